//! Looks how far finality stays behind while a test goes on.

use std::{
	sync::{Arc, Mutex, PoisonError},
	time::{Duration, Instant},
};

use serde_json::{json, Value};
use tokio::task::JoinHandle;

use crate::{
	http,
	node::{number, Node},
	Result,
};

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// The worst that was seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worst {
	/// By how many blocks the newest final one was behind the newest.
	pub lag: u64,
	/// Which block was the newest then.
	pub at: u64,
	/// For how long no other block became final.
	pub pause: Duration,
}

/// Looks at a node until it is dropped.
pub struct Watch {
	worst: Arc<Mutex<Worst>>,
	task: JoinHandle<()>,
}

impl Watch {
	/// Begins to look at a node that answers JSON-RPC.
	pub fn on(node: &Node) -> Self {
		let worst = Arc::<Mutex<Worst>>::default();
		let (port, seen) = (node.rpc_port(), worst.clone());
		let task = tokio::spawn(async move {
			let mut last = (0, Instant::now());
			loop {
				// A node that gives no answer has not made anything final.
				if let Ok((best, finalised)) = look(port).await {
					if finalised != last.0 {
						last = (finalised, Instant::now());
					}
					let mut worst = seen.lock().unwrap_or_else(PoisonError::into_inner);
					let lag = best.saturating_sub(finalised);
					if lag > worst.lag {
						(worst.lag, worst.at) = (lag, best);
					}
					worst.pause = worst.pause.max(last.1.elapsed());
				}
				tokio::time::sleep(PAUSE).await;
			}
		});
		Self { worst, task }
	}

	/// The worst since this was asked last.
	pub fn worst(&self) -> Worst {
		std::mem::take(&mut self.worst.lock().unwrap_or_else(PoisonError::into_inner))
	}
}

impl Drop for Watch {
	fn drop(&mut self) {
		self.task.abort();
	}
}

/// The numbers of the newest and of the newest final block.
async fn look(port: u16) -> Result<(u64, u64)> {
	let header = |hash: Option<Value>| async move {
		let params = hash.map_or_else(|| json!([]), |hash| json!([hash]));
		number(&http::call(port, "chain_getHeader", params).await?)
	};
	let finalised = http::call(port, "chain_getFinalizedHead", json!([])).await?;
	let finalised = header(Some(finalised)).await?;
	Ok((header(None).await?, finalised))
}
