//! Random histories of small cooperatives, compared step by step with a plain model of the rules.
//!
//! A history is made from its seed alone. `COOP_HISTORIES` says how many are played, [`HISTORIES`] if
//! it does not. One that fails is told with its seed and the steps that it needs to fail.
//!
//! This file has the steps, what is remembered of meetings, and the comparison; the rules are those of
//! [`super::model`].

use super::model::Model;
use crate::{
	mock::*,
	pages::pack,
	try_state,
	types::{
		CancelGround, Cycle as PastCycle, Electorate as Counted, Initiator, MeetingKind,
		Round, Stage as ChainStage, Tally,
	},
	Agendas, Answer, ChangeForm, Event, Execution as ChainExecution, Floors, MeetingForm,
	MeetingsMade, Outcomes, ProposalStatus, Proposals, QuestionForm, QuestionKind, SignedBallot,
	Tallies, Verdict as ChainVerdict,
};
use coop_primitives::{BoardKind, Moment, DAY, HOUR, MINUTE};
use frame_support::{
	dispatch::DispatchResultWithPostInfo, storage::with_storage_layer, traits::QueryPreimage,
	weights::Weight, BoundedVec,
};
use sp_core::H256;
use sp_runtime::{
	testing::TestSignature,
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};
use std::{
	cmp::Reverse,
	collections::{BTreeMap, BTreeSet},
	sync::OnceLock,
};

// --- What may happen.

/// What a question would do. Only the first two may stand on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
	Small,
	Large,
	Forbidden,
	Heavy,
	TooLong,
}

#[derive(Clone, Debug)]
pub struct Question {
	pub kind: QuestionKind,
	pub document: u8,
	pub action: Option<Action>,
}

#[derive(Clone, Debug)]
pub struct Form {
	pub annual: Option<u16>,
	pub length: Moment,
	pub questions: Vec<Question>,
}

#[derive(Clone, Debug)]
pub enum Change {
	Add(Question),
	Remove(u8),
}

/// A ballot of a bundle.
#[derive(Clone, Debug)]
pub struct Paper {
	pub number: u32,
	pub signer: u64,
	pub answers: Vec<Answer>,
	pub signed_at: Moment,
	/// It is for this meeting, this cycle, and this agenda.
	pub sheet: bool,
	/// It says what was signed.
	pub intact: bool,
}

/// What happens elsewhere.
#[derive(Clone, Debug)]
pub enum Turn {
	Join(u64),
	Leave(u64),
	Found(Option<u64>),
	CloseBranch(u32),
	Represent(u32, Option<u64>),
	/// Somebody may sit on no board any more.
	Bar(u64),
	/// Actions of questions with lower documents fail from now on.
	Fails(u8),
	Floors(u32, Vec<(QuestionKind, u32)>),
}

/// A call that concerns one meeting.
#[derive(Clone, Debug)]
pub enum Call {
	Support,
	Convene { right: bool, opens_at: Moment },
	Cancel,
	Acknowledge(bool),
	ProposeChange(Change),
	SupportChange(usize),
	Decide { id: usize, includes: bool },
	Stand { question: u8, organization: Option<u64>, for_chair: bool },
	StandDown(u8),
	Vote { cycle: usize, answers: Vec<Answer> },
	Bundle(Vec<Paper>),
	Progress,
}

/// What may happen. Meetings, changes and questions are named by their places, from 0.
#[derive(Clone, Debug)]
pub enum Step {
	/// A block ends, and the next one is so much later.
	Block(Moment),
	World(Turn),
	Propose(u64, Form),
	Petition(u64, Form),
	Audit(Form, Moment),
	On(usize, u64, Call),
	Adopt { id: usize, right: bool, bound: bool },
	Finalise { id: usize, who: u64, right: bool, bound: bool },
	Retry { id: usize, place: usize, bound: bool },
}

impl Question {
	pub fn is_election(&self) -> bool {
		matches!(self.kind, QuestionKind::Election { .. })
	}

	/// A board gets not too few seats and not too many, and only what may be done would be (rules §7.4).
	pub fn is_good(&self) -> bool {
		let seats = match self.kind {
			QuestionKind::Election { board, seats } => (smallest(board)..=21).contains(&seats),
			_ => true,
		};
		seats && match self.action {
			Some(Action::Small | Action::Large) => !self.kind.has_no_action(),
			Some(_) => false,
			None => !self.kind.needs_action(),
		}
	}
}

impl Form {
	/// An annual meeting hears report and conclusion (rules §7.2).
	pub fn is_good(&self) -> bool {
		let has = |kind| self.questions.iter().any(|it| it.kind == kind);
		let annual = has(QuestionKind::AnnualReport) && has(QuestionKind::AuditConclusion);
		(annual || self.annual.is_none())
			&& !self.questions.is_empty()
			&& (HOUR..=30 * DAY).contains(&self.length)
	}
}

/// The fewest seats of a board, as the stubs have it.
pub fn smallest(board: BoardKind) -> u32 {
	if board == BoardKind::Audit { 1 } else { 3 }
}

/// When the annual meeting may open, and when it is late, in the calendar of the stubs.
pub fn window(year: u16) -> Option<(Moment, Moment)> {
	let from = NOW + Moment::from(year.checked_sub(2025)?) * 365 * DAY;
	Some((from, from + 120 * DAY))
}

// --- What is remembered.

/// The clock, the registers, and the charter.
#[derive(Default)]
pub struct World {
	pub now: Moment,
	/// By number, from 1: who has it, and whether he is active.
	pub members: Vec<(u64, bool)>,
	/// By number, from 1: whether it is open, and its representative.
	pub branches: Vec<(bool, Option<u64>)>,
	pub barred: BTreeSet<u64>,
	pub fails: u8,
	/// Under the quorum: of all meetings, and of those with a question of a kind.
	pub floors: (u32, Vec<(QuestionKind, u32)>),
}

/// Who stands in the register at a moment: members, or branches.
#[derive(Clone, Debug)]
pub struct Electorate {
	pub branched: bool,
	pub numbers: BTreeSet<u32>,
	pub last_number: u32,
}

impl World {
	pub fn active(&self) -> usize {
		self.members.iter().filter(|it| it.1).count()
	}

	pub fn number_of(&self, who: u64) -> Option<u32> {
		let at = self.members.iter().position(|it| *it == (who, true))?;
		Some(at as u32 + 1)
	}

	/// Of three open branches on they are the voters (rules §6.3).
	pub fn census(&self) -> Electorate {
		let mut there: Vec<bool> = self.branches.iter().map(|it| it.0).collect();
		let branched = there.iter().filter(|open| **open).count() >= 3;
		if !branched {
			there = self.members.iter().map(|it| it.1).collect();
		}
		let numbers = (1..).zip(&there).filter(|(_, is)| **is).map(|(number, _)| number).collect();
		Electorate { branched, numbers, last_number: there.len() as u32 }
	}

	/// Who votes for a number at present.
	pub fn voter(&self, of: &Electorate, number: u32) -> Option<u64> {
		let at = (number as usize).checked_sub(1)?;
		match of.branched {
			true => self.branches.get(at).filter(|it| it.0)?.1,
			false => self.members.get(at).filter(|it| it.1).map(|it| it.0),
		}
	}

	/// How many have not voted, and still stand in the register.
	pub fn missing(&self, cycle: &Cycle) -> usize {
		let Some(of) = &cycle.electorate else { return 0 };
		let is_there = |number: &&u32| match of.branched {
			true => self.branches[**number as usize - 1].0,
			false => self.members[**number as usize - 1].1,
		};
		let silent = of.numbers.iter().filter(|number| cycle.lacks(**number));
		silent.filter(is_there).count()
	}

	/// He may sit on a board, as the stubs have it.
	pub fn may_sit(&self, it: &Candidate) -> bool {
		self.number_of(it.organization.unwrap_or(it.who)).is_some() && !self.barred.contains(&it.who)
	}

	/// The floor under a meeting with these questions: the highest (rules §7.7).
	pub fn floor(&self, questions: &[Question]) -> u32 {
		let (general, of_kinds) = &self.floors;
		let concerns = |kind: &QuestionKind| questions.iter().any(|it| it.kind.is_same(kind));
		let of_kinds = of_kinds.iter().filter(|it| concerns(&it.0)).map(|it| it.1);
		of_kinds.max().unwrap_or(0).max(*general)
	}

	/// Something changes, if it can. Yields who has gone: whether a branch, and the number.
	pub fn turn(&mut self, turn: Turn) -> Option<Option<(bool, u32)>> {
		let branch = |number: u32| (number as usize).checked_sub(1);
		match turn {
			Turn::Join(who) => {
				if self.number_of(who).is_some() {
					return None;
				}
				self.members.push((who, true));
			}
			Turn::Leave(who) => {
				let number = self.number_of(who)?;
				self.members[number as usize - 1].1 = false;
				return Some(Some((false, number)));
			}
			Turn::Found(who) => self.branches.push((true, who)),
			Turn::CloseBranch(number) => {
				let it = self.branches.get_mut(branch(number)?).filter(|it| it.0)?;
				it.0 = false;
				return Some(Some((true, number)));
			}
			Turn::Represent(number, who) => {
				let it = self.branches.get_mut(branch(number)?).filter(|it| it.0)?;
				it.1 = who;
			}
			Turn::Bar(who) => _ = self.barred.insert(who),
			Turn::Fails(document) => self.fails = document,
			Turn::Floors(general, of_kinds) => self.floors = (general, of_kinds),
		}
		Some(None)
	}
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
	Council(u64),
	Petition(u64),
	Audit,
	#[default]
	Chain,
}

/// With the moment until when, or since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
	Proposed(Moment),
	#[default]
	Convened,
	Fixed,
	Open,
	Minutes(Moment),
	Held(Moment),
	Rejected(Moment),
	Cancelled(Moment, Ground),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
	Council,
	NoElectorate,
	NoItems,
	NoBallot,
	Floor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
	Collecting,
	BeforeCouncil,
	Included,
	Refused,
	Lapsed,
}

#[derive(Clone, Debug)]
pub struct Proposal {
	pub author: u32,
	pub change: Change,
	pub supporters: BTreeSet<u32>,
	pub status: Status,
}

impl Proposal {
	pub fn new(author: u32, change: Change) -> Self {
		Self { author, change, supporters: BTreeSet::new(), status: Status::Collecting }
	}
}

#[derive(Clone, Debug)]
pub struct Candidate {
	pub question: u8,
	pub who: u64,
	pub organization: Option<u64>,
	pub number: u32,
	pub for_chair: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
	Adopted,
	NotAdopted,
	/// The places of the elected among the candidates, best first, and the chair's.
	Elected(Vec<usize>, usize),
	NotElected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Execution {
	Waiting,
	Executed,
	Failed,
	Lapsed,
}

#[derive(Debug, Default)]
pub struct Cycle {
	pub told_at: Moment,
	pub freezes_at: Moment,
	pub opens_at: Moment,
	pub closes_at: Moment,
	/// Once it is counted.
	pub electorate: Option<Electorate>,
	/// Once it is fixed.
	pub quorum: u32,
	pub at_floor: bool,
	pub ballots: BTreeMap<u32, Vec<Answer>>,
	/// The numbers, as they came.
	pub order: Vec<u32>,
	pub early: bool,
	pub closed: bool,
}

impl Cycle {
	pub fn of(&self, branched: bool) -> bool {
		self.electorate.as_ref().is_some_and(|it| it.branched == branched)
	}

	/// The number is of the electorate, and there is no ballot for it.
	pub fn lacks(&self, number: u32) -> bool {
		let of = self.electorate.as_ref().is_some_and(|it| it.numbers.contains(&number));
		of && !self.ballots.contains_key(&number)
	}
}

#[derive(Debug, Default)]
pub struct Meeting {
	/// The year, and whether it is late.
	pub annual: Option<(u16, bool)>,
	pub by: By,
	pub length: Moment,
	pub stage: Stage,
	pub questions: Vec<Question>,
	pub candidates: Vec<Candidate>,
	pub supporters: BTreeSet<u32>,
	/// Who knows of it, and whether he agrees.
	pub notice: BTreeMap<u32, bool>,
	pub changes: Vec<Proposal>,
	/// The changes before the council, first come first.
	pub undecided: Vec<usize>,
	pub cycles: Vec<Cycle>,
	pub outcomes: Vec<(Verdict, Execution)>,
	/// What failed is not tried any more.
	pub lapsed: bool,
	/// Its records are not kept any more.
	pub swept: bool,
}

impl Meeting {
	pub fn is_petition(&self) -> bool {
		matches!((self.stage, self.by), (Stage::Proposed(_), By::Petition(_)))
	}

	pub fn is_of_council(&self) -> bool {
		matches!(self.by, By::Council(_) | By::Chain)
	}

	pub fn over_since(&self) -> Option<Moment> {
		match self.stage {
			Stage::Held(at) | Stage::Rejected(at) | Stage::Cancelled(at, _) => Some(at),
			_ => None,
		}
	}

	/// The last moment of the present stage (rules §7.1, §7.5, §7.9, §7.11, §7.13).
	pub fn until(&self) -> Option<Moment> {
		match (self.stage, self.cycles.last()) {
			(Stage::Proposed(until), _) => Some(until),
			(Stage::Convened, Some(cycle)) => Some(cycle.freezes_at - 1),
			(Stage::Fixed, Some(cycle)) => Some(cycle.opens_at - 1),
			(Stage::Open, Some(cycle)) => Some(cycle.closes_at - Moment::from(cycle.early)),
			(Stage::Held(at), _) if !self.lapsed => Some(at + 30 * DAY),
			_ => self.over_since().filter(|_| !self.swept).map(|at| at + 365 * DAY),
		}
	}

	/// Thirty days when a question is reorganisation or liquidation, else ten (rules §7.3).
	pub fn notice(&self) -> Moment {
		let long = self.questions.iter().any(|it| it.kind.is_reorganisation());
		if long { 30 * DAY } else { 10 * DAY }
	}

	/// The cycle on its way.
	pub fn cycle(&self) -> Option<&Cycle> {
		let current = matches!(self.stage, Stage::Convened | Stage::Fixed | Stage::Open);
		self.cycles.last().filter(|_| current)
	}

	/// The cycle in which one votes now: both ends belong to the window (rules §7.9).
	pub fn voting(&self, now: Moment) -> Option<&Cycle> {
		let fixed = self.cycle().filter(|_| self.stage != Stage::Convened);
		fixed.filter(|it| (it.opens_at..=it.closes_at).contains(&now))
	}

	/// How many items a ballot has: question after question; of an election first its candidates, then
	/// those of them who stand for the chair.
	pub fn items(&self) -> usize {
		let others = self.questions.iter().filter(|it| !it.is_election()).count();
		others + self.candidates.iter().map(|it| 1 + usize::from(it.for_chair)).sum::<usize>()
	}

	/// Whether something was decided that is to be done.
	pub fn acts(&self, place: usize) -> bool {
		match self.outcomes[place].0 {
			Verdict::Elected(..) => true,
			Verdict::Adopted => self.questions[place].action.is_some(),
			_ => false,
		}
	}

	/// What the ballots of the last cycle mean: more than half of them adopt a question, and elect.
	/// Seats are filled from the top, a tie goes to the earlier member, and of the elected who stand for
	/// the chair it is who has most of those votes (rules §7.10).
	pub fn verdicts(&self) -> Vec<Verdict> {
		let ballots = &self.cycles.last().expect("it was held").ballots;
		let mut items = 0..self.items();
		let mut votes = || {
			let item = items.next().expect("an item");
			ballots.values().filter(|answers| answers[item] == Answer::For).count()
		};
		let mut verdict = |question: &Question| {
			let QuestionKind::Election { board, seats } = question.kind else {
				let adopted = 2 * votes() > ballots.len();
				return if adopted { Verdict::Adopted } else { Verdict::NotAdopted };
			};
			let all = self.candidates.iter().enumerate();
			let mut rows: Vec<_> = all
				.filter(|(_, it)| it.question == question.document)
				.map(|(at, it)| (Reverse(votes()), it.number, at, 0))
				.collect();
			for row in rows.iter_mut().filter(|row| self.candidates[row.2].for_chair) {
				row.3 = votes();
			}
			rows.retain(|row| 2 * row.0.0 > ballots.len());
			rows.sort();
			rows.truncate(seats as usize);
			let for_chair = rows.iter().filter(|row| row.3 > 0);
			match for_chair.min_by_key(|row| (Reverse(row.3), row.1)) {
				Some(chair) if rows.len() >= smallest(board) as usize => {
					Verdict::Elected(rows.iter().map(|row| row.2).collect(), chair.2)
				}
				_ => Verdict::NotElected,
			}
		};
		self.questions.iter().map(|question| verdict(question)).collect()
	}
}

// --- The same on the chain.

fn paper(document: u8) -> H256 {
	H256::repeat_byte(document)
}

fn large(document: u8) -> RuntimeCall {
	act::Call::act { what: document.into(), padding: BoundedVec::truncate_from(vec![7; 300]) }.into()
}

fn asked(question: &Question) -> QuestionForm<Box<RuntimeCall>> {
	let Question { kind, document, action } = *question;
	let padding = BoundedVec::truncate_from(vec![7; 1_500]);
	let action = action.map(|action| match action {
		Action::Small => acting(document.into()),
		Action::Large => large(document),
		Action::Forbidden => acting(FORBIDDEN),
		Action::Heavy => act::Call::heavy {}.into(),
		Action::TooLong => act::Call::act { what: 1, padding }.into(),
	});
	QuestionForm { kind, document: paper(document), action: action.map(Box::new) }
}

fn wanted(form: &Form) -> MeetingForm<Box<RuntimeCall>> {
	let questions = BoundedVec::truncate_from(form.questions.iter().map(asked).collect());
	MeetingForm { annual: form.annual, document: PAPER, length: form.length, questions }
}

/// A turn that the model took.
fn turn_on_chain(turn: Turn) {
	match turn {
		Turn::Join(who) => join(OURS, who),
		Turn::Leave(who) => leave(OURS, who),
		Turn::Found(who) => _ = found_branch(OURS, who),
		Turn::CloseBranch(number) => close_branch(OURS, number),
		Turn::Represent(number, who) => represent(OURS, number, who),
		Turn::Bar(who) => Barred::mutate(|all| all.push(who)),
		Turn::Fails(document) => act::Fails::<Test>::put(u32::from(document)),
		Turn::Floors(general, of_kinds) => {
			let floors = Floors { general, of_kinds: BoundedVec::truncate_from(of_kinds) };
			let origin = RuntimeOrigin::from(crate::Origin::GeneralMeeting(OURS));
			Meetings::set_floors(origin, OURS, floors).expect("the floors are good");
		}
	}
}

/// The same step on the chain. A call that fails changes nothing, as in a block.
fn on_chain(step: Step) -> DispatchResult {
	let minutes = |id: usize, right: bool| match recorded(id).map(|it| it.stage) {
		Some(ChainStage::MinutesDrafted { minutes, .. }) if right => minutes,
		_ => H256::repeat_byte(0xEE),
	};
	let weight = |bound: bool| if bound { Weight::MAX } else { Weight::zero() };
	let bare = |result: DispatchResultWithPostInfo| match result {
		Ok(_) => Ok(()),
		Err(refusal) => Err(refusal.error),
	};
	with_storage_layer(|| match step {
		Step::Block(time) => {
			end_block();
			Clock::set(Clock::get() + time);
			Ok(())
		}
		Step::World(turn) => {
			turn_on_chain(turn);
			Ok(())
		}
		Step::Propose(who, form) => Meetings::propose(by(who), OURS, wanted(&form)),
		Step::Petition(who, form) => Meetings::petition(by(who), OURS, wanted(&form)),
		Step::Audit(form, opens_at) => {
			Meetings::convene_by_audit(audit(OURS), OURS, wanted(&form), opens_at)
		}
		Step::On(id, who, call) => call_on_chain(id, who, call),
		Step::Adopt { id, right, bound } => {
			let hash = minutes(id, right);
			bare(Meetings::adopt_minutes(council(OURS), OURS, no(id), hash, weight(bound)))
		}
		Step::Finalise { id, who, right, bound } => {
			let hash = minutes(id, right);
			bare(Meetings::finalise(by(who), OURS, no(id), hash, weight(bound)))
		}
		Step::Retry { id, place, bound } => {
			let weight = weight(bound);
			bare(Meetings::retry_resolution(by(STRANGER), OURS, no(id), place as u32, weight))
		}
	})
}

/// The number of what is named by its place.
fn no(id: usize) -> u32 {
	id as u32 + 1
}

fn recorded(id: usize) -> Option<crate::Meeting<u64>> {
	crate::Meetings::<Test>::get(OURS, no(id))
}

fn call_on_chain(id: usize, who: u64, call: Call) -> DispatchResult {
	let (meeting, who_signs) = (no(id), by(who));
	match call {
		Call::Support => Meetings::support_petition(who_signs, OURS, meeting),
		Call::Convene { right, opens_at } => {
			let agenda = recorded(id).map(|it| it.agenda).filter(|_| right).unwrap_or_default();
			Meetings::convene(council(OURS), OURS, meeting, agenda, opens_at)
		}
		Call::Cancel => Meetings::cancel(council(OURS), OURS, meeting, PAPER),
		Call::Acknowledge(agrees) => Meetings::acknowledge(who_signs, OURS, meeting, agrees),
		Call::ProposeChange(change) => {
			let change = match &change {
				Change::Add(question) => ChangeForm::Add(asked(question)),
				Change::Remove(document) => ChangeForm::Remove(paper(*document)),
			};
			Meetings::propose_change(who_signs, OURS, meeting, change)
		}
		Call::SupportChange(id) => Meetings::support_change(who_signs, OURS, meeting, no(id)),
		Call::Decide { id, includes } => {
			let refusal = (!includes).then_some(PAPER);
			Meetings::decide_change(council(OURS), OURS, meeting, no(id), refusal)
		}
		Call::Stand { question, organization, for_chair } => {
			Meetings::stand(who_signs, OURS, meeting, paper(question), organization, for_chair)
		}
		Call::StandDown(question) => {
			Meetings::stand_down(who_signs, OURS, meeting, paper(question))
		}
		Call::Vote { cycle, answers } => {
			let answers = BoundedVec::truncate_from(answers);
			Meetings::vote(who_signs, OURS, meeting, cycle as u32, answers)
		}
		Call::Bundle(papers) => {
			let ballots = papers.iter().map(|it| signed(id, it)).collect();
			let ballots = BoundedVec::truncate_from(ballots);
			Meetings::submit_ballots(who_signs, OURS, meeting, ballots)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		}
		Call::Progress => Meetings::progress(by(STRANGER), OURS, meeting),
	}
}

fn signed(id: usize, paper: &Paper) -> SignedBallot<TestSignature> {
	let record = recorded(id);
	let cycle = record.as_ref().and_then(|it| it.stage.round()).map_or(1, |round| round.cycle);
	let mut ballot = SignedBallot {
		number: paper.number,
		meeting: no(id),
		cycle,
		agenda: record.map(|it| it.agenda).unwrap_or_default(),
		answers: BoundedVec::truncate_from(pack(&paper.answers)),
		signed_at: paper.signed_at,
		wrapped: paper.number % 2 == 0,
		signature: TestSignature(0, vec![]),
	};
	match paper.number % 3 {
		_ if paper.sheet => {}
		0 => ballot.meeting += 1,
		1 => ballot.cycle += 1,
		_ => ballot.agenda = PAPER,
	}
	sign(&mut ballot, OURS, paper.signer);
	ballot.wrapped ^= !paper.intact;
	ballot
}

// --- The comparison.

/// The chain is as the model has it; `all` to look at the ballots of old cycles, too.
fn compare(model: &Model, all: bool) {
	assert_eq!(MeetingsMade::<Test>::get(OURS) as usize, model.meetings.len());
	for (id, it) in model.meetings.iter().enumerate() {
		compare_record(&model.world, id, it);
		compare_agenda(id, it);
		compare_ballots(id, it, all);
	}
	let acts: Vec<_> = model.done.iter().map(|document| (OURS, u32::from(*document))).collect();
	assert_eq!(done(), acts, "what resolutions did");
	let boards = model.seated.iter().map(|(board, seats, chair)| (OURS, *board, seats.clone(), *chair));
	assert_eq!(seated(), boards.collect::<Vec<_>>());
}

fn compare_record(world: &World, id: usize, it: &Meeting) {
	let record = recorded(id).expect("it was proposed");
	let kind = it.annual.map_or(MeetingKind::Extraordinary, |(year, late)| {
		MeetingKind::Annual { year, late }
	});
	let initiator = match it.by {
		By::Council(who) => Initiator::Council(who),
		By::Petition(who) => Initiator::Petition(who),
		By::Audit => Initiator::Audit,
		By::Chain => Initiator::Chain,
	};
	assert_eq!((record.kind, record.initiator, record.length), (kind, initiator, it.length));

	let counted = |cycle: &Cycle, gone: u32| {
		let of = cycle.electorate.as_ref().expect("it is fixed");
		let (size, quorum) = (of.numbers.len() as u32, cycle.quorum);
		Counted { branched: of.branched, size, last_number: of.last_number, quorum, gone }
	};
	let round = |fixed: bool| {
		let cycle = it.cycle().expect("it is convened");
		let gone = |of: &Electorate| of.numbers.len() - cycle.ballots.len() - world.missing(cycle);
		let gone = cycle.electorate.as_ref().map_or(0, gone) as u32;
		Round {
			cycle: it.cycles.len() as u32,
			convened_at: cycle.told_at,
			freezes_at: cycle.freezes_at,
			opens_at: cycle.opens_at,
			closes_at: cycle.closes_at,
			electorate: fixed.then(|| counted(cycle, gone)),
		}
	};
	let minutes = match record.stage {
		ChainStage::MinutesDrafted { minutes, .. } | ChainStage::Held { minutes, .. } => minutes,
		_ => H256::zero(),
	};
	let stage = match it.stage {
		Stage::Proposed(until) => ChainStage::Proposed { until },
		Stage::Convened => ChainStage::Convened(round(false)),
		Stage::Fixed => ChainStage::AgendaFixed(round(true)),
		Stage::Open => ChainStage::Open(round(true)),
		Stage::Minutes(at) => ChainStage::MinutesDrafted { minutes, at },
		Stage::Held(at) => ChainStage::Held { minutes, at },
		Stage::Rejected(at) => ChainStage::Rejected { at },
		Stage::Cancelled(at, ground) => {
			let ground = match ground {
				Ground::Council => CancelGround::Council(PAPER),
				Ground::NoElectorate => CancelGround::NoElectorate,
				Ground::NoItems => CancelGround::NoItems,
				Ground::NoBallot => CancelGround::NoBallot,
				Ground::Floor => CancelGround::Floor,
			};
			ChainStage::Cancelled { at, ground }
		}
	};
	assert_eq!(record.stage, stage, "meeting {}", no(id));

	let past: Vec<_> = it.cycles.iter().filter(|cycle| cycle.closed).collect();
	assert_eq!(record.cycles.len(), past.len(), "cycles of meeting {}", no(id));
	for (on_chain, cycle) in record.cycles.iter().zip(past) {
		// Who has gone since then is not in the model.
		let expected = PastCycle {
			opened_at: cycle.opens_at,
			closed_at: cycle.closes_at,
			electorate: counted(cycle, on_chain.electorate.gone),
			ballots: cycle.ballots.len() as u32,
			commitment: commitment(cycle),
		};
		assert_eq!(*on_chain, expected, "a past cycle of meeting {}", no(id));
	}

	let knows = |agrees| it.notice.values().filter(|it| **it == agrees).count() as u32;
	let expected = (it.supporters.len() as u32, knows(true), knows(false), it.items() as u32);
	let on_chain = (record.supporters, record.agreed, record.disagreed, record.items);
	assert_eq!(on_chain, expected, "supporters, agreed, disagreed, items of meeting {}", no(id));
	let undecided: Vec<_> = it.undecided.iter().map(|id| no(*id)).collect();
	assert_eq!(record.undecided.to_vec(), undecided, "before the council, meeting {}", no(id));
	assert_eq!(record.proposals as usize, it.changes.len());

	let outcomes: Vec<_> = it.outcomes.iter().map(outcome).collect();
	let on_chain = Outcomes::<Test>::get(OURS, no(id)).into_iter().map(|it| {
		let execution = match it.execution {
			ChainExecution::Waiting => Execution::Waiting,
			ChainExecution::Executed => Execution::Executed,
			ChainExecution::Failed { .. } => Execution::Failed,
			ChainExecution::Lapsed => Execution::Lapsed,
		};
		(it.verdict, execution)
	});
	assert_eq!(on_chain.collect::<Vec<_>>(), outcomes, "outcomes of meeting {}", no(id));
}

fn outcome((verdict, execution): &(Verdict, Execution)) -> (ChainVerdict, Execution) {
	let verdict = match verdict {
		Verdict::Adopted => ChainVerdict::Adopted,
		Verdict::NotAdopted => ChainVerdict::NotAdopted,
		Verdict::NotElected => ChainVerdict::NotElected,
		Verdict::Elected(seats, chair) => {
			let seats = BoundedVec::truncate_from(seats.iter().map(|at| *at as u32).collect());
			ChainVerdict::Elected { seats, chair: *chair as u32 }
		}
	};
	(verdict, *execution)
}

fn compare_agenda(id: usize, it: &Meeting) {
	let Some(agenda) = Agendas::<Test>::get(OURS, no(id)) else {
		assert!(it.swept, "the agenda of meeting {} is gone", no(id));
		return;
	};
	let questions = |all: &[Question]| -> Vec<_> {
		let hash = |it: QuestionForm<Box<RuntimeCall>>| {
			let action = it.action.map(|call| BlakeTwo256::hash_of(&*call));
			QuestionForm { kind: it.kind, document: it.document, action }
		};
		all.iter().map(|it| hash(asked(it))).collect()
	};
	assert_eq!(agenda.summary().to_vec(), questions(&it.questions), "agenda of {}", no(id));
	let expected = it.candidates.iter().map(|it| {
		(paper(it.question), it.who, it.organization, it.number, it.for_chair)
	});
	let on_chain = agenda.candidates.iter().map(|it| {
		let who = &it.appointee;
		(it.question, who.who, who.organization, it.number, it.for_chair)
	});
	assert!(on_chain.eq(expected), "candidates of meeting {}: {:?}", no(id), agenda.candidates);
	for (place, expected) in it.changes.iter().enumerate() {
		let change = Proposals::<Test>::get((OURS, no(id), no(place))).expect("it was proposed");
		let status = match change.status {
			ProposalStatus::Collecting => Status::Collecting,
			ProposalStatus::BeforeCouncil => Status::BeforeCouncil,
			ProposalStatus::Included => Status::Included,
			ProposalStatus::Refused { .. } => Status::Refused,
			ProposalStatus::Lapsed => Status::Lapsed,
		};
		let on_chain = (change.supporters as usize, status);
		let expected = (expected.supporters.len(), expected.status);
		assert_eq!(on_chain, expected, "change {} of meeting {}", no(place), no(id));
	}
}

fn commitment(cycle: &Cycle) -> H256 {
	cycle.order.iter().fold(H256::zero(), |before, number| {
		let packed = pack(&cycle.ballots[number]);
		let bytes = [before.as_bytes(), &number.to_le_bytes(), &packed].concat();
		sp_io::hashing::blake2_256(&bytes).into()
	})
}

fn compare_ballots(id: usize, it: &Meeting, all: bool) {
	// The last cycle whose agenda was fixed.
	let Some(last) = it.cycles.iter().rposition(|cycle| cycle.quorum > 0) else { return };
	let mut expected = Tally::empty(it.items() as u32);
	let cycle = &it.cycles[last];
	for number in &cycle.order {
		let answers = &cycle.ballots[number];
		expected.add(*number, answers, &pack(answers));
	}
	expected.commitment = commitment(cycle);
	assert_eq!(Tallies::<Test>::get(OURS, no(id)), expected, "counts of meeting {}", no(id));
	let kept = Agendas::<Test>::contains_key(OURS, no(id));
	for (at, cycle) in it.cycles.iter().enumerate().skip(if all { 0 } else { last }) {
		let most = cycle.electorate.as_ref().map_or(0, |it| it.last_number);
		for number in 0..=most + 1 {
			let on_chain = Meetings::ballot(OURS, no(id), no(at), number);
			let expected = cycle.ballots.get(&number).filter(|_| kept).map(|it| pack(it));
			assert_eq!(on_chain, expected, "{number} in cycle {} of meeting {}", no(at), no(id));
		}
	}
}

/// Large actions are stored as long as a question or a change may need them.
fn compare_preimages(model: &Model) {
	let mut needed = BTreeSet::new();
	let mut need = |it: &Question| {
		if it.action == Some(Action::Large) {
			needed.insert(it.document);
		}
	};
	for (id, it) in model.meetings.iter().enumerate() {
		let forgotten = match it.stage {
			Stage::Held(_) => it.lapsed,
			_ => it.over_since().is_some(),
		};
		it.questions.iter().filter(|_| !forgotten).for_each(&mut need);
		let kept = Agendas::<Test>::contains_key(OURS, no(id));
		for change in it.changes.iter().filter(|_| kept) {
			if let (Change::Add(new), Status::Collecting | Status::BeforeCouncil) =
				(&change.change, change.status)
			{
				need(new);
			}
		}
	}
	for document in 0..=LAST_DOCUMENT {
		let hash = BlakeTwo256::hash_of(&large(document));
		let stored = Preimage::is_requested(&hash);
		assert_eq!(stored, needed.contains(&document), "the action of {document} is stored");
		assert_eq!(Preimage::len(&hash).is_some(), stored, "the action of {document} is there");
	}
}
