//! # Cooperatives
//!
//! The register of cooperatives: their organisation account, contributions, standing on the
//! platform, and the staff to whom their councils give rights (rules §3).
//!
//! ## Life of a cooperative
//!
//! `Pending → Active → Ready`, aside `Blocked`. Only a ready cooperative admits members, meets and
//! votes. So far cooperatives come from the genesis and are ready; the path by which others connect
//! to the platform is built on the same states.
//!
//! ## Staff
//!
//! The council grants an account named rights (registrar, cashier, …), each revocable at once
//! ([`Call::grant_rights`], [`Call::revoke_rights`]; rules §3.6). Both take the council's origin,
//! so they happen through a decision that the chair has signed.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet::*;
pub use types::{Cooperative, CooperativeKind, GenesisCooperative, Rights, Status};
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
	use coop_primitives::{
		providers::{AccountRegistry, CooperativeInspect},
		AccountKind, Contributions, CoopId, StaffRight,
	};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>;
		/// Most staff accounts in one cooperative.
		#[pallet::constant]
		type MaxStaff: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Every cooperative. One entry for each that connected; paid by the platform's operator.
	#[pallet::storage]
	pub type Cooperatives<T: Config> =
		CountedStorageMap<_, Identity, CoopId, Cooperative<T::AccountId>>;

	/// The number that the next cooperative gets.
	#[pallet::storage]
	pub type NextCooperative<T: Config> = StorageValue<_, CoopId, ValueQuery, ConstU32<1>>;

	/// The operator of the platform (VOSKHOD, оператор ПК «ВОСХОД»).
	#[pallet::storage]
	pub type Operator<T: Config> = StorageValue<_, CoopId>;

	/// The union of consumer societies (RUS, СПО «РУСЬ»).
	#[pallet::storage]
	pub type Union<T: Config> = StorageValue<_, CoopId>;

	/// Rights of staff. At most [`Config::MaxStaff`] accounts a cooperative, which pays for them.
	#[pallet::storage]
	pub type Staff<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, Rights, OptionQuery>;

	/// How many staff accounts a cooperative has.
	#[pallet::storage]
	pub type StaffCount<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// Cooperatives that exist from the first block. They are ready and get the ids 1, 2, 3, ….
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The cooperatives, in the order of their ids.
		pub cooperatives: alloc::vec::Vec<GenesisCooperative<T::AccountId>>,
		/// The operator of the platform.
		pub operator: Option<CoopId>,
		/// The union.
		pub union: Option<CoopId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for genesis in &self.cooperatives {
				assert!(
					genesis.persons.are_valid() && genesis.organizations.are_valid(),
					"contributions of a genesis cooperative must be more than zero",
				);
				assert!(
					T::Accounts::kind_of(&genesis.account) == Some(AccountKind::Organization),
					"a genesis cooperative needs a registered organisation account",
				);
				let id = NextCooperative::<T>::get();
				Cooperatives::<T>::insert(id, Cooperative::from_genesis(genesis));
				NextCooperative::<T>::put(id.saturating_add(1));
				for (who, right) in &genesis.staff {
					assert!(
						T::Accounts::kind_of(who).is_some(),
						"staff of a genesis cooperative must be registered",
					);
					let rights = Staff::<T>::get(id, who).unwrap_or_default().with(*right);
					assert!(
						Pallet::<T>::set_rights(id, who, rights).is_ok(),
						"too many staff accounts in a genesis cooperative",
					);
				}
			}
			for id in self.operator.iter().chain(&self.union) {
				assert!(Cooperatives::<T>::contains_key(id), "operator and union must exist");
			}
			Operator::<T>::set(self.operator);
			Union::<T>::set(self.union);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A council granted a right.
		RightGranted {
			/// The cooperative.
			cooperative: CoopId,
			/// Who holds the right now.
			who: T::AccountId,
			/// The right.
			right: StaffRight,
		},
		/// A council revoked a right.
		RightRevoked {
			/// The cooperative.
			cooperative: CoopId,
			/// Who holds it no longer.
			who: T::AccountId,
			/// The right.
			right: StaffRight,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		NotFound,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// Only a registered account can be staff.
		AccountNotRegistered,
		/// The account holds this right already.
		AlreadyGranted,
		/// The account does not hold this right.
		NotGranted,
		/// The cooperative has as many staff accounts as it may have.
		TooManyStaff,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Gives a registered account a right in the cooperative.
		///
		/// Called by the cooperative's council. Emits [`Event::RightGranted`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::AccountNotRegistered`],
		/// [`Error::AlreadyGranted`], [`Error::TooManyStaff`]. Rules §3.6.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant_rights())]
		pub fn grant_rights(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			right: StaffRight,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			ensure!(T::Accounts::kind_of(&who).is_some(), Error::<T>::AccountNotRegistered);
			let rights = Staff::<T>::get(cooperative, &who).unwrap_or_default();
			ensure!(!rights.contains(right), Error::<T>::AlreadyGranted);
			Self::set_rights(cooperative, &who, rights.with(right))?;
			Self::deposit_event(Event::RightGranted { cooperative, who, right });
			Ok(())
		}

		/// Takes a right back, at once.
		///
		/// Called by the cooperative's council. Emits [`Event::RightRevoked`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NotGranted`]. Rules §3.6.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::revoke_rights())]
		pub fn revoke_rights(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			right: StaffRight,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			let rights = Staff::<T>::get(cooperative, &who).unwrap_or_default();
			ensure!(rights.contains(right), Error::<T>::NotGranted);
			Self::set_rights(cooperative, &who, rights.without(right))?;
			Self::deposit_event(Event::RightRevoked { cooperative, who, right });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			ensure!(Cooperatives::<T>::contains_key(cooperative), Error::<T>::NotFound);
			Ok(())
		}

		/// Writes the rights of `who` and keeps the count; no rights, no entry.
		fn set_rights(cooperative: CoopId, who: &T::AccountId, rights: Rights) -> DispatchResult {
			let had = Staff::<T>::contains_key(cooperative, who);
			match (had, rights.is_empty()) {
				(false, false) => {
					let count = StaffCount::<T>::get(cooperative);
					ensure!(count < T::MaxStaff::get(), Error::<T>::TooManyStaff);
					StaffCount::<T>::insert(cooperative, count.saturating_add(1));
				}
				(true, true) => {
					StaffCount::<T>::mutate(cooperative, |count| *count = count.saturating_sub(1));
				}
				_ => {}
			}
			Staff::<T>::set(cooperative, who, (!rights.is_empty()).then_some(rights));
			Ok(())
		}
	}

	impl<T: Config> CooperativeInspect<T::AccountId> for Pallet<T> {
		fn exists(cooperative: CoopId) -> bool {
			Cooperatives::<T>::contains_key(cooperative)
		}

		fn is_ready(cooperative: CoopId) -> bool {
			Cooperatives::<T>::get(cooperative).is_some_and(|c| c.status == Status::Ready)
		}

		fn contributions(cooperative: CoopId, kind: AccountKind) -> Option<Contributions> {
			Cooperatives::<T>::get(cooperative).map(|c| c.contributions(kind))
		}

		fn has_right(cooperative: CoopId, who: &T::AccountId, right: StaffRight) -> bool {
			Staff::<T>::get(cooperative, who).is_some_and(|rights| rights.contains(right))
		}

		fn is_staff(cooperative: CoopId, who: &T::AccountId) -> bool {
			Staff::<T>::contains_key(cooperative, who)
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
