//! What is kept of a general meeting, and of what its agenda and its minutes are the hash.

// The derived code imports a path that the compiler does not see used.
#![allow(unused_imports)]

use subxt::{
	ext::scale_decode::DecodeAsType,
	utils::{AccountId32, H256},
};

use super::{
	state::{id, of_the_state, Action, BoardKind, Seat},
	Story,
};
use crate::{
	documents::{length, optional},
	people::blake2_256,
	Result,
};

/// The first bytes of all minutes.
const TAG: &[u8; 16] = b"coop-meeting/001";

of_the_state! {
	/// A general meeting.
	struct Meeting {
		pub kind: MeetingKind,
		pub initiator: Initiator,
		pub document: H256,
		pub stage: MeetingStage,
		pub agenda: H256,
		pub items: u32,
		pub agenda_signed_by: Option<AccountId32>,
		pub refusals: H256,
		pub agreed: u32,
		pub cycles: Vec<Cycle>,
	}
	/// Which meeting it is.
	enum MeetingKind { Annual { year: u16, late: bool }, Extraordinary }
	/// Who wanted it.
	enum Initiator { Council(AccountId32), Petition(AccountId32), Audit, Chain }
	/// How far it has come.
	enum MeetingStage {
		Proposed { until: u64 },
		Convened(Round),
		AgendaFixed(Round),
		Open(Round),
		MinutesDrafted { minutes: H256, at: u64 },
		Held { minutes: H256, at: u64 },
		Rejected { at: u64 },
		Cancelled { at: u64 },
	}
	/// A cycle on its way.
	struct Round {
		pub cycle: u32,
		pub freezes_at: u64,
		pub opens_at: u64,
		pub closes_at: u64,
		pub electorate: Option<Electorate>,
	}
	/// Who may vote.
	struct Electorate {
		pub branched: bool,
		pub size: u32,
		pub last_number: u32,
		pub quorum: u32,
		pub at_floor: bool,
		pub gone: u32,
	}
	/// A cycle that is over.
	struct Cycle {
		pub opened_at: u64,
		pub closed_at: u64,
		pub electorate: Electorate,
		pub ballots: u32,
		pub commitment: H256,
	}
	/// An agenda.
	struct Agenda { pub questions: Vec<Question>, pub candidates: Vec<Candidate>, }
	/// A question on it.
	struct Question { pub kind: QuestionKind, pub document: H256, pub action: Option<Action>, }
	/// What it is about.
	enum QuestionKind {
		FreeText,
		AnnualReport,
		AuditConclusion,
		Charter,
		Contributions,
		Election { board: BoardKind, seats: u32 },
		Expulsion,
		Discipline,
		Overrule,
		Reorganisation,
		Liquidation,
		Action,
	}
	/// Who stands for a board.
	struct Candidate {
		pub question: H256,
		pub appointee: Seat,
		pub number: u32,
		pub for_chair: bool,
	}
	/// A change of the agenda that somebody wants.
	struct Change { pub author: AccountId32, pub supporters: u32, pub status: ChangeStatus, }
	/// How far it has come.
	enum ChangeStatus { Collecting, BeforeCouncil, Included, Refused { ground: H256 }, Lapsed }
	/// The running count of a cycle.
	struct Tally { pub ballots: u32, pub commitment: H256, pub counts: Vec<Count>, }
	/// The votes for an item.
	struct Count { pub in_favour: u32, pub against: u32, }
	/// What became of a question.
	struct Outcome { pub verdict: Verdict, pub execution: Execution, }
	/// What was decided.
	enum Verdict { Adopted, NotAdopted, Elected { seats: Vec<u32>, chair: u32 }, NotElected }
	/// Whether it has taken effect.
	enum Execution { Waiting, Executed, Failed {}, Lapsed }
}

impl Meeting {
	/// The cycle on its way.
	pub fn round(&self) -> Result<&Round> {
		match &self.stage {
			MeetingStage::Convened(round)
			| MeetingStage::AgendaFixed(round)
			| MeetingStage::Open(round) => Ok(round),
			other => Err(format!("no cycle is on its way: {other:?}").into()),
		}
	}

	/// Who may vote in it.
	pub fn electorate(&self) -> Result<&Electorate> {
		self.round()?.electorate.as_ref().ok_or_else(|| "it is not fixed who may vote".into())
	}

	/// The hash of its minutes, put together from what is kept: field after field, numbers
	/// little-endian. This is what council and chair approve.
	pub fn minutes_hash(
		&self,
		genesis: [u8; 32],
		(cooperative, meeting): (u32, u32),
		tally: &Tally,
		outcomes: &[Outcome],
	) -> H256 {
		let mut bytes = TAG.to_vec();
		bytes.extend(genesis);
		bytes.extend(cooperative.to_le_bytes());
		bytes.extend(meeting.to_le_bytes());
		match self.kind {
			MeetingKind::Annual { year, late } => {
				bytes.push(0);
				bytes.extend(year.to_le_bytes());
				bytes.push(late.into());
			}
			MeetingKind::Extraordinary => bytes.push(1),
		}
		match &self.initiator {
			Initiator::Council(who) => bytes.extend([&[0], who.0.as_slice()].concat()),
			Initiator::Petition(who) => bytes.extend([&[1], who.0.as_slice()].concat()),
			Initiator::Audit => bytes.push(2),
			Initiator::Chain => bytes.push(3),
		}
		bytes.extend(self.document.0);
		bytes.extend(self.agenda.0);
		bytes.extend(length(self.cycles.len()));
		self.cycles.iter().for_each(|cycle| bytes.extend(cycle.encoded()));
		bytes.extend(length(tally.counts.len()));
		for Count { in_favour, against } in &tally.counts {
			bytes.extend(in_favour.to_le_bytes());
			bytes.extend(against.to_le_bytes());
		}
		bytes.extend(length(outcomes.len()));
		outcomes.iter().for_each(|outcome| bytes.extend(outcome.verdict.encoded()));
		bytes.extend(self.refusals.0);
		H256(blake2_256(&bytes))
	}
}

impl Cycle {
	fn encoded(&self) -> Vec<u8> {
		let Electorate { branched, size, last_number, quorum, at_floor, gone } = self.electorate;
		let mut bytes = [self.opened_at, self.closed_at].map(u64::to_le_bytes).concat();
		bytes.push(branched.into());
		bytes.extend([size, last_number, quorum].map(u32::to_le_bytes).concat());
		bytes.push(at_floor.into());
		bytes.extend([gone, self.ballots].map(u32::to_le_bytes).concat());
		bytes.extend(self.commitment.0);
		bytes
	}
}

impl Verdict {
	fn encoded(&self) -> Vec<u8> {
		match self {
			Self::Adopted => vec![0],
			Self::NotAdopted => vec![1],
			Self::Elected { seats, chair } => {
				let mut bytes = vec![2];
				bytes.extend(length(seats.len()));
				seats.iter().chain([chair]).for_each(|at| bytes.extend(at.to_le_bytes()));
				bytes
			}
			Self::NotElected => vec![3],
		}
	}
}

impl Electorate {
	/// How many ballots suffice.
	pub fn needed(&self) -> u64 {
		(u64::from(self.quorum) * u64::from(self.size)).div_ceil(1_000_000)
	}
}

impl Agenda {
	/// Its hash: the questions with the hashes of their actions, and the candidates.
	pub fn hash(&self) -> H256 {
		let mut bytes = length(self.questions.len()).to_vec();
		for question in &self.questions {
			bytes.extend(question.kind.encoded());
			bytes.extend(question.document.0);
			bytes.extend(optional(question.action.as_ref().map(Action::hash)));
		}
		bytes.extend(length(self.candidates.len()));
		for candidate in &self.candidates {
			bytes.extend(candidate.question.0);
			bytes.extend(candidate.appointee.who.0);
			bytes.extend(optional(candidate.appointee.organization.map(|account| account.0)));
			bytes.extend(candidate.number.to_le_bytes());
			bytes.push(candidate.for_chair.into());
		}
		H256(blake2_256(&bytes))
	}
}

impl QuestionKind {
	fn encoded(&self) -> Vec<u8> {
		let byte = match self {
			Self::FreeText => 0,
			Self::AnnualReport => 1,
			Self::AuditConclusion => 2,
			Self::Charter => 3,
			Self::Contributions => 4,
			Self::Election { .. } => 5,
			Self::Expulsion => 6,
			Self::Discipline => 7,
			Self::Overrule => 8,
			Self::Reorganisation => 9,
			Self::Liquidation => 10,
			Self::Action => 11,
		};
		let mut bytes = vec![byte];
		if let Self::Election { board, seats } = self {
			bytes.push(board.byte());
			bytes.extend(seats.to_le_bytes());
		}
		bytes
	}
}

impl Story {
	/// The cooperative and the number of the meeting that the story is about.
	pub(super) fn meeting(&self) -> Result<(u32, u32)> {
		let number = self.matter.gathering.number.ok_or("nobody wants a meeting")?;
		Ok((self.matter.cooperative, number))
	}

	async fn of_meeting<T: DecodeAsType>(&self, entry: &str, more: Option<u32>) -> Result<T> {
		let (cooperative, meeting) = self.meeting()?;
		let keys = [cooperative, meeting].into_iter().chain(more).map(id).collect();
		let found = self.read("Meetings", entry, keys).await?;
		found.ok_or_else(|| format!("nothing is kept as {entry} of meeting {meeting}").into())
	}

	/// The meeting that the story is about.
	pub(super) async fn meeting_record(&self) -> Result<Meeting> {
		self.of_meeting("Meetings", None).await
	}

	/// Its agenda.
	pub(super) async fn agenda_record(&self) -> Result<Agenda> {
		self.of_meeting("Agendas", None).await
	}

	/// Its tally.
	pub(super) async fn tally(&self) -> Result<Tally> {
		self.of_meeting("Tallies", None).await
	}

	/// What became of its questions.
	pub(super) async fn outcomes(&self) -> Result<Vec<Outcome>> {
		self.of_meeting("Outcomes", None).await
	}

	/// A change of its agenda.
	pub(super) async fn change_record(&self, number: u32) -> Result<Change> {
		self.of_meeting("Proposals", Some(number)).await
	}
}
