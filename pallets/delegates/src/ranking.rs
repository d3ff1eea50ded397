//! In which order candidates stand (rules §8.5). Pure; no storage.

use crate::types::{CandidateNumber, Tally};
use alloc::vec::Vec;
use core::cmp::Reverse;

/// A candidate with his votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
	/// The candidate.
	pub number: CandidateNumber,
	/// What counts for him.
	pub votes: u32,
}

/// All candidates with votes: by votes, then by nomination. Numbers are never equal, so nothing is left
/// to the account's id.
pub fn rank(poll: &[Tally], with_organizations: bool) -> Vec<Ranked> {
	let mut ranked: Vec<_> = poll
		.iter()
		.map(|tally| Ranked { number: tally.number, votes: tally.votes(with_organizations) })
		.filter(|ranked| ranked.votes > 0)
		.collect();
	ranked.sort_unstable_by_key(|ranked| (Reverse(ranked.votes), ranked.number));
	ranked
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn votes_come_first_and_then_the_earlier_nomination() {
		let tally = |number, persons, organizations| Tally { number, persons, organizations };
		let poll = [tally(1, 3, 0), tally(2, 0, 9), tally(3, 7, 0), tally(4, 3, 1), tally(5, 0, 0)];
		let order =
			|with| rank(&poll, with).iter().map(|r| (r.number, r.votes)).collect::<Vec<_>>();
		assert_eq!(order(false), [(3, 7), (1, 3), (4, 3)], "nobody sits without votes");
		assert_eq!(order(true), [(2, 9), (3, 7), (4, 4), (1, 3)]);
	}
}
