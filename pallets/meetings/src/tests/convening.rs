//! Proposals, petitions, notice and the annual window (rules §7.1–§7.4).

use crate::{mock::*, CancelGround, Error, Event, Initiator, MeetingKind, QuestionKind, Stage};
use coop_primitives::{BoardKind, DAY, HOUR};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use QuestionKind::*;

fn annual(year: u16) -> crate::MeetingForm<Box<RuntimeCall>> {
	let questions = vec![question(AnnualReport, 1), question(AuditConclusion, 2)];
	crate::MeetingForm { annual: Some(year), ..form(questions) }
}

#[test]
fn a_council_member_proposes_and_the_council_convenes() {
	run(4, || {
		let meeting = proposed(simple());
		assert_eq!(meeting, 1);
		assert_eq!(stage(meeting), Stage::Proposed { until: NOW + PROPOSED_FOR });
		assert_eq!(record(meeting).initiator, Initiator::Council(SEAT));
		let opens_at = NOW + NOTICE;
		assert_ok!(Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at));
		let round = *stage(meeting).round().unwrap();
		assert_eq!(
			(round.cycle, round.opens_at, round.closes_at),
			(1, opens_at, opens_at + LENGTH)
		);
		assert_eq!(round.freezes_at, opens_at - FREEZE_BEFORE);
		assert!(happened(|event| matches!(event, Event::CycleScheduled { cycle: 1, .. })));
	});
}

#[test]
fn only_council_members_propose() {
	run(4, || {
		for who in [3, STRANGER] {
			let refused = Meetings::propose(by(who), OURS, simple());
			assert_noop!(refused, Error::<Test>::NotCouncilMember);
		}
		assert_noop!(Meetings::propose(by(SEAT), OTHER, simple()), Error::<Test>::NotCouncilMember);
		assert_noop!(Meetings::propose(RuntimeOrigin::root(), OURS, simple()), BadOrigin);
	});
}

#[test]
fn only_the_council_of_the_cooperative_convenes() {
	run(4, || {
		let meeting = proposed(simple());
		let agenda = agenda(meeting);
		let convene =
			|origin, agenda| Meetings::convene(origin, OURS, meeting, agenda, NOW + NOTICE);
		assert_noop!(convene(by(CHAIR), agenda), BadOrigin);
		assert_noop!(convene(audit(OURS), agenda), BadOrigin);
		assert_noop!(convene(council(OTHER), agenda), Error::<Test>::WrongCooperative);
		assert_noop!(convene(council(OURS), H256::zero()), Error::<Test>::OtherAgenda);
		assert_noop!(
			Meetings::convene(council(OURS), OURS, 9, agenda, NOW + NOTICE),
			Error::<Test>::MeetingNotFound
		);
		assert_ok!(convene(council(OURS), agenda));
		assert_noop!(convene(council(OURS), agenda), Error::<Test>::NotProposed);
	});
}

/// Rules §7.3: exactly 10 days are enough, and 30 for a reorganisation.
#[test]
fn the_notice_is_long_enough_to_the_millisecond() {
	let cases = [
		(FreeText, NOTICE),
		(Election { board: BoardKind::Council, seats: 3 }, NOTICE),
		(Reorganisation, LONG_NOTICE),
		(Liquidation, LONG_NOTICE),
	];
	for (kind, notice) in cases {
		run(4, || {
			let meeting = proposed(form(vec![question(FreeText, 1), question(kind, 2)]));
			let agenda = agenda(meeting);
			let convene = |at| Meetings::convene(council(OURS), OURS, meeting, agenda, at);
			assert_noop!(convene(NOW + notice - 1), Error::<Test>::NoticeTooShort);
			assert_noop!(convene(NOW + 180 * DAY + 1), Error::<Test>::NoticeTooLong);
			assert_ok!(convene(NOW + notice));
		});
	}
}

#[test]
fn the_proposal_of_a_meeting_ends_by_itself() {
	run(4, || {
		let meeting = proposed(simple());
		at(NOW + PROPOSED_FOR);
		assert!(matches!(stage(meeting), Stage::Proposed { .. }));
		Clock::set(NOW + PROPOSED_FOR + 1);
		let opens_at = Clock::get() + NOTICE;
		assert_noop!(
			Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at),
			Error::<Test>::TooLate
		);
		end_block();
		assert_eq!(stage(meeting), Stage::Rejected { at: NOW + PROPOSED_FOR + 1 });
	});
}

#[test]
fn the_council_refuses_a_meeting_or_calls_it_off_before_it_opens() {
	run(4, || {
		let meeting = proposed(simple());
		assert_noop!(Meetings::cancel(by(CHAIR), OURS, meeting, PAPER), BadOrigin);
		assert_noop!(
			Meetings::cancel(council(OTHER), OURS, meeting, PAPER),
			Error::<Test>::WrongCooperative
		);
		assert_ok!(Meetings::cancel(council(OURS), OURS, meeting, PAPER));
		assert_eq!(stage(meeting), Stage::Rejected { at: NOW });

		for fixed in [false, true] {
			let meeting = convened(simple());
			if fixed {
				freeze(meeting);
			}
			assert_ok!(Meetings::cancel(council(OURS), OURS, meeting, PAPER));
			let ground = CancelGround::Council(PAPER);
			assert_eq!(stage(meeting), Stage::Cancelled { at: Clock::get(), ground });
			assert_noop!(
				Meetings::cancel(council(OURS), OURS, meeting, PAPER),
				Error::<Test>::TooLate
			);
		}
		let meeting = opened(simple());
		assert_noop!(Meetings::cancel(council(OURS), OURS, meeting, PAPER), Error::<Test>::TooLate);
		close(meeting);
		assert_eq!(stage(meeting).round().map(|round| round.cycle), Some(2));
		assert_noop!(Meetings::cancel(council(OURS), OURS, meeting, PAPER), Error::<Test>::TooLate);
	});
}

/// Rules §7.1: 25 %, rounded up, of the members of that moment.
#[test]
fn a_quarter_of_the_members_convene_a_meeting() {
	for (members, needed) in [(1, 1), (3, 1), (4, 1), (5, 2), (8, 2), (9, 3), (100, 25), (101, 26)]
	{
		run(members, || {
			assert_ok!(Meetings::petition(by(1), OURS, simple()));
			for who in 2..=needed {
				assert!(matches!(stage(1), Stage::Proposed { .. }), "{who} of {members}");
				assert_ok!(Meetings::support_petition(by(who), OURS, 1));
			}
			let round = *stage(1).round().unwrap();
			assert_eq!(round.opens_at, NOW + NOTICE, "{needed} of {members}");
			let again = Meetings::support_petition(by(members), OURS, 1);
			assert_noop!(again, Error::<Test>::NotProposed);
		});
	}
}

#[test]
fn a_petition_of_reorganisation_gives_the_long_notice() {
	run(1, || {
		assert_ok!(Meetings::petition(by(1), OURS, form(vec![question(Reorganisation, 1)])));
		assert_eq!(stage(1).round().unwrap().opens_at, NOW + LONG_NOTICE);
	});
}

#[test]
fn who_leaves_supports_a_petition_no_more() {
	run(12, || {
		assert_ok!(Meetings::petition(by(3), OURS, simple()));
		assert_ok!(Meetings::support_petition(by(4), OURS, 1));
		leave(OURS, 3);
		leave(OURS, 12);
		assert_eq!(record(1).supporters, 1);
		// Three of ten are needed.
		assert_ok!(Meetings::support_petition(by(5), OURS, 1));
		assert!(matches!(stage(1), Stage::Proposed { .. }));
		assert_ok!(Meetings::support_petition(by(6), OURS, 1));
		assert!(matches!(stage(1), Stage::Convened(_)));
	});
}

#[test]
fn a_petition_that_suffices_because_others_left_is_convened_when_its_time_is_over() {
	for (leave_it, suffices) in [(3, false), (4, true)] {
		run(12, || {
			assert_ok!(Meetings::petition(by(1), OURS, simple()));
			assert_ok!(Meetings::support_petition(by(2), OURS, 1));
			(5..5 + leave_it).for_each(|who| leave(OURS, who));
			pass(PETITION_FOR + 1);
			let convened = stage(1).round().map(|round| round.opens_at);
			assert_eq!(convened, suffices.then(|| Clock::get() + NOTICE));
		});
	}
}

#[test]
fn a_petition_is_refused_to_whom_it_does_not_concern() {
	run(12, || {
		let petition = |who| Meetings::petition(by(who), OURS, simple());
		assert_noop!(petition(STRANGER), Error::<Test>::NotMember);
		assert_ok!(petition(3));
		assert_noop!(petition(3), Error::<Test>::AlreadyPetitioned);
		let support = |who, meeting| Meetings::support_petition(by(who), OURS, meeting);
		assert_noop!(support(3, 1), Error::<Test>::AlreadySupported);
		assert_noop!(support(STRANGER, 1), Error::<Test>::NotMember);
		assert_noop!(support(4, 2), Error::<Test>::MeetingNotFound);
		let of_council = proposed(simple());
		assert_noop!(support(4, of_council), Error::<Test>::NotPetition);
		at(NOW + PETITION_FOR);
		assert_ok!(support(4, 1));
		Clock::set(NOW + PETITION_FOR + 1);
		assert_noop!(support(5, 1), Error::<Test>::TooLate);
		end_block();
		assert_eq!(stage(1), Stage::Rejected { at: NOW + PETITION_FOR + 1 });
		assert_ok!(petition(3));
	});
}

/// Rules §7.1.
#[test]
fn the_council_can_neither_convene_nor_refuse_nor_cancel_what_it_did_not_put() {
	run(8, || {
		assert_ok!(Meetings::petition(by(1), OURS, simple()));
		let refused = Error::<Test>::NotOfCouncil;
		let convene =
			|| Meetings::convene(council(OURS), OURS, 1, agenda(1), Clock::get() + NOTICE);
		assert_noop!(convene(), refused);
		assert_noop!(Meetings::cancel(council(OURS), OURS, 1, PAPER), Error::<Test>::NotOfCouncil);
		assert_ok!(Meetings::support_petition(by(2), OURS, 1));
		assert_noop!(Meetings::cancel(council(OURS), OURS, 1, PAPER), Error::<Test>::NotOfCouncil);
		assert_ok!(Meetings::convene_by_audit(audit(OURS), OURS, simple(), NOW + NOTICE));
		assert_noop!(Meetings::cancel(council(OURS), OURS, 2, PAPER), Error::<Test>::NotOfCouncil);
	});
}

#[test]
fn the_audit_commission_convenes_at_once() {
	run(4, || {
		let convene = |origin, at| Meetings::convene_by_audit(origin, OURS, simple(), at);
		assert_noop!(convene(council(OURS), NOW + NOTICE), BadOrigin);
		assert_noop!(convene(audit(OTHER), NOW + NOTICE), Error::<Test>::WrongCooperative);
		assert_noop!(convene(audit(OURS), NOW + NOTICE - 1), Error::<Test>::NoticeTooShort);
		assert_ok!(convene(audit(OURS), NOW + NOTICE));
		assert!(matches!(stage(1), Stage::Convened(_)));
		assert_eq!(record(1).initiator, Initiator::Audit);
	});
}

/// Rules §7.2. The stub's months have thirty days; it is the first moment two months after 2025.
#[test]
fn the_annual_meeting_opens_in_its_time_or_is_late() {
	let end = NOW + 120 * DAY;
	let cases = [
		(2025, NOW + NOTICE, Ok(false)),
		(2026, NOW + NOTICE, Err(Error::<Test>::BeforeItsTime)),
		(2026, NOW + 365 * DAY, Err(Error::<Test>::NoticeTooLong)),
		(2025, end - 1, Ok(false)),
		(2025, end, Ok(true)),
		(2024, NOW + NOTICE, Err(Error::<Test>::NoSuchYear)),
	];
	for (year, opens_at, expected) in cases {
		run(4, || {
			let meeting = proposed(annual(year));
			let convened =
				Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at);
			match expected {
				Ok(late) => {
					assert_ok!(convened);
					assert_eq!(record(meeting).kind, MeetingKind::Annual { year, late });
				}
				Err(error) => assert_eq!(convened, Err(error.into()), "{year} {opens_at}"),
			}
		});
	}
}

#[test]
fn an_annual_meeting_has_report_and_conclusion_and_there_is_one_at_a_time() {
	run(5, || {
		let propose = |form| Meetings::propose(by(SEAT), OURS, form);
		let with = |questions| crate::MeetingForm { annual: Some(2025), ..form(questions) };
		let cases = [
			(with(vec![question(AuditConclusion, 1)]), Error::<Test>::NoAnnualReport),
			(with(vec![question(AnnualReport, 1)]), Error::<Test>::NoAuditConclusion),
		];
		for (form, error) in cases {
			assert_noop!(propose(form), error);
		}
		// To want one keeps nobody else's away.
		assert_ok!(Meetings::petition(by(1), OURS, annual(2026)));
		assert_ok!(Meetings::propose(by(CHAIR), OURS, annual(2025)));
		let other = 2;
		let meeting = convened(annual(2025));
		let convene = || {
			let (agenda, opens_at) = (agenda(other), Clock::get() + NOTICE);
			Meetings::convene(council(OURS), OURS, other, agenda, opens_at)
		};
		assert_noop!(convene(), Error::<Test>::AnnualUnderWay);
		open(meeting);
		vote_all(meeting, 1..=5, crate::Answer::For);
		pass(1);
		adopt(meeting);
		assert_noop!(convene(), Error::<Test>::AnnualHeld);
		assert_noop!(propose(annual(2025)), Error::<Test>::AnnualHeld);
		assert_ok!(propose(annual(2026)));
	});
}

#[test]
fn a_petition_for_the_annual_meeting_waits_for_its_time_but_not_too_long() {
	run(1, || {
		let petition = || Meetings::petition(by(1), OURS, annual(2026));
		assert_noop!(petition(), Error::<Test>::NoticeTooLong);
		Clock::set(NOW + 365 * DAY - 180 * DAY);
		assert_ok!(petition());
		assert_eq!(stage(1).round().unwrap().opens_at, NOW + 365 * DAY);
	});
}

#[test]
fn an_agenda_is_well_formed() {
	let election = |seats| Election { board: BoardKind::Council, seats };
	let many: Vec<_> = (1..=32).map(|byte| question(FreeText, byte)).collect();
	let with = |kind, action: Option<RuntimeCall>| {
		let mut question = question(kind, 1);
		question.action = action.map(Box::new);
		form(vec![question])
	};
	let long = || act::Call::act { what: 1, padding: vec![0; 1_100].try_into().unwrap() };
	let cases = [
		(form(vec![]), Err(Error::<Test>::EmptyAgenda)),
		(form(many), Ok(())),
		(form(vec![question(FreeText, 1), question(Action, 1)]), Err(Error::QuestionTwice)),
		(form(vec![question(election(2), 1)]), Err(Error::SeatsOutOfBounds)),
		(form(vec![question(election(3), 1)]), Ok(())),
		(form(vec![question(election(21), 1)]), Ok(())),
		(form(vec![question(election(22), 1)]), Err(Error::SeatsOutOfBounds)),
		(
			form(vec![question(Election { board: BoardKind::Audit, seats: 0 }, 1)]),
			Err(Error::SeatsOutOfBounds),
		),
		(
			form(vec![question(Election { board: BoardKind::Executive, seats: 3 }, 1)]),
			Err(Error::BoardIsAppointed),
		),
		(with(FreeText, Some(acting(1))), Err(Error::ActionDoesNotFit)),
		(with(AnnualReport, Some(acting(1))), Err(Error::ActionDoesNotFit)),
		(with(election(3), Some(acting(1))), Err(Error::ActionDoesNotFit)),
		(with(Charter, None), Err(Error::ActionDoesNotFit)),
		(with(Action, None), Err(Error::ActionDoesNotFit)),
		(with(Action, Some(acting(FORBIDDEN))), Err(Error::ActionDoesNotFit)),
		(with(Discipline, None), Ok(())),
		(with(Discipline, Some(acting(1))), Ok(())),
		(with(Action, Some(act::Call::heavy {}.into())), Err(Error::ActionTooHeavy)),
		(with(Action, Some(long().into())), Err(Error::ActionTooLong)),
		(crate::MeetingForm { length: HOUR - 1, ..simple() }, Err(Error::LengthOutOfBounds)),
		(crate::MeetingForm { length: HOUR, ..simple() }, Ok(())),
		(crate::MeetingForm { length: 30 * DAY, ..simple() }, Ok(())),
		(crate::MeetingForm { length: 30 * DAY + 1, ..simple() }, Err(Error::LengthOutOfBounds)),
	];
	for (number, (form, expected)) in cases.into_iter().enumerate() {
		run(4, || {
			let proposed = Meetings::propose(by(SEAT), OURS, form);
			assert_eq!(proposed, expected.map_err(Into::into), "case {number}");
		});
	}
}

#[test]
fn council_petitions_and_audit_commission_take_no_places_from_each_other() {
	run(40, || {
		let propose = |who| Meetings::propose(by(who), OURS, simple());
		let petition = |who| Meetings::petition(by(who), OURS, simple());
		let audit = || {
			let opens_at = Clock::get() + NOTICE;
			Meetings::convene_by_audit(audit(OURS), OURS, simple(), opens_at)
		};
		(0..3).for_each(|_| _ = convened(simple()));
		assert_ok!(propose(CHAIR));
		assert_noop!(propose(SEAT), Error::<Test>::TooManyMeetings);
		for who in 1..=4 {
			assert_ok!(petition(who));
		}
		assert_noop!(petition(9), Error::<Test>::TooManyMeetings);
		assert_ok!(audit());
		assert_ok!(audit());
		assert_noop!(audit(), Error::<Test>::TooManyMeetings);
		// A petition keeps its place when it is convened, and gives it back when it is over.
		for who in 10..=18 {
			assert_ok!(Meetings::support_petition(by(who), OURS, 5));
		}
		assert!(matches!(stage(5), Stage::Convened(_)));
		assert_noop!(petition(9), Error::<Test>::TooManyMeetings);
		assert_ok!(Meetings::cancel(council(OURS), OURS, 1, PAPER));
		assert_ok!(propose(SEAT));
		assert_noop!(petition(9), Error::<Test>::TooManyMeetings);
		pass(PETITION_FOR + 1);
		assert_ok!(petition(9));
	});
}

/// Rules §7.1: so one of them alone does not take all places.
#[test]
fn a_council_member_has_one_proposal_at_a_time_before_the_council() {
	run(8, || {
		let propose = |who| Meetings::propose(by(who), OURS, simple());
		assert_ok!(propose(SEAT));
		assert_noop!(propose(SEAT), Error::<Test>::HasProposed);
		assert_ok!(propose(CHAIR));
		// A petition of his is something else.
		assert_ok!(Meetings::petition(by(SEAT), OURS, simple()));
		assert_ok!(Meetings::cancel(council(OURS), OURS, 1, PAPER));
		assert_ok!(propose(SEAT));
		let opens_at = NOW + NOTICE;
		assert_ok!(Meetings::convene(council(OURS), OURS, 4, agenda(4), opens_at));
		assert_ok!(propose(SEAT));
		assert_noop!(propose(SEAT), Error::<Test>::HasProposed);
		pass(PROPOSED_FOR + 1);
		assert_ok!(propose(SEAT));
	});
}

/// Four members who support each other's petitions keep the others out for a quarter of the time of a
/// petition, and not a petition with more supporters than they are (rules §7.1).
#[test]
fn a_few_members_should_not_keep_the_petitions_of_others_out() {
	run(40, || {
		let petition = |who| Meetings::petition(by(who), OURS, simple());
		let support = |who, meeting| {
			assert_ok!(Meetings::support_petition(by(who), OURS, meeting));
		};
		let gave = |meeting| matches!(stage(meeting), Stage::Rejected { .. });
		let together = |who, meeting| {
			assert_ok!(petition(who));
			(1..=4).filter(|it| *it != who).for_each(|it| support(it, meeting));
		};
		(1..=4).for_each(|who| together(who, who as u32));
		pass(PETITION_FOR / 4);
		assert_noop!(petition(5), Error::<Test>::TooManyMeetings);
		pass(1);
		assert_ok!(petition(5));
		assert_eq!(stage(1), Stage::Rejected { at: Clock::get() });
		let event =
			|event: &_| matches!(event, Event::MeetingRejected { meeting: 1, ground: None, .. });
		assert!(happened(event));

		// It is the weakest for now, and has its time to find supporters.
		assert_noop!(petition(1), Error::<Test>::TooManyMeetings);
		pass(PETITION_FOR / 4);
		assert_noop!(petition(1), Error::<Test>::TooManyMeetings);
		(6..=9).for_each(|who| support(who, 5));
		pass(1);
		for who in 1..=3u32 {
			together(who.into(), who + 5);
			assert!(gave(who + 1) && !gave(5));
		}
	});
}

#[test]
fn of_petitions_that_are_equal_the_first_gives_its_place() {
	run(40, || {
		let petition = |who| Meetings::petition(by(who), OURS, simple());
		for who in 1..=4 {
			assert_ok!(petition(who));
		}
		assert_ok!(Meetings::support_petition(by(9), OURS, 1));
		pass(PETITION_FOR / 4 + 1);
		assert_ok!(petition(5));
		let rejected = |meeting: &u32| matches!(stage(*meeting), Stage::Rejected { .. });
		assert_eq!((1..=5).filter(rejected).collect::<Vec<_>>(), vec![2]);
	});
}

/// It has enough because others left, and is convened when its time is over: also in the block in which
/// it is.
#[test]
fn a_petition_with_enough_supporters_gives_its_place_to_nobody() {
	run(20, || {
		for who in 1..=4 {
			assert_ok!(Meetings::petition(by(who), OURS, simple()));
		}
		for who in 5..=7 {
			assert_ok!(Meetings::support_petition(by(who), OURS, 1));
			assert_ok!(Meetings::support_petition(by(who), OURS, 2));
		}
		(8..=11).for_each(|who| leave(OURS, who));
		let petition = |who| Meetings::petition(by(who), OURS, simple());
		Clock::set(NOW + PETITION_FOR + 1);
		assert_ok!(petition(12));
		assert_ok!(petition(13));
		assert_noop!(petition(14), Error::<Test>::TooManyMeetings);
		end_block();
		assert!((1..=2).all(|meeting| matches!(stage(meeting), Stage::Convened(_))));
		assert!((3..=4).all(|meeting| matches!(stage(meeting), Stage::Rejected { .. })));
		assert!((5..=6).all(|meeting| matches!(stage(meeting), Stage::Proposed { .. })));
	});
}

/// What fails leaves the other where it was.
#[test]
fn a_petition_that_is_refused_takes_no_place() {
	run(40, || {
		for who in 1..=4 {
			assert_ok!(Meetings::petition(by(who), OURS, simple()));
		}
		pass(PETITION_FOR / 4 + 1);
		let refused = Meetings::petition(by(5), OURS, form(vec![]));
		assert_noop!(refused, Error::<Test>::EmptyAgenda);
		assert_noop!(Meetings::petition(by(4), OURS, simple()), Error::<Test>::AlreadyPetitioned);
		let weighed = Meetings::petition(by(5), OURS, simple()).unwrap().actual_weight;
		let most = Meetings::weight_of_petition(true);
		assert_eq!(weighed, Some(most));
		pass(PETITION_FOR + 1);
		let weighed = Meetings::petition(by(6), OURS, simple()).unwrap().actual_weight;
		assert_eq!(weighed, Some(Meetings::weight_of_petition(false)));
		assert!(most.all_gt(Meetings::weight_of_petition(false)));
	});
}

/// Rules §7.12: with the seed 622 719. A petition may have enough supporters before its end because a
/// member left, so two may be due in one block: the first is convened, and the other is too late.
#[test]
fn of_two_annual_petitions_that_end_in_one_block_the_first_is_convened() {
	run(5, || {
		for who in [1, 2] {
			assert_ok!(Meetings::petition(by(who), OURS, annual(2025)));
		}
		assert!((1..=2).all(|meeting| matches!(stage(meeting), Stage::Proposed { .. })));
		leave(OURS, 5);
		pass(PETITION_FOR + 1);
		let round = *stage(1).round().unwrap();
		assert_eq!((round.cycle, round.opens_at), (1, Clock::get() + NOTICE));
		assert_eq!(crate::AnnualUnderWay::<Test>::get(OURS), Some(1));
		assert_eq!(stage(2), Stage::Rejected { at: Clock::get() });
	});
}

#[test]
fn actions_too_long_for_the_agenda_are_kept_apart_and_forgotten_with_it() {
	run(4, || {
		let padding: frame_support::BoundedVec<u8, _> = vec![7; 500].try_into().unwrap();
		let call: RuntimeCall = act::Call::act { what: 1, padding }.into();
		let hash = <Test as frame_system::Config>::Hashing::hash_of(&call);
		let long = |document| crate::QuestionForm {
			action: Some(Box::new(call.clone())),
			..question(Action, document)
		};
		use frame_support::traits::QueryPreimage;
		use sp_runtime::traits::Hash;
		let kept = || <Preimage as QueryPreimage>::is_requested(&hash);
		let first = proposed(form(vec![long(1), long(2)]));
		assert_ok!(Meetings::propose(by(CHAIR), OURS, form(vec![long(1)])));
		let second = first + 1;
		assert!(kept());
		assert_ok!(Meetings::cancel(council(OURS), OURS, first, PAPER));
		assert!(kept());
		assert_ok!(Meetings::cancel(council(OURS), OURS, second, PAPER));
		assert!(!kept());
	});
}

#[test]
fn floors_are_set_by_the_meeting_alone() {
	run(4, || {
		let floors = crate::Floors { general: 1_000_001, of_kinds: Default::default() };
		let set = |origin, floors| Meetings::set_floors(origin, OURS, floors);
		assert_noop!(set(council(OURS), Default::default()), BadOrigin);
		let meeting = || RuntimeOrigin::from(crate::Origin::GeneralMeeting(OURS));
		assert_noop!(set(meeting(), floors), Error::<Test>::BadFloors);
		let other = RuntimeOrigin::from(crate::Origin::GeneralMeeting(OTHER));
		assert_noop!(set(other, Default::default()), Error::<Test>::WrongCooperative);
		let twice = vec![
			(Election { board: BoardKind::Council, seats: 3 }, 1),
			(Election { board: BoardKind::Audit, seats: 1 }, 1),
		];
		let twice = crate::Floors { general: 0, of_kinds: twice.try_into().unwrap() };
		assert_noop!(set(meeting(), twice), Error::<Test>::BadFloors);
		let good = vec![(Charter, 500_000), (FreeText, 0)];
		let good = crate::Floors { general: 100, of_kinds: good.try_into().unwrap() };
		assert_ok!(set(meeting(), good.clone()));
		assert_eq!(crate::CharterFloors::<Test>::get(OURS), good);
	});
}
