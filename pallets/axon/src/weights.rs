//! Weights of `coop_axon`, measured; written by `scripts/bench`, not by hand.
//!
//! 2026-11-21, bench tool 64.0.0, 50 steps, 20 repeats,
//! maps of 1000000 entries, on Intel(R) Xeon(R) Processor @ 2.50GHz.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `coop_axon` cost.
pub trait WeightInfo {
	fn find_payer() -> Weight;
	fn use_allowance() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:0)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn find_payer() -> Weight {
		// Shortest time: 24_462_000 ps. Proof: measured `866`.
		Weight::from_parts(27_861_000, 3521)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	fn use_allowance() -> Weight {
		Weight::from_parts(15_000_000, 3500)
			.saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn find_payer() -> Weight {
		Weight::from_parts(27_861_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
	fn use_allowance() -> Weight {
		Weight::from_parts(15_000_000, 3500)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
}
