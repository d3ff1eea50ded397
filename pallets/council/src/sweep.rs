//! What ends without anyone's help (rules §5.5, §5.9, §14.4).

use crate::{
	ActionOf, Config, Decision, Decisions, Due, Event, Pallet, RefusalGround, Status, WeightInfo,
};
use coop_primitives::{due::DueKey, CoopId, DecisionId};
use frame_support::{
	traits::{Get, QueryPreimage, Time},
	weights::{Weight, WeightMeter},
};

impl<T: Config> Pallet<T> {
	/// Takes due decisions in the order of time until nothing is due or `meter` is used up.
	///
	/// A step is begun only when the heaviest possible one still fits.
	pub(crate) fn sweep(meter: &mut WeightMeter) {
		let now = T::Time::now();
		let mut due = Due::<T>::iter_keys();
		while meter.can_consume(Self::heaviest_step()) {
			meter.consume(Self::step());
			let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
			meter.consume(Self::end(key));
		}
	}

	/// The weight of a step without that of the action on refusal.
	fn step() -> Weight {
		T::WeightInfo::refuse().max(T::WeightInfo::forget())
	}

	/// The weight of the heaviest possible step.
	pub(crate) fn heaviest_step() -> Weight {
		Self::step().saturating_add(T::MaxRefusalWeight::get())
	}

	/// Does what is to be done with a decision whose time is over. Yields the weight of the action
	/// on refusal, if one ran.
	pub(crate) fn end(key: DueKey) -> Weight {
		let DueKey { cooperative, id, .. } = key;
		let Some(record) = Decisions::<T>::get(cooperative, id) else {
			Due::<T>::remove(key);
			return Weight::zero();
		};
		let ground = match record.status {
			Status::Open => RefusalGround::Expired,
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
		let action = record.on_refusal.clone();
		let status = Status::Refused { ground, carried_out: true };
		Self::conclude(cooperative, decision, record, status);
		let Some(action) = action else { return Weight::zero() };
		let (result, used) = match Self::read_action(&action, T::MaxRefusalWeight::get()) {
			Ok(action) => Self::dispatch_action(cooperative, action),
			Err(error) => (Err(error), Weight::zero()),
		};
		Self::deposit_event(Event::RefusalCarriedOut { cooperative, decision, result });
		used
	}

	/// Removes a decision's minutes and stored actions from the state; blocks keep them for ever.
	fn forget(key: DueKey, record: Decision<T::AccountId, ActionOf<T>>) {
		for action in record.action.iter().chain(&record.on_refusal) {
			T::Preimages::drop(action);
		}
		Due::<T>::remove(key);
		Decisions::<T>::remove(key.cooperative, key.id);
		Self::deposit_event(Event::MinutesRemoved {
			cooperative: key.cooperative,
			decision: key.id,
		});
	}
}
