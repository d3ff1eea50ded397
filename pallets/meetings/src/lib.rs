//! # Meetings
//!
//! The general meeting (общее собрание), the highest organ of a cooperative: all its members, or in a
//! branched cooperative their representatives (rules §7).
//!
//! ## Life of a meeting
//!
//! ```text
//!  council member ─► Proposed ── council ─┐                        quorum
//!  member ─► petition ── 25 % ────────────┼─► Convened ─► AgendaFixed ─► Open ─► counted ─► MinutesDrafted ─► Held
//!  audit commission ──────────────────────┘       ▲                              │
//!                       │                         └── next cycle, half the quorum ┘ no quorum
//!                       └─► Rejected                                  Cancelled
//! ```
//!
//! 1. A meeting is **proposed** by a council member, by a member with a petition, or by the audit
//!    commission. It is **convened** with a notice of 10 days, 30 for a reorganisation.
//! 2. Members **acknowledge** the notice, propose and support changes of the agenda, and stand for
//!    boards. Some days before the opening the agenda and the **electorate** are fixed.
//! 3. In its window every voter casts one **ballot**, with an extrinsic of his own or signed and brought
//!    by a relay, many at once ([`Call::submit_ballots`]).
//! 4. With the end of the window the chain **counts**. Without a quorum the next cycle follows by
//!    itself, with half the quorum. With one, the chain writes the **minutes**: nobody can edit them.
//! 5. The council approves the minutes and the chair signs: the meeting is **held**, and every
//!    resolution takes effect with the meeting's origin. If they do not, after a while any member may.
//!
//! ## Where to look
//!
//! | Module | Rules |
//! |---|---|
//! | [`quorum`] | how many ballots suffice, what a majority is (§7.7, §7.10); pure |
//! | [`tally`] | what was adopted, who is elected (§7.10); pure |
//! | [`pages`] | how ballots lie in the state (§7.9); pure |
//! | `convening` | proposals, petitions, notice, the annual window (§7.1–§7.3) |
//! | `agenda` | changes, nominations, acknowledgements (§7.3, §7.5) |
//! | `ballots` | voting, bundles (§7.9) |
//! | `course` | what happens because time passes: electorates, cycles, minutes (§7.6–§7.8, §7.12) |
//! | `resolving` | minutes and resolutions (§7.11) |
//!
//! No call and no step costs more because a cooperative has more members.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use ballots::Work;
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use origin::EnsureMeeting;
pub use pages::Answer;
pub use pallet::*;
pub use types::{
	Agenda, BallotForm, BallotRefusal, CancelGround, Candidate, Change, ChangeForm, Count, Cycle,
	Electorate, Execution, Floors, Initiator, Item, Mark, Meeting, MeetingForm, MeetingKind,
	Minutes, Outcome, PackedAnswers, Phase, Proposal, ProposalStatus, Question, QuestionForm,
	QuestionKind, Round, SignedBallot, Stage, Tally, UnderWay, Verdict, MAX_ANSWER_BYTES,
	MAX_BALLOTS, MAX_CYCLES, MAX_FLOORS, MAX_ITEMS, MAX_PROPOSALS, MAX_QUESTIONS, MAX_UNDECIDED,
	MAX_UNDER_WAY,
};
pub use weights::WeightInfo;

mod agenda;
mod ballots;
mod convening;
mod course;
mod hooks;
mod origin;
pub mod pages;
pub mod quorum;
mod resolving;
pub mod tally;
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

/// Says which actions a question may carry (rules §7.4).
pub trait QuestionOfAction<Call> {
	/// Whether a question of this kind may carry this action.
	fn fits(kind: &QuestionKind, action: &Call) -> bool;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use coop_primitives::{
		due::DueKey,
		providers::{
			AccountRegistry, BoardElection, Branched, CooperativeInspect, CouncilInspect,
			Electorates, FinancialYears, MemberInspect,
		},
		statement::Schemed,
		CoopId, DocumentHash, MeetingId, Moment,
	};
	use frame_support::{
		dispatch::{
			DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo, WithPostDispatchInfo,
		},
		pallet_prelude::*,
		traits::{Bounded, QueryPreimage, StorePreimage, Time},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::traits::{Dispatchable, IdentifyAccount, Verify};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Any call of the runtime.
	pub type CallOf<T> = <T as Config>::RuntimeCall;
	/// An action as it is kept: itself when small, else its hash.
	pub type ActionOf<T> = Bounded<CallOf<T>, <T as frame_system::Config>::Hashing>;
	/// An agenda of this chain.
	pub type AgendaOf<T> = Agenda<<T as frame_system::Config>::AccountId, ActionOf<T>>;
	/// A bundle of ballots of this chain.
	pub type BallotsOf<T> =
		BoundedVec<SignedBallot<<T as Config>::Signature>, ConstU32<MAX_BALLOTS>>;
	/// Cells of voters or members.
	pub type Page = BoundedVec<u8, ConstU32<{ pages::PAGE_BYTES }>>;

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
		/// All calls of the runtime: what a resolution may do.
		type RuntimeCall: Parameter
			+ Dispatchable<
				RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin,
				PostInfo = PostDispatchInfo,
			> + GetDispatchInfo;
		/// Keeps actions that are too large for the agenda's own record.
		type Preimages: QueryPreimage<H = Self::Hashing> + StorePreimage;
		/// Says which actions a question may carry.
		type Questions: QuestionOfAction<CallOf<Self>>;
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		/// A cooperative's audit commission, after its chair has signed. Yields the cooperative.
		type AuditOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		/// A cooperative's general meeting: [`EnsureMeeting`].
		type MeetingOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// Members as voters.
		type MemberElectorate: Electorates<Self::AccountId>;
		/// Branches as voters, through their representatives.
		type BranchElectorate: Electorates<Self::AccountId>;
		/// Whether representatives vote.
		type Branches: Branched;
		/// Who leads a cooperative.
		type Councils: CouncilInspect<Self::AccountId>;
		/// The boards that are elected.
		type Boards: BoardElection<Self::AccountId>;
		/// The financial years of cooperatives.
		type Years: FinancialYears;
		/// A voter's signature under a statement.
		type Signature: Parameter
			+ Schemed
			+ Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// The quorum of the first cycle, in millionths (rules §7.7).
		type FirstQuorum: Get<quorum::Ppm>;
		/// The quorum of the second cycle; each later one has half of the one before.
		type SecondQuorum: Get<quorum::Ppm>;
		/// How long before it opens a meeting is convened, in milliseconds (rules §7.3).
		type Notice: Get<Moment>;
		/// The same, when a question is reorganisation or liquidation.
		type ReorganisationNotice: Get<Moment>;
		/// The longest notice, in milliseconds.
		type LongestNotice: Get<Moment>;
		/// How long before the opening agenda and electorate are fixed, in milliseconds (rules §7.5).
		type FreezeBefore: Get<Moment>;
		/// The shortest time to vote, in milliseconds.
		type ShortestVoting: Get<Moment>;
		/// The longest time to vote, in milliseconds.
		type LongestVoting: Get<Moment>;
		/// How long the council may take to convene a proposed meeting, in milliseconds.
		type ProposedFor: Get<Moment>;
		/// How long supporters of a petition may be found, in milliseconds (rules §7.1).
		type PetitionFor: Get<Moment>;
		/// The share of the members that a petition needs, in millionths (rules §7.1).
		type PetitionShare: Get<quorum::Ppm>;
		/// The share of those who agreed with the agenda that a change needs, in millionths (rules §7.5).
		type AmendmentShare: Get<quorum::Ppm>;
		/// How many whole months after the financial year the annual meeting may open (rules §7.2).
		type AnnualFromMonth: Get<u8>;
		/// How many whole months after the financial year it is late.
		type AnnualUntilMonth: Get<u8>;
		/// How long council and chair may take with the minutes until any member may finalise them, in
		/// milliseconds (rules §7.11).
		type SignWithin: Get<Moment>;
		/// How long a failed resolution may be tried again, in milliseconds (rules §7.11).
		type RetryWithin: Get<Moment>;
		/// How long agenda, changes and ballot pages stay in the state, in milliseconds (rules §7.13).
		type RecordsKept: Get<Moment>;
		/// Most bytes of an encoded action.
		#[pallet::constant]
		type MaxActionLength: Get<u32>;
		/// Most weight that the action of one question may declare.
		#[pallet::constant]
		type MaxResolutionWeight: Get<Weight>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::Signature, CallOf<Self>>;
	}

	/// The meetings of each cooperative, for ever. Paid by the cooperative.
	#[pallet::storage]
	pub type Meetings<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, MeetingId, Meeting<T::AccountId>>;

	/// How many meetings a cooperative ever had: the last number given.
	#[pallet::storage]
	pub type MeetingsMade<T: Config> = StorageMap<_, Identity, CoopId, MeetingId, ValueQuery>;

	/// The meetings under way, with what members who come and go mean to them: at most
	/// [`MAX_UNDER_WAY`].
	#[pallet::storage]
	pub type MeetingsUnderWay<T: Config> = StorageMap<
		_,
		Identity,
		CoopId,
		BoundedVec<UnderWay<T::AccountId>, ConstU32<MAX_UNDER_WAY>>,
		ValueQuery,
	>;

	/// The agendas of meetings, until [`Config::RecordsKept`] is over.
	#[pallet::storage]
	pub type Agendas<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, MeetingId, AgendaOf<T>>;

	/// The proposed changes of agendas: at most [`MAX_PROPOSALS`] a meeting, one a member.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageNMap<
		_,
		(NMapKey<Identity, CoopId>, NMapKey<Identity, MeetingId>, NMapKey<Identity, u32>),
		Proposal<T::AccountId, ActionOf<T>>,
	>;

	/// What members mark: pages with one cell a member, by meeting, mark and page.
	#[pallet::storage]
	pub type Marks<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Identity, MeetingId>,
			NMapKey<Identity, Mark>,
			NMapKey<Identity, u32>,
		),
		Page,
		ValueQuery,
	>;

	/// The ballots: pages with one cell a voter, by meeting, cycle and page. Those of failed cycles
	/// stay as long as the others.
	#[pallet::storage]
	pub type Pages<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, CoopId>,
			NMapKey<Identity, MeetingId>,
			NMapKey<Identity, u32>,
			NMapKey<Identity, u32>,
		),
		Page,
		ValueQuery,
	>;

	/// The count of each meeting's last cycle, for ever.
	#[pallet::storage]
	pub type Tallies<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, MeetingId, Tally, ValueQuery>;

	/// What was decided at each meeting, and what became of it, for ever.
	#[pallet::storage]
	pub type Outcomes<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, MeetingId, types::Outcomes, ValueQuery>;

	/// What is to be done with which meeting next, in the order of time. At most one entry a meeting.
	#[pallet::storage]
	pub type Due<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// Meetings whose records are being removed.
	#[pallet::storage]
	pub type Sweeping<T: Config> = StorageDoubleMap<_, Identity, CoopId, Identity, MeetingId, ()>;

	/// The annual meeting of a cooperative that is convened: one at a time (rules §7.12).
	#[pallet::storage]
	pub type AnnualUnderWay<T: Config> = StorageMap<_, Identity, CoopId, MeetingId>;

	/// The annual meetings that were held, by the calendar year in which the financial year ended. One a
	/// year.
	#[pallet::storage]
	pub type AnnualsHeld<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, u16, MeetingId>;

	/// The floors that a cooperative's charter sets under the quorum.
	#[pallet::storage]
	pub type CharterFloors<T: Config> = StorageMap<_, Identity, CoopId, Floors, ValueQuery>;

	/// A general meeting, after its minutes were signed.
	#[pallet::origin]
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub enum Origin {
		/// That of this cooperative.
		GeneralMeeting(CoopId),
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody wants a meeting.
		MeetingProposed {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting's number.
			meeting: MeetingId,
			/// Annual or extraordinary.
			kind: MeetingKind,
			/// Who wants it.
			initiator: Initiator<T::AccountId>,
			/// Hash of the document by which it is wanted.
			document: DocumentHash,
			/// How long one votes in each cycle, in milliseconds.
			length: Moment,
			/// Hash of the agenda.
			agenda: H256,
			/// The questions, with the hashes of their actions.
			questions: BoundedVec<QuestionForm<H256>, ConstU32<MAX_QUESTIONS>>,
			/// The last moment to convene it or to find supporters.
			until: Moment,
		},
		/// A member supports a petition.
		PetitionSupported {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// His number.
			number: u32,
			/// How many support it.
			supporters: u32,
			/// Of how many members.
			members: u32,
		},
		/// A cycle is scheduled: this is the notice.
		CycleScheduled {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Annual, perhaps late, or extraordinary.
			kind: MeetingKind,
			/// The cycle, from 1.
			cycle: u32,
			/// Hash of the agenda as it stands.
			agenda: H256,
			/// When agenda and electorate are fixed.
			freezes_at: Moment,
			/// The first moment to vote.
			opens_at: Moment,
			/// The last moment to vote.
			closes_at: Moment,
		},
		/// A meeting was not convened.
		MeetingRejected {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Hash of the council's document that says why; `None` when its time was over, or a petition
			/// gave its place to another.
			ground: Option<DocumentHash>,
		},
		/// A meeting does not take place.
		MeetingCancelled {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Why.
			ground: CancelGround,
		},
		/// A member knows of the meeting.
		NoticeAcknowledged {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// His number.
			number: u32,
			/// Whether he agrees with the agenda.
			agrees: bool,
		},
		/// A member wants the agenda changed.
		ChangeProposed {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The change's number.
			proposal: u32,
			/// The member's number.
			number: u32,
			/// What shall change, an action by its hash.
			change: ChangeForm<H256>,
		},
		/// A member supports a change.
		ChangeSupported {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The change.
			proposal: u32,
			/// His number.
			number: u32,
			/// How many support it.
			supporters: u32,
			/// Whether it is before the council now.
			before_council: bool,
		},
		/// It is decided what becomes of a change.
		ChangeDecided {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The change.
			proposal: u32,
			/// What.
			status: ProposalStatus,
			/// Hash of the agenda as it stands then.
			agenda: H256,
		},
		/// Somebody stands for a board.
		CandidateStands {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The candidate.
			candidate: Candidate<T::AccountId>,
		},
		/// A candidate stands no more.
		CandidateStandsDown {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The election, by the document of its question.
			question: DocumentHash,
			/// Who.
			who: T::AccountId,
		},
		/// Agenda and electorate of a cycle are fixed.
		ElectorateFixed {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The cycle.
			cycle: u32,
			/// Hash of the agenda.
			agenda: H256,
			/// How many items a ballot has.
			items: u32,
			/// Whether representatives vote.
			branched: bool,
			/// How many members or branches there are.
			size: u32,
			/// The last number that had been given.
			last_number: u32,
			/// The quorum, in millionths.
			quorum: quorum::Ppm,
			/// How many ballots reach it.
			needed: u32,
		},
		/// The chair signed the agenda as it was fixed.
		AgendaSigned {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Hash of the agenda.
			agenda: H256,
			/// The chair.
			chair: T::AccountId,
		},
		/// One may vote.
		CycleOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The cycle.
			cycle: u32,
			/// The last moment to vote.
			closes_at: Moment,
		},
		/// Somebody voted himself.
		Voted {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The cycle.
			cycle: u32,
			/// For which number.
			number: u32,
			/// Who.
			who: T::AccountId,
			/// The packed answers.
			answers: PackedAnswers,
			/// The commitment to all ballots so far.
			commitment: H256,
		},
		/// A relay brought ballots. Those that are not listed count.
		BallotsSubmitted {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The cycle.
			cycle: u32,
			/// Who brought them.
			relay: T::AccountId,
			/// Those that do not count, by their place in the bundle, and why.
			refused: BoundedVec<(u32, BallotRefusal), ConstU32<MAX_BALLOTS>>,
			/// How many ballots the cycle has now.
			ballots: u32,
			/// The commitment to all of them.
			commitment: H256,
		},
		/// The time to vote is over.
		CycleClosed {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The cycle.
			cycle: u32,
			/// How many ballots came.
			ballots: u32,
			/// Of how many.
			size: u32,
			/// How many were needed.
			needed: u32,
			/// Whether it was enough.
			reached: bool,
			/// The commitment to the ballots.
			commitment: H256,
		},
		/// The chain counted and wrote the minutes.
		MinutesDrafted {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Hash of the minutes.
			minutes: H256,
			/// The votes for each item.
			counts: BoundedVec<Count, ConstU32<MAX_ITEMS>>,
			/// What was decided on each question.
			outcomes: types::Outcomes,
		},
		/// The minutes are signed: the meeting is held.
		MeetingHeld {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Hash of the minutes.
			minutes: H256,
		},
		/// A member finalised the minutes that council and chair had left lying.
		FinalisedByMember {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// Who.
			who: T::AccountId,
		},
		/// A resolution took effect, or failed and left nothing in the state.
		ResolutionTried {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The question's place on the agenda, from 0.
			question: u32,
			/// How it ended.
			result: DispatchResult,
		},
		/// A resolution that failed was not tried again in time.
		ResolutionLapsed {
			/// The cooperative.
			cooperative: CoopId,
			/// The meeting.
			meeting: MeetingId,
			/// The question's place on the agenda, from 0.
			question: u32,
		},
		/// The charter's floors under the quorum were set.
		FloorsSet {
			/// The cooperative.
			cooperative: CoopId,
			/// The floors.
			floors: Floors,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such meeting.
		MeetingNotFound,
		/// The caller has no seat on the council.
		NotCouncilMember,
		/// The caller is no active member.
		NotMember,
		/// The origin is that of another cooperative.
		WrongCooperative,
		/// As many meetings are under way as may be that were wanted so: of the council, of petitions, of
		/// the audit commission.
		TooManyMeetings,
		/// The caller has a petition under way.
		AlreadyPetitioned,
		/// The meeting is not wanted by a petition.
		NotPetition,
		/// The caller supports it already.
		AlreadySupported,
		/// The meeting is not proposed, or not any more.
		NotProposed,
		/// The meeting was not put by the council: it can neither convene, refuse nor cancel it, nor take
		/// questions off.
		NotOfCouncil,
		/// Its time is over.
		TooLate,
		/// The time to vote is shorter or longer than allowed.
		LengthOutOfBounds,
		/// An agenda has at least one question.
		EmptyAgenda,
		/// The agenda has as many questions as it may have.
		TooManyQuestions,
		/// The ballot has as many items as it may have.
		TooManyItems,
		/// A question with this document stands on the agenda already.
		QuestionTwice,
		/// No question has this document, or this place.
		QuestionNotFound,
		/// A question of this kind cannot carry this action, or needs one.
		ActionDoesNotFit,
		/// The action may need more weight than allowed.
		ActionTooHeavy,
		/// The encoded action is longer than allowed.
		ActionTooLong,
		/// The stored action cannot be read.
		ActionUnavailable,
		/// The general meeting does not elect this board.
		BoardIsAppointed,
		/// The board would have fewer seats than it must, or more than it may.
		SeatsOutOfBounds,
		/// An annual meeting has the annual report on its agenda.
		NoAnnualReport,
		/// An annual meeting has the audit commission's conclusion on its agenda, or the record why there
		/// is none.
		NoAuditConclusion,
		/// The annual meeting of this financial year was held.
		AnnualHeld,
		/// Another annual meeting is under way.
		AnnualUnderWay,
		/// There is no such financial year.
		NoSuchYear,
		/// The annual meeting would open before its time.
		BeforeItsTime,
		/// The meeting would open sooner than members must be told.
		NoticeTooShort,
		/// The meeting would open later than allowed.
		NoticeTooLong,
		/// The agenda is another one.
		OtherAgenda,
		/// The meeting is not convened.
		NotConvened,
		/// The caller has acknowledged the notice.
		AlreadyAcknowledged,
		/// The agenda is fixed.
		AgendaIsFixed,
		/// The agenda is not fixed, or the vote is open already.
		AgendaNotFixed,
		/// The agenda of a petition stays as its supporters read it.
		PetitionUnderWay,
		/// As many changes were proposed as may be.
		TooManyChanges,
		/// The caller has proposed a change of this agenda.
		AlreadyProposed,
		/// As many changes wait for the council as may.
		TooManyUndecided,
		/// There is no such change.
		ChangeNotFound,
		/// Support for the change is not sought any more.
		NotCollecting,
		/// The change does not wait for the council.
		NotBeforeCouncil,
		/// An annual meeting cannot do without this question.
		QuestionIsDue,
		/// The question is not an election.
		NotElection,
		/// The caller, or the organisation, stands already.
		AlreadyStands,
		/// The caller does not stand.
		NotCandidate,
		/// The caller is not the chair, nor who acts for him.
		NotChair,
		/// It is signed already.
		AlreadySigned,
		/// The caller may not bring ballots for this cooperative.
		NotRelay,
		/// It is not the time to vote.
		NotOpen,
		/// Another cycle is open.
		OtherCycle,
		/// The ballot does not answer every item, or more than there are.
		Incomplete,
		/// The caller was not in the electorate when it was fixed, or votes for nobody now.
		NotEligible,
		/// The caller's ballot is counted already; ballots are final.
		AlreadyVoted,
		/// Nothing is to be done yet.
		NothingDue,
		/// There are no minutes to approve.
		NoMinutes,
		/// The minutes are other ones.
		OtherMinutes,
		/// Council and chair still may approve the minutes.
		CouncilStillMay,
		/// The resolutions need more weight than the caller allows.
		WeightBoundTooLow,
		/// The meeting is not held.
		NotHeld,
		/// The resolution did not fail.
		NothingToRetry,
		/// Too many of the elected may not sit any more, or the chair.
		ElectedGone,
		/// A floor is more than the whole, or a kind stands twice.
		BadFloors,
		/// A number does not fit.
		Overflow,
		/// The caller has proposed a meeting that the council has neither convened nor refused.
		HasProposed,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Wants a meeting: members may propose questions, then the council convenes it or does not.
		///
		/// - `form`: annual or not, its document, how long one votes in milliseconds, the questions.
		///
		/// Called by a council member. Emits [`Event::MeetingProposed`]. Fails with
		/// [`Error::NotCouncilMember`], [`Error::HasProposed`], [`Error::LengthOutOfBounds`],
		/// [`Error::EmptyAgenda`], [`Error::TooManyMeetings`], [`Error::BoardIsAppointed`],
		/// [`Error::SeatsOutOfBounds`], [`Error::ActionDoesNotFit`], [`Error::ActionTooHeavy`], [`Error::ActionTooLong`], [`Error::QuestionTwice`],
		/// [`Error::TooManyItems`], [`Error::NoAnnualReport`], [`Error::NoAuditConclusion`],
		/// [`Error::AnnualHeld`], [`Error::Overflow`]. Rules §7.1, §7.4.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(
			origin: OriginFor<T>,
			cooperative: CoopId,
			form: MeetingForm<Box<CallOf<T>>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose(who, cooperative, form)
		}

		/// Wants a meeting, whatever the council thinks of it, and is its first supporter. With a quarter
		/// of the members it is convened by itself. When petitions have no place left, the one with the
		/// fewest supporters gives its own, unless it has enough or is in the first quarter of its time.
		///
		/// Called by an active member. Emits [`Event::MeetingProposed`],
		/// [`Event::PetitionSupported`], what [`Call::support_petition`] emits, and
		/// [`Event::MeetingRejected`] for a petition that gave its place. Fails with
		/// [`Error::NotMember`], [`Error::AlreadyPetitioned`], and as [`Call::propose`] does.
		/// Rules §7.1.
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::weight_of_petition(true))]
		pub fn petition(
			origin: OriginFor<T>,
			cooperative: CoopId,
			form: MeetingForm<Box<CallOf<T>>>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let gave = Self::do_petition(who, cooperative, form)?;
			Ok(Some(Self::weight_of_petition(gave)).into())
		}

		/// Supports a petition. Who leaves the cooperative supports it no more.
		///
		/// Called by an active member. Emits [`Event::PetitionSupported`], and with enough
		/// supporters [`Event::CycleScheduled`]. Fails with [`Error::NotMember`],
		/// [`Error::MeetingNotFound`], [`Error::NotProposed`], [`Error::NotPetition`],
		/// [`Error::TooLate`], [`Error::AlreadySupported`], [`Error::NoSuchYear`],
		/// [`Error::NoticeTooLong`], [`Error::AnnualUnderWay`], [`Error::AnnualHeld`],
		/// [`Error::Overflow`]. Rules §7.1.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::support_petition())]
		pub fn support_petition(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_support_petition(who, cooperative, meeting)
		}

		/// Convenes a proposed meeting: everybody is told.
		///
		/// - `agenda`: the hash of the agenda, so that the council convenes what it has seen.
		/// - `opens_at`: the first moment to vote, in milliseconds since 1970 UTC.
		///
		/// Called by the cooperative's council. Emits [`Event::CycleScheduled`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::MeetingNotFound`], [`Error::NotProposed`],
		/// [`Error::NotOfCouncil`], [`Error::TooLate`], [`Error::AnnualUnderWay`], [`Error::AnnualHeld`],
		/// [`Error::OtherAgenda`], [`Error::NoticeTooShort`], [`Error::NoticeTooLong`],
		/// [`Error::NoSuchYear`], [`Error::BeforeItsTime`], [`Error::Overflow`]. Rules §7.1–§7.3.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::convene())]
		pub fn convene(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			agenda: H256,
			opens_at: Moment,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_convene(cooperative, meeting, agenda, opens_at)
		}

		/// Convenes a meeting at once, whatever the council thinks of it.
		///
		/// Called by the cooperative's audit commission. Emits [`Event::MeetingProposed`] and
		/// [`Event::CycleScheduled`]. Fails with [`Error::WrongCooperative`], and as
		/// [`Call::propose`] and [`Call::convene`] do. Rules §7.1.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::convene_by_audit())]
		pub fn convene_by_audit(
			origin: OriginFor<T>,
			cooperative: CoopId,
			form: MeetingForm<Box<CallOf<T>>>,
			opens_at: Moment,
		) -> DispatchResult {
			Self::ensure_of::<T::AuditOrigin>(origin, cooperative)?;
			Self::do_convene_by_audit(cooperative, form, opens_at)
		}

		/// Refuses a proposed meeting, or calls one off before its first cycle opens. Not one of a
		/// petition or of the audit commission.
		///
		/// - `ground`: hash of the document that says why.
		///
		/// Called by the cooperative's council. Emits [`Event::MeetingRejected`] or
		/// [`Event::MeetingCancelled`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::MeetingNotFound`], [`Error::NotOfCouncil`], [`Error::TooLate`]. Rules §7.1.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			ground: DocumentHash,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_cancel(cooperative, meeting, ground)
		}

		/// Says that one knows of the meeting, and whether one agrees with its agenda. Once.
		///
		/// Called by an active member. Emits [`Event::NoticeAcknowledged`]. Fails with
		/// [`Error::NotMember`], [`Error::MeetingNotFound`], [`Error::NotConvened`],
		/// [`Error::TooLate`], [`Error::AlreadyAcknowledged`]. Rules §7.3.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::acknowledge())]
		pub fn acknowledge(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			agrees: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_acknowledge(who, cooperative, meeting, agrees)
		}

		/// Wants the agenda changed, once a meeting, and supports the change. Before the notice the
		/// council decides at once; after it, when enough support it.
		///
		/// Called by an active member, until the agenda is fixed. Emits
		/// [`Event::ChangeProposed`] and [`Event::ChangeSupported`]. Fails with
		/// [`Error::NotMember`], [`Error::MeetingNotFound`], [`Error::PetitionUnderWay`],
		/// [`Error::TooLate`], [`Error::AgendaIsFixed`], [`Error::BoardIsAppointed`],
		/// [`Error::SeatsOutOfBounds`],
		/// [`Error::ActionDoesNotFit`], [`Error::ActionTooHeavy`], [`Error::ActionTooLong`],
		/// [`Error::QuestionTwice`], [`Error::TooManyItems`], [`Error::TooManyQuestions`],
		/// [`Error::NotOfCouncil`], [`Error::QuestionNotFound`], [`Error::QuestionIsDue`],
		/// [`Error::EmptyAgenda`], [`Error::TooManyChanges`], [`Error::AlreadyProposed`],
		/// [`Error::NoticeTooShort`], [`Error::TooManyUndecided`]. Rules §7.5.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::propose_change())]
		pub fn propose_change(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			change: ChangeForm<Box<CallOf<T>>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose_change(who, cooperative, meeting, change)
		}

		/// Supports a change of the agenda.
		///
		/// Called by an active member, until the agenda is fixed. Emits
		/// [`Event::ChangeSupported`]. Fails with [`Error::NotMember`],
		/// [`Error::MeetingNotFound`], [`Error::PetitionUnderWay`], [`Error::TooLate`],
		/// [`Error::AgendaIsFixed`], [`Error::ChangeNotFound`], [`Error::NotCollecting`],
		/// [`Error::NoticeTooShort`], [`Error::AlreadySupported`],
		/// [`Error::TooManyUndecided`]. Rules §7.5.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::support_change())]
		pub fn support_change(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			proposal: u32,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_support_change(who, cooperative, meeting, proposal)
		}

		/// Includes a change in the agenda, or refuses it. What is not decided when the agenda is fixed is
		/// included.
		///
		/// - `refusal`: hash of the document that says why it is refused; it is kept.
		///
		/// Called by the cooperative's council. Emits [`Event::ChangeDecided`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::MeetingNotFound`], [`Error::TooLate`],
		/// [`Error::AgendaIsFixed`], [`Error::ChangeNotFound`], [`Error::NotBeforeCouncil`],
		/// [`Error::QuestionTwice`], [`Error::TooManyItems`], [`Error::TooManyQuestions`],
		/// [`Error::QuestionNotFound`], [`Error::EmptyAgenda`]. Rules §7.5.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::decide_change())]
		pub fn decide_change(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			proposal: u32,
			refusal: Option<DocumentHash>,
		) -> DispatchResult {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			Self::do_decide_change(cooperative, meeting, proposal, refusal)
		}

		/// Stands for a board. Nobody decides about it.
		///
		/// - `question`: the election, by the document of its question.
		/// - `organization`: the member organisation for which the caller stands; `None` for himself.
		/// - `for_chair`: whether he stands for the chair, too.
		///
		/// Called by who may sit on the board, until the agenda is fixed. Emits
		/// [`Event::CandidateStands`]. Fails with [`Error::MeetingNotFound`],
		/// [`Error::PetitionUnderWay`], [`Error::TooLate`], [`Error::AgendaIsFixed`],
		/// [`Error::QuestionNotFound`], [`Error::NotElection`], [`Error::NotMember`],
		/// [`Error::AlreadyStands`], [`Error::TooManyItems`], and with the board's errors. Rules §7.5.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::stand())]
		pub fn stand(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			question: DocumentHash,
			organization: Option<T::AccountId>,
			for_chair: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stand(who, cooperative, meeting, question, organization, for_chair)
		}

		/// Stands no more.
		///
		/// Called by a candidate, until the agenda is fixed. Emits
		/// [`Event::CandidateStandsDown`]. Fails with [`Error::MeetingNotFound`],
		/// [`Error::PetitionUnderWay`], [`Error::TooLate`], [`Error::AgendaIsFixed`],
		/// [`Error::NotCandidate`]. Rules §7.5.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::stand_down())]
		pub fn stand_down(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			question: DocumentHash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stand_down(who, cooperative, meeting, question)
		}

		/// Signs the agenda as it was fixed. If nobody does before the vote opens, it stands all the same.
		///
		/// Called by the chair. Emits [`Event::AgendaSigned`]. Fails with
		/// [`Error::MeetingNotFound`], [`Error::AgendaNotFixed`], [`Error::NotChair`],
		/// [`Error::OtherAgenda`], [`Error::AlreadySigned`]. Rules §7.5.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::sign_agenda())]
		pub fn sign_agenda(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			agenda: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sign_agenda(who, cooperative, meeting, agenda)
		}

		/// Votes, once and finally.
		///
		/// - `cycle`: so that a vote that comes late counts in no other cycle.
		/// - `answers`: one for each item, in the order of the ballot.
		///
		/// Called by a voter: an active member who was one when the electorate was fixed; in a branched
		/// cooperative the representative in office of a branch. Emits [`Event::Voted`]. Fails with
		/// [`Error::MeetingNotFound`], [`Error::NotOpen`], [`Error::OtherCycle`],
		/// [`Error::Incomplete`], [`Error::NotEligible`], [`Error::AlreadyVoted`]. Rules §7.9.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			cycle: u32,
			answers: BoundedVec<Answer, ConstU32<MAX_ITEMS>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(who, cooperative, meeting, cycle, &answers)
		}

		/// Brings signed ballots. One that is not good is reported by its place and the reason; the others
		/// count.
		///
		/// - `ballots`: in ascending order of their numbers.
		///
		/// Called by who may relay for the cooperative. Emits [`Event::BallotsSubmitted`].
		/// Fails with [`Error::NotRelay`], [`Error::MeetingNotFound`], [`Error::NotOpen`]. The reasons
		/// are those of [`BallotRefusal`]. Rules §2.4, §7.9.
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::weight_of_bundle(ballots))]
		pub fn submit_ballots(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			ballots: BallotsOf<T>,
		) -> DispatchResultWithPostInfo {
			let relay = ensure_signed(origin)?;
			let nothing = Work::default().weight::<T::WeightInfo>();
			let work = Self::do_submit(relay, cooperative, meeting, ballots)
				.map_err(|refusal| refusal.with_weight(nothing))?;
			Ok(Some(work.weight::<T::WeightInfo>()).into())
		}

		/// Brings a meeting a step forward whose time has come. The chain does so by itself; this is for
		/// who does not want to wait.
		///
		/// Called by anyone with a signature. Emits what happens. Fails with
		/// [`Error::MeetingNotFound`], [`Error::NothingDue`]. Rules §7.11.
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::heaviest_step())]
		pub fn progress(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_progress(cooperative, meeting)
		}

		/// Approves the minutes: the meeting is held, and its resolutions take effect, each by itself.
		///
		/// - `minutes`: their hash, as [`Event::MinutesDrafted`] gave it.
		/// - `weight_bound`: how much weight the resolutions may need; what is not used is refunded.
		///
		/// Called by the cooperative's council. Emits [`Event::MeetingHeld`],
		/// [`Event::ResolutionTried`] for each, and [`Event::MeetingProposed`] when a board must be
		/// elected anew. Fails with [`Error::WrongCooperative`], [`Error::MeetingNotFound`],
		/// [`Error::NoMinutes`], [`Error::OtherMinutes`], [`Error::WeightBoundTooLow`].
		/// Rules §7.10, §7.11.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::adopt_minutes().saturating_add(*weight_bound))]
		pub fn adopt_minutes(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			Self::ensure_of::<T::CouncilOrigin>(origin, cooperative)?;
			let own = T::WeightInfo::adopt_minutes();
			let used = Self::do_adopt(cooperative, meeting, minutes, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Does what [`Call::adopt_minutes`] does, when council and chair have not for
		/// [`Config::SignWithin`].
		///
		/// Called by an active member. Emits [`Event::FinalisedByMember`] besides. Fails with
		/// [`Error::NotMember`], [`Error::CouncilStillMay`], and as [`Call::adopt_minutes`] does.
		/// Rules §7.11.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::finalise().saturating_add(*weight_bound))]
		pub fn finalise(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let own = T::WeightInfo::finalise();
			let used = Self::do_finalise(who, cooperative, meeting, minutes, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Tries a resolution again that failed.
		///
		/// - `question`: its place on the agenda, from 0.
		/// - `weight_bound`: how much weight it may need; what is not used is refunded.
		///
		/// Called by anyone with a signature. Emits [`Event::ResolutionTried`]. Fails with
		/// [`Error::MeetingNotFound`], [`Error::NotHeld`], [`Error::QuestionNotFound`],
		/// [`Error::NothingToRetry`], [`Error::TooLate`], [`Error::WeightBoundTooLow`]. Rules §7.11.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::retry_resolution().saturating_add(*weight_bound))]
		pub fn retry_resolution(
			origin: OriginFor<T>,
			cooperative: CoopId,
			meeting: MeetingId,
			question: u32,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let own = T::WeightInfo::retry_resolution();
			let used = Self::do_retry(cooperative, meeting, question, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Sets the charter's floors under the quorum, for electorates that are fixed from now on.
		///
		/// Called by the cooperative's general meeting. Emits [`Event::FloorsSet`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::BadFloors`]. Rules §7.7.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::set_floors())]
		pub fn set_floors(
			origin: OriginFor<T>,
			cooperative: CoopId,
			floors: Floors,
		) -> DispatchResult {
			Self::ensure_of::<T::MeetingOrigin>(origin, cooperative)?;
			ensure!(floors.are_valid(), Error::<T>::BadFloors);
			CharterFloors::<T>::insert(cooperative, &floors);
			Self::deposit_event(Event::FloorsSet { cooperative, floors });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The minutes of a meeting as they stand; once drafted, their hash is what is signed.
		pub fn minutes(cooperative: CoopId, meeting: MeetingId) -> Option<Minutes<T::AccountId>> {
			let record = Self::meeting(cooperative, meeting).ok()?;
			Some(Self::minutes_of(cooperative, meeting, &record))
		}

		/// The items of a meeting's ballot, in their order.
		pub fn items(cooperative: CoopId, meeting: MeetingId) -> Vec<Item> {
			Self::agenda_of(cooperative, meeting).map_or_else(|_| Vec::new(), |it| it.items())
		}

		/// The packed answers for a number in a cycle, if a ballot is counted.
		pub fn ballot(
			cooperative: CoopId,
			meeting: MeetingId,
			cycle: u32,
			number: u32,
		) -> Option<Vec<u8>> {
			let layout = Self::meeting(cooperative, meeting).ok()?.layout();
			let page = Pages::<T>::get((cooperative, meeting, cycle, layout.page_of(number)));
			layout.read(&page, number)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// What is due takes at most half of what is left of a block, and removing old records a quarter.
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut due = WeightMeter::with_limit(limit / 2);
			Self::take_due(T::Time::now(), &mut due);
			let mut old = WeightMeter::with_limit(limit / 4);
			Self::sweep(&mut old);
			due.consumed().saturating_add(old.consumed())
		}

		fn integrity_test() {
			assert!(T::RecordsKept::get() > T::RetryWithin::get());
			assert!(T::FreezeBefore::get() <= T::Notice::get());
			assert!(T::Notice::get() <= T::ReorganisationNotice::get());
			assert!(T::ReorganisationNotice::get() <= T::LongestNotice::get());
			assert!(T::ShortestVoting::get() <= T::LongestVoting::get());
			let block = T::BlockWeights::get().max_block;
			assert!(Self::heaviest_step().all_lte(block / 4), "a step would never begin");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
