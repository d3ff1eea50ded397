//! # Branches
//!
//! The branches (кооперативные участки) of a cooperative: who belongs to which, and who represents it
//! (rules §6).
//!
//! ```text
//! a member proposes ─► three founders ─► council ─► branch ─► election ─► representative
//!                                          └► refused                └► repeated, if too few took part
//! ```
//!
//! - A member has at most one **voting branch**; in any number of others he may take part. A private
//!   branch is for whom its list names.
//! - The members of a branch **elect** one of them to represent it: one vote each, more than half must
//!   take part; if too few did, the ballot is repeated once, and more than a quarter suffices.
//! - The **representative** names trusted persons. Within a mandate of the council he handles
//!   contributions.
//! - With three branches a cooperative is **branched**: its meeting is one of representatives.
//!
//! | Module | Rules |
//! |---|---|
//! | `founding` | from a proposal to a branch, and its end (§6.2, §6.4) |
//! | `belonging` | who belongs where, and who drops out (§6.1, §4.6) |
//! | `electing` | elections, the representative, whom he trusts (§6.2) |
//! | `electorate` | who votes in a meeting of representatives (§6.3, §7.6) |
//! | `types` | when an election is valid and who won; pure (§6.2) |
//!
//! No call here depends in its cost on how many members or branches there are.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use electing::Ballot;
pub use electorate::Representatives;
pub use pallet::*;
pub use types::{
	Branch, BranchId, Candidate, Election, Founding, Mandate, Outcome, BRANCHED_FROM,
	FEWEST_FOUNDERS, MAX_CANDIDATES, MAX_TRUSTED,
};
pub use weights::WeightInfo;

mod belonging;
mod electing;
mod electorate;
mod founding;
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

/// Most branches in which a member takes part besides his voting branch.
pub const MAX_PARTICIPATIONS: u32 = 64;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use coop_primitives::{
		due::DueKey,
		providers::{
			AccountRegistry, Books, CooperativeInspect, CouncilDecisions, MemberInspect,
			OnElectorate, Remains,
		},
		CoopId, DecisionId, DocumentHash, Moment,
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
		/// All calls of the runtime: decisions carry [`Call::found_branch`] and
		/// [`Call::refuse_founding`].
		type RuntimeCall: From<Call<Self>>;
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// The books: what a representative has in advance.
		type Books: Books<Self::AccountId>;
		/// Where foundings are decided.
		type Council: CouncilDecisions<Self::AccountId, <Self as Config>::RuntimeCall>;
		/// Who hears that a branch is about to be founded or closed, and that it is closed (rules §7.6).
		type Electorate: OnElectorate;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// How long founders may be found, in milliseconds.
		type FoundingLife: Get<Moment>;
		/// How long a ballot lasts, in milliseconds.
		type BallotLife: Get<Moment>;
		/// How long after an election the next may be called while there is a representative, in
		/// milliseconds.
		type ElectionSpacing: Get<Moment>;
		/// Most foundings under way in one cooperative.
		#[pallet::constant]
		type MaxFoundings: Get<u32>;
		/// Most open branches of one cooperative.
		#[pallet::constant]
		type MaxBranches: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Branches that some members want to found. Paid by the cooperative.
	#[pallet::storage]
	pub type Foundings<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, u32, Founding<T::AccountId>>;

	/// How many foundings a cooperative ever had: the last number given.
	#[pallet::storage]
	pub type FoundingsMade<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// How many are under way.
	#[pallet::storage]
	pub type FoundingsUnderWay<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// The founding in which a member takes part. At most one a member.
	#[pallet::storage]
	pub type FoundingOf<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, u32>;

	/// When foundings end that do not find their founders.
	#[pallet::storage]
	pub type FoundingsDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The branches of each cooperative, closed ones too. Paid by the cooperative.
	#[pallet::storage]
	pub type Branches<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, BranchId, Branch<T::AccountId>>;

	/// How many branches a cooperative ever had: the last number given.
	#[pallet::storage]
	pub type BranchesMade<T: Config> = StorageMap<_, Identity, CoopId, BranchId, ValueQuery>;

	/// How many branches of a cooperative are open.
	#[pallet::storage]
	pub type OpenBranches<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// The voting branch of a member. At most one a member.
	#[pallet::storage]
	pub type VotingBranch<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, BranchId>;

	/// The members of a branch: the same, the other way round.
	#[pallet::storage]
	pub type Belonging<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Identity, BranchId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		(),
	>;

	/// The other branches in which a member takes part.
	#[pallet::storage]
	pub type Participations<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<BranchId, ConstU32<MAX_PARTICIPATIONS>>,
		ValueQuery,
	>;

	/// Who may choose a private branch.
	#[pallet::storage]
	pub type Listed<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Identity, BranchId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		(),
	>;

	/// The branch that somebody represents. At most one a person (rules §6.2).
	#[pallet::storage]
	pub type Represents<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, BranchId>;

	/// The branch whose representative trusts somebody. At most one a person.
	#[pallet::storage]
	pub type TrustedIn<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, BranchId>;

	/// Elections under way. At most one a branch.
	#[pallet::storage]
	pub type Elections<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, BranchId, Election<T::AccountId>>;

	/// When ballots end.
	#[pallet::storage]
	pub type ElectionsDue<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The last ballot of a member: it counts in its own election only. At most one a member.
	#[pallet::storage]
	pub type Ballots<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, Ballot<T::AccountId>>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A member wants to found a branch.
		BranchProposed {
			/// The cooperative.
			cooperative: CoopId,
			/// The founding's number.
			founding: u32,
			/// Who proposed it.
			who: T::AccountId,
			/// Hash of the founding document.
			document: DocumentHash,
			/// Whether it will be private.
			private: bool,
			/// Until when founders may join.
			until: Moment,
		},
		/// A member joined the founders. With the last one the council is asked.
		FounderJoined {
			/// The cooperative.
			cooperative: CoopId,
			/// The founding.
			founding: u32,
			/// The founder.
			who: T::AccountId,
			/// The council's decision, if there are enough founders.
			decision: Option<DecisionId>,
		},
		/// A founder left again.
		FounderLeft {
			/// The cooperative.
			cooperative: CoopId,
			/// The founding.
			founding: u32,
			/// Who left.
			who: T::AccountId,
		},
		/// A founding is over without a branch.
		FoundingEnded {
			/// The cooperative.
			cooperative: CoopId,
			/// The founding.
			founding: u32,
		},
		/// The council founded a branch.
		BranchFounded {
			/// The cooperative.
			cooperative: CoopId,
			/// Its number.
			branch: BranchId,
			/// The founding from which it came.
			founding: u32,
			/// How many branches are open now.
			open: u32,
		},
		/// A member belongs to a voting branch from now on; to none with `None`.
		BranchChosen {
			/// The cooperative.
			cooperative: CoopId,
			/// The member.
			who: T::AccountId,
			/// The branch.
			branch: Option<BranchId>,
			/// Whether the council assigned him.
			assigned: bool,
		},
		/// A member takes part in another branch, or does so no more.
		ParticipationSet {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// The member.
			who: T::AccountId,
			/// Whether he does.
			takes_part: bool,
		},
		/// Somebody was put on the list of a private branch, or taken off it.
		ListChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// Who.
			who: T::AccountId,
			/// Whether he stands on it.
			listed: bool,
		},
		/// A ballot began.
		BallotOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// The number of the ballot in the branch.
			number: u32,
			/// Whether it is the repeated one.
			repeated: bool,
			/// Until when one votes.
			until: Moment,
		},
		/// A member voted.
		Voted {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// The number of the ballot.
			number: u32,
			/// Who voted.
			who: T::AccountId,
			/// For whom.
			candidate: T::AccountId,
		},
		/// A representative was elected.
		RepresentativeElected {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// The number of the ballot.
			number: u32,
			/// Who was elected.
			who: T::AccountId,
			/// How many took part.
			participants: u32,
			/// Of how many.
			members: u32,
		},
		/// Nobody was elected: too few took part, or nobody was first.
		ElectionFailed {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// The number of the ballot.
			number: u32,
			/// How many took part.
			participants: u32,
			/// Of how many.
			members: u32,
		},
		/// A branch has no representative any more.
		RepresentativeLeft {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// Who represented it.
			who: T::AccountId,
		},
		/// A representative named whom he trusts.
		TrustedNamed {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// Whom.
			trusted: BoundedVec<T::AccountId, ConstU32<MAX_TRUSTED>>,
		},
		/// The council said what a representative may handle.
		MandateSet {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// What; nothing with `None`.
			mandate: Option<Mandate>,
		},
		/// A branch was closed; its members choose another one.
		BranchClosed {
			/// The cooperative.
			cooperative: CoopId,
			/// The branch.
			branch: BranchId,
			/// How many branches are open now.
			open: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		CooperativeNotFound,
		/// The cooperative is not ready: it has no branches now.
		CooperativeNotReady,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// He is no active member of the cooperative.
		NotMember,
		/// The cooperative has as many foundings under way as it may have.
		TooManyFoundings,
		/// The cooperative has as many branches as it may have.
		TooManyBranches,
		/// He takes part in a founding already.
		AlreadyFounding,
		/// There is no such founding.
		FoundingNotFound,
		/// The founding's time is over.
		FoundingOver,
		/// The council has been asked already.
		CouncilAsked,
		/// The council has not been asked yet.
		CouncilNotAsked,
		/// He takes part in no founding.
		NotFounder,
		/// A founder is no member any more, or belongs to another branch by now.
		FounderLost,
		/// He belongs to another branch: who founds one leaves it first.
		HasBranch,
		/// There is no such branch.
		BranchNotFound,
		/// The branch is closed.
		BranchClosed,
		/// It is his voting branch already.
		AlreadyThere,
		/// He belongs to no voting branch.
		NoBranch,
		/// The branch is private, and he does not stand on its list.
		NotListed,
		/// The branch is not private: it has no list.
		NotPrivate,
		/// He takes part there already, or does not.
		NothingChanges,
		/// He takes part in as many branches as one may.
		TooManyParticipations,
		/// Neither the council nor the branch's representative calls.
		NotInCharge,
		/// The council assigns only in a branched cooperative, and only who has no branch.
		NotAssignable,
		/// A ballot is under way.
		BallotOpen,
		/// There is no ballot under way.
		NoBallot,
		/// There is a representative, and the last election is not long enough ago.
		TooEarly,
		/// The ballot's time is over.
		BallotOver,
		/// He has voted in this ballot.
		AlreadyVoted,
		/// The candidate is no natural person who belongs to the branch.
		NotEligible,
		/// The candidate represents another branch.
		RepresentsAnother,
		/// As many candidates got votes as there may be.
		TooManyCandidates,
		/// He represents no branch.
		NotRepresentative,
		/// One trusted person is named twice, or is the representative himself.
		TrustedTwice,
		/// Another representative trusts him.
		TrustedElsewhere,
		/// The mandate ends in the past, or covers nothing.
		EmptyMandate,
		/// The branch has no representative who could have a mandate.
		NoRepresentative,
		/// The branch holds something: its representative has a mandate, or an advance.
		HoldsSomething,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Proposes to found a branch; the caller is its first founder.
		///
		/// - `document`: hash of the founding document.
		/// - `private`: whether only whom its list names may choose it.
		///
		/// Called by an active member without a voting branch. Emits [`Event::BranchProposed`]. Fails
		/// with [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::AlreadyFounding`], [`Error::HasBranch`], [`Error::TooManyFoundings`],
		/// [`Error::Overflow`]. Rules §6.2.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::propose_branch())]
		pub fn propose_branch(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
			private: bool,
		) -> DispatchResult {
			Self::do_propose(ensure_signed(origin)?, cooperative, document, private)
		}

		/// Joins the founders of a branch. When there are enough, the council is asked.
		///
		/// Called by an active member without a voting branch. Emits [`Event::FounderJoined`] and, with
		/// the last founder, the council's events. Fails with [`Error::CooperativeNotFound`],
		/// [`Error::CooperativeNotReady`], [`Error::NotMember`], [`Error::AlreadyFounding`],
		/// [`Error::HasBranch`], [`Error::FoundingNotFound`], [`Error::FoundingOver`],
		/// [`Error::CouncilAsked`], and with the council's errors. Rules §6.2.
		#[pallet::call_index(1)]
		#[pallet::weight(
			T::WeightInfo::join_founding().saturating_add(T::Council::weight_of_automation())
		)]
		pub fn join_founding(
			origin: OriginFor<T>,
			cooperative: CoopId,
			founding: u32,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::join_founding();
			let followed = Self::do_join(who, cooperative, founding)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(followed)).into())
		}

		/// Leaves the founders, until the council is asked. With the last one the founding ends.
		///
		/// Called by a founder. Emits [`Event::FounderLeft`], and [`Event::FoundingEnded`] when nobody
		/// is left. Fails with [`Error::NotFounder`], [`Error::CouncilAsked`]. Rules §6.2.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::leave_founding())]
		pub fn leave_founding(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::do_leave_founding(ensure_signed(origin)?, cooperative)
		}

		/// Founds a branch: the action of the council's decision. It is the voting branch of its
		/// founders.
		///
		/// Called by the cooperative's council. Emits [`Event::BranchFounded`], and
		/// [`Event::BranchChosen`] for each founder. Fails with [`Error::WrongCooperative`],
		/// [`Error::FoundingNotFound`], [`Error::CouncilNotAsked`], [`Error::FounderLost`],
		/// [`Error::TooManyBranches`], [`Error::Overflow`]. Rules §6.2.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::found_branch().saturating_add(T::Electorate::weight()))]
		pub fn found_branch(
			origin: OriginFor<T>,
			cooperative: CoopId,
			founding: u32,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_found(cooperative, founding)
		}

		/// Ends a founding: the decision's action on refusal.
		///
		/// Called by the cooperative's council. Emits [`Event::FoundingEnded`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::FoundingNotFound`], [`Error::CouncilNotAsked`].
		/// Rules §6.2.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::refuse_founding())]
		pub fn refuse_founding(
			origin: OriginFor<T>,
			cooperative: CoopId,
			founding: u32,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_refuse(cooperative, founding)
		}

		/// Chooses one's voting branch, or leaves it. A representative who leaves his branch
		/// represents it no more; a vote in its election falls.
		///
		/// Called by an active member. Emits [`Event::BranchChosen`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::AlreadyFounding`], [`Error::BranchNotFound`], [`Error::BranchClosed`],
		/// [`Error::AlreadyThere`], [`Error::NotListed`], [`Error::NoBranch`], [`Error::Overflow`].
		/// Rules §6.1.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::choose_branch())]
		pub fn choose_branch(
			origin: OriginFor<T>,
			cooperative: CoopId,
			branch: Option<BranchId>,
		) -> DispatchResult {
			Self::do_choose(ensure_signed(origin)?, cooperative, branch)
		}

		/// Takes part in another branch than one's own, or does so no more.
		///
		/// Called by an active member. Emits [`Event::ParticipationSet`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::BranchNotFound`], [`Error::BranchClosed`], [`Error::NotListed`],
		/// [`Error::NothingChanges`], [`Error::TooManyParticipations`]. Rules §6.1.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_participation())]
		pub fn set_participation(
			origin: OriginFor<T>,
			cooperative: CoopId,
			branch: BranchId,
			takes_part: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_participation(who, cooperative, branch, takes_part)
		}

		/// Puts somebody on the list of a private branch, or takes him off it. Who belongs to the
		/// branch stays there.
		///
		/// Called by the branch's representative, or by the council. Emits [`Event::ListChanged`].
		/// Fails with [`Error::NotInCharge`], [`Error::BranchNotFound`], [`Error::BranchClosed`],
		/// [`Error::NotPrivate`], [`Error::NotMember`], [`Error::NothingChanges`]. Rules §6.1.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_listed())]
		pub fn set_listed(
			origin: OriginFor<T>,
			cooperative: CoopId,
			branch: BranchId,
			who: T::AccountId,
			listed: bool,
		) -> DispatchResult {
			if Self::ensure_council(origin.clone(), cooperative).is_err() {
				let caller = ensure_signed(origin)?;
				let represents = Represents::<T>::get(cooperative, caller) == Some(branch);
				ensure!(represents, Error::<T>::NotInCharge);
			}
			Self::do_set_listed(cooperative, branch, who, listed)
		}

		/// Assigns a member without a voting branch to one.
		///
		/// Called by the council of a branched cooperative. Emits [`Event::BranchChosen`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotMember`], [`Error::NotAssignable`],
		/// [`Error::BranchNotFound`], [`Error::BranchClosed`], [`Error::Overflow`]. Rules §6.1.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::assign())]
		pub fn assign(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			branch: BranchId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_assign(cooperative, who, branch)
		}

		/// Calls the election of one's branch's representative.
		///
		/// Called by a member of the branch; while there is a representative, not before
		/// [`Config::ElectionSpacing`] has passed since the last election. Emits
		/// [`Event::BallotOpened`]. Fails with [`Error::CooperativeNotFound`],
		/// [`Error::CooperativeNotReady`], [`Error::NotMember`], [`Error::NoBranch`],
		/// [`Error::BallotOpen`], [`Error::TooEarly`], [`Error::Overflow`]. Rules §6.2.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::call_election())]
		pub fn call_election(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			Self::do_call_election(ensure_signed(origin)?, cooperative)
		}

		/// Votes in the election of one's branch's representative, once in each ballot.
		///
		/// - `candidate`: a natural person who belongs to the branch and represents no other one.
		///
		/// Called by a member of the branch. Emits [`Event::Voted`]. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::CooperativeNotReady`], [`Error::NotMember`],
		/// [`Error::NoBranch`], [`Error::NoBallot`], [`Error::BallotOver`], [`Error::AlreadyVoted`],
		/// [`Error::NotEligible`], [`Error::RepresentsAnother`], [`Error::TooManyCandidates`].
		/// Rules §6.2.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			cooperative: CoopId,
			candidate: T::AccountId,
		) -> DispatchResult {
			Self::do_vote(ensure_signed(origin)?, cooperative, candidate)
		}

		/// Represents one's branch no more.
		///
		/// Called by the representative. Emits [`Event::RepresentativeLeft`]. Fails with
		/// [`Error::NotRepresentative`]. Rules §6.2.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let branch =
				Represents::<T>::get(cooperative, &who).ok_or(Error::<T>::NotRepresentative)?;
			Self::end_representation(cooperative, branch);
			Ok(())
		}

		/// Names whom one trusts as a representative, instead of those before.
		///
		/// Called by the representative. Emits [`Event::TrustedNamed`]. Fails with
		/// [`Error::NotRepresentative`], [`Error::NotMember`], [`Error::TrustedTwice`],
		/// [`Error::TrustedElsewhere`]. Rules §6.2.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::name_trusted())]
		pub fn name_trusted(
			origin: OriginFor<T>,
			cooperative: CoopId,
			trusted: BoundedVec<T::AccountId, ConstU32<MAX_TRUSTED>>,
		) -> DispatchResult {
			Self::do_name_trusted(ensure_signed(origin)?, cooperative, trusted)
		}

		/// Says what a representative may handle in the name of the cooperative.
		///
		/// Called by the cooperative's council. Emits [`Event::MandateSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::BranchNotFound`], [`Error::BranchClosed`],
		/// [`Error::NoRepresentative`], [`Error::EmptyMandate`]. Rules §6.2.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_mandate())]
		pub fn set_mandate(
			origin: OriginFor<T>,
			cooperative: CoopId,
			branch: BranchId,
			mandate: Option<Mandate>,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_set_mandate(cooperative, branch, mandate)
		}

		/// Closes a branch that holds nothing. Its members choose another one.
		///
		/// Called by the cooperative's council. Emits [`Event::BranchClosed`], and
		/// [`Event::RepresentativeLeft`] if it had one. Fails with [`Error::WrongCooperative`],
		/// [`Error::BranchNotFound`], [`Error::BranchClosed`], [`Error::HoldsSomething`].
		/// Rules §6.4.
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::weight_of_closing())]
		pub fn close_branch(
			origin: OriginFor<T>,
			cooperative: CoopId,
			branch: BranchId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_close(cooperative, branch)
		}
	}

	impl<T: Config> Pallet<T> {
		pub(crate) fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			Ok(())
		}

		/// `who` may act in the branches of the cooperative now.
		pub(crate) fn ensure_member(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
			ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
			ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
			ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
			Ok(())
		}

		/// The most weight that closing a branch may take.
		pub(crate) fn weight_of_closing() -> Weight {
			T::WeightInfo::close_branch()
				.saturating_add(T::Electorate::weight())
				.saturating_add(T::Electorate::weight_of_closing())
		}

		/// A branch that is open.
		pub(crate) fn open_branch(
			cooperative: CoopId,
			branch: BranchId,
		) -> Result<Branch<T::AccountId>, DispatchError> {
			let record =
				Branches::<T>::get(cooperative, branch).ok_or(Error::<T>::BranchNotFound)?;
			ensure!(!record.closed, Error::<T>::BranchClosed);
			Ok(record)
		}

		/// Ends ballots and foundings whose time is over, as many as `meter` allows.
		pub(crate) fn sweep(now: Moment, meter: &mut WeightMeter) {
			let mut due = ElectionsDue::<T>::iter_keys();
			while meter.try_consume(T::WeightInfo::end_ballot()).is_ok() {
				let Some(key) = due.next().filter(|key| key.is_over(now)) else { break };
				Self::end_ballot(key);
			}
			let mut due = FoundingsDue::<T>::iter_keys();
			while meter.try_consume(T::WeightInfo::end_founding()).is_ok() {
				let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
				Self::end_founding(key.cooperative, key.id);
			}
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A branch.
		pub fn branch(cooperative: CoopId, branch: BranchId) -> Option<Branch<T::AccountId>> {
			Branches::<T>::get(cooperative, branch)
		}

		/// Whether the meeting of a cooperative is one of representatives.
		pub fn is_branched(cooperative: CoopId) -> bool {
			OpenBranches::<T>::get(cooperative) >= BRANCHED_FROM
		}

		/// The voting branch of a member.
		pub fn branch_of(cooperative: CoopId, who: T::AccountId) -> Option<BranchId> {
			Self::voting_branch(cooperative, &who)
		}
	}

	impl<T: Config> Remains for Pallet<T> {
		/// Open branches and foundings under way.
		fn remains(cooperative: CoopId) -> bool {
			OpenBranches::<T>::get(cooperative) > 0 || FoundingsUnderWay::<T>::get(cooperative) > 0
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
