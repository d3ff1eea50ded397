//! `coop-load`: a general meeting of many members on one node, and how many of their ballots become
//! final in a second: brought in bundles by a relay, and sent by each member himself.

use std::{
	process::ExitCode,
	time::{Duration, Instant},
};

use clap::Parser;
use coop_tests::{
	ballots::{pack, Answer, Ballot, SignedBallot},
	chain::{
		acts::{
			self, convene, kind, propose_meeting, submit_ballots, vote_at_meeting, MeetingForm,
			Question,
		},
		events, the, Act, AtBlock, Chain, Receipt,
	},
	node::{eventually, run, Folder, Node},
	people::Person,
	Result,
};
use futures::{stream, StreamExt, TryStreamExt};
use serde_json::{json, Value as Json};
use subxt::{dynamic::Value, ext::scale_decode::DecodeAsType, utils::H256};

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
/// Ballots in a bundle.
const BUNDLE: usize = 1_000;
/// How long everything may take until it is final.
const PATIENCE: Duration = Duration::from_secs(300);
/// How many requests wait for an answer at once.
const AT_ONCE: usize = 64;
/// From the convening to the opening, in milliseconds: a little more than the notice.
const NOTICE: u64 = 75_000;
/// How long one votes, in milliseconds.
const LENGTH: u64 = 3_600_000;

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Tally {
	ballots: u32,
}

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Meeting {
	agenda: H256,
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
	let newcomer = |n| Person::newcomer(&format!("voter {n}"), b"load");
	let people: Vec<Person> = (0..bundled + single).map(newcomer).collect();
	let folder = Folder::new()?;
	let (specification, first) = specification(&folder, &people).await?;
	let voters: Vec<Voter> = (first..).zip(people).collect();
	let (in_bundles, alone) = voters.split_at(bundled as usize);

	let started = Instant::now();
	let node = Node::start(&folder, "load", &["--dev", "--chain", &specification]).await?;
	let chain = Chain::connect(&node.url()).await?;
	println!("{} members; the node answers after {:.1?}", voters.len(), started.elapsed());
	let (meeting, agenda) = open(&chain, questions).await?;
	let answers: Vec<_> = (0..questions).map(|_| Answer::For).collect();

	let relay = person("Alice")?;
	let now = chain.time(&chain.newest().await?).await?;
	let ballot = |(number, voter): &Voter| -> SignedBallot {
		let ballot = Ballot {
			genesis: chain.genesis(),
			cooperative: COOPERATIVE,
			meeting,
			cycle: 1,
			agenda,
			number: *number,
			answers: pack(&answers),
			voter: voter.account().0,
			signed_at: now,
		};
		ballot.signed_by(voter)
	};
	let bundles: Vec<_> = in_bundles
		.chunks(BUNDLE)
		.map(|chunk| chunk.iter().map(ballot).collect::<Vec<_>>())
		.map(|ballots| submit_ballots((COOPERATIVE, meeting), &ballots))
		.collect();
	let bundles = chain.encoded_in_a_row(&relay, &bundles).await?;
	let took = until_final(&chain, meeting, bundled, bundles).await?;
	report("in bundles", bundled, took);

	let vote = vote_at_meeting((COOPERATIVE, meeting), 1, &answers);
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

/// A development chain on which these people are members; its file, and the first one's number.
async fn specification(folder: &Folder, people: &[Person]) -> Result<(String, u32)> {
	let plain = run(&["export-chain-spec", "--chain", "dev"]).await?;
	let mut plain: Json = serde_json::from_slice(&plain.stdout)?;
	let patch = &mut plain["genesis"]["runtimeGenesis"]["patch"];
	let list = |patch: &mut Json, pallet: &str, field: &str, more: Vec<Json>| -> Result<()> {
		let list = patch[pallet][field].as_array_mut();
		list.ok_or("the development chain has another form")?.extend(more);
		Ok(())
	};
	let is_ours = |member: &&Json| member["cooperative"] == json!(COOPERATIVE);
	let there = patch["membership"]["members"].as_array().into_iter().flatten().filter(is_ours);
	let first = u32::try_from(there.count())? + 1;
	let hash = hexed(&[7; 32]);
	let account = |it: &Person| json!([it.account().to_string(), "Person", hash]);
	let member = |it: &Person| {
		let account = it.account().to_string();
		json!({ "cooperative": COOPERATIVE, "account": account, "document": hash })
	};
	list(patch, "accounts", "accounts", people.iter().map(account).collect())?;
	list(patch, "membership", "members", people.iter().map(member).collect())?;
	let path = folder.join("load.json");
	std::fs::write(&path, serde_json::to_vec(&plain)?)?;
	Ok((path.to_str().ok_or("the temporary folder's path is not UTF-8")?.into(), first))
}

fn hexed(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

fn person(name: &str) -> Result<Person> {
	Person::of_genesis(name).ok_or_else(|| format!("{name} is not of the first block").into())
}

async fn done(chain: &Chain, who: &Person, act: &Act) -> Result<Receipt> {
	chain.act(who, act).await?.map_err(|refusal| format!("{}: {refusal:?}", act.call_name()).into())
}

/// A meeting with so many questions at which one may vote now; its number and its agenda's hash.
async fn open(chain: &Chain, questions: u8) -> Result<(u32, [u8; 32])> {
	let (alice, bob) = (person("Alice")?, person("Bob")?);
	let question = |n: u8| Question { kind: kind("FreeText"), document: [n + 1; 32], action: None };
	let questions = (0..questions).map(question).collect();
	let form = MeetingForm { annual: None, document: [9; 32], length: LENGTH, questions };
	let proposed = done(chain, &alice, &propose_meeting(COOPERATIVE, form)).await?;
	let proposed: events::MeetingProposed = the(&[proposed.events], |_| true)?;
	let of = (COOPERATIVE, proposed.meeting);

	let opens_at = chain.time(&chain.newest().await?).await? + NOTICE;
	let action = convene(of, proposed.agenda.0, opens_at);
	let wish = acts::propose(COOPERATIVE, [8; 32], Some(action), None);
	let opened: events::DecisionOpened =
		the(&[done(chain, &alice, &wish).await?.events], |_| true)?;
	let vote = acts::vote(COOPERATIVE, opened.decision, "For");
	done(chain, &bob, &vote).await?;
	let approved: events::Approved = the(&[done(chain, &alice, &vote).await?.events], |_| true)?;
	done(chain, &alice, &acts::sign(COOPERATIVE, opened.decision, approved.minutes.0)).await?;

	let is_open = || async {
		let at = chain.newest().await?;
		Ok((chain.time(&at).await? > opens_at).then_some(()))
	};
	eventually("the meeting opens", PATIENCE, is_open).await?;
	let record: Option<Meeting> =
		chain.read(&chain.newest().await?, ("Meetings", "Meetings"), keys(of.1)).await?;
	Ok((of.1, record.ok_or("the meeting is gone")?.agenda.0))
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

async fn final_block(chain: &Chain) -> Result<AtBlock> {
	let hash = chain.call("chain_getFinalizedHead", vec![]).await?;
	chain.at(serde_json::from_value(hash)?).await
}
