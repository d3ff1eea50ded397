//! How long the calls take.

use super::*;
use coop_primitives::{providers::AccountRegistry, Commitment};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn update_profile() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		Pallet::<T>::register_person(&who, Commitment::repeat_byte(1))?;
		let profile = Commitment::repeat_byte(2);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), profile);

		assert_eq!(Accounts::<T>::get(&who).map(|record| record.profile), Some(profile));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
