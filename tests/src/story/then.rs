//! What must be true in a story.

use cucumber::then;
use subxt::{
	error::DispatchError,
	events::DecodeAsEvent,
	utils::{AccountId32, H256},
};

use super::{
	names::{cooperative_name, Cooperative, ErrorName, Name},
	resource_account,
	state::{
		id, key, AccountKind, Contributions, DecisionKind, Ground, Member, MemberStatus, Stage,
		Status,
	},
	Happening, Story, RUB,
};
use crate::{
	chain::{events, the},
	people::Person,
	Result,
};

/// Fails with a sentence unless two things are equal.
fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<()> {
	if found != expected {
		return Err(format!("{what}: {found:?}, not {expected:?}").into());
	}
	Ok(())
}

impl Story {
	/// The one event of this kind that happened last.
	fn the<E: DecodeAsEvent + std::fmt::Debug>(&self) -> Result<E> {
		the(&self.last()?.events, |_| true)
	}

	/// The one event of this kind about this matter. When time has passed, the block may tell of
	/// other matters too.
	fn the_of<E: DecodeAsEvent + std::fmt::Debug>(
		&self,
		ids: impl Fn(&E) -> (u32, u32),
		id: u32,
	) -> Result<E> {
		let matter = (self.matter.cooperative, id);
		the(&self.last()?.events, |event| ids(event) == matter)
	}

	fn happened<E: DecodeAsEvent>(&self) -> Result<bool> {
		Ok(self.last()?.events.has::<E>())
	}
}

// --- The applicant ------------------------------------------------------------------------------

#[then(expr = "{person} is registered as a person")]
#[then(expr = "{person} получает единый счёт на платформе")]
async fn registered(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let event: events::AccountRegistered = story.the()?;
	same("the registered account", event.who, person.account())?;
	let application = story.paper()?.application;
	let record = story.account_record(&person).await?.ok_or("there is no record")?;
	same("the kind of account", record.kind, AccountKind::Person)?;
	same("the profile", record.profile, H256(application.form.profile))?;
	same("the last statement", record.last_statement, application.signed_at)
}

#[then(expr = "{person} keeps the account that he/she has")]
async fn not_registered_again(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	same("a new registration", story.happened::<events::AccountRegistered>()?, false)?;
	let before: super::state::AccountRecord = story
		.read_before("Accounts", "Accounts", vec![key(&person)])
		.await?
		.ok_or("there was no record")?;
	let after = story.account_record(&person).await?.ok_or("there is no record")?;
	same("the profile", after.profile, before.profile)
}

#[then(
	expr = "{person} has an invoice of {int} RUB entrance and {int} RUB minimum share contribution"
)]
#[then(
	expr = "{person} получает счёт: {int} руб. вступительного и {int} руб. минимального паевого взноса"
)]
async fn invoiced(story: &mut Story, name: Name, entrance: u64, share: u64) -> Result<()> {
	let person = story.person(&name)?;
	let expected = Contributions { entrance: entrance * RUB, minimum_share: share * RUB };
	let event: events::ApplicationOpened = story.the()?;
	same("the applicant", event.applicant, person.account())?;
	same("the entrance contribution", event.entrance, expected.entrance)?;
	same("the minimum share contribution", event.minimum_share, expected.minimum_share)?;
	let cooperative = story.matter.cooperative;
	let record = story
		.application_record(cooperative, event.application)
		.await?
		.ok_or("there is no application")?;
	same("the applicant", record.applicant, person.account())?;
	same("the document", record.document, event.document)?;
	same("the contributions", record.contributions, expected)?;
	same("the stage", record.stage, Stage::Invoiced { pay_until: event.pay_until })?;
	let own = story.application_of(cooperative, &person).await?;
	same("the application under way", own, Some(event.application))?;
	// Rules: an invoice unpaid for 14 days closes the application.
	let at = story.chain.at(story.last()?.block.hash).await?;
	let days = (event.pay_until - story.chain.time(&at).await?) / 86_400_000;
	same("days to pay", days, 14)
}

#[then(expr = "{person} is not a member of {cooperative}")]
#[then(expr = "{person} ещё не пайщик {cooperative}")]
async fn no_member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	same("the member number", story.number_of(cooperative.0, &person).await?, None)
}

#[then(expr = "{person} is a member of {cooperative} with the next number")]
#[then(expr = "{person} — пайщик {cooperative} со следующим номером")]
async fn member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	let event: events::MemberAdmitted = story.the()?;
	let given = vec![id(cooperative.0)];
	let last: u32 = story
		.read_before("Membership", "NumbersGiven", given.clone())
		.await?
		.ok_or("numbers given have a default")?;
	same("the cooperative", event.cooperative, cooperative.0)?;
	same("the new member", event.who, person.account())?;
	same("the number", event.number, last + 1)?;
	same("his number", story.number_of(cooperative.0, &person).await?, Some(last + 1))?;
	same(
		"numbers given",
		story.read("Membership", "NumbersGiven", given.clone()).await?,
		Some(last + 1),
	)?;
	let active: Option<u32> =
		story.read_before("Membership", "ActiveMembers", given.clone()).await?;
	same(
		"active members",
		story.read("Membership", "ActiveMembers", given).await?,
		active.map(|active| active + 1),
	)?;
	let record: Member = story
		.read("Membership", "Members", vec![id(cooperative.0), id(event.number)])
		.await?
		.ok_or("there is no record of the member")?;
	same("the member's account", record.account, person.account())?;
	same("the member's status", record.status, MemberStatus::Active)?;
	same("his application", story.application_of(cooperative.0, &person).await?, None)?;
	let record = story.application_record(cooperative.0, event.application).await?;
	same("the application's record", record.is_none(), true)
}

#[then(expr = "{int} RUB are to be returned to {person}")]
async fn refund(story: &mut Story, sum: u64, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let event = story.the_of(
		|event: &events::ApplicationRefused| (event.cooperative, event.application),
		story.application()?,
	)?;
	same("the applicant", event.applicant, person.account())?;
	same("the refund in kopecks", event.refund, sum * RUB)?;
	closed(story, name).await
}

#[then(expr = "the application of {person} is closed")]
async fn closed(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let (cooperative, application) = (story.matter.cooperative, story.application()?);
	same("his application", story.application_of(cooperative, &person).await?, None)?;
	let record = story.application_record(cooperative, application).await?;
	same("the application's record", record.is_none(), true)
}

#[then(expr = "the invoice of {person} is void")]
async fn invoice_expired(story: &mut Story, name: Name) -> Result<()> {
	let event = story.the_of(
		|event: &events::InvoiceExpired| (event.cooperative, event.application),
		story.application()?,
	)?;
	let person = story.person(&name)?;
	same("the applicant", event.applicant, person.account())?;
	closed(story, name).await
}

#[then(expr = "the application of {person} is still open")]
async fn still_open(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let own = story.application_of(story.matter.cooperative, &person).await?;
	same("his application", own, Some(story.application()?))
}

// --- Who paid -----------------------------------------------------------------------------------

async fn axon_of(story: &Story, person: &Person) -> Result<u128> {
	let newest = story.chain.newest().await?;
	story.chain.balance(&newest, &person.account()).await
}

#[then(expr = "{person} has no AXON, and {cooperative} paid for every act")]
#[then(expr = "у нового пайщика нет AXON: {person} ничего не платит, за всё платит {cooperative}")]
async fn paid_for_all(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	same("the balance", axon_of(story, &person).await?, 0)?;
	let account = resource_account(cooperative.0);
	if story.paid().is_empty() {
		return Err("nobody has done anything yet".into());
	}
	for (who, payer) in story.paid() {
		same(&format!("who paid for the act of {who}"), payer, &account)?;
	}
	Ok(())
}

#[then(expr = "{person} has no AXON, and {cooperative} paid for it")]
async fn cooperative_paid(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	same("the balance", axon_of(story, &person).await?, 0)?;
	let (who, payer) = story.paid().last().ok_or("nobody has done anything yet")?;
	same("who did it", who, &name.0)?;
	same("who paid for it", payer, &resource_account(cooperative.0))
}

// --- The decision -------------------------------------------------------------------------------

#[then(expr = "the council of {cooperative} is asked to admit {person}")]
#[then(expr = "совет {cooperative} решает, будет ли {person} пайщиком")]
async fn asked(story: &mut Story, cooperative: Cooperative, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let event: events::PaymentConfirmed = story.the()?;
	let opened: events::DecisionOpened = story.the()?;
	same("the cooperative", opened.cooperative, cooperative.0)?;
	same("the decision", opened.decision, event.decision)?;
	let application = story
		.application_record(cooperative.0, event.application)
		.await?
		.ok_or("there is no application")?;
	same("the stage", application.stage, Stage::BeforeCouncil { decision: event.decision })?;
	let decision = story.decision_record().await?;
	same("the proposer", &decision.proposer, &person.account())?;
	same("the kind", &decision.kind, &DecisionKind::Admission)?;
	same("the subject", decision.subject, application.document)?;
	same("the status", &decision.status, &Status::Open)?;
	let council: super::state::Council = story
		.read("Council", "Councils", vec![id(cooperative.0)])
		.await?
		.ok_or("there is no council")?;
	let voters: Vec<AccountId32> = decision.voters.iter().map(|voter| voter.who).collect();
	same("the voters", voters, council.seats)?;
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
	let council: super::state::Council = story
		.read("Council", "Councils", vec![id(story.matter.cooperative)])
		.await?
		.ok_or("there is no council")?;
	same("who signed", decision.signature.map(|signature| signature.chair), council.chair)
}

#[then(expr = "the decision is refused")]
async fn refused(story: &mut Story) -> Result<()> {
	refused_on(story, Ground::Rejected).await
}

#[then(expr = "the decision is refused because its time is over")]
async fn expired(story: &mut Story) -> Result<()> {
	refused_on(story, Ground::Expired).await
}

#[then(expr = "the decision is refused because nobody signed it in time")]
async fn lapsed(story: &mut Story) -> Result<()> {
	refused_on(story, Ground::Lapsed).await
}

async fn refused_on(story: &Story, ground: Ground) -> Result<()> {
	story
		.the_of(|event: &events::Refused| (event.cooperative, event.decision), story.decision()?)?;
	let decision = story.decision_record().await?;
	same("the status", decision.status, Status::Refused { ground, carried_out: true })
}

#[then(expr = "its action fails with {error} and leaves nothing behind")]
async fn action_fails(story: &mut Story, expected: ErrorName) -> Result<()> {
	let last = story.last()?;
	let at = story.chain.at(last.block.hash).await?;
	let mut error = None;
	for event in last.events.iter() {
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

#[then(expr = "{person} is a cashier of {cooperative}")]
async fn cashier(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	let rights: Option<(u8,)> =
		story.read("Cooperatives", "Staff", vec![id(cooperative.0), key(&person)]).await?;
	// The second right of six, one bit each.
	same("the rights", rights.map(|(bits,)| bits & 2), Some(2))
}

// --- Refusals -----------------------------------------------------------------------------------

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
	let changed = before.difference(&after, &who.account(), &receipt.payer, receipt.fee);
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
	// A block that changes the validators has no room for that; then it is in the next one.
	let (block, events) = story.chain.make_block().await?;
	story.happen(Happening { block, payer: None, events })
}

#[then(expr = "it does not get into a block: {person} has no AXON and no cooperative pays for it")]
async fn not_let_in(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let (who, outcome) = story.take_try()?;
	same("who tried", who.account(), person.account())?;
	match outcome {
		Ok(receipt) => Err(format!("it succeeded: {receipt:?}").into()),
		Err(refusal) if refusal.receipt.is_some() => Err("it did get into a block".into()),
		Err(refusal) => {
			let told =
				refusal.error.contains("Inability to pay") || refusal.error.contains("Payment");
			if told {
				Ok(())
			} else {
				Err(format!("another reason was given: {}", refusal.error).into())
			}
		}
	}
}

#[then(expr = "{cooperative} paid for the refused act")]
async fn refused_act_was_paid(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	let payer = story.refused_at_cost_of.as_ref().ok_or("nothing was refused")?;
	let name = cooperative_name(cooperative.0, false);
	same(&format!("whether {name} paid"), payer, &resource_account(cooperative.0))
}
