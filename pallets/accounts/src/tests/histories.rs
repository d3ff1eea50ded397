//! Whatever verifiers, councils, persons and time do, attestations and keys agree with a small
//! model.

use crate::{mock::*, Procedure, Recoveries, Stage, Successor};
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
	/// Staff of this cooperative brings what this key signed for the person; if none is said, staff of
	/// the one that proposed what the proposed key signed.
	Accept(AccountId, Option<(CoopId, AccountId)>),
	Withdraw(CoopId, AccountId),
	/// Register a person under a key that may be proposed.
	Register(AccountId),
	Veto(AccountId, AccountId),
	VetoBy(CoopId, AccountId),
	Confirm(CoopId, AccountId),
	/// The notice of an expiry is changed.
	Notice(Moment),
	Wait(Moment),
}

fn act() -> impl Strategy<Value = Act> {
	let person = prop::sample::select(&PERSONS[..]);
	let key = prop::sample::select(&ALL_KEYS[..]);
	let id = FIRST..=SECOND;
	let council = prop::sample::select(&[FIRST, SECOND, UNION][..]);
	let at = (id.clone(), person.clone());
	prop_oneof![
		2 => at.clone().prop_map(|(id, who)| Act::Join(who, id)),
		1 => at.clone().prop_map(|(id, who)| Act::Leave(who, id)),
		4 => (at.clone(), any::<bool>(), 0u64..4, 1u64..60).prop_map(
			|((id, who), seen, tag, days)| Act::Attest(id, who, seen, tag, days * DAY)
		),
		1 => at.clone().prop_map(|(id, who)| Act::Adopt(id, who)),
		1 => at.clone().prop_map(|(id, who)| Act::Revoke(id, who)),
		6 => (at.clone(), key.clone()).prop_map(|((id, who), key)| Act::Propose(id, who, key)),
		12 => (person.clone(), prop::option::weighted(0.2, (id, key)))
			.prop_map(|(who, by)| Act::Accept(who, by)),
		1 => at.clone().prop_map(|(id, who)| Act::Withdraw(id, who)),
		1 => prop::sample::select(&ALL_KEYS[3..5]).prop_map(Act::Register),
		1 => (1..60 * DAY).prop_map(Act::Notice),
		2 => (person.clone(), person.clone()).prop_map(|(by, who)| Act::Veto(by, who)),
		2 => at.prop_map(|(id, who)| Act::VetoBy(id, who)),
		3 => (council, person).prop_map(|(id, who)| Act::Confirm(id, who)),
		4 => (1..15 * DAY).prop_map(Act::Wait),
	]
}

/// Everybody belongs to both cooperatives, and the first one attests.
fn begin() -> impl Iterator<Item = Act> {
	(0..).zip(PERSONS).flat_map(|(tag, who)| {
		let attest = Act::Attest(FIRST, who, true, tag, 59 * DAY);
		[Act::Join(who, FIRST), Act::Join(who, SECOND), attest]
	})
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

#[derive(Clone, Copy)]
struct UnderWay {
	proposer: CoopId,
	key: AccountId,
	accepted: bool,
	stage: Stage,
}

#[derive(Default)]
struct Model {
	now: Moment,
	members: BTreeSet<(CoopId, AccountId)>,
	seen: BTreeMap<AccountId, Seen>,
	/// All keys that were ever a person's, the present one last.
	keys: BTreeMap<AccountId, Vec<AccountId>>,
	recoveries: BTreeMap<AccountId, UnderWay>,
	registered: BTreeSet<AccountId>,
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

	/// The key is nobody's account, and nobody's key but one that accepted to be that of `who`.
	fn key_is_free(&self, key: AccountId, who: AccountId) -> bool {
		let kept = |of: &AccountId, it: &UnderWay| *of != who && it.accepted && it.key == key;
		!PERSONS.contains(&key)
			&& !self.registered.contains(&key)
			&& !self.keys.values().any(|keys| keys.contains(&key))
			&& !self.recoveries.iter().any(|(of, it)| kept(of, it))
	}

	fn register(&mut self, key: AccountId) -> bool {
		let kept = self.recoveries.values().any(|it| it.accepted && it.key == key);
		let used = self.keys.values().any(|keys| keys.contains(&key));
		!kept && !used && self.registered.insert(key)
	}

	fn accept(&mut self, who: AccountId, by: Option<(CoopId, AccountId)>) -> bool {
		let proposed = self.recoveries.get(&who).map(|it| (it.proposer, it.key));
		let Some((id, key)) = by.or(proposed) else { return false };
		let free = self.key_is_free(key, who);
		let fits = |it: &&mut UnderWay| it.proposer == id && it.key == key && !it.accepted;
		let Some(it) = self.recoveries.get_mut(&who).filter(fits) else { return false };
		it.accepted = free;
		free
	}

	fn withdraw(&mut self, id: CoopId, who: AccountId) -> bool {
		let own = self.recoveries.get(&who).is_some_and(|it| it.proposer == id);
		if own {
			self.recoveries.remove(&who);
		}
		own
	}

	fn propose(&mut self, id: CoopId, who: AccountId, key: AccountId) -> bool {
		let holds = |seen: &&Seen| seen.cooperative == id && seen.orphaned_until.is_none();
		let Some(seen) = self.seen.get(&who).filter(holds) else { return false };
		let gives_way =
			|old: &UnderWay| old.proposer != id && matches!(old.stage, Stage::Unconfirmed { .. });
		if !self.recoveries.get(&who).is_none_or(gives_way) || !self.key_is_free(key, who) {
			return false;
		}
		let stage = match self.vetoed.get(&who) {
			None => Stage::Open { until: self.now + DELAY },
			Some(at) if seen.in_person && seen.at > *at => {
				let last_resort_from = self.now + CONFIRMATION / 2;
				Stage::Unconfirmed { until: self.now + CONFIRMATION, last_resort_from }
			}
			Some(_) => return false,
		};
		self.recoveries.insert(who, UnderWay { proposer: id, key, accepted: false, stage });
		true
	}

	fn veto(&mut self, who: AccountId) -> bool {
		let recovery = self.recoveries.get(&who);
		let open = recovery.is_some_and(|it| matches!(it.stage, Stage::Open { .. }));
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
		let Some(it) = self.recoveries.get_mut(&who) else { return false };
		let Stage::Unconfirmed { last_resort_from, .. } = it.stage else { return false };
		let last_resort = id == UNION && (memberships < 2 || now >= last_resort_from);
		let may = id != it.proposer && (member || last_resort);
		if may {
			it.stage = Stage::Confirmed { until: now + DELAY };
		}
		may
	}

	fn wait(&mut self, time: Moment) {
		self.now += time;
		let now = self.now;
		self.seen.retain(|_, seen| seen.until() >= now);
		let over = |(_, it): &(&AccountId, &UnderWay)| it.stage.until() < now;
		let over: Vec<_> = self.recoveries.iter().filter(over).map(|(who, _)| *who).collect();
		for who in over {
			let it = self.recoveries.remove(&who).unwrap();
			let confirmed = !matches!(it.stage, Stage::Unconfirmed { .. });
			let answered = self.seen.get(&who).is_some_and(|seen| seen.orphaned_until.is_none());
			if confirmed && it.accepted && answered {
				self.keys.entry(who).or_default().push(it.key);
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
			Act::Accept(who, by) => self.accept(who, by),
			Act::Withdraw(id, who) => self.withdraw(id, who),
			Act::Register(key) => self.register(key),
			Act::Notice(_) => true,
			Act::Veto(by, who) => by == who && self.veto(who),
			Act::VetoBy(id, who) => {
				let other = self.recoveries.get(&who).is_some_and(|it| it.proposer != id);
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
		Act::Notice(notice) => ExpiryNotice::set(notice),
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
		Act::Accept(who, by) => {
			let proposed = Recoveries::<Test>::get(who).and_then(|it| match it.successor {
				Successor::Key { key, .. } => Some((it.cooperative, key)),
				_ => None,
			});
			let (id, key) = by.or(proposed).unwrap_or((FIRST, KEY));
			return accept(id, who, key).is_ok();
		}
		Act::Withdraw(id, who) => {
			return Accounts::withdraw_recovery(council(id), id, who).is_ok();
		}
		Act::Register(key) => return Accounts::register_person(&key, profile(1)).is_ok(),
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
		let recovery = Recoveries::<Test>::get(who)
			.map(|recovery| (recovery.cooperative, recovery.successor, recovery.stage));
		let expected = model.recoveries.get(&who).map(|it| {
			(it.proposer, Successor::Key { key: it.key, accepted: it.accepted }, it.stage)
		});
		assert_eq!(recovery, expected);
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
			for act in begin().chain(acts) {
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
