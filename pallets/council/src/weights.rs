//! Weights of `coop_council`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_council` cost.
pub trait WeightInfo {
	fn propose() -> Weight;
	fn vote() -> Weight;
	fn sign() -> Weight;
	fn retry() -> Weight;
	fn refuse() -> Weight;
	fn forget() -> Weight;
	fn vote_by_deputy_key() -> Weight;
	fn sign_by_deputy_key() -> Weight;
	fn withdraw() -> Weight;
	fn instruct() -> Weight;
	fn revoke() -> Weight;
	fn set_board() -> Weight;
	fn set_executive_election() -> Weight;
	fn resign() -> Weight;
	fn support_acting_chair() -> Weight;
	fn vacate_seat() -> Weight;
	fn set_life() -> Weight;
	fn open_session(n: u32, ) -> Weight;
	fn sign_session(n: u32, ) -> Weight;
	fn end_term() -> Weight;
	fn review() -> Weight;
	fn remove_seat() -> Weight;
	fn overrule() -> Weight;
	fn set_officers() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:1 w:0)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:1 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:21 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:0)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:1)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Shortest time: 347_935_000 ps. Proof: measured `6111`.
		Weight::from_parts(601_564_000, 54645)
			.saturating_add(T::DbWeight::get().reads(37_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:0)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Shortest time: 116_570_000 ps. Proof: measured `6892`.
		Weight::from_parts(131_129_000, 8302)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:2)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:1)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Shortest time: 156_035_000 ps. Proof: measured `19233`.
		Weight::from_parts(178_439_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:2)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:1)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Shortest time: 152_735_000 ps. Proof: measured `19234`.
		Weight::from_parts(165_240_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Council::Due` (r:1 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:0)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:2)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:1)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Shortest time: 126_433_000 ps. Proof: measured `17856`.
		Weight::from_parts(132_566_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Council::Due` (r:1 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:0)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn forget() -> Weight {
		// Shortest time: 27_534_000 ps. Proof: measured `1063`.
		Weight::from_parts(29_153_000, 5405)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:0)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn vote_by_deputy_key() -> Weight {
		// Shortest time: 136_810_000 ps. Proof: measured `7161`.
		Weight::from_parts(160_872_000, 8302)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:2)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:1)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn sign_by_deputy_key() -> Weight {
		// Shortest time: 189_507_000 ps. Proof: measured `23809`.
		Weight::from_parts(264_849_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Shortest time: 35_920_000 ps. Proof: measured `1134`.
		Weight::from_parts(46_545_000, 5405)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:1)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Council::DeputyKeys` (r:1 w:1)
	/// Proof: `Council::DeputyKeys` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn instruct() -> Weight {
		// Shortest time: 83_020_000 ps. Proof: measured `5709`.
		Weight::from_parts(132_173_000, 8302)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Council::Automation` (r:1 w:1)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::DeputyKeys` (r:1 w:1)
	/// Proof: `Council::DeputyKeys` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Shortest time: 80_414_000 ps. Proof: measured `4596`.
		Weight::from_parts(92_009_000, 8302)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Council::Boards` (r:2 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:21 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:21 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:21 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:6 w:6)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::DeputyKeys` (r:21 w:21)
	/// Proof: `Council::DeputyKeys` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:21 w:21)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:0 w:1)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	fn set_board() -> Weight {
		// Shortest time: 1_444_189_000 ps. Proof: measured `15051`.
		Weight::from_parts(2_473_920_000, 55653)
			.saturating_add(T::DbWeight::get().reads(118_u64))
			.saturating_add(T::DbWeight::get().writes(51_u64))
	}
	/// Storage: `Council::ExecutiveElected` (r:0 w:1)
	/// Proof: `Council::ExecutiveElected` (`max_values`: None, `max_size`: Some(4), added: 2479, mode: `MaxEncodedLen`)
	fn set_executive_election() -> Weight {
		// Shortest time: 11_225_000 ps. Proof: measured `0`.
		Weight::from_parts(21_574_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::Terms` (r:0 w:1)
	/// Proof: `Council::Terms` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn resign() -> Weight {
		// Shortest time: 37_367_000 ps. Proof: measured `1089`.
		Weight::from_parts(65_537_000, 5164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:1 w:1)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn support_acting_chair() -> Weight {
		// Shortest time: 64_634_000 ps. Proof: measured `2143`.
		Weight::from_parts(98_726_000, 5164)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Council::SeatsFor` (r:2 w:1)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:6 w:6)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::DeputyKeys` (r:1 w:1)
	/// Proof: `Council::DeputyKeys` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn vacate_seat() -> Weight {
		// Shortest time: 210_218_000 ps. Proof: measured `6272`.
		Weight::from_parts(344_102_000, 44862)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:0 w:1)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn set_life() -> Weight {
		// Shortest time: 16_981_000 ps. Proof: measured `3`.
		Weight::from_parts(28_173_000, 3501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::SessionsMade` (r:1 w:1)
	/// Proof: `Council::SessionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:32 w:32)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Council::Sessions` (r:0 w:1)
	/// Proof: `Council::Sessions` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// `n` is between 1 and 32.
	fn open_session(n: u32, ) -> Weight {
		// Shortest time: 54_346_000 ps. Proof: measured `1245 + n * (901 ±0)`.
		Weight::from_parts(109_706_751, 5164)
			// Standard error: 328_062
			.saturating_add(Weight::from_parts(15_337_430, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4415).saturating_mul(n.into()))
	}
	/// Storage: `Council::Sessions` (r:1 w:1)
	/// Proof: `Council::Sessions` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:32 w:32)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:32 w:64)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:64 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:64 w:64)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:1)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:64)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// `n` is between 1 and 32.
	fn sign_session(n: u32, ) -> Weight {
		// Shortest time: 284_420_000 ps. Proof: measured `1861 + n * (17509 ±0)`.
		Weight::from_parts(291_318_000, 6012)
			// Standard error: 3_709_895
			.saturating_add(Weight::from_parts(173_801_208, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4196819).saturating_mul(n.into()))
	}
	/// Storage: `Council::Terms` (r:1 w:1)
	/// Proof: `Council::Terms` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn end_term() -> Weight {
		// Shortest time: 45_033_000 ps. Proof: measured `1523`.
		Weight::from_parts(48_069_000, 5164)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Council::LastRecount` (r:1 w:1)
	/// Proof: `Council::LastRecount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:2 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:1 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:21 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Council::Executing` (r:1 w:0)
	/// Proof: `Council::Executing` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn review() -> Weight {
		// Shortest time: 272_707_000 ps. Proof: measured `7191`.
		Weight::from_parts(336_932_000, 54645)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:1 w:1)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:6 w:6)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::DeputyKeys` (r:1 w:1)
	/// Proof: `Council::DeputyKeys` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn remove_seat() -> Weight {
		// Shortest time: 230_898_000 ps. Proof: measured `7469`.
		Weight::from_parts(457_191_000, 44862)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn overrule() -> Weight {
		// Shortest time: 40_193_000 ps. Proof: measured `1134`.
		Weight::from_parts(79_274_000, 5405)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:1 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Council::Terms` (r:0 w:3)
	/// Proof: `Council::Terms` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn set_officers() -> Weight {
		// Shortest time: 63_855_000 ps. Proof: measured `1603`.
		Weight::from_parts(126_447_000, 5164)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(701_758_000, 54645)
			.saturating_add(ParityDbWeight::get().reads(37_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(229_050_000, 8302)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn sign() -> Weight {
		Weight::from_parts(317_585_000, 4197809)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn retry() -> Weight {
		Weight::from_parts(171_143_000, 4197809)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(134_812_000, 4197809)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn forget() -> Weight {
		Weight::from_parts(53_637_000, 5405)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn vote_by_deputy_key() -> Weight {
		Weight::from_parts(265_330_000, 8302)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn sign_by_deputy_key() -> Weight {
		Weight::from_parts(264_849_000, 4197809)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(66_439_000, 5405)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn instruct() -> Weight {
		Weight::from_parts(155_771_000, 8302)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(92_009_000, 8302)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_board() -> Weight {
		Weight::from_parts(2_473_920_000, 55653)
			.saturating_add(ParityDbWeight::get().reads(118_u64))
			.saturating_add(ParityDbWeight::get().writes(51_u64))
	}
	fn set_executive_election() -> Weight {
		Weight::from_parts(21_574_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(65_537_000, 5164)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn support_acting_chair() -> Weight {
		Weight::from_parts(98_726_000, 5164)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn vacate_seat() -> Weight {
		Weight::from_parts(344_102_000, 44862)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn set_life() -> Weight {
		Weight::from_parts(28_173_000, 3501)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_session(n: u32, ) -> Weight {
		Weight::from_parts(75_816_212, 5164)
			.saturating_add(Weight::from_parts(20_293_359, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4415).saturating_mul(n.into()))
	}
	fn sign_session(n: u32, ) -> Weight {
		Weight::from_parts(291_318_000, 6012)
			.saturating_add(Weight::from_parts(173_801_208, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4196819).saturating_mul(n.into()))
	}
	fn end_term() -> Weight {
		Weight::from_parts(82_796_000, 5164)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(474_233_000, 54645)
			.saturating_add(ParityDbWeight::get().reads(34_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn remove_seat() -> Weight {
		Weight::from_parts(457_191_000, 44862)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn overrule() -> Weight {
		Weight::from_parts(79_274_000, 5405)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn set_officers() -> Weight {
		Weight::from_parts(126_447_000, 5164)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
