//! What can be done on the chain, in the words of its metadata.

use subxt::{
	dynamic::{tx, Value},
	ext::scale_value::Composite,
	utils::{AccountId32, MultiSignature},
};

use super::Act;
use crate::statement::{Signed, SignedApplication};

mod accounts;
mod axon;
mod branches;
mod cooperatives;
mod delegates;
mod documents;
mod meetings;

pub use accounts::*;
pub use axon::*;
pub use branches::*;
pub use cooperatives::*;
pub use delegates::*;
pub use documents::*;
pub use meetings::*;

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
		("process", variant(process.name())),
		("process_id", number(process_id)),
		("content", bytes(statement.content)),
		("signer", bytes(statement.signer)),
	];
	let statement = [
		("genesis", bytes(statement.genesis)),
		("act", Value::named_composite(act)),
		("signed_at", number(statement.signed_at)),
	];
	Value::named_composite([
		("statement", Value::named_composite(statement)),
		("signature", self::signature(signature)),
	])
}

fn signature(signature: &MultiSignature) -> Value {
	let (scheme, signature) = match signature {
		MultiSignature::Ed25519(bytes) => ("Ed25519", bytes.to_vec()),
		MultiSignature::Sr25519(bytes) => ("Sr25519", bytes.to_vec()),
		MultiSignature::Ecdsa(bytes) => ("Ecdsa", bytes.to_vec()),
	};
	Value::unnamed_variant(scheme, [bytes(signature)])
}

/// `System.remark_with_event`: the chain keeps its hash in an event and itself in the block.
pub fn remark(text: &[u8]) -> Act {
	act("System", "remark_with_event", vec![("remark", bytes(text))])
}

/// `Axon.sell`; `paid` in kopecks.
pub fn sell_axon(cooperative: u32, paid: u64, document: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("paid", number(paid)),
		("document", bytes(document)),
	];
	act("Axon", "sell", fields)
}

/// `Membership.apply`.
pub fn apply(cooperative: u32, document: [u8; 32]) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("document", bytes(document))];
	act("Membership", "apply", fields)
}

/// `Membership.apply_relayed`, to `cooperative`, whatever the application itself says.
pub fn apply_relayed(cooperative: u32, paper: &SignedApplication) -> Act {
	act("Membership", "apply_relayed", brought(cooperative, paper))
}

/// The fields of an application that somebody else brings.
fn brought(cooperative: u32, paper: &SignedApplication) -> Vec<(&'static str, Value)> {
	let application = &paper.application;
	let form = [
		("document", bytes(application.form.document)),
		("profile", bytes(application.form.profile)),
	];
	vec![
		("cooperative", number(cooperative)),
		("applicant", bytes(application.applicant)),
		("form", Value::named_composite(form)),
		("signed", signed(&paper.signed)),
	]
}

/// `Ledger.confirm_payment`; `amount` in kopecks.
pub fn confirm_payment(cooperative: u32, payment: u32, amount: u64, document: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("payment", number(payment)),
		("amount", number(amount)),
		("document", bytes(document)),
	];
	act("Ledger", "confirm_payment", fields)
}

/// A call of the ledger with a sum, in kopecks, that concerns one's own share.
pub fn of_share(call: &'static str, cooperative: u32, amount: u64, document: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("amount", number(amount)),
		("document", bytes(document)),
	];
	act("Ledger", call, fields)
}

/// `Membership.leave`.
pub fn leave(cooperative: u32, document: [u8; 32]) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("document", bytes(document))];
	act("Membership", "leave", fields)
}

/// `Ledger.cancel_payment`.
pub fn cancel_payment(cooperative: u32, payment: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("payment", number(payment))];
	act("Ledger", "cancel_payment", fields)
}

/// `Membership.admit`, the action of a decision.
pub fn admit(cooperative: u32, application: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("application", number(application))];
	act("Membership", "admit", fields)
}

/// A variant without fields.
fn variant(name: &str) -> Value {
	Value::unnamed_variant(name, [])
}

/// `Council.propose` to the council; `life` in milliseconds.
pub fn propose(cooperative: u32, subject: [u8; 32], action: Option<Act>, life: Option<u64>) -> Act {
	propose_to(cooperative, "Council", subject, action, life)
}

/// `Council.propose` to a board; `life` in milliseconds.
pub fn propose_to(
	cooperative: u32,
	board: &str,
	subject: [u8; 32],
	action: Option<Act>,
	life: Option<u64>,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("board", variant(board)),
		("subject", bytes(subject)),
		("action", option(action.map(Act::into_value))),
		("life", option(life.map(number))),
	];
	act("Council", "propose", fields)
}

/// `Council.withdraw`.
pub fn withdraw(cooperative: u32, decision: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("decision", number(decision))];
	act("Council", "withdraw", fields)
}

/// `Council.set_board`, the action of a decision; each seat with the organisation that it is for. The
/// first one is the chair's.
pub fn set_board(
	cooperative: u32,
	board: &str,
	seats: &[(AccountId32, Option<AccountId32>)],
	document: [u8; 32],
) -> Act {
	let chair = seats.first().map(|(who, _)| bytes(who.0));
	let seat = |(who, organization): &(AccountId32, Option<AccountId32>)| {
		let organization = option(organization.as_ref().map(|it| bytes(it.0)));
		Value::named_composite([("who", bytes(who.0)), ("organization", organization)])
	};
	let composition = [
		("seats", Value::unnamed_composite(seats.iter().map(seat))),
		("chair", chair.unwrap_or_else(|| bytes([0; 32]))),
		("deputy", option(None)),
		("secretary", option(None)),
	];
	let fields = vec![
		("cooperative", number(cooperative)),
		("board", variant(board)),
		("composition", Value::named_composite(composition)),
		("document", bytes(document)),
	];
	act("Council", "set_board", fields)
}

/// `Council.instruct` for the council: a standing instruction, or with `key` a deputy key.
pub fn instruct(cooperative: u32, kind: &str, key: Option<&AccountId32>, until: u64) -> Act {
	let mandate = [("up_to", option(None)), ("until", number(until)), ("signs", Value::bool(true))];
	let fields = vec![
		("cooperative", number(cooperative)),
		("board", variant("Council")),
		("kind", variant(kind)),
		("key", option(key.map(|key| bytes(key.0)))),
		("mandate", Value::named_composite(mandate)),
	];
	act("Council", "instruct", fields)
}

/// `Council.revoke` for the council.
pub fn revoke(cooperative: u32, kind: &str, key: Option<&AccountId32>) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("board", variant("Council")),
		("kind", variant(kind)),
		("key", option(key.map(|key| bytes(key.0)))),
	];
	act("Council", "revoke", fields)
}

/// `Council.vote_by_deputy_key`.
pub fn vote_by_deputy_key(
	cooperative: u32,
	decision: u32,
	principal: &AccountId32,
	vote: &str,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("decision", number(decision)),
		("principal", bytes(principal.0)),
		("vote", variant(vote)),
	];
	act("Council", "vote_by_deputy_key", fields)
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
