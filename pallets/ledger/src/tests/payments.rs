//! The life of a payment: confirmed once, refused, taken back, over (rules §10.4).

use crate::{mock::*, Entries, EntriesDue, Error, Event, Payments, PaymentsDue, PaymentsUnderWay};
use coop_primitives::{
	books::{
		Operation, Purpose,
		WalletKind::{Advance, Share},
	},
	providers::Remains,
};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use sp_runtime::traits::BadOrigin;

#[test]
fn a_payment_is_confirmed_exactly_once_by_a_cashier_of_the_cooperative() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		for who in [1, OTHER_CASHIER, STRANGER] {
			assert_noop!(confirm_as(who, 1, 500), Error::<Test>::NotCashier);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = Ledger::confirm_payment(origin.clone(), OURS, 1, 500, PAPER);
			assert_eq!(refused.unwrap_err().error, BadOrigin.into());
			assert_noop!(Ledger::refuse_payment(origin.clone(), OURS, 1, PAPER), BadOrigin);
			assert_noop!(Ledger::cancel_payment(origin, OURS, 1), BadOrigin);
		}
		assert_noop!(confirm(499), Error::<Test>::PaidTooLittle);
		assert_noop!(confirm(0), Error::<Test>::PaidTooLittle);
		assert_noop!(confirm(501), Error::<Test>::PaidTooMuch);
		assert_noop!(confirm_as(CASHIER, 2, 500), Error::<Test>::PaymentNotFound);
		let unknown = Ledger::confirm_payment(signed(CASHIER), UNKNOWN, 1, 500, PAPER);
		assert_eq!(unknown.unwrap_err().error, Error::<Test>::CooperativeNotFound.into());
		// Of another cooperative.
		let other = Ledger::confirm_payment(signed(OTHER_CASHIER), OTHER, 1, 500, PAPER);
		assert_eq!(other.unwrap_err().error, Error::<Test>::PaymentNotFound.into());

		let post = Ledger::confirm_payment(signed(CASHIER), OURS, 1, 500, PAPER).unwrap();
		let own = <() as crate::WeightInfo>::confirm_payment();
		assert_eq!(post.actual_weight, Some(own + FOLLOWED));
		assert_noop!(confirm_as(CASHIER, 1, 500), Error::<Test>::PaymentOver);
		assert_eq!(PaymentsUnderWay::<Test>::iter().count(), 0, "a count of 0 is not kept");
		assert_eq!(PaymentsDue::<Test>::iter().count(), 0);
	});
}

#[test]
fn within_his_mandate_a_representative_handles_shares_and_nothing_else() {
	on_chain(|| {
		let confirm = |sum| confirm_as(REPRESENTATIVE, last(), sum);
		assert_ok!(Ledger::deposit_share(signed(1), OURS, MANDATE, PAPER));
		assert_ok!(confirm(MANDATE));
		assert_ok!(Ledger::return_share(signed(1), OURS, 10, PAPER));
		decide(true);
		assert_ok!(confirm(10));
		for (who, sum) in [(1, MANDATE + 1), (2, 1)] {
			assert_ok!(Ledger::deposit_share(signed(who), OURS, sum, PAPER));
			assert_noop!(confirm(sum), Error::<Test>::NotCashier);
			assert_noop!(
				Ledger::refuse_payment(signed(REPRESENTATIVE), OURS, last(), PAPER),
				Error::<Test>::NotCashier
			);
		}
		// The cooperative's own money is not his.
		assert_ok!(record(coop_primitives::books::Operation::ReceivedUnexpected, Some(1), 5));
		assert_ok!(Ledger::return_receipt(signed(CASHIER), OURS, Some(1), 5, PAPER));
		assert_noop!(confirm(5), Error::<Test>::NotCashier);
	});
}

#[test]
fn a_refused_confirmation_costs_its_own_weight_only() {
	on_chain(|| {
		let refusal = Ledger::confirm_payment(signed(CASHIER), OURS, 9, 1, PAPER).unwrap_err();
		let own = <() as crate::WeightInfo>::confirm_payment();
		assert_eq!(refusal.post_info.actual_weight, Some(own));
		let refusal = Ledger::return_share(signed(1), OURS, 1, PAPER).unwrap_err();
		let own = <() as crate::WeightInfo>::return_share();
		assert_eq!(refusal.post_info.actual_weight, Some(own));
	});
}

#[test]
fn when_the_room_refuses_nothing_is_posted() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		RoomRefuses::set(true);
		assert_noop!(confirm(500), REFUSAL);
		RoomRefuses::set(false);
		assert_ok!(confirm(500));
	});
}

#[test]
fn who_was_to_pay_takes_it_back() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		assert_noop!(Ledger::cancel_payment(signed(2), OURS, 1), Error::<Test>::NotYours);
		assert_noop!(Ledger::cancel_payment(signed(1), OTHER, 1), Error::<Test>::PaymentNotFound);
		assert_ok!(Ledger::cancel_payment(signed(1), OURS, 1));
		System::assert_last_event(Event::PaymentCancelled { cooperative: OURS, payment: 1 }.into());
		assert_eq!(heard(), [(OURS, Purpose::Deposit, false)]);
		assert_noop!(confirm(500), Error::<Test>::PaymentOver);
		// What he is to get he does not take back.
		pay_in(1, 500);
		assert_ok!(Ledger::return_share(signed(1), OURS, 500, PAPER));
		assert_noop!(Ledger::cancel_payment(signed(1), OURS, last()), Error::<Test>::NotIncoming);
	});
}

#[test]
fn the_cashier_refuses_what_does_not_come() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		let refuse = |who, cooperative, payment| {
			Ledger::refuse_payment(signed(who), cooperative, payment, PAPER)
		};
		assert_noop!(refuse(1, OURS, 1), Error::<Test>::NotCashier);
		assert_noop!(refuse(OTHER_CASHIER, OURS, 1), Error::<Test>::NotCashier);
		assert_noop!(refuse(CASHIER, UNKNOWN, 1), Error::<Test>::CooperativeNotFound);
		assert_noop!(refuse(CASHIER, OURS, 2), Error::<Test>::PaymentNotFound);
		assert_ok!(refuse(CASHIER, OURS, 1));
		let (payment, cashier, document) = (1, CASHIER, PAPER);
		System::assert_last_event(
			Event::PaymentRefused { cooperative: OURS, payment, cashier, document }.into(),
		);
		assert_eq!(heard(), [(OURS, Purpose::Deposit, false)]);
	});
}

#[test]
fn what_nobody_pays_ends_to_the_millisecond() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		assert_ok!(Ledger::deposit_share(signed(2), OURS, 500, PAPER));
		pass(PAYMENT_LIFE);
		idle();
		assert_ok!(confirm_as(CASHIER, 1, 500));
		pass(1);
		// Also before the sweep has seen it.
		assert_noop!(confirm(500), Error::<Test>::PaymentExpired);
		idle();
		assert_noop!(confirm(500), Error::<Test>::PaymentOver);
		System::assert_last_event(Event::PaymentExpired { cooperative: OURS, payment: 2 }.into());
		assert_eq!(heard(), [(OURS, Purpose::Deposit, true), (OURS, Purpose::Deposit, false)]);
		assert_eq!(wallet(2, Share), (0, 0));
	});
}

#[test]
fn ends_are_worked_off_in_bounded_steps() {
	on_chain(|| {
		for who in 1..=50 {
			assert_ok!(Ledger::deposit_share(signed(who), OURS, 1, PAPER));
		}
		pass(PAYMENT_LIFE + 1);
		let step = <() as crate::WeightInfo>::expire() + FOLLOWED;
		Ledger::on_idle(1, step - Weight::from_parts(1, 0));
		assert_eq!(Payments::<Test>::iter().count(), 50);
		let used = Ledger::on_idle(1, step.saturating_mul(20));
		assert!(used.all_lte(step.saturating_mul(20)));
		assert_eq!(Payments::<Test>::iter().count(), 30);
		idle();
		assert_eq!(Payments::<Test>::iter().count(), 0);
	});
}

#[test]
fn entries_stay_for_a_year() {
	on_chain(|| {
		pay_in(1, 500);
		pass(ENTRIES_KEPT);
		idle();
		assert!(Entries::<Test>::contains_key(OURS, 1));
		pass(1);
		idle();
		assert!(!Entries::<Test>::contains_key(OURS, 1));
		System::assert_last_event(Event::EntryRemoved { cooperative: OURS, entry: 1 }.into());
		assert_eq!(EntriesDue::<Test>::iter().count(), 0);
		// What it posted stays, and its number is not given again.
		assert_eq!(wallet(1, Share), (500, 0));
		pay_in(1, 1);
		assert!(Entries::<Test>::contains_key(OURS, 2));
	});
}

#[test]
fn payments_under_way_are_as_many_as_allowed() {
	on_chain(|| {
		for _ in 0..MAX_PAYMENTS_OF {
			assert_ok!(Ledger::deposit_share(signed(1), OURS, 1, PAPER));
		}
		let deposit = |who| Ledger::deposit_share(signed(who), OURS, 1, PAPER);
		assert_noop!(deposit(1), Error::<Test>::TooManyOfPayer);
		assert_ok!(Ledger::deposit_share(signed(1), OTHER, 1, PAPER));
		assert_ok!(Ledger::cancel_payment(signed(1), OURS, 1));
		assert_ok!(deposit(1));
		// What others open with him does not count.
		let receipt = Operation::ReceivedUnexpected;
		assert_ok!(Ledger::record(signed(CASHIER), OURS, receipt, Some(1), 5, PAPER));
		assert_ok!(Ledger::return_receipt(signed(CASHIER), OURS, Some(1), 5, PAPER));
		// Announced deposits leave half of the room to all else.
		let under_way = PaymentsUnderWay::<Test>::get(OURS);
		MaxPayments::set(2 * under_way + 2);
		assert_ok!(deposit(2));
		assert_noop!(deposit(3), Error::<Test>::TooManyPayments);
		for _ in under_way + 1..2 * under_way + 2 {
			assert_ok!(record_and_return());
		}
		assert_noop!(record_and_return(), Error::<Test>::TooManyPayments);
	});
}

/// Money that nobody expected comes and is to be sent back.
fn record_and_return() -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		let receipt = Operation::ReceivedUnexpected;
		Ledger::record(signed(CASHIER), OURS, receipt, None, 1, PAPER)?;
		Ledger::return_receipt(signed(CASHIER), OURS, None, 1, PAPER)
	})
}

/// Who got an advance ordered and left before it was paid gets none.
#[test]
fn an_advance_is_paid_only_to_whom_it_may_still_be_given() {
	on_chain(|| {
		pay_in(1, 500);
		let advance = Operation::AdvanceIssued;
		assert_ok!(Ledger::order_payment(council(OURS), OURS, advance, Some(2), 100, PAPER));
		Gone::set(vec![2]);
		assert_noop!(confirm(100), Error::<Test>::NotMember);
		assert_ok!(Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER));
		assert_eq!(wallet(2, Advance), (0, 0));
	});
}

/// A blocked cooperative takes no money of its members, and does not keep theirs.
#[test]
fn a_share_is_returned_in_a_blocked_cooperative_too() {
	on_chain(|| {
		pay_in(1, 500);
		Ready::set(vec![]);
		assert_noop!(
			Ledger::deposit_share(signed(1), OURS, 1, PAPER),
			Error::<Test>::CooperativeNotReady
		);
		assert_ok!(Ledger::return_share(signed(1), OURS, 500, PAPER));
		decide(true);
		assert_ok!(confirm(500));
		assert_eq!(wallet(1, Share), (0, 0));
	});
}

#[test]
fn a_cooperative_is_closed_when_nothing_stands_in_its_books() {
	use coop_primitives::providers::OnCooperativeRemoved;
	on_chain(|| {
		assert!(!Ledger::remains(OURS));
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		assert!(Ledger::remains(OURS));
		assert_ok!(confirm(500));
		assert!(Ledger::remains(OURS));
		assert!(!Ledger::remains(OTHER));
		assert_ok!(Ledger::return_share(signed(1), OURS, 500, PAPER));
		decide(true);
		assert_ok!(confirm(500));
		assert!(!Ledger::remains(OURS));
		assert_ok!(Ledger::set_fund_shares(meeting(OURS), OURS, Default::default()));
		Ledger::cooperative_removed(OURS);
		assert_eq!(crate::Accounts::<Test>::iter().count(), 0);
		assert_eq!(crate::FundSharesOf::<Test>::iter().count(), 0);
	});
}
