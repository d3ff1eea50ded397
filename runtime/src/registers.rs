//! The registers of cooperatives, page by page, for the runtime's interface (rules §4, §6, §10).

use crate::{AccountId, Branches, Ledger, Runtime};
use alloc::vec::Vec;
use coop_ledger::Turnover;
use coop_membership::{ExitStage, Exits, MemberStatus, Members, NumbersGiven};
use coop_primitives::{
	books::{Account, EntryId, PaymentId, Process},
	CoopId, MemberNumber,
};
use coop_runtime_api::{
	page_of, AccountCard, BranchCard, MemberCard, MemberFilter, Page, PaymentCard, Posting,
	Standing,
};

/// What the register says of a member.
pub fn member(cooperative: CoopId, number: MemberNumber) -> Option<MemberCard<AccountId>> {
	filtered(cooperative, number, &MemberFilter::default())
}

/// What it says of him, if he is among those who are asked for. What costs most is looked at last.
fn filtered(
	cooperative: CoopId,
	number: MemberNumber,
	filter: &MemberFilter,
) -> Option<MemberCard<AccountId>> {
	let record = Members::<Runtime>::get(cooperative, number)?;
	let (standing, ended_at, ground) = match record.status {
		MemberStatus::Active => (Standing::Active, None, None),
		MemberStatus::Leaving { since, ground } => (Standing::Leaving, Some(since), Some(ground)),
		MemberStatus::Left { at, ground } => (Standing::Left, Some(at), Some(ground)),
	};
	if filter.standing.is_some_and(|asked| standing != asked)
		|| filter.joined_since.is_some_and(|since| record.joined_at < since)
	{
		return None;
	}
	// Who left may be a member again, with another number, another branch and other wallets.
	let is_his = standing != Standing::Left;
	let branch = is_his.then(|| Branches::branch_of(cooperative, record.account.clone())).flatten();
	if filter.branch.is_some_and(|asked| branch != asked) {
		return None;
	}
	let due = Exits::<Runtime>::get(cooperative, number).and_then(|exit| match exit.stage {
		ExitStage::Asked { until } => Some(until),
		ExitStage::Blocked { due } => Some(due),
		ExitStage::Owed { payment } => Ledger::payment(cooperative, payment)?.stage.until(),
	});
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
		ground,
		due,
		branch,
		wallets,
	})
}

/// Members with numbers after `after`.
pub fn members(
	cooperative: CoopId,
	filter: MemberFilter,
	after: MemberNumber,
	limit: u32,
) -> Page<MemberCard<AccountId>, MemberNumber> {
	let last = NumbersGiven::<Runtime>::get(cooperative);
	page_of(after, last, limit, |number| filtered(cooperative, number, &filter))
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
	who: Option<AccountId>,
	after: EntryId,
	limit: u32,
) -> Page<Posting<AccountId>, EntryId> {
	let last = coop_ledger::EntriesMade::<Runtime>::get(cooperative);
	let is_asked = |of: &AccountId| who.as_ref().is_none_or(|who| who == of);
	page_of(after, last, limit, |entry| {
		let record = coop_ledger::Entries::<Runtime>::get(cooperative, entry)
			.filter(|record| is_asked(&record.who))?;
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

/// Payments under way with numbers after `after`.
pub fn payments(
	cooperative: CoopId,
	who: Option<AccountId>,
	after: PaymentId,
	limit: u32,
) -> Page<PaymentCard<AccountId>, PaymentId> {
	let last = coop_ledger::PaymentsMade::<Runtime>::get(cooperative);
	let is_asked = |of: &AccountId| who.as_ref().is_none_or(|who| who == of);
	page_of(after, last, limit, |payment| {
		let record = Ledger::payment(cooperative, payment).filter(|it| is_asked(&it.who))?;
		Some(PaymentCard {
			payment,
			amount: record.total()?,
			who: record.who,
			purpose: record.purpose,
			direction: record.direction,
			document: record.document,
			until: record.stage.until(),
		})
	})
}

/// Turnover and balance of every account that was ever used.
pub fn trial_balance(cooperative: CoopId) -> Vec<AccountCard> {
	let card = |(account, turnover): (Account, Turnover)| AccountCard {
		account,
		number: account.number(),
		debit: turnover.debit,
		credit: turnover.credit,
	};
	Ledger::trial_balance(cooperative).into_iter().map(card).collect()
}
