//! Documents hang together along a process, and are corrected by others (rules §2.3, §2.5).

use crate::{mock::*, Chain, Corrections, DocumentForm, Error, SignerRole, MAX_WALK};
use coop_primitives::DocumentHash;
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use std::collections::BTreeSet;

fn following(content: u8, follows: DocumentHash) -> DocumentForm<AccountId> {
	DocumentForm { follows: Some(follows), ..letter(content) }
}

fn correcting(content: u8, corrects: DocumentHash) -> DocumentForm<AccountId> {
	DocumentForm { corrects: Some(corrects), ..letter(content) }
}

fn chain(document: DocumentHash) -> BTreeSet<DocumentHash> {
	let Chain { documents, complete } = Documents::chain(document);
	assert!(complete);
	assert_eq!(documents.first(), Some(&document));
	let set: BTreeSet<_> = documents.iter().copied().collect();
	assert_eq!(set.len(), documents.len());
	set
}

#[test]
fn the_whole_chain_is_walked_from_any_document_of_it() {
	ExtBuilder::default().build_and_execute(|| {
		let application = registered(letter(1));
		let decision = registered(following(2, application));
		let minutes = registered(following(3, decision));
		let notes: Vec<_> = (10..15).map(|n| registered(following(n, decision))).collect();
		let corrected = registered(correcting(4, minutes));
		let again = registered(correcting(5, corrected));
		let after = registered(following(6, again));
		let all: BTreeSet<_> = [application, decision, minutes, corrected, again, after]
			.into_iter()
			.chain(notes)
			.collect();
		let alone = registered(letter(99));
		for document in &all {
			assert_eq!(chain(*document), all);
		}
		assert_eq!(chain(alone), BTreeSet::from([alone]));
		let nothing = Chain { documents: vec![], complete: true };
		assert_eq!(Documents::chain(H256::zero()), nothing);
	});
}

#[test]
fn a_walk_has_an_end() {
	ExtBuilder::default().build_and_execute(|| {
		let mut last = registered(letter(0));
		let first = last;
		for n in 1..=MAX_WALK {
			let content = H256::from_low_u64_be(n.into());
			last = registered(DocumentForm { content, ..following(0, last) });
		}
		for document in [first, last] {
			let Chain { documents, complete } = Documents::chain(document);
			assert_eq!((documents.len() as u32, complete), (MAX_WALK, false));
		}
	});
}

#[test]
fn nobody_can_fill_the_place_of_those_who_follow() {
	ExtBuilder::default().build_and_execute(|| {
		let first = registered(letter(0));
		let followers: Vec<_> = (1..=200).map(|n| registered(following(n, first))).collect();
		assert_eq!(chain(first).len(), followers.len() + 1);
		assert_eq!(chain(followers[100]).len(), followers.len() + 1);
	});
}

#[test]
fn links_lead_to_documents_of_the_same_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		let unknown = H256::repeat_byte(0xAA);
		assert_noop!(register(&following(1, unknown)), Error::<Test>::FollowedNotFound);
		assert_noop!(register(&correcting(1, unknown)), Error::<Test>::CorrectedNotFound);
		let by = signed(&author().account());
		assert_ok!(Documents::register(by, SECOND, letter(1)));
		let elsewhere = Documents::document_id(SECOND, author().account(), letter(1));
		assert_noop!(register(&following(1, elsewhere)), Error::<Test>::OtherCooperative);
		assert_noop!(register(&correcting(1, elsewhere)), Error::<Test>::OtherCooperative);
	});
}

#[test]
fn a_document_is_corrected_once_and_the_correction_again() {
	ExtBuilder::default().build_and_execute(|| {
		let old = registered(letter(1));
		let new = registered(correcting(2, old));
		assert_eq!(Corrections::<Test>::get(old), Some(new));
		assert_eq!(Documents::document(old).unwrap().corrected_by, Some(new));
		assert_eq!(Documents::document(new).unwrap().document.corrects, Some(old));
		assert_noop!(register(&correcting(3, old)), Error::<Test>::AlreadyCorrected);
		let newest = registered(correcting(3, new));
		assert_eq!(Corrections::<Test>::get(new), Some(newest));
	});
}

#[test]
fn its_author_or_a_document_clerk_corrects_a_document() {
	ExtBuilder::default().build_and_execute(|| {
		let old = registered(letter(1));
		for key in [chair(), applicant()] {
			let by = signed(&key.account());
			assert_noop!(
				Documents::register(by, FIRST, correcting(2, old)),
				Error::<Test>::NotCorrector
			);
		}
		let by = signed(&clerk().account());
		assert_ok!(Documents::register(by.clone(), FIRST, correcting(2, old)));
		// What the clerk made, the author does not correct.
		let form = correcting(2, old);
		let clerks = Documents::document_id(FIRST, clerk().account(), form);
		assert_noop!(register(&correcting(3, clerks)), Error::<Test>::NotCorrector);
	});
}

#[test]
fn a_corrected_document_stays_and_takes_no_more_signatures() {
	ExtBuilder::default().build_and_execute(|| {
		let old = registered(contract(1));
		assert_ok!(sign(&chair(), old, SignerRole::Chair));
		let before = Documents::document(old).unwrap();
		let new = registered(DocumentForm { corrects: Some(old), ..contract(2) });
		assert_noop!(
			sign(&secretary(), old, SignerRole::Secretary),
			Error::<Test>::AlreadyCorrected
		);
		let after = Documents::document(old).unwrap();
		assert_eq!((after.document, after.signatures), (before.document, before.signatures));
		// The new one is signed anew.
		assert_ok!(sign(&chair(), new, SignerRole::Chair));
		assert_ok!(sign(&secretary(), new, SignerRole::Secretary));
	});
}
