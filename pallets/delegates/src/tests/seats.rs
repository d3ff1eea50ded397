//! Who takes whose seat, and when (rules §8.4 to §8.7, §8.9).

use crate::{mock::*, ChangedByVote, Error, Event, NumberOf, Reserve, Seat, SeatReason, Seats};
use frame_support::{assert_noop, assert_ok};
use pallet_session::QueuedChanged;
use SeatReason::*;

fn changed(
	session: u32,
	leaves: impl Into<Option<u64>>,
	comes: u64,
	reason: SeatReason,
) -> Event<Test> {
	Event::SeatChanged { session, leaves: leaves.into(), comes, reason }
}

fn changes() -> usize {
	events().iter().filter(|event| matches!(event, Event::SeatChanged { .. })).count()
}

fn reserve() -> Vec<u32> {
	Reserve::<Test>::get().to_vec()
}

/// So many candidates from account 8 on, each with one vote more than the next.
fn challengers(n: u64) {
	for who in 8..8 + n {
		let number = candidate(who, who as u32);
		votes(1_000_000 * who, 8 + n - who, &[number]);
	}
}

/// Every delegate of the first block has so many votes.
fn approve_all(voters: u64) {
	Figures::mutate(|figures| figures.approvals = 7);
	votes(50_000, voters, &[1, 2, 3, 4, 5, 6, 7]);
}

// When.

#[test]
fn a_vote_acts_one_full_session_later() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		next_session();
		System::assert_has_event(changed(2, 7, 8, Votes).into());
		assert_eq!(Session::validators(), DELEGATES, "not in the session after that of the vote");
		next_session();
		assert_eq!(Session::validators(), [1, 2, 3, 4, 5, 6, 8]);
	});
}

#[test]
fn a_vote_after_the_rotation_waits_for_the_next() {
	on_chain(|| {
		let number = candidate(8, 8);
		next_session();
		votes(100, 1, &[number]);
		next_session();
		assert_eq!(Session::validators(), DELEGATES);
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 8]);
		next_session();
		assert_eq!(Session::validators(), [1, 2, 3, 4, 5, 6, 8]);
	});
}

#[test]
fn the_managing_delegates_are_told_with_each_session() {
	on_chain(|| {
		assert_eq!(managing(), DELEGATES);
		let number = candidate(20, 8);
		votes(100, 1, &[1, 2, number]);
		votes(200, 1, &[4, 5, 6, 7]);
		next_session();
		assert_eq!(managing(), DELEGATES);
		next_session();
		// In the order of ids, not of seats.
		assert_eq!(Session::validators(), [1, 2, 20, 4, 5, 6, 7]);
		assert_eq!(managing(), [1, 2, 4, 5, 6, 7, 20]);
	});
}

#[test]
fn votes_that_change_no_seat_make_no_new_set() {
	on_chain(|| {
		approve_all(2);
		let number = candidate(8, 8);
		votes(100, 2, &[number]);
		for _ in 0..3 {
			votes(200 + now(), 1, &[3]);
			next_session();
			assert!(!QueuedChanged::<Test>::get());
			assert_eq!(changes(), 0);
		}
		votes(300, 1, &[number]);
		beat(number);
		next_session();
		assert!(QueuedChanged::<Test>::get());
		next_session();
		assert!(!QueuedChanged::<Test>::get());
	});
}

// By votes.

#[test]
fn a_challenger_needs_strictly_more_votes() {
	on_chain(|| {
		approve_all(2);
		let number = candidate(8, 8);
		votes(100, 2, &[number]);
		next_session();
		assert_eq!(seated(), DELEGATES);
		votes(200, 1, &[number]);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 8]);
	});
}

#[test]
fn the_weakest_makes_way_and_of_two_the_later_nominated() {
	on_chain(|| {
		approve_all(2);
		votes(100, 1, &[3, 5, 6, 7]);
		let number = candidate(8, 8);
		votes(200, 3, &[number]);
		next_session();
		System::assert_has_event(changed(2, 4, 8, Votes).into());
		assert_eq!(seated(), [1, 2, 3, 8, 5, 6, 7]);
	});
}

#[test]
fn of_equal_challengers_the_earlier_nominated_comes_first() {
	on_chain(|| {
		Figures::mutate(|figures| figures.by_vote = 1);
		// Neither the lower account nor the earlier vote decides.
		let first = candidate(30, 9);
		let second = candidate(20, 8);
		votes(100, 2, &[second]);
		votes(200, 2, &[first]);
		next_session();
		assert!(seated().contains(&30));
		assert_eq!(reserve(), [second]);
	});
}

#[test]
fn delegates_of_the_first_block_make_way_for_a_single_vote() {
	on_chain(|| {
		challengers(1);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 8]);
		// And come back for one more.
		assert_ok!(Delegates::stand(signed(7), node()));
		votes(100, 2, &[7]);
		next_session();
		beat(7);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 7, 8]);
	});
}

#[test]
fn a_delegate_whose_votes_fall_to_nothing_stays_until_another_has_one() {
	on_chain(|| {
		votes(100, 3, &[1, 2, 3]);
		votes(200, 3, &[4, 5, 6, 7]);
		next_session();
		for who in [100, 101, 102, 200, 201, 202] {
			vote(who, &[]);
		}
		let number = candidate(8, 8);
		for _ in 0..3 {
			next_session();
			assert_eq!(seated(), DELEGATES);
		}
		beat(number);
		vote(100, &[number]);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 8]);
	});
}

#[test]
fn without_votes_nobody_sits_not_even_on_an_empty_seat() {
	on_chain(|| {
		Figures::mutate(|figures| figures.seats = 9);
		let number = candidate(8, 8);
		next_session();
		assert_eq!((seated(), reserve()), (DELEGATES.to_vec(), vec![]));
		votes(100, 1, &[number]);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 7, 8]);
	});
}

#[test]
fn empty_seats_are_filled_before_anybody_makes_way() {
	on_chain(|| {
		Figures::mutate(|figures| figures.seats = 9);
		challengers(3);
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 5, 6, 10, 8, 9]);
		System::assert_has_event(changed(2, None, 8, Votes).into());
		System::assert_has_event(changed(2, 7, 10, Votes).into());
	});
}

#[test]
fn whom_something_is_missing_gets_no_seat() {
	type Missing = fn(&mut crate::Candidate<AccountId>);
	let cases: [(&str, Missing, bool); 9] = [
		("nothing", |_| (), true),
		("acceptance", |it| it.accepted_from = Clock::now() + SESSION, false),
		("a node", |it| it.node = None, false),
		("verification", |it| it.suspended = true, false),
		("the last heartbeat is just young enough", |it| it.heartbeat = at(HEARTBEAT_LIFE), true),
		("the last heartbeat is too old", |it| it.heartbeat = at(HEARTBEAT_LIFE) - 1, false),
		("a heartbeat", |it| it.heartbeat = 0, false),
		("the bench is over", |it| it.benched_until = at(0), true),
		("the bench", |it| it.benched_until = at(0) + 1, false),
	];
	/// So long before the next rotation.
	fn at(before: u64) -> u64 {
		(Clock::now() / SESSION + 1) * SESSION - before
	}
	use frame_support::traits::Time;
	for (missing, take, sits) in cases {
		on_chain(|| {
			let number = candidate(8, 8);
			votes(100, 1, &[number]);
			change(number, take);
			next_session();
			assert_eq!(seated().contains(&8), sits, "{missing}");
		});
	}
}

#[test]
fn without_keys_nobody_gets_a_seat() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		assert_ok!(Session::purge_keys(signed(8)));
		next_session();
		assert_eq!((seated(), reserve()), (DELEGATES.to_vec(), vec![]));
		set_key(8, 88);
		next_session();
		assert!(seated().contains(&8));
	});
}

// How many.

#[test]
fn at_most_six_seats_change_in_a_session() {
	on_chain(|| {
		Figures::mutate(|figures| figures.by_vote = 21);
		challengers(7);
		next_session();
		assert_eq!(changes(), 6);
		assert_eq!(seated(), [1, 13, 12, 11, 10, 9, 8]);
		next_session();
		assert_eq!(seated(), [14, 13, 12, 11, 10, 9, 8]);
	});
}

#[test]
fn six_is_the_most_also_when_more_must_leave() {
	on_chain(|| {
		challengers(7);
		for who in DELEGATES {
			assert_ok!(Delegates::withdraw(signed(who)));
		}
		next_session();
		assert_eq!(changes(), 6);
		assert_eq!(seated(), [8, 9, 10, 11, 12, 13, 7]);
		next_session();
		assert_eq!(seated(), [8, 9, 10, 11, 12, 13, 14]);
	});
}

/// Any stretch of the length of the period has at most so many changes by vote.
#[test]
fn changes_by_vote_have_a_limit_in_any_period() {
	on_chain(|| {
		Figures::mutate(|figures| {
			figures.by_vote = 2;
			figures.vote_period = 3 * SESSION;
		});
		challengers(5);
		let mut seen = Vec::new();
		for _ in 0..7 {
			(8..13).for_each(beat);
			next_session();
			seen.push(changes());
		}
		assert_eq!(seen, [2, 0, 0, 2, 0, 0, 1]);
	});
}

#[test]
fn the_period_rolls_with_each_change() {
	on_chain(|| {
		Figures::mutate(|figures| {
			figures.by_vote = 2;
			figures.vote_period = 3 * SESSION;
		});
		let mut seen = Vec::new();
		for who in 8..13 {
			let number = candidate(who, who as u32);
			votes(who * 1_000, 1, &[number]);
			(8..=number).for_each(beat);
			next_session();
			seen.push(changes());
		}
		// Two in the first two; as soon as each is three sessions old, there is room for one.
		assert_eq!(seen, [1, 1, 0, 1, 1]);
	});
}

#[test]
fn exactly_a_period_later_a_change_counts_no_more() {
	for (late, sits) in [(0, true), (1, false)] {
		on_chain(|| {
			Figures::mutate(|figures| {
				figures.by_vote = 1;
				figures.vote_period = 3 * SESSION;
			});
			challengers(1);
			let rotation = (now() / SESSION + 1) * SESSION;
			let before = vec![rotation - 3 * SESSION + late].try_into().unwrap();
			ChangedByVote::<Test>::put::<frame_support::BoundedVec<_, _>>(before);
			next_session();
			assert_eq!(seated().contains(&8), sits, "{late} ms late");
		});
	}
}

// The reserve.

#[test]
fn behind_the_seats_stand_those_with_most_votes() {
	on_chain(|| {
		without_votes();
		challengers(6);
		votes(100, 2, &[2]);
		next_session();
		// As many as governance lets.
		assert_eq!(reserve(), [8, 9, 10, 11]);
		assert_ok!(Delegates::withdraw(signed(9)));
		change(10, |candidate| candidate.suspended = true);
		next_session();
		assert_eq!(reserve(), [8, 11, 12, 13]);
	});
}

#[test]
fn who_takes_a_seat_stands_in_reserve_no_more_and_who_lost_it_does() {
	on_chain(|| {
		votes(100, 1, &[7]);
		without_votes();
		challengers(2);
		next_session();
		assert_eq!((seated(), reserve()), (DELEGATES.to_vec(), vec![8, 9]));
		votes(200, 1, &[9]);
		assert_ok!(Delegates::withdraw(signed(1)));
		next_session();
		assert_eq!((seated(), reserve()), (vec![8, 2, 3, 4, 5, 6, 7], vec![9]));
		Figures::mutate(|figures| figures.by_vote = 6);
		votes(300, 1, &[2, 3, 4, 5]);
		votes(301, 1, &[6]);
		votes(302, 1, &[9]);
		beat(9);
		next_session();
		assert_eq!((seated(), reserve()), (vec![8, 2, 3, 4, 5, 6, 9], vec![]));
		next_session();
		assert_eq!(reserve(), [7]);
	});
}

// Who has to leave.

#[test]
fn who_stands_no_more_is_replaced_by_the_first_live_reserve() {
	on_chain(|| {
		without_votes();
		challengers(2);
		change(8, |candidate| candidate.heartbeat = 0);
		assert_ok!(Delegates::withdraw(signed(3)));
		next_session();
		System::assert_has_event(changed(2, 3, 9, Gone).into());
		assert_eq!(seated(), [1, 2, 9, 4, 5, 6, 7]);
	});
}

#[test]
fn who_has_to_leave_stays_while_nobody_can_replace_him() {
	on_chain(|| {
		assert_ok!(Delegates::withdraw(signed(3)));
		lose_verification(4);
		offend(5);
		for _ in 0..3 {
			next_session();
			assert_eq!(seated(), DELEGATES);
			assert!(!QueuedChanged::<Test>::get());
		}
		challengers(1);
		// The offender goes first.
		next_session();
		assert_eq!(seated(), [1, 2, 3, 4, 8, 6, 7]);
	});
}

#[test]
fn a_delegate_without_verification_is_replaced() {
	on_chain(|| {
		without_votes();
		approve_all(9);
		challengers(1);
		lose_verification(3);
		next_session();
		System::assert_has_event(changed(2, 3, 8, Gone).into());
	});
}

#[test]
fn replacing_who_has_to_leave_is_no_change_by_vote() {
	on_chain(|| {
		Figures::mutate(|figures| figures.by_vote = 1);
		challengers(2);
		assert_ok!(Delegates::withdraw(signed(3)));
		next_session();
		assert_eq!(seated(), [1, 2, 8, 4, 5, 6, 9]);
		assert_eq!(ChangedByVote::<Test>::get().to_vec(), [now()]);
	});
}

#[test]
fn an_offender_loses_his_seat_with_the_next_set_that_can_be_chosen() {
	on_chain(|| {
		without_votes();
		approve_all(9);
		challengers(1);
		offend(3);
		assert_eq!(Session::disabled_validators(), [2]);
		next_session();
		System::assert_has_event(changed(2, 3, 8, Offence).into());
		next_session();
		assert_eq!(Session::validators(), [1, 2, 8, 4, 5, 6, 7]);
		// His votes give him none until governance takes him in again.
		Figures::mutate(|figures| figures.by_vote = 6);
		beat(3);
		next_session();
		assert!(!seated().contains(&3) && !reserve().contains(&3));
		assert_ok!(Delegates::readmit(majority(), 3));
		beat(3);
		next_session();
		assert!(seated().contains(&3));
	});
}

#[test]
fn who_offended_and_withdrew_is_an_offender_still() {
	on_chain(|| {
		without_votes();
		challengers(1);
		offend(3);
		assert_ok!(Delegates::withdraw(signed(3)));
		person(3, &[9]);
		cooperative(9, true);
		assert_noop!(Delegates::nominate(council(9), 3), Error::<Test>::Offender);
		next_session();
		System::assert_has_event(changed(2, 3, 8, Offence).into());
		assert_ok!(Delegates::readmit(majority(), 3));
		assert_ok!(Delegates::nominate(council(9), 3));
	});
}

// Nominated anew.

/// Otherwise he would take a second seat beside his own.
#[test]
fn who_sits_and_is_nominated_anew_sits_once() {
	on_chain(|| {
		assert_ok!(Delegates::withdraw(signed(2)));
		assert_ok!(Delegates::withdraw(signed(3)));
		let number = candidate(3, 8);
		votes(100, 1, &[number]);
		next_session();
		assert_eq!(seated(), DELEGATES);
		assert_eq!(Seats::<Test>::get().to_vec()[2], Seat { who: 3, number });
		assert!(!reserve().contains(&number));
	});
}

#[test]
fn who_is_nominated_anew_and_accepted_keeps_his_seat() {
	on_chain(|| {
		without_votes();
		challengers(1);
		assert_ok!(Delegates::withdraw(signed(3)));
		candidate(3, 20);
		next_session();
		assert_eq!(seated(), DELEGATES);
	});
}

#[test]
fn who_is_nominated_anew_and_not_accepted_is_replaced() {
	on_chain(|| {
		without_votes();
		challengers(1);
		assert_ok!(Delegates::withdraw(signed(3)));
		nominate(3, 20);
		next_session();
		System::assert_has_event(changed(2, 3, 8, Gone).into());
		assert!(NumberOf::<Test>::contains_key(3));
	});
}
