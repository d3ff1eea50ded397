//! What is always true of members and applications.

use crate::{
	ActiveMembers, ApplicationOf, Applications, ApplicationsMade, ApplicationsUnderWay, Config,
	ExitStage, Exits, ExitsDue, Expulsions, Homes, Invitations, InvitationsDue, InvitationsOpen,
	MemberStatus, Members, MembershipsOf, Numbers, NumbersGiven, PayoutTerms, MAX_PAYOUT_TERM,
};
use alloc::collections::BTreeMap;
use coop_primitives::{
	due::{DueAt, DueKey},
	providers::CooperativeInspect,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	numbers_and_members_agree::<T>()?;
	no_cooperative_is_its_own_member::<T>()?;
	counts_are_right::<T>()?;
	members_have_a_home::<T>()?;
	applications_agree::<T>()?;
	exits_agree::<T>()?;
	payout_terms_are_allowed::<T>()?;
	invitations_agree::<T>()
}

/// Every number ever given has its member, every member his number, and none is above the last.
fn numbers_and_members_agree<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, who, number) in Numbers::<T>::iter() {
		ensure!(
			Members::<T>::get(cooperative, number).is_some_and(|member| member.account == who),
			"a member number points to nobody or to another"
		);
	}
	let mut numbered = BTreeMap::<_, u32>::new();
	for (cooperative, number, member) in Members::<T>::iter() {
		let has_left = matches!(member.status, MemberStatus::Left { .. });
		ensure!(
			(1..=NumbersGiven::<T>::get(cooperative)).contains(&number),
			"a member has a number that was never given"
		);
		let points = Numbers::<T>::get(cooperative, &member.account) == Some(number);
		ensure!(points != has_left, "who belongs there points to his number, and nobody else");
		let n = numbered.entry(cooperative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		NumbersGiven::<T>::iter().collect::<BTreeMap<_, _>>() == numbered,
		"member numbers are not dense"
	);
	Ok(())
}

/// No cooperative has a number among its own members.
fn no_cooperative_is_its_own_member<T: Config>() -> Result<(), TryRuntimeError> {
	for cooperative in NumbersGiven::<T>::iter_keys() {
		let Some(itself) = T::Cooperatives::account_of(cooperative) else { continue };
		ensure!(
			!Numbers::<T>::contains_key(cooperative, itself),
			"a cooperative is a member of itself"
		);
	}
	Ok(())
}

/// The counts of active members and of memberships equal what the register says.
fn counts_are_right<T: Config>() -> Result<(), TryRuntimeError> {
	let mut active = BTreeMap::<_, u32>::new();
	let mut memberships = BTreeMap::<_, u32>::new();
	for (cooperative, _, member) in Members::<T>::iter() {
		if member.status == MemberStatus::Active {
			let n = active.entry(cooperative).or_default();
			*n = n.saturating_add(1);
			let n = memberships.entry(member.account).or_default();
			*n = n.saturating_add(1);
		}
	}
	ensure!(
		ActiveMembers::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>() == active,
		"the count of active members is wrong"
	);
	ensure!(
		MembershipsOf::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>()
			== memberships,
		"the count of memberships is wrong"
	);
	Ok(())
}

/// Homes are cooperatives of which somebody is an active member.
fn members_have_a_home<T: Config>() -> Result<(), TryRuntimeError> {
	let is_active = |home, who| {
		let number = Numbers::<T>::get(home, who)?;
		Members::<T>::get(home, number).filter(|member| member.status == MemberStatus::Active)
	};
	ensure!(
		Homes::<T>::iter().all(|(who, home)| is_active(home, who).is_some()),
		"the home of somebody is not a cooperative of his"
	);
	Ok(())
}

/// One application an applicant and cooperative, counted, and never of a member.
fn applications_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut under_way = BTreeMap::<_, u32>::new();
	for (cooperative, id, application) in Applications::<T>::iter() {
		ensure!(
			ApplicationOf::<T>::get(cooperative, &application.applicant) == Some(id),
			"an applicant does not point to his application"
		);
		ensure!(
			!Numbers::<T>::contains_key(cooperative, &application.applicant),
			"a member has an application under way"
		);
		ensure!(
			id <= ApplicationsMade::<T>::get(cooperative),
			"an application has an id that was never given"
		);
		let n = under_way.entry(cooperative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		ApplicationOf::<T>::iter().count() == Applications::<T>::iter().count(),
		"an applicant points to a closed application"
	);
	ensure!(
		ApplicationsUnderWay::<T>::iter().filter(|(_, n)| *n > 0).collect::<BTreeMap<_, _>>()
			== under_way,
		"the count of applications under way is wrong"
	);
	ensure!(
		under_way.values().all(|n| *n <= T::MaxApplications::get()),
		"more applications under way than allowed"
	);
	Ok(())
}

/// Who is leaving has an exit, and each ends once; announced expulsions are those of active members.
fn exits_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let status =
		|cooperative, number| Members::<T>::get(cooperative, number).map(|member| member.status);
	let mut ends = 0usize;
	for (cooperative, number, exit) in Exits::<T>::iter() {
		let (expected, at) = match exit.stage {
			ExitStage::Asked { until } => {
				(status(cooperative, number) == Some(MemberStatus::Active), Some(until))
			}
			ExitStage::Blocked { due } => (is_leaving(status(cooperative, number)), Some(due)),
			ExitStage::Owed { .. } => (is_leaving(status(cooperative, number)), None),
		};
		ensure!(expected, "an exit of somebody who does not leave");
		if let Some(at) = at {
			ends = ends.saturating_add(1);
			ensure!(
				ExitsDue::<T>::contains_key(DueKey { at, cooperative, id: number }),
				"an exit never ends"
			);
		}
	}
	ensure!(ExitsDue::<T>::iter_keys().count() == ends, "an end without an exit");
	for (cooperative, number, member) in Members::<T>::iter() {
		ensure!(
			!is_leaving(Some(member.status)) || Exits::<T>::contains_key(cooperative, number),
			"somebody leaves without an exit"
		);
	}
	for (cooperative, number, _) in Expulsions::<T>::iter() {
		ensure!(
			status(cooperative, number) == Some(MemberStatus::Active),
			"the expulsion of somebody who is no member"
		);
	}
	Ok(())
}

fn is_leaving(status: Option<MemberStatus>) -> bool {
	matches!(status, Some(MemberStatus::Leaving { .. }))
}

/// No charter gives more time to pay than it may.
fn payout_terms_are_allowed<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		PayoutTerms::<T>::iter_values().all(|term| term <= MAX_PAYOUT_TERM),
		"a term of payout is too long"
	);
	Ok(())
}

/// Every open invitation is counted and ends once.
fn invitations_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut open = BTreeMap::<_, u32>::new();
	for (cooperative, invitation, until) in Invitations::<T>::iter() {
		ensure!(
			InvitationsDue::<T>::contains_key(DueAt(until), (cooperative, invitation)),
			"an invitation never ends"
		);
		let n = open.entry(cooperative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		InvitationsDue::<T>::iter_keys().count() == Invitations::<T>::iter_keys().count(),
		"an end without an invitation"
	);
	ensure!(
		open.values().all(|n| *n <= T::MaxInvitations::get())
			&& InvitationsOpen::<T>::iter().collect::<BTreeMap<_, _>>() == open,
		"the count of invitations is wrong"
	);
	Ok(())
}
