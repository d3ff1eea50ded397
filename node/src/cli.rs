//! The command line: what can be asked of the node.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use sc_cli::{
	BuildSpecCmd, ChainInfoCmd, CheckBlockCmd, ExportBlocksCmd, ExportChainSpecCmd, ExportStateCmd,
	ImportBlocksCmd, PurgeChainCmd, RevertCmd, RunCmd,
};
use sc_storage_monitor::StorageMonitorParams;

use crate::key::KeyCommand;

/// The node of the Cooperative Economy chain.
#[derive(Debug, Parser)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run the node.
	#[clap(flatten)]
	pub run: RunCmd,

	/// When to stop because the disk runs full.
	#[clap(flatten)]
	pub storage: StorageMonitorParams,

	/// Where compiled runtimes are kept, so that the next start need not compile them again.
	///
	/// A folder that only the node's owner may write to: what lies there is executed. Several
	/// nodes may share it. [default: a folder beside the chain's database]
	#[arg(long, value_name = "FOLDER")]
	pub compiled_runtimes: Option<PathBuf>,

	/// Make blocks on demand instead of by the clock. For tests on a development chain only.
	///
	/// `manual` makes a block when the JSON-RPC method `engine_createBlock` asks for one;
	/// `instant` also makes and finalises a block for every transaction. `dev_timeTravel` moves
	/// the clock forward. Such a node keeps to itself, and its chain is to be thrown away.
	#[arg(long, value_enum, value_name = "MODE")]
	pub sealing: Option<Sealing>,
}

/// Who decides when a block is made on a chain without consensus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sealing {
	/// Only the JSON-RPC method `engine_createBlock`.
	Manual,
	/// Every transaction, and `engine_createBlock`.
	Instant,
}

/// What the node can do besides running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and store keys.
	#[command(subcommand)]
	Key(KeyCommand),

	/// Write a chain specification to a file or to the screen.
	ExportChainSpec(ExportChainSpecCmd),

	/// Build a chain specification (older form of `export-chain-spec`).
	BuildSpec(BuildSpecCmd),

	/// Check a block of the database by executing it again.
	CheckBlock(CheckBlockCmd),

	/// Export blocks from the database.
	ExportBlocks(ExportBlocksCmd),

	/// Export the state of a block as a chain specification.
	ExportState(ExportStateCmd),

	/// Import blocks into the database.
	ImportBlocks(ImportBlocksCmd),

	/// Remove the whole database of a chain.
	PurgeChain(PurgeChainCmd),

	/// Take back the newest blocks that are not final yet.
	Revert(RevertCmd),

	/// Show the newest and the newest final block of the database.
	ChainInfo(ChainInfoCmd),
}
