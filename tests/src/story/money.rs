//! What members pay in, take back and give, and what the books say of it.

use cucumber::{then, when};
use subxt::dynamic::Value;

use super::{
	checks::same,
	names::{Cooperative, Name},
	state::{id, key, Wallet},
	Story, RUB,
};
use crate::{
	chain::{acts, events, the},
	Result,
};

impl Story {
	/// What stands in a wallet, in kopecks: what may be used, and what is blocked.
	async fn wallet(&self, name: &Name, cooperative: Cooperative, kind: &str) -> Result<Wallet> {
		let kind = Value::unnamed_variant(kind, []);
		let keys = vec![id(cooperative.0), key(&self.account(name)?), kind];
		let nothing = Wallet { available: 0, blocked: 0 };
		Ok(self.read("Ledger", "Wallets", keys).await?.unwrap_or(nothing))
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} will pay {int} RUB into his/her share in {cooperative}")]
async fn deposit(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("deposit"));
	story.matter.cooperative = of.0;
	story.perform(&person, acts::of_share("deposit_share", of.0, sum * RUB, document)).await
}

#[when(expr = "{person} asks for {int} RUB of his/her share in {cooperative}")]
async fn ask(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("return of a share"));
	story.perform(&person, acts::of_share("return_share", of.0, sum * RUB, document)).await
}

#[when(expr = "{person} tries to ask for {int} RUB of his/her share in {cooperative}")]
async fn try_to_ask(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("return of a share"));
	story.attempt(&person, acts::of_share("return_share", of.0, sum * RUB, document)).await
}

#[when(expr = "{person} makes a membership fee of {int} RUB of his/her share in {cooperative}")]
async fn convert(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("membership fee"));
	story.perform(&person, acts::of_share("convert_share", of.0, sum * RUB, document)).await
}

#[when(
	expr = "{person} tries to make a membership fee of {int} RUB of his/her share in {cooperative}"
)]
async fn try_to_convert(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("membership fee"));
	story.attempt(&person, acts::of_share("convert_share", of.0, sum * RUB, document)).await
}

#[when(expr = "{person} takes the payment back")]
async fn cancel(story: &mut Story, name: Name) -> Result<()> {
	let (person, payment) = (story.person(&name)?, story.payment()?);
	let act = acts::cancel_payment(story.matter.cooperative, payment);
	story.perform(&person, act).await
}

#[when(expr = "{person} asks to leave {cooperative}")]
async fn leave(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let (person, document) = (story.person(&name)?, story.document("exit"));
	story.perform(&person, acts::leave(of.0, document)).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "{person} has a minimum share of {int} RUB in {cooperative}")]
async fn minimum_share(story: &mut Story, name: Name, sum: u64, of: Cooperative) -> Result<()> {
	let wallet = story.wallet(&name, of, "MinimumShare").await?;
	same("the minimum share", wallet, Wallet { available: sum * RUB, blocked: 0 })
}

#[then(
	expr = "{person} has {int} RUB in his/her share in {cooperative}, and {int} RUB are blocked"
)]
async fn share(
	story: &mut Story,
	name: Name,
	available: u64,
	of: Cooperative,
	blocked: u64,
) -> Result<()> {
	let wallet = story.wallet(&name, of, "Share").await?;
	same("the share", wallet, Wallet { available: available * RUB, blocked: blocked * RUB })
}

#[then(expr = "{int} RUB of {person} wait at {cooperative}")]
async fn settlement(story: &mut Story, sum: u64, name: Name, of: Cooperative) -> Result<()> {
	let wallet = story.wallet(&name, of, "Settlement").await?;
	same("what waits", wallet, Wallet { available: 0, blocked: sum * RUB })
}

#[then(expr = "the membership of {person} has ended")]
async fn ended(story: &mut Story, name: Name) -> Result<()> {
	let event: events::MembershipEnded = story.the()?;
	same("who is no member any more", event.who, story.account(&name)?)
}

#[then(expr = "{person} has left {cooperative}")]
async fn left(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let account = story.account(&name)?;
	let event: events::MemberLeft = story.the()?;
	same("who left", event.who, account)?;
	same("his number", story.number_of(of.0, &account).await?, None)
}

#[then(expr = "{int} RUB were posted from account {int} to account {int}")]
async fn posted(story: &mut Story, sum: u64, debit: u64, credit: u64) -> Result<()> {
	let meant = (sum * RUB, debit, credit);
	let is_meant =
		|it: &events::Posted| (it.amount, it.debit.number(), it.credit.number()) == meant;
	the(&story.last()?.events, is_meant).map(|_| ())
}
