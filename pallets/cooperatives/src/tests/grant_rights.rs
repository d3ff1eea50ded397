//! A council gives rights (rules §3.6).

use crate::{mock::*, Error, Event, Staff, StaffCount};
use coop_primitives::{providers::CooperativeInspect, StaffRight};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn a_council_gives_a_right_in_its_own_cooperative_only() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Cooperatives::grant_rights(council(FIRST), FIRST, 1, StaffRight::Cashier));
		System::assert_last_event(
			Event::RightGranted { cooperative: FIRST, who: 1, right: StaffRight::Cashier }.into(),
		);
		for right in EVERY_RIGHT {
			let granted = right == StaffRight::Cashier;
			assert_eq!(Cooperatives::has_right(FIRST, &1, right), granted, "{right:?}");
			assert!(!Cooperatives::has_right(SECOND, &1, right));
		}
		assert!(Cooperatives::is_staff(FIRST, &1));
		assert_eq!(StaffCount::<Test>::get(FIRST), 1);
	});
}

#[test]
fn one_account_may_hold_every_right_and_counts_once() {
	ExtBuilder::default().build_and_execute(|| {
		for right in EVERY_RIGHT {
			assert_ok!(Cooperatives::grant_rights(council(FIRST), FIRST, 1, right));
		}
		assert!(EVERY_RIGHT.iter().all(|right| Cooperatives::has_right(FIRST, &1, *right)));
		assert_eq!(StaffCount::<Test>::get(FIRST), 1);
	});
}

#[test]
fn the_council_of_another_cooperative_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Cooperatives::grant_rights(council(SECOND), FIRST, 1, StaffRight::Cashier),
			Error::<Test>::WrongCooperative
		);
	});
}

#[test]
fn an_unknown_cooperative_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Cooperatives::grant_rights(council(UNKNOWN), UNKNOWN, 1, StaffRight::Cashier),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn an_account_that_is_not_registered_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Cooperatives::grant_rights(council(FIRST), FIRST, STRANGER, StaffRight::Cashier),
			Error::<Test>::AccountNotRegistered
		);
	});
}

#[test]
fn a_right_is_not_granted_twice() {
	ExtBuilder::default().with_staff(&[(1, StaffRight::Cashier)]).build_and_execute(|| {
		assert_noop!(
			Cooperatives::grant_rights(council(FIRST), FIRST, 1, StaffRight::Cashier),
			Error::<Test>::AlreadyGranted
		);
	});
}

#[test]
fn staff_are_as_many_as_allowed_in_each_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		for who in 0..u64::from(MAX_STAFF) {
			assert_ok!(Cooperatives::grant_rights(council(FIRST), FIRST, who, StaffRight::Relay));
		}
		assert_noop!(
			Cooperatives::grant_rights(council(FIRST), FIRST, 99, StaffRight::Relay),
			Error::<Test>::TooManyStaff
		);
		// Another right for one of them needs no room, and another cooperative has room of its own.
		assert_ok!(Cooperatives::grant_rights(council(FIRST), FIRST, 0, StaffRight::Cashier));
		assert_ok!(Cooperatives::grant_rights(council(SECOND), SECOND, 99, StaffRight::Relay));
		// Who leaves makes room.
		assert_ok!(Cooperatives::revoke_rights(council(FIRST), FIRST, 1, StaffRight::Relay));
		assert_ok!(Cooperatives::grant_rights(council(FIRST), FIRST, 99, StaffRight::Relay));
		assert_eq!(Staff::<Test>::iter_prefix(FIRST).count(), 4);
	});
}

#[test]
fn nobody_but_a_council_may_call_it() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Cooperatives::grant_rights(origin, FIRST, 1, StaffRight::Cashier),
				BadOrigin
			);
		}
	});
}
