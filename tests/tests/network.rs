//! A network of real validators on this machine: it finalises blocks, survives the loss of one of
//! them, takes it back, and lets a newcomer join by warp sync.

use std::{sync::Arc, time::Duration};

use coop_tests::{
	chain::Chain,
	node::{eventually, free_port, Folder, Node},
	people::Person,
	Result,
};
use coop_verify::{Card, Standing};

/// How long the network may take for anything; far more than it needs on a free machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// The validators of the local chain. Dave runs the other network backend.
const VALIDATORS: [(&str, &str); 4] =
	[("alice", "litep2p"), ("bob", "litep2p"), ("charlie", "litep2p"), ("dave", "libp2p")];

/// The network key of Alice is the number 1, so her peer id is known.
const ALICE: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";

/// Starts the validator with this number in [`VALIDATORS`], without waiting for it.
fn validator(folder: &Arc<Folder>, number: usize, boot_port: u16) -> Result<Node> {
	let (name, backend) = VALIDATORS[number];
	let (flag, key) = (format!("--{name}"), format!("{:064x}", number + 1));
	let listen = format!("/ip4/127.0.0.1/tcp/{boot_port}");
	let boot_node = boot_node(boot_port);
	let role = ["--chain", "local", &flag, "--validator", "--node-key", &key];
	let network = ["--network-backend", backend];
	let place = match number {
		0 => ["--listen-addr", &listen],
		_ => ["--bootnodes", &boot_node],
	};
	Node::spawn(folder, name, &[&role[..], &network, &place].concat())
}

fn boot_node(port: u16) -> String {
	format!("/ip4/127.0.0.1/tcp/{port}/p2p/{ALICE}")
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

/// All have the same block of this number. Who joined by warp sync fetches older blocks afterwards.
async fn agree(nodes: &[&Node], block: u64) -> Result<()> {
	let mut hashes = Vec::new();
	for node in nodes {
		let what = format!("block {block}");
		hashes.push(eventually(&what, PATIENCE, || async { node.hash_of(block).await }).await?);
	}
	assert!(hashes.iter().all(|hash| *hash == hashes[0]), "block {block} differs: {hashes:?}");
	Ok(())
}

/// Alice is a member of VOSKHOD, as anybody can check who knows the first block and who voted in it: the
/// votes show which block is final, and its state has her membership.
async fn a_card_is_good_without_trust_in_a_node(node: &Node) -> Result<()> {
	let chain = Chain::connect(&node.url()).await?;
	let voters = chain.first_voters().await?;
	let votes = chain.next_justification().await?;
	let block = votes.check(&voters)?;
	let alice = Person::of_genesis("Alice").ok_or("Alice is there from the first block")?;
	let account = alice.account().0;
	let card = Card { genesis: chain.genesis(), account, cooperative: 1, member: 1 };
	let proof = chain.card_proof(&card, block.hash).await?;
	let shown = card.check(&chain.genesis(), &block.hash, &proof)?;
	assert_eq!((shown.block, shown.standing), (block.number, Standing::Active));
	assert_eq!(shown.key, Some(account));
	Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_network_should_outlive_a_validator_and_take_in_a_newcomer() -> Result<()> {
	let folder = Folder::new()?;

	// Four validators, three on one network backend and one on the other, make blocks final.
	let port = free_port()?;
	let [mut alice, mut bob, mut charlie, mut dave] = [
		validator(&folder, 0, port)?,
		validator(&folder, 1, port)?,
		validator(&folder, 2, port)?,
		validator(&folder, 3, port)?,
	];
	for node in [&mut alice, &mut bob, &mut charlie, &mut dave] {
		node.ready().await?;
	}
	let first = finality_goes_on(&[&alice, &bob, &charlie, &dave], 3).await?;
	a_card_is_good_without_trust_in_a_node(&alice).await?;

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
	let boot_node = boot_node(port);
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
