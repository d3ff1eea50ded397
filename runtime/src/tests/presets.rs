//! The first blocks of the three chains.

use super::chain::{genesis, on_chain};
use crate::{
	configs::AXON,
	presets::{self, DEVELOPMENT, LOCAL, RUS, STAGING, VOSKHOD, ZARYA},
	Balances, Runtime,
};
use coop_cooperatives::{Cooperatives, Operator, Status, Union};
use coop_primitives::{AccountKind, Contributions};
use sp_core::{sr25519, ByteArray, Pair};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use std::collections::BTreeSet;

#[test]
fn every_preset_builds_a_chain_that_lives() {
	for name in presets::preset_names() {
		on_chain(name.as_ref(), |chain| {
			chain.next_block();
			assert_eq!(Operator::<Runtime>::get(), Some(VOSKHOD));
			assert_eq!(Union::<Runtime>::get(), Some(RUS));
			for id in [VOSKHOD, RUS, ZARYA] {
				assert_eq!(Cooperatives::<Runtime>::get(id).unwrap().status, Status::Ready);
			}
		});
	}
}

#[test]
fn an_unknown_preset_is_none() {
	assert_eq!(presets::get_preset(&"mainnet".into()), None);
}

#[test]
fn validators_are_one_four_and_twenty_one() {
	for (name, count) in [(DEVELOPMENT, 1), (LOCAL, 4), (STAGING, 21)] {
		let genesis = genesis(name);
		assert_eq!(genesis.session.keys.len(), count, "{name}");
		on_chain(name, |_| {
			let members =
				pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get();
			assert_eq!(members.len(), count, "{name}: who makes blocks governs");
			assert_eq!(coop_delegates::Seats::<Runtime>::get().len(), count, "{name}");
		});
		let keys: BTreeSet<_> =
			genesis.session.keys.iter().map(|(_, _, keys)| codec::Encode::encode(keys)).collect();
		assert_eq!(keys.len(), count, "{name}: keys differ");
	}
}

/// Every 32 bytes that a development tool knows the private key of.
fn dev_keys() -> Vec<[u8; 32]> {
	let names = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two"];
	let derived = names.iter().flat_map(|name| {
		["", "//stash"].iter().flat_map(move |path| {
			let uri = format!("//{name}{path}");
			let sr = sr25519::Pair::from_string(&uri, None).unwrap().public();
			let ed = sp_core::ed25519::Pair::from_string(&uri, None).unwrap().public();
			let ec = sp_core::ecdsa::Pair::from_string(&uri, None).unwrap().public();
			let ec = sp_io::hashing::blake2_256(ec.as_slice());
			[sr.0, ed.0, ec]
		})
	});
	derived
		.chain(Sr25519Keyring::iter().map(|key| key.public().0))
		.chain(Ed25519Keyring::iter().map(|key| key.public().0))
		.collect()
}

#[test]
fn staging_has_no_development_key() {
	use sp_core::crypto::Ss58Codec;
	let json = |name: &str| String::from_utf8(presets::get_preset(&name.into()).unwrap()).unwrap();
	let found = |json: &str| {
		dev_keys()
			.into_iter()
			.filter(|key| {
				let address = crate::AccountId::from(*key).to_ss58check();
				json.contains(&address) || json.contains(&hex(key))
			})
			.count()
	};
	assert_eq!(found(&json(STAGING)), 0);
	// The same search finds them where they are.
	assert!(found(&json(DEVELOPMENT)) > 0);
	assert!(found(&json(LOCAL)) > 0);
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_real_chain_begins_with_ten_thousand_axon() {
	on_chain(STAGING, |_| assert_eq!(Balances::total_issuance(), 10_000 * AXON));
}

#[test]
fn the_operators_contributions_are_those_of_the_rules() {
	on_chain(STAGING, |_| {
		let operator = Cooperatives::<Runtime>::get(VOSKHOD).unwrap();
		let roubles = |entrance: u64, minimum_share: u64| Contributions {
			entrance: entrance * 100,
			minimum_share: minimum_share * 100,
		};
		assert_eq!(operator.contributions(AccountKind::Person), roubles(100, 300));
		assert_eq!(operator.contributions(AccountKind::Organization), roubles(1_000, 3_000));
	});
}

#[test]
fn there_is_no_superuser() {
	let pallets: Vec<_> =
		crate::Runtime::metadata_ir().pallets.into_iter().map(|p| p.name).collect();
	assert!(pallets.contains(&"Council"));
	assert!(!pallets.iter().any(|name| name.to_lowercase().contains("sudo")));
}
