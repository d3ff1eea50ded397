//! The rules of general meetings (rules §7) in the plainest way: lists, sets and maps. Every call says
//! whether the rules allow it; what they do not allow changes nothing.

use crate::{
	mock::{CHAIR, NOW, RELAY, SEAT},
	Answer, QuestionKind,
};
use coop_primitives::{BoardKind, Moment, DAY, HOUR, MINUTE};
use std::{
	cmp::Reverse,
	collections::{BTreeMap, BTreeSet},
};

/// What a question would do; only the first two are such that a question may carry them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
	Small,
	Large,
	Forbidden,
	Heavy,
	TooLong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
	pub kind: QuestionKind,
	pub document: u8,
	pub action: Option<Action>,
}

#[derive(Clone, Debug)]
pub enum Change {
	Add(Question),
	Remove(u8),
}

#[derive(Clone, Debug)]
pub struct Form {
	pub annual: Option<u16>,
	pub length: Moment,
	pub questions: Vec<Question>,
}

/// A ballot in a bundle: `sheet` when it is for this meeting, cycle and agenda; `intact` when what it
/// says is what was signed.
#[derive(Clone, Debug)]
pub struct Paper {
	pub number: u32,
	pub signer: u64,
	pub answers: Vec<Answer>,
	pub signed_at: Moment,
	pub sheet: bool,
	pub intact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
	Council,
	Petition(u64),
	Audit,
	Chain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
	Collecting,
	BeforeCouncil,
	Included,
	Refused,
	Lapsed,
}

pub struct Proposal {
	pub author: u32,
	pub change: Change,
	pub supporters: BTreeSet<u32>,
	pub status: Status,
}

#[derive(Clone, Debug)]
pub struct Candidate {
	pub question: u8,
	pub who: u64,
	pub organization: Option<u64>,
	pub number: u32,
	pub for_chair: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
	Council,
	NoElectorate,
	NoItems,
	NoBallot,
	Floor,
}

/// With the moment until when, or since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
	Proposed(Moment),
	Convened,
	Fixed,
	Open,
	Minutes(Moment),
	Held(Moment),
	Rejected(Moment),
	Cancelled(Moment, Ground),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
	Adopted,
	NotAdopted,
	/// The places of the elected among the candidates, and the chair's.
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

/// Those who stood in the register at the freeze: members, or branches, by their numbers.
#[derive(Clone, Default)]
pub struct Electorate {
	pub branched: bool,
	pub numbers: BTreeSet<u32>,
	pub last_number: u32,
}

#[derive(Default)]
pub struct Cycle {
	pub told_at: Moment,
	pub freezes_at: Moment,
	pub opens_at: Moment,
	pub closes_at: Moment,
	pub electorate: Option<Electorate>,
	pub quorum: u64,
	pub at_floor: bool,
	pub ballots: BTreeMap<u32, Vec<Answer>>,
	/// In the order in which they came.
	pub order: Vec<u32>,
	pub early: bool,
}

pub struct Meeting {
	pub annual: Option<u16>,
	pub late: bool,
	pub by: By,
	pub length: Moment,
	pub stage: Stage,
	pub questions: Vec<Question>,
	pub candidates: Vec<Candidate>,
	pub signed: bool,
	pub supporters: BTreeSet<u32>,
	/// Who acknowledged, and whether he agrees.
	pub notice: BTreeMap<u32, bool>,
	pub changes: Vec<Proposal>,
	/// The changes before the council, first come first.
	pub undecided: Vec<usize>,
	pub cycles: Vec<Cycle>,
	pub outcomes: Vec<(Verdict, Execution)>,
	/// The time to try again is over; that of the records is.
	pub lapsed: bool,
	pub swept: bool,
}

fn is_election(question: &Question) -> bool {
	matches!(question.kind, QuestionKind::Election { .. })
}

fn smallest(board: BoardKind) -> u32 {
	if board == BoardKind::Audit { 1 } else { 3 }
}

/// When the annual meeting may open, and when it is late, in the calendar of the stubs.
pub fn window(year: u16) -> Option<(Moment, Moment)> {
	let from = NOW + Moment::from(year.checked_sub(2025)?) * 365 * DAY;
	Some((from, from + 120 * DAY))
}

/// Puts a question on a list, if it is good and there is room (rules §7.4).
fn add(questions: &mut Vec<Question>, items: usize, new: &Question) -> Option<()> {
	let seats = match new.kind {
		QuestionKind::Election { board, seats } => (smallest(board)..=21).contains(&seats),
		_ => true,
	};
	let action = match new.action {
		Some(action) => {
			!new.kind.has_no_action() && matches!(action, Action::Small | Action::Large)
		}
		None => !new.kind.needs_action(),
	};
	let is_new = questions.iter().all(|it| it.document != new.document);
	let room = questions.len() < 32 && (is_election(new) || items < 128);
	(seats && action && is_new && room).then(|| questions.push(new.clone()))
}

impl Meeting {
	pub fn is_over(&self) -> Option<Moment> {
		match self.stage {
			Stage::Held(at) | Stage::Rejected(at) | Stage::Cancelled(at, _) => Some(at),
			_ => None,
		}
	}

	pub fn is_petition(&self) -> bool {
		matches!((self.stage, self.by), (Stage::Proposed(_), By::Petition(_)))
	}

	pub fn candidates_of(&self, question: u8) -> Vec<(usize, &Candidate)> {
		self.candidates.iter().enumerate().filter(|(_, it)| it.question == question).collect()
	}

	pub fn items(&self) -> usize {
		let others = self.questions.iter().filter(|it| !is_election(it)).count();
		others + self.candidates.iter().map(|it| 1 + usize::from(it.for_chair)).sum::<usize>()
	}

	pub fn cycle(&self) -> Option<&Cycle> {
		let current = matches!(self.stage, Stage::Convened | Stage::Fixed | Stage::Open);
		self.cycles.last().filter(|_| current)
	}

	pub fn is_of_council(&self) -> bool {
		matches!(self.by, By::Council | By::Chain)
	}

	/// Thirty days when a question is reorganisation or liquidation, else ten (rules §7.3).
	pub fn notice(&self) -> Moment {
		let long = self.questions.iter().any(|it| it.kind.is_reorganisation());
		if long { 30 * DAY } else { 10 * DAY }
	}

	/// Until when the present stage lasts (rules §7.1, §7.5, §7.9, §7.11, §7.13).
	pub fn until(&self) -> Option<Moment> {
		let cycle = self.cycles.last();
		match (self.stage, cycle) {
			(Stage::Proposed(until), _) => Some(until),
			(Stage::Convened, Some(cycle)) => Some(cycle.freezes_at - 1),
			(Stage::Fixed, Some(cycle)) => Some(cycle.opens_at - 1),
			(Stage::Open, Some(cycle)) => Some(cycle.closes_at - Moment::from(cycle.early)),
			(Stage::Held(at), _) if !self.lapsed => Some(at + 30 * DAY),
			_ => self.is_over().filter(|_| !self.swept).map(|at| at + 365 * DAY),
		}
	}

	/// Whether one votes now; the freeze must have been written (rules §7.9).
	pub fn votes(&self, now: Moment) -> Option<&Cycle> {
		let cycle = self.cycle().filter(|_| self.stage != Stage::Convened)?;
		(cycle.opens_at..=cycle.closes_at).contains(&now).then_some(cycle)
	}

	/// Whether the agenda may change now (rules §7.5).
	fn changes(&self, now: Moment) -> Option<()> {
		let may = match self.stage {
			Stage::Proposed(until) => !self.is_petition() && now <= until,
			Stage::Convened => self.cycles.len() == 1 && now < self.cycles[0].freezes_at,
			_ => false,
		};
		may.then_some(())
	}

	/// A question of reorganisation keeps the thirty days.
	fn keeps_notice(&self, change: &Change, now: Moment) -> Option<()> {
		let Some(cycle) = self.cycle() else { return Some(()) };
		let long = matches!(change, Change::Add(it) if it.kind.is_reorganisation());
		(!long || cycle.opens_at >= now + 30 * DAY).then_some(())
	}

	fn is_removable(&self, document: u8) -> Option<()> {
		let question = self.questions.iter().find(|it| it.document == document)?;
		let is_due =
			matches!(question.kind, QuestionKind::AnnualReport | QuestionKind::AuditConclusion);
		let kept = self.annual.is_some() && is_due;
		(self.is_of_council() && !kept && self.questions.len() > 1).then_some(())
	}

	/// Somebody supports a change: enough is a tenth of those who agreed, before the notice anybody.
	fn support(&mut self, change: usize, number: u32, now: Moment) -> Option<()> {
		let agreed = self.notice.values().filter(|agrees| **agrees).count();
		let it = self.changes.get(change)?;
		self.keeps_notice(&it.change, now)?;
		let is_new = it.status == Status::Collecting && !it.supporters.contains(&number);
		let enough = self.cycles.is_empty() || (it.supporters.len() + 1) * 10 >= agreed;
		(is_new && !(enough && self.undecided.len() == 32)).then_some(())?;
		self.changes[change].supporters.insert(number);
		if enough {
			self.changes[change].status = Status::BeforeCouncil;
			self.undecided.push(change);
		}
		Some(())
	}

	fn include(&mut self, change: usize) -> Option<()> {
		match self.changes[change].change.clone() {
			Change::Add(question) => {
				let items = self.items();
				add(&mut self.questions, items, &question)?;
			}
			Change::Remove(document) => {
				self.is_removable(document)?;
				self.questions.retain(|it| it.document != document);
				self.candidates.retain(|it| it.question != document);
			}
		}
		Some(())
	}

	fn end(&mut self, stage: Stage) {
		self.stage = stage;
		for change in std::mem::take(&mut self.undecided) {
			self.changes[change].status = Status::Lapsed;
		}
	}

	/// The next cycle (rules §7.7, §7.8).
	fn schedule(&mut self, now: Moment, opens_at: Moment) {
		self.stage = Stage::Convened;
		let (freezes_at, closes_at) = (opens_at - 3 * DAY, opens_at + self.length);
		self.cycles.push(Cycle {
			told_at: now,
			freezes_at,
			opens_at,
			closes_at,
			..Default::default()
		});
	}

	/// What was decided (rules §7.10).
	fn verdicts(&self) -> Vec<Verdict> {
		let ballots = &self.cycles.last().expect("it was held").ballots;
		let mut votes = (0..self.items()).map(|item| {
			ballots.values().filter(|answers| answers[item] == Answer::For).count()
		});
		let mut next = || votes.next().expect("an item");
		let mut all = Vec::new();
		for question in &self.questions {
			let QuestionKind::Election { board, seats } = question.kind else {
				let adopted = 2 * next() > ballots.len();
				all.push(if adopted { Verdict::Adopted } else { Verdict::NotAdopted });
				continue;
			};
			let candidates = self.candidates_of(question.document);
			let of_seat: Vec<_> = candidates.iter().map(|_| next()).collect();
			let rows = candidates.iter().zip(of_seat);
			let mut elected: Vec<_> = rows
				.map(|((at, it), votes)| (votes, it.number, *at, it.for_chair.then(&mut next)))
				.filter(|(votes, ..)| 2 * votes > ballots.len())
				.collect();
			elected.sort_by_key(|(votes, number, ..)| (Reverse(*votes), *number));
			elected.truncate(seats as usize);
			let chair = elected
				.iter()
				.filter(|row| row.3.is_some_and(|votes| votes > 0))
				.min_by_key(|row| (Reverse(row.3), row.1));
			all.push(match chair {
				Some(chair) if elected.len() >= smallest(board) as usize => {
					Verdict::Elected(elected.iter().map(|row| row.2).collect(), chair.2)
				}
				_ => Verdict::NotElected,
			});
		}
		all
	}
}
