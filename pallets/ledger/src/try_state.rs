//! What is always true of the books (rules §10.5).

use crate::{
	payments::is_own, Accounts, Config, Entries, EntriesDue, EntriesMade, FundSharesOf, Funds,
	Payments, PaymentsDue, PaymentsMade, PaymentsOf, PaymentsUnderWay, Totals, Turnover, Wallets,
};
use alloc::collections::BTreeMap;
use coop_primitives::{
	books::{Account, Direction, Part, Place, Wallet},
	due::DueKey,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	debits_are_credits::<T>()?;
	nothing_is_negative::<T>()?;
	wallets_add_up::<T>()?;
	accounts_are_what_stands_on_them::<T>()?;
	what_is_blocked_waits_for_a_payment::<T>()?;
	payments_are_counted::<T>()?;
	entries_leave_once::<T>()?;
	ensure!(
		FundSharesOf::<T>::iter_values().all(|shares| shares.are_valid()),
		"more than the whole is divided among funds"
	);
	Ok(())
}

/// In each cooperative, and so in all, as much was debited as credited.
fn debits_are_credits<T: Config>() -> Result<(), TryRuntimeError> {
	let mut sums = BTreeMap::<_, (u128, u128)>::new();
	for (cooperative, _, Turnover { debit, credit }) in Accounts::<T>::iter() {
		let sum = sums.entry(cooperative).or_default();
		*sum = (sum.0.saturating_add(debit), sum.1.saturating_add(credit));
	}
	ensure!(sums.values().all(|(debit, credit)| debit == credit), "debits are not credits");
	Ok(())
}

fn nothing_is_negative<T: Config>() -> Result<(), TryRuntimeError> {
	for (_, account, Turnover { debit, credit }) in Accounts::<T>::iter() {
		ensure!(!account.is_had() || debit >= credit, "less than nothing is had");
		ensure!(!account.is_owed() || credit >= debit, "less than nothing is owed");
	}
	Ok(())
}

/// The wallets of a kind are their total, and none is empty.
fn wallets_add_up<T: Config>() -> Result<(), TryRuntimeError> {
	let mut sums = BTreeMap::<_, Wallet>::new();
	for ((cooperative, _, kind), wallet) in Wallets::<T>::iter() {
		ensure!(!wallet.is_empty(), "an empty wallet is kept");
		let sum = sums.entry((cooperative, kind)).or_default();
		sum.available = sum.available.saturating_add(wallet.available);
		sum.blocked = sum.blocked.saturating_add(wallet.blocked);
	}
	let totals: BTreeMap<_, _> = Totals::<T>::iter()
		.map(|(cooperative, kind, total)| ((cooperative, kind), total))
		.collect();
	ensure!(totals == sums, "wallets do not add up to their total");
	Ok(())
}

/// What stands on an account is what stands in its wallets or funds.
fn accounts_are_what_stands_on_them<T: Config>() -> Result<(), TryRuntimeError> {
	let mut sums = BTreeMap::<_, u128>::new();
	let mut add = |cooperative, account: Account, wallet: Wallet| {
		let sum = sums.entry((cooperative, account)).or_default();
		*sum = sum.saturating_add(wallet.available.into()).saturating_add(wallet.blocked.into());
	};
	for (cooperative, kind, total) in Totals::<T>::iter() {
		add(cooperative, kind.account(), total);
	}
	for (cooperative, _, fund) in Funds::<T>::iter() {
		ensure!(!fund.is_empty(), "an empty fund is kept");
		add(cooperative, Account::Funds, fund);
	}
	for (cooperative, account, Turnover { debit, credit }) in Accounts::<T>::iter() {
		let balance = match account {
			Account::Shares | Account::Settlements | Account::Funds => credit.checked_sub(debit),
			Account::Advances => debit.checked_sub(credit),
			_ => continue,
		};
		let stands = sums.remove(&(cooperative, account)).unwrap_or_default();
		ensure!(balance == Some(stands), "an account is not what stands on it");
	}
	ensure!(sums.is_empty(), "something stands on an account that was never used");
	Ok(())
}

/// What payments out will take is blocked; of settlements, more may be, for applicants.
fn what_is_blocked_waits_for_a_payment<T: Config>() -> Result<(), TryRuntimeError> {
	let mut wallets = BTreeMap::<_, u128>::new();
	let mut funds = BTreeMap::<_, u128>::new();
	for (cooperative, _, payment) in Payments::<T>::iter() {
		for line in &payment.lines {
			for place in line.operation.rule().takes.into_iter().flatten() {
				let sum = match place {
					Place::Wallet(kind, Part::Blocked) => {
						wallets.entry((cooperative, payment.who.clone(), kind)).or_default()
					}
					Place::Fund(fund, Part::Blocked) => {
						funds.entry((cooperative, fund)).or_default()
					}
					_ => continue,
				};
				*sum = sum.saturating_add(line.amount.into());
			}
		}
	}
	for (key, waits) in &wallets {
		let wallet = Wallets::<T>::get(key).unwrap_or_default();
		ensure!(u128::from(wallet.blocked) >= *waits, "a payment out is not covered");
	}
	for ((cooperative, who, kind), wallet) in Wallets::<T>::iter() {
		let waits = wallets.get(&(cooperative, who, kind)).copied().unwrap_or_default();
		let more = kind.account() == Account::Settlements;
		ensure!(more || u128::from(wallet.blocked) == waits, "a wallet is blocked for nothing");
	}
	for (cooperative, fund, wallet) in Funds::<T>::iter() {
		let waits = funds.remove(&(cooperative, fund)).unwrap_or_default();
		ensure!(u128::from(wallet.blocked) == waits, "a fund is blocked for nothing, or not");
	}
	ensure!(funds.is_empty(), "an order is not covered");
	Ok(())
}

/// Payments under way are counted, and those in end once.
fn payments_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
	let mut all = BTreeMap::<_, u32>::new();
	let mut of = BTreeMap::<_, u32>::new();
	let mut ends = 0usize;
	for (cooperative, id, payment) in Payments::<T>::iter() {
		ensure!(
			(1..=PaymentsMade::<T>::get(cooperative)).contains(&id),
			"a payment has a number that was never given"
		);
		ensure!(
			payment.lines.iter().all(|line| {
				line.amount > 0 && line.operation.direction() == Some(payment.direction)
			}),
			"a payment goes both ways, or nowhere"
		);
		let n = all.entry(cooperative).or_default();
		*n = n.saturating_add(1);
		if is_own(payment.purpose) {
			let n = of.entry((cooperative, payment.who.clone())).or_default();
			*n = n.saturating_add(1);
		}
		if let (Direction::In, Some(at)) = (payment.direction, payment.stage.until()) {
			ends = ends.saturating_add(1);
			ensure!(
				PaymentsDue::<T>::contains_key(DueKey { at, cooperative, id }),
				"a payment in never ends"
			);
		}
	}
	ensure!(PaymentsDue::<T>::iter_keys().count() == ends, "an end without a payment");
	ensure!(
		PaymentsUnderWay::<T>::iter().collect::<BTreeMap<_, _>>() == all,
		"the count of payments under way is wrong"
	);
	let counted: BTreeMap<_, _> =
		PaymentsOf::<T>::iter().map(|(cooperative, who, n)| ((cooperative, who), n)).collect();
	ensure!(counted == of, "the count of somebody's payments is wrong");
	Ok(())
}

/// Every entry has a number that was given, and leaves once.
fn entries_leave_once<T: Config>() -> Result<(), TryRuntimeError> {
	for (cooperative, id) in Entries::<T>::iter_keys() {
		ensure!(
			(1..=EntriesMade::<T>::get(cooperative)).contains(&id),
			"an entry has a number that was never given"
		);
	}
	let leaves =
		|DueKey { cooperative, id, .. }: &DueKey| Entries::<T>::contains_key(cooperative, id);
	let mut due = EntriesDue::<T>::iter_keys();
	ensure!(due.all(|key| leaves(&key)), "an end without an entry");
	ensure!(
		EntriesDue::<T>::iter_keys().count() == Entries::<T>::iter_keys().count(),
		"an entry never leaves"
	);
	Ok(())
}
