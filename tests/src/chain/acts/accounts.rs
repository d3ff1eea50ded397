//! What persons and organisations do with their accounts.

use subxt::{dynamic::Value, utils::AccountId32};

use super::{act, bytes, number, signed, Act};
use crate::statement::Signed;

/// `Accounts.update_profile`.
pub fn update_profile(profile: [u8; 32]) -> Act {
	act("Accounts", "update_profile", vec![("profile", bytes(profile))])
}

/// `Accounts.register_organization`, of Russia; `form` is `Company`, `SoleTrader`, `Cooperative` or
/// `Other`.
pub fn register_organization(form: &str, profile: [u8; 32]) -> Act {
	let fields = vec![
		("form", Value::unnamed_variant(form, [])),
		("country", bytes(b"RU")),
		("profile", bytes(profile)),
	];
	act("Accounts", "register_organization", fields)
}

/// `Accounts.grant_consent`.
pub fn grant_consent(from: u32, to: u32, profile: [u8; 32], key: [u8; 32], expires_at: u64) -> Act {
	let fields = vec![
		("from", number(from)),
		("to", number(to)),
		("profile", bytes(profile)),
		("key", bytes(key)),
		("expires_at", number(expires_at)),
	];
	act("Accounts", "grant_consent", fields)
}

/// `Accounts.revoke_consent`.
pub fn revoke_consent(from: u32, to: u32) -> Act {
	act("Accounts", "revoke_consent", vec![("from", number(from)), ("to", number(to))])
}

/// `Accounts.represent`: does something in the name of an organisation.
pub fn represent(organization: &AccountId32, call: Act) -> Act {
	let fields = vec![("organization", bytes(organization.0)), ("call", call.into_value())];
	act("Accounts", "represent", fields)
}

/// `Accounts.offer_representation`.
pub fn offer_representation(organization: &AccountId32, to: &AccountId32) -> Act {
	let fields = vec![("organization", bytes(organization.0)), ("to", bytes(to.0))];
	act("Accounts", "offer_representation", fields)
}

/// `Accounts.withdraw_offer`.
pub fn withdraw_offer(organization: &AccountId32) -> Act {
	act("Accounts", "withdraw_offer", vec![("organization", bytes(organization.0))])
}

/// `Accounts.accept_representation`.
pub fn accept_representation(organization: &AccountId32) -> Act {
	act("Accounts", "accept_representation", vec![("organization", bytes(organization.0))])
}

/// `Accounts.attest`: somebody was seen with his papers.
pub fn attest(cooperative: u32, who: &AccountId32, tag: [u8; 32], expires_at: u64) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("who", bytes(who.0)),
		("procedure", Value::unnamed_variant("InPerson", [])),
		("tag", bytes(tag)),
		("expires_at", number(expires_at)),
	];
	act("Accounts", "attest", fields)
}

/// `Accounts.propose_recovery`, the action of a decision.
pub fn propose_recovery(
	cooperative: u32,
	who: &AccountId32,
	new_key: &AccountId32,
	document: [u8; 32],
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("who", bytes(who.0)),
		("new_key", bytes(new_key.0)),
		("document", bytes(document)),
	];
	act("Accounts", "propose_recovery", fields)
}

/// `Accounts.accept_key`: brings the signature of the new key.
pub fn accept_key(cooperative: u32, who: &AccountId32, paper: &Signed) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("who", bytes(who.0)),
		("signed", signed(paper)),
	];
	act("Accounts", "accept_key", fields)
}

/// `Accounts.confirm_recovery`, the action of a decision.
pub fn confirm_recovery(cooperative: u32, who: &AccountId32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("who", bytes(who.0))];
	act("Accounts", "confirm_recovery", fields)
}

/// `Accounts.veto_recovery`.
pub fn veto_recovery(who: &AccountId32) -> Act {
	act("Accounts", "veto_recovery", vec![("who", bytes(who.0))])
}
