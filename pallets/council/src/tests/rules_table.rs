//! How many votes a decision needs, through real calls (rules §5.3).

use crate::{mock::*, *};
use coop_primitives::DecisionId;
use frame_support::assert_ok;

/// Seats, votes needed when the chair is not in favour, votes needed when he is.
const NEEDED: [(u64, u64, u64); 21] = [
	(1, 1, 1),
	(2, 2, 1),
	(3, 2, 2),
	(4, 3, 2),
	(5, 3, 3),
	(6, 4, 3),
	(7, 4, 4),
	(8, 5, 4),
	(9, 5, 5),
	(10, 6, 5),
	(11, 6, 6),
	(12, 7, 6),
	(13, 7, 7),
	(14, 8, 7),
	(15, 8, 8),
	(16, 9, 8),
	(17, 9, 9),
	(18, 10, 9),
	(19, 10, 10),
	(20, 11, 10),
	(21, 11, 11),
];

/// What the chair does; everybody else votes.
type ChairsVote = Option<Vote>;

/// The votes of a council: the chair's, those in favour, the others against.
fn votes(seats: u64, in_favour: u64, chair: ChairsVote) -> Vec<(u64, Vote)> {
	let chairs_share = u64::from(chair == Some(Vote::For));
	let others = (CHAIR + 1)..=seats;
	let others = others.zip(1..).map(|(who, n)| {
		(who, if n + chairs_share <= in_favour { Vote::For } else { Vote::Against })
	});
	chair.map(|how| (CHAIR, how)).into_iter().chain(others).collect()
}

/// Casts votes until the decision is certain.
fn cast(votes: impl IntoIterator<Item = (u64, Vote)>) -> (DecisionId, u64) {
	let decision = propose(None, None);
	let mut in_favour = 0;
	for (who, how) in votes {
		if status(decision) != Status::Open {
			break;
		}
		assert_ok!(vote(who, decision, how));
		in_favour += u64::from(how == Vote::For);
	}
	(decision, in_favour)
}

#[test]
fn every_council_should_need_the_votes_of_the_table() {
	let rejected = refused(RefusalGround::Rejected, false);
	for (seats, without, with) in NEEDED {
		ExtBuilder::default().seats(seats).build_and_execute(|| {
			MaxUnderWay::set(1_000);
			for chair in [Some(Vote::For), Some(Vote::Against), Some(Vote::Abstain), None] {
				let fewest = u64::from(chair == Some(Vote::For));
				let most = seats - 1 + fewest;
				for in_favour in fewest..=most {
					let expected = match chair {
						Some(Vote::For) if in_favour >= with => Status::Approved,
						_ if in_favour >= without => Status::Approved,
						None if in_favour + 1 >= with => Status::Open,
						_ => rejected,
					};
					let forward = votes(seats, in_favour, chair);
					let backward: Vec<_> = forward.iter().rev().copied().collect();
					for order in [forward, backward] {
						let (decision, _) = cast(order);
						assert_eq!(
							status(decision),
							expected,
							"{in_favour} of {seats} in favour, the chair: {chair:?}"
						);
					}
				}
			}
		});
	}
}

#[test]
fn every_council_should_approve_with_the_first_vote_that_suffices() {
	for (seats, without, with) in NEEDED {
		ExtBuilder::default().seats(seats).build_and_execute(|| {
			let all = || (CHAIR..=seats).map(|who| (who, Vote::For));
			let (decision, in_favour) = cast(all());
			assert_eq!((status(decision), in_favour), (Status::Approved, with));
			let (decision, in_favour) = cast(all().rev());
			assert_eq!(status(decision), Status::Approved);
			assert_eq!(in_favour, if seats == 1 { with } else { without });
		});
	}
}
