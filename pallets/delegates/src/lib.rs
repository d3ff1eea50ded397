//! # Delegates
//!
//! Who makes the blocks, and when a session ends (rules §8).
//!
//! ## Sessions
//!
//! Sessions end by slot, not by block count, so their length in time does not depend on missed
//! blocks: the session of a block is its Aura slot divided by [`Config::SlotsPerSession`]. At most
//! one rotation happens in a block, also after an outage.
//!
//! The callbacks come in this order, all inside `pallet_session`'s `on_initialize`:
//! `ShouldEndSession::should_end_session`, then `end_session`, `start_session` and `new_session`
//! of the `SessionManager`.
//!
//! ## The set
//!
//! Until the elections by continuous vote exist, the set is that of the genesis: everybody who has
//! session keys in `pallet_session` there. The elections will answer in the same place.
//!
//! The delegates may rotate their keys with proof of possession. `new_session` answers `Some` when
//! queued keys have changed, so that the historical root from which misbehaviour is proved later
//! holds the new keys, and else `None`, because any `Some` gives GRANDPA a new set.
//!
//! Such a change enables disabled delegates again; `start_session` disables those who still sit at
//! once (rules §8.9).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet::*;

pub mod slots;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[frame_support::pallet]
pub mod pallet {
	use super::slots;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::EstimateNextSessionRotation};
	use frame_system::pallet_prelude::*;
	use pallet_session::{
		historical, DisabledValidators, NextKeys, QueuedKeys, SessionManager, ShouldEndSession,
		Validators,
	};
	use sp_runtime::{traits::Saturating, Permill};
	use sp_staking::{offence::OffenceSeverity, SessionIndex};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
		+ historical::Config<FullIdentification = ()>
	{
		/// The slot of the block, set before `pallet_session` asks.
		type CurrentSlot: Get<u64>;
		/// How many slots a session has.
		#[pallet::constant]
		type SlotsPerSession: Get<u64>;
		/// For how many sessions misbehaviour can be proved: older historical roots are removed.
		#[pallet::constant]
		type SessionsKept: Get<u64>;
	}

	/// The slot in which the present session began; `None` before the first block.
	#[pallet::storage]
	pub type SessionStart<T> = StorageValue<_, u64>;

	/// Who is disabled, and for how grave an offence, while one session ends and the next begins.
	/// Empty at the end of every block; at most a third of the seats.
	#[pallet::storage]
	#[pallet::unbounded]
	pub type Offenders<T: Config> =
		StorageValue<_, Vec<(T::AccountId, OffenceSeverity)>, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::SlotsPerSession::get() > 0, "a session has at least one slot");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::session_has_begun()
		}
	}

	impl<T: Config> Pallet<T> {
		/// The present session did not begin in the future.
		#[cfg(any(feature = "std", feature = "try-runtime"))]
		pub fn session_has_begun() -> Result<(), sp_runtime::TryRuntimeError> {
			ensure!(
				SessionStart::<T>::get().is_none_or(|start| start <= T::CurrentSlot::get()),
				"the session began in the future"
			);
			ensure!(Offenders::<T>::get().is_empty(), "a rotation has not come to its end");
			Ok(())
		}

		/// Whether a delegate will have other keys than those that are queued, or none.
		fn keys_changed() -> bool {
			QueuedKeys::<T>::get()
				.into_iter()
				.any(|(who, keys)| NextKeys::<T>::get(who) != Some(keys))
		}

		/// The delegates who are disabled now.
		fn disabled() -> Vec<(T::AccountId, OffenceSeverity)> {
			let sitting = Validators::<T>::get();
			DisabledValidators::<T>::get()
				.into_iter()
				.filter_map(|(index, severity)| {
					let who = sitting.get(usize::try_from(index).ok()?)?;
					Some((who.clone(), severity))
				})
				.collect()
		}
	}

	impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
		fn should_end_session(_: BlockNumberFor<T>) -> bool {
			let slot = T::CurrentSlot::get();
			match SessionStart::<T>::get() {
				Some(start) => slots::is_over(start, slot, T::SlotsPerSession::get()),
				None => {
					SessionStart::<T>::put(slot);
					false
				}
			}
		}
	}

	impl<T: Config> EstimateNextSessionRotation<BlockNumberFor<T>> for Pallet<T> {
		fn average_session_length() -> BlockNumberFor<T> {
			slots::as_blocks::<T>(T::SlotsPerSession::get())
		}

		fn estimate_current_session_progress(_: BlockNumberFor<T>) -> (Option<Permill>, Weight) {
			let length = T::SlotsPerSession::get();
			let passed = slots::passed(T::CurrentSlot::get(), length);
			(Some(Permill::from_rational(passed, length)), T::DbWeight::get().reads(1))
		}

		fn estimate_next_session_rotation(
			now: BlockNumberFor<T>,
		) -> (Option<BlockNumberFor<T>>, Weight) {
			let length = T::SlotsPerSession::get();
			let left = length.saturating_sub(slots::passed(T::CurrentSlot::get(), length));
			(Some(now.saturating_add(slots::as_blocks::<T>(left))), T::DbWeight::get().reads(1))
		}
	}

	impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
		fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
			Self::keys_changed().then(Validators::<T>::get)
		}

		/// Everybody with keys, in the order of account ids; nobody makes blocks without.
		fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
			let mut set: Vec<_> = NextKeys::<T>::iter_keys().collect();
			set.sort();
			(!set.is_empty()).then_some(set)
		}

		fn start_session(index: SessionIndex) {
			for (who, severity) in Offenders::<T>::take() {
				pallet_session::Pallet::<T>::report_offence(who, severity);
			}
			// The genesis has no slot: session 0 begins with the first block.
			if index > 0 {
				SessionStart::<T>::put(T::CurrentSlot::get());
			}
			let oldest = u64::from(index).saturating_sub(T::SessionsKept::get());
			if let Ok(oldest @ 1..) = SessionIndex::try_from(oldest) {
				historical::Pallet::<T>::prune_up_to(oldest);
			}
		}

		fn end_session(_: SessionIndex) {
			Offenders::<T>::put(Self::disabled());
		}
	}

	impl<T: Config> historical::SessionManager<T::AccountId, ()> for Pallet<T> {
		fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
			<Self as SessionManager<_>>::new_session(index).map(identified)
		}

		fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
			<Self as SessionManager<_>>::new_session_genesis(index).map(identified)
		}

		fn start_session(index: SessionIndex) {
			<Self as SessionManager<_>>::start_session(index)
		}

		fn end_session(index: SessionIndex) {
			<Self as SessionManager<_>>::end_session(index)
		}
	}

	/// A delegate's full identification is his account, nothing more.
	fn identified<AccountId>(set: Vec<AccountId>) -> Vec<(AccountId, ())> {
		set.into_iter().map(|who| (who, ())).collect()
	}
}
