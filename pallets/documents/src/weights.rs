//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.
//!
//! `c`: how many counterparties a document names.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn publish_template() -> Weight;
	fn withdraw_template() -> Weight;
	fn approve_edition() -> Weight;
	fn register(c: u32) -> Weight;
	fn register_relayed(c: u32) -> Weight;
	fn sign() -> Weight;
	fn sign_relayed() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn publish_template() -> Weight {
		Weight::from_parts(22_000_000, 16000).saturating_add(T::DbWeight::get().reads_writes(4, 4))
	}
	fn withdraw_template() -> Weight {
		Weight::from_parts(16_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn approve_edition() -> Weight {
		Weight::from_parts(30_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 1))
	}
	fn register(c: u32) -> Weight {
		Weight::from_parts(75_000_000, 58000)
			.saturating_add(Weight::from_parts(150_000, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads_writes(19, 6))
	}
	fn register_relayed(c: u32) -> Weight {
		Weight::from_parts(180_000_000, 64000)
			.saturating_add(Weight::from_parts(250_000, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads_writes(21, 6))
	}
	fn sign() -> Weight {
		Weight::from_parts(45_000_000, 28000).saturating_add(T::DbWeight::get().reads_writes(9, 1))
	}
	fn sign_relayed() -> Weight {
		Weight::from_parts(145_000_000, 34000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 1))
	}
}

impl WeightInfo for () {
	fn publish_template() -> Weight {
		Weight::from_parts(22_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 4))
	}
	fn withdraw_template() -> Weight {
		Weight::from_parts(16_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
	fn approve_edition() -> Weight {
		Weight::from_parts(30_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 1))
	}
	fn register(c: u32) -> Weight {
		Weight::from_parts(75_000_000, 58000)
			.saturating_add(Weight::from_parts(150_000, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(19, 6))
	}
	fn register_relayed(c: u32) -> Weight {
		Weight::from_parts(180_000_000, 64000)
			.saturating_add(Weight::from_parts(250_000, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(21, 6))
	}
	fn sign() -> Weight {
		Weight::from_parts(45_000_000, 28000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 1))
	}
	fn sign_relayed() -> Weight {
		Weight::from_parts(145_000_000, 34000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 1))
	}
}
