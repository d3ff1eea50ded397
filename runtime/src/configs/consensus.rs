//! Who makes blocks, how they become final, and what follows from misbehaviour.

use super::{
	cooperation::CouncilOrMeeting,
	params::dynamic,
	platform::{PlatformMajority, PlatformSupermajority},
	real_or_fast,
	system::BLOCK_WEIGHT,
	SLOT_DURATION,
};
use crate::{
	AccountId, Accounts, Aura, Axon, Balances, Cooperatives, Delegates, Historical, Membership,
	Offences, Platform, Runtime, RuntimeEvent, Session, SessionKeys, Timestamp,
};
use coop_delegates::{EnsureProtocolChange, OnManaging, MAX_APPROVALS, MAX_SEATS};
use coop_primitives::{CoopId, Moment, DAY, MINUTE, SECOND};
use frame_support::{
	parameter_types,
	traits::{ChangeMembers, ConstBool, ConstU32, ConstU64, Get},
	weights::Weight,
};
use pallet_session::{
	disabling::UpToLimitDisablingStrategy,
	historical::{IdentificationTuple, NoteHistoricalRoot},
	FindAccountFromAuthorIndex,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{traits::Convert, Perbill};

/// How long a session is, in milliseconds (rules §8.7).
pub const SESSION: Moment = real_or_fast(10 * MINUTE, 20 * SECOND);
parameter_types! {
	pub const SlotsPerSession: u64 = SESSION / SLOT_DURATION;
	/// A week: as long as a proof of misbehaviour is accepted.
	pub const SessionsKept: u64 = 7 * DAY / SESSION;
	pub const ReportLongevity: u64 = 7 * DAY / SLOT_DURATION;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = Moment;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = ConstU32<MAX_SEATS>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = FindAccountFromAuthorIndex<Runtime, Aura>;
	type EventHandler = Delegates;
}

/// The slot of the block.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		pallet_aura::CurrentSlot::<Runtime>::get().into()
	}
}

parameter_types! {
	/// Fixed, so that a vote reads nothing but its own record and the counts (rules §8.4).
	pub const ApprovalsPerVoter: u32 = real_or_fast(MAX_APPROVALS, 4);
	/// What takes effect by itself on its day must fit beside a block's extrinsics.
	pub MaxChangeWeight: Weight = Perbill::from_percent(10) * BLOCK_WEIGHT;
}

impl coop_delegates::Config for Runtime {
	type CurrentSlot = CurrentSlot;
	type SlotDuration = ConstU64<SLOT_DURATION>;
	type SlotsPerSession = SlotsPerSession;
	type SessionsKept = SessionsKept;
	type Time = Timestamp;
	type NominationOrigin = CouncilOrMeeting;
	type GovernanceOrigin = PlatformMajority;
	type SupermajorityOrigin = PlatformSupermajority;
	type ProtocolOrigin = EnsureProtocolChange;
	type Accounts = Accounts;
	type Cooperatives = Cooperatives;
	type Members = Membership;
	type Managing = GovernPlatform;
	type NodeKey = AuraId;
	type KeyOwners = Historical;
	type DoubleBlocks = Offences;
	type Token = Balances;
	type Pot = PotAccount;
	type Resources = ResourceAccount;
	type Seats = dynamic::delegates::Seats;
	type Reserves = dynamic::delegates::Reserves;
	type ApprovalsPerVoter = ApprovalsPerVoter;
	type OrganizationsVote = dynamic::delegates::OrganizationsVote;
	type AcceptedAfter = dynamic::delegates::AcceptedAfter;
	type ChangesByVote = dynamic::delegates::ChangesByVote;
	type VotePeriod = dynamic::delegates::VotePeriod;
	type Bench = dynamic::delegates::Bench;
	type LongestBench = dynamic::delegates::LongestBench;
	type HeartbeatLife = dynamic::delegates::HeartbeatLife;
	type ReserveShare = dynamic::delegates::ReserveShare;
	type ChangeDelay = dynamic::delegates::ChangeDelay;
	type MaxChangeWeight = MaxChangeWeight;
	type WeightInfo = coop_delegates::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::cooperation::BenchmarkSetup;
}

/// The members of the platform's collective are the managing delegates, from the first block of a
/// session on: votes of who left lapse, newcomers may vote (rules §8.11). When a session ends, its part
/// of the subscriptions comes into the pot before that is divided (rules §9.8).
pub struct GovernPlatform;

impl OnManaging<AccountId> for GovernPlatform {
	fn session_ends() {
		Axon::session_ended();
	}

	fn managing(delegates: &[AccountId]) {
		let before = pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get();
		if before != delegates {
			Platform::set_members_sorted(delegates, &before);
		}
	}
}

/// The account from which delegates are paid.
pub struct PotAccount;

impl Get<AccountId> for PotAccount {
	fn get() -> AccountId {
		Axon::pot_account()
	}
}

/// Where a cooperative's AXON lies.
pub struct ResourceAccount;

impl Convert<CoopId, AccountId> for ResourceAccount {
	fn convert(cooperative: CoopId) -> AccountId {
		Axon::resource_account(cooperative)
	}
}

/// Candidates have session keys to set, and who makes blocks.
pub struct MayHaveKeys;

impl Convert<AccountId, Option<AccountId>> for MayHaveKeys {
	fn convert(who: AccountId) -> Option<AccountId> {
		Delegates::may_have_keys(&who).then_some(who)
	}
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = MayHaveKeys;
	type ShouldEndSession = Delegates;
	type NextSessionRotation = Delegates;
	type SessionManager = NoteHistoricalRoot<Runtime, Delegates>;
	type SessionHandler = <SessionKeys as sp_runtime::traits::OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = crate::Balances;
	type KeyDeposit = frame_support::traits::ConstU128<0>;
}

/// A delegate's full identification is his account, nothing more.
pub struct NothingMore;

impl Convert<AccountId, Option<()>> for NothingMore {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = NothingMore;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_SEATS>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = SessionsKept;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = IdentificationTuple<Runtime>;
	type OnOffenceHandler = Delegates;
}
