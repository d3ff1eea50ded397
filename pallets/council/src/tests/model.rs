//! Random histories, compared step by step with a plain model of the rules.

use crate::{
	mock::{Council, *},
	*,
};
use coop_primitives::{DecisionId, Moment};
use frame_support::weights::Weight;
use proptest::prelude::*;
use sp_core::H256;

const LONGEST_LIFE: Moment = 20;
const SIGN_WITHIN: Moment = 15;
const MINUTES_KEPT: Moment = 40;
const MAX_UNDER_WAY: usize = 4;

/// What may happen.
#[derive(Clone, Debug)]
enum Step {
	Propose { who: u64, life: Moment, refusal: bool },
	Vote { who: u64, decision: DecisionId, vote: Vote },
	Sign { who: u64, decision: DecisionId },
	Retry { decision: DecisionId },
	Forbid(bool),
	Pass(Moment),
	Leave(u64),
	Join(u64),
	Appoint(u64),
}

/// The rules, in the plainest way.
#[derive(Default)]
struct Model {
	now: Moment,
	forbidden: bool,
	seats: Vec<u64>,
	chair: Option<u64>,
	deputy: Option<u64>,
	/// Decision 1 first; `None` once its minutes are gone.
	decisions: Vec<Option<Item>>,
	/// Decision and whether its action (else its refusal) ran.
	done: Vec<(DecisionId, bool)>,
}

#[derive(Clone)]
struct Item {
	refusal: bool,
	votes: Vec<(u64, Option<Vote>)>,
	status: Status,
	end: Moment,
}

impl Item {
	fn is_over(&self) -> bool {
		matches!(self.status, Status::Executed | Status::Refused { carried_out: true, .. })
	}
}

impl Model {
	/// Does a step; yields whether it is allowed.
	fn take(&mut self, step: &Step) -> bool {
		match *step {
			Step::Propose { who, life, refusal } => self.propose(who, life, refusal),
			Step::Vote { who, decision, vote } => self.vote(who, decision, vote).is_some(),
			Step::Sign { who, decision } => self.sign(who, decision).is_some(),
			Step::Retry { decision } => self.retry(decision).is_some(),
			Step::Pass(time) => self.pass(time),
			Step::Forbid(forbidden) => {
				self.forbidden = forbidden;
				true
			}
			Step::Leave(who) => {
				self.seats.retain(|seat| *seat != who);
				self.chair = self.chair.filter(|chair| *chair != who);
				self.deputy = self.deputy.filter(|deputy| *deputy != who);
				true
			}
			Step::Join(who) => {
				self.seats.push(who);
				true
			}
			Step::Appoint(who) => {
				self.chair = Some(who);
				true
			}
		}
	}

	fn item(&mut self, decision: DecisionId) -> Option<&mut Item> {
		self.decisions.get_mut(decision as usize - 1)?.as_mut()
	}

	fn propose(&mut self, who: u64, life: Moment, refusal: bool) -> bool {
		let under_way = self.decisions.iter().flatten().filter(|item| !item.is_over()).count();
		let allowed = self.seats.contains(&who)
			&& (1..=LONGEST_LIFE).contains(&life)
			&& under_way < MAX_UNDER_WAY;
		if allowed {
			let votes = self.seats.iter().map(|who| (*who, None)).collect();
			let end = self.now + life;
			self.decisions.push(Some(Item { refusal, votes, status: Status::Open, end }));
		}
		allowed
	}

	fn vote(&mut self, who: u64, decision: DecisionId, vote: Vote) -> Option<()> {
		let (now, seats, chair) = (self.now, self.seats.clone(), self.chair.or(self.deputy));
		let item = self.item(decision)?;
		let open = item.status == Status::Open && now <= item.end && seats.contains(&who);
		let mine = item.votes.iter_mut().find(|(voter, how)| *voter == who && how.is_none());
		mine.filter(|_| open)?.1 = Some(vote);

		let votes = item.votes.iter().filter(|(who, _)| seats.contains(who));
		let n = votes.clone().count();
		let approved = |is_for: &dyn Fn(Option<Vote>) -> bool| {
			let mut in_favour = votes.clone().filter(|(_, how)| is_for(*how));
			let f = in_favour.clone().count();
			2 * f > n || (2 * f == n && in_favour.any(|(who, _)| Some(*who) == chair))
		};
		if approved(&|how| how == Some(Vote::For)) {
			item.status = Status::Approved;
			item.end = now + SIGN_WITHIN;
		} else if !approved(&|how| matches!(how, Some(Vote::For) | None)) {
			item.status = refused(RefusalGround::Rejected, false);
			item.end = now - 1;
		}
		Some(())
	}

	fn sign(&mut self, who: u64, decision: DecisionId) -> Option<()> {
		let chairs = self.chair.or(self.deputy) == Some(who);
		self.execute(decision, |item| chairs && item.status == Status::Approved)
	}

	fn retry(&mut self, decision: DecisionId) -> Option<()> {
		self.execute(decision, |item| item.status == failed())
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

	fn pass(&mut self, time: Moment) -> bool {
		self.now += time;
		let (now, forbidden) = (self.now, self.forbidden);
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
		true
	}
}

/// The same step on the chain; yields whether it is allowed.
fn take(step: &Step, decisions: usize) -> bool {
	let what = |approved| act((decisions as u32 + 1) * 2 + u32::from(approved));
	match *step {
		Step::Propose { who, life, refusal } => {
			let on_refusal = refusal.then(|| what(false));
			open(who, OURS, Some(what(true)), on_refusal, Some(life)).is_ok()
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
		Step::Forbid(forbidden) => {
			forbid(forbidden);
			true
		}
		Step::Pass(time) => {
			crate::mock::pass(time);
			idle();
			true
		}
		Step::Leave(who) => {
			leave(who);
			true
		}
		Step::Join(who) => {
			change_council(|council| council.seats.try_push(who).unwrap());
			true
		}
		Step::Appoint(who) => {
			change_council(|council| council.chair = Some(who));
			true
		}
	}
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 1..=7u64;
	let decision = || 1..=8u32;
	let how = prop_oneof![3 => Just(Vote::For), 2 => Just(Vote::Against), 1 => Just(Vote::Abstain)];
	prop_oneof![
		6 => (who(), 0..=LONGEST_LIFE + 1, any::<bool>())
			.prop_map(|(who, life, refusal)| Step::Propose { who, life, refusal }),
		30 => (who(), decision(), how)
			.prop_map(|(who, decision, vote)| Step::Vote { who, decision, vote }),
		8 => (who(), decision()).prop_map(|(who, decision)| Step::Sign { who, decision }),
		4 => decision().prop_map(|decision| Step::Retry { decision }),
		2 => any::<bool>().prop_map(Step::Forbid),
		8 => (0..=12u64).prop_map(Step::Pass),
		1 => who().prop_map(Step::Leave),
		1 => who().prop_map(Step::Join),
		1 => who().prop_map(Step::Appoint),
	]
}

/// Councils change only in ways in which a general meeting changes them.
fn makes_sense(step: &Step, model: &Model) -> bool {
	match step {
		Step::Leave(who) => model.seats.len() > 1 || !model.seats.contains(who),
		Step::Join(who) => !model.seats.contains(who),
		Step::Appoint(who) => model.seats.contains(who),
		_ => true,
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn the_chain_should_do_as_the_model(
		seats in 1..=6u64,
		steps in prop::collection::vec(step(), 1..150),
	) {
		ExtBuilder::default().seats(seats).deputy(seats).build_and_execute(|| {
			LongestLife::set(LONGEST_LIFE);
			SignWithin::set(SIGN_WITHIN);
			MinutesKept::set(MINUTES_KEPT);
			MaxUnderWay::set(MAX_UNDER_WAY as u32);
			let mut model = Model {
				now: START,
				seats: (1..=seats).collect(),
				chair: Some(CHAIR),
				deputy: Some(seats),
				..Default::default()
			};
			for step in steps {
				if !makes_sense(&step, &model) {
					continue
				}
				let allowed = take(&step, model.decisions.len());
				assert_eq!(allowed, model.take(&step), "{step:?}");
				let statuses: Vec<_> = (1..=DecisionsMade::<Test>::get(OURS))
					.map(|id| Decisions::<Test>::get(OURS, id).map(|item| item.status))
					.collect();
				let expected: Vec<_> = model
					.decisions
					.iter()
					.map(|item| item.as_ref().map(|item| item.status))
					.collect();
				assert_eq!(statuses, expected, "after {step:?}");
			}
			let done: Vec<_> = done().iter().map(|(_, what)| (what / 2, what % 2 == 1)).collect();
			assert_eq!(done, model.done);
		});
	}
}
