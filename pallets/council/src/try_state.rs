//! What is always true of councils and decisions.

use crate::{Config, Councils, Decisions, DecisionsMade, Due, Status, UnderWay};
use alloc::collections::BTreeMap;
use coop_primitives::due::DueKey;
use frame_support::{
	ensure,
	traits::{Get, QueryPreimage},
};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	councils_are_well_formed::<T>()?;
	decisions_have_given_ids::<T>()?;
	every_decision_is_due_once::<T>()?;
	decisions_under_way_are_counted::<T>()?;
	signatures_fit_the_status::<T>()?;
	actions_are_at_hand::<T>()
}

/// Nobody sits twice, and every officer holds a seat.
fn councils_are_well_formed<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Councils::<T>::iter_values().all(|council| council.is_well_formed(1)),
		"a council is not well formed"
	);
	Ok(())
}

/// No decision has a number that was never given.
fn decisions_have_given_ids<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id) in Decisions::<T>::iter_keys() {
		ensure!(
			(1..=DecisionsMade::<T>::get(cooperative)).contains(&id),
			"a decision has a number that was never given"
		);
	}
	Ok(())
}

/// Every decision stands once in the order of ends, and nothing else does.
fn every_decision_is_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut decisions = 0usize;
	for (cooperative, id, decision) in Decisions::<T>::iter() {
		decisions = decisions.saturating_add(1);
		ensure!(
			Due::<T>::contains_key(DueKey { at: decision.due, cooperative, id }),
			"a decision never ends"
		);
	}
	ensure!(Due::<T>::iter_keys().count() == decisions, "an end without a decision");
	Ok(())
}

/// The count of decisions under way is right and within its bound.
fn decisions_under_way_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut under_way = BTreeMap::<_, u32>::new();
	for (cooperative, _, decision) in Decisions::<T>::iter() {
		let over =
			matches!(decision.status, Status::Executed | Status::Refused { carried_out: true, .. });
		if !over {
			let n = under_way.entry(cooperative).or_default();
			*n = n.saturating_add(1);
		}
	}
	ensure!(
		UnderWay::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == under_way,
		"the count of decisions under way is wrong"
	);
	ensure!(
		under_way.values().all(|n| *n <= T::MaxUnderWay::get()),
		"more decisions under way than allowed"
	);
	Ok(())
}

/// Nothing is executed without the chair's signature, and nothing is signed without minutes.
fn signatures_fit_the_status<T: Config>() -> Result<(), TryRuntimeError> {
	for decision in Decisions::<T>::iter_values() {
		let needs_signature =
			matches!(decision.status, Status::Executed | Status::ExecutionFailed { .. });
		ensure!(
			!needs_signature || decision.signature.is_some(),
			"a decision was executed without the chair's signature"
		);
		ensure!(
			decision.signature.is_none() || decision.minutes.is_some(),
			"a decision was signed without minutes"
		);
		ensure!(
			decision.status != Status::Open || decision.minutes.is_none(),
			"an open decision has minutes"
		);
	}
	Ok(())
}

/// Every stored action can still be read.
fn actions_are_at_hand<T: Config>() -> Result<(), TryRuntimeError> {
	for decision in Decisions::<T>::iter_values() {
		let mut actions = decision.action.iter().chain(&decision.on_refusal);
		ensure!(actions.all(T::Preimages::have), "an action cannot be read any more");
	}
	Ok(())
}
