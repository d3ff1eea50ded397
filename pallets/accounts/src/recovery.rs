//! Recovery of keys and of representation (rules §1.6).
//!
//! The account id is the person's identity for ever. What is replaced is the key that signs for it,
//! so every role, membership and vote stays where it is.

use crate::{
	types::{End, Recovery, Stage, Successor},
	AcceptedKeys, AccountOfKey, Accounts, Config, Error, Event, Keys, Pallet, Recoveries,
	Representatives, Vetoes,
};
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect, OnKeyReplaced, Statements},
	statement::{acceptance_content, Act, ProcessKind, SignedStatement},
	AccountKind, CoopId, DocumentHash, StaffRight,
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
	pub fn acting_account(signer: &T::AccountId) -> Option<T::AccountId> {
		match AccountOfKey::<T>::get(signer) {
			Some(account) => (Keys::<T>::get(&account).as_ref() == Some(signer)).then_some(account),
			None => (!Keys::<T>::contains_key(signer)).then(|| signer.clone()),
		}
	}

	/// `key` may be a new key of `who`: it is no account, and nobody's key. A key that accepted a
	/// recovery of `who` is kept for him.
	fn ensure_key_is_free(key: &T::AccountId, who: &T::AccountId) -> DispatchResult {
		ensure!(!Accounts::<T>::contains_key(key), Error::<T>::KeyRegistered);
		ensure!(!AccountOfKey::<T>::contains_key(key), Error::<T>::KeyInUse);
		ensure!(AcceptedKeys::<T>::get(key).is_none_or(|of| of == *who), Error::<T>::KeyReserved);
		Ok(())
	}

	pub(crate) fn do_propose_recovery(
		cooperative: CoopId,
		who: T::AccountId,
		new_key: T::AccountId,
		document: DocumentHash,
	) -> DispatchResult {
		Self::ensure_kind(&who, AccountKind::Person)?;
		ensure!(Self::attestor_of(&who) == Some(cooperative), Error::<T>::NotAttestor);
		Self::ensure_may_begin(&who, cooperative)?;
		Self::ensure_key_is_free(&new_key, &who)?;
		let stage = Self::first_stage(&who, &who)?;
		let old_key = Self::present_key(&who);
		let successor = Successor::Key { key: new_key.clone(), accepted: false };
		Self::supersede(&who);
		Self::begin(&who, Recovery { cooperative, successor, document, stage });
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
		Self::ensure_may_begin(&organization, cooperative)?;
		let old = Representatives::<T>::get(&organization);
		ensure!(old.as_ref() != Some(&new), Error::<T>::NothingChanged);
		Self::ensure_may_represent(&new)?;
		let stage = Self::first_stage(&organization, &new)?;
		let successor = Successor::Representative(new.clone());
		Self::supersede(&organization);
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

	/// No recovery of `who` is under way, or one that nobody has confirmed and another cooperative
	/// proposed: nobody holds the only place for as long as it can be confirmed.
	fn ensure_may_begin(who: &T::AccountId, cooperative: CoopId) -> DispatchResult {
		let gives_way = |old: RecoveryOf<T>| {
			matches!(old.stage, Stage::Unconfirmed { .. }) && old.cooperative != cooperative
		};
		ensure!(Recoveries::<T>::get(who).is_none_or(gives_way), Error::<T>::RecoveryUnderWay);
		Ok(())
	}

	/// Removes the recovery that gives way to another one, if there is one.
	fn supersede(who: &T::AccountId) {
		if let Some(old) = Self::take_recovery(who) {
			let cooperative = old.cooperative;
			Self::deposit_event(Event::RecoverySuperseded { who: who.clone(), cooperative });
		}
	}

	/// The stage in which a recovery of `who` begins. After a veto the `person` whom it serves must
	/// have been seen, and a second council must confirm it.
	fn first_stage(who: &T::AccountId, person: &T::AccountId) -> Result<Stage, DispatchError> {
		let now = T::Time::now();
		let Some(vetoed_at) = Vetoes::<T>::get(who) else {
			return Ok(Stage::Open { until: now.saturating_add(T::RecoveryDelay::get()) });
		};
		ensure!(Self::was_seen_after(person, vetoed_at), Error::<T>::InPersonNeeded);
		let period = T::ConfirmationPeriod::get();
		Ok(Stage::Unconfirmed {
			until: now.saturating_add(period),
			last_resort_from: now.saturating_add(period / 2),
		})
	}

	fn begin(who: &T::AccountId, recovery: RecoveryOf<T>) {
		Self::schedule(recovery.stage.until(), End::Recovery(who.clone()));
		Recoveries::<T>::insert(who, recovery);
	}

	/// Removes a recovery and its end, and frees its key.
	fn take_recovery(who: &T::AccountId) -> Option<RecoveryOf<T>> {
		let recovery = Recoveries::<T>::take(who)?;
		Self::unschedule(recovery.stage.until(), End::Recovery(who.clone()));
		if let Successor::Key { key, accepted: true } = &recovery.successor {
			AcceptedKeys::<T>::remove(key);
		}
		Some(recovery)
	}

	pub(crate) fn do_accept_key(
		relay: T::AccountId,
		cooperative: CoopId,
		who: T::AccountId,
		signed: SignedStatement<T::AccountId, T::Signature>,
	) -> DispatchResult {
		ensure!(
			[StaffRight::Registrar, StaffRight::Relay]
				.into_iter()
				.any(|right| T::Cooperatives::has_right(cooperative, &relay, right)),
			Error::<T>::NotRegistrarOrRelay
		);
		let mut recovery = Self::proposed_by(cooperative, &who)?;
		let Successor::Key { key, accepted } = recovery.successor else {
			return Err(Error::<T>::NotAPerson.into());
		};
		ensure!(!accepted, Error::<T>::AlreadyAccepted);
		Self::ensure_key_is_free(&key, &who)?;
		// The statement is not used up: it says the same as often as it is read.
		Self::check(&Self::acceptance(cooperative, &who, &key), &signed)?;

		AcceptedKeys::<T>::insert(&key, &who);
		recovery.successor = Successor::Key { key: key.clone(), accepted: true };
		Recoveries::<T>::insert(&who, recovery);
		Self::deposit_event(Event::KeyAccepted { cooperative, who, key });
		Ok(())
	}

	/// The recovery of `who` that this cooperative proposed, whose time is not over.
	fn proposed_by(
		cooperative: CoopId,
		who: &T::AccountId,
	) -> Result<RecoveryOf<T>, DispatchError> {
		let recovery = Recoveries::<T>::get(who).ok_or(Error::<T>::RecoveryNotFound)?;
		ensure!(recovery.cooperative == cooperative, Error::<T>::NotProposer);
		ensure!(T::Time::now() <= recovery.stage.until(), Error::<T>::TooLate);
		Ok(recovery)
	}

	/// What who holds `key` wills, when he wants to sign with it for `who` from now on.
	pub(crate) fn acceptance(
		cooperative: CoopId,
		who: &T::AccountId,
		key: &T::AccountId,
	) -> Act<T::AccountId> {
		Act {
			cooperative,
			process: ProcessKind::Recovery,
			process_id: 0,
			content: acceptance_content(who, key),
			signer: key.clone(),
		}
	}

	pub(crate) fn do_withdraw_recovery(cooperative: CoopId, who: T::AccountId) -> DispatchResult {
		Self::proposed_by(cooperative, &who)?;
		Self::take_recovery(&who);
		Self::deposit_event(Event::RecoveryWithdrawn { who, cooperative });
		Ok(())
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
		let Stage::Unconfirmed { until, last_resort_from } = recovery.stage else {
			return Err(Error::<T>::ConfirmationNotNeeded.into());
		};
		let now = T::Time::now();
		ensure!(now <= until, Error::<T>::TooLate);
		ensure!(
			Self::may_confirm(cooperative, recovery.cooperative, &who, now >= last_resort_from),
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
	/// account; where there is none, or it was `silent` for long, that of the union, or of the
	/// operator if the union proposed.
	fn may_confirm(
		cooperative: CoopId,
		proposer: CoopId,
		who: &T::AccountId,
		silent: bool,
	) -> bool {
		if cooperative == proposer {
			return false;
		}
		if T::Members::is_active(cooperative, who) {
			return true;
		}
		let union = T::Cooperatives::union();
		let last = if union == Some(proposer) { T::Cooperatives::operator() } else { union };
		last == Some(cooperative) && (silent || T::Members::memberships_of(who) < 2)
	}

	/// The time of a recovery's stage is over: it takes effect, or was not confirmed, or cannot take
	/// effect any more. Only what takes effect ends a veto.
	pub(crate) fn end_recovery(who: T::AccountId) {
		let Some(recovery) = Self::take_recovery(&who) else { return };
		if let Stage::Unconfirmed { .. } = recovery.stage {
			Self::deposit_event(Event::RecoveryNotConfirmed { who });
			return;
		}
		let outcome = match recovery.successor {
			Successor::Key { key, accepted } => Self::replace_key(&who, key, accepted),
			Successor::Representative(new) => Self::replace_representative(&who, new),
		};
		match outcome {
			Ok(()) => Vetoes::<T>::remove(&who),
			Err(error) => Self::deposit_event(Event::RecoveryFailed { who, error }),
		}
	}

	/// Nobody could take a key that accepted: it was kept for this account. But meanwhile the person
	/// may have ceased to be somebody for whom a cooperative answers.
	fn replace_key(who: &T::AccountId, new_key: T::AccountId, accepted: bool) -> DispatchResult {
		ensure!(accepted, Error::<T>::NotAccepted);
		ensure!(Self::attestor_of(who).is_some(), Error::<T>::NoAttestor);
		let old_key = Self::present_key(who);
		Keys::<T>::insert(who, &new_key);
		AccountOfKey::<T>::insert(&new_key, who);
		// The key's nonce is the one that counts from now on; it must never start again.
		frame_system::Pallet::<T>::inc_providers(&new_key);
		Self::deposit_event(Event::KeyReplaced { who: who.clone(), old_key, new_key });
		T::OnKeyReplaced::on_key_replaced(who);
		Ok(())
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
