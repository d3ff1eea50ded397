//! How time passes.

use cucumber::when;

use super::{Happening, Story};
use crate::Result;

/// How far a moved clock stays before a deadline, in milliseconds.
const MARGIN: u64 = 60_000;
/// How far it goes beyond a deadline, in milliseconds. Blocks made quickly run ahead of the clock, so
/// it may have to make up for them first; and whatever else councils have open shall be over, too.
const LEAP: u64 = 3 * 60 * MARGIN;

impl Story {
	/// Moves the clock to shortly before the deadline.
	pub async fn travel_before_deadline(&mut self) -> Result<()> {
		self.nothing_is_left_open()?;
		let until = self.matter.until.ok_or("nothing has a deadline")?;
		// Blocks made quickly run ahead of the clock: the first leap may have to make up for them.
		for _ in 0..2 {
			let left = until.saturating_sub(self.now().await?);
			self.chain.travel(left.saturating_sub(MARGIN)).await?;
			let (block, events) = self.chain.make_block().await?;
			self.happen(Happening { block, payer: None, events: vec![events] })?;
		}
		let now = self.now().await?;
		if now > until || until - now > 2 * MARGIN {
			return Err(format!("it is {now}, not shortly before {until}").into());
		}
		Ok(())
	}

	/// Moves the clock beyond the deadline, and lets what ends then end, if wished.
	pub async fn travel_beyond_deadline(&mut self, make_blocks: bool) -> Result<()> {
		self.nothing_is_left_open()?;
		let until = self.matter.until.ok_or("nothing has a deadline")?;
		let left = until.saturating_sub(self.now().await?);
		self.chain.travel(left + LEAP).await?;
		if !make_blocks {
			return Ok(());
		}
		self.settle().await?;
		let now = self.now().await?;
		if now <= until {
			return Err(format!("it is {now}, not later than {until}").into());
		}
		Ok(())
	}

	/// Makes blocks until whatever ends by itself has ended. A block that changes the validators has
	/// no room for that; after a leap of the clock the first one does, and perhaps the second.
	pub async fn settle(&mut self) -> Result<()> {
		let mut all = Vec::new();
		for _ in 0..2 {
			all.push(self.chain.make_block().await?.1);
		}
		let (block, events) = self.chain.make_block().await?;
		all.push(events);
		self.happen(Happening { block, payer: None, events: all })
	}
}

#[when(expr = "the time to pay/vote/sign/veto is almost over")]
async fn almost_over(story: &mut Story) -> Result<()> {
	story.travel_before_deadline().await
}

#[when(expr = "the time to pay/vote/sign/veto is over")]
async fn over(story: &mut Story) -> Result<()> {
	story.travel_beyond_deadline(true).await
}

#[when(expr = "the time to pay/vote/sign/veto is over and the next block is still to come")]
async fn just_over(story: &mut Story) -> Result<()> {
	story.travel_beyond_deadline(false).await
}
