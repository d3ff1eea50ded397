//! The first members of a cooperative, and what is left of it (rules §3.2).

use crate::{mock::*, Error, Event, Members};
use coop_primitives::providers::{FoundMembers, MemberInspect, Remains};
use frame_support::{assert_noop, assert_ok};

#[test]
fn founders_get_the_numbers_from_one() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=3 {
			let who = account(n);
			assert_eq!(Membership::found(FIRST, &who, DOCUMENT), Ok(n));
			System::assert_last_event(
				Event::MemberFounded {
					cooperative: FIRST,
					who: who.clone(),
					number: n,
					document: DOCUMENT,
				}
				.into(),
			);
			assert!(Membership::is_active(FIRST, &who));
			assert_eq!(Members::<Test>::get(FIRST, n).unwrap().document, DOCUMENT);
		}
	});
}

#[test]
fn nobody_is_founded_twice() {
	ExtBuilder::default().build_and_execute(|| {
		let who = account(1);
		assert_ok!(Membership::found(FIRST, &who, DOCUMENT));
		assert_noop!(Membership::found(FIRST, &who, DOCUMENT), Error::<Test>::AlreadyMember);
		// In another cooperative he may be.
		assert_ok!(Membership::found(SECOND, &who, DOCUMENT));
	});
}

#[test]
fn members_and_applications_remain() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!Membership::remains(FIRST));
		assert!(Membership::remains(SECOND));
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert!(Membership::remains(FIRST));
		assert_ok!(pay(FIRST, 1));
		assert_ok!(decide(1, false));
		assert!(!Membership::remains(FIRST));
		assert_ok!(Membership::found(FIRST, &account(1), DOCUMENT));
		assert!(Membership::remains(FIRST));
	});
}
