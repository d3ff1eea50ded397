//! Searches everything that a chain holds for what must not be there.

use std::{
	collections::{BTreeMap, BTreeSet},
	fmt,
};

use aho_corasick::AhoCorasick;
use serde_json::{json, Value as Json};
use subxt::utils::H256;

use super::Dossier;
use crate::{
	chain::{hex_prefix, Chain},
	people::blake2_256,
	Result,
};

/// Where something can be on a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
	Header,
	Body,
	Events,
	State,
}

/// What a pattern stands for.
#[derive(Clone, Debug)]
enum Meaning {
	/// It must not be there.
	Secret(String),
	/// A salted hash, which may.
	Hash([u8; 32]),
}

/// A search for planted strings in every form in which they might be hidden: as UTF-8, as UTF-16,
/// as hexadecimal text of either, and as a hash without salt, in bytes and in hexadecimal text. Small
/// and capital Latin letters are the same.
pub struct Search {
	patterns: AhoCorasick,
	meanings: Vec<Meaning>,
	strings: usize,
	findings: Findings,
}

impl Search {
	/// Prepares a search for all that these dossiers hold.
	pub fn new(planted: &[Dossier]) -> Result<Self> {
		let strings: BTreeSet<&str> = planted.iter().flat_map(Dossier::strings).collect();
		let mut patterns = BTreeMap::new();
		for text in &strings {
			for (form, bytes) in forms(text) {
				patterns.insert(bytes, Meaning::Secret(format!("{text:?} as {form}")));
			}
		}
		for dossier in planted {
			let salt = Meaning::Secret(format!("the salt {:?}", dossier.salt()));
			patterns.insert(dossier.salt().to_vec(), salt.clone());
			patterns.insert(hex::encode(dossier.salt()).into_bytes(), salt);
			let hash = dossier.commitment();
			patterns.insert(hash.to_vec(), Meaning::Hash(hash));
		}
		let (patterns, meanings): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
		let patterns = AhoCorasick::builder().ascii_case_insensitive(true).build(patterns)?;
		Ok(Self { patterns, meanings, strings: strings.len(), findings: Findings::NOTHING })
	}

	/// How many strings are searched for.
	pub fn strings(&self) -> usize {
		self.strings
	}

	/// How many salted hashes they have.
	pub fn hashes(&self) -> usize {
		self.meanings.iter().filter(|meaning| matches!(meaning, Meaning::Hash(_))).count()
	}

	/// What was found.
	pub fn findings(self) -> Findings {
		self.findings
	}

	fn look(&mut self, place: Place, bytes: &[u8]) {
		*self.findings.read.entry(place).or_default() += bytes.len();
		for found in self.patterns.find_overlapping_iter(bytes) {
			match self.meanings.get(found.pattern().as_usize()) {
				Some(Meaning::Secret(text)) => {
					self.findings.secrets.insert(format!("{text} in {place:?}"));
				}
				Some(Meaning::Hash(hash)) => {
					self.findings.hashes.entry(place).or_default().insert(*hash);
				}
				None => {}
			}
		}
	}

	/// Looks at everything within an answer of JSON-RPC: at bytes as bytes, at text as text.
	fn look_within(&mut self, place: Place, answer: &Json) -> Result<()> {
		match answer {
			Json::String(text) => match text.strip_prefix("0x") {
				Some(digits) => self.look(place, &bytes(digits)?),
				None => self.look(place, text.as_bytes()),
			},
			Json::Array(entries) => {
				// Justifications are written as lists of numbers.
				let octets = entries.iter().map(|entry| u8::try_from(entry.as_u64()?).ok());
				if let Some(octets) = octets.collect::<Option<Vec<_>>>() {
					self.look(place, &octets);
				}
				entries.iter().try_for_each(|entry| self.look_within(place, entry))?;
			}
			Json::Object(fields) => {
				fields.values().try_for_each(|field| self.look_within(place, field))?;
			}
			Json::Null | Json::Bool(_) | Json::Number(_) => {}
		}
		Ok(())
	}

	/// Reads all headers, bodies and events of a chain, and its whole state at the newest block. The
	/// node must have kept all states.
	pub async fn read(&mut self, chain: &Chain) -> Result<()> {
		let mut hash: H256 =
			serde_json::from_value(chain.call("chain_getBlockHash", vec![]).await?)?;
		self.read_state(chain, hash).await?;
		loop {
			let answer = chain.call("chain_getBlock", vec![json!(hash)]).await?;
			let header = &answer["block"]["header"];
			let number = header["number"].as_str().ok_or("a block without number")?;
			self.look_within(Place::Header, header)?;
			self.look_within(Place::Header, &answer["justifications"])?;
			self.findings.blocks += 1;
			if number == "0x0" {
				break;
			}
			let body = &answer["block"]["extrinsics"];
			let extrinsics = body.as_array().map(Vec::len).unwrap_or_default();
			self.look_within(Place::Body, body)?;
			let events = hex_prefix("System", "Events", 32);
			let events = chain.call("state_getStorage", vec![json!(events), json!(hash)]).await?;
			if extrinsics == 0 || !events.is_string() {
				return Err(format!("block {number} shows no extrinsics or no events").into());
			}
			self.look_within(Place::Events, &events)?;
			hash = serde_json::from_value(header["parentHash"].clone())?;
		}
		Ok(())
	}

	async fn read_state(&mut self, chain: &Chain, at: H256) -> Result<()> {
		// Nothing of the chain has a trie of its own; its keys would have to be read apart.
		let child_tries = format!("0x{}", hex::encode(":child_storage:"));
		chain
			.walk_state(
				at,
				|_| true,
				|key, value| {
					if key.starts_with(&child_tries) {
						return Err("the state has child tries, which are not read".into());
					}
					self.findings.entries += 1;
					self.look(Place::State, &bytes(key.trim_start_matches("0x"))?);
					self.look(Place::State, &bytes(value.trim_start_matches("0x"))?);
					Ok(())
				},
			)
			.await
	}
}

/// What hexadecimal digits stand for; block numbers may have an odd number of them.
fn bytes(digits: &str) -> Result<Vec<u8>> {
	match digits.len() % 2 {
		0 => Ok(hex::decode(digits)?),
		_ => Ok(hex::decode(format!("0{digits}"))?),
	}
}

/// Every form of a string, with its name.
fn forms(text: &str) -> [(&'static str, Vec<u8>); 6] {
	let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
	let hash = blake2_256(text.as_bytes());
	[
		("UTF-8", text.as_bytes().to_vec()),
		("hexadecimal UTF-8", hex::encode(text).into_bytes()),
		("hexadecimal UTF-16", hex::encode(&utf16).into_bytes()),
		("UTF-16", utf16),
		("Blake2-256 hash", hash.to_vec()),
		("hexadecimal Blake2-256 hash", hex::encode(hash).into_bytes()),
	]
}

/// What searches have come to.
#[derive(Clone, Debug)]
pub struct Findings {
	secrets: BTreeSet<String>,
	hashes: BTreeMap<Place, BTreeSet<[u8; 32]>>,
	read: BTreeMap<Place, usize>,
	chains: usize,
	blocks: usize,
	entries: usize,
}

impl Findings {
	/// Before anything was read.
	pub const NOTHING: Self = Self {
		secrets: BTreeSet::new(),
		hashes: BTreeMap::new(),
		read: BTreeMap::new(),
		chains: 0,
		blocks: 0,
		entries: 0,
	};

	/// Counts a search of one more chain in.
	pub fn add(&mut self, of_chain: &Self) {
		self.secrets.extend(of_chain.secrets.iter().cloned());
		for (place, hashes) in &of_chain.hashes {
			self.hashes.entry(*place).or_default().extend(hashes);
		}
		for (place, read) in &of_chain.read {
			*self.read.entry(*place).or_default() += read;
		}
		self.chains += 1;
		self.blocks += of_chain.blocks;
		self.entries += of_chain.entries;
	}

	/// What must not be there and is.
	pub fn secrets(&self) -> impl Iterator<Item = &str> {
		self.secrets.iter().map(String::as_str)
	}

	/// How many salted hashes were found.
	pub fn hashes(&self) -> usize {
		self.hashes.values().flatten().collect::<BTreeSet<_>>().len()
	}

	/// Fails when something must not be there, or when a place was not read at all.
	pub fn verdict(&self) -> Result<()> {
		if !self.secrets.is_empty() {
			let found: Vec<_> = self.secrets().take(10).collect();
			let more = self.secrets.len();
			return Err(format!("{more} secrets are on the chain: {}", found.join("; ")).into());
		}
		for place in [Place::Header, Place::Body, Place::Events, Place::State] {
			if self.read.get(&place).copied().unwrap_or_default() == 0 {
				return Err(format!("nothing was read: {place:?}").into());
			}
		}
		Ok(())
	}

	/// Fails unless so many of the salted hashes were found, and some of them in bodies, in events
	/// and in the state: then the searcher reads what people do.
	pub fn saw_the_hashes(&self, at_least: usize) -> Result<()> {
		for place in [Place::Body, Place::Events, Place::State] {
			if self.hashes.get(&place).is_none_or(BTreeSet::is_empty) {
				return Err(format!("not even a salted hash was found: {place:?}").into());
			}
		}
		if self.hashes() < at_least {
			return Err(format!("only {} salted hashes were found", self.hashes()).into());
		}
		Ok(())
	}
}

impl fmt::Display for Findings {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		let bytes: usize = self.read.values().sum();
		let Self { chains, blocks, entries, .. } = self;
		write!(
			formatter,
			"{chains} chains, {blocks} blocks, {entries} entries of state, {bytes} bytes"
		)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_form_is_found_and_nothing_else() -> Result<()> {
		let dossier = Dossier::of_person("Natalia", b"1");
		for text in dossier.strings() {
			for (form, hidden) in forms(text) {
				let mut search = Search::new(std::slice::from_ref(&dossier))?;
				search.look(Place::State, &[b"before".as_slice(), &hidden, b"after"].concat());
				let wanted = format!("{text:?} as {form} in State");
				assert!(search.findings().secrets().any(|found| found == wanted), "{wanted}");
			}
		}
		let mut search = Search::new(std::slice::from_ref(&dossier))?;
		search.look(Place::Body, &dossier.commitment());
		search.look(Place::Body, b"nothing of interest");
		let findings = search.findings();
		assert_eq!((findings.secrets().count(), findings.hashes()), (0, 1));
		Ok(())
	}

	#[test]
	fn a_salt_is_a_secret() -> Result<()> {
		let dossier = Dossier::of_person("Natalia", b"1");
		let mut search = Search::new(std::slice::from_ref(&dossier))?;
		search.look_within(Place::Body, &json!([format!("0x{}", hex::encode(dossier.salt()))]))?;
		assert_eq!(search.findings().secrets().count(), 1);
		Ok(())
	}

	#[test]
	fn who_read_nothing_has_found_nothing() {
		assert!(Findings::NOTHING.verdict().is_err());
		assert!(Findings::NOTHING.saw_the_hashes(0).is_err());
	}
}
