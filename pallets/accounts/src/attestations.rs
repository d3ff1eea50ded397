//! Attestations: who is who he says he is (rules §1.3).

use crate::{
	types::{Attestation, End, Procedure},
	Attestations, Config, Error, Event, Pallet, Tags,
};
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect, OnVerificationEnded},
	AccountKind, CoopId, Moment, StaffRight,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_core::H256;
use sp_runtime::DispatchResult;

type AttestationOf<T> = Attestation<<T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
	/// Whether an attestation of `who` is valid now.
	pub(crate) fn is_verified_now(who: &T::AccountId) -> bool {
		Attestations::<T>::get(who).is_some_and(|record| record.is_valid(T::Time::now()))
	}

	/// The cooperative that holds the valid attestation of `who` and of which he is a member.
	pub(crate) fn attestor_of(who: &T::AccountId) -> Option<CoopId> {
		Attestations::<T>::get(who)
			.filter(|record| record.orphaned_until.is_none() && record.is_valid(T::Time::now()))
			.map(|record| record.cooperative)
	}

	/// Whether `who` was verified in person after `moment`, and still is.
	pub(crate) fn was_seen_after(who: &T::AccountId, moment: Moment) -> bool {
		Attestations::<T>::get(who).is_some_and(|record| {
			record.procedure == Procedure::InPerson
				&& record.attested_at > moment
				&& record.is_valid(T::Time::now())
		})
	}

	pub(crate) fn do_attest(
		verifier: T::AccountId,
		cooperative: CoopId,
		who: T::AccountId,
		procedure: Procedure,
		tag: H256,
		expires_at: Moment,
	) -> DispatchResult {
		// A cooperative that is blocked goes on answering for those for whom it answers.
		let open = match Self::attestor_of(&who) == Some(cooperative) {
			true => T::Cooperatives::exists(cooperative),
			false => T::Cooperatives::is_ready(cooperative),
		};
		Self::ensure_verifies(&verifier, cooperative, open, &who)?;
		Self::ensure_kind(&who, AccountKind::Person)?;
		let now = T::Time::now();
		ensure!(expires_at > now, Error::<T>::ExpiryNotInFuture);
		ensure!(
			expires_at <= now.saturating_add(T::LongestAttestation::get()),
			Error::<T>::ExpiryTooFar
		);
		ensure!(Self::may_replace(&who, cooperative, expires_at, now), Error::<T>::WouldShorten);
		ensure!(Tags::<T>::get(tag).is_none_or(|owner| owner == who), Error::<T>::TagInUse);

		let by = Some(verifier.clone());
		let record = Attestation::new(cooperative, by, procedure, tag, now, expires_at);
		Self::set_attestation(&who, record);
		Self::deposit_event(Event::Attested {
			who,
			cooperative,
			verifier,
			procedure,
			tag,
			expires_at,
		});
		Ok(())
	}

	/// Only the cooperative that answers for a valid attestation may shorten it.
	fn may_replace(
		who: &T::AccountId,
		cooperative: CoopId,
		expires_at: Moment,
		now: Moment,
	) -> bool {
		Attestations::<T>::get(who).is_none_or(|old| {
			old.cooperative == cooperative
				|| old.orphaned_until.is_some()
				|| !old.is_valid(now)
				|| expires_at >= old.expires_at
		})
	}

	pub(crate) fn do_adopt(
		verifier: T::AccountId,
		cooperative: CoopId,
		who: T::AccountId,
	) -> DispatchResult {
		let open = T::Cooperatives::is_ready(cooperative);
		Self::ensure_verifies(&verifier, cooperative, open, &who)?;
		let mut record = Attestations::<T>::get(&who).ok_or(Error::<T>::AttestationNotFound)?;
		ensure!(record.orphaned_until.is_some(), Error::<T>::NotOrphaned);
		ensure!(record.is_valid(T::Time::now()), Error::<T>::TooLate);
		record.cooperative = cooperative;
		record.verifier = Some(verifier.clone());
		record.orphaned_until = None;
		Self::set_attestation(&who, record);
		Self::deposit_event(Event::AttestationAdopted { who, cooperative, verifier });
		Ok(())
	}

	pub(crate) fn do_revoke_attestation(cooperative: CoopId, who: T::AccountId) -> DispatchResult {
		let record = Attestations::<T>::get(&who).ok_or(Error::<T>::AttestationNotFound)?;
		ensure!(record.cooperative == cooperative, Error::<T>::NotAttestor);
		Self::remove_attestation(&who);
		Self::deposit_event(Event::AttestationRevoked { who: who.clone(), cooperative });
		T::OnVerificationEnded::verification_ended(&who);
		Ok(())
	}

	/// `verifier` may say in the cooperative, if this is `open` for it, who its member `who` is. No
	/// organisation says it of its own representative.
	fn ensure_verifies(
		verifier: &T::AccountId,
		cooperative: CoopId,
		open: bool,
		who: &T::AccountId,
	) -> DispatchResult {
		ensure!(
			T::Cooperatives::has_right(cooperative, verifier, StaffRight::Verifier),
			Error::<T>::NotVerifier
		);
		ensure!(open, Error::<T>::CooperativeNotReady);
		ensure!(
			verifier != who && Self::acting_for(verifier).as_ref() != Some(who),
			Error::<T>::SelfAttestation
		);
		ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
		Ok(())
	}

	/// Writes an attestation in place of the one there was, with the notice of today.
	pub(crate) fn set_attestation(who: &T::AccountId, mut record: AttestationOf<T>) {
		Self::remove_attestation(who);
		record.due = record.next_due(T::ExpiryNotice::get());
		Tags::<T>::insert(record.tag, who);
		Self::schedule(record.due, End::Attestation(who.clone()));
		Attestations::<T>::insert(who, record);
	}

	/// Removes an attestation, its tag and its end.
	fn remove_attestation(who: &T::AccountId) -> Option<AttestationOf<T>> {
		let record = Attestations::<T>::take(who)?;
		Tags::<T>::remove(record.tag);
		Self::unschedule(record.due, End::Attestation(who.clone()));
		Some(record)
	}

	/// The person left the cooperative that answers for his attestation: another one may take it
	/// over within the time for this.
	pub(crate) fn orphan_attestation(cooperative: CoopId, who: &T::AccountId) {
		let Some(mut record) = Attestations::<T>::get(who)
			.filter(|record| record.cooperative == cooperative && record.orphaned_until.is_none())
		else {
			return;
		};
		let until = T::Time::now().saturating_add(T::AdoptionPeriod::get());
		record.orphaned_until = Some(until);
		Self::set_attestation(who, record);
		Self::deposit_event(Event::AttestationOrphaned { who: who.clone(), cooperative, until });
	}

	/// Announces an expiry that comes near, or ends the attestation.
	pub(crate) fn step_attestation(who: T::AccountId, now: Moment) {
		let Some(mut record) = Self::remove_attestation(&who) else { return };
		let cooperative = record.cooperative;
		if record.is_valid(now) {
			let expires_at = record.expires_at;
			record.announced = true;
			Self::set_attestation(&who, record);
			Self::deposit_event(Event::AttestationExpiring { who, cooperative, expires_at });
		} else {
			Self::deposit_event(Event::AttestationEnded { who: who.clone(), cooperative });
			T::OnVerificationEnded::verification_ended(&who);
		}
	}
}
