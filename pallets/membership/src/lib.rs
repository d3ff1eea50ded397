//! # Membership
//!
//! How an applicant becomes a member of a cooperative (rules §4.1–4.3).
//!
//! ## Joining
//!
//! ```text
//! application (signed) ─► invoice ─► cashier confirms payment ─► council decision ─► member number
//!        │                  │                                         │
//!        │                  └── unpaid for 14 days: closed            └── refused: closed, money back
//!        └── twice at once: refused
//! ```
//!
//! 1. The application comes from the applicant himself ([`Call::apply`]) once he is a member of
//!    some cooperative, or if it is an organisation, for which a verified member acts. Else it comes
//!    with the countersignature of the cooperative's registrar or relay ([`Call::apply_relayed`]),
//!    who brings his signed statement to the chain, or with an invitation that one of them gave in
//!    advance ([`Call::apply_invited`]). This registers the applicant's account if it is new.
//! 2. The invoice holds the contributions of that day; later changes do not touch it. It is a payment in
//!    the [books](coop_primitives::providers::Books), where the cashier confirms exactly its sum.
//! 3. That opens a council decision whose action is [`Call::admit`] and whose action on refusal is
//!    [`Call::refuse`].
//! 4. When the council approves and the chair signs, the applicant is a member with the next number, and
//!    what he paid is his contribution. When it refuses, the cooperative owes it to him.
//!
//! Member numbers are dense per cooperative and never given twice. No call here depends in its cost
//! on how many members there are.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use electorate::DirectElectorate;
pub use importing::{list_hash, PaperMember, PaperMembers, MAX_IMPORTED, MAX_IMPORTS};
pub use inviting::{invitation_hash, Secret};
pub use leaving::{Exit, ExitPolicy, ExitStage, MAX_PAYOUT_TERM};
pub use pallet::*;
pub use types::{Application, GenesisMember, Member, MemberStatus, Stage};
pub use weights::WeightInfo;

mod electorate;
mod importing;
mod inviting;
mod leaving;
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
	use crate::types::Member;
	use coop_primitives::{
		books::{Line, Lines, Operation, PaymentId, Process, Purpose},
		due::{DueAt, DueKey},
		providers::{
			AccountRegistry, Books, CooperativeInspect, CouncilDecisions, FinancialYears,
			FoundMembers, MemberInspect, OnCooperativeRemoved, OnElectorate, OnMemberRemoved,
			OnPayment, Remains, Statements,
		},
		statement::{Act, JoinForm, ProcessKind, SignedStatement},
		AccountKind, ApplicationId, Contributions, CoopId, DecisionId, DocumentHash, Ground,
		MemberNumber, Moment, Money,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
		pallet_prelude::*,
		traits::Time,
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>, Hash = H256> {
		/// All calls of the runtime: decisions carry [`Call::admit`] and [`Call::refuse`].
		type RuntimeCall: From<Call<Self>>;
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// A cooperative's general meeting. Yields the cooperative.
		type MeetingOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>
			+ Statements<Self::AccountId, Self::Signature>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The financial years of cooperatives.
		type Years: FinancialYears;
		/// Who hears that a membership ended.
		type OnRemoved: OnMemberRemoved<Self::AccountId>;
		/// Who hears that an active member is about to be added or to leave (rules §7.6).
		type Electorate: OnElectorate;
		/// Where applications are decided.
		type Council: CouncilDecisions<Self::AccountId, <Self as Config>::RuntimeCall>;
		/// The books, where invoices are paid.
		type Books: Books<Self::AccountId>;
		/// A person's signature under a statement.
		type Signature: Parameter + MaxEncodedLen;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// How long an invoice may stay unpaid, in milliseconds (rules §4.1).
		type InvoiceLife: Get<Moment>;
		/// How long the cooperative may take to return the money of a refused applicant, in
		/// milliseconds.
		type RefundWithin: Get<Moment>;
		/// After what time an exit is granted by itself, in milliseconds (rules §4.4).
		type ExitWithin: Get<Moment>;
		/// How long after the end of the financial year all must be paid to who left, in milliseconds,
		/// where the charter does not say otherwise (rules §4.4).
		type PaidWithin: Get<Moment>;
		/// How long before the meeting decides a member is told that it may expel him, in milliseconds
		/// (rules §4.5).
		type ExpulsionNotice: Get<Moment>;
		/// How long after that the meeting may decide, in milliseconds.
		type ExpulsionWithin: Get<Moment>;
		/// How long an invitation is good, in milliseconds.
		type InvitationLife: Get<Moment>;
		/// Most applications under way in one cooperative.
		#[pallet::constant]
		type MaxApplications: Get<u32>;
		/// Most open invitations of one cooperative.
		#[pallet::constant]
		type MaxInvitations: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The register of members. One entry for each number ever given; paid by the cooperative.
	#[pallet::storage]
	pub type Members<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Identity,
		MemberNumber,
		Member<T::AccountId>,
		OptionQuery,
	>;

	/// The member number of an account in a cooperative.
	#[pallet::storage]
	pub type Numbers<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Blake2_128Concat,
		T::AccountId,
		MemberNumber,
		OptionQuery,
	>;

	/// How many member numbers a cooperative has given.
	#[pallet::storage]
	pub type NumbersGiven<T: Config> = StorageMap<_, Identity, CoopId, MemberNumber, ValueQuery>;

	/// How many active members a cooperative has.
	#[pallet::storage]
	pub type ActiveMembers<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// In how many cooperatives an account is an active member.
	#[pallet::storage]
	pub type MembershipsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The cooperative that pays for what a member does as a person, not in one cooperative: the first
	/// that he joined.
	#[pallet::storage]
	pub type Homes<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CoopId>;

	/// Applications under way. At most [`Config::MaxApplications`] a cooperative, which pays.
	#[pallet::storage]
	pub type Applications<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Identity,
		ApplicationId,
		Application<T::AccountId>,
		OptionQuery,
	>;

	/// The application of an account that is under way in a cooperative.
	#[pallet::storage]
	pub type ApplicationOf<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Blake2_128Concat,
		T::AccountId,
		ApplicationId,
		OptionQuery,
	>;

	/// How many applications a cooperative ever had: the last id given.
	#[pallet::storage]
	pub type ApplicationsMade<T: Config> =
		StorageMap<_, Identity, CoopId, ApplicationId, ValueQuery>;

	/// How many applications are under way in a cooperative.
	#[pallet::storage]
	pub type ApplicationsUnderWay<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// Exits under way. At most one a member.
	#[pallet::storage]
	pub type Exits<T: Config> = StorageDoubleMap<_, Identity, CoopId, Identity, MemberNumber, Exit>;

	/// When the stages of exits are over by themselves. At most one entry an exit.
	#[pallet::storage]
	pub type ExitsDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// How long after the end of the financial year all must be paid to who left, where the charter
	/// says so. At most one entry a cooperative.
	#[pallet::storage]
	pub type PayoutTerms<T: Config> = StorageMap<_, Identity, CoopId, Moment>;

	/// Announced expulsions: from when on the meeting may decide. At most one a member.
	#[pallet::storage]
	pub type Expulsions<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, MemberNumber, Moment>;

	/// Lists of paper members that the council approved and nobody has brought yet. Paid by the
	/// cooperative.
	#[pallet::storage]
	pub type Imports<T: Config> =
		StorageMap<_, Identity, CoopId, BoundedVec<H256, ConstU32<MAX_IMPORTS>>, ValueQuery>;

	/// Until when an invitation is good, by the hash of its secret. At most [`Config::MaxInvitations`] a
	/// cooperative, which pays.
	#[pallet::storage]
	pub type Invitations<T: Config> = StorageDoubleMap<_, Identity, CoopId, Identity, H256, Moment>;

	/// When invitations end by themselves. One entry an invitation.
	#[pallet::storage]
	pub type InvitationsDue<T: Config> =
		StorageDoubleMap<_, Identity, DueAt, Identity, (CoopId, H256), ()>;

	/// How many invitations of a cooperative are open.
	#[pallet::storage]
	pub type InvitationsOpen<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// Members from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The members, numbered in this order within each cooperative.
		pub members: alloc::vec::Vec<GenesisMember<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for GenesisMember { cooperative, account, document } in &self.members {
				assert!(
					T::Cooperatives::exists(*cooperative)
						&& T::Accounts::kind_of(account).is_some(),
					"a genesis member needs a cooperative and a registered account",
				);
				assert!(
					Pallet::<T>::add_member(*cooperative, account, *document).is_ok(),
					"a member stands twice in the genesis, or a cooperative among its own members",
				);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody applied for membership and was invoiced.
		ApplicationOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The application's number.
			application: ApplicationId,
			/// Who applied.
			applicant: T::AccountId,
			/// Hash of the application document.
			document: DocumentHash,
			/// Entrance contribution to pay, in minor units.
			entrance: Money,
			/// Minimum share contribution to pay, in minor units.
			minimum_share: Money,
			/// The invoice: a payment in the books.
			payment: PaymentId,
			/// The last moment to pay.
			pay_until: Moment,
		},
		/// The invoice is paid; the council decides.
		ApplicationPaid {
			/// The cooperative.
			cooperative: CoopId,
			/// The application.
			application: ApplicationId,
			/// Hash of the payment document.
			document: DocumentHash,
			/// The council's decision about the application.
			decision: DecisionId,
		},
		/// The invoice will not be paid: its time is over, or somebody took it back, as the books tell.
		/// The application is closed.
		ApplicationClosed {
			/// The cooperative.
			cooperative: CoopId,
			/// The application.
			application: ApplicationId,
			/// Who had applied.
			applicant: T::AccountId,
		},
		/// The council admitted the applicant.
		MemberAdmitted {
			/// The cooperative.
			cooperative: CoopId,
			/// The application.
			application: ApplicationId,
			/// The new member.
			who: T::AccountId,
			/// His number.
			number: MemberNumber,
		},
		/// A member of a cooperative's first council became a member with it.
		MemberFounded {
			/// The cooperative.
			cooperative: CoopId,
			/// The member.
			who: T::AccountId,
			/// His number.
			number: MemberNumber,
			/// Hash of the founding document.
			document: DocumentHash,
		},
		/// The council approved a list of paper members, or takes that back.
		ImportSet {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the list.
			list: H256,
			/// Whether it is approved.
			approved: bool,
		},
		/// Somebody who joined on paper is a member here, too.
		MemberImported {
			/// The cooperative.
			cooperative: CoopId,
			/// The member.
			who: T::AccountId,
			/// His number.
			number: MemberNumber,
			/// When he had joined.
			joined_at: Moment,
		},
		/// A member asked to leave.
		ExitAsked {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// The member.
			who: T::AccountId,
			/// Hash of his application.
			document: DocumentHash,
			/// The council's decision; without it, or when it is refused, the exit is granted by
			/// itself.
			decision: Option<DecisionId>,
			/// After this moment it is granted by itself.
			until: Moment,
		},
		/// He changed his mind in time.
		ExitWithdrawn {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// The member.
			who: T::AccountId,
		},
		/// The council said what must be cleared before he is paid. It does not keep him.
		ObstacleStated {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// Hash of the document that says what.
			document: DocumentHash,
		},
		/// A membership ended: he neither votes nor sits anywhere from now on.
		MembershipEnded {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// Who was a member.
			who: T::AccountId,
			/// Why.
			ground: Ground,
			/// Hash of the application, the certificate or the resolution.
			document: DocumentHash,
			/// When all that is due to him must be paid.
			due: Moment,
		},
		/// What is due to who left is owed to him now.
		ExitOwed {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// The payment with which it is paid.
			payment: PaymentId,
			/// When it is due.
			due: Moment,
		},
		/// All is paid; the number is nobody's.
		MemberLeft {
			/// The cooperative.
			cooperative: CoopId,
			/// The number.
			number: MemberNumber,
			/// Who left.
			who: T::AccountId,
			/// Why.
			ground: Ground,
		},
		/// Who knows a secret may apply.
		Invited {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the secret.
			invitation: H256,
			/// The last moment at which it is good.
			until: Moment,
		},
		/// An invitation was used or withdrawn, or its time is over.
		InvitationEnded {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the secret.
			invitation: H256,
		},
		/// Another cooperative pays for what somebody does as a person.
		HomeChosen {
			/// The cooperative.
			cooperative: CoopId,
			/// The member.
			who: T::AccountId,
		},
		/// A step of an exit failed; it will be tried again.
		ExitFailed {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// Why.
			error: DispatchError,
		},
		/// The general meeting will decide about an expulsion.
		ExpulsionAnnounced {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// The member.
			who: T::AccountId,
			/// Hash of the document that tells him why.
			document: DocumentHash,
			/// From when on it may decide.
			from: Moment,
		},
		/// The member answered to the announcement.
		ExpulsionAnswered {
			/// The cooperative.
			cooperative: CoopId,
			/// His number.
			number: MemberNumber,
			/// Hash of his statement.
			document: DocumentHash,
		},
		/// The council refused the applicant; what he paid is to be returned.
		ApplicationRefused {
			/// The cooperative.
			cooperative: CoopId,
			/// The application.
			application: ApplicationId,
			/// Who had applied.
			applicant: T::AccountId,
			/// The sum to return, in minor units.
			refund: Money,
			/// The payment with which it is returned.
			payment: PaymentId,
		},
		/// The charter says until when all must be paid to who leaves from now on.
		PayoutTermSet {
			/// The cooperative.
			cooperative: CoopId,
			/// How long after the end of the financial year, in milliseconds; `None` for as long as
			/// anywhere.
			term: Option<Moment>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		CooperativeNotFound,
		/// The cooperative is not ready: it does not admit members now.
		CooperativeNotReady,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// The account is not registered; a registrar or relay must bring the application.
		AccountNotRegistered,
		/// The account is a member of no cooperative yet: a registrar or relay must bring the
		/// application.
		CountersignatureNeeded,
		/// The caller is neither registrar nor relay of the cooperative.
		NotRegistrarOrRelay,
		/// The applicant is a member already.
		AlreadyMember,
		/// The applicant has an application under way in this cooperative.
		AlreadyApplied,
		/// The cooperative has as many applications under way as it may have.
		TooManyApplications,
		/// There is no such application under way.
		ApplicationNotFound,
		/// The invoice is paid already.
		AlreadyPaid,
		/// The invoice is not paid.
		NotPaid,
		/// This invitation is open already.
		AlreadyInvited,
		/// The cooperative has as many open invitations as it may have.
		TooManyInvitations,
		/// No invitation with this secret is open, or its time is over.
		InvitationNotFound,
		/// The list is approved already, or is not.
		NothingChanges,
		/// The council has approved as many lists as may wait.
		TooManyImports,
		/// The council has not approved this list.
		ImportNotApproved,
		/// He would have joined in the future.
		JoinedInFuture,
		/// There is no such member.
		MemberNotFound,
		/// He is no active member: he is leaving, or has left.
		NotActive,
		/// He has asked to leave already.
		AlreadyLeaving,
		/// Nobody with this number is leaving.
		ExitNotFound,
		/// The exit is granted already.
		AlreadyGranted,
		/// What is due is owed already.
		NothingToSettle,
		/// Something of his is not cleared yet: an advance, or a payment of his share under way.
		NotCleared,
		/// The expulsion is announced already.
		AlreadyAnnounced,
		/// The expulsion was not announced.
		NotAnnounced,
		/// The time between announcement and expulsion is not over.
		TooEarly,
		/// The meeting did not decide in time; the expulsion must be announced again.
		AnnouncementOver,
		/// A number does not fit.
		Overflow,
		/// The term of payout is longer than a charter may have it.
		PayoutTermTooLong,
		/// The applicant is the cooperative itself, which is no member of its own.
		MemberOfItself,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Applies for membership with one's own signature.
		///
		/// - `document`: hash of the application document.
		///
		/// Called by a registered person who is an active member of some other cooperative, or by a
		/// registered organisation, whose representative answers for it (rules §1.2, §4.2). Emits
		/// [`Event::ApplicationOpened`]. Fails with [`Error::AccountNotRegistered`],
		/// [`Error::CountersignatureNeeded`], [`Error::CooperativeNotFound`],
		/// [`Error::CooperativeNotReady`], [`Error::AlreadyMember`], [`Error::MemberOfItself`],
		/// [`Error::AlreadyApplied`], [`Error::TooManyApplications`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply())]
		pub fn apply(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let kind = T::Accounts::kind_of(&who).ok_or(Error::<T>::AccountNotRegistered)?;
			Self::ensure_open(cooperative)?;
			Self::ensure_may_join(cooperative, &who)?;
			ensure!(
				kind == AccountKind::Organization || MembershipsOf::<T>::get(&who) > 0,
				Error::<T>::CountersignatureNeeded
			);
			Self::open_application(cooperative, who, kind, document)
		}

		/// Brings a person's signed application to the chain and countersigns it.
		///
		/// - `applicant`: the person, registered here if his account is new.
		/// - `form`: hash of the application document, and the salted hash of his data with which a
		///   new account is registered; a registered one keeps its own.
		/// - `signed`: the statement that he signed, with process [`ProcessKind::Admission`], process id
		///   0 and the form's content.
		///
		/// Called by a registrar or relay of the cooperative. Emits [`Event::ApplicationOpened`],
		/// and `AccountRegistered` for a new account. Fails with [`Error::NotRegistrarOrRelay`],
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::AlreadyMember`],
		/// [`Error::MemberOfItself`], [`Error::AlreadyApplied`], [`Error::TooManyApplications`], and
		/// with what the register of accounts finds wrong with the statement. Rules §2.4, §4.2.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::apply_relayed())]
		pub fn apply_relayed(
			origin: OriginFor<T>,
			cooperative: CoopId,
			applicant: T::AccountId,
			form: JoinForm,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResult {
			let relay = ensure_signed(origin)?;
			Self::ensure_open(cooperative)?;
			Self::ensure_clerk(cooperative, &relay)?;
			Self::bring_application(cooperative, applicant, form, signed)
		}

		/// Admits an applicant whose payment is confirmed: the action of the council's decision.
		///
		/// Called by the cooperative's council. Emits [`Event::MemberAdmitted`], and the postings of
		/// both contributions. Fails with [`Error::WrongCooperative`],
		/// [`Error::CooperativeNotReady`], [`Error::ApplicationNotFound`], [`Error::NotPaid`],
		/// [`Error::AlreadyMember`], [`Error::MemberOfItself`]. Rules §4.1, §4.3.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::admit().saturating_add(T::Electorate::weight()))]
		pub fn admit(
			origin: OriginFor<T>,
			cooperative: CoopId,
			application: ApplicationId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::ensure_open(cooperative)?;
			let record = Self::paid_application(cooperative, application)?;
			let who = record.applicant.clone();
			let number = Self::add_member(cooperative, &who, record.document)?;
			Self::close_application(cooperative, application, &who);
			let Contributions { entrance, minimum_share } = record.contributions;
			for (operation, amount) in [
				(Operation::EntranceCredited, entrance),
				(Operation::MinimumShareCredited, minimum_share),
			] {
				let (line, process) = (Line { operation, amount }, Process::Joining(application));
				T::Books::apply(cooperative, &who, line, process, record.document)?;
			}
			Self::deposit_event(Event::MemberAdmitted { cooperative, application, who, number });
			Ok(())
		}

		/// Closes an application that the council refused: the decision's action on refusal.
		///
		/// Called by the cooperative's council. Emits [`Event::ApplicationRefused`] with the sum to
		/// return, which the books owe from now on. Fails with [`Error::WrongCooperative`],
		/// [`Error::ApplicationNotFound`], [`Error::NotPaid`], [`Error::Overflow`]. Rules §4.1.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(
			origin: OriginFor<T>,
			cooperative: CoopId,
			application: ApplicationId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			let record = Self::paid_application(cooperative, application)?;
			let refund = record.contributions.total().ok_or(Error::<T>::Overflow)?;
			let applicant = record.applicant;
			Self::close_application(cooperative, application, &applicant);
			let due =
				T::Time::now().checked_add(T::RefundWithin::get()).ok_or(Error::<T>::Overflow)?;
			let lines = lines([(Operation::ApplicationRefunded, refund)]);
			let purpose = Purpose::Refund(application);
			let document = record.document;
			let payment = T::Books::owe(cooperative, &applicant, purpose, lines, due, document)?;
			Self::deposit_event(Event::ApplicationRefused {
				cooperative,
				application,
				applicant,
				refund,
				payment,
			});
			Ok(())
		}

		/// Asks to leave. The council may grant it; it cannot refuse: after [`Config::ExitWithin`] it
		/// is granted by itself.
		///
		/// - `document`: hash of the application.
		///
		/// Called by an active member, whatever has become of the cooperative. Emits
		/// [`Event::ExitAsked`] and, if it takes the question, the council's events. Fails with
		/// [`Error::MemberNotFound`], [`Error::NotActive`], [`Error::AlreadyLeaving`],
		/// [`Error::Overflow`]. Rules §4.4.
		#[pallet::call_index(4)]
		#[pallet::weight(
			T::WeightInfo::leave().saturating_add(T::Council::weight_of_automation())
		)]
		pub fn leave(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::leave();
			let followed = Self::do_leave(who, cooperative, document)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}

		/// Takes one's wish to leave back, until it is granted.
		///
		/// Called by who asked. Emits [`Event::ExitWithdrawn`]. Fails with
		/// [`Error::MemberNotFound`], [`Error::ExitNotFound`], [`Error::AlreadyGranted`].
		/// Rules §4.4.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::stay())]
		pub fn stay(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::do_stay(ensure_signed(origin)?, cooperative)
		}

		/// Grants an exit: the action of the council's decision. From now on he is no member; what is
		/// due to him is owed, as soon as nothing blocks it.
		///
		/// Called by the cooperative's council. Emits [`Event::MembershipEnded`], and
		/// [`Event::ExitOwed`] or [`Event::MemberLeft`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::ExitNotFound`], [`Error::AlreadyGranted`], [`Error::Overflow`], and with errors
		/// of the books. Rules §4.4.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weight_of_ending())]
		pub fn grant_exit(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_grant_exit(cooperative, number)
		}

		/// States what a member who leaves must clear before he is paid. It does not keep him.
		///
		/// - `document`: hash of the document that says what.
		///
		/// Called by the cooperative's council. Emits [`Event::ObstacleStated`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::ExitNotFound`]. Rules §4.4.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::state_obstacle())]
		pub fn state_obstacle(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			ensure!(Exits::<T>::contains_key(cooperative, number), Error::<T>::ExitNotFound);
			Self::deposit_event(Event::ObstacleStated { cooperative, number, document });
			Ok(())
		}

		/// Records a member's death. What is due goes to his heirs.
		///
		/// - `document`: hash of the certificate.
		///
		/// Called by the cooperative's council. Emits the same as [`Call::grant_exit`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::MemberNotFound`], [`Error::NotActive`],
		/// [`Error::Overflow`], and with errors of the books. Rules §4.4.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::weight_of_ending())]
		pub fn record_death(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::end_membership(cooperative, number, Ground::Death, document)
		}

		/// Owes what is due to who left, now that nothing blocks it any more.
		///
		/// Called by anybody. Emits [`Event::ExitOwed`] or [`Event::MemberLeft`]. Fails with
		/// [`Error::ExitNotFound`], [`Error::NothingToSettle`], [`Error::NotCleared`],
		/// [`Error::Overflow`], and with errors of the books. Rules §4.4.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::settle_exit())]
		pub fn settle_exit(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_settle_exit(cooperative, number)
		}

		/// Tells a member that the general meeting will decide about his expulsion.
		///
		/// - `document`: hash of the document that says why.
		///
		/// Called by the cooperative's council, or by its general meeting. Emits
		/// [`Event::ExpulsionAnnounced`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::MemberNotFound`], [`Error::NotActive`],
		/// [`Error::AlreadyAnnounced`], [`Error::Overflow`]. Rules §4.5.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::announce_expulsion())]
		pub fn announce_expulsion(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
			document: DocumentHash,
		) -> DispatchResult {
			let meeting = T::MeetingOrigin::ensure_origin(origin.clone());
			match meeting {
				Ok(of) => ensure!(of == cooperative, Error::<T>::WrongCooperative),
				Err(_) => Self::ensure_council(origin, cooperative)?,
			}
			Self::do_announce_expulsion(cooperative, number, document)
		}

		/// Answers to the announcement of one's expulsion.
		///
		/// - `document`: hash of the statement.
		///
		/// Called by the member. Emits [`Event::ExpulsionAnswered`]. Fails with
		/// [`Error::MemberNotFound`], [`Error::NotAnnounced`]. Rules §4.5.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::answer_expulsion())]
		pub fn answer_expulsion(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let number = Numbers::<T>::get(cooperative, &who).ok_or(Error::<T>::MemberNotFound)?;
			ensure!(Expulsions::<T>::contains_key(cooperative, number), Error::<T>::NotAnnounced);
			Self::deposit_event(Event::ExpulsionAnswered { cooperative, number, document });
			Ok(())
		}

		/// Expels a member who was told in time.
		///
		/// - `document`: hash of the resolution.
		///
		/// Called by the cooperative's general meeting. Emits the same as [`Call::grant_exit`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::NotAnnounced`], [`Error::TooEarly`],
		/// [`Error::AnnouncementOver`], [`Error::NotActive`], [`Error::Overflow`], and with errors of the books. Rules §4.5.
		#[pallet::call_index(12)]
		#[pallet::weight(Pallet::<T>::weight_of_ending())]
		pub fn expel(
			origin: OriginFor<T>,
			cooperative: CoopId,
			number: MemberNumber,
			document: DocumentHash,
		) -> DispatchResult {
			let meeting = T::MeetingOrigin::ensure_origin(origin)?;
			ensure!(meeting == cooperative, Error::<T>::WrongCooperative);
			Self::do_expel(cooperative, number, document)
		}

		/// Says which cooperative pays for what one does as a person.
		///
		/// Called by an active member of it. Emits [`Event::HomeChosen`]. Fails with
		/// [`Error::MemberNotFound`], [`Error::NotActive`]. Rules §9.2.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::choose_home())]
		pub fn choose_home(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let number = Numbers::<T>::get(cooperative, &who).ok_or(Error::<T>::MemberNotFound)?;
			Self::active(cooperative, number)?;
			Homes::<T>::insert(&who, cooperative);
			Self::deposit_event(Event::HomeChosen { cooperative, who });
			Ok(())
		}

		/// Approves a list of members who joined on paper, or takes that back until it is brought.
		///
		/// - `list`: its hash, as [`list_hash`] makes it.
		///
		/// Called by the council of a ready cooperative. Emits [`Event::ImportSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::CooperativeNotFound`],
		/// [`Error::CooperativeNotReady`], [`Error::NothingChanges`], [`Error::TooManyImports`].
		/// Rules §4.7.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::set_import())]
		pub fn set_import(
			origin: OriginFor<T>,
			cooperative: CoopId,
			list: H256,
			approved: bool,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_set_import(cooperative, list, approved)
		}

		/// Brings an approved list of members who joined on paper: all become members, in its order,
		/// with their opening balances; or none.
		///
		/// Called by a registrar of the cooperative. Emits [`Event::MemberImported`] and the postings
		/// for each, and `AccountRegistered` for new accounts. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`],
		/// [`Error::NotRegistrarOrRelay`], [`Error::ImportNotApproved`], [`Error::JoinedInFuture`],
		/// [`Error::AlreadyApplied`], [`Error::AlreadyMember`], [`Error::MemberOfItself`],
		/// [`Error::Overflow`], and with errors of the books. Rules §4.7.
		#[pallet::call_index(15)]
		#[pallet::weight(
			T::WeightInfo::import(members.len() as u32).saturating_add(T::Electorate::weight())
		)]
		pub fn import(
			origin: OriginFor<T>,
			cooperative: CoopId,
			members: PaperMembers<T::AccountId>,
		) -> DispatchResult {
			Self::do_import(ensure_signed(origin)?, cooperative, members)
		}

		/// Invites somebody to apply: who knows the secret may, without another countersignature.
		///
		/// - `invitation`: hash of the secret, as [`invitation_hash`] makes it.
		///
		/// Called by a registrar or relay of a ready cooperative. Emits [`Event::Invited`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`],
		/// [`Error::NotRegistrarOrRelay`], [`Error::AlreadyInvited`],
		/// [`Error::TooManyInvitations`], [`Error::Overflow`]. Rules §4.2.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::invite())]
		pub fn invite(
			origin: OriginFor<T>,
			cooperative: CoopId,
			invitation: H256,
		) -> DispatchResult {
			let clerk = ensure_signed(origin)?;
			Self::ensure_open(cooperative)?;
			Self::ensure_clerk(cooperative, &clerk)?;
			Self::do_invite(cooperative, invitation)
		}

		/// Takes an invitation back.
		///
		/// Called by a registrar or relay of the cooperative. Emits [`Event::InvitationEnded`]. Fails
		/// with [`Error::NotRegistrarOrRelay`], [`Error::InvitationNotFound`]. Rules §4.2.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::withdraw_invitation())]
		pub fn withdraw_invitation(
			origin: OriginFor<T>,
			cooperative: CoopId,
			invitation: H256,
		) -> DispatchResult {
			Self::ensure_clerk(cooperative, &ensure_signed(origin)?)?;
			Self::end_invitation(cooperative, invitation)?;
			Ok(())
		}

		/// Brings the signed application of somebody who was invited.
		///
		/// - `applicant`, `form`, `signed`: as in [`Call::apply_relayed`].
		/// - `secret`: what he was given; it is used up.
		///
		/// Called by anybody; the cooperative pays, within what its applicants may use. Emits
		/// [`Event::InvitationEnded`] and what [`Call::apply_relayed`] emits. Fails with
		/// [`Error::InvitationNotFound`], and as that call does. Rules §2.4, §4.2.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::apply_invited())]
		pub fn apply_invited(
			origin: OriginFor<T>,
			cooperative: CoopId,
			applicant: T::AccountId,
			form: JoinForm,
			signed: SignedStatement<T::AccountId, T::Signature>,
			secret: Secret,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::ensure_open(cooperative)?;
			Self::use_invitation(cooperative, &secret)?;
			Self::bring_application(cooperative, applicant, form, signed)
		}

		/// Sets until when all must be paid to who leaves. Exits that are granted from now on have the
		/// new term; a debt keeps the date of its day.
		///
		/// - `term`: how long after the end of the financial year, in milliseconds, at most
		///   [`MAX_PAYOUT_TERM`]; `None` for [`Config::PaidWithin`].
		///
		/// Called by the cooperative's general meeting, because it changes the charter. Emits
		/// [`Event::PayoutTermSet`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::PayoutTermTooLong`]. Rules §4.4, §7.4.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::set_payout_term())]
		pub fn set_payout_term(
			origin: OriginFor<T>,
			cooperative: CoopId,
			term: Option<Moment>,
		) -> DispatchResult {
			let meeting = T::MeetingOrigin::ensure_origin(origin)?;
			ensure!(meeting == cooperative, Error::<T>::WrongCooperative);
			let is_allowed = term.is_none_or(|term| term <= MAX_PAYOUT_TERM);
			ensure!(is_allowed, Error::<T>::PayoutTermTooLong);
			PayoutTerms::<T>::set(cooperative, term);
			Self::deposit_event(Event::PayoutTermSet { cooperative, term });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			Ok(())
		}

		/// The most weight that the end of a membership may take.
		pub(crate) fn weight_of_ending() -> Weight {
			T::WeightInfo::end_membership()
				.saturating_add(T::OnRemoved::weight())
				.saturating_add(T::Electorate::weight())
		}

		/// Ends the stages of exits and the invitations whose time is over, as many as `meter` allows.
		pub(crate) fn sweep(now: Moment, meter: &mut WeightMeter) {
			let mut due = ExitsDue::<T>::iter_keys();
			while meter.try_consume(Self::weight_of_ending()).is_ok() {
				let Some(key) = due.next().filter(|key| key.is_over(now)) else { break };
				Self::end_exit(key);
			}
			let mut due = InvitationsDue::<T>::iter_keys();
			while meter.try_consume(T::WeightInfo::withdraw_invitation()).is_ok() {
				let Some((_, (cooperative, invitation))) =
					due.next().filter(|(at, _)| at.is_over(now))
				else {
					return;
				};
				// It stands there, as the invariants say.
				let _ = Self::end_invitation(cooperative, invitation);
			}
		}

		/// The cooperative exists and admits members.
		pub(crate) fn ensure_open(cooperative: CoopId) -> DispatchResult {
			ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
			ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
			Ok(())
		}

		/// He is no member yet, and not the cooperative itself: who acts for that would have a share
		/// and a voice in what he acts for.
		fn ensure_may_join(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
			ensure!(!Numbers::<T>::contains_key(cooperative, who), Error::<T>::AlreadyMember);
			let itself = T::Cooperatives::account_of(cooperative);
			ensure!(itself.as_ref() != Some(who), Error::<T>::MemberOfItself);
			Ok(())
		}

		fn application(
			cooperative: CoopId,
			application: ApplicationId,
		) -> Result<Application<T::AccountId>, DispatchError> {
			Applications::<T>::get(cooperative, application)
				.ok_or_else(|| Error::<T>::ApplicationNotFound.into())
		}

		fn paid_application(
			cooperative: CoopId,
			application: ApplicationId,
		) -> Result<Application<T::AccountId>, DispatchError> {
			let record = Self::application(cooperative, application)?;
			ensure!(matches!(record.stage, Stage::BeforeCouncil { .. }), Error::<T>::NotPaid);
			Ok(record)
		}

		/// The invoice is paid: the council decides. Yields the weight of what followed at once.
		fn do_paid(
			cooperative: CoopId,
			application: ApplicationId,
			document: DocumentHash,
		) -> Result<Weight, DispatchError> {
			Self::ensure_open(cooperative)?;
			let mut record = Self::application(cooperative, application)?;
			ensure!(matches!(record.stage, Stage::Invoiced { .. }), Error::<T>::AlreadyPaid);
			let decision = T::Council::next(cooperative)?;
			record.stage = Stage::BeforeCouncil { decision };
			let (applicant, subject) = (record.applicant.clone(), record.document);
			Applications::<T>::insert(cooperative, application, record);
			Self::deposit_event(Event::ApplicationPaid {
				cooperative,
				application,
				document,
				decision,
			});
			// Last, because it may be decided and executed here and now.
			let opened = T::Council::open(
				cooperative,
				&applicant,
				subject,
				Call::admit { cooperative, application }.into(),
				Some(Call::refuse { cooperative, application }.into()),
			)?;
			Ok(opened.weight)
		}

		/// Checks what an applicant signed, registers him if he is new, and opens his application.
		fn bring_application(
			cooperative: CoopId,
			applicant: T::AccountId,
			form: JoinForm,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResult {
			let act = Act {
				cooperative,
				process: ProcessKind::Admission,
				process_id: 0,
				content: form.content(),
				signer: applicant.clone(),
			};
			T::Accounts::check(&act, &signed)?;
			let kind = match T::Accounts::kind_of(&applicant) {
				Some(kind) => kind,
				None => {
					T::Accounts::register_person(&applicant, form.profile)?;
					AccountKind::Person
				}
			};
			T::Accounts::note_statement(&applicant, signed.statement.signed_at)?;
			Self::open_application(cooperative, applicant, kind, form.document)
		}

		/// Writes a new application with the invoice of today.
		fn open_application(
			cooperative: CoopId,
			applicant: T::AccountId,
			kind: AccountKind,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_may_join(cooperative, &applicant)?;
			ensure!(
				!ApplicationOf::<T>::contains_key(cooperative, &applicant),
				Error::<T>::AlreadyApplied
			);
			let under_way = ApplicationsUnderWay::<T>::get(cooperative);
			ensure!(under_way < T::MaxApplications::get(), Error::<T>::TooManyApplications);
			let contributions = T::Cooperatives::contributions(cooperative, kind)
				.ok_or(Error::<T>::CooperativeNotFound)?;
			let application = ApplicationsMade::<T>::get(cooperative)
				.checked_add(1)
				.ok_or(Error::<T>::Overflow)?;
			let pay_until =
				T::Time::now().checked_add(T::InvoiceLife::get()).ok_or(Error::<T>::Overflow)?;
			let Contributions { entrance, minimum_share } = contributions;
			let payment = T::Books::expect(
				cooperative,
				&applicant,
				Purpose::Joining(application),
				lines([
					(Operation::EntranceReceived, entrance),
					(Operation::MinimumShareReceived, minimum_share),
				]),
				pay_until,
				document,
			)?;

			ApplicationsMade::<T>::insert(cooperative, application);
			ApplicationsUnderWay::<T>::insert(cooperative, under_way.saturating_add(1));
			ApplicationOf::<T>::insert(cooperative, &applicant, application);
			Applications::<T>::insert(
				cooperative,
				application,
				Application {
					applicant: applicant.clone(),
					document,
					contributions,
					stage: Stage::Invoiced { payment },
				},
			);
			Self::deposit_event(Event::ApplicationOpened {
				cooperative,
				application,
				applicant,
				document,
				entrance,
				minimum_share,
				payment,
				pay_until,
			});
			Ok(())
		}

		fn close_application(
			cooperative: CoopId,
			application: ApplicationId,
			applicant: &T::AccountId,
		) {
			Applications::<T>::remove(cooperative, application);
			ApplicationOf::<T>::remove(cooperative, applicant);
			ApplicationsUnderWay::<T>::mutate(cooperative, |n| *n = n.saturating_sub(1));
		}

		/// Gives `who` the next number of the cooperative. He votes in what is fixed afterwards
		/// (rules §7.6).
		pub(crate) fn add_member(
			cooperative: CoopId,
			who: &T::AccountId,
			document: DocumentHash,
		) -> Result<MemberNumber, DispatchError> {
			let number = Self::next_number(cooperative, who)?;
			T::Electorate::before_change(cooperative);
			Self::enter(cooperative, who, number, T::Time::now(), document);
			Ok(number)
		}

		/// The number that `who` would get.
		pub(crate) fn next_number(
			cooperative: CoopId,
			who: &T::AccountId,
		) -> Result<MemberNumber, DispatchError> {
			Self::ensure_may_join(cooperative, who)?;
			NumbersGiven::<T>::get(cooperative)
				.checked_add(1)
				.ok_or_else(|| Error::<T>::Overflow.into())
		}

		/// Writes a new active member. Whoever calls it has told [`Config::Electorate`] before.
		pub(crate) fn enter(
			cooperative: CoopId,
			who: &T::AccountId,
			number: MemberNumber,
			joined_at: Moment,
			document: DocumentHash,
		) {
			NumbersGiven::<T>::insert(cooperative, number);
			Numbers::<T>::insert(cooperative, who, number);
			ActiveMembers::<T>::mutate(cooperative, |n| *n = n.saturating_add(1));
			MembershipsOf::<T>::mutate(who, |n| *n = n.saturating_add(1));
			if !Homes::<T>::contains_key(who) {
				Homes::<T>::insert(who, cooperative);
			}
			Members::<T>::insert(
				cooperative,
				number,
				Member { account: who.clone(), status: MemberStatus::Active, joined_at, document },
			);
		}
	}

	/// Operations with their sums, as lines of a payment.
	fn lines<const N: usize>(lines: [(Operation, Money); N]) -> Lines {
		let lines = lines.map(|(operation, amount)| Line { operation, amount });
		Lines::truncate_from(lines.into())
	}

	impl<T: Config> OnPayment<T::AccountId> for Pallet<T> {
		/// Of an invoice: opens the council's decision, and emits [`Event::ApplicationPaid`]. Of what
		/// was due to who left: his membership is over, and it emits [`Event::MemberLeft`]. A deposit
		/// is for members only.
		///
		/// Fails with [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`],
		/// [`Error::ApplicationNotFound`], [`Error::AlreadyPaid`], [`Error::NotActive`], and with
		/// the council's errors. Rules §4.1, §4.4.
		fn confirmed(
			cooperative: CoopId,
			who: &T::AccountId,
			purpose: Purpose,
			document: DocumentHash,
		) -> Result<Weight, DispatchError> {
			match purpose {
				Purpose::Joining(application) => {
					let automated = Self::do_paid(cooperative, application, document)?;
					Ok(T::WeightInfo::paid().saturating_add(automated))
				}
				Purpose::Exit(number) => {
					Self::paid_out(cooperative, number)?;
					Ok(T::WeightInfo::paid_out())
				}
				Purpose::Return => {
					Self::settle_after_payment(cooperative, who);
					Ok(T::WeightInfo::settle_exit())
				}
				Purpose::Deposit => {
					ensure!(Self::is_active(cooperative, who), Error::<T>::NotActive);
					Ok(T::DbWeight::get().reads(2))
				}
				Purpose::Refund(_) | Purpose::Receipt | Purpose::Order => Ok(Weight::zero()),
			}
		}

		/// Of an invoice: closes the application. Emits [`Event::ApplicationClosed`]. Of a share: what is
		/// free again is owed to who is leaving.
		fn ended(cooperative: CoopId, who: &T::AccountId, purpose: Purpose) {
			if purpose == Purpose::Return {
				Self::settle_after_payment(cooperative, who);
			}
			let Purpose::Joining(application) = purpose else { return };
			let Some(record) = Applications::<T>::get(cooperative, application) else { return };
			let applicant = record.applicant;
			Self::close_application(cooperative, application, &applicant);
			Self::deposit_event(Event::ApplicationClosed { cooperative, application, applicant });
		}

		fn weight() -> Weight {
			T::WeightInfo::paid()
				.saturating_add(T::Council::weight_of_automation())
				.max(T::WeightInfo::paid_out())
				.max(T::WeightInfo::settle_exit())
		}

		fn weight_of_end() -> Weight {
			T::WeightInfo::close().max(T::WeightInfo::settle_exit())
		}
	}

	impl<T: Config> MemberInspect<T::AccountId> for Pallet<T> {
		fn is_active(cooperative: CoopId, who: &T::AccountId) -> bool {
			Numbers::<T>::get(cooperative, who)
				.and_then(|number| Members::<T>::get(cooperative, number))
				.is_some_and(|member| member.status == MemberStatus::Active)
		}

		fn number_of(cooperative: CoopId, who: &T::AccountId) -> Option<MemberNumber> {
			Numbers::<T>::get(cooperative, who)
		}

		fn is_applicant(cooperative: CoopId, who: &T::AccountId) -> bool {
			ApplicationOf::<T>::contains_key(cooperative, who)
		}

		fn memberships_of(who: &T::AccountId) -> u32 {
			MembershipsOf::<T>::get(who)
		}
	}

	impl<T: Config> Pallet<T> {
		/// The cooperative that pays for what `who` does as a person: the first that he joined.
		pub fn home_of(who: &T::AccountId) -> Option<CoopId> {
			Homes::<T>::get(who)
		}
	}

	impl<T: Config> FoundMembers<T::AccountId> for Pallet<T> {
		/// Who founds a cooperative pays no more for [`Config::Electorate`]: it has never met.
		///
		/// Emits [`Event::MemberFounded`]. Fails with [`Error::AlreadyMember`],
		/// [`Error::MemberOfItself`], [`Error::Overflow`]. Rules §3.2.
		fn found(
			cooperative: CoopId,
			who: &T::AccountId,
			document: DocumentHash,
		) -> Result<MemberNumber, DispatchError> {
			let number = Self::add_member(cooperative, who, document)?;
			let who = who.clone();
			Self::deposit_event(Event::MemberFounded { cooperative, who, number, document });
			Ok(number)
		}
	}

	impl<T: Config> Remains for Pallet<T> {
		/// Active members, applications and exits under way.
		fn remains(cooperative: CoopId) -> bool {
			ActiveMembers::<T>::get(cooperative) > 0
				|| ApplicationsUnderWay::<T>::get(cooperative) > 0
				|| Exits::<T>::iter_key_prefix(cooperative).next().is_some()
		}
	}

	impl<T: Config> OnCooperativeRemoved for Pallet<T> {
		/// What its charter said leaves the state.
		fn cooperative_removed(cooperative: CoopId) {
			PayoutTerms::<T>::remove(cooperative);
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
