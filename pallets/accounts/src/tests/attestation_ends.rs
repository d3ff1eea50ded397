//! Attestations are announced before they expire, end, and move when a member leaves (rules §1.3).

use crate::{mock::*, Attestations, Due, Error, Event, Procedure, WeightInfo};
use coop_primitives::{providers::AccountRegistry, DAY};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn adopt(cooperative: u32, who: AccountId) -> DispatchResult {
	let verifier = if cooperative == SECOND { OTHER_VERIFIER } else { VERIFIER };
	Accounts::adopt_attestation(signed(verifier), cooperative, who)
}

fn only_ann() -> ExtBuilder {
	use coop_primitives::AccountKind::Person;
	let mut house = ExtBuilder::default();
	for (n, who) in (1..).zip([ANN, VERIFIER, OTHER_VERIFIER]) {
		house = house.with(who, Person, profile(n));
	}
	house.verified(ANN, FIRST, tag(ANN))
}

#[test]
fn an_expiry_is_announced_once_and_comes_by_itself() {
	only_ann().build_and_execute(|| {
		Now::set(EXPIRY - NOTICE);
		idle();
		assert_eq!(events(), []);
		pass(1);
		let expiring =
			Event::AttestationExpiring { who: ANN, cooperative: FIRST, expires_at: EXPIRY };
		assert_eq!(events(), core::slice::from_ref(&expiring));
		assert!(Accounts::is_verified(&ANN));
		Now::set(EXPIRY);
		idle();
		assert_eq!(events(), core::slice::from_ref(&expiring));
		assert!(Accounts::is_verified(&ANN));
		assert!(ended().is_empty());

		pass(1);
		let over = Event::AttestationEnded { who: ANN, cooperative: FIRST };
		assert_eq!(events(), [expiring, over]);
		assert_eq!(ended(), [ANN]);
		assert!(!Attestations::<Test>::contains_key(ANN));
		assert_eq!(Due::<Test>::iter().count(), 0);
		// He can be verified again.
		assert_ok!(attest(FIRST, ANN, Procedure::Video));
	});
}

#[test]
fn a_short_attestation_is_announced_at_once() {
	only_ann().build_and_execute(|| {
		let until = START + DAY;
		assert_ok!(Accounts::attest(
			signed(VERIFIER),
			FIRST,
			ANN,
			Procedure::Video,
			tag(ANN),
			until
		));
		idle();
		let expiring =
			Event::AttestationExpiring { who: ANN, cooperative: FIRST, expires_at: until };
		assert_eq!(last_event(), expiring);
	});
}

/// After an outage the announcement is of no use to anybody.
#[test]
fn what_is_over_is_not_announced_any_more() {
	only_ann().build_and_execute(|| {
		Now::set(EXPIRY + 1);
		idle();
		assert_eq!(events(), [Event::AttestationEnded { who: ANN, cooperative: FIRST }]);
	});
}

#[test]
fn a_renewal_is_announced_anew() {
	only_ann().build_and_execute(|| {
		Now::set(EXPIRY - 1);
		idle();
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert!(!Attestations::<Test>::get(ANN).unwrap().announced);
		pass(365 * DAY);
		assert!(matches!(last_event(), Event::AttestationExpiring { .. }));
		assert_eq!(events().len(), 3);
	});
}

#[test]
fn who_leaves_the_attesting_cooperative_has_time_to_find_another() {
	only_ann().build_and_execute(|| {
		leave(FIRST, ANN);
		let until = START + ADOPTION;
		assert_eq!(
			last_event(),
			Event::AttestationOrphaned { who: ANN, cooperative: FIRST, until }
		);
		assert_eq!(Accounts::verified_until(ANN), Some(until));
		Now::set(until);
		idle();
		assert!(Accounts::is_verified(&ANN));
		assert_ok!(adopt(SECOND, ANN));
		assert_eq!(
			last_event(),
			Event::AttestationAdopted { who: ANN, cooperative: SECOND, verifier: OTHER_VERIFIER }
		);
		// Nothing but the cooperative is new.
		let record = Attestations::<Test>::get(ANN).unwrap();
		assert_eq!((record.attested_at, record.expires_at), (START, EXPIRY));
		assert_eq!((record.procedure, record.tag), (Procedure::InPerson, tag(ANN)));
		pass(ADOPTION);
		assert!(Accounts::is_verified(&ANN));
		assert!(ended().is_empty());
	});
}

#[test]
fn it_ends_by_itself_when_none_takes_it_over() {
	only_ann().build_and_execute(|| {
		leave(FIRST, ANN);
		Now::set(START + ADOPTION + 1);
		assert!(!Accounts::is_verified(&ANN));
		assert_noop!(adopt(SECOND, ANN), Error::<Test>::TooLate);
		idle();
		assert_eq!(last_event(), Event::AttestationEnded { who: ANN, cooperative: FIRST });
		assert_eq!(ended(), [ANN]);
		assert_noop!(adopt(SECOND, ANN), Error::<Test>::AttestationNotFound);
	});
}

#[test]
fn an_orphan_still_expires_in_time() {
	only_ann().build_and_execute(|| {
		Now::set(EXPIRY - DAY);
		idle();
		leave(FIRST, ANN);
		assert_eq!(Accounts::verified_until(ANN), Some(EXPIRY));
		Now::set(EXPIRY + 1);
		assert_noop!(adopt(SECOND, ANN), Error::<Test>::TooLate);
		idle();
		assert_eq!(ended(), [ANN]);
	});
}

#[test]
fn leaving_another_cooperative_changes_nothing() {
	only_ann().build_and_execute(|| {
		leave(SECOND, ANN);
		leave(FIRST, CARL);
		assert_eq!(events(), []);
		assert_eq!(Attestations::<Test>::get(ANN).unwrap().orphaned_until, None);
		leave(FIRST, ANN);
		// Heard twice, the time does not begin anew.
		Now::set(START + DAY);
		leave(FIRST, ANN);
		assert_eq!(Attestations::<Test>::get(ANN).unwrap().orphaned_until, Some(START + ADOPTION));
	});
}

#[test]
fn only_a_verifier_of_a_ready_cooperative_of_his_takes_it_over() {
	only_ann().build_and_execute(|| {
		assert_noop!(adopt(SECOND, ANN), Error::<Test>::NotOrphaned);
		leave(FIRST, ANN);
		assert_noop!(adopt(FIRST, ANN), Error::<Test>::NotMember);
		assert_noop!(adopt(FIRST, VERIFIER), Error::<Test>::SelfAttestation);
		assert_noop!(adopt(SECOND, CARL), Error::<Test>::AttestationNotFound);
		for (verifier, cooperative) in
			[(VERIFIER, SECOND), (OTHER_VERIFIER, UNKNOWN), (ANN, SECOND)]
		{
			assert_noop!(
				Accounts::adopt_attestation(signed(verifier), cooperative, ANN),
				Error::<Test>::NotVerifier
			);
		}
		for origin in no_signers() {
			assert_noop!(Accounts::adopt_attestation(origin, SECOND, ANN), BadOrigin);
		}
		set_ready(SECOND, false);
		assert_noop!(adopt(SECOND, ANN), Error::<Test>::CooperativeNotReady);
		// He may also come back.
		join(FIRST, ANN);
		assert_ok!(adopt(FIRST, ANN));
	});
}

#[test]
fn ends_are_worked_off_as_far_as_the_weight_goes() {
	ExtBuilder::house().build_and_execute(|| {
		Now::set(EXPIRY + 1);
		let step = Accounts::step();
		assert!(<() as WeightInfo>::replace_representative().all_lte(step));
		assert!((<() as WeightInfo>::replace_key() + HEARING).all_lte(step));
		let idle = |limit: Weight| Accounts::on_idle(1, limit);
		assert_eq!(idle(step - Weight::from_parts(1, 0)), Weight::zero());
		assert!(ended().is_empty());
		for n in 1..=4 {
			assert_eq!(idle(step), step);
			assert_eq!(ended().len(), n);
		}
		// The look at an empty queue is paid too.
		assert_eq!(idle(step.saturating_mul(9)), step);
		assert_eq!(ended_in_order(), [ANN, BOB, CARL, EVA]);
	});
}

/// What was scheduled stays where it is; what is attested anew is announced by the rule of its day.
#[test]
fn another_notice_counts_from_the_next_attestation_on() {
	for notice in [10 * DAY, 90 * DAY] {
		only_ann().build_and_execute(|| {
			ExpiryNotice::set(notice);
			assert_ok!(crate::try_state::check::<Test>());
			assert_ok!(attest(FIRST, ANN, Procedure::Video));
			assert_eq!(Due::<Test>::iter().count(), 1);
			assert_ok!(crate::try_state::check::<Test>());
			Now::set(EXPIRY - notice);
			idle();
			assert!(matches!(events()[..], [Event::Attested { .. }]));
			pass(1);
			let expiring =
				Event::AttestationExpiring { who: ANN, cooperative: FIRST, expires_at: EXPIRY };
			assert_eq!(last_event(), expiring);
			ExpiryNotice::set(NOTICE);
			assert_ok!(crate::try_state::check::<Test>());
			Now::set(EXPIRY + 1);
			idle();
			assert_eq!(last_event(), Event::AttestationEnded { who: ANN, cooperative: FIRST });
			assert_eq!(Due::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn another_notice_leaves_nothing_behind_when_an_attestation_goes() {
	for notice in [10 * DAY, 90 * DAY] {
		only_ann().build_and_execute(|| {
			ExpiryNotice::set(notice);
			assert_ok!(Accounts::revoke_attestation(council(FIRST), FIRST, ANN));
			assert_eq!(Due::<Test>::iter().count(), 0);
			assert_ok!(attest(FIRST, ANN, Procedure::Video));
			ExpiryNotice::set(NOTICE);
			leave(FIRST, ANN);
			assert_ok!(crate::try_state::check::<Test>());
			ExpiryNotice::set(notice);
			assert_ok!(adopt(SECOND, ANN));
		});
		// What nobody touches is announced when it was to be.
		only_ann().build_and_execute(|| {
			ExpiryNotice::set(notice);
			Now::set(EXPIRY - NOTICE);
			idle();
			assert_eq!(events(), []);
			pass(1);
			assert!(matches!(events()[..], [Event::AttestationExpiring { .. }]));
		});
	}
}

#[test]
fn an_end_that_is_missing_is_noticed() {
	only_ann().build().execute_with(|| {
		let (at, end) = Due::<Test>::iter_keys().next().unwrap();
		Due::<Test>::remove(at, end);
		assert!(crate::try_state::check::<Test>().is_err());
	});
}
