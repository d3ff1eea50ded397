//! A network of real validators on this machine: it finalises blocks, survives the loss of one of
//! them, takes it back, and lets a newcomer join by warp sync. Delegates are voted in and out, fail
//! and are replaced, and change their keys, while it goes on.

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use coop_tests::{
	chain::{acts, delegates::Fragment, Chain},
	node::{eventually, free_port, Folder, Node},
	people::{blake2_256, Person},
	story::Story,
	watch::Watch,
	Result,
};
use coop_verify::{Card, Standing};
use tokio::{time::sleep, try_join};

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

// --- Delegates ----------------------------------------------------------------------------------

/// The cooperatives whose nominees take seats.
const VOSKHOD: u32 = 1;
const ZARYA: u32 = 3;

/// How often the voters on finality change, session after session.
const CHANGES: u64 = 20;

/// How many blocks finality may be behind, with at most a third of the voters away. On a busy machine it
/// is one or two.
const MOST_LAG: u64 = 15;

/// The network of the first four delegates and two who want to be delegates.
struct Delegates {
	start: Instant,
	alice: Node,
	bob: Node,
	charlie: Node,
	dave: Node,
	natalia: Node,
	pavel: Node,
	/// As Alice's node shows it. She is no delegate in the end, but her node stays.
	chain: Chain,
	watch: Watch,
}

impl Delegates {
	async fn start(folder: &Arc<Folder>, port: u16) -> Result<Self> {
		let start = Instant::now();
		let mut alice = validator(folder, 0, port)?;
		let mut bob = validator(folder, 1, port)?;
		let mut charlie = validator(folder, 2, port)?;
		let mut dave = validator(folder, 3, port)?;
		let mut natalia = candidate(folder, "natalia", "litep2p", port)?;
		let mut pavel = candidate(folder, "pavel", "libp2p", port)?;
		for node in [&mut alice, &mut bob, &mut charlie, &mut dave, &mut natalia, &mut pavel] {
			node.ready().await?;
		}
		let chain = Chain::connect(&alice.url()).await?;
		let watch = Watch::on(&alice);
		Ok(Self { start, alice, bob, charlie, dave, natalia, pavel, chain, watch })
	}

	/// Prints when something happened.
	async fn note(&self, what: &str) -> Result<()> {
		let at = self.chain.newest().await?;
		let (seconds, block) = (self.start.elapsed().as_secs(), at.block_number());
		let session = self.chain.session(&at).await?;
		let set = self.chain.changes_of_voters(&at).await?;
		println!("{seconds:>4} s  block {block:>4}  session {session:>3}  set {set:>3}  {what}");
		Ok(())
	}

	/// Waits until one has the seat of another, and with it his part in governing the platform.
	async fn has_the_seat_of(&self, comes: &Person, leaves: &Person) -> Result<()> {
		let what = format!("{} has the seat of {}", comes.name, leaves.name);
		let (comes, leaves) = (comes.account(), leaves.account());
		let (mut managing, governing) = eventually(&what, PATIENCE, || async {
			let at = self.chain.newest().await?;
			let managing = self.chain.managing(&at).await?;
			let is_so = managing.contains(&comes) && !managing.contains(&leaves);
			Ok(is_so.then_some((managing, self.chain.governing(&at).await?)))
		})
		.await?;
		managing.sort_unstable();
		assert_eq!(governing, managing, "who makes blocks governs");
		self.note(&what).await
	}

	/// Waits until a candidate stands in reserve, and his node has shown itself.
	async fn in_reserve(&self, who: &Person) -> Result<()> {
		let what = format!("{} stands in reserve", who.name);
		eventually(&what, PATIENCE, || async {
			let at = self.chain.newest().await?;
			let Some(number) = self.chain.candidate_number(&at, &who.account()).await? else {
				return Ok(None);
			};
			Ok(self.chain.reserve(&at).await?.contains(&number).then_some(()))
		})
		.await?;
		self.note(&what).await
	}

	/// Waits until somebody has made a block.
	async fn makes_a_block(&self, who: &Person) -> Result<()> {
		let what = format!("{} makes a block", who.name);
		eventually(&what, PATIENCE, || async {
			let author = self.chain.author(self.chain.newest().await?.block_hash()).await?;
			Ok((author == who.account()).then_some(()))
		})
		.await?;
		self.note(&what).await
	}

	/// Says how far finality was behind since this was asked last, and that it was not too far.
	fn finality_kept_up(&self, when: &str) {
		let worst = self.watch.worst();
		println!(
			"finality {when}: at most {} blocks behind (at block {}), at most {:.1?} without a new one",
			worst.lag, worst.at, worst.pause
		);
		assert!(worst.lag <= MOST_LAG, "finality {when}: {worst:?}");
	}

	/// Who is nominated stands, with a node of his own that has the keys, and it shows itself.
	async fn stand(&self, story: &mut Story, who: &Person, node: &Node) -> Result<()> {
		story.perform(who, acts::stand_as_delegate(&node.peer_id().await?)).await?;
		let keys = node.make_keys(&who.account()).await?;
		story.perform(who, acts::set_keys(&keys)).await?;
		let what = format!("the node of {} shows itself", who.name);
		eventually(&what, PATIENCE, || async {
			let at = self.chain.newest().await?;
			let Some(number) = self.chain.candidate_number(&at, &who.account()).await? else {
				return Ok(None);
			};
			let record = self.chain.candidate(&at, number).await?;
			Ok(record.is_some_and(|record| record.heartbeat > 0).then_some(()))
		})
		.await?;
		self.note(&what).await
	}

	/// Newcomers become members and candidates; one voter's vote gives one of them the seat of a
	/// delegate of the first block.
	async fn are_voted_in_and_out(&self, story: &mut Story) -> Result<(Person, Person)> {
		let natalia = story.admit_and_verify("Natalia", VOSKHOD).await?;
		let her_number = story.nominate("Natalia", VOSKHOD).await?;
		self.note("VOSKHOD has nominated Natalia").await?;
		let pavel = story.admit_and_verify("Pavel", ZARYA).await?;
		let his_number = story.nominate("Pavel", ZARYA).await?;
		self.note("Zarya has nominated Pavel").await?;
		self.stand(story, &natalia, &self.natalia).await?;

		let three_of_four = ["Alice", "Bob", "Dave"];
		story.decide_as_delegates(&three_of_four, acts::accept_nominee(her_number)).await?;
		self.note("the delegates have accepted Natalia").await?;
		// Ferdie approves her and all of the first block but Alice, whose seat is the weakest now.
		let at = self.chain.newest().await?;
		let mut approved = vec![her_number];
		for name in ["Bob", "Charlie", "Dave"] {
			let number = self.chain.candidate_number(&at, &genesis(name)?.account()).await?;
			approved.push(number.ok_or("who sits is a candidate")?);
		}
		approved.sort_unstable();
		let ferdie = genesis("Ferdie")?;
		story.perform(&ferdie, acts::approve_delegates(ZARYA, &approved)).await?;
		self.note("Ferdie has voted").await?;

		// Nobody looked at Pavel: he counts as accepted when his time is over. He has as many votes as
		// those who sit, which is not enough for a seat.
		self.stand(story, &pavel, &self.pavel).await?;
		let bob = genesis("Bob")?;
		story.perform(&bob, acts::approve_delegates(VOSKHOD, &[his_number])).await?;
		self.note("Bob has voted").await?;

		self.has_the_seat_of(&natalia, &genesis("Alice")?).await?;
		self.makes_a_block(&natalia).await?;
		let Self { alice, bob, charlie, dave, natalia: hers, .. } = self;
		finality_goes_on(&[alice, bob, charlie, dave, hers], 3).await?;
		self.finality_kept_up("with all delegates");
		self.in_reserve(&pavel).await?;
		Ok((natalia, pavel))
	}

	/// A delegate's machine stops: the first in reserve gets his seat, and finality goes on without
	/// him. He comes back, and when his time on the bench is over he stands in reserve.
	async fn are_replaced(&self, pavel: &Person) -> Result<()> {
		let dave = genesis("Dave")?;
		self.dave.freeze()?;
		self.note("Dave's node stands still").await?;
		let Self { alice, bob, charlie, natalia, .. } = self;
		let others = [alice, bob, charlie, natalia];
		finality_goes_on(&others, 4).await?;
		self.has_the_seat_of(pavel, &dave).await?;
		self.makes_a_block(pavel).await?;
		let last = finality_goes_on(&[&others[..], &[&self.pavel]].concat(), 4).await?;
		self.finality_kept_up("without Dave");

		self.dave.thaw()?;
		self.dave.wait_for_finality(last, PATIENCE).await?;
		agree(&[alice, &self.dave], last).await?;
		self.note("Dave's node is up to date again").await?;
		self.in_reserve(&dave).await
	}

	/// Charlie makes new keys in every session, until the voters have changed in so many sessions on
	/// end.
	async fn change_keys(&self) -> Result<()> {
		let charlie = genesis("Charlie")?;
		let chain = Chain::connect(&self.charlie.url()).await?;
		let (mut changed_in, mut since) = (None, None);
		loop {
			let at = chain.at(chain.finalised().await?.into()).await?;
			let (session, set) = (chain.session(&at).await?, chain.changes_of_voters(&at).await?);
			// Without a gap there are as many changes as sessions.
			let on_end = |(from, first): &(u32, u64)| u64::from(session - from) == set - first;
			let (from, first) = since.filter(on_end).unwrap_or((session, set));
			since = Some((from, first));
			if set >= first + CHANGES {
				self.note("the voters have changed often enough").await?;
				println!(
					"the voters changed from set {first} to set {set} between session {from} and \
					 session {session}"
				);
				return Ok(());
			}
			if changed_in != Some(session) {
				let keys = self.charlie.make_keys(&charlie.account()).await?;
				let outcome = chain.act(&charlie, &acts::set_keys(&keys)).await?;
				outcome.map_err(|refusal| format!("Charlie's keys: {}", refusal.error))?;
				changed_in = Some(session);
			}
			sleep(Duration::from_millis(500)).await;
		}
	}

	/// Somebody new joins after all these changes, without having seen any block.
	async fn are_followed(&self, folder: &Arc<Folder>, port: u16) -> Result<()> {
		let begun = Instant::now();
		let head = self.alice.finalised().await?;
		let boot_node = boot_node(port);
		let arguments = ["--chain", "local", "--sync", "warp", "--bootnodes", &boot_node];
		let fresh = Node::start(folder, "fresh", &arguments).await?;
		fresh.wait_for_log("Warp sync is complete", PATIENCE).await?;
		fresh.wait_for_log("State sync is complete", PATIENCE).await?;
		fresh.wait_for_finality(head, PATIENCE).await?;
		agree(&[&self.alice, &fresh], head).await?;
		self.note(&format!("a fresh node has joined in {:.1?}", begun.elapsed())).await?;
		finality_goes_on(&[&fresh, &self.natalia, &self.pavel], 2).await?;

		let seen = Chain::connect(&fresh.url()).await?;
		let sets = eventually("the fresh node listens to the same voters", PATIENCE, || async {
			let theirs = self.chain.set_of_voters().await?;
			Ok((seen.set_of_voters().await? == theirs).then_some(theirs))
		})
		.await?;
		assert!(sets >= CHANGES, "the voters changed {sets} times only");
		self.tell_sizes(head).await
	}

	/// Prints how large a proof is for whoever joins.
	async fn tell_sizes(&self, head: u64) -> Result<()> {
		let fragments = self.chain.warp_fragments(head).await?;
		let size = |fragment: &Fragment| fragment.header + fragment.votes;
		let sum: usize = fragments.iter().map(size).sum();
		let range = |of: fn(&Fragment) -> usize| {
			(fragments.iter().map(of).min(), fragments.iter().map(of).max())
		};
		let ((least, most), (fewest, largest)) =
			(range(|fragment| fragment.header), range(|fragment| fragment.votes));
		println!(
			"warp proof: {} changes of the voters, {sum} bytes; for each a header of {} to {} bytes and \
			 votes of {} to {} bytes",
			fragments.len(),
			least.unwrap_or(0),
			most.unwrap_or(0),
			fewest.unwrap_or(0),
			largest.unwrap_or(0),
		);
		assert!(u64::try_from(fragments.len())? >= CHANGES, "{fragments:?}");
		Ok(())
	}
}

fn genesis(name: &str) -> Result<Person> {
	Person::of_genesis(name).ok_or_else(|| format!("{name} is not of the first block").into())
}

/// Starts the node of somebody who wants to be a delegate, without waiting for it.
fn candidate(folder: &Arc<Folder>, name: &str, backend: &str, boot_port: u16) -> Result<Node> {
	let key = hex::encode(blake2_256(name.as_bytes()));
	let boot_node = boot_node(boot_port);
	let role = ["--chain", "local", "--validator", "--node-key", &key];
	let network = ["--network-backend", backend, "--bootnodes", &boot_node];
	Node::spawn(folder, name, &[&role[..], &network].concat())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn delegates_should_come_and_go_while_the_chain_goes_on() -> Result<()> {
	let folder = Folder::new()?;
	let port = free_port()?;
	let network = Delegates::start(&folder, port).await?;
	let Delegates { alice, bob, charlie, dave, .. } = &network;
	finality_goes_on(&[alice, bob, charlie, dave], 1).await?;
	network.note("four delegates make blocks, and they become final").await?;

	// All the time a delegate changes his keys.
	let mut story = Story::on_chain(Chain::connect(&network.alice.url()).await?);
	let seats = async {
		let (_, pavel) = network.are_voted_in_and_out(&mut story).await?;
		network.are_replaced(&pavel).await
	};
	try_join!(seats, network.change_keys())?;
	network.finality_kept_up("in the end");
	network.are_followed(&folder, port).await?;
	folder.discard();
	Ok(())
}
