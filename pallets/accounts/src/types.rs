//! What is kept of an account.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{AccountKind, Commitment, Moment};
use scale_info::TypeInfo;

/// A registered account (rules §1.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct AccountRecord {
	/// Person or organisation.
	pub kind: AccountKind,
	/// Salted hash of the account's data.
	pub profile: Commitment,
	/// When it was registered.
	pub registered_at: Moment,
	/// Signing time of the newest statement that was used; 0 when none was.
	pub last_statement: Moment,
}
