//! What happens between two sessions (rules §8.5 to §8.8, §8.10). `docs` of the crate tell the order.

use crate::{
	performance::{judge, Verdict},
	ranking::{rank, Ranked},
	rewards::divide,
	seats::{choose, Challenger, Change, Limits, Sitting},
	types::{Candidate, CandidateNumber, Seat, SeatReason, Tally, MAX_CHANGES},
	BlocksMade, Candidates, ChangedByVote, Config, Event, Failing, NumberOf, Offenders, OnManaging,
	Pallet, Poll, Reserve, Seats, SessionStart, Unclaimed, UnclaimedTotal,
};
use alloc::{vec, vec::Vec};
use coop_primitives::Moment;
use frame_support::{traits::Get, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{historical, NextKeys, QueuedKeys, SessionManager, Validators};
use sp_staking::SessionIndex;

type CandidateOf<T> = Candidate<<T as frame_system::Config>::AccountId>;

/// Blocks are counted to who made them. The block of a rotation still counts in the ending session.
impl<T> pallet_authorship::EventHandler<T::AccountId, BlockNumberFor<T>> for Pallet<T>
where
	T: Config,
{
	fn note_author(author: T::AccountId) {
		let position = Validators::<T>::get().iter().position(|delegate| *delegate == author);
		BlocksMade::<T>::mutate(|made| {
			if let Some(made) = position.and_then(|position| made.get_mut(position)) {
				*made = made.saturating_add(1);
			}
		});
	}
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		let changed = Self::choose_seats(index);
		(changed || Self::keys_changed())
			.then(|| Seats::<T>::get().into_iter().map(|seat| seat.who).collect())
	}

	/// Everybody with keys, in the order of account ids; nobody makes blocks without.
	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		let mut set: Vec<_> = NextKeys::<T>::iter_keys().collect();
		set.sort();
		(!set.is_empty()).then_some(set)
	}

	fn start_session(index: SessionIndex) {
		let delegates = Validators::<T>::get();
		BlocksMade::<T>::put(BoundedVec::truncate_from(vec![0; delegates.len()]));
		// The genesis has no slot: session 0 begins with the first block.
		if index > 0 {
			SessionStart::<T>::put(T::CurrentSlot::get());
		}
		for who in &delegates {
			if let Some(severity) = Offenders::<T>::get(who) {
				pallet_session::Pallet::<T>::report_offence(who.clone(), severity);
			}
		}
		let mut managing = delegates;
		managing.sort();
		T::Managing::managing(&managing);
		Self::drop_unused_keys();
		let oldest = u64::from(index).saturating_sub(T::SessionsKept::get());
		if let Ok(oldest @ 1..) = SessionIndex::try_from(oldest) {
			historical::Pallet::<T>::prune_up_to(oldest);
		}
	}

	fn end_session(index: SessionIndex) {
		T::Managing::session_ends();
		Self::judge_session(index);
		Self::divide_pot(index);
	}
}

impl<T: Config> historical::SessionManager<T::AccountId, ()> for Pallet<T> {
	fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		<Self as SessionManager<_>>::new_session(index).map(identified)
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		<Self as SessionManager<_>>::new_session_genesis(index).map(identified)
	}

	fn start_session(index: SessionIndex) {
		<Self as SessionManager<_>>::start_session(index)
	}

	fn end_session(index: SessionIndex) {
		<Self as SessionManager<_>>::end_session(index)
	}
}

/// A delegate's full identification is his account, nothing more.
fn identified<AccountId>(set: Vec<AccountId>) -> Vec<(AccountId, ())> {
	set.into_iter().map(|who| (who, ())).collect()
}

impl<T: Config> Pallet<T> {
	/// Whether a delegate will have other keys than those that are queued, or none.
	fn keys_changed() -> bool {
		QueuedKeys::<T>::get().into_iter().any(|(who, keys)| NextKeys::<T>::get(who) != Some(keys))
	}

	/// Notes who made too few blocks in the session that ends, and in how many running (rules §8.8).
	fn judge_session(session: SessionIndex) {
		let Some(from) = SessionStart::<T>::get() else { return };
		let Some(verdicts) = judge(&BlocksMade::<T>::get(), from, T::CurrentSlot::get()) else {
			Self::deposit_event(Event::SessionNotJudged { session });
			return;
		};
		let before = Failing::<T>::get();
		let poor_before = |number| {
			before.iter().find(|(failing, _)| *failing == number).map_or(0, |(_, times)| *times)
		};
		let delegates = Validators::<T>::get();
		let failing = delegates.iter().zip(verdicts).filter_map(|(who, verdict)| {
			let number = NumberOf::<T>::get(who)?;
			let times = match verdict {
				Verdict::Good => 0,
				Verdict::Poor => poor_before(number).saturating_add(1),
				Verdict::NotDue => poor_before(number),
			};
			(times > 0).then_some((number, times))
		});
		Failing::<T>::put(BoundedVec::truncate_from(failing.collect()));
	}

	/// Divides what the pot received in the session that ends (rules §8.10).
	fn divide_pot(session: SessionIndex) {
		let now = Self::slot_time();
		let live: Vec<_> = Reserve::<T>::get()
			.into_iter()
			.filter_map(|number| Some((number, Candidates::<T>::get(number)?)))
			.filter(|(_, record)| !record.offended && is_live::<T>(record, now))
			.map(|(number, _)| number)
			.collect();
		let reserves = u32::try_from(live.len()).unwrap_or(u32::MAX);
		let made = BlocksMade::<T>::get();
		let shares = divide(Self::pot_to_divide(), &made, reserves, T::ReserveShare::get());

		let mut managing = Vec::new();
		for (who, share) in Validators::<T>::get().into_iter().zip(shares.managing) {
			// Who is no candidate any more, or offended, earns nothing.
			let number = NumberOf::<T>::get(&who).filter(|_| !Offenders::<T>::contains_key(&who));
			if let Some(number) = number.filter(|_| share > 0) {
				Self::earn(number, share);
				managing.push((who, share));
			}
		}
		if shares.reserve > 0 {
			live.into_iter().for_each(|number| Self::earn(number, shares.reserve));
		}
		if !managing.is_empty() || (shares.reserve > 0 && reserves > 0) {
			let reserve = shares.reserve;
			Self::deposit_event(Event::PotDivided { session, managing, reserve, reserves });
		}
	}

	fn earn(number: CandidateNumber, share: u128) {
		Unclaimed::<T>::mutate(number, |sum| *sum = sum.saturating_add(share));
		UnclaimedTotal::<T>::mutate(|sum| *sum = sum.saturating_add(share));
	}

	/// Chooses the seats of a session, and the reserve. Yields whether a seat changed.
	pub(crate) fn choose_seats(session: SessionIndex) -> bool {
		let now = Self::slot_time();
		let mut seats = Seats::<T>::get();
		for seat in seats.iter_mut() {
			// Who stood no more and was nominated anew sits with his new number.
			seat.number = NumberOf::<T>::get(&seat.who).unwrap_or(seat.number);
		}
		let (poll, failing) = (Poll::<T>::get(), Failing::<T>::get());
		let sitting: Vec<_> =
			seats.iter().map(|seat| Self::sitting(seat, &poll, &failing, now)).collect();
		let reserve = Self::reserve(&seats, &poll, now);
		let challengers: Vec<_> = reserve
			.iter()
			.filter_map(|(ranked, record)| challenger::<T>(ranked, record, now))
			.collect();

		let mut by_vote = ChangedByVote::<T>::get();
		by_vote.retain(|at| at.saturating_add(T::VotePeriod::get()) > now);
		let limits = Limits {
			seats: as_usize(T::Seats::get().min(crate::MAX_SEATS)),
			changes: as_usize(MAX_CHANGES),
			by_vote: as_usize(T::ChangesByVote::get().min(crate::MAX_SEATS))
				.saturating_sub(by_vote.len()),
		};
		let changes = choose(&sitting, &challengers, limits);
		for change in &changes {
			let comes = reserve.iter().find(|(ranked, _)| ranked.number == change.comes);
			let Some((_, comes)) = comes else { continue };
			Self::change_seat(session, &mut seats, change, &comes.who, now);
			if change.reason == SeatReason::Votes {
				// No more than there are changes by vote, and these have their limit.
				let _ = by_vote.try_push(now);
			}
		}
		ChangedByVote::<T>::put(by_vote);
		Seats::<T>::put(seats);
		let waits = |ranked: &Ranked| changes.iter().all(|change| change.comes != ranked.number);
		let most = as_usize(T::Reserves::get().min(crate::MAX_RESERVE));
		let numbers = reserve.iter().map(|(ranked, _)| ranked).filter(|ranked| waits(ranked));
		let numbers: Vec<_> = numbers.take(most).map(|ranked| ranked.number).collect();
		Reserve::<T>::put(BoundedVec::truncate_from(numbers));
		!changes.is_empty()
	}

	/// What speaks for and against who sits.
	fn sitting(
		seat: &Seat<T::AccountId>,
		poll: &[Tally],
		failing: &[(CandidateNumber, u32)],
		now: Moment,
	) -> Sitting {
		let number = seat.number;
		let votes = poll
			.binary_search_by_key(&number, |tally| tally.number)
			.ok()
			.and_then(|found| poll.get(found))
			.map_or(0, |tally| tally.votes(T::OrganizationsVote::get()));
		let leaves = if Offenders::<T>::contains_key(&seat.who) {
			Some(SeatReason::Offence)
		} else {
			match Candidates::<T>::get(number) {
				Some(record) if record.may_sit(now) && NextKeys::<T>::contains_key(&seat.who) => {
					let failed =
						failing.iter().any(|(whose, times)| *whose == number && *times > 1);
					failed.then_some(SeatReason::Benched)
				}
				_ => Some(SeatReason::Gone),
			}
		};
		Sitting { number, votes, leaves }
	}

	/// Who stands behind the seats: with votes, eligible, with keys and not on the bench. As many as may
	/// take a seat now or stand in reserve afterwards.
	fn reserve(
		seats: &[Seat<T::AccountId>],
		poll: &[Tally],
		now: Moment,
	) -> Vec<(Ranked, CandidateOf<T>)> {
		let most = as_usize(crate::MAX_RESERVE.saturating_add(MAX_CHANGES));
		rank(poll, T::OrganizationsVote::get())
			.into_iter()
			.filter(|ranked| seats.iter().all(|seat| seat.number != ranked.number))
			.filter_map(|ranked| {
				let record = Candidates::<T>::get(ranked.number)?;
				let stands = record.may_sit(now) && !record.is_benched(now);
				(stands && NextKeys::<T>::contains_key(&record.who)).then_some((ranked, record))
			})
			.take(most)
			.collect()
	}

	fn change_seat(
		session: SessionIndex,
		seats: &mut BoundedVec<
			Seat<T::AccountId>,
			frame_support::traits::ConstU32<{ crate::MAX_SEATS }>,
		>,
		change: &Change,
		comes: &T::AccountId,
		now: Moment,
	) {
		let new = Seat { who: comes.clone(), number: change.comes };
		let leaves = match change.leaves {
			Some(number) => {
				let Some(seat) = seats.iter_mut().find(|seat| seat.number == number) else {
					return;
				};
				Some(core::mem::replace(seat, new).who)
			}
			None => {
				let added = seats.try_push(new);
				debug_assert!(added.is_ok(), "more delegates than seats");
				None
			}
		};
		if let (SeatReason::Benched, Some(number)) = (change.reason, change.leaves) {
			Self::bench(number, now);
		}
		let (comes, reason) = (comes.clone(), change.reason);
		Self::deposit_event(Event::SeatChanged { session, leaves, comes, reason });
	}

	/// Sends a delegate to the bench: each time twice as long as before, up to the longest time; as long
	/// after the end of the last time, it begins anew.
	fn bench(candidate: CandidateNumber, now: Moment) {
		Candidates::<T>::mutate(candidate, |record| {
			let Some(record) = record else { return };
			if !failed_lately::<T>(record, now) {
				record.benches = 0;
			}
			let time = T::Bench::get()
				.saturating_mul(1u64.checked_shl(record.benches.into()).unwrap_or(u64::MAX));
			let until = now.saturating_add(time.min(T::LongestBench::get()));
			record.benched_until = until;
			record.benches = record.benches.saturating_add(1);
			Self::deposit_event(Event::Benched { candidate, until });
		});
		Failing::<T>::mutate(|failing| failing.retain(|(number, _)| *number != candidate));
	}
}

/// Whether the last time on the bench still counts.
fn failed_lately<T: Config>(record: &CandidateOf<T>, now: Moment) -> bool {
	record.benches > 0 && record.benched_until.saturating_add(T::LongestBench::get()) > now
}

fn is_live<T: Config>(record: &CandidateOf<T>, now: Moment) -> bool {
	record.is_live(now, T::HeartbeatLife::get())
}

/// Only who is live takes a seat.
fn challenger<T: Config>(
	ranked: &Ranked,
	record: &CandidateOf<T>,
	now: Moment,
) -> Option<Challenger> {
	is_live::<T>(record, now).then(|| Challenger {
		number: ranked.number,
		votes: ranked.votes,
		failed: failed_lately::<T>(record, now),
	})
}

fn as_usize(n: u32) -> usize {
	usize::try_from(n).unwrap_or(usize::MAX)
}
