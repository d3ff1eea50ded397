//! What other rooms may expect of the next rotation.

use crate::mock::*;
use frame_support::traits::EstimateNextSessionRotation;
use sp_runtime::Permill;

#[test]
fn a_session_has_as_many_blocks_as_slots_on_average() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Delegates::average_session_length(), SLOTS_PER_SESSION);
	});
}

#[test]
fn the_next_rotation_is_in_the_block_that_was_estimated_when_none_is_missed() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		for slot in FIRST_SLOT + 1.. {
			let now = System::block_number();
			assert_eq!(Delegates::estimate_next_session_rotation(now).0, Some(9));
			if block_in(slot) {
				break;
			}
		}
		assert_eq!(System::block_number(), 9);
		assert_eq!(Delegates::estimate_next_session_rotation(9).0, Some(19));
	});
}

#[test]
fn progress_is_the_share_of_slots_that_passed() {
	ExtBuilder.build_and_execute(|| {
		let base = FIRST_SLOT - 2;
		for (slot, percent) in [(0, 0), (1, 10), (9, 90), (10, 0), (25, 50)] {
			block_in(base + slot);
			let (progress, _) = Delegates::estimate_current_session_progress(0);
			assert_eq!(progress, Some(Permill::from_percent(percent)), "{slot}");
		}
	});
}
