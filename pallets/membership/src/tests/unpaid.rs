//! What is not paid in time is closed without anyone's help (rules §4.1, §14.4).

use crate::{mock::*, Applications, Error, Event, InvoicesDue, WeightInfo};
use coop_primitives::{providers::MemberInspect, AccountKind};
use frame_support::{assert_noop, assert_ok, weights::Weight};

/// The weight of closing so many applications.
fn steps(n: u64) -> Weight {
	<() as WeightInfo>::close_unpaid().saturating_mul(n)
}

fn under_way() -> usize {
	Applications::<Test>::iter().count()
}

#[test]
fn an_application_is_closed_after_its_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		let applicant = person(1).account();
		set_now(NOW + INVOICE_LIFE);
		idle(Weight::MAX);
		assert!(Membership::is_applicant(FIRST, &applicant));

		set_now(NOW + INVOICE_LIFE + 1);
		idle(Weight::MAX);
		assert!(!Membership::is_applicant(FIRST, &applicant));
		System::assert_last_event(
			Event::InvoiceExpired { cooperative: FIRST, application: 1, applicant }.into(),
		);
		assert_noop!(pay(FIRST, 1), Error::<Test>::ApplicationNotFound);
		assert_ok!(apply_relayed(&person(1), FIRST));
	});
}

#[test]
fn what_is_paid_waits_for_the_council_as_long_as_it_takes() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		set_now(NOW + 10 * INVOICE_LIFE);
		idle(Weight::MAX);
		assert_ok!(decide(1, true));
	});
}

#[test]
fn what_ends_first_is_closed_first() {
	ExtBuilder::default().build_and_execute(|| {
		for (n, cooperative) in [(1, SECOND), (2, FIRST), (3, SECOND)] {
			set_now(NOW + u64::from(n));
			assert_ok!(apply_relayed(&person(n), cooperative));
		}
		set_now(NOW + INVOICE_LIFE + 3);
		System::reset_events();
		idle(Weight::MAX);
		let closed: Vec<_> = events()
			.into_iter()
			.map(|event| match event {
				Event::InvoiceExpired { applicant, .. } => applicant,
				other => panic!("{other:?}"),
			})
			.collect();
		assert_eq!(closed, [1, 2].map(|n| person(n).account()));
		assert_eq!(under_way(), 1);
	});
}

#[test]
fn a_thousand_at_once_are_closed_in_bounded_steps() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=MAX_APPLICATIONS {
			let who = account(n);
			crate::MembershipsOf::<Test>::insert(&who, 1);
			let (kind, profile) = (AccountKind::Person, PROFILE);
			Register::insert(&who, StubAccount { kind, profile, last_statement: 0 });
			assert_ok!(Membership::apply(signed(&who), FIRST, DOCUMENT));
			crate::MembershipsOf::<Test>::remove(&who);
		}
		set_now(NOW + INVOICE_LIFE + 1);
		let a_block = 7;
		let limit = steps(a_block).saturating_add(Weight::from_parts(1, 1));
		let mut left = under_way();
		let mut blocks = 0;
		while left > 0 {
			let used = idle(limit);
			assert_eq!(used, steps(a_block));
			assert_eq!(left - under_way(), left.min(a_block as usize));
			left = under_way();
			blocks += 1;
		}
		assert_eq!(blocks, 143);
		assert_eq!(InvoicesDue::<Test>::iter().count(), 0);
	});
}

#[test]
fn without_weight_nothing_happens() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		set_now(NOW + INVOICE_LIFE + 1);
		let a_bit_too_little = steps(1).saturating_sub(Weight::from_parts(1, 0));
		for limit in [Weight::zero(), a_bit_too_little] {
			assert_eq!(idle(limit), Weight::zero());
			assert_eq!(under_way(), 1);
		}
	});
}
