//! How a story is told aloud while it is played.

use super::{
	names::{cooperative_name, COOPERATIVES},
	resource_account, Story,
};
use crate::{
	chain::{Act, Receipt},
	people::Person,
};

/// In which language a story is told while it is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
	English,
	Russian,
}

impl Story {
	/// Adds a line to the story, when it is told aloud.
	pub fn tell(&self, english: &str, russian: &str) {
		match self.told {
			Some(Language::English) => println!("        {english}"),
			Some(Language::Russian) => println!("        {russian}"),
			None => {}
		}
	}

	pub(super) fn tell_act(&self, who: &Person, act: &Act, receipt: &Receipt, error: Option<&str>) {
		let Receipt { block, payer, fee, .. } = receipt;
		let axon = format!("{}.{:04} AXON", fee / 10_000, fee % 10_000);
		let call = format!("{}.{}", act.pallet_name(), act.call_name());
		let payer =
			|russian| match COOPERATIVES.into_iter().find(|id| resource_account(*id) == *payer) {
				Some(id) => cooperative_name(id, russian),
				None if *payer == who.account() => who.name.clone(),
				None => payer.to_string(),
			};
		let failed = |word| error.map(|error| format!(", {word}: {error}")).unwrap_or_default();
		let (number, hash, account) = (block.number, block.hash, who.account());
		self.tell(&format!("block {number} {hash:?}"), &format!("блок {number} {hash:?}"));
		self.tell(
			&format!("{} {account}: {call}{}", who.name, failed("refused")),
			&format!("{} {account}: {call}{}", who.name, failed("отказ")),
		);
		self.tell(
			&format!("{} paid {axon}", payer(false)),
			&format!("{axon} за счёт: {}", payer(true)),
		);
	}
}
