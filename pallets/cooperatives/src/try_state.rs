//! What is always true of the cooperatives.

use crate::{
	pallet::*,
	types::{Body, Founding, Status},
};
use alloc::{collections::BTreeMap, vec::Vec};
use coop_primitives::{due::DueKey, CoopId};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	ids_were_given::<T>()?;
	accounts_stand_for_one::<T>()?;
	profiles_are_well::<T>()?;
	foundings_are_under_way::<T>()?;
	blocks_and_statuses_agree::<T>()?;
	lost_memberships_are_due_once::<T>()?;
	links_are_mutual_and_counted::<T>()?;
	offers_are_due_once::<T>()?;
	staff_is_counted::<T>()?;
	operator_and_union_exist::<T>()
}

/// No cooperative has an id that was never given.
fn ids_were_given<T: Config>() -> Result<(), TryRuntimeError> {
	let next = NextCooperative::<T>::get();
	ensure!(
		Cooperatives::<T>::iter_keys().all(|id| (1..next).contains(&id)),
		"a cooperative has an id that was never given"
	);
	ensure!(
		Designated::<T>::get().is_none_or(|it| (1..=next).contains(&it.next)),
		"cooperatives are looked at that do not exist"
	);
	Ok(())
}

/// Every cooperative has its account, and every account one cooperative.
fn accounts_stand_for_one<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Cooperatives::<T>::iter().all(|(id, c)| CooperativeOf::<T>::get(&c.account) == Some(id)),
		"an account does not stand for its cooperative"
	);
	ensure!(
		CooperativeOf::<T>::iter().count() == Cooperatives::<T>::iter().count(),
		"an account stands for a cooperative that is gone"
	);
	Ok(())
}

/// Nothing is wrong with what a cooperative states of itself.
fn profiles_are_well<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Cooperatives::<T>::iter_values().all(|c| c.fault().is_none()),
		"a contribution, a country, a currency, a financial year or a UTC offset is none"
	);
	Ok(())
}

/// Only cooperatives on their way have a founding; not everybody has signed it, nobody twice, and
/// only who is on the list. Agreements are those of cooperatives.
fn foundings_are_under_way<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, founding) in Foundings::<T>::iter() {
		ensure!(standing::<T>(id) == Some(Status::Active), "a founding that is not under way");
		ensure!(signatures_fit(&founding), "a founding is signed by others or by everybody");
	}
	ensure!(
		Agreements::<T>::iter_keys().all(Cooperatives::<T>::contains_key),
		"an agreement of a cooperative that is gone"
	);
	for (id, c) in Cooperatives::<T>::iter() {
		ensure!(
			c.status != Status::Pending || Agreements::<T>::contains_key(id),
			"a connection without agreement"
		);
	}
	Ok(())
}

fn signatures_fit<AccountId: PartialEq>(founding: &Founding<AccountId>) -> bool {
	let Founding { council, signed, regulations, .. } = founding;
	signed.len() < council.seats.len()
		&& signed.is_empty() == regulations.is_none()
		&& signed.iter().all(|who| council.seats.contains(who))
		&& signed.iter().enumerate().all(|(n, who)| signed.iter().take(n).all(|it| it != who))
}

/// Where a cooperative would stand without blocks.
fn standing<T: Config>(id: CoopId) -> Option<Status> {
	let status = Cooperatives::<T>::get(id)?.status;
	Some(Blocks::<T>::get(id).map_or(status, |block| block.before))
}

/// Blocked is who has a ground, and nobody else; operator and union never, nor have they notices or
/// terms.
fn blocks_and_statuses_agree<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, c) in Cooperatives::<T>::iter() {
		ensure!(
			(c.status == Status::Blocked) == Blocks::<T>::contains_key(id),
			"blocked without a ground, or not blocked in spite of one"
		);
	}
	for (id, block) in Blocks::<T>::iter() {
		ensure!(Cooperatives::<T>::contains_key(id), "a block of a cooperative that is gone");
		ensure!(!block.grounds.is_empty(), "a block without ground");
		ensure!(block.before != Status::Blocked, "blocked before it was blocked");
	}
	for id in Notices::<T>::iter_keys() {
		ensure!(Cooperatives::<T>::contains_key(id), "a notice to a cooperative that is gone");
		ensure!(!Pallet::<T>::is_exempt(id), "a notice to operator or union");
	}
	ensure!(
		Blocks::<T>::iter_keys().all(|id| !Pallet::<T>::is_exempt(id)),
		"operator or union is blocked"
	);
	Ok(())
}

/// Every term to join again stands once in the order of ends, and nothing else does.
fn lost_memberships_are_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let terms: Vec<_> = RejoinUntil::<T>::iter().collect();
	ensure!(
		terms.iter().all(|(cooperative, body, at)| {
			RejoinDue::<T>::contains_key(DueKey {
				at: *at,
				cooperative: *cooperative,
				id: body.number(),
			}) && Cooperatives::<T>::contains_key(cooperative)
				&& !Pallet::<T>::is_exempt(*cooperative)
		}),
		"a term never ends, or is that of nobody"
	);
	ensure!(RejoinDue::<T>::iter_keys().count() == terms.len(), "an end without a term");
	ensure!(
		RejoinDue::<T>::iter_keys().all(|key| Body::numbered(key.id).is_some()),
		"a term to join an unknown body"
	);
	Ok(())
}

/// A link stands in both directions, between different cooperatives of which one is a
/// meta-cooperative; links and own offers are counted and within the bound.
fn links_are_mutual_and_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counted = BTreeMap::<_, u32>::new();
	for (one, other, since) in Links::<T>::iter() {
		ensure!(one != other, "a link of a cooperative with itself");
		ensure!(Links::<T>::get(other, one) == Some(since), "a link in one direction only");
		let meta = |id| Cooperatives::<T>::get(id).map(|c| c.meta);
		let (Some(a), Some(b)) = (meta(one), meta(other)) else {
			return Err("a link of a cooperative that is gone".into());
		};
		ensure!(a || b, "a link without a meta-cooperative");
		ensure!(!LinkOffers::<T>::contains_key(one, other), "an offer of what is linked already");
		let n = counted.entry(one).or_default();
		*n = n.saturating_add(1);
	}
	for (from, to) in LinkOffers::<T>::iter_keys() {
		ensure!(Cooperatives::<T>::contains_key(from), "an offer of a cooperative that is gone");
		ensure!(!LinkOffers::<T>::contains_key(to, from), "two offers of one link");
		let n = counted.entry(from).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(counted.values().all(|n| *n <= T::MaxLinks::get()), "more links than allowed");
	ensure!(
		LinkCount::<T>::iter().collect::<BTreeMap<_, _>>() == counted,
		"the count of links is wrong"
	);
	Ok(())
}

/// Every offer stands once in the order of ends, and nothing else does.
fn offers_are_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let offers: Vec<_> = LinkOffers::<T>::iter().collect();
	ensure!(
		offers.iter().all(|(from, to, at)| {
			OffersDue::<T>::contains_key(DueKey { at: *at, cooperative: *from, id: *to })
		}),
		"an offer never ends"
	);
	ensure!(OffersDue::<T>::iter_keys().count() == offers.len(), "an end without an offer");
	Ok(())
}

/// Staff entries belong to a cooperative, are not empty, are counted and within the bound.
fn staff_is_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counted = BTreeMap::<_, u32>::new();
	for (id, _, rights) in Staff::<T>::iter() {
		ensure!(Cooperatives::<T>::contains_key(id), "staff of an unknown cooperative");
		ensure!(!rights.is_empty(), "a staff entry without rights");
		let n = counted.entry(id).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(counted.values().all(|n| *n <= T::MaxStaff::get()), "more staff than allowed");
	ensure!(
		StaffCount::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == counted,
		"the count of staff is wrong"
	);
	Ok(())
}

/// Operator and union, once named, exist.
fn operator_and_union_exist<T: Config>() -> Result<(), TryRuntimeError> {
	let named = [Operator::<T>::get(), Union::<T>::get()];
	ensure!(
		named.iter().flatten().all(Cooperatives::<T>::contains_key),
		"operator or union is not a cooperative"
	);
	Ok(())
}
