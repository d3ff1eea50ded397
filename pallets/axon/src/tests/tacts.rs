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

/// So many millionths of what there was when the tact began.
fn part(millionths: Balance) -> Balance {
	tact().issued * millionths / 1_000_000
}

/// What so much AXON costs.
fn money(axon: Balance) -> u64 {
	u64::try_from(axon * 1_000 / UNITS).unwrap()
}

fn sell_all_but_100() {
	assert_ok!(Axon::sell(signed(cashier()), POOR, money(ENOUGH) - 10, PAPER));
	assert_eq!((fund(), tact().sold), (100, ENOUGH - 100));
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
fn what_is_issued_is_told_with_its_tact() {
	ExtBuilder::default().build_and_execute(|| {
		let session = |fees| {
			System::reset_events();
			collected(fees);
			Axon::session_ended();
			events()
		};
		let issued = |tact, amount| [Event::Issued { tact, amount }];
		assert_eq!(session(part(618_000)), []);
		assert_eq!(session(part(619_000)), issued(1, part(1_542)));
		assert_eq!(session(part(620_000)), issued(1, part(1_618)));
		end();
		assert_eq!(session(part(619_000)), issued(2, part(1_542)));
	});
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
		sell_all_but_100();
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

/// What the tact issues at its end counts: the fund lacks only the rest.
#[test]
fn the_fund_is_filled_up_after_the_emission() {
	ExtBuilder::default().build_and_execute(|| {
		sell_all_but_100();
		collected(part(619_000));
		Axon::session_ended();
		let fees = part(620_000);
		collected(fees);
		let (sold, before) = (tact().sold, fund());
		let (minted, amount) = (part(3_160), part(1_618));
		let guarded = sold - (before + amount);
		let start = NOW + TACT;
		System::reset_events();
		end();
		assert_eq!(
			events(),
			[
				Event::Issued { tact: 1, amount },
				Event::TactEnded { tact: 1, collected: fees, minted, sold, guarded, start },
			]
		);
		assert_eq!(fund(), sold);
	});
}

#[test]
fn the_fund_is_filled_up_with_what_the_emission_leaves_of_the_maximum() {
	ExtBuilder::default().build_and_execute(|| {
		sell_all_but_100();
		collected(part(620_000));
		let minted = part(3_160);
		let maximum = tact().issued + minted + 7;
		MaximumIssue::set(maximum);
		end();
		assert!(matches!(last_event(), Event::TactEnded { guarded: 7, .. }));
		assert_eq!(fund(), 100 + minted + 7);
		assert_eq!(Balances::total_issuance(), maximum);
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
