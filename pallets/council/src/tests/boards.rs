//! Who sits on a board, in which office, and how he leaves (rules §5.1, §5.6, §5.8).

use crate::{
	mock::{composition, serve, *},
	ActingVotes, Appointee, Automation, Board, Boards, Composition, EnsureAudit, Error, Event,
	Mandate, Office, RefusalGround, SeatsFor, Status, Terms, Vote,
};
use coop_primitives::{
	providers::{CouncilInspect, InstallCouncil, OnMemberRemoved, OnRepresentativeChanged},
	BoardKind::{self, Audit, Council as Sovet, Executive},
	DecisionKind, DAY,
};
use frame_support::{assert_noop, assert_ok, traits::EnsureOrigin, weights::Weight, BoundedVec};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn set(origin: RuntimeOrigin, board: BoardKind, seats: &[u64]) -> DispatchResult {
	set_to(origin, board, composition(seats))
}

fn set_to(origin: RuntimeOrigin, board: BoardKind, to: Composition<u64>) -> DispatchResult {
	Council::set_board(origin, OURS, board, to, document())
}

fn seats(board: BoardKind) -> Vec<u64> {
	let board = Boards::<Test>::get(OURS, board).expect("there is one");
	board.seats.iter().map(|seat| seat.who).collect()
}

/// `who` sits for [`COMPANY`].
fn for_company(who: u64) -> Appointee<u64> {
	Appointee { who, organization: Some(COMPANY) }
}

fn with_seats(seats: Vec<Appointee<u64>>) -> Composition<u64> {
	Composition { chair: seats[0].who, seats: seats.try_into().unwrap(), ..composition(&[1]) }
}

fn represent(who: u64) {
	Representatives::set(vec![(COMPANY, who)]);
}

#[test]
fn each_board_is_appointed_by_whom_the_rules_name() {
	ExtBuilder::default().build_and_execute(|| {
		for (board, mine, others) in [
			(Sovet, meeting(), vec![council_of(OURS), signed(CHAIR), RuntimeOrigin::none()]),
			(Audit, meeting(), vec![council_of(OURS), signed(CHAIR), RuntimeOrigin::none()]),
			(Executive, council_of(OURS), vec![meeting(), signed(CHAIR), RuntimeOrigin::none()]),
		] {
			let seats = if board == Audit { &[11][..] } else { &[2, 3, 4][..] };
			for other in others {
				assert_noop!(set(other, board, seats), BadOrigin);
			}
			assert_ok!(set(mine, board, seats));
			let (composition, document) = (composition(seats), document());
			let event = Event::BoardChanged { cooperative: OURS, board, composition, document };
			assert!(emitted(event));
		}
		assert_noop!(
			set(council_of(OTHER), Executive, &[2, 3, 4]),
			Error::<Test>::WrongCooperative
		);
		let elsewhere =
			Council::set_board(meeting(), OTHER, Sovet, composition(&[2, 3, 4]), document());
		assert_eq!(elsewhere, Err(Error::<Test>::WrongCooperative.into()));
	});
}

#[test]
fn the_charter_may_leave_the_executive_board_to_the_meeting() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [council_of(OURS), signed(CHAIR), RuntimeOrigin::none()] {
			assert_noop!(Council::set_executive_election(origin, OURS, true), BadOrigin);
		}
		assert_noop!(
			Council::set_executive_election(meeting(), OTHER, true),
			Error::<Test>::WrongCooperative
		);
		assert_ok!(Council::set_executive_election(meeting(), OURS, true));
		assert!(emitted(Event::ExecutiveElectionSet { cooperative: OURS, elected: true }));
		assert_noop!(set(council_of(OURS), Executive, &[2, 3]), BadOrigin);
		assert_ok!(set(meeting(), Executive, &[2, 3]));
		assert_ok!(Council::set_executive_election(meeting(), OURS, false));
		assert_ok!(set(council_of(OURS), Executive, &[3, 4]));
	});
}

#[test]
fn a_composition_is_well_formed_or_refused() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		represent(4);
		let good = composition(&[1, 2, 3]);
		let company =
			|seats: &[u64]| with_seats(seats.iter().map(|who| for_company(*who)).collect());
		let wrong = [
			(composition(&[1, 2]), Error::<Test>::NotWellFormed),
			(composition(&[1, 2, 3, 2]), Error::<Test>::NotWellFormed),
			(Composition { chair: 9, ..good.clone() }, Error::<Test>::NotWellFormed),
			(Composition { deputy: Some(9), ..good.clone() }, Error::<Test>::NotWellFormed),
			(Composition { deputy: Some(1), ..good.clone() }, Error::<Test>::NotWellFormed),
			(Composition { secretary: Some(9), ..good.clone() }, Error::<Test>::NotWellFormed),
			(company(&[4, 5, 6]), Error::<Test>::NotWellFormed),
			(composition(&[1, 2, STRANGER]), Error::<Test>::SeatNotMember),
			(composition(&[1, 2, COMPANY]), Error::<Test>::SeatNotPerson),
			(composition(&[1, 2, ROBOT]), Error::<Test>::SeatNotPerson),
			(
				with_seats(vec![1.into(), 2.into(), for_company(3)]),
				Error::<Test>::NotRepresentative,
			),
		];
		for (composition, error) in wrong {
			assert_noop!(set_to(meeting(), Sovet, composition), error);
		}
		// Who is no member himself may represent one.
		Gone::set(vec![4]);
		let mixed = with_seats(vec![1.into(), 2.into(), for_company(4)]);
		assert_ok!(set_to(meeting(), Sovet, mixed));
		Gone::set(vec![COMPANY]);
		let mixed = with_seats(vec![1.into(), 2.into(), for_company(4)]);
		assert_noop!(set_to(meeting(), Sovet, mixed), Error::<Test>::SeatNotMember);
		// An audit commission may have one seat.
		assert_ok!(set(meeting(), Audit, &[11]));
	});
}

#[test]
fn nobody_audits_himself() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(council_of(OURS), Executive, &[4, 5]));
		for auditor in [CHAIR, 4] {
			assert_noop!(set(meeting(), Audit, &[11, auditor]), Error::<Test>::AuditsHimself);
		}
		assert_ok!(set(meeting(), Audit, &[11]));
		assert_noop!(set(meeting(), Sovet, &[1, 11]), Error::<Test>::AuditsHimself);
		assert_noop!(set(council_of(OURS), Executive, &[5, 11]), Error::<Test>::AuditsHimself);
		// Who sits on the council may sit on the executive board.
		assert_ok!(set(council_of(OURS), Executive, &[CHAIR, 5]));
	});
}

#[test]
fn who_leaves_the_cooperative_leaves_all_boards_in_the_same_block() {
	ExtBuilder::default().seats(5).deputy(2).build_and_execute(|| {
		assert_ok!(set(council_of(OURS), Executive, &[2, 4]));
		assert_ok!(set(meeting(), Audit, &[11, 12]));
		let mandate = Mandate { up_to: None, until: START + DAY, signs: false };
		let kind = DecisionKind::Other;
		assert_ok!(Council::instruct(signed(2), OURS, Sovet, kind, Some(ROBOT), mandate));
		leave(2);
		assert_eq!(seats(Sovet), [1, 3, 4, 5]);
		assert_eq!(seats(Executive), [4]);
		let executive = Boards::<Test>::get(OURS, Executive).unwrap();
		assert_eq!((executive.chair, our_council().deputy), (None, None));
		for board in [Sovet, Executive] {
			assert!(emitted(Event::SeatVacated { cooperative: OURS, board, who: 2 }));
		}
		assert!(!Automation::<Test>::contains_key((OURS, Sovet, kind)));
		assert!(!Council::is_deputy_key(OURS, &ROBOT));
		// In the other cooperative nothing has changed.
		assert_eq!(Council::chair_of(OTHER), Some(OTHER_CHAIR));
		System::reset_events();
		leave(99);
		assert_eq!(System::events().len(), 0);
	});
}

#[test]
fn who_represents_a_member_sits_as_long_as_he_does() {
	ExtBuilder::default().build_and_execute(|| {
		represent(4);
		let seats = vec![1.into(), 2.into(), for_company(4)];
		assert_ok!(set_to(meeting(), Sovet, with_seats(seats)));
		let decision = propose(None, None);
		assert_ok!(vote(4, decision, Vote::For));
		assert_eq!(SeatsFor::<Test>::get(COMPANY).to_vec(), [(OURS, Sovet)]);
		// He hands over: from this moment he has no seat and his vote does not count.
		represent(5);
		Council::representative_changed(&COMPANY);
		assert!(!Council::has_seat(OURS, &4));
		assert_eq!(self::seats(Sovet), [1, 2]);
		assert!(emitted(Event::SeatVacated { cooperative: OURS, board: Sovet, who: 4 }));
		assert!(!SeatsFor::<Test>::contains_key(COMPANY));
		assert_ok!(vote(1, decision, Vote::For));
		// One of two, and the chair: approved.
		assert_eq!(status(decision), Status::Approved);
		let second = propose(None, None);
		assert_noop!(vote(4, second, Vote::For), Error::<Test>::NotBoardMember);
		// Neither has his successor a seat.
		assert_noop!(vote(5, second, Vote::For), Error::<Test>::NotBoardMember);
		System::reset_events();
		Council::representative_changed(&COMPANY);
		assert_eq!(System::events().len(), 0);
	});
}

#[test]
fn so_many_seats_may_be_held_for_one_organisation() {
	ExtBuilder::default().build_and_execute(|| {
		represent(4);
		let known = (0..crate::MAX_SEATS_OF_ORGANIZATION).map(|n| (100 + n, Sovet));
		SeatsFor::<Test>::insert(COMPANY, BoundedVec::truncate_from(known.collect()));
		let to = || with_seats(vec![1.into(), for_company(4)]);
		assert_noop!(set_to(meeting(), Sovet, to()), Error::<Test>::TooManySeats);
		SeatsFor::<Test>::remove(COMPANY);
		// Again for the same organisation is no second seat.
		assert_ok!(set_to(meeting(), Sovet, to()));
		assert_ok!(set_to(meeting(), Sovet, to()));
		assert_eq!(SeatsFor::<Test>::get(COMPANY).len(), 1);
	});
}

#[test]
fn with_the_organisation_its_representative_leaves() {
	ExtBuilder::default().build_and_execute(|| {
		represent(4);
		// He is a member himself, too, but sits for the company.
		let seats = vec![1.into(), 2.into(), for_company(4)];
		assert_ok!(set_to(meeting(), Sovet, with_seats(seats)));
		Council::member_removed(OURS, &4);
		assert_eq!(self::seats(Sovet), [1, 2, 4]);
		Council::member_removed(OURS, &COMPANY);
		assert_eq!(self::seats(Sovet), [1, 2]);
	});
}

#[test]
fn an_officer_resigns_and_stays_for_thirty_days_to_the_millisecond() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		let resign = |who, office| Council::resign(signed(who), OURS, Sovet, office);
		assert_noop!(resign(2, Office::Chair), Error::<Test>::NotOfficer);
		assert_noop!(resign(3, Office::Secretary), Error::<Test>::NotOfficer);
		assert_noop!(
			Council::resign(signed(1), OURS, Audit, Office::Chair),
			Error::<Test>::BoardNotFound
		);
		for origin in unsigned() {
			assert_noop!(Council::resign(origin, OURS, Sovet, Office::Chair), BadOrigin);
		}
		assert_ok!(resign(CHAIR, Office::Chair));
		let (board, office, until) = (Sovet, Office::Chair, START + 30 * DAY);
		let event = Event::OfficerResigned { cooperative: OURS, board, office, who: CHAIR, until };
		assert!(emitted(event));
		assert_noop!(resign(CHAIR, Office::Chair), Error::<Test>::AlreadyResigned);

		pass(30 * DAY);
		idle();
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
		pass(1);
		// Also before the sweep has written it.
		assert_eq!(Council::chair_of(OURS), Some(2));
		assert_eq!(our_council().chair, Some(CHAIR));
		idle();
		assert_eq!(our_council().chair, None);
		assert!(emitted(Event::OfficeVacated { cooperative: OURS, board: Sovet, office }));
		// He keeps his seat.
		assert!(Council::has_seat(OURS, &CHAIR));
		assert_eq!(Terms::<Test>::iter().count(), 0);
	});
}

#[test]
fn two_who_resigned_together_leave_their_offices_together() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		assert_ok!(Council::resign(signed(CHAIR), OURS, Sovet, Office::Chair));
		assert_ok!(Council::resign(signed(2), OURS, Sovet, Office::Deputy));
		assert_eq!(Terms::<Test>::iter().count(), 1, "of one board, at one moment");
		pass(30 * DAY + 1);
		idle();
		let board = our_council();
		assert_eq!((board.chair, board.deputy, board.resignations.len()), (None, None, 0));
		for office in [Office::Chair, Office::Deputy] {
			assert!(emitted(Event::OfficeVacated { cooperative: OURS, board: Sovet, office }));
		}
		assert_eq!(Terms::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_resignation_is_over_when_a_successor_takes_office() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Council::resign(signed(CHAIR), OURS, Sovet, Office::Chair));
		assert_ok!(set(meeting(), Sovet, &[2, 1, 3]));
		assert_eq!(Terms::<Test>::iter().count(), 0);
		// The same person in the same office again begins anew.
		assert_ok!(set(meeting(), Sovet, &[1, 2, 3]));
		pass(31 * DAY);
		idle();
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
	});
}

#[test]
fn an_open_tie_is_broken_when_the_chair_goes() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		LongestLife::set(60 * DAY);
		assert_ok!(Council::resign(signed(CHAIR), OURS, Sovet, Office::Chair));
		assert_ok!(open(2, OURS, Some(act(1)), None, Some(40 * DAY)));
		for who in [2, 3] {
			assert_ok!(vote(who, 1, Vote::For));
		}
		assert_ok!(vote(4, 1, Vote::Against));
		assert_eq!(status(1), Status::Open);
		pass(30 * DAY + 1);
		idle();
		// The deputy, who is in favour, has the chair's rights now.
		assert_eq!(status(1), Status::Approved);
	});
}

#[test]
fn without_chair_and_deputy_the_others_elect_who_acts() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		let support =
			|who, candidate| Council::support_acting_chair(signed(who), OURS, Sovet, candidate);
		leave(CHAIR);
		let decision = {
			assert_ok!(open(2, OURS, Some(act(1)), None, None));
			1
		};
		for who in [2, 3, 4] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		let minutes = minutes(decision);
		let sign = |who| Council::sign(signed(who), OURS, decision, minutes, Weight::MAX);
		assert_eq!(sign(2).unwrap_err().error, Error::<Test>::NotChair.into());

		assert_noop!(support(CHAIR, 2), Error::<Test>::NotBoardMember);
		assert_noop!(support(2, CHAIR), Error::<Test>::CandidateHasNoSeat);
		assert_noop!(
			Council::support_acting_chair(signed(2), OURS, Audit, 2),
			Error::<Test>::BoardNotFound
		);
		for origin in unsigned() {
			assert_noop!(Council::support_acting_chair(origin, OURS, Sovet, 2), BadOrigin);
		}
		// Of four, two are not enough; one may change his mind.
		assert_ok!(support(2, 3));
		assert_ok!(support(3, 3));
		assert_ok!(support(4, 2));
		assert_eq!(Council::chair_of(OURS), None);
		assert_ok!(support(4, 3));
		assert_eq!(Council::chair_of(OURS), Some(3));
		assert!(emitted(Event::ActingChairElected { cooperative: OURS, board: Sovet, who: 3 }));
		assert!(!ActingVotes::<Test>::contains_key(OURS, Sovet));
		assert_noop!(support(4, 3), Error::<Test>::AlreadyActing);
		assert_ok!(sign(3));
		assert_eq!(status(decision), Status::Executed);
		// A new board ends it.
		assert_ok!(set(meeting(), Sovet, &[2, 3, 4]));
		assert_eq!(Council::chair_of(OURS), Some(2));
	});
}

#[test]
fn a_deputy_leaves_nothing_to_elect() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		for candidate in [2, 3] {
			assert_noop!(
				Council::support_acting_chair(signed(3), OURS, Sovet, candidate),
				Error::<Test>::DeputyActs
			);
		}
	});
}

#[test]
fn over_his_own_matter_the_chair_does_not_preside() {
	let own = |what| -> RuntimeCall {
		let (kind, about) = (DecisionKind::Exit, Some(CHAIR));
		act::Call::serve { what, kind, about, sum: None }.into()
	};
	// With a deputy.
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		let decision = propose(Some(own(1)), None);
		assert_ok!(vote(CHAIR, decision, Vote::For));
		assert_ok!(vote(3, decision, Vote::For));
		assert_ok!(vote(4, decision, Vote::Against));
		assert_eq!(status(decision), Status::Open);
		// Two of four: the deputy, not the chair, breaks the tie.
		assert_ok!(vote(2, decision, Vote::Against));
		assert_eq!(status(decision), refused(RefusalGround::Rejected, false));

		let decision = propose(Some(own(2)), None);
		assert_ok!(vote(4, decision, Vote::Against));
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		assert_eq!(status(decision), Status::Approved);
		let sign = |who| Council::sign(signed(who), OURS, decision, minutes(decision), Weight::MAX);
		assert_eq!(sign(CHAIR).unwrap_err().error, Error::<Test>::NotChair.into());
		assert_ok!(sign(2));
		assert_eq!(done(), [(OURS, 2)]);
	});
	// Without one, the others elect somebody; the chair has no say in it.
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let decision = propose(Some(own(1)), None);
		for who in [2, 3, 4] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		let support =
			|who, candidate| Council::support_acting_chair(signed(who), OURS, Sovet, candidate);
		assert_noop!(support(CHAIR, 2), Error::<Test>::ChairPresides);
		assert_noop!(support(2, CHAIR), Error::<Test>::CandidateHasNoSeat);
		assert_ok!(support(3, 2));
		assert_ok!(support(4, 2));
		// In all other matters the chair presides as before.
		assert_eq!(Council::chair_of(OURS), Some(CHAIR));
		let sign = |who| Council::sign(signed(who), OURS, decision, minutes(decision), Weight::MAX);
		assert_eq!(sign(CHAIR).unwrap_err().error, Error::<Test>::NotChair.into());
		assert_ok!(sign(2));
	});
}

#[test]
fn a_board_below_its_smallest_size_decides_only_what_is_owed_to_members() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		let before = propose(Some(act(1)), None);
		approve(before);
		let open_before = propose(Some(act(1)), None);
		leave(3);
		for kind in DecisionKind::ALL {
			let owed = [
				DecisionKind::Exit,
				DecisionKind::Payout,
				DecisionKind::Recovery,
				DecisionKind::Meeting,
			];
			let action = (kind != DecisionKind::FreeItem).then(|| serve(1, kind));
			let outcome = open(CHAIR, OURS, action, None, None);
			if owed.contains(&kind) {
				assert_ok!(outcome);
				let decision = crate::DecisionsMade::<Test>::get(OURS);
				approve(decision);
				sign(decision);
			} else {
				assert_eq!(outcome, Err(Error::<Test>::BoardTooSmall.into()), "{kind:?}");
			}
		}
		// Nor does it go on with what it began.
		assert_noop!(vote(2, open_before, Vote::For), Error::<Test>::BoardTooSmall);
		let sign = Council::sign(signed(CHAIR), OURS, before, minutes(before), Weight::MAX);
		assert_eq!(sign.unwrap_err().error, Error::<Test>::BoardTooSmall.into());
		// Until the meeting has elected others.
		assert_ok!(set(meeting(), Sovet, &[1, 2, 4]));
		assert_ok!(vote(2, open_before, Vote::For));
	});
}

#[test]
fn other_boards_decide_with_their_own_origin() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(meeting(), Audit, &[11, 12]));
		assert_ok!(Council::propose(signed(11), OURS, Audit, document(), None, None));
		// Those of the council do not vote there.
		assert_noop!(vote(CHAIR, 1, Vote::For), Error::<Test>::NotBoardMember);
		assert_ok!(vote(11, 1, Vote::For));
		assert_eq!(status(1), Status::Approved);
		assert_ok!(Council::sign(signed(11), OURS, 1, minutes(1), Weight::MAX));

		// What only the council may do, they cannot.
		let action = Some(Box::new(act(1)));
		assert_ok!(Council::propose(signed(11), OURS, Audit, document(), action, None));
		assert_ok!(vote(11, 2, Vote::For));
		assert_ok!(Council::sign(signed(11), OURS, 2, minutes(2), Weight::MAX));
		assert_eq!(status(2), Status::ExecutionFailed { error: BadOrigin });
	});
}

#[test]
fn with_its_cooperative_everything_of_its_boards_is_removed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(meeting(), Audit, &[11]));
		assert_ok!(Council::resign(signed(CHAIR), OURS, Sovet, Office::Chair));
		assert_ok!(Council::support_acting_chair(signed(2), OURS, Sovet, 3));
		assert_ok!(Council::set_life(council_of(OURS), OURS, DecisionKind::Staff, Some(5)));
		assert_ok!(Council::set_executive_election(meeting(), OURS, true));
		let mandate = Mandate { up_to: None, until: START + DAY, signs: false };
		let kind = DecisionKind::Staff;
		assert_ok!(Council::instruct(signed(2), OURS, Sovet, kind, Some(ROBOT), mandate));
		Council::remove(OURS);
		assert!(Boards::<Test>::iter_keys().all(|(cooperative, _)| cooperative == OTHER));
		assert_eq!(Terms::<Test>::iter().count(), 0);
		assert_eq!(crate::Lives::<Test>::iter().count(), 0);
		assert_eq!(crate::ExecutiveElected::<Test>::iter().count(), 0);
		assert_eq!(ActingVotes::<Test>::iter().count(), 0);
		assert_eq!(Automation::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_cooperative_sets_how_long_decisions_of_a_kind_are_open() {
	ExtBuilder::default().build_and_execute(|| {
		let kind = DecisionKind::Staff;
		for origin in [meeting(), signed(CHAIR), RuntimeOrigin::none()] {
			assert_noop!(Council::set_life(origin, OURS, kind, Some(5)), BadOrigin);
		}
		assert_noop!(
			Council::set_life(council_of(OTHER), OURS, kind, Some(5)),
			Error::<Test>::WrongCooperative
		);
		for life in [0, LongestLife::get() + 1] {
			assert_noop!(
				Council::set_life(council_of(OURS), OURS, kind, Some(life)),
				Error::<Test>::LifeOutOfBounds
			);
		}
		assert_ok!(Council::set_life(council_of(OURS), OURS, kind, Some(LongestLife::get())));
		let due = |action| {
			let decision = propose(Some(action), None);
			record(decision).due - START
		};
		assert_eq!(due(serve(1, kind)), LongestLife::get());
		assert_eq!(due(act(1)), DefaultLife::get());
		// The longest is shortened later: this one with it.
		LongestLife::set(7);
		assert_eq!(due(serve(1, kind)), 7);
		LongestLife::set(30 * DAY);
		assert_ok!(Council::set_life(council_of(OURS), OURS, kind, None));
		assert_eq!(due(serve(1, kind)), DefaultLife::get());
	});
}

#[test]
fn a_board_read_from_state_is_the_one_in_office() {
	ExtBuilder::default().build_and_execute(|| {
		let board: Option<Board<u64>> = Council::board(OURS, Sovet);
		assert_eq!(board, Some(our_council()));
		assert_eq!(Council::board(OURS, Audit), None);
	});
}

#[test]
fn a_board_that_is_too_small_executes_nothing_by_instruction() {
	ExtBuilder::default().build_and_execute(|| {
		SmallestCouncil::set(3);
		let mandate = Mandate { up_to: None, until: START + DAY, signs: true };
		let kind = DecisionKind::Staff;
		assert_ok!(Council::instruct(signed(CHAIR), OURS, Sovet, kind, None, mandate));
		let decision = propose(Some(serve(1, kind)), None);
		assert_eq!(status(decision), Status::Open);
		// One of two, and the chair: approved, but no more.
		leave(3);
		idle();
		assert_eq!(status(decision), Status::Approved);
		assert_eq!(done(), []);
	});
}

/// As the chair of a cooperative that is a member itself: nobody tells when he is it no more.
#[test]
fn who_represents_nobody_has_no_seat_also_when_nobody_tells() {
	ExtBuilder::default().build_and_execute(|| {
		represent(4);
		let seats = vec![1.into(), 2.into(), for_company(4)];
		assert_ok!(set_to(meeting(), Sovet, with_seats(seats)));
		let decision = propose(None, None);
		represent(5);
		assert!(!Council::has_seat(OURS, &4));
		assert_noop!(vote(4, decision, Vote::For), Error::<Test>::NotBoardMember);
	});
}

#[test]
fn a_deputy_alone_does_not_preside_over_his_own_matter() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		leave(CHAIR);
		let own = act::Call::serve { what: 9, kind: DecisionKind::Exit, about: Some(2), sum: None };
		assert_ok!(open(3, OURS, Some(own.into()), None, None));
		for who in [3, 4] {
			assert_ok!(vote(who, 1, Vote::For));
		}
		let sign = |who| Council::sign(signed(who), OURS, 1, minutes(1), Weight::MAX);
		assert_eq!(sign(2).unwrap_err().error, Error::<Test>::NotChair.into());
		for who in [3, 4] {
			assert_ok!(Council::support_acting_chair(signed(who), OURS, Sovet, 3));
		}
		// In all else the deputy has the chair's rights.
		assert_eq!(Council::chair_of(OURS), Some(2));
		assert_ok!(sign(3));
		assert_eq!(done(), [(OURS, 9)]);
	});
}

fn set_officers(board: BoardKind, deputy: Option<u64>, secretary: Option<u64>) -> DispatchResult {
	Council::set_officers(council_of(OURS), OURS, board, deputy, secretary, document())
}

#[test]
fn the_council_says_who_serves_as_deputy_and_secretary() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(council_of(OURS), Executive, &[4, 5]));
		for (board, deputy, secretary) in
			[(Sovet, Some(2), Some(3)), (Sovet, Some(3), None), (Executive, None, Some(4))]
		{
			let before = Boards::<Test>::get(OURS, board).unwrap();
			assert_ok!(set_officers(board, deputy, secretary));
			let (cooperative, document) = (OURS, document());
			assert!(emitted(Event::OfficersSet {
				cooperative,
				board,
				deputy,
				secretary,
				document
			}));
			// Seats and chair stay as they are.
			let after = Boards::<Test>::get(OURS, board).unwrap();
			assert_eq!(after, Board { deputy, secretary, ..before });
		}
	});
}

#[test]
fn a_new_deputy_breaks_a_tie_in_the_chairs_own_matter() {
	ExtBuilder::default().seats(4).build_and_execute(|| {
		let own =
			act::Call::serve { what: 9, kind: DecisionKind::Exit, about: Some(CHAIR), sum: None };
		let decision = propose(Some(own.into()), None);
		for who in [2, 3] {
			assert_ok!(vote(who, decision, Vote::For));
		}
		assert_ok!(vote(4, decision, Vote::Against));
		assert_eq!(status(decision), Status::Open);
		assert_ok!(set_officers(Sovet, Some(2), None));
		idle();
		assert_eq!(status(decision), Status::Approved);
	});
}

#[test]
fn a_resignation_is_over_when_the_council_says_who_serves() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		let resign = |who, office| Council::resign(signed(who), OURS, Sovet, office);
		assert_ok!(resign(2, Office::Deputy));
		pass(DAY);
		assert_ok!(resign(CHAIR, Office::Chair));
		assert_ok!(set_officers(Sovet, Some(3), None));
		// That of the chair goes on.
		let left: Vec<_> = our_council().resignations.to_vec();
		assert_eq!(left, [(Office::Chair, START + 31 * DAY)]);
		assert_eq!(Terms::<Test>::iter().count(), 1);
		pass(31 * DAY);
		idle();
		assert_eq!((our_council().chair, our_council().deputy), (None, Some(3)));
		// Of two who end at the same moment, the other is left.
		assert_ok!(set(meeting(), Sovet, &[1, 2, 3]));
		assert_ok!(set_officers(Sovet, Some(2), None));
		assert_ok!(resign(CHAIR, Office::Chair));
		assert_ok!(resign(2, Office::Deputy));
		assert_ok!(set_officers(Sovet, Some(2), None));
		assert_eq!(Terms::<Test>::iter().count(), 1);
	});
}

#[test]
fn officers_are_refused_for_their_reason() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(meeting(), Audit, &[11, 12]));
		let by = |origin| Council::set_officers(origin, OURS, Sovet, None, None, document());
		for origin in [meeting(), signed(CHAIR), RuntimeOrigin::none()] {
			assert_noop!(by(origin), BadOrigin);
		}
		assert_noop!(by(council_of(OTHER)), Error::<Test>::WrongCooperative);
		let independent = Error::<Test>::AuditIsIndependent;
		assert_noop!(set_officers(Audit, Some(12), None), independent);
		assert_noop!(set_officers(Executive, None, None), Error::<Test>::BoardNotFound);
		for (deputy, secretary) in
			[(Some(CHAIR), None), (Some(9), None), (None, Some(9)), (Some(2), Some(STRANGER))]
		{
			let error = Error::<Test>::NotWellFormed;
			assert_noop!(set_officers(Sovet, deputy, secretary), error);
		}
		// The chair may be the secretary, too.
		assert_ok!(set_officers(Sovet, None, Some(CHAIR)));
		assert_ok!(Council::resign(signed(CHAIR), OURS, Sovet, Office::Secretary));
	});
}

#[test]
fn who_represents_nobody_serves_in_no_office() {
	ExtBuilder::default().build_and_execute(|| {
		represent(4);
		let seats = vec![1.into(), 2.into(), for_company(4)];
		assert_ok!(set_to(meeting(), Sovet, with_seats(seats)));
		represent(5);
		assert_noop!(set_officers(Sovet, Some(4), None), Error::<Test>::NotWellFormed);
	});
}

#[test]
fn each_origin_is_that_of_its_board() {
	ExtBuilder::default().build_and_execute(|| {
		let audit = |origin: RuntimeOrigin| EnsureAudit::ensure_origin(origin);
		assert_eq!(audit(crate::Origin::Audit(OTHER).into()).ok(), Some(OTHER));
		let executive = crate::Origin::Executive(OURS).into();
		for other in [council_of(OURS), executive, signed(CHAIR), meeting()] {
			assert_eq!(audit(other).ok(), None);
		}
	});
}
