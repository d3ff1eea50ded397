//! Minutes, resolutions, and what happens when nobody signs (rules §7.11).

use crate::{mock::*, Answer, Error, Event, Execution, Outcomes, QuestionKind, Stage};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use Answer::{Against, For};
use QuestionKind::*;

/// A meeting of four that adopted actions 2, 3 and 4, and not 5.
fn counted() -> u32 {
	let questions: Vec<_> = (2..=5).map(|byte| question(Action, byte)).collect();
	let meeting = opened(form(questions));
	for who in 1..=4 {
		let answers = vec![For, For, For, Against].try_into().unwrap();
		assert_ok!(Meetings::vote(by(who), OURS, meeting, 1, answers));
	}
	end_block();
	drafted(meeting);
	meeting
}

fn adopt_with(meeting: u32, bound: Weight) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Meetings::adopt_minutes(council(OURS), OURS, meeting, drafted(meeting), bound)
}

fn executions(meeting: u32) -> Vec<Execution> {
	Outcomes::<Test>::get(OURS, meeting).into_iter().map(|outcome| outcome.execution).collect()
}

#[test]
fn what_was_adopted_takes_effect_when_the_minutes_are_signed_and_not_before() {
	run(4, || {
		let meeting = counted();
		assert_eq!(done(), []);
		assert_eq!(executions(meeting), [Execution::Waiting; 4]);
		let post = adopt_with(meeting, ACT_WEIGHT * 3).unwrap();
		assert_eq!(done(), [(OURS, 2), (OURS, 3), (OURS, 4)]);
		assert_eq!(executions(meeting), [Execution::Executed; 4]);
		assert!(matches!(stage(meeting), Stage::Held { .. }));
		use crate::WeightInfo;
		assert_eq!(post.actual_weight, Some(<() as WeightInfo>::adopt_minutes() + ACT_WEIGHT * 3));
	});
}

#[test]
fn only_the_council_approves_exactly_these_minutes() {
	run(4, || {
		let meeting = counted();
		let minutes = drafted(meeting);
		let adopt = |origin, minutes, bound| {
			Meetings::adopt_minutes(origin, OURS, meeting, minutes, bound)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		};
		assert_noop!(adopt(by(CHAIR), minutes, Weight::MAX), BadOrigin);
		assert_noop!(adopt(council(OTHER), minutes, Weight::MAX), Error::<Test>::WrongCooperative);
		assert_noop!(adopt(council(OURS), H256::zero(), Weight::MAX), Error::<Test>::OtherMinutes);
		let little = ACT_WEIGHT * 3 - Weight::from_parts(1, 0);
		assert_noop!(adopt(council(OURS), minutes, little), Error::<Test>::WeightBoundTooLow);
		assert_ok!(adopt(council(OURS), minutes, Weight::MAX));
		assert_noop!(adopt(council(OURS), minutes, Weight::MAX), Error::<Test>::NoMinutes);
		let adopt = |meeting| {
			Meetings::adopt_minutes(council(OURS), OURS, meeting, minutes, Weight::MAX)
				.map_err(|refusal| refusal.error)
		};
		assert_noop!(adopt(9), Error::<Test>::MeetingNotFound);
		let early = opened(simple());
		assert_noop!(adopt(early), Error::<Test>::NoMinutes);
	});
}

#[test]
fn a_resolution_that_fails_hinders_no_other_and_may_be_tried_again() {
	run(4, || {
		let meeting = counted();
		act::Fails::<Test>::put(3);
		adopt(meeting);
		assert_eq!(done(), [(OURS, 3), (OURS, 4)]);
		let error = act::Error::<Test>::Failed.into();
		let failed = Execution::Failed { error };
		let executed = Execution::Executed;
		assert_eq!(executions(meeting), [failed, executed, executed, executed]);
		assert!(happened(|event| {
			matches!(event, Event::ResolutionTried { question: 0, result: Err(_), .. })
		}));

		let retry = |question, bound| {
			Meetings::retry_resolution(by(STRANGER), OURS, meeting, question, bound)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		};
		assert_noop!(retry(1, Weight::MAX), Error::<Test>::NothingToRetry);
		assert_noop!(retry(4, Weight::MAX), Error::<Test>::QuestionNotFound);
		assert_noop!(retry(0, Weight::zero()), Error::<Test>::WeightBoundTooLow);
		assert_ok!(retry(0, ACT_WEIGHT));
		assert_eq!(executions(meeting)[0], failed);
		act::Fails::<Test>::put(0);
		Clock::set(Clock::get() + RETRY_WITHIN);
		assert_ok!(retry(0, ACT_WEIGHT));
		assert_eq!(executions(meeting)[0], executed);
		assert_eq!(done(), [(OURS, 3), (OURS, 4), (OURS, 2)]);
		assert_noop!(retry(0, Weight::MAX), Error::<Test>::NothingToRetry);
	});
}

#[test]
fn what_nobody_tried_again_in_time_lapses() {
	run(4, || {
		let meeting = counted();
		act::Fails::<Test>::put(3);
		adopt(meeting);
		let retry = || {
			Meetings::retry_resolution(by(1), OURS, meeting, 0, Weight::MAX)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		};
		Clock::set(Clock::get() + RETRY_WITHIN + 1);
		assert_noop!(retry(), Error::<Test>::TooLate);
		end_block();
		assert_eq!(executions(meeting)[0], Execution::Lapsed);
		assert_eq!(executions(meeting)[1], Execution::Executed);
		assert_noop!(retry(), Error::<Test>::NothingToRetry);
		let other = opened(simple());
		let early = Meetings::retry_resolution(by(1), OURS, other, 0, Weight::MAX);
		let early = early.map_err(|refusal| refusal.error);
		assert_noop!(early, Error::<Test>::NotHeld);
	});
}

/// The deadlock guard.
#[test]
fn a_member_finalises_what_council_and_chair_left_lying() {
	run(4, || {
		let meeting = counted();
		let at = Clock::get();
		let minutes = drafted(meeting);
		let finalise = |who, minutes| {
			Meetings::finalise(by(who), OURS, meeting, minutes, Weight::MAX)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		};
		Clock::set(at + SIGN_WITHIN);
		assert_noop!(finalise(3, minutes), Error::<Test>::CouncilStillMay);
		Clock::set(at + SIGN_WITHIN + 1);
		assert_noop!(finalise(STRANGER, minutes), Error::<Test>::NotMember);
		assert_noop!(finalise(3, H256::zero()), Error::<Test>::OtherMinutes);
		assert_ok!(finalise(3, minutes));
		assert!(happened(|event| matches!(event, Event::FinalisedByMember { who: 3, .. })));
		assert_eq!(done(), [(OURS, 2), (OURS, 3), (OURS, 4)]);
		assert_noop!(finalise(3, minutes), Error::<Test>::NoMinutes);
	});
}

#[test]
fn minutes_wait_for_people_as_long_as_it_takes() {
	run(4, || {
		let meeting = counted();
		pass(SIGN_WITHIN * 20);
		adopt(meeting);
		assert_eq!(done().len(), 3);
	});
}

/// What the minutes say does not change with what comes later.
#[test]
fn the_minutes_are_the_computed_result() {
	run(4, || {
		let meeting = counted();
		let before = Meetings::minutes(OURS, meeting).unwrap();
		assert_eq!(before.hash(), drafted(meeting));
		assert_eq!((before.cooperative, before.meeting), (OURS, meeting));
		assert_eq!(before.agenda, agenda(meeting));
		assert_eq!(before.counts.len(), 4);
		assert_eq!((before.counts[0].in_favour, before.counts[3].against), (4, 4));
		assert_eq!(before.cycles.len(), 1);
		assert_eq!((before.cycles[0].electorate.size, before.cycles[0].ballots), (4, 4));
		act::Fails::<Test>::put(3);
		adopt(meeting);
		join(OURS, 7);
		assert_eq!(Meetings::minutes(OURS, meeting), Some(before));
		assert_eq!(Meetings::minutes(OURS, 9), None);
	});
}
