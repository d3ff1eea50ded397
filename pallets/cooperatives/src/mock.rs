//! A chain with this room alone. The register of accounts and the councils are stubs.

use crate::{self as coop_cooperatives, CooperativeKind, GenesisCooperative};
use coop_primitives::{
	providers::AccountRegistry, AccountKind, Commitment, Contributions, CoopId, Moment, StaffRight,
};
use frame_support::{
	assert_ok, derive_impl, storage_alias,
	traits::{ConstU32, EnsureOrigin, OriginTrait},
	Blake2_128Concat,
};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchResult};

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
	pub type Cooperatives = coop_cooperatives;
}

/// Every right there is.
pub const EVERY_RIGHT: [StaffRight; 6] = [
	StaffRight::Registrar,
	StaffRight::Cashier,
	StaffRight::Verifier,
	StaffRight::DocumentClerk,
	StaffRight::BranchClerk,
	StaffRight::Relay,
];
pub const MAX_STAFF: u32 = 4;
/// The cooperatives of the genesis, and an id that none has.
pub const FIRST: CoopId = 1;
pub const SECOND: CoopId = 2;
pub const UNKNOWN: CoopId = 3;
/// The first cooperative's organisation account; that of the second follows.
pub const ORGANIZATION: AccountId = 1_000;
/// Nobody registered it.
pub const STRANGER: AccountId = 2_000;
/// The council of the cooperative `n` acts as this account plus `n`.
const COUNCIL: AccountId = 3_000;

#[storage_alias]
type Newcomers = StorageMap<Stub, Blake2_128Concat, AccountId, ()>;

/// Registered are the persons below [`ORGANIZATION`], the organisations from there on, and who is
/// registered in a test.
pub struct Register;

impl AccountRegistry<AccountId> for Register {
	fn kind_of(who: &AccountId) -> Option<AccountKind> {
		match *who {
			..ORGANIZATION => Some(AccountKind::Person),
			ORGANIZATION..STRANGER => Some(AccountKind::Organization),
			_ => Newcomers::get(who).map(|()| AccountKind::Person),
		}
	}

	fn register_person(who: &AccountId, _: Commitment) -> DispatchResult {
		Newcomers::insert(who, ());
		Ok(())
	}

	fn note_statement(_: &AccountId, _: Moment) -> DispatchResult {
		Ok(())
	}
}

/// Lets the councils' accounts pass.
pub struct Councils;

impl EnsureOrigin<RuntimeOrigin> for Councils {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let id = origin.as_signer().and_then(|who| who.checked_sub(COUNCIL));
		id.and_then(|id| id.try_into().ok()).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(FIRST))
	}
}

/// The origin of a cooperative's council.
pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL + u64::from(cooperative))
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl coop_cooperatives::Config for Test {
	type CouncilOrigin = Councils;
	type Accounts = Register;
	type MaxStaff = ConstU32<MAX_STAFF>;
	type WeightInfo = ();
}

/// Contributions that differ in each part.
pub fn contributions(entrance: u64) -> Contributions {
	Contributions { entrance, minimum_share: 3 * entrance }
}

/// A cooperative as it stands in the genesis.
pub fn cooperative(account: AccountId) -> GenesisCooperative<AccountId> {
	GenesisCooperative {
		account,
		kind: CooperativeKind::Consumer,
		country: *b"RU",
		currency: *b"RUB",
		persons: contributions(100),
		organizations: contributions(1_000),
		charter: Commitment::repeat_byte(7),
		staff: Vec::new(),
	}
}

/// Two cooperatives without staff, unless a test says otherwise.
pub struct ExtBuilder {
	pub cooperatives: Vec<GenesisCooperative<AccountId>>,
	pub operator: Option<CoopId>,
	pub union: Option<CoopId>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			cooperatives: vec![cooperative(ORGANIZATION), cooperative(ORGANIZATION + 1)],
			operator: Some(FIRST),
			union: Some(SECOND),
		}
	}
}

impl ExtBuilder {
	/// Gives staff of the first cooperative rights in the genesis.
	pub fn with_staff(mut self, staff: &[(AccountId, StaffRight)]) -> Self {
		self.cooperatives[0].staff.extend_from_slice(staff);
		self
	}

	pub fn build(self) -> TestExternalities {
		let genesis = RuntimeGenesisConfig {
			cooperatives: CooperativesConfig {
				cooperatives: self.cooperatives,
				operator: self.operator,
				union: self.union,
			},
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
