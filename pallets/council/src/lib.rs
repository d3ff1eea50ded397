//! # Council
//!
//! The organs through which a cooperative acts every day: its council, and the boards of the same make,
//! executive board and audit commission. They decide by vote, and what they decide takes effect with the
//! chair's signature (rules §5).
//!
//! ## Life of a decision
//!
//! ```text
//!                      ┌─► Approved ── chair signs ─► Executed
//!                      │      │            └────────► ExecutionFailed ── anyone retries ─► Executed
//! Open ── votes ───────┤      └── not signed in time ─► Lapsed ───────────┐
//!   │                  └─► Rejected ──────────────────────────────────────┤
//!   ├── time over ───────► Expired ───────────────────────────────────────┤
//!   ├── taken back ──────► Withdrawn ─────────────────────────────────────┤
//!   └── the meeting, until it is executed ─► Overruled ───────────────────┴─► action on refusal
//! ```
//!
//! 1. A decision is **opened** by an application of another room
//!    ([`CouncilDecisions`](coop_primitives::providers::CouncilDecisions)) or by a board member
//!    ([`Call::propose`]). It holds the hash of its subject document, an action, and perhaps an
//!    action for the case of refusal. Its voters are the board of that moment.
//! 2. Voters **vote** once, finally ([`Call::vote`]). After each vote [`decide::outcome`] looks
//!    whether the decision is certain.
//! 3. On approval the **minutes** are complete. The chair signs exactly these minutes
//!    ([`Call::sign`]); the signature executes the action, with the council's origin, in the same
//!    extrinsic. Without his signature nothing takes effect.
//! 4. What fails leaves no trace but its error and may be tried again by anyone ([`Call::retry`]).
//! 5. What is rejected, expires, lapses, is withdrawn or overruled ([`Call::overrule`]) runs its action
//!    on refusal in [`Hooks::on_idle`], in bounded steps. There, too, open decisions are looked at again when their
//!    board has changed, and minutes older than [`Config::MinutesKept`] leave the state.
//!
//! ## Where to look
//!
//! | Module | Rules |
//! |---|---|
//! | [`decide`] | when a decision is certain (§5.3); pure |
//! | `boards` | who sits, in which office, and who drops out (§5.1, §5.6, §5.8, §7.10) |
//! | `decisions` | opening, voting, signing, executing, overruling (§5.2–§5.6, §7.4) |
//! | `automation` | standing instructions and deputy keys (§5.7) |
//! | `sessions` | one agenda, one signature (§5.2) |
//! | `sweep` | what happens without anyone's help (§5.5, §5.6, §5.9) |
//!
//! [`Hooks::on_idle`]: frame_support::traits::Hooks::on_idle

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use coop_primitives::providers::Appointee;
pub use decisions::DecisionOf;
pub use origin::{EnsureAudit, EnsureCouncil};
pub use pallet::*;
pub use types::{
	ActionOf, Board, By, Composition, Decision, Deputy, GenesisCouncil, Mandate, Minutes, Office,
	Recount, RefusalGround, Seat, Session, SessionId, SessionMinutes, Signature, Standing, Status,
	Vote, Voter, Voters, MAX_AGENDA, MAX_SEATS_OF_ORGANIZATION,
};
pub use weights::WeightInfo;

mod automation;
mod boards;
pub mod decide;
mod decisions;
mod origin;
mod sessions;
mod sweep;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
pub mod try_state;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::decisions::Item;
	use alloc::{boxed::Box, vec::Vec};
	use coop_primitives::{
		due::DueKey,
		providers::{
			AccountRegistry, CooperativeInspect, CouncilDecisions, CouncilInspect, InstallCouncil,
			MemberInspect, NatureOfAction, Opened, Remains,
		},
		BoardKind, CoopId, DecisionId, DecisionKind, DocumentHash, FirstCouncil, MaxCouncilSeats,
		Moment,
	};
	use frame_support::{
		dispatch::{
			DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo, WithPostDispatchInfo,
		},
		pallet_prelude::*,
		traits::{QueryPreimage, StorePreimage, Time, UnfilteredDispatchable},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::traits::Dispatchable;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeOrigin: From<Origin>,
		Hash = H256,
	>
	{
		/// All calls of the runtime: what a decision may do.
		type RuntimeCall: Parameter
			+ Dispatchable<
				RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin,
				PostInfo = PostDispatchInfo,
			> + UnfilteredDispatchable<RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin>
			+ GetDispatchInfo;
		/// Keeps actions that are too large for the decision's own record.
		type Preimages: QueryPreimage<H = Self::Hashing> + StorePreimage;
		/// Derives what a decision is about from its action.
		type Natures: NatureOfAction<Self::AccountId, <Self as Config>::RuntimeCall>;
		/// A cooperative's council, after its chair has signed: [`EnsureCouncil`].
		type CouncilOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		/// A cooperative's general meeting. Yields the cooperative.
		type MeetingOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// Smallest council and executive board (rules §5.1).
		type SmallestCouncil: Get<u32>;
		/// How long an officer who resigned stays in office at most (rules §5.1).
		type ResignsWithin: Get<Moment>;
		/// How far ahead a mandate may end (rules §5.7).
		type LongestMandate: Get<Moment>;
		/// How long a decision is open unless its proposer says otherwise (rules §5.4).
		type DefaultLife: Get<Moment>;
		/// The longest a decision may be open (rules §5.4).
		type LongestLife: Get<Moment>;
		/// How long an approved decision may be signed and a failed one retried (rules §5.5).
		type SignWithin: Get<Moment>;
		/// How long minutes stay in state (rules §5.9).
		type MinutesKept: Get<Moment>;
		/// Most decisions under way in one cooperative.
		#[pallet::constant]
		type MaxUnderWay: Get<u32>;
		/// Most of them that one proposer has put.
		#[pallet::constant]
		type MaxPerProposer: Get<u32>;
		/// Most bytes of an encoded action.
		#[pallet::constant]
		type MaxActionLength: Get<u32>;
		/// Most weight that an action on refusal may declare; it runs without anyone's extrinsic.
		#[pallet::constant]
		type MaxRefusalWeight: Get<Weight>;
		/// Most weight that an action may declare which is executed by a standing signature; each call
		/// that can lead to it is charged for it, and gets back what was not used.
		#[pallet::constant]
		type MaxAutomatedWeight: Get<Weight>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The boards of each cooperative. At most three entries a cooperative, which pays.
	#[pallet::storage]
	pub type Boards<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, BoardKind, Board<T::AccountId>>;

	/// The cooperatives whose charter leaves the executive board to the general meeting. One entry a
	/// cooperative.
	#[pallet::storage]
	pub type ExecutiveElected<T: Config> = StorageMap<_, Identity, CoopId, ()>;

	/// The boards on which somebody sits for an organisation. One entry an organisation.
	#[pallet::storage]
	pub type SeatsFor<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<(CoopId, BoardKind), ConstU32<MAX_SEATS_OF_ORGANIZATION>>,
		ValueQuery,
	>;

	/// Whom the members of a board want to act for the chair. At most one entry a board, with one
	/// vote a seat.
	#[pallet::storage]
	pub type ActingVotes<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Identity,
		BoardKind,
		BoundedVec<(T::AccountId, T::AccountId), MaxCouncilSeats>,
		ValueQuery,
	>;

	/// When offices end from which somebody resigned; the number is that of the board. At most three
	/// entries a board.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// The mandates that members of a board have given, by kind of decision: at most one standing
	/// instruction and one deputy key a seat. Paid by the cooperative.
	#[pallet::storage]
	pub type Automation<T: Config> = StorageNMap<
		_,
		(NMapKey<Identity, CoopId>, NMapKey<Identity, BoardKind>, NMapKey<Identity, DecisionKind>),
		BoundedVec<Standing<T::AccountId>, ConstU32<{ 2 * coop_primitives::MAX_COUNCIL_SEATS }>>,
		ValueQuery,
	>;

	/// The deputy keys of a cooperative. At most one entry for each key in [`Automation`].
	#[pallet::storage]
	pub type DeputyKeys<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, Deputy, ValueQuery>;

	/// How long decisions of a kind are open, where the cooperative set it. At most one entry a kind.
	#[pallet::storage]
	pub type Lives<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, DecisionKind, Moment>;

	/// Decisions, until their minutes are [`Config::MinutesKept`] old. Paid by the cooperative.
	#[pallet::storage]
	pub type Decisions<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Identity,
		DecisionId,
		Decision<T::AccountId, ActionOf<T>>,
		OptionQuery,
	>;

	/// How many decisions a cooperative ever opened: the last id given.
	#[pallet::storage]
	pub type DecisionsMade<T: Config> = StorageMap<_, Identity, CoopId, DecisionId, ValueQuery>;

	/// How many decisions of a cooperative are not over: neither executed, nor refused with their
	/// action on refusal carried out. At most [`Config::MaxUnderWay`].
	#[pallet::storage]
	pub type UnderWay<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// How many of them a proposer has put. At most [`Config::MaxPerProposer`].
	#[pallet::storage]
	pub type UnderWayOf<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The decisions that are voted on. At most [`Config::MaxUnderWay`] a cooperative.
	#[pallet::storage]
	pub type Open<T: Config> = StorageDoubleMap<_, Identity, CoopId, Identity, DecisionId, ()>;

	/// The cooperatives in which a board has changed, until their open decisions were looked at again.
	/// At most one entry a cooperative.
	#[pallet::storage]
	pub type Recounts<T: Config> = StorageMap<_, Identity, CoopId, Recount>;

	/// The cooperative whose open decisions were looked at last: each has its turn.
	#[pallet::storage]
	pub type LastRecount<T: Config> = StorageValue<_, CoopId>;

	/// What is to be done with which decision next, in the order of time. One entry a decision.
	#[pallet::storage]
	pub type Due<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// Sessions, until the minutes of all that stood on their agenda have left the state. Paid by the
	/// cooperative.
	#[pallet::storage]
	pub type Sessions<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, SessionId, Session>;

	/// How many sessions a cooperative ever held: the last number given.
	#[pallet::storage]
	pub type SessionsMade<T: Config> = StorageMap<_, Identity, CoopId, SessionId, ValueQuery>;

	/// Stands while an action of a board runs. Never at the end of an extrinsic.
	#[pallet::storage]
	pub type Executing<T: Config> = StorageValue<_, ()>;

	/// Councils from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// One council a cooperative; its seats are members of it.
		pub councils: alloc::vec::Vec<GenesisCouncil<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for genesis in &self.councils {
				let board = Composition::try_from(genesis).map(|board| board.take_office(0, None));
				assert!(
					board.as_ref().is_ok_and(|board| {
						board.is_well_formed(T::SmallestCouncil::get())
							&& T::Cooperatives::exists(genesis.cooperative)
							&& board
								.seats
								.iter()
								.all(|seat| T::Members::is_active(genesis.cooperative, &seat.who))
					}),
					"a genesis council needs a cooperative, enough seats held by different members \
					 of it, and a chair among them",
				);
				Boards::<T>::set(genesis.cooperative, BoardKind::Council, board.ok());
			}
		}
	}

	/// A board of a cooperative, after its chair has signed.
	#[pallet::origin]
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub enum Origin {
		/// The council of this cooperative.
		Council(CoopId),
		/// Its executive board.
		Executive(CoopId),
		/// Its audit commission.
		Audit(CoopId),
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision was opened.
		DecisionOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The board that decides.
			board: BoardKind,
			/// The decision's number.
			decision: DecisionId,
			/// Who proposed it: an applicant or a board member.
			proposer: T::AccountId,
			/// What it is about.
			kind: DecisionKind,
			/// Hash of its subject document.
			subject: DocumentHash,
			/// Hash of its encoded action.
			action: Option<H256>,
			/// Hash of its encoded action on refusal.
			on_refusal: Option<H256>,
			/// The last moment to vote.
			expires_at: Moment,
		},
		/// A board member voted.
		Voted {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Who voted.
			who: T::AccountId,
			/// How.
			vote: Vote,
			/// Whose hand it was.
			by: By<T::AccountId>,
		},
		/// A decision was approved and waits for the chair's signature.
		Approved {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Hash of the minutes, which the chair signs.
			minutes: H256,
			/// The last moment to sign.
			sign_until: Moment,
		},
		/// The chair signed the minutes.
		Signed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// The chair, or who acts for him.
			chair: T::AccountId,
			/// Hash of the minutes.
			minutes: H256,
			/// Whose hand it was.
			by: By<T::AccountId>,
		},
		/// The action took effect.
		Executed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
		},
		/// The action failed and left nothing in the state; anyone may try again.
		ExecutionFailed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Why.
			error: DispatchError,
			/// The last moment to try again.
			retry_until: Moment,
		},
		/// A decision was refused.
		Refused {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Voted down, not voted in time, not signed in time, taken back, or overruled.
			ground: RefusalGround,
		},
		/// The action on refusal was carried out, or failed and left nothing in the state.
		RefusalCarriedOut {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// How it ended.
			result: DispatchResult,
		},
		/// The minutes of a decision were kept long enough and left the state.
		MinutesRemoved {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
		},
		/// None of a decision's voters sits any more: the board in office votes on it anew.
		DecisionRestarted {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// The last moment to vote.
			expires_at: Moment,
		},
		/// A board took office.
		BoardChanged {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Seats and officers.
			composition: Composition<T::AccountId>,
			/// Hash of the document by which it was appointed.
			document: DocumentHash,
		},
		/// A board of a cooperative that is closed is removed.
		BoardRemoved {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
		},
		/// Somebody lost his seat on a board.
		SeatVacated {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Who sat there.
			who: T::AccountId,
		},
		/// An officer resigned; he stays until he has a successor, at most until then.
		OfficerResigned {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// From which office.
			office: Office,
			/// Who.
			who: T::AccountId,
			/// The last moment of his office.
			until: Moment,
		},
		/// An office is vacant, because its holder resigned.
		OfficeVacated {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Which.
			office: Office,
		},
		/// A member of a board without deputy said who shall act for the chair.
		ActingChairSupported {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Who said so.
			who: T::AccountId,
			/// Whom he wants.
			candidate: T::AccountId,
		},
		/// More than half of the members want him: he acts for the chair.
		ActingChairElected {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Who.
			who: T::AccountId,
		},
		/// Whether the general meeting elects the executive board was set.
		ExecutiveElectionSet {
			/// The cooperative.
			cooperative: CoopId,
			/// Whether it does; else the council appoints it.
			elected: bool,
		},
		/// How long decisions of a kind are open was set.
		LifeSet {
			/// The cooperative.
			cooperative: CoopId,
			/// The kind.
			kind: DecisionKind,
			/// In milliseconds; `None` for as long as anywhere.
			life: Option<Moment>,
		},
		/// A board member gave a mandate for a kind of decisions.
		MandateGiven {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// The kind.
			kind: DecisionKind,
			/// Who gave it; he stays responsible.
			who: T::AccountId,
			/// The deputy key; `None` for a standing instruction.
			key: Option<T::AccountId>,
			/// How far.
			mandate: Mandate,
		},
		/// A board member took a mandate back.
		MandateRevoked {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// The kind.
			kind: DecisionKind,
			/// Whose it was.
			who: T::AccountId,
			/// The deputy key; `None` for a standing instruction.
			key: Option<T::AccountId>,
		},
		/// The chair grouped decisions into a session.
		SessionOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// The session's number.
			session: SessionId,
			/// Hash of the agenda.
			agenda: DocumentHash,
			/// What stands on it.
			decisions: BoundedVec<DecisionId, ConstU32<MAX_AGENDA>>,
		},
		/// The chair signed the minutes of a session.
		SessionSigned {
			/// The cooperative.
			cooperative: CoopId,
			/// The session.
			session: SessionId,
			/// The chair, or who acts for him.
			chair: T::AccountId,
			/// Hash of the minutes.
			minutes: H256,
		},
		/// The general meeting took somebody off a board.
		SeatRemoved {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// Who sat there.
			who: T::AccountId,
			/// Hash of the resolution.
			document: DocumentHash,
		},
		/// The general meeting overruled a decision that was not executed.
		Overruled {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Hash of the resolution.
			document: DocumentHash,
		},
		/// The council said who serves as deputy chair and as secretary.
		OfficersSet {
			/// The cooperative.
			cooperative: CoopId,
			/// The board.
			board: BoardKind,
			/// The deputy chair; `None` while there is none.
			deputy: Option<T::AccountId>,
			/// The secretary; `None` while there is none.
			secretary: Option<T::AccountId>,
			/// Hash of the document that says so.
			document: DocumentHash,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id, or it has no such board.
		BoardNotFound,
		/// The cooperative is not ready: its boards cannot decide now.
		CooperativeNotReady,
		/// There is no such decision, or its minutes have left the state.
		DecisionNotFound,
		/// The caller has no seat on this board.
		NotBoardMember,
		/// The caller took his seat after the decision was opened.
		NotVoter,
		/// The caller has voted on this decision; votes are final.
		AlreadyVoted,
		/// The decision is not open any more.
		NotOpen,
		/// The decision's time is over.
		Expired,
		/// The decision is not approved.
		NotApproved,
		/// The decision is signed already.
		AlreadySigned,
		/// The caller is not the chair, nor who acts for him in this matter.
		NotChair,
		/// The hash is not that of this decision's minutes.
		WrongMinutes,
		/// The decision's action did not fail.
		NothingToRetry,
		/// The action needs more weight than the caller allows.
		WeightBoundTooLow,
		/// The asked life of the decision is zero or longer than allowed.
		LifeOutOfBounds,
		/// The encoded action is longer than allowed.
		ActionTooLong,
		/// The action on refusal may need more weight than allowed.
		RefusalTooHeavy,
		/// A board cannot decide this: it could be done in part, or its failure would not show.
		ActionNotAllowed,
		/// The cooperative has as many decisions under way as it may have.
		TooManyDecisions,
		/// The stored action cannot be read.
		ActionUnavailable,
		/// A number does not fit.
		Overflow,
		/// The cooperative has a council already.
		AlreadyInstalled,
		/// The board is too small, somebody or an organisation sits twice, an officer has no seat, or
		/// chair and deputy are one.
		NotWellFormed,
		/// The holder of a seat, or the organisation that he represents, is no active member of the
		/// cooperative.
		SeatNotMember,
		/// The holder of a seat is not registered as a natural person.
		SeatNotPerson,
		/// The holder of a seat does not represent the organisation for which he shall sit.
		NotRepresentative,
		/// As many seats are held for the organisation as may be.
		TooManySeats,
		/// Nobody sits on the audit commission and on the council or the executive board.
		AuditsHimself,
		/// The decision is that of another cooperative.
		WrongCooperative,
		/// The board has fewer seats than it must: it decides only what is owed to members.
		BoardTooSmall,
		/// The caller does not hold this office.
		NotOfficer,
		/// The officer has resigned already.
		AlreadyResigned,
		/// The board has a deputy chair, who acts.
		DeputyActs,
		/// The chair is in office: the others say who acts for him in his own matters.
		ChairPresides,
		/// The candidate holds no seat, or is the chair.
		CandidateHasNoSeat,
		/// The candidate acts for the chair already.
		AlreadyActing,
		/// Words and keys are not left to instructions.
		NotAutomatable,
		/// The mandate ends in the past, or too far ahead.
		MandateOutOfBounds,
		/// The caller has another deputy key for this kind; revoke it first.
		OtherDeputyKey,
		/// A deputy key is no registered account.
		KeyIsAccount,
		/// The caller gave no such mandate.
		NoMandate,
		/// The key has no mandate that covers this.
		NotCovered,
		/// The caller did not propose the decision.
		NotProposer,
		/// The proposer has as many decisions under way as he may have.
		TooManyOfProposer,
		/// The decision stands on the agenda of a session that is not over, and is not of a kind that is always
		/// possible.
		InSession,
		/// Nothing stands on the agenda.
		EmptyAgenda,
		/// The decision is that of another board.
		OtherBoard,
		/// There is no such session, or all its minutes have left the state.
		SessionNotFound,
		/// A decision on the agenda is still open.
		SessionNotOver,
		/// The decision is executed: only a compensating action undoes it.
		AlreadyExecuted,
		/// The decision is refused already.
		AlreadyRefused,
		/// Nobody overrules the decisions of the audit commission, and no council names its officers.
		AuditIsIndependent,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Puts an item to a board.
		///
		/// - `subject`: hash of the document that says what is to be decided.
		/// - `action`: what is done on approval; without one the item is a resolution in words.
		/// - `life`: how long it is open, in milliseconds; by default as long as the cooperative has
		///   it for this kind, else [`Config::DefaultLife`].
		///
		/// An item of a board member has no action on refusal: it would take effect without a
		/// vote and without the chair's signature.
		///
		/// Called by a board member. Emits [`Event::DecisionOpened`], and what follows by standing
		/// instructions. Fails with [`Error::BoardNotFound`], [`Error::NotBoardMember`],
		/// [`Error::CooperativeNotReady`], [`Error::BoardTooSmall`], [`Error::LifeOutOfBounds`],
		/// [`Error::ActionNotAllowed`], [`Error::ActionTooLong`], [`Error::TooManyDecisions`],
		/// [`Error::TooManyOfProposer`], [`Error::Overflow`]. Rules §5.2, §5.5, §5.7.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::weight_of_opening())]
		pub fn propose(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			subject: DocumentHash,
			action: Option<Box<<T as Config>::RuntimeCall>>,
			life: Option<Moment>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::propose();
			let open = || {
				let record = Self::in_office(cooperative, board)?;
				ensure!(record.has_seat(&who), Error::<T>::NotBoardMember);
				let action = action.map(|call| *call);
				let item = Item { subject, action, on_refusal: None, life };
				Self::do_open(cooperative, board, &record, &who, item)
			};
			let opened = open().map_err(|refusal: DispatchError| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(opened.weight)).into())
		}

		/// Votes on an open decision, once and finally.
		///
		/// Called by a member of the board that was in office when the decision was opened and
		/// still is. Emits [`Event::Voted`], [`Event::Approved`] or [`Event::Refused`] when the
		/// outcome is certain, and what follows by a standing signature. Fails with
		/// [`Error::DecisionNotFound`], [`Error::NotBoardMember`], [`Error::NotOpen`],
		/// [`Error::Expired`], [`Error::CooperativeNotReady`], [`Error::BoardTooSmall`],
		/// [`Error::NotVoter`], [`Error::AlreadyVoted`], [`Error::Overflow`]. Rules §5.3, §5.4.
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::weight_of_voting())]
		pub fn vote(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			vote: Vote,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::vote();
			let used = Self::do_vote(who, By::Himself, cooperative, decision, vote)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Signs the minutes of an approved decision and executes its action.
		///
		/// - `minutes`: the hash of the minutes as [`Event::Approved`] gave it, so that the chair
		///   signs exactly what he has seen.
		/// - `weight_bound`: how much weight the action may need; what is not used is refunded.
		///
		/// Called by the chair; when the office is vacant or the matter is his own, by the deputy, or
		/// whom the others elected. Emits [`Event::Signed`] and [`Event::Executed`] or
		/// [`Event::ExecutionFailed`]. Fails with [`Error::DecisionNotFound`],
		/// [`Error::InSession`], [`Error::AlreadySigned`], [`Error::NotApproved`],
		/// [`Error::Expired`], [`Error::CooperativeNotReady`], [`Error::BoardTooSmall`],
		/// [`Error::NotChair`], [`Error::WrongMinutes`], [`Error::WeightBoundTooLow`],
		/// [`Error::ActionUnavailable`]. Rules §5.5.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::sign().saturating_add(*weight_bound))]
		pub fn sign(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			let chair = ensure_signed(origin)?;
			let own = T::WeightInfo::sign();
			let used =
				Self::do_sign(chair, By::Himself, cooperative, decision, minutes, weight_bound)
					.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Tries an action again that failed when the chair signed.
		///
		/// - `weight_bound`: how much weight the action may need; what is not used is refunded.
		///
		/// Called by anyone with a signature. Emits [`Event::Executed`] or
		/// [`Event::ExecutionFailed`]. Fails with [`Error::DecisionNotFound`],
		/// [`Error::NothingToRetry`], [`Error::Expired`], [`Error::CooperativeNotReady`],
		/// [`Error::BoardTooSmall`], [`Error::WeightBoundTooLow`], [`Error::ActionUnavailable`].
		/// Rules §5.5.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::retry().saturating_add(*weight_bound))]
		pub fn retry(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let own = T::WeightInfo::retry();
			let used = Self::do_retry(cooperative, decision, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Takes an open decision back. Its action on refusal runs.
		///
		/// Called by who proposed it. Emits [`Event::Refused`]. Fails with
		/// [`Error::DecisionNotFound`], [`Error::NotProposer`], [`Error::NotOpen`],
		/// [`Error::Expired`]. Rules §5.2.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, cooperative, decision)
		}

		/// Votes for a board member, with his deputy key. The vote is marked.
		///
		/// - `principal`: whose vote it is.
		///
		/// Called by the deputy key of the principal, as far as its mandate goes. Emits the same as
		/// [`Call::vote`]. Fails with [`Error::NotCovered`], and as [`Call::vote`] does. Rules §5.7.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::weight_of_voting())]
		pub fn vote_by_deputy_key(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			principal: T::AccountId,
			vote: Vote,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			let own = T::WeightInfo::vote_by_deputy_key();
			let used = Self::do_vote(principal, By::DeputyKey(key), cooperative, decision, vote)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Signs for who presides, with his deputy key. The signature is marked.
		///
		/// - `principal`: whose signature it is.
		/// - the rest as in [`Call::sign`].
		///
		/// Called by the deputy key of the principal, when its mandate covers signatures. Emits the
		/// same as [`Call::sign`]. Fails with [`Error::NotCovered`], and as [`Call::sign`] does.
		/// Rules §5.7.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::sign_by_deputy_key().saturating_add(*weight_bound))]
		pub fn sign_by_deputy_key(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			principal: T::AccountId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			let own = T::WeightInfo::sign_by_deputy_key();
			let by = By::DeputyKey(key);
			let used = Self::do_sign(principal, by, cooperative, decision, minutes, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Gives a mandate for a kind of decisions, or changes it.
		///
		/// - `key`: without it the mandate is a standing instruction: decisions of this kind that are
		///   opened from now on get the caller's vote in favour at once. With it, the key may vote for
		///   him. It must be no registered account; its extrinsics are paid by the cooperative.
		/// - `mandate`: the highest sum, the last moment, and whether it covers his signature, too,
		///   when he presides.
		///
		/// Called by a board member. Emits [`Event::MandateGiven`]. Fails with
		/// [`Error::BoardNotFound`], [`Error::NotBoardMember`], [`Error::NotAutomatable`],
		/// [`Error::MandateOutOfBounds`], [`Error::OtherDeputyKey`], [`Error::KeyIsAccount`],
		/// [`Error::Overflow`]. Rules §5.7.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::instruct())]
		pub fn instruct(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			kind: DecisionKind,
			key: Option<T::AccountId>,
			mandate: Mandate,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_instruct(who, cooperative, board, kind, key, mandate)
		}

		/// Takes a mandate back, at once.
		///
		/// Called by who gave it. Emits [`Event::MandateRevoked`]. Fails with
		/// [`Error::NoMandate`]. Rules §5.7.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			kind: DecisionKind,
			key: Option<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke(who, cooperative, board, kind, key)
		}

		/// Appoints a board: seats and officers. Who sat before and does not sit now leaves with his
		/// mandates; resignations are over.
		///
		/// - `document`: hash of the resolution.
		///
		/// Called by the general meeting for the council and the audit commission; for the executive
		/// board by the council, or by the meeting where the charter says so. Emits
		/// [`Event::BoardChanged`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::NotWellFormed`], [`Error::SeatNotPerson`], [`Error::SeatNotMember`],
		/// [`Error::NotRepresentative`], [`Error::AuditsHimself`], [`Error::TooManySeats`].
		/// Rules §5.1, §5.8.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_board())]
		pub fn set_board(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			composition: Composition<T::AccountId>,
			document: DocumentHash,
		) -> DispatchResult {
			Self::do_set_board(origin, cooperative, board, composition, document)
		}

		/// Says who appoints the executive board: the meeting, or the council.
		///
		/// Called by the general meeting, because it changes the charter. Emits
		/// [`Event::ExecutiveElectionSet`]. Fails with [`Error::WrongCooperative`]. Rules §5.8.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_executive_election())]
		pub fn set_executive_election(
			origin: OriginFor<T>,
			cooperative: CoopId,
			elected: bool,
		) -> DispatchResult {
			Self::ensure_of::<T::MeetingOrigin>(origin, cooperative)?;
			ExecutiveElected::<T>::set(cooperative, elected.then_some(()));
			Self::deposit_event(Event::ExecutiveElectionSet { cooperative, elected });
			Ok(())
		}

		/// Resigns from an office, not from the seat. It takes effect with a successor, at the latest
		/// after [`Config::ResignsWithin`].
		///
		/// Called by who holds the office. Emits [`Event::OfficerResigned`], and later
		/// [`Event::OfficeVacated`]. Fails with [`Error::BoardNotFound`], [`Error::NotOfficer`],
		/// [`Error::AlreadyResigned`]. Rules §5.1.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			office: Office,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_resign(who, cooperative, board, office)
		}

		/// Says who shall act for the chair, where there is no deputy: while the office of the chair
		/// is vacant, or in matters of the chair himself; and while only a deputy is left, in his matters. Who has more than half of the members but
		/// the chair acts from then on. One may change one's mind until then.
		///
		/// Called by a board member other than the chair. Emits [`Event::ActingChairSupported`] and
		/// [`Event::ActingChairElected`]. Fails with [`Error::BoardNotFound`],
		/// [`Error::NotBoardMember`], [`Error::DeputyActs`], [`Error::ChairPresides`],
		/// [`Error::CandidateHasNoSeat`], [`Error::AlreadyActing`]. Rules §5.1.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::support_acting_chair())]
		pub fn support_acting_chair(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			candidate: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_support_acting_chair(who, cooperative, board, candidate)
		}

		/// Sets how long decisions of a kind are open, for those that are opened from now on.
		///
		/// - `life`: in milliseconds, at most [`Config::LongestLife`]; `None` for as long as anywhere.
		///
		/// Called by the cooperative's council. Emits [`Event::LifeSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::LifeOutOfBounds`]. Rules §5.4.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_life())]
		pub fn set_life(
			origin: OriginFor<T>,
			cooperative: CoopId,
			kind: DecisionKind,
			life: Option<Moment>,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			let is_allowed = |life: Moment| life > 0 && life <= T::LongestLife::get();
			ensure!(life.is_none_or(is_allowed), Error::<T>::LifeOutOfBounds);
			Lives::<T>::set(cooperative, kind, life);
			Self::deposit_event(Event::LifeSet { cooperative, kind, life });
			Ok(())
		}

		/// Groups open decisions into a session with one agenda. They are voted on one by one, and
		/// signed together.
		///
		/// - `agenda`: hash of the agenda.
		/// - `decisions`: what stands on it.
		///
		/// Called by who presides over all of them. Emits [`Event::SessionOpened`]. Fails with
		/// [`Error::BoardNotFound`], [`Error::EmptyAgenda`], [`Error::DecisionNotFound`],
		/// [`Error::OtherBoard`], [`Error::NotOpen`], [`Error::Expired`], [`Error::InSession`],
		/// [`Error::NotChair`], [`Error::Overflow`]. Rules §5.2.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::open_session(decisions.len() as u32))]
		pub fn open_session(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			agenda: DocumentHash,
			decisions: BoundedVec<DecisionId, ConstU32<MAX_AGENDA>>,
		) -> DispatchResult {
			let chair = ensure_signed(origin)?;
			Self::do_open_session(chair, cooperative, board, agenda, decisions)
		}

		/// Signs the minutes of a session, when all that stands on its agenda is decided, and executes
		/// what was approved, one after the other. An action that fails hinders no other.
		///
		/// - `minutes`: the hash of the session's minutes; the view function `session_minutes` gives
		///   them.
		/// - `weight_bound`: how much weight all actions together may need; what is not used is
		///   refunded.
		///
		/// Called by who presides over all that was approved. Emits [`Event::SessionSigned`], and for
		/// each decision the same as [`Call::sign`]. Fails with [`Error::SessionNotFound`],
		/// [`Error::AlreadySigned`], [`Error::SessionNotOver`], [`Error::NotApproved`] when nothing
		/// was, [`Error::WrongMinutes`], and as [`Call::sign`] does. Rules §5.2, §5.5.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::sign_session(MAX_AGENDA).saturating_add(*weight_bound))]
		pub fn sign_session(
			origin: OriginFor<T>,
			cooperative: CoopId,
			session: SessionId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			let chair = ensure_signed(origin)?;
			let own = T::WeightInfo::sign_session(MAX_AGENDA);
			let used = Self::do_sign_session(chair, cooperative, session, minutes, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Takes somebody off a board, with his offices and mandates: as discipline, or because the
		/// meeting wants another one. The board may become smaller than it must be. Open decisions are
		/// looked at again.
		///
		/// - `document`: hash of the resolution.
		///
		/// Called by the general meeting. Emits [`Event::SeatVacated`] and [`Event::SeatRemoved`].
		/// Fails with [`Error::WrongCooperative`], [`Error::BoardNotFound`],
		/// [`Error::NotBoardMember`]. Rules §5.1, §5.6, §7.4.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::remove_seat())]
		pub fn remove_seat(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			who: T::AccountId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::MeetingOrigin>(origin, cooperative)?;
			Self::do_remove_seat(cooperative, board, who, document)
		}

		/// Overrules a decision of the council or of the executive board that is not executed: open,
		/// approved, or failed. It is refused, and its action on refusal runs.
		///
		/// - `document`: hash of the resolution.
		///
		/// Called by the general meeting. Emits [`Event::Refused`] and [`Event::Overruled`], and later
		/// [`Event::RefusalCarriedOut`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::DecisionNotFound`], [`Error::AuditIsIndependent`], [`Error::AlreadyExecuted`],
		/// [`Error::AlreadyRefused`]. Rules §7.4.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::overrule())]
		pub fn overrule(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::MeetingOrigin>(origin, cooperative)?;
			Self::do_overrule(cooperative, decision, document)
		}

		/// Says who serves as deputy chair and as secretary. Seats and chair stay as they are;
		/// resignations from these two offices are over.
		///
		/// - `deputy`, `secretary`: who holds a seat; the deputy is not the chair. `None` leaves the
		///   office vacant.
		/// - `document`: hash of the document that says so.
		///
		/// Called by the cooperative's council, for itself and for the executive board. Emits
		/// [`Event::OfficersSet`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::AuditIsIndependent`], [`Error::BoardNotFound`], [`Error::NotWellFormed`].
		/// Rules §5.1, §5.8.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::set_officers())]
		pub fn set_officers(
			origin: OriginFor<T>,
			cooperative: CoopId,
			board: BoardKind,
			deputy: Option<T::AccountId>,
			secretary: Option<T::AccountId>,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_set_officers(cooperative, board, deputy, secretary, document)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The minutes of a decision as they stand; their hash is what the chair signs.
		pub fn minutes(cooperative: CoopId, decision: DecisionId) -> Option<Minutes<T::AccountId>> {
			Decisions::<T>::get(cooperative, decision)
				.map(|record| Self::minutes_of(cooperative, decision, &record))
		}

		/// The minutes of a session as they stand; their hash is what the chair signs.
		pub fn session_minutes(cooperative: CoopId, session: SessionId) -> Option<SessionMinutes> {
			Sessions::<T>::get(cooperative, session)
				.map(|record| Self::minutes_of_session(cooperative, session, &record))
		}

		/// A board as it is in office now.
		pub fn board(cooperative: CoopId, board: BoardKind) -> Option<Board<T::AccountId>> {
			Self::in_office(cooperative, board).ok()
		}

		/// The mandates for a kind of decisions that members of a board have given, without those
		/// whose giver has another key since.
		pub fn mandates(
			cooperative: CoopId,
			board: BoardKind,
			kind: DecisionKind,
		) -> Vec<Standing<T::AccountId>> {
			let given = Automation::<T>::get((cooperative, board, kind)).into_iter();
			given.filter(Self::is_in_force).collect()
		}
	}

	impl<T: Config> Pallet<T> {
		/// The most weight that opening a decision may take.
		fn weight_of_opening() -> Weight {
			T::WeightInfo::propose().saturating_add(Self::weight_of_automated())
		}

		/// The most weight that a vote may take.
		fn weight_of_voting() -> Weight {
			T::WeightInfo::vote()
				.max(T::WeightInfo::vote_by_deputy_key())
				.saturating_add(Self::weight_of_automated())
		}
	}

	impl<T: Config> CouncilDecisions<T::AccountId, <T as Config>::RuntimeCall> for Pallet<T> {
		fn open(
			cooperative: CoopId,
			proposer: &T::AccountId,
			subject: DocumentHash,
			action: <T as Config>::RuntimeCall,
			on_refusal: Option<<T as Config>::RuntimeCall>,
		) -> Result<Opened, DispatchError> {
			let board = BoardKind::Council;
			let record = Self::in_office(cooperative, board)?;
			let item = Item { subject, action: Some(action), on_refusal, life: None };
			Self::do_open(cooperative, board, &record, proposer, item)
		}

		fn withdraw(
			cooperative: CoopId,
			proposer: &T::AccountId,
			decision: DecisionId,
		) -> DispatchResult {
			Self::do_withdraw(proposer, cooperative, decision)
		}

		fn next(cooperative: CoopId) -> Result<DecisionId, DispatchError> {
			Self::next_decision(cooperative)
		}

		fn weight_of_automation() -> Weight {
			Self::weight_of_automated()
		}
	}

	impl<T: Config> CouncilInspect<T::AccountId> for Pallet<T> {
		fn chair_of(cooperative: CoopId) -> Option<T::AccountId> {
			Self::presiding_over(cooperative)
		}

		fn secretary_of(cooperative: CoopId) -> Option<T::AccountId> {
			Self::in_office(cooperative, BoardKind::Council).ok()?.secretary
		}

		fn has_seat(cooperative: CoopId, who: &T::AccountId) -> bool {
			Self::in_office(cooperative, BoardKind::Council)
				.is_ok_and(|council| council.has_seat(who))
		}

		fn is_deputy_key(cooperative: CoopId, who: &T::AccountId) -> bool {
			T::Time::now() <= DeputyKeys::<T>::get(cooperative, who).until
		}
	}

	impl<T: Config> InstallCouncil<T::AccountId> for Pallet<T> {
		/// As many seats as [`Config::SmallestCouncil`] says, nobody twice, and officers who sit.
		fn is_well_formed(council: &FirstCouncil<T::AccountId>) -> bool {
			Composition::from(council.clone())
				.take_office(0, None)
				.is_well_formed(T::SmallestCouncil::get())
		}

		/// Emits [`Event::BoardChanged`]. Fails with [`Error::AlreadyInstalled`],
		/// [`Error::NotWellFormed`], [`Error::SeatNotMember`]. Rules §3.2, §5.1.
		fn install(
			cooperative: CoopId,
			council: FirstCouncil<T::AccountId>,
			document: DocumentHash,
		) -> DispatchResult {
			let board = BoardKind::Council;
			ensure!(!Boards::<T>::contains_key(cooperative, board), Error::<T>::AlreadyInstalled);
			ensure!(Self::is_well_formed(&council), Error::<T>::NotWellFormed);
			let is_member = |who| T::Members::is_active(cooperative, who);
			ensure!(council.seats.iter().all(is_member), Error::<T>::SeatNotMember);
			let composition = Composition::from(council);
			let installed = composition.clone().take_office(T::Time::now(), None);
			Boards::<T>::insert(cooperative, board, installed);
			Self::recount_elsewhere(cooperative);
			Self::deposit_event(Event::BoardChanged { cooperative, board, composition, document });
			Ok(())
		}

		/// Emits [`Event::BoardRemoved`] for each that there is.
		fn remove(cooperative: CoopId) {
			Self::remove_boards(cooperative);
		}
	}

	impl<T: Config> Remains for Pallet<T> {
		/// Decisions under way. The boards themselves leave with their cooperative, and minutes when
		/// they are old enough.
		fn remains(cooperative: CoopId) -> bool {
			UnderWay::<T>::get(cooperative) > 0
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::sweep(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(T::DefaultLife::get() <= T::LongestLife::get());
			assert!(T::SmallestCouncil::get() >= 1);
			assert!(T::SmallestCouncil::get() <= coop_primitives::MAX_COUNCIL_SEATS);
			let block = T::BlockWeights::get().max_block;
			assert!(Self::heaviest_step().all_lte(block), "a sweep would never begin");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
