//! How long it takes to find the payer.

use super::*;
use coop_primitives::providers::PayingCooperative;
use frame_benchmarking::v2::*;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Call> {
	/// A signer and a call for which finding the payer takes longest: the call stands within as
	/// many wrappers as are looked through, and the signer's standing is found last or not at all.
	fn slowest() -> (AccountId, Call);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn find_payer() {
		let (signer, call) = T::BenchmarkHelper::slowest();

		#[block]
		{
			let _ = T::Cooperatives::paying(&signer, &call);
		}
	}

	/// An applicant takes of the allowance that all applicants share, and gives the rest back.
	#[benchmark]
	fn use_allowance() {
		let taken = Pallet::<T>::after_fee_of_applicant(1, 1);
		ApplicantsUsed::<T>::insert(1, taken.unwrap_or_default());

		#[block]
		{
			// In the pool, before the call, and after it.
			let _ = Pallet::<T>::after_fee_of_applicant(1, 1);
			if let Some(back_at) = Pallet::<T>::after_fee_of_applicant(1, 1) {
				ApplicantsUsed::<T>::insert(1, back_at);
			}
			Pallet::<T>::give_back_to_applicants(1, 1);
		}

		assert!(ApplicantsUsed::<T>::contains_key(1));
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
