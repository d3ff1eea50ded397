//! Weights of `coop_axon`.
//!
//! NOT MEASURED YET. These are estimates: the database accesses are counted by hand from the code, the
//! rest is set beside calls of the same make that were measured. `scripts/bench axon` measures them and
//! writes this file anew.

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
	fn use_allowance() -> Weight;
	fn use_quota() -> Weight;
	fn find_protection() -> Weight;
	fn divide_fee() -> Weight;
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

/// The estimates with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Estimated. Storage: `Membership::Numbers` (r:1);
	/// `Cooperatives::Staff` (r:1);
	/// `Council::Boards` (r:3), to see whether a member holds an office;
	/// one more of a proxy or a key.
	fn find_payer() -> Weight {
		Weight::from_parts(27_891_000, 3521)
			.saturating_add(T::DbWeight::get().reads(6_u64))
	}
	/// Estimated. Storage: `Axon::MembersUsed` (r:1 w:1);
	/// `Axon::BlockUses` (r:1 w:1);
	/// parameters (r:4): allowance, period, ceiling, prices;
	/// `Timestamp::Now` (r:1).
	fn use_allowance() -> Weight {
		Weight::from_parts(40_000_000, 6012)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Estimated. Storage: `Axon::Subscriptions` (r:1 w:1).
	fn use_quota() -> Weight {
		Weight::from_parts(15_000_000, 3521)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Estimated. Storage: `Council::Decisions` (r:1);
	/// `Cooperatives::Operator` (r:1);
	/// its wrappers.
	fn find_protection() -> Weight {
		Weight::from_parts(20_000_000, 20_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Estimated. Storage: `Axon::CurrentTact` (r:1 w:1);
	/// `System::Account` (r:2 w:2): the pot and the fund;
	/// a parameter (r:1).
	fn divide_fee() -> Weight {
		Weight::from_parts(40_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated. Storage: `Cooperatives::Cooperatives` (r:1);
	/// `Axon::Subscriptions` (r:1 w:1);
	/// `System::Account` (r:2 w:2);
	/// `Axon::CurrentTact` (r:1 w:1);
	/// `Axon::Due` (w:1);
	/// parameters.
	fn subscribe() -> Weight {
		Weight::from_parts(120_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Estimated. Storage: `Cooperatives::Cooperatives` (r:1);
	/// `Axon::Subscriptions` (r:1 w:1).
	fn set_renewal() -> Weight {
		Weight::from_parts(25_000_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Estimated. Storage: `Cooperatives` (r:3): the operator, a right, the buyer;
	/// `Axon::PaymentDocuments` (r:1 w:1);
	/// `System::Account` (r:2 w:2);
	/// `Axon::CurrentTact` (r:1 w:1);
	/// a parameter.
	fn sell() -> Weight {
		Weight::from_parts(110_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Estimated. Storage: `Cooperatives::Cooperatives` (r:1);
	/// `Axon::Returns` (r:1 w:1);
	/// `System::Account` (r:1 w:1);
	/// `Balances::Holds` (r:1 w:1);
	/// a parameter.
	fn offer_return() -> Weight {
		Weight::from_parts(80_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated. Storage: the same without the parameter.
	fn withdraw_return() -> Weight {
		Weight::from_parts(80_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated. Storage: `Cooperatives` (r:2): the operator, a right;
	/// `Axon::Returns` (r:1 w:1);
	/// `Axon::PaymentDocuments` (r:1 w:1);
	/// `System::Account` (r:2 w:2);
	/// `Balances::Holds` (r:1 w:1).
	fn confirm_return() -> Weight {
		Weight::from_parts(120_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Estimated. Storage: `Cooperatives::Cooperatives` (r:2);
	/// `System::Account` (r:2 w:2).
	fn give() -> Weight {
		Weight::from_parts(90_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Estimated. Storage: `System::Account` (r:3 w:3): pool, pot and fund;
	/// `Axon::CurrentTact` (r:1 w:1);
	/// parameters.
	fn session_ended() -> Weight {
		Weight::from_parts(90_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Estimated. Storage: `Axon::CurrentTact` (r:1 w:1);
	/// `System::Account` (r:1 w:1): the fund;
	/// the issuance (r:1 w:1);
	/// parameters.
	fn turn_tact() -> Weight {
		Weight::from_parts(60_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated. Storage: `Axon::Due` (r:2 w:2);
	/// `Axon::Subscriptions` (r:1 w:1);
	/// `System::Account` (r:2 w:2);
	/// `Axon::CurrentTact` (r:1 w:1);
	/// parameters.
	fn end_period() -> Weight {
		Weight::from_parts(130_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Estimated. Storage: `Axon::LookedAt` (r:1 w:1);
	/// `Axon::MembersUsed` (r:1 w:1) for each.
	fn forget_used(n: u32, ) -> Weight {
		Weight::from_parts(10_000_000, 3521)
			.saturating_add(Weight::from_parts(8_000_000, 2559).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}

/// For the tests: the same with the costs of ParityDB.
impl WeightInfo for () {
	fn find_payer() -> Weight {
		Weight::from_parts(27_891_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
	}
	fn use_allowance() -> Weight {
		Weight::from_parts(40_000_000, 6012)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn use_quota() -> Weight {
		Weight::from_parts(15_000_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn find_protection() -> Weight {
		Weight::from_parts(20_000_000, 20_000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
	fn divide_fee() -> Weight {
		Weight::from_parts(40_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn subscribe() -> Weight {
		Weight::from_parts(120_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_renewal() -> Weight {
		Weight::from_parts(25_000_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sell() -> Weight {
		Weight::from_parts(110_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn offer_return() -> Weight {
		Weight::from_parts(80_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_return() -> Weight {
		Weight::from_parts(80_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn confirm_return() -> Weight {
		Weight::from_parts(120_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn give() -> Weight {
		Weight::from_parts(90_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn session_ended() -> Weight {
		Weight::from_parts(90_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn turn_tact() -> Weight {
		Weight::from_parts(60_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn end_period() -> Weight {
		Weight::from_parts(130_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn forget_used(n: u32, ) -> Weight {
		Weight::from_parts(10_000_000, 3521)
			.saturating_add(Weight::from_parts(8_000_000, 2559).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}
