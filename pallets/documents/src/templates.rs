//! Templates, and the editions with which cooperatives work (rules §2.1).

use crate::{
	regulations_hash, Approved, Config, Edition, EditionRecord, Editions, Error, Event, Founding,
	FoundingEditions, GenesisTemplate, Pallet, Required, SignerRole, Template, TemplateId,
	Templates,
};
use coop_primitives::{
	providers::{CooperativeInspect, Regulations},
	CoopId,
};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Get, Time},
};
use frame_system::pallet_prelude::OriginFor;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The origin is the council of the union.
	pub(crate) fn ensure_union(origin: OriginFor<T>) -> DispatchResult {
		let council = T::CouncilOrigin::ensure_origin(origin)?;
		ensure!(T::Cooperatives::union() == Some(council), Error::<T>::NotTheUnion);
		Ok(())
	}

	/// Publishes the next edition of a template, or its first one.
	pub(crate) fn publish(
		template: TemplateId,
		title: H256,
		required: Required,
		founding: bool,
	) -> DispatchResult {
		Self::ensure_offices_once(&required)?;
		let record = Templates::<T>::get(template);
		let (latest, withdrawn) = record.map_or((0, 0), |record| (record.latest, record.withdrawn));
		ensure!(
			record.is_some() || Templates::<T>::count() < T::MaxTemplates::get(),
			Error::<T>::TooManyTemplates
		);
		ensure!(latest < T::MaxEditions::get(), Error::<T>::TooManyEditions);
		let edition = latest.checked_add(1).ok_or(Error::<T>::Overflow)?;
		let regulations = Self::with_founding(template, founding.then_some(edition))?;

		FoundingEditions::<T>::put(regulations);
		Templates::<T>::insert(template, Template { latest: edition, withdrawn, founding });
		let published_at = T::Time::now();
		Editions::<T>::insert(
			template,
			edition,
			EditionRecord { title, required: required.clone(), published_at },
		);
		Self::deposit_event(Event::TemplatePublished {
			template,
			edition,
			title,
			required,
			founding,
		});
		Ok(())
	}

	/// Publishes a template of the first block.
	pub(crate) fn publish_first(genesis: &GenesisTemplate) -> DispatchResult {
		let required =
			Required::try_from(genesis.required.clone()).map_err(|_| Error::<T>::Overflow)?;
		Self::publish(genesis.template, genesis.title, required, genesis.founding)
	}

	/// Withdraws all editions of a template.
	pub(crate) fn withdraw(template: TemplateId) -> DispatchResult {
		let record = Templates::<T>::get(template).ok_or(Error::<T>::TemplateNotFound)?;
		ensure!(record.withdrawn < record.latest, Error::<T>::AlreadyWithdrawn);
		let regulations = Self::with_founding(template, None)?;

		FoundingEditions::<T>::put(regulations);
		let edition = record.latest;
		Templates::<T>::insert(template, Template { withdrawn: edition, ..record });
		Self::deposit_event(Event::TemplateWithdrawn { template, edition });
		Ok(())
	}

	/// The edition exists and is not withdrawn.
	pub(crate) fn ensure_in_force(template: TemplateId, edition: Edition) -> DispatchResult {
		let record = Templates::<T>::get(template).ok_or(Error::<T>::TemplateNotFound)?;
		ensure!((1..=record.latest).contains(&edition), Error::<T>::EditionNotFound);
		ensure!(record.is_in_force(edition), Error::<T>::EditionWithdrawn);
		Ok(())
	}

	/// Notes with which edition a cooperative works.
	pub(crate) fn set_approved(
		cooperative: CoopId,
		template: TemplateId,
		edition: Edition,
	) -> DispatchResult {
		Approved::<T>::try_mutate(cooperative, |approved| -> DispatchResult {
			let before =
				approved.try_insert(template, edition).map_err(|_| Error::<T>::TooManyApproved)?;
			ensure!(before != Some(edition), Error::<T>::AlreadyApproved);
			Ok(())
		})?;
		Self::deposit_event(Event::EditionApproved { cooperative, template, edition });
		Ok(())
	}

	/// Each role but that of the counterparty stands once at most.
	fn ensure_offices_once(required: &Required) -> DispatchResult {
		let once = |role: SignerRole| required.iter().filter(|other| **other == role).count() <= 1;
		let offices = SignerRole::ALL.into_iter().filter(|role| *role != SignerRole::Counterparty);
		ensure!(offices.into_iter().all(once), Error::<T>::RoleTwice);
		Ok(())
	}

	/// The regulations with another edition of a template, or without it.
	fn with_founding(
		template: TemplateId,
		edition: Option<Edition>,
	) -> Result<Founding, DispatchError> {
		let mut founding = FoundingEditions::<T>::get();
		founding.retain(|(other, _)| *other != template);
		if let Some(edition) = edition {
			let index = founding.partition_point(|(other, _)| *other < template);
			founding
				.try_insert(index, (template, edition))
				.map_err(|_| Error::<T>::TooManyFounding)?;
		}
		Ok(founding)
	}
}

impl<T: Config> Regulations for Pallet<T> {
	fn current() -> Option<H256> {
		let founding = FoundingEditions::<T>::get();
		(!founding.is_empty()).then(|| regulations_hash(&founding))
	}

	fn adopt(cooperative: CoopId) {
		for (template, edition) in FoundingEditions::<T>::get() {
			// A new cooperative has room for all; one that works with this edition goes on.
			let _ = Self::set_approved(cooperative, template, edition);
		}
	}

	fn forget(cooperative: CoopId) {
		if Approved::<T>::contains_key(cooperative) {
			Approved::<T>::remove(cooperative);
			Self::deposit_event(Event::EditionsForgotten { cooperative });
		}
	}
}
