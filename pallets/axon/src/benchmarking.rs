//! What the calls, the hooks and each branch of the extension cost in the worst case.
//!
//! Cooperative 1 is taken as the operator: it is so in the genesis of the development preset, with which
//! the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use codec::{DecodeLimit, Encode};
use coop_primitives::{due::DueKey, providers::PayingCooperative, CoopId, DocumentHash, Moment};
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, Pays, PostDispatchInfo},
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get, Time,
	},
	weights::{Weight, WeightMeter},
	MAX_EXTRINSIC_DEPTH,
};
use frame_system::RawOrigin;
use sp_runtime::{
	traits::{DispatchTransaction, Dispatchable, Zero},
	ApplyExtrinsicResultWithInfo,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Call> {
	/// A member, and a call of his for which finding the payer, and that it is protected, takes longest.
	fn slowest() -> (AccountId, Call);
	/// A call with so many small calls within it.
	fn many(calls: u32) -> Call;
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

/// A member's protected call, and the cooperative at whose expense it is, which has neither AXON nor quota.
fn slowest<T: Config>() -> Result<(T::AccountId, CallOf<T>, CoopId), BenchmarkError> {
	let (who, call) = T::BenchmarkHelper::slowest();
	let payer = T::Payers::paying(&who, &call).ok_or("he acts in a cooperative")?;
	fill::<T>(payer.cooperative)?;
	T::Currency::set_balance(&Pallet::<T>::resource_account(payer.cooperative), 0);
	Subscriptions::<T>::remove(payer.cooperative);
	// The records are there already: they are changed, not made.
	MembersUsed::<T>::insert(payer.cooperative, &who, 1);
	let long_ago = BlockUse { block: Zero::zero(), room: 1, before: 1 };
	BlockUses::<T>::insert(payer.cooperative, long_ago);
	Ok((who, call, payer.cooperative))
}

/// Lets the extension do all that it does around a call which needs less than it declares.
fn pay<T: Config + Send + Sync>(who: T::AccountId, call: &CallOf<T>)
where
	ChargeResources<T>: DispatchTransaction<
		CallOf<T>,
		Origin = T::RuntimeOrigin,
		Info = DispatchInfo,
		Result = ApplyExtrinsicResultWithInfo<PostDispatchInfo>,
	>,
	CallOf<T>: Dispatchable<PostInfo = PostDispatchInfo>,
{
	let declared = Weight::from_parts(1_000_000, 0);
	let info = DispatchInfo { call_weight: declared, ..Default::default() };
	let spent = PostDispatchInfo { actual_weight: Some(declared / 2), pays_fee: Pays::Yes };
	let origin = RawOrigin::Signed(who).into();
	let result = ChargeResources::<T>::new().test_run(origin, call, &info, 100, 0, |_| Ok(spent));
	assert!(result.is_ok_and(|outcome| outcome.is_ok()));
}

#[benchmarks(where
	T: Send + Sync,
	ChargeResources<T>: DispatchTransaction<
		CallOf<T>,
		Origin = T::RuntimeOrigin,
		Info = DispatchInfo,
		Result = ApplyExtrinsicResultWithInfo<PostDispatchInfo>,
	>,
	CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
)]
mod benchmarks {
	use super::*;

	/// What a call within another one adds, in the pool or at inclusion.
	#[benchmark]
	fn find_payer() {
		let (signer, call) = T::BenchmarkHelper::slowest();

		#[block]
		{
			let _ = T::Payers::paying(&signer, &call);
			let _ = T::Payers::is_protected(&signer, &call);
		}
	}

	/// What a relay brings is opened for the weight, the payer, and the protection.
	#[benchmark]
	fn open_wrapped(b: Linear<0, 16_384>) {
		// Two bytes say which call it is, one that it is empty.
		let call = T::BenchmarkHelper::many(b / 3);

		#[block]
		{
			for _ in 0..3 {
				let bytes = call.encode();
				let opened =
					CallOf::<T>::decode_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..]);
				assert!(opened.is_ok());
			}
		}
	}

	/// After his allowance turned out to be used up.
	#[benchmark]
	fn signer_pays() -> Result<(), BenchmarkError> {
		let (who, call, cooperative) = slowest::<T>()?;
		T::Currency::mint_into(&who, much::<T>())?;
		MembersUsed::<T>::insert(cooperative, &who, Moment::MAX);
		let before = T::Currency::balance(&who);

		#[block]
		{
			pay::<T>(who.clone(), &call);
		}

		assert!(T::Currency::balance(&who) < before);
		Ok(())
	}

	#[benchmark]
	fn quota_pays() -> Result<(), BenchmarkError> {
		let (who, call, cooperative) = slowest::<T>()?;
		let left = Quota { work: u64::MAX / 2, bytes: u64::MAX / 2 };
		let subscription = Subscription { until: Moment::MAX, left, prepaid: 0, renews: true };
		Subscriptions::<T>::insert(cooperative, subscription);

		#[block]
		{
			pay::<T>(who, &call);
		}

		assert!(Subscriptions::<T>::get(cooperative).is_some_and(|running| running.left != left));
		Ok(())
	}

	/// After its quota turned out to be used up.
	#[benchmark]
	fn balance_pays() -> Result<(), BenchmarkError> {
		let (who, call, cooperative) = slowest::<T>()?;
		let left = Quota::default();
		let subscription = Subscription { until: Moment::MAX, left, prepaid: 0, renews: true };
		Subscriptions::<T>::insert(cooperative, subscription);
		let resources = Pallet::<T>::resource_account(cooperative);
		T::Currency::set_balance(&resources, much::<T>());

		#[block]
		{
			pay::<T>(who, &call);
		}

		assert!(T::Currency::balance(&resources) < much::<T>());
		Ok(())
	}

	/// After quota and AXON turned out to be used up.
	#[benchmark]
	fn nobody_pays() -> Result<(), BenchmarkError> {
		let (who, call, cooperative) = slowest::<T>()?;
		let left = Quota::default();
		let subscription = Subscription { until: Moment::MAX, left, prepaid: 0, renews: true };
		Subscriptions::<T>::insert(cooperative, subscription);

		#[block]
		{
			pay::<T>(who.clone(), &call);
		}

		assert!(MembersUsed::<T>::get(cooperative, &who) > 1);
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
		let before = T::Currency::balance(&Pallet::<T>::resource_account(to));

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, cooperative, to, T::Units::get(), PAPER);

		assert!(T::Currency::balance(&Pallet::<T>::resource_account(to)) > before);
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
