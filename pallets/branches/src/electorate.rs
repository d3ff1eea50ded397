//! Who votes where representatives meet (rules §6.3, §7.6).

use crate::{BranchesMade, Config, OpenBranches, Pallet, Represents};
use coop_primitives::{
	providers::{Branched, Electorates},
	CoopId,
};
use core::marker::PhantomData;

/// The electorate of a meeting of representatives: the open branches, with their numbers. A branch
/// without representative counts, and nobody votes for it.
pub struct Representatives<T>(PhantomData<T>);

impl<T: Config> Electorates<T::AccountId> for Representatives<T> {
	fn size(cooperative: CoopId) -> u32 {
		OpenBranches::<T>::get(cooperative)
	}

	fn last_number(cooperative: CoopId) -> u32 {
		BranchesMade::<T>::get(cooperative)
	}

	fn voter(cooperative: CoopId, number: u32) -> Option<T::AccountId> {
		Pallet::<T>::open_branch(cooperative, number).ok()?.representative
	}

	fn number_of(cooperative: CoopId, who: &T::AccountId) -> Option<u32> {
		let branch = Represents::<T>::get(cooperative, who)?;
		Pallet::<T>::open_branch(cooperative, branch).ok().map(|_| branch)
	}
}

impl<T: Config> Branched for Pallet<T> {
	fn is_branched(cooperative: CoopId) -> bool {
		Pallet::<T>::is_branched(cooperative)
	}
}
