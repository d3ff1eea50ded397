//! Seats that are held for cooperatives, in a circle, too: to ask who sits comes to an end, whatever
//! stands in the state (rules §5.1).

use crate::{mock::*, Appointee, Board, Boards, Error, Recounts, Seat, SeatsFor, Status, Vote};
use coop_primitives::{
	providers::{BoardElection, CouncilInspect},
	BoardKind::Council as Sovet,
	CoopId, MAX_COUNCIL_SEATS,
};
use frame_support::{assert_noop, assert_ok, weights::Weight, BoundedVec};
use sp_runtime::DispatchResult;

/// Two more cooperatives.
const THIRD: CoopId = 3;
const FOURTH: CoopId = 4;

/// The own account of a cooperative.
fn own(cooperative: CoopId) -> u64 {
	COMPANY + u64::from(cooperative)
}

/// So many cooperatives have an account of their own.
fn with_accounts(cooperatives: CoopId) {
	OwnAccounts::set((1..=cooperatives).map(|id| (id, own(id))).collect());
}

/// `who` sits for a cooperative.
fn of(cooperative: CoopId, who: u64) -> Appointee<u64> {
	Appointee { who, organization: Some(own(cooperative)) }
}

/// The meeting of a cooperative elects its council. The first one is the chair.
fn elect<const N: usize>(cooperative: CoopId, seats: [Appointee<u64>; N]) -> DispatchResult {
	let chair = seats[0].who;
	let seats = seats.to_vec().try_into().expect("they fit");
	Council::elect(cooperative, Sovet, seats, chair, document())
}

/// Who sits on a council now.
fn sitting(cooperative: CoopId) -> Vec<u64> {
	let council: Option<Board<u64>> = Council::board(cooperative, Sovet);
	council.expect("there is one").seats.iter().map(|seat| seat.who).collect()
}

/// Each of the two has the other's chair on its council, for his cooperative.
fn each_others_chairs() {
	with_accounts(2);
	assert_ok!(elect(OURS, [CHAIR.into(), 2.into(), 3.into(), of(OTHER, OTHER_CHAIR)]));
	assert_ok!(elect(OTHER, [OTHER_CHAIR.into(), 102.into(), 103.into(), of(OURS, CHAIR)]));
}

#[test]
fn two_cooperatives_have_each_others_chair_and_go_on() {
	ExtBuilder::default().build_and_execute(|| {
		each_others_chairs();
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
		assert_eq!(Council::chair_of(OTHER), Some(OTHER_CHAIR));
		assert!(Council::sits(OURS, &OTHER_CHAIR) && Council::sits(OTHER, &CHAIR));
		assert!(!Council::sits(OURS, &102) && !Council::sits(OTHER, &2));

		let decision = propose(Some(act(1)), None);
		for who in [OTHER_CHAIR, 2, CHAIR] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		sign(decision);
		assert_eq!(done(), [(OURS, 1)]);

		// In the other one he votes who came from here.
		assert_ok!(open(CHAIR, OTHER, Some(act(2)), None, None));
		for who in [CHAIR, 102, OTHER_CHAIR] {
			assert_ok!(Council::vote(signed(who), OTHER, 1, Vote::For));
		}
		let minutes = crate::Decisions::<Test>::get(OTHER, 1).unwrap().minutes.unwrap();
		assert_ok!(Council::sign(signed(OTHER_CHAIR), OTHER, 1, minutes, Weight::MAX));
		assert_eq!(done(), [(OURS, 1), (OTHER, 2)]);
	});
}

#[test]
fn who_is_chair_no_more_loses_the_seat_at_once_and_a_recount_is_worked_off() {
	ExtBuilder::default().build_and_execute(|| {
		each_others_chairs();
		idle();
		let decision = propose(Some(act(1)), None);
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		// Two of four, and the chair has not voted.
		assert_eq!(status(decision), Status::Open);
		assert_ok!(elect(OTHER, [102.into(), OTHER_CHAIR.into(), 103.into(), of(OURS, CHAIR)]));
		assert_eq!(sitting(OURS), [CHAIR, 2, 3]);
		assert!(Recounts::<Test>::contains_key(OURS));
		idle();
		// Two of three.
		assert_eq!(status(decision), Status::Approved);
		assert!(!Recounts::<Test>::contains_key(OURS));
		assert_eq!(sitting(OTHER), [102, OTHER_CHAIR, 103, CHAIR]);
	});
}

/// Who chairs both holds each of his two seats for the other cooperative: both records name him.
#[test]
fn one_person_may_close_the_circle() {
	ExtBuilder::default().build_and_execute(|| {
		with_accounts(2);
		assert_ok!(elect(OTHER, [of(OURS, CHAIR), 102.into(), 103.into()]));
		assert_ok!(elect(OURS, [of(OTHER, CHAIR), 2.into(), 3.into()]));
		let (cooperative, deputy, document) = (OURS, Some(2), document());
		let origin = council_of(OURS);
		assert_ok!(Council::set_officers(origin, cooperative, Sovet, deputy, None, document));
		for cooperative in [OURS, OTHER] {
			assert_eq!(Council::chair_of(cooperative), Some(CHAIR));
			assert!(Council::sits(cooperative, &CHAIR));
		}
		idle();
		// One of the two meetings is enough to end it.
		assert_ok!(elect(OTHER, [102.into(), 103.into(), of(OURS, CHAIR)]));
		assert_eq!(sitting(OURS), [2, 3]);
		assert_eq!(Council::chair_of(OURS), Some(2));
		assert_eq!(sitting(OTHER), [102, 103]);
		idle();
	});
}

/// As it may stand in a state from before: no cooperative is admitted to itself any more.
#[test]
fn a_cooperative_with_a_seat_on_its_own_board_goes_on() {
	ExtBuilder::default().build_and_execute(|| {
		with_accounts(1);
		assert_ok!(elect(OURS, [of(OURS, CHAIR), 2.into(), 3.into()]));
		let seat = Seat { who: 4, organization: Some(own(OURS)), since: now() };
		change_council(|council| council.deputy = Some(2));
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
		assert_eq!(sitting(OURS), [CHAIR, 2, 3]);
		let decision = propose(Some(act(1)), None);
		approve(decision);
		sign(decision);
		assert_eq!(done(), [(OURS, 1)]);
		// Who does not chair it does not sit for it.
		change_council(|council| *council.seats.get_mut(0).unwrap() = seat.clone());
		change_council(|council| council.chair = Some(4));
		assert_eq!(sitting(OURS), [4, 2, 3], "the record names him");
		change_council(|council| council.chair = Some(2));
		change_council(|council| council.deputy = Some(4));
		assert_eq!(sitting(OURS), [2, 3]);
		idle();
	});
}

/// A union's board has a chair of chairs: what changes two cooperatives away is seen at once.
#[test]
fn a_chair_who_sits_for_a_further_cooperative_chairs_as_long_as_he_chairs_that_one() {
	ExtBuilder::default().build_and_execute(|| {
		with_accounts(3);
		assert_ok!(elect(THIRD, [201.into(), 202.into(), 203.into()]));
		assert_ok!(elect(OTHER, [of(THIRD, 201), 102.into(), 103.into()]));
		let (deputy, document) = (Some(102), document());
		let origin = council_of(OTHER);
		assert_ok!(Council::set_officers(origin, OTHER, Sovet, deputy, None, document));
		assert_ok!(elect(OURS, [CHAIR.into(), 2.into(), of(OTHER, 201)]));
		assert!(Council::sits(OTHER, &201) && Council::sits(OURS, &201));

		assert_ok!(elect(THIRD, [202.into(), 201.into(), 203.into()]));
		assert!(!Council::sits(OTHER, &201) && !Council::sits(OURS, &201));
		// The deputy acts, also elsewhere.
		assert_eq!(Council::chair_of(OTHER), Some(102));
		assert_ok!(Council::may_sit(OURS, Sovet, &of(OTHER, 102)));
		let refused: sp_runtime::DispatchError = Error::<Test>::NotRepresentative.into();
		assert_noop!(Council::may_sit(OURS, Sovet, &of(OTHER, 201)), refused);
	});
}

/// This is how far it is followed: a seat three cooperatives away ends when the one before elects.
#[test]
fn further_away_the_record_decides() {
	ExtBuilder::default().build_and_execute(|| {
		with_accounts(4);
		assert_ok!(elect(FOURTH, [301.into(), 302.into(), 303.into()]));
		assert_ok!(elect(THIRD, [of(FOURTH, 301), 202.into(), 203.into()]));
		assert_ok!(elect(OTHER, [of(THIRD, 301), 102.into(), 103.into()]));
		assert_ok!(elect(OURS, [CHAIR.into(), 2.into(), of(OTHER, 301)]));
		let sits = || [THIRD, OTHER, OURS].map(|cooperative| Council::sits(cooperative, &301));
		assert_eq!(sits(), [true; 3]);
		assert_ok!(elect(FOURTH, [302.into(), 301.into(), 303.into()]));
		assert_eq!(sits(), [false, false, true]);
		assert_ok!(elect(THIRD, [202.into(), 203.into(), 204.into()]));
		assert_eq!(sits(), [false; 3]);
	});
}

#[test]
fn for_a_cooperative_without_a_council_its_representative_sits() {
	ExtBuilder::default().build_and_execute(|| {
		with_accounts(3);
		Representatives::set(vec![(own(THIRD), 4)]);
		assert_ok!(elect(OTHER, [of(THIRD, 4), 102.into(), 103.into()]));
		assert_ok!(elect(OURS, [CHAIR.into(), 2.into(), of(OTHER, 4)]));
		assert_eq!(Council::chair_of(OTHER), Some(4));
		assert!(Council::sits(OURS, &4));
		// He hands over; or the cooperative has a council.
		Representatives::set(vec![(own(THIRD), 5)]);
		assert!(!Council::sits(OTHER, &4) && !Council::sits(OURS, &4));
		Representatives::set(vec![(own(THIRD), 4)]);
		assert_ok!(elect(THIRD, [201.into(), 202.into(), 203.into()]));
		assert!(!Council::sits(OTHER, &4) && !Council::sits(OURS, &4));
		assert_eq!(Council::chair_of(OTHER), None);
	});
}

/// Every seat of 22 councils is for another of them, and so is every office.
#[test]
fn as_much_is_asked_as_there_are_seats() {
	ExtBuilder::default().build().execute_with(|| {
		let all = MAX_COUNCIL_SEATS + 1;
		with_accounts(all);
		Ready::set((1..=all).collect());
		for cooperative in 1..=all {
			let others = (1..=all).filter(|other| *other != cooperative);
			let seat = |other| Seat {
				who: u64::from(other),
				organization: Some(own(other)),
				since: now(),
			};
			let seats: Vec<_> = others.map(seat).collect();
			let officer = |n: usize| Some(seats[n].who);
			let board = Board {
				chair: officer(0),
				deputy: officer(1),
				secretary: None,
				acting: officer(2),
				resignations: BoundedVec::new(),
				seats: seats.clone().try_into().expect("as many as fit"),
			};
			for seat in &seats {
				// More than are noted may stand there; who is told of a change does not matter here.
				let _ =
					SeatsFor::<Test>::try_append(seat.organization.unwrap(), (cooperative, Sovet));
			}
			Boards::<Test>::insert(cooperative, Sovet, board);
			Council::recount(cooperative);
		}
		for cooperative in 1..=all {
			Asked::set(0);
			sitting(cooperative);
			assert_eq!(Asked::get(), MAX_COUNCIL_SEATS);
		}
		Asked::set(0);
		Council::chair_of(OURS);
		assert_eq!(Asked::get(), 0);
		idle();
	});
}
