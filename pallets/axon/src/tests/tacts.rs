//! Emission by tact (rules §9.7).

use crate::{mock::*, Balance, CurrentTact, Event, Tact};
use frame_support::assert_ok;

fn tact() -> Tact {
	CurrentTact::<Test>::get().unwrap()
}

/// As if so much had been collected.
fn collected(amount: Balance) {
	CurrentTact::<Test>::mutate(|tact| tact.as_mut().unwrap().collected = amount);
}

/// The tact ends.
fn end() {
	wait(TACT);
	idle();
}

#[test]
fn the_first_block_begins_the_first_tact() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = Balances::total_issuance();
		let first = Tact { number: 1, start: NOW, issued, collected: 0, minted: 0, sold: 0 };
		assert_eq!(tact(), first);
		wait(TACT - 1);
		idle();
		assert_eq!(tact(), first);
		wait(1);
		idle();
		assert_eq!(tact(), Tact { number: 2, start: NOW + TACT, ..first });
	});
}

#[test]
fn the_fund_gets_what_a_tact_issues() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = tact().issued;
		for (times, due) in [(617, 0), (618, 0), (619, issued * 1_542 / 1_000_000)] {
			let (before, of_fund) = (tact().issued, fund());
			collected(before * times / 1_000);
			end();
			let minted = Balances::total_issuance() - before;
			assert_eq!(fund() - of_fund, minted);
			assert_eq!(minted, due, "{times} thousandths of {before}");
			assert_eq!(tact().issued, before + minted);
		}
	});
}

/// Sessions in between change nothing about the sum.
#[test]
fn issuing_in_between_is_issuing_at_the_end() {
	let run = |sessions: bool| {
		let mut issued = 0;
		ExtBuilder::default().build_and_execute(|| {
			let all = tact().issued;
			for part in 1..=9u128 {
				collected(all * part / 9);
				if sessions {
					Axon::session_ended();
				}
			}
			end();
			issued = Balances::total_issuance() - all;
			assert!(matches!(last_event(), Event::TactEnded { tact: 1, guarded: 0, .. }));
		});
		issued
	};
	assert!(run(true) > 0);
	assert_eq!(run(true), run(false));
}

#[test]
fn there_is_never_more_than_the_maximum() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = tact().issued;
		MaximumIssue::set(issued + 7);
		collected(issued);
		end();
		assert_eq!(Balances::total_issuance(), issued + 7);
		collected(10 * issued);
		end();
		assert_eq!(Balances::total_issuance(), issued + 7);
	});
}

/// Nothing is taken away, and nothing is wrong with the state.
#[test]
fn a_maximum_below_what_there_is_only_stops_the_issue() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = tact().issued;
		collected(issued);
		Axon::session_ended();
		let more = Balances::total_issuance();
		assert!(more > issued);
		MaximumIssue::set(issued - 1);
		collected(10 * issued);
		end();
		assert_eq!(Balances::total_issuance(), more);
	});
}

#[test]
fn many_empty_tacts_are_one_step() {
	ExtBuilder::default().build_and_execute(|| {
		System::reset_events();
		wait(5 * TACT + TACT / 2);
		idle();
		let issued = tact().issued;
		assert_eq!(tact().number, 2);
		assert_eq!(tact().start, NOW + 5 * TACT);
		let start = tact().start;
		assert_eq!(
			events(),
			[Event::TactEnded { tact: 1, collected: 0, minted: 0, sold: 0, guarded: 0, start }]
		);
		assert_eq!(Balances::total_issuance(), issued);
	});
}

/// The fund never holds less than it sold in a tact, nor less than ten subscriptions.
#[test]
fn the_fund_is_filled_up_when_it_runs_low() {
	ExtBuilder::default().build_and_execute(|| {
		let reserve = SUBSCRIPTION * u128::from(RESERVE);
		// All but 100.
		let money = |axon: u128| u64::try_from(axon * 1_000 / UNITS).unwrap();
		assert_ok!(Axon::sell(signed(cashier()), POOR, money(ENOUGH) - 10, PAPER));
		assert_eq!((fund(), tact().sold), (100, ENOUGH - 100));
		end();
		assert_eq!(fund(), ENOUGH - 100);
		assert_eq!(tact().sold, 0);
		assert!(
			matches!(last_event(), Event::TactEnded { guarded, .. } if guarded == ENOUGH - 200)
		);

		// Nothing is sold, but the reserve is kept.
		let sold = money(ENOUGH - 200);
		assert_ok!(Axon::sell(signed(cashier()), POOR, sold, Default::default()));
		end();
		assert_eq!(fund(), ENOUGH - 200);
		end();
		assert_eq!(fund(), ENOUGH - 200, "it holds enough");
		SubscriptionPrice::set(ENOUGH);
		end();
		assert_eq!(fund(), ENOUGH * u128::from(RESERVE));
		assert!(reserve < ENOUGH);
	});
}

#[test]
fn without_room_in_the_block_it_waits() {
	use frame_support::{traits::Hooks, weights::Weight};
	ExtBuilder::default().build_and_execute(|| {
		wait(TACT);
		assert_eq!(Axon::on_idle(1, Weight::zero()), Weight::zero());
		assert_eq!(tact().number, 1);
		idle();
		assert_eq!(tact().number, 2);
	});
}
