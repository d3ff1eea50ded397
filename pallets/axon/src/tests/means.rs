//! Quota, balance, protection, refusal (rules §9.3, §9.6).

use super::acts::*;
use crate::{mock::*, Event, Means, Quota, Subscriptions, Verdict, COOPERATIVE_DRY};
use coop_primitives::CoopId;
use frame_support::{
	assert_noop, assert_ok,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use sp_runtime::traits::{TransactionExtension, TxBaseImplication};

const DRY: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Custom(COOPERATIVE_DRY));

fn means(who: &AccountId, call: &RuntimeCall) -> Option<Means> {
	match verdict(who, call) {
		Ok(Verdict::Cooperative(charge)) => Some(charge.means),
		_ => None,
	}
}

fn left(cooperative: CoopId) -> Quota {
	Subscriptions::<Test>::get(cooperative).unwrap().left
}

#[test]
fn within_the_quota_nothing_is_charged() {
	ExtBuilder::default().prepaid(&[RICH, POOR]).build_and_execute(|| {
		for cooperative in [RICH, POOR] {
			let (call, before) = (remark(Some(cooperative)), resources(cooperative));
			assert_eq!(means(&member(), &call), Some(Means::Quota));
			assert_ok!(run(signed(member()), &call, None));
			assert_eq!(resources(cooperative), before);
			let used = Quota { work: covered_work(&call), bytes: LENGTH as u64 };
			let whole = Quota { work: QuotaWork::get(), bytes: QuotaBytes::get() };
			assert_eq!(Some(left(cooperative)), whole.take(used));
			let (who, is_protected) = (member(), false);
			assert_eq!(last_event(), Event::Covered { cooperative, who, used, is_protected });
		}
		assert_eq!((pot(), fund()), (0, ENOUGH));
	});
}

#[test]
fn of_the_quota_only_what_was_needed_is_used() {
	ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
		let call = remark(Some(RICH));
		assert_ok!(run(signed(member()), &call, Some(1_000_000)));
		let used = covered_work(&call) - (DECLARED - 1_000_000);
		assert_eq!(left(RICH).work, QuotaWork::get() - used);
	});
}

/// Quota, balance, refusal; in this order.
#[test]
fn what_the_quota_does_not_cover_the_balance_pays() {
	ExtBuilder::default().prepaid(&[RICH, POOR]).build_and_execute(|| {
		for (cooperative, then) in [(RICH, Some(Means::Balance)), (POOR, None)] {
			let call = remark(Some(cooperative));
			let mut covered = 0;
			while means(&member(), &call) == Some(Means::Quota) {
				assert_ok!(run(signed(member()), &call, None));
				covered += 1;
			}
			assert!(covered > 1, "{covered}");
			assert_eq!(means(&member(), &call), then);
		}
		assert_ok!(pay(member(), Some(RICH)));
		assert_noop!(pay(member(), Some(POOR)), DRY);
	});
}

#[test]
fn each_of_work_and_bytes_can_run_out() {
	for (work, bytes) in [(u64::MAX, 99), (1, u64::MAX)] {
		QuotaWork::set(work);
		QuotaBytes::set(bytes);
		ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
			assert_eq!(means(&member(), &remark(Some(RICH))), Some(Means::Balance));
		});
	}
	QuotaWork::set(u64::MAX);
	QuotaBytes::set(100);
	ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
		assert_eq!(means(&member(), &remark(Some(RICH))), Some(Means::Quota));
	});
}

#[test]
fn a_period_covers_to_its_last_millisecond() {
	ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
		let until = Subscriptions::<Test>::get(RICH).unwrap().until;
		wait(until - now());
		assert_eq!(means(&member(), &remark(Some(RICH))), Some(Means::Quota));
		wait(1);
		assert_eq!(means(&member(), &remark(Some(RICH))), Some(Means::Balance));
	});
}

/// And a dry cooperative pays for nothing else.
#[test]
fn protected_acts_need_neither_quota_nor_axon() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = (resources(POOR), fund(), pot());
		assert_eq!(means(&member(), &protected(POOR)), Some(Means::Protection));
		assert_ok!(run(signed(member()), &protected(POOR), None));
		assert_eq!((resources(POOR), fund(), pot()), issued);
		let told = last_event();
		assert!(matches!(told, Event::Covered { cooperative: POOR, is_protected: true, .. }));
		assert_noop!(run(signed(member()), &remark(Some(POOR)), None), DRY);
		// Who can pay for them does.
		assert_eq!(means(&member(), &protected(RICH)), Some(Means::Balance));
	});
}

/// Protection is for those who belong there, not for everybody.
#[test]
fn a_stranger_is_not_protected() {
	ExtBuilder::default().build_and_execute(|| {
		// Anybody can make himself an applicant.
		assert_noop!(run(signed(applicant()), &protected(POOR), None), DRY);
		assert_eq!(verdict(&stranger(), &protected(POOR)), Ok(Verdict::Signer(None)));
		assert_noop!(
			run(signed(stranger()), &protected(POOR), None),
			TransactionValidityError::Invalid(InvalidTransaction::Payment)
		);
	});
}

/// What is promised for nothing does not stay in the pool for ever.
#[test]
fn what_a_cooperative_pays_for_leaves_the_pool_soon() {
	ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
		let longevity = |who: AccountId, call: &RuntimeCall| {
			let (valid, ..) = Extension::new()
				.validate(
					signed(who),
					call,
					&info(call),
					LENGTH,
					(),
					&TxBaseImplication(()),
					TransactionSource::External,
				)
				.unwrap();
			valid.longevity
		};
		assert_eq!(longevity(member(), &remark(Some(RICH))), 64);
		assert_eq!(longevity(member(), &protected(POOR)), 64);
		Subscriptions::<Test>::mutate_extant(RICH, |running| running.left = Quota::default());
		assert_eq!(longevity(member(), &remark(Some(RICH))), 64);
		assert_eq!(longevity(rich_stranger(), &remark(Some(RICH))), u64::MAX);
	});
}

/// The next period begins at the end of a block. What comes before that in it is covered, when it is paid.
#[test]
fn between_two_paid_periods_nothing_is_charged() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		assert_ok!(Axon::subscribe(council(RICH), RICH, 2));
		let over = || wait(Subscriptions::<Test>::get(RICH).unwrap().until - now() + 1);
		over();
		let before = resources(RICH);
		assert_eq!(means(&member(), &call), Some(Means::Quota));
		assert_ok!(run(signed(member()), &call, None));
		assert_eq!(resources(RICH), before);
		idle();
		assert_eq!(left(RICH), Quota { work: QuotaWork::get(), bytes: QuotaBytes::get() });
		// The next one is not paid yet.
		over();
		assert_eq!(means(&member(), &call), Some(Means::Balance));
	});
}
