//! What is always true of the cooperatives.

use crate::{Config, Cooperatives, NextCooperative, Operator, Staff, StaffCount, Union};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

pub(crate) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	ids_are_dense::<T>()?;
	contributions_are_valid::<T>()?;
	staff_is_counted::<T>()?;
	operator_and_union_exist::<T>()
}

/// Cooperatives have the ids 1 … n and the next one gets n + 1.
fn ids_are_dense<T: Config>() -> Result<(), TryRuntimeError> {
	let next = NextCooperative::<T>::get();
	ensure!(
		Cooperatives::<T>::count().checked_add(1) == Some(next),
		"the next cooperative's id does not follow their number"
	);
	ensure!(
		Cooperatives::<T>::iter_keys().all(|id| (1..next).contains(&id)),
		"a cooperative has an id that was never given"
	);
	Ok(())
}

/// Every contribution is more than zero.
fn contributions_are_valid<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Cooperatives::<T>::iter_values()
			.all(|c| c.persons.are_valid() && c.organizations.are_valid()),
		"a contribution is zero"
	);
	Ok(())
}

/// Staff entries belong to a cooperative, are not empty, are counted and within the bound.
fn staff_is_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counted = BTreeMap::<_, u32>::new();
	for (id, _, rights) in Staff::<T>::iter() {
		ensure!(Cooperatives::<T>::contains_key(id), "staff of an unknown cooperative");
		ensure!(!rights.is_empty(), "a staff entry without rights");
		let n = counted.entry(id).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(counted.values().all(|n| *n <= T::MaxStaff::get()), "more staff than allowed");
	ensure!(
		StaffCount::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == counted,
		"the count of staff is wrong"
	);
	Ok(())
}

/// Operator and union, once named, exist.
fn operator_and_union_exist<T: Config>() -> Result<(), TryRuntimeError> {
	let named = [Operator::<T>::get(), Union::<T>::get()];
	ensure!(
		named.iter().flatten().all(Cooperatives::<T>::contains_key),
		"operator or union is not a cooperative"
	);
	Ok(())
}
