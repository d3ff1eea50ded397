//! The action of the council's decision (rules §4.1, §4.3).

use crate::{mock::*, Applications, ApplicationsUnderWay, Error, MembershipsOf};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

/// One person has applied to the first cooperative and paid.
fn with_paid_application(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		test();
	});
}

#[test]
fn it_closes_the_application_and_counts_the_membership() {
	with_paid_application(|| {
		assert_ok!(Membership::admit(council(FIRST), FIRST, 1));
		assert!(!Applications::<Test>::contains_key(FIRST, 1));
		assert_eq!(ApplicationsUnderWay::<Test>::get(FIRST), 0);
		assert_eq!(MembershipsOf::<Test>::get(person(1).account()), 1);
	});
}

#[test]
fn nobody_is_admitted_twice() {
	with_paid_application(|| {
		assert_ok!(Membership::admit(council(FIRST), FIRST, 1));
		assert_noop!(
			Membership::admit(council(FIRST), FIRST, 1),
			Error::<Test>::ApplicationNotFound
		);
	});
}

#[test]
fn one_who_has_not_paid_is_not_admitted() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_noop!(Membership::admit(council(FIRST), FIRST, 1), Error::<Test>::NotPaid);
	});
}

/// Nothing in this room makes such an applicant; a later one might.
#[test]
fn a_member_is_not_admitted_again() {
	ExtBuilder::default().build().execute_with(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		crate::Numbers::<Test>::insert(FIRST, person(1).account(), 1);
		assert_noop!(Membership::admit(council(FIRST), FIRST, 1), Error::<Test>::AlreadyMember);
	});
}

#[test]
fn a_number_that_does_not_fit_is_refused() {
	ExtBuilder::default().build().execute_with(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		crate::NumbersGiven::<Test>::insert(FIRST, u32::MAX);
		assert_noop!(Membership::admit(council(FIRST), FIRST, 1), Error::<Test>::Overflow);
	});
}

#[test]
fn the_council_of_another_cooperative_is_refused() {
	with_paid_application(|| {
		assert_noop!(Membership::admit(council(SECOND), FIRST, 1), Error::<Test>::WrongCooperative);
		assert_noop!(
			Membership::admit(council(SECOND), SECOND, 1),
			Error::<Test>::ApplicationNotFound
		);
	});
}

#[test]
fn a_cooperative_that_does_not_exist_or_is_not_ready_is_refused() {
	with_paid_application(|| {
		assert_noop!(
			Membership::admit(council(UNKNOWN), UNKNOWN, 1),
			Error::<Test>::CooperativeNotFound
		);
		set_ready(FIRST, false);
		assert_noop!(
			Membership::admit(council(FIRST), FIRST, 1),
			Error::<Test>::CooperativeNotReady
		);
	});
}

#[test]
fn nobody_but_a_council_may_call_it() {
	with_paid_application(|| {
		for origin in [signed(&clerk()), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::admit(origin, FIRST, 1), BadOrigin);
		}
	});
}
