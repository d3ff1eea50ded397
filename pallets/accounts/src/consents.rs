//! Consents for fast registration (rules §1.5).

use crate::{
	types::{Consent, End},
	Config, Consents, Error, Event, Pallet,
};
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect},
	Commitment, CoopId, Moment,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_grant_consent(
		member: T::AccountId,
		from: CoopId,
		to: CoopId,
		profile: Commitment,
		key: [u8; 32],
		expires_at: Moment,
	) -> DispatchResult {
		ensure!(T::Members::is_active(from, &member), Error::<T>::NotMember);
		ensure!(from != to, Error::<T>::SameCooperative);
		ensure!(T::Cooperatives::is_ready(to), Error::<T>::CooperativeNotReady);
		let published = T::Cooperatives::transfer_key(to).ok_or(Error::<T>::NoTransferKey)?;
		ensure!(published == key, Error::<T>::WrongTransferKey);
		let now = T::Time::now();
		ensure!(expires_at > now, Error::<T>::ExpiryNotInFuture);
		ensure!(
			expires_at <= now.saturating_add(T::LongestConsent::get()),
			Error::<T>::ExpiryTooFar
		);

		Consents::<T>::try_mutate(&member, |consents| -> DispatchResult {
			// One that is over stands in nobody's way, even before the chain has found time for it.
			let over = |consent: &Consent| consent.expires_at < now;
			if let Some(index) = consents.iter().position(|c| (c.from, c.to) == (from, to)) {
				ensure!(consents.get(index).is_some_and(over), Error::<T>::AlreadyConsented);
				let old = consents.remove(index);
				Self::unschedule_consent(&member, &old);
			}
			let consent = Consent { from, to, profile, key, expires_at };
			Self::schedule(expires_at, end_of(&member, &consent));
			consents.try_push(consent).map_err(|_| Error::<T>::TooManyConsents)?;
			Ok(())
		})?;
		Self::deposit_event(Event::ConsentGranted { member, from, to, profile, key, expires_at });
		Ok(())
	}

	pub(crate) fn do_revoke_consent(
		member: T::AccountId,
		from: CoopId,
		to: CoopId,
	) -> DispatchResult {
		let consent = Self::take_consent(&member, from, to).ok_or(Error::<T>::ConsentNotFound)?;
		Self::unschedule_consent(&member, &consent);
		Self::deposit_event(Event::ConsentRevoked { member, from, to });
		Ok(())
	}

	/// Takes a consent out of the member's list; an empty list leaves the state.
	fn take_consent(member: &T::AccountId, from: CoopId, to: CoopId) -> Option<Consent> {
		Consents::<T>::mutate_exists(member, |held| {
			let consents = held.as_mut()?;
			let index = consents.iter().position(|c| (c.from, c.to) == (from, to))?;
			let consent = consents.remove(index);
			if consents.is_empty() {
				*held = None;
			}
			Some(consent)
		})
	}

	fn unschedule_consent(member: &T::AccountId, consent: &Consent) {
		Self::unschedule(consent.expires_at, end_of(member, consent));
	}

	/// The consent's time is over.
	pub(crate) fn end_consent(member: T::AccountId, from: CoopId, to: CoopId) {
		if Self::take_consent(&member, from, to).is_some() {
			Self::deposit_event(Event::ConsentEnded { member, from, to });
		}
	}

	/// The member left a cooperative: it gives his profile to nobody any more.
	pub(crate) fn end_consents_of_leaver(cooperative: CoopId, member: &T::AccountId) {
		let left: alloc::vec::Vec<_> = Consents::<T>::get(member)
			.into_iter()
			.filter(|consent| consent.from == cooperative)
			.collect();
		for consent in left {
			Self::unschedule_consent(member, &consent);
			Self::end_consent(member.clone(), consent.from, consent.to);
		}
	}
}

fn end_of<AccountId: Clone>(member: &AccountId, consent: &Consent) -> End<AccountId> {
	End::Consent { member: member.clone(), from: consent.from, to: consent.to }
}
