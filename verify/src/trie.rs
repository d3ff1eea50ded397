//! Proofs that the state of a block has or has not got a value.
//!
//! The walk through the trie is written here, because this library does without the SDK; a test of
//! the runtime compares it with the SDK's.

use crate::{blake2_256, hex, scale::Decoder, Hash};
use std::collections::BTreeMap;
use thiserror::Error;

/// The only node of an empty trie.
const EMPTY: &[u8] = &[0];

/// Why nothing is proved about a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TrieError {
	/// The way to the key goes through a node that is not in the proof, or the value is not in it.
	#[error("the proof lacks what has the hash {}", hex(.0))]
	Missing(Hash),
	/// A node on the way to the key is not a node of a trie.
	#[error("what has the hash {} is not a node of a trie", hex(.0))]
	BadNode(Hash),
}

/// Nodes of a trie, by their hashes. They prove whatever can be reached from a known root.
#[derive(Clone, Debug, Default)]
pub struct StorageProof<'a>(BTreeMap<Hash, &'a [u8]>);

impl<'a> StorageProof<'a> {
	/// The nodes as `state_getReadProof` gives them, in any order. Further ones do no harm.
	pub fn new(nodes: impl IntoIterator<Item = &'a [u8]>) -> Self {
		Self(nodes.into_iter().map(|node| (blake2_256(node), node)).collect())
	}

	/// The value under `key` in the state with this root; `None` when there is none.
	///
	/// # Errors
	///
	/// [`TrieError::Missing`] when the proof does not tell, [`TrieError::BadNode`].
	pub fn read(&self, root: &Hash, key: &[u8]) -> Result<Option<&'a [u8]>, TrieError> {
		let nibbles: Vec<u8> = key.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).collect();
		let mut left = nibbles.as_slice();
		// Nodes of less than 32 bytes have no hash: they stand within the node above.
		let mut hash = *root;
		let mut node = self.get(&hash)?;
		// Each turn uses up one nibble of the key at least.
		loop {
			if node == EMPTY {
				return Ok(None);
			}
			let read = Node::read(node).ok_or(TrieError::BadNode(hash))?;
			let Some(below) = read.below(left) else { return Ok(None) };
			let Some((next, further)) = below.split_first() else { return self.value(read.value) };
			match read.children.get(usize::from(*next)) {
				None | Some(Child::None) => return Ok(None),
				Some(Child::Inline(inner)) => node = inner,
				Some(Child::Hashed(child)) => {
					hash = *child;
					node = self.get(child)?;
				}
			}
			left = further;
		}
	}

	fn get(&self, hash: &Hash) -> Result<&'a [u8], TrieError> {
		match self.0.get(hash) {
			Some(found) => Ok(found),
			None if *hash == blake2_256(EMPTY) => Ok(EMPTY),
			None => Err(TrieError::Missing(*hash)),
		}
	}

	fn value(&self, value: Value<'a>) -> Result<Option<&'a [u8]>, TrieError> {
		match value {
			Value::None => Ok(None),
			Value::Inline(value) => Ok(Some(value)),
			Value::Hashed(hash) => self.get(&hash).map(Some),
		}
	}
}

/// A node that is not empty.
struct Node<'a> {
	/// The part of the key between the node above and this one, in half bytes: the first is left
	/// out where their number is odd.
	partial: &'a [u8],
	/// The number of half bytes.
	length: usize,
	value: Value<'a>,
	/// Sixteen in a branch, none in a leaf.
	children: Vec<Child<'a>>,
}

enum Value<'a> {
	None,
	Inline(&'a [u8]),
	/// Values of more than 32 bytes stand beside the node.
	Hashed(Hash),
}

enum Child<'a> {
	None,
	Inline(&'a [u8]),
	Hashed(Hash),
}

/// The kinds of nodes, as their first bits tell them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
	Leaf,
	HashedLeaf,
	Branch,
	BranchWithValue,
	HashedBranch,
}

impl<'a> Node<'a> {
	fn read(bytes: &'a [u8]) -> Option<Self> {
		let mut from = Decoder::new(bytes);
		let (kind, length) = kind_and_length(&mut from)?;
		let partial = from.bytes(length.div_ceil(2))?;
		if length % 2 == 1 && partial.first()? >> 4 != 0 {
			return None;
		}
		let is_branch = !matches!(kind, Kind::Leaf | Kind::HashedLeaf);
		let children = if is_branch { from.array().map(u16::from_le_bytes)? } else { 0 };
		if is_branch && children == 0 {
			return None;
		}
		let value = match kind {
			Kind::Branch => Value::None,
			Kind::Leaf | Kind::BranchWithValue => Value::Inline(from.list()?),
			Kind::HashedLeaf | Kind::HashedBranch => Value::Hashed(from.array()?),
		};
		let child = |n: u32| match children >> n & 1 {
			0 => Some(Child::None),
			_ => from.list().and_then(Child::of),
		};
		let children = if is_branch { (0..16).map(child).collect::<Option<_>>()? } else { vec![] };
		from.end()?;
		Some(Self { partial, length, value, children })
	}

	/// What is left of a key below this node; `None` when the key does not lead through it.
	fn below<'k>(&self, key: &'k [u8]) -> Option<&'k [u8]> {
		let (here, below) = key.split_at_checked(self.length)?;
		let nibbles = self.partial.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
		nibbles.skip(self.length % 2).eq(here.iter().copied()).then_some(below)
	}
}

impl<'a> Child<'a> {
	fn of(bytes: &'a [u8]) -> Option<Self> {
		match bytes.len() {
			32 => bytes.try_into().ok().map(Self::Hashed),
			0..32 => Some(Self::Inline(bytes)),
			_ => None,
		}
	}
}

/// The first bits are the kind, the rest of the byte is the number of half bytes; when all bits of the
/// rest are set, further bytes are added to it until one is not 255.
fn kind_and_length(from: &mut Decoder<'_>) -> Option<(Kind, usize)> {
	let first = from.byte()?;
	let (kind, mask) = match first {
		0xc0..=0xff => (Kind::BranchWithValue, 0x3f),
		0x80..=0xbf => (Kind::Branch, 0x3f),
		0x40..=0x7f => (Kind::Leaf, 0x3f),
		0x20..=0x3f => (Kind::HashedLeaf, 0x1f),
		0x10..=0x1f => (Kind::HashedBranch, 0x0f),
		0x00..=0x0f => return None,
	};
	let mut length = usize::from(first & mask);
	if length == usize::from(mask) {
		loop {
			let more = from.byte()?;
			length = length.checked_add(more.into())?;
			if more < 255 {
				break;
			}
		}
	}
	Some((kind, length))
}
