//! A first council takes office, is asked for, and leaves with its cooperative (rules §3.2, §5.1).

use crate::{mock::*, Boards, Composition, Error, Event};
use coop_primitives::{
	providers::{CouncilInspect, InstallCouncil, Remains},
	BoardKind, CoopId, DocumentHash, FirstCouncil,
};
use frame_support::{assert_noop, assert_ok};

/// A cooperative without council.
const NEW: CoopId = 7;

fn install(cooperative: CoopId, council: FirstCouncil<u64>) -> sp_runtime::DispatchResult {
	Council::install(cooperative, council, DocumentHash::zero())
}

fn first(seats: &[u64]) -> FirstCouncil<u64> {
	FirstCouncil {
		seats: seats.to_vec().try_into().unwrap(),
		chair: seats[0],
		deputy: seats.get(1).copied(),
		secretary: seats.get(2).copied(),
	}
}

#[test]
fn install_should_seat_the_first_council() {
	ExtBuilder::default().build_and_execute(|| {
		let council = first(&[5, 4, 6]);
		assert_ok!(install(NEW, council));
		let composition =
			Composition { deputy: Some(4), secretary: Some(6), ..composition(&[5, 4, 6]) };
		let seated = composition.clone().take_office(now(), None);
		let (board, document) = (BoardKind::Council, DocumentHash::zero());
		let event = Event::BoardChanged { cooperative: NEW, board, composition, document };
		System::assert_last_event(event.into());
		assert_eq!(seated.chair, Some(5));
		assert_eq!(Boards::<Test>::get(NEW, board), Some(seated));
	});
}

#[test]
fn install_should_fail_when_there_is_a_council() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(install(OURS, first(&[5, 4])), Error::<Test>::AlreadyInstalled);
	});
}

#[test]
fn install_should_fail_when_a_seat_is_not_a_members() {
	ExtBuilder::default().build_and_execute(|| {
		let council = first(&[5, STRANGER]);
		assert_noop!(install(NEW, council), Error::<Test>::SeatNotMember);
	});
}

#[test]
fn install_should_fail_when_the_council_is_not_well_formed() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		let good = first(&[4, 5, 6]);
		assert!(Council::is_well_formed(&good));
		let bad = [
			("too small", first(&[4, 5])),
			("somebody sits twice", first(&[4, 5, 4])),
			("the chair has no seat", FirstCouncil { chair: 9, ..good.clone() }),
			("the deputy has no seat", FirstCouncil { deputy: Some(9), ..good.clone() }),
			("the secretary has no seat", FirstCouncil { secretary: Some(9), ..good }),
		];
		for (what, council) in bad {
			assert!(!Council::is_well_formed(&council), "{what}");
			assert_noop!(install(NEW, council), Error::<Test>::NotWellFormed);
		}
	});
}

#[test]
fn offices_should_be_told() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
		assert_eq!(Council::secretary_of(OURS), None);
		assert!(Council::has_seat(OURS, &2));
		assert!(!Council::has_seat(OURS, &OTHER_CHAIR));
		// Who has the chair's rights while there is no chair.
		leave(CHAIR);
		assert_eq!(Council::chair_of(OURS), Some(2));
		leave(2);
		assert_eq!(Council::chair_of(OURS), None);

		assert_ok!(install(NEW, first(&[4, 5, 6])));
		assert_eq!(Council::secretary_of(NEW), Some(6));
		assert_eq!((Council::chair_of(99), Council::secretary_of(99)), (None, None));
		assert!(!Council::has_seat(99, &4));
	});
}

#[test]
fn remove_should_remove_a_council_and_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		Council::remove(OURS);
		System::assert_last_event(
			Event::BoardRemoved { cooperative: OURS, board: BoardKind::Council }.into(),
		);
		assert!(!Boards::<Test>::contains_key(OURS, BoardKind::Council));
		assert!(Boards::<Test>::contains_key(OTHER, BoardKind::Council));
		System::reset_events();
		Council::remove(OURS);
		assert_eq!(System::events().len(), 0);
	});
}

#[test]
fn decisions_under_way_should_remain() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!Council::remains(OURS));
		let decision = propose(Some(act(1)), None);
		assert!(Council::remains(OURS));
		approve(decision);
		assert!(Council::remains(OURS));
		sign(decision);
		assert!(!Council::remains(OURS));
	});
}
