//! Applying with one's own signature (rules §4.1, §4.2).

use crate::{mock::*, Application, Applications, Error, MembershipsOf, Stage};
use coop_primitives::{providers::MemberInspect, AccountKind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn register(n: u32, kind: AccountKind) -> AccountId {
	let who = account(n);
	Register::insert(&who, StubAccount { kind, profile: PROFILE, last_statement: 0 });
	who
}

#[test]
fn a_member_of_another_cooperative_applies_himself() {
	ExtBuilder::default().build_and_execute(|| {
		let [who, _] = founders();
		assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
		assert!(Membership::is_applicant(FIRST, &who));
		assert_eq!(
			Applications::<Test>::get(FIRST, 1),
			Some(Application {
				applicant: who,
				document: DOCUMENT,
				contributions: PERSONS,
				stage: Stage::Invoiced { payment: 1 },
			})
		);
	});
}

#[test]
fn an_organisation_is_invoiced_as_an_organisation() {
	ExtBuilder::default().build_and_execute(|| {
		let [who, _] = founders();
		let kind = AccountKind::Organization;
		Register::insert(&who, StubAccount { kind, profile: PROFILE, last_statement: 0 });
		assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
		let invoice = Applications::<Test>::get(FIRST, 1).unwrap().contributions;
		assert_eq!(invoice, ORGANIZATIONS);
	});
}

/// Its representative is a verified member: he answers for it, and it has no key to sign with.
#[test]
fn an_organisation_that_is_a_member_nowhere_needs_no_countersignature() {
	ExtBuilder::default().build_and_execute(|| {
		let who = register(1, AccountKind::Organization);
		assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
		assert!(Membership::is_applicant(FIRST, &who));
		let invoice = Applications::<Test>::get(FIRST, 1).unwrap().contributions;
		assert_eq!(invoice, ORGANIZATIONS);
	});
}

#[test]
fn one_who_is_not_registered_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Membership::apply(signed(&account(1)), FIRST, DOCUMENT),
			Error::<Test>::AccountNotRegistered
		);
	});
}

#[test]
fn a_person_who_is_a_member_nowhere_needs_a_countersignature() {
	ExtBuilder::default().build_and_execute(|| {
		let who = register(1, AccountKind::Person);
		assert_noop!(
			Membership::apply(signed(&who), FIRST, DOCUMENT),
			Error::<Test>::CountersignatureNeeded
		);
		assert_eq!(MembershipsOf::<Test>::get(&who), 0);
	});
}

#[test]
fn a_cooperative_that_does_not_exist_or_is_not_ready_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let [who, _] = founders();
		assert_noop!(
			Membership::apply(signed(&who), UNKNOWN, DOCUMENT),
			Error::<Test>::CooperativeNotFound
		);
		set_ready(FIRST, false);
		assert_noop!(
			Membership::apply(signed(&who), FIRST, DOCUMENT),
			Error::<Test>::CooperativeNotReady
		);
	});
}

#[test]
fn a_member_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let [who, _] = founders();
		assert_noop!(
			Membership::apply(signed(&who), SECOND, DOCUMENT),
			Error::<Test>::AlreadyMember
		);
	});
}

#[test]
fn twice_at_once_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let [who, other] = founders();
		assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
		assert_noop!(
			Membership::apply(signed(&who), FIRST, DOCUMENT),
			Error::<Test>::AlreadyApplied
		);
		assert_ok!(pay(FIRST, 1));
		assert_noop!(
			Membership::apply(signed(&who), FIRST, DOCUMENT),
			Error::<Test>::AlreadyApplied
		);
		assert_ok!(Membership::apply(signed(&other), FIRST, DOCUMENT));
	});
}

#[test]
fn applications_under_way_are_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=MAX_APPLICATIONS {
			let who = register(n, AccountKind::Person);
			MembershipsOf::<Test>::insert(&who, 1);
			assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
			MembershipsOf::<Test>::remove(&who);
		}
		let [who, _] = founders();
		assert_noop!(
			Membership::apply(signed(&who), FIRST, DOCUMENT),
			Error::<Test>::TooManyApplications
		);
		// One that ends makes room.
		assert_ok!(pay(FIRST, 7));
		assert_ok!(decide(1, false));
		assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
	});
}

#[test]
fn only_a_signed_extrinsic_applies() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::apply(origin, FIRST, DOCUMENT), BadOrigin);
		}
	});
}
