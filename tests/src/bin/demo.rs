//! `coop-demo`: plays a story against a running chain and tells it with people, block numbers and
//! hashes.

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use coop_tests::play::play;

/// Plays a story against a running development chain and tells it.
///
/// The chain must have the people of a development chain; start one with ./scripts/run. If the
/// chain does something else than the story says, the exit code is not zero.
#[derive(Debug, Parser)]
#[command(name = "coop-demo")]
struct Arguments {
	/// Where the JSON-RPC of the chain is.
	#[arg(long, default_value = "ws://127.0.0.1:9944")]
	url: String,

	/// The story: a file of tests/stories.
	feature: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
	// A step that fails is told in one sentence, not as a panic.
	std::panic::set_hook(Box::new(|_| {}));
	let arguments = Arguments::parse();
	match play(&arguments.feature, &arguments.url).await {
		Ok(played) => {
			println!("\n{} told as the chain did it, {} left out", played.told, played.left_out);
			ExitCode::SUCCESS
		}
		Err(error) => {
			eprintln!("\nError: {error}");
			ExitCode::FAILURE
		}
	}
}
