//! The rooms of cooperation, and how they are tied together.
//!
//! | Room | asks | for |
//! |---|---|---|
//! | membership | accounts | to register a new person, and that a statement is used once |
//! | membership | cooperatives | whether it is ready, its contributions, staff rights |
//! | membership | council | to decide about an application |
//! | council | cooperatives, membership | whether it is ready; whether genesis seats are members |
//! | cooperatives | accounts | whether a staff account is registered |

use super::{params::dynamic, system::BLOCK_WEIGHT};
use crate::{
	calls::Calls, Accounts, Cooperatives, Council, Membership, Preimage, Runtime, RuntimeCall,
	Signature, Timestamp,
};
use coop_council::EnsureCouncil;
use frame_support::{parameter_types, traits::ConstU32, weights::Weight};
use sp_runtime::Perbill;

parameter_types! {
	/// A refusal runs without anyone's extrinsic, so it must be small.
	pub MaxRefusalWeight: Weight = Perbill::from_percent(1) * BLOCK_WEIGHT;
}

impl coop_accounts::Config for Runtime {
	type Time = Timestamp;
	type WeightInfo = coop_accounts::weights::SubstrateWeight<Runtime>;
}

impl coop_cooperatives::Config for Runtime {
	type CouncilOrigin = EnsureCouncil;
	type Accounts = Accounts;
	type MaxStaff = ConstU32<1_000>;
	type WeightInfo = coop_cooperatives::weights::SubstrateWeight<Runtime>;
}

impl coop_membership::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureCouncil;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Council = Council;
	type Signature = Signature;
	type Time = Timestamp;
	type InvoiceLife = dynamic::membership::InvoiceLife;
	type MaxApplications = ConstU32<10_000>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
	type WeightInfo = coop_membership::weights::SubstrateWeight<Runtime>;
}

impl coop_council::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Kinds = Calls;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Time = Timestamp;
	type SmallestCouncil = dynamic::council::SmallestCouncil;
	type DefaultLife = dynamic::council::DefaultLife;
	type LongestLife = dynamic::council::LongestLife;
	type SignWithin = dynamic::council::SignWithin;
	type MinutesKept = dynamic::council::MinutesKept;
	type MaxUnderWay = ConstU32<10_000>;
	type MaxActionLength = ConstU32<{ 16 * 1024 }>;
	type MaxRefusalWeight = MaxRefusalWeight;
	type WeightInfo = coop_council::weights::SubstrateWeight<Runtime>;
}

/// What benchmarks need of other rooms, in the genesis of the development preset.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkSetup;

#[cfg(feature = "runtime-benchmarks")]
impl coop_membership::BenchmarkHelper<crate::AccountId> for BenchmarkSetup {
	fn clerk(_: coop_primitives::CoopId) -> crate::AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_axon::BenchmarkHelper<crate::AccountId, RuntimeCall> for BenchmarkSetup {
	fn slowest() -> (crate::AccountId, RuntimeCall) {
		let pay = RuntimeCall::Membership(coop_membership::Call::confirm_payment {
			cooperative: 1,
			application: 1,
			received: 1,
			document: Default::default(),
		});
		// As many batches within batches as `Calls` looks through.
		let call = (0..4).fold(pay, |call, _| {
			RuntimeCall::Utility(pallet_utility::Call::batch { calls: alloc::vec![call] })
		});
		(crate::AccountId::new([0; 32]), call)
	}
}
