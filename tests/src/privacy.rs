//! No personal data on the chain (rules §1.4): how the stories show it.
//!
//! Everybody in a story, and every document, has made-up personal data as real ones do
//! ([`Dossier`]). Only their salted hashes are given to the chain. All of them are planted here, and
//! when a chain is not needed any more, everything that it holds is searched for them ([`search`]).

mod dossier;
mod search;

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use dossier::Dossier;
pub use search::{Findings, Search};

use crate::{chain::Chain, Result};

/// How many strings a run of all stories must have planted.
pub const ENOUGH: usize = 1_000;

/// Everything that was planted in this process.
static PLANTED: Mutex<Vec<Dossier>> = Mutex::new(Vec::new());
/// What the searches so far have come to.
static FOUND: Mutex<Findings> = Mutex::new(Findings::NOTHING);

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
	mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Notes that no string of the dossier may ever be on a chain; returns its salted hash.
pub fn plant(dossier: &Dossier) -> [u8; 32] {
	let hash = dossier.commitment();
	locked(&PLANTED).push(dossier.clone());
	hash
}

/// Searches everything on a chain for everything that was planted so far. Fails with what was found,
/// and when there was nothing to read.
pub async fn search(chain: &Chain) -> Result<()> {
	let mut search = Search::new(&locked(&PLANTED))?;
	search.read(chain).await?;
	let findings = search.findings();
	locked(&FOUND).add(&findings);
	findings.verdict()
}

/// What all searches of this process have come to. Fails when a string was found, when too little
/// was read or planted, or when not even the salted hashes were found, so that nothing is shown by
/// having found nothing.
pub fn verdict(all_stories: bool) -> Result<String> {
	let findings = locked(&FOUND);
	findings.verdict()?;
	let planted = Search::new(&locked(&PLANTED))?;
	if all_stories && planted.strings() < ENOUGH {
		return Err(format!("only {} strings were planted", planted.strings()).into());
	}
	findings.saw_the_hashes(if all_stories { planted.hashes() / 2 } else { 1 })?;
	Ok(format!(
		"none of {} planted strings in {findings}, but {} of their {} salted hashes",
		planted.strings(),
		findings.hashes(),
		planted.hashes(),
	))
}
