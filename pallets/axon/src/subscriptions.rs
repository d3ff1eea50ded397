//! Periods of subscriptions: how they are paid, begin, are announced to end, and follow each other
//! (rules §9.3).

use crate::{
	quota::{ending, following},
	Balance, Config, Due, Error, Event, Pallet, Quota, Subscription, Subscriptions, WeightInfo,
};
use coop_primitives::{due::DueKey, CoopId, Moment};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::WeightMeter,
};
use sp_runtime::DispatchResult;

/// What is to be done about a subscription: the last part of its key in [`Due`].
const ANNOUNCE: u32 = 0;
const END: u32 = 1;

impl<T: Config> Pallet<T> {
	/// One period that was paid before the chain began. It begins with the first block's time.
	pub(crate) fn prepay_genesis(cooperative: CoopId) {
		let left = Quota::default();
		let subscription = Subscription { until: 0, left, prepaid: 1, renews: true };
		Subscriptions::<T>::insert(cooperative, subscription);
		Due::<T>::insert(DueKey { at: 0, cooperative, id: END }, ());
	}

	pub(crate) fn do_subscribe(cooperative: CoopId, periods: u32) -> DispatchResult {
		ensure!(periods > 0, Error::<T>::ZeroAmount);
		let running = Subscriptions::<T>::get(cooperative);
		let paid = running.map_or(Some(0), |running| running.prepaid.checked_add(1));
		let paid = paid.and_then(|paid| paid.checked_add(periods)).ok_or(Error::<T>::Overflow)?;
		let prepaid = paid.saturating_sub(1);
		ensure!(prepaid <= T::MaxPrepaid::get(), Error::<T>::TooManyPeriods);
		let price =
			T::SubscriptionPrice::get().checked_mul(periods.into()).ok_or(Error::<T>::Overflow)?;
		Self::pay_subscription(cooperative, price)?;
		Self::deposit_event(Event::Subscribed { cooperative, periods, price, prepaid });
		match running {
			Some(running) => {
				Subscriptions::<T>::insert(cooperative, Subscription { prepaid, ..running });
			}
			None => {
				let until = ending(T::Time::now(), T::SubscriptionPeriod::get());
				Self::begin_period(cooperative, until, prepaid, true, price);
			}
		}
		Ok(())
	}

	pub(crate) fn do_set_renewal(cooperative: CoopId, renews: bool) -> DispatchResult {
		Subscriptions::<T>::try_mutate(cooperative, |subscription| {
			subscription.as_mut().ok_or(Error::<T>::NotSubscribed)?.renews = renews;
			Self::deposit_event(Event::RenewalSet { cooperative, renews });
			Ok(())
		})
	}

	/// Moves the price to the pool.
	fn pay_subscription(cooperative: CoopId, price: Balance) -> DispatchResult {
		Self::pay(&Self::resource_account(cooperative), &Self::pool_account(), price)?;
		Self::note_collected(price);
		Ok(())
	}

	/// All that a period includes.
	pub(crate) fn quota_of_period() -> Quota {
		Quota { work: T::QuotaWork::get(), bytes: T::QuotaBytes::get() }
	}

	/// A period with a quota of its own: what was left of the one before is gone.
	fn begin_period(
		cooperative: CoopId,
		until: Moment,
		prepaid: u32,
		renews: bool,
		price: Balance,
	) {
		let quota = Self::quota_of_period();
		let subscription = Subscription { until, left: quota, prepaid, renews };
		Subscriptions::<T>::insert(cooperative, subscription);
		let at = until.saturating_sub(T::SubscriptionNotice::get());
		Due::<T>::insert(DueKey { at, cooperative, id: ANNOUNCE }, ());
		Self::deposit_event(Event::PeriodBegan { cooperative, until, quota, price, prepaid });
	}

	/// Does what is due about subscriptions, in the order of time, as much as `meter` allows.
	pub(crate) fn sweep(now: Moment, meter: &mut WeightMeter) {
		let mut due = Due::<T>::iter_keys();
		while meter.try_consume(<T as Config>::WeightInfo::end_period()).is_ok() {
			let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
			Due::<T>::remove(key);
			// Of a cooperative that is removed nothing is left but the key.
			let Some(subscription) = Subscriptions::<T>::get(key.cooperative) else { continue };
			match key.id {
				ANNOUNCE => Self::announce_end(key.cooperative, subscription),
				_ => Self::end_period(key.cooperative, subscription, now),
			}
		}
	}

	fn announce_end(cooperative: CoopId, subscription: Subscription) {
		let Subscription { until, prepaid, renews, .. } = subscription;
		Due::<T>::insert(DueKey { at: until, cooperative, id: END }, ());
		let is_followed = prepaid > 0 || (renews && Self::can_renew(cooperative));
		Self::deposit_event(Event::PeriodEnding { cooperative, until, is_followed });
	}

	fn end_period(cooperative: CoopId, subscription: Subscription, now: Moment) {
		let Subscription { until, prepaid, renews, .. } = subscription;
		let next = following(until, T::SubscriptionPeriod::get(), now);
		let price = T::SubscriptionPrice::get();
		if let Some(prepaid) = prepaid.checked_sub(1) {
			Self::begin_period(cooperative, next, prepaid, renews, 0);
		} else if renews && Self::pay_subscription(cooperative, price).is_ok() {
			Self::begin_period(cooperative, next, 0, renews, price);
		} else {
			Subscriptions::<T>::remove(cooperative);
			Self::deposit_event(Event::SubscriptionEnded { cooperative });
		}
	}

	/// Whether the cooperative has AXON for another period now.
	fn can_renew(cooperative: CoopId) -> bool {
		Self::available(&Self::resource_account(cooperative)) >= T::SubscriptionPrice::get()
	}
}
