//! From a proposal to a branch, and its end (rules §6.2, §6.4).

use crate::{
	Branch, BranchId, Branches, BranchesMade, Call, Config, Elections, ElectionsDue, Error, Event,
	Founding, FoundingOf, Foundings, FoundingsDue, FoundingsMade, FoundingsUnderWay, OpenBranches,
	Pallet, VotingBranch, FEWEST_FOUNDERS,
};
use alloc::vec;
use coop_primitives::{
	books::WalletKind,
	due::DueKey,
	providers::{Books, CouncilDecisions, MemberInspect, OnElectorate},
	CoopId, DocumentHash,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::Weight,
	BoundedVec,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// `who` may found a branch: a member who founds none yet and belongs to none.
	fn ensure_free(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		Self::ensure_member(cooperative, who)?;
		ensure!(!FoundingOf::<T>::contains_key(cooperative, who), Error::<T>::AlreadyFounding);
		ensure!(Self::voting_branch(cooperative, who).is_none(), Error::<T>::HasBranch);
		Ok(())
	}

	fn founding(
		cooperative: CoopId,
		founding: u32,
	) -> Result<Founding<T::AccountId>, DispatchError> {
		Foundings::<T>::get(cooperative, founding)
			.ok_or_else(|| Error::<T>::FoundingNotFound.into())
	}

	pub(crate) fn do_propose(
		who: T::AccountId,
		cooperative: CoopId,
		document: DocumentHash,
		private: bool,
	) -> DispatchResult {
		Self::ensure_free(cooperative, &who)?;
		let under_way = FoundingsUnderWay::<T>::get(cooperative);
		ensure!(under_way < T::MaxFoundings::get(), Error::<T>::TooManyFoundings);
		let founding =
			FoundingsMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		let until =
			T::Time::now().checked_add(T::FoundingLife::get()).ok_or(Error::<T>::Overflow)?;
		FoundingsMade::<T>::insert(cooperative, founding);
		FoundingsUnderWay::<T>::insert(cooperative, under_way.saturating_add(1));
		FoundingOf::<T>::insert(cooperative, &who, founding);
		FoundingsDue::<T>::insert(DueKey { at: until, cooperative, id: founding }, ());
		let founders = BoundedVec::truncate_from(vec![who.clone()]);
		let record = Founding { document, private, founders, decision: None, until };
		Foundings::<T>::insert(cooperative, founding, record);
		Self::deposit_event(Event::BranchProposed {
			cooperative,
			founding,
			who,
			document,
			private,
			until,
		});
		Ok(())
	}

	/// Yields the weight of what followed at once.
	pub(crate) fn do_join(
		who: T::AccountId,
		cooperative: CoopId,
		founding: u32,
	) -> Result<Weight, DispatchError> {
		Self::ensure_free(cooperative, &who)?;
		let mut record = Self::founding(cooperative, founding)?;
		ensure!(record.decision.is_none(), Error::<T>::CouncilAsked);
		ensure!(T::Time::now() <= record.until, Error::<T>::FoundingOver);
		record.founders.try_push(who.clone()).map_err(|_| Error::<T>::CouncilAsked)?;
		FoundingOf::<T>::insert(cooperative, &who, founding);
		if record.founders.len() < FEWEST_FOUNDERS as usize {
			Foundings::<T>::insert(cooperative, founding, record);
			Self::deposit_event(Event::FounderJoined {
				cooperative,
				founding,
				who,
				decision: None,
			});
			return Ok(Weight::zero());
		}
		let decision = Some(T::Council::next(cooperative)?);
		record.decision = decision;
		FoundingsDue::<T>::remove(DueKey { at: record.until, cooperative, id: founding });
		let (proposer, document) = (record.founders.first().cloned(), record.document);
		let proposer = proposer.ok_or(Error::<T>::FounderLost)?;
		Foundings::<T>::insert(cooperative, founding, record);
		Self::deposit_event(Event::FounderJoined { cooperative, founding, who, decision });
		// Last, because it may be decided and executed here and now.
		let opened = T::Council::open(
			cooperative,
			&proposer,
			document,
			Call::found_branch { cooperative, founding }.into(),
			Some(Call::refuse_founding { cooperative, founding }.into()),
		)?;
		Ok(opened.weight)
	}

	pub(crate) fn do_leave_founding(who: T::AccountId, cooperative: CoopId) -> DispatchResult {
		let founding = FoundingOf::<T>::get(cooperative, &who).ok_or(Error::<T>::NotFounder)?;
		let record = Self::founding(cooperative, founding)?;
		ensure!(record.decision.is_none(), Error::<T>::CouncilAsked);
		Self::drop_founder(cooperative, &who);
		Ok(())
	}

	/// Takes a founder out of what he founds, unless the council has been asked: then it finds that he
	/// is lost.
	pub(crate) fn drop_founder(cooperative: CoopId, who: &T::AccountId) {
		let Some(founding) = FoundingOf::<T>::get(cooperative, who) else { return };
		let Some(mut record) = Foundings::<T>::get(cooperative, founding) else { return };
		if record.decision.is_some() {
			return;
		}
		FoundingOf::<T>::remove(cooperative, who);
		record.founders.retain(|founder| founder != who);
		let (is_empty, who) = (record.founders.is_empty(), who.clone());
		Foundings::<T>::insert(cooperative, founding, record);
		Self::deposit_event(Event::FounderLeft { cooperative, founding, who });
		if is_empty {
			Self::end_founding(cooperative, founding);
		}
	}

	pub(crate) fn do_found(cooperative: CoopId, founding: u32) -> DispatchResult {
		let record = Self::founding(cooperative, founding)?;
		ensure!(record.decision.is_some(), Error::<T>::CouncilNotAsked);
		let all_are_there = record.founders.iter().all(|founder| {
			T::Members::is_active(cooperative, founder)
				&& Self::voting_branch(cooperative, founder).is_none()
		});
		ensure!(all_are_there, Error::<T>::FounderLost);
		let open = OpenBranches::<T>::get(cooperative);
		ensure!(open < T::MaxBranches::get(), Error::<T>::TooManyBranches);
		let branch =
			BranchesMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		let open = open.saturating_add(1);
		// Also because the cooperative may become branched with it.
		T::Electorate::before_change(cooperative);
		BranchesMade::<T>::insert(cooperative, branch);
		OpenBranches::<T>::insert(cooperative, open);
		Branches::<T>::insert(
			cooperative,
			branch,
			Branch {
				document: record.document,
				founded_at: T::Time::now(),
				private: record.private,
				closed: false,
				members: 0,
				representative: None,
				trusted: BoundedVec::new(),
				mandate: None,
				elections: 0,
				last_election: None,
			},
		);
		Self::deposit_event(Event::BranchFounded { cooperative, branch, founding, open });
		Self::forget_founding(cooperative, founding, &record);
		for founder in record.founders {
			Self::enter(cooperative, founder, branch, false)?;
		}
		Ok(())
	}

	pub(crate) fn do_refuse(cooperative: CoopId, founding: u32) -> DispatchResult {
		let record = Self::founding(cooperative, founding)?;
		ensure!(record.decision.is_some(), Error::<T>::CouncilNotAsked);
		Self::end_founding(cooperative, founding);
		Ok(())
	}

	/// A founding is over without a branch.
	pub(crate) fn end_founding(cooperative: CoopId, founding: u32) {
		let Some(record) = Foundings::<T>::get(cooperative, founding) else { return };
		Self::forget_founding(cooperative, founding, &record);
		Self::deposit_event(Event::FoundingEnded { cooperative, founding });
	}

	fn forget_founding(cooperative: CoopId, founding: u32, record: &Founding<T::AccountId>) {
		for founder in &record.founders {
			FoundingOf::<T>::remove(cooperative, founder);
		}
		FoundingsDue::<T>::remove(DueKey { at: record.until, cooperative, id: founding });
		Foundings::<T>::remove(cooperative, founding);
		FoundingsUnderWay::<T>::mutate_exists(cooperative, |n| {
			*n = n.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
	}

	pub(crate) fn do_close(cooperative: CoopId, branch: BranchId) -> DispatchResult {
		let record = Self::open_branch(cooperative, branch)?;
		let has_mandate = record.mandate.is_some_and(|mandate| T::Time::now() <= mandate.until);
		let has_advance = record.representative.is_some_and(|who| {
			!T::Books::wallet(cooperative, &who, WalletKind::Advance).is_empty()
		});
		ensure!(!has_mandate && !has_advance, Error::<T>::HoldsSomething);
		// Also because the cooperative may be branched no more without it.
		T::Electorate::before_change(cooperative);
		Self::end_representation(cooperative, branch);
		if let Some(election) = Elections::<T>::take(cooperative, branch) {
			ElectionsDue::<T>::remove(DueKey { at: election.until, cooperative, id: branch });
		}
		Branches::<T>::mutate(cooperative, branch, |record| {
			if let Some(record) = record {
				record.closed = true;
			}
		});
		let open = OpenBranches::<T>::mutate(cooperative, |open| {
			*open = open.saturating_sub(1);
			*open
		});
		T::Electorate::branch_closed(cooperative, branch);
		Self::deposit_event(Event::BranchClosed { cooperative, branch, open });
		Ok(())
	}

	/// The voting branch of a member, if it is open.
	pub(crate) fn voting_branch(cooperative: CoopId, who: &T::AccountId) -> Option<BranchId> {
		VotingBranch::<T>::get(cooperative, who)
			.filter(|branch| Self::open_branch(cooperative, *branch).is_ok())
	}
}
