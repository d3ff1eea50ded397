//! A network of real validators on this machine: it finalises blocks, survives the loss of one of
//! them, takes it back, and lets a newcomer join by warp sync.

use std::{sync::Arc, time::Duration};

use coop_tests::{
	node::{eventually, Folder, Node},
	Result,
};
use serde_json::json;

/// How long the network may take for anything; far more than it needs on a free machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// The validators of the local chain. Dave runs the other network backend.
const VALIDATORS: [(&str, &str); 4] =
	[("alice", "litep2p"), ("bob", "litep2p"), ("charlie", "litep2p"), ("dave", "libp2p")];

/// Starts the validator with this number in [`VALIDATORS`].
async fn validator(folder: &Arc<Folder>, number: usize, boot_node: Option<&str>) -> Result<Node> {
	let (name, backend) = VALIDATORS[number];
	let (flag, key) = (format!("--{name}"), format!("{:064x}", number + 1));
	let mut arguments = vec![
		"--chain",
		"local",
		&flag,
		"--validator",
		"--node-key",
		&key,
		"--network-backend",
		backend,
	];
	arguments.extend(boot_node.iter().flat_map(|address| ["--bootnodes", address]));
	Node::start(folder, name, &arguments).await
}

/// Where others reach a node.
async fn address(node: &Node) -> Result<String> {
	eventually("the node listens", PATIENCE, || async {
		let addresses = node.rpc("system_localListenAddresses", json!([])).await?;
		let local = addresses.as_array().into_iter().flatten().filter_map(|one| one.as_str());
		Ok(local.filter(|one| one.contains("/ip4/127.0.0.1/tcp/")).map(str::to_owned).next())
	})
	.await
}

/// Waits until all have finalised `further` blocks more than the first has now; returns the number
/// of the last of them, about which they agree.
async fn finality_goes_on(nodes: &[&Node], further: u64) -> Result<u64> {
	let goal = nodes[0].finalised().await? + further;
	for node in nodes {
		node.wait_for_finality(goal, PATIENCE).await?;
	}
	agree(nodes, goal).await?;
	Ok(goal)
}

async fn agree(nodes: &[&Node], block: u64) -> Result<()> {
	let expected = nodes[0].hash_of(block).await?;
	assert!(expected.is_some(), "block {block} is finalised and has no hash");
	for node in nodes {
		assert_eq!(node.hash_of(block).await?, expected, "the nodes disagree about block {block}");
	}
	Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_network_should_outlive_a_validator_and_take_in_a_newcomer() -> Result<()> {
	let folder = Folder::new()?;

	// Four validators, three on one network backend and one on the other, make blocks final.
	let alice = validator(&folder, 0, None).await?;
	let boot_node = address(&alice).await?;
	let mut bob = validator(&folder, 1, Some(&boot_node)).await?;
	let charlie = validator(&folder, 2, Some(&boot_node)).await?;
	let dave = validator(&folder, 3, Some(&boot_node)).await?;
	let first = finality_goes_on(&[&alice, &bob, &charlie, &dave], 3).await?;

	// One of four ends as in a power failure: three are more than two thirds.
	bob.kill()?;
	let without_bob = finality_goes_on(&[&alice, &charlie, &dave], 4).await?;
	assert!(without_bob > first);

	// It comes back with the database it had and catches up.
	bob.restart().await?;
	bob.wait_for_finality(without_bob, PATIENCE).await?;
	agree(&[&alice, &bob], without_bob).await?;
	finality_goes_on(&[&alice, &bob, &charlie, &dave], 2).await?;

	// Somebody new joins without having seen any block, on either network backend.
	for backend in ["litep2p", "libp2p"] {
		let head = alice.finalised().await?;
		let arguments = [
			"--chain",
			"local",
			"--sync",
			"warp",
			"--network-backend",
			backend,
			"--bootnodes",
			&boot_node,
		];
		let newcomer = Node::start(&folder, &format!("newcomer-{backend}"), &arguments).await?;
		newcomer.wait_for_log("Warp sync is complete", PATIENCE).await?;
		newcomer.wait_for_log("State sync is complete", PATIENCE).await?;
		newcomer.wait_for_finality(head, PATIENCE).await?;
		agree(&[&alice, &newcomer], head).await?;
		finality_goes_on(&[&newcomer, &dave], 2).await?;
	}
	folder.discard();
	Ok(())
}
