//! One agenda, one set of minutes, one signature; and what a proposer takes back (rules §5.2).

use crate::{
	mock::*, types::SESSION_TAG, Error, Event, Mandate, RefusalGround, Sessions, SessionsMade,
	Status, Vote,
};
use codec::Encode;
use coop_primitives::{
	BoardKind::{Audit, Council as Sovet},
	CoopId, DecisionId, DecisionKind, DAY,
};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{DispatchError, DispatchResult};

fn hold(who: u64, decisions: &[DecisionId]) -> DispatchResult {
	let decisions = decisions.to_vec().try_into().unwrap();
	Council::open_session(signed(who), OURS, Sovet, document(), decisions)
}

fn session_minutes(session: u32) -> H256 {
	Council::session_minutes(OURS, session).expect("it was held").hash()
}

fn sign_session(who: u64, session: u32, bound: Weight) -> Result<Weight, DispatchError> {
	let minutes = session_minutes(session);
	Council::sign_session(signed(who), OURS, session, minutes, bound)
		.map(|post| post.actual_weight.unwrap())
		.map_err(|refusal| refusal.error)
}

/// Three decisions on one agenda.
fn session() -> [DecisionId; 3] {
	let decisions = [1, 2, 3].map(|what| propose(Some(act(what)), None));
	assert_ok!(hold(CHAIR, &decisions));
	decisions
}

#[test]
fn one_signature_executes_all_that_was_approved() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, second, third] = session();
		approve(first);
		reject(second);
		assert_eq!(sign_session(CHAIR, 1, Weight::MAX), Err(Error::<Test>::SessionNotOver.into()));
		approve(third);
		let own = <() as crate::WeightInfo>::sign_session(crate::MAX_AGENDA);
		assert_eq!(sign_session(CHAIR, 1, Weight::MAX), Ok(own + ACT_WEIGHT * 2));
		assert_eq!(done(), [(OURS, 1), (OURS, 3)]);
		assert_eq!((status(first), status(third)), (Status::Executed, Status::Executed));
		assert_eq!(status(second), refused(RefusalGround::Rejected, false));
		assert_eq!(sign_session(CHAIR, 1, Weight::MAX), Err(Error::<Test>::AlreadySigned.into()));
	});
}

#[test]
fn its_minutes_are_as_written_down() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, second, third] = session();
		let bytes = [
			b"coop-session/001".to_vec(),
			System::block_hash(0).encode(),
			OURS.to_le_bytes().to_vec(),
			vec![0], // board: council
			1u32.to_le_bytes().to_vec(),
			document().0.to_vec(),
			vec![3 << 2],
			[first, second, third]
				.map(|id| {
					let hash = Council::minutes(OURS, id).unwrap().hash();
					[id.to_le_bytes().to_vec(), hash.0.to_vec()].concat()
				})
				.concat(),
		]
		.concat();
		assert_eq!(Council::session_minutes(OURS, 1).unwrap().encode(), bytes);
		assert_eq!(session_minutes(1), H256(blake2_256(&bytes)));
		assert_eq!(SESSION_TAG, *b"coop-session/001");
	});
}

#[test]
fn what_stands_on_an_agenda_is_signed_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		let mandate = Mandate { up_to: None, until: START + DAY, signs: true };
		let [first, ..] = session();
		let kind = DecisionKind::Other;
		assert_ok!(Council::instruct(signed(CHAIR), OURS, Sovet, kind, None, mandate));
		approve(first);
		// Neither alone, nor by the chair's standing signature.
		let alone = Council::sign(signed(CHAIR), OURS, first, minutes(first), Weight::MAX);
		assert_eq!(alone.unwrap_err().error, Error::<Test>::InSession.into());
		assert_noop!(hold(CHAIR, &[first]), Error::<Test>::NotOpen);
	});
}

/// In a cooperative that is blocked or has nothing left the others could not be voted on.
#[test]
fn what_is_always_possible_does_not_wait_for_its_agenda() {
	ExtBuilder::default().build_and_execute(|| {
		let (what, kind) = (7, DecisionKind::Exit);
		let exit = act::Call::serve { what, kind, about: None, sum: None };
		let [first, second] = [act(1), exit.into()].map(|action| propose(Some(action), None));
		assert_ok!(hold(CHAIR, &[first, second]));
		approve(second);
		let minutes = minutes(second);
		assert_ok!(Council::sign(signed(CHAIR), OURS, second, minutes, Weight::MAX));
		assert_eq!(status(second), Status::Executed);
		approve(first);
		assert_ok!(sign_session(CHAIR, 1, Weight::MAX));
		assert_eq!(done(), [(OURS, 7), (OURS, 1)]);
	});
}

#[test]
fn an_agenda_is_refused_for_its_reason() {
	ExtBuilder::default().build_and_execute(|| {
		let audit = composition(&[11]);
		assert_ok!(Council::set_board(RuntimeOrigin::root(), OURS, Audit, audit, document()));
		let [first, ..] = session();
		let free = propose(None, None);
		let decided = propose(None, None);
		approve(decided);
		assert_ok!(Council::propose(signed(11), OURS, Audit, document(), None, None));
		let of_audit = crate::DecisionsMade::<Test>::get(OURS);
		assert_noop!(hold(CHAIR, &[]), Error::<Test>::EmptyAgenda);
		assert_noop!(hold(CHAIR, &[free, 99]), Error::<Test>::DecisionNotFound);
		assert_noop!(hold(CHAIR, &[of_audit]), Error::<Test>::OtherBoard);
		assert_noop!(hold(CHAIR, &[decided]), Error::<Test>::NotOpen);
		for twice in [[first, free], [free, free]] {
			assert_noop!(hold(CHAIR, &twice), Error::<Test>::InSession);
		}
		for who in [2, STRANGER] {
			assert_noop!(hold(who, &[free]), Error::<Test>::NotChair);
		}
		for origin in unsigned() {
			let decisions = vec![free].try_into().unwrap();
			let held = Council::open_session(origin, OURS, Sovet, document(), decisions);
			assert_eq!(held, Err(DispatchError::BadOrigin));
		}
		pass(DefaultLife::get() + 1);
		assert_noop!(hold(CHAIR, &[free]), Error::<Test>::Expired);
		assert_eq!(SessionsMade::<Test>::get(OURS), 1);
	});
}

#[test]
fn a_session_is_signed_by_who_presides_with_its_minutes_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		let sign = |who, cooperative: CoopId, session, minutes| {
			let bound = Weight::MAX;
			let signed = Council::sign_session(signed(who), cooperative, session, minutes, bound);
			signed.map(|_| ()).map_err(|refusal| refusal.error)
		};
		let [first, second, third] = session();
		for decision in [first, second] {
			reject(decision);
		}
		approve(third);
		let minutes = session_minutes(1);
		assert_eq!(sign(CHAIR, OURS, 2, minutes), Err(Error::<Test>::SessionNotFound.into()));
		assert_eq!(sign(CHAIR, OTHER, 1, minutes), Err(Error::<Test>::SessionNotFound.into()));
		assert_eq!(sign(2, OURS, 1, minutes), Err(Error::<Test>::NotChair.into()));
		assert_eq!(sign(CHAIR, OURS, 1, H256::zero()), Err(Error::<Test>::WrongMinutes.into()));
		assert_eq!(
			sign_session(CHAIR, 1, Weight::zero()),
			Err(Error::<Test>::WeightBoundTooLow.into())
		);
		for origin in unsigned() {
			let signed = Council::sign_session(origin, OURS, 1, minutes, Weight::MAX);
			assert_eq!(signed.unwrap_err().error, DispatchError::BadOrigin);
		}
		pass(SignWithin::get() + 1);
		assert_eq!(sign(CHAIR, OURS, 1, minutes), Err(Error::<Test>::Expired.into()));
	});
	ExtBuilder::default().build_and_execute(|| {
		for decision in session() {
			reject(decision);
		}
		assert_eq!(sign_session(CHAIR, 1, Weight::MAX), Err(Error::<Test>::NotApproved.into()));
	});
}

#[test]
fn an_action_that_fails_hinders_no_other() {
	ExtBuilder::default().build_and_execute(|| {
		let bad = propose(Some(frame_system::Call::set_heap_pages { pages: 1 }.into()), None);
		let good = propose(Some(act(1)), None);
		assert_ok!(hold(CHAIR, &[bad, good]));
		approve(bad);
		approve(good);
		assert_ok!(sign_session(CHAIR, 1, Weight::MAX));
		assert!(matches!(status(bad), Status::ExecutionFailed { .. }));
		assert_eq!(status(good), Status::Executed);
	});
}

#[test]
fn a_session_leaves_the_state_with_the_last_of_its_minutes() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, second, third] = session();
		for decision in [first, second] {
			reject(decision);
		}
		idle();
		pass(DAY);
		approve(third);
		assert_ok!(sign_session(CHAIR, 1, Weight::MAX));
		pass(MinutesKept::get() - DAY + 1);
		idle();
		assert_eq!(Sessions::<Test>::get(OURS, 1).unwrap().decisions.to_vec(), [third]);
		pass(DAY);
		idle();
		assert!(!Sessions::<Test>::contains_key(OURS, 1));
	});
}

#[test]
fn who_proposed_takes_back_what_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let decision = propose(Some(act(1)), Some(act(2)));
		let withdraw = |who, decision| Council::withdraw(signed(who), OURS, decision);
		assert_noop!(withdraw(2, decision), Error::<Test>::NotProposer);
		assert_noop!(withdraw(CHAIR, 99), Error::<Test>::DecisionNotFound);
		for origin in unsigned() {
			assert_noop!(Council::withdraw(origin, OURS, decision), DispatchError::BadOrigin);
		}
		assert_ok!(withdraw(CHAIR, decision));
		let ground = RefusalGround::Withdrawn;
		assert_eq!(status(decision), refused(ground, false));
		assert!(emitted(Event::Refused { cooperative: OURS, decision, ground }));
		assert_noop!(vote(2, decision, Vote::For), Error::<Test>::NotOpen);
		assert_noop!(withdraw(CHAIR, decision), Error::<Test>::NotOpen);
		idle();
		assert_eq!(done(), [(OURS, 2)]);

		let approved = propose(Some(act(1)), None);
		approve(approved);
		assert_noop!(withdraw(CHAIR, approved), Error::<Test>::NotOpen);
		let late = propose(Some(act(1)), None);
		pass(DefaultLife::get() + 1);
		assert_noop!(withdraw(CHAIR, late), Error::<Test>::Expired);
	});
}

#[test]
fn one_proposer_does_not_fill_the_councils_table() {
	ExtBuilder::default().build_and_execute(|| {
		MaxPerProposer::set(2);
		let first = propose(None, None);
		propose(None, None);
		assert_noop!(open(CHAIR, OURS, None, None, None), Error::<Test>::TooManyOfProposer);
		// Others may, and he again when one of his is over.
		assert_ok!(open(2, OURS, None, None, None));
		approve(first);
		sign(first);
		assert_ok!(open(CHAIR, OURS, None, None, None));
	});
}

/// The chair presides over the one, the deputy over the other: each signs alone, when all are decided.
#[test]
fn what_nobody_can_sign_together_is_signed_alone() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		let about = |about| -> RuntimeCall {
			let (what, kind) = (7, DecisionKind::Exit);
			act::Call::serve { what, kind, about: Some(about), sum: None }.into()
		};
		let first = propose(Some(act(1)), None);
		let second = propose(Some(about(3)), None);
		assert_ok!(hold(CHAIR, &[first, second]));
		approve(first);
		let alone = |who, decision| {
			let minutes = minutes(decision);
			Council::sign(signed(who), OURS, decision, minutes, Weight::MAX)
				.map(|_| ())
				.map_err(|refusal| refusal.error)
		};
		assert_eq!(alone(CHAIR, first), Err(Error::<Test>::InSession.into()));
		approve(second);
		// Meanwhile 3, whose matter it is, presides.
		change_council(|council| council.chair = Some(3));
		assert_eq!(sign_session(3, 1, Weight::MAX), Err(Error::<Test>::NotChair.into()));
		assert_eq!(sign_session(2, 1, Weight::MAX), Err(Error::<Test>::NotChair.into()));
		assert_ok!(alone(3, first));
		assert_ok!(alone(2, second));
		assert_eq!(done(), [(OURS, 1), (OURS, 7)]);
	});
}
