//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn update_profile() -> Weight;
	fn register_organization() -> Weight;
	fn represent() -> Weight;
	fn offer_representation() -> Weight;
	fn withdraw_offer() -> Weight;
	fn accept_representation() -> Weight;
	fn attest() -> Weight;
	fn adopt_attestation() -> Weight;
	fn revoke_attestation() -> Weight;
	fn grant_consent() -> Weight;
	fn revoke_consent() -> Weight;
	fn propose_recovery() -> Weight;
	fn propose_representative() -> Weight;
	fn veto_recovery() -> Weight;
	fn veto_recovery_by_council() -> Weight;
	fn confirm_recovery() -> Weight;
	fn accept_key() -> Weight;
	fn withdraw_recovery() -> Weight;
	fn end_offer() -> Weight;
	fn announce_expiry() -> Weight;
	fn end_attestation() -> Weight;
	fn end_consent() -> Weight;
	fn replace_key() -> Weight;
	fn replace_representative() -> Weight;
	fn act_as() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn update_profile() -> Weight {
		Weight::from_parts(12_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn register_organization() -> Weight {
		Weight::from_parts(45_000_000, 43000).saturating_add(T::DbWeight::get().reads_writes(14, 7))
	}
	fn represent() -> Weight {
		Weight::from_parts(14_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 0))
	}
	fn offer_representation() -> Weight {
		Weight::from_parts(22_000_000, 19000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(18_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn accept_representation() -> Weight {
		Weight::from_parts(32_000_000, 28000).saturating_add(T::DbWeight::get().reads_writes(9, 5))
	}
	fn attest() -> Weight {
		Weight::from_parts(35_000_000, 34000).saturating_add(T::DbWeight::get().reads_writes(11, 5))
	}
	fn adopt_attestation() -> Weight {
		Weight::from_parts(31_000_000, 31000).saturating_add(T::DbWeight::get().reads_writes(10, 4))
	}
	fn revoke_attestation() -> Weight {
		Weight::from_parts(20_000_000, 7000).saturating_add(T::DbWeight::get().reads_writes(2, 4))
	}
	fn grant_consent() -> Weight {
		Weight::from_parts(26_000_000, 19000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(16_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(1, 2))
	}
	fn propose_recovery() -> Weight {
		Weight::from_parts(34_000_000, 31000).saturating_add(T::DbWeight::get().reads_writes(10, 4))
	}
	fn propose_representative() -> Weight {
		Weight::from_parts(36_000_000, 37000).saturating_add(T::DbWeight::get().reads_writes(12, 3))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(26_000_000, 19000).saturating_add(T::DbWeight::get().reads_writes(6, 4))
	}
	fn veto_recovery_by_council() -> Weight {
		Weight::from_parts(24_000_000, 16000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn confirm_recovery() -> Weight {
		Weight::from_parts(26_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(7, 3))
	}
	fn accept_key() -> Weight {
		Weight::from_parts(125_000_000, 25000).saturating_add(T::DbWeight::get().reads_writes(8, 2))
	}
	fn withdraw_recovery() -> Weight {
		Weight::from_parts(20_000_000, 7000).saturating_add(T::DbWeight::get().reads_writes(2, 3))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(16_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn announce_expiry() -> Weight {
		Weight::from_parts(20_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn end_attestation() -> Weight {
		Weight::from_parts(20_000_000, 13000).saturating_add(T::DbWeight::get().reads_writes(4, 4))
	}
	fn end_consent() -> Weight {
		Weight::from_parts(16_000_000, 10000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn replace_key() -> Weight {
		Weight::from_parts(30_000_000, 22000).saturating_add(T::DbWeight::get().reads_writes(7, 7))
	}
	fn replace_representative() -> Weight {
		Weight::from_parts(34_000_000, 37000).saturating_add(T::DbWeight::get().reads_writes(12, 8))
	}
	fn act_as() -> Weight {
		Weight::from_parts(6_000_000, 7000).saturating_add(T::DbWeight::get().reads_writes(2, 0))
	}
}

impl WeightInfo for () {
	fn update_profile() -> Weight {
		Weight::from_parts(12_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
	fn register_organization() -> Weight {
		Weight::from_parts(45_000_000, 43000)
			.saturating_add(ParityDbWeight::get().reads_writes(14, 7))
	}
	fn represent() -> Weight {
		Weight::from_parts(14_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 0))
	}
	fn offer_representation() -> Weight {
		Weight::from_parts(22_000_000, 19000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 3))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(18_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 2))
	}
	fn accept_representation() -> Weight {
		Weight::from_parts(32_000_000, 28000)
			.saturating_add(ParityDbWeight::get().reads_writes(9, 5))
	}
	fn attest() -> Weight {
		Weight::from_parts(35_000_000, 34000)
			.saturating_add(ParityDbWeight::get().reads_writes(11, 5))
	}
	fn adopt_attestation() -> Weight {
		Weight::from_parts(31_000_000, 31000)
			.saturating_add(ParityDbWeight::get().reads_writes(10, 4))
	}
	fn revoke_attestation() -> Weight {
		Weight::from_parts(20_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 4))
	}
	fn grant_consent() -> Weight {
		Weight::from_parts(26_000_000, 19000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 3))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(16_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads_writes(1, 2))
	}
	fn propose_recovery() -> Weight {
		Weight::from_parts(34_000_000, 31000)
			.saturating_add(ParityDbWeight::get().reads_writes(10, 4))
	}
	fn propose_representative() -> Weight {
		Weight::from_parts(36_000_000, 37000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 3))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(26_000_000, 19000)
			.saturating_add(ParityDbWeight::get().reads_writes(6, 4))
	}
	fn veto_recovery_by_council() -> Weight {
		Weight::from_parts(24_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads_writes(5, 4))
	}
	fn confirm_recovery() -> Weight {
		Weight::from_parts(26_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 3))
	}
	fn accept_key() -> Weight {
		Weight::from_parts(125_000_000, 25000)
			.saturating_add(ParityDbWeight::get().reads_writes(8, 2))
	}
	fn withdraw_recovery() -> Weight {
		Weight::from_parts(20_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads_writes(2, 3))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(16_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
	fn announce_expiry() -> Weight {
		Weight::from_parts(20_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 3))
	}
	fn end_attestation() -> Weight {
		Weight::from_parts(20_000_000, 13000)
			.saturating_add(ParityDbWeight::get().reads_writes(4, 4))
	}
	fn end_consent() -> Weight {
		Weight::from_parts(16_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads_writes(3, 2))
	}
	fn replace_key() -> Weight {
		Weight::from_parts(30_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads_writes(7, 7))
	}
	fn replace_representative() -> Weight {
		Weight::from_parts(34_000_000, 37000)
			.saturating_add(ParityDbWeight::get().reads_writes(12, 8))
	}
	fn act_as() -> Weight {
		Weight::from_parts(6_000_000, 7000).saturating_add(ParityDbWeight::get().reads_writes(2, 0))
	}
}
