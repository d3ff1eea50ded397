//! An author registers a document (rules §2.1, §2.5).

use crate::{
	mock::*, Document, DocumentCount, DocumentForm, DocumentSignature, Documents as AllDocuments,
	Error, Event, Numbered, Process, Roles, SignaturesOf, SignerRole,
};
use coop_primitives::{statement::ProcessKind, StaffRight};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn register_by(key: &Key, form: DocumentForm<AccountId>) -> DispatchResult {
	Documents::register(signed(&key.account()), FIRST, form)
}

#[test]
fn a_document_is_registered_with_its_authors_signature() {
	ExtBuilder::default().build_and_execute(|| {
		let form = DocumentForm { stroke: Some(H256::repeat_byte(9)), ..contract(1) };
		let id = identity(&form).digest();
		assert_eq!(id_of(&form), id);
		assert_ok!(register(&form));
		let expected = Document {
			cooperative: FIRST,
			number: 1,
			template: CONTRACT,
			edition: 1,
			content: form.content,
			author: author().account(),
			process: form.process,
			follows: None,
			sibling: None,
			corrects: None,
			counterparties: form.counterparties.clone(),
			registered_at: NOW,
		};
		assert_eq!(AllDocuments::<Test>::get(id), Some(expected));
		let signature = DocumentSignature {
			signer: author().account(),
			roles: Roles::of(SignerRole::Author),
			stroke: form.stroke,
			signed_at: NOW,
		};
		assert_eq!(SignaturesOf::<Test>::get(id).into_inner(), [signature]);
		assert_eq!(
			events(),
			[
				Event::DocumentRegistered {
					cooperative: FIRST,
					document: id,
					number: 1,
					template: CONTRACT,
					edition: 1,
					content: form.content,
					author: author().account(),
					process: form.process,
					follows: None,
					corrects: None,
					counterparties: form.counterparties,
				},
				Event::DocumentSigned {
					cooperative: FIRST,
					document: id,
					signer: author().account(),
					roles: Roles::of(SignerRole::Author),
					stroke: form.stroke,
					signed_at: NOW,
				},
			]
		);
		let state = Documents::document(id).unwrap();
		assert!(!state.complete && state.corrected_by.is_none());
	});
}

#[test]
fn what_nobody_else_must_sign_is_complete_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(letter(1));
		System::assert_last_event(Event::DocumentCompleted { cooperative: FIRST, document }.into());
		assert!(Documents::document(document).unwrap().complete);
	});
}

#[test]
fn members_applicants_and_document_clerks_make_documents() {
	ExtBuilder::default().build_and_execute(|| {
		for key in [author(), applicant(), clerk()] {
			assert_ok!(register_by(&key, letter(1)));
		}
		for key in [cashier(), relay(), second_clerk(), party(1), stranger()] {
			assert_noop!(register_by(&key, letter(2)), Error::<Test>::AuthorNotInvolved);
		}
		expel(FIRST, &author().account());
		assert_noop!(register(&letter(2)), Error::<Test>::AuthorNotInvolved);
		revoke(FIRST, &clerk().account(), StaffRight::DocumentClerk);
		assert_noop!(register_by(&clerk(), letter(2)), Error::<Test>::AuthorNotInvolved);
	});
}

#[test]
fn an_author_is_registered() {
	ExtBuilder::default().build_and_execute(|| {
		admit(FIRST, &stranger().account());
		Register::remove(stranger().account());
		assert_noop!(register_by(&stranger(), letter(1)), Error::<Test>::AccountNotRegistered);
	});
}

#[test]
fn nobody_registers_without_signature() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Documents::register(origin, FIRST, letter(1)), BadOrigin);
		}
	});
}

#[test]
fn the_same_document_is_registered_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register(&letter(1)));
		assert_noop!(register(&letter(1)), Error::<Test>::AlreadyRegistered);
		// Neither in another process nor with another stroke is it another document.
		let process = Process { kind: ProcessKind::Decision, id: 1 };
		assert_noop!(
			register(&DocumentForm { process, ..letter(1) }),
			Error::<Test>::AlreadyRegistered
		);
		let stroke = Some(H256::zero());
		assert_noop!(
			register(&DocumentForm { stroke, ..letter(1) }),
			Error::<Test>::AlreadyRegistered
		);
		// But by another author or in another cooperative it is.
		assert_ok!(register_by(&chair(), letter(1)));
		assert_ok!(Documents::register(signed(&author().account()), SECOND, letter(1)));
	});
}

#[test]
fn numbers_are_dense_in_each_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=5 {
			let id = registered(letter(n));
			assert_eq!(Numbered::<Test>::get(FIRST, u32::from(n)), Some(id));
			assert_ok!(Documents::register(signed(&author().account()), SECOND, letter(n)));
		}
		assert_eq!(DocumentCount::<Test>::get(FIRST), 5);
		assert_eq!(DocumentCount::<Test>::get(SECOND), 5);
		let all: Vec<_> = (1..=5).map(|n| id_of(&letter(n))).collect();
		assert_eq!(Documents::documents(FIRST, 0), all);
		assert_eq!(Documents::documents(FIRST, 4), all[3..]);
		assert!(Documents::documents(FIRST, 6).is_empty());
		assert!(Documents::documents(FIRST, u32::MAX).is_empty());
	});
}

#[test]
fn documents_are_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		MaxDocuments::set(2);
		assert_ok!(register(&letter(1)));
		assert_ok!(register(&letter(2)));
		assert_noop!(register(&letter(3)), Error::<Test>::TooManyDocuments);
		assert_ok!(Documents::register(signed(&author().account()), SECOND, letter(3)));
	});
}

#[test]
fn a_cooperative_works_with_the_edition_that_it_approved() {
	ExtBuilder::default().build_and_execute(|| {
		let publish = || {
			let required = Default::default();
			Documents::publish_template(council(UNION), LETTER, H256::zero(), required, false)
		};
		let second = |content| DocumentForm { edition: 2, ..letter(content) };
		assert_ok!(publish());
		assert_ok!(register(&letter(1)));
		assert_noop!(register(&second(2)), Error::<Test>::EditionNotApproved);
		assert_ok!(Documents::approve_edition(council(FIRST), FIRST, LETTER, 2));
		assert_noop!(register(&letter(2)), Error::<Test>::EditionNotApproved);
		assert_ok!(register(&second(2)));
		// What it never approved, it does not have.
		let unknown = DocumentForm { template: 77, ..letter(3) };
		assert_noop!(register(&unknown), Error::<Test>::EditionNotApproved);

		assert_ok!(Documents::withdraw_template(council(UNION), LETTER));
		assert_noop!(register(&second(3)), Error::<Test>::EditionWithdrawn);
		// A later edition does not bring the older ones back.
		assert_ok!(publish());
		assert_noop!(register(&second(3)), Error::<Test>::EditionWithdrawn);
	});
}

#[test]
fn a_document_outside_of_any_process_has_no_process_number() {
	ExtBuilder::default().build_and_execute(|| {
		let kinds = [ProcessKind::Admission, ProcessKind::Decision, ProcessKind::Meeting];
		for (kind, n) in kinds.into_iter().zip(1..) {
			let process = Process { kind, id: 5 };
			assert_ok!(register(&DocumentForm { process, ..letter(n) }));
		}
		let process = Process { kind: ProcessKind::Document, id: 5 };
		assert_noop!(register(&DocumentForm { process, ..letter(9) }), Error::<Test>::WrongProcess);
	});
}

#[test]
fn counterparties_stand_in_order_without_the_author() {
	ExtBuilder::default().build_and_execute(|| {
		let with = |parties: &[AccountId]| {
			let counterparties = parties.to_vec().try_into().unwrap();
			DocumentForm { counterparties, ..letter(1) }
		};
		let good = contract(1).counterparties;
		let mut unordered = good.to_vec();
		unordered.swap(0, 1);
		let twice = [good[0].clone(), good[0].clone()];
		for parties in [&unordered[..], &twice, &[author().account()]] {
			assert_noop!(register(&with(parties)), Error::<Test>::CounterpartiesNotInOrder);
		}
		assert_ok!(register(&with(&good)));
		// Nobody asks whether they are registered before they sign.
		assert_ok!(register(&with(&[stranger().account()])));
	});
}

#[test]
fn a_document_names_as_many_counterparties_as_must_sign() {
	ExtBuilder::default().build_and_execute(|| {
		let with = |n: usize| {
			let counterparties = contract(1).counterparties[..n].to_vec().try_into().unwrap();
			DocumentForm { counterparties, ..contract(1) }
		};
		for n in [0, 1] {
			assert_noop!(register(&with(n)), Error::<Test>::TooFewCounterparties);
		}
		assert_ok!(register(&with(2)));
		assert_ok!(register(&with(3)));
	});
}

#[test]
fn an_author_signs_as_author_and_in_his_offices() {
	ExtBuilder::default().build_and_execute(|| {
		let with = |roles| DocumentForm { roles, ..letter(1) };
		for roles in [Roles(0), Roles(32), Roles(33), Roles(255)] {
			assert_noop!(register(&with(roles)), Error::<Test>::UnknownRole);
		}
		let chair_only = with(Roles::of(SignerRole::Chair));
		assert_noop!(register_by(&chair(), chair_only), Error::<Test>::AuthorRoleMissing);
		let both = Roles::of(SignerRole::Author).with(SignerRole::Chair);
		assert_noop!(register(&with(both)), Error::<Test>::NotInRole);
		assert_ok!(register_by(&chair(), with(both)));
		// An author is never his own counterparty.
		let own = Roles::of(SignerRole::Author).with(SignerRole::Counterparty);
		assert_noop!(register(&with(own)), Error::<Test>::NotInRole);
	});
}

#[test]
fn a_blocked_cooperative_goes_on_but_a_closed_one_does_not() {
	ExtBuilder::default().build_and_execute(|| {
		block(FIRST);
		assert_ok!(register(&letter(1)));
		assert_noop!(
			Documents::register(signed(&author().account()), UNKNOWN, letter(2)),
			Error::<Test>::CooperativeNotFound
		);
		close(FIRST);
		assert_noop!(register(&letter(2)), Error::<Test>::CooperativeNotFound);
		// What was registered stays.
		assert!(Documents::document(id_of(&letter(1))).is_some());
	});
}
