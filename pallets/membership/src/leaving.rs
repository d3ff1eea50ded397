//! How somebody stops being a member: by his own wish, which nobody can prevent, by death, or by decision
//! of the general meeting (rules §4.4–4.6).
//!
//! ```text
//! asks to leave ─► council grants, or 30 days pass ─┐
//! dies ─► council records it ───────────────────────┼─► Leaving: no vote, no seat ─► what is due is owed
//! is expelled by the meeting ───────────────────────┘                                   └► paid: Left
//! ```

use crate::{
	ActiveMembers, Call, Config, Error, Event, Exits, ExitsDue, Expulsions, Homes, Member,
	MemberStatus, Members, MembershipsOf, Numbers, Pallet, PayoutTerms,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	books::{Line, Lines, Operation, PaymentId, Process, Purpose, WalletKind},
	due::DueKey,
	providers::{Books, CouncilDecisions, FinancialYears, OnElectorate, OnMemberRemoved},
	CoopId, DecisionId, DocumentHash, Ground, MemberNumber, Moment, Money, DAY,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{Get, Time},
	weights::Weight,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// The longest time after the end of the financial year that a charter may give to pay who left, in
/// milliseconds (rules §4.4).
pub const MAX_PAYOUT_TERM: Moment = 365 * DAY;

/// An exit under way.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Exit {
	/// Why.
	pub ground: Ground,
	/// Hash of the application, the certificate or the resolution.
	pub document: DocumentHash,
	/// The council's question whether to grant it, if it was asked.
	pub decision: Option<DecisionId>,
	/// How far it has come.
	pub stage: ExitStage,
}

/// How far an exit has come.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum ExitStage {
	/// The council grants it, or it is granted by itself after this moment.
	Asked {
		/// The last moment at which he is still a member without the council.
		until: Moment,
	},
	/// Granted, but something of his is not cleared; after this moment it is deducted.
	Blocked {
		/// When all is due.
		due: Moment,
	},
	/// What is due is owed.
	Owed {
		/// The payment with which it is paid.
		payment: PaymentId,
	},
}

/// What becomes of a wallet when its owner leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitPolicy {
	/// It is paid out.
	Collect,
	/// It becomes share, and is paid out with it.
	ReturnToShare,
	/// The cooperative keeps it.
	Forfeit,
	/// It must be cleared first; when all is due, it is deducted.
	Block,
	/// It has its own way.
	Untouched,
}

impl ExitPolicy {
	/// The policy for each kind of wallet; a new kind does not compile without one.
	pub const fn of(kind: WalletKind) -> Self {
		match kind {
			WalletKind::MinimumShare | WalletKind::Share => Self::Collect,
			WalletKind::Program(_) => Self::ReturnToShare,
			WalletKind::Settlement => Self::Untouched,
			WalletKind::Advance => Self::Block,
		}
	}

	/// Whether it is paid to who leaves.
	const fn is_paid_out(self) -> bool {
		matches!(self, Self::Collect | Self::ReturnToShare)
	}
}

/// By which operation a wallet is paid out to who leaves; a new kind does not compile without an answer.
const fn returned_by(kind: WalletKind) -> Option<Operation> {
	match kind {
		WalletKind::Share => Some(Operation::ShareReturned),
		WalletKind::MinimumShare => Some(Operation::MinimumShareReturned),
		// Programmes are not built: there is no operation that fills their wallets.
		WalletKind::Program(_) | WalletKind::Settlement | WalletKind::Advance => None,
	}
}

impl<T: Config> Pallet<T> {
	/// The record of somebody who is an active member.
	pub(crate) fn active(
		cooperative: CoopId,
		number: MemberNumber,
	) -> Result<Member<T::AccountId>, DispatchError> {
		let member = Members::<T>::get(cooperative, number).ok_or(Error::<T>::MemberNotFound)?;
		ensure!(member.status == MemberStatus::Active, Error::<T>::NotActive);
		Ok(member)
	}

	/// He asks to leave. The council hears of it if it can; it is not needed. Yields the weight of what
	/// followed at once.
	pub(crate) fn do_leave(
		who: T::AccountId,
		cooperative: CoopId,
		document: DocumentHash,
	) -> Result<Weight, DispatchError> {
		let number = Numbers::<T>::get(cooperative, &who).ok_or(Error::<T>::MemberNotFound)?;
		Self::active(cooperative, number)?;
		ensure!(!Exits::<T>::contains_key(cooperative, number), Error::<T>::AlreadyLeaving);
		let until = T::Time::now().checked_add(T::ExitWithin::get()).ok_or(Error::<T>::Overflow)?;
		let ask = |decision| {
			let (ground, stage) = (Ground::Wish, ExitStage::Asked { until });
			Self::set_exit(cooperative, number, Exit { ground, document, decision, stage });
			let who = who.clone();
			let asked = Event::ExitAsked { cooperative, number, who, document, decision, until };
			Self::deposit_event(asked);
		};
		// Opened last, because it may be decided and executed here and now.
		let opened = with_storage_layer(|| {
			ask(Some(T::Council::next(cooperative)?));
			let action = Call::grant_exit { cooperative, number }.into();
			T::Council::open(cooperative, &who, document, action, None)
		});
		// A council that takes no question does not keep him.
		Ok(opened.map(|opened| opened.weight).unwrap_or_else(|_| {
			ask(None);
			Weight::zero()
		}))
	}

	/// He changed his mind.
	pub(crate) fn do_stay(who: T::AccountId, cooperative: CoopId) -> DispatchResult {
		let number = Numbers::<T>::get(cooperative, &who).ok_or(Error::<T>::MemberNotFound)?;
		let exit = Exits::<T>::get(cooperative, number).ok_or(Error::<T>::ExitNotFound)?;
		ensure!(matches!(exit.stage, ExitStage::Asked { .. }), Error::<T>::AlreadyGranted);
		Self::drop_exit(cooperative, number);
		if let Some(decision) = exit.decision {
			// Or it is decided already, and has nothing to grant.
			let _ = with_storage_layer(|| T::Council::withdraw(cooperative, &who, decision));
		}
		Self::deposit_event(Event::ExitWithdrawn { cooperative, number, who });
		Ok(())
	}

	/// The council grants an exit that was asked for.
	pub(crate) fn do_grant_exit(cooperative: CoopId, number: MemberNumber) -> DispatchResult {
		let exit = Exits::<T>::get(cooperative, number).ok_or(Error::<T>::ExitNotFound)?;
		ensure!(matches!(exit.stage, ExitStage::Asked { .. }), Error::<T>::AlreadyGranted);
		Self::end_membership(cooperative, number, exit.ground, exit.document)
	}

	/// From now on he neither votes nor sits anywhere; what is due to him is owed.
	pub(crate) fn end_membership(
		cooperative: CoopId,
		number: MemberNumber,
		ground: Ground,
		document: DocumentHash,
	) -> DispatchResult {
		let mut member = Self::active(cooperative, number)?;
		let who = member.account.clone();
		let now = T::Time::now();
		let due = Self::payout_due(cooperative, now)?;
		T::Electorate::before_change(cooperative);
		member.status = MemberStatus::Leaving { ground, since: now };
		Members::<T>::insert(cooperative, number, member);
		ActiveMembers::<T>::mutate(cooperative, |n| *n = n.saturating_sub(1));
		MembershipsOf::<T>::mutate_exists(&who, |n| {
			*n = n.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
		Homes::<T>::mutate_exists(&who, |home| {
			home.take_if(|home| *home == cooperative);
		});
		Expulsions::<T>::remove(cooperative, number);
		T::OnRemoved::member_removed(cooperative, &who);
		if ground == Ground::Death {
			T::OnRemoved::member_died(cooperative, &who);
		}
		Self::deposit_event(Event::MembershipEnded {
			cooperative,
			number,
			who: who.clone(),
			ground,
			document,
			due,
		});
		let exit = Exit { ground, document, decision: None, stage: ExitStage::Blocked { due } };
		Self::set_exit(cooperative, number, exit);
		Self::settle(cooperative, number, &who, exit, due)
	}

	/// When all must be paid to who leaves now: so long after the end of the financial year as the
	/// charter says, else as anywhere.
	fn payout_due(cooperative: CoopId, now: Moment) -> Result<Moment, DispatchError> {
		let term = PayoutTerms::<T>::get(cooperative).unwrap_or_else(T::PaidWithin::get);
		T::Years::year_end(cooperative, now)
			.unwrap_or(now)
			.checked_add(term)
			.ok_or_else(|| Error::<T>::Overflow.into())
	}

	/// Owes what is due, when nothing blocks it any more. When all is due, what was not cleared is
	/// deducted, and only what a payment of its own waits for is left to that payment.
	pub(crate) fn settle(
		cooperative: CoopId,
		number: MemberNumber,
		who: &T::AccountId,
		exit: Exit,
		due: Moment,
	) -> DispatchResult {
		use WalletKind::{Advance, MinimumShare, Share};
		let now = T::Time::now();
		let wallet = |kind| T::Books::wallet(cooperative, who, kind);
		let is_uncleared = |kind: &WalletKind| {
			ExitPolicy::of(*kind) == ExitPolicy::Block && !wallet(*kind).is_empty()
		};
		let is_awaited =
			|kind: &WalletKind| ExitPolicy::of(*kind).is_paid_out() && wallet(*kind).blocked > 0;
		let waits = WalletKind::OF_MEMBERS.iter().any(is_awaited);
		if now <= due && (waits || WalletKind::OF_MEMBERS.iter().any(is_uncleared)) {
			return Ok(());
		}
		let process = Process::Exit(number);
		let deduct = |operation, amount: Money| match amount {
			0 => Ok(()),
			amount => {
				let line = Line { operation, amount };
				T::Books::apply(cooperative, who, line, process, exit.document)
			}
		};
		let owes = wallet(Advance).available;
		let from_share = owes.min(wallet(Share).available);
		deduct(Operation::AdvanceDeducted, from_share)?;
		let rest = owes.saturating_sub(from_share).min(wallet(MinimumShare).available);
		deduct(Operation::AdvanceDeductedFromMinimum, rest)?;
		let mut lines = Lines::new();
		for kind in WalletKind::OF_MEMBERS {
			let (amount, operation) = (wallet(kind).available, returned_by(kind));
			if let (1.., Some(operation)) = (amount, operation) {
				lines.try_push(Line { operation, amount }).map_err(|_| Error::<T>::Overflow)?;
			}
		}
		if !lines.is_empty() {
			let purpose = Purpose::Exit(number);
			let payment = T::Books::owe(cooperative, who, purpose, lines, due, exit.document)?;
			let stage = ExitStage::Owed { payment };
			Self::set_exit(cooperative, number, Exit { stage, ..exit });
			Self::deposit_event(Event::ExitOwed { cooperative, number, payment, due });
		} else if waits {
			Self::look_again(cooperative, number, exit)?;
		} else {
			Self::finish(cooperative, number);
		}
		Ok(())
	}

	/// A payment of somebody's share is over. If he is leaving, it may have been the last thing that
	/// he waited for. Nobody is told of a failure: it is tried again when all is due.
	pub(crate) fn settle_after_payment(cooperative: CoopId, who: &T::AccountId) {
		let exit = Numbers::<T>::get(cooperative, who)
			.and_then(|number| Some((number, Exits::<T>::get(cooperative, number)?)));
		if let Some((number, exit @ Exit { stage: ExitStage::Blocked { due }, .. })) = exit {
			let _ = with_storage_layer(|| Self::settle(cooperative, number, who, exit, due));
		}
	}

	/// What was due to him was paid. What became free since then is due, too.
	pub(crate) fn paid_out(cooperative: CoopId, number: MemberNumber) -> DispatchResult {
		let exit = Exits::<T>::get(cooperative, number).ok_or(Error::<T>::ExitNotFound)?;
		let member = Members::<T>::get(cooperative, number).ok_or(Error::<T>::MemberNotFound)?;
		let due = T::Time::now();
		let exit = Exit { stage: ExitStage::Blocked { due }, ..exit };
		Self::set_exit(cooperative, number, exit);
		Self::settle(cooperative, number, &member.account, exit, due)
	}

	/// Nothing can be done for an exit now; it is looked at again after [`Config::ExitWithin`].
	fn look_again(cooperative: CoopId, number: MemberNumber, exit: Exit) -> DispatchResult {
		let at = T::Time::now().checked_add(T::ExitWithin::get()).ok_or(Error::<T>::Overflow)?;
		let stage = match exit.stage {
			ExitStage::Asked { .. } => ExitStage::Asked { until: at },
			_ => ExitStage::Blocked { due: at },
		};
		Self::set_exit(cooperative, number, Exit { stage, ..exit });
		Ok(())
	}

	/// What was due is paid: the number is nobody's any more.
	pub(crate) fn finish(cooperative: CoopId, number: MemberNumber) {
		Self::drop_exit(cooperative, number);
		let Some(mut member) = Members::<T>::get(cooperative, number) else { return };
		let MemberStatus::Leaving { ground, .. } = member.status else { return };
		member.status = MemberStatus::Left { ground, at: T::Time::now() };
		Numbers::<T>::remove(cooperative, &member.account);
		let who = member.account.clone();
		Members::<T>::insert(cooperative, number, member);
		Self::deposit_event(Event::MemberLeft { cooperative, number, who, ground });
	}

	/// Whoever sees that nothing blocks an exit any more says so.
	pub(crate) fn do_settle_exit(cooperative: CoopId, number: MemberNumber) -> DispatchResult {
		let exit = Exits::<T>::get(cooperative, number).ok_or(Error::<T>::ExitNotFound)?;
		let ExitStage::Blocked { due } = exit.stage else {
			return Err(Error::<T>::NothingToSettle.into());
		};
		let member = Members::<T>::get(cooperative, number).ok_or(Error::<T>::MemberNotFound)?;
		Self::settle(cooperative, number, &member.account, exit, due)?;
		let is_still = Exits::<T>::get(cooperative, number) == Some(exit);
		ensure!(!is_still, Error::<T>::NotCleared);
		Ok(())
	}

	/// An exit's time is over: it is granted, or settled with deduction.
	pub(crate) fn end_exit(key: DueKey) {
		let DueKey { cooperative, id: number, .. } = key;
		ExitsDue::<T>::remove(key);
		let Some(exit) = Exits::<T>::get(cooperative, number) else { return };
		let Some(member) = Members::<T>::get(cooperative, number) else { return };
		let ended = with_storage_layer(|| match exit.stage {
			ExitStage::Asked { .. } => {
				Self::end_membership(cooperative, number, exit.ground, exit.document)
			}
			ExitStage::Blocked { due } => {
				Self::settle(cooperative, number, &member.account, exit, due)
			}
			ExitStage::Owed { .. } => Ok(()),
		});
		if let Err(error) = ended {
			// A moment that does not fit is never reached.
			let _ = Self::look_again(cooperative, number, exit);
			Self::deposit_event(Event::ExitFailed { cooperative, number, error });
		}
	}

	/// When the stage of an exit is over by itself.
	fn exit_end(exit: &Exit) -> Option<Moment> {
		match exit.stage {
			ExitStage::Asked { until } => Some(until),
			ExitStage::Blocked { due } => Some(due),
			ExitStage::Owed { .. } => None,
		}
	}

	fn set_exit(cooperative: CoopId, number: MemberNumber, exit: Exit) {
		Self::drop_exit(cooperative, number);
		if let Some(at) = Self::exit_end(&exit) {
			ExitsDue::<T>::insert(DueKey { at, cooperative, id: number }, ());
		}
		Exits::<T>::insert(cooperative, number, exit);
	}

	fn drop_exit(cooperative: CoopId, number: MemberNumber) {
		let at = Exits::<T>::take(cooperative, number).as_ref().and_then(Self::exit_end);
		if let Some(at) = at {
			ExitsDue::<T>::remove(DueKey { at, cooperative, id: number });
		}
	}

	/// The council announces that the meeting will decide about an expulsion.
	pub(crate) fn do_announce_expulsion(
		cooperative: CoopId,
		number: MemberNumber,
		document: DocumentHash,
	) -> DispatchResult {
		let member = Self::active(cooperative, number)?;
		let announced = Expulsions::<T>::get(cooperative, number);
		let is_over = |from| T::Time::now() > Self::expulsion_ends(from);
		ensure!(announced.is_none_or(is_over), Error::<T>::AlreadyAnnounced);
		let from =
			T::Time::now().checked_add(T::ExpulsionNotice::get()).ok_or(Error::<T>::Overflow)?;
		Expulsions::<T>::insert(cooperative, number, from);
		let who = member.account;
		Self::deposit_event(Event::ExpulsionAnnounced { cooperative, number, who, document, from });
		Ok(())
	}

	/// The meeting expels a member who was told in time.
	pub(crate) fn do_expel(
		cooperative: CoopId,
		number: MemberNumber,
		document: DocumentHash,
	) -> DispatchResult {
		let from = Expulsions::<T>::get(cooperative, number).ok_or(Error::<T>::NotAnnounced)?;
		let now = T::Time::now();
		ensure!(now >= from, Error::<T>::TooEarly);
		ensure!(now <= Self::expulsion_ends(from), Error::<T>::AnnouncementOver);
		Self::end_membership(cooperative, number, Ground::Expulsion, document)
	}

	/// The last moment at which the meeting may expel whom it could expel from then on.
	fn expulsion_ends(from: Moment) -> Moment {
		from.saturating_add(T::ExpulsionWithin::get())
	}
}
