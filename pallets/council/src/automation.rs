//! Votes and signatures without their giver's hand (rules §5.7): standing instructions and deputy keys.

use crate::{
	Automation, Board, By, Config, DecisionOf, Decisions, DeputyKeys, Error, Event, Mandate,
	Pallet, Standing,
};
use alloc::vec::Vec;
use coop_primitives::{
	providers::AccountRegistry, BoardKind, CoopId, DecisionId, DecisionKind, Moment,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_instruct(
		who: T::AccountId,
		cooperative: CoopId,
		board: BoardKind,
		kind: DecisionKind,
		key: Option<T::AccountId>,
		mandate: Mandate,
	) -> DispatchResult {
		ensure!(Self::in_office(cooperative, board)?.has_seat(&who), Error::<T>::NotBoardMember);
		ensure!(kind.may_be_automated(), Error::<T>::NotAutomatable);
		let now = T::Time::now();
		let latest = now.checked_add(T::LongestMandate::get()).ok_or(Error::<T>::Overflow)?;
		ensure!(now < mandate.until && mandate.until <= latest, Error::<T>::MandateOutOfBounds);

		let given_with = T::Accounts::key_of(&who);
		let given = Standing { who: who.clone(), key: key.clone(), mandate, given_with };
		Automation::<T>::try_mutate((cooperative, board, kind), |list| {
			let place =
				list.iter_mut().find(|one| one.who == who && one.key.is_some() == key.is_some());
			let is_new = place.is_none();
			match place {
				Some(standing) => {
					ensure!(standing.key == key, Error::<T>::OtherDeputyKey);
					*standing = given;
				}
				None => list.try_push(given).map_err(|_| Error::<T>::Overflow)?,
			}
			if let Some(key) = &key {
				Self::note_deputy_key(cooperative, key, mandate.until, is_new)?;
			}
			Ok::<_, DispatchError>(())
		})?;
		Self::deposit_event(Event::MandateGiven { cooperative, board, kind, who, key, mandate });
		Ok(())
	}

	pub(crate) fn do_revoke(
		who: T::AccountId,
		cooperative: CoopId,
		board: BoardKind,
		kind: DecisionKind,
		key: Option<T::AccountId>,
	) -> DispatchResult {
		Automation::<T>::try_mutate_exists((cooperative, board, kind), |slot| {
			let mut list = slot.take().unwrap_or_default();
			let place = list.iter().position(|one| one.who == who && one.key == key);
			list.remove(place.ok_or(Error::<T>::NoMandate)?);
			*slot = Some(list).filter(|list| !list.is_empty());
			Ok::<_, DispatchError>(())
		})?;
		if let Some(key) = &key {
			remove_deputy_key::<T>(cooperative, key);
		}
		Self::deposit_event(Event::MandateRevoked { cooperative, board, kind, who, key });
		Ok(())
	}

	/// A deputy key has a mandate until then: a new one, or one that was changed.
	///
	/// When it gets one, it is nobody's account; with the first it gets the reference that an account
	/// without AXON needs to send extrinsics. It keeps it, so that the count of its acts never starts again
	/// and nobody can send them a second time.
	fn note_deputy_key(
		cooperative: CoopId,
		key: &T::AccountId,
		until: Moment,
		is_new: bool,
	) -> DispatchResult {
		ensure!(!is_new || T::Accounts::kind_of(key).is_none(), Error::<T>::KeyIsAccount);
		DeputyKeys::<T>::try_mutate(cooperative, key, |deputy| {
			if is_new {
				if deputy.mandates == 0 {
					frame_system::Pallet::<T>::inc_providers(key);
				}
				deputy.mandates = deputy.mandates.checked_add(1).ok_or(Error::<T>::Overflow)?;
			}
			deputy.until = deputy.until.max(until);
			Ok(())
		})
	}

	/// The mandates that members of its board gave for the kind of a decision.
	fn mandates_for(cooperative: CoopId, record: &DecisionOf<T>) -> Vec<Standing<T::AccountId>> {
		Automation::<T>::get((cooperative, record.board, record.kind)).into_inner()
	}

	/// Whether somebody gave this key a mandate for decisions as this one, with the key that he has.
	pub fn is_deputy_of(
		cooperative: CoopId,
		decision: DecisionId,
		key: &T::AccountId,
		principal: &T::AccountId,
	) -> bool {
		let now = T::Time::now();
		let is_given = |one: &Standing<T::AccountId>| {
			one.who == *principal
				&& one.key.as_ref() == Some(key)
				&& now <= one.mandate.until
				&& Self::is_in_force(one)
		};
		Decisions::<T>::get(cooperative, decision)
			.is_some_and(|record| Self::mandates_for(cooperative, &record).iter().any(is_given))
	}

	/// Whether the giver of a mandate still has the key with which he gave it. Asked last: it takes a
	/// read.
	pub(crate) fn is_in_force(standing: &Standing<T::AccountId>) -> bool {
		T::Accounts::key_of(&standing.who) == standing.given_with
	}

	/// Those who left a standing instruction that covers the decision vote in favour.
	pub(crate) fn vote_by_instruction(cooperative: CoopId, record: &mut DecisionOf<T>) {
		let (sum, now) = (record.sum, T::Time::now());
		let standing = Self::mandates_for(cooperative, record);
		let instructed = |who: &T::AccountId| {
			standing.iter().any(|one| one.serves(who, None, sum, now) && Self::is_in_force(one))
		};
		for voter in record.voters.iter_mut().filter(|voter| instructed(&voter.who)) {
			voter.vote = Some(crate::Vote::For);
			voter.by = By::Instruction;
		}
	}

	/// Who presides over the decision, if his standing instruction signs it.
	pub(crate) fn signs_by_instruction(
		cooperative: CoopId,
		board: &Board<T::AccountId>,
		record: &DecisionOf<T>,
	) -> Option<T::AccountId> {
		let chair = board.presiding(record.about.as_ref())?;
		let now = T::Time::now();
		Self::mandates_for(cooperative, record)
			.iter()
			.any(|one| {
				one.mandate.signs
					&& one.serves(chair, None, record.sum, now)
					&& Self::is_in_force(one)
			})
			.then(|| chair.clone())
	}

	/// A deputy key may act for `who` on this decision; to sign, its mandate must say so. His own hand
	/// always may.
	pub(crate) fn ensure_hand(
		cooperative: CoopId,
		record: &DecisionOf<T>,
		who: &T::AccountId,
		by: &By<T::AccountId>,
		signs: bool,
	) -> DispatchResult {
		let By::DeputyKey(key) = by else { return Ok(()) };
		let now = T::Time::now();
		let is_covered = Self::mandates_for(cooperative, record).iter().any(|one| {
			(one.mandate.signs || !signs)
				&& one.serves(who, Some(key), record.sum, now)
				&& Self::is_in_force(one)
		});
		ensure!(is_covered, Error::<T>::NotCovered);
		Ok(())
	}
}

/// Keeps the mandates of some members of a board.
pub(crate) fn retain<T: Config>(
	cooperative: CoopId,
	board: BoardKind,
	keep: impl Fn(&T::AccountId) -> bool,
) {
	for kind in DecisionKind::ALL.into_iter().filter(|kind| kind.may_be_automated()) {
		let key = (cooperative, board, kind);
		let before = Automation::<T>::get(key);
		let mut after = before.clone();
		after.retain(|one| keep(&one.who));
		for gone in before.iter().filter(|one| !keep(&one.who)) {
			if let Some(deputy) = &gone.key {
				remove_deputy_key::<T>(cooperative, deputy);
			}
		}
		if after.is_empty() {
			Automation::<T>::remove(key);
		} else if after.len() < before.len() {
			Automation::<T>::insert(key, after);
		}
	}
}

fn remove_deputy_key<T: Config>(cooperative: CoopId, key: &T::AccountId) {
	let mut deputy = DeputyKeys::<T>::get(cooperative, key);
	deputy.mandates = deputy.mandates.saturating_sub(1);
	if deputy.mandates > 0 {
		DeputyKeys::<T>::insert(cooperative, key, deputy);
	} else {
		DeputyKeys::<T>::remove(cooperative, key);
	}
}
