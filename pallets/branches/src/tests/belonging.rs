//! Who belongs where (rules §6.1, §4.6).

use crate::{
	mock::*, Belonging, Error, Event, Listed, Participations, VotingBranch, MAX_PARTICIPATIONS,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn a_member_has_one_voting_branch_and_may_change_it() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		assert_ok!(choose(7, 1));
		let chosen =
			|who, branch| Event::BranchChosen { cooperative: OURS, who, branch, assigned: false };
		System::assert_last_event(chosen(7, Some(1)).into());
		assert_noop!(choose(7, 1), Error::<Test>::AlreadyThere);
		assert_ok!(choose(7, 2));
		assert_eq!((branch(1).members, branch(2).members), (3, 4));
		assert!(!Belonging::<Test>::contains_key((OURS, 1, 7)));
		assert!(Belonging::<Test>::contains_key((OURS, 2, 7)));
		assert_ok!(Branches::choose_branch(signed(7), OURS, None));
		System::assert_last_event(chosen(7, None).into());
		assert_noop!(Branches::choose_branch(signed(7), OURS, None), Error::<Test>::NoBranch);
		assert_noop!(choose(7, 9), Error::<Test>::BranchNotFound);
		assert_noop!(choose(STRANGER, 1), Error::<Test>::NotMember);
		assert_noop!(
			Branches::choose_branch(signed(7), UNKNOWN, Some(1)),
			Error::<Test>::CooperativeNotFound
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::choose_branch(origin, OURS, Some(1)), BadOrigin);
		}
		assert_ok!(Branches::propose_branch(signed(8), OURS, PAPER, false));
		assert_noop!(choose(8, 1), Error::<Test>::AlreadyFounding);
		Ready::set(vec![]);
		assert_noop!(choose(7, 1), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn a_private_branch_is_for_whom_its_list_names() {
	on_chain(|| {
		found([1, 2, 3], true);
		found([4, 5, 6], false);
		assert_noop!(choose(7, 1), Error::<Test>::NotListed);
		let list =
			|origin, branch, who, listed| Branches::set_listed(origin, OURS, branch, who, listed);
		assert_noop!(list(signed(1), 1, 7, true), Error::<Test>::NotInCharge);
		assert_noop!(list(council(OURS), 2, 7, true), Error::<Test>::NotPrivate);
		assert_noop!(list(council(OURS), 9, 7, true), Error::<Test>::BranchNotFound);
		assert_noop!(list(council(OURS), 1, STRANGER, true), Error::<Test>::NotMember);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(list(origin, 1, 7, true), BadOrigin);
		}
		assert_ok!(list(council(OURS), 1, 7, true));
		System::assert_last_event(
			Event::ListChanged { cooperative: OURS, branch: 1, who: 7, listed: true }.into(),
		);
		assert_noop!(list(council(OURS), 1, 7, true), Error::<Test>::NothingChanges);
		assert_ok!(choose(7, 1));
		// The representative keeps the list, too; who belongs there stays.
		elect(1, &[1, 2, 3]);
		assert_ok!(list(signed(1), 1, 7, false));
		assert!(!Listed::<Test>::contains_key((OURS, 1, 7)));
		assert_eq!(Branches::branch_of(OURS, 7), Some(1));
		assert_noop!(list(signed(1), 2, 8, true), Error::<Test>::NotInCharge);
	});
}

#[test]
fn a_member_takes_part_in_other_branches() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], true);
		let set = |who, branch, takes_part| {
			Branches::set_participation(signed(who), OURS, branch, takes_part)
		};
		assert_noop!(set(7, 1, false), Error::<Test>::NothingChanges);
		assert_ok!(set(7, 1, true));
		System::assert_last_event(
			Event::ParticipationSet { cooperative: OURS, branch: 1, who: 7, takes_part: true }
				.into(),
		);
		assert_noop!(set(7, 1, true), Error::<Test>::NothingChanges);
		assert_noop!(set(7, 2, true), Error::<Test>::NotListed);
		assert_noop!(set(7, 9, true), Error::<Test>::BranchNotFound);
		assert_noop!(set(STRANGER, 1, true), Error::<Test>::NotMember);
		// It is no voting branch.
		assert_eq!((Branches::branch_of(OURS, 7), branch(1).members), (None, 3));
		assert_ok!(set(7, 1, false));
		assert_eq!(Participations::<Test>::iter().count(), 0);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Branches::set_participation(origin, OURS, 1, true), BadOrigin);
		}
		let full = (0..MAX_PARTICIPATIONS).map(|n| 100 + n).collect::<Vec<_>>();
		Participations::<Test>::insert(OURS, 7, frame_support::BoundedVec::truncate_from(full));
		assert_noop!(set(7, 1, true), Error::<Test>::TooManyParticipations);
	});
}

#[test]
fn the_council_assigns_who_has_no_branch_in_a_branched_cooperative() {
	on_chain(|| {
		let assign = |origin, who, branch| Branches::assign(origin, OURS, who, branch);
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		assert_noop!(assign(council(OURS), 10, 1), Error::<Test>::NotAssignable);
		found([7, 8, 9], false);
		assert_noop!(assign(council(OTHER), 10, 1), Error::<Test>::WrongCooperative);
		assert_noop!(assign(council(OURS), STRANGER, 1), Error::<Test>::NotMember);
		assert_noop!(assign(council(OURS), 10, 9), Error::<Test>::BranchNotFound);
		assert_noop!(assign(council(OURS), 4, 1), Error::<Test>::NotAssignable);
		for origin in [signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(assign(origin, 10, 1), BadOrigin);
		}
		assert_ok!(assign(council(OURS), 10, 1));
		let (who, branch, assigned) = (10, Some(1), true);
		System::assert_last_event(
			Event::BranchChosen { cooperative: OURS, who, branch, assigned }.into(),
		);
		// He is free to go elsewhere.
		assert_ok!(choose(10, 2));
	});
}

#[test]
fn who_leaves_the_cooperative_drops_out_everywhere_in_the_same_block() {
	on_chain(|| {
		found([1, 2, 3], false);
		found([4, 5, 6], false);
		elect(1, &[1, 2]);
		let trusted = vec![2, 3].try_into().unwrap();
		assert_ok!(Branches::name_trusted(signed(1), OURS, trusted));
		assert_ok!(Branches::set_participation(signed(2), OURS, 2, true));
		leave(2);
		assert_eq!(branch(1).trusted.to_vec(), [3]);
		assert_eq!((branch(1).members, VotingBranch::<Test>::get(OURS, 2)), (2, None));
		assert_eq!(Participations::<Test>::iter().count(), 0);
		leave(1);
		System::assert_has_event(
			Event::RepresentativeLeft { cooperative: OURS, branch: 1, who: 1 }.into(),
		);
		assert_eq!((branch(1).representative, branch(1).members), (None, 1));
		// Who belongs nowhere leaves nothing behind.
		System::reset_events();
		leave(50);
		assert_eq!(System::events().len(), 0);
	});
}
