//! What the rules say of delegates (rules §8), in the plainest way: whatever can be counted is counted when
//! it is asked for.

use super::random::*;
use crate::{mock::*, Error, SeatReason};
use coop_primitives::CoopId;
use pallet_session::Error as SessionError;
use sp_runtime::{transaction_validity::InvalidTransaction, TokenError};
use std::{
	cmp::Reverse,
	collections::{BTreeMap, BTreeSet},
	mem::take,
};

/// Most seats that change from one session to the next (rules §8.7).
const MOST_CHANGES: usize = 6;

pub fn only(may: bool, or: impl Into<Refusal>) -> Done {
	if may {
		Ok(())
	} else {
		Err(or.into())
	}
}

impl Model {
	/// Persons and organisations that approve a candidate (rules §8.4).
	pub fn approve(&self, number: u32) -> (u32, u32) {
		let all = || self.choices.iter().filter(|(_, choice)| choice.contains(&number));
		let organizations = all().filter(|(who, _)| self.world.is_organization(**who)).count();
		((all().count() - organizations) as u32, organizations as u32)
	}

	/// What counts for him (rules §8.3).
	pub fn votes(&self, number: u32) -> u32 {
		let (persons, organizations) = self.approve(number);
		persons + if self.world.figures.organizations { organizations } else { 0 }
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
			let consents = it.stands || it.cooperative.is_none();
			let good = !it.suspended && !self.offenders.contains(&it.who);
			it.accepted_from <= self.world.now()
				&& consents && good
				&& self.keys.contains_key(&it.who)
		})
	}

	/// His node showed itself lately (rules §8.8).
	fn is_live(&self, number: u32) -> bool {
		let heard = self.candidates.get(&number).and_then(|it| it.heard);
		heard.is_some_and(|(_, at)| at + HEARTBEAT_LIFE >= self.world.now())
	}

	fn failed_lately(&self, number: u32) -> bool {
		let last = self.candidates.get(&number).and_then(|it| it.benches.last());
		last.is_some_and(|until| until + LONGEST_BENCH > self.world.now())
	}

	/// In how many judged sessions running he made too few blocks (rules §8.8).
	pub fn poor(&self, number: u32) -> usize {
		let since = self.candidates.get(&number).map_or(0, |it| it.fresh_since);
		let had_turns = self.judged.iter().skip(since).rev().map(|it| it.get(&number));
		let had_turns = had_turns.filter(|verdict| *verdict != Some(&None));
		had_turns.take_while(|verdict| *verdict == Some(&Some(false))).count()
	}

	pub fn nominate(&mut self, cooperative: CoopId, who: u64) -> Done {
		let world = &self.world;
		let live = || self.candidates.values();
		only(world.ready.get(&cooperative) == Some(&true), Error::CooperativeNotReady)?;
		only(live().all(|it| it.cooperative != Some(cooperative)), Error::NomineeExists)?;
		only(live().all(|it| it.who != who), Error::AlreadyCandidate)?;
		only(world.people.get(&who).is_some_and(|it| !it.organization), Error::NotPerson)?;
		only(world.people[&who].verified, Error::NotVerified)?;
		only(world.people[&who].member_of.contains(&cooperative), Error::NotMember)?;
		only(!self.offenders.contains(&who), Error::Offender)?;
		let accepted_from = world.now() + ACCEPTED_AFTER;
		self.add(Candidate {
			accepted_from,
			cooperative: Some(cooperative),
			..Candidate::new(who)
		});
		Ok(())
	}

	/// A candidacy is over: what was earned is paid, and the seat is kept until it can be taken (rules §8.5).
	pub fn end(&mut self, number: u32) -> Done {
		let who = self.candidate(number)?.who;
		if self.claim(number).is_err() {
			self.unclaimed.remove(&number);
		}
		self.candidates.remove(&number);
		if !self.sits_or_will(who) {
			self.keys.remove(&who);
		}
		Ok(())
	}

	pub fn refuse(&mut self, number: u32, ground: u8) -> Done {
		let who = self.candidate(number)?.who;
		let grounds = self.grounds.entry(who).or_default();
		only(!grounds.contains(&ground), Error::GroundUsed)?;
		grounds.push(ground);
		self.end(number)
	}

	pub fn set_key(&mut self, who: u64, key: u64) -> Done {
		let may = self.number_of(who).is_some() || self.sits_or_will(who);
		only(may, SessionError::NoAssociatedValidatorId)?;
		let free = self.keys.iter().all(|(owner, it)| *it != key || *owner == who);
		only(free, SessionError::DuplicatedKey)?;
		self.keys.insert(who, key);
		Ok(())
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
		let known = choice.iter().all(|number| self.candidates.contains_key(number));
		only(known, Error::CandidateNotFound)?;
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
		let nominee = |it: &Candidate| it.who == who && it.cooperative == Some(cooperative);
		let ends = self.candidates.iter().find(|(_, it)| nominee(it)).map(|(number, _)| *number);
		ends.map_or(Ok(()), |number| self.end(number))
	}

	/// To the nominating cooperative; of a delegate of the first block to the operator (rules §8.6, §8.10).
	pub fn claim(&mut self, number: u32) -> Done {
		let cooperative = self.candidate(number)?.cooperative;
		let amount = self.unclaimed.get(&number).copied().unwrap_or(0);
		only(amount > 0, Error::NothingToClaim)?;
		let operator = (!self.world.no_operator).then_some(OPERATOR);
		let home = cooperative.or(operator).ok_or(Error::NoOperator)?;
		let has = self.paid.get(&home).copied().unwrap_or(0);
		only(has + amount >= LEAST, TokenError::BelowMinimum)?;
		self.paid.insert(home, has + amount);
		self.pot -= amount;
		self.unclaimed.remove(&number);
		Ok(())
	}

	/// He makes no more blocks, unless a third of the delegates makes none already (rules §8.9).
	fn disable(&mut self, who: u64) {
		let may = self.sits.contains(&who) && !self.disabled.contains(&who);
		if may && self.disabled.len() < (self.sits.len() - 1) / 3 {
			self.disabled.push(who);
		}
	}

	pub fn offend(&mut self, who: u64) {
		self.offenders.insert(who);
		self.number_of(who).map(|number| self.unclaimed.remove(&number));
		self.disable(who);
	}

	/// A slot passes. Yields whether a block was made in it.
	pub fn slot(&mut self, away: &[u64]) -> bool {
		self.world.slot += 1;
		let slot = self.world.slot;
		let Some(author) = author(slot, &self.sits, &self.disabled, away) else { return false };
		self.blocks.push(author);
		if slot / SLOTS_PER_SESSION > self.began / SLOTS_PER_SESSION {
			self.judge();
			self.divide();
			self.start();
			self.choose();
		}
		true
	}

	/// Half of one's blocks is enough; where all together made less, nobody is judged (rules §8.8).
	fn judge(&mut self) {
		let (from, to, n) = (self.began, self.world.slot, self.sits.len() as u64);
		let enough = |made: usize, due: usize| made * 2 >= due;
		if !enough(self.blocks.len(), (to - from) as usize) {
			return;
		}
		let verdicts = (0..).zip(&self.sits).filter_map(|(place, who)| {
			let due = (from + 1..=to).filter(|slot| slot % n == place).count();
			let made = self.blocks.iter().filter(|author| *author == who).count();
			Some((self.number_of(*who)?, (due > 0).then_some(enough(made, due))))
		});
		self.judged.push(verdicts.collect());
	}

	/// A tenth to the live reserve, the rest by blocks made; what is left over stays (rules §8.10).
	fn divide(&mut self) {
		let free = self.pot - self.unclaimed.values().sum::<u128>();
		let all = self.blocks.len() as u128;
		let mut shares = vec![];
		for who in &self.sits {
			let made = self.blocks.iter().filter(|author| *author == who).count() as u128;
			let number = self.number_of(*who).filter(|_| !self.offenders.contains(who));
			shares.extend(number.map(|number| (number, (free - free / 10) * made / all)));
		}
		let honest = |number: &u32| !self.offenders.contains(&self.candidates[number].who);
		let live: Vec<_> =
			self.reserve.iter().filter(|it| self.is_live(**it) && honest(it)).collect();
		shares.extend(live.iter().map(|number| (**number, free / 10 / live.len() as u128)));
		for (number, share) in shares.into_iter().filter(|(_, share)| *share > 0) {
			*self.unclaimed.entry(number).or_default() += share;
		}
	}

	/// The chosen sit. A new set enables everybody; offenders are disabled again (rules §8.9).
	fn start(&mut self) {
		self.session += 1;
		self.began = self.world.slot;
		self.blocks.clear();
		self.sits = self.queued.iter().map(|(who, _)| *who).collect();
		self.disabled.retain(|_| !self.changed);
		let offend = self.sits.iter().copied().filter(|who| self.offenders.contains(who));
		offend.collect::<Vec<_>>().into_iter().for_each(|who| self.disable(who));
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

	/// The seats of the session after this one, and the reserve (rules §8.5 to §8.9).
	fn choose(&mut self) {
		let now = self.world.now();
		for place in 0..self.chosen.len() {
			let (who, number) = self.chosen[place];
			self.chosen[place].1 = self.number_of(who).unwrap_or(number);
		}
		let before = self.chosen.clone();
		let benched = |it: &Candidate| it.benches.last().is_some_and(|until| now < *until);
		let waits = |number: &u32| {
			let sits = before.iter().any(|seat| seat.1 == *number);
			!sits && self.may_sit(*number) && !benched(&self.candidates[number])
		};
		let behind: Vec<_> = self.ranking().into_iter().filter(waits).collect();
		let mut live = behind.clone();
		live.retain(|number| self.is_live(*number));

		let mut leavers: Vec<_> =
			before.iter().filter_map(|seat| Some((self.must_leave(*seat)?, seat.1))).collect();
		leavers.sort();
		let (mut changes, mut benches) = (0, (before.len() / 6).max(1));
		for (reason, number) in leavers.iter().copied() {
			let benched = reason == SeatReason::Benched;
			if live.is_empty() || changes == MOST_CHANGES || (benched && benches == 0) {
				continue;
			}
			let reliable = live.iter().position(|number| !self.failed_lately(*number));
			let comes = live.remove(reliable.unwrap_or(0));
			self.replace(number, comes);
			changes += 1;
			if benched {
				benches -= 1;
				self.bench(number);
			}
		}

		self.by_vote.retain(|at| at + self.world.figures.vote_period > now);
		let forced =
			|number| leavers.iter().any(|it| it.1 == number && it.0 != SeatReason::Benched);
		for comes in live {
			let sits = self.chosen.iter().map(|seat| seat.1);
			let old =
				sits.filter(|number| before.iter().any(|it| it.1 == *number) && !forced(*number));
			let weakest = old.min_by_key(|number| (self.votes(*number), Reverse(*number)));
			let figures = &self.world.figures;
			if changes == MOST_CHANGES || self.by_vote.len() >= figures.by_vote as usize {
				break;
			} else if self.chosen.len() < figures.seats as usize {
				self.chosen.push((self.candidates[&comes].who, comes));
			} else if let Some(weakest) = weakest.filter(|it| self.votes(comes) > self.votes(*it)) {
				self.replace(weakest, comes);
			} else {
				break;
			}
			self.by_vote.push(now);
			changes += 1;
		}

		let comes = |number: &u32| self.chosen.iter().any(|seat| seat.1 == *number);
		let reserve = behind.iter().copied().filter(|number| !comes(number));
		self.reserve = reserve.take(self.world.figures.reserves as usize).collect();
		let key_of = |(who, _): &(u64, u32)| (*who, self.keys[who]);
		let queued: Vec<_> = self.chosen.iter().map(key_of).collect();
		self.changed = queued != take(&mut self.queued);
		self.queued = queued;
	}

	/// Each time twice as long, up to the longest; as long after the last, it begins anew (rules §8.8).
	fn bench(&mut self, number: u32) {
		let (now, anew, judged) =
			(self.world.now(), !self.failed_lately(number), self.judged.len());
		let it = self.candidates.get_mut(&number).expect("a candidate fails");
		it.benches.retain(|_| !anew);
		let time = (BENCH << it.benches.len()).min(LONGEST_BENCH);
		it.benches.push(now + time);
		it.fresh_since = judged;
	}
}
