//! What a person signs when somebody else brings his act to the chain.

use crate::{blake2_256, scale::Encoder, AccountId, Error, Hash, Moment, Signature};

/// The first bytes of every statement.
pub const STATEMENT_TAG: [u8; 16] = *b"coop-statement/1";
/// How long after its signing a statement may be brought to the chain: 24 hours.
pub const VALID_FOR: Moment = 24 * 60 * 60 * 1_000;
/// How far the signer's clock may run ahead of the chain's: one minute.
pub const CLOCK_TOLERANCE: Moment = 60 * 1_000;

/// The kind of process to which an act belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessKind {
	/// Joining a cooperative.
	Admission,
	/// Founding a cooperative.
	Founding,
	/// A document outside of any other process.
	Document,
	/// A decision of a council.
	Decision,
	/// A general meeting.
	Meeting,
	/// The recovery of a key.
	Recovery,
}

impl ProcessKind {
	/// Every kind, in the order of their bytes.
	pub const ALL: [Self; 6] = [
		Self::Admission,
		Self::Founding,
		Self::Document,
		Self::Decision,
		Self::Meeting,
		Self::Recovery,
	];

	/// Its byte in a statement.
	pub fn byte(self) -> u8 {
		match self {
			Self::Admission => 0,
			Self::Founding => 1,
			Self::Document => 2,
			Self::Decision => 3,
			Self::Meeting => 4,
			Self::Recovery => 5,
		}
	}

	/// The kind with this byte.
	pub fn from_byte(byte: u8) -> Option<Self> {
		Self::ALL.into_iter().find(|kind| kind.byte() == byte)
	}
}

/// What somebody wills, and where: all of a [`Statement`] that the call which brings it must agree
/// with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
	/// The cooperative in which the act takes place.
	pub cooperative: u32,
	/// The kind of process.
	pub process: ProcessKind,
	/// The process, or 0 when the act opens it.
	pub process_id: u32,
	/// Hash of what is willed.
	pub content: Hash,
	/// Who wills it.
	pub signer: AccountId,
}

/// One expression of will, bound to a chain, a cooperative, a process, a signer and a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// What is willed.
	pub act: Act,
	/// When it was signed.
	pub signed_at: Moment,
}

impl Statement {
	/// How long a statement is in a block, where it has no tag.
	const LENGTH: usize = 113;

	/// The bytes to sign, 129 of them.
	pub fn bytes(&self) -> Vec<u8> {
		[STATEMENT_TAG.as_slice(), &self.to_bytes()].concat()
	}

	/// The statement as it stands in a block: without its tag.
	fn to_bytes(self) -> Vec<u8> {
		Encoder::default()
			.bytes(&self.genesis)
			.number(self.act.cooperative)
			.byte(self.act.process.byte())
			.number(self.act.process_id)
			.bytes(&self.act.content)
			.bytes(&self.act.signer)
			.moment(self.signed_at)
			.finish()
	}

	/// Reads a statement as it stands in a block, and yields what follows it.
	fn read(bytes: &[u8]) -> Result<(Self, &[u8]), Error> {
		let short = Error::Truncated { needed: Self::LENGTH, found: bytes.len() };
		let (genesis, rest) = bytes.split_first_chunk().ok_or(short)?;
		let (cooperative, rest) = rest.split_first_chunk().ok_or(short)?;
		let (process, rest) = rest.split_first().ok_or(short)?;
		let (process_id, rest) = rest.split_first_chunk().ok_or(short)?;
		let (content, rest) = rest.split_first_chunk().ok_or(short)?;
		let (signer, rest) = rest.split_first_chunk().ok_or(short)?;
		let (signed_at, rest) = rest.split_first_chunk().ok_or(short)?;
		let act = Act {
			cooperative: u32::from_le_bytes(*cooperative),
			process: ProcessKind::from_byte(*process).ok_or(Error::UnknownProcess(*process))?,
			process_id: u32::from_le_bytes(*process_id),
			content: *content,
			signer: *signer,
		};
		let signed_at = u64::from_le_bytes(*signed_at);
		Ok((Self { genesis: *genesis, act, signed_at }, rest))
	}
}

/// A statement with the signature under it, as staff bring it to the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedStatement {
	/// What was signed.
	pub statement: Statement,
	/// The signature over [`Statement::bytes`], wrapped or not.
	pub signature: Signature,
}

impl SignedStatement {
	/// Reads a signed statement as it stands in a block: 113 bytes of statement, which are those that
	/// were signed but for the tag, then the signature.
	///
	/// # Errors
	///
	/// [`Error::Truncated`], [`Error::TrailingBytes`], [`Error::UnknownProcess`],
	/// [`Error::UnknownScheme`].
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
		let (statement, rest) = Statement::read(bytes)?;
		Ok(Self { statement, signature: Signature::from_bytes(rest)? })
	}

	/// The signed statement as it stands in a block.
	pub fn to_bytes(&self) -> Vec<u8> {
		[self.statement.to_bytes(), self.signature.to_bytes()].concat()
	}

	/// Checks that `act` is what was willed on the chain with this `genesis`, and checks time and
	/// signature at `now`: as the chain does in a block of that time, and in the same order.
	///
	/// `key` is the account id of the key that signs for the signer: the signer himself, until his
	/// key was replaced. Raw and wrapped signatures are good.
	///
	/// # Errors
	///
	/// [`Error::OtherChain`], [`Error::OtherCooperative`], [`Error::OtherProcess`],
	/// [`Error::OtherSigner`], [`Error::OtherContent`], [`Error::FromTheFuture`],
	/// [`Error::Expired`], [`Error::BadSignature`].
	pub fn check(
		&self,
		genesis: &Hash,
		act: &Act,
		key: &AccountId,
		now: Moment,
	) -> Result<(), Error> {
		let Statement { genesis: chain, act: willed, signed_at } = self.statement;
		if chain != *genesis {
			return Err(Error::OtherChain);
		}
		if willed.cooperative != act.cooperative {
			return Err(Error::OtherCooperative);
		}
		if (willed.process, willed.process_id) != (act.process, act.process_id) {
			return Err(Error::OtherProcess);
		}
		if willed.signer != act.signer {
			return Err(Error::OtherSigner);
		}
		if willed.content != act.content {
			return Err(Error::OtherContent);
		}
		if signed_at > now.saturating_add(CLOCK_TOLERANCE) {
			return Err(Error::FromTheFuture);
		}
		if now.saturating_sub(signed_at) > VALID_FOR {
			return Err(Error::Expired);
		}
		if self.signature.signs(&self.statement.bytes(), key) {
			Ok(())
		} else {
			Err(Error::BadSignature)
		}
	}
}

/// As wallets wrap raw bytes before they sign them.
pub fn wrapped(bytes: &[u8]) -> Vec<u8> {
	[b"<Bytes>".as_slice(), bytes, b"</Bytes>"].concat()
}

/// What an applicant wills: to join with this application and this profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JoinForm {
	/// Hash of the application that he signed.
	pub document: Hash,
	/// Salted hash of his data.
	pub profile: Hash,
}

impl JoinForm {
	/// The `content` of his statement.
	pub fn content(&self) -> Hash {
		blake2_256(&[self.document, self.profile].concat())
	}
}

/// The `content` of the statement by which a new key accepts to sign for the account `who`. The signer
/// of this statement is the new key.
pub fn acceptance_content(who: &AccountId, new_key: &AccountId) -> Hash {
	blake2_256(&[*who, *new_key].concat())
}
