//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn propose() -> Weight;
	fn vote() -> Weight;
	fn sign() -> Weight;
	fn retry() -> Weight;
	fn refuse() -> Weight;
	fn forget() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn propose() -> Weight {
		Weight::from_parts(30_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn vote() -> Weight {
		Weight::from_parts(25_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn sign() -> Weight {
		Weight::from_parts(45_000_000, 16000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn retry() -> Weight {
		Weight::from_parts(40_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 4))
	}
	fn refuse() -> Weight {
		Weight::from_parts(35_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn forget() -> Weight {
		Weight::from_parts(30_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(6, 6))
	}
}

impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(30_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 4))
	}
	fn vote() -> Weight {
		Weight::from_parts(25_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 3))
	}
	fn sign() -> Weight {
		Weight::from_parts(45_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 4))
	}
	fn retry() -> Weight {
		Weight::from_parts(40_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 4))
	}
	fn refuse() -> Weight {
		Weight::from_parts(35_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 4))
	}
	fn forget() -> Weight {
		Weight::from_parts(30_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 6))
	}
}
