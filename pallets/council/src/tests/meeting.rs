//! What the general meeting does with boards and their decisions (rules §5.1, §5.6, §7.4, §7.10).

use crate::{
	mock::{composition, *},
	ActingVotes, Appointee, Automation, Boards, Composition, Error, Event, Mandate, Office,
	RefusalGround, SeatsFor, Status, Terms, UnderWay, Vote, MAX_SEATS_OF_ORGANIZATION,
};
use coop_primitives::{
	providers::{BoardElection, CouncilInspect},
	BoardKind::{self, Audit, Council as Sovet, Executive},
	DecisionId, DecisionKind, DAY,
};
use frame_support::{assert_noop, assert_ok, weights::Weight, BoundedVec};
use sp_runtime::{DispatchError, DispatchError::BadOrigin, DispatchResult};

/// The meeting elects these; the first one is the chair.
fn elect(board: BoardKind, seats: Vec<Appointee<u64>>) -> DispatchResult {
	let chair = seats[0].who;
	Council::elect(OURS, board, seats.try_into().unwrap(), chair, document())
}

fn persons(seats: &[u64]) -> Vec<Appointee<u64>> {
	seats.iter().copied().map(Appointee::from).collect()
}

/// Chair, deputy and secretary of our council.
fn officers() -> [Option<u64>; 3] {
	Office::ALL.map(|office| our_council().officer(office).copied())
}

fn remove(board: BoardKind, who: u64) -> DispatchResult {
	Council::remove_seat(meeting(), OURS, board, who, document())
}

fn overrule(decision: DecisionId) -> DispatchResult {
	Council::overrule(meeting(), OURS, decision, document())
}

fn overruled(carried_out: bool) -> Status {
	refused(RefusalGround::Overruled, carried_out)
}

/// The chair signs; yields the error.
fn refused_signature(decision: DecisionId) -> DispatchError {
	let minutes = minutes(decision);
	Council::sign(signed(CHAIR), OURS, decision, minutes, Weight::MAX).unwrap_err().error
}

#[test]
fn who_is_elected_again_keeps_his_office_unless_he_is_the_chair_now() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		change_council(|council| council.secretary = Some(3));
		pass(5);
		assert_ok!(elect(Sovet, persons(&[4, 3, 2, 5])));
		assert_eq!(officers(), [Some(4), Some(2), Some(3)]);
		let elected =
			Composition { deputy: Some(2), secretary: Some(3), ..composition(&[4, 3, 2, 5]) };
		let (board, composition, document) = (Sovet, elected, document());
		assert!(emitted(Event::BoardChanged { cooperative: OURS, board, composition, document }));
		// Who sat before is no newcomer.
		let since: Vec<_> = our_council().seats.iter().map(|seat| seat.since).collect();
		assert_eq!(since, [0, 0, 0, START + 5]);

		assert_ok!(elect(Sovet, persons(&[2, 3, 5])));
		assert_eq!(officers(), [Some(2), None, Some(3)]);
		assert_ok!(elect(Sovet, persons(&[3, 2, 5])));
		assert_eq!(officers(), [Some(3), None, None]);
	});
}

#[test]
fn a_board_is_elected_where_there_was_none() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		assert_eq!((Council::smallest(Audit), Council::smallest(Executive)), (1, 3));
		assert_ok!(elect(Audit, persons(&[11])));
		assert_ok!(elect(Executive, persons(&[1, 2, 4])));
		assert_eq!(Boards::<Test>::get(OURS, Audit).unwrap().chair, Some(11));
	});
}

#[test]
fn an_office_from_which_somebody_resigned_ends_also_after_an_election() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		let resign = |who, office| Council::resign(signed(who), OURS, Sovet, office);
		assert_ok!(resign(CHAIR, Office::Chair));
		assert_ok!(resign(2, Office::Deputy));
		pass(DAY);
		assert_ok!(elect(Sovet, persons(&[1, 2, 3])));
		// The chair was asked anew, the deputy was not.
		let left: Vec<_> = our_council().resignations.to_vec();
		assert_eq!(left, [(Office::Deputy, START + 30 * DAY)]);
		pass(29 * DAY);
		idle();
		assert_eq!(officers(), [Some(CHAIR), Some(2), None]);
		pass(1);
		idle();
		assert_eq!(officers(), [Some(CHAIR), None, None]);
		// With his seat everything of him ends.
		assert_ok!(Council::set_officers(council_of(OURS), OURS, Sovet, Some(2), None, document()));
		assert_ok!(resign(2, Office::Deputy));
		assert_ok!(elect(Sovet, persons(&[1, 3, 4])));
		assert_eq!(Terms::<Test>::iter().count(), 0);
	});
}

#[test]
fn who_may_not_sit_is_not_elected_and_nothing_is_written() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		Representatives::set(vec![(COMPANY, 4)]);
		assert_ok!(elect(Audit, persons(&[11])));
		let for_company = |who| Appointee { who, organization: Some(COMPANY) };
		for (appointee, error) in [
			(STRANGER.into(), Error::<Test>::SeatNotMember),
			(COMPANY.into(), Error::<Test>::SeatNotPerson),
			(for_company(5), Error::<Test>::NotRepresentative),
			(11.into(), Error::<Test>::AuditsHimself),
		] {
			assert_noop!(Council::may_sit(OURS, Sovet, &appointee), DispatchError::from(error));
			let seats = [persons(&[1, 2]), vec![appointee.clone()]].concat();
			let error = Council::may_sit(OURS, Sovet, &appointee).unwrap_err();
			assert_noop!(elect(Sovet, seats), error);
		}
		assert_ok!(Council::may_sit(OURS, Sovet, &for_company(4)));
		assert_ok!(Council::may_sit(OURS, Audit, &11.into()));
		assert_noop!(elect(Sovet, persons(&[1, 2])), Error::<Test>::NotWellFormed);
		assert_noop!(elect(Sovet, persons(&[1, 2, 2])), Error::<Test>::NotWellFormed);
		let chaired_by = |chair| {
			let seats = persons(&[1, 2, 3]).try_into().unwrap();
			Council::elect(OURS, Sovet, seats, chair, document())
		};
		assert_noop!(chaired_by(9), Error::<Test>::NotWellFormed);
		// The last thing that is found.
		let known = (0..MAX_SEATS_OF_ORGANIZATION).map(|n| (100 + n, Sovet));
		SeatsFor::<Test>::insert(COMPANY, BoundedVec::truncate_from(known.collect()));
		let seats = [persons(&[1, 2]), vec![for_company(4)]].concat();
		assert_noop!(elect(Sovet, seats), Error::<Test>::TooManySeats);
		SeatsFor::<Test>::remove(COMPANY);
	});
}

#[test]
fn the_meeting_takes_somebody_off_a_board_with_all_that_he_has_there() {
	ExtBuilder::default().seats(5).deputy(2).build_and_execute(|| {
		let mandate = Mandate { up_to: None, until: START + DAY, signs: false };
		let kind = DecisionKind::Staff;
		assert_ok!(Council::instruct(signed(2), OURS, Sovet, kind, Some(ROBOT), mandate));
		let decision = propose(Some(act(1)), None);
		for who in [CHAIR, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		assert_ok!(remove(Sovet, 2));
		let (cooperative, board, who, document) = (OURS, Sovet, 2, document());
		assert!(emitted(Event::SeatVacated { cooperative, board, who }));
		assert!(emitted(Event::SeatRemoved { cooperative, board, who, document }));
		assert!(!Council::has_seat(OURS, &2));
		assert_eq!(officers(), [Some(CHAIR), None, None]);
		assert!(!Automation::<Test>::contains_key((OURS, Sovet, kind)));
		assert!(!Council::is_deputy_key(OURS, &ROBOT));
		// Two of four with the chair: looked at again.
		assert_eq!(status(decision), Status::Open);
		idle();
		assert_eq!(status(decision), Status::Approved);
		assert_noop!(remove(Sovet, 2), Error::<Test>::NotBoardMember);
	});
}

#[test]
fn who_is_taken_off_a_board_neither_chooses_nor_is_chosen_to_act_for_the_chair() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let support =
			|who, candidate| Council::support_acting_chair(signed(who), OURS, Sovet, candidate);
		assert_ok!(remove(Sovet, CHAIR));
		assert_eq!(Council::chair_of(OURS), None);
		assert_ok!(support(2, 3));
		assert_ok!(support(3, 2));
		assert_ok!(support(4, 2));
		assert_ok!(remove(Sovet, 3));
		assert_eq!(ActingVotes::<Test>::get(OURS, Sovet).to_vec(), [(4, 2)]);
		// Two of three.
		assert_ok!(support(5, 2));
		assert_eq!(Council::chair_of(OURS), Some(2));
		assert_ok!(remove(Sovet, 2));
		assert_eq!(Council::chair_of(OURS), None);
		assert!(!ActingVotes::<Test>::contains_key(OURS, Sovet));
	});
}

#[test]
fn a_board_from_which_somebody_is_taken_may_be_too_small() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		assert_ok!(remove(Sovet, 3));
		let too_small = Err(Error::<Test>::BoardTooSmall.into());
		assert_eq!(open(CHAIR, OURS, Some(act(1)), None, None), too_small);
		let owed = serve(1, DecisionKind::Exit);
		assert_ok!(open(CHAIR, OURS, Some(owed), None, None));
	});
}

#[test]
fn only_the_meeting_of_the_cooperative_takes_seats() {
	ExtBuilder::default().build_and_execute(|| {
		let remove_from = |origin, cooperative, who| {
			Council::remove_seat(origin, cooperative, Sovet, who, document())
		};
		for origin in [council_of(OURS), signed(CHAIR), RuntimeOrigin::none()] {
			assert_noop!(remove_from(origin, OURS, 2), BadOrigin);
		}
		let wrong = Error::<Test>::WrongCooperative;
		assert_noop!(remove_from(meeting(), OTHER, 102), wrong);
		assert_noop!(remove(Audit, 2), Error::<Test>::BoardNotFound);
		assert_noop!(remove(Sovet, STRANGER), Error::<Test>::NotBoardMember);
	});
}

#[test]
fn the_meeting_overrules_what_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		assert_ok!(vote(2, decision, Vote::For));
		assert_ok!(overrule(decision));
		assert_eq!(status(decision), overruled(false));
		let (cooperative, ground) = (OURS, RefusalGround::Overruled);
		assert!(emitted(Event::Refused { cooperative, decision, ground }));
		assert!(emitted(Event::Overruled { cooperative, decision, document: document() }));
		assert_noop!(vote(3, decision, Vote::For), Error::<Test>::NotOpen);
		assert_noop!(overrule(decision), Error::<Test>::AlreadyRefused);
		idle();
		assert_eq!((status(decision), done()), (overruled(true), vec![(OURS, 2)]));
		assert!(!UnderWay::<Test>::contains_key(OURS), "a count of 0 is not kept");
		assert_noop!(overrule(decision), Error::<Test>::AlreadyRefused);
	});
}

#[test]
fn the_meeting_overrules_what_is_approved_and_what_failed() {
	ExtBuilder::default().build_and_execute(|| {
		let approved = propose(Some(act(1)), Some(act(2)));
		approve(approved);
		pass(5);
		assert_ok!(overrule(approved));
		assert_eq!(refused_signature(approved), Error::<Test>::NotApproved.into());

		let failing = propose(Some(act(3)), Some(act(4)));
		approve(failing);
		forbid(true);
		sign(failing);
		assert_eq!(status(failing), failed());
		pass(5);
		assert_ok!(overrule(failing));
		forbid(false);
		let retry = Council::retry(signed(STRANGER), OURS, failing, Weight::MAX);
		assert_eq!(retry.unwrap_err().error, Error::<Test>::NothingToRetry.into());
		assert_eq!(refused_signature(failing), Error::<Test>::AlreadySigned.into());
		idle();
		assert_eq!(done(), [(OURS, 2), (OURS, 4)]);
		for decision in [approved, failing] {
			assert_eq!(status(decision), overruled(true));
			// The minutes stay as they were approved, and signed.
			let hash = Council::minutes(OURS, decision).unwrap().hash();
			assert_eq!(hash, minutes(decision));
		}
	});
}

#[test]
fn what_is_executed_is_not_overruled() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = decide(act(1));
		assert_noop!(overrule(decision), Error::<Test>::AlreadyExecuted);
		let decision = propose(Some(act(2)), None);
		reject(decision);
		assert_noop!(overrule(decision), Error::<Test>::AlreadyRefused);
	});
}

#[test]
fn stored_actions_of_what_is_overruled_leave_the_state() {
	ExtBuilder::default().build_and_execute(|| {
		let stored = || pallet_preimage::PreimageFor::<Test>::iter_keys().count();
		let decision = propose(Some(large(500)), Some(large(501)));
		approve(decision);
		assert_ok!(overrule(decision));
		assert_eq!(stored(), 2);
		idle();
		assert_eq!((done(), stored()), (vec![(OURS, 501)], 0));
	});
}

#[test]
fn what_is_overruled_does_not_hold_up_its_session() {
	ExtBuilder::default().build_and_execute(|| {
		let hold = |decisions: [DecisionId; 3]| {
			let agenda = decisions.to_vec().try_into().unwrap();
			Council::open_session(signed(CHAIR), OURS, Sovet, document(), agenda)
		};
		let sign = |session| {
			let minutes = Council::session_minutes(OURS, session).unwrap().hash();
			let signed = Council::sign_session(signed(CHAIR), OURS, session, minutes, Weight::MAX);
			signed.map(|_| ()).map_err(|refusal| refusal.error)
		};
		let three = || [1, 2, 3].map(|what| propose(Some(act(what)), None));
		let decisions = three();
		assert_ok!(hold(decisions));
		// One is open, one approved.
		for decision in [decisions[0], decisions[1]] {
			approve(decision);
		}
		for decision in [decisions[1], decisions[2]] {
			assert_ok!(overrule(decision));
		}
		assert_ok!(sign(1));
		assert_eq!(done(), [(OURS, 1)]);
		idle();

		let decisions = three();
		assert_ok!(hold(decisions));
		for decision in decisions {
			approve(decision);
			assert_ok!(overrule(decision));
		}
		assert_eq!(sign(2), Err(Error::<Test>::NotApproved.into()));
		idle();
		assert_eq!(done(), [(OURS, 1)]);
	});
}

#[test]
fn the_audit_commission_is_not_overruled_and_the_executive_board_is() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(elect(Audit, persons(&[11])));
		assert_ok!(elect(Executive, persons(&[4])));
		for (board, who) in [(Audit, 11), (Executive, 4)] {
			assert_ok!(Council::propose(signed(who), OURS, board, document(), None, None));
		}
		assert_noop!(overrule(1), Error::<Test>::AuditIsIndependent);
		assert_ok!(overrule(2));
	});
}

#[test]
fn only_the_meeting_of_the_cooperative_overrules() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		for origin in [council_of(OURS), signed(CHAIR), RuntimeOrigin::none()] {
			assert_noop!(Council::overrule(origin, OURS, decision, document()), BadOrigin);
		}
		let wrong = Error::<Test>::WrongCooperative;
		assert_noop!(Council::overrule(meeting(), OTHER, decision, document()), wrong);
		assert_noop!(overrule(99), Error::<Test>::DecisionNotFound);
	});
}
