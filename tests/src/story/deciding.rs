//! The council: what it is asked, how it votes, and what its chair signs.

use cucumber::{then, when};
use subxt::{error::DispatchError, utils::AccountId32};

use super::{
	checks::same,
	joining::{HOUR, UNKNOWN},
	names::{Cooperative, ErrorName, Name, Right, Vote},
	state::{id, key, DecisionKind, Ground, Stage, Status},
	Story,
};
use crate::{
	chain::{acts, events, Act},
	Result,
};

impl Story {
	/// Bob and Alice, who sit on all councils of the first block, vote in favour, and Alice signs.
	pub(super) async fn approve(&mut self) -> Result<()> {
		let (cooperative, decision) = (self.matter.cooperative, self.decision()?);
		for voter in ["Bob", "Alice"] {
			let voter = self.person(&Name(voter.into()))?;
			self.perform(&voter, acts::vote(cooperative, decision, "For")).await?;
		}
		let chair = self.person(&Name("Alice".into()))?;
		let minutes = self.matter.minutes.ok_or("nothing was approved")?;
		self.perform(&chair, acts::sign(cooperative, decision, minutes)).await
	}

	/// Puts something to a council that it may carry out.
	pub(super) async fn propose(
		&mut self,
		name: &Name,
		council: Cooperative,
		subject: &str,
		action: Act,
	) -> Result<()> {
		let member = self.person(name)?;
		let act = acts::propose(council.0, self.document(subject), Some(action), None);
		self.perform(&member, act).await
	}

	/// The decision was refused for this reason, and the refusal carried out.
	pub(super) async fn refused_on(&self, ground: Ground) -> Result<()> {
		let of = |event: &events::Refused| (event.cooperative, event.decision);
		self.the_of(of, self.decision()?)?;
		let decision = self.decision_record().await?;
		same("the status", decision.status, Status::Refused { ground, carried_out: true })
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} votes {vote}")]
#[when(expr = "{person} голосует {vote}")]
async fn cast(story: &mut Story, name: Name, vote: Vote) -> Result<()> {
	let (voter, decision) = (story.person(&name)?, story.decision()?);
	story.perform(&voter, acts::vote(story.matter.cooperative, decision, vote.0)).await
}

#[when(expr = "{person} abstains")]
async fn abstain(story: &mut Story, name: Name) -> Result<()> {
	cast(story, name, Vote("Abstain")).await
}

#[when(expr = "{person} tries to vote {vote}")]
async fn try_to_vote(story: &mut Story, name: Name, vote: Vote) -> Result<()> {
	let (voter, decision) = (story.person(&name)?, story.decision()?);
	story.attempt(&voter, acts::vote(story.matter.cooperative, decision, vote.0)).await
}

#[when(expr = "{person} tries to vote {vote} on the same decision of {cooperative}")]
async fn try_to_vote_elsewhere(
	story: &mut Story,
	name: Name,
	vote: Vote,
	other: Cooperative,
) -> Result<()> {
	let (voter, decision) = (story.person(&name)?, story.decision()?);
	story.attempt(&voter, acts::vote(other.0, decision, vote.0)).await
}

#[when(expr = "{person} tries to vote {vote} on an unknown decision")]
async fn try_to_vote_on_unknown(story: &mut Story, name: Name, vote: Vote) -> Result<()> {
	let voter = story.person(&name)?;
	story.attempt(&voter, acts::vote(story.matter.cooperative, UNKNOWN, vote.0)).await
}

#[when(expr = "the chair {person} signs the minutes")]
#[when(expr = "председатель {person} подписывает протокол")]
async fn sign(story: &mut Story, name: Name) -> Result<()> {
	let (chair, decision) = (story.person(&name)?, story.decision()?);
	let minutes = story.matter.minutes.ok_or("nothing was approved")?;
	story.perform(&chair, acts::sign(story.matter.cooperative, decision, minutes)).await
}

#[when(expr = "{person} tries to sign the minutes")]
async fn try_to_sign(story: &mut Story, name: Name) -> Result<()> {
	let (chair, decision) = (story.person(&name)?, story.decision()?);
	// Before the approval there are no minutes; then any hash will do.
	let minutes = story.matter.minutes.unwrap_or_else(|| story.document("no minutes"));
	story.attempt(&chair, acts::sign(story.matter.cooperative, decision, minutes)).await
}

#[when(expr = "{person} tries to sign other minutes")]
async fn try_to_sign_others(story: &mut Story, name: Name) -> Result<()> {
	let (chair, decision) = (story.person(&name)?, story.decision()?);
	let minutes = story.document("other minutes");
	story.attempt(&chair, acts::sign(story.matter.cooperative, decision, minutes)).await
}

#[when(expr = "{person} tries to sign minutes of an unknown decision")]
async fn try_to_sign_unknown(story: &mut Story, name: Name) -> Result<()> {
	let chair = story.person(&name)?;
	let minutes = story.document("no minutes");
	story.attempt(&chair, acts::sign(story.matter.cooperative, UNKNOWN, minutes)).await
}

#[when(expr = "{person} puts a resolution in words to the council of {cooperative}")]
async fn propose_words(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	let act = acts::propose(to.0, story.document("resolution"), None, None);
	story.perform(&member, act).await
}

#[when(expr = "{person} tries to put a resolution in words to the council of {cooperative}")]
async fn try_to_propose_words(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	let act = acts::propose(to.0, story.document("resolution"), None, None);
	story.attempt(&member, act).await
}

#[when(
	expr = "{person} tries to put a resolution to the council of {cooperative} that stays open for {int} days"
)]
async fn try_to_propose_long(
	story: &mut Story,
	name: Name,
	to: Cooperative,
	days: u64,
) -> Result<()> {
	let member = story.person(&name)?;
	let act = acts::propose(to.0, story.document("resolution"), None, Some(days * 24 * HOUR));
	story.attempt(&member, act).await
}

#[when(expr = "{person} proposes to the council of {cooperative} that {person} be a {right} there")]
async fn propose_right(
	story: &mut Story,
	name: Name,
	to: Cooperative,
	who: Name,
	right: Right,
) -> Result<()> {
	let action = acts::grant_rights(to.0, &story.account(&who)?, right.0);
	story.propose(&name, to, "new staff", action).await
}

#[when(
	expr = "{person} proposes to the council of {cooperative} to admit the applicant of {cooperative}"
)]
async fn propose_foreign_admission(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	of: Cooperative,
) -> Result<()> {
	let action = acts::admit(of.0, story.application()?);
	story.propose(&name, council, "foreign admission", action).await
}

#[when(expr = "{person} tries to admit the applicant without the council")]
async fn try_to_admit(story: &mut Story, name: Name) -> Result<()> {
	let (member, application) = (story.person(&name)?, story.application()?);
	story.attempt(&member, acts::admit(story.matter.cooperative, application)).await
}

#[when(expr = "{person} tries the failed action of the council of {cooperative} again")]
async fn retry(story: &mut Story, name: Name, council: Cooperative) -> Result<()> {
	let (person, decision) = (story.person(&name)?, story.decision()?);
	story.matter.cooperative = council.0;
	story.perform(&person, acts::retry(council.0, decision)).await
}

#[when(expr = "{person} tries to repeat the action")]
async fn try_to_retry(story: &mut Story, name: Name) -> Result<()> {
	let (person, decision) = (story.person(&name)?, story.decision()?);
	story.attempt(&person, acts::retry(story.matter.cooperative, decision)).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "the council of {cooperative} is asked to admit {person}")]
#[then(expr = "совет {cooperative} решает, будет ли {person} пайщиком")]
async fn asked(story: &mut Story, cooperative: Cooperative, name: Name) -> Result<()> {
	let account = story.account(&name)?;
	let event: events::ApplicationPaid = story.the()?;
	let opened: events::DecisionOpened = story.the()?;
	same("the cooperative", opened.cooperative, cooperative.0)?;
	same("the decision", opened.decision, event.decision)?;
	let application = story
		.application_record(cooperative.0, event.application)
		.await?
		.ok_or("there is no application")?;
	same("the stage", application.stage, Stage::BeforeCouncil { decision: event.decision })?;
	let decision = story.decision_record().await?;
	same("the proposer", &decision.proposer, &account)?;
	same("the kind", &decision.kind, &DecisionKind::Admission)?;
	same("the subject", decision.subject, application.document)?;
	same("the status", &decision.status, &Status::Open)?;
	let council = story.council_of(cooperative.0).await?;
	let voters: Vec<AccountId32> = decision.voters.iter().map(|voter| voter.who).collect();
	let seats: Vec<AccountId32> = council.seats.into_iter().map(|seat| seat.who).collect();
	same("the voters", voters, seats)?;
	same("a vote", decision.voters.iter().any(|voter| voter.vote.is_some()), false)
}

#[then(expr = "nothing is decided yet")]
#[then(expr = "решение ещё не принято")]
async fn open(story: &mut Story) -> Result<()> {
	let decision = story.decision_record().await?;
	same("the status", decision.status, Status::Open)?;
	same("the minutes", decision.minutes, None)
}

#[then(expr = "the decision is approved")]
#[then(expr = "решение принято")]
async fn approved(story: &mut Story) -> Result<()> {
	let event: events::Approved = story.the()?;
	let decision = story.decision_record().await?;
	same("the status", &decision.status, &Status::Approved)?;
	same("the minutes", decision.minutes, Some(event.minutes))?;
	let genesis = story.chain.genesis();
	let own = decision.minutes_hash(genesis, event.cooperative, event.decision);
	same("the hash of the minutes", event.minutes, own)?;
	same("the signature", decision.signature, None)
}

#[then(expr = "the decision is executed")]
#[then(expr = "решение исполнено")]
async fn executed(story: &mut Story) -> Result<()> {
	let event: events::Executed = story.the()?;
	same("the decision", event.decision, story.decision()?)?;
	let decision = story.decision_record().await?;
	same("the status", &decision.status, &Status::Executed)?;
	let council = story.council_of(story.matter.cooperative).await?;
	same("who signed", decision.signature.map(|signature| signature.chair), council.chair)
}

#[then(expr = "the decision is refused")]
async fn refused(story: &mut Story) -> Result<()> {
	story.refused_on(Ground::Rejected).await
}

#[then(expr = "the decision is refused because its time is over")]
async fn expired(story: &mut Story) -> Result<()> {
	story.refused_on(Ground::Expired).await
}

#[then(expr = "the decision is refused because nobody signed it in time")]
async fn lapsed(story: &mut Story) -> Result<()> {
	story.refused_on(Ground::Lapsed).await
}

#[then(expr = "its action fails with {error} and leaves nothing behind")]
async fn action_fails(story: &mut Story, expected: ErrorName) -> Result<()> {
	let last = story.last()?;
	let at = story.chain.at(last.block.hash).await?;
	let mut error = None;
	for event in last.events.iter().flat_map(|events| events.iter()) {
		let event = event?;
		if event.is::<events::ExecutionFailed>() {
			// Two ids of 4 bytes stand before the error, a time of 8 bytes after it.
			let bytes = event.field_bytes();
			let inner = bytes.get(8..bytes.len() - 8).ok_or("the event is too short")?;
			error = Some(DispatchError::decode_from(inner, at.metadata())?);
		}
	}
	let found = match error.ok_or("the action did not fail")? {
		DispatchError::Module(error) => error.details_string().replace("::", "."),
		other => format!("{other:?}"),
	};
	same("the error", found, expected.0)?;
	same("the status", story.decision_record().await?.status, Status::ExecutionFailed {})?;
	// The signature itself is of the council; no other room may have changed.
	let before = story.chain.state(last.block.parent).await?;
	let after = story.chain.state(last.block.hash).await?;
	let changed = before.changed_pallets(&after, &["Council", "Preimage"]);
	same("other changes", changed, Vec::<String>::new())
}

#[then(expr = "{person} is a {right} of {cooperative}")]
async fn is_staff(
	story: &mut Story,
	name: Name,
	right: Right,
	cooperative: Cooperative,
) -> Result<()> {
	let keys = vec![id(cooperative.0), key(&story.account(&name)?)];
	let rights: Option<(u8,)> = story.read("Cooperatives", "Staff", keys).await?;
	same("the right", rights.map(|(bits,)| bits & right.bit()), Some(right.bit()))
}

#[then(expr = "{person} has a seat on the council of {cooperative}")]
async fn has_seat(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let seats = story.council_of(cooperative.0).await?.seats;
	let account = story.account(&name)?;
	same("whether he has a seat", seats.iter().any(|seat| seat.who == account), true)
}

#[then(expr = "{person} chairs the council of {cooperative}")]
async fn is_chair(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let chair = story.council_of(cooperative.0).await?.chair;
	same("the chair", chair, Some(story.account(&name)?))
}
