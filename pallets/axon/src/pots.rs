//! Where fees go, and what the delegates get of subscriptions (rules §9.8).

use crate::{
	shares::{payout, split},
	Balance, Config, CurrentTact, Event, Pallet, WeightInfo,
};
use frame_support::{
	traits::{
		fungible::{Balanced, Credit, Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Preserve},
		Get, Imbalance, OnUnbalanced,
	},
	weights::Weight,
};

impl<T: Config> Pallet<T> {
	/// To be called when a session ends, before the delegates are paid for it: the pot gets its part of
	/// the pool, rounded down, and what is due is issued. Yields the weight.
	///
	/// What is too little to pay stays in the pool for the next session, and the least sum of an account always.
	pub fn session_ended() -> Weight {
		let (pool, pot) = (Self::pool_account(), Self::pot_account());
		let most = T::Currency::reducible_balance(&pool, Preserve, Polite);
		let amount = payout(T::Currency::balance(&pool), T::PoolSessions::get()).min(most);
		if amount > 0 && T::Currency::transfer(&pool, &pot, amount, Preserve).is_ok() {
			Self::deposit_event(Event::PoolPaid { amount });
		}
		Self::issue_due();
		<T as Config>::WeightInfo::session_ended()
	}

	/// Notes what counts for the emission of the tact.
	pub(crate) fn note_collected(amount: Balance) {
		CurrentTact::<T>::mutate_extant(|tact| {
			tact.collected = tact.collected.saturating_add(amount);
		});
	}
}

/// Takes fees, and divides them between the delegates' pot and the infrastructure fund.
impl<T: Config> OnUnbalanced<Credit<T::AccountId, T::Currency>> for Pallet<T> {
	fn on_nonzero_unbalanced(fee: Credit<T::AccountId, T::Currency>) {
		Self::note_collected(fee.peek());
		let (share, _) = split(fee.peek(), T::DelegatesShare::get());
		let (for_pot, for_fund) = fee.split(share);
		// An empty pot takes nothing below the least sum of an account; the fund does instead.
		let for_fund = match T::Currency::resolve(&Self::pot_account(), for_pot) {
			Ok(()) => for_fund,
			Err(refused) => for_fund.merge(refused),
		};
		// The fund is never emptied, so it takes any sum.
		let _ = T::Currency::resolve(&Self::fund_account(), for_fund);
	}
}
