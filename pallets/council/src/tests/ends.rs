//! What ends without anyone's help (rules §5.4, §5.5, §5.9, §14.4).

use crate::{mock::*, *};
use coop_primitives::DecisionId;
use frame_support::{assert_ok, weights::Weight};
use sp_runtime::traits::{BadOrigin, BlakeTwo256, Hash};

/// What a step declares besides the action on refusal.
fn step() -> Weight {
	<() as WeightInfo>::refuse().max(<() as WeightInfo>::forget())
}

/// What it takes to see that no office ends and that nothing is to be looked at again.
fn looks() -> Weight {
	<() as WeightInfo>::end_term() + <() as WeightInfo>::review()
}

/// The least weight with which an end is begun.
fn heaviest() -> Weight {
	<() as WeightInfo>::end_term() + Council::heaviest_step()
}

fn carried_out(decision: DecisionId, result: sp_runtime::DispatchResult) -> bool {
	emitted(Event::RefusalCarriedOut { cooperative: OURS, decision, result })
}

#[test]
fn a_rejected_decision_should_run_its_refusal_in_the_same_block() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		reject(decision);
		assert_eq!(done(), vec![]);
		assert_eq!(UnderWay::<Test>::get(OURS), 1);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
		assert_eq!(done(), vec![(OURS, 2)]);
		assert!(!UnderWay::<Test>::contains_key(OURS), "a count of 0 is not kept");
		assert!(carried_out(decision, Ok(())));
	});
}

#[test]
fn an_open_decision_should_expire_after_its_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		assert_ok!(vote(2, decision, Vote::For));
		pass(DefaultLife::get());
		idle();
		assert_eq!(status(decision), Status::Open);
		pass(1);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Expired, true));
		assert_eq!(done(), vec![(OURS, 2)]);
		let ground = RefusalGround::Expired;
		assert!(emitted(Event::Refused { cooperative: OURS, decision, ground }));
		assert_eq!(record(decision).due, now() + MinutesKept::get());
	});
}

#[test]
fn an_unsigned_decision_should_lapse_after_its_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		pass(7);
		approve(decision);
		pass(SignWithin::get());
		idle();
		assert_eq!(status(decision), Status::Approved);
		pass(1);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Lapsed, true));
		assert_eq!(done(), vec![(OURS, 2)]);
		let ground = RefusalGround::Lapsed;
		assert!(emitted(Event::Refused { cooperative: OURS, decision, ground }));
	});
}

#[test]
fn a_refused_decision_should_be_over_when_there_is_nothing_to_do_on_refusal() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		reject(decision);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
		assert_eq!(done(), vec![]);
	});
}

#[test]
fn a_large_refusal_should_run() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(large(500)));
		reject(decision);
		idle();
		assert_eq!(done(), vec![(OURS, 500)]);
	});
}

#[test]
fn a_failing_refusal_should_be_told_and_leave_no_trace() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		reject(decision);
		forbid(true);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
		assert_eq!(done(), vec![]);
		assert!(carried_out(decision, Err(act::Error::<Test>::Forbidden.into())));

		forbid(false);
		pass(1);
		idle();
		assert_eq!(done(), vec![], "it is not tried again");
	});
}

#[test]
fn a_refusal_should_be_told_to_fail_when_it_is_unavailable() {
	ExtBuilder::default().build().execute_with(|| {
		let decision = propose(Some(act(1)), Some(large(500)));
		reject(decision);
		let action = record(decision).on_refusal.unwrap();
		pallet_preimage::PreimageFor::<Test>::remove((action.hash(), action.len().unwrap()));
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
		assert!(carried_out(decision, Err(Error::<Test>::ActionUnavailable.into())));
	});
}

#[test]
fn a_refusal_should_have_the_councils_origin_only() {
	ExtBuilder::default().build_and_execute(|| {
		let action = frame_system::Call::set_heap_pages { pages: 1 }.into();
		let decision = propose(Some(act(1)), Some(action));
		reject(decision);
		idle();
		assert!(carried_out(decision, Err(BadOrigin.into())));
	});
}

#[test]
fn a_refusal_should_not_wake_its_own_decision() {
	ExtBuilder::default().build_and_execute(|| {
		let vote = crate::Call::vote { cooperative: OURS, decision: 1, vote: Vote::For };
		let relay = act::Call::relay { who: 2, call: Box::new(vote.into()) };
		let decision = propose(Some(act(1)), Some(relay.into()));
		pass(DefaultLife::get() + 1);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Expired, true));
		assert!(!UnderWay::<Test>::contains_key(OURS), "a count of 0 is not kept");
	});
}

#[test]
fn minutes_should_leave_the_state_after_a_year() {
	ExtBuilder::default().build_and_execute(|| {
		let executed = decide(act(1));
		let rejected = propose(Some(act(1)), None);
		reject(rejected);
		idle();
		pass(MinutesKept::get());
		idle();
		assert_eq!(status(executed), Status::Executed);
		pass(1);
		idle();
		for decision in [executed, rejected] {
			assert!(!Decisions::<Test>::contains_key(OURS, decision));
			assert!(emitted(Event::MinutesRemoved { cooperative: OURS, decision }));
		}
		assert_eq!(Due::<Test>::iter_keys().count(), 0);
		assert_eq!(propose(None, None), rejected + 1, "numbers are not given again");
	});
}

#[test]
fn stored_actions_should_leave_the_state_when_all_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let stored = || {
			let requests = pallet_preimage::RequestStatusFor::<Test>::iter_keys().count();
			assert_eq!(pallet_preimage::PreimageFor::<Test>::iter_keys().count(), requests);
			requests
		};
		let decision = propose(Some(large(500)), Some(large(501)));
		approve(decision);
		forbid(true);
		sign(decision);
		assert_eq!((status(decision), stored()), (Status::Executed, 0));

		forbid(false);
		let decision = propose(Some(large(500)), Some(large(501)));
		assert_ok!(Council::withdraw(signed(CHAIR), OURS, decision));
		assert_eq!(stored(), 2);
		idle();
		assert_eq!((done(), stored()), (vec![(OURS, 500), (OURS, 501)], 0));
		// Its minutes still tell their hashes.
		let minutes = Council::minutes(OURS, decision).unwrap();
		let hash = |bytes| Some(BlakeTwo256::hash_of(&large(bytes)));
		assert_eq!((minutes.action, minutes.on_refusal), (hash(500), hash(501)));
		pass(1 + MinutesKept::get());
		idle();
		assert!(!Decisions::<Test>::contains_key(OURS, decision));
		assert_eq!(stored(), 0);
	});
}

#[test]
fn a_stored_action_that_failed_should_stay_for_a_retry() {
	ExtBuilder::default().build_and_execute(|| {
		let failing = RuntimeCall::from(act::Call::all { calls: vec![large(500), act(1)] });
		let decision = propose(Some(failing), None);
		approve(decision);
		forbid(true);
		sign(decision);
		assert_eq!(status(decision), failed());
		assert_eq!(pallet_preimage::PreimageFor::<Test>::iter_keys().count(), 1);
		forbid(false);
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, Weight::MAX));
		assert_eq!(done(), [(OURS, 500), (OURS, 1)]);
		assert_eq!(pallet_preimage::PreimageFor::<Test>::iter_keys().count(), 0);
	});
}

#[test]
fn a_stored_action_should_stay_while_any_decision_holds_it() {
	ExtBuilder::default().build_and_execute(|| {
		// As action and as refusal, and again by another decision.
		let first = propose(Some(large(500)), Some(large(500)));
		let second = propose(Some(large(500)), None);
		approve(first);
		sign(first);
		approve(second);
		sign(second);
		assert_eq!(done(), vec![(OURS, 500); 2]);
		assert_eq!(pallet_preimage::RequestStatusFor::<Test>::iter_keys().count(), 0);
	});
}

#[test]
fn on_idle_should_do_nothing_when_little_weight_is_left() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		reject(decision);
		let least = heaviest();
		let too_little = [
			Weight::zero(),
			step(),
			least.set_ref_time(least.ref_time() - 1),
			least.set_proof_size(least.proof_size() - 1),
		];
		for limit in too_little {
			assert!(idle_with(limit).all_lte(looks()));
			assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
		}
		// Too little is left to look at open decisions again.
		let first_look = <() as WeightInfo>::end_term();
		assert_eq!(idle_with(least), first_look + step() + ACT_WEIGHT);
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
	});
}

#[test]
fn on_idle_should_cost_one_look_when_nothing_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		propose(None, None);
		assert_eq!(idle_with(Weight::MAX), looks() + step());
	});
}

#[test]
fn on_idle_should_charge_what_the_refusal_used() {
	ExtBuilder::default().build_and_execute(|| {
		let declared = MaxRefusalWeight::get();
		let used = Weight::from_parts(5, 5);
		let decision = propose(None, None);
		reject(decision);
		let decision = propose(Some(act(1)), Some(act::Call::weigh { declared, used }.into()));
		reject(decision);
		// The last look finds nothing.
		assert_eq!(idle_with(Weight::MAX), looks() + step() * 3 + used);
	});
}

#[test]
fn on_idle_should_take_first_what_ended_first() {
	ExtBuilder::default().build_and_execute(|| {
		for (life, what) in [(300, 3), (100, 1), (256, 2), (70_000, 4)] {
			assert_ok!(open(CHAIR, OURS, Some(act(0)), Some(act(what)), Some(life)));
		}
		pass(70_001);
		idle();
		assert_eq!(done(), [1, 2, 3, 4].map(|what| (OURS, what)));
	});
}

#[test]
fn ten_thousand_ends_should_be_worked_off_in_bounded_steps() {
	ExtBuilder::default().build_and_execute(|| {
		let many = 10_000u32;
		MaxUnderWay::set(many);
		let used = MaxRefusalWeight::get() / 2;
		let refusal: RuntimeCall =
			act::Call::weigh { declared: MaxRefusalWeight::get(), used }.into();
		for _ in 0..many {
			propose(Some(act(1)), Some(refusal.clone()));
		}
		System::reset_events();
		pass(DefaultLife::get() + 1);

		// Enough for 100 steps, if each used all that it may.
		let limit = heaviest() * 100;
		let mut left = many;
		let mut blocks = 0;
		while left > 0 {
			System::reset_events();
			assert!(idle_with(limit).all_lte(limit));
			let over = left - UnderWay::<Test>::get(OURS);
			assert!(over >= 100.min(left), "{over} in a block");
			left -= over;
			blocks += 1;
		}
		assert!(blocks <= many.div_ceil(100), "{blocks} blocks");
	});
}

#[test]
fn an_end_should_wait_while_blocks_are_full() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		pass(DefaultLife::get() + 1);
		for _ in 0..10 {
			idle_with(Weight::zero());
			assert_eq!(vote(2, decision, Vote::For), Err(Error::<Test>::Expired.into()));
			pass(1);
		}
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Expired, true));
	});
}

/// It runs once, and somebody waits for his money.
#[test]
fn an_action_on_refusal_should_run_whatever_is_paused() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		let approved = propose(Some(act(3)), None);
		approve(approved);
		reject(decision);
		Paused::set(true);
		idle();
		assert_eq!(done(), [(OURS, 2)]);
		assert!(carried_out(decision, Ok(())));
		// What was approved waits.
		sign(approved);
		assert!(matches!(status(approved), Status::ExecutionFailed { .. }));
	});
}
