//! The chains that the node knows, and chains that are described in a file.

use std::path::PathBuf;

use coop_runtime::{opaque::Block, presets, RuntimeGenesisConfig, WASM_BINARY};
use sc_chain_spec::{json_merge, ChainSpecExtension, ChainType, GenericChainSpec, Properties};
use sc_client_api::{BadBlocks, ForkBlocks};
use sc_sync_state_rpc::LightSyncStateExtension;
use serde::{Deserialize, Serialize};
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_runtime::BuildStorage;

/// The name of the network protocols: nodes with another one do not talk to ours.
const PROTOCOL_ID: &str = "coop";

/// What a chain specification of this project may say besides what every chain says.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase", default)]
pub struct Extensions {
	/// Blocks that a node must have at the given heights.
	pub fork_blocks: ForkBlocks<Block>,
	/// Blocks that a node must refuse.
	pub bad_blocks: BadBlocks<Block>,
	/// A finalised block that light clients may start from.
	pub light_sync_state: LightSyncStateExtension,
}

/// A chain specification of this project.
pub type ChainSpec = GenericChainSpec<Extensions>;

/// What `--chain` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainId {
	/// One node, all roles with Alice.
	Development,
	/// Four validators on one machine.
	Local,
	/// The rehearsal of the public chain.
	Staging,
	/// A chain specification in a file.
	File(PathBuf),
}

impl ChainId {
	/// Understands the value of `--chain`.
	///
	/// Fails with a sentence for the operator when it names neither a chain nor a file.
	pub fn parse(text: &str) -> Result<Self, String> {
		match text {
			"" => Err("choose a chain: --dev for a development chain of your own, --chain local, \
				--chain staging, or --chain <path of a chain specification file>"
				.into()),
			"dev" => Ok(Self::Development),
			"local" => Ok(Self::Local),
			"staging" => Ok(Self::Staging),
			path if PathBuf::from(path).is_file() => Ok(Self::File(path.into())),
			unknown => Err(format!(
				"there is no chain `{unknown}`: --chain takes dev, local, staging, or the path of \
				 a chain specification file, and there is no such file"
			)),
		}
	}

	/// The chain specification, in the form in which it is written down and read by people.
	pub fn load(&self) -> Result<ChainSpec, String> {
		match self {
			Self::Development => development(),
			Self::Local => local(),
			Self::Staging => staging(),
			Self::File(path) => from_file(path.clone()),
		}
	}

	/// The chain specification for a node that runs it: the state of the first block is made
	/// already. The runtime in this program makes it; the one in the specification would make the
	/// same, but would have to be compiled twice for it, which takes seconds at every start.
	pub fn load_to_run(&self) -> Result<ChainSpec, String> {
		let preset = match self {
			Self::Development => presets::DEVELOPMENT,
			Self::Local => presets::LOCAL,
			Self::Staging => presets::STAGING,
			Self::File(_) => return self.load(),
		};
		let mut spec = self.load()?;
		sc_chain_spec::ChainSpec::set_storage(&mut spec, first_state(preset)?);
		Ok(spec)
	}
}

/// The state of the first block of a built-in chain.
fn first_state(preset: &str) -> Result<Storage, String> {
	let broken = |error: serde_json::Error| format!("the chain `{preset}` is broken: {error}");
	let patch = presets::get_preset(&preset.into())
		.ok_or_else(|| format!("the runtime has no preset `{preset}`"))?;
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).map_err(broken)?;
	json_merge(&mut config, serde_json::from_slice(&patch).map_err(broken)?);
	let config: RuntimeGenesisConfig = serde_json::from_value(config).map_err(broken)?;
	let mut storage = config.build_storage()?;
	storage.top.insert(CODE.to_vec(), code()?.to_vec());
	Ok(storage)
}

/// A chain for one developer: one node, known keys.
pub fn development() -> Result<ChainSpec, String> {
	built_in("Development", "coop-dev", ChainType::Development, presets::DEVELOPMENT)
}

/// A chain for tests with several nodes on one machine: known keys.
pub fn local() -> Result<ChainSpec, String> {
	built_in("Local", "coop-local", ChainType::Local, presets::LOCAL)
}

/// The rehearsal of the public chain: no known keys.
pub fn staging() -> Result<ChainSpec, String> {
	built_in("Staging", "coop-staging", ChainType::Live, presets::STAGING)
}

fn built_in(
	name: &str,
	id: &str,
	chain_type: ChainType,
	preset: &str,
) -> Result<ChainSpec, String> {
	let spec = ChainSpec::builder(code()?, Extensions::default())
		.with_name(&format!("Cooperative Economy {name}"))
		.with_id(id)
		.with_chain_type(chain_type)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties())
		.with_genesis_config_preset_name(preset)
		.build();
	Ok(spec)
}

/// The runtime that built-in chains begin with.
fn code() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| {
		"this node was built without the runtime (SKIP_WASM_BUILD was set), so it has no chain of \
		 its own: build it again without that variable, or name a chain specification file with \
		 --chain"
			.into()
	})
}

/// How wallets show amounts and addresses.
fn properties() -> Properties {
	Properties::from_iter([
		("tokenSymbol".into(), "AXON".into()),
		("tokenDecimals".into(), 4.into()),
		("ss58Format".into(), 42.into()),
	])
}

/// Reads the file wholly, so that a mistake in it shows here and not in the middle of a start.
fn from_file(path: PathBuf) -> Result<ChainSpec, String> {
	let broken = |reason: String| {
		format!("the chain specification file `{}` is broken: {reason}", path.display())
	};
	let spec = ChainSpec::from_json_file(path.clone()).map_err(broken)?;
	spec.as_json(false).map_err(broken)?;
	Ok(spec)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn chain_id_should_name_the_built_in_chains() {
		assert_eq!(ChainId::parse("dev"), Ok(ChainId::Development));
		assert_eq!(ChainId::parse("local"), Ok(ChainId::Local));
		assert_eq!(ChainId::parse("staging"), Ok(ChainId::Staging));
	}

	#[test]
	fn chain_id_should_be_a_file_when_one_exists() {
		let path = "Cargo.toml";
		assert_eq!(ChainId::parse(path), Ok(ChainId::File(path.into())));
	}

	#[test]
	fn chain_id_should_ask_for_a_choice_when_empty() {
		assert!(ChainId::parse("").is_err_and(|message| message.contains("choose a chain")));
	}

	#[test]
	fn chain_id_should_list_the_chains_when_unknown() {
		let message = ChainId::parse("nonsense").expect_err("there is no such chain");
		for word in ["`nonsense`", "dev", "local", "staging", "file"] {
			assert!(message.contains(word), "{message} lacks {word}");
		}
	}

	#[test]
	fn chain_id_should_be_refused_when_it_is_a_folder() {
		assert!(ChainId::parse(".").is_err());
	}

	#[test]
	fn file_should_be_named_in_the_error_when_it_is_broken() {
		let path = "Cargo.toml";
		let message = from_file(path.into()).err().expect("a manifest is no chain specification");
		assert!(message.contains(path), "{message}");
	}

	#[test]
	fn first_block_should_be_the_same_whoever_makes_it() {
		for chain in [ChainId::Development, ChainId::Local, ChainId::Staging] {
			let by_specification = chain.load().and_then(|spec| spec.build_storage());
			let ready = chain.load_to_run().and_then(|spec| spec.build_storage());
			let (expected, found) =
				(by_specification.expect("it can be built"), ready.expect("it can be built"));
			assert!(expected.top == found.top, "the first state of {chain:?} differs");
			assert!(expected.children_default.is_empty() && found.children_default.is_empty());
		}
	}

	#[test]
	fn properties_should_describe_axon() {
		let properties = properties();
		assert_eq!(properties["tokenSymbol"], "AXON");
		assert_eq!(properties["tokenDecimals"], 4);
		assert_eq!(properties["ss58Format"], 42);
	}
}
