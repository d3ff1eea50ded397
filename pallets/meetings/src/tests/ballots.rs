//! Votes with an extrinsic of one's own (rules §7.9, §7.10).

use crate::{mock::*, Answer, Count, Error, Event, QuestionKind, Tallies, Verdict};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use sp_core::H256;
use Answer::{Abstain, Against, For};
use QuestionKind::*;

fn cast(meeting: u32, who: u64, cycle: u32, answers: &[Answer]) -> sp_runtime::DispatchResult {
	let answers = BoundedVec::truncate_from(answers.to_vec());
	Meetings::vote(by(who), OURS, meeting, cycle, answers)
}

#[test]
fn a_ballot_answers_every_item_once_and_is_final() {
	run(4, || {
		let three = vec![question(FreeText, 1), question(FreeText, 2), question(Action, 3)];
		let meeting = opened(form(three));
		assert_noop!(cast(meeting, 1, 1, &[For, For]), Error::<Test>::Incomplete);
		assert_noop!(cast(meeting, 1, 1, &[For; 4]), Error::<Test>::Incomplete);
		assert_noop!(cast(meeting, 1, 1, &[]), Error::<Test>::Incomplete);
		assert_noop!(cast(meeting, 1, 2, &[For; 3]), Error::<Test>::OtherCycle);
		assert_noop!(cast(9, 1, 1, &[For; 3]), Error::<Test>::MeetingNotFound);
		assert_noop!(cast(meeting, STRANGER, 1, &[For; 3]), Error::<Test>::NotEligible);
		assert_ok!(cast(meeting, 1, 1, &[For, Against, Abstain]));
		assert!(happened(|event| {
			matches!(event, Event::Voted { number: 1, who: 1, cycle: 1, .. })
		}));
		assert_noop!(cast(meeting, 1, 1, &[For; 3]), Error::<Test>::AlreadyVoted);
		assert_ok!(cast(meeting, 3, 1, &[For, For, Abstain]));
		assert_eq!(Meetings::ballot(OURS, meeting, 1, 1), Some(vec![0b11_01_10]));
		assert_eq!(Meetings::ballot(OURS, meeting, 1, 2), None);
		let tally = Tallies::<Test>::get(OURS, meeting);
		let count = |in_favour, against| Count { in_favour, against };
		assert_eq!(tally.ballots, 2);
		assert_eq!(tally.counts.to_vec(), [count(2, 0), count(1, 1), count(0, 0)]);
	});
}

/// As an auditor recomputes it from the blocks.
#[test]
fn the_commitment_runs_over_all_ballots_in_their_order() {
	run(4, || {
		let meeting = opened(simple());
		let cast: [(u32, Answer, u8); 3] = [(2, For, 2), (1, Against, 1), (4, Abstain, 3)];
		let mut commitment = H256::zero();
		for (number, answer, bits) in cast {
			assert_ok!(vote(meeting, number.into(), answer));
			let bytes = [commitment.as_bytes(), &number.to_le_bytes(), &[bits]].concat();
			commitment = sp_io::hashing::blake2_256(&bytes).into();
			assert_eq!(Tallies::<Test>::get(OURS, meeting).commitment, commitment);
		}
		close(meeting);
		assert_eq!(record(meeting).cycles[0].commitment, commitment);
	});
}

/// Rules §7.6.
#[test]
fn who_leaves_keeps_counting_and_his_ballot_stays() {
	run(4, || {
		let meeting = opened(simple());
		assert_ok!(vote(meeting, 2, For));
		leave(OURS, 2);
		leave(OURS, 3);
		assert_noop!(vote(meeting, 3, For), Error::<Test>::NotEligible);
		close(meeting);
		let cycle = record(meeting).cycles[0];
		assert_eq!((cycle.electorate.size, cycle.ballots), (4, 1));
	});
}

/// Rules §7.10: abstentions are present, exactly half fails.
#[test]
fn more_than_half_of_the_ballots_adopt() {
	let cases = [
		(vec![For, For, Against, Abstain], Verdict::NotAdopted),
		(vec![For, For, For, Against], Verdict::Adopted),
		(vec![For, For, Abstain], Verdict::Adopted),
		(vec![Abstain; 4], Verdict::NotAdopted),
	];
	for (answers, verdict) in cases {
		run(4, || {
			let meeting = opened(simple());
			for (who, answer) in (1..).zip(&answers) {
				assert_ok!(vote(meeting, who, *answer));
			}
			close(meeting);
			drafted(meeting);
			assert_eq!(crate::Outcomes::<Test>::get(OURS, meeting)[0].verdict, verdict);
		});
	}
}

#[test]
fn every_page_keeps_its_voters() {
	run(5_000, || {
		let meeting = opened(simple());
		let voters = [1, 2, 4_095, 4_096, 4_097, 5_000];
		for who in voters {
			assert_ok!(vote(meeting, who, For));
		}
		for who in 1..=5_000 {
			let voted = Meetings::ballot(OURS, meeting, 1, who).is_some();
			assert_eq!(voted, voters.contains(&who.into()), "{who}");
		}
		assert_eq!(crate::Pages::<Test>::iter().count(), 2);
	});
}
