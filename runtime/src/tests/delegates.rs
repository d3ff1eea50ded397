//! Delegates with all rooms around them: who nominates and votes, who sits, who is paid, and what the
//! delegates decide (rules §8).

use super::{
	acts::{decide, decide_well, dry, join, DOCUMENT},
	chain::{
		dispatch, events, extension, genesis, on_chain, on_genesis, refused, Alice, Bob, Chain,
		Charlie, Dave, Ferdie, Newcomer,
	},
};
use crate::{
	configs::{
		consensus::PotAccount,
		params::{dynamic, RuntimeParameters},
		SLOT_DURATION,
	},
	presets::{LOCAL, RUS, VOSKHOD, ZARYA},
	AccountId, Axon, Balances, Delegates, Executive, Grandpa, Header, Historical, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, Session, SessionKeys, System, UncheckedExtrinsic,
};
use codec::Encode;
use coop_accounts::Procedure;
use coop_council::Status;
use coop_delegates::{
	Call, CandidateNumber, Candidates, Error, NumberOf, Offenders, Origin, Poll, Seats, Unclaimed,
	Voters,
};
use coop_primitives::{CoopId, DAY};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::Inspect, Get, KeyOwnerProofSystem},
	weights::Weight,
};
use pallet_collective::Instance1;
use sp_consensus_aura::sr25519::AuthorityPair as AuraPair;
use sp_core::{ed25519, sr25519, Pair, H256};
use sp_keyring::Ed25519Keyring;
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash, Header as _},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	Digest, DigestItem, DispatchError, DispatchResult,
};

const BOUND: Weight = Weight::from_parts(100_000_000_000, 1_000_000);

/// The keys of a delegate's node, and the proof that he has them.
pub fn node_keys(seed: u8, owner: &AccountId) -> (SessionKeys, Vec<u8>) {
	let aura = sr25519::Pair::from_seed(&[seed; 32]);
	let grandpa = ed25519::Pair::from_seed(&[seed; 32]);
	let message = [b"POP_".as_slice(), &owner.encode()].concat();
	let keys = SessionKeys { aura: aura.public().into(), grandpa: grandpa.public().into() };
	(keys, (aura.sign(&message), grandpa.sign(&message)).encode())
}

fn vote(cooperative: CoopId, approvals: &[CandidateNumber]) -> RuntimeCall {
	Call::vote { cooperative, approvals: approvals.to_vec().try_into().expect("few") }.into()
}

fn set_keys(seed: u8, owner: &AccountId) -> RuntimeCall {
	let (keys, proof) = node_keys(seed, owner);
	pallet_session::Call::set_keys { keys, proof }.into()
}

fn stand() -> RuntimeCall {
	Call::stand { node: vec![7; 38].try_into().expect("short") }.into()
}

/// A heartbeat as a node sends it, signed with a key of this seed.
fn heartbeat(candidate: CandidateNumber, seed: u8) -> UncheckedExtrinsic {
	let session = Session::current_index();
	let payload = Delegates::heartbeat_payload(candidate, session);
	let signature = AuraPair::from_seed(&[seed; 32]).sign(&payload);
	let call = Call::heartbeat { candidate, session, signature };
	UncheckedExtrinsic::new_transaction(call.into(), extension(0))
}

/// VOSKHOD says for a day who somebody is.
fn attest(chain: &mut Chain, who: &AccountId, procedure: Procedure) {
	let attest = coop_accounts::Call::attest {
		cooperative: VOSKHOD,
		who: who.clone(),
		procedure,
		tag: H256::repeat_byte(0x77),
		expires_at: chain.now + DAY,
	};
	assert_ok!(chain.send(Alice, attest).unwrap());
}

/// To the first block of the next session.
pub fn end_session(chain: &mut Chain) {
	let session = Session::current_index();
	while Session::current_index() == session {
		chain.next_block();
	}
}

/// To the first block of the next session that takes extrinsics: the very first does not.
fn next_session(chain: &mut Chain) {
	end_session(chain);
	chain.next_block();
}

/// Zarya's council nominates Ferdie, who stands with a node that is there. Yields his number.
fn ferdie_stands(chain: &mut Chain) -> CandidateNumber {
	let ferdie = Ferdie.to_account_id();
	decide_well(chain, ZARYA, Call::nominate { who: ferdie.clone() });
	let number = NumberOf::<Runtime>::get(&ferdie).expect("nominated");
	assert_ok!(chain.send(Ferdie, stand()).unwrap());
	assert_ok!(chain.send(Ferdie, set_keys(9, &ferdie)).unwrap());
	assert_ok!(Executive::apply_extrinsic(heartbeat(number, 9)).unwrap());
	number
}

/// The motion is put with this threshold, some delegates vote for it, and it is closed.
fn motion(
	chain: &mut Chain,
	call: impl Into<RuntimeCall>,
	threshold: u32,
	send: &mut dyn FnMut(&mut Chain, usize, RuntimeCall) -> DispatchResult,
	ayes: std::ops::Range<usize>,
) -> DispatchResult {
	let (hash, index, length) = propose(chain, call, threshold, send);
	for delegate in ayes {
		let vote = pallet_collective::Call::vote { proposal: hash, index, approve: true };
		assert_ok!(send(chain, delegate, RuntimeCall::Platform(vote)));
	}
	send(chain, 0, close(hash, index, length))
}

fn propose(
	chain: &mut Chain,
	call: impl Into<RuntimeCall>,
	threshold: u32,
	send: &mut dyn FnMut(&mut Chain, usize, RuntimeCall) -> DispatchResult,
) -> (H256, u32, u32) {
	let proposal = Box::new(call.into());
	let (hash, length) = (BlakeTwo256::hash_of(&proposal), proposal.encoded_size() as u32);
	let index = pallet_collective::ProposalCount::<Runtime, Instance1>::get();
	let propose = pallet_collective::Call::propose { threshold, proposal, length_bound: length };
	assert_ok!(send(chain, 0, RuntimeCall::Platform(propose)));
	(hash, index, length)
}

fn close(proposal_hash: H256, index: u32, length_bound: u32) -> RuntimeCall {
	let proposal_weight_bound = BOUND;
	RuntimeCall::Platform(pallet_collective::Call::close {
		proposal_hash,
		index,
		proposal_weight_bound,
		length_bound,
	})
}

/// Alice, Bob, Charlie and Dave, by number.
fn by_the_four(chain: &mut Chain, delegate: usize, call: RuntimeCall) -> DispatchResult {
	chain.send([Alice, Bob, Charlie, Dave][delegate], call).unwrap()
}

/// Waits until what was approved has taken effect.
fn a_day_passes(chain: &mut Chain) {
	chain.block_after(<dynamic::delegates::ChangeDelay as Get<u64>>::get());
	chain.next_block();
	chain.next_block();
}

fn sits(who: &AccountId) -> bool {
	Session::validators().contains(who)
}

#[test]
fn a_nominee_of_a_council_takes_a_seat_with_the_vote_of_a_member() {
	on_chain(LOCAL, |chain| {
		let ferdie = Ferdie.to_account_id();
		let number = ferdie_stands(chain);
		let resources = Axon::resource_account(ZARYA);
		let [own, before] = [&ferdie, &resources].map(Balances::balance);
		assert_ok!(chain.send(Ferdie, vote(ZARYA, &[number])).unwrap());
		assert_eq!(Balances::balance(&ferdie), own);
		assert!(Balances::balance(&resources) < before, "his cooperative pays");

		// Nobody refuses him within the time; in the fast chain a minute.
		let chosen = |who: &AccountId| Seats::<Runtime>::get().iter().any(|seat| seat.who == *who);
		let accepted_from = Candidates::<Runtime>::get(number).expect("he stands").accepted_from;
		while !chosen(&ferdie) {
			next_session(chain);
			if chain.now < accepted_from {
				assert!(!chosen(&ferdie));
			}
			assert_ok!(Executive::apply_extrinsic(heartbeat(number, 9)).unwrap());
		}
		assert!(!sits(&ferdie), "he sits one full session later");
		next_session(chain);
		assert!(sits(&ferdie));
		assert_eq!(Session::validators().len(), 4);
		// Numbers of the first delegates follow their ids.
		let alice = Alice.to_account_id();
		assert!(!sits(&alice), "the first delegate with the latest number made way");
		let members = pallet_collective::Members::<Runtime, Instance1>::get();
		assert!(members.contains(&ferdie) && !members.contains(&alice));
		assert_eq!(Grandpa::grandpa_authorities().len(), 4);
	});
}

#[test]
fn a_meeting_of_another_cooperative_cannot_nominate_somebody_elses_member() {
	on_chain(LOCAL, |chain| {
		let nominate = Call::nominate { who: Ferdie.to_account_id() };
		let failed = |error: Error<Runtime>| Status::ExecutionFailed { error: error.into() };
		assert_eq!(decide(chain, VOSKHOD, nominate), failed(Error::NotMember));
		let dave = Call::nominate { who: Dave.to_account_id() };
		assert_eq!(decide(chain, RUS, dave), failed(Error::AlreadyCandidate));
	});
}

#[test]
fn who_leaves_his_last_cooperative_loses_his_voice_in_the_same_block() {
	on_chain(LOCAL, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let who = vera.account();
		let refusal = chain.send_by(&vera, vote(VOSKHOD, &[1]));
		assert_eq!(refusal, refused(Error::<Runtime>::NotVerified));
		attest(chain, &who, Procedure::InPerson);
		assert_ok!(chain.send_by(&vera, vote(VOSKHOD, &[1])).unwrap());
		let votes = || Poll::<Runtime>::get().first().map(|tally| tally.persons);
		assert_eq!(votes(), Some(1));

		let leave = coop_membership::Call::leave { cooperative: VOSKHOD, document: DOCUMENT };
		assert_ok!(chain.send_by(&vera, leave).unwrap());
		let decision = coop_council::DecisionsMade::<Runtime>::get(VOSKHOD);
		super::acts::approve(chain, VOSKHOD, decision);
		assert_eq!(votes(), Some(0));
		assert!(!Voters::<Runtime>::contains_key(&who));
	});
}

#[test]
fn an_attestation_that_runs_out_takes_the_voice_without_anybodys_help() {
	on_chain(LOCAL, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let who = vera.account();
		attest(chain, &who, Procedure::Video);
		assert_ok!(chain.send_by(&vera, vote(VOSKHOD, &[1, 2])).unwrap());
		chain.block_after(DAY + SLOT_DURATION);
		chain.next_block();
		chain.next_block();
		assert!(!Voters::<Runtime>::contains_key(&who));
		assert!(Poll::<Runtime>::get().iter().all(|tally| tally.persons == 0));
	});
}

#[test]
fn a_heartbeat_needs_no_account_and_is_good_once() {
	on_chain(LOCAL, |chain| {
		let number = ferdie_stands(chain);
		let stale = Err(TransactionValidityError::Invalid(InvalidTransaction::Stale));
		assert_eq!(Executive::apply_extrinsic(heartbeat(number, 9)), stale);
		next_session(chain);
		let forged = Err(TransactionValidityError::Invalid(InvalidTransaction::BadProof));
		assert_eq!(Executive::apply_extrinsic(heartbeat(number, 10)), forged);
		let nobody = Err(TransactionValidityError::Invalid(InvalidTransaction::BadSigner));
		assert_eq!(Executive::apply_extrinsic(heartbeat(99, 9)), nobody);
		let issuance = Balances::total_issuance();
		let pot = Balances::balance(&PotAccount::get());
		assert_eq!(Executive::apply_extrinsic(heartbeat(number, 9)), Ok(Ok(())));
		assert_eq!(Balances::total_issuance(), issuance);
		assert_eq!(Balances::balance(&PotAccount::get()), pot, "nobody pays for it");
		// Signed by somebody it is no heartbeat.
		let session = Session::current_index();
		let signature = AuraPair::from_seed(&[9; 32]).sign(b"");
		let call = Call::heartbeat { candidate: number, session, signature };
		assert_eq!(chain.send(Bob, call), refused(DispatchError::BadOrigin));
	});
}

#[test]
fn nine_tenths_of_fees_are_paid_to_the_cooperatives_of_delegates() {
	on_chain(LOCAL, |chain| {
		chain.next_block();
		let (pot, fund) = (PotAccount::get(), Axon::fund_account());
		let remark = || RuntimeCall::System(frame_system::Call::remark { remark: vec![0; 2_000] });
		// The first fees make the pot, so that it takes any part of the others.
		for _ in 0..10 {
			assert_ok!(chain.send(Ferdie, remark()).unwrap());
		}
		let before = [&pot, &fund].map(Balances::balance);
		let had = Balances::balance(&Ferdie.to_account_id());
		assert_ok!(chain.send(Ferdie, remark()).unwrap());
		let fee = had - Balances::balance(&Ferdie.to_account_id());
		let after = [&pot, &fund].map(Balances::balance);
		assert_eq!(after[0] - before[0], fee * 9 / 10);
		assert_eq!(after[1] - before[1], fee - fee * 9 / 10);

		next_session(chain);
		let earned: Vec<_> = (1..=4).map(Unclaimed::<Runtime>::get).collect();
		assert!(earned.iter().all(|earned| *earned > 0), "{earned:?}");
		// It makes a cooperative solvent that has nothing left, whoever claims it.
		dry(VOSKHOD);
		assert_ok!(chain.send(Bob, Call::claim { candidate: 2 }).unwrap());
		let operator = Axon::resource_account(VOSKHOD);
		let had = Balances::balance(&operator);
		assert_eq!(had, earned[1]);
		// A stranger to the operator pays for it himself.
		assert_ok!(chain.send(Ferdie, Call::claim { candidate: 1 }).unwrap());
		assert_eq!(Balances::balance(&operator), had + earned[0]);
		let nothing = refused(Error::<Runtime>::NothingToClaim);
		assert_eq!(chain.send(Ferdie, Call::claim { candidate: 1 }), nothing);
	});
}

#[test]
fn a_double_vote_on_finality_costs_seat_and_reward() {
	on_chain(LOCAL, |chain| {
		let number = ferdie_stands(chain);
		assert_ok!(chain.send(Ferdie, vote(ZARYA, &[number])).unwrap());
		let offender = Ed25519Keyring::Bob;
		let set_id = Grandpa::current_set_id();
		let vote_for = |block: u8| {
			let target_hash = H256::repeat_byte(block);
			let precommit = finality_grandpa::Precommit { target_hash, target_number: 5u32 };
			let message = finality_grandpa::Message::Precommit(precommit.clone());
			let payload = sp_consensus_grandpa::localized_payload(3, set_id, &message);
			(precommit, offender.sign(&payload).into())
		};
		let equivocation = finality_grandpa::Equivocation {
			round_number: 3,
			identity: offender.public().into(),
			first: vote_for(1),
			second: vote_for(2),
		};
		let proof = sp_consensus_grandpa::EquivocationProof::new(
			set_id,
			sp_consensus_grandpa::Equivocation::Precommit(equivocation),
		);
		let key: sp_consensus_grandpa::AuthorityId = offender.public().into();
		let key_owner_proof =
			Historical::prove((sp_consensus_grandpa::KEY_TYPE, key)).expect("he sits");
		let report = || {
			RuntimeCall::Grandpa(pallet_grandpa::Call::report_equivocation {
				equivocation_proof: Box::new(proof.clone()),
				key_owner_proof: key_owner_proof.clone(),
			})
		};
		next_session(chain);
		assert!(Unclaimed::<Runtime>::get(2) > 0 || Balances::balance(&PotAccount::get()) == 0);
		assert_ok!(chain.send(Alice, report()).unwrap());

		let bob = Bob.to_account_id();
		let place = Session::validators().iter().position(|who| *who == bob).expect("he sits");
		assert_eq!(Session::disabled_validators(), [place as u32]);
		assert!(Offenders::<Runtime>::contains_key(&bob));
		assert_eq!(Unclaimed::<Runtime>::get(2), 0);
		let twice = chain.send(Alice, report()).unwrap();
		assert!(twice.is_err(), "an offence counts once");

		// Nobody else may sit yet, so he keeps the seat, and stays disabled.
		next_session(chain);
		assert!(sits(&bob));
		assert_eq!(Session::disabled_validators(), [place as u32]);
		chain.block_after(<dynamic::delegates::AcceptedAfter as Get<u64>>::get());
		chain.next_block();
		assert_ok!(Executive::apply_extrinsic(heartbeat(number, 9)).unwrap());
		next_session(chain);
		next_session(chain);
		assert!(!sits(&bob) && sits(&Ferdie.to_account_id()));
		assert!(Session::disabled_validators().is_empty());

		let readmit = Call::readmit { who: bob.clone() };
		assert_ok!(motion(chain, readmit, 3, &mut by_the_three, 0..3));
		assert!(!Offenders::<Runtime>::contains_key(&bob));
	});
}

/// Alice, Charlie and Dave, by number.
fn by_the_three(chain: &mut Chain, delegate: usize, call: RuntimeCall) -> DispatchResult {
	chain.send([Alice, Charlie, Dave][delegate], call).unwrap()
}

pub fn sealed(key: &AuraPair, slot: u64, parent: u8) -> Header {
	let logs = vec![DigestItem::PreRuntime(*b"aura", slot.encode())];
	let parent = H256::repeat_byte(parent);
	let mut header = Header::new(7, parent, parent, parent, Digest { logs });
	let seal = key.sign(header.hash().as_ref());
	header.digest_mut().push(DigestItem::Seal(*b"aura", seal.encode()));
	header
}

#[test]
fn two_blocks_of_one_slot_are_reported_by_their_headers_and_free() {
	on_chain(LOCAL, |chain| {
		let key = AuraPair::from(sp_keyring::Sr25519Keyring::Charlie.pair());
		let proof = Historical::prove((sp_core::crypto::key_types::AURA, key.public()));
		let report = |parents: [u8; 2], slots: [u64; 2]| {
			let [first, second] = [0, 1].map(|n| Box::new(sealed(&key, slots[n], parents[n])));
			RuntimeCall::Delegates(Call::report_double_block {
				first,
				second,
				key: key.public(),
				proof: proof.clone().expect("she sits"),
			})
		};
		let other_slots = refused(Error::<Runtime>::NotSameSlot);
		assert_eq!(chain.send(Ferdie, report([1, 2], [5, 6])), other_slots);
		next_session(chain);
		let before = Balances::balance(&Ferdie.to_account_id());
		assert_ok!(chain.send(Ferdie, report([1, 2], [5, 5])).unwrap());
		assert_eq!(Balances::balance(&Ferdie.to_account_id()), before, "a service to all is free");
		assert!(Offenders::<Runtime>::contains_key(Charlie.to_account_id()));
		assert_eq!(Session::disabled_validators().len(), 1);
		let known = refused(Error::<Runtime>::KnownOffence);
		assert_eq!(chain.send(Ferdie, report([1, 3], [5, 5])), known);
	});
}

#[test]
fn nobody_purges_keys_on_any_way() {
	on_chain(LOCAL, |chain| {
		let purge = || RuntimeCall::Session(pallet_session::Call::purge_keys {});
		let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
		let keys = |who: AccountId| pallet_session::NextKeys::<Runtime>::get(who);
		// The last index is the one with which sets fall apart.
		let last = Session::validators().last().cloned().expect("somebody sits");
		for signer in [Alice, Bob, Charlie, Dave] {
			assert_eq!(chain.send(signer, purge()), refused(filtered));
			let batch = pallet_utility::Call::batch_all { calls: vec![purge()] };
			assert_eq!(chain.send(signer, batch), refused(filtered));
			let proxied = pallet_proxy::Call::proxy {
				real: signer.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(purge()),
			};
			assert!(chain.send(signer, proxied).unwrap().is_err());
			assert!(keys(signer.to_account_id()).is_some());
		}
		for _ in 0..3 {
			next_session(chain);
			let aura = pallet_aura::Authorities::<Runtime>::get().len();
			assert_eq!(
				[aura, Grandpa::grandpa_authorities().len(), Session::validators().len()],
				[4; 3]
			);
		}
		assert!(keys(last).is_some());
	});
}

// --- Twenty-one delegates ---------------------------------------------------------------------

/// A chain with delegates of the first block whose keys are known.
fn on_chain_of(delegates: &[sr25519::Pair], test: impl FnOnce(&mut Chain)) {
	let mut config = genesis(LOCAL);
	config.session.keys = (1u8..)
		.zip(delegates)
		.map(|(seed, delegate)| {
			let who = AccountId::from(delegate.public());
			(who.clone(), who.clone(), node_keys(seed, &who).0)
		})
		.collect();
	on_genesis(&config, || (), test);
}

pub fn people(n: u8) -> Vec<sr25519::Pair> {
	let mut people: Vec<_> =
		(0..n).map(|seed| sr25519::Pair::from_seed(&[100 + seed; 32])).collect();
	people.sort_by_key(|pair| AccountId::from(pair.public()));
	people
}

#[test]
fn fifteen_of_twenty_one_upgrade_the_runtime_a_day_later() {
	let delegates = people(21);
	on_chain_of(&delegates, |chain| {
		let mut send = |chain: &mut Chain, delegate: usize, call: RuntimeCall| {
			chain.send_with(&delegates[delegate], call).unwrap()
		};
		let code = b"the next runtime".to_vec();
		let code_hash = BlakeTwo256::hash(&code);
		let upgrade = RuntimeCall::Delegates(Call::authorize_upgrade { code_hash });
		let approve = Call::approve_change { call: Box::new(upgrade.clone()) };

		// Not by one alone, and not at once by fifteen.
		let bad = Err(DispatchError::BadOrigin);
		let alone = RuntimeOrigin::signed(delegates[0].public().into());
		assert_eq!(dispatch(alone.clone(), upgrade.clone()), bad);
		assert_eq!(dispatch(alone, approve.clone()), bad);
		assert_ok!(motion(chain, upgrade, 15, &mut send, 0..15));
		assert!(System::authorized_upgrade().is_none());

		// Fourteen are not enough, whatever threshold they name.
		assert_ok!(motion(chain, approve.clone(), 14, &mut send, 0..14));
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 0);
		assert_ok!(motion(chain, approve, 15, &mut send, 0..15));
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 1);

		let apply = || {
			RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code: code.clone() })
		};
		assert!(chain.send(Ferdie, apply()).unwrap().is_err(), "its day has not come");
		a_day_passes(chain);
		assert!(System::authorized_upgrade().is_some());
		assert_ok!(chain.send(Ferdie, apply()).unwrap());
		let key = sp_core::storage::well_known_keys::CODE;
		assert_eq!(sp_io::storage::get(key).map(Vec::from), Some(code.clone()));
		let updated = events(|event| {
			matches!(event, RuntimeEvent::System(frame_system::Event::CodeUpdated { .. }))
				.then_some(())
		});
		assert_eq!(updated.len(), 1);
		chain.next_block();
	});
}

#[test]
fn silence_is_never_a_yes_not_even_when_a_motion_expires() {
	let delegates = people(21);
	on_chain_of(&delegates, |chain| {
		let mut send = |chain: &mut Chain, delegate: usize, call: RuntimeCall| {
			chain.send_with(&delegates[delegate], call).unwrap()
		};
		let remark = frame_system::Call::remark { remark: vec![] };
		let approve = Call::approve_change { call: Box::new(remark.into()) };
		let (hash, index, length) = propose(chain, approve, 15, &mut send);
		for delegate in 0..11 {
			let vote = pallet_collective::Call::vote { proposal: hash, index, approve: true };
			assert_ok!(send(chain, delegate, RuntimeCall::Platform(vote)));
		}
		let early: DispatchError = pallet_collective::Error::<Runtime, Instance1>::TooEarly.into();
		assert_eq!(send(chain, 0, close(hash, index, length)), Err(early));
		let duration = crate::configs::platform::MotionDuration::get();
		(0..=duration).for_each(|_| chain.next_block());
		chain.next_block();
		assert_ok!(send(chain, 0, close(hash, index, length)));
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 0);
		assert!(pallet_collective::Proposals::<Runtime, Instance1>::get().is_empty());
	});
}

#[test]
fn a_motion_survives_a_change_of_delegates_without_the_votes_of_who_left() {
	on_chain(LOCAL, |chain| {
		let number = ferdie_stands(chain);
		assert_ok!(chain.send(Ferdie, vote(ZARYA, &[number])).unwrap());
		assert_ok!(motion(chain, Call::accept { candidate: number }, 3, &mut by_the_four, 0..3));
		let remark = frame_system::Call::remark { remark: vec![] };
		let approve = Call::approve_change { call: Box::new(remark.into()) };
		let (hash, index, length) = propose(chain, approve, 3, &mut by_the_four);
		let aye = |approve| {
			RuntimeCall::Platform(pallet_collective::Call::vote { proposal: hash, index, approve })
		};
		// Alice, who will make way, and one who stays.
		for signer in [Alice, Dave] {
			assert_ok!(chain.send(signer, aye(true)).unwrap());
		}
		next_session(chain);
		next_session(chain);
		assert!(!sits(&Alice.to_account_id()) && sits(&Ferdie.to_account_id()));
		let stranger: DispatchError =
			pallet_collective::Error::<Runtime, Instance1>::NotMember.into();
		assert_eq!(chain.send(Alice, aye(true)), refused(stranger));
		assert_ok!(chain.send(Ferdie, aye(true)).unwrap());
		let early: DispatchError = pallet_collective::Error::<Runtime, Instance1>::TooEarly.into();
		assert_eq!(chain.send(Bob, close(hash, index, length)), refused(early), "two of four");
		assert_ok!(chain.send(Bob, aye(true)).unwrap());
		assert_ok!(chain.send(Bob, close(hash, index, length)).unwrap());
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 1);
	});
}

#[test]
fn more_than_half_refuse_a_nominee_and_stop_a_change() {
	on_chain(LOCAL, |chain| {
		let number = ferdie_stands(chain);
		let refuse = |ground| Call::refuse { candidate: number, ground };
		// Two of four are not more than half.
		assert_ok!(motion(chain, refuse(DOCUMENT), 2, &mut by_the_four, 0..2));
		assert!(Candidates::<Runtime>::contains_key(number));
		assert_ok!(motion(chain, refuse(DOCUMENT), 3, &mut by_the_four, 0..3));
		assert!(!Candidates::<Runtime>::contains_key(number));

		let remark = frame_system::Call::remark { remark: vec![] };
		let approve = Call::approve_change { call: Box::new(remark.into()) };
		assert_ok!(motion(chain, approve, 3, &mut by_the_four, 0..3));
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 1);
		assert_ok!(motion(chain, Call::stop_change { change: 1 }, 3, &mut by_the_four, 0..3));
		assert_eq!(coop_delegates::Changes::<Runtime>::count(), 0);
	});
}

/// What the delegates decide of other rooms waits its day, too.
#[test]
fn a_cooperative_is_blocked_a_day_after_the_delegates_decided_it() {
	on_chain(LOCAL, |chain| {
		let block: RuntimeCall =
			coop_cooperatives::Call::block { cooperative: ZARYA, document: DOCUMENT }.into();
		let platform = pallet_collective::RawOrigin::<AccountId, Instance1>::Members(4, 4);
		assert_noop!(block.clone().dispatch(platform.into()), DispatchError::BadOrigin);
		let approve = Call::approve_change { call: Box::new(block) };
		assert_ok!(motion(chain, approve, 3, &mut by_the_four, 0..3));
		let is_ready = || {
			use coop_primitives::providers::CooperativeInspect;
			crate::Cooperatives::is_ready(ZARYA)
		};
		assert!(is_ready());
		a_day_passes(chain);
		assert!(!is_ready());

		// Its member keeps his voice.
		assert_ok!(chain.send(Ferdie, vote(ZARYA, &[1])).unwrap());
	});
}

/// A figure, changed as the delegates' approval does on its day.
pub fn set_figure(figure: RuntimeParameters) {
	let set = pallet_parameters::Call::set_parameter { key_value: figure };
	assert_ok!(dispatch(Origin::ProtocolChange, RuntimeCall::Parameters(set)));
}
