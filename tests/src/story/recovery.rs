//! Somebody has lost his key: he gets another one, and stays who he is.

use cucumber::{then, when};
use subxt::{dynamic::Value, utils::AccountId32};

use super::{
	checks::same,
	names::{Cooperative, Name, COOPERATIVES},
	state::{key, Recovery, RecoveryStage},
	Story,
};
use crate::{
	chain::{acts, events, Act},
	people::{blake2_256, Person},
	statement::{Process, Statement},
	Result,
};

/// Somebody who has lost his key, and what he was then.
#[derive(Clone, Debug)]
pub struct Loss {
	pub(super) old: Person,
	new: Person,
	/// His member numbers, and whether he has a seat, in each cooperative.
	places: Vec<(u32, Option<u32>, bool)>,
}

impl Story {
	pub(super) fn loss(&self, name: &Name) -> Result<Loss> {
		let loss = self.losses.get(&name.0).cloned();
		loss.ok_or_else(|| format!("{} has not lost a key", name.0).into())
	}

	async fn places_of(&self, who: &AccountId32) -> Result<Vec<(u32, Option<u32>, bool)>> {
		let mut places = Vec::new();
		for cooperative in COOPERATIVES {
			let number = self.number_of(cooperative, who).await?;
			let seated = match self.council_of(cooperative).await {
				Ok(council) => council.seats.iter().any(|seat| seat.who == *who),
				Err(_) => false,
			};
			places.push((cooperative, number, seated));
		}
		Ok(places)
	}

	async fn signing_key(&self, who: &AccountId32) -> Result<AccountId32> {
		let key: Option<AccountId32> = self.read("Accounts", "Keys", vec![key(who)]).await?;
		Ok(key.unwrap_or(*who))
	}

	/// That the new key is to sign for its owner, as staff bring it; signed with the key of `signer`.
	async fn acceptance(&self, name: &Name, to: Cooperative, signer: &Person) -> Result<Act> {
		let loss = self.loss(name)?;
		let (account, new_key) = (loss.old.account(), loss.new.public_key());
		let statement = Statement {
			genesis: self.chain.genesis(),
			cooperative: to.0,
			process: (Process::Recovery, 0),
			content: blake2_256(&[account.0, new_key.0].concat()),
			signer: new_key.0,
			signed_at: self.now().await?,
		};
		Ok(acts::accept_key(to.0, &account, &statement.signed_by(signer)))
	}

	async fn recovery_of(&self, who: &AccountId32) -> Result<Option<Recovery>> {
		self.read("Accounts", "Recoveries", vec![key(who)]).await
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} loses his/her key and makes a new one")]
async fn lose(story: &mut Story, name: Name) -> Result<()> {
	let old = story.person(&name)?;
	let other = Person::newcomer(&format!("the new key of {}", name.0), &story.salt);
	let places = story.places_of(&old.account()).await?;
	let loss = Loss { new: old.with_key_of(&other), old, places };
	story.losses.insert(name.0, loss);
	Ok(())
}

#[when(expr = "{person} proposes to the council of {cooperative} a new key for {person}")]
async fn propose(story: &mut Story, name: Name, council: Cooperative, who: Name) -> Result<()> {
	let (account, key) = (story.account(&who)?, story.loss(&who)?.new.public_key());
	let document = story.document("grounds of a recovery");
	let action = acts::propose_recovery(council.0, &account, &key, document);
	story.propose(&name, council, "recovery of a key", action).await
}

#[when(
	expr = "{person} proposes to the council of {cooperative} to confirm the new key of {person}"
)]
async fn propose_to_confirm(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	who: Name,
) -> Result<()> {
	let action = acts::confirm_recovery(council.0, &story.account(&who)?);
	story.propose(&name, council, "confirmation of a key", action).await
}

#[when(expr = "{person} brings to {cooperative} that {person} accepts the new key")]
async fn accept(story: &mut Story, relay: Name, to: Cooperative, name: Name) -> Result<()> {
	let signer = story.loss(&name)?.new;
	let act = story.acceptance(&name, to, &signer).await?;
	story.perform(&story.person(&relay)?, act).await?;
	let loss = story.loss(&name)?;
	let kept: Option<AccountId32> =
		story.read("Accounts", "AcceptedKeys", vec![key(&loss.new.public_key())]).await?;
	same("for whom the key is kept", kept, Some(loss.old.account()))
}

#[when(expr = "{person} tries to bring to {cooperative} that {person} accepts the new key")]
async fn try_to_accept(story: &mut Story, relay: Name, to: Cooperative, name: Name) -> Result<()> {
	let signer = story.loss(&name)?.new;
	let act = story.acceptance(&name, to, &signer).await?;
	story.attempt(&story.person(&relay)?, act).await
}

#[when(
	expr = "{person} tries to bring to {cooperative} that {person} accepts the new key, signed with the old one"
)]
async fn try_to_accept_with_old_key(
	story: &mut Story,
	relay: Name,
	to: Cooperative,
	name: Name,
) -> Result<()> {
	let signer = story.loss(&name)?.old;
	let act = story.acceptance(&name, to, &signer).await?;
	story.attempt(&story.person(&relay)?, act).await
}

#[when(expr = "{person} replaces the hash of his/her data")]
async fn update_profile(story: &mut Story, name: Name) -> Result<()> {
	let (person, profile) = (story.person(&name)?, story.new_profile(&name));
	story.perform(&person, acts::update_profile(profile)).await?;
	let record = story.account_record(&person.account()).await?.ok_or("there is no record")?;
	same("the profile", record.profile.0, profile)
}

#[when(expr = "{person} tries to replace the hash of his/her data with the new key")]
async fn try_new_key(story: &mut Story, name: Name) -> Result<()> {
	let (person, profile) = (story.loss(&name)?.new, story.new_profile(&name));
	story.attempt(&person, acts::update_profile(profile)).await
}

#[when(expr = "{person} tries to replace the hash of his/her data with the old key")]
async fn try_old_key(story: &mut Story, name: Name) -> Result<()> {
	let (person, profile) = (story.loss(&name)?.old, story.new_profile(&name));
	story.attempt(&person, acts::update_profile(profile)).await
}

#[when(expr = "{person} signs an application to {cooperative} with the old key")]
async fn apply_with_old_key(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let application = story.application_to(&name, to.0).await?;
	let old = story.loss(&name)?.old;
	story.matter.cooperative = to.0;
	story.matter.paper = Some(application.signed_by(&old));
	story.matter.applicant = Some(story.person(&name)?);
	Ok(())
}

#[when(expr = "{person} vetoes the new key")]
async fn veto(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.perform(&person, acts::veto_recovery(&person.account())).await?;
	let event: events::RecoveryVetoed = story.the()?;
	same("whose recovery is over", event.who, person.account())?;
	same("whose council vetoed", event.cooperative, None)
}

#[when(expr = "{person} tries to veto the new key")]
async fn try_to_veto(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.attempt(&person, acts::veto_recovery(&person.account())).await
}

#[when(expr = "{person} tries to veto the new key of {person}")]
async fn try_to_veto_for(story: &mut Story, name: Name, who: Name) -> Result<()> {
	let (person, who) = (story.person(&name)?, story.account(&who)?);
	story.attempt(&person, acts::veto_recovery(&who)).await
}

// --- What must be true --------------------------------------------------------------------------

async fn waits(story: &mut Story, name: &Name) -> Result<RecoveryStage> {
	let person = story.person(name)?;
	let recovery = story.recovery_of(&person.account()).await?.ok_or("nothing waits")?;
	let (RecoveryStage::Open { until }
	| RecoveryStage::Unconfirmed { until }
	| RecoveryStage::Confirmed { until }) = recovery.stage;
	story.matter.until = Some(until);
	same("his key", story.signing_key(&person.account()).await?, person.public_key())?;
	Ok(recovery.stage)
}

#[then(expr = "the new key of {person} waits for a veto")]
async fn waits_for_veto(story: &mut Story, name: Name) -> Result<()> {
	let stage = waits(story, &name).await?;
	same("whether it can be vetoed", matches!(stage, RecoveryStage::Open { .. }), true)
}

#[then(expr = "the new key of {person} waits for another council")]
async fn waits_for_council(story: &mut Story, name: Name) -> Result<()> {
	let stage = waits(story, &name).await?;
	same("whether it is confirmed", matches!(stage, RecoveryStage::Unconfirmed { .. }), true)
}

#[then(expr = "the new key of {person} is confirmed")]
async fn is_confirmed(story: &mut Story, name: Name) -> Result<()> {
	let stage = waits(story, &name).await?;
	same("whether it is confirmed", matches!(stage, RecoveryStage::Confirmed { .. }), true)
}

#[then(expr = "the old key still signs for {person}")]
async fn old_key_signs(story: &mut Story, name: Name) -> Result<()> {
	let (loss, account) = (story.loss(&name)?, story.account(&name)?);
	same("his key", story.signing_key(&account).await?, loss.old.public_key())?;
	let of_new: Option<AccountId32> =
		story.read("Accounts", "AccountOfKey", vec![key(&loss.new.public_key())]).await?;
	same("for whom the new key signs", of_new, None)
}

#[then(expr = "nobody waits for a new key of {person}")]
async fn nothing_waits(story: &mut Story, name: Name) -> Result<()> {
	let account = story.account(&name)?;
	same("the recovery", story.recovery_of(&account).await?, None)?;
	let kept: Option<Value> = story
		.read("Accounts", "AcceptedKeys", vec![key(&story.loss(&name)?.new.public_key())])
		.await?;
	same("whether the key is kept", kept.is_some(), false)
}

#[then(expr = "the new key signs for {person}")]
async fn new_key_signs(story: &mut Story, name: Name) -> Result<()> {
	let (loss, account) = (story.loss(&name)?, story.account(&name)?);
	let event = crate::chain::the(&story.last()?.events, |event: &events::KeyReplaced| {
		event.who == account
	})?;
	same("the old key", event.old_key, loss.old.public_key())?;
	same("the new key", event.new_key, loss.new.public_key())?;
	same("his key", story.signing_key(&account).await?, loss.new.public_key())?;
	story.people.insert(name.0.clone(), loss.new);
	nothing_waits(story, name).await
}

#[then(expr = "{person} still is what he/she was: the same numbers, the same seats")]
async fn is_the_same(story: &mut Story, name: Name) -> Result<()> {
	let (loss, account) = (story.loss(&name)?, story.account(&name)?);
	same("numbers and seats", story.places_of(&account).await?, loss.places.clone())?;
	if !loss.places.iter().any(|(_, number, _)| number.is_some()) {
		return Err(format!("{} was a member nowhere", name.0).into());
	}
	let of_key = story.places_of(&loss.new.public_key()).await?;
	same("places of the key itself", of_key.iter().any(|place| place.1.is_some() || place.2), false)
}
