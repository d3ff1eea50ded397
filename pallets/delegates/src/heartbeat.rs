//! How a node in reserve shows that it is there (rules §8.8).
//!
//! The node itself signs with the candidate's key for blocks and sends it, without anybody's account: so
//! no account's key lies on the machine, and nobody has to remember it.

use crate::{
	pallet::NodeSignatureOf, types::CandidateNumber, Call, Candidates, Config, Error, Event,
	NumberOf, Pallet, Seats, SessionStart,
};
use coop_primitives::providers::AccountRegistry;
use frame_support::{
	pallet_prelude::{
		InvalidTransaction, TransactionPriority, TransactionValidityWithRefund, ValidTransaction,
		Weight,
	},
	traits::{Get, Time},
};
use frame_system::{offchain::SubmitTransaction, pallet_prelude::BlockNumberFor};
use pallet_session::{CurrentIndex, NextKeys};
use sp_runtime::{
	traits::{OpaqueKeys, UniqueSaturatedInto},
	DispatchResult, RuntimeAppPublic,
};
use sp_staking::SessionIndex;

/// What the signed bytes begin with.
pub(crate) const DOMAIN: &[u8; 16] = b"coop-heartbeat/1";

/// Nodes do not all send in the same block.
const SPREAD: u32 = 5;

impl<T: Config> Pallet<T> {
	/// A heartbeat is good in its session, once, with the key that its candidate has today.
	pub(crate) fn authorize_heartbeat(
		candidate: CandidateNumber,
		session: SessionIndex,
		signature: &NodeSignatureOf<T>,
	) -> TransactionValidityWithRefund {
		match session.cmp(&CurrentIndex::<T>::get()) {
			core::cmp::Ordering::Less => return Err(InvalidTransaction::Stale.into()),
			core::cmp::Ordering::Greater => return Err(InvalidTransaction::Future.into()),
			core::cmp::Ordering::Equal => (),
		}
		let record = Candidates::<T>::get(candidate).ok_or(InvalidTransaction::BadSigner)?;
		if Self::was_heard_in_this_session(record.heartbeat) {
			return Err(InvalidTransaction::Stale.into());
		}
		let key: T::NodeKey = NextKeys::<T>::get(&record.who)
			.and_then(|keys| keys.get(T::NodeKey::ID))
			.ok_or(InvalidTransaction::BadSigner)?;
		if !key.verify(&Self::heartbeat_payload(candidate, session), signature) {
			return Err(InvalidTransaction::BadProof.into());
		}
		let valid = ValidTransaction::with_tag_prefix("coop-heartbeat")
			.priority(TransactionPriority::MAX / 2)
			.and_provides((candidate, session))
			.longevity(T::SlotsPerSession::get())
			.propagate(true)
			.build()?;
		Ok((valid, Weight::zero()))
	}

	fn was_heard_in_this_session(heartbeat: u64) -> bool {
		let began = SessionStart::<T>::get().unwrap_or(0).saturating_mul(T::SlotDuration::get());
		heartbeat > 0 && heartbeat >= began
	}

	/// Notes a heartbeat. Who was suspended and is verified again may sit again.
	pub(crate) fn do_heartbeat(candidate: CandidateNumber) -> DispatchResult {
		let who = Candidates::<T>::try_mutate(candidate, |record| {
			let record = record.as_mut().ok_or(Error::<T>::CandidateNotFound)?;
			record.heartbeat = T::Time::now();
			Ok::<_, Error<T>>(record.suspended.then(|| record.who.clone()))
		})?;
		if let Some(who) = who.filter(T::Accounts::is_verified) {
			Self::set_suspended(&who, false);
		}
		Self::deposit_event(Event::HeartbeatReceived { candidate });
		Ok(())
	}

	/// Sends a heartbeat for each candidate whose key lies on this machine, when one is due.
	pub(crate) fn send_heartbeats(block: BlockNumberFor<T>) {
		let session = CurrentIndex::<T>::get();
		let block: u32 = block.unique_saturated_into();
		for key in T::NodeKey::all() {
			let owner = pallet_session::Pallet::<T>::key_owner(T::NodeKey::ID, &key.to_raw_vec());
			let Some(candidate) = owner.as_ref().and_then(NumberOf::<T>::get) else { continue };
			let its_turn = block.wrapping_add(candidate).checked_rem(SPREAD) == Some(0);
			if !its_turn || !Self::needs_heartbeat(candidate) {
				continue;
			}
			let payload = Self::heartbeat_payload(candidate, session);
			let Some(signature) = key.sign(&payload) else { continue };
			let call = Call::heartbeat { candidate, session, signature };
			let transaction = T::create_authorized_transaction(call.into());
			// It is refused where it is known already.
			let _ = SubmitTransaction::<T, Call<T>>::submit_transaction(transaction);
		}
	}

	/// Who has a seat shows with his blocks that he is there. Others say so three times as often as they
	/// must; also who still makes blocks but has lost his seat, so that he may win one again.
	fn needs_heartbeat(candidate: CandidateNumber) -> bool {
		let Some(record) = Candidates::<T>::get(candidate) else { return false };
		let seated = Seats::<T>::get().iter().any(|seat| seat.number == candidate);
		let sits = seated && !record.suspended;
		let due = record.heartbeat.saturating_add(T::HeartbeatLife::get() / 3);
		!sits && due <= T::Time::now() && !Self::was_heard_in_this_session(record.heartbeat)
	}
}
