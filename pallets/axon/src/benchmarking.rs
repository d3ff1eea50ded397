//! How long it takes to find the payer.

use super::*;
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
			let _ = Pallet::<T>::payer(&signer, &call);
		}
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
