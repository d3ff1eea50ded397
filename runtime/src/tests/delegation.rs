//! Hundreds of sessions with more candidates than there are seats: voters change their minds, delegates
//! fail, sign twice and rotate keys; after each session all is in order (rules §8.5 to §8.10).

use super::{
	chain::{check_state, dispatch, genesis, on_genesis, Chain},
	delegates::{node_keys, people, sealed, set_figure},
};
use crate::{
	configs::{
		consensus::ApprovalsPerVoter,
		params::{dynamic, RuntimeParameters},
		SLOT_DURATION,
	},
	presets::{LOCAL, VOSKHOD, ZARYA},
	AccountId, Grandpa, Historical, Runtime, RuntimeCall, RuntimeGenesisConfig, RuntimeOrigin,
	Session,
};
use coop_accounts::{GenesisAttestation, GenesisOrganization, LegalForm, Procedure};
use coop_council::GenesisCouncil;
use coop_delegates::{
	Call, CandidateNumber, Candidates, NumberOf, Offenders, Poll, Reserve, Seats, MAX_CHANGES,
};
use coop_membership::GenesisMember;
use coop_primitives::{AccountKind, CoopId};
use frame_support::{assert_ok, traits::KeyOwnerProofSystem};
use pallet_collective::Instance1;
use sp_consensus_aura::sr25519::AuthorityPair as AuraPair;
use sp_core::{Pair, H256};
use std::collections::{BTreeMap, BTreeSet};

/// Cooperatives with a nominee each: 21 may sit, 150 stand in reserve, and some wait.
const NOMINEES: u32 = 176;
const VOTERS: u32 = 120;
const SESSIONS: u32 = 210;
/// The first of the cooperatives that nominate.
const FIRST: CoopId = ZARYA + 1;

fn account(kind: &str, n: u32) -> AccountId {
	AccountId::new(sp_io::hashing::blake2_256(format!("{kind}/{n}").as_bytes()))
}

fn nominee(n: u32) -> AccountId {
	account("nominee", n)
}

fn voter(n: u32) -> AccountId {
	account("voter", n)
}

/// The local chain with 21 delegates of the first block, with the cooperatives of the nominees, whose
/// only members they are, and with the voters, who are members of VOSKHOD.
fn config() -> RuntimeGenesisConfig {
	let mut config = genesis(LOCAL);
	config.session.keys = (1u8..)
		.zip(people(21))
		.map(|(seed, delegate)| {
			let who = AccountId::from(delegate.public());
			(who.clone(), who.clone(), node_keys(seed, &who).0)
		})
		.collect();
	let example = config.cooperatives.cooperatives[2].clone();
	let mut enter = |who: AccountId, cooperative: CoopId, n: u32| {
		config.accounts.accounts.push((who.clone(), AccountKind::Person, H256::zero()));
		let document = H256::zero();
		config.membership.members.push(GenesisMember {
			cooperative,
			account: who.clone(),
			document,
		});
		config.accounts.verified.push(GenesisAttestation {
			account: who,
			cooperative,
			procedure: Procedure::InPerson,
			tag: H256::from_low_u64_be(1_000 + u64::from(n)),
			expires_at: u64::MAX / 2,
		});
	};
	(0..NOMINEES).for_each(|n| enter(nominee(n), FIRST + n, n));
	(0..VOTERS).for_each(|n| enter(voter(n), VOSKHOD, NOMINEES + n));
	for n in 0..NOMINEES {
		let organization = account("cooperative", n);
		let kind = AccountKind::Organization;
		config.accounts.accounts.push((organization.clone(), kind, H256::zero()));
		config.accounts.organizations.push(GenesisOrganization {
			account: organization.clone(),
			form: LegalForm::Cooperative,
			country: *b"RU",
			representative: None,
		});
		let mut cooperative = example.clone();
		cooperative.account = organization;
		cooperative.staff.clear();
		config.cooperatives.cooperatives.push(cooperative);
		config.council.councils.push(GenesisCouncil {
			cooperative: FIRST + n,
			seats: vec![nominee(n)],
			chair: nominee(n),
			deputy: None,
			secretary: None,
		});
	}
	config
}

/// Numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
	fn below(&mut self, n: u32) -> u32 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		(self.0 % u64::from(n)) as u32
	}
}

/// The chain, and what a network around it would know.
struct Play<'a> {
	chain: &'a mut Chain,
	dice: Dice,
	/// The seed of everybody's present node keys.
	seeds: BTreeMap<AccountId, u8>,
	/// Whose nodes do not work.
	away: BTreeSet<AccountId>,
}

impl Play<'_> {
	/// Makes a block, by the next whose node works.
	fn block(&mut self) {
		let delegates = Session::validators();
		let author = |slot: u64| &delegates[(slot % delegates.len() as u64) as usize];
		let next = self.chain.now / SLOT_DURATION + 1;
		let first =
			(next..).find(|slot| !self.away.contains(author(*slot))).expect("somebody works");
		self.chain.block_after((first + 1 - next) * SLOT_DURATION);
	}

	fn session(&mut self) {
		let session = Session::current_index();
		while Session::current_index() == session {
			self.block();
		}
		self.block();
	}

	fn nominate(&mut self, n: u32) {
		let (who, cooperative) = (nominee(n), FIRST + n);
		let council = coop_council::Origin::Council(cooperative);
		assert_ok!(dispatch(council, RuntimeCall::from(Call::nominate { who: who.clone() })));
		let stand = Call::stand { node: vec![7; 38].try_into().expect("short") };
		assert_ok!(dispatch(RuntimeOrigin::signed(who.clone()), RuntimeCall::from(stand)));
		self.rotate(&who, n as u8);
	}

	/// A seed that nobody uses, so that no two have the same keys.
	fn rotate(&mut self, who: &AccountId, hint: u8) {
		let used: BTreeSet<_> = self.seeds.values().copied().collect();
		let free = (0..=u8::MAX).map(|n| hint.wrapping_add(n)).find(|seed| !used.contains(seed));
		let seed = free.expect("fewer people than seeds");
		let (keys, proof) = node_keys(seed, who);
		let set = pallet_session::Call::set_keys { keys, proof };
		if dispatch(RuntimeOrigin::signed(who.clone()), RuntimeCall::Session(set)).is_ok() {
			self.seeds.insert(who.clone(), seed);
		}
	}

	/// Nodes that work show it.
	fn heartbeats(&mut self) {
		let candidates: Vec<_> =
			Candidates::<Runtime>::iter().map(|(number, record)| (number, record.who)).collect();
		for (candidate, who) in candidates {
			if !self.away.contains(&who) {
				let signature = AuraPair::from_seed(&[1; 32]).sign(b"");
				let session = Session::current_index();
				let beat = Call::heartbeat { candidate, session, signature };
				let origin = frame_system::RawOrigin::Authorized;
				assert_ok!(dispatch(origin, RuntimeCall::from(beat)));
			}
		}
	}

	fn vote(&mut self, n: u32) {
		let candidates: Vec<CandidateNumber> = Candidates::<Runtime>::iter_keys().collect();
		let most = self.dice.below(ApprovalsPerVoter::get() + 1);
		let chosen: BTreeSet<_> = (0..most)
			.map(|_| candidates[self.dice.below(candidates.len() as u32) as usize])
			.collect();
		let approvals = chosen.into_iter().collect::<Vec<_>>().try_into().expect("not too many");
		let vote = Call::vote { cooperative: VOSKHOD, approvals };
		let outcome = dispatch(RuntimeOrigin::signed(voter(n)), RuntimeCall::from(vote));
		assert!(outcome.is_ok() || most == 0, "{outcome:?}");
	}

	/// Somebody who sits made two blocks in one slot; somebody else shows it.
	fn double_block(&mut self) {
		let delegates = Session::validators();
		let who = &delegates[self.dice.below(delegates.len() as u32) as usize];
		let key = AuraPair::from_seed(&[self.seeds[who]; 32]);
		let owner = (sp_core::crypto::key_types::AURA, key.public());
		let Some(proof) = Historical::prove(owner) else { return };
		let [first, second] = [1, 2].map(|n| Box::new(sealed(&key, self.chain.now, n)));
		let report = Call::report_double_block { first, second, key: key.public(), proof };
		assert_ok!(dispatch(RuntimeOrigin::signed(voter(0)), RuntimeCall::from(report)));
		assert!(Offenders::<Runtime>::contains_key(who));
	}
}

/// Sets figures to those of a real chain.
macro_rules! figures {
	($($name:ident = $value:expr;)*) => { $(
		let figure = dynamic::delegates::Parameters::$name(dynamic::delegates::$name, Some($value));
		set_figure(RuntimeParameters::Delegates(figure));
	)* };
}

#[test]
fn hundreds_of_sessions_keep_the_sets_in_order() {
	on_genesis(
		&config(),
		|| (),
		|chain| {
			chain.trust_the_state();
			figures! {
				Seats = 21;
				Reserves = 150;
				ChangesByVote = 6;
			}
			play(chain)
		},
	);
}

fn play(chain: &mut Chain) {
	let seeds = (1u8..).zip(people(21)).map(|(seed, pair)| (pair.public().into(), seed)).collect();
	let mut play = Play { chain, dice: Dice(8), seeds, away: BTreeSet::new() };
	(0..NOMINEES).for_each(|n| play.nominate(n));
	let mut before: BTreeSet<_> = Session::validators().into_iter().collect();
	let (mut most_reserves, mut replaced, mut offences) = (0, 0, 0);
	for session in 0..SESSIONS {
		play.heartbeats();
		for _ in 0..6 {
			let n = play.dice.below(VOTERS);
			play.vote(n);
		}
		let delegates = Session::validators();
		let who = delegates[play.dice.below(delegates.len() as u32) as usize].clone();
		match session % 5 {
			0 => play.away.clear(),
			1..4 if play.away.len() < 4 => {
				play.away.insert(who);
			}
			_ => play.rotate(&who, session as u8),
		}
		if session % 25 == 24 {
			play.double_block();
			offences += 1;
		}
		play.session();
		assert_ok!(coop_delegates::try_state::check::<Runtime>());

		let now: BTreeSet<_> = Session::validators().into_iter().collect();
		assert_eq!(now.len(), 21, "session {session}");
		let changed = now.difference(&before).count();
		assert!(changed <= MAX_CHANGES as usize, "{changed} seats changed in session {session}");
		replaced += changed;
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 21);
		assert_eq!(Grandpa::grandpa_authorities().len(), 21);
		let members: BTreeSet<_> =
			pallet_collective::Members::<Runtime, Instance1>::get().into_iter().collect();
		assert_eq!(members, now, "who makes the blocks governs");
		for (position, who) in (0u32..).zip(Session::validators()) {
			let disabled = Session::disabled_validators().contains(&position);
			assert_eq!(disabled, Offenders::<Runtime>::contains_key(&who), "session {session}");
		}
		most_reserves = most_reserves.max(Reserve::<Runtime>::get().len());
		before = now;
	}
	check_state();
	// It was not for nothing: delegates of the first block without votes made way.
	let has_votes = |number| {
		let poll = Poll::<Runtime>::get();
		poll.iter().any(|tally| tally.number == number && tally.persons > 0)
	};
	let seated = Seats::<Runtime>::get();
	assert!(seated.iter().all(|seat| seat.number > 21 || has_votes(seat.number)));
	assert!(most_reserves > 100, "{most_reserves} stood in reserve");
	assert!(replaced > 100, "{replaced} seats changed");
	let offends = |who: &AccountId| Offenders::<Runtime>::contains_key(who);
	assert!(seated.iter().all(|seat| !offends(&seat.who) || offences == 0));
	assert!(NumberOf::<Runtime>::iter_keys().count() as u32 == NOMINEES + 21);
}
