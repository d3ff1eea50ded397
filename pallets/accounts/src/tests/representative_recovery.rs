//! An organisation whose representative is gone gets another one (rules §1.6).

use crate::{
	mock::*, Error, Event, LegalForm, Offers, Procedure, Recoveries, Representations, Stage, Vetoes,
};
use coop_primitives::{providers::AccountRegistry, CoopId};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn propose(cooperative: CoopId, organization: AccountId, new: AccountId) -> DispatchResult {
	let origin = council(cooperative);
	Accounts::propose_representative(origin, cooperative, organization, new, DOCUMENT)
}

#[test]
fn a_cooperative_of_the_organisation_proposes_and_time_does_the_rest() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(Accounts::offer_representation(signed(BOB), COMPANY, CARL));
		assert_ok!(propose(FIRST, COMPANY, ANN));
		let stage = Stage::Open { until: START + DELAY };
		assert_eq!(
			last_event(),
			Event::RepresentativeProposed {
				organization: COMPANY,
				cooperative: FIRST,
				old: Some(BOB),
				new: ANN,
				document: DOCUMENT,
				stage,
			}
		);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		Now::set(START + DELAY);
		idle();
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		pass(1);
		assert_eq!(
			last_event(),
			Event::RepresentativeReplaced { organization: COMPANY, old: Some(BOB), new: ANN }
		);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(ANN));
		assert_eq!(Representations::<Test>::get(ANN), 1);
		assert!(!Representations::<Test>::contains_key(BOB));
		// What the one who is gone had offered is void.
		assert!(!Offers::<Test>::contains_key(COMPANY));
	});
}

#[test]
fn an_organisation_that_has_none_gets_one() {
	ExtBuilder::house().build_and_execute(|| {
		set_account(FIRST, STRANGER);
		join(FIRST, COOPERATIVE);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), None);
		assert_ok!(propose(FIRST, COOPERATIVE, ANN));
		pass(DELAY + 1);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), Some(ANN));
	});
}

#[test]
fn only_a_council_of_a_cooperative_of_the_organisation_proposes() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(propose(SECOND, COMPANY, ANN), Error::<Test>::NotMember);
		for nobody in [BOB, STRANGER] {
			assert_noop!(propose(FIRST, nobody, ANN), Error::<Test>::NotAnOrganization);
		}
		let propose =
			|origin| Accounts::propose_representative(origin, FIRST, COMPANY, ANN, DOCUMENT);
		assert_noop!(propose(council(SECOND)), Error::<Test>::WrongCooperative);
		for origin in no_councils() {
			assert_noop!(propose(origin), BadOrigin);
		}
		assert_ok!(propose(council(FIRST)));
		assert_noop!(propose(council(FIRST)), Error::<Test>::RecoveryUnderWay);
	});
}

#[test]
fn only_a_verified_member_with_room_is_proposed() {
	ExtBuilder::house().build_and_execute(|| {
		for (new, error) in [
			(BOB, Error::<Test>::NothingChanged),
			(STRANGER, Error::NotAPerson),
			(COOPERATIVE, Error::NotAPerson),
			(DORA, Error::NotVerified),
			(EVA, Error::NoMembership),
		] {
			assert_noop!(propose(FIRST, COMPANY, new), error);
		}
		fill(ANN);
		assert_noop!(propose(FIRST, COMPANY, ANN), Error::<Test>::TooManyOrganizations);
	});
}

/// The person represents as many organisations as one may.
fn fill(who: AccountId) {
	for _ in 0..MAX_ORGANIZATIONS {
		let form = LegalForm::Other;
		assert_ok!(Accounts::register_organization(signed(who), form, *b"RU", profile(1)));
	}
}

#[test]
fn the_chair_of_a_cooperative_is_not_replaced_so() {
	ExtBuilder::house().build_and_execute(|| {
		join(FIRST, COOPERATIVE);
		assert_noop!(propose(FIRST, COOPERATIVE, ANN), Error::<Test>::RepresentedByChair);
	});
}

#[test]
fn the_representative_or_another_cooperative_vetoes() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, COMPANY, ANN));
		for other in [ANN, CARL] {
			assert_noop!(
				Accounts::veto_recovery(signed(other), COMPANY),
				Error::<Test>::NotEntitled
			);
		}
		assert_ok!(Accounts::veto_recovery(signed(BOB), COMPANY));
		assert_eq!(last_event(), Event::RecoveryVetoed { who: COMPANY, cooperative: None });
		pass(DELAY + 1);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
	});
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, COMPANY, ANN));
		let veto = |id| Accounts::veto_recovery_by_council(council(id), id, COMPANY);
		assert_noop!(veto(SECOND), Error::<Test>::NotMember);
		join(SECOND, COMPANY);
		assert_ok!(veto(SECOND));
		assert_eq!(last_event(), Event::RecoveryVetoed { who: COMPANY, cooperative: Some(SECOND) });
	});
}

#[test]
fn after_a_veto_the_new_one_is_seen_in_person_and_a_second_council_confirms() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, COMPANY, ANN));
		assert_ok!(Accounts::veto_recovery(signed(BOB), COMPANY));
		Now::set(START + 1);
		assert_ok!(attest(FIRST, BOB, Procedure::InPerson));
		assert_noop!(propose(FIRST, COMPANY, ANN), Error::<Test>::InPersonNeeded);
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_ok!(propose(FIRST, COMPANY, ANN));
		assert_noop!(Accounts::veto_recovery(signed(BOB), COMPANY), Error::<Test>::CannotVeto);

		let confirm = |id| Accounts::confirm_recovery(council(id), id, COMPANY);
		assert_noop!(confirm(SECOND), Error::<Test>::CannotConfirm);
		assert_ok!(confirm(UNION));
		pass(DELAY + 1);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(ANN));
		assert!(!Vetoes::<Test>::contains_key(COMPANY));
	});
}

#[test]
fn the_council_that_proposed_a_representative_withdraws() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, COMPANY, ANN));
		assert_ok!(Accounts::withdraw_recovery(council(FIRST), FIRST, COMPANY));
		assert_eq!(last_event(), Event::RecoveryWithdrawn { who: COMPANY, cooperative: FIRST });
		pass(DELAY + 1);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		assert!(!Vetoes::<Test>::contains_key(COMPANY));
	});
}

#[test]
fn a_representative_whom_nobody_confirmed_gives_way_to_another_cooperatives() {
	ExtBuilder::house().build_and_execute(|| {
		join(SECOND, COMPANY);
		assert_ok!(propose(FIRST, COMPANY, ANN));
		assert_noop!(propose(SECOND, COMPANY, CARL), Error::<Test>::RecoveryUnderWay);
		assert_ok!(Accounts::veto_recovery(signed(BOB), COMPANY));
		Now::set(START + 1);
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_ok!(attest(SECOND, CARL, Procedure::InPerson));
		assert_ok!(propose(FIRST, COMPANY, ANN));
		assert_noop!(propose(FIRST, COMPANY, CARL), Error::<Test>::RecoveryUnderWay);
		assert_ok!(propose(SECOND, COMPANY, CARL));
		assert!(events().contains(&Event::RecoverySuperseded { who: COMPANY, cooperative: FIRST }));
		assert_ok!(Accounts::confirm_recovery(council(FIRST), FIRST, COMPANY));
		pass(DELAY + 1);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(CARL));
		// No key was replaced.
		assert!(replaced().is_empty());
	});
}

#[test]
fn it_fails_when_the_new_one_may_represent_no_more() {
	for (spoil, error) in [
		((|| fill(ANN)) as fn(), Error::<Test>::TooManyOrganizations),
		(
			|| {
				assert_ok!(Accounts::revoke_attestation(council(FIRST), FIRST, ANN));
			},
			Error::NotVerified,
		),
		(
			|| {
				leave(SECOND, ANN);
				leave(FIRST, ANN);
			},
			Error::NoMembership,
		),
		(|| set_account(FIRST, COMPANY), Error::RepresentedByChair),
		(
			|| {
				assert_ok!(Accounts::offer_representation(signed(BOB), COMPANY, ANN));
				assert_ok!(Accounts::accept_representation(signed(ANN), COMPANY));
			},
			Error::NothingChanged,
		),
	] {
		ExtBuilder::house().build_and_execute(|| {
			assert_ok!(propose(FIRST, COMPANY, ANN));
			spoil();
			let before = crate::Representatives::<Test>::get(COMPANY);
			pass(DELAY + 1);
			assert_eq!(last_event(), Event::RecoveryFailed { who: COMPANY, error: error.into() });
			assert_eq!(crate::Representatives::<Test>::get(COMPANY), before);
			assert!(!Recoveries::<Test>::contains_key(COMPANY));
		});
	}
}
