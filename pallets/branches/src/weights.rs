//! Weights of `coop_branches`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_branches` cost.
pub trait WeightInfo {
	fn propose_branch() -> Weight;
	fn join_founding() -> Weight;
	fn leave_founding() -> Weight;
	fn found_branch() -> Weight;
	fn refuse_founding() -> Weight;
	fn choose_branch() -> Weight;
	fn set_participation() -> Weight;
	fn set_listed() -> Weight;
	fn assign() -> Weight;
	fn call_election() -> Weight;
	fn vote() -> Weight;
	fn resign() -> Weight;
	fn name_trusted() -> Weight;
	fn set_mandate() -> Weight;
	fn close_branch() -> Weight;
	fn end_ballot() -> Weight;
	fn end_founding() -> Weight;
	fn member_removed() -> Weight;
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
	/// Storage: `Branches::FoundingOf` (r:1 w:1)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:1)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsMade` (r:1 w:1)
	/// Proof: `Branches::FoundingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Foundings` (r:0 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsDue` (r:0 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn propose_branch() -> Weight {
		// Shortest time: 79_635_000 ps. Proof: measured `1185`.
		Weight::from_parts(126_879_000, 3643)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:1 w:1)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Foundings` (r:1 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Council::DecisionsMade` (r:1 w:1)
	/// Proof: `Council::DecisionsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
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
	/// Storage: `Branches::FoundingsDue` (r:0 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Due` (r:0 w:1)
	/// Proof: `Council::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Council::Open` (r:0 w:1)
	/// Proof: `Council::Open` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Council::Decisions` (r:0 w:1)
	/// Proof: `Council::Decisions` (`max_values`: None, `max_size`: Some(1940), added: 4415, mode: `MaxEncodedLen`)
	fn join_founding() -> Weight {
		// Shortest time: 149_891_000 ps. Proof: measured `1984`.
		Weight::from_parts(188_110_000, 8523)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Branches::FoundingOf` (r:1 w:1)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Foundings` (r:1 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:1)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsDue` (r:0 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn leave_founding() -> Weight {
		// Shortest time: 48_764_000 ps. Proof: measured `303`.
		Weight::from_parts(86_559_000, 3616)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Branches::Foundings` (r:1 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:3 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:3 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:3 w:3)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:1)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::BranchesMade` (r:1 w:1)
	/// Proof: `Branches::BranchesMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:1)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:0 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Belonging` (r:0 w:3)
	/// Proof: `Branches::Belonging` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:0 w:3)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsDue` (r:0 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn found_branch() -> Weight {
		// Shortest time: 160_261_000 ps. Proof: measured `1405`.
		Weight::from_parts(170_611_000, 8685)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Branches::Foundings` (r:1 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:1)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:0 w:3)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsDue` (r:0 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn refuse_founding() -> Weight {
		// Shortest time: 39_359_000 ps. Proof: measured `293`.
		Weight::from_parts(47_065_000, 3616)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:1 w:0)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:1)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:2 w:2)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Listed` (r:1 w:0)
	/// Proof: `Branches::Listed` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Ballots` (r:1 w:1)
	/// Proof: `Branches::Ballots` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:1)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Belonging` (r:0 w:2)
	/// Proof: `Branches::Belonging` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:0 w:3)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn choose_branch() -> Weight {
		// Shortest time: 153_652_000 ps. Proof: measured `4761`.
		Weight::from_parts(178_774_000, 6368)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:0)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Listed` (r:1 w:0)
	/// Proof: `Branches::Listed` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Participations` (r:1 w:1)
	/// Proof: `Branches::Participations` (`max_values`: None, `max_size`: Some(310), added: 2785, mode: `MaxEncodedLen`)
	fn set_participation() -> Weight {
		// Shortest time: 84_500_000 ps. Proof: measured `2017`.
		Weight::from_parts(90_326_000, 3775)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Branches::Represents` (r:1 w:0)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:0)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Listed` (r:1 w:1)
	/// Proof: `Branches::Listed` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn set_listed() -> Weight {
		// Shortest time: 66_488_000 ps. Proof: measured `1543`.
		Weight::from_parts(71_503_000, 3679)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:1)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Belonging` (r:0 w:1)
	/// Proof: `Branches::Belonging` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn assign() -> Weight {
		// Shortest time: 71_409_000 ps. Proof: measured `1221`.
		Weight::from_parts(123_867_000, 3679)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Branches::ElectionsDue` (r:0 w:1)
	/// Proof: `Branches::ElectionsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn call_election() -> Weight {
		// Shortest time: 92_480_000 ps. Proof: measured `2014`.
		Weight::from_parts(176_518_000, 5792)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:2 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:2 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:2 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:0)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Ballots` (r:1 w:1)
	/// Proof: `Branches::Ballots` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:0)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Shortest time: 130_881_000 ps. Proof: measured `4662`.
		Weight::from_parts(245_024_000, 6120)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Branches::Represents` (r:1 w:1)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:0 w:3)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn resign() -> Weight {
		// Shortest time: 48_770_000 ps. Proof: measured `503`.
		Weight::from_parts(89_305_000, 3679)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Branches::Represents` (r:1 w:0)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:3 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:3 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:3 w:6)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn name_trusted() -> Weight {
		// Shortest time: 119_483_000 ps. Proof: measured `1966`.
		Weight::from_parts(223_305_000, 8685)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_mandate() -> Weight {
		// Shortest time: 31_859_000 ps. Proof: measured `500`.
		Weight::from_parts(54_586_000, 3679)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Ledger::Wallets` (r:1 w:0)
	/// Proof: `Ledger::Wallets` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:1)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:0 w:1)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::ElectionsDue` (r:0 w:1)
	/// Proof: `Branches::ElectionsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:0 w:3)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn close_branch() -> Weight {
		// Shortest time: 85_498_000 ps. Proof: measured `2895`.
		Weight::from_parts(138_424_000, 5792)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Branches::ElectionsDue` (r:1 w:1)
	/// Proof: `Branches::ElectionsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:1 w:1)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:2)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:0)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:0 w:3)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn end_ballot() -> Weight {
		// Shortest time: 115_012_000 ps. Proof: measured `4721`.
		Weight::from_parts(187_054_000, 5792)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Branches::FoundingsDue` (r:1 w:1)
	/// Proof: `Branches::FoundingsDue` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Foundings` (r:1 w:1)
	/// Proof: `Branches::Foundings` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingsUnderWay` (r:1 w:1)
	/// Proof: `Branches::FoundingsUnderWay` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Branches::FoundingOf` (r:0 w:2)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn end_founding() -> Weight {
		// Shortest time: 32_705_000 ps. Proof: measured `294`.
		Weight::from_parts(55_769_000, 3616)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Branches::FoundingOf` (r:1 w:0)
	/// Proof: `Branches::FoundingOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::VotingBranch` (r:1 w:1)
	/// Proof: `Branches::VotingBranch` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Ballots` (r:1 w:1)
	/// Proof: `Branches::Ballots` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Elections` (r:1 w:1)
	/// Proof: `Branches::Elections` (`max_values`: None, `max_size`: Some(2327), added: 4802, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Branches` (r:2 w:2)
	/// Proof: `Branches::Branches` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Represents` (r:1 w:1)
	/// Proof: `Branches::Represents` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::TrustedIn` (r:1 w:4)
	/// Proof: `Branches::TrustedIn` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Belonging` (r:0 w:1)
	/// Proof: `Branches::Belonging` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Branches::Participations` (r:0 w:1)
	/// Proof: `Branches::Participations` (`max_values`: None, `max_size`: Some(310), added: 2785, mode: `MaxEncodedLen`)
	fn member_removed() -> Weight {
		// Shortest time: 102_677_000 ps. Proof: measured `3448`.
		Weight::from_parts(161_435_000, 6368)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn propose_branch() -> Weight {
		Weight::from_parts(126_879_000, 3643)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn join_founding() -> Weight {
		Weight::from_parts(188_110_000, 8523)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn leave_founding() -> Weight {
		Weight::from_parts(86_559_000, 3616)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn found_branch() -> Weight {
		Weight::from_parts(170_611_000, 8685)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn refuse_founding() -> Weight {
		Weight::from_parts(47_065_000, 3616)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn choose_branch() -> Weight {
		Weight::from_parts(178_774_000, 6368)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn set_participation() -> Weight {
		Weight::from_parts(90_326_000, 3775)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_listed() -> Weight {
		Weight::from_parts(71_503_000, 3679)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn assign() -> Weight {
		Weight::from_parts(123_867_000, 3679)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn call_election() -> Weight {
		Weight::from_parts(176_518_000, 5792)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(245_024_000, 6120)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(89_305_000, 3679)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn name_trusted() -> Weight {
		Weight::from_parts(223_305_000, 8685)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(54_586_000, 3679)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn close_branch() -> Weight {
		Weight::from_parts(138_424_000, 5792)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn end_ballot() -> Weight {
		Weight::from_parts(187_054_000, 5792)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn end_founding() -> Weight {
		Weight::from_parts(55_769_000, 3616)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn member_removed() -> Weight {
		Weight::from_parts(161_435_000, 6368)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
}
