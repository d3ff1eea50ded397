//! # Delegates
//!
//! Who makes the blocks and governs the platform (rules §8): people, chosen by an equal vote that never
//! ends.
//!
//! ```text
//! a ready cooperative nominates ─► nominee ─► 14 days, or governance agrees ─► candidate
//!                                     └► governance refuses, with a document
//! members approve up to 21 candidates, at any time ─► counts
//! once a session: counts ─► ranking ─► seats of the session after the next, and the reserve
//! a delegate fails twice ─► bench, a live reserve steps in        two votes or blocks in one place ─► out
//! ```
//!
//! - **Votes.** One person, one voice. A voter's record names whom he approves; the counts of all
//!   candidates are one value ([`Poll`]). To change one's mind takes two reads and two writes, however
//!   many voters there are. Nothing is decided with a vote: seats are chosen once a session.
//! - **Seats.** 21 managing delegates and 150 in reserve. A challenger needs strictly more votes than who
//!   sits. Not more than six seats change at a time.
//! - **Liveness.** A node with a candidate's keys says by itself now and then that it is there
//!   (`heartbeat`); only who is live gets a seat or a share.
//! - **Pay.** At the end of a session its pot is divided; it is claimed for the cooperative that
//!   nominated.
//! - **Governance.** The managing delegates are the members of the platform's collective. What changes
//!   the protocol takes effect a day after they approved it ([`Pallet::approve_change`]).
//!
//! ## Sessions
//!
//! Sessions end by slot, not by block count, so their length in time does not depend on missed blocks:
//! the session of a block is its Aura slot divided by [`Config::SlotsPerSession`]. At most one rotation
//! happens in a block, also after an outage.
//!
//! All in `pallet_session`'s `on_initialize`, in this order:
//!
//! | Callback | What happens here |
//! |---|---|
//! | `should_end_session` | the slot decides |
//! | `end_session(S)` | who made his blocks in S is judged, the pot of S is divided |
//! | `start_session(S + 1)` | the delegates of S + 1 govern; who offended is disabled; old roots and keys are dropped |
//! | `new_session(S + 2)` | seats are chosen: `Some` when a seat or a key has changed, else `None`, because any `Some` gives GRANDPA a new set and enables who is disabled |
//!
//! So a vote in session S acts, at the earliest, with S + 2: one full session later.
//!
//! | Module | Rules |
//! |---|---|
//! | `candidates` | nomination, refusal, withdrawal, and what ends a candidacy (§8.1, §8.2) |
//! | `voting` | votes, and when they are lost (§8.3, §8.4) |
//! | `approvals`, `ranking`, `seats`, `performance`, `rewards`, `slots` | the rules themselves; pure |
//! | `sessions` | the session manager (§8.5 to §8.8, §8.10) |
//! | `heartbeat` | what a reserve's node sends (§8.8) |
//! | `offences` | double votes and double blocks (§8.9) |
//! | `protocol` | changes that wait a day (§8.11) |

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use offences::DoubleBlock;
pub use pallet::*;
pub use protocol::EnsureProtocolChange;
pub use types::{
	Approvals, Candidate, CandidateNumber, EndReason, NodeId, PendingChange, Poll as PollOf,
	RefusalGrounds, Seat, SeatReason, Tally, Voter, MAX_APPROVALS, MAX_CANDIDATES, MAX_CHANGES,
	MAX_CHANGE_LENGTH, MAX_GROUNDS, MAX_PENDING_CHANGES, MAX_RESERVE, MAX_SEATS,
};
pub use weights::WeightInfo;

pub mod approvals;
mod candidates;
mod heartbeat;
mod offences;
pub mod performance;
mod protocol;
pub mod ranking;
pub mod rewards;
pub mod seats;
mod sessions;
pub mod slots;
mod types;
mod voting;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
pub mod try_state;

/// What the runtime does between two sessions.
pub trait OnManaging<AccountId> {
	/// A session ends; what belongs into its pot must come now.
	fn session_ends() {}
	/// These manage it from now on, in the order of their ids.
	fn managing(delegates: &[AccountId]);
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use coop_primitives::{
		due::DueAt,
		providers::{AccountRegistry, CooperativeInspect, MemberInspect},
		CoopId, DocumentHash, Moment,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, Mutate},
			EstimateNextSessionRotation, KeyOwnerProofSystem, Time,
		},
	};
	use frame_system::pallet_prelude::*;
	use pallet_session::{historical, ShouldEndSession, Validators};
	use sp_runtime::{
		traits::{Convert, Saturating},
		Permill, RuntimeAppPublic,
	};
	use sp_session::MembershipProof;
	use sp_staking::{
		offence::{OffenceSeverity, ReportOffence},
		SessionIndex,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The signature of a node's key.
	pub type NodeSignatureOf<T> = <<T as Config>::NodeKey as RuntimeAppPublic>::Signature;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
			RuntimeEvent: From<Event<Self>>,
			RuntimeOrigin: From<Origin>,
			RuntimeCall: From<Call<Self>> + GetDispatchInfo,
		> + frame_system::offchain::CreateAuthorizedTransaction<Call<Self>>
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
		+ historical::Config<FullIdentification = ()>
	{
		/// The slot of the block, set before `pallet_session` asks.
		type CurrentSlot: Get<u64>;
		/// How long a slot is, in milliseconds.
		#[pallet::constant]
		type SlotDuration: Get<Moment>;
		/// How many slots a session has.
		#[pallet::constant]
		type SlotsPerSession: Get<u64>;
		/// For how many sessions misbehaviour can be proved: older historical roots are removed.
		#[pallet::constant]
		type SessionsKept: Get<u64>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;

		/// A cooperative's council or general meeting. Yields the cooperative.
		type NominationOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// More than half of the managing delegates: refusals and re-admissions.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// 70 % of them: changes of the protocol.
		type SupermajorityOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// What 70 % of them approved a day ago: [`EnsureProtocolChange`].
		type ProtocolOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// Hears who manages the platform.
		type Managing: OnManaging<Self::AccountId>;

		/// The session key with which blocks are signed, and heartbeats.
		type NodeKey: RuntimeAppPublic<Signature: Parameter> + Parameter;
		/// Proves whose a session key was.
		type KeyOwners: KeyOwnerProofSystem<
			(sp_runtime::KeyTypeId, Self::NodeKey),
			Proof = MembershipProof,
			IdentificationTuple = historical::IdentificationTuple<Self>,
		>;
		/// Where two blocks of one slot are reported.
		type DoubleBlocks: ReportOffence<
			Self::AccountId,
			historical::IdentificationTuple<Self>,
			DoubleBlock<historical::IdentificationTuple<Self>>,
		>;

		/// AXON.
		type Token: Mutate<Self::AccountId> + Inspect<Self::AccountId, Balance = u128>;
		/// The account into which the delegates' part of fees flows.
		type Pot: Get<Self::AccountId>;
		/// The account that holds a cooperative's AXON.
		type Resources: Convert<CoopId, Self::AccountId>;

		/// How many managing delegates there may be, at most [`MAX_SEATS`].
		type Seats: Get<u32>;
		/// How many may stand in reserve, at most [`MAX_RESERVE`].
		type Reserves: Get<u32>;
		/// How many candidates a voter may approve, at most [`MAX_APPROVALS`].
		type ApprovalsPerVoter: Get<u32>;
		/// Whether organisations vote, too (rules §8.3).
		type OrganizationsVote: Get<bool>;
		/// After what time a nomination that nobody refused is accepted, in milliseconds.
		type AcceptedAfter: Get<Moment>;
		/// Most seats that change by vote within [`Config::VotePeriod`], at most [`MAX_SEATS`].
		type ChangesByVote: Get<u32>;
		/// See [`Config::ChangesByVote`]; in milliseconds.
		type VotePeriod: Get<Moment>;
		/// How long the first time on the bench is, in milliseconds; doubled each further time.
		type Bench: Get<Moment>;
		/// The longest time on the bench, in milliseconds. As long after the last time, all begins anew.
		type LongestBench: Get<Moment>;
		/// How old the last heartbeat of a live node may be, in milliseconds.
		type HeartbeatLife: Get<Moment>;
		/// How much of the pot live reserves share, in millionths.
		type ReserveShare: Get<u32>;
		/// How long after its approval a change of the protocol takes effect, in milliseconds.
		type ChangeDelay: Get<Moment>;
		/// The most that such a change may weigh.
		#[pallet::constant]
		type MaxChangeWeight: Get<Weight>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self>;
	}

	/// The slot in which the present session began; `None` before the first block.
	#[pallet::storage]
	pub type SessionStart<T> = StorageValue<_, u64>;

	/// The candidates, at most [`MAX_CANDIDATES`]. The nominating cooperative pays.
	#[pallet::storage]
	pub type Candidates<T: Config> =
		CountedStorageMap<_, Identity, CandidateNumber, Candidate<T::AccountId>>;

	/// How many candidates there ever were: the last number given.
	#[pallet::storage]
	pub type CandidatesMade<T> = StorageValue<_, CandidateNumber, ValueQuery>;

	/// The number of a candidate. One entry a candidate.
	#[pallet::storage]
	pub type NumberOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CandidateNumber>;

	/// Whom a cooperative nominated. At most one live nominee a cooperative (rules §8.1).
	#[pallet::storage]
	pub type NomineeOf<T: Config> = StorageMap<_, Identity, CoopId, CandidateNumber>;

	/// How many approve each candidate. One value of at most 12 KiB.
	#[pallet::storage]
	pub type Poll<T: Config> = StorageValue<_, PollOf, ValueQuery>;

	/// Whom a voter approves. At most one entry a member; the cooperative that he names pays.
	#[pallet::storage]
	pub type Voters<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Voter>;

	/// On what grounds somebody was refused: he is refused again on new ones only (rules §8.2). Each
	/// entry costs governance a motion; at most [`MAX_GROUNDS`] a person.
	#[pallet::storage]
	pub type Grounds<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, RefusalGrounds, ValueQuery>;

	/// Who signed two votes or two blocks in one place, and how grave it is, until governance takes him
	/// in again. Each entry takes a proof against somebody who sat.
	#[pallet::storage]
	pub type Offenders<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, OffenceSeverity>;

	/// The seats as they are chosen for the session after the present one.
	#[pallet::storage]
	pub type Seats<T: Config> =
		StorageValue<_, BoundedVec<Seat<T::AccountId>, ConstU32<MAX_SEATS>>, ValueQuery>;

	/// The delegates in reserve, in their order (rules §8.5).
	#[pallet::storage]
	pub type Reserve<T> =
		StorageValue<_, BoundedVec<CandidateNumber, ConstU32<MAX_RESERVE>>, ValueQuery>;

	/// How many blocks each delegate made in the present session, in the order of their turns.
	#[pallet::storage]
	pub type BlocksMade<T> = StorageValue<_, BoundedVec<u32, ConstU32<MAX_SEATS>>, ValueQuery>;

	/// Who made too few blocks in the last session that was judged, and in how many running.
	#[pallet::storage]
	pub type Failing<T> =
		StorageValue<_, BoundedVec<(CandidateNumber, u32), ConstU32<MAX_SEATS>>, ValueQuery>;

	/// When seats changed by vote, as far as it still counts.
	#[pallet::storage]
	pub type ChangedByVote<T> =
		StorageValue<_, BoundedVec<Moment, ConstU32<MAX_SEATS>>, ValueQuery>;

	/// Former candidates who still sit or will; their keys go when they do not any more.
	#[pallet::storage]
	pub type KeysToDrop<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, ConstU32<{ 4 * MAX_SEATS }>>, ValueQuery>;

	/// What a candidate earned and nobody claimed yet, in the smallest unit of AXON. It lies in the pot.
	#[pallet::storage]
	pub type Unclaimed<T> = StorageMap<_, Identity, CandidateNumber, u128, ValueQuery>;

	/// The sum of [`Unclaimed`].
	#[pallet::storage]
	pub type UnclaimedTotal<T> = StorageValue<_, u128, ValueQuery>;

	/// Changes of the protocol that wait for their day. At most [`MAX_PENDING_CHANGES`].
	#[pallet::storage]
	pub type Changes<T> = CountedStorageMap<_, Identity, u32, PendingChange>;

	/// The same by time.
	#[pallet::storage]
	pub type ChangesDue<T> = StorageDoubleMap<_, Identity, DueAt, Identity, u32, ()>;

	/// How many changes were ever approved: the last number given.
	#[pallet::storage]
	pub type ChangesMade<T> = StorageValue<_, u32, ValueQuery>;

	/// What was approved a day ago (rules §8.11).
	#[pallet::origin]
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub enum Origin {
		/// A change of the protocol whose day has come.
		ProtocolChange,
	}

	/// Everybody with session keys in the genesis is a delegate of the first block (rules §8.6).
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Nothing to configure.
		#[serde(skip)]
		pub _phantom: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::seat_first_delegates(Validators::<T>::get());
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A cooperative nominated somebody.
		Nominated {
			/// The cooperative.
			cooperative: CoopId,
			/// The nominee.
			who: T::AccountId,
			/// His number.
			candidate: CandidateNumber,
			/// From when he counts as accepted, unless he is refused.
			accepted_from: Moment,
		},
		/// A candidate consented, or named another node.
		Stood {
			/// The candidate.
			candidate: CandidateNumber,
			/// The peer id of his node.
			node: NodeId,
		},
		/// Platform governance accepted a nominee before his time.
		Accepted {
			/// The candidate.
			candidate: CandidateNumber,
		},
		/// A candidacy is over, and with it all approvals of it.
		CandidacyEnded {
			/// Who was the candidate.
			who: T::AccountId,
			/// His number.
			candidate: CandidateNumber,
			/// Why.
			reason: EndReason,
		},
		/// No attestation of a candidate is valid any more, or one is again.
		Suspended {
			/// The candidate.
			candidate: CandidateNumber,
			/// Whether he is suspended now.
			suspended: bool,
		},
		/// Somebody chose whom he approves.
		Voted {
			/// The voter.
			who: T::AccountId,
			/// All whom he approves now.
			approvals: Approvals,
		},
		/// Somebody lost his voice, and with it his approvals.
		VoiceLost {
			/// Who.
			who: T::AccountId,
		},
		/// A candidate's node showed that it is there.
		HeartbeatReceived {
			/// The candidate.
			candidate: CandidateNumber,
		},
		/// A seat gets another delegate, with the session after the next.
		SeatChanged {
			/// The session with which it does.
			session: SessionIndex,
			/// Who leaves; nobody when the seat is new.
			leaves: Option<T::AccountId>,
			/// Who comes.
			comes: T::AccountId,
			/// Why.
			reason: SeatReason,
		},
		/// A delegate who made too few blocks sits on the bench.
		Benched {
			/// The candidate.
			candidate: CandidateNumber,
			/// Up to when.
			until: Moment,
		},
		/// A session was too poor in blocks for anybody to be judged.
		SessionNotJudged {
			/// The session.
			session: SessionIndex,
		},
		/// An offence was proven: the delegate makes no more blocks, and will lose his seat.
		OffenceProven {
			/// Who.
			who: T::AccountId,
			/// What he had earned and loses, in the smallest unit.
			forfeited: u128,
		},
		/// Platform governance takes an offender in again.
		Readmitted {
			/// Who.
			who: T::AccountId,
		},
		/// The pot of a session was divided.
		PotDivided {
			/// The session.
			session: SessionIndex,
			/// What the managing delegates got, in the order of their turns.
			managing: Vec<(T::AccountId, u128)>,
			/// What each live delegate in reserve got.
			reserve: u128,
			/// How many of them there were.
			reserves: u32,
		},
		/// What a candidate earned was paid to his cooperative.
		RewardClaimed {
			/// The candidate.
			candidate: CandidateNumber,
			/// The cooperative.
			cooperative: CoopId,
			/// How much, in the smallest unit.
			amount: u128,
		},
		/// A change of the protocol was approved.
		ChangeApproved {
			/// Its number.
			change: u32,
			/// From when it takes effect.
			at: Moment,
		},
		/// A change was stopped before its day.
		ChangeStopped {
			/// Its number.
			change: u32,
		},
		/// The day of a change has come.
		ChangeEnacted {
			/// Its number.
			change: u32,
			/// What came of it.
			result: DispatchResult,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// Nobody nominated this person, or his candidacy is over.
		CandidateNotFound,
		/// He is a candidate already.
		AlreadyCandidate,
		/// The cooperative has a nominee already.
		NomineeExists,
		/// The cooperative has nominated nobody.
		NomineeNotFound,
		/// The cooperative is not ready, or blocked.
		CooperativeNotReady,
		/// A delegate is a natural person with a registered account.
		NotPerson,
		/// No attestation of this person is valid.
		NotVerified,
		/// He is no active member of this cooperative.
		NotMember,
		/// There are as many candidates as there may be.
		TooManyCandidates,
		/// He committed an offence, and governance has not taken him in again.
		Offender,
		/// He committed no offence, or was taken in again.
		NotOffender,
		/// He counts as accepted already.
		AlreadyAccepted,
		/// He was refused on this ground before.
		GroundUsed,
		/// He was refused as often as one can be.
		TooManyGrounds,
		/// A node has a peer id.
		EmptyNode,
		/// The cooperative never was ready.
		NeverReady,
		/// Organisations do not vote for delegates now.
		OrganizationsDoNotVote,
		/// More candidates than a voter may approve.
		TooManyApprovals,
		/// Approvals are not in ascending order, each once.
		NotAscending,
		/// He is no voter and approves nobody: there is nothing to take back.
		NothingToWithdraw,
		/// Nothing was earned that nobody claimed yet.
		NothingToClaim,
		/// There is no operator to whom delegates of the first block are paid.
		NoOperator,
		/// The two headers are the same block.
		SameBlock,
		/// The headers are not of one slot, or name none.
		NotSameSlot,
		/// A header is not sealed with this key.
		BadSeal,
		/// It is not shown that somebody had this key in that session.
		BadKeyProof,
		/// This offence is known already.
		KnownOffence,
		/// The change is longer than it may be.
		ChangeTooLong,
		/// The change weighs more than it may.
		ChangeTooHeavy,
		/// As many changes wait as may.
		TooManyChanges,
		/// No change with this number waits.
		ChangeNotFound,
		/// A number or a sum does not fit.
		Overflow,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::enact_next_change()
		}

		fn offchain_worker(block: BlockNumberFor<T>) {
			Self::send_heartbeats(block);
		}

		fn integrity_test() {
			assert!(T::SlotsPerSession::get() > 0, "a session has at least one slot");
			assert!(T::SlotDuration::get() > 0, "a slot takes time");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Nominates a delegate (rules §8.1).
		///
		/// - `who`: a verified natural person and active member of the cooperative, candidate nowhere.
		///
		/// Caller: council or general meeting of a ready cooperative that has no nominee.
		/// Emits [`Event::Nominated`]. Fails with [`Error::CooperativeNotReady`],
		/// [`Error::NomineeExists`], [`Error::AlreadyCandidate`], [`Error::NotPerson`],
		/// [`Error::NotVerified`], [`Error::NotMember`], [`Error::Offender`],
		/// [`Error::TooManyCandidates`], [`Error::Overflow`].
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::nominate())]
		pub fn nominate(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let cooperative = T::NominationOrigin::ensure_origin(origin)?;
			Self::do_nominate(cooperative, who)
		}

		/// Takes the nomination back (rules §8.1).
		///
		/// Caller: council or general meeting of the cooperative that nominated. Emits
		/// [`Event::CandidacyEnded`]. Fails with [`Error::NomineeNotFound`].
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::end_candidacy())]
		pub fn recall(origin: OriginFor<T>) -> DispatchResult {
			let cooperative = T::NominationOrigin::ensure_origin(origin)?;
			let number = NomineeOf::<T>::get(cooperative).ok_or(Error::<T>::NomineeNotFound)?;
			Self::end_candidacy(number, EndReason::Recalled)
		}

		/// Consents to stand, and names one's node; or names another node (rules §8.1).
		///
		/// - `node`: the libp2p peer id of the node, in bytes.
		///
		/// Caller: the candidate. Emits [`Event::Stood`]. Fails with [`Error::CandidateNotFound`],
		/// [`Error::EmptyNode`].
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::stand())]
		pub fn stand(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(!node.is_empty(), Error::<T>::EmptyNode);
			let candidate = Self::number_of(&who)?;
			Candidates::<T>::mutate(candidate, |record| {
				if let Some(record) = record {
					record.node = Some(node.clone());
				}
			});
			Self::deposit_event(Event::Stood { candidate, node });
			Ok(())
		}

		/// Stands no more. What was earned is paid to the cooperative.
		///
		/// Caller: the candidate. Emits [`Event::CandidacyEnded`]. Fails with
		/// [`Error::CandidateNotFound`]. Who sits keeps his seat until another one can take it.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::end_candidacy())]
		pub fn withdraw(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::end_candidacy(Self::number_of(&who)?, EndReason::Withdrawn)
		}

		/// Accepts a nominee before his time has come by itself (rules §8.2).
		///
		/// Caller: more than half of the managing delegates. Emits [`Event::Accepted`]. Fails with
		/// [`Error::CandidateNotFound`], [`Error::AlreadyAccepted`].
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::accept())]
		pub fn accept(origin: OriginFor<T>, candidate: CandidateNumber) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let now = T::Time::now();
			Candidates::<T>::try_mutate(candidate, |record| {
				let record = record.as_mut().ok_or(Error::<T>::CandidateNotFound)?;
				ensure!(record.accepted_from > now, Error::<T>::AlreadyAccepted);
				record.accepted_from = now;
				DispatchResult::Ok(())
			})?;
			Self::deposit_event(Event::Accepted { candidate });
			Ok(())
		}

		/// Refuses a nominee, or a candidate on new grounds (rules §8.2).
		///
		/// - `ground`: the hash of the document that says why; new for this person.
		///
		/// Caller: more than half of the managing delegates. Emits [`Event::CandidacyEnded`]. Fails with
		/// [`Error::CandidateNotFound`], [`Error::GroundUsed`], [`Error::TooManyGrounds`].
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::refuse())]
		pub fn refuse(
			origin: OriginFor<T>,
			candidate: CandidateNumber,
			ground: DocumentHash,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_refuse(candidate, ground)
		}

		/// Chooses whom one approves; the choice takes the place of the one before (rules §8.4).
		///
		/// - `cooperative`: a cooperative of the voter that has been ready; it pays.
		/// - `approvals`: numbers of candidates, ascending, each once, at most
		///   [`Config::ApprovalsPerVoter`]. Empty to approve nobody.
		///
		/// Caller: a verified natural person who is an active member, or, while governance lets
		/// organisations vote, an organisation that is. Emits [`Event::Voted`]. Fails with
		/// [`Error::TooManyApprovals`], [`Error::NotAscending`], [`Error::CandidateNotFound`],
		/// [`Error::NothingToWithdraw`], [`Error::NotVerified`], [`Error::NotMember`],
		/// [`Error::NeverReady`], [`Error::NotPerson`], [`Error::OrganizationsDoNotVote`].
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::first_vote())]
		pub fn vote(
			origin: OriginFor<T>,
			cooperative: CoopId,
			approvals: Approvals,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_vote(who, cooperative, approvals)
		}

		/// Shows that the node of a candidate is there (rules §8.8). Nodes send it by themselves.
		///
		/// - `candidate`: the candidate.
		/// - `session`: the present session.
		/// - `signature`: of the candidate's key for blocks, over [`Pallet::heartbeat_payload`].
		///
		/// Caller: anybody, without a signature of his own and without a fee: it is good once, and a
		/// candidate's node needs it now and then only. Emits [`Event::HeartbeatReceived`].
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::heartbeat())]
		#[pallet::authorize(|_, candidate: &CandidateNumber, session: &SessionIndex, signature: &NodeSignatureOf<T>|
			Pallet::<T>::authorize_heartbeat(*candidate, *session, signature))]
		#[pallet::weight_of_authorize(<T as Config>::WeightInfo::authorize_heartbeat())]
		pub fn heartbeat(
			origin: OriginFor<T>,
			candidate: CandidateNumber,
			_session: SessionIndex,
			_signature: NodeSignatureOf<T>,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_heartbeat(candidate)
		}

		/// Pays what a candidate earned to the cooperative that nominated him; for a delegate of the first
		/// block to the operator (rules §8.10).
		///
		/// Caller: anybody. Emits [`Event::RewardClaimed`]. Fails with [`Error::CandidateNotFound`],
		/// [`Error::NothingToClaim`], [`Error::NoOperator`], and when the sum is too small for an empty
		/// account.
		#[pallet::call_index(8)]
		#[pallet::weight(<T as Config>::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, candidate: CandidateNumber) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(candidate)
		}

		/// Reports that one key signed two blocks of one slot (rules §8.9).
		///
		/// - `first`, `second`: the headers of the two blocks, with their seals.
		/// - `key`: the key.
		/// - `proof`: that a delegate had this key in a session, as `session` proves it.
		///
		/// Caller: anybody; free when it is proven and new. Emits [`Event::OffenceProven`]. Fails with
		/// [`Error::SameBlock`], [`Error::NotSameSlot`], [`Error::BadSeal`], [`Error::BadKeyProof`],
		/// [`Error::KnownOffence`].
		#[pallet::call_index(9)]
		#[pallet::weight(<T as Config>::WeightInfo::report_double_block())]
		pub fn report_double_block(
			origin: OriginFor<T>,
			first: Box<HeaderFor<T>>,
			second: Box<HeaderFor<T>>,
			key: T::NodeKey,
			proof: MembershipProof,
		) -> DispatchResultWithPostInfo {
			let reporter = ensure_signed(origin)?;
			Self::do_report_double_block(reporter, *first, *second, key, proof)?;
			Ok(Pays::No.into())
		}

		/// Takes in again who committed an offence (rules §8.9).
		///
		/// Caller: more than half of the managing delegates. Emits [`Event::Readmitted`]. Fails with
		/// [`Error::NotOffender`].
		#[pallet::call_index(10)]
		#[pallet::weight(<T as Config>::WeightInfo::readmit())]
		pub fn readmit(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(Offenders::<T>::take(&who).is_some(), Error::<T>::NotOffender);
			Self::change_candidate(&who, |candidate| candidate.offended = false);
			Self::deposit_event(Event::Readmitted { who });
			Ok(())
		}

		/// Approves a change of the protocol; it takes effect [`Config::ChangeDelay`] later, with the
		/// origin [`Origin::ProtocolChange`], unless it is stopped (rules §8.11).
		///
		/// - `call`: at most [`MAX_CHANGE_LENGTH`] bytes, and not heavier than
		///   [`Config::MaxChangeWeight`].
		///
		/// Caller: 70 % of the managing delegates. Emits [`Event::ChangeApproved`], and on its day
		/// [`Event::ChangeEnacted`]. Fails with [`Error::ChangeTooLong`], [`Error::ChangeTooHeavy`],
		/// [`Error::TooManyChanges`], [`Error::Overflow`].
		#[pallet::call_index(11)]
		#[pallet::weight(<T as Config>::WeightInfo::approve_change())]
		pub fn approve_change(
			origin: OriginFor<T>,
			call: Box<<T as frame_system::Config>::RuntimeCall>,
		) -> DispatchResult {
			T::SupermajorityOrigin::ensure_origin(origin)?;
			Self::do_approve_change(&call)
		}

		/// Stops an approved change before its day.
		///
		/// Caller: more than half of the managing delegates. Emits [`Event::ChangeStopped`]. Fails with
		/// [`Error::ChangeNotFound`].
		#[pallet::call_index(12)]
		#[pallet::weight(<T as Config>::WeightInfo::stop_change())]
		pub fn stop_change(origin: OriginFor<T>, change: u32) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::take_change(change).ok_or(Error::<T>::ChangeNotFound)?;
			Self::deposit_event(Event::ChangeStopped { change });
			Ok(())
		}

		/// Lets anybody bring a new runtime with this hash to the chain, with
		/// `system.applyAuthorizedUpgrade` (rules §8.11).
		///
		/// - `code_hash`: the hash of the new code, whose version must be higher.
		///
		/// Caller: a change of the protocol whose day has come. Emits `system.UpgradeAuthorized`.
		#[pallet::call_index(13)]
		#[pallet::weight(<<T as frame_system::Config>::SystemWeightInfo as frame_system::WeightInfo>::authorize_upgrade())]
		pub fn authorize_upgrade(origin: OriginFor<T>, code_hash: T::Hash) -> DispatchResult {
			T::ProtocolOrigin::ensure_origin(origin)?;
			frame_system::Pallet::<T>::do_authorize_upgrade(code_hash, true);
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The candidates with votes, in their order: number and votes.
		pub fn ranking() -> Vec<(CandidateNumber, u32)> {
			let ranked = ranking::rank(&Poll::<T>::get(), T::OrganizationsVote::get());
			ranked.into_iter().map(|ranked| (ranked.number, ranked.votes)).collect()
		}

		/// The managing delegates of the present session.
		pub fn managing() -> Vec<T::AccountId> {
			Validators::<T>::get()
		}

		/// The candidate with this number.
		pub fn candidate(number: CandidateNumber) -> Option<Candidate<T::AccountId>> {
			Candidates::<T>::get(number)
		}

		/// Whom somebody approves.
		pub fn approvals_of(who: T::AccountId) -> Option<Voter> {
			Voters::<T>::get(who)
		}

		/// That the key for blocks belongs to a delegate of the present session, for
		/// [`Pallet::report_double_block`].
		pub fn prove_node_key(key: T::NodeKey) -> Option<MembershipProof> {
			T::KeyOwners::prove((T::NodeKey::ID, key))
		}

		/// What a candidate's node signs to show that it is there (`docs/delegates.md`).
		pub fn heartbeat_payload(candidate: CandidateNumber, session: SessionIndex) -> Vec<u8> {
			let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::default());
			(heartbeat::DOMAIN, genesis, candidate, session).encode()
		}
	}

	impl<T: Config> Pallet<T> {
		/// Now, in a hook: the beginning of the slot of this block. The clock still shows the time of the
		/// block before.
		pub(crate) fn slot_time() -> Moment {
			T::CurrentSlot::get().saturating_mul(T::SlotDuration::get())
		}

		pub(crate) fn number_of(who: &T::AccountId) -> Result<CandidateNumber, Error<T>> {
			NumberOf::<T>::get(who).ok_or(Error::<T>::CandidateNotFound)
		}

		/// Changes a candidate's record, if he is one. Yields his number.
		pub(crate) fn change_candidate(
			who: &T::AccountId,
			change: impl FnOnce(&mut Candidate<T::AccountId>),
		) -> Option<CandidateNumber> {
			let number = NumberOf::<T>::get(who)?;
			Candidates::<T>::mutate(number, |record| record.as_mut().map(change))?;
			Some(number)
		}

		/// The cooperative that nominated somebody; of a delegate of the first block the operator.
		pub fn home_of(who: &T::AccountId) -> Option<CoopId> {
			let candidate = Candidates::<T>::get(NumberOf::<T>::get(who)?)?;
			candidate.cooperative.or_else(T::Cooperatives::operator)
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
}
