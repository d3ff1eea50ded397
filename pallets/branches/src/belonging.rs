//! Who belongs where, and who drops out (rules §6.1, §4.6).

use crate::{
	Ballots, Belonging, BranchId, Branches, Config, Elections, Error, Event, FoundingOf, Listed,
	Pallet, Participations, Represents, TrustedIn, VotingBranch, WeightInfo,
};
use coop_primitives::{
	providers::{Mandates, MemberInspect, OnMemberRemoved},
	CoopId, Money,
};
use frame_support::{ensure, traits::Time, weights::Weight};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_choose(
		who: T::AccountId,
		cooperative: CoopId,
		branch: Option<BranchId>,
	) -> DispatchResult {
		Self::ensure_member(cooperative, &who)?;
		ensure!(!FoundingOf::<T>::contains_key(cooperative, &who), Error::<T>::AlreadyFounding);
		let Some(branch) = branch else {
			ensure!(VotingBranch::<T>::contains_key(cooperative, &who), Error::<T>::NoBranch);
			Self::leave(cooperative, &who);
			let (branch, assigned) = (None, false);
			Self::deposit_event(Event::BranchChosen { cooperative, who, branch, assigned });
			return Ok(());
		};
		ensure!(
			VotingBranch::<T>::get(cooperative, &who) != Some(branch),
			Error::<T>::AlreadyThere
		);
		Self::ensure_may_choose(cooperative, &who, branch)?;
		Self::enter(cooperative, who, branch, false)
	}

	/// The branch is open, and not private, or he stands on its list.
	fn ensure_may_choose(
		cooperative: CoopId,
		who: &T::AccountId,
		branch: BranchId,
	) -> DispatchResult {
		let record = Self::open_branch(cooperative, branch)?;
		let listed = !record.private || Listed::<T>::contains_key((cooperative, branch, who));
		ensure!(listed, Error::<T>::NotListed);
		Ok(())
	}

	pub(crate) fn do_assign(
		cooperative: CoopId,
		who: T::AccountId,
		branch: BranchId,
	) -> DispatchResult {
		ensure!(T::Members::is_active(cooperative, &who), Error::<T>::NotMember);
		Self::open_branch(cooperative, branch)?;
		let has_none = Self::voting_branch(cooperative, &who).is_none();
		ensure!(has_none && Self::is_branched(cooperative), Error::<T>::NotAssignable);
		Self::enter(cooperative, who, branch, true)
	}

	/// He belongs to a branch from now on, and to no other, be it closed.
	pub(crate) fn enter(
		cooperative: CoopId,
		who: T::AccountId,
		branch: BranchId,
		assigned: bool,
	) -> DispatchResult {
		Self::leave(cooperative, &who);
		Branches::<T>::try_mutate(cooperative, branch, |record| {
			let record = record.as_mut().ok_or(Error::<T>::BranchNotFound)?;
			record.members = record.members.checked_add(1).ok_or(Error::<T>::Overflow)?;
			Ok::<_, Error<T>>(())
		})?;
		VotingBranch::<T>::insert(cooperative, &who, branch);
		Belonging::<T>::insert((cooperative, branch, &who), ());
		let branch = Some(branch);
		Self::deposit_event(Event::BranchChosen { cooperative, who, branch, assigned });
		Ok(())
	}

	/// He belongs to no branch from now on: his vote falls, and his office.
	pub(crate) fn leave(cooperative: CoopId, who: &T::AccountId) {
		let Some(branch) = VotingBranch::<T>::take(cooperative, who) else { return };
		Belonging::<T>::remove((cooperative, branch, who));
		if let Some(ballot) = Ballots::<T>::take(cooperative, who) {
			Elections::<T>::mutate(cooperative, branch, |election| {
				let election =
					election.as_mut().filter(|election| election.number == ballot.number);
				let candidates = election.into_iter().flat_map(|it| it.candidates.iter_mut());
				for candidate in candidates.filter(|candidate| candidate.who == ballot.candidate) {
					candidate.votes = candidate.votes.saturating_sub(1);
				}
			});
		}
		Branches::<T>::mutate(cooperative, branch, |record| {
			if let Some(record) = record {
				record.members = record.members.saturating_sub(1);
			}
		});
		if Represents::<T>::get(cooperative, who) == Some(branch) {
			Self::end_representation(cooperative, branch);
		}
	}

	pub(crate) fn do_set_participation(
		who: T::AccountId,
		cooperative: CoopId,
		branch: BranchId,
		takes_part: bool,
	) -> DispatchResult {
		Self::ensure_member(cooperative, &who)?;
		if takes_part {
			Self::ensure_may_choose(cooperative, &who, branch)?;
			let own = Self::voting_branch(cooperative, &who);
			ensure!(own != Some(branch), Error::<T>::AlreadyThere);
		}
		Participations::<T>::try_mutate_exists(cooperative, &who, |slot| {
			let mut list = slot.take().unwrap_or_default();
			let place = list.iter().position(|other| *other == branch);
			match (place, takes_part) {
				(None, true) => {
					list.try_push(branch).map_err(|_| Error::<T>::TooManyParticipations)?
				}
				(Some(place), false) => {
					list.remove(place);
				}
				_ => return Err(Error::<T>::NothingChanges),
			}
			*slot = Some(list).filter(|list| !list.is_empty());
			Ok(())
		})?;
		Self::deposit_event(Event::ParticipationSet { cooperative, branch, who, takes_part });
		Ok(())
	}

	pub(crate) fn do_set_listed(
		cooperative: CoopId,
		branch: BranchId,
		who: T::AccountId,
		listed: bool,
	) -> DispatchResult {
		let record = Self::open_branch(cooperative, branch)?;
		ensure!(record.private, Error::<T>::NotPrivate);
		let key = (cooperative, branch, &who);
		ensure!(Listed::<T>::contains_key(key) != listed, Error::<T>::NothingChanges);
		ensure!(!listed || T::Members::is_active(cooperative, &who), Error::<T>::NotMember);
		Listed::<T>::set(key, listed.then_some(()));
		Self::deposit_event(Event::ListChanged { cooperative, branch, who, listed });
		Ok(())
	}
}

impl<T: Config> Mandates<T::AccountId> for Pallet<T> {
	/// The representative of the member's branch, up to the sum and the last moment of his mandate. Not
	/// for himself.
	fn may_handle(
		cooperative: CoopId,
		who: &T::AccountId,
		member: &T::AccountId,
		sum: Money,
	) -> bool {
		let branch = Represents::<T>::get(cooperative, who)
			.filter(|_| who != member)
			.filter(|branch| Self::voting_branch(cooperative, member) == Some(*branch))
			.and_then(|branch| Branches::<T>::get(cooperative, branch));
		branch
			.and_then(|branch| branch.mandate)
			.is_some_and(|mandate| sum <= mandate.up_to && T::Time::now() <= mandate.until)
	}
}

impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
	/// He drops out of his branch with vote and office, of whatever he founds, and of those whom a
	/// representative trusts.
	fn member_removed(cooperative: CoopId, who: &T::AccountId) {
		Self::drop_founder(cooperative, who);
		if VotingBranch::<T>::contains_key(cooperative, who) {
			Self::leave(cooperative, who);
			let (who, branch, assigned) = (who.clone(), None, false);
			Self::deposit_event(Event::BranchChosen { cooperative, who, branch, assigned });
		}
		Participations::<T>::remove(cooperative, who);
		if let Some(branch) = TrustedIn::<T>::take(cooperative, who) {
			Branches::<T>::mutate(cooperative, branch, |record| {
				if let Some(record) = record {
					record.trusted.retain(|trusted| trusted != who);
				}
			});
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::member_removed()
	}
}
