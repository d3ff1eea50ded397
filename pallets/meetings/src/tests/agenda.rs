//! Acknowledgements, changes, nominations and the chair's signature (rules §7.3, §7.5).

use crate::{
	mock::*, Answer, ChangeForm, Error, Event, ProposalStatus, Proposals, QuestionKind, Stage,
};
use coop_primitives::BoardKind;
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use QuestionKind::*;

fn change(
	who: u64,
	meeting: u32,
	form: ChangeForm<Box<RuntimeCall>>,
) -> sp_runtime::DispatchResult {
	Meetings::propose_change(by(who), OURS, meeting, form)
}

fn support(who: u64, meeting: u32, proposal: u32) -> sp_runtime::DispatchResult {
	Meetings::support_change(by(who), OURS, meeting, proposal)
}

fn decide(meeting: u32, proposal: u32, refusal: Option<H256>) -> sp_runtime::DispatchResult {
	Meetings::decide_change(council(OURS), OURS, meeting, proposal, refusal)
}

fn status(meeting: u32, proposal: u32) -> ProposalStatus {
	Proposals::<Test>::get((OURS, meeting, proposal)).unwrap().status
}

fn agree(meeting: u32, who: impl IntoIterator<Item = u64>) {
	for who in who {
		assert_ok!(Meetings::acknowledge(by(who), OURS, meeting, true));
	}
}

/// The first bytes of the documents on the agenda.
fn questions(meeting: u32) -> Vec<u8> {
	let agenda = crate::Agendas::<Test>::get(OURS, meeting).unwrap();
	agenda.questions.iter().map(|question| question.document.0[0]).collect()
}

#[test]
fn members_acknowledge_the_notice_once() {
	run(4, || {
		assert_ok!(Meetings::propose(by(CHAIR), OURS, simple()));
		let proposed = crate::MeetingsMade::<Test>::get(OURS);
		let acknowledge =
			|who, meeting, agrees| Meetings::acknowledge(by(who), OURS, meeting, agrees);
		assert_noop!(acknowledge(1, proposed, true), Error::<Test>::NotConvened);
		let meeting = convened(simple());
		assert_ok!(acknowledge(1, meeting, true));
		assert_ok!(acknowledge(2, meeting, false));
		assert_noop!(acknowledge(1, meeting, false), Error::<Test>::AlreadyAcknowledged);
		assert_noop!(acknowledge(STRANGER, meeting, true), Error::<Test>::NotMember);
		assert_noop!(acknowledge(3, 9, true), Error::<Test>::MeetingNotFound);
		let record = record(meeting);
		assert_eq!((record.agreed, record.disagreed), (1, 1));
		open(meeting);
		Clock::set(stage(meeting).round().unwrap().closes_at);
		assert_ok!(acknowledge(3, meeting, true));
		Clock::set(Clock::get() + 1);
		assert_noop!(acknowledge(4, meeting, true), Error::<Test>::TooLate);
	});
}

/// Rules §7.5: before the notice all go to the council.
#[test]
fn a_change_of_a_proposed_meeting_goes_to_the_council_at_once() {
	run(9, || {
		let meeting = proposed(simple());
		assert_ok!(change(5, meeting, adding(FreeText, 2)));
		assert_ok!(change(6, meeting, adding(Charter, 3)));
		assert_eq!(status(meeting, 1), ProposalStatus::BeforeCouncil);
		assert_ok!(decide(meeting, 1, None));
		assert_eq!(questions(meeting), [1, 2]);
		assert_ok!(decide(meeting, 2, Some(PAPER)));
		assert_eq!(questions(meeting), [1, 2]);
		assert_eq!(status(meeting, 2), ProposalStatus::Refused { ground: PAPER });
	});
}

/// So nobody holds a meeting up by proposing changes, and nobody passes over them.
#[test]
fn what_the_council_has_not_decided_goes_with_the_meeting() {
	run(9, || {
		let meeting = proposed(simple());
		assert_ok!(change(5, meeting, adding(FreeText, 2)));
		assert_ok!(change(6, meeting, adding(Liquidation, 3)));
		let convene = |notice| {
			let agenda = agenda(meeting);
			Meetings::convene(council(OURS), OURS, meeting, agenda, NOW + notice)
		};
		assert_noop!(convene(LONG_NOTICE - 1), Error::<Test>::NoticeTooShort);
		assert_ok!(decide(meeting, 2, Some(PAPER)));
		assert_ok!(convene(NOTICE));
		freeze(meeting);
		assert_eq!(questions(meeting), [1, 2]);
	});
}

/// Rules §7.5: after it, 10 % of those who agreed with the agenda, at least one.
#[test]
fn a_change_after_the_notice_needs_supporters() {
	for (agreed, needed) in [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3)] {
		run(40, || {
			let meeting = convened(simple());
			agree(meeting, 1..=agreed);
			assert_ok!(change(40, meeting, adding(FreeText, 2)));
			for who in 2..=needed {
				assert_eq!(status(meeting, 1), ProposalStatus::Collecting, "{who} of {agreed}");
				assert_ok!(support(20 + who, meeting, 1));
			}
			assert_eq!(status(meeting, 1), ProposalStatus::BeforeCouncil, "{agreed} agreed");
			assert_noop!(support(39, meeting, 1), Error::<Test>::NotCollecting);
		});
	}
}

#[test]
fn what_the_council_has_not_decided_is_included_when_the_agenda_is_fixed() {
	run(40, || {
		let meeting = convened(simple());
		agree(meeting, 1..=20);
		for (who, document) in [(1, 2), (2, 3), (3, 4), (4, 5)] {
			assert_ok!(change(who, meeting, adding(FreeText, document)));
		}
		for proposal in 1..=3 {
			assert_ok!(support(9, meeting, proposal));
		}
		let before = agenda(meeting);
		assert_ok!(decide(meeting, 1, Some(PAPER)));
		assert_eq!(agenda(meeting), before);
		freeze(meeting);
		assert_eq!(questions(meeting), [1, 3, 4]);
		assert_ne!(agenda(meeting), before);
		let expected = [
			ProposalStatus::Refused { ground: PAPER },
			ProposalStatus::Included,
			ProposalStatus::Included,
			ProposalStatus::Collecting,
		];
		for (proposal, expected) in (1..).zip(expected) {
			assert_eq!(status(meeting, proposal), expected);
		}
		assert_eq!(record(meeting).items, 3);
		assert_ne!(Meetings::minutes(OURS, meeting).unwrap().refusals, H256::zero());
		assert_noop!(decide(meeting, 4, None), Error::<Test>::AgendaIsFixed);
		assert_noop!(support(9, meeting, 4), Error::<Test>::AgendaIsFixed);
	});
}

#[test]
fn the_agenda_changes_until_the_last_millisecond_before_it_is_fixed() {
	run(9, || {
		let meeting = convened(simple());
		let freezes_at = stage(meeting).round().unwrap().freezes_at;
		Clock::set(freezes_at - 1);
		assert_ok!(change(5, meeting, adding(FreeText, 2)));
		// No hook has run yet.
		Clock::set(freezes_at);
		assert_noop!(change(6, meeting, adding(FreeText, 3)), Error::<Test>::AgendaIsFixed);
		assert_noop!(decide(meeting, 1, None), Error::<Test>::AgendaIsFixed);
		end_block();
		assert_eq!(questions(meeting), [1, 2]);
	});
}

#[test]
fn the_agenda_of_later_cycles_is_the_same() {
	run(9, || {
		let meeting = opened(simple());
		let fixed = agenda(meeting);
		close(meeting);
		assert!(matches!(stage(meeting), Stage::Convened(_)));
		assert_noop!(change(5, meeting, adding(FreeText, 2)), Error::<Test>::AgendaIsFixed);
		open(meeting);
		assert_eq!(agenda(meeting), fixed);
	});
}

/// Rules §7.5.
#[test]
fn a_reorganisation_comes_on_the_agenda_thirty_days_before_or_not_at_all() {
	run(40, || {
		let meeting = proposed(simple());
		let opens_at = NOW + 40 * coop_primitives::DAY;
		assert_ok!(Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at));
		agree(meeting, 1..=20);
		Clock::set(opens_at - LONG_NOTICE);
		assert_ok!(change(5, meeting, adding(Reorganisation, 2)));
		Clock::set(opens_at - LONG_NOTICE + 1);
		assert_noop!(support(6, meeting, 1), Error::<Test>::NoticeTooShort);
		assert_noop!(change(6, meeting, adding(Liquidation, 3)), Error::<Test>::NoticeTooShort);
		assert_ok!(change(6, meeting, adding(FreeText, 3)));
		freeze(meeting);
		assert_eq!(questions(meeting), [1]);
	});
	run(40, || {
		let meeting = proposed(simple());
		let opens_at = NOW + 40 * coop_primitives::DAY;
		assert_ok!(Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at));
		Clock::set(opens_at - LONG_NOTICE);
		assert_ok!(change(5, meeting, adding(Reorganisation, 2)));
		assert_eq!(status(meeting, 1), ProposalStatus::BeforeCouncil);
		freeze(meeting);
		assert_eq!(questions(meeting), [1, 2]);
	});
}

#[test]
fn a_change_takes_a_question_off_with_its_candidates() {
	run(9, || {
		let election = Election { board: BoardKind::Audit, seats: 1 };
		let meeting = convened(form(vec![question(FreeText, 1), question(election, 2)]));
		assert_ok!(Meetings::stand(by(5), OURS, meeting, H256::repeat_byte(2), None, true));
		let remove = |document| ChangeForm::Remove(H256::repeat_byte(document));
		assert_noop!(change(5, meeting, remove(3)), Error::<Test>::QuestionNotFound);
		assert_ok!(change(5, meeting, remove(2)));
		assert_ok!(change(6, meeting, remove(1)));
		assert_ok!(decide(meeting, 1, None));
		assert_eq!(questions(meeting), [1]);
		assert_eq!(record(meeting).items, 1);
		assert_noop!(decide(meeting, 2, None), Error::<Test>::EmptyAgenda);
		freeze(meeting);
		assert_eq!(questions(meeting), [1]);
		assert_eq!(status(meeting, 2), ProposalStatus::Lapsed);
	});
}

/// Rules §7.1, §7.2.
#[test]
fn what_a_meeting_is_for_is_not_taken_off() {
	run(4, || {
		let remove = |document| ChangeForm::Remove(H256::repeat_byte(document));
		assert_ok!(Meetings::convene_by_audit(audit(OURS), OURS, simple(), NOW + NOTICE));
		assert_noop!(change(1, 1, remove(1)), Error::<Test>::NotOfCouncil);
		let questions =
			vec![question(AnnualReport, 1), question(AuditConclusion, 2), question(FreeText, 3)];
		let meeting = convened(crate::MeetingForm { annual: Some(2025), ..form(questions) });
		assert_noop!(change(1, meeting, remove(1)), Error::<Test>::QuestionIsDue);
		assert_noop!(change(1, meeting, remove(2)), Error::<Test>::QuestionIsDue);
		assert_ok!(change(1, meeting, remove(3)));
	});
}

#[test]
fn the_agenda_of_a_petition_changes_after_it_was_convened_only() {
	run(8, || {
		assert_ok!(Meetings::petition(by(3), OURS, simple()));
		assert_noop!(change(4, 1, adding(FreeText, 2)), Error::<Test>::PetitionUnderWay);
		assert_ok!(Meetings::support_petition(by(4), OURS, 1));
		assert_ok!(change(4, 1, adding(FreeText, 2)));
	});
}

#[test]
fn a_change_is_refused_that_does_not_fit() {
	run(9, || {
		let meeting = convened(simple());
		assert_noop!(change(STRANGER, meeting, adding(FreeText, 2)), Error::<Test>::NotMember);
		assert_noop!(change(4, 9, adding(FreeText, 2)), Error::<Test>::MeetingNotFound);
		assert_noop!(change(4, meeting, adding(FreeText, 1)), Error::<Test>::QuestionTwice);
		assert_ok!(change(4, meeting, adding(FreeText, 2)));
		assert_noop!(change(4, meeting, adding(FreeText, 3)), Error::<Test>::AlreadyProposed);
		assert_noop!(support(5, meeting, 2), Error::<Test>::ChangeNotFound);
		assert_noop!(support(STRANGER, meeting, 1), Error::<Test>::NotMember);
		let meeting = convened(simple());
		agree(meeting, 1..=9);
		assert_ok!(change(4, meeting, adding(FreeText, 2)));
		assert_noop!(decide(meeting, 2, None), Error::<Test>::ChangeNotFound);
		assert_ok!(decide(meeting, 1, None));
		assert_noop!(decide(meeting, 1, None), Error::<Test>::NotBeforeCouncil);
		assert_noop!(Meetings::decide_change(by(CHAIR), OURS, meeting, 1, None), BadOrigin);
		assert_noop!(
			Meetings::decide_change(council(OTHER), OURS, meeting, 1, None),
			Error::<Test>::WrongCooperative
		);
	});
	run(30, || {
		let meeting = convened(simple());
		agree(meeting, 1..=20);
		assert_ok!(change(4, meeting, adding(FreeText, 2)));
		assert_noop!(support(4, meeting, 1), Error::<Test>::AlreadySupported);
		assert_noop!(decide(meeting, 1, None), Error::<Test>::NotBeforeCouncil);
	});
}

#[test]
fn so_many_changes_wait_for_the_council_and_it_makes_room() {
	run(40, || {
		let meeting = convened(simple());
		for who in 1..=32u8 {
			assert_ok!(change(who.into(), meeting, adding(FreeText, 100 + who)));
		}
		let more = || change(33, meeting, adding(FreeText, 200));
		assert_noop!(more(), Error::<Test>::TooManyUndecided);
		assert_ok!(decide(meeting, 7, Some(PAPER)));
		assert_ok!(more());
		// 31 of them fit besides the first question.
		freeze(meeting);
		assert_eq!(questions(meeting).len(), 32);
		assert_eq!(status(meeting, 33), ProposalStatus::Lapsed);
	});
}

#[test]
fn whoever_may_sit_stands_and_nobody_decides_about_it() {
	run(9, || {
		let election = Election { board: BoardKind::Council, seats: 3 };
		let document = H256::repeat_byte(2);
		let meeting = convened(form(vec![question(FreeText, 1), question(election, 2)]));
		let stand = |who, organization, for_chair| {
			Meetings::stand(by(who), OURS, meeting, document, organization, for_chair)
		};
		join(OURS, COMPANY);
		assert_ok!(stand(3, None, false));
		assert_ok!(stand(4, Some(COMPANY), true));
		assert_eq!(record(meeting).items, 4, "a question, two seats, a chair");
		assert_noop!(stand(3, None, true), Error::<Test>::AlreadyStands);
		assert_noop!(stand(5, Some(COMPANY), true), Error::<Test>::AlreadyStands);
		Barred::set(vec![6]);
		assert_noop!(stand(6, None, true), UNFIT);
		assert_noop!(stand(STRANGER, None, true), UNFIT);
		let elsewhere = |document| {
			Meetings::stand(by(7), OURS, meeting, H256::repeat_byte(document), None, false)
		};
		assert_noop!(elsewhere(1), Error::<Test>::NotElection);
		assert_noop!(elsewhere(9), Error::<Test>::QuestionNotFound);
		let down = |who| Meetings::stand_down(by(who), OURS, meeting, document);
		assert_noop!(down(7), Error::<Test>::NotCandidate);
		assert_ok!(down(4));
		assert_eq!(record(meeting).items, 2);
		assert_ok!(stand(4, None, true));
		freeze(meeting);
		assert_noop!(stand(7, None, false), Error::<Test>::AgendaIsFixed);
		assert_noop!(down(4), Error::<Test>::AgendaIsFixed);
	});
}

#[test]
fn a_ballot_has_room_for_so_many_candidates() {
	run(70, || {
		let election = Election { board: BoardKind::Council, seats: 3 };
		let document = H256::repeat_byte(2);
		let meeting = convened(form(vec![question(election, 2), question(FreeText, 1)]));
		let stand =
			|who, for_chair| Meetings::stand(by(who), OURS, meeting, document, None, for_chair);
		for who in 1..=63 {
			assert_ok!(stand(who, true));
		}
		assert_eq!(record(meeting).items, 127);
		assert_noop!(stand(64, true), Error::<Test>::TooManyItems);
		assert_ok!(stand(64, false));
		assert_noop!(stand(65, false), Error::<Test>::TooManyItems);
		assert_noop!(change(65, meeting, adding(FreeText, 3)), Error::<Test>::TooManyItems);
		open(meeting);
		vote_all(meeting, 1..=70, Answer::For);
	});
}

#[test]
fn the_chair_signs_the_fixed_agenda_and_it_stands_without_him() {
	run(4, || {
		let meeting = convened(simple());
		let sign = |who, agenda| Meetings::sign_agenda(by(who), OURS, meeting, agenda);
		assert_noop!(sign(CHAIR, agenda(meeting)), Error::<Test>::AgendaNotFixed);
		freeze(meeting);
		assert_noop!(sign(SEAT, agenda(meeting)), Error::<Test>::NotChair);
		assert_noop!(sign(CHAIR, H256::zero()), Error::<Test>::OtherAgenda);
		assert_ok!(sign(CHAIR, agenda(meeting)));
		assert!(happened(|event| matches!(event, Event::AgendaSigned { chair: CHAIR, .. })));
		assert_noop!(sign(CHAIR, agenda(meeting)), Error::<Test>::AlreadySigned);
		assert_eq!(record(meeting).agenda_signed_by, Some(CHAIR));

		let meeting = opened(simple());
		let late = Meetings::sign_agenda(by(CHAIR), OURS, meeting, agenda(meeting));
		assert_noop!(late, Error::<Test>::AgendaNotFixed);
		assert_ok!(vote(meeting, 1, Answer::For));
	});
}
