//! From a nomination to the end of a candidacy (rules §8.1, §8.2).

use crate::{
	types::{Candidate, CandidateNumber, EndReason, Tally},
	Candidates, CandidatesMade, Config, Error, Event, Grounds, KeysToDrop, NomineeOf, NumberOf,
	Offenders, Pallet, Poll, Seat, Seats, Unclaimed, UnclaimedTotal,
};
use alloc::vec::Vec;
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, MemberInspect},
	AccountKind, CoopId, DocumentHash, Moment,
};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Preserve},
		Get, Time,
	},
	BoundedVec,
};
use pallet_session::{QueuedKeys, SessionInterface, Validators};
use sp_runtime::{traits::Convert, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_nominate(cooperative: CoopId, who: T::AccountId) -> DispatchResult {
		ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
		ensure!(!NomineeOf::<T>::contains_key(cooperative), Error::<T>::NomineeExists);
		ensure!(!NumberOf::<T>::contains_key(&who), Error::<T>::AlreadyCandidate);
		ensure!(T::Accounts::kind_of(&who) == Some(AccountKind::Person), Error::<T>::NotPerson);
		ensure!(T::Accounts::is_verified(&who), Error::<T>::NotVerified);
		ensure!(T::Members::is_active(cooperative, &who), Error::<T>::NotMember);
		ensure!(!Offenders::<T>::contains_key(&who), Error::<T>::Offender);

		let accepted_from = T::Time::now().saturating_add(T::AcceptedAfter::get());
		let candidate = Self::add_candidate(who.clone(), Some(cooperative), accepted_from)?;
		Self::deposit_event(Event::Nominated { cooperative, who, candidate, accepted_from });
		Ok(())
	}

	fn add_candidate(
		who: T::AccountId,
		cooperative: Option<CoopId>,
		accepted_from: Moment,
	) -> Result<CandidateNumber, DispatchError> {
		let number = CandidatesMade::<T>::get().checked_add(1).ok_or(Error::<T>::Overflow)?;
		// Numbers only grow, so the counts stay in order.
		Poll::<T>::try_mutate(|poll| poll.try_push(Tally::new(number)))
			.map_err(|_| Error::<T>::TooManyCandidates)?;
		CandidatesMade::<T>::put(number);
		NumberOf::<T>::insert(&who, number);
		if let Some(cooperative) = cooperative {
			NomineeOf::<T>::insert(cooperative, number);
		}
		KeysToDrop::<T>::mutate(|dropped| dropped.retain(|former| *former != who));
		Candidates::<T>::insert(number, Candidate::new(who, cooperative, accepted_from));
		Ok(number)
	}

	/// The delegates of the first block: verified, with keys, without votes, of no cooperative.
	pub(crate) fn seat_first_delegates(delegates: Vec<T::AccountId>) {
		let mut seats = Vec::new();
		for who in delegates {
			let number = match Self::add_candidate(who.clone(), None, 0) {
				Ok(number) => number,
				Err(error) => {
					debug_assert!(false, "more delegates than candidates may be: {error:?}");
					return;
				}
			};
			seats.push(Seat { who, number });
		}
		debug_assert!(seats.len() <= crate::MAX_SEATS as usize, "too many delegates");
		Seats::<T>::put(BoundedVec::truncate_from(seats));
	}

	pub(crate) fn do_refuse(number: CandidateNumber, ground: DocumentHash) -> DispatchResult {
		let record = Candidates::<T>::get(number).ok_or(Error::<T>::CandidateNotFound)?;
		Grounds::<T>::try_mutate(&record.who, |grounds| {
			ensure!(!grounds.contains(&ground), Error::<T>::GroundUsed);
			grounds.try_push(ground).map_err(|_| Error::<T>::TooManyGrounds)
		})?;
		Self::end_candidacy(number, EndReason::Refused(ground))
	}

	/// Ends a candidacy, with all approvals of it. What was earned is paid; a seat is kept until another
	/// one can take it, and the keys as long as the seat.
	pub(crate) fn end_candidacy(number: CandidateNumber, reason: EndReason) -> DispatchResult {
		let record = Candidates::<T>::get(number).ok_or(Error::<T>::CandidateNotFound)?;
		// A sum too small for an empty account stays in the pot.
		if Self::do_claim(number).is_err() {
			Self::forget_reward(number);
		}
		if Self::sits_or_will(&record.who) {
			// At most three sets of delegates differ from each other: present, queued, chosen.
			let kept = KeysToDrop::<T>::try_mutate(|kept| kept.try_push(record.who.clone()));
			debug_assert!(kept.is_ok(), "more former delegates sit than there are seats");
		} else {
			Self::drop_keys(&record.who);
		}
		Candidates::<T>::remove(number);
		NumberOf::<T>::remove(&record.who);
		if let Some(cooperative) = record.cooperative {
			NomineeOf::<T>::remove(cooperative);
		}
		Poll::<T>::mutate(|poll| poll.retain(|tally| tally.number != number));
		Self::deposit_event(Event::CandidacyEnded { who: record.who, candidate: number, reason });
		Ok(())
	}

	/// Whether somebody is a delegate now, or will be in one of the next two sessions.
	pub(crate) fn sits_or_will(who: &T::AccountId) -> bool {
		Validators::<T>::get().contains(who)
			|| QueuedKeys::<T>::get().iter().any(|(queued, _)| queued == who)
			|| Seats::<T>::get().iter().any(|seat| seat.who == *who)
	}

	/// Who may have session keys: candidates, and former ones as long as they sit.
	pub fn may_have_keys(who: &T::AccountId) -> bool {
		NumberOf::<T>::contains_key(who)
			|| KeysToDrop::<T>::get().contains(who)
			|| Validators::<T>::get().contains(who)
	}

	/// Takes the session keys of somebody who does not sit and will not.
	pub(crate) fn drop_keys(who: &T::AccountId) {
		// Fails only when there are none.
		let _ = <pallet_session::Pallet<T> as SessionInterface>::purge_keys(who);
	}

	/// Takes the keys of former candidates who do not sit any more.
	pub(crate) fn drop_unused_keys() {
		if !KeysToDrop::<T>::exists() {
			return;
		}
		let (kept, unused): (Vec<_>, Vec<_>) =
			KeysToDrop::<T>::get().into_iter().partition(Self::sits_or_will);
		unused.iter().for_each(Self::drop_keys);
		match BoundedVec::try_from(kept) {
			Ok(kept) if !kept.is_empty() => KeysToDrop::<T>::put(kept),
			_ => KeysToDrop::<T>::kill(),
		}
	}

	pub(crate) fn do_claim(number: CandidateNumber) -> DispatchResult {
		let record = Candidates::<T>::get(number).ok_or(Error::<T>::CandidateNotFound)?;
		let amount = Unclaimed::<T>::get(number);
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		let cooperative =
			record.cooperative.or_else(T::Cooperatives::operator).ok_or(Error::<T>::NoOperator)?;
		let to = T::Resources::convert(cooperative);
		T::Token::transfer(&T::Pot::get(), &to, amount, Preserve)?;
		Self::forget_reward(number);
		Self::deposit_event(Event::RewardClaimed { candidate: number, cooperative, amount });
		Ok(())
	}

	/// What a candidate earned belongs to the pot again. Yields how much it was.
	pub(crate) fn forget_reward(number: CandidateNumber) -> u128 {
		let amount = Unclaimed::<T>::take(number);
		UnclaimedTotal::<T>::mutate(|total| *total = total.saturating_sub(amount));
		amount
	}

	/// What the pot holds beyond what is owed already.
	pub(crate) fn pot_to_divide() -> u128 {
		T::Token::reducible_balance(&T::Pot::get(), Preserve, Polite)
			.saturating_sub(UnclaimedTotal::<T>::get())
	}
}
