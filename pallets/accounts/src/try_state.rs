//! What is always true of the accounts.

use crate::{
	AcceptedKeys, AccountOfKey, Accounts, Attestations, Config, Consents, Due, End, Keys, Offers,
	Organizations, OrganizationsMade, Recoveries, Representations, Representatives, Successor,
	Tags, Vetoes,
};
use alloc::collections::{BTreeMap, BTreeSet};
use coop_primitives::AccountKind;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	nobody_is_reaped::<T>()?;
	organizations_are_represented::<T>()?;
	attestations_and_tags_agree::<T>()?;
	consents_are_one_a_pair::<T>()?;
	keys_and_accounts_agree::<T>()?;
	recoveries_keep_accepted_keys::<T>()?;
	everything_is_due_once::<T>()
}

/// Whether the account is registered and of this kind.
fn is<T: Config>(who: &T::AccountId, kind: AccountKind) -> bool {
	Accounts::<T>::get(who).is_some_and(|record| record.kind == kind)
}

/// Every registered account and every key holds a provider reference, so its nonce never starts
/// again.
fn nobody_is_reaped<T: Config>() -> Result<(), TryRuntimeError> {
	for who in Accounts::<T>::iter_keys() {
		ensure!(
			frame_system::Pallet::<T>::providers(&who) > 0,
			"a registered account has no provider reference"
		);
	}
	for key in AccountOfKey::<T>::iter_keys() {
		ensure!(frame_system::Pallet::<T>::providers(&key) > 0, "a key has no provider reference");
	}
	Ok(())
}

/// What is known of organisations belongs to such; their representatives are persons, counted and
/// within the bound.
fn organizations_are_represented<T: Config>() -> Result<(), TryRuntimeError> {
	let organizations = Organizations::<T>::iter_keys()
		.chain(Representatives::<T>::iter_keys())
		.chain(Offers::<T>::iter_keys());
	for organization in organizations {
		ensure!(is::<T>(&organization, AccountKind::Organization), "not an organisation");
	}
	ensure!(
		Offers::<T>::iter_keys().all(Representatives::<T>::contains_key),
		"an offer without somebody who made it"
	);
	let made = usize::try_from(OrganizationsMade::<T>::get()).unwrap_or(usize::MAX);
	ensure!(
		Accounts::<T>::iter_values()
			.filter(|record| record.kind == AccountKind::Organization)
			.count() >= made,
		"fewer organisations than were registered"
	);
	let mut counted = BTreeMap::<_, u32>::new();
	for representative in Representatives::<T>::iter_values() {
		ensure!(is::<T>(&representative, AccountKind::Person), "a representative is no person");
		let n = counted.entry(representative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		counted.values().all(|n| *n <= T::MaxOrganizations::get()),
		"somebody represents more organisations than allowed"
	);
	ensure!(
		Representations::<T>::iter().collect::<BTreeMap<_, _>>() == counted,
		"the count of represented organisations is wrong"
	);
	Ok(())
}

/// Each attestation is a person's and has its tag, and no tag has two.
fn attestations_and_tags_agree<T: Config>() -> Result<(), TryRuntimeError> {
	for (who, record) in Attestations::<T>::iter() {
		ensure!(is::<T>(&who, AccountKind::Person), "an attested account is no person's");
		ensure!(
			Tags::<T>::get(record.tag).as_ref() == Some(&who),
			"an attestation's tag is another's"
		);
	}
	ensure!(
		Attestations::<T>::iter_values().all(|record| match record.announced {
			true => record.due == record.until(),
			false => record.due <= record.until(),
		}),
		"an attestation is looked at too late"
	);
	ensure!(
		Tags::<T>::iter().count() == Attestations::<T>::iter().count(),
		"a tag without an attestation"
	);
	Ok(())
}

/// One consent a member and pair of cooperatives, and no empty list.
fn consents_are_one_a_pair<T: Config>() -> Result<(), TryRuntimeError> {
	for consents in Consents::<T>::iter_values() {
		let pairs: BTreeSet<_> = consents.iter().map(|c| (c.from, c.to)).collect();
		ensure!(!consents.is_empty(), "an empty list of consents");
		ensure!(pairs.len() == consents.len(), "two consents for one pair");
		ensure!(pairs.iter().all(|(from, to)| from != to), "a consent for one cooperative alone");
	}
	Ok(())
}

/// Every present key points back to its account; no key is a registered account.
fn keys_and_accounts_agree<T: Config>() -> Result<(), TryRuntimeError> {
	for (who, key) in Keys::<T>::iter() {
		ensure!(is::<T>(&who, AccountKind::Person), "a key signs for nobody registered");
		ensure!(
			AccountOfKey::<T>::get(&key).as_ref() == Some(&who),
			"a key does not point back to its account"
		);
	}
	for (key, who) in AccountOfKey::<T>::iter() {
		ensure!(!Accounts::<T>::contains_key(&key), "a key is a registered account");
		ensure!(Keys::<T>::contains_key(&who), "the account of a key has no key");
	}
	Ok(())
}

/// Each recovery of a key keeps it once it was accepted, and nothing else does; vetoes are of
/// registered accounts.
fn recoveries_keep_accepted_keys<T: Config>() -> Result<(), TryRuntimeError> {
	let mut kept = BTreeMap::new();
	for (who, recovery) in Recoveries::<T>::iter() {
		let kind = match recovery.successor {
			Successor::Key { key, accepted: true } => {
				ensure!(!Accounts::<T>::contains_key(&key), "an accepted key is registered");
				ensure!(!AccountOfKey::<T>::contains_key(&key), "an accepted key is in use");
				ensure!(kept.insert(key, who.clone()).is_none(), "two recoveries keep one key");
				AccountKind::Person
			}
			Successor::Key { accepted: false, .. } => AccountKind::Person,
			Successor::Representative(_) => AccountKind::Organization,
		};
		ensure!(is::<T>(&who, kind), "a recovery of the wrong kind of account");
	}
	ensure!(
		AcceptedKeys::<T>::iter().collect::<BTreeMap<_, _>>() == kept,
		"keys are kept for other recoveries than those they accepted"
	);
	ensure!(Vetoes::<T>::iter_keys().all(Accounts::<T>::contains_key), "a veto for nobody");
	Ok(())
}

/// Whatever ends stands once in the order of ends, and nothing else does.
fn everything_is_due_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut ends = BTreeSet::new();
	for (organization, offer) in Offers::<T>::iter() {
		ends.insert((offer.until, End::Offer(organization)));
	}
	for (who, record) in Attestations::<T>::iter() {
		ends.insert((record.due, End::Attestation(who)));
	}
	for (member, consents) in Consents::<T>::iter() {
		for consent in consents {
			let (from, to) = (consent.from, consent.to);
			ends.insert((consent.expires_at, End::Consent { member: member.clone(), from, to }));
		}
	}
	for (who, recovery) in Recoveries::<T>::iter() {
		ends.insert((recovery.stage.until(), End::Recovery(who)));
	}
	let due: BTreeSet<_> = Due::<T>::iter_keys().map(|(at, end)| (at.0, end)).collect();
	ensure!(due == ends, "the order of ends is not what ends");
	Ok(())
}
