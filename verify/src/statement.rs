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

/// One expression of will, bound to a chain, a cooperative, a process, a signer and a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
	/// Hash of the chain's first block.
	pub genesis: Hash,
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
	/// When he signed.
	pub signed_at: Moment,
}

impl Statement {
	/// The bytes to sign, 129 of them.
	pub fn bytes(&self) -> Vec<u8> {
		Encoder::default()
			.bytes(&STATEMENT_TAG)
			.bytes(&self.genesis)
			.number(self.cooperative)
			.byte(self.process.byte())
			.number(self.process_id)
			.bytes(&self.content)
			.bytes(&self.signer)
			.moment(self.signed_at)
			.finish()
	}

	/// Checks time and signature at `now`, as the chain does in a block of that time.
	///
	/// `key` is the account id of the key that signs for the signer: the signer himself, until his
	/// key was replaced. Raw and wrapped signatures are good.
	///
	/// # Errors
	///
	/// [`Error::FromTheFuture`], [`Error::Expired`], [`Error::BadSignature`].
	pub fn check(&self, signature: &Signature, key: &AccountId, now: Moment) -> Result<(), Error> {
		if self.signed_at > now.saturating_add(CLOCK_TOLERANCE) {
			return Err(Error::FromTheFuture);
		}
		if now.saturating_sub(self.signed_at) > VALID_FOR {
			return Err(Error::Expired);
		}
		let bytes = self.bytes();
		if signature.verifies(&bytes, key) || signature.verifies(&wrapped(&bytes), key) {
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
