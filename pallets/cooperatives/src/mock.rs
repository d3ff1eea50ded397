//! A chain with this room alone. The other rooms and the clock are stubs which keep what they know
//! in storage, so that a refused call is seen to change nothing there either.

use crate::{
	self as coop_cooperatives, CooperativeKind, Cooperatives as Records, FinancialYear, Founding,
	Foundings, GenesisCooperative, Profile, Settings, Status,
};
use coop_primitives::{
	providers::{
		AccountRegistry, FoundMembers, InstallCouncil, MemberInspect, OnCooperativeRemoved,
		Regulations, Remains, Statements,
	},
	statement::{Act, FoundingForm, ProcessKind, Refusal, SignedStatement, Statement},
	AccountKind, Commitment, Contributions, CoopId, DocumentHash, FirstCouncil, MemberNumber,
	Moment, StaffRight, DAY,
};
use frame_support::{
	assert_ok, derive_impl,
	dispatch::DispatchResultWithPostInfo,
	storage_alias,
	traits::{ConstU32, ConstU64, EnsureOrigin, Hooks, OriginTrait, Time},
	weights::Weight,
	Blake2_128Concat,
};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_runtime::{
	testing::TestSignature, traits::Dispatchable, BuildStorage, DispatchError, DispatchResult,
	ModuleError,
};
use std::collections::BTreeSet;

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
pub const MAX_LINKS: u32 = 3;
/// The cooperatives of the genesis, operator and union, and an id that none has.
pub const FIRST: CoopId = 1;
pub const SECOND: CoopId = 2;
pub const UNKNOWN: CoopId = 3;
/// The first that connects gets the id that none had.
pub const NEW: CoopId = UNKNOWN;
/// The first cooperative's organisation account; that of the second follows.
pub const ORGANIZATION: AccountId = 1_000;
/// The organisation that connects first in most tests.
pub const COMPANY: AccountId = ORGANIZATION + 2;
/// Nobody registered it.
pub const STRANGER: AccountId = 2_000;
/// The council of the cooperative `n` acts as this account plus `n`.
const COUNCIL: AccountId = 3_000;
/// Its general meeting as this one plus `n`.
const MEETING: AccountId = 4_000;
/// Platform governance acts as this account.
const GOVERNANCE: AccountId = 5_000;

/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000 * DAY;
pub const OPERATOR_DECIDES: Moment = 30 * DAY;
pub const NOTICE_PERIOD: Moment = 30 * DAY;
pub const REJOIN: Moment = 90 * DAY;
pub const JOIN: Moment = 180 * DAY;
pub const OFFER_LIFE: Moment = 30 * DAY;

/// The regulations when a test begins.
pub const REGULATIONS: H256 = H256::repeat_byte(0x4E);
/// The connection agreement of everybody.
pub const AGREEMENT: DocumentHash = H256::repeat_byte(0xA9);
/// The founding document of everybody.
pub const FOUNDING: DocumentHash = H256::repeat_byte(0xF0);
/// Some other document.
pub const DOCUMENT: DocumentHash = H256::repeat_byte(0xD0);

#[storage_alias]
type Newcomers = StorageMap<Stub, Blake2_128Concat, AccountId, ()>;
#[storage_alias]
type NewKeys = StorageMap<Stub, Blake2_128Concat, AccountId, AccountId>;
#[storage_alias]
type Now = StorageValue<Stub, Moment>;
#[storage_alias]
type Belongs = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId), ()>;
#[storage_alias]
type Founders = StorageMap<Stub, Blake2_128Concat, CoopId, Vec<(AccountId, DocumentHash)>>;
#[storage_alias]
type Councils = StorageMap<Stub, Blake2_128Concat, CoopId, FirstCouncil<AccountId>>;
#[storage_alias]
type NoCouncils = StorageValue<Stub, ()>;
#[storage_alias]
type Current = StorageValue<Stub, Option<H256>>;
#[storage_alias]
type Adopted = StorageMap<Stub, Blake2_128Concat, CoopId, H256>;
#[storage_alias]
type Left = StorageMap<Stub, Blake2_128Concat, CoopId, ()>;
#[storage_alias]
type Removed = StorageValue<Stub, Vec<CoopId>, frame_support::pallet_prelude::ValueQuery>;

/// The stub of everything else in the house.
pub struct House;

/// Registered are the persons below [`ORGANIZATION`], the organisations from there on, and who is
/// registered in a test.
impl AccountRegistry<AccountId> for House {
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

	fn note_statement(who: &AccountId, signed_at: Moment) -> DispatchResult {
		unreachable!("{who} signs once, so no statement at {signed_at} is noted")
	}

	fn key_of(who: &AccountId) -> AccountId {
		NewKeys::get(who).unwrap_or(*who)
	}

	fn is_verified(_: &AccountId) -> bool {
		false
	}

	fn representative_of(_: &AccountId) -> Option<AccountId> {
		None
	}
}

impl Statements<AccountId, TestSignature> for House {
	fn check(act: &Act<AccountId>, signed: &Signed) -> DispatchResult {
		let key = Self::key_of(&act.signer);
		signed.check(System::block_hash(0), act, &key, Self::now()).map_err(refused)
	}
}

/// What the register of accounts answers to a statement with which something is wrong.
pub fn refused(refusal: Refusal) -> DispatchError {
	let error = [refusal as u8, 0, 0, 0];
	DispatchError::Module(ModuleError { index: u8::MAX, error, message: None })
}

/// What the councils answer when they take nobody in.
pub const COUNCIL_REFUSES: DispatchError = DispatchError::Exhausted;

impl MemberInspect<AccountId> for House {
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool {
		Belongs::contains_key((cooperative, who))
	}

	fn number_of(_: CoopId, _: &AccountId) -> Option<MemberNumber> {
		None
	}

	fn is_applicant(_: CoopId, _: &AccountId) -> bool {
		false
	}

	fn memberships_of(_: &AccountId) -> u32 {
		0
	}
}

impl FoundMembers<AccountId> for House {
	fn found(
		cooperative: CoopId,
		who: &AccountId,
		document: DocumentHash,
	) -> Result<MemberNumber, DispatchError> {
		Belongs::insert((cooperative, who), ());
		let mut founders = Founders::get(cooperative).unwrap_or_default();
		founders.push((*who, document));
		let number = founders.len() as u32;
		Founders::insert(cooperative, founders);
		Ok(number)
	}
}

/// At least two seats, nobody twice, officers sit.
impl InstallCouncil<AccountId> for House {
	fn is_well_formed(council: &FirstCouncil<AccountId>) -> bool {
		let different: BTreeSet<_> = council.seats.iter().collect();
		let officers = [Some(council.chair), council.deputy, council.secretary];
		council.seats.len() >= 2
			&& different.len() == council.seats.len()
			&& officers.iter().flatten().all(|who| council.seats.contains(who))
	}

	fn install(
		cooperative: CoopId,
		council: FirstCouncil<AccountId>,
		_: DocumentHash,
	) -> DispatchResult {
		Councils::insert(cooperative, council);
		match NoCouncils::get() {
			Some(()) => Err(COUNCIL_REFUSES),
			None => Ok(()),
		}
	}

	fn remove(cooperative: CoopId) {
		Councils::remove(cooperative);
	}
}

impl Regulations for House {
	fn current() -> Option<H256> {
		Current::get().unwrap_or(Some(REGULATIONS))
	}

	fn adopt(cooperative: CoopId) {
		Adopted::set(cooperative, Self::current());
	}

	fn forget(cooperative: CoopId) {
		Adopted::remove(cooperative);
	}
}

impl Remains for House {
	fn remains(cooperative: CoopId) -> bool {
		Left::contains_key(cooperative)
	}
}

impl OnCooperativeRemoved for House {
	fn cooperative_removed(cooperative: CoopId) {
		Removed::mutate(|all| all.push(cooperative));
	}
}

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(NOW)
	}
}

/// The cooperative `n`, where the origin is signed by the account `organ` plus `n`.
fn organ_of(origin: RuntimeOrigin, organ: AccountId) -> Result<CoopId, RuntimeOrigin> {
	let id = origin.as_signer().and_then(|who| who.checked_sub(organ));
	id.filter(|id| *id < 1_000).and_then(|id| id.try_into().ok()).ok_or(origin)
}

/// Lets the councils' accounts pass.
pub struct CouncilsPass;

impl EnsureOrigin<RuntimeOrigin> for CouncilsPass {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		organ_of(origin, COUNCIL)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(FIRST))
	}
}

/// Lets the meetings' accounts pass.
pub struct MeetingsPass;

impl EnsureOrigin<RuntimeOrigin> for MeetingsPass {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		organ_of(origin, MEETING)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(meeting(FIRST))
	}
}

/// Lets the account of platform governance pass.
pub struct GovernancePasses;

impl EnsureOrigin<RuntimeOrigin> for GovernancePasses {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
		(origin.as_signer() == Some(&GOVERNANCE)).then_some(()).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(governance())
	}
}

/// The origin of a cooperative's council.
pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL + u64::from(cooperative))
}

/// The origin of a cooperative's general meeting.
pub fn meeting(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(MEETING + u64::from(cooperative))
}

/// The origin of platform governance.
pub fn governance() -> RuntimeOrigin {
	RuntimeOrigin::signed(GOVERNANCE)
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl coop_cooperatives::Config for Test {
	type CouncilOrigin = CouncilsPass;
	type MeetingOrigin = MeetingsPass;
	type GovernanceOrigin = GovernancePasses;
	type Accounts = House;
	type Members = House;
	type Councils = House;
	type Regulations = House;
	type Rooms = (House,);
	type OnRemoved = House;
	type Signature = TestSignature;
	type Time = House;
	type OperatorDecidesWithin = ConstU64<OPERATOR_DECIDES>;
	type NoticePeriod = ConstU64<NOTICE_PERIOD>;
	type RejoinWithin = ConstU64<REJOIN>;
	type JoinWithin = ConstU64<JOIN>;
	type OfferLife = ConstU64<OFFER_LIFE>;
	type MaxLinks = ConstU32<MAX_LINKS>;
	type MaxStaff = ConstU32<MAX_STAFF>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, TestSignature> for House {
	fn organization() -> AccountId {
		COMPANY
	}

	fn publish_regulations() {
		publish(Some(REGULATIONS));
	}

	fn signer() -> AccountId {
		1
	}

	fn sign(who: &AccountId, bytes: &[u8]) -> TestSignature {
		TestSignature(*who, bytes.to_vec())
	}
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
		financial_year: FinancialYear::default(),
		utc_offset: 180,
		domain: None,
		transfer_key: None,
		meta: false,
	}
}

/// What a cooperative states of itself when it connects.
pub fn profile() -> Profile {
	Profile {
		kind: CooperativeKind::Agricultural,
		country: *b"KZ",
		currency: *b"KZT",
		persons: contributions(5),
		organizations: contributions(50),
		charter: Commitment::repeat_byte(8),
		financial_year: FinancialYear { month: 7, day: 1 },
		utc_offset: 300,
		settings: Settings { domain: Some(H256::repeat_byte(9)), transfer_key: Some([0x25; 32]) },
	}
}

/// The organisation joins operator or union.
pub fn join(cooperative: CoopId, who: AccountId) {
	Belongs::insert((cooperative, who), ());
}

/// It joins both.
pub fn join_both(who: AccountId) {
	for body in [FIRST, SECOND] {
		join(body, who);
	}
}

/// The membership ends, and the room hears of it.
pub fn leave(cooperative: CoopId, who: AccountId) {
	use coop_primitives::providers::OnMemberRemoved;
	Belongs::remove((cooperative, who));
	Cooperatives::member_removed(cooperative, &who);
}

/// The organisation joins both and connects. Yields the cooperative's id.
pub fn connected(who: AccountId) -> CoopId {
	let id = crate::NextCooperative::<Test>::get();
	join_both(who);
	assert_ok!(Cooperatives::connect(signed(who), profile(), AGREEMENT));
	id
}

/// As [`connected`], and the operator activates it.
pub fn activated(who: AccountId) -> CoopId {
	let id = connected(who);
	assert_ok!(Cooperatives::activate(council(FIRST), id));
	id
}

/// A council of these persons; the first one is its chair.
pub fn council_of(seats: &[AccountId]) -> FirstCouncil<AccountId> {
	FirstCouncil {
		seats: seats.to_vec().try_into().expect("few seats"),
		chair: seats.first().copied().unwrap_or_default(),
		deputy: None,
		secretary: None,
	}
}

/// The organisation enters a first council with the founding document of everybody.
pub fn enter(id: CoopId, seats: &[AccountId]) -> DispatchResult {
	let account = Records::<Test>::get(id).expect("exists").account;
	Cooperatives::install_council(signed(account), id, council_of(seats), FOUNDING)
}

/// The founding under way.
pub fn founding(id: CoopId) -> Founding<AccountId> {
	Foundings::<Test>::get(id).expect("entered")
}

/// Dispatches a call as an extrinsic does: what fails leaves nothing.
pub fn dispatch(origin: RuntimeOrigin, call: crate::Call<Test>) -> DispatchResult {
	dispatched(origin, call).map(|_| ()).map_err(|failure| failure.error)
}

/// As [`dispatch`], with the weight that was used.
pub fn dispatched(origin: RuntimeOrigin, call: crate::Call<Test>) -> DispatchResultWithPostInfo {
	RuntimeCall::from(call).dispatch(origin)
}

/// A member of the first council signs today's regulations and the founding under way.
pub fn sign(id: CoopId, who: AccountId) -> DispatchResult {
	dispatch(signed(who), signature_of(id))
}

/// The call with which members of the first council sign.
pub fn signature_of(cooperative: CoopId) -> crate::Call<Test> {
	let founding = Foundings::<Test>::get(cooperative).map(|it| it.hash()).unwrap_or_default();
	let regulations = House::current().unwrap_or_default();
	crate::Call::sign_regulations { cooperative, regulations, founding }
}

/// A cooperative that took the whole path. Its founders are 11 and 12.
pub fn ready(who: AccountId) -> CoopId {
	let id = activated(who);
	assert_ok!(enter(id, &[11, 12]));
	for founder in [11, 12] {
		assert_ok!(sign(id, founder));
	}
	assert_eq!(status(id), Status::Ready);
	id
}

pub fn status(id: CoopId) -> Status {
	Records::<Test>::get(id).expect("exists").status
}

/// Writes where a cooperative stands; to be put right before the test ends.
pub fn set_status(id: CoopId, status: Status) {
	Records::<Test>::mutate(id, |record| record.as_mut().expect("exists").status = status);
}

/// What a founder signs now to have it brought to the chain.
pub fn statement(id: CoopId, who: AccountId) -> Statement<AccountId> {
	let form = FoundingForm { regulations: REGULATIONS, founding: founding(id).hash() };
	Statement {
		genesis: System::block_hash(0),
		act: Act {
			cooperative: id,
			process: ProcessKind::Founding,
			process_id: id,
			content: form.content(),
			signer: who,
		},
		signed_at: now(),
	}
}

/// A statement with another act.
pub fn other(
	statement: &Statement<AccountId>,
	change: impl FnOnce(&mut Act<AccountId>),
) -> Statement<AccountId> {
	let mut other = statement.clone();
	change(&mut other.act);
	other
}

/// A statement as somebody signed it.
pub type Signed = SignedStatement<AccountId, TestSignature>;

/// A statement with the signature of `key` under it.
pub fn detached(key: AccountId, statement: &Statement<AccountId>) -> Signed {
	let signature = TestSignature(key, statement.bytes());
	SignedStatement { statement: statement.clone(), signature }
}

/// From now on these are the regulations.
pub fn publish(regulations: Option<H256>) {
	Current::put(regulations);
}

pub fn adopted(id: CoopId) -> Option<H256> {
	Adopted::get(id)
}

pub fn installed(id: CoopId) -> Option<FirstCouncil<AccountId>> {
	Councils::get(id)
}

/// The founded members in the order of their numbers, each with his document.
pub fn founders(id: CoopId) -> Vec<(AccountId, DocumentHash)> {
	Founders::get(id).unwrap_or_default()
}

/// From now on no council takes office.
pub fn refuse_councils() {
	NoCouncils::put(());
}

/// Another key signs for `who` from now on.
pub fn replace_key(who: AccountId, key: AccountId) {
	NewKeys::insert(who, key);
}

/// Whether something is left of the cooperative in the other rooms.
pub fn set_remains(id: CoopId, remains: bool) {
	Left::set(id, remains.then_some(()));
}

/// The cooperatives of whose removal the other rooms were told.
pub fn removed() -> Vec<CoopId> {
	Removed::get()
}

pub fn now() -> Moment {
	House::now()
}

pub fn set_now(now: Moment) {
	Now::put(now);
}

/// Lets time pass, without a block's idle time.
pub fn pass(time: Moment) {
	set_now(now() + time);
}

/// What is left of a block is given to the room.
pub fn idle(limit: Weight) -> Weight {
	Cooperatives::on_idle(System::block_number(), limit)
}

/// The events of this room, oldest first.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Cooperatives(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The hash of the whole state.
pub fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
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
