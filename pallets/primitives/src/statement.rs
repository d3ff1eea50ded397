//! What a person signs when somebody else brings his act to the chain (rules §2.2, §2.4).
//!
//! The signed bytes are the SCALE encoding of a [`Statement`], field after field:
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

use crate::{Commitment, CoopId, DocumentHash, Moment, HOUR, MINUTE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::traits::{IdentifyAccount, Verify};

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

/// One expression of will, bound to a chain, a cooperative, a process, a signer and a time.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct Statement<AccountId> {
	/// Always [`TAG`].
	pub tag: [u8; 16],
	/// Hash of the chain's first block.
	pub genesis: H256,
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
	/// When he signed.
	pub signed_at: Moment,
}

/// A signature that travels apart from the extrinsic which carries it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct DetachedSignature<Signature> {
	/// When the signer signed, in milliseconds since 1970 UTC.
	pub signed_at: Moment,
	/// His signature over the [`Statement`].
	pub signature: Signature,
}

/// Why a detached signature is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// Signed more than [`VALID_FOR`] ago.
	Expired,
	/// Signed later than now, by more than [`CLOCK_TOLERANCE`].
	FromTheFuture,
	/// The signature does not fit chain, cooperative, process, content, signer and time.
	BadSignature,
}

impl<AccountId: Encode> Statement<AccountId> {
	/// The bytes to sign.
	pub fn bytes(&self) -> Vec<u8> {
		self.encode()
	}

	/// Checks time and signature of this statement at `now`; the signer's account id is his key.
	pub fn check<Signature>(&self, signature: &Signature, now: Moment) -> Result<(), Refusal>
	where
		Signature: Verify,
		Signature::Signer: IdentifyAccount<AccountId = AccountId>,
	{
		self.check_with(signature, &self.signer, now)
	}

	/// Checks time and signature of this statement at `now`, when `key` signs for the signer
	/// (rules §1.6).
	pub fn check_with<Signature>(
		&self,
		signature: &Signature,
		key: &AccountId,
		now: Moment,
	) -> Result<(), Refusal>
	where
		Signature: Verify,
		Signature::Signer: IdentifyAccount<AccountId = AccountId>,
	{
		if self.signed_at > now.saturating_add(CLOCK_TOLERANCE) {
			return Err(Refusal::FromTheFuture);
		}
		if now.saturating_sub(self.signed_at) > VALID_FOR {
			return Err(Refusal::Expired);
		}
		let bytes = self.bytes();
		if signature.verify(&bytes[..], key) || signature.verify(&wrapped(&bytes)[..], key) {
			Ok(())
		} else {
			Err(Refusal::BadSignature)
		}
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
	use sp_runtime::{AccountId32, MultiSignature, MultiSigner};

	fn statement(signer: AccountId32) -> Statement<AccountId32> {
		Statement {
			tag: TAG,
			genesis: H256::repeat_byte(1),
			cooperative: 3,
			process: ProcessKind::Admission,
			process_id: 0,
			content: JoinForm { document: H256::repeat_byte(2), profile: H256::repeat_byte(3) }
				.content(),
			signer,
			signed_at: 1_000 * HOUR,
		}
	}

	fn signed(wrap: bool) -> (Statement<AccountId32>, MultiSignature) {
		let pair = ed25519::Pair::from_seed(&[7; 32]);
		let statement = statement(MultiSigner::from(pair.public()).into_account());
		let bytes = if wrap { wrapped(&statement.bytes()) } else { statement.bytes() };
		let signature = pair.sign(&bytes).into();
		(statement, signature)
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
		let recovery = Statement { process: ProcessKind::Recovery, content, ..statement(new_key) };
		assert_eq!(recovery.bytes()[52], 5);
	}

	#[test]
	fn raw_and_wrapped_signatures_are_accepted() {
		for wrap in [false, true] {
			let (statement, signature) = signed(wrap);
			assert_eq!(statement.check(&signature, statement.signed_at), Ok(()));
		}
	}

	#[test]
	fn a_signature_is_good_within_its_time_only() {
		let (statement, signature) = signed(false);
		let at = statement.signed_at;
		let cases = [
			(at - CLOCK_TOLERANCE - 1, Err(Refusal::FromTheFuture)),
			(at - CLOCK_TOLERANCE, Ok(())),
			(at + VALID_FOR, Ok(())),
			(at + VALID_FOR + 1, Err(Refusal::Expired)),
		];
		for (now, outcome) in cases {
			assert_eq!(statement.check(&signature, now), outcome, "at {now}");
		}
	}

	#[test]
	fn who_has_a_new_key_signs_with_it_and_no_longer_with_the_old_one() {
		let new = ed25519::Pair::from_seed(&[8; 32]);
		let key: AccountId32 = MultiSigner::from(new.public()).into_account();
		let (statement, by_old_key) = signed(false);
		let now = statement.signed_at;
		for bytes in [statement.bytes(), wrapped(&statement.bytes())] {
			let by_new_key: MultiSignature = new.sign(&bytes).into();
			assert_eq!(statement.check_with(&by_new_key, &key, now), Ok(()));
			assert_eq!(statement.check(&by_new_key, now), Err(Refusal::BadSignature));
		}
		assert_eq!(statement.check_with(&by_old_key, &key, now), Err(Refusal::BadSignature));
	}

	#[test]
	fn a_signature_for_anything_else_is_refused() {
		let (good, signature) = signed(false);
		let other = [
			Statement { genesis: H256::zero(), ..good.clone() },
			Statement { cooperative: 4, ..good.clone() },
			Statement { process_id: 1, ..good.clone() },
			Statement { content: H256::zero(), ..good.clone() },
			Statement { signer: AccountId32::new([9; 32]), ..good.clone() },
			Statement { signed_at: good.signed_at + 1, ..good.clone() },
		];
		for statement in other {
			assert_eq!(
				statement.check(&signature, good.signed_at),
				Err(Refusal::BadSignature),
				"{statement:?}"
			);
		}
	}
}
