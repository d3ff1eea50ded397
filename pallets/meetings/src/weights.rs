//! Weights of `coop_meetings`, measured; written by `scripts/bench`, not by hand.
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

/// What the calls of `coop_meetings` cost.
pub trait WeightInfo {
	fn propose() -> Weight;
	fn petition() -> Weight;
	fn support_petition() -> Weight;
	fn convene() -> Weight;
	fn convene_by_audit() -> Weight;
	fn cancel() -> Weight;
	fn acknowledge() -> Weight;
	fn propose_change() -> Weight;
	fn support_change() -> Weight;
	fn decide_change() -> Weight;
	fn stand() -> Weight;
	fn stand_down() -> Weight;
	fn sign_agenda() -> Weight;
	fn vote() -> Weight;
	fn submit_sr25519(n: u32, ) -> Weight;
	fn submit_ed25519(n: u32, ) -> Weight;
	fn submit_ecdsa(n: u32, ) -> Weight;
	fn submit_long(n: u32, ) -> Weight;
	fn submit_pages(n: u32, ) -> Weight;
	fn adopt_minutes() -> Weight;
	fn finalise() -> Weight;
	fn retry_resolution() -> Weight;
	fn set_floors() -> Weight;
	fn freeze() -> Weight;
	fn open() -> Weight;
	fn close() -> Weight;
	fn end() -> Weight;
	fn sweep_entry() -> Weight;
	fn before_change() -> Weight;
	fn note_gone() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:32 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:32 w:32)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsMade` (r:1 w:1)
	/// Proof: `Meetings::MeetingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:0 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:1)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:0 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:32)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Shortest time: 1_008_786_000 ps. Proof: measured `495`.
		Weight::from_parts(1_971_449_000, 83102)
			.saturating_add(T::DbWeight::get().reads(71_u64))
			.saturating_add(T::DbWeight::get().writes(69_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:32 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:32 w:32)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsMade` (r:1 w:1)
	/// Proof: `Meetings::MeetingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:1 w:1)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:0 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:1)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:0 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:32)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn petition() -> Weight {
		// Shortest time: 1_836_231_000 ps. Proof: measured `2209`.
		Weight::from_parts(2_175_073_000, 83102)
			.saturating_add(T::DbWeight::get().reads(75_u64))
			.saturating_add(T::DbWeight::get().writes(70_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:1 w:1)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn support_petition() -> Weight {
		// Shortest time: 236_581_000 ps. Proof: measured `5359`.
		Weight::from_parts(293_816_000, 21972)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:32 w:0)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn convene() -> Weight {
		// Shortest time: 527_076_000 ps. Proof: measured `6705`.
		Weight::from_parts(558_223_000, 88254)
			.saturating_add(T::DbWeight::get().reads(39_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:5 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:32 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:32 w:32)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsMade` (r:1 w:1)
	/// Proof: `Meetings::MeetingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:0 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:0 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:32)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn convene_by_audit() -> Weight {
		// Shortest time: 983_943_000 ps. Proof: measured `125`.
		Weight::from_parts(1_667_243_000, 83102)
			.saturating_add(T::DbWeight::get().reads(72_u64))
			.saturating_add(T::DbWeight::get().writes(70_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:63 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:63 w:63)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:32 w:32)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:63)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Shortest time: 2_397_988_000 ps. Proof: measured `13163`.
		Weight::from_parts(2_867_775_000, 162648)
			.saturating_add(T::DbWeight::get().reads(163_u64))
			.saturating_add(T::DbWeight::get().writes(162_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:1 w:1)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	fn acknowledge() -> Weight {
		// Shortest time: 112_226_000 ps. Proof: measured `1198`.
		Weight::from_parts(144_447_000, 8343)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:1 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:2 w:2)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:0 w:1)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:1)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn propose_change() -> Weight {
		// Shortest time: 305_693_000 ps. Proof: measured `7895`.
		Weight::from_parts(353_785_000, 21972)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:1 w:1)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:1 w:1)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	fn support_change() -> Weight {
		// Shortest time: 142_813_000 ps. Proof: measured `2440`.
		Weight::from_parts(184_591_000, 8343)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:1 w:1)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	fn decide_change() -> Weight {
		// Shortest time: 206_486_000 ps. Proof: measured `6861`.
		Weight::from_parts(266_922_000, 21972)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	fn stand() -> Weight {
		// Shortest time: 272_408_000 ps. Proof: measured `8461`.
		Weight::from_parts(306_530_000, 21972)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	fn stand_down() -> Weight {
		// Shortest time: 123_597_000 ps. Proof: measured `6087`.
		Weight::from_parts(195_053_000, 21972)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Council::Boards` (r:1 w:0)
	/// Proof: `Council::Boards` (`max_values`: None, `max_size`: Some(1699), added: 4174, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn sign_agenda() -> Weight {
		// Shortest time: 41_376_000 ps. Proof: measured `909`.
		Weight::from_parts(70_342_000, 8343)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:1 w:1)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Shortest time: 162_445_000 ps. Proof: measured `4058`.
		Weight::from_parts(186_975_000, 8343)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:1 w:1)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:100 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:100 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 100.
	fn submit_sr25519(n: u32, ) -> Weight {
		// Shortest time: 104_906_000 ps. Proof: measured `1200 + n * (88 ±0)`.
		Weight::from_parts(145_300_750, 8343)
			// Standard error: 849_290
			.saturating_add(Weight::from_parts(76_663_416, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:1 w:1)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:100 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:100 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 100.
	fn submit_ed25519(n: u32, ) -> Weight {
		// Shortest time: 58_488_000 ps. Proof: measured `1200 + n * (88 ±0)`.
		Weight::from_parts(102_860_950, 8343)
			// Standard error: 561_433
			.saturating_add(Weight::from_parts(72_032_909, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:1 w:1)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:100 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:100 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 100.
	fn submit_ecdsa(n: u32, ) -> Weight {
		// Shortest time: 58_274_000 ps. Proof: measured `1200 + n * (88 ±0)`.
		Weight::from_parts(106_312_350, 8343)
			// Standard error: 331_983
			.saturating_add(Weight::from_parts(65_831_529, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:4 w:4)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:100 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:100 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 100.
	fn submit_long(n: u32, ) -> Weight {
		// Shortest time: 77_037_000 ps. Proof: measured `2202 + n * (92 ±0)`.
		Weight::from_parts(144_798_850, 8343)
			// Standard error: 808_934
			.saturating_add(Weight::from_parts(76_317_481, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:100 w:100)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:100 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:100 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// `n` is between 0 and 100.
	fn submit_pages(n: u32, ) -> Weight {
		// Shortest time: 59_005_000 ps. Proof: measured `3065 + n * (97 ±0)`.
		Weight::from_parts(59_219_000, 8343)
			// Standard error: 2_197_436
			.saturating_add(Weight::from_parts(101_131_126, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3517).saturating_mul(n.into()))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:2)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Outcomes` (r:1 w:1)
	/// Proof: `Meetings::Outcomes` (`max_values`: None, `max_size`: Some(3113), added: 5588, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:5 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsMade` (r:1 w:1)
	/// Proof: `Meetings::MeetingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn adopt_minutes() -> Weight {
		// Shortest time: 186_510_000 ps. Proof: measured `6284`.
		Weight::from_parts(372_609_000, 21972)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Members` (r:1 w:0)
	/// Proof: `Membership::Members` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:2)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:6 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Outcomes` (r:1 w:1)
	/// Proof: `Meetings::Outcomes` (`max_values`: None, `max_size`: Some(3113), added: 5588, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsMade` (r:1 w:1)
	/// Proof: `Meetings::MeetingsMade` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn finalise() -> Weight {
		// Shortest time: 218_590_000 ps. Proof: measured `7626`.
		Weight::from_parts(245_786_000, 21972)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:0)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Outcomes` (r:1 w:1)
	/// Proof: `Meetings::Outcomes` (`max_values`: None, `max_size`: Some(3113), added: 5588, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	fn retry_resolution() -> Weight {
		// Shortest time: 69_729_000 ps. Proof: measured `6365`.
		Weight::from_parts(79_433_000, 21972)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Meetings::CharterFloors` (r:0 w:1)
	/// Proof: `Meetings::CharterFloors` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn set_floors() -> Weight {
		// Shortest time: 12_627_000 ps. Proof: measured `0`.
		Weight::from_parts(13_924_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:32 w:32)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:0)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::CharterFloors` (r:1 w:0)
	/// Proof: `Meetings::CharterFloors` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:0 w:1)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:2)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn freeze() -> Weight {
		// Shortest time: 1_474_712_000 ps. Proof: measured `8916`.
		Weight::from_parts(1_557_252_000, 88254)
			.saturating_add(T::DbWeight::get().reads(45_u64))
			.saturating_add(T::DbWeight::get().writes(42_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:0)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Shortest time: 37_569_000 ps. Proof: measured `830`.
		Weight::from_parts(41_241_000, 8343)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:0)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:1)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Outcomes` (r:0 w:1)
	/// Proof: `Meetings::Outcomes` (`max_values`: None, `max_size`: Some(3113), added: 5588, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Shortest time: 131_523_000 ps. Proof: measured `7280`.
		Weight::from_parts(150_640_000, 21972)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:1 w:0)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:63 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:63 w:63)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:32 w:32)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Due` (r:0 w:2)
	/// Proof: `Meetings::Due` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:63)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn end() -> Weight {
		// Shortest time: 1_330_506_000 ps. Proof: measured `9766`.
		Weight::from_parts(1_403_962_000, 162648)
			.saturating_add(T::DbWeight::get().reads(163_u64))
			.saturating_add(T::DbWeight::get().writes(162_u64))
	}
	/// Storage: `Meetings::Sweeping` (r:1 w:1)
	/// Proof: `Meetings::Sweeping` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:2 w:1)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Marks` (r:1 w:0)
	/// Proof: `Meetings::Marks` (`max_values`: None, `max_size`: Some(1043), added: 3518, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Proposals` (r:1 w:0)
	/// Proof: `Meetings::Proposals` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Agendas` (r:0 w:1)
	/// Proof: `Meetings::Agendas` (`max_values`: None, `max_size`: Some(18507), added: 20982, mode: `MaxEncodedLen`)
	fn sweep_entry() -> Weight {
		// Shortest time: 39_306_000 ps. Proof: measured `1364`.
		Weight::from_parts(41_009_000, 8024)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:1)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Branches::OpenBranches` (r:1 w:0)
	/// Proof: `Branches::OpenBranches` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ActiveMembers` (r:1 w:0)
	/// Proof: `Membership::ActiveMembers` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Membership::NumbersGiven` (r:1 w:0)
	/// Proof: `Membership::NumbersGiven` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn before_change() -> Weight {
		// Shortest time: 34_743_000 ps. Proof: measured `579`.
		Weight::from_parts(38_538_000, 4030)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Meetings::MeetingsUnderWay` (r:1 w:0)
	/// Proof: `Meetings::MeetingsUnderWay` (`max_values`: None, `max_size`: Some(565), added: 3040, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Meetings` (r:1 w:1)
	/// Proof: `Meetings::Meetings` (`max_values`: None, `max_size`: Some(4878), added: 7353, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Pages` (r:1 w:0)
	/// Proof: `Meetings::Pages` (`max_values`: None, `max_size`: Some(1042), added: 3517, mode: `MaxEncodedLen`)
	/// Storage: `Meetings::Tallies` (r:1 w:0)
	/// Proof: `Meetings::Tallies` (`max_values`: None, `max_size`: Some(1070), added: 3545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn note_gone() -> Weight {
		// Shortest time: 107_359_000 ps. Proof: measured `2549`.
		Weight::from_parts(124_620_000, 8343)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(1_971_449_000, 83102)
			.saturating_add(ParityDbWeight::get().reads(71_u64))
			.saturating_add(ParityDbWeight::get().writes(69_u64))
	}
	fn petition() -> Weight {
		Weight::from_parts(2_175_073_000, 83102)
			.saturating_add(ParityDbWeight::get().reads(75_u64))
			.saturating_add(ParityDbWeight::get().writes(70_u64))
	}
	fn support_petition() -> Weight {
		Weight::from_parts(293_816_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn convene() -> Weight {
		Weight::from_parts(558_223_000, 88254)
			.saturating_add(ParityDbWeight::get().reads(39_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn convene_by_audit() -> Weight {
		Weight::from_parts(1_667_243_000, 83102)
			.saturating_add(ParityDbWeight::get().reads(72_u64))
			.saturating_add(ParityDbWeight::get().writes(70_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(2_867_775_000, 162648)
			.saturating_add(ParityDbWeight::get().reads(163_u64))
			.saturating_add(ParityDbWeight::get().writes(162_u64))
	}
	fn acknowledge() -> Weight {
		Weight::from_parts(144_447_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn propose_change() -> Weight {
		Weight::from_parts(353_785_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn support_change() -> Weight {
		Weight::from_parts(184_591_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn decide_change() -> Weight {
		Weight::from_parts(266_922_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn stand() -> Weight {
		Weight::from_parts(306_530_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn stand_down() -> Weight {
		Weight::from_parts(195_053_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn sign_agenda() -> Weight {
		Weight::from_parts(70_342_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(186_975_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn submit_sr25519(n: u32, ) -> Weight {
		Weight::from_parts(145_300_750, 8343)
			.saturating_add(Weight::from_parts(76_663_416, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	fn submit_ed25519(n: u32, ) -> Weight {
		Weight::from_parts(102_860_950, 8343)
			.saturating_add(Weight::from_parts(72_032_909, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	fn submit_ecdsa(n: u32, ) -> Weight {
		Weight::from_parts(106_312_350, 8343)
			.saturating_add(Weight::from_parts(65_831_529, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	fn submit_long(n: u32, ) -> Weight {
		Weight::from_parts(144_798_850, 8343)
			.saturating_add(Weight::from_parts(76_317_481, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(n.into()))
	}
	fn submit_pages(n: u32, ) -> Weight {
		Weight::from_parts(59_219_000, 8343)
			.saturating_add(Weight::from_parts(101_131_126, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3517).saturating_mul(n.into()))
	}
	fn adopt_minutes() -> Weight {
		Weight::from_parts(372_609_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(245_786_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn retry_resolution() -> Weight {
		Weight::from_parts(79_433_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_floors() -> Weight {
		Weight::from_parts(13_924_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn freeze() -> Weight {
		Weight::from_parts(1_557_252_000, 88254)
			.saturating_add(ParityDbWeight::get().reads(45_u64))
			.saturating_add(ParityDbWeight::get().writes(42_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(41_241_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(150_640_000, 21972)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn end() -> Weight {
		Weight::from_parts(1_403_962_000, 162648)
			.saturating_add(ParityDbWeight::get().reads(163_u64))
			.saturating_add(ParityDbWeight::get().writes(162_u64))
	}
	fn sweep_entry() -> Weight {
		Weight::from_parts(41_009_000, 8024)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn before_change() -> Weight {
		Weight::from_parts(38_538_000, 4030)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn note_gone() -> Weight {
		Weight::from_parts(124_620_000, 8343)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
