//! Proofs of what is in a state.

mod builders;

use builders::{list, start, state, State};
use coop_verify::{blake2_256, StorageProof, TrieError};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeMap;

/// The proof with all of these nodes.
fn proof(nodes: &[Vec<u8>]) -> StorageProof<'_> {
	StorageProof::new(nodes.iter().map(Vec::as_slice))
}

/// Keys that share their beginnings and lie within each other.
fn key() -> impl Strategy<Value = Vec<u8>> {
	vec(prop_oneof![Just(0u8), Just(1), Just(0x10), Just(0x11), any::<u8>()], 0..6)
}

fn values() -> impl Strategy<Value = BTreeMap<Vec<u8>, Vec<u8>>> {
	let value = prop_oneof![vec(any::<u8>(), 0..5), vec(any::<u8>(), 30..36)];
	prop::collection::btree_map(key(), value, 0..30)
}

proptest! {
	#[test]
	fn what_is_in_a_state_is_read_and_what_is_not_is_absent(
		values in values(),
		others in vec(key(), 20),
		version in 0u8..2,
	) {
		let State { root, nodes } = state(&values, version);
		let proof = proof(&nodes);
		for key in values.keys().chain(&others) {
			prop_assert_eq!(proof.read(&root, key), Ok(values.get(key).map(Vec::as_slice)));
		}
	}

	/// A proof without one of its nodes, or with a changed one, says the truth or nothing.
	#[test]
	fn nobody_is_deceived(
		values in values(),
		others in vec(key(), 20),
		version in 0u8..2,
		which: prop::sample::Index,
		place: prop::sample::Index,
		change in 1u8..,
		is_left_out: bool,
	) {
		let State { root, mut nodes } = state(&values, version);
		let n = which.index(nodes.len());
		if is_left_out || nodes[n].is_empty() {
			nodes.remove(n);
		} else {
			let place = place.index(nodes[n].len());
			nodes[n][place] ^= change;
		}
		let proof = proof(&nodes);
		for key in values.keys().chain(&others) {
			match proof.read(&root, key) {
				Ok(value) => prop_assert_eq!(value, values.get(key).map(Vec::as_slice)),
				Err(error) => prop_assert!(matches!(error, TrieError::Missing(_)), "{}", error),
			}
		}
	}

	/// Whatever stands under a hash, reading it ends, and without a panic.
	#[test]
	fn any_bytes_are_read_or_refused(
		node in vec(any::<u8>(), 0..80),
		first in prop_oneof![Just(0x10u8), Just(0x20), Just(0x41), Just(0x80), Just(0xc0), any::<u8>()],
		key in key(),
	) {
		let node = [vec![first], node].concat();
		let root = blake2_256(&node);
		let nodes = [node];
		match proof(&nodes).read(&root, &key) {
			Ok(value) => prop_assert!(value.is_none_or(|value| value.len() < 80)),
			Err(TrieError::BadNode(hash)) => prop_assert_eq!(hash, root),
			Err(TrieError::Missing(hash)) => prop_assert_ne!(hash, root),
		}
	}
}

#[test]
fn an_empty_state_has_nothing() {
	let root = blake2_256(&[0]);
	assert_eq!(proof(&[]).read(&root, b"key"), Ok(None));
	assert_eq!(proof(&[vec![0]]).read(&root, b""), Ok(None));
}

/// Nodes begin otherwise with longer parts of a key: in leaves and branches, even and odd ones.
#[test]
fn keys_of_any_length_are_found() {
	for (length, size, version) in (1..330).flat_map(|n| [(n, 3, 0), (n, 40, 0), (n, 40, 1)]) {
		let key = vec![0xab; length];
		let (mut from_the_first, mut at_the_last) = (key.clone(), key.clone());
		from_the_first[0] = 0x1b;
		at_the_last[length - 1] = 0xac;
		for next in [from_the_first, at_the_last, [&key[..], &[1]].concat()] {
			let values = BTreeMap::from([(key.clone(), vec![5; size]), (next, vec![6; size])]);
			let State { root, nodes } = state(&values, version);
			for (key, value) in &values {
				assert_eq!(proof(&nodes).read(&root, key), Ok(Some(&value[..])), "{length} {size}");
			}
			let other = vec![0xab; length + 2];
			assert_eq!(proof(&nodes).read(&root, &other), Ok(None));
		}
	}
}

#[test]
fn each_flaw_of_a_node_is_seen() {
	let leaf = [start(0x40, 0x3f, &[1, 2]), list(b"value")].concat();
	let branch = |bitmap: [u8; 2], children: &[u8]| {
		[&start(0x80, 0x3f, &[])[..], &bitmap, children].concat()
	};
	let long = [start(0x40, 0x3f, &[1]), list(&[7; 40])].concat();
	let flaws = [
		("of no bytes", vec![]),
		("of no kind", vec![1]),
		("that begins with another node's mark", vec![0x0f, 0]),
		("whose part of the key is cut", vec![0x42]),
		("with an odd part of the key and something before it", vec![0x41, 0x11, 0]),
		("whose length does not end", vec![0x7f, 255]),
		("without its value", leaf[..2].to_vec()),
		("whose value is cut", leaf[..4].to_vec()),
		("with something behind it", [&leaf[..], &[0]].concat()),
		("whose hash of the value is cut", [start(0x20, 0x1f, &[]), vec![7; 31]].concat()),
		("without children", branch([0, 0], &[])),
		("without the child that it names", branch([1, 0], &[])),
		("whose child is cut", branch([1, 0], &[8, 0x40])),
		("whose child should have a hash", branch([1, 0], &list(&long))),
	];
	for (name, node) in flaws {
		let root = blake2_256(&node);
		let error = proof(&[node]).read(&root, &[0x01]).expect_err(name);
		assert_eq!(error, TrieError::BadNode(root), "{name}");
	}
	// So is one that stands within another.
	let node = branch([1, 0], &list(&[1]));
	let root = blake2_256(&node);
	assert_eq!(
		proof(std::slice::from_ref(&node)).read(&root, &[0x01]),
		Err(TrieError::BadNode(root))
	);
	assert_eq!(proof(&[node]).read(&root, &[0x11]), Ok(None), "it is not on the way");
}

#[test]
fn errors_name_what_is_wrong() {
	let missing = proof(&[]).read(&[0xab; 32], b"key").expect_err("nothing is there");
	assert_eq!(missing, TrieError::Missing([0xab; 32]));
	assert_eq!(
		missing.to_string(),
		format!("the proof lacks what has the hash {}", "ab".repeat(32))
	);
}
