//! Who makes too few blocks, and what becomes of him (rules §8.8).

use crate::{mock::*, BlocksMade, Event, Failing, SeatReason};
use pallet_authorship::EventHandler;
use SeatReason::{Benched, Votes};

fn failing() -> Vec<(u32, u32)> {
	Failing::<Test>::get().to_vec()
}

/// So many candidates from account 8 on stand in reserve, the first with most votes.
fn reserves(n: u64) {
	without_votes();
	for who in 8..8 + n {
		let number = candidate(who, who as u32);
		votes(1_000_000 * who, 8 + n - who, &[number]);
	}
}

/// The nodes in reserve show that they are there; then a session without these delegates.
fn fail(away: &[AccountId]) {
	for (number, _) in Delegates::ranking() {
		beat(number);
	}
	session_without(away);
}

fn was_changed(session: u32, leaves: AccountId, comes: AccountId, reason: SeatReason) {
	System::assert_has_event(
		Event::SeatChanged { session, leaves: Some(leaves), comes, reason }.into(),
	);
}

#[test]
fn after_two_poor_sessions_a_live_reserve_takes_the_seat() {
	on_chain(|| {
		reserves(2);
		fail(&[3]);
		assert_eq!((seated(), failing()), (DELEGATES.to_vec(), vec![(3, 1)]));
		fail(&[3]);
		was_changed(3, 3, 8, Benched);
		let until = now() + BENCH;
		System::assert_has_event(Event::Benched { candidate: 3, until }.into());
		assert_eq!((record(3).benched_until, record(3).benches), (until, 1));
		assert_eq!((seated(), failing()), (vec![1, 2, 8, 4, 5, 6, 7], vec![]));
		assert_eq!(Session::validators(), DELEGATES, "the next session was fixed already");
		fail(&[3]);
		assert_eq!(Session::validators(), [1, 2, 8, 4, 5, 6, 7]);
	});
}

#[test]
fn a_good_session_between_two_poor_ones_is_enough() {
	on_chain(|| {
		reserves(1);
		for (away, left) in [(3, vec![(3, 1)]), (4, vec![(4, 1)]), (3, vec![(3, 1)])] {
			fail(&[away]);
			assert_eq!((seated(), failing()), (DELEGATES.to_vec(), left));
		}
	});
}

#[test]
fn a_session_that_is_not_judged_counts_for_nobody() {
	on_chain(|| {
		reserves(1);
		fail(&[3]);
		// An outage: no block but that which ends the session.
		next_session();
		System::assert_has_event(Event::SessionNotJudged { session: 1 }.into());
		assert_eq!((seated(), failing()), (DELEGATES.to_vec(), vec![(3, 1)]));
		// Of the judged ones this is the second running.
		fail(&[3]);
		was_changed(4, 3, 8, Benched);
	});
}

#[test]
fn where_more_than_half_of_the_blocks_are_missing_nobody_is_judged() {
	on_chain(|| {
		reserves(4);
		for session in 0..3 {
			fail(&[1, 2, 3, 4, 5]);
			System::assert_has_event(Event::SessionNotJudged { session }.into());
			assert_eq!((seated(), failing()), (DELEGATES.to_vec(), vec![]));
		}
	});
}

#[test]
fn a_session_in_which_it_was_not_his_turn_says_nothing() {
	on_chain(|| {
		reserves(1);
		fail(&[2]);
		assert_eq!(failing(), [(2, 1)]);
		// A short session after an outage: five slots, and none of them his.
		block_in(FIRST_SLOT + 23);
		System::assert_has_event(Event::SessionNotJudged { session: 1 }.into());
		fail(&[2]);
		assert_eq!(BlocksMade::<Test>::get().to_vec(), [0; 7]);
		assert_eq!((Session::current_index(), failing()), (3, vec![(2, 1)]));
		fail(&[2]);
		was_changed(5, 2, 8, Benched);
	});
}

#[test]
fn at_most_a_sixth_of_the_seats_is_benched_at_once() {
	on_chain(|| {
		reserves(4);
		fail(&[3, 4]);
		fail(&[3, 4]);
		assert_eq!(seated(), [1, 2, 8, 4, 5, 6, 7]);
		assert_eq!(failing(), [(4, 2)]);
		// The other one next, if he still fails.
		fail(&[3, 4]);
		assert_eq!(seated(), [1, 2, 8, 9, 5, 6, 7]);
	});
}

#[test]
fn who_recovers_while_he_waits_for_the_bench_stays() {
	on_chain(|| {
		reserves(4);
		fail(&[3, 4]);
		fail(&[3, 4]);
		fail(&[]);
		assert_eq!((seated(), failing()), (vec![1, 2, 8, 4, 5, 6, 7], vec![]));
	});
}

#[test]
fn nobody_is_benched_whom_no_live_reserve_can_replace() {
	on_chain(|| {
		reserves(1);
		change(8, |candidate| candidate.heartbeat = 0);
		for times in 1..4 {
			session_without(&[3]);
			assert_eq!((seated(), failing()), (DELEGATES.to_vec(), vec![(3, times)]));
		}
		assert_eq!(record(3).benches, 0);
		fail(&[3]);
		was_changed(5, 3, 8, Benched);
	});
}

#[test]
fn who_failed_and_sits_still_makes_way_for_more_votes() {
	on_chain(|| {
		// Nobody is live but the challenger, who comes by votes for the weakest.
		votes(100, 2, &[1, 2, 4, 5]);
		votes(200, 2, &[6, 7]);
		reserves(1);
		change(8, |candidate| candidate.heartbeat = 0);
		session_without(&[3]);
		session_without(&[3]);
		Figures::mutate(|figures| figures.by_vote = 6);
		let other = candidate(9, 9);
		votes(300, 3, &[other]);
		session_without(&[3]);
		// A live reserve replaces him as one who failed.
		was_changed(4, 3, 9, Benched);
		assert_eq!(failing(), []);
	});
}

/// The time doubles up to the longest one; as long after the end of the last time, it begins anew.
#[test]
fn each_time_on_the_bench_is_twice_as_long() {
	// In the second rotation he is benched.
	let then = (FIRST_SLOT + 18) * SLOT;
	let lately = then - LONGEST_BENCH + 1;
	for (benches, ended, sessions) in [
		(0, 0, 4),
		(1, lately, 8),
		(2, lately, 16),
		(3, lately, 20),
		(4, lately, 20),
		(200, lately, 20),
		(255, lately, 20),
		(3, lately - 1, 4),
		(255, 1, 4),
	] {
		on_chain(|| {
			reserves(1);
			change(3, |candidate| {
				candidate.benches = benches;
				candidate.benched_until = ended;
			});
			fail(&[3]);
			fail(&[3]);
			assert_eq!(now(), then);
			assert_eq!(record(3).benched_until, then + sessions * SESSION, "{benches}, {ended}");
			let anew = sessions == 4;
			assert_eq!(record(3).benches, if anew { 1 } else { benches.saturating_add(1) });
		});
	}
}

#[test]
fn after_the_bench_one_comes_back_by_votes() {
	on_chain(|| {
		reserves(1);
		votes(100, 5, &[3]);
		fail(&[3]);
		fail(&[3]);
		let until = record(3).benched_until;
		Figures::mutate(|figures| figures.by_vote = 6);
		// His votes give him no seat before, though he is live.
		while now() + SESSION < until {
			fail(&[]);
			assert!(!seated().contains(&3), "{}", now());
		}
		fail(&[]);
		assert_eq!(now(), until);
		was_changed(Session::current_index() + 1, 7, 3, Votes);
	});
}

#[test]
fn a_reserve_that_fails_at_once_is_last_in_line() {
	on_chain(|| {
		reserves(3);
		// The first steps in for the third delegate and fails, too.
		fail(&[3]);
		fail(&[3]);
		assert_eq!(seated(), [1, 2, 8, 4, 5, 6, 7]);
		fail(&[]);
		fail(&[8]);
		fail(&[8]);
		assert_eq!(seated(), [1, 2, 9, 4, 5, 6, 7]);
		let until = record(8).benched_until;
		while now() < until {
			fail(&[]);
		}
		// He is back in reserve with most votes; the third candidate steps in before him.
		assert_eq!(crate::Reserve::<Test>::get().to_vec(), [8, 10]);
		fail(&[4]);
		fail(&[4]);
		assert_eq!(seated(), [1, 2, 9, 10, 5, 6, 7]);
		// Where there is nobody else, he does.
		fail(&[5]);
		fail(&[5]);
		assert_eq!(seated(), [1, 2, 9, 10, 8, 6, 7]);
	});
}

#[test]
fn blocks_are_counted_to_who_made_them_in_the_session_that_they_end() {
	on_chain(|| {
		let made = || BlocksMade::<Test>::get().to_vec();
		assert_eq!(made(), [0; 7]);
		[3, 3, 7].into_iter().for_each(Delegates::note_author);
		assert_eq!(made(), [0, 0, 2, 0, 0, 0, 1]);
		Delegates::note_author(99);
		assert_eq!(made(), [0, 0, 2, 0, 0, 0, 1]);
		next_session();
		assert_eq!(made(), [0; 7]);
	});
}

#[test]
fn who_takes_a_seat_begins_without_failures() {
	on_chain(|| {
		reserves(1);
		fail(&[3]);
		fail(&[3]);
		// The reserve sits from the next session but one; what happened on the seat before is not his.
		fail(&[3]);
		assert_eq!(failing(), [(3, 1)]);
		fail(&[]);
		assert_eq!(failing(), []);
	});
}
