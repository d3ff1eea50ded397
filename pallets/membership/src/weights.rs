//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn apply() -> Weight;
	fn apply_relayed() -> Weight;
	fn paid() -> Weight;
	fn admit() -> Weight;
	fn refuse() -> Weight;
	fn close() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn apply() -> Weight {
		Weight::from_parts(25_000_000, 28000).saturating_add(T::DbWeight::get().reads_writes(9, 5))
	}
	fn apply_relayed() -> Weight {
		Weight::from_parts(120_000_000, 37000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 7))
	}
	fn paid() -> Weight {
		Weight::from_parts(40_000_000, 31000).saturating_add(T::DbWeight::get().reads_writes(10, 7))
	}
	fn admit() -> Weight {
		Weight::from_parts(28_000_000, 25000).saturating_add(T::DbWeight::get().reads_writes(8, 9))
	}
	fn refuse() -> Weight {
		Weight::from_parts(18_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn close() -> Weight {
		Weight::from_parts(18_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 4))
	}
}

impl WeightInfo for () {
	fn apply() -> Weight {
		Weight::from_parts(25_000_000, 28000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 5))
	}
	fn apply_relayed() -> Weight {
		Weight::from_parts(120_000_000, 37000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 7))
	}
	fn paid() -> Weight {
		Weight::from_parts(40_000_000, 31000)
			.saturating_add(ParityDbWeight::get().reads_writes(10, 7))
	}
	fn admit() -> Weight {
		Weight::from_parts(28_000_000, 25000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 9))
	}
	fn refuse() -> Weight {
		Weight::from_parts(18_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 3))
	}
	fn close() -> Weight {
		Weight::from_parts(18_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 4))
	}
}
