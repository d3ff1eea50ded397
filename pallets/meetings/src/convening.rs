//! From the wish for a meeting to its notice (rules §7.1–§7.3).

use crate::{
	quorum::is_share,
	types::{
		Agenda, CancelGround, Initiator, Mark, Meeting, MeetingForm, MeetingKind, Phase, Question,
		QuestionForm, QuestionKind, Round, Stage, UnderWay, MAX_ITEMS,
	},
	ActionOf, AgendaOf, Agendas, AnnualUnderWay, AnnualsHeld, CallOf, Change, Config, Error, Event,
	Meetings, MeetingsMade, MeetingsUnderWay, Pallet, Proposals, QuestionOfAction, WeightInfo,
};
use alloc::{boxed::Box, vec::Vec};
use codec::Encode;
use coop_primitives::{
	providers::{BoardElection, CouncilInspect, Electorates, FinancialYears, MemberInspect},
	CoopId, DocumentHash, MeetingId, Moment, MAX_COUNCIL_SEATS,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	ensure,
	traits::{Bounded, Get, QueryPreimage, StorePreimage, Time},
	weights::Weight,
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{traits::Hash, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A council member wants a meeting.
	pub(crate) fn do_propose(
		who: T::AccountId,
		cooperative: CoopId,
		form: MeetingForm<Box<CallOf<T>>>,
	) -> DispatchResult {
		ensure!(T::Councils::has_seat(cooperative, &who), Error::<T>::NotCouncilMember);
		let initiator = Initiator::Council(who);
		ensure!(!Self::is_waiting(cooperative, &initiator), Error::<T>::HasProposed);
		let until = Self::after(T::ProposedFor::get())?;
		Self::create(cooperative, initiator, until, form)?;
		Ok(())
	}

	/// A member wants a meeting, and asks the others. Yields whether another petition gave its place.
	pub(crate) fn do_petition(
		who: T::AccountId,
		cooperative: CoopId,
		form: MeetingForm<Box<CallOf<T>>>,
	) -> Result<bool, DispatchError> {
		let number = Self::member(cooperative, &who)?;
		let initiator = Initiator::Petition(who);
		ensure!(!Self::is_waiting(cooperative, &initiator), Error::<T>::AlreadyPetitioned);
		let gave = Self::make_room(cooperative, &initiator)?;
		let until = Self::after(T::PetitionFor::get())?;
		let meeting = Self::create(cooperative, initiator, until, form)?;
		Self::add_supporter(cooperative, meeting, number)?;
		Ok(gave)
	}

	/// Whether a meeting of this initiator is not convened yet.
	fn is_waiting(cooperative: CoopId, initiator: &Initiator<T::AccountId>) -> bool {
		let his = |it: &UnderWay<_>| it.initiator == *initiator && it.phase == Phase::Proposed;
		MeetingsUnderWay::<T>::get(cooperative).iter().any(his)
	}

	/// When petitions have no place left, the one with the fewest supporters gives its own, of equals the
	/// first; but not one that has enough of them, nor in the first quarter of its time (rules §7.1).
	/// Yields whether one did.
	fn make_room(
		cooperative: CoopId,
		initiator: &Initiator<T::AccountId>,
	) -> Result<bool, DispatchError> {
		let under_way = MeetingsUnderWay::<T>::get(cooperative);
		let same = || under_way.iter().filter(|it| it.initiator.is_same(initiator));
		if same().count() < initiator.places() as usize {
			return Ok(false);
		}
		let (meeting, record, until) = same()
			.filter_map(|it| {
				let record = Meetings::<T>::get(cooperative, it.meeting)?;
				match record.stage {
					Stage::Proposed { until } => Some((it.meeting, record, until)),
					_ => None,
				}
			})
			.filter(|(_, record, _)| !Self::has_support(cooperative, record))
			.min_by_key(|(_, record, _)| record.supporters)
			.ok_or(Error::<T>::TooManyMeetings)?;
		let time = T::PetitionFor::get();
		let left = until.saturating_sub(T::Time::now());
		ensure!(left < time.saturating_sub(time / 4), Error::<T>::TooManyMeetings);
		Self::reject(cooperative, meeting, record, None);
		Ok(true)
	}

	/// What a petition weighs. To reject one that gives its place, after looking at all, takes no more
	/// than to cancel a meeting with all the changes that it may have.
	pub(crate) fn weight_of_petition(gave: bool) -> Weight {
		let rejecting = if gave { T::WeightInfo::cancel() } else { Weight::zero() };
		T::WeightInfo::petition().saturating_add(rejecting)
	}

	/// A member supports a petition; with enough of them the meeting is convened.
	pub(crate) fn do_support_petition(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
	) -> DispatchResult {
		let number = Self::member(cooperative, &who)?;
		let record = Self::meeting(cooperative, meeting)?;
		let is_petition = matches!(record.initiator, Initiator::Petition(_));
		let Stage::Proposed { until } = record.stage else {
			return Err(Error::<T>::NotProposed.into());
		};
		ensure!(is_petition, Error::<T>::NotPetition);
		ensure!(T::Time::now() <= until, Error::<T>::TooLate);
		Self::add_supporter(cooperative, meeting, number)
	}

	fn add_supporter(cooperative: CoopId, meeting: MeetingId, number: u32) -> DispatchResult {
		ensure!(
			Self::mark(cooperative, meeting, Mark::Petition, number, true),
			Error::<T>::AlreadySupported
		);
		let mut record = Self::meeting(cooperative, meeting)?;
		record.supporters = record.supporters.saturating_add(1);
		Self::deposit_event(Event::PetitionSupported {
			cooperative,
			meeting,
			number,
			supporters: record.supporters,
			members: T::MemberElectorate::size(cooperative),
		});
		if !Self::has_support(cooperative, &record) {
			Meetings::<T>::insert(cooperative, meeting, record);
			return Ok(());
		}
		let opens_at = Self::earliest(cooperative, meeting, &record)?;
		Self::announce(cooperative, meeting, record, opens_at)
	}

	/// Enough of those who are members now support a petition.
	pub(crate) fn has_support(cooperative: CoopId, record: &Meeting<T::AccountId>) -> bool {
		let (supporters, members) = (record.supporters, T::MemberElectorate::size(cooperative));
		supporters > 0 && is_share(supporters, members, T::PetitionShare::get())
	}

	/// A supporter of a petition is a member no more.
	pub(crate) fn remove_supporter(cooperative: CoopId, meeting: MeetingId, number: u32) {
		if Self::unmark(cooperative, meeting, Mark::Petition, number) {
			Meetings::<T>::mutate(cooperative, meeting, |record| {
				if let Some(record) = record {
					record.supporters = record.supporters.saturating_sub(1);
				}
			});
		}
	}

	/// The audit commission convenes a meeting, without asking anybody.
	pub(crate) fn do_convene_by_audit(
		cooperative: CoopId,
		form: MeetingForm<Box<CallOf<T>>>,
		opens_at: Moment,
	) -> DispatchResult {
		let meeting = Self::create(cooperative, Initiator::Audit, T::Time::now(), form)?;
		let record = Self::meeting(cooperative, meeting)?;
		Self::announce(cooperative, meeting, record, opens_at)
	}

	/// The council convenes a meeting with the agenda that it has seen.
	pub(crate) fn do_convene(
		cooperative: CoopId,
		meeting: MeetingId,
		agenda: H256,
		opens_at: Moment,
	) -> DispatchResult {
		let record = Self::meeting(cooperative, meeting)?;
		let Stage::Proposed { until } = record.stage else {
			return Err(Error::<T>::NotProposed.into());
		};
		ensure!(record.initiator.waits_for_council(), Error::<T>::NotOfCouncil);
		ensure!(T::Time::now() <= until, Error::<T>::TooLate);
		ensure!(record.agenda == agenda, Error::<T>::OtherAgenda);
		Self::announce(cooperative, meeting, record, opens_at)
	}

	/// The council does not want the meeting, or calls it off before its first cycle opens.
	pub(crate) fn do_cancel(
		cooperative: CoopId,
		meeting: MeetingId,
		ground: DocumentHash,
	) -> DispatchResult {
		let record = Self::meeting(cooperative, meeting)?;
		ensure!(record.initiator.is_of_council(), Error::<T>::NotOfCouncil);
		let now = T::Time::now();
		match record.stage {
			Stage::Proposed { until } if now <= until => {
				Self::reject(cooperative, meeting, record, Some(ground));
			}
			Stage::Convened(round) | Stage::AgendaFixed(round)
				if round.cycle == 1 && now < round.opens_at =>
			{
				Self::call_off(cooperative, meeting, record, CancelGround::Council(ground));
			}
			_ => return Err(Error::<T>::TooLate.into()),
		}
		Ok(())
	}

	/// The chain proposes the elections anew that came to nothing (rules §7.10).
	pub(crate) fn propose_elections(
		cooperative: CoopId,
		document: DocumentHash,
		length: Moment,
		elections: Vec<Question<ActionOf<T>>>,
	) {
		let is_elected = |it: &Question<ActionOf<T>>| match it.kind {
			QuestionKind::Election { board, .. } => T::Boards::is_elected(cooperative, board),
			_ => false,
		};
		let questions: Vec<_> = elections
			.into_iter()
			.filter(is_elected)
			.map(|it| QuestionForm { kind: it.kind, document: it.document, action: None })
			.collect();
		if questions.is_empty() {
			return;
		}
		let questions = BoundedVec::truncate_from(questions);
		let form = MeetingForm { annual: None, document, length, questions };
		let until = T::Time::now().saturating_add(T::ProposedFor::get());
		// There is room: the meeting that elected nobody is over. Its questions were good once.
		let proposed = Self::create(cooperative, Initiator::Chain, until, form);
		debug_assert!(proposed.is_ok(), "{proposed:?}");
	}

	/// Writes a meeting that somebody wants, and that is convened by then or not at all.
	fn create(
		cooperative: CoopId,
		initiator: Initiator<T::AccountId>,
		until: Moment,
		form: MeetingForm<Box<CallOf<T>>>,
	) -> Result<MeetingId, DispatchError> {
		let MeetingForm { annual, document, length, questions } = form;
		let lengths = T::ShortestVoting::get()..=T::LongestVoting::get();
		ensure!(lengths.contains(&length), Error::<T>::LengthOutOfBounds);
		ensure!(!questions.is_empty(), Error::<T>::EmptyAgenda);
		let mut under_way = MeetingsUnderWay::<T>::get(cooperative);
		let same = under_way.iter().filter(|it| it.initiator.is_same(&initiator)).count();
		ensure!(same < initiator.places() as usize, Error::<T>::TooManyMeetings);

		let mut agenda = Agenda { questions: BoundedVec::new(), candidates: BoundedVec::new() };
		for question in questions {
			let question = Self::question(cooperative, question)?;
			Self::add_question(&mut agenda, question)?;
		}
		let meeting =
			MeetingsMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
		let kind = match annual {
			Some(year) => {
				Self::ensure_annual(cooperative, year, &agenda)?;
				MeetingKind::Annual { year, late: false }
			}
			None => MeetingKind::Extraordinary,
		};
		MeetingsMade::<T>::insert(cooperative, meeting);
		under_way
			.try_push(UnderWay { meeting, initiator: initiator.clone(), phase: Phase::Proposed })
			.map_err(|_| Error::<T>::TooManyMeetings)?;
		MeetingsUnderWay::<T>::insert(cooperative, under_way);
		let mut record = Meeting {
			kind,
			initiator: initiator.clone(),
			document,
			length,
			stage: Stage::Proposed { until },
			agenda: agenda.hash(),
			items: agenda.size(),
			agenda_signed_by: None,
			proposals: 0,
			undecided: BoundedVec::new(),
			refusals: H256::zero(),
			supporters: 0,
			agreed: 0,
			disagreed: 0,
			cycles: BoundedVec::new(),
			due: None,
		};
		Self::set_due(cooperative, meeting, &mut record, Some(until));
		Self::deposit_event(Event::MeetingProposed {
			cooperative,
			meeting,
			kind,
			initiator,
			document,
			length,
			agenda: record.agenda,
			questions: agenda.summary(),
			until,
		});
		Agendas::<T>::insert(cooperative, meeting, agenda);
		Meetings::<T>::insert(cooperative, meeting, record);
		Ok(meeting)
	}

	/// The annual meeting is about its year, once (rules §7.2).
	fn ensure_annual(cooperative: CoopId, year: u16, agenda: &AgendaOf<T>) -> DispatchResult {
		let has = |kind| agenda.questions.iter().any(|question| question.kind == kind);
		ensure!(has(QuestionKind::AnnualReport), Error::<T>::NoAnnualReport);
		ensure!(has(QuestionKind::AuditConclusion), Error::<T>::NoAuditConclusion);
		ensure!(!AnnualsHeld::<T>::contains_key(cooperative, year), Error::<T>::AnnualHeld);
		Ok(())
	}

	/// A question as it is kept: an action fits its kind, and is small enough.
	pub(crate) fn question(
		cooperative: CoopId,
		form: QuestionForm<Box<CallOf<T>>>,
	) -> Result<Question<ActionOf<T>>, DispatchError> {
		let QuestionForm { kind, document, action } = form;
		if let QuestionKind::Election { board, seats } = kind {
			ensure!(T::Boards::is_elected(cooperative, board), Error::<T>::BoardIsAppointed);
			let sizes = T::Boards::smallest(board).max(1)..=MAX_COUNCIL_SEATS;
			ensure!(sizes.contains(&seats), Error::<T>::SeatsOutOfBounds);
		}
		let fits = match &action {
			Some(call) => !kind.has_no_action() && T::Questions::fits(&kind, call),
			None => !kind.needs_action(),
		};
		ensure!(fits, Error::<T>::ActionDoesNotFit);
		let action = action.map(|call| Self::store_action(*call)).transpose()?;
		Ok(Question { kind, document, action })
	}

	/// Keeps an action in the agenda when it is small, else as a preimage.
	fn store_action(call: CallOf<T>) -> Result<ActionOf<T>, DispatchError> {
		let weight = call.get_dispatch_info().call_weight;
		ensure!(weight.all_lte(T::MaxResolutionWeight::get()), Error::<T>::ActionTooHeavy);
		let bytes = call.encode();
		let len = u32::try_from(bytes.len()).map_err(|_| Error::<T>::ActionTooLong)?;
		ensure!(len <= T::MaxActionLength::get(), Error::<T>::ActionTooLong);
		match bytes.try_into() {
			Ok(inline) => Ok(Bounded::Inline(inline)),
			Err(bytes) => {
				// Requested before it is noted: so several agendas may hold the same.
				let action = T::Preimages::pick(T::Hashing::hash(&bytes), len);
				T::Preimages::note(bytes.into())?;
				Ok(action)
			}
		}
	}

	/// Adds a question to an agenda, if there is room.
	pub(crate) fn add_question(
		agenda: &mut AgendaOf<T>,
		question: Question<ActionOf<T>>,
	) -> DispatchResult {
		ensure!(agenda.question(question.document).is_none(), Error::<T>::QuestionTwice);
		let is_election = matches!(question.kind, QuestionKind::Election { .. });
		ensure!(is_election || agenda.size() < MAX_ITEMS, Error::<T>::TooManyItems);
		agenda.questions.try_push(question).map_err(|_| Error::<T>::TooManyQuestions)?;
		Ok(())
	}

	/// The notice that an agenda asks for, in milliseconds, with all changes that may still come on it
	/// (rules §7.3).
	pub(crate) fn notice(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &Meeting<T::AccountId>,
		agenda: &AgendaOf<T>,
	) -> Moment {
		let adds_reorganisation = |id: &u32| {
			let proposal = Proposals::<T>::get((cooperative, meeting, *id));
			proposal.is_some_and(|it| match it.change {
				Change::Add(question) => question.kind.is_reorganisation(),
				Change::Remove(_) => false,
			})
		};
		match agenda.is_reorganisation() || record.undecided.iter().any(adds_reorganisation) {
			true => T::ReorganisationNotice::get(),
			false => T::Notice::get(),
		}
	}

	/// The first moment at which a meeting could open that is convened now.
	pub(crate) fn earliest(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &Meeting<T::AccountId>,
	) -> Result<Moment, DispatchError> {
		let agenda = Self::agenda_of(cooperative, meeting)?;
		let opens_at = Self::after(Self::notice(cooperative, meeting, record, &agenda))?;
		let window = match record.kind {
			MeetingKind::Annual { year, .. } => Self::annual_window(cooperative, year)?.0,
			MeetingKind::Extraordinary => 0,
		};
		Ok(opens_at.max(window))
	}

	/// From when on the annual meeting of a financial year may open, and from when on it is late.
	fn annual_window(cooperative: CoopId, year: u16) -> Result<(Moment, Moment), DispatchError> {
		let after = |months| T::Years::months_after(cooperative, year, months);
		let window = after(T::AnnualFromMonth::get()).zip(after(T::AnnualUntilMonth::get()));
		window.ok_or_else(|| Error::<T>::NoSuchYear.into())
	}

	/// Tells everybody: the first cycle opens at `opens_at`.
	pub(crate) fn announce(
		cooperative: CoopId,
		meeting: MeetingId,
		mut record: Meeting<T::AccountId>,
		opens_at: Moment,
	) -> DispatchResult {
		let agenda = Self::agenda_of(cooperative, meeting)?;
		let notice = Self::notice(cooperative, meeting, &record, &agenda);
		ensure!(opens_at >= Self::after(notice)?, Error::<T>::NoticeTooShort);
		let latest = Self::after(T::LongestNotice::get())?;
		ensure!(opens_at <= latest, Error::<T>::NoticeTooLong);
		if let MeetingKind::Annual { year, .. } = record.kind {
			ensure!(!AnnualUnderWay::<T>::contains_key(cooperative), Error::<T>::AnnualUnderWay);
			ensure!(!AnnualsHeld::<T>::contains_key(cooperative, year), Error::<T>::AnnualHeld);
			let (from, until) = Self::annual_window(cooperative, year)?;
			ensure!(opens_at >= from, Error::<T>::BeforeItsTime);
			record.kind = MeetingKind::Annual { year, late: opens_at >= until };
			AnnualUnderWay::<T>::insert(cooperative, meeting);
		}
		Self::schedule(cooperative, meeting, &mut record, 1, opens_at);
		Meetings::<T>::insert(cooperative, meeting, record);
		Ok(())
	}

	/// Schedules a cycle.
	pub(crate) fn schedule(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		cycle: u32,
		opens_at: Moment,
	) {
		let freezes_at = opens_at.saturating_sub(T::FreezeBefore::get());
		let round = Round {
			cycle,
			convened_at: T::Time::now(),
			freezes_at,
			opens_at,
			closes_at: opens_at.saturating_add(record.length),
			electorate: None,
		};
		record.stage = Stage::Convened(round);
		Self::set_due(cooperative, meeting, record, Some(freezes_at.saturating_sub(1)));
		Self::set_phase(cooperative, meeting, Phase::Freezes(freezes_at));
		let (agenda, kind) = (record.agenda, record.kind);
		let Round { opens_at, closes_at, .. } = round;
		Self::deposit_event(Event::CycleScheduled {
			cooperative,
			meeting,
			kind,
			cycle,
			agenda,
			freezes_at,
			opens_at,
			closes_at,
		});
	}

	/// A moment that lies so far ahead.
	fn after(time: Moment) -> Result<Moment, DispatchError> {
		T::Time::now().checked_add(time).ok_or_else(|| Error::<T>::Overflow.into())
	}

	/// The number of an active member.
	pub(crate) fn member(cooperative: CoopId, who: &T::AccountId) -> Result<u32, DispatchError> {
		ensure!(T::Members::is_active(cooperative, who), Error::<T>::NotMember);
		T::Members::number_of(cooperative, who).ok_or_else(|| Error::<T>::NotMember.into())
	}
}
