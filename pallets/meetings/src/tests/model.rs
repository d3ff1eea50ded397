//! The rules of general meetings (rules §7) in the plainest way: lists, sets and maps. Every call says
//! by `Some` that the rules allow it; what they do not allow changes nothing.

use super::random::*;
use crate::{mock::*, Answer, QuestionKind};
use coop_primitives::{BoardKind, Moment, DAY, HOUR, MINUTE};
use std::{
	cmp::Reverse,
	collections::{BTreeMap, BTreeSet},
};

#[derive(Default)]
pub struct Model {
	pub now: Moment,
	/// By number, from 1: who has it, and whether he is active.
	pub members: Vec<(u64, bool)>,
	/// By number, from 1: whether it is open, and its representative.
	pub branches: Vec<(bool, Option<u64>)>,
	pub barred: BTreeSet<u64>,
	/// Actions of questions with lower documents fail.
	pub fails: u8,
	pub floors: (u64, Vec<(QuestionKind, u64)>),
	pub meetings: Vec<Meeting>,
	pub done: Vec<u8>,
	pub seated: Vec<(BoardKind, Vec<u64>, u64)>,
}

#[derive(Default)]
pub struct Meeting {
	/// The year, and whether it is late.
	pub annual: Option<(u16, bool)>,
	pub by: By,
	pub length: Moment,
	pub stage: Stage,
	pub questions: Vec<Question>,
	pub candidates: Vec<Candidate>,
	pub signed: bool,
	pub supporters: BTreeSet<u32>,
	/// Who knows of it, and whether he agrees.
	pub notice: BTreeMap<u32, bool>,
	pub changes: Vec<Proposal>,
	/// The changes before the council, first come first.
	pub undecided: Vec<usize>,
	/// The last is on its way, or was.
	pub cycles: Vec<Cycle>,
	pub outcomes: Vec<(Verdict, Execution)>,
	/// What failed is not tried again; its records are not kept any more.
	pub lapsed: bool,
	pub swept: bool,
}

#[derive(Default)]
pub struct Cycle {
	pub told_at: Moment,
	pub freezes_at: Moment,
	pub opens_at: Moment,
	pub closes_at: Moment,
	/// Who stood in the register at the freeze.
	pub electorate: Option<Electorate>,
	pub quorum: u64,
	pub at_floor: bool,
	pub ballots: BTreeMap<u32, Vec<Answer>>,
	pub early: bool,
	pub closed: bool,
}

fn only(may: bool) -> Option<()> {
	may.then_some(())
}

fn smallest(board: BoardKind) -> usize {
	if board == BoardKind::Audit { 1 } else { 3 }
}

/// Puts a question on an agenda, if it is good and there is room (rules §7.4).
fn add(questions: &mut Vec<Question>, items: usize, new: &Question) -> Option<()> {
	match new.kind {
		QuestionKind::Election { board, seats } => {
			only((smallest(board)..=21).contains(&(seats as usize)))?
		}
		_ => only(items < 128)?,
	}
	only(match new.action {
		Some(it) => !new.kind.has_no_action() && matches!(it, Action::Small | Action::Large),
		None => !new.kind.needs_action(),
	})?;
	only(questions.len() < 32 && questions.iter().all(|it| it.document != new.document))?;
	questions.push(new.clone());
	Some(())
}

impl Meeting {
	pub fn over_since(&self) -> Option<Moment> {
		match self.stage {
			Stage::Held(at) | Stage::Rejected(at) | Stage::Cancelled(at, _) => Some(at),
			_ => None,
		}
	}

	pub fn is_petition(&self) -> bool {
		matches!((self.stage, self.by), (Stage::Proposed(_), By::Petition(_)))
	}

	fn is_of_council(&self) -> bool {
		matches!(self.by, By::Council | By::Chain)
	}

	pub fn items(&self) -> usize {
		let elects = |it: &&Question| matches!(it.kind, QuestionKind::Election { .. });
		let others = self.questions.iter().filter(|it| !elects(it)).count();
		others + self.candidates.iter().map(|it| 1 + usize::from(it.for_chair)).sum::<usize>()
	}

	/// The cycle on its way.
	pub fn cycle(&self) -> Option<&Cycle> {
		let current = matches!(self.stage, Stage::Convened | Stage::Fixed | Stage::Open);
		self.cycles.last().filter(|_| current)
	}

	/// The cycle in which one votes now: both ends belong to the window (rules §7.9).
	pub fn voting(&self, now: Moment) -> Option<(&Cycle, &Electorate)> {
		let cycle = self.cycle().filter(|_| self.stage != Stage::Convened)?;
		only((cycle.opens_at..=cycle.closes_at).contains(&now))?;
		Some((cycle, cycle.electorate.as_ref()?))
	}

	/// Thirty days when a question is reorganisation or liquidation, else ten (rules §7.3).
	pub fn notice(&self) -> Moment {
		let long = self.questions.iter().any(|it| it.kind.is_reorganisation());
		if long { 30 * DAY } else { 10 * DAY }
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

	/// Whether the agenda may change now (rules §7.5).
	fn may_change(&self, now: Moment) -> Option<()> {
		only(match self.stage {
			Stage::Proposed(until) => !self.is_petition() && now <= until,
			Stage::Convened => self.cycles.len() == 1 && now < self.cycles[0].freezes_at,
			_ => false,
		})
	}

	fn is_removable(&self, document: u8) -> Option<()> {
		use QuestionKind::{AnnualReport, AuditConclusion};
		let question = self.questions.iter().find(|it| it.document == document)?;
		let is_due = matches!(question.kind, AnnualReport | AuditConclusion);
		only(self.is_of_council() && self.questions.len() > 1)?;
		only(self.annual.is_none() || !is_due)
	}

	fn end(&mut self, stage: Stage) {
		self.stage = stage;
		for change in std::mem::take(&mut self.undecided) {
			self.changes[change].status = Status::Lapsed;
		}
	}

	fn schedule(&mut self, now: Moment, opens_at: Moment) {
		let (told_at, freezes_at, closes_at) = (now, opens_at - 3 * DAY, opens_at + self.length);
		let rest = Cycle::default();
		self.cycles.push(Cycle { told_at, freezes_at, opens_at, closes_at, ..rest });
		self.stage = Stage::Convened;
	}

	/// The first notice (rules §7.2, §7.3).
	fn convene(&mut self, now: Moment, opens_at: Moment) -> Option<()> {
		only(opens_at >= now + self.notice())?;
		if let Some((year, late)) = &mut self.annual {
			let (from, until) = window(*year)?;
			only(opens_at >= from)?;
			*late = opens_at >= until;
		} else {
			only(opens_at <= now + 180 * DAY)?;
		}
		self.schedule(now, opens_at);
		Some(())
	}

	/// Enough is a tenth of those who agreed; before the notice, anybody (rules §7.5).
	fn support(&mut self, change: usize, number: u32, now: Moment) -> Option<()> {
		let agreed = self.notice.values().filter(|agrees| **agrees).count();
		let it = self.changes.get_mut(change)?;
		let long = matches!(&it.change, Change::Add(it) if it.kind.is_reorganisation());
		only(!long || self.cycles.iter().all(|cycle| cycle.opens_at >= now + 30 * DAY))?;
		only(it.status == Status::Collecting && !it.supporters.contains(&number))?;
		let enough = self.cycles.is_empty() || (it.supporters.len() + 1) * 10 >= agreed;
		only(!enough || self.undecided.len() < 32)?;
		it.supporters.insert(number);
		if enough {
			it.status = Status::BeforeCouncil;
			self.undecided.push(change);
		}
		Some(())
	}

	fn include(&mut self, change: usize) -> Option<()> {
		match &self.changes[change].change {
			Change::Add(question) => add(&mut self.questions, self.items(), question)?,
			Change::Remove(document) => {
				let document = *document;
				self.is_removable(document)?;
				self.questions.retain(|it| it.document != document);
				self.candidates.retain(|it| it.question != document);
			}
		}
		self.changes[change].status = Status::Included;
		Some(())
	}

	/// What was decided (rules §7.10).
	fn verdicts(&self) -> Vec<Verdict> {
		let ballots = &self.cycles.last().expect("it was held").ballots;
		let mut items = 0..;
		let mut votes = || {
			let item = items.next().expect("an item");
			ballots.values().filter(|answers| answers[item] == Answer::For).count()
		};
		let mut verdict = |question: &Question| {
			let QuestionKind::Election { board, seats } = question.kind else {
				let adopted = 2 * votes() > ballots.len();
				return if adopted { Verdict::Adopted } else { Verdict::NotAdopted };
			};
			let all = self.candidates.iter().zip(0usize..);
			let all: Vec<_> = all.filter(|(it, _)| it.question == question.document).collect();
			let of_seats: Vec<_> = all.iter().map(|_| votes()).collect();
			let of_chair: Vec<_> =
				all.iter().map(|(it, _)| if it.for_chair { votes() } else { 0 }).collect();
			let rows = all.iter().zip(of_seats).zip(of_chair);
			let mut elected: Vec<_> = rows
				.filter(|((_, votes), _)| 2 * votes > ballots.len())
				.map(|(((it, at), votes), chair)| (Reverse(votes), it.number, *at, chair))
				.collect();
			elected.sort();
			elected.truncate(seats as usize);
			let of_chair = elected.iter().filter(|(.., votes)| *votes > 0);
			match of_chair.min_by_key(|(_, number, _, votes)| (Reverse(*votes), *number)) {
				Some(chair) if elected.len() >= smallest(board) => {
					Verdict::Elected(elected.iter().map(|it| it.2).collect(), chair.2)
				}
				_ => Verdict::NotElected,
			}
		};
		self.questions.iter().map(|question| verdict(question)).collect()
	}
}

impl Model {
	fn at(&mut self, id: u32) -> Option<&mut Meeting> {
		self.meetings.get_mut((id as usize).checked_sub(1)?)
	}

	pub fn number_of(&self, who: u64) -> Option<u32> {
		let at = self.members.iter().position(|it| *it == (who, true))?;
		Some(at as u32 + 1)
	}

	pub fn active(&self) -> usize {
		self.members.iter().filter(|it| it.1).count()
	}

	/// Who votes for a number at present.
	pub fn voter(&self, branched: bool, number: u32) -> Option<u64> {
		let at = (number as usize).checked_sub(1)?;
		match branched {
			true => self.branches.get(at).filter(|it| it.0)?.1,
			false => self.members.get(at).filter(|it| it.1).map(|it| it.0),
		}
	}

	/// The numbers in the register, and the last one given. Of three open branches on it is theirs
	/// (rules §6.3).
	fn census(&self) -> Electorate {
		let mut there: Vec<bool> = self.branches.iter().map(|it| it.0).collect();
		let branched = there.iter().filter(|open| **open).count() >= 3;
		if !branched {
			there = self.members.iter().map(|it| it.1).collect();
		}
		let numbers = (1..).zip(&there).filter(|(_, is)| **is).map(|(number, _)| number);
		Electorate { branched, numbers: numbers.collect(), last_number: there.len() as u32 }
	}

	/// Those of a cycle who have not voted, and still are in the register.
	pub fn missing(&self, cycle: &Cycle, electorate: &Electorate) -> usize {
		let is_there = |number: &u32| match electorate.branched {
			true => self.branches[*number as usize - 1].0,
			false => self.members[*number as usize - 1].1,
		};
		let silent = electorate.numbers.iter().filter(|it| !cycle.ballots.contains_key(it));
		silent.filter(|number| is_there(number)).count()
	}

	/// Electorates are counted before anybody comes or goes at or after the freeze (rules §7.6).
	fn before_change(&mut self) {
		let (now, census) = (self.now, self.census());
		for it in self.meetings.iter_mut().filter(|it| it.stage == Stage::Convened) {
			let cycle = it.cycles.last_mut().filter(|it| it.freezes_at <= now);
			cycle.map(|it| it.electorate.get_or_insert(census.clone()));
		}
	}

	/// Early close: nobody is left who has not voted (rules §7.12).
	fn end_early(&mut self, id: usize) {
		let (now, it) = (self.now, &self.meetings[id]);
		let voting = it.voting(now);
		if voting.is_some_and(|(cycle, electorate)| self.missing(cycle, electorate) == 0) {
			let open = it.stage == Stage::Open;
			let cycle = self.meetings[id].cycles.last_mut().expect("one votes");
			(cycle.closes_at, cycle.early) = (now, open);
		}
	}

	fn gone(&mut self, branched: bool, number: u32) {
		for id in 0..self.meetings.len() {
			let waited = |(cycle, of): (&Cycle, &Electorate)| {
				let is_of = of.branched == branched && of.numbers.contains(&number);
				is_of && !cycle.ballots.contains_key(&number)
			};
			if self.meetings[id].voting(self.now).is_some_and(waited) {
				self.end_early(id);
			}
		}
	}

	pub fn join(&mut self, who: u64) -> Option<()> {
		only(self.number_of(who).is_none())?;
		self.before_change();
		self.members.push((who, true));
		Some(())
	}

	pub fn leave(&mut self, who: u64) -> Option<()> {
		let number = self.number_of(who)?;
		self.before_change();
		self.members[number as usize - 1].1 = false;
		for it in self.meetings.iter_mut().filter(|it| it.is_petition()) {
			it.supporters.remove(&number);
		}
		self.gone(false, number);
		Some(())
	}
