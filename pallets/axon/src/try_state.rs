//! What is always true of AXON (rules §9).

use crate::{
	ApplicantsUsed, BlockUses, Config, CurrentTact, Due, HoldReason, Pallet, Return, Returns,
	Subscription, Subscriptions,
};
use alloc::collections::BTreeMap;
use coop_primitives::providers::CooperativeInspect;
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold},
		Get,
	},
};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
///
/// The maximum is none of them: it bounds what is issued, and may be set below what there is. That all
/// accounts together hold what was issued cannot be seen from here: the runtime's tests look at it after
/// every block.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	no_pot_has_more_than_there_is::<T>()?;
	the_tact_is_sound::<T>()?;
	subscriptions_end_once::<T>()?;
	what_is_offered_back_is_on_hold::<T>()?;
	nothing_is_kept_of_who_is_gone::<T>()
}

/// What is kept by cooperatives, but for what goes by itself in time.
fn nothing_is_kept_of_who_is_gone<T: Config>() -> Result<(), TryRuntimeError> {
	let kept = Subscriptions::<T>::iter_keys()
		.chain(Returns::<T>::iter_keys())
		.chain(BlockUses::<T>::iter_keys())
		.chain(ApplicantsUsed::<T>::iter_keys());
	for cooperative in kept {
		ensure!(T::Cooperatives::exists(cooperative), "something is kept of no cooperative");
	}
	Ok(())
}

fn no_pot_has_more_than_there_is<T: Config>() -> Result<(), TryRuntimeError> {
	let pots =
		[Pallet::<T>::fund_account(), Pallet::<T>::pot_account(), Pallet::<T>::pool_account()];
	let held = pots
		.iter()
		.try_fold(0u128, |held, account| held.checked_add(T::Currency::total_balance(account)));
	ensure!(
		held.is_some_and(|held| held <= T::Currency::total_issuance()),
		"fund, pot and pool hold more than was issued"
	);
	Ok(())
}

/// Between two tacts only emission changes the issuance.
fn the_tact_is_sound<T: Config>() -> Result<(), TryRuntimeError> {
	let Some(tact) = CurrentTact::<T>::get() else { return Ok(()) };
	ensure!(tact.number > 0, "tacts count from one");
	ensure!(
		tact.issued.checked_add(tact.minted) == Some(T::Currency::total_issuance()),
		"AXON was issued or lost beside the emission"
	);
	Ok(())
}

/// Each subscription has one entry among what is due, never later than its end.
fn subscriptions_end_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut due = BTreeMap::<_, u32>::new();
	for key in Due::<T>::iter_keys() {
		// Of a cooperative that is removed the entry stays until its time.
		let Some(Subscription { until, .. }) = Subscriptions::<T>::get(key.cooperative) else {
			continue;
		};
		ensure!(key.at <= until, "a subscription is looked at too late");
		let count = due.entry(key.cooperative).or_default();
		*count = count.saturating_add(1);
	}
	for (cooperative, subscription) in Subscriptions::<T>::iter() {
		ensure!(due.get(&cooperative) == Some(&1), "a subscription ends not at all or twice");
		ensure!(subscription.prepaid <= T::MaxPrepaid::get(), "too much is paid in advance");
	}
	Ok(())
}

fn what_is_offered_back_is_on_hold<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, Return { amount, .. }) in Returns::<T>::iter() {
		let account = Pallet::<T>::resource_account(cooperative);
		ensure!(
			T::Currency::balance_on_hold(&HoldReason::Return.into(), &account) == amount,
			"what is offered back is not on hold"
		);
	}
	Ok(())
}
