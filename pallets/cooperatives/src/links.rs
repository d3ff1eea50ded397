//! Links between cooperatives (rules §3.5).

use crate::{
	pallet::*,
	types::{Cooperative, Status},
	WeightInfo,
};
use coop_primitives::{due::DueKey, CoopId, Moment};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::WeightMeter,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Both are ready, and at least one of them is a meta-cooperative.
	fn ensure_linkable(
		one: &Cooperative<T::AccountId>,
		other: &Cooperative<T::AccountId>,
	) -> DispatchResult {
		Self::ensure_status(one, Status::Ready)?;
		Self::ensure_status(other, Status::Ready)?;
		ensure!(one.meta || other.meta, Error::<T>::NoMetaCooperative);
		Ok(())
	}

	/// Counts one more link or offer of the cooperative, if there is room.
	fn count_link(cooperative: CoopId) -> DispatchResult {
		let count = LinkCount::<T>::get(cooperative);
		ensure!(count < T::MaxLinks::get(), Error::<T>::TooManyLinks);
		LinkCount::<T>::insert(cooperative, count.saturating_add(1));
		Ok(())
	}

	fn discount_link(cooperative: CoopId) {
		LinkCount::<T>::mutate_exists(cooperative, |count| {
			*count = count.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
	}

	pub(crate) fn do_offer_link(cooperative: CoopId, with: CoopId) -> DispatchResult {
		ensure!(cooperative != with, Error::<T>::SameCooperative);
		Self::ensure_linkable(&Self::record(cooperative)?, &Self::record(with)?)?;
		ensure!(!Links::<T>::contains_key(cooperative, with), Error::<T>::AlreadyLinked);
		ensure!(
			!LinkOffers::<T>::contains_key(cooperative, with)
				&& !LinkOffers::<T>::contains_key(with, cooperative),
			Error::<T>::AlreadyOffered
		);
		let until = T::Time::now().checked_add(T::OfferLife::get()).ok_or(Error::<T>::Overflow)?;
		Self::count_link(cooperative)?;
		LinkOffers::<T>::insert(cooperative, with, until);
		OffersDue::<T>::insert(DueKey { at: until, cooperative, id: with }, ());
		Self::deposit_event(Event::LinkOffered { cooperative, with, until });
		Ok(())
	}

	/// `with` has offered; its offer becomes a link, which keeps its place in the count.
	pub(crate) fn do_accept_link(cooperative: CoopId, with: CoopId) -> DispatchResult {
		let until = LinkOffers::<T>::get(with, cooperative).ok_or(Error::<T>::NotOffered)?;
		ensure!(T::Time::now() <= until, Error::<T>::NotOffered);
		Self::ensure_linkable(&Self::record(cooperative)?, &Self::record(with)?)?;
		Self::count_link(cooperative)?;
		Self::forget_offer(with, cooperative);
		let since = T::Time::now();
		Links::<T>::insert(cooperative, with, since);
		Links::<T>::insert(with, cooperative, since);
		Self::deposit_event(Event::LinkMade { cooperative: with, with: cooperative });
		Ok(())
	}

	pub(crate) fn do_end_link(cooperative: CoopId, with: CoopId) -> DispatchResult {
		if Links::<T>::take(cooperative, with).is_some() {
			Links::<T>::remove(with, cooperative);
			Self::discount_link(cooperative);
			Self::discount_link(with);
			Self::deposit_event(Event::LinkEnded { cooperative, with });
			return Ok(());
		}
		let directions = [(cooperative, with), (with, cooperative)];
		let offer =
			directions.into_iter().find(|(from, to)| LinkOffers::<T>::contains_key(from, to));
		let (from, to) = offer.ok_or(Error::<T>::NotLinked)?;
		Self::end_offer(from, to);
		Ok(())
	}

	/// Ends offers that were not accepted in time, as many as `meter` allows.
	pub(crate) fn end_offers(now: Moment, meter: &mut WeightMeter) {
		let mut due = OffersDue::<T>::iter_keys();
		while meter.try_consume(T::WeightInfo::end_offer()).is_ok() {
			let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
			Self::end_offer(key.cooperative, key.id);
		}
	}

	fn end_offer(from: CoopId, to: CoopId) {
		Self::forget_offer(from, to);
		Self::discount_link(from);
		Self::deposit_event(Event::LinkOfferEnded { cooperative: from, with: to });
	}

	fn forget_offer(from: CoopId, to: CoopId) {
		if let Some(at) = LinkOffers::<T>::take(from, to) {
			OffersDue::<T>::remove(DueKey { at, cooperative: from, id: to });
		}
	}
}
