//! What ends without anyone's help (rules §14.4).

use crate::{types::End, Config, Due, Pallet, WeightInfo};
use coop_primitives::{
	due::DueAt,
	providers::{OnKeyReplaced, OnRepresentativeChanged},
	Moment,
};
use frame_support::weights::{Weight, WeightMeter};

impl<T: Config> Pallet<T> {
	/// Takes what is due before `now` in the order of time, as much as `meter` allows.
	pub(crate) fn sweep(now: Moment, meter: &mut WeightMeter) {
		let mut due = Due::<T>::iter_keys();
		while meter.try_consume(Self::step()).is_ok() {
			let Some((at, end)) = due.next().filter(|(at, _)| at.is_over(now)) else { return };
			Due::<T>::remove(at, &end);
			Self::end(end, now);
		}
	}

	/// The weight of the heaviest step.
	pub(crate) fn step() -> Weight {
		[
			T::WeightInfo::end_offer(),
			T::WeightInfo::announce_expiry(),
			T::WeightInfo::end_attestation(),
			T::WeightInfo::end_consent(),
			T::WeightInfo::replace_key().saturating_add(T::OnKeyReplaced::weight()),
			T::WeightInfo::replace_representative()
				.saturating_add(T::OnRepresentativeChanged::weight()),
		]
		.into_iter()
		.fold(Weight::zero(), |most, step| most.max(step))
	}

	fn end(end: End<T::AccountId>, now: Moment) {
		match end {
			End::Offer(organization) => Self::end_offer(organization),
			End::Attestation(who) => Self::step_attestation(who, now),
			End::Consent { member, from, to } => Self::end_consent(member, from, to),
			End::Recovery(who) => Self::end_recovery(who),
		}
	}

	/// Notes that `end` comes after the moment `at`.
	pub(crate) fn schedule(at: Moment, end: End<T::AccountId>) {
		Due::<T>::insert(DueAt(at), end, ());
	}

	/// Forgets what [`Self::schedule`] noted.
	pub(crate) fn unschedule(at: Moment, end: End<T::AccountId>) {
		Due::<T>::remove(DueAt(at), end);
	}
}
