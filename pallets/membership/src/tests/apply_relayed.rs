//! A registrar or relay brings a person's signed application (rules §2.2, §2.4, §4.2).

use crate::{mock::*, Applications, Error};
use coop_primitives::{
	providers::MemberInspect,
	statement::{JoinForm, ProcessKind, Refusal, Statement, CLOCK_TOLERANCE, VALID_FOR},
	AccountKind, CoopId,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

/// The registrar of the first cooperative brings what somebody signed, as it is.
fn bring(key: &Key, signature: Signed) -> DispatchResult {
	Membership::apply_relayed(signed(&clerk()), FIRST, key.account(), FORM, signature)
}

fn own_statement(key: &Key) -> Statement<AccountId> {
	statement(key.account(), FIRST)
}

#[test]
fn every_kind_of_key_and_both_ways_of_signing_are_accepted() {
	for key in Key::of_each_kind() {
		for sign in [sign, sign_wrapped] {
			ExtBuilder::default().build_and_execute(|| {
				assert_ok!(bring(&key, sign(&key, &own_statement(&key))));
				assert!(Membership::is_applicant(FIRST, &key.account()));
			});
		}
	}
}

#[test]
fn a_new_person_is_registered_with_his_profile() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		assert_ok!(apply_relayed(&key, FIRST));
		let account = Register::get(key.account()).unwrap();
		assert_eq!((account.kind, account.profile), (AccountKind::Person, PROFILE));
		assert_eq!(account.last_statement, NOW);
	});
}

#[test]
fn a_registered_account_keeps_its_kind_and_profile() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let (kind, profile) = (AccountKind::Organization, H256::repeat_byte(1));
		Register::insert(key.account(), StubAccount { kind, profile, last_statement: 0 });
		assert_ok!(apply_relayed(&key, FIRST));
		assert_eq!(Register::get(key.account()).unwrap().profile, profile);
		let invoice = Applications::<Test>::get(FIRST, 1).unwrap().contributions;
		assert_eq!(invoice, ORGANIZATIONS);
	});
}

#[test]
fn a_relay_may_bring_it_too() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let signature = sign(&key, &own_statement(&key));
		assert_ok!(Membership::apply_relayed(
			signed(&relay()),
			FIRST,
			key.account(),
			FORM,
			signature
		));
	});
}

#[test]
fn nobody_else_may_bring_it() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		// Not himself, not a member, not the registrar of another cooperative.
		for who in [key.account(), founders()[0].clone(), second_clerk()] {
			let signature = sign(&key, &own_statement(&key));
			assert_noop!(
				Membership::apply_relayed(signed(&who), FIRST, key.account(), FORM, signature),
				Error::<Test>::NotRegistrarOrRelay
			);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let signature = sign(&key, &own_statement(&key));
			assert_noop!(
				Membership::apply_relayed(origin, FIRST, key.account(), FORM, signature),
				BadOrigin
			);
		}
	});
}

#[test]
fn a_cooperative_that_does_not_exist_or_is_not_ready_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(apply_relayed(&person(1), UNKNOWN), Error::<Test>::CooperativeNotFound);
		set_ready(FIRST, false);
		assert_noop!(apply_relayed(&person(1), FIRST), Error::<Test>::CooperativeNotReady);
	});
}

/// What is signed holds for one chain, cooperative, process, form, signer and time.
#[test]
fn a_statement_for_anything_else_is_refused_for_its_reason() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let own = own_statement(&key);
		let document = JoinForm { document: H256::zero(), ..FORM }.content();
		let profile = JoinForm { profile: H256::zero(), ..FORM }.content();
		let stranger = person(2).account();
		let others = [
			(Statement { genesis: H256::zero(), ..own.clone() }, Refusal::OtherChain),
			(other(&own, |act| act.cooperative = SECOND), Refusal::OtherCooperative),
			(other(&own, |act| act.process = ProcessKind::Document), Refusal::OtherProcess),
			(other(&own, |act| act.process_id = 1), Refusal::OtherProcess),
			(other(&own, |act| act.content = document), Refusal::OtherContent),
			(other(&own, |act| act.content = profile), Refusal::OtherContent),
			(other(&own, |act| act.signer = stranger), Refusal::OtherSigner),
		];
		for (wrong, refusal) in others {
			assert_noop!(bring(&key, sign(&key, &wrong)), refused(refusal));
			// Nor does it become good when the registrar changes what was signed.
			let forged = Signed { statement: own.clone(), ..sign(&key, &wrong) };
			assert_noop!(bring(&key, forged), refused(Refusal::BadSignature));
		}
		let redated = Statement { signed_at: NOW - 1, ..own.clone() };
		let forged = Signed { statement: redated, ..sign(&key, &own) };
		assert_noop!(bring(&key, forged), refused(Refusal::BadSignature));
		assert_ok!(bring(&key, sign(&key, &own)));
	});
}

#[test]
fn the_signature_of_another_person_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let signed = sign(&person(2), &own_statement(&key));
		assert_noop!(bring(&key, signed), refused(Refusal::BadSignature));
	});
}

#[test]
fn a_statement_lives_a_day_to_the_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let old = Statement { signed_at: NOW - VALID_FOR - 1, ..own_statement(&key) };
		assert_noop!(bring(&key, sign(&key, &old)), refused(Refusal::Expired));
		let just_in_time = Statement { signed_at: NOW - VALID_FOR, ..old };
		assert_ok!(bring(&key, sign(&key, &just_in_time)));
	});
}

#[test]
fn a_clock_may_be_fast_by_its_tolerance_to_the_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let early = Statement { signed_at: NOW + CLOCK_TOLERANCE + 1, ..own_statement(&key) };
		assert_noop!(bring(&key, sign(&key, &early)), refused(Refusal::FromTheFuture));
		let tolerable = Statement { signed_at: NOW + CLOCK_TOLERANCE, ..early };
		assert_ok!(bring(&key, sign(&key, &tolerable)));
	});
}

/// Also when the application that it opened is closed.
#[test]
fn a_statement_is_used_once() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let signature = sign(&key, &own_statement(&key));
		assert_ok!(bring(&key, signature.clone()));
		assert_noop!(bring(&key, signature.clone()), STATEMENT_USED);
		assert_ok!(pay(FIRST, 1));
		assert_ok!(decide(1, false));
		assert_noop!(bring(&key, signature), STATEMENT_USED);

		set_now(NOW + 1);
		assert_ok!(apply_relayed(&key, FIRST));
	});
}

/// A refused call leaves no registered account behind.
#[test]
fn what_is_refused_after_the_registration_registers_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=MAX_APPLICATIONS {
			let who = account(n);
			crate::MembershipsOf::<Test>::insert(&who, 1);
			let (kind, profile) = (AccountKind::Person, PROFILE);
			Register::insert(&who, StubAccount { kind, profile, last_statement: 0 });
			assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
			crate::MembershipsOf::<Test>::remove(&who);
		}
		let key = person(1);
		assert_noop!(apply_relayed(&key, FIRST), Error::<Test>::TooManyApplications);
		assert!(!Register::contains_key(key.account()));
	});
}

fn join(key: &Key, cooperative: CoopId) {
	assert_ok!(apply_relayed(key, cooperative));
	assert_ok!(pay(cooperative, 1));
	assert_ok!(decide(1, true));
	set_now(NOW + 1);
}

#[test]
fn a_member_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		join(&person(1), FIRST);
		assert_noop!(apply_relayed(&person(1), FIRST), Error::<Test>::AlreadyMember);
	});
}

#[test]
fn twice_at_once_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		set_now(NOW + 1);
		assert_noop!(apply_relayed(&person(1), FIRST), Error::<Test>::AlreadyApplied);
		// In another cooperative he may.
		assert_ok!(apply_relayed(&person(1), SECOND));
	});
}
