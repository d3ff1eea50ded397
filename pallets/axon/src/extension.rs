//! The transaction extension that finds the payer.

use crate::{Charge, Config, Means, Pallet, Verdict, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{
		DispatchResult, InvalidTransaction, TransactionLongevity, TransactionSource,
		TransactionValidityError, ValidTransaction, Weight,
	},
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::RawOrigin;
use pallet_transaction_payment::ChargeTransactionPayment;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, PostDispatchInfoOf,
		RefundWeight, TransactionExtension, ValidateResult, Zero,
	},
	SaturatedConversion,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
type Payment<T> = ChargeTransactionPayment<T>;

/// For how many blocks an extrinsic that nobody pays for with AXON stays in the pool: what it was
/// promised may be used up by others meanwhile.
pub const COVERED_LONGEVITY: TransactionLongevity = 64;

/// A payment under way.
pub struct Paid<AccountId, Payment> {
	/// Of the stock extension; `None` when nobody pays AXON.
	pub payment: Option<Payment>,
	/// What a cooperative is charged with; `None` when the signer pays.
	pub charge: Option<Charge<AccountId>>,
	/// Whether a cooperative was looked at, and could not be charged.
	pub looked: bool,
}

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
	type Val = Paid<T::AccountId, <Payment<T> as TransactionExtension<CallOf<T>>>::Val>;
	type Pre = Paid<T::AccountId, <Payment<T> as TransactionExtension<CallOf<T>>>::Pre>;

	fn weight(&self, call: &CallOf<T>) -> Weight {
		<T as Config>::WeightInfo::find_payer()
			.saturating_add(<T as Config>::WeightInfo::use_allowance())
			.saturating_add(<T as Config>::WeightInfo::use_quota())
			.saturating_add(<T as Config>::WeightInfo::find_protection())
			.saturating_add(<T as Config>::WeightInfo::divide_fee())
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
		let pay = |payer| {
			let paid = Self::payment().validate(payer, call, info, len, (), implication, source);
			paid.map(|(valid, payment, _)| (valid, Some(payment)))
		};
		let Ok(signer) = frame_system::ensure_signed(origin.clone()) else {
			// What nobody signed is the chain's own: nobody pays.
			let unpaid = Paid { payment: None, charge: None, looked: false };
			return Ok((ValidTransaction::default(), unpaid, origin));
		};
		match Pallet::<T>::verdict(&signer, call, info, len.saturated_into())? {
			Verdict::Cooperative(charge) => {
				let (valid, payment) = match charge.means {
					Means::Balance => {
						let payer = Pallet::<T>::resource_account(charge.cooperative);
						pay(RawOrigin::Signed(payer).into())?
					}
					Means::Quota | Means::Protection => {
						let fee = charge.need.fee.saturated_into();
						let priority = Payment::<T>::get_priority(info, len, Zero::zero(), fee);
						let longevity = COVERED_LONGEVITY;
						(ValidTransaction { priority, longevity, ..Default::default() }, None)
					}
				};
				Ok((valid, Paid { payment, charge: Some(charge), looked: true }, origin))
			}
			Verdict::Signer(reason) => {
				let (valid, payment) =
					pay(RawOrigin::Signed(signer).into()).map_err(|refusal| {
						match (refusal, reason) {
							(
								TransactionValidityError::Invalid(InvalidTransaction::Payment),
								Some(reason),
							) => InvalidTransaction::Custom(reason).into(),
							(refusal, _) => refusal,
						}
					})?;
				Ok((valid, Paid { payment, charge: None, looked: reason.is_some() }, origin))
			}
		}
	}

	fn prepare(
		self,
		Paid { payment, charge, looked }: Self::Val,
		origin: &DispatchOriginOf<CallOf<T>>,
		call: &CallOf<T>,
		info: &DispatchInfoOf<CallOf<T>>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		if let Some(charge) = &charge {
			Pallet::<T>::take(charge)?;
		}
		let payment = payment
			.map(|payment| Self::payment().prepare(payment, origin, call, info, len))
			.transpose()?;
		Ok(Paid { payment, charge, looked })
	}

	fn post_dispatch_details(
		Paid { payment, charge, looked }: Self::Pre,
		info: &DispatchInfoOf<CallOf<T>>,
		post_info: &PostDispatchInfoOf<CallOf<T>>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		let unspent = Self::unspent(charge.as_ref(), looked, payment.is_some());
		let mut spent = *post_info;
		spent.refund(unspent);
		if let Some(charge) = &charge {
			Pallet::<T>::settle(charge, info, &spent, len.saturated_into());
		}
		let refund = match payment {
			Some(payment) => {
				Payment::<T>::post_dispatch_details(payment, info, &spent, len, result)?
			}
			None => Weight::zero(),
		};
		Ok(unspent.saturating_add(refund))
	}
}

impl<T: Config> ChargeResources<T> {
	/// Only who needed a branch pays for its book-keeping.
	fn unspent(charge: Option<&Charge<T::AccountId>>, looked: bool, pays: bool) -> Weight {
		use pallet_transaction_payment::WeightInfo as _;
		let mut unspent = Weight::zero();
		if !looked {
			unspent.saturating_accrue(<T as Config>::WeightInfo::use_allowance());
			unspent.saturating_accrue(<T as Config>::WeightInfo::use_quota());
		}
		if charge.is_none_or(|charge| charge.means != Means::Protection) {
			unspent.saturating_accrue(<T as Config>::WeightInfo::find_protection());
		}
		if !pays {
			unspent.saturating_accrue(<T as Config>::WeightInfo::divide_fee());
			unspent.saturating_accrue(
				<T as pallet_transaction_payment::Config>::WeightInfo::charge_transaction_payment(),
			);
		}
		unspent
	}
}
