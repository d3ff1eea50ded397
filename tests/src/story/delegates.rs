//! The delegates of the platform: who nominates them, who approves and who refuses them.

// The derived code imports a path that the compiler does not see used.
#![allow(unused_imports)]

use cucumber::{given, then, when};
use subxt::{
	dynamic::Value,
	ext::{scale_decode::DecodeAsType, scale_value::ValueDef},
	utils::H256,
};

use super::{
	checks::same,
	joining::admitted_to,
	names::{Cooperative, ErrorName, Name, People, Why},
	state::{id, key, of_the_state},
	Story,
};
use crate::{
	chain::{acts, delegates::Candidate, events, Act},
	people::{blake2_256, Person},
	Result,
};

of_the_state! {
	/// A voter's present choice.
	struct Approvals { pub approvals: Vec<u32>, }
}

impl Story {
	/// Somebody new becomes a member of a cooperative, and is verified there.
	pub async fn admit_and_verify(&mut self, name: &str, cooperative: u32) -> Result<Person> {
		let (name, cooperative) = (Name(name.into()), Cooperative(cooperative));
		admitted_to(self, name.clone(), cooperative).await?;
		self.attest(&Name("Alice".into()), &name, cooperative).await?;
		self.person(&name)
	}

	/// The council nominates a member. Returns his number as a candidate.
	pub async fn nominate(&mut self, name: &str, cooperative: u32) -> Result<u32> {
		let act = acts::nominate(&self.account(&Name(name.into()))?);
		let (alice, council) = (Name("Alice".into()), Cooperative(cooperative));
		self.propose(&alice, council, "nomination", act).await?;
		self.approve().await?;
		Ok(self.the::<events::Nominated>()?.candidate)
	}

	async fn candidate_number(&self, name: &Name) -> Result<u32> {
		let found = self.read("Delegates", "NumberOf", vec![key(&self.account(name)?)]).await?;
		found.ok_or_else(|| format!("{} is no candidate", name.0).into())
	}

	async fn candidate_record(&self, name: &Name) -> Result<Candidate> {
		let number = self.candidate_number(name).await?;
		let found = self.read("Delegates", "Candidates", vec![id(number)]).await?;
		found.ok_or_else(|| format!("{} has a number and no record", name.0).into())
	}

	/// These delegates, who are enough, decide something, and it is carried out.
	pub async fn decide_as_delegates(&mut self, delegates: &[&str], motion: Act) -> Result<()> {
		self.carry(delegates, motion).await?;
		let result = self.the::<events::MotionExecuted>()?.result;
		same("whether the motion was carried out", is_ok(&result), true)
	}

	/// One of the delegates puts a motion, and all of them are for it. One alone, on a development
	/// chain, decides with the motion itself.
	async fn carry(&mut self, delegates: &[&str], motion: Act) -> Result<()> {
		let first = delegates.first().ok_or("nobody decides")?;
		let first = self.person(&Name((*first).into()))?;
		let threshold = u32::try_from(delegates.len())?;
		self.perform(&first, acts::propose_motion(threshold, motion)).await?;
		if threshold < 2 {
			return Ok(());
		}
		let events::Proposed { proposal_index, proposal_hash, .. } = self.the()?;
		for delegate in delegates {
			let delegate = self.person(&Name((*delegate).into()))?;
			let act = acts::vote_on_motion(proposal_hash, proposal_index, true);
			self.perform(&delegate, act).await?;
		}
		self.perform(&first, acts::close_motion(proposal_hash, proposal_index)).await
	}

	/// The act by which somebody approves these candidates and nobody else.
	async fn approval(&self, cooperative: Cooperative, names: &[Name]) -> Result<Act> {
		let mut numbers = Vec::new();
		for name in names {
			numbers.push(self.candidate_number(name).await?);
		}
		numbers.sort_unstable();
		Ok(acts::approve_delegates(cooperative.0, &numbers))
	}

	/// A document on the ground of which somebody is refused: the same for the same words.
	fn ground(&self, words: &str) -> [u8; 32] {
		blake2_256(&[self.salt.as_slice(), words.as_bytes()].concat())
	}
}

fn is_ok(result: &Value) -> bool {
	matches!(&result.value, ValueDef::Variant(variant) if variant.name == "Ok")
}

// --- How a story begins -------------------------------------------------------------------------

#[given(expr = "{person}, whom {cooperative} has just admitted, verified and nominated")]
async fn nominated_before(story: &mut Story, name: Name, council: Cooperative) -> Result<()> {
	story.admit_and_verify(&name.0, council.0).await?;
	story.nominate(&name.0, council.0).await?;
	is_nominated(story, name, council).await
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} proposes to the council of {cooperative} to nominate {person}")]
async fn propose_nomination(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	nominee: Name,
) -> Result<()> {
	let action = acts::nominate(&story.account(&nominee)?);
	story.propose(&name, council, "nomination", action).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to recall its nominee")]
async fn propose_recall(story: &mut Story, name: Name, council: Cooperative) -> Result<()> {
	story.propose(&name, council, "recall of a nominee", acts::recall_nominee()).await
}

#[when(expr = "{person} tries to nominate {person} without the council")]
async fn try_to_nominate(story: &mut Story, name: Name, nominee: Name) -> Result<()> {
	let (person, account) = (story.person(&name)?, story.account(&nominee)?);
	story.attempt(&person, acts::nominate(&account)).await
}

#[when(expr = "{person} consents to stand as a delegate")]
async fn stand(story: &mut Story, name: Name) -> Result<()> {
	let (person, node) = (story.person(&name)?, node_of(&name));
	story.perform(&person, acts::stand_as_delegate(&node)).await
}

#[when(expr = "{person} tries to stand as a delegate")]
async fn try_to_stand(story: &mut Story, name: Name) -> Result<()> {
	let (person, node) = (story.person(&name)?, node_of(&name));
	story.attempt(&person, acts::stand_as_delegate(&node)).await
}

/// A peer id: what a node's public key is wrapped in, and a key that nobody has.
fn node_of(name: &Name) -> Vec<u8> {
	[[0, 36, 8, 1, 18, 32].as_slice(), &blake2_256(name.0.as_bytes())].concat()
}

#[when(expr = "{person} stands no more as a delegate")]
async fn withdraw(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.perform(&person, acts::withdraw_candidacy()).await
}

#[when(expr = "{person} of {cooperative} approves {person} as a delegate")]
async fn approve(story: &mut Story, name: Name, of: Cooperative, candidate: Name) -> Result<()> {
	let (voter, act) = (story.person(&name)?, story.approval(of, &[candidate]).await?);
	story.perform(&voter, act).await
}

#[when(expr = "{person} of {cooperative} approves {people} as delegates")]
async fn approve_several(
	story: &mut Story,
	name: Name,
	of: Cooperative,
	candidates: People,
) -> Result<()> {
	let (voter, act) = (story.person(&name)?, story.approval(of, &candidates.0).await?);
	story.perform(&voter, act).await
}

#[when(expr = "{person} of {cooperative} approves nobody as a delegate")]
async fn approve_nobody(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let (voter, act) = (story.person(&name)?, story.approval(of, &[]).await?);
	story.perform(&voter, act).await
}

#[when(expr = "{person} of {cooperative} tries to approve {person} as a delegate")]
async fn try_to_approve(
	story: &mut Story,
	name: Name,
	of: Cooperative,
	candidate: Name,
) -> Result<()> {
	let (voter, act) = (story.person(&name)?, story.approval(of, &[candidate]).await?);
	story.attempt(&voter, act).await
}

#[when(expr = "the delegates, {person} alone, accept {person}")]
async fn accept(story: &mut Story, name: Name, nominee: Name) -> Result<()> {
	let candidate = story.candidate_number(&nominee).await?;
	story.decide_as_delegates(&[&name.0], acts::accept_nominee(candidate)).await
}

#[when(expr = "the delegates, {person} alone, refuse {person} because of {why}")]
async fn refuse(story: &mut Story, name: Name, nominee: Name, why: Why) -> Result<()> {
	let candidate = story.candidate_number(&nominee).await?;
	let ground = story.ground(&why.0);
	story.decide_as_delegates(&[&name.0], acts::refuse_nominee(candidate, ground)).await
}

#[when(expr = "the delegates, {person} alone, try to refuse {person} because of {why} again")]
async fn try_to_refuse(story: &mut Story, name: Name, nominee: Name, why: Why) -> Result<()> {
	let candidate = story.candidate_number(&nominee).await?;
	let motion = acts::refuse_nominee(candidate, story.ground(&why.0));
	story.carry(&[&name.0], motion).await
}

#[when(expr = "{person} tries to refuse {person} without the delegates")]
async fn try_to_refuse_alone(story: &mut Story, name: Name, nominee: Name) -> Result<()> {
	let candidate = story.candidate_number(&nominee).await?;
	let motion = acts::refuse_nominee(candidate, story.ground("dislike"));
	let person = story.person(&name)?;
	story.attempt(&person, motion).await
}

#[when(expr = "{person} tries to put a motion to the delegates")]
async fn try_to_propose_motion(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let motion = acts::remark(b"a motion");
	story.attempt(&person, acts::propose_motion(1, motion)).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "{person} is a nominee of {cooperative}, accepted by nobody yet")]
async fn is_nominated(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let event: events::Nominated = story.the()?;
	let account = story.account(&name)?;
	same("the nominee", (event.cooperative, event.who), (of.0, account))?;
	let nominee = story.read("Delegates", "NomineeOf", vec![id(of.0)]).await?;
	same("the cooperative's nominee", nominee, Some(event.candidate))?;
	let record = story.candidate_record(&name).await?;
	same("the candidate", (record.who, record.cooperative), (account, Some(of.0)))?;
	same("from when he counts as accepted", record.accepted_from, event.accepted_from)?;
	same("whether that is later", record.accepted_from > story.now().await?, true)?;
	same("his node", record.node, None)?;
	same("who approves him", approvals(story, &name).await?, 0)
}

#[then(expr = "{person} has consented to stand")]
async fn has_consented(story: &mut Story, name: Name) -> Result<()> {
	let record = story.candidate_record(&name).await?;
	same("his node", record.node, Some(node_of(&name)))
}

#[then(expr = "{person} is accepted by the delegates")]
async fn is_accepted(story: &mut Story, name: Name) -> Result<()> {
	let event: events::Accepted = story.the()?;
	same("who is accepted", event.candidate, story.candidate_number(&name).await?)?;
	let record = story.candidate_record(&name).await?;
	same("whether it counts now", record.accepted_from <= story.now().await?, true)
}

#[then(expr = "{int} member(s) approve(s) {person} as a delegate")]
async fn approved_by(story: &mut Story, count: u32, name: Name) -> Result<()> {
	same("who approves him", approvals(story, &name).await?, count)
}

async fn approvals(story: &Story, name: &Name) -> Result<u32> {
	let number = story.candidate_number(name).await?;
	let found = story.chain.approvals(&story.chain.newest().await?, number).await?;
	found.ok_or_else(|| "the candidate is not counted".into())
}

#[then(expr = "{person} approves {int} candidate(s)")]
async fn approves(story: &mut Story, name: Name, count: usize) -> Result<()> {
	let voter = vec![key(&story.account(&name)?)];
	let record: Option<Approvals> = story.read("Delegates", "Voters", voter).await?;
	same("whom he approves", record.map_or(0, |record| record.approvals.len()), count)
}

#[then(expr = "{person} is no candidate any more: he/she withdrew")]
async fn has_withdrawn(story: &mut Story, name: Name) -> Result<()> {
	has_ended(story, name, events::EndReason::Withdrawn).await
}

#[then(expr = "{person} is no candidate any more: {cooperative} took the nomination back")]
async fn was_recalled(story: &mut Story, name: Name, _of: Cooperative) -> Result<()> {
	has_ended(story, name, events::EndReason::Recalled).await
}

#[then(expr = "{person} is no candidate any more: the delegates refused because of {why}")]
async fn was_refused(story: &mut Story, name: Name, why: Why) -> Result<()> {
	let ground = H256(story.ground(&why.0));
	has_ended(story, name, events::EndReason::Refused(ground)).await
}

async fn has_ended(story: &mut Story, name: Name, reason: events::EndReason) -> Result<()> {
	let event: events::CandidacyEnded = story.the()?;
	let account = story.account(&name)?;
	same("whose candidacy ended", (event.who, event.reason), (account, reason))?;
	let number: Option<u32> = story.read("Delegates", "NumberOf", vec![key(&account)]).await?;
	same("his number", number, None)?;
	let newest = story.chain.newest().await?;
	same("his votes", story.chain.approvals(&newest, event.candidate).await?, None)
}

#[then(expr = "the motion fails with {error} and {person} is still a candidate")]
async fn motion_fails(story: &mut Story, expected: ErrorName, name: Name) -> Result<()> {
	let result = story.the::<events::MotionExecuted>()?.result;
	same("whether the motion was carried out", is_ok(&result), false)?;
	let last = story.last()?;
	let at = story.chain.at(last.block.hash).await?;
	let mut error = None;
	for event in last.events.iter().flat_map(|events| events.iter()) {
		let event = event?;
		if event.is::<events::MotionExecuted>() {
			// A hash of 32 bytes and the mark of an error stand before it.
			let inner = event.field_bytes().get(33..).ok_or("the event is too short")?;
			error = Some(subxt::error::DispatchError::decode_from(inner, at.metadata())?);
		}
	}
	let found = match error.ok_or("the motion did not fail")? {
		subxt::error::DispatchError::Module(error) => error.details_string().replace("::", "."),
		other => format!("{other:?}"),
	};
	same("the error", found, expected.0)?;
	story.candidate_number(&name).await.map(|_| ())
}
