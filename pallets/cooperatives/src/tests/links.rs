//! Meta-cooperatives link with others (rules §3.5).

use crate::{
	mock::*,
	routes::RouteError::{self, *},
	Error, Event, LinkCount, LinkOffers, Links, OffersDue, WeightInfo,
};
use coop_primitives::CoopId;
use frame_support::{assert_noop, assert_ok, weights::Weight};

/// The first cooperative is a meta-cooperative; the second is none.
fn with_meta(test: impl FnOnce()) {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[0].meta = true;
	builder.build_and_execute(test);
}

fn offer(from: CoopId, to: CoopId) -> sp_runtime::DispatchResult {
	Cooperatives::offer_link(council(from), from, to)
}

fn accept(by: CoopId, with: CoopId) -> sp_runtime::DispatchResult {
	Cooperatives::accept_link(council(by), by, with)
}

fn end(by: CoopId, with: CoopId) -> sp_runtime::DispatchResult {
	Cooperatives::end_link(council(by), by, with)
}

fn link(one: CoopId, other: CoopId) {
	assert_ok!(offer(one, other));
	assert_ok!(accept(other, one));
}

fn counts(ids: [CoopId; 2]) -> [u32; 2] {
	ids.map(LinkCount::<Test>::get)
}

#[test]
fn one_offers_and_the_other_accepts() {
	for (from, to) in [(FIRST, SECOND), (SECOND, FIRST)] {
		with_meta(|| {
			assert_ok!(offer(from, to));
			let until = NOW + OFFER_LIFE;
			System::assert_last_event(
				Event::LinkOffered { cooperative: from, with: to, until }.into(),
			);
			assert_eq!(LinkOffers::<Test>::get(from, to), Some(until));
			assert!(!Links::<Test>::contains_key(from, to));
			assert_eq!(counts([from, to]), [1, 0]);

			assert_ok!(accept(to, from));
			System::assert_last_event(Event::LinkMade { cooperative: from, with: to }.into());
			assert_eq!(Links::<Test>::get(from, to), Some(NOW));
			assert_eq!(Links::<Test>::get(to, from), Some(NOW));
			assert!(!LinkOffers::<Test>::contains_key(from, to));
			assert_eq!(counts([from, to]), [1, 1]);
		});
	}
}

#[test]
fn either_ends_a_link() {
	for by in [FIRST, SECOND] {
		with_meta(|| {
			link(FIRST, SECOND);
			let with = FIRST + SECOND - by;
			assert_ok!(end(by, with));
			System::assert_last_event(Event::LinkEnded { cooperative: by, with }.into());
			assert_eq!(Links::<Test>::iter().count(), 0);
			assert_eq!(counts([FIRST, SECOND]), [0, 0]);
			assert_noop!(end(by, with), Error::<Test>::NotLinked);
			link(with, by);
		});
	}
}

#[test]
fn an_offer_is_taken_back_or_declined() {
	for by in [FIRST, SECOND] {
		with_meta(|| {
			assert_ok!(offer(FIRST, SECOND));
			assert_ok!(end(by, FIRST + SECOND - by));
			System::assert_last_event(
				Event::LinkOfferEnded { cooperative: FIRST, with: SECOND }.into(),
			);
			assert_noop!(accept(SECOND, FIRST), Error::<Test>::NotOffered);
			assert_eq!(counts([FIRST, SECOND]), [0, 0]);
			assert_eq!(OffersDue::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn an_offer_ends_after_its_last_millisecond() {
	with_meta(|| {
		assert_ok!(offer(FIRST, SECOND));
		set_now(NOW + OFFER_LIFE);
		idle(Weight::MAX);
		assert!(LinkOffers::<Test>::contains_key(FIRST, SECOND));
		set_now(NOW + OFFER_LIFE + 1);
		assert_noop!(accept(SECOND, FIRST), Error::<Test>::NotOffered);
		idle(Weight::MAX);
		System::assert_last_event(
			Event::LinkOfferEnded { cooperative: FIRST, with: SECOND }.into(),
		);
		assert_eq!(LinkOffers::<Test>::iter().count(), 0);
		assert_ok!(offer(SECOND, FIRST));
		set_now(now() + OFFER_LIFE);
		assert_ok!(accept(FIRST, SECOND));
	});
}

#[test]
fn offers_end_in_bounded_steps() {
	with_meta(|| {
		let ids: Vec<_> = (0..10).map(|n| ready(COMPANY + n)).collect();
		for id in &ids {
			assert_ok!(offer(*id, FIRST));
		}
		set_now(NOW + OFFER_LIFE + 1);
		let step = <() as WeightInfo>::end_offer();
		for left in [7, 4, 1, 0] {
			assert!(idle(step.saturating_mul(3)).all_lte(step.saturating_mul(3)));
			assert_eq!(LinkOffers::<Test>::iter().count(), left);
		}
	});
}

#[test]
fn one_of_the_two_is_a_meta_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(offer(FIRST, SECOND), Error::<Test>::NoMetaCooperative);
		assert_ok!(Cooperatives::declare_meta(council(SECOND), SECOND, true));
		assert_ok!(offer(FIRST, SECOND));
		// Meanwhile it is none any more.
		assert_ok!(Cooperatives::declare_meta(council(SECOND), SECOND, false));
		assert_noop!(accept(SECOND, FIRST), Error::<Test>::NoMetaCooperative);
		assert_ok!(Cooperatives::declare_meta(council(SECOND), SECOND, true));
		assert_ok!(accept(SECOND, FIRST));
	});
}

#[test]
fn who_has_links_or_offers_stays_a_meta_cooperative() {
	with_meta(|| {
		let undeclare = || Cooperatives::declare_meta(council(FIRST), FIRST, false);
		assert_ok!(offer(FIRST, SECOND));
		assert_noop!(undeclare(), Error::<Test>::LinksRemain);
		assert_ok!(accept(SECOND, FIRST));
		assert_noop!(undeclare(), Error::<Test>::LinksRemain);
		assert_ok!(end(FIRST, SECOND));
		assert_ok!(undeclare());
	});
}

#[test]
fn nobody_links_twice_or_with_itself() {
	with_meta(|| {
		assert_noop!(offer(FIRST, FIRST), Error::<Test>::SameCooperative);
		assert_ok!(offer(FIRST, SECOND));
		assert_noop!(offer(FIRST, SECOND), Error::<Test>::AlreadyOffered);
		assert_noop!(offer(SECOND, FIRST), Error::<Test>::AlreadyOffered);
		// Nobody accepts his own offer.
		assert_noop!(accept(FIRST, SECOND), Error::<Test>::NotOffered);
		assert_ok!(accept(SECOND, FIRST));
		assert_noop!(offer(SECOND, FIRST), Error::<Test>::AlreadyLinked);
		assert_noop!(accept(SECOND, FIRST), Error::<Test>::NotOffered);
	});
}

#[test]
fn only_the_council_of_the_cooperative_acts_for_it() {
	with_meta(|| {
		let error = || Error::<Test>::WrongCooperative;
		assert_noop!(Cooperatives::offer_link(council(SECOND), FIRST, SECOND), error());
		assert_noop!(Cooperatives::accept_link(council(SECOND), FIRST, SECOND), error());
		assert_noop!(Cooperatives::end_link(council(SECOND), FIRST, SECOND), error());
	});
}

#[test]
fn cooperatives_that_do_not_exist_or_are_not_ready_do_not_link() {
	with_meta(|| {
		let (pending, active) = (connected(COMPANY), activated(COMPANY + 1));
		for (id, error) in [
			(pending, Error::<Test>::NotActivated),
			(active, Error::NotReady),
			(99, Error::NotFound),
		] {
			let error = sp_runtime::DispatchError::from(error);
			assert_noop!(offer(FIRST, id), error);
			assert_noop!(offer(id, FIRST), error);
		}
		assert_noop!(end(99, FIRST), Error::<Test>::NotFound);

		let id = ready(COMPANY + 2);
		assert_ok!(offer(FIRST, id));
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_noop!(accept(id, FIRST), Error::<Test>::CooperativeBlocked);
		assert_ok!(Cooperatives::unblock(governance(), id));
		assert_ok!(accept(id, FIRST));
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		// What ends, ends in spite of a block.
		assert_ok!(end(id, FIRST));
	});
}

#[test]
fn links_and_offers_are_as_many_as_allowed() {
	with_meta(|| {
		let ids: Vec<_> = (0..MAX_LINKS as u64 + 1).map(|n| ready(COMPANY + n)).collect();
		link(FIRST, ids[0]);
		link(ids[1], FIRST);
		assert_ok!(offer(FIRST, ids[2]));
		assert_noop!(offer(FIRST, ids[3]), Error::<Test>::TooManyLinks);
		assert_ok!(offer(ids[3], FIRST));
		assert_noop!(accept(FIRST, ids[3]), Error::<Test>::TooManyLinks);
		// What ends makes room.
		assert_ok!(end(ids[2], FIRST));
		assert_ok!(accept(FIRST, ids[3]));
	});
}

#[test]
fn a_route_is_checked_against_what_is() {
	with_meta(|| {
		let (a, b) = (ready(COMPANY), ready(COMPANY + 1));
		for id in [a, b, SECOND] {
			link(FIRST, id);
		}
		let check = |route: &[CoopId]| Cooperatives::check_route(route.to_vec());
		let cases: [(&[CoopId], Result<(), RouteError>); 6] = [
			(&[a, FIRST], Ok(())),
			(&[a, FIRST, b], Ok(())),
			(&[a, b], Err(NotLinked(a, b))),
			(&[a], Err(TooShort)),
			(&[a, FIRST, b, FIRST], Err(Repeated(FIRST))),
			(&[a, FIRST, 99], Err(NotReady(99))),
		];
		for (route, outcome) in cases {
			assert_eq!(check(route), outcome, "{route:?}");
		}
		assert_ok!(Cooperatives::block(governance(), b, DOCUMENT));
		assert_eq!(check(&[a, FIRST, b]), Err(NotReady(b)));
	});
}
