//! A chain with this room, sessions, and a slot that tests set.

use crate as coop_delegates;
use frame_support::{
	assert_ok, derive_impl, storage_alias,
	traits::{ConstU64, Get, Hooks},
};
use pallet_session::{
	disabling::UpToLimitDisablingStrategy, historical, historical::NoteHistoricalRoot,
	TestSessionHandler,
};
use sp_io::TestExternalities;
use sp_runtime::{
	testing::UintAuthorityId,
	traits::{Convert, ConvertInto},
	BuildStorage,
};

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
	pub type Session = pallet_session;
	#[runtime::pallet_index(3)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(4)]
	pub type Delegates = coop_delegates;
}

pub const SLOTS_PER_SESSION: u64 = 10;
pub const SESSIONS_KEPT: u64 = 5;
/// A slot in the middle of our days, the third of its session.
pub const FIRST_SLOT: u64 = 900_000_002;

#[storage_alias]
type Slot = StorageValue<Stub, u64, frame_support::pallet_prelude::ValueQuery>;

/// The slot that a test has set.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		Slot::get()
	}
}

pub struct NothingMore;

impl Convert<AccountId, Option<()>> for NothingMore {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Delegates;
	type NextSessionRotation = Delegates;
	type SessionManager = NoteHistoricalRoot<Test, Delegates>;
	type SessionHandler = TestSessionHandler;
	type Keys = UintAuthorityId;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = NothingMore;
}

impl coop_delegates::Config for Test {
	type CurrentSlot = CurrentSlot;
	type SlotsPerSession = ConstU64<SLOTS_PER_SESSION>;
	type SessionsKept = ConstU64<SESSIONS_KEPT>;
}

/// The delegates of the genesis. Each has his own id as key.
pub const DELEGATES: [AccountId; 7] = [1, 2, 3, 4, 5, 6, 7];

/// Makes a block in this slot. Yields whether a session ended.
pub fn block_in(slot: u64) -> bool {
	let before = Session::current_index();
	let number = System::block_number() + 1;
	System::set_block_number(number);
	Slot::put(slot);
	Session::on_initialize(number);
	let ended = Session::current_index() - before;
	assert!(ended <= 1, "at most one rotation a block");
	ended == 1
}

/// Makes the first block of the next session.
pub fn next_session() {
	assert!(block_in((Slot::get() / SLOTS_PER_SESSION + 1) * SLOTS_PER_SESSION));
}

/// The delegate rotates his key.
pub fn set_key(who: AccountId, key: u64) {
	assert_ok!(Session::set_keys(RuntimeOrigin::signed(who), UintAuthorityId(key), Vec::new()));
}

pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		let genesis = RuntimeGenesisConfig {
			session: SessionConfig {
				// Not in their order.
				keys: [3, 7, 1, 5, 4, 2, 6].map(|who| (who, who, UintAuthorityId(who))).into(),
				..Default::default()
			},
			..Default::default()
		};
		TestExternalities::new(genesis.build_storage().expect("genesis is valid"))
	}

	/// Runs a test and checks afterwards what is always true.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(Delegates::session_has_begun());
		})
	}
}
