//! What can be done on the chain, in the words of its metadata.

use subxt::{
	dynamic::{tx, Value},
	ext::scale_value::Composite,
	utils::{AccountId32, MultiSignature},
};

use super::Act;
use crate::statement::{Signed, SignedApplication};

mod accounts;
mod cooperatives;
mod documents;

pub use accounts::*;
pub use cooperatives::*;
pub use documents::*;

/// More weight than any action of a decision needs; what is not used is given back.
const WEIGHT_BOUND: [(&str, u64); 2] = [("ref_time", 20_000_000_000), ("proof_size", 1 << 20)];

fn act(pallet: &str, call: &str, fields: Vec<(&str, Value)>) -> Act {
	let named = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
	tx(pallet, call, Composite::Named(named))
}

fn number(number: impl Into<u128>) -> Value {
	Value::u128(number.into())
}

fn option(value: Option<Value>) -> Value {
	match value {
		Some(value) => Value::unnamed_variant("Some", [value]),
		None => Value::unnamed_variant("None", []),
	}
}

fn weight_bound() -> Value {
	Value::named_composite(WEIGHT_BOUND.map(|(name, value)| (name, number(value))))
}

fn bytes(bytes: impl AsRef<[u8]>) -> Value {
	Value::from_bytes(bytes)
}

fn signed(signed: &Signed) -> Value {
	let Signed { statement, signature } = signed;
	let (process, process_id) = statement.process;
	let act = [
		("cooperative", number(statement.cooperative)),
		("process", Value::unnamed_variant(process.name(), [])),
		("process_id", number(process_id)),
		("content", bytes(statement.content)),
		("signer", bytes(statement.signer)),
	];
	let statement = [
		("genesis", bytes(statement.genesis)),
		("act", Value::named_composite(act)),
		("signed_at", number(statement.signed_at)),
	];
	let (scheme, signature) = match signature {
		MultiSignature::Ed25519(bytes) => ("Ed25519", bytes.to_vec()),
		MultiSignature::Sr25519(bytes) => ("Sr25519", bytes.to_vec()),
		MultiSignature::Ecdsa(bytes) => ("Ecdsa", bytes.to_vec()),
	};
	Value::named_composite([
		("statement", Value::named_composite(statement)),
		("signature", Value::unnamed_variant(scheme, [bytes(signature)])),
	])
}

/// `System.remark_with_event`: the chain keeps its hash in an event and itself in the block.
pub fn remark(text: &[u8]) -> Act {
	act("System", "remark_with_event", vec![("remark", bytes(text))])
}

/// `Balances.transfer_keep_alive`; `value` in ten-thousandths of an AXON.
pub fn transfer(to: &AccountId32, value: u128) -> Act {
	let to = Value::unnamed_variant("Id", [bytes(to.0)]);
	act("Balances", "transfer_keep_alive", vec![("dest", to), ("value", number(value))])
}

/// `Membership.apply`.
pub fn apply(cooperative: u32, document: [u8; 32]) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("document", bytes(document))];
	act("Membership", "apply", fields)
}

/// `Membership.apply_relayed`, to `cooperative`, whatever the application itself says.
pub fn apply_relayed(cooperative: u32, paper: &SignedApplication) -> Act {
	let application = &paper.application;
	let form = [
		("document", bytes(application.form.document)),
		("profile", bytes(application.form.profile)),
	];
	let fields = vec![
		("cooperative", number(cooperative)),
		("applicant", bytes(application.applicant)),
		("form", Value::named_composite(form)),
		("signed", signed(&paper.signed)),
	];
	act("Membership", "apply_relayed", fields)
}

/// `Membership.confirm_payment`; `received` in kopecks.
pub fn confirm_payment(
	cooperative: u32,
	application: u32,
	received: u64,
	document: [u8; 32],
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("application", number(application)),
		("received", number(received)),
		("document", bytes(document)),
	];
	act("Membership", "confirm_payment", fields)
}

/// `Membership.admit`, the action of a decision.
pub fn admit(cooperative: u32, application: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("application", number(application))];
	act("Membership", "admit", fields)
}

/// `Council.propose`; `life` in milliseconds.
pub fn propose(cooperative: u32, subject: [u8; 32], action: Option<Act>, life: Option<u64>) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("subject", bytes(subject)),
		("action", option(action.map(Act::into_value))),
		("life", option(life.map(number))),
	];
	act("Council", "propose", fields)
}

/// `Council.vote`; `vote` is `For`, `Against` or `Abstain`.
pub fn vote(cooperative: u32, decision: u32, vote: &str) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("decision", number(decision)),
		("vote", Value::unnamed_variant(vote, [])),
	];
	act("Council", "vote", fields)
}

/// `Council.sign`.
pub fn sign(cooperative: u32, decision: u32, minutes: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("decision", number(decision)),
		("minutes", bytes(minutes)),
		("weight_bound", weight_bound()),
	];
	act("Council", "sign", fields)
}

/// `Council.retry`.
pub fn retry(cooperative: u32, decision: u32) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("decision", number(decision)),
		("weight_bound", weight_bound()),
	];
	act("Council", "retry", fields)
}
