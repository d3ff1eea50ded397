//! The council refuses: the money is to be returned (rules §4.1).

use crate::{mock::*, Applications, Error, Event};
use coop_primitives::{
	books::{Operation, Purpose},
	providers::MemberInspect,
	Contributions,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

/// One person has applied to the first cooperative and paid.
fn with_paid_application(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		test();
	});
}

#[test]
fn the_event_tells_what_to_return_and_the_applicant_may_apply_again() {
	with_paid_application(|| {
		let who = person(1).account();
		let dearer = Contributions { entrance: 200, minimum_share: 600 };
		Cooperatives::mutate(FIRST, |record| record.as_mut().unwrap().persons = dearer);

		assert_ok!(decide(1, false));

		System::assert_last_event(
			Event::ApplicationRefused {
				cooperative: FIRST,
				application: 1,
				applicant: who.clone(),
				refund: TOTAL,
				payment: 2,
			}
			.into(),
		);
		assert_eq!(
			told()[1..],
			[Told::Owed {
				cooperative: FIRST,
				who: who.clone(),
				purpose: Purpose::Refund(1),
				lines: lines([(Operation::ApplicationRefunded, TOTAL)]),
				due: NOW + REFUND_WITHIN,
			}]
		);
		assert!(!Membership::is_applicant(FIRST, &who));
		assert_eq!(Membership::number_of(FIRST, &who), None);

		set_now(NOW + 1);
		assert_ok!(apply_relayed(&person(1), FIRST));
		// Ids of applications are not given twice.
		assert!(Applications::<Test>::contains_key(FIRST, 2));
	});
}

/// The money is returned whatever has become of the cooperative.
#[test]
fn a_cooperative_that_is_not_ready_refuses_too() {
	with_paid_application(|| {
		set_ready(FIRST, false);
		assert_ok!(decide(1, false));
	});
}

#[test]
fn what_was_not_paid_or_is_closed_is_not_refused() {
	with_paid_application(|| {
		assert_ok!(apply_relayed(&person(2), FIRST));
		assert_noop!(Membership::refuse(council(FIRST), FIRST, 2), Error::<Test>::NotPaid);
		assert_ok!(Membership::refuse(council(FIRST), FIRST, 1));
		assert_noop!(
			Membership::refuse(council(FIRST), FIRST, 1),
			Error::<Test>::ApplicationNotFound
		);
	});
}

#[test]
fn a_refused_applicant_is_not_admitted_and_a_member_not_refused() {
	with_paid_application(|| {
		assert_ok!(apply_relayed(&person(2), FIRST));
		assert_ok!(pay(FIRST, 2));
		assert_ok!(decide(1, false));
		assert_noop!(decide(1, true), Error::<Test>::ApplicationNotFound);
		assert_ok!(decide(2, true));
		assert_noop!(decide(2, false), Error::<Test>::ApplicationNotFound);
	});
}

#[test]
fn the_council_of_another_cooperative_is_refused() {
	with_paid_application(|| {
		assert_noop!(
			Membership::refuse(council(SECOND), FIRST, 1),
			Error::<Test>::WrongCooperative
		);
	});
}

#[test]
fn nobody_but_a_council_may_call_it() {
	with_paid_application(|| {
		for origin in [signed(&clerk()), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::refuse(origin, FIRST, 1), BadOrigin);
		}
	});
}
