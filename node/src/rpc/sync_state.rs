//! The namespace `sync_state_`: a chain specification from which a light client can start.
//!
//! The method is known from the SDK, whose own implementation needs BABE. Light clients of an Aura
//! chain start at the genesis block and jump to the newest finalised block with a GRANDPA warp
//! proof. So what they need is the specification with the genesis state; the finalised block and
//! its voters are added for tools that want to check where they have arrived.

use std::sync::{Arc, OnceLock};

use coop_runtime::{opaque::Block, BlockNumber, Hash};
use jsonrpsee::{
	core::RegisterMethodError,
	types::{error::INTERNAL_ERROR_CODE, ErrorObjectOwned},
	RpcModule,
};
use sc_chain_spec::ChainSpec;
use sc_consensus_grandpa::SharedAuthoritySet;
use sc_sync_state_rpc::LightSyncState;
use serde_json::Value;
use sp_blockchain::HeaderBackend;

use super::params::Arguments;
use crate::service::FullClient;

/// The chain specification and where the chain is now.
pub struct SyncState {
	chain_spec: Box<dyn ChainSpec>,
	client: Arc<FullClient>,
	authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	/// The specification as JSON. It does not change, and the raw form costs a run of the runtime.
	readable: OnceLock<Result<Value, String>>,
	raw: OnceLock<Result<Value, String>>,
}

impl SyncState {
	/// For the chain that `chain_spec` describes and `client` follows.
	pub fn new(
		chain_spec: Box<dyn ChainSpec>,
		client: Arc<FullClient>,
		authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	) -> Self {
		Self { chain_spec, client, authority_set, readable: OnceLock::new(), raw: OnceLock::new() }
	}

	fn chain_spec(&self, raw: bool) -> Result<Value, String> {
		let cache = if raw { &self.raw } else { &self.readable };
		let build = || {
			let json = self.chain_spec.as_json(raw)?;
			serde_json::from_str(&json).map_err(|error| error.to_string())
		};
		cache.get_or_init(build).clone()
	}

	/// The newest finalised block. The part about BABE is empty, as there is no BABE.
	fn checkpoint(&self) -> Result<LightSyncState<Block>, String> {
		let hash = self.client.info().finalized_hash;
		let header = self.client.header(hash).map_err(|error| error.to_string())?;
		Ok(LightSyncState {
			finalized_block_header: header.ok_or("the finalised block has no header")?,
			babe_epoch_changes: Default::default(),
			babe_finalized_block_weight: 0,
			grandpa_authority_set: self.authority_set.clone_inner(),
		})
	}

	fn generate(&self, raw: bool) -> Result<Value, String> {
		let mut chain_spec = self.chain_spec(raw)?;
		let checkpoint = serde_json::to_value(self.checkpoint()?);
		chain_spec["lightSyncState"] = checkpoint.map_err(|error| error.to_string())?;
		Ok(chain_spec)
	}
}

/// Builds the method `sync_state_genSyncSpec(raw: bool) -> object`: the chain specification of the
/// running node with its newest finalised block. Light clients need it raw.
pub fn module(
	sync_state: Arc<SyncState>,
) -> Result<RpcModule<Arc<SyncState>>, RegisterMethodError> {
	let mut module = RpcModule::new(sync_state);
	module.register_blocking_method("sync_state_genSyncSpec", |params, sync_state, _| {
		let raw = Arguments::read(&params, &["raw"])?.required("raw")?;
		sync_state.generate(raw).map_err(|error| {
			ErrorObjectOwned::owned(
				INTERNAL_ERROR_CODE,
				format!("the chain specification cannot be written: {error}"),
				None::<()>,
			)
		})
	})?;
	Ok(module)
}
