//! How long the calls take.
//!
//! The genesis needs the cooperative whose council the origin of benchmarks is, with room for one
//! more staff account.

use super::*;
use coop_primitives::{providers::AccountRegistry, Commitment, CoopId, StaffRight};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

/// A council's origin, its cooperative, and a registered account.
fn council_and_person<T: Config>(
) -> Result<(T::RuntimeOrigin, CoopId, T::AccountId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	let who = account("clerk", 0, 0);
	T::Accounts::register_person(&who, Commitment::repeat_byte(1))?;
	Ok((origin, cooperative, who))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn grant_rights() -> Result<(), BenchmarkError> {
		let (origin, cooperative, who) = council_and_person::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone(), StaffRight::Cashier);

		assert!(Staff::<T>::contains_key(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn revoke_rights() -> Result<(), BenchmarkError> {
		let (origin, cooperative, who) = council_and_person::<T>()?;
		Pallet::<T>::grant_rights(origin.clone(), cooperative, who.clone(), StaffRight::Cashier)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone(), StaffRight::Cashier);

		assert!(!Staff::<T>::contains_key(cooperative, &who));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
