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
	fn connect() -> Weight;
	fn activate() -> Weight;
	fn reject() -> Weight;
	fn withdraw() -> Weight;
	fn install_council() -> Weight;
	fn sign_regulations(n: u32) -> Weight;
	fn sign_regulations_relayed(n: u32) -> Weight;
	fn set_settings() -> Weight;
	fn set_charter() -> Weight;
	fn set_contributions() -> Weight;
	fn set_financial_year() -> Weight;
	fn give_notice() -> Weight;
	fn withdraw_notice() -> Weight;
	fn block_unpaid() -> Weight;
	fn unblock_unpaid() -> Weight;
	fn block() -> Weight;
	fn unblock() -> Weight;
	fn unblock_rejoined() -> Weight;
	fn designate() -> Weight;
	fn declare_meta() -> Weight;
	fn offer_link() -> Weight;
	fn accept_link() -> Weight;
	fn end_link() -> Weight;
	fn close() -> Weight;
	fn end_offer() -> Weight;
	fn judge_lost_membership() -> Weight;
	fn judge_after_designation() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn grant_rights() -> Weight {
		Weight::from_parts(18_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn revoke_rights() -> Weight {
		Weight::from_parts(16_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn connect() -> Weight {
		Weight::from_parts(30_000_000, 24000).saturating_add(T::DbWeight::get().reads_writes(9, 5))
	}
	fn activate() -> Weight {
		Weight::from_parts(24_000_000, 20000).saturating_add(T::DbWeight::get().reads_writes(7, 1))
	}
	fn reject() -> Weight {
		Weight::from_parts(34_000_000, 26000).saturating_add(T::DbWeight::get().reads_writes(8, 16))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(34_000_000, 26000).saturating_add(T::DbWeight::get().reads_writes(7, 16))
	}
	fn install_council() -> Weight {
		Weight::from_parts(60_000_000, 75000).saturating_add(T::DbWeight::get().reads_writes(25, 1))
	}
	fn sign_regulations(n: u32) -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads_writes(4, 1))
			.saturating_add(Weight::from_parts(12_000_000, 9000).saturating_mul(n.into()))
			.saturating_add(
				T::DbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n.min(1))),
			)
			.saturating_add(T::DbWeight::get().reads_writes(5, 5).saturating_mul(n.into()))
	}
	fn sign_regulations_relayed(n: u32) -> Weight {
		Weight::from_parts(130_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads_writes(8, 2))
			.saturating_add(Weight::from_parts(12_000_000, 9000).saturating_mul(n.into()))
			.saturating_add(
				T::DbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n.min(1))),
			)
			.saturating_add(T::DbWeight::get().reads_writes(5, 5).saturating_mul(n.into()))
	}
	fn set_settings() -> Weight {
		Weight::from_parts(18_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(3, 1))
	}
	fn set_charter() -> Weight {
		Weight::from_parts(16_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn set_contributions() -> Weight {
		Weight::from_parts(16_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn set_financial_year() -> Weight {
		Weight::from_parts(16_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn give_notice() -> Weight {
		Weight::from_parts(18_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(6, 1))
	}
	fn withdraw_notice() -> Weight {
		Weight::from_parts(14_000_000, 6000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn block_unpaid() -> Weight {
		Weight::from_parts(22_000_000, 12000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn unblock_unpaid() -> Weight {
		Weight::from_parts(18_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn block() -> Weight {
		Weight::from_parts(20_000_000, 12000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn unblock() -> Weight {
		Weight::from_parts(16_000_000, 8000).saturating_add(T::DbWeight::get().reads_writes(2, 2))
	}
	fn unblock_rejoined() -> Weight {
		Weight::from_parts(26_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(8, 2))
	}
	fn designate() -> Weight {
		Weight::from_parts(22_000_000, 12000).saturating_add(T::DbWeight::get().reads_writes(5, 6))
	}
	fn declare_meta() -> Weight {
		Weight::from_parts(18_000_000, 9000).saturating_add(T::DbWeight::get().reads_writes(4, 1))
	}
	fn offer_link() -> Weight {
		Weight::from_parts(26_000_000, 18000).saturating_add(T::DbWeight::get().reads_writes(7, 3))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(30_000_000, 18000).saturating_add(T::DbWeight::get().reads_writes(6, 6))
	}
	fn end_link() -> Weight {
		Weight::from_parts(24_000_000, 14000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn close() -> Weight {
		Weight::from_parts(36_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads_writes(11, 16))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(18_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 4))
	}
	fn judge_lost_membership() -> Weight {
		Weight::from_parts(26_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(9, 4))
	}
	fn judge_after_designation() -> Weight {
		Weight::from_parts(30_000_000, 28000).saturating_add(T::DbWeight::get().reads_writes(11, 3))
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
	fn connect() -> Weight {
		Weight::from_parts(30_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 5))
	}
	fn activate() -> Weight {
		Weight::from_parts(24_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 1))
	}
	fn reject() -> Weight {
		Weight::from_parts(34_000_000, 26000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 16))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(34_000_000, 26000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 16))
	}
	fn install_council() -> Weight {
		Weight::from_parts(60_000_000, 75000)
			.saturating_add(ParityDbWeight::get().reads_writes(25, 1))
	}
	fn sign_regulations(n: u32) -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 1))
			.saturating_add(Weight::from_parts(12_000_000, 9000).saturating_mul(n.into()))
			.saturating_add(
				ParityDbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n.min(1))),
			)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 5).saturating_mul(n.into()))
	}
	fn sign_regulations_relayed(n: u32) -> Weight {
		Weight::from_parts(130_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 2))
			.saturating_add(Weight::from_parts(12_000_000, 9000).saturating_mul(n.into()))
			.saturating_add(
				ParityDbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n.min(1))),
			)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 5).saturating_mul(n.into()))
	}
	fn set_settings() -> Weight {
		Weight::from_parts(18_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 1))
	}
	fn set_charter() -> Weight {
		Weight::from_parts(16_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn set_contributions() -> Weight {
		Weight::from_parts(16_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn set_financial_year() -> Weight {
		Weight::from_parts(16_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn give_notice() -> Weight {
		Weight::from_parts(18_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 1))
	}
	fn withdraw_notice() -> Weight {
		Weight::from_parts(14_000_000, 6000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	fn block_unpaid() -> Weight {
		Weight::from_parts(22_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 3))
	}
	fn unblock_unpaid() -> Weight {
		Weight::from_parts(18_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
	fn block() -> Weight {
		Weight::from_parts(20_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 2))
	}
	fn unblock() -> Weight {
		Weight::from_parts(16_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 2))
	}
	fn unblock_rejoined() -> Weight {
		Weight::from_parts(26_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 2))
	}
	fn designate() -> Weight {
		Weight::from_parts(22_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 6))
	}
	fn declare_meta() -> Weight {
		Weight::from_parts(18_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 1))
	}
	fn offer_link() -> Weight {
		Weight::from_parts(26_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 3))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(30_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 6))
	}
	fn end_link() -> Weight {
		Weight::from_parts(24_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 4))
	}
	fn close() -> Weight {
		Weight::from_parts(36_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads_writes(11, 16))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(18_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 4))
	}
	fn judge_lost_membership() -> Weight {
		Weight::from_parts(26_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 4))
	}
	fn judge_after_designation() -> Weight {
		Weight::from_parts(30_000_000, 28000)
			.saturating_add(ParityDbWeight::get().reads_writes(11, 3))
	}
}
