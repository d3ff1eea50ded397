//! The transaction extension that finds the payer.

use crate::{Config, Pallet, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{DispatchResult, TransactionSource, TransactionValidityError, Weight},
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::RawOrigin;
use pallet_transaction_payment::ChargeTransactionPayment;
use scale_info::TypeInfo;
use sp_runtime::traits::{
	DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, PostDispatchInfoOf,
	TransactionExtension, ValidateResult,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
type Payment<T> = ChargeTransactionPayment<T>;

/// Charges the cooperative that a signed extrinsic concerns, or else its signer (rules §9.2).
///
/// Signed data: none, so that stock wallets need not know it. There is no tip.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	CloneNoBound,
	DebugNoBound,
	DefaultNoBound,
	EqNoBound,
	PartialEqNoBound,
)]
#[scale_info(skip_type_params(T))]
pub struct ChargeResources<T: Config>(PhantomData<T>);

impl<T: Config> ChargeResources<T> {
	/// The extension; it has no fields.
	pub fn new() -> Self {
		Self(PhantomData)
	}

	fn payment() -> Payment<T>
	where
		CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	{
		Payment::<T>::from(Default::default())
	}
}

impl<T: Config + Send + Sync> TransactionExtension<CallOf<T>> for ChargeResources<T>
where
	CallOf<T>: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	Payment<T>: TransactionExtension<CallOf<T>, Implicit = ()>,
{
	const IDENTIFIER: &'static str = "ChargeResources";
	type Implicit = ();
	type Val = <Payment<T> as TransactionExtension<CallOf<T>>>::Val;
	type Pre = <Payment<T> as TransactionExtension<CallOf<T>>>::Pre;

	fn weight(&self, call: &CallOf<T>) -> Weight {
		<T as Config>::WeightInfo::find_payer()
			.saturating_add(TransactionExtension::weight(&Self::payment(), call))
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
		let payer = match frame_system::ensure_signed(origin.clone()) {
			Ok(signer) => RawOrigin::Signed(Pallet::<T>::payer(&signer, call)).into(),
			Err(_) => origin.clone(),
		};
		let (valid, val, _) =
			Self::payment().validate(payer, call, info, len, (), implication, source)?;
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
		Self::payment().prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<CallOf<T>>,
		post_info: &PostDispatchInfoOf<CallOf<T>>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		Payment::<T>::post_dispatch_details(pre, info, post_info, len, result)
	}
}
