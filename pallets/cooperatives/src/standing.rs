//! Blocks, lost memberships, and new operators and unions (rules §3.3, §3.4).

use crate::{
	pallet::*,
	types::{Block, BlockGround, Body, Cooperative, Designation, Notice, Status},
	WeightInfo,
};
use coop_primitives::{due::DueKey, providers::MemberInspect, CoopId, DocumentHash, Moment};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::WeightMeter,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Operator and union need no membership and are never blocked.
	pub(crate) fn is_exempt(cooperative: CoopId) -> bool {
		Body::BOTH.into_iter().any(|body| Self::body(body) == Some(cooperative))
	}

	fn body(body: Body) -> Option<CoopId> {
		match body {
			Body::Operator => Operator::<T>::get(),
			Body::Union => Union::<T>::get(),
		}
	}

	pub(crate) fn do_give_notice(cooperative: CoopId, document: DocumentHash) -> DispatchResult {
		ensure!(Cooperatives::<T>::contains_key(cooperative), Error::<T>::NotFound);
		ensure!(!Self::is_exempt(cooperative), Error::<T>::Exempt);
		ensure!(!Notices::<T>::contains_key(cooperative), Error::<T>::AlreadyNotified);
		ensure!(
			!Self::is_blocked_for(cooperative, BlockGround::Unpaid),
			Error::<T>::AlreadyBlocked
		);
		let given_at = T::Time::now();
		let block_from =
			given_at.checked_add(T::NoticePeriod::get()).ok_or(Error::<T>::Overflow)?;
		Notices::<T>::insert(cooperative, Notice { document, given_at, block_from });
		Self::deposit_event(Event::NoticeGiven { cooperative, document, block_from });
		Ok(())
	}

	/// Blocks on the ground of a notice that is old enough.
	pub(crate) fn do_block_unpaid(cooperative: CoopId) -> DispatchResult {
		let notice = Notices::<T>::get(cooperative).ok_or(Error::<T>::NotNotified)?;
		ensure!(T::Time::now() >= notice.block_from, Error::<T>::NoticeTooRecent);
		Self::add_ground(cooperative, BlockGround::Unpaid, Some(notice.document))?;
		Notices::<T>::remove(cooperative);
		Ok(())
	}

	/// Where the cooperative would stand without blocks.
	pub(crate) fn standing_but_for_blocks(
		cooperative: CoopId,
		record: &Cooperative<T::AccountId>,
	) -> Status {
		Blocks::<T>::get(cooperative).map_or(record.status, |block| block.before)
	}

	fn is_blocked_for(cooperative: CoopId, ground: BlockGround) -> bool {
		Blocks::<T>::get(cooperative).is_some_and(|block| block.grounds.contains(ground))
	}

	/// Blocks the cooperative on one more ground.
	pub(crate) fn add_ground(
		cooperative: CoopId,
		ground: BlockGround,
		document: Option<DocumentHash>,
	) -> DispatchResult {
		let mut record = Self::record(cooperative)?;
		ensure!(!Self::is_exempt(cooperative), Error::<T>::Exempt);
		let mut block = Blocks::<T>::get(cooperative).unwrap_or(Block {
			before: record.status,
			since: T::Time::now(),
			grounds: Default::default(),
		});
		ensure!(!block.grounds.contains(ground), Error::<T>::AlreadyBlocked);
		block.grounds = block.grounds.with(ground);
		record.status = Status::Blocked;
		Blocks::<T>::insert(cooperative, block);
		Cooperatives::<T>::insert(cooperative, record);
		Self::deposit_event(Event::CooperativeBlocked { cooperative, ground, document });
		Ok(())
	}

	/// Lifts one ground of a block; without any the cooperative is what it was before.
	pub(crate) fn lift_ground(cooperative: CoopId, ground: BlockGround) -> DispatchResult {
		let mut record = Self::record(cooperative)?;
		let mut block = Blocks::<T>::get(cooperative).ok_or(Error::<T>::NotBlocked)?;
		ensure!(block.grounds.contains(ground), Error::<T>::NotBlocked);
		block.grounds = block.grounds.without(ground);
		if block.grounds.is_empty() {
			record.status = block.before;
			Blocks::<T>::remove(cooperative);
		} else {
			Blocks::<T>::insert(cooperative, block);
		}
		let status = record.status;
		Cooperatives::<T>::insert(cooperative, record);
		Self::deposit_event(Event::BlockLifted { cooperative, ground, status });
		Ok(())
	}

	/// Gives a cooperative that left operator or union its term to join again. While the time to
	/// join a new one runs, it ends no earlier than that.
	pub(crate) fn note_lost_membership(left: CoopId, who: &T::AccountId) {
		let Some(cooperative) = CooperativeOf::<T>::get(who) else { return };
		if Self::is_exempt(cooperative) {
			return;
		}
		let term = T::Time::now().saturating_add(T::RejoinWithin::get());
		let designated = Designated::<T>::get().map_or(0, |it| it.join_until);
		let join_until = term.max(designated);
		for body in Body::BOTH {
			if Self::body(body) == Some(left) {
				Self::forget_lost_membership(cooperative, body);
				RejoinUntil::<T>::insert(cooperative, body, join_until);
				RejoinDue::<T>::insert(
					DueKey { at: join_until, cooperative, id: body.number() },
					(),
				);
				Self::deposit_event(Event::MembershipLost { cooperative, body, join_until });
			}
		}
	}

	pub(crate) fn forget_lost_memberships(cooperative: CoopId) {
		for body in Body::BOTH {
			Self::forget_lost_membership(cooperative, body);
		}
	}

	fn forget_lost_membership(cooperative: CoopId, body: Body) {
		if let Some(at) = RejoinUntil::<T>::take(cooperative, body) {
			RejoinDue::<T>::remove(DueKey { at, cooperative, id: body.number() });
		}
	}

	/// Blocks cooperatives that have not joined again in time, as many as `meter` allows.
	pub(crate) fn judge_lost_memberships(now: Moment, meter: &mut WeightMeter) {
		let mut due = RejoinDue::<T>::iter_keys();
		while meter.try_consume(T::WeightInfo::judge_lost_membership()).is_ok() {
			let Some(key) = due.next().filter(|key| key.is_over(now)) else { return };
			RejoinDue::<T>::remove(key);
			let Some(body) = Body::numbered(key.id) else { continue };
			RejoinUntil::<T>::remove(key.cooperative, body);
			// Whoever may still join a new one is judged when that time is over.
			let may_join = Designated::<T>::get().is_some_and(|it| now <= it.join_until);
			if !may_join && Self::lacks(key.cooperative, body) {
				Self::block_for_membership(key.cooperative);
			}
		}
	}

	/// Whether the cooperative, which must be one, is no member of the body.
	fn lacks(cooperative: CoopId, body: Body) -> bool {
		if Self::is_exempt(cooperative) {
			return false;
		}
		let (Some(body), Some(record)) = (Self::body(body), Cooperatives::<T>::get(cooperative))
		else {
			return false;
		};
		!T::Members::is_active(body, &record.account)
	}

	/// Does nothing where it is blocked on this ground already.
	fn block_for_membership(cooperative: CoopId) {
		let _ = Self::add_ground(cooperative, BlockGround::Membership, None);
	}

	/// Makes the cooperative operator or union. All others have the same time to join it.
	pub(crate) fn designate(body: Body, cooperative: CoopId) -> DispatchResult {
		Self::ensure_status(&Self::record(cooperative)?, Status::Ready)?;
		ensure!(Self::body(body) != Some(cooperative), Error::<T>::NothingChanged);
		let join_until =
			T::Time::now().checked_add(T::JoinWithin::get()).ok_or(Error::<T>::Overflow)?;

		match body {
			Body::Operator => Operator::<T>::put(cooperative),
			Body::Union => Union::<T>::put(cooperative),
		}
		Notices::<T>::remove(cooperative);
		Self::forget_lost_memberships(cooperative);
		Designated::<T>::put(Designation { join_until, next: 1 });
		Self::deposit_event(Event::BodyDesignated { body, cooperative, join_until });
		Ok(())
	}

	/// After the time to join a new operator or union: blocks whoever has not, one after the other,
	/// as many as `meter` allows. Whose own term still runs is judged when it ends.
	pub(crate) fn judge_after_designation(now: Moment, meter: &mut WeightMeter) {
		while meter.try_consume(T::WeightInfo::judge_after_designation()).is_ok() {
			let Some(mut designation) = Designated::<T>::get().filter(|it| it.join_until < now)
			else {
				return;
			};
			let cooperative = designation.next;
			let is_due = |body: &Body| !RejoinUntil::<T>::contains_key(cooperative, *body);
			let mut due = Body::BOTH.into_iter().filter(is_due);
			if due.any(|body| Self::lacks(cooperative, body)) {
				Self::block_for_membership(cooperative);
			}
			designation.next = cooperative.saturating_add(1);
			let is_over = designation.next >= NextCooperative::<T>::get();
			Designated::<T>::set((!is_over).then_some(designation));
		}
	}
}
