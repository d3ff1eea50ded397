//! Random histories, compared step by step with a plain model of the rules.

use crate::{
	mock::{Council, *},
	*,
};
use coop_primitives::{providers::OnMemberRemoved, BoardKind, DecisionId, DecisionKind, Moment};
use frame_support::weights::Weight;
use proptest::{
	prelude::*,
	strategy::ValueTree,
	test_runner::{Config as Settings, RngAlgorithm, TestRng, TestRunner},
};
use sp_core::H256;
use std::collections::BTreeMap;

const LONGEST_LIFE: Moment = 20;
const SIGN_WITHIN: Moment = 15;
const MINUTES_KEPT: Moment = 40;
const MAX_UNDER_WAY: usize = 6;
const MAX_OF_PROPOSER: usize = 3;
const RESIGNS_WITHIN: Moment = 30 * coop_primitives::DAY;

/// What may happen.
#[derive(Clone, Debug)]
enum Step {
	Propose { who: u64, life: Moment, refusal: bool, about: Option<u64> },
	Vote { who: u64, decision: DecisionId, vote: Vote },
	Sign { who: u64, decision: DecisionId },
	Retry { decision: DecisionId },
	Withdraw { who: u64, decision: DecisionId },
	Forbid(bool),
	Pass(Moment),
	Leave(u64),
	Elect { seats: Vec<u64>, deputy: bool },
	Remove(u64),
	Overrule { decision: DecisionId },
	Serve { deputy: Option<u64> },
	Resign { who: u64, office: Office },
	Support { who: u64, candidate: u64 },
	Instruct { who: u64, time: Moment, signs: bool },
	Revoke(u64),
}

/// The rules, in the plainest way.
#[derive(Default)]
struct Model {
	now: Moment,
	forbidden: bool,
	seats: Vec<u64>,
	/// Chair, deputy, and who acts for them.
	officers: [Option<u64>; 3],
	resigned: Vec<(Office, Moment)>,
	choices: Vec<(u64, u64)>,
	/// Since when somebody sits.
	since: BTreeMap<u64, Moment>,
	/// Until when somebody's instruction stands, and whether it signs.
	instructions: BTreeMap<u64, (Moment, bool)>,
	/// Decision 1 first; `None` once its minutes are gone.
	decisions: Vec<Option<Item>>,
	/// Decision and whether its action (else its refusal) ran.
	done: Vec<(DecisionId, bool)>,
	changed: bool,
}

#[derive(Clone)]
struct Item {
	proposer: u64,
	refusal: bool,
	about: Option<u64>,
	votes: Vec<(u64, Option<Vote>)>,
	status: Status,
	since: Moment,
	end: Moment,
}

impl Item {
	fn is_over(&self) -> bool {
		matches!(self.status, Status::Executed | Status::Refused { carried_out: true, .. })
	}
}

impl Model {
	/// Does a step and what a block does after it; yields whether the step is allowed.
	fn take(&mut self, step: &Step) -> bool {
		let allowed = match step.clone() {
			Step::Propose { who, life, refusal, about } => self.propose(who, life, refusal, about),
			Step::Vote { who, decision, vote } => self.vote(who, decision, vote).is_some(),
			Step::Sign { who, decision } => self.sign(who, decision).is_some(),
			Step::Retry { decision } => {
				self.execute(decision, |item| item.status == failed()).is_some()
			}
			Step::Withdraw { who, decision } => self.withdraw(who, decision).is_some(),
			Step::Forbid(forbidden) => {
				self.forbidden = forbidden;
				true
			}
			Step::Pass(time) => {
				self.now += time;
				true
			}
			Step::Leave(who) => {
				self.leave(who);
				true
			}
			Step::Elect { seats, deputy } => self.elect(seats, deputy),
			Step::Remove(who) => {
				self.choices.retain(|(voter, candidate)| *voter != who && *candidate != who);
				self.leave(who)
			}
			Step::Overrule { decision } => self.overrule(decision).is_some(),
			Step::Serve { deputy } => self.serve(deputy),
			Step::Resign { who, office } => self.resign(who, office),
			Step::Support { who, candidate } => self.support(who, candidate),
			Step::Instruct { who, time, signs } => {
				let allowed = self.seats.contains(&who) && time > 0;
				if allowed {
					self.instructions.insert(who, (self.now + time, signs));
				}
				allowed
			}
			Step::Revoke(who) => self.instructions.remove(&who).is_some(),
		};
		self.idle();
		allowed
	}

	fn sits(&self, who: u64, since: Moment) -> bool {
		self.since.get(&who).is_some_and(|at| *at <= since)
	}

	fn item(&mut self, decision: DecisionId) -> Option<&mut Item> {
		self.decisions.get_mut(decision as usize - 1)?.as_mut()
	}

	fn presiding(&self, about: Option<u64>) -> Option<u64> {
		self.officers.into_iter().flatten().find(|who| Some(*who) != about)
	}

	fn instructed(&self, who: u64, signs: bool) -> bool {
		let instruction = self.instructions.get(&who);
		instruction.is_some_and(|(until, may)| self.now <= *until && (*may || !signs))
	}

	fn ballot(&self) -> Vec<(u64, Option<Vote>)> {
		let how = |who| self.instructed(who, false).then_some(Vote::For);
		self.seats.iter().map(|who| (*who, how(*who))).collect()
	}

	fn propose(&mut self, who: u64, life: Moment, refusal: bool, about: Option<u64>) -> bool {
		let under_way = || self.decisions.iter().flatten().filter(|item| !item.is_over());
		let allowed = self.seats.contains(&who)
			&& (1..=LONGEST_LIFE).contains(&life)
			&& under_way().count() < MAX_UNDER_WAY
			&& under_way().filter(|item| item.proposer == who).count() < MAX_OF_PROPOSER;
		if allowed {
			let (votes, status, since) = (self.ballot(), Status::Open, self.now);
			let end = since + life;
			let item = Item { proposer: who, refusal, about, votes, status, since, end };
			self.decisions.push(Some(item));
			self.evaluate(self.decisions.len() as DecisionId);
		}
		allowed
	}

	fn vote(&mut self, who: u64, decision: DecisionId, vote: Vote) -> Option<()> {
		let now = self.now;
		let since = self.item(decision)?.since;
		let sits = self.sits(who, since);
		let item = self.item(decision)?;
		let open = item.status == Status::Open && now <= item.end && sits;
		let mine = item.votes.iter_mut().find(|(voter, how)| *voter == who && how.is_none());
		mine.filter(|_| open)?.1 = Some(vote);
		self.evaluate(decision);
		Some(())
	}

	fn evaluate(&mut self, decision: DecisionId) {
		let now = self.now;
		let item = self.item(decision).expect("it is open").clone();
		let chair = self.presiding(item.about);
		let votes: Vec<_> =
			item.votes.iter().copied().filter(|(who, _)| self.sits(*who, item.since)).collect();
		let votes = votes.iter();
		let n = votes.clone().count();
		let approved = |is_for: &dyn Fn(Option<Vote>) -> bool| {
			let mut in_favour = votes.clone().filter(|(_, how)| is_for(*how));
			let f = in_favour.clone().count();
			n > 0 && (2 * f > n || (2 * f == n && in_favour.any(|(who, _)| Some(*who) == chair)))
		};
		let item = self.item(decision).expect("it is open");
		if approved(&|how| how == Some(Vote::For)) {
			item.status = Status::Approved;
			item.end = now + SIGN_WITHIN;
			if chair.is_some_and(|chair| self.instructed(chair, true)) {
				self.execute(decision, |_| true);
			}
		} else if n > 0 && !approved(&|how| matches!(how, Some(Vote::For) | None)) {
			item.status = refused(RefusalGround::Rejected, false);
			item.end = now - 1;
		}
	}

	fn sign(&mut self, who: u64, decision: DecisionId) -> Option<()> {
		let about = self.item(decision)?.about;
		let chairs = self.presiding(about) == Some(who);
		self.execute(decision, |item| chairs && item.status == Status::Approved)
	}

	fn execute(&mut self, decision: DecisionId, may: impl Fn(&Item) -> bool) -> Option<()> {
		let (now, forbidden) = (self.now, self.forbidden);
		let item = self.item(decision)?;
		(may(item) && now <= item.end).then_some(())?;
		if forbidden {
			item.status = failed();
		} else {
			item.status = Status::Executed;
			item.end = now + MINUTES_KEPT;
			self.done.push((decision, true));
		}
		Some(())
	}

	fn withdraw(&mut self, who: u64, decision: DecisionId) -> Option<()> {
		let now = self.now;
		let item = self.item(decision)?;
		let may = item.proposer == who && item.status == Status::Open && now <= item.end;
		may.then_some(())?;
		item.status = refused(RefusalGround::Withdrawn, false);
		item.end = now - 1;
		Some(())
	}

	fn overrule(&mut self, decision: DecisionId) -> Option<()> {
		let now = self.now;
		let item = self.item(decision)?;
		let may = matches!(item.status, Status::Open | Status::Approved) || item.status == failed();
		may.then_some(())?;
		item.status = refused(RefusalGround::Overruled, false);
		item.end = now - 1;
		Some(())
	}

	/// Yields whether he sat there.
	fn leave(&mut self, who: u64) -> bool {
		let sat = self.seats.contains(&who);
		self.changed |= sat;
		self.seats.retain(|seat| *seat != who);
		self.instructions.remove(&who);
		self.since.remove(&who);
		self.officers = self.officers.map(|officer| officer.filter(|it| *it != who));
		sat
	}

	fn serve(&mut self, deputy: Option<u64>) -> bool {
		let may = |who: u64| self.seats.contains(&who) && self.officers[0] != Some(who);
		let allowed = deputy.is_none_or(may);
		if allowed {
			self.officers[1] = deputy;
			self.resigned.retain(|(office, _)| *office == Office::Chair);
			self.changed = true;
		}
		allowed
	}

	fn elect(&mut self, seats: Vec<u64>, deputy: bool) -> bool {
		let deputy = seats.get(1).copied().filter(|_| deputy);
		self.officers = [seats.first().copied(), deputy, None];
		self.instructions.retain(|who, _| seats.contains(who));
		self.since.retain(|who, _| seats.contains(who));
		seats.iter().for_each(|who| _ = self.since.entry(*who).or_insert(self.now));
		self.seats = seats;
		self.resigned.clear();
		self.choices.clear();
		self.changed = true;
		true
	}

	fn resign(&mut self, who: u64, office: Office) -> bool {
		let holds = match office {
			Office::Chair => self.officers[0] == Some(who),
			Office::Deputy => self.officers[1] == Some(who),
			Office::Secretary => false,
		};
		let allowed = holds && self.resigned.iter().all(|(other, _)| *other != office);
		if allowed {
			self.resigned.push((office, self.now + RESIGNS_WITHIN));
		}
		allowed
	}

	fn support(&mut self, who: u64, candidate: u64) -> bool {
		let [chair, deputy, acting] = self.officers;
		let others: Vec<_> =
			self.seats.iter().copied().filter(|seat| Some(*seat) != chair).collect();
		let may = others.contains(&who) && others.contains(&candidate);
		let nobody_acts = deputy.is_none() || chair.is_none();
		let allowed = may && nobody_acts && acting != Some(candidate);
		if allowed {
			self.choices.retain(|(voter, _)| others.contains(voter) && *voter != who);
			self.choices.push((who, candidate));
			let f = self.choices.iter().filter(|(_, choice)| *choice == candidate).count();
			if 2 * f > others.len() {
				self.choices.clear();
				self.officers[2] = Some(candidate);
				self.changed = true;
			}
		}
		allowed
	}

	/// What happens without anyone's help.
	fn idle(&mut self) {
		let now = self.now;
		for (office, _) in self.resigned.extract_if(.., |(_, until)| *until < now) {
			self.officers[usize::from(office == Office::Deputy)] = None;
			self.changed = true;
		}
		if std::mem::take(&mut self.changed) {
			self.review();
		}
		let forbidden = self.forbidden;
		let mut ended: Vec<_> = self.decisions.iter_mut().zip(1..).collect();
		ended.retain(|(item, _)| item.as_ref().is_some_and(|item| item.end < now));
		ended.sort_by_key(|(item, id)| (item.as_ref().map(|item| item.end), *id));
		for (slot, id) in ended {
			let Some(item) = slot.as_mut().filter(|item| !item.is_over()) else {
				*slot = None;
				continue;
			};
			item.status = match item.status {
				Status::Open => refused(RefusalGround::Expired, true),
				Status::Refused { ground, .. } => refused(ground, true),
				_ => refused(RefusalGround::Lapsed, true),
			};
			item.end = now + MINUTES_KEPT;
			if item.refusal && !forbidden {
				self.done.push((id, false));
			}
		}
	}

	/// Open decisions after a change of the board.
	fn review(&mut self) {
		for id in 1..=self.decisions.len() as DecisionId {
			let (now, nobody, ballot) = (self.now, self.seats.is_empty(), self.ballot());
			let Some(item) = self.item(id).cloned() else { continue };
			if item.status != Status::Open || item.end < now {
				continue;
			}
			if !item.votes.iter().any(|(who, _)| self.sits(*who, item.since)) && !nobody {
				let item = self.item(id).expect("it is there");
				let life = item.end - item.since;
				(item.votes, item.since, item.end) = (ballot, now, now + life);
			}
			self.evaluate(id);
		}
	}
}

/// The same step on the chain; yields whether it is allowed.
fn take(step: &Step, decisions: usize) -> bool {
	const BOARD: BoardKind = BoardKind::Council;
	const KIND: DecisionKind = DecisionKind::Exit;
	let allowed = match step.clone() {
		Step::Propose { who, life, refusal, about } => {
			let what = (decisions as u32 + 1) * 2;
			let action = |what, about| act::Call::serve { what, kind: KIND, about, sum: None };
			let on_refusal = refusal.then(|| action(what, None).into());
			open(who, OURS, Some(action(what + 1, about).into()), on_refusal, Some(life)).is_ok()
		}
		Step::Vote { who, decision, vote } => crate::mock::vote(who, decision, vote).is_ok(),
		Step::Sign { who, decision } => {
			let minutes = Decisions::<Test>::get(OURS, decision).and_then(|item| item.minutes);
			let minutes = minutes.unwrap_or(H256::zero());
			Council::sign(signed(who), OURS, decision, minutes, Weight::MAX).is_ok()
		}
		Step::Retry { decision } => {
			Council::retry(signed(STRANGER), OURS, decision, Weight::MAX).is_ok()
		}
		Step::Withdraw { who, decision } => Council::withdraw(signed(who), OURS, decision).is_ok(),
		Step::Forbid(forbidden) => {
			forbid(forbidden);
			true
		}
		Step::Pass(time) => {
			pass(time);
			true
		}
		Step::Leave(who) => {
			Council::member_removed(OURS, &who);
			true
		}
		Step::Elect { seats, deputy } => {
			let deputy = seats.get(1).copied().filter(|_| deputy);
			let to = Composition { deputy, ..composition(&seats) };
			Council::set_board(meeting(), OURS, BOARD, to, document()).is_ok()
		}
		Step::Remove(who) => Council::remove_seat(meeting(), OURS, BOARD, who, document()).is_ok(),
		Step::Overrule { decision } => {
			Council::overrule(meeting(), OURS, decision, document()).is_ok()
		}
		Step::Serve { deputy } => {
			let council = council_of(OURS);
			Council::set_officers(council, OURS, BOARD, deputy, None, document()).is_ok()
		}
		Step::Resign { who, office } => Council::resign(signed(who), OURS, BOARD, office).is_ok(),
		Step::Support { who, candidate } => {
			Council::support_acting_chair(signed(who), OURS, BOARD, candidate).is_ok()
		}
		Step::Instruct { who, time, signs } => {
			let mandate = Mandate { up_to: None, until: now() + time, signs };
			Council::instruct(signed(who), OURS, BOARD, KIND, None, mandate).is_ok()
		}
		Step::Revoke(who) => Council::revoke(signed(who), OURS, BOARD, KIND, None).is_ok(),
	};
	idle();
	allowed
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 1..=7u64;
	let decision = || 1..=12u32;
	let how = prop_oneof![3 => Just(Vote::For), 2 => Just(Vote::Against), 1 => Just(Vote::Abstain)];
	let office = prop_oneof![Just(Office::Chair), Just(Office::Deputy), Just(Office::Secretary)];
	let seats = prop::sample::subsequence((1..=7).collect::<Vec<u64>>(), 1..=6).prop_shuffle();
	let time =
		prop_oneof![8 => 0..=12u64, 1 => Just(RESIGNS_WITHIN), 1 => Just(RESIGNS_WITHIN + 1)];
	prop_oneof![
		8 => (who(), 0..=LONGEST_LIFE + 1, any::<bool>(), prop::option::weighted(0.2, who()))
			.prop_map(|(who, life, refusal, about)| Step::Propose { who, life, refusal, about }),
		30 => (who(), decision(), how)
			.prop_map(|(who, decision, vote)| Step::Vote { who, decision, vote }),
		8 => (who(), decision()).prop_map(|(who, decision)| Step::Sign { who, decision }),
		4 => decision().prop_map(|decision| Step::Retry { decision }),
		2 => (who(), decision()).prop_map(|(who, decision)| Step::Withdraw { who, decision }),
		2 => any::<bool>().prop_map(Step::Forbid),
		8 => time.prop_map(Step::Pass),
		1 => who().prop_map(Step::Leave),
		2 => (seats, any::<bool>()).prop_map(|(seats, deputy)| Step::Elect { seats, deputy }),
		1 => who().prop_map(Step::Remove),
		1 => decision().prop_map(|decision| Step::Overrule { decision }),
		1 => prop::option::weighted(0.7, who()).prop_map(|deputy| Step::Serve { deputy }),
		2 => (who(), office).prop_map(|(who, office)| Step::Resign { who, office }),
		4 => (who(), who()).prop_map(|(who, candidate)| Step::Support { who, candidate }),
		3 => (who(), 0..=30u64, any::<bool>())
			.prop_map(|(who, time, signs)| Step::Instruct { who, time, signs }),
		1 => who().prop_map(Step::Revoke),
	]
}

/// A history from a seed; yields how many steps were allowed and how many actions ran. Numbers of
/// decisions are those around the latest, so that most steps meet one.
fn history(seed: u8) -> (u32, usize) {
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
	let mut runner = TestRunner::new_with_rng(Settings::default(), rng);
	let steps = step();
	let mut told = (0, 0);
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		LongestLife::set(LONGEST_LIFE);
		SignWithin::set(SIGN_WITHIN);
		MinutesKept::set(MINUTES_KEPT);
		MaxUnderWay::set(MAX_UNDER_WAY as u32);
		MaxPerProposer::set(MAX_OF_PROPOSER as u32);
		let mut model = Model {
			now: START,
			seats: (1..=4).collect(),
			officers: [Some(CHAIR), Some(2), None],
			since: (1..=4).map(|who| (who, START)).collect(),
			..Default::default()
		};
		let mut allowed = 0;
		for n in 0..STEPS {
			let mut step = steps.new_tree(&mut runner).expect("a step").current();
			let made = model.decisions.len() as DecisionId;
			match &mut step {
				Step::Vote { decision, .. }
				| Step::Sign { decision, .. }
				| Step::Retry { decision }
				| Step::Overrule { decision }
				| Step::Withdraw { decision, .. } => *decision += made.saturating_sub(10),
				_ => {}
			}
			let done = take(&step, model.decisions.len());
			assert_eq!(done, model.take(&step), "seed {seed}, step {n}: {step:?}");
			allowed += u32::from(done);
			let from = made.saturating_sub(30) + 1;
			let statuses = (from..=DecisionsMade::<Test>::get(OURS))
				.map(|id| Decisions::<Test>::get(OURS, id).map(|item| (item.status, item.due)));
			let expected = model.decisions.iter().skip(from as usize - 1);
			let expected = expected.map(|it| it.as_ref().map(|item| (item.status, item.end)));
			assert!(statuses.eq(expected), "seed {seed}, step {n}: after {step:?}");
			let board = Council::board(OURS, BoardKind::Council).expect("in office");
			assert!(board.seats.iter().map(|seat| seat.who).eq(model.seats.clone()));
			let officers = [board.chair, board.deputy, board.acting];
			assert_eq!(officers, model.officers, "seed {seed}, step {n}: after {step:?}");
			System::reset_events();
		}
		let done: Vec<_> = done().iter().map(|(_, what)| (what / 2, what % 2 == 1)).collect();
		assert_eq!(done, model.done);
		told = (allowed, done.len());
	});
	told
}

/// A hundred histories: the seeds are their numbers.
const HISTORIES: u8 = 100;
const STEPS: u32 = 1_000;

#[test]
fn the_chain_should_do_as_the_model() {
	let told: Vec<_> = (0..HISTORIES).map(history).collect();
	// The histories are not empty: many steps are allowed, and many actions run.
	let (allowed, actions) = told.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
	assert!(allowed > 20_000 && actions > 1_000, "{allowed} steps, {actions} actions");
}
