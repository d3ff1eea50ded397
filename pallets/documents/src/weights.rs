//! Weights of `coop_documents`, measured; written by `scripts/bench`, not by hand.
//!
//! 2026-11-21, bench tool 64.0.0, 50 steps, 20 repeats,
//! maps of 1000000 entries, on Intel(R) Xeon(R) Processor @ 2.50GHz.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `coop_documents` cost.
pub trait WeightInfo {
	fn publish_template() -> Weight;
	fn withdraw_template() -> Weight;
	fn approve_edition() -> Weight;
	fn register(c: u32, ) -> Weight;
	fn register_relayed(c: u32, ) -> Weight;
	fn sign() -> Weight;
	fn sign_relayed() -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Templates` (r:1 w:1)
	/// Proof: `Documents::Templates` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Documents::FoundingEditions` (r:1 w:1)
	/// Proof: `Documents::FoundingEditions` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Editions` (r:0 w:1)
	/// Proof: `Documents::Editions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn publish_template() -> Weight {
		// Shortest time: 48_050_000 ps. Proof: measured `902`.
		Weight::from_parts(61_594_000, 3494)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Cooperatives::Union` (r:1 w:0)
	/// Proof: `Cooperatives::Union` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Templates` (r:1 w:1)
	/// Proof: `Documents::Templates` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Documents::FoundingEditions` (r:1 w:1)
	/// Proof: `Documents::FoundingEditions` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	fn withdraw_template() -> Weight {
		// Shortest time: 35_017_000 ps. Proof: measured `581`.
		Weight::from_parts(61_706_000, 3494)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Templates` (r:1 w:0)
	/// Proof: `Documents::Templates` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:1)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	fn approve_edition() -> Weight {
		// Shortest time: 95_222_000 ps. Proof: measured `9011`.
		Weight::from_parts(108_736_000, 11663)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:0)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:0)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Templates` (r:1 w:0)
	/// Proof: `Documents::Templates` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Editions` (r:1 w:0)
	/// Proof: `Documents::Editions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Documents` (r:3 w:1)
	/// Proof: `Documents::Documents` (`max_values`: None, `max_size`: Some(2145), added: 4620, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Corrections` (r:2 w:1)
	/// Proof: `Documents::Corrections` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Documents::DocumentCount` (r:1 w:1)
	/// Proof: `Documents::DocumentCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Documents::LastFollower` (r:1 w:1)
	/// Proof: `Documents::LastFollower` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Documents::SignaturesOf` (r:1 w:1)
	/// Proof: `Documents::SignaturesOf` (`max_values`: None, `max_size`: Some(4770), added: 7245, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Numbered` (r:0 w:1)
	/// Proof: `Documents::Numbered` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	/// `c` is between 0 and 60.
	fn register(c: u32, ) -> Weight {
		// Shortest time: 219_173_000 ps. Proof: measured `11033`.
		Weight::from_parts(373_527_682, 14850)
			// Standard error: 37_744
			.saturating_add(Weight::from_parts(482_638, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:2 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Membership::Numbers` (r:1 w:0)
	/// Proof: `Membership::Numbers` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Membership::ApplicationOf` (r:1 w:0)
	/// Proof: `Membership::ApplicationOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Approved` (r:1 w:0)
	/// Proof: `Documents::Approved` (`max_values`: None, `max_size`: Some(8198), added: 10673, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Templates` (r:1 w:0)
	/// Proof: `Documents::Templates` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Editions` (r:1 w:0)
	/// Proof: `Documents::Editions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Documents` (r:3 w:1)
	/// Proof: `Documents::Documents` (`max_values`: None, `max_size`: Some(2145), added: 4620, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Corrections` (r:2 w:1)
	/// Proof: `Documents::Corrections` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Documents::DocumentCount` (r:1 w:1)
	/// Proof: `Documents::DocumentCount` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Documents::LastFollower` (r:1 w:1)
	/// Proof: `Documents::LastFollower` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Documents::SignaturesOf` (r:1 w:1)
	/// Proof: `Documents::SignaturesOf` (`max_values`: None, `max_size`: Some(4770), added: 7245, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Numbered` (r:0 w:1)
	/// Proof: `Documents::Numbered` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	/// `c` is between 0 and 60.
	fn register_relayed(_c: u32, ) -> Weight {
		// Shortest time: 430_234_000 ps. Proof: measured `11063`.
		Weight::from_parts(638_881_028, 14850)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Documents` (r:1 w:0)
	/// Proof: `Documents::Documents` (`max_values`: None, `max_size`: Some(2145), added: 4620, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Corrections` (r:1 w:0)
	/// Proof: `Documents::Corrections` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Documents::SignaturesOf` (r:1 w:1)
	/// Proof: `Documents::SignaturesOf` (`max_values`: None, `max_size`: Some(4770), added: 7245, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:1 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Editions` (r:1 w:0)
	/// Proof: `Documents::Editions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Shortest time: 110_556_000 ps. Proof: measured `8707`.
		Weight::from_parts(126_914_000, 8235)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Cooperatives::Cooperatives` (r:1 w:0)
	/// Proof: `Cooperatives::Cooperatives` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Cooperatives::Staff` (r:2 w:0)
	/// Proof: `Cooperatives::Staff` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Documents` (r:1 w:0)
	/// Proof: `Documents::Documents` (`max_values`: None, `max_size`: Some(2145), added: 4620, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Keys` (r:1 w:0)
	/// Proof: `Accounts::Keys` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Corrections` (r:1 w:0)
	/// Proof: `Documents::Corrections` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Accounts::Accounts` (r:1 w:0)
	/// Proof: `Accounts::Accounts` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Documents::SignaturesOf` (r:1 w:1)
	/// Proof: `Documents::SignaturesOf` (`max_values`: None, `max_size`: Some(4770), added: 7245, mode: `MaxEncodedLen`)
	/// Storage: `Documents::Editions` (r:1 w:0)
	/// Proof: `Documents::Editions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn sign_relayed() -> Weight {
		// Shortest time: 304_207_000 ps. Proof: measured `8811`.
		Weight::from_parts(512_843_000, 8235)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn publish_template() -> Weight {
		Weight::from_parts(61_594_000, 3494)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_template() -> Weight {
		Weight::from_parts(61_706_000, 3494)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn approve_edition() -> Weight {
		Weight::from_parts(108_736_000, 11663)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn register(c: u32, ) -> Weight {
		Weight::from_parts(373_527_682, 14850)
			.saturating_add(Weight::from_parts(482_638, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn register_relayed(_c: u32, ) -> Weight {
		Weight::from_parts(638_881_028, 14850)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn sign() -> Weight {
		Weight::from_parts(126_914_000, 8235)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sign_relayed() -> Weight {
		Weight::from_parts(512_843_000, 8235)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
