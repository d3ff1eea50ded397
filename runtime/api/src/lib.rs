//! What nodes and clients ask the runtime about cooperation: registers, page by page (rules §4, §6, §10).
//!
//! A page holds at most [`MAX_PAGE`] items and looks at no more than [`MAX_SCAN`] records: so with a filter
//! it may be short, or empty, and yet not be the last. It is the last when it says no `next`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use coop_primitives::{
	books::{
		Account, Direction, EntryId, Fund, Operation, PaymentId, Process, Purpose, Wallet,
		WalletKind,
	},
	quote::Quote,
	CoopId, DocumentHash, Ground, MemberNumber, Moment, Money,
};
use scale_info::TypeInfo;

/// Most items of a page.
pub const MAX_PAGE: u32 = 100;
/// Most records that are looked at for a page.
pub const MAX_SCAN: u32 = 1_000;

/// A part of a register.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Page<Item, Cursor> {
	/// What was found.
	pub items: Vec<Item>,
	/// After what the next page begins; `None` when nothing is left.
	pub next: Option<Cursor>,
}

/// Where a membership stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Standing {
	/// A member.
	Active,
	/// No member any more; what is due is not paid.
	Leaving,
	/// Gone, and paid.
	Left,
}

/// Which members are asked for; what is `None` does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MemberFilter {
	/// Where they stand.
	pub standing: Option<Standing>,
	/// Their voting branch; `Some(None)` for those who have none.
	pub branch: Option<Option<u32>>,
	/// They joined at this moment or later.
	pub joined_since: Option<Moment>,
}

/// What the register says of a member (карточка пайщика).
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MemberCard<AccountId> {
	/// His number.
	pub number: MemberNumber,
	/// His account.
	pub account: AccountId,
	/// Where he stands.
	pub standing: Standing,
	/// When he joined.
	pub joined_at: Moment,
	/// Hash of his application.
	pub document: DocumentHash,
	/// Since when he stands there, if he is no member any more.
	pub ended_at: Option<Moment>,
	/// Why.
	pub ground: Option<Ground>,
	/// Until when what is due to him must be paid, or his wish to leave is granted by itself.
	pub due: Option<Moment>,
	/// His voting branch.
	pub branch: Option<u32>,
	/// What stands in his wallets.
	pub wallets: Vec<(WalletKind, Wallet)>,
}

/// What the register says of a branch.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BranchCard<AccountId> {
	/// Its number.
	pub branch: u32,
	/// Hash of its founding document.
	pub document: DocumentHash,
	/// When it was founded.
	pub founded_at: Moment,
	/// Whether it is private.
	pub private: bool,
	/// Whether it is closed.
	pub closed: bool,
	/// For how many members it is the voting branch.
	pub members: u32,
	/// Who represents it.
	pub representative: Option<AccountId>,
	/// Whom he trusts.
	pub trusted: Vec<AccountId>,
}

/// A posting as the books have it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Posting<AccountId> {
	/// Its number.
	pub entry: EntryId,
	/// What happened.
	pub operation: Operation,
	/// The number of the account that was debited.
	pub debit: u8,
	/// The number of the account that was credited.
	pub credit: u8,
	/// The sum, in minor units.
	pub amount: Money,
	/// Whose wallet moved, or the cooperative's own account.
	pub who: AccountId,
	/// To what process it belongs.
	pub process: Process,
	/// Hash of its document.
	pub document: DocumentHash,
	/// When it was posted.
	pub at: Moment,
	/// Whether it was reversed.
	pub reversed: bool,
}

/// A payment under way.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PaymentCard<AccountId> {
	/// Its number.
	pub payment: PaymentId,
	/// Who pays or is paid.
	pub who: AccountId,
	/// What for.
	pub purpose: Purpose,
	/// Which way the money goes.
	pub direction: Direction,
	/// The sum, in minor units.
	pub amount: Money,
	/// Hash of the document on which it stands.
	pub document: DocumentHash,
	/// Until when it is to be paid; `None` while the council decides.
	pub until: Option<Moment>,
}

/// What was posted on an account, in minor units, and what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct AccountCard {
	/// The account.
	pub account: Account,
	/// Its number in the chart of accounts.
	pub number: u8,
	/// All that was debited.
	pub debit: u128,
	/// All that was credited.
	pub credit: u128,
}

/// Sums of a kind: what may be used, and what waits for a payment.
pub type Sums<Kind> = Vec<(Kind, Wallet)>;

sp_api::decl_runtime_apis! {
	/// Computing resources, and who pays for them.
	pub trait ResourcesApi {
		/// What an extrinsic of this encoded length costs, and who pays for it.
		fn quote_fee(extrinsic: Block::Extrinsic, len: u32) -> Quote;
	}

	/// Registers of cooperatives.
	pub trait RegistersApi<AccountId>
	where
		AccountId: Codec,
	{
		/// Members with numbers after `after`, in their order.
		fn members(
			cooperative: CoopId,
			filter: MemberFilter,
			after: MemberNumber,
			limit: u32,
		) -> Page<MemberCard<AccountId>, MemberNumber>;
		/// One member, or who was one.
		fn member(cooperative: CoopId, number: MemberNumber) -> Option<MemberCard<AccountId>>;
		/// The member number of an account.
		fn number_of(cooperative: CoopId, who: AccountId) -> Option<MemberNumber>;
		/// Branches with numbers after `after`, in their order, closed ones too.
		fn branches(cooperative: CoopId, after: u32, limit: u32) -> Page<BranchCard<AccountId>, u32>;
		/// Whether the general meeting is one of representatives: with three open branches or more.
		fn is_branched(cooperative: CoopId) -> bool;
		/// Postings with numbers after `after` that are still in state, in their order: all, or those
		/// that moved a wallet of `who`.
		fn postings(
			cooperative: CoopId,
			who: Option<AccountId>,
			after: EntryId,
			limit: u32,
		) -> Page<Posting<AccountId>, EntryId>;
		/// Payments under way with numbers after `after`, in their order: all, or those with `who`.
		fn payments(
			cooperative: CoopId,
			who: Option<AccountId>,
			after: PaymentId,
			limit: u32,
		) -> Page<PaymentCard<AccountId>, PaymentId>;
		/// The trial balance: turnover and balance of every account that was ever used.
		fn trial_balance(cooperative: CoopId) -> Vec<AccountCard>;
		/// What stands in the funds.
		fn funds(cooperative: CoopId) -> Sums<Fund>;
		/// What stands in somebody's wallets.
		fn wallets(cooperative: CoopId, who: AccountId) -> Sums<WalletKind>;
	}
}

/// A page of what has dense numbers from 1 to `last`, after `after`: reads one record after another with
/// `read`, and keeps what `read` yields.
pub fn page_of<Item>(
	after: u32,
	last: u32,
	limit: u32,
	read: impl Fn(u32) -> Option<Item>,
) -> Page<Item, u32> {
	let limit = limit.clamp(1, MAX_PAGE) as usize;
	let mut items = Vec::new();
	let mut at = after;
	let mut left = MAX_SCAN;
	while at < last && left > 0 && items.len() < limit {
		at = at.saturating_add(1);
		left = left.saturating_sub(1);
		items.extend(read(at));
	}
	Page { items, next: (at < last).then_some(at) }
}

#[cfg(test)]
mod tests {
	use super::*;

	fn page(after: u32, last: u32, limit: u32) -> (Vec<u32>, Option<u32>) {
		let page = page_of(after, last, limit, Some);
		(page.items, page.next)
	}

	#[test]
	fn pages_follow_each_other_until_nothing_is_left() {
		assert_eq!(page(0, 5, 2), (vec![1, 2], Some(2)));
		assert_eq!(page(2, 5, 2), (vec![3, 4], Some(4)));
		assert_eq!(page(4, 5, 2), (vec![5], None));
		assert_eq!(page(5, 5, 2), (vec![], None));
		assert_eq!(page(9, 5, 2), (vec![], None));
		assert_eq!(page(0, 0, 2), (vec![], None));
		assert_eq!(page(0, 2, 2), (vec![1, 2], None));
		assert_eq!(page(u32::MAX - 1, u32::MAX, 2), (vec![u32::MAX], None));
	}

	#[test]
	fn a_page_is_bounded_whatever_is_asked() {
		assert_eq!(page(0, 500, u32::MAX).0.len(), MAX_PAGE as usize);
		// Who asks for none goes on all the same.
		assert_eq!(page(0, 500, 0), (vec![1], Some(1)));
	}

	/// What a filter leaves out is looked at, too, but not for ever.
	#[test]
	fn a_filtered_page_may_be_short_and_not_the_last() {
		let rare = |n| (n % 700 == 0).then_some(n);
		let page = page_of(0, 3_000, 10, rare);
		assert_eq!((page.items, page.next), (vec![700], Some(1_000)));
		let page = page_of(1_000, 3_000, 10, rare);
		assert_eq!((page.items, page.next), (vec![1_400], Some(2_000)));
	}
}
