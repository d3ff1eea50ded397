//! What is kept of general meetings.

use crate::{
	pages::{Answer, Layout},
	quorum::{self, Ppm},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	providers::Appointee, BoardKind, CoopId, DocumentHash, MeetingId, MemberNumber, Moment,
	MAX_COUNCIL_SEATS,
};
use frame_support::{
	traits::{Bounded, ConstU32},
	BoundedVec,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{traits::Hash, DispatchError};

/// Most questions on an agenda (rules §7.4).
pub const MAX_QUESTIONS: u32 = 32;
/// Most items of a ballot (rules §7.4).
pub const MAX_ITEMS: u32 = 128;
/// Most bytes of the packed answers of a ballot.
pub const MAX_ANSWER_BYTES: u32 = MAX_ITEMS / 4;
/// Most cycles of a meeting. Long before, a single ballot suffices.
pub const MAX_CYCLES: u32 = 64;
/// Most ballots in one bundle.
pub const MAX_BALLOTS: u32 = 1_000;
/// Most changes that are proposed to one agenda.
pub const MAX_PROPOSALS: u32 = 1_024;
/// Most of them that wait for the council.
pub const MAX_UNDECIDED: u32 = 32;
/// Most meetings under way in one cooperative: as many as [`Initiator::places`] gives.
pub const MAX_UNDER_WAY: u32 = 10;
/// Cycles at a floor of the charter, after which a meeting is cancelled (rules §7.8).
pub const CYCLES_AT_FLOOR: u32 = 3;
/// Kinds of questions for which a charter may set a floor.
pub const MAX_FLOORS: u32 = 12;

/// What a question is about (rules §7.4).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum QuestionKind {
	/// A resolution in words.
	#[codec(index = 0)]
	FreeText,
	/// The annual report.
	#[codec(index = 1)]
	AnnualReport,
	/// The audit commission's conclusion, or the record why there is none.
	#[codec(index = 2)]
	AuditConclusion,
	/// A change of the charter.
	#[codec(index = 3)]
	Charter,
	/// What joining costs.
	#[codec(index = 4)]
	Contributions,
	/// The election of a board.
	#[codec(index = 5)]
	Election {
		/// Which.
		board: BoardKind,
		/// How many seats it gets at most.
		seats: u32,
	},
	/// The expulsion of a member.
	#[codec(index = 6)]
	Expulsion,
	/// Discipline or removal of the chair or of a board member.
	#[codec(index = 7)]
	Discipline,
	/// The overruling of a decision of the council or the executive board.
	#[codec(index = 8)]
	Overrule,
	/// Реорганизация.
	#[codec(index = 9)]
	Reorganisation,
	/// Ликвидация.
	#[codec(index = 10)]
	Liquidation,
	/// Anything else that the chain can do.
	#[codec(index = 11)]
	Action,
}

impl QuestionKind {
	/// Whether it asks for the long notice (rules §7.3).
	pub fn is_reorganisation(&self) -> bool {
		matches!(self, Self::Reorganisation | Self::Liquidation)
	}

	/// Whether it is of the same kind, whichever board it elects.
	pub fn is_same(&self, other: &Self) -> bool {
		core::mem::discriminant(self) == core::mem::discriminant(other)
	}

	/// Whether it can be adopted only together with an action.
	pub fn needs_action(&self) -> bool {
		use QuestionKind::*;
		matches!(self, Charter | Contributions | Expulsion | Overrule | Action)
	}

	/// Whether it is decided in words, or by the election itself.
	pub fn has_no_action(&self) -> bool {
		use QuestionKind::*;
		matches!(self, FreeText | AnnualReport | AuditConclusion | Election { .. })
	}
}

/// A question on an agenda.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Question<Action> {
	/// What it is about.
	pub kind: QuestionKind,
	/// Hash of its wording and papers; no two questions of an agenda have the same.
	pub document: DocumentHash,
	/// What is done when it is adopted.
	pub action: Option<Action>,
}

/// Who stands for a board.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Candidate<AccountId> {
	/// The election, by the document of its question.
	pub question: DocumentHash,
	/// Who stands, and for which member organisation.
	pub appointee: Appointee<AccountId>,
	/// The number of the member who gets the seat.
	pub number: MemberNumber,
	/// Whether he stands for the chair, too.
	pub for_chair: bool,
}

/// An agenda (повестка).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Agenda<AccountId, Action> {
	/// The questions, in their order.
	pub questions: BoundedVec<Question<Action>, ConstU32<MAX_QUESTIONS>>,
	/// The candidates of all elections, in the order in which they stood up.
	pub candidates: BoundedVec<Candidate<AccountId>, ConstU32<MAX_ITEMS>>,
}

/// What one item of a ballot is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Item {
	/// A question, by its place on the agenda.
	Question(u32),
	/// A candidate for a seat, by his place among the candidates.
	Seat(u32),
	/// A candidate for the chair.
	Chair(u32),
}

impl<H: Hash<Output = H256>, Call> Question<Bounded<Call, H>> {
	/// What there is to know of it: its action by the hash of its encoding.
	pub fn summary(&self) -> QuestionForm<H256> {
		let action = self.action.as_ref().map(Bounded::hash);
		QuestionForm { kind: self.kind, document: self.document, action }
	}
}

impl<AccountId: Encode, H: Hash<Output = H256>, Call> Agenda<AccountId, Bounded<Call, H>> {
	/// The questions, as [`Question::summary`] has them.
	pub fn summary(&self) -> BoundedVec<QuestionForm<H256>, ConstU32<MAX_QUESTIONS>> {
		BoundedVec::truncate_from(self.questions.iter().map(Question::summary).collect())
	}

	/// The hash of the agenda: Blake2-256 of the SCALE list of `(kind, document, hash of the encoded
	/// action)`, followed by the SCALE list of candidates.
	pub fn hash(&self) -> H256 {
		sp_io::hashing::blake2_256(&(self.summary(), &self.candidates).encode()).into()
	}
}

impl<AccountId, Action> Agenda<AccountId, Action> {
	/// The candidates of the election with this document, with their places.
	pub fn candidates_of(
		&self,
		question: DocumentHash,
	) -> impl Iterator<Item = (u32, &Candidate<AccountId>)> {
		(0u32..).zip(&self.candidates).filter(move |(_, it)| it.question == question)
	}

	/// The items of a ballot, in their order: question after question; of an election first the
	/// candidates, then those of them who stand for the chair.
	pub fn items(&self) -> Vec<Item> {
		let mut items = Vec::new();
		for (place, question) in (0u32..).zip(&self.questions) {
			match question.kind {
				QuestionKind::Election { .. } => {
					let all = || self.candidates_of(question.document);
					items.extend(all().map(|(at, _)| Item::Seat(at)));
					items.extend(
						all().filter(|(_, it)| it.for_chair).map(|(at, _)| Item::Chair(at)),
					);
				}
				_ => items.push(Item::Question(place)),
			}
		}
		items
	}

	/// How many items a ballot has.
	pub fn size(&self) -> u32 {
		let is_election =
			|question: &&Question<_>| matches!(question.kind, QuestionKind::Election { .. });
		let elections = self.questions.iter().filter(is_election).count();
		let for_chair = self.candidates.iter().filter(|it| it.for_chair).count();
		let all = self.questions.len() + self.candidates.len() + for_chair - elections;
		u32::try_from(all).unwrap_or(u32::MAX)
	}

	/// Whether it asks for the long notice.
	pub fn is_reorganisation(&self) -> bool {
		self.questions.iter().any(|question| question.kind.is_reorganisation())
	}

	/// The question with this document.
	pub fn question(&self, document: DocumentHash) -> Option<&Question<Action>> {
		self.questions.iter().find(|question| question.document == document)
	}
}

/// Which meeting it is (rules §7.2).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum MeetingKind {
	/// Годовое.
	Annual {
		/// The calendar year in which the financial year ended that it is about.
		year: u16,
		/// Whether it was convened for later than its time.
		late: bool,
	},
	/// Внеочередное.
	Extraordinary,
}

/// Who wanted the meeting (rules §7.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Initiator<AccountId> {
	/// A council member, through a decision of the council.
	Council(AccountId),
	/// A member, with the support of others; the council can neither refuse nor cancel it.
	Petition(AccountId),
	/// The audit commission; the council cannot cancel it either.
	Audit,
	/// The chain, because an election had to be repeated. The council may convene it, and when it does
	/// not in its time, the chain does.
	Chain,
}

impl<AccountId> Initiator<AccountId> {
	/// Whether the council may refuse the meeting, cancel it, and take its questions off.
	pub fn is_of_council(&self) -> bool {
		matches!(self, Self::Council(_))
	}

	/// Whether the council may convene it.
	pub fn waits_for_council(&self) -> bool {
		matches!(self, Self::Council(_) | Self::Chain)
	}

	/// How many meetings may be under way that were wanted so: nobody takes the places of others. What
	/// the chain proposes takes the place of the meeting that elected nobody.
	pub fn places(&self) -> u32 {
		match self {
			Self::Council(_) | Self::Petition(_) => 4,
			Self::Audit => 2,
			Self::Chain => MAX_UNDER_WAY,
		}
	}

	/// Whether the other is wanted so, too.
	pub fn is_same(&self, other: &Self) -> bool {
		core::mem::discriminant(self) == core::mem::discriminant(other)
	}
}

/// Who may vote in a cycle, as it was when the agenda was fixed (rules §7.6).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Electorate {
	/// Whether representatives vote, one ballot a branch.
	pub branched: bool,
	/// How many there were: members, or branches.
	pub size: u32,
	/// The last number that had been given by then.
	pub last_number: u32,
	/// The share of the electorate whose ballots suffice.
	pub quorum: Ppm,
	/// Whether the charter's floor holds the quorum up.
	pub at_floor: bool,
	/// How many of them have gone since without having voted.
	pub gone: u32,
}

impl Electorate {
	/// Whether a number stands in it: a member's, or that of a branch.
	pub fn has(&self, number: u32, branched: bool) -> bool {
		self.branched == branched && number <= self.last_number
	}

	/// Somebody who has not voted is gone.
	pub fn note_gone(&mut self, number: u32, branched: bool) {
		if self.has(number, branched) {
			self.gone = self.gone.saturating_add(1);
		}
	}
}

/// One cycle on its way (rules §7.8).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Round {
	/// Its number, from 1.
	pub cycle: u32,
	/// When it was scheduled, and everybody was told.
	pub convened_at: Moment,
	/// When agenda and electorate are fixed.
	pub freezes_at: Moment,
	/// The first moment to vote.
	pub opens_at: Moment,
	/// The last moment to vote.
	pub closes_at: Moment,
	/// Who may vote, once fixed.
	pub electorate: Option<Electorate>,
}

impl Round {
	/// Whether votes count at this moment.
	pub fn is_open(&self, now: Moment) -> bool {
		self.electorate.is_some() && self.opens_at <= now && now <= self.closes_at
	}
}

/// A cycle that is over (rules §7.8, §7.13).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Cycle {
	/// The first moment to vote.
	pub opened_at: Moment,
	/// The last moment to vote.
	pub closed_at: Moment,
	/// Who might vote.
	pub electorate: Electorate,
	/// How many ballots came.
	pub ballots: u32,
	/// The running commitment to them.
	pub commitment: H256,
}

/// How far a meeting has come.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Stage {
	/// Somebody wants it: the council decides, or supporters are sought.
	Proposed {
		/// The last moment.
		until: Moment,
	},
	/// Everybody is told; the agenda may still change in the first cycle.
	Convened(Round),
	/// Agenda and electorate are fixed.
	AgendaFixed(Round),
	/// One may vote.
	Open(Round),
	/// Counted; the minutes wait for council and chair.
	MinutesDrafted {
		/// Hash of the minutes.
		minutes: H256,
		/// Since when.
		at: Moment,
	},
	/// The resolutions took effect, or failed and may be tried again.
	Held {
		/// Hash of the minutes.
		minutes: H256,
		/// When.
		at: Moment,
	},
	/// It was not convened.
	Rejected {
		/// When.
		at: Moment,
	},
	/// It was called off, or no quorum was to be had.
	Cancelled {
		/// When.
		at: Moment,
		/// Why.
		ground: CancelGround,
	},
}

impl Stage {
	/// The cycle on its way.
	pub fn round(&self) -> Option<&Round> {
		match self {
			Self::Convened(round) | Self::AgendaFixed(round) | Self::Open(round) => Some(round),
			_ => None,
		}
	}

	/// Whether nothing more is decided.
	pub fn is_over(&self) -> bool {
		matches!(self, Self::Held { .. } | Self::Rejected { .. } | Self::Cancelled { .. })
	}
}

/// Why a meeting was cancelled (rules §7.8).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum CancelGround {
	/// The council called it off, with a document.
	Council(DocumentHash),
	/// There was nobody to vote.
	NoElectorate,
	/// There was nothing to vote on.
	NoItems,
	/// One ballot would have sufficed, and none came.
	NoBallot,
	/// The charter's floor was missed too often.
	Floor,
}

/// A general meeting.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Meeting<AccountId> {
	/// Which.
	pub kind: MeetingKind,
	/// Who wanted it.
	pub initiator: Initiator<AccountId>,
	/// Hash of the document by which it was wanted.
	pub document: DocumentHash,
	/// How long one votes in each cycle, in milliseconds.
	pub length: Moment,
	/// How far it has come.
	pub stage: Stage,
	/// Hash of the agenda as it stands.
	pub agenda: H256,
	/// How many items a ballot has.
	pub items: u32,
	/// Who signed the corrected agenda for the council.
	pub agenda_signed_by: Option<AccountId>,
	/// How many changes of the agenda were ever proposed.
	pub proposals: u32,
	/// Those that wait for the council.
	pub undecided: BoundedVec<u32, ConstU32<MAX_UNDECIDED>>,
	/// The running commitment to the changes that the council refused: Blake2-256 of the commitment
	/// before, the change's number (4 bytes, little-endian), and the hash of the ground. It begins with
	/// zeroes.
	pub refusals: H256,
	/// How many members support the petition.
	pub supporters: u32,
	/// How many members agreed with the agenda.
	pub agreed: u32,
	/// How many did not.
	pub disagreed: u32,
	/// The cycles that are over.
	pub cycles: BoundedVec<Cycle, ConstU32<MAX_CYCLES>>,
	/// The last millisecond of its present stage; then the sweep takes it. `None` while it waits for
	/// people.
	pub due: Option<Moment>,
}

impl<AccountId> Meeting<AccountId> {
	/// Where the cells of voters lie.
	pub fn layout(&self) -> Layout {
		Layout::of(self.items)
	}
}

/// A change of an agenda.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Change<Action> {
	/// One more question.
	Add(Question<Action>),
	/// A question is taken off, by its document.
	Remove(DocumentHash),
}

/// How far a proposed change has come (rules §7.5).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum ProposalStatus {
	/// Members may support it.
	Collecting,
	/// The council decides.
	BeforeCouncil,
	/// The agenda was changed.
	Included,
	/// The council refused it.
	Refused {
		/// Hash of the document that says why.
		ground: DocumentHash,
	},
	/// It came too late, had too little support, or did not fit any more.
	Lapsed,
}

/// A proposed change of an agenda.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Proposal<AccountId, Action> {
	/// Who proposed it.
	pub author: AccountId,
	/// What shall change.
	pub change: Change<Action>,
	/// How many members support it, its author among them.
	pub supporters: u32,
	/// How far it has come.
	pub status: ProposalStatus,
}

/// What members mark besides ballots: one cell a member.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Mark {
	/// Supports the petition.
	Petition,
	/// Knows of the meeting, and agrees with its agenda or does not.
	Notice,
	/// Supports a proposed change.
	Proposal(u32),
	/// Has proposed a change.
	Author,
}

/// The votes for one item; the other ballots abstained.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Count {
	/// За.
	pub in_favour: u32,
	/// Против.
	pub against: u32,
}

/// The running count of a cycle.
#[derive(
	Clone,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Tally {
	/// Ballots so far.
	pub ballots: u32,
	/// The running commitment to them: Blake2-256 of the commitment before, the voter's number (4
	/// bytes, little-endian), and his packed answers. It begins with zeroes.
	pub commitment: H256,
	/// The votes for each item.
	pub counts: BoundedVec<Count, ConstU32<MAX_ITEMS>>,
}

impl Tally {
	/// The tally before the first of the ballots with so many items.
	pub fn empty(items: u32) -> Self {
		let counts = (0..items.min(MAX_ITEMS)).map(|_| Count::default()).collect();
		let counts = BoundedVec::truncate_from(counts);
		Self { ballots: 0, commitment: H256::zero(), counts }
	}

	/// Counts a ballot: answers, one an item, and the same packed.
	pub fn add(&mut self, number: u32, answers: &[Answer], packed: &[u8]) {
		self.ballots = self.ballots.saturating_add(1);
		for (count, answer) in self.counts.iter_mut().zip(answers) {
			match answer {
				Answer::For => count.in_favour = count.in_favour.saturating_add(1),
				Answer::Against => count.against = count.against.saturating_add(1),
				Answer::Abstain => {}
			}
		}
		let bytes = [self.commitment.as_bytes(), &number.to_le_bytes(), packed].concat();
		self.commitment = sp_io::hashing::blake2_256(&bytes).into();
	}

	/// The votes for the item at this place.
	pub fn count(&self, at: usize) -> Count {
		self.counts.get(at).copied().unwrap_or_default()
	}
}

/// What became of a question (rules §7.10).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Verdict {
	/// More than half were in favour.
	Adopted,
	/// They were not.
	NotAdopted,
	/// A board was elected.
	Elected {
		/// The places of the elected among the candidates, best first.
		seats: BoundedVec<u32, ConstU32<MAX_COUNCIL_SEATS>>,
		/// The chair's.
		chair: u32,
	},
	/// Too few were elected, or no chair: the old board stays.
	NotElected,
}

impl Verdict {
	/// Whether something is to be done.
	pub fn is_positive(&self) -> bool {
		matches!(self, Self::Adopted | Self::Elected { .. })
	}
}

/// Whether a resolution has taken effect (rules §7.11).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Execution {
	/// The meeting is not held yet.
	Waiting,
	/// It has, or there was nothing to do.
	Executed,
	/// It failed and may be tried again.
	Failed {
		/// Why it failed last.
		error: DispatchError,
	},
	/// It failed, and nobody tried again in time.
	Lapsed,
}

/// The outcome of a question.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Outcome {
	/// What was decided.
	pub verdict: Verdict,
	/// What was done about it.
	pub execution: Execution,
}

/// The outcomes of all questions, in the order of the agenda.
pub type Outcomes = BoundedVec<Outcome, ConstU32<MAX_QUESTIONS>>;

/// The floors that a charter sets under the quorum (rules §7.7).
#[derive(
	Clone,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Floors {
	/// For every meeting; 0 for none.
	pub general: Ppm,
	/// For meetings with a question of a kind; which board is elected makes no difference.
	pub of_kinds: BoundedVec<(QuestionKind, Ppm), ConstU32<MAX_FLOORS>>,
}

impl Floors {
	/// All are shares of the whole, and no kind stands twice.
	pub fn are_valid(&self) -> bool {
		let is_share = |ppm: Ppm| u64::from(ppm) <= quorum::WHOLE;
		let mut others = self.of_kinds.iter();
		let once = core::iter::from_fn(|| {
			let (kind, _) = others.next()?;
			Some(!others.clone().any(|(other, _)| other.is_same(kind)))
		})
		.all(|once| once);
		once && is_share(self.general) && self.of_kinds.iter().all(|(_, ppm)| is_share(*ppm))
	}

	/// The floor under a meeting with these questions: the highest that concerns it.
	pub fn under<'a>(&self, questions: impl Iterator<Item = &'a QuestionKind>) -> Ppm {
		let mut floor = self.general;
		for question in questions {
			let own = self.of_kinds.iter().find(|(kind, _)| kind.is_same(question));
			floor = floor.max(own.map_or(0, |(_, ppm)| *ppm));
		}
		floor
	}
}

/// A question as it is put to an agenda.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct QuestionForm<Call> {
	/// What it is about.
	pub kind: QuestionKind,
	/// Hash of its wording and papers.
	pub document: DocumentHash,
	/// What is done when it is adopted.
	pub action: Option<Call>,
}

/// A change as it is proposed.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum ChangeForm<Call> {
	/// One more question.
	Add(QuestionForm<Call>),
	/// A question is taken off, by its document.
	Remove(DocumentHash),
}

/// A meeting as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct MeetingForm<Call> {
	/// For the annual meeting, the calendar year in which the financial year ended.
	pub annual: Option<u16>,
	/// Hash of the document by which it is wanted.
	pub document: DocumentHash,
	/// How long one votes in each cycle, in milliseconds.
	pub length: Moment,
	/// The questions.
	pub questions: BoundedVec<QuestionForm<Call>, ConstU32<MAX_QUESTIONS>>,
}

/// The packed answers of a ballot.
pub type PackedAnswers = BoundedVec<u8, ConstU32<MAX_ANSWER_BYTES>>;

/// A ballot as somebody else brings it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct SignedBallot<Signature> {
	/// For which number: a member's, or that of a branch.
	pub number: u32,
	/// For which meeting.
	pub meeting: MeetingId,
	/// In which cycle.
	pub cycle: u32,
	/// For which agenda.
	pub agenda: H256,
	/// The packed answers.
	pub answers: PackedAnswers,
	/// When it was signed, in milliseconds since 1970 UTC.
	pub signed_at: Moment,
	/// Whether the wallet wrapped the bytes in `<Bytes>…</Bytes>` before it signed them.
	pub wrapped: bool,
	/// The signature over the [`Statement`](coop_primitives::statement::Statement) whose content is
	/// [`BallotForm::content`].
	pub signature: Signature,
}

/// What a voter wills: these answers, in this cycle, to this agenda.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct BallotForm<'a> {
	/// The cycle.
	pub cycle: u32,
	/// Hash of the agenda.
	pub agenda: H256,
	/// The number for which he votes: his own, or that of the branch that he represents.
	pub number: u32,
	/// The packed answers.
	pub answers: &'a [u8],
}

impl BallotForm<'_> {
	/// The `content` of his statement: Blake2-256 of the SCALE encoding: cycle, agenda, number, and the
	/// answers with their length in front.
	pub fn content(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}

/// Why a ballot of a bundle does not count; what comes first is looked at first (rules §7.9).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum BallotRefusal {
	/// Its number is not above that of the last ballot before it for this meeting, cycle and agenda:
	/// bundles ascend.
	OutOfOrder,
	/// It is for another meeting.
	OtherMeeting,
	/// It is for another cycle.
	OtherCycle,
	/// It is for another agenda.
	OtherAgenda,
	/// It does not answer every item, or more than there are.
	Incomplete,
	/// It was signed later than now.
	FromTheFuture,
	/// It was signed too long ago.
	Expired,
	/// Nobody with this number was in the electorate and still votes for it.
	NotEligible,
	/// A ballot for this number is counted already.
	AlreadyVoted,
	/// It is not signed, so as it is, with the key that signs for this voter today.
	BadSignature,
}

/// The first bytes of the minutes of all meetings.
pub const MINUTES_TAG: [u8; 16] = *b"coop-meeting/001";

/// The minutes of a meeting (протокол): what the council approves and the chair signs (rules §7.11,
/// §7.13).
///
/// Their hash is Blake2-256 of the SCALE encoding, field after field.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Minutes<AccountId> {
	/// Always the text `coop-meeting/001`.
	pub tag: [u8; 16],
	/// Hash of the chain's first block.
	pub genesis: H256,
	/// The cooperative.
	pub cooperative: CoopId,
	/// The meeting's number.
	pub meeting: MeetingId,
	/// Which meeting it is.
	pub kind: MeetingKind,
	/// Who wanted it.
	pub initiator: Initiator<AccountId>,
	/// Hash of the document by which it was wanted.
	pub document: DocumentHash,
	/// Hash of the agenda.
	pub agenda: H256,
	/// The cycles; the last one was held.
	pub cycles: Vec<Cycle>,
	/// The votes for each item.
	pub counts: Vec<Count>,
	/// What was decided, question after question.
	pub verdicts: Vec<Verdict>,
	/// The commitment to the changes that the council refused.
	pub refusals: H256,
}

impl<AccountId: Encode> Minutes<AccountId> {
	/// The hash that is signed.
	pub fn hash(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}

/// A meeting that is under way: what has to be known when others are wanted, and when members come and
/// go.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct UnderWay<AccountId> {
	/// Its number.
	pub meeting: MeetingId,
	/// Who wanted it.
	pub initiator: Initiator<AccountId>,
	/// What members who come and go mean to it.
	pub phase: Phase,
}

/// What members who come and go mean to a meeting.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Phase {
	/// It is not convened: supporters of a petition who leave count no more.
	Proposed,
	/// Its electorate is fixed at this moment.
	Freezes(Moment),
	/// Its moment has come, and its electorate was counted before it changed; the quorum follows when
	/// the agenda is fixed.
	Counted(Electorate),
	/// Its electorate is fixed: who leaves need not be waited for.
	Voting,
	/// Nothing: it is counted.
	Drafted,
}
