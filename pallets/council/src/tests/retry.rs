//! Trying again what failed (rules §5.5).

use crate::{
	mock::{Council, *},
	*,
};
use coop_primitives::DecisionId;
use frame_support::{assert_ok, weights::Weight};
use sp_runtime::traits::BadOrigin;

/// A decision whose action failed when the chair signed.
fn failing(on_refusal: Option<RuntimeCall>) -> DecisionId {
	let decision = propose(Some(act(1)), on_refusal);
	approve(decision);
	forbid(true);
	sign(decision);
	assert_eq!(status(decision), failed());
	decision
}

#[test]
fn retry_should_execute_when_anyone_tries_again() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		forbid(false);
		pass(5);
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, ACT_WEIGHT));
		assert_eq!(status(decision), Status::Executed);
		assert_eq!(done(), vec![(OURS, 1)]);
		assert_eq!(record(decision).due, START + 5 + MinutesKept::get());
		assert_eq!(UnderWay::<Test>::get(OURS), 0);
		assert!(emitted(Event::Executed { cooperative: OURS, decision }));
	});
}

#[test]
fn retry_should_leave_no_trace_when_the_action_fails_again() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		let due = record(decision).due;
		pass(5);
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, ACT_WEIGHT));
		assert_eq!(status(decision), failed());
		assert_eq!(record(decision).due, due, "trying again gives no more time");
		assert_eq!(done(), vec![]);
	});
}

#[test]
fn retry_should_refund_the_weight_that_was_not_used() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		let post = Council::retry(signed(STRANGER), OURS, decision, Weight::MAX).unwrap();
		let expected = <() as WeightInfo>::retry().saturating_add(ACT_WEIGHT);
		assert_eq!(post.actual_weight, Some(expected));
	});
}

#[test]
fn retry_should_fail_when_nobody_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		for origin in unsigned() {
			assert_refused!(Council::retry(origin, OURS, decision, Weight::MAX), BadOrigin);
		}
	});
}

#[test]
fn retry_should_fail_when_the_decision_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		for (cooperative, id) in [(OURS, decision + 1), (OTHER, decision), (3, decision)] {
			assert_refused!(
				Council::retry(signed(STRANGER), cooperative, id, Weight::MAX),
				Error::<Test>::DecisionNotFound
			);
		}
	});
}

#[test]
fn retry_should_fail_when_nothing_failed() {
	ExtBuilder::default().build_and_execute(|| {
		let retry = |decision| Council::retry(signed(CHAIR), OURS, decision, Weight::MAX);
		let decision = propose(Some(act(1)), None);
		assert_refused!(retry(decision), Error::<Test>::NothingToRetry);
		approve(decision);
		assert_refused!(retry(decision), Error::<Test>::NothingToRetry);
		sign(decision);
		assert_refused!(retry(decision), Error::<Test>::NothingToRetry);
		let rejected = propose(Some(act(2)), None);
		reject(rejected);
		assert_refused!(retry(rejected), Error::<Test>::NothingToRetry);
		assert_eq!(done(), vec![(OURS, 1)]);
	});
}

#[test]
fn retry_should_fail_when_the_weight_bound_is_too_low() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(None);
		let bound = ACT_WEIGHT.set_ref_time(ACT_WEIGHT.ref_time() - 1);
		assert_refused!(
			Council::retry(signed(STRANGER), OURS, decision, bound),
			Error::<Test>::WeightBoundTooLow
		);
	});
}

#[test]
fn retry_should_fail_when_the_action_is_unavailable() {
	ExtBuilder::default().build().execute_with(|| {
		let write = act::Call::write { bytes: vec![1; 500] }.into();
		let decision = propose(Some(act::Call::all { calls: vec![write, act(1)] }.into()), None);
		approve(decision);
		forbid(true);
		sign(decision);
		assert_eq!((status(decision), done()), (failed(), vec![]));
		let action = record(decision).action.unwrap();
		pallet_preimage::PreimageFor::<Test>::remove((action.hash(), action.len().unwrap()));
		assert_refused!(
			Council::retry(signed(STRANGER), OURS, decision, Weight::MAX),
			Error::<Test>::ActionUnavailable
		);
	});
}

#[test]
fn retry_should_be_possible_until_the_time_to_sign_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = failing(Some(act(2)));
		pass(SignWithin::get());
		idle();
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, Weight::MAX));
		assert_eq!(status(decision), failed());
		forbid(false);
		pass(1);
		assert_refused!(
			Council::retry(signed(STRANGER), OURS, decision, Weight::MAX),
			Error::<Test>::Expired
		);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Lapsed, true));
		assert_eq!(done(), vec![(OURS, 2)]);
		assert_refused!(
			Council::retry(signed(STRANGER), OURS, decision, Weight::MAX),
			Error::<Test>::NothingToRetry
		);
	});
}
