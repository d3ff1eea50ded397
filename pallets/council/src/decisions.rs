//! The way of a decision: opened, voted on, signed, executed (rules §5.2–§5.6).

use crate::{
	decide::{self, Outcome},
	types::MINUTES_TAG,
	ActionOf, Board, By, Config, Decision, Decisions, DecisionsMade, Due, Error, Event, Executing,
	Lives, Minutes, Open, Pallet, Recount, Recounts, RefusalGround, Signature, Status, UnderWay,
	UnderWayOf, Vote, WeightInfo,
};
use coop_primitives::{
	due::DueKey,
	providers::{NatureOfAction, Opened},
	BoardKind, CoopId, DecisionId, DecisionKind, DocumentHash, Moment, Nature,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	ensure,
	storage::with_storage_layer,
	traits::{Bounded, Get, QueryPreimage, StorePreimage, Time, UnfilteredDispatchable},
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::{
	traits::{Dispatchable, Hash, Zero},
	DispatchError, DispatchResult,
};

/// A decision of this chain.
pub type DecisionOf<T> = Decision<<T as frame_system::Config>::AccountId, ActionOf<T>>;
type CallOf<T> = <T as Config>::RuntimeCall;

/// What somebody puts to a board.
pub(crate) struct Item<T: Config> {
	/// Hash of the subject document.
	pub subject: DocumentHash,
	/// What is done on approval.
	pub action: Option<CallOf<T>>,
	/// What is done on refusal; only rooms give one, never a board member.
	pub on_refusal: Option<CallOf<T>>,
	/// How long it is open; else as long as the cooperative has it for this kind.
	pub life: Option<Moment>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn decision(
		cooperative: CoopId,
		decision: DecisionId,
	) -> Result<DecisionOf<T>, DispatchError> {
		Decisions::<T>::get(cooperative, decision)
			.ok_or_else(|| Error::<T>::DecisionNotFound.into())
	}

	/// The most weight that a signature and an action take which nobody gives by hand.
	pub(crate) fn weight_of_automated() -> Weight {
		T::WeightInfo::sign().saturating_add(T::MaxAutomatedWeight::get())
	}

	/// Puts a decision to a board in office; where instructions cover all of it, decides and executes it.
	pub(crate) fn do_open(
		cooperative: CoopId,
		board: BoardKind,
		record: &Board<T::AccountId>,
		proposer: &T::AccountId,
		item: Item<T>,
	) -> Result<Opened, DispatchError> {
		let Item { subject, action, on_refusal, life } = item;
		let free = Nature { kind: DecisionKind::FreeItem, about: None, sum: None };
		let nature = action.as_ref().map_or(Some(free), T::Natures::nature_of);
		let Nature { kind, about, sum } = nature.ok_or(Error::<T>::ActionNotAllowed)?;
		Self::ensure_able(cooperative, board, record, kind)?;
		let life = life.unwrap_or_else(|| Self::life_of(cooperative, kind));
		ensure!(life > 0 && life <= T::LongestLife::get(), Error::<T>::LifeOutOfBounds);
		if let Some(call) = &on_refusal {
			let weight = call.get_dispatch_info().call_weight;
			ensure!(weight.all_lte(T::MaxRefusalWeight::get()), Error::<T>::RefusalTooHeavy);
		}
		Self::count_in(cooperative, proposer)?;
		let decision = Self::next_decision(cooperative)?;
		let now = T::Time::now();
		let due = now.checked_add(life).ok_or(Error::<T>::Overflow)?;
		let action = action.map(Self::store_action).transpose()?;
		let on_refusal = on_refusal.map(Self::store_action).transpose()?;

		DecisionsMade::<T>::insert(cooperative, decision);
		Due::<T>::insert(DueKey { at: due, cooperative, id: decision }, ());
		Open::<T>::insert(cooperative, decision, ());
		Self::deposit_event(Event::DecisionOpened {
			cooperative,
			board,
			decision,
			proposer: proposer.clone(),
			kind,
			subject,
			action: action.as_ref().map(Bounded::hash),
			on_refusal: on_refusal.as_ref().map(Bounded::hash),
			expires_at: due,
		});
		let opened = Decision {
			board,
			proposer: proposer.clone(),
			kind,
			about,
			sum,
			subject,
			action,
			on_refusal,
			proposed_at: now,
			voting_since: now,
			voters: record.voters(),
			session: None,
			status: Status::Open,
			due,
			decided_at: None,
			minutes: None,
			signature: None,
		};
		let weight = Self::begin_voting(cooperative, decision, record, opened)?;
		Ok(Opened { decision, weight })
	}

	/// The number that the next decision gets.
	pub(crate) fn next_decision(cooperative: CoopId) -> Result<DecisionId, DispatchError> {
		DecisionsMade::<T>::get(cooperative)
			.checked_add(1)
			.ok_or_else(|| Error::<T>::Overflow.into())
	}

	/// How long a cooperative leaves decisions of a kind open.
	fn life_of(cooperative: CoopId, kind: DecisionKind) -> Moment {
		let life = Lives::<T>::get(cooperative, kind).unwrap_or_else(T::DefaultLife::get);
		life.min(T::LongestLife::get())
	}

	/// One more decision is under way.
	fn count_in(cooperative: CoopId, proposer: &T::AccountId) -> DispatchResult {
		let all = UnderWay::<T>::get(cooperative);
		ensure!(all < T::MaxUnderWay::get(), Error::<T>::TooManyDecisions);
		let his = UnderWayOf::<T>::get(cooperative, proposer);
		ensure!(his < T::MaxPerProposer::get(), Error::<T>::TooManyOfProposer);
		UnderWay::<T>::insert(cooperative, all.saturating_add(1));
		UnderWayOf::<T>::insert(cooperative, proposer, his.saturating_add(1));
		Ok(())
	}

	/// One decision less is under way.
	fn count_out(cooperative: CoopId, proposer: &T::AccountId) {
		UnderWay::<T>::mutate_exists(cooperative, |n| {
			*n = n.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
		UnderWayOf::<T>::mutate_exists(cooperative, proposer, |n| {
			*n = n.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
	}

	/// Those who left an instruction vote, then the decision is looked at. Yields the weight of what
	/// was executed.
	fn begin_voting(
		cooperative: CoopId,
		decision: DecisionId,
		board: &Board<T::AccountId>,
		mut record: DecisionOf<T>,
	) -> Result<Weight, DispatchError> {
		Self::vote_by_instruction(cooperative, &mut record);
		for voter in record.voters.iter().filter(|voter| voter.vote.is_some()) {
			Self::deposit_event(Event::Voted {
				cooperative,
				decision,
				who: voter.who.clone(),
				vote: Vote::For,
				by: By::Instruction,
			});
		}
		Self::settle(cooperative, decision, board, record)
	}

	/// Keeps an action in the decision when it is small, else as a preimage.
	///
	/// Requested before it is noted, because noting counts no request where one stands
	/// already: so each decision holds an action that several share.
	fn store_action(call: CallOf<T>) -> Result<ActionOf<T>, DispatchError> {
		let bytes = codec::Encode::encode(&call);
		let len = u32::try_from(bytes.len()).map_err(|_| Error::<T>::ActionTooLong)?;
		ensure!(len <= T::MaxActionLength::get(), Error::<T>::ActionTooLong);
		match bytes.try_into() {
			Ok(inline) => Ok(Bounded::Inline(inline)),
			Err(bytes) => {
				let action = T::Preimages::pick(T::Hashing::hash(&bytes), len);
				T::Preimages::note(bytes.into())?;
				Ok(action)
			}
		}
	}

	/// Casts a vote. Yields the weight of what followed by itself.
	pub(crate) fn do_vote(
		who: T::AccountId,
		by: By<T::AccountId>,
		cooperative: CoopId,
		decision: DecisionId,
		vote: Vote,
	) -> Result<Weight, DispatchError> {
		let mut record = Self::decision(cooperative, decision)?;
		Self::ensure_hand(cooperative, &record, &who, &by, false)?;
		let board = Self::in_office(cooperative, record.board)?;
		ensure!(board.has_seat(&who), Error::<T>::NotBoardMember);
		ensure!(record.status == Status::Open, Error::<T>::NotOpen);
		ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
		Self::ensure_able(cooperative, record.board, &board, record.kind)?;
		ensure!(board.sits_since(&who, record.voting_since), Error::<T>::NotVoter);
		let voter = record.voters.iter_mut().find(|voter| voter.who == who);
		let voter = voter.ok_or(Error::<T>::NotVoter)?;
		ensure!(voter.vote.is_none(), Error::<T>::AlreadyVoted);

		voter.vote = Some(vote);
		voter.by = by.clone();
		Self::deposit_event(Event::Voted { cooperative, decision, who, vote, by });
		Self::settle(cooperative, decision, &board, record)
	}

	/// Looks at the votes and writes the decision. When they approve it and the chair left a standing
	/// signature, it is signed and executed. Yields the weight of that.
	///
	/// What an action of a board opens is not executed by itself: so nothing goes round in circles.
	pub(crate) fn settle(
		cooperative: CoopId,
		decision: DecisionId,
		board: &Board<T::AccountId>,
		mut record: DecisionOf<T>,
	) -> Result<Weight, DispatchError> {
		Self::evaluate(cooperative, decision, board, &mut record)?;
		let is_free = record.status == Status::Approved
			&& record.session.is_none()
			&& !Executing::<T>::exists()
			&& Self::ensure_able(cooperative, record.board, board, record.kind).is_ok();
		let ready = is_free
			.then(|| Self::signs_by_instruction(cooperative, board, &record))
			.flatten()
			.and_then(|chair| {
				let action = Self::action_of(&record, T::MaxAutomatedWeight::get()).ok()?;
				Some((chair, action))
			});
		match ready {
			Some((chair, action)) => {
				Self::put_signature(cooperative, decision, &mut record, chair, By::Instruction);
				let used = Self::carry_out(cooperative, decision, record, action);
				Ok(T::WeightInfo::sign().saturating_add(used))
			}
			None => {
				Decisions::<T>::insert(cooperative, decision, record);
				Ok(Weight::zero())
			}
		}
	}

	/// Looks whether the decision is certain now (rules §5.3).
	fn evaluate(
		cooperative: CoopId,
		decision: DecisionId,
		board: &Board<T::AccountId>,
		record: &mut DecisionOf<T>,
	) -> DispatchResult {
		let now = T::Time::now();
		match decide::outcome(&board.tally(record)) {
			Outcome::Open => {}
			Outcome::Approved => {
				let sign_until =
					now.checked_add(T::SignWithin::get()).ok_or(Error::<T>::Overflow)?;
				record.status = Status::Approved;
				record.decided_at = Some(now);
				let minutes = Self::minutes_of(cooperative, decision, record).hash();
				record.minutes = Some(minutes);
				Open::<T>::remove(cooperative, decision);
				Self::set_due(cooperative, decision, record, sign_until);
				Self::deposit_event(Event::Approved { cooperative, decision, minutes, sign_until });
			}
			Outcome::Rejected => {
				Self::refuse(cooperative, decision, record, RefusalGround::Rejected);
			}
		}
		Ok(())
	}

	/// Refuses a decision that is not executed; this block's `on_idle` carries it out. What was approved
	/// before keeps the time of that, so that its minutes stay as they were signed.
	fn refuse(
		cooperative: CoopId,
		decision: DecisionId,
		record: &mut DecisionOf<T>,
		ground: RefusalGround,
	) {
		let now = T::Time::now();
		record.status = Status::Refused { ground, carried_out: false };
		record.decided_at = record.decided_at.or(Some(now));
		Open::<T>::remove(cooperative, decision);
		// In the past, so that it is due now.
		Self::set_due(cooperative, decision, record, now.saturating_sub(1));
		Self::deposit_event(Event::Refused { cooperative, decision, ground });
	}

	pub(crate) fn do_withdraw(
		who: &T::AccountId,
		cooperative: CoopId,
		decision: DecisionId,
	) -> DispatchResult {
		let mut record = Self::decision(cooperative, decision)?;
		ensure!(record.proposer == *who, Error::<T>::NotProposer);
		ensure!(record.status == Status::Open, Error::<T>::NotOpen);
		ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
		Self::refuse(cooperative, decision, &mut record, RefusalGround::Withdrawn);
		Decisions::<T>::insert(cooperative, decision, record);
		Ok(())
	}

	/// The general meeting stops what is not executed yet (rules §7.4).
	pub(crate) fn do_overrule(
		cooperative: CoopId,
		decision: DecisionId,
		document: DocumentHash,
	) -> DispatchResult {
		let mut record = Self::decision(cooperative, decision)?;
		ensure!(record.board != BoardKind::Audit, Error::<T>::AuditIsIndependent);
		match record.status {
			Status::Open | Status::Approved | Status::ExecutionFailed { .. } => {}
			Status::Executed => return Err(Error::<T>::AlreadyExecuted.into()),
			Status::Refused { .. } => return Err(Error::<T>::AlreadyRefused.into()),
		}
		Self::refuse(cooperative, decision, &mut record, RefusalGround::Overruled);
		Decisions::<T>::insert(cooperative, decision, record);
		Self::deposit_event(Event::Overruled { cooperative, decision, document });
		Ok(())
	}

	/// The board has changed: its open decisions are looked at again, in bounded steps.
	pub(crate) fn recount(cooperative: CoopId) {
		let now = T::Time::now();
		Recounts::<T>::mutate(cooperative, |recount| match recount {
			Some(under_way) => under_way.again = under_way.again.or(Some(now)),
			None => *recount = Some(Recount { since: now, after: 0, again: None }),
		});
	}

	/// Looks at one open decision again after a change of its board, if the board changed before its
	/// time was over (rules §5.6).
	pub(crate) fn review(cooperative: CoopId, decision: DecisionId) -> Weight {
		with_storage_layer(|| Self::do_review(cooperative, decision)).unwrap_or_default()
	}

	fn do_review(cooperative: CoopId, decision: DecisionId) -> Result<Weight, DispatchError> {
		let changed = Recounts::<T>::get(cooperative).map(|recount| recount.since);
		let record = Decisions::<T>::get(cooperative, decision);
		let (Some(changed), Some(mut record)) = (changed, record) else {
			return Ok(Weight::zero());
		};
		let board = Self::in_office(cooperative, record.board)?;
		let now = T::Time::now();
		if changed > record.due {
			return Ok(Weight::zero());
		}
		if board.sitting(&record).next().is_some() {
			return Self::settle(cooperative, decision, &board, record);
		}
		if board.seats.is_empty() {
			return Ok(Weight::zero());
		}
		let life = record.due.saturating_sub(record.voting_since);
		let expires_at = now.saturating_add(life);
		record.voters = board.voters();
		record.voting_since = now;
		Self::set_due(cooperative, decision, &mut record, expires_at);
		Self::deposit_event(Event::DecisionRestarted { cooperative, decision, expires_at });
		Self::begin_voting(cooperative, decision, &board, record)
	}

	/// What the chair signs.
	pub(crate) fn minutes_of(
		cooperative: CoopId,
		decision: DecisionId,
		record: &DecisionOf<T>,
	) -> Minutes<T::AccountId> {
		Minutes {
			tag: MINUTES_TAG,
			genesis: Self::genesis(),
			cooperative,
			board: record.board,
			decision,
			kind: record.kind,
			proposer: record.proposer.clone(),
			subject: record.subject,
			action: record.action.as_ref().map(Bounded::hash),
			on_refusal: record.on_refusal.as_ref().map(Bounded::hash),
			proposed_at: record.proposed_at,
			voters: record.voters.clone(),
			decided_at: record.decided_at,
		}
	}

	/// Hash of the chain's first block.
	pub(crate) fn genesis() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// Signs for who presides, and executes. Yields the weight of the action.
	pub(crate) fn do_sign(
		chair: T::AccountId,
		by: By<T::AccountId>,
		cooperative: CoopId,
		decision: DecisionId,
		minutes: H256,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let mut record = Self::decision(cooperative, decision)?;
		Self::ensure_hand(cooperative, &record, &chair, &by, true)?;
		let board = Self::in_office(cooperative, record.board)?;
		// What is always possible does not wait for what perhaps cannot be voted on now.
		if let Some(session) = record.session.filter(|_| !record.kind.is_always_possible()) {
			ensure!(!Self::is_in_session(cooperative, session), Error::<T>::InSession);
		}
		Self::ensure_signable(cooperative, &board, &record, &chair)?;
		ensure!(record.minutes == Some(minutes), Error::<T>::WrongMinutes);
		Self::put_signature(cooperative, decision, &mut record, chair, by);
		Self::execute(cooperative, decision, record, weight_bound)
	}

	/// The decision is approved, in time, not signed yet, and this is who presides over it.
	pub(crate) fn ensure_signable(
		cooperative: CoopId,
		board: &Board<T::AccountId>,
		record: &DecisionOf<T>,
		chair: &T::AccountId,
	) -> DispatchResult {
		ensure!(record.signature.is_none(), Error::<T>::AlreadySigned);
		ensure!(record.status == Status::Approved, Error::<T>::NotApproved);
		ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
		Self::ensure_able(cooperative, record.board, board, record.kind)?;
		let presiding = board.presiding(record.about.as_ref());
		ensure!(presiding == Some(chair), Error::<T>::NotChair);
		Ok(())
	}

	pub(crate) fn put_signature(
		cooperative: CoopId,
		decision: DecisionId,
		record: &mut DecisionOf<T>,
		chair: T::AccountId,
		by: By<T::AccountId>,
	) {
		let at = T::Time::now();
		record.signature = Some(Signature { chair: chair.clone(), at, by: by.clone() });
		let minutes = record.minutes.unwrap_or_default();
		Self::deposit_event(Event::Signed { cooperative, decision, chair, minutes, by });
	}

	/// Executes a failed action again. Yields its weight.
	pub(crate) fn do_retry(
		cooperative: CoopId,
		decision: DecisionId,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let record = Self::decision(cooperative, decision)?;
		ensure!(
			matches!(record.status, Status::ExecutionFailed { .. }),
			Error::<T>::NothingToRetry
		);
		ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
		let board = Self::in_office(cooperative, record.board)?;
		Self::ensure_able(cooperative, record.board, &board, record.kind)?;
		Self::execute(cooperative, decision, record, weight_bound)
	}

	/// Executes a signed decision, when its action may need no more than `weight_bound`. Yields the weight
	/// of the action.
	pub(crate) fn execute(
		cooperative: CoopId,
		decision: DecisionId,
		record: DecisionOf<T>,
		weight_bound: Weight,
	) -> Result<Weight, DispatchError> {
		let action = Self::action_of(&record, weight_bound)?;
		Ok(Self::carry_out(cooperative, decision, record, action))
	}

	/// The action of a decision, if it has one, as [`Self::read_action`] reads it.
	fn action_of(
		record: &DecisionOf<T>,
		weight_bound: Weight,
	) -> Result<Option<(CallOf<T>, Weight)>, DispatchError> {
		record.action.as_ref().map(|action| Self::read_action(action, weight_bound)).transpose()
	}

	/// Executes the action of a signed decision and writes how it ended. Yields the weight of
	/// the action.
	///
	/// The good end is written before the action runs, and undone with it when it fails:
	/// whatever the action does, it finds a decision that can be neither signed nor retried.
	fn carry_out(
		cooperative: CoopId,
		decision: DecisionId,
		mut record: DecisionOf<T>,
		action: Option<(CallOf<T>, Weight)>,
	) -> Weight {
		let mut used = Weight::zero();
		let result = with_storage_layer(|| {
			Self::conclude(cooperative, decision, record.clone(), Status::Executed);
			let Some(action) = action else { return Ok(()) };
			let (result, weight) = Self::dispatch_action(cooperative, record.board, action, false);
			used = weight;
			result
		});
		match result {
			Ok(()) => Self::deposit_event(Event::Executed { cooperative, decision }),
			Err(error) => {
				record.status = Status::ExecutionFailed { error };
				let retry_until = record.due;
				Decisions::<T>::insert(cooperative, decision, record);
				Self::deposit_event(Event::ExecutionFailed {
					cooperative,
					decision,
					error,
					retry_until,
				});
			}
		}
		used
	}

	/// Reads a stored action and the weight that it declares, at most `weight_bound`.
	pub(crate) fn read_action(
		action: &ActionOf<T>,
		weight_bound: Weight,
	) -> Result<(CallOf<T>, Weight), DispatchError> {
		let (call, _) =
			T::Preimages::peek::<CallOf<T>>(action).map_err(|_| Error::<T>::ActionUnavailable)?;
		let declared = call.get_dispatch_info().call_weight;
		ensure!(declared.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);
		Ok((call, declared))
	}

	/// Dispatches an action with the board's origin. Yields how it ended and the weight it used. A
	/// failed one leaves nothing in state: every call runs in a storage layer.
	///
	/// An action on refusal runs whatever is paused: it runs once, and somebody waits for his money.
	pub(crate) fn dispatch_action(
		cooperative: CoopId,
		board: BoardKind,
		(call, declared): (CallOf<T>, Weight),
		is_refusal: bool,
	) -> (DispatchResult, Weight) {
		let within = Executing::<T>::exists();
		Executing::<T>::put(());
		let origin = crate::Origin::of(board, cooperative).into();
		let result = match is_refusal {
			true => call.dispatch_bypass_filter(origin),
			false => call.dispatch(origin),
		};
		if !within {
			Executing::<T>::kill();
		}
		let post = match &result {
			Ok(post) => post,
			Err(failure) => &failure.post_info,
		};
		let used = post.actual_weight.unwrap_or(declared).min(declared);
		(result.map(|_| ()).map_err(|failure| failure.error), used)
	}

	/// Writes how a decision ended, and forgets stored actions: blocks keep them, the minutes their
	/// hashes. Nothing more happens to it but that its minutes leave the state one day.
	pub(crate) fn conclude(
		cooperative: CoopId,
		decision: DecisionId,
		mut record: DecisionOf<T>,
		status: Status,
	) {
		for action in record.action.iter().chain(&record.on_refusal) {
			T::Preimages::drop(action);
		}
		record.status = status;
		Self::count_out(cooperative, &record.proposer);
		let until = T::Time::now().saturating_add(T::MinutesKept::get());
		Self::set_due(cooperative, decision, &mut record, until);
		Decisions::<T>::insert(cooperative, decision, record);
	}

	/// Moves the decision's entry in [`Due`].
	pub(crate) fn set_due(
		cooperative: CoopId,
		decision: DecisionId,
		record: &mut DecisionOf<T>,
		at: Moment,
	) {
		Due::<T>::remove(DueKey { at: record.due, cooperative, id: decision });
		Due::<T>::insert(DueKey { at, cooperative, id: decision }, ());
		record.due = at;
	}
}
