//! Weights of `coop_axon`.
//!
//! Measured on 2026-11-28 with the runtime's benchmarks in WebAssembly, all components at their highest:
//! medians of 20 runs, times 2.2, because in the same run the vote of a council took 60 of the 131 µs that
//! its weight has from the slower machine on which the other rooms were measured. What the extension costs was
//! measured again later, branch by branch, times 0.81, because that run took 162 µs for the same vote.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls, hooks and the extension of `coop_axon` cost.
pub trait WeightInfo {
	fn find_payer() -> Weight;
	fn open_wrapped(b: u32, ) -> Weight;
	fn signer_pays() -> Weight;
	fn quota_pays() -> Weight;
	fn balance_pays() -> Weight;
	fn nobody_pays() -> Weight;
	fn subscribe() -> Weight;
	fn set_renewal() -> Weight;
	fn sell() -> Weight;
	fn offer_return() -> Weight;
	fn withdraw_return() -> Weight;
	fn confirm_return() -> Weight;
	fn give() -> Weight;
	fn session_ended() -> Weight;
	fn turn_tact() -> Weight;
	fn end_period() -> Weight;
	fn forget_used(n: u32, ) -> Weight;
}

/// The measured weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn find_payer() -> Weight {
		Weight::from_parts(62200000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
	}
	fn open_wrapped(b: u32, ) -> Weight {
		Weight::from_parts(6200000, 0)
			.saturating_add(Weight::from_parts(498000, 0).saturating_mul(b.into()))
	}
	fn signer_pays() -> Weight {
		Weight::from_parts(248700000, 0)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn quota_pays() -> Weight {
		Weight::from_parts(154600000, 0)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn balance_pays() -> Weight {
		Weight::from_parts(287600000, 0)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn nobody_pays() -> Weight {
		Weight::from_parts(159600000, 0)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn subscribe() -> Weight {
		Weight::from_parts(160090000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn set_renewal() -> Weight {
		Weight::from_parts(25270000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn sell() -> Weight {
		Weight::from_parts(141960000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn offer_return() -> Weight {
		Weight::from_parts(119220000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn withdraw_return() -> Weight {
		Weight::from_parts(99130000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn confirm_return() -> Weight {
		Weight::from_parts(128250000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn give() -> Weight {
		Weight::from_parts(115210000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn session_ended() -> Weight {
		Weight::from_parts(147880000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn turn_tact() -> Weight {
		Weight::from_parts(83070000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn end_period() -> Weight {
		Weight::from_parts(149820000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn forget_used(n: u32, ) -> Weight {
		Weight::from_parts(20000000, 0)
			.saturating_add(Weight::from_parts(13000000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}

/// For tests.
impl WeightInfo for () {
	fn find_payer() -> Weight {
		Weight::from_parts(62200000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
	}
	fn open_wrapped(b: u32, ) -> Weight {
		Weight::from_parts(6200000, 0)
			.saturating_add(Weight::from_parts(498000, 0).saturating_mul(b.into()))
	}
	fn signer_pays() -> Weight {
		Weight::from_parts(248700000, 0)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn quota_pays() -> Weight {
		Weight::from_parts(154600000, 0)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn balance_pays() -> Weight {
		Weight::from_parts(287600000, 0)
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn nobody_pays() -> Weight {
		Weight::from_parts(159600000, 0)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn subscribe() -> Weight {
		Weight::from_parts(160090000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_renewal() -> Weight {
		Weight::from_parts(25270000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sell() -> Weight {
		Weight::from_parts(141960000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn offer_return() -> Weight {
		Weight::from_parts(119220000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_return() -> Weight {
		Weight::from_parts(99130000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn confirm_return() -> Weight {
		Weight::from_parts(128250000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn give() -> Weight {
		Weight::from_parts(115210000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn session_ended() -> Weight {
		Weight::from_parts(147880000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn turn_tact() -> Weight {
		Weight::from_parts(83070000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn end_period() -> Weight {
		Weight::from_parts(149820000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn forget_used(n: u32, ) -> Weight {
		Weight::from_parts(20000000, 0)
			.saturating_add(Weight::from_parts(13000000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}
