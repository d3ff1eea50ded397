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
	fn leave() -> Weight;
	fn stay() -> Weight;
	fn end_membership() -> Weight;
	fn settle_exit() -> Weight;
	fn state_obstacle() -> Weight;
	fn announce_expulsion() -> Weight;
	fn answer_expulsion() -> Weight;
	fn choose_home() -> Weight;
	fn paid_out() -> Weight;
	fn set_import() -> Weight;
	fn import(n: u32) -> Weight;
	fn invite() -> Weight;
	fn withdraw_invitation() -> Weight;
	fn apply_invited() -> Weight;
	fn set_payout_term() -> Weight;
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
	fn leave() -> Weight {
		Weight::from_parts(34_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(7, 5))
	}
	fn stay() -> Weight {
		Weight::from_parts(22_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn end_membership() -> Weight {
		Weight::from_parts(66_000_000, 24_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 14))
	}
	fn settle_exit() -> Weight {
		Weight::from_parts(54_000_000, 22_000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 10))
	}
	fn state_obstacle() -> Weight {
		Weight::from_parts(12_000_000, 3_000).saturating_add(T::DbWeight::get().reads_writes(1, 0))
	}
	fn announce_expulsion() -> Weight {
		Weight::from_parts(16_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn answer_expulsion() -> Weight {
		Weight::from_parts(14_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(2, 0))
	}
	fn choose_home() -> Weight {
		Weight::from_parts(16_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn paid_out() -> Weight {
		Weight::from_parts(22_000_000, 6_000).saturating_add(T::DbWeight::get().reads_writes(2, 4))
	}
	fn set_import() -> Weight {
		Weight::from_parts(20_000_000, 6_000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn import(n: u32) -> Weight {
		Weight::from_parts(30_000_000, 8_000)
			.saturating_add(T::DbWeight::get().reads_writes(6, 2))
			.saturating_add(
				Weight::from_parts(150_000_000, 30_000)
					.saturating_add(T::DbWeight::get().reads_writes(16, 18))
					.saturating_mul(u64::from(n)),
			)
	}
	fn invite() -> Weight {
		Weight::from_parts(25_000_000, 9_000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn withdraw_invitation() -> Weight {
		Weight::from_parts(25_000_000, 6_000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn apply_invited() -> Weight {
		Weight::from_parts(130_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 10))
	}
	fn set_payout_term() -> Weight {
		Weight::from_parts(12_000_000, 3_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
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
	fn leave() -> Weight {
		Weight::from_parts(34_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 5))
	}
	fn stay() -> Weight {
		Weight::from_parts(22_000_000, 8_000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 3))
	}
	fn end_membership() -> Weight {
		Weight::from_parts(66_000_000, 24_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 14))
	}
	fn settle_exit() -> Weight {
		Weight::from_parts(54_000_000, 22_000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 10))
	}
	fn state_obstacle() -> Weight {
		Weight::from_parts(12_000_000, 3_000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 0))
	}
	fn announce_expulsion() -> Weight {
		Weight::from_parts(16_000_000, 5_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	fn answer_expulsion() -> Weight {
		Weight::from_parts(14_000_000, 5_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 0))
	}
	fn choose_home() -> Weight {
		Weight::from_parts(16_000_000, 5_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	fn paid_out() -> Weight {
		Weight::from_parts(22_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 4))
	}
	fn set_import() -> Weight {
		Weight::from_parts(20_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	fn import(n: u32) -> Weight {
		Weight::from_parts(30_000_000, 8_000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 2))
			.saturating_add(
				Weight::from_parts(150_000_000, 30_000)
					.saturating_add(ParityDbWeight::get().reads_writes(16, 18))
					.saturating_mul(u64::from(n)),
			)
	}
	fn invite() -> Weight {
		Weight::from_parts(25_000_000, 9_000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 3))
	}
	fn withdraw_invitation() -> Weight {
		Weight::from_parts(25_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 3))
	}
	fn apply_invited() -> Weight {
		Weight::from_parts(130_000_000, 40_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 10))
	}
	fn set_payout_term() -> Weight {
		Weight::from_parts(12_000_000, 3_000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
}
