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

/// What applicants used of their allowance: that is a fee, too.
const USED_BY_APPLICANTS: (&str, &str) = ("Axon", "ApplicantsUsed");

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
	/// is one higher, and `fee` has moved from the payer to one other account.
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
		if self.accounts.keys().ne(after.accounts.keys()) {
			found.push("which accounts there are".into());
		}
		let mut receivers = 0;
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
			} else if new_free.checked_sub(*free) == Some(fee) {
				receivers += 1;
			} else if new_free != free {
				found.push(format!("the balance of {who}: {free}, now {new_free}"));
			}
			if new_rest != rest {
				found.push(format!("the record of {who}"));
			}
		}
		if receivers != 1 && fee > 0 {
			found.push(format!("the fee went to {receivers} accounts"));
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
	let (pallet, entry) = USED_BY_APPLICANTS;
	let allowance = key.starts_with(&hex_prefix(pallet, entry, 32));
	key.starts_with(&account_prefix()) || !(well_known || restless || counter || allowance)
}
