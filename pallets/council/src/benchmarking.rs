//! What the calls and the hook of this pallet cost in the worst case.
//!
//! Cooperative 1 is taken as ready: it is so in the genesis of the development preset, with which
//! the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use alloc::{boxed::Box, vec, vec::Vec};
use coop_primitives::{
	due::DueKey,
	providers::{CouncilDecisions, OnRepresentativeChanged},
	BoardKind, CoopId, DecisionId, DecisionKind, DocumentHash, MAX_COUNCIL_SEATS,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{ConstU32, EnsureOrigin, Get, Time},
	weights::Weight,
	BoundedVec,
};
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
		seats: BoundedVec::truncate_from(
			seats
				.iter()
				.map(|who| Seat { who: who.clone(), organization: None, since: 0 })
				.collect(),
		),
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

/// Opens a decision with the longest actions, other ones each time.
fn propose<T: Config>(seats: &[T::AccountId]) -> Result<DecisionId, DispatchError>
where
	CallOf<T>: From<frame_system::Call<T>>,
{
	let who = seats.first().cloned().ok_or("no seats")?;
	let content = u8::try_from(DecisionsMade::<T>::get(COOPERATIVE)).unwrap_or_default();
	let action = *longest_action::<T>(content).ok_or("no action")?;
	let on_refusal = longest_action::<T>(content.wrapping_add(128)).map(|call| *call);
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

/// What a mandate covers.
fn mandate<T: Config>() -> Mandate {
	Mandate { up_to: None, until: T::Time::now().saturating_add(1_000_000), signs: true }
}

/// Somebody leaves an instruction, or with a key appoints a deputy.
fn instruct<T: Config>(
	who: &T::AccountId,
	kind: DecisionKind,
	key: Option<T::AccountId>,
	mandate: Mandate,
) -> Result<(), DispatchError> {
	let origin = RawOrigin::Signed(who.clone()).into();
	Pallet::<T>::instruct(origin, COOPERATIVE, BoardKind::Council, kind, key, mandate)
}

/// Everybody has a deputy key; and so many instructions stand that the list is full, but of nobody who
/// votes.
fn give_mandates<T: Config>(
	seats: &[T::AccountId],
	kind: DecisionKind,
) -> Result<(), DispatchError> {
	for (who, n) in seats.iter().zip(0..) {
		instruct::<T>(who, kind, Some(account("key", n, 0)), mandate::<T>())?;
	}
	Automation::<T>::mutate((COOPERATIVE, BoardKind::Council, kind), |list| {
		for n in 0..u32::try_from(seats.len()).unwrap_or_default() {
			let who: T::AccountId = account("former", n, 0);
			let (given_with, mandate) = (who.clone(), mandate::<T>());
			let _ = list.try_push(Standing { who, key: None, mandate, given_with });
		}
	});
	Ok(())
}

/// Everybody has a deputy key, and an instruction to vote.
fn instruct_all<T: Config>(
	seats: &[T::AccountId],
	kind: DecisionKind,
) -> Result<(), DispatchError> {
	let mandate = Mandate { signs: false, ..mandate::<T>() };
	for (who, n) in seats.iter().zip(0..) {
		for key in [Some(account("key", n, 0)), None] {
			instruct::<T>(who, kind, key, mandate)?;
		}
	}
	Ok(())
}

/// An open decision that is covered by mandates, and the deputy key of the chair.
fn covered<T: Config>(seats: &[T::AccountId]) -> Result<(DecisionId, T::AccountId), DispatchError>
where
	CallOf<T>: From<frame_system::Call<T>>,
{
	give_mandates::<T>(seats, DecisionKind::Other)?;
	Ok((propose::<T>(seats)?, account("key", 0, 0)))
}

/// So many open decisions.
fn agenda<T: Config>(
	seats: &[T::AccountId],
	n: u32,
) -> Result<BoundedVec<DecisionId, ConstU32<MAX_AGENDA>>, DispatchError>
where
	CallOf<T>: From<frame_system::Call<T>>,
{
	let decisions: Result<Vec<_>, _> = (0..n).map(|_| propose::<T>(seats)).collect();
	Ok(BoundedVec::truncate_from(decisions?))
}

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId> {
	/// Somebody who is an active member of the cooperative and a natural person, for each number
	/// another one.
	fn member(cooperative: CoopId, n: u32) -> AccountId;
}

/// The votes that suffice.
const MAJORITY: usize = MAX_COUNCIL_SEATS as usize / 2 + 1;

#[benchmarks(where <T as Config>::RuntimeCall: From<frame_system::Call<T>>)]
mod benches {
	use super::*;

	/// The action is as long as it may be, and all vote by instruction.
	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		instruct_all::<T>(&seats, DecisionKind::Other)?;
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

		assert_eq!(status::<T>(DecisionsMade::<T>::get(COOPERATIVE)), Some(Status::Approved));
		Ok(())
	}

	/// The vote that decides, in the largest council, among as many mandates as there may be.
	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		give_mandates::<T>(&seats, DecisionKind::Other)?;
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

	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		let record = Decisions::<T>::get(COOPERATIVE, decision).ok_or("no decision")?;
		Pallet::<T>::conclude(COOPERATIVE, decision, record, Status::Executed);
		Open::<T>::remove(COOPERATIVE, decision);

		#[block]
		{
			if let Some(key) = Due::<T>::iter_keys().next() {
				Pallet::<T>::end(key);
			}
		}

		assert_eq!(status::<T>(decision), None);
		Ok(())
	}

	/// The deciding vote by a deputy key, among as many mandates as there may be.
	#[benchmark]
	fn vote_by_deputy_key() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let (decision, key) = covered::<T>(&seats)?;
		super::vote::<T>(&seats, decision, MAJORITY.saturating_sub(1))?;
		let principal = seats.first().cloned().ok_or("no seats")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(key), COOPERATIVE, decision, principal, Vote::For);

		assert_eq!(status::<T>(decision), Some(Status::Approved));
		Ok(())
	}

	#[benchmark]
	fn sign_by_deputy_key() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let (decision, key) = covered::<T>(&seats)?;
		super::vote::<T>(&seats, decision, MAJORITY)?;
		let principal = seats.first().cloned().ok_or("no seats")?;
		let minutes = Decisions::<T>::get(COOPERATIVE, decision)
			.and_then(|record| record.minutes)
			.ok_or("not approved")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(key), COOPERATIVE, decision, principal, minutes, Weight::MAX);

		assert_eq!(status::<T>(decision), Some(Status::Executed));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		let who = seats.first().cloned().ok_or("no seats")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, decision);

		assert!(matches!(status::<T>(decision), Some(Status::Refused { .. })));
		Ok(())
	}

	/// The last of as many mandates as there may be, with a key.
	#[benchmark]
	fn instruct() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let who = seats.last().cloned().ok_or("no seats")?;
		let others: Vec<_> = seats.iter().filter(|seat| **seat != who).cloned().collect();
		give_mandates::<T>(&others, DecisionKind::Other)?;
		let key = account("key", MAX_COUNCIL_SEATS, 0);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			COOPERATIVE,
			BoardKind::Council,
			DecisionKind::Other,
			Some(key),
			mandate::<T>(),
		);

		let given = Automation::<T>::get((COOPERATIVE, BoardKind::Council, DecisionKind::Other));
		assert_eq!(given.len(), others.len().saturating_mul(2).saturating_add(1));
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		give_mandates::<T>(&seats, DecisionKind::Other)?;
		let (who, n) = (seats.first().cloned().ok_or("no seats")?, 0);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			COOPERATIVE,
			BoardKind::Council,
			DecisionKind::Other,
			Some(account("key", n, 0)),
		);

		assert!(!DeputyKeys::<T>::contains_key(COOPERATIVE, account::<T::AccountId>("key", n, 0)));
		Ok(())
	}

	/// All seats are replaced; all who leave had mandates for all kinds.
	#[benchmark]
	fn set_board() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		for kind in DecisionKind::ALL.into_iter().filter(|kind| kind.may_be_automated()) {
			give_mandates::<T>(&seats, kind)?;
		}
		let origin = T::MeetingOrigin::try_successful_origin()
			.or_else(|()| T::CouncilOrigin::try_successful_origin())
			.map_err(|()| BenchmarkError::Weightless)?;
		let board = match T::MeetingOrigin::try_origin(origin.clone()) {
			Ok(_) => BoardKind::Council,
			Err(_) => {
				let council = Boards::<T>::take(COOPERATIVE, BoardKind::Council);
				Boards::<T>::set(COOPERATIVE, BoardKind::Executive, council);
				for kind in DecisionKind::ALL {
					let of = |board| (COOPERATIVE, board, kind);
					let list = Automation::<T>::take(of(BoardKind::Council));
					if !list.is_empty() {
						Automation::<T>::insert(of(BoardKind::Executive), list);
					}
				}
				BoardKind::Executive
			}
		};
		let new: Vec<Appointee<T::AccountId>> = (0..MAX_COUNCIL_SEATS)
			.map(|n| T::BenchmarkHelper::member(COOPERATIVE, n).into())
			.collect();
		let composition = Composition {
			chair: new.first().map(|seat| seat.who.clone()).ok_or("no seats")?,
			seats: BoundedVec::truncate_from(new.clone()),
			deputy: None,
			secretary: None,
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, board, composition, DocumentHash::zero());

		let seated = Boards::<T>::get(COOPERATIVE, board).ok_or("no board")?.seats;
		assert!(seated.iter().map(|seat| &seat.who).eq(new.iter().map(|seat| &seat.who)));
		Ok(())
	}

	#[benchmark]
	fn set_executive_election() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, true);

		assert!(ExecutiveElected::<T>::contains_key(COOPERATIVE));
		Ok(())
	}

	#[benchmark]
	fn resign() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let who = seats.first().cloned().ok_or("no seats")?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, BoardKind::Council, Office::Chair);

		assert_eq!(Terms::<T>::iter().count(), 1);
		Ok(())
	}

	/// The choice that decides.
	#[benchmark]
	fn support_acting_chair() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let candidate = seats.last().cloned().ok_or("no seats")?;
		let who = seats.get(1).cloned().ok_or("no seats")?;
		let votes = seats.iter().skip(2).take(MAJORITY.saturating_sub(1));
		let votes: Vec<_> = votes.map(|voter| (voter.clone(), candidate.clone())).collect();
		let board = BoardKind::Council;
		ActingVotes::<T>::insert(COOPERATIVE, board, BoundedVec::truncate_from(votes));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, board, candidate.clone());

		let acting = Boards::<T>::get(COOPERATIVE, board).and_then(|board| board.acting);
		assert_eq!(acting, Some(candidate));
		Ok(())
	}

	/// One seat with all its mandates.
	#[benchmark]
	fn vacate_seat() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		for kind in DecisionKind::ALL.into_iter().filter(|kind| kind.may_be_automated()) {
			give_mandates::<T>(&seats, kind)?;
		}
		let who = seats.first().cloned().ok_or("no seats")?;
		let organization: T::AccountId = account("organization", 0, 0);
		Boards::<T>::mutate(COOPERATIVE, BoardKind::Council, |board| {
			if let Some(seat) = board.as_mut().and_then(|board| board.seats.as_mut().first_mut()) {
				seat.organization = Some(organization.clone());
			}
		});
		let place = (COOPERATIVE, BoardKind::Council);
		SeatsFor::<T>::insert(&organization, BoundedVec::truncate_from(vec![place]));

		#[block]
		{
			<Pallet<T> as OnRepresentativeChanged<_>>::representative_changed(&organization);
		}

		let board = Boards::<T>::get(COOPERATIVE, BoardKind::Council);
		assert!(board.is_some_and(|board| !board.has_seat(&who)));
		Ok(())
	}

	#[benchmark]
	fn set_life() -> Result<(), BenchmarkError> {
		let origin =
			T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let life = Some(T::LongestLife::get());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, DecisionKind::Staff, life);

		assert_eq!(Lives::<T>::get(COOPERATIVE, DecisionKind::Staff), life);
		Ok(())
	}

	#[benchmark]
	fn open_session(n: Linear<1, MAX_AGENDA>) -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let chair = seats.first().cloned().ok_or("no seats")?;
		let decisions = agenda::<T>(&seats, n)?;

		#[extrinsic_call]
		_(
			RawOrigin::Signed(chair),
			COOPERATIVE,
			BoardKind::Council,
			DocumentHash::zero(),
			decisions,
		);

		assert!(Sessions::<T>::contains_key(COOPERATIVE, 1));
		Ok(())
	}

	/// All that stands on the agenda was approved; the actions are long and do nothing.
	#[benchmark]
	fn sign_session(n: Linear<1, MAX_AGENDA>) -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let chair = seats.first().cloned().ok_or("no seats")?;
		let decisions = agenda::<T>(&seats, n)?;
		let origin = RawOrigin::Signed(chair.clone());
		let (board, agenda) = (BoardKind::Council, DocumentHash::zero());
		let opened = decisions.clone();
		Pallet::<T>::open_session(origin.clone().into(), COOPERATIVE, board, agenda, opened)?;
		for decision in &decisions {
			super::vote::<T>(&seats, *decision, MAJORITY)?;
		}
		let minutes = Pallet::<T>::session_minutes(COOPERATIVE, 1).ok_or("no session")?.hash();

		#[extrinsic_call]
		_(origin, COOPERATIVE, 1, minutes, Weight::MAX);

		assert!(Sessions::<T>::get(COOPERATIVE, 1).is_some_and(|session| session.signed));
		Ok(())
	}

	#[benchmark]
	fn end_term() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let who = seats.first().cloned().ok_or("no seats")?;
		let origin = RawOrigin::Signed(who).into();
		Pallet::<T>::resign(origin, COOPERATIVE, BoardKind::Council, Office::Chair)?;
		Boards::<T>::mutate(COOPERATIVE, BoardKind::Council, |board| {
			if let Some(term) =
				board.as_mut().and_then(|board| board.resignations.as_mut().first_mut())
			{
				term.1 = 0;
			}
		});

		#[block]
		{
			if let Some(key) = Terms::<T>::iter_keys().next() {
				Pallet::<T>::end_term(key);
			}
		}

		assert_eq!(Terms::<T>::iter().count(), 0);
		Ok(())
	}

	/// None of the voters sits any more: it begins anew, and all of the new board vote by instruction.
	#[benchmark]
	fn review() -> Result<(), BenchmarkError> {
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;
		instruct_all::<T>(&seats, DecisionKind::Other)?;
		Decisions::<T>::mutate(COOPERATIVE, decision, |record| {
			for voter in record.iter_mut().flat_map(|record| record.voters.iter_mut()) {
				voter.who = account("former", 0, 0);
			}
		});
		Pallet::<T>::recount(COOPERATIVE);

		#[block]
		{
			Pallet::<T>::review_next();
		}

		assert_eq!(status::<T>(decision), Some(Status::Approved));
		Ok(())
	}

	/// A member with all his mandates, while the others elect who acts.
	#[benchmark]
	fn remove_seat() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let seats = seat_council::<T>();
		for kind in DecisionKind::ALL.into_iter().filter(|kind| kind.may_be_automated()) {
			give_mandates::<T>(&seats, kind)?;
		}
		let who = seats.first().cloned().ok_or("no seats")?;
		let board = BoardKind::Council;
		let votes = seats.iter().skip(1).map(|voter| (voter.clone(), voter.clone())).collect();
		ActingVotes::<T>::insert(COOPERATIVE, board, BoundedVec::truncate_from(votes));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, board, who.clone(), DocumentHash::zero());

		let record = Boards::<T>::get(COOPERATIVE, board);
		assert!(record.is_some_and(|record| !record.has_seat(&who)));
		Ok(())
	}

	#[benchmark]
	fn overrule() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let seats = seat_council::<T>();
		let decision = super::propose::<T>(&seats)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, decision, DocumentHash::zero());

		let ground = RefusalGround::Overruled;
		assert_eq!(status::<T>(decision), Some(Status::Refused { ground, carried_out: false }));
		Ok(())
	}

	/// All officers have resigned, at different moments.
	#[benchmark]
	fn set_officers() -> Result<(), BenchmarkError> {
		let origin =
			T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let seats = seat_council::<T>();
		let mut others = seats.iter().skip(1).cloned();
		let (deputy, secretary) = (others.next(), others.next());
		let now = T::Time::now();
		let terms: Vec<_> = Office::ALL.into_iter().zip(1..).collect();
		let board = BoardKind::Council;
		Boards::<T>::mutate(COOPERATIVE, board, |record| {
			if let Some(record) = record {
				record.deputy = deputy.clone();
				record.secretary = secretary.clone();
				let terms = terms.iter().map(|(office, n)| (*office, now.saturating_add(*n)));
				record.resignations = BoundedVec::truncate_from(terms.collect());
			}
		});
		for (_, n) in &terms {
			let at = now.saturating_add(*n);
			let id = board as u32;
			Terms::<T>::insert(DueKey { at, cooperative: COOPERATIVE, id }, ());
		}
		let to = (secretary.clone(), deputy.clone());

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			COOPERATIVE,
			board,
			to.0.clone(),
			to.1.clone(),
			DocumentHash::zero(),
		);

		let record = Boards::<T>::get(COOPERATIVE, board).ok_or("no board")?;
		assert_eq!((record.deputy, record.secretary), to);
		assert_eq!(Terms::<T>::iter().count(), 1);
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
