//! A board changes while it votes (rules §5.6).

use crate::{mock::*, Error, Event, Mandate, Open, Recounts, RefusalGround, Status, Vote};
use coop_primitives::{BoardKind, DecisionKind, Moment};
use frame_support::{assert_noop, assert_ok, weights::Weight};

/// From now on these sit on our council.
fn replace(seats: &[u64]) {
	change_council(|council| *council = composition(seats).take_office(now(), Some(council)));
}

#[test]
fn a_leaver_is_not_counted_and_the_outcome_is_found_at_once() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		assert_ok!(vote(2, decision, Vote::For));
		assert_ok!(vote(3, decision, Vote::For));
		assert_ok!(vote(4, decision, Vote::Against));
		assert_eq!(status(decision), Status::Open);
		// Two of four, and the chair has not voted: still open.
		leave(5);
		idle();
		assert_eq!(status(decision), Status::Open);
		// Two of three.
		leave(4);
		idle();
		assert_eq!(status(decision), Status::Approved);
	});
}

#[test]
fn a_leavers_vote_in_favour_falls_too() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		assert_ok!(vote(2, decision, Vote::For));
		assert_ok!(vote(CHAIR, decision, Vote::Against));
		assert_ok!(vote(3, decision, Vote::Against));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));

		let decision = propose(Some(act(1)), None);
		assert_ok!(vote(CHAIR, decision, Vote::Against));
		assert_ok!(vote(2, decision, Vote::For));
		assert_eq!(status(decision), Status::Open);
		leave(2);
		idle();
		// Nobody of three in favour; two could still be: more than half.
		assert_eq!(status(decision), Status::Open);
		leave(3);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Rejected, true));
	});
}

#[test]
fn newcomers_do_not_vote_on_older_decisions() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		replace(&[1, 2, 3, 4]);
		idle();
		assert_noop!(vote(4, decision, Vote::For), Error::<Test>::NotVoter);
	});
}

#[test]
fn who_leaves_and_comes_back_is_a_newcomer() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		assert_ok!(vote(2, decision, Vote::For));
		assert_ok!(vote(4, decision, Vote::Against));
		pass(1);
		replace(&[1, 3]);
		pass(1);
		replace(&[1, 2, 3, 4]);
		idle();
		// His vote counts no more, and he has no other: one of two is enough with the chair.
		assert_noop!(vote(2, decision, Vote::For), Error::<Test>::NotVoter);
		assert_eq!(status(decision), Status::Open);
		assert_ok!(vote(CHAIR, decision, Vote::For));
		assert_eq!(status(decision), Status::Approved);
		// On what is put from now on he votes; and who was elected again without a break always did.
		let decision = propose(Some(act(1)), None);
		pass(1);
		replace(&[1, 2, 3, 4]);
		assert_ok!(vote(2, decision, Vote::For));
	});
}

#[test]
fn when_all_come_back_a_decision_restarts() {
	ExtBuilder::default().seats(2).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		assert_ok!(vote(2, decision, Vote::For));
		replace(&[3]);
		pass(1);
		replace(&[1, 2]);
		idle();
		assert!(record(decision)
			.voters
			.iter()
			.map(|it| (it.who, it.vote))
			.eq([(1, None), (2, None)]));
		assert_ok!(vote(2, decision, Vote::For));
	});
}

#[test]
fn looking_again_changes_all_or_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let kind = DecisionKind::Staff;
		let decision = propose(Some(serve(1, kind)), None);
		pass(1);
		replace(&[4]);
		let mandate = Mandate { up_to: None, until: now() + 1, signs: false };
		assert_ok!(Council::instruct(signed(4), OURS, BoardKind::Council, kind, None, mandate));
		// It would restart and be approved by instruction, but there is no end to the time to sign.
		SignWithin::set(Moment::MAX);
		let before = record(decision);
		System::reset_events();
		idle();
		assert_eq!(record(decision), before);
		assert_eq!(System::events(), []);
		assert!(!Recounts::<Test>::contains_key(OURS));
	});
}

#[test]
fn a_decision_restarts_when_none_of_its_voters_sits() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open(CHAIR, OURS, Some(act(1)), None, Some(100)));
		assert_ok!(vote(2, 1, Vote::Against));
		pass(60);
		replace(&[4, 5, 6]);
		idle();
		let expires_at = START + 160;
		assert!(emitted(Event::DecisionRestarted { cooperative: OURS, decision: 1, expires_at }));
		let record = record(1);
		assert_eq!((record.status, record.due), (Status::Open, expires_at));
		assert_eq!((record.proposed_at, record.voting_since), (START, START + 60));
		assert!(record
			.voters
			.iter()
			.map(|voter| (voter.who, voter.vote))
			.eq([4, 5, 6].map(|who| (who, None))));
		assert_noop!(vote(2, 1, Vote::For), Error::<Test>::NotBoardMember);
		for who in [4, 5] {
			assert_ok!(vote(who, 1, Vote::For));
		}
		assert_eq!(status(1), Status::Approved);
	});
}

#[test]
fn while_nobody_sits_a_decision_waits_for_its_end() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		for who in 1..=3 {
			leave(who);
		}
		idle();
		assert_eq!(status(decision), Status::Open);
		pass(DefaultLife::get() + 1);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Expired, true));
	});
}

#[test]
fn what_is_decided_stays_decided() {
	ExtBuilder::default().build_and_execute(|| {
		let approved = propose(Some(act(1)), None);
		approve(approved);
		let minutes = minutes(approved);
		replace(&[4, 5, 6]);
		idle();
		assert_eq!(status(approved), Status::Approved);
		// The chair in office signs.
		assert_ok!(crate::mock::Council::sign(signed(4), OURS, approved, minutes, Weight::MAX));
	});
}

/// Thousands of open decisions are looked at again in bounded steps, before any of them ends.
#[test]
fn a_change_is_worked_off_in_bounded_steps_before_anything_ends() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let many = 1_000u32;
		MaxUnderWay::set(many);
		for _ in 0..many {
			let decision = propose(Some(act(1)), None);
			for who in [2, 3] {
				assert_ok!(vote(who, decision, Vote::For));
			}
		}
		leave(4);
		// The decisions' time is over before the blocks have room.
		pass(DefaultLife::get());
		let limit = Council::heaviest_step() * 50;
		let mut blocks = 0;
		while Recounts::<Test>::contains_key(OURS) {
			assert!(idle_with(limit).all_lte(limit));
			blocks += 1;
			assert!(blocks <= many / 40, "{blocks} blocks");
		}
		assert_eq!(Open::<Test>::iter_keys().count(), 0);
		assert!((1..=many).all(|decision| status(decision) == Status::Approved));
	});
}

#[test]
fn a_further_change_begins_anew() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		for _ in 0..3 {
			let decision = propose(Some(act(1)), None);
			assert_ok!(vote(2, decision, Vote::For));
			assert_ok!(vote(3, decision, Vote::For));
		}
		leave(5);
		// Room for one step.
		idle_with(Council::heaviest_step() * 2 + <() as crate::WeightInfo>::end_term());
		assert!(Recounts::<Test>::get(OURS).is_some_and(|recount| recount.after > 0));
		leave(4);
		// This round goes on, and a further one follows.
		let recount = Recounts::<Test>::get(OURS).unwrap();
		assert!(recount.after > 0 && recount.again == Some(now()));
		idle();
		assert!((1..=3).all(|decision| status(decision) == Status::Approved));
		assert!(!Recounts::<Test>::contains_key(OURS));
	});
}

/// Who changes his boards all the time holds up nobody: others' decisions end as ever, and in his own
/// cooperative what ends is looked at before.
#[test]
fn changes_without_end_hold_up_nothing() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let many = 300u32;
		MaxUnderWay::set(many);
		assert_ok!(open(OTHER_CHAIR, OTHER, None, None, None));
		for _ in 0..many {
			let decision = propose(None, None);
			for who in [2, 3] {
				assert_ok!(vote(who, decision, Vote::For));
			}
		}
		leave(4);
		pass(DefaultLife::get() + 1);
		let limit = Council::heaviest_step() * 10;
		let other = || crate::Decisions::<Test>::get(OTHER, 1).unwrap().status;
		for _ in 0..60 {
			Council::recount(OURS);
			assert!(idle_with(limit).all_lte(limit));
		}
		assert_eq!(other(), refused(RefusalGround::Expired, true));
		// Two of three were in favour when 4 left, which was in time.
		assert!((1..=many).all(|decision| status(decision) == Status::Approved));
	});
}

#[test]
fn who_leaves_after_the_time_is_over_changes_nothing() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let decision = propose(None, None);
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		pass(DefaultLife::get() + 1);
		leave(4);
		idle();
		assert_eq!(status(decision), refused(RefusalGround::Expired, true));
	});
}

/// One cooperative after the other, whoever changes his boards most.
#[test]
fn each_cooperative_has_its_turn() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		for _ in 0..100 {
			propose(None, None);
		}
		assert_ok!(open(OTHER_CHAIR, OTHER, None, None, None));
		Council::recount(OTHER);
		// Room for one decision a block.
		let limit = Council::heaviest_step() * 2 + <() as crate::WeightInfo>::end_term();
		for _ in 0..6 {
			Council::recount(OURS);
			idle_with(limit);
		}
		assert!(!Recounts::<Test>::contains_key(OTHER));
		assert!(Recounts::<Test>::contains_key(OURS));
	});
}
