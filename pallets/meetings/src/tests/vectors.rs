//! Bytes as others must make them: ballots, agendas, minutes, origins.

use crate::{
	mock::*,
	pages::pack,
	Agenda,
	Answer::{Abstain, Against, For},
	BallotForm, Candidate, EnsureMeeting, Origin, Question, QuestionForm, QuestionKind,
};
use codec::Encode;
use coop_primitives::{
	providers::Appointee,
	statement::{Act, ProcessKind, Statement},
	BoardKind,
};
use frame_support::{
	traits::{Bounded, EnsureOrigin},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::AccountId32;

/// What a voter signs.
#[test]
fn a_ballot_is_signed_as_written_down() {
	let answers = pack(&[For, Against, Abstain, For, For]);
	assert_eq!(answers, [0b10_11_01_10, 0b10]);
	let form = BallotForm {
		cycle: 2,
		agenda: H256::repeat_byte(7),
		number: 0x0102_0304,
		answers: &answers,
	};
	let bytes = [
		&[2, 0, 0, 0][..],
		&[7; 32],
		&[4, 3, 2, 1],
		// The length of the answers in bytes, compact.
		&[2 << 2],
		&answers,
	]
	.concat();
	assert_eq!(form.encode(), bytes);
	let content = sp_io::hashing::blake2_256(&bytes);
	assert_eq!(form.content(), content.into());

	let statement = Statement {
		genesis: H256::repeat_byte(1),
		act: Act {
			cooperative: 3,
			process: ProcessKind::Meeting,
			process_id: 5,
			content: form.content(),
			signer: AccountId32::new([4; 32]),
		},
		signed_at: 9,
	};
	let expected = [
		b"coop-statement/1".as_slice(),
		&[1; 32],
		&[3, 0, 0, 0],
		&[4],
		&[5, 0, 0, 0],
		&content,
		&[4; 32],
		&[9, 0, 0, 0, 0, 0, 0, 0],
	]
	.concat();
	assert_eq!(statement.bytes(), expected);
}

#[test]
fn an_agenda_has_the_hash_of_its_summary_and_candidates() {
	let call = acting(1);
	let election = QuestionKind::Election { board: BoardKind::Audit, seats: 2 };
	let question = |kind, byte, action: Option<&RuntimeCall>| Question {
		kind,
		document: H256::repeat_byte(byte),
		action: action.map(|call| Bounded::Inline(BoundedVec::truncate_from(call.encode()))),
	};
	let candidate = Candidate {
		question: H256::repeat_byte(2),
		appointee: Appointee { who: 5u64, organization: None },
		number: 6,
		for_chair: true,
	};
	let agenda: crate::AgendaOf<Test> = Agenda {
		questions: BoundedVec::truncate_from(vec![
			question(QuestionKind::Action, 1, Some(&call)),
			question(election, 2, None),
		]),
		candidates: BoundedVec::truncate_from(vec![candidate]),
	};
	let action = sp_io::hashing::blake2_256(&call.encode());
	let expected = [
		// Two questions: an action with its hash, and an election of two auditors.
		&[2 << 2][..],
		&[11],
		&[1; 32],
		&[1],
		&action,
		&[5, 2, 2, 0, 0, 0],
		&[2; 32],
		&[0],
		// One candidate.
		&[1 << 2],
		&[2; 32],
		&5u64.to_le_bytes(),
		&[0],
		&[6, 0, 0, 0],
		&[1],
	]
	.concat();
	assert_eq!(agenda.hash(), sp_io::hashing::blake2_256(&expected).into());
	let summary = agenda.summary();
	assert_eq!(
		summary[0],
		QuestionForm {
			kind: QuestionKind::Action,
			document: H256::repeat_byte(1),
			action: Some(action.into()),
		}
	);
}

/// Each has its own reason to be another one.
#[test]
fn another_agenda_has_another_hash() {
	run(9, || {
		let mut hashes = vec![];
		let kinds = [QuestionKind::FreeText, QuestionKind::Discipline, QuestionKind::Liquidation];
		for kind in kinds {
			for document in [1, 2] {
				hashes.push(agenda(proposed(form(vec![question(kind, document)]))));
				assert!(!hashes[..hashes.len() - 1].contains(&hashes[hashes.len() - 1]));
			}
		}
		let both = |first, second| {
			let questions = vec![
				question(QuestionKind::FreeText, first),
				question(QuestionKind::FreeText, second),
			];
			agenda(proposed(form(questions)))
		};
		assert_ne!(both(1, 2), both(2, 1), "the order counts");
	});
}

#[test]
fn only_the_meetings_origin_passes() {
	let meeting: RuntimeOrigin = Origin::GeneralMeeting(7).into();
	assert_eq!(EnsureMeeting::try_origin(meeting).ok(), Some(7));
	for other in [by(1), RuntimeOrigin::root(), RuntimeOrigin::none(), council(OURS)] {
		assert!(EnsureMeeting::try_origin(other).is_err());
	}
}
