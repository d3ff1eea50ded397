//! # AXON
//!
//! What the platform's computing resources cost, who pays, and where it goes (rules §9).
//!
//! AXON is a utility token for computing resources. Members never need to hold it: an extrinsic is
//! charged to the cooperative that it concerns, if the signer acts there as member, staff or
//! applicant; otherwise to the signer. A cooperative's AXON lies on an account derived from its id
//! ([`Pallet::resource_account`]), which has no private key: only decisions and fees move it.
//!
//! ```text
//!                 sale, against money                       subscription
//! infrastructure ────────────────────► resources of a ─────────────────────► pool
//! fund           ◄──────────────────── cooperative                            │ each session
//!   ▲  ▲          return, for money          │ fees                           ▼
//!   │  │                                     ├─────────────────────────► delegates' pot
//!   │  └─────────────────────────────────────┘ a tenth
//!   └── emission, each tact
//! ```
//!
//! | Module | Rules |
//! |---|---|
//! | `extension` | the transaction extension [`ChargeResources`] (§9.2) |
//! | `nonce` | how many extrinsics of an account wait for each other, [`CheckNonce`] (§9.4) |
//! | `charging` | quota, balance, signer, or refusal; what one act may use (§9.3, §9.4, §9.6) |
//! | `subscriptions` | periods, renewal, notices (§9.3) |
//! | `trade` | sale, return, what one cooperative gives to another (§9.1, §9.5) |
//! | `pots` | how fees are divided, what a session gets of the pool (§9.8) |
//! | `tacts` | emission (§9.7) |
//! | `quota`, `shares`, `emission` | the arithmetic, without storage |
//!
//! These guards keep one from using up what belongs to all (rules §4.2, §9.4). What somebody may use at
//! a cooperative's expense at once comes back with time; all applicants of a cooperative share one such
//! allowance, because anybody can make himself one. Of a block a cooperative uses only so much; who filled
//! blocks waits behind the others; and of an account only so many extrinsics wait.
//!
//! The transaction extension [`ChargeResources`] stands where a stock chain has
//! `ChargeTransactionPayment`. It is zero-sized, so stock wallets encode nothing for it, and it lets
//! the stock extension do the charging, with another payer.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use charging::{
	Charge, Means, Need, Verdict, ACT_TOO_LARGE, ALLOWANCE_USED_UP, COOPERATIVE_DRY,
	OWN_ALLOWANCE_USED_UP,
};
pub use extension::{ChargeResources, Paid};
pub use nonce::{CheckNonce, MOST_WAITING, TOO_FAR_AHEAD};
pub use pallet::*;
pub use quota::Quota;
pub use types::{BlockUse, Return, Subscription, Tact};
pub use weights::WeightInfo;

mod charging;
pub mod emission;
mod extension;
mod nonce;
mod pots;
pub mod quota;
pub mod shares;
mod subscriptions;
mod tacts;
mod trade;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
pub mod try_state;

/// An amount of AXON in its smallest unit.
pub type Balance = u128;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use coop_primitives::{
		due::DueKey,
		providers::{CooperativeInspect, FeeQuotes, OnCooperativeRemoved, PayingCooperative},
		quote::Quote,
		CoopId, DocumentHash, Moment, Money,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{hold, Balanced, Mutate},
			Time,
		},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::AccountIdConversion;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>> + pallet_transaction_payment::Config
	{
		/// AXON.
		type Currency: Mutate<Self::AccountId, Balance = Balance>
			+ Balanced<Self::AccountId>
			+ hold::Mutate<Self::AccountId, Reason = Self::RuntimeHoldReason>;
		/// Why AXON is on hold.
		type RuntimeHoldReason: From<HoldReason>;
		/// A cooperative's council or general meeting. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// Finds the cooperative that pays for a call.
		type Payers: PayingCooperative<Self::AccountId, <Self as frame_system::Config>::RuntimeCall>;
		/// Opens extrinsics, to say what they cost.
		type Quotes: FeeQuotes;
		/// Derives the cooperatives' resource accounts.
		#[pallet::constant]
		type ResourcePalletId: Get<PalletId>;
		/// Derives the account of the infrastructure fund.
		#[pallet::constant]
		type FundPalletId: Get<PalletId>;
		/// Derives the account of the delegates' pot.
		#[pallet::constant]
		type PotPalletId: Get<PalletId>;
		/// Derives the account of the pool into which subscriptions are paid.
		#[pallet::constant]
		type PoolPalletId: Get<PalletId>;
		/// How many smallest units one AXON has.
		#[pallet::constant]
		type Units: Get<Balance>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// The most AXON that there may ever be, in the smallest unit.
		type MaximumIssue: Get<Balance>;
		/// How long a tact is, in milliseconds.
		type TactLength: Get<Moment>;
		/// How many times what was collected in a tact there may be, in millionths.
		type EmissionFactor: Get<u32>;
		/// For how many subscriptions the fund always holds AXON.
		type FundReserve: Get<u32>;
		/// What the delegates' pot gets of a fee, in millionths; the fund gets the rest.
		type DelegatesShare: Get<u32>;
		/// Which part of the pool a session gets: one in so many.
		type PoolSessions: Get<u32>;
		/// What AXON costs, in minor units of the operator's currency.
		type Price: Get<Money>;
		/// What a period of a subscription costs, in the smallest unit.
		type SubscriptionPrice: Get<Balance>;
		/// How long a period is, in milliseconds.
		type SubscriptionPeriod: Get<Moment>;
		/// How long before its end a period is announced to end, in milliseconds.
		type SubscriptionNotice: Get<Moment>;
		/// The work that a period covers, in picoseconds.
		type QuotaWork: Get<u64>;
		/// The bytes that a period covers.
		type QuotaBytes: Get<u64>;
		/// Most periods that are paid in advance.
		#[pallet::constant]
		type MaxPrepaid: Get<u32>;
		/// What AXON the applicants of a cooperative may use at its expense at once, in the smallest
		/// unit (rules §4.2).
		type ApplicantsAllowance: Get<Balance>;
		/// The same for each member (rules §9.4).
		type MemberAllowance: Get<Balance>;
		/// The same for each who holds a right or a seat on a board.
		type StaffAllowance: Get<Balance>;
		/// In what time all of an allowance comes back, in milliseconds.
		type AllowancePeriod: Get<Moment>;
		/// What acts at the expense of one cooperative may take of a block, in picoseconds of work; bytes
		/// count as so much work as is the same part of a whole block ([`Quota::room`]). Its first act in a
		/// block is not bound by it.
		type BlockCeiling: Get<u64>;
		/// Weights of calls, hooks and the extension.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<
			Self::AccountId,
			<Self as frame_system::Config>::RuntimeCall,
		>;
	}

	/// Why AXON of a cooperative is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It is offered back to the fund, for money.
		#[codec(index = 0)]
		Return,
	}

	/// When the allowance that the applicants of a cooperative share will have come back; before it is
	/// ready, the allowance of those who shall sit in its first council. At most one entry a cooperative;
	/// it goes with the cooperative.
	#[pallet::storage]
	pub type ApplicantsUsed<T: Config> = StorageMap<_, Identity, CoopId, Moment, ValueQuery>;

	/// When the allowance of a member or of staff will have come back. The cooperative pays what he used.
	/// An entry goes soon after it has come back, so there are about as many as act in a day.
	#[pallet::storage]
	pub type MembersUsed<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, Moment, ValueQuery>;

	/// The last entry of [`MembersUsed`] that was looked at.
	#[pallet::storage]
	pub type LookedAt<T: Config> = StorageValue<_, BoundedVec<u8, ConstU32<128>>>;

	/// What each cooperative used of the block in which it was last charged, and of those before. At most
	/// one entry a cooperative; it goes with the cooperative.
	#[pallet::storage]
	pub type BlockUses<T: Config> = StorageMap<_, Identity, CoopId, BlockUse<BlockNumberFor<T>>>;

	/// The subscriptions that run. At most one a cooperative, which pays for it.
	#[pallet::storage]
	pub type Subscriptions<T: Config> = StorageMap<_, Identity, CoopId, Subscription>;

	/// When something is to be done about a subscription; the last part of the key says what. One entry a
	/// subscription.
	#[pallet::storage]
	pub type Due<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The tact under way; `None` before the first block.
	#[pallet::storage]
	pub type CurrentTact<T: Config> = StorageValue<_, Tact>;

	/// Documents of payments that were used, each once and for ever (rules §9.5). Paid by the operator,
	/// whose cashier brings them.
	#[pallet::storage]
	pub type PaymentDocuments<T: Config> = StorageMap<_, Blake2_128Concat, DocumentHash, ()>;

	/// AXON that cooperatives want to give back. At most one a cooperative.
	#[pallet::storage]
	pub type Returns<T: Config> = StorageMap<_, Identity, CoopId, Return>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A cooperative paid for periods of a subscription.
		Subscribed {
			/// The cooperative.
			cooperative: CoopId,
			/// How many periods.
			periods: u32,
			/// What they cost together.
			price: Balance,
			/// How many are paid beyond the present one.
			prepaid: u32,
		},
		/// A period of a subscription began.
		PeriodBegan {
			/// The cooperative.
			cooperative: CoopId,
			/// Its last millisecond.
			until: Moment,
			/// What it covers.
			quota: Quota,
			/// What was paid for it now; 0 when it was paid in advance.
			price: Balance,
			/// How many further periods are paid.
			prepaid: u32,
		},
		/// A period ends soon.
		PeriodEnding {
			/// The cooperative.
			cooperative: CoopId,
			/// Its last millisecond.
			until: Moment,
			/// Whether another one will follow as things are.
			is_followed: bool,
		},
		/// A subscription ended: nothing was paid in advance, and either it was not to be renewed or there
		/// was not enough AXON.
		SubscriptionEnded {
			/// The cooperative.
			cooperative: CoopId,
		},
		/// A subscription will be renewed by itself from now on, or not any more.
		RenewalSet {
			/// The cooperative.
			cooperative: CoopId,
			/// Whether it will.
			renews: bool,
		},
		/// A cooperative bought AXON of the infrastructure fund.
		Sold {
			/// The cooperative.
			cooperative: CoopId,
			/// How much, in the smallest unit.
			amount: Balance,
			/// What it paid, in minor units.
			paid: Money,
			/// The payment document.
			document: DocumentHash,
			/// The operator's cashier.
			cashier: T::AccountId,
		},
		/// A cooperative wants to give AXON back.
		ReturnOffered {
			/// The cooperative.
			cooperative: CoopId,
			/// How much, in the smallest unit.
			amount: Balance,
			/// What the operator owes for it, in minor units.
			worth: Money,
		},
		/// It does not want to any more.
		ReturnWithdrawn {
			/// The cooperative.
			cooperative: CoopId,
			/// How much, in the smallest unit.
			amount: Balance,
		},
		/// The operator paid for it, and it lies in the infrastructure fund again.
		Returned {
			/// The cooperative.
			cooperative: CoopId,
			/// How much, in the smallest unit.
			amount: Balance,
			/// What the operator paid, in minor units.
			paid: Money,
			/// The payment document.
			document: DocumentHash,
			/// The operator's cashier.
			cashier: T::AccountId,
		},
		/// A cooperative gave AXON to another one.
		Given {
			/// Who gave.
			cooperative: CoopId,
			/// Who got it.
			to: CoopId,
			/// How much, in the smallest unit.
			amount: Balance,
			/// The document that says why.
			document: DocumentHash,
		},
		/// An act cost nobody AXON. What somebody pays for is told by `TransactionPayment`.
		Covered {
			/// The cooperative at whose expense it was.
			cooperative: CoopId,
			/// Whose allowance it used: his who acted, or for whom.
			who: T::AccountId,
			/// What it used.
			used: Quota,
			/// Whether it was protected, and used no quota.
			is_protected: bool,
		},
		/// AXON was issued to the infrastructure fund for what was collected. What is issued so that the fund holds
		/// enough is told by [`Event::TactEnded`].
		Issued {
			/// The tact.
			tact: u32,
			/// How much, in the smallest unit.
			amount: Balance,
		},
		/// A tact ended, and the next began.
		TactEnded {
			/// The tact that ended.
			tact: u32,
			/// What was collected in it.
			collected: Balance,
			/// What was issued for that.
			minted: Balance,
			/// What was sold in it.
			sold: Balance,
			/// What was issued so that the fund holds enough.
			guarded: Balance,
			/// When the next began.
			start: Moment,
		},
		/// A session got its part of the pool.
		PoolPaid {
			/// How much the delegates' pot got, in the smallest unit.
			amount: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		CooperativeNotFound,
		/// The decision belongs to the council or meeting of another cooperative.
		WrongCooperative,
		/// The caller is not a cashier of the operator.
		NotCashier,
		/// A sum or number is zero.
		ZeroAmount,
		/// The cooperative has less AXON that it may use: what is on hold does not count.
		NotEnoughAxon,
		/// The infrastructure fund has less AXON.
		FundTooLow,
		/// What is bought, given or paid is less AXON than an account may hold.
		TooLittle,
		/// AXON has no price.
		NoPrice,
		/// The payment document was used before.
		DocumentUsed,
		/// The cooperative has no subscription.
		NotSubscribed,
		/// More periods than may be paid in advance.
		TooManyPeriods,
		/// The cooperative has offered AXON back already.
		ReturnUnderWay,
		/// The cooperative has offered no AXON back.
		ReturnNotFound,
		/// A cooperative cannot give AXON to itself.
		SameCooperative,
		/// A number does not fit.
		Overflow,
	}

	/// What the first block begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Cooperatives with one prepaid period, which begins with the chain. What it cost is in the pool.
		pub prepaid: Vec<CoopId>,
		#[serde(skip)]
		/// Nothing.
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for cooperative in &self.prepaid {
				Pallet::<T>::prepay_genesis(*cooperative);
			}
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pays for periods of a subscription from the cooperative's AXON. When none runs, the first begins
		/// now; the others follow, `periods` of them, at most [`Config::MaxPrepaid`] beyond the one that runs. A
		/// subscription is renewed by itself until it is said otherwise.
		///
		/// Called by the cooperative's council or general meeting. Emits [`Event::Subscribed`], and
		/// [`Event::PeriodBegan`] when none ran. Fails with [`Error::WrongCooperative`],
		/// [`Error::CooperativeNotFound`], [`Error::ZeroAmount`], [`Error::TooManyPeriods`],
		/// [`Error::NotEnoughAxon`], [`Error::TooLittle`], [`Error::Overflow`]. Rules §9.3.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::subscribe())]
		pub fn subscribe(
			origin: OriginFor<T>,
			cooperative: CoopId,
			periods: u32,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_subscribe(cooperative, periods)
		}

		/// Says whether a period that is not paid in advance is bought when the one before ends.
		///
		/// Called by the cooperative's council or general meeting. Emits [`Event::RenewalSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::CooperativeNotFound`], [`Error::NotSubscribed`]. Rules §9.3.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::set_renewal())]
		pub fn set_renewal(
			origin: OriginFor<T>,
			cooperative: CoopId,
			renews: bool,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_set_renewal(cooperative, renews)
		}

		/// Releases AXON of the infrastructure fund to a cooperative that paid the operator for it, at the
		/// price of the day, rounded down. `paid` is in minor units; each document is good once.
		///
		/// Called by a cashier of the operator. Emits [`Event::Sold`]. Fails with [`Error::NotCashier`],
		/// [`Error::CooperativeNotFound`], [`Error::ZeroAmount`], [`Error::DocumentUsed`],
		/// [`Error::NoPrice`], [`Error::TooLittle`], [`Error::FundTooLow`]. Rules §9.5.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::sell())]
		pub fn sell(
			origin: OriginFor<T>,
			cooperative: CoopId,
			paid: Money,
			document: DocumentHash,
		) -> DispatchResult {
			let cashier = Self::ensure_cashier(origin)?;
			Self::do_sell(cashier, cooperative, paid, document)
		}

		/// Offers `amount`, in the smallest unit, back to the infrastructure fund, at the price of the day. It lies
		/// on hold until the operator has paid.
		///
		/// Called by the cooperative's council or general meeting. Emits [`Event::ReturnOffered`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::CooperativeNotFound`], [`Error::ZeroAmount`],
		/// [`Error::ReturnUnderWay`], [`Error::NotEnoughAxon`], [`Error::Overflow`]. Rules §9.5.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::offer_return())]
		pub fn offer_return(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Balance,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_offer_return(cooperative, amount)
		}

		/// Takes back an offer that the operator has not paid for.
		///
		/// Called by the cooperative's council or general meeting. Emits [`Event::ReturnWithdrawn`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::CooperativeNotFound`], [`Error::ReturnNotFound`].
		/// Rules §9.5.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw_return())]
		pub fn withdraw_return(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_withdraw_return(cooperative)
		}

		/// Confirms that the operator paid for AXON that was offered back: it goes to the infrastructure
		/// fund. Each document is good once.
		///
		/// Called by a cashier of the operator. Emits [`Event::Returned`]. Fails with
		/// [`Error::NotCashier`], [`Error::ReturnNotFound`], [`Error::DocumentUsed`]. Rules §9.5.
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::confirm_return())]
		pub fn confirm_return(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			let cashier = Self::ensure_cashier(origin)?;
			Self::do_confirm_return(cashier, cooperative, document)
		}

		/// Gives `amount`, in the smallest unit, to another cooperative; `document` says why.
		///
		/// Called by the giving cooperative's council or general meeting. Emits [`Event::Given`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::CooperativeNotFound`], [`Error::SameCooperative`],
		/// [`Error::ZeroAmount`], [`Error::NotEnoughAxon`], [`Error::TooLittle`]. Rules §9.1.
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::give())]
		pub fn give(
			origin: OriginFor<T>,
			cooperative: CoopId,
			to: CoopId,
			amount: Balance,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_give(cooperative, to, amount, document)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let derived = [
				T::ResourcePalletId::get(),
				T::FundPalletId::get(),
				T::PotPalletId::get(),
				T::PoolPalletId::get(),
			];
			for (n, id) in derived.iter().enumerate() {
				assert!(
					derived.iter().skip(n.saturating_add(1)).all(|other| other != id),
					"the fund, the pot, the pool and the cooperatives need accounts of their own"
				);
			}
			assert!(
				Self::resource_account(1) != Self::resource_account(2),
				"the account's id is too short to hold a cooperative's"
			);
			assert!(T::Units::get() > 0, "AXON is made of something");
		}

		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			let now = T::Time::now();
			Self::turn_tact(now, &mut meter);
			Self::sweep(now, &mut meter);
			Self::forget_used(now, &mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
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

		/// The account from which delegates are paid (rules §8.10). It has no private key.
		pub fn pot_account() -> T::AccountId {
			T::PotPalletId::get().into_account_truncating()
		}

		/// The account into which subscriptions are paid (rules §9.8). It has no private key.
		pub fn pool_account() -> T::AccountId {
			T::PoolPalletId::get().into_account_truncating()
		}

		/// What an encoded extrinsic costs at most, and who pays for it; `None` when the bytes are none. To
		/// the unit what is taken before it is carried out (rules §9.9).
		pub fn quote_fee(extrinsic: Vec<u8>) -> Option<Quote> {
			T::Quotes::quote(&extrinsic)
		}

		/// A cooperative's subscription.
		pub fn subscription(cooperative: CoopId) -> Option<Subscription> {
			Subscriptions::<T>::get(cooperative)
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
			Ok(())
		}
	}

	impl<T: Config> OnCooperativeRemoved for Pallet<T> {
		fn cooperative_removed(cooperative: CoopId) {
			// Frees what lies on hold; the entries in `Due` and `MembersUsed` find nobody and go.
			let _ = Self::do_withdraw_return(cooperative);
			Subscriptions::<T>::remove(cooperative);
			ApplicantsUsed::<T>::remove(cooperative);
			BlockUses::<T>::remove(cooperative);
		}
	}
}
