//! The JSON-RPC methods beyond those that `sc_service` gives to every node.
//!
//! | Namespace | Where | What |
//! |---|---|---|
//! | `system_accountNextIndex`, `system_dryRun` | SDK | nonces and trial runs |
//! | `payment_` | SDK | fees of a transaction |
//! | `coop_` | [`resources`] | what a transaction costs, and who pays |
//! | `grandpa_` | SDK | rounds, proofs and justifications of finality |
//! | `sync_state_` | [`sync_state`] | a chain specification for light clients |
//! | `engine_`, `dev_` | SDK, [`dev`] | blocks on demand and time travel, only with `--sealing` |
//!
//! A module per namespace. Our own methods read their parameters with [`params::Arguments`], so
//! that a mistake is answered with the name of the parameter.

pub mod dev;
pub mod limits;
pub mod params;
pub mod resources;
pub mod sync_state;

use std::sync::Arc;

use coop_runtime::{opaque::Block, BlockNumber, Hash};
use futures::channel::mpsc;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_consensus_manual_seal::{
	rpc::{ManualSeal, ManualSealApiServer},
	EngineCommand,
};
use sc_rpc::SubscriptionTaskExecutor;
use substrate_frame_rpc_system::{System, SystemApiServer};

use self::sync_state::SyncState;
use crate::{
	manual_seal::Clock,
	service::{FullBackend, FullClient, FullPool},
};

/// What the methods about finality need.
pub struct FinalityDeps {
	/// The voters now and in the past.
	pub authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	/// The state of this node's voting.
	pub voter_state: SharedVoterState,
	/// Justifications as they are made.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proofs of finality from the database.
	pub proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
	/// The chain specification with the newest finalised block, for light clients.
	pub sync_state: Arc<SyncState>,
}

/// What the methods for tests need.
pub struct SealingDeps {
	/// Where `engine_createBlock` and `engine_finalizeBlock` send their wishes.
	pub engine: mpsc::Sender<EngineCommand<Hash>>,
	/// The clock that `dev_timeTravel` moves.
	pub clock: Clock,
}

/// How blocks come about decides which methods there are.
pub enum ConsensusDeps {
	/// Aura and GRANDPA.
	Finality(FinalityDeps),
	/// Blocks on demand.
	Sealing(SealingDeps),
}

/// Builds the methods of this node.
pub fn module(
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	consensus: &ConsensusDeps,
	executor: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	module.merge(resources::module(client)?)?;
	match consensus {
		ConsensusDeps::Finality(deps) => merge_finality(&mut module, deps, executor)?,
		ConsensusDeps::Sealing(deps) => merge_sealing(&mut module, deps)?,
	}
	Ok(module)
}

fn merge_finality(
	module: &mut RpcModule<()>,
	deps: &FinalityDeps,
	executor: SubscriptionTaskExecutor,
) -> Result<(), RegisterMethodError> {
	let grandpa = Grandpa::new(
		executor,
		deps.authority_set.clone(),
		deps.voter_state.clone(),
		deps.justifications.clone(),
		deps.proofs.clone(),
	);
	module.merge(grandpa.into_rpc())?;
	module.merge(sync_state::module(deps.sync_state.clone())?)
}

fn merge_sealing(
	module: &mut RpcModule<()>,
	deps: &SealingDeps,
) -> Result<(), RegisterMethodError> {
	module.merge(ManualSeal::new(deps.engine.clone()).into_rpc())?;
	module.merge(dev::module(deps.clock.clone())?)
}
