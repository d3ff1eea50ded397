//! Ballots, one by one and in bundles, and the pages on which they lie (rules §7.9).

use crate::{
	pages::{pack, Answer, Layout},
	types::{
		BallotForm, BallotRefusal, Electorate, Mark, Meeting, Round, SignedBallot, Tally,
		MAX_ANSWER_BYTES, MAX_BALLOTS,
	},
	BallotsOf, Config, Error, Event, Marks, Meetings, Page, Pages, Pallet, Tallies, WeightInfo,
};
use alloc::vec::Vec;
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, Electorates},
	statement::{
		wrapped, Act, ProcessKind, Scheme, Schemed, Statement, CLOCK_TOLERANCE, VALID_FOR,
	},
	CoopId, MeetingId, Moment, StaffRight,
};
use frame_support::{ensure, traits::Time, weights::Weight, BoundedVec};
use sp_core::H256;
use sp_runtime::{traits::Verify, DispatchError, DispatchResult};

/// How much work a bundle makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
	/// Ballots signed with each scheme.
	pub sr25519: u32,
	/// The same.
	pub ed25519: u32,
	/// The same.
	pub ecdsa: u32,
	/// Distinct pages.
	pub pages: u32,
	/// Bytes of packed answers.
	pub bytes: u32,
}

impl Work {
	/// One more ballot.
	fn note<Signature: Schemed>(&mut self, ballot: &SignedBallot<Signature>) {
		let bytes = u32::try_from(ballot.answers.len()).unwrap_or(MAX_ANSWER_BYTES);
		self.bytes = self.bytes.saturating_add(bytes);
		let count = match ballot.signature.scheme() {
			Scheme::Sr25519 => &mut self.sr25519,
			Scheme::Ed25519 => &mut self.ed25519,
			Scheme::Ecdsa => &mut self.ecdsa,
		};
		*count = count.saturating_add(1);
	}

	/// What it weighs.
	pub fn weight<W: WeightInfo>(self) -> Weight {
		let more = |of: fn(u32) -> Weight, n| of(n).saturating_sub(of(0));
		// What ballots on pages of their own weigh more than the same side by side.
		let pages = W::submit_pages(self.pages).saturating_sub(W::submit_sr25519(self.pages));
		// What the longest ballots weigh more than the shortest.
		let long = self.bytes.div_ceil(MAX_ANSWER_BYTES);
		let answers = W::submit_long(long).saturating_sub(W::submit_sr25519(long));
		W::submit_sr25519(self.sr25519)
			.saturating_add(more(W::submit_ed25519, self.ed25519))
			.saturating_add(more(W::submit_ecdsa, self.ecdsa))
			.saturating_add(pages)
			.saturating_add(answers)
	}
}

/// The page of which ballots are being written.
struct OpenPage {
	at: u32,
	bytes: Vec<u8>,
	changed: bool,
}

/// A bundle while it is counted: each page and the tally are read and written once.
struct Bundle<T: Config> {
	cooperative: CoopId,
	meeting: MeetingId,
	genesis: H256,
	agenda: H256,
	layout: Layout,
	round: Round,
	electorate: Electorate,
	now: Moment,
	tally: Tally,
	page: Option<OpenPage>,
	last: u32,
	work: Work,
	phantom: core::marker::PhantomData<T>,
}

impl<T: Config> Pallet<T> {
	/// The most that a bundle weighs: every signature is checked, each on a page of its own.
	pub(crate) fn weight_of_bundle(ballots: &BallotsOf<T>) -> Weight {
		let mut work = Work::default();
		ballots.iter().for_each(|ballot| work.note(ballot));
		work.pages = u32::try_from(ballots.len()).unwrap_or(MAX_BALLOTS);
		work.weight::<T::WeightInfo>()
	}

	/// Somebody votes himself.
	pub(crate) fn do_vote(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		cycle: u32,
		answers: &[Answer],
	) -> DispatchResult {
		let mut record = Self::meeting(cooperative, meeting)?;
		let (round, electorate) = Self::open_round(&record)?;
		ensure!(round.cycle == cycle, Error::<T>::OtherCycle);
		ensure!(answers.len() == record.items as usize, Error::<T>::Incomplete);
		let number = Self::number_in(cooperative, &electorate, &who)
			.filter(|number| *number <= electorate.last_number)
			.ok_or(Error::<T>::NotEligible)?;
		let layout = record.layout();
		let key = (cooperative, meeting, cycle, layout.page_of(number));
		let mut page = Pages::<T>::get(key).into_inner();
		ensure!(layout.is_empty(&page, number), Error::<T>::AlreadyVoted);

		let packed = pack(answers);
		layout.write(&mut page, number, &packed);
		Pages::<T>::insert(key, Page::truncate_from(page));
		let mut tally = Tallies::<T>::get(cooperative, meeting);
		tally.add(number, answers, &packed);
		Tallies::<T>::insert(cooperative, meeting, &tally);
		if Self::close_early(cooperative, meeting, &mut record, tally.ballots) {
			Meetings::<T>::insert(cooperative, meeting, record);
		}
		Self::deposit_event(Event::Voted {
			cooperative,
			meeting,
			cycle,
			number,
			who,
			answers: BoundedVec::truncate_from(packed),
			commitment: tally.commitment,
		});
		Ok(())
	}

	/// Counts the ballots of a bundle, and says of each that does not count why. Yields the work it was.
	pub(crate) fn do_submit(
		relay: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		ballots: BallotsOf<T>,
	) -> Result<Work, DispatchError> {
		let may_relay = T::Cooperatives::has_right(cooperative, &relay, StaffRight::Relay);
		ensure!(may_relay, Error::<T>::NotRelay);
		let mut record = Self::meeting(cooperative, meeting)?;
		let (round, electorate) = Self::open_round(&record)?;
		let mut bundle = Bundle::<T> {
			cooperative,
			meeting,
			genesis: Self::genesis(),
			agenda: record.agenda,
			layout: record.layout(),
			round,
			electorate,
			now: T::Time::now(),
			tally: Tallies::<T>::get(cooperative, meeting),
			page: None,
			last: 0,
			work: Work::default(),
			phantom: Default::default(),
		};
		let mut refused = Vec::new();
		for (index, ballot) in (0u32..).zip(&ballots) {
			if let Err(refusal) = bundle.count(ballot) {
				refused.push((index, refusal));
			}
		}
		bundle.write_page();
		let Bundle { tally, work, .. } = bundle;
		Tallies::<T>::insert(cooperative, meeting, &tally);
		if Self::close_early(cooperative, meeting, &mut record, tally.ballots) {
			Meetings::<T>::insert(cooperative, meeting, record);
		}
		Self::deposit_event(Event::BallotsSubmitted {
			cooperative,
			meeting,
			cycle: round.cycle,
			relay,
			refused: BoundedVec::truncate_from(refused),
			ballots: tally.ballots,
			commitment: tally.commitment,
		});
		Ok(work)
	}

	/// The cycle in which one may vote now.
	fn open_round(record: &Meeting<T::AccountId>) -> Result<(Round, Electorate), DispatchError> {
		let round = record.stage.round().filter(|round| round.is_open(T::Time::now()));
		let round = round.ok_or(Error::<T>::NotOpen)?;
		Ok((*round, round.electorate.ok_or(Error::<T>::NotOpen)?))
	}

	/// The number for which somebody votes.
	fn number_in(cooperative: CoopId, electorate: &Electorate, who: &T::AccountId) -> Option<u32> {
		match electorate.branched {
			true => T::BranchElectorate::number_of(cooperative, who),
			false => T::MemberElectorate::number_of(cooperative, who),
		}
	}

	/// Whether a ballot for a number is counted.
	pub(crate) fn has_voted(
		cooperative: CoopId,
		meeting: MeetingId,
		cycle: u32,
		record: &Meeting<T::AccountId>,
		number: u32,
	) -> bool {
		let layout = record.layout();
		let page = Pages::<T>::get((cooperative, meeting, cycle, layout.page_of(number)));
		!layout.is_empty(&page, number)
	}

	/// Marks a member's cell; `false` when it is marked already.
	pub(crate) fn mark(
		cooperative: CoopId,
		meeting: MeetingId,
		mark: Mark,
		number: u32,
		agrees: bool,
	) -> bool {
		let layout = Layout::of(1);
		let key = (cooperative, meeting, mark, layout.page_of(number));
		let mut page = Marks::<T>::get(key).into_inner();
		if !layout.is_empty(&page, number) {
			return false;
		}
		let answer = if agrees { Answer::For } else { Answer::Against };
		layout.write(&mut page, number, &pack(&[answer]));
		Marks::<T>::insert(key, Page::truncate_from(page));
		true
	}

	/// Clears a member's cell; `false` when it was empty.
	pub(crate) fn unmark(cooperative: CoopId, meeting: MeetingId, mark: Mark, number: u32) -> bool {
		let layout = Layout::of(1);
		let key = (cooperative, meeting, mark, layout.page_of(number));
		let mut page = Marks::<T>::get(key).into_inner();
		if layout.is_empty(&page, number) {
			return false;
		}
		layout.clear(&mut page, number);
		Marks::<T>::insert(key, Page::truncate_from(page));
		true
	}
}

impl<T: Config> Bundle<T> {
	/// Counts a ballot, or says why not.
	fn count(&mut self, ballot: &SignedBallot<T::Signature>) -> Result<(), BallotRefusal> {
		let answers = self.check(ballot)?;
		let SignedBallot { number, answers: packed, .. } = ballot;
		if let Some(page) = &mut self.page {
			self.layout.write(&mut page.bytes, *number, packed);
			page.changed = true;
		}
		self.tally.add(*number, &answers, packed);
		Ok(())
	}

	/// Looks at a ballot; what costs least comes first. Yields its answers.
	fn check(&mut self, ballot: &SignedBallot<T::Signature>) -> Result<Vec<Answer>, BallotRefusal> {
		let SignedBallot { number, signed_at, .. } = ballot;
		let refusals = [
			(*number <= self.last, BallotRefusal::OutOfOrder),
			(ballot.meeting != self.meeting, BallotRefusal::OtherMeeting),
			(ballot.cycle != self.round.cycle, BallotRefusal::OtherCycle),
			(ballot.agenda != self.agenda, BallotRefusal::OtherAgenda),
		];
		if let Some((_, refusal)) = refusals.into_iter().find(|(refused, _)| *refused) {
			return Err(refusal);
		}
		self.last = *number;
		let answers = self.layout.answers(&ballot.answers).ok_or(BallotRefusal::Incomplete)?;
		if *signed_at > self.now.saturating_add(CLOCK_TOLERANCE) {
			return Err(BallotRefusal::FromTheFuture);
		}
		if self.now.saturating_sub(*signed_at) > VALID_FOR {
			return Err(BallotRefusal::Expired);
		}
		if *number > self.electorate.last_number {
			return Err(BallotRefusal::NotEligible);
		}
		self.turn_to(self.layout.page_of(*number));
		let page = self.page.as_ref();
		if page.is_some_and(|page| !self.layout.is_empty(&page.bytes, *number)) {
			return Err(BallotRefusal::AlreadyVoted);
		}
		self.work.note(ballot);
		let voter = match self.electorate.branched {
			true => T::BranchElectorate::voter(self.cooperative, *number),
			false => T::MemberElectorate::voter(self.cooperative, *number),
		};
		let voter = voter.ok_or(BallotRefusal::NotEligible)?;
		match self.is_signed(ballot, voter) {
			true => Ok(answers),
			false => Err(BallotRefusal::BadSignature),
		}
	}

	/// Whether the voter's key signed exactly this.
	fn is_signed(&self, ballot: &SignedBallot<T::Signature>, voter: T::AccountId) -> bool {
		let SignedBallot { number, cycle, agenda, answers, signed_at, .. } = ballot;
		let (cycle, agenda, number) = (*cycle, *agenda, *number);
		let key = T::Accounts::key_of(&voter);
		let act = Act {
			cooperative: self.cooperative,
			process: ProcessKind::Meeting,
			process_id: self.meeting,
			content: BallotForm { cycle, agenda, number, answers }.content(),
			signer: voter,
		};
		let bytes = Statement { genesis: self.genesis, act, signed_at: *signed_at }.bytes();
		match ballot.wrapped {
			true => ballot.signature.verify(wrapped(&bytes).as_slice(), &key),
			false => ballot.signature.verify(bytes.as_slice(), &key),
		}
	}

	/// Opens another page, unless it is open.
	fn turn_to(&mut self, at: u32) {
		if self.page.as_ref().is_some_and(|page| page.at == at) {
			return;
		}
		self.write_page();
		self.work.pages = self.work.pages.saturating_add(1);
		let key = (self.cooperative, self.meeting, self.round.cycle, at);
		let bytes = Pages::<T>::get(key).into_inner();
		self.page = Some(OpenPage { at, bytes, changed: false });
	}

	/// Writes the open page, if it was changed.
	fn write_page(&mut self) {
		if let Some(OpenPage { at, bytes, changed: true }) = self.page.take() {
			let key = (self.cooperative, self.meeting, self.round.cycle, at);
			Pages::<T>::insert(key, Page::truncate_from(bytes));
		}
	}
}
