//! Boards, and what their members leave to instructions and robots.

use cucumber::{then, when};
use subxt::utils::AccountId32;

use super::{
	checks::same,
	joining::HOUR,
	names::{Cooperative, Matters, Name, Vote},
	state::{By, Ground, Seat, Status, Voter},
	Story,
};
use crate::{
	chain::{acts, events, Act},
	Result,
};

impl Story {
	async fn instruction(&self, matters: Matters, of: Cooperative) -> Result<Act> {
		let until = self.now().await? + 24 * HOUR;
		Ok(acts::instruct(of.0, matters.0, None, until))
	}

	async fn vote_of(&self, name: &Name) -> Result<Voter> {
		let account = self.account(name)?;
		let voters = self.decision_record().await?.voters;
		let voter = voters.into_iter().find(|voter| voter.who == account);
		voter.ok_or_else(|| format!("{} is no voter", name.0).into())
	}

	fn vote_as(&self, principal: &Name, vote: Vote) -> Result<Act> {
		let (principal, decision) = (self.account(principal)?, self.decision()?);
		Ok(acts::vote_by_deputy_key(self.matter.cooperative, decision, &principal, vote.0))
	}
}

// --- Instructions and robots --------------------------------------------------------------------

#[when(expr = "{person} leaves the instruction to {matters} {cooperative}")]
async fn instruct(story: &mut Story, name: Name, matters: Matters, of: Cooperative) -> Result<()> {
	let act = story.instruction(matters, of).await?;
	story.perform(&story.person(&name)?, act).await
}

#[when(expr = "{person} tries to leave the instruction to {matters} {cooperative}")]
async fn try_to_instruct(
	story: &mut Story,
	name: Name,
	matters: Matters,
	of: Cooperative,
) -> Result<()> {
	let act = story.instruction(matters, of).await?;
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} takes the instruction to {matters} {cooperative} back")]
async fn revoke(story: &mut Story, name: Name, matters: Matters, of: Cooperative) -> Result<()> {
	story.perform(&story.person(&name)?, acts::revoke(of.0, matters.0, None)).await
}

#[when(expr = "{person} lets {person} {matters} {cooperative} for him/her")]
async fn appoint(
	story: &mut Story,
	name: Name,
	robot: Name,
	matters: Matters,
	of: Cooperative,
) -> Result<()> {
	let (key, until) = (story.account(&robot)?, story.now().await? + 24 * HOUR);
	story.perform(&story.person(&name)?, acts::instruct(of.0, matters.0, Some(&key), until)).await
}

#[when(expr = "{person} lets {person} {matters} {cooperative} for him/her no more")]
async fn dismiss(
	story: &mut Story,
	name: Name,
	robot: Name,
	matters: Matters,
	of: Cooperative,
) -> Result<()> {
	let key = story.account(&robot)?;
	story.perform(&story.person(&name)?, acts::revoke(of.0, matters.0, Some(&key))).await
}

#[when(expr = "{person} votes {vote} as {person}")]
async fn cast_as(story: &mut Story, robot: Name, vote: Vote, name: Name) -> Result<()> {
	let act = story.vote_as(&name, vote)?;
	story.perform(&story.person(&robot)?, act).await
}

#[when(expr = "{person} tries to vote {vote} as {person}")]
async fn try_to_cast_as(story: &mut Story, robot: Name, vote: Vote, name: Name) -> Result<()> {
	let act = story.vote_as(&name, vote)?;
	story.attempt(&story.person(&robot)?, act).await
}

#[then(expr = "all is decided, signed and executed in this block")]
async fn at_once(story: &mut Story) -> Result<()> {
	let signed: events::Signed = story.the()?;
	let executed: events::Executed = story.the()?;
	same("the decision", executed.decision, story.decision()?)?;
	let decision = story.decision_record().await?;
	same("the status", &decision.status, &Status::Executed)?;
	let signature = decision.signature.ok_or("nobody signed")?;
	same("who signed", signature.chair, signed.chair)?;
	same("whose hand it was", signature.by, By::Instruction)
}

#[then(expr = "{person} voted by instruction")]
async fn voted_by_instruction(story: &mut Story, name: Name) -> Result<()> {
	let voter = story.vote_of(&name).await?;
	same("the vote", voter.vote.is_some(), true)?;
	same("whose hand it was", voter.by, By::Instruction)
}

#[then(expr = "{person} voted himself/herself")]
async fn voted_himself(story: &mut Story, name: Name) -> Result<()> {
	let voter = story.vote_of(&name).await?;
	same("the vote", voter.vote.is_some(), true)?;
	same("whose hand it was", voter.by, By::Himself)
}

#[then(expr = "{person} voted as {person}")]
async fn voted_as(story: &mut Story, robot: Name, name: Name) -> Result<()> {
	let voter = story.vote_of(&name).await?;
	same("the vote", voter.vote.is_some(), true)?;
	same("whose hand it was", voter.by, By::DeputyKey(story.account(&robot)?))
}

#[then(expr = "nobody voted for {person}")]
async fn nobody_voted(story: &mut Story, name: Name) -> Result<()> {
	same("the vote", story.vote_of(&name).await?.vote, None)
}

// --- Boards -------------------------------------------------------------------------------------

#[when(
	expr = "{person} proposes to the council of {cooperative} an executive board of {person}, {person}, {person} and, for {person}, {person}"
)]
#[allow(clippy::too_many_arguments)]
async fn propose_board(
	story: &mut Story,
	name: Name,
	of: Cooperative,
	chair: Name,
	second: Name,
	third: Name,
	organisation: Name,
	for_it: Name,
) -> Result<()> {
	let mut seats: Vec<(AccountId32, Option<AccountId32>)> = Vec::new();
	for member in [chair, second, third] {
		seats.push((story.account(&member)?, None));
	}
	seats.push((story.account(&for_it)?, Some(story.account(&organisation)?)));
	let action = acts::set_board(of.0, "Executive", &seats, story.document("appointment"));
	story.propose(&name, of, "executive board", action).await
}

#[when(expr = "{person} puts a resolution in words to the executive board of {cooperative}")]
async fn propose_words(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let document = story.document("resolution of the executive board");
	let act = acts::propose_to(of.0, "Executive", document, None, None);
	story.perform(&story.person(&name)?, act).await
}

#[when(expr = "{person} takes the decision back")]
async fn withdraw(story: &mut Story, name: Name) -> Result<()> {
	let act = acts::withdraw(story.matter.cooperative, story.decision()?);
	story.perform(&story.person(&name)?, act).await
}

#[when(expr = "{person} tries to take the decision back")]
async fn try_to_withdraw(story: &mut Story, name: Name) -> Result<()> {
	let act = acts::withdraw(story.matter.cooperative, story.decision()?);
	story.attempt(&story.person(&name)?, act).await
}

#[then(expr = "{person} sits on the executive board of {cooperative} for {person}")]
async fn sits_for(
	story: &mut Story,
	name: Name,
	of: Cooperative,
	organisation: Name,
) -> Result<()> {
	let board = story.board_of(of.0, "Executive").await?;
	let who = story.account(&name)?;
	let seat = Seat { who, organization: Some(story.account(&organisation)?) };
	same("whether she has this seat", board.seats.contains(&seat), true)
}

#[then(expr = "the decision is signed by {person} and executed")]
async fn signed_and_executed(story: &mut Story, name: Name) -> Result<()> {
	let decision = story.decision_record().await?;
	same("the status", &decision.status, &Status::Executed)?;
	let signature = decision.signature.ok_or("nobody signed")?;
	same("who signed", signature.chair, story.account(&name)?)?;
	same("whose hand it was", signature.by, By::Himself)
}

#[then(expr = "the decision is refused because it was taken back")]
async fn taken_back(story: &mut Story) -> Result<()> {
	story.refused_on(Ground::Withdrawn).await
}
