//! Members who joined on paper, before the cooperative came to the platform (rules §4.7).
//!
//! The council approves the hash of a list; a registrar brings the list itself. So the decision is small,
//! and what is written is exactly what was decided.

use crate::{Config, Error, Event, Imports, Pallet};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	books::{Line, Operation, Process},
	providers::{AccountRegistry, Books, CooperativeInspect, OnElectorate},
	Commitment, CoopId, DocumentHash, Moment, Money, StaffRight,
};
use frame_support::{
	ensure,
	traits::{ConstU32, Time},
	BoundedVec,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchResult;

/// Most members of one list.
pub const MAX_IMPORTED: u32 = 500;
/// Most lists of a cooperative that wait.
pub const MAX_IMPORTS: u32 = 100;
/// A list of members who joined on paper.
pub type PaperMembers<AccountId> = BoundedVec<PaperMember<AccountId>, ConstU32<MAX_IMPORTED>>;

/// A member who joined on paper.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct PaperMember<AccountId> {
	/// His account; a natural person who is not registered yet is registered.
	pub who: AccountId,
	/// The salted hash of his data, with which a new account is registered.
	pub profile: Commitment,
	/// When he joined.
	pub joined_at: Moment,
	/// Hash of the document of his admission.
	pub document: DocumentHash,
	/// The minimum share that he paid, in minor units.
	pub minimum_share: Money,
	/// What he contributed beyond it, in minor units; may be zero.
	pub share: Money,
}

/// What the council approves: Blake2-256 of the SCALE encoding of the list.
pub fn list_hash<AccountId: Encode>(list: &PaperMembers<AccountId>) -> H256 {
	sp_io::hashing::blake2_256(&list.encode()).into()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_import(cooperative: CoopId, list: H256, approved: bool) -> DispatchResult {
		Self::ensure_open(cooperative)?;
		if approved {
			let mut lists = Imports::<T>::get(cooperative);
			ensure!(!lists.contains(&list), Error::<T>::NothingChanges);
			lists.try_push(list).map_err(|_| Error::<T>::TooManyImports)?;
			Imports::<T>::insert(cooperative, lists);
		} else {
			ensure!(Self::take_list(cooperative, list), Error::<T>::NothingChanges);
		}
		Self::deposit_event(Event::ImportSet { cooperative, list, approved });
		Ok(())
	}

	/// Takes a list out of those that wait; whether it was there.
	fn take_list(cooperative: CoopId, list: H256) -> bool {
		Imports::<T>::mutate_exists(cooperative, |waiting| {
			let Some(lists) = waiting else { return false };
			let before = lists.len();
			lists.retain(|other| *other != list);
			let was = lists.len() < before;
			if lists.is_empty() {
				*waiting = None;
			}
			was
		})
	}

	/// Makes all of a list members, in its order, or none.
	pub(crate) fn do_import(
		registrar: T::AccountId,
		cooperative: CoopId,
		members: PaperMembers<T::AccountId>,
	) -> DispatchResult {
		Self::ensure_open(cooperative)?;
		let may = T::Cooperatives::has_right(cooperative, &registrar, StaffRight::Registrar);
		ensure!(may, Error::<T>::NotRegistrarOrRelay);
		let list = list_hash(&members);
		ensure!(Self::take_list(cooperative, list), Error::<T>::ImportNotApproved);
		let now = T::Time::now();
		// Once for all of them: they join in the same moment.
		T::Electorate::before_change(cooperative);
		for member in members {
			let PaperMember { who, profile, joined_at, document, minimum_share, share } = member;
			ensure!(joined_at <= now, Error::<T>::JoinedInFuture);
			if T::Accounts::kind_of(&who).is_none() {
				T::Accounts::register_person(&who, profile)?;
			}
			ensure!(
				!crate::ApplicationOf::<T>::contains_key(cooperative, &who),
				Error::<T>::AlreadyApplied
			);
			let number = Self::next_number(cooperative, &who)?;
			Self::enter(cooperative, &who, number, joined_at, document);
			for (operation, amount) in
				[(Operation::OpeningMinimumShare, minimum_share), (Operation::OpeningShare, share)]
			{
				if amount > 0 {
					let line = Line { operation, amount };
					T::Books::apply(cooperative, &who, line, Process::Import, document)?;
				}
			}
			Self::deposit_event(Event::MemberImported { cooperative, who, number, joined_at });
		}
		Ok(())
	}
}
