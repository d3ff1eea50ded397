//! What candidates, voters and seats are.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{CoopId, DocumentHash, Moment};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// A candidate's number, given with the nomination, never again: the lower, the earlier (rules §8.5).
pub type CandidateNumber = u32;
/// The libp2p peer id of a candidate's node, in bytes. No address of a house or a person.
pub type NodeId = BoundedVec<u8, ConstU32<MAX_NODE_ID>>;
/// The candidates whom a voter approves, ascending, none twice (rules §8.4).
pub type Approvals = BoundedVec<CandidateNumber, ConstU32<MAX_APPROVALS>>;
/// The counts of all candidates, ascending by number.
pub type Poll = BoundedVec<Tally, ConstU32<MAX_CANDIDATES>>;
/// The grounds on which a person was ever refused.
pub type RefusalGrounds = BoundedVec<DocumentHash, ConstU32<MAX_GROUNDS>>;

/// Most candidates at a time.
pub const MAX_CANDIDATES: u32 = 1_024;
/// Most managing delegates at a time (rules §8.1).
pub const MAX_SEATS: u32 = 21;
/// Most delegates in reserve (rules §8.1).
pub const MAX_RESERVE: u32 = 150;
/// Most candidates whom a voter approves.
pub const MAX_APPROVALS: u32 = 21;
/// Most bytes of a peer id.
pub const MAX_NODE_ID: u32 = 64;
/// Most refusals of one person.
pub const MAX_GROUNDS: u32 = 32;
/// Most seats that change from one session to the next, whatever the reason (rules §8.7): two thirds of
/// the voters on finality stay.
pub const MAX_CHANGES: u32 = 6;
/// Most bytes of a change of the protocol.
pub const MAX_CHANGE_LENGTH: u32 = 10 * 1_024;
/// Most changes of the protocol that wait for their day.
pub const MAX_PENDING_CHANGES: u32 = 100;

/// Somebody who may be given a seat (rules §8.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Candidate<AccountId> {
	/// The natural person.
	pub who: AccountId,
	/// Who nominated him; `None` for a delegate of the first block (rules §8.6).
	pub cooperative: Option<CoopId>,
	/// From this moment on he counts as verified by the platform (rules §8.2).
	pub accepted_from: Moment,
	/// His node. With it he consented to stand.
	pub node: Option<NodeId>,
	/// No attestation of him is valid: he gets no seat until one is again.
	pub suspended: bool,
	/// A proven offence: he gets no seat until platform governance takes him in again (rules §8.9).
	pub offended: bool,
	/// When his node last showed that it is there; 0 if it never did.
	pub heartbeat: Moment,
	/// Benched up to this moment (rules §8.8).
	pub benched_until: Moment,
	/// How often running he was benched.
	pub benches: u8,
}

impl<AccountId> Candidate<AccountId> {
	pub(crate) fn new(who: AccountId, cooperative: Option<CoopId>, accepted_from: Moment) -> Self {
		Self {
			who,
			cooperative,
			accepted_from,
			node: None,
			suspended: false,
			offended: false,
			heartbeat: 0,
			benched_until: 0,
			benches: 0,
		}
	}

	/// Whether he may hold a seat, but for his keys and the bench.
	pub fn may_sit(&self, now: Moment) -> bool {
		self.accepted_from <= now
			&& (self.node.is_some() || self.cooperative.is_none())
			&& !self.suspended
			&& !self.offended
	}

	/// Whether he sits on the bench.
	pub fn is_benched(&self, now: Moment) -> bool {
		now < self.benched_until
	}

	/// Whether his node showed itself at most `life` milliseconds ago (rules §8.8).
	pub fn is_live(&self, now: Moment, life: Moment) -> bool {
		self.heartbeat.saturating_add(life) >= now
	}
}

/// How many approve a candidate.
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
pub struct Tally {
	/// The candidate.
	pub number: CandidateNumber,
	/// Verified persons who approve him.
	pub persons: u32,
	/// Organisations that approve him; they count while governance lets them (rules §8.3).
	pub organizations: u32,
}

impl Tally {
	/// Of a candidate whom nobody approves yet.
	pub fn new(number: CandidateNumber) -> Self {
		Self { number, persons: 0, organizations: 0 }
	}

	/// What counts.
	pub fn votes(&self, with_organizations: bool) -> u32 {
		match with_organizations {
			true => self.persons.saturating_add(self.organizations),
			false => self.persons,
		}
	}
}

/// A voter's present choice. At most one a member.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Voter {
	/// Whether it is an organisation.
	pub organization: bool,
	/// Whom he approves. Numbers of candidates who are gone mean nothing.
	pub approvals: Approvals,
}

/// A seat of a managing delegate.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Seat<AccountId> {
	/// The delegate.
	pub who: AccountId,
	/// His number as a candidate, also when he is none any more.
	pub number: CandidateNumber,
}

/// Why a candidacy ended.
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
pub enum EndReason {
	/// He took it back.
	Withdrawn,
	/// The cooperative that nominated him took it back.
	Recalled,
	/// Platform governance refused him, on the ground of this document.
	Refused(DocumentHash),
	/// He is no member any more of the cooperative that nominated him.
	MembershipEnded,
}

/// Why a seat changed hands.
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
pub enum SeatReason {
	/// A proven offence (rules §8.9).
	Offence,
	/// Who sat there may not sit any more: he withdrew, left, was refused, or is not verified.
	Gone,
	/// Who sat there made too few blocks (rules §8.8).
	Benched,
	/// More votes, or a seat that nobody had (rules §8.5).
	Votes,
}

/// A change of the protocol that was approved and waits for its day (rules §8.11).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct PendingChange {
	/// From this moment on it takes effect.
	pub at: Moment,
	/// The call, in bytes.
	pub call: BoundedVec<u8, ConstU32<MAX_CHANGE_LENGTH>>,
}
