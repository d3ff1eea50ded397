//! How the rooms are furnished, and the one place where they are tied together.

pub mod consensus;
pub mod cooperation;
pub mod params;
pub mod platform;
pub mod system;
pub mod tools;

use crate::{Balance, BlockNumber};
use coop_primitives::{Moment, SECOND};

/// One AXON in its smallest units: 4 decimals (rules §9.1).
pub const AXON: Balance = 10_000;
/// The least an account may hold, 0.01 AXON.
pub const EXISTENTIAL_DEPOSIT: Balance = AXON / 100;
/// A delegate's turn to make a block, in milliseconds.
pub const SLOT_DURATION: Moment = 2 * SECOND;
/// How many blocks a minute has when none is missed.
pub const BLOCKS_PER_MINUTE: BlockNumber = 30;

/// The first value on a real chain, the second where `fast-runtime` shortens periods.
pub const fn real_or_fast<T: Copy>(real: T, fast: T) -> T {
	if cfg!(feature = "fast-runtime") {
		fast
	} else {
		real
	}
}
