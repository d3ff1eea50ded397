//! What the calls and the hook of this pallet cost in the worst case.
//!
//! Cooperative 1 is taken as ready: it is so in the genesis of the development preset, with which
//! the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use alloc::{boxed::Box, vec, vec::Vec};
use coop_primitives::{
	providers::CouncilDecisions, BoardKind, CoopId, DecisionId, DocumentHash, MAX_COUNCIL_SEATS,
};
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, weights::Weight, BoundedVec};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

const COOPERATIVE: CoopId = 1;

type CallOf<T> = <T as Config>::RuntimeCall;

/// Seats the largest council; its first member is the chair.
fn seat_council<T: Config>() -> Vec<T::AccountId> {
	let seats: Vec<T::AccountId> = (0..MAX_COUNCIL_SEATS).map(|i| account("seat", i, 0)).collect();
	let board = Board {
		chair: seats.first().cloned(),
		deputy: None,
		secretary: None,
		acting: None,
		seats: BoundedVec::truncate_from(seats.iter().cloned().map(Seat::from).collect()),
		resignations: BoundedVec::new(),
	};
	Boards::<T>::insert(COOPERATIVE, BoardKind::Council, board);
	seats
}

/// An action that does nothing, about as long as an action may be.
fn longest_action<T: Config>(content: u8) -> Option<Box<CallOf<T>>>
where
	CallOf<T>: From<frame_system::Call<T>>,
{
	// Pallet, call and length of the remark take at most six bytes.
	let length = T::MaxActionLength::get().saturating_sub(6) as usize;
	Some(Box::new(frame_system::Call::remark { remark: vec![content; length] }.into()))
}

/// Opens a decision with the longest actions.
fn propose<T: Config>(seats: &[T::AccountId]) -> Result<DecisionId, DispatchError>
where
	CallOf<T>: From<frame_system::Call<T>>,
{
	let who = seats.first().cloned().ok_or("no seats")?;
	let action = *longest_action::<T>(1).ok_or("no action")?;
	let on_refusal = longest_action::<T>(2).map(|call| *call);
	<Pallet<T> as CouncilDecisions<_, _>>::open(
		COOPERATIVE,
		&who,
		DocumentHash::zero(),
		action,
		on_refusal,
	)
	.map(|opened| opened.decision)
}

/// So many of the last seats vote in favour.
fn vote<T: Config>(
	seats: &[T::AccountId],
	decision: DecisionId,
	votes: usize,
) -> Result<(), DispatchError> {
	for who in seats.iter().rev().take(votes) {
		let origin = RawOrigin::Signed(who.clone()).into();
		Pallet::<T>::vote(origin, COOPERATIVE, decision, Vote::For)
			.map_err(|refusal| refusal.error)?;
	}
	Ok(())
}

fn status<T: Config>(decision: DecisionId) -> Option<Status> {
	Decisions::<T>::get(COOPERATIVE, decision).map(|record| record.status)
}

fn set_status<T: Config>(decision: DecisionId, status: Status) {
	Decisions::<T>::mutate(COOPERATIVE, decision, |record| {
		if let Some(record) = record {
			record.status = status;
		}
	});
}

/// The votes that suffice.
const MAJORITY: usize = MAX_COUNCIL_SEATS as usize / 2 + 1;

#[benchmarks(where <T as Config>::RuntimeCall: From<frame_system::Call<T>>)]
mod benches {
	use super::*;

	/// Both actions are as long as they may be.
	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let who = seats.first().cloned().ok_or("no seats")?;
		let action = longest_action::<T>(1);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			COOPERATIVE,
			BoardKind::Council,
			DocumentHash::zero(),
			action,
			None,
		);

		assert_eq!(status::<T>(DecisionsMade::<T>::get(COOPERATIVE)), Some(Status::Open));
		Ok(())
	}

	/// The vote that decides, in the largest council.
	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		super::vote::<T>(&seats, decision, MAJORITY.saturating_sub(1))?;
		let who = seats.first().cloned().ok_or("no seats")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, decision, Vote::For);

		assert_eq!(status::<T>(decision), Some(Status::Approved));
		Ok(())
	}

	/// The action is long and does nothing: what it does is paid by the weight bound.
	#[benchmark]
	fn sign() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		super::vote::<T>(&seats, decision, MAJORITY)?;
		let chair = seats.first().cloned().ok_or("no seats")?;
		let minutes = Decisions::<T>::get(COOPERATIVE, decision)
			.and_then(|record| record.minutes)
			.ok_or("not approved")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(chair), COOPERATIVE, decision, minutes, Weight::MAX);

		assert_eq!(status::<T>(decision), Some(Status::Executed));
		Ok(())
	}

	/// As for the signature.
	#[benchmark]
	fn retry() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		super::vote::<T>(&seats, decision, MAJORITY)?;
		set_status::<T>(decision, Status::ExecutionFailed { error: DispatchError::Exhausted });

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anyone", 0, 0)), COOPERATIVE, decision, Weight::MAX);

		assert_eq!(status::<T>(decision), Some(Status::Executed));
		Ok(())
	}

	/// A decision expires; its action on refusal is long and does nothing.
	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;

		#[block]
		{
			if let Some(key) = Due::<T>::iter_keys().next() {
				Pallet::<T>::end(key);
			}
		}

		let ground = RefusalGround::Expired;
		assert_eq!(status::<T>(decision), Some(Status::Refused { ground, carried_out: true }));
		Ok(())
	}

	/// Minutes with two long actions leave the state.
	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		set_status::<T>(decision, Status::Executed);

		#[block]
		{
			if let Some(key) = Due::<T>::iter_keys().next() {
				Pallet::<T>::end(key);
			}
		}

		assert_eq!(status::<T>(decision), None);
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
