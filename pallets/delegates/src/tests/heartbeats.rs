//! How a node in reserve shows that it is there (rules §8.8).

use crate::{mock::*, Call, Error, Event};
use codec::Decode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{Authorize, Hooks},
};
use sp_runtime::{
	offchain::{
		testing::{TestOffchainExt, TestTransactionPoolExt},
		OffchainDbExt, OffchainWorkerExt, TransactionPoolExt,
	},
	testing::UintAuthorityId,
	traits::BadOrigin,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};

/// What a node with this key sends in that session.
fn beat_of(candidate: u32, session: u32, key: u64) -> Call<Test> {
	let payload = Delegates::heartbeat_payload(candidate, session);
	Call::heartbeat { candidate, session, signature: sign(key, &payload) }
}

fn authorize(call: &Call<Test>) -> Result<ValidTransaction, TransactionValidityError> {
	let verdict = call.authorize(TransactionSource::External).expect("it authorises itself");
	verdict.map(|(valid, _)| valid)
}

fn refused(call: Call<Test>, reason: InvalidTransaction) {
	assert_eq!(authorize(&call), Err(reason.into()), "{call:?}");
}

fn dispatch(origin: RuntimeOrigin, call: Call<Test>) -> sp_runtime::DispatchResult {
	use frame_support::traits::UnfilteredDispatchable;
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

/// A candidate whose node was never heard.
fn silent(who: AccountId) -> u32 {
	let number = candidate(who, who as u32);
	change(number, |candidate| candidate.heartbeat = 0);
	number
}

// The call.

#[test]
fn a_heartbeat_shows_that_a_node_is_there() {
	on_chain(|| {
		let candidate = silent(8);
		let call = beat_of(candidate, 0, 8);
		assert_ok!(authorize(&call));
		assert_ok!(dispatch(authorized(), call));
		System::assert_last_event(Event::HeartbeatReceived { candidate }.into());
		assert_eq!(record(candidate).heartbeat, now());
	});
}

#[test]
fn only_what_authorises_itself_is_a_heartbeat() {
	on_chain(|| {
		let number = silent(8);
		for origin in [signed(8), majority(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin, beat_of(number, 0, 8)), BadOrigin);
		}
		// He went between the pool and the block.
		let unknown = Error::<Test>::CandidateNotFound;
		assert_noop!(dispatch(authorized(), beat_of(99, 0, 8)), unknown);
	});
}

#[test]
fn a_heartbeat_is_of_the_present_session() {
	on_chain(|| {
		let number = silent(8);
		refused(beat_of(number, 1, 8), InvalidTransaction::Future);
		next_session();
		assert_ok!(authorize(&beat_of(number, 1, 8)));
		refused(beat_of(number, 0, 8), InvalidTransaction::Stale);
	});
}

#[test]
fn a_heartbeat_is_signed_with_the_candidates_key() {
	on_chain(|| {
		let number = silent(8);
		let other = silent(9);
		refused(beat_of(number, 0, 9), InvalidTransaction::BadProof);
		refused(beat_of(99, 0, 8), InvalidTransaction::BadSigner);
		// What was signed for another session or candidate.
		for payload in [(number, 1), (other, 0)] {
			let payload = Delegates::heartbeat_payload(payload.0, payload.1);
			let (candidate, session, signature) = (number, 0, sign(8, &payload));
			refused(
				Call::heartbeat { candidate, session, signature },
				InvalidTransaction::BadProof,
			);
		}
		assert_ok!(Session::purge_keys(signed(9)));
		refused(beat_of(other, 0, 9), InvalidTransaction::BadSigner);
		assert_ok!(Delegates::withdraw(signed(8)));
		refused(beat_of(number, 0, 8), InvalidTransaction::BadSigner);
	});
}

#[test]
fn a_new_key_takes_effect_at_once() {
	on_chain(|| {
		let number = silent(8);
		set_key(8, 88);
		assert_ok!(authorize(&beat_of(number, 0, 88)));
		refused(beat_of(number, 0, 8), InvalidTransaction::BadProof);
	});
}

#[test]
fn one_heartbeat_a_session_is_enough() {
	on_chain(|| {
		// Also in the first block of a session.
		next_session();
		let number = silent(8);
		assert_ok!(dispatch(authorized(), beat_of(number, 1, 8)));
		refused(beat_of(number, 1, 8), InvalidTransaction::Stale);
		next_session();
		assert_ok!(authorize(&beat_of(number, 2, 8)));
	});
}

#[test]
fn heartbeats_of_one_candidate_stand_in_each_others_way_in_the_pool() {
	on_chain(|| {
		let (number, other) = (silent(8), silent(9));
		let valid = |number, key| authorize(&beat_of(number, 0, key)).unwrap();
		assert_eq!(valid(number, 8).provides.len(), 1);
		assert_ne!(valid(number, 8).provides, valid(other, 9).provides);
		assert!(valid(number, 8).propagate);
		assert_eq!(valid(number, 8).longevity, SLOTS_PER_SESSION);
		let before = valid(number, 8).provides;
		next_session();
		assert_ne!(authorize(&beat_of(number, 1, 8)).unwrap().provides, before);
	});
}

#[test]
fn what_is_signed_names_the_chain() {
	on_chain(|| {
		let genesis = System::block_hash(0);
		let payload = Delegates::heartbeat_payload(8, 3);
		assert_eq!(payload, codec::Encode::encode(&(b"coop-heartbeat/1", genesis, 8u32, 3u32)));
	});
}

// The node.

fn decode(transaction: &[u8]) -> Call<Test> {
	let transaction = Extrinsic::decode(&mut &transaction[..]).expect("an extrinsic");
	match transaction.function {
		RuntimeCall::Delegates(call) => call,
		other => panic!("a heartbeat is expected: {other:?}"),
	}
}

/// What a node with these keys sends in each of so many blocks.
type Node<'a> = &'a dyn Fn(&[u64], u64) -> Vec<Vec<Call<Test>>>;

/// As [`on_chain`], with a node whose transactions a test sees.
fn with_node(test: impl FnOnce(Node)) {
	let (pool, state) = TestTransactionPoolExt::new();
	let (offchain, _) = TestOffchainExt::new();
	let mut chain = ExtBuilder.build();
	chain.register_extension(OffchainDbExt::new(offchain.clone()));
	chain.register_extension(OffchainWorkerExt::new(offchain));
	chain.register_extension(TransactionPoolExt::new(pool));
	chain.execute_with(|| {
		block_in(FIRST_SLOT);
		test(&|keys, blocks| {
			UintAuthorityId::set_all_keys(keys.iter().copied());
			let next = System::block_number() + 1;
			let sent_in = |block| {
				Delegates::offchain_worker(block);
				let sent = core::mem::take(&mut state.write().transactions);
				sent.iter().map(|bytes| decode(bytes)).collect()
			};
			(next..next + blocks).map(sent_in).collect()
		});
		assert_ok!(crate::try_state::check::<Test>());
	});
}

/// How many heartbeats these keys' node sends in five blocks.
fn sends(sent: Node, keys: &[u64]) -> usize {
	sent(keys, 5).concat().len()
}

#[test]
fn a_node_in_reserve_sends_a_heartbeat_that_is_good() {
	with_node(|sent| {
		let number = silent(8);
		let calls = sent(&[8], 5).concat();
		assert_eq!(calls, [beat_of(number, 0, 8)]);
		let [call] = calls.try_into().unwrap();
		assert_ok!(authorize(&call));
		assert_ok!(dispatch(authorized(), call));
		assert_eq!(sends(sent, &[8]), 0, "it was heard");
	});
}

#[test]
fn nodes_send_in_different_blocks() {
	with_node(|sent| {
		let keys = [8, 9, 10, 11, 12];
		keys.into_iter().for_each(|who| _ = silent(who));
		let each: Vec<_> = sent(&keys, 10).iter().map(Vec::len).collect();
		assert_eq!(each, [1; 10], "until one of them is heard");
	});
}

#[test]
fn a_node_sends_for_each_candidate_whose_key_it_has() {
	with_node(|sent| {
		silent(8);
		silent(9);
		assert_eq!(sends(sent, &[8, 9]), 2);
		assert_eq!(sends(sent, &[9]), 1);
		assert_eq!(sends(sent, &[]), 0);
		// A key that nobody has, and that of a member who is no candidate.
		assert_eq!(sends(sent, &[77]), 0);
		assert_ok!(Delegates::withdraw(signed(9)));
		assert_eq!(sends(sent, &[9]), 0);
	});
}

#[test]
fn who_sits_shows_with_his_blocks_that_he_is_there() {
	with_node(|sent| {
		assert_eq!(sends(sent, &DELEGATES), 0);
		let number = silent(8);
		votes(100, 1, &[number]);
		beat(number);
		next_session();
		// Chosen, but not sitting yet; and then sitting.
		change(number, |candidate| candidate.heartbeat = 0);
		assert_eq!(sends(sent, &[8, 7]), 1);
		next_session();
		assert_eq!(sent(&[8, 7], 5).concat(), [beat_of(7, 2, 7)]);
	});
}

#[test]
fn a_suspended_delegate_sends_to_be_looked_at_again() {
	with_node(|sent| {
		lose_verification(3);
		assert_eq!(sent(&[3], 5).concat(), [beat_of(3, 0, 3)]);
		change_person(3, |known| known.verified = true);
		assert_ok!(dispatch(authorized(), beat_of(3, 0, 3)));
		assert!(!record(3).suspended);
		next_session();
		assert_eq!(sends(sent, &[3]), 0);
	});
}

#[test]
fn a_node_sends_three_times_as_often_as_it_must() {
	with_node(|sent| {
		let number = silent(8);
		beat(number);
		let due = now() + HEARTBEAT_LIFE / 3;
		let mut seen = Vec::new();
		for slot in FIRST_SLOT + 8..=FIRST_SLOT + 12 {
			block_in(slot);
			seen.push((now() >= due, sends(sent, &[8]) == 1));
		}
		let expected = [(false, false), (false, false), (true, true), (true, true), (true, true)];
		assert_eq!(seen, expected);
	});
}

#[test]
fn a_node_with_a_new_key_signs_with_it() {
	with_node(|sent| {
		let number = silent(8);
		set_key(8, 88);
		assert_eq!(sends(sent, &[8]), 0);
		assert_eq!(sent(&[88], 5).concat(), [beat_of(number, 0, 88)]);
	});
}
