//! Sends an ordinary act now and then, and looks in which block it comes.

use std::{
	collections::HashMap,
	sync::Arc,
	time::{Duration, Instant},
};

use futures::future::join_all;

use super::{
	block_to_sign_at,
	blocks::{Blocks, Seen},
	signed, submit,
};
use crate::{
	chain::{Act, Chain},
	people::{blake2_256, Person},
	Result,
};

/// How long after the one before an act is sent, within one block.
const STEP: Duration = Duration::from_millis(500);
/// How many blocks somebody waits for his act at most.
pub const PATIENCE: u64 = 15;

/// An act and what became of it.
#[derive(Clone, Debug)]
pub struct Waited {
	/// Which kind of act it is.
	pub kind: usize,
	/// The number of the newest block when he first sent it.
	pub newest: u64,
	/// The block in which it came, if it did.
	pub block: Option<u64>,
	/// Why the node did not take it at first.
	pub refusals: Vec<String>,
	/// How long the node took to answer.
	pub answer: Duration,
}

impl Waited {
	/// How many blocks he waited.
	pub fn blocks(&self) -> Option<u64> {
		self.block.map(|block| block.saturating_sub(self.newest))
	}
}

/// An act that is sent.
struct Sent {
	kind: usize,
	hashes: Vec<[u8; 32]>,
	newest: u64,
	refusals: Vec<String>,
	answer: Duration,
}

/// In each of so many blocks, sends the next of these acts, one of each kind, each signed by somebody
/// who never signed before. Then waits until all are in blocks.
pub async fn acts(
	chain: &Arc<Chain>,
	blocks: &Arc<Blocks>,
	how_many: usize,
	mut next: impl FnMut(usize) -> Vec<(Person, Act)>,
) -> Result<Vec<Waited>> {
	let start = blocks.newest();
	let (mut newest, mut tasks) = (start, Vec::new());
	for round in 0..how_many {
		newest = blocks.after(newest).await;
		for (kind, (who, act)) in next(round).into_iter().enumerate() {
			let (chain, blocks) = (chain.clone(), blocks.clone());
			tasks.push(tokio::spawn(async move {
				tokio::time::sleep(STEP * u32::try_from(kind)?).await;
				send(&chain, &blocks, kind, &who, &act).await
			}));
		}
	}
	let mut all = Vec::new();
	for sent in join_all(tasks).await {
		all.push(sent??);
	}
	loop {
		let seen = blocks.since(start);
		let numbers = seen.iter().flat_map(|seen| seen.signed.iter().map(|it| (*it, seen.number)));
		let found: HashMap<[u8; 32], u64> = numbers.collect();
		let block_of = |sent: &Sent| sent.hashes.iter().find_map(|hash| found.get(hash)).copied();
		let newest = seen.last().map_or(start, |seen| seen.number);
		let waits = |sent: &&Sent| block_of(sent).is_none() && newest < sent.newest + PATIENCE;
		if !all.iter().any(|sent| waits(&sent)) {
			let waited = |sent: Sent| Waited {
				kind: sent.kind,
				newest: sent.newest,
				block: block_of(&sent),
				refusals: sent.refusals,
				answer: sent.answer,
			};
			return Ok(all.into_iter().map(waited).collect());
		}
		blocks.after(newest).await;
	}
}

/// Sends it; once more after each block as long as it is refused.
async fn send(
	chain: &Chain,
	blocks: &Blocks,
	kind: usize,
	who: &Person,
	act: &Act,
) -> Result<Sent> {
	let mut bytes = signed(&block_to_sign_at(chain).await?, who, 0, act)?;
	let (newest, begun) = (blocks.newest(), Instant::now());
	let (mut hashes, mut refusals, mut answer) = (Vec::new(), Vec::new(), Duration::ZERO);
	loop {
		// What is refused now may have been taken before.
		hashes.push(blake2_256(&bytes));
		let refusal = submit(chain, &bytes).await.err();
		if refusals.is_empty() {
			answer = begun.elapsed();
		}
		let Some(refusal) = refusal else { break };
		refusals.push(refusal);
		let now = blocks.after(blocks.newest()).await;
		let is_in = |seen: &Seen| seen.signed.iter().any(|hash| hashes.contains(hash));
		if now > newest + PATIENCE || blocks.since(newest).iter().any(is_in) {
			break;
		}
		// The node does not look again for a while at what it threw away.
		bytes = signed(&block_to_sign_at(chain).await?, who, 0, act)?;
	}
	Ok(Sent { kind, hashes, newest, refusals, answer })
}
