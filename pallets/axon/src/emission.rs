//! How much AXON is issued in a tact, and when a tact begins (rules §9.7).

use crate::{shares::millionths, Balance};
use coop_primitives::Moment;

/// What bounds the emission of one tact. Sums are in the smallest unit of AXON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emission {
	/// V: all AXON that there was when the tact began.
	pub issued: Balance,
	/// How many times what was collected there may be, in millionths.
	pub factor: u32,
	/// The most AXON that there may ever be.
	pub maximum: Balance,
}

impl Emission {
	/// All that the tact issues when so much was collected in it, `factor · Q − V`, rounded down and
	/// never beyond the maximum.
	///
	/// It only grows with `collected`. So who issues at any moment what is due then, less what was
	/// issued before, has issued at the end what is due at the end.
	pub fn due(self, collected: Balance) -> Balance {
		let wanted = millionths(collected, self.factor).saturating_sub(self.issued);
		wanted.min(self.maximum.saturating_sub(self.issued))
	}
}

/// What the infrastructure fund lacks, so that next tact at least as much can be sold as in this one, and
/// no less than `reserve` in any case; as far as the maximum allows.
pub fn shortage(
	fund: Balance,
	sold: Balance,
	reserve: Balance,
	issued: Balance,
	maximum: Balance,
) -> Balance {
	sold.max(reserve).saturating_sub(fund).min(maximum.saturating_sub(issued))
}

/// When the tact began in which `now` lies, if one began at `start`: tacts follow each other without
/// gaps, and several that are over by now are one step. `None` while the tact of `start` goes on.
pub fn next_tact(start: Moment, length: Moment, now: Moment) -> Option<Moment> {
	let length = length.max(1);
	let over = now.checked_sub(start)?.checked_div(length).filter(|over| *over > 0)?;
	Some(start.saturating_add(over.saturating_mul(length)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const AXON: Balance = 10_000;
	const MAXIMUM: Balance = 1_000_000_000 * AXON;
	const FACTOR: u32 = 1_618_000;

	fn emission(issued: Balance) -> Emission {
		Emission { issued, factor: FACTOR, maximum: MAXIMUM }
	}

	#[test]
	fn a_tact_issues_what_the_rules_say() {
		for (issued, collected, due) in [
			(10_000 * AXON, 6_180 * AXON, 0),
			(10_000 * AXON, 6_181 * AXON, 8_580),
			(10_000 * AXON, 10_000 * AXON, 6_180 * AXON),
			(10_000 * AXON, 0, 0),
			// Rounded down.
			(0, 1, 1),
			(0, 2, 3),
			(0, 3, 4),
			// Up to the maximum, and not one more.
			(MAXIMUM, MAXIMUM, 0),
			(MAXIMUM - 5, MAXIMUM, 5),
			(MAXIMUM + 5, MAXIMUM, 0),
			(0, Balance::MAX, MAXIMUM),
		] {
			assert_eq!(emission(issued).due(collected), due, "V {issued}, Q {collected}");
		}
	}

	#[test]
	fn the_fund_never_runs_out_of_what_is_sold() {
		for (fund, sold, reserve, issued, missing) in [
			(1_500, 0, 1_500, 10_000, 0),
			(1_499, 0, 1_500, 10_000, 1),
			(0, 0, 1_500, 10_000, 1_500),
			(1_500, 2_000, 1_500, 10_000, 500),
			(2_000, 2_000, 1_500, 10_000, 0),
			(0, 2_000, 1_500, MAXIMUM - 7, 7),
			(0, 2_000, 1_500, MAXIMUM, 0),
		] {
			assert_eq!(shortage(fund, sold, reserve, issued, MAXIMUM), missing, "{fund}, {sold}");
		}
	}

	#[test]
	fn tacts_follow_each_other_without_gaps() {
		for (start, length, now, next) in [
			(1_000, 100, 999, None),
			(1_000, 100, 1_000, None),
			(1_000, 100, 1_099, None),
			(1_000, 100, 1_100, Some(1_100)),
			(1_000, 100, 1_199, Some(1_100)),
			// Five empty ones are one step.
			(1_000, 100, 1_550, Some(1_500)),
			(1_000, 0, 1_001, Some(1_001)),
			(Moment::MAX - 1, 1, Moment::MAX, Some(Moment::MAX)),
		] {
			assert_eq!(next_tact(start, length, now), next, "{start} + {length}, {now}");
		}
	}

	proptest! {
		/// Whatever is issued in between, the sum is what is due at the end.
		#[test]
		fn step_by_step_is_as_much_as_at_the_end(
			issued in 0..MAXIMUM,
			fees in prop::collection::vec(0..MAXIMUM / 10, 0..40),
		) {
			let emission = emission(issued);
			let (mut collected, mut minted) = (0, 0);
			for fee in fees {
				collected += fee;
				let due = emission.due(collected);
				prop_assert!(due >= minted, "nothing has to be taken back");
				minted += due - minted;
				prop_assert!(issued + minted <= MAXIMUM);
			}
			prop_assert_eq!(minted, emission.due(collected));
		}

		#[test]
		fn no_figures_break_it(issued: Balance, factor: u32, maximum: Balance, collected: Balance) {
			let due = Emission { issued, factor, maximum }.due(collected);
			prop_assert!(due == 0 || issued + due <= maximum);
		}

		#[test]
		fn after_the_guard_the_fund_has_enough_or_all(
			fund in 0..MAXIMUM, sold in 0..MAXIMUM, reserve in 0..MAXIMUM, others in 0..MAXIMUM,
		) {
			let issued = fund + others;
			let missing = shortage(fund, sold, reserve, issued, MAXIMUM);
			let enough = fund + missing >= sold.max(reserve);
			prop_assert!(enough || missing == 0 || issued + missing == MAXIMUM);
			prop_assert!(missing == 0 || issued + missing <= MAXIMUM);
		}

		#[test]
		fn a_moment_lies_in_the_tact_that_begins(start: u64, length: u64, now: u64) {
			if let Some(next) = next_tact(start, length, now) {
				prop_assert!(start < next && next <= now);
				prop_assert_eq!(next_tact(next, length, now), None);
			}
		}
	}
}
