//! Blocks, accounts, AXON and its fees, migrations.

use super::{cooperation::CouncilOrMeeting, params::dynamic, AXON, EXISTENTIAL_DEPOSIT};
use crate::{
	calls::Calls, fees, AccountId, Axon, Balance, Balances, Block, Cooperatives, Nonce, PalletInfo,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, RuntimeOrigin,
	RuntimeTask, SafeMode, System, TxExtension, TxPause, UncheckedExtrinsic, VERSION,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	migrations::FreezeChainOnFailedMigration,
	parameter_types,
	traits::{
		fungible::{Balanced, Credit},
		ConstU128, ConstU32, ConstU8, Contains, InsideBoth, OnUnbalanced, VariantCountOf,
	},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
	PalletId,
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	offchain::{CreateAuthorizedTransaction, CreateBare, CreateTransaction, CreateTransactionBase},
};
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter, Multiplier};
use sp_runtime::{generic::Era, traits::One, Perbill};
use sp_version::RuntimeVersion;

/// How much of a block ordinary extrinsics may fill; the rest is for what must always fit.
pub const NORMAL_SHARE: Perbill = Perbill::from_percent(85);
/// One second of work a block, of the two that a slot has.
pub const BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, u64::MAX);
/// Most bytes of a block.
pub const BLOCK_BYTES: u32 = 5 * 1024 * 1024;

parameter_types! {
	pub const BlockHashCount: u32 = 4096;
	pub const Version: RuntimeVersion = VERSION;
	pub RuntimeBlockWeights: BlockWeights =
		BlockWeights::with_sensible_defaults(BLOCK_WEIGHT, NORMAL_SHARE);
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(BLOCK_BYTES)
		.modify_max_length_for_class(DispatchClass::Normal, |m| *m = NORMAL_SHARE * *m)
		.build();
	pub const SS58Prefix: u16 = 42;
}

/// What never passes: moving AXON from one to another or burning it, and leaving the set of delegates
/// by throwing one's keys away.
///
/// AXON is no money between people (rules §9.1), and none may be lost (rules §9.8). How it moves stands
/// in the room `axon`; the stock calls for it are shut as they are, so a newer SDK opens none. Whatever
/// wraps a call asks here again: batches, proxies, multisigs, the schedule, meta-transactions.
pub struct Allowed;

impl Contains<RuntimeCall> for Allowed {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Balances(_)
				| RuntimeCall::Session(pallet_session::Call::purge_keys { .. })
		)
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = InsideBoth<Allowed, InsideBoth<SafeMode, TxPause>>;
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<16>;
	type MultiBlockMigrator = crate::Migrations;
}

/// Sends dust to the infrastructure fund.
pub struct ToFund;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToFund {
	fn on_nonzero_unbalanced(credit: Credit<AccountId, Balances>) {
		// The fund holds the genesis issue, so it exists and takes any sum.
		let _ = Balances::resolve(&Axon::fund_account(), credit);
	}
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type Balance = Balance;
	type DustRemoval = ToFund;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<0>;
	type MaxReserves = ConstU32<0>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, Axon>;
	type WeightToFee = fees::WeightToFee;
	type LengthToFee = fees::LengthToFee;
	// Prices are set by governance, not by demand: a cooperative knows its bill (rules §9.3).
	type FeeMultiplierUpdate = ConstFeeMultiplier<Undistorted>;
	type OperationalFeeMultiplier = ConstU8<1>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Work costs what it costs, in every block.
	pub Undistorted: Multiplier = Multiplier::one();
	pub const ResourcePalletId: PalletId = PalletId(*b"coop/axn");
	pub const FundPalletId: PalletId = PalletId(*b"coop/fnd");
	pub const PotPalletId: PalletId = PalletId(*b"coop/pot");
	pub const PoolPalletId: PalletId = PalletId(*b"coop/sub");
}

impl coop_axon::Config for Runtime {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CouncilOrigin = CouncilOrMeeting;
	type Cooperatives = Cooperatives;
	type Payers = Calls;
	type Quotes = fees::Quotes;
	type ResourcePalletId = ResourcePalletId;
	type FundPalletId = FundPalletId;
	type PotPalletId = PotPalletId;
	type PoolPalletId = PoolPalletId;
	type Units = ConstU128<AXON>;
	type Time = crate::Timestamp;
	type MaximumIssue = dynamic::axon::MaximumIssue;
	type TactLength = dynamic::axon::TactLength;
	type EmissionFactor = dynamic::axon::EmissionFactor;
	type FundReserve = dynamic::axon::FundReserve;
	type DelegatesShare = dynamic::axon::DelegatesShare;
	type PoolSessions = dynamic::axon::PoolSessions;
	type Price = dynamic::axon::Price;
	type SubscriptionPrice = dynamic::axon::SubscriptionPrice;
	type SubscriptionPeriod = dynamic::axon::SubscriptionPeriod;
	type SubscriptionNotice = dynamic::axon::SubscriptionNotice;
	type QuotaWork = dynamic::axon::QuotaWork;
	type QuotaBytes = dynamic::axon::QuotaBytes;
	type MaxPrepaid = ConstU32<12>;
	type ApplicantsAllowance = dynamic::axon::ApplicantsAllowance;
	type MemberAllowance = dynamic::axon::MemberAllowance;
	type StaffAllowance = dynamic::axon::StaffAllowance;
	type AllowancePeriod = dynamic::axon::AllowancePeriod;
	type BlockCeiling = dynamic::axon::BlockCeiling;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::cooperation::BenchmarkSetup;
	type WeightInfo = coop_axon::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub MigrationWeight: Weight = NORMAL_SHARE * BLOCK_WEIGHT;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = FreezeChainOnFailedMigration;
	type MaxServiceWeight = MigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

/// What wraps an act that somebody else brings to the chain and pays for.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MetaTxExtension = (
	pallet_verify_signature::VerifySignature<Runtime>,
	pallet_meta_tx::MetaTxMarker<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckMortality<Runtime>,
	frame_system::CheckNonce<Runtime>,
	coop_accounts::ActAs<Runtime>,
);
/// For benchmarks, which need an extension without weight.
#[cfg(feature = "runtime-benchmarks")]
pub type MetaTxExtension = pallet_meta_tx::WeightlessExtension<Runtime>;

impl pallet_meta_tx::Config for Runtime {
	type WeightInfo = pallet_meta_tx::weights::SubstrateWeight<Runtime>;
	type RuntimeEvent = RuntimeEvent;
	type Extension = MetaTxExtension;
}

impl pallet_verify_signature::Config for Runtime {
	type Signature = crate::Signature;
	type AccountIdentifier = <crate::Signature as sp_runtime::traits::Verify>::Signer;
	type WeightInfo = pallet_verify_signature::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Lets the chain's own rooms make extrinsics without a signature: proofs of misbehaviour, and what
/// they authorize themselves.
impl<LocalCall> CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> CreateBare<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl<LocalCall> CreateTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extension = TxExtension;

	fn create_transaction(call: RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_transaction(call, extension)
	}
}

impl<LocalCall> CreateAuthorizedTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_extension() -> TxExtension {
		(
			frame_system::AuthorizeCall::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			frame_system::CheckEra::from(Era::Immortal),
			coop_axon::CheckNonce::from(0),
			frame_system::CheckWeight::new(),
			coop_accounts::ActAs::new(),
			coop_axon::ChargeResources::new(),
			frame_metadata_hash_extension::CheckMetadataHash::new(false),
			frame_system::WeightReclaim::new(),
		)
	}
}
