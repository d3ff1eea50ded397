//! What a subscription covers, and its periods (rules §9.3).

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{Moment, Money};
use scale_info::TypeInfo;

use crate::Balance;

/// Work and bytes: what extrinsics need, or what is left of a subscription.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Quota {
	/// A node's work, in picoseconds.
	pub work: u64,
	/// Bytes of blocks.
	pub bytes: u64,
}

impl Quota {
	/// What is left after `need`; `None` when either is not enough. Nothing is covered in part.
	pub fn take(self, need: Self) -> Option<Self> {
		Some(Self {
			work: self.work.checked_sub(need.work)?,
			bytes: self.bytes.checked_sub(need.bytes)?,
		})
	}

	/// What it takes of a block that has so much room for both: its work, or as much work as its bytes stand
	/// for, if that is more. In picoseconds, rounded up.
	pub fn room(self, block: Self) -> u64 {
		let all = u128::from(self.bytes).saturating_mul(block.work.into());
		let for_bytes = all.div_ceil(u128::from(block.bytes).max(1));
		self.work.max(for_bytes.try_into().unwrap_or(u64::MAX))
	}

	/// Gives back work that was not needed.
	pub fn give_back(self, unneeded: u64) -> Self {
		Self { work: self.work.saturating_add(unneeded), ..self }
	}
}

/// The last millisecond of the period that follows one which lasted until `until`, at `now`. It follows
/// without a gap; if nobody looked for so long that it would be over by now, it begins now.
pub fn following(until: Moment, length: Moment, now: Moment) -> Moment {
	let next = until.saturating_add(length);
	if next < now {
		ending(now, length)
	} else {
		next
	}
}

/// The last millisecond of a period that begins now.
pub fn ending(now: Moment, length: Moment) -> Moment {
	now.saturating_add(length.max(1)).saturating_sub(1)
}

/// The AXON that so much money buys, rounded down. `price` is that of one AXON, which has so many smallest
/// units; `None` when it does not fit or AXON has no price.
pub fn bought(paid: Money, price: Money, units: Balance) -> Option<Balance> {
	Balance::from(paid).checked_mul(units)?.checked_div(price.into())
}

/// The money that so much AXON is worth, rounded down.
pub fn worth(amount: Balance, price: Money, units: Balance) -> Option<Money> {
	amount.checked_mul(price.into())?.checked_div(units)?.try_into().ok()
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn quota(work: u64, bytes: u64) -> Quota {
		Quota { work, bytes }
	}

	#[test]
	fn nothing_is_covered_in_part() {
		for (left, need, after) in [
			(quota(10, 10), quota(3, 4), Some(quota(7, 6))),
			(quota(10, 10), quota(10, 10), Some(quota(0, 0))),
			(quota(10, 10), quota(11, 1), None),
			(quota(10, 10), quota(1, 11), None),
			(quota(0, 0), quota(0, 0), Some(quota(0, 0))),
			(quota(u64::MAX, u64::MAX), quota(u64::MAX, 1), Some(quota(0, u64::MAX - 1))),
		] {
			assert_eq!(left.take(need), after, "{need:?} of {left:?}");
		}
	}

	#[test]
	fn of_a_block_an_act_takes_what_it_needs_most_of() {
		let block = quota(1_000, 100);
		for (need, room) in [
			(quota(30, 2), 30),
			(quota(30, 3), 30),
			(quota(30, 4), 40),
			(quota(0, 100), 1_000),
			(quota(0, 0), 0),
			(quota(u64::MAX, 1), u64::MAX),
			(quota(1, u64::MAX), u64::MAX),
		] {
			assert_eq!(need.room(block), room, "{need:?}");
		}
		// Rounded up, so that nothing is for nothing.
		assert_eq!(quota(0, 1).room(quota(10, 100)), 1);
		assert_eq!(quota(0, 1).room(quota(7, 0)), 7);
	}

	#[test]
	fn periods_follow_each_other_to_the_millisecond() {
		// From 1000 on: 1000 to 1099, then 1100 to 1199.
		assert_eq!(ending(1_000, 100), 1_099);
		assert_eq!(following(1_099, 100, 1_100), 1_199);
		assert_eq!(following(1_099, 100, 1_199), 1_199);
		// The next one would be over, too.
		assert_eq!(following(1_099, 100, 1_200), 1_299);
		assert_eq!(ending(1_000, 0), 1_000);
	}

	#[test]
	fn money_buys_axon_at_the_price() {
		// 10 roubles an AXON: 1000 kopecks for 10 000 units.
		for (paid, price, amount) in [
			(150_000, 1_000, Some(1_500_000)),
			(1, 1_000, Some(10)),
			(0, 1_000, Some(0)),
			(1, 3_000, Some(3)),
			(1, 0, None),
			(u64::MAX, 1, Some(u128::from(u64::MAX) * 10_000)),
		] {
			assert_eq!(bought(paid, price, 10_000), amount, "{paid} at {price}");
		}
		assert_eq!(worth(1_500_000, 1_000, 10_000), Some(150_000));
		assert_eq!(worth(9, 1_000, 10_000), Some(0));
		assert_eq!(worth(Balance::MAX, 1_000, 10_000), None);
	}

	proptest! {
		#[test]
		fn what_is_taken_and_left_is_what_there_was(work: u64, bytes: u64, w: u64, b: u64) {
			match quota(work, bytes).take(quota(w, b)) {
				Some(left) => {
					prop_assert_eq!(left.work.checked_add(w), Some(work));
					prop_assert_eq!(left.bytes.checked_add(b), Some(bytes));
				}
				None => prop_assert!(w > work || b > bytes),
			}
		}

		/// Acts that fit into a part of a block by what they take of it do so by work and by bytes.
		#[test]
		fn what_fits_by_its_room_fits_by_both(
			acts in prop::collection::vec((0..1_000_000u64, 0..1_000_000u64), 0..50),
			work in 1..1_000_000_000u64,
			bytes in 1..1_000_000_000u64,
		) {
			let block = quota(work, bytes);
			let room: u128 = acts.iter().map(|(w, b)| u128::from(quota(*w, *b).room(block))).sum();
			let sum = |of: fn(&(u64, u64)) -> u64| acts.iter().map(|it| u128::from(of(it))).sum::<u128>();
			prop_assert!(sum(|it| it.0) <= room);
			prop_assert!(sum(|it| it.1) * u128::from(work) <= room * u128::from(bytes));
		}

		#[test]
		fn what_is_given_back_was_never_more_than_taken(work: u64, need: u64, used: u64) {
			if let Some(left) = quota(work, 0).take(quota(need, 0)) {
				let used = used.min(need);
				prop_assert_eq!(left.give_back(need - used).work, work - used);
			}
		}

		#[test]
		fn a_period_that_begins_is_not_over(until: u64, length: u64, now: u64) {
			prop_assert!(following(until, length, now) >= now || now == u64::MAX);
		}

		/// Nobody gains by buying and returning.
		#[test]
		fn axon_is_never_worth_more_than_was_paid(paid: u64, price in 1u64..1_000_000_000) {
			let amount = bought(paid, price, 10_000).unwrap();
			prop_assert!(worth(amount, price, 10_000).unwrap() <= paid);
		}
	}
}
