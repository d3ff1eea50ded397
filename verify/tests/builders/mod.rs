//! Makes what a chain makes: states with their proofs, headers, justifications. Written down a second
//! time, and simply: what is checked with it must agree with the chain's own, too, as the runtime's
//! tests see to.

// Each test, and the example, takes a part of it.
#![allow(dead_code)]

use coop_verify::{blake2_256, AccountId, Card, CardProof, Hash, VoterSet};
use std::collections::BTreeMap;

/// The encoding of lengths and numbers of headers.
pub fn compact(n: usize) -> Vec<u8> {
	let n = u32::try_from(n).unwrap();
	match n {
		0..=0x3f => vec![n as u8 * 4],
		0x40..=0x3fff => (n as u16 * 4 + 1).to_le_bytes().to_vec(),
		0x4000..=0x3fff_ffff => (n * 4 + 2).to_le_bytes().to_vec(),
		_ => [&[3], &n.to_le_bytes()[..]].concat(),
	}
}

/// Bytes with their number before them.
pub fn list(bytes: &[u8]) -> Vec<u8> {
	[compact(bytes.len()), bytes.to_vec()].concat()
}

/// A state: its root and all its nodes.
pub struct State {
	pub root: Hash,
	pub nodes: Vec<Vec<u8>>,
}

/// Makes a state. In version 1 values of more than 32 bytes stand beside their nodes.
pub fn state(values: &BTreeMap<Vec<u8>, Vec<u8>>, version: u8) -> State {
	let entries: Vec<_> = values
		.iter()
		.map(|(key, value)| {
			(key.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect(), &value[..])
		})
		.collect();
	let mut nodes = vec![];
	let root = if entries.is_empty() { vec![0] } else { node(&entries, 0, version, &mut nodes) };
	nodes.push(root.clone());
	State { root: blake2_256(&root), nodes }
}

type Entry<'a> = (Vec<u8>, &'a [u8]);

/// The node of these entries, whose keys agree in their first `depth` half bytes.
fn node(entries: &[Entry], depth: usize, version: u8, nodes: &mut Vec<Vec<u8>>) -> Vec<u8> {
	let (first, last) = (&entries[0].0[depth..], &entries[entries.len() - 1].0[depth..]);
	let common = first.iter().zip(last).take_while(|(a, b)| a == b).count();
	let (partial, end) = (&first[..common], depth + common);
	let own = entries.iter().find(|(key, _)| key.len() == end).map(|(_, value)| *value);
	let is_hashed = version == 1 && own.is_some_and(|value| value.len() > 32);
	let value = match own {
		None => vec![],
		Some(value) if is_hashed => {
			nodes.push(value.to_vec());
			blake2_256(value).to_vec()
		}
		Some(value) => list(value),
	};
	if entries.len() == 1 {
		let start = if is_hashed { start(0x20, 0x1f, partial) } else { start(0x40, 0x3f, partial) };
		return [start, value].concat();
	}
	let mut bitmap = 0u16;
	let mut children = vec![];
	for nibble in 0..16 {
		let below: Vec<_> =
			entries.iter().filter(|(key, _)| key.get(end) == Some(&nibble)).cloned().collect();
		if !below.is_empty() {
			bitmap |= 1 << nibble;
			let child = node(&below, end + 1, version, nodes);
			if child.len() < 32 {
				children.extend(list(&child));
			} else {
				children.extend(list(&blake2_256(&child)));
				nodes.push(child);
			}
		}
	}
	let start = match own {
		None => start(0x80, 0x3f, partial),
		Some(_) if is_hashed => start(0x10, 0x0f, partial),
		Some(_) => start(0xc0, 0x3f, partial),
	};
	[start, bitmap.to_le_bytes().to_vec(), value, children].concat()
}

/// What a node begins with: its kind, and its part of the key.
pub fn start(kind: u8, mask: usize, partial: &[u8]) -> Vec<u8> {
	let mut start = vec![kind + partial.len().min(mask) as u8];
	if let Some(mut more) = partial.len().checked_sub(mask) {
		while more >= 255 {
			start.push(255);
			more -= 255;
		}
		start.push(more as u8);
	}
	let (odd, pairs) = partial.split_at(partial.len() % 2);
	start.extend(odd);
	start.extend(pairs.chunks(2).map(|pair| pair[0] * 16 + pair[1]));
	start
}

/// A header with every kind of digest item.
pub fn header(number: u32, parent: Hash, state_root: Hash) -> Vec<u8> {
	let items = [
		[&[6][..], b"aura", &list(&number.to_le_bytes())].concat(),
		[&[4][..], b"FRNK", &list(&[7; 70])].concat(),
		vec![8],
		[&[0][..], &list(b"other")].concat(),
		[&[5][..], b"aura", &list(&[9; 64])].concat(),
	];
	[
		&parent[..],
		&compact(number as usize),
		&state_root,
		&[3; 32],
		&compact(items.len()),
		&items.concat(),
	]
	.concat()
}

/// The key of a voter.
pub fn voter(seed: u8) -> ed25519_zebra::SigningKey {
	ed25519_zebra::SigningKey::from([seed; 32])
}

/// The id of a voter.
pub fn voter_id(seed: u8) -> AccountId {
	ed25519_zebra::VerificationKey::from(&voter(seed)).into()
}

/// A set of voters, each with the weight of 1.
pub fn voters(id: u64, seeds: impl IntoIterator<Item = u8>) -> VoterSet {
	VoterSet { id, voters: seeds.into_iter().map(|seed| (voter_id(seed), 1)).collect() }
}

/// A block as votes name it: hash and number.
pub fn named(hash: Hash, number: u32) -> Vec<u8> {
	[&hash[..], &number.to_le_bytes()].concat()
}

/// A vote of this voter for a block.
pub fn vote(seed: u8, block: &[u8], round: u64, set: u64) -> Vec<u8> {
	let message = [&[1], block, &round.to_le_bytes(), &set.to_le_bytes()].concat();
	let signature: [u8; 64] = voter(seed).sign(&message).into();
	[block, &signature, &voter_id(seed)].concat()
}

/// A justification of a block by these votes, with headers.
pub fn justification(round: u64, block: &[u8], votes: &[Vec<u8>], headers: &[Vec<u8>]) -> Vec<u8> {
	[
		&round.to_le_bytes(),
		block,
		&compact(votes.len()),
		&votes.concat(),
		&compact(headers.len()),
		&headers.concat(),
	]
	.concat()
}

/// Hash of the first block.
pub const GENESIS: [u8; 32] = [1; 32];
/// Hash of the member's application.
pub const DOCUMENT: [u8; 32] = [0xd0; 32];
/// The time of the block.
pub const NOW: u64 = 1_800_000_000_000;
/// When the member joined.
pub const JOINED: u64 = 1_700_000_000_000;

/// A card, which is good in [`values`].
pub const CARD: Card = Card { genesis: GENESIS, account: [0x77; 32], cooperative: 1, member: 5 };

/// What the chain has of a member with this status.
pub fn member(account: [u8; 32], status: &[u8]) -> Vec<u8> {
	[&account[..], status, &JOINED.to_le_bytes(), &DOCUMENT].concat()
}

/// The record of an account of this kind.
pub fn record(kind: u8) -> Vec<u8> {
	[&[kind][..], &[0xf0; 32], &JOINED.to_le_bytes(), &[0; 8]].concat()
}

/// A state in which the card is good, with a few other values about it.
pub fn values() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let [of_member, account, _, now] = CARD.storage_keys();
	let others = (0..20u8).map(|n| {
		let card = Card { account: [n; 32], member: 100 + u32::from(n), ..CARD };
		(card.storage_keys()[0].clone(), member(card.account, &[0]))
	});
	let own = [
		(of_member, member(CARD.account, &[0])),
		(account, record(0)),
		(now, NOW.to_le_bytes().to_vec()),
	];
	others.chain(own).collect()
}

/// A block with this state: its hash, and the proof of all that it has.
pub fn block(values: &BTreeMap<Vec<u8>, Vec<u8>>) -> ([u8; 32], CardProof) {
	let State { root, nodes } = state(values, 1);
	let header = header(77, [6; 32], root);
	(blake2_256(&header), CardProof { header, nodes })
}
