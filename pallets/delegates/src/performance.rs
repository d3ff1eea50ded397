//! Who made the blocks that were his to make (rules §8.8). Pure; no storage.

use alloc::vec::Vec;

/// What a session says of a delegate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
	/// He made at least half of his blocks.
	Good,
	/// He made fewer than half.
	Poor,
	/// It was never his turn.
	NotDue,
}

/// How many of the slots after `from` up to `to` belong to the delegate at `position` of `seats`: those
/// whose number leaves `position` when divided by `seats`.
pub fn expected(position: u64, seats: u64, from: u64, to: u64) -> u64 {
	// How many of the slots below and up to `slot` are his, but for a constant.
	let up_to = |slot: u64| {
		let turns = slot.checked_add(seats)?.checked_sub(position)?;
		turns.checked_div(seats)
	};
	match (up_to(from), up_to(to)) {
		(Some(before), Some(after)) => after.saturating_sub(before),
		_ => 0,
	}
}

/// Judges a session that owned the slots after `from` up to `to`: for each delegate how many blocks he
/// made, in the order of their turns.
///
/// `None` when all together made fewer than half: after an outage nobody is judged.
pub fn judge(made: &[u32], from: u64, to: u64) -> Option<Vec<Verdict>> {
	let seats = u64::try_from(made.len()).ok()?;
	let is_enough = |made: u64, due: u64| made.saturating_mul(2) >= due;
	let all = made.iter().fold(0u64, |sum, made| sum.saturating_add(u64::from(*made)));
	if !is_enough(all, to.saturating_sub(from)) {
		return None;
	}
	let verdicts =
		(0u64..).zip(made).map(|(position, made)| match expected(position, seats, from, to) {
			0 => Verdict::NotDue,
			due if is_enough(u64::from(*made), due) => Verdict::Good,
			_ => Verdict::Poor,
		});
	Some(verdicts.collect())
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use Verdict::*;

	#[test]
	fn half_of_ones_blocks_is_enough() {
		// Four delegates, forty slots: ten each.
		for (made, verdict) in [(0, Poor), (4, Poor), (5, Good), (10, Good)] {
			let judged = judge(&[10, made, 10, 10], 1_000, 1_040);
			assert_eq!(judged, Some(vec![Good, verdict, Good, Good]), "{made} of 10");
		}
		// Of an odd number more than half: two of three, three of five.
		assert_eq!(judge(&[3, 1], 100, 106), Some(vec![Good, Poor]));
		assert_eq!(judge(&[3, 2], 100, 106), Some(vec![Good, Good]));
	}

	#[test]
	fn an_outage_is_nobodys_fault() {
		assert_eq!(judge(&[10, 9, 0, 0], 1_000, 1_040), None);
		assert_eq!(judge(&[10, 10, 0, 0], 1_000, 1_040), Some(vec![Good, Good, Poor, Poor]));
	}

	#[test]
	fn whose_turn_did_not_come_is_not_judged() {
		// Slots 1 and 2 of four delegates.
		assert_eq!(judge(&[0, 1, 0, 0], 1_000, 1_002), Some(vec![NotDue, Good, Poor, NotDue]));
	}

	#[test]
	fn no_figures_break_it() {
		assert_eq!(judge(&[], 5, 5), Some(vec![]));
		assert_eq!(expected(0, 0, 0, u64::MAX), 0);
		assert_eq!(expected(20, 21, u64::MAX, u64::MAX), 0);
	}

	proptest! {
		#[test]
		fn turns_are_counted_as_one_would_by_hand(
			seats in 1u64..=21, from in 0u64..500, length in 0u64..200,
		) {
			for position in 0..seats {
				let by_hand = (from + 1..=from + length).filter(|slot| slot % seats == position);
				prop_assert_eq!(expected(position, seats, from, from + length), by_hand.count() as u64);
			}
		}
	}
}
