//! An invoice is paid, or will not be (rules §3.7, §4.1).

use crate::{mock::*, Applications, Call, Error, Event, Stage};
use coop_primitives::{
	books::{Operation, Purpose},
	providers::{MemberInspect, OnPayment},
	Contributions,
};
use frame_support::{assert_noop, assert_ok, weights::Weight};

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
		assert_ok!(pay(FIRST, 1));
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
	});
}

#[test]
fn an_invoice_keeps_the_sums_of_its_day() {
	with_application(|| {
		let dearer = Contributions { entrance: 200, minimum_share: 600 };
		Cooperatives::mutate(FIRST, |record| record.as_mut().unwrap().persons = dearer);
		set_now(NOW + 1);
		assert_ok!(apply_relayed(&person(2), FIRST));
		let invoice = |n: u8, Contributions { entrance, minimum_share }, at| Told::Expected {
			cooperative: FIRST,
			who: person(n).account(),
			purpose: Purpose::Joining(n.into()),
			lines: lines([
				(Operation::EntranceReceived, entrance),
				(Operation::MinimumShareReceived, minimum_share),
			]),
			until: at + INVOICE_LIFE,
		};
		assert_eq!(told(), [invoice(1, PERSONS, NOW), invoice(2, dearer, NOW + 1)]);
		// And what is credited is what was invoiced.
		assert_ok!(pay(FIRST, 1));
		assert_ok!(decide(1, true));
		assert!(Membership::is_active(FIRST, &person(1).account()));
		assert!(told().iter().any(|it| matches!(
			it,
			Told::Applied { line, .. }
				if line.operation == Operation::MinimumShareCredited
					&& line.amount == PERSONS.minimum_share
		)));
	});
}

#[test]
fn it_is_paid_once() {
	with_application(|| {
		assert_ok!(pay(FIRST, 1));
		assert_noop!(pay(FIRST, 1), Error::<Test>::AlreadyPaid);
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
		assert_noop!(pay(FIRST, 1), COUNCIL_FULL);
		let stage = Applications::<Test>::get(FIRST, 1).unwrap().stage;
		assert_eq!(stage, Stage::Invoiced { payment: 1 });
	});
}

#[test]
fn what_will_not_be_paid_is_closed_and_he_may_apply_again() {
	with_application(|| {
		let applicant = person(1).account();
		end(FIRST, 1);
		assert!(!Membership::is_applicant(FIRST, &applicant));
		System::assert_last_event(
			Event::ApplicationClosed { cooperative: FIRST, application: 1, applicant }.into(),
		);
		assert_noop!(pay(FIRST, 1), Error::<Test>::ApplicationNotFound);
		// Closed is closed.
		System::reset_events();
		end(FIRST, 1);
		assert_eq!(events(), []);
		set_now(NOW + 1);
		assert_ok!(apply_relayed(&person(1), FIRST));
	});
}

#[test]
fn what_is_paid_waits_for_the_council_as_long_as_it_takes() {
	with_application(|| {
		assert_ok!(pay(FIRST, 1));
		set_now(NOW + 10 * INVOICE_LIFE);
		assert_ok!(decide(1, true));
	});
}

#[test]
fn who_is_no_member_deposits_nothing() {
	with_application(|| {
		let who = person(1).account();
		let deposit = || Membership::confirmed(FIRST, &who, Purpose::Deposit, RECEIPT);
		assert_noop!(deposit(), Error::<Test>::NotActive);
		assert_ok!(pay(FIRST, 1));
		assert_ok!(decide(1, true));
		assert_ok!(deposit());
	});
}

#[test]
fn other_payments_are_not_its_business() {
	with_application(|| {
		let who = person(1).account();
		for purpose in [Purpose::Refund(1), Purpose::Receipt, Purpose::Order] {
			assert_eq!(Membership::confirmed(FIRST, &who, purpose, RECEIPT), Ok(Weight::zero()));
			Membership::ended(FIRST, &account(0), purpose);
		}
		assert_ok!(pay(FIRST, 1));
	});
}
