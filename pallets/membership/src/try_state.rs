//! What is always true of members and applications.

use crate::{
	ActiveMembers, ApplicationOf, Applications, ApplicationsMade, ApplicationsUnderWay, Config,
	Homes, MemberStatus, Members, MembershipsOf, Numbers, NumbersGiven,
};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	numbers_and_members_agree::<T>()?;
	counts_are_right::<T>()?;
	members_have_a_home::<T>()?;
	applications_agree::<T>()
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
		ensure!(
			(1..=NumbersGiven::<T>::get(cooperative)).contains(&number),
			"a member has a number that was never given"
		);
		ensure!(
			Numbers::<T>::get(cooperative, &member.account) == Some(number),
			"a member does not point to his number"
		);
		let n = numbered.entry(cooperative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		NumbersGiven::<T>::iter().collect::<BTreeMap<_, _>>() == numbered,
		"member numbers are not dense"
	);
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

/// Who is a member somewhere has a home of which he is a member; others have none.
fn members_have_a_home<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(
		Homes::<T>::iter().all(|(who, home)| Numbers::<T>::contains_key(home, who)),
		"the home of somebody is not a cooperative of his"
	);
	ensure!(
		Numbers::<T>::iter().all(|(_, who, _)| Homes::<T>::contains_key(who)),
		"a member has no home"
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
