//! A chain with AXON and fees. Which cooperative a call concerns and who acts there are stubs.

use crate as coop_axon;
use coop_primitives::{
	providers::{Payer, PayingCooperative},
	CoopId, Moment,
};
use frame_support::{
	derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{Balanced, Credit, Inspect},
		ConstU128, ConstU64, OnUnbalanced, Time,
	},
	weights::IdentityFee,
	Blake2_128Concat, PalletId,
};
use pallet_transaction_payment::FungibleAdapter;
use sp_io::TestExternalities;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage};

pub type AccountId = AccountId32;
pub type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(3)]
	pub type Axon = coop_axon;
}

/// Below it nobody keeps an account for the sake of its AXON.
pub const EXISTENTIAL_DEPOSIT: u64 = 10;
/// What those have who can pay.
pub const ENOUGH: u64 = 1_000_000_000_000;
/// A cooperative that can pay, and one that cannot.
pub const RICH: CoopId = 1;
pub const POOR: CoopId = 2;

#[storage_alias]
type ActsIn = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId), bool>;
#[storage_alias]
type Now = StorageValue<Stub, Moment>;

/// What the applicants of a cooperative share, and in what time it comes back.
pub const ALLOWANCE: u128 = 20_000_000_000;
pub const PERIOD: Moment = 1_000_000;

/// Knows what a call concerns and who acts where.
pub struct House;

/// A remark concerns the cooperative in its first byte; an empty one concerns none.
impl PayingCooperative<AccountId, RuntimeCall> for House {
	fn paying(who: &AccountId, call: &RuntimeCall) -> Option<Payer> {
		let RuntimeCall::System(frame_system::Call::remark { remark }) = call else {
			return None;
		};
		let cooperative = remark.first().map(|id| u32::from(*id))?;
		let for_applicant = ActsIn::get((cooperative, who))?;
		Some(Payer { cooperative, for_applicant })
	}
}

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(1)
	}
}

/// Time passes.
pub fn wait(time: Moment) {
	Now::put(House::now() + time);
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, RuntimeCall> for House {
	fn slowest() -> (AccountId, RuntimeCall) {
		(stranger(), remark(Some(RICH)))
	}
}

/// Fees go to the infrastructure fund, so that none are lost.
pub struct ToFund;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToFund {
	fn on_nonzero_unbalanced(credit: Credit<AccountId, Balances>) {
		let _ = Balances::resolve(&Axon::fund_account(), credit);
	}
}

parameter_types! {
	pub const ResourcePalletId: PalletId = PalletId(*b"coop/axn");
	pub const FundPalletId: PalletId = PalletId(*b"coop/fnd");
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type ExistentialDeposit = ConstU64<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
}

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type OnChargeTransaction = FungibleAdapter<Balances, ToFund>;
	type WeightToFee = IdentityFee<u64>;
	type LengthToFee = IdentityFee<u64>;
}

impl coop_axon::Config for Test {
	type Cooperatives = House;
	type ResourcePalletId = ResourcePalletId;
	type FundPalletId = FundPalletId;
	type Time = House;
	type ApplicantsAllowance = ConstU128<ALLOWANCE>;
	type AllowancePeriod = ConstU64<PERIOD>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

/// Acts in both cooperatives and has no AXON.
pub fn member() -> AccountId {
	AccountId::new([1; 32])
}

/// Acts in no cooperative and has no AXON.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

/// Acts in both cooperatives and has AXON.
pub fn rich_member() -> AccountId {
	AccountId::new([3; 32])
}

/// An applicant in both cooperatives, without AXON.
pub fn applicant() -> AccountId {
	AccountId::new([5; 32])
}

/// An applicant in both cooperatives, with AXON.
pub fn rich_applicant() -> AccountId {
	AccountId::new([6; 32])
}

/// Acts in no cooperative and has AXON.
pub fn rich_stranger() -> AccountId {
	AccountId::new([4; 32])
}

/// A call that concerns a cooperative, or none.
pub fn remark(cooperative: Option<CoopId>) -> RuntimeCall {
	let id = cooperative.map(|id| u8::try_from(id).expect("small"));
	RuntimeCall::System(frame_system::Call::remark { remark: id.into_iter().collect() })
}

pub fn balance(who: &AccountId) -> u64 {
	Balances::total_balance(who)
}

pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.expect("genesis is valid");
		let rich = [
			Axon::resource_account(RICH),
			Axon::fund_account(),
			rich_member(),
			rich_stranger(),
			rich_applicant(),
		];
		pallet_balances::GenesisConfig::<Test> {
			balances: rich.map(|who| (who, ENOUGH)).into(),
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.expect("genesis is valid");
		let mut ext = TestExternalities::new(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			for (who, for_applicant) in [
				(member(), false),
				(rich_member(), false),
				(applicant(), true),
				(rich_applicant(), true),
			] {
				ActsIn::insert((RICH, &who), for_applicant);
				ActsIn::insert((POOR, &who), for_applicant);
			}
		});
		ext
	}

	/// Runs a test and checks afterwards that no AXON was created or lost (rules §9.8).
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			let issued = Balances::total_issuance();
			test();
			let held: u64 =
				frame_system::Account::<Test>::iter_keys().map(|who| balance(&who)).sum();
			assert_eq!((Balances::total_issuance(), held), (issued, issued));
		})
	}
}
