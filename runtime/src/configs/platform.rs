//! Platform governance (АНО): the managing delegates decide together (rules §8.11). No superuser.

use super::{params::RuntimeParameters, real_or_fast, system::BLOCK_WEIGHT, BLOCKS_PER_MINUTE};
use crate::{
	AccountId, Balances, BlockNumber, OriginCaller, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin,
};
use frame_support::{
	parameter_types,
	traits::{
		AsEnsureOriginWithArg, ConstU32, Contains, EitherOfDiverse, EnsureOrigin, NeverEnsureOrigin,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::Perbill;

/// 70 % of the managing delegates, 15 of 21: pauses and safe mode, at once; what changes the protocol,
/// blocks a cooperative or designates one only through `Delegates::approve_change`, a day later.
pub type PlatformSupermajority = EnsureProportionAtLeast<AccountId, Instance1, 7, 10>;
/// More than half of the managing delegates: moderation and refusal of nominees.
pub type PlatformMajority = EnsureProportionMoreThan<AccountId, Instance1, 1, 2>;

parameter_types! {
	/// Counts blocks: the one period here that no calendar rule depends on.
	pub const MotionDuration: BlockNumber =
		real_or_fast(7 * 24 * 60 * BLOCKS_PER_MINUTE, 5 * BLOCKS_PER_MINUTE);
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * BLOCK_WEIGHT;
	pub const SafeModeDuration: BlockNumber =
		real_or_fast(24 * 60 * BLOCKS_PER_MINUTE, 2 * BLOCKS_PER_MINUTE);
}

impl pallet_collective::Config<Instance1> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<{ coop_delegates::MAX_SEATS }>;
	// There is never a prime, so silence is never a yes.
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = NeverEnsureOrigin<()>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = PlatformMajority;
	type KillOrigin = PlatformMajority;
	type Consideration = ();
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type AdminOrigin = AsEnsureOriginWithArg<coop_delegates::EnsureProtocolChange>;
	#[cfg(feature = "runtime-benchmarks")]
	type AdminOrigin = AsEnsureOriginWithArg<EnsureRoot<AccountId>>;
	type WeightInfo = ();
}

/// What goes on in safe mode: the chain itself, and what ends the mode.
pub struct ChainItself;

impl Contains<RuntimeCall> for ChainItself {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::System(_)
				| RuntimeCall::Timestamp(_)
				| RuntimeCall::Session(_)
				| RuntimeCall::Grandpa(_)
				| RuntimeCall::Platform(_)
				| RuntimeCall::Delegates(_)
				| RuntimeCall::SafeMode(_)
				| RuntimeCall::TxPause(_)
		)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for ChainItself {
	fn contains(name: &RuntimeCallNameOf<Runtime>) -> bool {
		let (pallet, _) = name;
		let names: [&[u8]; 8] = [
			b"System",
			b"Timestamp",
			b"Session",
			b"Grandpa",
			b"Platform",
			b"Delegates",
			b"SafeMode",
			b"TxPause",
		];
		names.contains(&&pallet[..])
	}
}

/// Lets the delegates' supermajority enter or extend safe mode for a fixed time.
pub struct ForSafeModeDuration;

impl EnsureOrigin<RuntimeOrigin> for ForSafeModeDuration {
	type Success = BlockNumber;

	fn try_origin(origin: RuntimeOrigin) -> Result<BlockNumber, RuntimeOrigin> {
		PlatformSupermajority::try_origin(origin).map(|_| SafeModeDuration::get())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		PlatformSupermajority::try_successful_origin()
	}
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = ChainItself;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeDuration;
	// Nobody can buy a halt.
	type EnterDepositAmount = ();
	type ExtendDepositAmount = ();
	type ForceEnterOrigin = ForSafeModeDuration;
	type ForceExtendOrigin = ForSafeModeDuration;
	type ForceExitOrigin = PlatformSupermajority;
	type ForceDepositOrigin = PlatformSupermajority;
	type Notify = ();
	type ReleaseDelay = ();
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = PlatformSupermajority;
	type UnpauseOrigin = PlatformSupermajority;
	type WhitelistedCalls = ChainItself;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}

/// Who may schedule a call: the delegates' supermajority, or the chain itself.
pub type ScheduleOrigin = EitherOfDiverse<EnsureRoot<AccountId>, PlatformSupermajority>;
/// What a scheduled call may be dispatched as.
pub type ScheduledOrigin = OriginCaller;
