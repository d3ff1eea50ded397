//! Whatever people, cashiers, councils and time do, the registers agree with a small model.

use crate::{mock::*, ActiveMembers, Applications, MembershipsOf, NumbersGiven, Stage};
use coop_primitives::{providers::MemberInspect, ApplicationId, CoopId, DecisionId, Moment};
use frame_support::assert_ok;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
enum Act {
	Apply(u8, CoopId),
	ApplyRelayed(u8, CoopId),
	Pay(CoopId, ApplicationId),
	Decide(DecisionId, bool),
	End(CoopId, ApplicationId),
}

fn act() -> impl Strategy<Value = Act> {
	let who = 0u8..6;
	let cooperative = FIRST..=SECOND;
	prop_oneof![
		2 => (who.clone(), cooperative.clone()).prop_map(|(n, id)| Act::Apply(n, id)),
		4 => (who, cooperative.clone()).prop_map(|(n, id)| Act::ApplyRelayed(n, id)),
		4 => (cooperative, 1u32..12).prop_map(|(id, n)| Act::Pay(id, n)),
		4 => (1u32..12, any::<bool>()).prop_map(|(n, yes)| Act::Decide(n, yes)),
		1 => (FIRST..=SECOND, 1u32..12).prop_map(|(id, n)| Act::End(id, n)),
	]
}

#[derive(Clone, Copy)]
enum Step {
	Invoiced,
	Paid,
}

#[derive(Default)]
struct Model {
	now: Moment,
	/// Members in the order of their numbers.
	members: BTreeMap<CoopId, Vec<u8>>,
	applications: BTreeMap<(CoopId, ApplicationId), (u8, Step)>,
	made: BTreeMap<CoopId, ApplicationId>,
	/// Which application each decision is about.
	decisions: Vec<(CoopId, ApplicationId)>,
}

impl Model {
	fn is_member(&self, who: u8, cooperative: CoopId) -> bool {
		self.members.get(&cooperative).is_some_and(|members| members.contains(&who))
	}

	fn may_apply(&self, who: u8, cooperative: CoopId) -> bool {
		let applied = self
			.applications
			.iter()
			.any(|((id, _), (applicant, _))| *id == cooperative && *applicant == who);
		!applied && !self.is_member(who, cooperative)
	}

	fn open(&mut self, who: u8, cooperative: CoopId) {
		let application = self.made.entry(cooperative).or_default();
		*application += 1;
		self.applications.insert((cooperative, *application), (who, Step::Invoiced));
	}

	/// Whether the act succeeds; if so the model follows.
	fn follow(&mut self, act: Act) -> bool {
		match act {
			Act::Apply(who, cooperative) => {
				let member = [FIRST, SECOND].iter().any(|id| self.is_member(who, *id));
				let may = member && self.may_apply(who, cooperative);
				if may {
					self.open(who, cooperative);
				}
				may
			}
			Act::ApplyRelayed(who, cooperative) => {
				let may = self.may_apply(who, cooperative);
				if may {
					self.open(who, cooperative);
				}
				may
			}
			Act::Pay(cooperative, application) => {
				match self.applications.get_mut(&(cooperative, application)) {
					Some((_, step @ Step::Invoiced)) => {
						*step = Step::Paid;
						self.decisions.push((cooperative, application));
						true
					}
					_ => false,
				}
			}
			Act::Decide(decision, in_favour) => {
				let subject = self.decisions[decision as usize - 1];
				let Some((who, _)) = self.applications.remove(&subject) else { return false };
				if in_favour {
					self.members.entry(subject.0).or_default().push(who);
				}
				true
			}
			// What is paid does not end.
			Act::End(cooperative, application) => {
				let key = (cooperative, application);
				if matches!(self.applications.get(&key), Some((_, Step::Invoiced))) {
					self.applications.remove(&key);
				}
				true
			}
		}
	}
}

fn perform(act: Act) -> bool {
	match act {
		Act::Apply(n, id) => Membership::apply(signed(&person(n).account()), id, DOCUMENT).is_ok(),
		Act::ApplyRelayed(n, id) => apply_relayed(&person(n), id).is_ok(),
		Act::Pay(id, application) => pay(id, application).is_ok(),
		Act::Decide(decision, in_favour) => decide(decision, in_favour).is_ok(),
		Act::End(id, application) => {
			let stage = Applications::<Test>::get(id, application).map(|record| record.stage);
			if matches!(stage, Some(Stage::Invoiced { .. })) {
				end(id, application);
			}
			true
		}
	}
}

fn agree(model: &Model) {
	for id in [FIRST, SECOND] {
		let members = model.members.get(&id).cloned().unwrap_or_default();
		for n in 0..6 {
			let number = members.iter().position(|who| *who == n);
			let number = number.map(|index| u32::try_from(index).unwrap() + 1);
			assert_eq!(Membership::number_of(id, &person(n).account()), number);
		}
		assert_eq!(NumbersGiven::<Test>::get(id) as usize, members.len());
		assert_eq!(ActiveMembers::<Test>::get(id) as usize, members.len());
	}
	for n in 0..6 {
		let memberships = [FIRST, SECOND].iter().filter(|id| model.is_member(n, **id)).count();
		assert_eq!(MembershipsOf::<Test>::get(person(n).account()) as usize, memberships);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_history_keeps_numbers_dense(acts in prop::collection::vec(act(), 1..120)) {
		ExtBuilder { members: Vec::new() }.build_and_execute(|| {
			let mut model = Model { now: NOW, ..Default::default() };
			for act in acts {
				// A new moment each time, so that no statement is as old as the last one.
				model.now += 1;
				set_now(model.now);
				if matches!(act, Act::Decide(n, _) if n as usize > model.decisions.len()) {
					continue;
				}
				let expected = model.follow(act);
				assert_eq!(perform(act), expected, "{act:?}");
				assert_ok!(crate::try_state::check::<Test>());
				agree(&model);
			}
		});
	}
}
