//! How the pot of a session is divided and paid (rules §8.10).

use crate::{mock::*, EndReason, Error, Event, UnclaimedTotal};
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use sp_runtime::{traits::BadOrigin, TokenError};

/// How much lies on a cooperative's account.
fn resources(cooperative: u64) -> u128 {
	Balances::balance(&(RESOURCES + cooperative))
}

/// 8 and 9 stand in reserve, live; the pot has received so much; and a session begins whose ten blocks are
/// made by 2, 3, 4 twice and by the others once.
fn prepare(amount: u128) {
	without_votes();
	for who in [8, 9] {
		let number = candidate(who, who as u32);
		votes(1_000 * who, 1, &[number]);
	}
	next_session();
	fund(amount);
}

fn all_unclaimed() -> Vec<u128> {
	(1..10).map(unclaimed).collect()
}

#[test]
fn the_pot_is_divided_by_blocks_made_and_a_tenth_among_reserves() {
	on_chain(|| {
		prepare(1_003);
		session_without(&[]);
		// 100 for the reserve, 903 for ten blocks; each part is rounded down.
		let (one, two) = (90, 180);
		let managing =
			[(1, one), (2, two), (3, two), (4, two), (5, one), (6, one), (7, one)].to_vec();
		let (session, reserve, reserves) = (1, 50, 2);
		System::assert_has_event(Event::PotDivided { session, managing, reserve, reserves }.into());
		assert_eq!(all_unclaimed(), [one, two, two, two, one, one, one, 50, 50]);
		assert_eq!(UnclaimedTotal::<Test>::get(), 1_000);
		assert_eq!(Balances::balance(&POT), LEAST + 1_003, "nothing is paid yet");
	});
}

#[test]
fn dust_stays_for_the_next_session_and_what_is_owed_is_not_divided_again() {
	on_chain(|| {
		prepare(1_003);
		session_without(&[]);
		session_without(&[]);
		// Three units: a tenth of them is nothing, and three are too few for ten blocks.
		assert_eq!(UnclaimedTotal::<Test>::get(), 1_000);
		assert!(!events().iter().any(|event| matches!(event, Event::PotDivided { .. })));
		fund(97);
		[8, 9].into_iter().for_each(beat);
		session_without(&[]);
		// Ten for the reserve, ninety for ten blocks.
		assert_eq!(UnclaimedTotal::<Test>::get(), 1_100);
	});
}

#[test]
fn without_reserves_their_share_stays() {
	on_chain(|| {
		fund(1_000);
		next_session();
		session_without(&[]);
		assert_eq!(UnclaimedTotal::<Test>::get(), 900);
		session_without(&[]);
		// Of the hundred that stayed ninety.
		assert_eq!(UnclaimedTotal::<Test>::get(), 990);
	});
}

#[test]
fn who_made_no_block_earns_nothing() {
	on_chain(|| {
		prepare(900);
		session_without(&[3]);
		let all: u128 = all_unclaimed().iter().sum();
		// Eight blocks: 810 are divided among who made them, 90 among the reserve.
		assert_eq!((unclaimed(3), unclaimed(2), unclaimed(4)), (0, 202, 202));
		assert_eq!(all, 4 * 101 + 2 * 202 + 2 * 45);
	});
}

#[test]
fn reserves_that_are_not_live_at_the_end_earn_nothing() {
	for (late, live) in [(0, true), (1, false)] {
		on_chain(|| {
			prepare(1_000);
			let end = now() + SESSION;
			change(9, |candidate| candidate.heartbeat = end - HEARTBEAT_LIFE - late);
			session_without(&[]);
			assert_eq!(now(), end);
			let (eighth, ninth) = if live { (50, 50) } else { (100, 0) };
			assert_eq!((unclaimed(8), unclaimed(9)), (eighth, ninth));
		});
	}
}

#[test]
fn only_as_many_as_the_reserve_has_seats_are_paid() {
	on_chain(|| {
		Figures::mutate(|figures| figures.reserves = 1);
		prepare(1_000);
		session_without(&[]);
		assert_eq!((unclaimed(8), unclaimed(9)), (100, 0));
	});
}

#[test]
fn who_offended_or_is_gone_earns_nothing_and_nobody_gets_his_part() {
	on_chain(|| {
		prepare(1_000);
		offend(2);
		assert_ok!(Delegates::withdraw(signed(3)));
		session_without(&[]);
		assert_eq!(all_unclaimed(), [90, 0, 0, 180, 90, 90, 90, 50, 50]);
	});
}

#[test]
fn a_reserve_who_offended_or_is_gone_earns_nothing() {
	on_chain(|| {
		prepare(1_000);
		offend(8);
		session_without(&[]);
		assert_eq!((unclaimed(8), unclaimed(9)), (0, 100));
		fund(1_000);
		assert_ok!(Delegates::withdraw(signed(9)));
		session_without(&[]);
		assert_eq!((unclaimed(8), unclaimed(9)), (0, 0));
	});
}

// Paying.

#[test]
fn a_reward_is_paid_to_the_cooperative_that_nominated() {
	on_chain(|| {
		prepare(1_000);
		session_without(&[]);
		assert_ok!(Delegates::claim(signed(99), 8));
		let (candidate, cooperative, amount) = (8, 8, 50);
		System::assert_last_event(Event::RewardClaimed { candidate, cooperative, amount }.into());
		assert_eq!((resources(8), Balances::balance(&POT)), (50, LEAST + 950));
		assert_eq!((unclaimed(8), UnclaimedTotal::<Test>::get()), (0, 950));
		assert_noop!(Delegates::claim(signed(99), 8), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn delegates_of_the_first_block_are_paid_to_the_operator() {
	on_chain(|| {
		prepare(1_000);
		session_without(&[]);
		assert_ok!(Delegates::claim(signed(99), 1));
		assert_ok!(Delegates::claim(signed(99), 2));
		assert_eq!(resources(OPERATOR.into()), 270);
		without_operator();
		assert_noop!(Delegates::claim(signed(99), 3), Error::<Test>::NoOperator);
		assert_ok!(Delegates::claim(signed(99), 8));
	});
}

#[test]
fn several_sessions_are_claimed_at_once() {
	on_chain(|| {
		prepare(1_000);
		session_without(&[]);
		fund(1_000);
		session_without(&[]);
		assert_ok!(Delegates::claim(signed(99), 9));
		assert_eq!(resources(9), 100);
	});
}

#[test]
fn a_claim_is_refused_when_there_is_nothing_to_pay() {
	on_chain(|| {
		prepare(100);
		assert_noop!(Delegates::claim(signed(8), 8), Error::<Test>::NothingToClaim);
		assert_noop!(Delegates::claim(signed(8), 99), Error::<Test>::CandidateNotFound);
		session_without(&[]);
		// Five units are fewer than an account holds.
		assert_eq!(unclaimed(8), 5);
		assert_noop!(Delegates::claim(signed(8), 8), TokenError::BelowMinimum);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::claim(origin, 8), BadOrigin);
		}
	});
}

#[test]
fn at_the_end_of_a_candidacy_what_was_earned_is_paid() {
	let ends: [fn(); 4] = [
		|| {
			assert_ok!(Delegates::withdraw(signed(8)));
		},
		|| {
			assert_ok!(Delegates::recall(council(8)));
		},
		|| {
			assert_ok!(Delegates::refuse(majority(), 8, Default::default()));
		},
		|| leave(8, 8),
	];
	for end in ends {
		on_chain(|| {
			prepare(1_000);
			session_without(&[]);
			end();
			assert_eq!((resources(8), unclaimed(8)), (50, 0));
			System::assert_has_event(
				Event::RewardClaimed { candidate: 8, cooperative: 8, amount: 50 }.into(),
			);
		});
	}
}

#[test]
fn what_cannot_be_paid_at_the_end_belongs_to_the_pot_again() {
	on_chain(|| {
		prepare(1_000);
		session_without(&[]);
		without_operator();
		assert_ok!(Delegates::withdraw(signed(2)));
		let (candidate, reason) = (2, EndReason::Withdrawn);
		System::assert_last_event(Event::CandidacyEnded { who: 2, candidate, reason }.into());
		assert_eq!((unclaimed(2), UnclaimedTotal::<Test>::get()), (0, 820));
		// It is divided with the next session.
		session_without(&[]);
		assert!(UnclaimedTotal::<Test>::get() > 820);
	});
}

#[test]
fn an_offender_forfeits_what_nobody_claimed() {
	on_chain(|| {
		prepare(1_000);
		session_without(&[]);
		let before = UnclaimedTotal::<Test>::get();
		offend(2);
		System::assert_last_event(Event::OffenceProven { who: 2, forfeited: 180 }.into());
		assert_eq!((unclaimed(2), UnclaimedTotal::<Test>::get()), (0, before - 180));
		assert_eq!(Balances::balance(&POT), LEAST + 1_000, "it stays in the pot");
		assert_noop!(Delegates::claim(signed(2), 2), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn whom_governance_takes_in_again_earns_again() {
	on_chain(|| {
		prepare(1_000);
		offend(8);
		assert_ok!(Delegates::readmit(majority(), 8));
		session_without(&[]);
		assert_eq!(unclaimed(8), 50);
	});
}

#[test]
fn who_takes_a_seat_is_paid_for_it_from_his_first_session_on() {
	on_chain(|| {
		prepare(1_000);
		assert_ok!(Delegates::withdraw(signed(1)));
		session_without(&[]);
		assert_eq!((seated()[0], unclaimed(8)), (8, 50));
		fund(1_000);
		session_without(&[]);
		// He waits for his seat: no reserve any more, and no delegate yet.
		assert_eq!((Session::validators()[0], unclaimed(8)), (8, 50));
		fund(1_000);
		session_without(&[]);
		assert!(unclaimed(8) >= 50 + 90);
	});
}
