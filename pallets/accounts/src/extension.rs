//! The transaction extension that finds out for whom a key signs.

use crate::{Config, Pallet, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction, Weight,
	},
	traits::OriginTrait,
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::RawOrigin;
use scale_info::TypeInfo;
use sp_runtime::{
	impl_tx_ext_default,
	traits::{
		DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, TransactionExtension,
		ValidateResult,
	},
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// Lets a signer act as the account whose key he is (rules §1.6).
///
/// A signer whose own key was replaced is refused. Whoever is neither acts as himself. It stands
/// after the check of the nonce, which is that of the key, and before the fee, which is that of the
/// account.
///
/// Signed data: none, so that stock wallets need not know it.
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
pub struct ActAs<T: Config>(PhantomData<T>);

impl<T: Config> ActAs<T> {
	/// The extension; it has no fields.
	pub fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config + Send + Sync> TransactionExtension<CallOf<T>> for ActAs<T>
where
	CallOf<T>: Dispatchable,
{
	const IDENTIFIER: &'static str = "ActAs";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, _: &CallOf<T>) -> Weight {
		T::WeightInfo::act_as()
	}

	fn validate(
		&self,
		mut origin: DispatchOriginOf<CallOf<T>>,
		_: &CallOf<T>,
		_: &DispatchInfoOf<CallOf<T>>,
		_: usize,
		_: (),
		_: &impl Implication,
		_: TransactionSource,
	) -> ValidateResult<(), CallOf<T>> {
		if let Ok(signer) = frame_system::ensure_signed(origin.clone()) {
			let account = Pallet::<T>::acting_account(&signer)
				.ok_or(TransactionValidityError::Invalid(InvalidTransaction::BadSigner))?;
			if account != signer {
				origin.set_caller_from(RawOrigin::Signed(account));
			}
		}
		Ok((ValidTransaction::default(), (), origin))
	}

	impl_tx_ext_default!(CallOf<T>; prepare);
}
