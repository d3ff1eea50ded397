//! What the calls, the hooks and each branch of the extension cost in the worst case.
//!
//! Cooperative 1 is taken as the operator: it is so in the genesis of the development preset, with which
//! the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use coop_primitives::{
	due::DueKey,
	providers::{Capacity, PayingCooperative},
	CoopId, DocumentHash, Moment,
};
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	traits::{
		fungible::{Balanced, Inspect, Mutate},
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		EnsureOrigin, Get, OnUnbalanced, Time,
	},
	weights::WeightMeter,
};
use frame_system::RawOrigin;
use sp_runtime::traits::Dispatchable;

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Call> {
	/// A signer and a call for which finding the payer takes longest: the call stands within as
	/// many wrappers as are looked through, and the signer's standing is found last or not at all.
	fn slowest() -> (AccountId, Call);
	/// A cashier of the operator.
	fn cashier() -> AccountId;
}

const PAPER: DocumentHash = DocumentHash::repeat_byte(7);

/// A council, its cooperative, and AXON for it.
fn council<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	fill::<T>(cooperative)?;
	Ok((origin, cooperative))
}

/// So much that it can pay for everything.
fn much<T: Config>() -> Balance {
	T::SubscriptionPrice::get().saturating_mul(100)
}

fn fill<T: Config>(cooperative: CoopId) -> Result<(), BenchmarkError> {
	for account in [
		Pallet::<T>::resource_account(cooperative),
		Pallet::<T>::fund_account(),
		Pallet::<T>::pool_account(),
		Pallet::<T>::pot_account(),
	] {
		T::Currency::mint_into(&account, much::<T>())?;
	}
	if CurrentTact::<T>::get().is_none() {
		Pallet::<T>::turn_tact(T::Time::now(), &mut WeightMeter::new());
	}
	Ok(())
}

fn cashier<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(T::BenchmarkHelper::cashier())
}

/// Another cooperative than the one of the council.
fn other(cooperative: CoopId) -> CoopId {
	if cooperative == 1 {
		2
	} else {
		1
	}
}

/// A charge of a member, with a subscription that covers it.
fn charge<T: Config>(means: Means) -> Charge<T::AccountId> {
	let quota = Quota { work: 1_000, bytes: 100 };
	let left = Quota { work: u64::MAX / 2, bytes: u64::MAX / 2 };
	let subscription = Subscription { until: Moment::MAX, left, prepaid: 0, renews: true };
	Subscriptions::<T>::insert(1, subscription);
	Charge {
		cooperative: 1,
		who: account("member", 1, 0),
		capacity: Capacity::Member,
		means,
		need: Need { fee: 1, quota },
	}
}

#[benchmarks(where
	CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
)]
mod benchmarks {
	use super::*;

	/// In the pool, or at inclusion.
	#[benchmark]
	fn find_payer() {
		let (signer, call) = T::BenchmarkHelper::slowest();

		#[block]
		{
			let _ = T::Payers::paying(&signer, &call);
		}
	}

	/// Somebody takes of his allowance and of the block, and gives the rest back.
	#[benchmark]
	fn use_allowance() -> Result<(), BenchmarkError> {
		fill::<T>(1)?;
		let charge = charge::<T>(Means::Balance);
		Pallet::<T>::take(&charge).map_err(|_| "it is not used up")?;
		let (_, call) = T::BenchmarkHelper::slowest();
		let info = call.get_dispatch_info();
		let spent = PostDispatchInfo::default();

		#[block]
		{
			let _ = Pallet::<T>::take(&charge);
			Pallet::<T>::settle(&charge, &info, &spent, 100);
		}

		assert!(MembersUsed::<T>::contains_key(1, &charge.who));
		Ok(())
	}

	/// What comes on top when a quota covers it: this holds both, so it is on the safe side.
	#[benchmark]
	fn use_quota() -> Result<(), BenchmarkError> {
		fill::<T>(1)?;
		let charge = charge::<T>(Means::Quota);
		let (_, call) = T::BenchmarkHelper::slowest();
		let info = call.get_dispatch_info();
		let spent = PostDispatchInfo::default();

		#[block]
		{
			let _ = Pallet::<T>::take(&charge);
			Pallet::<T>::settle(&charge, &info, &spent, 100);
		}

		Ok(())
	}

	#[benchmark]
	fn find_protection() {
		let (signer, call) = T::BenchmarkHelper::slowest();

		#[block]
		{
			let _ = T::Payers::is_protected(&signer, &call);
		}
	}

	#[benchmark]
	fn divide_fee() -> Result<(), BenchmarkError> {
		fill::<T>(1)?;
		let payer = Pallet::<T>::resource_account(1);
		let fee = <T::Currency as Balanced<_>>::withdraw(&payer, 1_000, Exact, Preserve, Polite)?;

		#[block]
		{
			Pallet::<T>::on_unbalanced(fee);
		}

		Ok(())
	}

	#[benchmark]
	fn subscribe() -> Result<(), BenchmarkError> {
		let (council, cooperative) = council::<T>()?;
		Subscriptions::<T>::remove(cooperative);

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative, 2);

		assert!(Subscriptions::<T>::contains_key(cooperative));
		Ok(())
	}

	#[benchmark]
	fn set_renewal() -> Result<(), BenchmarkError> {
		let (council, cooperative) = council::<T>()?;
		Subscriptions::<T>::remove(cooperative);
		Pallet::<T>::do_subscribe(cooperative, 1)?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative, false);

		assert!(Subscriptions::<T>::get(cooperative).is_some_and(|running| !running.renews));
		Ok(())
	}

	#[benchmark]
	fn sell() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let before = T::Currency::balance(&Pallet::<T>::resource_account(cooperative));

		#[extrinsic_call]
		_(cashier::<T>(), cooperative, T::Price::get(), PAPER);

		assert!(T::Currency::balance(&Pallet::<T>::resource_account(cooperative)) > before);
		Ok(())
	}

	#[benchmark]
	fn offer_return() -> Result<(), BenchmarkError> {
		let (council, cooperative) = council::<T>()?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative, T::Units::get());

		assert!(Returns::<T>::contains_key(cooperative));
		Ok(())
	}

	#[benchmark]
	fn withdraw_return() -> Result<(), BenchmarkError> {
		let (council, cooperative) = council::<T>()?;
		Pallet::<T>::do_offer_return(cooperative, T::Units::get())?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative);

		assert!(!Returns::<T>::contains_key(cooperative));
		Ok(())
	}

	#[benchmark]
	fn confirm_return() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		Pallet::<T>::do_offer_return(cooperative, T::Units::get())?;

		#[extrinsic_call]
		_(cashier::<T>(), cooperative, PAPER);

		assert!(!Returns::<T>::contains_key(cooperative));
		Ok(())
	}

	#[benchmark]
	fn give() -> Result<(), BenchmarkError> {
		let (council, cooperative) = council::<T>()?;
		let to = other(cooperative);
		fill::<T>(to)?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative, to, T::Units::get(), PAPER);

		Ok(())
	}

	/// Something is due, too.
	#[benchmark]
	fn session_ended() -> Result<(), BenchmarkError> {
		fill::<T>(1)?;
		collect_much::<T>();
		let before = T::Currency::total_issuance();

		#[block]
		{
			Pallet::<T>::session_ended();
		}

		assert!(T::Currency::total_issuance() > before);
		Ok(())
	}

	/// A tact ends in which something was sold and collected.
	#[benchmark]
	fn turn_tact() -> Result<(), BenchmarkError> {
		fill::<T>(1)?;
		collect_much::<T>();
		let end = T::Time::now().saturating_add(T::TactLength::get());

		#[block]
		{
			Pallet::<T>::turn_tact(end, &mut WeightMeter::new());
		}

		assert!(CurrentTact::<T>::get().is_some_and(|tact| tact.collected == 0));
		Ok(())
	}

	/// A period ends, and another one is bought.
	#[benchmark]
	fn end_period() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let _ = Due::<T>::clear(u32::MAX, None);
		Subscriptions::<T>::remove(cooperative);
		Pallet::<T>::do_subscribe(cooperative, 1)?;
		let _ = Due::<T>::clear(u32::MAX, None);
		Due::<T>::insert(DueKey { at: 0, cooperative, id: 1 }, ());
		let before = T::Currency::balance(&Pallet::<T>::pool_account());

		#[block]
		{
			let limit = <T as Config>::WeightInfo::end_period();
			let now = T::Time::now().saturating_add(1);
			Pallet::<T>::sweep(now, &mut WeightMeter::with_limit(limit));
		}

		assert!(T::Currency::balance(&Pallet::<T>::pool_account()) > before);
		Ok(())
	}

	/// All that are looked at have come back.
	#[benchmark]
	fn forget_used(n: Linear<0, 32>) {
		for i in 0..n {
			MembersUsed::<T>::insert(1, account::<T::AccountId>("member", i, 0), 0);
		}

		#[block]
		{
			Pallet::<T>::forget_used(Moment::MAX, &mut WeightMeter::new());
		}

		assert_eq!(MembersUsed::<T>::iter().count(), 0);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}

/// As if more had been collected in this tact than there is.
fn collect_much<T: Config>() {
	CurrentTact::<T>::mutate_extant(|tact| {
		tact.collected = T::Currency::total_issuance().saturating_mul(2);
		tact.sold = much::<T>();
	});
}
