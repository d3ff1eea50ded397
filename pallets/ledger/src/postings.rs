//! The one entry point of all money: an operation moves wallets and posts debit and credit
//! (rules §10.1, §10.5).

use crate::{
	Accounts, Config, Entries, EntriesDue, EntriesMade, Entry, Error, Event, FundSharesOf, Funds,
	Openings, Pallet, Totals, Wallets,
};
use coop_primitives::{
	books::{
		Account, Cause, EntryId, Fund, Line, Part, Place, Process, Rule, Wallet, WalletKind, FUNDS,
	},
	due::DueKey,
	providers::{CooperativeInspect, MemberInspect},
	CoopId, DocumentHash, Money,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{Get, Time},
};
use sp_runtime::{DispatchError, DispatchResult};

/// Which way a sum goes.
#[derive(Clone, Copy)]
enum Way {
	/// To the place.
	Give,
	/// From it.
	Take,
}

impl<T: Config> Pallet<T> {
	/// Applies an operation: all of it, or nothing.
	pub(crate) fn post(
		cooperative: CoopId,
		who: &T::AccountId,
		line: Line,
		process: Process,
		document: DocumentHash,
	) -> Result<EntryId, DispatchError> {
		with_storage_layer(|| {
			let Line { operation, amount } = line;
			ensure!(amount > 0, Error::<T>::ZeroAmount);
			if operation.is_opening() {
				let key = (cooperative, who, operation);
				ensure!(!Openings::<T>::contains_key(key), Error::<T>::AlreadyOpened);
				Openings::<T>::insert(key, ());
			}
			let Rule { debit, credit, takes, gives, .. } = operation.rule();
			let divided = (gives == Some(Place::Funds))
				.then(|| FundSharesOf::<T>::get(cooperative).divide(amount));
			for place in takes.into_iter().flatten() {
				Self::shift(cooperative, who, place, amount, &None, Way::Take)?;
			}
			if let Some(place) = gives {
				Self::shift(cooperative, who, place, amount, &divided, Way::Give)?;
			}
			Self::turn_over(cooperative, debit, credit, amount)?;
			let at = T::Time::now();
			let who = who.clone();
			let entry =
				Entry { operation, amount, who, process, document, at, divided, reversed: false };
			Self::enter(cooperative, entry, debit, credit)
		})
	}

	/// Posts the mirror of an entry, once. What it had taken comes back to where it may be used.
	pub(crate) fn do_reverse(
		cooperative: CoopId,
		entry: EntryId,
		document: DocumentHash,
	) -> DispatchResult {
		let mut original =
			Entries::<T>::get(cooperative, entry).ok_or(Error::<T>::EntryNotFound)?;
		ensure!(!original.reversed, Error::<T>::AlreadyReversed);
		let Rule { debit, credit, takes, gives, cause } = original.operation.rule();
		let is_reversal = matches!(original.process, Process::Reversal(_));
		let is_of_another_room = matches!(original.process, Process::Joining(_) | Process::Exit(_))
			|| cause == Cause::Room;
		ensure!(!is_of_another_room && !is_reversal, Error::<T>::NotReversible);
		// Nobody gets a share again who is no member any more.
		let gives_share = takes.into_iter().flatten().any(Place::is_share);
		ensure!(
			!gives_share || T::Members::is_active(cooperative, &original.who),
			Error::<T>::NotMember
		);
		if original.operation.is_opening() {
			Openings::<T>::remove((cooperative, &original.who, original.operation));
		}
		original.reversed = true;
		Entries::<T>::insert(cooperative, entry, &original);

		let Entry { amount, who, divided, .. } = &original;
		if let Some(place) = gives {
			Self::shift(cooperative, who, place, *amount, divided, Way::Take)?;
		}
		for place in takes.into_iter().flatten() {
			let place = match place {
				Place::Wallet(kind, _) => Place::Wallet(kind, Part::Available),
				Place::Fund(fund, _) => Place::Fund(fund, Part::Available),
				Place::Funds => Place::Funds,
			};
			Self::shift(cooperative, who, place, *amount, divided, Way::Give)?;
		}
		Self::turn_over(cooperative, credit, debit, *amount)?;
		let mirror = Entry {
			process: Process::Reversal(entry),
			document,
			at: T::Time::now(),
			reversed: false,
			..original
		};
		Self::enter(cooperative, mirror, credit, debit)?;
		Ok(())
	}

	/// Blocks what stands at a place, or frees it.
	pub(crate) fn block(
		cooperative: CoopId,
		who: &T::AccountId,
		place: Place,
		amount: Money,
		blocks: bool,
	) -> DispatchResult {
		let at = |part| match place {
			Place::Wallet(kind, _) => Place::Wallet(kind, part),
			Place::Fund(fund, _) => Place::Fund(fund, part),
			Place::Funds => Place::Funds,
		};
		let (from, to) = match blocks {
			true => (Part::Available, Part::Blocked),
			false => (Part::Blocked, Part::Available),
		};
		Self::shift(cooperative, who, at(from), amount, &None, Way::Take)?;
		Self::shift(cooperative, who, at(to), amount, &None, Way::Give)
	}

	/// Moves a sum to a place or from it.
	fn shift(
		cooperative: CoopId,
		who: &T::AccountId,
		place: Place,
		amount: Money,
		divided: &Option<[Money; FUNDS]>,
		way: Way,
	) -> DispatchResult {
		match place {
			Place::Wallet(kind, part) => {
				Self::shift_wallet(cooperative, who, kind, part, amount, way)
			}
			Place::Fund(fund, part) => Self::shift_fund(cooperative, fund, part, amount, way),
			Place::Funds => {
				let parts = divided.unwrap_or_default();
				for (fund, amount) in Fund::ALL.iter().zip(parts) {
					Self::shift_fund(cooperative, *fund, Part::Available, amount, way)?;
				}
				Ok(())
			}
		}
	}

	fn shift_wallet(
		cooperative: CoopId,
		who: &T::AccountId,
		kind: WalletKind,
		part: Part,
		amount: Money,
		way: Way,
	) -> DispatchResult {
		Wallets::<T>::try_mutate_exists((cooperative, who, kind), |slot| {
			let mut wallet = slot.unwrap_or_default();
			Self::change(&mut wallet, part, amount, way, Error::<T>::NotEnoughInWallet)?;
			*slot = Some(wallet).filter(|wallet| !wallet.is_empty());
			Ok::<_, DispatchError>(())
		})?;
		Totals::<T>::try_mutate_exists(cooperative, kind, |slot| {
			let mut total = slot.unwrap_or_default();
			Self::change(&mut total, part, amount, way, Error::<T>::NotEnoughInWallet)?;
			*slot = Some(total).filter(|total| !total.is_empty());
			Ok(())
		})
	}

	fn shift_fund(
		cooperative: CoopId,
		fund: Fund,
		part: Part,
		amount: Money,
		way: Way,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Funds::<T>::try_mutate_exists(cooperative, fund, |slot| {
			let mut wallet = slot.unwrap_or_default();
			Self::change(&mut wallet, part, amount, way, Error::<T>::NotEnoughInFund)?;
			*slot = Some(wallet).filter(|wallet| !wallet.is_empty());
			Ok(())
		})
	}

	fn change(
		wallet: &mut Wallet,
		part: Part,
		amount: Money,
		way: Way,
		missing: Error<T>,
	) -> DispatchResult {
		let sum = wallet.part(part);
		*sum = match way {
			Way::Give => sum.checked_add(amount).ok_or(Error::<T>::Overflow)?,
			Way::Take => sum.checked_sub(amount).ok_or(missing)?,
		};
		ensure!(wallet.total().is_some(), Error::<T>::Overflow);
		Ok(())
	}

	/// Posts debit and credit. What a cooperative has, and what it owes, never falls below nothing.
	fn turn_over(
		cooperative: CoopId,
		debit: Account,
		credit: Account,
		amount: Money,
	) -> DispatchResult {
		let amount = u128::from(amount);
		Accounts::<T>::try_mutate(cooperative, debit, |turnover| {
			turnover.debit = turnover.debit.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let enough = !debit.is_owed() || turnover.credit >= turnover.debit;
			ensure!(enough, Error::<T>::AccountTooLow);
			Ok::<_, DispatchError>(())
		})?;
		Accounts::<T>::try_mutate(cooperative, credit, |turnover| {
			turnover.credit = turnover.credit.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let enough = !credit.is_had() || turnover.debit >= turnover.credit;
			ensure!(enough, Error::<T>::AccountTooLow);
			Ok(())
		})
	}

	/// Writes an entry, until it is [`Config::EntriesKept`] old.
	fn enter(
		cooperative: CoopId,
		entry: Entry<T::AccountId>,
		debit: Account,
		credit: Account,
	) -> Result<EntryId, DispatchError> {
		let id = EntriesMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		let until = entry.at.checked_add(T::EntriesKept::get()).ok_or(Error::<T>::Overflow)?;
		EntriesMade::<T>::insert(cooperative, id);
		EntriesDue::<T>::insert(DueKey { at: until, cooperative, id }, ());
		Self::deposit_event(Event::Posted {
			cooperative,
			entry: id,
			operation: entry.operation,
			debit,
			credit,
			amount: entry.amount,
			who: entry.who.clone(),
			process: entry.process,
			document: entry.document,
			divided: entry.divided,
		});
		Entries::<T>::insert(cooperative, id, entry);
		Ok(id)
	}

	/// The account in whose name the cooperative's own money moves.
	pub(crate) fn own_account(cooperative: CoopId) -> Result<T::AccountId, DispatchError> {
		T::Cooperatives::account_of(cooperative)
			.ok_or_else(|| Error::<T>::CooperativeNotFound.into())
	}
}
