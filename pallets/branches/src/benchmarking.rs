//! What the calls and the hook of this pallet cost in the worst case.
//!
//! Cooperative 1 is taken as ready, with a council: it is so in the genesis of the development preset,
//! with which the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use alloc::vec::Vec;
use coop_primitives::{providers::OnMemberRemoved, CoopId, DocumentHash};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Time},
	BoundedVec,
};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

const COOPERATIVE: CoopId = 1;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId> {
	/// A natural person who is an active member of the cooperative, for each number another one.
	fn member(cooperative: CoopId, n: u32) -> AccountId;
}

fn paper() -> DocumentHash {
	DocumentHash::repeat_byte(7)
}

fn member<T: Config>(n: u32) -> T::AccountId {
	T::BenchmarkHelper::member(COOPERATIVE, n)
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// So many members found a branch; yields them and the founding.
fn founding<T: Config>(first: u32, n: u32) -> Result<(Vec<T::AccountId>, u32), DispatchError> {
	let founders: Vec<_> = (0..n).map(|i| member::<T>(first.saturating_add(i))).collect();
	let mut others = founders.iter().cloned();
	let proposer = others.next().ok_or("no founders")?;
	Pallet::<T>::propose_branch(RawOrigin::Signed(proposer).into(), COOPERATIVE, paper(), true)?;
	let id = FoundingsMade::<T>::get(COOPERATIVE);
	for who in others {
		Pallet::<T>::join_founding(RawOrigin::Signed(who).into(), COOPERATIVE, id)
			.map_err(|refusal| refusal.error)?;
	}
	Ok((founders, id))
}

/// A private branch with its founders.
fn branch<T: Config>(first: u32) -> Result<(BranchId, Vec<T::AccountId>), DispatchError> {
	let (founders, id) = founding::<T>(first, FEWEST_FOUNDERS)?;
	Pallet::<T>::do_found(COOPERATIVE, id)?;
	Ok((BranchesMade::<T>::get(COOPERATIVE), founders))
}

/// A branch whose first founder represents it, with everything that he may have.
fn represented<T: Config>(first: u32) -> Result<(BranchId, Vec<T::AccountId>), DispatchError> {
	let (id, founders) = branch::<T>(first)?;
	let who = founders.first().cloned().ok_or("no founders")?;
	Represents::<T>::insert(COOPERATIVE, &who, id);
	Branches::<T>::mutate(COOPERATIVE, id, |record| {
		if let Some(record) = record {
			record.representative = Some(who.clone());
		}
	});
	let trusted = (0..MAX_TRUSTED).map(|n| member::<T>(first.saturating_add(50).saturating_add(n)));
	let trusted = BoundedVec::truncate_from(trusted.collect());
	Pallet::<T>::do_name_trusted(who, COOPERATIVE, trusted)?;
	Ok((id, founders))
}

/// A ballot with as many candidates as there may be, the last of whom has no vote yet.
fn ballot<T: Config>(id: BranchId, founders: &[T::AccountId]) -> Result<(), DispatchError> {
	let caller = founders.first().cloned().ok_or("no founders")?;
	Pallet::<T>::do_call_election(caller, COOPERATIVE)?;
	Elections::<T>::mutate(COOPERATIVE, id, |election| {
		let others = (0..MAX_CANDIDATES.saturating_sub(1))
			.map(|n| Candidate { who: account("candidate", n, 0), votes: 0 });
		if let Some(election) = election {
			election.candidates = BoundedVec::truncate_from(others.collect());
		}
	});
	Ok(())
}

/// Puts somebody on the list of a private branch.
fn list<T: Config>(id: BranchId, who: &T::AccountId) {
	Listed::<T>::insert((COOPERATIVE, id, who), ());
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn propose_branch() -> Result<(), BenchmarkError> {
		let who = member::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, paper(), true);

		assert_eq!(FoundingsUnderWay::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	/// The last founder: the council is asked.
	#[benchmark]
	fn join_founding() -> Result<(), BenchmarkError> {
		let (_, id) = founding::<T>(0, FEWEST_FOUNDERS.saturating_sub(1))?;
		let who = member::<T>(FEWEST_FOUNDERS);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, id);

		let asked = Foundings::<T>::get(COOPERATIVE, id).and_then(|founding| founding.decision);
		assert!(asked.is_some());
		Ok(())
	}

	/// The last founder: the founding ends.
	#[benchmark]
	fn leave_founding() -> Result<(), BenchmarkError> {
		let (founders, _) = founding::<T>(0, 1)?;
		let who = founders.first().cloned().ok_or("no founders")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE);

		assert_eq!(FoundingsUnderWay::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	#[benchmark]
	fn found_branch() -> Result<(), BenchmarkError> {
		let (_, id) = founding::<T>(0, FEWEST_FOUNDERS)?;
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, id);

		assert_eq!(OpenBranches::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	#[benchmark]
	fn refuse_founding() -> Result<(), BenchmarkError> {
		let (_, id) = founding::<T>(0, FEWEST_FOUNDERS)?;
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, id);

		assert_eq!(FoundingsUnderWay::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	/// A representative goes to another branch, while a ballot is under way in which he voted.
	#[benchmark]
	fn choose_branch() -> Result<(), BenchmarkError> {
		let (from, founders) = represented::<T>(0)?;
		let (to, _) = branch::<T>(10)?;
		ballot::<T>(from, &founders)?;
		let who = founders.first().cloned().ok_or("no founders")?;
		Pallet::<T>::do_vote(who.clone(), COOPERATIVE, who.clone())?;
		list::<T>(to, &who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), COOPERATIVE, Some(to));

		assert_eq!(VotingBranch::<T>::get(COOPERATIVE, who), Some(to));
		Ok(())
	}

	#[benchmark]
	fn set_participation() -> Result<(), BenchmarkError> {
		let (id, _) = branch::<T>(0)?;
		let who = member::<T>(10);
		list::<T>(id, &who);
		let others = (0..MAX_PARTICIPATIONS.saturating_sub(1)).map(|n| n.saturating_add(100));
		let others = BoundedVec::truncate_from(others.collect());
		Participations::<T>::insert(COOPERATIVE, &who, others);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), COOPERATIVE, id, true);

		let list = Participations::<T>::get(COOPERATIVE, who);
		assert_eq!(list.len(), MAX_PARTICIPATIONS as usize);
		Ok(())
	}

	#[benchmark]
	fn set_listed() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		let caller = founders.first().cloned().ok_or("no founders")?;
		let who = member::<T>(10);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), COOPERATIVE, id, who.clone(), true);

		assert!(Listed::<T>::contains_key((COOPERATIVE, id, who)));
		Ok(())
	}

	#[benchmark]
	fn assign() -> Result<(), BenchmarkError> {
		let (id, _) = branch::<T>(0)?;
		OpenBranches::<T>::insert(COOPERATIVE, BRANCHED_FROM);
		let (origin, who) = (council::<T>()?, member::<T>(10));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, who.clone(), id);

		assert_eq!(VotingBranch::<T>::get(COOPERATIVE, who), Some(id));
		Ok(())
	}

	#[benchmark]
	fn call_election() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		let who = founders.last().cloned().ok_or("no founders")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE);

		assert!(Elections::<T>::contains_key(COOPERATIVE, id));
		Ok(())
	}

	/// The first vote for the last candidate that there may be.
	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let (id, founders) = branch::<T>(0)?;
		ballot::<T>(id, &founders)?;
		let who = founders.last().cloned().ok_or("no founders")?;
		let candidate = founders.first().cloned().ok_or("no founders")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, candidate);

		let election = Elections::<T>::get(COOPERATIVE, id).ok_or("no ballot")?;
		assert_eq!(election.participants(), 1);
		Ok(())
	}

	#[benchmark]
	fn resign() -> Result<(), BenchmarkError> {
		let (_, founders) = represented::<T>(0)?;
		let who = founders.first().cloned().ok_or("no founders")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), COOPERATIVE);

		assert!(!Represents::<T>::contains_key(COOPERATIVE, who));
		Ok(())
	}

	/// All whom he trusted are replaced.
	#[benchmark]
	fn name_trusted() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		let who = founders.first().cloned().ok_or("no founders")?;
		let trusted = (0..MAX_TRUSTED).map(|n| member::<T>(n.saturating_add(20)));
		let trusted: BoundedVec<_, _> = BoundedVec::truncate_from(trusted.collect());

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, trusted.clone());

		assert_eq!(Branches::<T>::get(COOPERATIVE, id).map(|it| it.trusted), Some(trusted));
		Ok(())
	}

	#[benchmark]
	fn set_mandate() -> Result<(), BenchmarkError> {
		let (id, _) = represented::<T>(0)?;
		let origin = council::<T>()?;
		let mandate = Some(Mandate { up_to: 1, until: T::Time::now() });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, id, mandate);

		assert_eq!(Branches::<T>::get(COOPERATIVE, id).and_then(|it| it.mandate), mandate);
		Ok(())
	}

	/// With a representative, trusted persons and a ballot.
	#[benchmark]
	fn close_branch() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		ballot::<T>(id, &founders)?;
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, id);

		assert_eq!(OpenBranches::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	/// Another representative is elected.
	#[benchmark]
	fn end_ballot() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		ballot::<T>(id, &founders)?;
		let elected = founders.last().cloned().ok_or("no founders")?;
		for who in &founders {
			Pallet::<T>::do_vote(who.clone(), COOPERATIVE, elected.clone())?;
		}

		#[block]
		{
			if let Some(key) = ElectionsDue::<T>::iter_keys().next() {
				Pallet::<T>::end_ballot(key);
			}
		}

		let representative = Branches::<T>::get(COOPERATIVE, id).and_then(|it| it.representative);
		assert_eq!(representative, Some(elected));
		Ok(())
	}

	#[benchmark]
	fn end_founding() -> Result<(), BenchmarkError> {
		founding::<T>(0, FEWEST_FOUNDERS.saturating_sub(1))?;

		#[block]
		{
			if let Some(key) = FoundingsDue::<T>::iter_keys().next() {
				Pallet::<T>::end_founding(key.cooperative, key.id);
			}
		}

		assert_eq!(FoundingsUnderWay::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	/// A representative leaves who is trusted in another branch, takes part in as many as one may, and
	/// has voted.
	#[benchmark]
	fn member_removed() -> Result<(), BenchmarkError> {
		let (id, founders) = represented::<T>(0)?;
		ballot::<T>(id, &founders)?;
		let who = founders.first().cloned().ok_or("no founders")?;
		Pallet::<T>::do_vote(who.clone(), COOPERATIVE, who.clone())?;
		let (_, others) = represented::<T>(10)?;
		let other = others.first().cloned().ok_or("no founders")?;
		let trusted = BoundedVec::truncate_from(alloc::vec![who.clone()]);
		Pallet::<T>::do_name_trusted(other, COOPERATIVE, trusted)?;
		let list = (0..MAX_PARTICIPATIONS).map(|n| n.saturating_add(100));
		let list = BoundedVec::truncate_from(list.collect());
		Participations::<T>::insert(COOPERATIVE, &who, list);

		#[block]
		{
			<Pallet<T> as OnMemberRemoved<_>>::member_removed(COOPERATIVE, &who);
		}

		assert!(!VotingBranch::<T>::contains_key(COOPERATIVE, &who));
		assert!(!TrustedIn::<T>::contains_key(COOPERATIVE, who));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
