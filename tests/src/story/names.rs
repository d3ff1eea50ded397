//! How the stories name people, cooperatives, votes and errors.

use std::{convert::Infallible, str::FromStr};

use cucumber::Parameter;

/// Somebody's first name.
#[derive(Clone, Debug, Parameter, PartialEq, Eq)]
#[param(name = "person", regex = r"\p{Lu}\p{Ll}+")]
pub struct Name(pub String);

impl FromStr for Name {
	type Err = Infallible;

	fn from_str(text: &str) -> Result<Self, Infallible> {
		Ok(Self(text.into()))
	}
}

/// A cooperative's number, by its name or as `cooperative 99`.
#[derive(Clone, Copy, Debug, Parameter, PartialEq, Eq)]
#[param(
	name = "cooperative",
	regex = r"VOSKHOD|RUS|Zarya|ПК «ВОСХОД»|СПО «РУСЬ»|ПК «Заря»|cooperative \d+"
)]
pub struct Cooperative(pub u32);

impl FromStr for Cooperative {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let named = (1..=3)
			.find(|id| [false, true].iter().any(|russian| cooperative_name(*id, *russian) == text));
		let numbered = || text.strip_prefix("cooperative ")?.parse().ok();
		named.or_else(numbered).map(Self).ok_or_else(|| format!("there is no {text}"))
	}
}

/// The name of a cooperative of the first block.
pub fn cooperative_name(id: u32, russian: bool) -> String {
	match (id, russian) {
		(1, false) => "VOSKHOD".into(),
		(2, false) => "RUS".into(),
		(3, false) => "Zarya".into(),
		(1, true) => "ПК «ВОСХОД»".into(),
		(2, true) => "СПО «РУСЬ»".into(),
		(3, true) => "ПК «Заря»".into(),
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
			("cooperative 99", 99),
		] {
			assert_eq!(text.parse(), Ok(Cooperative(id)));
		}
		assert!("nonsense".parse::<Cooperative>().is_err());
	}
}
