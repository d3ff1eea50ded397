//! # Ledger
//!
//! The books of the cooperatives (rules §10): wallets of members, funds, payments, and every posting with
//! its process and document.
//!
//! ## How money moves
//!
//! Everything that may happen is in one registry,
//! [`Operation`](coop_primitives::books::Operation): each operation says which accounts it debits and
//! credits, from where it takes the sum and where it stands then, and who may cause it. One function
//! applies them all (module `postings`). So wallets and accounts cannot drift apart.
//!
//! ```text
//! payment in:   asked for ─► cashier confirms ─► posted          └► not paid in time, taken back: over
//! payment out:  blocked ─► council grants ─► cashier confirms ─► posted
//!                              └► denied, refused: free again
//! ```
//!
//! - A **member** deposits into his share, asks for a part of it back, or makes a membership fee of it.
//! - The **cashier** confirms payments and records what he sees: cash, unexpected receipts, the rest of an
//!   advance.
//! - The **council** orders payments, and posts what moves no money: property, taxes, reports.
//! - **Other rooms** expect and owe payments through
//!   [`Books`](coop_primitives::providers::Books), and hear of them through
//!   [`OnPayment`](coop_primitives::providers::OnPayment).
//!
//! | Module | Rules |
//! |---|---|
//! | `postings` | the one entry point, reversal (§10.1, §10.3, §10.5) |
//! | `payments` | payments and their life (§10.4) |
//! | `types` | fund shares and how a fee is divided (§10.3) |
//!
//! No call here depends in its cost on how many members there are.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Entry, FundShares, Payment, Ppm, Stage, Turnover, WHOLE};
pub use weights::WeightInfo;

mod payments;
mod postings;
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

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::payments::only;
	use coop_primitives::{
		books::{
			Account, Cause, Direction, EntryId, Fund, Line, Lines, Operation, PaymentId, Place,
			Process, Purpose, Rule, Wallet, WalletKind, FUNDS,
		},
		due::DueKey,
		providers::{
			Books, CooperativeInspect, CouncilDecisions, Mandates, MemberInspect,
			OnCooperativeRemoved, OnPayment, Remains,
		},
		CoopId, DocumentHash, Moment, Money,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
		pallet_prelude::*,
		traits::Time,
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// All calls of the runtime: decisions carry [`Call::grant_payment`] and
		/// [`Call::deny_payment`].
		type RuntimeCall: From<Call<Self>>;
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// A cooperative's general meeting. Yields the cooperative.
		type MeetingOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// Where returns of shares are decided.
		type Council: CouncilDecisions<Self::AccountId, <Self as Config>::RuntimeCall>;
		/// Who handles payments without being a cashier.
		type Mandates: Mandates<Self::AccountId>;
		/// Who hears of payments.
		type Payments: OnPayment<Self::AccountId>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// How long a deposit may stay unpaid, and after what time a payment out is due, in
		/// milliseconds.
		type PaymentLife: Get<Moment>;
		/// How long entries stay in state and may be reversed, in milliseconds.
		type EntriesKept: Get<Moment>;
		/// Most payments under way in one cooperative; debts are paid beyond it.
		#[pallet::constant]
		type MaxPayments: Get<u32>;
		/// Most of them with one person.
		#[pallet::constant]
		type MaxPaymentsOf: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// What was posted on each account of a cooperative: at most one entry an account.
	#[pallet::storage]
	pub type Accounts<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, Account, Turnover, ValueQuery>;

	/// What stands in the wallets of members, applicants and others. No empty ones. Paid by the
	/// cooperative.
	#[pallet::storage]
	pub type Wallets<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Identity, WalletKind>,
		),
		Wallet,
	>;

	/// What stands in all wallets of a kind together.
	#[pallet::storage]
	pub type Totals<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, WalletKind, Wallet>;

	/// What stands in each fund.
	#[pallet::storage]
	pub type Funds<T: Config> = StorageDoubleMap<_, Identity, CoopId, Identity, Fund, Wallet>;

	/// How membership fees are divided among the funds; all to the economic fund where nothing is said.
	#[pallet::storage]
	pub type FundSharesOf<T: Config> = StorageMap<_, Identity, CoopId, FundShares, ValueQuery>;

	/// Postings, until they are [`Config::EntriesKept`] old. Paid by the cooperative.
	#[pallet::storage]
	pub type Entries<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, EntryId, Entry<T::AccountId>>;

	/// How many postings a cooperative ever made: the last number given.
	#[pallet::storage]
	pub type EntriesMade<T: Config> = StorageMap<_, Identity, CoopId, EntryId, ValueQuery>;

	/// When entries leave the state. One entry a posting.
	#[pallet::storage]
	pub type EntriesDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// What was stated as there before the books began. At most one entry an account and owner.
	#[pallet::storage]
	pub type Openings<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Identity, Operation>,
		),
		(),
	>;

	/// Payments under way. Paid by the cooperative.
	#[pallet::storage]
	pub type Payments<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, PaymentId, Payment<T::AccountId>>;

	/// How many payments a cooperative ever had: the last number given.
	#[pallet::storage]
	pub type PaymentsMade<T: Config> = StorageMap<_, Identity, CoopId, PaymentId, ValueQuery>;

	/// How many payments are under way in a cooperative.
	#[pallet::storage]
	pub type PaymentsUnderWay<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// How many of them are with the same person.
	#[pallet::storage]
	pub type PaymentsOf<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// When payments in end that nobody makes.
	#[pallet::storage]
	pub type PaymentsDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An operation was posted.
		Posted {
			/// The cooperative.
			cooperative: CoopId,
			/// The posting's number.
			entry: EntryId,
			/// What happened.
			operation: Operation,
			/// The account that was debited.
			debit: Account,
			/// The account that was credited.
			credit: Account,
			/// The sum, in minor units.
			amount: Money,
			/// Whose wallet moved; the cooperative's own account where nobody's did.
			who: T::AccountId,
			/// To what process it belongs.
			process: Process,
			/// Hash of the document.
			document: DocumentHash,
			/// How it was divided among the funds, in their order, if it was.
			divided: Option<[Money; FUNDS]>,
		},
		/// A payment is under way.
		PaymentOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment's number.
			payment: PaymentId,
			/// Who pays or is paid.
			who: T::AccountId,
			/// What for.
			purpose: Purpose,
			/// Which way.
			direction: Direction,
			/// The sum, in minor units.
			amount: Money,
			/// Hash of the document on which it stands.
			document: DocumentHash,
			/// How far it has come: before the council, or open until a moment.
			stage: Stage,
		},
		/// The council granted a payment out; the cashier may pay it.
		PaymentGranted {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
			/// When it is due.
			until: Moment,
		},
		/// The council did not grant a payment out; what it blocked is free.
		PaymentDenied {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
		},
		/// The cashier confirmed that the money came or went.
		PaymentConfirmed {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
			/// Who paid or was paid.
			who: T::AccountId,
			/// What for.
			purpose: Purpose,
			/// The cashier.
			cashier: T::AccountId,
			/// Hash of the payment document.
			document: DocumentHash,
		},
		/// The cashier said that a payment will not be made; what it blocked is free.
		PaymentRefused {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
			/// The cashier.
			cashier: T::AccountId,
			/// Hash of the document that says why.
			document: DocumentHash,
		},
		/// Who was to pay took it back.
		PaymentCancelled {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
		},
		/// Nobody paid in time.
		PaymentExpired {
			/// The cooperative.
			cooperative: CoopId,
			/// The payment.
			payment: PaymentId,
		},
		/// The general meeting said how membership fees are divided.
		FundSharesSet {
			/// The cooperative.
			cooperative: CoopId,
			/// In millionths; what is left goes to the economic fund.
			shares: FundShares,
		},
		/// A posting left the state; blocks keep it for ever.
		EntryRemoved {
			/// The cooperative.
			cooperative: CoopId,
			/// The posting.
			entry: EntryId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		CooperativeNotFound,
		/// The cooperative is not ready: its members move no money now.
		CooperativeNotReady,
		/// The decision belongs to the council or meeting of another cooperative.
		WrongCooperative,
		/// He is no active member of the cooperative.
		NotMember,
		/// The caller is not a cashier of the cooperative.
		NotCashier,
		/// A sum is zero.
		ZeroAmount,
		/// There is less in the wallet, or in its part that may be used, than the sum.
		NotEnoughInWallet,
		/// There is less in the fund, or in its part that may be used, than the sum.
		NotEnoughInFund,
		/// There is less at the bank, in cash, in goods or on the tax account than the sum.
		AccountTooLow,
		/// There was never a payment with this number.
		PaymentNotFound,
		/// The payment is over: it was confirmed, refused, taken back, or its time has passed.
		PaymentOver,
		/// The time to pay is over.
		PaymentExpired,
		/// Less than the whole sum does not confirm a payment.
		PaidTooLittle,
		/// More than the sum does not confirm a payment: confirm its sum, record the rest as an
		/// unexpected receipt, and return it.
		PaidTooMuch,
		/// The council has not granted the payment.
		NotGranted,
		/// The council does not decide about this payment any more.
		AlreadyGranted,
		/// The payment is another's.
		NotYours,
		/// Only who was to pay takes a payment back, not who is to be paid.
		NotIncoming,
		/// What is due to who left or was not admitted is paid; nobody refuses it.
		MustBePaid,
		/// The cooperative has as many payments under way as it may have.
		TooManyPayments,
		/// There are as many payments under way with this person as there may be.
		TooManyOfPayer,
		/// This call does not make this operation.
		OperationNotAllowed,
		/// The operation moves somebody's wallet: say whose.
		OwnerNeeded,
		/// The operation moves nobody's wallet.
		OwnerNotNeeded,
		/// The opening balance was stated already; reverse it to state another.
		AlreadyOpened,
		/// There is no such posting in state.
		EntryNotFound,
		/// The posting was reversed already.
		AlreadyReversed,
		/// It is a reversal itself, or belongs to another process, which has its own way back.
		NotReversible,
		/// The shares are more than the whole.
		SharesTooLarge,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Says that one will pay into one's share; the cashier confirms it.
		///
		/// - `amount`: in minor units, more than zero.
		/// - `document`: hash of the application.
		///
		/// Called by an active member. Emits [`Event::PaymentOpened`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::ZeroAmount`], [`Error::TooManyPayments`], [`Error::TooManyOfPayer`],
		/// [`Error::Overflow`]. Rules §10.3, §10.4.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::deposit_share())]
		pub fn deposit_share(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_gives(cooperative, &who)?;
			let until = Self::payable_until()?;
			let lines = only(Operation::ShareDeposited, amount);
			let (purpose, direction) = (Purpose::Deposit, Direction::In);
			Self::await_payment(cooperative, &who, purpose, direction, lines, until, document)?;
			Ok(())
		}

		/// Asks for a part of one's share. It is blocked from now on; the council decides.
		///
		/// - `amount`: in minor units, more than zero, at most what may be used.
		/// - `document`: hash of the application.
		///
		/// Called by an active member. Emits [`Event::PaymentOpened`] and the council's events. Fails
		/// with [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`],
		/// [`Error::NotMember`], [`Error::ZeroAmount`], [`Error::NotEnoughInWallet`],
		/// [`Error::TooManyPayments`], [`Error::TooManyOfPayer`], [`Error::Overflow`], and with the
		/// council's errors. Rules §10.3, §10.4.
		#[pallet::call_index(1)]
		#[pallet::weight(
			T::WeightInfo::return_share().saturating_add(T::Council::weight_of_automation())
		)]
		pub fn return_share(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::return_share();
			let operation = Operation::ShareReturned;
			let followed = Self::do_ask(who, cooperative, operation, amount, document)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}

		/// Makes a membership fee of a part of one's share, at once. The funds get it by the
		/// cooperative's percentages, the economic fund the remainder.
		///
		/// - `amount`: in minor units, more than zero, at most what may be used.
		/// - `document`: hash of the application.
		///
		/// Called by an active member. Emits [`Event::Posted`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::ZeroAmount`], [`Error::NotEnoughInWallet`], [`Error::Overflow`]. Rules §10.3.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::convert_share())]
		pub fn convert_share(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_gives(cooperative, &who)?;
			let line = Line { operation: Operation::ShareToFee, amount };
			Self::post(cooperative, &who, line, Process::Member, document)?;
			Ok(())
		}

		/// Takes back a payment that one was to make.
		///
		/// Called by who was to pay. Emits [`Event::PaymentCancelled`]. Fails with
		/// [`Error::PaymentNotFound`], [`Error::PaymentOver`], [`Error::NotYours`], [`Error::NotIncoming`]. Rules §10.4.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::cancel_payment().saturating_add(T::Payments::weight_of_end()))]
		pub fn cancel_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			payment: PaymentId,
		) -> DispatchResult {
			Self::do_cancel(ensure_signed(origin)?, cooperative, payment)
		}

		/// Confirms that the money of a payment came, or went.
		///
		/// - `amount`: what came or went, in minor units; exactly the sum of the payment.
		/// - `document`: hash of the payment document.
		///
		/// Called by a cashier of the cooperative; of deposits and returns, also by the representative
		/// of the member's branch, within his mandate. Emits [`Event::PaymentConfirmed`],
		/// [`Event::Posted`] for each of its operations, and what follows in its room. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::NotCashier`], [`Error::PaymentNotFound`], [`Error::PaymentOver`],
		/// [`Error::NotGranted`], [`Error::PaymentExpired`], [`Error::PaidTooLittle`],
		/// [`Error::PaidTooMuch`], [`Error::AccountTooLow`], [`Error::Overflow`], and with errors of
		/// the room. Rules §10.4.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::confirm_payment().saturating_add(T::Payments::weight()))]
		pub fn confirm_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			payment: PaymentId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResultWithPostInfo {
			let cashier = ensure_signed(origin)?;
			let own = T::WeightInfo::confirm_payment();
			let followed = Self::do_confirm(cashier, cooperative, payment, amount, document)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}

		/// Says that a payment will not be made. What it blocked is free again.
		///
		/// - `document`: hash of the document that says why.
		///
		/// Called by whoever may confirm it. Emits [`Event::PaymentRefused`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::NotCashier`], [`Error::PaymentNotFound`], [`Error::PaymentOver`],
		/// [`Error::MustBePaid`], [`Error::NotGranted`]. Rules §10.4.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::refuse_payment().saturating_add(T::Payments::weight_of_end()))]
		pub fn refuse_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			payment: PaymentId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::do_refuse(ensure_signed(origin)?, cooperative, payment, document)
		}

		/// Records what the cashier sees: cash drawn or banked, money that nobody expected, the rest
		/// of an advance.
		///
		/// - `operation`: `ReceivedUnexpected`, `AdvanceReturned`, `CashDrawn` or `CashBanked`.
		/// - `who`: whose wallet it moves, for the first two; without it, an unexpected receipt stands
		///   in the name of the cooperative until it is known whose it is.
		/// - `amount`: in minor units, more than zero.
		/// - `document`: hash of the bank's or cash document.
		///
		/// Called by a cashier of the cooperative. Emits [`Event::Posted`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::NotCashier`], [`Error::OperationNotAllowed`],
		/// [`Error::OwnerNeeded`], [`Error::OwnerNotNeeded`], [`Error::ZeroAmount`],
		/// [`Error::NotEnoughInWallet`], [`Error::AccountTooLow`], [`Error::Overflow`]. Rules §10.3.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::record())]
		pub fn record(
			origin: OriginFor<T>,
			cooperative: CoopId,
			operation: Operation,
			who: Option<T::AccountId>,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			let cashier = ensure_signed(origin)?;
			Self::ensure_cashier(cooperative, &cashier)?;
			ensure!(operation.rule().cause == Cause::Cashier, Error::<T>::OperationNotAllowed);
			let owner = match who {
				None if operation == Operation::ReceivedUnexpected => {
					Self::own_account(cooperative)?
				}
				who => Self::owner(cooperative, operation, who)?,
			};
			let line = Line { operation, amount };
			Self::post(cooperative, &owner, line, Process::Cashier, document)?;
			Ok(())
		}

		/// Sends back what nobody expected: it is blocked, and paid like every payment out.
		///
		/// - `who`: in whose name it stands; without it, the cooperative's.
		/// - `amount`: in minor units, more than zero, at most what stands there.
		///
		/// Called by a cashier of the cooperative. Emits [`Event::PaymentOpened`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::NotCashier`], [`Error::ZeroAmount`],
		/// [`Error::NotEnoughInWallet`], [`Error::TooManyPayments`], [`Error::TooManyOfPayer`],
		/// [`Error::Overflow`]. Rules §10.3, §10.4.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::return_receipt())]
		pub fn return_receipt(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: Option<T::AccountId>,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			let cashier = ensure_signed(origin)?;
			Self::ensure_cashier(cooperative, &cashier)?;
			let own = || Self::own_account(cooperative);
			let who = who.map_or_else(own, Ok)?;
			let until = Self::payable_until()?;
			let lines = only(Operation::UnexpectedReturned, amount);
			let (purpose, direction) = (Purpose::Receipt, Direction::Out);
			Self::await_payment(cooperative, &who, purpose, direction, lines, until, document)?;
			Ok(())
		}

		/// Grants the return of a part of a share: the action of the council's decision.
		///
		/// Called by the cooperative's council. Emits [`Event::PaymentGranted`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::PaymentNotFound`], [`Error::PaymentOver`], [`Error::AlreadyGranted`],
		/// [`Error::Overflow`]. Rules §10.4.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::grant_payment())]
		pub fn grant_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			payment: PaymentId,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_grant(cooperative, payment)
		}

		/// Frees what the council did not grant: the decision's action on refusal.
		///
		/// Called by the cooperative's council. Emits [`Event::PaymentDenied`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::PaymentNotFound`], [`Error::PaymentOver`], [`Error::AlreadyGranted`].
		/// Rules §10.4.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::deny_payment().saturating_add(T::Payments::weight_of_end()))]
		pub fn deny_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			payment: PaymentId,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_deny(cooperative, payment)
		}

		/// Posts what moves no money at the bank.
		///
		/// - `operation`: `TaxAccrued`, `AdvanceReported`, or one of the opening balances, each once for
		///   each owner.
		/// - `who`: whose wallet it moves, if it moves one; whose share it moves is an active member.
		/// - `amount`: in minor units, more than zero.
		/// - `document`: hash of the act, report or statement.
		///
		/// Called by the cooperative's council. Emits [`Event::Posted`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::OperationNotAllowed`], [`Error::OwnerNeeded`],
		/// [`Error::OwnerNotNeeded`], [`Error::NotMember`], [`Error::AlreadyOpened`],
		/// [`Error::ZeroAmount`], [`Error::NotEnoughInWallet`], [`Error::NotEnoughInFund`],
		/// [`Error::AccountTooLow`], [`Error::Overflow`]. Rules §10.3.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::post_operation())]
		pub fn post_operation(
			origin: OriginFor<T>,
			cooperative: CoopId,
			operation: Operation,
			who: Option<T::AccountId>,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			let Rule { takes, gives, cause, .. } = operation.rule();
			ensure!(cause == Cause::Council, Error::<T>::OperationNotAllowed);
			let owner = Self::owner(cooperative, operation, who)?;
			if takes.into_iter().chain([gives]).flatten().any(Place::is_share) {
				ensure!(T::Members::is_active(cooperative, &owner), Error::<T>::NotMember);
			}
			let line = Line { operation, amount };
			Self::post(cooperative, &owner, line, Process::Council, document)?;
			Ok(())
		}

		/// Orders a payment; the cashier makes it.
		///
		/// - `operation`: `ExpensePaid`, `TaxPaid` or `AdvanceIssued`.
		/// - `who`: who gets an advance, an active member or staff; nobody for the others.
		/// - `amount`: in minor units, more than zero. Of a fund it is blocked from now on.
		/// - `document`: hash of the contract or order.
		///
		/// Called by the cooperative's council. Emits [`Event::PaymentOpened`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::OperationNotAllowed`], [`Error::OwnerNeeded`],
		/// [`Error::OwnerNotNeeded`], [`Error::NotMember`], [`Error::ZeroAmount`],
		/// [`Error::NotEnoughInFund`], [`Error::TooManyPayments`], [`Error::Overflow`]. Rules §10.3,
		/// §10.4.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::order_payment())]
		pub fn order_payment(
			origin: OriginFor<T>,
			cooperative: CoopId,
			operation: Operation,
			who: Option<T::AccountId>,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			ensure!(operation.rule().cause == Cause::Order, Error::<T>::OperationNotAllowed);
			let owner = Self::owner(cooperative, operation, who)?;
			if operation.has_owner() {
				Self::ensure_accountable(cooperative, &owner)?;
			}
			let (until, lines) = (Self::payable_until()?, only(operation, amount));
			let (purpose, direction) = (Purpose::Order, Direction::Out);
			Self::await_payment(cooperative, &owner, purpose, direction, lines, until, document)?;
			Ok(())
		}

		/// Posts the mirror of an earlier posting, once.
		///
		/// - `document`: hash of the document that says why.
		///
		/// Called by the cooperative's council. Emits [`Event::Posted`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::EntryNotFound`], [`Error::AlreadyReversed`],
		/// [`Error::NotReversible`], [`Error::NotEnoughInWallet`], [`Error::NotEnoughInFund`],
		/// [`Error::AccountTooLow`], [`Error::Overflow`]. Rules §10.3.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::reverse())]
		pub fn reverse(
			origin: OriginFor<T>,
			cooperative: CoopId,
			entry: EntryId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_reverse(cooperative, entry, document)
		}

		/// Says how membership fees are divided among the funds, from now on.
		///
		/// - `shares`: in millionths of a fee, together at most 1 000 000; what is left goes to the
		///   economic fund.
		///
		/// Called by the cooperative's general meeting. Emits [`Event::FundSharesSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::SharesTooLarge`]. Rules §10.3.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_fund_shares())]
		pub fn set_fund_shares(
			origin: OriginFor<T>,
			cooperative: CoopId,
			shares: FundShares,
		) -> DispatchResult {
			Self::ensure_of::<T::MeetingOrigin>(origin, cooperative)?;
			ensure!(shares.are_valid(), Error::<T>::SharesTooLarge);
			FundSharesOf::<T>::insert(cooperative, shares);
			Self::deposit_event(Event::FundSharesSet { cooperative, shares });
			Ok(())
		}

		/// Offers property as a contribution to one's share. The council decides whether at this value;
		/// then the cashier confirms that it came.
		///
		/// - `amount`: its value, in minor units, more than zero.
		/// - `document`: hash of the application with the description of the property.
		///
		/// Called by an active member. Emits [`Event::PaymentOpened`] and the council's events. Fails
		/// with [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`],
		/// [`Error::NotMember`], [`Error::ZeroAmount`], [`Error::TooManyPayments`],
		/// [`Error::TooManyOfPayer`], [`Error::Overflow`], and with the council's errors. Rules §10.3,
		/// §10.4.
		#[pallet::call_index(14)]
		#[pallet::weight(
			T::WeightInfo::contribute_property().saturating_add(T::Council::weight_of_automation())
		)]
		pub fn contribute_property(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::contribute_property();
			let operation = Operation::PropertyContributed;
			let followed = Self::do_ask(who, cooperative, operation, amount, document)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}

		/// Asks for goods for a part of one's share. It is blocked from now on; the council decides, and
		/// the cashier confirms that they were given.
		///
		/// - `amount`: their value, in minor units, more than zero, at most what may be used.
		/// - `document`: hash of the application.
		///
		/// Called by an active member. Emits [`Event::PaymentOpened`] and the council's events. Fails
		/// with [`Error::CooperativeNotFound`], [`Error::NotMember`], [`Error::ZeroAmount`],
		/// [`Error::NotEnoughInWallet`], [`Error::TooManyPayments`], [`Error::TooManyOfPayer`],
		/// [`Error::Overflow`], and with the council's errors. Rules §10.3, §10.4.
		#[pallet::call_index(15)]
		#[pallet::weight(
			T::WeightInfo::take_goods().saturating_add(T::Council::weight_of_automation())
		)]
		pub fn take_goods(
			origin: OriginFor<T>,
			cooperative: CoopId,
			amount: Money,
			document: DocumentHash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::take_goods();
			let operation = Operation::GoodsIssued;
			let followed = Self::do_ask(who, cooperative, operation, amount, document)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_of<Origin: EnsureOrigin<OriginFor<T>, Success = CoopId>>(
			origin: OriginFor<T>,
			cooperative: CoopId,
		) -> DispatchResult {
			let of = Origin::ensure_origin(origin)?;
			ensure!(of == cooperative, Error::<T>::WrongCooperative);
			Ok(())
		}

		/// Whose wallet an operation moves; the cooperative's own account when it moves nobody's.
		fn owner(
			cooperative: CoopId,
			operation: Operation,
			who: Option<T::AccountId>,
		) -> Result<T::AccountId, DispatchError> {
			match (operation.has_owner(), who) {
				(true, Some(who)) => Ok(who),
				(true, None) => Err(Error::<T>::OwnerNeeded.into()),
				(false, None) => Self::own_account(cooperative),
				(false, Some(_)) => Err(Error::<T>::OwnerNotNeeded.into()),
			}
		}

		/// Ends payments that nobody made before `now` and forgets old entries, as far as `meter`
		/// allows.
		pub(crate) fn sweep(now: Moment, meter: &mut WeightMeter) {
			let expire = T::WeightInfo::expire().saturating_add(T::Payments::weight_of_end());
			let mut due = PaymentsDue::<T>::iter_keys();
			while meter.try_consume(expire).is_ok() {
				let Some(key) = due.next().filter(|key| key.is_over(now)) else { break };
				Self::expire(key);
			}
			let mut due = EntriesDue::<T>::iter_keys();
			while meter.try_consume(T::WeightInfo::forget()).is_ok() {
				let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
				Self::forget(key);
			}
		}

		/// An entry is old enough.
		pub(crate) fn forget(key: DueKey) {
			let DueKey { cooperative, id: entry, .. } = key;
			EntriesDue::<T>::remove(key);
			Entries::<T>::remove(cooperative, entry);
			Self::deposit_event(Event::EntryRemoved { cooperative, entry });
		}
	}

	impl<T: Config> Books<T::AccountId> for Pallet<T> {
		fn apply(
			cooperative: CoopId,
			who: &T::AccountId,
			line: Line,
			process: Process,
			document: DocumentHash,
		) -> DispatchResult {
			Self::post(cooperative, who, line, process, document).map(|_| ())
		}

		fn expect(
			cooperative: CoopId,
			who: &T::AccountId,
			purpose: Purpose,
			lines: Lines,
			until: Moment,
			document: DocumentHash,
		) -> Result<PaymentId, DispatchError> {
			let direction = Direction::In;
			Self::await_payment(cooperative, who, purpose, direction, lines, until, document)
		}

		fn owe(
			cooperative: CoopId,
			who: &T::AccountId,
			purpose: Purpose,
			lines: Lines,
			due: Moment,
			document: DocumentHash,
		) -> Result<PaymentId, DispatchError> {
			let direction = Direction::Out;
			Self::await_payment(cooperative, who, purpose, direction, lines, due, document)
		}

		fn wallet(cooperative: CoopId, who: &T::AccountId, kind: WalletKind) -> Wallet {
			Wallets::<T>::get((cooperative, who, kind)).unwrap_or_default()
		}
	}

	impl<T: Config> Remains for Pallet<T> {
		/// Payments under way, and accounts on which anything stands.
		fn remains(cooperative: CoopId) -> bool {
			let is_even = |turnover: Turnover| turnover.debit == turnover.credit;
			PaymentsUnderWay::<T>::get(cooperative) > 0
				|| !Accounts::<T>::iter_prefix_values(cooperative).all(is_even)
		}
	}

	impl<T: Config> OnCooperativeRemoved for Pallet<T> {
		/// Its accounts, funds and settings leave the state; its entries when they are old enough.
		fn cooperative_removed(cooperative: CoopId) {
			for account in Account::ALL {
				Accounts::<T>::remove(cooperative, account);
			}
			for fund in Fund::ALL {
				Funds::<T>::remove(cooperative, fund);
			}
			FundSharesOf::<T>::remove(cooperative);
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The trial balance of a cooperative: what was posted on each of its accounts.
		pub fn trial_balance(cooperative: CoopId) -> alloc::vec::Vec<(Account, Turnover)> {
			let of = |account: &Account| (*account, Accounts::<T>::get(cooperative, account));
			Account::ALL.iter().map(of).filter(|(_, it)| *it != Turnover::default()).collect()
		}

		/// What stands in the funds of a cooperative.
		pub fn funds(cooperative: CoopId) -> alloc::vec::Vec<(Fund, Wallet)> {
			let of = |fund: &Fund| (*fund, Funds::<T>::get(cooperative, fund).unwrap_or_default());
			Fund::ALL.iter().map(of).collect()
		}

		/// What stands in the wallets of somebody in a cooperative; programme wallets are not built.
		pub fn wallets(
			cooperative: CoopId,
			who: T::AccountId,
		) -> alloc::vec::Vec<(WalletKind, Wallet)> {
			WalletKind::OF_MEMBERS
				.into_iter()
				.filter_map(|kind| Some((kind, Wallets::<T>::get((cooperative, &who, kind))?)))
				.collect()
		}

		/// A payment under way.
		pub fn payment(cooperative: CoopId, payment: PaymentId) -> Option<Payment<T::AccountId>> {
			Payments::<T>::get(cooperative, payment)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::sweep(T::Time::now(), &mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
