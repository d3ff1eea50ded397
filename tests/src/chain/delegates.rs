//! Who makes blocks and makes them final, and who may come next.

// The derived code imports a path that the compiler does not see used.
#![allow(missing_docs, unused_imports)]

use serde_json::json;
use subxt::{
	dynamic::Value,
	ext::scale_decode::DecodeAsType,
	utils::{AccountId32, H256},
};

use super::{proofs::list, AtBlock, Chain};
use crate::Result;

/// A log of the authors' module in a header begins with this: a slot, in eight bytes.
const SLOT: &[u8] = b"\x06aura\x20";
/// A log of GRANDPA in a header begins with this; then the voters from here on.
const NEW_VOTERS: &[u8] = b"\x04FRNK";

/// A candidate's record, as far as a test looks at it.
#[derive(Clone, Debug, PartialEq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Candidate {
	pub who: AccountId32,
	pub cooperative: Option<u32>,
	pub accepted_from: u64,
	pub node: Option<Vec<u8>>,
	pub heartbeat: u64,
	pub benched_until: u64,
}

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Tally {
	number: u32,
	persons: u32,
}

/// What a joining node is given for one change of the voters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment {
	/// The last block of the voters before.
	pub block: u64,
	/// Bytes of its header.
	pub header: usize,
	/// Bytes of the votes on it.
	pub votes: usize,
}

impl Chain {
	/// The session of a block.
	pub async fn session(&self, at: &AtBlock) -> Result<u32> {
		self.read(at, ("Session", "CurrentIndex"), vec![]).await?.ok_or_else(none("session"))
	}

	/// How many times the voters on finality have changed.
	pub async fn changes_of_voters(&self, at: &AtBlock) -> Result<u64> {
		let id = self.read(at, ("Grandpa", "CurrentSetId"), vec![]).await?;
		id.ok_or_else(none("set of voters"))
	}

	/// The managing delegates of a block's session, in the order of their turns.
	pub async fn managing(&self, at: &AtBlock) -> Result<Vec<AccountId32>> {
		self.read(at, ("Session", "Validators"), vec![]).await?.ok_or_else(none("delegate"))
	}

	/// Who governs the platform, in the order of accounts.
	pub async fn governing(&self, at: &AtBlock) -> Result<Vec<AccountId32>> {
		Ok(self.read(at, ("Platform", "Members"), vec![]).await?.unwrap_or_default())
	}

	/// Who stands in reserve, in their order.
	pub async fn reserve(&self, at: &AtBlock) -> Result<Vec<u32>> {
		Ok(self.read(at, ("Delegates", "Reserve"), vec![]).await?.unwrap_or_default())
	}

	/// Somebody's number as a candidate.
	pub async fn candidate_number(&self, at: &AtBlock, who: &AccountId32) -> Result<Option<u32>> {
		self.read(at, ("Delegates", "NumberOf"), vec![Value::from_bytes(who.0)]).await
	}

	/// The candidate with this number.
	pub async fn candidate(&self, at: &AtBlock, number: u32) -> Result<Option<Candidate>> {
		self.read(at, ("Delegates", "Candidates"), vec![Value::u128(number.into())]).await
	}

	/// How many persons approve a candidate; `None` when he is none.
	pub async fn approvals(&self, at: &AtBlock, number: u32) -> Result<Option<u32>> {
		let all: Vec<Tally> =
			self.read(at, ("Delegates", "Poll"), vec![]).await?.unwrap_or_default();
		Ok(all.into_iter().find(|tally| tally.number == number).map(|tally| tally.persons))
	}

	/// Who made a block: whose turn it was among the delegates of the block before.
	pub async fn author(&self, block: H256) -> Result<AccountId32> {
		let header = self.call("chain_getHeader", vec![json!(block)]).await?;
		let parent: H256 = serde_json::from_value(header["parentHash"].clone())?;
		let slot = slot(&list(&header["digest"]["logs"])?).ok_or("the block has no slot")?;
		let delegates = self.managing(&self.at(parent).await?).await?;
		let turn = slot.checked_rem(delegates.len().try_into()?).ok_or("nobody makes blocks")?;
		Ok(delegates[usize::try_from(turn)?])
	}

	/// What a node that joins by warp sync is given for each change of the voters up to this block.
	pub async fn warp_fragments(&self, up_to: u64) -> Result<Vec<Fragment>> {
		let mut found = Vec::new();
		for number in 1..=up_to {
			let hash = self.call("chain_getBlockHash", vec![json!(number)]).await?;
			let answer = self.call("chain_getBlock", vec![hash.clone()]).await?;
			let logs = list(&answer["block"]["header"]["digest"]["logs"])?;
			if !logs.iter().any(|log| log.starts_with(NEW_VOTERS)) {
				continue;
			}
			let hash: H256 = serde_json::from_value(hash)?;
			let votes = answer["justifications"][0][1].as_array().map(Vec::len);
			found.push(Fragment {
				block: number,
				header: self.header(hash.0).await?.len(),
				votes: votes.ok_or_else(|| format!("no votes are kept for block {number}"))?,
			});
		}
		Ok(found)
	}

	/// The number of the set of voters that the node itself votes in or listens to.
	pub async fn set_of_voters(&self) -> Result<u64> {
		let state = self.call("grandpa_roundState", vec![]).await?;
		state["setId"].as_u64().ok_or_else(none("set of voters"))
	}
}

fn none(what: &str) -> impl FnOnce() -> crate::Mishap + '_ {
	move || format!("the chain has no {what}").into()
}

fn slot(logs: &[Vec<u8>]) -> Option<u64> {
	let slot = logs.iter().find_map(|log| log.strip_prefix(SLOT))?;
	Some(u64::from_le_bytes(slot.try_into().ok()?))
}

#[cfg(test)]
mod tests {
	use super::slot;

	#[test]
	fn a_slot_is_read_from_the_logs() {
		let logs = [b"\x04FRNK\x00".to_vec(), b"\x06aura\x20\x02\x01\0\0\0\0\0\0".to_vec()];
		assert_eq!(slot(&logs), Some(0x102));
		assert_eq!(slot(&logs[..1]), None);
	}
}
