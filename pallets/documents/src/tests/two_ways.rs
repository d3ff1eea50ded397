//! By one's own extrinsic or relayed, the state is the same (rules §2.4).

use crate::{mock::*, DocumentForm, Roles, SignerRole};
use coop_primitives::DocumentHash;
use frame_support::{assert_ok, storage::unhashed};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// Keys and values.
type State = Vec<(Vec<u8>, Vec<u8>)>;

/// Every entry of this room.
fn state() -> State {
	let prefix = sp_io::hashing::twox_128(b"Documents").to_vec();
	let mut entries = Vec::new();
	let mut last = prefix.clone();
	while let Some(key) = sp_io::storage::next_key(&last).filter(|key| key.starts_with(&prefix)) {
		let value = unhashed::get_raw(&key).expect("the key is there");
		entries.push((key.clone(), value));
		last = key;
	}
	entries
}

fn registers(key: &Key, form: &DocumentForm<AccountId>, relayed: bool) -> DispatchResult {
	if relayed {
		let signature = detached(key, &own_statement(key, form));
		let (relay, author) = (signed(&relay().account()), key.account());
		Documents::register_relayed(relay, FIRST, author, form.clone(), signature)
	} else {
		Documents::register(signed(&key.account()), FIRST, form.clone())
	}
}

fn signs(
	key: &Key,
	form: &DocumentForm<AccountId>,
	document: DocumentHash,
	role: SignerRole,
	stroke: Option<H256>,
	relayed: bool,
) -> DispatchResult {
	let roles = Roles::of(role);
	if relayed {
		let will = statement(key, FIRST, form.process, document, roles, stroke);
		let signature = detached(key, &will);
		let (relay, who) = (signed(&relay().account()), key.account());
		Documents::sign_relayed(relay, FIRST, document, who, roles, stroke, signature)
	} else {
		Documents::sign(signed(&key.account()), FIRST, document, roles, stroke)
	}
}

/// A letter, its correction, and a contract that follows it, signed by all; each act in one of the
/// two ways. Yields the state and the events.
fn story(ways: u32) -> (State, Vec<crate::Event<Test>>) {
	use SignerRole::*;
	let mut outcome = None;
	ExtBuilder::default().build_and_execute(|| {
		let mut acts = 0..;
		let mut relayed = || ways & (1 << acts.next().expect("endless")) != 0;
		let stroke = Some(H256::repeat_byte(3));
		let first = DocumentForm { stroke, ..letter(1) };
		assert_ok!(registers(&author(), &first, relayed()));
		let correction = DocumentForm { corrects: Some(id_of(&first)), ..letter(2) };
		assert_ok!(registers(&author(), &correction, relayed()));
		let form = DocumentForm { follows: Some(id_of(&correction)), ..contract(3) };
		assert_ok!(registers(&author(), &form, relayed()));
		let id = id_of(&form);
		let signers = [
			(chair(), Chair, stroke),
			(secretary(), Secretary, None),
			(cashier(), Cashier, None),
			(party(1), Counterparty, stroke),
			(party(2), Counterparty, None),
		];
		for (key, role, stroke) in signers {
			assert_ok!(signs(&key, &form, id, role, stroke, relayed()));
		}
		assert!(Documents::document(id).expect("it is there").complete);
		outcome = Some((state(), events()));
	});
	outcome.expect("it ran")
}

#[test]
fn whichever_way_an_act_comes_the_state_is_the_same() {
	let direct = story(0);
	assert!(direct.0.len() > 10);
	for ways in [0xff, 0x55, 0xaa, 0x07, 0xf8] {
		assert_eq!(story(ways), direct, "{ways:x}");
	}
}
