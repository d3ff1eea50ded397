//! Weights of `coop_cooperatives`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_cooperatives` cost.
pub trait WeightInfo {
	fn grant_rights() -> Weight;
	fn revoke_rights() -> Weight;
	fn connect() -> Weight;
	fn activate() -> Weight;
	fn reject() -> Weight;
	fn withdraw() -> Weight;
	fn install_council() -> Weight;
	fn sign_regulations(n: u32, ) -> Weight;
	fn sign_regulations_relayed(n: u32, ) -> Weight;
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
	fn member_removed() -> Weight;
	fn judge_after_designation() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:1)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:1 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn grant_rights() -> Weight {
		// Shortest time: 53_721_000 ps. Proof: measured `1047`.
		Weight::from_parts(56_162_000, 3643)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:1)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:1 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn revoke_rights() -> Weight {
		// Shortest time: 39_847_000 ps. Proof: measured `508`.
		Weight::from_parts(41_736_000, 3643)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:1)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:2 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::NextCooperative` (r:1 w:1)
	/// Proof: `Cooperatives::NextCooperative` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CounterForCooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::CounterForCooperatives` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Agreements` (r:0 w:1)
	/// Proof: `Cooperatives::Agreements` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Shortest time: 97_526_000 ps. Proof: measured `2153`.
		Weight::from_parts(108_705_000, 6102)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:2 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	fn activate() -> Weight {
		// Shortest time: 64_736_000 ps. Proof: measured `1600`.
		Weight::from_parts(70_836_000, 6102)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:0)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:0)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:0)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:1 w:13)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:0)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:18 w:18)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:3 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:0)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:2 w:0)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CounterForCooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::CounterForCooperatives` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::PayoutTerms` (r:0 w:1)
	/// Proof: `Membership::PayoutTerms` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::FundSharesOf` (r:0 w:1)
	/// Proof: `Ledger::FundSharesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:0 w:5)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Axon::ApplicantsUsed` (r:0 w:1)
	/// Proof: `Axon::ApplicantsUsed` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:0 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:0 w:1)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:0 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:0 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Agreements` (r:0 w:1)
	/// Proof: `Cooperatives::Agreements` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:0 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:0 w:8)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:0 w:3)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:0 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::ExecutiveElected` (r:0 w:1)
	/// Proof: `Council::ExecutiveElected` (`max_values`: None, `max_size`: Some(4), added: 2479, mode: `MaxEncodedLen`)
	fn reject() -> Weight {
		// Shortest time: 382_689_000 ps. Proof: measured `1677`.
		Weight::from_parts(675_102_000, 132606)
			.saturating_add(T::DbWeight::get().reads(39_u64))
			.saturating_add(T::DbWeight::get().writes(62_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:0)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:0)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:0)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:1 w:13)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:0)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:18 w:18)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:3 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:0)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:2 w:0)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CounterForCooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::CounterForCooperatives` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::PayoutTerms` (r:0 w:1)
	/// Proof: `Membership::PayoutTerms` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::FundSharesOf` (r:0 w:1)
	/// Proof: `Ledger::FundSharesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:0 w:5)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Axon::ApplicantsUsed` (r:0 w:1)
	/// Proof: `Axon::ApplicantsUsed` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:0 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:0 w:1)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:0 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:0 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Agreements` (r:0 w:1)
	/// Proof: `Cooperatives::Agreements` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:0 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:0 w:8)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:0 w:3)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:0 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::ExecutiveElected` (r:0 w:1)
	/// Proof: `Council::ExecutiveElected` (`max_values`: None, `max_size`: Some(4), added: 2479, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Shortest time: 400_034_000 ps. Proof: measured `1800`.
		Weight::from_parts(668_026_000, 132606)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(62_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:21 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:1 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	fn install_council() -> Weight {
		// Shortest time: 194_179_000 ps. Proof: measured `3774`.
		Weight::from_parts(207_304_000, 55002)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:1 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	/// Storage: `Documents::FoundingEditions` (r:1 w:0)
	/// Proof: `Documents::FoundingEditions` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:23 w:21)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:21)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:1)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:1)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:21 w:21)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:21 w:21)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:1)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 21.
	fn sign_regulations(n: u32, ) -> Weight {
		// Shortest time: 86_669_000 ps. Proof: measured `2850 + n * (76 ±0)`.
		Weight::from_parts(215_245_417, 11663)
			// Standard error: 1_033_955
			.saturating_add(Weight::from_parts(76_923_856, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2465).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:1 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	/// Storage: `Documents::FoundingEditions` (r:1 w:0)
	/// Proof: `Documents::FoundingEditions` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:23 w:21)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:21)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:1)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:1)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::MembershipsOf` (r:21 w:21)
	/// Proof: `Membership::MembershipsOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Homes` (r:21 w:21)
	/// Proof: `Membership::Homes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:1)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Council::SeatsFor` (r:1 w:0)
	/// Proof: `Council::SeatsFor` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:1)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 21.
	fn sign_regulations_relayed(n: u32, ) -> Weight {
		// Shortest time: 431_063_000 ps. Proof: measured `3309 + n * (76 ±0)`.
		Weight::from_parts(646_527_819, 11663)
			// Standard error: 2_300_008
			.saturating_add(Weight::from_parts(64_487_348, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2465).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn set_settings() -> Weight {
		// Shortest time: 30_809_000 ps. Proof: measured `388`.
		Weight::from_parts(33_852_000, 3643)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn set_charter() -> Weight {
		// Shortest time: 26_576_000 ps. Proof: measured `388`.
		Weight::from_parts(38_749_000, 3643)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn set_contributions() -> Weight {
		// Shortest time: 26_214_000 ps. Proof: measured `388`.
		Weight::from_parts(45_086_000, 3643)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn set_financial_year() -> Weight {
		// Shortest time: 25_833_000 ps. Proof: measured `388`.
		Weight::from_parts(49_941_000, 3643)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:1 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:0)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn give_notice() -> Weight {
		// Shortest time: 42_728_000 ps. Proof: measured `422`.
		Weight::from_parts(78_866_000, 3643)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:1 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn withdraw_notice() -> Weight {
		// Shortest time: 23_853_000 ps. Proof: measured `287`.
		Weight::from_parts(40_727_000, 3517)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:1 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn block_unpaid() -> Weight {
		// Shortest time: 40_116_000 ps. Proof: measured `639`.
		Weight::from_parts(69_852_000, 3643)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	fn unblock_unpaid() -> Weight {
		// Shortest time: 37_107_000 ps. Proof: measured `557`.
		Weight::from_parts(66_469_000, 3643)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn block() -> Weight {
		// Shortest time: 40_106_000 ps. Proof: measured `565`.
		Weight::from_parts(77_482_000, 3643)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	fn unblock() -> Weight {
		// Shortest time: 34_802_000 ps. Proof: measured `557`.
		Weight::from_parts(61_038_000, 3643)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:2 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	fn unblock_rejoined() -> Weight {
		// Shortest time: 72_398_000 ps. Proof: measured `1634`.
		Weight::from_parts(120_502_000, 6102)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:1)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:2 w:1)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Designated` (r:0 w:1)
	/// Proof: `Cooperatives::Designated` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:0 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinDue` (r:0 w:1)
	/// Proof: `Cooperatives::RejoinDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn designate() -> Weight {
		// Shortest time: 42_149_000 ps. Proof: measured `691`.
		Weight::from_parts(72_029_000, 5966)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn declare_meta() -> Weight {
		// Shortest time: 29_821_000 ps. Proof: measured `388`.
		Weight::from_parts(40_066_000, 3643)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:2 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Links` (r:1 w:0)
	/// Proof: `Cooperatives::Links` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkOffers` (r:2 w:1)
	/// Proof: `Cooperatives::LinkOffers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:1 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::OffersDue` (r:0 w:1)
	/// Proof: `Cooperatives::OffersDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn offer_link() -> Weight {
		// Shortest time: 60_016_000 ps. Proof: measured `680`.
		Weight::from_parts(95_357_000, 6296)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:2 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkOffers` (r:1 w:1)
	/// Proof: `Cooperatives::LinkOffers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:1 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::OffersDue` (r:0 w:1)
	/// Proof: `Cooperatives::OffersDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Links` (r:0 w:2)
	/// Proof: `Cooperatives::Links` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn accept_link() -> Weight {
		// Shortest time: 55_298_000 ps. Proof: measured `728`.
		Weight::from_parts(69_892_000, 6296)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Links` (r:1 w:2)
	/// Proof: `Cooperatives::Links` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:2 w:2)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn end_link() -> Weight {
		// Shortest time: 42_833_000 ps. Proof: measured `500`.
		Weight::from_parts(72_489_000, 5956)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:1 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:1 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationsUnderWay` (r:1 w:0)
	/// Proof: `Membership::ApplicationsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Exits` (r:1 w:0)
	/// Proof: `Membership::Exits` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Council::UnderWay` (r:1 w:0)
	/// Proof: `Council::UnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::PaymentsUnderWay` (r:1 w:0)
	/// Proof: `Ledger::PaymentsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Accounts` (r:1 w:13)
	/// Proof: `Ledger::Accounts` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:0)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Automation` (r:18 w:18)
	/// Proof: `Council::Automation` (`max_values`: None, `max_size`: Some(4837), added: 7312, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:3 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:0)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:2 w:0)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CounterForCooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::CounterForCooperatives` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Membership::PayoutTerms` (r:0 w:1)
	/// Proof: `Membership::PayoutTerms` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::FundSharesOf` (r:0 w:1)
	/// Proof: `Ledger::FundSharesOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Funds` (r:0 w:5)
	/// Proof: `Ledger::Funds` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Axon::ApplicantsUsed` (r:0 w:1)
	/// Proof: `Axon::ApplicantsUsed` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::CooperativeOf` (r:0 w:1)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:0 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Notices` (r:0 w:1)
	/// Proof: `Cooperatives::Notices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Foundings` (r:0 w:1)
	/// Proof: `Cooperatives::Foundings` (`max_values`: None, `max_size`: Some(1513), added: 3988, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Agreements` (r:0 w:1)
	/// Proof: `Cooperatives::Agreements` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Council::Lives` (r:0 w:8)
	/// Proof: `Council::Lives` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Council::ActingVotes` (r:0 w:3)
	/// Proof: `Council::ActingVotes` (`max_values`: None, `max_size`: Some(1350), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Council::Recounts` (r:0 w:1)
	/// Proof: `Council::Recounts` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Council::ExecutiveElected` (r:0 w:1)
	/// Proof: `Council::ExecutiveElected` (`max_values`: None, `max_size`: Some(4), added: 2479, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Shortest time: 392_373_000 ps. Proof: measured `1761`.
		Weight::from_parts(678_359_000, 132606)
			.saturating_add(T::DbWeight::get().reads(41_u64))
			.saturating_add(T::DbWeight::get().writes(62_u64))
	}
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::OffersDue` (r:2 w:1)
	/// Proof: `Cooperatives::OffersDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkOffers` (r:1 w:1)
	/// Proof: `Cooperatives::LinkOffers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::LinkCount` (r:1 w:1)
	/// Proof: `Cooperatives::LinkCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn end_offer() -> Weight {
		// Shortest time: 45_965_000 ps. Proof: measured `381`.
		Weight::from_parts(76_285_000, 8523)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinDue` (r:2 w:1)
	/// Proof: `Cooperatives::RejoinDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Designated` (r:1 w:0)
	/// Proof: `Cooperatives::Designated` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:0 w:1)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn judge_lost_membership() -> Weight {
		// Shortest time: 79_164_000 ps. Proof: measured `961`.
		Weight::from_parts(84_217_000, 8499)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Cooperatives::CooperativeOf` (r:1 w:0)
	/// Proof: `Cooperatives::CooperativeOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Designated` (r:1 w:0)
	/// Proof: `Cooperatives::Designated` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:1 w:1)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:1)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::StaffCount` (r:1 w:1)
	/// Proof: `Cooperatives::StaffCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinDue` (r:0 w:1)
	/// Proof: `Cooperatives::RejoinDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn member_removed() -> Weight {
		// Shortest time: 83_392_000 ps. Proof: measured `668`.
		Weight::from_parts(87_030_000, 3518)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Designated` (r:1 w:1)
	/// Proof: `Cooperatives::Designated` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::RejoinUntil` (r:2 w:0)
	/// Proof: `Cooperatives::RejoinUntil` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Operator` (r:1 w:0)
	/// Proof: `Cooperatives::Operator` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:1)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:2 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Blocks` (r:1 w:1)
	/// Proof: `Cooperatives::Blocks` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::NextCooperative` (r:1 w:0)
	/// Proof: `Cooperatives::NextCooperative` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn judge_after_designation() -> Weight {
		// Shortest time: 91_726_000 ps. Proof: measured `1363`.
		Weight::from_parts(98_577_000, 8499)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn grant_rights() -> Weight {
		Weight::from_parts(90_383_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn revoke_rights() -> Weight {
		Weight::from_parts(74_879_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn connect() -> Weight {
		Weight::from_parts(164_454_000, 6120)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn activate() -> Weight {
		Weight::from_parts(114_141_000, 6120)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn reject() -> Weight {
		Weight::from_parts(675_102_000, 132606)
			.saturating_add(ParityDbWeight::get().reads(39_u64))
			.saturating_add(ParityDbWeight::get().writes(62_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(668_026_000, 132606)
			.saturating_add(ParityDbWeight::get().reads(38_u64))
			.saturating_add(ParityDbWeight::get().writes(62_u64))
	}
	fn install_council() -> Weight {
		Weight::from_parts(363_972_000, 55002)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sign_regulations(n: u32, ) -> Weight {
		Weight::from_parts(215_245_417, 11663)
			.saturating_add(Weight::from_parts(76_923_856, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2465).saturating_mul(n.into()))
	}
	fn sign_regulations_relayed(n: u32, ) -> Weight {
		Weight::from_parts(646_527_819, 11663)
			.saturating_add(Weight::from_parts(64_487_348, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2465).saturating_mul(n.into()))
	}
	fn set_settings() -> Weight {
		Weight::from_parts(62_838_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_charter() -> Weight {
		Weight::from_parts(38_749_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_contributions() -> Weight {
		Weight::from_parts(45_086_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_financial_year() -> Weight {
		Weight::from_parts(49_941_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn give_notice() -> Weight {
		Weight::from_parts(84_032_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_notice() -> Weight {
		Weight::from_parts(40_727_000, 3517)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn block_unpaid() -> Weight {
		Weight::from_parts(83_320_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn unblock_unpaid() -> Weight {
		Weight::from_parts(66_469_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn block() -> Weight {
		Weight::from_parts(81_048_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn unblock() -> Weight {
		Weight::from_parts(71_550_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn unblock_rejoined() -> Weight {
		Weight::from_parts(159_826_000, 6120)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn designate() -> Weight {
		Weight::from_parts(84_662_000, 5966)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn declare_meta() -> Weight {
		Weight::from_parts(40_066_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn offer_link() -> Weight {
		Weight::from_parts(95_357_000, 6296)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(87_722_000, 6296)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn end_link() -> Weight {
		Weight::from_parts(72_489_000, 5956)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(678_359_000, 132606)
			.saturating_add(ParityDbWeight::get().reads(41_u64))
			.saturating_add(ParityDbWeight::get().writes(62_u64))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(76_285_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn judge_lost_membership() -> Weight {
		Weight::from_parts(136_878_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(87_030_000, 3518)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn judge_after_designation() -> Weight {
		Weight::from_parts(144_880_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
