//! The rooms of cooperation, and how they are tied together.
//!
//! | Room | asks | for |
//! |---|---|---|
//! | membership | accounts | to register a new person, and that a statement is used once |
//! | membership | cooperatives | whether it is ready, its contributions, staff rights |
//! | membership | council | to decide about an application |
//! | membership | accounts, cooperatives, council | to hear that a membership ended |
//! | membership | cooperatives | when the financial year ends |
//! | membership | ledger | to take the invoice's money, credit it, or owe it back |
//! | ledger | membership | who is a member; that an invoice is paid, or will not be |
//! | ledger | branches | whether a representative has a mandate |
//! | branches | membership, accounts, ledger | who is a member, a person, without an advance |
//! | branches | council | to decide about a founding |
//! | ledger | cooperatives | staff rights, the account in whose name a cooperative's own money moves |
//! | ledger | council | to decide about the return of a share |
//! | council | cooperatives, membership | whether it is ready; who may sit |
//! | council | accounts | whether who sits is a person, and whom he represents |
//! | council | `calls.rs` | what a decision is about |
//! | cooperatives | accounts | whether staff, founders and organisations are registered |
//! | cooperatives | membership | who belongs to operator and union; to make the first members |
//! | cooperatives | council | to install the first council |
//! | cooperatives | documents | which regulations founders sign |
//! | meetings | membership, branches | who votes, and with which number |
//! | meetings | council | who sits on boards, to seat the elected, who is chair |
//! | meetings | cooperatives | who may relay; when a financial year ended |
//! | meetings | accounts | which key signs for a voter |
//! | meetings | `calls.rs` | which question may carry which action |
//! | membership, branches | meetings | to hear that an electorate is about to change |
//! | all | meetings | the origin of what a general meeting resolved |
//! | accounts | cooperatives, council | who is staff, who is chair of a cooperative |
//! | accounts | membership | who is a member |
//! | accounts | council | that who represents an organisation no more leaves its seats |
//! | documents | all of these | who may register and sign as what |
//! | delegates | accounts, cooperatives, membership | who is verified and a member of what |
//! | delegates | council, meetings | the origins that nominate |
//! | accounts, membership | delegates | to hear that a voice is lost |
//! | axon | `calls.rs` | which cooperative pays, and what is always possible |
//! | axon | cooperatives | who is a cashier of the operator; whether a cooperative is there |

use super::{params::dynamic, real_or_fast, system::BLOCK_WEIGHT};
use crate::{
	calls::Calls, AccountId, Accounts, Axon, Balances, Branches, Cooperatives, Council, Delegates,
	Documents, Ledger, Meetings, Membership, Preimage, Proxy, Runtime, RuntimeCall, Signature,
	Timestamp,
};
use coop_branches::Representatives;
use coop_council::{EnsureAudit, EnsureCouncil};
use coop_meetings::EnsureMeeting;
use coop_membership::DirectElectorate;
use coop_primitives::{
	providers::{FinancialYears, OnCooperativeRemoved, OnKeyReplaced},
	CoopId, Moment,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Expendable},
		ConstU32, Contains, EitherOf, Get,
	},
	weights::Weight,
};
use pallet_proxy::WeightInfo as _;
use sp_runtime::Perbill;

parameter_types! {
	/// A refusal runs without anyone's extrinsic, so it must be small.
	pub MaxRefusalWeight: Weight = Perbill::from_percent(1) * BLOCK_WEIGHT;
	/// Who votes is charged for it until it is known that nothing followed.
	pub MaxAutomatedWeight: Weight = Perbill::from_percent(1) * BLOCK_WEIGHT;
	/// All 32 questions of a meeting fit into the block that holds it.
	pub MaxResolutionWeight: Weight = Perbill::from_percent(2) * BLOCK_WEIGHT;
}

/// What the council may decide of a cooperative's affairs, its general meeting may, too. Persons are
/// the council's matter: admissions, exits, keys.
pub type CouncilOrMeeting = EitherOf<EnsureCouncil, EnsureMeeting>;

impl coop_accounts::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureCouncil;
	type RepresentationFilter = ActsOfOrganizations;
	type Cooperatives = Cooperatives;
	type Councils = Council;
	type Members = Membership;
	type OnVerificationEnded = Delegates;
	type OnKeyReplaced = ProxiesEnd;
	type OnRepresentativeChanged = Council;
	type Signature = Signature;
	type Time = Timestamp;
	type OfferLife = dynamic::accounts::OfferLife;
	type LongestAttestation = dynamic::accounts::LongestAttestation;
	type ExpiryNotice = dynamic::accounts::ExpiryNotice;
	type AdoptionPeriod = dynamic::accounts::AdoptionPeriod;
	type LongestConsent = dynamic::accounts::LongestConsent;
	type RecoveryDelay = dynamic::accounts::RecoveryDelay;
	type ConfirmationPeriod = dynamic::accounts::ConfirmationPeriod;
	type MaxOrganizations = ConstU32<32>;
	type MaxConsents = ConstU32<16>;
	type WeightInfo = coop_accounts::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

impl coop_cooperatives::Config for Runtime {
	type CouncilOrigin = CouncilOrMeeting;
	type MeetingOrigin = EnsureMeeting;
	type GovernanceOrigin = coop_delegates::EnsureProtocolChange;
	type Accounts = Accounts;
	type Members = Membership;
	type Councils = Council;
	type Regulations = Documents;
	type Rooms = (Membership, Council, Meetings, Ledger, Branches);
	// First what lies on hold is freed, then it is sent.
	type OnRemoved = (Axon, LeftResources, Ledger, Membership);
	type Signature = Signature;
	type Time = Timestamp;
	type OperatorDecidesWithin = dynamic::cooperatives::OperatorDecidesWithin;
	type NoticePeriod = dynamic::cooperatives::NoticePeriod;
	type RejoinWithin = dynamic::cooperatives::RejoinWithin;
	type JoinWithin = dynamic::cooperatives::JoinWithin;
	type OfferLife = dynamic::cooperatives::LinkOfferLife;
	type MaxLinks = ConstU32<4_096>;
	type MaxStaff = ConstU32<1_000>;
	type WeightInfo = coop_cooperatives::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

impl coop_documents::Config for Runtime {
	type CouncilOrigin = CouncilOrMeeting;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Councils = Council;
	type Signature = Signature;
	type Time = Timestamp;
	type MaxTemplates = ConstU32<4_096>;
	type MaxEditions = ConstU32<1_024>;
	type MaxApproved = ConstU32<1_024>;
	type MaxDocuments = ConstU32<100_000_000>;
	type WeightInfo = coop_documents::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

/// Whoever acts for an account by leave of its old key acts no more: a thief could have let himself.
pub struct ProxiesEnd;

impl OnKeyReplaced<AccountId> for ProxiesEnd {
	fn on_key_replaced(who: &AccountId) {
		Proxy::remove_all_proxy_delegates(who);
	}

	fn weight() -> Weight {
		let most = <Runtime as pallet_proxy::Config>::MaxProxies::get();
		<Runtime as pallet_proxy::Config>::WeightInfo::remove_proxies(most)
	}
}

/// The financial year after which all must be paid to who left. On a chain for tests it ends at once.
pub struct PayoutYears;

impl FinancialYears for PayoutYears {
	fn year_end(cooperative: CoopId, at: Moment) -> Option<Moment> {
		real_or_fast(Cooperatives::year_end(cooperative, at), Some(at))
	}

	fn months_after(cooperative: CoopId, year: u16, months: u8) -> Option<Moment> {
		Cooperatives::months_after(cooperative, year, months)
	}
}

/// What AXON a removed cooperative still has goes to the infrastructure fund. It holds no removal
/// back: others can send AXON there, and nobody could take it out.
pub struct LeftResources;

impl OnCooperativeRemoved for LeftResources {
	fn cooperative_removed(cooperative: CoopId) {
		let (from, fund) = (Axon::resource_account(cooperative), Axon::fund_account());
		let left = Balances::reducible_balance(&from, Expendable, Polite);
		// Nothing holds back what can be reduced, and the fund takes any sum.
		let sent = Balances::transfer(&from, &fund, left, Expendable);
		debug_assert!(sent.is_ok(), "{sent:?}");
	}
}

/// What a representative may do in the name of his organisation: take part in cooperation. Nothing
/// that would hand on its powers, such as a proxy, and nothing that moves AXON.
pub struct ActsOfOrganizations;

impl Contains<RuntimeCall> for ActsOfOrganizations {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => {
				calls.iter().all(Self::contains)
			}
			RuntimeCall::Accounts(_)
			| RuntimeCall::Cooperatives(_)
			| RuntimeCall::Membership(_)
			| RuntimeCall::Ledger(_)
			| RuntimeCall::Branches(_)
			| RuntimeCall::Council(_)
			| RuntimeCall::Meetings(_)
			| RuntimeCall::Documents(_)
			| RuntimeCall::Delegates(coop_delegates::Call::vote { .. }) => true,
			_ => false,
		}
	}
}

impl coop_membership::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureCouncil;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Council = Council;
	type Books = Ledger;
	type MeetingOrigin = EnsureMeeting;
	type Years = PayoutYears;
	type OnRemoved = (Accounts, Cooperatives, Council, Branches, Meetings, Delegates);
	type Electorate = Meetings;
	type ExitWithin = dynamic::membership::ExitWithin;
	type PaidWithin = dynamic::membership::PaidWithin;
	type ExpulsionNotice = dynamic::membership::ExpulsionNotice;
	type ExpulsionWithin = dynamic::membership::ExpulsionWithin;
	type Signature = Signature;
	type Time = Timestamp;
	type InvoiceLife = dynamic::membership::InvoiceLife;
	type RefundWithin = dynamic::membership::RefundWithin;
	type MaxApplications = ConstU32<10_000>;
	type InvitationLife = dynamic::membership::InvitationLife;
	type MaxInvitations = ConstU32<10_000>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
	type WeightInfo = coop_membership::weights::SubstrateWeight<Runtime>;
}

impl coop_ledger::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = CouncilOrMeeting;
	type MeetingOrigin = EnsureMeeting;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Council = Council;
	type Mandates = Branches;
	type Payments = Membership;
	type Time = Timestamp;
	type PaymentLife = dynamic::ledger::PaymentLife;
	type EntriesKept = dynamic::ledger::EntriesKept;
	type MaxPayments = ConstU32<100_000>;
	type MaxPaymentsOf = ConstU32<16>;
	type WeightInfo = coop_ledger::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

impl coop_branches::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = CouncilOrMeeting;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Books = Ledger;
	type Council = Council;
	type Electorate = Meetings;
	type Time = Timestamp;
	type FoundingLife = dynamic::branches::FoundingLife;
	type BallotLife = dynamic::branches::BallotLife;
	type ElectionSpacing = dynamic::branches::ElectionSpacing;
	type MaxFoundings = ConstU32<100>;
	type MaxBranches = ConstU32<10_000>;
	type WeightInfo = coop_branches::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

impl coop_council::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Natures = Calls;
	type CouncilOrigin = EnsureCouncil;
	type MeetingOrigin = EnsureMeeting;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Time = Timestamp;
	type SmallestCouncil = dynamic::council::SmallestCouncil;
	type DefaultLife = dynamic::council::DefaultLife;
	type LongestLife = dynamic::council::LongestLife;
	type SignWithin = dynamic::council::SignWithin;
	type MinutesKept = dynamic::council::MinutesKept;
	type ResignsWithin = dynamic::council::ResignsWithin;
	type LongestMandate = dynamic::council::LongestMandate;
	type MaxUnderWay = ConstU32<10_000>;
	type MaxPerProposer = ConstU32<500>;
	type MaxActionLength = ConstU32<{ 16 * 1024 }>;
	type MaxRefusalWeight = MaxRefusalWeight;
	type MaxAutomatedWeight = MaxAutomatedWeight;
	type WeightInfo = coop_council::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

impl coop_meetings::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Questions = Calls;
	type CouncilOrigin = EnsureCouncil;
	type AuditOrigin = EnsureAudit;
	type MeetingOrigin = EnsureMeeting;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type MemberElectorate = DirectElectorate<Runtime>;
	type BranchElectorate = Representatives<Runtime>;
	type Branches = Branches;
	type Councils = Council;
	type Boards = Council;
	type Years = Cooperatives;
	type Signature = Signature;
	type Time = Timestamp;
	type FirstQuorum = dynamic::meetings::FirstQuorum;
	type SecondQuorum = dynamic::meetings::SecondQuorum;
	type Notice = dynamic::meetings::Notice;
	type ReorganisationNotice = dynamic::meetings::ReorganisationNotice;
	type LongestNotice = dynamic::meetings::LongestNotice;
	type FreezeBefore = dynamic::meetings::FreezeBefore;
	type ShortestVoting = dynamic::meetings::ShortestVoting;
	type LongestVoting = dynamic::meetings::LongestVoting;
	type ProposedFor = dynamic::meetings::ProposedFor;
	type PetitionFor = dynamic::meetings::PetitionFor;
	type PetitionShare = dynamic::meetings::PetitionShare;
	type AmendmentShare = dynamic::meetings::AmendmentShare;
	type AnnualFromMonth = dynamic::meetings::AnnualFromMonth;
	type AnnualUntilMonth = dynamic::meetings::AnnualUntilMonth;
	type SignWithin = dynamic::meetings::SignWithin;
	type RetryWithin = dynamic::meetings::RetryWithin;
	type RecordsKept = dynamic::meetings::RecordsKept;
	type MaxActionLength = ConstU32<{ 16 * 1024 }>;
	type MaxResolutionWeight = MaxResolutionWeight;
	type WeightInfo = coop_meetings::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkSetup;
}

/// What benchmarks need of other rooms, in the genesis of the development preset.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkSetup;

#[cfg(feature = "runtime-benchmarks")]
impl coop_membership::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn clerk(_: coop_primitives::CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_branches::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn member(cooperative: CoopId, n: u32) -> AccountId {
		<Self as coop_council::BenchmarkHelper<AccountId>>::member(cooperative, n)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_ledger::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn cashier(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn member(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_accounts::BenchmarkHelper<AccountId, RuntimeCall, Signature> for BenchmarkSetup {
	// Alice chairs the council and holds every right.
	fn relay(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn call_of_organization(_: &AccountId) -> RuntimeCall {
		coop_accounts::Call::update_profile { profile: sp_core::H256::repeat_byte(0x0F) }.into()
	}

	fn new_key() -> AccountId {
		use sp_runtime::traits::IdentifyAccount;
		sp_runtime::MultiSigner::from(sp_io::crypto::ecdsa_generate(KEYS, None)).into_account()
	}

	fn sign(key: &AccountId, bytes: &[u8]) -> Signature {
		sign(key, bytes)
	}

	fn make_member(cooperative: CoopId, who: &AccountId) {
		use coop_primitives::providers::FoundMembers;
		Membership::found(cooperative, who, Default::default())
			.expect("there is room for a member");
	}

	fn verifier(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn publish_transfer_key(cooperative: CoopId, key: [u8; 32]) {
		coop_cooperatives::Cooperatives::<Runtime>::mutate(cooperative, |record| {
			if let Some(record) = record {
				record.settings.transfer_key = Some(key);
			}
		});
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_cooperatives::BenchmarkHelper<AccountId, Signature> for BenchmarkSetup {
	fn organization() -> AccountId {
		let who = AccountId::new([0x0E; 32]);
		register(&who, coop_primitives::AccountKind::Organization);
		who
	}

	// The genesis has them.
	fn publish_regulations() {}

	fn signer() -> AccountId {
		use sp_runtime::traits::IdentifyAccount;
		let key = sp_io::crypto::ecdsa_generate(KEYS, None);
		let who = sp_runtime::MultiSigner::from(key).into_account();
		register(&who, coop_primitives::AccountKind::Person);
		who
	}

	fn sign(who: &AccountId, bytes: &[u8]) -> Signature {
		sign(who, bytes)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_council::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn member(cooperative: CoopId, n: u32) -> AccountId {
		use coop_primitives::providers::FoundMembers;
		let who: AccountId = frame_benchmarking::account("member", n, 0);
		register(&who, coop_primitives::AccountKind::Person);
		Membership::found(cooperative, &who, Default::default())
			.expect("there is room for a member");
		who
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_delegates::BenchmarkHelper<Runtime> for BenchmarkSetup {
	fn member(cooperative: CoopId, n: u32) -> AccountId {
		let who = <Self as coop_council::BenchmarkHelper<AccountId>>::member(cooperative, n);
		let record = coop_accounts::Attestation {
			cooperative,
			verifier: None,
			procedure: coop_accounts::Procedure::InPerson,
			tag: Default::default(),
			attested_at: 0,
			expires_at: Moment::MAX,
			orphaned_until: None,
			announced: false,
			due: Moment::MAX,
		};
		coop_accounts::Attestations::<Runtime>::insert(&who, record);
		who
	}

	fn end_memberships(who: &AccountId) {
		coop_membership::MembershipsOf::<Runtime>::remove(who);
	}

	fn keys(node: &sp_consensus_aura::sr25519::AuthorityId) -> crate::SessionKeys {
		use sp_core::{crypto::UncheckedFrom, ed25519};
		let grandpa = ed25519::Public::unchecked_from(sp_io::hashing::blake2_256(node.as_ref()));
		crate::SessionKeys { aura: node.clone(), grandpa: grandpa.into() }
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_meetings::BenchmarkHelper<AccountId, Signature, RuntimeCall> for BenchmarkSetup {
	fn member(cooperative: CoopId, n: u32) -> AccountId {
		let who: AccountId = frame_benchmarking::account("member", n, 0);
		match coop_membership::Numbers::<Runtime>::contains_key(cooperative, &who) {
			true => who,
			false => <Self as coop_council::BenchmarkHelper<AccountId>>::member(cooperative, n),
		}
	}

	fn pass(time: Moment) {
		pallet_timestamp::Now::<Runtime>::mutate(|now| *now = now.saturating_add(time));
	}

	fn seat(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn chair(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn relay(_: CoopId) -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	fn sign(
		cooperative: CoopId,
		number: u32,
		scheme: coop_primitives::statement::Scheme,
		bytes: &dyn Fn(&AccountId) -> alloc::vec::Vec<u8>,
	) -> Signature {
		use coop_primitives::statement::Scheme::{Ecdsa, Ed25519, Sr25519};
		use sp_io::crypto;
		use sp_runtime::{traits::IdentifyAccount, MultiSigner};
		let enter = |key: MultiSigner| {
			let who = key.into_account();
			register(&who, coop_primitives::AccountKind::Person);
			let member = coop_membership::Member {
				account: who.clone(),
				status: coop_membership::MemberStatus::Active,
				joined_at: 0,
				document: Default::default(),
			};
			coop_membership::Members::<Runtime>::insert(cooperative, number, member);
			bytes(&who)
		};
		match scheme {
			Sr25519 => {
				let key = crypto::sr25519_generate(KEYS, None);
				crypto::sr25519_sign(KEYS, &key, &enter(key.into())).map(Into::into)
			}
			Ed25519 => {
				let key = crypto::ed25519_generate(KEYS, None);
				crypto::ed25519_sign(KEYS, &key, &enter(key.into())).map(Into::into)
			}
			Ecdsa => {
				let key = crypto::ecdsa_generate(KEYS, None);
				crypto::ecdsa_sign(KEYS, &key, &enter(key.into())).map(Into::into)
			}
		}
		.expect("the key was generated")
	}

	fn action(n: u32) -> RuntimeCall {
		let mut remark = alloc::vec![0; 1_000];
		remark.extend(n.to_le_bytes());
		frame_system::Call::remark { remark }.into()
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl coop_documents::BenchmarkHelper<AccountId, crate::RuntimeOrigin> for BenchmarkSetup {
	fn union_council() -> crate::RuntimeOrigin {
		coop_council::Origin::Council(crate::presets::RUS).into()
	}

	fn make_clerk(cooperative: CoopId, who: &AccountId) {
		use coop_primitives::StaffRight::{Cashier, DocumentClerk};
		for right in [DocumentClerk, Cashier] {
			let council = coop_council::Origin::Council(cooperative).into();
			Cooperatives::grant_rights(council, cooperative, who.clone(), right)
				.expect("the account is registered and has no right yet");
		}
	}
}

/// Signs with a key that was generated for it.
#[cfg(feature = "runtime-benchmarks")]
fn sign(who: &AccountId, bytes: &[u8]) -> Signature {
	use sp_runtime::traits::IdentifyAccount;
	sp_io::crypto::ecdsa_public_keys(KEYS)
		.into_iter()
		.find(|key| sp_runtime::MultiSigner::from(*key).into_account() == *who)
		.and_then(|key| sp_io::crypto::ecdsa_sign(KEYS, &key, bytes))
		.expect("the key was generated")
		.into()
}

#[cfg(feature = "runtime-benchmarks")]
fn register(who: &AccountId, kind: coop_primitives::AccountKind) {
	let profile = Default::default();
	let record =
		coop_accounts::AccountRecord { kind, profile, registered_at: 0, last_statement: 0 };
	coop_accounts::Accounts::<Runtime>::insert(who, record);
	crate::System::inc_providers(who);
}

/// The kind of keys that benchmarks sign with.
#[cfg(feature = "runtime-benchmarks")]
const KEYS: sp_core::crypto::KeyTypeId = sp_core::crypto::KeyTypeId(*b"coop");

#[cfg(feature = "runtime-benchmarks")]
impl coop_axon::BenchmarkHelper<AccountId, RuntimeCall> for BenchmarkSetup {
	// Cooperative 1 is the operator.
	fn cashier() -> AccountId {
		sp_keyring::Sr25519Keyring::Alice.to_account_id()
	}

	// An ordinary member of Zarya: only after all registers were asked it is clear that he is no more. And
	// what he confirms is protected if it is a payment out.
	fn slowest() -> (AccountId, RuntimeCall) {
		let who = sp_keyring::Sr25519Keyring::Ferdie.to_account_id();
		let (cooperative, payment) = (crate::presets::ZARYA, 1);
		let out = coop_ledger::Payment {
			who: who.clone(),
			purpose: coop_primitives::books::Purpose::Order,
			direction: coop_primitives::books::Direction::Out,
			lines: Default::default(),
			document: Default::default(),
			stage: coop_ledger::Stage::Open { until: 0 },
		};
		coop_ledger::Payments::<Runtime>::insert(cooperative, payment, out);
		let (amount, document) = (1, Default::default());
		let confirm = coop_ledger::Call::confirm_payment { cooperative, payment, amount, document };
		(who, confirm.into())
	}

	fn many(calls: u32) -> RuntimeCall {
		let remark = || frame_system::Call::remark { remark: Default::default() }.into();
		let calls = (0..calls).map(|_| remark()).collect();
		pallet_utility::Call::batch { calls }.into()
	}
}
