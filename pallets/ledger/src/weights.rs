//! Weights of `coop_ledger`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_ledger` cost.
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

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
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
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit_share() -> Weight {
		// Shortest time: 72_393_000 ps. Proof: measured `1079`.
		Weight::from_parts(76_609_000, 3643)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
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
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn return_share() -> Weight {
		// Shortest time: 173_811_000 ps. Proof: measured `1869`.
		Weight::from_parts(187_782_000, 8523)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
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
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn contribute_property() -> Weight {
		// Shortest time: 138_730_000 ps. Proof: measured `1449`.
		Weight::from_parts(153_545_000, 8523)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
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
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn take_goods() -> Weight {
		// Shortest time: 173_540_000 ps. Proof: measured `1869`.
		Weight::from_parts(180_981_000, 8523)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::FundSharesOf` (r:1 w:0)
	/// Proof: `Ledger::FundSharesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:5 w:5)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:1)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:1)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn convert_share() -> Weight {
		// Shortest time: 136_172_000 ps. Proof: measured `1756`.
		Weight::from_parts(141_112_000, 13470)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn cancel_payment() -> Weight {
		// Shortest time: 34_507_000 ps. Proof: measured `321`.
		Weight::from_parts(36_099_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:0)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:4)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:4)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn confirm_payment() -> Weight {
		// Shortest time: 219_391_000 ps. Proof: measured `1508`.
		Weight::from_parts(227_487_000, 6014)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:0)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsDue` (r:0 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn refuse_payment() -> Weight {
		// Shortest time: 109_555_000 ps. Proof: measured `1534`.
		Weight::from_parts(113_958_000, 3643)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:1)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:1)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn record() -> Weight {
		// Shortest time: 69_647_000 ps. Proof: measured `507`.
		Weight::from_parts(73_409_000, 6014)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn return_receipt() -> Weight {
		// Shortest time: 77_071_000 ps. Proof: measured `746`.
		Weight::from_parts(80_113_000, 3643)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn grant_payment() -> Weight {
		// Shortest time: 32_848_000 ps. Proof: measured `429`.
		Weight::from_parts(36_015_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn deny_payment() -> Weight {
		// Shortest time: 78_601_000 ps. Proof: measured `1032`.
		Weight::from_parts(81_961_000, 3593)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Ledger::Funds` (r:1 w:1)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:1)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:1)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn post_operation() -> Weight {
		// Shortest time: 82_725_000 ps. Proof: measured `799`.
		Weight::from_parts(91_915_000, 6014)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsMade` (r:1 w:1)
	/// Proof: `Ledger::PaymentsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:1 w:1)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:0 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn order_payment() -> Weight {
		// Shortest time: 65_851_000 ps. Proof: measured `837`.
		Weight::from_parts(70_454_000, 3643)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Ledger::Entries` (r:1 w:2)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:5 w:5)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:1)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Totals` (r:1 w:1)
	/// Proof: `Ledger::Totals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:2 w:2)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesMade` (r:1 w:1)
	/// Proof: `Ledger::EntriesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::EntriesDue` (r:0 w:1)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn reverse() -> Weight {
		// Shortest time: 121_750_000 ps. Proof: measured `1807`.
		Weight::from_parts(134_127_000, 13470)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Ledger::FundSharesOf` (r:0 w:1)
	/// Proof: `Ledger::FundSharesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn set_fund_shares() -> Weight {
		// Shortest time: 11_296_000 ps. Proof: measured `0`.
		Weight::from_parts(12_997_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Ledger::PaymentsDue` (r:1 w:1)
	/// Proof: `Ledger::PaymentsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Payments` (r:1 w:1)
	/// Proof: `Ledger::Payments` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:1)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsOf` (r:1 w:1)
	/// Proof: `Ledger::PaymentsOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn expire() -> Weight {
		// Shortest time: 34_950_000 ps. Proof: measured `325`.
		Weight::from_parts(38_844_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Ledger::EntriesDue` (r:1 w:1)
	/// Proof: `Ledger::EntriesDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Entries` (r:0 w:1)
	/// Proof: `Ledger::Entries` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn forget() -> Weight {
		// Shortest time: 14_465_000 ps. Proof: measured `179`.
		Weight::from_parts(15_867_000, 3481)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn deposit_share() -> Weight {
		Weight::from_parts(76_609_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn return_share() -> Weight {
		Weight::from_parts(187_782_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn contribute_property() -> Weight {
		Weight::from_parts(153_545_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn take_goods() -> Weight {
		Weight::from_parts(180_981_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn convert_share() -> Weight {
		Weight::from_parts(141_112_000, 13470)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn cancel_payment() -> Weight {
		Weight::from_parts(36_099_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn confirm_payment() -> Weight {
		Weight::from_parts(227_487_000, 6014)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	fn refuse_payment() -> Weight {
		Weight::from_parts(113_958_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn record() -> Weight {
		Weight::from_parts(73_409_000, 6014)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn return_receipt() -> Weight {
		Weight::from_parts(80_113_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn grant_payment() -> Weight {
		Weight::from_parts(36_015_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn deny_payment() -> Weight {
		Weight::from_parts(81_961_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn post_operation() -> Weight {
		Weight::from_parts(91_915_000, 6014)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn order_payment() -> Weight {
		Weight::from_parts(70_454_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn reverse() -> Weight {
		Weight::from_parts(134_127_000, 13470)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn set_fund_shares() -> Weight {
		Weight::from_parts(12_997_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn expire() -> Weight {
		Weight::from_parts(38_844_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn forget() -> Weight {
		Weight::from_parts(15_867_000, 3481)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
