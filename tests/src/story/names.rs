//! How the stories name people, cooperatives, votes and errors.

use std::{convert::Infallible, str::FromStr};

use cucumber::Parameter;

use crate::{ballots::Answer, documents::role};

/// Somebody's first name, or the name of an organisation.
#[derive(Clone, Debug, Parameter, PartialEq, Eq)]
#[param(name = "person", regex = r"\p{Lu}\p{Ll}+")]
pub struct Name(pub String);

impl FromStr for Name {
	type Err = Infallible;

	fn from_str(text: &str) -> Result<Self, Infallible> {
		Ok(Self(text.into()))
	}
}

/// Several first names.
#[derive(Clone, Debug, Parameter, PartialEq, Eq)]
#[param(name = "people", regex = r"\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* (?:and|и) \p{Lu}\p{Ll}+")]
pub struct People(pub Vec<Name>);

impl FromStr for People {
	type Err = Infallible;

	fn from_str(text: &str) -> Result<Self, Infallible> {
		let text = text.replace(" and ", ", ").replace(" и ", ", ");
		Ok(Self(text.split(", ").map(|name| Name(name.into())).collect()))
	}
}

/// A cooperative's number, by its name or as `cooperative 99`. Vesna is the first one that connects
/// to a new chain.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(
	name = "cooperative",
	regex = r"VOSKHOD|RUS|Zarya|Vesna|ПК «ВОСХОД»|СПО «РУСЬ»|ПК «Заря»|ПК «Весна»|cooperative \d+"
)]
pub struct Cooperative(pub u32);

impl FromStr for Cooperative {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let named = COOPERATIVES
			.into_iter()
			.find(|id| [false, true].iter().any(|russian| cooperative_name(*id, *russian) == text));
		let numbered = || text.strip_prefix("cooperative ")?.parse().ok();
		named.or_else(numbered).map(Self).ok_or_else(|| format!("there is no {text}"))
	}
}

/// The numbers of the cooperatives that have a name: those of the first block, and the next.
pub const COOPERATIVES: [u32; 4] = [1, 2, 3, 4];

/// The name of a cooperative.
pub fn cooperative_name(id: u32, russian: bool) -> String {
	match (id, russian) {
		(1, false) => "VOSKHOD".into(),
		(2, false) => "RUS".into(),
		(3, false) => "Zarya".into(),
		(4, false) => "Vesna".into(),
		(1, true) => "ПК «ВОСХОД»".into(),
		(2, true) => "СПО «РУСЬ»".into(),
		(3, true) => "ПК «Заря»".into(),
		(4, true) => "ПК «Весна»".into(),
		(other, _) => format!("cooperative {other}"),
	}
}

/// A vote, as the chain calls it.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "vote", regex = "for|against|за|против")]
pub struct Vote(pub &'static str);

impl FromStr for Vote {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"for" | "за" => Ok(Self("For")),
			"against" | "против" => Ok(Self("Against")),
			other => Err(format!("nobody can vote {other}")),
		}
	}
}

/// A kind of decisions, as the chain calls it.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "matters", regex = "admit applicants of|recover keys in|pass resolutions of")]
pub struct Matters(pub &'static str);

impl FromStr for Matters {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"admit applicants of" => Ok(Self("Admission")),
			"recover keys in" => Ok(Self("Recovery")),
			"pass resolutions of" => Ok(Self("FreeItem")),
			other => Err(format!("nobody is asked to {other}")),
		}
	}
}

/// The name of an error: `Pallet.Name`, or `BadOrigin`.
#[derive(Clone, Debug, Parameter, PartialEq, Eq)]
#[param(name = "error", regex = r"[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+|BadOrigin")]
pub struct ErrorName(pub String);

impl FromStr for ErrorName {
	type Err = Infallible;

	fn from_str(text: &str) -> Result<Self, Infallible> {
		Ok(Self(text.into()))
	}
}

/// Why a card or a login is refused, in the words of the library that checks it.
#[derive(Clone, Debug, Parameter, PartialEq, Eq)]
#[param(name = "why", regex = ".+")]
pub struct Why(pub String);

impl FromStr for Why {
	type Err = Infallible;

	fn from_str(text: &str) -> Result<Self, Infallible> {
		Ok(Self(text.into()))
	}
}

/// A right of staff, as the chain calls it.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "right", regex = "registrar|cashier|verifier|document clerk|branch clerk|relay")]
pub struct Right(pub &'static str);

impl Right {
	/// Its bit in a set of rights.
	pub fn bit(self) -> u8 {
		match self.0 {
			"Registrar" => 1,
			"Cashier" => 2,
			"Verifier" => 4,
			"DocumentClerk" => 8,
			"BranchClerk" => 16,
			_ => 32,
		}
	}
}

impl FromStr for Right {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"registrar" => Ok(Self("Registrar")),
			"cashier" => Ok(Self("Cashier")),
			"verifier" => Ok(Self("Verifier")),
			"document clerk" => Ok(Self("DocumentClerk")),
			"branch clerk" => Ok(Self("BranchClerk")),
			"relay" => Ok(Self("Relay")),
			other => Err(format!("nobody is a {other}")),
		}
	}
}

/// As what somebody signs a document: the bit of the role.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "role", regex = "author|chair|secretary|cashier|counterparty")]
pub struct Role(pub u8);

impl FromStr for Role {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"author" => Ok(Self(role::AUTHOR)),
			"chair" => Ok(Self(role::CHAIR)),
			"secretary" => Ok(Self(role::SECRETARY)),
			"cashier" => Ok(Self(role::CASHIER)),
			"counterparty" => Ok(Self(role::COUNTERPARTY)),
			other => Err(format!("nobody signs as {other}")),
		}
	}
}

/// What is wrong with a signature.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(
	name = "flaw",
	regex = "on another chain|for another cooperative|in another process|under another document|\
	         in another role|with another handwriting|in the name of somebody else|\
	         with the key of somebody else|at another time|25 hours ago|an hour ahead"
)]
pub enum Flaw {
	/// It was made for a chain with another first block.
	Chain,
	/// It names another cooperative.
	Cooperative,
	/// It names another process.
	Process,
	/// It is under another document.
	Document,
	/// It was given in another role.
	Role,
	/// It goes with another handwritten signature.
	Handwriting,
	/// It names another signer.
	Name,
	/// It was made with another key.
	Key,
	/// It was given at another time than is said.
	Time,
	/// It was given too long ago.
	Old,
	/// It was given in the future.
	Ahead,
}

impl FromStr for Flaw {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"on another chain" => Ok(Self::Chain),
			"for another cooperative" => Ok(Self::Cooperative),
			"in another process" => Ok(Self::Process),
			"under another document" => Ok(Self::Document),
			"in another role" => Ok(Self::Role),
			"with another handwriting" => Ok(Self::Handwriting),
			"in the name of somebody else" => Ok(Self::Name),
			"with the key of somebody else" => Ok(Self::Key),
			"at another time" => Ok(Self::Time),
			"25 hours ago" => Ok(Self::Old),
			"an hour ahead" => Ok(Self::Ahead),
			other => Err(format!("nobody signs {other}")),
		}
	}
}

/// Why something does not even get into a block.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(
	name = "reason",
	regex = "nobody pays for it|the signature is forged|the key signs for nobody any more|\
	         nobody can read it"
)]
pub enum Reason {
	/// Neither has the signer AXON, nor does a cooperative pay.
	Payment,
	/// The extrinsic's own signature is not that of its signer.
	Forged,
	/// The signer's key was replaced.
	Replaced,
	/// The bytes mean nothing.
	Unreadable,
}

impl FromStr for Reason {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"nobody pays for it" => Ok(Self::Payment),
			"the signature is forged" => Ok(Self::Forged),
			"the key signs for nobody any more" => Ok(Self::Replaced),
			"nobody can read it" => Ok(Self::Unreadable),
			other => Err(format!("that is no reason: {other}")),
		}
	}
}

/// A span of time, in milliseconds.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "time", regex = r"\d+ (?:minutes|hours|минут|часов)")]
pub struct Time(pub u64);

impl FromStr for Time {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let (count, unit) = text.split_once(' ').ok_or("a time has a unit")?;
		let count: u64 = count.parse().map_err(|_| format!("no number: {count}"))?;
		match unit {
			"minutes" | "минут" => Ok(Self(count * 60_000)),
			"hours" | "часов" => Ok(Self(count * 3_600_000)),
			other => Err(format!("nobody counts time in {other}")),
		}
	}
}

/// What a question of a general meeting is about.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(
	name = "subject",
	regex = r"the annual report|the conclusion of the auditors|a resolution in words|a new charter|a merger|the election of a council of \d+|годовой отчёт|заключение ревизоров|выборы совета из \d+"
)]
pub enum Subject {
	/// The annual report.
	AnnualReport,
	/// The audit commission's conclusion.
	AuditConclusion,
	/// A resolution in words.
	Words,
	/// Another charter.
	Charter,
	/// The cooperative becomes a part of another one.
	Merger,
	/// Who sits on the council, with so many seats at most.
	Council(u32),
}

impl FromStr for Subject {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"the annual report" | "годовой отчёт" => Ok(Self::AnnualReport),
			"the conclusion of the auditors" | "заключение ревизоров" => {
				Ok(Self::AuditConclusion)
			}
			"a resolution in words" => Ok(Self::Words),
			"a new charter" => Ok(Self::Charter),
			"a merger" => Ok(Self::Merger),
			other => {
				let seats = ["the election of a council of ", "выборы совета из "]
					.into_iter()
					.find_map(|words| other.strip_prefix(words)?.parse().ok());
				seats.map(Self::Council).ok_or_else(|| format!("no meeting decides on {other}"))
			}
		}
	}
}

/// What a meeting decides on a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
	/// More than half were in favour.
	Adopted,
	/// They were not.
	NotAdopted,
	/// These are elected, best first, and who is their chair.
	Elected(People, Name),
}

impl FromStr for Decided {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"adopted" | "принято" => Ok(Self::Adopted),
			"not adopted" | "не принято" => Ok(Self::NotAdopted),
			other => {
				let words = ["; chair ", "; председатель "];
				let parts = words.iter().find_map(|words| other.split_once(words));
				let (elected, chair) =
					parts.ok_or_else(|| format!("no meeting decides {other}"))?;
				let Ok(elected) = elected.parse();
				Ok(Self::Elected(elected, Name(chair.into())))
			}
		}
	}
}

/// One answer to all items of a ballot.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(name = "choice", regex = "for everything|against everything|за всё|против всего")]
pub struct Choice(pub Answer);

impl FromStr for Choice {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"for everything" | "за всё" => Ok(Self(Answer::For)),
			"against everything" | "против всего" => Ok(Self(Answer::Against)),
			other => Err(format!("nobody votes {other}")),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn cooperatives_have_an_english_and_a_russian_name() {
		for (text, id) in [
			("VOSKHOD", 1),
			("ПК «ВОСХОД»", 1),
			("RUS", 2),
			("СПО «РУСЬ»", 2),
			("Zarya", 3),
			("ПК «Заря»", 3),
			("Vesna", 4),
			("ПК «Весна»", 4),
			("cooperative 99", 99),
		] {
			assert_eq!(text.parse(), Ok(Cooperative(id)));
		}
		assert!("nonsense".parse::<Cooperative>().is_err());
	}

	#[test]
	fn people_are_told_apart_in_both_languages() {
		let names = |text: &str| {
			let Ok(People(names)) = text.parse();
			names.into_iter().map(|name| name.0).collect::<Vec<_>>()
		};
		assert_eq!(names("Anna, Boris and Vera"), ["Anna", "Boris", "Vera"]);
		assert_eq!(names("Анна и Борис"), ["Анна", "Борис"]);
	}
}
