//! What is always true of delegates.

use crate::{
	BlocksMade, Candidates, CandidatesMade, Changes, ChangesDue, Config, KeysToDrop, NomineeOf,
	NumberOf, Offenders, Pallet, Poll, Reserve, Seats, SessionStart, Unclaimed, UnclaimedTotal,
	Voters,
};
use alloc::collections::{BTreeMap, BTreeSet};
use coop_primitives::{
	due::DueAt,
	providers::{AccountRegistry, MemberInspect},
	AccountKind,
};
use frame_support::{
	ensure,
	traits::{
		fungible::Inspect,
		tokens::{Fortitude::Polite, Preservation::Preserve},
		Get,
	},
};
use pallet_session::{NextKeys, QueuedKeys, Validators};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	session_has_begun::<T>()?;
	candidates_agree::<T>()?;
	counts_are_those_of_the_records::<T>()?;
	voters_have_a_voice::<T>()?;
	seats_are_in_order::<T>()?;
	rewards_lie_in_the_pot::<T>()?;
	changes_are_due_once::<T>()
}

/// The present session did not begin in the future.
fn session_has_begun<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		SessionStart::<T>::get().is_none_or(|start| start <= T::CurrentSlot::get()),
		"the session began in the future"
	);
	Ok(())
}

/// Candidates, their numbers, their counts and the nominees of cooperatives are the same; nominees are
/// members there.
fn candidates_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut nominees = BTreeMap::new();
	for (number, candidate) in Candidates::<T>::iter() {
		ensure!(
			(1..=CandidatesMade::<T>::get()).contains(&number),
			"a candidate has a number that was never given"
		);
		ensure!(
			NumberOf::<T>::get(&candidate.who) == Some(number),
			"a candidate does not know his number"
		);
		ensure!(
			candidate.offended == Offenders::<T>::contains_key(&candidate.who),
			"a candidate hides an offence"
		);
		if let Some(cooperative) = candidate.cooperative {
			ensure!(
				nominees.insert(cooperative, number).is_none(),
				"a cooperative has two nominees"
			);
			ensure!(
				T::Members::is_active(cooperative, &candidate.who),
				"a nominee is no member of his cooperative"
			);
		}
	}
	let count = NumberOf::<T>::iter_keys().count();
	ensure!(count == Candidates::<T>::iter_keys().count(), "a number without a candidate");
	ensure!(
		usize::try_from(Candidates::<T>::count()) == Ok(count),
		"the count of candidates is wrong"
	);
	ensure!(
		NomineeOf::<T>::iter().collect::<BTreeMap<_, _>>() == nominees,
		"a nomination without a candidate"
	);
	let poll = Poll::<T>::get();
	ensure!(
		poll.windows(2).all(|pair| matches!(pair, [a, b] if a.number < b.number)),
		"the counts are not in order"
	);
	ensure!(
		poll.iter().map(|tally| tally.number).collect::<BTreeSet<_>>()
			== Candidates::<T>::iter_keys().collect(),
		"counts and candidates are not the same"
	);
	Ok(())
}

fn counts_are_those_of_the_records<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counted = BTreeMap::<_, (u32, u32)>::new();
	for voter in Voters::<T>::iter_values() {
		ensure!(!voter.approvals.is_empty(), "a voter who approves nobody");
		ensure!(crate::approvals::are_ascending(&voter.approvals), "approvals are not in order");
		for number in voter.approvals {
			let (persons, organizations) = counted.entry(number).or_default();
			let count = if voter.organization { organizations } else { persons };
			*count = count.saturating_add(1);
		}
	}
	for tally in Poll::<T>::get() {
		let expected = counted.remove(&tally.number).unwrap_or_default();
		ensure!(expected == (tally.persons, tally.organizations), "a count is not its records'");
	}
	Ok(())
}

/// Whoever has a record is a member somewhere. An attestation may have run out in this block.
fn voters_have_a_voice<T: Config>() -> Result<(), TryRuntimeError> {
	for (who, voter) in Voters::<T>::iter() {
		ensure!(T::Members::memberships_of(&who) > 0, "a voter who is a member of nothing");
		let kind = if voter.organization { AccountKind::Organization } else { AccountKind::Person };
		ensure!(T::Accounts::kind_of(&who) == Some(kind), "a voter of another kind");
	}
	Ok(())
}

/// Nobody sits twice or without keys; nobody sits and stands in reserve; former candidates keep their
/// keys only as long as they sit.
fn seats_are_in_order<T: Config>() -> Result<(), TryRuntimeError> {
	let seats = Seats::<T>::get();
	let who: BTreeSet<_> = seats.iter().map(|seat| seat.who.clone()).collect();
	ensure!(who.len() == seats.len(), "somebody has two seats");
	let queued = QueuedKeys::<T>::get();
	let mut needed = Validators::<T>::get();
	needed.extend(queued.into_iter().map(|(who, _)| who));
	needed.extend(who);
	for who in &needed {
		ensure!(NextKeys::<T>::contains_key(who), "a delegate without keys");
		ensure!(Pallet::<T>::may_have_keys(who), "a delegate may not have keys");
	}
	let reserve = Reserve::<T>::get();
	ensure!(
		seats.iter().all(|seat| !reserve.contains(&seat.number)),
		"somebody sits and stands in reserve"
	);
	for who in KeysToDrop::<T>::get() {
		ensure!(!NumberOf::<T>::contains_key(&who), "the keys of a candidate shall go");
	}
	ensure!(
		BlocksMade::<T>::get().len() == Validators::<T>::get().len()
			|| SessionStart::<T>::get().is_none(),
		"blocks are counted for others than those who sit"
	);
	Ok(())
}

/// Everything unclaimed is a candidate's, adds up, and lies in the pot.
fn rewards_lie_in_the_pot<T: Config>() -> Result<(), TryRuntimeError> {
	let mut sum = 0u128;
	for (number, amount) in Unclaimed::<T>::iter() {
		ensure!(Candidates::<T>::contains_key(number), "a reward of nobody");
		sum = sum.saturating_add(amount);
	}
	ensure!(sum == UnclaimedTotal::<T>::get(), "rewards do not add up");
	let pot = T::Token::reducible_balance(&T::Pot::get(), Preserve, Polite);
	ensure!(sum <= pot, "the pot owes more than it has");
	Ok(())
}

fn changes_are_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let due: BTreeSet<_> =
		ChangesDue::<T>::iter_keys().map(|(at, change)| (at.0, change)).collect();
	let pending: BTreeSet<_> =
		Changes::<T>::iter().map(|(change, pending)| (DueAt(pending.at).0, change)).collect();
	ensure!(due == pending, "a change is due at another time, or twice");
	Ok(())
}
