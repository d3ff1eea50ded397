//! Elections (rules §7.10).

use crate::{mock::*, Answer, Error, Execution, Initiator, Outcomes, QuestionKind, Stage, Verdict};
use coop_primitives::BoardKind;
use frame_support::{assert_noop, assert_ok, weights::Weight, BoundedVec};
use sp_core::H256;
use Answer::{Against, For};
use QuestionKind::*;

const DOCUMENT: H256 = H256::repeat_byte(2);

/// A meeting that elects a council of at most `seats`, for which these stand, with whether for the chair.
fn election(seats: u32, candidates: &[(u64, bool)]) -> u32 {
	let kind = Election { board: BoardKind::Council, seats };
	let meeting = convened(form(vec![question(FreeText, 1), question(kind, 2)]));
	for (who, for_chair) in candidates {
		assert_ok!(Meetings::stand(by(*who), OURS, meeting, DOCUMENT, None, *for_chair));
	}
	open(meeting);
	meeting
}

/// Votes in favour of the items at these places, against all others.
fn favour(meeting: u32, who: u64, places: &[usize]) {
	let items = record(meeting).items as usize;
	let answer = |place| if places.contains(&place) { For } else { Against };
	let answers = BoundedVec::truncate_from((0..items).map(answer).collect());
	assert_ok!(Meetings::vote(by(who), OURS, meeting, 1, answers));
}

fn outcome(meeting: u32) -> crate::Outcome {
	Outcomes::<Test>::get(OURS, meeting)[1].clone()
}

/// Items: the question, seats of 3, 4, 5 and 6, the chair for 4 and 6.
fn contested() -> u32 {
	let meeting = election(3, &[(3, false), (4, true), (5, false), (6, true)]);
	assert_eq!(record(meeting).items, 7);
	favour(meeting, 1, &[0, 1, 2, 3, 4, 5]);
	favour(meeting, 2, &[0, 1, 2, 3, 4, 5]);
	favour(meeting, 3, &[0, 2, 3, 4, 6]);
	favour(meeting, 4, &[2, 4, 6]);
	favour(meeting, 5, &[2, 4, 6]);
	end_block();
	meeting
}

#[test]
fn the_meeting_replaces_the_council() {
	run(5, || {
		join(OURS, 6);
		leave(OURS, 5);
		join(OURS, 5);
		let meeting = election(3, &[(3, false), (4, true), (5, false), (6, true)]);
		// Seats: 4 has four, 6 has three, 3 has three; more than half is three of five.
		favour(meeting, 1, &[1, 2, 4, 5]);
		favour(meeting, 2, &[1, 2, 4, 5]);
		favour(meeting, 3, &[1, 2, 4, 6]);
		favour(meeting, 4, &[2, 6]);
		favour(meeting, 6, &[]);
		assert_ok!(vote(meeting, 5, Against));
		end_block();
		assert_eq!(outcome(meeting).verdict, Verdict::NotElected, "three of six are half");
		assert_eq!(seated(), []);
	});
	run(6, || {
		let meeting = contested();
		close(meeting);
		// Five ballots: 4 and 6 have five, 5 has three, 3 has two; 6 has three votes as chair, 4 two.
		let seats = BoundedVec::truncate_from(vec![1, 3, 2]);
		assert_eq!(outcome(meeting).verdict, Verdict::Elected { seats, chair: 3 });
		assert_eq!(outcome(meeting).execution, Execution::Waiting);
		assert_eq!(seated(), []);
		adopt(meeting);
		assert_eq!(seated(), [(OURS, BoardKind::Council, vec![4, 6, 5], 6)]);
		assert_eq!(outcome(meeting).execution, Execution::Executed);
	});
}

#[test]
fn who_may_not_sit_any_more_is_left_out_while_enough_are_left() {
	let elect = |gone: u64| {
		let meeting = election(4, &[(3, false), (4, true), (5, false), (6, false)]);
		for who in 1..=6 {
			favour(meeting, who, &[1, 2, 3, 4, 5]);
		}
		end_block();
		Barred::set(vec![gone]);
		adopt(meeting);
		meeting
	};
	run(6, || {
		let meeting = elect(5);
		assert_eq!(seated(), [(OURS, BoardKind::Council, vec![3, 4, 6], 4)]);
		assert_eq!(outcome(meeting).execution, Execution::Executed);
	});
	run(6, || {
		let meeting = elect(4);
		assert_eq!(seated(), [], "the chair is gone");
		assert_eq!(outcome(meeting).execution, Execution::Lapsed, "a new one follows");
		assert_eq!(record(meeting + 1).initiator, Initiator::Chain);
		let retry = Meetings::retry_resolution(by(3), OURS, meeting, 1, Weight::MAX);
		assert_eq!(retry.map_err(|it| it.error), Err(Error::<Test>::NothingToRetry.into()));
	});
}

/// Rules §7.10.
#[test]
fn an_election_without_result_is_proposed_anew_by_the_chain() {
	run(6, || {
		let meeting = election(3, &[(3, false), (4, false), (5, false)]);
		for who in 1..=6 {
			assert_ok!(vote(meeting, who, For));
		}
		end_block();
		assert_eq!(outcome(meeting).verdict, Verdict::NotElected, "nobody stands for the chair");
		adopt(meeting);
		let again = meeting + 1;
		assert_eq!(record(again).initiator, Initiator::Chain);
		assert!(matches!(stage(again), Stage::Proposed { .. }));
		let agenda = crate::Agendas::<Test>::get(OURS, again).unwrap();
		let kinds: Vec<_> = agenda.questions.iter().map(|question| question.kind).collect();
		assert_eq!(kinds, [Election { board: BoardKind::Council, seats: 3 }]);
		assert!(agenda.candidates.is_empty());
		let refused = Meetings::cancel(council(OURS), OURS, again, PAPER);
		assert_noop!(refused, Error::<Test>::NotOfCouncil);
		let opens_at = Clock::get() + NOTICE;
		let hash = crate::mock::agenda(again);
		assert_ok!(Meetings::convene(council(OURS), OURS, again, hash, opens_at));
		assert_ok!(Meetings::stand(by(3), OURS, again, DOCUMENT, None, true));
	});
}

#[test]
fn an_election_that_the_council_does_not_convene_anew_the_chain_convenes() {
	run(6, || {
		let meeting = election(3, &[(3, false), (4, false), (5, false)]);
		vote_all(meeting, 1..=6, For);
		end_block();
		adopt(meeting);
		let again = meeting + 1;
		pass(PROPOSED_FOR + 1);
		let round = *stage(again).round().unwrap();
		assert_eq!((round.cycle, round.opens_at), (1, Clock::get() + NOTICE));
	});
}

/// All places may be taken.
#[test]
fn an_election_is_proposed_anew_however_many_meetings_are_under_way() {
	run(6, || {
		let meeting = election(3, &[(3, false), (4, false), (5, false)]);
		for who in 1..=6 {
			assert_ok!(vote(meeting, who, For));
		}
		end_block();
		for who in 1..=4 {
			assert_ok!(Meetings::petition(by(who), OURS, simple()));
		}
		let opens_at = Clock::get() + NOTICE;
		for _ in 0..2 {
			assert_ok!(Meetings::convene_by_audit(audit(OURS), OURS, simple(), opens_at));
		}
		for _ in 0..3 {
			convened(simple());
		}
		let under_way = crate::MeetingsUnderWay::<Test>::get(OURS);
		assert_eq!(under_way.len(), crate::MAX_UNDER_WAY as usize);
		adopt(meeting);
		let again = crate::MeetingsMade::<Test>::get(OURS);
		assert_eq!(record(again).initiator, Initiator::Chain);
	});
}

#[test]
fn an_election_that_seated_enough_is_not_repeated() {
	run(6, || {
		let meeting = contested();
		close(meeting);
		let minutes = drafted(meeting);
		assert_ok!(Meetings::adopt_minutes(council(OURS), OURS, meeting, minutes, Weight::MAX));
		assert_eq!(crate::MeetingsMade::<Test>::get(OURS), meeting);
	});
}
