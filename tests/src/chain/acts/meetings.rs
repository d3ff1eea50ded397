//! What members, council and chair do at general meetings.

use subxt::dynamic::Value;

use super::{act, bytes, number, option, signature, variant, Act};
use crate::ballots::{Answer, SignedBallot};

/// More weight than the resolutions of a meeting need, and less than a decision of the council may.
const RESOLUTIONS: [(&str, u64); 2] = [("ref_time", 15_000_000_000), ("proof_size", 1 << 19)];

/// A question as it is put to an agenda.
#[derive(Clone, Debug)]
pub struct Question {
	/// What it is about.
	pub kind: Value,
	/// Hash of its wording and papers.
	pub document: [u8; 32],
	/// What is done when it is adopted.
	pub action: Option<Act>,
}

impl Question {
	fn value(self) -> Value {
		Value::named_composite([
			("kind", self.kind),
			("document", bytes(self.document)),
			("action", option(self.action.map(Act::into_value))),
		])
	}
}

/// A meeting as it is wanted.
#[derive(Clone, Debug)]
pub struct MeetingForm {
	/// For the annual meeting, the calendar year in which the financial year ended.
	pub annual: Option<u16>,
	/// Hash of the document by which it is wanted.
	pub document: [u8; 32],
	/// How long one votes, in milliseconds.
	pub length: u64,
	/// The questions.
	pub questions: Vec<Question>,
}

impl MeetingForm {
	fn value(self) -> Value {
		let questions = self.questions.into_iter().map(Question::value);
		Value::named_composite([
			("annual", option(self.annual.map(number))),
			("document", bytes(self.document)),
			("length", number(self.length)),
			("questions", Value::unnamed_composite(questions)),
		])
	}
}

/// A kind of questions without more to say about it.
pub fn kind(name: &str) -> Value {
	variant(name)
}

/// The election of a council with so many seats at most.
pub fn council_election(seats: u32) -> Value {
	let fields = [("board", variant("Council")), ("seats", number(seats))];
	Value::named_variant("Election", fields)
}

fn meeting_act(call: &'static str, of: (u32, u32), more: Vec<(&str, Value)>) -> Act {
	let (cooperative, meeting) = of;
	let mut fields = vec![("cooperative", number(cooperative)), ("meeting", number(meeting))];
	fields.extend(more);
	act("Meetings", call, fields)
}

fn resolutions() -> Value {
	Value::named_composite(RESOLUTIONS.map(|(name, value)| (name, number(value))))
}

/// `Cooperatives.set_charter`, the action of a question.
pub fn set_charter(cooperative: u32, charter: [u8; 32]) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("charter", bytes(charter))];
	act("Cooperatives", "set_charter", fields)
}

/// `Meetings.propose`.
pub fn propose_meeting(cooperative: u32, form: MeetingForm) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("form", form.value())];
	act("Meetings", "propose", fields)
}

/// `Meetings.petition`.
pub fn petition(cooperative: u32, form: MeetingForm) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("form", form.value())];
	act("Meetings", "petition", fields)
}

/// `Meetings.support_petition`; here and below `of` is the cooperative and the meeting's number.
pub fn support_petition(of: (u32, u32)) -> Act {
	meeting_act("support_petition", of, vec![])
}

/// `Meetings.convene`, the action of a decision.
pub fn convene(of: (u32, u32), agenda: [u8; 32], opens_at: u64) -> Act {
	let fields = vec![("agenda", bytes(agenda)), ("opens_at", number(opens_at))];
	meeting_act("convene", of, fields)
}

/// `Meetings.cancel`, the action of a decision.
pub fn cancel_meeting(of: (u32, u32), ground: [u8; 32]) -> Act {
	meeting_act("cancel", of, vec![("ground", bytes(ground))])
}

/// `Meetings.acknowledge`.
pub fn acknowledge(of: (u32, u32), agrees: bool) -> Act {
	meeting_act("acknowledge", of, vec![("agrees", Value::bool(agrees))])
}

/// `Meetings.propose_change` that adds a question.
pub fn add_question(of: (u32, u32), question: Question) -> Act {
	let change = Value::unnamed_variant("Add", [question.value()]);
	meeting_act("propose_change", of, vec![("change", change)])
}

/// `Meetings.support_change`.
pub fn support_change(of: (u32, u32), proposal: u32) -> Act {
	meeting_act("support_change", of, vec![("proposal", number(proposal))])
}

/// `Meetings.decide_change` that refuses it, the action of a decision.
pub fn refuse_change(of: (u32, u32), proposal: u32, ground: [u8; 32]) -> Act {
	let refusal = option(Some(bytes(ground)));
	meeting_act("decide_change", of, vec![("proposal", number(proposal)), ("refusal", refusal)])
}

/// `Meetings.stand`, for oneself.
pub fn stand(of: (u32, u32), question: [u8; 32], for_chair: bool) -> Act {
	let fields = vec![
		("question", bytes(question)),
		("organization", option(None)),
		("for_chair", Value::bool(for_chair)),
	];
	meeting_act("stand", of, fields)
}

/// `Meetings.sign_agenda`.
pub fn sign_agenda(of: (u32, u32), agenda: [u8; 32]) -> Act {
	meeting_act("sign_agenda", of, vec![("agenda", bytes(agenda))])
}

/// `Meetings.vote`.
pub fn vote_at_meeting(of: (u32, u32), cycle: u32, answers: &[Answer]) -> Act {
	let answers = answers.iter().map(|answer| variant(answer.name()));
	let fields = vec![("cycle", number(cycle)), ("answers", Value::unnamed_composite(answers))];
	meeting_act("vote", of, fields)
}

/// `Meetings.submit_ballots`.
pub fn submit_ballots(of: (u32, u32), ballots: &[SignedBallot]) -> Act {
	let ballots = Value::unnamed_composite(ballots.iter().map(signed_ballot));
	meeting_act("submit_ballots", of, vec![("ballots", ballots)])
}

fn signed_ballot(paper: &SignedBallot) -> Value {
	let SignedBallot { ballot, signed } = paper;
	Value::named_composite([
		("number", number(ballot.number)),
		("meeting", number(ballot.meeting)),
		("cycle", number(ballot.cycle)),
		("agenda", bytes(ballot.agenda)),
		("answers", bytes(&ballot.answers)),
		("signed_at", number(ballot.signed_at)),
		("wrapped", Value::bool(false)),
		("signature", signature(&signed.signature)),
	])
}

/// `Meetings.adopt_minutes`, the action of a decision.
pub fn adopt_minutes(of: (u32, u32), minutes: [u8; 32]) -> Act {
	let fields = vec![("minutes", bytes(minutes)), ("weight_bound", resolutions())];
	meeting_act("adopt_minutes", of, fields)
}

/// `Meetings.finalise`.
pub fn finalise(of: (u32, u32), minutes: [u8; 32]) -> Act {
	let fields = vec![("minutes", bytes(minutes)), ("weight_bound", resolutions())];
	meeting_act("finalise", of, fields)
}
