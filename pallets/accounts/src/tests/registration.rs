//! A registered account is never reaped (rules §1.1).

use crate::{mock::*, Accounts as AccountsOf, Error, Event};
use coop_primitives::{providers::AccountRegistry, AccountKind};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Inspect, Mutate},
};

#[test]
fn a_person_is_registered_with_a_hash_and_a_time() {
	ExtBuilder::default().build_and_execute(|| {
		Now::set(START + 5);
		assert_ok!(Accounts::register_person(&1, profile(1)));

		let record = AccountsOf::<Test>::get(1).unwrap();
		assert_eq!(record.kind, AccountKind::Person);
		assert_eq!(record.profile, profile(1));
		assert_eq!(record.registered_at, START + 5);
		System::assert_last_event(
			Event::AccountRegistered { who: 1, kind: AccountKind::Person, profile: profile(1) }
				.into(),
		);
	});
}

#[test]
fn nobody_is_registered_twice() {
	ExtBuilder::default().with(2, AccountKind::Organization, profile(2)).build_and_execute(|| {
		assert_ok!(Accounts::register_person(&1, profile(1)));
		for who in [1, 2] {
			assert_noop!(Accounts::register_person(&who, profile(9)), Error::<Test>::AlreadyExists);
		}
	});
}

#[test]
fn a_registered_account_exists_without_axon() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!System::account_exists(&1));
		assert_ok!(Accounts::register_person(&1, profile(1)));
		assert!(System::account_exists(&1));
		assert_eq!(System::providers(&1), 1);
		assert_eq!(Balances::balance(&1), 0);
		assert_ok!(System::inc_consumers(&1));
	});
}

/// Else somebody could replay all his extrinsics.
#[test]
fn the_nonce_goes_on_when_the_last_axon_leaves() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Accounts::register_person(&1, profile(1)));
		System::inc_account_nonce(1);
		System::inc_account_nonce(1);

		assert_ok!(Balances::mint_into(&1, 5 * EXISTENTIAL_DEPOSIT));
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(1), 2, false));

		assert_eq!(Balances::balance(&1), 0);
		assert!(System::account_exists(&1));
		assert_eq!(System::account_nonce(1), 2);
	});
}

#[test]
fn one_who_had_axon_before_is_registered_as_well() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::mint_into(&1, EXISTENTIAL_DEPOSIT));
		System::inc_account_nonce(1);
		assert_ok!(Accounts::register_person(&1, profile(1)));
		assert_eq!((System::account_nonce(1), System::providers(&1)), (1, 2));
	});
}

#[test]
fn whoever_signs_has_signed_or_is_to_sign_for_another_is_not_registered() {
	ExtBuilder::house().build_and_execute(|| {
		let refused = |key| {
			assert_noop!(Accounts::register_person(&key, profile(9)), Error::<Test>::KeyInUse);
		};
		let propose = |key| {
			assert_ok!(Accounts::propose_recovery(council(FIRST), FIRST, ANN, key, DOCUMENT));
			assert_ok!(accept(FIRST, ANN, key));
			assert_noop!(Accounts::register_person(&key, profile(9)), Error::<Test>::KeyReserved);
			pass(DELAY + 1);
		};
		propose(KEY);
		refused(KEY);
		propose(OTHER_KEY);
		refused(KEY);
		refused(OTHER_KEY);
	});
}

#[test]
fn a_lost_provider_reference_is_noticed() {
	ExtBuilder::default().build().execute_with(|| {
		assert_ok!(Accounts::register_person(&1, profile(1)));
		assert_ok!(System::dec_providers(&1));
		assert!(crate::try_state::check::<Test>().is_err());
	});
}
