//! Blocks on demand, for tests.
//!
//! Instead of Aura and GRANDPA, a block is made when JSON-RPC asks for one (`manual`) or also for
//! every transaction (`instant`). Blocks carry proper Aura slots, so the runtime works as on a real
//! chain, but nobody signs them: such a chain is to be thrown away.
//!
//! Time follows the wall clock plus an offset that `dev_timeTravel` adds to. A block is never
//! earlier than that, always begins a slot, and always begins a later slot than its parent:
//!
//! ```text
//! t = max(slot after the parent's, wall clock + offset), rounded up to the beginning of a slot
//! ```

use std::{
	error::Error as StdError,
	fmt,
	future::Future,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
};

use coop_runtime::{opaque::Block, Hash};
use futures::{
	channel::{mpsc, oneshot},
	SinkExt, Stream, StreamExt,
};
use sc_basic_authorship::ProposerFactory;
use sc_consensus_aura::find_pre_digest;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider, run_manual_seal, EngineCommand, Error,
	ManualSealParams,
};
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{sr25519::AuthoritySignature, SlotDuration};
use sp_timestamp::InherentDataProvider;

use crate::service::{FullClient, FullPool, FullSelectChain};

/// How far ahead of the wall clock the clock may be: 100 years, in milliseconds.
pub const MAX_OFFSET: u64 = 100 * 365 * 24 * 60 * 60 * 1000;

/// How many wishes for a block may wait.
const ENGINE_QUEUE: usize = 1024;

/// How many blocks are made in a row for a transaction that does not fit into them.
const MAX_EMPTY_BLOCKS: u32 = 8;

/// The clock of a chain without consensus: the wall clock plus an offset. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
	offset: Arc<AtomicU64>,
}

impl Clock {
	/// Moves the clock forward and returns the whole offset, both in milliseconds.
	///
	/// Fails, and leaves the clock as it is, when the offset would be above [`MAX_OFFSET`].
	pub fn travel(&self, milliseconds: u64) -> Result<u64, TooFar> {
		let farther =
			|offset: u64| offset.checked_add(milliseconds).filter(|offset| *offset <= MAX_OFFSET);
		self.offset
			.fetch_update(Ordering::SeqCst, Ordering::SeqCst, farther)
			.map(|before| before.saturating_add(milliseconds))
			.map_err(|offset| TooFar { left: MAX_OFFSET.saturating_sub(offset) })
	}

	/// Milliseconds since 1970.
	fn now(&self) -> u64 {
		let wall = sp_timestamp::Timestamp::current().as_millis();
		wall.saturating_add(self.offset.load(Ordering::SeqCst))
	}
}

/// The clock cannot be moved so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFar {
	/// By how many milliseconds it can still be moved.
	left: u64,
}

impl fmt::Display for TooFar {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "the clock can be moved by at most {} milliseconds more", self.left)
	}
}

/// When the block after a parent in slot `parent_slot` is made, given the time `now`.
///
/// Times are in milliseconds. The answer begins a slot, so it differs from the parent's by a whole
/// number of slots, and at least by one.
fn next_timestamp(parent_slot: u64, slot_duration: u64, now: u64) -> u64 {
	let earliest_slot = parent_slot.saturating_add(1);
	let slot = now.div_ceil(slot_duration).max(earliest_slot);
	slot.saturating_mul(slot_duration)
}

/// Gives every block its time.
struct Timekeeper {
	client: Arc<FullClient>,
	clock: Clock,
	slot_duration: SlotDuration,
}

impl Timekeeper {
	fn timestamp_after(
		&self,
		parent: Hash,
	) -> Result<InherentDataProvider, Box<dyn StdError + Send + Sync>> {
		let header = self.client.expect_header(parent)?;
		let parent_slot = find_pre_digest::<Block, AuthoritySignature>(&header)?;
		let slot_duration = self.slot_duration.as_millis();
		let timestamp = next_timestamp(*parent_slot, slot_duration, self.clock.now());
		Ok(InherentDataProvider::new(timestamp.into()))
	}
}

/// The parts of the node that making blocks needs.
pub struct Engine {
	/// The chain, which takes blocks without checking them.
	pub client: Arc<FullClient>,
	/// The transactions for the blocks.
	pub pool: Arc<FullPool>,
	/// Which block is the newest.
	pub select_chain: FullSelectChain,
	/// Puts blocks together.
	pub proposer: ProposerFactory<FullPool, FullClient>,
	/// What time it is.
	pub clock: Clock,
	/// How long a slot is, as the runtime says.
	pub slot_duration: SlotDuration,
}

/// Where to ask for blocks, and the wishes as they arrive.
pub fn channel() -> (mpsc::Sender<EngineCommand<Hash>>, mpsc::Receiver<EngineCommand<Hash>>) {
	mpsc::channel(ENGINE_QUEUE)
}

impl Engine {
	/// Makes a block for every wish, for as long as the node runs.
	pub fn run(
		self,
		wishes: impl Stream<Item = EngineCommand<Hash>> + Unpin + Send + 'static,
	) -> impl Future<Output = ()> + Send {
		let timekeeper = Arc::new(Timekeeper {
			client: self.client.clone(),
			clock: self.clock,
			slot_duration: self.slot_duration,
		});
		let digests = AuraConsensusDataProvider::new_with_slot_duration(self.slot_duration);
		run_manual_seal(ManualSealParams {
			block_import: self.client.clone(),
			env: self.proposer,
			client: self.client,
			pool: self.pool,
			commands_stream: wishes,
			select_chain: self.select_chain,
			consensus_data_provider: Some(Box::new(digests)),
			create_inherent_data_providers: move |parent, ()| {
				let timekeeper = timekeeper.clone();
				async move { timekeeper.timestamp_after(parent) }
			},
		})
	}
}

/// Makes final blocks whenever transactions arrive, for as long as the node runs.
///
/// `are_waiting` says whether the pool has transactions for the next block.
pub async fn seal_transactions(
	arrivals: impl Stream<Item = Hash> + Send,
	are_waiting: impl Fn() -> bool + Send + Sync,
	mut engine: mpsc::Sender<EngineCommand<Hash>>,
) {
	// Transactions that arrive while a block is made share the next one.
	let mut arrivals = std::pin::pin!(arrivals.ready_chunks(ENGINE_QUEUE));
	while arrivals.next().await.is_some() {
		if let Err(error) = seal_waiting(&are_waiting, &mut engine).await {
			log::error!("No block could be made for a transaction: {error}");
		}
	}
}

/// Makes blocks until no transaction is waiting, or none fits into [`MAX_EMPTY_BLOCKS`] in a row.
async fn seal_waiting(
	are_waiting: &(impl Fn() -> bool + Send + Sync),
	engine: &mut mpsc::Sender<EngineCommand<Hash>>,
) -> Result<(), Error> {
	let mut empty_blocks = 0;
	loop {
		match ask_for_block(engine, false).await {
			Ok(()) => empty_blocks = 0,
			// The block that changes the validators has no room for transactions. It comes first.
			Err(Error::EmptyTransactionPool)
				if are_waiting() && empty_blocks < MAX_EMPTY_BLOCKS =>
			{
				empty_blocks += 1;
				ask_for_block(engine, true).await?;
			}
			Err(Error::EmptyTransactionPool) => return Ok(()),
			Err(error) => return Err(error),
		}
	}
}

/// Asks for one final block, which may be without transactions if it `may_be_empty`.
async fn ask_for_block(
	engine: &mut mpsc::Sender<EngineCommand<Hash>>,
	may_be_empty: bool,
) -> Result<(), Error> {
	let (sender, answer) = oneshot::channel();
	let wish = EngineCommand::SealNewBlock {
		create_empty: may_be_empty,
		finalize: true,
		parent_hash: None,
		sender: Some(sender),
	};
	engine.send(wish).await?;
	answer.await??;
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::{executor::block_on, future::join, stream};
	use sc_consensus_manual_seal::CreatedBlock;
	use std::sync::atomic::AtomicU32;

	const SLOT: u64 = 2_000;

	/// Lets one transaction arrive at an engine whose next `without_room` blocks have no room for
	/// it. Returns how many blocks with and without a transaction were made.
	fn blocks_for_a_transaction(mut without_room: u32) -> (u32, u32) {
		let waiting = AtomicU32::new(1);
		let (wish, mut wishes) = channel();
		let engine = async {
			let (mut full, mut empty) = (0, 0);
			while let Some(wish) = wishes.next().await {
				let EngineCommand::SealNewBlock { create_empty, sender: Some(sender), .. } = wish
				else {
					continue;
				};
				let block =
					CreatedBlock { hash: Hash::default(), aux: Default::default(), proof_size: 0 };
				let answer = if without_room == 0 && waiting.load(Ordering::SeqCst) > 0 {
					waiting.store(0, Ordering::SeqCst);
					full += 1;
					Ok(block)
				} else if create_empty {
					without_room = without_room.saturating_sub(1);
					empty += 1;
					Ok(block)
				} else {
					Err(Error::EmptyTransactionPool)
				};
				assert!(sender.send(answer).is_ok());
			}
			(full, empty)
		};
		let arrivals = stream::iter([Hash::default()]);
		let sealing = seal_transactions(arrivals, || waiting.load(Ordering::SeqCst) > 0, wish);
		block_on(join(engine, sealing)).0
	}

	#[test]
	fn transaction_should_get_one_block_when_it_fits() {
		assert_eq!(blocks_for_a_transaction(0), (1, 0));
	}

	#[test]
	fn transaction_should_get_a_block_when_the_next_ones_have_no_room() {
		assert_eq!(blocks_for_a_transaction(2), (1, 2));
	}

	#[test]
	fn transaction_should_be_given_up_when_it_never_fits() {
		assert_eq!(blocks_for_a_transaction(u32::MAX), (0, MAX_EMPTY_BLOCKS));
	}

	#[test]
	fn timestamp_should_follow_the_clock_when_it_is_ahead() {
		// parent's slot, clock, timestamp of the block
		for (parent, now, expected) in
			[(0, 10_000, 10_000), (4, 10_000, 10_000), (4, 10_001, 12_000), (4, 11_999, 12_000)]
		{
			assert_eq!(next_timestamp(parent, SLOT, now), expected, "{parent}, {now}");
		}
	}

	#[test]
	fn timestamp_should_be_a_slot_later_when_blocks_are_made_faster_than_slots() {
		let mut parent = 5;
		for block in 1..=10 {
			let timestamp = next_timestamp(parent, SLOT, 10_000);
			assert_eq!(timestamp, (5 + block) * SLOT);
			parent = timestamp / SLOT;
		}
	}

	#[test]
	fn timestamp_should_never_be_before_the_clock_nor_in_the_slot_of_the_parent() {
		for parent in 0..20 {
			for now in (0..40_000).step_by(333) {
				let timestamp = next_timestamp(parent, SLOT, now);
				assert!(timestamp >= now);
				assert!(timestamp / SLOT > parent);
				assert_eq!(timestamp % SLOT, 0);
			}
		}
	}

	#[test]
	fn timestamp_should_not_overflow_at_the_end_of_time() {
		assert!(next_timestamp(u64::MAX, SLOT, u64::MAX) > 0);
	}

	#[test]
	fn clock_should_add_up_what_it_is_moved_by() {
		let clock = Clock::default();
		assert_eq!(clock.travel(1_000), Ok(1_000));
		assert_eq!(clock.clone().travel(500), Ok(1_500));
		assert!(clock.now() >= sp_timestamp::Timestamp::current().as_millis() + 1_400);
	}

	#[test]
	fn clock_should_stay_when_moved_too_far() {
		let clock = Clock::default();
		assert_eq!(clock.travel(MAX_OFFSET - 1), Ok(MAX_OFFSET - 1));
		assert_eq!(clock.travel(2), Err(TooFar { left: 1 }));
		assert_eq!(clock.travel(u64::MAX), Err(TooFar { left: 1 }));
		assert_eq!(clock.travel(1), Ok(MAX_OFFSET));
		assert_eq!(clock.travel(0), Ok(MAX_OFFSET));
	}
}
