//! What people do, and try to do, in a story; and how time passes.

use cucumber::when;

use super::{
	names::{Cooperative, Name, Vote},
	Story, RUB,
};
use crate::{
	chain::acts,
	people::{blake2_256, Person},
	statement::{Application, Form},
	Result,
};

/// One hour in milliseconds.
const HOUR: u64 = 3_600_000;
/// A number that no application and no decision has.
const UNKNOWN: u32 = 999_999;

/// The hash of a document that stands for a real one.
pub(super) fn document(what: &str, number: u32) -> [u8; 32] {
	blake2_256(format!("{what}/{number}").as_bytes())
}

impl Story {
	/// An application that is dated now.
	pub(super) async fn application_to(
		&self,
		applicant: &Person,
		cooperative: u32,
	) -> Result<Application> {
		let signed_at = self.now().await?;
		Ok(Application {
			genesis: self.chain.genesis(),
			cooperative,
			form: Form::of(applicant, cooperative, signed_at),
			applicant: applicant.account().0,
			signed_at,
		})
	}

	async fn sign_application(
		&mut self,
		name: &Name,
		cooperative: Cooperative,
		change: impl FnOnce(&mut Application),
	) -> Result<()> {
		let person = self.person(name)?;
		let mut application = self.application_to(&person, cooperative.0).await?;
		change(&mut application);
		let hash = hex::encode(application.form.document);
		self.matter.cooperative = cooperative.0;
		self.matter.paper = Some(application.signed_by(&person));
		self.matter.applicant = Some(person);
		self.tell(&format!("document 0x{hash}"), &format!("документ 0x{hash}"));
		Ok(())
	}
}

// --- The application ----------------------------------------------------------------------------

#[when(expr = "{person} signs an application to {cooperative}")]
#[when(expr = "{person} подписывает заявление в {cooperative}")]
async fn sign_application(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	story.sign_application(&name, to, |_| {}).await
}

#[when(
	expr = "{person} signs an application to {cooperative} in a wallet that wraps what it signs"
)]
async fn sign_in_wallet(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	story.sign_application(&name, to, |_| {}).await?;
	let paper = story.paper()?.application;
	story.matter.paper = Some(paper.signed_in_a_wallet_by(&story.applicant()?));
	Ok(())
}

#[when(expr = "{person} signs an application to {cooperative} on another chain")]
async fn sign_elsewhere(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	story.sign_application(&name, to, |application| application.genesis = [7; 32]).await
}

#[when(expr = "{person} signs an application to {cooperative} and dates it {int} hours back")]
async fn sign_long_ago(story: &mut Story, name: Name, to: Cooperative, hours: u64) -> Result<()> {
	story.sign_application(&name, to, |application| application.signed_at -= hours * HOUR).await
}

#[when(expr = "{person} signs an application to {cooperative} and dates it {int} hours ahead")]
async fn sign_ahead(story: &mut Story, name: Name, to: Cooperative, hours: u64) -> Result<()> {
	story.sign_application(&name, to, |application| application.signed_at += hours * HOUR).await
}

#[when(expr = "{person} signs an application to {cooperative} in the name of {person}")]
async fn sign_for_another(
	story: &mut Story,
	name: Name,
	to: Cooperative,
	other: Name,
) -> Result<()> {
	let applicant = story.person(&other)?.account().0;
	story.sign_application(&name, to, |application| application.applicant = applicant).await
}

#[when(expr = "the registrar {person} brings the application to the chain")]
#[when(expr = "регистратор {person} приносит заявление в цепь")]
async fn bring(story: &mut Story, name: Name) -> Result<()> {
	let (registrar, paper) = (story.person(&name)?, story.paper()?);
	story.perform(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} tries to bring the application to the chain")]
async fn try_to_bring(story: &mut Story, name: Name) -> Result<()> {
	let (registrar, paper) = (story.person(&name)?, story.paper()?);
	story.attempt(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} tries to bring the application to {cooperative} instead")]
async fn try_to_bring_elsewhere(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let (registrar, paper) = (story.person(&name)?, story.paper()?);
	story.attempt(&registrar, acts::apply_relayed(to.0, &paper)).await
}

#[when(expr = "{person} tries to bring the application with another document")]
async fn try_to_bring_another(story: &mut Story, name: Name) -> Result<()> {
	let (registrar, mut paper) = (story.person(&name)?, story.paper()?);
	paper.application.form.document = document("another application", 1);
	story.attempt(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} tries to bring the application with the data of somebody else")]
async fn try_to_bring_other_data(story: &mut Story, name: Name) -> Result<()> {
	let (registrar, mut paper) = (story.person(&name)?, story.paper()?);
	paper.application.form.profile = document("another profile", 1);
	story.attempt(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} applies to {cooperative} with his/her own signature")]
#[when(expr = "{person} сам/сама подаёт заявление в {cooperative}")]
async fn apply(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	story.matter.applicant = Some(person.clone());
	story.perform(&person, acts::apply(to.0, document("own application", to.0))).await
}

#[when(expr = "{person} tries to apply to {cooperative} with his/her own signature")]
async fn try_to_apply(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	story.attempt(&person, acts::apply(to.0, document("own application", to.0))).await
}

#[when(expr = "{person} tries to replace the hash of his/her data")]
async fn try_to_update_profile(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.attempt(&person, acts::update_profile(document("new profile", 1))).await
}

// --- The payment --------------------------------------------------------------------------------

#[when(expr = "the cashier {person} confirms a payment of {int} RUB")]
#[when(expr = "кассир {person} подтверждает оплату {int} руб.")]
async fn confirm(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let (cashier, application) = (story.person(&name)?, story.application()?);
	let document = document("payment", application);
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, application, sum * RUB, document);
	story.perform(&cashier, act).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB")]
async fn try_to_confirm(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let (cashier, application) = (story.person(&name)?, story.application()?);
	let document = document("payment", application);
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, application, sum * RUB, document);
	story.attempt(&cashier, act).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB to {cooperative}")]
async fn try_to_confirm_elsewhere(
	story: &mut Story,
	name: Name,
	sum: u64,
	to: Cooperative,
) -> Result<()> {
	let (cashier, application) = (story.person(&name)?, story.application()?);
	let document = document("payment", application);
	story.attempt(&cashier, acts::confirm_payment(to.0, application, sum * RUB, document)).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB for an unknown application")]
async fn try_to_confirm_unknown(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let cashier = story.person(&name)?;
	let document = document("payment", UNKNOWN);
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, UNKNOWN, sum * RUB, document);
	story.attempt(&cashier, act).await
}

// --- The council --------------------------------------------------------------------------------

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
	let minutes = story.matter.minutes.unwrap_or_else(|| document("no minutes", decision));
	story.attempt(&chair, acts::sign(story.matter.cooperative, decision, minutes)).await
}

#[when(expr = "{person} tries to sign other minutes")]
async fn try_to_sign_others(story: &mut Story, name: Name) -> Result<()> {
	let (chair, decision) = (story.person(&name)?, story.decision()?);
	let minutes = document("other minutes", decision);
	story.attempt(&chair, acts::sign(story.matter.cooperative, decision, minutes)).await
}

#[when(expr = "{person} tries to sign minutes of an unknown decision")]
async fn try_to_sign_unknown(story: &mut Story, name: Name) -> Result<()> {
	let chair = story.person(&name)?;
	let minutes = document("no minutes", UNKNOWN);
	story.attempt(&chair, acts::sign(story.matter.cooperative, UNKNOWN, minutes)).await
}

#[when(expr = "{person} puts a resolution in words to the council of {cooperative}")]
async fn propose_words(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	let act = acts::propose(to.0, document("resolution", to.0), None, None);
	story.perform(&member, act).await
}

#[when(expr = "{person} tries to put a resolution in words to the council of {cooperative}")]
async fn try_to_propose_words(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	let act = acts::propose(to.0, document("resolution", to.0), None, None);
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
	let act = acts::propose(to.0, document("resolution", to.0), None, Some(days * 24 * HOUR));
	story.attempt(&member, act).await
}

#[when(expr = "{person} proposes to the council of {cooperative} that {person} be a cashier there")]
async fn propose_cashier(
	story: &mut Story,
	name: Name,
	to: Cooperative,
	cashier: Name,
) -> Result<()> {
	let (member, cashier) = (story.person(&name)?, story.person(&cashier)?);
	let action = acts::grant_rights(to.0, &cashier.account(), "Cashier");
	let act = acts::propose(to.0, document("new cashier", to.0), Some(action), None);
	story.perform(&member, act).await
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
	let (member, application) = (story.person(&name)?, story.application()?);
	let action = acts::admit(of.0, application);
	let act = acts::propose(council.0, document("foreign admission", of.0), Some(action), None);
	story.perform(&member, act).await
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

// --- Time ---------------------------------------------------------------------------------------

#[when(expr = "the time to pay/vote/sign is almost over")]
async fn almost_over(story: &mut Story) -> Result<()> {
	story.travel_before_deadline().await
}

#[when(expr = "the time to pay/vote/sign is over")]
async fn over(story: &mut Story) -> Result<()> {
	story.travel_beyond_deadline(true).await
}

#[when(expr = "the time to pay/vote/sign is over and the next block is still to come")]
async fn just_over(story: &mut Story) -> Result<()> {
	story.travel_beyond_deadline(false).await
}
