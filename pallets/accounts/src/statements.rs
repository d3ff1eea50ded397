//! Statements that others bring (rules §2.2, §2.4): the one place of the chain where they are checked.

use crate::{Config, Error, Pallet};
use coop_primitives::{
	providers::Statements,
	statement::{Act, Refusal, SignedStatement},
};
use frame_support::traits::Time;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Zero, DispatchResult};

impl<T: Config> Statements<T::AccountId, T::Signature> for Pallet<T> {
	fn check(
		act: &Act<T::AccountId>,
		signed: &SignedStatement<T::AccountId, T::Signature>,
	) -> DispatchResult {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let key = Self::present_key(&act.signer);
		signed.check(genesis, act, &key, T::Time::now()).map_err(|refusal| {
			match refusal {
				Refusal::OtherChain => Error::<T>::StatementForOtherChain,
				Refusal::OtherCooperative => Error::<T>::StatementForOtherCooperative,
				Refusal::OtherProcess => Error::<T>::StatementForOtherProcess,
				Refusal::OtherSigner => Error::<T>::StatementOfOtherSigner,
				Refusal::OtherContent => Error::<T>::StatementForOtherContent,
				Refusal::Expired => Error::<T>::StatementExpired,
				Refusal::FromTheFuture => Error::<T>::StatementFromTheFuture,
				Refusal::BadSignature => Error::<T>::BadSignature,
			}
			.into()
		})
	}
}
