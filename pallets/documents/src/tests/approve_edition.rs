//! A cooperative works with the editions that its council approved (rules §2.1).

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn publish(template: u32) {
	let (title, required) = (H256::zero(), Default::default());
	assert_ok!(Documents::publish_template(council(UNION), template, title, required, false));
}

fn approve(template: u32, edition: u32) -> DispatchResult {
	Documents::approve_edition(council(FIRST), FIRST, template, edition)
}

#[test]
fn a_council_chooses_an_edition_for_its_own_cooperative_only() {
	ExtBuilder::default().build_and_execute(|| {
		publish(LETTER);
		assert_ok!(approve(LETTER, 2));
		System::assert_last_event(
			Event::EditionApproved { cooperative: FIRST, template: LETTER, edition: 2 }.into(),
		);
		assert_eq!(Documents::approved_edition(FIRST, LETTER), Some(2));
		assert_eq!(Documents::approved_edition(SECOND, LETTER), Some(1));
		// It may go back to an older one.
		assert_ok!(approve(LETTER, 1));
		assert_eq!(Documents::approved_edition(FIRST, LETTER), Some(1));
	});
}

#[test]
fn what_does_not_exist_or_is_withdrawn_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(approve(1, 1), Error::<Test>::TemplateNotFound);
		publish(1);
		for edition in [0, 2] {
			assert_noop!(approve(1, edition), Error::<Test>::EditionNotFound);
		}
		assert_ok!(Documents::withdraw_template(council(UNION), 1));
		assert_noop!(approve(1, 1), Error::<Test>::EditionWithdrawn);
		publish(1);
		assert_noop!(approve(1, 1), Error::<Test>::EditionWithdrawn);
		assert_ok!(approve(1, 2));
	});
}

#[test]
fn an_edition_is_not_approved_twice() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(approve(LETTER, 1), Error::<Test>::AlreadyApproved);
	});
}

#[test]
fn templates_in_use_are_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		for template in 1..MAX_APPROVED {
			publish(template);
		}
		for template in 1..MAX_APPROVED - 1 {
			assert_ok!(approve(template, 1));
		}
		assert_noop!(approve(MAX_APPROVED - 1, 1), Error::<Test>::TooManyApproved);
		// A change of edition needs no room.
		publish(1);
		assert_ok!(approve(1, 2));
	});
}

#[test]
fn only_a_ready_cooperative_that_exists_approves() {
	ExtBuilder::default().build_and_execute(|| {
		publish(LETTER);
		assert_noop!(
			Documents::approve_edition(council(UNKNOWN), UNKNOWN, LETTER, 2),
			Error::<Test>::CooperativeNotFound
		);
		block(FIRST);
		assert_noop!(approve(LETTER, 2), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn nobody_but_the_council_of_the_cooperative_may_call_it() {
	ExtBuilder::default().build_and_execute(|| {
		publish(LETTER);
		let approve = |origin| Documents::approve_edition(origin, FIRST, LETTER, 2);
		for other in [SECOND, UNION] {
			assert_noop!(approve(council(other)), Error::<Test>::WrongCooperative);
		}
		let chair = signed(&chair().account());
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none(), chair] {
			assert_noop!(approve(origin), BadOrigin);
		}
	});
}
