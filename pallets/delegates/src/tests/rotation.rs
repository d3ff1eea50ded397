//! Sessions end by slot (rules §8.7).

use crate::{mock::*, SessionStart};
use frame_support::traits::Hooks;

#[test]
fn the_first_block_begins_session_zero_and_ends_nothing() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(SessionStart::<Test>::get(), None);
		assert!(!block_in(FIRST_SLOT));
		assert_eq!(SessionStart::<Test>::get(), Some(FIRST_SLOT));
		assert_eq!(Session::current_index(), 0);
	});
}

#[test]
fn a_session_ends_with_the_first_block_of_the_next_stretch_of_slots() {
	ExtBuilder.build_and_execute(|| {
		// Slot by slot: 2 … 9, then 10 ends it.
		for slot in FIRST_SLOT..FIRST_SLOT + 8 {
			assert!(!block_in(slot), "{slot}");
		}
		assert!(block_in(FIRST_SLOT + 8));
		assert_eq!(SessionStart::<Test>::get(), Some(FIRST_SLOT + 8));
	});
}

#[test]
fn missed_blocks_do_not_make_a_session_longer() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		// Nothing until late in the next stretch: its end is where it would have been.
		assert!(block_in(FIRST_SLOT + 15));
		assert!(!block_in(FIRST_SLOT + 17));
		assert!(block_in(FIRST_SLOT + 18));
	});
}

#[test]
fn after_an_outage_one_session_ends_and_not_many() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		let after = FIRST_SLOT + 100 * SLOTS_PER_SESSION;
		assert!(block_in(after));
		assert_eq!(Session::current_index(), 1);
		for slot in after + 1..after + 8 {
			assert!(!block_in(slot));
		}
		assert!(block_in(after + 8));
	});
}

/// Whatever the slots of the blocks, each session's blocks lie in one stretch of slots.
#[test]
fn a_thousand_blocks_with_gaps_rotate_once_a_stretch() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		let mut slot = FIRST_SLOT;
		let mut stretches = 1;
		for n in 0u64..1_000 {
			let next = slot + 1 + (n * n) % 13;
			let new = next / SLOTS_PER_SESSION != slot / SLOTS_PER_SESSION;
			assert_eq!(block_in(next), new, "{slot} → {next}");
			stretches += u32::from(new);
			slot = next;
		}
		assert_eq!(Session::current_index() + 1, stretches);
	});
}

#[test]
fn a_configuration_with_slots_in_a_session_is_accepted() {
	ExtBuilder.build_and_execute(Delegates::integrity_test);
}
