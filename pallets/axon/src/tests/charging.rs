//! The extension charges the payer, refunds him, and writes nothing before inclusion.

use super::acts::*;
use crate::{mock::*, ApplicantsUsed, WeightInfo, ALLOWANCE_USED_UP, COOPERATIVE_DRY};
use codec::Encode;
use coop_primitives::CoopId;
use frame_support::{
	assert_noop,
	dispatch::PostDispatchInfo,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use frame_system::RawOrigin;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	StateVersion,
};

const UNPAID: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Payment);
const DRY: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Custom(COOPERATIVE_DRY));

#[test]
fn the_cooperative_pays_and_the_member_needs_no_axon() {
	ExtBuilder::default().build_and_execute(|| {
		let fee = pay(member(), Some(RICH)).unwrap();
		assert!(fee > 0);
		assert_eq!(resources(RICH), ENOUGH - fee);
		assert_eq!(pot() + fund(), ENOUGH + fee);
		assert_eq!(balance(&member()), 0);
	});
}

#[test]
fn a_member_with_axon_does_not_pay_either() {
	ExtBuilder::default().build_and_execute(|| {
		let fee = pay(rich_member(), Some(RICH)).unwrap();
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH - fee);
		assert_eq!(balance(&rich_member()), ENOUGH);
	});
}

#[test]
fn the_signer_pays_where_he_does_not_act_and_for_what_concerns_none() {
	ExtBuilder::default().build_and_execute(|| {
		let fee = pay(rich_stranger(), Some(RICH)).unwrap();
		assert_eq!(balance(&rich_stranger()), ENOUGH - fee);
		let fee = pay(rich_member(), None).unwrap();
		assert_eq!(balance(&rich_member()), ENOUGH - fee);
		assert_eq!(balance(&Axon::resource_account(RICH)), ENOUGH);
	});
}

#[test]
fn when_the_payer_cannot_pay_nothing_happens() {
	ExtBuilder::default().build_and_execute(|| {
		// Neither has AXON.
		assert_noop!(pay(stranger(), Some(RICH)), UNPAID);
		assert_noop!(pay(member(), None), UNPAID);
		assert_noop!(pay(member(), Some(POOR)), DRY);
		// A poor cooperative does not fall back on its members.
		assert_noop!(pay(rich_member(), Some(POOR)), DRY);
	});
}

#[test]
fn what_is_not_used_goes_back_to_who_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let unused = u128::from(DECLARED - 1_000_000);
		let resources = Axon::resource_account(RICH);
		for (signer, payer) in [(member(), resources), (rich_stranger(), rich_stranger())] {
			let call = remark(Some(RICH));
			let all = fee(&signer, &call);
			run(signed(signer), &call, Some(1_000_000)).unwrap();
			assert_eq!(balance(&payer), ENOUGH - (all - unused));
		}
		assert_eq!(balance(&member()), 0);
	});
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
	ExtBuilder::default().build_and_execute(|| {
		// Each takes all that it may need, and gives back what it did not.
		let (quote, fee) = (quote(&remark(Some(RICH))), fee(&applicant(), &remark(Some(RICH))));
		let all = (ApplicantsAllowance::get() - quote) / fee + 1;
		assert!(all > 10);
		let acts = act_until_refused(applicant(), RICH);
		assert!((all - 1..=all).contains(&acts), "{acts} of {all}");
		assert_eq!(resources(RICH), ENOUGH - acts * fee);
		// Members do not share it.
		assert!(pay(member(), Some(RICH)).is_ok());
		// Half of the time, half of it.
		wait(RECOVERY / 2);
		let half = act_until_refused(applicant(), RICH);
		assert!((all / 2 - 1..=all / 2 + 1).contains(&half), "{half} of {all}");
		wait(RECOVERY);
		assert_eq!(act_until_refused(applicant(), RICH), acts);
	});
}

#[test]
fn an_applicant_with_axon_pays_himself_when_the_allowance_is_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		act_until_refused(applicant(), RICH);
		let before = resources(RICH);
		let call = remark(Some(RICH));
		run(signed(rich_applicant()), &call, None).unwrap();
		assert_eq!(resources(RICH), before);
		let unneeded = unneeded(<() as WeightInfo>::signer_pays());
		assert_eq!(balance(&rich_applicant()), ENOUGH - (quote(&call) - u128::from(unneeded)));
	});
}

#[test]
fn an_applicant_uses_what_his_act_needed_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		let used = 1_000_000;
		let paid = fee(&applicant(), &call) - u128::from(DECLARED - used);
		run(signed(applicant()), &call, Some(used)).unwrap();
		assert_eq!(resources(RICH), ENOUGH - paid);
		let back_in = ApplicantsUsed::<Test>::get(RICH) - NOW;
		let exact = paid * u128::from(RECOVERY) / ApplicantsAllowance::get();
		assert!((exact..=exact + 2).contains(&u128::from(back_in)), "{back_in} for {exact}");
	});
}

/// The allowance bounds what a cooperative pays; it does not pay for it.
#[test]
fn the_allowance_of_a_poor_cooperative_is_not_used() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(pay(applicant(), Some(POOR)), DRY);
		assert!(!ApplicantsUsed::<Test>::contains_key(POOR));
	});
}

#[test]
fn the_allowance_goes_with_the_cooperative() {
	use coop_primitives::providers::OnCooperativeRemoved;
	ExtBuilder::default().build_and_execute(|| {
		assert!(pay(applicant(), Some(RICH)).is_ok());
		assert!(ApplicantsUsed::<Test>::contains_key(RICH));
		Axon::cooperative_removed(RICH);
		assert!(!ApplicantsUsed::<Test>::contains_key(RICH));
	});
}

#[test]
fn what_nobody_signed_is_not_charged() {
	ExtBuilder::default().build_and_execute(|| {
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
			// Nothing was needed.
			assert_eq!(refund, Extension::new().weight(&call));
		}
		assert_eq!(balance(&Axon::resource_account(RICH)), before);
	});
}

/// The pool asks often; it must not write, and the origin of the call stays the signer's.
#[test]
fn validation_writes_nothing_and_keeps_the_signer() {
	ExtBuilder::default().build_and_execute(|| {
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
	ExtBuilder::default().build_and_execute(|| {
		let resources = Axon::resource_account(POOR);
		let fee = quote(&remark(Some(POOR)));
		let transfer = |sum| {
			use frame_support::traits::{fungible::Mutate, tokens::Preservation};
			Balances::transfer(&Axon::fund_account(), &resources, sum, Preservation::Preserve)
		};
		transfer(fee).unwrap();
		assert_noop!(pay(member(), Some(POOR)), DRY);
		transfer(EXISTENTIAL_DEPOSIT).unwrap();
		let paid = pay(member(), Some(POOR)).unwrap();
		assert_eq!(balance(&resources), EXISTENTIAL_DEPOSIT + (fee - paid));
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
fn the_weight_holds_every_branch_and_all_that_stands_within_the_call() {
	ExtBuilder::default().build_and_execute(|| {
		let weight = |bytes: &[u8]| {
			let remark = bytes.to_vec();
			Extension::new().weight(&frame_system::Call::remark { remark }.into())
		};
		let alone = weight(&[1, 1]);
		for branch in [
			<() as WeightInfo>::signer_pays(),
			<() as WeightInfo>::quota_pays(),
			<() as WeightInfo>::balance_pays(),
			<() as WeightInfo>::nobody_pays(),
		] {
			assert!(alone.all_gte(branch));
		}
		let further = <() as WeightInfo>::find_payer().saturating_mul(3);
		let with_three = weight(&[1, 1, 0, 0, 0]);
		assert_eq!(with_three - alone, further + <() as WeightInfo>::open_wrapped(3));
	});
}

/// Those who shall sit in the first council of a cooperative share one allowance, kept with it.
#[test]
fn founders_use_one_allowance_of_the_cooperative_that_is_not_ready() {
	ExtBuilder::default().build_and_execute(|| {
		let acts = act_until_refused(founder(), RICH);
		assert_noop!(pay(other_founder(), Some(RICH)), USED_UP);
		assert!(ApplicantsUsed::<Test>::contains_key(POOR));
		assert!(!ApplicantsUsed::<Test>::contains_key(RICH));
		// Applicants of the cooperative that pays have their own.
		assert_eq!(act_until_refused(applicant(), RICH), acts);
		// And nothing that they do is protected.
		wait(RECOVERY);
		assert_noop!(run(signed(founder()), &protected(POOR), None), DRY);
	});
}
