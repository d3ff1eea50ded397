//! # Accounts
//!
//! One account per person or organisation on the whole platform, used in every cooperative
//! (rules §1.1).
//!
//! ## Life of an account
//!
//! 1. A person makes a key on his own device and signs a statement. A cooperative's registrar
//!    brings it to the chain; the account is registered with a salted hash of the person's data
//!    ([`Event::AccountRegistered`]). From then on the person signs his own extrinsics.
//! 2. A registered account holds a provider reference and is never reaped: it needs no AXON, and
//!    its nonce never starts again.
//! 3. When the data behind the hash change, the person sets a new hash ([`Call::update_profile`]).
//!
//! No personal data are in state, calls or events (rules §1.4).
//!
//! ## Used statements
//!
//! A statement that another brings to the chain (`coop_primitives::statement`) is used once: each
//! must be newer than the last one that the same account used.

#![cfg_attr(not(feature = "std"), no_std)]

pub use pallet::*;
pub use types::AccountRecord;
pub use weights::WeightInfo;

mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use coop_primitives::{providers::AccountRegistry, AccountKind, Commitment, Moment};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Every registered account. Paid by the cooperative whose registrar brings the person.
	#[pallet::storage]
	pub type Accounts<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, T::AccountId, AccountRecord>;

	/// Accounts that exist from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Who, of what kind, with which hash of its data.
		pub accounts: alloc::vec::Vec<(T::AccountId, AccountKind, Commitment)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (who, kind, profile) in &self.accounts {
				assert!(
					Pallet::<T>::register(who, *kind, *profile).is_ok(),
					"an account stands twice in the genesis",
				);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was registered.
		AccountRegistered {
			/// The account.
			who: T::AccountId,
			/// Its kind.
			kind: AccountKind,
			/// Salted hash of its data.
			profile: Commitment,
		},
		/// The hash of an account's data was replaced.
		ProfileUpdated {
			/// The account.
			who: T::AccountId,
			/// The new hash.
			profile: Commitment,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account is registered already.
		AlreadyExists,
		/// The account is not registered.
		NotFound,
		/// The statement is not newer than the last one this account used.
		StatementAlreadyUsed,
		/// The new hash equals the one that is set.
		NothingChanged,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Replaces the salted hash of the caller's data.
		///
		/// - `profile`: Blake2-256 of salt and canonical content.
		///
		/// Called by the registered account itself. Emits [`Event::ProfileUpdated`]. Fails with
		/// [`Error::NotFound`], [`Error::NothingChanged`]. Rules §1.4.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::update_profile())]
		pub fn update_profile(origin: OriginFor<T>, profile: Commitment) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Accounts::<T>::try_mutate(&who, |record| -> DispatchResult {
				let record = record.as_mut().ok_or(Error::<T>::NotFound)?;
				ensure!(record.profile != profile, Error::<T>::NothingChanged);
				record.profile = profile;
				Ok(())
			})?;
			Self::deposit_event(Event::ProfileUpdated { who, profile });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		fn register(who: &T::AccountId, kind: AccountKind, profile: Commitment) -> DispatchResult {
			ensure!(!Accounts::<T>::contains_key(who), Error::<T>::AlreadyExists);
			let registered_at = T::Time::now();
			Accounts::<T>::insert(
				who,
				AccountRecord { kind, profile, registered_at, last_statement: 0 },
			);
			frame_system::Pallet::<T>::inc_providers(who);
			Self::deposit_event(Event::AccountRegistered { who: who.clone(), kind, profile });
			Ok(())
		}
	}

	impl<T: Config> AccountRegistry<T::AccountId> for Pallet<T> {
		fn kind_of(who: &T::AccountId) -> Option<AccountKind> {
			Accounts::<T>::get(who).map(|record| record.kind)
		}

		fn register_person(who: &T::AccountId, profile: Commitment) -> DispatchResult {
			Self::register(who, AccountKind::Person, profile)
		}

		fn note_statement(who: &T::AccountId, signed_at: Moment) -> DispatchResult {
			Accounts::<T>::try_mutate(who, |record| {
				let record = record.as_mut().ok_or(Error::<T>::NotFound)?;
				ensure!(signed_at > record.last_statement, Error::<T>::StatementAlreadyUsed);
				record.last_statement = signed_at;
				Ok(())
			})
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}

extern crate alloc;
