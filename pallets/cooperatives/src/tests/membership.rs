//! Who leaves operator or union is blocked after a term; a new operator or union is designated, and
//! all have a term to join it (rules §3.3).

use crate::{
	mock::*, Block, BlockGround, Blocks, Body, Designated, Designation, Error, Event, Notices,
	Operator, RejoinDue, RejoinUntil, Status, Union, WeightInfo,
};
use coop_primitives::CoopId;
use frame_support::{assert_noop, assert_ok, weights::Weight};

fn is_blocked(id: CoopId) -> bool {
	Blocks::<Test>::get(id).is_some_and(|block| block.grounds.contains(BlockGround::Membership))
}

/// The time, then the idle part of a block.
fn at(now: u64) {
	set_now(now);
	let used = idle(Weight::MAX);
	assert!(used.all_lte(Weight::MAX));
}

#[test]
fn who_leaves_is_blocked_after_the_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		for (body, name) in [(FIRST, Body::Operator), (SECOND, Body::Union)] {
			let left_at = now();
			leave(body, COMPANY);
			let join_until = left_at + REJOIN;
			System::assert_last_event(
				Event::MembershipLost { cooperative: id, body: name, join_until }.into(),
			);
			assert_eq!(RejoinUntil::<Test>::get(id, name), Some(join_until));
			at(join_until);
			assert_eq!(status(id), Status::Ready);
			at(join_until + 1);
			System::assert_last_event(
				Event::CooperativeBlocked {
					cooperative: id,
					ground: BlockGround::Membership,
					document: None,
				}
				.into(),
			);
			assert_eq!(status(id), Status::Blocked);
			assert_eq!(RejoinDue::<Test>::iter().count(), 0);

			assert!(Cooperatives::unblock_rejoined(signed(1), id).is_err());
			join(body, COMPANY);
			assert_ok!(Cooperatives::unblock_rejoined(signed(1), id));
			assert_eq!(status(id), Status::Ready);
		}
	});
}

#[test]
fn the_error_says_where_it_must_join_again() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		leave(FIRST, COMPANY);
		leave(SECOND, COMPANY);
		at(NOW + REJOIN + 1);
		let lift = || Cooperatives::unblock_rejoined(signed(1), id);
		assert_noop!(lift(), Error::<Test>::NotMemberOfOperator);
		join(FIRST, COMPANY);
		assert_noop!(lift(), Error::<Test>::NotMemberOfUnion);
		join(SECOND, COMPANY);
		assert_ok!(lift());
		assert_noop!(lift(), Error::<Test>::NotBlocked);
	});
}

#[test]
fn who_joins_again_in_time_is_not_blocked() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		leave(FIRST, COMPANY);
		pass(REJOIN);
		join(FIRST, COMPANY);
		at(now() + 1);
		assert_eq!(status(id), Status::Ready);
		assert_eq!(RejoinUntil::<Test>::iter().count(), 0);
	});
}

/// Who leaves again has the whole term again, and leaving the other one does not lengthen it.
#[test]
fn each_membership_has_its_own_term() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		leave(FIRST, COMPANY);
		pass(REJOIN / 2);
		leave(SECOND, COMPANY);
		assert_eq!(RejoinDue::<Test>::iter().count(), 2);
		join(FIRST, COMPANY);
		leave(FIRST, COMPANY);
		assert_eq!(RejoinDue::<Test>::iter().count(), 2);
		join(SECOND, COMPANY);
		at(NOW + REJOIN + 1);
		assert_eq!(status(id), Status::Ready);
		at(NOW + REJOIN / 2 + REJOIN + 1);
		assert!(is_blocked(id));
	});
}

#[test]
fn who_is_no_cooperative_or_is_operator_or_union_has_no_term() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		for (body, who) in
			[(FIRST, 1), (FIRST, COMPANY + 1), (FIRST, ORGANIZATION + 1), (SECOND, ORGANIZATION)]
		{
			leave(body, who);
		}
		// Nor does it matter whether a cooperative is a member of any other one.
		let other = ready(COMPANY + 1);
		leave(other, COMPANY);
		assert_eq!(RejoinUntil::<Test>::iter().count(), 0);
		assert_eq!(status(id), Status::Ready);
	});
}

#[test]
fn who_is_not_ready_yet_is_blocked_too_and_a_block_is_kept() {
	ExtBuilder::default().build_and_execute(|| {
		let pending = connected(COMPANY);
		let blocked = ready(COMPANY + 1);
		assert_ok!(Cooperatives::block(governance(), blocked, DOCUMENT));
		for who in [COMPANY, COMPANY + 1] {
			leave(FIRST, who);
		}
		at(NOW + REJOIN + 1);
		assert!(is_blocked(pending) && is_blocked(blocked));
		assert_ok!(Cooperatives::unblock(governance(), blocked));
		assert_eq!(status(blocked), Status::Blocked);
		let since = Blocks::<Test>::get(blocked).map(|Block { since, .. }| since);
		assert_eq!(since, Some(NOW));
	});
}

#[test]
fn a_removed_cooperative_has_no_term() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		leave(FIRST, COMPANY);
		assert_ok!(Cooperatives::withdraw(signed(COMPANY), id));
		assert_eq!(RejoinDue::<Test>::iter().count(), 0);
		at(NOW + REJOIN + 1);
	});
}

#[test]
fn terms_are_judged_in_bounded_steps() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = (0..20).map(|n| connected(COMPANY + n)).collect();
		for n in 0..20 {
			leave(SECOND, COMPANY + n);
		}
		set_now(NOW + REJOIN + 1);
		let step = <() as WeightInfo>::judge_lost_membership();
		let end = <() as WeightInfo>::end_offer();
		let last = <() as WeightInfo>::judge_after_designation();
		let limit = step.saturating_mul(7).saturating_add(end);
		let mut left = ids.len();
		while left > 0 {
			assert!(idle(limit).all_lte(limit));
			let now_left = ids.iter().filter(|id| !is_blocked(**id)).count();
			assert_eq!(left - now_left, left.min(7));
			left = now_left;
		}
		assert_eq!(idle(Weight::zero()), Weight::zero());
		assert!(idle(Weight::MAX).all_lte(step.saturating_add(end).saturating_add(last)));
	});
}

#[test]
fn governance_designates_an_operator_and_a_union_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		let join_until = NOW + JOIN;
		assert_ok!(Cooperatives::designate_operator(governance(), id));
		System::assert_last_event(
			Event::BodyDesignated { body: Body::Operator, cooperative: id, join_until }.into(),
		);
		assert_eq!((Operator::<Test>::get(), Union::<Test>::get()), (Some(id), Some(SECOND)));
		assert_noop!(
			Cooperatives::designate_operator(governance(), id),
			Error::<Test>::NothingChanged
		);
		// Its council has the operator's rights now, and the former one has not.
		let other = ready_pending();
		assert_noop!(Cooperatives::activate(council(FIRST), other), Error::<Test>::NotOperator);
		assert_ok!(Cooperatives::activate(council(id), other));

		let union = ready_by(COMPANY + 5, id);
		assert_ok!(Cooperatives::designate_union(governance(), union));
		System::assert_last_event(
			Event::BodyDesignated { body: Body::Union, cooperative: union, join_until }.into(),
		);
		assert_eq!(Union::<Test>::get(), Some(union));
	});
}

/// A cooperative that waits for the operator, whoever that is.
fn ready_pending() -> CoopId {
	join(NEW, COMPANY + 3);
	connected(COMPANY + 3)
}

/// A cooperative that became ready under another operator.
fn ready_by(who: u64, operator: CoopId) -> CoopId {
	join(operator, who);
	let id = connected(who);
	assert_ok!(Cooperatives::activate(council(operator), id));
	assert_ok!(enter(id, &[11, 12]));
	for founder in [11, 12] {
		assert_ok!(sign(id, founder));
	}
	id
}

#[test]
fn only_a_ready_cooperative_is_designated() {
	ExtBuilder::default().build_and_execute(|| {
		let (pending, active) = (connected(COMPANY), activated(COMPANY + 1));
		let blocked = ready(COMPANY + 2);
		assert_ok!(Cooperatives::block(governance(), blocked, DOCUMENT));
		for (id, error) in [
			(pending, Error::<Test>::NotActivated),
			(active, Error::NotReady),
			(blocked, Error::CooperativeBlocked),
			(99, Error::NotFound),
		] {
			let error = sp_runtime::DispatchError::from(error);
			assert_noop!(Cooperatives::designate_operator(governance(), id), error);
			assert_noop!(Cooperatives::designate_union(governance(), id), error);
		}
	});
}

#[test]
fn all_others_are_judged_when_the_time_to_join_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let (joins, stays_away) = (ready(COMPANY), ready(COMPANY + 1));
		let union = ready(COMPANY + 2);
		assert_ok!(Cooperatives::designate_union(governance(), union));
		join(union, COMPANY);
		at(NOW + JOIN);
		assert!([joins, stays_away, SECOND].into_iter().all(|id| !is_blocked(id)));
		at(NOW + JOIN + 1);
		// The former union must be a member too; the operator need not.
		for (id, blocked) in
			[(joins, false), (stays_away, true), (SECOND, true), (union, false), (FIRST, false)]
		{
			assert_eq!(is_blocked(id), blocked, "{id}");
		}
		assert_eq!(Designated::<Test>::get(), None);
	});
}

/// While the time to join a new one runs, the loss of a membership is not judged.
#[test]
fn no_loss_is_judged_before_the_time_to_join_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let (early, late) = (ready(COMPANY), ready(COMPANY + 1));
		let union = ready(COMPANY + 2);
		leave(FIRST, COMPANY);
		pass(REJOIN / 2);
		let designated_at = now();
		assert_ok!(Cooperatives::designate_union(governance(), union));
		let join_until = designated_at + JOIN;
		for who in [COMPANY, COMPANY + 1] {
			join(union, who);
		}
		at(NOW + REJOIN + 1);
		assert!(!is_blocked(early));
		// Who leaves now has at least its own term.
		set_now(join_until - 1);
		leave(FIRST, COMPANY + 1);
		assert_eq!(RejoinUntil::<Test>::get(late, Body::Operator), Some(join_until - 1 + REJOIN));
		at(join_until + 1);
		assert!(is_blocked(early) && !is_blocked(late));
		at(join_until + REJOIN);
		assert!(is_blocked(late));
	});
}

#[test]
fn who_leaves_early_has_until_the_time_to_join_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		let union = ready(COMPANY + 1);
		assert_ok!(Cooperatives::designate_union(governance(), union));
		join(union, COMPANY);
		leave(FIRST, COMPANY);
		assert_eq!(RejoinUntil::<Test>::get(id, Body::Operator), Some(NOW + JOIN));
		at(NOW + JOIN + 1);
		assert!(is_blocked(id));
	});
}

#[test]
fn a_second_designation_lengthens_the_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		let (union, operator) = (ready(COMPANY + 1), ready(COMPANY + 2));
		assert_ok!(Cooperatives::designate_union(governance(), union));
		pass(JOIN);
		assert_ok!(Cooperatives::designate_operator(governance(), operator));
		at(NOW + JOIN + 1);
		assert!(!is_blocked(id));
		at(NOW + 2 * JOIN + 1);
		assert!(is_blocked(id));
	});
}

#[test]
fn the_designated_one_is_rid_of_notice_and_term() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
		leave(SECOND, COMPANY);
		assert_ok!(Cooperatives::designate_operator(governance(), id));
		assert!(!Notices::<Test>::contains_key(id));
		assert_eq!(RejoinDue::<Test>::iter().count(), 0);
		at(NOW + JOIN + 1);
		assert_eq!(status(id), Status::Ready);
	});
}

#[test]
fn all_are_judged_in_bounded_steps() {
	ExtBuilder::default().build_and_execute(|| {
		let ids: Vec<_> = (0..20).map(|n| connected(COMPANY + n)).collect();
		let gone = ids[3];
		assert_ok!(Cooperatives::withdraw(signed(COMPANY + 3), gone));
		let union = ready(COMPANY + 20);
		assert_ok!(Cooperatives::designate_union(governance(), union));
		set_now(NOW + JOIN + 1);
		let step = <() as WeightInfo>::judge_after_designation();
		let others = <() as WeightInfo>::end_offer()
			.saturating_add(<() as WeightInfo>::judge_lost_membership());
		let limit = step.saturating_mul(5).saturating_add(others);
		let mut blocks = 0;
		while let Some(Designation { next, .. }) = Designated::<Test>::get() {
			assert!(idle(limit).all_lte(limit));
			let seen = Designated::<Test>::get().map_or(union, |it| it.next);
			assert!(seen - next <= 5);
			blocks += 1;
		}
		assert_eq!(blocks, 5);
		for id in ids.into_iter().filter(|id| *id != gone) {
			assert!(is_blocked(id), "{id}");
		}
	});
}
