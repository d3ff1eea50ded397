//! Where stories are played, and which nodes wait for the next one.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::{telling::Language, Story};
use crate::{
	chain::Chain,
	node::{Folder, Node},
	privacy, Result,
};

/// Where stories are played.
#[derive(Clone, Debug)]
pub enum Stage {
	/// On nodes that are started for it and make a block for every act. A node serves one scenario
	/// after another; see [`Story::start_afresh`].
	OwnNode,
	/// On a running chain.
	Running {
		/// Where its JSON-RPC is.
		url: String,
		/// Whether the story is told in Russian.
		russian: bool,
	},
}

/// A chain with more blocks is not played on again: what one scenario has left open may end by itself
/// in the middle of another.
const MOST_BLOCKS: u64 = 120;

/// Nodes that wait for the next scenario.
static WAITING: Mutex<Vec<Node>> = Mutex::new(Vec::new());

static STAGE: OnceLock<Stage> = OnceLock::new();

/// Chooses the stage for all scenarios of this process. Without it, each has its own node.
pub fn set_stage(stage: Stage) {
	// The first choice stays: a process plays on one stage.
	let _ = STAGE.set(stage);
}

/// Ends the nodes that wait for a scenario, when all are played. Before, their chains are searched
/// for what was planted.
pub async fn end() -> Result<()> {
	let nodes: Vec<_> = waiting().drain(..).collect();
	for node in nodes {
		leave(&Chain::connect(&node.url()).await?, &node).await?;
	}
	Ok(())
}

/// Searches the chain of a node that is not needed any more.
async fn leave(chain: &Chain, node: &Node) -> Result<()> {
	privacy::search(chain).await?;
	node.folder().discard();
	Ok(())
}

fn waiting() -> MutexGuard<'static, Vec<Node>> {
	WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new node that makes a block for every act, and keeps the state after each.
async fn new_node() -> Result<Node> {
	let arguments = ["--dev", "--sealing", "instant", "--state-pruning", "archive"];
	Node::start(&Folder::new()?, "node", &arguments).await
}

impl Story {
	pub(super) async fn open() -> std::io::Result<Self> {
		Self::enter().await.map_err(std::io::Error::other)
	}

	async fn enter() -> Result<Self> {
		match STAGE.get().unwrap_or(&Stage::OwnNode) {
			Stage::OwnNode => {
				let waiting = waiting().pop();
				match waiting {
					Some(node) => Self::with(node).await,
					None => Self::with(new_node().await?).await,
				}
			}
			Stage::Running { url, russian } => {
				let chain = Chain::connect(url).await.map_err(|_| {
					format!("no chain answers at {url}: start one with ./scripts/run")
				})?;
				let language = if *russian { Language::Russian } else { Language::English };
				Ok(Self::on(chain, None, Some(language)))
			}
		}
	}

	async fn with(node: Node) -> Result<Self> {
		let chain = Chain::connect(&node.url()).await?;
		let mut story = Self::on(chain, Some(node), None);
		// The first act needs a chain that has a time, and on which nothing is left to end.
		story.settle().await?;
		Ok(story)
	}

	/// Leaves the node to another scenario and takes a new one: for scenarios that begin with people
	/// of the first block, so that a chain can tell them only once.
	pub async fn start_afresh(&mut self) -> Result<()> {
		let Some(node) = self.node.take() else { return Ok(()) };
		waiting().push(node);
		*self = Self::with(new_node().await?).await?;
		self.once = true;
		Ok(())
	}

	/// The node says so in its log, if it is the story's own.
	pub(super) fn log_says(&self, text: &str) -> Result<()> {
		match &self.node {
			Some(node) if !node.log().contains(text) => {
				Err(format!("the node's log does not say: {text}").into())
			}
			_ => Ok(()),
		}
	}

	/// What must hold when the last sentence was read. Without complaint the node may go on to
	/// another scenario.
	pub async fn close(&mut self) -> Result<()> {
		self.nothing_is_left_open()?;
		match self.node.take() {
			Some(node) if self.once || node.best().await? > MOST_BLOCKS => {
				leave(&self.chain, &node).await?;
			}
			Some(node) => waiting().push(node),
			None => {}
		}
		Ok(())
	}
}
