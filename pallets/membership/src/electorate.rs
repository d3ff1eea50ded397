//! Who votes where every member votes himself (rules §6.3, §7.6).

use crate::{ActiveMembers, Config, MemberStatus, Members, Numbers, NumbersGiven};
use coop_primitives::{providers::Electorates, CoopId};
use core::marker::PhantomData;

/// The electorate of a direct general meeting: the active members, with their member numbers.
pub struct DirectElectorate<T>(PhantomData<T>);

impl<T: Config> Electorates<T::AccountId> for DirectElectorate<T> {
	fn size(cooperative: CoopId) -> u32 {
		ActiveMembers::<T>::get(cooperative)
	}

	fn last_number(cooperative: CoopId) -> u32 {
		NumbersGiven::<T>::get(cooperative)
	}

	/// Nobody for who is leaving or has left.
	fn voter(cooperative: CoopId, number: u32) -> Option<T::AccountId> {
		let member = Members::<T>::get(cooperative, number)?;
		(member.status == MemberStatus::Active).then_some(member.account)
	}

	fn number_of(cooperative: CoopId, who: &T::AccountId) -> Option<u32> {
		let number = Numbers::<T>::get(cooperative, who)?;
		Self::voter(cooperative, number).map(|_| number)
	}
}
