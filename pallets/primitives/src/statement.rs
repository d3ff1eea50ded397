//! What a person signs when somebody else brings his act to the chain (rules §2.2, §2.4).
//!
//! The signed bytes are [`TAG`] and the SCALE encoding of a [`Statement`], field after field:
//!
//! | bytes | field | meaning |
//! |---|---|---|
//! | 16 | `tag` | the ASCII text `coop-statement/1` |
//! | 32 | `genesis` | hash of the chain's first block: valid on this chain only |
//! | 4 | `cooperative` | little-endian u32 |
//! | 1 | `process` | [`ProcessKind`] |
//! | 4 | `process_id` | little-endian u32; 0 for an act that opens a process |
//! | 32 | `content` | hash of what is willed, see the call that takes it |
//! | 32 | `signer` | the account that wills it |
//! | 8 | `signed_at` | little-endian u64, milliseconds since 1970 UTC |
//!
//! Wallets that sign raw bytes wrap them as `<Bytes>…</Bytes>`; both forms are accepted.
//!
//! Whoever brings a statement brings all of it. So the chain can say in what it differs from the act for
//! which it is brought, and not only that some signature does not fit.

use crate::{Commitment, CoopId, DocumentHash, Moment, HOUR, MINUTE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{
	traits::{IdentifyAccount, Verify},
	MultiSignature,
};

extern crate alloc;
use alloc::vec::Vec;

/// The first bytes of every statement: nothing else that is signed anywhere begins so.
pub const TAG: [u8; 16] = *b"coop-statement/1";
/// How long after its signing a statement may be brought to the chain.
pub const VALID_FOR: Moment = 24 * HOUR;
/// How far the signer's clock may run ahead of the chain's.
pub const CLOCK_TOLERANCE: Moment = MINUTE;

/// Which kind of process an act belongs to. Encoded as one byte; numbers are never reused.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum ProcessKind {
	/// Joining a cooperative (rules §4.1).
	#[codec(index = 0)]
	Admission,
	/// Founding a cooperative, by its number (rules §3.2).
	#[codec(index = 1)]
	Founding,
	/// A document outside of any other process; its process id is 0 (rules §2.2).
	#[codec(index = 2)]
	Document,
	/// A decision of a council, by its number (rules §5).
	#[codec(index = 3)]
	Decision,
	/// A general meeting, by its number (rules §7).
	#[codec(index = 4)]
	Meeting,
	/// The recovery of a key; its process id is 0 (rules §1.6).
	#[codec(index = 5)]
	Recovery,
}

/// What somebody wills, and where: all of a [`Statement`] that the call which brings it must agree
/// with.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Act<AccountId> {
	/// The cooperative in which the act takes place.
	pub cooperative: CoopId,
	/// The kind of process.
	pub process: ProcessKind,
	/// The process, or 0 when the act opens it.
	pub process_id: u32,
	/// Hash of what is willed.
	pub content: H256,
	/// Who wills it.
	pub signer: AccountId,
}

/// One expression of will, bound to a chain, a cooperative, a process, a signer and a time.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Statement<AccountId> {
	/// Hash of the chain's first block.
	pub genesis: H256,
	/// What is willed.
	pub act: Act<AccountId>,
	/// When it was signed, in milliseconds since 1970 UTC.
	pub signed_at: Moment,
}

/// A statement with the signature under it, as staff bring it to the chain: an act that travels apart
/// from the extrinsic which carries it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct SignedStatement<AccountId, Signature> {
	/// What was signed.
	pub statement: Statement<AccountId>,
	/// The signature over [`Statement::bytes`], wrapped or not.
	pub signature: Signature,
}

/// Why a signed statement is refused; what comes first is looked at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// It is for another chain.
	OtherChain,
	/// It is for another cooperative.
	OtherCooperative,
	/// It is for another process.
	OtherProcess,
	/// It is of another signer.
	OtherSigner,
	/// Something else is willed: another document, role, profile, council.
	OtherContent,
	/// Signed more than [`VALID_FOR`] ago.
	Expired,
	/// Signed later than now, by more than [`CLOCK_TOLERANCE`].
	FromTheFuture,
	/// The signature is not that of the signer's key over this statement.
	BadSignature,
}

impl<AccountId: Encode> Statement<AccountId> {
	/// The bytes to sign.
	pub fn bytes(&self) -> Vec<u8> {
		(TAG, self).encode()
	}
}

impl<AccountId: Encode + PartialEq, Signature> SignedStatement<AccountId, Signature>
where
	Signature: Verify,
	Signature::Signer: IdentifyAccount<AccountId = AccountId>,
{
	/// Checks that `act` is what was willed on the chain with this `genesis`, that it is `now` neither
	/// too early nor too late for it, and that `key`, which signs for the signer today (rules §1.6),
	/// signed it.
	pub fn check(
		&self,
		genesis: H256,
		act: &Act<AccountId>,
		key: &AccountId,
		now: Moment,
	) -> Result<(), Refusal> {
		let Statement { genesis: chain, act: willed, signed_at } = &self.statement;
		let process = |act: &Act<AccountId>| (act.process, act.process_id);
		let mut refusals = [
			(*chain != genesis, Refusal::OtherChain),
			(willed.cooperative != act.cooperative, Refusal::OtherCooperative),
			(process(willed) != process(act), Refusal::OtherProcess),
			(willed.signer != act.signer, Refusal::OtherSigner),
			(willed.content != act.content, Refusal::OtherContent),
			(*signed_at > now.saturating_add(CLOCK_TOLERANCE), Refusal::FromTheFuture),
			(now.saturating_sub(*signed_at) > VALID_FOR, Refusal::Expired),
		]
		.into_iter();
		match refusals.find(|(refused, _)| *refused) {
			Some((_, refusal)) => Err(refusal),
			None if self.is_signed_by(key) => Ok(()),
			None => Err(Refusal::BadSignature),
		}
	}

	/// Whether `key` signed the statement, wrapped or not.
	fn is_signed_by(&self, key: &AccountId) -> bool {
		let bytes = self.statement.bytes();
		let verify = |bytes: &[u8]| self.signature.verify(bytes, key);
		verify(&bytes) || verify(&wrapped(&bytes))
	}
}

/// How a signature was made: what it costs to check depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
	/// Schnorr signatures over Ristretto.
	Sr25519,
	/// Edwards curve signatures.
	Ed25519,
	/// Signatures over secp256k1.
	Ecdsa,
}

/// A signature that says how it was made.
pub trait Schemed {
	/// How it was made.
	fn scheme(&self) -> Scheme;
}

impl Schemed for MultiSignature {
	fn scheme(&self) -> Scheme {
		match self {
			Self::Sr25519(_) => Scheme::Sr25519,
			Self::Ed25519(_) => Scheme::Ed25519,
			Self::Ecdsa(_) | Self::Eth(_) => Scheme::Ecdsa,
		}
	}
}

#[cfg(feature = "std")]
impl Schemed for sp_runtime::testing::TestSignature {
	fn scheme(&self) -> Scheme {
		Scheme::Sr25519
	}
}

/// As wallets wrap raw bytes before they sign them.
pub fn wrapped(bytes: &[u8]) -> Vec<u8> {
	[b"<Bytes>".as_slice(), bytes, b"</Bytes>".as_slice()].concat()
}

/// What an applicant wills: to join with this application and this profile (rules §4.1).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct JoinForm {
	/// Hash of the application (заявление) he signed.
	pub document: DocumentHash,
	/// Salted hash of his personal data.
	pub profile: Commitment,
}

impl JoinForm {
	/// The `content` of his [`Statement`]: Blake2-256 of `document` followed by `profile`.
	pub fn content(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}

/// What a founder wills: these regulations and this founding (rules §3.2).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct FoundingForm {
	/// Hash of the regulations' editions of the day.
	pub regulations: H256,
	/// Hash of the founding document and the first council:
	/// [`FirstCouncil::founding`](crate::FirstCouncil::founding).
	pub founding: H256,
}

impl FoundingForm {
	/// The `content` of his [`Statement`]: Blake2-256 of `regulations` followed by `founding`.
	pub fn content(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}

/// What a new key wills: to sign for the account `who` from now on (rules §1.6). The `content` of its
/// [`Statement`], whose signer is the new key itself: Blake2-256 of `who` followed by `new_key`.
pub fn acceptance_content<AccountId: Encode>(who: &AccountId, new_key: &AccountId) -> H256 {
	sp_io::hashing::blake2_256(&(who, new_key).encode()).into()
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::{ed25519, Pair};
	use sp_runtime::{AccountId32, MultiSigner};

	type Signed = SignedStatement<AccountId32, MultiSignature>;

	const GENESIS: H256 = H256::repeat_byte(1);

	fn statement(signer: AccountId32) -> Statement<AccountId32> {
		let form = JoinForm { document: H256::repeat_byte(2), profile: H256::repeat_byte(3) };
		Statement {
			genesis: GENESIS,
			act: Act {
				cooperative: 3,
				process: ProcessKind::Admission,
				process_id: 0,
				content: form.content(),
				signer,
			},
			signed_at: 1_000 * HOUR,
		}
	}

	fn pair() -> ed25519::Pair {
		ed25519::Pair::from_seed(&[7; 32])
	}

	fn account(pair: &ed25519::Pair) -> AccountId32 {
		MultiSigner::from(pair.public()).into_account()
	}

	fn signed(wrap: bool) -> Signed {
		let statement = statement(account(&pair()));
		let bytes = if wrap { wrapped(&statement.bytes()) } else { statement.bytes() };
		SignedStatement { signature: pair().sign(&bytes).into(), statement }
	}

	/// As its own signer brings it at `now` to where it belongs.
	fn check(signed: &Signed, now: Moment) -> Result<(), Refusal> {
		let act = &signed.statement.act;
		signed.check(GENESIS, act, &act.signer, now)
	}

	/// Another implementation can check itself against these bytes.
	#[test]
	fn the_bytes_are_as_written_down() {
		let bytes = statement(AccountId32::new([4; 32])).bytes();
		assert_eq!(bytes.len(), 129);
		assert_eq!(&bytes[..16], b"coop-statement/1");
		assert_eq!(&bytes[16..48], &[1; 32]);
		assert_eq!(&bytes[48..52], &[3, 0, 0, 0]);
		assert_eq!(bytes[52], 0);
		assert_eq!(&bytes[53..57], &[0; 4]);
		let content = sp_io::hashing::blake2_256(&[[2; 32], [3; 32]].concat());
		assert_eq!(&bytes[57..89], &content);
		assert_eq!(&bytes[89..121], &[4; 32]);
		assert_eq!(&bytes[121..], &3_600_000_000u64.to_le_bytes());
	}

	/// The same as in the vectors of `coop-verify`.
	#[test]
	fn what_a_new_key_wills_is_as_written_down() {
		let (who, new_key) = (AccountId32::new([2; 32]), AccountId32::new([3; 32]));
		let content = acceptance_content(&who, &new_key);
		assert_eq!(content, sp_io::hashing::blake2_256(&[[2; 32], [3; 32]].concat()).into());
		assert_ne!(content, acceptance_content(&new_key, &who));
		let mut recovery = statement(new_key);
		recovery.act.process = ProcessKind::Recovery;
		assert_eq!(recovery.bytes()[52], 5);
	}

	#[test]
	fn raw_and_wrapped_signatures_are_accepted() {
		for wrap in [false, true] {
			let signed = signed(wrap);
			assert_eq!(check(&signed, signed.statement.signed_at), Ok(()));
		}
	}

	#[test]
	fn a_signature_is_good_within_its_time_only() {
		let signed = signed(false);
		let at = signed.statement.signed_at;
		let cases = [
			(at - CLOCK_TOLERANCE - 1, Err(Refusal::FromTheFuture)),
			(at - CLOCK_TOLERANCE, Ok(())),
			(at + VALID_FOR, Ok(())),
			(at + VALID_FOR + 1, Err(Refusal::Expired)),
		];
		for (now, outcome) in cases {
			assert_eq!(check(&signed, now), outcome, "at {now}");
		}
	}

	#[test]
	fn who_has_a_new_key_signs_with_it_and_no_longer_with_the_old_one() {
		let new = ed25519::Pair::from_seed(&[8; 32]);
		let key = account(&new);
		let by_old_key = signed(false);
		let statement = &by_old_key.statement;
		let now = statement.signed_at;
		for bytes in [statement.bytes(), wrapped(&statement.bytes())] {
			let signature = new.sign(&bytes).into();
			let by_new_key = SignedStatement { statement: statement.clone(), signature };
			assert_eq!(by_new_key.check(GENESIS, &statement.act, &key, now), Ok(()));
			assert_eq!(check(&by_new_key, now), Err(Refusal::BadSignature));
		}
		let refused = by_old_key.check(GENESIS, &statement.act, &key, now);
		assert_eq!(refused, Err(Refusal::BadSignature));
	}

	/// Each with its own reason; of several, the first in this order.
	#[test]
	fn what_is_brought_for_anything_else_is_refused() {
		let good = signed(false);
		let Statement { act, signed_at: now, .. } = good.statement.clone();
		let key = act.signer.clone();
		type Change = fn(&mut Act<AccountId32>);
		let changes: [(Change, Refusal); 5] = [
			(|act| act.cooperative = 4, Refusal::OtherCooperative),
			(|act| act.process = ProcessKind::Meeting, Refusal::OtherProcess),
			(|act| act.process_id = 1, Refusal::OtherProcess),
			(|act| act.signer = AccountId32::new([9; 32]), Refusal::OtherSigner),
			(|act| act.content = H256::zero(), Refusal::OtherContent),
		];
		for (change, refusal) in changes {
			let mut other = act.clone();
			change(&mut other);
			assert_eq!(good.check(GENESIS, &other, &key, now), Err(refusal), "{other:?}");
		}
		let refused = good.check(H256::zero(), &act, &key, now);
		assert_eq!(refused, Err(Refusal::OtherChain));

		let mut other = act.clone();
		for (change, refusal) in changes.into_iter().rev() {
			change(&mut other);
			assert_eq!(good.check(GENESIS, &other, &key, 0), Err(refusal), "{other:?}");
		}
		assert_eq!(good.check(H256::zero(), &other, &key, 0), Err(Refusal::OtherChain));
	}

	/// Nobody makes it fit by changing what was signed.
	#[test]
	fn a_signature_under_anything_else_is_refused() {
		let good = signed(false);
		let changes: [fn(&mut Statement<AccountId32>); 7] = [
			|statement| statement.genesis = H256::zero(),
			|statement| statement.act.cooperative = 4,
			|statement| statement.act.process = ProcessKind::Meeting,
			|statement| statement.act.process_id = 1,
			|statement| statement.act.signer = AccountId32::new([9; 32]),
			|statement| statement.act.content = H256::zero(),
			|statement| statement.signed_at += 1,
		];
		for change in changes {
			let mut forged = good.clone();
			change(&mut forged.statement);
			let Statement { genesis, act, signed_at } = &forged.statement;
			let key = &good.statement.act.signer;
			let refused = forged.check(*genesis, act, key, *signed_at);
			assert_eq!(refused, Err(Refusal::BadSignature), "{:?}", forged.statement);
		}
	}
}
