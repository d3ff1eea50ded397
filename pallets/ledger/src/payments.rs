//! Payments in and out: asked for, perhaps decided by the council, confirmed or refused by the cashier
//! (rules §10.4).

use crate::{
	types::total, Call, Config, Error, Event, Pallet, Payment, Payments, PaymentsDue, PaymentsMade,
	PaymentsOf, PaymentsUnderWay, Stage,
};
use coop_primitives::{
	books::{Direction, Line, Lines, Operation, Part, PaymentId, Place, Process, Purpose},
	due::DueKey,
	providers::{CooperativeInspect, CouncilDecisions, Mandates, MemberInspect, OnPayment},
	CoopId, DocumentHash, Moment, Money, StaffRight,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::Weight,
	BoundedVec,
};
use sp_runtime::{DispatchError, DispatchResult};

/// One operation as all that a payment consists of.
pub(crate) fn only(operation: Operation, amount: Money) -> Lines {
	BoundedVec::truncate_from(alloc::vec![Line { operation, amount }])
}

/// Whether it must be paid: nobody may refuse it, and no bound stands in its way.
pub(crate) const fn is_debt(purpose: Purpose) -> bool {
	matches!(purpose, Purpose::Refund(_) | Purpose::Exit(_))
}

/// Whether who pays or is paid opened it himself; of these he has only so many.
pub(crate) const fn is_own(purpose: Purpose) -> bool {
	matches!(purpose, Purpose::Joining(_) | Purpose::Deposit | Purpose::Return)
}

/// Whether what it pays out was blocked before it was opened.
const fn is_held(purpose: Purpose) -> bool {
	matches!(purpose, Purpose::Refund(_))
}

impl<T: Config> Pallet<T> {
	/// Opens a payment. What it will take is blocked from now on.
	pub(crate) fn open_payment(
		cooperative: CoopId,
		payment: Payment<T::AccountId>,
	) -> Result<PaymentId, DispatchError> {
		let Payment { who, purpose, direction, lines, document, stage } = &payment;
		ensure!(lines.iter().all(|line| line.amount > 0), Error::<T>::ZeroAmount);
		let amount = payment.total().filter(|sum| *sum > 0).ok_or(Error::<T>::ZeroAmount)?;
		let all = PaymentsUnderWay::<T>::get(cooperative);
		if !is_debt(*purpose) {
			// Announced deposits cost nothing: they leave half of the room to all else.
			let is_deposit = *purpose == Purpose::Deposit;
			let most = T::MaxPayments::get() / if is_deposit { 2 } else { 1 };
			ensure!(all < most, Error::<T>::TooManyPayments);
		}
		if is_own(*purpose) {
			let his = PaymentsOf::<T>::get(cooperative, who);
			ensure!(his < T::MaxPaymentsOf::get(), Error::<T>::TooManyOfPayer);
			PaymentsOf::<T>::insert(cooperative, who, his.saturating_add(1));
		}
		let id = PaymentsMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		if !is_held(*purpose) {
			Self::block_lines(cooperative, who, lines, true)?;
		}
		PaymentsMade::<T>::insert(cooperative, id);
		let all = all.checked_add(1).ok_or(Error::<T>::Overflow)?;
		PaymentsUnderWay::<T>::insert(cooperative, all);
		if let (Direction::In, Some(at)) = (direction, stage.until()) {
			PaymentsDue::<T>::insert(DueKey { at, cooperative, id }, ());
		}
		Self::deposit_event(Event::PaymentOpened {
			cooperative,
			payment: id,
			who: who.clone(),
			purpose: *purpose,
			direction: *direction,
			amount,
			document: *document,
			stage: *stage,
		});
		Payments::<T>::insert(cooperative, id, payment);
		Ok(id)
	}

	/// Blocks or frees what the lines of a payment take from blocked parts.
	fn block_lines(
		cooperative: CoopId,
		who: &T::AccountId,
		lines: &[Line],
		blocks: bool,
	) -> DispatchResult {
		for Line { operation, amount } in lines {
			for place in operation.rule().takes.into_iter().flatten() {
				let waits = matches!(
					place,
					Place::Wallet(_, Part::Blocked) | Place::Fund(_, Part::Blocked)
				);
				if waits {
					Self::block(cooperative, who, place, *amount, blocks)?;
				}
			}
		}
		Ok(())
	}

	fn under_way(
		cooperative: CoopId,
		payment: PaymentId,
	) -> Result<Payment<T::AccountId>, DispatchError> {
		Payments::<T>::get(cooperative, payment).ok_or_else(|| {
			let was = (1..=PaymentsMade::<T>::get(cooperative)).contains(&payment);
			if was { Error::<T>::PaymentOver } else { Error::<T>::PaymentNotFound }.into()
		})
	}

	/// Forgets a payment that is over.
	fn close(cooperative: CoopId, id: PaymentId, payment: &Payment<T::AccountId>) {
		if let Some(at) = payment.stage.until() {
			PaymentsDue::<T>::remove(DueKey { at, cooperative, id });
		}
		Payments::<T>::remove(cooperative, id);
		PaymentsUnderWay::<T>::mutate_exists(cooperative, one_less);
		if is_own(payment.purpose) {
			PaymentsOf::<T>::mutate_exists(cooperative, &payment.who, one_less);
		}
	}

	pub(crate) fn ensure_cashier(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		let may = T::Cooperatives::has_right(cooperative, who, StaffRight::Cashier);
		ensure!(may, Error::<T>::NotCashier);
		Ok(())
	}

	/// `who` is an active member.
	fn ensure_member(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
		Ok(())
	}

	/// `who` may bring money into the cooperative, or leave it there for good.
	pub(crate) fn ensure_gives(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
		ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
		Ok(())
	}

	/// `who` may have an advance: he is a member or on the staff.
	pub(crate) fn ensure_accountable(cooperative: CoopId, who: &T::AccountId) -> DispatchResult {
		let acts =
			T::Members::is_active(cooperative, who) || T::Cooperatives::is_staff(cooperative, who);
		ensure!(acts, Error::<T>::NotMember);
		Ok(())
	}

	/// A cashier, or who has a mandate for payments of shares with this member.
	fn ensure_handles(
		cooperative: CoopId,
		who: &T::AccountId,
		payment: &Payment<T::AccountId>,
	) -> DispatchResult {
		let of_share = matches!(payment.purpose, Purpose::Deposit | Purpose::Return);
		let sum = payment.total().ok_or(Error::<T>::Overflow)?;
		match of_share && T::Mandates::may_handle(cooperative, who, &payment.who, sum) {
			true => Ok(()),
			false => Self::ensure_cashier(cooperative, who),
		}
	}

	/// The cashier saw the money come or go: it is posted. Yields the weight of what followed.
	pub(crate) fn do_confirm(
		cashier: T::AccountId,
		cooperative: CoopId,
		id: PaymentId,
		sum: Money,
		document: DocumentHash,
	) -> Result<Weight, DispatchError> {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		let payment = Self::under_way(cooperative, id)?;
		Self::ensure_handles(cooperative, &cashier, &payment)?;
		let until = payment.stage.until().ok_or(Error::<T>::NotGranted)?;
		let in_time = payment.direction == Direction::Out || T::Time::now() <= until;
		ensure!(in_time, Error::<T>::PaymentExpired);
		// Perhaps he left since it was ordered.
		if payment.lines.iter().any(|line| line.operation == Operation::AdvanceIssued) {
			Self::ensure_accountable(cooperative, &payment.who)?;
		}
		let due = payment.total().ok_or(Error::<T>::Overflow)?;
		ensure!(sum >= due, Error::<T>::PaidTooLittle);
		ensure!(sum <= due, Error::<T>::PaidTooMuch);

		Self::close(cooperative, id, &payment);
		let process = match payment.purpose {
			Purpose::Joining(application) | Purpose::Refund(application) => {
				Process::Joining(application)
			}
			Purpose::Exit(number) => Process::Exit(number),
			_ => Process::Payment(id),
		};
		for line in payment.lines {
			Self::post(cooperative, &payment.who, line, process, document)?;
		}
		let (who, purpose) = (payment.who, payment.purpose);
		Self::deposit_event(Event::PaymentConfirmed {
			cooperative,
			payment: id,
			who: who.clone(),
			purpose,
			cashier,
			document,
		});
		// Last, because a decision may be opened, signed and executed here and now.
		T::Payments::confirmed(cooperative, &who, purpose, document)
	}

	/// The cashier says that it will not be paid.
	pub(crate) fn do_refuse(
		cashier: T::AccountId,
		cooperative: CoopId,
		id: PaymentId,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
		let payment = Self::under_way(cooperative, id)?;
		Self::ensure_handles(cooperative, &cashier, &payment)?;
		ensure!(!is_debt(payment.purpose), Error::<T>::MustBePaid);
		ensure!(payment.stage.until().is_some(), Error::<T>::NotGranted);
		Self::end(cooperative, id, payment)?;
		Self::deposit_event(Event::PaymentRefused { cooperative, payment: id, cashier, document });
		Ok(())
	}

	/// Who was to pay takes it back.
	pub(crate) fn do_cancel(
		who: T::AccountId,
		cooperative: CoopId,
		id: PaymentId,
	) -> DispatchResult {
		let payment = Self::under_way(cooperative, id)?;
		ensure!(payment.who == who, Error::<T>::NotYours);
		ensure!(payment.direction == Direction::In, Error::<T>::NotIncoming);
		ensure!(payment.stage.until().is_some(), Error::<T>::NotGranted);
		Self::end(cooperative, id, payment)?;
		Self::deposit_event(Event::PaymentCancelled { cooperative, payment: id });
		Ok(())
	}

	/// A payment is over without money: what it blocked is free again, and its room hears of it.
	fn end(cooperative: CoopId, id: PaymentId, payment: Payment<T::AccountId>) -> DispatchResult {
		Self::block_lines(cooperative, &payment.who, &payment.lines, false)?;
		Self::close(cooperative, id, &payment);
		T::Payments::ended(cooperative, &payment.who, payment.purpose);
		Ok(())
	}

	/// Nobody paid in time.
	pub(crate) fn expire(key: DueKey) {
		let DueKey { cooperative, id, .. } = key;
		PaymentsDue::<T>::remove(key);
		let Some(payment) = Payments::<T>::get(cooperative, id) else { return };
		// A payment in blocks nothing, so this cannot fail.
		if Self::end(cooperative, id, payment).is_ok() {
			Self::deposit_event(Event::PaymentExpired { cooperative, payment: id });
		}
	}

	/// A member wants a part of his share back, in money or in goods, or brings property for it: the
	/// council decides. What he gives up is blocked. Yields the weight of what followed at once.
	pub(crate) fn do_ask(
		who: T::AccountId,
		cooperative: CoopId,
		operation: Operation,
		amount: Money,
		document: DocumentHash,
	) -> Result<Weight, DispatchError> {
		let (purpose, direction) = match operation.direction() {
			Some(Direction::In) => (Purpose::Deposit, Direction::In),
			Some(Direction::Out) | None => (Purpose::Return, Direction::Out),
		};
		match direction {
			Direction::In => Self::ensure_gives(cooperative, &who)?,
			Direction::Out => Self::ensure_member(cooperative, &who)?,
		}
		let decision = T::Council::next(cooperative)?;
		let payment = Self::open_payment(
			cooperative,
			Payment {
				who: who.clone(),
				purpose,
				direction,
				lines: only(operation, amount),
				document,
				stage: Stage::BeforeCouncil { decision },
			},
		)?;
		let opened = T::Council::open(
			cooperative,
			&who,
			document,
			Call::grant_payment { cooperative, payment }.into(),
			Some(Call::deny_payment { cooperative, payment }.into()),
		)?;
		Ok(opened.weight)
	}

	/// The council granted a payment: the cashier may pay it.
	pub(crate) fn do_grant(cooperative: CoopId, id: PaymentId) -> DispatchResult {
		let mut payment = Self::before_council(cooperative, id)?;
		let until = Self::payable_until()?;
		payment.stage = Stage::Open { until };
		if payment.direction == Direction::In {
			PaymentsDue::<T>::insert(DueKey { at: until, cooperative, id }, ());
		}
		Payments::<T>::insert(cooperative, id, payment);
		Self::deposit_event(Event::PaymentGranted { cooperative, payment: id, until });
		Ok(())
	}

	/// The council did not.
	pub(crate) fn do_deny(cooperative: CoopId, id: PaymentId) -> DispatchResult {
		let payment = Self::before_council(cooperative, id)?;
		Self::end(cooperative, id, payment)?;
		Self::deposit_event(Event::PaymentDenied { cooperative, payment: id });
		Ok(())
	}

	fn before_council(
		cooperative: CoopId,
		id: PaymentId,
	) -> Result<Payment<T::AccountId>, DispatchError> {
		let payment = Self::under_way(cooperative, id)?;
		ensure!(payment.stage.until().is_none(), Error::<T>::AlreadyGranted);
		Ok(payment)
	}

	/// When a payment that is opened now is due.
	pub(crate) fn payable_until() -> Result<Moment, DispatchError> {
		T::Time::now().checked_add(T::PaymentLife::get()).ok_or_else(|| Error::<T>::Overflow.into())
	}

	/// Opens a payment that waits for the cashier.
	pub(crate) fn await_payment(
		cooperative: CoopId,
		who: &T::AccountId,
		purpose: Purpose,
		direction: Direction,
		lines: Lines,
		until: Moment,
		document: DocumentHash,
	) -> Result<PaymentId, DispatchError> {
		ensure!(total(&lines).is_some(), Error::<T>::Overflow);
		let (who, stage) = (who.clone(), Stage::Open { until });
		let payment = Payment { who, purpose, direction, lines, document, stage };
		Self::open_payment(cooperative, payment)
	}
}

/// A count with one less; none where none is left.
fn one_less(count: &mut Option<u32>) {
	*count = count.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0);
}
