//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn grant_rights() -> Weight;
	fn revoke_rights() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn grant_rights() -> Weight {
		Weight::from_parts(18_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn revoke_rights() -> Weight {
		Weight::from_parts(16_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
}

impl WeightInfo for () {
	fn grant_rights() -> Weight {
		Weight::from_parts(18_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 2))
	}
	fn revoke_rights() -> Weight {
		Weight::from_parts(16_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
}
