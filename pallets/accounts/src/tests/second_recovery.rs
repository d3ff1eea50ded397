//! After a veto a recovery needs the person's presence and two councils, and no old key stops it
//! (rules §1.6).

use crate::{mock::*, AcceptedKeys, Error, Event, Procedure, Recoveries, Stage, Vetoes};
use coop_primitives::{providers::AccountRegistry, CoopId};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn propose(cooperative: CoopId, who: AccountId) -> DispatchResult {
	Accounts::propose_recovery(council(cooperative), cooperative, who, KEY, DOCUMENT)
}

fn confirm(cooperative: CoopId, who: AccountId) -> DispatchResult {
	Accounts::confirm_recovery(council(cooperative), cooperative, who)
}

/// A recovery of this person was proposed and vetoed; then time passes.
fn vetoed(who: AccountId) {
	assert_ok!(propose(FIRST, who));
	assert_ok!(Accounts::veto_recovery(signed(who), who));
	Now::set(Now::get() + 1);
}

/// And then he came with his papers, and it was proposed again.
fn proposed_again(who: AccountId) {
	vetoed(who);
	assert_ok!(attest(FIRST, who, Procedure::InPerson));
	assert_ok!(propose(FIRST, who));
}

#[test]
fn the_person_must_be_seen_after_the_veto() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN));
		assert_ok!(Accounts::veto_recovery(signed(ANN), ANN));
		assert_noop!(propose(FIRST, ANN), Error::<Test>::InPersonNeeded);
		// In the same millisecond may be before it.
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_noop!(propose(FIRST, ANN), Error::<Test>::InPersonNeeded);
		Now::set(START + 1);
		for other in [Procedure::Bank, Procedure::Video, Procedure::QualifiedSignature] {
			assert_ok!(attest(FIRST, ANN, other));
			assert_noop!(propose(FIRST, ANN), Error::<Test>::InPersonNeeded);
		}
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_ok!(propose(FIRST, ANN));
		let proposed_at = START + 1;
		let stage = Stage::Unconfirmed {
			until: proposed_at + CONFIRMATION,
			last_resort_from: proposed_at + CONFIRMATION / 2,
		};
		assert_eq!(Recoveries::<Test>::get(ANN).unwrap().stage, stage);
	});
}

#[test]
fn an_attestation_that_was_taken_over_is_not_a_new_one() {
	ExtBuilder::house().build_and_execute(|| {
		vetoed(ANN);
		leave(FIRST, ANN);
		assert_ok!(Accounts::adopt_attestation(signed(OTHER_VERIFIER), SECOND, ANN));
		assert_noop!(propose(SECOND, ANN), Error::<Test>::InPersonNeeded);
		assert_ok!(attest(SECOND, ANN, Procedure::InPerson));
		assert_ok!(propose(SECOND, ANN));
	});
}

#[test]
fn a_second_council_confirms_and_no_one_vetoes() {
	ExtBuilder::house().build_and_execute(|| {
		join(UNION, ANN);
		proposed_again(ANN);
		let refused = || {
			assert_noop!(Accounts::veto_recovery(signed(ANN), ANN), Error::<Test>::CannotVeto);
			assert_noop!(
				Accounts::veto_recovery_by_council(council(UNION), UNION, ANN),
				Error::<Test>::CannotVeto
			);
		};
		refused();
		// Without confirmation the delay means nothing.
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), ANN);

		let now = Now::get();
		assert_ok!(confirm(SECOND, ANN));
		let effective_at = now + DELAY;
		assert_eq!(
			last_event(),
			Event::RecoveryConfirmed { who: ANN, cooperative: SECOND, effective_at }
		);
		refused();
		assert_noop!(confirm(UNION, ANN), Error::<Test>::ConfirmationNotNeeded);
		assert_ok!(accept(FIRST, ANN, KEY));
		Now::set(effective_at);
		idle();
		assert_eq!(Accounts::key_of(&ANN), ANN);
		pass(1);
		assert_eq!(Accounts::key_of(&ANN), KEY);
		// From now on all begins anew: the new key can veto.
		assert!(!Vetoes::<Test>::contains_key(ANN));
		let (first, other) = (council(FIRST), OTHER_KEY);
		assert_ok!(Accounts::propose_recovery(first, FIRST, ANN, other, DOCUMENT));
		assert_ok!(Accounts::veto_recovery(signed(ANN), ANN));
	});
}

#[test]
fn an_unconfirmed_recovery_ends_without_anyones_help() {
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(ANN);
		Now::set(Now::get() + CONFIRMATION);
		idle();
		assert!(Recoveries::<Test>::contains_key(ANN));
		Now::set(Now::get() + 1);
		assert_noop!(confirm(SECOND, ANN), Error::<Test>::TooLate);
		idle();
		assert_eq!(last_event(), Event::RecoveryNotConfirmed { who: ANN });
		assert!(!Recoveries::<Test>::contains_key(ANN));
		// The veto stands, and so does what was seen since.
		assert!(Vetoes::<Test>::contains_key(ANN));
		assert_ok!(propose(FIRST, ANN));
	});
}

#[test]
fn who_has_two_cooperatives_is_confirmed_by_the_second() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(confirm(SECOND, ANN), Error::<Test>::RecoveryNotFound);
		assert_ok!(propose(FIRST, ANN));
		assert_noop!(confirm(SECOND, ANN), Error::<Test>::ConfirmationNotNeeded);
		assert_ok!(Accounts::veto_recovery(signed(ANN), ANN));
		Now::set(START + 1);
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_ok!(propose(FIRST, ANN));
		for other in [FIRST, OPERATOR, UNION] {
			assert_noop!(confirm(other, ANN), Error::<Test>::CannotConfirm);
		}
		assert_noop!(
			Accounts::confirm_recovery(council(SECOND), FIRST, ANN),
			Error::<Test>::WrongCooperative
		);
		for origin in no_councils() {
			assert_noop!(Accounts::confirm_recovery(origin, SECOND, ANN), BadOrigin);
		}
		assert_ok!(confirm(SECOND, ANN));
	});
}

/// Else a silent or a blocked cooperative would keep him from his account for ever.
#[test]
fn who_has_two_cooperatives_is_confirmed_by_the_union_after_half_of_the_time() {
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(ANN);
		let half = Now::get() + CONFIRMATION / 2;
		Now::set(half - 1);
		assert_noop!(confirm(UNION, ANN), Error::<Test>::CannotConfirm);
		Now::set(half);
		for other in [FIRST, OPERATOR] {
			assert_noop!(confirm(other, ANN), Error::<Test>::CannotConfirm);
		}
		assert_ok!(confirm(UNION, ANN));
		assert_ok!(accept(FIRST, ANN, KEY));
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), KEY);
	});
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(ANN);
		Now::set(Now::get() + CONFIRMATION / 2);
		// What the union proposed is for the operator.
		Recoveries::<Test>::mutate(ANN, |recovery| {
			recovery.as_mut().unwrap().cooperative = UNION;
		});
		assert_noop!(confirm(UNION, ANN), Error::<Test>::CannotConfirm);
		assert_ok!(confirm(OPERATOR, ANN));
	});
}

#[test]
fn a_second_proposal_needs_the_acceptance_of_the_new_key_too() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN));
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_ok!(Accounts::veto_recovery(signed(ANN), ANN));
		Now::set(START + 1);
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_ok!(propose(FIRST, ANN));
		assert_ok!(confirm(SECOND, ANN));
		pass(DELAY + 1);
		let error = Error::<Test>::NotAccepted.into();
		assert_eq!(last_event(), Event::RecoveryFailed { who: ANN, error });
		assert_eq!(Accounts::key_of(&ANN), ANN);
		// The veto stands, and so does what was seen since. It is accepted before or after.
		for confirmed_first in [true, false] {
			assert_ok!(propose(FIRST, ANN));
			assert_eq!(Vetoes::<Test>::get(ANN), Some(START));
			if confirmed_first {
				assert_ok!(confirm(SECOND, ANN));
				assert_ok!(accept(FIRST, ANN, KEY));
				assert_ok!(Accounts::withdraw_recovery(council(FIRST), FIRST, ANN));
			} else {
				assert_ok!(accept(FIRST, ANN, KEY));
				assert_ok!(confirm(SECOND, ANN));
			}
		}
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), KEY);
	});
}

#[test]
fn what_nobody_confirmed_gives_way_to_another_cooperative() {
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(ANN);
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_noop!(propose(FIRST, ANN), Error::<Test>::RecoveryUnderWay);
		// He turns to his other cooperative.
		assert_noop!(propose(SECOND, ANN), Error::<Test>::NotAttestor);
		assert_ok!(attest(SECOND, ANN, Procedure::InPerson));
		assert_ok!(propose(SECOND, ANN));
		assert!(events().contains(&Event::RecoverySuperseded { who: ANN, cooperative: FIRST }));
		assert_eq!(Recoveries::<Test>::get(ANN).unwrap().cooperative, SECOND);
		// The acceptance was for the other proposal.
		assert!(!AcceptedKeys::<Test>::contains_key(KEY));
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::NotProposer);
		assert_ok!(accept(SECOND, ANN, KEY));
		assert_ok!(confirm(FIRST, ANN));
		// What is confirmed gives way to nobody.
		assert_ok!(attest(FIRST, ANN, Procedure::InPerson));
		assert_noop!(propose(FIRST, ANN), Error::<Test>::RecoveryUnderWay);
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), KEY);
	});
	// Neither does what can be vetoed: who is wronged vetoes it.
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN));
		assert_ok!(attest(SECOND, ANN, Procedure::InPerson));
		assert_noop!(propose(SECOND, ANN), Error::<Test>::RecoveryUnderWay);
	});
}

#[test]
fn a_recovery_is_withdrawn_at_any_stage_and_the_veto_stands() {
	ExtBuilder::house().build_and_execute(|| {
		let withdraw = || Accounts::withdraw_recovery(council(FIRST), FIRST, ANN);
		proposed_again(ANN);
		assert_ok!(withdraw());
		assert_ok!(propose(FIRST, ANN));
		assert_ok!(confirm(SECOND, ANN));
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_ok!(withdraw());
		assert_eq!(last_event(), Event::RecoveryWithdrawn { who: ANN, cooperative: FIRST });
		assert_eq!(Vetoes::<Test>::get(ANN), Some(START));
		assert!(!AcceptedKeys::<Test>::contains_key(KEY));
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), ANN);
	});
}

#[test]
fn who_has_one_cooperative_is_confirmed_by_the_union() {
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(BOB);
		for other in [FIRST, SECOND, OPERATOR] {
			assert_noop!(confirm(other, BOB), Error::<Test>::CannotConfirm);
		}
		assert_ok!(confirm(UNION, BOB));
	});
}

#[test]
fn what_the_union_proposed_is_confirmed_by_the_operator() {
	ExtBuilder::house().build_and_execute(|| {
		proposed_again(BOB);
		Recoveries::<Test>::mutate(BOB, |recovery| {
			recovery.as_mut().unwrap().cooperative = UNION;
		});
		leave(FIRST, BOB);
		join(UNION, BOB);
		for other in [FIRST, SECOND, UNION] {
			assert_noop!(confirm(other, BOB), Error::<Test>::CannotConfirm);
		}
		assert_ok!(confirm(OPERATOR, BOB));
	});
}
