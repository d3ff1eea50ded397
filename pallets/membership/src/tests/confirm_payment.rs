//! The cashier confirms exactly the invoiced sum (rules §3.7, §4.1).

use crate::{mock::*, Applications, Call, Error, InvoicesDue, Stage};
use coop_primitives::{due::DueKey, Contributions, Money};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn confirm(received: Money) -> DispatchResult {
	crate::mock::confirm(signed(&clerk()), FIRST, 1, received)
}

/// One person has applied to the first cooperative.
fn with_application(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		test();
	});
}

#[test]
fn it_opens_a_decision_that_admits_or_refuses() {
	with_application(|| {
		assert_ok!(confirm(TOTAL));
		let (cooperative, application) = (FIRST, 1);
		assert_eq!(
			Decisions::iter().collect::<Vec<_>>(),
			[(
				1,
				Opened {
					cooperative,
					proposer: person(1).account(),
					subject: DOCUMENT,
					action: RuntimeCall::Membership(Call::admit { cooperative, application }),
					on_refusal: Some(RuntimeCall::Membership(Call::refuse {
						cooperative,
						application
					})),
				}
			)]
		);
		let stage = Applications::<Test>::get(FIRST, 1).unwrap().stage;
		assert_eq!(stage, Stage::BeforeCouncil { decision: 1 });
		assert_eq!(InvoicesDue::<Test>::iter().count(), 0);
	});
}

#[test]
fn too_little_and_too_much_are_refused() {
	with_application(|| {
		for received in [0, PERSONS.entrance, TOTAL - 1] {
			assert_noop!(confirm(received), Error::<Test>::PaidTooLittle);
		}
		for received in [TOTAL + 1, Money::MAX] {
			assert_noop!(confirm(received), Error::<Test>::PaidTooMuch);
		}
		assert_ok!(confirm(TOTAL));
	});
}

#[test]
fn an_invoice_keeps_the_sums_of_its_day() {
	with_application(|| {
		let dearer = Contributions { entrance: 200, minimum_share: 600 };
		Cooperatives::mutate(FIRST, |record| record.as_mut().unwrap().persons = dearer);

		assert_noop!(confirm(800), Error::<Test>::PaidTooMuch);
		assert_ok!(confirm(TOTAL));

		assert_ok!(apply_relayed(&person(2), FIRST));
		assert_eq!(Applications::<Test>::get(FIRST, 2).unwrap().contributions, dearer);
	});
}

#[test]
fn an_invoice_ends_to_the_millisecond() {
	with_application(|| {
		set_now(NOW + INVOICE_LIFE + 1);
		assert_noop!(confirm(TOTAL), Error::<Test>::InvoiceExpired);
		set_now(NOW + INVOICE_LIFE);
		assert_ok!(confirm(TOTAL));
	});
}

#[test]
fn a_payment_is_confirmed_once() {
	with_application(|| {
		assert_ok!(confirm(TOTAL));
		assert_noop!(confirm(TOTAL), Error::<Test>::AlreadyPaid);
	});
}

#[test]
fn only_a_cashier_of_this_cooperative_confirms() {
	with_application(|| {
		for who in [relay(), second_clerk(), person(1).account(), founders()[0].clone()] {
			assert_noop!(
				crate::mock::confirm(signed(&who), FIRST, 1, TOTAL),
				Error::<Test>::NotCashier
			);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(crate::mock::confirm(origin, FIRST, 1, TOTAL), BadOrigin);
		}
	});
}

#[test]
fn an_application_that_does_not_exist_is_refused() {
	with_application(|| {
		for application in [0, 2, u32::MAX] {
			assert_noop!(pay(FIRST, application), Error::<Test>::ApplicationNotFound);
		}
		// The number counts in one cooperative only.
		assert_noop!(pay(SECOND, 1), Error::<Test>::ApplicationNotFound);
	});
}

#[test]
fn a_cooperative_that_does_not_exist_or_is_not_ready_is_refused() {
	with_application(|| {
		assert_noop!(pay(UNKNOWN, 1), Error::<Test>::CooperativeNotFound);
		set_ready(FIRST, false);
		assert_noop!(pay(FIRST, 1), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn when_the_council_takes_no_decision_the_invoice_stays_open() {
	with_application(|| {
		fill_council();
		assert_noop!(confirm(TOTAL), COUNCIL_FULL);
		let key = DueKey { at: NOW + INVOICE_LIFE, cooperative: FIRST, id: 1 };
		assert!(InvoicesDue::<Test>::contains_key(key));
	});
}
