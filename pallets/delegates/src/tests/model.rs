//! The rules of delegates (rules §8), in the plainest way: all is counted when it is asked for.

use super::random::*;
use crate::{mock::*, Error, SeatReason};
use coop_primitives::{CoopId, Moment};
use sp_runtime::{transaction_validity::InvalidTransaction, TokenError};
use std::cmp::Reverse;

impl Model {
	/// How many persons or organisations approve a candidate (rules §8.4).
	pub fn approve(&self, number: u32, organizations: bool) -> u32 {
		let all = self.choices.iter().filter(|(_, choice)| choice.contains(&number));
		all.filter(|(who, _)| self.world.is_organization(**who) == organizations).count() as u32
	}

	/// What counts for him (rules §8.3).
	pub fn votes(&self, number: u32) -> u32 {
		let with = self.world.figures.organizations;
		self.approve(number, false) + if with { self.approve(number, true) } else { 0 }
	}

	/// Candidates with votes: by votes, then by the earlier nomination (rules §8.5).
	pub fn ranking(&self) -> Vec<u32> {
		let voted = self.candidates.keys().copied().filter(|number| self.votes(*number) > 0);
		let mut ranked: Vec<_> = voted.collect();
		ranked.sort_by_key(|number| (Reverse(self.votes(*number)), *number));
		ranked
	}

	/// Verified, accepted, consenting, with keys, and no offender (rules §8.1, §8.2, §8.9).
	fn may_sit(&self, number: u32) -> bool {
		self.candidates.get(&number).is_some_and(|it| {
			let verified = it.accepted_from <= self.world.now() && !it.suspended;
			let consents = it.stands || it.cooperative.is_none();
			let has_keys = self.keys.contains_key(&it.who);
			verified && consents && has_keys && !self.offenders.contains(&it.who)
		})
	}

	/// His node showed itself lately (rules §8.8).
	fn is_live(&self, number: u32) -> bool {
		let heard = self.candidates[&number].heard;
		heard.is_some_and(|(_, at)| at + HEARTBEAT_LIFE >= self.world.now())
	}

	/// Whether his last time on the bench ended less than `after` ago, or did not end.
	fn was_benched(&self, number: u32, after: Moment) -> bool {
		let last = self.candidates[&number].benches.last();
		last.is_some_and(|until| self.world.now() < until + after)
	}

	/// In how many judged sessions running he made too few blocks (rules §8.8).
	pub fn poor(&self, number: u32) -> usize {
		let since = self.candidates.get(&number).map_or(0, |it| it.fresh_since);
		let verdicts = self.judged.iter().skip(since).rev().map(|it| it.get(&number));
		let judged = verdicts.filter(|it| *it != Some(&None));
		judged.take_while(|it| *it == Some(&Some(false))).count()
	}

	pub fn nominate(&mut self, cooperative: CoopId, who: u64) -> Done {
		let world = &self.world;
		only(world.ready.get(&cooperative) == Some(&true), Error::CooperativeNotReady)?;
		only(self.nominee_of(cooperative).is_none(), Error::NomineeExists)?;
		only(self.number_of(who).is_none(), Error::AlreadyCandidate)?;
		let known = world.people.get(&who).filter(|it| !it.organization).ok_or(Error::NotPerson)?;
		only(known.verified, Error::NotVerified)?;
		only(known.member_of.contains(&cooperative), Error::NotMember)?;
		only(!self.offenders.contains(&who), Error::Offender)?;
		let (accepted_from, cooperative) = (world.now() + ACCEPTED_AFTER, Some(cooperative));
		self.add(Candidate { accepted_from, cooperative, ..Candidate::new(who) });
		Ok(())
	}

	/// Before the time comes of itself (rules §8.2).
	pub fn accept(&mut self, number: u32) -> Done {
		let now = self.world.now();
		let it = self.candidate(number)?;
		only(it.accepted_from > now, Error::AlreadyAccepted)?;
		it.accepted_from = now;
		Ok(())
	}

	/// What was earned is paid, and the seat is kept until somebody takes it (rules §8.6).
	pub fn end(&mut self, number: u32) -> Done {
		let who = self.candidate(number)?.who;
		let _ = self.claim(number);
		self.unclaimed.remove(&number);
		self.candidates.remove(&number);
		if !self.sits_or_will(who) {
			self.keys.remove(&who);
		}
		Ok(())
	}

	/// On new grounds only (rules §8.2).
	pub fn refuse(&mut self, number: u32, ground: u8) -> Done {
		let who = self.candidate(number)?.who;
		let grounds = self.grounds.entry(who).or_default();
		only(!grounds.contains(&ground), Error::GroundUsed)?;
		grounds.push(ground);
		self.end(number)
	}

	/// Once in a session, with today's key (rules §8.8).
	pub fn beat(&mut self, number: u32, session: u32, key: u64) -> Done {
		only(session >= self.session, InvalidTransaction::Stale)?;
		only(session == self.session, InvalidTransaction::Future)?;
		let it = self.candidates.get_mut(&number).ok_or(InvalidTransaction::BadSigner)?;
		only(it.heard.is_none_or(|(last, _)| last != session), InvalidTransaction::Stale)?;
		let real = self.keys.get(&it.who).ok_or(InvalidTransaction::BadSigner)?;
		only(*real == key, InvalidTransaction::BadProof)?;
		it.heard = Some((session, self.world.now()));
		it.suspended &= !self.world.people[&it.who].verified;
		Ok(())
	}

	/// Who is no voter yet must belong to the electorate (rules §8.3, §8.4).
	pub fn vote(&mut self, who: u64, cooperative: CoopId, choice: Vec<u32>) -> Done {
		let world = &self.world;
		only(choice.len() <= world.figures.approvals as usize, Error::TooManyApprovals)?;
		only(choice.iter().is_sorted_by(|a, b| a < b), Error::NotAscending)?;
		if !self.choices.contains_key(&who) {
			only(!choice.is_empty(), Error::NothingToWithdraw)?;
			only(world.ready.contains_key(&cooperative), Error::NeverReady)?;
			let known = world.people.get(&who).ok_or(Error::NotMember)?;
			only(known.member_of.contains(&cooperative), Error::NotMember)?;
			only(known.organization || known.verified, Error::NotVerified)?;
		}
		let counts = !world.is_organization(who) || world.figures.organizations;
		only(counts, Error::OrganizationsDoNotVote)?;
		only(choice.iter().all(|it| self.candidates.contains_key(it)), Error::CandidateNotFound)?;
		self.choices.insert(who, choice);
		self.choices.retain(|_, choice| !choice.is_empty());
		Ok(())
	}

	/// With the last membership that gives a voice it goes; so does the nomination there (rules §8.4).
	pub fn leave(&mut self, who: u64, cooperative: CoopId) -> Done {
		self.world.leave(who, cooperative);
		if !self.world.has_voice(who) {
			self.choices.remove(&who);
		}
		let ends = self.nominee_of(cooperative).filter(|it| self.number_of(who) == Some(*it));
		ends.map_or(Ok(()), |number| self.end(number))
	}

	/// Who is not verified any more has no voice and takes no seat (rules §8.1, §8.4).
	pub fn lose(&mut self, who: u64) {
		self.world.verify(who, false);
		self.choices.remove(&who);
		self.candidates.values_mut().filter(|it| it.who == who).for_each(|it| it.suspended = true);
	}

	/// To the nominating cooperative; of a delegate of the first block to the operator (rules §8.6, §8.10).
	pub fn claim(&mut self, number: u32) -> Done {
		let cooperative = self.candidate(number)?.cooperative;
		let amount = self.unclaimed.get(&number).copied().unwrap_or(0);
		only(amount > 0, Error::NothingToClaim)?;
		let home = cooperative.unwrap_or(OPERATOR);
		let has = self.paid.get(&home).copied().unwrap_or(0);
		only(has + amount >= LEAST, TokenError::BelowMinimum)?;
		self.paid.insert(home, has + amount);
		self.pot -= amount;
		self.unclaimed.remove(&number);
		Ok(())
	}

	/// He makes no more blocks, unless a third of the delegates makes none already (rules §8.9).
	fn disable(&mut self, who: u64) {
		let (most, offends) = ((self.sits.len() - 1) / 3, self.offenders.contains(&who));
		let makes = self.sits.contains(&who) && !self.disabled.contains(&who);
		if offends && makes && self.disabled.len() < most {
			self.disabled.push(who);
		}
	}

	pub fn offend(&mut self, who: u64) {
		self.offenders.insert(who);
		self.number_of(who).map(|number| self.unclaimed.remove(&number));
		self.disable(who);
	}

	/// Half of one's blocks is enough; where all together made less, nobody is judged (rules §8.8).
	pub fn judge(&mut self) {
		let (from, to, n) = (self.began, self.world.slot, self.sits.len() as u64);
		let enough = |made: usize, due: usize| made * 2 >= due;
		if !enough(self.blocks.len(), (to - from) as usize) {
			return;
		}
		let verdicts = (0..).zip(&self.sits).filter_map(|(place, who)| {
			let due = (from + 1..=to).filter(|slot| slot % n == place).count();
			Some((self.number_of(*who)?, (due > 0).then_some(enough(self.made(*who), due))))
		});
		self.judged.push(verdicts.collect());
	}

	/// A tenth to the live reserve, the rest by blocks made; what is left over stays (rules §8.10).
	pub fn divide(&mut self) {
		let free = self.pot - self.unclaimed.values().sum::<u128>();
		let share = |made: usize| (free - free / 10) * made as u128 / self.blocks.len() as u128;
		let honest = |number: &u32| !self.offenders.contains(&self.candidates[number].who);
		let of = |who: &u64| Some((self.number_of(*who).filter(honest)?, share(self.made(*who))));
		let mut shares: Vec<_> = self.sits.iter().filter_map(of).collect();
		let mut live = self.reserve.clone();
		live.retain(|it| self.candidates.contains_key(it) && self.is_live(*it) && honest(it));
		shares.extend(live.iter().map(|number| (*number, free / 10 / live.len() as u128)));
		for (number, share) in shares.into_iter().filter(|(_, share)| *share > 0) {
			*self.unclaimed.entry(number).or_default() += share;
		}
	}

	/// The chosen sit. A new set enables everybody; offenders are disabled again (rules §8.9).
	pub fn start(&mut self) {
		self.session += 1;
		self.began = self.world.slot;
		self.blocks.clear();
		self.sits = self.queued.iter().map(|(who, _)| *who).collect();
		self.disabled.retain(|_| !self.changed);
		self.sits.clone().into_iter().for_each(|who| self.disable(who));
		let unused = |who: &u64| self.number_of(*who).is_none() && !self.sits.contains(who);
		let unused: Vec<_> = self.keys.keys().copied().filter(unused).collect();
		unused.iter().for_each(|who| _ = self.keys.remove(who));
	}

	/// Why somebody must leave his seat, if he must (rules §8.8, §8.9).
	fn must_leave(&self, (who, number): (u64, u32)) -> Option<SeatReason> {
		if self.offenders.contains(&who) {
			Some(SeatReason::Offence)
		} else if !self.may_sit(number) {
			Some(SeatReason::Gone)
		} else {
			(self.poor(number) > 1).then_some(SeatReason::Benched)
		}
	}

	/// The seats of the session after this one; at most six change (rules §8.5 to §8.9).
	pub fn choose(&mut self) {
		let (now, figures) = (self.world.now(), self.world.figures.clone());
		let numbers = |seat: &(u64, u32)| (seat.0, self.number_of(seat.0).unwrap_or(seat.1));
		let before: Vec<_> = self.chosen.iter().map(numbers).collect();
		self.chosen = before.clone();
		let is_old = |number: &u32| before.iter().any(|seat| seat.1 == *number);
		let mut behind = self.ranking();
		behind.retain(|it| !is_old(it) && self.may_sit(*it) && !self.was_benched(*it, 0));
		let mut live = behind.clone();
		live.retain(|number| self.is_live(*number));
		let mut leavers: Vec<_> =
			before.iter().filter_map(|seat| Some((self.must_leave(*seat)?, seat.1))).collect();
		leavers.sort();
		let (mut changes, mut benches) = (0, (before.len() / 6).max(1));
		for (reason, number) in leavers.iter().copied() {
			let benched = reason == SeatReason::Benched;
			if live.is_empty() || changes == 6 || (benched && benches == 0) {
				continue;
			}
			let reliable = live.iter().position(|number| !self.was_benched(*number, LONGEST_BENCH));
			let comes = live.remove(reliable.unwrap_or(0));
			self.replace(number, comes);
			changes += 1;
			if benched {
				benches -= 1;
				self.bench(number);
			}
		}
		self.by_vote.retain(|at| at + figures.vote_period > now);
		let must = |number| leavers.iter().any(|it| it.1 == number && it.0 != SeatReason::Benched);
		for comes in live {
			let sit = self.chosen.iter().map(|seat| seat.1).filter(|it| is_old(it) && !must(*it));
			let weakest = sit.min_by_key(|number| (self.votes(*number), Reverse(*number)));
			let weaker = weakest.filter(|it| self.votes(*it) < self.votes(comes));
			if changes == 6 || self.by_vote.len() >= figures.by_vote as usize {
				break;
			} else if self.chosen.len() < figures.seats as usize {
				self.chosen.push((self.candidates[&comes].who, comes));
			} else if let Some(leaves) = weaker {
				self.replace(leaves, comes);
			} else {
				break;
			}
			self.by_vote.push(now);
			changes += 1;
		}
		behind.retain(|number| self.chosen.iter().all(|seat| seat.1 != *number));
		self.reserve = behind.into_iter().take(figures.reserves as usize).collect();
		let queued: Vec<_> = self.chosen.iter().map(|(who, _)| (*who, self.keys[who])).collect();
		self.changed = queued != self.queued;
		self.queued = queued;
	}

	/// Each time twice as long, up to the longest; as long after the last, it begins anew (rules §8.8).
	fn bench(&mut self, number: u32) {
		let (now, anew) = (self.world.now(), !self.was_benched(number, LONGEST_BENCH));
		let it = self.candidates.get_mut(&number).expect("a candidate fails");
		it.benches.retain(|_| !anew);
		let time = (BENCH << it.benches.len()).min(LONGEST_BENCH);
		it.benches.push(now + time);
		it.fresh_since = self.judged.len();
	}
}
