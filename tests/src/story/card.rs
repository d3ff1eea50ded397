//! Cards: who shows one, who checks it, and who logs in with it.

use coop_verify::{
	application_id, AccountId, Card, CardError, Challenge, Hash, LoginError, Membership, Signature,
	SignedChallenge, Standing,
};
use cucumber::{then, when};
use std::sync::atomic::Ordering;
use subxt::utils::{AccountId32, MultiSignature, H256};

use super::{
	checks::same,
	names::{Cooperative, Name, Why},
	state::{id, key, Member},
	Story,
};
use crate::{
	people::{blake2_256, Person},
	Result,
};

/// A number that no member has.
const UNKNOWN: u32 = 999_999;
/// One minute in milliseconds.
const MINUTE: u64 = 60_000;

/// A card that was shown, and what somebody found who had never heard of the member.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
	card: Card,
	/// The hash of the final block that he knew.
	finalised: Hash,
	found: Result<Membership, CardError>,
}

/// What became of a login.
#[derive(Clone, Debug)]
pub struct Login {
	application: String,
	name: Name,
	outcome: Result<(), LoginError>,
}

impl Story {
	/// Somebody's card, as it should be.
	async fn card_of(&self, name: &Name, cooperative: Cooperative) -> Result<Card> {
		let account = self.account(name)?;
		let number = self.number_of(cooperative.0, &account).await?;
		let number = number.ok_or_else(|| format!("{} is no member there", name.0))?;
		Ok(self.card(&account, cooperative, number))
	}

	fn card(&self, account: &AccountId32, cooperative: Cooperative, member: u32) -> Card {
		let genesis = self.chain.genesis();
		Card { genesis, account: account.0, cooperative: cooperative.0, member }
	}

	/// What somebody finds who knows the first block and the newest final one, and has been shown the
	/// bytes of a card, with a proof from this block.
	async fn check_card(&self, card: Card, finalised: Hash, block: Hash) -> Result<Shown> {
		let proof = self.chain.card_proof(&card, block).await?;
		let card = Card::from_bytes(&card.to_bytes())?;
		let found = card.check(&self.chain.genesis(), &finalised, &proof);
		Ok(Shown { card, finalised, found })
	}

	/// Shows a card; a later step says what was found.
	async fn show(&mut self, card: Card) -> Result<()> {
		self.nothing_is_left_open()?;
		let finalised = self.chain.finalised().await?;
		self.shown = Some(self.check_card(card, finalised, finalised).await?);
		Ok(())
	}

	/// What an application gives somebody to sign. It never gives the same again.
	async fn challenge(&self, account: AccountId, application: &str) -> Result<Challenge> {
		let number = self.written.fetch_add(1, Ordering::Relaxed);
		Ok(Challenge {
			genesis: self.chain.genesis(),
			application: application_id(application),
			account,
			issued_at: self.now().await?,
			nonce: blake2_256(&[self.salt.as_slice(), b"nonce", &number.to_le_bytes()].concat()),
		})
	}

	/// Somebody logs in to an application, which sees his card first and then issues a challenge. What he
	/// answers is made of it, and comes so many milliseconds later.
	async fn log_in(
		&mut self,
		(name, cooperative, application): (Name, Cooperative, String),
		later: u64,
		answer: impl FnOnce(Challenge) -> SignedChallenge,
	) -> Result<()> {
		self.nothing_is_left_open()?;
		let card = self.card_of(&name, cooperative).await?;
		let finalised = self.chain.finalised().await?;
		let member = self.check_card(card, finalised, finalised).await?.found?;
		let key = member.key.ok_or("the card is an organisation's")?;
		let issued = self.challenge(card.account, &application).await?;
		let signed = SignedChallenge::from_bytes(&answer(issued).to_bytes())?;
		let outcome = signed.check(&issued, &key, issued.issued_at + later);
		self.signed = Some(signed);
		self.login = Some(Login { application, name, outcome });
		Ok(())
	}
}

/// Somebody signs a challenge.
fn answer(who: &Person, challenge: Challenge) -> SignedChallenge {
	let signature = match who.signature(&challenge.bytes()) {
		MultiSignature::Ed25519(bytes) => Signature::Ed25519(bytes),
		MultiSignature::Sr25519(bytes) => Signature::Sr25519(bytes),
		MultiSignature::Ecdsa(bytes) => Signature::Ecdsa(bytes),
	};
	SignedChallenge { challenge, signature }
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} shows his/her card of {cooperative}")]
async fn show_own(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let card = story.card_of(&name, cooperative).await?;
	story.show(card).await
}

#[when(expr = "{person} shows a card of {cooperative} with the number of {person}")]
async fn show_anothers(
	story: &mut Story,
	name: Name,
	cooperative: Cooperative,
	other: Name,
) -> Result<()> {
	let number = story.card_of(&other, cooperative).await?.member;
	let card = story.card(&story.account(&name)?, cooperative, number);
	story.show(card).await
}

#[when(expr = "{person} shows a card of {cooperative} with a number that nobody has")]
async fn show_no_number(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	let card = story.card(&story.account(&name)?, cooperative, UNKNOWN);
	story.show(card).await
}

#[when(expr = "{person} shows his/her card of {cooperative} with a proof from an earlier block")]
async fn show_stale(story: &mut Story, name: Name, cooperative: Cooperative) -> Result<()> {
	story.nothing_is_left_open()?;
	let card = story.card_of(&name, cooperative).await?;
	let finalised = story.chain.finalised().await?;
	let earlier = story.last()?.block.parent.0;
	story.shown = Some(story.check_card(card, finalised, earlier).await?);
	Ok(())
}

#[when(expr = "{person} logs in to {word} as a member of {cooperative}")]
async fn log_in(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
) -> Result<()> {
	let person = story.person(&name)?;
	story.log_in((name, cooperative, application), 0, |challenge| answer(&person, challenge)).await
}

#[when(expr = "{person} logs in to {word} as a member of {cooperative}, but {int} minutes later")]
async fn log_in_late(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
	minutes: u64,
) -> Result<()> {
	let person = story.person(&name)?;
	story
		.log_in((name, cooperative, application), minutes * MINUTE, |challenge| {
			answer(&person, challenge)
		})
		.await
}

#[when(
	expr = "{person} logs in to {word} as a member of {cooperative}, but with the key of {person}"
)]
async fn log_in_with_key_of(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
	other: Name,
) -> Result<()> {
	let other = story.person(&other)?;
	story.log_in((name, cooperative, application), 0, |challenge| answer(&other, challenge)).await
}

#[when(expr = "{person} logs in to {word} as a member of {cooperative}, but with the old key")]
async fn log_in_with_old_key(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
) -> Result<()> {
	let old = story.loss(&name)?.old;
	story.log_in((name, cooperative, application), 0, |challenge| answer(&old, challenge)).await
}

/// He was shown the challenge by another application, which passes on what he has signed.
#[when(
	expr = "{person} logs in to {word} as a member of {cooperative}, but signs what {word} gave him/her"
)]
async fn log_in_elsewhere(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
	other: String,
) -> Result<()> {
	let person = story.person(&name)?;
	let elsewhere = |issued: Challenge| {
		answer(&person, Challenge { application: application_id(&other), ..issued })
	};
	story.log_in((name, cooperative, application), 0, elsewhere).await
}

#[when(
	expr = "{person} logs in to {word} as a member of {cooperative}, but with what was signed before"
)]
async fn log_in_again(
	story: &mut Story,
	name: Name,
	application: String,
	cooperative: Cooperative,
) -> Result<()> {
	let before = story.signed.ok_or("nobody has signed a challenge")?;
	story.log_in((name, cooperative, application), 0, |_| before).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "the card shows an active member of {cooperative}, as the chain has it")]
async fn is_good(story: &mut Story, cooperative: Cooperative) -> Result<()> {
	let Shown { card, finalised, found } = story.shown.take().ok_or("nobody has shown a card")?;
	let shown = found?;
	same("the cooperative", card.cooperative, cooperative.0)?;
	same("the standing", shown.standing, Standing::Active)?;
	let at = story.chain.at(H256(finalised)).await?;
	let numbers = vec![id(card.cooperative), id(card.member)];
	let member: Option<Member> = story.chain.read(&at, ("Membership", "Members"), numbers).await?;
	let member = member.ok_or("there is no record of the member")?;
	same("the account", member.account.0, card.account)?;
	same("the application", member.document.0, shown.document)?;
	same("the time", story.chain.time(&at).await?, shown.at)?;
	let replaced: Option<AccountId32> =
		story.chain.read(&at, ("Accounts", "Keys"), vec![key(&member.account)]).await?;
	same("the key", Some(replaced.unwrap_or(member.account).0), shown.key)
}

#[then(expr = "the card is refused: {why}")]
async fn is_refused(story: &mut Story, why: Why) -> Result<()> {
	match story.shown.take().ok_or("nobody has shown a card")?.found {
		Ok(shown) => Err(format!("it is good: {shown:?}").into()),
		Err(error) => same("the reason", error.to_string(), why.0),
	}
}

#[then(expr = "{word} lets {person} in")]
async fn is_let_in(story: &mut Story, application: String, name: Name) -> Result<()> {
	outcome_of(story, application, name)?.map_err(Into::into)
}

#[then(expr = "{word} does not let {person} in: {why}")]
async fn stays_out(story: &mut Story, application: String, name: Name, why: Why) -> Result<()> {
	match outcome_of(story, application, name)? {
		Ok(()) => Err("he is let in".into()),
		Err(error) => same("the reason", error.to_string(), why.0),
	}
}

/// What became of the last login, which was this person's to this application.
fn outcome_of(
	story: &mut Story,
	application: String,
	name: Name,
) -> Result<Result<(), LoginError>> {
	let login = story.login.take().ok_or("nobody has logged in")?;
	same("the application", login.application, application)?;
	same("who logs in", login.name, name)?;
	Ok(login.outcome)
}
