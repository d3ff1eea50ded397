//! What stood in each block, and how much of it was at one cooperative's expense.

use std::{
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc, Mutex, PoisonError,
	},
	time::{Duration, Instant},
};

use serde_json::json;
use subxt::{dynamic::Value, ext::scale_decode::DecodeAsType};
use tokio::task::JoinHandle;

use crate::{chain::Chain, node::number, people::blake2_256, Result};

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(40);

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Use {
	block: u64,
	room: u64,
}

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct BlockWeight {
	normal: Weight,
}

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Weight {
	ref_time: u64,
}

/// A block.
#[derive(Clone, Debug)]
pub struct Seen {
	/// Its number.
	pub number: u64,
	/// When it was seen.
	pub at: Instant,
	/// The hashes of what somebody signed in it.
	pub signed: Vec<[u8; 32]>,
	/// What it took at the cooperative's expense, by work or by bytes, in picoseconds.
	pub of_cooperative: u64,
	/// All work of ordinary acts, in picoseconds.
	pub work: u64,
	/// The bytes of all that stands in it.
	pub bytes: u64,
}

/// Follows a chain until it is dropped.
pub struct Blocks {
	newest: Arc<AtomicU64>,
	seen: Arc<Mutex<Vec<Seen>>>,
	tasks: [JoinHandle<()>; 2],
}

impl Blocks {
	/// Follows the chain from its newest block on. What stands in blocks is asked for over a connection of
	/// its own, so that large ones do not delay the news of the next.
	pub async fn follow(url: &str, cooperative: u32) -> Result<Self> {
		let (chain, reader) = (Chain::connect(url).await?, Chain::connect(url).await?);
		let start = newest(&chain).await?;
		let newest = Arc::new(AtomicU64::new(start));
		let seen = Arc::<Mutex<Vec<Seen>>>::default();
		let known = newest.clone();
		let watch = tokio::spawn(async move {
			loop {
				// A node that gives no answer is asked again.
				if let Ok(best) = self::newest(&chain).await {
					known.fetch_max(best, Ordering::SeqCst);
				}
				tokio::time::sleep(PAUSE).await;
			}
		});
		let (known, list) = (newest.clone(), seen.clone());
		let read = tokio::spawn(async move {
			let mut done = start;
			loop {
				let (best, at) = (known.load(Ordering::SeqCst), Instant::now());
				while done < best {
					if let Ok(found) = look(&reader, cooperative, done + 1, at).await {
						list.lock().unwrap_or_else(PoisonError::into_inner).push(found);
						done += 1;
					}
				}
				tokio::time::sleep(PAUSE).await;
			}
		});
		Ok(Self { newest, seen, tasks: [watch, read] })
	}

	/// The number of the newest block.
	pub fn newest(&self) -> u64 {
		self.newest.load(Ordering::SeqCst)
	}

	/// Waits for a block after this one. Yields the number of the newest.
	pub async fn after(&self, block: u64) -> u64 {
		while self.newest() <= block {
			tokio::time::sleep(PAUSE).await;
		}
		self.newest()
	}

	/// All that was seen after a block.
	pub fn since(&self, block: u64) -> Vec<Seen> {
		let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
		seen.iter().filter(|seen| seen.number > block).cloned().collect()
	}
}

impl Drop for Blocks {
	fn drop(&mut self) {
		self.tasks.iter().for_each(JoinHandle::abort);
	}
}

async fn newest(chain: &Chain) -> Result<u64> {
	number(&chain.call("chain_getHeader", vec![]).await?)
}

async fn look(chain: &Chain, cooperative: u32, number: u64, at: Instant) -> Result<Seen> {
	let hash = chain.call("chain_getBlockHash", vec![json!(number)]).await?;
	let answer = chain.call("chain_getBlock", vec![hash.clone()]).await?;
	let extrinsics: Vec<String> = serde_json::from_value(answer["block"]["extrinsics"].clone())?;
	let bytes = extrinsics.iter().map(|text| hex::decode(text.trim_start_matches("0x")));
	let bytes = bytes.collect::<Result<Vec<_>, _>>()?;
	let signed = bytes.iter().filter(|bytes| is_signed(bytes));
	let block = chain.at(serde_json::from_value(hash)?).await?;
	let key = vec![Value::u128(cooperative.into())];
	let used: Option<Use> = chain.read(&block, ("Axon", "BlockUses"), key).await?;
	let weight: Option<BlockWeight> = chain.read(&block, ("System", "BlockWeight"), vec![]).await?;
	Ok(Seen {
		number,
		at,
		signed: signed.map(|bytes| blake2_256(bytes)).collect(),
		of_cooperative: used.filter(|used| used.block == number).map_or(0, |used| used.room),
		work: weight.map_or(0, |weight| weight.normal.ref_time),
		bytes: bytes.iter().map(|it| it.len() as u64).sum(),
	})
}

/// Whether somebody signed it: behind the length, the first bits say so.
fn is_signed(extrinsic: &[u8]) -> bool {
	let length = match extrinsic.first().map(|byte| byte & 3) {
		Some(0) => 1,
		Some(1) => 2,
		_ => 4,
	};
	extrinsic.get(length).is_some_and(|version| version & 0xc0 != 0)
}

#[cfg(test)]
mod tests {
	use super::is_signed;

	#[test]
	fn what_the_chain_does_itself_nobody_signed() {
		assert!(!is_signed(&[0x28, 0x05, 0x02]));
		assert!(is_signed(&[0x91, 0x01, 0x84, 0x00]));
		assert!(!is_signed(&[]));
	}
}
