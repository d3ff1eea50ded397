//! A cooperative in which nothing is left is removed (rules §3).

use crate::{
	mock::*, Agreements, Blocks, CooperativeOf, Cooperatives as CooperativesOf, Error, Event,
	LinkOffers, NextCooperative, Notices, StaffCount,
};
use coop_primitives::{providers::CooperativeInspect, StaffRight};
use frame_support::{assert_noop, assert_ok, weights::Weight};

#[test]
fn meeting_or_governance_close_what_is_empty() {
	for by_meeting in [true, false] {
		ExtBuilder::default().build_and_execute(|| {
			let id = ready(COMPANY);
			assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
			assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
			leave(FIRST, COMPANY);
			let origin = if by_meeting { meeting(id) } else { governance() };
			assert_ok!(Cooperatives::close(origin, id));
			System::assert_last_event(Event::CooperativeClosed { cooperative: id }.into());
			assert!(!Cooperatives::exists(id));
			assert!(!CooperativesOf::<Test>::contains_key(id));
			assert!(!Agreements::<Test>::contains_key(id));
			assert!(!Notices::<Test>::contains_key(id));
			assert!(!Blocks::<Test>::contains_key(id));
			assert_eq!(CooperativeOf::<Test>::get(COMPANY), None);
			assert_eq!((installed(id), adopted(id)), (None, None));
			assert_eq!(removed(), [id]);
			assert_eq!(NextCooperative::<Test>::get(), id + 1);
			// The organisation may connect anew, as another cooperative.
			assert_eq!(connected(COMPANY), id + 1);
		});
	}
}

#[test]
fn nothing_may_be_left() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		let close = || Cooperatives::close(governance(), id);
		assert_ok!(Cooperatives::declare_meta(council(id), id, true));
		assert_ok!(Cooperatives::grant_rights(council(id), id, 1, StaffRight::Cashier));
		assert_ok!(Cooperatives::offer_link(council(id), id, FIRST));
		set_remains(id, true);

		assert_noop!(close(), Error::<Test>::StaffRemains);
		assert_ok!(Cooperatives::revoke_rights(council(id), id, 1, StaffRight::Cashier));
		assert_noop!(close(), Error::<Test>::LinksRemain);
		assert_ok!(Cooperatives::accept_link(council(FIRST), FIRST, id));
		assert_noop!(close(), Error::<Test>::LinksRemain);
		assert_ok!(Cooperatives::end_link(council(id), id, FIRST));
		assert_noop!(close(), Error::<Test>::NotEmpty);
		assert!(removed().is_empty());
		set_remains(id, false);
		assert_ok!(close());
		assert!(!StaffCount::<Test>::contains_key(id));
	});
}

/// Others cannot hold a cooperative back by offering it links; these end by themselves.
#[test]
fn an_offer_to_it_does_not_hold_it_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::declare_meta(council(FIRST), FIRST, true));
		assert_ok!(Cooperatives::offer_link(council(FIRST), FIRST, id));
		assert_ok!(Cooperatives::close(meeting(id), id));
		assert_noop!(Cooperatives::accept_link(council(id), id, FIRST), Error::<Test>::NotFound);
		assert_ok!(crate::try_state::check::<Test>());
		set_now(NOW + OFFER_LIFE + 1);
		idle(Weight::MAX);
		assert_eq!(LinkOffers::<Test>::iter().count(), 0);
	});
}

#[test]
fn operator_and_union_are_not_closed() {
	ExtBuilder::default().build_and_execute(|| {
		for id in [FIRST, SECOND] {
			for origin in [meeting(id), governance()] {
				assert_noop!(Cooperatives::close(origin, id), Error::<Test>::Exempt);
			}
		}
	});
}

#[test]
fn only_its_own_meeting_closes_a_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_noop!(Cooperatives::close(meeting(FIRST), id), Error::<Test>::WrongCooperative);
		for origin in [meeting(99), governance()] {
			assert_noop!(Cooperatives::close(origin, 99), Error::<Test>::NotFound);
		}
	});
}
