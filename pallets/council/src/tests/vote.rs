//! Voting (rules §5.3, §5.4, §5.6).

use crate::{
	mock::{Council, *},
	*,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn vote_should_be_noted_while_the_outcome_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		assert_ok!(vote(2, decision, Vote::For));
		let votes: Vec<_> = record(decision).voters.iter().map(|voter| voter.vote).collect();
		assert_eq!(votes, vec![None, Some(Vote::For), None]);
		assert_eq!(status(decision), Status::Open);
		assert!(emitted(Event::Voted {
			cooperative: OURS,
			decision,
			who: 2,
			vote: Vote::For,
			by: By::Himself
		}));
	});
}

#[test]
fn vote_should_approve_at_once_when_approval_is_certain() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		pass(5);
		for who in [3, 4] {
			assert_ok!(vote(who, decision, Vote::For));
			assert_eq!(status(decision), Status::Open);
		}
		assert_ok!(vote(5, decision, Vote::For));

		let sign_until = START + 5 + SignWithin::get();
		let minutes = Council::minutes(OURS, decision).unwrap().hash();
		let approved = record(decision);
		assert_eq!(approved.status, Status::Approved);
		assert_eq!(approved.decided_at, Some(START + 5));
		assert_eq!(approved.due, sign_until);
		assert_eq!(approved.minutes, Some(minutes));
		assert!(emitted(Event::Approved { cooperative: OURS, decision, minutes, sign_until }));
		assert_eq!(done(), vec![], "nothing takes effect without the chair's signature");
	});
}

#[test]
fn vote_should_reject_at_once_when_approval_is_impossible() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		for (who, how) in [(3, Vote::Against), (4, Vote::Abstain)] {
			assert_ok!(vote(who, decision, how));
			assert_eq!(status(decision), Status::Open);
		}
		assert_ok!(vote(5, decision, Vote::Against));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
		assert_eq!(record(decision).decided_at, Some(START));
		let ground = RefusalGround::Rejected;
		assert!(emitted(Event::Refused { cooperative: OURS, decision, ground }));
	});
}

#[test]
fn vote_should_fail_when_nobody_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		for origin in unsigned() {
			assert_noop!(Council::vote(origin, OURS, decision, Vote::For), BadOrigin);
		}
	});
}

#[test]
fn vote_should_fail_when_the_cooperative_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		let refused = Council::vote(signed(CHAIR), 3, decision, Vote::For);
		assert_eq!(refused.unwrap_err().error, Error::<Test>::DecisionNotFound.into());
	});
}

#[test]
fn vote_should_fail_when_the_caller_has_no_seat() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		for who in [4, OTHER_CHAIR, STRANGER] {
			assert_noop!(vote(who, decision, Vote::For), Error::<Test>::NotBoardMember);
		}
	});
}

#[test]
fn vote_should_fail_when_the_decision_is_unknown_or_of_another_council() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		assert_noop!(vote(CHAIR, decision + 1, Vote::For), Error::<Test>::DecisionNotFound);
		let refused = Council::vote(signed(OTHER_CHAIR), OTHER, decision, Vote::For);
		assert_eq!(refused.unwrap_err().error, Error::<Test>::DecisionNotFound.into());
	});
}

#[test]
fn vote_should_be_final() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		for (first, then) in [(Vote::For, Vote::Against), (Vote::Abstain, Vote::For)] {
			let decision = propose(None, None);
			assert_ok!(vote(2, decision, first));
			for again in [first, then] {
				assert_noop!(vote(2, decision, again), Error::<Test>::AlreadyVoted);
			}
		}
	});
}

#[test]
fn vote_should_fail_when_the_decision_is_decided() {
	ExtBuilder::default().build_and_execute(|| {
		let approved = propose(None, None);
		approve(approved);
		assert_noop!(vote(3, approved, Vote::For), Error::<Test>::NotOpen);
		sign(approved);
		assert_noop!(vote(3, approved, Vote::For), Error::<Test>::NotOpen);

		let rejected = propose(None, None);
		reject(rejected);
		assert_noop!(vote(3, rejected, Vote::For), Error::<Test>::NotOpen);
	});
}

#[test]
fn vote_should_count_up_to_the_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		pass(DefaultLife::get());
		idle();
		assert_ok!(vote(2, decision, Vote::For));
		pass(1);
		assert_noop!(vote(3, decision, Vote::For), Error::<Test>::Expired);
		idle();
		assert_noop!(vote(3, decision, Vote::For), Error::<Test>::NotOpen);
	});
}

#[test]
fn vote_should_fail_when_the_caller_took_his_seat_later() {
	ExtBuilder::default().build_and_execute(|| {
		let older = propose(None, None);
		seat(4);
		assert_noop!(vote(4, older, Vote::For), Error::<Test>::NotVoter);
		let newer = propose(None, None);
		assert_ok!(vote(4, newer, Vote::For));
	});
}

#[test]
fn vote_should_count_only_those_who_still_sit() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		// 4 and 5 are in favour and leave: 1, 2 and 3 decide.
		let decision = propose(None, None);
		assert_ok!(vote(4, decision, Vote::For));
		assert_ok!(vote(5, decision, Vote::For));
		leave(4);
		leave(5);
		assert_noop!(vote(4, decision, Vote::For), Error::<Test>::NotBoardMember);
		assert_ok!(vote(3, decision, Vote::For));
		assert_eq!(status(decision), Status::Open, "1 of 3");
		assert_ok!(vote(2, decision, Vote::For));
		assert_eq!(status(decision), Status::Approved, "2 of 3");
	});
}

#[test]
fn vote_should_reject_when_those_who_still_sit_do() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let decision = propose(None, None);
		assert_ok!(vote(4, decision, Vote::For));
		assert_ok!(vote(5, decision, Vote::For));
		leave(5);
		leave(4);
		assert_ok!(vote(2, decision, Vote::Against));
		assert_ok!(vote(3, decision, Vote::Against));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
	});
}

#[test]
fn a_tie_should_be_broken_by_the_deputy_when_there_is_no_chair() {
	ExtBuilder::default().seats(5).deputy(2).build_and_execute(|| {
		leave(CHAIR);
		let with = propose_as_member(2);
		for who in [2, 3] {
			assert_ok!(vote(who, with, Vote::For));
		}
		assert_eq!(status(with), Status::Approved);

		let without = propose_as_member(2);
		for who in [3, 4] {
			assert_ok!(vote(who, without, Vote::For));
		}
		assert_eq!(status(without), Status::Open);
		assert_ok!(vote(2, without, Vote::Against));
		assert_eq!(status(without), Status::Open);
		assert_ok!(vote(5, without, Vote::Against));
		assert_eq!(status(without), refused(RefusalGround::Rejected, false));
	});
}

#[test]
fn a_tie_should_not_be_broken_by_the_deputy_when_there_is_a_chair() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		let decision = propose(None, None);
		assert_ok!(vote(CHAIR, decision, Vote::Against));
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		assert_eq!(status(decision), Status::Open);
		assert_ok!(vote(4, decision, Vote::Abstain));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
	});
}

#[test]
fn a_tie_should_be_a_refusal_when_the_chair_took_his_seat_later() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let decision = propose(None, None);
		leave(CHAIR);
		seat(6);
		change_council(|council| council.chair = Some(6));
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		assert_ok!(vote(4, decision, Vote::Against));
		assert_eq!(status(decision), Status::Open);
		assert_ok!(vote(5, decision, Vote::Against));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
	});
}

/// A member of our council proposes a resolution in words.
fn propose_as_member(who: u64) -> u32 {
	assert_ok!(open(who, OURS, None, None, None));
	DecisionsMade::<Test>::get(OURS)
}
