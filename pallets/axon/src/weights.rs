//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn find_payer() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn find_payer() -> Weight {
		Weight::from_parts(8_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 0))
	}
}

impl WeightInfo for () {
	fn find_payer() -> Weight {
		Weight::from_parts(8_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 0))
	}
}
