//! Votes, and when a voice is lost (rules §8.3, §8.4).

use crate::{
	approvals::{are_ascending, recount},
	types::{Approvals, Voter},
	Candidates, Config, Error, Event, NumberOf, Pallet, Poll, Voters, WeightInfo,
};
use coop_primitives::{
	providers::{
		AccountRegistry, CooperativeInspect, MemberInspect, OnMemberRemoved, OnVerificationEnded,
	},
	AccountKind, CoopId,
};
use frame_support::{dispatch::DispatchResultWithPostInfo, ensure, traits::Get, weights::Weight};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Whoever has a record has a voice: it goes with the voice. So only a first vote looks whether
	/// somebody may vote.
	pub(crate) fn do_vote(
		who: T::AccountId,
		cooperative: CoopId,
		approvals: Approvals,
	) -> DispatchResultWithPostInfo {
		let most = usize::try_from(T::ApprovalsPerVoter::get()).unwrap_or(usize::MAX);
		ensure!(approvals.len() <= most, Error::<T>::TooManyApprovals);
		ensure!(are_ascending(&approvals), Error::<T>::NotAscending);
		let before = Voters::<T>::get(&who);
		let is_first = before.is_none();
		let organization = match &before {
			Some(voter) => voter.organization,
			None => {
				ensure!(!approvals.is_empty(), Error::<T>::NothingToWithdraw);
				Self::ensure_voice(&who, cooperative)?
			}
		};
		if organization {
			ensure!(T::OrganizationsVote::get(), Error::<T>::OrganizationsDoNotVote);
		}

		let before = before.map(|voter| voter.approvals).unwrap_or_default();
		Poll::<T>::try_mutate(|poll| recount(poll.as_mut(), organization, &before, &approvals))
			.map_err(|_| Error::<T>::CandidateNotFound)?;
		if approvals.is_empty() {
			Voters::<T>::remove(&who);
		} else {
			Voters::<T>::insert(&who, Voter { organization, approvals: approvals.clone() });
		}
		Self::deposit_event(Event::Voted { who, approvals });
		Ok(if is_first { None } else { Some(<T as Config>::WeightInfo::vote()) }.into())
	}

	/// Whether somebody may vote as a member of the cooperative. Yields whether it is an organisation.
	fn ensure_voice(who: &T::AccountId, cooperative: CoopId) -> Result<bool, DispatchError> {
		ensure!(T::Cooperatives::has_been_ready(cooperative), Error::<T>::NeverReady);
		ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
		match T::Accounts::kind_of(who) {
			Some(AccountKind::Person) => {
				ensure!(T::Accounts::is_verified(who), Error::<T>::NotVerified);
				Ok(false)
			}
			Some(AccountKind::Organization) => Ok(true),
			None => Err(Error::<T>::NotPerson.into()),
		}
	}

	/// Takes somebody's approvals out of the counts.
	fn lose_voice(who: &T::AccountId) {
		let Some(voter) = Voters::<T>::take(who) else { return };
		Poll::<T>::mutate(|poll| {
			let taken = recount(poll.as_mut(), voter.organization, &voter.approvals, &[]);
			debug_assert!(taken.is_ok(), "nothing is put in");
		});
		Self::deposit_event(Event::VoiceLost { who: who.clone() });
	}

	/// A candidate without attestation gets no seat; with a new one he may again.
	pub(crate) fn set_suspended(who: &T::AccountId, suspended: bool) {
		let Some(candidate) = NumberOf::<T>::get(who) else { return };
		let changed = Candidates::<T>::mutate(candidate, |record| match record {
			Some(record) if record.suspended != suspended => {
				record.suspended = suspended;
				true
			}
			_ => false,
		});
		if changed {
			Self::deposit_event(Event::Suspended { candidate, suspended });
		}
	}
}

/// A membership ends: with the last one the voice, and the nomination of that cooperative.
impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
	fn member_removed(cooperative: CoopId, who: &T::AccountId) {
		if T::Members::memberships_of(who) == 0 {
			Self::lose_voice(who);
		}
		let Some(number) = NumberOf::<T>::get(who) else { return };
		let nominated_here = Candidates::<T>::get(number)
			.is_some_and(|candidate| candidate.cooperative == Some(cooperative));
		if nominated_here {
			let ended = Self::end_candidacy(number, crate::EndReason::MembershipEnded);
			debug_assert!(ended.is_ok(), "he is a candidate");
		}
	}

	fn weight() -> Weight {
		<T as Config>::WeightInfo::member_removed()
	}
}

/// A person is not verified any more: the voice goes, and nobody sits without being verified.
impl<T: Config> OnVerificationEnded<T::AccountId> for Pallet<T> {
	fn verification_ended(who: &T::AccountId) {
		Self::lose_voice(who);
		Self::set_suspended(who, true);
	}
}
