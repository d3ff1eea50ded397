//! How a new cooperative connects to the platform, and how it gets its first council.

use cucumber::{given, then, when};
use subxt::utils::H256;

use super::{
	checks::same,
	names::{cooperative_name, Cooperative, Name},
	organisations::apply_for,
	state::Standing,
	Story, RUB,
};
use crate::{
	chain::{acts, events, Act},
	founding::{self, FirstCouncil, Profile},
	Result,
};

impl Story {
	/// The organisation of a cooperative has its name.
	fn organisation_of(&self, cooperative: Cooperative) -> Name {
		Name(cooperative_name(cooperative.0, false))
	}

	fn connection(&self) -> Act {
		let profile = Profile {
			persons: (150 * RUB, 250 * RUB),
			organizations: (1_500 * RUB, 2_500 * RUB),
			charter: self.document("charter"),
			domain: Some(self.document("domain")),
			transfer_key: None,
		};
		acts::connect(&profile, self.document("connection agreement"))
	}

	/// The first of three is the chair, the second the secretary.
	fn first_council(&mut self, names: [&Name; 3]) -> Result<FirstCouncil> {
		let [chair, secretary, third] = names;
		let seats = [chair, secretary, third]
			.into_iter()
			.map(|name| Ok(self.account(name)?.0))
			.collect::<Result<Vec<_>>>()?;
		let council = FirstCouncil {
			chair: self.account(chair)?.0,
			deputy: None,
			secretary: Some(self.account(secretary)?.0),
			seats,
			document: self.document("founding"),
		};
		self.matter.founders = Some(council.clone());
		Ok(council)
	}

	/// The hashes of the regulations of the day and of the founding that the story is about.
	async fn to_sign(&self) -> Result<([u8; 32], [u8; 32])> {
		let editions: Option<Vec<(u32, u32)>> =
			self.read("Documents", "FoundingEditions", vec![]).await?;
		let editions = editions.filter(|all| !all.is_empty()).ok_or("there are no regulations")?;
		let council = self.matter.founders.as_ref().ok_or("there is no first council")?;
		Ok((founding::regulations(&editions), council.founding()))
	}

	async fn signature_of_regulations(&self, of: Cooperative) -> Result<Act> {
		let (regulations, founding) = self.to_sign().await?;
		Ok(acts::sign_regulations(of.0, regulations, founding))
	}

	/// A founder's detached signature, as the operator's staff bring it.
	async fn relayed_regulations(&self, name: &Name, of: Cooperative) -> Result<Act> {
		let founder = self.person(name)?;
		let (regulations, founding) = self.to_sign().await?;
		let (genesis, now) = (self.chain.genesis(), self.now().await?);
		let account = founder.account();
		let willed = founding::statement(genesis, of.0, regulations, founding, account.0, now);
		let signed = willed.signed_by(&founder);
		Ok(acts::sign_regulations_relayed(of.0, &account, regulations, founding, &signed))
	}
}

// --- How a story begins -------------------------------------------------------------------------

#[given(expr = "{cooperative}, a cooperative of {person} that the operator has activated")]
async fn activated(story: &mut Story, cooperative: Cooperative, name: Name) -> Result<()> {
	let organisation = story.organisation_of(cooperative);
	story.register(&name, &organisation, "Cooperative").await?;
	for body in [Cooperative(1), Cooperative(2)] {
		apply_for(story, name.clone(), organisation.clone(), body).await?;
		story.pay().await?;
		story.approve().await?;
	}
	connect(story, name, cooperative).await?;
	propose_activation(story, Name("Bob".into()), Cooperative(1), cooperative).await?;
	story.approve().await?;
	is_activated(story, cooperative).await
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} connects {cooperative}")]
async fn connect(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let organisation = story.organisation_of(cooperative);
	let (person, act) = story.for_organisation(&name, &organisation, story.connection())?;
	story.perform(&person, act).await?;
	let event: events::CooperativeConnected = story.the()?;
	same("its account", event.account, story.account(&organisation)?)?;
	same("its number", event.cooperative, cooperative.0)
}

#[when(expr = "{person} tries to connect {cooperative}")]
async fn try_to_connect(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let organisation = story.organisation_of(cooperative);
	let (person, act) = story.for_organisation(&name, &organisation, story.connection())?;
	story.attempt(&person, act).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to activate {cooperative}")]
async fn propose_activation(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	cooperative: Cooperative,
) -> Result<()> {
	story.propose(&name, council, "activation", acts::activate(cooperative.0)).await
}

#[when(
	expr = "{person} enters {person}, {person} and {person} as the first council of {cooperative}"
)]
async fn install(
	story: &mut Story,
	name: Name,
	chair: Name,
	secretary: Name,
	third: Name,
	of: Cooperative,
) -> Result<()> {
	let council = story.first_council([&chair, &secretary, &third])?;
	let act = acts::install_council(of.0, &council);
	let (person, act) = story.for_organisation(&name, &story.organisation_of(of), act)?;
	story.perform(&person, act).await?;
	let event: events::FirstCouncilEntered = story.the()?;
	same("the cooperative", event.cooperative, of.0)?;
	same("the founding", event.founding, H256(council.founding()))
}

#[when(
	expr = "{person} tries to enter {person}, {person} and {person} as the first council of {cooperative}"
)]
async fn try_to_install(
	story: &mut Story,
	name: Name,
	chair: Name,
	secretary: Name,
	third: Name,
	of: Cooperative,
) -> Result<()> {
	let council = story.first_council([&chair, &secretary, &third])?;
	let act = acts::install_council(of.0, &council);
	let (person, act) = story.for_organisation(&name, &story.organisation_of(of), act)?;
	story.attempt(&person, act).await
}

#[when(expr = "{person} signs the regulations of {cooperative}")]
async fn sign(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let act = story.signature_of_regulations(of).await?;
	story.perform(&story.person(&name)?, act).await?;
	has_signed(story, name, of).await
}

#[when(expr = "{person} tries to sign the regulations of {cooperative}")]
async fn try_to_sign(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let act = story.signature_of_regulations(of).await?;
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} brings the signature of {person} under the regulations of {cooperative}")]
async fn bring(story: &mut Story, relay: Name, name: Name, of: Cooperative) -> Result<()> {
	let act = story.relayed_regulations(&name, of).await?;
	story.perform(&story.person(&relay)?, act).await?;
	has_signed(story, name, of).await
}

#[when(
	expr = "{person} tries to bring the signature of {person} under the regulations of {cooperative}"
)]
async fn try_to_bring(story: &mut Story, relay: Name, name: Name, of: Cooperative) -> Result<()> {
	let act = story.relayed_regulations(&name, of).await?;
	story.attempt(&story.person(&relay)?, act).await
}

async fn has_signed(story: &Story, name: Name, of: Cooperative) -> Result<()> {
	let event: events::RegulationsSigned = story.the()?;
	let (regulations, founding) = story.to_sign().await?;
	same("the cooperative", event.cooperative, of.0)?;
	same("who signed", event.who, story.account(&name)?)?;
	same("the regulations", event.regulations, H256(regulations))?;
	same("the founding", event.founding, H256(founding))
}

// --- What must be true --------------------------------------------------------------------------

async fn stands(story: &Story, cooperative: Cooperative, standing: Standing) -> Result<()> {
	let record = story.cooperative_record(cooperative.0).await?;
	let account = story.account(&story.organisation_of(cooperative))?;
	same("its account", record.account, account)?;
	same("where it stands", record.status, standing)
}

#[then(expr = "{cooperative} waits for the operator")]
async fn is_pending(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	stands(story, cooperative, Standing::Pending).await
}

#[then(expr = "{cooperative} may have its first council")]
async fn is_active(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	stands(story, cooperative, Standing::Active).await
}

#[then(expr = "{cooperative} is activated by the operator")]
async fn is_activated(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	let event: events::CooperativeActivated = story.the()?;
	let found = (event.cooperative, event.by_governance);
	same("what is activated", found, (cooperative.0, false))?;
	is_active(story, cooperative).await
}

#[then(expr = "{cooperative} is ready")]
async fn is_ready(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	let event: events::CooperativeReady = story.the()?;
	let (regulations, _) = story.to_sign().await?;
	same("the cooperative", event.cooperative, cooperative.0)?;
	same("its regulations", event.regulations, H256(regulations))?;
	let council = story.council_of(cooperative.0).await?;
	let founders = story.matter.founders.as_ref().ok_or("there is no first council")?;
	let seats: Vec<_> = council.seats.iter().map(|seat| seat.who.0).collect();
	same("the seats", &seats, &founders.seats)?;
	same("the chair", council.chair.map(|who| who.0), Some(founders.chair))?;
	stands(story, cooperative, Standing::Ready).await
}

#[then(expr = "{person} is member {int} of {cooperative}")]
async fn has_number(
	story: &mut Story,
	name: Name,
	number: u32,
	cooperative: Cooperative,
) -> Result<()> {
	let found = story.number_of(cooperative.0, &story.account(&name)?).await?;
	same("the member number", found, Some(number))
}
