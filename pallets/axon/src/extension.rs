//! The transaction extension that finds the payer.

use crate::{ApplicantsUsed, Config, Pallet, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use coop_primitives::{
	providers::{Payer, PayingCooperative},
	CoopId,
};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{
		DispatchResult, InvalidTransaction, TransactionSource, TransactionValidityError, Weight,
	},
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::RawOrigin;
use pallet_transaction_payment::ChargeTransactionPayment;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, PostDispatchInfoOf,
		RefundWeight, TransactionExtension, ValidateResult,
	},
	SaturatedConversion,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
type Payment<T> = ChargeTransactionPayment<T>;
type Fees<T> = pallet_transaction_payment::Pallet<T>;

/// `InvalidTransaction::Custom` of an applicant who cannot pay himself, while the allowance of all
/// applicants of the cooperative is used up. He may try again later.
pub const ALLOWANCE_USED_UP: u8 = 1;

/// What an applicant uses of the allowance that all applicants of a cooperative share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfApplicant {
	/// The cooperative that pays.
	pub cooperative: CoopId,
	/// The most that it may cost.
	pub fee: u128,
}

/// A payment under way, and what of it an applicant uses of the shared allowance.
pub struct Paid<Payment> {
	/// Of the stock extension.
	pub payment: Payment,
	/// `None` when he does not act as an applicant.
	pub of_applicant: Option<OfApplicant>,
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
	type Val = Paid<<Payment<T> as TransactionExtension<CallOf<T>>>::Val>;
	type Pre = Paid<<Payment<T> as TransactionExtension<CallOf<T>>>::Pre>;

	fn weight(&self, call: &CallOf<T>) -> Weight {
		<T as Config>::WeightInfo::find_payer()
			.saturating_add(<T as Config>::WeightInfo::use_allowance())
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
		let signer = frame_system::ensure_signed(origin.clone()).ok();
		let found = signer.as_ref().and_then(|signer| T::Cooperatives::paying(signer, call));
		let of_applicant = found.filter(|payer| payer.for_applicant).map(|payer| OfApplicant {
			cooperative: payer.cooperative,
			fee: Fees::<T>::compute_fee(len.saturated_into(), info, Default::default())
				.saturated_into(),
		});
		let is_used_up = of_applicant.is_some_and(|share| share.after::<T>().is_none());
		let payer = match (found, signer) {
			(Some(Payer { cooperative, .. }), _) if !is_used_up => {
				RawOrigin::Signed(Pallet::<T>::resource_account(cooperative)).into()
			}
			(_, Some(signer)) => RawOrigin::Signed(signer).into(),
			(_, None) => origin.clone(),
		};
		let (valid, payment, _) = Self::payment()
			.validate(payer, call, info, len, (), implication, source)
			.map_err(|refusal| match refusal {
				TransactionValidityError::Invalid(InvalidTransaction::Payment) if is_used_up => {
					InvalidTransaction::Custom(ALLOWANCE_USED_UP).into()
				}
				refusal => refusal,
			})?;
		let of_applicant = of_applicant.filter(|_| !is_used_up);
		Ok((valid, Paid { payment, of_applicant }, origin))
	}

	fn prepare(
		self,
		Paid { payment, of_applicant }: Self::Val,
		origin: &DispatchOriginOf<CallOf<T>>,
		call: &CallOf<T>,
		info: &DispatchInfoOf<CallOf<T>>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		if let Some(share) = of_applicant {
			let back_at =
				share.after::<T>().ok_or(InvalidTransaction::Custom(ALLOWANCE_USED_UP))?;
			ApplicantsUsed::<T>::insert(share.cooperative, back_at);
		}
		let payment = Self::payment().prepare(payment, origin, call, info, len)?;
		Ok(Paid { payment, of_applicant })
	}

	fn post_dispatch_details(
		Paid { payment, of_applicant }: Self::Pre,
		info: &DispatchInfoOf<CallOf<T>>,
		post_info: &PostDispatchInfoOf<CallOf<T>>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		// Only who used the allowance pays for its book-keeping.
		let mut unspent = Weight::zero();
		if of_applicant.is_none() {
			unspent = <T as Config>::WeightInfo::use_allowance();
		}
		let mut spent = *post_info;
		spent.refund(unspent);
		if let Some(OfApplicant { cooperative, fee }) = of_applicant {
			let paid: u128 = Fees::<T>::compute_actual_fee(
				len.saturated_into(),
				info,
				&spent,
				Default::default(),
			)
			.saturated_into();
			Pallet::<T>::give_back_to_applicants(cooperative, fee.saturating_sub(paid));
		}
		let refund = Payment::<T>::post_dispatch_details(payment, info, &spent, len, result)?;
		Ok(unspent.saturating_add(refund))
	}
}

impl OfApplicant {
	/// When all would be back after it.
	fn after<T: Config>(&self) -> Option<coop_primitives::Moment> {
		Pallet::<T>::after_fee_of_applicant(self.cooperative, self.fee)
	}
}
