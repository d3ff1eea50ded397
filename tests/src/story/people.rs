//! Who takes part: newcomers, members, their accounts and their AXON.

use cucumber::{given, then, when};
use subxt::utils::{AccountId32, H256};

use super::{
	checks::same,
	names::{Cooperative, Name, COOPERATIVES},
	resource_account,
	state::{key, AccountKind, AccountRecord, Consent},
	Story,
};
use crate::{
	chain::{acts, events, Act},
	privacy::{plant, Dossier},
	Result,
};

/// What AXON costs, in kopecks.
const KOPECKS_PER_AXON: u64 = 1_000;

impl Story {
	/// The hash of somebody's data after they have changed; these are planted, too.
	pub(super) fn new_profile(&mut self, name: &Name) -> [u8; 32] {
		let seed = [self.salt.as_slice(), b"changed"].concat();
		let dossier = Dossier::of_person(&name.0, &seed);
		self.dossiers.insert(name.0.clone(), dossier.clone());
		plant(&dossier)
	}
}

#[given(expr = "{person}, who is new to the platform")]
#[given(expr = "{person} — новый человек на платформе")]
async fn newcomer(story: &mut Story, name: Name) -> Result<()> {
	let person = story.introduce(&name)?;
	story.dossier(&name.0);
	if story.account_record(&person.account()).await?.is_some() {
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
async fn is_member(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	match story.number_of(cooperative.0, &person.account()).await? {
		Some(_) => Ok(()),
		None => Err(format!("{} is not a member of {cooperative:?}", name.0).into()),
	}
}

#[given(expr = "{person}, who has an account and is a member of no cooperative")]
async fn member_of_none(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	story.account_record(&person.account()).await?.ok_or("he is not registered")?;
	let memberships: Option<u32> =
		story.read("Membership", "MembershipsOf", vec![key(&person.account())]).await?;
	match memberships {
		Some(0) => Ok(()),
		other => Err(format!("{} is a member of {other:?} cooperatives", name.0).into()),
	}
}

#[when(expr = "{person} tries to replace the hash of his/her data")]
async fn try_to_update_profile(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let profile = story.new_profile(&name);
	story.attempt(&person, acts::update_profile(profile)).await
}

#[then(expr = "{person} is registered as a person")]
#[then(expr = "{person} получает единый счёт на платформе")]
async fn registered(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	let event: events::AccountRegistered = story.the()?;
	same("the registered account", event.who, person.account())?;
	let application = story.paper()?.application;
	let record = story.account_record(&person.account()).await?.ok_or("there is no record")?;
	same("the kind of account", record.kind, AccountKind::Person)?;
	same("the profile", record.profile, H256(application.form.profile))?;
	same("the last statement", record.last_statement, application.signed_at)
}

#[then(expr = "{person} keeps the account that he/she has")]
async fn not_registered_again(story: &mut Story, name: Name) -> Result<()> {
	let person = story.person(&name)?;
	same("a new registration", story.happened::<events::AccountRegistered>()?, false)?;
	let before: AccountRecord = story
		.read_before("Accounts", "Accounts", vec![key(&person.account())])
		.await?
		.ok_or("there was no record")?;
	let after = story.account_record(&person.account()).await?.ok_or("there is no record")?;
	same("the profile", after.profile, before.profile)
}

async fn axon_of(story: &Story, who: &AccountId32) -> Result<u128> {
	let newest = story.chain.newest().await?;
	story.chain.balance(&newest, who).await
}

#[then(expr = "{person} has no AXON, and {cooperative} paid for every act")]
#[then(expr = "у нового пайщика нет AXON: {person} ничего не платит, за всё платит {cooperative}")]
async fn paid_for_all(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let person = story.person(&name)?;
	same("the balance", axon_of(story, &person.account()).await?, 0)?;
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
	same("the balance", axon_of(story, &person.account()).await?, 0)?;
	let (who, payer) = story.paid().last().ok_or("nobody has done anything yet")?;
	same("who did it", who, &name.0)?;
	same("who paid for it", payer, &resource_account(cooperative.0))
}

#[then(expr = "{person} belongs to {int} cooperatives with one account")]
async fn belongs_to(story: &mut Story, name: Name, count: u32) -> Result<()> {
	let account = story.account(&name)?;
	let memberships: Option<u32> =
		story.read("Membership", "MembershipsOf", vec![key(&account)]).await?;
	same("memberships", memberships, Some(count))?;
	let mut numbers = 0;
	for cooperative in COOPERATIVES {
		numbers += u32::from(story.number_of(cooperative, &account).await?.is_some());
	}
	same("member numbers", numbers, count)?;
	let record = story.account_record(&account).await?.ok_or("there is no record")?;
	same("the profile", record.profile, H256(story.dossier(&name.0).commitment()))
}

#[when(expr = "the operator's cashier {person} sells {int} AXON to {cooperative}")]
async fn sell(story: &mut Story, name: Name, axon: u64, to: Cooperative) -> Result<()> {
	let (cashier, document) = (story.person(&name)?, story.document("payment for AXON"));
	story.perform(&cashier, acts::sell_axon(to.0, axon * KOPECKS_PER_AXON, document)).await
}

// --- Fast registration --------------------------------------------------------------------------

/// The X25519 key that a cooperative publishes for fast registration; here only its bytes matter.
const TRANSFER_KEY: [u8; 32] = [0x42; 32];
/// For how long somebody consents, in milliseconds.
const CONSENT: u64 = 30 * 24 * 3_600_000;

impl Story {
	async fn consent(&mut self, name: &Name, from: Cooperative, to: Cooperative) -> Result<Act> {
		let (profile, until) = (self.dossier(&name.0).commitment(), self.now().await? + CONSENT);
		Ok(acts::grant_consent(from.0, to.0, profile, TRANSFER_KEY, until))
	}

	/// What one cooperative may give to another of somebody.
	async fn may_receive(
		&self,
		name: &Name,
		from: Cooperative,
		to: Cooperative,
	) -> Result<Option<Consent>> {
		let keys = vec![key(&self.account(name)?)];
		let consents: Option<Vec<Consent>> = self.read("Accounts", "Consents", keys).await?;
		let of = |it: &Consent| (it.from, it.to) == (from.0, to.0);
		Ok(consents.unwrap_or_default().into_iter().find(of))
	}
}

#[when(
	expr = "{person} proposes to the council of {cooperative} to publish a key for fast registration"
)]
async fn publish_key(story: &mut Story, name: Name, council: Cooperative) -> Result<()> {
	let domain = story.document("domain of a site");
	let action = acts::set_settings(council.0, domain, TRANSFER_KEY);
	story.propose(&name, council, "settings", action).await
}

#[when(expr = "{person} consents that {cooperative} gives {cooperative} his/her data")]
async fn consent(story: &mut Story, name: Name, from: Cooperative, to: Cooperative) -> Result<()> {
	let (person, act) = (story.person(&name)?, story.consent(&name, from, to).await?);
	story.perform(&person, act).await
}

#[when(expr = "{person} tries to consent that {cooperative} gives {cooperative} his/her data")]
async fn try_to_consent(
	story: &mut Story,
	name: Name,
	from: Cooperative,
	to: Cooperative,
) -> Result<()> {
	let (person, act) = (story.person(&name)?, story.consent(&name, from, to).await?);
	story.attempt(&person, act).await
}

#[when(
	expr = "{person} takes back his/her consent that {cooperative} gives {cooperative} his/her data"
)]
async fn revoke_consent(
	story: &mut Story,
	name: Name,
	from: Cooperative,
	to: Cooperative,
) -> Result<()> {
	let person = story.person(&name)?;
	story.perform(&person, acts::revoke_consent(from.0, to.0)).await
}

#[then(expr = "{cooperative} may receive the data of {person} from {cooperative}")]
async fn receives(story: &mut Story, to: Cooperative, name: Name, from: Cooperative) -> Result<()> {
	let consent = story.may_receive(&name, from, to).await?.ok_or("there is no consent")?;
	let meant = H256(story.dossier(&name.0).commitment());
	same("what may be given", (consent.profile, consent.key), (meant, TRANSFER_KEY))
}

#[then(expr = "{cooperative} may receive no data of {person} from {cooperative}")]
async fn receives_nothing(
	story: &mut Story,
	to: Cooperative,
	name: Name,
	from: Cooperative,
) -> Result<()> {
	same("the consent", story.may_receive(&name, from, to).await?, None)
}
