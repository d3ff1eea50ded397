//! How a document is registered, corrected and linked (rules §2.1, §2.3, §2.5).

use crate::{
	Approved, Config, Corrections, Document, DocumentCount, DocumentForm, DocumentIdentity,
	Documents, Editions, Error, Event, LastFollower, Numbered, Pallet, SignerRole, DOCUMENT_TAG,
};
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect},
	CoopId, DocumentHash, Moment, StaffRight,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_core::H256;
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Hash of the chain's first block.
	pub(crate) fn genesis() -> H256 {
		frame_system::Pallet::<T>::block_hash(
			frame_system::pallet_prelude::BlockNumberFor::<T>::zero(),
		)
	}

	/// What the id of a document is the hash of.
	pub(crate) fn identity_of(
		cooperative: CoopId,
		author: &T::AccountId,
		form: &DocumentForm<T::AccountId>,
	) -> DocumentIdentity<T::AccountId> {
		DocumentIdentity {
			tag: DOCUMENT_TAG,
			genesis: Self::genesis(),
			cooperative,
			template: form.template,
			edition: form.edition,
			content: form.content,
			author: author.clone(),
			follows: form.follows,
			corrects: form.corrects,
			counterparties: form.counterparties.clone().into_inner(),
		}
	}

	/// A document of this cooperative, which exists.
	pub(crate) fn document_of(
		cooperative: CoopId,
		document: DocumentHash,
	) -> Result<Document<T::AccountId>, DispatchError> {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		let record = Documents::<T>::get(document).ok_or(Error::<T>::DocumentNotFound)?;
		ensure!(record.cooperative == cooperative, Error::<T>::OtherCooperative);
		Ok(record)
	}

	/// Registers a document with its author's signature. The cooperative exists, and the signature
	/// is good.
	pub(crate) fn do_register(
		cooperative: CoopId,
		author: T::AccountId,
		form: DocumentForm<T::AccountId>,
		signed_at: Moment,
	) -> DispatchResult {
		Self::ensure_involved(cooperative, &author)?;
		Self::ensure_well_formed(cooperative, &author, &form)?;
		let document = Self::identity_of(cooperative, &author, &form).digest();
		ensure!(!Documents::<T>::contains_key(document), Error::<T>::AlreadyRegistered);
		Self::ensure_links(cooperative, &author, &form)?;
		let count = DocumentCount::<T>::get(cooperative);
		ensure!(count < T::MaxDocuments::get(), Error::<T>::TooManyDocuments);
		let number = count.checked_add(1).ok_or(Error::<T>::Overflow)?;

		let record = Self::link(cooperative, number, &author, &form, document);
		DocumentCount::<T>::insert(cooperative, number);
		Numbered::<T>::insert(cooperative, number, document);
		Documents::<T>::insert(document, &record);
		Self::deposit_event(Event::DocumentRegistered {
			cooperative,
			document,
			number,
			template: form.template,
			edition: form.edition,
			content: form.content,
			author: author.clone(),
			process: form.process,
			follows: form.follows,
			corrects: form.corrects,
			counterparties: form.counterparties,
		});
		Self::add_signature(document, &record, author, form.roles, form.stroke, signed_at)
	}

	/// Notes whom the document follows and corrects, and yields its record.
	fn link(
		cooperative: CoopId,
		number: u32,
		author: &T::AccountId,
		form: &DocumentForm<T::AccountId>,
		document: DocumentHash,
	) -> Document<T::AccountId> {
		let sibling = form.follows.and_then(LastFollower::<T>::get);
		if let Some(followed) = form.follows {
			LastFollower::<T>::insert(followed, document);
		}
		if let Some(corrected) = form.corrects {
			Corrections::<T>::insert(corrected, document);
		}
		Document {
			cooperative,
			number,
			template: form.template,
			edition: form.edition,
			content: form.content,
			author: author.clone(),
			process: form.process,
			follows: form.follows,
			sibling,
			corrects: form.corrects,
			counterparties: form.counterparties.clone(),
			registered_at: T::Time::now(),
		}
	}

	/// Who may make documents in a cooperative.
	fn ensure_involved(cooperative: CoopId, author: &T::AccountId) -> DispatchResult {
		ensure!(
			T::Members::is_active(cooperative, author)
				|| T::Members::is_applicant(cooperative, author)
				|| Self::is_clerk(cooperative, author),
			Error::<T>::AuthorNotInvolved
		);
		Ok(())
	}

	fn is_clerk(cooperative: CoopId, who: &T::AccountId) -> bool {
		T::Cooperatives::has_right(cooperative, who, StaffRight::DocumentClerk)
	}

	/// The process, the edition, the counterparties and the author's role are as they must be.
	fn ensure_well_formed(
		cooperative: CoopId,
		author: &T::AccountId,
		form: &DocumentForm<T::AccountId>,
	) -> DispatchResult {
		ensure!(form.process.is_valid(), Error::<T>::WrongProcess);
		ensure!(
			Approved::<T>::get(cooperative).get(&form.template) == Some(&form.edition),
			Error::<T>::EditionNotApproved
		);
		Self::ensure_in_force(form.template, form.edition)?;
		ensure!(form.roles.are_known(), Error::<T>::UnknownRole);
		ensure!(form.roles.contains(SignerRole::Author), Error::<T>::AuthorRoleMissing);
		let others = form.counterparties.iter();
		let ascending = others.clone().zip(others.skip(1)).all(|(one, next)| one < next);
		ensure!(
			ascending && !form.counterparties.contains(author),
			Error::<T>::CounterpartiesNotInOrder
		);
		let edition =
			Editions::<T>::get(form.template, form.edition).ok_or(Error::<T>::EditionNotFound)?;
		ensure!(
			form.counterparties.len() >= edition.needed(SignerRole::Counterparty),
			Error::<T>::TooFewCounterparties
		);
		Ok(())
	}

	/// What the document follows and corrects is there, and its author may correct it.
	fn ensure_links(
		cooperative: CoopId,
		author: &T::AccountId,
		form: &DocumentForm<T::AccountId>,
	) -> DispatchResult {
		if let Some(followed) = form.follows {
			let record = Documents::<T>::get(followed).ok_or(Error::<T>::FollowedNotFound)?;
			ensure!(record.cooperative == cooperative, Error::<T>::OtherCooperative);
		}
		if let Some(corrected) = form.corrects {
			let record = Documents::<T>::get(corrected).ok_or(Error::<T>::CorrectedNotFound)?;
			ensure!(record.cooperative == cooperative, Error::<T>::OtherCooperative);
			ensure!(
				record.author == *author || Self::is_clerk(cooperative, author),
				Error::<T>::NotCorrector
			);
			ensure!(!Corrections::<T>::contains_key(corrected), Error::<T>::AlreadyCorrected);
		}
		Ok(())
	}
}
