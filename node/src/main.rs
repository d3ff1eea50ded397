//! `coop-node`: the node of the Cooperative Economy chain.
//!
//! | Module | What it does |
//! |---|---|
//! | [`cli`] | the command line: flags and subcommands |
//! | [`command`] | runs what the command line asks for |
//! | [`key`] | the `key` subcommands, with checks of key types |
//! | [`chain_spec`] | the chains that are built in, and chains from a file |
//! | [`preflight`] | checks before anything is started or written: folder, ports, disk |
//! | [`service`] | puts the parts of a node together and starts them |
//! | [`manual_seal`] | blocks on demand and time travel, for tests |
//! | [`rpc`] | the JSON-RPC methods beyond those that every node has |
//! | [`error`] | one plain sentence for everything that can go wrong |

// The SDK's error types are this large, and an error ends the node.
#![allow(clippy::result_large_err)]

mod chain_spec;
mod cli;
mod command;
mod error;
mod key;
mod manual_seal;
mod preflight;
mod rpc;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {}", error::sentence(&error));
			ExitCode::FAILURE
		}
	}
}
