//! Ballots of general meetings: cast by oneself, or signed and brought by a relay.

use cucumber::{gherkin::Step, then, when};

use super::{
	checks::same,
	names::{Choice, Name, People, Subject},
	state::{id, key},
	Story,
};
use crate::{
	ballots::{commitment, pack, Answer, Ballot},
	chain::{acts, events, Act},
	Result,
};

/// What one item of a ballot is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Item {
	/// A question.
	Question(Subject),
	/// A candidate for a seat.
	Seat(String),
	/// A candidate for the chair.
	Chair(String),
}

impl Item {
	/// As the head of a table calls it.
	fn from_head(text: &str) -> Self {
		let for_chair = [" as chair", " — председатель"];
		match text.parse() {
			Ok(subject) => Self::Question(subject),
			Err(_) => match for_chair.iter().find_map(|words| text.strip_suffix(words)) {
				Some(name) => Self::Chair(name.into()),
				None => Self::Seat(text.into()),
			},
		}
	}
}

fn answer(text: &str) -> Result<Answer> {
	match text {
		"for" | "за" => Ok(Answer::For),
		"against" | "против" => Ok(Answer::Against),
		"abstains" | "воздерживается" => Ok(Answer::Abstain),
		other => Err(format!("nobody answers {other}").into()),
	}
}

impl Story {
	/// What the question with this document is about.
	pub(super) fn subject_of(&self, document: &[u8; 32]) -> Result<Subject> {
		let mut papers = self.matter.gathering.papers.iter();
		let found = papers.find(|(paper, _)| paper == document).map(|(_, subject)| *subject);
		found.ok_or_else(|| "nobody put this question".into())
	}

	/// The items of the ballot in their order: question after question; of an election first the
	/// candidates, then those of them who stand for the chair.
	async fn items(&self) -> Result<Vec<Item>> {
		let agenda = self.agenda_record().await?;
		let mut items = Vec::new();
		for question in &agenda.questions {
			let subject = self.subject_of(&question.document.0)?;
			if !matches!(subject, Subject::Council(_)) {
				items.push(Item::Question(subject));
				continue;
			}
			let mut chairs = Vec::new();
			for candidate in agenda.candidates.iter().filter(|it| it.question == question.document)
			{
				let mut all = self.matter.gathering.candidates.iter();
				let known = all.find(|(account, _)| *account == candidate.appointee.who);
				let (_, name) = known.ok_or("a candidate is not of the story")?;
				items.push(Item::Seat(name.clone()));
				if candidate.for_chair {
					chairs.push(Item::Chair(name.clone()));
				}
			}
			items.extend(chairs);
		}
		same("the items of a ballot", items.len(), self.meeting_record().await?.items as usize)?;
		Ok(items)
	}

	/// The ballots in a table: who, and the answers in the order of the items, whatever that of the
	/// columns is.
	async fn ballots(&self, step: &Step) -> Result<Vec<(Name, Vec<Answer>)>> {
		let table = step.table.as_ref().ok_or("there is no table")?;
		let (head, rows) = table.rows.split_first().ok_or("the table is empty")?;
		let head: Vec<_> = head.iter().skip(1).map(|text| Item::from_head(text)).collect();
		let items = self.items().await?;
		same("the columns", head.len(), items.len())?;
		let place = |item: &Item| {
			let place = head.iter().position(|one| one == item);
			place.ok_or_else(|| format!("there is no column for {item:?}"))
		};
		let places = items.iter().map(place).collect::<Result<Vec<_>, _>>()?;
		let mut ballots = Vec::new();
		for row in rows {
			let (name, cells) = row.split_first().ok_or("a row is empty")?;
			let cell = |at: &usize| cells.get(*at).ok_or("a cell is missing");
			let answers = places.iter().map(|at| answer(cell(at)?)).collect::<Result<_>>()?;
			ballots.push((Name(name.clone()), answers));
		}
		Ok(ballots)
	}

	/// The same answer to every item.
	async fn everything(&self, choice: Choice) -> Result<Vec<Answer>> {
		Ok(vec![choice.0; self.meeting_record().await?.items as usize])
	}

	/// The number for which somebody votes: his own, or that of the branch that he represents.
	async fn voting_number(&self, name: &Name) -> Result<u32> {
		let (cooperative, account) = (self.matter.cooperative, self.account(name)?);
		let number = match self.meeting_record().await?.electorate()?.branched {
			true => {
				let keys = vec![id(cooperative), key(&account)];
				self.read("Branches", "Represents", keys).await?
			}
			false => self.number_of(cooperative, &account).await?,
		};
		number.ok_or_else(|| format!("{} has no vote", name.0).into())
	}

	async fn ballot_act(&self, answers: &[Answer]) -> Result<Act> {
		let cycle = self.meeting_record().await?.round()?.cycle;
		Ok(acts::vote_at_meeting(self.meeting()?, cycle, answers))
	}

	/// Somebody casts his ballot, and the chain commits to it.
	async fn cast(&mut self, name: &Name, answers: &[Answer]) -> Result<()> {
		let (number, act) = (self.voting_number(name).await?, self.ballot_act(answers).await?);
		let person = self.person(name)?;
		self.perform(&person, act).await?;
		let event: events::Voted = self.the()?;
		same("who voted", (event.who, event.number), (person.account(), number))?;
		self.count(number, &pack(answers));
		same("the commitment", event.commitment.0, self.matter.gathering.counted.0)
	}

	fn count(&mut self, number: u32, packed: &[u8]) {
		let (before, ballots) = self.matter.gathering.counted;
		self.matter.gathering.counted = (commitment(before, number, packed), ballots + 1);
	}

	/// Somebody signs a ballot, perhaps in the name of another, and gives it to a relay.
	async fn sign_ballot(&mut self, name: &Name, voter: &Name, answers: &[Answer]) -> Result<()> {
		let record = self.meeting_record().await?;
		let (cooperative, meeting) = self.meeting()?;
		let ballot = Ballot {
			genesis: self.chain.genesis(),
			cooperative,
			meeting,
			cycle: record.round()?.cycle,
			agenda: record.agenda.0,
			number: self.voting_number(voter).await?,
			answers: pack(answers),
			voter: self.account(voter)?.0,
			signed_at: self.now().await?,
		};
		let signed = ballot.signed_by(&self.person(name)?);
		self.matter.gathering.ballots.push(signed);
		Ok(())
	}

	/// The bundle, in ascending order of the numbers.
	fn bundle(&mut self) -> Result<Act> {
		let meeting = self.meeting()?;
		self.matter.gathering.ballots.sort_by_key(|paper| paper.ballot.number);
		Ok(acts::submit_ballots(meeting, &self.matter.gathering.ballots))
	}

	/// These ballots of the last bundle do not count, by their places from 1, and no others.
	fn do_not_count(&self, meant: &[(u32, String)]) -> Result<()> {
		let event: events::BallotsSubmitted = self.the()?;
		let refused = event.refused.iter();
		let found: Vec<_> = refused.map(|(at, refusal)| (at + 1, format!("{refusal:?}"))).collect();
		same("what does not count", found.as_slice(), meant)
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} votes {choice}")]
async fn vote(story: &mut Story, name: Name, choice: Choice) -> Result<()> {
	let answers = story.everything(choice).await?;
	story.cast(&name, &answers).await
}

#[when(expr = "{people} vote {choice}")]
#[when(expr = "{people} голосуют {choice}")]
async fn all_vote(story: &mut Story, people: People, choice: Choice) -> Result<()> {
	let answers = story.everything(choice).await?;
	for name in &people.0 {
		story.cast(name, &answers).await?;
	}
	Ok(())
}

#[when(expr = "these members vote")]
#[when(expr = "голосуют")]
async fn these_vote(story: &mut Story, step: &Step) -> Result<()> {
	for (name, answers) in story.ballots(step).await? {
		story.cast(&name, &answers).await?;
	}
	Ok(())
}

#[when(expr = "{person} tries to vote {choice}")]
async fn try_to_vote(story: &mut Story, name: Name, choice: Choice) -> Result<()> {
	let answers = story.everything(choice).await?;
	let act = story.ballot_act(&answers).await?;
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} tries to vote {choice} in cycle {int}")]
async fn try_to_vote_in(story: &mut Story, name: Name, choice: Choice, cycle: u32) -> Result<()> {
	let answers = story.everything(choice).await?;
	let act = acts::vote_at_meeting(story.meeting()?, cycle, &answers);
	story.attempt(&story.person(&name)?, act).await
}

#[when(expr = "{person} signs a ballot {choice}")]
async fn sign(story: &mut Story, name: Name, choice: Choice) -> Result<()> {
	let answers = story.everything(choice).await?;
	story.sign_ballot(&name, &name, &answers).await
}

#[when(expr = "{people} sign ballots {choice}")]
async fn all_sign(story: &mut Story, people: People, choice: Choice) -> Result<()> {
	for name in people.0 {
		sign(story, name, choice).await?;
	}
	Ok(())
}

#[when(expr = "these members sign ballots")]
#[when(expr = "подписывают бюллетени")]
async fn these_sign(story: &mut Story, step: &Step) -> Result<()> {
	for (name, answers) in story.ballots(step).await? {
		story.sign_ballot(&name, &name, &answers).await?;
	}
	Ok(())
}

#[when(expr = "{person} signs a ballot {choice} in the name of {person}")]
#[when(expr = "{person} подписывает бюллетень {choice}, но это бюллетень с именем {person}")]
async fn sign_for(story: &mut Story, name: Name, choice: Choice, voter: Name) -> Result<()> {
	let answers = story.everything(choice).await?;
	story.sign_ballot(&name, &voter, &answers).await
}

#[when(expr = "the relay {person} brings the ballots to the chain")]
#[when(expr = "ретранслятор {person} приносит бюллетени в цепь")]
async fn bring(story: &mut Story, name: Name) -> Result<()> {
	let (relay, bundle) = (story.person(&name)?, story.bundle()?);
	story.perform(&relay, bundle).await?;
	let event: events::BallotsSubmitted = story.the()?;
	same("who brought them", event.relay, relay.account())?;
	let papers = std::mem::take(&mut story.matter.gathering.ballots);
	for (at, paper) in (0..).zip(papers) {
		if event.refused.iter().all(|(refused, _)| *refused != at) {
			story.count(paper.ballot.number, &paper.ballot.answers);
		}
	}
	let counted = (event.commitment.0, event.ballots);
	same("the commitment and the ballots", counted, story.matter.gathering.counted)
}

#[when(expr = "{person} tries to bring the ballots to the chain")]
async fn try_to_bring(story: &mut Story, name: Name) -> Result<()> {
	let (relay, bundle) = (story.person(&name)?, story.bundle()?);
	story.attempt(&relay, bundle).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "all ballots of the bundle count")]
async fn all_count(story: &mut Story) -> Result<()> {
	let event: events::BallotsSubmitted = story.the()?;
	same("those that do not count", event.refused.len(), 0)
}

#[then(expr = "only ballot {int} of the bundle does not count: {word}")]
#[then(expr = "не засчитан только бюллетень № {int} из пачки: {word}")]
async fn does_not_count(story: &mut Story, place: u32, reason: String) -> Result<()> {
	story.do_not_count(&[(place, reason)])
}

#[then(expr = "these ballots of the bundle do not count")]
async fn do_not_count(story: &mut Story, step: &Step) -> Result<()> {
	let table = step.table.as_ref().ok_or("there is no table")?;
	let mut refused = Vec::new();
	for row in &table.rows {
		let [place, reason] = row.as_slice() else {
			return Err("a row has a place and a reason".into());
		};
		refused.push((place.parse()?, reason.clone()));
	}
	story.do_not_count(&refused)
}
