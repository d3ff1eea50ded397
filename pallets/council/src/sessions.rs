//! Sessions: one agenda, one set of minutes, one signature (rules §5.2).

use crate::{
	types::SESSION_TAG, By, Config, Decisions, Error, Event, Open, Pallet, Session, SessionId,
	SessionMinutes, Sessions, SessionsMade, Status, MAX_AGENDA,
};
use alloc::vec::Vec;
use coop_primitives::{BoardKind, CoopId, DecisionId, DocumentHash};
use frame_support::{
	ensure,
	traits::{ConstU32, Time},
	weights::Weight,
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_session(
		chair: T::AccountId,
		cooperative: CoopId,
		board: BoardKind,
		agenda: DocumentHash,
		decisions: BoundedVec<DecisionId, ConstU32<MAX_AGENDA>>,
	) -> DispatchResult {
		let in_office = Self::in_office(cooperative, board)?;
		ensure!(!decisions.is_empty(), Error::<T>::EmptyAgenda);
		let session =
			SessionsMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		for decision in &decisions {
			let mut record = Self::decision(cooperative, *decision)?;
			ensure!(record.board == board, Error::<T>::OtherBoard);
			ensure!(record.status == Status::Open, Error::<T>::NotOpen);
			ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
			// Also when it stands on this agenda twice.
			ensure!(record.session.is_none(), Error::<T>::InSession);
			let presiding = in_office.presiding(record.about.as_ref());
			ensure!(presiding == Some(&chair), Error::<T>::NotChair);
			record.session = Some(session);
			Decisions::<T>::insert(cooperative, decision, record);
		}
		SessionsMade::<T>::insert(cooperative, session);
		Self::deposit_event(Event::SessionOpened {
			cooperative,
			board,
			session,
			agenda,
			decisions: decisions.clone(),
		});
		let record = Session { board, agenda, decisions, signed: false };
		Sessions::<T>::insert(cooperative, session, record);
		Ok(())
	}

	/// Whether something on the agenda is still voted on. Afterwards what was approved may be signed
	/// alone, too: when nobody presides over all of it, or one action is too heavy for the others.
	pub(crate) fn is_in_session(cooperative: CoopId, session: SessionId) -> bool {
		let is_open = |decision: &DecisionId| Open::<T>::contains_key(cooperative, decision);
		Sessions::<T>::get(cooperative, session)
			.is_some_and(|session| session.decisions.iter().any(is_open))
	}

	/// The minutes of a session as they stand.
	pub(crate) fn minutes_of_session(
		cooperative: CoopId,
		session: SessionId,
		record: &Session,
	) -> SessionMinutes {
		let minutes = |decision: &DecisionId| {
			let record = Decisions::<T>::get(cooperative, decision)?;
			Some((*decision, Self::minutes_of(cooperative, *decision, &record).hash()))
		};
		SessionMinutes {
			tag: SESSION_TAG,
			genesis: Self::genesis(),
			cooperative,
			board: record.board,
			session,
			agenda: record.agenda,
			decisions: record.decisions.iter().filter_map(minutes).collect(),
		}
	}

	/// Signs for all that was approved, and executes it. Yields the weight of the actions.
	pub(crate) fn do_sign_session(
		chair: T::AccountId,
		cooperative: CoopId,
		session: SessionId,
		minutes: H256,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let mut record =
			Sessions::<T>::get(cooperative, session).ok_or(Error::<T>::SessionNotFound)?;
		let board = Self::in_office(cooperative, record.board)?;
		ensure!(!record.signed, Error::<T>::AlreadySigned);
		let mut approved = Vec::new();
		for decision in &record.decisions {
			let item = Self::decision(cooperative, *decision)?;
			ensure!(item.status != Status::Open, Error::<T>::SessionNotOver);
			if item.status == Status::Approved {
				Self::ensure_signable(cooperative, &board, &item, &chair)?;
				approved.push((*decision, item));
			}
		}
		ensure!(!approved.is_empty(), Error::<T>::NotApproved);
		let hash = Self::minutes_of_session(cooperative, session, &record).hash();
		ensure!(hash == minutes, Error::<T>::WrongMinutes);

		record.signed = true;
		Sessions::<T>::insert(cooperative, session, record);
		Self::deposit_event(Event::SessionSigned {
			cooperative,
			session,
			chair: chair.clone(),
			minutes,
		});
		let mut used = Weight::zero();
		for (decision, mut item) in approved {
			let left = weight_bound.saturating_sub(used);
			Self::put_signature(cooperative, decision, &mut item, chair.clone(), By::Himself);
			used = used.saturating_add(Self::execute(cooperative, decision, item, left)?);
		}
		Ok(used)
	}

	/// The minutes of a decision left the state; with the last one, its session does.
	pub(crate) fn leave_session(cooperative: CoopId, session: SessionId, decision: DecisionId) {
		Sessions::<T>::mutate_exists(cooperative, session, |record| {
			if let Some(session) = record {
				session.decisions.retain(|other| *other != decision);
			}
			record.take_if(|session| session.decisions.is_empty());
		});
	}
}
