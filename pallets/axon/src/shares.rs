//! Parts of sums of AXON: what each pot gets of a fee, and what a session gets of the pool (rules §9.8).
//!
//! All are rounded down; what rounding leaves stays where it was, or goes to the other part.

use crate::Balance;

/// The whole in millionths.
pub const WHOLE: u32 = 1_000_000;

/// So many millionths of `amount`, rounded down; the greatest number when it does not fit.
pub fn millionths(amount: Balance, share: u32) -> Balance {
	let (whole, share) = (Balance::from(WHOLE), Balance::from(share));
	// Of the whole millions nothing is lost, and the rest times a share always fits.
	let rest = (amount % whole).saturating_mul(share) / whole;
	(amount / whole).saturating_mul(share).saturating_add(rest)
}

/// A fee divided between the delegates' pot, which gets its millionths, and the infrastructure fund,
/// which gets the rest. A share of more than the whole is the whole.
pub fn split(fee: Balance, share: u32) -> (Balance, Balance) {
	let pot = millionths(fee, share.min(WHOLE));
	(pot, fee.saturating_sub(pot))
}

/// What a session gets of the pool into which subscriptions are paid.
pub fn payout(pool: Balance, sessions: u32) -> Balance {
	pool / Balance::from(sessions.max(1))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_fee_is_divided_and_nothing_is_lost() {
		for (fee, share, pot, fund) in [
			(0, 900_000, 0, 0),
			(1, 900_000, 0, 1),
			(9, 900_000, 8, 1),
			(10, 900_000, 9, 1),
			(10_000, 900_000, 9_000, 1_000),
			(10_001, 900_000, 9_000, 1_001),
			(10_000, 0, 0, 10_000),
			(10_000, WHOLE, 10_000, 0),
			(10_000, WHOLE + 1, 10_000, 0),
		] {
			assert_eq!(split(fee, share), (pot, fund), "{share} of {fee}");
		}
	}

	#[test]
	fn a_session_gets_its_part_of_the_pool() {
		for (pool, sessions, paid) in [
			(0, 4_320, 0),
			(4_319, 4_320, 0),
			(4_320, 4_320, 1),
			(1_500_000, 4_320, 347),
			(1_500_000, 30, 50_000),
			(7, 1, 7),
			(7, 0, 7),
		] {
			assert_eq!(payout(pool, sessions), paid, "1 / {sessions} of {pool}");
		}
	}

	/// After 4320 sessions about a third of what was paid in is left: 1 / e.
	#[test]
	fn a_month_of_sessions_pays_two_thirds_of_the_pool() {
		let paid_in: Balance = 450 * 10_000;
		let (mut pool, mut pot) = (paid_in, 0);
		for _ in 0..4_320 {
			let paid = payout(pool, 4_320);
			(pool, pot) = (pool - paid, pot + paid);
		}
		assert_eq!(pool + pot, paid_in);
		assert!((360_000..380_000).contains(&(pool * 1_000_000 / paid_in)), "{pool}");
	}

	proptest! {
		#[test]
		fn both_parts_are_the_fee(fee: Balance, share: u32) {
			let (pot, fund) = split(fee, share);
			prop_assert_eq!(pot.checked_add(fund), Some(fee));
		}

		#[test]
		fn a_larger_sum_never_has_a_smaller_part(
			amount in 0..Balance::MAX - u128::from(u64::MAX),
			more: u64,
			share: u32,
		) {
			prop_assert!(
				millionths(amount, share) <= millionths(amount + Balance::from(more), share)
			);
		}

		#[test]
		fn millionths_are_exact_where_they_can_be_counted(amount: u64, share: u32) {
			let exact = Balance::from(amount) * Balance::from(share) / Balance::from(WHOLE);
			prop_assert_eq!(millionths(amount.into(), share), exact);
		}

		#[test]
		fn the_pool_is_never_overdrawn(pool: Balance, sessions: u32) {
			prop_assert!(payout(pool, sessions) <= pool);
		}
	}
}
