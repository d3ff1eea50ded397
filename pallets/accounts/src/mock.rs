//! A chain with this room, balances, and a clock that tests set.

use crate as coop_accounts;
use coop_primitives::{AccountKind, Commitment, Moment, HOUR};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{ConstU64, Time},
};
use sp_io::TestExternalities;
use sp_runtime::BuildStorage;

pub type AccountId = u64;
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
	pub type Accounts = coop_accounts;
}

parameter_types! {
	/// What the clock shows.
	pub static Now: Moment = START;
}

/// What the clock shows when a test begins.
pub const START: Moment = 1_000 * HOUR;
/// Below it nobody keeps an account for the sake of its AXON.
pub const EXISTENTIAL_DEPOSIT: u64 = 10;

pub struct Clock;

impl Time for Clock {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type ExistentialDeposit = ConstU64<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
}

impl coop_accounts::Config for Test {
	type Time = Clock;
	type WeightInfo = ();
}

/// The hash of somebody's data.
pub fn profile(n: u8) -> Commitment {
	Commitment::repeat_byte(n)
}

#[derive(Default)]
pub struct ExtBuilder {
	accounts: Vec<(AccountId, AccountKind, Commitment)>,
}

impl ExtBuilder {
	/// Registers an account in the genesis.
	pub fn with(mut self, who: AccountId, kind: AccountKind, profile: Commitment) -> Self {
		self.accounts.push((who, kind, profile));
		self
	}

	pub fn build(self) -> TestExternalities {
		Now::set(START);
		let genesis = RuntimeGenesisConfig {
			accounts: AccountsConfig { accounts: self.accounts },
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("genesis is valid"));
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test and checks afterwards what is always true.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(crate::try_state::check::<Test>());
		})
	}
}
