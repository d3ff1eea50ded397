//! Ballots that a relay brings (rules §2.4, §7.9).

use crate::{
	mock::*, Answer, BallotRefusal, Error, Event, QuestionKind, SignedBallot, Tallies, Work,
};
use coop_primitives::{DAY, MINUTE};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{testing::TestSignature, DispatchError::BadOrigin};
use Answer::{Against, For};
use BallotRefusal::*;

type Ballot = SignedBallot<TestSignature>;

fn submit(
	meeting: u32,
	ballots: Vec<Ballot>,
) -> frame_support::dispatch::DispatchResultWithPostInfo {
	let ballots = BoundedVec::truncate_from(ballots);
	Meetings::submit_ballots(by(RELAY), OURS, meeting, ballots)
}

/// The refused ones of the last bundle.
fn refused() -> Vec<(u32, BallotRefusal)> {
	let last = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Meetings(Event::BallotsSubmitted { refused, .. }) => Some(refused),
		_ => None,
	});
	last.expect("a bundle was brought").into_inner()
}

fn ballots_of(meeting: u32) -> u32 {
	Tallies::<Test>::get(OURS, meeting).ballots
}

fn signed(meeting: u32, who: u64) -> Ballot {
	ballot(meeting, who as u32, who, &[For])
}

#[test]
fn good_ballots_count_as_if_their_voters_had_come() {
	let bundled = || {
		let meeting = opened(simple());
		assert_ok!(submit(meeting, (1..=5).map(|who| signed(meeting, who)).collect()));
		assert_eq!(refused(), []);
		meeting
	};
	let single = || {
		let meeting = opened(simple());
		vote_all(meeting, 1..=5, For);
		meeting
	};
	let mut roots = vec![];
	for vote in [&bundled as &dyn Fn() -> u32, &single] {
		run(8, || {
			let meeting = vote();
			let pages: Vec<_> = crate::Pages::<Test>::iter().collect();
			roots.push((Tallies::<Test>::get(OURS, meeting), pages, record(meeting)));
			assert_noop!(crate::mock::vote(meeting, 3, For), Error::<Test>::AlreadyVoted);
		});
	}
	assert_eq!(roots[0], roots[1]);
}

#[test]
fn a_bad_ballot_is_reported_and_the_others_count() {
	run(30, || {
		let two = vec![question(QuestionKind::FreeText, 1), question(QuestionKind::FreeText, 2)];
		let meeting = opened(form(two));
		join(OURS, 31);
		leave(OURS, 20);
		assert_ok!(crate::mock::vote(meeting, 21, For));
		let good = |who: u32| ballot(meeting, who, who.into(), &[For, Against]);
		let changed = |who: u32, change: &dyn Fn(&mut Ballot)| {
			let mut ballot = good(who);
			change(&mut ballot);
			sign(&mut ballot, OURS, who.into());
			ballot
		};
		let forged = |who: u32, change: &dyn Fn(&mut Ballot)| {
			let mut ballot = good(who);
			change(&mut ballot);
			ballot
		};
		let short = |ballot: &mut Ballot| ballot.answers = BoundedVec::truncate_from(vec![0b10]);
		let long = |ballot: &mut Ballot| ballot.answers = BoundedVec::truncate_from(vec![9, 0]);
		let beyond = |ballot: &mut Ballot| {
			ballot.answers = BoundedVec::truncate_from(vec![0b01_10_10]);
		};
		let now = Clock::get();
		let cases: Vec<(Ballot, Option<BallotRefusal>)> = vec![
			(good(1), None),
			(good(1), Some(OutOfOrder)),
			(changed(2, &|it| it.meeting = 9), Some(OtherMeeting)),
			(changed(3, &|it| it.cycle = 2), Some(OtherCycle)),
			(changed(4, &|it| it.agenda = H256::zero()), Some(OtherAgenda)),
			(changed(5, &short), Some(Incomplete)),
			(changed(6, &long), Some(Incomplete)),
			(changed(7, &beyond), Some(Incomplete)),
			(changed(8, &|it| it.signed_at = now + MINUTE), None),
			(changed(9, &|it| it.signed_at = now + MINUTE + 1), Some(FromTheFuture)),
			(changed(10, &|it| it.signed_at = now - DAY), None),
			(changed(11, &|it| it.signed_at = now - DAY - 1), Some(Expired)),
			(changed(12, &|it| it.wrapped = true), None),
			(forged(13, &|it| it.wrapped = true), Some(BadSignature)),
			(forged(14, &|it| it.signed_at -= 1), Some(BadSignature)),
			(
				forged(15, &|it| it.answers = BoundedVec::truncate_from(vec![0b11_11])),
				Some(BadSignature),
			),
			(ballot(meeting, 16, 17, &[For, For]), Some(BadSignature)),
			(
				{
					let mut other = good(18);
					sign(&mut other, OTHER, 18);
					other
				},
				Some(BadSignature),
			),
			(good(20), Some(NotEligible)),
			(good(21), Some(AlreadyVoted)),
			(good(22), None),
			(good(19), Some(OutOfOrder)),
			(good(31), Some(NotEligible)),
			(ballot(meeting, 400, 22, &[For, For]), Some(NotEligible)),
		];
		let expected: Vec<_> = (0u32..)
			.zip(&cases)
			.filter_map(|(index, (_, refusal))| Some((index, (*refusal)?)))
			.collect();
		let counted = cases.iter().filter(|(_, refusal)| refusal.is_none()).count();
		let before = ballots_of(meeting);
		assert_ok!(submit(meeting, cases.into_iter().map(|(ballot, _)| ballot).collect()));
		assert_eq!(refused(), expected);
		assert_eq!(ballots_of(meeting) - before, counted as u32);
	});
}

#[test]
fn a_bundle_brought_twice_changes_nothing_more() {
	run(8, || {
		let meeting = opened(simple());
		let bundle: Vec<_> = (1..=3).map(|who| signed(meeting, who)).collect();
		assert_ok!(submit(meeting, bundle.clone()));
		let before = (Tallies::<Test>::get(OURS, meeting), crate::Pages::<Test>::iter().count());
		assert_ok!(submit(meeting, bundle));
		assert_eq!(refused(), [(0, AlreadyVoted), (1, AlreadyVoted), (2, AlreadyVoted)]);
		let after = (Tallies::<Test>::get(OURS, meeting), crate::Pages::<Test>::iter().count());
		assert_eq!(before, after);
	});
}

#[test]
fn a_ballot_of_a_failed_cycle_does_not_count_in_the_next() {
	run(8, || {
		let meeting = opened(simple());
		let old = signed(meeting, 1);
		close(meeting);
		open(meeting);
		assert_ok!(submit(meeting, vec![old]));
		assert_eq!(refused(), [(0, OtherCycle)]);
	});
}

#[test]
fn a_ballot_of_one_meeting_does_not_count_in_another() {
	run(8, || {
		let (one, two) = (convened(simple()), convened(simple()));
		open(one);
		let mut ballot = signed(one, 1);
		assert_ok!(submit(two, vec![ballot.clone()]));
		assert_eq!(refused(), [(0, OtherMeeting)]);
		ballot.meeting = two;
		assert_ok!(submit(two, vec![ballot]));
		assert_eq!(refused(), [(0, BadSignature)]);
	});
}

/// Rules §1.6: the key that signs for him today.
#[test]
fn who_has_a_new_key_votes_with_it() {
	run(8, || {
		let meeting = opened(simple());
		let by_old_key = signed(meeting, 1);
		Recovered::set(vec![(1, 777)]);
		assert_ok!(submit(meeting, vec![by_old_key]));
		assert_eq!(refused(), [(0, BadSignature)]);
		assert_ok!(submit(meeting, vec![signed(meeting, 1)]));
		assert_eq!(refused(), []);
	});
}

#[test]
fn representatives_ballots_come_in_bundles_too() {
	run(9, || {
		for representative in 1..=3 {
			found_branch(OURS, Some(representative + 4));
		}
		let meeting = opened(simple());
		let of = |branch: u32, who| ballot(meeting, branch, who, &[For]);
		assert_ok!(submit(meeting, vec![of(1, 5), of(2, 5), of(3, 7)]));
		assert_eq!(refused(), [(1, BadSignature)]);
		assert_eq!(ballots_of(meeting), 2);
	});
}

#[test]
fn only_who_may_relay_brings_ballots_and_only_while_one_votes() {
	run(8, || {
		let meeting = convened(simple());
		let by_who = |origin, cooperative| {
			Meetings::submit_ballots(origin, cooperative, meeting, Default::default())
		};
		let submit_of = |who| by_who(by(who), OURS).map_err(|refusal| refusal.error);
		assert_eq!(submit_of(1), Err(Error::<Test>::NotRelay.into()));
		assert_eq!(submit_of(RELAY), Err(Error::<Test>::NotOpen.into()));
		let elsewhere = by_who(by(RELAY), OTHER).map_err(|refusal| refusal.error);
		assert_eq!(elsewhere, Err(Error::<Test>::NotRelay.into()));
		let unsigned = by_who(RuntimeOrigin::root(), OURS).map_err(|refusal| refusal.error);
		assert_eq!(unsigned, Err(BadOrigin));
		let missing = Meetings::submit_ballots(by(RELAY), OURS, 9, Default::default());
		let missing = missing.map_err(|refusal| refusal.error);
		assert_noop!(missing, Error::<Test>::MeetingNotFound);
		open(meeting);
		assert_ok!(by_who(by(RELAY), OURS));
		let closes_at = stage(meeting).round().unwrap().closes_at;
		Clock::set(closes_at + 1);
		assert_eq!(submit_of(RELAY), Err(Error::<Test>::NotOpen.into()));
	});
}

#[test]
fn the_last_ballot_of_a_bundle_ends_the_cycle() {
	run(4, || {
		let meeting = opened(simple());
		assert_ok!(submit(meeting, (1..=4).map(|who| signed(meeting, who)).collect()));
		end_block();
		drafted(meeting);
	});
}

/// Each page is read and written once, and what was not used is given back.
#[test]
fn a_bundle_is_charged_for_its_checks_and_its_pages() {
	run(5_000, || {
		let meeting = opened(simple());
		let near: Vec<_> = (1..=10).map(|who| signed(meeting, who)).collect();
		let call = crate::Call::<Test>::submit_ballots {
			cooperative: OURS,
			meeting,
			ballots: BoundedVec::truncate_from(near.clone()),
		};
		// One byte of answers each.
		let work = |sr25519, pages| {
			Work { sr25519, pages, bytes: sr25519, ..Work::default() }.weight::<()>()
		};
		assert_eq!(call.get_dispatch_info().call_weight, work(10, 10));
		let used = |post: PostDispatchInfo| post.actual_weight.unwrap();
		assert_eq!(used(submit(meeting, near.clone()).unwrap()), work(10, 1));
		// All are on one page, and none is checked again.
		assert_eq!(used(submit(meeting, near).unwrap()), work(0, 1));
		let far = vec![signed(meeting, 11), signed(meeting, 4_096), signed(meeting, 4_097)];
		assert_eq!(used(submit(meeting, far).unwrap()), work(3, 2));
		let stale = vec![Ballot { cycle: 7, ..signed(meeting, 12) }];
		assert_eq!(used(submit(meeting, stale).unwrap()), work(0, 0));
	});
}
