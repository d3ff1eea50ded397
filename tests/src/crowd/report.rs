//! How long the quiet ones waited, and what the loud ones did meanwhile, as a table.

use std::{collections::BTreeMap, time::Duration};

use super::{blocks::Seen, flood::Answers, quiet::Waited};

/// By how many blocks an act may be later than usual.
pub const BEARABLE: u64 = 2;
/// All work of a block, in picoseconds.
const BLOCK: u64 = 1_000_000_000_000;
/// All bytes of a block.
const BYTES: u64 = 5 * 1024 * 1024;

/// What came of one part.
pub struct Part {
	/// What it is called.
	pub name: String,
	/// The kinds of acts of the quiet ones.
	pub kinds: Vec<&'static str>,
	/// Their acts.
	pub waited: Vec<Waited>,
	/// The blocks.
	pub seen: Vec<Seen>,
	/// How many acts of the loud ones came into each block.
	pub loud: Vec<usize>,
	/// What the node answered to the loud ones.
	pub answers: Answers,
	/// Why the author of a block added no more to it, and in how many blocks.
	pub ends: BTreeMap<String, usize>,
}

impl Part {
	/// For each kind, how many blocks its acts waited, ascending; at the end those in no block.
	fn of_kind(&self, kind: usize) -> Vec<u64> {
		let mine = self.waited.iter().filter(|it| it.kind == kind);
		sorted(mine.map(|it| it.blocks().unwrap_or(u64::MAX)))
	}

	/// How many acts were later than one of their kind usually is.
	pub fn late(&self, usual: &Self) -> usize {
		self.late_acts(usual).count()
	}

	fn late_acts<'a>(&'a self, usual: &Self) -> impl Iterator<Item = &'a Waited> {
		let usual = |kind| at(&usual.of_kind(kind), 50);
		let bearable: Vec<_> =
			(0..self.kinds.len()).map(|kind| usual(kind).saturating_add(BEARABLE)).collect();
		self.waited
			.iter()
			.filter(move |it| it.blocks().is_none_or(|blocks| blocks > bearable[it.kind]))
	}

	/// How many blocks after the beginning each late act was sent.
	fn when_late(&self, usual: &Self) -> Option<String> {
		let start = self.seen.first()?.number.saturating_sub(1);
		let late = sorted(self.late_acts(usual).map(|it| it.newest.saturating_sub(start)));
		let late: Vec<_> = late.iter().map(u64::to_string).collect();
		(!late.is_empty()).then(|| {
			format!("late ones, sent so many blocks after the beginning: {}", late.join(" "))
		})
	}

	/// What is told of it.
	pub fn table(&self, usual: &Self) -> String {
		let (name, blocks, took) = (&self.name, self.seen.len(), self.took());
		let late = self.late(usual);
		let mut lines = vec![
			format!("== {name}: {blocks} blocks in {took:.0?}, {late} late"),
			"waited, in blocks   acts  median  95 %  most  refused  answer, most".into(),
		];
		lines.extend((0..self.kinds.len()).map(|kind| self.waits(kind)));
		lines.extend(self.when_late(usual));
		lines.extend(self.work());
		let ends = self.ends.iter();
		lines.extend(ends.map(|(end, blocks)| format!("block ended with {end}: {blocks}")));
		lines.extend(self.answers());
		lines.join("\n")
	}

	/// How long the acts of a kind waited.
	fn waits(&self, kind: usize) -> String {
		let blocks = self.of_kind(kind);
		let mine = || self.waited.iter().filter(move |it| it.kind == kind);
		let refused: usize = mine().map(|it| it.refusals.len()).sum();
		let answer = mine().map(|it| it.answer).max().unwrap_or_default();
		let [half, most, all] = [50, 95, 100].map(|part| shown(at(&blocks, part)));
		let (name, acts) = (self.kinds[kind], blocks.len());
		format!("{name:<18} {acts:>5} {half:>7} {most:>5} {all:>5} {refused:>8} {answer:>13.1?}")
	}

	/// How full blocks were.
	fn work(&self) -> [String; 4] {
		let share = |part: fn(&Seen) -> u64, of: u64| {
			let shares = sorted(self.seen.iter().map(|it| part(it) / (of / 1_000)));
			format!("median {} ‰, most {} ‰", at(&shares, 50), at(&shares, 100))
		};
		let loud = sorted(self.loud.iter().map(|it| *it as u64));
		let (half, most, all) = (at(&loud, 50), at(&loud, 100), loud.iter().sum::<u64>());
		[
			format!("the loud ones' part of a block: {}", share(|it| it.of_cooperative, BLOCK)),
			format!("all ordinary acts' part: {}", share(|it| it.work, BLOCK)),
			format!("bytes of a block: {}", share(|it| it.bytes, BYTES)),
			format!("acts of the loud ones in a block: median {half}, most {most}, together {all}"),
		]
	}

	/// What the node answered.
	fn answers(&self) -> Vec<String> {
		let mut all = BTreeMap::new();
		for (answer, acts) in &self.answers {
			let answer = if answer.is_empty() { "taken" } else { answer };
			all.insert(("the loud ones", answer), *acts);
		}
		for waited in &self.waited {
			for refusal in &waited.refusals {
				let key = (self.kinds[waited.kind], refusal.trim_matches('"'));
				*all.entry(key).or_default() += 1;
			}
		}
		let line = |((who, answer), acts)| format!("answered to {who}, {answer}: {acts}");
		all.into_iter().map(line).collect()
	}

	fn took(&self) -> Duration {
		let ends = self.seen.first().zip(self.seen.last());
		ends.map_or(Duration::ZERO, |(first, last)| last.at - first.at)
	}
}

fn sorted(values: impl Iterator<Item = u64>) -> Vec<u64> {
	let mut all: Vec<u64> = values.collect();
	all.sort_unstable();
	all
}

/// The value below which so many of a hundred are.
fn at(ascending: &[u64], percent: usize) -> u64 {
	let place = (ascending.len() * percent).div_ceil(100).saturating_sub(1);
	ascending.get(place).copied().unwrap_or_default()
}

fn shown(blocks: u64) -> String {
	if blocks == u64::MAX {
		"never".into()
	} else {
		blocks.to_string()
	}
}

/// Why blocks had their end, as the node's log says it.
pub fn ends(log: &str) -> BTreeMap<String, usize> {
	let mut all = BTreeMap::new();
	for line in log.lines().filter(|line| line.contains("Prepared block for proposing")) {
		let end = line.split("end: ").nth(1).and_then(|rest| rest.split(';').next());
		*all.entry(end.unwrap_or_default().to_owned()).or_default() += 1;
	}
	all
}

#[cfg(test)]
mod tests {
	use super::{at, ends};

	#[test]
	fn of_a_hundred_values_the_last_is_the_most() {
		let values: Vec<u64> = (1..=100).collect();
		assert_eq!([50, 95, 100].map(|percent| at(&values, percent)), [50, 95, 100]);
		assert_eq!((at(&[7], 50), at(&[], 50)), (7, 0));
	}

	#[test]
	fn ends_of_blocks_are_read_from_the_log() {
		let line = "Prepared block for proposing at 3 (5 ms) hash: 0x; end: HitDeadline; count: 1";
		assert_eq!(ends(&format!("{line}\nelse\n{line}")), [("HitDeadline".into(), 2)].into());
	}
}
