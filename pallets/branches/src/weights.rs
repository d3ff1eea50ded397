//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn propose_branch() -> Weight;
	fn join_founding() -> Weight;
	fn leave_founding() -> Weight;
	fn found_branch() -> Weight;
	fn refuse_founding() -> Weight;
	fn choose_branch() -> Weight;
	fn set_participation() -> Weight;
	fn set_listed() -> Weight;
	fn assign() -> Weight;
	fn call_election() -> Weight;
	fn vote() -> Weight;
	fn resign() -> Weight;
	fn name_trusted() -> Weight;
	fn set_mandate() -> Weight;
	fn close_branch() -> Weight;
	fn end_ballot() -> Weight;
	fn end_founding() -> Weight;
	fn member_removed() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn propose_branch() -> Weight {
		Weight::from_parts(36_000_000, 16_000).saturating_add(T::DbWeight::get().reads_writes(8, 5))
	}
	fn join_founding() -> Weight {
		Weight::from_parts(50_000_000, 25_000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 8))
	}
	fn leave_founding() -> Weight {
		Weight::from_parts(24_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(2, 5))
	}
	fn found_branch() -> Weight {
		Weight::from_parts(66_000_000, 24_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 14))
	}
	fn refuse_founding() -> Weight {
		Weight::from_parts(34_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(5, 7))
	}
	fn choose_branch() -> Weight {
		Weight::from_parts(52_000_000, 20_000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 9))
	}
	fn set_participation() -> Weight {
		Weight::from_parts(26_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(7, 1))
	}
	fn set_listed() -> Weight {
		Weight::from_parts(20_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(4, 1))
	}
	fn assign() -> Weight {
		Weight::from_parts(42_000_000, 16_000).saturating_add(T::DbWeight::get().reads_writes(8, 8))
	}
	fn call_election() -> Weight {
		Weight::from_parts(32_000_000, 14_000).saturating_add(T::DbWeight::get().reads_writes(8, 3))
	}
	fn vote() -> Weight {
		Weight::from_parts(38_000_000, 20_000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 2))
	}
	fn resign() -> Weight {
		Weight::from_parts(26_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(2, 6))
	}
	fn name_trusted() -> Weight {
		Weight::from_parts(44_000_000, 16_000).saturating_add(T::DbWeight::get().reads_writes(9, 8))
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(14_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn close_branch() -> Weight {
		Weight::from_parts(34_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(4, 8))
	}
	fn end_ballot() -> Weight {
		Weight::from_parts(44_000_000, 14_000).saturating_add(T::DbWeight::get().reads_writes(8, 9))
	}
	fn end_founding() -> Weight {
		Weight::from_parts(34_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(5, 7))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(58_000_000, 18_000)
			.saturating_add(T::DbWeight::get().reads_writes(10, 14))
	}
}

impl WeightInfo for () {
	fn propose_branch() -> Weight {
		Weight::from_parts(36_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 5))
	}
	fn join_founding() -> Weight {
		Weight::from_parts(50_000_000, 25_000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 8))
	}
	fn leave_founding() -> Weight {
		Weight::from_parts(24_000_000, 8_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 5))
	}
	fn found_branch() -> Weight {
		Weight::from_parts(66_000_000, 24_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 14))
	}
	fn refuse_founding() -> Weight {
		Weight::from_parts(34_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 7))
	}
	fn choose_branch() -> Weight {
		Weight::from_parts(52_000_000, 20_000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 9))
	}
	fn set_participation() -> Weight {
		Weight::from_parts(26_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 1))
	}
	fn set_listed() -> Weight {
		Weight::from_parts(20_000_000, 8_000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 1))
	}
	fn assign() -> Weight {
		Weight::from_parts(42_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 8))
	}
	fn call_election() -> Weight {
		Weight::from_parts(32_000_000, 14_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 3))
	}
	fn vote() -> Weight {
		Weight::from_parts(38_000_000, 20_000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 2))
	}
	fn resign() -> Weight {
		Weight::from_parts(26_000_000, 8_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 6))
	}
	fn name_trusted() -> Weight {
		Weight::from_parts(44_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 8))
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(14_000_000, 4_000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn close_branch() -> Weight {
		Weight::from_parts(34_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 8))
	}
	fn end_ballot() -> Weight {
		Weight::from_parts(44_000_000, 14_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 9))
	}
	fn end_founding() -> Weight {
		Weight::from_parts(34_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 7))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(58_000_000, 18_000)
			.saturating_add(ParityDbWeight::get().reads_writes(10, 14))
	}
}
