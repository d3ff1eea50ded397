//! Ways to act at the expense of a cooperative where one is nobody, and what comes of each.

use cucumber::{gherkin::Step, when};
use subxt::utils::AccountId32;

use super::{
	checks::same,
	joining::applied_to,
	names::{Cooperative, Name},
	resource_account, Story,
};
use crate::{
	chain::{acts, axon::AXON, Act},
	documents::{role, Form},
	people::Person,
	statement::Process,
	Result,
};

/// The cooperative with which the attacker deals, and whose organisation stands for others.
const ANOTHER: Cooperative = Cooperative(3);
/// The union's template of a payment.
const TEMPLATE: u32 = 3;
/// What the node says when nobody pays for an act.
const NOBODY_PAYS: &str = "Inability to pay";

impl Story {
	/// What a stranger does at the cooperative that he attacks, in the words of the table.
	async fn attack(&mut self, way: &str, attacker: &Person, on: Cooperative) -> Result<Act> {
		let somebody = |name: &str| Name(name.into());
		let leave = |story: &Self| acts::leave(on.0, story.document("exit"));
		let own = attacker.account();
		Ok(match way {
			"leaves it, as members do" => leave(self),
			"puts that behind an act in his own cooperative" => {
				acts::batch(vec![acts::choose_home(ANOTHER.0), leave(self)])
			}
			"does it as a proxy of Alice" => {
				acts::as_proxy(&self.account(&somebody("Alice"))?, leave(self))
			}
			"does it on an account together with Alice" => {
				acts::together_with(&self.account(&somebody("Alice"))?, leave(self))
			}
			"does it in the name of an organisation" => {
				let organisation = self.cooperative_record(ANOTHER.0).await?.account;
				acts::represent(&organisation, leave(self))
			}
			"brings what Bob signed" => {
				let bob = self.person(&somebody("Bob"))?;
				self.chain.brought(&bob, &bob, acts::choose_home(on.0)).await?
			}
			"brings what he signed in the name of Bob" => {
				let bob = self.person(&somebody("Bob"))?;
				self.chain.brought(&bob, attacker, acts::choose_home(on.0)).await?
			}
			"brings an application, as registrars do" => {
				let paper = applied_to(self, &somebody("Denis"), on).await?;
				acts::apply_relayed(on.0, &paper)
			}
			"votes for delegates in its name" => acts::approve_delegates(on.0, &[1]),
			"sells AXON, as its cashiers do" => {
				acts::sell_axon(ANOTHER.0, 1_000, self.document("no payment"))
			}
			"gives its AXON away without its council" => {
				acts::give_axon(on.0, ANOTHER.0, AXON, self.document("no gift"))
			}
			"transfers its AXON to himself" => {
				acts::force_transfer(&resource_account(on.0), &own, AXON)
			}
			"registers a document there" => acts::register_document(on.0, &self.foreign_form(&own)),
			"applies there" | "applies there again" => {
				acts::apply(on.0, self.document("own application"))
			}
			other => return Err(format!("nobody knows how one {other}").into()),
		})
	}

	/// A document that its author signs as such.
	fn foreign_form(&self, author: &AccountId32) -> Form {
		Form {
			template: TEMPLATE,
			edition: 1,
			content: self.document("nobody's payment"),
			process: (Process::Document, 0),
			follows: None,
			corrects: None,
			counterparties: vec![author.0],
			roles: role::AUTHOR,
			stroke: None,
		}
	}
}

/// The rows of a table with so many columns, without its head.
fn rows<const N: usize>(step: &Step) -> Result<Vec<[String; N]>> {
	let table = step.table.as_ref().ok_or("there is no table")?;
	let rows = table.rows.iter().skip(1).cloned();
	rows.map(|row| row.try_into().map_err(|row| format!("a row of other columns: {row:?}").into()))
		.collect()
}

#[when(expr = "{person} tries these ways to act at the expense of {cooperative}")]
async fn try_ways(story: &mut Story, step: &Step, name: Name, on: Cooperative) -> Result<()> {
	let attacker = story.person(&name)?;
	let mut quota_was_there = false;
	for [way, meant, payer] in rows(step)? {
		let newest = story.chain.newest().await?.block_hash();
		let before = story.chain.means(newest, on.0).await?;
		quota_was_there |= before.quota().work > 0;
		let act = story.attack(&way, &attacker, on).await?;
		story.attempt(&attacker, act).await?;
		let (_, outcome) = story.take_try()?;
		let (found, receipt) = match outcome {
			Ok(receipt) => ("done".to_owned(), receipt),
			Err(refusal) => {
				let receipt = refusal.receipt;
				let told = format!("{way}: it got into no block: {}", refusal.error);
				(refusal.error, receipt.ok_or(told)?)
			}
		};
		same(&format!("{way}: what came of it"), found, meant)?;
		let payer = match payer.parse::<Cooperative>() {
			Ok(cooperative) => resource_account(cooperative.0),
			Err(_) => story.account(&Name(payer))?,
		};
		same(&format!("{way}: who paid"), receipt.payer, payer)?;
		same(&format!("{way}: whether it cost anything"), receipt.fee > 0, true)?;
		let after = story.chain.means(receipt.block.hash, on.0).await?;
		same(&format!("{way}: quota and AXON"), after, before)?;
	}
	same("whether there was a quota to spend", quota_was_there, true)
}

#[when(expr = "{person}, who has no AXON, tries these ways to act at the expense of {cooperative}")]
async fn try_ways_for_nothing(
	story: &mut Story,
	step: &Step,
	name: Name,
	on: Cooperative,
) -> Result<()> {
	let attacker = story.person(&name)?;
	let newest = story.chain.newest().await?;
	same("his AXON", story.chain.balance(&newest, &attacker.account()).await?, 0)?;
	for [way] in rows(step)? {
		let act = story.attack(&way, &attacker, on).await?;
		story.attempt(&attacker, act).await?;
		let (_, outcome) = story.take_try()?;
		let refusal = match outcome {
			Ok(receipt) => return Err(format!("{way}: it succeeded: {receipt:?}").into()),
			Err(refusal) => refusal,
		};
		same(&format!("{way}: whether it is in a block"), refusal.receipt.is_some(), false)?;
		if !refusal.error.contains(NOBODY_PAYS) {
			return Err(format!("{way}: another reason was given: {}", refusal.error).into());
		}
	}
	same("what waits for a block", story.chain.waiting().await?, 0)
}
