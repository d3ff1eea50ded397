//! A chain with this room, sessions, offences, and a slot that tests set. The rooms around it are
//! registers that tests write.

use crate::{
	self as coop_delegates, Candidate, CandidateNumber, EnsureProtocolChange, OnManaging, Seats,
};
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, MemberInspect, OnMemberRemoved},
	AccountKind, Commitment, Contributions, CoopId, MemberNumber, Moment, StaffRight,
};
use frame_support::{
	assert_ok, derive_impl, ord_parameter_types, parameter_types, storage_alias,
	traits::{ConstU128, ConstU64, EnsureOrigin, Get, Hooks, Time},
	weights::Weight,
	Blake2_128Concat, Identity,
};
use frame_system::{ensure_signed, offchain, EnsureSignedBy};
use pallet_session::{
	disabling::UpToLimitDisablingStrategy, historical, historical::NoteHistoricalRoot,
	TestSessionHandler,
};
use sp_io::TestExternalities;
use sp_runtime::{
	testing::UintAuthorityId, traits::Convert, BuildStorage, DispatchError, DispatchResult,
};

pub type AccountId = u64;
pub type Extrinsic = frame_system::mocking::MockUncheckedExtrinsic<Test>;
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
	#[runtime::pallet_index(5)]
	pub type Offences = pallet_offences;
}

pub const SLOT: Moment = 1_000;
pub const SLOTS_PER_SESSION: u64 = 10;
pub const SESSION: Moment = SLOT * SLOTS_PER_SESSION;
pub const SESSIONS_KEPT: u64 = 5;
/// A slot in the middle of our days, the third of its session.
pub const FIRST_SLOT: u64 = 900_000_002;
/// Speaks for more than half of the managing delegates.
pub const MAJORITY: AccountId = 1_001;
/// Speaks for 70 % of them.
pub const SUPERMAJORITY: AccountId = 1_002;
/// The council of cooperative 7 has the account `COUNCIL + 7`.
pub const COUNCIL: AccountId = 2_000;
/// The AXON of cooperative 7 lies on `RESOURCES + 7`.
pub const RESOURCES: AccountId = 3_000;
pub const POT: AccountId = 4_000;
/// The least that an account holds.
pub const LEAST: u128 = 10;
/// The operator.
pub const OPERATOR: CoopId = 1;

/// What somebody is.
#[derive(Clone, Default, PartialEq, Eq, Debug, codec::Encode, codec::Decode)]
pub struct Known {
	pub organization: bool,
	pub verified: bool,
	pub member_of: Vec<CoopId>,
}

#[storage_alias]
type Slot = StorageValue<Stub, u64, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type People = StorageMap<Stub, Blake2_128Concat, AccountId, Known>;
/// `Some(true)` is ready, `Some(false)` was.
#[storage_alias]
type Ready = StorageMap<Stub, Identity, CoopId, bool>;
/// Members of whom the register of accounts knows nothing.
#[storage_alias]
type Unregistered = StorageValue<Stub, Vec<AccountId>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type NoOperator = StorageValue<Stub, bool, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type Managing = StorageValue<Stub, Vec<AccountId>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
pub type Figures = StorageValue<Stub, Figure, frame_support::pallet_prelude::ValueQuery>;

/// What governance may set.
#[derive(Clone, codec::Encode, codec::Decode)]
pub struct Figure {
	pub seats: u32,
	pub reserves: u32,
	pub approvals: u32,
	pub organizations: bool,
	pub by_vote: u32,
	pub vote_period: Moment,
}

impl Default for Figure {
	fn default() -> Self {
		Self {
			seats: 7,
			reserves: 4,
			approvals: 4,
			organizations: false,
			by_vote: 6,
			vote_period: SESSION,
		}
	}
}

/// The slot that a test has set.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		Slot::get()
	}
}

/// The clock within the slot, except in hooks: there it would show the block before, which here is
/// never looked at.
pub struct Clock;

impl Time for Clock {
	type Moment = Moment;

	fn now() -> Moment {
		Slot::get() * SLOT
	}
}

pub struct Registers;

impl AccountRegistry<AccountId> for Registers {
	fn kind_of(who: &AccountId) -> Option<AccountKind> {
		let known = People::get(who).filter(|_| !Unregistered::get().contains(who));
		known.map(|known| match known.organization {
			true => AccountKind::Organization,
			false => AccountKind::Person,
		})
	}
	fn register_person(_: &AccountId, _: Commitment) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
	fn note_statement(_: &AccountId, _: Moment) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
	fn key_of(who: &AccountId) -> AccountId {
		*who
	}
	fn is_verified(who: &AccountId) -> bool {
		People::get(who).is_some_and(|known| known.verified)
	}
	fn representative_of(_: &AccountId) -> Option<AccountId> {
		None
	}
}

impl CooperativeInspect<AccountId> for Registers {
	fn exists(cooperative: CoopId) -> bool {
		Ready::contains_key(cooperative)
	}
	fn is_ready(cooperative: CoopId) -> bool {
		Ready::get(cooperative) == Some(true)
	}
	fn has_been_ready(cooperative: CoopId) -> bool {
		Ready::contains_key(cooperative)
	}
	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}
	fn has_right(_: CoopId, _: &AccountId, _: StaffRight) -> bool {
		false
	}
	fn is_staff(_: CoopId, _: &AccountId) -> bool {
		false
	}
	fn account_of(_: CoopId) -> Option<AccountId> {
		None
	}
	fn of_account(_: &AccountId) -> Option<CoopId> {
		None
	}
	fn operator() -> Option<CoopId> {
		(!NoOperator::get()).then_some(OPERATOR)
	}
	fn union() -> Option<CoopId> {
		None
	}
	fn transfer_key(_: CoopId) -> Option<[u8; 32]> {
		None
	}
}

impl MemberInspect<AccountId> for Registers {
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool {
		People::get(who).is_some_and(|known| known.member_of.contains(&cooperative))
	}
	fn number_of(_: CoopId, _: &AccountId) -> Option<MemberNumber> {
		None
	}
	fn is_applicant(_: CoopId, _: &AccountId) -> bool {
		false
	}
	fn memberships_of(who: &AccountId) -> u32 {
		People::get(who).map_or(0, |known| known.member_of.len() as u32)
	}
}

impl OnManaging<AccountId> for Registers {
	fn managing(delegates: &[AccountId]) {
		Managing::put(delegates.to_vec());
	}
}

pub struct NothingMore;

impl Convert<AccountId, Option<()>> for NothingMore {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

/// The council of any cooperative.
pub struct EnsureCouncil;

impl EnsureOrigin<RuntimeOrigin> for EnsureCouncil {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		match ensure_signed(origin.clone()) {
			Ok(who) if (COUNCIL..RESOURCES).contains(&who) => Ok((who - COUNCIL) as CoopId),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(COUNCIL + 1))
	}
}

/// Who may have session keys.
pub struct MayHaveKeys;

impl Convert<AccountId, Option<AccountId>> for MayHaveKeys {
	fn convert(who: AccountId) -> Option<AccountId> {
		Delegates::may_have_keys(&who).then_some(who)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ConstU128<LEAST>;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = MayHaveKeys;
	type ShouldEndSession = Delegates;
	type NextSessionRotation = Delegates;
	type SessionManager = NoteHistoricalRoot<Test, Delegates>;
	type SessionHandler = TestSessionHandler;
	type Keys = UintAuthorityId;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU128<0>;
}

impl historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = NothingMore;
}

impl pallet_offences::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Delegates;
}

impl<Call> offchain::CreateTransactionBase<Call> for Test
where
	RuntimeCall: From<Call>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<Call> offchain::CreateTransaction<Call> for Test
where
	RuntimeCall: From<Call>,
{
	type Extension = ();

	fn create_transaction(call: RuntimeCall, extension: ()) -> Extrinsic {
		Extrinsic::new_transaction(call, extension)
	}
}

impl<Call> offchain::CreateAuthorizedTransaction<Call> for Test
where
	RuntimeCall: From<Call>,
{
	fn create_extension() {}
}

/// Reads a figure that tests may set.
macro_rules! figures {
	($($name:ident: $type:ty = $field:ident;)*) => { $(
		pub struct $name;
		impl Get<$type> for $name {
			fn get() -> $type {
				Figures::get().$field
			}
		}
	)* };
}

figures! {
	SeatsThere: u32 = seats;
	ReservesThere: u32 = reserves;
	ApprovalsThere: u32 = approvals;
	OrganizationsVote: bool = organizations;
	ByVote: u32 = by_vote;
	VotePeriod: Moment = vote_period;
}

ord_parameter_types! {
	pub const Majority: AccountId = MAJORITY;
	pub const Supermajority: AccountId = SUPERMAJORITY;
}

parameter_types! {
	pub const Pot: AccountId = POT;
	pub const MaxChangeWeight: Weight = Weight::from_parts(50_000_000_000, u64::MAX);
}

/// The account of a cooperative's AXON.
pub struct Resources;

impl Convert<CoopId, AccountId> for Resources {
	fn convert(cooperative: CoopId) -> AccountId {
		RESOURCES + AccountId::from(cooperative)
	}
}

pub const ACCEPTED_AFTER: Moment = 5 * SESSION;
pub const BENCH: Moment = 4 * SESSION;
pub const LONGEST_BENCH: Moment = 20 * SESSION;
pub const HEARTBEAT_LIFE: Moment = 3 * SESSION;
pub const CHANGE_DELAY: Moment = 2 * SESSION + 500;

impl coop_delegates::Config for Test {
	type CurrentSlot = CurrentSlot;
	type SlotDuration = ConstU64<SLOT>;
	type SlotsPerSession = ConstU64<SLOTS_PER_SESSION>;
	type SessionsKept = ConstU64<SESSIONS_KEPT>;
	type Time = Clock;
	type NominationOrigin = EnsureCouncil;
	type GovernanceOrigin = EnsureSignedBy<Majority, AccountId>;
	type SupermajorityOrigin = EnsureSignedBy<Supermajority, AccountId>;
	type ProtocolOrigin = EnsureProtocolChange;
	type Accounts = Registers;
	type Cooperatives = Registers;
	type Members = Registers;
	type Managing = Registers;
	type NodeKey = UintAuthorityId;
	type KeyOwners = Historical;
	type DoubleBlocks = Offences;
	type Token = Balances;
	type Pot = Pot;
	type Resources = Resources;
	type Seats = SeatsThere;
	type Reserves = ReservesThere;
	type ApprovalsPerVoter = ApprovalsThere;
	type OrganizationsVote = OrganizationsVote;
	type AcceptedAfter = ConstU64<ACCEPTED_AFTER>;
	type ChangesByVote = ByVote;
	type VotePeriod = VotePeriod;
	type Bench = ConstU64<BENCH>;
	type LongestBench = ConstU64<LONGEST_BENCH>;
	type HeartbeatLife = ConstU64<HEARTBEAT_LIFE>;
	type ReserveShare = frame_support::traits::ConstU32<100_000>;
	type ChangeDelay = ConstU64<CHANGE_DELAY>;
	type MaxChangeWeight = MaxChangeWeight;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registers;
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_delegates::BenchmarkHelper<Test> for Registers {
	fn member(cooperative: CoopId, n: u32) -> AccountId {
		let who = 100_000 + AccountId::from(n);
		person(who, &[cooperative]);
		who
	}

	fn end_memberships(who: &AccountId) {
		change_person(*who, |known| known.member_of.clear());
	}

	fn keys(node: &UintAuthorityId) -> UintAuthorityId {
		node.clone()
	}
}

/// The delegates of the genesis. Each has his own id as key, and as number.
pub const DELEGATES: [AccountId; 7] = [1, 2, 3, 4, 5, 6, 7];

/// Makes a block in this slot. Yields whether a session ended.
pub fn block_in(slot: u64) -> bool {
	let before = Session::current_index();
	let number = System::block_number() + 1;
	System::set_block_number(number);
	Slot::put(slot);
	// As the SDK does at the beginning of a block.
	System::reset_events();
	Session::on_initialize(number);
	Delegates::on_initialize(number);
	let ended = Session::current_index() - before;
	assert!(ended <= 1, "at most one rotation a block");
	ended == 1
}

/// As [`block_in`] the next slot, made by whose turn it is if he is not among those who are away.
pub fn block_without(away: &[AccountId]) -> bool {
	use pallet_authorship::EventHandler;
	let slot = Slot::get() + 1;
	let delegates = Session::validators();
	let author = delegates[(slot % delegates.len() as u64) as usize];
	if away.contains(&author) {
		Slot::put(slot);
		return false;
	}
	Slot::put(slot);
	Delegates::note_author(author);
	block_in(slot)
}

/// Makes the first block of the next session, and none before. Nobody is judged.
pub fn next_session() {
	assert!(block_in((Slot::get() / SLOTS_PER_SESSION + 1) * SLOTS_PER_SESSION));
}

/// Makes all blocks of a session, up to the first of the next one, but those of who is away.
pub fn session_without(away: &[AccountId]) {
	let session = Session::current_index();
	while Session::current_index() == session {
		block_without(away);
	}
}

/// Lets so much time pass, without blocks.
pub fn wait(time: Moment) {
	Slot::mutate(|slot| *slot += time.div_ceil(SLOT));
}

pub fn now() -> Moment {
	Slot::get() * SLOT
}

/// The delegate rotates his key.
pub fn set_key(who: AccountId, key: u64) {
	assert_ok!(Session::set_keys(RuntimeOrigin::signed(who), UintAuthorityId(key), Vec::new()));
}

/// The cooperative is ready, or was.
pub fn cooperative(id: CoopId, ready: bool) {
	Ready::insert(id, ready);
}

/// Registers a verified person, member of these cooperatives.
pub fn person(who: AccountId, member_of: &[CoopId]) {
	register(who, Known { organization: false, verified: true, member_of: member_of.into() });
}

pub fn register(who: AccountId, known: Known) {
	People::insert(who, known);
	System::inc_providers(&who);
}

pub fn change_person(who: AccountId, change: impl FnOnce(&mut Known)) {
	People::mutate(who, |known| change(known.as_mut().expect("somebody is registered")));
}

/// The register of accounts knows nothing of a member.
pub fn unregister(who: AccountId) {
	Unregistered::mutate(|unknown| unknown.push(who));
}

/// No attestation of somebody is valid any more.
pub fn lose_verification(who: AccountId) {
	use coop_primitives::providers::OnVerificationEnded;
	change_person(who, |known| known.verified = false);
	Delegates::verification_ended(&who);
}

/// Somebody leaves a cooperative.
pub fn leave(who: AccountId, cooperative: CoopId) {
	change_person(who, |known| known.member_of.retain(|id| *id != cooperative));
	Delegates::member_removed(cooperative, &who);
}

pub fn without_operator() {
	NoOperator::put(true);
}

pub fn managing() -> Vec<AccountId> {
	Managing::get()
}

pub fn council(of: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL + AccountId::from(of))
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn majority() -> RuntimeOrigin {
	RuntimeOrigin::signed(MAJORITY)
}

pub fn supermajority() -> RuntimeOrigin {
	RuntimeOrigin::signed(SUPERMAJORITY)
}

pub fn number_of(who: AccountId) -> CandidateNumber {
	coop_delegates::NumberOf::<Test>::get(who).expect("a candidate")
}

/// Cooperative `id`, new and ready, nominates `who`, a new member. Yields his number.
pub fn nominate(who: AccountId, id: CoopId) -> CandidateNumber {
	cooperative(id, true);
	person(who, &[id]);
	assert_ok!(Delegates::nominate(council(id), who));
	number_of(who)
}

/// A node in bytes.
pub fn node() -> coop_delegates::NodeId {
	vec![1; 38].try_into().expect("short")
}

/// Cooperative `id`, new and ready, nominates `who`, a new member: accepted, with keys and a node that is
/// there. Yields his number.
pub fn candidate(who: AccountId, id: CoopId) -> CandidateNumber {
	let number = nominate(who, id);
	assert_ok!(Delegates::accept(majority(), number));
	assert_ok!(Delegates::stand(signed(who), node()));
	set_key(who, who);
	beat(number);
	number
}

/// What a call sees that was authorised by what it says.
pub fn authorized() -> RuntimeOrigin {
	frame_system::RawOrigin::Authorized.into()
}

/// A key's signature.
pub fn sign(key: u64, message: &[u8]) -> sp_runtime::testing::TestSignature {
	sp_runtime::testing::TestSignature(key, message.to_vec())
}

/// The candidate's node shows that it is there.
pub fn beat(number: CandidateNumber) {
	change(number, |candidate| candidate.heartbeat = now());
}

pub fn change(number: CandidateNumber, change: impl FnOnce(&mut Candidate<AccountId>)) {
	coop_delegates::Candidates::<Test>::mutate(number, |record| {
		change(record.as_mut().expect("a candidate"))
	});
}

pub fn record(number: CandidateNumber) -> Candidate<AccountId> {
	coop_delegates::Candidates::<Test>::get(number).expect("a candidate")
}

/// So many new members of cooperative 1, from account `first` on, approve exactly these.
pub fn votes(first: AccountId, n: u64, approvals: &[CandidateNumber]) {
	for who in first..first + n {
		person(who, &[1]);
		vote(who, approvals);
	}
}

pub fn vote(who: AccountId, approvals: &[CandidateNumber]) {
	let approvals = approvals.to_vec().try_into().expect("not too many");
	assert_ok!(Delegates::vote(signed(who), 1, approvals));
}

/// How many approve a candidate: persons and organisations.
pub fn counts(number: CandidateNumber) -> (u32, u32) {
	let poll = coop_delegates::Poll::<Test>::get();
	let tally = poll.iter().find(|tally| tally.number == number).expect("a candidate");
	(tally.persons, tally.organizations)
}

/// The pot receives so much.
pub fn fund(amount: u128) {
	use frame_support::traits::fungible::Mutate;
	assert_ok!(Balances::mint_into(&POT, amount));
}

/// What a candidate earned and nobody claimed.
pub fn unclaimed(number: CandidateNumber) -> u128 {
	coop_delegates::Unclaimed::<Test>::get(number)
}

/// Nobody takes a seat by votes: who has votes waits in reserve.
pub fn without_votes() {
	Figures::mutate(|figures| figures.by_vote = 0);
}

/// Who sits according to what is chosen.
pub fn seated() -> Vec<AccountId> {
	Seats::<Test>::get().into_iter().map(|seat| seat.who).collect()
}

/// All events of this room in the present block.
pub fn events() -> Vec<coop_delegates::Event<Test>> {
	System::read_events_for_pallet()
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
			balances: BalancesConfig { balances: vec![(POT, LEAST)], ..Default::default() },
			..Default::default()
		};
		let mut state = TestExternalities::new(genesis.build_storage().expect("genesis is valid"));
		state.execute_with(|| {
			cooperative(OPERATOR, true);
			DELEGATES.iter().for_each(|who| person(*who, &[OPERATOR]));
		});
		state
	}

	/// Runs a test and checks afterwards what is always true.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(crate::try_state::check::<Test>());
		})
	}
}

/// Runs a test on a chain whose first block is being made, and checks afterwards what is always true.
pub fn on_chain(test: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		test();
	});
}

/// It is proven that somebody signed twice.
pub fn offend(who: AccountId) {
	use sp_staking::offence::{OffenceDetails, OnOffenceHandler};
	let details = OffenceDetails { offender: (who, ()), reporters: Vec::new() };
	Delegates::on_offence(&[details], &[sp_runtime::Perbill::one()], Session::current_index());
}
