//! `coop-load`: a general meeting of many members on one node, and how many of their ballots become
//! final in a second: brought in bundles by a relay, and sent by each member himself.

use std::{
	process::ExitCode,
	time::{Duration, Instant},
};

use clap::Parser;
use coop_tests::{
	ballots::Answer,
	chain::{acts::vote_at_meeting, Chain},
	crowd::{
		bundles, convened, final_block, hexed, newcomers, opened, person, specification, PATIENCE,
	},
	node::{eventually, Folder, Node},
	people::Person,
	Result,
};
use futures::{stream, StreamExt, TryStreamExt};
use serde_json::json;
use subxt::{dynamic::Value, ext::scale_decode::DecodeAsType};

/// Lets many members vote on a new development chain and says how many ballots became final a second.
///
/// The node is that of the tests, with its short times; COOP_NODE names another.
#[derive(Clone, Copy, Debug, Parser)]
#[command(name = "coop-load")]
struct Arguments {
	/// Ballots that a relay brings in bundles of a thousand.
	#[arg(long, default_value_t = 20_000)]
	bundled: u32,
	/// Votes that members send themselves.
	#[arg(long, default_value_t = 4_000)]
	single: u32,
	/// Questions.
	#[arg(long, default_value_t = 10)]
	questions: u8,
}

/// The cooperative whose members vote.
const COOPERATIVE: u32 = 1;
/// How many requests wait for an answer at once.
const AT_ONCE: usize = 64;

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Tally {
	ballots: u32,
}

/// A member and his number.
type Voter = (u32, Person);

#[tokio::main]
async fn main() -> ExitCode {
	match measure(Arguments::parse()).await {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		}
	}
}

async fn measure(arguments: Arguments) -> Result<()> {
	let Arguments { bundled, single, questions } = arguments;
	let people = newcomers("voter", bundled + single);
	let folder = Folder::new()?;
	let (specification, first) = specification(&folder, &[(COOPERATIVE, &people)]).await?;
	let first = *first.first().ok_or("there is no cooperative")?;
	let voters: Vec<Voter> = (first..).zip(people).collect();
	let (in_bundles, alone) = voters.split_at(bundled as usize);

	let started = Instant::now();
	let node = Node::start(&folder, "load", &["--dev", "--chain", &specification]).await?;
	let chain = Chain::connect(&node.url()).await?;
	println!("{} members; the node answers after {:.1?}", voters.len(), started.elapsed());
	let convened = convened(&chain, COOPERATIVE, questions).await?;
	let (meeting, agenda) = (convened.of.1, opened(&chain, convened).await?);
	let answers: Vec<_> = (0..questions).map(|_| Answer::For).collect();

	let relay = person("Alice")?;
	let of = (COOPERATIVE, meeting);
	let in_bundles = in_bundles.iter().map(|(number, voter)| (*number, voter));
	let bundles = bundles(&chain, of, agenda, &answers, in_bundles).await?;
	let bundles = chain.encoded_in_a_row(&relay, &bundles).await?;
	let took = until_final(&chain, meeting, bundled, bundles).await?;
	report("in bundles", bundled, took);

	let vote = vote_at_meeting(of, 1, &answers);
	let alone: Vec<Person> = alone.iter().map(|(_, voter)| voter.clone()).collect();
	let votes = chain.encoded_by_each(&alone, &vote).await?;
	let took = until_final(&chain, meeting, bundled + single, votes).await?;
	report("one by one", single, took);
	folder.discard();
	Ok(())
}

fn report(how: &str, ballots: u32, took: Duration) {
	let rate = f64::from(ballots) / took.as_secs_f64();
	println!("{ballots} ballots {how}: final after {took:.1?}, {rate:.0} a second");
}

/// Sends what is signed already. Yields how long it takes until so many ballots are final.
async fn until_final(
	chain: &Chain,
	meeting: u32,
	ballots: u32,
	signed: Vec<Vec<u8>>,
) -> Result<Duration> {
	let started = Instant::now();
	let send = |bytes: Vec<u8>| chain.call("author_submitExtrinsic", vec![json!(hexed(&bytes))]);
	stream::iter(signed).map(send).buffered(AT_ONCE).try_collect::<Vec<_>>().await?;
	let are_final = || async {
		let at = final_block(chain).await?;
		let tally: Option<Tally> = chain.read(&at, ("Meetings", "Tallies"), keys(meeting)).await?;
		Ok(tally.filter(|tally| tally.ballots >= ballots).map(|_| ()))
	};
	eventually("all ballots are final", PATIENCE, are_final).await?;
	Ok(started.elapsed())
}

fn keys(meeting: u32) -> Vec<Value> {
	[COOPERATIVE, meeting].map(|id| Value::u128(id.into())).into()
}
