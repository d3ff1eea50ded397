//! Changes of the protocol, which wait a day between approval and effect (rules §8.11).

use crate::{
	types::{PendingChange, MAX_PENDING_CHANGES},
	Changes, ChangesDue, ChangesMade, Config, Error, Event, Origin, Pallet, WeightInfo,
};
use codec::{DecodeLimit, Encode};
use coop_primitives::due::DueAt;
use frame_support::{
	dispatch::GetDispatchInfo,
	ensure,
	traits::{EnsureOrigin, Get, Time},
	weights::Weight,
};
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

/// How deep calls in a change may lie in each other.
const MAX_DEPTH: u32 = 16;

/// Lets pass what 70 % of the delegates approved, when its day has come.
pub struct EnsureProtocolChange;

impl<O> EnsureOrigin<O> for EnsureProtocolChange
where
	O: Into<Result<Origin, O>> + From<Origin>,
{
	type Success = ();

	fn try_origin(origin: O) -> Result<(), O> {
		origin.into().map(|Origin::ProtocolChange| ())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::ProtocolChange.into())
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_approve_change(
		call: &<T as frame_system::Config>::RuntimeCall,
	) -> DispatchResult {
		let weight = call.get_dispatch_info().call_weight;
		ensure!(weight.all_lte(T::MaxChangeWeight::get()), Error::<T>::ChangeTooHeavy);
		let bytes = call.encode().try_into().map_err(|_| Error::<T>::ChangeTooLong)?;
		ensure!(Changes::<T>::count() < MAX_PENDING_CHANGES, Error::<T>::TooManyChanges);
		let change = ChangesMade::<T>::get().checked_add(1).ok_or(Error::<T>::Overflow)?;
		let at = T::Time::now().saturating_add(T::ChangeDelay::get());
		ChangesMade::<T>::put(change);
		ChangesDue::<T>::insert(DueAt(at), change, ());
		Changes::<T>::insert(change, PendingChange { at, call: bytes });
		Self::deposit_event(Event::ChangeApproved { change, at });
		Ok(())
	}

	/// Takes a change off the list.
	pub(crate) fn take_change(change: u32) -> Option<PendingChange> {
		let pending = Changes::<T>::take(change)?;
		ChangesDue::<T>::remove(DueAt(pending.at), change);
		Some(pending)
	}

	/// Lets the first change whose day has come take effect: one in a block, and none in a block that a
	/// session's end fills already. A change that fails leaves no trace but its event.
	pub(crate) fn enact_next_change() -> Weight {
		let looked = <T as Config>::WeightInfo::look_for_change();
		let half = T::BlockWeights::get().max_block / 2;
		if frame_system::Pallet::<T>::block_weight().total().any_gt(half) {
			return looked;
		}
		let now = Self::slot_time();
		let due = ChangesDue::<T>::iter_keys().next().filter(|(at, _)| at.0 <= now);
		let Some((_, change)) = due else { return looked };
		let Some(pending) = Self::take_change(change) else { return looked };
		let (result, weight) = Self::enact(&pending);
		Self::deposit_event(Event::ChangeEnacted { change, result });
		looked.saturating_add(<T as Config>::WeightInfo::take_change()).saturating_add(weight)
	}

	fn enact(pending: &PendingChange) -> (DispatchResult, Weight) {
		type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
		let bytes = &mut pending.call.as_slice();
		let Ok(call) = CallOf::<T>::decode_all_with_depth_limit(MAX_DEPTH, bytes) else {
			// Another runtime than the one that approved it reads it otherwise.
			return (Err(DispatchError::Corruption), Weight::zero());
		};
		let weight = call.get_dispatch_info().call_weight;
		let done = call.dispatch(Origin::ProtocolChange.into());
		(done.map(|_| ()).map_err(|refusal| refusal.error), weight)
	}
}
