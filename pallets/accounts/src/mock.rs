//! A chain with this room, balances, batches, and a clock that tests set. Cooperatives, councils and
//! members are stubs which keep what they know in storage, so that a refused call is seen to change
//! nothing there either.

use crate as coop_accounts;
use crate::{GenesisAttestation, GenesisOrganization, LegalForm, Procedure};
use coop_primitives::{
	providers::{
		CooperativeInspect, CouncilInspect, MemberInspect, OnKeyReplaced, OnMemberRemoved,
		OnRepresentativeChanged, OnVerificationEnded,
	},
	statement::{acceptance_content, wrapped, Act, ProcessKind, SignedStatement, Statement},
	AccountKind, Commitment, Contributions, CoopId, DocumentHash, MemberNumber, Moment, StaffRight,
	DAY, HOUR,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{ConstU32, ConstU64, Contains, EnsureOrigin, Hooks, OriginTrait, Time},
	weights::Weight,
	Blake2_128Concat,
};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_runtime::{testing::TestSignature, BuildStorage, DispatchResult};

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
	#[runtime::pallet_index(3)]
	pub type Utility = pallet_utility;
}

parameter_types! {
	/// What the clock shows.
	pub static Now: Moment = START;
	/// How long before its expiry an attestation is announced.
	pub static ExpiryNotice: Moment = NOTICE;
}

/// What the clock shows when a test begins.
pub const START: Moment = 1_000 * HOUR;
/// Below it nobody keeps an account for the sake of its AXON.
pub const EXISTENTIAL_DEPOSIT: u64 = 10;

pub const OFFER_LIFE: Moment = 7 * DAY;
pub const LONGEST_ATTESTATION: Moment = 5 * 365 * DAY;
pub const NOTICE: Moment = 30 * DAY;
pub const ADOPTION: Moment = 30 * DAY;
pub const LONGEST_CONSENT: Moment = 365 * DAY;
pub const DELAY: Moment = 7 * DAY;
pub const CONFIRMATION: Moment = 30 * DAY;
pub const MAX_ORGANIZATIONS: u32 = 3;
pub const MAX_CONSENTS: u32 = 2;

/// Cooperatives, and an id that none has.
pub const FIRST: CoopId = 1;
pub const SECOND: CoopId = 2;
pub const OPERATOR: CoopId = 3;
pub const UNION: CoopId = 4;
pub const UNKNOWN: CoopId = 9;
pub const COOPERATIVES: [CoopId; 4] = [FIRST, SECOND, OPERATOR, UNION];

/// A member of the first two cooperatives, verified by the first.
pub const ANN: AccountId = 1;
/// A member of the first, verified there.
pub const BOB: AccountId = 2;
/// A member of the second, verified there.
pub const CARL: AccountId = 3;
/// A member of the first, not verified.
pub const DORA: AccountId = 4;
/// A member of nothing, verified by the first.
pub const EVA: AccountId = 5;
/// Verifier of the first, and a member there.
pub const VERIFIER: AccountId = 6;
/// Relay of the first, and of nothing else.
pub const RELAY: AccountId = 60;
/// Registrar of the first, and of nothing else.
pub const REGISTRAR: AccountId = 61;
/// Relay of the second, and of nothing else.
pub const OTHER_RELAY: AccountId = 62;
/// Verifier of the second, and of nothing else.
pub const OTHER_VERIFIER: AccountId = 7;
/// An organisation that Bob represents, a member of the first cooperative.
pub const COMPANY: AccountId = 50;
/// The account of the first cooperative. Its chair is Carl.
pub const COOPERATIVE: AccountId = 51;
/// Nobody registered it.
pub const STRANGER: AccountId = 2_000;
/// The council of the cooperative `n` acts as this account plus `n`.
const COUNCIL: AccountId = 3_000;
/// A key that nobody uses yet.
pub const KEY: AccountId = 9_001;
pub const OTHER_KEY: AccountId = 9_002;
/// What somebody weighs who hears of a new key.
pub const HEARING: Weight = Weight::from_parts(9_000_000_000, 90_000);

/// When the attestations of the genesis end.
pub const EXPIRY: Moment = START + 365 * DAY;
/// The document with the grounds.
pub const DOCUMENT: DocumentHash = H256::repeat_byte(0xD0);
/// The key that the second cooperative publishes.
pub const TRANSFER_KEY: [u8; 32] = [0x25; 32];

#[storage_alias]
type NotReady = StorageMap<Stub, Blake2_128Concat, CoopId, ()>;
#[storage_alias]
type Members = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId), ()>;
#[storage_alias]
type Rights = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId, StaffRight), ()>;
#[storage_alias]
type OrganizationOf = StorageMap<Stub, Blake2_128Concat, CoopId, AccountId>;
#[storage_alias]
type Chairs = StorageMap<Stub, Blake2_128Concat, CoopId, AccountId>;
#[storage_alias]
type TransferKeys = StorageMap<Stub, Blake2_128Concat, CoopId, [u8; 32]>;
#[storage_alias]
type Ended = StorageValue<Stub, Vec<AccountId>>;
#[storage_alias]
type Replaced = StorageValue<Stub, Vec<AccountId>>;
#[storage_alias]
type Changed = StorageValue<Stub, Vec<AccountId>>;

pub struct Clock;

impl Time for Clock {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get()
	}
}

/// The stub of everything else in the house.
pub struct House;

impl CooperativeInspect<AccountId> for House {
	fn exists(cooperative: CoopId) -> bool {
		COOPERATIVES.contains(&cooperative)
	}

	fn is_ready(cooperative: CoopId) -> bool {
		Self::exists(cooperative) && !NotReady::contains_key(cooperative)
	}

	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}

	fn has_right(cooperative: CoopId, who: &AccountId, right: StaffRight) -> bool {
		Rights::contains_key((cooperative, who, right))
	}

	fn is_staff(_: CoopId, _: &AccountId) -> bool {
		false
	}

	fn account_of(cooperative: CoopId) -> Option<AccountId> {
		OrganizationOf::get(cooperative)
	}

	fn of_account(account: &AccountId) -> Option<CoopId> {
		COOPERATIVES.into_iter().find(|id| OrganizationOf::get(id).as_ref() == Some(account))
	}

	fn operator() -> Option<CoopId> {
		Some(OPERATOR)
	}

	fn union() -> Option<CoopId> {
		Some(UNION)
	}

	fn transfer_key(cooperative: CoopId) -> Option<[u8; 32]> {
		TransferKeys::get(cooperative)
	}
}

impl CouncilInspect<AccountId> for House {
	fn chair_of(cooperative: CoopId) -> Option<AccountId> {
		Chairs::get(cooperative)
	}

	fn secretary_of(_: CoopId) -> Option<AccountId> {
		None
	}

	fn has_seat(cooperative: CoopId, who: &AccountId) -> bool {
		Chairs::get(cooperative).as_ref() == Some(who)
	}

	fn is_deputy_key(_: CoopId, _: &AccountId) -> bool {
		false
	}
}

impl MemberInspect<AccountId> for House {
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool {
		Members::contains_key((cooperative, who))
	}

	fn number_of(_: CoopId, _: &AccountId) -> Option<MemberNumber> {
		None
	}

	fn is_applicant(_: CoopId, _: &AccountId) -> bool {
		false
	}

	fn memberships_of(who: &AccountId) -> u32 {
		COOPERATIVES.into_iter().map(|id| u32::from(Self::is_active(id, who))).sum()
	}
}

impl OnVerificationEnded<AccountId> for House {
	fn verification_ended(who: &AccountId) {
		Ended::append(who);
	}
}

impl OnRepresentativeChanged<AccountId> for House {
	fn representative_changed(organization: &AccountId) {
		Changed::append(organization);
	}

	fn weight() -> Weight {
		Weight::from_parts(11, 11)
	}
}

impl OnKeyReplaced<AccountId> for House {
	fn on_key_replaced(who: &AccountId) {
		Replaced::append(who);
	}

	fn weight() -> Weight {
		HEARING
	}
}

/// Lets the councils' accounts pass.
impl EnsureOrigin<RuntimeOrigin> for House {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let id = origin.as_signer().and_then(|who| who.checked_sub(COUNCIL));
		id.and_then(|id| id.try_into().ok()).filter(|id: &CoopId| *id < 10).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(FIRST))
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, RuntimeCall, TestSignature> for House {
	fn make_member(cooperative: CoopId, who: &AccountId) {
		join(cooperative, *who);
	}

	fn verifier(_: CoopId) -> AccountId {
		VERIFIER
	}

	fn publish_transfer_key(cooperative: CoopId, key: [u8; 32]) {
		TransferKeys::insert(cooperative, key);
	}

	fn relay(_: CoopId) -> AccountId {
		RELAY
	}

	fn call_of_organization(_: &AccountId) -> RuntimeCall {
		frame_system::Call::remark { remark: vec![] }.into()
	}

	fn new_key() -> AccountId {
		KEY
	}

	fn sign(key: &AccountId, bytes: &[u8]) -> TestSignature {
		TestSignature(*key, bytes.to_vec())
	}
}

/// Nobody burns AXON.
pub struct NoBurning;

impl Contains<RuntimeCall> for NoBurning {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Balances(pallet_balances::Call::burn { .. }))
	}
}

/// Organisations do not remark with an event.
pub struct NoRemarkWithEvent;

impl Contains<RuntimeCall> for NoRemarkWithEvent {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::System(frame_system::Call::remark_with_event { .. }))
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
	type BaseCallFilter = NoBurning;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type ExistentialDeposit = ConstU64<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
}

impl pallet_utility::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = ();
}

impl coop_accounts::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = House;
	type RepresentationFilter = NoRemarkWithEvent;
	type Cooperatives = House;
	type Councils = House;
	type Members = House;
	type OnVerificationEnded = House;
	type OnKeyReplaced = House;
	type OnRepresentativeChanged = House;
	type Signature = TestSignature;
	type Time = Clock;
	type OfferLife = ConstU64<OFFER_LIFE>;
	type LongestAttestation = ConstU64<LONGEST_ATTESTATION>;
	type ExpiryNotice = ExpiryNotice;
	type AdoptionPeriod = ConstU64<ADOPTION>;
	type LongestConsent = ConstU64<LONGEST_CONSENT>;
	type RecoveryDelay = ConstU64<DELAY>;
	type ConfirmationPeriod = ConstU64<CONFIRMATION>;
	type MaxOrganizations = ConstU32<MAX_ORGANIZATIONS>;
	type MaxConsents = ConstU32<MAX_CONSENTS>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

/// The hash of somebody's data.
pub fn profile(n: u8) -> Commitment {
	Commitment::repeat_byte(n)
}

/// The tag of somebody's identity number.
pub fn tag(who: AccountId) -> H256 {
	H256::from_low_u64_be(who)
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// The origin of a cooperative's council.
pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	signed(COUNCIL + AccountId::from(cooperative))
}

/// Origins that are nobody's.
pub fn no_signers() -> [RuntimeOrigin; 2] {
	[RuntimeOrigin::root(), RuntimeOrigin::none()]
}

/// Origins that are no council's.
pub fn no_councils() -> [RuntimeOrigin; 4] {
	[RuntimeOrigin::root(), RuntimeOrigin::none(), signed(ANN), signed(VERIFIER)]
}

pub fn join(cooperative: CoopId, who: AccountId) {
	Members::insert((cooperative, who), ());
}

/// The membership ends and this room hears of it.
pub fn leave(cooperative: CoopId, who: AccountId) {
	Members::remove((cooperative, who));
	Accounts::member_removed(cooperative, &who);
}

pub fn set_ready(cooperative: CoopId, ready: bool) {
	match ready {
		true => NotReady::remove(cooperative),
		false => NotReady::insert(cooperative, ()),
	}
}

pub fn set_chair(cooperative: CoopId, chair: Option<AccountId>) {
	Chairs::set(cooperative, chair);
}

/// From now on the cooperative has this account.
pub fn set_account(cooperative: CoopId, account: AccountId) {
	OrganizationOf::insert(cooperative, account);
}

pub fn publish(cooperative: CoopId, key: Option<[u8; 32]>) {
	TransferKeys::set(cooperative, key);
}

/// Whose key was replaced, oldest first.
pub fn replaced() -> Vec<AccountId> {
	Replaced::get().unwrap_or_default()
}

/// The organisations that somebody else represents now.
pub fn changed() -> Vec<AccountId> {
	Changed::get().unwrap_or_default()
}

pub fn grant(cooperative: CoopId, who: AccountId, right: StaffRight) {
	Rights::insert((cooperative, who, right), ());
}

/// What the new key of `who` signs now, when the cooperative proposed it.
pub fn acceptance(cooperative: CoopId, who: AccountId, key: AccountId) -> Statement<AccountId> {
	Statement {
		genesis: System::block_hash(0),
		act: Act {
			cooperative,
			process: ProcessKind::Recovery,
			process_id: 0,
			content: acceptance_content(&who, &key),
			signer: key,
		},
		signed_at: Now::get(),
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

/// As [`detached`], in the form of wallets.
pub fn detached_in_wallet(key: AccountId, statement: &Statement<AccountId>) -> Signed {
	let signature = TestSignature(key, wrapped(&statement.bytes()));
	SignedStatement { statement: statement.clone(), signature }
}

/// The new key accepts, and a relay of the cooperative brings it.
pub fn accept(cooperative: CoopId, who: AccountId, key: AccountId) -> DispatchResult {
	let relay = if cooperative == SECOND { OTHER_RELAY } else { RELAY };
	let signature = detached(key, &acceptance(cooperative, who, key));
	Accounts::accept_key(signed(relay), cooperative, who, signature)
}

/// Whose verification ended, oldest first.
pub fn ended() -> Vec<AccountId> {
	Ended::get().unwrap_or_default()
}

/// As [`ended`], sorted: what ends in the same millisecond ends in any order.
pub fn ended_in_order() -> Vec<AccountId> {
	let mut ended = ended();
	ended.sort();
	ended
}

/// Whoever verifies in the cooperative attests in this way, for a year.
pub fn attest(cooperative: CoopId, who: AccountId, procedure: Procedure) -> DispatchResult {
	let verifier = if cooperative == SECOND { OTHER_VERIFIER } else { VERIFIER };
	let until = Now::get() + 365 * DAY;
	Accounts::attest(signed(verifier), cooperative, who, procedure, tag(who), until)
}

/// What is left of a block is given to the room.
pub fn idle() {
	Accounts::on_idle(System::block_number(), Weight::MAX);
}

/// So much time passes, and what ends in it ends.
pub fn pass(time: Moment) {
	Now::set(Now::get() + time);
	idle();
}

/// The events of this room, oldest first.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Accounts(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	events().pop().expect("there is one")
}

#[derive(Default)]
pub struct ExtBuilder {
	accounts: Vec<(AccountId, AccountKind, Commitment)>,
	organizations: Vec<GenesisOrganization<AccountId>>,
	verified: Vec<GenesisAttestation<AccountId>>,
}

impl ExtBuilder {
	/// Everybody whom this file names.
	pub fn house() -> Self {
		let mut this = Self::default();
		for (n, who) in (1..).zip([ANN, BOB, CARL, DORA, EVA, VERIFIER, OTHER_VERIFIER]) {
			this = this.with(who, AccountKind::Person, profile(n));
		}
		for (n, who) in (50..).zip([COMPANY, COOPERATIVE]) {
			this = this.with(who, AccountKind::Organization, profile(n));
		}
		for (who, cooperative) in [(ANN, FIRST), (BOB, FIRST), (CARL, SECOND), (EVA, FIRST)] {
			this = this.verified(who, cooperative, tag(who));
		}
		this.organization(COMPANY, Some(BOB))
	}

	/// Registers an account in the genesis.
	pub fn with(mut self, who: AccountId, kind: AccountKind, profile: Commitment) -> Self {
		self.accounts.push((who, kind, profile));
		self
	}

	/// Verifies a person in the genesis, in person, for a year.
	pub fn verified(mut self, account: AccountId, cooperative: CoopId, tag: H256) -> Self {
		let (procedure, expires_at) = (Procedure::InPerson, EXPIRY);
		self.verified.push(GenesisAttestation { account, cooperative, procedure, tag, expires_at });
		self
	}

	/// Says in the genesis that an account is a company in Russia.
	pub fn organization(mut self, account: AccountId, who: Option<AccountId>) -> Self {
		self.organizations.push(GenesisOrganization {
			account,
			form: LegalForm::Company,
			country: *b"RU",
			representative: who,
		});
		self
	}

	pub fn build(self) -> TestExternalities {
		Now::set(START);
		ExpiryNotice::set(NOTICE);
		let genesis = RuntimeGenesisConfig {
			accounts: AccountsConfig {
				accounts: self.accounts,
				organizations: self.organizations,
				verified: self.verified,
			},
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("genesis is valid"));
		ext.execute_with(|| {
			System::set_block_number(1);
			for (cooperative, who) in [
				(FIRST, ANN),
				(SECOND, ANN),
				(FIRST, BOB),
				(SECOND, CARL),
				(FIRST, DORA),
				(FIRST, VERIFIER),
				(FIRST, COMPANY),
			] {
				join(cooperative, who);
			}
			for (cooperative, who, right) in [
				(FIRST, VERIFIER, StaffRight::Verifier),
				(SECOND, OTHER_VERIFIER, StaffRight::Verifier),
				(FIRST, RELAY, StaffRight::Relay),
				(FIRST, REGISTRAR, StaffRight::Registrar),
				(SECOND, OTHER_RELAY, StaffRight::Relay),
			] {
				grant(cooperative, who, right);
			}
			set_account(FIRST, COOPERATIVE);
			set_chair(FIRST, Some(CARL));
			publish(SECOND, Some(TRANSFER_KEY));
		});
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
