//! How a changed choice changes the counts (rules §8.4). Pure; no storage.

use crate::types::{CandidateNumber, Tally};

/// No candidate has this number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown(pub CandidateNumber);

/// Takes a voter's approvals `before` out of the counts and puts those `after` in.
///
/// `poll` is ascending by number. Of `before` whoever is gone is passed over; all of `after` must be
/// there. Where it fails the counts are of no use any more.
pub fn recount(
	poll: &mut [Tally],
	organization: bool,
	before: &[CandidateNumber],
	after: &[CandidateNumber],
) -> Result<(), Unknown> {
	for number in before {
		if let Some(count) = count_of(poll, organization, *number) {
			*count = count.saturating_sub(1);
		}
	}
	for number in after {
		let count = count_of(poll, organization, *number).ok_or(Unknown(*number))?;
		*count = count.saturating_add(1);
	}
	Ok(())
}

fn count_of(poll: &mut [Tally], organization: bool, number: CandidateNumber) -> Option<&mut u32> {
	let found = poll.binary_search_by_key(&number, |tally| tally.number).ok()?;
	let tally = poll.get_mut(found)?;
	Some(match organization {
		true => &mut tally.organizations,
		false => &mut tally.persons,
	})
}

/// Whether approvals are ascending, so that none stands there twice.
pub fn are_ascending(approvals: &[CandidateNumber]) -> bool {
	approvals.windows(2).all(|pair| matches!(pair, [a, b] if a < b))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use std::collections::{BTreeMap, BTreeSet};

	fn poll(counts: &[(CandidateNumber, u32)]) -> Vec<Tally> {
		let tally = |(number, persons): &_| Tally { persons: *persons, ..Tally::new(*number) };
		counts.iter().map(tally).collect()
	}

	#[test]
	fn a_new_choice_takes_the_place_of_the_old_one() {
		let mut counts = poll(&[(1, 5), (2, 5), (7, 5)]);
		assert_eq!(recount(&mut counts, false, &[1, 2], &[2, 7]), Ok(()));
		assert_eq!(counts, poll(&[(1, 4), (2, 5), (7, 6)]));
	}

	#[test]
	fn who_is_gone_is_passed_over_and_who_never_was_is_refused() {
		let mut counts = poll(&[(2, 5)]);
		assert_eq!(recount(&mut counts, false, &[1, 2], &[]), Ok(()));
		assert_eq!(counts, poll(&[(2, 4)]));
		assert_eq!(recount(&mut counts, false, &[], &[1]), Err(Unknown(1)));
	}

	#[test]
	fn organisations_are_counted_apart() {
		let mut counts = poll(&[(2, 5)]);
		assert_eq!(recount(&mut counts, true, &[], &[2]), Ok(()));
		let [tally] = counts[..] else { panic!("one candidate") };
		assert_eq!((tally.votes(false), tally.votes(true)), (5, 6));
	}

	#[test]
	fn approvals_ascend() {
		for (approvals, ascend) in
			[(&[][..], true), (&[3], true), (&[1, 3], true), (&[3, 3], false), (&[3, 1], false)]
		{
			assert_eq!(are_ascending(approvals), ascend, "{approvals:?}");
		}
	}

	proptest! {
		/// However often voters change their minds, the counts are those of their last choices.
		#[test]
		fn counts_are_those_of_the_last_choices(
			steps in prop::collection::vec(
				(0u32..8, prop::collection::btree_set(0u32..12, 0..6)), 1..80,
			),
		) {
			let mut counts = poll(&(0..12).map(|n| (n, 0)).collect::<Vec<_>>());
			let mut choices = BTreeMap::<u32, BTreeSet<u32>>::new();
			for (voter, choice) in steps {
				let after: Vec<_> = choice.iter().copied().collect();
				let before: Vec<_> =
					choices.insert(voter, choice).into_iter().flatten().collect();
				prop_assert_eq!(recount(&mut counts, false, &before, &after), Ok(()));
			}
			for tally in counts {
				let approve = choices.values().filter(|of| of.contains(&tally.number)).count();
				prop_assert_eq!(tally.persons as usize, approve);
			}
		}
	}
}
