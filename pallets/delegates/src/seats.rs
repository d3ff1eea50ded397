//! Who takes whose seat from one session to the next (rules §8.5 to §8.9). Pure; no storage.

use crate::types::{CandidateNumber, SeatReason};
use alloc::vec::Vec;
use core::cmp::Reverse;

/// Who sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
	/// His number.
	pub number: CandidateNumber,
	/// His votes; none when he is no candidate any more.
	pub votes: u32,
	/// Why he has to leave, if he has to: anything but [`SeatReason::Votes`].
	pub leaves: Option<SeatReason>,
}

/// Who may take a seat: eligible, live, with a vote at least. In the order of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenger {
	/// His number.
	pub number: CandidateNumber,
	/// His votes.
	pub votes: u32,
	/// Whether he sat on the bench lately: then he steps in for others only after all who did not.
	pub failed: bool,
}

/// How much may change at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
	/// How many seats there are.
	pub seats: usize,
	/// Most changes, whatever the reason.
	pub changes: usize,
	/// Most changes by vote.
	pub by_vote: usize,
}

/// A seat gets another delegate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
	/// Who leaves; nobody when the seat is new.
	pub leaves: Option<CandidateNumber>,
	/// Who comes.
	pub comes: CandidateNumber,
	/// Why.
	pub reason: SeatReason,
}

/// Most delegates who are benched at once: a sixth of the seats, but one where there are fewer than six.
pub fn most_benched(seats: usize) -> usize {
	(seats / 6).max(1)
}

/// What changes.
///
/// First who has to leave is replaced, offenders before those who are gone before those who failed; for
/// him steps in the first challenger who did not fail lately. Whom nobody can replace keeps his seat,
/// so there are never fewer than before. Then challengers take empty seats, or that of the weakest
/// delegate, if they have strictly more votes; of two weakest that of the later nomination.
pub fn choose(sitting: &[Sitting], challengers: &[Challenger], limits: Limits) -> Vec<Change> {
	let mut waiting = challengers.to_vec();
	let mut changes = replace_leavers(sitting, &mut waiting, limits);
	let replaced: Vec<_> = changes.iter().filter_map(|change| change.leaves).collect();

	// Who failed and is not benched sits like everybody else.
	let mut weakest: Vec<_> = sitting
		.iter()
		.filter(|seat| matches!(seat.leaves, None | Some(SeatReason::Benched)))
		.filter(|seat| !replaced.contains(&seat.number))
		.collect();
	weakest.sort_unstable_by_key(|seat| (Reverse(seat.votes), seat.number));
	let mut empty = limits.seats.saturating_sub(sitting.len());
	let room = limits.changes.saturating_sub(changes.len()).min(limits.by_vote);
	for challenger in waiting.iter().take(room) {
		let leaves = match empty.checked_sub(1) {
			Some(rest) => {
				empty = rest;
				None
			}
			None => match weakest.pop() {
				Some(seat) if challenger.votes > seat.votes => Some(seat.number),
				_ => break,
			},
		};
		let reason = SeatReason::Votes;
		changes.push(Change { leaves, comes: challenger.number, reason });
	}
	changes
}

fn replace_leavers(
	sitting: &[Sitting],
	waiting: &mut Vec<Challenger>,
	limits: Limits,
) -> Vec<Change> {
	let mut leavers: Vec<_> =
		sitting.iter().filter_map(|seat| Some((seat.leaves?, seat.number))).collect();
	leavers.sort_unstable();
	let mut bench = most_benched(sitting.len());
	let mut changes = Vec::new();
	for (reason, number) in leavers {
		if changes.len() >= limits.changes {
			break;
		}
		if reason == SeatReason::Benched {
			let Some(rest) = bench.checked_sub(1) else { break };
			bench = rest;
		}
		let next = waiting.iter().position(|challenger| !challenger.failed);
		let next = next.or(if waiting.is_empty() { None } else { Some(0) });
		let Some(next) = next else { break };
		let comes = waiting.remove(next).number;
		changes.push(Change { leaves: Some(number), comes, reason });
	}
	changes
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use std::collections::BTreeSet;
	use SeatReason::*;

	fn seats(of: &[(CandidateNumber, u32, Option<SeatReason>)]) -> Vec<Sitting> {
		of.iter().map(|&(number, votes, leaves)| Sitting { number, votes, leaves }).collect()
	}

	fn waiting(of: &[(CandidateNumber, u32)]) -> Vec<Challenger> {
		of.iter().map(|&(number, votes)| Challenger { number, votes, failed: false }).collect()
	}

	fn limits(seats: usize, by_vote: usize) -> Limits {
		Limits { seats, changes: 6, by_vote }
	}

	fn by_vote(leaves: impl Into<Option<u32>>, comes: u32) -> Change {
		Change { leaves: leaves.into(), comes, reason: Votes }
	}

	#[test]
	fn a_challenger_needs_strictly_more_votes() {
		let sitting = seats(&[(1, 5, None), (2, 3, None), (3, 3, None)]);
		let take = |challengers: &[_]| choose(&sitting, &waiting(challengers), limits(3, 6));
		assert_eq!(take(&[(9, 3)]), []);
		assert_eq!(take(&[(9, 4)]), [by_vote(3, 9)], "of two weakest the later nomination goes");
		assert_eq!(take(&[(9, 6), (8, 4), (7, 4)]), [by_vote(3, 9), by_vote(2, 8)]);
	}

	#[test]
	fn delegates_of_the_first_block_make_way_for_a_single_vote() {
		let sitting = seats(&[(1, 0, None), (2, 0, None)]);
		assert_eq!(choose(&sitting, &waiting(&[(9, 1)]), limits(2, 6)), [by_vote(2, 9)]);
		assert_eq!(choose(&sitting, &[], limits(2, 6)), []);
	}

	#[test]
	fn empty_seats_are_filled_first() {
		let sitting = seats(&[(1, 0, None)]);
		let challengers = waiting(&[(9, 2), (8, 1)]);
		assert_eq!(choose(&sitting, &challengers, limits(2, 6)), [by_vote(None, 9), by_vote(1, 8)]);
	}

	#[test]
	fn changes_by_vote_have_a_limit_of_their_own() {
		let sitting = seats(&[(1, 0, Some(Offence)), (2, 0, None), (3, 0, None)]);
		let challengers = waiting(&[(9, 5), (8, 4), (7, 3)]);
		let offender = Change { leaves: Some(1), comes: 9, reason: Offence };
		assert_eq!(choose(&sitting, &challengers, limits(3, 1)), [offender, by_vote(3, 8)]);
		assert_eq!(choose(&sitting, &challengers, limits(3, 0)), [offender]);
	}

	#[test]
	fn never_more_than_six_change_and_offenders_go_first() {
		let leaves = |number| match number {
			0..4 => (number, 0, Some(Benched)),
			4..8 => (number, 0, Some(Gone)),
			8..12 => (number, 0, Some(Offence)),
			_ => (number, 0, None),
		};
		let sitting = seats(&(0..21).map(leaves).collect::<Vec<_>>());
		let challengers = waiting(&(100..120).map(|number| (number, 9)).collect::<Vec<_>>());
		let changes = choose(&sitting, &challengers, limits(21, 6));
		let gone: Vec<_> = changes.iter().map(|change| change.leaves).collect();
		assert_eq!(gone, [8, 9, 10, 11, 4, 5].map(Some));
	}

	#[test]
	fn at_most_a_sixth_is_benched_and_nobody_without_a_reserve() {
		let all: Vec<_> = (0..21).map(|number| (number, 50, Some(Benched))).collect();
		let reserve = |n: u32| waiting(&(100..100 + n).map(|m| (m, 1)).collect::<Vec<_>>());
		for (reserves, benched) in [(0, 0), (1, 1), (2, 2), (3, 3), (20, 3)] {
			let changes = choose(&seats(&all), &reserve(reserves), limits(21, 6));
			assert_eq!(changes.len(), benched, "{reserves} reserves");
			assert!(changes.iter().all(|change| change.reason == Benched));
		}
		assert_eq!([1, 4, 6, 12, 21].map(most_benched), [1, 1, 1, 2, 3]);
	}

	#[test]
	fn who_failed_lately_steps_in_last() {
		let sitting = seats(&[(1, 9, Some(Benched)), (2, 9, None)]);
		let mut challengers = waiting(&[(8, 7), (9, 5)]);
		challengers[0].failed = true;
		let steps_in = |challengers: &[_]| choose(&sitting, challengers, limits(2, 0))[0].comes;
		assert_eq!(steps_in(&challengers), 9);
		assert_eq!(steps_in(&challengers[..1]), 8);
	}

	proptest! {
		#[test]
		fn what_is_chosen_keeps_the_rules(
			sitting in prop::collection::vec((0u32..10, 0u32..8), 1..=21),
			challengers in prop::collection::vec((1u32..10, any::<bool>()), 0..30),
			total in 1usize..=21,
			votes in 0usize..=6,
		) {
			let sitting: Vec<_> = (0u32..)
				.zip(sitting)
				.map(|(number, (votes, leaves))| Sitting {
					number,
					votes,
					leaves: [Offence, Gone, Benched].get(leaves as usize).copied(),
				})
				.collect();
			let mut challengers: Vec<_> = (100u32..)
				.zip(challengers)
				.map(|(number, (votes, failed))| Challenger { number, votes, failed })
				.collect();
			challengers.sort_by_key(|challenger| (Reverse(challenger.votes), challenger.number));
			let changes = choose(&sitting, &challengers, limits(total, votes));

			prop_assert!(changes.len() <= 6);
			let of = |reason| changes.iter().filter(move |change| change.reason == reason).count();
			prop_assert!(of(Votes) <= votes);
			prop_assert!(of(Benched) <= most_benched(sitting.len()));
			let come: BTreeSet<_> = changes.iter().map(|change| change.comes).collect();
			prop_assert_eq!(come.len(), changes.len(), "nobody takes two seats");
			let go: BTreeSet<_> = changes.iter().filter_map(|change| change.leaves).collect();
			let added = changes.iter().filter(|change| change.leaves.is_none()).count();
			prop_assert_eq!(go.len() + added, changes.len(), "nobody leaves twice");
			prop_assert!(sitting.len() + added <= total.max(sitting.len()));
			for change in &changes {
				let comes = challengers.iter().find(|c| c.number == change.comes);
				let comes = comes.expect("a challenger comes");
				let Some(leaves) = change.leaves else { continue };
				let leaves = sitting.iter().find(|s| s.number == leaves).expect("somebody leaves");
				match change.reason {
					Votes => prop_assert!(
						matches!(leaves.leaves, None | Some(Benched)) && comes.votes > leaves.votes
					),
					reason => prop_assert_eq!(leaves.leaves, Some(reason)),
				}
			}
			// With room left, nobody stronger waits before a weaker one who sits by his votes.
			if changes.len() < 6 && of(Votes) < votes {
				let strongest = challengers.iter().find(|c| !come.contains(&c.number));
				let stays = |s: &&Sitting| {
					matches!(s.leaves, None | Some(Benched)) && !go.contains(&s.number)
				};
				let weakest = sitting.iter().filter(stays).map(|s| s.votes).min();
				if let (Some(strongest), Some(weakest)) = (strongest, weakest) {
					prop_assert!(strongest.votes <= weakest);
				}
			}
		}
	}
}
