//! Runs what the command line asks for.

use std::path::Path;

use coop_runtime::opaque::Block;
use sc_cli::{CliConfiguration, Error, Result, RevertCmd, Runner, SubstrateCli};
use sc_network::{config::NetworkBackendType, Litep2pNetworkBackend, NetworkWorker};
use sc_service::{Configuration, TaskManager};

use crate::{
	chain_spec::ChainId,
	cli::{Cli, Subcommand},
	preflight,
	rpc::limits,
	service::{self, RunOptions},
};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Cooperative Economy Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn executable_name() -> String {
		env!("CARGO_PKG_NAME").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		env!("CARGO_PKG_HOMEPAGE").into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn sc_service::ChainSpec>, String> {
		let chain = ChainId::parse(id)?;
		let written = matches!(
			self.subcommand,
			Some(Subcommand::ExportChainSpec(_) | Subcommand::BuildSpec(_))
		);
		Ok(Box::new(if written { chain.load()? } else { chain.load_to_run()? }))
	}
}

/// Does what the command line asks for.
pub fn run() -> Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(subcommand) => run_subcommand(&cli, subcommand),
	}
}

fn run_node(cli: &Cli) -> Result<()> {
	let mut runner = cli.create_runner(&cli.run)?;
	limits::apply(&cli.run.rpc_params, &mut runner.config_mut().rpc);
	if cli.sealing.is_some() {
		service::prepare_sealing(runner.config_mut())?;
	}
	preflight::check(runner.config(), &cli.storage)?;

	let folder = runner.config().data_path.clone();
	let options = RunOptions {
		sealing: cli.sealing,
		storage: cli.storage.clone(),
		compiled_runtimes: cli.compiled_runtimes.clone(),
	};
	runner
		.run_node_until_exit(|config| async move { start(config, options).map_err(Error::Service) })
		// A node that stops by itself may have stopped because the disk ran full.
		.map_err(|error| preflight::disk_space(&folder, &cli.storage).err().unwrap_or(error))
}

fn start(
	config: Configuration,
	options: RunOptions,
) -> std::result::Result<TaskManager, sc_service::Error> {
	match config.network.network_backend {
		NetworkBackendType::Libp2p => service::start::<NetworkWorker<_, _>>(config, options),
		NetworkBackendType::Litep2p => service::start::<Litep2pNetworkBackend>(config, options),
	}
}

fn run_subcommand(cli: &Cli, subcommand: &Subcommand) -> Result<()> {
	match subcommand {
		Subcommand::Key(command) => command.run(cli),
		Subcommand::ExportChainSpec(command) => command.run(cli.load_spec(&command.chain)?),
		Subcommand::BuildSpec(command) => cli
			.create_runner(command)?
			.sync_run(|config| command.run(config.chain_spec, config.network)),
		Subcommand::CheckBlock(command) => reader(cli, command)?.async_run(|config| {
			let node = service::components(&config)?;
			Ok((command.run(node.base.client, node.import_queue), node.base.task_manager))
		}),
		Subcommand::ExportBlocks(command) => reader(cli, command)?.async_run(|config| {
			let node = service::components(&config)?;
			Ok((command.run(node.base.client, config.database), node.base.task_manager))
		}),
		Subcommand::ExportState(command) => reader(cli, command)?.async_run(|config| {
			let node = service::components(&config)?;
			Ok((command.run(node.base.client, config.chain_spec), node.base.task_manager))
		}),
		Subcommand::ImportBlocks(command) => {
			require_file(command.input.as_deref())?;
			cli.create_runner(command)?.async_run(|config| {
				let node = service::components(&config)?;
				Ok((command.run(node.base.client, node.import_queue), node.base.task_manager))
			})
		}
		Subcommand::PurgeChain(command) => {
			cli.create_runner(command)?.sync_run(|config| command.run(config.database))
		}
		Subcommand::Revert(command) => revert(cli, command),
		Subcommand::ChainInfo(command) => {
			reader(cli, command)?.sync_run(|config| command.run::<Block>(&config))
		}
	}
}

/// A runner for a command that only makes sense with a database.
fn reader(cli: &Cli, command: &impl CliConfiguration) -> Result<Runner<Cli>> {
	let runner = cli.create_runner(command)?;
	preflight::require_database(runner.config())?;
	Ok(runner)
}

fn revert(cli: &Cli, command: &RevertCmd) -> Result<()> {
	reader(cli, command)?.async_run(|config| {
		let node = service::components(&config)?;
		let revert_grandpa = Box::new(|client, _, blocks| {
			sc_consensus_grandpa::revert(client, blocks)?;
			Ok(())
		});
		let reverting = command.run(node.base.client, node.base.backend, Some(revert_grandpa));
		Ok((reverting, node.base.task_manager))
	})
}

/// The SDK's error for a missing file does not name it.
fn require_file(path: Option<&Path>) -> Result<()> {
	match path {
		Some(path) if !path.is_file() => {
			Err(Error::Input(format!("there is no file `{}`", path.display())))
		}
		_ => Ok(()),
	}
}
