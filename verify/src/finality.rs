//! Which blocks are final, for whoever knows the voters and has no node of his own.

use crate::{
	header::{Block, Header},
	hex,
	scale::{Decoder, Encoder},
	Hash, Signature,
};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// The ed25519 key with which a delegate votes on the finality of blocks.
pub type VoterId = [u8; 32];

/// Why a justification does not show that a block is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FinalityError {
	/// The bytes are not a justification.
	#[error("the bytes are not a justification")]
	Unreadable,
	/// Nobody can vote, or the weights add up to more than 64 bits.
	#[error("the set has no voters with a weight, or too much weight")]
	BadVoterSet,
	/// Somebody voted who is not in the set.
	#[error("{} voted, who is not in the set of voters", hex(.0))]
	Stranger(VoterId),
	/// A signature is not that of its voter in this round of this set.
	#[error("the signature of {} is not good in this round of this set of voters", hex(.0))]
	BadSignature(VoterId),
	/// A vote is not for the block, nor is it shown to be for one after it.
	#[error("{} voted for another block, which is not shown to come after this one", hex(.0))]
	OtherBlock(VoterId),
	/// Headers are there that show nothing.
	#[error("there are headers on no way from a vote to the block")]
	UnusedHeaders,
	/// Those who voted are too few.
	#[error("those who voted have a weight of {found}, {needed} are needed")]
	TooFewVotes {
		/// The weight of those who voted.
		found: u64,
		/// The least weight that makes a block final.
		needed: u64,
	},
}

/// Who votes on the finality of blocks, from one change of the delegates to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoterSet {
	/// The number of the set: 0 in the first block, and one more with each change.
	pub id: u64,
	/// The voters with their weights.
	pub voters: Vec<(VoterId, u64)>,
}

impl VoterSet {
	/// Reads the voters as the runtime's `GrandpaApi_grandpa_authorities` gives them.
	///
	/// # Errors
	///
	/// [`FinalityError::BadVoterSet`] when the bytes are not a list of voters.
	pub fn from_bytes(id: u64, bytes: &[u8]) -> Result<Self, FinalityError> {
		read_voters(bytes).map(|voters| Self { id, voters }).ok_or(FinalityError::BadVoterSet)
	}

	/// The weights, each voter once.
	fn weights(&self) -> Option<BTreeMap<VoterId, u64>> {
		let mut weights = BTreeMap::new();
		for (voter, weight) in self.voters.iter().filter(|(_, weight)| *weight > 0) {
			let sum = weights.entry(*voter).or_insert(0u64);
			*sum = sum.checked_add(*weight)?;
		}
		Some(weights)
	}
}

fn read_voters(bytes: &[u8]) -> Option<Vec<(VoterId, u64)>> {
	let mut from = Decoder::new(bytes);
	let voters = (0..from.length()?).map(|_| Some((from.array()?, from.moment()?)));
	let voters = voters.collect::<Option<_>>()?;
	from.end()?;
	Some(voters)
}

/// Votes that make a block final, with the headers that lead from them to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Justification {
	round: u64,
	target: Block,
	votes: Vec<Vote>,
	headers: Vec<Header>,
}

/// One voter's word that a block and all before it shall be final.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Vote {
	block: Block,
	signature: [u8; 64],
	voter: VoterId,
}

impl Justification {
	/// Reads a justification as the chain keeps it and `grandpa_subscribeJustifications` gives it.
	///
	/// # Errors
	///
	/// [`FinalityError::Unreadable`].
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, FinalityError> {
		Self::read(bytes).ok_or(FinalityError::Unreadable)
	}

	/// Reads the justification in an answer of `grandpa_proveFinality`. It is for the block whose
	/// hash the answer begins with, which need not be the one that was asked for; the headers that
	/// lead from that one to it are not looked at.
	///
	/// # Errors
	///
	/// [`FinalityError::Unreadable`].
	pub fn from_finality_proof(proof: &[u8]) -> Result<Self, FinalityError> {
		let mut from = Decoder::new(proof);
		let parts = from.array::<32>().zip(from.list());
		let (hash, justification) = parts.ok_or(FinalityError::Unreadable)?;
		let justification = Self::from_bytes(justification)?;
		(justification.target.hash == hash)
			.then_some(justification)
			.ok_or(FinalityError::Unreadable)
	}

	fn read(bytes: &[u8]) -> Option<Self> {
		let mut from = Decoder::new(bytes);
		let round = from.moment()?;
		let target = read_block(&mut from)?;
		let votes = (0..from.length()?).map(|_| Vote::read(&mut from)).collect::<Option<_>>()?;
		let headers = (0..from.length()?).map(|_| Header::read(&mut from));
		let headers = headers.collect::<Option<_>>()?;
		from.end()?;
		Some(Self { round, target, votes, headers })
	}

	/// Checks that these voters made a block final, and yields it.
	///
	/// A vote for a block is one for every block before it. So each vote must be for this block or
	/// for one from which the headers lead to it, and the weight of all who voted must reach what
	/// GRANDPA asks for: all but a third, rounded down, of all but one. Who votes twice counts once.
	///
	/// # Errors
	///
	/// All of [`FinalityError`] but [`FinalityError::Unreadable`].
	pub fn check(&self, set: &VoterSet) -> Result<Block, FinalityError> {
		let weights = set.weights().ok_or(FinalityError::BadVoterSet)?;
		let all = sum(weights.values()).ok_or(FinalityError::BadVoterSet)?;
		let needed = all - all.checked_sub(1).ok_or(FinalityError::BadVoterSet)? / 3;
		let mut voted = BTreeMap::new();
		for Vote { voter, .. } in &self.votes {
			let weight = weights.get(voter).ok_or(FinalityError::Stranger(*voter))?;
			voted.insert(*voter, *weight);
		}
		let found = sum(voted.values()).unwrap_or_default();
		if found < needed {
			return Err(FinalityError::TooFewVotes { found, needed });
		}
		self.check_ancestry()?;
		let forged = |vote: &&Vote| !vote.is_signed(self.round, set.id);
		match self.votes.iter().find(forged) {
			Some(vote) => Err(FinalityError::BadSignature(vote.voter)),
			None => Ok(self.target),
		}
	}

	/// Every vote leads to the block, and every header is on the way from one.
	fn check_ancestry(&self) -> Result<(), FinalityError> {
		let headers: BTreeMap<_, _> =
			self.headers.iter().map(|header| (header.block.hash, header)).collect();
		let mut used = BTreeSet::new();
		for Vote { block, voter, .. } in &self.votes {
			lead(&headers, *block, self.target, &mut used)
				.ok_or(FinalityError::OtherBlock(*voter))?;
		}
		if used.len() == self.headers.len() {
			Ok(())
		} else {
			Err(FinalityError::UnusedHeaders)
		}
	}
}

/// Goes from a block to one before it, and remembers the headers on the way. The numbers fall with each
/// step, so the way ends.
fn lead(
	headers: &BTreeMap<Hash, &Header>,
	from: Block,
	to: Block,
	used: &mut BTreeSet<Hash>,
) -> Option<()> {
	let mut at = from;
	while at != to {
		let header = headers.get(&at.hash).filter(|header| header.block == at)?;
		if !used.insert(at.hash) {
			// An earlier vote led this way.
			return Some(());
		}
		at = Block { number: at.number.checked_sub(1)?, hash: header.parent };
	}
	Some(())
}

fn sum<'a>(weights: impl Iterator<Item = &'a u64>) -> Option<u64> {
	weights.copied().try_fold(0u64, u64::checked_add)
}

fn read_block(from: &mut Decoder<'_>) -> Option<Block> {
	let hash = from.array()?;
	Some(Block { hash, number: from.number()? })
}

impl Vote {
	fn read(from: &mut Decoder<'_>) -> Option<Self> {
		let block = read_block(from)?;
		Some(Self { block, signature: from.array()?, voter: from.array()? })
	}

	/// What is signed is a vote of the second kind (1, a precommit), the block, the round and the set.
	fn is_signed(&self, round: u64, set: u64) -> bool {
		let message = Encoder::default()
			.byte(1)
			.bytes(&self.block.hash)
			.number(self.block.number)
			.moment(round)
			.moment(set)
			.finish();
		Signature::Ed25519(self.signature).verifies(&message, &self.voter)
	}
}
