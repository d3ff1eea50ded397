//! The same act costs the same in a small cooperative and in a large one.

use super::{
	acts::{self, DOCUMENT},
	chain::{dispatch, on_chain_with, Dave, Eve, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD},
	AccountId, Delegates, Membership, Runtime, RuntimeOrigin,
};
use coop_membership::{
	ActiveMembers, ApplicationOf, Homes, Member, MemberStatus, Members, MembershipsOf, Numbers,
	NumbersGiven,
};
use coop_primitives::providers::MemberInspect;
use frame_support::{assert_ok, BoundedVec};
use sp_core::Blake2Hasher;
use sp_trie::recorder::Recorder;

/// What an act touches.
#[derive(Debug, PartialEq)]
struct Cost {
	/// How many entries of the state.
	entries: usize,
	/// How many bytes of the trie: of this alone the depth of the trie is a part.
	bytes: usize,
}

/// A cooperative with so many members more, without the way that each of them went.
fn fill(members: u32) {
	let given = NumbersGiven::<Runtime>::get(VOSKHOD);
	for number in given + 1..=given + members {
		let account = AccountId::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
		Numbers::<Runtime>::insert(VOSKHOD, &account, number);
		MembershipsOf::<Runtime>::insert(&account, 1);
		Homes::<Runtime>::insert(&account, VOSKHOD);
		let (status, joined_at, document) = (MemberStatus::Active, 1, DOCUMENT);
		let member = Member { account, status, joined_at, document };
		Members::<Runtime>::insert(VOSKHOD, number, member);
	}
	NumbersGiven::<Runtime>::insert(VOSKHOD, given + members);
	ActiveMembers::<Runtime>::mutate(VOSKHOD, |count| *count += members);
}

/// What it costs that somebody joins a cooperative with so many members: his application, its payment,
/// and the admission.
fn joining(members: u32) -> Cost {
	let mut state = on_chain_with(DEVELOPMENT, |_| fill(members));
	state.commit_all().expect("no transaction is open");
	let recorder = Recorder::<Blake2Hasher>::default();
	let vera = Newcomer::new(1);
	let outcome = state.execute_with_recorder(recorder.clone(), || {
		let council = || RuntimeOrigin::from(coop_council::Origin::Council(VOSKHOD));
		let now = pallet_timestamp::Now::<Runtime>::get();
		let application = vera.application(VOSKHOD, now);
		dispatch(RuntimeOrigin::signed(Dave.to_account_id()), application)?;
		let application = ApplicationOf::<Runtime>::get(VOSKHOD, vera.account()).unwrap_or(0);
		let payment = acts::pay(VOSKHOD, application, 40_000);
		dispatch(RuntimeOrigin::signed(Eve.to_account_id()), payment)?;
		let cooperative = VOSKHOD;
		dispatch(council(), coop_membership::Call::admit { cooperative, application })
	});
	assert_ok!(outcome);
	state.execute_with(|| assert!(Membership::is_active(VOSKHOD, &vera.account())));
	let keys = recorder.recorded_keys();
	let entries = keys.values().map(|keys| keys.len()).sum();
	Cost { entries, bytes: recorder.estimate_encoded_size() }
}

/// What it costs that somebody approves others than before, where so many have voted and there are as many
/// candidates as there may be.
fn voting(voters: u32) -> Cost {
	use coop_delegates::{Poll, Tally, Voter, Voters, MAX_CANDIDATES};
	let approvals = |first| BoundedVec::truncate_from((first..first + 4).collect());
	let voter = AccountId::new([7; 32]);
	let mut state = on_chain_with(DEVELOPMENT, |_| {
		for n in 0..voters {
			let account = AccountId::new(sp_io::hashing::blake2_256(&n.to_le_bytes()));
			Voters::<Runtime>::insert(
				account,
				Voter { organization: false, approvals: approvals(9) },
			);
		}
		let own = Voter { organization: false, approvals: approvals(20) };
		Voters::<Runtime>::insert(&voter, own);
		let tally = |number| Tally { persons: voters + 1, ..Tally::new(number) };
		Poll::<Runtime>::put(BoundedVec::truncate_from((1..=MAX_CANDIDATES).map(tally).collect()));
	});
	state.commit_all().expect("no transaction is open");
	let recorder = Recorder::<Blake2Hasher>::default();
	let outcome = state.execute_with_recorder(recorder.clone(), || {
		let origin = RuntimeOrigin::signed(voter.clone());
		Delegates::vote(origin, VOSKHOD, approvals(500)).map_err(|refusal| refusal.error)
	});
	assert_ok!(outcome);
	let keys = recorder.recorded_keys();
	let own = [Voters::<Runtime>::hashed_key_for(&voter), Poll::<Runtime>::hashed_key().to_vec()];
	let is_own = |key: &[u8]| own.iter().any(|own| own[..] == *key);
	let events = sp_io::hashing::twox_128(b"System");
	// Besides its own two entries a vote touches only the events and counters of the block.
	for key in keys.values().flat_map(|keys| keys.keys()) {
		assert!(
			is_own(key) || key.starts_with(&events) || key.starts_with(b":"),
			"{}",
			hex::encode(key)
		);
	}
	let entries = keys.values().flat_map(|keys| keys.keys()).filter(|key| is_own(key)).count();
	Cost { entries, bytes: recorder.estimate_encoded_size() }
}

/// With 1 000 and with 10 000 voters, or as many as `COOP_MEMBERS` says (rules §8.4).
#[test]
fn a_vote_for_delegates_costs_the_same_whatever_the_number_of_voters() {
	let many = std::env::var("COOP_MEMBERS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
	let (few, many_voted) = (voting(1_000), voting(many));
	println!("a vote among 1000: {few:?}; among {many}: {many_voted:?}");
	assert_eq!((few.entries, many_voted.entries), (2, 2));
	assert!(many_voted.bytes < 2 * few.bytes, "{few:?} {many_voted:?}");
}

/// With 10 and with 10 000 members, or as many as `COOP_MEMBERS` says.
#[test]
fn who_joins_costs_the_same_whatever_the_size_of_the_cooperative() {
	let many = std::env::var("COOP_MEMBERS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
	let (small, large) = (joining(10), joining(many));
	println!("joining 10 members: {small:?}; {many} members: {large:?}");
	assert!(small.entries > 10);
	assert_eq!(small.entries, large.entries);
	// The trie is deeper; nothing else has grown.
	assert!(large.bytes < 3 * small.bytes, "{small:?} {large:?}");
}
