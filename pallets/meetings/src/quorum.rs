//! When a meeting may decide, and when a question is adopted (rules §7.7, §7.8, §7.10). Integers only.

/// A share in millionths.
pub type Ppm = u32;
/// The whole in millionths.
pub const WHOLE: u64 = 1_000_000;

/// The quorum of a cycle, counted from 1: the first, the second, then half of the one before, rounded
/// down, never below one millionth.
pub fn of_cycle(cycle: u32, first: Ppm, second: Ppm) -> Ppm {
	match cycle {
		0 | 1 => first,
		2 => second,
		// Once nothing is left of it, more halvings change nothing.
		later => second.checked_shr(later.saturating_sub(2)).unwrap_or(0),
	}
	.max(1)
}

/// Whether so many ballots of an electorate of `size` reach the quorum: exactly the share suffices, and
/// without a ballot there is none.
pub fn is_reached(ballots: u32, size: u32, quorum: Ppm) -> bool {
	let (ballots, size) = (u64::from(ballots), u64::from(size));
	// Both products fit: a share is at most `u32::MAX`, too.
	ballots >= 1 && ballots.saturating_mul(WHOLE) >= u64::from(quorum).saturating_mul(size)
}

/// How many ballots of an electorate of `size` reach the quorum.
pub fn needed(size: u32, quorum: Ppm) -> u32 {
	let needed = u64::from(quorum).saturating_mul(u64::from(size)).div_ceil(WHOLE).max(1);
	needed.try_into().unwrap_or(u32::MAX)
}

/// Whether more than half of the ballots are in favour. Abstentions are present; exactly half fails.
pub fn is_majority(in_favour: u32, ballots: u32) -> bool {
	u64::from(in_favour).saturating_mul(2) > u64::from(ballots)
}

/// Whether `part` of `all` is at least the share.
pub fn is_share(part: u32, all: u32, share: Ppm) -> bool {
	u64::from(part).saturating_mul(WHOLE) >= u64::from(share).saturating_mul(u64::from(all))
}

#[cfg(test)]
mod tests {
	use super::*;

	const FIRST: Ppm = 750_000;
	const SECOND: Ppm = 500_000;

	fn of(cycle: u32) -> Ppm {
		of_cycle(cycle, FIRST, SECOND)
	}

	/// Rules §7.7.
	#[test]
	fn a_cycle_asks_for_half_of_the_one_before() {
		let expected =
			[750_000, 500_000, 250_000, 125_000, 62_500, 31_250, 15_625, 7_812, 3_906, 1_953];
		for (cycle, ppm) in (1..).zip(expected) {
			assert_eq!(of(cycle), ppm, "cycle {cycle}");
		}
		let last = [(20, 1), (21, 1), (22, 1), (34, 1), (35, 1), (1_000, 1), (u32::MAX, 1)];
		for (cycle, ppm) in last {
			assert_eq!(of(cycle), ppm, "cycle {cycle}");
		}
		assert_eq!((of_cycle(1, 0, 0), of_cycle(2, 0, 0), of_cycle(3, 1, 1)), (1, 1, 1));
	}

	/// Rules §7.7.
	#[test]
	fn so_many_ballots_are_needed_and_one_less_does_not_do() {
		let table: [(u32, [u32; 5]); 10] = [
			(1, [1, 1, 1, 1, 1]),
			(2, [2, 1, 1, 1, 1]),
			(3, [3, 2, 1, 1, 1]),
			(4, [3, 2, 1, 1, 1]),
			(7, [6, 4, 2, 1, 1]),
			(10, [8, 5, 3, 2, 1]),
			(21, [16, 11, 6, 3, 2]),
			(100, [75, 50, 25, 13, 7]),
			(171, [129, 86, 43, 22, 11]),
			(1_000_000, [750_000, 500_000, 250_000, 125_000, 62_500]),
		];
		for (size, all) in table {
			for (cycle, ballots) in (1..).zip(all) {
				let quorum = of(cycle);
				assert_eq!(needed(size, quorum), ballots, "{size} in cycle {cycle}");
				assert!(is_reached(ballots, size, quorum), "{ballots} of {size} in cycle {cycle}");
				assert!(
					!is_reached(ballots.saturating_sub(1), size, quorum),
					"less than {ballots} of {size} in cycle {cycle}"
				);
			}
		}
	}

	#[test]
	fn what_is_needed_is_the_least_that_reaches_the_quorum() {
		for size in (0..2_000).chain([u32::MAX - 1, u32::MAX]) {
			for cycle in 1..25 {
				let quorum = of(cycle);
				let needed = needed(size, quorum);
				assert!(is_reached(needed, size, quorum), "{size} in cycle {cycle}");
				assert!(!is_reached(needed - 1, size, quorum), "{size} in cycle {cycle}");
			}
		}
	}

	#[test]
	fn no_ballot_is_no_quorum() {
		for size in [0, 1, 1_000] {
			assert!(!is_reached(0, size, 1));
		}
		assert!(is_reached(1, 0, 750_000));
	}

	/// Rules §7.10.
	#[test]
	fn exactly_half_is_no_majority() {
		let cases = [
			(0, 0, false),
			(0, 1, false),
			(1, 1, true),
			(1, 2, false),
			(2, 2, true),
			(2, 3, true),
			(2, 4, false),
			(3, 4, true),
			(500_000, 1_000_000, false),
			(500_001, 1_000_000, true),
			(u32::MAX, u32::MAX, true),
			(u32::MAX / 2, u32::MAX, false),
		];
		for (in_favour, ballots, majority) in cases {
			assert_eq!(is_majority(in_favour, ballots), majority, "{in_favour} of {ballots}");
		}
	}

	/// Rules §7.1, §7.5.
	#[test]
	fn exactly_the_share_suffices() {
		let cases = [
			(1, 4, 250_000, true),
			(1, 5, 250_000, false),
			(2, 5, 250_000, true),
			(0, 0, 250_000, true),
			(1, 10, 100_000, true),
			(1, 11, 100_000, false),
			(2, 11, 100_000, true),
			(u32::MAX, u32::MAX, 1_000_000, true),
		];
		for (part, all, share, is) in cases {
			assert_eq!(is_share(part, all, share), is, "{part} of {all}");
		}
	}
}
