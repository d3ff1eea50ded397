//! How the stories compare what is with what must be.

use std::fmt;

use subxt::events::DecodeAsEvent;

use super::Story;
use crate::{chain::the, Result};

/// Fails with a sentence unless two things are equal.
pub fn same<T: PartialEq + fmt::Debug>(what: &str, found: T, expected: T) -> Result<()> {
	if found != expected {
		return Err(format!("{what}: {found:?}, not {expected:?}").into());
	}
	Ok(())
}

impl Story {
	/// The one event of this kind that happened last.
	pub fn the<E: DecodeAsEvent + fmt::Debug>(&self) -> Result<E> {
		the(&self.last()?.events, |_| true)
	}

	/// The one event of this kind about this matter. When time has passed, the block may tell of
	/// other matters too.
	pub fn the_of<E: DecodeAsEvent + fmt::Debug>(
		&self,
		ids: impl Fn(&E) -> (u32, u32),
		id: u32,
	) -> Result<E> {
		let matter = (self.matter.cooperative, id);
		the(&self.last()?.events, |event| ids(event) == matter)
	}

	/// Whether an event of this kind happened last.
	pub fn happened<E: DecodeAsEvent>(&self) -> Result<bool> {
		Ok(self.last()?.events.iter().any(|events| events.has::<E>()))
	}
}
