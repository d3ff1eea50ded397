//! How documents are registered and signed.

use subxt::{dynamic::Value, utils::AccountId32};

use super::{act, bytes, number, option, signed, Act};
use crate::{documents::Form, statement::Signed};

fn form(form: &Form) -> Value {
	let process = [
		("kind", Value::unnamed_variant(form.process.0.name(), [])),
		("id", number(form.process.1)),
	];
	let counterparties = form.counterparties.iter().map(bytes);
	Value::named_composite([
		("template", number(form.template)),
		("edition", number(form.edition)),
		("content", bytes(form.content)),
		("process", Value::named_composite(process)),
		("follows", option(form.follows.map(bytes))),
		("corrects", option(form.corrects.map(bytes))),
		("counterparties", Value::unnamed_composite(counterparties)),
		("roles", roles(form.roles)),
		("stroke", option(form.stroke.map(bytes))),
	])
}

/// A set of roles is one byte within a composite.
fn roles(roles: u8) -> Value {
	Value::unnamed_composite([number(roles)])
}

/// `Documents.register`.
pub fn register_document(cooperative: u32, document: &Form) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("form", form(document))];
	act("Documents", "register", fields)
}

/// `Documents.register_relayed`.
pub fn register_document_relayed(
	cooperative: u32,
	author: &AccountId32,
	document: &Form,
	paper: &Signed,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("author", bytes(author.0)),
		("form", form(document)),
		("signed", signed(paper)),
	];
	act("Documents", "register_relayed", fields)
}

/// `Documents.sign`.
pub fn sign_document(
	cooperative: u32,
	document: [u8; 32],
	as_what: u8,
	stroke: Option<[u8; 32]>,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("document", bytes(document)),
		("roles", roles(as_what)),
		("stroke", option(stroke.map(bytes))),
	];
	act("Documents", "sign", fields)
}

/// `Documents.sign_relayed`.
pub fn sign_document_relayed(
	cooperative: u32,
	document: [u8; 32],
	signer: &AccountId32,
	as_what: u8,
	stroke: Option<[u8; 32]>,
	paper: &Signed,
) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("document", bytes(document)),
		("signer", bytes(signer.0)),
		("roles", roles(as_what)),
		("stroke", option(stroke.map(bytes))),
		("signed", signed(paper)),
	];
	act("Documents", "sign_relayed", fields)
}
