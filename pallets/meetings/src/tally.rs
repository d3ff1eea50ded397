//! What the votes mean (rules §7.10). Pure.

use crate::{
	quorum::is_majority,
	types::{Agenda, Count, Item, Question, QuestionKind, Tally, Verdict},
};
use alloc::vec::Vec;
use core::cmp::Reverse;
use frame_support::BoundedVec;

/// Says of every question what was decided. `smallest` is the fewest seats with which a board is one.
pub fn verdicts<AccountId, Action>(
	agenda: &Agenda<AccountId, Action>,
	tally: &Tally,
	smallest: impl Fn(&QuestionKind) -> u32,
) -> Vec<Verdict> {
	let items: Vec<(Item, Count)> =
		(0usize..).zip(agenda.items()).map(|(at, item)| (item, tally.count(at))).collect();
	let votes = |wanted: Item| {
		let of = items.iter().find(|(item, _)| *item == wanted);
		of.map_or(0, |(_, count)| count.in_favour)
	};
	let verdict = |(place, question): (u32, &Question<Action>)| match question.kind {
		QuestionKind::Election { seats, .. } => {
			let candidates =
				agenda.candidates_of(question.document).map(|(at, candidate)| Standing {
					at,
					number: candidate.number,
					votes: votes(Item::Seat(at)),
					for_chair: candidate.for_chair.then(|| votes(Item::Chair(at))),
				});
			elected(candidates.collect(), tally.ballots, seats, smallest(&question.kind))
		}
		_ if is_majority(votes(Item::Question(place)), tally.ballots) => Verdict::Adopted,
		_ => Verdict::NotAdopted,
	};
	(0u32..).zip(&agenda.questions).map(verdict).collect()
}

/// A candidate and what he got.
struct Standing {
	/// His place among the candidates.
	at: u32,
	/// The member number.
	number: u32,
	/// Votes for his seat.
	votes: u32,
	/// Votes for him as chair, if he stands.
	for_chair: Option<u32>,
}

/// Who was elected: those with more than half, most votes first, of equals the earlier member; chair is
/// of them who got most votes for it. Without a chair, or with too few seats, nobody.
fn elected(mut candidates: Vec<Standing>, ballots: u32, seats: u32, smallest: u32) -> Verdict {
	candidates.retain(|candidate| is_majority(candidate.votes, ballots));
	candidates.sort_by_key(|candidate| (Reverse(candidate.votes), candidate.number, candidate.at));
	candidates.truncate(seats as usize);
	let chair = candidates
		.iter()
		.filter_map(|candidate| Some((candidate.for_chair.filter(|n| *n > 0)?, candidate)))
		.min_by_key(|(votes, candidate)| (Reverse(*votes), candidate.number, candidate.at));
	match chair {
		Some((_, chair)) if candidates.len() >= smallest as usize => {
			let chair = chair.at;
			let seats = candidates.iter().map(|candidate| candidate.at).collect();
			Verdict::Elected { seats: BoundedVec::truncate_from(seats), chair }
		}
		_ => Verdict::NotElected,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::Candidate;
	use coop_primitives::{providers::Appointee, BoardKind};
	use sp_core::H256;

	const ELECTION: H256 = H256::repeat_byte(2);

	/// Votes for the seat, votes for the chair, member number.
	type Row = (u32, Option<u32>, u32);

	fn elect(ballots: u32, seats: u32, smallest: u32, rows: &[Row]) -> Option<(Vec<u32>, u32)> {
		let kind = QuestionKind::Election { board: BoardKind::Council, seats };
		let question = |kind, document| Question::<()> { kind, document, action: None };
		let questions =
			vec![question(QuestionKind::FreeText, H256::zero()), question(kind, ELECTION)];
		let candidates = (0u32..).zip(rows).map(|(who, (_, chair, number))| Candidate {
			question: ELECTION,
			appointee: Appointee { who, organization: None },
			number: *number,
			for_chair: chair.is_some(),
		});
		let agenda = Agenda {
			questions: BoundedVec::truncate_from(questions),
			candidates: BoundedVec::truncate_from(candidates.collect()),
		};
		let count = |in_favour| Count { in_favour, against: 0 };
		let counts = core::iter::once(0)
			.chain(rows.iter().map(|row| row.0))
			.chain(rows.iter().filter_map(|row| row.1));
		let counts = BoundedVec::truncate_from(counts.map(count).collect());
		assert_eq!(agenda.size() as usize, counts.len());
		let tally = Tally { ballots, commitment: H256::zero(), counts };
		match verdicts(&agenda, &tally, |_| smallest).remove(1) {
			Verdict::Elected { seats, chair } => Some((seats.into_inner(), chair)),
			Verdict::NotElected => None,
			other => panic!("{other:?}"),
		}
	}

	#[test]
	fn more_than_half_are_elected_from_the_top() {
		let rows = [(6, Some(4), 1), (9, None, 2), (5, None, 3), (7, Some(6), 4)];
		assert_eq!(elect(10, 3, 3, &rows), Some((vec![1, 3, 0], 3)), "half is not enough");
		assert_eq!(elect(9, 4, 3, &rows), Some((vec![1, 3, 0, 2], 3)));
		assert_eq!(elect(10, 2, 2, &rows), Some((vec![1, 3], 3)));
		assert_eq!(elect(10, 5, 4, &rows), None, "three are too few for four");
	}

	#[test]
	fn a_tie_goes_to_the_earlier_member() {
		let rows = [(8, Some(5), 9), (8, Some(5), 2), (8, None, 5)];
		assert_eq!(elect(10, 2, 2, &rows), Some((vec![1, 2], 1)));
		assert_eq!(elect(10, 3, 3, &rows), Some((vec![1, 2, 0], 1)));
		// Two representatives of one organisation have its number: the first who stood up.
		let twins = [(8, Some(5), 2), (8, Some(5), 2)];
		assert_eq!(elect(10, 1, 1, &twins), Some((vec![0], 0)));
	}

	#[test]
	fn the_chair_must_have_a_seat_and_a_vote() {
		assert_eq!(elect(10, 3, 1, &[(5, Some(10), 1), (6, None, 2)]), None);
		assert_eq!(elect(10, 3, 1, &[(6, Some(0), 1), (7, None, 2)]), None);
		assert_eq!(elect(10, 3, 1, &[(6, Some(1), 1), (7, None, 2)]), Some((vec![1, 0], 0)));
		let only_one_seat = [(6, Some(9), 1), (7, None, 2)];
		assert_eq!(elect(10, 1, 1, &only_one_seat), None);
		assert_eq!(elect(10, 3, 1, &[]), None);
	}

	#[test]
	fn a_question_needs_more_than_half_of_the_ballots() {
		let question = |byte| Question::<()> {
			kind: QuestionKind::FreeText,
			document: H256::repeat_byte(byte),
			action: None,
		};
		let agenda = Agenda::<u32, ()> {
			questions: BoundedVec::truncate_from(vec![question(1), question(2), question(3)]),
			candidates: BoundedVec::new(),
		};
		let count = |in_favour, against| Count { in_favour, against };
		// Three in favour and one against of six: the two who abstained were present.
		let counts = vec![count(3, 1), count(4, 2), count(0, 0)];
		let counts = BoundedVec::truncate_from(counts);
		let tally = Tally { ballots: 6, commitment: H256::zero(), counts };
		let expected = [Verdict::NotAdopted, Verdict::Adopted, Verdict::NotAdopted];
		assert_eq!(verdicts(&agenda, &tally, |_| 3), expected);
	}
}
