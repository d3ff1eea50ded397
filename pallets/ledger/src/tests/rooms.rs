//! What other rooms do with the books: joining, refunds, debts (rules §4.1, §4.3, §10.3).

use crate::{mock::*, Error, Stage};
use coop_primitives::{
	books::{
		Account::{Bank, Settlements, Shares},
		Fund::Economic,
		Line, Lines, Operation, Process, Purpose,
		WalletKind::{MinimumShare, Settlement, Share},
	},
	providers::Books,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn lines<const N: usize>(lines: [(Operation, u64); N]) -> Lines {
	let lines = lines.map(|(operation, amount)| Line { operation, amount });
	lines.to_vec().try_into().expect("few")
}

/// Somebody is invoiced for application 7: 100 entrance and 300 minimum share.
fn invoice(who: u64) {
	let lines = lines([(Operation::EntranceReceived, 100), (Operation::MinimumShareReceived, 300)]);
	let purpose = Purpose::Joining(7);
	assert_ok!(Ledger::expect(OURS, &who, purpose, lines, NOW + 5, PAPER));
}

fn apply(who: u64, operation: Operation, amount: u64) -> DispatchResult {
	Ledger::apply(OURS, &who, Line { operation, amount }, Process::Joining(7), PAPER)
}

#[test]
fn what_an_applicant_pays_is_a_contribution_when_he_is_admitted() {
	on_chain(|| {
		invoice(STRANGER);
		assert_ok!(confirm(400));
		assert_eq!(heard(), [(OURS, Purpose::Joining(7), true)]);
		// It is neither his nor the cooperative's, and the cashier cannot send it back.
		assert_eq!(wallet(STRANGER, Settlement), (0, 400));
		assert_eq!((balance(Bank), balance(Settlements), balance(Shares)), (400, -400, 0));
		let back = Ledger::return_receipt(signed(CASHIER), OURS, Some(STRANGER), 1, PAPER);
		assert_eq!(back, Err(Error::<Test>::NotEnoughInWallet.into()));

		assert_ok!(apply(STRANGER, Operation::EntranceCredited, 100));
		assert_ok!(apply(STRANGER, Operation::MinimumShareCredited, 300));
		assert_eq!(wallet(STRANGER, Settlement), (0, 0));
		assert_eq!(wallet(STRANGER, MinimumShare), (300, 0));
		assert_eq!(fund(Economic), (100, 0));
		assert_eq!((balance(Settlements), balance(Shares)), (0, -300));
		assert_noop!(
			apply(STRANGER, Operation::EntranceCredited, 1),
			Error::<Test>::NotEnoughInWallet
		);
	});
}

#[test]
fn a_refused_applicant_gets_his_money_back_whatever_the_cashier_says() {
	on_chain(|| {
		invoice(STRANGER);
		assert_ok!(confirm(400));
		let refund = lines([(Operation::ApplicationRefunded, 400)]);
		let purpose = Purpose::Refund(7);
		assert_ok!(Ledger::owe(OURS, &STRANGER, purpose, refund.clone(), NOW + 9, PAPER));
		assert_eq!(
			Ledger::payment(OURS, 2).map(|payment| payment.stage),
			Some(Stage::Open { until: NOW + 9 })
		);
		assert_noop!(
			Ledger::refuse_payment(signed(CASHIER), OURS, 2, PAPER),
			Error::<Test>::MustBePaid
		);
		assert_ok!(confirm(400));
		assert_eq!((balance(Bank), balance(Settlements)), (0, 0));
		assert_eq!(wallet(STRANGER, Settlement), (0, 0));
	});
}

#[test]
fn who_leaves_is_owed_both_shares_beyond_all_bounds() {
	on_chain(|| {
		pay_in(1, 500);
		assert_ok!(post(Operation::OpeningMinimumShare, Some(1), 300));
		assert_ok!(post(Operation::OpeningBank, None, 300));
		MaxPayments::set(0);
		let due = lines([(Operation::ShareReturned, 500), (Operation::MinimumShareReturned, 300)]);
		assert_ok!(Ledger::owe(OURS, &1, Purpose::Exit(1), due, NOW + 90, PAPER));
		assert_eq!((wallet(1, Share), wallet(1, MinimumShare)), ((0, 500), (0, 300)));
		assert_noop!(
			Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER),
			Error::<Test>::MustBePaid
		);
		assert_ok!(confirm(800));
		assert_eq!((balance(Bank), balance(Shares)), (0, 0));
	});
}

#[test]
fn a_room_gets_nothing_applied_in_part() {
	on_chain(|| {
		let none = lines([]);
		let nothing = Ledger::expect(OURS, &1, Purpose::Joining(7), none, NOW, PAPER);
		assert_eq!(nothing, Err(Error::<Test>::ZeroAmount.into()));
		let zero = lines([(Operation::EntranceReceived, 1), (Operation::MinimumShareReceived, 0)]);
		let nothing = Ledger::expect(OURS, &1, Purpose::Joining(7), zero, NOW, PAPER);
		assert_eq!(nothing, Err(Error::<Test>::ZeroAmount.into()));
		let much =
			lines([(Operation::EntranceReceived, u64::MAX), (Operation::MinimumShareReceived, 1)]);
		let nothing = Ledger::expect(OURS, &1, Purpose::Joining(7), much, NOW, PAPER);
		assert_eq!(nothing, Err(Error::<Test>::Overflow.into()));
		assert_noop!(apply(1, Operation::EntranceReceived, 0), Error::<Test>::ZeroAmount);
		// The wallet has it, the account has not: the wallet stays as it was.
		assert_ok!(post(Operation::OpeningShare, Some(1), 5));
		assert_noop!(apply(1, Operation::ShareReturned, 5), Error::<Test>::NotEnoughInWallet);
		assert_ok!(Ledger::take_goods(signed(1), OURS, 5, PAPER));
		assert_noop!(apply(1, Operation::GoodsIssued, 5), Error::<Test>::AccountTooLow);
	});
}
