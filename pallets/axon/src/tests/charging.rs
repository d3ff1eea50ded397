//! The extension charges the payer, refunds him, and writes nothing before inclusion.

use crate::{mock::*, ApplicantsUsed, ChargeResources, WeightInfo, ALLOWANCE_USED_UP};
use codec::Encode;
use coop_primitives::CoopId;
use frame_support::{
	assert_noop,
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError},
	weights::Weight,
};
use frame_system::RawOrigin;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	StateVersion,
};

const LENGTH: usize = 100;
const DECLARED: u64 = 5_000_000;

type Extension = ChargeResources<Test>;

/// What a call of the weight [`DECLARED`] declares.
fn info(call: &RuntimeCall) -> DispatchInfo {
	DispatchInfo {
		call_weight: Weight::from_parts(DECLARED, 0),
		extension_weight: Extension::new().weight(call),
		..call.get_dispatch_info()
	}
}

fn length() -> u32 {
	u32::try_from(LENGTH).unwrap()
}

fn quote(call: &RuntimeCall) -> u64 {
	TransactionPayment::compute_fee(length(), &info(call), 0)
}

/// Runs an extrinsic that needs so much of its weight; `None` for all of it.
fn run(
	origin: RuntimeOrigin,
	call: &RuntimeCall,
	used: Option<u64>,
) -> Result<(), TransactionValidityError> {
	let actual_weight = used.map(|used| Weight::from_parts(used, 0));
	let post = PostDispatchInfo { actual_weight, ..Default::default() };
	Extension::new().test_run(origin, call, &info(call), LENGTH, 0, |_| Ok(post)).map(|_| ())
}

fn pay(signer: AccountId, cooperative: Option<CoopId>) -> Result<u64, TransactionValidityError> {
	let call = remark(cooperative);
	run(RuntimeOrigin::signed(signer), &call, None).map(|()| fee_without_allowance(&call))
}

const UNPAID: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Payment);

#[test]
fn the_cooperative_pays_and_the_member_needs_no_axon() {
	ExtBuilder.build_and_execute(|| {
		let fee = pay(member(), Some(RICH)).unwrap();
		assert!(fee > 0);
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH - fee);
		assert_eq!(balance(&Axon::fund_account()), ENOUGH + fee);
		assert_eq!(balance(&member()), 0);
	});
}

#[test]
fn a_member_with_axon_does_not_pay_either() {
	ExtBuilder.build_and_execute(|| {
		let fee = pay(rich_member(), Some(RICH)).unwrap();
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH - fee);
		assert_eq!(balance(&rich_member()), ENOUGH);
	});
}

#[test]
fn the_signer_pays_where_he_does_not_act_and_for_what_concerns_none() {
	ExtBuilder.build_and_execute(|| {
		let fee = pay(rich_stranger(), Some(RICH)).unwrap();
		assert_eq!(balance(&rich_stranger()), ENOUGH - fee);
		let fee = pay(rich_member(), None).unwrap();
		assert_eq!(balance(&rich_member()), ENOUGH - fee);
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH);
	});
}

#[test]
fn when_the_payer_cannot_pay_nothing_happens() {
	ExtBuilder.build_and_execute(|| {
		// Neither has AXON.
		assert_noop!(pay(stranger(), Some(RICH)), UNPAID);
		assert_noop!(pay(member(), None), UNPAID);
		assert_noop!(pay(member(), Some(POOR)), UNPAID);
		// A poor cooperative does not fall back on its members.
		assert_noop!(pay(rich_member(), Some(POOR)), UNPAID);
	});
}

#[test]
fn what_is_not_used_goes_back_to_who_paid() {
	ExtBuilder.build_and_execute(|| {
		let unused = DECLARED - 1_000_000;
		let resources = Axon::resource_account(RICH);
		for (signer, payer) in [(member(), resources), (rich_stranger(), rich_stranger())] {
			let call = remark(Some(RICH));
			run(RuntimeOrigin::signed(signer), &call, Some(1_000_000)).unwrap();
			assert_eq!(balance(&payer), ENOUGH - (fee_without_allowance(&call) - unused));
		}
		assert_eq!(balance(&member()), 0);
	});
}

/// What a call costs that needs all of its weight, when its signer uses no allowance.
fn fee_without_allowance(call: &RuntimeCall) -> u64 {
	quote(call) - <() as WeightInfo>::use_allowance().ref_time()
}

const USED_UP: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Custom(ALLOWANCE_USED_UP));

/// How many applicants act until one is refused.
fn act_until_refused(who: AccountId, cooperative: CoopId) -> u128 {
	let mut acts = 0;
	while pay(who.clone(), Some(cooperative)).is_ok() {
		acts += 1;
	}
	assert_noop!(pay(who, Some(cooperative)), USED_UP);
	acts
}

#[test]
fn applicants_share_an_allowance_that_comes_back() {
	ExtBuilder.build_and_execute(|| {
		let fee = quote(&remark(Some(RICH)));
		let all = ALLOWANCE / u128::from(fee);
		assert!(all > 10);
		assert_eq!(act_until_refused(applicant(), RICH), all);
		let resources = || balance(&Axon::resource_account(RICH));
		assert_eq!(resources(), ENOUGH - u64::try_from(all).unwrap() * fee);
		// Members do not share it.
		assert!(pay(member(), Some(RICH)).is_ok());
		// Half of the time, half of it.
		wait(PERIOD / 2);
		let half = act_until_refused(applicant(), RICH);
		assert!((all / 2..=all / 2 + 1).contains(&half), "{half} of {all}");
		wait(PERIOD);
		assert_eq!(act_until_refused(applicant(), RICH), all);
	});
}

#[test]
fn an_applicant_with_axon_pays_himself_when_the_allowance_is_used_up() {
	ExtBuilder.build_and_execute(|| {
		act_until_refused(applicant(), RICH);
		let resources = balance(&Axon::resource_account(RICH));
		assert!(pay(rich_applicant(), Some(RICH)).is_ok());
		assert_eq!(balance(&Axon::resource_account(RICH)), resources);
		assert_eq!(balance(&rich_applicant()), ENOUGH - fee_without_allowance(&remark(Some(RICH))));
	});
}

#[test]
fn an_applicant_uses_what_his_act_needed_and_no_more() {
	ExtBuilder.build_and_execute(|| {
		let call = remark(Some(RICH));
		let fee = quote(&call);
		let used = 1_000_000;
		run(RuntimeOrigin::signed(applicant()), &call, Some(used)).unwrap();
		let paid = fee - (DECLARED - used);
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH - paid);
		let back_in = ApplicantsUsed::<Test>::get(RICH) - 1;
		let exact = u128::from(paid) * u128::from(PERIOD) / ALLOWANCE;
		assert!((exact..=exact + 2).contains(&u128::from(back_in)), "{back_in} for {exact}");
	});
}

/// The allowance bounds what a cooperative pays; it does not pay for it.
#[test]
fn the_allowance_of_a_poor_cooperative_is_not_used() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(pay(applicant(), Some(POOR)), UNPAID);
		assert!(!ApplicantsUsed::<Test>::contains_key(POOR));
	});
}

#[test]
fn the_allowance_goes_with_the_cooperative() {
	use coop_primitives::providers::OnCooperativeRemoved;
	ExtBuilder.build_and_execute(|| {
		assert!(pay(applicant(), Some(RICH)).is_ok());
		assert!(ApplicantsUsed::<Test>::contains_key(RICH));
		Axon::cooperative_removed(RICH);
		assert!(!ApplicantsUsed::<Test>::contains_key(RICH));
	});
}

#[test]
fn what_nobody_signed_is_not_charged() {
	ExtBuilder.build_and_execute(|| {
		let call = remark(Some(RICH));
		let before = balance(&Axon::resource_account(RICH));
		let (info, source) = (info(&call), TransactionSource::Local);
		for origin in [RawOrigin::<AccountId>::Root, RawOrigin::None] {
			let implication = TxBaseImplication(());
			let (_, val, _) = Extension::new()
				.validate(
					origin.clone().into(),
					&call,
					&info,
					LENGTH,
					(),
					&TxBaseImplication(implication),
					source,
				)
				.unwrap();
			let pre = Extension::new().prepare(val, &origin.into(), &call, &info, LENGTH).unwrap();
			let refund = Extension::post_dispatch_details(
				pre,
				&info,
				&PostDispatchInfo::default(),
				LENGTH,
				&Ok(()),
			)
			.unwrap();
			// Neither the payment nor the allowance was needed; the search for the payer was.
			let searched = <() as WeightInfo>::find_payer();
			assert_eq!(refund, Extension::new().weight(&call).saturating_sub(searched));
		}
		assert_eq!(balance(&Axon::resource_account(RICH)), before);
	});
}

/// The pool asks often; it must not write, and the origin of the call stays the signer's.
#[test]
fn validation_writes_nothing_and_keeps_the_signer() {
	ExtBuilder.build_and_execute(|| {
		let call = remark(Some(RICH));
		let before = sp_io::storage::root(StateVersion::V1);
		let (_, _, origin) = Extension::new()
			.validate_only(
				RuntimeOrigin::signed(member()),
				&call,
				&info(&call),
				LENGTH,
				TransactionSource::External,
				0,
			)
			.unwrap();
		assert_eq!(frame_system::ensure_signed(origin).ok(), Some(member()));
		assert_eq!(sp_io::storage::root(StateVersion::V1), before);
	});
}

#[test]
fn the_last_axon_that_keeps_an_account_alive_is_not_spent() {
	ExtBuilder.build_and_execute(|| {
		let resources = Axon::resource_account(POOR);
		let fee = quote(&remark(Some(POOR)));
		let transfer = |sum| {
			use frame_support::traits::{fungible::Mutate, tokens::Preservation};
			Balances::transfer(&Axon::fund_account(), &resources, sum, Preservation::Preserve)
		};
		transfer(fee).unwrap();
		assert_noop!(pay(member(), Some(POOR)), UNPAID);
		transfer(EXISTENTIAL_DEPOSIT).unwrap();
		let paid = pay(member(), Some(POOR)).unwrap();
		assert_eq!(balance(&resources), EXISTENTIAL_DEPOSIT + (fee - paid));
		assert!(paid < fee, "what only applicants need goes back");
	});
}

/// Stock wallets encode nothing for it and find it in the metadata by its name.
#[test]
fn the_extension_has_no_bytes_and_a_name_of_its_own() {
	assert_eq!(Extension::new().encode(), Vec::<u8>::new());
	assert_eq!(Extension::new(), Extension::default());
	assert_eq!(<Extension as TransactionExtension<RuntimeCall>>::IDENTIFIER, "ChargeResources");
}

#[test]
fn the_weight_holds_the_search_and_the_payment() {
	ExtBuilder.build_and_execute(|| {
		let weight = Extension::new().weight(&remark(None));
		assert!(weight.all_gte(<() as WeightInfo>::find_payer()));
	});
}
