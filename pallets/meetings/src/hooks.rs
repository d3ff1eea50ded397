//! What meetings hear from other rooms (rules §4.6, §7.6).

use crate::{
	types::{Electorate, Initiator, Phase, UnderWay},
	Config, MeetingsUnderWay, Pallet, WeightInfo, MAX_UNDER_WAY,
};
use coop_primitives::{
	providers::{Branched, Electorates, MemberInspect, OnElectorate, OnMemberRemoved, Remains},
	CoopId, MeetingId,
};
use frame_support::{traits::Time, weights::Weight};

impl<T: Config> OnElectorate for Pallet<T> {
	/// Electorates whose moment has come are counted before anybody joins or leaves.
	fn before_change(cooperative: CoopId) {
		let now = T::Time::now();
		let mut under_way = MeetingsUnderWay::<T>::get(cooperative);
		let is_due = |it: &&mut UnderWay<_>| matches!(it.phase, Phase::Freezes(at) if at <= now);
		let mut due = under_way.iter_mut().filter(is_due).peekable();
		if due.peek().is_none() {
			return;
		}
		let electorate = Self::census(cooperative);
		due.for_each(|it| it.phase = Phase::Counted(electorate));
		MeetingsUnderWay::<T>::insert(cooperative, under_way);
	}

	/// Nobody waits for the ballot of a closed branch.
	fn branch_closed(cooperative: CoopId, branch: u32) {
		for UnderWay { meeting, phase, .. } in MeetingsUnderWay::<T>::get(cooperative) {
			match phase {
				Phase::Counted(_) => Self::note_gone_early(cooperative, meeting, branch, true),
				Phase::Voting => Self::note_gone(cooperative, meeting, branch, true),
				_ => {}
			}
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::before_change()
	}

	fn weight_of_closing() -> Weight {
		T::WeightInfo::note_gone().saturating_mul(MAX_UNDER_WAY.into())
	}
}

impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
	/// He supports no petition any more, and nobody waits for his ballot.
	fn member_removed(cooperative: CoopId, who: &T::AccountId) {
		let under_way = MeetingsUnderWay::<T>::get(cooperative);
		if under_way.is_empty() {
			return;
		}
		let Some(number) = T::Members::number_of(cooperative, who) else { return };
		for UnderWay { meeting, initiator, phase } in under_way {
			match phase {
				Phase::Proposed if matches!(initiator, Initiator::Petition(_)) => {
					Self::remove_supporter(cooperative, meeting, number)
				}
				Phase::Counted(_) => Self::note_gone_early(cooperative, meeting, number, false),
				Phase::Voting => Self::note_gone(cooperative, meeting, number, false),
				Phase::Proposed | Phase::Freezes(_) | Phase::Drafted => {}
			}
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::note_gone().saturating_mul(MAX_UNDER_WAY.into())
	}
}

impl<T: Config> Remains for Pallet<T> {
	/// Meetings under way. What is kept of others is records.
	fn remains(cooperative: CoopId) -> bool {
		MeetingsUnderWay::<T>::contains_key(cooperative)
	}
}

impl<T: Config> Pallet<T> {
	/// The electorate as it is now.
	pub(crate) fn census(cooperative: CoopId) -> Electorate {
		let branched = T::Branches::is_branched(cooperative);
		let (size, last_number) = match branched {
			true => (
				T::BranchElectorate::size(cooperative),
				T::BranchElectorate::last_number(cooperative),
			),
			false => (
				T::MemberElectorate::size(cooperative),
				T::MemberElectorate::last_number(cooperative),
			),
		};
		Electorate { branched, size, last_number, quorum: 0, at_floor: false, gone: 0 }
	}

	/// Somebody has gone after his electorate was counted, before the agenda was fixed.
	fn note_gone_early(cooperative: CoopId, meeting: MeetingId, number: u32, branched: bool) {
		MeetingsUnderWay::<T>::mutate(cooperative, |under_way| {
			for it in under_way.iter_mut().filter(|it| it.meeting == meeting) {
				if let Phase::Counted(electorate) = &mut it.phase {
					electorate.note_gone(number, branched);
				}
			}
		});
	}
}
