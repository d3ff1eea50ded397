//! Sends as fast as the node takes it, over several connections, whatever the node says.

use std::{
	collections::BTreeMap,
	sync::{
		atomic::{AtomicBool, AtomicU64, Ordering},
		Arc, Mutex, PoisonError,
	},
	time::{Duration, Instant},
};

use futures::{channel::mpsc, SinkExt, StreamExt};
use tokio::{runtime::Handle, task::JoinHandle};

use super::{block_to_sign_at, signed, submit};
use crate::{
	chain::{Act, Chain},
	node::eventually,
	people::Person,
	Result,
};

/// Over how many connections a flood comes.
const CONNECTIONS: usize = 8;
/// How many acts wait for an answer on each.
const AT_ONCE: usize = 32;
/// How many acts are signed before it begins: as many as a pool holds.
const AHEAD: usize = 8_192;
/// How long acts are signed at the same block.
const SAME_BLOCK: Duration = Duration::from_secs(2);
/// How long it may take to sign all that is signed before.
const PATIENCE: Duration = Duration::from_secs(120);

/// Who sends what next, and with which nonce; it never ends.
pub type Source = Box<dyn FnMut() -> (Person, u64, Act) + Send>;
/// How many acts the node took, under an empty text, and why it refused others.
pub type Answers = BTreeMap<String, u64>;

/// A flood that is ready, or under way.
pub struct Flood {
	queues: Vec<(Arc<Chain>, mpsc::Receiver<Vec<u8>>)>,
	senders: Vec<JoinHandle<()>>,
	answers: Arc<Mutex<Answers>>,
	is_over: Arc<AtomicBool>,
}

impl Flood {
	/// Gets ready: signs as many acts as a pool holds, and goes on signing.
	pub async fn prepare(url: &str, source: Source) -> Result<Self> {
		let (mut queues, mut ends) = (Vec::new(), Vec::new());
		for _ in 0..CONNECTIONS {
			let (end, queue) = mpsc::channel(AHEAD / CONNECTIONS);
			ends.push(end);
			queues.push((Arc::new(Chain::connect(url).await?), queue));
		}
		let (count, is_over) = <(Arc<AtomicU64>, Arc<AtomicBool>)>::default();
		let (chain, signed, stop) = (Chain::connect(url).await?, count.clone(), is_over.clone());
		// Signing takes all of a thread, which nobody else shall wait for.
		let here = Handle::current();
		std::thread::spawn(move || {
			if let Err(error) = here.block_on(sign(&chain, source, ends, &signed, &stop)) {
				eprintln!("The flood dries up: {error}");
			}
		});
		let are_signed =
			|| async { Ok((count.load(Ordering::SeqCst) >= AHEAD as u64).then_some(())) };
		eventually("the flood is signed", PATIENCE, are_signed).await?;
		let (senders, answers) = Default::default();
		Ok(Self { queues, senders, answers, is_over })
	}

	/// Begins.
	pub fn start(&mut self) {
		for (chain, queue) in self.queues.drain(..) {
			let (answers, stop) = (self.answers.clone(), self.is_over.clone());
			self.senders.push(tokio::spawn(async move {
				let going_on = queue.take_while(|_| {
					let goes_on = !stop.load(Ordering::SeqCst);
					async move { goes_on }
				});
				let (chain, answers) = (&chain, &answers);
				let send = |bytes: Vec<u8>| async move {
					let answer = submit(chain, &bytes).await.err().unwrap_or_default();
					let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
					*answers.entry(digest(&answer)).or_default() += 1;
				};
				going_on.for_each_concurrent(AT_ONCE, send).await;
			}));
		}
	}

	/// Ends, and says what the node answered.
	pub async fn stop(self) -> Result<Answers> {
		self.is_over.store(true, Ordering::SeqCst);
		for sender in self.senders {
			sender.await?;
		}
		let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
		Ok(std::mem::take(&mut *answers))
	}
}

/// Signs until nobody takes it any more.
async fn sign(
	chain: &Chain,
	mut source: Source,
	mut ends: Vec<mpsc::Sender<Vec<u8>>>,
	count: &AtomicU64,
	is_over: &AtomicBool,
) -> Result<()> {
	let (mut at, mut since) = (block_to_sign_at(chain).await?, Instant::now());
	loop {
		for end in &mut ends {
			if is_over.load(Ordering::SeqCst) {
				return Ok(());
			}
			if since.elapsed() > SAME_BLOCK {
				(at, since) = (block_to_sign_at(chain).await?, Instant::now());
			}
			let (who, nonce, act) = source();
			let bytes = signed(&at, &who, nonce, &act)?;
			count.fetch_add(1, Ordering::SeqCst);
			if end.send(bytes).await.is_err() {
				return Ok(());
			}
		}
	}
}

/// An answer without what is different every time, such as hashes and priorities.
fn digest(answer: &str) -> String {
	let words = answer.trim_matches('"').split_whitespace();
	let is_plain = |word: &&str| !word.contains("0x") && word.len() < 24;
	let words: Vec<_> = words.filter(is_plain).take(8).collect();
	words.join(" ").trim_end_matches(['.', ':', '(']).to_owned()
}

#[cfg(test)]
mod tests {
	use super::digest;

	#[test]
	fn answers_that_differ_in_hashes_are_the_same() {
		assert_eq!(digest("\"Custom error: 2\""), "Custom error: 2");
		assert_eq!(digest("Already Imported: [0xab12]"), digest("Already Imported: [0xcd]"));
	}
}
