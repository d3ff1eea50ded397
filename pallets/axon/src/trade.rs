//! How AXON gets to cooperatives, back, and from one to another (rules §9.1, §9.5).

use crate::{
	quota::{bought, worth},
	Balance, Config, CurrentTact, Error, Event, HoldReason, Pallet, PaymentDocuments, Return,
	Returns,
};
use coop_primitives::{providers::CooperativeInspect, CoopId, DocumentHash, Money, StaffRight};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate, MutateHold},
		tokens::{
			Fortitude::Polite,
			Precision::{BestEffort, Exact},
			Preservation::{Expendable, Preserve},
			Restriction::Free,
		},
		Get,
	},
};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A cashier of the operator.
	pub(crate) fn ensure_cashier(origin: OriginFor<T>) -> Result<T::AccountId, DispatchError> {
		let who = frame_system::ensure_signed(origin)?;
		let is_cashier = T::Cooperatives::operator().is_some_and(|operator| {
			T::Cooperatives::has_right(operator, &who, StaffRight::Cashier)
		});
		ensure!(is_cashier, Error::<T>::NotCashier);
		Ok(who)
	}

	/// What may be used of an account without a key: all that is not on hold.
	pub(crate) fn available(account: &T::AccountId) -> Balance {
		T::Currency::reducible_balance(account, Expendable, Polite)
	}

	/// Moves AXON from an account without a key.
	pub(crate) fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(Self::available(from) >= amount, Error::<T>::NotEnoughAxon);
		Self::ensure_fits(to, amount)?;
		T::Currency::transfer(from, to, amount, Expendable).map(|_| ())
	}

	/// An account holds a least sum or nothing.
	fn ensure_fits(to: &T::AccountId, amount: Balance) -> DispatchResult {
		let after = T::Currency::total_balance(to).saturating_add(amount);
		ensure!(after >= T::Currency::minimum_balance() || amount == 0, Error::<T>::TooLittle);
		Ok(())
	}

	/// Each payment document is good once, for a sale or for a return.
	fn use_document(document: DocumentHash) -> DispatchResult {
		let is_new = !PaymentDocuments::<T>::contains_key(document);
		ensure!(is_new, Error::<T>::DocumentUsed);
		PaymentDocuments::<T>::insert(document, ());
		Ok(())
	}

	pub(crate) fn do_sell(
		cashier: T::AccountId,
		cooperative: CoopId,
		paid: Money,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		ensure!(paid > 0, Error::<T>::ZeroAmount);
		let amount = bought(paid, T::Price::get(), T::Units::get()).ok_or(Error::<T>::NoPrice)?;
		let (fund, to) = (Self::fund_account(), Self::resource_account(cooperative));
		ensure!(amount > 0, Error::<T>::TooLittle);
		Self::ensure_fits(&to, amount)?;
		let stock = T::Currency::reducible_balance(&fund, Preserve, Polite);
		ensure!(stock >= amount, Error::<T>::FundTooLow);
		Self::use_document(document)?;
		T::Currency::transfer(&fund, &to, amount, Preserve)?;
		CurrentTact::<T>::mutate_extant(|tact| tact.sold = tact.sold.saturating_add(amount));
		Self::deposit_event(Event::Sold { cooperative, amount, paid, document, cashier });
		Ok(())
	}

	pub(crate) fn do_offer_return(cooperative: CoopId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(!Returns::<T>::contains_key(cooperative), Error::<T>::ReturnUnderWay);
		let worth = worth(amount, T::Price::get(), T::Units::get()).ok_or(Error::<T>::Overflow)?;
		let account = Self::resource_account(cooperative);
		T::Currency::hold(&HoldReason::Return.into(), &account, amount)
			.map_err(|_| Error::<T>::NotEnoughAxon)?;
		Returns::<T>::insert(cooperative, Return { amount, worth });
		Self::deposit_event(Event::ReturnOffered { cooperative, amount, worth });
		Ok(())
	}

	pub(crate) fn do_withdraw_return(cooperative: CoopId) -> DispatchResult {
		let Return { amount, .. } =
			Returns::<T>::take(cooperative).ok_or(Error::<T>::ReturnNotFound)?;
		let account = Self::resource_account(cooperative);
		T::Currency::release(&HoldReason::Return.into(), &account, amount, BestEffort)?;
		Self::deposit_event(Event::ReturnWithdrawn { cooperative, amount });
		Ok(())
	}

	pub(crate) fn do_confirm_return(
		cashier: T::AccountId,
		cooperative: CoopId,
		document: DocumentHash,
	) -> DispatchResult {
		let Return { amount, worth: paid } =
			Returns::<T>::take(cooperative).ok_or(Error::<T>::ReturnNotFound)?;
		Self::use_document(document)?;
		T::Currency::transfer_on_hold(
			&HoldReason::Return.into(),
			&Self::resource_account(cooperative),
			&Self::fund_account(),
			amount,
			Exact,
			Free,
			Polite,
		)?;
		Self::deposit_event(Event::Returned { cooperative, amount, paid, document, cashier });
		Ok(())
	}

	pub(crate) fn do_give(
		cooperative: CoopId,
		to: CoopId,
		amount: Balance,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(T::Cooperatives::exists(to), Error::<T>::CooperativeNotFound);
		ensure!(cooperative != to, Error::<T>::SameCooperative);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::pay(&Self::resource_account(cooperative), &Self::resource_account(to), amount)?;
		Self::deposit_event(Event::Given { cooperative, to, amount, document });
		Ok(())
	}
}
