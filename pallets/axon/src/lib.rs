//! # AXON
//!
//! Who pays for an extrinsic (rules §9.2).
//!
//! AXON is a utility token for computing resources. Members never need to hold it: an extrinsic is
//! charged to the cooperative that it concerns, if the signer acts there as member, staff or
//! applicant; otherwise to the signer. A cooperative's AXON lies on an account derived from its id
//! ([`Pallet::resource_account`]), which has no private key: only decisions and fees move it.
//!
//! All applicants of a cooperative share one allowance ([`Config::ApplicantsAllowance`]) that comes back
//! with time (rules §4.2): anybody can make himself an applicant, so they must not drain it. When it is
//! used up, an applicant pays himself.
//!
//! The transaction extension [`ChargeResources`] stands where a stock chain has
//! `ChargeTransactionPayment`. It is zero-sized, so stock wallets encode nothing for it, and it lets
//! the stock extension do the charging, with another payer.

#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use extension::{ChargeResources, OfApplicant, Paid, ALLOWANCE_USED_UP};
pub use pallet::*;
pub use weights::WeightInfo;

mod extension;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use coop_primitives::{
		allowance::Allowance,
		providers::{OnCooperativeRemoved, PayingCooperative},
		CoopId, Moment,
	};
	use frame_support::{pallet_prelude::*, traits::Time, PalletId};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::AccountIdConversion;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config + pallet_transaction_payment::Config {
		/// Finds the cooperative that pays for a call.
		type Cooperatives: PayingCooperative<
			Self::AccountId,
			<Self as frame_system::Config>::RuntimeCall,
		>;
		/// Derives the cooperatives' resource accounts.
		#[pallet::constant]
		type ResourcePalletId: Get<PalletId>;
		/// Derives the account of the infrastructure fund.
		#[pallet::constant]
		type FundPalletId: Get<PalletId>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// What AXON the applicants of a cooperative may use at its expense at once, in the smallest
		/// unit (rules §4.2).
		type ApplicantsAllowance: Get<u128>;
		/// In what time all of it comes back, in milliseconds.
		type AllowancePeriod: Get<Moment>;
		/// Weights of the extension.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<
			Self::AccountId,
			<Self as frame_system::Config>::RuntimeCall,
		>;
	}

	/// When the allowance that the applicants of a cooperative share will have come back. At most one
	/// entry a cooperative, which pays what they used; it goes with the cooperative.
	#[pallet::storage]
	pub type ApplicantsUsed<T: Config> = StorageMap<_, Identity, CoopId, Moment, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::ResourcePalletId::get() != T::FundPalletId::get(),
				"the fund and the cooperatives need accounts of their own"
			);
			assert!(
				Self::resource_account(1) != Self::resource_account(2),
				"the account's id is too short to hold a cooperative's"
			);
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The account that holds a cooperative's AXON. It has no private key.
		pub fn resource_account(cooperative: CoopId) -> T::AccountId {
			T::ResourcePalletId::get().into_sub_account_truncating(cooperative)
		}

		/// The account of the infrastructure fund (rules §9.5). It has no private key.
		pub fn fund_account() -> T::AccountId {
			T::FundPalletId::get().into_account_truncating()
		}
	}

	impl<T: Config> Pallet<T> {
		fn allowance() -> Allowance {
			Allowance { most: T::ApplicantsAllowance::get(), period: T::AllowancePeriod::get() }
		}

		/// When all would be back, if the applicants of a cooperative used this fee now, too; `None` when
		/// there is not so much left.
		pub(crate) fn after_fee_of_applicant(cooperative: CoopId, fee: u128) -> Option<Moment> {
			let back_at = ApplicantsUsed::<T>::get(cooperative);
			Self::allowance().take(back_at, fee, T::Time::now())
		}

		/// The applicants of a cooperative needed less than they took.
		pub(crate) fn give_back_to_applicants(cooperative: CoopId, unneeded: u128) {
			ApplicantsUsed::<T>::mutate(cooperative, |back_at| {
				*back_at = Self::allowance().give_back(*back_at, unneeded);
			});
		}
	}

	impl<T: Config> OnCooperativeRemoved for Pallet<T> {
		fn cooperative_removed(cooperative: CoopId) {
			ApplicantsUsed::<T>::remove(cooperative);
		}
	}
}
