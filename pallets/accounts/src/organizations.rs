//! Organisations and who acts for them (rules §1.2).

use crate::{
	types::{End, LegalForm, Offer, Organization},
	Accounts, Call, Config, Error, Event, Offers, Organizations, OrganizationsMade, Pallet,
	Representations, Representatives, WeightInfo,
};
use codec::{Decode, Encode};
use coop_primitives::{
	providers::{CooperativeInspect, CouncilInspect, MemberInspect, OnRepresentativeChanged},
	AccountKind, Commitment, CoopId,
};
use frame_support::{
	dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
	ensure,
	traits::{Contains, Get, IsSubType, IsType, OriginTrait, Time},
};
use frame_system::{
	pallet_prelude::{BlockNumberFor, OriginFor},
	RawOrigin,
};
use sp_io::hashing::blake2_256;
use sp_runtime::{
	traits::{Dispatchable, TrailingZeroInput},
	DispatchError, DispatchResult,
};

/// The first bytes of what an organisation's account id is the hash of.
pub(crate) const ORGANIZATION_TAG: [u8; 17] = *b"coop/organisation";

impl<T: Config> Pallet<T> {
	/// Who acts for an organisation today: the chair of the cooperative whose account it is, once
	/// that has a council, else the representative on record.
	///
	/// Boards ask this about the seats that are held for organisations, and this asks who chairs. The
	/// councils must not ask it again for a cooperative's chair who sits for a further one: boards may
	/// stand in a circle.
	pub(crate) fn acting_for(organization: &T::AccountId) -> Option<T::AccountId> {
		match Self::chaired(organization) {
			Some(cooperative) => T::Councils::chair_of(cooperative),
			None => Representatives::<T>::get(organization),
		}
	}

	/// The cooperative whose chair acts for this organisation. A blocked cooperative keeps its
	/// council, and with it its chair.
	fn chaired(organization: &T::AccountId) -> Option<CoopId> {
		T::Cooperatives::of_account(organization).filter(|cooperative| {
			T::Cooperatives::is_ready(*cooperative) || T::Councils::chair_of(*cooperative).is_some()
		})
	}

	/// The representative can be replaced: he is not a cooperative's chair.
	pub(crate) fn ensure_not_chaired(organization: &T::AccountId) -> DispatchResult {
		ensure!(Self::chaired(organization).is_none(), Error::<T>::RepresentedByChair);
		Ok(())
	}

	/// `who` may represent one more organisation.
	pub(crate) fn ensure_may_represent(who: &T::AccountId) -> DispatchResult {
		Self::ensure_kind(who, AccountKind::Person)?;
		ensure!(Self::is_verified_now(who), Error::<T>::NotVerified);
		ensure!(T::Members::memberships_of(who) > 0, Error::<T>::NoMembership);
		ensure!(
			Representations::<T>::get(who) < T::MaxOrganizations::get(),
			Error::<T>::TooManyOrganizations
		);
		Ok(())
	}

	/// The account is registered and of this kind.
	pub(crate) fn ensure_kind(who: &T::AccountId, kind: AccountKind) -> DispatchResult {
		let found = Accounts::<T>::get(who).map(|record| record.kind);
		ensure!(
			found == Some(kind),
			match kind {
				AccountKind::Person => Error::<T>::NotAPerson,
				AccountKind::Organization => Error::<T>::NotAnOrganization,
			}
		);
		Ok(())
	}

	/// The account id of the organisation with this number. Nobody has a key to it.
	pub(crate) fn organization_account(number: u32) -> Result<T::AccountId, DispatchError> {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32));
		let hash = blake2_256(&(ORGANIZATION_TAG, genesis, number).encode());
		T::AccountId::decode(&mut TrailingZeroInput::new(&hash))
			.map_err(|_| DispatchError::Corruption)
	}

	pub(crate) fn do_register_organization(
		representative: T::AccountId,
		form: LegalForm,
		country: [u8; 2],
		profile: Commitment,
	) -> DispatchResult {
		Self::ensure_may_represent(&representative)?;
		ensure!(country.iter().all(u8::is_ascii_uppercase), Error::<T>::BadCountry);
		let number = OrganizationsMade::<T>::get().checked_add(1).ok_or(Error::<T>::Overflow)?;
		let organization = Self::organization_account(number)?;
		Self::register(&organization, AccountKind::Organization, profile)?;

		OrganizationsMade::<T>::put(number);
		Organizations::<T>::insert(&organization, Organization { form, country });
		Self::set_representative(&organization, &representative);
		Self::deposit_event(Event::OrganizationRegistered {
			organization,
			form,
			country,
			representative,
		});
		Ok(())
	}

	/// Writes who acts for an organisation, keeps the counts, and ends what his predecessor offered.
	pub(crate) fn set_representative(organization: &T::AccountId, new: &T::AccountId) {
		let former = Representatives::<T>::get(organization);
		if let Some(old) = &former {
			Representations::<T>::mutate_exists(old, |n| {
				*n = n.unwrap_or_default().checked_sub(1).filter(|n| *n > 0);
			});
		}
		Self::take_offer(organization);
		Representations::<T>::mutate(new, |n| *n = n.saturating_add(1));
		Representatives::<T>::insert(organization, new);
		if former.is_some() {
			T::OnRepresentativeChanged::representative_changed(organization);
		}
	}

	/// Removes the offer to represent an organisation, if there is one.
	pub(crate) fn take_offer(organization: &T::AccountId) -> Option<Offer<T::AccountId>> {
		let offer = Offers::<T>::take(organization)?;
		Self::unschedule(offer.until, End::Offer(organization.clone()));
		Some(offer)
	}

	pub(crate) fn do_represent(
		mut origin: OriginFor<T>,
		organization: T::AccountId,
		call: <T as Config>::RuntimeCall,
	) -> DispatchResultWithPostInfo {
		let representative = frame_system::ensure_signed(origin.clone())?;
		let own = T::WeightInfo::represent();
		ensure!(
			Self::acting_for(&organization).as_ref() == Some(&representative),
			with_weight::<T>(Error::<T>::NotRepresentative)
		);
		// The filters of the caller stay: he gets no further through an organisation than himself.
		origin.set_caller_from(RawOrigin::Signed(organization.clone()));
		origin.add_filter(|call: &<T as frame_system::Config>::RuntimeCall| {
			let call = <T as Config>::RuntimeCall::from_ref(call);
			!matches!(call.is_sub_type(), Some(Call::represent { .. }))
				&& T::RepresentationFilter::contains(call)
		});
		let info = call.get_dispatch_info();
		let result = call.dispatch(origin);
		let weight = own.saturating_add(extract_actual_weight(&result, &info));
		match result {
			Ok(_) => {
				Self::deposit_event(Event::OrganizationActed { organization, representative });
				Ok(Some(weight).into())
			}
			Err(mut failure) => {
				failure.post_info = Some(weight).into();
				Err(failure)
			}
		}
	}

	pub(crate) fn do_offer(
		representative: T::AccountId,
		organization: T::AccountId,
		to: T::AccountId,
	) -> DispatchResult {
		Self::ensure_represents(&representative, &organization)?;
		ensure!(to != representative, Error::<T>::NothingChanged);
		Self::ensure_kind(&to, AccountKind::Person)?;

		Self::take_offer(&organization);
		let until = T::Time::now().saturating_add(T::OfferLife::get());
		Self::schedule(until, End::Offer(organization.clone()));
		Offers::<T>::insert(&organization, Offer { to: to.clone(), until });
		Self::deposit_event(Event::RepresentationOffered { organization, to, until });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(
		representative: T::AccountId,
		organization: T::AccountId,
	) -> DispatchResult {
		Self::ensure_represents(&representative, &organization)?;
		let offer = Self::take_offer(&organization).ok_or(Error::<T>::OfferNotFound)?;
		Self::deposit_event(Event::OfferWithdrawn { organization, to: offer.to });
		Ok(())
	}

	pub(crate) fn do_accept(successor: T::AccountId, organization: T::AccountId) -> DispatchResult {
		let offer = Offers::<T>::get(&organization).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.to == successor, Error::<T>::NotOffered);
		ensure!(T::Time::now() <= offer.until, Error::<T>::TooLate);
		Self::ensure_not_chaired(&organization)?;
		Self::ensure_may_represent(&successor)?;
		let old = Representatives::<T>::get(&organization);
		Self::set_representative(&organization, &successor);
		Self::deposit_event(Event::RepresentativeReplaced { organization, old, new: successor });
		Ok(())
	}

	/// `who` is the representative on record, and that is what counts.
	fn ensure_represents(who: &T::AccountId, organization: &T::AccountId) -> DispatchResult {
		Self::ensure_kind(organization, AccountKind::Organization)?;
		Self::ensure_not_chaired(organization)?;
		ensure!(
			Representatives::<T>::get(organization).as_ref() == Some(who),
			Error::<T>::NotRepresentative
		);
		Ok(())
	}

	/// The offer's time is over.
	pub(crate) fn end_offer(organization: T::AccountId) {
		if let Some(offer) = Self::take_offer(&organization) {
			Self::deposit_event(Event::OfferExpired { organization, to: offer.to });
		}
	}
}

/// A refusal before anything of the inner call was done: its weight is given back.
fn with_weight<T: Config>(error: Error<T>) -> frame_support::dispatch::DispatchErrorWithPostInfo {
	frame_support::dispatch::DispatchErrorWithPostInfo {
		post_info: Some(T::WeightInfo::represent()).into(),
		error: error.into(),
	}
}
