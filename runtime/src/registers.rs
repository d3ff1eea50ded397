//! The registers of cooperatives, page by page, for the runtime's interface (rules §4, §6, §10).

use crate::{AccountId, Branches, Ledger, Runtime};
use coop_membership::{MemberStatus, Members, NumbersGiven};
use coop_primitives::{
	books::{EntryId, Process},
	CoopId, MemberNumber,
};
use coop_runtime_api::{page_of, BranchCard, MemberCard, MemberFilter, Page, Posting, Standing};

/// What the register says of a member.
pub fn member(cooperative: CoopId, number: MemberNumber) -> Option<MemberCard<AccountId>> {
	let record = Members::<Runtime>::get(cooperative, number)?;
	let (standing, ended_at) = match record.status {
		MemberStatus::Active => (Standing::Active, None),
		MemberStatus::Leaving { since, .. } => (Standing::Leaving, Some(since)),
		MemberStatus::Left { at, .. } => (Standing::Left, Some(at)),
	};
	// Who left may be a member again, with another number, another branch and other wallets.
	let is_his = standing != Standing::Left;
	let branch = is_his.then(|| Branches::branch_of(cooperative, record.account.clone())).flatten();
	let wallets = match is_his {
		true => Ledger::wallets(cooperative, record.account.clone()),
		false => Default::default(),
	};
	Some(MemberCard {
		number,
		account: record.account,
		standing,
		joined_at: record.joined_at,
		document: record.document,
		ended_at,
		branch,
		wallets,
	})
}

fn fits(card: &MemberCard<AccountId>, filter: &MemberFilter) -> bool {
	filter.standing.is_none_or(|standing| card.standing == standing)
		&& filter.branch.is_none_or(|branch| card.branch == Some(branch))
		&& filter.joined_since.is_none_or(|since| card.joined_at >= since)
}

/// Members with numbers after `after`.
pub fn members(
	cooperative: CoopId,
	filter: MemberFilter,
	after: MemberNumber,
	limit: u32,
) -> Page<MemberCard<AccountId>, MemberNumber> {
	let last = NumbersGiven::<Runtime>::get(cooperative);
	page_of(after, last, limit, |number| {
		member(cooperative, number).filter(|card| fits(card, &filter))
	})
}

/// Branches with numbers after `after`.
pub fn branches(cooperative: CoopId, after: u32, limit: u32) -> Page<BranchCard<AccountId>, u32> {
	let last = coop_branches::BranchesMade::<Runtime>::get(cooperative);
	page_of(after, last, limit, |branch| {
		let record = Branches::branch(cooperative, branch)?;
		Some(BranchCard {
			branch,
			document: record.document,
			founded_at: record.founded_at,
			private: record.private,
			closed: record.closed,
			members: record.members,
			representative: record.representative,
			trusted: record.trusted.into_inner(),
		})
	})
}

/// Postings with numbers after `after` that are still in state.
pub fn postings(
	cooperative: CoopId,
	after: EntryId,
	limit: u32,
) -> Page<Posting<AccountId>, EntryId> {
	let last = coop_ledger::EntriesMade::<Runtime>::get(cooperative);
	page_of(after, last, limit, |entry| {
		let record = coop_ledger::Entries::<Runtime>::get(cooperative, entry)?;
		let rule = record.operation.rule();
		let (debit, credit) = (rule.debit.number(), rule.credit.number());
		let is_mirror = matches!(record.process, Process::Reversal(_));
		let (debit, credit) = if is_mirror { (credit, debit) } else { (debit, credit) };
		Some(Posting {
			entry,
			operation: record.operation,
			debit,
			credit,
			amount: record.amount,
			who: record.who,
			process: record.process,
			document: record.document,
			at: record.at,
			reversed: record.reversed,
		})
	})
}
