//! What is always true of branches.

use crate::{
	Ballots, Belonging, Branches, BranchesMade, Config, Elections, ElectionsDue, FoundingOf,
	Foundings, FoundingsDue, FoundingsUnderWay, Listed, OpenBranches, Participations, Represents,
	TrustedIn, VotingBranch,
};
use alloc::collections::BTreeMap;
use coop_primitives::{due::DueKey, providers::MemberInspect};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	branches_are_counted::<T>()?;
	members_belong_once::<T>()?;
	representatives_and_trusted_are_known::<T>()?;
	elections_end_once::<T>()?;
	foundings_agree::<T>()
}

fn branches_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut open = BTreeMap::<_, u32>::new();
	for (cooperative, id, branch) in Branches::<T>::iter() {
		ensure!(
			(1..=BranchesMade::<T>::get(cooperative)).contains(&id),
			"a branch has a number that was never given"
		);
		if !branch.closed {
			let n = open.entry(cooperative).or_default();
			*n = n.saturating_add(1);
		}
	}
	ensure!(
		OpenBranches::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == open,
		"the count of open branches is wrong"
	);
	Ok(())
}

/// The voting branches of members, the members of branches, and their counts are the same.
fn members_belong_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut members = BTreeMap::<_, u32>::new();
	for (cooperative, who, branch) in VotingBranch::<T>::iter() {
		ensure!(T::Members::is_active(cooperative, &who), "a branch of somebody who is no member");
		ensure!(
			Belonging::<T>::contains_key((cooperative, branch, &who)),
			"a member is not among those of his branch"
		);
		let n = members.entry((cooperative, branch)).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		Belonging::<T>::iter_keys().count() == VotingBranch::<T>::iter_keys().count(),
		"a branch has somebody who does not belong there"
	);
	for (cooperative, id, branch) in Branches::<T>::iter() {
		let counted = members.remove(&(cooperative, id)).unwrap_or_default();
		ensure!(branch.members == counted, "the count of a branch's members is wrong");
	}
	ensure!(members.is_empty(), "members of a branch that is none");
	for (cooperative, who, list) in Participations::<T>::iter() {
		ensure!(
			!list.is_empty() && T::Members::is_active(cooperative, &who),
			"a participation of nobody"
		);
	}
	for (cooperative, branch, _) in Listed::<T>::iter_keys() {
		ensure!(
			Branches::<T>::get(cooperative, branch).is_some_and(|branch| branch.private),
			"a list of a branch that is not private"
		);
	}
	Ok(())
}

/// Who represents a branch belongs to it, and to no other one; whom he trusts is known.
fn representatives_and_trusted_are_known<T: Config>() -> Result<(), TryRuntimeError> {
	let (mut represented, mut trusted) = (0usize, 0usize);
	for (cooperative, id, branch) in Branches::<T>::iter() {
		let Some(who) = &branch.representative else {
			ensure!(
				branch.trusted.is_empty() && branch.mandate.is_none(),
				"something is left of a representative"
			);
			continue;
		};
		represented = represented.saturating_add(1);
		ensure!(!branch.closed, "a closed branch is represented");
		ensure!(
			Represents::<T>::get(cooperative, who) == Some(id)
				&& VotingBranch::<T>::get(cooperative, who) == Some(id),
			"a representative does not belong to his branch"
		);
		trusted = trusted.saturating_add(branch.trusted.len());
		let is_known = |one| TrustedIn::<T>::get(cooperative, one) == Some(id);
		ensure!(branch.trusted.iter().all(is_known), "a trusted person is not known");
	}
	ensure!(Represents::<T>::iter().count() == represented, "somebody represents no branch");
	ensure!(TrustedIn::<T>::iter().count() == trusted, "somebody is trusted by nobody");
	Ok(())
}

/// Every ballot ends once, and has as many votes as there are voters who still belong there.
fn elections_end_once<T: Config>() -> Result<(), TryRuntimeError> {
	let mut cast = BTreeMap::<_, u32>::new();
	for (cooperative, _, ballot) in Ballots::<T>::iter() {
		let n = cast.entry((cooperative, ballot.branch, ballot.number)).or_default();
		*n = n.saturating_add(1);
	}
	let mut elections = 0usize;
	for (cooperative, branch, election) in Elections::<T>::iter() {
		elections = elections.saturating_add(1);
		ensure!(
			ElectionsDue::<T>::contains_key(DueKey { at: election.until, cooperative, id: branch }),
			"a ballot never ends"
		);
		let votes = cast.get(&(cooperative, branch, election.number)).copied().unwrap_or_default();
		ensure!(election.participants() == votes, "a ballot has other votes than were cast");
		ensure!(
			Branches::<T>::get(cooperative, branch)
				.is_some_and(|it| { !it.closed && it.elections == election.number }),
			"a ballot of another branch"
		);
	}
	ensure!(ElectionsDue::<T>::iter_keys().count() == elections, "an end without a ballot");
	Ok(())
}

fn foundings_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut under_way = BTreeMap::<_, u32>::new();
	let (mut founders, mut ends) = (0usize, 0usize);
	for (cooperative, id, founding) in Foundings::<T>::iter() {
		let n = under_way.entry(cooperative).or_default();
		*n = n.saturating_add(1);
		founders = founders.saturating_add(founding.founders.len());
		let knows = |who| FoundingOf::<T>::get(cooperative, who) == Some(id);
		ensure!(
			!founding.founders.is_empty() && founding.founders.iter().all(knows),
			"a founder does not know what he founds"
		);
		if founding.decision.is_none() {
			ends = ends.saturating_add(1);
			ensure!(
				FoundingsDue::<T>::contains_key(DueKey { at: founding.until, cooperative, id }),
				"a founding never ends"
			);
		}
	}
	ensure!(FoundingOf::<T>::iter().count() == founders, "somebody founds nothing");
	ensure!(FoundingsDue::<T>::iter_keys().count() == ends, "an end without a founding");
	ensure!(
		FoundingsUnderWay::<T>::iter().collect::<BTreeMap<_, _>>() == under_way,
		"the count of foundings is wrong"
	);
	Ok(())
}
