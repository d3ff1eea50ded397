//! How a branch is founded and closed (rules §6.2, §6.3, §6.4).

use crate::{
	mock::*, Error, Event, FoundingOf, Foundings, FoundingsDue, FoundingsUnderWay, Mandate,
	OpenBranches,
};
use coop_primitives::providers::{OnMemberRemoved, Remains};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

fn propose(who: u64) -> sp_runtime::DispatchResult {
	Branches::propose_branch(signed(who), OURS, PAPER, false)
}

#[test]
fn three_members_found_a_branch_by_decision_of_the_council() {
	on_chain(|| {
		assert_ok!(propose(1));
		let until = NOW + FOUNDING_LIFE;
		System::assert_last_event(
			Event::BranchProposed {
				cooperative: OURS,
				founding: 1,
				who: 1,
				document: PAPER,
				private: false,
				until,
			}
			.into(),
		);
		assert_ok!(join(2, 1));
		assert_eq!(decisions(), []);
		let post = Branches::join_founding(signed(3), OURS, 1).unwrap();
		let own = <() as crate::WeightInfo>::join_founding();
		assert_eq!(post.actual_weight, Some(own + AUTOMATED));
		assert_eq!(decisions().len(), 1);
		assert_eq!(decisions()[0].proposer, 1);
		assert_eq!(OpenBranches::<Test>::get(OURS), 0, "no effect before the council");
		assert_noop!(join(4, 1), Error::<Test>::CouncilAsked);

		assert_ok!(decide(true));
		assert_eq!(OpenBranches::<Test>::get(OURS), 1);
		assert_eq!(branch(1).members, 3);
		for who in 1..=3 {
			assert_eq!(Branches::branch_of(OURS, who), Some(1));
		}
		let (founding, open) = (1, 1);
		System::assert_has_event(
			Event::BranchFounded { cooperative: OURS, branch: 1, founding, open }.into(),
		);
		assert_eq!(FoundingOf::<Test>::iter().count(), 0);
		assert_eq!(FoundingsUnderWay::<Test>::iter().count(), 0, "a count of 0 is not kept");
		assert_noop!(decide(true), Error::<Test>::FoundingNotFound);
	});
}

#[test]
fn a_refused_founding_leaves_its_founders_free() {
	on_chain(|| {
		assert_ok!(propose(1));
		assert_ok!(join(2, 1));
		assert_ok!(join(3, 1));
		assert_noop!(propose(1), Error::<Test>::AlreadyFounding);
		assert_ok!(decide(false));
		System::assert_last_event(Event::FoundingEnded { cooperative: OURS, founding: 1 }.into());
		assert_noop!(decide(false), Error::<Test>::FoundingNotFound);
		assert_ok!(propose(1));
	});
}

#[test]
fn founders_may_leave_until_the_council_is_asked() {
	on_chain(|| {
		let leave = |who| Branches::leave_founding(signed(who), OURS);
		assert_noop!(leave(1), Error::<Test>::NotFounder);
		assert_ok!(propose(1));
		assert_ok!(join(2, 1));
		assert_ok!(leave(1));
		System::assert_last_event(
			Event::FounderLeft { cooperative: OURS, founding: 1, who: 1 }.into(),
		);
		assert_ok!(leave(2));
		System::assert_last_event(Event::FoundingEnded { cooperative: OURS, founding: 1 }.into());
		assert_eq!(Foundings::<Test>::iter().count(), 0);
		assert_ok!(propose(1));
		assert_ok!(join(2, 2));
		assert_ok!(join(3, 2));
		assert_noop!(leave(1), Error::<Test>::CouncilAsked);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::leave_founding(origin, OURS), BadOrigin);
		}
	});
}

#[test]
fn a_founder_who_leaves_the_cooperative_is_lost() {
	on_chain(|| {
		assert_ok!(propose(1));
		assert_ok!(join(2, 1));
		leave(2);
		assert_eq!(Foundings::<Test>::get(OURS, 1).unwrap().founders.len(), 1);
		assert_ok!(join(3, 1));
		assert_ok!(join(4, 1));
		leave(4);
		assert_noop!(decide(true), Error::<Test>::FounderLost);
		assert_ok!(decide(false));
	});
}

#[test]
fn a_founding_that_finds_no_founders_ends_to_the_millisecond() {
	on_chain(|| {
		assert_ok!(propose(1));
		pass(FOUNDING_LIFE);
		idle();
		assert_ok!(join(2, 1));
		pass(1);
		assert_noop!(join(3, 1), Error::<Test>::FoundingOver);
		idle();
		assert_noop!(join(3, 1), Error::<Test>::FoundingNotFound);
		assert_eq!(FoundingsDue::<Test>::iter().count(), 0);
		// What waits for the council waits as long as it takes.
		assert_ok!(propose(1));
		assert_ok!(join(2, 2));
		assert_ok!(join(3, 2));
		pass(10 * FOUNDING_LIFE);
		idle();
		assert_ok!(decide(true));
	});
}

#[test]
fn who_may_found() {
	on_chain(|| {
		found([1, 2, 3], false);
		assert_noop!(propose(1), Error::<Test>::HasBranch);
		assert_noop!(propose(STRANGER), Error::<Test>::NotMember);
		assert_noop!(
			Branches::propose_branch(signed(4), UNKNOWN, PAPER, false),
			Error::<Test>::CooperativeNotFound
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::propose_branch(origin, OURS, PAPER, false), BadOrigin);
		}
		assert_ok!(propose(4));
		assert_noop!(propose(4), Error::<Test>::AlreadyFounding);
		assert_noop!(join(4, 2), Error::<Test>::AlreadyFounding);
		assert_noop!(join(1, 2), Error::<Test>::HasBranch);
		assert_noop!(join(STRANGER, 2), Error::<Test>::NotMember);
		assert_noop!(join(5, 9), Error::<Test>::FoundingNotFound);
		Ready::set(vec![OTHER]);
		assert_noop!(propose(5), Error::<Test>::CooperativeNotReady);
		assert_noop!(join(5, 2), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn foundings_and_branches_are_as_many_as_allowed() {
	on_chain(|| {
		MaxFoundings::set(1);
		assert_ok!(propose(1));
		assert_noop!(propose(2), Error::<Test>::TooManyFoundings);
		assert_ok!(join(2, 1));
		assert_ok!(join(3, 1));
		MaxBranches::set(0);
		assert_noop!(decide(true), Error::<Test>::TooManyBranches);
		MaxBranches::set(1);
		assert_ok!(decide(true));
	});
}

#[test]
fn only_the_council_founds_and_closes() {
	on_chain(|| {
		assert_ok!(propose(1));
		assert_noop!(
			Branches::found_branch(council(OURS), OURS, 1),
			Error::<Test>::CouncilNotAsked
		);
		assert_noop!(
			Branches::refuse_founding(council(OURS), OURS, 1),
			Error::<Test>::CouncilNotAsked
		);
		for origin in [signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::found_branch(origin.clone(), OURS, 1), BadOrigin);
			assert_noop!(Branches::refuse_founding(origin.clone(), OURS, 1), BadOrigin);
			assert_noop!(Branches::close_branch(origin, OURS, 1), BadOrigin);
		}
		let wrong = Error::<Test>::WrongCooperative;
		assert_noop!(Branches::found_branch(council(OTHER), OURS, 1), wrong);
		let wrong = Error::<Test>::WrongCooperative;
		assert_noop!(Branches::close_branch(council(OTHER), OURS, 1), wrong);
	});
}

#[test]
fn with_three_branches_a_cooperative_is_branched_and_with_two_it_is_not() {
	on_chain(|| {
		for n in 0..3 {
			assert!(!Branches::is_branched(OURS));
			found([n * 3 + 1, n * 3 + 2, n * 3 + 3], false);
		}
		assert!(Branches::is_branched(OURS));
		assert!(!Branches::is_branched(OTHER));
		assert_ok!(Branches::close_branch(council(OURS), OURS, 2));
		System::assert_last_event(
			Event::BranchClosed { cooperative: OURS, branch: 2, open: 2 }.into(),
		);
		assert!(!Branches::is_branched(OURS));
		// Its members belong to none until they choose another.
		assert_eq!(Branches::branch_of(OURS, 4), None);
		assert_noop!(choose(7, 2), Error::<Test>::BranchClosed);
		assert_ok!(choose(4, 1));
		assert_eq!((branch(1).members, branch(2).members), (4, 2));
		assert_noop!(Branches::close_branch(council(OURS), OURS, 2), Error::<Test>::BranchClosed);
		assert_noop!(Branches::close_branch(council(OURS), OURS, 9), Error::<Test>::BranchNotFound);
	});
}

#[test]
fn a_branch_that_holds_something_is_not_closed() {
	on_chain(|| {
		found([1, 2, 3], false);
		elect(1, &[1, 2]);
		let mandate = Mandate { up_to: 100, until: now() + 5 };
		assert_ok!(Branches::set_mandate(council(OURS), OURS, 1, Some(mandate)));
		let close = || Branches::close_branch(council(OURS), OURS, 1);
		assert_noop!(close(), Error::<Test>::HoldsSomething);
		pass(6);
		Advanced::set(vec![1]);
		assert_noop!(close(), Error::<Test>::HoldsSomething);
		Advanced::set(vec![]);
		// An election under way ends with it.
		pass(ELECTION_SPACING);
		assert_ok!(Branches::call_election(signed(2), OURS));
		assert!(Branches::remains(OURS));
		assert_ok!(close());
		assert!(!Branches::remains(OURS));
		assert_eq!(branch(1).representative, None);
		pass(BALLOT_LIFE + 1);
		idle();
		Branches::member_removed(OURS, &STRANGER);
	});
}

/// Once they were counted in both.
#[test]
fn who_belonged_to_a_closed_branch_founds_another() {
	on_chain(|| {
		found([1, 2, 3], false);
		assert_ok!(Branches::close_branch(council(OURS), OURS, 1));
		found([1, 2, 3], false);
		assert_eq!((branch(1).members, branch(2).members), (0, 3));
	});
}
