//! Elections, the representative, and whom he trusts (rules §6.2).

use crate::{
	Ballots, BranchId, Branches, Candidate, Config, Election, Elections, ElectionsDue, Error,
	Event, Mandate, Outcome, Pallet, Represents, TrustedIn, MAX_TRUSTED,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	due::DueKey,
	providers::{AccountRegistry, MemberInspect},
	AccountKind, CoopId,
};
use frame_support::{
	ensure,
	traits::{ConstU32, Get, Time},
	BoundedVec,
};
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// How somebody voted.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Ballot<AccountId> {
	/// In which branch.
	pub branch: BranchId,
	/// In which of its ballots.
	pub number: u32,
	/// For whom.
	pub candidate: AccountId,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_call_election(who: T::AccountId, cooperative: CoopId) -> DispatchResult {
		Self::ensure_member(cooperative, &who)?;
		let branch = Self::voting_branch(cooperative, &who).ok_or(Error::<T>::NoBranch)?;
		ensure!(!Elections::<T>::contains_key(cooperative, branch), Error::<T>::BallotOpen);
		let record = Self::open_branch(cooperative, branch)?;
		if let (Some(_), Some(last)) = (&record.representative, record.last_election) {
			let from = last.saturating_add(T::ElectionSpacing::get());
			ensure!(T::Time::now() >= from, Error::<T>::TooEarly);
		}
		Self::open_ballot(cooperative, branch, false)
	}

	fn open_ballot(cooperative: CoopId, branch: BranchId, repeated: bool) -> DispatchResult {
		let mut record = Self::open_branch(cooperative, branch)?;
		let until = T::Time::now().checked_add(T::BallotLife::get()).ok_or(Error::<T>::Overflow)?;
		let number = record.elections.checked_add(1).ok_or(Error::<T>::Overflow)?;
		record.elections = number;
		Branches::<T>::insert(cooperative, branch, record);
		let candidates = BoundedVec::new();
		let election = Election { number, repeated, until, candidates };
		Elections::<T>::insert(cooperative, branch, election);
		ElectionsDue::<T>::insert(DueKey { at: until, cooperative, id: branch }, ());
		Self::deposit_event(Event::BallotOpened { cooperative, branch, number, repeated, until });
		Ok(())
	}

	pub(crate) fn do_vote(
		who: T::AccountId,
		cooperative: CoopId,
		candidate: T::AccountId,
	) -> DispatchResult {
		Self::ensure_member(cooperative, &who)?;
		let branch = Self::voting_branch(cooperative, &who).ok_or(Error::<T>::NoBranch)?;
		let mut election = Elections::<T>::get(cooperative, branch).ok_or(Error::<T>::NoBallot)?;
		ensure!(T::Time::now() <= election.until, Error::<T>::BallotOver);
		let number = election.number;
		let last = Ballots::<T>::get(cooperative, &who);
		let has_voted = last.is_some_and(|last| (last.branch, last.number) == (branch, number));
		ensure!(!has_voted, Error::<T>::AlreadyVoted);
		ensure!(Self::may_represent(cooperative, branch, &candidate), Error::<T>::NotEligible);
		let elsewhere =
			Represents::<T>::get(cooperative, &candidate).is_some_and(|it| it != branch);
		ensure!(!elsewhere, Error::<T>::RepresentsAnother);

		match election.candidates.iter_mut().find(|it| it.who == candidate) {
			Some(standing) => standing.votes = standing.votes.saturating_add(1),
			None => {
				// Whoever voted for some has left the branch: they stand in nobody's way.
				if election.candidates.is_full() {
					election.candidates.retain(|it| it.votes > 0);
				}
				election
					.candidates
					.try_push(Candidate { who: candidate.clone(), votes: 1 })
					.map_err(|_| Error::<T>::TooManyCandidates)?;
			}
		}
		Elections::<T>::insert(cooperative, branch, election);
		let ballot = Ballot { branch, number, candidate: candidate.clone() };
		Ballots::<T>::insert(cooperative, &who, ballot);
		Self::deposit_event(Event::Voted { cooperative, branch, number, who, candidate });
		Ok(())
	}

	/// A natural person who belongs to the branch.
	fn may_represent(cooperative: CoopId, branch: BranchId, who: &T::AccountId) -> bool {
		T::Accounts::kind_of(who) == Some(AccountKind::Person)
			&& T::Members::is_active(cooperative, who)
			&& Self::voting_branch(cooperative, who) == Some(branch)
	}

	/// A ballot's time is over: somebody is elected, or it is repeated once.
	pub(crate) fn end_ballot(key: DueKey) {
		let DueKey { cooperative, id: branch, .. } = key;
		ElectionsDue::<T>::remove(key);
		let Some(election) = Elections::<T>::take(cooperative, branch) else { return };
		let Some(mut record) = Branches::<T>::get(cooperative, branch) else { return };
		let (members, participants) = (record.members, election.participants());
		let number = election.number;
		let elected = match election.outcome(members) {
			Outcome::Elected(who) => Some(who).filter(|who| {
				let elsewhere = Represents::<T>::get(cooperative, who);
				Self::may_represent(cooperative, branch, who)
					&& elsewhere.is_none_or(|other| other == branch)
			}),
			Outcome::Undecided => None,
		};
		let Some(who) = elected else {
			Self::deposit_event(Event::ElectionFailed {
				cooperative,
				branch,
				number,
				participants,
				members,
			});
			if !election.repeated {
				// Only numbers that do not fit could hinder it.
				let _ = Self::open_ballot(cooperative, branch, true);
			}
			return;
		};
		record.last_election = Some(T::Time::now());
		let is_another = record.representative.as_ref() != Some(&who);
		Branches::<T>::insert(cooperative, branch, record);
		if is_another {
			Self::end_representation(cooperative, branch);
			Branches::<T>::mutate(cooperative, branch, |record| {
				if let Some(record) = record {
					record.representative = Some(who.clone());
				}
			});
			Represents::<T>::insert(cooperative, &who, branch);
		}
		Self::deposit_event(Event::RepresentativeElected {
			cooperative,
			branch,
			number,
			who,
			participants,
			members,
		});
	}

	/// Nobody represents the branch any more; whom he trusted and what he might handle ends with it.
	pub(crate) fn end_representation(cooperative: CoopId, branch: BranchId) {
		let Some(mut record) = Branches::<T>::get(cooperative, branch) else { return };
		let Some(who) = record.representative.take() else { return };
		Represents::<T>::remove(cooperative, &who);
		for trusted in core::mem::take(&mut record.trusted) {
			TrustedIn::<T>::remove(cooperative, trusted);
		}
		record.mandate = None;
		Branches::<T>::insert(cooperative, branch, record);
		Self::deposit_event(Event::RepresentativeLeft { cooperative, branch, who });
	}

	pub(crate) fn do_name_trusted(
		who: T::AccountId,
		cooperative: CoopId,
		trusted: BoundedVec<T::AccountId, ConstU32<MAX_TRUSTED>>,
	) -> DispatchResult {
		let branch =
			Represents::<T>::get(cooperative, &who).ok_or(Error::<T>::NotRepresentative)?;
		let mut record = Self::open_branch(cooperative, branch)?;
		let mut others = trusted.iter();
		while let Some(one) = others.next() {
			let twice = *one == who || others.clone().any(|other| other == one);
			ensure!(!twice, Error::<T>::TrustedTwice);
			ensure!(T::Members::is_active(cooperative, one), Error::<T>::NotMember);
			let elsewhere = TrustedIn::<T>::get(cooperative, one).is_some_and(|it| it != branch);
			ensure!(!elsewhere, Error::<T>::TrustedElsewhere);
		}
		for former in core::mem::replace(&mut record.trusted, trusted.clone()) {
			TrustedIn::<T>::remove(cooperative, former);
		}
		for one in &trusted {
			TrustedIn::<T>::insert(cooperative, one, branch);
		}
		Branches::<T>::insert(cooperative, branch, record);
		Self::deposit_event(Event::TrustedNamed { cooperative, branch, trusted });
		Ok(())
	}

	pub(crate) fn do_set_mandate(
		cooperative: CoopId,
		branch: BranchId,
		mandate: Option<Mandate>,
	) -> DispatchResult {
		let mut record = Self::open_branch(cooperative, branch)?;
		ensure!(record.representative.is_some(), Error::<T>::NoRepresentative);
		let covers = |mandate: Mandate| mandate.up_to > 0 && mandate.until >= T::Time::now();
		ensure!(mandate.is_none_or(covers), Error::<T>::EmptyMandate);
		record.mandate = mandate;
		Branches::<T>::insert(cooperative, branch, record);
		Self::deposit_event(Event::MandateSet { cooperative, branch, mandate });
		Ok(())
	}
}
