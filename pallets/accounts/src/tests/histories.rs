//! Whatever verifiers, councils, persons and time do, attestations and keys agree with a small
//! model.

use crate::{mock::*, Procedure, Recoveries, Stage};
use coop_primitives::{
	providers::{AccountRegistry, OnMemberRemoved},
	AccountKind, CoopId, Moment, DAY,
};
use frame_support::assert_ok;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The persons of these histories.
const PERSONS: [AccountId; 3] = [11, 12, 13];
/// The keys that are proposed; among them two accounts.
const ALL_KEYS: [AccountId; 7] = [9_101, 9_102, 9_103, 9_104, 9_105, 11, 12];

#[derive(Clone, Copy, Debug)]
enum Act {
	Join(AccountId, CoopId),
	Leave(AccountId, CoopId),
	Attest(CoopId, AccountId, bool, u64, Moment),
	Adopt(CoopId, AccountId),
	Revoke(CoopId, AccountId),
	Propose(CoopId, AccountId, AccountId),
	Veto(AccountId, AccountId),
	VetoBy(CoopId, AccountId),
	Confirm(CoopId, AccountId),
	Wait(Moment),
}

fn act() -> impl Strategy<Value = Act> {
	let person = prop::sample::select(&PERSONS[..]);
	let key = prop::sample::select(&ALL_KEYS[..]);
	let id = FIRST..=SECOND;
	let council = prop::sample::select(&[FIRST, SECOND, UNION][..]);
	let at = (id, person.clone());
	prop_oneof![
		2 => at.clone().prop_map(|(id, who)| Act::Join(who, id)),
		1 => at.clone().prop_map(|(id, who)| Act::Leave(who, id)),
		4 => (at.clone(), any::<bool>(), 0u64..4, 1u64..60).prop_map(
			|((id, who), seen, tag, days)| Act::Attest(id, who, seen, tag, days * DAY)
		),
		1 => at.clone().prop_map(|(id, who)| Act::Adopt(id, who)),
		1 => at.clone().prop_map(|(id, who)| Act::Revoke(id, who)),
		6 => (at.clone(), key).prop_map(|((id, who), key)| Act::Propose(id, who, key)),
		2 => (person.clone(), person.clone()).prop_map(|(by, who)| Act::Veto(by, who)),
		2 => at.prop_map(|(id, who)| Act::VetoBy(id, who)),
		3 => (council, person).prop_map(|(id, who)| Act::Confirm(id, who)),
		4 => (1..15 * DAY).prop_map(Act::Wait),
	]
}

#[derive(Clone, Copy)]
struct Seen {
	cooperative: CoopId,
	in_person: bool,
	tag: u64,
	at: Moment,
	expires_at: Moment,
	orphaned_until: Option<Moment>,
}

impl Seen {
	fn until(&self) -> Moment {
		self.expires_at.min(self.orphaned_until.unwrap_or(Moment::MAX))
	}
}

#[derive(Default)]
struct Model {
	now: Moment,
	members: BTreeSet<(CoopId, AccountId)>,
	seen: BTreeMap<AccountId, Seen>,
	/// All keys that were ever a person's, the present one last.
	keys: BTreeMap<AccountId, Vec<AccountId>>,
	recoveries: BTreeMap<AccountId, (CoopId, AccountId, Stage)>,
	vetoed: BTreeMap<AccountId, Moment>,
}

impl Model {
	fn is_member(&self, cooperative: CoopId, who: AccountId) -> bool {
		self.members.contains(&(cooperative, who))
	}

	fn may_attest(&self, id: CoopId, who: AccountId, tag: u64, until: Moment) -> bool {
		let free = self.seen.iter().all(|(other, seen)| *other == who || seen.tag != tag);
		let replaces = self.seen.get(&who).is_none_or(|old| {
			old.cooperative == id || old.orphaned_until.is_some() || until >= old.expires_at
		});
		self.is_member(id, who) && free && replaces
	}

	fn key_is_free(&self, key: AccountId) -> bool {
		!PERSONS.contains(&key)
			&& !self.keys.values().any(|keys| keys.contains(&key))
			&& !self.recoveries.values().any(|(_, kept, _)| *kept == key)
	}

	fn propose(&mut self, id: CoopId, who: AccountId, key: AccountId) -> bool {
		let holds = |seen: &&Seen| seen.cooperative == id && seen.orphaned_until.is_none();
		let Some(seen) = self.seen.get(&who).filter(holds) else { return false };
		if self.recoveries.contains_key(&who) || !self.key_is_free(key) {
			return false;
		}
		let stage = match self.vetoed.get(&who) {
			None => Stage::Open { until: self.now + DELAY },
			Some(at) if seen.in_person && seen.at > *at => {
				Stage::Unconfirmed { until: self.now + CONFIRMATION }
			}
			Some(_) => return false,
		};
		self.recoveries.insert(who, (id, key, stage));
		true
	}

	fn veto(&mut self, who: AccountId) -> bool {
		let open = matches!(self.recoveries.get(&who), Some((_, _, Stage::Open { .. })));
		if open {
			self.recoveries.remove(&who);
			self.vetoed.insert(who, self.now);
		}
		open
	}

	fn confirm(&mut self, id: CoopId, who: AccountId) -> bool {
		let memberships = self.members.iter().filter(|(_, member)| *member == who).count();
		let member = self.is_member(id, who);
		let now = self.now;
		let Some((proposer, _, stage)) = self.recoveries.get_mut(&who) else { return false };
		let second = id != *proposer && (member || (id == UNION && memberships < 2));
		let may = matches!(stage, Stage::Unconfirmed { .. }) && second;
		if may {
			*stage = Stage::Confirmed { until: now + DELAY };
		}
		may
	}

	fn wait(&mut self, time: Moment) {
		self.now += time;
		let now = self.now;
		self.seen.retain(|_, seen| seen.until() >= now);
		let over =
			|(_, (_, _, stage)): &(&AccountId, &(CoopId, AccountId, Stage))| stage.until() < now;
		let over: Vec<_> = self.recoveries.iter().filter(over).map(|(who, _)| *who).collect();
		for who in over {
			let (_, key, stage) = self.recoveries.remove(&who).unwrap();
			if !matches!(stage, Stage::Unconfirmed { .. }) {
				self.keys.entry(who).or_default().push(key);
				self.vetoed.remove(&who);
			}
		}
	}

	/// Whether the act succeeds; if so the model follows.
	fn follow(&mut self, act: Act) -> bool {
		match act {
			Act::Join(who, id) => {
				self.members.insert((id, who));
				true
			}
			Act::Leave(who, id) => {
				self.members.remove(&(id, who));
				let until = self.now + ADOPTION;
				if let Some(seen) = self.seen.get_mut(&who).filter(|seen| seen.cooperative == id) {
					seen.orphaned_until.get_or_insert(until);
				}
				true
			}
			Act::Attest(id, who, in_person, tag, time) => {
				let expires_at = self.now + time;
				let may = self.may_attest(id, who, tag, expires_at);
				if may {
					let (at, orphaned_until) = (self.now, None);
					let cooperative = id;
					self.seen.insert(
						who,
						Seen { cooperative, in_person, tag, at, expires_at, orphaned_until },
					);
				}
				may
			}
			Act::Adopt(id, who) => {
				let member = self.is_member(id, who);
				let orphan = |seen: &&mut Seen| seen.orphaned_until.is_some() && member;
				let Some(seen) = self.seen.get_mut(&who).filter(orphan) else { return false };
				seen.cooperative = id;
				seen.orphaned_until = None;
				true
			}
			Act::Revoke(id, who) => {
				let may = self.seen.get(&who).is_some_and(|seen| seen.cooperative == id);
				if may {
					self.seen.remove(&who);
				}
				may
			}
			Act::Propose(id, who, key) => self.propose(id, who, key),
			Act::Veto(by, who) => by == who && self.veto(who),
			Act::VetoBy(id, who) => {
				let proposer = self.recoveries.get(&who).map(|(proposer, ..)| *proposer);
				let other = proposer.is_some_and(|proposer| proposer != id);
				other && self.is_member(id, who) && self.veto(who)
			}
			Act::Confirm(id, who) => self.confirm(id, who),
			Act::Wait(time) => {
				self.wait(time);
				true
			}
		}
	}
}

fn perform(act: Act) -> bool {
	match act {
		Act::Join(who, id) => join(id, who),
		Act::Leave(who, id) => leave(id, who),
		Act::Wait(time) => pass(time),
		Act::Attest(id, who, in_person, n, time) => {
			let verifier = signed(if id == SECOND { OTHER_VERIFIER } else { VERIFIER });
			let procedure = if in_person { Procedure::InPerson } else { Procedure::Video };
			let until = Now::get() + time;
			return Accounts::attest(verifier, id, who, procedure, tag(n), until).is_ok();
		}
		Act::Adopt(id, who) => {
			let verifier = signed(if id == SECOND { OTHER_VERIFIER } else { VERIFIER });
			return Accounts::adopt_attestation(verifier, id, who).is_ok();
		}
		Act::Revoke(id, who) => {
			return Accounts::revoke_attestation(council(id), id, who).is_ok();
		}
		Act::Propose(id, who, key) => {
			return Accounts::propose_recovery(council(id), id, who, key, DOCUMENT).is_ok();
		}
		Act::Veto(by, who) => return Accounts::veto_recovery(signed(by), who).is_ok(),
		Act::VetoBy(id, who) => {
			return Accounts::veto_recovery_by_council(council(id), id, who).is_ok();
		}
		Act::Confirm(id, who) => return Accounts::confirm_recovery(council(id), id, who).is_ok(),
	}
	true
}

fn agree(model: &Model) {
	for who in PERSONS {
		let until = model.seen.get(&who).map(Seen::until);
		assert_eq!(Accounts::verified_until(who), until);
		let stage = Recoveries::<Test>::get(who).map(|recovery| recovery.stage);
		assert_eq!(stage, model.recoveries.get(&who).map(|(_, _, stage)| *stage));
		let keys = model.keys.get(&who).cloned().unwrap_or_default();
		let (present, old) = match keys.split_last() {
			Some((present, old)) => (*present, [&[who], old].concat()),
			None => (who, vec![]),
		};
		assert_eq!(Accounts::key_of(&who), present);
		assert_eq!(Accounts::acting_account(&present), Some(who));
		for key in old {
			assert_eq!(Accounts::acting_account(&key), None);
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_history_keeps_one_key_and_one_tag_a_person(
		acts in prop::collection::vec(act(), 1..100)
	) {
		let persons = PERSONS.into_iter().chain([VERIFIER, OTHER_VERIFIER]);
		let house = persons.fold(ExtBuilder::default(), |house, who| {
			house.with(who, AccountKind::Person, profile(1))
		});
		house.build_and_execute(|| {
			let mut model = Model { now: START, ..Default::default() };
			for act in acts {
				let expected = model.follow(act);
				assert_eq!(perform(act), expected, "{act:?}");
				assert_ok!(crate::try_state::check::<Test>());
				agree(&model);
			}
			// In the end everything that can end has ended.
			for who in PERSONS {
				for id in [FIRST, SECOND] {
					Accounts::member_removed(id, &who);
				}
			}
			pass(LONGEST_ATTESTATION);
			assert_eq!(crate::Due::<Test>::iter().count(), 0);
		});
	}
}
