//! What is kept of branches.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{DecisionId, DocumentHash, Moment, Money};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// A branch's number in one cooperative, from 1.
pub type BranchId = u32;
/// Fewest founders of a branch (rules §6.2).
pub const FEWEST_FOUNDERS: u32 = 3;
/// With so many branches a cooperative is branched (rules §6.3).
pub const BRANCHED_FROM: u32 = 3;
/// Most trusted persons of a representative (rules §6.2).
pub const MAX_TRUSTED: u32 = 3;
/// Most candidates in one election.
pub const MAX_CANDIDATES: u32 = 64;

/// A branch that some members want to found.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Founding<AccountId> {
	/// Hash of the founding document.
	pub document: DocumentHash,
	/// Whether only whom it lists may choose it.
	pub private: bool,
	/// Who founds it: as many as the rules ask for.
	pub founders: BoundedVec<AccountId, ConstU32<FEWEST_FOUNDERS>>,
	/// The council's decision, once there are enough.
	pub decision: Option<DecisionId>,
	/// Until when founders may be found.
	pub until: Moment,
}

/// What a representative may handle in the name of the cooperative (rules §6.2).
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
pub struct Mandate {
	/// The highest sum of one payment, in minor units.
	pub up_to: Money,
	/// The last moment.
	pub until: Moment,
}

/// A branch (кооперативный участок).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Branch<AccountId> {
	/// Hash of the founding document.
	pub document: DocumentHash,
	/// When the council founded it.
	pub founded_at: Moment,
	/// Whether only whom it lists may choose it.
	pub private: bool,
	/// Whether it is closed.
	pub closed: bool,
	/// For how many members it is the voting branch.
	pub members: u32,
	/// Its representative (уполномоченный).
	pub representative: Option<AccountId>,
	/// Whom he trusts.
	pub trusted: BoundedVec<AccountId, ConstU32<MAX_TRUSTED>>,
	/// What he may handle.
	pub mandate: Option<Mandate>,
	/// The number of its last ballot.
	pub elections: u32,
	/// When somebody was elected last.
	pub last_election: Option<Moment>,
}

/// A candidate and his votes.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Candidate<AccountId> {
	/// Who stands.
	pub who: AccountId,
	/// How many voted for him.
	pub votes: u32,
}

/// The election of a branch's representative.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Election<AccountId> {
	/// Its number in the branch.
	pub number: u32,
	/// Whether it is the repeated ballot.
	pub repeated: bool,
	/// Until when one votes.
	pub until: Moment,
	/// Who got votes, in the order of their first one.
	pub candidates: BoundedVec<Candidate<AccountId>, ConstU32<MAX_CANDIDATES>>,
}

/// How an election ends.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Outcome<AccountId> {
	/// Enough took part, and one had the most votes.
	Elected(AccountId),
	/// Too few took part, or nobody was first.
	Undecided,
}

impl<AccountId: Clone> Election<AccountId> {
	/// How many took part.
	pub fn participants(&self) -> u32 {
		self.candidates.iter().fold(0, |sum, candidate| sum.saturating_add(candidate.votes))
	}

	/// Whether enough of so many members took part: more than half, in a repeated ballot more than a
	/// quarter (rules §6.2).
	pub fn has_quorum(&self, members: u32) -> bool {
		let times = if self.repeated { 4 } else { 2 };
		u64::from(self.participants()).saturating_mul(times) > u64::from(members)
	}

	/// How it ends in a branch of so many members.
	pub fn outcome(&self, members: u32) -> Outcome<AccountId> {
		let most = self.candidates.iter().map(|candidate| candidate.votes).max().unwrap_or(0);
		let mut first = self.candidates.iter().filter(|candidate| candidate.votes == most);
		match (first.next(), first.next()) {
			(Some(one), None) if most > 0 && self.has_quorum(members) => {
				Outcome::Elected(one.who.clone())
			}
			_ => Outcome::Undecided,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Members, votes of each candidate, and who is elected in the first and in the repeated ballot.
	type Case<'a> = (u32, &'a [u32], Option<u32>, Option<u32>);

	fn election(repeated: bool, votes: &[u32]) -> Election<u32> {
		let candidates = votes.iter().zip(1..).map(|(votes, who)| Candidate { who, votes: *votes });
		let candidates = BoundedVec::truncate_from(candidates.collect());
		Election { number: 1, repeated, until: 0, candidates }
	}

	#[test]
	fn more_than_half_or_in_a_repeated_ballot_more_than_a_quarter_must_take_part() {
		let cases: &[Case] = &[
			(3, &[2], Some(1), Some(1)),
			(3, &[1], None, Some(1)),
			(4, &[2], None, Some(1)),
			(4, &[1], None, None),
			(4, &[3], Some(1), Some(1)),
			(5, &[1, 2], Some(2), Some(2)),
			(8, &[1, 2], None, Some(2)),
			(8, &[2], None, None),
			(9, &[2, 1], None, Some(1)),
			// Nobody is first.
			(5, &[2, 2], None, None),
			(5, &[1, 2, 2], None, None),
			(5, &[], None, None),
			(5, &[0], None, None),
			(0, &[], None, None),
			(1, &[1], Some(1), Some(1)),
			(u32::MAX, &[u32::MAX], Some(1), Some(1)),
		];
		for (members, votes, first, repeated) in cases {
			let elected = |repeated| match election(repeated, votes).outcome(*members) {
				Outcome::Elected(who) => Some(who),
				Outcome::Undecided => None,
			};
			assert_eq!((elected(false), elected(true)), (*first, *repeated), "{members} {votes:?}");
		}
	}
}
