//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn deposit_share() -> Weight;
	fn return_share() -> Weight;
	fn contribute_property() -> Weight;
	fn take_goods() -> Weight;
	fn convert_share() -> Weight;
	fn cancel_payment() -> Weight;
	fn confirm_payment() -> Weight;
	fn refuse_payment() -> Weight;
	fn record() -> Weight;
	fn return_receipt() -> Weight;
	fn grant_payment() -> Weight;
	fn deny_payment() -> Weight;
	fn post_operation() -> Weight;
	fn order_payment() -> Weight;
	fn reverse() -> Weight;
	fn set_fund_shares() -> Weight;
	fn expire() -> Weight;
	fn forget() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn deposit_share() -> Weight {
		Weight::from_parts(34_000_000, 9_000).saturating_add(T::DbWeight::get().reads_writes(6, 6))
	}
	fn return_share() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 12))
	}
	fn contribute_property() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 12))
	}
	fn take_goods() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 12))
	}
	fn convert_share() -> Weight {
		Weight::from_parts(58_000_000, 16_000)
			.saturating_add(T::DbWeight::get().reads_writes(12, 12))
	}
	fn cancel_payment() -> Weight {
		Weight::from_parts(28_000_000, 9_000).saturating_add(T::DbWeight::get().reads_writes(4, 5))
	}
	fn confirm_payment() -> Weight {
		Weight::from_parts(74_000_000, 22_000)
			.saturating_add(T::DbWeight::get().reads_writes(16, 16))
	}
	fn refuse_payment() -> Weight {
		Weight::from_parts(38_000_000, 11_000).saturating_add(T::DbWeight::get().reads_writes(7, 7))
	}
	fn record() -> Weight {
		Weight::from_parts(44_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(8, 9))
	}
	fn return_receipt() -> Weight {
		Weight::from_parts(42_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(8, 8))
	}
	fn grant_payment() -> Weight {
		Weight::from_parts(14_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn deny_payment() -> Weight {
		Weight::from_parts(32_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(5, 6))
	}
	fn post_operation() -> Weight {
		Weight::from_parts(50_000_000, 14_000)
			.saturating_add(T::DbWeight::get().reads_writes(10, 10))
	}
	fn order_payment() -> Weight {
		Weight::from_parts(42_000_000, 12_000).saturating_add(T::DbWeight::get().reads_writes(9, 7))
	}
	fn reverse() -> Weight {
		Weight::from_parts(66_000_000, 16_000)
			.saturating_add(T::DbWeight::get().reads_writes(14, 14))
	}
	fn set_fund_shares() -> Weight {
		Weight::from_parts(12_000_000, 2_000).saturating_add(T::DbWeight::get().reads_writes(0, 1))
	}
	fn expire() -> Weight {
		Weight::from_parts(28_000_000, 9_000).saturating_add(T::DbWeight::get().reads_writes(4, 5))
	}
	fn forget() -> Weight {
		Weight::from_parts(18_000_000, 6_000).saturating_add(T::DbWeight::get().reads_writes(2, 2))
	}
}

impl WeightInfo for () {
	fn deposit_share() -> Weight {
		Weight::from_parts(34_000_000, 9_000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 6))
	}
	fn return_share() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 12))
	}
	fn contribute_property() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 12))
	}
	fn take_goods() -> Weight {
		Weight::from_parts(62_000_000, 25_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 12))
	}
	fn convert_share() -> Weight {
		Weight::from_parts(58_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 12))
	}
	fn cancel_payment() -> Weight {
		Weight::from_parts(28_000_000, 9_000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 5))
	}
	fn confirm_payment() -> Weight {
		Weight::from_parts(74_000_000, 22_000)
			.saturating_add(ParityDbWeight::get().reads_writes(16, 16))
	}
	fn refuse_payment() -> Weight {
		Weight::from_parts(38_000_000, 11_000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 7))
	}
	fn record() -> Weight {
		Weight::from_parts(44_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 9))
	}
	fn return_receipt() -> Weight {
		Weight::from_parts(42_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 8))
	}
	fn grant_payment() -> Weight {
		Weight::from_parts(14_000_000, 4_000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn deny_payment() -> Weight {
		Weight::from_parts(32_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 6))
	}
	fn post_operation() -> Weight {
		Weight::from_parts(50_000_000, 14_000)
			.saturating_add(ParityDbWeight::get().reads_writes(10, 10))
	}
	fn order_payment() -> Weight {
		Weight::from_parts(42_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 7))
	}
	fn reverse() -> Weight {
		Weight::from_parts(66_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 14))
	}
	fn set_fund_shares() -> Weight {
		Weight::from_parts(12_000_000, 2_000)
			.saturating_add(ParityDbWeight::get().reads_writes(0, 1))
	}
	fn expire() -> Weight {
		Weight::from_parts(28_000_000, 9_000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 5))
	}
	fn forget() -> Weight {
		Weight::from_parts(18_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 2))
	}
}
