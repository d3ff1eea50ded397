//! Cards, good ones and others. The builders make the state; the runtime's tests check cards against
//! the chain's own.

mod builders;

use builders::{block, list, member, record, state, values, CARD, DOCUMENT, GENESIS, JOINED, NOW};
use coop_verify::{
	blake2_256, Card, CardError, CardProof, Ground, Membership, Standing, TrieError, MAX_PROOF,
};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeMap;

/// What a card shows in this state.
fn check(card: &Card, values: &BTreeMap<Vec<u8>, Vec<u8>>) -> Result<Membership, CardError> {
	let (hash, proof) = block(values);
	card.check(&GENESIS, &hash, &proof)
}

/// [`values`], but with other bytes under one of the card's keys, or none.
fn with(key: usize, value: Option<Vec<u8>>) -> BTreeMap<Vec<u8>, Vec<u8>> {
	let mut values = values();
	let key = CARD.storage_keys()[key].clone();
	match value {
		Some(value) => values.insert(key, value),
		None => values.remove(&key),
	};
	values
}

const SHOWN: Membership = Membership {
	block: 77,
	at: NOW,
	standing: Standing::Active,
	joined_at: JOINED,
	document: DOCUMENT,
	key: Some(CARD.account),
};

#[test]
fn a_good_card_shows_the_membership() {
	assert_eq!(check(&CARD, &values()), Ok(SHOWN));
	let (hash, proof) = block(&values());
	let travelled = CardProof::from_bytes(&proof.to_bytes());
	assert_eq!(travelled.as_ref(), Ok(&proof));
	let card = Card::from_bytes(&CARD.to_bytes()).expect("it is one");
	assert_eq!(card.check(&GENESIS, &hash, &proof), Ok(SHOWN));
}

#[test]
fn who_is_leaving_is_shown_as_leaving_and_who_has_left_is_not_shown() {
	let since = 1_750_000_000_000u64;
	let grounds = [Ground::Wish, Ground::Death, Ground::Expulsion];
	for (byte, ground) in (0u8..).zip(grounds) {
		let status = |kind: u8| [&[kind, byte][..], &since.to_le_bytes()].concat();
		let leaving = with(0, Some(member(CARD.account, &status(1))));
		let standing = Standing::Leaving { ground, since };
		assert_eq!(check(&CARD, &leaving), Ok(Membership { standing, ..SHOWN }));
		let left = with(0, Some(member(CARD.account, &status(2))));
		assert_eq!(check(&CARD, &left), Err(CardError::Ended { at: since }));
	}
}

#[test]
fn the_key_is_the_present_one_and_an_organisation_has_none() {
	let replaced = with(2, Some(vec![8; 32]));
	assert_eq!(check(&CARD, &replaced), Ok(Membership { key: Some([8; 32]), ..SHOWN }));
	let organisation = with(1, Some(record(1)));
	assert_eq!(check(&CARD, &organisation), Ok(Membership { key: None, ..SHOWN }));
}

#[test]
fn each_other_card_is_refused_for_its_reason() {
	let (hash, proof) = block(&values());
	let check = |card: Card| card.check(&GENESIS, &hash, &proof);
	assert_eq!(check(Card { genesis: [2; 32], ..CARD }), Err(CardError::OtherChain));
	assert_eq!(check(Card { member: 6, ..CARD }), Err(CardError::NoMember));
	assert_eq!(check(Card { cooperative: 2, ..CARD }), Err(CardError::NoMember));
	assert_eq!(check(Card { member: 100, ..CARD }), Err(CardError::OtherAccount));
	assert_eq!(check(Card { account: [8; 32], ..CARD }), Err(CardError::OtherAccount));
	let (_, of_other) = block(&with(0, None));
	assert_eq!(CARD.check(&GENESIS, &hash, &of_other), Err(CardError::OtherBlock));
	// A header of another block with the same state.
	let header = builders::header(78, [6; 32], state(&values(), 1).root);
	let later = CardProof { header, ..proof.clone() };
	assert_eq!(CARD.check(&GENESIS, &hash, &later), Err(CardError::OtherBlock));
	let header = vec![7; 100];
	let other = CardProof { header: header.clone(), ..proof.clone() };
	assert_eq!(CARD.check(&GENESIS, &blake2_256(&header), &other), Err(CardError::BadHeader));
}

#[test]
fn nothing_is_believed_that_is_not_proved() {
	let (hash, proof) = block(&values());
	let mut seen = 0;
	for n in 0..proof.nodes.len() {
		let mut fewer = proof.clone();
		fewer.nodes.remove(n);
		match CARD.check(&GENESIS, &hash, &fewer) {
			Ok(shown) => assert_eq!(shown, SHOWN),
			Err(error) => {
				assert!(matches!(error, CardError::Unproved(TrieError::Missing(_))), "{error}");
				seen += 1;
			}
		}
	}
	assert!(seen >= 4, "the root, and what leads to three values, were left out");
}

#[test]
fn what_a_later_chain_may_write_is_not_guessed() {
	let good = member(CARD.account, &[0]);
	let cases = [
		(0, Some([&good[..], &[0]].concat()), "the member"),
		(0, Some(good[..good.len() - 1].to_vec()), "the member"),
		(0, Some(member(CARD.account, &[3])), "the member"),
		(0, Some(member(CARD.account, &[&[1, 3][..], &[0; 8]].concat())), "the member"),
		(1, None, "the account"),
		(1, Some(vec![]), "the account"),
		(1, Some(record(2)), "the account"),
		(2, Some(vec![8; 33]), "the key"),
		(3, None, "the time"),
		(3, Some(vec![8; 7]), "the time"),
	];
	for (key, value, what) in cases {
		assert_eq!(check(&CARD, &with(key, value)), Err(CardError::Unreadable(what)));
	}
}

#[test]
fn a_card_has_its_bytes_and_no_others() {
	let bytes = CARD.to_bytes();
	assert_eq!(bytes.len(), 88);
	let statement = [b"coop-statement/1".as_slice(), &bytes[16..]].concat();
	for broken in [&bytes[..87], &[&bytes[..], &[0]].concat(), &statement, &[]] {
		assert_eq!(Card::from_bytes(broken), Err(CardError::BadCard));
	}
}

#[test]
fn a_proof_is_read_up_to_its_greatest_size() {
	let of = |length: usize| CardProof { header: vec![], nodes: vec![vec![0; length]] }.to_bytes();
	// One byte for the header, one for the number of nodes, four for the length of the node.
	assert!(CardProof::from_bytes(&of(MAX_PROOF - 6)).is_ok());
	assert_eq!(CardProof::from_bytes(&of(MAX_PROOF - 5)), Err(CardError::TooLong(MAX_PROOF + 1)));
	let many = [list(&[]), builders::compact(1 << 30)].concat();
	assert_eq!(CardProof::from_bytes(&many), Err(CardError::BadProof));
}

proptest! {
	#[test]
	fn cards_and_proofs_are_read_as_they_were_written(
		genesis: [u8; 32],
		account: [u8; 32],
		[cooperative, member]: [u32; 2],
		header in vec(any::<u8>(), 0..100),
		nodes in vec(vec(any::<u8>(), 0..100), 0..10),
	) {
		let card = Card { genesis, account, cooperative, member };
		prop_assert_eq!(Card::from_bytes(&card.to_bytes()), Ok(card));
		let proof = CardProof { header, nodes };
		let bytes = proof.to_bytes();
		prop_assert_eq!(CardProof::from_bytes(&bytes[..bytes.len() - 1]), Err(CardError::BadProof));
		prop_assert_eq!(
			CardProof::from_bytes(&[&bytes[..], &[0]].concat()),
			Err(CardError::BadProof)
		);
		prop_assert_eq!(CardProof::from_bytes(&bytes), Ok(proof));
	}

	/// Whoever changes a proof on its way shows the same membership, or none.
	#[test]
	fn nobody_is_deceived(place: prop::sample::Index, change in 1u8..) {
		let (hash, proof) = block(&values());
		let mut bytes = proof.to_bytes();
		let place = place.index(bytes.len());
		bytes[place] ^= change;
		if let Ok(proof) = CardProof::from_bytes(&bytes) {
			if let Ok(shown) = CARD.check(&GENESIS, &hash, &proof) {
				prop_assert_eq!(shown, SHOWN);
			}
		}
	}
}
