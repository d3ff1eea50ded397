//! What an extrinsic costs, and who pays for it (rules §9.9).

use crate::CoopId;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// What an extrinsic costs at most, and who pays for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Quote {
	/// The most that it costs where there is no quota, in the smallest unit of AXON. What it does not need
	/// comes back.
	pub fee: u128,
	/// The most work that it needs, in picoseconds.
	pub work: u64,
	/// Who pays, as things are now.
	pub payer: QuotedPayer,
}

/// Who pays for an extrinsic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum QuotedPayer {
	/// Nobody: it is not signed.
	Nobody,
	/// Its signer.
	Signer,
	/// This cooperative, with the quota of its subscription.
	Quota(CoopId),
	/// This cooperative, with its AXON.
	Balance(CoopId),
	/// Nobody, though it is at the expense of this cooperative, which has nothing left: it is always
	/// possible.
	Protection(CoopId),
	/// Nobody: it would be refused, with this code.
	Refused(u8),
}
