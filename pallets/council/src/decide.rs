//! When a decision is approved, rejected, or still open (rules §5.3). Pure; no storage.

/// The votes of a decision's voters who still sit on the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
	/// Voters who still sit (N).
	pub voters: u32,
	/// Those in favour (F).
	pub in_favour: u32,
	/// Those who have not voted.
	pub silent: u32,
	/// Where the chair stands.
	pub chair: Chair,
}

/// Where the chair, or who acts for him, stands in a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chair {
	/// He voted in favour.
	InFavour,
	/// He is a voter and has not voted.
	Silent,
	/// He voted against or abstained, is no voter, or there is none.
	NotInFavour,
}

/// What a tally means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
	/// Certain: more than half are in favour, or exactly half with the chair.
	Approved,
	/// Certain: it can no longer be approved.
	Rejected,
	/// Not certain yet.
	Open,
}

/// The outcome of a tally.
///
/// Approved iff `2F > N`, or `2F = N` with the chair in favour. Rejected as soon as not even the
/// favour of all who are silent would approve it. With no voters left nothing is certain.
pub fn outcome(tally: &Tally) -> Outcome {
	let best = tally.in_favour.saturating_add(tally.silent);
	if tally.voters == 0 {
		Outcome::Open
	} else if suffices(tally.in_favour, tally.voters, tally.chair == Chair::InFavour) {
		Outcome::Approved
	} else if suffices(best, tally.voters, tally.chair != Chair::NotInFavour) {
		Outcome::Open
	} else {
		Outcome::Rejected
	}
}

/// Whether so many in favour suffice.
fn suffices(in_favour: u32, voters: u32, chair_in_favour: bool) -> bool {
	let twice = u64::from(in_favour).saturating_mul(2);
	let voters = u64::from(voters);
	twice > voters || (twice == voters && chair_in_favour)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Rules §5.3: needed votes, N: without the chair, with the chair.
	const NEEDED: [(u32, u32, u32); 6] =
		[(1, 1, 1), (2, 2, 1), (3, 2, 2), (4, 3, 2), (5, 3, 3), (6, 4, 3)];

	fn all_voted(voters: u32, in_favour: u32, chair: Chair) -> Outcome {
		outcome(&Tally { voters, in_favour, silent: 0, chair })
	}

	#[test]
	fn needed_votes_are_those_of_the_table() {
		for (voters, without, with) in NEEDED {
			for in_favour in 0..=voters {
				let expected = |needed| {
					if in_favour >= needed {
						Outcome::Approved
					} else {
						Outcome::Rejected
					}
				};
				assert_eq!(all_voted(voters, in_favour, Chair::NotInFavour), expected(without));
				if in_favour > 0 {
					assert_eq!(all_voted(voters, in_favour, Chair::InFavour), expected(with));
				}
			}
		}
	}

	#[test]
	fn every_council_up_to_21_follows_the_rule() {
		for voters in 1..=21u32 {
			for in_favour in 0..=voters {
				let half = voters % 2 == 0 && in_favour == voters / 2;
				let more = in_favour > voters / 2;
				for (chair, breaks_tie) in [(Chair::InFavour, true), (Chair::NotInFavour, false)] {
					let approved = more || (half && breaks_tie);
					let expected = if approved { Outcome::Approved } else { Outcome::Rejected };
					assert_eq!(all_voted(voters, in_favour, chair), expected);
				}
			}
		}
	}

	#[test]
	fn a_tie_waits_for_a_silent_chair() {
		let tally = Tally { voters: 4, in_favour: 2, silent: 1, chair: Chair::Silent };
		assert_eq!(outcome(&tally), Outcome::Open);
		let tally = Tally { voters: 4, in_favour: 1, silent: 1, chair: Chair::Silent };
		assert_eq!(outcome(&tally), Outcome::Open);
		let tally = Tally { voters: 4, in_favour: 1, silent: 1, chair: Chair::NotInFavour };
		assert_eq!(outcome(&tally), Outcome::Rejected);
	}

	#[test]
	fn nobody_left_decides_nothing() {
		let tally = Tally { voters: 0, in_favour: 0, silent: 0, chair: Chair::NotInFavour };
		assert_eq!(outcome(&tally), Outcome::Open);
	}

	/// One voter's choice: `None` for silence.
	type Choice = Option<bool>;

	fn tally_of(choices: &[Choice], chair: usize) -> Tally {
		let count = |wanted: Choice| choices.iter().filter(|c| **c == wanted).count() as u32;
		Tally {
			voters: choices.len() as u32,
			in_favour: count(Some(true)),
			silent: count(None),
			chair: match choices.get(chair) {
				Some(Some(true)) => Chair::InFavour,
				Some(None) => Chair::Silent,
				_ => Chair::NotInFavour,
			},
		}
	}

	/// Tries every way in which the silent may still vote.
	fn reachable(choices: &[Choice], chair: usize) -> (bool, bool) {
		match choices.iter().position(Option::is_none) {
			None => {
				let tally = tally_of(choices, chair);
				let twice = 2 * tally.in_favour;
				let yes = twice > tally.voters
					|| (twice == tally.voters && tally.chair == Chair::InFavour);
				(yes, !yes)
			}
			Some(silent) => [true, false].iter().fold((false, false), |(yes, no), choice| {
				let mut next = choices.to_vec();
				next[silent] = Some(*choice);
				let (y, n) = reachable(&next, chair);
				(yes || y, no || n)
			}),
		}
	}

	proptest! {
		#[test]
		fn decided_exactly_when_certain(
			choices in prop::collection::vec(any::<Choice>(), 1..=9),
			chair in 0usize..10,
		) {
			let expected = match reachable(&choices, chair) {
				(true, false) => Outcome::Approved,
				(false, true) => Outcome::Rejected,
				_ => Outcome::Open,
			};
			prop_assert_eq!(outcome(&tally_of(&choices, chair)), expected);
		}

		#[test]
		fn a_vote_against_never_helps(
			choices in prop::collection::vec(any::<Choice>(), 1..=21),
			chair in 0usize..22,
			silent in 0usize..21,
		) {
			let before = outcome(&tally_of(&choices, chair));
			let mut after = choices.clone();
			if let Some(choice @ None) = after.get_mut(silent) {
				*choice = Some(false);
				let after = outcome(&tally_of(&after, chair));
				prop_assert!(after == before || after == Outcome::Rejected);
			}
		}
	}
}
