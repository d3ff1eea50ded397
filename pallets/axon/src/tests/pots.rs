//! Where fees go, and what a session gets of the pool (rules §9.8).

use super::acts::*;
use crate::{mock::*, CurrentTact, Event};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Balanced, Mutate},
		OnUnbalanced,
	},
};

fn collect(fee: u128) {
	Balances::mint_into(&stranger(), fee).unwrap();
	CurrentTact::<Test>::mutate(|tact| tact.as_mut().unwrap().issued += fee);
	let credit = <Balances as Balanced<_>>::withdraw(
		&stranger(),
		fee,
		frame_support::traits::tokens::Precision::Exact,
		frame_support::traits::tokens::Preservation::Expendable,
		frame_support::traits::tokens::Fortitude::Polite,
	)
	.unwrap();
	Axon::on_unbalanced(credit);
}

#[test]
fn the_pot_gets_nine_tenths_of_a_fee_and_the_fund_the_rest() {
	ExtBuilder::default().build_and_execute(|| {
		let fee = pay(member(), Some(RICH)).unwrap();
		assert_eq!(pot(), fee * 9 / 10);
		assert_eq!(fund(), ENOUGH + fee - fee * 9 / 10);
		assert_eq!(CurrentTact::<Test>::get().unwrap().collected, fee);
	});
}

#[test]
fn who_gets_how_much_can_be_changed() {
	for (share, of_pot) in [(0, 0), (500_000, 500), (1_000_000, 1_000)] {
		DelegatesShare::set(share);
		ExtBuilder::default().build_and_execute(|| {
			collect(1_000);
			assert_eq!((pot(), fund()), (of_pot, ENOUGH + 1_000 - of_pot));
		});
	}
}

/// What an empty pot cannot take is not lost.
#[test]
fn the_smallest_fees_go_to_the_fund_while_the_pot_is_empty() {
	ExtBuilder::default().build_and_execute(|| {
		collect(EXISTENTIAL_DEPOSIT);
		assert_eq!((pot(), fund()), (0, ENOUGH + EXISTENTIAL_DEPOSIT));
		collect(1_000);
		assert_eq!((pot(), fund()), (900, ENOUGH + EXISTENTIAL_DEPOSIT + 100));
		collect(EXISTENTIAL_DEPOSIT);
		assert_eq!((pot(), fund()), (909, ENOUGH + EXISTENTIAL_DEPOSIT + 101));
	});
}

#[test]
fn each_session_the_pot_gets_its_part_of_the_pool() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::subscribe(council(RICH), RICH, 1));
		assert_eq!(pool(), SUBSCRIPTION);
		let (mut expected, before) = (SUBSCRIPTION, fund());
		for _ in 0..20 {
			let paid = expected / u128::from(SESSIONS);
			expected -= paid;
			Axon::session_ended();
			assert_eq!((pool(), pot()), (expected, SUBSCRIPTION - expected));
			assert_eq!(last_event(), Event::PoolPaid { amount: paid });
		}
		assert_eq!(fund(), before);
	});
}

/// As if the delegates had decided that each session gets all of the pool.
#[test]
fn all_but_the_least_sum_can_be_paid_at_once() {
	PoolSessions::set(1);
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Axon::subscribe(council(RICH), RICH, 1));
		Axon::session_ended();
		assert_eq!((pool(), pot()), (EXISTENTIAL_DEPOSIT, SUBSCRIPTION - EXISTENTIAL_DEPOSIT));
		Axon::session_ended();
		assert_eq!(pool(), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn an_empty_pool_pays_nothing_and_a_small_rest_waits() {
	ExtBuilder::default().build_and_execute(|| {
		Axon::session_ended();
		assert_eq!((pool(), pot()), (0, 0));
		SubscriptionPrice::set(50);
		assert_ok!(Axon::subscribe(council(RICH), RICH, 1));
		// A tenth is less than the empty pot can take.
		Axon::session_ended();
		assert_eq!((pool(), pot()), (50, 0));
		assert_ok!(Axon::subscribe(council(RICH), RICH, 1));
		Axon::session_ended();
		assert_eq!((pool(), pot()), (90, 10));
	});
}
