//! The chair's signature and what it sets off (rules §5.5, §5.9).

use crate::{
	mock::{Council, *},
	*,
};
use codec::Encode;
use coop_primitives::{BoardKind, DecisionId, DecisionKind};
use frame_support::{
	assert_err_ignore_postinfo, assert_ok, dispatch::DispatchResultWithPostInfo, weights::Weight,
};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::traits::BadOrigin;

fn sign_as(who: u64, decision: DecisionId) -> DispatchResultWithPostInfo {
	Council::sign(signed(who), OURS, decision, minutes(decision), Weight::MAX)
}

#[test]
fn sign_should_execute_the_action_with_the_councils_origin() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		approve(decision);
		let minutes = minutes(decision);
		pass(5);
		assert_ok!(sign_as(CHAIR, decision));

		assert_eq!(done(), vec![(OURS, 1)]);
		assert_eq!(status(decision), Status::Executed);
		assert_eq!(
			record(decision).signature,
			Some(Signature { chair: CHAIR, at: START + 5, by: By::Himself })
		);
		assert_eq!(record(decision).due, START + 5 + MinutesKept::get());
		assert_eq!(UnderWay::<Test>::get(OURS), 0);
		assert!(emitted(Event::Signed {
			cooperative: OURS,
			decision,
			chair: CHAIR,
			minutes,
			by: By::Himself
		}));
		assert!(emitted(Event::Executed { cooperative: OURS, decision }));
	});
}

#[test]
fn sign_should_execute_a_large_action() {
	ExtBuilder::default().build_and_execute(|| {
		decide(large(500));
		assert_eq!(done(), vec![(OURS, 500)]);
	});
}

#[test]
fn sign_should_refund_the_weight_that_was_not_used() {
	ExtBuilder::default().build_and_execute(|| {
		let bound = Weight::from_parts(900, 90);
		let declared = Weight::from_parts(800, 80);
		let used = Weight::from_parts(300, 30);
		let cases = [
			(None, Weight::zero()),
			(Some(act::Call::weigh { declared, used }.into()), used),
			// Nobody is charged more than what was declared.
			(Some(act::Call::weigh { declared, used: bound }.into()), declared),
		];
		for (action, charged) in cases {
			let decision = propose(action, None);
			approve(decision);
			let post = Council::sign(signed(CHAIR), OURS, decision, minutes(decision), bound);
			let expected = <() as WeightInfo>::sign().saturating_add(charged);
			assert_eq!(post.unwrap().actual_weight, Some(expected));
		}
	});
}

#[test]
fn sign_should_fail_when_nobody_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		approve(decision);
		let minutes = minutes(decision);
		for origin in unsigned() {
			assert_refused!(Council::sign(origin, OURS, decision, minutes, Weight::MAX), BadOrigin);
		}
	});
}

#[test]
fn sign_should_fail_when_cooperative_or_decision_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(None, None);
		approve(decision);
		let sign = |who, cooperative, id| {
			Council::sign(signed(who), cooperative, id, minutes(decision), Weight::MAX)
		};
		assert_refused!(sign(CHAIR, 3, decision), Error::<Test>::DecisionNotFound);
		assert_refused!(sign(CHAIR, OURS, decision + 1), Error::<Test>::DecisionNotFound);
		assert_refused!(sign(OTHER_CHAIR, OTHER, decision), Error::<Test>::DecisionNotFound);
	});
}

#[test]
fn sign_should_fail_when_the_decision_is_not_approved() {
	ExtBuilder::default().build_and_execute(|| {
		let sign =
			|decision| Council::sign(signed(CHAIR), OURS, decision, H256::zero(), Weight::MAX);
		let open = propose(Some(act(1)), None);
		assert_refused!(sign(open), Error::<Test>::NotApproved);
		let rejected = propose(Some(act(1)), None);
		reject(rejected);
		assert_refused!(sign(rejected), Error::<Test>::NotApproved);
		idle();
		assert_refused!(sign(rejected), Error::<Test>::NotApproved);
	});
}

#[test]
fn sign_should_fail_when_it_is_not_the_chair_who_signs() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		for who in [2, 3, OTHER_CHAIR, STRANGER] {
			assert_refused!(sign_as(who, decision), Error::<Test>::NotChair);
		}
	});
}

#[test]
fn sign_should_fail_when_a_former_chair_signs() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		change_council(|council| council.chair = Some(3));
		assert_refused!(sign_as(CHAIR, decision), Error::<Test>::NotChair);
		assert_ok!(sign_as(3, decision));
		assert_eq!(done(), vec![(OURS, 1)]);
	});
}

#[test]
fn sign_should_be_the_deputys_when_there_is_no_chair() {
	ExtBuilder::default().deputy(2).build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		leave(CHAIR);
		assert_refused!(sign_as(3, decision), Error::<Test>::NotChair);
		assert_ok!(sign_as(2, decision));
		assert_eq!(
			record(decision).signature,
			Some(Signature { chair: 2, at: START, by: By::Himself })
		);
	});
}

#[test]
fn sign_should_be_nobodys_when_there_is_neither_chair_nor_deputy() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		leave(CHAIR);
		for who in [CHAIR, 2, 3] {
			assert_refused!(sign_as(who, decision), Error::<Test>::NotChair);
		}
	});
}

#[test]
fn sign_should_fail_when_it_is_signed_already() {
	ExtBuilder::default().build_and_execute(|| {
		let executed = decide(act(1));
		assert_refused!(sign_as(CHAIR, executed), Error::<Test>::AlreadySigned);

		forbid(true);
		let failed = decide(act(2));
		forbid(false);
		assert_refused!(sign_as(CHAIR, failed), Error::<Test>::AlreadySigned);
		assert_eq!(done(), vec![(OURS, 1)]);
	});
}

#[test]
fn sign_should_fail_when_the_minutes_are_not_these() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		let other = propose(Some(act(1)), None);
		approve(other);
		for wrong in [H256::zero(), minutes(other)] {
			assert_refused!(
				Council::sign(signed(CHAIR), OURS, decision, wrong, Weight::MAX),
				Error::<Test>::WrongMinutes
			);
		}
	});
}

#[test]
fn sign_should_be_possible_up_to_the_last_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let [in_time, late] = [1, 2].map(|what| {
			let decision = propose(Some(act(what)), None);
			approve(decision);
			decision
		});
		pass(SignWithin::get());
		idle();
		assert_ok!(sign_as(CHAIR, in_time));
		pass(1);
		assert_refused!(sign_as(CHAIR, late), Error::<Test>::Expired);
		idle();
		assert_refused!(sign_as(CHAIR, late), Error::<Test>::NotApproved);
		assert_eq!(done(), vec![(OURS, 1)]);
	});
}

#[test]
fn sign_should_fail_when_the_weight_bound_is_too_low() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		let sign = |bound| Council::sign(signed(CHAIR), OURS, decision, minutes(decision), bound);
		let too_low = [
			ACT_WEIGHT.set_ref_time(ACT_WEIGHT.ref_time() - 1),
			ACT_WEIGHT.set_proof_size(ACT_WEIGHT.proof_size() - 1),
		];
		for bound in too_low {
			assert_refused!(sign(bound), Error::<Test>::WeightBoundTooLow);
		}
		assert_ok!(sign(ACT_WEIGHT));
	});
}

#[test]
fn sign_should_fail_when_the_action_is_unavailable() {
	ExtBuilder::default().build().execute_with(|| {
		let decision = propose(Some(large(500)), None);
		approve(decision);
		let action = record(decision).action.unwrap();
		pallet_preimage::PreimageFor::<Test>::remove((action.hash(), action.len().unwrap()));
		assert_refused!(sign_as(CHAIR, decision), Error::<Test>::ActionUnavailable);
	});
}

#[test]
fn sign_should_leave_no_trace_of_an_action_that_fails() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		let retry_until = record(decision).due;
		forbid(true);
		assert_ok!(sign_as(CHAIR, decision));

		assert_eq!(done(), vec![]);
		assert_eq!(status(decision), failed());
		assert!(record(decision).signature.is_some());
		assert_eq!(record(decision).due, retry_until);
		assert_eq!(UnderWay::<Test>::get(OURS), 1);
		assert!(emitted(Event::ExecutionFailed {
			cooperative: OURS,
			decision,
			error: act::Error::<Test>::Forbidden.into(),
			retry_until,
		}));
		assert!(!emitted(Event::Executed { cooperative: OURS, decision }));
	});
}

#[test]
fn sign_should_note_a_failure_when_the_council_may_not_do_the_action() {
	ExtBuilder::default().build_and_execute(|| {
		let action = frame_system::Call::set_heap_pages { pages: 1 };
		let decision = decide(action.into());
		assert_eq!(status(decision), Status::ExecutionFailed { error: BadOrigin.into() });
	});
}

#[test]
fn an_action_should_not_sign_or_vote_for_the_council() {
	ExtBuilder::default().build_and_execute(|| {
		let other = propose(Some(act(1)), None);
		let actions: [RuntimeCall; 2] = [
			crate::Call::vote { cooperative: OURS, decision: other, vote: Vote::For }.into(),
			crate::Call::retry { cooperative: OURS, decision: other, weight_bound: Weight::MAX }
				.into(),
		];
		for action in actions {
			let decision = decide(action);
			assert_eq!(status(decision), Status::ExecutionFailed { error: BadOrigin.into() });
		}
	});
}

/// An action that tries a decision again in somebody's name, twice.
fn retried_from_within(decision: DecisionId) -> RuntimeCall {
	let weight_bound = Weight::MAX;
	let retry: RuntimeCall =
		crate::Call::retry { cooperative: OURS, decision, weight_bound }.into();
	let relay = || act::Call::relay { who: STRANGER, call: Box::new(retry.clone()) }.into();
	act::Call::all { calls: vec![relay(), act(1), relay()] }.into()
}

#[test]
fn an_action_should_run_once_when_it_retries_its_own_decision() {
	ExtBuilder::default().build_and_execute(|| {
		forbid(true);
		let decision = decide(retried_from_within(1));
		assert_eq!(status(decision), failed());
		assert_eq!(done(), vec![]);

		forbid(false);
		assert_ok!(Council::retry(signed(STRANGER), OURS, decision, Weight::MAX));
		assert_eq!(status(decision), Status::Executed);
		assert_eq!(done(), vec![(OURS, 1)]);
		assert_eq!(UnderWay::<Test>::get(OURS), 0);
	});
}

#[test]
fn an_action_should_be_able_to_open_and_move_other_decisions() {
	ExtBuilder::default().build_and_execute(|| {
		let other = propose(Some(act(1)), None);
		assert_ok!(vote(CHAIR, other, Vote::For));
		let relay = |who, call: crate::Call<Test>| -> RuntimeCall {
			act::Call::relay { who, call: Box::new(call.into()) }.into()
		};
		let propose = crate::Call::propose {
			board: coop_primitives::BoardKind::Council,
			cooperative: OURS,
			subject: document(),
			action: None,
			life: None,
		};
		let vote = crate::Call::vote { cooperative: OURS, decision: other, vote: Vote::For };
		let decision =
			decide(act::Call::all { calls: vec![relay(2, propose), relay(3, vote)] }.into());
		assert_eq!(status(decision), Status::Executed);
		assert_eq!(status(other), Status::Approved);
		assert_eq!(status(decision + 1), Status::Open);
		assert_eq!(UnderWay::<Test>::get(OURS), 2);
	});
}

#[test]
fn the_minutes_should_be_as_written_down() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		pass(5);
		assert_ok!(vote(2, decision, Vote::For));
		assert_ok!(vote(3, decision, Vote::For));

		let bytes = [
			b"coop-minutes/001".to_vec(),
			System::block_hash(0).encode(),
			OURS.to_le_bytes().to_vec(),
			vec![0], // board: council
			decision.to_le_bytes().to_vec(),
			vec![3], // kind: other
			CHAIR.to_le_bytes().to_vec(),
			document().0.to_vec(),
			[vec![1], blake2_256(&act(1).encode()).to_vec()].concat(),
			[vec![1], blake2_256(&act(2).encode()).to_vec()].concat(),
			START.to_le_bytes().to_vec(),
			vec![3 << 2], // three voters: silent, for, for; by their own hands
			[1u64.to_le_bytes().to_vec(), vec![0, 0]].concat(),
			[2u64.to_le_bytes().to_vec(), vec![1, 0, 0]].concat(),
			[3u64.to_le_bytes().to_vec(), vec![1, 0, 0]].concat(),
			[vec![1], (START + 5).to_le_bytes().to_vec()].concat(),
		]
		.concat();
		assert_eq!(minutes(decision), H256(blake2_256(&bytes)));
		assert_eq!(Council::minutes(OURS, decision).unwrap().encode(), bytes);
		assert_eq!(Council::minutes(OURS, decision + 1), None);
	});
}

/// Whoever has the blocks needs no state: the events say everything that the minutes do.
#[test]
fn the_minutes_should_be_rebuilt_from_events() {
	ExtBuilder::default().build_and_execute(|| {
		let board = composition(&[1, 2, 3, 4, 5]);
		let (root, kind) = (RuntimeOrigin::root(), BoardKind::Council);
		assert_ok!(Council::set_board(root, OURS, kind, board, document()));
		let mandate = Mandate { up_to: None, until: START + 100, signs: false };
		let kind_of_matter = DecisionKind::Staff;
		assert_ok!(Council::instruct(signed(5), OURS, kind, kind_of_matter, None, mandate));
		assert_ok!(Council::instruct(signed(4), OURS, kind, kind_of_matter, Some(ROBOT), mandate));
		let proposed_at = now();
		let decision = propose(Some(serve(1, kind_of_matter)), Some(act(2)));
		assert_ok!(vote(2, decision, Vote::Against));
		assert_ok!(Council::vote_by_deputy_key(signed(ROBOT), OURS, decision, 4, Vote::For));
		pass(5);
		assert_ok!(vote(CHAIR, decision, Vote::For));
		let decided_at = Some(now());

		let events = System::events().into_iter().filter_map(|record| match record.event {
			RuntimeEvent::Council(event) => Some(event),
			_ => None,
		});
		let (mut rebuilt, mut told, mut voters) = (None, None, Voters::default());
		for event in events {
			match event {
				Event::BoardChanged { composition, .. } => {
					voters = composition.take_office(now(), None).voters();
				}
				Event::DecisionOpened {
					cooperative,
					board,
					decision,
					proposer,
					kind,
					subject,
					action,
					on_refusal,
					..
				} => {
					rebuilt = Some(Minutes {
						tag: *b"coop-minutes/001",
						genesis: System::block_hash(0),
						cooperative,
						board,
						decision,
						kind,
						proposer,
						subject,
						action,
						on_refusal,
						proposed_at,
						voters: Voters::default(),
						decided_at,
					});
				}
				Event::Voted { who, vote, by, .. } => {
					let voter = voters.iter_mut().find(|voter| voter.who == who).unwrap();
					(voter.vote, voter.by) = (Some(vote), by);
				}
				Event::Approved { minutes, .. } => told = Some(minutes),
				_ => {}
			}
		}
		let rebuilt = rebuilt.map(|minutes| Minutes { voters, ..minutes }.hash());
		assert!(told.is_some());
		assert_eq!(rebuilt, told);
	});
}

#[test]
fn a_failing_signature_should_leave_the_decision_to_be_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), None);
		approve(decision);
		assert_err_ignore_postinfo!(
			Council::sign(signed(CHAIR), OURS, decision, minutes(decision), Weight::zero()),
			Error::<Test>::WeightBoundTooLow
		);
		sign(decision);
		assert_eq!(status(decision), Status::Executed);
	});
}
