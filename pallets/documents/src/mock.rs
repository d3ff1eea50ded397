//! A chain with this room alone. The registers of accounts, cooperatives and members, the councils
//! and the clock are stubs which keep what they know in storage, so that a refused call is seen to
//! change nothing there either.

use crate::{
	self as coop_documents, signature_content, Counterparties, DocumentForm, DocumentIdentity,
	Process, Required, Roles, SignerRole, TemplateId, DOCUMENT_TAG,
};
use codec::{Decode, Encode};
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, CouncilInspect, MemberInspect, Statements},
	statement::{wrapped, Act, ProcessKind, Refusal, SignedStatement, Statement},
	AccountKind, Commitment, Contributions, CoopId, DocumentHash, MemberNumber, Moment, StaffRight,
	DAY,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{ConstU32, EnsureOrigin, OriginTrait, Time},
	Blake2_128Concat,
};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{IdentifyAccount, IdentityLookup},
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
	pub type Documents = coop_documents;
}

/// What the clock shows when a test begins.
pub const NOW: Moment = 1_000 * DAY;

/// Two cooperatives, the union, and an id that none has.
pub const FIRST: CoopId = 1;
pub const SECOND: CoopId = 2;
pub const UNION: CoopId = 3;
pub const UNKNOWN: CoopId = 4;

/// A template that nobody needs to sign but the author. Both cooperatives work with it.
pub const LETTER: TemplateId = 100;
/// A template that author, chair, secretary, cashier and two counterparties sign.
pub const CONTRACT: TemplateId = 200;

pub const MAX_TEMPLATES: u32 = 24;
pub const MAX_EDITIONS: u32 = 4;
pub const MAX_APPROVED: u32 = 16;

parameter_types! {
	pub static MaxDocuments: u32 = 10_000;
}

#[derive(Encode, Decode)]
pub struct StubAccount {
	pub kind: AccountKind,
	pub last_statement: Moment,
}

#[storage_alias]
type Now = StorageValue<Stub, Moment>;
#[storage_alias]
pub type Register = StorageMap<Stub, Blake2_128Concat, AccountId, StubAccount>;
#[storage_alias]
type Keys = StorageMap<Stub, Blake2_128Concat, AccountId, AccountId>;
#[storage_alias]
type Rights = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId, StaffRight), ()>;
#[storage_alias]
type Members = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId), ()>;
#[storage_alias]
type Applicants = StorageMap<Stub, Blake2_128Concat, (CoopId, AccountId), ()>;
#[storage_alias]
type Chairs = StorageMap<Stub, Blake2_128Concat, CoopId, AccountId>;
#[storage_alias]
type Secretaries = StorageMap<Stub, Blake2_128Concat, CoopId, AccountId>;
#[storage_alias]
type NotReady = StorageMap<Stub, Blake2_128Concat, CoopId, ()>;
#[storage_alias]
type Closed = StorageMap<Stub, Blake2_128Concat, CoopId, ()>;
#[storage_alias]
type NoUnion = StorageValue<Stub, ()>;

/// The stub of everything else in the house.
pub struct House;

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Now::get().unwrap_or(NOW)
	}
}

impl AccountRegistry<AccountId> for House {
	fn kind_of(who: &AccountId) -> Option<AccountKind> {
		Register::get(who).map(|account| account.kind)
	}

	fn register_person(who: &AccountId, _: Commitment) -> DispatchResult {
		Register::insert(who, StubAccount { kind: AccountKind::Person, last_statement: 0 });
		Ok(())
	}

	fn note_statement(_: &AccountId, _: Moment) -> DispatchResult {
		unreachable!("a document is registered once and signed once by an account")
	}

	fn key_of(who: &AccountId) -> AccountId {
		Keys::get(who).unwrap_or_else(|| who.clone())
	}

	fn is_verified(_: &AccountId) -> bool {
		false
	}

	fn representative_of(_: &AccountId) -> Option<AccountId> {
		None
	}
}

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
		(FIRST..=UNION).contains(&cooperative) && !Closed::contains_key(cooperative)
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

	fn account_of(_: CoopId) -> Option<AccountId> {
		None
	}

	fn of_account(_: &AccountId) -> Option<CoopId> {
		None
	}

	fn operator() -> Option<CoopId> {
		Some(FIRST)
	}

	fn union() -> Option<CoopId> {
		(!NoUnion::exists()).then_some(UNION)
	}

	fn transfer_key(_: CoopId) -> Option<[u8; 32]> {
		None
	}
}

impl MemberInspect<AccountId> for House {
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool {
		Members::contains_key((cooperative, who))
	}

	fn memberships_of(_: &AccountId) -> u32 {
		0
	}

	fn number_of(_: CoopId, _: &AccountId) -> Option<MemberNumber> {
		None
	}

	fn is_applicant(cooperative: CoopId, who: &AccountId) -> bool {
		Applicants::contains_key((cooperative, who))
	}
}

impl CouncilInspect<AccountId> for House {
	fn chair_of(cooperative: CoopId) -> Option<AccountId> {
		Chairs::get(cooperative)
	}

	fn secretary_of(cooperative: CoopId) -> Option<AccountId> {
		Secretaries::get(cooperative)
	}

	fn has_seat(_: CoopId, _: &AccountId) -> bool {
		false
	}

	fn is_deputy_key(_: CoopId, _: &AccountId) -> bool {
		false
	}
}

/// Lets the councils' accounts pass.
impl EnsureOrigin<RuntimeOrigin> for House {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		let id = origin
			.as_signer()
			.and_then(|who| (FIRST..=UNKNOWN).find(|id| council_account(*id) == *who));
		id.ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(council(SECOND))
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, RuntimeOrigin> for House {
	fn union_council() -> RuntimeOrigin {
		council(UNION)
	}

	fn make_clerk(cooperative: CoopId, who: &AccountId) {
		grant(cooperative, who, StaffRight::DocumentClerk);
		grant(cooperative, who, StaffRight::Cashier);
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

impl coop_documents::Config for Test {
	type CouncilOrigin = House;
	type Accounts = House;
	type Cooperatives = House;
	type Members = House;
	type Councils = House;
	type Signature = MultiSignature;
	type Time = House;
	type MaxTemplates = ConstU32<MAX_TEMPLATES>;
	type MaxEditions = ConstU32<MAX_EDITIONS>;
	type MaxApproved = ConstU32<MAX_APPROVED>;
	type MaxDocuments = MaxDocuments;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

fn council_account(cooperative: CoopId) -> AccountId {
	AccountId::new([0xF0 | u8::try_from(cooperative).expect("few"); 32])
}

/// The origin of a cooperative's council.
pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	signed(&council_account(cooperative))
}

pub fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// A key on somebody's own device.
pub enum Key {
	Ed25519(Box<ed25519::Pair>),
	Sr25519(Box<sr25519::Pair>),
	Ecdsa(ecdsa::Pair),
}

impl Key {
	/// One key of each kind that wallets have.
	pub fn of_each_kind() -> [Self; 3] {
		[
			Self::Ed25519(Box::new(ed25519::Pair::from_seed(&[1; 32]))),
			Self::Sr25519(Box::new(sr25519::Pair::from_seed(&[2; 32]))),
			Self::Ecdsa(ecdsa::Pair::from_seed(&[3; 32])),
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

fn key_of_seed(seed: u8) -> Key {
	Key::Ed25519(Box::new(ed25519::Pair::from_seed(&[seed; 32])))
}

/// A member of both cooperatives who makes documents.
pub fn author() -> Key {
	key_of_seed(0xA0)
}

/// The chair of the first cooperative.
pub fn chair() -> Key {
	key_of_seed(0xA1)
}

/// The secretary of the first cooperative.
pub fn secretary() -> Key {
	key_of_seed(0xA2)
}

/// A cashier of the first cooperative, and nothing else.
pub fn cashier() -> Key {
	key_of_seed(0xA3)
}

/// A document clerk of the first cooperative.
pub fn clerk() -> Key {
	key_of_seed(0xA4)
}

/// A relay of the first cooperative.
pub fn relay() -> Key {
	key_of_seed(0xA5)
}

/// A document clerk, relay and cashier of the second cooperative.
pub fn second_clerk() -> Key {
	key_of_seed(0xA6)
}

/// An applicant of the first cooperative.
pub fn applicant() -> Key {
	key_of_seed(0xA7)
}

/// Registered, but nothing in any cooperative: the counterparties of contracts.
pub fn party(n: u8) -> Key {
	key_of_seed(0xB0 | n)
}

/// Not registered.
pub fn stranger() -> Key {
	key_of_seed(0xCC)
}

/// Registers an account and gives it a right.
pub fn grant(cooperative: CoopId, who: &AccountId, right: StaffRight) {
	assert_ok!(House::register_person(who, Commitment::zero()));
	Rights::insert((cooperative, who, right), ());
}

pub fn revoke(cooperative: CoopId, who: &AccountId, right: StaffRight) {
	Rights::remove((cooperative, who, right));
}

/// Registers an account and makes it a member.
pub fn admit(cooperative: CoopId, who: &AccountId) {
	assert_ok!(House::register_person(who, Commitment::zero()));
	Members::insert((cooperative, who), ());
}

pub fn expel(cooperative: CoopId, who: &AccountId) {
	Members::remove((cooperative, who));
}

pub fn set_chair(cooperative: CoopId, who: Option<AccountId>) {
	Chairs::set(cooperative, who);
}

/// Replaces the key of an account.
pub fn set_key(who: &AccountId, key: &AccountId) {
	Keys::insert(who, key);
}

pub fn set_now(now: Moment) {
	Now::put(now);
}

pub fn block(cooperative: CoopId) {
	NotReady::insert(cooperative, ());
}

pub fn close(cooperative: CoopId) {
	Closed::insert(cooperative, ());
}

pub fn dissolve_union() {
	NoUnion::put(());
}

/// A letter with content of its own.
pub fn letter(content: u8) -> DocumentForm<AccountId> {
	DocumentForm {
		template: LETTER,
		edition: 1,
		content: H256::repeat_byte(content),
		process: Process { kind: ProcessKind::Document, id: 0 },
		follows: None,
		corrects: None,
		counterparties: Counterparties::default(),
		roles: Roles::of(SignerRole::Author),
		stroke: None,
	}
}

/// A contract with the parties 1, 2 and 3, in a decision.
pub fn contract(content: u8) -> DocumentForm<AccountId> {
	let mut parties = vec![party(1).account(), party(2).account(), party(3).account()];
	parties.sort();
	DocumentForm {
		template: CONTRACT,
		process: Process { kind: ProcessKind::Decision, id: 7 },
		counterparties: parties.try_into().expect("few"),
		..letter(content)
	}
}

/// The id of a document of the author.
pub fn id_of(form: &DocumentForm<AccountId>) -> DocumentHash {
	Documents::document_id(FIRST, author().account(), form.clone())
}

/// The author registers a document in the first cooperative.
pub fn register(form: &DocumentForm<AccountId>) -> DispatchResult {
	Documents::register(signed(&author().account()), FIRST, form.clone())
}

/// As [`register`], with the id.
pub fn registered(form: DocumentForm<AccountId>) -> DocumentHash {
	assert_ok!(register(&form));
	id_of(&form)
}

/// Somebody signs a document of the first cooperative in one role.
pub fn sign(key: &Key, document: DocumentHash, role: SignerRole) -> DispatchResult {
	Documents::sign(signed(&key.account()), FIRST, document, Roles::of(role), None)
}

/// What the signer of a document signs now.
pub fn statement(
	signer: &Key,
	cooperative: CoopId,
	process: Process,
	document: DocumentHash,
	roles: Roles,
	stroke: Option<H256>,
) -> Statement<AccountId> {
	Statement {
		genesis: System::block_hash(0),
		act: process.act(cooperative, signature_content(document, roles, stroke), signer.account()),
		signed_at: House::now(),
	}
}

/// What the author of a document of the first cooperative signs now.
pub fn own_statement(key: &Key, form: &DocumentForm<AccountId>) -> Statement<AccountId> {
	let document = Documents::document_id(FIRST, key.account(), form.clone());
	statement(key, FIRST, form.process, document, form.roles, form.stroke)
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

/// A signature under it.
pub fn detached(key: &Key, statement: &Statement<AccountId>) -> Signed {
	let signature = key.sign(&statement.bytes());
	SignedStatement { statement: statement.clone(), signature }
}

/// As [`detached`], by a wallet that wraps what it signs.
pub fn detached_wrapped(key: &Key, statement: &Statement<AccountId>) -> Signed {
	let signature = key.sign(&wrapped(&statement.bytes()));
	SignedStatement { statement: statement.clone(), signature }
}

/// Another way to the id: what it is the hash of, written out.
pub fn identity(form: &DocumentForm<AccountId>) -> DocumentIdentity<AccountId> {
	DocumentIdentity {
		tag: DOCUMENT_TAG,
		genesis: System::block_hash(0),
		cooperative: FIRST,
		template: form.template,
		edition: form.edition,
		content: form.content,
		author: author().account(),
		follows: form.follows,
		corrects: form.corrects,
		counterparties: form.counterparties.to_vec(),
	}
}

/// The events of this room, oldest first.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Documents(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The signers of a template, in the order of their roles.
pub fn required(roles: &[SignerRole]) -> Required {
	roles.to_vec().try_into().expect("few")
}

/// What every contract requires.
pub fn contract_signers() -> Required {
	use SignerRole::*;
	required(&[Author, Chair, Secretary, Cashier, Counterparty, Counterparty])
}

#[derive(Default)]
pub struct ExtBuilder {
	/// More templates in the genesis.
	pub templates: Vec<crate::GenesisTemplate>,
}

impl ExtBuilder {
	fn templates(self) -> Vec<crate::GenesisTemplate> {
		let template = |template, required: Required| crate::GenesisTemplate {
			template,
			title: H256::from_low_u64_be(template.into()),
			required: required.into_inner(),
			founding: false,
			approved_by: vec![FIRST, SECOND],
		};
		let mut templates =
			vec![template(LETTER, Required::default()), template(CONTRACT, contract_signers())];
		templates.extend(self.templates);
		templates
	}

	pub fn build(self) -> TestExternalities {
		let documents = DocumentsConfig { templates: self.templates(), ..Default::default() };
		let genesis = RuntimeGenesisConfig { documents, ..Default::default() };
		let mut ext = TestExternalities::new(genesis.build_storage().expect("genesis is valid"));
		#[cfg(feature = "runtime-benchmarks")]
		ext.register_extension(sp_keystore::KeystoreExt::new(
			sp_keystore::testing::MemoryKeystore::new(),
		));
		MaxDocuments::set(10_000);
		ext.execute_with(|| {
			System::set_block_number(1);
			for cooperative in [FIRST, SECOND] {
				admit(cooperative, &author().account());
			}
			admit(FIRST, &chair().account());
			admit(FIRST, &secretary().account());
			Chairs::insert(FIRST, chair().account());
			Secretaries::insert(FIRST, secretary().account());
			grant(FIRST, &cashier().account(), StaffRight::Cashier);
			grant(FIRST, &clerk().account(), StaffRight::DocumentClerk);
			grant(FIRST, &relay().account(), StaffRight::Relay);
			for right in [StaffRight::DocumentClerk, StaffRight::Relay, StaffRight::Cashier] {
				grant(SECOND, &second_clerk().account(), right);
			}
			assert_ok!(House::register_person(&applicant().account(), Commitment::zero()));
			Applicants::insert((FIRST, applicant().account()), ());
			for n in 0..10 {
				assert_ok!(House::register_person(&party(n).account(), Commitment::zero()));
			}
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
