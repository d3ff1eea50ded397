//! What a node gives to whoever does not trust it: headers, proofs of the state, votes on finality.

use coop_verify::{encode_header, Card, CardProof, Hash, Justification, VoterSet};
use serde_json::{json, Value as Json};
use subxt::{rpcs::client::rpc_params, utils::H256};
use tokio::time::timeout;

use super::{Chain, FINALITY};
use crate::Result;

/// Bytes, as JSON-RPC writes them.
fn bytes(value: &Json) -> Result<Vec<u8>> {
	let text = value.as_str().ok_or_else(|| format!("these are no bytes: {value}"))?;
	Ok(hex::decode(text.trim_start_matches("0x"))?)
}

fn hash(value: &Json) -> Result<Hash> {
	bytes(value)?.try_into().map_err(|_| format!("this is no hash: {value}").into())
}

pub(super) fn list(value: &Json) -> Result<Vec<Vec<u8>>> {
	let items = value.as_array().ok_or_else(|| format!("this is no list: {value}"))?;
	items.iter().map(bytes).collect()
}

impl Chain {
	/// The hash of the newest final block, as the node says.
	pub async fn finalised(&self) -> Result<Hash> {
		hash(&self.call("chain_getFinalizedHead", vec![]).await?)
	}

	/// The header of a block, as the chain encodes it.
	pub async fn header(&self, block: Hash) -> Result<Vec<u8>> {
		let header = self.call("chain_getHeader", vec![json!(H256(block))]).await?;
		let number = header["number"].as_str().ok_or("the header has no number")?;
		let number = u32::from_str_radix(number.trim_start_matches("0x"), 16)?;
		Ok(encode_header(
			&hash(&header["parentHash"])?,
			number,
			&hash(&header["stateRoot"])?,
			&hash(&header["extrinsicsRoot"])?,
			&list(&header["digest"]["logs"])?,
		))
	}

	/// The proof of a card after a block.
	pub async fn card_proof(&self, card: &Card, block: Hash) -> Result<CardProof> {
		let keys = card.storage_keys().map(|key| format!("0x{}", hex::encode(key)));
		let answer = self.call("state_getReadProof", vec![json!(keys), json!(H256(block))]).await?;
		Ok(CardProof { header: self.header(block).await?, nodes: list(&answer["proof"])? })
	}

	/// The votes that make the next block final. A node keeps only some of them for later
	/// (`grandpa_proveFinality`), but tells all as they come.
	pub async fn next_justification(&self) -> Result<Justification> {
		let (begin, end) = ("grandpa_subscribeJustifications", "grandpa_unsubscribeJustifications");
		let mut all = self.rpc.subscribe::<Json>(begin, rpc_params![], end).await?;
		let next = timeout(FINALITY, all.next()).await.map_err(|_| "nobody voted in time")?;
		let votes = next.ok_or("the node tells no votes")??;
		Ok(Justification::from_bytes(&bytes(&votes)?)?)
	}

	/// Who voted on finality in the first block.
	pub async fn first_voters(&self) -> Result<VoterSet> {
		let first = json!(H256(self.genesis()));
		let ask = |method: &str| vec![json!(method), json!("0x"), first.clone()];
		let voters = self.call("state_call", ask("GrandpaApi_grandpa_authorities")).await?;
		Ok(VoterSet::from_bytes(0, &bytes(&voters)?)?)
	}
}
