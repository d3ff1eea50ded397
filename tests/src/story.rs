//! The words of the features in `tests/stories`, and what they mean on a chain.
//!
//! [`Story`] is the world of one scenario: who takes part, which matter they are about, and what
//! happened last. The steps are in the modules below, one for each part of a sentence:
//! [`given`], [`when`] and [`then`]. Every step does real acts or checks real values; a step that
//! tries something forbidden must be followed by one that says how it was refused.

pub mod given;
pub mod names;
pub mod state;
pub mod then;
pub mod when;

use std::{
	collections::HashMap,
	fmt,
	sync::{Mutex, MutexGuard, OnceLock, PoisonError},
	time::SystemTime,
};

use cucumber::World;
use subxt::{
	dynamic::Value,
	events::Events,
	ext::scale_decode::DecodeAsType,
	utils::{AccountId32, H256},
	SubstrateConfig,
};

use self::names::{cooperative_name, Name};
use crate::{
	chain::{events, Act, Block, Chain, Outcome, Receipt},
	node::{Folder, Node},
	people::Person,
	statement::SignedApplication,
	Result,
};

/// Kopecks in a rouble.
pub const RUB: u64 = 100;
/// How far a moved clock stays before a deadline, or goes beyond it, in milliseconds.
const MARGIN: u64 = 60_000;

/// Where stories are played.
#[derive(Clone, Debug)]
pub enum Stage {
	/// On nodes that are started for it and make a block for every act. A node serves one scenario
	/// after another; see [`Story::start_afresh`].
	OwnNode,
	/// On a running chain.
	Running {
		/// Where its JSON-RPC is.
		url: String,
		/// Whether the story is told in Russian.
		russian: bool,
	},
}

/// Nodes that wait for the next scenario.
static WAITING: Mutex<Vec<Node>> = Mutex::new(Vec::new());

static STAGE: OnceLock<Stage> = OnceLock::new();

/// Chooses the stage for all scenarios of this process. Without it, each has its own node.
pub fn set_stage(stage: Stage) {
	// The first choice stays: a process plays on one stage.
	let _ = STAGE.set(stage);
}

/// Ends the nodes that wait for a scenario, when all are played.
pub fn end() {
	for node in waiting().drain(..) {
		node.folder().discard();
	}
}

fn waiting() -> MutexGuard<'static, Vec<Node>> {
	WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new node that makes a block for every act.
async fn new_node() -> Result<Node> {
	Node::start(&Folder::new()?, "node", &["--dev", "--sealing", "instant"]).await
}

/// What the sentences of a scenario are about.
#[derive(Clone, Debug, Default)]
pub struct Matter {
	/// In which cooperative.
	pub cooperative: u32,
	/// The application that was signed last.
	pub paper: Option<SignedApplication>,
	/// Whose application it is.
	pub applicant: Option<Person>,
	/// The application's number.
	pub application: Option<u32>,
	/// The decision's number.
	pub decision: Option<u32>,
	/// Hash of the minutes.
	pub minutes: Option<[u8; 32]>,
	/// The next deadline: to pay, to vote or to sign.
	pub until: Option<u64>,
}

/// The world of one scenario.
#[derive(World)]
#[world(init = Self::open)]
pub struct Story {
	/// The chain it is played on.
	pub chain: Chain,
	/// What it is about at the moment.
	pub matter: Matter,
	node: Option<Node>,
	/// Whether the node is not for other scenarios.
	once: bool,
	told: Option<Language>,
	salt: Vec<u8>,
	people: HashMap<String, Person>,
	/// What became of the last act or block that was made.
	last: Option<Happening>,
	/// The newest block that the story knows of.
	seen: Option<H256>,
	/// A try whose outcome nobody has looked at yet.
	tried: Option<(Person, Outcome)>,
	/// Who paid for the act that was refused last.
	refused_at_cost_of: Option<AccountId32>,
	/// Who paid for whose act.
	paid: Vec<(String, AccountId32)>,
}

/// In which language a story is told while it is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
	English,
	Russian,
}

/// A block and what happened in it.
pub struct Happening {
	/// The block.
	pub block: Block,
	/// Who paid for the act in it, if there was one.
	pub payer: Option<AccountId32>,
	/// All events of the block.
	pub events: Events<SubstrateConfig>,
}

impl fmt::Debug for Story {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.debug_struct("Story").field("matter", &self.matter).finish_non_exhaustive()
	}
}

impl Story {
	async fn open() -> std::io::Result<Self> {
		Self::enter().await.map_err(std::io::Error::other)
	}

	async fn enter() -> Result<Self> {
		match STAGE.get().unwrap_or(&Stage::OwnNode) {
			Stage::OwnNode => {
				let waiting = waiting().pop();
				match waiting {
					Some(node) => Self::with(node).await,
					None => Self::with(new_node().await?).await,
				}
			}
			Stage::Running { url, russian } => {
				let chain = Chain::connect(url).await.map_err(|_| {
					format!("no chain answers at {url}: start one with ./scripts/run")
				})?;
				let language = if *russian { Language::Russian } else { Language::English };
				Ok(Self::on(chain, None, Some(language)))
			}
		}
	}

	async fn with(node: Node) -> Result<Self> {
		let chain = Chain::connect(&node.url()).await?;
		// The first act needs a chain that has a time.
		chain.make_block().await?;
		Ok(Self::on(chain, Some(node), None))
	}

	fn on(chain: Chain, node: Option<Node>, told: Option<Language>) -> Self {
		// Whoever is new must be new on a chain where the story was played before.
		let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
		let salt = [chain.genesis().as_slice(), &now.as_nanos().to_le_bytes()].concat();
		Self {
			chain,
			matter: Matter::default(),
			node,
			once: false,
			told,
			salt,
			people: HashMap::new(),
			last: None,
			seen: None,
			tried: None,
			refused_at_cost_of: None,
			paid: Vec::new(),
		}
	}

	/// Leaves the node to another scenario and takes a new one: for scenarios that begin with people
	/// of the first block, so that a chain can tell them only once.
	pub async fn start_afresh(&mut self) -> Result<()> {
		let Some(node) = self.node.take() else { return Ok(()) };
		waiting().push(node);
		*self = Self::with(new_node().await?).await?;
		self.once = true;
		Ok(())
	}

	/// What must hold when the last sentence was read. Without complaint the node may go on to
	/// another scenario.
	pub fn close(&mut self) -> Result<()> {
		self.nothing_is_left_open()?;
		match self.node.take() {
			Some(node) if self.once => node.folder().discard(),
			Some(node) => waiting().push(node),
			None => {}
		}
		Ok(())
	}

	/// Whether the clock of the chain can be moved.
	pub async fn rules_time(&self) -> bool {
		self.chain.travel(0).await.is_ok()
	}

	/// Somebody by name.
	pub fn person(&mut self, name: &Name) -> Result<Person> {
		if let Some(person) = self.people.get(&name.0) {
			return Ok(person.clone());
		}
		Person::of_genesis(&name.0)
			.ok_or_else(|| format!("the story has not said who {} is", name.0).into())
	}

	/// Makes the key of somebody who is new.
	pub fn introduce(&mut self, name: &Name) -> Result<Person> {
		if Person::of_genesis(&name.0).is_some() {
			return Err(format!("{} is not new", name.0).into());
		}
		let person = Person::newcomer(&name.0, &self.salt);
		self.people.insert(name.0.clone(), person.clone());
		Ok(person)
	}

	/// What happened last.
	pub fn last(&self) -> Result<&Happening> {
		self.last.as_ref().ok_or_else(|| "nothing has happened yet".into())
	}

	/// The applicant whom the story is about.
	pub fn applicant(&self) -> Result<Person> {
		self.matter.applicant.clone().ok_or_else(|| "nobody has signed an application".into())
	}

	/// The application that was signed last.
	pub fn paper(&self) -> Result<SignedApplication> {
		self.matter.paper.clone().ok_or_else(|| "nobody has signed an application".into())
	}

	/// The number of the application that the story is about.
	pub fn application(&self) -> Result<u32> {
		self.matter.application.ok_or_else(|| "no application is on the chain".into())
	}

	/// The number of the decision that the story is about.
	pub fn decision(&self) -> Result<u32> {
		self.matter.decision.ok_or_else(|| "no decision was opened".into())
	}

	/// Does something that must succeed.
	pub async fn perform(&mut self, who: &Person, act: Act) -> Result<()> {
		self.nothing_is_left_open()?;
		match self.chain.act(who, &act).await? {
			Ok(receipt) => {
				self.tell_act(who, &act, &receipt, None);
				self.accept(who, receipt)
			}
			Err(refusal) => {
				let (pallet, call) = (act.pallet_name(), act.call_name());
				Err(format!("{pallet}.{call} by {} was refused: {}", who.name, refusal.error)
					.into())
			}
		}
	}

	/// Tries something; a later step says what must have become of it.
	pub async fn attempt(&mut self, who: &Person, act: Act) -> Result<()> {
		self.nothing_is_left_open()?;
		let outcome = self.chain.act(who, &act).await?;
		if let Err(refusal) = &outcome {
			self.seen = refusal.receipt.as_ref().map(|receipt| receipt.block.hash).or(self.seen);
			match &refusal.receipt {
				Some(receipt) => self.tell_act(who, &act, receipt, Some(&refusal.error)),
				None => self.tell(&refusal.error, &refusal.error),
			}
		}
		self.tried = Some((who.clone(), outcome));
		Ok(())
	}

	/// The try that was made last, once.
	pub fn take_try(&mut self) -> Result<(Person, Outcome)> {
		self.tried.take().ok_or_else(|| "nobody has tried anything".into())
	}

	fn nothing_is_left_open(&self) -> Result<()> {
		match &self.tried {
			Some((who, outcome)) => Err(format!(
				"{} tried something and the story does not say what became of it: {outcome:?}",
				who.name
			)
			.into()),
			None => Ok(()),
		}
	}

	fn accept(&mut self, who: &Person, receipt: Receipt) -> Result<()> {
		self.paid.push((who.name.clone(), receipt.payer));
		let Receipt { block, payer, events, .. } = receipt;
		self.happen(Happening { block, payer: Some(payer), events })
	}

	/// Takes note of a block.
	pub fn happen(&mut self, happening: Happening) -> Result<()> {
		self.follow(&happening.events)?;
		self.seen = Some(happening.block.hash);
		self.last = Some(happening);
		Ok(())
	}

	/// Keeps the ids, hashes and deadlines that later sentences mean.
	fn follow(&mut self, found: &Events<SubstrateConfig>) -> Result<()> {
		for event in found.iter() {
			let event = event?;
			if let Some(opened) = event.decode_fields_as::<events::ApplicationOpened>() {
				let opened = opened?;
				self.matter.cooperative = opened.cooperative;
				self.matter.application = Some(opened.application);
				self.matter.until = Some(opened.pay_until);
				let id = opened.application;
				self.tell(
					&format!("application {id} is open"),
					&format!("заявление № {id} принято"),
				);
			} else if let Some(opened) = event.decode_fields_as::<events::DecisionOpened>() {
				let opened = opened?;
				self.matter.cooperative = opened.cooperative;
				self.matter.decision = Some(opened.decision);
				self.matter.until = Some(opened.expires_at);
				self.matter.minutes = None;
				let id = opened.decision;
				self.tell(&format!("decision {id} is open"), &format!("решение № {id} открыто"));
			} else if let Some(approved) = event.decode_fields_as::<events::Approved>() {
				let approved = approved?;
				self.matter.minutes = Some(approved.minutes.0);
				self.matter.until = Some(approved.sign_until);
				let hash = hex::encode(approved.minutes.0);
				self.tell(&format!("minutes 0x{hash}"), &format!("протокол 0x{hash}"));
			} else if let Some(admitted) = event.decode_fields_as::<events::MemberAdmitted>() {
				let number = admitted?.number;
				self.tell(&format!("member number {number}"), &format!("номер пайщика: {number}"));
			}
		}
		Ok(())
	}

	/// The chain's time at its newest block.
	pub async fn now(&self) -> Result<u64> {
		self.chain.time(&self.chain.newest().await?).await
	}

	/// Reads a value of the state at the newest block that the story knows of.
	pub async fn read<T: DecodeAsType>(
		&self,
		pallet: &str,
		entry: &str,
		keys: Vec<Value>,
	) -> Result<Option<T>> {
		let at = match self.seen {
			Some(block) => self.chain.at(block).await?,
			None => self.chain.newest().await?,
		};
		self.chain.read(&at, (pallet, entry), keys).await
	}

	/// Reads a value of the state before something happened last.
	pub async fn read_before<T: DecodeAsType>(
		&self,
		pallet: &str,
		entry: &str,
		keys: Vec<Value>,
	) -> Result<Option<T>> {
		let at = self.chain.at(self.last()?.block.parent).await?;
		self.chain.read(&at, (pallet, entry), keys).await
	}

	/// Moves the clock to shortly before the deadline.
	pub async fn travel_before_deadline(&mut self) -> Result<()> {
		self.nothing_is_left_open()?;
		let until = self.matter.until.ok_or("nothing has a deadline")?;
		let left = until.saturating_sub(self.now().await?);
		self.chain.travel(left.saturating_sub(MARGIN)).await?;
		let (block, events) = self.chain.make_block().await?;
		let now = self.now().await?;
		if now > until || until - now > 2 * MARGIN {
			return Err(format!("it is {now}, not shortly before {until}").into());
		}
		self.happen(Happening { block, payer: None, events })
	}

	/// Moves the clock beyond the deadline, and lets what ends then end, if wished.
	pub async fn travel_beyond_deadline(&mut self, make_blocks: bool) -> Result<()> {
		self.nothing_is_left_open()?;
		let until = self.matter.until.ok_or("nothing has a deadline")?;
		let left = until.saturating_sub(self.now().await?);
		// Blocks made quickly run ahead of the clock, so it may have to make up for them first.
		self.chain.travel(left + 60 * MARGIN).await?;
		if !make_blocks {
			return Ok(());
		}
		// A block that changes the validators has no room for anything else; the next one has.
		let mut before = None;
		for _ in 0..2 {
			let (block, events) = self.chain.make_block().await?;
			let now = self.now().await?;
			if now <= until {
				return Err(format!("it is {now}, not later than {until}").into());
			}
			if before.is_none() || !is_quiet(&events)? {
				before = Some(Happening { block, payer: None, events });
			}
		}
		self.happen(before.ok_or("no block was made")?)
	}

	/// Everybody who signed something, and who paid for it.
	pub fn paid(&self) -> &[(String, AccountId32)] {
		&self.paid
	}

	/// Adds a line to the story, when it is told aloud.
	pub fn tell(&self, english: &str, russian: &str) {
		match self.told {
			Some(Language::English) => println!("        {english}"),
			Some(Language::Russian) => println!("        {russian}"),
			None => {}
		}
	}

	fn tell_act(&self, who: &Person, act: &Act, receipt: &Receipt, error: Option<&str>) {
		let Receipt { block, payer, fee, .. } = receipt;
		let axon = format!("{}.{:04} AXON", fee / 10_000, fee % 10_000);
		let call = format!("{}.{}", act.pallet_name(), act.call_name());
		let payer = |russian| match (1..=3).find(|id| resource_account(*id) == *payer) {
			Some(id) => cooperative_name(id, russian),
			None if *payer == who.account() => who.name.clone(),
			None => payer.to_string(),
		};
		let failed = |word| error.map(|error| format!(", {word}: {error}")).unwrap_or_default();
		let (number, hash, account) = (block.number, block.hash, who.account());
		self.tell(&format!("block {number} {hash:?}"), &format!("блок {number} {hash:?}"));
		self.tell(
			&format!("{} {account}: {call}{}", who.name, failed("refused")),
			&format!("{} {account}: {call}{}", who.name, failed("отказ")),
		);
		self.tell(
			&format!("{} paid {axon}", payer(false)),
			&format!("{axon} за счёт: {}", payer(true)),
		);
	}
}

/// Whether nothing of cooperatives happened.
fn is_quiet(found: &Events<SubstrateConfig>) -> Result<bool> {
	for event in found.iter() {
		if ["Membership", "Council"].contains(&event?.pallet_name()) {
			return Ok(false);
		}
	}
	Ok(true)
}

/// The account that holds a cooperative's AXON: "modl", the id of the pallet's accounts, the
/// cooperative's number, and zeros.
pub fn resource_account(cooperative: u32) -> AccountId32 {
	let mut bytes = [0; 32];
	bytes[..12].copy_from_slice(b"modlcoop/axn");
	bytes[12..16].copy_from_slice(&cooperative.to_le_bytes());
	AccountId32(bytes)
}
