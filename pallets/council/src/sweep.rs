//! What happens without anyone's help (rules §5.1, §5.5, §5.6, §5.9, §14.4).

use crate::{
	ActionOf, Config, Decision, Decisions, Due, Event, LastRecount, Open, Pallet, Recount,
	Recounts, RefusalGround, Status, Terms, WeightInfo,
};
use coop_primitives::{due::DueKey, CoopId, DecisionId};
use frame_support::{
	traits::{Get, Time},
	weights::{Weight, WeightMeter},
};

impl<T: Config> Pallet<T> {
	/// Ends terms of office, looks at open decisions again whose board has changed, and takes due
	/// decisions, each in order, until nothing is left to do or `meter` is used up.
	///
	/// A step is begun only when the heaviest possible one still fits. Looking again takes at most half
	/// of what is left: so no cooperative holds up the ends of others by changing its boards.
	pub(crate) fn sweep(meter: &mut WeightMeter) {
		let now = T::Time::now();
		while meter.can_consume(Self::heaviest_step()) {
			meter.consume(T::WeightInfo::end_term());
			let Some(key) = Terms::<T>::iter_keys().next().filter(|key| key.is_over(now)) else {
				break;
			};
			Self::end_term(key);
		}
		let mut half = WeightMeter::with_limit(meter.remaining() / 2);
		while half.can_consume(Self::heaviest_step()) {
			half.consume(T::WeightInfo::review());
			match Self::review_next() {
				Some(used) => half.consume(used),
				None => break,
			}
		}
		meter.consume(half.consumed());
		let mut due = Due::<T>::iter_keys();
		while meter.can_consume(Self::heaviest_step()) {
			meter.consume(Self::step());
			let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
			meter.consume(Self::end(key));
		}
	}

	/// Takes the next open decision of the next cooperative with a changed board: one decision of each in
	/// turn. Yields the weight of what followed; `None` when there is nothing to look at.
	pub(crate) fn review_next() -> Option<Weight> {
		let after_last = LastRecount::<T>::get()
			.and_then(|last| Recounts::<T>::iter_from(Recounts::<T>::hashed_key_for(last)).next());
		let (cooperative, recount) = after_last.or_else(|| Recounts::<T>::iter().next())?;
		LastRecount::<T>::put(cooperative);
		let from = Open::<T>::hashed_key_for(cooperative, recount.after);
		let mut rest = match recount.after {
			0 => Open::<T>::iter_key_prefix(cooperative),
			_ => Open::<T>::iter_key_prefix_from(cooperative, from),
		};
		match rest.next() {
			Some(decision) => {
				let record = Recount { after: decision, ..recount };
				Recounts::<T>::insert(cooperative, record);
				Some(Self::review(cooperative, decision))
			}
			None => {
				// What changed meanwhile is looked at in a further round.
				let again = |since| Recount { since, after: 0, again: None };
				Recounts::<T>::set(cooperative, recount.again.map(again));
				Some(Weight::zero())
			}
		}
	}

	/// The weight of ending a decision, without that of the action on refusal.
	fn step() -> Weight {
		T::WeightInfo::refuse().max(T::WeightInfo::forget())
	}

	/// The weight of the heaviest possible step: an end before which the decision is looked at again.
	pub(crate) fn heaviest_step() -> Weight {
		let follows = T::MaxRefusalWeight::get().max(Self::weight_of_automated());
		let end = Self::step().saturating_add(T::WeightInfo::review()).saturating_add(follows);
		end.max(T::WeightInfo::end_term())
	}

	/// Does what is to be done with a decision whose time is over. Yields the weight of what followed:
	/// mostly of the action on refusal, if one ran.
	///
	/// While a change of its board is not worked off yet, an open decision is looked at again first: who
	/// left in time must not count.
	pub(crate) fn end(key: DueKey) -> Weight {
		let DueKey { cooperative, id, .. } = key;
		let mut reviewed = Weight::zero();
		if Recounts::<T>::contains_key(cooperative) && Open::<T>::contains_key(cooperative, id) {
			let used = Self::review(cooperative, id);
			reviewed = T::WeightInfo::review().saturating_add(used);
			if !Due::<T>::contains_key(key) {
				return reviewed;
			}
		}
		reviewed.saturating_add(Self::end_now(key))
	}

	fn end_now(key: DueKey) -> Weight {
		let DueKey { cooperative, id, .. } = key;
		let Some(record) = Decisions::<T>::get(cooperative, id) else {
			Due::<T>::remove(key);
			return Weight::zero();
		};
		let ground = match record.status {
			Status::Open => {
				Open::<T>::remove(cooperative, id);
				RefusalGround::Expired
			}
			Status::Approved | Status::ExecutionFailed { .. } => RefusalGround::Lapsed,
			Status::Refused { ground, carried_out: false } => {
				return Self::carry_out_refusal(cooperative, id, record, ground)
			}
			Status::Executed | Status::Refused { carried_out: true, .. } => {
				Self::forget(key, record);
				return Weight::zero();
			}
		};
		Self::deposit_event(Event::Refused { cooperative, decision: id, ground });
		Self::carry_out_refusal(cooperative, id, record, ground)
	}

	/// Runs the action on refusal of a refused decision, if there is one.
	///
	/// The end is written before, so that the action finds a decision with which all is over. A
	/// failed action leaves nothing in state but is not tried again; the event tells of it.
	fn carry_out_refusal(
		cooperative: CoopId,
		decision: DecisionId,
		record: Decision<T::AccountId, ActionOf<T>>,
		ground: RefusalGround,
	) -> Weight {
		let board = record.board;
		let action = record.on_refusal.as_ref();
		let action = action.map(|action| Self::read_action(action, T::MaxRefusalWeight::get()));
		let status = Status::Refused { ground, carried_out: true };
		Self::conclude(cooperative, decision, record, status);
		let (result, used) = match action {
			Some(Ok(action)) => Self::dispatch_action(cooperative, board, action, true),
			Some(Err(error)) => (Err(error), Weight::zero()),
			None => return Weight::zero(),
		};
		Self::deposit_event(Event::RefusalCarriedOut { cooperative, decision, result });
		used
	}

	/// Removes a decision's minutes from the state; blocks keep them for ever.
	fn forget(key: DueKey, record: Decision<T::AccountId, ActionOf<T>>) {
		if let Some(session) = record.session {
			Self::leave_session(key.cooperative, session, key.id);
		}
		Due::<T>::remove(key);
		Decisions::<T>::remove(key.cooperative, key.id);
		Self::deposit_event(Event::MinutesRemoved {
			cooperative: key.cooperative,
			decision: key.id,
		});
	}
}
