//! Tacts and emission (rules §9.7).

use crate::{
	emission::{next_tact, shortage, Emission},
	Balance, Config, CurrentTact, Event, Pallet, Tact, WeightInfo,
};
use coop_primitives::Moment;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	weights::WeightMeter,
};

impl<T: Config> Pallet<T> {
	/// Ends the tact if it is over, and begins the first.
	pub(crate) fn turn_tact(now: Moment, meter: &mut WeightMeter) {
		if meter.try_consume(<T as Config>::WeightInfo::turn_tact()).is_err() {
			return;
		}
		let Some(tact) = CurrentTact::<T>::get() else {
			return Self::begin_tact(1, now);
		};
		let Some(start) = next_tact(tact.start, T::TactLength::get(), now) else { return };
		Self::issue_due();
		let guarded = Self::fill_fund(tact.sold);
		let Tact { number, collected, minted, sold, .. } = CurrentTact::<T>::get().unwrap_or(tact);
		Self::deposit_event(Event::TactEnded {
			tact: number,
			collected,
			minted,
			sold,
			guarded,
			start,
		});
		Self::begin_tact(number.saturating_add(1), start);
	}

	fn begin_tact(number: u32, start: Moment) {
		let issued = T::Currency::total_issuance();
		let tact = Tact { number, start, issued, collected: 0, minted: 0, sold: 0 };
		CurrentTact::<T>::put(tact);
	}

	/// Issues what is due by now and was not issued yet. Called in between, it changes nothing about
	/// what the whole tact issues.
	pub(crate) fn issue_due() {
		let Some(mut tact) = CurrentTact::<T>::get() else { return };
		let (factor, maximum) = (T::EmissionFactor::get(), T::MaximumIssue::get());
		let due = Emission { issued: tact.issued, factor, maximum }.due(tact.collected);
		let amount = due.saturating_sub(tact.minted);
		if amount > 0 && Self::mint(amount) {
			tact.minted = tact.minted.saturating_add(amount);
			CurrentTact::<T>::put(tact);
			Self::deposit_event(Event::Issued { tact: tact.number, amount });
		}
	}

	/// Issues what the fund lacks after a tact in which so much was sold. Yields how much that was.
	fn fill_fund(sold: Balance) -> Balance {
		let fund = T::Currency::balance(&Self::fund_account());
		let reserve = T::SubscriptionPrice::get().saturating_mul(T::FundReserve::get().into());
		let issued = T::Currency::total_issuance();
		let missing = shortage(fund, sold, reserve, issued, T::MaximumIssue::get());
		if missing > 0 && Self::mint(missing) {
			missing
		} else {
			0
		}
	}

	fn mint(amount: Balance) -> bool {
		T::Currency::mint_into(&Self::fund_account(), amount).is_ok()
	}
}
