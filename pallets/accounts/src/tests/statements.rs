//! A statement is good for one act, and is used once (rules §2.2, §2.4).

use crate::{mock::*, Accounts as AccountsOf, Error};
use coop_primitives::{
	providers::{AccountRegistry, Statements},
	statement::{Statement, CLOCK_TOLERANCE, VALID_FOR},
	AccountKind,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

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

/// A statement may be anybody's, also that of somebody who is not registered yet.
#[test]
fn each_refusal_has_its_own_error() {
	ExtBuilder::default().build_and_execute(|| {
		let good = acceptance(FIRST, ANN, KEY);
		let check = |statement: &Statement<AccountId>, key| {
			<Accounts as Statements<_, _>>::check(&good.act, &detached(key, statement))
		};
		let at = |signed_at| Statement { signed_at, ..good.clone() };
		let cases = [
			(
				Statement { genesis: H256::repeat_byte(9), ..good.clone() },
				Error::<Test>::StatementForOtherChain,
			),
			(
				other(&good, |act| act.cooperative = SECOND),
				Error::<Test>::StatementForOtherCooperative,
			),
			(other(&good, |act| act.process_id = 1), Error::<Test>::StatementForOtherProcess),
			(other(&good, |act| act.signer = ANN), Error::<Test>::StatementOfOtherSigner),
			(
				other(&good, |act| act.content = H256::zero()),
				Error::<Test>::StatementForOtherContent,
			),
			(at(START - VALID_FOR - 1), Error::<Test>::StatementExpired),
			(at(START + CLOCK_TOLERANCE + 1), Error::<Test>::StatementFromTheFuture),
		];
		for (wrong, error) in cases {
			assert_noop!(check(&wrong, KEY), error);
		}
		assert_noop!(check(&good, ANN), Error::<Test>::BadSignature);
		for statement in [good.clone(), at(START - VALID_FOR), at(START + CLOCK_TOLERANCE)] {
			assert_ok!(check(&statement, KEY));
		}
	});
}
