//! Two votes, or two blocks, in one place (rules §8.9).

use crate::{pallet::NodeSignatureOf, Config, Error, Event, Offenders, Pallet};
use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_support::{
	ensure,
	traits::{Get, KeyOwnerProofSystem},
	weights::Weight,
};
use frame_system::pallet_prelude::HeaderFor;
use pallet_session::historical::IdentificationTuple;
use sp_runtime::{
	traits::Header, ConsensusEngineId, DigestItem, DispatchResult, Perbill, RuntimeAppPublic,
};
use sp_session::MembershipProof;
use sp_staking::{
	offence::{
		Kind, Offence, OffenceDetails, OffenceError, OffenceSeverity, OnOffenceHandler,
		ReportOffence,
	},
	SessionIndex,
};

/// Aura's mark in the digest of a header.
const AURA: ConsensusEngineId = *b"aura";

/// Somebody made two blocks in one slot.
pub struct DoubleBlock<Offender> {
	/// The slot.
	pub slot: u64,
	/// The session in which he had the key.
	pub session: SessionIndex,
	/// How many delegates that session had.
	pub delegates: u32,
	/// Who.
	pub offender: Offender,
}

impl<Offender: Clone> Offence<Offender> for DoubleBlock<Offender> {
	const ID: Kind = *b"aura:doubleblock";
	type Slot = u64;

	fn offenders(&self) -> Vec<Offender> {
		vec![self.offender.clone()]
	}

	fn session_index(&self) -> SessionIndex {
		self.session
	}

	fn validator_set_count(&self) -> u32 {
		self.delegates
	}

	fn slot(&self) -> u64 {
		self.slot
	}

	/// The same measure as GRANDPA's.
	fn slash_fraction(&self, offenders: u32) -> Perbill {
		Perbill::from_rational(offenders.saturating_mul(3), self.delegates).square()
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_double_block(
		reporter: T::AccountId,
		first: HeaderFor<T>,
		second: HeaderFor<T>,
		key: T::NodeKey,
		proof: MembershipProof,
	) -> DispatchResult {
		let slot = slot_of::<T>(&first).ok_or(Error::<T>::NotSameSlot)?;
		ensure!(slot_of::<T>(&second) == Some(slot), Error::<T>::NotSameSlot);
		let (session, delegates) = (proof.session, proof.validator_count);
		let offender = T::KeyOwners::check_proof((T::NodeKey::ID, key.clone()), proof)
			.ok_or(Error::<T>::BadKeyProof)?;
		// Nobody fills the chain with proofs against himself for nothing.
		let (who, ()) = &offender;
		ensure!(!Offenders::<T>::contains_key(who), Error::<T>::KnownOffence);
		let (first, seal) = open::<T>(first).ok_or(Error::<T>::BadSeal)?;
		let (second, other_seal) = open::<T>(second).ok_or(Error::<T>::BadSeal)?;
		ensure!(first != second, Error::<T>::SameBlock);
		for (block, seal) in [(first, seal), (second, other_seal)] {
			ensure!(key.verify(&block, &seal), Error::<T>::BadSeal);
		}
		let offence = DoubleBlock { slot, session, delegates, offender };
		T::DoubleBlocks::report_offence(vec![reporter], offence).map_err(|error| match error {
			OffenceError::DuplicateReport | OffenceError::Other(_) => {
				Error::<T>::KnownOffence.into()
			}
		})
	}

	/// The delegate makes no more blocks and loses his seat and what he did not claim.
	fn note_offender(who: &T::AccountId, severity: OffenceSeverity) {
		pallet_session::Pallet::<T>::report_offence(who.clone(), severity);
		Offenders::<T>::mutate(who, |known| {
			*known = Some(known.unwrap_or(severity).max(severity));
		});
		let number = Self::change_candidate(who, |candidate| candidate.offended = true);
		let forfeited = number.map_or(0, Self::forget_reward);
		Self::deposit_event(Event::OffenceProven { who: who.clone(), forfeited });
	}
}

/// The slot that a header names.
fn slot_of<T: Config>(header: &HeaderFor<T>) -> Option<u64> {
	header.digest().logs().iter().find_map(|item| match item {
		DigestItem::PreRuntime(AURA, bytes) => u64::decode(&mut bytes.as_slice()).ok(),
		_ => None,
	})
}

/// What of a header is signed, and the signature, which is the last item of its digest. The same block may
/// have several seals.
fn open<T: Config>(mut header: HeaderFor<T>) -> Option<(T::Hash, NodeSignatureOf<T>)> {
	let DigestItem::Seal(AURA, seal) = header.digest_mut().pop()? else { return None };
	let signature = Decode::decode(&mut seal.as_slice()).ok()?;
	Some((header.hash(), signature))
}

/// Hears of proven double votes and double blocks.
impl<T: Config> OnOffenceHandler<T::AccountId, IdentificationTuple<T>, Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, IdentificationTuple<T>>],
		slash_fraction: &[Perbill],
		_: SessionIndex,
	) -> Weight {
		// A report names one. Before him stand those who did the same in the same place and are known:
		// whom governance took in again meanwhile stays in.
		let mut named = offenders.iter().zip(slash_fraction).map(|(details, fraction)| {
			let (who, ()) = &details.offender;
			(who, OffenceSeverity(*fraction))
		});
		if let Some((who, severity)) = named.next_back() {
			Self::note_offender(who, severity);
		}
		for (who, severity) in named {
			Offenders::<T>::mutate_extant(who, |known| *known = (*known).max(severity));
		}
		T::DbWeight::get()
			.reads_writes(6, 6)
			.saturating_mul(u64::try_from(offenders.len()).unwrap_or(u64::MAX))
	}
}
