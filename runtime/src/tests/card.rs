//! The digital card (rules §1.7): what `coop-verify` reads from the state is what the chain has written.

use super::{
	acts::{approve, join, DOCUMENT},
	chain::{on_chain, Alice, Chain, Eve, Newcomer},
	recovery,
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	AccountId, Cooperatives, Header, Runtime, RuntimeCall, System,
};
use codec::{Decode, DecodeAll, Encode};
use coop_accounts::AccountRecord;
use coop_council::DecisionsMade;
use coop_ledger::PaymentsMade;
use coop_membership::{Member, MemberStatus, Members};
use coop_primitives::{providers::CooperativeInspect, CoopId, MemberNumber, Moment};
use coop_verify::{
	Card, CardError, CardProof, Challenge, Ground, Membership, Standing, StorageProof, TrieError,
};
use frame_support::assert_ok;
use proptest::{collection::vec, prelude::*};
use serde_json::Value;
use sp_runtime::{traits::BlakeTwo256, StateVersion};
use sp_state_machine::{prove_read, read_proof_check, InMemoryBackend};
use std::collections::BTreeMap;

/// A block that is over.
struct Finished {
	header: Header,
	/// Its time.
	at: Moment,
	/// The state after it.
	state: InMemoryBackend<BlakeTwo256>,
}

/// Ends the present block.
fn finish(chain: &mut Chain) -> Finished {
	let at = chain.now;
	let (header, state) = chain.look_back(|header| (header.clone(), state()));
	assert_eq!(*state.root(), header.state_root, "the whole state was taken");
	Finished { header, at, state }
}

/// All that the state has at the moment.
fn state() -> InMemoryBackend<BlakeTwo256> {
	let mut values = BTreeMap::new();
	let mut last = Vec::new();
	while let Some(key) = sp_io::storage::next_key(&last) {
		let value = sp_io::storage::get(&key).expect("the key is in use");
		values.insert(key.clone(), value.to_vec());
		last = key;
	}
	(values, StateVersion::V1).into()
}

impl Finished {
	fn hash(&self) -> [u8; 32] {
		self.header.hash().0
	}

	/// What the node answers when it is asked for a proof of this card.
	fn proof(&self, card: &Card) -> CardProof {
		let proof = prove_read(self.state.clone(), card.storage_keys()).expect("it is in memory");
		CardProof { header: self.header.encode(), nodes: proof.into_iter_nodes().collect() }
	}

	fn check(&self, card: &Card) -> Result<Membership, CardError> {
		let proof = CardProof::from_bytes(&self.proof(card).to_bytes())?;
		card.check(&genesis(), &self.hash(), &proof)
	}
}

fn genesis() -> [u8; 32] {
	System::block_hash(0).0
}

fn card(who: &AccountId, cooperative: CoopId, member: MemberNumber) -> Card {
	Card { genesis: genesis(), account: who.clone().into(), cooperative, member }
}

/// Vera, who has just joined VOSKHOD with the number 5, and her card.
fn vera(chain: &mut Chain) -> (Newcomer, Card) {
	let vera = Newcomer::new(1);
	join(chain, VOSKHOD, &vera);
	let card = card(&vera.account(), VOSKHOD, 5);
	(vera, card)
}

/// She asks to leave, and the council grants it.
fn leave(chain: &mut Chain, vera: &Newcomer) {
	let leave = coop_membership::Call::leave { cooperative: VOSKHOD, document: DOCUMENT };
	assert_ok!(chain.send_by(vera, leave).unwrap());
	approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
}

#[test]
fn the_keys_of_the_state_are_the_chains() {
	on_chain(DEVELOPMENT, |_| {
		let who = Alice.to_account_id();
		let keys = [
			Members::<Runtime>::hashed_key_for(VOSKHOD, 70_000),
			coop_accounts::Accounts::<Runtime>::hashed_key_for(&who),
			coop_accounts::Keys::<Runtime>::hashed_key_for(&who),
			pallet_timestamp::Now::<Runtime>::hashed_key().to_vec(),
		];
		assert_eq!(card(&who, VOSKHOD, 70_000).storage_keys(), keys);
	});
}

#[test]
fn a_members_card_shows_what_the_chain_has() {
	on_chain(DEVELOPMENT, |chain| {
		let joined_at = chain.now;
		let (vera, card) = vera(chain);
		let block = finish(chain);
		let shown = Membership {
			block: block.header.number,
			at: block.at,
			standing: Standing::Active,
			joined_at,
			document: DOCUMENT.0,
			key: Some(vera.account().into()),
		};
		assert_eq!(block.check(&card), Ok(shown));

		// It is as it was after that block, whatever comes later.
		let since = chain.now;
		leave(chain, &vera);
		let later = finish(chain);
		assert_eq!(block.check(&card), Ok(shown));
		let standing = Standing::Leaving { ground: Ground::Wish, since };
		assert_eq!(later.check(&card).map(|shown| shown.standing), Ok(standing));

		// All is paid to her: she is no member any more.
		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let (at, payment) = (chain.now, PaymentsMade::<Runtime>::get(VOSKHOD));
		let amount = 30_000;
		let pay = coop_ledger::Call::confirm_payment { cooperative, payment, amount, document };
		assert_ok!(chain.send(Eve, pay).unwrap());
		assert_eq!(finish(chain).check(&card), Err(CardError::Ended { at }));
	});
}

#[test]
fn the_key_is_the_one_that_signs_now() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (recovery::verified(chain), Newcomer::new(7));
		let card = card(&vera.account(), VOSKHOD, 5);
		let key = |block: Finished| block.check(&card).map(|shown| shown.key);
		recovery::recover(chain, &vera, &new_key);
		assert_eq!(key(finish(chain)), Ok(Some(vera.account().into())));
		recovery::after_the_delay(chain);
		assert_eq!(key(finish(chain)), Ok(Some(new_key.account().into())));
	});
}

#[test]
fn an_organisation_has_a_card_and_no_key() {
	on_chain(DEVELOPMENT, |chain| {
		let zarya = Cooperatives::account_of(ZARYA).expect("Zarya has an account");
		let shown = finish(chain).check(&card(&zarya, VOSKHOD, 4)).expect("Zarya is a member");
		assert_eq!((shown.standing, shown.key), (Standing::Active, None));
	});
}

#[test]
fn each_other_card_is_refused_for_its_reason() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, card) = vera(chain);
		let before = finish(chain);
		let block = finish(chain);
		assert!(block.check(&card).is_ok());
		let alice = Alice.to_account_id().into();
		let cases = [
			(Card { genesis: [1; 32], ..card }, CardError::OtherChain),
			(Card { member: 6, ..card }, CardError::NoMember),
			(Card { cooperative: 99, ..card }, CardError::NoMember),
			(Card { member: 1, ..card }, CardError::OtherAccount),
			(Card { cooperative: ZARYA, member: 1, ..card }, CardError::OtherAccount),
			(Card { account: alice, ..card }, CardError::OtherAccount),
		];
		for (other, error) in cases {
			assert_eq!(block.check(&other), Err(error));
		}
		let of_before = before.proof(&card);
		let outcome = card.check(&genesis(), &block.hash(), &of_before);
		assert_eq!(outcome, Err(CardError::OtherBlock));
		// The header of one block with the nodes of another.
		let mixed = CardProof { header: block.header.encode(), ..of_before };
		let outcome = card.check(&genesis(), &block.hash(), &mixed);
		assert!(matches!(outcome, Err(CardError::Unproved(TrieError::Missing(_)))), "{outcome:?}");
		// What is proved of one card proves nothing of another.
		let of_other = block.proof(&Card { account: alice, member: 1, ..card });
		let outcome = card.check(&genesis(), &block.hash(), &of_other);
		assert!(matches!(outcome, Err(CardError::Unproved(TrieError::Missing(_)))), "{outcome:?}");

		let good = block.check(&card);
		let proof = block.proof(&card);
		for n in 0..proof.nodes.len() {
			let mut tampered = proof.clone();
			tampered.nodes[n][0] ^= 1;
			let outcome = card.check(&genesis(), &block.hash(), &tampered);
			assert!(outcome.is_err() || outcome == good, "{outcome:?}");
		}
		assert_eq!(good.map(|shown| shown.key), Ok(Some(vera.account().into())));
	});
}

/// What is signed begins with the call, and no call begins as a challenge does, raw or in a wallet.
#[test]
fn a_login_is_no_extrinsic() {
	let challenge = Challenge {
		genesis: [1; 32],
		application: [2; 32],
		account: [3; 32],
		issued_at: 0,
		nonce: [0; 32],
	};
	let bytes = challenge.bytes();
	for bytes in [coop_verify::wrapped(&bytes), bytes] {
		let begins = |second| [&bytes[..1], &[second], &[0; 1_000]].concat();
		for second in 0..=u8::MAX {
			assert!(RuntimeCall::decode(&mut &begins(second)[..]).is_err());
		}
	}
}

fn vectors(kind: &str) -> Vec<Value> {
	let all: Value =
		serde_json::from_str(include_str!("../../../verify/tests/vectors.json")).unwrap();
	all[kind].as_array().unwrap().clone()
}

fn bytes(value: &Value) -> Vec<u8> {
	hex::decode(value.as_str().unwrap()).unwrap()
}

/// What a status is called in the vectors.
fn name_of(status: MemberStatus) -> &'static str {
	match status {
		MemberStatus::Active => "active",
		MemberStatus::Leaving { .. } => "leaving",
		MemberStatus::Left { .. } => "ended",
	}
}

/// The test vectors of `coop-verify`, read with the chain's own code.
#[test]
fn the_chain_reads_the_vectors_as_the_library() {
	let mut members = 0;
	for vector in vectors("cards") {
		let (name, outcome) = (&vector["name"], vector["outcome"].as_str().unwrap());
		let proof = CardProof::from_bytes(&bytes(&vector["proof"])).unwrap();
		let header = Header::decode_all(&mut &proof.header[..]).unwrap();
		let is_final = header.hash().0.to_vec() == bytes(&vector["finalised"]);
		assert_eq!(is_final, outcome != "otherBlock", "{name}");
		if is_final && !vector["block"].is_null() {
			assert_eq!(Some(u64::from(header.number)), vector["block"].as_u64(), "{name}");
		}
		let ours = StorageProof::new(proof.nodes.iter().map(Vec::as_slice));
		let theirs = sp_state_machine::StorageProof::new(proof.nodes.clone());
		let read = |key: &[u8]| {
			let root = header.state_root;
			let found = read_proof_check::<BlakeTwo256, _>(root, theirs.clone(), [key]).ok();
			let found = found.and_then(|mut found| found.remove(key));
			let own = ours.read(&root.0, key).ok().map(|value| value.map(<[u8]>::to_vec));
			assert_eq!(own, found, "{name}");
			found
		};
		let keys: Vec<_> = vector["storageKeys"].as_array().unwrap().iter().map(bytes).collect();
		let found: Vec<_> = keys.iter().map(|key| read(key)).collect();
		if ["active", "leaving", "ended"].contains(&outcome) {
			members += 1;
			let value = |n: usize| found[n].clone().flatten();
			let member = Member::<AccountId>::decode_all(&mut &value(0).unwrap()[..]).unwrap();
			assert_eq!(name_of(member.status), outcome, "{name}");
			assert_eq!(member.account.encode(), bytes(&vector["account"]), "{name}");
			assert!(AccountRecord::decode_all(&mut &value(1).unwrap()[..]).is_ok(), "{name}");
			assert!(value(2).is_none_or(|key| key.len() == 32), "{name}");
			assert!(Moment::decode_all(&mut &value(3).unwrap()[..]).is_ok(), "{name}");
		}
	}
	assert!(members >= 5);
}

/// Keys that share their beginnings and lie within each other.
fn key() -> impl Strategy<Value = Vec<u8>> {
	vec(prop_oneof![Just(0u8), Just(1), Just(0x10), Just(0x11), any::<u8>()], 0..6)
}

proptest! {
	/// The library's walk through the trie against the chain's, in both versions of the state.
	#[test]
	fn a_proof_of_the_chain_tells_the_library_the_same(
		values in prop::collection::btree_map(
			key(),
			prop_oneof![vec(any::<u8>(), 0..5), vec(any::<u8>(), 30..36)],
			1..40,
		),
		others in vec(key(), 10),
		is_old: bool,
	) {
		let version = if is_old { StateVersion::V0 } else { StateVersion::V1 };
		let state = InMemoryBackend::<BlakeTwo256>::from((values.clone(), version));
		let root = state.root().0;
		let keys: Vec<_> = values.keys().chain(&others).collect();
		// One by one, so that each proof has no more than it needs.
		for key in keys {
			let proof = prove_read(state.clone(), [key]).unwrap();
			let nodes: Vec<_> = proof.into_iter_nodes().collect();
			let read = StorageProof::new(nodes.iter().map(Vec::as_slice)).read(&root, key);
			prop_assert_eq!(read, Ok(values.get(key).map(Vec::as_slice)));
		}
	}
}
