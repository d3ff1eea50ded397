//! A chain with AXON and fees. Which cooperative a call concerns, who acts there, the councils, the
//! register of cooperatives and the clock are stubs.

use crate::{self as coop_axon, try_state, Balance};
use coop_primitives::{
	providers::{Capacity, CooperativeInspect, Effort, FeeQuotes, Payer, PayingCooperative},
	quote::Quote,
	AccountKind, Contributions, CoopId, DocumentHash, Moment, Money, StaffRight,
};
use frame_support::{
	derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{Balanced, Credit, Inspect},
		ConstU128, ConstU32, EnsureOrigin, Hooks, OnUnbalanced, OriginTrait, Time,
	},
	weights::{IdentityFee, Weight},
	PalletId,
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
pub const EXISTENTIAL_DEPOSIT: Balance = 10;
/// What those have who can pay.
pub const ENOUGH: Balance = 1_000_000_000_000;
/// A cooperative that can pay, and one that cannot; no third one exists.
pub const RICH: CoopId = 1;
pub const POOR: CoopId = 2;
pub const UNKNOWN: CoopId = 3;
/// The operator.
pub const OPERATOR: CoopId = RICH;

/// The document of everything.
pub const PAPER: DocumentHash = DocumentHash::repeat_byte(0xD0);
/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000_000_000;
/// In what time allowances come back.
pub const RECOVERY: Moment = 1_000_000;
pub const PERIOD: Moment = 1_000_000;
pub const NOTICE: Moment = 100_000;
pub const TACT: Moment = 1_000_000;
pub const UNITS: Balance = 10_000;
pub const SUBSCRIPTION: Balance = 1_500_000;
pub const MAX_PREPAID: u32 = 12;
pub const RESERVE: u32 = 10;
pub const SESSIONS: u32 = 10;

parameter_types! {
	/// What the applicants of a cooperative share.
	pub static ApplicantsAllowance: Balance = 20_000_000_000;
	pub static MemberAllowance: Balance = 20_000_000_000;
	pub static StaffAllowance: Balance = 100_000_000_000;
	pub static BlockCeiling: u64 = u64::MAX;
	pub static QuotaWork: u64 = 2_000_000_000;
	pub static QuotaBytes: u64 = 10_000;
	pub static Price: Money = 1_000;
	pub static MaximumIssue: Balance = 1_000 * ENOUGH;
	pub static DelegatesShare: u32 = 900_000;
	pub static SubscriptionPrice: Balance = SUBSCRIPTION;
	pub static PoolSessions: u32 = SESSIONS;
	pub const AllowancePeriod: Moment = RECOVERY;
	pub const SubscriptionPeriod: Moment = PERIOD;
	pub const SubscriptionNotice: Moment = NOTICE;
	pub const TactLength: Moment = TACT;
	pub const EmissionFactor: u32 = 1_618_000;
	pub const ResourcePalletId: PalletId = PalletId(*b"coop/axn");
	pub const FundPalletId: PalletId = PalletId(*b"coop/fnd");
	pub const PotPalletId: PalletId = PalletId(*b"coop/pot");
	pub const PoolPalletId: PalletId = PalletId(*b"coop/sub");
}

#[storage_alias]
type Now = StorageValue<Stub, Moment>;

/// Knows what a call concerns and who acts where.
pub struct House;

/// A remark concerns the cooperative in its first byte; an empty one concerns none. One with a second
/// byte is protected.
impl PayingCooperative<AccountId, RuntimeCall> for House {
	fn paying(who: &AccountId, call: &RuntimeCall) -> Option<Payer<AccountId>> {
		let RuntimeCall::System(frame_system::Call::remark { remark }) = call else {
			return None;
		};
		let cooperative = remark.first().map(|id| u32::from(*id))?;
		let capacity = capacity(who)?;
		Some(Payer { cooperative, capacity, user: who.clone() })
	}

	fn is_protected(_: &AccountId, call: &RuntimeCall) -> bool {
		let RuntimeCall::System(frame_system::Call::remark { remark }) = call else {
			return false;
		};
		remark.len() > 1
	}

	/// The first two bytes are read; as if each further one were a call, and opened.
	fn effort(call: &RuntimeCall) -> Effort {
		let RuntimeCall::System(frame_system::Call::remark { remark }) = call else {
			return Effort { calls: 1, bytes: 0 };
		};
		let further = u32::try_from(remark.len()).expect("small").saturating_sub(2);
		Effort { calls: 1 + further, bytes: further }
	}
}

impl FeeQuotes for House {
	fn quote(_: &[u8]) -> Option<Quote> {
		None
	}
}

fn capacity(who: &AccountId) -> Option<Capacity> {
	if [member(), other_member(), rich_member()].contains(who) {
		Some(Capacity::Member)
	} else if [applicant(), rich_applicant()].contains(who) {
		Some(Capacity::Applicant)
	} else if [founder(), other_founder()].contains(who) {
		Some(Capacity::Founder(POOR))
	} else if *who == cashier() {
		Some(Capacity::Staff)
	} else {
		None
	}
}

impl CooperativeInspect<AccountId> for House {
	fn exists(cooperative: CoopId) -> bool {
		[RICH, POOR].contains(&cooperative)
	}
	fn is_ready(cooperative: CoopId) -> bool {
		Self::exists(cooperative)
	}
	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}
	fn has_right(cooperative: CoopId, who: &AccountId, right: StaffRight) -> bool {
		let holds = [(OPERATOR, cashier()), (POOR, cashier_of_poor())];
		right == StaffRight::Cashier && holds.contains(&(cooperative, who.clone()))
	}
	fn is_staff(cooperative: CoopId, who: &AccountId) -> bool {
		Self::has_right(cooperative, who, StaffRight::Cashier)
	}
	fn account_of(_: CoopId) -> Option<AccountId> {
		None
	}
	fn of_account(_: &AccountId) -> Option<CoopId> {
		None
	}
	fn operator() -> Option<CoopId> {
		Some(OPERATOR)
	}
	fn union() -> Option<CoopId> {
		None
	}
	fn transfer_key(_: CoopId) -> Option<[u8; 32]> {
		None
	}
}

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(NOW)
	}
}

/// Time passes, and nobody looks.
pub fn wait(time: Moment) {
	Now::put(House::now() + time);
}

pub fn now() -> Moment {
	House::now()
}

/// A block ends that has room for everything.
pub fn idle() -> Weight {
	let block = System::block_number();
	let used = Axon::on_idle(block, Weight::MAX);
	System::set_block_number(block + 1);
	used
}

/// Accounts of 0xC0 and a number stand for councils.
pub struct EnsureCouncil;

impl EnsureOrigin<RuntimeOrigin> for EnsureCouncil {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let who = origin.as_signer().cloned();
		(0..10u8)
			.find(|id| who.as_ref() == Some(&council_account((*id).into())))
			.map(CoopId::from)
			.ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(RICH))
	}
}

fn council_account(cooperative: CoopId) -> AccountId {
	AccountId::new([0xC0 + u8::try_from(cooperative).expect("small"); 32])
}

pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(council_account(cooperative))
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, RuntimeCall> for House {
	fn slowest() -> (AccountId, RuntimeCall) {
		(member(), RuntimeCall::System(frame_system::Call::remark { remark: vec![1, 1] }))
	}

	fn many(calls: u32) -> RuntimeCall {
		let remark = vec![0; calls as usize];
		RuntimeCall::System(frame_system::Call::remark { remark })
	}

	fn cashier() -> AccountId {
		cashier()
	}
}

/// Dust goes to the infrastructure fund, so that none is lost.
pub struct ToFund;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToFund {
	fn on_nonzero_unbalanced(credit: Credit<AccountId, Balances>) {
		let _ = Balances::resolve(&Axon::fund_account(), credit);
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type DustRemoval = ToFund;
	type RuntimeHoldReason = RuntimeHoldReason;
}

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type OnChargeTransaction = FungibleAdapter<Balances, Axon>;
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = IdentityFee<Balance>;
}

impl coop_axon::Config for Test {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CouncilOrigin = EnsureCouncil;
	type Cooperatives = House;
	type Payers = House;
	type Quotes = House;
	type ResourcePalletId = ResourcePalletId;
	type FundPalletId = FundPalletId;
	type PotPalletId = PotPalletId;
	type PoolPalletId = PoolPalletId;
	type Units = ConstU128<UNITS>;
	type Time = House;
	type MaximumIssue = MaximumIssue;
	type TactLength = TactLength;
	type EmissionFactor = EmissionFactor;
	type FundReserve = ConstU32<RESERVE>;
	type DelegatesShare = DelegatesShare;
	type PoolSessions = PoolSessions;
	type Price = Price;
	type SubscriptionPrice = SubscriptionPrice;
	type SubscriptionPeriod = SubscriptionPeriod;
	type SubscriptionNotice = SubscriptionNotice;
	type QuotaWork = QuotaWork;
	type QuotaBytes = QuotaBytes;
	type MaxPrepaid = ConstU32<MAX_PREPAID>;
	type ApplicantsAllowance = ApplicantsAllowance;
	type MemberAllowance = MemberAllowance;
	type StaffAllowance = StaffAllowance;
	type AllowancePeriod = AllowancePeriod;
	type BlockCeiling = BlockCeiling;
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

/// Acts in no cooperative and has AXON.
pub fn rich_stranger() -> AccountId {
	AccountId::new([4; 32])
}

/// An applicant in both cooperatives, without AXON.
pub fn applicant() -> AccountId {
	AccountId::new([5; 32])
}

/// An applicant in both cooperatives, with AXON.
pub fn rich_applicant() -> AccountId {
	AccountId::new([6; 32])
}

/// Another member of both cooperatives, without AXON.
pub fn other_member() -> AccountId {
	AccountId::new([7; 32])
}

/// A cashier of the operator, on the staff of both cooperatives.
pub fn cashier() -> AccountId {
	AccountId::new([8; 32])
}

/// A cashier, but not of the operator.
pub fn cashier_of_poor() -> AccountId {
	AccountId::new([9; 32])
}

/// Shall sit in the first council of the poor cooperative, and has no AXON.
pub fn founder() -> AccountId {
	AccountId::new([10; 32])
}

/// So shall he.
pub fn other_founder() -> AccountId {
	AccountId::new([11; 32])
}

/// A call that concerns a cooperative, or none.
pub fn remark(cooperative: Option<CoopId>) -> RuntimeCall {
	let id = cooperative.map(|id| u8::try_from(id).expect("small"));
	RuntimeCall::System(frame_system::Call::remark { remark: id.into_iter().collect() })
}

/// A call that somebody may always make in a cooperative.
pub fn protected(cooperative: CoopId) -> RuntimeCall {
	let id = u8::try_from(cooperative).expect("small");
	RuntimeCall::System(frame_system::Call::remark { remark: vec![id, 1] })
}

pub fn balance(who: &AccountId) -> Balance {
	Balances::total_balance(who)
}

pub fn resources(cooperative: CoopId) -> Balance {
	balance(&Axon::resource_account(cooperative))
}

pub fn fund() -> Balance {
	balance(&Axon::fund_account())
}

pub fn pot() -> Balance {
	balance(&Axon::pot_account())
}

pub fn pool() -> Balance {
	balance(&Axon::pool_account())
}

/// The latest event of this room.
pub fn last_event() -> crate::Event<Test> {
	events().pop().expect("there is an event")
}

/// All events of this room since the last block.
pub fn events() -> Vec<crate::Event<Test>> {
	System::read_events_for_pallet::<crate::Event<Test>>()
}

#[derive(Default)]
pub struct ExtBuilder {
	prepaid: Vec<CoopId>,
}

impl ExtBuilder {
	/// Cooperatives that begin with a prepaid subscription.
	pub fn prepaid(mut self, cooperatives: &[CoopId]) -> Self {
		self.prepaid = cooperatives.to_vec();
		self
	}

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
		crate::GenesisConfig::<Test> { prepaid: self.prepaid, ..Default::default() }
			.assimilate_storage(&mut storage)
			.expect("genesis is valid");
		let mut ext = TestExternalities::new(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			// The first block begins the first tact.
			idle();
		});
		ext
	}

	/// Runs a test, and checks afterwards the invariants, and that the accounts hold what was issued: no
	/// AXON was created or lost (rules §9.8).
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			let held: Balance =
				frame_system::Account::<Test>::iter_keys().map(|who| balance(&who)).sum();
			assert_eq!(held, Balances::total_issuance(), "AXON was created or lost");
			try_state::check::<Test>().unwrap();
		})
	}
}
