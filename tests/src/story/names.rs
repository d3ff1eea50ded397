//! How the stories name people, cooperatives, votes and errors.

use std::{convert::Infallible, str::FromStr};

use cucumber::Parameter;

use crate::documents::role;

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
}
