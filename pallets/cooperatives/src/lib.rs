//! # Cooperatives
//!
//! The register of cooperatives: how they connect to the platform, their profile, their standing,
//! their staff, and the links between them (rules §3).
//!
//! ## Life of a cooperative
//!
//! ```text
//! connect ─► Pending ── operator activates ─► Active ── all founders sign ─► Ready
//!               │                               │  ▲                           │
//!     rejected or withdrawn                 withdrawn └─ first council          └─ nothing left: closed
//!
//! Blocked: aside of each of them, on one or several grounds, and back when none is left
//! ```
//!
//! 1. An organisation that is a member of the operator and of the union signs the connection
//!    agreement, through its representative, and states its profile ([`Call::connect`]).
//! 2. The operator's council activates it ([`Call::activate`]) or rejects it ([`Call::reject`]).
//!    What the operator has not decided in time, platform governance may activate.
//! 3. The representative enters the first council with its founding document
//!    ([`Call::install_council`]), as often as needed. Each of its members signs the regulations of
//!    the day and this founding, himself ([`Call::sign_regulations`]) or relayed
//!    ([`Call::sign_regulations_relayed`]). A new list or new regulations begin the signing anew.
//! 4. With the last signature, in the same extrinsic, the founders become the members 1 … n, the
//!    council takes office, the editions are adopted, and the cooperative is ready.
//!
//! ## Standing
//!
//! Three grounds block a cooperative, each lifted by itself: platform governance, unpaid resources
//! (by the operator's council, after a notice), and lost membership in operator or union, which
//! follows by itself after a term. When the last ground is lifted it is again what it was before.
//! Operator and union are never blocked; a new one is designated by platform governance, and all
//! others then have a term to join it. What ends by itself ends in [`Hooks::on_idle`], in bounded
//! steps.
//!
//! ## Staff
//!
//! The council grants an account named rights (registrar, cashier, …), each revocable at once
//! ([`Call::grant_rights`], [`Call::revoke_rights`]; rules §3.6). Both take the council's origin,
//! so they happen through a decision that the chair has signed.
//!
//! ## Meta-cooperatives
//!
//! Two cooperatives of which at least one is a meta-cooperative link with each other by offer and
//! acceptance of their councils. [`routes::is_route`] says which chains of links a member may use.
//!
//! [`Hooks::on_idle`]: frame_support::traits::Hooks::on_idle

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{
	Agreement, Block, BlockGround, Body, Cooperative, CooperativeKind, Designation, Fault,
	FinancialYear, Founding, GenesisCooperative, Grounds, Notice, Profile, Rights, Settings,
	Status,
};
pub use weights::WeightInfo;

mod connection;
mod links;
pub mod routes;
mod standing;
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
	use crate::routes::RouteError;
	use coop_primitives::{
		due::DueKey,
		providers::{
			AccountRegistry, CooperativeInspect, FinancialYears, FoundMembers, InstallCouncil,
			MemberInspect, OnCooperativeRemoved, OnMemberRemoved, Regulations, Remains, Statements,
		},
		statement::SignedStatement,
		AccountKind, Contributions, CoopId, DocumentHash, FirstCouncil, Moment, StaffRight,
		MAX_COUNCIL_SEATS,
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
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// A cooperative's general meeting. Yields the cooperative.
		type MeetingOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// Platform governance: as many of the managing delegates as it takes to block and to
		/// designate (rules §8.11).
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>
			+ Statements<Self::AccountId, Self::Signature>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId> + FoundMembers<Self::AccountId>;
		/// Where first councils take office.
		type Councils: InstallCouncil<Self::AccountId>;
		/// What founders sign.
		type Regulations: Regulations;
		/// The rooms that must be empty before a cooperative is removed.
		type Rooms: Remains;
		/// What follows when a cooperative is removed.
		type OnRemoved: OnCooperativeRemoved;
		/// A person's signature under a statement.
		type Signature: Parameter;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// How long the operator alone decides on a connection (rules §3.2).
		type OperatorDecidesWithin: Get<Moment>;
		/// The time between a notice of unpaid resources and a block (rules §3.4).
		type NoticePeriod: Get<Moment>;
		/// How long after the loss of membership a cooperative is blocked (rules §3.3).
		type RejoinWithin: Get<Moment>;
		/// How long cooperatives have to join a new operator or union (rules §3.3).
		type JoinWithin: Get<Moment>;
		/// How long an offered link may be accepted (rules §3.5).
		type OfferLife: Get<Moment>;
		/// Most links of one cooperative, its offers counted in.
		#[pallet::constant]
		type MaxLinks: Get<u32>;
		/// Most staff accounts in one cooperative.
		#[pallet::constant]
		type MaxStaff: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::Signature>;
	}

	/// Every cooperative. One entry for each that connected; paid by the platform's operator.
	#[pallet::storage]
	pub type Cooperatives<T: Config> =
		CountedStorageMap<_, Identity, CoopId, Cooperative<T::AccountId>>;

	/// The cooperative of an organisation account. One entry a cooperative; paid by the operator.
	#[pallet::storage]
	pub type CooperativeOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CoopId>;

	/// The connection agreement of each cooperative that connected; none of those of the genesis.
	/// Paid by the operator.
	#[pallet::storage]
	pub type Agreements<T: Config> = StorageMap<_, Identity, CoopId, Agreement>;

	/// First councils on their way into office: at most one of each cooperative that is not ready.
	/// Paid by the operator.
	#[pallet::storage]
	pub type Foundings<T: Config> = StorageMap<_, Identity, CoopId, Founding<T::AccountId>>;

	/// Notices of unpaid resources: at most one a cooperative. Paid by the operator.
	#[pallet::storage]
	pub type Notices<T: Config> = StorageMap<_, Identity, CoopId, Notice>;

	/// Why cooperatives are blocked: at most one entry each. Paid by the operator.
	#[pallet::storage]
	pub type Blocks<T: Config> = StorageMap<_, Identity, CoopId, Block>;

	/// Until when a cooperative that lost its membership may join again: at most two entries a
	/// cooperative. Paid by the operator.
	#[pallet::storage]
	pub type RejoinUntil<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, Body, Moment, OptionQuery>;

	/// The same moments in the order of time; the key's number is that of the body.
	#[pallet::storage]
	pub type RejoinDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The last designation of an operator or union, until all cooperatives have been looked at.
	#[pallet::storage]
	pub type Designated<T: Config> = StorageValue<_, Designation>;

	/// Links between cooperatives, in both directions, with the moment since when they stand. At
	/// most [`Config::MaxLinks`] a cooperative; each pays for its direction.
	#[pallet::storage]
	pub type Links<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, CoopId, Moment, OptionQuery>;

	/// Offered links, from whom to whom, with the last moment to accept. At most one a pair, and
	/// counted among the links of the cooperative that offers and pays.
	#[pallet::storage]
	pub type LinkOffers<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, CoopId, Moment, OptionQuery>;

	/// How many links a cooperative has, its offers counted in.
	#[pallet::storage]
	pub type LinkCount<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// Offers in the order in which they end; the key's number is the cooperative to which they go.
	#[pallet::storage]
	pub type OffersDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The number that the next cooperative gets. None is given twice.
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
				assert!(
					!CooperativeOf::<T>::contains_key(&genesis.account),
					"an account stands for two genesis cooperatives",
				);
				let record = Cooperative::from_genesis(genesis);
				assert!(
					record.fault().is_none(),
					"country, currency, financial year or UTC offset of a genesis cooperative is none",
				);
				let id = NextCooperative::<T>::get();
				Cooperatives::<T>::insert(id, record);
				CooperativeOf::<T>::insert(&genesis.account, id);
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
		/// An organisation signed the connection agreement.
		CooperativeConnected {
			/// The new cooperative.
			cooperative: CoopId,
			/// Its organisation account.
			account: T::AccountId,
			/// Hash of the agreement.
			agreement: DocumentHash,
			/// What it states of itself.
			profile: Profile,
		},
		/// A connection was accepted: the first council may be entered.
		CooperativeActivated {
			/// The cooperative.
			cooperative: CoopId,
			/// Whether platform governance did it in place of the operator.
			by_governance: bool,
		},
		/// The operator rejected a connection; the cooperative is removed.
		CooperativeRejected {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the document that says why.
			document: DocumentHash,
		},
		/// A cooperative that was not ready yet withdrew and is removed.
		CooperativeWithdrawn {
			/// The cooperative.
			cooperative: CoopId,
		},
		/// A first council was entered. Signatures for an earlier one count no longer.
		FirstCouncilEntered {
			/// The cooperative.
			cooperative: CoopId,
			/// The council.
			council: FirstCouncil<T::AccountId>,
			/// Hash of the founding document.
			document: DocumentHash,
			/// What each of its members signs besides the regulations.
			founding: H256,
		},
		/// A member of the first council signed.
		RegulationsSigned {
			/// The cooperative.
			cooperative: CoopId,
			/// Who signed.
			who: T::AccountId,
			/// Hash of the regulations' editions.
			regulations: H256,
			/// Hash of founding document and council.
			founding: H256,
		},
		/// All founders have signed: the cooperative is ready.
		CooperativeReady {
			/// The cooperative.
			cooperative: CoopId,
			/// The editions it adopted.
			regulations: H256,
		},
		/// A council changed the working settings.
		SettingsChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// The settings now.
			settings: Settings,
		},
		/// A general meeting changed the charter.
		CharterChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the charter now.
			charter: DocumentHash,
		},
		/// A general meeting changed the contributions. Invoices keep the sums of their day.
		ContributionsChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// What a natural person pays to join from now on.
			persons: Contributions,
			/// What an organisation pays to join from now on.
			organizations: Contributions,
		},
		/// A general meeting changed the financial year.
		FinancialYearChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// When it begins now.
			financial_year: FinancialYear,
			/// The cooperative's clocks, in minutes ahead of UTC.
			utc_offset: i16,
		},
		/// The operator gave notice of unpaid resources.
		NoticeGiven {
			/// The cooperative.
			cooperative: CoopId,
			/// Hash of the notice.
			document: DocumentHash,
			/// From when on the operator may block.
			block_from: Moment,
		},
		/// The operator took its notice back.
		NoticeWithdrawn {
			/// The cooperative.
			cooperative: CoopId,
		},
		/// A cooperative is blocked on one more ground.
		CooperativeBlocked {
			/// The cooperative.
			cooperative: CoopId,
			/// The ground.
			ground: BlockGround,
			/// Hash of the document that says why, if there is one.
			document: Option<DocumentHash>,
		},
		/// A ground of a block fell away.
		BlockLifted {
			/// The cooperative.
			cooperative: CoopId,
			/// The ground.
			ground: BlockGround,
			/// Where the cooperative stands now: still blocked while another ground is left.
			status: Status,
		},
		/// A cooperative's membership in operator or union ended.
		MembershipLost {
			/// The cooperative.
			cooperative: CoopId,
			/// In which of the two.
			body: Body,
			/// The last moment to join again.
			join_until: Moment,
		},
		/// Platform governance designated a new operator or union.
		BodyDesignated {
			/// Which of the two.
			body: Body,
			/// The cooperative.
			cooperative: CoopId,
			/// The last moment for all others to join it.
			join_until: Moment,
		},
		/// A cooperative declared itself a meta-cooperative, or no longer one.
		MetaDeclared {
			/// The cooperative.
			cooperative: CoopId,
			/// What it is now.
			meta: bool,
		},
		/// A council offered a link.
		LinkOffered {
			/// Whose council.
			cooperative: CoopId,
			/// To whom.
			with: CoopId,
			/// The last moment to accept.
			until: Moment,
		},
		/// An offer was taken back, declined, or not accepted in time.
		LinkOfferEnded {
			/// Who had offered.
			cooperative: CoopId,
			/// To whom.
			with: CoopId,
		},
		/// Two cooperatives are linked.
		LinkMade {
			/// Who had offered.
			cooperative: CoopId,
			/// Who accepted.
			with: CoopId,
		},
		/// A link ended.
		LinkEnded {
			/// Who ended it.
			cooperative: CoopId,
			/// The other one.
			with: CoopId,
		},
		/// A cooperative in which nothing was left is removed.
		CooperativeClosed {
			/// The cooperative.
			cooperative: CoopId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		NotFound,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// The account is not registered.
		AccountNotRegistered,
		/// The account holds this right already.
		AlreadyGranted,
		/// The account does not hold this right.
		NotGranted,
		/// The cooperative has as many staff accounts as it may have.
		TooManyStaff,
		/// A natural person cannot connect: a cooperative is an organisation.
		NotOrganization,
		/// The account is a cooperative on the platform already.
		AlreadyConnected,
		/// The platform has no operator.
		NoOperator,
		/// The platform has no union.
		NoUnion,
		/// The organisation is no active member of the operator.
		NotMemberOfOperator,
		/// The organisation is no active member of the union.
		NotMemberOfUnion,
		/// A contribution is zero, or a sum does not fit.
		InvalidContributions,
		/// A country is two capital letters (ISO 3166-1 alpha-2).
		InvalidCountry,
		/// A currency is three capital letters (ISO 4217).
		InvalidCurrency,
		/// The financial year must begin on a day that every year has.
		InvalidFinancialYear,
		/// No clock anywhere is so far from UTC.
		InvalidUtcOffset,
		/// The domain is missing.
		NoDomain,
		/// The decision is not one of the operator's council.
		NotOperator,
		/// The caller is not the cooperative's own organisation account.
		NotOwnAccount,
		/// The operator has not activated the cooperative.
		NotActivated,
		/// The cooperative is activated already.
		AlreadyActivated,
		/// The first council is not in office: not all its members have signed.
		NotReady,
		/// The cooperative is ready: its council is in office.
		AlreadyReady,
		/// The cooperative is blocked.
		CooperativeBlocked,
		/// The time in which the operator alone decides is not over.
		OperatorMayDecide,
		/// The council is too small or too large, somebody sits twice, or an officer has no seat.
		CouncilNotWellFormed,
		/// The holder of a seat is not registered.
		SeatNotRegistered,
		/// The holder of a seat is not a natural person.
		SeatNotPerson,
		/// Nothing would change.
		NothingChanged,
		/// No first council has been entered.
		NoFirstCouncil,
		/// The signer is not on the list of the first council.
		NotFounder,
		/// The union has published no regulations.
		NoRegulations,
		/// These are not the editions of today.
		WrongRegulations,
		/// This is not the founding document and the council that are entered.
		WrongFounding,
		/// He has signed.
		AlreadySigned,
		/// The caller is neither registrar nor relay of the operator.
		NotRegistrarOrRelay,
		/// Operator and union can be neither blocked nor closed.
		Exempt,
		/// The operator has given notice already.
		AlreadyNotified,
		/// The operator has not given notice.
		NotNotified,
		/// The time between notice and block is not over.
		NoticeTooRecent,
		/// The cooperative is blocked on this ground already.
		AlreadyBlocked,
		/// The cooperative is not blocked on this ground.
		NotBlocked,
		/// A cooperative needs no link with itself.
		SameCooperative,
		/// At least one of the two must be a meta-cooperative.
		NoMetaCooperative,
		/// The two are linked already.
		AlreadyLinked,
		/// One of the two has offered a link already.
		AlreadyOffered,
		/// The other has not offered a link, or its offer is over.
		NotOffered,
		/// The two are not linked, and neither has offered it.
		NotLinked,
		/// The cooperative has as many links and offers as it may have.
		TooManyLinks,
		/// The cooperative still has links or has offered some.
		LinksRemain,
		/// The cooperative still has staff.
		StaffRemains,
		/// Members, decisions, documents or means of the cooperative are left.
		NotEmpty,
		/// A number does not fit.
		Overflow,
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

		/// Signs the connection agreement and states what the cooperative is (rules §3.1, §3.2).
		///
		/// - `profile`: kind, country, currency, contributions, charter, financial year, domain and,
		///   if it has one, the key for fast registration.
		/// - `agreement`: hash of the connection agreement.
		///
		/// Called by the account of a registered organisation that is an active member of the
		/// operator and of the union; that is, by its representative on its behalf. Emits
		/// [`Event::CooperativeConnected`]; the cooperative is pending. Fails with
		/// [`Error::AccountNotRegistered`], [`Error::NotOrganization`], [`Error::AlreadyConnected`],
		/// [`Error::NoOperator`], [`Error::NoUnion`], [`Error::NotMemberOfOperator`],
		/// [`Error::NotMemberOfUnion`], [`Error::NoDomain`], [`Error::InvalidContributions`],
		/// [`Error::InvalidCountry`], [`Error::InvalidCurrency`], [`Error::InvalidFinancialYear`],
		/// [`Error::InvalidUtcOffset`], [`Error::Overflow`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::connect())]
		pub fn connect(
			origin: OriginFor<T>,
			profile: Profile,
			agreement: DocumentHash,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::do_connect(account, profile, agreement)
		}

		/// Accepts a connection: the first council may be entered.
		///
		/// Called by the operator's council, or by platform governance when the operator has not
		/// decided within [`Config::OperatorDecidesWithin`]. Emits
		/// [`Event::CooperativeActivated`]. Fails with [`Error::NotOperator`], [`Error::NotFound`],
		/// [`Error::AlreadyActivated`], [`Error::CooperativeBlocked`], [`Error::NoOperator`],
		/// [`Error::NoUnion`], [`Error::NotMemberOfOperator`], [`Error::NotMemberOfUnion`],
		/// [`Error::OperatorMayDecide`]. Rules §3.2.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::activate())]
		pub fn activate(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let by_governance = match T::CouncilOrigin::try_origin(origin) {
				Ok(council) => {
					ensure!(Operator::<T>::get() == Some(council), Error::<T>::NotOperator);
					false
				}
				Err(origin) => {
					T::GovernanceOrigin::ensure_origin(origin)?;
					true
				}
			};
			Self::do_activate(cooperative, by_governance)
		}

		/// Rejects a connection; the cooperative is removed, and its number is not given again.
		///
		/// - `document`: hash of the document that says why.
		///
		/// Called by the operator's council, whether the cooperative is blocked or not. Emits
		/// [`Event::CooperativeRejected`]. Fails with [`Error::NotOperator`], [`Error::NotFound`],
		/// [`Error::AlreadyActivated`], [`Error::NotEmpty`]. Rules §3.2.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_operator(origin)?;
			let record = Self::record(cooperative)?;
			let standing = Self::standing_but_for_blocks(cooperative, &record);
			ensure!(standing == Status::Pending, Error::<T>::AlreadyActivated);
			Self::remove(cooperative, &record.account)?;
			Self::deposit_event(Event::CooperativeRejected { cooperative, document });
			Ok(())
		}

		/// Ends the connection of a cooperative that is not ready yet; it is removed, and its number
		/// is not given again.
		///
		/// Called by the cooperative's organisation account, whether it is blocked or not. Emits
		/// [`Event::CooperativeWithdrawn`]. Fails with [`Error::NotFound`],
		/// [`Error::NotOwnAccount`], [`Error::AlreadyReady`], [`Error::NotEmpty`]. Rules §3.2.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let record = Self::ensure_own_account(origin, cooperative)?;
			let standing = Self::standing_but_for_blocks(cooperative, &record);
			ensure!(standing != Status::Ready, Error::<T>::AlreadyReady);
			Self::remove(cooperative, &record.account)?;
			Self::deposit_event(Event::CooperativeWithdrawn { cooperative });
			Ok(())
		}

		/// Enters the first council, or another in its place: all then sign anew.
		///
		/// - `council`: the seats, in the order of the member numbers that their holders will get,
		///   and the officers.
		/// - `document`: hash of the founding document.
		///
		/// Called by the organisation account of an active cooperative, as often as needed. Emits
		/// [`Event::FirstCouncilEntered`]. Fails with [`Error::NotFound`],
		/// [`Error::NotOwnAccount`], [`Error::NotActivated`], [`Error::AlreadyReady`],
		/// [`Error::CooperativeBlocked`], [`Error::CouncilNotWellFormed`],
		/// [`Error::SeatNotRegistered`], [`Error::SeatNotPerson`], [`Error::NothingChanged`].
		/// Rules §3.2.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::install_council())]
		pub fn install_council(
			origin: OriginFor<T>,
			cooperative: CoopId,
			council: FirstCouncil<T::AccountId>,
			document: DocumentHash,
		) -> DispatchResult {
			let record = Self::ensure_own_account(origin, cooperative)?;
			Self::ensure_status(&record, Status::Active)?;
			Self::enter_council(cooperative, council, document)
		}

		/// Signs the regulations and the founding, as a member of the first council.
		///
		/// - `regulations`: hash of the editions of the day.
		/// - `founding`: hash of founding document and council, as [`Event::FirstCouncilEntered`]
		///   gave it, so that he signs exactly what he has seen.
		///
		/// With the last signature the founders become members 1 … n, the council takes office, the
		/// editions are adopted and the cooperative is ready. Published new editions begin the
		/// signing anew.
		///
		/// Called by each member of the first council. Emits [`Event::RegulationsSigned`], and with
		/// the last signature [`Event::CooperativeReady`] and the events of members and council.
		/// Fails with [`Error::NotFound`], [`Error::NotActivated`], [`Error::AlreadyReady`],
		/// [`Error::CooperativeBlocked`], [`Error::NoFirstCouncil`], [`Error::NotFounder`],
		/// [`Error::NoRegulations`], [`Error::WrongRegulations`], [`Error::WrongFounding`],
		/// [`Error::AlreadySigned`]; with the last signature also [`Error::NoOperator`],
		/// [`Error::NoUnion`], [`Error::NotMemberOfOperator`], [`Error::NotMemberOfUnion`] and the
		/// errors of members and council. Rules §3.2.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::sign_regulations(MAX_COUNCIL_SEATS))]
		pub fn sign_regulations(
			origin: OriginFor<T>,
			cooperative: CoopId,
			regulations: H256,
			founding: H256,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let founded = Self::do_sign(cooperative, who, regulations, founding)
				.map_err(|refusal| refusal.with_weight(T::WeightInfo::sign_regulations(0)))?;
			Ok(Some(T::WeightInfo::sign_regulations(founded)).into())
		}

		/// Brings the signature of a member of the first council, as he gave it apart from the
		/// chain. The same follows as from [`Call::sign_regulations`].
		///
		/// - `signer`: the registered member of the first council.
		/// - `signed`: the statement that he signed, with this cooperative, process `Founding`, its
		///   number as process id, and as content Blake2-256 of `regulations` followed by
		///   `founding`.
		///
		/// Called by a registrar or relay of the operator. Fails with
		/// [`Error::NotRegistrarOrRelay`], with what the register of accounts finds wrong with the
		/// statement, and as [`Call::sign_regulations`] does. Rules §2.4, §3.2.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::sign_regulations_relayed(MAX_COUNCIL_SEATS))]
		pub fn sign_regulations_relayed(
			origin: OriginFor<T>,
			cooperative: CoopId,
			signer: T::AccountId,
			regulations: H256,
			founding: H256,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResultWithPostInfo {
			let relay = ensure_signed(origin)?;
			let own = T::WeightInfo::sign_regulations_relayed(0);
			Self::ensure_operators_relay(&relay).map_err(|refusal| refusal.with_weight(own))?;
			let act = Self::founders_act(cooperative, &signer, regulations, founding);
			T::Accounts::check(&act, &signed).map_err(|refusal| refusal.with_weight(own))?;
			let founded = Self::do_sign(cooperative, signer, regulations, founding)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(T::WeightInfo::sign_regulations_relayed(founded)).into())
		}

		/// Changes the working settings: domain, and key for fast registration.
		///
		/// Called by the council of a ready cooperative. Emits [`Event::SettingsChanged`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NotActivated`],
		/// [`Error::NotReady`], [`Error::CooperativeBlocked`], [`Error::NoDomain`],
		/// [`Error::NothingChanged`]. Rules §3.7.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_settings())]
		pub fn set_settings(
			origin: OriginFor<T>,
			cooperative: CoopId,
			settings: Settings,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::ensure_status(&Self::record(cooperative)?, Status::Ready)?;
			ensure!(settings.domain.is_some(), Error::<T>::NoDomain);
			Self::change(cooperative, |record| record.settings = settings)?;
			Self::deposit_event(Event::SettingsChanged { cooperative, settings });
			Ok(())
		}

		/// Replaces the charter.
		///
		/// - `charter`: hash of the new one.
		///
		/// Called by the cooperative's general meeting. Emits [`Event::CharterChanged`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NothingChanged`].
		/// Rules §3.7, §7.4.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_charter())]
		pub fn set_charter(
			origin: OriginFor<T>,
			cooperative: CoopId,
			charter: DocumentHash,
		) -> DispatchResult {
			Self::ensure_meeting(origin, cooperative)?;
			Self::change(cooperative, |record| record.charter = charter)?;
			Self::deposit_event(Event::CharterChanged { cooperative, charter });
			Ok(())
		}

		/// Changes what joining costs, for applications from now on; invoices keep the sums of
		/// their day.
		///
		/// - `persons`, `organizations`: in minor units, each part more than zero.
		///
		/// Called by the cooperative's general meeting. Emits [`Event::ContributionsChanged`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NothingChanged`],
		/// [`Error::InvalidContributions`]. Rules §3.7, §7.4.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::set_contributions())]
		pub fn set_contributions(
			origin: OriginFor<T>,
			cooperative: CoopId,
			persons: Contributions,
			organizations: Contributions,
		) -> DispatchResult {
			Self::ensure_meeting(origin, cooperative)?;
			Self::change(cooperative, |record| {
				record.persons = persons;
				record.organizations = organizations;
			})?;
			Self::deposit_event(Event::ContributionsChanged {
				cooperative,
				persons,
				organizations,
			});
			Ok(())
		}

		/// Changes when the financial year begins.
		///
		/// - `financial_year`: a day that every year has.
		/// - `utc_offset`: by whose clocks, in minutes ahead of UTC, from −720 to 840.
		///
		/// Called by the cooperative's general meeting. Emits [`Event::FinancialYearChanged`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NothingChanged`],
		/// [`Error::InvalidFinancialYear`], [`Error::InvalidUtcOffset`]. Rules §3.7.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_financial_year())]
		pub fn set_financial_year(
			origin: OriginFor<T>,
			cooperative: CoopId,
			financial_year: FinancialYear,
			utc_offset: i16,
		) -> DispatchResult {
			Self::ensure_meeting(origin, cooperative)?;
			Self::change(cooperative, |record| {
				record.financial_year = financial_year;
				record.utc_offset = utc_offset;
			})?;
			Self::deposit_event(Event::FinancialYearChanged {
				cooperative,
				financial_year,
				utc_offset,
			});
			Ok(())
		}

		/// Gives notice that resources are not paid.
		///
		/// - `document`: hash of the notice.
		///
		/// Called by the operator's council. Emits [`Event::NoticeGiven`]. Fails with
		/// [`Error::NotOperator`], [`Error::NotFound`], [`Error::Exempt`],
		/// [`Error::AlreadyNotified`], [`Error::AlreadyBlocked`], [`Error::Overflow`]. Rules §3.4.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::give_notice())]
		pub fn give_notice(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_operator(origin)?;
			Self::do_give_notice(cooperative, document)
		}

		/// Takes a notice back.
		///
		/// Called by the operator's council. Emits [`Event::NoticeWithdrawn`]. Fails with
		/// [`Error::NotOperator`], [`Error::NotNotified`]. Rules §3.4.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::withdraw_notice())]
		pub fn withdraw_notice(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::ensure_operator(origin)?;
			ensure!(Notices::<T>::take(cooperative).is_some(), Error::<T>::NotNotified);
			Self::deposit_event(Event::NoticeWithdrawn { cooperative });
			Ok(())
		}

		/// Blocks a cooperative whose resources are not paid, after the notice's time.
		///
		/// Called by the operator's council. Emits [`Event::CooperativeBlocked`] with the document
		/// of the notice. Fails with [`Error::NotOperator`], [`Error::NotNotified`],
		/// [`Error::NoticeTooRecent`]. Rules §3.4.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::block_unpaid())]
		pub fn block_unpaid(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::ensure_operator(origin)?;
			Self::do_block_unpaid(cooperative)
		}

		/// Lifts the block of a cooperative that has paid.
		///
		/// Called by the operator's council. Emits [`Event::BlockLifted`]. Fails with
		/// [`Error::NotOperator`], [`Error::NotFound`], [`Error::NotBlocked`]. Rules §3.4.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::unblock_unpaid())]
		pub fn unblock_unpaid(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::ensure_operator(origin)?;
			Self::lift_ground(cooperative, BlockGround::Unpaid)
		}

		/// Blocks a cooperative.
		///
		/// - `document`: hash of the document that says why.
		///
		/// Called by platform governance. Emits [`Event::CooperativeBlocked`]. Fails with
		/// [`Error::NotFound`], [`Error::Exempt`], [`Error::AlreadyBlocked`]. Rules §3.4, §8.11.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::block())]
		pub fn block(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::add_ground(cooperative, BlockGround::Governance, Some(document))
		}

		/// Lifts the block of platform governance. Other grounds stay.
		///
		/// Called by platform governance. Emits [`Event::BlockLifted`]. Fails with
		/// [`Error::NotFound`], [`Error::NotBlocked`]. Rules §3.4.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::unblock())]
		pub fn unblock(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::lift_ground(cooperative, BlockGround::Governance)
		}

		/// Lifts the block of a cooperative that is again a member of operator and union.
		///
		/// Called by anyone with a signature: it only says what is so. Emits
		/// [`Event::BlockLifted`]. Fails with [`Error::NotFound`], [`Error::NoOperator`],
		/// [`Error::NoUnion`], [`Error::NotMemberOfOperator`], [`Error::NotMemberOfUnion`],
		/// [`Error::NotBlocked`]. Rules §3.3.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::unblock_rejoined())]
		pub fn unblock_rejoined(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::ensure_belongs(&Self::record(cooperative)?.account)?;
			Self::lift_ground(cooperative, BlockGround::Membership)
		}

		/// Designates another operator, at once. All other cooperatives have
		/// [`Config::JoinWithin`] to join it.
		///
		/// Called by platform governance. Emits [`Event::BodyDesignated`]. Fails with
		/// [`Error::NotFound`], [`Error::NotActivated`], [`Error::NotReady`],
		/// [`Error::CooperativeBlocked`], [`Error::NothingChanged`], [`Error::Overflow`].
		/// Rules §3.3, §8.11.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::designate())]
		pub fn designate_operator(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::designate(Body::Operator, cooperative)
		}

		/// Designates another union, at once. All other cooperatives have
		/// [`Config::JoinWithin`] to join it.
		///
		/// Called by platform governance. Emits [`Event::BodyDesignated`]. Fails as
		/// [`Call::designate_operator`] does. Rules §3.3, §8.11.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::designate())]
		pub fn designate_union(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::designate(Body::Union, cooperative)
		}

		/// Declares that the cooperative is a meta-cooperative, or that it is none any more.
		///
		/// Called by the council of a ready cooperative. Emits [`Event::MetaDeclared`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NotActivated`],
		/// [`Error::NotReady`], [`Error::CooperativeBlocked`], [`Error::NothingChanged`],
		/// [`Error::LinksRemain`]. Rules §3.5.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::declare_meta())]
		pub fn declare_meta(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meta: bool,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::ensure_status(&Self::record(cooperative)?, Status::Ready)?;
			ensure!(meta || LinkCount::<T>::get(cooperative) == 0, Error::<T>::LinksRemain);
			Self::change(cooperative, |record| record.meta = meta)?;
			Self::deposit_event(Event::MetaDeclared { cooperative, meta });
			Ok(())
		}

		/// Offers another cooperative a link.
		///
		/// Called by the council of a ready cooperative; one of the two is a meta-cooperative. Emits
		/// [`Event::LinkOffered`]; the offer ends by itself after [`Config::OfferLife`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NotActivated`],
		/// [`Error::NotReady`], [`Error::CooperativeBlocked`], [`Error::SameCooperative`],
		/// [`Error::NoMetaCooperative`], [`Error::AlreadyLinked`], [`Error::AlreadyOffered`],
		/// [`Error::TooManyLinks`], [`Error::Overflow`]. Rules §3.5.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::offer_link())]
		pub fn offer_link(
			origin: OriginFor<T>,
			cooperative: CoopId,
			with: CoopId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_offer_link(cooperative, with)
		}

		/// Accepts an offered link.
		///
		/// - `with`: the cooperative that has offered it.
		///
		/// Called by the council of a ready cooperative. Emits [`Event::LinkMade`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotFound`], [`Error::NotOffered`],
		/// [`Error::NotActivated`], [`Error::NotReady`], [`Error::CooperativeBlocked`],
		/// [`Error::NoMetaCooperative`], [`Error::TooManyLinks`]. Rules §3.5.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::accept_link())]
		pub fn accept_link(
			origin: OriginFor<T>,
			cooperative: CoopId,
			with: CoopId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_accept_link(cooperative, with)
		}

		/// Ends a link, takes an offer back, or declines one.
		///
		/// Called by the council of either cooperative, blocked or not. Emits [`Event::LinkEnded`]
		/// or [`Event::LinkOfferEnded`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::NotFound`], [`Error::NotLinked`]. Rules §3.5.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::end_link())]
		pub fn end_link(origin: OriginFor<T>, cooperative: CoopId, with: CoopId) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_end_link(cooperative, with)
		}

		/// Removes a cooperative in which nothing is left; its number is not given again.
		///
		/// Called by its general meeting, or by platform governance. Emits
		/// [`Event::CooperativeClosed`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::NotFound`], [`Error::Exempt`], [`Error::StaffRemains`],
		/// [`Error::LinksRemain`], [`Error::NotEmpty`]. Rules §3.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			match T::MeetingOrigin::try_origin(origin) {
				Ok(meeting) => ensure!(meeting == cooperative, Error::<T>::WrongCooperative),
				Err(origin) => T::GovernanceOrigin::ensure_origin(origin).map(|_| ())?,
			}
			let record = Self::record(cooperative)?;
			ensure!(!Self::is_exempt(cooperative), Error::<T>::Exempt);
			ensure!(StaffCount::<T>::get(cooperative) == 0, Error::<T>::StaffRemains);
			ensure!(LinkCount::<T>::get(cooperative) == 0, Error::<T>::LinksRemain);
			Self::remove(cooperative, &record.account)?;
			Self::deposit_event(Event::CooperativeClosed { cooperative });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What the members of a first council sign besides the regulations.
		pub fn founding(cooperative: CoopId) -> Option<H256> {
			Foundings::<T>::get(cooperative).map(|founding| founding.hash())
		}

		/// Whether `who` shall have a seat on the first council of a cooperative that is not ready.
		pub fn is_founder(cooperative: CoopId, who: T::AccountId) -> bool {
			Foundings::<T>::get(cooperative)
				.is_some_and(|founding| founding.council.seats.contains(&who))
		}

		/// Whether a member of the first cooperative may be a customer of the last one, through
		/// those between them; if not, why.
		pub fn check_route(route: alloc::vec::Vec<CoopId>) -> Result<(), RouteError> {
			routes::is_route(&route, Self::is_ready, Links::<T>::contains_key)
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			ensure!(Cooperatives::<T>::contains_key(cooperative), Error::<T>::NotFound);
			Ok(())
		}

		fn ensure_meeting(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let meeting = T::MeetingOrigin::ensure_origin(origin)?;
			ensure!(meeting == cooperative, Error::<T>::WrongCooperative);
			Ok(())
		}

		fn ensure_operator(origin: OriginFor<T>) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(Operator::<T>::get() == Some(council), Error::<T>::NotOperator);
			Ok(())
		}

		/// The caller is the cooperative's organisation account.
		fn ensure_own_account(
			origin: OriginFor<T>,
			cooperative: CoopId,
		) -> Result<Cooperative<T::AccountId>, DispatchError> {
			let who = ensure_signed(origin)?;
			let record = Self::record(cooperative)?;
			ensure!(record.account == who, Error::<T>::NotOwnAccount);
			Ok(record)
		}

		pub(crate) fn record(
			cooperative: CoopId,
		) -> Result<Cooperative<T::AccountId>, DispatchError> {
			Cooperatives::<T>::get(cooperative).ok_or_else(|| Error::<T>::NotFound.into())
		}

		/// Changes what a cooperative states of itself; what is wrong with it is refused.
		fn change(
			cooperative: CoopId,
			change: impl FnOnce(&mut Cooperative<T::AccountId>),
		) -> DispatchResult {
			let mut record = Self::record(cooperative)?;
			let before = record.clone();
			change(&mut record);
			ensure!(record != before, Error::<T>::NothingChanged);
			Self::ensure_faultless(&record)?;
			Cooperatives::<T>::insert(cooperative, record);
			Ok(())
		}

		/// Writes the rights of `who` and keeps the count; no rights, no entry.
		pub(crate) fn set_rights(
			cooperative: CoopId,
			who: &T::AccountId,
			rights: Rights,
		) -> DispatchResult {
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

		fn has_been_ready(cooperative: CoopId) -> bool {
			let status = Cooperatives::<T>::get(cooperative).map(|c| c.status);
			let before = || Blocks::<T>::get(cooperative).map(|block| block.before);
			status == Some(Status::Ready)
				|| status == Some(Status::Blocked) && before() == Some(Status::Ready)
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

		fn account_of(cooperative: CoopId) -> Option<T::AccountId> {
			Cooperatives::<T>::get(cooperative).map(|c| c.account)
		}

		fn of_account(account: &T::AccountId) -> Option<CoopId> {
			CooperativeOf::<T>::get(account)
		}

		fn operator() -> Option<CoopId> {
			Operator::<T>::get()
		}

		fn union() -> Option<CoopId> {
			Union::<T>::get()
		}

		fn transfer_key(cooperative: CoopId) -> Option<[u8; 32]> {
			Cooperatives::<T>::get(cooperative).and_then(|c| c.settings.transfer_key)
		}
	}

	impl<T: Config> FinancialYears for Pallet<T> {
		fn year_end(cooperative: CoopId, at: Moment) -> Option<Moment> {
			let record = Cooperatives::<T>::get(cooperative)?;
			record.financial_year.end(record.utc_offset, at)
		}

		fn months_after(cooperative: CoopId, year: u16, months: u8) -> Option<Moment> {
			let record = Cooperatives::<T>::get(cooperative)?;
			record.financial_year.months_after(record.utc_offset, year, months)
		}
	}

	impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
		/// A cooperative that leaves operator or union has a term to join again.
		fn member_removed(cooperative: CoopId, who: &T::AccountId) {
			Self::note_lost_membership(cooperative, who);
		}

		/// Staff need no membership, but they live.
		fn member_died(cooperative: CoopId, who: &T::AccountId) {
			let had = Staff::<T>::get(cooperative, who).unwrap_or_default();
			for right in StaffRight::ALL.into_iter().filter(|right| had.contains(*right)) {
				let who = who.clone();
				Self::deposit_event(Event::RightRevoked { cooperative, who, right });
			}
			// Rights that are taken need no room.
			let _ = Self::set_rights(cooperative, who, Rights::default());
		}

		fn weight() -> Weight {
			T::WeightInfo::member_removed()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			let now = T::Time::now();
			Self::end_offers(now, &mut meter);
			Self::judge_lost_memberships(now, &mut meter);
			Self::judge_after_designation(now, &mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
