//! A council takes rights back, at once (rules §3.6); death takes all (rules §4.4).

use crate::{mock::*, Error, Event, Staff, StaffCount};
use coop_primitives::{
	providers::{CooperativeInspect, OnMemberRemoved},
	StaffRight,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn with_staff() -> ExtBuilder {
	ExtBuilder::default().with_staff(&[(1, StaffRight::Cashier), (1, StaffRight::Relay)])
}

#[test]
fn the_right_is_gone_at_once_and_the_others_stay() {
	with_staff().build_and_execute(|| {
		assert_ok!(Cooperatives::revoke_rights(council(FIRST), FIRST, 1, StaffRight::Cashier));
		System::assert_last_event(
			Event::RightRevoked { cooperative: FIRST, who: 1, right: StaffRight::Cashier }.into(),
		);
		assert!(!Cooperatives::has_right(FIRST, &1, StaffRight::Cashier));
		assert!(Cooperatives::has_right(FIRST, &1, StaffRight::Relay));
		assert_eq!(StaffCount::<Test>::get(FIRST), 1);
	});
}

#[test]
fn without_rights_nobody_is_staff_and_nothing_is_kept() {
	with_staff().build_and_execute(|| {
		for right in [StaffRight::Cashier, StaffRight::Relay] {
			assert_ok!(Cooperatives::revoke_rights(council(FIRST), FIRST, 1, right));
		}
		assert!(!Cooperatives::is_staff(FIRST, &1));
		assert_eq!(Staff::<Test>::iter().count(), 0);
		assert_eq!(StaffCount::<Test>::get(FIRST), 0);
	});
}

/// Staff need no membership, but they live.
#[test]
fn who_died_has_no_right_any_more() {
	with_staff().build_and_execute(|| {
		assert_ok!(Cooperatives::grant_rights(council(SECOND), SECOND, 1, StaffRight::Cashier));
		Cooperatives::member_died(FIRST, &1);
		for right in [StaffRight::Cashier, StaffRight::Relay] {
			System::assert_has_event(
				Event::RightRevoked { cooperative: FIRST, who: 1, right }.into(),
			);
		}
		assert!(!Cooperatives::is_staff(FIRST, &1));
		assert_eq!(StaffCount::<Test>::get(FIRST), 0);
		// There the death is not recorded.
		assert!(Cooperatives::is_staff(SECOND, &1));
	});
}

#[test]
fn a_right_that_was_not_granted_is_refused() {
	with_staff().build_and_execute(|| {
		for (who, right) in [(1, StaffRight::Verifier), (2, StaffRight::Cashier)] {
			assert_noop!(
				Cooperatives::revoke_rights(council(FIRST), FIRST, who, right),
				Error::<Test>::NotGranted
			);
		}
	});
}

#[test]
fn the_council_of_another_cooperative_is_refused() {
	with_staff().build_and_execute(|| {
		assert_noop!(
			Cooperatives::revoke_rights(council(SECOND), FIRST, 1, StaffRight::Cashier),
			Error::<Test>::WrongCooperative
		);
	});
}

#[test]
fn an_unknown_cooperative_is_refused() {
	with_staff().build_and_execute(|| {
		assert_noop!(
			Cooperatives::revoke_rights(council(UNKNOWN), UNKNOWN, 1, StaffRight::Cashier),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn nobody_but_a_council_may_call_it() {
	with_staff().build_and_execute(|| {
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Cooperatives::revoke_rights(origin, FIRST, 1, StaffRight::Cashier),
				BadOrigin
			);
		}
	});
}
