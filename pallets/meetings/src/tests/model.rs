//! What the rules allow at a general meeting, and what time does to it (rules §7), in the plainest way.

use super::random::*;
use crate::{mock::*, Answer, QuestionKind};
use coop_primitives::{BoardKind, Moment, DAY, MINUTE};
use std::mem::{discriminant, take};

#[derive(Default)]
pub struct Model {
	pub world: World,
	pub meetings: Vec<Meeting>,
	/// What resolutions did, by the documents of their questions.
	pub done: Vec<u8>,
	pub seated: Vec<(BoardKind, Vec<u64>, u64)>,
}

fn only(may: bool) -> Option<()> {
	may.then_some(())
}

impl Meeting {
	/// Whether the agenda may change now (rules §7.5).
	fn may_change(&self, now: Moment) -> Option<()> {
		only(matches!(self.stage, Stage::Proposed(_) | Stage::Convened) && self.until()? >= now)?;
		only(!self.is_petition() && self.cycles.len() < 2)
	}

	fn may_remove(&self, document: u8) -> Option<()> {
		let of = self.questions.iter().find(|it| it.document == document)?;
		only(self.is_of_council() && self.questions.len() > 1)?;
		only(self.annual.is_none() || !of.is_annual())
	}

	fn end(&mut self, stage: Stage) {
		self.stage = stage;
		take(&mut self.undecided).iter().for_each(|it| self.changes[*it].status = Status::Lapsed);
	}

	fn schedule(&mut self, now: Moment, opens_at: Moment) {
		let (told_at, freezes_at, closes_at) = (now, opens_at - 3 * DAY, opens_at + self.length);
		self.cycles.push(Cycle { told_at, freezes_at, opens_at, closes_at, ..Default::default() });
		self.stage = Stage::Convened;
	}

	/// The first notice (rules §7.2, §7.3).
	fn convene(&mut self, world: &World, opens_at: Moment) -> Option<()> {
		let now = world.now;
		only(opens_at >= now + self.notice() && opens_at <= now + 180 * DAY)?;
		if let Some((year, late)) = &mut self.annual {
			let (from, until) = window(*year)?;
			only(opens_at >= from && !world.annuals.0 && !world.annuals.1.contains(year))?;
			*late = opens_at >= until;
		}
		self.schedule(now, opens_at);
		Some(())
	}

	/// A quarter of the members convenes it (rules §7.1).
	fn support(&mut self, world: &World, number: u32) -> Option<()> {
		only(self.is_petition() && self.until()? >= world.now)?;
		only(!self.supporters.contains(&number))?;
		if (self.supporters.len() + 1) * 4 >= world.active() {
			self.convene(world, self.earliest(world.now)?)?;
		}
		self.supporters.insert(number);
		Some(())
	}

	/// A tenth of those who agreed brings it before the council; before the notice anybody (rules §7.5).
	fn support_change(&mut self, now: Moment, id: usize, number: u32) -> Option<()> {
		self.may_change(now)?;
		let agreed = self.notice.values().filter(|agrees| **agrees).count();
		let it = self.changes.get_mut(id)?;
		let long = matches!(&it.change, Change::Add(it) if it.kind.is_reorganisation());
		only(!long || self.cycles.iter().all(|cycle| cycle.opens_at >= now + 30 * DAY))?;
		only(it.status == Status::Collecting && !it.supporters.contains(&number))?;
		let enough = self.cycles.is_empty() || (it.supporters.len() + 1) * 10 >= agreed;
		only(!enough || self.undecided.len() < 32)?;
		it.supporters.insert(number);
		if enough {
			it.status = Status::BeforeCouncil;
			self.undecided.push(id);
		}
		Some(())
	}

	fn include(&mut self, id: usize) -> Option<()> {
		let items = self.items();
		match self.changes[id].change {
			Change::Add(ref question) => add(&mut self.questions, items, question)?,
			Change::Remove(document) => {
				self.may_remove(document)?;
				self.questions.retain(|it| it.document != document);
				self.candidates.retain(|it| it.question != document);
			}
		}
		self.changes[id].status = Status::Included;
		Some(())
	}

	/// Agenda and electorate are fixed (rules §7.5–§7.7).
	fn freeze(&mut self, world: &World) {
		for id in take(&mut self.undecided) {
			self.include(id).unwrap_or_else(|| self.changes[id].status = Status::Lapsed);
		}
		let (n, floor) = (self.cycles.len(), world.floor(&self.questions));
		let own = if n == 1 { 750_000 } else { (500_000 >> (n - 2)).max(1) };
		let (items, cycle) = (self.items(), self.cycles.last_mut().expect("it is convened"));
		if cycle.electorate.get_or_insert(world.census()).numbers.is_empty() {
			self.end(Stage::Cancelled(world.now, Ground::NoElectorate));
		} else if items == 0 {
			self.end(Stage::Cancelled(world.now, Ground::NoItems));
		} else {
			(cycle.quorum, cycle.at_floor) = (floor.max(own), floor >= own);
			self.stage = Stage::Fixed;
		}
	}

	/// The vote is over (rules §7.7, §7.8).
	fn close(&mut self, now: Moment) {
		let cycle = self.cycles.last_mut().expect("it was open");
		cycle.closed = true;
		let size = cycle.electorate.as_ref().map_or(0, |it| it.numbers.len()) as u64;
		let (came, needed) = (cycle.ballots.len() as u64, u64::from(cycle.quorum) * size);
		if came >= 1 && came * 1_000_000 >= needed {
			self.outcomes =
				self.verdicts().into_iter().map(|it| (it, Execution::Waiting)).collect();
			self.stage = Stage::Minutes(now);
		} else if came == 0 && needed <= 1_000_000 {
			self.end(Stage::Cancelled(now, Ground::NoBallot));
		} else if self.cycles.iter().filter(|it| it.at_floor).count() >= 3 {
			self.end(Stage::Cancelled(now, Ground::Floor));
		} else {
			self.schedule(now, now + self.notice());
		}
	}

	/// What time does, if the stage is over (rules §14.4).
	fn step(&mut self, world: &World) -> Option<()> {
		only(self.until()? < world.now)?;
		match self.stage {
			Stage::Proposed(_) => {
				let must = only(self.by == By::Chain || self.suffices(world));
				let opens_at = must.and(self.earliest(world.now));
				if opens_at.and_then(|at| self.convene(world, at)).is_none() {
					self.end(Stage::Rejected(world.now));
				}
			}
			Stage::Convened => self.freeze(world),
			Stage::Fixed => {
				self.stage = Stage::Open;
				self.end_early(world);
			}
			Stage::Open => self.close(world.now),
			Stage::Held(_) if !self.lapsed => {
				self.lapsed = true;
				let failed = self.outcomes.iter_mut().filter(|it| it.1 == Execution::Failed);
				failed.for_each(|it| it.1 = Execution::Lapsed);
			}
			_ => self.swept = true,
		}
		Some(())
	}

	/// A ballot of who votes for this number (rules §7.9).
	fn cast(&mut self, number: u32, answers: Vec<Answer>) -> Option<()> {
		only(answers.len() == self.items())?;
		let cycle = self.cycles.last_mut().filter(|it| it.lacks(number))?;
		cycle.ballots.insert(number, answers);
		cycle.order.push(number);
		Some(())
	}

	/// Early close: nobody is left who has not voted (rules §7.12).
	fn end_early(&mut self, world: &World) {
		if self.voting(world.now).is_some_and(|it| world.missing(it) == 0) {
			let cycle = self.cycles.last_mut().expect("one votes");
			(cycle.closes_at, cycle.early) = (world.now, self.stage == Stage::Open);
		}
	}

	/// A call that concerns this meeting alone.
	fn call(&mut self, world: &World, who: u64, call: Call) -> Option<()> {
		let (now, number) = (world.now, world.number_of(who));
		match call {
			Call::Support => self.support(world, number?)?,
			Call::Convene { right, opens_at } => {
				only(matches!(self.stage, Stage::Proposed(until) if until >= now) && right)?;
				only(self.is_of_council() || self.by == By::Chain)?;
				self.convene(world, opens_at)?;
			}
			Call::Cancel => {
				only(self.is_of_council() && self.cycles.len() < 2)?;
				self.end(match self.stage {
					Stage::Proposed(until) if until >= now => Stage::Rejected(now),
					_ if self.cycle()?.opens_at > now => Stage::Cancelled(now, Ground::Council),
					_ => return None,
				});
			}
			Call::Acknowledge(agrees) => {
				only(self.cycle()?.closes_at >= now && !self.notice.contains_key(&number?))?;
				self.notice.insert(number?, agrees);
			}
			Call::ProposeChange(change) => {
				match &change {
					Change::Add(new) => add(&mut self.questions.clone(), self.items(), new)?,
					Change::Remove(document) => self.may_remove(*document)?,
				}
				only(self.changes.iter().all(|it| Some(it.author) != number))?;
				self.changes.push(Proposal::new(number?, change));
				let done = self.support_change(now, self.changes.len() - 1, number?);
				done.or_else(|| self.changes.pop().and(None))?;
			}
			Call::SupportChange(id) => self.support_change(now, id, number?)?,
			Call::Decide { id, includes } => {
				self.may_change(now)?;
				let place = self.undecided.iter().position(|it| *it == id)?;
				match includes {
					true => self.include(id)?,
					false => self.changes[id].status = Status::Refused,
				}
				self.undecided.remove(place);
			}
			Call::Stand { question, organization, for_chair } => {
				self.may_change(now)?;
				let of = self.questions.iter().find(|it| it.document == question)?;
				let number = world.number_of(organization.unwrap_or(who))?;
				let new = Candidate { question, who, organization, number, for_chair };
				only(of.is_election() && world.may_sit(&new))?;
				let mut others = self.candidates.iter().filter(|it| it.question == question);
				let alone = others.all(|it| it.who != who && it.number != number);
				only(alone && self.items() + usize::from(for_chair) < 128)?;
				self.candidates.push(new);
			}
			Call::StandDown(question) => {
				self.may_change(now)?;
				let is_his = |it: &Candidate| it.question == question && it.who == who;
				self.candidates.remove(self.candidates.iter().position(is_his)?);
			}
			Call::Vote { cycle, answers } => {
				let of = self.voting(now)?.electorate.as_ref()?;
				let number = (1..=of.last_number).find(|it| world.voter(of, *it) == Some(who))?;
				only(self.cycles.len() == cycle)?;
				self.cast(number, answers)?;
				self.end_early(world);
			}
			Call::Bundle(papers) => {
				only(who == RELAY)?;
				let of = self.voting(now)?.electorate.clone()?;
				let (mut last, in_time) = (0, now - DAY..=now + MINUTE);
				for Paper { number, signer, answers, signed_at, sheet, intact } in papers {
					let in_order = sheet && number > last;
					last = if in_order { number } else { last };
					let good = in_order && intact && world.voter(&of, number) == Some(signer);
					(good && in_time.contains(&signed_at)).then(|| self.cast(number, answers));
				}
				self.end_early(world);
			}
			Call::Progress => self.step(world)?,
		}
		Some(())
	}
}

impl Model {
	/// So many may be under way that were wanted so. Where petitions take all places, the one with the
	/// fewest supporters makes room, after a quarter of its time, if it lacks some (rules §7.1).
	fn room(&self, by: By) -> Option<Option<usize>> {
		let live = || (0..).zip(&self.meetings).filter(|it| it.1.over_since().is_none());
		let same = live().filter(|it| discriminant(&it.1.by) == discriminant(&by));
		if same.clone().count() < if by == By::Audit { 2 } else { 4 } {
			return only(live().count() < 10).map(|()| None);
		}
		let lacking = same.filter(|it| it.1.is_petition() && !it.1.suffices(&self.world));
		let (id, it) = lacking.min_by_key(|it| it.1.supporters.len())?;
		only(it.until()? < self.world.now + 30 * DAY * 3 / 4).map(|()| Some(id))
	}

	/// A meeting that somebody wants (rules §7.2, §7.4).
	fn create(&self, by: By, form: Form) -> Option<Meeting> {
		only(form.is_good())?;
		let (mut questions, length) = (vec![], form.length);
		form.questions.iter().try_for_each(|it| add(&mut questions, 0, it))?;
		only(form.annual.is_none_or(|year| !self.world.annuals.1.contains(&year)))?;
		let stage = Stage::Proposed(self.world.now + 30 * DAY);
		let annual = form.annual.map(|year| (year, false));
		Some(Meeting { annual, by, length, stage, questions, ..Default::default() })
	}

	/// The minutes are signed (rules §7.10, §7.11).
	fn adopt(&mut self, id: usize, by: Option<u64>, right: bool, bound: bool) -> Option<()> {
		let (it, world) = (self.meetings.get_mut(id)?, &self.world);
		let places = 0..it.questions.len();
		let Stage::Minutes(at) = it.stage else { return None };
		let late = world.now > at + 30 * DAY;
		only(right && by.is_none_or(|who| late && world.number_of(who).is_some()))?;
		only(bound || !places.clone().any(|place| it.acts(place)))?;
		it.stage = Stage::Held(self.world.now);
		places.for_each(|place| self.execute(id, place));
		let it = &mut self.meetings[id];
		let (mut questions, length) = (vec![], it.length);
		self.world.annuals.1.extend(it.annual.map(|it| it.0));
		for (question, outcome) in it.questions.iter().zip(&mut it.outcomes) {
			let gone = question.is_election() && outcome.1 == Execution::Failed;
			outcome.1 = if gone { Execution::Lapsed } else { outcome.1 };
			let again = gone || outcome.0 == Verdict::NotElected;
			questions.extend(again.then(|| question.clone()));
		}
		self.meetings.extend(self.create(By::Chain, Form { annual: None, length, questions }));
		Some(())
	}

	fn execute(&mut self, id: usize, place: usize) {
		let (it, world) = (&mut self.meetings[id], &self.world);
		let question = &it.questions[place];
		let done = match (&it.outcomes[place].0, question.kind) {
			(Verdict::Elected(seats, chair), QuestionKind::Election { board, .. }) => {
				let mut seats = seats.clone();
				seats.retain(|at| world.may_sit(&it.candidates[*at]));
				let done = seats.contains(chair) && seats.len() >= smallest(board) as usize;
				let who = |at: &usize| it.candidates[*at].who;
				let seated = (board, seats.iter().map(who).collect(), who(chair));
				self.seated.extend(done.then_some(seated));
				done
			}
			(Verdict::Adopted, _) if question.action.is_some() => {
				let done = question.document >= world.fails;
				self.done.extend(done.then_some(question.document));
				done
			}
			_ => true,
		};
		it.outcomes[place].1 = if done { Execution::Executed } else { Execution::Failed };
	}

	/// The world changes: electorates whose moment has come are counted before (rules §7.6), and nobody
	/// waits for who has gone (rules §7.1, §7.12).
	fn turn(&mut self, turn: Turn) -> Option<()> {
		let (now, before) = (self.world.now, self.world.census());
		let gone = self.world.turn(turn)?;
		for it in &mut self.meetings {
			let due = |cycle: &&mut Cycle| it.stage == Stage::Convened && cycle.freezes_at <= now;
			it.cycles.last_mut().filter(due).map(|it| it.electorate.get_or_insert(before.clone()));
			let Some((branched, number)) = gone else { continue };
			(it.is_petition() && !branched).then(|| it.supporters.remove(&number));
			if it.voting(now).is_some_and(|cycle| cycle.of(branched) && cycle.lacks(number)) {
				it.end_early(&self.world);
			}
		}
		Some(())
	}

	/// One annual meeting is convened at a time (rules §7.12).
	fn look(&mut self) {
		let mut live = self.meetings.iter().filter(|it| it.over_since().is_none());
		self.world.annuals.0 = live.any(|it| it.annual.is_some() && !it.cycles.is_empty());
	}

	/// What ended first goes on first (rules §14.4).
	fn pass(&mut self) -> Option<()> {
		self.look();
		let due = self.meetings.iter_mut().filter(|it| it.until().is_some());
		due.min_by_key(|it| it.until())?.step(&self.world)
	}

	/// Does a step; `None` when the rules do not allow it, and nothing has changed.
	pub fn take(&mut self, step: Step) -> Option<()> {
		self.look();
		let now = self.world.now;
		match step {
			Step::Block(time) => {
				while self.pass().is_some() {}
				self.world.now += time;
			}
			Step::World(turn) => self.turn(turn)?,
			Step::Wish(by, form, opens_at) => {
				let (mut it, world) = (self.create(by, form)?, &self.world);
				match by {
					By::Council(who) => only([CHAIR, SEAT].contains(&who))?,
					By::Petition(who) => it.support(world, world.number_of(who)?)?,
					_ => it.convene(world, opens_at)?,
				}
				let waits = |it: &Meeting| matches!(it.stage, Stage::Proposed(_)) && it.by == by;
				only(!self.meetings.iter().any(waits))?;
				let gives = self.room(by)?;
				gives.into_iter().for_each(|id| self.meetings[id].end(Stage::Rejected(now)));
				self.meetings.push(it);
			}
			Step::On(id, who, call) => self.meetings.get_mut(id)?.call(&self.world, who, call)?,
			Step::Adopt { id, by, right, bound } => self.adopt(id, by, right, bound)?,
			Step::Retry { id, place, bound } => {
				let it = self.meetings.get(id)?;
				only(matches!(it.stage, Stage::Held(at) if now <= at + 30 * DAY) && bound)?;
				only(it.outcomes.get(place)?.1 == Execution::Failed)?;
				self.execute(id, place);
			}
		}
		Some(())
	}
}
