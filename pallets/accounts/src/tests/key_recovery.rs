//! A person who lost his key gets another one; everything else stays (rules §1.6).

use crate::{
	mock::*, AcceptedKeys, AccountOfKey, Error, Event, Keys, Procedure, Recoveries, Recovery,
	Stage, Successor, Vetoes,
};
use coop_primitives::{providers::AccountRegistry, CoopId, DAY};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn propose(cooperative: CoopId, who: AccountId, key: AccountId) -> DispatchResult {
	Accounts::propose_recovery(council(cooperative), cooperative, who, key, DOCUMENT)
}

/// And the new key accepts.
fn propose_well(cooperative: CoopId, who: AccountId, key: AccountId) {
	assert_ok!(propose(cooperative, who, key));
	assert_ok!(accept(cooperative, who, key));
}

fn veto_by(cooperative: CoopId, who: AccountId) -> DispatchResult {
	Accounts::veto_recovery_by_council(council(cooperative), cooperative, who)
}

#[test]
fn a_new_key_signs_after_the_delay_without_anyones_help() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		let until = START + DELAY;
		let stage = Stage::Open { until };
		assert_eq!(
			Recoveries::<Test>::get(ANN),
			Some(Recovery {
				cooperative: FIRST,
				successor: Successor::Key { key: KEY, accepted: false },
				document: DOCUMENT,
				stage,
			})
		);
		assert_eq!(
			last_event(),
			Event::RecoveryProposed {
				who: ANN,
				cooperative: FIRST,
				old_key: ANN,
				new_key: KEY,
				document: DOCUMENT,
				stage,
			}
		);
		assert_ok!(accept(FIRST, ANN, KEY));
		Now::set(until);
		idle();
		assert_eq!(Accounts::key_of(&ANN), ANN);
		assert_eq!(Accounts::acting_account(&KEY), Some(KEY));
		assert!(replaced().is_empty());

		pass(1);
		assert_eq!(last_event(), Event::KeyReplaced { who: ANN, old_key: ANN, new_key: KEY });
		assert_eq!(Accounts::key_of(&ANN), KEY);
		assert_eq!(Accounts::signing_key(ANN), KEY);
		assert_eq!(Accounts::account_of_signer(KEY), Some(ANN));
		assert_eq!(Accounts::account_of_signer(ANN), None);
		assert_eq!(Accounts::account_of_signer(BOB), Some(BOB));
		assert!(!Recoveries::<Test>::contains_key(ANN));
		assert!(!AcceptedKeys::<Test>::contains_key(KEY));
		// Who made the old key's proxies and the like ends them.
		assert_eq!(replaced(), [ANN]);
	});
}

/// Else nonces would start again and extrinsics could be replayed.
#[test]
fn the_new_key_has_an_account_of_the_system_for_ever() {
	ExtBuilder::house().build_and_execute(|| {
		propose_well(FIRST, ANN, KEY);
		assert!(!System::account_exists(&KEY));
		pass(DELAY + 1);
		assert_eq!(System::providers(&KEY), 1);
		System::inc_account_nonce(KEY);
		propose_well(FIRST, ANN, OTHER_KEY);
		pass(DELAY + 1);
		assert_eq!((System::providers(&KEY), System::account_nonce(KEY)), (1, 1));
		assert_eq!(System::providers(&OTHER_KEY), 1);
		assert_eq!(System::providers(&ANN), 1);
	});
}

#[test]
fn a_key_can_be_replaced_again_and_no_key_serves_twice() {
	ExtBuilder::house().build_and_execute(|| {
		propose_well(FIRST, ANN, KEY);
		pass(DELAY + 1);
		propose_well(FIRST, ANN, OTHER_KEY);
		pass(DELAY + 1);
		assert_eq!(last_event(), Event::KeyReplaced { who: ANN, old_key: KEY, new_key: OTHER_KEY });
		assert_eq!(replaced(), [ANN, ANN]);
		assert_eq!(Keys::<Test>::get(ANN), Some(OTHER_KEY));
		assert_eq!(AccountOfKey::<Test>::get(KEY), Some(ANN));
		assert_eq!(Accounts::acting_account(&OTHER_KEY), Some(ANN));
		for replaced in [ANN, KEY] {
			assert_eq!(Accounts::acting_account(&replaced), None);
		}
		for who in [ANN, BOB] {
			for used in [KEY, OTHER_KEY] {
				assert_noop!(propose(FIRST, who, used), Error::<Test>::KeyInUse);
				assert_noop!(Accounts::register_person(&used, profile(9)), Error::<Test>::KeyInUse);
			}
			for account in [ANN, BOB, COMPANY] {
				assert_noop!(propose(FIRST, who, account), Error::<Test>::KeyRegistered);
			}
		}
	});
}

#[test]
fn only_the_council_that_answers_for_his_valid_attestation_proposes() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(propose(SECOND, ANN, KEY), Error::<Test>::NotAttestor);
		assert_noop!(propose(FIRST, DORA, KEY), Error::<Test>::NotAttestor);
		for nobody in [STRANGER, COMPANY] {
			assert_noop!(propose(FIRST, nobody, KEY), Error::<Test>::NotAPerson);
		}
		assert_noop!(
			Accounts::propose_recovery(council(SECOND), FIRST, ANN, KEY, DOCUMENT),
			Error::<Test>::WrongCooperative
		);
		for origin in no_councils() {
			assert_noop!(Accounts::propose_recovery(origin, FIRST, ANN, KEY, DOCUMENT), BadOrigin);
		}
		// Who left it is nobody's for now.
		leave(FIRST, BOB);
		assert_noop!(propose(FIRST, BOB, KEY), Error::<Test>::NotAttestor);
		Now::set(EXPIRY + 1);
		assert_noop!(propose(FIRST, ANN, KEY), Error::<Test>::NotAttestor);
	});
}

#[test]
fn his_old_key_vetoes() {
	ExtBuilder::house().build_and_execute(|| {
		let veto = |who| Accounts::veto_recovery(signed(who), ANN);
		assert_noop!(veto(ANN), Error::<Test>::RecoveryNotFound);
		assert_ok!(propose(FIRST, ANN, KEY));
		for other in [BOB, KEY, STRANGER] {
			assert_noop!(veto(other), Error::<Test>::NotEntitled);
		}
		for origin in no_signers() {
			assert_noop!(Accounts::veto_recovery(origin, ANN), BadOrigin);
		}
		assert_ok!(accept(FIRST, ANN, KEY));
		Now::set(START + DELAY);
		assert_ok!(veto(ANN));
		assert_eq!(last_event(), Event::RecoveryVetoed { who: ANN, cooperative: None });
		assert_eq!(Vetoes::<Test>::get(ANN), Some(START + DELAY));
		assert!(!Recoveries::<Test>::contains_key(ANN));
		pass(DELAY);
		assert_eq!(Accounts::key_of(&ANN), ANN);
		assert!(replaced().is_empty());
		// The key is free again.
		assert_ok!(Accounts::register_person(&KEY, profile(9)));
	});
}

#[test]
fn another_cooperative_of_his_vetoes() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(veto_by(SECOND, ANN), Error::<Test>::RecoveryNotFound);
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_noop!(veto_by(FIRST, ANN), Error::<Test>::SameCooperative);
		assert_noop!(veto_by(UNION, ANN), Error::<Test>::NotMember);
		assert_noop!(
			Accounts::veto_recovery_by_council(council(FIRST), SECOND, ANN),
			Error::<Test>::WrongCooperative
		);
		for origin in no_councils() {
			assert_noop!(Accounts::veto_recovery_by_council(origin, SECOND, ANN), BadOrigin);
		}
		assert_ok!(veto_by(SECOND, ANN));
		assert_eq!(last_event(), Event::RecoveryVetoed { who: ANN, cooperative: Some(SECOND) });
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), ANN);
	});
}

#[test]
fn a_veto_comes_before_the_key_takes_effect() {
	ExtBuilder::house().build_and_execute(|| {
		propose_well(FIRST, ANN, KEY);
		Now::set(START + DELAY + 1);
		assert_noop!(Accounts::veto_recovery(signed(ANN), ANN), Error::<Test>::TooLate);
		assert_noop!(veto_by(SECOND, ANN), Error::<Test>::TooLate);
		idle();
		assert_eq!(Accounts::key_of(&ANN), KEY);
	});
}

/// Else a person could lose his account by the hand of those whom the cooperative trusted once.
#[test]
fn it_takes_effect_only_while_a_cooperative_answers_for_him() {
	for spoil in [
		(|| {
			assert_ok!(Accounts::revoke_attestation(council(FIRST), FIRST, ANN));
		}) as fn(),
		|| leave(FIRST, ANN),
		|| {
			let until = START + DAY;
			let procedure = Procedure::Bank;
			let verifier = signed(VERIFIER);
			assert_ok!(Accounts::attest(verifier, FIRST, ANN, procedure, tag(ANN), until));
		},
	] {
		ExtBuilder::house().build_and_execute(|| {
			propose_well(FIRST, ANN, KEY);
			spoil();
			pass(DELAY + 1);
			let error = Error::<Test>::NoAttestor.into();
			assert_eq!(last_event(), Event::RecoveryFailed { who: ANN, error });
			assert_eq!(Accounts::key_of(&ANN), ANN);
			assert!(replaced().is_empty());
			assert!(!Vetoes::<Test>::contains_key(ANN));
			assert_eq!(AcceptedKeys::<Test>::iter().count(), 0);
		});
	}
	// Another cooperative of his may answer for him meanwhile.
	ExtBuilder::house().build_and_execute(|| {
		propose_well(FIRST, ANN, KEY);
		leave(FIRST, ANN);
		assert_ok!(Accounts::adopt_attestation(signed(OTHER_VERIFIER), SECOND, ANN));
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), KEY);
	});
}

#[test]
fn the_council_that_proposed_withdraws() {
	ExtBuilder::house().build_and_execute(|| {
		let withdraw = |id, who| Accounts::withdraw_recovery(council(id), id, who);
		assert_noop!(withdraw(FIRST, ANN), Error::<Test>::RecoveryNotFound);
		propose_well(FIRST, ANN, KEY);
		assert_noop!(withdraw(SECOND, ANN), Error::<Test>::NotProposer);
		assert_noop!(
			Accounts::withdraw_recovery(council(SECOND), FIRST, ANN),
			Error::<Test>::WrongCooperative
		);
		for origin in no_councils() {
			assert_noop!(Accounts::withdraw_recovery(origin, FIRST, ANN), BadOrigin);
		}
		assert_ok!(withdraw(FIRST, ANN));
		assert_eq!(last_event(), Event::RecoveryWithdrawn { who: ANN, cooperative: FIRST });
		assert!(!Recoveries::<Test>::contains_key(ANN));
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&ANN), ANN);

		// The key is free, and as nobody vetoed all begins anew.
		propose_well(FIRST, BOB, KEY);
		assert_ok!(propose(FIRST, ANN, OTHER_KEY));
		assert!(matches!(Recoveries::<Test>::get(ANN).unwrap().stage, Stage::Open { .. }));
		Now::set(Now::get() + DELAY + 1);
		assert_noop!(withdraw(FIRST, BOB), Error::<Test>::TooLate);
		idle();
		assert_eq!(Accounts::key_of(&BOB), KEY);
	});
}

#[test]
fn who_got_a_new_key_keeps_his_attestation_organisations_and_statements() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(Accounts::note_statement(&BOB, START));
		propose_well(FIRST, BOB, KEY);
		pass(DELAY + 1);
		assert_eq!(Accounts::key_of(&BOB), KEY);
		assert!(Accounts::is_verified(&BOB));
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		assert_noop!(Accounts::note_statement(&BOB, START), Error::<Test>::StatementAlreadyUsed);
		assert_eq!(Accounts::kind_of(&KEY), None);
	});
}

#[test]
fn a_key_that_does_not_point_back_is_noticed() {
	ExtBuilder::house().build().execute_with(|| {
		let broken = || crate::try_state::check::<Test>().is_err();
		assert_ok!(propose(FIRST, ANN, KEY));
		AcceptedKeys::<Test>::insert(KEY, ANN);
		assert!(broken());
		AcceptedKeys::<Test>::remove(KEY);
		assert_ok!(accept(FIRST, ANN, KEY));
		assert!(!broken());
		AcceptedKeys::<Test>::remove(KEY);
		assert!(broken());
		AcceptedKeys::<Test>::insert(KEY, ANN);
		pass(DELAY + 1);
		assert!(!broken());
		AccountOfKey::<Test>::insert(KEY, BOB);
		assert!(broken());
		AccountOfKey::<Test>::insert(KEY, ANN);
		assert_ok!(System::dec_providers(&KEY));
		assert!(broken());
	});
}
