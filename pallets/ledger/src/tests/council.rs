//! What the council posts and orders, and the cashier records (rules §10.3).

use crate::{mock::*, Entries, Error, Event, Payments};
use coop_primitives::books::{
	Account::{
		Advances, Bank, Cash, Funds as FundsAccount, Goods, Opening, Settlements, Shares, Taxes,
	},
	Fund::{self, Economic, Reserve},
	Operation::{self, *},
	Process, Purpose,
	WalletKind::{Advance, MinimumShare, Settlement, Share},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn property_becomes_a_share_and_goods_are_taken_for_it() {
	on_chain(|| {
		assert_ok!(Ledger::contribute_property(signed(1), OURS, 700, PAPER));
		// The council decides about the value first.
		assert_noop!(confirm(700), Error::<Test>::NotGranted);
		assert_noop!(Ledger::cancel_payment(signed(1), OURS, last()), Error::<Test>::NotGranted);
		decide(true);
		assert_ok!(confirm(700));
		assert_eq!((balance(Goods), balance(Shares)), (700, -700));
		assert_ok!(Ledger::take_goods(signed(1), OURS, 300, PAPER));
		assert_eq!(wallet(1, Share), (400, 300));
		decide(true);
		assert_ok!(confirm(300));
		assert_eq!(wallet(1, Share), (400, 0));
		assert_eq!(balance(Goods), 400);
		// What the council does not want, or the cashier does not give, is free again.
		assert_ok!(Ledger::take_goods(signed(1), OURS, 400, PAPER));
		decide(false);
		assert_eq!(wallet(1, Share), (400, 0));
		// He has a share, but the cooperative has no such goods.
		pay_in(2, 1_000);
		assert_ok!(Ledger::take_goods(signed(2), OURS, 401, PAPER));
		decide(true);
		assert_noop!(confirm(401), Error::<Test>::AccountTooLow);
		assert_ok!(Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER));
		assert_eq!(wallet(2, Share), (1_000, 0));
	});
}

#[test]
fn property_that_never_comes_is_not_waited_for_for_ever() {
	on_chain(|| {
		assert_ok!(Ledger::contribute_property(signed(1), OURS, 700, PAPER));
		// The council has its time.
		pass(2 * PAYMENT_LIFE);
		decide(true);
		pass(PAYMENT_LIFE);
		idle();
		assert!(Payments::<Test>::contains_key(OURS, last()));
		pass(1);
		idle();
		assert!(!Payments::<Test>::contains_key(OURS, last()));
		assert_eq!((balance(Goods), wallet(1, Share)), (0, (0, 0)));
	});
}

#[test]
fn an_expense_is_blocked_in_its_fund_until_it_is_paid() {
	on_chain(|| {
		assert_ok!(post(OpeningFund(Reserve), None, 1_000));
		assert_ok!(post(OpeningBank, None, 800));
		assert_ok!(order(ExpensePaid(Reserve), None, 900));
		assert_eq!(fund(Reserve), (100, 900));
		assert_noop!(order(ExpensePaid(Reserve), None, 101), Error::<Test>::NotEnoughInFund);
		assert_noop!(order(ExpensePaid(Economic), None, 1), Error::<Test>::NotEnoughInFund);
		// The bank has less.
		assert_noop!(confirm(900), Error::<Test>::AccountTooLow);
		assert_ok!(Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER));
		assert_eq!(fund(Reserve), (1_000, 0));
		assert_ok!(order(ExpensePaid(Reserve), None, 800));
		assert_ok!(confirm(800));
		assert_eq!((balance(Bank), fund(Reserve)), (0, (200, 0)));
		assert_eq!(Entries::<Test>::get(OURS, 3).unwrap().who, own(OURS));
	});
}

#[test]
fn a_tax_is_owed_and_then_paid() {
	on_chain(|| {
		assert_ok!(post(OpeningFund(Economic), None, 1_000));
		assert_ok!(post(OpeningBank, None, 1_000));
		assert_ok!(post(TaxAccrued(Economic), None, 60));
		assert_eq!((balance(Taxes), fund(Economic)), (-60, (940, 0)));
		assert_ok!(order(TaxPaid, None, 61));
		assert_noop!(confirm(61), Error::<Test>::AccountTooLow);
		assert_ok!(order(TaxPaid, None, 60));
		assert_ok!(confirm(60));
		assert_eq!((balance(Taxes), balance(Bank)), (0, 940));
	});
}

#[test]
fn an_advance_is_reported_and_the_rest_brought_back() {
	on_chain(|| {
		assert_ok!(post(OpeningFund(Economic), None, 1_000));
		assert_ok!(post(OpeningBank, None, 1_000));
		assert_noop!(order(AdvanceIssued, Some(STRANGER), 100), Error::<Test>::NotMember);
		assert_ok!(order(AdvanceIssued, Some(CASHIER), 1));
		assert_ok!(order(AdvanceIssued, Some(1), 100));
		assert_ok!(confirm(100));
		assert_eq!((wallet(1, Advance), balance(Advances)), ((100, 0), 100));
		assert_ok!(post(AdvanceReported(Economic), Some(1), 70));
		assert_noop!(
			post(AdvanceReported(Economic), Some(1), 31),
			Error::<Test>::NotEnoughInWallet
		);
		assert_noop!(record(AdvanceReturned, Some(1), 31), Error::<Test>::NotEnoughInWallet);
		assert_ok!(record(AdvanceReturned, Some(1), 30));
		assert_eq!((wallet(1, Advance), balance(Advances)), ((0, 0), 0));
		assert_eq!((balance(Bank), fund(Economic)), (930, (930, 0)));
	});
}

#[test]
fn cash_goes_to_the_bank_and_back() {
	on_chain(|| {
		assert_ok!(post(OpeningBank, None, 100));
		assert_ok!(record(CashDrawn, None, 60));
		assert_noop!(record(CashDrawn, None, 41), Error::<Test>::AccountTooLow);
		assert_noop!(record(CashBanked, None, 61), Error::<Test>::AccountTooLow);
		assert_ok!(record(CashBanked, None, 10));
		assert_eq!((balance(Cash), balance(Bank)), (50, 50));
		assert_eq!(Entries::<Test>::get(OURS, 2).unwrap().process, Process::Cashier);
	});
}

#[test]
fn what_nobody_expected_is_sent_back() {
	on_chain(|| {
		assert_ok!(record(ReceivedUnexpected, Some(STRANGER), 100));
		assert_ok!(record(ReceivedUnexpected, None, 40));
		assert_eq!(wallet(STRANGER, Settlement), (100, 0));
		assert_eq!(wallet(own(OURS), Settlement), (40, 0));
		assert_eq!(balance(Settlements), -140);
		let back = |by, cooperative, who, sum| {
			Ledger::return_receipt(signed(by), cooperative, who, sum, PAPER)
		};
		assert_noop!(back(1, OURS, None, 1), Error::<Test>::NotCashier);
		assert_noop!(back(CASHIER, UNKNOWN, None, 1), Error::<Test>::CooperativeNotFound);
		assert_noop!(back(CASHIER, OURS, None, 41), Error::<Test>::NotEnoughInWallet);
		assert_noop!(back(CASHIER, OURS, None, 0), Error::<Test>::ZeroAmount);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Ledger::return_receipt(origin, OURS, None, 1, PAPER), BadOrigin);
		}
		assert_ok!(back(CASHIER, OURS, Some(STRANGER), 100));
		assert_eq!(wallet(STRANGER, Settlement), (0, 100));
		assert_ok!(confirm(100));
		assert_ok!(back(CASHIER, OURS, None, 40));
		assert_ok!(confirm(40));
		assert_eq!((balance(Settlements), balance(Bank)), (0, 0));
		assert_eq!(heard(), [(OURS, Purpose::Receipt, true); 2]);
	});
}

#[test]
fn opening_balances_are_stated_once_for_each_account_and_owner() {
	on_chain(|| {
		let all = [
			(OpeningMinimumShare, Some(1), 300),
			(OpeningShare, Some(1), 50),
			(OpeningMinimumShare, Some(2), 300),
			(OpeningBank, None, 400),
			(OpeningCash, None, 30),
			(OpeningGoods, None, 230),
			(OpeningFund(Reserve), None, 4),
			(OpeningFund(Economic), None, 6),
		];
		for (operation, who, sum) in all {
			assert_ok!(post(operation, who, sum));
			assert_noop!(post(operation, who, sum), Error::<Test>::AlreadyOpened);
		}
		assert_eq!((wallet(1, MinimumShare), wallet(1, Share)), ((300, 0), (50, 0)));
		assert_eq!(balance(Opening), 0, "what was had is what was owed");
		assert_noop!(post(OpeningShare, Some(STRANGER), 1), Error::<Test>::NotMember);
		// One that was wrong is reversed, and stated anew.
		assert_ok!(Ledger::reverse(council(OURS), OURS, 2, PAPER));
		assert_ok!(post(OpeningShare, Some(1), 51));
		assert_eq!(wallet(1, Share), (51, 0));
	});
}

#[test]
fn a_posting_is_reversed_once() {
	on_chain(|| {
		pay_in(1, 500);
		assert_ok!(Ledger::convert_share(signed(1), OURS, 101, PAPER));
		let shares = crate::FundShares { reserve: 500_000, ..Default::default() };
		assert_ok!(Ledger::set_fund_shares(meeting(OURS), OURS, shares));
		assert_ok!(Ledger::convert_share(signed(1), OURS, 101, PAPER));
		assert_eq!((fund(Reserve), fund(Economic)), ((50, 0), (152, 0)));
		// As it was divided then.
		assert_ok!(Ledger::reverse(council(OURS), OURS, 3, PAPER));
		assert_eq!((fund(Reserve), fund(Economic)), ((0, 0), (101, 0)));
		assert_eq!(wallet(1, Share), (399, 0));
		assert_eq!((balance(Shares), balance(FundsAccount)), (-399, -101));
		let posted = Event::Posted {
			cooperative: OURS,
			entry: 4,
			operation: ShareToFee,
			debit: FundsAccount,
			credit: Shares,
			amount: 101,
			who: 1,
			process: Process::Reversal(3),
			document: PAPER,
			divided: Some([0, 50, 0, 0, 51]),
		};
		System::assert_last_event(posted.into());
		let reverse = |entry| Ledger::reverse(council(OURS), OURS, entry, PAPER);
		assert_noop!(reverse(3), Error::<Test>::AlreadyReversed);
		assert_noop!(reverse(4), Error::<Test>::NotReversible);
		assert_noop!(reverse(5), Error::<Test>::EntryNotFound);
		assert_noop!(
			Ledger::reverse(council(OTHER), OURS, 2, PAPER),
			Error::<Test>::WrongCooperative
		);
		for origin in [signed(1), meeting(OURS), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Ledger::reverse(origin, OURS, 2, PAPER), BadOrigin);
		}
	});
}

#[test]
fn what_was_spent_since_is_not_taken_back() {
	on_chain(|| {
		pay_in(1, 500);
		assert_ok!(Ledger::convert_share(signed(1), OURS, 500, PAPER));
		let reverse = |entry| {
			frame_support::storage::with_storage_layer(|| {
				Ledger::reverse(council(OURS), OURS, entry, PAPER)
			})
		};
		assert_noop!(reverse(1), Error::<Test>::NotEnoughInWallet);
		assert_ok!(order(ExpensePaid(Economic), None, 500));
		assert_noop!(reverse(2), Error::<Test>::NotEnoughInFund);
		assert_ok!(confirm(500));
		// A payment out that came back stands where it may be used again.
		assert_ok!(reverse(3));
		assert_eq!((fund(Economic), balance(Bank)), ((500, 0), 500));
		assert_ok!(reverse(2));
		assert_ok!(reverse(1));
		assert_eq!((balance(Bank), balance(Shares)), (0, 0));
	});
}

/// Each call makes its own operations only, for whom they are.
#[test]
fn each_call_makes_its_own_operations_only() {
	on_chain(|| {
		let of_council = |it| matches!(it, TaxAccrued(_) | AdvanceReported(_)) || it.is_opening();
		let of_order = |it| matches!(it, ExpensePaid(_) | TaxPaid | AdvanceIssued);
		let of_cashier =
			|it| matches!(it, ReceivedUnexpected | AdvanceReturned | CashDrawn | CashBanked);
		for operation in registry() {
			let owner = operation.has_owner().then_some(1);
			let wrong = if owner.is_some() { None } else { Some(1) };
			let refusal = Error::<Test>::OperationNotAllowed.into();
			let is_refused = |result: Result<(), _>| result == Err(refusal);
			assert_eq!(is_refused(post(operation, owner, 1)), !of_council(operation));
			assert_eq!(is_refused(order(operation, owner, 1)), !of_order(operation));
			assert_eq!(is_refused(record(operation, owner, 1)), !of_cashier(operation));
			// Somebody where nobody is concerned, and nobody where somebody is.
			let error = match wrong {
				None => Error::<Test>::OwnerNeeded,
				Some(_) => Error::<Test>::OwnerNotNeeded,
			};
			if of_council(operation) {
				assert_noop!(post(operation, wrong, 1), error);
			} else if of_order(operation) {
				assert_noop!(order(operation, wrong, 1), error);
			} else if of_cashier(operation) && operation != ReceivedUnexpected {
				assert_noop!(record(operation, wrong, 1), error);
			}
		}
	});
}

/// Every operation, each with one fund.
fn registry() -> Vec<Operation> {
	use codec::Decode;
	(0..=u8::MAX)
		.filter_map(|n| Operation::decode(&mut &[n, Fund::Reserve as u8][..]).ok())
		.collect()
}

#[test]
fn the_registry_is_read_whole() {
	assert_eq!(registry().len(), 29);
}

/// What an exit paid out, or an application brought, has its own way back; and who left gets no share
/// again.
#[test]
fn nobody_reverses_what_another_room_posted_or_gives_a_share_to_who_left() {
	use coop_primitives::{books::Line, providers::Books};
	on_chain(|| {
		pay_in(1, 500);
		let apply = |operation, amount, process| {
			Ledger::apply(OURS, &1, Line { operation, amount }, process, PAPER)
		};
		assert_ok!(apply(ShareToFee, 10, Process::Exit(1)));
		assert_ok!(apply(ShareDeposited, 10, Process::Joining(1)));
		for entry in [2, 3] {
			assert_noop!(
				Ledger::reverse(council(OURS), OURS, entry, PAPER),
				Error::<Test>::NotReversible
			);
		}
		assert_ok!(Ledger::convert_share(signed(1), OURS, 20, PAPER));
		Gone::set(vec![1]);
		assert_noop!(Ledger::reverse(council(OURS), OURS, 4, PAPER), Error::<Test>::NotMember);
		assert_noop!(post(OpeningShare, Some(1), 1), Error::<Test>::NotMember);
		Gone::set(vec![]);
		assert_ok!(Ledger::reverse(council(OURS), OURS, 4, PAPER));
	});
}

#[test]
fn only_the_right_organ_of_the_same_cooperative_passes() {
	on_chain(|| {
		let calls = |origin: RuntimeOrigin, cooperative| {
			[
				Ledger::post_operation(origin.clone(), cooperative, OpeningBank, None, 1, PAPER),
				Ledger::order_payment(origin.clone(), cooperative, TaxPaid, None, 1, PAPER),
				Ledger::grant_payment(origin.clone(), cooperative, 1),
				Ledger::deny_payment(origin, cooperative, 1),
			]
		};
		for origin in [signed(1), signed(CASHIER), meeting(OURS), RuntimeOrigin::root()] {
			assert_eq!(calls(origin, OURS), [Err(BadOrigin.into()); 4]);
		}
		let wrong = Err(Error::<Test>::WrongCooperative.into());
		assert_eq!(calls(council(OTHER), OURS), [wrong; 4]);
		assert_noop!(Ledger::grant_payment(council(OURS), OURS, 1), Error::<Test>::PaymentNotFound);
		assert_noop!(Ledger::deny_payment(council(OURS), OURS, 1), Error::<Test>::PaymentNotFound);
		for origin in [signed(1), council(OURS), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let recorded = Ledger::record(origin, OURS, CashDrawn, None, 1, PAPER);
			assert!(
				recorded == Err(BadOrigin.into())
					|| recorded == Err(Error::<Test>::NotCashier.into())
			);
		}
		let other = Ledger::record(signed(CASHIER), UNKNOWN, CashDrawn, None, 1, PAPER);
		assert_eq!(other, Err(Error::<Test>::CooperativeNotFound.into()));
		assert_noop!(record(CashDrawn, None, 0), Error::<Test>::ZeroAmount);
		assert_noop!(post(OpeningBank, None, 0), Error::<Test>::ZeroAmount);
		assert_noop!(order(TaxPaid, None, 0), Error::<Test>::ZeroAmount);
	});
}
