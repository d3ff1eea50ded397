//! How far ahead of the chain somebody may sign (rules §9.4).
//!
//! The pool asks of each extrinsic alone whether it would be good in the state as it is. What a cooperative
//! pays for, or nobody, is then as good a thousand times as once, until the first is in a block. So each
//! account has only so many extrinsics that wait for each other; and what waits for others stands behind what
//! is first in its own row, so that many members who send much push nobody else out of the pool. For the same
//! reason what the pool looked at in an earlier state stands behind what it looked at later.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::fmt;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{
		DispatchResult, InvalidTransaction, TransactionPriority, TransactionSource,
		TransactionValidityError, Weight,
	},
};
use frame_system::{CheckNonce as Stock, Config};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication,
		PostDispatchInfoOf, TransactionExtension, ValidateResult,
	},
	SaturatedConversion, Saturating,
};

use crate::extension::MOST_SPARED;

/// How many extrinsics of an account wait for each other at most.
pub const MOST_WAITING: u32 = 64;

/// The priority of an extrinsic for each further one that might wait for it. The first in a row gets as much as
/// when its cooperative left all of its part of the latest blocks to others.
const FOR_EACH_PLACE: TransactionPriority = MOST_SPARED / MOST_WAITING as TransactionPriority;
/// The priority of a signed extrinsic for each block that there was when the pool looked at it last.
///
/// The pool takes its time to look again at what it holds. So what came when a cooperative began to flood, and
/// then had left everything to others, stands behind what others send a block later. Who fills its part of each
/// block from now on loses more than this adds, for 18 blocks: so long who waits is not passed by a flood that
/// comes after him, even if the pool does not look at him again.
const FOR_EACH_BLOCK: TransactionPriority = MOST_SPARED / 20;

/// `InvalidTransaction::Custom` of an extrinsic that is too many ahead. It can be sent again when those
/// before it are in a block.
pub const TOO_FAR_AHEAD: u8 = 4;

type CallOf<T> = <T as Config>::RuntimeCall;
type ValOf<T> = <Stock<T> as TransactionExtension<CallOf<T>>>::Val;
type PreOf<T> = <Stock<T> as TransactionExtension<CallOf<T>>>::Pre;

/// The stock extension of the same name and bytes, with a bound.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, PartialEq, Eq, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct CheckNonce<T: Config>(#[codec(compact)] T::Nonce);

impl<T: Config> CheckNonce<T> {
	/// For an extrinsic that is signed with this nonce.
	pub fn from(nonce: T::Nonce) -> Self {
		Self(nonce)
	}
}

impl<T: Config> fmt::Debug for CheckNonce<T> {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		write!(formatter, "CheckNonce({:?})", self.0)
	}
}

impl<T: Config> TransactionExtension<CallOf<T>> for CheckNonce<T>
where
	CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	DispatchOriginOf<CallOf<T>>: AsSystemOriginSigner<T::AccountId>,
	Stock<T>: TransactionExtension<CallOf<T>, Implicit = ()>,
{
	const IDENTIFIER: &'static str = "CheckNonce";
	type Implicit = ();
	type Val = ValOf<T>;
	type Pre = PreOf<T>;

	fn weight(&self, call: &CallOf<T>) -> Weight {
		Stock::<T>::from(self.0).weight(call)
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<CallOf<T>>,
		call: &CallOf<T>,
		info: &DispatchInfoOf<CallOf<T>>,
		len: usize,
		_: (),
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, CallOf<T>> {
		let priority = match origin.as_system_origin_signer() {
			Some(who) => {
				let ahead = self.0.saturating_sub(frame_system::Pallet::<T>::account_nonce(who));
				let places = MOST_WAITING.saturating_sub(ahead.saturated_into());
				if places == 0 {
					return Err(InvalidTransaction::Custom(TOO_FAR_AHEAD).into());
				}
				let block = frame_system::Pallet::<T>::block_number().saturated_into();
				FOR_EACH_PLACE
					.saturating_mul(places.into())
					.saturating_add(FOR_EACH_BLOCK.saturating_mul(block))
			}
			None => 0,
		};
		let (mut valid, val, origin) =
			Stock::<T>::from(self.0).validate(origin, call, info, len, (), implication, source)?;
		valid.priority = priority;
		Ok((valid, val, origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &DispatchOriginOf<CallOf<T>>,
		call: &CallOf<T>,
		info: &DispatchInfoOf<CallOf<T>>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		Stock::<T>::from(self.0).prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<CallOf<T>>,
		post_info: &PostDispatchInfoOf<CallOf<T>>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		Stock::<T>::post_dispatch_details(pre, info, post_info, len, result)
	}
}
