//! Elections, the representative, whom he trusts, and his mandate (rules §6.2).

use crate::{mock::*, Elections, ElectionsDue, Error, Event, Mandate, Represents, MAX_CANDIDATES};
use coop_primitives::providers::Mandates;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

fn call(who: u64) -> sp_runtime::DispatchResult {
	Branches::call_election(signed(who), OURS)
}

#[test]
fn a_branch_elects_its_representative_by_one_vote_each() {
	on_chain(|| {
		found([1, 2, 3], false);
		assert_noop!(vote(1, 1), Error::<Test>::NoBallot);
		assert_ok!(call(2));
		let (number, until) = (1, NOW + BALLOT_LIFE);
		System::assert_last_event(
			Event::BallotOpened { cooperative: OURS, branch: 1, number, repeated: false, until }
				.into(),
		);
		assert_noop!(call(1), Error::<Test>::BallotOpen);
		assert_ok!(vote(1, 3));
		System::assert_last_event(
			Event::Voted { cooperative: OURS, branch: 1, number, who: 1, candidate: 3 }.into(),
		);
		assert_noop!(vote(1, 2), Error::<Test>::AlreadyVoted);
		assert_ok!(vote(2, 3));
		// To the last millisecond.
		pass(BALLOT_LIFE);
		idle();
		assert_ok!(vote(3, 2));
		pass(1);
		assert_eq!(branch(1).representative, None);
		idle();
		assert_eq!(branch(1).representative, Some(3));
		let (who, participants, members) = (3, 3, 3);
		System::assert_last_event(
			Event::RepresentativeElected {
				cooperative: OURS,
				branch: 1,
				number,
				who,
				participants,
				members,
			}
			.into(),
		);
		assert_eq!(Elections::<Test>::iter().count() + ElectionsDue::<Test>::iter().count(), 0);
	});
}

#[test]
fn after_its_last_millisecond_nobody_votes() {
	on_chain(|| {
		found([1, 2, 3], false);
		assert_ok!(call(1));
		pass(BALLOT_LIFE + 1);
		assert_noop!(vote(1, 1), Error::<Test>::BallotOver);
	});
}

#[test]
fn when_too_few_take_part_the_ballot_is_repeated_once_with_a_quarter() {
	on_chain(|| {
		found([1, 2, 3], false);
		for who in 4..=5 {
			assert_ok!(choose(who, 1));
		}
		assert_ok!(call(1));
		assert_ok!(vote(1, 2));
		assert_ok!(vote(2, 2));
		pass(BALLOT_LIFE + 1);
		idle();
		// Two of five are not more than half.
		let (number, participants, members) = (1, 2, 5);
		System::assert_has_event(
			Event::ElectionFailed { cooperative: OURS, branch: 1, number, participants, members }
				.into(),
		);
		let election = Elections::<Test>::get(OURS, 1).unwrap();
		assert!(election.repeated && election.candidates.is_empty());
		// One votes anew; two of five are more than a quarter.
		assert_ok!(vote(1, 2));
		assert_ok!(vote(2, 2));
		pass(BALLOT_LIFE + 1);
		idle();
		assert_eq!(branch(1).representative, Some(2));

		// Twice too few: it is over, and anybody may call the next.
		assert_ok!(Branches::resign(signed(2), OURS));
		assert_ok!(call(1));
		for _ in 0..2 {
			assert_ok!(vote(1, 1));
			pass(BALLOT_LIFE + 1);
			idle();
		}
		assert_eq!((branch(1).representative, Elections::<Test>::iter().count()), (None, 0));
		assert_ok!(call(1));
	});
}

#[test]
fn who_leaves_the_branch_takes_his_vote_with_him() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		assert_ok!(call(1));
		assert_ok!(vote(1, 1));
		assert_ok!(vote(2, 1));
		assert_ok!(choose(2, 2));
		leave(3);
		let election = Elections::<Test>::get(OURS, 1).unwrap();
		assert_eq!(election.participants(), 1);
		// Coming back, he may vote again; newcomers may, too.
		assert_ok!(choose(2, 1));
		assert_ok!(choose(7, 1));
		assert_ok!(vote(7, 2));
		assert_ok!(vote(2, 2));
		pass(BALLOT_LIFE + 1);
		idle();
		assert_eq!(branch(1).representative, Some(2));
	});
}

#[test]
fn a_candidate_who_left_is_not_elected() {
	on_chain(|| {
		found([1, 2, 3], false);
		assert_ok!(call(1));
		assert_ok!(vote(1, 3));
		assert_ok!(vote(2, 3));
		leave(3);
		pass(BALLOT_LIFE + 1);
		idle();
		assert_eq!(branch(1).representative, None);
		assert!(Elections::<Test>::get(OURS, 1).unwrap().repeated);
	});
}

#[test]
fn who_may_be_elected() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, COMPANY], false);
		elect(1, &[1, 2]);
		assert_ok!(call(4));
		for nobody in [1, STRANGER, COMPANY, 50] {
			assert_noop!(vote(4, nobody), Error::<Test>::NotEligible);
		}
		assert_noop!(vote(1, 1), Error::<Test>::NoBallot);
		assert_noop!(vote(50, 4), Error::<Test>::NoBranch);
		assert_noop!(vote(STRANGER, 4), Error::<Test>::NotMember);
		// An organisation votes like everybody.
		assert_ok!(vote(COMPANY, 4));
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::vote(origin.clone(), OURS, 4), BadOrigin);
			assert_noop!(Branches::call_election(origin.clone(), OURS), BadOrigin);
			assert_noop!(Branches::resign(origin, OURS), BadOrigin);
		}
		assert_noop!(call(50), Error::<Test>::NoBranch);
		assert_noop!(call(STRANGER), Error::<Test>::NotMember);
	});
}

#[test]
fn one_person_represents_at_most_one_branch() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		elect(1, &[1, 2]);
		// Choosing another branch, he gives his office up.
		assert_ok!(choose(1, 2));
		assert_eq!((branch(1).representative, Represents::<Test>::get(OURS, 1)), (None, None));
		elect(1, &[1, 4, 5]);
		assert_eq!(
			(branch(2).representative, Represents::<Test>::get(OURS, 1)),
			(Some(1), Some(2))
		);
		// Still, where the record says so, he is no candidate elsewhere.
		Represents::<Test>::insert(OURS, 2, 9);
		assert_ok!(call(3));
		assert_noop!(vote(3, 2), Error::<Test>::RepresentsAnother);
		Represents::<Test>::remove(OURS, 2);
	});
}

#[test]
fn candidates_are_as_many_as_allowed() {
	on_chain(|| {
		found([1, 2, 3], false);
		let most = u64::from(MAX_CANDIDATES);
		for who in 4..=most + 2 {
			assert_ok!(choose(who, 1));
		}
		assert_ok!(call(1));
		for who in 1..=most {
			assert_ok!(vote(who, who));
		}
		assert_noop!(vote(most + 1, most + 1), Error::<Test>::TooManyCandidates);
		assert_ok!(vote(most + 1, 1));
		// For whom nobody votes any more, he gives way.
		assert_ok!(Branches::choose_branch(signed(2), OURS, None));
		assert_ok!(vote(most + 2, most + 2));
	});
}

#[test]
fn a_representative_is_elected_anew_after_a_while_or_resigns() {
	on_chain(|| {
		found([1, 2, 3], false);
		elect(1, &[1, 2]);
		let elected = now();
		assert_noop!(call(3), Error::<Test>::TooEarly);
		pass(ELECTION_SPACING - 1);
		assert_noop!(call(3), Error::<Test>::TooEarly);
		pass(1);
		assert_ok!(call(3));
		// He is in office until another one is.
		assert_eq!(branch(1).representative, Some(1));
		assert_ok!(vote(2, 3));
		assert_ok!(vote(3, 3));
		pass(BALLOT_LIFE + 1);
		idle();
		assert_eq!((branch(1).representative, Represents::<Test>::get(OURS, 1)), (Some(3), None));
		assert!(branch(1).last_election > Some(elected));
		let resign = |who| Branches::resign(signed(who), OURS);
		assert_noop!(resign(1), Error::<Test>::NotRepresentative);
		assert_ok!(resign(3));
		assert_ok!(call(1));
	});
}

#[test]
fn a_representative_names_up_to_three_whom_he_trusts() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		elect(1, &[1, 2]);
		elect(4, &[4, 5]);
		let name = |who, trusted: &[u64]| {
			Branches::name_trusted(signed(who), OURS, trusted.to_vec().try_into().unwrap())
		};
		assert_noop!(name(2, &[3]), Error::<Test>::NotRepresentative);
		assert_noop!(name(1, &[2, 2]), Error::<Test>::TrustedTwice);
		assert_noop!(name(1, &[1]), Error::<Test>::TrustedTwice);
		assert_noop!(name(1, &[STRANGER]), Error::<Test>::NotMember);
		assert_ok!(name(1, &[2, 3, 50]));
		assert_noop!(name(4, &[50]), Error::<Test>::TrustedElsewhere);
		assert_ok!(name(1, &[2]));
		assert_ok!(name(4, &[50]));
		System::assert_last_event(
			Event::TrustedNamed {
				cooperative: OURS,
				branch: 2,
				trusted: vec![50].try_into().unwrap(),
			}
			.into(),
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::name_trusted(origin, OURS, Default::default()), BadOrigin);
		}
		// With the office it ends.
		assert_ok!(Branches::resign(signed(4), OURS));
		assert!(branch(2).trusted.is_empty());
		assert_ok!(name(1, &[50]));
	});
}

#[test]
fn the_council_gives_a_representative_a_mandate() {
	on_chain(|| {
		found([1, 2, 3], false);
		let mandate = Some(Mandate { up_to: 100, until: NOW + 100 * BALLOT_LIFE });
		let set = |origin, branch, mandate| Branches::set_mandate(origin, OURS, branch, mandate);
		assert_noop!(set(council(OURS), 1, mandate), Error::<Test>::NoRepresentative);
		elect(1, &[1, 2]);
		assert_noop!(set(council(OTHER), 1, mandate), Error::<Test>::WrongCooperative);
		assert_noop!(set(council(OURS), 9, mandate), Error::<Test>::BranchNotFound);
		for origin in [signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(set(origin, 1, mandate), BadOrigin);
		}
		for empty in [Mandate { up_to: 0, until: now() }, Mandate { up_to: 1, until: now() - 1 }] {
			assert_noop!(set(council(OURS), 1, Some(empty)), Error::<Test>::EmptyMandate);
		}
		assert_ok!(set(council(OURS), 1, mandate));
		System::assert_last_event(
			Event::MandateSet { cooperative: OURS, branch: 1, mandate }.into(),
		);
		assert_eq!(branch(1).mandate, mandate);
		// For members of his branch, up to his sum, until his time is over.
		found([4, 5, 6], false);
		let may = |who, member, sum| Branches::may_handle(OURS, &who, &member, sum);
		assert!(may(1, 2, 100));
		// Not with himself.
		assert!(!may(1, 1, 1));
		assert!(!may(1, 2, 101) && !may(2, 2, 1) && !may(1, 4, 1) && !may(1, 50, 1));
		pass(100 * BALLOT_LIFE);
		assert!(!may(1, 2, 1));
		assert_ok!(Branches::resign(signed(1), OURS));
		assert_eq!(branch(1).mandate, None);
	});
}
