//! Votes and signatures without their giver's hand (rules §5.7).

use crate::{
	mock::*, Automation, By, DecisionsMade, Deputy, DeputyKeys, Error, Event, Mandate, Standing,
	Status, Vote,
};
use coop_primitives::{
	providers::{CouncilDecisions, CouncilInspect},
	BoardKind::{Audit, Council as Sovet},
	DecisionId,
	DecisionKind::{self, Admission, FreeItem, Payout, Recovery, Staff},
	Money, DAY,
};
use frame_support::{
	assert_noop, assert_ok, dispatch::GetDispatchInfo, dispatch::PostDispatchInfo, weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

const KEY: u64 = ROBOT;

fn mandate(signs: bool) -> Mandate {
	Mandate { up_to: None, until: START + DAY, signs }
}

fn up_to(sum: Money) -> Mandate {
	Mandate { up_to: Some(sum), ..mandate(true) }
}

fn instruct(who: u64, kind: DecisionKind, mandate: Mandate) -> DispatchResult {
	Council::instruct(signed(who), OURS, Sovet, kind, None, mandate)
}

fn appoint(who: u64, kind: DecisionKind, key: u64, mandate: Mandate) -> DispatchResult {
	Council::instruct(signed(who), OURS, Sovet, kind, Some(key), mandate)
}

fn payout(sum: Money) -> RuntimeCall {
	act::Call::serve { what: 1, kind: Payout, about: None, sum: Some(sum) }.into()
}

fn by(decision: DecisionId) -> Vec<(u64, Option<Vote>, By<u64>)> {
	let voters = record(decision).voters;
	voters.iter().map(|voter| (voter.who, voter.vote, voter.by.clone())).collect()
}

fn error(
	result: Result<PostDispatchInfo, sp_runtime::DispatchErrorWithPostInfo<PostDispatchInfo>>,
) -> DispatchError {
	result.unwrap_err().error
}

#[test]
fn what_is_fully_covered_is_executed_in_the_same_extrinsic() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(instruct(CHAIR, Admission, mandate(true)));
		assert_ok!(instruct(2, Admission, mandate(false)));
		// As a room opens it.
		let opened = <Council as CouncilDecisions<_, _>>::open(
			OURS,
			&50,
			document(),
			serve(7, Admission),
			Some(act(8)),
		)
		.unwrap();
		assert_eq!(status(opened.decision), Status::Executed);
		assert_eq!(done(), [(OURS, 7)]);
		assert_eq!(opened.weight, <() as crate::WeightInfo>::sign() + ACT_WEIGHT);
		assert!(opened
			.weight
			.all_lte(<Council as CouncilDecisions<u64, RuntimeCall>>::weight_of_automation()));
		let expected = [
			(1, Some(Vote::For), By::Instruction),
			(2, Some(Vote::For), By::Instruction),
			(3, None, By::Himself),
		];
		assert_eq!(by(opened.decision), expected);
		let signature = record(opened.decision).signature.unwrap();
		assert_eq!((signature.chair, signature.by), (CHAIR, By::Instruction));
		let (decision, by) = (opened.decision, By::Instruction);
		let voted = Event::Voted { cooperative: OURS, decision, who: 2, vote: Vote::For, by };
		assert!(emitted(voted));
	});
}

#[test]
fn what_is_partly_covered_waits_for_hands() {
	ExtBuilder::default().seats(5).build_and_execute(|| {
		assert_ok!(instruct(2, Staff, mandate(true)));
		assert_ok!(instruct(3, Staff, mandate(true)));
		let decision = propose(Some(serve(1, Staff)), None);
		assert_eq!(status(decision), Status::Open);
		assert_ok!(vote(4, decision, Vote::For));
		// Who does not preside signs nothing.
		assert_eq!(status(decision), Status::Approved);
		sign(decision);

		// With the chair's standing signature, the deciding vote executes.
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		let decision = propose(Some(serve(2, Staff)), None);
		assert_eq!(status(decision), Status::Executed);
		assert_ok!(Council::revoke(signed(2), OURS, Sovet, Staff, None));
		let decision = propose(Some(serve(3, Staff)), None);
		assert_eq!(status(decision), Status::Open);
		let post = Council::vote(signed(5), OURS, decision, Vote::For).unwrap();
		assert_eq!(status(decision), Status::Executed);
		let weights = <() as crate::WeightInfo>::vote() + <() as crate::WeightInfo>::sign();
		assert_eq!(post.actual_weight, Some(weights + ACT_WEIGHT));
		let call = crate::Call::<Test>::vote { cooperative: OURS, decision, vote: Vote::For };
		assert!((weights + ACT_WEIGHT).all_lte(call.get_dispatch_info().call_weight));
	});
}

#[test]
fn an_instruction_covers_its_kind_sum_and_time_only() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		LongestLife::set(30 * DAY);
		assert_ok!(instruct(CHAIR, Payout, up_to(500)));
		let outcome = |action| {
			let decision = propose(Some(action), None);
			status(decision)
		};
		assert_eq!(outcome(payout(500)), Status::Executed);
		assert_eq!(outcome(payout(501)), Status::Open);
		assert_eq!(outcome(serve(1, Staff)), Status::Open);
		pass(DAY);
		assert_eq!(outcome(payout(500)), Status::Executed);
		pass(1);
		assert_eq!(outcome(payout(500)), Status::Open);
		// Without an upper sum, nothing that moves money is covered.
		assert_ok!(instruct(CHAIR, Payout, Mandate { until: now() + DAY, ..mandate(true) }));
		assert_eq!(outcome(payout(1)), Status::Open);
		assert_eq!(outcome(serve(1, Payout)), Status::Executed);
	});
}

#[test]
fn it_serves_what_comes_later_and_can_be_revoked_at_once() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		let before = propose(Some(serve(1, Staff)), None);
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		assert_eq!(status(before), Status::Open);
		assert_eq!(status(propose(Some(serve(1, Staff)), None)), Status::Executed);
		assert_ok!(Council::revoke(signed(CHAIR), OURS, Sovet, Staff, None));
		let (board, kind, who, key) = (Sovet, Staff, CHAIR, None);
		assert!(emitted(Event::MandateRevoked { cooperative: OURS, board, kind, who, key }));
		assert_eq!(status(propose(Some(serve(1, Staff)), None)), Status::Open);
		assert_noop!(
			Council::revoke(signed(CHAIR), OURS, Sovet, Staff, None),
			Error::<Test>::NoMandate
		);
	});
}

#[test]
fn who_may_give_which_mandate() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [4, STRANGER, OTHER_CHAIR] {
			assert_noop!(instruct(who, Staff, mandate(true)), Error::<Test>::NotBoardMember);
		}
		assert_noop!(
			Council::instruct(signed(1), OURS, Audit, Staff, None, mandate(true)),
			Error::<Test>::BoardNotFound
		);
		for kind in [FreeItem, Recovery] {
			assert_noop!(instruct(2, kind, mandate(true)), Error::<Test>::NotAutomatable);
		}
		for until in [START, START - 1, START + 365 * DAY + 1] {
			let mandate = Mandate { until, ..mandate(true) };
			assert_noop!(instruct(2, Staff, mandate), Error::<Test>::MandateOutOfBounds);
		}
		for until in [START + 1, START + 365 * DAY] {
			assert_ok!(instruct(2, Staff, Mandate { until, ..mandate(true) }));
		}
		for account in [CHAIR, STRANGER, COMPANY] {
			assert_noop!(appoint(2, Staff, account, mandate(true)), Error::<Test>::KeyIsAccount);
		}
		assert_ok!(appoint(2, Staff, KEY, mandate(true)));
		assert_noop!(appoint(2, Staff, KEY + 1, mandate(true)), Error::<Test>::OtherDeputyKey);
		assert_noop!(
			Council::revoke(signed(3), OURS, Sovet, Staff, Some(KEY)),
			Error::<Test>::NoMandate
		);
		for origin in unsigned() {
			let origin = || origin.clone();
			let refused = Err(DispatchError::BadOrigin);
			let instruct = Council::instruct(origin(), OURS, Sovet, Staff, None, mandate(true));
			assert_eq!(instruct, refused);
			assert_eq!(Council::revoke(origin(), OURS, Sovet, Staff, None), refused);
		}
	});
}

#[test]
fn a_deputy_key_votes_and_signs_within_its_mandate_and_is_marked() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		assert_ok!(appoint(CHAIR, Payout, KEY, up_to(500)));
		assert_ok!(appoint(CHAIR, Staff, KEY, mandate(false)));
		assert!(Council::is_deputy_key(OURS, &KEY));
		assert_eq!((DeputyKeys::<Test>::get(OURS, KEY).mandates, System::providers(&KEY)), (2, 1));
		let cast = |key, decision| {
			Council::vote_by_deputy_key(signed(key), OURS, decision, CHAIR, Vote::For)
		};
		let sign = |decision| {
			let minutes = minutes(decision);
			let (key, bound) = (signed(KEY), Weight::MAX);
			Council::sign_by_deputy_key(key, OURS, decision, CHAIR, minutes, bound)
		};

		let decision = propose(Some(payout(500)), None);
		assert_eq!(error(cast(KEY + 1, decision)), Error::<Test>::NotCovered.into());
		assert_eq!(error(cast(CHAIR, decision)), Error::<Test>::NotCovered.into());
		assert_ok!(cast(KEY, decision));
		assert_eq!(by(decision), [(CHAIR, Some(Vote::For), By::DeputyKey(KEY))]);
		assert_noop!(vote(CHAIR, decision, Vote::Against), Error::<Test>::NotOpen);
		assert_ok!(sign(decision));
		assert_eq!(record(decision).signature.unwrap().by, By::DeputyKey(KEY));
		assert_eq!(status(decision), Status::Executed);

		let dear = propose(Some(payout(501)), None);
		assert_eq!(error(cast(KEY, dear)), Error::<Test>::NotCovered.into());
		// This mandate does not sign.
		let staff = propose(Some(serve(1, Staff)), None);
		assert_ok!(cast(KEY, staff));
		assert_eq!(error(sign(staff)), Error::<Test>::NotCovered.into());
		let late = propose(Some(payout(1)), None);
		pass(DAY + 1);
		assert_eq!(error(cast(KEY, late)), Error::<Test>::NotCovered.into());
		assert_eq!(error(cast(KEY, 99)), Error::<Test>::DecisionNotFound.into());

		assert_ok!(Council::revoke(signed(CHAIR), OURS, Sovet, Payout, Some(KEY)));
		assert_eq!(DeputyKeys::<Test>::get(OURS, KEY).mandates, 1);
		assert_ok!(Council::revoke(signed(CHAIR), OURS, Sovet, Staff, Some(KEY)));
		assert!(!DeputyKeys::<Test>::contains_key(OURS, KEY));
		// The count of its acts goes on if it is named again.
		assert_eq!(System::providers(&KEY), 1);
		for origin in unsigned() {
			let origin = || origin.clone();
			let cast = Council::vote_by_deputy_key(origin(), OURS, late, CHAIR, Vote::For);
			assert_eq!(error(cast), DispatchError::BadOrigin);
			let (minutes, bound) = (minutes(staff), Weight::MAX);
			let sign = Council::sign_by_deputy_key(origin(), OURS, staff, CHAIR, minutes, bound);
			assert_eq!(error(sign), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn an_instruction_and_a_deputy_key_stand_side_by_side() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(instruct(2, Staff, mandate(false)));
		assert_ok!(appoint(2, Staff, KEY, mandate(false)));
		// Given again, they are changed.
		assert_ok!(instruct(2, Staff, mandate(true)));
		assert_ok!(appoint(2, Staff, KEY, mandate(true)));
		let given = Council::mandates(OURS, Sovet, Staff);
		assert!(given
			.iter()
			.map(|one| (one.who, one.key, one.mandate))
			.eq([(2, None, mandate(true)), (2, Some(KEY), mandate(true)),]));
		assert_eq!(DeputyKeys::<Test>::get(OURS, KEY).mandates, 1);
	});
}

#[test]
fn what_was_given_with_a_key_that_is_replaced_serves_nobody() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		assert_ok!(appoint(CHAIR, Staff, KEY, mandate(true)));
		let given = Council::mandates(OURS, Sovet, Staff);
		let before = propose(Some(serve(1, Staff)), None);
		assert!(Council::is_deputy_of(OURS, before, &KEY, &CHAIR));
		Recovered::set(vec![(CHAIR, 77)]);
		assert_eq!(Council::mandates(OURS, Sovet, Staff), []);
		// The cooperative does not pay for what it tries.
		assert!(!Council::is_deputy_of(OURS, before, &KEY, &CHAIR));
		let decision = propose(Some(serve(1, Staff)), None);
		assert_eq!(by(decision), [(CHAIR, None, By::Himself)]);
		let cast = Council::vote_by_deputy_key(signed(KEY), OURS, decision, CHAIR, Vote::For);
		assert_eq!(error(cast), Error::<Test>::NotCovered.into());
		// Approved by hand, it is not signed by the old instruction either.
		assert_ok!(vote(CHAIR, decision, Vote::For));
		assert_eq!(status(decision), Status::Approved);

		// The same given with the new key serves; what the old one gave can be revoked.
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		assert_eq!(status(propose(Some(serve(1, Staff)), None)), Status::Executed);
		assert_ok!(Council::revoke(signed(CHAIR), OURS, Sovet, Staff, Some(KEY)));
		let now = Standing { given_with: 77, ..given[0].clone() };
		assert_eq!(Automation::<Test>::get((OURS, Sovet, Staff)).into_inner(), [now]);
	});
}

#[test]
fn a_deputy_key_is_one_until_its_longest_mandate_ends() {
	ExtBuilder::default().build_and_execute(|| {
		let until = |until| Mandate { until: START + until, ..mandate(false) };
		assert_ok!(appoint(2, Staff, KEY, until(5)));
		assert_ok!(appoint(2, Payout, KEY, until(9)));
		assert_ok!(appoint(3, Staff, KEY, until(7)));
		pass(9);
		assert!(Council::is_deputy_key(OURS, &KEY));
		assert!(!Council::is_deputy_key(OTHER, &KEY));
		pass(1);
		assert!(!Council::is_deputy_key(OURS, &KEY));
		assert_ok!(appoint(2, Staff, KEY, until(11)));
		assert!(Council::is_deputy_key(OURS, &KEY));
		assert_eq!(DeputyKeys::<Test>::get(OURS, KEY), Deputy { mandates: 3, until: START + 11 });
	});
}

#[test]
fn what_an_action_opens_is_not_executed_by_itself() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		// Its action opens the same decision again, and so on for ever, were it executed.
		let first = propose(Some(act::Call::open { kind: Staff }.into()), None);
		assert_eq!(first, 2, "the second was opened by the first");
		assert_eq!(DecisionsMade::<Test>::get(OURS), 2);
		assert_eq!((status(1), status(2)), (Status::Executed, Status::Approved));
		// By hand it goes on, one step for each signature.
		sign(2);
		assert_eq!(DecisionsMade::<Test>::get(OURS), 3);
		assert_eq!((status(2), status(3)), (Status::Executed, Status::Approved));
	});
}

#[test]
fn what_is_too_heavy_waits_for_the_chairs_hand() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		assert_ok!(instruct(CHAIR, DecisionKind::Other, mandate(true)));
		let heavy = |declared| -> RuntimeCall {
			act::Call::weigh { declared, used: Weight::zero() }.into()
		};
		let most = MaxAutomatedWeight::get();
		assert_eq!(status(propose(Some(heavy(most)), None)), Status::Executed);
		let decision = propose(Some(heavy(most + Weight::from_parts(1, 0))), None);
		assert_eq!(status(decision), Status::Approved);
		sign(decision);
	});
}

#[test]
fn an_automated_action_that_fails_may_be_retried() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		assert_ok!(instruct(CHAIR, Staff, mandate(true)));
		forbid(true);
		let decision = propose(Some(serve(1, Staff)), None);
		assert_eq!(status(decision), failed());
		assert_eq!(done(), []);
		forbid(false);
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, Weight::MAX));
		assert_eq!(done(), [(OURS, 1)]);
	});
}

#[test]
fn who_leaves_takes_his_mandates_with_him() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(instruct(2, Staff, mandate(true)));
		assert_ok!(appoint(2, Staff, KEY, mandate(true)));
		assert_ok!(instruct(3, Staff, mandate(true)));
		let to = composition(&[1, 3, 4]);
		assert_ok!(Council::set_board(RuntimeOrigin::root(), OURS, Sovet, to, document()));
		let left = Automation::<Test>::get((OURS, Sovet, Staff));
		assert!(left.iter().map(|one| one.who).eq([3]));
		assert!(!Council::is_deputy_key(OURS, &KEY));
		// Coming back, he has none.
		let to = composition(&[1, 2, 3]);
		assert_ok!(Council::set_board(RuntimeOrigin::root(), OURS, Sovet, to, document()));
		let decision = propose(Some(serve(1, Staff)), None);
		assert_eq!(by(decision)[1], (2, None, By::Himself));
	});
}

#[test]
fn a_restarted_decision_is_served_by_the_new_boards_instructions() {
	ExtBuilder::default().seats(1).build_and_execute(|| {
		let decision = propose(Some(serve(5, Staff)), None);
		let to = composition(&[4]);
		assert_ok!(Council::set_board(RuntimeOrigin::root(), OURS, Sovet, to, document()));
		assert_ok!(instruct(4, Staff, mandate(true)));
		idle();
		assert_eq!(status(decision), Status::Executed);
		assert_eq!(done(), [(OURS, 5)]);
	});
}
