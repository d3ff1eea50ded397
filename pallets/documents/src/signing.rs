//! How a document is signed (rules §2.2, §2.4).

use crate::{
	Config, Corrections, Document, DocumentSignature, DocumentState, Documents, Editions, Error,
	Event, Pallet, Roles, SignaturesOf, SignerRole,
};
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, CouncilInspect},
	CoopId, DocumentHash, Moment, StaffRight,
};
use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// The origin may bring other people's signed acts to this cooperative, which exists.
	pub(crate) fn ensure_relay(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
		let relay = ensure_signed(origin)?;
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		ensure!(
			[StaffRight::Registrar, StaffRight::Relay, StaffRight::DocumentClerk]
				.into_iter()
				.any(|right| T::Cooperatives::has_right(cooperative, &relay, right)),
			Error::<T>::NotRelay
		);
		Ok(())
	}

	/// Puts a signature under a document, and tells when it is complete.
	pub(crate) fn add_signature(
		document: DocumentHash,
		record: &Document<T::AccountId>,
		signer: T::AccountId,
		roles: Roles,
		stroke: Option<H256>,
		signed_at: Moment,
	) -> DispatchResult {
		let cooperative = record.cooperative;
		ensure!(!Corrections::<T>::contains_key(document), Error::<T>::AlreadyCorrected);
		ensure!(T::Accounts::kind_of(&signer).is_some(), Error::<T>::AccountNotRegistered);
		let mut given = SignaturesOf::<T>::get(document);
		ensure!(given.iter().all(|other| other.signer != signer), Error::<T>::AlreadySigned);
		Self::ensure_roles(record, &given, &signer, roles)?;
		let edition = Editions::<T>::get(record.template, record.edition)
			.ok_or(Error::<T>::EditionNotFound)?;
		// Not so before the author's own signature, whatever is required.
		let was_complete = !given.is_empty() && edition.is_satisfied_by(&given);
		given
			.try_push(DocumentSignature { signer: signer.clone(), roles, stroke, signed_at })
			.map_err(|_| Error::<T>::TooManySignatures)?;

		SignaturesOf::<T>::insert(document, &given);
		Self::deposit_event(Event::DocumentSigned {
			cooperative,
			document,
			signer,
			roles,
			stroke,
			signed_at,
		});
		if !was_complete && edition.is_satisfied_by(&given) {
			Self::deposit_event(Event::DocumentCompleted { cooperative, document });
		}
		Ok(())
	}

	/// The signer holds these roles, and nobody signed in one of these offices.
	fn ensure_roles(
		record: &Document<T::AccountId>,
		given: &[DocumentSignature<T::AccountId>],
		signer: &T::AccountId,
		roles: Roles,
	) -> DispatchResult {
		ensure!(roles.are_known(), Error::<T>::UnknownRole);
		ensure!(roles.iter().all(|role| Self::holds(record, signer, role)), Error::<T>::NotInRole);
		let is_free = |role| {
			role == SignerRole::Counterparty
				|| given.iter().all(|signature| !signature.roles.contains(role))
		};
		ensure!(roles.iter().all(is_free), Error::<T>::OfficeSigned);
		Ok(())
	}

	/// Whether somebody may sign a document in this role now.
	fn holds(record: &Document<T::AccountId>, who: &T::AccountId, role: SignerRole) -> bool {
		let cooperative = record.cooperative;
		match role {
			SignerRole::Author => record.author == *who,
			SignerRole::Chair => T::Councils::chair_of(cooperative).as_ref() == Some(who),
			SignerRole::Secretary => T::Councils::secretary_of(cooperative).as_ref() == Some(who),
			SignerRole::Cashier => {
				T::Cooperatives::has_right(cooperative, who, StaffRight::Cashier)
			}
			SignerRole::Counterparty => record.counterparties.contains(who),
		}
	}

	/// Whether all required signers have signed.
	pub(crate) fn is_complete(
		record: &Document<T::AccountId>,
		given: &[DocumentSignature<T::AccountId>],
	) -> bool {
		Editions::<T>::get(record.template, record.edition)
			.is_some_and(|edition| edition.is_satisfied_by(given))
	}

	/// A document with everything that was added to it since.
	pub(crate) fn state_of(document: DocumentHash) -> Option<DocumentState<T::AccountId>> {
		let record = Documents::<T>::get(document)?;
		let signatures = SignaturesOf::<T>::get(document);
		let complete = Self::is_complete(&record, &signatures);
		let corrected_by = Corrections::<T>::get(document);
		Some(DocumentState { document: record, signatures, complete, corrected_by })
	}
}
