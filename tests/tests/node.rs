//! One node: how it answers bad input, what clients can read from it, how it stops.

use std::{
	net::TcpListener,
	path::{Path, PathBuf},
	process::Output,
	time::{Duration, SystemTime},
};

use coop_tests::{
	chain::{acts, Chain},
	crowd::hexed,
	http::{self, RpcError},
	node::{eventually, free_port, run, Folder, Node},
	people::Person,
	Mishap, Result,
};
use nix::sys::signal::Signal;
use serde_json::{json, Value};
use subxt::{OnlineClient, PolkadotConfig};

/// How long a node may take for anything; far more than it needs on a free machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// 30 days in milliseconds.
const MONTH: u64 = 30 * 24 * 60 * 60 * 1000;
/// The public keys that belong to the test names, sr25519 and ed25519.
const TEST_NAMES: [&str; 6] = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie"];

/// A refusal is one sentence that contains `words`, a status that is not zero, and nothing else.
fn refusal(output: &Output, words: &[&str]) -> Result<()> {
	let text = String::from_utf8_lossy(&output.stderr).into_owned();
	let all = format!("{text}{}", String::from_utf8_lossy(&output.stdout));
	let is_told = |word: &&&str| !text.contains(**word);
	let missing: Vec<_> = words.iter().filter(is_told).collect();
	let noise = ["panicked", "backtrace", "RUST_BACKTRACE", "note: run with"];
	let noise: Vec<_> = noise.iter().filter(|word| all.contains(**word)).collect();
	let sentences = text.lines().filter(|line| line.starts_with("Error: ")).count();
	if output.status.success() || !missing.is_empty() || !noise.is_empty() || sentences != 1 {
		return Err(format!(
			"{} with {sentences} sentences, without {missing:?}, with {noise:?}:\n{all}",
			output.status
		)
		.into());
	}
	Ok(())
}

fn text(path: &Path) -> Result<&str> {
	path.to_str().ok_or_else(|| "a path is not UTF-8".into())
}

/// Starts a development chain that makes blocks by the clock.
const DEV: [&str; 1] = ["--dev"];
/// Starts a development chain that makes blocks only when it is asked to.
const MANUAL: [&str; 3] = ["--dev", "--sealing", "manual"];

// --- Bad input ----------------------------------------------------------------------------------

#[tokio::test]
async fn a_chain_should_be_refused_when_nobody_knows_it() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let output = run(&["--chain", "nonsense", "--base-path", text(&path)?]).await?;
	refusal(&output, &["`nonsense`", "dev", "local", "staging"])?;
	refusal(&run(&["--base-path", text(&path)?]).await?, &["--dev", "--chain"])?;
	assert!(!path.exists(), "a folder was made for a chain that does not exist");
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_chain_specification_should_be_refused_when_it_is_broken() -> Result<()> {
	let folder = Folder::new()?;
	let (file, path) = (folder.join("chain.json"), folder.join("node"));
	for broken in ["", "{ \"name\": \"cut off", "[]", "{ \"name\": \"Only a name\" }"] {
		std::fs::write(&file, broken)?;
		let output = run(&["--chain", text(&file)?, "--base-path", text(&path)?]).await?;
		refusal(&output, &["chain.json", "broken"])?;
	}
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_key_should_be_refused_when_its_type_is_wrong() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let insert = ["key", "insert", "--chain", "local", "--base-path", text(&path)?];
	let with = |more: &[&'static str]| [insert.as_slice(), more].concat();
	let output = run(&with(&["--key-type", "babe", "--suri", "//Alice"])).await?;
	refusal(&output, &["`babe`", "aura", "gran"])?;
	let output = run(&with(&["--key-type", "au", "--suri", "//Alice"])).await?;
	refusal(&output, &["`au`", "aura", "gran"])?;
	let gran = ["--key-type", "gran", "--scheme", "sr25519", "--suri", "//Alice"];
	refusal(&run(&with(&gran)).await?, &["gran", "ed25519"])?;
	let output = run(&with(&["--key-type", "aura", "--suri", "no such phrase"])).await?;
	refusal(&output, &["--suri"])?;
	let stored = std::fs::read_dir(path.join("chains/coop-local/keystore"));
	assert_eq!(stored.map(Iterator::count).unwrap_or(0), 0, "a refused key was stored");

	let output = run(&with(&["--key-type", "gran", "--suri", "//Alice"])).await?;
	assert!(output.status.success(), "{output:?}");
	let stored = std::fs::read_dir(path.join("chains/coop-local/keystore"))?;
	assert_eq!(stored.count(), 1);
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_port_should_be_refused_when_it_is_in_use() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let taken = TcpListener::bind("127.0.0.1:0")?;
	let port = taken.local_addr()?.port().to_string();
	let address = format!("/ip4/127.0.0.1/tcp/{port}");
	let dev = ["--dev", "--base-path", text(&path)?, "--no-prometheus"];
	let output =
		run(&[&dev[..], &["--rpc-port", &port, "--listen-addr", "/ip4/127.0.0.1/tcp/0"]].concat())
			.await?;
	refusal(&output, &[&port, "JSON-RPC", "--rpc-port"])?;
	let output = run(&[&dev[..], &["--rpc-port", "0", "--listen-addr", &address]].concat()).await?;
	refusal(&output, &[&port, "--port"])?;

	// Nothing was damaged: the node starts once it may.
	let mut node = Node::start(&folder, "node", &DEV).await?;
	assert!(node.stop(Signal::SIGTERM).await?.success());
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_node_should_not_start_when_the_disk_is_fuller_than_allowed() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let arguments =
		["--dev", "--base-path", text(&path)?, "--db-storage-threshold", "9000000000000"];
	refusal(&run(&arguments).await?, &["MiB", "--db-storage-threshold"])?;
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_database_should_be_refused_and_unharmed_when_it_is_of_another_chain() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let mut node = Node::start(&folder, "node", &MANUAL).await?;
	for _ in 0..3 {
		node.rpc("engine_createBlock", json!([true, true])).await?;
	}
	let third = node.hash_of(3).await?;

	// A second node must keep off while the first one runs.
	let here = ["--dev", "--base-path", text(&path)?, "--rpc-port", "0", "--no-prometheus"];
	let here = [&here[..], &["--listen-addr", "/ip4/127.0.0.1/tcp/0"]].concat();
	refusal(&run(&here).await?, &["in use", "--base-path"])?;
	assert_eq!(node.best().await?, 3);
	assert!(node.stop(Signal::SIGTERM).await?.success());

	// A chain with the same id whose first block is another one.
	let spec = run(&["export-chain-spec", "--chain", "dev"]).await?;
	let mut spec: Value = serde_json::from_slice(&spec.stdout)?;
	let balances = spec.pointer_mut("/genesis/runtimeGenesis/patch/balances/balances/0/1");
	*balances.ok_or("the specification has no balances")? = json!(77_770_000);
	let other = folder.join("other.json");
	std::fs::write(&other, spec.to_string())?;
	let there = ["--chain", text(&other)?, "--base-path", text(&path)?, "--rpc-port", "0"];
	let there =
		[&there[..], &["--no-prometheus", "--listen-addr", "/ip4/127.0.0.1/tcp/0"]].concat();
	refusal(&run(&there).await?, &["another chain", "--base-path"])?;

	// The chain goes on where it was.
	node.restart().await?;
	assert_eq!(node.best().await?, 3);
	assert_eq!(node.hash_of(3).await?, third);
	node.rpc("engine_createBlock", json!([true, true])).await?;
	assert_eq!(node.best().await?, 4);
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn sealing_should_be_refused_when_the_chain_has_consensus() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let output =
		run(&["--chain", "local", "--sealing", "instant", "--base-path", text(&path)?]).await?;
	refusal(&output, &["--sealing", "--dev"])?;
	folder.discard();
	Ok(())
}

// --- JSON-RPC -----------------------------------------------------------------------------------

/// The error with which a call is answered.
async fn rpc_error(node: &Node, method: &str, params: Value) -> Result<RpcError> {
	match http::call(node.rpc_port(), method, params.clone()).await {
		Ok(answer) => Err(format!("{method}({params}) was answered with {answer}").into()),
		Err(error) => {
			Ok(error.downcast_ref::<RpcError>().ok_or_else(|| error.to_string())?.clone())
		}
	}
}

#[tokio::test]
async fn wrong_parameters_should_be_answered_with_the_name_of_the_parameter() -> Result<()> {
	const WRONG_PARAMETERS: i64 = -32602;
	let folder = Folder::new()?;
	let manual = Node::start(&folder, "manual", &MANUAL).await?;
	for params in [json!(["tomorrow"]), json!([]), json!([-1]), json!({ "milliseconds": true })] {
		let error = rpc_error(&manual, "dev_timeTravel", params).await?;
		assert_eq!(error.code, WRONG_PARAMETERS);
		assert!(error.message.contains("`milliseconds`"), "{error}");
	}
	let error = rpc_error(&manual, "dev_timeTravel", json!({ "days": 1 })).await?;
	assert!(error.message.contains("`days`"), "{error}");

	let node = Node::start(&folder, "node", &DEV).await?;
	for params in [json!(["perhaps"]), json!([]), json!({ "raw": 1 })] {
		let error = rpc_error(&node, "sync_state_genSyncSpec", params).await?;
		assert_eq!(error.code, WRONG_PARAMETERS);
		assert!(error.message.contains("`raw`"), "{error}");
	}
	for (method, params) in [
		("system_accountNextIndex", json!(["not an address"])),
		("chain_getBlockHash", json!(["not a number"])),
		("state_getStorage", json!(["not hexadecimal"])),
		("payment_queryInfo", json!([])),
		("author_submitExtrinsic", json!(["0xzz"])),
	] {
		let error = rpc_error(&node, method, params).await?;
		assert_eq!(error.code, WRONG_PARAMETERS, "{method}: {error}");
		assert!(!error.message.is_empty());
	}
	let garbage = http::post(node.rpc_port(), "{ this is no JSON").await?;
	assert!(garbage.contains("-32700"), "{garbage}");
	let unknown = rpc_error(&node, "coop_nonsense", json!([])).await?;
	assert_eq!(unknown.code, -32601);
	// After all that it still answers.
	assert!(node.rpc("system_health", json!([])).await?.is_object());
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_node_should_have_the_methods_that_clients_need() -> Result<()> {
	let folder = Folder::new()?;
	let node = Node::start(&folder, "node", &["--dev", "--blocks-pruning", "archive"]).await?;
	let methods = node.rpc("rpc_methods", json!([])).await?["methods"].clone();
	let methods: Vec<String> = serde_json::from_value(methods)?;
	for method in [
		"author_rotateKeysWithOwner",
		"author_submitAndWatchExtrinsic",
		"chainHead_v1_follow",
		"chainSpec_v1_genesisHash",
		"coop_quoteFee",
		"grandpa_proveFinality",
		"grandpa_roundState",
		"grandpa_subscribeJustifications",
		"payment_queryInfo",
		"state_getMetadata",
		"sync_state_genSyncSpec",
		"system_accountNextIndex",
		"transactionWatch_v1_submitAndWatch",
		"transaction_v1_broadcast",
	] {
		assert!(methods.iter().any(|one| one == method), "{method} is missing");
	}
	let absent = |name: &str| !methods.iter().any(|one| one.starts_with(name));
	assert!(absent("dev_") && absent("engine_"), "methods for tests are on a node with consensus");
	let spec = node.rpc("sync_state_genSyncSpec", json!([true])).await?;
	assert!(spec["genesis"]["raw"].is_object() && spec["lightSyncState"].is_object(), "{spec}");
	folder.discard();
	Ok(())
}

/// `coop_quoteFee` says what `payment_queryInfo` says, and who pays; and no act costs more than was said.
#[tokio::test]
async fn what_an_act_costs_can_be_asked_before_it_is_sent() -> Result<()> {
	const ZARYA: u32 = 3;
	let folder = Folder::new()?;
	let node = Node::start(&folder, "node", &DEV).await?;
	node.wait_for_finality(1, PATIENCE).await?;
	let chain = Chain::connect(&node.url()).await?;
	let ferdie = Person::of_genesis("Ferdie").ok_or("he is on every test chain")?;
	for (act, kind, cooperative) in [
		(acts::choose_home(ZARYA), "balance", json!(ZARYA)),
		(acts::remark(b"nobody's business"), "signer", Value::Null),
	] {
		let bytes = hexed(&chain.encoded(&ferdie, &act).await?);
		let quote = node.rpc("coop_quoteFee", json!([bytes])).await?;
		assert_eq!(quote["payer"]["kind"], kind, "{quote}");
		assert_eq!(quote["payer"]["cooperative"], cooperative, "{quote}");
		let best = node.hash_of(node.best().await?).await?;
		let there = node.rpc("coop_quoteFee", json!({ "extrinsic": bytes, "at": best })).await?;
		assert_eq!(there, quote);
		// A wallet is told what its owner pays.
		let info = node.rpc("payment_queryInfo", json!([bytes])).await?;
		let of_signer = if kind == "signer" { quote["fee"].clone() } else { json!("0") };
		assert_eq!(info["partialFee"], of_signer);
		let most: u128 = quote["fee"].as_str().ok_or("it is text")?.parse()?;
		let receipt = chain.act(&ferdie, &act).await?.map_err(|refusal| refusal.error)?;
		assert!(0 < receipt.fee && receipt.fee <= most, "{} of {most}", receipt.fee);
		assert_eq!(receipt.payer == ferdie.account(), kind == "signer");
	}
	for (params, word) in [
		(json!([]), "`extrinsic` is missing"),
		(json!(["0xzz"]), "`extrinsic`"),
		(json!(["0x1400010203"]), "`extrinsic` is no encoded extrinsic"),
		(json!(["0x", "tomorrow"]), "`at`"),
		(json!({ "call": "0x00" }), "`call`"),
	] {
		let error = rpc_error(&node, "coop_quoteFee", params.clone()).await?;
		assert_eq!(error.code, -32602, "{params}");
		assert!(error.message.contains(word), "{params}: {error}");
	}
	let bytes = chain.encoded(&ferdie, &acts::remark(b"")).await?;
	let nowhere = json!([hexed(&bytes), hexed(&[7; 32])]);
	let error = rpc_error(&node, "coop_quoteFee", nowhere).await?;
	assert!(error.message.contains("0x0707"), "{error}");
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_stock_client_should_read_blocks_balances_and_metadata() -> Result<()> {
	let folder = Folder::new()?;
	let node = Node::start(&folder, "node", &DEV).await?;
	node.wait_for_finality(2, PATIENCE).await?;
	let client = OnlineClient::<PolkadotConfig>::from_insecure_url(node.url()).await?;
	let at = client.at_current_block().await?;
	assert!(at.block_number() >= 2);

	let extrinsics = at.extrinsics().fetch().await?;
	let names = extrinsics.iter().map(|one| Ok::<_, Mishap>(one?.pallet_name().to_owned()));
	let names = names.collect::<Result<Vec<_>>>()?;
	assert_eq!(names, ["Timestamp"]);
	assert!(!at.events().fetch().await?.is_empty());
	for pallet in ["Balances", "Membership", "Council", "Grandpa"] {
		assert!(at.metadata().pallet_by_name(pallet).is_some(), "{pallet} is not in the metadata");
	}

	let alice = Person::of_genesis("Alice").ok_or("Alice has a key")?;
	let keys = vec![subxt::dynamic::Value::from_bytes(alice.account().0)];
	let account = at.storage().fetch(("System", "Account"), keys).await?;
	let account = account.decode()?.to_string();
	assert!(account.contains("free: 10000000"), "1000 AXON have 4 decimals: {account}");
	let properties = node.rpc("system_properties", json!([])).await?;
	assert_eq!(properties["tokenSymbol"], "AXON");
	assert_eq!(properties["tokenDecimals"], 4);
	folder.discard();
	Ok(())
}

// --- Blocks on demand ---------------------------------------------------------------------------

#[tokio::test]
async fn a_month_should_pass_in_a_moment_when_blocks_are_made_on_demand() -> Result<()> {
	let folder = Folder::new()?;
	let node = Node::start(&folder, "node", &MANUAL).await?;
	let chain = Chain::connect(&node.url()).await?;
	let (first, _) = chain.make_block().await?;
	assert_eq!(first.number, 1);
	let before = chain.time(&chain.newest().await?).await?;
	let wall = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_millis();
	assert!(u128::from(before).abs_diff(wall) < 600_000, "the chain begins with the wall clock");

	chain.travel(MONTH).await?;
	assert_eq!(chain.newest().await?.block_number(), 1, "time alone makes no block");
	let (second, _) = chain.make_block().await?;
	assert_eq!(second.parent, first.hash);
	let after = chain.time(&chain.newest().await?).await?;
	assert!(after - before >= MONTH - 2_000, "{before}, then {after}");
	assert_eq!(after % 2_000, 0, "a block begins a slot");

	// A transaction waits until a block is asked for. A busy node may make one without it first.
	let bob = Person::of_genesis("Bob").ok_or("Bob has a key")?;
	let act = acts::propose(1, [1; 32], None, None);
	let blocks = async {
		let one_waits = || async { Ok((chain.waiting().await? == 1).then_some(())) };
		eventually("the transaction waits", PATIENCE, one_waits).await?;
		assert_eq!(node.best().await?, 2, "what waits makes no block");
		let one_more = || async {
			chain.make_block().await?;
			Ok(None::<()>)
		};
		eventually("the transaction is final", PATIENCE, one_more).await
	};
	let receipt = tokio::select! {
		outcome = chain.act(&bob, &act) => outcome?.map_err(|refusal| refusal.error)?,
		in_vain = blocks => return in_vain,
	};
	assert!(receipt.block.number > 2);
	folder.discard();
	Ok(())
}

// --- Chain specifications -----------------------------------------------------------------------

/// All addresses and public keys of the test people, as they may stand in a specification.
async fn test_keys() -> Result<Vec<String>> {
	let mut keys = Vec::new();
	for name in TEST_NAMES {
		for scheme in ["sr25519", "ed25519"] {
			let suri = format!("//{name}");
			let arguments = ["key", "inspect", "--scheme", scheme, "--output-type", "json", &suri];
			let shown: Value = serde_json::from_slice(&run(&arguments).await?.stdout)?;
			for field in ["ss58Address", "ss58PublicKey", "publicKey"] {
				let key = shown[field].as_str().ok_or("a key has an address")?;
				keys.push(key.trim_start_matches("0x").to_owned());
			}
		}
	}
	Ok(keys)
}

#[tokio::test]
async fn chain_specifications_should_be_exported_and_staging_has_no_test_keys() -> Result<()> {
	let test_keys = test_keys().await?;
	for (chain, id, kind, validators) in [
		("dev", "coop-dev", "Development", 1),
		("local", "coop-local", "Local", 4),
		("staging", "coop-staging", "Live", 21),
	] {
		let plain = run(&["export-chain-spec", "--chain", chain]).await?;
		let raw = run(&["export-chain-spec", "--chain", chain, "--raw"]).await?;
		assert!(plain.status.success() && raw.status.success(), "{chain}");
		let mut spec: Value = serde_json::from_slice(&plain.stdout)?;
		assert_eq!(spec["id"], id);
		assert_eq!(spec["chainType"], kind);
		assert_eq!(spec["properties"]["tokenSymbol"], "AXON");
		assert_eq!(spec["properties"]["tokenDecimals"], 4);
		let keys = spec.pointer("/genesis/runtimeGenesis/patch/session/keys");
		let keys = keys.and_then(Value::as_array).ok_or("the specification has no validators")?;
		assert_eq!(keys.len(), validators, "{chain}");
		// The runtime knows all presets, so the keys are looked for in what stands beside it.
		let code = spec.pointer_mut("/genesis/runtimeGenesis/code").map(Value::take);
		let mut state: Value = serde_json::from_slice(&raw.stdout)?;
		let state = state.pointer_mut("/genesis/raw/top").and_then(Value::as_object_mut);
		let state = state.ok_or("the raw specification has no state")?;
		assert_eq!(code, state.remove("0x3a636f6465"), "the runtime in both forms of {chain}");
		assert!(code.is_some_and(|code| code.is_string()), "{chain} has no runtime");
		let text = [spec.to_string(), serde_json::to_string(state)?];
		let found = test_keys.iter().filter(|key| text.iter().any(|one| one.contains(*key)));
		assert_eq!(found.count() == 0, chain == "staging", "test keys in {chain}");
		let sudo = text.iter().any(|one| one.to_lowercase().contains("sudo"));
		assert!(!sudo, "a superuser in {chain}");
	}
	Ok(())
}

// --- Life and end of a node ---------------------------------------------------------------------

#[tokio::test]
async fn a_node_should_stop_in_good_order_when_asked_to_and_go_on_later() -> Result<()> {
	let folder = Folder::new()?;
	let mut node = Node::start(&folder, "node", &DEV).await?;
	for signal in [Signal::SIGTERM, Signal::SIGINT] {
		let finalised = node.finalised().await? + 2;
		node.wait_for_finality(finalised, PATIENCE).await?;
		let hash = node.hash_of(finalised).await?;
		let status = node.stop(signal).await?;
		assert!(status.success(), "after {signal} the node ended with {status}");
		let log = node.log();
		assert!(!log.contains("panicked"), "{log}");
		node.restart().await?;
		assert!(node.best().await? >= finalised, "the chain starts again after {signal}");
		assert_eq!(node.hash_of(finalised).await?, hash);
	}
	assert!(node.stop(Signal::SIGTERM).await?.success());
	folder.discard();
	Ok(())
}

/// What lies below a folder: path and size.
fn files(folder: &Path) -> Result<Vec<(PathBuf, u64)>> {
	let mut found = Vec::new();
	let mut folders = vec![folder.to_path_buf()];
	while let Some(folder) = folders.pop() {
		for entry in std::fs::read_dir(folder)? {
			let entry = entry?;
			if entry.file_type()?.is_dir() {
				folders.push(entry.path());
			} else {
				found.push((entry.path(), entry.metadata()?.len()));
			}
		}
	}
	Ok(found)
}

#[tokio::test]
async fn a_compiled_runtime_should_be_kept_and_made_anew_when_it_is_damaged() -> Result<()> {
	let folder = Folder::new()?;
	let compiled = folder.join("compiled");
	let arguments = [&DEV[..], &["--compiled-runtimes", text(&compiled)?]].concat();
	let mut node = Node::start(&folder, "node", &arguments).await?;
	let finalised = node.wait_for_finality(1, PATIENCE).await?;
	let (largest, size) =
		files(&compiled)?.into_iter().max_by_key(|file| file.1).ok_or("nothing was kept")?;
	assert!(size > 1_000_000, "the largest file has only {size} bytes");

	node.stop(Signal::SIGTERM).await?;
	std::fs::write(&largest, b"this was never compiled")?;
	node.restart().await?;
	node.wait_for_finality(finalised + 2, PATIENCE).await?;
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn a_node_should_give_its_metrics() -> Result<()> {
	let folder = Folder::new()?;
	let port = free_port()?;
	let text = port.to_string();
	let node = Node::start(&folder, "node", &["--dev", "--prometheus-port", &text]).await?;
	node.wait_for_finality(1, PATIENCE).await?;
	let metrics = http::get(port, "/metrics").await?;
	for metric in [
		"substrate_block_height{status=\"finalized\"",
		"substrate_finality_grandpa_round",
		"substrate_ready_transactions_number",
		"substrate_sub_libp2p_peers_count",
		"substrate_proposer_block_constructed_count",
	] {
		assert!(metrics.contains(metric), "{metric} is missing:\n{metrics}");
	}
	folder.discard();
	Ok(())
}

#[tokio::test]
async fn the_database_should_be_read_by_the_commands_for_operators() -> Result<()> {
	let folder = Folder::new()?;
	let path = folder.join("node");
	let mut node = Node::start(&folder, "node", &DEV).await?;
	node.wait_for_finality(2, PATIENCE).await?;
	assert!(node.stop(Signal::SIGTERM).await?.success());

	let here = ["--dev", "--base-path", text(&path)?];
	let command = |words: &[&'static str]| [words, &here[..]].concat();
	let info = run(&command(&["chain-info"])).await?;
	let shown = String::from_utf8_lossy(&info.stdout).into_owned();
	assert!(info.status.success() && shown.contains("\"finalized_number\": "), "{info:?}");
	assert!(run(&command(&["check-block", "1"])).await?.status.success());

	let blocks = folder.join("blocks");
	let export = ["export-blocks", "--binary", "--to", "2", text(&blocks)?];
	let export = run(&[&export[..], &here[..]].concat()).await?;
	assert!(export.status.success(), "{export:?}");
	let copy = folder.join("copy");
	let import =
		["import-blocks", "--binary", text(&blocks)?, "--dev", "--base-path", text(&copy)?];
	let import = run(&import).await?;
	assert!(import.status.success(), "{import:?}");

	let purge = run(&command(&["purge-chain", "-y"])).await?;
	assert!(purge.status.success(), "{purge:?}");
	refusal(&run(&command(&["chain-info"])).await?, &["no database"])?;
	folder.discard();
	Ok(())
}
