//! Periods, renewal, notices (rules §9.3).

use crate::{mock::*, Due, Error, Event, Quota, Subscription, Subscriptions};
use coop_primitives::{providers::OnCooperativeRemoved, CoopId};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use frame_system::RawOrigin;
use sp_runtime::DispatchError::BadOrigin;

fn of(cooperative: CoopId) -> Option<Subscription> {
	Axon::subscription(cooperative)
}

fn whole() -> Quota {
	Quota { work: QuotaWork::get(), bytes: QuotaBytes::get() }
}

fn subscribe(periods: u32) {
	assert_ok!(Axon::subscribe(council(RICH), RICH, periods));
}

/// The present period is over, and the block after it too.
fn end() {
	wait(of(RICH).unwrap().until - now() + 1);
	idle();
}

/// The end of the present period is announced, and what follows it is what was announced.
fn end_as_announced(is_followed: bool) {
	let until = of(RICH).unwrap().until;
	wait(until - now());
	idle();
	assert_eq!(last_event(), Event::PeriodEnding { cooperative: RICH, until, is_followed });
	end();
	assert_eq!(of(RICH).is_some(), is_followed);
}

#[test]
fn the_first_period_begins_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		System::reset_events();
		subscribe(3);
		let until = NOW + PERIOD - 1;
		let subscription = Subscription { until, left: whole(), prepaid: 2, renews: true };
		assert_eq!(of(RICH), Some(subscription));
		assert_eq!(resources(RICH), ENOUGH - 3 * SUBSCRIPTION);
		assert_eq!(pool(), 3 * SUBSCRIPTION);
		let price = 3 * SUBSCRIPTION;
		assert_eq!(
			events(),
			[
				Event::Subscribed { cooperative: RICH, periods: 3, price, prepaid: 2 },
				Event::PeriodBegan { cooperative: RICH, until, quota: whole(), price, prepaid: 2 },
			]
		);
		// It counts for the emission.
		assert_eq!(crate::CurrentTact::<Test>::get().unwrap().collected, price);
	});
}

#[test]
fn more_periods_are_paid_in_advance() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(1);
		subscribe(2);
		assert_eq!(of(RICH).unwrap().prepaid, 2);
		assert_eq!(of(RICH).unwrap().until, NOW + PERIOD - 1);
		assert_eq!(pool(), 3 * SUBSCRIPTION);
		subscribe(MAX_PREPAID - 2);
		assert_noop!(Axon::subscribe(council(RICH), RICH, 1), Error::<Test>::TooManyPeriods);
	});
}

#[test]
fn subscribe_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let subscribe =
			|origin, cooperative, periods| Axon::subscribe(origin, cooperative, periods);
		for origin in [signed(member()), signed(cashier()), RuntimeOrigin::root()] {
			assert_noop!(subscribe(origin, RICH, 1), BadOrigin);
		}
		assert_noop!(subscribe(RawOrigin::None.into(), RICH, 1), BadOrigin);
		assert_noop!(subscribe(council(POOR), RICH, 1), Error::<Test>::WrongCooperative);
		assert_noop!(subscribe(council(UNKNOWN), UNKNOWN, 1), Error::<Test>::CooperativeNotFound);
		assert_noop!(subscribe(council(RICH), RICH, 0), Error::<Test>::ZeroAmount);
		let too_many = MAX_PREPAID + 2;
		assert_noop!(subscribe(council(RICH), RICH, too_many), Error::<Test>::TooManyPeriods);
		assert_noop!(subscribe(council(POOR), POOR, 1), Error::<Test>::NotEnoughAxon);
		assert_ok!(subscribe(council(RICH), RICH, 1));
		assert_noop!(subscribe(council(RICH), RICH, u32::MAX), Error::<Test>::Overflow);
		SubscriptionPrice::set(u128::MAX);
		assert_noop!(subscribe(council(RICH), RICH, 2), Error::<Test>::Overflow);
	});
}

/// All that a cooperative has is enough for what costs so much.
#[test]
fn the_last_axon_buys_a_period() {
	ExtBuilder::default().build_and_execute(|| {
		SubscriptionPrice::set(ENOUGH);
		subscribe(1);
		assert_eq!((resources(RICH), pool()), (0, ENOUGH));
	});
}

/// What is less than an account may hold.
#[test]
fn the_last_unit_that_a_period_leaves_goes_to_the_fund() {
	ExtBuilder::default().build_and_execute(|| {
		SubscriptionPrice::set(ENOUGH - 1);
		subscribe(1);
		assert_eq!((resources(RICH), pool(), fund()), (0, ENOUGH - 1, ENOUGH + 1));
	});
}

#[test]
fn an_empty_pool_takes_nothing_or_the_least_sum() {
	ExtBuilder::default().build_and_execute(|| {
		let little = EXISTENTIAL_DEPOSIT - 1;
		SubscriptionPrice::set(little);
		assert_noop!(Axon::subscribe(council(RICH), RICH, 1), Error::<Test>::TooLittle);
		SubscriptionPrice::set(0);
		subscribe(1);
		assert_eq!((resources(RICH), pool()), (ENOUGH, 0));
		SubscriptionPrice::set(little);
		assert_noop!(Axon::subscribe(council(RICH), RICH, 1), Error::<Test>::TooLittle);
		subscribe(2);
		// Now it is not empty.
		subscribe(1);
		assert_eq!((resources(RICH), pool()), (ENOUGH - 3 * little, 3 * little));
	});
}

#[test]
fn periods_follow_each_other_and_what_is_left_is_gone() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(2);
		Subscriptions::<Test>::mutate(RICH, |subscription| {
			subscription.as_mut().unwrap().left = Quota { work: 1, bytes: 1 };
		});
		let first = of(RICH).unwrap().until;
		wait(first - now());
		idle();
		assert_eq!(of(RICH).unwrap().until, first, "its last millisecond counts");
		end();
		let second =
			Subscription { until: first + PERIOD, left: whole(), prepaid: 0, renews: true };
		assert_eq!(of(RICH), Some(second));
		assert_eq!(pool(), 2 * SUBSCRIPTION);
		// The next one is bought.
		end();
		assert_eq!(of(RICH), Some(Subscription { until: first + 2 * PERIOD, ..second }));
		assert_eq!(pool(), 3 * SUBSCRIPTION);
		assert_eq!(
			last_event(),
			Event::PeriodBegan {
				cooperative: RICH,
				until: first + 2 * PERIOD,
				quota: whole(),
				price: SUBSCRIPTION,
				prepaid: 0
			}
		);
	});
}

#[test]
fn who_cannot_pay_or_does_not_want_to_has_no_subscription_any_more() {
	ExtBuilder::default().prepaid(&[POOR]).build_and_execute(|| {
		subscribe(1);
		assert_ok!(Axon::set_renewal(council(RICH), RICH, false));
		assert_eq!(last_event(), Event::RenewalSet { cooperative: RICH, renews: false });
		wait(PERIOD);
		System::reset_events();
		idle();
		idle();
		assert_eq!((of(RICH), of(POOR)), (None, None));
		assert_eq!(pool(), SUBSCRIPTION);
		let ended = |id| events().contains(&Event::SubscriptionEnded { cooperative: id });
		assert!(ended(RICH) && ended(POOR));
		assert_eq!(Due::<Test>::iter().count(), 0);
		// He may begin anew.
		subscribe(1);
		assert!(of(RICH).is_some());
	});
}

#[test]
fn what_is_paid_in_advance_is_used_without_renewal_too() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(2);
		assert_ok!(Axon::set_renewal(council(RICH), RICH, false));
		end();
		assert_eq!(of(RICH).unwrap().prepaid, 0);
		end();
		assert_eq!(of(RICH), None);
	});
}

#[test]
fn set_renewal_should_say_what_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let set = Axon::set_renewal;
		for origin in [signed(member()), RuntimeOrigin::root(), RawOrigin::None.into()] {
			assert_noop!(set(origin, RICH, true), BadOrigin);
		}
		assert_noop!(set(council(POOR), RICH, true), Error::<Test>::WrongCooperative);
		assert_noop!(set(council(UNKNOWN), UNKNOWN, true), Error::<Test>::CooperativeNotFound);
		assert_noop!(set(council(RICH), RICH, true), Error::<Test>::NotSubscribed);
		subscribe(1);
		assert_ok!(set(council(RICH), RICH, false));
		assert_ok!(set(council(RICH), RICH, true));
		assert!(of(RICH).unwrap().renews);
	});
}

#[test]
fn the_end_is_announced_with_what_will_follow() {
	ExtBuilder::default().prepaid(&[POOR]).build_and_execute(|| {
		subscribe(1);
		let until = of(RICH).unwrap().until;
		wait(until - NOTICE - now());
		System::reset_events();
		idle();
		assert_eq!(events(), []);
		wait(1);
		idle();
		let ending =
			|cooperative, is_followed| Event::PeriodEnding { cooperative, until, is_followed };
		assert_eq!(events(), [ending(RICH, true), ending(POOR, false)]);
		// Once.
		wait(1);
		idle();
		assert_eq!(events().len(), 2);
	});
}

#[test]
fn without_renewal_only_what_is_paid_in_advance_is_announced() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(2);
		assert_ok!(Axon::set_renewal(council(RICH), RICH, false));
		end_as_announced(true);
		end_as_announced(false);
	});
}

#[test]
fn what_the_last_axon_buys_is_announced() {
	ExtBuilder::default().build_and_execute(|| {
		SubscriptionPrice::set(ENOUGH / 2);
		subscribe(1);
		end_as_announced(true);
		assert_eq!(resources(RICH), 0);
		end_as_announced(false);
	});
}

#[test]
fn the_genesis_cooperatives_begin_with_one_prepaid_period() {
	ExtBuilder::default().prepaid(&[RICH, POOR]).build_and_execute(|| {
		let until = NOW + PERIOD;
		for cooperative in [RICH, POOR] {
			let subscription = of(cooperative).unwrap();
			assert_eq!((subscription.left, subscription.prepaid), (whole(), 0));
			assert!((until - 1..=until).contains(&subscription.until));
		}
		assert_eq!(pool(), 0, "what it cost is part of the genesis");
	});
}

/// After an outage nobody pays for periods that nobody could use.
#[test]
fn periods_that_nobody_saw_are_not_paid() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(1);
		wait(10 * PERIOD);
		idle();
		assert_eq!(pool(), 2 * SUBSCRIPTION);
		assert_eq!(of(RICH).unwrap().until, now() + PERIOD - 1);
	});
}

#[test]
fn ends_are_worked_off_in_bounded_steps() {
	use crate::WeightInfo;
	ExtBuilder::default().prepaid(&[RICH, POOR]).build_and_execute(|| {
		wait(PERIOD + 1);
		let step = <() as WeightInfo>::end_period();
		let tact = <() as WeightInfo>::turn_tact();
		assert_eq!(Due::<Test>::iter().count(), 2);
		let before = events().len();
		let used = Axon::on_idle(1, tact + step);
		assert!(used.all_lte(tact + step));
		assert!(events().len() <= before + 2);
		assert_eq!(Axon::on_idle(1, Weight::zero()), Weight::zero());
		for _ in 0..4 {
			idle();
		}
		assert_eq!(of(POOR), None);
	});
}

#[test]
fn a_removed_cooperative_leaves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		subscribe(1);
		assert_ok!(Axon::offer_return(council(RICH), RICH, 1_000));
		Axon::cooperative_removed(RICH);
		assert_eq!(of(RICH), None);
		assert!(!crate::Returns::<Test>::contains_key(RICH));
		wait(2 * PERIOD);
		idle();
		idle();
		assert_eq!(Due::<Test>::iter().count(), 0);
	});
}
