//! The transaction extension that finds the payer.

use crate::{Charge, Config, Means, Pallet, Verdict, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use coop_primitives::providers::{Effort, PayingCooperative};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{
		DispatchResult, InvalidTransaction, TransactionLongevity, TransactionPriority,
		TransactionSource, TransactionValidityError, ValidTransaction, Weight,
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

/// For how many blocks an extrinsic at the expense of a cooperative stays in the pool: what it was promised
/// may be used up by others meanwhile. Whatever the cooperative pays with: of equals, the pool puts those
/// first that end earlier.
pub const COVERED_LONGEVITY: TransactionLongevity = 64;

/// The priority of an extrinsic at the expense of a cooperative, for each millionth of its part of the
/// latest blocks that this cooperative left to others.
///
/// So what comes in while a cooperative floods the chain stands behind what the others send, in the pool of
/// every node: it pushes them neither out of the next block nor out of the pool. It does not matter how heavy
/// an act is; who pays himself comes after those that spare something.
const FOR_EACH_SPARED: TransactionPriority = 1_000;
/// The same for all of its part.
pub(crate) const MOST_SPARED: TransactionPriority = 1_000_000 * FOR_EACH_SPARED;

/// A payment under way.
pub struct Paid<AccountId, Payment> {
	/// Of the stock extension; `None` when nobody pays AXON.
	pub payment: Option<Payment>,
	/// What a cooperative is charged with; `None` when the signer pays.
	pub charge: Option<Charge<AccountId>>,
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
		let Effort { calls, bytes } = T::Payers::effort(call);
		let further = u64::from(calls.saturating_sub(1));
		let opened = match bytes {
			0 => Weight::zero(),
			_ => <T as Config>::WeightInfo::open_wrapped(bytes),
		};
		dearest_branch::<T>()
			.saturating_add(<T as Config>::WeightInfo::find_payer().saturating_mul(further))
			.saturating_add(opened)
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
			let unpaid = Paid { payment: None, charge: None };
			return Ok((ValidTransaction::default(), unpaid, origin));
		};
		match Pallet::<T>::verdict(&signer, call, info, len.saturated_into())? {
			Verdict::Cooperative(charge) => {
				let (mut valid, payment) = match charge.means {
					Means::Balance => {
						let payer = Pallet::<T>::resource_account(charge.cooperative);
						pay(RawOrigin::Signed(payer).into())?
					}
					Means::Quota | Means::Protection => (ValidTransaction::default(), None),
				};
				let spared = Pallet::<T>::spared(charge.cooperative);
				valid.longevity = valid.longevity.min(COVERED_LONGEVITY);
				valid.priority = spared.saturating_mul(FOR_EACH_SPARED);
				Ok((valid, Paid { payment, charge: Some(charge) }, origin))
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
				Ok((valid, Paid { payment, charge: None }, origin))
			}
		}
	}

	fn prepare(
		self,
		Paid { payment, charge }: Self::Val,
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
		Ok(Paid { payment, charge })
	}

	fn post_dispatch_details(
		Paid { payment, charge }: Self::Pre,
		info: &DispatchInfoOf<CallOf<T>>,
		post_info: &PostDispatchInfoOf<CallOf<T>>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		let unspent = Self::unspent(charge.as_ref(), payment.is_some());
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
	/// Only the branch that was taken is charged for.
	fn unspent(charge: Option<&Charge<T::AccountId>>, pays: bool) -> Weight {
		let spent = match charge.map(|charge| charge.means) {
			Some(Means::Quota) => <T as Config>::WeightInfo::quota_pays(),
			Some(Means::Balance) => <T as Config>::WeightInfo::balance_pays(),
			Some(Means::Protection) => <T as Config>::WeightInfo::nobody_pays(),
			None if pays => <T as Config>::WeightInfo::signer_pays(),
			None => Weight::zero(),
		};
		dearest_branch::<T>().saturating_sub(spent)
	}
}

/// Each branch is measured whole, from the search for the payer to what comes back.
fn dearest_branch<T: Config>() -> Weight {
	<T as Config>::WeightInfo::signer_pays()
		.max(<T as Config>::WeightInfo::quota_pays())
		.max(<T as Config>::WeightInfo::balance_pays())
		.max(<T as Config>::WeightInfo::nobody_pays())
}
