//! From a nomination to the end of a candidacy (rules §8.1, §8.2), and who has session keys.

use crate::{
	mock::*, Candidates, CandidatesMade, EndReason, Error, Event, Grounds, NomineeOf, NumberOf,
	Poll, Tally, Voters, MAX_CANDIDATES,
};
use coop_primitives::DocumentHash;
use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_session::NextKeys;
use sp_runtime::{testing::UintAuthorityId, traits::BadOrigin};

const GROUND: DocumentHash = DocumentHash::repeat_byte(1);
const OTHER_GROUND: DocumentHash = DocumentHash::repeat_byte(2);

fn refuse(number: u32, ground: DocumentHash) -> sp_runtime::DispatchResult {
	Delegates::refuse(majority(), number, ground)
}

fn has_keys(who: AccountId) -> bool {
	NextKeys::<Test>::contains_key(who)
}

fn ended(who: AccountId, candidate: u32, reason: EndReason) -> Event<Test> {
	Event::CandidacyEnded { who, candidate, reason }
}

// Nomination.

#[test]
fn a_ready_cooperative_nominates_a_verified_member() {
	on_chain(|| {
		cooperative(8, true);
		person(8, &[8]);
		assert_ok!(Delegates::nominate(council(8), 8));
		let accepted_from = now() + ACCEPTED_AFTER;
		let (cooperative, who, candidate) = (8, 8, 8);
		System::assert_last_event(
			Event::Nominated { cooperative, who, candidate, accepted_from }.into(),
		);
		assert_eq!((NomineeOf::<Test>::get(8), NumberOf::<Test>::get(8)), (Some(8), Some(8)));
		assert_eq!(counts(8), (0, 0));
		let record = record(8);
		assert_eq!((record.cooperative, record.accepted_from), (Some(8), accepted_from));
		assert_eq!((record.node, record.heartbeat), (None, 0));
	});
}

#[test]
fn a_nomination_is_refused_when_something_is_missing() {
	on_chain(|| {
		let nominate = |id, who| Delegates::nominate(council(id), who);
		[8, 9].into_iter().for_each(|id| cooperative(id, true));
		person(8, &[8, 9]);
		person(9, &[9]);
		person(10, &[9]);
		change_person(10, |known| known.verified = false);
		register(11, Known { organization: true, verified: false, member_of: vec![9] });
		assert_noop!(nominate(99, 8), Error::<Test>::CooperativeNotReady);
		assert_noop!(nominate(9, 99), Error::<Test>::NotPerson);
		assert_noop!(nominate(9, 11), Error::<Test>::NotPerson);
		assert_noop!(nominate(9, 10), Error::<Test>::NotVerified);
		assert_noop!(nominate(8, 9), Error::<Test>::NotMember);
		offend(9);
		assert_noop!(nominate(9, 9), Error::<Test>::Offender);
		assert_ok!(nominate(8, 8));
		assert_noop!(nominate(9, 8), Error::<Test>::AlreadyCandidate);
		// A delegate of the first block is a candidate, too.
		assert_noop!(nominate(OPERATOR, 1), Error::<Test>::AlreadyCandidate);
	});
}

#[test]
fn a_cooperative_has_one_nominee_at_a_time() {
	on_chain(|| {
		nominate(8, 8);
		person(9, &[8]);
		assert_noop!(Delegates::nominate(council(8), 9), Error::<Test>::NomineeExists);
		assert_ok!(Delegates::withdraw(signed(8)));
		assert_ok!(Delegates::nominate(council(8), 9));
		assert_eq!(NomineeOf::<Test>::get(8), Some(9));
	});
}

#[test]
fn delegates_of_the_first_block_are_nobodys_nominees() {
	on_chain(|| {
		person(8, &[OPERATOR]);
		assert_ok!(Delegates::nominate(council(OPERATOR), 8));
		assert!(DELEGATES.iter().all(|who| record(number_of(*who)).cooperative.is_none()));
	});
}

#[test]
fn there_are_at_most_1024_candidates() {
	// By hand only: the counts are those of nobody.
	ExtBuilder.build().execute_with(|| {
		block_in(FIRST_SLOT);
		cooperative(8, true);
		person(8, &[8]);
		let full = |n| BoundedVec::truncate_from((1..=n).map(Tally::new).collect());
		Poll::<Test>::put(full(MAX_CANDIDATES));
		assert_noop!(Delegates::nominate(council(8), 8), Error::<Test>::TooManyCandidates);
		Poll::<Test>::put(full(MAX_CANDIDATES - 1));
		assert_ok!(Delegates::nominate(council(8), 8));
	});
}

#[test]
fn numbers_do_not_begin_anew() {
	on_chain(|| {
		let number = nominate(8, 8);
		assert_ok!(Delegates::withdraw(signed(8)));
		assert_ok!(Delegates::nominate(council(8), 8));
		assert_eq!(number_of(8), number + 1);
		assert_ok!(Delegates::withdraw(signed(8)));
		CandidatesMade::<Test>::put(u32::MAX);
		assert_noop!(Delegates::nominate(council(8), 8), Error::<Test>::Overflow);
	});
}

#[test]
fn only_council_or_meeting_nominates_and_recalls() {
	on_chain(|| {
		nominate(8, 8);
		for origin in [signed(8), majority(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::nominate(origin.clone(), 8), BadOrigin);
			assert_noop!(Delegates::recall(origin), BadOrigin);
		}
	});
}

// Consent.

#[test]
fn a_candidate_consents_with_his_node_and_may_name_another() {
	on_chain(|| {
		let candidate = nominate(8, 8);
		for node in [vec![1; 38], vec![2; 64]] {
			let node: crate::NodeId = node.try_into().unwrap();
			assert_ok!(Delegates::stand(signed(8), node.clone()));
			System::assert_last_event(Event::Stood { candidate, node: node.clone() }.into());
			assert_eq!(record(candidate).node, Some(node));
		}
	});
}

#[test]
fn only_a_candidate_consents_and_with_a_node() {
	on_chain(|| {
		nominate(8, 8);
		assert_noop!(Delegates::stand(signed(8), BoundedVec::new()), Error::<Test>::EmptyNode);
		assert_noop!(Delegates::stand(signed(9), node()), Error::<Test>::CandidateNotFound);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::stand(origin, node()), BadOrigin);
		}
	});
}

// Acceptance.

#[test]
fn governance_accepts_a_nominee_before_his_time() {
	on_chain(|| {
		let candidate = nominate(8, 8);
		assert_ok!(Delegates::accept(majority(), candidate));
		System::assert_last_event(Event::Accepted { candidate }.into());
		assert_eq!(record(candidate).accepted_from, now());
		assert_noop!(Delegates::accept(majority(), candidate), Error::<Test>::AlreadyAccepted);
		assert_noop!(Delegates::accept(majority(), 99), Error::<Test>::CandidateNotFound);
		for origin in [signed(8), council(8), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::accept(origin, candidate), BadOrigin);
		}
	});
}

#[test]
fn after_his_time_nobody_needs_to_accept_him() {
	on_chain(|| {
		let candidate = nominate(8, 8);
		wait(ACCEPTED_AFTER - SLOT);
		assert_ok!(Delegates::accept(majority(), candidate));
		let candidate = nominate(9, 9);
		wait(ACCEPTED_AFTER);
		assert_noop!(Delegates::accept(majority(), candidate), Error::<Test>::AlreadyAccepted);
	});
}

/// With the millisecond in which his time is over, and not one before.
#[test]
fn whom_nobody_refuses_counts_as_accepted() {
	for (late, sits) in [(0, true), (1, false)] {
		on_chain(|| {
			next_session();
			let number = nominate(8, 8);
			assert_ok!(Delegates::stand(signed(8), node()));
			set_key(8, 8);
			votes(100, 1, &[number]);
			change(number, |candidate| candidate.accepted_from += late);
			for _ in 0..4 {
				next_session();
			}
			beat(number);
			assert_eq!(seated(), DELEGATES);
			next_session();
			assert_eq!(now() + late, record(number).accepted_from);
			assert_eq!(seated().contains(&8), sits, "{late} ms late");
		});
	}
}

// Refusal.

#[test]
fn governance_refuses_a_nominee_with_a_document() {
	on_chain(|| {
		let number = nominate(8, 8);
		votes(100, 2, &[number]);
		assert_ok!(refuse(number, GROUND));
		System::assert_last_event(ended(8, number, EndReason::Refused(GROUND)).into());
		assert!(!Candidates::<Test>::contains_key(number));
		assert_eq!((NomineeOf::<Test>::get(8), NumberOf::<Test>::get(8)), (None, None));
		assert!(Poll::<Test>::get().iter().all(|tally| tally.number != number));
		assert_noop!(refuse(number, OTHER_GROUND), Error::<Test>::CandidateNotFound);
	});
}

#[test]
fn whom_governance_accepted_it_may_still_refuse() {
	on_chain(|| {
		let number = candidate(8, 8);
		assert_ok!(refuse(number, GROUND));
		assert_eq!(NumberOf::<Test>::get(8), None);
	});
}

#[test]
fn one_is_refused_again_on_new_grounds_only() {
	on_chain(|| {
		assert_ok!(refuse(nominate(8, 8), GROUND));
		assert_ok!(Delegates::nominate(council(8), 8));
		assert_noop!(refuse(number_of(8), GROUND), Error::<Test>::GroundUsed);
		// Another cooperative nominates him: the ground is as used as before.
		assert_ok!(Delegates::withdraw(signed(8)));
		let number = nominate(8, 9);
		assert_noop!(refuse(number, GROUND), Error::<Test>::GroundUsed);
		assert_ok!(refuse(number, OTHER_GROUND));
		assert_eq!(Grounds::<Test>::get(8).to_vec(), [GROUND, OTHER_GROUND]);
		// What speaks against one may speak against another.
		assert_ok!(refuse(nominate(10, 10), GROUND));
	});
}

#[test]
fn one_is_refused_at_most_32_times() {
	on_chain(|| {
		let number = nominate(8, 8);
		let grounds = (0..32).map(|n| DocumentHash::repeat_byte(100 + n)).collect();
		Grounds::<Test>::insert(8, BoundedVec::truncate_from(grounds));
		assert_noop!(refuse(number, GROUND), Error::<Test>::TooManyGrounds);
	});
}

#[test]
fn only_governance_refuses() {
	on_chain(|| {
		let number = nominate(8, 8);
		let others =
			[signed(8), council(8), supermajority(), RuntimeOrigin::root(), RuntimeOrigin::none()];
		for origin in others {
			assert_noop!(Delegates::refuse(origin, number, GROUND), BadOrigin);
		}
	});
}

// The end.

#[test]
fn a_cooperative_takes_its_nomination_back() {
	on_chain(|| {
		let number = nominate(8, 8);
		cooperative(9, true);
		assert_noop!(Delegates::recall(council(9)), Error::<Test>::NomineeNotFound);
		// Those of the first block are not the operator's to recall.
		assert_noop!(Delegates::recall(council(OPERATOR)), Error::<Test>::NomineeNotFound);
		assert_ok!(Delegates::recall(council(8)));
		System::assert_last_event(ended(8, number, EndReason::Recalled).into());
		assert_noop!(Delegates::recall(council(8)), Error::<Test>::NomineeNotFound);
	});
}

#[test]
fn a_candidate_withdraws() {
	on_chain(|| {
		let number = nominate(8, 8);
		assert_ok!(Delegates::withdraw(signed(8)));
		System::assert_last_event(ended(8, number, EndReason::Withdrawn).into());
		assert_noop!(Delegates::withdraw(signed(8)), Error::<Test>::CandidateNotFound);
		assert_ok!(Delegates::withdraw(signed(3)));
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::withdraw(origin), BadOrigin);
		}
	});
}

#[test]
fn approvals_of_whom_is_gone_count_no_more_and_do_not_come_back() {
	on_chain(|| {
		let number = nominate(8, 8);
		votes(100, 3, &[3, number]);
		assert_ok!(Delegates::withdraw(signed(8)));
		assert_ok!(Delegates::nominate(council(8), 8));
		assert_eq!((counts(3), counts(number_of(8))), ((3, 0), (0, 0)));
		assert_eq!(Voters::<Test>::get(100).unwrap().approvals.to_vec(), [3, number]);
	});
}

#[test]
fn who_leaves_the_cooperative_that_nominated_him_is_no_candidate_any_more() {
	on_chain(|| {
		let number = nominate(8, 8);
		person(8, &[8, 9]);
		leave(8, 9);
		assert_eq!(NumberOf::<Test>::get(8), Some(number));
		leave(8, 8);
		System::assert_last_event(ended(8, number, EndReason::MembershipEnded).into());
		assert_eq!(NumberOf::<Test>::get(8), None);
	});
}

#[test]
fn a_delegate_of_the_first_block_depends_on_no_membership() {
	on_chain(|| {
		leave(3, OPERATOR);
		assert_eq!(NumberOf::<Test>::get(3), Some(3));
	});
}

#[test]
fn a_blocked_cooperative_keeps_its_nominee_and_nominates_nobody_new() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		cooperative(8, false);
		next_session();
		assert!(seated().contains(&8));
		assert_ok!(Delegates::recall(council(8)));
		assert_noop!(Delegates::nominate(council(8), 8), Error::<Test>::CooperativeNotReady);
	});
}

// Verification.

#[test]
fn without_verification_a_candidate_waits_until_he_has_one_again() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		lose_verification(8);
		let suspended = |suspended| Event::Suspended { candidate: number, suspended };
		System::assert_last_event(suspended(true).into());
		next_session();
		assert_eq!(seated(), DELEGATES);

		// The heartbeat shows that he is there, no more.
		let beat = || Delegates::heartbeat(authorized(), number, 0, sign(8, b""));
		assert_ok!(beat());
		assert!(record(number).suspended);
		change_person(8, |known| known.verified = true);
		assert_ok!(beat());
		System::assert_has_event(suspended(false).into());
		next_session();
		assert!(seated().contains(&8));
	});
}

#[test]
fn a_suspension_is_told_once() {
	on_chain(|| {
		let number = nominate(8, 8);
		lose_verification(8);
		lose_verification(8);
		lose_verification(2);
		let of = |number| {
			let told = Event::Suspended { candidate: number, suspended: true };
			events().iter().filter(|event| **event == told).count()
		};
		assert_eq!((of(number), of(2)), (1, 1));
	});
}

// Keys.

#[test]
fn only_candidates_set_session_keys() {
	on_chain(|| {
		person(8, &[OPERATOR]);
		let set = |who| Session::set_keys(signed(who), UintAuthorityId(who), Vec::new());
		let nobody = || pallet_session::Error::<Test>::NoAssociatedValidatorId;
		assert_noop!(set(8), nobody());
		nominate(8, 8);
		assert_ok!(set(8));
		assert_ok!(Delegates::withdraw(signed(8)));
		assert_noop!(set(8), nobody());
	});
}

#[test]
fn the_keys_of_a_former_candidate_go_at_once_when_he_does_not_sit() {
	on_chain(|| {
		candidate(8, 8);
		assert_eq!(System::consumers(&8), 1);
		assert_ok!(Delegates::recall(council(8)));
		assert!(!has_keys(8));
		assert_eq!(System::consumers(&8), 0);
		assert!(Session::key_owner(sp_runtime::key_types::DUMMY, &8u64.to_le_bytes()).is_none());
	});
}

#[test]
fn the_keys_of_a_former_candidate_stay_as_long_as_he_sits() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		assert_ok!(Delegates::withdraw(signed(3)));
		// He may rotate them as before.
		set_key(3, 33);
		next_session();
		assert_eq!(seated(), [1, 2, 8, 4, 5, 6, 7]);
		assert!(has_keys(3), "he sits still");
		next_session();
		assert!(!has_keys(3));
		assert!(crate::KeysToDrop::<Test>::get().is_empty());
	});
}

#[test]
fn the_keys_of_a_former_candidate_stay_when_he_will_sit() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		next_session();
		// He is chosen for the session after this one and does not sit yet.
		assert!(!Session::validators().contains(&8));
		assert_ok!(Delegates::withdraw(signed(8)));
		assert!(has_keys(8));
		next_session();
		assert!(Session::validators().contains(&8) && has_keys(8));
	});
}

#[test]
fn who_is_nominated_anew_keeps_his_keys() {
	on_chain(|| {
		let number = candidate(9, 9);
		votes(100, 1, &[number]);
		assert_ok!(Delegates::withdraw(signed(3)));
		person(3, &[8]);
		cooperative(8, true);
		assert_ok!(Delegates::nominate(council(8), 3));
		next_session();
		next_session();
		assert!(!Session::validators().contains(&3));
		assert!(has_keys(3));
	});
}

// Questions.

#[test]
fn everybody_may_ask_who_stands_and_who_sits() {
	on_chain(|| {
		let number = candidate(8, 8);
		votes(100, 2, &[2, number]);
		votes(200, 1, &[number]);
		assert_eq!(Delegates::ranking(), [(number, 3), (2, 2)]);
		assert_eq!(Delegates::managing(), DELEGATES);
		assert_eq!(Delegates::candidate(number), Some(record(number)));
		assert_eq!(Delegates::candidate(99), None);
		assert_eq!(Delegates::approvals_of(100), Voters::<Test>::get(100));
		assert_eq!((Delegates::home_of(&8), Delegates::home_of(&1)), (Some(8), Some(OPERATOR)));
		assert_eq!(Delegates::home_of(&100), None);
	});
}
