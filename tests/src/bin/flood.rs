//! `coop-flood`: by how many blocks one member, or one cooperative, can delay the acts of another
//! cooperative by sending as fast as a node takes it (rules §9.4).

use std::{process::ExitCode, sync::Arc};

use clap::Parser;
use coop_tests::{
	ballots::Answer,
	chain::{
		acts::{choose_home, propose, register_document, remark, vote_at_meeting},
		Act, Chain,
	},
	crowd::{
		blocks::{Blocks, Seen},
		bundles, convened,
		flood::{Answers, Flood, Source},
		newcomers, opened, person, quiet,
		report::{ends, Part, BEARABLE},
		set_figures, specification, submit,
	},
	documents::{role, Form},
	node::{Folder, Node},
	people::{blake2_256, Person},
	statement::Process,
	Result,
};
use futures::future::try_join_all;

/// Floods a new development chain and says how long the acts of a quiet cooperative wait.
///
/// The node is that of the tests; the figures that bound a cooperative are set to those of the real
/// chain. Ends with an error when an act of the quiet ones waits more than two blocks longer than one
/// of its kind does without a flood.
#[derive(Clone, Debug, Parser)]
#[command(name = "coop-flood")]
struct Arguments {
	/// In how many blocks the quiet ones act, in each part.
	#[arg(long, default_value_t = 30)]
	blocks: usize,
	/// How many members take part in a flood of a cooperative.
	#[arg(long, default_value_t = 2_000)]
	members: u32,
	/// Which floods: by one member, by many with heavy acts, with light ones, with long ones.
	#[arg(long, value_delimiter = ',', default_values_t = FLOODS.map(String::from))]
	floods: Vec<String>,
	/// More arguments for the node.
	#[arg(last = true)]
	node: Vec<String>,
}

/// The floods that there are.
const FLOODS: [&str; 4] = ["one", "heavy", "light", "long"];
/// The cooperative that floods.
const LOUD: u32 = 1;
/// The one that does not.
const QUIET: u32 = 3;
/// What its members do in each block.
const KINDS: [&str; 3] = ["home", "document", "ballot"];
/// Questions of a ballot.
const QUESTIONS: u8 = 10;
/// How many acts each of a crowd sends before all begin again.
const ROUNDS: u64 = 16;
/// How many acts one member sends before he begins again: more than the pool takes of him.
const IN_A_ROW: u64 = 256;
/// For how many seconds a real node does not look again at what it threw away.
const BAN: &str = "1800";
/// Bytes of a long act: a member may send six of them, and a pool holds some hundreds.
const LONG: usize = 32 * 1024;
/// How many bundles a relay sends: more than he may at the cooperative's expense.
const BUNDLES: usize = 20;
/// What bounds a cooperative and its members on the real chain.
const FIGURES: [(&str, u128); 3] =
	[("BlockCeiling", 250_000_000_000), ("MemberAllowance", 20_000), ("StaffAllowance", 500_000)];

#[tokio::main]
async fn main() -> ExitCode {
	match measure(Arguments::parse()).await {
		Ok(0) => ExitCode::SUCCESS,
		Ok(late) => {
			eprintln!(
				"Error: {late} acts of the quiet ones were late by more than {BEARABLE} blocks"
			);
			ExitCode::FAILURE
		}
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		}
	}
}

/// What is the same in all parts.
struct Stage {
	node: Node,
	chain: Arc<Chain>,
	blocks: Arc<Blocks>,
	/// The meetings of the loud and of the quiet cooperative.
	meetings: [(u32, u32); 2],
	/// Those of the quiet cooperative who did nothing yet.
	quiet: Vec<Person>,
}

/// Yields how many acts of the quiet ones were late.
async fn measure(arguments: Arguments) -> Result<usize> {
	let crowd = newcomers("loud", 3 * arguments.members + 1);
	let parts = arguments.floods.len() + 1;
	let quiet = newcomers("quiet", u32::try_from(parts * arguments.blocks * KINDS.len())?);
	let folder = Folder::new()?;
	let (specification, first) = specification(&folder, &[(LOUD, &crowd), (QUIET, &quiet)]).await?;
	let mut options = vec!["--dev", "--chain", &specification, "--tx-ban-seconds", BAN];
	options.extend(arguments.node.iter().map(String::as_str));
	let node = Node::start(&folder, "flood", &options).await?;
	let chain = Arc::new(Chain::connect(&node.url()).await?);
	set_figures(&chain, &FIGURES).await?;
	let convened =
		[convened(&chain, LOUD, QUESTIONS).await?, convened(&chain, QUIET, QUESTIONS).await?];
	let [agenda, _] = [opened(&chain, convened[0]).await?, opened(&chain, convened[1]).await?];
	let meetings = convened.map(|meeting| meeting.of);
	let blocks = Arc::new(Blocks::follow(&node.url(), LOUD).await?);
	let mut stage = Stage { node, chain, blocks, meetings, quiet };

	let (one, many) = crowd.split_last().ok_or("nobody floods")?;
	let members = arguments.members as usize;
	let (heavy, others) = many.split_at(members);
	let (light, long) = others.split_at(members);
	let usual = stage.part("quiet", &arguments, None).await?;
	println!("{}", usual.table(&usual));
	let mut late = 0;
	for flood in &arguments.floods {
		let source: Source = match flood.as_str() {
			"one" => by_one(one.clone()),
			"heavy" => {
				let ballots = (first[0] + arguments.members..).zip(light);
				stage.relay(agenda, ballots).await?;
				by_many(heavy.to_vec(), heavy_act(meetings[0]))
			}
			"light" => by_many(light.to_vec(), |_, _| choose_home(LOUD)),
			"long" => by_many(long.to_vec(), |_, _| long_act()),
			other => return Err(format!("there is no flood '{other}'").into()),
		};
		let part = stage.part(flood, &arguments, Some(source)).await?;
		println!("{}", part.table(&usual));
		late += part.late(&usual);
	}
	if late == 0 {
		folder.discard();
	}
	Ok(late)
}

impl Stage {
	/// Lets the quiet ones act, during a flood if there is a source.
	async fn part(
		&mut self,
		name: &str,
		arguments: &Arguments,
		source: Option<Source>,
	) -> Result<Part> {
		let mut flood = match source {
			Some(source) => Some(Flood::prepare(&self.node.url(), source).await?),
			None => None,
		};
		let (start, log) = (self.blocks.newest(), self.node.log().len());
		if let Some(flood) = &mut flood {
			flood.start();
		}
		let needed = arguments.blocks * KINDS.len();
		let mut people = self.quiet.split_off(self.quiet.len().saturating_sub(needed)).into_iter();
		let acts = quiet_acts(self.meetings[1]);
		let next =
			|round| acts(round).into_iter().zip(&mut people).map(|(act, who)| (who, act)).collect();
		let waited = quiet::acts(&self.chain, &self.blocks, arguments.blocks, next).await?;
		let answers = match flood {
			Some(flood) => flood.stop().await?,
			None => Answers::new(),
		};
		let seen = self.blocks.since(start);
		let mine = |seen: &Seen| waited.iter().filter(|it| it.block == Some(seen.number)).count();
		let loud = seen.iter().map(|it| it.signed.len().saturating_sub(mine(it))).collect();
		let ends = ends(self.node.log().get(log..).unwrap_or_default());
		Ok(Part { name: name.into(), kinds: KINDS.into(), waited, seen, loud, answers, ends })
	}

	/// Lets a relay bring the ballots of these members, over and over again, as long as he may.
	async fn relay(
		&self,
		agenda: [u8; 32],
		voters: impl Iterator<Item = (u32, &Person)>,
	) -> Result<()> {
		let answers = [Answer::For; QUESTIONS as usize];
		let bundles = bundles(&self.chain, self.meetings[0], agenda, &answers, voters).await?;
		let bundles: Vec<_> = bundles.into_iter().cycle().take(BUNDLES).collect();
		let relay = person("Alice")?;
		let bundles = self.chain.encoded_in_a_row(&relay, &bundles).await?;
		let refused = |refusal| format!("a bundle: {refusal}");
		try_join_all(bundles.iter().map(|it| submit(&self.chain, it))).await.map_err(refused)?;
		Ok(())
	}
}

fn document(cooperative: u32, who: &str, number: u64) -> Act {
	let form = Form {
		template: 1,
		edition: 1,
		content: blake2_256(format!("{who} {number}").as_bytes()),
		process: (Process::Document, 0),
		follows: None,
		corrects: None,
		counterparties: Vec::new(),
		roles: role::AUTHOR,
		stroke: None,
	};
	register_document(cooperative, &form)
}

fn ballot(meeting: (u32, u32)) -> Act {
	vote_at_meeting(meeting, 1, &[Answer::For; QUESTIONS as usize])
}

/// What the quiet ones do in one round: an act of each kind.
fn quiet_acts(meeting: (u32, u32)) -> impl Fn(usize) -> [Act; KINDS.len()] {
	move |round| [choose_home(QUIET), document(QUIET, "quiet", round as u64), ballot(meeting)]
}

/// One member sends one light act after the other, and begins again.
fn by_one(who: Person) -> Source {
	let mut acts = (0..IN_A_ROW).cycle();
	Box::new(move || (who.clone(), acts.next().unwrap_or_default(), choose_home(LOUD)))
}

/// Each of many sends his first act, each his second, and so on.
fn by_many(who: Vec<Person>, act: impl Fn(&Person, u64) -> Act + Send + 'static) -> Source {
	let all = move |nonce| who.clone().into_iter().map(move |who| (who, nonce));
	let mut acts = (0..ROUNDS).cycle().flat_map(all);
	Box::new(move || {
		let (who, nonce) = acts.next().expect("it never ends");
		let act = act(&who, nonce);
		(who, nonce, act)
	})
}

/// Who is in no council proposes something lengthy there: it is refused, and stands in the block.
fn long_act() -> Act {
	propose(LOUD, [0; 32], Some(remark(&[0; LONG])), None)
}

/// A ballot first, then documents.
fn heavy_act(meeting: (u32, u32)) -> impl Fn(&Person, u64) -> Act {
	move |who, nonce| match nonce {
		0 => ballot(meeting),
		_ => document(LOUD, &who.name, nonce),
	}
}
