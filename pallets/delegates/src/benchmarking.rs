//! What the calls and hooks of this pallet cost in the worst case: with as many candidates as there may
//! be.
//!
//! Cooperative 1 is taken as ready, with a council: it is so in the genesis of the development preset,
//! with which the runtime's benchmarks begin.

use super::*;
use crate::types::{MAX_CHANGE_LENGTH, MAX_GROUNDS};
use alloc::{boxed::Box, vec, vec::Vec};
use codec::Encode;
use coop_primitives::{
	due::DueAt,
	providers::{MemberInspect, OnMemberRemoved},
	CoopId, DocumentHash,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get, KeyOwnerProofSystem, Time,
	},
	BoundedVec,
};
use frame_system::{
	pallet_prelude::{BlockNumberFor, HeaderFor},
	RawOrigin,
};
use pallet_session::{CurrentIndex, NextKeys, Validators};
use sp_runtime::{
	traits::{Header, Zero},
	Digest, DigestItem, DispatchError, RuntimeAppPublic,
};

const COOPERATIVE: CoopId = 1;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<T: Config> {
	/// A verified natural person who is an active member of the cooperative, for each number another one.
	fn member(cooperative: CoopId, n: u32) -> T::AccountId;
	/// He is a member of nothing any more; other rooms are not told.
	fn end_memberships(who: &T::AccountId);
	/// Session keys with this one for blocks.
	fn keys(node: &T::NodeKey) -> T::Keys;
}

fn member<T: Config>(n: u32) -> T::AccountId {
	T::BenchmarkHelper::member(COOPERATIVE, n)
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::NominationOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

fn node() -> NodeId {
	BoundedVec::truncate_from(vec![1; types::MAX_NODE_ID as usize])
}

/// Adds counts of candidates until one place is left. Yields the last number.
fn crowd<T: Config>() -> CandidateNumber {
	let mut last = CandidatesMade::<T>::get();
	Poll::<T>::mutate(|poll| {
		while poll.len() < MAX_CANDIDATES.saturating_sub(1) as usize {
			last = last.saturating_add(1);
			let _ = poll.try_push(Tally::new(last));
		}
	});
	CandidatesMade::<T>::put(last);
	last
}

/// A candidate of cooperative 1 among as many others as there may be, with keys and a reward.
fn candidate<T: Config>() -> Result<(T::AccountId, CandidateNumber, T::NodeKey), BenchmarkError> {
	crowd::<T>();
	let who = member::<T>(0);
	Pallet::<T>::nominate(council::<T>()?, who.clone())?;
	let number = CandidatesMade::<T>::get();
	Pallet::<T>::stand(RawOrigin::Signed(who.clone()).into(), node())?;
	let key = T::NodeKey::generate_pair(None);
	NextKeys::<T>::insert(&who, T::BenchmarkHelper::keys(&key));
	let reward = T::Token::minimum_balance().saturating_mul(10);
	T::Token::mint_into(&T::Pot::get(), reward.saturating_mul(2))?;
	Unclaimed::<T>::insert(number, reward);
	UnclaimedTotal::<T>::put(reward);
	Ok((who, number, key))
}

/// The approvals of a voter who approves as many as he may, from the first or to the last.
fn approvals<T: Config>(last: bool) -> Approvals {
	let poll = Poll::<T>::get();
	let most = T::ApprovalsPerVoter::get() as usize;
	let skipped = if last { poll.len().saturating_sub(most) } else { 0 };
	let numbers = poll.iter().skip(skipped).take(most).map(|tally| tally.number);
	BoundedVec::truncate_from(numbers.collect())
}

fn change<T: Config>() -> Box<<T as frame_system::Config>::RuntimeCall> {
	let remark = vec![0; MAX_CHANGE_LENGTH.saturating_sub(100) as usize];
	Box::new(frame_system::Call::remark { remark }.into())
}

/// A header of a slot, sealed with this key.
fn sealed<T: Config>(
	key: &T::NodeKey,
	slot: u64,
	parent: T::Hash,
) -> Result<HeaderFor<T>, DispatchError> {
	let logs = vec![DigestItem::PreRuntime(*b"aura", slot.encode())];
	let mut header =
		HeaderFor::<T>::new(BlockNumberFor::<T>::zero(), parent, parent, parent, Digest { logs });
	let seal = key.sign(&header.hash()).ok_or("the key was generated")?;
	header.digest_mut().push(DigestItem::Seal(*b"aura", seal.encode()));
	Ok(header)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn nominate() -> Result<(), BenchmarkError> {
		crowd::<T>();
		let who = member::<T>(0);
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());

		assert!(NumberOf::<T>::contains_key(who));
		Ok(())
	}

	/// He does not sit, so his keys are dropped at once; and what he earned is paid.
	#[benchmark]
	fn end_candidacy() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;

		#[extrinsic_call]
		withdraw(RawOrigin::Signed(who));

		assert!(!Candidates::<T>::contains_key(number));
		Ok(())
	}

	#[benchmark]
	fn stand() -> Result<(), BenchmarkError> {
		let (who, _, _) = candidate::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node());

		Ok(())
	}

	#[benchmark]
	fn accept() -> Result<(), BenchmarkError> {
		let (_, number, _) = candidate::<T>()?;
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number);

		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;
		let other =
			|n: u32| DocumentHash::repeat_byte(u8::try_from(n).unwrap_or(0).wrapping_add(100));
		let grounds = (1..MAX_GROUNDS).map(other).collect();
		Grounds::<T>::insert(&who, RefusalGrounds::truncate_from(grounds));
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, DocumentHash::repeat_byte(7));

		assert!(!Candidates::<T>::contains_key(number));
		Ok(())
	}

	#[benchmark]
	fn first_vote() -> Result<(), BenchmarkError> {
		crowd::<T>();
		let who = member::<T>(0);

		#[extrinsic_call]
		vote(RawOrigin::Signed(who.clone()), COOPERATIVE, approvals::<T>(true));

		assert!(Voters::<T>::contains_key(who));
		Ok(())
	}

	/// A re-allocation: other candidates in the place of those before.
	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		crowd::<T>();
		let who = member::<T>(0);
		let origin = RawOrigin::Signed(who.clone());
		Pallet::<T>::vote(origin.clone().into(), COOPERATIVE, approvals::<T>(false))
			.map_err(|refusal| refusal.error)?;
		let others = approvals::<T>(true);

		#[extrinsic_call]
		_(origin, COOPERATIVE, others.clone());

		assert_eq!(Voters::<T>::get(who).map(|voter| voter.approvals), Some(others));
		Ok(())
	}

	/// Of somebody who was suspended and may sit again.
	#[benchmark]
	fn heartbeat() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;
		Pallet::<T>::set_suspended(&who, true);

		#[block]
		{
			Pallet::<T>::do_heartbeat(number)?;
		}

		assert!(Candidates::<T>::get(number).is_some_and(|record| !record.suspended));
		Ok(())
	}

	#[benchmark]
	fn authorize_heartbeat() -> Result<(), BenchmarkError> {
		let (_, number, key) = candidate::<T>()?;
		let session = CurrentIndex::<T>::get();
		let payload = Pallet::<T>::heartbeat_payload(number, session);
		let signature = key.sign(&payload).ok_or("the key was generated")?;

		#[block]
		{
			Pallet::<T>::authorize_heartbeat(number, session, &signature)
				.map_err(|_| "the heartbeat is good")?;
		}

		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), number);

		assert!(!Unclaimed::<T>::contains_key(number));
		Ok(())
	}

	/// Among as many delegates as may sit, so that the proof is of the largest tree.
	#[benchmark]
	fn report_double_block() -> Result<(), BenchmarkError> {
		let (who, _, key) = candidate::<T>()?;
		let mut delegates = vec![who.clone()];
		for n in 1..MAX_SEATS {
			let other: T::AccountId = account("delegate", n, 0);
			let node = T::NodeKey::generate_pair(None);
			NextKeys::<T>::insert(&other, T::BenchmarkHelper::keys(&node));
			delegates.push(other);
		}
		Validators::<T>::put(delegates);
		let proof = T::KeyOwners::prove((T::NodeKey::ID, key.clone())).ok_or("he has the key")?;
		let first = Box::new(sealed::<T>(&key, 7, Default::default())?);
		let second = Box::new(sealed::<T>(
			&key,
			7,
			frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
		)?);
		let second = if first == second {
			Box::new(sealed::<T>(
				&key,
				7,
				<T::Hashing as sp_runtime::traits::Hash>::hash(b"other"),
			)?)
		} else {
			second
		};

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), first, second, key, proof);

		assert!(Offenders::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn readmit() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;
		let severity = sp_staking::offence::OffenceSeverity::max_severity();
		Offenders::<T>::insert(&who, severity);
		Pallet::<T>::change_candidate(&who, |record| record.offended = true);
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who);

		assert!(Candidates::<T>::get(number).is_some_and(|record| !record.offended));
		Ok(())
	}

	#[benchmark]
	fn approve_change() -> Result<(), BenchmarkError> {
		let origin = T::SupermajorityOrigin::try_successful_origin()
			.map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, change::<T>());

		assert_eq!(Changes::<T>::count(), 1);
		Ok(())
	}

	#[benchmark]
	fn stop_change() -> Result<(), BenchmarkError> {
		Pallet::<T>::do_approve_change(&change::<T>())?;
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert_eq!(Changes::<T>::count(), 0);
		Ok(())
	}

	/// In every block: one change waits, and not for this one.
	#[benchmark]
	fn look_for_change() -> Result<(), BenchmarkError> {
		ChangesDue::<T>::insert(DueAt(u64::MAX), 1, ());

		#[block]
		{
			Pallet::<T>::enact_next_change();
		}

		Ok(())
	}

	/// What a change costs beside its call.
	#[benchmark]
	fn take_change() -> Result<(), BenchmarkError> {
		Pallet::<T>::do_approve_change(&change::<T>())?;
		let pending = Changes::<T>::take(1).ok_or("it was approved")?;
		ChangesDue::<T>::remove(DueAt(pending.at), 1);
		ChangesDue::<T>::insert(DueAt(0), 1, ());
		Changes::<T>::insert(1, PendingChange { at: 0, ..pending });

		#[block]
		{
			Pallet::<T>::enact_next_change();
		}

		assert_eq!(Changes::<T>::count(), 0);
		Ok(())
	}

	/// He voted for as many as he may, and was a candidate himself.
	#[benchmark]
	fn member_removed() -> Result<(), BenchmarkError> {
		let (who, number, _) = candidate::<T>()?;
		Pallet::<T>::vote(RawOrigin::Signed(who.clone()).into(), COOPERATIVE, approvals::<T>(true))
			.map_err(|refusal| refusal.error)?;
		T::BenchmarkHelper::end_memberships(&who);
		assert_eq!(T::Members::memberships_of(&who), 0);

		#[block]
		{
			<Pallet<T> as OnMemberRemoved<T::AccountId>>::member_removed(COOPERATIVE, &who);
		}

		assert!(!Voters::<T>::contains_key(&who) && !Candidates::<T>::contains_key(number));
		Ok(())
	}

	/// Not a part of any weight, as a block that ends a session is full: how long the choice of the seats
	/// takes among as many candidates as there may be, all with votes, and only the last of them live.
	#[benchmark(extra)]
	fn choose_seats() -> Result<(), BenchmarkError> {
		let now = T::Time::now();
		crowd::<T>();
		let numbers: Vec<_> = Poll::<T>::get().iter().map(|tally| tally.number).collect();
		let live = numbers.len().saturating_sub(200);
		for (n, number) in numbers.iter().enumerate() {
			let who: T::AccountId = account("candidate", *number, 0);
			let mut record = Candidate::new(who.clone(), Some(COOPERATIVE), 0);
			record.node = (n >= live).then(node);
			record.heartbeat = now;
			Candidates::<T>::insert(number, record);
			NumberOf::<T>::insert(&who, number);
			let key = T::NodeKey::generate_pair(None);
			NextKeys::<T>::insert(&who, T::BenchmarkHelper::keys(&key));
		}
		Poll::<T>::mutate(|poll| {
			let tallies = numbers.iter().map(|number| Tally {
				persons: 1_000_000u32.saturating_sub(*number),
				..Tally::new(*number)
			});
			*poll = BoundedVec::truncate_from(tallies.collect());
		});

		#[block]
		{
			Pallet::<T>::choose_seats(2);
		}

		assert!(!Reserve::<T>::get().is_empty());
		Ok(())
	}
}
