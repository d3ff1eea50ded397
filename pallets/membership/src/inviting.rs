//! Invitations: the countersignature of a cooperative, given in advance (rules §4.2).
//!
//! A registrar or relay writes the hash of a secret and hands the secret to whom he invites. With it
//! anybody brings one application; the cooperative pays, within the allowance of its applicants.

use crate::{Config, Error, Event, Invitations, InvitationsDue, InvitationsOpen, Pallet};
use coop_primitives::{due::DueAt, providers::CooperativeInspect, CoopId, Moment, StaffRight};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchResult;

/// What only who was invited knows.
pub type Secret = [u8; 32];

/// What stands on the chain of a secret: its Blake2-256.
pub fn invitation_hash(secret: &Secret) -> H256 {
	blake2_256(secret).into()
}

impl<T: Config> Pallet<T> {
	/// Whether an application with this secret would be taken now.
	pub fn is_invited(cooperative: CoopId, secret: &Secret) -> bool {
		Invitations::<T>::get(cooperative, invitation_hash(secret))
			.is_some_and(|until| T::Time::now() <= until)
	}

	/// The account is registrar or relay there.
	pub(crate) fn ensure_clerk(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		let is_clerk = [StaffRight::Registrar, StaffRight::Relay]
			.into_iter()
			.any(|right| T::Cooperatives::has_right(cooperative, who, right));
		ensure!(is_clerk, Error::<T>::NotRegistrarOrRelay);
		Ok(())
	}

	pub(crate) fn do_invite(cooperative: CoopId, invitation: H256) -> DispatchResult {
		let is_new = !Invitations::<T>::contains_key(cooperative, invitation);
		ensure!(is_new, Error::<T>::AlreadyInvited);
		let open = InvitationsOpen::<T>::get(cooperative);
		ensure!(open < T::MaxInvitations::get(), Error::<T>::TooManyInvitations);
		let until =
			T::Time::now().checked_add(T::InvitationLife::get()).ok_or(Error::<T>::Overflow)?;
		Invitations::<T>::insert(cooperative, invitation, until);
		InvitationsDue::<T>::insert(DueAt(until), (cooperative, invitation), ());
		InvitationsOpen::<T>::insert(cooperative, open.saturating_add(1));
		Self::deposit_event(Event::Invited { cooperative, invitation, until });
		Ok(())
	}

	/// The invitation is used, withdrawn, or its time is over.
	pub(crate) fn end_invitation(
		cooperative: CoopId,
		invitation: H256,
	) -> Result<Moment, Error<T>> {
		let until = Invitations::<T>::take(cooperative, invitation)
			.ok_or(Error::<T>::InvitationNotFound)?;
		InvitationsDue::<T>::remove(DueAt(until), (cooperative, invitation));
		InvitationsOpen::<T>::mutate_exists(cooperative, |open| {
			*open = open.map(|open| open.saturating_sub(1)).filter(|open| *open > 0);
		});
		Self::deposit_event(Event::InvitationEnded { cooperative, invitation });
		Ok(until)
	}

	/// Uses the invitation of which somebody brings the secret.
	pub(crate) fn use_invitation(cooperative: CoopId, secret: &Secret) -> DispatchResult {
		let until = Self::end_invitation(cooperative, invitation_hash(secret))?;
		ensure!(T::Time::now() <= until, Error::<T>::InvitationNotFound);
		Ok(())
	}
}
