//! At whose expense an extrinsic is, and whether it may be (rules §9.2 to §9.4, §9.6).

use crate::{
	ApplicantsUsed, Balance, BlockUse, BlockUses, Config, Event, MembersUsed, Pallet, Quota,
	Subscription, Subscriptions, WeightInfo,
};
use coop_primitives::{
	allowance::Allowance,
	providers::{Capacity, Payer, PayingCooperative},
	quote::QuotedPayer,
	CoopId, Moment,
};
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
	pallet_prelude::{InvalidTransaction, TransactionValidityError},
	traits::{Get, Time},
	weights::{Weight, WeightMeter},
};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_transaction_payment::OnChargeTransaction;
use sp_runtime::{
	traits::{Dispatchable, Zero},
	PerThing, Perquintill, SaturatedConversion, Saturating,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
type Fees<T> = pallet_transaction_payment::Pallet<T>;

/// `InvalidTransaction::Custom` of an applicant or founder who cannot pay himself, while the allowance of
/// all applicants or founders of the cooperative is used up. He may try again later.
pub const ALLOWANCE_USED_UP: u8 = 1;
/// Of a member or of staff who cannot pay himself, while his own allowance is used up; also of staff who could,
/// when the cooperative has nothing and he has used what a member may. He may try again later: all of it comes
/// back within a day.
pub const OWN_ALLOWANCE_USED_UP: u8 = 2;
/// Of what is not protected, while the cooperative has neither quota nor AXON left. It has to buy AXON.
pub const COOPERATIVE_DRY: u8 = 3;
/// Of who cannot pay himself, when the act needs more than the whole allowance. It may be sent in smaller parts.
pub const ACT_TOO_LARGE: u8 = 5;

/// How many entries of [`MembersUsed`] are looked at in a block.
const LOOKED_AT_ONCE: u32 = 32;

/// How much of what was used of earlier blocks counts on in the next one: seven eighths, so about half of it
/// five blocks later.
const REMEMBERED: Perquintill = Perquintill::from_parts(875_000_000_000_000_000);
/// To how many of its parts of a block all adds up that is remembered of who fills each: 7/8 + (7/8)² + ….
const PARTS_REMEMBERED: u64 = 7;

/// The most that an extrinsic may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
	/// What it costs where there is no quota.
	pub fee: Balance,
	/// Its work and bytes.
	pub quota: Quota,
}

/// With what a cooperative pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
	/// With the quota of its subscription.
	Quota,
	/// With its AXON.
	Balance,
	/// Not at all: it has nothing, and the act is protected (rules §9.6).
	Protection,
}

/// An act at the expense of a cooperative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge<AccountId> {
	/// The cooperative.
	pub cooperative: CoopId,
	/// Whose allowance is used.
	pub who: AccountId,
	/// As what.
	pub capacity: Capacity,
	/// With what the cooperative pays.
	pub means: Means,
	/// The most that it needs.
	pub need: Need,
}

/// Who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<AccountId> {
	/// A cooperative.
	Cooperative(Charge<AccountId>),
	/// The signer himself; if he cannot, and used up an allowance, this is the reason.
	Signer(Option<u8>),
}

impl<T: Config> Pallet<T>
where
	CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	/// Who pays for a call of `who` in this block: as [`Self::quote`] says, if the cooperative has not used
	/// its part of the block; else the next one has room for it. It only reads, so it is the same in the
	/// pool and at inclusion.
	pub(crate) fn verdict(
		who: &T::AccountId,
		call: &CallOf<T>,
		info: &DispatchInfo,
		len: u32,
	) -> Result<Verdict<T::AccountId>, TransactionValidityError> {
		let verdict = Self::quote(who, call, info, len)?;
		if let Verdict::Cooperative(Charge { cooperative, need, .. }) = &verdict {
			let used = Self::after_block(*cooperative, need.quota);
			used.ok_or(InvalidTransaction::ExhaustsResources)?;
		}
		Ok(verdict)
	}

	/// Says with words who pays for a call of `who` (rules §9.9).
	pub fn quote_payer(
		who: &T::AccountId,
		call: &CallOf<T>,
		info: &DispatchInfo,
		len: u32,
	) -> QuotedPayer {
		match Self::quote(who, call, info, len) {
			Ok(Verdict::Signer(reason)) => {
				let pays = || Self::has_axon_for(who, call, info, Self::need(info, len).fee);
				let reason = reason.filter(|_| !pays());
				reason.map_or(QuotedPayer::Signer, QuotedPayer::Refused)
			}
			Ok(Verdict::Cooperative(Charge { cooperative, means, .. })) => match means {
				Means::Quota => QuotedPayer::Quota(cooperative),
				Means::Balance => QuotedPayer::Balance(cooperative),
				Means::Protection => QuotedPayer::Protection(cooperative),
			},
			Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(code))) => {
				QuotedPayer::Refused(code)
			}
			Err(_) => QuotedPayer::Refused(0),
		}
	}

	/// Who pays for a call of `who`, in whatever block.
	///
	/// In this order: the allowance, else the signer; the quota; the balance; protection; else it is
	/// refused.
	pub fn quote(
		who: &T::AccountId,
		call: &CallOf<T>,
		info: &DispatchInfo,
		len: u32,
	) -> Result<Verdict<T::AccountId>, TransactionValidityError> {
		let Some(Payer { cooperative, capacity, user }) = T::Payers::paying(who, call) else {
			return Ok(Verdict::Signer(None));
		};
		let need = Self::need(info, len);
		if Self::after_use(cooperative, &user, capacity, need.fee).is_none() {
			return Ok(Verdict::Signer(Some(Self::used_up(capacity, need.fee))));
		}
		let (means, capacity) = if Self::after_cover(cooperative, need.quota).is_some() {
			(Means::Quota, capacity)
		} else if Self::has_axon_for(&Self::resource_account(cooperative), call, info, need.fee) {
			(Means::Balance, capacity)
		} else if matches!(capacity, Capacity::Member | Capacity::Staff)
			&& T::Payers::is_protected(who, call)
		{
			// Nobody pays for it, so nobody may do more of it than a member.
			let capacity = Capacity::Member;
			Self::after_use(cooperative, &user, capacity, need.fee)
				.ok_or(InvalidTransaction::Custom(Self::used_up(capacity, need.fee)))?;
			(Means::Protection, capacity)
		} else {
			return Err(InvalidTransaction::Custom(COOPERATIVE_DRY).into());
		};
		Ok(Verdict::Cooperative(Charge { cooperative, who: user, capacity, means, need }))
	}

	/// Why an allowance does not serve.
	fn used_up(capacity: Capacity, fee: Balance) -> u8 {
		match capacity {
			_ if fee > Self::allowance(capacity).most => ACT_TOO_LARGE,
			Capacity::Applicant | Capacity::Founder(_) => ALLOWANCE_USED_UP,
			Capacity::Member | Capacity::Staff => OWN_ALLOWANCE_USED_UP,
		}
	}

	/// The most that an extrinsic may need: the work that it declares, that of any extrinsic, its bytes.
	pub fn need(info: &DispatchInfo, len: u32) -> Need {
		Need {
			fee: Fees::<T>::compute_fee(len, info, Zero::zero()).saturated_into(),
			quota: Quota { work: Self::work(info, info.total_weight()), bytes: len.into() },
		}
	}

	fn work(info: &DispatchInfo, weight: Weight) -> u64 {
		let every = T::BlockWeights::get().get(info.class).base_extrinsic;
		weight.saturating_add(every).ref_time()
	}

	/// Whether the payer's AXON is enough for this fee.
	fn has_axon_for(
		payer: &T::AccountId,
		call: &CallOf<T>,
		info: &DispatchInfo,
		fee: Balance,
	) -> bool {
		T::OnChargeTransaction::can_withdraw_fee(
			payer,
			call,
			info,
			fee.saturated_into(),
			Zero::zero(),
		)
		.is_ok()
	}

	/// Takes what the act needs at most from all that bounds it.
	pub(crate) fn take(charge: &Charge<T::AccountId>) -> Result<(), TransactionValidityError> {
		let Charge { cooperative, who, capacity, means, need } = charge;
		let back_at = Self::after_use(*cooperative, who, *capacity, need.fee)
			.ok_or(InvalidTransaction::Custom(OWN_ALLOWANCE_USED_UP))?;
		let used = Self::after_block(*cooperative, need.quota)
			.ok_or(InvalidTransaction::ExhaustsResources)?;
		if *means == Means::Quota {
			let left = Self::after_cover(*cooperative, need.quota)
				.ok_or(InvalidTransaction::Custom(COOPERATIVE_DRY))?;
			Self::set_left(*cooperative, left);
		}
		Self::set_back_at(*cooperative, who, *capacity, back_at);
		BlockUses::<T>::insert(cooperative, used);
		Ok(())
	}

	/// Gives back what it did not need of them.
	pub(crate) fn settle(
		charge: &Charge<T::AccountId>,
		info: &DispatchInfo,
		spent: &PostDispatchInfo,
		len: u32,
	) {
		let Charge { cooperative, who, capacity, means, need } = charge;
		let fee: Balance =
			Fees::<T>::compute_actual_fee(len, info, spent, Zero::zero()).saturated_into();
		let work = Self::work(info, spent.calc_actual_weight(info));
		let used = Quota { work, ..need.quota };
		let unneeded = need.quota.work.saturating_sub(work);
		let unneeded_room = Self::room(need.quota).saturating_sub(Self::room(used));

		let back_at = Self::back_at(*cooperative, who, *capacity);
		let back_at = Self::allowance(*capacity).give_back(back_at, need.fee.saturating_sub(fee));
		Self::set_back_at(*cooperative, who, *capacity, back_at);
		BlockUses::<T>::mutate_extant(cooperative, |block| {
			block.room = block.room.saturating_sub(unneeded_room);
		});
		if *means == Means::Quota {
			Subscriptions::<T>::mutate_extant(cooperative, |subscription| {
				subscription.left = subscription.left.give_back(unneeded);
			});
		}
		if *means != Means::Balance {
			Self::deposit_event(Event::Covered {
				cooperative: *cooperative,
				who: who.clone(),
				used,
				is_protected: *means == Means::Protection,
			});
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What one who acts so may use at a cooperative's expense.
	pub(crate) fn allowance(capacity: Capacity) -> Allowance {
		let most = match capacity {
			Capacity::Applicant | Capacity::Founder(_) => T::ApplicantsAllowance::get(),
			Capacity::Member => T::MemberAllowance::get(),
			Capacity::Staff => T::StaffAllowance::get(),
		};
		Allowance { most, period: T::AllowancePeriod::get() }
	}

	/// When all will be back that he used.
	fn back_at(cooperative: CoopId, who: &T::AccountId, capacity: Capacity) -> Moment {
		match capacity {
			Capacity::Applicant => ApplicantsUsed::<T>::get(cooperative),
			Capacity::Founder(of) => ApplicantsUsed::<T>::get(of),
			Capacity::Member | Capacity::Staff => MembersUsed::<T>::get(cooperative, who),
		}
	}

	fn set_back_at(cooperative: CoopId, who: &T::AccountId, capacity: Capacity, back_at: Moment) {
		match capacity {
			Capacity::Applicant => ApplicantsUsed::<T>::insert(cooperative, back_at),
			Capacity::Founder(of) => ApplicantsUsed::<T>::insert(of, back_at),
			Capacity::Member | Capacity::Staff => {
				MembersUsed::<T>::insert(cooperative, who, back_at);
			}
		}
	}

	/// When all would be back, if he used this fee now, too; `None` when there is not so much left.
	fn after_use(
		cooperative: CoopId,
		who: &T::AccountId,
		capacity: Capacity,
		fee: Balance,
	) -> Option<Moment> {
		let back_at = Self::back_at(cooperative, who, capacity);
		Self::allowance(capacity).take(back_at, fee, T::Time::now())
	}

	/// What the cooperative used of this block until now, and of those before as far as it still counts.
	fn used_of_blocks(cooperative: CoopId) -> BlockUse<BlockNumberFor<T>> {
		let block = frame_system::Pallet::<T>::block_number();
		let none = BlockUse { block, room: 0, before: 0 };
		let used = BlockUses::<T>::get(cooperative).unwrap_or(none);
		if used.block == block {
			return used;
		}
		let blocks = block.saturating_sub(used.block).saturated_into();
		let before = used.before.saturating_add(used.room);
		BlockUse { before: REMEMBERED.saturating_pow(blocks).mul_floor(before), ..none }
	}

	/// What so much work and bytes take of a block, in picoseconds.
	fn room(need: Quota) -> u64 {
		let work = T::BlockWeights::get().max_block.ref_time();
		let bytes = *T::BlockLength::get().max.get(DispatchClass::Operational);
		need.room(Quota { work, bytes: bytes.into() })
	}

	/// What the cooperative would have used of this block; `None` when that is more than it may. Its
	/// first act in a block always may: some acts need more than a part of a block.
	fn after_block(cooperative: CoopId, need: Quota) -> Option<BlockUse<BlockNumberFor<T>>> {
		let used = Self::used_of_blocks(cooperative);
		let room = used.room.saturating_add(Self::room(need));
		let fits = used.room == 0 || room <= T::BlockCeiling::get();
		fits.then_some(BlockUse { room, ..used })
	}

	/// Which part of what it may use of blocks the cooperative left to others in those before this one, in
	/// millionths.
	pub(crate) fn spared(cooperative: CoopId) -> u64 {
		let most = T::BlockCeiling::get().saturating_mul(PARTS_REMEMBERED).max(1);
		let used = Perquintill::from_rational(Self::used_of_blocks(cooperative).before, most);
		used.left_from_one().mul_floor(1_000_000)
	}

	/// What would be left of the cooperative's quota; `None` when it does not cover all of it.
	///
	/// The next period begins only at the end of a block. When it is paid, what comes before that in the same
	/// block is covered, too, and not counted.
	fn after_cover(cooperative: CoopId, need: Quota) -> Option<Quota> {
		let Subscription { until, left, prepaid, .. } = Subscriptions::<T>::get(cooperative)?;
		if T::Time::now() <= until {
			return left.take(need);
		}
		Self::quota_of_period().take(need).filter(|_| prepaid > 0).map(|_| left)
	}

	fn set_left(cooperative: CoopId, left: Quota) {
		Subscriptions::<T>::mutate_extant(cooperative, |subscription| subscription.left = left);
	}

	/// Forgets allowances that have come back, a few in each block, one after the other.
	pub(crate) fn forget_used(now: Moment, meter: &mut WeightMeter) {
		if meter.try_consume(<T as Config>::WeightInfo::forget_used(LOOKED_AT_ONCE)).is_err() {
			return;
		}
		let last = crate::LookedAt::<T>::get();
		let mut entries = match &last {
			Some(key) => MembersUsed::<T>::iter_from(key.to_vec()),
			None => MembersUsed::<T>::iter(),
		};
		let mut next = None;
		for _ in 0..LOOKED_AT_ONCE {
			let Some((cooperative, who, back_at)) = entries.next() else {
				next = None;
				break;
			};
			next = MembersUsed::<T>::hashed_key_for(cooperative, &who).try_into().ok();
			if back_at <= now {
				MembersUsed::<T>::remove(cooperative, &who);
			}
		}
		if next != last {
			crate::LookedAt::<T>::set(next);
		}
	}
}
