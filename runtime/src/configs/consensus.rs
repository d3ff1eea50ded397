//! Who makes blocks, how they become final, and what follows from misbehaviour.

use super::{real_or_fast, SLOT_DURATION};
use crate::{
	AccountId, Aura, Delegates, Historical, Offences, Runtime, RuntimeEvent, Session, SessionKeys,
};
use coop_primitives::{Moment, DAY, MINUTE, SECOND};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Get},
	weights::Weight,
};
use pallet_session::{
	disabling::UpToLimitDisablingStrategy,
	historical::{IdentificationTuple, NoteHistoricalRoot},
	FindAccountFromAuthorIndex,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{traits::Convert, Perbill};
use sp_staking::{
	offence::{OffenceDetails, OffenceSeverity, OnOffenceHandler},
	SessionIndex,
};

/// How long a session is, in milliseconds (rules §8.7).
pub const SESSION: Moment = real_or_fast(10 * MINUTE, 20 * SECOND);
/// Most delegates who make blocks at a time (rules §8.1).
pub const MANAGING_SEATS: u32 = 21;

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
	type MaxAuthorities = ConstU32<MANAGING_SEATS>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = FindAccountFromAuthorIndex<Runtime, Aura>;
	type EventHandler = ();
}

/// The slot of the block.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		pallet_aura::CurrentSlot::<Runtime>::get().into()
	}
}

impl coop_delegates::Config for Runtime {
	type CurrentSlot = CurrentSlot;
	type SlotsPerSession = SlotsPerSession;
	type SessionsKept = SessionsKept;
}

/// Only who makes blocks has session keys to set.
pub struct SittingDelegate;

impl Convert<AccountId, Option<AccountId>> for SittingDelegate {
	fn convert(who: AccountId) -> Option<AccountId> {
		pallet_session::Validators::<Runtime>::get().contains(&who).then_some(who)
	}
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = SittingDelegate;
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
	type MaxAuthorities = ConstU32<MANAGING_SEATS>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = SessionsKept;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
}

/// A proven finality equivocation disables the delegate at once (rules §8.9).
pub struct DisableOffenders;

impl OnOffenceHandler<AccountId, IdentificationTuple<Runtime>, Weight> for DisableOffenders {
	fn on_offence(
		offenders: &[OffenceDetails<AccountId, IdentificationTuple<Runtime>>],
		slash_fraction: &[Perbill],
		_: SessionIndex,
	) -> Weight {
		for (details, fraction) in offenders.iter().zip(slash_fraction) {
			let (who, ()) = &details.offender;
			Session::report_offence(who.clone(), OffenceSeverity(*fraction));
		}
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads_writes(2, 1)
			.saturating_mul(u64::try_from(offenders.len()).unwrap_or(u64::MAX))
	}
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = IdentificationTuple<Runtime>;
	type OnOffenceHandler = DisableOffenders;
}
