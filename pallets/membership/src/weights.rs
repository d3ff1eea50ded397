//! Weights of `coop_membership`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_membership` cost.
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
	fn import(n: u32, ) -> Weight;
	fn invite() -> Weight;
	fn withdraw_invitation() -> Weight;
	fn apply_invited() -> Weight;
	fn set_payout_term() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:0)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsMade` (r:1 w:1)
	/// Proof: `Membership::ApplicationsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Applications` (r:0 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn apply() -> Weight {
		// Shortest time: 114_891_000 ps. Proof: measured `1891`.
		Weight::from_parts(118_985_000, 3643)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:1)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:1 w:0)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::CounterForAccounts` (r:1 w:1)
	/// Proof: `Accounts::CounterForAccounts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsMade` (r:1 w:1)
	/// Proof: `Membership::ApplicationsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Applications` (r:0 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn apply_relayed() -> Weight {
		// Shortest time: 323_223_000 ps. Proof: measured `1743`.
		Weight::from_parts(369_811_000, 3643)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Applications` (r:1 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:1 w:0)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn paid() -> Weight {
		// Shortest time: 113_536_000 ps. Proof: measured `1122`.
		Weight::from_parts(118_262_000, 8523)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Applications` (r:1 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:1)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:1)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:1)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:1)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:1 w:0)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:2 w:2)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:2 w:2)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:1 w:1)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:3 w:3)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:0 w:1)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:0 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:2)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:2)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Shortest time: 227_148_000 ps. Proof: measured `2022`.
		Weight::from_parts(244_034_000, 8526)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Membership::Applications` (r:1 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:0 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Shortest time: 68_680_000 ps. Proof: measured `662`.
		Weight::from_parts(71_972_000, 3558)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Membership::Applications` (r:1 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:0 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Shortest time: 25_336_000 ps. Proof: measured `350`.
		Weight::from_parts(27_383_000, 3558)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:1)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:1 w:0)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:1)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWayOf` (r:1 w:1)
	/// Proof: `Council::UnderWayOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:1 w:0)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ExitsDue` (r:0 w:1)
	/// Proof: `Membership::ExitsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Shortest time: 135_007_000 ps. Proof: measured `1513`.
		Weight::from_parts(143_505_000, 11034)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:1)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:1 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ExitsDue` (r:0 w:1)
	/// Proof: `Membership::ExitsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:2)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn stay() -> Weight {
		// Shortest time: 67_174_000 ps. Proof: measured `1011`.
		Weight::from_parts(71_039_000, 5405)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Membership::Exits` (r:1 w:1)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:1)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::PayoutTerms` (r:1 w:0)
	/// Proof: `Membership::PayoutTerms` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:1)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:1 w:1)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:1 w:1)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Attestations` (r:1 w:0)
	/// Proof: `Accounts::Attestations` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Consents` (r:1 w:0)
	/// Proof: `Accounts::Consents` (`max_values`: None, `max_size`: Some(1329), added: 3804, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:3 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:1 w:0)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:1 w:0)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:4 w:2)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:2 w:2)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Participations` (r:0 w:1)
	/// Proof: `Branches::Participations` (`max_values`: None, `max_size`: Some(310), added: 2785, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Expulsions` (r:0 w:1)
	/// Proof: `Membership::Expulsions` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ExitsDue` (r:0 w:2)
	/// Proof: `Membership::ExitsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn end_membership() -> Weight {
		// Shortest time: 273_275_000 ps. Proof: measured `3218`.
		Weight::from_parts(290_818_000, 13512)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(16_u64))
	}
	/// Storage: `Membership::Exits` (r:1 w:1)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:4 w:2)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:2 w:2)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ExitsDue` (r:0 w:1)
	/// Proof: `Membership::ExitsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle_exit() -> Weight {
		// Shortest time: 158_727_000 ps. Proof: measured `878`.
		Weight::from_parts(166_191_000, 11182)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn state_obstacle() -> Weight {
		// Shortest time: 18_795_000 ps. Proof: measured `245`.
		Weight::from_parts(20_341_000, 3520)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Expulsions` (r:1 w:1)
	/// Proof: `Membership::Expulsions` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn announce_expulsion() -> Weight {
		// Shortest time: 35_159_000 ps. Proof: measured `498`.
		Weight::from_parts(37_718_000, 3555)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Expulsions` (r:1 w:0)
	/// Proof: `Membership::Expulsions` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn answer_expulsion() -> Weight {
		// Shortest time: 29_543_000 ps. Proof: measured `466`.
		Weight::from_parts(31_904_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:0 w:1)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn choose_home() -> Weight {
		// Shortest time: 34_847_000 ps. Proof: measured `710`.
		Weight::from_parts(36_866_000, 3555)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Membership::Exits` (r:1 w:1)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:4 w:2)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:2 w:2)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ExitsDue` (r:0 w:2)
	/// Proof: `Membership::ExitsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn paid_out() -> Weight {
		// Shortest time: 157_133_000 ps. Proof: measured `878`.
		Weight::from_parts(172_799_000, 11182)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Imports` (r:1 w:1)
	/// Proof: `Membership::Imports` (`max_values`: None, `max_size`: Some(3206), added: 5681, mode: `MaxEncodedLen`)
	fn set_import() -> Weight {
		// Shortest time: 53_048_000 ps. Proof: measured `3758`.
		Weight::from_parts(56_208_000, 6671)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Imports` (r:1 w:1)
	/// Proof: `Membership::Imports` (`max_values`: None, `max_size`: Some(3206), added: 5681, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:500 w:500)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:500 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:500 w:0)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::CounterForAccounts` (r:1 w:1)
	/// Proof: `Accounts::CounterForAccounts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:500 w:500)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:500 w:0)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:500 w:500)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:1)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:1)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:500 w:500)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:500 w:500)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Openings` (r:1000 w:1000)
	/// Proof: `Ledger::Openings` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1000 w:1000)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:2 w:2)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:0 w:500)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:1000)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:1000)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// `n` is between 1 and 500.
	fn import(n: u32, ) -> Weight {
		// Shortest time: 242_454_000 ps. Proof: measured `3022`.
		Weight::from_parts(245_560_000, 6671)
			// Standard error: 4_495_688
			.saturating_add(Weight::from_parts(202_343_443, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((12_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((14_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5096).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Invitations` (r:1 w:1)
	/// Proof: `Membership::Invitations` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsOpen` (r:1 w:1)
	/// Proof: `Membership::InvitationsOpen` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsDue` (r:0 w:1)
	/// Proof: `Membership::InvitationsDue` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn invite() -> Weight {
		// Shortest time: 63_264_000 ps. Proof: measured `756`.
		Weight::from_parts(67_148_000, 3643)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Invitations` (r:1 w:1)
	/// Proof: `Membership::Invitations` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsOpen` (r:1 w:1)
	/// Proof: `Membership::InvitationsOpen` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsDue` (r:0 w:1)
	/// Proof: `Membership::InvitationsDue` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn withdraw_invitation() -> Weight {
		// Shortest time: 46_031_000 ps. Proof: measured `669`.
		Weight::from_parts(48_577_000, 3518)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Invitations` (r:1 w:1)
	/// Proof: `Membership::Invitations` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsOpen` (r:1 w:1)
	/// Proof: `Membership::InvitationsOpen` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:1)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AccountOfKey` (r:1 w:0)
	/// Proof: `Accounts::AccountOfKey` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::AcceptedKeys` (r:1 w:0)
	/// Proof: `Accounts::AcceptedKeys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::CounterForAccounts` (r:1 w:1)
	/// Proof: `Accounts::CounterForAccounts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:1)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:1)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsMade` (r:1 w:1)
	/// Proof: `Membership::ApplicationsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Applications` (r:0 w:1)
	/// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Membership::InvitationsDue` (r:0 w:1)
	/// Proof: `Membership::InvitationsDue` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn apply_invited() -> Weight {
		// Shortest time: 352_245_000 ps. Proof: measured `1726`.
		Weight::from_parts(689_892_000, 3643)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Membership::PayoutTerms` (r:0 w:1)
	/// Proof: `Membership::PayoutTerms` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn set_payout_term() -> Weight {
		// Shortest time: 11_152_000 ps. Proof: measured `0`.
		Weight::from_parts(17_814_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn apply() -> Weight {
		Weight::from_parts(118_985_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn apply_relayed() -> Weight {
		Weight::from_parts(369_811_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn paid() -> Weight {
		Weight::from_parts(118_262_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn admit() -> Weight {
		Weight::from_parts(244_034_000, 8526)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(71_972_000, 3558)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(27_383_000, 3558)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(143_505_000, 11034)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn stay() -> Weight {
		Weight::from_parts(71_039_000, 5405)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn end_membership() -> Weight {
		Weight::from_parts(290_818_000, 13512)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(16_u64))
	}
	fn settle_exit() -> Weight {
		Weight::from_parts(166_191_000, 11182)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn state_obstacle() -> Weight {
		Weight::from_parts(20_341_000, 3520)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn announce_expulsion() -> Weight {
		Weight::from_parts(37_718_000, 3555)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn answer_expulsion() -> Weight {
		Weight::from_parts(31_904_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn choose_home() -> Weight {
		Weight::from_parts(36_866_000, 3555)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn paid_out() -> Weight {
		Weight::from_parts(172_799_000, 11182)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn set_import() -> Weight {
		Weight::from_parts(56_208_000, 6671)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn import(n: u32, ) -> Weight {
		Weight::from_parts(245_560_000, 6671)
			.saturating_add(Weight::from_parts(202_343_443, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().reads((12_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(ParityDbWeight::get().writes((14_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5096).saturating_mul(n.into()))
	}
	fn invite() -> Weight {
		Weight::from_parts(67_148_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_invitation() -> Weight {
		Weight::from_parts(48_577_000, 3518)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn apply_invited() -> Weight {
		Weight::from_parts(689_892_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn set_payout_term() -> Weight {
		Weight::from_parts(17_814_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
