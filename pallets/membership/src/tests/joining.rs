//! The whole way from the application to the member number (rules §4.1).

use crate::{mock::*, ActiveMembers, Event, Member, MemberStatus, Members, NumbersGiven};
use coop_primitives::{
	books::{Line, Operation, Process},
	providers::MemberInspect,
};
use frame_support::assert_ok;

#[test]
fn an_applicant_becomes_a_member_by_decision_of_the_council() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		let who = key.account();

		assert_ok!(apply_relayed(&key, FIRST));
		assert!(Membership::is_applicant(FIRST, &who));
		assert_ok!(pay(FIRST, 1));
		assert!(!Membership::is_active(FIRST, &who));
		set_now(NOW + 5);
		assert_ok!(decide(1, true));

		assert!(Membership::is_active(FIRST, &who));
		assert!(!Membership::is_applicant(FIRST, &who));
		assert!(!Membership::is_active(SECOND, &who));
		assert_eq!(Membership::number_of(FIRST, &who), Some(1));
		assert_eq!(
			Members::<Test>::get(FIRST, 1),
			Some(Member {
				account: who.clone(),
				status: MemberStatus::Active,
				joined_at: NOW + 5,
				document: DOCUMENT,
			})
		);
		assert_eq!(
			events(),
			[
				Event::ApplicationOpened {
					cooperative: FIRST,
					application: 1,
					applicant: who.clone(),
					document: DOCUMENT,
					entrance: PERSONS.entrance,
					minimum_share: PERSONS.minimum_share,
					payment: 1,
					pay_until: NOW + INVOICE_LIFE,
				},
				Event::ApplicationPaid {
					cooperative: FIRST,
					application: 1,
					document: RECEIPT,
					decision: 1,
				},
				Event::MemberAdmitted {
					cooperative: FIRST,
					application: 1,
					who: who.clone(),
					number: 1
				},
			]
		);
		// What he paid is his contribution now.
		let credited = |operation, amount| Told::Applied {
			cooperative: FIRST,
			who: who.clone(),
			line: Line { operation, amount },
			process: Process::Joining(1),
		};
		assert_eq!(
			told()[1..],
			[
				credited(Operation::EntranceCredited, PERSONS.entrance),
				credited(Operation::MinimumShareCredited, PERSONS.minimum_share),
			]
		);
	});
}

/// Numbers follow the order of admission, whatever happens to applications in between.
#[test]
fn member_numbers_are_dense() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=5 {
			assert_ok!(apply_relayed(&person(n), FIRST));
			assert_ok!(pay(FIRST, n.into()));
		}
		for (decision, in_favour) in [(3, true), (1, false), (5, true), (4, false), (2, true)] {
			assert_ok!(decide(decision, in_favour));
		}
		let numbers = [1, 2, 3, 4, 5].map(|n| Membership::number_of(FIRST, &person(n).account()));
		assert_eq!(numbers, [None, Some(3), Some(1), None, Some(2)]);
		assert_eq!(NumbersGiven::<Test>::get(FIRST), 3);
		assert_eq!(ActiveMembers::<Test>::get(FIRST), 3);
	});
}

#[test]
fn each_cooperative_numbers_its_own_members() {
	ExtBuilder::default().build_and_execute(|| {
		let key = person(1);
		assert_ok!(apply_relayed(&key, FIRST));
		set_now(NOW + 1);
		assert_ok!(apply_relayed(&key, SECOND));
		assert_ok!(pay(SECOND, 1));
		assert_ok!(pay(FIRST, 1));
		assert_ok!(decide(1, true));
		assert_ok!(decide(2, true));
		assert_eq!(Membership::number_of(FIRST, &key.account()), Some(1));
		// The founders have the numbers 1 and 2 there.
		assert_eq!(Membership::number_of(SECOND, &key.account()), Some(3));
	});
}
