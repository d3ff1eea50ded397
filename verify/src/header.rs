//! Headers of blocks.

use crate::{
	blake2_256,
	scale::{Decoder, Encoder},
	Hash,
};

/// A block: its number and its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: Hash,
}

/// What is needed of a block's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
	/// The block.
	pub block: Block,
	/// Hash of the block before it.
	pub parent: Hash,
	/// Root of the state after it.
	pub state_root: Hash,
}

impl Header {
	/// Reads a header as the chain encodes it; `None` when the bytes are not a header.
	///
	/// The hash is that of all the bytes. So whoever knows the hash of a block knows that these
	/// bytes are its header, whatever the items of its digest mean; those are only passed over.
	pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
		let mut rest = Decoder::new(bytes);
		let header = Self::read(&mut rest)?;
		rest.end()?;
		Some(header)
	}

	/// Reads the next header of several.
	pub(crate) fn read(from: &mut Decoder<'_>) -> Option<Self> {
		let all = from.rest();
		let parent = from.array()?;
		let number = from.compact()?;
		let state_root = from.array()?;
		let _extrinsics_root: Hash = from.array()?;
		for _ in 0..from.length()? {
			pass_digest_item(from)?;
		}
		let length = all.len().checked_sub(from.rest().len())?;
		let hash = blake2_256(all.get(..length)?);
		Some(Self { block: Block { number, hash }, parent, state_root })
	}
}

/// The bytes of a header, from what a node tells of it: `chain_getHeader` gives these fields, and the items
/// of the digest as they are encoded. Whether the node told the truth is known by the hash.
pub fn encode_header(
	parent: &Hash,
	number: u32,
	state_root: &Hash,
	extrinsics_root: &Hash,
	digest: &[Vec<u8>],
) -> Vec<u8> {
	let fields = Encoder::default()
		.bytes(parent)
		.compact(number)
		.bytes(state_root)
		.bytes(extrinsics_root)
		.length(digest.len());
	digest.iter().fold(fields, |fields, item| fields.bytes(item)).finish()
}

/// Passes over what the makers of a block say about it.
fn pass_digest_item(from: &mut Decoder<'_>) -> Option<()> {
	match from.byte()? {
		// Anything.
		0 => from.list().map(drop),
		// A message of the consensus, a seal, or what the consensus said before the block: the
		// engine's name, then bytes.
		4..=6 => from.bytes(4).and_then(|_| from.list()).map(drop),
		// The code of the runtime was replaced.
		8 => Some(()),
		_ => None,
	}
}
