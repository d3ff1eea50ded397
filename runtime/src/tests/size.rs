//! The same act costs the same in a small cooperative and in a large one.

use super::{
	acts::{self, DOCUMENT},
	chain::{dispatch, on_chain_with, Dave, Eve, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD},
	AccountId, Membership, Runtime, RuntimeOrigin,
};
use coop_membership::{
	ActiveMembers, ApplicationOf, Homes, Member, MemberStatus, Members, MembershipsOf, Numbers,
	NumbersGiven,
};
use coop_primitives::providers::MemberInspect;
use frame_support::assert_ok;
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
