//! A state without what changes by itself, and how two of them differ.

use std::collections::BTreeMap;

use subxt::{
	ext::frame_decode::storage::encode_storage_key_prefix,
	utils::{AccountId32, H256},
};

use super::Chain;
use crate::Result;

/// An entry that counts blocks, in a pallet that is still otherwise.
const BLOCK_COUNTER: (&str, &str) = ("Scheduler", "IncompleteSince");

/// What was used of allowances, of the block and in the tact: these are fees, too.
const USED: [&str; 5] = ["ApplicantsUsed", "MembersUsed", "LookedAt", "BlockUses", "CurrentTact"];

/// Pallets whose state changes by itself, with every block or session.
const RESTLESS: [&str; 9] = [
	"System",
	"Timestamp",
	"Aura",
	"Authorship",
	"Session",
	"Historical",
	"Grandpa",
	"Delegates",
	"TransactionPayment",
];

/// A state without what changes by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
	/// Accounts by id: nonce and free balance apart from the rest of the record.
	accounts: BTreeMap<[u8; 32], (u32, u128, Vec<u8>)>,
	/// All else.
	entries: BTreeMap<String, String>,
}

impl State {
	fn put(&mut self, key: &str, value: &str) -> Result<()> {
		let Some(account) = key.strip_prefix(&account_prefix()) else {
			self.entries.insert(key.into(), value.into());
			return Ok(());
		};
		// The key ends with the account's id, after 16 bytes of its hash.
		let id = hex::decode(account.get(32..).unwrap_or_default())?;
		let id: [u8; 32] = id.try_into().map_err(|_| "an account's id has 32 bytes")?;
		// Nonce and three counters of 4 bytes each; then the free balance in 16 bytes.
		let record = hex::decode(value.trim_start_matches("0x"))?;
		let (nonce, rest) = record.split_first_chunk::<4>().ok_or("the record is too short")?;
		let (counters, rest) = rest.split_first_chunk::<12>().ok_or("the record is too short")?;
		let (free, rest) = rest.split_first_chunk::<16>().ok_or("the record is too short")?;
		let rest = [counters.as_slice(), rest].concat();
		let entry = (u32::from_le_bytes(*nonce), u128::from_le_bytes(*free), rest);
		self.accounts.insert(id, entry);
		Ok(())
	}

	/// Says what is different in `after` beside what every failed act leaves: the signer's nonce
	/// is one higher, and `fee` has moved from the payer to the delegates' pot and the fund. The first
	/// fee of a chain makes the pot.
	pub fn difference(
		&self,
		after: &State,
		signer: &AccountId32,
		payer: &AccountId32,
		fee: u128,
	) -> Vec<String> {
		let mut found = Vec::new();
		let keys = self.entries.keys().chain(after.entries.keys());
		for key in keys {
			if self.entries.get(key) != after.entries.get(key) {
				found.push(format!("the entry {key} of the state"));
			}
		}
		let is_new = |id: &&[u8; 32]| !self.accounts.contains_key(*id);
		let new: Vec<_> = after.accounts.keys().filter(is_new).collect();
		let is_gone = |id| !after.accounts.contains_key(id);
		if new.len() > 1 || self.accounts.keys().any(is_gone) {
			found.push("which accounts there are".into());
		}
		let gains = new.iter().filter_map(|id| after.accounts.get(*id).map(|(_, free, _)| *free));
		let (mut received, mut receivers) = (gains.sum::<u128>(), new.len());
		for (id, (nonce, free, rest)) in &self.accounts {
			let Some((new_nonce, new_free, new_rest)) = after.accounts.get(id) else { continue };
			let who = AccountId32(*id);
			let expected_nonce = nonce + u32::from(who == *signer);
			if *new_nonce != expected_nonce {
				found.push(format!("the nonce of {who}: {nonce}, now {new_nonce}"));
			}
			if who == *payer {
				if free.checked_sub(*new_free) != Some(fee) {
					found.push(format!("the balance of the payer: {free}, now {new_free}"));
				}
			} else if new_free > free {
				received += new_free - free;
				receivers += 1;
			} else if new_free != free {
				found.push(format!("the balance of {who}: {free}, now {new_free}"));
			}
			if new_rest != rest {
				found.push(format!("the record of {who}"));
			}
		}
		if received != fee || receivers > 2 {
			found.push(format!("{received} went to {receivers} accounts, the fee was {fee}"));
		}
		found.sort();
		found.dedup();
		found
	}

	/// The pallets whose state is different in `after`, but for `expected` ones.
	pub fn changed_pallets(&self, after: &State, expected: &[&str]) -> Vec<String> {
		let keys = self.entries.keys().chain(after.entries.keys());
		let mut changed: Vec<_> = keys
			.filter(|key| self.entries.get(*key) != after.entries.get(*key))
			.filter(|key| !expected.iter().any(|name| key.starts_with(&hex_prefix(name, "", 16))))
			.cloned()
			.collect();
		changed.sort();
		changed.dedup();
		changed
	}

	/// How many entries there are.
	pub fn len(&self) -> usize {
		self.accounts.len() + self.entries.len()
	}

	/// Whether there is no entry.
	pub fn is_empty(&self) -> bool {
		self.len() == 0
	}
}

impl Chain {
	/// The whole state at a block, but for what changes in every block.
	pub async fn state(&self, at: H256) -> Result<State> {
		let mut state = State::default();
		self.walk_state(at, is_kept, |key, value| state.put(key, value)).await?;
		Ok(state)
	}
}

/// The first bytes of the keys of a pallet or, of 32 bytes, of an entry, as hexadecimal text.
pub fn hex_prefix(pallet: &str, entry: &str, bytes: usize) -> String {
	let prefix = encode_storage_key_prefix(pallet, entry);
	format!("0x{}", hex::encode(&prefix[..bytes]))
}

fn account_prefix() -> String {
	hex_prefix("System", "Account", 32)
}

/// Whether an entry of the state belongs into a [`State`].
fn is_kept(key: &str) -> bool {
	let well_known = key.starts_with(&format!("0x{}", hex::encode(":")));
	let restless = RESTLESS.iter().any(|pallet| key.starts_with(&hex_prefix(pallet, "", 16)));
	let counter = key == hex_prefix(BLOCK_COUNTER.0, BLOCK_COUNTER.1, 32);
	let used = USED.iter().any(|entry| key.starts_with(&hex_prefix("Axon", entry, 32)));
	key.starts_with(&account_prefix()) || !(well_known || restless || counter || used)
}
