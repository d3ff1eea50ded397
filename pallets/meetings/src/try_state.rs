//! What is always true of meetings.

use crate::{
	types::{Meeting, MeetingKind, Phase, ProposalStatus, Stage},
	Agendas, AnnualUnderWay, AnnualsHeld, Config, Due, Meetings, MeetingsMade, MeetingsUnderWay,
	Outcomes, Pages, Pallet, Proposals, Sweeping, Tallies,
};
use alloc::collections::{BTreeMap, BTreeSet};
use coop_primitives::{due::DueKey, CoopId, MeetingId};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	meetings_are_due_once::<T>()?;
	meetings_under_way_are_listed::<T>()?;
	agendas_agree::<T>()?;
	ballots_are_counted::<T>()?;
	minutes_are_as_signed::<T>()?;
	annual_meetings_agree::<T>()?;
	proposals_agree::<T>()
}

/// Every meeting has a number that was given, and the entry in the order of time that it says.
fn meetings_are_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut due = BTreeSet::new();
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		ensure!(
			(1..=MeetingsMade::<T>::get(cooperative)).contains(&id),
			"a meeting has a number that was never given"
		);
		let waits = matches!(meeting.stage, Stage::MinutesDrafted { .. })
			|| meeting.stage.is_over() && meeting.due.is_none();
		ensure!(meeting.due.is_some() != waits, "a meeting would never go on");
		due.extend(meeting.due.map(|at| DueKey { at, cooperative, id }));
	}
	ensure!(Due::<T>::iter_keys().collect::<BTreeSet<_>>() == due, "the order of time is wrong");
	for (cooperative, id) in Sweeping::<T>::iter_keys() {
		let meeting = Meetings::<T>::get(cooperative, id);
		ensure!(
			meeting.is_some_and(|meeting| meeting.stage.is_over() && meeting.due.is_none()),
			"records are removed of a meeting that is not over"
		);
	}
	Ok(())
}

/// Listed are all that are not over, each with what its stage means to members.
fn meetings_under_way_are_listed<T: Config>() -> Result<(), TryRuntimeError> {
	let mut listed = BTreeMap::new();
	for (cooperative, list) in MeetingsUnderWay::<T>::iter() {
		ensure!(!list.is_empty(), "an empty list is kept");
		for it in list {
			let before = listed.insert((cooperative, it.meeting), (it.initiator, it.phase));
			ensure!(before.is_none(), "a meeting is listed twice");
		}
	}
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		let (initiator, phase) = listed.remove(&(cooperative, id)).unzip();
		ensure!(initiator.is_none_or(|it| it == meeting.initiator), "another wanted a meeting");
		let agrees = match (&meeting.stage, phase) {
			(stage, None) => stage.is_over(),
			(Stage::Convened(round), Some(Phase::Freezes(at))) => at == round.freezes_at,
			(Stage::Proposed { .. }, Some(Phase::Proposed))
			| (Stage::Convened(_), Some(Phase::Counted(_)))
			| (Stage::AgendaFixed(_) | Stage::Open(_), Some(Phase::Voting))
			| (Stage::MinutesDrafted { .. }, Some(Phase::Drafted)) => true,
			_ => false,
		};
		ensure!(agrees, "a meeting is not listed as it stands");
	}
	ensure!(listed.is_empty(), "a meeting is listed that does not exist");
	Ok(())
}

/// A meeting that is not swept has an agenda, and its hash and size are right.
fn agendas_agree<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		match Agendas::<T>::get(cooperative, id) {
			Some(agenda) => ensure!(
				agenda.hash() == meeting.agenda && agenda.size() == meeting.items,
				"an agenda is not the one that was announced"
			),
			None => {
				ensure!(meeting.stage.is_over() && meeting.due.is_none(), "a meeting has no agenda")
			}
		}
		let numbers = meeting.cycles.len();
		let round = meeting.stage.round().map(|round| round.cycle as usize);
		ensure!(round.is_none_or(|cycle| cycle == numbers.saturating_add(1)), "a cycle is missing");
	}
	Ok(())
}

/// As many cells are full as ballots are counted, and no item has more votes than there are ballots.
fn ballots_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		let Some(round) = meeting.stage.round() else { continue };
		let Some(electorate) = round.electorate else { continue };
		let tally = Tallies::<T>::get(cooperative, id);
		let layout = meeting.layout();
		let mut full = 0u32;
		for (page, bytes) in Pages::<T>::iter_prefix((cooperative, id, round.cycle)) {
			let first = page.saturating_mul(layout.cells()).saturating_add(1);
			let numbers = first..first.saturating_add(layout.cells());
			let voted = numbers.filter(|number| !layout.is_empty(&bytes, *number));
			for number in voted {
				ensure!(number <= electorate.last_number, "a ballot is nobody's");
				ensure!(layout.read(&bytes, number).is_some(), "a ballot is not complete");
				full = full.saturating_add(1);
			}
		}
		ensure!(full == tally.ballots, "the count of ballots is wrong");
		ensure!(
			full.saturating_add(electorate.gone) <= electorate.size,
			"more have voted than there are"
		);
		ensure!(tally.counts.len() == meeting.items as usize, "an item is not counted");
		let sums = tally.counts.iter().map(|it| it.in_favour.saturating_add(it.against));
		ensure!(sums.max().unwrap_or(0) <= full, "an item has more votes than ballots");
	}
	Ok(())
}

/// The minutes that wait or were signed are those that the state says.
fn minutes_are_as_signed<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		if let Stage::MinutesDrafted { minutes, .. } | Stage::Held { minutes, .. } = meeting.stage {
			let found = Pallet::<T>::minutes_of(cooperative, id, &meeting);
			ensure!(found.hash() == minutes, "the minutes were changed");
			ensure!(!Outcomes::<T>::get(cooperative, id).is_empty(), "a meeting decided nothing");
		}
	}
	Ok(())
}

fn annual_meetings_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let is_annual = |meeting: &Meeting<_>| matches!(meeting.kind, MeetingKind::Annual { .. });
	let mut under_way = BTreeMap::<CoopId, MeetingId>::new();
	for (cooperative, id, meeting) in Meetings::<T>::iter() {
		let is_convened = !matches!(meeting.stage, Stage::Proposed { .. });
		if is_annual(&meeting) && is_convened && !meeting.stage.is_over() {
			ensure!(under_way.insert(cooperative, id).is_none(), "two annual meetings at a time");
		}
	}
	ensure!(
		AnnualUnderWay::<T>::iter().collect::<BTreeMap<_, _>>() == under_way,
		"the annual meeting under way is another one"
	);
	for (cooperative, year, id) in AnnualsHeld::<T>::iter() {
		let meeting = Meetings::<T>::get(cooperative, id);
		ensure!(
			meeting.is_some_and(|it| matches!(it.stage, Stage::Held { .. })
				&& matches!(it.kind, MeetingKind::Annual { year: of, .. } if of == year)),
			"an annual meeting was not held"
		);
	}
	Ok(())
}

/// Those before the council are those that the meeting lists.
fn proposals_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut before_council = BTreeSet::new();
	for ((cooperative, meeting, id), proposal) in Proposals::<T>::iter() {
		if proposal.status == ProposalStatus::BeforeCouncil {
			before_council.insert((cooperative, meeting, id));
		}
	}
	for (cooperative, meeting, record) in Meetings::<T>::iter() {
		for id in record.undecided {
			ensure!(
				before_council.remove(&(cooperative, meeting, id)),
				"a change is listed that does not wait for the council"
			);
		}
	}
	ensure!(before_council.is_empty(), "a change waits for the council and is not listed");
	Ok(())
}
