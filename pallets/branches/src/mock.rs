//! A chain with this room alone. Registers, councils, books and the clock are stubs.

use crate::{self as coop_branches, try_state, BranchId};
use codec::{Decode, Encode};
use coop_primitives::{
	books::{Line, Lines, PaymentId, Process, Purpose, Wallet, WalletKind},
	providers::{
		self, AccountRegistry, Books, CooperativeInspect, CouncilDecisions, Electorates,
		MemberInspect, OnElectorate, OnMemberRemoved,
	},
	AccountKind, Commitment, Contributions, CoopId, DecisionId, DocumentHash, MemberNumber, Moment,
	StaffRight, DAY,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	storage::with_storage_layer,
	storage_alias,
	traits::{ConstU64, EnsureOrigin, Hooks, OriginTrait, Time},
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
	pub type Branches = coop_branches;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000 * DAY;
pub const FOUNDING_LIFE: Moment = 30 * DAY;
pub const BALLOT_LIFE: Moment = 7 * DAY;
pub const ELECTION_SPACING: Moment = 90 * DAY;

/// Two cooperatives, and an id that none has.
pub const OURS: CoopId = 1;
pub const OTHER: CoopId = 2;
pub const UNKNOWN: CoopId = 3;
/// Members of both are all accounts up to this one; from [`COMPANY`] on they are organisations.
pub const LAST_MEMBER: u64 = 99;
pub const COMPANY: u64 = 90;
/// No member.
pub const STRANGER: u64 = 500;
/// The document of everything.
pub const PAPER: DocumentHash = H256::repeat_byte(0xD0);

parameter_types! {
	pub static MaxFoundings: u32 = 10;
	pub static MaxBranches: u32 = 10;
	/// Cooperatives that are ready.
	pub static Ready: Vec<CoopId> = vec![OURS, OTHER];
	/// Who is a member no more.
	pub static Gone: Vec<u64> = vec![];
	/// Who voted for the first branch of ours when a change was announced last.
	pub static VoterThen: Option<u64> = None;
	/// Who has an advance.
	pub static Advanced: Vec<u64> = vec![];
}

#[storage_alias]
type Now = StorageValue<Stub, Moment>;
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

impl AccountRegistry<u64> for House {
	fn kind_of(who: &u64) -> Option<AccountKind> {
		match *who {
			..COMPANY => Some(AccountKind::Person),
			COMPANY..=LAST_MEMBER => Some(AccountKind::Organization),
			_ => None,
		}
	}
	fn register_person(_: &u64, _: Commitment) -> DispatchResult {
		Ok(())
	}
	fn note_statement(_: &u64, _: Moment) -> DispatchResult {
		Ok(())
	}
	fn key_of(who: &u64) -> u64 {
		*who
	}
	fn is_verified(_: &u64) -> bool {
		false
	}
	fn representative_of(_: &u64) -> Option<u64> {
		None
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
	fn has_right(_: CoopId, _: &u64, _: StaffRight) -> bool {
		false
	}
	fn is_staff(_: CoopId, _: &u64) -> bool {
		false
	}
	fn account_of(_: CoopId) -> Option<u64> {
		None
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

impl Books<u64> for House {
	fn apply(_: CoopId, _: &u64, _: Line, _: Process, _: DocumentHash) -> DispatchResult {
		Ok(())
	}
	fn expect(
		_: CoopId,
		_: &u64,
		_: Purpose,
		_: Lines,
		_: Moment,
		_: DocumentHash,
	) -> Result<PaymentId, DispatchError> {
		Ok(1)
	}
	fn owe(
		_: CoopId,
		_: &u64,
		_: Purpose,
		_: Lines,
		_: Moment,
		_: DocumentHash,
	) -> Result<PaymentId, DispatchError> {
		Ok(1)
	}
	fn wallet(_: CoopId, who: &u64, kind: WalletKind) -> Wallet {
		let has = kind == WalletKind::Advance && Advanced::get().contains(who);
		Wallet { available: u64::from(has), blocked: 0 }
	}
}

/// What followed a decision at once.
pub const AUTOMATED: Weight = Weight::from_parts(7, 7);

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

/// What was heard of an electorate, with the number of open branches at that time.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
pub enum Heard {
	/// A branch is about to be founded or closed.
	BeforeChange { cooperative: CoopId, open: u32 },
	/// A branch is closed.
	Closed { cooperative: CoopId, branch: BranchId, open: u32 },
}

#[storage_alias]
type Tale = StorageValue<Stub, Vec<Heard>>;

/// What was heard of electorates, oldest first.
pub fn heard() -> Vec<Heard> {
	Tale::get().unwrap_or_default()
}

/// What a fixed electorate weighs.
pub const FIXED: Weight = Weight::from_parts(11, 13);
/// What follows a closed branch weighs.
pub const CLOSED: Weight = Weight::from_parts(17, 19);

impl OnElectorate for House {
	fn before_change(cooperative: CoopId) {
		let open = crate::OpenBranches::<Test>::get(cooperative);
		Tale::append(Heard::BeforeChange { cooperative, open });
		VoterThen::set(crate::Representatives::<Test>::voter(cooperative, 1));
	}
	fn branch_closed(cooperative: CoopId, branch: u32) {
		let open = crate::OpenBranches::<Test>::get(cooperative);
		Tale::append(Heard::Closed { cooperative, branch, open });
	}
	fn weight() -> Weight {
		FIXED
	}
	fn weight_of_closing() -> Weight {
		CLOSED
	}
}

/// Accounts from 900 on stand for councils.
impl EnsureOrigin<RuntimeOrigin> for House {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let id = origin.as_signer().and_then(|who| who.checked_sub(900)).filter(|id| *id < 10);
		id.map(|id| id as CoopId).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(OURS))
	}
}

impl coop_branches::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = House;
	type Accounts = House;
	type Cooperatives = House;
	type Members = House;
	type Books = House;
	type Council = House;
	type Electorate = House;
	type Time = House;
	type FoundingLife = ConstU64<FOUNDING_LIFE>;
	type BallotLife = ConstU64<BALLOT_LIFE>;
	type ElectionSpacing = ConstU64<ELECTION_SPACING>;
	type MaxFoundings = MaxFoundings;
	type MaxBranches = MaxBranches;
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

/// All decisions that were opened.
pub fn decisions() -> Vec<Opened> {
	Decisions::get().unwrap_or_default()
}

/// What the council decides about the latest question.
pub fn decide(grants: bool) -> DispatchResult {
	let opened = decisions().pop().expect("a decision was opened");
	let call = if grants { opened.action } else { opened.on_refusal.expect("there is one") };
	call.dispatch(council(opened.cooperative)).map(|_| ()).map_err(|failure| failure.error)
}

/// A founder joins; as an extrinsic does.
pub fn join(who: u64, founding: u32) -> DispatchResult {
	with_storage_layer(|| {
		Branches::join_founding(signed(who), OURS, founding)
			.map(|_| ())
			.map_err(|refusal| refusal.error)
	})
}

/// Three members found a branch of ours; yields its number.
pub fn found(founders: [u64; 3], private: bool) -> BranchId {
	assert_ok!(Branches::propose_branch(signed(founders[0]), OURS, PAPER, private));
	let founding = crate::FoundingsMade::<Test>::get(OURS);
	assert_ok!(join(founders[1], founding));
	assert_ok!(join(founders[2], founding));
	assert_ok!(decide(true));
	crate::BranchesMade::<Test>::get(OURS)
}

/// A member chooses a branch.
pub fn choose(who: u64, branch: BranchId) -> DispatchResult {
	Branches::choose_branch(signed(who), OURS, Some(branch))
}

/// A member votes.
pub fn vote(who: u64, candidate: u64) -> DispatchResult {
	Branches::vote(signed(who), OURS, candidate)
}

/// A branch elects somebody, by the vote of these.
pub fn elect(candidate: u64, voters: &[u64]) {
	assert_ok!(Branches::call_election(signed(voters[0]), OURS));
	for who in voters {
		assert_ok!(vote(*who, candidate));
	}
	pass(BALLOT_LIFE + 1);
	idle();
}

pub fn branch(id: BranchId) -> crate::Branch<u64> {
	crate::Branches::<Test>::get(OURS, id).expect("it was founded")
}

/// Member `who` leaves our cooperative.
pub fn leave(who: u64) {
	Gone::mutate(|gone| gone.push(who));
	Branches::member_removed(OURS, &who);
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
	Branches::on_idle(1, Weight::MAX);
}

/// A test on a fresh chain; all is right at its end.
pub fn on_chain(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		System::set_block_number(1);
		test();
		assert_ok!(try_state::check::<Test>());
	});
}

pub fn new_test_ext() -> TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	TestExternalities::new(storage.expect("a genesis"))
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64> for House {
	fn member(_: CoopId, n: u32) -> u64 {
		u64::from(n) + 1
	}
}
