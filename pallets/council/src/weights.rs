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
	fn withdraw() -> Weight;
	fn vote_by_deputy_key() -> Weight;
	fn sign_by_deputy_key() -> Weight;
	fn instruct() -> Weight;
	fn revoke() -> Weight;
	fn set_board() -> Weight;
	fn set_executive_election() -> Weight;
	fn resign() -> Weight;
	fn support_acting_chair() -> Weight;
	fn vacate_seat() -> Weight;
	fn set_life() -> Weight;
	fn end_term() -> Weight;
	fn review() -> Weight;
	fn open_session(n: u32) -> Weight;
	fn sign_session(n: u32) -> Weight;
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
	fn withdraw() -> Weight {
		Weight::from_parts(25_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(3, 6))
	}
	fn vote_by_deputy_key() -> Weight {
		Weight::from_parts(30_000_000, 16000).saturating_add(T::DbWeight::get().reads_writes(7, 5))
	}
	fn sign_by_deputy_key() -> Weight {
		Weight::from_parts(50_000_000, 18000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn instruct() -> Weight {
		Weight::from_parts(25_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn revoke() -> Weight {
		Weight::from_parts(20_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn set_board() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads_writes(90, 30))
	}
	fn set_executive_election() -> Weight {
		Weight::from_parts(10_000_000, 2000).saturating_add(T::DbWeight::get().reads_writes(0, 1))
	}
	fn resign() -> Weight {
		Weight::from_parts(20_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn support_acting_chair() -> Weight {
		Weight::from_parts(25_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn vacate_seat() -> Weight {
		Weight::from_parts(60_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads_writes(20, 16))
	}
	fn set_life() -> Weight {
		Weight::from_parts(10_000_000, 2000).saturating_add(T::DbWeight::get().reads_writes(0, 1))
	}
	fn end_term() -> Weight {
		Weight::from_parts(20_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn review() -> Weight {
		Weight::from_parts(40_000_000, 24000).saturating_add(T::DbWeight::get().reads_writes(8, 5))
	}
	fn open_session(n: u32) -> Weight {
		Weight::from_parts(20_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads_writes(2, 2))
			.saturating_add(
				Weight::from_parts(10_000_000, 7000)
					.saturating_add(T::DbWeight::get().reads_writes(1, 1))
					.saturating_mul(u64::from(n)),
			)
	}
	fn sign_session(n: u32) -> Weight {
		Weight::from_parts(25_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads_writes(5, 2))
			.saturating_add(
				Weight::from_parts(30_000_000, 14000)
					.saturating_add(T::DbWeight::get().reads_writes(4, 4))
					.saturating_mul(u64::from(n)),
			)
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
	fn withdraw() -> Weight {
		Weight::from_parts(25_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 6))
	}
	fn vote_by_deputy_key() -> Weight {
		Weight::from_parts(30_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 5))
	}
	fn sign_by_deputy_key() -> Weight {
		Weight::from_parts(50_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 6))
	}
	fn instruct() -> Weight {
		Weight::from_parts(25_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 4))
	}
	fn revoke() -> Weight {
		Weight::from_parts(20_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 3))
	}
	fn set_board() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(ParityDbWeight::get().reads_writes(90, 30))
	}
	fn set_executive_election() -> Weight {
		Weight::from_parts(10_000_000, 2000)
			.saturating_add(ParityDbWeight::get().reads_writes(0, 1))
	}
	fn resign() -> Weight {
		Weight::from_parts(20_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
	fn support_acting_chair() -> Weight {
		Weight::from_parts(25_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 3))
	}
	fn vacate_seat() -> Weight {
		Weight::from_parts(60_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads_writes(20, 16))
	}
	fn set_life() -> Weight {
		Weight::from_parts(10_000_000, 2000)
			.saturating_add(ParityDbWeight::get().reads_writes(0, 1))
	}
	fn end_term() -> Weight {
		Weight::from_parts(20_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 3))
	}
	fn review() -> Weight {
		Weight::from_parts(40_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 5))
	}
	fn open_session(n: u32) -> Weight {
		Weight::from_parts(20_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 2))
			.saturating_add(
				Weight::from_parts(10_000_000, 7000)
					.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
					.saturating_mul(u64::from(n)),
			)
	}
	fn sign_session(n: u32) -> Weight {
		Weight::from_parts(25_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 2))
			.saturating_add(
				Weight::from_parts(30_000_000, 14000)
					.saturating_add(ParityDbWeight::get().reads_writes(4, 4))
					.saturating_mul(u64::from(n)),
			)
	}
}
