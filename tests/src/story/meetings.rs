//! General meetings: who wants them, what they are about, and what comes of them.

use cucumber::{gherkin::Step, given, then, when};
use subxt::utils::{AccountId32, H256};

use super::{
	checks::same,
	minutes::{ChangeStatus, Execution, MeetingKind, MeetingStage, Verdict},
	names::{Cooperative, Decided, Name, People, Subject, Time},
	state::id,
	Happening, Story,
};
use crate::{
	ballots::SignedBallot,
	chain::{acts, events},
	people::blake2_256,
	Result,
};

/// How long before a moment the clock is left alone, in milliseconds: so what is due then happens in
/// its time, also when a block has no room for it.
const APPROACH: u64 = 10_000;
/// In how many blocks at most what is due must have happened, or a moment must have come.
const SOON: usize = 60;
/// A year of the calendar, in milliseconds.
const YEAR: u64 = 31_556_952_000;
/// A day, in milliseconds.
const DAY: u64 = 24 * 3_600_000;

/// What a story itself knows of the general meeting that it is about.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
	/// Its number.
	pub(super) number: Option<u32>,
	/// What the questions are about, by their documents; also those that are only wanted.
	pub(super) papers: Vec<([u8; 32], Subject)>,
	/// Who stands.
	pub(super) candidates: Vec<(AccountId32, String)>,
	/// Ballots that are signed and not brought yet.
	pub(super) ballots: Vec<SignedBallot>,
	/// The commitment to the ballots of this cycle, and how many they are.
	pub(super) counted: ([u8; 32], u32),
	/// Who wants the agenda changed: the change's number and the document of the question.
	changes: Vec<(String, u32, [u8; 32])>,
	/// Hash of the document that says why a change is refused.
	ground: Option<[u8; 32]>,
	/// The charter that the meeting decides on.
	charter: Option<[u8; 32]>,
}

impl Story {
	/// A question about this, with a document of its own.
	fn question(&mut self, of: Cooperative, subject: Subject) -> acts::Question {
		let document = self.document("question of a meeting");
		self.matter.gathering.papers.push((document, subject));
		let mut action = None;
		let kind = match subject {
			Subject::AnnualReport => acts::kind("AnnualReport"),
			Subject::AuditConclusion => acts::kind("AuditConclusion"),
			Subject::Words => acts::kind("FreeText"),
			Subject::Merger => acts::kind("Reorganisation"),
			Subject::Council(seats) => acts::council_election(seats),
			Subject::Charter => {
				let charter = self.document("charter");
				self.matter.gathering.charter = Some(charter);
				action = Some(acts::set_charter(of.0, charter));
				acts::kind("Charter")
			}
		};
		acts::Question { kind, document, action }
	}

	/// A meeting about the questions in the step's table.
	fn form(&mut self, step: &Step, of: Cooperative, to_vote: Time) -> Result<acts::MeetingForm> {
		let table = step.table.as_ref().ok_or("there is no table")?;
		self.matter.gathering = Gathering::default();
		let mut questions = Vec::new();
		for row in &table.rows {
			let subject = row.first().ok_or("a row names a question")?.parse()?;
			questions.push(self.question(of, subject));
		}
		let document = self.document("wish for a meeting");
		Ok(acts::MeetingForm { annual: None, document, length: to_vote.0, questions })
	}

	/// The document of the election on the agenda.
	fn election(&self) -> Result<[u8; 32]> {
		let mut papers = self.matter.gathering.papers.iter();
		let election = papers.find(|(_, subject)| matches!(subject, Subject::Council(_)));
		election.map(|(document, _)| *document).ok_or_else(|| "nobody is elected".into())
	}

	async fn stand_for(&mut self, name: &Name, for_chair: bool) -> Result<()> {
		let (person, meeting) = (self.person(name)?, self.meeting()?);
		let act = acts::stand(meeting, self.election()?, for_chair);
		self.perform(&person, act).await?;
		self.matter.gathering.candidates.push((person.account(), name.0.clone()));
		Ok(())
	}

	/// The change that somebody wants.
	fn change_of(&self, name: &Name) -> Result<(u32, [u8; 32])> {
		let mut changes = self.matter.gathering.changes.iter();
		let found = changes.find(|(author, ..)| *author == name.0);
		let found = found.map(|(_, number, document)| (*number, *document));
		found.ok_or_else(|| format!("{} wants nothing else", name.0).into())
	}

	async fn propose_notice(&mut self, name: &Name, of: Cooperative, time: Time) -> Result<()> {
		let (agenda, opens_at) = (self.meeting_record().await?.agenda, self.now().await? + time.0);
		let action = acts::convene(self.meeting()?, agenda.0, opens_at);
		self.propose(name, of, "notice of a meeting", action).await
	}

	/// Lets time pass until shortly before a moment, then makes blocks until the meeting is where it
	/// must be.
	async fn pass(&mut self, moment: u64, is_there: fn(&MeetingStage) -> bool) -> Result<()> {
		let mut all = Vec::new();
		for _ in 0..SOON {
			let left = moment.saturating_sub(self.now().await?);
			if left > APPROACH {
				// Blocks made quickly run ahead of the clock, so one leap may be too short.
				self.chain.travel(left - APPROACH).await?;
			}
			let (block, events) = self.chain.make_block().await?;
			all.push(events);
			self.seen = Some(block.hash);
			if is_there(&self.meeting_record().await?.stage) {
				return self.happen(Happening { block, payer: None, events: all });
			}
		}
		Err(format!("the meeting does not go on: {:?}", self.meeting_record().await?.stage).into())
	}

	async fn fix_agenda(&mut self) -> Result<()> {
		let record = self.meeting_record().await?;
		let freezes_at = record.round()?.freezes_at;
		self.matter.gathering.counted = Default::default();
		self.pass(freezes_at, |stage| !matches!(stage, MeetingStage::Convened(_))).await
	}

	/// The hash of the minutes that council and chair have before them.
	async fn drafted(&self) -> Result<[u8; 32]> {
		match self.meeting_record().await?.stage {
			MeetingStage::MinutesDrafted { minutes, .. } => Ok(minutes.0),
			other => Err(format!("there are no minutes: {other:?}").into()),
		}
	}

	/// The agenda is what it says, and has the hash that is documented.
	async fn agenda_is_sound(&self) -> Result<()> {
		let (record, agenda) = (self.meeting_record().await?, self.agenda_record().await?);
		same("the hash of the agenda", record.agenda, agenda.hash())
	}
}

// --- How a meeting comes about ------------------------------------------------------------------

#[given(expr = "a meeting of {cooperative} in {time}, with {time} to vote")]
async fn convened(
	story: &mut Story,
	step: &Step,
	of: Cooperative,
	in_time: Time,
	to_vote: Time,
) -> Result<()> {
	let bob = Name("Bob".into());
	propose(story, step, bob.clone(), of, to_vote).await?;
	story.propose_notice(&bob, of, in_time).await?;
	story.approve().await?;
	is_told(story).await
}

#[when(expr = "{person} proposes a meeting of {cooperative}, with {time} to vote")]
async fn propose(
	story: &mut Story,
	step: &Step,
	name: Name,
	of: Cooperative,
	to_vote: Time,
) -> Result<()> {
	let form = story.form(step, of, to_vote)?;
	story.perform(&story.person(&name)?, acts::propose_meeting(of.0, form)).await
}

#[when(expr = "{person} proposes the annual meeting of {cooperative}, with {time} to vote")]
#[when(expr = "{person} предлагает годовое собрание {cooperative}, голосование — {time}")]
async fn propose_annual(
	story: &mut Story,
	step: &Step,
	name: Name,
	of: Cooperative,
	to_vote: Time,
) -> Result<()> {
	let mut form = story.form(step, of, to_vote)?;
	// In the first days of a year it may be about the year before the last.
	let year = 1970 + story.now().await?.saturating_sub(2 * DAY) / YEAR;
	form.annual = Some(u16::try_from(year - 1)?);
	story.perform(&story.person(&name)?, acts::propose_meeting(of.0, form)).await
}

#[when(expr = "{person} petitions for a meeting of {cooperative}, with {time} to vote")]
async fn petition(
	story: &mut Story,
	step: &Step,
	name: Name,
	of: Cooperative,
	to_vote: Time,
) -> Result<()> {
	let form = story.form(step, of, to_vote)?;
	story.perform(&story.person(&name)?, acts::petition(of.0, form)).await
}

#[when(expr = "{person} supports the petition")]
async fn support_petition(story: &mut Story, name: Name) -> Result<()> {
	let act = acts::support_petition(story.meeting()?);
	story.perform(&story.person(&name)?, act).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to convene it in {time}")]
#[when(expr = "{person} предлагает совету {cooperative} созвать его через {time}")]
async fn convene(story: &mut Story, name: Name, of: Cooperative, time: Time) -> Result<()> {
	story.propose_notice(&name, of, time).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to call it off")]
async fn call_off(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let action = acts::cancel_meeting(story.meeting()?, story.document("ground"));
	story.propose(&name, of, "no meeting", action).await
}

#[then(expr = "everybody is told of the meeting")]
#[then(expr = "всем сообщено о собрании")]
async fn is_told(story: &mut Story) -> Result<()> {
	let event: events::CycleScheduled = story.the()?;
	same("the meeting", (event.cooperative, event.meeting), story.meeting()?)?;
	let record = story.meeting_record().await?;
	let round = record.round()?;
	let found = (round.cycle, round.opens_at, round.closes_at);
	same("the cycle", found, (1, event.opens_at, event.closes_at))?;
	same("the agenda", event.agenda, record.agenda)?;
	story.agenda_is_sound().await
}

#[then(expr = "{int} of {int} members support the petition, and more are needed")]
async fn not_supported(story: &mut Story, supporters: u32, members: u32) -> Result<()> {
	let event: events::PetitionSupported = story.the()?;
	same("the supporters", (event.supporters, event.members), (supporters, members))?;
	let stage = story.meeting_record().await?.stage;
	same("whether they are sought", matches!(stage, MeetingStage::Proposed { .. }), true)
}

#[then(expr = "{int} of {int} members support the petition, and everybody is told of the meeting")]
async fn supported(story: &mut Story, supporters: u32, members: u32) -> Result<()> {
	let event: events::PetitionSupported = story.the()?;
	same("the supporters", (event.supporters, event.members), (supporters, members))?;
	is_told(story).await
}

// --- The agenda ---------------------------------------------------------------------------------

#[when(expr = "{people} agree with the agenda")]
async fn agree(story: &mut Story, people: People) -> Result<()> {
	let before = story.meeting_record().await?.agreed;
	for name in &people.0 {
		let act = acts::acknowledge(story.meeting()?, true);
		story.perform(&story.person(name)?, act).await?;
		let event: events::NoticeAcknowledged = story.the()?;
		same("whether he agrees", event.agrees, true)?;
	}
	let agreed = story.meeting_record().await?.agreed - before;
	same("how many agreed", agreed as usize, people.0.len())
}

#[when(expr = "{person} stands for the council")]
async fn stand(story: &mut Story, name: Name) -> Result<()> {
	story.stand_for(&name, false).await
}

#[when(expr = "{person} stands for the council and for its chair")]
#[when(expr = "{person} выдвигает себя в совет и в председатели")]
async fn stand_for_chair(story: &mut Story, name: Name) -> Result<()> {
	story.stand_for(&name, true).await
}

#[when(expr = "{people} stand for the council")]
#[when(expr = "{people} выдвигают себя в совет")]
async fn all_stand(story: &mut Story, people: People) -> Result<()> {
	for name in &people.0 {
		story.stand_for(name, false).await?;
	}
	Ok(())
}

#[when(expr = "{person} wants {subject} on the agenda")]
async fn want(story: &mut Story, name: Name, subject: Subject) -> Result<()> {
	let question = story.question(Cooperative(story.matter.cooperative), subject);
	let document = question.document;
	let act = acts::add_question(story.meeting()?, question);
	story.perform(&story.person(&name)?, act).await?;
	let proposed: events::ChangeProposed = story.the()?;
	story.matter.gathering.changes.push((name.0, proposed.proposal, document));
	Ok(())
}

#[when(expr = "{person} tries to put {subject} on the agenda")]
async fn try_to_want(story: &mut Story, name: Name, subject: Subject) -> Result<()> {
	let question = story.question(Cooperative(story.matter.cooperative), subject);
	let act = acts::add_question(story.meeting()?, question);
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} supports what {person} wants")]
async fn support(story: &mut Story, name: Name, author: Name) -> Result<()> {
	let act = acts::support_change(story.meeting()?, story.change_of(&author)?.0);
	story.perform(&story.person(&name)?, act).await
}

#[when(expr = "{person} proposes to the council of {cooperative} to refuse what {person} wants")]
async fn refuse(story: &mut Story, name: Name, of: Cooperative, author: Name) -> Result<()> {
	let ground = story.document("ground of a refusal");
	story.matter.gathering.ground = Some(ground);
	let action = acts::refuse_change(story.meeting()?, story.change_of(&author)?.0, ground);
	story.propose(&name, of, "refusal of a change", action).await
}

#[when(expr = "the agenda is fixed")]
async fn is_fixed(story: &mut Story) -> Result<()> {
	story.fix_agenda().await
}

#[when(expr = "the chair {person} signs the agenda")]
async fn sign_agenda(story: &mut Story, name: Name) -> Result<()> {
	let agenda = story.agenda_record().await?.hash();
	let act = acts::sign_agenda(story.meeting()?, agenda.0);
	story.perform(&story.person(&name)?, act).await
}

#[then(expr = "what {person} wants has {int} supporter(s) and needs more")]
async fn needs_more(story: &mut Story, author: Name, supporters: u32) -> Result<()> {
	let change = story.change_record(story.change_of(&author)?.0).await?;
	same("who wants it", change.author, story.account(&author)?)?;
	let found = (change.supporters, change.status);
	same("how far it has come", found, (supporters, ChangeStatus::Collecting))
}

#[then(expr = "what {person} wants has {int} supporter(s) and is before the council")]
async fn before_council(story: &mut Story, author: Name, supporters: u32) -> Result<()> {
	let change = story.change_record(story.change_of(&author)?.0).await?;
	let found = (change.supporters, change.status);
	same("how far it has come", found, (supporters, ChangeStatus::BeforeCouncil))
}

#[then(expr = "what {person} wants is refused, and the ground is kept")]
async fn is_refused(story: &mut Story, author: Name) -> Result<()> {
	let (number, _) = story.change_of(&author)?;
	let ground = story.matter.gathering.ground.ok_or("the council gave no ground")?;
	let status = story.change_record(number).await?.status;
	same("how far it has come", status, ChangeStatus::Refused { ground: H256(ground) })?;
	let bytes = [[0; 32].as_slice(), &number.to_le_bytes(), &ground].concat();
	let refusals = story.meeting_record().await?.refusals;
	same("the commitment to refusals", refusals, H256(blake2_256(&bytes)))
}

#[then(expr = "what {person} wants stands on the agenda")]
async fn is_included(story: &mut Story, author: Name) -> Result<()> {
	let (number, document) = story.change_of(&author)?;
	let status = story.change_record(number).await?.status;
	same("how far it has come", status, ChangeStatus::Included)?;
	let agenda = story.agenda_record().await?;
	let stands = agenda.questions.iter().any(|question| question.document.0 == document);
	same("whether it stands there", stands, true)?;
	story.agenda_is_sound().await
}

#[then(expr = "{person} has signed the agenda")]
async fn has_signed(story: &mut Story, name: Name) -> Result<()> {
	let event: events::AgendaSigned = story.the()?;
	let (record, chair) = (story.meeting_record().await?, story.account(&name)?);
	same("the agenda", event.agenda, record.agenda)?;
	same("who signed", (Some(event.chair), record.agenda_signed_by), (Some(chair), Some(chair)))
}

// --- The cycles ---------------------------------------------------------------------------------

#[when(expr = "the vote opens")]
#[when(expr = "голосование открывается")]
async fn opens(story: &mut Story) -> Result<()> {
	if let MeetingStage::Convened(_) = story.meeting_record().await?.stage {
		story.fix_agenda().await?;
	}
	let record = story.meeting_record().await?;
	if let MeetingStage::AgendaFixed(round) = record.stage {
		story.pass(round.opens_at, |stage| matches!(stage, MeetingStage::Open(_))).await?;
	}
	story.agenda_is_sound().await
}

#[when(expr = "the vote ends")]
#[when(expr = "голосование заканчивается")]
async fn ends(story: &mut Story) -> Result<()> {
	story.matter.until = Some(story.meeting_record().await?.round()?.closes_at);
	story.travel_beyond_deadline(true).await
}

#[when(expr = "the vote has ended and the next block is still to come")]
async fn has_just_ended(story: &mut Story) -> Result<()> {
	story.matter.until = Some(story.meeting_record().await?.round()?.closes_at);
	story.travel_beyond_deadline(false).await
}

#[then(expr = "{int} of {int} ballots are needed")]
#[then(expr = "нужно бюллетеней: {int} из {int}")]
async fn are_needed(story: &mut Story, needed: u64, size: u64) -> Result<()> {
	let record = story.meeting_record().await?;
	let electorate = record.electorate()?;
	same("the electorate", u64::from(electorate.size), size)?;
	same("the ballots that suffice", electorate.needed(), needed)
}

#[then(expr = "{int} ballot(s) is/are too few, and the next cycle follows")]
#[then(expr = "бюллетеней слишком мало: {int}; назначен следующий цикл")]
async fn failed(story: &mut Story, ballots: u32) -> Result<()> {
	let closed: events::CycleClosed = story.the()?;
	same("the ballots", (closed.ballots, closed.reached), (ballots, false))?;
	same("the commitment to them", closed.commitment.0, story.matter.gathering.counted.0)?;
	let next: events::CycleScheduled = story.the()?;
	same("the next cycle", next.cycle, closed.cycle + 1)?;
	let record = story.meeting_record().await?;
	same("the cycle", record.round()?.cycle, next.cycle)?;
	same("the cycles that failed", record.cycles.len(), closed.cycle as usize)
}

// --- What comes of it ---------------------------------------------------------------------------

#[when(expr = "{person} puts the minutes of the meeting to the council of {cooperative}")]
#[when(expr = "{person} выносит протокол собрания на совет {cooperative}")]
async fn put_minutes(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let action = acts::adopt_minutes(story.meeting()?, story.drafted().await?);
	story.propose(&name, of, "minutes of a meeting", action).await
}

#[when(expr = "council and chair let the minutes lie")]
async fn let_lie(story: &mut Story) -> Result<()> {
	story.matter.until = Some(story.now().await?);
	story.travel_beyond_deadline(true).await
}

#[when(expr = "{person} finalises the minutes of the meeting")]
async fn finalise(story: &mut Story, name: Name) -> Result<()> {
	let act = acts::finalise(story.meeting()?, story.drafted().await?);
	let member = story.person(&name)?;
	story.perform(&member, act).await?;
	let event: events::FinalisedByMember = story.the()?;
	same("who finalised them", event.who, member.account())
}

#[when(expr = "{person} tries to finalise the minutes of the meeting")]
async fn try_to_finalise(story: &mut Story, name: Name) -> Result<()> {
	let act = acts::finalise(story.meeting()?, story.drafted().await?);
	story.attempt(&story.person(&name)?, act).await
}

#[then(expr = "the meeting decides")]
#[then(expr = "собрание решает")]
async fn decides(story: &mut Story, step: &Step) -> Result<()> {
	let drafted: events::MinutesDrafted = story.the()?;
	let (record, agenda) = (story.meeting_record().await?, story.agenda_record().await?);
	let (tally, outcomes) = (story.tally().await?, story.outcomes().await?);
	let table = step.table.as_ref().ok_or("there is no table")?;
	same("the questions", agenda.questions.len(), table.rows.len())?;
	for ((question, outcome), row) in agenda.questions.iter().zip(&outcomes).zip(&table.rows) {
		let [subject, decided] = row.as_slice() else {
			return Err("a row has a question and what is decided".into());
		};
		same("the question", story.subject_of(&question.document.0)?, subject.parse()?)?;
		let account =
			|at: &u32| agenda.candidates.get(*at as usize).map(|candidate| candidate.appointee.who);
		match (&outcome.verdict, decided.parse()?) {
			(Verdict::Adopted, Decided::Adopted) | (Verdict::NotAdopted, Decided::NotAdopted) => {}
			(Verdict::Elected { seats, chair }, Decided::Elected(names, leader)) => {
				let meant = names.0.iter().map(|name| story.account(name).map(Some));
				let meant = meant.collect::<Result<Vec<_>>>()?;
				same("the elected", seats.iter().map(account).collect(), meant)?;
				same("their chair", account(chair), Some(story.account(&leader)?))?;
			}
			(found, meant) => return Err(format!("{subject}: {found:?}, not {meant:?}").into()),
		}
	}
	same("the commitment to ballots", tally.commitment.0, story.matter.gathering.counted.0)?;
	same("the ballots", tally.ballots, story.matter.gathering.counted.1)?;
	let (genesis, meeting) = (story.chain.genesis(), story.meeting()?);
	let own = record.minutes_hash(genesis, meeting, &tally, &outcomes);
	same("the hash of the minutes", drafted.minutes, own)?;
	same("what they wait for", story.drafted().await?, own.0)
}

#[then(expr = "the meeting is held, and what it decided took effect")]
#[then(expr = "собрание состоялось, его решения исполнены")]
async fn is_held(story: &mut Story) -> Result<()> {
	let held: events::MeetingHeld = story.the()?;
	let record = story.meeting_record().await?;
	let (cooperative, meeting) = story.meeting()?;
	same("the meeting", (held.cooperative, held.meeting), (cooperative, meeting))?;
	let stage =
		matches!(record.stage, MeetingStage::Held { minutes, .. } if minutes == held.minutes);
	same("whether it is held", stage, true)?;
	for outcome in story.outcomes().await? {
		same("what took effect", outcome.execution, Execution::Executed)?;
	}
	if let MeetingKind::Annual { year, .. } = record.kind {
		let keys = vec![id(cooperative), id(year.into())];
		let of_year: Option<u32> = story.read("Meetings", "AnnualsHeld", keys).await?;
		same("the annual meeting of this year", of_year, Some(meeting))?;
	}
	Ok(())
}

#[then(expr = "the council of {cooperative} is {people}")]
#[then(expr = "совет {cooperative} теперь — {people}")]
async fn council_is(story: &mut Story, of: Cooperative, people: People) -> Result<()> {
	let seats = story.council_of(of.0).await?.seats;
	let mut found: Vec<_> = seats.into_iter().map(|seat| seat.who.0).collect();
	let meant = people.0.iter().map(|name| story.account(name).map(|account| account.0));
	let mut meant = meant.collect::<Result<Vec<_>>>()?;
	found.sort();
	meant.sort();
	same("who sits on the council", found, meant)
}

#[then(expr = "{cooperative} has the new charter")]
async fn has_charter(story: &mut Story, of: Cooperative) -> Result<()> {
	let charter = story.matter.gathering.charter.ok_or("the meeting decided on no charter")?;
	same("the charter", story.cooperative_record(of.0).await?.charter, H256(charter))
}
