//! Electorates, cycles and what ends by itself (rules §7.6–§7.8, §7.12, §7.13).

use crate::{
	mock::*, Answer, CancelGround, Electorate, Error, Event, Floors, Pages, Phase, QuestionKind,
	Stage,
};
use coop_primitives::DAY;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use QuestionKind::*;

fn electorate(meeting: u32) -> Electorate {
	stage(meeting).round().unwrap().electorate.unwrap()
}

#[test]
fn the_electorate_is_fixed_at_its_moment() {
	run(4, || {
		let meeting = convened(simple());
		let freezes_at = stage(meeting).round().unwrap().freezes_at;
		at(freezes_at - 1);
		assert!(matches!(stage(meeting), Stage::Convened(_)));
		join(OURS, 5);
		at(freezes_at);
		assert_eq!(
			electorate(meeting),
			Electorate {
				branched: false,
				size: 5,
				last_number: 5,
				quorum: 750_000,
				at_floor: false,
				gone: 0
			}
		);
		join(OURS, 6);
		open(meeting);
		assert_noop!(vote(meeting, 6, Answer::For), Error::<Test>::NotEligible);
		assert_ok!(vote(meeting, 5, Answer::For));
		assert_eq!(electorate(meeting).size, 5);
	});
}

/// In the block of the moment, too, and however late the chain comes to it.
#[test]
fn who_joins_at_the_moment_of_the_freeze_or_later_does_not_vote() {
	for delay in [0, 1, DAY] {
		run(4, || {
			let meeting = convened(simple());
			Clock::set(stage(meeting).round().unwrap().freezes_at + delay);
			join(OURS, 5);
			leave(OURS, 4);
			join(OURS, 6);
			assert!(matches!(stage(meeting), Stage::Convened(_)), "no hook has run");
			end_block();
			let electorate = electorate(meeting);
			assert_eq!((electorate.size, electorate.last_number, electorate.gone), (4, 4, 1));
			open(meeting);
			assert_noop!(vote(meeting, 5, Answer::For), Error::<Test>::NotEligible);
			assert_noop!(vote(meeting, 4, Answer::For), Error::<Test>::NotEligible);
			vote_all(meeting, 1..=3, Answer::For);
			end_block();
			assert!(matches!(stage(meeting), Stage::MinutesDrafted { .. }) || delay == DAY);
		});
	}
}

#[test]
fn a_branch_founded_at_the_moment_of_the_freeze_does_not_change_the_mode() {
	run(9, || {
		found_branch(OURS, Some(1));
		found_branch(OURS, Some(2));
		let meeting = convened(simple());
		Clock::set(stage(meeting).round().unwrap().freezes_at);
		found_branch(OURS, Some(3));
		end_block();
		assert!(!electorate(meeting).branched);
		assert_eq!(electorate(meeting).size, 9);
	});
}

#[test]
fn with_three_branches_representatives_vote() {
	run(9, || {
		for representative in [Some(1), Some(2), None] {
			found_branch(OURS, representative);
		}
		let meeting = opened(simple());
		let expected = Electorate {
			branched: true,
			size: 3,
			last_number: 3,
			quorum: 750_000,
			at_floor: false,
			gone: 0,
		};
		assert_eq!(electorate(meeting), expected);
		assert_ok!(vote(meeting, 1, Answer::For));
		assert_noop!(vote(meeting, 1, Answer::For), Error::<Test>::AlreadyVoted);
		assert_noop!(vote(meeting, 5, Answer::For), Error::<Test>::NotEligible);
		// The representative is replaced while the vote is open: the one in office votes.
		represent(OURS, 1, Some(4));
		assert_noop!(vote(meeting, 4, Answer::For), Error::<Test>::AlreadyVoted);
		represent(OURS, 2, Some(5));
		assert_noop!(vote(meeting, 2, Answer::For), Error::<Test>::NotEligible);
		assert_ok!(vote(meeting, 5, Answer::For));
		represent(OURS, 3, Some(6));
		found_branch(OURS, Some(7));
		assert_noop!(vote(meeting, 7, Answer::For), Error::<Test>::NotEligible);
		close_branch(OURS, 3);
		end_block();
		assert_eq!(
			electorate_of_last_cycle(meeting),
			(3, 1, 2),
			"nobody waits for a closed branch"
		);
		assert!(matches!(stage(meeting), Stage::Convened(_)), "two of three are not 75 %");
	});
}

/// Size, gone and ballots of the last cycle that is over.
fn electorate_of_last_cycle(meeting: u32) -> (u32, u32, u32) {
	let cycle = *record(meeting).cycles.last().unwrap();
	(cycle.electorate.size, cycle.electorate.gone, cycle.ballots)
}

/// Rules §7.9: the window is inclusive at both ends.
#[test]
fn one_votes_from_the_first_moment_to_the_last() {
	run(8, || {
		let meeting = convened(simple());
		freeze(meeting);
		let round = *stage(meeting).round().unwrap();
		Clock::set(round.opens_at - 1);
		assert_noop!(vote(meeting, 1, Answer::For), Error::<Test>::NotOpen);
		Clock::set(round.opens_at);
		assert_ok!(vote(meeting, 1, Answer::For));
		at(round.closes_at);
		assert_ok!(vote(meeting, 2, Answer::For));
		Clock::set(round.closes_at + 1);
		assert_noop!(vote(meeting, 3, Answer::For), Error::<Test>::NotOpen);
	});
}

/// Rules §7.7, §7.8.
#[test]
fn cycles_follow_each_other_without_anyones_help_until_enough_come() {
	run(100, || {
		let meeting = opened(simple());
		let mut sizes = vec![];
		for (cycle, needed) in (1..).zip([75, 50, 25, 13, 7]) {
			let round = *stage(meeting).round().unwrap();
			assert_eq!(round.cycle, cycle);
			vote_all(meeting, 1..needed, Answer::For);
			if cycle == 5 {
				assert_ok!(vote(meeting, needed, Answer::For));
			}
			sizes.push(electorate(meeting).size);
			close(meeting);
			if cycle == 5 {
				break;
			}
			let next = *stage(meeting).round().unwrap();
			assert_eq!(next.opens_at, round.closes_at + 1 + NOTICE, "after the same notice");
			assert_eq!(next.closes_at - next.opens_at, LENGTH, "the same length");
			assert_eq!(next.electorate, None, "a new electorate");
			join(OURS, 200 + u64::from(cycle));
			open(meeting);
			assert_eq!(crate::Tallies::<Test>::get(OURS, meeting).ballots, 0);
		}
		drafted(meeting);
		let record = record(meeting);
		let ballots: Vec<_> = record.cycles.iter().map(|cycle| cycle.ballots).collect();
		assert_eq!(ballots, [74, 49, 24, 12, 7]);
		assert_eq!(sizes, [100, 101, 102, 103, 104]);
	});
}

#[test]
fn a_reorganisation_takes_its_long_notice_in_every_cycle() {
	run(4, || {
		let meeting = opened(form(vec![question(Reorganisation, 1)]));
		assert_ok!(vote(meeting, 1, Answer::For));
		close(meeting);
		assert_eq!(stage(meeting).round().unwrap().opens_at, Clock::get() + LONG_NOTICE);
	});
}

#[test]
fn a_meeting_without_voters_is_cancelled() {
	run(2, || {
		let meeting = convened(simple());
		leave(OURS, 1);
		leave(OURS, 2);
		at(stage(meeting).round().unwrap().freezes_at);
		let ground = CancelGround::NoElectorate;
		assert_eq!(stage(meeting), Stage::Cancelled { at: Clock::get(), ground });
	});
}

#[test]
fn an_election_for_which_nobody_stands_is_cancelled() {
	run(4, || {
		let board = coop_primitives::BoardKind::Audit;
		let meeting = convened(form(vec![question(Election { board, seats: 3 }, 1)]));
		at(stage(meeting).round().unwrap().freezes_at);
		let ground = CancelGround::NoItems;
		assert_eq!(stage(meeting), Stage::Cancelled { at: Clock::get(), ground });
	});
}

/// One ballot would have sufficed, and none came.
#[test]
fn a_meeting_to_which_nobody_comes_ends() {
	for (members, cycles) in [(1, 1), (2, 2), (4, 3), (5, 4), (100, 8)] {
		run(members, || {
			let meeting = opened(simple());
			for cycle in 1..=cycles {
				assert_eq!(stage(meeting).round().map(|round| round.cycle), Some(cycle));
				close(meeting);
				if cycle < cycles {
					open(meeting);
				}
			}
			let ground = CancelGround::NoBallot;
			assert_eq!(stage(meeting), Stage::Cancelled { at: Clock::get(), ground }, "{members}");
			assert_eq!(record(meeting).cycles.len(), cycles as usize);
		});
	}
}

fn set_floors(general: u32, of_kinds: Vec<(QuestionKind, u32)>) {
	let floors = Floors { general, of_kinds: of_kinds.try_into().unwrap() };
	let origin = RuntimeOrigin::from(crate::Origin::GeneralMeeting(OURS));
	assert_ok!(Meetings::set_floors(origin, OURS, floors));
}

#[test]
fn a_charter_sets_a_floor_and_after_three_cycles_at_it_the_meeting_ends() {
	run(100, || {
		set_floors(400_000, vec![]);
		let meeting = opened(simple());
		let mut quorums = vec![];
		loop {
			quorums.push(electorate(meeting).quorum);
			assert_ok!(vote(meeting, 1, Answer::For));
			close(meeting);
			match stage(meeting) {
				Stage::Convened(_) => open(meeting),
				_ => break,
			}
		}
		assert_eq!(quorums, [750_000, 500_000, 400_000, 400_000, 400_000]);
		let ground = CancelGround::Floor;
		assert_eq!(stage(meeting), Stage::Cancelled { at: Clock::get(), ground });
	});
}

/// Found by the model: a cycle is at the floor that held when its electorate was fixed.
#[test]
fn a_floor_that_is_raised_later_does_not_change_what_cycles_were() {
	run(100, || {
		let meeting = opened(simple());
		for _ in 0..2 {
			assert_ok!(vote(meeting, 1, Answer::For));
			close(meeting);
			open(meeting);
		}
		set_floors(800_000, vec![]);
		assert_ok!(vote(meeting, 1, Answer::For));
		close(meeting);
		open(meeting);
		assert_eq!(electorate(meeting).quorum, 800_000);
		assert!(electorate(meeting).at_floor);
	});
}

#[test]
fn a_floor_for_a_kind_concerns_meetings_with_such_a_question() {
	run(100, || {
		set_floors(300_000, vec![(Charter, 900_000)]);
		let of = |questions| electorate(opened(form(questions))).quorum;
		assert_eq!(of(vec![question(FreeText, 1)]), 750_000);
		assert_eq!(of(vec![question(FreeText, 1), question(Charter, 2)]), 900_000);
	});
}

/// Rules §7.12.
#[test]
fn a_cycle_ends_early_when_all_have_voted_who_can() {
	run(4, || {
		let meeting = opened(simple());
		vote_all(meeting, 1..=2, Answer::For);
		end_block();
		assert!(matches!(stage(meeting), Stage::Open(_)));
		leave(OURS, 1);
		leave(OURS, 4);
		end_block();
		assert!(matches!(stage(meeting), Stage::Open(_)));
		assert_eq!(electorate(meeting).gone, 1, "who voted is not missed");
		Clock::set(Clock::get() + 5);
		assert_ok!(vote(meeting, 3, Answer::Against));
		end_block();
		drafted(meeting);
		assert_eq!(record(meeting).cycles[0].closed_at, Clock::get());
		assert_eq!(electorate_of_last_cycle(meeting), (4, 1, 3));
	});
}

#[test]
fn the_last_one_missing_leaves_and_the_cycle_ends() {
	run(4, || {
		let meeting = opened(simple());
		vote_all(meeting, 1..=3, Answer::For);
		leave(OURS, 4);
		end_block();
		drafted(meeting);
	});
}

/// Nobody waits for a vote in which nobody can take part.
#[test]
fn a_cycle_ends_when_it_opens_if_all_have_gone() {
	run(4, || {
		let meeting = convened(simple());
		at(stage(meeting).round().unwrap().freezes_at);
		(1..=4).for_each(|who| leave(OURS, who));
		let opens_at = stage(meeting).round().unwrap().opens_at;
		at(opens_at);
		assert_eq!(record(meeting).cycles[0].closed_at, opens_at);
		assert_eq!(electorate_of_last_cycle(meeting), (4, 4, 0));
		assert_eq!(stage(meeting).round().map(|round| round.cycle), Some(2));
	});
}

#[test]
fn who_left_and_came_back_is_a_newcomer() {
	run(4, || {
		let meeting = opened(simple());
		leave(OURS, 3);
		join(OURS, 3);
		assert_noop!(vote(meeting, 3, Answer::For), Error::<Test>::NotEligible);
	});
}

#[test]
fn anyone_may_bring_a_meeting_forward_whose_time_has_come() {
	run(4, || {
		let meeting = convened(simple());
		let progress = |who, meeting| Meetings::progress(by(who), OURS, meeting);
		assert_noop!(progress(STRANGER, meeting), Error::<Test>::NothingDue);
		assert_noop!(progress(STRANGER, 9), Error::<Test>::MeetingNotFound);
		assert_noop!(
			Meetings::progress(RuntimeOrigin::root(), OURS, meeting),
			DispatchError::BadOrigin
		);
		Clock::set(stage(meeting).round().unwrap().closes_at + 1);
		assert_ok!(progress(STRANGER, meeting));
		assert!(matches!(stage(meeting), Stage::AgendaFixed(_)));
		assert_ok!(progress(STRANGER, meeting));
		assert!(matches!(stage(meeting), Stage::Open(_)));
		assert_ok!(progress(STRANGER, meeting));
		assert!(matches!(stage(meeting), Stage::Convened(_)));
		assert_noop!(progress(STRANGER, meeting), Error::<Test>::NothingDue);
	});
}

#[test]
fn meetings_overlap() {
	run(4, || {
		let (one, two) = (convened(simple()), convened(simple()));
		open(one);
		assert!(matches!(stage(two), Stage::Open(_)));
		assert_ok!(vote(one, 1, Answer::For));
		assert_ok!(vote(two, 1, Answer::Against));
		vote_all(one, 2..=4, Answer::For);
		end_block();
		drafted(one);
		assert!(matches!(stage(two), Stage::Open(_)));
	});
}

/// Rules §7.13.
#[test]
fn the_records_of_a_meeting_stay_for_a_year_and_the_minutes_for_ever() {
	run(20, || {
		let meeting = opened(simple());
		assert_ok!(Meetings::acknowledge(by(1), OURS, meeting, true));
		vote_all(meeting, 1..=3, Answer::For);
		close(meeting);
		open(meeting);
		vote_all(meeting, 1..=20, Answer::For);
		end_block();
		let minutes = Meetings::minutes(OURS, meeting).unwrap();
		adopt(meeting);
		let held_at = Clock::get();
		at(held_at + RETRY_WITHIN + 1);
		at(held_at + RECORDS_KEPT);
		assert!(Meetings::ballot(OURS, meeting, 1, 3).is_some());
		assert_eq!(Meetings::ballot(OURS, meeting, 2, 3), Some(vec![0b10]));
		at(held_at + RECORDS_KEPT + 1);
		end_block();
		assert_eq!(Meetings::ballot(OURS, meeting, 2, 3), None);
		assert_eq!(Pages::<Test>::iter().count(), 0);
		assert_eq!(crate::Marks::<Test>::iter().count(), 0);
		assert_eq!(crate::Agendas::<Test>::iter().count(), 0);
		assert_eq!(crate::Due::<Test>::iter().count(), 0);
		assert_eq!(crate::Sweeping::<Test>::iter().count(), 0);
		assert_eq!(Meetings::minutes(OURS, meeting), Some(minutes));
	});
}

/// What members who come and go mean to a meeting is written down with every stage: no call looks
/// through meetings that are over.
#[test]
fn a_meeting_that_is_over_is_not_looked_at() {
	run(4, || {
		let meeting = opened(simple());
		assert_eq!(crate::MeetingsUnderWay::<Test>::get(OURS)[0].phase, Phase::Voting);
		vote_all(meeting, 1..=4, Answer::For);
		end_block();
		assert_eq!(crate::MeetingsUnderWay::<Test>::get(OURS)[0].phase, Phase::Drafted);
		adopt(meeting);
		assert!(!crate::MeetingsUnderWay::<Test>::contains_key(OURS));
		assert!(happened(|event| matches!(event, Event::MeetingHeld { .. })));
	});
}

#[test]
fn many_meetings_end_at_once_in_bounded_steps() {
	run(4, || {
		let all: Vec<_> = (0..4).map(|_| convened(simple())).collect();
		Clock::set(stage(all[0]).round().unwrap().freezes_at);
		use frame_support::traits::Hooks;
		let step = Meetings::heaviest_step();
		let used = Meetings::on_idle(1, step * 4);
		assert!(used.all_lte(step * 4));
		let fixed = |all: &[u32]| {
			all.iter().filter(|it| matches!(stage(**it), Stage::AgendaFixed(_))).count()
		};
		assert_eq!(fixed(&all), 2, "half of what is left");
		Meetings::on_idle(2, step * 2);
		assert_eq!(fixed(&all), 3);
		end_block();
		assert_eq!(fixed(&all), 4);
	});
}
