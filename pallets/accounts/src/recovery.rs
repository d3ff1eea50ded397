//! Recovery of keys and of representation (rules §1.6).
//!
//! The account id is the person's identity for ever. What is replaced is the key that signs for it,
//! so every role, membership and vote stays where it is.

use crate::{
	types::{End, Recovery, Stage, Successor},
	AccountOfKey, Accounts, Config, Error, Event, Keys, Pallet, ProposedKeys, Recoveries,
	Representatives, Vetoes,
};
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect},
	AccountKind, CoopId, DocumentHash,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::{DispatchError, DispatchResult};

type RecoveryOf<T> = Recovery<<T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
	/// The key that signs for `who` today.
	pub(crate) fn present_key(who: &T::AccountId) -> T::AccountId {
		Keys::<T>::get(who).unwrap_or_else(|| who.clone())
	}

	/// For which account `signer` signs: an account whose key he is, else himself. `None` when he is
	/// the key of an account no more.
	pub(crate) fn acting_account(signer: &T::AccountId) -> Option<T::AccountId> {
		match AccountOfKey::<T>::get(signer) {
			Some(account) => (Keys::<T>::get(&account).as_ref() == Some(signer)).then_some(account),
			None => (!Keys::<T>::contains_key(signer)).then(|| signer.clone()),
		}
	}

	/// Whether a key signs for somebody, has signed for somebody, or is to sign for somebody.
	pub(crate) fn is_key(key: &T::AccountId) -> bool {
		AccountOfKey::<T>::contains_key(key) || ProposedKeys::<T>::contains_key(key)
	}

	pub(crate) fn do_propose_recovery(
		cooperative: CoopId,
		who: T::AccountId,
		new_key: T::AccountId,
		document: DocumentHash,
	) -> DispatchResult {
		Self::ensure_kind(&who, AccountKind::Person)?;
		ensure!(Self::attestor_of(&who) == Some(cooperative), Error::<T>::NotAttestor);
		ensure!(!Recoveries::<T>::contains_key(&who), Error::<T>::RecoveryUnderWay);
		ensure!(
			!Accounts::<T>::contains_key(&new_key) && !Self::is_key(&new_key),
			Error::<T>::KeyInUse
		);
		let stage = Self::first_stage(&who, &who)?;
		let old_key = Self::present_key(&who);
		ProposedKeys::<T>::insert(&new_key, &who);
		let recovery =
			Recovery { cooperative, successor: Successor::Key(new_key.clone()), document, stage };
		Self::begin(&who, recovery);
		Self::deposit_event(Event::RecoveryProposed {
			who,
			cooperative,
			old_key,
			new_key,
			document,
			stage,
		});
		Ok(())
	}

	pub(crate) fn do_propose_representative(
		cooperative: CoopId,
		organization: T::AccountId,
		new: T::AccountId,
		document: DocumentHash,
	) -> DispatchResult {
		Self::ensure_kind(&organization, AccountKind::Organization)?;
		ensure!(T::Members::is_active(cooperative, &organization), Error::<T>::NotMember);
		Self::ensure_not_chaired(&organization)?;
		ensure!(!Recoveries::<T>::contains_key(&organization), Error::<T>::RecoveryUnderWay);
		let old = Representatives::<T>::get(&organization);
		ensure!(old.as_ref() != Some(&new), Error::<T>::NothingChanged);
		Self::ensure_may_represent(&new)?;
		let stage = Self::first_stage(&organization, &new)?;
		let successor = Successor::Representative(new.clone());
		Self::begin(&organization, Recovery { cooperative, successor, document, stage });
		Self::deposit_event(Event::RepresentativeProposed {
			organization,
			cooperative,
			old,
			new,
			document,
			stage,
		});
		Ok(())
	}

	/// The stage in which a recovery of `who` begins. After a veto the `person` whom it serves must
	/// have been seen, and a second council must confirm it.
	fn first_stage(who: &T::AccountId, person: &T::AccountId) -> Result<Stage, DispatchError> {
		let now = T::Time::now();
		let Some(vetoed_at) = Vetoes::<T>::get(who) else {
			return Ok(Stage::Open { until: now.saturating_add(T::RecoveryDelay::get()) });
		};
		ensure!(Self::was_seen_after(person, vetoed_at), Error::<T>::InPersonNeeded);
		Ok(Stage::Unconfirmed { until: now.saturating_add(T::ConfirmationPeriod::get()) })
	}

	fn begin(who: &T::AccountId, recovery: RecoveryOf<T>) {
		Self::schedule(recovery.stage.until(), End::Recovery(who.clone()));
		Recoveries::<T>::insert(who, recovery);
	}

	/// Removes a recovery, its end, and what it kept its key for.
	fn take_recovery(who: &T::AccountId) -> Option<RecoveryOf<T>> {
		let recovery = Recoveries::<T>::take(who)?;
		Self::unschedule(recovery.stage.until(), End::Recovery(who.clone()));
		if let Successor::Key(key) = &recovery.successor {
			ProposedKeys::<T>::remove(key);
		}
		Some(recovery)
	}

	pub(crate) fn do_veto(caller: T::AccountId, who: T::AccountId) -> DispatchResult {
		ensure!(
			caller == who || Self::acting_for(&who).as_ref() == Some(&caller),
			Error::<T>::NotEntitled
		);
		let recovery = Recoveries::<T>::get(&who).ok_or(Error::<T>::RecoveryNotFound)?;
		Self::end_by_veto(who, recovery.stage, None)
	}

	pub(crate) fn do_veto_by_council(cooperative: CoopId, who: T::AccountId) -> DispatchResult {
		let recovery = Recoveries::<T>::get(&who).ok_or(Error::<T>::RecoveryNotFound)?;
		ensure!(recovery.cooperative != cooperative, Error::<T>::SameCooperative);
		ensure!(T::Members::is_active(cooperative, &who), Error::<T>::NotMember);
		Self::end_by_veto(who, recovery.stage, Some(cooperative))
	}

	fn end_by_veto(who: T::AccountId, stage: Stage, cooperative: Option<CoopId>) -> DispatchResult {
		let now = T::Time::now();
		let Stage::Open { until } = stage else {
			return Err(Error::<T>::CannotVeto.into());
		};
		ensure!(now <= until, Error::<T>::TooLate);
		Self::take_recovery(&who);
		Vetoes::<T>::insert(&who, now);
		Self::deposit_event(Event::RecoveryVetoed { who, cooperative });
		Ok(())
	}

	pub(crate) fn do_confirm(cooperative: CoopId, who: T::AccountId) -> DispatchResult {
		let mut recovery = Recoveries::<T>::get(&who).ok_or(Error::<T>::RecoveryNotFound)?;
		let Stage::Unconfirmed { until } = recovery.stage else {
			return Err(Error::<T>::ConfirmationNotNeeded.into());
		};
		let now = T::Time::now();
		ensure!(now <= until, Error::<T>::TooLate);
		ensure!(
			Self::may_confirm(cooperative, recovery.cooperative, &who),
			Error::<T>::CannotConfirm
		);
		Self::unschedule(until, End::Recovery(who.clone()));
		let effective_at = now.saturating_add(T::RecoveryDelay::get());
		recovery.stage = Stage::Confirmed { until: effective_at };
		Self::begin(&who, recovery);
		Self::deposit_event(Event::RecoveryConfirmed { who, cooperative, effective_at });
		Ok(())
	}

	/// Whether the council of `cooperative` is the second one: that of another cooperative of the
	/// account; where there is none, that of the union, or of the operator if the union proposed.
	fn may_confirm(cooperative: CoopId, proposer: CoopId, who: &T::AccountId) -> bool {
		if cooperative == proposer {
			return false;
		}
		if T::Members::is_active(cooperative, who) {
			return true;
		}
		let union = T::Cooperatives::union();
		let last = if union == Some(proposer) { T::Cooperatives::operator() } else { union };
		T::Members::memberships_of(who) < 2 && last == Some(cooperative)
	}

	/// The time of a recovery's stage is over: it takes effect, or was not confirmed.
	pub(crate) fn end_recovery(who: T::AccountId) {
		let Some(recovery) = Self::take_recovery(&who) else { return };
		if let Stage::Unconfirmed { .. } = recovery.stage {
			Self::deposit_event(Event::RecoveryNotConfirmed { who });
			return;
		}
		match recovery.successor {
			Successor::Key(new_key) => Self::replace_key(who, new_key),
			Successor::Representative(new) => match Self::replace_representative(&who, new) {
				Ok(()) => Vetoes::<T>::remove(&who),
				Err(error) => Self::deposit_event(Event::RecoveryFailed { who, error }),
			},
		}
	}

	/// Nobody could take the new key meanwhile: it was kept for this account.
	fn replace_key(who: T::AccountId, new_key: T::AccountId) {
		let old_key = Self::present_key(&who);
		Keys::<T>::insert(&who, &new_key);
		AccountOfKey::<T>::insert(&new_key, &who);
		// The key's nonce is the one that counts from now on; it must never start again.
		frame_system::Pallet::<T>::inc_providers(&new_key);
		Vetoes::<T>::remove(&who);
		Self::deposit_event(Event::KeyReplaced { who, old_key, new_key });
	}

	/// Meanwhile the successor may have ceased to be somebody who may represent, or the organisation
	/// may have become a cooperative with a chair.
	fn replace_representative(organization: &T::AccountId, new: T::AccountId) -> DispatchResult {
		Self::ensure_not_chaired(organization)?;
		let old = Representatives::<T>::get(organization);
		ensure!(old.as_ref() != Some(&new), Error::<T>::NothingChanged);
		Self::ensure_may_represent(&new)?;
		Self::set_representative(organization, &new);
		Self::deposit_event(Event::RepresentativeReplaced {
			organization: organization.clone(),
			old,
			new,
		});
		Ok(())
	}
}
