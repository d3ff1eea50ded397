//! From the minutes to what they bring about (rules §7.11).

use crate::{
	types::{Candidate, Execution, MeetingKind, Outcome, Question, QuestionKind, Stage, Verdict},
	ActionOf, AgendaOf, AnnualsHeld, CallOf, Config, Error, Event, Outcomes, Pallet,
};
use alloc::vec::Vec;
use coop_primitives::{
	providers::{Appointee, BoardElection},
	BoardKind, CoopId, MeetingId,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	ensure,
	storage::with_storage_layer,
	traits::{Get, QueryPreimage, Time},
	weights::Weight,
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The council approved the minutes and the chair signed: the meeting is held. Yields the weight of
	/// what was done.
	pub(crate) fn do_adopt(
		cooperative: CoopId,
		meeting: MeetingId,
		minutes: H256,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let mut record = Self::meeting(cooperative, meeting)?;
		let Stage::MinutesDrafted { minutes: drafted, .. } = record.stage else {
			return Err(Error::<T>::NoMinutes.into());
		};
		ensure!(drafted == minutes, Error::<T>::OtherMinutes);
		let agenda = Self::agenda_of(cooperative, meeting)?;
		let mut outcomes = Outcomes::<T>::get(cooperative, meeting);
		let mut declared = Weight::zero();
		for (question, outcome) in agenda.questions.iter().zip(&outcomes) {
			declared = declared.saturating_add(Self::declared(question, outcome));
		}
		ensure!(declared.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);

		let at = T::Time::now();
		record.stage = Stage::Held { minutes, at };
		if let MeetingKind::Annual { year, .. } = record.kind {
			AnnualsHeld::<T>::insert(cooperative, year, meeting);
		}
		let (length, document) = (record.length, record.document);
		Self::finish(cooperative, meeting, record, at.saturating_add(T::RetryWithin::get()));
		Self::deposit_event(Event::MeetingHeld { cooperative, meeting, minutes });
		let mut used = Weight::zero();
		for (place, outcome) in (0u32..).zip(outcomes.iter_mut()) {
			used =
				used.saturating_add(Self::resolve(cooperative, meeting, &agenda, place, outcome));
		}
		let again = Self::elections_to_repeat(cooperative, meeting, &agenda, &mut outcomes);
		Outcomes::<T>::insert(cooperative, meeting, outcomes);
		if !again.is_empty() {
			Self::propose_elections(cooperative, document, length, again);
		}
		Ok(used)
	}

	/// A member finalises what council and chair left lying (rules §7.11).
	pub(crate) fn do_finalise(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		minutes: H256,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		Self::member(cooperative, &who)?;
		let record = Self::meeting(cooperative, meeting)?;
		let Stage::MinutesDrafted { at, .. } = record.stage else {
			return Err(Error::<T>::NoMinutes.into());
		};
		let until = at.saturating_add(T::SignWithin::get());
		ensure!(T::Time::now() > until, Error::<T>::CouncilStillMay);
		let used = Self::do_adopt(cooperative, meeting, minutes, weight_bound)?;
		Self::deposit_event(Event::FinalisedByMember { cooperative, meeting, who });
		Ok(used)
	}

	/// Anyone tries a resolution again that failed. Yields the weight of what was done.
	pub(crate) fn do_retry(
		cooperative: CoopId,
		meeting: MeetingId,
		question: u32,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let record = Self::meeting(cooperative, meeting)?;
		let Stage::Held { at, .. } = record.stage else {
			return Err(Error::<T>::NotHeld.into());
		};
		let until = at.saturating_add(T::RetryWithin::get());
		let mut outcomes = Outcomes::<T>::get(cooperative, meeting);
		let outcome = outcomes.get_mut(question as usize).ok_or(Error::<T>::QuestionNotFound)?;
		let failed = matches!(outcome.execution, Execution::Failed { .. });
		ensure!(failed, Error::<T>::NothingToRetry);
		ensure!(T::Time::now() <= until, Error::<T>::TooLate);
		let agenda = Self::agenda_of(cooperative, meeting)?;
		let record = agenda.questions.get(question as usize);
		let record = record.ok_or(Error::<T>::QuestionNotFound)?;
		let declared = Self::declared(record, outcome);
		ensure!(declared.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);
		let used = Self::resolve(cooperative, meeting, &agenda, question, outcome);
		Outcomes::<T>::insert(cooperative, meeting, outcomes);
		Ok(used)
	}

	/// The most weight that a resolution takes.
	fn declared(question: &Question<ActionOf<T>>, outcome: &Outcome) -> Weight {
		match (&outcome.verdict, &question.action) {
			(Verdict::Elected { .. }, _) => T::Boards::weight(),
			(Verdict::Adopted, Some(action)) => T::Preimages::peek::<CallOf<T>>(action)
				.map_or(Weight::zero(), |(call, _)| call.get_dispatch_info().call_weight),
			_ => Weight::zero(),
		}
	}

	/// Brings about what was decided on a question; a failure leaves nothing in the state and hinders no
	/// other. Yields its weight.
	fn resolve(
		cooperative: CoopId,
		meeting: MeetingId,
		agenda: &AgendaOf<T>,
		place: u32,
		outcome: &mut Outcome,
	) -> Weight {
		let Some(question) = agenda.questions.get(place as usize) else { return Weight::zero() };
		let mut used = Self::declared(question, outcome);
		let result = with_storage_layer(|| match (&outcome.verdict, &question.action) {
			(Verdict::Elected { seats, chair }, _) => {
				Self::seat(cooperative, agenda, question, seats, *chair)
			}
			(Verdict::Adopted, Some(action)) => {
				let (result, weight) = Self::dispatch_action(cooperative, action);
				used = weight.unwrap_or(used).min(used);
				result
			}
			_ => Ok(()),
		});
		outcome.execution = match result {
			Ok(()) => Execution::Executed,
			Err(error) => Execution::Failed { error },
		};
		if outcome.verdict.is_positive() {
			Self::deposit_event(Event::ResolutionTried {
				cooperative,
				meeting,
				question: place,
				result,
			});
		}
		used
	}

	/// Seats the elected: those who may still sit, as long as there are enough, and the chair is one.
	fn seat(
		cooperative: CoopId,
		agenda: &AgendaOf<T>,
		question: &Question<ActionOf<T>>,
		seats: &[u32],
		chair: u32,
	) -> DispatchResult {
		let QuestionKind::Election { board, .. } = question.kind else { return Ok(()) };
		let candidate = |at: &u32| agenda.candidates.get(*at as usize);
		let may_sit = |candidate: &&Candidate<T::AccountId>| {
			T::Boards::may_sit(cooperative, board, &candidate.appointee).is_ok()
		};
		let chair = candidate(&chair).filter(may_sit).ok_or(Error::<T>::ElectedGone)?;
		let seats: Vec<Appointee<_>> = seats
			.iter()
			.filter_map(candidate)
			.filter(may_sit)
			.map(|candidate| candidate.appointee.clone())
			.collect();
		Self::ensure_enough(board, seats.len())?;
		let seats = BoundedVec::truncate_from(seats);
		let chair = chair.appointee.who.clone();
		T::Boards::elect(cooperative, board, seats, chair, question.document)
	}

	fn ensure_enough(board: BoardKind, seats: usize) -> DispatchResult {
		ensure!(seats >= T::Boards::smallest(board) as usize, Error::<T>::ElectedGone);
		Ok(())
	}

	/// Dispatches an action with the meeting's origin. Yields how it ended and its weight, if known.
	fn dispatch_action(
		cooperative: CoopId,
		action: &ActionOf<T>,
	) -> (DispatchResult, Option<Weight>) {
		let Ok((call, _)) = T::Preimages::peek::<CallOf<T>>(action) else {
			return (Err(Error::<T>::ActionUnavailable.into()), Some(Weight::zero()));
		};
		match call.dispatch(crate::Origin::GeneralMeeting(cooperative).into()) {
			Ok(post) => (Ok(()), post.actual_weight),
			Err(failure) => (Err(failure.error), failure.post_info.actual_weight),
		}
	}

	/// The elections that seated nobody: their boards must be elected anew (rules §7.10). What was elected
	/// now and could not take office is over: it must not replace a board that is elected later.
	fn elections_to_repeat(
		cooperative: CoopId,
		meeting: MeetingId,
		agenda: &AgendaOf<T>,
		outcomes: &mut crate::types::Outcomes,
	) -> Vec<Question<ActionOf<T>>> {
		let mut again = Vec::new();
		for (place, (record, outcome)) in
			(0u32..).zip(agenda.questions.iter().zip(outcomes.iter_mut()))
		{
			match (&outcome.verdict, outcome.execution) {
				(Verdict::NotElected, _) => again.push(record.clone()),
				(Verdict::Elected { .. }, Execution::Failed { .. }) => {
					outcome.execution = Execution::Lapsed;
					let question = place;
					Self::deposit_event(Event::ResolutionLapsed { cooperative, meeting, question });
					again.push(record.clone());
				}
				_ => {}
			}
		}
		again
	}
}
