//! An allowance that is used up and comes back with time (rules §4.2, §9.4).

use crate::Moment;

/// So much may be used at once; what is used comes back evenly, all of it within the period.
///
/// What was used is kept as one moment: when all of it will be back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
	/// All of it.
	pub most: u128,
	/// In what time all of it comes back, in milliseconds.
	pub period: Moment,
}

impl Allowance {
	/// Uses `amount` at `now`, when all was going to be back at `back_at`. Yields when all will be back
	/// now, or `None` when there is not so much left.
	pub fn take(self, back_at: Moment, amount: u128, now: Moment) -> Option<Moment> {
		let taken = back_at.max(now).checked_add(self.time_of(amount)?)?;
		(taken <= now.saturating_add(self.period)).then_some(taken)
	}

	/// Gives back what was taken and not needed; rounded down, so that never more comes back.
	pub fn give_back(self, back_at: Moment, amount: u128) -> Moment {
		let time = self.scaled(amount).map_or(0, |time| time / self.most.max(1));
		back_at.saturating_sub(time.try_into().unwrap_or(0))
	}

	/// In what time `amount` comes back, in milliseconds, rounded up; `None` when it is more than all.
	fn time_of(self, amount: u128) -> Option<Moment> {
		self.scaled(amount)?.div_ceil(self.most.max(1)).try_into().ok()
	}

	fn scaled(self, amount: u128) -> Option<u128> {
		u128::from(self.period).checked_mul(amount).filter(|_| amount <= self.most)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const TEN_A_SECOND: Allowance = Allowance { most: 10, period: 1_000 };

	#[test]
	fn it_is_used_up_and_comes_back_evenly() {
		let allowance = TEN_A_SECOND;
		// All of it at once, and no more.
		let back_at = allowance.take(0, 10, 5_000).expect("all is there");
		assert_eq!(back_at, 6_000);
		assert_eq!(allowance.take(back_at, 1, 5_000), None);
		assert_eq!(allowance.take(0, 11, 5_000), None);
		// A tenth is back after a tenth of the time, not a millisecond earlier.
		assert_eq!(allowance.take(back_at, 1, 5_099), None);
		assert_eq!(allowance.take(back_at, 1, 5_100), Some(6_100));
		// More than all never comes back.
		assert_eq!(allowance.take(back_at, 10, 60_000), Some(61_000));
	}

	#[test]
	fn what_was_not_needed_is_given_back() {
		let back_at = TEN_A_SECOND.take(0, 10, 5_000).expect("all is there");
		assert_eq!(TEN_A_SECOND.give_back(back_at, 4), 5_600);
		assert_eq!(TEN_A_SECOND.take(5_600, 4, 5_000), Some(6_000));
	}

	#[test]
	fn nothing_may_be_used_of_nothing() {
		let none = Allowance { most: 0, period: 1_000 };
		assert_eq!(none.take(0, 1, 5_000), None);
		assert_eq!(none.take(0, 0, 5_000), Some(5_000));
	}

	proptest! {
		/// Against the plain model: what is used, in units of 1 / period, falls by `most` each
		/// millisecond.
		#[test]
		fn nobody_uses_more_than_all_and_what_came_back(
			most in 1u128..1_000_000,
			period in 1u64..100_000_000,
			steps in prop::collection::vec((0u64..1_000_000, 0u128..300_000, 0u128..300_000), 1..50),
		) {
			let allowance = Allowance { most, period };
			let (mut now, mut back_at, mut used) = (1_000_000u64, 0u64, 0u128);
			for (wait, amount, unneeded) in steps {
				now += wait;
				used = used.saturating_sub(u128::from(wait) * most);
				let asked = amount * u128::from(period);
				match allowance.take(back_at, amount, now) {
					Some(taken) => {
						used += asked;
						prop_assert!(used <= most * u128::from(period));
						let unneeded = unneeded.min(amount);
						back_at = allowance.give_back(taken, unneeded);
						used -= unneeded * u128::from(period);
					}
					// Each step may have rounded by a millisecond.
					None => prop_assert!(used + asked + 100 * most > most * u128::from(period)),
				}
			}
		}

		#[test]
		fn no_figures_break_it(most: u128, period: u64, back_at: u64, amount: u128, now: u64) {
			let allowance = Allowance { most, period };
			if let Some(taken) = allowance.take(back_at, amount, now) {
				prop_assert!(taken >= now && amount <= most);
			}
			prop_assert!(allowance.give_back(back_at, amount) <= back_at);
		}
	}
}
