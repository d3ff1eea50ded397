//! Votes, and when they are lost (rules §8.3, §8.4).

use crate::{mock::*, Error, Event, Voter, Voters, WeightInfo};
use coop_primitives::{providers::OnMemberRemoved, CoopId};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};
use sp_runtime::traits::BadOrigin;

fn choose(who: AccountId, cooperative: CoopId, approvals: &[u32]) -> DispatchResultWithPostInfo {
	let approvals = approvals.to_vec().try_into().expect("not too many");
	Delegates::vote(signed(who), cooperative, approvals)
}

fn approvals(who: AccountId) -> Vec<u32> {
	Voters::<Test>::get(who).map(|voter| voter.approvals.to_vec()).unwrap_or_default()
}

fn organization(who: AccountId) {
	register(who, Known { organization: true, verified: false, member_of: vec![1] });
}

#[test]
fn a_verified_member_approves_candidates() {
	on_chain(|| {
		person(100, &[1]);
		assert_ok!(choose(100, 1, &[2, 5]));
		let approvals: crate::Approvals = vec![2, 5].try_into().unwrap();
		System::assert_last_event(Event::Voted { who: 100, approvals: approvals.clone() }.into());
		assert_eq!(Voters::<Test>::get(100), Some(Voter { organization: false, approvals }));
		assert_eq!([2, 5, 3].map(counts), [(1, 0), (1, 0), (0, 0)]);
	});
}

#[test]
fn a_new_choice_takes_the_place_of_the_old_one_at_once() {
	on_chain(|| {
		votes(100, 1, &[2, 5]);
		vote(100, &[3, 5]);
		assert_eq!(approvals(100), [3, 5]);
		assert_eq!([2, 3, 5].map(|number| counts(number).0), [0, 1, 1]);
	});
}

#[test]
fn who_approves_nobody_any_more_is_no_voter() {
	on_chain(|| {
		votes(100, 1, &[2]);
		vote(100, &[]);
		System::assert_last_event(Event::Voted { who: 100, approvals: Default::default() }.into());
		assert_eq!((Voters::<Test>::get(100), counts(2)), (None, (0, 0)));
		assert_noop!(choose(100, 1, &[]), Error::<Test>::NothingToWithdraw);
	});
}

#[test]
fn a_vote_is_refused_when_something_is_wrong() {
	on_chain(|| {
		person(100, &[1, 9]);
		cooperative(8, true);
		assert_noop!(choose(100, 1, &[1, 2, 3, 4, 5]), Error::<Test>::TooManyApprovals);
		assert_noop!(choose(100, 1, &[2, 2]), Error::<Test>::NotAscending);
		assert_noop!(choose(100, 1, &[3, 2]), Error::<Test>::NotAscending);
		assert_noop!(choose(100, 1, &[2, 99]), Error::<Test>::CandidateNotFound);
		assert_noop!(choose(100, 9, &[2]), Error::<Test>::NeverReady);
		assert_noop!(choose(100, 8, &[2]), Error::<Test>::NotMember);
		change_person(100, |known| known.verified = false);
		assert_noop!(choose(100, 1, &[2]), Error::<Test>::NotVerified);
		unregister(100);
		assert_noop!(choose(100, 1, &[2]), Error::<Test>::NotPerson);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::vote(origin, 1, vec![2].try_into().unwrap()), BadOrigin);
		}
	});
}

#[test]
fn a_changed_choice_is_checked_like_a_first_one() {
	on_chain(|| {
		votes(100, 1, &[2]);
		assert_noop!(choose(100, 1, &[1, 2, 3, 4, 5]), Error::<Test>::TooManyApprovals);
		assert_noop!(choose(100, 1, &[3, 2]), Error::<Test>::NotAscending);
		assert_noop!(choose(100, 1, &[2, 99]), Error::<Test>::CandidateNotFound);
		assert_ok!(choose(100, 1, &[1, 2, 3, 4]));
	});
}

#[test]
fn governance_may_let_one_approve_21() {
	on_chain(|| {
		Figures::mutate(|figures| figures.approvals = 100);
		let numbers: Vec<_> = (0..14).map(|n| candidate(50 + n, 50 + n as CoopId)).collect();
		let all = [&[1, 2, 3, 4, 5, 6, 7], &numbers[..]].concat();
		assert_eq!(all.len(), 21);
		votes(100, 1, &all);
		assert!(all.iter().all(|number| counts(*number) == (1, 0)));
	});
}

#[test]
fn one_may_approve_whom_nobody_accepted_yet() {
	on_chain(|| {
		let number = nominate(8, 8);
		votes(100, 1, &[number]);
		assert_eq!(counts(number), (1, 0));
	});
}

/// Whoever has a record has a voice, so nothing but the record and the counts is looked at.
#[test]
fn only_a_first_choice_asks_whether_one_may_vote() {
	on_chain(|| {
		votes(100, 1, &[2]);
		// The hooks would take the record; here they are silent.
		change_person(100, |known| known.verified = false);
		assert_ok!(choose(100, 77, &[3]));
		person(101, &[1]);
		change_person(101, |known| known.verified = false);
		assert_noop!(choose(101, 1, &[3]), Error::<Test>::NotVerified);
	});
}

#[test]
fn a_changed_choice_costs_less_than_a_first_one() {
	on_chain(|| {
		person(100, &[1]);
		assert_eq!(choose(100, 1, &[2]).unwrap().actual_weight, None);
		for approvals in [&[3][..], &[]] {
			let weight = choose(100, 1, approvals).unwrap().actual_weight;
			assert_eq!(weight, Some(<() as WeightInfo>::vote()));
		}
		assert_eq!(choose(100, 1, &[2]).unwrap().actual_weight, None);
	});
}

#[test]
fn one_has_one_voice_in_however_many_cooperatives() {
	on_chain(|| {
		[8, 9].into_iter().for_each(|id| cooperative(id, true));
		person(100, &[1, 8, 9]);
		for id in [1, 8, 9] {
			assert_ok!(choose(100, id, &[2]));
		}
		assert_eq!(counts(2), (1, 0));
	});
}

#[test]
fn members_of_a_blocked_cooperative_keep_their_voice() {
	on_chain(|| {
		votes(100, 1, &[2]);
		cooperative(OPERATOR, false);
		vote(100, &[3]);
		votes(101, 1, &[3]);
		assert_eq!(counts(3), (2, 0));
	});
}

#[test]
fn with_the_last_membership_the_votes_go_in_the_same_block() {
	on_chain(|| {
		cooperative(8, true);
		person(100, &[1, 8]);
		vote(100, &[2, 3]);
		leave(100, 1);
		assert_eq!((counts(2), counts(3)), ((1, 0), (1, 0)));
		leave(100, 8);
		System::assert_last_event(Event::VoiceLost { who: 100 }.into());
		assert_eq!((counts(2), counts(3)), ((0, 0), (0, 0)));
		assert_eq!(Voters::<Test>::get(100), None);
		// Who comes back chooses anew.
		person(100, &[1]);
		assert_noop!(choose(100, 1, &[]), Error::<Test>::NothingToWithdraw);
		vote(100, &[2]);
		assert_eq!(counts(2), (1, 0));
	});
}

#[test]
fn with_the_verification_the_votes_go() {
	on_chain(|| {
		votes(100, 2, &[2, 3]);
		lose_verification(100);
		System::assert_last_event(Event::VoiceLost { who: 100 }.into());
		assert_eq!((counts(2), counts(3)), ((1, 0), (1, 0)));
		assert_eq!(Voters::<Test>::get(100), None);
	});
}

#[test]
fn who_had_no_votes_loses_none() {
	on_chain(|| {
		person(100, &[1]);
		lose_verification(100);
		leave(100, 1);
		assert_eq!(events(), []);
	});
}

#[test]
fn votes_are_lost_also_when_a_candidate_is_gone_meanwhile() {
	on_chain(|| {
		let number = nominate(8, 8);
		votes(100, 1, &[2, number]);
		assert_ok!(Delegates::withdraw(signed(8)));
		// He cannot be approved again, and is in nobody's way.
		assert_noop!(choose(100, 1, &[2, number]), Error::<Test>::CandidateNotFound);
		vote(100, &[2, 3]);
		leave(100, 1);
		assert_eq!((counts(2), counts(3)), ((0, 0), (0, 0)));
	});
}

#[test]
fn leaving_is_charged_for_what_it_changes() {
	on_chain(|| {
		let weight = <Delegates as OnMemberRemoved<AccountId>>::weight();
		assert_eq!(weight, <() as WeightInfo>::member_removed());
	});
}

// Organisations.

#[test]
fn organisations_vote_only_when_governance_lets_them() {
	on_chain(|| {
		organization(100);
		assert_noop!(choose(100, 1, &[2]), Error::<Test>::OrganizationsDoNotVote);
		Figures::mutate(|figures| figures.organizations = true);
		// No attestation is asked of an organisation.
		assert_ok!(choose(100, 1, &[2]));
		votes(101, 1, &[2]);
		assert_eq!((counts(2), Delegates::ranking()), ((1, 1), vec![(2, 2)]));

		Figures::mutate(|figures| figures.organizations = false);
		assert_eq!(Delegates::ranking(), [(2, 1)]);
		assert_noop!(choose(100, 1, &[3]), Error::<Test>::OrganizationsDoNotVote);
		// With its membership its record goes, too.
		leave(100, 1);
		assert_eq!(counts(2), (1, 0));
	});
}

#[test]
fn votes_of_organisations_give_seats_only_when_they_count() {
	for (count, sits) in [(true, true), (false, false)] {
		on_chain(|| {
			let number = candidate(8, 8);
			Figures::mutate(|figures| figures.organizations = true);
			organization(100);
			vote(100, &[number]);
			Figures::mutate(|figures| figures.organizations = count);
			next_session();
			assert_eq!(seated().contains(&8), sits);
		});
	}
}
