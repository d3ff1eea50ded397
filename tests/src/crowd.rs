//! Many members on a development chain of one node, for whoever measures: who they are, a meeting at
//! which they vote, and how they send.
//!
//! | Module | What it holds |
//! |---|---|
//! | [`blocks`] | what stood in each block, and who used how much of it |
//! | [`flood`] | sends as fast as the node takes it |
//! | [`quiet`] | sends an ordinary act now and then, and looks how long each waits |
//! | [`report`] | makes a table of it |

use std::time::Duration;

use serde_json::{json, Value as Json};
use subxt::{
	config::SubstrateExtrinsicParamsBuilder, dynamic::Value, ext::scale_decode::DecodeAsType,
	utils::H256,
};

use crate::{
	ballots::{pack, Answer, Ballot},
	chain::{
		acts::{
			self, convene, kind, propose_meeting, propose_motion, submit_ballots, MeetingForm,
			Question,
		},
		events, the, Act, AtBlock, Chain, Receipt,
	},
	node::{eventually, run, Folder},
	people::Person,
	Result,
};

pub mod blocks;
pub mod flood;
pub mod quiet;
pub mod report;

/// How long everything may take until it is final.
pub const PATIENCE: Duration = Duration::from_secs(300);
/// From the convening to the opening, in milliseconds: a little more than the notice.
const NOTICE: u64 = 75_000;
/// How long one votes, in milliseconds.
const LENGTH: u64 = 3_600_000;

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Record {
	agenda: H256,
}

/// A meeting that is convened.
#[derive(Clone, Copy, Debug)]
pub struct Meeting {
	/// The cooperative, and the meeting's number.
	pub of: (u32, u32),
	/// When one may vote, in milliseconds.
	opens_at: u64,
}

/// Bytes as the node reads them.
pub fn hexed(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// Somebody of the first block.
pub fn person(name: &str) -> Result<Person> {
	Person::of_genesis(name).ok_or_else(|| format!("{name} is not of the first block").into())
}

/// So many newcomers.
pub fn newcomers(what: &str, how_many: u32) -> Vec<Person> {
	(0..how_many).map(|n| Person::newcomer(&format!("{what} {n}"), b"load")).collect()
}

/// A development chain on which these people are members of these cooperatives; its file, and the
/// number that the first of each has.
pub async fn specification(
	folder: &Folder,
	members: &[(u32, &[Person])],
) -> Result<(String, Vec<u32>)> {
	let plain = run(&["export-chain-spec", "--chain", "dev"]).await?;
	let mut plain: Json = serde_json::from_slice(&plain.stdout)?;
	let patch = &mut plain["genesis"]["runtimeGenesis"]["patch"];
	let list = |patch: &mut Json, pallet: &str, field: &str, more: Vec<Json>| -> Result<()> {
		let list = patch[pallet][field].as_array_mut();
		list.ok_or("the development chain has another form")?.extend(more);
		Ok(())
	};
	let hash = hexed(&[7; 32]);
	let account = |it: &Person| json!([it.account().to_string(), "Person", hash]);
	let mut first = Vec::new();
	for (cooperative, people) in members {
		let is_ours = |member: &&Json| member["cooperative"] == json!(cooperative);
		let there = patch["membership"]["members"].as_array().into_iter().flatten();
		first.push(u32::try_from(there.filter(is_ours).count())? + 1);
		let member = |it: &Person| {
			let account = it.account().to_string();
			json!({ "cooperative": cooperative, "account": account, "document": hash })
		};
		list(patch, "accounts", "accounts", people.iter().map(account).collect())?;
		list(patch, "membership", "members", people.iter().map(member).collect())?;
	}
	let path = folder.join("load.json");
	std::fs::write(&path, serde_json::to_vec(&plain)?)?;
	Ok((path.to_str().ok_or("the temporary folder's path is not UTF-8")?.into(), first))
}

/// Does something and waits until it is final.
pub async fn done(chain: &Chain, who: &Person, act: &Act) -> Result<Receipt> {
	chain.act(who, act).await?.map_err(|refusal| format!("{}: {refusal:?}", act.call_name()).into())
}

/// Convenes a meeting with so many questions.
pub async fn convened(chain: &Chain, cooperative: u32, questions: u8) -> Result<Meeting> {
	let (alice, bob) = (person("Alice")?, person("Bob")?);
	let question = |n: u8| Question { kind: kind("FreeText"), document: [n + 1; 32], action: None };
	let questions = (0..questions).map(question).collect();
	let form = MeetingForm { annual: None, document: [9; 32], length: LENGTH, questions };
	let proposed = done(chain, &alice, &propose_meeting(cooperative, form)).await?;
	let proposed: events::MeetingProposed = the(&[proposed.events], |_| true)?;
	let of = (cooperative, proposed.meeting);

	let opens_at = chain.time(&chain.newest().await?).await? + NOTICE;
	let action = convene(of, proposed.agenda.0, opens_at);
	let wish = acts::propose(cooperative, [8; 32], Some(action), None);
	let opened: events::DecisionOpened =
		the(&[done(chain, &alice, &wish).await?.events], |_| true)?;
	let vote = acts::vote(cooperative, opened.decision, "For");
	done(chain, &bob, &vote).await?;
	let approved: events::Approved = the(&[done(chain, &alice, &vote).await?.events], |_| true)?;
	done(chain, &alice, &acts::sign(cooperative, opened.decision, approved.minutes.0)).await?;
	Ok(Meeting { of, opens_at })
}

/// Waits until one may vote. Yields the hash of the agenda.
pub async fn opened(chain: &Chain, meeting: Meeting) -> Result<[u8; 32]> {
	let is_open = || async {
		let at = chain.newest().await?;
		Ok((chain.time(&at).await? > meeting.opens_at).then_some(()))
	};
	eventually("the meeting opens", PATIENCE, is_open).await?;
	let (cooperative, number) = meeting.of;
	let keys = [cooperative, number].map(|id| Value::u128(id.into())).into();
	let record: Option<Record> =
		chain.read(&chain.newest().await?, ("Meetings", "Meetings"), keys).await?;
	Ok(record.ok_or("the meeting is gone")?.agenda.0)
}

/// Ballots in a bundle.
const BUNDLE: usize = 1_000;

/// Bundles of the ballots of these members, each with his number: all give the same answers, now.
pub async fn bundles<'a>(
	chain: &Chain,
	of: (u32, u32),
	agenda: [u8; 32],
	answers: &[Answer],
	voters: impl Iterator<Item = (u32, &'a Person)>,
) -> Result<Vec<Act>> {
	let signed_at = chain.time(&chain.newest().await?).await?;
	let ballot = |(number, voter): (u32, &Person)| {
		let ballot = Ballot {
			genesis: chain.genesis(),
			cooperative: of.0,
			meeting: of.1,
			cycle: 1,
			agenda,
			number,
			answers: pack(answers),
			voter: voter.account().0,
			signed_at,
		};
		ballot.signed_by(voter)
	};
	let ballots: Vec<_> = voters.map(ballot).collect();
	Ok(ballots.chunks(BUNDLE).map(|ballots| submit_ballots(of, ballots)).collect())
}

/// Lets the one delegate of a development chain set figures of the room `Axon`. They hold a minute
/// later.
pub async fn set_figures(chain: &Chain, figures: &[(&str, u128)]) -> Result<()> {
	for (name, figure) in figures {
		let change = acts::approve_change(acts::set_axon_parameter(name, *figure));
		done(chain, &person("Alice")?, &propose_motion(1, change)).await?;
	}
	Ok(())
}

/// The newest final block. A busy node does not always find what it told of a moment ago, so it is asked
/// again.
pub async fn final_block(chain: &Chain) -> Result<AtBlock> {
	let look = || async {
		let hash = chain.call("chain_getFinalizedHead", vec![]).await?;
		Ok(Some(chain.at(serde_json::from_value(hash)?).await?))
	};
	eventually("the node finds its final block", PATIENCE, look).await
}

/// For how many blocks acts hold that are signed here, as those of common wallets do.
const MORTALITY: u64 = 64;
/// How many blocks ago one looked at the chain for what one signs. The pool of a busy node is some blocks
/// behind, and knows no later ones.
const AGO: u64 = 16;

/// A block at which one signs now.
pub async fn block_to_sign_at(chain: &Chain) -> Result<AtBlock> {
	let newest = final_block(chain).await?.block_number();
	let hash = chain.call("chain_getBlockHash", vec![json!(newest.saturating_sub(AGO))]).await?;
	chain.at(serde_json::from_value(hash)?).await
}

/// The bytes of an act that somebody signs at a block, without a question to the node.
pub fn signed(at: &AtBlock, who: &Person, nonce: u64, act: &Act) -> Result<Vec<u8>> {
	let params = SubstrateExtrinsicParamsBuilder::new()
		.nonce(nonce)
		.mortal_from_unchecked(MORTALITY, at.block_number(), at.block_hash())
		.build();
	let mut signable = at.tx().create_signable_offline(act, params)?;
	Ok(signable.sign(who)?.into_encoded())
}

/// Hands the bytes of an act to the node, without waiting for a block. If they are refused, this says
/// why, in a few words.
pub async fn submit(chain: &Chain, bytes: &[u8]) -> Result<(), String> {
	let answer = chain.call("author_submitExtrinsic", vec![json!(hexed(bytes))]).await;
	answer.map(|_| ()).map_err(|error| reason(&error))
}

fn reason(error: &crate::Mishap) -> String {
	use subxt::rpcs::Error;
	match error.downcast_ref::<Error>() {
		Some(Error::User(refusal)) => {
			let data = refusal.data.as_ref().map(|data| data.get().to_owned());
			data.unwrap_or_else(|| refusal.message.clone())
		}
		_ => error.to_string(),
	}
}
