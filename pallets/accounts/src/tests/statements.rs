//! A statement is used once (rules §2.4).

use crate::{mock::*, Accounts as AccountsOf, Error};
use coop_primitives::{providers::AccountRegistry, AccountKind};
use frame_support::{assert_noop, assert_ok};

#[test]
fn each_statement_must_be_newer_than_the_last_one() {
	ExtBuilder::default()
		.with(1, AccountKind::Person, profile(1))
		.with(2, AccountKind::Person, profile(2))
		.build_and_execute(|| {
			assert_ok!(Accounts::note_statement(&1, START));
			for used_or_older in [0, START - 1, START] {
				assert_noop!(
					Accounts::note_statement(&1, used_or_older),
					Error::<Test>::StatementAlreadyUsed
				);
			}
			assert_ok!(Accounts::note_statement(&1, START + 1));
			assert_eq!(AccountsOf::<Test>::get(1).unwrap().last_statement, START + 1);
			// Everyone has a row of his own.
			assert_ok!(Accounts::note_statement(&2, START));
		});
}

#[test]
fn only_a_registered_account_uses_statements() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Accounts::note_statement(&1, START), Error::<Test>::NotFound);
	});
}
