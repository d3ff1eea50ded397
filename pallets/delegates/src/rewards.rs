//! How the pot of a session is divided (rules §8.10). Pure; no storage.

use alloc::vec::Vec;

/// Millionths of the whole.
const WHOLE: u128 = 1_000_000;

/// What each gets, in the smallest unit of AXON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
	/// Each managing delegate, in the order of the seats.
	pub managing: Vec<u128>,
	/// Each live delegate in reserve.
	pub reserve: u128,
}

/// Divides `pot`: of it `reserve_share` millionths equally to so many live `reserves`, the rest to the
/// managing delegates by the blocks that they `made`.
///
/// Every part is rounded down, and without reserves their share is nobody's: what is left stays in the
/// pot for the next session.
pub fn divide(pot: u128, made: &[u32], reserves: u32, reserve_share: u32) -> Shares {
	let share = u128::from(reserve_share).min(WHOLE);
	let of_reserve = part(pot, share, WHOLE);
	let of_managing = pot.saturating_sub(of_reserve);
	let all = made.iter().fold(0u128, |sum, made| sum.saturating_add(u128::from(*made)));
	Shares {
		managing: made.iter().map(|made| part(of_managing, u128::from(*made), all)).collect(),
		reserve: part(of_reserve, 1, u128::from(reserves)),
	}
}

/// `amount · part / whole`, rounded down; nothing of no whole. AXON has fewer than 2⁴⁴ units, so the
/// product always fits.
fn part(amount: u128, part: u128, whole: u128) -> u128 {
	amount.saturating_mul(part).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_tenth_goes_to_the_reserve_and_the_rest_by_blocks() {
		let shares = divide(1_000, &[3, 1, 0], 4, 100_000);
		assert_eq!(shares, Shares { managing: vec![675, 225, 0], reserve: 25 });
	}

	#[test]
	fn every_part_is_rounded_down() {
		// 11 units: 1 for three reserves, 10 for three equal delegates.
		let shares = divide(11, &[1, 1, 1], 3, 100_000);
		assert_eq!(shares, Shares { managing: vec![3, 3, 3], reserve: 0 });
	}

	#[test]
	fn without_reserves_or_blocks_the_share_stays() {
		assert_eq!(divide(1_000, &[1], 0, 100_000), Shares { managing: vec![900], reserve: 0 });
		assert_eq!(divide(1_000, &[0], 2, 100_000), Shares { managing: vec![0], reserve: 50 });
		assert_eq!(divide(1_000, &[1], 2, 0).managing, [1_000]);
		assert_eq!(divide(1_000, &[1], 2, u32::MAX).reserve, 500);
	}

	proptest! {
		#[test]
		fn never_more_than_the_pot(
			pot in 0u128..10_000_000_000_000,
			made in prop::collection::vec(0u32..400, 1..=21),
			reserves in 0u32..=150,
			share in 0u32..=1_000_000,
		) {
			let shares = divide(pot, &made, reserves, share);
			let paid = shares.managing.iter().sum::<u128>() + shares.reserve * u128::from(reserves);
			prop_assert!(paid <= pot);
			// Of a unit for each, no more than one is lost, if anybody is there to take it.
			if reserves > 0 && made.iter().any(|made| *made > 0) {
				prop_assert!(pot - paid <= made.len() as u128 + u128::from(reserves));
			}
		}
	}
}
