//! What is always true of boards and decisions.

use crate::{
	Automation, Boards, Config, Decisions, DecisionsMade, DeputyKeys, Due, Executing, Open,
	SeatsFor, Sessions, SessionsMade, Status, Terms, UnderWay, UnderWayOf,
};
use alloc::collections::BTreeMap;
use coop_primitives::{due::DueKey, BoardKind, Moment};
use frame_support::{
	ensure,
	traits::{Get, QueryPreimage},
};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	boards_are_well_formed::<T>()?;
	nobody_audits_himself::<T>()?;
	seats_for_organizations_are_known::<T>()?;
	terms_are_those_of_resignations::<T>()?;
	mandates_are_those_of_members::<T>()?;
	decisions_have_given_ids::<T>()?;
	every_decision_is_due_once::<T>()?;
	decisions_under_way_are_counted::<T>()?;
	open_decisions_are_listed::<T>()?;
	signatures_fit_the_status::<T>()?;
	sessions_have_their_decisions::<T>()?;
	ensure!(!Executing::<T>::exists(), "an action seems to run");
	actions_are_at_hand::<T>()
}

/// Nobody sits twice, and every officer holds a seat.
fn boards_are_well_formed<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Boards::<T>::iter_values().all(|board| board.is_well_formed(0)),
		"a board is not well formed"
	);
	Ok(())
}

/// Who sits on an audit commission sits on no other board of the cooperative.
fn nobody_audits_himself<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, kind, audit) in Boards::<T>::iter() {
		if kind != BoardKind::Audit {
			continue;
		}
		for other in [BoardKind::Council, BoardKind::Executive] {
			let Some(other) = Boards::<T>::get(cooperative, other) else { continue };
			ensure!(
				!audit.seats.iter().any(|seat| other.has_seat(&seat.who)),
				"an auditor sits on another board"
			);
		}
	}
	Ok(())
}

/// Of each organisation it is known where somebody sits for it, and nothing else.
fn seats_for_organizations_are_known<T: Config>() -> Result<(), TryRuntimeError> {
	let mut held = 0usize;
	for (cooperative, kind, board) in Boards::<T>::iter() {
		for organization in board.seats.iter().filter_map(|seat| seat.organization.as_ref()) {
			held = held.saturating_add(1);
			ensure!(
				SeatsFor::<T>::get(organization).contains(&(cooperative, kind)),
				"a seat for an organisation is not known"
			);
		}
	}
	let known: usize = SeatsFor::<T>::iter_values().map(|seats| seats.len()).sum();
	ensure!(known == held, "a seat is known that nobody holds");
	Ok(())
}

/// Each resignation has its end, and nothing else has.
fn terms_are_those_of_resignations<T: Config>() -> Result<(), TryRuntimeError> {
	let mut expected = alloc::collections::BTreeSet::new();
	for (cooperative, kind, board) in Boards::<T>::iter() {
		let id = kind as u32;
		expected.extend(board.resignations.iter().map(|(_, at)| DueKey {
			at: *at,
			cooperative,
			id,
		}));
	}
	ensure!(Terms::<T>::iter_keys().count() == expected.len(), "a term without a resignation");
	ensure!(expected.iter().all(Terms::<T>::contains_key), "a resignation never ends");
	Ok(())
}

/// Only who sits has mandates, one of each make a kind; deputy keys are counted.
fn mandates_are_those_of_members<T: Config>() -> Result<(), TryRuntimeError> {
	let mut keys = BTreeMap::<_, (u32, Moment)>::new();
	for ((cooperative, board, kind), list) in Automation::<T>::iter() {
		ensure!(kind.may_be_automated() && !list.is_empty(), "mandates for what has none");
		let board = Boards::<T>::get(cooperative, board).ok_or("mandates without a board")?;
		for (n, one) in list.iter().enumerate() {
			ensure!(board.has_seat(&one.who), "a mandate of somebody without a seat");
			let same = |other: &crate::Standing<T::AccountId>| {
				other.who == one.who && other.key.is_some() == one.key.is_some()
			};
			ensure!(!list.iter().take(n).any(same), "two mandates where there may be one");
			if let Some(key) = &one.key {
				let (n, until) = keys.entry((cooperative, key.clone())).or_default();
				*n = n.saturating_add(1);
				*until = one.mandate.until.max(*until);
			}
		}
	}
	ensure!(DeputyKeys::<T>::iter_keys().count() == keys.len(), "a deputy key without a mandate");
	for ((cooperative, key), (mandates, until)) in &keys {
		let deputy = DeputyKeys::<T>::get(cooperative, key);
		ensure!(deputy.mandates == *mandates, "the count of mandates of a deputy key is wrong");
		ensure!(deputy.until >= *until, "a deputy key ends before its mandate");
		ensure!(frame_system::Pallet::<T>::providers(key) > 0, "a deputy key cannot send anything");
	}
	Ok(())
}

/// No decision has a number that was never given.
fn decisions_have_given_ids<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id) in Decisions::<T>::iter_keys() {
		ensure!(
			(1..=DecisionsMade::<T>::get(cooperative)).contains(&id),
			"a decision has a number that was never given"
		);
	}
	Ok(())
}

/// Every decision stands once in the order of ends, and nothing else does.
fn every_decision_is_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut decisions = 0usize;
	for (cooperative, id, decision) in Decisions::<T>::iter() {
		decisions = decisions.saturating_add(1);
		ensure!(
			Due::<T>::contains_key(DueKey { at: decision.due, cooperative, id }),
			"a decision never ends"
		);
	}
	ensure!(Due::<T>::iter_keys().count() == decisions, "an end without a decision");
	Ok(())
}

/// The count of decisions under way is right and within its bound.
fn decisions_under_way_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut under_way = BTreeMap::<_, u32>::new();
	for (cooperative, _, decision) in Decisions::<T>::iter() {
		if !decision.status.is_over() {
			let n = under_way.entry(cooperative).or_default();
			*n = n.saturating_add(1);
		}
	}
	ensure!(
		UnderWay::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == under_way,
		"the count of decisions under way is wrong"
	);
	ensure!(
		under_way.values().all(|n| *n <= T::MaxUnderWay::get()),
		"more decisions under way than allowed"
	);
	Ok(())
}

/// Open decisions stand in their list, and nothing else does; each proposer's are counted.
fn open_decisions_are_listed<T: Config>() -> Result<(), TryRuntimeError> {
	let mut open = 0usize;
	let mut by_proposer = BTreeMap::<_, u32>::new();
	for (cooperative, id, decision) in Decisions::<T>::iter() {
		if decision.status == Status::Open {
			open = open.saturating_add(1);
			ensure!(Open::<T>::contains_key(cooperative, id), "an open decision is not listed");
		}
		if !decision.status.is_over() {
			let n = by_proposer.entry((cooperative, decision.proposer)).or_default();
			*n = n.saturating_add(1);
		}
	}
	ensure!(Open::<T>::iter_keys().count() == open, "what is not open is listed");
	let counted: BTreeMap<_, _> =
		UnderWayOf::<T>::iter().map(|(cooperative, who, n)| ((cooperative, who), n)).collect();
	ensure!(counted == by_proposer, "the count of a proposer's decisions is wrong");
	Ok(())
}

/// A session and its decisions know each other.
fn sessions_have_their_decisions<T: Config>() -> Result<(), TryRuntimeError> {
	let mut listed = 0usize;
	for (cooperative, id, session) in Sessions::<T>::iter() {
		ensure!(
			(1..=SessionsMade::<T>::get(cooperative)).contains(&id)
				&& !session.decisions.is_empty(),
			"a session that was never held"
		);
		listed = listed.saturating_add(session.decisions.len());
		let knows = |decision| {
			Decisions::<T>::get(cooperative, decision)
				.is_some_and(|decision| decision.session == Some(id))
		};
		ensure!(session.decisions.iter().all(knows), "a decision does not know its session");
	}
	let in_session = Decisions::<T>::iter_values().filter(|d| d.session.is_some()).count();
	ensure!(in_session == listed, "a session does not know its decision");
	Ok(())
}

/// Nothing is executed without the chair's signature, and nothing is signed without minutes.
fn signatures_fit_the_status<T: Config>() -> Result<(), TryRuntimeError> {
	for decision in Decisions::<T>::iter_values() {
		let needs_signature =
			matches!(decision.status, Status::Executed | Status::ExecutionFailed { .. });
		ensure!(
			!needs_signature || decision.signature.is_some(),
			"a decision was executed without the chair's signature"
		);
		ensure!(
			decision.signature.is_none() || decision.minutes.is_some(),
			"a decision was signed without minutes"
		);
		ensure!(
			decision.status != Status::Open || decision.minutes.is_none(),
			"an open decision has minutes"
		);
	}
	Ok(())
}

/// Every action that may still run can be read.
fn actions_are_at_hand<T: Config>() -> Result<(), TryRuntimeError> {
	for decision in Decisions::<T>::iter_values().filter(|decision| !decision.status.is_over()) {
		let mut actions = decision.action.iter().chain(&decision.on_refusal);
		ensure!(actions.all(T::Preimages::have), "an action cannot be read any more");
	}
	Ok(())
}
