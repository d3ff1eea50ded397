//! Who votes in a meeting of representatives, and that changes are announced before they are made
//! (rules §6.3, §7.6).

use crate::{mock::*, Call, Error, Representatives};
use coop_primitives::providers::{Branched, Electorates};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};

type Voters = Representatives<Test>;

/// So many branches of ours.
fn found_branches(n: u64) {
	for n in 0..n {
		found([n * 3 + 1, n * 3 + 2, n * 3 + 3], false);
	}
}

fn close(branch: u32) -> sp_runtime::DispatchResult {
	Branches::close_branch(council(OURS), OURS, branch)
}

#[test]
fn a_representative_votes_for_his_branch_and_nobody_for_one_without() {
	on_chain(|| {
		found_branches(2);
		elect(4, &[4, 5]);
		assert_eq!((Voters::size(OURS), Voters::last_number(OURS)), (2, 2));
		assert_eq!((Voters::voter(OURS, 1), Voters::voter(OURS, 2)), (None, Some(4)));
		assert_eq!((Voters::number_of(OURS, &4), Voters::number_of(OURS, &5)), (Some(2), None));
		for unknown in [0, 3] {
			assert_eq!(Voters::voter(OURS, unknown), None);
		}
		// Who represents a branch no more votes no more; the branch counts still.
		assert_ok!(Branches::resign(signed(4), OURS));
		assert_eq!((Voters::size(OURS), Voters::voter(OURS, 2)), (2, None));
		assert_eq!(Voters::number_of(OURS, &4), None);
		assert_eq!((Voters::size(OTHER), Voters::last_number(OTHER)), (0, 0));
	});
}

#[test]
fn for_a_closed_branch_nobody_votes_and_its_number_stays_given() {
	on_chain(|| {
		found_branches(1);
		elect(1, &[1, 2]);
		assert_ok!(close(1));
		assert_eq!((Voters::size(OURS), Voters::last_number(OURS)), (0, 1));
		assert_eq!((Voters::voter(OURS, 1), Voters::number_of(OURS, &1)), (None, None));
	});
}

#[test]
fn every_founding_and_closing_is_announced_before_it_is_written() {
	on_chain(|| {
		let cooperative = OURS;
		let before = |open| Heard::BeforeChange { cooperative, open };
		found_branches(3);
		assert_eq!(heard(), [before(0), before(1), before(2)]);
		assert!(<Branches as Branched>::is_branched(OURS));
		assert_ok!(close(2));
		assert!(!<Branches as Branched>::is_branched(OURS));
		assert_eq!(heard()[3..], [before(3), Heard::Closed { cooperative, branch: 2, open: 2 }]);
	});
}

#[test]
fn a_representative_still_votes_when_the_closing_of_his_branch_is_announced() {
	on_chain(|| {
		found_branches(1);
		elect(1, &[1, 2]);
		VoterThen::set(None);
		assert_ok!(close(1));
		assert_eq!(VoterThen::get(), Some(1));
	});
}

#[test]
fn what_is_refused_is_not_announced() {
	on_chain(|| {
		found_branches(1);
		assert_ok!(close(1));
		// The stub writes what it hears: so it heard nothing.
		assert_noop!(close(1), Error::<Test>::BranchClosed);
		assert_noop!(close(9), Error::<Test>::BranchNotFound);
		assert_ok!(Branches::propose_branch(signed(1), OURS, PAPER, false));
		for who in [2, 3] {
			assert_ok!(join(who, 2));
		}
		leave(3);
		assert_noop!(decide(true), Error::<Test>::FounderLost);
		assert_ok!(decide(false));
		assert_eq!(heard().len(), 3);
	});
}

#[test]
fn whoever_changes_the_electorate_is_charged_for_what_follows() {
	use crate::WeightInfo;
	let weight = |call: Call<Test>| call.get_dispatch_info().call_weight;
	let found = Call::found_branch { cooperative: OURS, founding: 1 };
	assert_eq!(weight(found), <() as WeightInfo>::found_branch() + FIXED);
	let close = Call::close_branch { cooperative: OURS, branch: 1 };
	assert_eq!(weight(close), <() as WeightInfo>::close_branch() + FIXED + CLOSED);
}
