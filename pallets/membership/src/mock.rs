//! A chain with this room alone. The registers of accounts and cooperatives, the councils and the
//! clock are stubs which keep what they know in storage, so that a refused call is seen to change
//! nothing there either.

use crate::{self as coop_membership, GenesisMember};
use codec::{Decode, Encode};
use coop_primitives::{
	books::{Line, Lines, Operation, PaymentId, Process, Purpose, Wallet, WalletKind},
	providers::{
		self, AccountRegistry, Books, CooperativeInspect, CouncilDecisions, FinancialYears,
		OnElectorate, OnMemberRemoved, OnPayment, Statements,
	},
	statement::{wrapped, Act, JoinForm, ProcessKind, Refusal, SignedStatement, Statement},
	AccountKind, Commitment, Contributions, CoopId, DecisionId, DocumentHash, Moment, Money,
	StaffRight, DAY,
};
use frame_support::{
	assert_ok, derive_impl,
	storage::with_storage_layer,
	storage_alias,
	traits::{ConstU32, ConstU64, EnsureOrigin, Hooks, OriginTrait, Time},
	weights::Weight,
	Blake2_128Concat,
};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{Dispatchable, IdentifyAccount, IdentityLookup},
	AccountId32, BuildStorage, DispatchError, DispatchResult, ModuleError, MultiSignature,
	MultiSigner,
};

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
	pub type Membership = coop_membership;
}

/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000 * DAY;
pub const INVOICE_LIFE: Moment = 14 * DAY;
pub const REFUND_WITHIN: Moment = 10 * DAY;
pub const EXIT_WITHIN: Moment = 30 * DAY;
pub const PAID_WITHIN: Moment = 90 * DAY;
pub const EXPULSION_NOTICE: Moment = 20 * DAY;
pub const EXPULSION_WITHIN: Moment = 180 * DAY;
/// The last moment of every financial year.
pub const YEAR_END: Moment = NOW + 50 * DAY;
pub const MAX_APPLICATIONS: u32 = 1_000;
pub const INVITATION_LIFE: Moment = 30 * DAY;
pub const MAX_INVITATIONS: u32 = 50;

/// Two cooperatives, and an id that none has.
pub const FIRST: CoopId = 1;
pub const SECOND: CoopId = 2;
pub const UNKNOWN: CoopId = 3;

/// What persons and organisations pay when a test begins: entrance and minimum share.
pub const PERSONS: Contributions = Contributions { entrance: 100, minimum_share: 300 };
pub const ORGANIZATIONS: Contributions = Contributions { entrance: 1_000, minimum_share: 3_000 };
/// What a person pays in all.
pub const TOTAL: Money = 400;

/// The application of everybody.
pub const DOCUMENT: DocumentHash = H256::repeat_byte(0xD0);
/// The receipt of every payment.
pub const RECEIPT: DocumentHash = H256::repeat_byte(0xEE);
/// The salted hash of everybody's data.
pub const PROFILE: Commitment = H256::repeat_byte(0xAB);

#[derive(Encode, Decode)]
pub struct StubAccount {
	pub kind: AccountKind,
	pub profile: Commitment,
	pub last_statement: Moment,
}

#[derive(Encode, Decode)]
pub struct StubCooperative {
	pub ready: bool,
	pub persons: Contributions,
	pub organizations: Contributions,
}

/// A decision that was opened.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Opened {
	pub cooperative: CoopId,
	pub proposer: AccountId,
	pub subject: DocumentHash,
	pub action: RuntimeCall,
	pub on_refusal: Option<RuntimeCall>,
}

#[storage_alias]
type Now = StorageValue<Stub, Moment>;
#[storage_alias]
pub type Register = StorageMap<Stub, Blake2_128Concat, AccountId, StubAccount>;
#[storage_alias]
pub type Cooperatives = StorageMap<Stub, Blake2_128Concat, CoopId, StubCooperative>;
#[storage_alias]
type Rights = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId, StaffRight), ()>;
#[storage_alias]
pub type Decisions = StorageMap<Stub, Blake2_128Concat, DecisionId, Opened>;
#[storage_alias]
type CouncilIsFull = StorageValue<Stub, ()>;
/// Keys that sign in place of the account's own.
#[storage_alias]
pub type NewKeys = StorageMap<Stub, Blake2_128Concat, AccountId, AccountId>;

/// The cooperatives' own accounts, where a test gives them one.
#[storage_alias]
pub type OwnAccounts = StorageMap<Stub, Blake2_128Concat, CoopId, AccountId>;

/// What the books were told.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Told {
	Applied { cooperative: CoopId, who: AccountId, line: Line, process: Process },
	Expected { cooperative: CoopId, who: AccountId, purpose: Purpose, lines: Lines, until: Moment },
	Owed { cooperative: CoopId, who: AccountId, purpose: Purpose, lines: Lines, due: Moment },
}

#[storage_alias]
type Tale = StorageValue<Stub, Vec<Told>>;

/// What the books were told, oldest first.
pub fn told() -> Vec<Told> {
	Tale::get().unwrap_or_default()
}

/// The stub of everything else in the house.
pub struct House;

impl Books<AccountId> for House {
	fn apply(
		cooperative: CoopId,
		who: &AccountId,
		line: Line,
		process: Process,
		_: DocumentHash,
	) -> DispatchResult {
		Tale::append(Told::Applied { cooperative, who: who.clone(), line, process });
		Ok(())
	}

	fn expect(
		cooperative: CoopId,
		who: &AccountId,
		purpose: Purpose,
		lines: Lines,
		until: Moment,
		_: DocumentHash,
	) -> Result<PaymentId, DispatchError> {
		let who = who.clone();
		Tale::append(Told::Expected { cooperative, who, purpose, lines, until });
		Ok(told().len() as PaymentId)
	}

	fn owe(
		cooperative: CoopId,
		who: &AccountId,
		purpose: Purpose,
		lines: Lines,
		due: Moment,
		_: DocumentHash,
	) -> Result<PaymentId, DispatchError> {
		if BooksRefuse::exists() {
			return Err(BOOKS_REFUSE);
		}
		let who = who.clone();
		Tale::append(Told::Owed { cooperative, who, purpose, lines, due });
		Ok(told().len() as PaymentId)
	}

	fn wallet(cooperative: CoopId, who: &AccountId, kind: WalletKind) -> Wallet {
		Wallets::get((cooperative, who, kind)).unwrap_or_default()
	}
}

/// What questions were taken back.
#[storage_alias]
pub type Withdrawn = StorageValue<Stub, Vec<DecisionId>>;
/// What stands in somebody's wallet.
#[storage_alias]
pub type Wallets = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId, WalletKind), Wallet>;
/// Who was heard to leave, oldest first.
#[storage_alias]
type Removed = StorageValue<Stub, Vec<(CoopId, AccountId)>>;

/// From now on the books take no debts.
#[storage_alias]
pub type BooksRefuse = StorageValue<Stub, ()>;
/// What they answer then.
pub const BOOKS_REFUSE: DispatchError = DispatchError::Unavailable;

/// Who was heard to have died.
#[storage_alias]
pub type Dead = StorageValue<Stub, Vec<(CoopId, AccountId)>>;

/// Who was heard to leave, oldest first.
pub fn removed() -> Vec<(CoopId, AccountId)> {
	Removed::get().unwrap_or_default()
}

impl FinancialYears for House {
	fn year_end(_: CoopId, _: Moment) -> Option<Moment> {
		Some(YEAR_END)
	}

	fn months_after(_: CoopId, _: u16, _: u8) -> Option<Moment> {
		unreachable!("no membership ends so many months after a year")
	}
}

/// What stood in the register when a change of it was announced: how many active members, and the last
/// number given.
#[storage_alias]
type Announced = StorageValue<Stub, Vec<(CoopId, u32, u32)>>;

/// The changes of a cooperative's electorate that were announced, oldest first.
pub fn announced(cooperative: CoopId) -> Vec<(u32, u32)> {
	let all = Announced::get().unwrap_or_default().into_iter();
	all.filter(|(of, ..)| *of == cooperative).map(|(_, size, last)| (size, last)).collect()
}

/// What a fixed electorate weighs.
pub const FIXED: Weight = Weight::from_parts(11, 13);

impl OnElectorate for House {
	fn before_change(cooperative: CoopId) {
		let size = crate::ActiveMembers::<Test>::get(cooperative);
		let last = crate::NumbersGiven::<Test>::get(cooperative);
		Announced::append((cooperative, size, last));
	}

	fn branch_closed(_: CoopId, _: u32) {
		unreachable!("members close no branch")
	}

	fn weight() -> Weight {
		FIXED
	}

	fn weight_of_closing() -> Weight {
		Weight::zero()
	}
}

impl OnMemberRemoved<AccountId> for House {
	fn member_removed(cooperative: CoopId, who: &AccountId) {
		Removed::append((cooperative, who.clone()));
	}

	fn member_died(cooperative: CoopId, who: &AccountId) {
		Dead::append((cooperative, who.clone()));
	}

	fn weight() -> Weight {
		AUTOMATED
	}
}

/// Lets the meetings' accounts pass.
pub struct Meetings;

impl EnsureOrigin<RuntimeOrigin> for Meetings {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let meetings = [FIRST, SECOND];
		let id = origin
			.as_signer()
			.and_then(|who| meetings.into_iter().find(|id| meeting_account(*id) == *who));
		id.ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(meeting(FIRST))
	}
}

fn meeting_account(cooperative: CoopId) -> AccountId {
	account(0xEEEE_0000 + cooperative)
}

/// The origin of a cooperative's general meeting.
pub fn meeting(cooperative: CoopId) -> RuntimeOrigin {
	signed(&meeting_account(cooperative))
}

/// Lines of a payment.
pub fn lines<const N: usize>(lines: [(Operation, Money); N]) -> Lines {
	let lines = lines.map(|(operation, amount)| Line { operation, amount });
	lines.to_vec().try_into().expect("few")
}

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(NOW)
	}
}

impl AccountRegistry<AccountId> for House {
	fn kind_of(who: &AccountId) -> Option<AccountKind> {
		// Genesis members are registered before there is a test to do so.
		Register::get(who)
			.map(|account| account.kind)
			.or_else(|| founders().contains(who).then_some(AccountKind::Person))
	}

	fn register_person(who: &AccountId, profile: Commitment) -> DispatchResult {
		let kind = AccountKind::Person;
		Register::insert(who, StubAccount { kind, profile, last_statement: 0 });
		Ok(())
	}

	fn note_statement(who: &AccountId, signed_at: Moment) -> DispatchResult {
		let mut account = Register::get(who).ok_or(DispatchError::CannotLookup)?;
		if signed_at <= account.last_statement {
			return Err(STATEMENT_USED);
		}
		account.last_statement = signed_at;
		Register::insert(who, account);
		Ok(())
	}

	fn key_of(who: &AccountId) -> AccountId {
		NewKeys::get(who).unwrap_or_else(|| who.clone())
	}

	fn is_verified(_: &AccountId) -> bool {
		false
	}

	fn representative_of(_: &AccountId) -> Option<AccountId> {
		None
	}
}

/// What the register answers to a statement that was used.
pub const STATEMENT_USED: DispatchError = DispatchError::Other("statement used");
/// What the council answers when it takes no more decisions.
pub const COUNCIL_FULL: DispatchError = DispatchError::Exhausted;

impl Statements<AccountId, MultiSignature> for House {
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

impl CooperativeInspect<AccountId> for House {
	fn exists(cooperative: CoopId) -> bool {
		[FIRST, SECOND].contains(&cooperative)
	}

	fn is_ready(cooperative: CoopId) -> bool {
		Cooperatives::get(cooperative).is_some_and(|cooperative| cooperative.ready)
	}

	fn contributions(cooperative: CoopId, kind: AccountKind) -> Option<Contributions> {
		Cooperatives::get(cooperative).map(|cooperative| match kind {
			AccountKind::Person => cooperative.persons,
			AccountKind::Organization => cooperative.organizations,
		})
	}

	fn has_right(cooperative: CoopId, who: &AccountId, right: StaffRight) -> bool {
		Rights::contains_key((cooperative, who, right))
	}

	fn is_staff(_: CoopId, _: &AccountId) -> bool {
		false
	}

	fn account_of(cooperative: CoopId) -> Option<AccountId> {
		OwnAccounts::get(cooperative)
	}

	fn of_account(account: &AccountId) -> Option<CoopId> {
		[FIRST, SECOND].into_iter().find(|id| OwnAccounts::get(id).as_ref() == Some(account))
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

impl CouncilDecisions<AccountId, RuntimeCall> for House {
	fn open(
		cooperative: CoopId,
		proposer: &AccountId,
		subject: DocumentHash,
		action: RuntimeCall,
		on_refusal: Option<RuntimeCall>,
	) -> Result<providers::Opened, DispatchError> {
		let decision = Self::next(cooperative)?;
		let proposer = proposer.clone();
		Decisions::insert(decision, Opened { cooperative, proposer, subject, action, on_refusal });
		if CouncilIsFull::exists() {
			return Err(COUNCIL_FULL);
		}
		Ok(providers::Opened { decision, weight: AUTOMATED })
	}

	fn withdraw(cooperative: CoopId, who: &AccountId, decision: DecisionId) -> DispatchResult {
		let opened = Decisions::get(decision).ok_or(DispatchError::CannotLookup)?;
		if (opened.cooperative, &opened.proposer) != (cooperative, who) {
			return Err(DispatchError::BadOrigin);
		}
		Withdrawn::append(decision);
		Ok(())
	}

	fn next(_: CoopId) -> Result<DecisionId, DispatchError> {
		Ok(u32::try_from(Decisions::iter().count()).expect("few") + 1)
	}

	fn weight_of_automation() -> Weight {
		AUTOMATED.saturating_mul(2)
	}
}

/// What followed a decision at once.
pub const AUTOMATED: Weight = Weight::from_parts(7, 7);

/// Lets the councils' accounts pass.
impl EnsureOrigin<RuntimeOrigin> for House {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let councils = [FIRST, SECOND, UNKNOWN];
		let id = origin
			.as_signer()
			.and_then(|who| councils.into_iter().find(|id| council_account(*id) == *who));
		id.ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(FIRST))
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for House {
	fn clerk(_: CoopId) -> AccountId {
		clerk()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

impl coop_membership::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = House;
	type Accounts = House;
	type Cooperatives = House;
	type Council = House;
	type Books = House;
	type RefundWithin = ConstU64<REFUND_WITHIN>;
	type ExitWithin = ConstU64<EXIT_WITHIN>;
	type PaidWithin = ConstU64<PAID_WITHIN>;
	type ExpulsionNotice = ConstU64<EXPULSION_NOTICE>;
	type ExpulsionWithin = ConstU64<EXPULSION_WITHIN>;
	type MeetingOrigin = Meetings;
	type Years = House;
	type OnRemoved = House;
	type Electorate = House;
	type Signature = MultiSignature;
	type Time = House;
	type InvoiceLife = ConstU64<INVOICE_LIFE>;
	type MaxApplications = ConstU32<MAX_APPLICATIONS>;
	type InvitationLife = ConstU64<INVITATION_LIFE>;
	type MaxInvitations = ConstU32<MAX_INVITATIONS>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

/// An account that nobody has registered.
pub fn account(n: u32) -> AccountId {
	let mut bytes = [0x11; 32];
	bytes[..4].copy_from_slice(&n.to_be_bytes());
	bytes.into()
}

/// Members of the second cooperative from the first block.
pub fn founders() -> [AccountId; 2] {
	[AccountId::new([0xF1; 32]), AccountId::new([0xF2; 32])]
}

/// Registrar of the first cooperative.
pub fn clerk() -> AccountId {
	AccountId::new([0xC1; 32])
}

/// Relay of the first cooperative and nothing else.
pub fn relay() -> AccountId {
	AccountId::new([0xC2; 32])
}

/// Registrar of the second cooperative.
pub fn second_clerk() -> AccountId {
	AccountId::new([0xC3; 32])
}

fn council_account(cooperative: CoopId) -> AccountId {
	account(0xFFFF_0000 + cooperative)
}

/// The origin of a cooperative's council.
pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	signed(&council_account(cooperative))
}

pub fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// A key on somebody's own device.
#[allow(clippy::large_enum_variant)]
pub enum Key {
	Ed25519(Box<ed25519::Pair>),
	Sr25519(Box<sr25519::Pair>),
	Ecdsa(Box<ecdsa::Pair>),
}

impl Key {
	/// One key of each kind that wallets have.
	pub fn of_each_kind() -> [Self; 3] {
		[
			Self::Ed25519(Box::new(ed25519::Pair::from_seed(&[1; 32]))),
			Self::Sr25519(Box::new(sr25519::Pair::from_seed(&[2; 32]))),
			Self::Ecdsa(Box::new(ecdsa::Pair::from_seed(&[3; 32]))),
		]
	}

	pub fn account(&self) -> AccountId {
		match self {
			Self::Ed25519(pair) => MultiSigner::from(pair.public()),
			Self::Sr25519(pair) => MultiSigner::from(pair.public()),
			Self::Ecdsa(pair) => MultiSigner::from(pair.public()),
		}
		.into_account()
	}

	pub fn sign(&self, bytes: &[u8]) -> MultiSignature {
		match self {
			Self::Ed25519(pair) => pair.sign(bytes).into(),
			Self::Sr25519(pair) => pair.sign(bytes).into(),
			Self::Ecdsa(pair) => pair.sign(bytes).into(),
		}
	}
}

/// The key of the person `n`.
pub fn person(n: u8) -> Key {
	Key::Ed25519(Box::new(ed25519::Pair::from_seed(&[n.wrapping_add(100); 32])))
}

/// Everybody's application with everybody's data.
pub const FORM: JoinForm = JoinForm { document: DOCUMENT, profile: PROFILE };

/// What an applicant signs now.
pub fn statement(applicant: AccountId, cooperative: CoopId) -> Statement<AccountId> {
	Statement {
		genesis: System::block_hash(0),
		act: Act {
			cooperative,
			process: ProcessKind::Admission,
			process_id: 0,
			content: FORM.content(),
			signer: applicant,
		},
		signed_at: House::now(),
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
pub type Signed = SignedStatement<AccountId, MultiSignature>;

/// His signature under it.
pub fn sign(key: &Key, statement: &Statement<AccountId>) -> Signed {
	let signature = key.sign(&statement.bytes());
	SignedStatement { statement: statement.clone(), signature }
}

/// As [`sign`], by a wallet that wraps what it signs.
pub fn sign_wrapped(key: &Key, statement: &Statement<AccountId>) -> Signed {
	let signature = key.sign(&wrapped(&statement.bytes()));
	SignedStatement { statement: statement.clone(), signature }
}

/// The registrar of the cooperative brings the application that the person signs now.
pub fn apply_relayed(key: &Key, cooperative: CoopId) -> DispatchResult {
	let registrar = if cooperative == SECOND { second_clerk() } else { clerk() };
	let signature = sign(key, &statement(key.account(), cooperative));
	Membership::apply_relayed(signed(&registrar), cooperative, key.account(), FORM, signature)
}

/// The books tell that an application's invoice is paid. As much is charged as was used.
pub fn pay(cooperative: CoopId, application: u32) -> DispatchResult {
	let used = with_storage_layer(|| {
		let who = account(0);
		Membership::confirmed(cooperative, &who, Purpose::Joining(application), RECEIPT)
	})?;
	assert_eq!(used, <() as crate::WeightInfo>::paid() + AUTOMATED);
	Ok(())
}

/// The books tell that it will not be.
pub fn end(cooperative: CoopId, application: u32) {
	Membership::ended(cooperative, &account(0), Purpose::Joining(application));
}

/// The council decides: its action, or that for the case of refusal, runs with its origin.
pub fn decide(decision: DecisionId, in_favour: bool) -> DispatchResult {
	let opened = Decisions::get(decision).expect("opened");
	let call = if in_favour { Some(opened.action) } else { opened.on_refusal };
	let done = call.expect("given").dispatch(council(opened.cooperative));
	done.map(|_| ()).map_err(|failure| failure.error)
}

pub fn set_now(now: Moment) {
	Now::put(now);
}

/// From now on the council opens no decisions.
pub fn fill_council() {
	CouncilIsFull::put(());
}

pub fn set_ready(cooperative: CoopId, ready: bool) {
	Cooperatives::mutate(cooperative, |record| record.as_mut().expect("exists").ready = ready);
}

/// What is left of a block is given to the room.
pub fn idle(limit: Weight) -> Weight {
	Membership::on_idle(System::block_number(), limit)
}

/// The events of this room, oldest first.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Membership(event) => Some(event),
			_ => None,
		})
		.collect()
}

pub struct ExtBuilder {
	/// Cooperative and account of each member in the genesis.
	pub members: Vec<(CoopId, AccountId)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { members: founders().map(|who| (SECOND, who)).into() }
	}
}

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		let members = self
			.members
			.into_iter()
			.map(|(cooperative, account)| GenesisMember {
				cooperative,
				account,
				document: DOCUMENT,
			})
			.collect();
		let genesis =
			RuntimeGenesisConfig { membership: MembershipConfig { members }, ..Default::default() };
		let mut ext = TestExternalities::new(genesis.build_storage().expect("genesis is valid"));
		#[cfg(feature = "runtime-benchmarks")]
		ext.register_extension(sp_keystore::KeystoreExt::new(
			sp_keystore::testing::MemoryKeystore::new(),
		));
		ext.execute_with(|| {
			System::set_block_number(1);
			for cooperative in [FIRST, SECOND] {
				let persons = PERSONS;
				let organizations = ORGANIZATIONS;
				Cooperatives::insert(
					cooperative,
					StubCooperative { ready: true, persons, organizations },
				);
			}
			for (cooperative, who, right) in [
				(FIRST, clerk(), StaffRight::Registrar),
				(FIRST, relay(), StaffRight::Relay),
				(SECOND, second_clerk(), StaffRight::Registrar),
			] {
				Rights::insert((cooperative, who, right), ());
			}
		});
		// Benchmarks that run several times go back to here.
		ext.commit_all().expect("no transaction is open");
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
