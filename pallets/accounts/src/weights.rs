//! Weights of `coop_accounts`, measured; written by `scripts/bench`, not by hand.
//!
//! 2026-11-22, bench tool 64.0.0, 11 steps, 10 repeats,
//! maps of 1000000 entries, on Intel(R) Xeon(R) Processor @ 2.50GHz.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `coop_accounts` cost.
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
	fn member_removed() -> Weight;
	fn end_consent() -> Weight;
	fn replace_key() -> Weight;
	fn replace_representative() -> Weight;
	fn act_as() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Accounts::Accounts` (r:1 w:1)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn update_profile() -> Weight {
		// Shortest time: 25_772_000 ps. Proof: measured `597`.
		Weight::from_parts(30_254_000, 3562)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Accounts::Accounts` (r:2 w:1)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:0)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representations` (r:1 w:1)
	/// Proof: `Accounts::Representations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::OrganizationsMade` (r:1 w:1)
	/// Proof: `Accounts::OrganizationsMade` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:1 w:0)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::CounterForAccounts` (r:1 w:1)
	/// Proof: `Accounts::CounterForAccounts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:1)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Offers` (r:1 w:0)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Organizations` (r:0 w:1)
	/// Proof: `Accounts::Organizations` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn register_organization() -> Weight {
		// Shortest time: 117_092_000 ps. Proof: measured `1359`.
		Weight::from_parts(121_111_000, 6134)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:0)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:1)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn represent() -> Weight {
		// Shortest time: 82_342_000 ps. Proof: measured `1504`.
		Weight::from_parts(85_729_000, 5164)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Accounts::Accounts` (r:2 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Offers` (r:1 w:1)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn offer_representation() -> Weight {
		// Shortest time: 78_294_000 ps. Proof: measured `1362`.
		Weight::from_parts(87_665_000, 6134)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Offers` (r:1 w:1)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Shortest time: 57_377_000 ps. Proof: measured `1171`.
		Weight::from_parts(64_322_000, 3562)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Offers` (r:1 w:1)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:0)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representations` (r:2 w:2)
	/// Proof: `Accounts::Representations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:1)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn accept_representation() -> Weight {
		// Shortest time: 113_320_000 ps. Proof: measured `2184`.
		Weight::from_parts(117_649_000, 6044)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:1 w:2)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Shortest time: 126_811_000 ps. Proof: measured `2514`.
		Weight::from_parts(139_195_000, 5996)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:2)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:0 w:1)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn adopt_attestation() -> Weight {
		// Shortest time: 104_084_000 ps. Proof: measured `2036`.
		Weight::from_parts(107_553_000, 3643)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:0 w:1)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn revoke_attestation() -> Weight {
		// Shortest time: 34_528_000 ps. Proof: measured `547`.
		Weight::from_parts(36_706_000, 3617)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Consents` (r:1 w:1)
	/// Proof: `Accounts::Consents` (`max_values`: None, `max_size`: Some(1329), added: 3804, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn grant_consent() -> Weight {
		// Shortest time: 78_587_000 ps. Proof: measured `2916`.
		Weight::from_parts(82_910_000, 4794)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Consents` (r:1 w:1)
	/// Proof: `Accounts::Consents` (`max_values`: None, `max_size`: Some(1329), added: 3804, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn revoke_consent() -> Weight {
		// Shortest time: 29_484_000 ps. Proof: measured `427`.
		Weight::from_parts(31_224_000, 4794)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Accounts` (r:2 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:1 w:1)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:1 w:0)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn propose_recovery() -> Weight {
		// Shortest time: 94_650_000 ps. Proof: measured `1263`.
		Weight::from_parts(98_006_000, 6134)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Accounts::Accounts` (r:2 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:0)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representations` (r:1 w:0)
	/// Proof: `Accounts::Representations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:1 w:0)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn propose_representative() -> Weight {
		// Shortest time: 146_348_000 ps. Proof: measured `2978`.
		Weight::from_parts(150_702_000, 6134)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:0)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:0 w:1)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn veto_recovery() -> Weight {
		// Shortest time: 58_236_000 ps. Proof: measured `925`.
		Weight::from_parts(60_948_000, 3600)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:0 w:1)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:0 w:1)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn veto_recovery_by_council() -> Weight {
		// Shortest time: 62_944_000 ps. Proof: measured `1282`.
		Weight::from_parts(65_189_000, 3600)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:2)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn confirm_recovery() -> Weight {
		// Shortest time: 65_292_000 ps. Proof: measured `1293`.
		Weight::from_parts(67_653_000, 3600)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:1 w:1)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn accept_key() -> Weight {
		// Shortest time: 201_266_000 ps. Proof: measured `1139`.
		Weight::from_parts(216_837_000, 3600)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:0 w:1)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn withdraw_recovery() -> Weight {
		// Shortest time: 36_062_000 ps. Proof: measured `496`.
		Weight::from_parts(38_372_000, 3600)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Offers` (r:1 w:1)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	fn end_offer() -> Weight {
		// Shortest time: 30_473_000 ps. Proof: measured `474`.
		Weight::from_parts(32_592_000, 3553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:2)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:0 w:1)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn announce_expiry() -> Weight {
		// Shortest time: 48_290_000 ps. Proof: measured `596`.
		Weight::from_parts(51_158_000, 3617)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:0 w:1)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn end_attestation() -> Weight {
		// Shortest time: 33_922_000 ps. Proof: measured `593`.
		Weight::from_parts(35_938_000, 3617)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Accounts::Attestations` (r:1 w:1)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Consents` (r:1 w:1)
	/// Proof: `Accounts::Consents` (`max_values`: None, `max_size`: Some(1329), added: 3804, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Due` (r:0 w:18)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Tags` (r:0 w:1)
	/// Proof: `Accounts::Tags` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn member_removed() -> Weight {
		// Shortest time: 213_241_000 ps. Proof: measured `1950`.
		Weight::from_parts(228_227_000, 6012)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Consents` (r:1 w:1)
	/// Proof: `Accounts::Consents` (`max_values`: None, `max_size`: Some(1329), added: 3804, mode: `MaxEncodedLen`)
	fn end_consent() -> Weight {
		// Shortest time: 28_192_000 ps. Proof: measured `480`.
		Weight::from_parts(29_683_000, 4794)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:1)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:1)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:0 w:1)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:0 w:1)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:0 w:1)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn replace_key() -> Weight {
		// Shortest time: 71_599_000 ps. Proof: measured `899`.
		Weight::from_parts(75_903_000, 4706)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Accounts::Due` (r:1 w:2)
	/// Proof: `Accounts::Due` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Recoveries` (r:1 w:1)
	/// Proof: `Accounts::Recoveries` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representatives` (r:1 w:1)
	/// Proof: `Accounts::Representatives` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:0)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Representations` (r:2 w:2)
	/// Proof: `Accounts::Representations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Offers` (r:1 w:1)
	/// Proof: `Accounts::Offers` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Vetoes` (r:0 w:1)
	/// Proof: `Accounts::Vetoes` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn replace_representative() -> Weight {
		// Shortest time: 124_138_000 ps. Proof: measured `2418`.
		Weight::from_parts(128_724_000, 6044)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn act_as() -> Weight {
		// Shortest time: 16_530_000 ps. Proof: measured `476`.
		Weight::from_parts(17_631_000, 3545)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn update_profile() -> Weight {
		Weight::from_parts(40_914_000, 3562)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn register_organization() -> Weight {
		Weight::from_parts(181_291_000, 6134)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn represent() -> Weight {
		Weight::from_parts(120_362_000, 5164)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn offer_representation() -> Weight {
		Weight::from_parts(127_287_000, 6134)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(93_318_000, 3562)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn accept_representation() -> Weight {
		Weight::from_parts(155_739_000, 6044)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(218_045_000, 6012)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn adopt_attestation() -> Weight {
		Weight::from_parts(154_475_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn revoke_attestation() -> Weight {
		Weight::from_parts(73_020_000, 3617)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn grant_consent() -> Weight {
		Weight::from_parts(151_858_000, 4794)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(49_006_000, 4794)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn propose_recovery() -> Weight {
		Weight::from_parts(184_387_000, 6134)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn propose_representative() -> Weight {
		Weight::from_parts(226_586_000, 6134)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(84_404_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn veto_recovery_by_council() -> Weight {
		Weight::from_parts(85_136_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn confirm_recovery() -> Weight {
		Weight::from_parts(97_517_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn accept_key() -> Weight {
		Weight::from_parts(361_493_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw_recovery() -> Weight {
		Weight::from_parts(63_855_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(54_266_000, 3553)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn announce_expiry() -> Weight {
		Weight::from_parts(61_730_000, 3617)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn end_attestation() -> Weight {
		Weight::from_parts(38_111_000, 3617)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(228_227_000, 6012)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	fn end_consent() -> Weight {
		Weight::from_parts(30_478_000, 4794)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn replace_key() -> Weight {
		Weight::from_parts(75_903_000, 4706)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn replace_representative() -> Weight {
		Weight::from_parts(139_632_000, 6044)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn act_as() -> Weight {
		Weight::from_parts(17_631_000, 3545)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
}
