//! The rules of general meetings (rules §7) in the plainest way, over lists, sets and maps.

use super::random::*;
use crate::{mock::*, Answer, QuestionKind};
use coop_primitives::{BoardKind, Moment, DAY, HOUR, MINUTE};
use std::{cmp::Reverse, mem::take};

#[derive(Default)]
pub struct Model {
	pub now: Moment,
	pub register: Register,
	pub floors: (u32, Vec<(QuestionKind, u32)>),
	/// Meeting 1 first.
	pub meetings: Vec<Meeting>,
	/// What resolutions did: the documents of their questions.
	pub done: Vec<u8>,
	pub seated: Vec<(BoardKind, Vec<u64>, u64)>,
	/// Which ballots of the last bundle count.
	pub good: Vec<bool>,
}

fn only(may: bool) -> Option<()> {
	may.then_some(())
}

fn smallest(board: BoardKind) -> usize {
	if board == BoardKind::Audit { 1 } else { 3 }
}

/// Puts a question on an agenda, if it is good and there is room (rules §7.4).
fn add(questions: &mut Vec<Question>, items: usize, new: &Question) -> Option<()> {
	only(match new.kind {
		QuestionKind::Election { board, seats } => seats <= 21 && seats as usize >= smallest(board),
		_ => items < 128,
	})?;
	only(match new.action {
		Some(it) => !new.kind.has_no_action() && matches!(it, Action::Small | Action::Large),
		None => !new.kind.needs_action(),
	})?;
	only(questions.len() < 32 && questions.iter().all(|it| it.document != new.document))?;
	questions.push(new.clone());
	Some(())
}

impl Meeting {
	fn is_of_council(&self) -> bool {
		matches!(self.by, By::Council | By::Chain)
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
		only(matches!(self.stage, Stage::Proposed(_) | Stage::Convened) && self.until()? >= now)?;
		only(!self.is_petition() && self.cycles.len() < 2)
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
		take(&mut self.undecided).into_iter().for_each(|it| self.changes[it].status = Status::Lapsed);
	}

	fn schedule(&mut self, now: Moment, opens_at: Moment) {
		let (told_at, freezes_at, closes_at) = (now, opens_at - 3 * DAY, opens_at + self.length);
		let cycle = Cycle { told_at, freezes_at, opens_at, closes_at, ..Default::default() };
		self.cycles.push(cycle);
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

	/// A quarter of the members suffices (rules §7.1).
	fn support(&mut self, number: u32, members: usize, now: Moment) -> Option<()> {
		only(self.is_petition() && self.until()? >= now && !self.supporters.contains(&number))?;
		if (self.supporters.len() + 1) * 4 >= members {
			let from = self.annual.map_or(Some(0), |(year, _)| Some(window(year)?.0))?;
			self.convene(now, from.max(now + self.notice()))?;
		}
		self.supporters.insert(number);
		Some(())
	}

	/// A tenth of those who agreed suffices; before the notice, anybody (rules §7.5).
	fn support_change(&mut self, id: usize, number: u32, now: Moment) -> Option<()> {
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
				self.is_removable(document)?;
				self.questions.retain(|it| it.document != document);
				self.candidates.retain(|it| it.question != document);
			}
		}
		self.changes[id].status = Status::Included;
		Some(())
	}

	/// What was decided (rules §7.10).
	fn verdicts(&self) -> Vec<Verdict> {
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
			let rows = self.candidates.iter().zip(0usize..);
			let rows = rows.filter(|(it, _)| it.question == question.document);
			let rows: Vec<_> = rows.map(|(it, at)| (Reverse(votes()), it.number, at, it)).collect();
			let chair = |row: &(_, _, _, &Candidate)| if row.3.for_chair { votes() } else { 0 };
			let of_chair: Vec<_> = rows.iter().map(chair).collect();
			let mut elected: Vec<_> =
				rows.iter().zip(of_chair).map(|(row, chair)| (row.0, row.1, row.2, chair)).collect();
			elected.retain(|row| 2 * row.0.0 > ballots.len());
			elected.sort();
			elected.truncate(seats as usize);
			let for_chair = elected.iter().filter(|row| row.3 > 0);
			match for_chair.min_by_key(|row| (Reverse(row.3), row.1)) {
				Some(chair) if elected.len() >= smallest(board) => {
					Verdict::Elected(elected.iter().map(|row| row.2).collect(), chair.2)
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

	/// Does a step, if the rules allow it.
	pub fn take(&mut self, step: &Step) -> Option<()> {
		let (now, members) = (self.now, self.register.active());
		match step.clone() {
			Step::Block(time) => {
				(1..=self.meetings.len() as u32).for_each(|id| while self.step(id).is_some() {});
				self.now += time;
			}
			Step::Join(who) => {
				only(self.register.number_of(who).is_none())?;
				self.before_change();
				self.register.members.push((who, true));
			}
			Step::Leave(who) => {
				let number = self.register.number_of(who)?;
				self.before_change();
				self.register.members[number as usize - 1].1 = false;
				let petitions = self.meetings.iter_mut().filter(|it| it.is_petition());
				petitions.for_each(|it| _ = it.supporters.remove(&number));
				self.gone(false, number);
			}
			Step::Found(who) => {
				self.before_change();
				self.register.branches.push((true, who));
			}
			Step::CloseBranch(number) => {
				only(self.register.is_there(true, number))?;
				self.before_change();
				self.register.branches[number as usize - 1].0 = false;
				self.gone(true, number);
			}
			Step::Represent(number, who) => {
				only(self.register.is_there(true, number))?;
				self.register.branches[number as usize - 1].1 = who;
			}
			Step::Bar(who) => only(self.register.barred.insert(who))?,
			Step::Fails(document) => self.register.fails = document,
			Step::Floors(general, of_kinds) => {
				let mut kinds = of_kinds.iter().map(|it| it.0);
				let twice = of_kinds.len() == 2 && kinds.next()?.is_same(&kinds.next()?);
				only(!twice && general <= 1_000_000 && of_kinds.iter().all(|it| it.1 <= 1_000_000))?;
				self.floors = (general, of_kinds);
			}
			Step::Propose(who, form) => {
				only([CHAIR, SEAT].contains(&who))?;
				self.create(By::Council, now + 30 * DAY, form)?;
			}
			Step::Petition(who, form) => {
				let number = self.register.number_of(who)?;
				let is_his = |it: &Meeting| it.is_petition() && it.by == By::Petition(who);
				only(!self.meetings.iter().any(is_his))?;
				let it = self.create(By::Petition(who), now + 30 * DAY, form)?;
				if it.support(number, members, now).is_none() {
					return self.meetings.pop().and(None);
				}
			}
			Step::SupportPetition(who, id) => {
				let number = self.register.number_of(who)?;
				self.at(id)?.support(number, members, now)?;
			}
			Step::Audit(form, opens_at) => {
				if self.create(By::Audit, now, form)?.convene(now, opens_at).is_none() {
					return self.meetings.pop().and(None);
				}
			}
			Step::Convene { id, right, opens_at } => {
				let it = self.at(id)?;
				only(matches!(it.stage, Stage::Proposed(until) if until >= now))?;
				only(it.is_of_council() && it.undecided.is_empty() && right)?;
				it.convene(now, opens_at)?;
			}
			Step::Cancel(id) => {
				let it = self.at(id)?;
				only(it.is_of_council() && it.cycles.len() < 2)?;
				it.end(match it.stage {
					Stage::Proposed(until) if until >= now => Stage::Rejected(now),
					Stage::Convened | Stage::Fixed if it.cycles[0].opens_at > now => {
						Stage::Cancelled(now, Ground::Council)
					}
					_ => return None,
				});
			}
			Step::Acknowledge(who, id, agrees) => {
				let number = self.register.number_of(who)?;
				let it = self.at(id)?;
				only(it.cycle()?.closes_at >= now && !it.notice.contains_key(&number))?;
				it.notice.insert(number, agrees);
			}
			Step::ProposeChange(who, id, change) => {
				let author = self.register.number_of(who)?;
				let it = self.at(id)?;
				it.may_change(now)?;
				match &change {
					Change::Add(question) => add(&mut it.questions.clone(), it.items(), question)?,
					Change::Remove(document) => it.is_removable(*document)?,
				}
				only(it.changes.iter().all(|other| other.author != author))?;
				let (supporters, status) = Default::default();
				it.changes.push(Proposal { author, change, supporters, status });
				if it.support_change(it.changes.len() - 1, author, now).is_none() {
					return it.changes.pop().and(None);
				}
			}
			Step::SupportChange(who, id, change) => {
				let number = self.register.number_of(who)?;
				self.at(id)?.may_change(now)?;
				self.at(id)?.support_change(change.checked_sub(1)?, number, now)?;
			}
			Step::Decide { id, change, includes } => {
				let (it, change) = (self.at(id)?, change.checked_sub(1)?);
				it.may_change(now)?;
				only(it.undecided.contains(&change))?;
				match includes {
					true => it.include(change)?,
					false => it.changes[change].status = Status::Refused,
				}
				it.undecided.retain(|other| *other != change);
			}
			Step::Stand { who, id, question, organization, for_chair } => {
				let new = Candidate { question, who, organization, number: 0, for_chair };
				only(self.register.may_sit(&new))?;
				let number = self.register.number_of(organization.unwrap_or(who))?;
				let it = self.at(id)?;
				it.may_change(now)?;
				let of = it.questions.iter().find(|it| it.document == question)?;
				only(matches!(of.kind, QuestionKind::Election { .. }))?;
				let mut others = it.candidates.iter().filter(|it| it.question == question);
				only(others.all(|it| it.who != who && it.number != number))?;
				only(it.items() + usize::from(for_chair) < 128)?;
				it.candidates.push(Candidate { number, ..new });
			}
			Step::StandDown(who, id, question) => {
				let it = self.at(id)?;
				it.may_change(now)?;
				let before = it.candidates.len();
				it.candidates.retain(|it| (it.question, it.who) != (question, who));
				only(it.candidates.len() < before)?;
			}
			Step::SignAgenda { who, id, right } => {
				let it = self.at(id)?;
				only(it.stage == Stage::Fixed && who == CHAIR && right && !take(&mut it.signed))?;
				it.signed = true;
			}
			Step::Vote { who, id, cycle, answers } => {
				let it = self.meetings.get((id as usize).checked_sub(1)?)?;
				let (_, of) = it.voting(now)?;
				let is_his = |number: &u32| self.register.voter(of.branched, *number) == Some(who);
				let number = (1..=of.last_number).find(is_his)?;
				only(it.cycles.len() == cycle as usize)?;
				self.cast(id, number, answers)?;
				self.end_early(id);
			}
			Step::Bundle { relay, id, papers } => {
				only(relay == RELAY)?;
				self.at(id)?.voting(now)?;
				let (mut last, in_time) = (0, now - DAY..=now + MINUTE);
				self.good.clear();
				for Paper { number, signer, answers, signed_at, sheet, intact } in papers {
					let in_order = sheet && number > take(&mut last);
					last = ...
				}
				self.end_early(id);
			}
			_ => todo!(),
		}
		Some(())
	}
}
