//! Weights of `coop_axon`, measured; written by `scripts/bench`, not by hand.
//!
//! 2026-11-22, bench tool 64.0.0, 11 steps, 10 repeats,
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
	fn find_payer() -> Weight {
		// Shortest time: 19_763_000 ps. Proof: measured `712`.
		Weight::from_parts(27_891_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Axon::ApplicantsUsed` (r:1 w:1)
	/// Proof: `Axon::ApplicantsUsed` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn use_allowance() -> Weight {
		// Shortest time: 31_557_000 ps. Proof: measured `157`.
		Weight::from_parts(33_589_000, 6012)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn find_payer() -> Weight {
		Weight::from_parts(27_891_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn use_allowance() -> Weight {
		Weight::from_parts(33_589_000, 6012)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
