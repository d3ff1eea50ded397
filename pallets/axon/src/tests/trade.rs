//! Sale, return, and gifts between cooperatives (rules §9.1, §9.5).

use crate::{mock::*, CurrentTact, Error, Event, HoldReason, PaymentDocuments, Return, Returns};
use coop_primitives::DocumentHash;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use frame_system::RawOrigin;
use sp_runtime::DispatchError::BadOrigin;

/// 150 000 kopecks at 1000 an AXON.
const PAID: u64 = 150_000;
const BOUGHT: u128 = 150 * UNITS;
const OTHER_PAPER: DocumentHash = DocumentHash::repeat_byte(0xD1);

fn nobodies() -> [RuntimeOrigin; 2] {
	[RuntimeOrigin::root(), RawOrigin::None.into()]
}

fn on_hold() -> u128 {
	Balances::balance_on_hold(&HoldReason::Return.into(), &Axon::resource_account(RICH))
}

#[test]
fn the_operators_cashier_releases_what_was_paid() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::sell(signed(cashier()), POOR, PAID, PAPER));
		assert_eq!((resources(POOR), fund()), (BOUGHT, ENOUGH - BOUGHT));
		assert_eq!(CurrentTact::<Test>::get().unwrap().sold, BOUGHT);
		let (cooperative, amount, paid, document) = (POOR, BOUGHT, PAID, PAPER);
		let cashier = cashier();
		assert_eq!(last_event(), Event::Sold { cooperative, amount, paid, document, cashier });
	});
}

#[test]
fn each_payment_document_is_good_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::sell(signed(cashier()), POOR, PAID, PAPER));
		for cooperative in [POOR, RICH] {
			let again = Axon::sell(signed(cashier()), cooperative, PAID, PAPER);
			assert_noop!(again, Error::<Test>::DocumentUsed);
		}
		// Nor for a return.
		assert_ok!(Axon::offer_return(council(RICH), RICH, 1_000));
		let back = Axon::confirm_return(signed(cashier()), RICH, PAPER);
		assert_noop!(back, Error::<Test>::DocumentUsed);
		assert_ok!(Axon::confirm_return(signed(cashier()), RICH, OTHER_PAPER));
		let sale = Axon::sell(signed(cashier()), POOR, PAID, OTHER_PAPER);
		assert_noop!(sale, Error::<Test>::DocumentUsed);
		assert_eq!(PaymentDocuments::<Test>::iter().count(), 2);
	});
}

#[test]
fn sell_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let sell = |origin, cooperative, paid| Axon::sell(origin, cooperative, paid, PAPER);
		for origin in nobodies() {
			assert_noop!(sell(origin, POOR, PAID), BadOrigin);
		}
		for who in [member(), cashier_of_poor()] {
			assert_noop!(sell(signed(who), POOR, PAID), Error::<Test>::NotCashier);
		}
		assert_noop!(sell(council(RICH), POOR, PAID), Error::<Test>::NotCashier);
		let sell = |cooperative, paid| sell(signed(cashier()), cooperative, paid);
		assert_noop!(sell(UNKNOWN, PAID), Error::<Test>::CooperativeNotFound);
		assert_noop!(sell(POOR, 0), Error::<Test>::ZeroAmount);
		Price::set(1_001);
		assert_noop!(sell(POOR, 1), Error::<Test>::TooLittle);
		Price::set(u64::MAX);
		assert_noop!(sell(RICH, 1), Error::<Test>::TooLittle);
		Price::set(0);
		assert_noop!(sell(POOR, 1), Error::<Test>::NoPrice);
		Price::set(1);
		assert_noop!(sell(POOR, u64::MAX), Error::<Test>::FundTooLow);
		// The fund keeps the least sum.
		let all = u64::try_from(ENOUGH / UNITS).unwrap();
		assert_noop!(sell(POOR, all), Error::<Test>::FundTooLow);
		assert_ok!(sell(POOR, all - 1));
	});
}

#[test]
fn what_is_offered_back_waits_for_the_operators_money() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::offer_return(council(RICH), RICH, BOUGHT));
		let (cooperative, amount, document) = (RICH, BOUGHT, PAPER);
		assert_eq!(last_event(), Event::ReturnOffered { cooperative, amount, worth: PAID });
		assert_eq!(Returns::<Test>::get(RICH), Some(Return { amount, worth: PAID }));
		assert_eq!((on_hold(), resources(RICH)), (BOUGHT, ENOUGH));
		// The price of that day holds.
		Price::set(5);
		assert_ok!(Axon::confirm_return(signed(cashier()), RICH, PAPER));
		assert_eq!((on_hold(), resources(RICH)), (0, ENOUGH - BOUGHT));
		assert_eq!(fund(), ENOUGH + BOUGHT);
		let cashier = cashier();
		let returned = Event::Returned { cooperative, amount, paid: PAID, document, cashier };
		assert_eq!(last_event(), returned);
	});
}

#[test]
fn what_is_offered_back_is_not_spent() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::offer_return(council(RICH), RICH, ENOUGH - EXISTENTIAL_DEPOSIT));
		let subscribe = Axon::subscribe(council(RICH), RICH, 1);
		assert_noop!(subscribe, Error::<Test>::NotEnoughAxon);
		assert!(super::acts::pay(member(), Some(RICH)).is_err());
		assert_ok!(Axon::withdraw_return(council(RICH), RICH));
		let amount = ENOUGH - EXISTENTIAL_DEPOSIT;
		assert_eq!(last_event(), Event::ReturnWithdrawn { cooperative: RICH, amount });
		assert_eq!(on_hold(), 0);
		assert_ok!(Axon::subscribe(council(RICH), RICH, 1));
	});
}

#[test]
fn offer_return_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let offer = Axon::offer_return;
		for origin in nobodies().into_iter().chain([signed(member()), signed(cashier())]) {
			assert_noop!(offer(origin, RICH, 1), BadOrigin);
		}
		assert_noop!(offer(council(POOR), RICH, 1), Error::<Test>::WrongCooperative);
		assert_noop!(offer(council(UNKNOWN), UNKNOWN, 1), Error::<Test>::CooperativeNotFound);
		assert_noop!(offer(council(RICH), RICH, 0), Error::<Test>::ZeroAmount);
		assert_noop!(offer(council(POOR), POOR, 1), Error::<Test>::NotEnoughAxon);
		assert_noop!(offer(council(RICH), RICH, ENOUGH + 1), Error::<Test>::NotEnoughAxon);
		assert_noop!(offer(council(RICH), RICH, u128::MAX), Error::<Test>::Overflow);
		assert_ok!(offer(council(RICH), RICH, 1));
		assert_noop!(offer(council(RICH), RICH, 1), Error::<Test>::ReturnUnderWay);
	});
}

#[test]
fn withdraw_return_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::offer_return(council(RICH), RICH, 1));
		let withdraw = Axon::withdraw_return;
		for origin in nobodies().into_iter().chain([signed(member()), signed(cashier())]) {
			assert_noop!(withdraw(origin, RICH), BadOrigin);
		}
		assert_noop!(withdraw(council(POOR), RICH), Error::<Test>::WrongCooperative);
		assert_noop!(withdraw(council(UNKNOWN), UNKNOWN), Error::<Test>::CooperativeNotFound);
		assert_noop!(withdraw(council(POOR), POOR), Error::<Test>::ReturnNotFound);
	});
}

#[test]
fn confirm_return_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::offer_return(council(RICH), RICH, 1_000));
		let confirm = |origin, cooperative| Axon::confirm_return(origin, cooperative, PAPER);
		for origin in nobodies() {
			assert_noop!(confirm(origin, RICH), BadOrigin);
		}
		assert_noop!(confirm(council(RICH), RICH), Error::<Test>::NotCashier);
		assert_noop!(confirm(signed(cashier_of_poor()), RICH), Error::<Test>::NotCashier);
		assert_noop!(confirm(signed(cashier()), POOR), Error::<Test>::ReturnNotFound);
		assert_ok!(confirm(signed(cashier()), RICH));
		assert_noop!(confirm(signed(cashier()), RICH), Error::<Test>::ReturnNotFound);
	});
}

#[test]
fn one_cooperative_gives_to_another_by_its_councils_decision() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::give(council(RICH), RICH, POOR, BOUGHT, PAPER));
		assert_eq!((resources(RICH), resources(POOR)), (ENOUGH - BOUGHT, BOUGHT));
		assert_eq!(
			last_event(),
			Event::Given { cooperative: RICH, to: POOR, amount: BOUGHT, document: PAPER }
		);
		// All of it, too.
		assert_ok!(Axon::give(council(POOR), POOR, RICH, BOUGHT, PAPER));
		assert_eq!((resources(RICH), resources(POOR)), (ENOUGH, 0));
	});
}

#[test]
fn give_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let give = |origin, from, to, amount| Axon::give(origin, from, to, amount, PAPER);
		for origin in nobodies().into_iter().chain([signed(member()), signed(cashier())]) {
			assert_noop!(give(origin, RICH, POOR, 100), BadOrigin);
		}
		let wrong = give(council(POOR), RICH, POOR, 100);
		assert_noop!(wrong, Error::<Test>::WrongCooperative);
		let unknown = give(council(UNKNOWN), UNKNOWN, RICH, 100);
		assert_noop!(unknown, Error::<Test>::CooperativeNotFound);
		let give = |from, to, amount| give(council(from), from, to, amount);
		assert_noop!(give(RICH, UNKNOWN, 100), Error::<Test>::CooperativeNotFound);
		assert_noop!(give(RICH, RICH, 100), Error::<Test>::SameCooperative);
		assert_noop!(give(RICH, POOR, 0), Error::<Test>::ZeroAmount);
		assert_noop!(give(POOR, RICH, 100), Error::<Test>::NotEnoughAxon);
		assert_noop!(give(RICH, POOR, ENOUGH + 1), Error::<Test>::NotEnoughAxon);
		let little = EXISTENTIAL_DEPOSIT - 1;
		assert_noop!(give(RICH, POOR, little), Error::<Test>::TooLittle);
	});
}
