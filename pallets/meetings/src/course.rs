//! What happens to a meeting because time passes (rules §7.6–§7.8, §7.11, §7.12, §14.4).
//!
//! Every step is written with the first block at or after its moment, by the sweep, by anyone, or just
//! before a member or a branch is added or removed: so an electorate is what it was at its moment.

use crate::{
	quorum,
	tally::verdicts,
	types::{
		CancelGround, Cycle, Electorate, Execution, Initiator, Meeting, MeetingKind, Minutes,
		Outcome, Phase, ProposalStatus, QuestionKind, Round, Stage, Tally, CYCLES_AT_FLOOR,
		MAX_CYCLES, MINUTES_TAG,
	},
	AgendaOf, Agendas, AnnualUnderWay, CharterFloors, Config, Due, Error, Event, Marks, Meetings,
	MeetingsUnderWay, Outcomes, Pages, Pallet, Proposals, Sweeping, Tallies, WeightInfo,
};
use alloc::vec::Vec;
use coop_primitives::{
	due::DueKey, providers::BoardElection, CoopId, DocumentHash, MeetingId, Moment,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{EnsureOrigin, Get, QueryPreimage, Time},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::{BlockNumberFor, OriginFor};
use sp_core::H256;
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A meeting.
	pub(crate) fn meeting(
		cooperative: CoopId,
		meeting: MeetingId,
	) -> Result<Meeting<T::AccountId>, DispatchError> {
		Meetings::<T>::get(cooperative, meeting).ok_or_else(|| Error::<T>::MeetingNotFound.into())
	}

	/// Its agenda.
	pub(crate) fn agenda_of(
		cooperative: CoopId,
		meeting: MeetingId,
	) -> Result<AgendaOf<T>, DispatchError> {
		Agendas::<T>::get(cooperative, meeting).ok_or_else(|| Error::<T>::MeetingNotFound.into())
	}

	/// Anyone brings a meeting as far as its time has come.
	pub(crate) fn do_progress(cooperative: CoopId, meeting: MeetingId) -> DispatchResult {
		let record = Self::meeting(cooperative, meeting)?;
		let due = record.due.filter(|at| *at < T::Time::now()).ok_or(Error::<T>::NothingDue)?;
		Self::step(DueKey { at: due, cooperative, id: meeting });
		Ok(())
	}

	/// Takes what is due, in the order of time, until nothing is or `meter` is used up.
	pub(crate) fn take_due(now: Moment, meter: &mut WeightMeter) {
		while meter.try_consume(Self::heaviest_step()).is_ok() {
			let Some(key) = Due::<T>::iter_keys().next().filter(|key| key.is_over(now)) else {
				return;
			};
			Self::step(key);
		}
	}

	/// The weight of the heaviest step.
	pub(crate) fn heaviest_step() -> Weight {
		T::WeightInfo::freeze()
			.max(T::WeightInfo::open())
			.max(T::WeightInfo::close())
			.max(T::WeightInfo::end())
	}

	/// Removes what was kept long enough of meetings that are over, as many entries as `meter` allows
	/// (rules §7.13). What stays for ever are the meeting with its cycles, its counts and outcomes.
	///
	/// Every map is drained in one pass: to begin anew after each entry would pass all removed ones.
	pub(crate) fn sweep(meter: &mut WeightMeter) {
		let step = T::WeightInfo::sweep_entry();
		if meter.try_consume(step.saturating_mul(2)).is_err() {
			return;
		}
		let Some((cooperative, meeting)) = Sweeping::<T>::iter_keys().next() else { return };
		let key = (cooperative, meeting);
		let mut fits = || meter.try_consume(step).is_ok();
		let pages = Pages::<T>::drain_prefix(key).map(|_| ());
		let marks = Marks::<T>::drain_prefix(key).map(|_| ());
		let proposals = Proposals::<T>::drain_prefix(key).map(|(_, proposal)| {
			if proposal.status == ProposalStatus::Collecting {
				Self::drop_change(&proposal.change);
			}
		});
		let mut entries = pages.chain(marks).chain(proposals);
		while fits() {
			if entries.next().is_none() {
				Agendas::<T>::remove(cooperative, meeting);
				Sweeping::<T>::remove(cooperative, meeting);
				return;
			}
		}
	}

	/// One step of a meeting whose present stage is over.
	pub(crate) fn step(key: DueKey) {
		let DueKey { cooperative, id: meeting, .. } = key;
		Due::<T>::remove(key);
		let Some(mut record) = Meetings::<T>::get(cooperative, meeting) else { return };
		record.due = None;
		match record.stage {
			Stage::Proposed { .. } => Self::end_proposed(cooperative, meeting, record),
			Stage::Convened(round) => Self::freeze(cooperative, meeting, record, round),
			Stage::AgendaFixed(round) => Self::open(cooperative, meeting, record, round),
			Stage::Open(round) => Self::close(cooperative, meeting, record, round),
			Stage::Held { at, .. } if key.at < at.saturating_add(T::RecordsKept::get()) => {
				Self::lapse(cooperative, meeting, record, at)
			}
			Stage::Held { .. } | Stage::Rejected { .. } | Stage::Cancelled { .. } => {
				Sweeping::<T>::insert(cooperative, meeting, ());
				Meetings::<T>::insert(cooperative, meeting, record);
			}
			// Waits for people.
			Stage::MinutesDrafted { .. } => {}
		}
	}

	/// Nobody convened a proposed meeting in its time. One that must take place the chain convenes: also a
	/// petition with enough support because others left.
	fn end_proposed(cooperative: CoopId, meeting: MeetingId, record: Meeting<T::AccountId>) {
		let announced = || {
			let must = match record.initiator {
				Initiator::Chain => true,
				Initiator::Petition(_) => Self::has_support(cooperative, &record),
				Initiator::Council(_) | Initiator::Audit => false,
			};
			ensure!(must, Error::<T>::TooLate);
			let opens_at = Self::earliest(cooperative, meeting, &record)?;
			Self::announce(cooperative, meeting, record.clone(), opens_at)
		};
		if with_storage_layer(announced).is_err() {
			Self::reject(cooperative, meeting, record, None);
		}
	}

	/// Fixes agenda and electorate (rules §7.5, §7.6).
	fn freeze(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		mut round: Round,
	) {
		let Ok(mut agenda) = Self::agenda_of(cooperative, meeting) else { return };
		if round.cycle == 1 {
			Self::fix_agenda(cooperative, meeting, &mut record, &mut agenda);
		}
		// Counted before it changed, if it has.
		let mut electorate = MeetingsUnderWay::<T>::get(cooperative)
			.into_iter()
			.find_map(|it| match it.phase {
				Phase::Counted(electorate) if it.meeting == meeting => Some(electorate),
				_ => None,
			})
			.unwrap_or_else(|| Self::census(cooperative));
		let Electorate { branched, size, last_number, .. } = electorate;
		let none = match (size, record.items) {
			(0, _) => Some(CancelGround::NoElectorate),
			(_, 0) => Some(CancelGround::NoItems),
			_ => None,
		};
		if let Some(ground) = none {
			return Self::call_off(cooperative, meeting, record, ground);
		}
		let (first, second) = (T::FirstQuorum::get(), T::SecondQuorum::get());
		let of_cycle = quorum::of_cycle(round.cycle, first, second);
		let floor = Self::floor(cooperative, &agenda);
		electorate.quorum = of_cycle.max(floor);
		electorate.at_floor = floor >= of_cycle;
		let quorum = electorate.quorum;
		round.electorate = Some(electorate);
		record.stage = Stage::AgendaFixed(round);
		let due = round.opens_at.saturating_sub(1);
		Self::set_due(cooperative, meeting, &mut record, Some(due));
		Self::set_phase(cooperative, meeting, Phase::Voting);
		Tallies::<T>::insert(cooperative, meeting, Tally::empty(record.items));
		Self::deposit_event(Event::ElectorateFixed {
			cooperative,
			meeting,
			cycle: round.cycle,
			agenda: record.agenda,
			items: record.items,
			branched,
			size,
			last_number,
			quorum,
			needed: quorum::needed(size, quorum),
		});
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// The charter's floor under a meeting with this agenda.
	fn floor(cooperative: CoopId, agenda: &AgendaOf<T>) -> quorum::Ppm {
		let kinds = agenda.questions.iter().map(|question| &question.kind);
		CharterFloors::<T>::get(cooperative).under(kinds)
	}

	/// One may vote.
	fn open(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		round: Round,
	) {
		record.stage = Stage::Open(round);
		Self::set_due(cooperative, meeting, &mut record, Some(round.closes_at));
		let Round { cycle, closes_at, .. } = round;
		Self::deposit_event(Event::CycleOpened { cooperative, meeting, cycle, closes_at });
		// Perhaps nobody is left who could vote.
		let ballots = Tallies::<T>::get(cooperative, meeting).ballots;
		Self::close_early(cooperative, meeting, &mut record, ballots);
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// The time to vote is over: it is counted, or the next cycle follows (rules §7.7, §7.8).
	fn close(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		round: Round,
	) {
		let Some(electorate) = round.electorate else { return };
		let tally = Tallies::<T>::get(cooperative, meeting);
		let ballots = tally.ballots;
		let reached = quorum::is_reached(ballots, electorate.size, electorate.quorum);
		let cycle = Cycle {
			opened_at: round.opens_at,
			closed_at: round.closes_at,
			electorate,
			ballots,
			commitment: tally.commitment,
		};
		// A meeting ends before there are too many.
		let kept = record.cycles.try_push(cycle);
		debug_assert!(kept.is_ok(), "{kept:?}");
		Self::deposit_event(Event::CycleClosed {
			cooperative,
			meeting,
			cycle: round.cycle,
			ballots,
			size: electorate.size,
			needed: quorum::needed(electorate.size, electorate.quorum),
			reached,
			commitment: tally.commitment,
		});
		if reached {
			return Self::draft_minutes(cooperative, meeting, record, tally);
		}
		if let Some(ground) = Self::hopeless(&record, &cycle) {
			return Self::call_off(cooperative, meeting, record, ground);
		}
		let Ok(agenda) = Self::agenda_of(cooperative, meeting) else { return };
		let notice = Self::notice(cooperative, meeting, &record, &agenda);
		let opens_at = T::Time::now().saturating_add(notice);
		let next = round.cycle.saturating_add(1);
		Self::schedule(cooperative, meeting, &mut record, next, opens_at);
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// Why no further cycle follows one that failed (rules §7.8).
	fn hopeless(record: &Meeting<T::AccountId>, last: &Cycle) -> Option<CancelGround> {
		let needed = quorum::needed(last.electorate.size, last.electorate.quorum);
		let is_last = record.cycles.len() >= MAX_CYCLES as usize;
		if is_last || (last.ballots == 0 && needed == 1) {
			return Some(CancelGround::NoBallot);
		}
		let at_floor = record.cycles.iter().filter(|it| it.electorate.at_floor).count();
		(at_floor >= CYCLES_AT_FLOOR as usize).then_some(CancelGround::Floor)
	}

	/// Counts, and writes the minutes (rules §7.10, §7.11).
	fn draft_minutes(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		tally: Tally,
	) {
		let Ok(agenda) = Self::agenda_of(cooperative, meeting) else { return };
		let smallest = |kind: &QuestionKind| match kind {
			QuestionKind::Election { board, .. } => T::Boards::smallest(*board),
			_ => 0,
		};
		let outcomes = verdicts(&agenda, &tally, smallest)
			.into_iter()
			.map(|verdict| Outcome { verdict, execution: Execution::Waiting })
			.collect();
		let outcomes = BoundedVec::truncate_from(outcomes);
		Outcomes::<T>::insert(cooperative, meeting, &outcomes);
		let at = T::Time::now();
		let minutes = Self::minutes_of(cooperative, meeting, &record).hash();
		record.stage = Stage::MinutesDrafted { minutes, at };
		record.due = None;
		Self::set_phase(cooperative, meeting, Phase::Drafted);
		Meetings::<T>::insert(cooperative, meeting, record);
		Self::deposit_event(Event::MinutesDrafted {
			cooperative,
			meeting,
			minutes,
			counts: tally.counts,
			outcomes,
		});
	}

	/// The minutes of a meeting as they stand.
	pub(crate) fn minutes_of(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &Meeting<T::AccountId>,
	) -> Minutes<T::AccountId> {
		let outcomes = Outcomes::<T>::get(cooperative, meeting);
		Minutes {
			tag: MINUTES_TAG,
			genesis: Self::genesis(),
			cooperative,
			meeting,
			kind: record.kind,
			initiator: record.initiator.clone(),
			document: record.document,
			agenda: record.agenda,
			cycles: record.cycles.to_vec(),
			counts: Tallies::<T>::get(cooperative, meeting).counts.to_vec(),
			verdicts: outcomes.into_iter().map(|outcome| outcome.verdict).collect(),
			refusals: record.refusals,
		}
	}

	/// Hash of the chain's first block.
	pub(crate) fn genesis() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// A meeting that nobody convened in time, or the council did not want.
	pub(crate) fn reject(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		ground: Option<DocumentHash>,
	) {
		let at = T::Time::now();
		record.stage = Stage::Rejected { at };
		Self::finish(cooperative, meeting, record, at.saturating_add(T::RecordsKept::get()));
		Self::forget_actions(cooperative, meeting);
		Self::deposit_event(Event::MeetingRejected { cooperative, meeting, ground });
	}

	/// A meeting that does not take place.
	pub(crate) fn call_off(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		ground: CancelGround,
	) {
		let at = T::Time::now();
		record.stage = Stage::Cancelled { at, ground };
		Self::finish(cooperative, meeting, record, at.saturating_add(T::RecordsKept::get()));
		Self::forget_actions(cooperative, meeting);
		Self::deposit_event(Event::MeetingCancelled { cooperative, meeting, ground });
	}

	/// Writes a meeting that is over, and what comes next.
	pub(crate) fn finish(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		due: Moment,
	) {
		Self::set_due(cooperative, meeting, &mut record, Some(due));
		MeetingsUnderWay::<T>::mutate_exists(cooperative, |slot| {
			let mut list = slot.take().unwrap_or_default();
			list.retain(|it| it.meeting != meeting);
			*slot = (!list.is_empty()).then_some(list);
		});
		if let MeetingKind::Annual { .. } = record.kind {
			AnnualUnderWay::<T>::mutate_exists(cooperative, |it| {
				it.take_if(|under_way| *under_way == meeting);
			});
		}
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// Nobody may try again what failed.
	fn lapse(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		held_at: Moment,
	) {
		let mut outcomes = Outcomes::<T>::get(cooperative, meeting);
		for (question, outcome) in (0u32..).zip(outcomes.iter_mut()) {
			if let Execution::Failed { .. } = outcome.execution {
				outcome.execution = Execution::Lapsed;
				Self::deposit_event(Event::ResolutionLapsed { cooperative, meeting, question });
			}
		}
		Outcomes::<T>::insert(cooperative, meeting, outcomes);
		Self::forget_actions(cooperative, meeting);
		let due = held_at.saturating_add(T::RecordsKept::get());
		Self::set_due(cooperative, meeting, &mut record, Some(due));
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// Forgets stored actions: blocks keep them, the agenda's hash theirs.
	fn forget_actions(cooperative: CoopId, meeting: MeetingId) {
		let Ok(agenda) = Self::agenda_of(cooperative, meeting) else { return };
		for action in agenda.questions.iter().filter_map(|question| question.action.as_ref()) {
			T::Preimages::drop(action);
		}
		let waiting: Vec<u32> = Meetings::<T>::mutate(cooperative, meeting, |record| {
			record
				.as_mut()
				.map(|record| core::mem::take(&mut record.undecided).into_inner())
				.unwrap_or_default()
		});
		for id in waiting {
			let key = (cooperative, meeting, id);
			Proposals::<T>::mutate(key, |proposal| {
				if let Some(proposal) = proposal {
					proposal.status = ProposalStatus::Lapsed;
					Self::drop_change(&proposal.change);
				}
			});
		}
	}

	/// Moves the meeting's entry in [`Due`].
	pub(crate) fn set_due(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		due: Option<Moment>,
	) {
		let key = |at| DueKey { at, cooperative, id: meeting };
		if let Some(at) = record.due {
			Due::<T>::remove(key(at));
		}
		if let Some(at) = due {
			Due::<T>::insert(key(at), ());
		}
		record.due = due;
	}

	/// Writes what members who come and go mean to a meeting.
	pub(crate) fn set_phase(cooperative: CoopId, meeting: MeetingId, phase: Phase) {
		MeetingsUnderWay::<T>::mutate(cooperative, |list| {
			list.iter_mut().filter(|it| it.meeting == meeting).for_each(|it| it.phase = phase);
		});
	}

	/// Somebody of the electorate has gone: nobody waits for his ballot.
	pub(crate) fn note_gone(cooperative: CoopId, meeting: MeetingId, number: u32, branched: bool) {
		let Some(mut record) = Meetings::<T>::get(cooperative, meeting) else { return };
		let Some(mut round) = record.stage.round().copied() else { return };
		let Some(electorate) = round.electorate.as_mut() else { return };
		if !electorate.has(number, branched)
			|| Self::has_voted(cooperative, meeting, round.cycle, &record, number)
		{
			return;
		}
		electorate.note_gone(number, branched);
		Self::set_round(&mut record, round);
		let ballots = Tallies::<T>::get(cooperative, meeting).ballots;
		Self::close_early(cooperative, meeting, &mut record, ballots);
		Meetings::<T>::insert(cooperative, meeting, record);
	}

	/// Ends the cycle when all have voted who can (rules §7.12). Yields whether it does.
	pub(crate) fn close_early(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		ballots: u32,
	) -> bool {
		let now = T::Time::now();
		let Some(mut round) = record.stage.round().copied() else { return false };
		let Some(electorate) = round.electorate else { return false };
		let all = ballots.saturating_add(electorate.gone) >= electorate.size;
		if !all || !round.is_open(now) {
			return false;
		}
		round.closes_at = now;
		Self::set_round(record, round);
		if let Stage::Open(_) = record.stage {
			// In the past, so that it is due now.
			Self::set_due(cooperative, meeting, record, Some(now.saturating_sub(1)));
		}
		true
	}

	/// Writes the round into the stage, which stays the same.
	fn set_round(record: &mut Meeting<T::AccountId>, new: Round) {
		match &mut record.stage {
			Stage::Convened(round) | Stage::AgendaFixed(round) | Stage::Open(round) => *round = new,
			_ => {}
		}
	}

	/// The origin is that of this cooperative.
	pub(crate) fn ensure_of<Origin: EnsureOrigin<OriginFor<T>, Success = CoopId>>(
		origin: OriginFor<T>,
		cooperative: CoopId,
	) -> DispatchResult {
		let of = Origin::ensure_origin(origin)?;
		ensure!(of == cooperative, Error::<T>::WrongCooperative);
		Ok(())
	}
}
