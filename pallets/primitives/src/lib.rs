//! The words that all rooms of the house share.
//!
//! Pallets never depend on each other. What one needs of another is a trait in [`providers`];
//! the runtime ties them together in `runtime/src/configs/`. Here are
//!
//! - the ids and small types that appear in calls and events (this file),
//! - [`providers`]: the traits,
//! - [`books`]: accounts, wallets, funds, and the registry of operations,
//! - [`statement`]: the bytes that a person signs when somebody else brings his act to the chain,
//! - [`due`]: the ordered key by which pallets find what ends next,
//! - [`allowance`]: what is used up and comes back with time,
//! - [`quote`]: what an extrinsic costs, and who pays.
//!
//! Rules are cited as `rules §n`; they are written down in `docs/rules.md`.

#![cfg_attr(not(feature = "std"), no_std)]

pub mod allowance;
pub mod books;
pub mod due;
pub mod providers;
pub mod quote;
pub mod statement;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

/// A cooperative's number on the platform, given by the chain, never reused.
pub type CoopId = u32;
/// A member's number in one cooperative: dense, from 1, never reused (rules §4.1).
pub type MemberNumber = u32;
/// An application's number in one cooperative, from 1.
pub type ApplicationId = u32;
/// A general meeting's number in one cooperative, from 1 (rules §14.5).
pub type MeetingId = u32;
/// A decision's number in one council, from 1 (rules §14.5).
pub type DecisionId = u32;
/// Milliseconds since 1970-01-01 00:00 UTC, as the block's timestamp gives them (rules §14.1).
pub type Moment = u64;
/// Sums in the minor unit of the cooperative's currency, for example kopecks (rules §10.1).
pub type Money = u64;
/// Blake2-256 of a document whose content stays off-chain (rules §2.1).
pub type DocumentHash = H256;
/// A salted hash of somebody's personal data (rules §1.4). Erase the salt and it says nothing.
pub type Commitment = H256;

/// Most seats on a council (rules §5.1).
pub const MAX_COUNCIL_SEATS: u32 = 21;
/// [`MAX_COUNCIL_SEATS`] as a type, for bounded collections.
pub type MaxCouncilSeats = ConstU32<MAX_COUNCIL_SEATS>;

/// Milliseconds in a second, a minute, an hour and a day.
pub const SECOND: Moment = 1_000;
/// One minute in milliseconds.
pub const MINUTE: Moment = 60 * SECOND;
/// One hour in milliseconds.
pub const HOUR: Moment = 60 * MINUTE;
/// One day in milliseconds.
pub const DAY: Moment = 24 * HOUR;

/// Whom an account belongs to (rules §1.1).
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
	serde::Serialize,
	serde::Deserialize,
)]
pub enum AccountKind {
	/// A natural person.
	Person,
	/// A company, a sole trader, a cooperative or another legal person.
	Organization,
}

/// A right that a cooperative's council grants to a staff account (rules §3.6).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	serde::Serialize,
	serde::Deserialize,
)]
pub enum StaffRight {
	/// Receives applicants and countersigns their first act.
	Registrar,
	/// Confirms payments.
	Cashier,
	/// Attests that a person is who he says he is.
	Verifier,
	/// Registers documents.
	DocumentClerk,
	/// Keeps a branch's register.
	BranchClerk,
	/// Brings other people's signed acts to the chain.
	Relay,
}

impl StaffRight {
	/// All of them.
	pub const ALL: [Self; 6] = [
		Self::Registrar,
		Self::Cashier,
		Self::Verifier,
		Self::DocumentClerk,
		Self::BranchClerk,
		Self::Relay,
	];
}

/// What joining costs on a given day (rules §3.1, §3.7).
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
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contributions {
	/// Entrance contribution, in minor units, more than zero.
	pub entrance: Money,
	/// Minimum share contribution, in minor units, more than zero.
	pub minimum_share: Money,
}

impl Contributions {
	/// What an applicant pays in all; `None` when the sum does not fit.
	pub fn total(&self) -> Option<Money> {
		self.entrance.checked_add(self.minimum_share)
	}

	/// Both parts are more than zero and their sum fits (rules §3.1).
	pub fn are_valid(&self) -> bool {
		self.entrance > 0 && self.minimum_share > 0 && self.total().is_some()
	}
}

/// Why a membership ends (rules §4.4, §4.5).
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
pub enum Ground {
	/// He wishes it.
	Wish,
	/// He died; what is due goes to his heirs.
	Death,
	/// The general meeting expelled him.
	Expulsion,
}

/// The council with which a cooperative begins (rules §3.2).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct FirstCouncil<AccountId> {
	/// The seats, in the order in which their holders get member numbers.
	pub seats: BoundedVec<AccountId, MaxCouncilSeats>,
	/// The chair, one of the seats.
	pub chair: AccountId,
	/// The deputy chair, one of the seats.
	pub deputy: Option<AccountId>,
	/// The secretary, one of the seats.
	pub secretary: Option<AccountId>,
}

impl<AccountId: Encode> FirstCouncil<AccountId> {
	/// What its members sign: Blake2-256 of the hash of the founding document, followed by the SCALE
	/// encoding of this council. So nobody's signature counts for another list.
	pub fn founding(&self, document: DocumentHash) -> H256 {
		sp_io::hashing::blake2_256(&(document, self).encode()).into()
	}
}

/// What a decision is about. Lifetimes and standing instructions are set per kind (rules §5.4, §5.7).
///
/// The runtime derives it from the decision's action, in one function.
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
pub enum DecisionKind {
	/// A resolution in words, without an action on the chain.
	FreeItem,
	/// Admission of an applicant.
	Admission,
	/// Rights of staff.
	Staff,
	/// Any other action on the chain.
	Other,
	/// Recovery of a key or of an organisation's representation.
	Recovery,
	/// A member's exit (rules §4.5).
	Exit,
	/// Money that leaves the cooperative (rules §10).
	Payout,
	/// Calling a general meeting (rules §7).
	Meeting,
	/// What the cooperative itself owes, to the operator among others (rules §10).
	Expense,
}

impl DecisionKind {
	/// Every kind.
	pub const ALL: [Self; 9] = [
		Self::FreeItem,
		Self::Admission,
		Self::Staff,
		Self::Other,
		Self::Recovery,
		Self::Exit,
		Self::Payout,
		Self::Meeting,
		Self::Expense,
	];

	/// Whether a board below its smallest size may decide it (rules §5.6).
	pub fn is_owed_to_members(self) -> bool {
		matches!(self, Self::Exit | Self::Payout | Self::Recovery | Self::Meeting)
	}

	/// Whether it may be decided also while the cooperative is blocked or has nothing to pay with (rules
	/// §3.4, §9.6): what is owed to members, what is owed to the operator, and the staff that serves both.
	pub fn is_always_possible(self) -> bool {
		self.is_owed_to_members() || matches!(self, Self::Staff | Self::Expense)
	}

	/// Whether a standing instruction or a deputy key may serve it (rules §5.7). Words and keys are
	/// for people: who proposes a free item could write anything into it, and who recovers a key
	/// could take an account.
	pub fn may_be_automated(self) -> bool {
		!matches!(self, Self::FreeItem | Self::Recovery)
	}
}

/// What an action is about (rules §5.1, §5.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nature<AccountId> {
	/// The kind of a decision with this action.
	pub kind: DecisionKind,
	/// The person whose own matter it is: as chair he does not preside over it.
	pub about: Option<AccountId>,
	/// The sum that it moves, in minor units, where its kind has one.
	pub sum: Option<Money>,
}

/// The boards of a cooperative (rules §5.1, §5.8).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum BoardKind {
	/// Совет.
	#[codec(index = 0)]
	Council,
	/// Правление.
	#[codec(index = 1)]
	Executive,
	/// Ревизионная комиссия.
	#[codec(index = 2)]
	Audit,
}

impl BoardKind {
	/// Every board.
	pub const ALL: [Self; 3] = [Self::Council, Self::Executive, Self::Audit];
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn contributions_are_more_than_zero_and_their_sum_fits() {
		let cases = [
			(100, 300, Some(400), true),
			(0, 300, Some(300), false),
			(100, 0, Some(100), false),
			(1, Money::MAX - 1, Some(Money::MAX), true),
			(1, Money::MAX, None, false),
		];
		for (entrance, minimum_share, total, valid) in cases {
			let contributions = Contributions { entrance, minimum_share };
			assert_eq!(contributions.total(), total, "{contributions:?}");
			assert_eq!(contributions.are_valid(), valid, "{contributions:?}");
		}
	}
}
