//! Opening decisions (rules §5.2, §5.4).

use crate::{
	mock::{Council, *},
	*,
};
use codec::Encode;
use coop_primitives::{
	due::DueKey, providers::CouncilDecisions, BoardKind, CoopId, DecisionKind, Moment,
};
use frame_support::{assert_noop, assert_ok, traits::Bounded};
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchResult,
};

type Call = Option<RuntimeCall>;

fn propose_as(who: u64, cooperative: CoopId, action: Call, on_refusal: Call) -> DispatchResult {
	propose_for(who, cooperative, action, on_refusal, None)
}

fn propose_for(
	who: u64,
	cooperative: CoopId,
	action: Call,
	on_refusal: Call,
	life: Option<Moment>,
) -> DispatchResult {
	open(who, cooperative, action, on_refusal, life)
}

#[test]
fn propose_should_open_a_decision_when_a_council_member_asks() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(propose_as(2, OURS, Some(act(1)), Some(act(2))));

		let expires_at = START + DefaultLife::get();
		let decision = record(1);
		assert_eq!(decision.proposer, 2);
		assert_eq!(decision.kind, DecisionKind::Other);
		assert_eq!(decision.subject, document());
		assert_eq!(decision.action, Some(Bounded::Inline(act(1).encode().try_into().unwrap())));
		assert_eq!(decision.on_refusal, Some(Bounded::Inline(act(2).encode().try_into().unwrap())));
		assert_eq!(decision.proposed_at, START);
		let voters: Vec<_> = decision.voters.iter().map(|voter| (voter.who, voter.vote)).collect();
		assert_eq!(voters, vec![(1, None), (2, None), (3, None)]);
		assert_eq!(decision.status, Status::Open);
		assert_eq!(decision.due, expires_at);
		assert_eq!((decision.decided_at, decision.minutes, decision.signature), (None, None, None));
		assert_eq!(UnderWay::<Test>::get(OURS), 1);
		assert!(Due::<Test>::contains_key(DueKey { at: expires_at, cooperative: OURS, id: 1 }));
		assert!(emitted(Event::DecisionOpened {
			cooperative: OURS,
			board: BoardKind::Council,
			decision: 1,
			proposer: 2,
			kind: DecisionKind::Other,
			subject: document(),
			action: Some(BlakeTwo256::hash_of(&act(1))),
			on_refusal: Some(BlakeTwo256::hash_of(&act(2))),
			expires_at,
		}));
	});
}

#[test]
fn propose_should_open_a_resolution_in_words_when_there_is_no_action() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		assert_eq!(record(decision).kind, DecisionKind::FreeItem);
		approve(decision);
		sign(decision);
		assert_eq!(status(decision), Status::Executed);
	});
}

#[test]
fn propose_should_number_decisions_per_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(propose_as(1, OURS, None, None));
		assert_ok!(propose_as(OTHER_CHAIR, OTHER, None, None));
		assert_ok!(propose_as(1, OURS, None, None));
		assert_eq!(DecisionsMade::<Test>::get(OURS), 2);
		assert_eq!(DecisionsMade::<Test>::get(OTHER), 1);
		assert!(Decisions::<Test>::contains_key(OTHER, 1));
	});
}

#[test]
fn propose_should_keep_a_large_action_as_preimage() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(large(500)), None);
		let action = record(decision).action.unwrap();
		assert_eq!(action.lookup_hash(), Some(BlakeTwo256::hash_of(&large(500))));
		assert!(pallet_preimage::RequestStatusFor::<Test>::contains_key(action.hash()));
	});
}

#[test]
fn propose_should_fail_when_nobody_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in unsigned() {
			assert_noop!(
				Council::propose(origin, OURS, BoardKind::Council, document(), None, None),
				BadOrigin
			);
		}
	});
}

#[test]
fn propose_should_fail_when_the_cooperative_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(propose_as(CHAIR, 3, None, None), Error::<Test>::BoardNotFound);
	});
}

#[test]
fn propose_should_fail_when_the_caller_has_no_seat() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [4, OTHER_CHAIR, STRANGER] {
			assert_noop!(propose_as(who, OURS, None, None), Error::<Test>::NotBoardMember);
		}
	});
}

#[test]
fn propose_should_fail_when_the_cooperative_is_not_ready() {
	ExtBuilder::default().build_and_execute(|| {
		Ready::set(vec![OTHER]);
		assert_noop!(propose_as(CHAIR, OURS, None, None), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn what_is_owed_and_its_staff_are_decided_also_when_it_is_not_ready() {
	ExtBuilder::default().build_and_execute(|| {
		Ready::set(vec![OTHER]);
		for kind in DecisionKind::ALL {
			let may_wait = matches!(
				kind,
				DecisionKind::FreeItem | DecisionKind::Admission | DecisionKind::Other
			);
			let action = (kind != DecisionKind::FreeItem).then(|| serve(1, kind));
			if may_wait {
				let outcome = propose_as(CHAIR, OURS, action, None);
				assert_noop!(outcome, Error::<Test>::CooperativeNotReady);
			} else {
				let decision = propose(action, None);
				approve(decision);
				sign(decision);
				assert_eq!(status(decision), Status::Executed, "{kind:?}");
			}
		}
	});
}

#[test]
fn propose_should_accept_exactly_the_allowed_lives() {
	ExtBuilder::default().build_and_execute(|| {
		let longest = LongestLife::get();
		for life in [0, longest + 1, Moment::MAX] {
			assert_noop!(
				propose_for(CHAIR, OURS, None, None, Some(life)),
				Error::<Test>::LifeOutOfBounds
			);
		}
		for (id, life) in [(1, 1), (2, longest)] {
			assert_ok!(propose_for(CHAIR, OURS, None, None, Some(life)));
			assert_eq!(record(id).due, START + life);
		}
	});
}

#[test]
fn propose_should_fail_when_an_action_is_too_long() {
	ExtBuilder::default().build_and_execute(|| {
		let most = MaxActionLength::get() as usize;
		let fits = most - (large(most).encode().len() - most);
		let (fits, too_long) = (large(fits), large(fits + 1));
		assert_eq!(fits.encode().len(), most);

		assert_noop!(
			propose_as(CHAIR, OURS, Some(too_long.clone()), None),
			Error::<Test>::ActionTooLong
		);
		assert_noop!(
			propose_as(CHAIR, OURS, Some(fits.clone()), Some(too_long)),
			Error::<Test>::ActionTooLong
		);
		assert_ok!(propose_as(CHAIR, OURS, Some(fits.clone()), Some(fits)));
	});
}

#[test]
fn propose_should_never_take_an_action_on_refusal() {
	ExtBuilder::default().build_and_execute(|| {
		let action = Some(Box::new(act(1)));
		assert_ok!(Council::propose(
			signed(CHAIR),
			OURS,
			BoardKind::Council,
			document(),
			action,
			None
		));
		assert_eq!(record(1).on_refusal, None);
	});
}

#[test]
fn propose_should_fail_when_a_council_cannot_decide_the_action() {
	ExtBuilder::default().build_and_execute(|| {
		let action = RuntimeCall::System(frame_system::Call::remark { remark: b"never".to_vec() });
		assert_noop!(propose_as(CHAIR, OURS, Some(action), None), Error::<Test>::ActionNotAllowed);
	});
}

#[test]
fn propose_should_fail_when_the_refusal_is_too_heavy() {
	ExtBuilder::default().build_and_execute(|| {
		let most = MaxRefusalWeight::get();
		let weigh = |declared| Some(act::Call::weigh { declared, used: declared }.into());
		let beyond =
			[most.set_ref_time(most.ref_time() + 1), most.set_proof_size(most.proof_size() + 1)];
		for weight in beyond {
			assert_noop!(
				propose_as(CHAIR, OURS, Some(act(1)), weigh(weight)),
				Error::<Test>::RefusalTooHeavy
			);
		}
		assert_ok!(propose_as(CHAIR, OURS, Some(act(1)), weigh(most)));
	});
}

#[test]
fn propose_should_fail_when_too_many_decisions_are_under_way() {
	ExtBuilder::default().build_and_execute(|| {
		MaxUnderWay::set(2);
		propose(None, None);
		let second = propose(None, None);
		assert_noop!(propose_as(CHAIR, OURS, None, None), Error::<Test>::TooManyDecisions);
		assert_ok!(propose_as(OTHER_CHAIR, OTHER, None, None));

		approve(second);
		assert_noop!(propose_as(CHAIR, OURS, None, None), Error::<Test>::TooManyDecisions);
		sign(second);
		assert_ok!(propose_as(CHAIR, OURS, None, None));
	});
}

#[test]
fn propose_should_fail_when_a_number_does_not_fit() {
	ExtBuilder::default().build_and_execute(|| {
		DecisionsMade::<Test>::insert(OURS, u32::MAX);
		assert_noop!(propose_as(CHAIR, OURS, None, None), Error::<Test>::Overflow);
	});
	ExtBuilder::default().build_and_execute(|| {
		LongestLife::set(Moment::MAX);
		assert_noop!(
			propose_for(CHAIR, OURS, None, None, Some(Moment::MAX)),
			Error::<Test>::Overflow
		);
	});
}

#[test]
fn open_should_put_an_applicants_question_to_the_council() {
	ExtBuilder::default().build_and_execute(|| {
		let opened = Council::open(OURS, &50, document(), act(1), Some(act(2)));
		assert_eq!(opened.map(|opened| opened.decision), Ok(1));
		assert_eq!(record(1).proposer, 50);
		assert_eq!(record(1).due, START + DefaultLife::get());
	});
}

#[test]
fn open_should_fail_as_propose_does() {
	ExtBuilder::default().build_and_execute(|| {
		let open = |cooperative| Council::open(cooperative, &50, document(), act(1), None);
		assert_noop!(open(3), Error::<Test>::BoardNotFound);
		Ready::set(vec![OTHER]);
		assert_noop!(open(OURS), Error::<Test>::CooperativeNotReady);
	});
}
