//! How a cooperative connects to the platform, and what its council gives its staff.

use subxt::{dynamic::Value, utils::AccountId32};

use super::{act, bytes, number, option, signed, Act};
use crate::{
	founding::{FirstCouncil, Profile},
	statement::Signed,
};

/// `Cooperatives.grant_rights`, the action of a decision.
pub fn grant_rights(cooperative: u32, who: &AccountId32, right: &str) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("who", bytes(who.0)),
		("right", Value::unnamed_variant(right, [])),
	];
	act("Cooperatives", "grant_rights", fields)
}

/// `Cooperatives.connect`, of a consumer cooperative in Russia.
pub fn connect(profile: &Profile, agreement: [u8; 32]) -> Act {
	let contributions = |(entrance, share): (u64, u64)| {
		Value::named_composite([("entrance", number(entrance)), ("minimum_share", number(share))])
	};
	let settings = [
		("domain", option(profile.domain.map(bytes))),
		("transfer_key", option(profile.transfer_key.map(bytes))),
	];
	let first_of_january = [("month", number(1u8)), ("day", number(1u8))];
	let moscow = 3 * 60u16;
	let profile = Value::named_composite([
		("kind", Value::unnamed_variant("Consumer", [])),
		("country", bytes(b"RU")),
		("currency", bytes(b"RUB")),
		("persons", contributions(profile.persons)),
		("organizations", contributions(profile.organizations)),
		("charter", bytes(profile.charter)),
		("financial_year", Value::named_composite(first_of_january)),
		("utc_offset", number(moscow)),
		("settings", Value::named_composite(settings)),
	]);
	act("Cooperatives", "connect", vec![("profile", profile), ("agreement", bytes(agreement))])
}

/// `Cooperatives.set_settings`, the action of a decision: a domain, and an X25519 key.
pub fn set_settings(cooperative: u32, domain: [u8; 32], transfer_key: [u8; 32]) -> Act {
	let settings = Value::named_composite([
		("domain", option(Some(bytes(domain)))),
		("transfer_key", option(Some(bytes(transfer_key)))),
	]);
	let fields = vec![("cooperative", number(cooperative)), ("settings", settings)];
	act("Cooperatives", "set_settings", fields)
}

/// `Cooperatives.activate`, the action of a decision of the operator.
pub fn activate(cooperative: u32) -> Act {
	act("Cooperatives", "activate", vec![("cooperative", number(cooperative))])
}

/// `Cooperatives.install_council`.
pub fn install_council(cooperative: u32, council: &FirstCouncil) -> Act {
	let seats = council.seats.iter().map(bytes);
	let record = Value::named_composite([
		("seats", Value::unnamed_composite(seats)),
		("chair", bytes(council.chair)),
		("deputy", option(council.deputy.map(bytes))),
		("secretary", option(council.secretary.map(bytes))),
	]);
	let fields = vec![
		("cooperative", number(cooperative)),
		("council", record),
		("document", bytes(council.document)),
	];
	act("Cooperatives", "install_council", fields)
}

/// `Cooperatives.sign_regulations`.
pub fn sign_regulations(cooperative: u32, regulations: [u8; 32], founding: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("regulations", bytes(regulations)),
		("founding", bytes(founding)),
	];
	act("Cooperatives", "sign_regulations", fields)
}

/// `Cooperatives.sign_regulations_relayed`.
pub fn sign_regulations_relayed(
	cooperative: u32,
	signer: &AccountId32,
	regulations: [u8; 32],
	founding: [u8; 32],
	paper: &Signed,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("signer", bytes(signer.0)),
		("regulations", bytes(regulations)),
		("founding", bytes(founding)),
		("signed", signed(paper)),
	];
	act("Cooperatives", "sign_regulations_relayed", fields)
}
