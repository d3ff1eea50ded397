//! Cooperatives attest who somebody is (rules §1.3).

use crate::{mock::*, Attestation, Attestations, Error, Event, Procedure, Tags};
use coop_primitives::{providers::AccountRegistry, StaffRight, DAY};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const YEAR: u64 = 365 * DAY;

fn attest_until(
	verifier: AccountId,
	cooperative: u32,
	who: AccountId,
	tag: H256,
	until: u64,
) -> DispatchResult {
	Accounts::attest(signed(verifier), cooperative, who, Procedure::Bank, tag, until)
}

#[test]
fn a_verifier_attests_a_member_of_his_cooperative() {
	ExtBuilder::house().build_and_execute(|| {
		let until = START + YEAR;
		assert!(!Accounts::is_verified(&DORA));
		assert_ok!(attest_until(VERIFIER, FIRST, DORA, tag(DORA), until));
		assert_eq!(
			Attestations::<Test>::get(DORA),
			Some(Attestation {
				cooperative: FIRST,
				verifier: Some(VERIFIER),
				procedure: Procedure::Bank,
				tag: tag(DORA),
				attested_at: START,
				expires_at: until,
				orphaned_until: None,
				announced: false,
				due: until - NOTICE,
			})
		);
		assert_eq!(
			last_event(),
			Event::Attested {
				who: DORA,
				cooperative: FIRST,
				verifier: VERIFIER,
				procedure: Procedure::Bank,
				tag: tag(DORA),
				expires_at: until,
			}
		);
		assert!(Accounts::is_verified(&DORA));
		assert_eq!(Accounts::verified_until(DORA), Some(until));
		Now::set(until);
		assert!(Accounts::is_verified(&DORA));
		Now::set(until + 1);
		assert!(!Accounts::is_verified(&DORA));
		assert_eq!(Accounts::verified_until(DORA), None);
	});
}

#[test]
fn only_a_verifier_of_a_ready_cooperative_attests_and_not_himself() {
	ExtBuilder::house().build_and_execute(|| {
		let until = START + YEAR;
		let attest =
			|verifier, cooperative, who| attest_until(verifier, cooperative, who, tag(who), until);
		for (verifier, cooperative) in
			[(ANN, FIRST), (OTHER_VERIFIER, FIRST), (VERIFIER, SECOND), (VERIFIER, UNKNOWN)]
		{
			assert_noop!(attest(verifier, cooperative, DORA), Error::<Test>::NotVerifier);
		}
		for origin in no_signers() {
			let attested = Accounts::attest(origin, FIRST, DORA, Procedure::Bank, tag(DORA), until);
			assert_noop!(attested, BadOrigin);
		}
		assert_noop!(attest(VERIFIER, FIRST, VERIFIER), Error::<Test>::SelfAttestation);
		set_ready(FIRST, false);
		assert_noop!(attest(VERIFIER, FIRST, DORA), Error::<Test>::CooperativeNotReady);
	});
}

/// Else its members would lose their verification, and with it their voice for delegates.
#[test]
fn a_blocked_cooperative_renews_what_it_still_answers_for() {
	ExtBuilder::house().build_and_execute(|| {
		set_ready(FIRST, false);
		set_ready(SECOND, false);
		let renew = |verifier, cooperative, who| {
			attest_until(verifier, cooperative, who, tag(who), Now::get() + YEAR)
		};
		Now::set(START + DAY);
		assert_ok!(renew(VERIFIER, FIRST, BOB));
		assert_eq!(Accounts::verified_until(BOB), Some(START + DAY + YEAR));
		// Nothing new starts: neither what another one attested, nor what was orphaned, nor what ended.
		assert_noop!(renew(OTHER_VERIFIER, SECOND, ANN), Error::<Test>::CooperativeNotReady);
		leave(FIRST, ANN);
		join(FIRST, ANN);
		assert_noop!(renew(VERIFIER, FIRST, ANN), Error::<Test>::CooperativeNotReady);
		Now::set(START + 3 * YEAR);
		assert_noop!(renew(VERIFIER, FIRST, BOB), Error::<Test>::CooperativeNotReady);
		idle();
		assert_noop!(renew(VERIFIER, FIRST, BOB), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn nobody_is_attested_by_an_organisation_that_he_represents() {
	ExtBuilder::house().build_and_execute(|| {
		for organization in [COMPANY, COOPERATIVE] {
			grant(FIRST, organization, StaffRight::Verifier);
		}
		join(FIRST, CARL);
		let attest =
			|organization, who| attest_until(organization, FIRST, who, tag(who), START + YEAR);
		// A representative on record, and a chair.
		assert_noop!(attest(COMPANY, BOB), Error::<Test>::SelfAttestation);
		assert_noop!(attest(COOPERATIVE, CARL), Error::<Test>::SelfAttestation);
		leave(SECOND, CARL);
		let adopted = Accounts::adopt_attestation(signed(COOPERATIVE), FIRST, CARL);
		assert_eq!(adopted, Err(Error::<Test>::SelfAttestation.into()));
		assert_ok!(attest(COMPANY, CARL));
		assert_ok!(attest(COOPERATIVE, BOB));
	});
}

#[test]
fn only_a_person_who_is_a_member_there_is_attested() {
	ExtBuilder::house().build_and_execute(|| {
		let attest = |who| attest_until(VERIFIER, FIRST, who, tag(who), START + YEAR);
		assert_noop!(attest(CARL), Error::<Test>::NotMember);
		assert_noop!(attest(STRANGER), Error::<Test>::NotMember);
		assert_noop!(attest(COMPANY), Error::<Test>::NotAPerson);
	});
}

#[test]
fn it_lasts_neither_too_long_nor_not_at_all() {
	ExtBuilder::house().build_and_execute(|| {
		let attest = |until| attest_until(VERIFIER, FIRST, DORA, tag(DORA), until);
		for until in [0, START] {
			assert_noop!(attest(until), Error::<Test>::ExpiryNotInFuture);
		}
		for until in [START + LONGEST_ATTESTATION + 1, u64::MAX] {
			assert_noop!(attest(until), Error::<Test>::ExpiryTooFar);
		}
		assert_ok!(attest(START + LONGEST_ATTESTATION));
		assert_ok!(attest(START + 1));
	});
}

#[test]
fn one_person_has_one_verified_account() {
	ExtBuilder::house().build_and_execute(|| {
		let until = START + YEAR;
		assert_noop!(attest_until(VERIFIER, FIRST, DORA, tag(ANN), until), Error::<Test>::TagInUse);
		// The tag that a renewal replaces is free.
		assert_ok!(attest_until(VERIFIER, FIRST, ANN, tag(100), until));
		assert_eq!(Tags::<Test>::get(tag(ANN)), None);
		assert_ok!(attest_until(VERIFIER, FIRST, DORA, tag(ANN), until));
		assert_noop!(attest_until(VERIFIER, FIRST, ANN, tag(ANN), until), Error::<Test>::TagInUse);
	});
}

#[test]
fn a_renewal_takes_the_place_of_the_old_one() {
	ExtBuilder::house().build_and_execute(|| {
		let until = START + 2 * YEAR;
		assert_ok!(attest_until(VERIFIER, FIRST, ANN, tag(ANN), until));
		assert_eq!(Attestations::<Test>::get(ANN).unwrap().expires_at, until);
		Now::set(EXPIRY + 1);
		idle();
		assert!(Accounts::is_verified(&ANN));
		assert_eq!(ended_in_order(), [BOB, CARL, EVA]);
	});
}

#[test]
fn another_cooperative_renews_but_does_not_shorten() {
	ExtBuilder::house().build_and_execute(|| {
		let attest = |until| attest_until(OTHER_VERIFIER, SECOND, ANN, tag(ANN), until);
		assert_noop!(attest(EXPIRY - 1), Error::<Test>::WouldShorten);
		assert_ok!(attest(EXPIRY));
		assert_eq!(Attestations::<Test>::get(ANN).unwrap().cooperative, SECOND);
		// Who attested may shorten it; when it is over anybody attests anew.
		assert_ok!(attest(START + 1));
		Now::set(START + 2);
		assert_ok!(attest_until(VERIFIER, FIRST, ANN, tag(ANN), START + 3));
	});
}

#[test]
fn one_that_is_orphaned_is_renewed_by_any_cooperative_of_his() {
	ExtBuilder::house().build_and_execute(|| {
		leave(FIRST, ANN);
		assert_ok!(attest_until(OTHER_VERIFIER, SECOND, ANN, tag(ANN), START + 1));
		assert_eq!(Attestations::<Test>::get(ANN).unwrap().orphaned_until, None);
	});
}

#[test]
fn a_council_takes_back_what_its_cooperative_attested() {
	ExtBuilder::house().build_and_execute(|| {
		let revoke =
			|cooperative, who| Accounts::revoke_attestation(council(cooperative), cooperative, who);
		assert_noop!(revoke(FIRST, DORA), Error::<Test>::AttestationNotFound);
		assert_noop!(revoke(SECOND, ANN), Error::<Test>::NotAttestor);
		assert_noop!(
			Accounts::revoke_attestation(council(SECOND), FIRST, ANN),
			Error::<Test>::WrongCooperative
		);
		for origin in no_councils() {
			assert_noop!(Accounts::revoke_attestation(origin, FIRST, ANN), BadOrigin);
		}
		assert_ok!(revoke(FIRST, ANN));
		assert_eq!(last_event(), Event::AttestationRevoked { who: ANN, cooperative: FIRST });
		assert!(!Accounts::is_verified(&ANN));
		assert_eq!(ended(), [ANN]);
		// His tag is free.
		assert_ok!(attest_until(VERIFIER, FIRST, DORA, tag(ANN), START + YEAR));
	});
}

#[test]
fn a_tag_without_its_attestation_is_noticed() {
	ExtBuilder::house().build().execute_with(|| {
		Tags::<Test>::insert(tag(77), ANN);
		assert!(crate::try_state::check::<Test>().is_err());
		Tags::<Test>::remove(tag(77));
		Tags::<Test>::insert(tag(ANN), BOB);
		assert!(crate::try_state::check::<Test>().is_err());
	});
}
