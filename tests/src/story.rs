//! The words of the features in `tests/stories`, and what they mean on a chain.
//!
//! [`Story`] is the world of one scenario: who takes part, which matter they are about, and what
//! happened last. The steps are in the modules below, one for each subject: how a story begins, what
//! people do, what must be true. Every step does real acts or checks real values; a step that tries
//! something forbidden must be followed by one that says how it was refused.
//!
//! All personal data of a story are made up, and planted: see [`privacy`](crate::privacy).

mod attacks;
mod axon;
mod boards;
mod branches;
mod card;
mod checks;
mod connecting;
mod deciding;
mod delegates;
mod documents;
mod joining;
mod meetings;
mod minutes;
mod money;
mod names;
mod organisations;
mod people;
mod recovery;
mod refusals;
mod stage;
mod state;
mod telling;
mod time;
mod voting;

use std::{
	collections::HashMap,
	fmt,
	sync::atomic::{AtomicU32, Ordering},
	time::SystemTime,
};

use coop_verify::SignedChallenge;
use cucumber::World;
use subxt::{
	events::Events,
	utils::{AccountId32, H256},
	SubstrateConfig,
};

pub use self::stage::{end, set_stage, Stage};
use self::{
	axon::Period,
	card::{Login, Shown},
	documents::Deed,
	meetings::Gathering,
	names::Name,
	recovery::Loss,
	telling::Language,
};
pub use crate::chain::axon::resource_account;
use crate::{
	chain::{acts::PaperMember, events, Act, Block, Chain, Outcome, Receipt},
	founding::FirstCouncil,
	node::Node,
	people::Person,
	privacy::{plant, Dossier},
	statement::SignedApplication,
	Result,
};

/// Kopecks in a rouble.
pub const RUB: u64 = 100;

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
	/// The number of the payment that is awaited.
	pub payment: Option<u32>,
	/// The decision's number.
	pub decision: Option<u32>,
	/// Hash of the minutes.
	pub minutes: Option<[u8; 32]>,
	/// The next deadline: to pay, to vote, to sign or to veto.
	pub until: Option<u64>,
	/// The first council that was entered, or was to be.
	founders: Option<FirstCouncil>,
	/// The document that was drawn up last.
	deed: Option<Deed>,
	/// Members who joined on paper, by name.
	on_paper: Vec<(String, PaperMember)>,
	/// The general meeting that was proposed last.
	gathering: Gathering,
	/// The period of a subscription that began last.
	period: Period,
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
	/// The personal data of people and organisations.
	dossiers: HashMap<String, Dossier>,
	/// The accounts of organisations.
	organisations: HashMap<String, AccountId32>,
	/// Who has lost his key.
	losses: HashMap<String, Loss>,
	/// How many documents were written, and challenges given.
	written: AtomicU32,
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
	/// A card that was shown, and what was found; nobody has looked at it yet.
	shown: Option<Shown>,
	/// What became of a login; nobody has looked at it yet.
	login: Option<Login>,
	/// What was signed last to log in.
	signed: Option<SignedChallenge>,
}

/// A block and what happened in it, or until it.
pub struct Happening {
	/// The block.
	pub block: Block,
	/// Who paid for the act in it, if there was one.
	pub payer: Option<AccountId32>,
	/// All events of the block and, when time has passed, of those before it.
	pub events: Vec<Events<SubstrateConfig>>,
}

impl fmt::Debug for Story {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.debug_struct("Story").field("matter", &self.matter).finish_non_exhaustive()
	}
}

impl Story {
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
			dossiers: HashMap::new(),
			organisations: HashMap::new(),
			losses: HashMap::new(),
			written: AtomicU32::new(0),
			last: None,
			seen: None,
			tried: None,
			refused_at_cost_of: None,
			paid: Vec::new(),
			shown: None,
			login: None,
			signed: None,
		}
	}

	/// Outside of any feature: on a chain that a test started, without being told.
	pub fn on_chain(chain: Chain) -> Self {
		Self::on(chain, None, None)
	}

	/// Whether the clock of the chain can be moved.
	pub async fn rules_time(&self) -> bool {
		self.chain.travel(0).await.is_ok()
	}

	/// Somebody by name.
	pub fn person(&self, name: &Name) -> Result<Person> {
		if let Some(person) = self.people.get(&name.0) {
			return Ok(person.clone());
		}
		Person::of_genesis(&name.0)
			.ok_or_else(|| format!("the story has not said who {} is", name.0).into())
	}

	/// The account of a person or an organisation.
	pub fn account(&self, name: &Name) -> Result<AccountId32> {
		match self.organisations.get(&name.0) {
			Some(account) => Ok(*account),
			None => Ok(self.person(name)?.account()),
		}
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

	/// Somebody's personal data, which are planted.
	fn dossier(&mut self, name: &str) -> Dossier {
		let salt = &self.salt;
		let dossier = self.dossiers.entry(name.to_owned()).or_insert_with(|| {
			let dossier = Dossier::of_person(name, salt);
			plant(&dossier);
			dossier
		});
		dossier.clone()
	}

	/// Writes a document that is full of personal data, which are planted; returns its salted hash.
	fn document(&self, title: &str) -> [u8; 32] {
		let number = self.written.fetch_add(1, Ordering::Relaxed);
		let seed = [self.salt.as_slice(), &number.to_le_bytes()].concat();
		plant(&Dossier::of_document(title, &seed))
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

	/// The number of the payment that the story waits for.
	pub fn payment(&self) -> Result<u32> {
		self.matter.payment.ok_or_else(|| "no payment is awaited".into())
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
			match &refusal.receipt {
				Some(receipt) => self.tell_act(who, &act, receipt, Some(&refusal.error)),
				None => self.tell(&refusal.error, &refusal.error),
			}
		}
		self.note_try(who, outcome)
	}

	/// Keeps what became of a try, for a later step.
	fn note_try(&mut self, who: &Person, outcome: Outcome) -> Result<()> {
		self.nothing_is_left_open()?;
		if let Err(refusal) = &outcome {
			self.seen = refusal.receipt.as_ref().map(|receipt| receipt.block.hash).or(self.seen);
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
			None if self.shown.is_some() => Err("nobody has said what a card shows".into()),
			None if self.login.is_some() => Err("nobody has said what became of a login".into()),
			None => Ok(()),
		}
	}

	fn accept(&mut self, who: &Person, receipt: Receipt) -> Result<()> {
		self.paid.push((who.name.clone(), receipt.payer));
		let Receipt { block, payer, events, .. } = receipt;
		self.happen(Happening { block, payer: Some(payer), events: vec![events] })
	}

	/// Takes note of a block.
	pub fn happen(&mut self, happening: Happening) -> Result<()> {
		for events in &happening.events {
			self.follow(events)?;
		}
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
				self.matter.payment = Some(opened.payment);
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
			} else if let Some(opened) = event.decode_fields_as::<events::PaymentOpened>() {
				self.matter.payment = Some(opened?.payment);
			} else if let Some(proposed) = event.decode_fields_as::<events::MeetingProposed>() {
				let proposed = proposed?;
				self.matter.cooperative = proposed.cooperative;
				self.matter.gathering.number = Some(proposed.meeting);
				let id = proposed.meeting;
				self.tell(&format!("meeting {id} is wanted"), &format!("собрание № {id}"));
			} else if let Some(drafted) = event.decode_fields_as::<events::MinutesDrafted>() {
				let hash = hex::encode(drafted?.minutes.0);
				self.tell(
					&format!("minutes of the meeting 0x{hash}"),
					&format!("протокол собрания 0x{hash}"),
				);
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

	/// Everybody who signed something, and who paid for it.
	pub fn paid(&self) -> &[(String, AccountId32)] {
		&self.paid
	}
}
