//! Puts the parts of a node together and starts them.
//!
//! There are two ways to run, which share everything but consensus:
//!
//! - [`Aura`](start_consensus) makes a block in every slot and GRANDPA makes blocks final;
//! - [`sealing`](start_sealing) makes blocks on demand, for tests.
//!
//! The subcommands that work on the database use [`components`], which starts nothing.

use std::{
	path::{Path, PathBuf},
	sync::Arc,
	time::Duration,
};

use coop_runtime::{apis::RuntimeApi, opaque::Block, Hash};
use jsonrpsee::RpcModule;
use sc_basic_authorship::ProposerFactory;
use sc_chain_spec::ChainType;
use sc_client_api::Backend as _;
use sc_consensus::{DefaultImportQueue, LongestChain};
use sc_consensus_aura::{
	standalone::slot_duration_at, ImportQueueParams, SlotProportion, StartAuraParams,
};
use sc_consensus_grandpa::{
	warp_proof::NetworkProvider as WarpProofProvider, FinalityProofProvider, GrandpaBlockImport,
	GrandpaParams, GrandpaPruningFilter, LinkHalf, SharedVoterState,
};
use sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging;
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_network::{
	config::{FullNetworkConfiguration, NonReservedPeerMode, TransportConfig},
	service::traits::{NetworkService, NotificationService},
	NetworkBackend, NotificationMetrics, ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_rpc::SubscriptionTaskExecutor;
use sc_service::{
	config::{Configuration, ExecutorConfiguration},
	error::Error,
	BuildGenesisBlock, BuildNetworkParams, GenesisBlockBuilder, KeystoreContainer,
	SpawnTasksParams, TFullBackend, TFullClient, TaskManager, WarpSyncConfig,
};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::{OffchainTransactionPoolFactory, TransactionPool};
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{
	inherents::InherentDataProvider as AuraInherent, sr25519::AuthorityPair as AuraPair,
	SlotDuration,
};
use sp_core::storage::Storage;
use sp_runtime::traits::Block as _;
use sp_timestamp::InherentDataProvider as TimestampInherent;
use substrate_prometheus_endpoint::Registry;

use crate::{
	cli::Sealing,
	manual_seal::{self, Clock, Engine},
	rpc::{self, sync_state::SyncState, ConsensusDeps, FinalityDeps, SealingDeps},
};

/// Runs the runtime.
type Executor = WasmExecutor<sp_io::SubstrateHostFunctions>;
/// The chain: database, state and runtime.
pub type FullClient = TFullClient<Block, RuntimeApi, Executor>;
/// The database.
pub type FullBackend = TFullBackend<Block>;
/// Which block is the newest.
pub type FullSelectChain = LongestChain<FullBackend, Block>;
/// The transactions that wait for a block.
pub type FullPool = TransactionPoolHandle<Block, FullClient>;
/// Checks what a block says about finality before the client takes it.
type FinalityImport = GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>;
/// Connects [`FinalityImport`] with the voter.
type FinalityLink = LinkHalf<Block, FullClient, FullSelectChain>;

/// How long a vote on finality may take to reach the other validators.
const GOSSIP_DURATION: Duration = Duration::from_millis(200);

/// A justification is kept for one block in so many, so that a proof is near every block.
const JUSTIFICATION_PERIOD: u32 = 16;

/// The part of a slot in which a block may be made; the rest is for sending it to the others.
const PROPOSAL_PORTION: f32 = 2.0 / 3.0;

/// What the command line says and the configuration of the SDK has no place for.
pub struct RunOptions {
	/// Make blocks on demand.
	pub sealing: Option<Sealing>,
	/// When to stop because the disk runs full.
	pub storage: StorageMonitorParams,
	/// Where compiled runtimes are kept; beside the database if nowhere else.
	pub compiled_runtimes: Option<PathBuf>,
}

/// What a node has whatever makes its blocks.
pub struct Base {
	/// The chain.
	pub client: Arc<FullClient>,
	/// Its database.
	pub backend: Arc<FullBackend>,
	/// What runs in the background.
	pub task_manager: TaskManager,
	keystore: KeystoreContainer,
	select_chain: FullSelectChain,
	pool: Arc<FullPool>,
	telemetry: Option<Telemetry>,
}

impl Base {
	fn telemetry(&self) -> Option<TelemetryHandle> {
		self.telemetry.as_ref().map(Telemetry::handle)
	}
}

/// A node with consensus of which nothing runs yet but helpers in the background.
pub struct Components {
	/// What every node has.
	pub base: Base,
	/// Takes blocks from others and checks them.
	pub import_queue: DefaultImportQueue<Block>,
	finality_import: FinalityImport,
	finality_link: FinalityLink,
}

/// The part of the network that consensus talks to.
struct Network {
	service: Arc<dyn NetworkService>,
	sync: Arc<SyncingService<Block>>,
}

/// Starts a node. It runs until the returned task manager is dropped or one of its parts fails.
pub fn start<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	options: RunOptions,
) -> Result<TaskManager, Error> {
	let folder = config.data_path.clone();
	let compiled = options.compiled_runtimes.unwrap_or_else(|| beside_database(&config));
	let task_manager = match options.sealing {
		None => start_consensus::<N>(config, &compiled)?,
		Some(mode) => start_sealing::<N>(config, &compiled, mode)?,
	};
	watch_disk(&task_manager, options.storage, folder)?;
	Ok(task_manager)
}

/// Where compiled runtimes are kept if the command line does not say it.
fn beside_database(config: &Configuration) -> PathBuf {
	config.data_path.join("compiled")
}

/// The components of a node with consensus, for whatever is done with its database.
pub fn components(config: &Configuration) -> Result<Components, Error> {
	consensus_components(config, &beside_database(config))
}

fn consensus_components(config: &Configuration, compiled: &Path) -> Result<Components, Error> {
	let base = base(config, compiled)?;
	let (finality_import, finality_link) = sc_consensus_grandpa::block_import(
		base.client.clone(),
		JUSTIFICATION_PERIOD,
		&base.client,
		base.select_chain.clone(),
		base.telemetry(),
	)?;
	let import_queue = aura_import_queue(config, &base, finality_import.clone())?;
	Ok(Components { base, import_queue, finality_import, finality_link })
}

// --- What every node has ---------------------------------------------------------------------

fn base(config: &Configuration, compiled: &Path) -> Result<Base, Error> {
	let telemetry = new_telemetry(config)?;
	let handle = telemetry.as_ref().map(|(_, telemetry)| telemetry.handle());
	let (client, backend, keystore, task_manager) = full_parts(config, compiled, handle)?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});
	let pool = sc_transaction_pool::Builder::new(
		task_manager.spawn_essential_handle(),
		client.clone(),
		config.role.is_authority().into(),
	)
	.with_options(config.transaction_pool.clone())
	.with_prometheus(config.prometheus_registry())
	.build();
	Ok(Base {
		select_chain: LongestChain::new(backend.clone()),
		pool: Arc::new(pool),
		client,
		backend,
		keystore,
		task_manager,
		telemetry,
	})
}

/// Reports to the telemetry servers that the chain specification or the command line names, if any.
fn new_telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
	let endpoints = config.telemetry_endpoints.clone().filter(|endpoints| !endpoints.is_empty());
	let Some(endpoints) = endpoints else { return Ok(None) };
	let worker = TelemetryWorker::new(16)?;
	let telemetry = worker.handle().new_telemetry(endpoints);
	Ok(Some((worker, telemetry)))
}

type FullParts = (FullClient, Arc<FullBackend>, KeystoreContainer, TaskManager);

/// Opens the database, having made sure that it is the one of this chain.
fn full_parts(
	config: &Configuration,
	compiled: &Path,
	telemetry: Option<TelemetryHandle>,
) -> Result<FullParts, Error> {
	let executor = executor(&config.executor, compiled)?;
	let genesis = genesis_storage(config)?;
	let backend = open_database(config)?;
	ensure_same_chain(config, &backend, &executor, &genesis)?;
	let genesis_block = GenesisBlockBuilder::new_with_storage(
		genesis,
		!config.no_genesis(),
		backend.clone(),
		executor.clone(),
	)?;
	sc_service::new_full_parts_with_genesis_builder(
		config,
		telemetry,
		executor,
		backend,
		genesis_block,
		false,
	)
}

/// What executes the runtime. It compiles it once for this version of the node, and keeps the result.
fn executor(config: &ExecutorConfiguration, compiled: &Path) -> Result<Executor, Error> {
	// The compiler takes no relative path.
	let folder = std::path::absolute(compiled)?;
	let heap = config.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: u32::try_from(pages).unwrap_or(u32::MAX) }
	});
	Ok(Executor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size)
		.with_cache_path(folder)
		.build())
}

/// The state that the chain specification starts from.
fn genesis_storage(config: &Configuration) -> Result<Storage, Error> {
	config.chain_spec.as_storage_builder().build_storage().map_err(|reason| {
		// Where in the runtime it happened tells an operator nothing.
		let reason = reason.split("WASM backtrace").next().unwrap_or_default().trim_end();
		Error::Other(format!(
			"the chain specification `{}` is broken, its first block cannot be made: {reason}",
			config.chain_spec.name(),
		))
	})
}

/// Opens the database. Blocks that prove a change of validators are kept when others are pruned,
/// so that every node can serve warp sync.
fn open_database(config: &Configuration) -> Result<Arc<FullBackend>, Error> {
	let mut settings = config.db_config();
	settings.pruning_filters = vec![Arc::new(GrandpaPruningFilter)];
	sc_service::new_db_backend(settings).map_err(|error| {
		if crate::error::is_database_in_use(&error) {
			return Error::Client(error);
		}
		Error::Other(format!(
			"the database at `{}` cannot be opened: {error}; choose another folder with \
			 --base-path, or remove this database with the subcommand purge-chain",
			config.database.path().unwrap_or(&config.data_path).display(),
		))
	})
}

/// Refuses to add to the database of a chain with another genesis block.
fn ensure_same_chain(
	config: &Configuration,
	backend: &Arc<FullBackend>,
	executor: &Executor,
	genesis: &Storage,
) -> Result<(), Error> {
	let found = backend.blockchain().info().genesis_hash;
	if found == Hash::default() {
		return Ok(());
	}
	let builder = GenesisBlockBuilder::<Block, _, _>::new_with_storage(
		genesis.clone(),
		false,
		backend.clone(),
		executor.clone(),
	)?;
	let (block, _discarded) = builder.build_genesis_block()?;
	let expected = block.hash();
	if found == expected {
		return Ok(());
	}
	Err(Error::Other(format!(
		"the database at `{}` belongs to another chain: its first block is {found:?}, that of `{}` \
		 is {expected:?}; choose the chain of this database with --chain, another folder with \
		 --base-path, or remove the database with the subcommand purge-chain",
		config.database.path().unwrap_or(&config.data_path).display(),
		config.chain_spec.name(),
	)))
}

/// Stops the node in good order before the disk is full.
fn watch_disk(
	task_manager: &TaskManager,
	storage: StorageMonitorParams,
	folder: PathBuf,
) -> Result<(), Error> {
	let spawner = task_manager.spawn_essential_handle();
	StorageMonitorService::try_spawn(storage, folder, &spawner)
		.map_err(|error| Error::Application(error.into()))
}

// --- The network and the servers -------------------------------------------------------------

type NetworkConfig<N> = FullNetworkConfiguration<Block, Hash, N>;

/// What consensus gives to the network and to the servers.
struct Wiring<N: NetworkBackend<Block, Hash>> {
	net_config: NetworkConfig<N>,
	metrics: NotificationMetrics,
	import_queue: DefaultImportQueue<Block>,
	warp_sync: Option<WarpSyncConfig<Block>>,
	methods: ConsensusDeps,
}

/// Starts the network, JSON-RPC, metrics, telemetry and the log lines about progress.
fn spawn_network_and_servers<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	base: &mut Base,
	wiring: Wiring<N>,
) -> Result<Network, Error> {
	let (service, system_rpc_tx, tx_handler_controller, sync, _bitswap) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config: wiring.net_config,
			client: base.client.clone(),
			transaction_pool: base.pool.clone(),
			spawn_handle: base.task_manager.spawn_handle(),
			spawn_essential_handle: base.task_manager.spawn_essential_handle(),
			import_queue: wiring.import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: wiring.warp_sync,
			block_relay: None,
			metrics: wiring.metrics,
			gap_sync_body_policy: None,
		})?;
	sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: base.client.clone(),
		backend: base.backend.clone(),
		task_manager: &mut base.task_manager,
		keystore: base.keystore.keystore(),
		transaction_pool: base.pool.clone(),
		rpc_builder: rpc_builder(base.client.clone(), base.pool.clone(), wiring.methods),
		network: service.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync.clone(),
		telemetry: base.telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	Ok(Network { service, sync })
}

type RpcBuilder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error>>;

fn rpc_builder(client: Arc<FullClient>, pool: Arc<FullPool>, methods: ConsensusDeps) -> RpcBuilder {
	Box::new(move |executor| {
		rpc::module(client.clone(), pool.clone(), &methods, executor)
			.map_err(|error| Error::Application(error.into()))
	})
}

/// Puts blocks together. What does not fit into one, acts of a cooperative that used its part of it among
/// them, is looked past for half of the time that there is.
fn proposer(config: &Configuration, base: &Base) -> ProposerFactory<FullPool, FullClient> {
	ProposerFactory::new(
		base.task_manager.spawn_handle(),
		base.client.clone(),
		base.pool.clone(),
		config.prometheus_registry(),
		base.telemetry(),
	)
}

// --- Aura and GRANDPA ------------------------------------------------------------------------

/// Checks blocks of others: slot, seal, time and, through `finality`, changes of the validators.
fn aura_import_queue(
	config: &Configuration,
	base: &Base,
	finality: FinalityImport,
) -> Result<DefaultImportQueue<Block>, Error> {
	let client = base.client.clone();
	let queue = sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(ImportQueueParams {
		block_import: finality.clone(),
		justification_import: Some(Box::new(finality)),
		client: base.client.clone(),
		create_inherent_data_providers: move |parent, ()| {
			let slot_duration = slot_duration_at(&*client, parent);
			async move { Ok(slot_and_time(slot_duration?)) }
		},
		spawner: &base.task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		check_for_equivocation: Default::default(),
		telemetry: base.telemetry(),
		compatibility_mode: Default::default(),
	})?;
	Ok(queue)
}

/// The present slot and the present time: what every block states.
fn slot_and_time(slot_duration: SlotDuration) -> (AuraInherent, TimestampInherent) {
	let timestamp = TimestampInherent::from_system_time();
	let slot = AuraInherent::from_timestamp_and_slot_duration(*timestamp, slot_duration);
	(slot, timestamp)
}

fn start_consensus<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	compiled: &Path,
) -> Result<TaskManager, Error> {
	let Components { mut base, import_queue, finality_import, finality_link } =
		consensus_components(&config, compiled)?;
	let metrics = N::register_notification_metrics(config.prometheus_registry());
	let mut net_config =
		NetworkConfig::<N>::new(&config.network, config.prometheus_registry().cloned());
	let protocol = sc_consensus_grandpa::protocol_standard_name(
		&base.client.info().genesis_hash,
		&config.chain_spec,
	);
	let (protocol_config, finality_messages) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
		protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(protocol_config);

	let voter_state = SharedVoterState::empty();
	let author = config.role.is_authority().then(|| AuthorConfig {
		proposer: proposer(&config, &base),
		force_authoring: config.force_authoring,
	});
	let voter = (!config.disable_grandpa).then(|| VoterConfig {
		grandpa: grandpa_config(&config, &base, protocol),
		prometheus: config.prometheus_registry().cloned(),
	});
	let methods = finality_deps(&config, &base, &finality_link, voter_state.clone());
	let wiring = Wiring {
		net_config,
		metrics,
		import_queue,
		warp_sync: Some(warp_sync(&base, &finality_link)),
		methods: ConsensusDeps::Finality(methods),
	};
	let heartbeats = config.offchain_worker.enabled && config.role.is_authority();
	let network = spawn_network_and_servers(config, &mut base, wiring)?;
	if heartbeats {
		spawn_offchain_workers(&base, &network)?;
	}
	if let Some(author) = author {
		spawn_author(&base, &network, author, finality_import)?;
	}
	if let Some(voter) = voter {
		spawn_voter(&base, &network, voter, finality_link, finality_messages, voter_state)?;
	}
	Ok(base.task_manager)
}

/// Serves proofs of finality to nodes that join, and uses those of others with `--sync warp`.
fn warp_sync(base: &Base, link: &FinalityLink) -> WarpSyncConfig<Block> {
	WarpSyncConfig::WithProvider(Arc::new(WarpProofProvider::new(
		base.backend.clone(),
		link.shared_authority_set().clone(),
		Vec::new(),
	)))
}

/// What the JSON-RPC methods about finality need.
fn finality_deps(
	config: &Configuration,
	base: &Base,
	link: &FinalityLink,
	voter_state: SharedVoterState,
) -> FinalityDeps {
	let authority_set = link.shared_authority_set().clone();
	FinalityDeps {
		voter_state,
		justifications: link.justification_stream(),
		proofs: FinalityProofProvider::new_for_service(
			base.backend.clone(),
			Some(authority_set.clone()),
		),
		sync_state: Arc::new(SyncState::new(
			config.chain_spec.cloned_box(),
			base.client.clone(),
			authority_set.clone(),
		)),
		authority_set,
	}
}

struct AuthorConfig {
	proposer: ProposerFactory<FullPool, FullClient>,
	force_authoring: bool,
}

/// Makes blocks in the slots of this validator. When finality lags far behind, it makes fewer, so
/// that a split network does not pile up blocks that nobody can make final.
fn spawn_author(
	base: &Base,
	network: &Network,
	author: AuthorConfig,
	block_import: FinalityImport,
) -> Result<(), Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*base.client)?;
	let aura =
		sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
			slot_duration,
			client: base.client.clone(),
			select_chain: base.select_chain.clone(),
			block_import,
			proposer_factory: author.proposer,
			sync_oracle: network.sync.clone(),
			justification_sync_link: network.sync.clone(),
			create_inherent_data_providers: move |_, ()| async move { Ok(slot_and_time(slot_duration)) },
			force_authoring: author.force_authoring,
			backoff_authoring_blocks: Some(BackoffAuthoringOnFinalizedHeadLagging::default()),
			keystore: base.keystore.keystore(),
			block_proposal_slot_portion: SlotProportion::new(PROPOSAL_PORTION),
			max_block_proposal_slot_portion: None,
			telemetry: base.telemetry(),
			compatibility_mode: Default::default(),
		})?;
	base.task_manager.spawn_essential_handle().spawn_blocking(
		"aura",
		Some("block-authoring"),
		aura,
	);
	Ok(())
}

/// Runs what the runtime does off the chain after each block: a delegate in reserve shows that its node
/// is there.
fn spawn_offchain_workers(base: &Base, network: &Network) -> Result<(), Error> {
	let workers = OffchainWorkers::new(OffchainWorkerOptions {
		runtime_api_provider: base.client.clone(),
		keystore: Some(base.keystore.keystore()),
		offchain_db: base.backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(base.pool.clone())),
		network_provider: Arc::new(network.service.clone()),
		is_validator: true,
		enable_http_requests: false,
		custom_extensions: |_| Vec::new(),
	})
	.map_err(|error| Error::Application(error.into()))?;
	let run = workers.run(base.client.clone(), base.task_manager.spawn_handle());
	base.task_manager.spawn_handle().spawn("offchain-workers", Some("offchain-worker"), run);
	Ok(())
}

fn grandpa_config(
	config: &Configuration,
	base: &Base,
	protocol_name: ProtocolName,
) -> sc_consensus_grandpa::Config {
	sc_consensus_grandpa::Config {
		gossip_duration: GOSSIP_DURATION,
		justification_generation_period: JUSTIFICATION_PERIOD,
		observer_enabled: false,
		local_role: config.role,
		name: Some(config.network.node_name.clone()),
		// A node that is no validator listens without voting.
		keystore: config.role.is_authority().then(|| base.keystore.keystore()),
		telemetry: base.telemetry(),
		protocol_name,
	}
}

struct VoterConfig {
	grandpa: sc_consensus_grandpa::Config,
	prometheus: Option<Registry>,
}

/// Votes on the finality of blocks.
fn spawn_voter(
	base: &Base,
	network: &Network,
	voter: VoterConfig,
	link: FinalityLink,
	notification_service: Box<dyn NotificationService>,
	shared_voter_state: SharedVoterState,
) -> Result<(), Error> {
	let grandpa = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
		config: voter.grandpa,
		link,
		network: network.service.clone(),
		sync: network.sync.clone(),
		notification_service,
		voting_rule: (),
		prometheus_registry: voter.prometheus,
		shared_voter_state,
		telemetry: base.telemetry(),
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(base.pool.clone()),
	})?;
	base.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, grandpa);
	Ok(())
}

// --- Blocks on demand ------------------------------------------------------------------------

/// Refuses to make blocks on demand on a chain that matters, and cuts the node off from others:
/// they would refuse its blocks, and it would take theirs unchecked.
pub fn prepare_sealing(config: &mut Configuration) -> sc_cli::Result<()> {
	if config.chain_spec.chain_type() != ChainType::Development {
		return Err(sc_cli::Error::Input(format!(
			"--sealing is for development chains, and `{}` is none: use --dev, or leave out \
			 --sealing",
			config.chain_spec.name(),
		)));
	}
	let network = &mut config.network;
	network.boot_nodes.clear();
	network.listen_addresses.clear();
	network.default_peers_set.in_peers = 0;
	network.default_peers_set.out_peers = 0;
	network.default_peers_set.reserved_nodes.clear();
	network.default_peers_set.non_reserved_mode = NonReservedPeerMode::Deny;
	if let TransportConfig::Normal { enable_mdns, .. } = &mut network.transport {
		*enable_mdns = false;
	}
	Ok(())
}

fn start_sealing<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	compiled: &Path,
	mode: Sealing,
) -> Result<TaskManager, Error> {
	let mut base = base(&config, compiled)?;
	let import_queue = sc_consensus_manual_seal::import_queue(
		Box::new(base.client.clone()),
		&base.task_manager.spawn_essential_handle(),
		config.prometheus_registry(),
	);
	let metrics = N::register_notification_metrics(config.prometheus_registry());
	let net_config =
		NetworkConfig::<N>::new(&config.network, config.prometheus_registry().cloned());

	let clock = Clock::default();
	let (wishes, arriving_wishes) = manual_seal::channel();
	let engine = Engine {
		client: base.client.clone(),
		pool: base.pool.clone(),
		select_chain: base.select_chain.clone(),
		proposer: proposer(&config, &base),
		clock: clock.clone(),
		slot_duration: sc_consensus_aura::slot_duration(&*base.client)?,
	};
	// From before the servers start, so that no transaction is missed.
	let arrivals = base.pool.import_notification_stream();
	let methods = ConsensusDeps::Sealing(SealingDeps { engine: wishes.clone(), clock });
	let wiring = Wiring { net_config, metrics, import_queue, warp_sync: None, methods };
	spawn_network_and_servers(config, &mut base, wiring)?;

	let spawner = base.task_manager.spawn_essential_handle();
	spawner.spawn_blocking("manual-seal", Some("block-authoring"), engine.run(arriving_wishes));
	if mode == Sealing::Instant {
		let pool = base.pool.clone();
		let are_waiting = move || pool.status().ready > 0;
		let sealing = manual_seal::seal_transactions(arrivals, are_waiting, wishes);
		spawner.spawn("instant-seal", Some("block-authoring"), sealing);
	}
	Ok(base.task_manager)
}
