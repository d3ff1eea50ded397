//! Whatever organisations, councils, governance and time do, the register agrees with a small model.

use crate::{mock::*, Blocks, Call, Cooperatives as CooperativesOf, Foundings, Links, Status};
use coop_primitives::{CoopId, Moment};
use frame_support::{assert_ok, weights::Weight};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The organisations; the cooperatives that they become have ids from [`NEW`] on.
const WHO: std::ops::Range<u64> = COMPANY..COMPANY + 3;
const SEATS: [u64; 2] = [11, 12];

#[derive(Clone, Copy, Debug)]
enum Act {
	Join(CoopId, u64),
	Leave(CoopId, u64),
	Connect(u64),
	Activate(CoopId, bool),
	Reject(CoopId),
	Withdraw(CoopId),
	Enter(CoopId, bool),
	Sign(CoopId, u64),
	Notice(CoopId),
	BlockUnpaid(CoopId),
	UnblockUnpaid(CoopId),
	Block(CoopId),
	Unblock(CoopId),
	UnblockRejoined(CoopId),
	Meta(CoopId, bool),
	Offer(CoopId, CoopId),
	Accept(CoopId, CoopId),
	EndLink(CoopId, CoopId),
	Close(CoopId),
	Wait(Moment),
}

/// Cooperatives stand in an act as a place in the list of those that there are, until
/// [`Act::settle`].
fn act() -> impl Strategy<Value = Act> {
	let who = || WHO;
	let id = || 0u32..12;
	let mostly = || prop::bool::weighted(0.8);
	prop_oneof![
		6 => (FIRST..NEW, who()).prop_map(|(body, who)| Act::Join(body, who)),
		2 => (FIRST..NEW, who()).prop_map(|(body, who)| Act::Leave(body, who)),
		8 => who().prop_map(Act::Connect),
		10 => (id(), mostly()).prop_map(|(id, by)| Act::Activate(id, by)),
		1 => id().prop_map(Act::Reject),
		1 => id().prop_map(Act::Withdraw),
		10 => (id(), mostly()).prop_map(|(id, which)| Act::Enter(id, which)),
		26 => (id(), 11u64..13).prop_map(|(id, who)| Act::Sign(id, who)),
		6 => id().prop_map(Act::Notice),
		10 => id().prop_map(Act::BlockUnpaid),
		5 => id().prop_map(Act::UnblockUnpaid),
		1 => id().prop_map(Act::Block),
		6 => id().prop_map(Act::Unblock),
		8 => id().prop_map(Act::UnblockRejoined),
		6 => (id(), mostly()).prop_map(|(id, meta)| Act::Meta(id, meta)),
		14 => (id(), id()).prop_map(|(a, b)| Act::Offer(a, b)),
		26 => (id(), id()).prop_map(|(a, b)| Act::Accept(a, b)),
		6 => (id(), id()).prop_map(|(a, b)| Act::EndLink(a, b)),
		1 => id().prop_map(Act::Close),
		9 => (0..2 * NOTICE_PERIOD).prop_map(Act::Wait),
	]
}

impl Act {
	/// The same act with the numbers of cooperatives: of any that there is, or one that is not yet;
	/// where it is on the way, of one that connected, if there is one.
	fn settle(self, model: &Model) -> Self {
		let all: Vec<_> = model.coops.keys().copied().chain([model.next]).collect();
		let new: Vec<_> = all.iter().copied().filter(|id| *id >= NEW).collect();
		let any = |place: CoopId| all[place as usize % all.len()];
		let new = |place: CoopId| new[place as usize % new.len()];
		match self {
			Act::Activate(id, by) => Act::Activate(new(id), by),
			Act::Reject(id) => Act::Reject(new(id)),
			Act::Withdraw(id) => Act::Withdraw(new(id)),
			Act::Enter(id, which) => Act::Enter(new(id), which),
			Act::Sign(id, who) => Act::Sign(new(id), who),
			Act::Notice(id) => Act::Notice(any(id)),
			Act::BlockUnpaid(id) => Act::BlockUnpaid(new(id)),
			Act::UnblockUnpaid(id) => Act::UnblockUnpaid(new(id)),
			Act::Block(id) => Act::Block(any(id)),
			Act::Unblock(id) => Act::Unblock(new(id)),
			Act::UnblockRejoined(id) => Act::UnblockRejoined(new(id)),
			Act::Meta(id, meta) => Act::Meta(any(id), meta),
			Act::Offer(a, b) => Act::Offer(any(a), any(b)),
			Act::Accept(a, b) => Act::Accept(any(a), any(b)),
			Act::EndLink(a, b) => Act::EndLink(any(a), any(b)),
			Act::Close(id) => Act::Close(any(id)),
			other => other,
		}
	}
}

#[derive(Clone)]
struct Coop {
	who: u64,
	/// Where it would stand without blocks.
	standing: Status,
	connected_at: Moment,
	/// Which of two documents founds it, and who has signed.
	founding: Option<(bool, BTreeSet<u64>)>,
	notice: Option<Moment>,
	governance: bool,
	unpaid: bool,
	membership: bool,
	meta: bool,
}

impl Coop {
	fn status(&self) -> Status {
		match self.governance || self.unpaid || self.membership {
			true => Status::Blocked,
			false => self.standing,
		}
	}
}

#[derive(Default)]
struct Model {
	now: Moment,
	next: CoopId,
	members: BTreeSet<(CoopId, u64)>,
	coops: BTreeMap<CoopId, Coop>,
	/// When the term of a lost membership ends.
	terms: BTreeMap<(CoopId, CoopId), Moment>,
	offers: BTreeMap<(CoopId, CoopId), Moment>,
	links: BTreeSet<(CoopId, CoopId)>,
}

impl Model {
	fn new() -> Self {
		let mut model = Self { now: NOW, next: NEW, ..Default::default() };
		for (id, who) in [(FIRST, ORGANIZATION), (SECOND, ORGANIZATION + 1)] {
			model.coops.insert(id, Coop::new(who, Status::Ready, NOW));
		}
		for who in WHO {
			join_both(who);
			model.members.extend([(FIRST, who), (SECOND, who)]);
		}
		model
	}

	fn belongs(&self, who: u64) -> bool {
		[FIRST, SECOND].iter().all(|body| self.members.contains(&(*body, who)))
	}

	fn is_ready(&self, id: CoopId) -> bool {
		self.coops.get(&id).is_some_and(|coop| coop.status() == Status::Ready)
	}

	/// Links in both directions, and own offers.
	fn count(&self, id: CoopId) -> usize {
		let links = self.links.iter().filter(|(a, b)| *a == id || *b == id).count();
		links + self.offers.keys().filter(|(from, _)| *from == id).count()
	}

	fn linked(&self, a: CoopId, b: CoopId) -> bool {
		self.links.contains(&(a.min(b), a.max(b)))
	}

	fn meta(&self, a: CoopId, b: CoopId) -> bool {
		self.coops[&a].meta || self.coops[&b].meta
	}

	fn remove(&mut self, id: CoopId) {
		self.coops.remove(&id);
		self.terms.retain(|(other, _), _| *other != id);
	}

	/// Whether the act succeeds; if so the model follows.
	fn follow(&mut self, act: Act) -> bool {
		let now = self.now;
		let exempt = |id: CoopId| id < NEW;
		match act {
			Act::Join(body, who) => {
				self.members.insert((body, who));
			}
			Act::Leave(body, who) => {
				self.members.remove(&(body, who));
				let of = self.coops.iter().find(|(_, coop)| coop.who == who).map(|(id, _)| *id);
				if let Some(id) = of {
					self.terms.insert((id, body), now + REJOIN);
				}
			}
			Act::Connect(who) => {
				let connected = self.coops.values().any(|coop| coop.who == who);
				if connected || !self.belongs(who) {
					return false;
				}
				self.coops.insert(self.next, Coop::new(who, Status::Pending, now));
				self.next += 1;
			}
			Act::Activate(id, by_operator) => {
				let Some(coop) = self.coops.get(&id) else { return false };
				let in_time = by_operator || now >= coop.connected_at + OPERATOR_DECIDES;
				if coop.status() != Status::Pending || !self.belongs(coop.who) || !in_time {
					return false;
				}
				self.coops.get_mut(&id).unwrap().standing = Status::Active;
			}
			Act::Reject(id) => match self.coops.get(&id) {
				Some(coop) if coop.standing == Status::Pending => self.remove(id),
				_ => return false,
			},
			Act::Withdraw(id) => match self.coops.get(&id) {
				Some(coop) if coop.standing != Status::Ready => self.remove(id),
				_ => return false,
			},
			Act::Enter(id, which) => {
				let Some(coop) = self.coops.get_mut(&id) else { return false };
				let same = coop.founding.as_ref().is_some_and(|(entered, _)| *entered == which);
				if coop.status() != Status::Active || same {
					return false;
				}
				coop.founding = Some((which, BTreeSet::new()));
			}
			Act::Sign(id, who) => {
				let Some(coop) = self.coops.get(&id).cloned() else { return false };
				let Some((which, mut signed)) = coop.founding.clone() else { return false };
				if coop.status() != Status::Active || !signed.insert(who) {
					return false;
				}
				let done = signed.len() == SEATS.len();
				if done && !self.belongs(coop.who) {
					return false;
				}
				let coop = self.coops.get_mut(&id).unwrap();
				coop.founding = (!done).then_some((which, signed));
				if done {
					coop.standing = Status::Ready;
				}
			}
			Act::Notice(id) => match self.coops.get_mut(&id) {
				Some(coop) if !exempt(id) && coop.notice.is_none() && !coop.unpaid => {
					coop.notice = Some(now)
				}
				_ => return false,
			},
			Act::BlockUnpaid(id) => match self.coops.get_mut(&id) {
				Some(coop) if coop.notice.is_some_and(|at| now >= at + NOTICE_PERIOD) => {
					coop.notice = None;
					coop.unpaid = true;
				}
				_ => return false,
			},
			Act::UnblockUnpaid(id) => match self.coops.get_mut(&id) {
				Some(coop) if coop.unpaid => coop.unpaid = false,
				_ => return false,
			},
			Act::Block(id) => match self.coops.get_mut(&id) {
				Some(coop) if !exempt(id) && !coop.governance => coop.governance = true,
				_ => return false,
			},
			Act::Unblock(id) => match self.coops.get_mut(&id) {
				Some(coop) if coop.governance => coop.governance = false,
				_ => return false,
			},
			Act::UnblockRejoined(id) => {
				let Some(coop) = self.coops.get(&id) else { return false };
				if !coop.membership || !self.belongs(coop.who) {
					return false;
				}
				self.coops.get_mut(&id).unwrap().membership = false;
			}
			Act::Meta(id, meta) => {
				if !self.is_ready(id)
					|| self.coops[&id].meta == meta
					|| (!meta && self.count(id) > 0)
				{
					return false;
				}
				self.coops.get_mut(&id).unwrap().meta = meta;
			}
			Act::Offer(from, to) => {
				let fits = from != to && self.is_ready(from) && self.is_ready(to);
				if !fits
					|| !self.meta(from, to)
					|| self.linked(from, to)
					|| self.offers.contains_key(&(from, to))
					|| self.offers.contains_key(&(to, from))
					|| self.count(from) >= MAX_LINKS as usize
				{
					return false;
				}
				self.offers.insert((from, to), now + OFFER_LIFE);
			}
			Act::Accept(by, from) => {
				let offered = self.offers.get(&(from, by)).is_some_and(|until| now <= *until);
				let fits = offered && self.is_ready(from) && self.is_ready(by);
				if !fits || !self.meta(from, by) || self.count(by) >= MAX_LINKS as usize {
					return false;
				}
				self.offers.remove(&(from, by));
				self.links.insert((by.min(from), by.max(from)));
			}
			Act::EndLink(by, with) => {
				let exists = self.coops.contains_key(&by);
				return exists
					&& (self.links.remove(&(by.min(with), by.max(with)))
						|| self.offers.remove(&(by, with)).is_some()
						|| self.offers.remove(&(with, by)).is_some());
			}
			Act::Close(id) => {
				if exempt(id) || !self.coops.contains_key(&id) || self.count(id) > 0 {
					return false;
				}
				self.remove(id);
			}
			Act::Wait(time) => {
				self.now += time;
				let now = self.now;
				self.offers.retain(|_, until| now <= *until);
				let over: Vec<_> =
					self.terms.iter().filter(|(_, at)| **at < now).map(|(key, _)| *key).collect();
				for (id, body) in over {
					self.terms.remove(&(id, body));
					let coop = self.coops.get_mut(&id).unwrap();
					coop.membership |= !self.members.contains(&(body, coop.who));
				}
			}
		}
		true
	}
}

impl Coop {
	fn new(who: u64, standing: Status, connected_at: Moment) -> Self {
		Self {
			who,
			standing,
			connected_at,
			founding: None,
			notice: None,
			governance: false,
			unpaid: false,
			membership: false,
			meta: false,
		}
	}
}

/// Does the act on the chain.
fn perform(act: Act) -> bool {
	let document = DOCUMENT;
	let (origin, call) = match act {
		Act::Join(body, who) => {
			join(body, who);
			return true;
		}
		Act::Leave(body, who) => {
			leave(body, who);
			return true;
		}
		Act::Wait(time) => {
			pass(time);
			idle(Weight::MAX);
			return true;
		}
		Act::Connect(who) => {
			(signed(who), Call::connect { profile: profile(), agreement: AGREEMENT })
		}
		Act::Activate(cooperative, by_operator) => {
			let by = if by_operator { council(FIRST) } else { governance() };
			(by, Call::activate { cooperative })
		}
		Act::Reject(cooperative) => (council(FIRST), Call::reject { cooperative, document }),
		Act::Withdraw(cooperative) => (own(cooperative), Call::withdraw { cooperative }),
		Act::Enter(cooperative, which) => {
			let document = if which { FOUNDING } else { DOCUMENT };
			let council = council_of(&SEATS);
			(own(cooperative), Call::install_council { cooperative, council, document })
		}
		Act::Sign(cooperative, who) => (signed(who), signature_of(cooperative)),
		Act::Notice(cooperative) => (council(FIRST), Call::give_notice { cooperative, document }),
		Act::BlockUnpaid(cooperative) => (council(FIRST), Call::block_unpaid { cooperative }),
		Act::UnblockUnpaid(cooperative) => (council(FIRST), Call::unblock_unpaid { cooperative }),
		Act::Block(cooperative) => (governance(), Call::block { cooperative, document }),
		Act::Unblock(cooperative) => (governance(), Call::unblock { cooperative }),
		Act::UnblockRejoined(cooperative) => (signed(1), Call::unblock_rejoined { cooperative }),
		Act::Meta(cooperative, meta) => {
			(council(cooperative), Call::declare_meta { cooperative, meta })
		}
		Act::Offer(cooperative, with) => {
			(council(cooperative), Call::offer_link { cooperative, with })
		}
		Act::Accept(cooperative, with) => {
			(council(cooperative), Call::accept_link { cooperative, with })
		}
		Act::EndLink(cooperative, with) => {
			(council(cooperative), Call::end_link { cooperative, with })
		}
		Act::Close(cooperative) => (meeting(cooperative), Call::close { cooperative }),
	};
	let before = root();
	let done = dispatch(origin, call).is_ok();
	assert_eq!(done, root() != before, "{act:?}");
	done
}

/// The origin of the cooperative's own account, or of somebody when there is none.
fn own(id: CoopId) -> RuntimeOrigin {
	signed(CooperativesOf::<Test>::get(id).map_or(1, |record| record.account))
}

fn agree(model: &Model) {
	let ids: BTreeSet<_> = CooperativesOf::<Test>::iter_keys().collect();
	assert_eq!(ids, model.coops.keys().copied().collect());
	for (id, coop) in &model.coops {
		assert_eq!(status(*id), coop.status(), "{id}");
		assert_eq!(Blocks::<Test>::contains_key(id), coop.status() == Status::Blocked);
		let signed = Foundings::<Test>::get(id).map(|it| it.signed.into_iter().collect());
		assert_eq!(signed, coop.founding.clone().map(|(_, signed)| signed), "{id}");
	}
	let links: BTreeSet<_> = Links::<Test>::iter().map(|(a, b, _)| (a.min(b), a.max(b))).collect();
	assert_eq!(links, model.links);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn the_register_follows_the_model(acts in prop::collection::vec(act(), 1..300)) {
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::new();
			for act in acts {
				let act = act.settle(&model);
				let expected = model.follow(act);
				assert_eq!(perform(act), expected, "{act:?}");
				assert_ok!(crate::try_state::check::<Test>());
				agree(&model);
			}
		});
	}
}
