//! Staff bring what others signed elsewhere (rules §2.2, §2.4).

use crate::{
	mock::*, signature_content, DocumentForm, Error, Process, Roles, SignaturesOf, SignerRole,
};
use codec::{Decode, DecodeAll, Encode};
use coop_primitives::{
	statement::{ProcessKind, Refusal, Statement, CLOCK_TOLERANCE, VALID_FOR},
	DocumentHash, StaffRight,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};
use SignerRole::*;

/// The relay brings a document of the author.
fn bring(form: &DocumentForm<AccountId>, signature: Signed) -> DispatchResult {
	bring_of(&author(), form, signature)
}

fn bring_of(author: &Key, form: &DocumentForm<AccountId>, signature: Signed) -> DispatchResult {
	let relay = signed(&relay().account());
	Documents::register_relayed(relay, FIRST, author.account(), form.clone(), signature)
}

/// The relay brings a signature of the chair.
fn bring_chair(document: DocumentHash, signature: Signed) -> DispatchResult {
	let (relay, chair) = (signed(&relay().account()), chair().account());
	Documents::sign_relayed(relay, FIRST, document, chair, Roles::of(Chair), None, signature)
}

/// What the chair signs of a contract.
fn chair_statement(document: DocumentHash) -> Statement<AccountId> {
	let process = contract(1).process;
	statement(&chair(), FIRST, process, document, Roles::of(Chair), None)
}

#[test]
fn every_kind_of_key_and_both_ways_of_signing_are_accepted() {
	for key in Key::of_each_kind() {
		for detached in [detached, detached_wrapped] {
			ExtBuilder::default().build_and_execute(|| {
				admit(FIRST, &key.account());
				let form = letter(1);
				assert_ok!(bring_of(&key, &form, detached(&key, &own_statement(&key, &form))));
				let mut parties = vec![party(1).account(), key.account()];
				parties.sort();
				let counterparties = parties.try_into().unwrap();
				let form = DocumentForm { counterparties, ..contract(1) };
				let document = registered(form.clone());
				let roles = Roles::of(Counterparty);
				let will = statement(&key, FIRST, form.process, document, roles, None);
				assert_ok!(Documents::sign_relayed(
					signed(&relay().account()),
					FIRST,
					document,
					key.account(),
					roles,
					None,
					detached(&key, &will),
				));
				assert_eq!(SignaturesOf::<Test>::get(document)[1].signer, key.account());
			});
		}
	}
}

#[test]
fn registrars_relays_and_document_clerks_bring_them() {
	ExtBuilder::default().build_and_execute(|| {
		grant(FIRST, &party(9).account(), StaffRight::Registrar);
		for (key, n) in [party(9), relay(), clerk()].iter().zip(1..) {
			let form = contract(n);
			let signature = detached(&author(), &own_statement(&author(), &form));
			assert_ok!(Documents::register_relayed(
				signed(&key.account()),
				FIRST,
				author().account(),
				form.clone(),
				signature
			));
			let document = id_of(&form);
			let signature = detached(&chair(), &chair_statement(document));
			let by = signed(&key.account());
			let (who, roles) = (chair().account(), Roles::of(Chair));
			assert_ok!(Documents::sign_relayed(by, FIRST, document, who, roles, None, signature));
		}
	});
}

#[test]
fn nobody_else_may_bring_them() {
	ExtBuilder::default().build_and_execute(|| {
		let form = contract(1);
		let document = registered(contract(2));
		let register = |origin| {
			let signature = detached(&author(), &own_statement(&author(), &form));
			let author = author().account();
			Documents::register_relayed(origin, FIRST, author, form.clone(), signature)
		};
		let sign = |origin| {
			let signature = detached(&chair(), &chair_statement(document));
			let (who, roles) = (chair().account(), Roles::of(Chair));
			Documents::sign_relayed(origin, FIRST, document, who, roles, None, signature)
		};
		// Not themselves, not a cashier, not the staff of another cooperative.
		for key in [author(), chair(), cashier(), second_clerk(), stranger()] {
			assert_noop!(register(signed(&key.account())), Error::<Test>::NotRelay);
			assert_noop!(sign(signed(&key.account())), Error::<Test>::NotRelay);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(register(origin.clone()), BadOrigin);
			assert_noop!(sign(origin), BadOrigin);
		}
	});
}

#[test]
fn in_a_cooperative_that_does_not_exist_nothing_is_brought() {
	ExtBuilder::default().build_and_execute(|| {
		let form = letter(1);
		let signature = detached(&author(), &own_statement(&author(), &form));
		let by = signed(&relay().account());
		assert_noop!(
			Documents::register_relayed(by, UNKNOWN, author().account(), form, signature.clone()),
			Error::<Test>::CooperativeNotFound
		);
		let document = registered(letter(1));
		let sign = |by: &Key, cooperative, document| {
			let (who, roles) = (chair().account(), Roles::of(Chair));
			let by = signed(&by.account());
			Documents::sign_relayed(by, cooperative, document, who, roles, None, signature.clone())
		};
		assert_noop!(sign(&relay(), UNKNOWN, document), Error::<Test>::CooperativeNotFound);
		assert_noop!(sign(&second_clerk(), SECOND, document), Error::<Test>::OtherCooperative);
		assert_noop!(sign(&relay(), FIRST, H256::zero()), Error::<Test>::DocumentNotFound);
	});
}

/// What is signed holds for one chain, cooperative, process, document, role, stroke, signer, time.
#[test]
fn a_statement_for_anything_else_is_refused_for_its_reason() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let other_document = registered(contract(2));
		let own = chair_statement(document);
		let roles = Roles::of(Chair);
		let content = |document, roles, stroke| {
			other(&own, |act| act.content = signature_content(document, roles, stroke))
		};
		let others = [
			(Statement { genesis: H256::zero(), ..own.clone() }, Refusal::OtherChain),
			(other(&own, |act| act.cooperative = SECOND), Refusal::OtherCooperative),
			(other(&own, |act| act.process = ProcessKind::Meeting), Refusal::OtherProcess),
			(other(&own, |act| act.process_id = 8), Refusal::OtherProcess),
			(content(other_document, roles, None), Refusal::OtherContent),
			(content(document, roles, Some(H256::zero())), Refusal::OtherContent),
			(content(document, roles.with(Cashier), None), Refusal::OtherContent),
			(other(&own, |act| act.signer = party(1).account()), Refusal::OtherSigner),
		];
		for (wrong, refusal) in others {
			assert_noop!(bring_chair(document, detached(&chair(), &wrong)), refused(refusal));
			// Nor does it become good when the relay changes what was signed.
			let forged = Signed { statement: own.clone(), ..detached(&chair(), &wrong) };
			assert_noop!(bring_chair(document, forged), refused(Refusal::BadSignature));
		}
		let redated = Statement { signed_at: NOW - 1, ..own.clone() };
		let forged = Signed { statement: redated, ..detached(&chair(), &own) };
		assert_noop!(bring_chair(document, forged), refused(Refusal::BadSignature));
		// Not even the tag may differ: what is signed elsewhere is no statement.
		let untagged = Signed { signature: chair().sign(&own.encode()), statement: own.clone() };
		assert_noop!(bring_chair(document, untagged), refused(Refusal::BadSignature));
		assert_ok!(bring_chair(document, detached(&chair(), &own)));
	});
}

#[test]
fn a_document_under_another_signature_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let form = letter(1);
		let signature = detached(&author(), &own_statement(&author(), &form));
		let first = registered(letter(9));
		let parties = contract(1).counterparties;
		let others = [
			("template", DocumentForm { template: CONTRACT, ..form.clone() }),
			("edition", DocumentForm { edition: 2, ..form.clone() }),
			("content", letter(2)),
			(
				"process",
				DocumentForm {
					process: Process { kind: ProcessKind::Admission, id: 0 },
					..form.clone()
				},
			),
			("follows", DocumentForm { follows: Some(first), ..form.clone() }),
			("corrects", DocumentForm { corrects: Some(first), ..form.clone() }),
			("counterparties", DocumentForm { counterparties: parties, ..form.clone() }),
			("roles", DocumentForm { roles: Roles(3), ..form.clone() }),
			("stroke", DocumentForm { stroke: Some(H256::zero()), ..form.clone() }),
		];
		for (what, other) in others {
			let refusal = match what {
				"process" => Refusal::OtherProcess,
				_ => Refusal::OtherContent,
			};
			assert_eq!(bring(&other, signature.clone()), Err(refused(refusal)), "{what}");
			assert_noop!(bring(&other, signature.clone()), refused(refusal));
		}
		// Nor as the document of somebody else.
		admit(FIRST, &party(1).account());
		assert_noop!(bring_of(&party(1), &form, signature.clone()), refused(Refusal::OtherSigner));
		assert_ok!(bring(&form, signature));
	});
}

#[test]
fn nobody_signs_for_another() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let forged = detached(&relay(), &chair_statement(document));
		assert_noop!(bring_chair(document, forged), refused(Refusal::BadSignature));
		let form = letter(1);
		let forged = detached(&relay(), &own_statement(&author(), &form));
		assert_noop!(bring(&form, forged), refused(Refusal::BadSignature));
	});
}

#[test]
fn a_statement_lives_a_day_to_the_millisecond() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let at = |signed_at| {
			let will = Statement { signed_at, ..chair_statement(document) };
			detached(&chair(), &will)
		};
		let form = letter(1);
		let own_at = |signed_at| {
			let will = Statement { signed_at, ..own_statement(&author(), &form) };
			detached(&author(), &will)
		};
		let cases = [
			(NOW - VALID_FOR - 1, refused(Refusal::Expired)),
			(NOW + CLOCK_TOLERANCE + 1, refused(Refusal::FromTheFuture)),
		];
		for (signed_at, error) in cases {
			assert_noop!(bring(&form, own_at(signed_at)), error);
		}
		let cases = [
			(NOW - VALID_FOR - 1, refused(Refusal::Expired)),
			(NOW + CLOCK_TOLERANCE + 1, refused(Refusal::FromTheFuture)),
		];
		for (signed_at, error) in cases {
			assert_noop!(bring_chair(document, at(signed_at)), error);
		}
		assert_ok!(bring_chair(document, at(NOW - VALID_FOR)));
		assert_ok!(bring(&form, own_at(NOW + CLOCK_TOLERANCE)));
		assert_eq!(SignaturesOf::<Test>::get(document)[1].signed_at, NOW - VALID_FOR);
	});
}

#[test]
fn what_was_brought_is_not_brought_again() {
	ExtBuilder::default().build_and_execute(|| {
		let form = contract(1);
		let own = detached(&author(), &own_statement(&author(), &form));
		assert_ok!(bring(&form, own.clone()));
		assert_noop!(bring(&form, own), Error::<Test>::AlreadyRegistered);
		let document = id_of(&form);
		let signature = detached(&chair(), &chair_statement(document));
		assert_ok!(bring_chair(document, signature.clone()));
		assert_noop!(bring_chair(document, signature), Error::<Test>::AlreadySigned);
		assert_noop!(sign(&chair(), document, Chair), Error::<Test>::AlreadySigned);
	});
}

/// Two documents that were signed one after the other come in any order.
#[test]
fn statements_come_in_any_order() {
	ExtBuilder::default().build_and_execute(|| {
		let one = detached(&author(), &own_statement(&author(), &letter(1)));
		set_now(NOW + 1);
		let two = detached(&author(), &own_statement(&author(), &letter(2)));
		assert_ok!(bring(&letter(2), two));
		assert_ok!(bring(&letter(1), one));
	});
}

#[test]
fn the_rules_for_authors_and_signers_hold_for_what_is_brought() {
	ExtBuilder::default().build_and_execute(|| {
		let form = letter(1);
		for key in [cashier(), party(1), stranger()] {
			let signature = detached(&key, &own_statement(&key, &form));
			assert_noop!(bring_of(&key, &form, signature), Error::<Test>::AuthorNotInvolved);
		}
		let document = registered(contract(1));
		let bring = |key: &Key, role| {
			let (process, roles) = (contract(1).process, Roles::of(role));
			let will = statement(key, FIRST, process, document, roles, None);
			let (relay, who) = (signed(&relay().account()), key.account());
			let signature = detached(key, &will);
			Documents::sign_relayed(relay, FIRST, document, who, roles, None, signature)
		};
		assert_noop!(bring(&party(1), Chair), Error::<Test>::NotInRole);
		assert_noop!(bring(&stranger(), Counterparty), Error::<Test>::AccountNotRegistered);
		assert_ok!(bring(&chair(), Chair));
		set_chair(FIRST, Some(secretary().account()));
		assert_noop!(bring(&secretary(), Chair), Error::<Test>::OfficeSigned);
	});
}

#[test]
fn the_key_that_signs_for_an_account_today_counts() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let new_key = party(5);
		set_key(&chair().account(), &new_key.account());
		let will = chair_statement(document);
		assert_noop!(
			bring_chair(document, detached(&chair(), &will)),
			refused(Refusal::BadSignature)
		);
		assert_ok!(bring_chair(document, detached(&new_key, &will)));
		assert_eq!(SignaturesOf::<Test>::get(document)[1].signer, chair().account());
	});
}

/// What has lost or won bytes on its way is no signed statement at all.
#[test]
fn a_truncated_signature_does_not_decode() {
	ExtBuilder::default().build_and_execute(|| {
		let form = letter(1);
		for key in Key::of_each_kind() {
			let signed = detached(&key, &own_statement(&key, &form));
			let bytes = signed.encode();
			assert_eq!(Signed::decode_all(&mut &bytes[..]), Ok(signed));
			for length in 0..bytes.len() {
				assert!(Signed::decode(&mut &bytes[..length]).is_err(), "{length}");
			}
			let longer = [&bytes[..], &[0]].concat();
			assert!(Signed::decode_all(&mut &longer[..]).is_err());
		}
	});
}
