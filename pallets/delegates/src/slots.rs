//! Sessions as stretches of slots. Pure; no storage.

use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::SaturatedConversion;

/// Whether `slot` lies in a later session than `start`. Sessions have `length` slots and begin at
/// multiples of it.
pub fn is_over(start: u64, slot: u64, length: u64) -> bool {
	session_of(slot, length) > session_of(start, length)
}

/// How many slots of its session have passed before `slot`.
pub fn passed(slot: u64, length: u64) -> u64 {
	slot.checked_rem(length).unwrap_or(0)
}

fn session_of(slot: u64, length: u64) -> u64 {
	slot.checked_div(length).unwrap_or(slot)
}

/// A number of slots as a number of blocks, if no block is missed.
pub(crate) fn as_blocks<T: frame_system::Config>(slots: u64) -> BlockNumberFor<T> {
	slots.saturated_into()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_session_ends_with_the_first_slot_of_the_next() {
		for (start, slot, over) in [
			(100, 100, false),
			(100, 109, false),
			(100, 110, true),
			(109, 110, true),
			(109, 500, true),
		] {
			assert_eq!(is_over(start, slot, 10), over, "{start} → {slot}");
		}
	}

	#[test]
	fn passed_slots_count_from_the_start_of_the_session() {
		assert_eq!(passed(100, 10), 0);
		assert_eq!(passed(109, 10), 9);
		assert_eq!(passed(7, 0), 0);
	}
}
