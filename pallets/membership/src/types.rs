//! What is kept of members and applications.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	books::PaymentId, Contributions, CoopId, DecisionId, DocumentHash, Ground, Moment,
};
use scale_info::TypeInfo;

/// A member of a cooperative (пайщик).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Member<AccountId> {
	/// His account.
	pub account: AccountId,
	/// Where his membership stands.
	pub status: MemberStatus,
	/// When he was admitted.
	pub joined_at: Moment,
	/// Hash of his application.
	pub document: DocumentHash,
}

/// Where a membership stands.
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
pub enum MemberStatus {
	/// Votes and counts in an electorate.
	Active,
	/// Does neither any more; what is due to him is not paid yet.
	Leaving {
		/// Why.
		ground: Ground,
		/// Since when.
		since: Moment,
	},
	/// Has left, and all was paid.
	Left {
		/// Why.
		ground: Ground,
		/// When.
		at: Moment,
	},
}

/// An application under way.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Application<AccountId> {
	/// Who applied.
	pub applicant: AccountId,
	/// Hash of the application document.
	pub document: DocumentHash,
	/// The invoice: the contributions of the day of the application (rules §3.7).
	pub contributions: Contributions,
	/// How far it has come.
	pub stage: Stage,
}

/// How far an application has come.
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
pub enum Stage {
	/// Waiting for the payment.
	Invoiced {
		/// The invoice: a payment in the books.
		payment: PaymentId,
	},
	/// Paid; the council decides.
	BeforeCouncil {
		/// The council's decision.
		decision: DecisionId,
	},
}

/// A member in the chain specification.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisMember<AccountId> {
	/// The cooperative.
	pub cooperative: CoopId,
	/// The member's registered account.
	pub account: AccountId,
	/// Hash of the founding document.
	pub document: DocumentHash,
}
