//! How a story begins.

use cucumber::given;

use super::{
	names::{Cooperative, Name},
	state, Story,
};
use crate::{chain::acts, Result};

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
	let record = cooperative_record(story, cooperative).await?;
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
	let record = cooperative_record(story, cooperative).await?;
	same_contributions(&record.organizations, entrance, share)
}

async fn cooperative_record(story: &Story, cooperative: Cooperative) -> Result<state::Cooperative> {
	let id = state::id(cooperative.0);
	let record = story.read("Cooperatives", "Cooperatives", vec![id]).await?;
	record.ok_or_else(|| format!("there is no {cooperative:?}").into())
}

fn same_contributions(found: &state::Contributions, entrance: u64, share: u64) -> Result<()> {
	let expected =
		state::Contributions { entrance: entrance * super::RUB, minimum_share: share * super::RUB };
	if *found != expected {
		return Err(format!("{found:?} kopecks, not {expected:?}").into());
	}
	Ok(())
}

#[given(expr = "{person}, who is new to the platform")]
#[given(expr = "{person} — новый человек на платформе")]
async fn newcomer(story: &mut Story, name: Name) -> Result<()> {
	let person = story.introduce(&name)?;
	if story.account_record(&person).await?.is_some() {
		return Err(format!("{person:?} is registered already").into());
	}
	let newest = story.chain.newest().await?;
	if story.chain.balance(&newest, &person.account()).await? != 0 {
		return Err(format!("{person:?} has AXON").into());
	}
	let account = person.account();
	story.tell(
		&format!("{}: a key of one's own, account {account}", name.0),
		&format!("{}: собственный ключ, счёт {account}", name.0),
	);
	Ok(())
}

#[given(expr = "{person}, who is a member of {cooperative}")]
async fn member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	match story.number_of(cooperative.0, &person).await? {
		Some(_) => Ok(()),
		None => Err(format!("{} is not a member of {cooperative:?}", name.0).into()),
	}
}

#[given(expr = "{person}, who has an account and is a member of no cooperative")]
async fn member_of_none(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.account_record(&person).await?.ok_or("he is not registered")?;
	let memberships: Option<u32> =
		story.read("Membership", "MembershipsOf", vec![state::key(&person)]).await?;
	match memberships {
		Some(0) => Ok(()),
		other => Err(format!("{} is a member of {other:?} cooperatives", name.0).into()),
	}
}

#[given(expr = "{person}, who has applied to {cooperative} and not paid")]
async fn applied(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.introduce(&name)?;
	let paper = story.application_to(&person, cooperative.0).await?.signed_by(&person);
	story.matter.paper = Some(paper.clone());
	story.matter.applicant = Some(person);
	let registrar = story.person(&Name("Dave".into()))?;
	story.perform(&registrar, acts::apply_relayed(cooperative.0, &paper)).await
}

#[given(expr = "{person}, who has applied to {cooperative} and paid")]
async fn paid(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	applied(story, name, cooperative).await?;
	let cashier = story.person(&Name("Eve".into()))?;
	let application = story.application()?;
	let due = story
		.application_record(cooperative.0, application)
		.await?
		.map(|record| record.contributions.entrance + record.contributions.minimum_share)
		.ok_or("there is no application")?;
	let receipt = super::when::document("payment", application);
	let act = acts::confirm_payment(cooperative.0, application, due, receipt);
	story.perform(&cashier, act).await
}

#[given(expr = "{person}, whom VOSKHOD has just admitted")]
async fn admitted(story: &mut Story, name: Name) -> Result<()> {
	paid(story, name, Cooperative(1)).await?;
	let decision = story.decision()?;
	for voter in ["Bob", "Charlie"] {
		let voter = story.person(&Name(voter.into()))?;
		story.perform(&voter, acts::vote(1, decision, "For")).await?;
	}
	let chair = story.person(&Name("Alice".into()))?;
	let minutes = story.matter.minutes.ok_or("nothing was approved")?;
	story.perform(&chair, acts::sign(1, decision, minutes)).await?;
	let applicant = story.applicant()?;
	match story.number_of(1, &applicant).await? {
		Some(_) => Ok(()),
		None => Err("the applicant was not admitted".into()),
	}
}
