//! The operator decides on a connection, and a connection ends before it is complete (rules §3.2).

use crate::{
	mock::*, Agreements, CooperativeOf, Cooperatives as CooperativesOf, Error, Event, Foundings,
	Status,
};
use frame_support::{assert_noop, assert_ok};

#[test]
fn the_operators_council_activates_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		assert_ok!(Cooperatives::activate(council(FIRST), id));
		System::assert_last_event(
			Event::CooperativeActivated { cooperative: id, by_governance: false }.into(),
		);
		assert_eq!(status(id), Status::Active);
	});
}

#[test]
fn platform_governance_activates_what_the_operator_leaves_undecided() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		set_now(NOW + OPERATOR_DECIDES);
		assert_noop!(Cooperatives::activate(governance(), id), Error::<Test>::OperatorMayDecide);
		set_now(NOW + OPERATOR_DECIDES + 1);
		assert_ok!(Cooperatives::activate(governance(), id));
		System::assert_last_event(
			Event::CooperativeActivated { cooperative: id, by_governance: true }.into(),
		);
	});
}

#[test]
fn another_council_does_not_activate() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		for other in [SECOND, id] {
			assert_noop!(Cooperatives::activate(council(other), id), Error::<Test>::NotOperator);
		}
	});
}

#[test]
fn who_left_operator_or_union_meanwhile_is_not_activated() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		leave(SECOND, COMPANY);
		assert_noop!(Cooperatives::activate(council(FIRST), id), Error::<Test>::NotMemberOfUnion);
		leave(FIRST, COMPANY);
		assert_noop!(
			Cooperatives::activate(council(FIRST), id),
			Error::<Test>::NotMemberOfOperator
		);
	});
}

#[test]
fn only_a_pending_cooperative_is_activated_or_rejected() {
	ExtBuilder::default().build_and_execute(|| {
		let activated = activated(COMPANY);
		for id in [FIRST, SECOND, activated] {
			assert_noop!(
				Cooperatives::activate(council(FIRST), id),
				Error::<Test>::AlreadyActivated
			);
			assert_noop!(
				Cooperatives::reject(council(FIRST), id, DOCUMENT),
				Error::<Test>::AlreadyActivated
			);
		}
		let blocked = connected(COMPANY + 1);
		assert_ok!(Cooperatives::block(governance(), blocked, DOCUMENT));
		assert_noop!(
			Cooperatives::activate(council(FIRST), blocked),
			Error::<Test>::CooperativeBlocked
		);
		let unknown = blocked + 1;
		assert_noop!(Cooperatives::activate(council(FIRST), unknown), Error::<Test>::NotFound);
		assert_noop!(
			Cooperatives::reject(council(FIRST), unknown, DOCUMENT),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn what_is_rejected_is_gone_and_its_id_is_not_given_again() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		assert_ok!(Cooperatives::reject(council(FIRST), id, DOCUMENT));
		System::assert_last_event(
			Event::CooperativeRejected { cooperative: id, document: DOCUMENT }.into(),
		);
		assert!(!CooperativesOf::<Test>::contains_key(id));
		assert!(!CooperativeOf::<Test>::contains_key(COMPANY));
		assert!(!Agreements::<Test>::contains_key(id));
		assert_eq!(connected(COMPANY), id + 1);
	});
}

#[test]
fn a_blocked_connection_is_rejected_too() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_ok!(Cooperatives::reject(council(FIRST), id, DOCUMENT));
	});
}

#[test]
fn only_the_operators_council_rejects() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		assert_noop!(
			Cooperatives::reject(council(SECOND), id, DOCUMENT),
			Error::<Test>::NotOperator
		);
	});
}

#[test]
fn what_another_room_still_keeps_is_not_removed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		set_remains(id, true);
		assert_noop!(Cooperatives::reject(council(FIRST), id, DOCUMENT), Error::<Test>::NotEmpty);
		assert_noop!(Cooperatives::withdraw(signed(COMPANY), id), Error::<Test>::NotEmpty);
		set_remains(id, false);
		assert_ok!(Cooperatives::withdraw(signed(COMPANY), id));
	});
}

#[test]
fn who_is_not_ready_may_withdraw() {
	ExtBuilder::default().build_and_execute(|| {
		let pending = connected(COMPANY);
		let active = activated(COMPANY + 1);
		assert_ok!(enter(active, &[11, 12]));
		assert_ok!(sign(active, 11));
		let blocked = activated(COMPANY + 2);
		assert_ok!(Cooperatives::block(governance(), blocked, DOCUMENT));
		for (id, who) in [(pending, COMPANY), (active, COMPANY + 1), (blocked, COMPANY + 2)] {
			assert_ok!(Cooperatives::withdraw(signed(who), id));
			System::assert_last_event(Event::CooperativeWithdrawn { cooperative: id }.into());
			assert!(!CooperativesOf::<Test>::contains_key(id));
			assert!(!Foundings::<Test>::contains_key(id));
		}
	});
}

#[test]
fn who_is_ready_does_not_withdraw() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_noop!(Cooperatives::withdraw(signed(COMPANY), id), Error::<Test>::AlreadyReady);
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_noop!(Cooperatives::withdraw(signed(COMPANY), id), Error::<Test>::AlreadyReady);
	});
}

#[test]
fn nobody_else_withdraws_a_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		for who in [1, ORGANIZATION, COMPANY + 1] {
			assert_noop!(Cooperatives::withdraw(signed(who), id), Error::<Test>::NotOwnAccount);
		}
		assert_noop!(Cooperatives::withdraw(signed(COMPANY), id + 1), Error::<Test>::NotFound);
	});
}
