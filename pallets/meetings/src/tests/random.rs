//! Random histories of small cooperatives, compared step by step with a plain model of the rules.
//!
//! A history is made from its seed alone. `COOP_HISTORIES` says how many are played, or of which
//! seeds, as in `5..9`; [`HISTORIES`] if it says nothing. One that fails is told with its seed and the
//! steps that it needs to fail.
//!
//! This file has the steps, what is remembered of meetings, and the comparison; the rules are those of
//! [`super::model`].

use super::model::Model;
use crate::{
	mock::*,
	pages::pack,
	try_state,
	types::{
		CancelGround, Cycle as PastCycle, Electorate as Counted, Initiator, MeetingKind, Round,
		Stage as ChainStage, Tally,
	},
	Agendas, Answer, ChangeForm, Count, Event, Execution as ChainExecution, Floors, MeetingForm,
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
	/// Somebody wants a meeting; the audit commission convenes it for that moment.
	Wish(By, Form, Moment),
	On(usize, u64, Call),
	/// By the council, or by a member.
	Adopt {
		id: usize,
		by: Option<u64>,
		right: bool,
		bound: bool,
	},
	Retry {
		id: usize,
		place: usize,
		bound: bool,
	},
}

impl Step {
	/// The meeting that it concerns, and no other.
	fn meeting(&self) -> Option<usize> {
		match self {
			Self::On(id, ..) | Self::Adopt { id, .. } | Self::Retry { id, .. } => Some(*id),
			_ => None,
		}
	}
}

impl Question {
	pub fn is_election(&self) -> bool {
		matches!(self.kind, QuestionKind::Election { .. })
	}

	/// It belongs to every annual meeting (rules §7.2).
	pub fn is_annual(&self) -> bool {
		matches!(self.kind, QuestionKind::AnnualReport | QuestionKind::AuditConclusion)
	}

	/// A board gets not too few seats and not too many, and only what may be done would be (rules §7.4).
	pub fn is_good(&self) -> bool {
		let seats = match self.kind {
			QuestionKind::Election { board, seats } => {
				board != BoardKind::Executive && (smallest(board)..=21).contains(&seats)
			}
			_ => true,
		};
		seats
			&& match self.action {
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

/// Puts a question on an agenda, if there is room (rules §7.4).
pub fn add(questions: &mut Vec<Question>, items: usize, new: &Question) -> Option<()> {
	let is_new = questions.iter().all(|it| it.document != new.document);
	let room = questions.len() < 32 && (items < 128 || new.is_election());
	(new.is_good() && is_new && room).then(|| questions.push(new.clone()))
}

/// The fewest seats of a board, as the stubs have it.
pub fn smallest(board: BoardKind) -> u32 {
	if board == BoardKind::Audit {
		1
	} else {
		3
	}
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
	/// Whether an annual meeting is convened, and the years of those that were held.
	pub annuals: (bool, Vec<u16>),
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
		self.number_of(it.organization.unwrap_or(it.who)).is_some()
			&& !self.barred.contains(&it.who)
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
		matches!(self.by, By::Council(_))
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
		let may_come = self.undecided.iter().filter_map(|id| match &self.changes[*id].change {
			Change::Add(question) => Some(question),
			Change::Remove(_) => None,
		});
		if self.questions.iter().chain(may_come).any(|it| it.kind.is_reorganisation()) {
			30 * DAY
		} else {
			10 * DAY
		}
	}

	/// The first moment at which it may open (rules §7.2, §7.3).
	pub fn earliest(&self, now: Moment) -> Option<Moment> {
		let from = self.annual.map_or(Some(0), |(year, _)| Some(window(year)?.0))?;
		Some(from.max(now + self.notice()))
	}

	/// It has the quarter of the members that it needs (rules §7.1).
	pub fn suffices(&self, world: &World) -> bool {
		!self.supporters.is_empty() && self.supporters.len() * 4 >= world.active()
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
		let verdict = |question: &Question| {
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
			rows.retain(|(Reverse(votes), ..)| 2 * votes > ballots.len());
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
		self.questions.iter().map(verdict).collect()
	}
}

// --- The same on the chain.

fn paper(document: u8) -> H256 {
	H256::repeat_byte(document)
}

fn large(document: u8) -> RuntimeCall {
	act::Call::act { what: document.into(), padding: BoundedVec::truncate_from(vec![7; 300]) }
		.into()
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
		Step::Wish(By::Council(who), form, _) => Meetings::propose(by(who), OURS, wanted(&form)),
		Step::Wish(By::Petition(who), form, _) => {
			bare(Meetings::petition(by(who), OURS, wanted(&form)))
		}
		Step::Wish(_, form, opens_at) => {
			Meetings::convene_by_audit(audit(OURS), OURS, wanted(&form), opens_at)
		}
		Step::On(id, who, call) => call_on_chain(id, who, call),
		Step::Adopt { id, by: who, right, bound } => {
			let (hash, weight) = (minutes(id, right), weight(bound));
			bare(match who {
				Some(who) => Meetings::finalise(by(who), OURS, no(id), hash, weight),
				None => Meetings::adopt_minutes(council(OURS), OURS, no(id), hash, weight),
			})
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
		wrapped: paper.number.is_multiple_of(2),
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

/// The chain is as the model has it: the meeting that a step concerns, or all of them.
fn compare(model: &Model, of: Option<usize>) {
	assert_eq!(MeetingsMade::<Test>::get(OURS) as usize, model.meetings.len());
	let last = model.meetings.len().saturating_sub(1);
	for (id, it) in model.meetings.iter().enumerate() {
		if of.is_none_or(|of| id == of || id == last) {
			compare_record(&model.world, id, it);
			compare_agenda(id, it);
			compare_counts(id, it);
		}
	}
	let acts: Vec<_> = model.done.iter().map(|document| (OURS, u32::from(*document))).collect();
	assert_eq!(done(), acts, "what resolutions did");
	let boards = seated().into_iter().map(|(_, board, seats, chair)| (board, seats, chair));
	assert!(boards.eq(model.seated.iter().cloned()), "{:?}", seated());
}

/// All invariants hold, every ballot can be read, and no action is stored for nothing.
fn check(model: &Model) {
	try_state::check::<Test>().expect("all that is always true");
	model.meetings.iter().enumerate().for_each(|(id, it)| compare_ballots(id, it));
	compare_preimages(model);
}

fn compare_record(world: &World, id: usize, it: &Meeting) {
	let record = recorded(id).expect("it was proposed");
	let kind = it
		.annual
		.map_or(MeetingKind::Extraordinary, |(year, late)| MeetingKind::Annual { year, late });
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
		let (branched, last_number, at_floor) = (of.branched, of.last_number, cycle.at_floor);
		Counted { branched, size, last_number, quorum, at_floor, gone }
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
	let expected = it
		.candidates
		.iter()
		.map(|it| (paper(it.question), it.who, it.organization, it.number, it.for_chair));
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

/// What is counted of the last cycle whose agenda was fixed.
fn compare_counts(id: usize, it: &Meeting) {
	let Some(cycle) = it.cycles.iter().rfind(|cycle| cycle.quorum > 0) else { return };
	let votes = |item: usize, wanted: Answer| {
		cycle.ballots.values().filter(|answers| answers[item] == wanted).count() as u32
	};
	let count =
		|item| Count { in_favour: votes(item, Answer::For), against: votes(item, Answer::Against) };
	let expected = Tally {
		ballots: cycle.ballots.len() as u32,
		commitment: commitment(cycle),
		counts: BoundedVec::truncate_from((0..it.items()).map(count).collect()),
	};
	assert_eq!(Tallies::<Test>::get(OURS, no(id)), expected, "counts of meeting {}", no(id));
}

fn compare_ballots(id: usize, it: &Meeting) {
	let kept = Agendas::<Test>::contains_key(OURS, no(id));
	for (at, cycle) in it.cycles.iter().enumerate() {
		let most = cycle.electorate.as_ref().map_or(0, |it| it.last_number);
		for number in 1..=most + 1 {
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

// --- Histories.

/// Splitmix64.
struct Dice(u64);

impl Dice {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
		let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
		let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
		mixed ^ (mixed >> 31)
	}

	fn below(&mut self, n: usize) -> usize {
		(self.next() % n.max(1) as u64) as usize
	}

	fn percent(&mut self, n: u64) -> bool {
		self.next() % 100 < n
	}

	fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len())].clone()
	}

	/// A place, as often as its weight says.
	fn weighed(&mut self, weights: &[usize]) -> usize {
		let mut left = self.below(weights.iter().sum());
		let fits = |weight: &usize| {
			let here = left < *weight;
			left = left.saturating_sub(*weight);
			here
		};
		weights.iter().position(fits).expect("a weight")
	}
}

/// The documents of questions are 1 to this.
const LAST_DOCUMENT: u8 = 9;

/// What kind of a history it is.
#[derive(Debug)]
struct Mood {
	members: u64,
	/// Meetings at a time; of a hundred steps, how many want one more.
	most: usize,
	wishes: u64,
	steps: usize,
	/// Of a hundred steps, how many end a block, and how many change the register.
	blocks: u64,
	turns: u64,
	/// Of a hundred voters, how many come; of a hundred answers, how many are in favour.
	turnout: u64,
	in_favour: u64,
	/// Of a hundred turns, how many times somebody leaves.
	exodus: u64,
	/// Mostly petitions are wanted, and more of them than there are places.
	petitions: bool,
}

impl Mood {
	fn new(dice: &mut Dice) -> Self {
		let members = match dice.below(12) {
			0 => 13 + dice.below(30),
			1 | 2 => 1 + dice.below(3),
			_ => 1 + dice.below(12),
		};
		let crowded = dice.percent(3);
		let mood = Self {
			members: members as u64,
			most: if crowded { 20 } else { 1 + dice.below(3) },
			wishes: if crowded { 40 } else { 30 },
			steps: 30 + dice.below(51),
			blocks: dice.one(&[10, 20, 30, 50]),
			turns: dice.one(&[2, 5, 10]),
			turnout: dice.one(&[0, 10, 40, 80, 100]),
			in_favour: dice.one(&[20, 50, 80, 95]),
			exodus: dice.one(&[30, 30, 30, 90]),
			petitions: false,
		};
		Self { petitions: crowded && mood.turns == 5, ..mood }
	}

	/// What is there before the first meeting.
	fn start(&self, dice: &mut Dice) -> Vec<Step> {
		let branches = dice.weighed(&[50, 5, 10, 15, 10, 10]);
		let who = |n| dice.percent(80).then_some(1 + n as u64);
		let mut all: Vec<_> = (0..branches).map(who).map(Turn::Found).collect();
		if dice.percent(20) {
			all.push(Turn::Join(COMPANY));
		}
		if dice.percent(25) {
			all.push(self.floors(dice));
		}
		if dice.percent(30) {
			all.push(Turn::Fails(1 + dice.below(LAST_DOCUMENT as usize) as u8));
		}
		all.into_iter().map(Step::World).collect()
	}

	fn floors(&self, dice: &mut Dice) -> Turn {
		let shares = [0, 1, 200_000, 500_000, 750_000, 750_001, 1_000_000];
		let kinds = [
			QuestionKind::FreeText,
			QuestionKind::Charter,
			QuestionKind::Election { board: BoardKind::Council, seats: 3 },
		];
		let of_kinds = kinds.into_iter().filter(|_| dice.percent(25)).collect::<Vec<_>>();
		let of_kinds = of_kinds.into_iter().map(|kind| (kind, dice.one(&shares))).collect();
		Turn::Floors(dice.one(&shares), of_kinds)
	}

	/// What comes next: one step, or what many do at once.
	fn next(&self, dice: &mut Dice, model: &Model) -> Vec<Step> {
		let (world, all) = (&model.world, &model.meetings);
		let is_live = |id: &usize| all[*id].over_since().is_none();
		let live: Vec<_> = (0..all.len()).filter(is_live).collect();
		// There is more to do when one votes, and when the council is to convene.
		let busy = live.iter().any(|id| {
			all[*id].voting(world.now).is_some() || matches!(all[*id].stage, Stage::Proposed(_))
		});
		if dice.percent(if busy { self.blocks / 3 } else { self.blocks }) {
			return vec![Step::Block(self.time(dice, model))];
		}
		if dice.percent(self.turns) {
			return vec![Step::World(self.turn(dice, world))];
		}
		if live.len() < self.most && (live.is_empty() || dice.percent(self.wishes)) {
			return vec![self.wish(dice, world)];
		}
		let failed = |it: &Meeting| it.outcomes.iter().any(|it| it.1 == Execution::Failed);
		let id = match all.iter().rposition(failed) {
			Some(_) if dice.percent(6) => return vec![Step::World(Turn::Fails(0))],
			Some(id) if dice.percent(25) => id,
			_ if dice.percent(3) || live.is_empty() => dice.below(all.len() + 1),
			_ => dice.one(&live),
		};
		match all.get(id) {
			Some(it) if it.stage == Stage::Convened && dice.percent(12) => {
				self.many(dice, world, id, it)
			}
			it => vec![self.on(dice, world, id, it)],
		}
	}

	/// All acknowledge a notice, or some stand for a board.
	fn many(&self, dice: &mut Dice, world: &World, id: usize, it: &Meeting) -> Vec<Step> {
		let members: Vec<_> = world.members.iter().filter(|it| it.1).map(|it| it.0).collect();
		let election = it.questions.iter().find(|it| it.is_election());
		match election.filter(|_| dice.percent(50)) {
			Some(election) => {
				let some = members.iter().filter(|_| dice.percent(60)).take(6).copied();
				let question = election.document;
				let stand = |for_chair| Call::Stand { question, organization: None, for_chair };
				let some: Vec<_> = some.collect();
				some.into_iter().map(|who| Step::On(id, who, stand(dice.percent(60)))).collect()
			}
			None => {
				let agrees = |who| Step::On(id, who, Call::Acknowledge(dice.percent(90)));
				members.into_iter().map(agrees).collect()
			}
		}
	}

	/// To a border, or one millisecond before or behind it; seldom at random.
	fn time(&self, dice: &mut Dice, model: &Model) -> Moment {
		let now = model.world.now;
		if dice.percent(12) {
			return dice.one(&[1, 2, MINUTE, HOUR, DAY, 5 * DAY, 12 * DAY, 400 * DAY]);
		}
		let mut borders = vec![];
		for it in &model.meetings {
			let often = match it.stage {
				Stage::Proposed(_) => 15,
				_ if it.over_since().is_some() => 15,
				_ => 100,
			};
			borders.extend(it.until().filter(|_| dice.percent(often)));
			if let (Stage::Proposed(until), true) = (it.stage, self.petitions) {
				borders.push(until - 30 * DAY * 3 / 4);
			}
			if let Stage::Minutes(at) = it.stage {
				borders.push(at + 30 * DAY);
			}
			if let Some(cycle) = it.cycle() {
				let long = cycle.opens_at.saturating_sub(30 * DAY);
				borders.extend([cycle.opens_at, cycle.closes_at]);
				borders.extend(Some(long).filter(|_| dice.percent(10)));
			}
		}
		borders.retain(|it| *it >= now);
		borders.sort();
		let border = match borders.first() {
			Some(first) if dice.percent(85) => *first,
			Some(_) => dice.one(&borders),
			None => now + dice.one(&[1, HOUR, 3 * DAY]),
		};
		(border + dice.below(3) as Moment).saturating_sub(now + 1).max(1)
	}

	fn turn(&self, dice: &mut Dice, world: &World) -> Turn {
		let active: Vec<_> = world.members.iter().filter(|it| it.1).map(|it| it.0).collect();
		if dice.percent(self.exodus) && !active.is_empty() {
			return Turn::Leave(dice.one(&active));
		}
		let branch = 1 + dice.below(world.branches.len()) as u32;
		let who = Some(self.anybody(dice)).filter(|who| {
			let mut open = world.branches.iter().filter(|it| it.0);
			open.all(|it| it.1 != Some(*who))
		});
		let outside: Vec<_> =
			(1..=self.members + 4).filter(|who| world.number_of(*who).is_none()).collect();
		match dice.weighed(&[40, 12, 10, 15, 5, 8, 5, 5]) {
			0 if !outside.is_empty() => Turn::Join(dice.one(&outside)),
			0 => Turn::Join(self.anybody(dice)),
			1 => Turn::Found(who),
			2 => Turn::CloseBranch(branch),
			3 => Turn::Represent(branch, who),
			4 => Turn::Bar(self.anybody(dice)),
			5 if dice.percent(50) => Turn::Fails(0),
			5 => Turn::Fails(dice.below(LAST_DOCUMENT as usize + 2) as u8),
			6 => self.floors(dice),
			_ => Turn::Join(COMPANY + dice.below(2) as u64),
		}
	}

	/// Mostly a member.
	fn anybody(&self, dice: &mut Dice) -> u64 {
		match dice.below(40) {
			0 => STRANGER,
			1 => COMPANY,
			_ => 1 + dice.below(self.members as usize + 2) as u64,
		}
	}

	fn document(&self, dice: &mut Dice) -> u8 {
		1 + dice.below(LAST_DOCUMENT as usize) as u8
	}

	fn question(&self, dice: &mut Dice) -> Question {
		use QuestionKind::*;
		let board = dice.one(&[BoardKind::Council, BoardKind::Audit]);
		let board = if dice.percent(3) { BoardKind::Executive } else { board };
		let seats = dice.one(&[1, 2, 3, 3, 3, 4, 5, 21]).max(smallest(board));
		let seats = if dice.percent(4) { dice.one(&[0, 2, 22]) } else { seats };
		let kind = match dice.weighed(&[30, 30, 3, 3, 10, 5, 5, 5, 4, 2, 8]) {
			0 => FreeText,
			1 => Election { board, seats },
			2 => AnnualReport,
			3 => AuditConclusion,
			4 => Charter,
			5 => Expulsion,
			6 => Discipline,
			7 => Reorganisation,
			8 => Liquidation,
			9 => Overrule,
			_ => QuestionKind::Action,
		};
		let small_or_large = dice.one(&[self::Action::Small, self::Action::Large]);
		let bad = dice.one(&[
			None,
			Some(self::Action::Small),
			Some(self::Action::Forbidden),
			Some(self::Action::Heavy),
			Some(self::Action::TooLong),
		]);
		let may = !kind.has_no_action() && dice.percent(50);
		let action = (kind.needs_action() || may).then_some(small_or_large);
		let action = if dice.percent(3) { bad } else { action };
		Question { kind, document: self.document(dice), action }
	}

	fn form(&self, dice: &mut Dice) -> Form {
		let annual = dice.percent(12).then(|| dice.one(&[2024, 2025, 2025, 2025, 2026]));
		let mut questions: Vec<_> = (0..1 + dice.below(3)).map(|_| self.question(dice)).collect();
		if annual.is_some() && dice.percent(95) {
			for kind in [QuestionKind::AnnualReport, QuestionKind::AuditConclusion] {
				questions.push(Question { kind, document: self.document(dice), action: None });
			}
		}
		if dice.percent(90) {
			let mut seen = BTreeSet::new();
			for it in &mut questions {
				while !seen.insert(it.document) {
					it.document = it.document % LAST_DOCUMENT + 1;
				}
			}
		}
		if dice.percent(1) {
			questions.clear();
		}
		let length = match dice.below(30) {
			0 => HOUR - 1,
			1 => 30 * DAY + 1,
			2 => 30 * DAY,
			3 => HOUR,
			_ => DAY,
		};
		Form { annual, length, questions }
	}

	/// Mostly the earliest moment at which it may open.
	fn opens_at(
		&self,
		dice: &mut Dice,
		now: Moment,
		notice: Moment,
		annual: Option<u16>,
	) -> Moment {
		let (from, until) = annual.and_then(window).unwrap_or((0, now + 180 * DAY + 1));
		let earliest = from.max(now + notice);
		match dice.below(12) {
			0 => earliest - 1,
			1 => earliest + 1,
			2 => earliest + dice.one(&[DAY, 20 * DAY, 25 * DAY]),
			3 => until.max(now),
			4 => (until - 1).max(now),
			5 => now + dice.one(&[0, DAY, 10 * DAY, 30 * DAY]),
			_ => earliest,
		}
	}

	/// Somebody wants a meeting.
	fn wish(&self, dice: &mut Dice, world: &World) -> Step {
		let form = self.form(dice);
		match dice.weighed(if self.petitions { &[10, 85, 5] } else { &[50, 30, 20] }) {
			0 if dice.percent(95) => Step::Wish(By::Council(dice.one(&[CHAIR, SEAT])), form, 0),
			0 => Step::Wish(By::Council(self.anybody(dice)), form, 0),
			1 => Step::Wish(By::Petition(self.anybody(dice)), form, 0),
			_ => {
				let long = form.questions.iter().any(|it| it.kind.is_reorganisation());
				let notice = if long { 30 * DAY } else { 10 * DAY };
				let opens_at = self.opens_at(dice, world.now, notice, form.annual);
				Step::Wish(By::Audit, form, opens_at)
			}
		}
	}

	/// Something about a meeting, mostly what its stage asks for.
	fn on(&self, dice: &mut Dice, world: &World, id: usize, it: Option<&Meeting>) -> Step {
		let nothing = Meeting::default();
		let it = it.unwrap_or(&nothing);
		let (right, bound) = (dice.percent(95), dice.percent(90));
		// Convene, cancel, support, acknowledge, propose a change, support one, decide, stand, stand
		// down, vote, bundle, progress, adopt, finalise, retry.
		let due = if it.until().is_some_and(|until| until < world.now) { 30 } else { 1 };
		let waiting = if it.undecided.is_empty() { 1 } else { 25 };
		let seeking = it.changes.iter().any(|it| it.status == Status::Collecting);
		let seeking = if seeking { 25 } else { 1 };
		let weights = match it.stage {
			_ if dice.percent(5) => [1; 15],
			Stage::Proposed(_) if it.is_petition() => {
				[1, 1, 60, 0, 1, 0, 0, 1, 0, 0, 0, due, 0, 0, 0]
			}
			Stage::Proposed(_) => [45, 3, 1, 0, 12, 1, waiting, 10, 1, 0, 0, due, 0, 0, 0],
			Stage::Convened if it.cycles.len() == 1 && due == 1 => {
				[1, 1, 0, 25, 15, seeking, waiting / 2, 30, 2, 1, 1, 2, 0, 0, 0]
			}
			Stage::Convened => [1, 1, 0, 15, 1, 1, 1, 1, 1, 1, 1, due, 0, 0, 0],
			_ if it.voting(world.now).is_some() => {
				[0, 1, 0, 2, 0, 0, 0, 0, 0, 45, 30, due, 0, 0, 0]
			}
			Stage::Fixed => [0, 4, 0, 10, 1, 1, 1, 1, 1, 4, 2, due, 0, 0, 0],
			Stage::Open => [0, 1, 0, 1, 0, 0, 0, 0, 0, 5, 5, due, 0, 0, 0],
			Stage::Minutes(at) => {
				let late = if at + 30 * DAY < world.now { 40 } else { 4 };
				[0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 25, late, 1]
			}
			Stage::Held(_) => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, due, 1, 1, 40],
			_ => [1; 15],
		};
		let what = dice.weighed(&weights);
		// Mostly somebody who has not done so yet.
		let new: Vec<_> = (1..)
			.zip(&world.members)
			.filter(|(number, (who, active))| {
				*active
					&& match what {
						2 => !it.supporters.contains(number),
						3 => !it.notice.contains_key(number),
						4 => it.changes.iter().all(|it| it.author != *number),
						7 => it.candidates.iter().all(|it| it.who != *who),
						_ => true,
					}
			})
			.map(|(_, (who, _))| *who)
			.collect();
		let who = match new.is_empty() || dice.percent(12) {
			true => self.anybody(dice),
			false => dice.one(&new),
		};
		let call = match what {
			0 => {
				let annual = it.annual.map(|(year, _)| year);
				let opens_at = self.opens_at(dice, world.now, it.notice(), annual);
				Call::Convene { right, opens_at }
			}
			1 => Call::Cancel,
			2 => Call::Support,
			3 => Call::Acknowledge(dice.percent(75)),
			4 if dice.percent(35) => {
				let document = it.questions.get(dice.below(it.questions.len()));
				Call::ProposeChange(Change::Remove(document.map_or(1, |it| it.document)))
			}
			4 => Call::ProposeChange(Change::Add(self.question(dice))),
			5 => {
				let seeking = it.changes.iter().position(|it| it.status == Status::Collecting);
				let seeking = seeking.filter(|_| dice.percent(80));
				Call::SupportChange(seeking.unwrap_or(dice.below(it.changes.len() + 1)))
			}
			6 => {
				let waiting = it.undecided.first().copied().filter(|_| dice.percent(80));
				let id = waiting.unwrap_or(dice.below(it.changes.len() + 1));
				Call::Decide { id, includes: dice.percent(60) }
			}
			7 => {
				let elections: Vec<_> = it.questions.iter().filter(|it| it.is_election()).collect();
				let question = elections.get(dice.below(elections.len())).map(|it| it.document);
				let question = question.unwrap_or(self.document(dice));
				let organization = dice.percent(10).then_some(COMPANY);
				Call::Stand { question, organization, for_chair: dice.percent(60) }
			}
			8 => match it.candidates.get(dice.below(it.candidates.len())) {
				Some(his) if dice.percent(90) => {
					return Step::On(id, his.who, Call::StandDown(his.question));
				}
				_ => Call::StandDown(self.document(dice)),
			},
			9 => return self.vote(dice, world, id, it),
			10 => {
				let relay = if dice.percent(97) { RELAY } else { who };
				return Step::On(id, relay, Call::Bundle(self.bundle(dice, world, it)));
			}
			11 => Call::Progress,
			12 => return Step::Adopt { id, by: None, right, bound },
			13 => return Step::Adopt { id, by: Some(who), right, bound },
			_ => {
				let failed = it.outcomes.iter().position(|it| it.1 == Execution::Failed);
				let failed = failed.filter(|_| dice.percent(90));
				let place = failed.unwrap_or(dice.below(it.questions.len() + 1));
				return Step::Retry { id, place, bound };
			}
		};
		Step::On(id, who, call)
	}

	fn answers(&self, dice: &mut Dice, it: &Meeting) -> Vec<Answer> {
		let items = match dice.below(40) {
			0 => it.items() + 1,
			1 => it.items().saturating_sub(1),
			_ => it.items(),
		};
		let answer = |_| match dice.percent(self.in_favour) {
			true => Answer::For,
			false => dice.one(&[Answer::For, Answer::Against, Answer::Abstain]),
		};
		(0..items).map(answer).collect()
	}

	fn vote(&self, dice: &mut Dice, world: &World, id: usize, it: &Meeting) -> Step {
		let cycle = it.cycles.len() + usize::from(dice.percent(3));
		let voters = self.silent(world, it);
		let who = match dice.percent(85) && !voters.is_empty() {
			true => dice.one(&voters).1,
			false => self.anybody(dice),
		};
		Step::On(id, who, Call::Vote { cycle, answers: self.answers(dice, it) })
	}

	/// Who has not voted: numbers, and who votes for them.
	fn silent(&self, world: &World, it: &Meeting) -> Vec<(u32, u64)> {
		let Some(cycle) = it.cycles.last() else { return vec![] };
		let Some(of) = &cycle.electorate else { return vec![] };
		let silent = of.numbers.iter().filter(|number| cycle.lacks(**number));
		silent.filter_map(|number| Some((*number, world.voter(of, *number)?))).collect()
	}

	fn bundle(&self, dice: &mut Dice, world: &World, it: &Meeting) -> Vec<Paper> {
		let mut voters = self.silent(world, it);
		voters.retain(|_| dice.percent(self.turnout));
		if dice.percent(15) {
			let number = dice.below(world.members.len() + 2) as u32;
			voters.push((number, self.anybody(dice)));
		}
		if dice.percent(8) && voters.len() > 1 {
			let at = dice.below(voters.len() - 1);
			voters.swap(at, at + 1);
		}
		let paper = |(number, signer): (u32, u64)| {
			let signer = if dice.percent(97) { signer } else { self.anybody(dice) };
			let age = match dice.below(20) {
				0 => DAY,
				1 => DAY + 1,
				_ => 0,
			};
			let ahead = match dice.below(20) {
				0 => MINUTE,
				1 => MINUTE + 1,
				_ => 0,
			};
			Paper {
				number,
				signer,
				answers: self.answers(dice, it),
				signed_at: world.now + ahead - age,
				sheet: dice.percent(96),
				intact: dice.percent(96),
			}
		};
		voters.into_iter().map(paper).collect()
	}
}

/// How often what happened.
type Ends = BTreeMap<&'static str, u32>;

/// What there must be in the histories.
const ENDS: [&str; 31] = [
	"held",
	"held after a vote of representatives",
	"held in the second cycle",
	"held in a later cycle",
	"finalised by a member",
	"rejected",
	"cancelled by the council",
	"cancelled without an electorate",
	"cancelled without items",
	"cancelled without a ballot",
	"cancelled at a floor",
	"closed early",
	"closed early by departure",
	"a petition convened",
	"a petition lapsed",
	"a petition gave its place",
	"convened by the audit commission",
	"annual in time",
	"annual and late",
	"a change included by the council",
	"a change included by the freeze",
	"a change refused",
	"a change that does not fit any more",
	"a change supported by several",
	"counted before the register changed",
	"elected",
	"not elected",
	"elected, and gone",
	"proposed by the chain",
	"failed and done again",
	"failed and lapsed",
];

/// A history: of so many members, with these steps.
struct History {
	members: u64,
	steps: Vec<Step>,
	/// After so many steps all is looked at.
	every: usize,
}

impl History {
	/// The history of a seed; the model alone says what can come next.
	fn new(seed: u64) -> Self {
		let dice = &mut Dice(seed);
		let mood = Mood::new(dice);
		let mut steps = mood.start(dice);
		let mut model = founded(mood.members);
		steps.iter().for_each(|step| _ = model.take(step.clone()));
		for _ in 0..mood.steps {
			for step in mood.next(dice, &model) {
				steps.push(step.clone());
				model.take(step);
			}
		}
		Self { members: mood.members, steps, every: 5 + dice.below(40) }
	}

	/// Plays it on the chain, and compares after each step.
	fn play(&self) -> Ends {
		let mut told = Told::default();
		new_test_ext(self.members).execute_with(|| {
			let mut model = founded(self.members);
			for (n, step) in self.steps.iter().enumerate() {
				told.take(&mut model, step);
				let all = n % self.every == 0;
				compare(&model, step.meeting().filter(|_| !all));
				if all {
					check(&model);
				}
			}
			compare(&model, None);
			check(&model);
			told.note(&model);
		});
		told.0
	}

	fn fails(&self) -> bool {
		std::panic::catch_unwind(|| self.play()).is_err()
	}

	/// Without the steps that it does not need to fail.
	fn shortened(mut self) -> Self {
		let hook = std::panic::take_hook();
		std::panic::set_hook(Box::new(|_| {}));
		self.every = 1;
		let mut at = self.steps.len();
		while at > 0 {
			at -= 1;
			let step = self.steps.remove(at);
			if !self.fails() {
				self.steps.insert(at, step);
			}
		}
		std::panic::set_hook(hook);
		self
	}
}

fn founded(members: u64) -> Model {
	let members = (1..=members).map(|who| (who, true)).collect();
	Model { world: World { now: NOW, members, ..Default::default() }, ..Default::default() }
}

/// What happened so far.
#[derive(Default)]
struct Told(Ends);

impl Told {
	/// A step in the model and on the chain.
	fn take(&mut self, model: &mut Model, step: &Step) {
		let cast = |model: &Model, id: usize| -> usize {
			let it = model.meetings.get(id);
			it.map_or(0, |it| it.cycles.iter().map(|cycle| cycle.ballots.len()).sum())
		};
		let rejected = |model: &Model| -> usize {
			let is = |it: &&Meeting| matches!(it.stage, Stage::Rejected(_));
			model.meetings.iter().filter(is).count()
		};
		let before = match step {
			Step::On(id, _, Call::Bundle(_)) => cast(model, *id),
			Step::Wish(..) => rejected(model),
			_ => 0,
		};
		let waiting: Vec<_> = model
			.meetings
			.iter()
			.enumerate()
			.flat_map(|(id, it)| it.undecided.iter().map(move |change| (id, *change)))
			.collect();
		let allowed = model.take(step.clone()).is_some();
		self.count(if allowed { "allowed" } else { "refused" });
		if let (Step::World(_), false) = (step, allowed) {
			return;
		}
		let done = on_chain(step.clone());
		assert_eq!(done.is_ok(), allowed, "the chain says {done:?} to {step:?}");

		match step {
			Step::On(id, _, Call::Bundle(papers)) if allowed => {
				let refused = System::events().into_iter().rev().find_map(|it| match it.event {
					RuntimeEvent::Meetings(Event::BallotsSubmitted { refused, .. }) => {
						Some(refused)
					}
					_ => None,
				});
				let good = papers.len() - refused.expect("a bundle came").len();
				assert_eq!(good, cast(model, *id) - before, "ballots that count");
			}
			Step::Wish(..) if rejected(model) > before => self.count("a petition gave its place"),
			Step::Adopt { by: Some(_), .. } if allowed => self.count("finalised by a member"),
			Step::Retry { id, place, .. }
				if allowed && model.meetings[*id].outcomes[*place].1 == Execution::Executed =>
			{
				self.count("failed and done again");
			}
			Step::On(_, _, Call::Decide { includes: true, .. }) if allowed => {
				self.count("a change included by the council");
			}
			Step::Block(_) | Step::On(_, _, Call::Progress) => {
				for (id, change) in waiting {
					match (model.meetings[id].stage, model.meetings[id].changes[change].status) {
						(_, Status::Included) => self.count("a change included by the freeze"),
						(Stage::Rejected(_), _) => {}
						(_, Status::Lapsed) => self.count("a change that does not fit any more"),
						_ => {}
					}
				}
			}
			Step::World(Turn::Leave(_) | Turn::CloseBranch(_)) => {
				let now = model.world.now;
				let early = |it: &Cycle| it.early && it.closes_at == now;
				if model.meetings.iter().any(|it| it.cycle().is_some_and(early)) {
					self.count("closed early by departure");
				}
			}
			_ => {}
		}
		let counted = |it: &Cycle| it.electorate.is_some() && it.quorum == 0;
		if model.meetings.iter().any(|it| it.cycle().is_some_and(counted)) {
			self.count("counted before the register changed");
		}
	}

	fn count(&mut self, what: &'static str) {
		*self.0.entry(what).or_default() += 1;
	}

	/// How the meetings ended.
	fn note(&mut self, model: &Model) {
		for it in &model.meetings {
			let cycles = it.cycles.len();
			let branched = it.cycles.last().is_some_and(|cycle| cycle.of(true));
			let told = [
				(matches!(it.stage, Stage::Rejected(_)), "rejected"),
				(it.cycles.iter().any(|it| it.early && it.closed), "closed early"),
				(it.by == By::Chain, "proposed by the chain"),
				(it.by == By::Audit, "convened by the audit commission"),
				(cycles > 0 && it.annual.is_some_and(|it| !it.1), "annual in time"),
				(cycles > 0 && it.annual.is_some_and(|it| it.1), "annual and late"),
			];
			told.into_iter().filter(|it| it.0).for_each(|it| self.count(it.1));
			if let By::Petition(_) = it.by {
				match it.stage {
					Stage::Proposed(_) => {}
					Stage::Rejected(_) => self.count("a petition lapsed"),
					_ => self.count("a petition convened"),
				}
			}
			match it.stage {
				Stage::Held(_) => {
					self.count("held");
					if branched {
						self.count("held after a vote of representatives");
					}
					match cycles {
						1 => {}
						2 => self.count("held in the second cycle"),
						_ => self.count("held in a later cycle"),
					}
				}
				Stage::Cancelled(_, ground) => self.count(match ground {
					Ground::Council => "cancelled by the council",
					Ground::NoElectorate => "cancelled without an electorate",
					Ground::NoItems => "cancelled without items",
					Ground::NoBallot => "cancelled without a ballot",
					Ground::Floor => "cancelled at a floor",
				}),
				_ => {}
			}
			for (verdict, execution) in &it.outcomes {
				match (verdict, execution) {
					(Verdict::Elected(..), Execution::Lapsed) => self.count("elected, and gone"),
					(Verdict::Elected(..), _) => self.count("elected"),
					(Verdict::NotElected, _) => self.count("not elected"),
					_ => {}
				}
				if (verdict, execution) == (&Verdict::Adopted, &Execution::Lapsed) {
					self.count("failed and lapsed");
				}
			}
			for change in &it.changes {
				if change.status == Status::Refused {
					self.count("a change refused");
				}
				if change.supporters.len() > 1 && change.status != Status::Collecting {
					self.count("a change supported by several");
				}
			}
		}
	}
}

/// How many histories are played when nothing is said: seeds from 0 on.
const HISTORIES: u64 = 3_000;
/// Seeds of histories that failed once. A history changes with the rules, so what they showed has a test
/// of its own besides.
const FAILED: [u64; 1] = [622_719];

/// Plays histories on all processors; tells of the first that fails.
fn play(seeds: Vec<u64>) -> Ends {
	let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
	let all = std::thread::scope(|scope| {
		let share = |first: usize| {
			let seeds: Vec<_> = seeds.iter().skip(first).step_by(threads).copied().collect();
			scope.spawn(move || {
				let mut ends = Ends::new();
				for seed in seeds {
					let of = std::panic::catch_unwind(|| History::new(seed).play());
					let of = of.map_err(|_| seed)?;
					of.into_iter().for_each(|(what, n)| *ends.entry(what).or_default() += n);
				}
				Ok::<_, u64>(ends)
			})
		};
		let all: Vec<_> = (0..threads).map(share).collect();
		all.into_iter().map(|it| it.join().expect("a thread ends")).collect::<Vec<_>>()
	});
	let mut ends = Ends::new();
	for of in all {
		match of {
			Ok(of) => of.into_iter().for_each(|(what, n)| *ends.entry(what).or_default() += n),
			Err(seed) => {
				let short = History::new(seed).shortened();
				eprintln!("seed {seed} fails, {} members, these steps suffice:", short.members);
				short.steps.iter().for_each(|step| eprintln!("  {step:?}"));
				short.play();
				panic!("seed {seed} fails");
			}
		}
	}
	ends
}

/// The histories of this run.
fn played() -> &'static Ends {
	static ENDS: OnceLock<Ends> = OnceLock::new();
	ENDS.get_or_init(|| {
		let said = std::env::var("COOP_HISTORIES").unwrap_or(HISTORIES.to_string());
		let (from, to) = said.split_once("..").unwrap_or(("0", &said));
		let seed = |it: &str| it.parse::<u64>().expect("a number of histories, or seeds as 5..9");
		play((seed(from)..seed(to)).collect())
	})
}

#[test]
fn the_chain_should_do_as_the_model() {
	let ends = played();
	let (allowed, refused) = (ends["allowed"], ends["refused"]);
	assert!(allowed > refused, "{allowed} steps, and {refused} that were refused");
}

#[test]
fn the_histories_should_end_in_all_ways() {
	let ends = played();
	println!("{ends:#?}");
	let never: Vec<_> = ENDS.iter().filter(|what| !ends.contains_key(*what)).collect();
	assert!(never.is_empty(), "{never:?}");
}

#[test]
fn what_failed_once_should_not_again() {
	play(FAILED.to_vec());
}

/// The seed 622 719: two annual petitions are over, have enough supporters because a member left, and
/// are taken in the same block. The first is convened; with it one is, so the other is not (rules §7.12).
#[test]
fn of_two_annual_petitions_in_one_block_the_first_should_be_convened() {
	let question = |kind, document| Question { kind, document, action: None };
	let questions =
		vec![question(QuestionKind::AnnualReport, 1), question(QuestionKind::AuditConclusion, 2)];
	let form = || Form { annual: Some(2025), length: DAY, questions: questions.clone() };
	let steps = vec![
		Step::Wish(By::Petition(1), form(), 0),
		Step::Wish(By::Petition(2), form(), 0),
		Step::Block(31 * DAY),
		Step::World(Turn::Leave(3)),
		Step::Block(2),
	];
	let ends = History { members: 5, steps, every: 1 }.play();
	assert_eq!((ends["a petition convened"], ends["a petition lapsed"]), (1, 1));
}

/// An election for which nobody stands, while as many meetings are under way as may be: the chain puts
/// the election again all the same (rules §7.10).
#[test]
fn an_election_should_be_put_again_however_many_meetings_there_are() {
	let words = |document| Question { kind: QuestionKind::FreeText, document, action: None };
	let kind = QuestionKind::Election { board: BoardKind::Audit, seats: 1 };
	let election = Question { kind, document: 2, action: None };
	let form = |questions| Form { annual: None, length: DAY, questions };
	let mut steps = vec![
		Step::Wish(By::Council(CHAIR), form(vec![words(1), election]), 0),
		Step::On(0, 0, Call::Convene { right: true, opens_at: NOW + 10 * DAY }),
	];
	steps.extend([Step::Block(7 * DAY), Step::Block(3 * DAY), Step::Block(1)]);
	let vote = |who| Step::On(0, who, Call::Vote { cycle: 1, answers: vec![Answer::For] });
	steps.extend((1..=4).map(vote));
	let wish = |by| Step::Wish(by, form(vec![words(1)]), NOW + 30 * DAY);
	let convene = |id| Step::On(id, 0, Call::Convene { right: true, opens_at: NOW + 30 * DAY });
	steps.extend((1..=3).flat_map(|id| [wish(By::Council(CHAIR)), convene(id)]));
	steps.extend([By::Audit; 2].into_iter().chain((1..=4).map(By::Petition)).map(wish));
	steps.extend([Step::Block(1), Step::Adopt { id: 0, by: None, right: true, bound: true }]);
	let ends = History { members: 4, steps, every: 1 }.play();
	assert_eq!(ends["proposed by the chain"], 1);
	assert_eq!(ends.get("refused"), None);
}
