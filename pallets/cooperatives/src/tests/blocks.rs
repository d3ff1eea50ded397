//! Blocked, on which grounds, and not any more (rules §3.4).

use crate::{mock::*, BlockGround, Blocks, Error, Event, Grounds, Notice, Notices, Status};
use coop_primitives::{providers::CooperativeInspect, StaffRight};
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

const GROUNDS: [BlockGround; 3] =
	[BlockGround::Governance, BlockGround::Unpaid, BlockGround::Membership];

#[test]
fn a_set_of_grounds_holds_exactly_its_members() {
	let sets = (0u8..8)
		.map(|bits| -> BTreeSet<usize> { (0..3).filter(|n| bits & (1 << n) != 0).collect() });
	let mut different = BTreeSet::new();
	for members in sets {
		let set = members.iter().fold(Grounds::default(), |set, n| set.with(GROUNDS[*n]));
		assert_eq!(set.is_empty(), members.is_empty());
		for (n, ground) in GROUNDS.into_iter().enumerate() {
			assert_eq!(set.contains(ground), members.contains(&n));
			assert!(!set.without(ground).contains(ground));
			assert_eq!(set.with(ground).without(ground), set.without(ground));
		}
		different.insert(codec::Encode::encode(&set));
	}
	assert_eq!(different.len(), 8);
}

#[test]
fn platform_governance_blocks_and_lifts_its_block() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		System::assert_last_event(
			Event::CooperativeBlocked {
				cooperative: id,
				ground: BlockGround::Governance,
				document: Some(DOCUMENT),
			}
			.into(),
		);
		assert_eq!(status(id), Status::Blocked);
		assert!(!Cooperatives::is_ready(id));
		let block = Blocks::<Test>::get(id).unwrap();
		assert_eq!((block.before, block.since), (Status::Ready, NOW));
		assert_noop!(
			Cooperatives::block(governance(), id, DOCUMENT),
			Error::<Test>::AlreadyBlocked
		);

		assert_ok!(Cooperatives::unblock(governance(), id));
		System::assert_last_event(
			Event::BlockLifted {
				cooperative: id,
				ground: BlockGround::Governance,
				status: Status::Ready,
			}
			.into(),
		);
		assert_eq!(status(id), Status::Ready);
		assert!(!Blocks::<Test>::contains_key(id));
		assert_noop!(Cooperatives::unblock(governance(), id), Error::<Test>::NotBlocked);
	});
}

#[test]
fn a_cooperative_is_again_what_it_was_before() {
	ExtBuilder::default().build_and_execute(|| {
		let (pending, active) = (connected(COMPANY), activated(COMPANY + 1));
		let ready = ready(COMPANY + 2);
		for (id, before) in
			[(pending, Status::Pending), (active, Status::Active), (ready, Status::Ready)]
		{
			assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
			assert_eq!(status(id), Status::Blocked);
			assert_ok!(Cooperatives::unblock(governance(), id));
			assert_eq!(status(id), before);
		}
	});
}

#[test]
fn the_operator_blocks_who_does_not_pay_after_a_notice() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_noop!(Cooperatives::block_unpaid(council(FIRST), id), Error::<Test>::NotNotified);
		assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
		System::assert_last_event(
			Event::NoticeGiven {
				cooperative: id,
				document: DOCUMENT,
				block_from: NOW + NOTICE_PERIOD,
			}
			.into(),
		);
		assert_eq!(
			Notices::<Test>::get(id),
			Some(Notice { document: DOCUMENT, given_at: NOW, block_from: NOW + NOTICE_PERIOD })
		);
		assert_noop!(
			Cooperatives::give_notice(council(FIRST), id, DOCUMENT),
			Error::<Test>::AlreadyNotified
		);

		set_now(NOW + NOTICE_PERIOD - 1);
		assert_noop!(
			Cooperatives::block_unpaid(council(FIRST), id),
			Error::<Test>::NoticeTooRecent
		);
		set_now(NOW + NOTICE_PERIOD);
		assert_ok!(Cooperatives::block_unpaid(council(FIRST), id));
		System::assert_last_event(
			Event::CooperativeBlocked {
				cooperative: id,
				ground: BlockGround::Unpaid,
				document: Some(DOCUMENT),
			}
			.into(),
		);
		assert!(!Notices::<Test>::contains_key(id));
		assert_noop!(
			Cooperatives::give_notice(council(FIRST), id, DOCUMENT),
			Error::<Test>::AlreadyBlocked
		);

		assert_ok!(Cooperatives::unblock_unpaid(council(FIRST), id));
		assert_eq!(status(id), Status::Ready);
		assert_noop!(Cooperatives::unblock_unpaid(council(FIRST), id), Error::<Test>::NotBlocked);
		// The next time it takes a new notice.
		assert_noop!(Cooperatives::block_unpaid(council(FIRST), id), Error::<Test>::NotNotified);
	});
}

#[test]
fn a_notice_may_be_taken_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_noop!(Cooperatives::withdraw_notice(council(FIRST), id), Error::<Test>::NotNotified);
		assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
		assert_ok!(Cooperatives::withdraw_notice(council(FIRST), id));
		System::assert_last_event(Event::NoticeWithdrawn { cooperative: id }.into());
		set_now(NOW + NOTICE_PERIOD);
		assert_noop!(Cooperatives::block_unpaid(council(FIRST), id), Error::<Test>::NotNotified);
	});
}

/// Neither can lift what the other has blocked, nor what follows from a lost membership.
#[test]
fn each_ground_is_lifted_by_itself() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
		pass(NOTICE_PERIOD);
		assert_ok!(Cooperatives::block_unpaid(council(FIRST), id));
		assert_noop!(Cooperatives::unblock(governance(), id), Error::<Test>::NotBlocked);
		assert_noop!(Cooperatives::unblock_rejoined(signed(1), id), Error::<Test>::NotBlocked);
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_ok!(Cooperatives::unblock_unpaid(council(FIRST), id));
		System::assert_last_event(
			Event::BlockLifted {
				cooperative: id,
				ground: BlockGround::Unpaid,
				status: Status::Blocked,
			}
			.into(),
		);
		assert_noop!(Cooperatives::unblock_unpaid(council(FIRST), id), Error::<Test>::NotBlocked);
		assert_ok!(Cooperatives::unblock(governance(), id));
		assert_eq!(status(id), Status::Ready);
	});
}

#[test]
fn operator_and_union_are_never_blocked() {
	ExtBuilder::default().build_and_execute(|| {
		for id in [FIRST, SECOND] {
			assert_noop!(Cooperatives::block(governance(), id, DOCUMENT), Error::<Test>::Exempt);
			assert_noop!(
				Cooperatives::give_notice(council(FIRST), id, DOCUMENT),
				Error::<Test>::Exempt
			);
		}
	});
}

#[test]
fn a_cooperative_that_does_not_exist_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let id = UNKNOWN;
		assert_noop!(Cooperatives::block(governance(), id, DOCUMENT), Error::<Test>::NotFound);
		assert_noop!(Cooperatives::unblock(governance(), id), Error::<Test>::NotFound);
		assert_noop!(
			Cooperatives::give_notice(council(FIRST), id, DOCUMENT),
			Error::<Test>::NotFound
		);
		assert_noop!(Cooperatives::unblock_unpaid(council(FIRST), id), Error::<Test>::NotFound);
		assert_noop!(Cooperatives::unblock_rejoined(signed(1), id), Error::<Test>::NotFound);
	});
}

#[test]
fn only_the_operators_council_deals_with_payment() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		for other in [SECOND, id] {
			let by = || council(other);
			let error = Error::<Test>::NotOperator;
			assert_noop!(Cooperatives::give_notice(by(), id, DOCUMENT), error);
			let error = Error::<Test>::NotOperator;
			assert_noop!(Cooperatives::withdraw_notice(by(), id), error);
			let error = Error::<Test>::NotOperator;
			assert_noop!(Cooperatives::block_unpaid(by(), id), error);
			let error = Error::<Test>::NotOperator;
			assert_noop!(Cooperatives::unblock_unpaid(by(), id), error);
		}
	});
}

/// What is still possible: staff changes, the end of links, what the general meeting decides.
#[test]
fn a_blocked_cooperative_keeps_its_staff() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::grant_rights(council(id), id, 1, StaffRight::Cashier));
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert!(Cooperatives::has_right(id, &1, StaffRight::Cashier));
		assert_ok!(Cooperatives::grant_rights(council(id), id, 2, StaffRight::Cashier));
		assert_ok!(Cooperatives::revoke_rights(council(id), id, 1, StaffRight::Cashier));
	});
}
