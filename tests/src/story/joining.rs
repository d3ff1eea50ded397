//! Applications to a cooperative, and their payment.

use cucumber::{given, then, when};

use super::{
	checks::same,
	names::{Cooperative, Name},
	state::{id, Contributions, Member, MemberStatus, Stage},
	Story, RUB,
};
use crate::{
	chain::{acts, events},
	statement::{Application, Form, SignedApplication},
	Result,
};

/// One hour in milliseconds.
pub(super) const HOUR: u64 = 3_600_000;
/// A number that no application and no decision has.
pub(super) const UNKNOWN: u32 = 999_999;

// --- How a story begins -------------------------------------------------------------------------

#[given(
	expr = "{cooperative}, where a person pays {int} RUB entrance and {int} RUB minimum share contribution"
)]
#[given(
	expr = "{cooperative}: физическое лицо вносит {int} руб. вступительного и {int} руб. минимального паевого взноса"
)]
async fn persons_pay(
	story: &mut Story,
	cooperative: Cooperative,
	entrance: u64,
	share: u64,
) -> Result<()> {
	let record = story.cooperative_record(cooperative.0).await?;
	same_contributions(&record.persons, entrance, share)
}

#[given(
	expr = "{cooperative}, where an organisation pays {int} RUB entrance and {int} RUB minimum share contribution"
)]
#[given(
	expr = "{cooperative}: организация вносит {int} руб. вступительного и {int} руб. минимального паевого взноса"
)]
async fn organisations_pay(
	story: &mut Story,
	cooperative: Cooperative,
	entrance: u64,
	share: u64,
) -> Result<()> {
	let record = story.cooperative_record(cooperative.0).await?;
	same_contributions(&record.organizations, entrance, share)
}

fn same_contributions(found: &Contributions, entrance: u64, share: u64) -> Result<()> {
	let expected = Contributions { entrance: entrance * RUB, minimum_share: share * RUB };
	same("the contributions in kopecks", found, &expected)
}

#[given(expr = "{person}, who has applied to {cooperative} and not paid")]
async fn applied(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let paper = applied_to(story, &name, cooperative).await?;
	story.matter.paper = Some(paper.clone());
	story.matter.applicant = Some(story.person(&name)?);
	let registrar = story.person(&Name("Dave".into()))?;
	story.perform(&registrar, acts::apply_relayed(cooperative.0, &paper)).await
}

/// Somebody new signs an application.
pub(super) async fn applied_to(
	story: &mut Story,
	name: &Name,
	cooperative: Cooperative,
) -> Result<SignedApplication> {
	let person = story.introduce(name)?;
	Ok(story.application_to(name, cooperative.0).await?.signed_by(&person))
}

#[given(expr = "{person}, who has applied to {cooperative} and paid")]
async fn paid(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	applied(story, name, cooperative).await?;
	story.pay().await
}

#[given(expr = "{person}, whom VOSKHOD has just admitted")]
pub(super) async fn admitted(story: &mut Story, name: Name) -> Result<()> {
	admitted_to(story, name, Cooperative(1)).await
}

/// Somebody new becomes a member.
pub(super) async fn admitted_to(
	story: &mut Story,
	name: Name,
	cooperative: Cooperative,
) -> Result<()> {
	paid(story, name, cooperative).await?;
	story.approve().await?;
	let applicant = story.applicant()?;
	match story.number_of(cooperative.0, &applicant.account()).await? {
		Some(_) => Ok(()),
		None => Err("the applicant was not admitted".into()),
	}
}

impl Story {
	/// The cashier confirms that the invoice was paid.
	pub(super) async fn pay(&mut self) -> Result<()> {
		let cashier = self.person(&Name("Eve".into()))?;
		let (cooperative, application) = (self.matter.cooperative, self.application()?);
		let due = self
			.application_record(cooperative, application)
			.await?
			.map(|record| record.contributions.entrance + record.contributions.minimum_share)
			.ok_or("there is no application")?;
		let (payment, document) = (self.payment()?, self.document("payment"));
		let act = acts::confirm_payment(cooperative, payment, due, document);
		self.perform(&cashier, act).await
	}

	/// An application that is dated now.
	pub(super) async fn application_to(
		&mut self,
		applicant: &Name,
		cooperative: u32,
	) -> Result<Application> {
		let signed_at = self.now().await?;
		let document = self.document("application");
		let profile = self.dossier(&applicant.0).commitment();
		Ok(Application {
			genesis: self.chain.genesis(),
			cooperative,
			form: Form { document, profile },
			applicant: self.person(applicant)?.account().0,
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
		let mut application = self.application_to(name, cooperative.0).await?;
		change(&mut application);
		let hash = hex::encode(application.form.document);
		self.matter.cooperative = cooperative.0;
		self.matter.paper = Some(application.signed_by(&person));
		self.matter.applicant = Some(person);
		self.tell(&format!("document 0x{hash}"), &format!("документ 0x{hash}"));
		Ok(())
	}
}

// --- What people do -----------------------------------------------------------------------------

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
	paper.application.form.document = story.document("another application");
	story.attempt(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} tries to bring the application with the data of somebody else")]
async fn try_to_bring_other_data(story: &mut Story, name: Name) -> Result<()> {
	let (registrar, mut paper) = (story.person(&name)?, story.paper()?);
	paper.application.form.profile = story.document("another profile");
	story.attempt(&registrar, acts::apply_relayed(paper.application.cooperative, &paper)).await
}

#[when(expr = "{person} applies to {cooperative} with his/her own signature")]
#[when(expr = "{person} сам/сама подаёт заявление в {cooperative}")]
async fn apply(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	story.matter.applicant = Some(person.clone());
	story.perform(&person, acts::apply(to.0, story.document("own application"))).await
}

#[when(expr = "{person} tries to apply to {cooperative} with his/her own signature")]
async fn try_to_apply(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	story.attempt(&person, acts::apply(to.0, story.document("own application"))).await
}

#[when(expr = "the cashier {person} confirms a payment of {int} RUB")]
#[when(expr = "кассир {person} подтверждает оплату {int} руб.")]
async fn confirm(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let (cashier, payment) = (story.person(&name)?, story.payment()?);
	let document = story.document("payment");
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, payment, sum * RUB, document);
	story.perform(&cashier, act).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB")]
async fn try_to_confirm(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let (cashier, payment) = (story.person(&name)?, story.payment()?);
	let document = story.document("payment");
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, payment, sum * RUB, document);
	story.attempt(&cashier, act).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB to {cooperative}")]
async fn try_to_confirm_elsewhere(
	story: &mut Story,
	name: Name,
	sum: u64,
	to: Cooperative,
) -> Result<()> {
	let (cashier, payment) = (story.person(&name)?, story.payment()?);
	let document = story.document("payment");
	story.attempt(&cashier, acts::confirm_payment(to.0, payment, sum * RUB, document)).await
}

#[when(expr = "{person} tries to confirm a payment of {int} RUB for an unknown invoice")]
async fn try_to_confirm_unknown(story: &mut Story, name: Name, sum: u64) -> Result<()> {
	let cashier = story.person(&name)?;
	let document = story.document("payment");
	let cooperative = story.matter.cooperative;
	let act = acts::confirm_payment(cooperative, UNKNOWN, sum * RUB, document);
	story.attempt(&cashier, act).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(
	expr = "{person} has an invoice of {int} RUB entrance and {int} RUB minimum share contribution"
)]
#[then(
	expr = "{person} получает счёт: {int} руб. вступительного и {int} руб. минимального паевого взноса"
)]
async fn invoiced(story: &mut Story, name: Name, entrance: u64, share: u64) -> Result<()> {
	let account = story.account(&name)?;
	let expected = Contributions { entrance: entrance * RUB, minimum_share: share * RUB };
	let event: events::ApplicationOpened = story.the()?;
	same("the applicant", event.applicant, account)?;
	same("the entrance contribution", event.entrance, expected.entrance)?;
	same("the minimum share contribution", event.minimum_share, expected.minimum_share)?;
	let cooperative = story.matter.cooperative;
	let record = story
		.application_record(cooperative, event.application)
		.await?
		.ok_or("there is no application")?;
	same("the applicant", record.applicant, account)?;
	same("the document", record.document, event.document)?;
	same("the contributions", record.contributions, expected)?;
	same("the stage", record.stage, Stage::Invoiced { payment: event.payment })?;
	let own = story.application_of(cooperative, &account).await?;
	same("the application under way", own, Some(event.application))?;
	// Rules: an invoice unpaid for 14 days closes the application.
	let at = story.chain.at(story.last()?.block.hash).await?;
	let days = (event.pay_until - story.chain.time(&at).await?) / 86_400_000;
	same("days to pay", days, 14)
}

#[then(expr = "{person} is not a member of {cooperative}")]
#[then(expr = "{person} ещё не пайщик {cooperative}")]
async fn no_member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let account = story.account(&name)?;
	same("the member number", story.number_of(cooperative.0, &account).await?, None)
}

#[then(expr = "{person} is a member of {cooperative} with the next number")]
#[then(expr = "{person} — пайщик {cooperative} со следующим номером")]
async fn member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let account = story.account(&name)?;
	let event: events::MemberAdmitted = story.the()?;
	let given = vec![id(cooperative.0)];
	let last: u32 = story
		.read_before("Membership", "NumbersGiven", given.clone())
		.await?
		.ok_or("numbers given have a default")?;
	same("the cooperative", event.cooperative, cooperative.0)?;
	same("the new member", event.who, account)?;
	same("the number", event.number, last + 1)?;
	same("his number", story.number_of(cooperative.0, &account).await?, Some(last + 1))?;
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
	same("the member's account", record.account, account)?;
	same("the member's status", record.status, MemberStatus::Active)?;
	same("his application", story.application_of(cooperative.0, &account).await?, None)?;
	let record = story.application_record(cooperative.0, event.application).await?;
	same("the application's record", record.is_none(), true)
}

#[then(expr = "{int} RUB are to be returned to {person}")]
async fn refund(story: &mut Story, sum: u64, name: Name) -> Result<()> {
	let account = story.account(&name)?;
	let event = story.the_of(
		|event: &events::ApplicationRefused| (event.cooperative, event.application),
		story.application()?,
	)?;
	same("the applicant", event.applicant, account)?;
	same("the refund in kopecks", event.refund, sum * RUB)?;
	closed(story, name).await
}

#[then(expr = "the application of {person} is closed")]
async fn closed(story: &mut Story, name: Name) -> Result<()> {
	let account = story.account(&name)?;
	let (cooperative, application) = (story.matter.cooperative, story.application()?);
	same("his application", story.application_of(cooperative, &account).await?, None)?;
	let record = story.application_record(cooperative, application).await?;
	same("the application's record", record.is_none(), true)
}

#[then(expr = "the invoice of {person} is void")]
async fn invoice_expired(story: &mut Story, name: Name) -> Result<()> {
	let event = story.the_of(
		|event: &events::ApplicationClosed| (event.cooperative, event.application),
		story.application()?,
	)?;
	let account = story.account(&name)?;
	same("the applicant", event.applicant, account)?;
	closed(story, name).await
}

#[then(expr = "the application of {person} is still open")]
async fn still_open(story: &mut Story, name: Name) -> Result<()> {
	let account = story.account(&name)?;
	let own = story.application_of(story.matter.cooperative, &account).await?;
	same("his application", own, Some(story.application()?))
}
