//! What was tried, and how it was refused.

use cucumber::then;

use super::{
	checks::same,
	names::{cooperative_name, Cooperative, ErrorName, Name, Reason},
	resource_account, Happening, Story,
};
use crate::{people::Person, Result};

#[then(expr = "it is refused: {error}")]
async fn it_is_refused(story: &mut Story, expected: ErrorName) -> Result<()> {
	let (who, outcome) = story.take_try()?;
	let refusal = match outcome {
		Err(refusal) => refusal,
		Ok(receipt) => return Err(format!("it succeeded: {receipt:?}").into()),
	};
	same("the error", refusal.error, expected.0)?;
	let receipt = refusal.receipt.ok_or("it came into no block")?;
	let before = story.chain.state(receipt.block.parent).await?;
	let after = story.chain.state(receipt.block.hash).await?;
	if before.is_empty() {
		return Err("the state cannot be read".into());
	}
	let changed = before.difference(&after, &who.public_key(), &receipt.payer, receipt.fee);
	same("what changed", changed, Vec::<String>::new())?;
	story.refused_at_cost_of = Some(receipt.payer);
	Ok(())
}

#[then(expr = "it comes too late: {error}")]
async fn too_late(story: &mut Story, expected: ErrorName) -> Result<()> {
	// The end of time has its effect in the same block, so the state does change.
	let (_, outcome) = story.take_try()?;
	let refusal = match outcome {
		Err(refusal) => refusal,
		Ok(receipt) => return Err(format!("it succeeded: {receipt:?}").into()),
	};
	same("the error", refusal.error, expected.0)?;
	// Unless that block changed the validators; then it is in one of the next.
	story.settle().await
}

#[then(expr = "it does not get into a block: {person} has no AXON and no cooperative pays for it")]
async fn nobody_pays(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let newest = story.chain.newest().await?;
	same("the balance", story.chain.balance(&newest, &person.account()).await?, 0)?;
	let who = not_let_in(story, Reason::Payment).await?;
	same("who tried", who.account(), person.account())
}

#[then(expr = "it does not get into a block: {reason}")]
async fn stays_out(story: &mut Story, reason: Reason) -> Result<()> {
	not_let_in(story, reason).await.map(|_| ())
}

/// What was tried is in no block, nor will be in the next one, for this reason. Returns who tried.
async fn not_let_in(story: &mut Story, reason: Reason) -> Result<Person> {
	let (who, outcome) = story.take_try()?;
	let told = match outcome {
		Ok(receipt) => return Err(format!("it succeeded: {receipt:?}").into()),
		Err(refusal) if refusal.receipt.is_some() => return Err("it did get into a block".into()),
		Err(refusal) => refusal.error,
	};
	let words: &[&str] = match reason {
		Reason::Payment => &["Inability to pay", "Payment"],
		Reason::Forged => &["bad signature"],
		Reason::Replaced => &["Invalid signing address"],
		// Whoever validates cannot even begin.
		Reason::Unreadable => &["TaggedTransactionQueue_validate_transaction"],
	};
	if !words.iter().any(|word| told.contains(word)) {
		return Err(format!("another reason was given: {told}").into());
	}
	if reason == Reason::Unreadable {
		story.log_says("Bad input data provided to validate_transaction: Codec error")?;
	}
	same("what waits for a block", story.chain.waiting().await?, 0)?;
	let (block, events) = story.chain.make_block().await?;
	let at = story.chain.at(block.hash).await?;
	for extrinsic in at.extrinsics().fetch().await?.iter() {
		same("a signed extrinsic in the next block", extrinsic?.is_signed(), false)?;
	}
	story.happen(Happening { block, payer: None, events: vec![events] })?;
	Ok(who)
}

#[then(expr = "the refused act was at the expense of {person}")]
async fn refused_act_was_paid_by(story: &mut Story, name: Name) -> Result<()> {
	let payer = story.refused_at_cost_of.as_ref().ok_or("nothing was refused")?;
	same("who paid", payer, &story.account(&name)?)
}

#[then(expr = "{cooperative} paid for the refused act")]
async fn refused_act_was_paid(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	let payer = story.refused_at_cost_of.as_ref().ok_or("nothing was refused")?;
	let name = cooperative_name(cooperative.0, false);
	same(&format!("whether {name} paid"), payer, &resource_account(cooperative.0))
}
