//! A key acts as the account for which it signs (rules §1.6).

use crate::{mock::*, ActAs, WeightInfo};
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError},
	traits::OriginTrait,
};
use sp_runtime::{
	traits::{DispatchTransaction, Dispatchable, TransactionExtension},
	StateVersion,
};

const REFUSED: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::BadSigner);

fn call() -> RuntimeCall {
	crate::Call::update_profile { profile: profile(99) }.into()
}

/// The origin that the extension leaves.
fn through(origin: RuntimeOrigin) -> Result<RuntimeOrigin, TransactionValidityError> {
	let call = call();
	let info = call.get_dispatch_info();
	ActAs::<Test>::new()
		.validate_only(origin, &call, &info, 100, TransactionSource::External, 0)
		.map(|(_, _, origin)| origin)
}

fn acts_as(signer: AccountId) -> Result<AccountId, TransactionValidityError> {
	through(signed(signer)).map(|origin| origin.into_signer().expect("signed"))
}

fn recover(who: AccountId, key: AccountId) {
	assert_ok!(Accounts::propose_recovery(council(FIRST), FIRST, who, key, DOCUMENT));
	assert_ok!(accept(FIRST, who, key));
	pass(DELAY + 1);
}

#[test]
fn who_has_his_first_key_or_no_account_acts_as_himself() {
	ExtBuilder::house().build_and_execute(|| {
		for who in [ANN, STRANGER, KEY, COMPANY] {
			assert_eq!(acts_as(who), Ok(who));
		}
	});
}

#[test]
fn a_key_that_accepted_is_nobodys_yet() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(Accounts::propose_recovery(council(FIRST), FIRST, ANN, KEY, DOCUMENT));
		assert_ok!(accept(FIRST, ANN, KEY));
		assert_eq!(acts_as(KEY), Ok(KEY));
		assert_eq!(acts_as(ANN), Ok(ANN));
	});
}

#[test]
fn a_new_key_acts_as_the_account_and_the_old_ones_are_refused() {
	ExtBuilder::house().build_and_execute(|| {
		recover(ANN, KEY);
		assert_eq!(acts_as(KEY), Ok(ANN));
		assert_eq!(acts_as(ANN), Err(REFUSED));
		recover(ANN, OTHER_KEY);
		assert_eq!(acts_as(OTHER_KEY), Ok(ANN));
		assert_eq!(acts_as(KEY), Err(REFUSED));
		assert_eq!(acts_as(ANN), Err(REFUSED));
		assert_eq!(acts_as(BOB), Ok(BOB));
	});
}

#[test]
fn what_the_new_key_signs_the_account_does() {
	ExtBuilder::house().build_and_execute(|| {
		recover(ANN, KEY);
		assert_ok!(call().dispatch(through(signed(KEY)).unwrap()));
		assert_eq!(crate::Accounts::<Test>::get(ANN).unwrap().profile, profile(99));
	});
}

#[test]
fn filters_of_the_origin_stay() {
	ExtBuilder::house().build_and_execute(|| {
		recover(ANN, KEY);
		let mut origin = signed(KEY);
		origin.add_filter(|_| false);
		let failed = call().dispatch(through(origin).unwrap()).unwrap_err();
		assert_eq!(failed.error, frame_system::Error::<Test>::CallFiltered.into());
	});
}

#[test]
fn what_is_not_signed_passes_unchanged() {
	ExtBuilder::house().build_and_execute(|| {
		// Validation without a signature is for the whole pipeline to refuse.
		let call = call();
		let info = call.get_dispatch_info();
		for origin in no_signers() {
			let caller = origin.caller.clone();
			let (_, (), after) = ActAs::<Test>::new()
				.validate(
					origin,
					&call,
					&info,
					100,
					(),
					&sp_runtime::traits::TxBaseImplication(()),
					TransactionSource::External,
				)
				.unwrap();
			assert_eq!(after.caller, caller);
		}
	});
}

#[test]
fn it_signs_no_data_writes_nothing_and_declares_its_weight() {
	use codec::Encode;
	ExtBuilder::house().build_and_execute(|| {
		recover(ANN, KEY);
		assert_eq!(ActAs::<Test>::new().encode(), Vec::<u8>::new());
		assert_eq!(ActAs::<Test>::IDENTIFIER, "ActAs");
		assert_eq!(ActAs::<Test>::new().weight(&call()), <() as WeightInfo>::act_as());
		let root = || sp_io::storage::root(StateVersion::V1);
		let before = root();
		assert_ok!(acts_as(KEY));
		assert_eq!(root(), before);
	});
}
