//! Random histories of few cooperatives and few people, compared step by step with a plain model of the
//! rules.
//!
//! A history is made from its seed alone. `COOP_DELEGATE_HISTORIES` says how many are played, or of
//! which seeds, as in `5..9`; [`HISTORIES`] if it says nothing. One that fails is told with its seed and
//! the steps that it needs to fail.
//!
//! This file has the steps, what is remembered of delegates, and the comparison; the rules are those of
//! [`super::model`].

use crate::{
	mock::*, try_state, BlocksMade, Candidates, CandidatesMade, ChangedByVote, Error, Event,
	Failing, Grounds, Offenders, Poll, Reserve, SeatReason, Seats, Unclaimed, UnclaimedTotal,
	Voters,
};
use coop_primitives::{providers::OnVerificationEnded, CoopId, DocumentHash, Moment};
use frame_support::{
	__private::BasicExternalities,
	assert_ok,
	storage::{unhashed, with_storage_layer},
	traits::fungible::{Inspect, Mutate},
};
use pallet_authorship::EventHandler;
use pallet_session::{NextKeys, QueuedChanged, QueuedKeys};
use sp_runtime::{
	testing::{TestSignature, UintAuthorityId},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchError, TokenError,
};
use std::{
	collections::{BTreeMap, BTreeSet},
	sync::OnceLock,
};

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Nominate(CoopId, u64),
	Recall(CoopId),
	Withdraw(u64),
	Accept(u32),
	/// On the ground of a document.
	Refuse(u32, u8),
	/// With a peer id of so many bytes.
	Stand(u64, usize),
	SetKey(u64, u64),
	/// Signed for a session, with a key.
	Beat {
		number: u32,
		session: u32,
		key: u64,
	},
	Vote(u64, CoopId, Vec<u32>),
	Leave(u64, CoopId),
	/// The last attestation of somebody ends.
	Lose(u64),
	Claim(u32),
	Receive(u128),
	Offend(u64),
	Readmit(u64),
	/// So many slots pass; these make no blocks in theirs.
	Slots(u64, Vec<u64>),
	World(Turn),
}

/// What changes around delegates.
#[derive(Clone, Debug)]
pub enum Turn {
	Join(u64, CoopId),
	/// Somebody has an attestation again.
	Verify(u64),
	/// A cooperative is ready, or blocked.
	Ready(CoopId, bool),
	Set(Numbers),
	/// So many slots pass without a block.
	Outage(u64),
}

/// What governance sets.
#[derive(Clone, Debug)]
pub struct Numbers {
	pub seats: u32,
	pub reserves: u32,
	pub approvals: u32,
	pub organizations: bool,
	pub by_vote: u32,
	pub vote_period: Moment,
}

impl Default for Numbers {
	fn default() -> Self {
		let Figure { seats, reserves, approvals, organizations, by_vote, vote_period } =
			Figure::default();
		Self { seats, reserves, approvals, organizations, by_vote, vote_period }
	}
}

/// Why a step is refused.
#[derive(Debug, PartialEq)]
pub enum Refusal {
	Call(DispatchError),
	Heartbeat(InvalidTransaction),
}

pub type Done = Result<(), Refusal>;

pub fn only(may: bool, or: impl Into<Refusal>) -> Done {
	may.then_some(()).ok_or_else(|| or.into())
}

impl From<DispatchError> for Refusal {
	fn from(error: DispatchError) -> Self {
		Self::Call(error.stripped())
	}
}

impl From<Error<Test>> for Refusal {
	fn from(error: Error<Test>) -> Self {
		DispatchError::from(error).into()
	}
}

impl From<pallet_session::Error<Test>> for Refusal {
	fn from(error: pallet_session::Error<Test>) -> Self {
		DispatchError::from(error).into()
	}
}

impl From<TokenError> for Refusal {
	fn from(error: TokenError) -> Self {
		DispatchError::from(error).into()
	}
}

impl From<InvalidTransaction> for Refusal {
	fn from(error: InvalidTransaction) -> Self {
		Self::Heartbeat(error)
	}
}

// --- What is remembered.

/// What is known outside.
#[derive(Default)]
pub struct World {
	pub slot: u64,
	pub people: BTreeMap<u64, Known>,
	/// Cooperatives that have been ready, and whether they are.
	pub ready: BTreeMap<CoopId, bool>,
	pub figures: Numbers,
}

impl World {
	pub fn now(&self) -> Moment {
		self.slot * SLOT
	}

	pub fn is_organization(&self, who: u64) -> bool {
		self.people.get(&who).is_some_and(|it| it.organization)
	}

	/// Whether somebody is a member of a cooperative that has been ready (rules §8.3).
	pub fn has_voice(&self, who: u64) -> bool {
		self.people[&who].member_of.iter().any(|id| self.ready.contains_key(id))
	}

	pub fn verify(&mut self, who: u64, verified: bool) {
		self.people.get_mut(&who).expect("somebody is registered").verified = verified;
	}

	pub fn leave(&mut self, who: u64, cooperative: CoopId) {
		let known = self.people.get_mut(&who).expect("somebody is registered");
		known.member_of.retain(|id| *id != cooperative);
	}

	pub fn turn(&mut self, turn: Turn) {
		match turn {
			Turn::Join(who, cooperative) => {
				let known = self.people.get_mut(&who).expect("somebody is registered");
				known.member_of.push(cooperative);
			}
			Turn::Verify(who) => self.verify(who, true),
			Turn::Ready(cooperative, ready) => _ = self.ready.insert(cooperative, ready),
			Turn::Set(figures) => self.figures = figures,
			Turn::Outage(slots) => self.slot += slots,
		}
	}
}

/// Who makes the block of a slot: whose turn it is, unless he makes none. If nobody is left to make any,
/// those who are away come back.
pub fn author(slot: u64, sits: &[u64], disabled: &[u64], away: &[u64]) -> Option<u64> {
	let makes = |who: &u64| !disabled.contains(who) && !away.contains(who);
	let away = if sits.iter().any(makes) { away } else { &[] };
	let turn = sits[(slot % sits.len() as u64) as usize];
	(!disabled.contains(&turn) && !away.contains(&turn)).then_some(turn)
}

#[derive(Clone)]
pub struct Candidate {
	pub who: u64,
	/// Who nominated him; nobody a delegate of the first block.
	pub cooperative: Option<CoopId>,
	pub accepted_from: Moment,
	pub stands: bool,
	pub suspended: bool,
	/// In which session his node showed itself last, and when.
	pub heard: Option<(u32, Moment)>,
	/// Until when he sat on the bench, as often as it counts; since which judged session all begins anew.
	pub benches: Vec<Moment>,
	pub fresh_since: usize,
}

impl Candidate {
	pub fn new(who: u64) -> Self {
		Self {
			who,
			cooperative: None,
			accepted_from: 0,
			stands: false,
			suspended: false,
			heard: None,
			benches: Vec::new(),
			fresh_since: 0,
		}
	}
}

/// What the chain remembers.
#[derive(Default)]
pub struct Model {
	pub world: World,
	/// By their numbers; how many there ever were.
	pub candidates: BTreeMap<u32, Candidate>,
	pub nominated: u32,
	pub grounds: BTreeMap<u64, Vec<u8>>,
	pub offenders: BTreeSet<u64>,
	/// Whom each voter approves.
	pub choices: BTreeMap<u64, Vec<u32>>,
	pub keys: BTreeMap<u64, u64>,
	/// The present session, the slot in which it began, and who made a block in it.
	pub session: u32,
	pub began: u64,
	pub blocks: Vec<u64>,
	/// Who sits, and who of them makes no more blocks.
	pub sits: Vec<u64>,
	pub disabled: Vec<u64>,
	/// The seats of the next session with the numbers, and the keys that act in it.
	pub chosen: Vec<(u64, u32)>,
	pub queued: Vec<(u64, u64)>,
	/// Whether the next session has other delegates or keys than this one.
	pub changed: bool,
	pub reserve: Vec<u32>,
	pub by_vote: Vec<Moment>,
	/// Of each session that was judged: who made enough blocks, who not, and who had no turn.
	pub judged: Vec<BTreeMap<u32, Option<bool>>>,
	/// What the pot holds, what of it is owed to whom, and what each cooperative got.
	pub pot: u128,
	pub unclaimed: BTreeMap<u32, u128>,
	pub paid: BTreeMap<CoopId, u128>,
}

impl Model {
	/// The first block is being made: the delegates of the genesis sit, each with his id as his key. All
	/// cooperatives but `unready` are ready.
	fn genesis(unready: CoopId) -> Self {
		let mut model = Self { began: FIRST_SLOT, ..Default::default() };
		let world = &mut model.world;
		world.slot = FIRST_SLOT;
		world.ready = COOPERATIVES.filter(|id| *id != unready).map(|id| (id, true)).collect();
		for who in 1..=*ORGANIZATIONS.end() {
			let home = if DELEGATES.contains(&who) { OPERATOR } else { (who % 9 + 1) as CoopId };
			let organization = ORGANIZATIONS.contains(&who);
			let known = Known { organization, verified: !organization, member_of: vec![home] };
			world.people.insert(who, known);
		}
		for who in DELEGATES {
			model.add(Candidate::new(who));
			model.sits.push(who);
			model.chosen.push((who, model.nominated));
			model.keys.insert(who, who);
			model.queued.push((who, who));
		}
		model
	}

	pub fn number_of(&self, who: u64) -> Option<u32> {
		self.candidates.iter().find(|(_, it)| it.who == who).map(|(number, _)| *number)
	}

	pub fn candidate(&mut self, number: u32) -> Result<&mut Candidate, Refusal> {
		Ok(self.candidates.get_mut(&number).ok_or(Error::<Test>::CandidateNotFound)?)
	}

	pub fn nominee_of(&self, cooperative: CoopId) -> Option<u32> {
		let mut all = self.candidates.iter();
		all.find(|(_, it)| it.cooperative == Some(cooperative)).map(|(number, _)| *number)
	}

	/// How many blocks somebody made in this session.
	pub fn made(&self, who: u64) -> usize {
		self.blocks.iter().filter(|author| **author == who).count()
	}

	pub fn add(&mut self, it: Candidate) {
		self.nominated += 1;
		self.candidates.insert(self.nominated, it);
	}

	pub fn sits_or_will(&self, who: u64) -> bool {
		self.sits.contains(&who) || self.chosen.iter().any(|seat| seat.0 == who)
	}

	pub fn replace(&mut self, leaves: u32, comes: u32) {
		let seat = self.chosen.iter_mut().find(|seat| seat.1 == leaves).expect("he sits");
		*seat = (self.candidates[&comes].who, comes);
	}

	/// What `pallet_session` says of keys. Candidates have them, and former ones as long as they sit.
	fn set_key(&mut self, who: u64, key: u64) -> Done {
		let may = self.number_of(who).is_some() || self.sits_or_will(who);
		only(may, pallet_session::Error::NoAssociatedValidatorId)?;
		let free = self.keys.iter().all(|(owner, it)| *it != key || *owner == who);
		only(free, pallet_session::Error::DuplicatedKey)?;
		self.keys.insert(who, key);
		Ok(())
	}

	/// A slot passes, perhaps with a block. Sessions end by slot (rules §8.7).
	fn slot(&mut self, away: &[u64]) {
		self.world.slot += 1;
		let slot = self.world.slot;
		let Some(author) = author(slot, &self.sits, &self.disabled, away) else { return };
		self.blocks.push(author);
		if slot / SLOTS_PER_SESSION > self.began / SLOTS_PER_SESSION {
			self.judge();
			self.divide();
			self.start();
			self.choose();
		}
	}

	/// Does a step, or says why not; then nothing has changed.
	fn take(&mut self, step: Step) -> Done {
		match step {
			Step::Nominate(cooperative, who) => self.nominate(cooperative, who)?,
			Step::Recall(cooperative) => {
				self.end(self.nominee_of(cooperative).ok_or(Error::NomineeNotFound)?)?;
			}
			Step::Withdraw(who) => {
				self.end(self.number_of(who).ok_or(Error::CandidateNotFound)?)?;
			}
			Step::Accept(number) => self.accept(number)?,
			Step::Refuse(number, ground) => self.refuse(number, ground)?,
			Step::Stand(who, node) => {
				only(node > 0, Error::EmptyNode)?;
				let number = self.number_of(who).ok_or(Error::CandidateNotFound)?;
				self.candidate(number)?.stands = true;
			}
			Step::SetKey(who, key) => self.set_key(who, key)?,
			Step::Beat { number, session, key } => self.beat(number, session, key)?,
			Step::Vote(who, cooperative, choice) => self.vote(who, cooperative, choice)?,
			Step::Leave(who, cooperative) => self.leave(who, cooperative)?,
			Step::Lose(who) => self.lose(who),
			Step::Claim(number) => self.claim(number)?,
			Step::Receive(amount) => self.pot += amount,
			Step::Offend(who) => self.offend(who),
			Step::Readmit(who) => only(self.offenders.remove(&who), Error::NotOffender)?,
			Step::Slots(n, away) => (0..n).for_each(|_| self.slot(&away)),
			Step::World(turn) => self.world.turn(turn),
		}
		Ok(())
	}
}

// --- The chain.

const ORGANIZATIONS: std::ops::RangeInclusive<u64> = 26..=28;
const COOPERATIVES: std::ops::RangeInclusive<CoopId> = 1..=9;

fn turn_on_chain(turn: Turn) {
	match turn {
		Turn::Join(who, cooperative) => {
			change_person(who, |known| known.member_of.push(cooperative))
		}
		Turn::Verify(who) => change_person(who, |known| known.verified = true),
		Turn::Ready(id, ready) => cooperative(id, ready),
		Turn::Set(numbers) => {
			let Numbers { seats, reserves, approvals, organizations, by_vote, vote_period } =
				numbers;
			Figures::put(Figure {
				seats,
				reserves,
				approvals,
				organizations,
				by_vote,
				vote_period,
			});
		}
		Turn::Outage(slots) => wait(slots * SLOT),
	}
}

fn beat_on_chain(number: u32, session: u32, key: u64) -> Done {
	let payload = Delegates::heartbeat_payload(number, session);
	let signature = TestSignature(key, payload);
	match Delegates::authorize_heartbeat(number, session, &signature) {
		Ok(_) => Ok(Delegates::do_heartbeat(number)?),
		Err(TransactionValidityError::Invalid(why)) => Err(why.into()),
		Err(why) => panic!("{why:?}"),
	}
}

/// Chain and model say the same.
fn compare(model: &Model) {
	let world = &model.world;
	assert_eq!(now(), world.now());
	compare_candidates(model);

	let voters: BTreeMap<_, _> =
		Voters::<Test>::iter().map(|(who, voter)| (who, voter.approvals.into_inner())).collect();
	assert_eq!(voters, model.choices, "choices");
	for who in model.choices.keys() {
		let known = &world.people[who];
		assert!(world.has_voice(*who), "{who} has no voice");
		assert!(known.organization || known.verified, "{who} is not verified");
	}
	let ranking: Vec<_> =
		model.ranking().into_iter().map(|number| (number, model.votes(number))).collect();
	assert_eq!(Delegates::ranking(), ranking, "ranking");

	assert_eq!(Session::current_index(), model.session, "session");
	assert_eq!(Session::validators(), model.sits, "who sits");
	let mut sorted = model.sits.clone();
	sorted.sort();
	assert_eq!(managing(), sorted, "who manages");
	let chosen: Vec<_> = Seats::<Test>::get().iter().map(|seat| (seat.who, seat.number)).collect();
	assert_eq!(chosen, model.chosen, "seats");
	let queued: Vec<_> = QueuedKeys::<Test>::get().iter().map(|(who, key)| (*who, key.0)).collect();
	assert_eq!(queued, model.queued, "queued keys");
	assert_eq!(QueuedChanged::<Test>::get(), model.changed, "another set comes");
	let keys: BTreeMap<_, _> = NextKeys::<Test>::iter().map(|(who, key)| (who, key.0)).collect();
	assert_eq!(keys, model.keys, "keys");
	assert_eq!(Reserve::<Test>::get(), model.reserve, "reserve");
	assert_eq!(ChangedByVote::<Test>::get(), model.by_vote, "changes by vote");
	let places: Vec<_> = Session::disabled_validators();
	let disabled: BTreeSet<_> = places.iter().map(|place| model.sits[*place as usize]).collect();
	assert_eq!(disabled, model.disabled.iter().copied().collect(), "disabled");
	let offenders: BTreeSet<_> = Offenders::<Test>::iter_keys().collect();
	assert_eq!(offenders, model.offenders, "offenders");
	let made: Vec<_> = model.sits.iter().map(|who| model.made(*who) as u32).collect();
	assert_eq!(BlocksMade::<Test>::get(), made, "blocks made");

	let unclaimed: BTreeMap<_, _> = Unclaimed::<Test>::iter().collect();
	assert_eq!(unclaimed, model.unclaimed, "unclaimed");
	assert_eq!(UnclaimedTotal::<Test>::get(), unclaimed.values().sum::<u128>());
	assert_eq!(Balances::balance(&POT), LEAST + model.pot, "pot");
	for cooperative in COOPERATIVES {
		let paid = model.paid.get(&cooperative).copied().unwrap_or(0);
		let resources = RESOURCES + u64::from(cooperative);
		assert_eq!(Balances::balance(&resources), paid, "paid to {cooperative}");
	}
}

fn compare_candidates(model: &Model) {
	assert_eq!(CandidatesMade::<Test>::get(), model.nominated, "numbers given");
	let poll = Poll::<Test>::get();
	let numbers: Vec<_> = model.candidates.keys().copied().collect();
	assert_eq!(poll.iter().map(|tally| tally.number).collect::<Vec<_>>(), numbers, "candidates");
	for tally in poll {
		let approve = [false, true].map(|organizations| model.approve(tally.number, organizations));
		assert_eq!([tally.persons, tally.organizations], approve, "approve {}", tally.number);
	}
	let failing: BTreeMap<_, _> = Failing::<Test>::get().into_iter().collect();
	for (number, it) in &model.candidates {
		let record = Candidates::<Test>::get(number).expect("a candidate");
		assert_eq!((record.who, record.cooperative), (it.who, it.cooperative), "who is {number}");
		assert_eq!(record.accepted_from, it.accepted_from, "when {number} is accepted");
		assert_eq!(record.node.is_some(), it.stands, "whether {number} consented");
		assert_eq!(record.suspended, it.suspended, "whether {number} is suspended");
		let offends = model.offenders.contains(&it.who);
		assert_eq!(record.offended, offends, "whether {number} offended");
		assert_eq!(record.heartbeat, it.heard.map_or(0, |(_, at)| at), "heartbeat of {number}");
		let benched = (it.benches.last().copied().unwrap_or(0), it.benches.len());
		assert_eq!((record.benched_until, record.benches.into()), benched, "bench of {number}");
		let poor = failing.get(number).copied().unwrap_or(0);
		assert_eq!(poor as usize, model.poor(*number), "poor sessions of {number}");
		let grounds = Grounds::<Test>::get(it.who).len();
		assert_eq!(grounds, model.grounds.get(&it.who).map_or(0, Vec::len), "grounds");
	}
}

/// A chain whose first block is being made. It holds all in memory, without a trie: two to three times as quick.
fn on_quick_chain(test: impl FnOnce()) {
	static GENESIS: OnceLock<Vec<(Vec<u8>, Vec<u8>)>> = OnceLock::new();
	let genesis = GENESIS.get_or_init(|| {
		let mut all = Vec::new();
		ExtBuilder.build_and_execute(|| {
			block_in(FIRST_SLOT);
			let mut key = Vec::new();
			while let Some(next) = sp_io::storage::next_key(&key) {
				all.push((next.clone(), unhashed::get_raw(&next).expect("it is there")));
				key = next;
			}
		});
		all
	});
	BasicExternalities::default().execute_with(|| {
		genesis.iter().for_each(|(key, value)| unhashed::put_raw(key, value));
		test();
	});
}

// --- Histories.

/// Splitmix64.
struct Dice(u64);

impl Dice {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
		let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
		let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
		mixed ^ (mixed >> 31)
	}

	fn below(&mut self, n: usize) -> usize {
		(self.next() % n.max(1) as u64) as usize
	}

	fn percent(&mut self, n: u64) -> bool {
		self.next() % 100 < n
	}

	fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len())].clone()
	}

	/// A place, as often as its weight says.
	fn weighed(&mut self, weights: &[usize]) -> usize {
		let mut left = self.below(weights.iter().sum());
		let fits = |weight: &usize| {
			let here = left < *weight;
			left = left.saturating_sub(*weight);
			here
		};
		weights.iter().position(fits).expect("a weight")
	}
}

/// How often each kind of step comes; see [`Mood::next`].
const WEIGHTS: [usize; 20] = [6, 1, 1, 3, 2, 3, 4, 4, 25, 1, 3, 1, 3, 2, 3, 3, 2, 1, 2, 28];

/// What kind of a history it is.
#[derive(Clone, Debug)]
struct Mood {
	steps: usize,
	weights: [usize; 20],
	/// The cooperative that is not ready yet; 0 is none.
	unready: CoopId,
	/// Of a hundred candidates, how many are prepared with all that they need.
	prepared: u64,
	/// How many votes come with them.
	votes: usize,
	/// Most of them go to those who were nominated last.
	newest: bool,
	/// Of a hundred candidates, how many show themselves in a session.
	beats: u64,
	/// Of a hundred delegates, how many are away at a time.
	away: u64,
	/// Of a hundred choices, how many are bad ones.
	bad: u64,
	/// Some are away all the time.
	lazy: Vec<u64>,
	/// Of a hundred nominees, how many sit or were refused.
	again: u64,
}

impl Mood {
	fn new(dice: &mut Dice) -> Self {
		let mut weights = WEIGHTS.map(|weight| weight * dice.one(&[0, 1, 1, 1, 2, 4]));
		for always in [0, 8, 19] {
			weights[always] = weights[always].max(WEIGHTS[always]);
		}
		Self {
			steps: 40 + dice.below(61),
			weights,
			unready: dice.one(&[0, 8, 9]),
			prepared: dice.one(&[0, 60, 90, 100]),
			votes: dice.one(&[0, 10, 40]),
			newest: dice.percent(50),
			beats: dice.one(&[30, 70, 90, 100]),
			away: dice.one(&[0, 0, 0, 5, 20, 50]),
			bad: dice.one(&[0, 5, 20]),
			lazy: (0..dice.below(4)).map(|_| 1 + dice.below(12) as u64).collect(),
			again: dice.one(&[0, 20, 80]),
		}
	}

	/// What is there before the first step.
	fn start(&self, dice: &mut Dice, model: &Model) -> Vec<Step> {
		let mut all = vec![];
		let mut number = model.nominated;
		for id in COOPERATIVES.filter(|id| *id != self.unready) {
			let members: Vec<_> = self.people(model, |it| it.member_of.contains(&id));
			if members.is_empty() || !dice.percent(self.prepared) {
				continue;
			}
			let who = dice.one(&members);
			number += 1;
			all.extend([
				Step::Nominate(id, who),
				Step::Accept(number),
				Step::Stand(who, 38),
				Step::SetKey(who, who),
				Step::Beat { number, session: model.session, key: who },
			]);
		}
		all
	}

	fn people(&self, model: &Model, is: impl Fn(&Known) -> bool) -> Vec<u64> {
		let people = model.world.people.iter();
		people.filter(|(_, it)| is(it)).map(|(who, _)| *who).collect()
	}

	/// What comes next; the model alone says what can.
	fn next(&self, dice: &mut Dice, model: &Model) -> Vec<Step> {
		let who = self.anybody(dice, model);
		let number = self.number(dice, model);
		let cooperative = dice.one(&COOPERATIVES.collect::<Vec<_>>());
		let candidates: Vec<_> = model.candidates.values().map(|it| it.who).collect();
		let candidate =
			if candidates.is_empty() || dice.percent(10) { who } else { dice.one(&candidates) };
		vec![match dice.weighed(&self.weights) {
			0 => return self.nominate(dice, model, cooperative),
			1 => Step::Recall(cooperative),
			2 => Step::Withdraw(candidate),
			3 => Step::Accept(number),
			4 => {
				let known =
					|number: &u32| model.grounds.contains_key(&model.candidates[number].who);
				let before: Vec<_> = model.candidates.keys().copied().filter(known).collect();
				let any = before.is_empty() || dice.percent(30);
				let number = if any { number } else { dice.one(&before) };
				Step::Refuse(number, dice.below(3) as u8)
			}
			5 => Step::Stand(candidate, if dice.percent(5) { 0 } else { 38 }),
			6 => Step::SetKey(candidate, self.key(dice, candidate)),
			7 => self.beat(dice, model, number),
			8 => self.vote(dice, model),
			9 => {
				let of = &model.world.people[&who].member_of;
				let leaves = if of.is_empty() { cooperative } else { dice.one(of) };
				Step::Leave(who, leaves)
			}
			10 => return self.join(model, who, cooperative),
			11 => Step::Lose(if dice.percent(40) { candidate } else { who }),
			12 => {
				let lost = self.people(model, |it| !it.organization && !it.verified);
				let who = if lost.is_empty() { who } else { dice.one(&lost) };
				Step::World(Turn::Verify(who))
			}
			13 if cooperative == self.unready || dice.percent(50) => {
				Step::World(Turn::Ready(cooperative, true))
			}
			13 => Step::World(Turn::Ready(cooperative, false)),
			14 => Step::World(Turn::Set(self.numbers(dice))),
			15 => Step::Receive(dice.one(&[1, 7, 90, 1_000, 1_000_003])),
			16 => {
				let earned: Vec<_> = model.unclaimed.keys().copied().collect();
				let any = earned.is_empty() || dice.percent(20);
				Step::Claim(if any { number } else { dice.one(&earned) })
			}
			17 => Step::Offend(if dice.percent(80) { dice.one(&model.sits) } else { candidate }),
			18 => {
				let offenders: Vec<_> = model.offenders.iter().copied().collect();
				let any = offenders.is_empty() || dice.percent(10);
				Step::Readmit(if any { who } else { dice.one(&offenders) })
			}
			_ => return self.time(dice, model),
		}]
	}

	fn anybody(&self, dice: &mut Dice, model: &Model) -> u64 {
		let sits = dice.percent(20).then(|| dice.one(&model.sits));
		sits.unwrap_or_else(|| 1 + dice.below(*ORGANIZATIONS.end() as usize) as u64)
	}

	fn number(&self, dice: &mut Dice, model: &Model) -> u32 {
		let live: Vec<_> = model.candidates.keys().copied().collect();
		if live.is_empty() || dice.percent(5) {
			dice.below(model.nominated as usize + 3) as u32
		} else {
			dice.one(&live)
		}
	}

	/// With all that a candidate needs, or some of it.
	fn nominate(&self, dice: &mut Dice, model: &Model, cooperative: CoopId) -> Vec<Step> {
		let mut members = self.people(model, |it| it.member_of.contains(&cooperative));
		if dice.percent(self.again) {
			let knows = |who: &u64| model.keys.contains_key(who) || model.grounds.contains_key(who);
			members.retain(|who| knows(who) || model.sits.contains(who));
		}
		let who = match members.is_empty() || dice.percent(10) {
			true => self.anybody(dice, model),
			false => dice.one(&members),
		};
		let number = model.nominated + 1;
		let mut all = vec![Step::Nominate(cooperative, who)];
		if dice.percent(self.prepared) {
			let key = model.keys.get(&who).copied().unwrap_or(who);
			let keys = (!model.keys.contains_key(&who)).then_some(Step::SetKey(who, who));
			let (session, beats) = (model.session, dice.percent(70));
			let beat = beats.then_some(Step::Beat { number, session, key });
			let stands = dice.percent(90).then_some(Step::Stand(who, 38));
			all.extend(stands.into_iter().chain(keys).chain(beat));
			all.extend(dice.percent(80).then_some(Step::Accept(number)));
		}
		all
	}

	fn key(&self, dice: &mut Dice, who: u64) -> u64 {
		match dice.below(10) {
			0 => 1 + dice.below(25) as u64,
			n => who + 100 * (n as u64 % 3),
		}
	}

	fn beat(&self, dice: &mut Dice, model: &Model, number: u32) -> Step {
		let who = model.candidates.get(&number).map_or(0, |it| it.who);
		let key = model.keys.get(&who).copied().unwrap_or(who);
		let key = if dice.percent(5) { key + 1 } else { key };
		let session = match dice.below(20) {
			0 => model.session + 1,
			1 => model.session.saturating_sub(1),
			_ => model.session,
		};
		Step::Beat { number, session, key }
	}

	fn vote(&self, dice: &mut Dice, model: &Model) -> Step {
		let can = self.people(model, |it| it.verified || it.organization);
		let any = can.is_empty() || dice.percent(10);
		let who = if any { self.anybody(dice, model) } else { dice.one(&can) };
		let who = if dice.percent(2) { 99 } else { who };
		let of = model.world.people.get(&who).map_or(Vec::new(), |it| it.member_of.clone());
		let stray = of.is_empty() || dice.percent(5);
		let cooperative = if stray { 1 + dice.below(10) as CoopId } else { dice.one(&of) };
		let live: Vec<_> = model.candidates.keys().copied().collect();
		let most = model.world.figures.approvals as usize;
		let bad = dice.percent(self.bad);
		let n = if bad { dice.below(most + 2) } else { 1 + dice.below(most.min(live.len())) };
		let n = if dice.percent(5) { 0 } else { n };
		let few = live.len().min(4 + dice.below(10));
		let mut choice: Vec<_> = (0..n.min(live.len() * 2))
			.map(|_| match dice.percent(60) {
				true if self.newest => live[live.len() - 1 - dice.below(few)],
				true => live[dice.below(few)],
				false => dice.one(&live),
			})
			.collect();
		if bad {
			choice.extend((dice.percent(20)).then(|| self.number(dice, model)));
		} else {
			choice.sort();
			choice.dedup();
		}
		Step::Vote(who, cooperative, choice)
	}

	/// Nobody is at the same time a member where there is a voice and where there never was: that the
	/// register does not tell apart.
	fn join(&self, model: &Model, who: u64, cooperative: CoopId) -> Vec<Step> {
		let known = &model.world.people[&who];
		let gives_voice = |id: &CoopId| *id != self.unready;
		let same = known.member_of.iter().all(|id| gives_voice(id) == gives_voice(&cooperative));
		let joins = same && !known.member_of.contains(&cooperative);
		joins.then_some(Step::World(Turn::Join(who, cooperative))).into_iter().collect()
	}

	fn numbers(&self, dice: &mut Dice) -> Numbers {
		Numbers {
			seats: dice.one(&[1, 5, 7, 7, 7, 8, 9]),
			reserves: dice.one(&[0, 1, 2, 4, 4]),
			approvals: dice.one(&[1, 2, 4, 6]),
			organizations: dice.percent(50),
			by_vote: dice.one(&[0, 1, 2, 6, 6, 6, 9]),
			vote_period: dice.one(&[0, SESSION, SESSION + 1, 3 * SESSION]),
		}
	}

	/// A block, some, or a session, in which some are away; now and then an outage.
	fn time(&self, dice: &mut Dice, model: &Model) -> Vec<Step> {
		let mut all = vec![];
		for number in model.candidates.keys().copied() {
			let due = model.candidates[&number].heard.is_none_or(|(last, _)| last < model.session);
			if due && dice.percent(self.beats) {
				all.push(self.beat(dice, model, number));
			}
		}
		if dice.percent(6) {
			let slots = dice.one(&[1, 9, 30, 45, 200, 401]);
			all.push(Step::World(Turn::Outage(slots)));
		}
		let away = model.sits.iter().copied().filter(|_| dice.percent(self.away));
		let away: Vec<_> = away.chain(self.lazy.iter().copied()).collect();
		let rest = SLOTS_PER_SESSION - model.world.slot % SLOTS_PER_SESSION;
		let slots = match dice.below(10) {
			0 | 1 => 1,
			2 => 1 + dice.below(9) as u64,
			3..7 => rest,
			_ => rest + SLOTS_PER_SESSION,
		};
		all.push(Step::Slots(slots, away));
		all
	}
}

/// All that should happen in many histories.
const ENDS: [&str; 22] = [
	"a new seat",
	"a seat taken by votes",
	"a seat taken from an offender",
	"a seat of one who is gone",
	"a seat of one who was benched",
	"benched again for longer",
	"six seats changed at once",
	"a session was not judged",
	"a pot divided",
	"a reserve paid",
	"a reward forfeited",
	"a reward paid",
	"a voice lost",
	"suspended",
	"not suspended any more",
	"refused on the same ground",
	"nominated again while he sits",
	"one may not sit and does",
	"nobody is in reserve",
	"as many disabled as may be",
	"an offender not disabled",
	"all changes by vote made",
];

type Ends = BTreeMap<String, usize>;

/// A history: the cooperative that is not ready, and the steps.
struct History {
	unready: CoopId,
	steps: Vec<Step>,
}

impl History {
	/// The history of a seed; the model alone says what can come next.
	fn new(seed: u64) -> Self {
		let dice = &mut Dice(seed);
		let mood = Mood::new(dice);
		let mut model = Model::genesis(mood.unready);
		let mut steps = mood.start(dice, &model);
		steps.iter().for_each(|step| _ = model.take(step.clone()));
		let votes: Vec<_> = (0..mood.votes).map(|_| mood.vote(dice, &model)).collect();
		votes.iter().for_each(|step| _ = model.take(step.clone()));
		steps.extend(votes);
		for _ in 0..mood.steps {
			for step in mood.next(dice, &model) {
				steps.push(step.clone());
				let _ = model.take(step);
			}
		}
		Self { unready: mood.unready, steps }
	}

	/// Plays it on the chain, and compares after each step.
	fn play(&self) -> Ends {
		let mut told = Told::default();
		on_quick_chain(|| {
			let mut model = Model::genesis(self.unready);
			model.world.ready.keys().for_each(|id| cooperative(*id, true));
			for (who, known) in &model.world.people {
				register(*who, known.clone());
			}
			compare(&model);
			for step in &self.steps {
				told.take(&mut model, step);
				compare(&model);
			}
		});
		told.0
	}

	fn fails(&self) -> bool {
		std::panic::catch_unwind(|| self.play()).is_err()
	}

	/// Without the steps that it does not need to fail.
	fn shortened(mut self) -> Self {
		let hook = std::panic::take_hook();
		std::panic::set_hook(Box::new(|_| {}));
		let mut at = self.steps.len();
		while at > 0 {
			at -= 1;
			let step = self.steps.remove(at);
			if !self.fails() {
				self.steps.insert(at, step);
			}
		}
		std::panic::set_hook(hook);
		self
	}
}

/// What happened so far.
#[derive(Default)]
struct Told(Ends);

impl Told {
	/// A step in the model and on the chain.
	fn take(&mut self, model: &mut Model, step: &Step) {
		let done = model.take(step.clone());
		assert_eq!(
			self.take_on_chain(step.clone()),
			done,
			"the chain, then the model, to {step:?}"
		);
		self.hear();
		match done {
			Ok(()) => self.count("allowed"),
			Err(why) => {
				self.count("refused");
				if why == Error::GroundUsed.into() {
					self.count("refused on the same ground");
				}
				self.count(&format!("{why:?}"));
			}
		}
		self.note(model);
	}

	/// The same step on the chain.
	fn take_on_chain(&mut self, step: Step) -> Done {
		with_storage_layer(|| {
			match step {
				Step::Nominate(cooperative, who) => Delegates::nominate(council(cooperative), who)?,
				Step::Recall(cooperative) => Delegates::recall(council(cooperative))?,
				Step::Withdraw(who) => Delegates::withdraw(signed(who))?,
				Step::Accept(number) => Delegates::accept(majority(), number)?,
				Step::Refuse(number, ground) => {
					Delegates::refuse(majority(), number, DocumentHash::repeat_byte(ground))?
				}
				Step::Stand(who, node) => {
					Delegates::stand(signed(who), vec![1; node].try_into().expect("short"))?
				}
				Step::SetKey(who, key) => {
					Session::set_keys(signed(who), UintAuthorityId(key), Vec::new())?
				}
				Step::Beat { number, session, key } => beat_on_chain(number, session, key)?,
				Step::Vote(who, cooperative, choice) => {
					let choice = choice.try_into().expect("not too many");
					let voted = Delegates::vote(signed(who), cooperative, choice);
					_ = voted.map_err(|it| it.error)?
				}
				Step::Leave(who, cooperative) => leave(who, cooperative),
				Step::Lose(who) => {
					change_person(who, |known| known.verified = false);
					Delegates::verification_ended(&who);
				}
				Step::Claim(number) => Delegates::claim(signed(1), number)?,
				Step::Receive(amount) => _ = Balances::mint_into(&POT, amount)?,
				Step::Offend(who) => offend(who),
				Step::Readmit(who) => Delegates::readmit(majority(), who)?,
				Step::Slots(n, away) => (0..n).for_each(|_| self.slot(&away)),
				Step::World(turn) => turn_on_chain(turn),
			}
			Ok(())
		})
	}

	fn slot(&mut self, away: &[u64]) {
		let (slot, sits) = (now() / SLOT + 1, Session::validators());
		let disabled: Vec<_> =
			Session::disabled_validators().iter().map(|place| sits[*place as usize]).collect();
		let Some(author) = author(slot, &sits, &disabled, away) else { return wait(SLOT) };
		self.hear();
		Delegates::note_author(author);
		if block_in(slot) {
			assert_ok!(try_state::check::<Test>());
		}
		self.hear();
	}

	fn count(&mut self, what: &str) {
		match self.0.get_mut(what) {
			Some(n) => *n += 1,
			None => _ = self.0.insert(what.into(), 1),
		}
	}

	/// What the chain says that happened.
	fn hear(&mut self) {
		let events = events();
		let changes = events.iter().filter(|it| matches!(it, Event::SeatChanged { .. })).count();
		if changes == 6 {
			self.count("six seats changed at once");
		}
		for event in events {
			match event {
				Event::SeatChanged { leaves: None, .. } => self.count("a new seat"),
				Event::SeatChanged { reason, .. } => self.count(match reason {
					SeatReason::Votes => "a seat taken by votes",
					SeatReason::Offence => "a seat taken from an offender",
					SeatReason::Gone => "a seat of one who is gone",
					SeatReason::Benched => "a seat of one who was benched",
				}),
				Event::Benched { until, .. } if until > now() + BENCH => {
					self.count("benched again for longer")
				}
				Event::SessionNotJudged { .. } => self.count("a session was not judged"),
				Event::PotDivided { reserve, reserves, .. } => {
					self.count("a pot divided");
					if reserve > 0 && reserves > 0 {
						self.count("a reserve paid");
					}
				}
				Event::OffenceProven { forfeited: 1.., .. } => self.count("a reward forfeited"),
				Event::RewardClaimed { .. } => self.count("a reward paid"),
				Event::VoiceLost { .. } => self.count("a voice lost"),
				Event::Suspended { suspended: true, .. } => self.count("suspended"),
				Event::Suspended { .. } => self.count("not suspended any more"),
				_ => {}
			}
		}
		System::reset_events();
	}

	/// What the model shows.
	fn note(&mut self, model: &Model) {
		let sits = |number: &u32| model.chosen.iter().any(|(_, it)| it == number);
		let new = model.nominated;
		let again = model.candidates.get(&new).is_some_and(|it| model.sits.contains(&it.who));
		let (most, made) = ((model.sits.len() - 1) / 3, model.by_vote.len());
		let offend = model.sits.iter().filter(|who| model.offenders.contains(who)).count();
		let told = [
			(again && !sits(&new), "nominated again while he sits"),
			(model.candidates.len() < model.chosen.len(), "one may not sit and does"),
			(model.reserve.is_empty(), "nobody is in reserve"),
			(model.disabled.len() == most, "as many disabled as may be"),
			(offend > model.disabled.len(), "an offender not disabled"),
			(made >= model.world.figures.by_vote as usize && made > 0, "all changes by vote made"),
		];
		told.into_iter().filter(|it| it.0).for_each(|it| self.count(it.1));
	}
}

/// How many histories are played when nothing is said: seeds from 0 on.
const HISTORIES: u64 = 600;
/// Seeds of histories that failed once.
const FAILED: [u64; 0] = [];

/// Plays histories on all processors; tells of the first that fails.
fn play(seeds: Vec<u64>) -> Ends {
	let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
	let all = std::thread::scope(|scope| {
		let share = |first: usize| {
			let seeds: Vec<_> = seeds.iter().skip(first).step_by(threads).copied().collect();
			scope.spawn(move || {
				let mut ends = Ends::new();
				for seed in seeds {
					let of = std::panic::catch_unwind(|| History::new(seed).play());
					add(&mut ends, of.map_err(|_| seed)?);
				}
				Ok::<_, u64>(ends)
			})
		};
		let all: Vec<_> = (0..threads).map(share).collect();
		all.into_iter().map(|it| it.join().expect("a thread ends")).collect::<Vec<_>>()
	});
	let mut ends = Ends::new();
	for of in all {
		match of {
			Ok(of) => add(&mut ends, of),
			Err(seed) => {
				let short = History::new(seed).shortened();
				eprintln!("seed {seed} fails; {} is not ready, these suffice:", short.unready);
				short.steps.iter().for_each(|step| eprintln!("  {step:?}"));
				short.play();
				panic!("seed {seed} fails");
			}
		}
	}
	ends
}

fn add(ends: &mut Ends, of: Ends) {
	of.into_iter().for_each(|(what, n)| *ends.entry(what).or_default() += n);
}

/// The histories of this run.
fn played() -> &'static Ends {
	static ENDS: OnceLock<Ends> = OnceLock::new();
	ENDS.get_or_init(|| {
		let said = std::env::var("COOP_DELEGATE_HISTORIES").unwrap_or(HISTORIES.to_string());
		let (from, to) = said.split_once("..").unwrap_or(("0", &said));
		let seed = |it: &str| it.parse::<u64>().expect("a number of histories, or seeds as 5..9");
		play((seed(from)..seed(to)).collect())
	})
}

#[test]
fn the_chain_does_as_the_model() {
	let ends = played();
	let (allowed, refused) = (ends["allowed"], ends["refused"]);
	assert!(allowed > refused, "{allowed} steps, and {refused} that were refused");
}

#[test]
fn the_histories_end_in_all_ways() {
	let ends = played();
	println!("{ends:#?}");
	let never: Vec<_> = ENDS.iter().filter(|what| !ends.contains_key(**what)).collect();
	assert!(never.is_empty(), "{never:?}");
}

#[test]
fn what_failed_once_does_not_again() {
	play(FAILED.to_vec());
}
