//! A new key signs for somebody only after who holds it wanted so (rules §1.6).

use crate::{mock::*, AcceptedKeys, Error, Event, LegalForm, Recoveries, Successor, Vetoes};
use coop_primitives::{
	providers::AccountRegistry,
	statement::{acceptance_content, ProcessKind, Statement, CLOCK_TOLERANCE, VALID_FOR},
	CoopId,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn propose(cooperative: CoopId, who: AccountId, key: AccountId) -> DispatchResult {
	Accounts::propose_recovery(council(cooperative), cooperative, who, key, DOCUMENT)
}

/// The relay of the first cooperative brings this statement, signed with `key`.
fn bring(who: AccountId, key: AccountId, statement: &Statement<AccountId>) -> DispatchResult {
	Accounts::accept_key(signed(RELAY), FIRST, who, detached(key, statement))
}

fn accepted(who: AccountId) -> bool {
	let successor = Recoveries::<Test>::get(who).map(|recovery| recovery.successor);
	matches!(successor, Some(Successor::Key { accepted: true, .. }))
}

/// The proposal ended, and nothing has changed.
fn failed(who: AccountId) {
	let error = Error::<Test>::NotAccepted.into();
	assert!(events().contains(&Event::RecoveryFailed { who, error }));
	assert_eq!(Accounts::key_of(&who), who);
	assert_eq!(Accounts::acting_account(&who), Some(who));
	assert!(!Recoveries::<Test>::contains_key(who));
	assert!(!Vetoes::<Test>::contains_key(who));
	assert!(replaced().is_empty());
}

#[test]
fn a_relay_or_a_registrar_brings_it_raw_or_as_a_wallet_signs() {
	for staff in [RELAY, REGISTRAR] {
		for sign in [detached, detached_in_wallet] {
			ExtBuilder::house().build_and_execute(|| {
				assert_ok!(propose(FIRST, ANN, KEY));
				assert!(!accepted(ANN));
				assert!(!AcceptedKeys::<Test>::contains_key(KEY));
				let signature = sign(KEY, &acceptance(FIRST, ANN, KEY));
				assert_ok!(Accounts::accept_key(signed(staff), FIRST, ANN, signature));
				let event = Event::KeyAccepted { cooperative: FIRST, who: ANN, key: KEY };
				assert_eq!(last_event(), event);
				assert!(accepted(ANN));
				assert_eq!(AcceptedKeys::<Test>::get(KEY), Some(ANN));
				pass(DELAY + 1);
				assert_eq!(Accounts::key_of(&ANN), KEY);
			});
		}
	}
}

#[test]
fn the_id_of_the_next_organisation_cannot_be_taken() {
	ExtBuilder::house().build_and_execute(|| {
		let next = Accounts::organization_account(1).unwrap();
		assert_ok!(propose(FIRST, ANN, next));
		let form = LegalForm::Company;
		assert_ok!(Accounts::register_organization(signed(BOB), form, *b"RU", profile(7)));
		assert_eq!(Accounts::representative_of(&next), Some(BOB));
		// Nobody has a key to it; and were it so, it is an account by now.
		assert_noop!(accept(FIRST, ANN, next), Error::<Test>::KeyRegistered);
		pass(DELAY + 1);
		failed(ANN);
		assert_eq!(Accounts::acting_account(&next), Some(next));
	});
}

#[test]
fn a_strangers_account_cannot_be_taken() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, STRANGER));
		pass(DELAY + 1);
		failed(ANN);
		// He acts as himself, as before.
		assert_eq!(Accounts::acting_account(&STRANGER), Some(STRANGER));
	});
}

#[test]
fn an_applicant_whose_key_is_proposed_is_registered() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_ok!(Accounts::register_person(&KEY, profile(9)));
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::KeyRegistered);
		pass(DELAY + 1);
		failed(ANN);
		assert_eq!(Accounts::acting_account(&KEY), Some(KEY));
	});
}

#[test]
fn a_key_is_kept_for_the_first_whom_it_accepted() {
	ExtBuilder::house().build_and_execute(|| {
		// A proposal alone is in nobody's way.
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_ok!(propose(FIRST, BOB, KEY));
		assert_noop!(propose(FIRST, ANN, OTHER_KEY), Error::<Test>::RecoveryUnderWay);
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_noop!(accept(FIRST, BOB, KEY), Error::<Test>::KeyReserved);
		assert_noop!(propose(FIRST, EVA, KEY), Error::<Test>::KeyReserved);
		assert_noop!(Accounts::register_person(&KEY, profile(9)), Error::<Test>::KeyReserved);
		// The end of the other one's proposal does not free it.
		assert_ok!(Accounts::veto_recovery(signed(BOB), BOB));
		assert_eq!(AcceptedKeys::<Test>::get(KEY), Some(ANN));
		assert_ok!(Accounts::veto_recovery(signed(ANN), ANN));
		assert_ok!(propose(FIRST, EVA, KEY));
		assert_ok!(accept(FIRST, EVA, KEY));
	});
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_ok!(accept(FIRST, ANN, KEY));
		Now::set(START + DELAY);
		assert_ok!(Accounts::withdraw_recovery(council(FIRST), FIRST, ANN));
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_noop!(propose(FIRST, BOB, KEY), Error::<Test>::KeyReserved);
		pass(DELAY + 1);
		assert_noop!(propose(FIRST, BOB, KEY), Error::<Test>::KeyInUse);
	});
	// A key that signs for somebody meanwhile is taken.
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, BOB, KEY));
		Now::set(START + 1);
		assert_ok!(propose(FIRST, ANN, KEY));
		assert_ok!(accept(FIRST, BOB, KEY));
		pass(DELAY);
		assert_eq!(Accounts::key_of(&BOB), KEY);
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::KeyInUse);
	});
}

#[test]
fn only_the_new_key_accepts_and_for_this_person_cooperative_and_chain_only() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		let good = acceptance(FIRST, ANN, KEY);
		// By another key: also by the old one.
		for key in [OTHER_KEY, ANN, STRANGER] {
			assert_noop!(bring(ANN, key, &good), Error::<Test>::BadSignature);
			let own = acceptance(FIRST, ANN, key);
			assert_noop!(bring(ANN, key, &own), Error::<Test>::StatementOfOtherSigner);
		}
		let of_another_content = acceptance_content(&KEY, &ANN);
		let others = [
			(
				Statement { genesis: H256::repeat_byte(9), ..good.clone() },
				Error::<Test>::StatementForOtherChain,
			),
			(acceptance(SECOND, ANN, KEY), Error::<Test>::StatementForOtherCooperative),
			(
				other(&good, |act| act.process = ProcessKind::Admission),
				Error::<Test>::StatementForOtherProcess,
			),
			(other(&good, |act| act.process_id = 1), Error::<Test>::StatementForOtherProcess),
			(other(&good, |act| act.signer = ANN), Error::<Test>::StatementOfOtherSigner),
			(acceptance(FIRST, BOB, KEY), Error::<Test>::StatementForOtherContent),
			(
				other(&good, |act| act.content = of_another_content),
				Error::<Test>::StatementForOtherContent,
			),
		];
		for (wrong, refusal) in others {
			assert_noop!(bring(ANN, KEY, &wrong), refusal);
			// Nor does it become good when the relay changes what was signed.
			let mut forged = detached(KEY, &wrong);
			forged.statement = good.clone();
			assert_noop!(
				Accounts::accept_key(signed(RELAY), FIRST, ANN, forged),
				Error::<Test>::BadSignature
			);
		}
		let mut at_another_time = detached(KEY, &good);
		at_another_time.statement.signed_at += 1;
		assert_noop!(
			Accounts::accept_key(signed(RELAY), FIRST, ANN, at_another_time),
			Error::<Test>::BadSignature
		);
		assert_ok!(bring(ANN, KEY, &good));
	});
}

#[test]
fn it_is_good_within_its_time_only() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		let good = acceptance(FIRST, ANN, KEY);
		Now::set(START + VALID_FOR + 1);
		assert_noop!(bring(ANN, KEY, &good), Error::<Test>::StatementExpired);
		Now::set(START - CLOCK_TOLERANCE - 1);
		assert_noop!(bring(ANN, KEY, &good), Error::<Test>::StatementFromTheFuture);
		Now::set(START + VALID_FOR);
		assert_ok!(bring(ANN, KEY, &good));
	});
}

#[test]
fn it_is_accepted_once_and_until_the_recovery_takes_effect() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::RecoveryNotFound);
		assert_ok!(propose(FIRST, ANN, KEY));
		Now::set(START + DELAY);
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::AlreadyAccepted);
		pass(1);
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::RecoveryNotFound);
	});
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		Now::set(START + DELAY + 1);
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::TooLate);
		idle();
		assert_noop!(accept(FIRST, ANN, KEY), Error::<Test>::RecoveryNotFound);
		failed(ANN);
	});
}

#[test]
fn only_staff_of_the_cooperative_that_proposed_brings_it() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(propose(FIRST, ANN, KEY));
		let good = || detached(KEY, &acceptance(FIRST, ANN, KEY));
		for other in [ANN, KEY, VERIFIER, OTHER_RELAY, STRANGER] {
			assert_noop!(
				Accounts::accept_key(signed(other), FIRST, ANN, good()),
				Error::<Test>::NotRegistrarOrRelay
			);
		}
		for origin in no_signers() {
			assert_noop!(Accounts::accept_key(origin, FIRST, ANN, good()), BadOrigin);
		}
		// Staff of another cooperative, also with a statement for that one.
		let elsewhere = || detached(KEY, &acceptance(SECOND, ANN, KEY));
		for signature in [good(), elsewhere()] {
			assert_noop!(
				Accounts::accept_key(signed(OTHER_RELAY), SECOND, ANN, signature),
				Error::<Test>::NotProposer
			);
		}
	});
}

#[test]
fn a_new_representative_has_no_key_to_accept_with() {
	ExtBuilder::house().build_and_execute(|| {
		let council = council(FIRST);
		assert_ok!(Accounts::propose_representative(council, FIRST, COMPANY, ANN, DOCUMENT));
		assert_noop!(accept(FIRST, COMPANY, ANN), Error::<Test>::NotAPerson);
	});
}
