//! A chain with this room alone. Registers, councils, the clock, and who hears of payments are stubs
//! which keep what they know in storage, so that a refused call is seen to change nothing there either.

use crate::{self as coop_ledger, try_state};
use codec::{Decode, Encode};
use coop_primitives::{
	books::{Fund, Operation, Purpose, Wallet, WalletKind},
	providers::{
		self, Books, CooperativeInspect, CouncilDecisions, Mandates, MemberInspect, OnPayment,
	},
	AccountKind, Contributions, CoopId, DecisionId, DocumentHash, MemberNumber, Moment, Money,
	StaffRight, DAY,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	storage::with_storage_layer,
	storage_alias,
	traits::{ConstU32, ConstU64, EnsureOrigin, Hooks, OriginTrait, Time},
	weights::Weight,
};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_runtime::{traits::Dispatchable, BuildStorage, DispatchError, DispatchResult};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Ledger = coop_ledger;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000 * DAY;
pub const PAYMENT_LIFE: Moment = 14 * DAY;
pub const ENTRIES_KEPT: Moment = 365 * DAY;
pub const MAX_PAYMENTS_OF: u32 = 3;

/// Two cooperatives, and an id that none has.
pub const OURS: CoopId = 1;
pub const OTHER: CoopId = 2;
pub const UNKNOWN: CoopId = 3;

/// Members of both cooperatives are all accounts up to this one, but not the cashiers.
pub const LAST_MEMBER: u64 = 99;
/// Cashiers, and staff that is no member.
pub const CASHIER: u64 = 101;
pub const OTHER_CASHIER: u64 = 102;
/// May handle payments with member 1, up to this sum.
pub const REPRESENTATIVE: u64 = 50;
pub const MANDATE: Money = 1_000;
/// Neither member nor staff.
pub const STRANGER: u64 = 500;

/// The document of everything.
pub const PAPER: DocumentHash = H256::repeat_byte(0xD0);

parameter_types! {
	pub static MaxPayments: u32 = 1_000;
	/// Cooperatives that are ready.
	pub static Ready: Vec<CoopId> = vec![OURS, OTHER];
	/// Whether the room that hears of payments refuses.
	pub static RoomRefuses: bool = false;
	/// Who is a member no more.
	pub static Gone: Vec<u64> = vec![];
}

#[storage_alias]
type Now = StorageValue<Stub, Moment>;
#[storage_alias]
type Heard = StorageValue<Stub, Vec<(CoopId, Purpose, bool)>>;
#[storage_alias]
type Decisions = StorageValue<Stub, Vec<Opened>>;

/// A decision that was opened.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Opened {
	pub cooperative: CoopId,
	pub proposer: u64,
	pub action: RuntimeCall,
	pub on_refusal: Option<RuntimeCall>,
}

/// The stub of everything else in the house.
pub struct House;

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(NOW)
	}
}

impl CooperativeInspect<u64> for House {
	fn exists(cooperative: CoopId) -> bool {
		[OURS, OTHER].contains(&cooperative)
	}
	fn is_ready(cooperative: CoopId) -> bool {
		Ready::get().contains(&cooperative)
	}
	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}
	fn has_right(cooperative: CoopId, who: &u64, right: StaffRight) -> bool {
		right == StaffRight::Cashier && *who == 100 + u64::from(cooperative)
	}
	fn is_staff(cooperative: CoopId, who: &u64) -> bool {
		*who == 100 + u64::from(cooperative)
	}
	fn account_of(cooperative: CoopId) -> Option<u64> {
		Self::exists(cooperative).then_some(own(cooperative))
	}
	fn of_account(_: &u64) -> Option<CoopId> {
		None
	}
	fn operator() -> Option<CoopId> {
		None
	}
	fn union() -> Option<CoopId> {
		None
	}
	fn transfer_key(_: CoopId) -> Option<[u8; 32]> {
		None
	}
}

impl MemberInspect<u64> for House {
	fn is_active(cooperative: CoopId, who: &u64) -> bool {
		Self::exists(cooperative) && *who <= LAST_MEMBER && !Gone::get().contains(who)
	}
	fn number_of(_: CoopId, _: &u64) -> Option<MemberNumber> {
		None
	}
	fn is_applicant(_: CoopId, _: &u64) -> bool {
		false
	}
	fn memberships_of(_: &u64) -> u32 {
		0
	}
}

/// What followed a decision at once.
pub const AUTOMATED: Weight = Weight::from_parts(7, 7);
/// What followed a payment in its room.
pub const FOLLOWED: Weight = Weight::from_parts(5, 5);
/// What the room answers when it refuses.
pub const REFUSAL: DispatchError = DispatchError::Other("the room refuses");

impl CouncilDecisions<u64, RuntimeCall> for House {
	fn open(
		cooperative: CoopId,
		proposer: &u64,
		_: DocumentHash,
		action: RuntimeCall,
		on_refusal: Option<RuntimeCall>,
	) -> Result<providers::Opened, DispatchError> {
		let decision = Self::next(cooperative)?;
		Decisions::append(Opened { cooperative, proposer: *proposer, action, on_refusal });
		Ok(providers::Opened { decision, weight: AUTOMATED })
	}

	fn withdraw(_: CoopId, _: &u64, _: DecisionId) -> DispatchResult {
		Ok(())
	}

	fn next(_: CoopId) -> Result<DecisionId, DispatchError> {
		Ok(decisions().len() as DecisionId + 1)
	}

	fn weight_of_automation() -> Weight {
		AUTOMATED.saturating_mul(2)
	}
}

impl OnPayment<u64> for House {
	fn confirmed(
		cooperative: CoopId,
		_: &u64,
		purpose: Purpose,
		_: DocumentHash,
	) -> Result<Weight, DispatchError> {
		Heard::append((cooperative, purpose, true));
		if RoomRefuses::get() {
			return Err(REFUSAL);
		}
		Ok(FOLLOWED)
	}

	fn ended(cooperative: CoopId, _: &u64, purpose: Purpose) {
		Heard::append((cooperative, purpose, false));
	}

	fn weight() -> Weight {
		FOLLOWED.saturating_mul(2)
	}

	fn weight_of_end() -> Weight {
		FOLLOWED
	}
}

impl Mandates<u64> for House {
	fn may_handle(cooperative: CoopId, who: &u64, member: &u64, sum: Money) -> bool {
		cooperative == OURS && (*who, *member) == (REPRESENTATIVE, 1) && sum <= MANDATE
	}
}

/// Accounts from 800 on stand for meetings, from 900 on for councils.
fn organ(origin: RuntimeOrigin, from: u64) -> Result<CoopId, RuntimeOrigin> {
	let id = origin.as_signer().and_then(|who| who.checked_sub(from)).filter(|id| *id < 10);
	id.map(|id| id as CoopId).ok_or(origin)
}

/// Lets councils pass.
pub struct EnsureCouncil;

impl EnsureOrigin<RuntimeOrigin> for EnsureCouncil {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		organ(origin, 900)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(OURS))
	}
}

/// Lets general meetings pass.
pub struct EnsureMeeting;

impl EnsureOrigin<RuntimeOrigin> for EnsureMeeting {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		organ(origin, 800)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(meeting(OURS))
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64> for House {
	fn cashier(_: CoopId) -> u64 {
		CASHIER
	}
	fn member(_: CoopId) -> u64 {
		1
	}
}

impl coop_ledger::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureCouncil;
	type MeetingOrigin = EnsureMeeting;
	type Cooperatives = House;
	type Members = House;
	type Council = House;
	type Mandates = House;
	type Payments = House;
	type Time = House;
	type PaymentLife = ConstU64<PAYMENT_LIFE>;
	type EntriesKept = ConstU64<ENTRIES_KEPT>;
	type MaxPayments = MaxPayments;
	type MaxPaymentsOf = ConstU32<MAX_PAYMENTS_OF>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	signed(900 + u64::from(cooperative))
}

pub fn meeting(cooperative: CoopId) -> RuntimeOrigin {
	signed(800 + u64::from(cooperative))
}

/// A cooperative's own account.
pub fn own(cooperative: CoopId) -> u64 {
	1_000 + u64::from(cooperative)
}

/// What happened to payments, as their room heard it: whether they were confirmed.
pub fn heard() -> Vec<(CoopId, Purpose, bool)> {
	Heard::get().unwrap_or_default()
}

/// All decisions that were opened.
pub fn decisions() -> Vec<Opened> {
	Decisions::get().unwrap_or_default()
}

/// What the council decided about the latest question.
pub fn decide(grants: bool) {
	let opened = decisions().pop().expect("a decision was opened");
	let call = if grants { opened.action } else { opened.on_refusal.expect("there is one") };
	assert_ok!(call.dispatch(council(opened.cooperative)));
}

pub fn now() -> Moment {
	House::now()
}

/// Time goes by.
pub fn pass(time: Moment) {
	Now::put(now() + time);
}

/// The idle time of an empty block.
pub fn idle() {
	Ledger::on_idle(1, Weight::MAX);
}

/// A wallet in our cooperative: what may be used, and what is blocked.
pub fn wallet(who: u64, kind: WalletKind) -> (Money, Money) {
	let Wallet { available, blocked } = Ledger::wallet(OURS, &who, kind);
	(available, blocked)
}

/// A fund of our cooperative: what may be used, and what is blocked.
pub fn fund(fund: Fund) -> (Money, Money) {
	let Wallet { available, blocked } = crate::Funds::<Test>::get(OURS, fund).unwrap_or_default();
	(available, blocked)
}

/// The balance of an account of our cooperative, in debit.
pub fn balance(account: coop_primitives::books::Account) -> i128 {
	let turnover = crate::Accounts::<Test>::get(OURS, account);
	turnover.debit as i128 - turnover.credit as i128
}

/// The council of ours posts an operation.
pub fn post(operation: Operation, who: Option<u64>, amount: Money) -> DispatchResult {
	with_storage_layer(|| {
		Ledger::post_operation(council(OURS), OURS, operation, who, amount, PAPER)
	})
}

/// The council of ours orders a payment.
pub fn order(operation: Operation, who: Option<u64>, amount: Money) -> DispatchResult {
	Ledger::order_payment(council(OURS), OURS, operation, who, amount, PAPER)
}

/// Our cashier records something.
pub fn record(operation: Operation, who: Option<u64>, amount: Money) -> DispatchResult {
	Ledger::record(signed(CASHIER), OURS, operation, who, amount, PAPER)
}

/// Our cashier confirms the latest payment.
pub fn confirm(amount: Money) -> DispatchResult {
	confirm_as(CASHIER, last(), amount)
}

pub fn confirm_as(cashier: u64, payment: u32, amount: Money) -> DispatchResult {
	with_storage_layer(|| {
		Ledger::confirm_payment(signed(cashier), OURS, payment, amount, PAPER)
			.map(|_| ())
			.map_err(|refusal| refusal.error)
	})
}

/// The number of our latest payment.
pub fn last() -> u32 {
	crate::PaymentsMade::<Test>::get(OURS)
}

/// A member pays into his share.
pub fn pay_in(who: u64, amount: Money) {
	assert_ok!(Ledger::deposit_share(signed(who), OURS, amount, PAPER));
	assert_ok!(confirm(amount));
}

/// A test on a fresh chain; the books are right at its end.
pub fn on_chain(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		System::set_block_number(1);
		test();
		assert_ok!(try_state::check::<Test>());
	});
}

/// A fresh chain.
pub fn new_test_ext() -> TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	TestExternalities::new(storage.expect("a genesis"))
}
