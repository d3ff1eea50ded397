//! How an agenda changes until it is fixed (rules §7.3, §7.5).

use crate::{
	quorum::is_share,
	types::{
		Candidate, Change, ChangeForm, Initiator, Mark, Meeting, MeetingKind, Proposal,
		ProposalStatus, QuestionKind, Stage, MAX_ITEMS, MAX_PROPOSALS,
	},
	ActionOf, AgendaOf, Agendas, CallOf, Config, Error, Event, Meetings, Pallet, Proposals,
};
use alloc::boxed::Box;
use coop_primitives::{
	providers::{Appointee, BoardElection, CouncilInspect, MemberInspect},
	CoopId, DocumentHash, MeetingId,
};
use frame_support::{
	ensure,
	traits::{Get, QueryPreimage, Time},
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A member says that he knows of the meeting.
	pub(crate) fn do_acknowledge(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		agrees: bool,
	) -> DispatchResult {
		let number = Self::member(cooperative, &who)?;
		let mut record = Self::meeting(cooperative, meeting)?;
		let round = record.stage.round().ok_or(Error::<T>::NotConvened)?;
		ensure!(T::Time::now() <= round.closes_at, Error::<T>::TooLate);
		ensure!(
			Self::mark(cooperative, meeting, Mark::Notice, number, agrees),
			Error::<T>::AlreadyAcknowledged
		);
		let count = if agrees { &mut record.agreed } else { &mut record.disagreed };
		*count = count.saturating_add(1);
		Meetings::<T>::insert(cooperative, meeting, record);
		Self::deposit_event(Event::NoticeAcknowledged { cooperative, meeting, number, agrees });
		Ok(())
	}

	/// A member wants the agenda changed.
	pub(crate) fn do_propose_change(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		form: ChangeForm<Box<CallOf<T>>>,
	) -> DispatchResult {
		let number = Self::member(cooperative, &who)?;
		let mut record = Self::changeable(cooperative, meeting)?;
		let agenda = Self::agenda_of(cooperative, meeting)?;
		let change = match form {
			ChangeForm::Add(question) => {
				let question = Self::question(cooperative, question)?;
				Self::add_question(&mut agenda.clone(), question.clone())?;
				Change::Add(question)
			}
			ChangeForm::Remove(document) => {
				Self::ensure_removable(&record, &agenda, document)?;
				Change::Remove(document)
			}
		};
		let proposal = record.proposals.saturating_add(1);
		ensure!(proposal <= MAX_PROPOSALS, Error::<T>::TooManyChanges);
		ensure!(
			Self::mark(cooperative, meeting, Mark::Author, number, true),
			Error::<T>::AlreadyProposed
		);
		record.proposals = proposal;
		let status = ProposalStatus::Collecting;
		let mut new = Proposal { author: who, change, supporters: 0, status };
		let change = match &new.change {
			Change::Add(question) => ChangeForm::Add(question.summary()),
			Change::Remove(document) => ChangeForm::Remove(*document),
		};
		Self::deposit_event(Event::ChangeProposed {
			cooperative,
			meeting,
			proposal,
			number,
			change,
		});
		Self::add_support(cooperative, meeting, &mut record, proposal, &mut new, number)?;
		Meetings::<T>::insert(cooperative, meeting, record);
		Proposals::<T>::insert((cooperative, meeting, proposal), new);
		Ok(())
	}

	/// A member supports a change.
	pub(crate) fn do_support_change(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		proposal: u32,
	) -> DispatchResult {
		let number = Self::member(cooperative, &who)?;
		let mut record = Self::changeable(cooperative, meeting)?;
		let mut change = Self::proposal(cooperative, meeting, proposal)?;
		ensure!(change.status == ProposalStatus::Collecting, Error::<T>::NotCollecting);
		Self::add_support(cooperative, meeting, &mut record, proposal, &mut change, number)?;
		Meetings::<T>::insert(cooperative, meeting, record);
		Proposals::<T>::insert((cooperative, meeting, proposal), change);
		Ok(())
	}

	/// One more supports a change. Before the notice one suffices; after it, a share of those who agreed
	/// with the agenda. Then the council decides.
	fn add_support(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		proposal: u32,
		change: &mut Proposal<T::AccountId, ActionOf<T>>,
		number: u32,
	) -> DispatchResult {
		Self::ensure_keeps_notice(record, &change.change)?;
		ensure!(
			Self::mark(cooperative, meeting, Mark::Proposal(proposal), number, true),
			Error::<T>::AlreadySupported
		);
		change.supporters = change.supporters.saturating_add(1);
		let is_draft = matches!(record.stage, Stage::Proposed { .. });
		let suffices = is_share(change.supporters, record.agreed, T::AmendmentShare::get());
		if is_draft || suffices {
			record.undecided.try_push(proposal).map_err(|_| Error::<T>::TooManyUndecided)?;
			change.status = ProposalStatus::BeforeCouncil;
		}
		Self::deposit_event(Event::ChangeSupported {
			cooperative,
			meeting,
			proposal,
			number,
			supporters: change.supporters,
			before_council: change.status == ProposalStatus::BeforeCouncil,
		});
		Ok(())
	}

	/// A question of reorganisation is known to everybody as long before as it must be (rules §7.5).
	fn ensure_keeps_notice(
		record: &Meeting<T::AccountId>,
		change: &Change<ActionOf<T>>,
	) -> DispatchResult {
		let Some(round) = record.stage.round() else { return Ok(()) };
		if let Change::Add(question) = change {
			let left = round.opens_at.saturating_sub(T::Time::now());
			let keeps = left >= T::ReorganisationNotice::get();
			ensure!(!question.kind.is_reorganisation() || keeps, Error::<T>::NoticeTooShort);
		}
		Ok(())
	}

	/// The council includes a change, or refuses it with a ground.
	pub(crate) fn do_decide_change(
		cooperative: CoopId,
		meeting: MeetingId,
		proposal: u32,
		refusal: Option<DocumentHash>,
	) -> DispatchResult {
		let mut record = Self::changeable(cooperative, meeting)?;
		let mut change = Self::proposal(cooperative, meeting, proposal)?;
		ensure!(change.status == ProposalStatus::BeforeCouncil, Error::<T>::NotBeforeCouncil);
		record.undecided.retain(|it| *it != proposal);
		change.status = match refusal {
			Some(ground) => {
				let refusals = record.refusals;
				let bytes = [refusals.as_bytes(), &proposal.to_le_bytes(), ground.as_bytes()];
				record.refusals = sp_io::hashing::blake2_256(&bytes.concat()).into();
				Self::drop_change(&change.change);
				ProposalStatus::Refused { ground }
			}
			None => {
				let mut agenda = Self::agenda_of(cooperative, meeting)?;
				Self::include(&record, &mut agenda, change.change.clone())?;
				Self::set_agenda(cooperative, meeting, &mut record, agenda);
				ProposalStatus::Included
			}
		};
		Meetings::<T>::insert(cooperative, meeting, &record);
		Self::end_proposal(cooperative, meeting, proposal, change, record.agenda);
		Ok(())
	}

	/// Writes what became of a change.
	fn end_proposal(
		cooperative: CoopId,
		meeting: MeetingId,
		proposal: u32,
		change: Proposal<T::AccountId, ActionOf<T>>,
		agenda: H256,
	) {
		let status = change.status;
		Proposals::<T>::insert((cooperative, meeting, proposal), change);
		Self::deposit_event(Event::ChangeDecided {
			cooperative,
			meeting,
			proposal,
			status,
			agenda,
		});
	}

	/// The agenda is fixed: what the council has not decided is included, where it still fits (rules §7.5).
	pub(crate) fn fix_agenda(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		agenda: &mut AgendaOf<T>,
	) {
		for proposal in core::mem::take(&mut record.undecided) {
			let Ok(mut change) = Self::proposal(cooperative, meeting, proposal) else { continue };
			let mut changed = agenda.clone();
			change.status = match Self::include(record, &mut changed, change.change.clone()) {
				Ok(()) => {
					*agenda = changed;
					ProposalStatus::Included
				}
				Err(_) => {
					Self::drop_change(&change.change);
					ProposalStatus::Lapsed
				}
			};
			let hash = agenda.hash();
			Self::end_proposal(cooperative, meeting, proposal, change, hash);
		}
		Self::set_agenda(cooperative, meeting, record, agenda.clone());
	}

	/// Changes an agenda.
	fn include(
		record: &Meeting<T::AccountId>,
		agenda: &mut AgendaOf<T>,
		change: Change<ActionOf<T>>,
	) -> DispatchResult {
		match change {
			Change::Add(question) => Self::add_question(agenda, question),
			Change::Remove(document) => {
				Self::ensure_removable(record, agenda, document)?;
				for question in agenda.questions.iter().filter(|it| it.document == document) {
					question.action.iter().for_each(T::Preimages::drop);
				}
				agenda.questions.retain(|question| question.document != document);
				agenda.candidates.retain(|candidate| candidate.question != document);
				Ok(())
			}
		}
	}

	/// A question may be taken off an agenda that the council made; not the last, and not what an annual
	/// meeting is for (rules §7.1, §7.2).
	fn ensure_removable(
		record: &Meeting<T::AccountId>,
		agenda: &AgendaOf<T>,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(record.initiator.is_of_council(), Error::<T>::NotOfCouncil);
		let question = agenda.question(document).ok_or(Error::<T>::QuestionNotFound)?;
		let is_annual = matches!(record.kind, MeetingKind::Annual { .. });
		let is_due =
			matches!(question.kind, QuestionKind::AnnualReport | QuestionKind::AuditConclusion);
		ensure!(!(is_annual && is_due), Error::<T>::QuestionIsDue);
		ensure!(agenda.questions.len() > 1, Error::<T>::EmptyAgenda);
		Ok(())
	}

	/// Forgets the stored action of a change that is not included.
	pub(crate) fn drop_change(change: &Change<ActionOf<T>>) {
		if let Change::Add(question) = change {
			question.action.iter().for_each(T::Preimages::drop);
		}
	}

	/// Writes a changed agenda.
	fn set_agenda(
		cooperative: CoopId,
		meeting: MeetingId,
		record: &mut Meeting<T::AccountId>,
		agenda: AgendaOf<T>,
	) {
		record.agenda = agenda.hash();
		record.items = agenda.size();
		Agendas::<T>::insert(cooperative, meeting, agenda);
	}

	/// Somebody stands for a board. That he does is his consent, so nobody decides about it.
	pub(crate) fn do_stand(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		question: DocumentHash,
		organization: Option<T::AccountId>,
		for_chair: bool,
	) -> DispatchResult {
		let mut record = Self::changeable(cooperative, meeting)?;
		let mut agenda = Self::agenda_of(cooperative, meeting)?;
		let board = Self::elected_board(&agenda, question)?;
		let appointee = Appointee { who: who.clone(), organization };
		T::Boards::may_sit(cooperative, board, &appointee)?;
		let member = appointee.organization.as_ref().unwrap_or(&who);
		let number = T::Members::number_of(cooperative, member).ok_or(Error::<T>::NotMember)?;
		let stands = |(_, it): (u32, &Candidate<_>)| it.appointee.who == who || it.number == number;
		ensure!(!agenda.candidates_of(question).any(stands), Error::<T>::AlreadyStands);
		let needs = if for_chair { 2 } else { 1 };
		ensure!(agenda.size().saturating_add(needs) <= MAX_ITEMS, Error::<T>::TooManyItems);
		let candidate = Candidate { question, appointee, number, for_chair };
		Self::deposit_event(Event::CandidateStands {
			cooperative,
			meeting,
			candidate: candidate.clone(),
		});
		agenda.candidates.try_push(candidate).map_err(|_| Error::<T>::TooManyItems)?;
		Self::set_agenda(cooperative, meeting, &mut record, agenda);
		Meetings::<T>::insert(cooperative, meeting, record);
		Ok(())
	}

	/// A candidate stands no more.
	pub(crate) fn do_stand_down(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		question: DocumentHash,
	) -> DispatchResult {
		let mut record = Self::changeable(cooperative, meeting)?;
		let mut agenda = Self::agenda_of(cooperative, meeting)?;
		let is_his =
			|it: &Candidate<T::AccountId>| it.question == question && it.appointee.who == who;
		ensure!(agenda.candidates.iter().any(is_his), Error::<T>::NotCandidate);
		agenda.candidates.retain(|candidate| !is_his(candidate));
		Self::set_agenda(cooperative, meeting, &mut record, agenda);
		Meetings::<T>::insert(cooperative, meeting, record);
		Self::deposit_event(Event::CandidateStandsDown { cooperative, meeting, question, who });
		Ok(())
	}

	/// The board that a question elects.
	fn elected_board(
		agenda: &AgendaOf<T>,
		question: DocumentHash,
	) -> Result<coop_primitives::BoardKind, DispatchError> {
		let question = agenda.question(question).ok_or(Error::<T>::QuestionNotFound)?;
		match question.kind {
			QuestionKind::Election { board, .. } => Ok(board),
			_ => Err(Error::<T>::NotElection.into()),
		}
	}

	/// The chair signs the agenda as it was fixed.
	pub(crate) fn do_sign_agenda(
		who: T::AccountId,
		cooperative: CoopId,
		meeting: MeetingId,
		agenda: H256,
	) -> DispatchResult {
		let mut record = Self::meeting(cooperative, meeting)?;
		let Stage::AgendaFixed(_) = record.stage else {
			return Err(Error::<T>::AgendaNotFixed.into());
		};
		let chair = T::Councils::chair_of(cooperative);
		ensure!(chair.as_ref() == Some(&who), Error::<T>::NotChair);
		ensure!(record.agenda == agenda, Error::<T>::OtherAgenda);
		ensure!(record.agenda_signed_by.is_none(), Error::<T>::AlreadySigned);
		record.agenda_signed_by = Some(who.clone());
		Meetings::<T>::insert(cooperative, meeting, record);
		Self::deposit_event(Event::AgendaSigned { cooperative, meeting, agenda, chair: who });
		Ok(())
	}

	/// A meeting whose agenda may change now: the council decides about it, or it is convened and not
	/// fixed yet, in its first cycle. A petition stays as its supporters read it.
	fn changeable(
		cooperative: CoopId,
		meeting: MeetingId,
	) -> Result<Meeting<T::AccountId>, DispatchError> {
		let record = Self::meeting(cooperative, meeting)?;
		let now = T::Time::now();
		match record.stage {
			Stage::Proposed { until } => {
				let is_petition = matches!(record.initiator, Initiator::Petition(_));
				ensure!(!is_petition, Error::<T>::PetitionUnderWay);
				ensure!(now <= until, Error::<T>::TooLate);
			}
			Stage::Convened(round) => {
				ensure!(round.cycle == 1 && now < round.freezes_at, Error::<T>::AgendaIsFixed);
			}
			_ => return Err(Error::<T>::AgendaIsFixed.into()),
		}
		Ok(record)
	}

	fn proposal(
		cooperative: CoopId,
		meeting: MeetingId,
		proposal: u32,
	) -> Result<Proposal<T::AccountId, ActionOf<T>>, DispatchError> {
		Proposals::<T>::get((cooperative, meeting, proposal))
			.ok_or_else(|| Error::<T>::ChangeNotFound.into())
	}
}
