//! Weights of `coop_delegates`.
//!
//! Measured on 2026-11-28 with the runtime's benchmarks in WebAssembly, all components at their highest:
//! medians of 20 runs, times 2.2, because in the same run the vote of a council took 60 of the 131 µs that
//! its weight has from the slower machine on which the other rooms were measured.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `coop_delegates` cost.
pub trait WeightInfo {
	fn nominate() -> Weight;
	fn end_candidacy() -> Weight;
	fn stand() -> Weight;
	fn accept() -> Weight;
	fn refuse() -> Weight;
	fn first_vote() -> Weight;
	fn vote() -> Weight;
	fn heartbeat() -> Weight;
	fn authorize_heartbeat() -> Weight;
	fn claim() -> Weight;
	fn report_double_block() -> Weight;
	fn readmit() -> Weight;
	fn approve_change() -> Weight;
	fn stop_change() -> Weight;
	fn look_for_change() -> Weight;
	fn take_change() -> Weight;
	fn member_removed() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn nominate() -> Weight {
		Weight::from_parts(121490000, 0)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn end_candidacy() -> Weight {
		Weight::from_parts(269060000, 0)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	fn stand() -> Weight {
		Weight::from_parts(33050000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn accept() -> Weight {
		Weight::from_parts(29000000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(287060000, 0)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	fn first_vote() -> Weight {
		Weight::from_parts(90730000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(41750000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn heartbeat() -> Weight {
		Weight::from_parts(53140000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(119070000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(122040000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(858090000, 0)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn readmit() -> Weight {
		Weight::from_parts(40150000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn approve_change() -> Weight {
		Weight::from_parts(43180000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn stop_change() -> Weight {
		Weight::from_parts(29150000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn look_for_change() -> Weight {
		Weight::from_parts(10550000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	fn take_change() -> Weight {
		Weight::from_parts(45390000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(281050000, 0)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
}

/// For tests.
impl WeightInfo for () {
	fn nominate() -> Weight {
		Weight::from_parts(121490000, 0)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn end_candidacy() -> Weight {
		Weight::from_parts(269060000, 0)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn stand() -> Weight {
		Weight::from_parts(33050000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn accept() -> Weight {
		Weight::from_parts(29000000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(287060000, 0)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn first_vote() -> Weight {
		Weight::from_parts(90730000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(41750000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn heartbeat() -> Weight {
		Weight::from_parts(53140000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(119070000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(122040000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(858090000, 0)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn readmit() -> Weight {
		Weight::from_parts(40150000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn approve_change() -> Weight {
		Weight::from_parts(43180000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn stop_change() -> Weight {
		Weight::from_parts(29150000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn look_for_change() -> Weight {
		Weight::from_parts(10550000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn take_change() -> Weight {
		Weight::from_parts(45390000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(281050000, 0)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
}
