//! Verified people, and the organisations that they represent.

use cucumber::{given, then, when};
use subxt::utils::{AccountId32, H256};

use super::{
	checks::same,
	joining::{admitted, HOUR},
	names::{Cooperative, Name},
	state::{key, AccountKind, Attestation},
	Story,
};
use crate::{
	chain::{acts, events, Act},
	people::{blake2_256, Person},
	privacy::{plant, Dossier},
	Result,
};

/// A year in milliseconds.
const YEAR: u64 = 365 * 24 * HOUR;

impl Story {
	/// Whoever acts for the organisation does something in its name.
	pub(super) fn for_organisation(
		&self,
		who: &Name,
		organisation: &Name,
		act: Act,
	) -> Result<(Person, Act)> {
		Ok((self.person(who)?, acts::represent(&self.account(organisation)?, act)))
	}

	/// The act by which somebody registers an organisation. Its data are planted.
	fn registration(&mut self, organisation: &Name, form: &str) -> Act {
		let dossier = Dossier::of_organisation(&organisation.0, &self.salt);
		self.dossiers.insert(organisation.0.clone(), dossier.clone());
		acts::register_organization(form, plant(&dossier))
	}

	pub(super) async fn register(
		&mut self,
		name: &Name,
		organisation: &Name,
		form: &str,
	) -> Result<()> {
		let (person, act) = (self.person(name)?, self.registration(organisation, form));
		let made: Option<u32> = self.read("Accounts", "OrganizationsMade", vec![]).await?;
		self.perform(&person, act).await?;
		let event: events::OrganizationRegistered = self.the()?;
		// As documented: a tag, the first block, and the number of the organisation.
		let number = made.unwrap_or_default() + 1;
		let genesis = self.chain.genesis();
		let bytes = [b"coop/organisation".as_slice(), &genesis, &number.to_le_bytes()].concat();
		same("its account", event.organization, AccountId32(blake2_256(&bytes)))?;
		self.organisations.insert(organisation.0.clone(), event.organization);
		Ok(())
	}

	/// A verifier has seen somebody with his papers.
	pub(super) async fn attest(
		&mut self,
		verifier: &Name,
		name: &Name,
		council: Cooperative,
	) -> Result<()> {
		let (verifier, account) = (self.person(verifier)?, self.account(name)?);
		let tag = self.dossier(&name.0).identity_tag();
		let expires_at = self.now().await? + YEAR;
		self.perform(&verifier, acts::attest(council.0, &account, tag, expires_at)).await
	}
}

// --- Verified people ----------------------------------------------------------------------------

#[given(expr = "{person}, whom VOSKHOD has just admitted and verified")]
async fn admitted_and_verified(story: &mut Story, name: Name) -> Result<()> {
	admitted(story, name.clone()).await?;
	story.attest(&Name("Alice".into()), &name, Cooperative(1)).await?;
	is_verified(story, name, Cooperative(1)).await
}

#[when(expr = "the verifier {person} of {cooperative} sees {person} with his/her papers")]
async fn see(
	story: &mut Story,
	verifier: Name,
	cooperative: Cooperative,
	name: Name,
) -> Result<()> {
	story.attest(&verifier, &name, cooperative).await
}

#[then(expr = "{person} is verified by {cooperative}")]
async fn is_verified(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let event: events::Attested = story.the()?;
	let account = story.account(&name)?;
	same("who is verified", event.who, account)?;
	let found: Option<Attestation> =
		story.read("Accounts", "Attestations", vec![key(&account)]).await?;
	let expected = Attestation {
		cooperative: cooperative.0,
		verifier: Some(event.verifier),
		tag: H256(story.dossier(&name.0).identity_tag()),
	};
	same("the attestation", found, Some(expected))
}

// --- Organisations ------------------------------------------------------------------------------

#[when(expr = "{person} registers the company {person}")]
async fn register_company(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	story.register(&name, &organisation, "Company").await
}

#[when(expr = "{person} registers the organisation of the cooperative {person}")]
async fn register_cooperative(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	story.register(&name, &organisation, "Cooperative").await
}

#[when(expr = "{person} tries to register the company {person}")]
#[when(expr = "{person} tries to register the organisation of the cooperative {person}")]
async fn try_to_register(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	let (person, act) = (story.person(&name)?, story.registration(&organisation, "Other"));
	story.attempt(&person, act).await
}

#[when(expr = "{person} applies for {person} to {cooperative}")]
pub(super) async fn apply_for(
	story: &mut Story,
	name: Name,
	organisation: Name,
	to: Cooperative,
) -> Result<()> {
	let apply = acts::apply(to.0, story.document("application of an organisation"));
	let (person, act) = story.for_organisation(&name, &organisation, apply)?;
	story.perform(&person, act).await
}

#[when(expr = "{person} tries to apply for {person} to {cooperative}")]
async fn try_to_apply_for(
	story: &mut Story,
	name: Name,
	organisation: Name,
	to: Cooperative,
) -> Result<()> {
	let apply = acts::apply(to.0, story.document("application of an organisation"));
	let (person, act) = story.for_organisation(&name, &organisation, apply)?;
	story.attempt(&person, act).await
}

#[when(expr = "{person} offers {person} to represent {person}")]
async fn offer(story: &mut Story, name: Name, to: Name, organisation: Name) -> Result<()> {
	let (person, to) = (story.person(&name)?, story.account(&to)?);
	let organisation = story.account(&organisation)?;
	story.perform(&person, acts::offer_representation(&organisation, &to)).await?;
	let event: events::RepresentationOffered = story.the()?;
	same("to whom it is offered", (event.organization, event.to), (organisation, to))
}

#[when(expr = "{person} tries to offer {person} to represent {person}")]
async fn try_to_offer(story: &mut Story, name: Name, to: Name, organisation: Name) -> Result<()> {
	let (person, to) = (story.person(&name)?, story.account(&to)?);
	let organisation = story.account(&organisation)?;
	story.attempt(&person, acts::offer_representation(&organisation, &to)).await
}

#[when(expr = "{person} accepts to represent {person}")]
async fn accept(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	let (person, organisation) = (story.person(&name)?, story.account(&organisation)?);
	let before = representative(story, &organisation).await?;
	story.perform(&person, acts::accept_representation(&organisation)).await?;
	let event: events::RepresentativeReplaced = story.the()?;
	same("the organisation", event.organization, organisation)?;
	same("who hands it over", event.old, before)?;
	same("who takes it over", event.new, person.account())
}

#[when(expr = "{person} tries to accept to represent {person}")]
async fn try_to_accept(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	let (person, organisation) = (story.person(&name)?, story.account(&organisation)?);
	story.attempt(&person, acts::accept_representation(&organisation)).await
}

async fn representative(story: &Story, organisation: &AccountId32) -> Result<Option<AccountId32>> {
	story.read("Accounts", "Representatives", vec![key(organisation)]).await
}

#[then(expr = "{person} represents {person}")]
async fn represents(story: &mut Story, name: Name, organisation: Name) -> Result<()> {
	let organisation = story.account(&organisation)?;
	let record = story.account_record(&organisation).await?.ok_or("it is not registered")?;
	same("the kind of account", record.kind, AccountKind::Organization)?;
	let found = representative(story, &organisation).await?;
	same("the representative", found, Some(story.account(&name)?))
}
