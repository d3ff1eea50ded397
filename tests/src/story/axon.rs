//! AXON: what a cooperative buys, how it pays for its members, and what is possible when it has nothing.

use cucumber::{then, when};

use super::{
	checks::same,
	names::{Cooperative, Name},
	resource_account, Happening, Story, RUB,
};
use crate::{
	chain::{
		acts,
		axon::{Means, Quota, AXON},
		events,
	},
	Result,
};

/// How long before its end a period is almost over, in milliseconds.
const ALMOST: u64 = 60_000;
/// What the node says of an act for which the cooperative has neither quota nor AXON.
const DRY: &str = "custom error: 3";
/// How often somebody acts at most until something is used up.
const MOST_ACTS: u32 = 200;

/// A period of a subscription, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Period {
	until: u64,
	length: u64,
}

impl Story {
	/// What a cooperative could pay with before and after what happened last.
	async fn means_around(&self, of: Cooperative) -> Result<(Means, Means)> {
		let block = self.last()?.block;
		let before = self.chain.means(block.parent, of.0).await?;
		Ok((before, self.chain.means(block.hash, of.0).await?))
	}

	/// Lets time pass until it is later than this, and lets what ends then end.
	async fn live_until(&mut self, moment: u64) -> Result<()> {
		self.nothing_is_left_open()?;
		let mut all = Vec::new();
		// Blocks made quickly run ahead of the clock: the first leap may have to make up for them.
		for _ in 0..3 {
			let left = (moment + 1).saturating_sub(self.now().await?);
			if left > 0 {
				self.chain.travel(left).await?;
				all.push(self.chain.make_block().await?.1);
			}
		}
		same("whether it is later", self.now().await? > moment, true)?;
		// A block that changes the validators has no room for anything else.
		all.push(self.chain.make_block().await?.1);
		let (block, events) = self.chain.make_block().await?;
		all.push(events);
		self.happen(Happening { block, payer: None, events: all })
	}

	/// What happened last cost nobody AXON, because a cooperative covered it.
	async fn covered(&self, of: Cooperative) -> Result<events::Covered> {
		same("a fee", self.happened::<events::TransactionFeePaid>()?, false)?;
		let event: events::Covered = self.the()?;
		same("the cooperative", event.cooperative, of.0)?;
		let (actor, _) = self.paid().last().ok_or("nobody has done anything yet")?;
		same("who acted", event.who, self.account(&Name(actor.clone()))?)?;
		let (before, after) = self.means_around(of).await?;
		same("its AXON", after.axon, before.axon)?;
		Ok(event)
	}

	/// The next period has begun to the millisecond where the last one ended.
	async fn followed(&mut self, of: Cooperative, price: u128) -> Result<()> {
		let event: events::PeriodBegan = self.the()?;
		same("whose period and its price", (event.cooperative, event.price), (of.0, price))?;
		let Period { until, length } = self.matter.period;
		same("until when it lasts", event.until, until + length)?;
		self.matter.period.until = event.until;
		let (_, after) = self.means_around(of).await?;
		same("what is left of its quota", after.quota(), event.quota)
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} proposes to the council of {cooperative} to subscribe for {int} period(s)")]
async fn propose_subscription(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	periods: u32,
) -> Result<()> {
	let action = acts::subscribe(council.0, periods);
	story.propose(&name, council, "subscription", action).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to let its subscription end")]
async fn propose_end(story: &mut Story, name: Name, council: Cooperative) -> Result<()> {
	let action = acts::set_renewal(council.0, false);
	story.propose(&name, council, "end of a subscription", action).await
}

#[when(
	expr = "{person} proposes to the council of {cooperative} to give all its AXON but {int} to {cooperative}"
)]
async fn propose_gift(
	story: &mut Story,
	name: Name,
	council: Cooperative,
	kept: u128,
	to: Cooperative,
) -> Result<()> {
	let newest = story.chain.newest().await?;
	let all = story.chain.balance(&newest, &resource_account(council.0)).await?;
	let amount = all.checked_sub(kept * AXON).ok_or("it has less")?;
	let action = acts::give_axon(council.0, to.0, amount, story.document("gift"));
	story.propose(&name, council, "gift of AXON", action).await
}

#[when(expr = "the delegates, {person} alone, decide that a period covers {int} bytes")]
async fn change_quota(story: &mut Story, name: Name, bytes: u64) -> Result<()> {
	let change = acts::set_axon_parameter("QuotaBytes", bytes);
	story.decide_as_delegates(&[&name.0], acts::approve_change(change)).await?;
	let approved: events::ChangeApproved = story.the()?;
	story.live_until(approved.at).await?;
	let enacted: events::ChangeEnacted = story.the()?;
	same("what took effect", enacted.change, approved.change)
}

#[when(expr = "{person} goes on in {cooperative} until its quota covers nothing more")]
async fn use_up_quota(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	for acts in 0..MOST_ACTS {
		story.perform(&member, acts::choose_home(of.0)).await?;
		if !story.happened::<events::Covered>()? {
			return same("whether the quota covered anything", acts > 0, true);
		}
		covered_by_quota(story, of).await?;
	}
	Err("the quota was not used up".into())
}

#[when(expr = "{person} goes on in {cooperative} until it does not get into a block any more")]
async fn use_up_axon(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	for acts in 0..MOST_ACTS {
		match story.chain.act(&member, &acts::choose_home(of.0)).await? {
			Ok(receipt) => {
				story.accept(&member, receipt)?;
				paid_with_axon(story, of).await?;
			}
			refused => {
				same("whether it paid for anything", acts > 0, true)?;
				return story.note_try(&member, refused);
			}
		}
	}
	Err("its AXON was not used up".into())
}

#[when(expr = "{person} chooses {cooperative} as his/her home")]
async fn choose_home(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	story.perform(&story.person(&name)?, acts::choose_home(of.0)).await
}

#[when(expr = "{person} tries to sell {cooperative} AXON for the same payment document again")]
async fn try_to_sell_again(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let sold: events::Sold = story.the()?;
	let act = acts::sell_axon(to.0, sold.paid, sold.document.0);
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} tries to send AXON to {person} with {word}")]
async fn try_to_transfer(story: &mut Story, name: Name, to: Name, call: String) -> Result<()> {
	let act = acts::transfer(&call, &story.account(&to)?, AXON);
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} tries to send AXON to {person} within a batch")]
async fn try_to_transfer_in_batch(story: &mut Story, name: Name, to: Name) -> Result<()> {
	let act = acts::transfer("transfer_keep_alive", &story.account(&to)?, AXON);
	story.attempt(&story.person(&name)?, acts::batch(vec![act])).await
}

#[when(expr = "the period of {cooperative} is almost over")]
async fn almost_over(story: &mut Story, _of: Cooperative) -> Result<()> {
	story.live_until(story.matter.period.until.saturating_sub(ALMOST)).await
}

#[when(expr = "the period of {cooperative} is over")]
async fn over(story: &mut Story, _of: Cooperative) -> Result<()> {
	story.live_until(story.matter.period.until).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "{cooperative} paid for it with its AXON")]
async fn paid_with_axon(story: &mut Story, of: Cooperative) -> Result<()> {
	same("whether nobody paid", story.happened::<events::Covered>()?, false)?;
	let fee: events::TransactionFeePaid = story.the()?;
	same("who paid", fee.who, resource_account(of.0))?;
	let (before, after) = story.means_around(of).await?;
	same("its AXON", after.axon + fee.actual_fee, before.axon)?;
	same("whether it cost anything", fee.actual_fee > 0, true)
}

#[then(expr = "nobody paid AXON for it: the quota of {cooperative} covers it")]
async fn covered_by_quota(story: &mut Story, of: Cooperative) -> Result<()> {
	let event = story.covered(of).await?;
	same("whether it needed protection", event.is_protected, false)?;
	let (before, after) = story.means_around(of).await?;
	let (before, after) = (before.quota(), after.quota());
	let used = Quota { work: before.work - after.work, bytes: before.bytes - after.bytes };
	same("what was used of the quota", used, event.used)?;
	same("whether it needed anything", used.work > 0 && used.bytes > 0, true)
}

#[then(expr = "nobody paid AXON for it: {cooperative} has too little, and it is always possible")]
async fn protected(story: &mut Story, of: Cooperative) -> Result<()> {
	let event = story.covered(of).await?;
	same("whether it needed protection", event.is_protected, true)?;
	let (before, after) = story.means_around(of).await?;
	same("its quota", after.quota(), before.quota())
}

#[then(expr = "it does not get into a block: {cooperative} has neither quota nor AXON left")]
async fn is_dry(story: &mut Story, _of: Cooperative) -> Result<()> {
	let (_, outcome) = story.take_try()?;
	let refusal = match outcome {
		Ok(receipt) => return Err(format!("it succeeded: {receipt:?}").into()),
		Err(refusal) => refusal,
	};
	same("whether it is in a block", refusal.receipt.is_some(), false)?;
	if !refusal.error.ends_with(DRY) {
		return Err(format!("another reason was given: {}", refusal.error).into());
	}
	same("what waits for a block", story.chain.waiting().await?, 0)
}

#[then(expr = "{cooperative} has paid {int} AXON for {int} period(s), and the first has begun")]
async fn subscribed(story: &mut Story, of: Cooperative, price: u128, periods: u32) -> Result<()> {
	let event: events::Subscribed = story.the()?;
	let found = (event.cooperative, event.price, event.periods, event.prepaid);
	same("the subscription", found, (of.0, price * AXON, periods, periods - 1))?;
	let began: events::PeriodBegan = story.the()?;
	same("whose period began", began.cooperative, of.0)?;
	let at = story.chain.at(story.last()?.block.hash).await?;
	let length = began.until + 1 - story.chain.time(&at).await?;
	story.matter.period = Period { until: began.until, length };
	let (before, after) = story.means_around(of).await?;
	let fee: events::TransactionFeePaid = story.the()?;
	same("its AXON", after.axon + price * AXON + fee.actual_fee, before.axon)?;
	let running = after.subscription.ok_or("nothing runs")?;
	same("what runs", (running.until, running.left), (began.until, began.quota))
}

#[then(expr = "the quota of {cooperative} has {int} bytes")]
async fn has_bytes(story: &mut Story, of: Cooperative, bytes: u64) -> Result<()> {
	let (_, after) = story.means_around(of).await?;
	same("the bytes of its quota", after.quota().bytes, bytes)
}

#[then(expr = "it is announced that the period of {cooperative} ends, and that another follows")]
async fn announced(story: &mut Story, of: Cooperative) -> Result<()> {
	let event: events::PeriodEnding = story.the()?;
	let found = (event.cooperative, event.until, event.is_followed);
	same("the end", found, (of.0, story.matter.period.until, true))
}

#[then(expr = "it is announced that the period of {cooperative} ends, and that none follows")]
async fn announced_as_last(story: &mut Story, of: Cooperative) -> Result<()> {
	let event: events::PeriodEnding = story.the()?;
	let found = (event.cooperative, event.until, event.is_followed);
	same("the end", found, (of.0, story.matter.period.until, false))
}

#[then(expr = "the next period of {cooperative} has begun without a gap, paid in advance")]
async fn followed_for_nothing(story: &mut Story, of: Cooperative) -> Result<()> {
	story.followed(of, 0).await
}

#[then(expr = "the next period of {cooperative} has begun without a gap, for {int} AXON")]
async fn followed_for(story: &mut Story, of: Cooperative, price: u128) -> Result<()> {
	story.followed(of, price * AXON).await
}

#[then(expr = "{cooperative} has no subscription any more")]
async fn ended(story: &mut Story, of: Cooperative) -> Result<()> {
	let event: events::SubscriptionEnded = story.the()?;
	same("whose subscription ended", event.cooperative, of.0)?;
	let (_, after) = story.means_around(of).await?;
	same("what runs", after.subscription, None)
}

#[then(expr = "{cooperative} has received {int} AXON for {int} RUB")]
async fn received(story: &mut Story, of: Cooperative, axon: u128, paid: u64) -> Result<()> {
	let event: events::Sold = story.the()?;
	let found = (event.cooperative, event.amount, event.paid);
	same("the sale", found, (of.0, axon * AXON, paid * RUB))?;
	let (before, after) = story.means_around(of).await?;
	same("its AXON", after.axon, before.axon + axon * AXON)
}

#[then(expr = "{cooperative} has received what {cooperative} gave")]
async fn given(story: &mut Story, to: Cooperative, from: Cooperative) -> Result<()> {
	let event: events::Given = story.the()?;
	same("who gave to whom", (event.cooperative, event.to), (from.0, to.0))?;
	let (before, after) = story.means_around(to).await?;
	same("its AXON", after.axon, before.axon + event.amount)
}
