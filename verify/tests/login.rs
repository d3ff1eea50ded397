//! Logging in: what is signed, and for what alone it is good. Signatures of each kind of key are in the
//! vectors.

mod builders;

use builders::{voter, voter_id};
use coop_verify::{
	application_id, wrapped, AccountId, Card, CardError, Challenge, LoginError, Signature,
	SignedChallenge, Statement, CARD_TAG, CLOCK_TOLERANCE, DOCUMENT_TAG, LOGIN_TAG,
	LOGIN_VALID_FOR, MINUTES_TAG, SESSION_TAG, STATEMENT_TAG,
};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeSet;

const NOW: u64 = 1_800_000_000_000;

fn challenge() -> Challenge {
	Challenge {
		genesis: [1; 32],
		application: application_id("market.example"),
		account: voter_id(7),
		issued_at: NOW,
		nonce: [5; 32],
	}
}

/// The same challenge with something changed.
fn with(change: impl FnOnce(&mut Challenge)) -> Challenge {
	let mut other = challenge();
	change(&mut other);
	other
}

/// The holder of the key answers this challenge.
fn answer(challenge: Challenge) -> SignedChallenge {
	let signature = Signature::Ed25519(voter(7).sign(&challenge.bytes()).into());
	SignedChallenge { challenge, signature }
}

/// Whether this answers [`challenge`] at this time.
fn check(signed: &SignedChallenge, key: &AccountId, now: u64) -> Result<(), LoginError> {
	signed.check(&challenge(), key, now)
}

#[test]
fn a_login_is_good_raw_and_as_a_wallet_signs() {
	let signed = answer(challenge());
	assert_eq!(check(&signed, &voter_id(7), NOW), Ok(()));
	let signature = Signature::Ed25519(voter(7).sign(&wrapped(&challenge().bytes())).into());
	assert_eq!(check(&SignedChallenge { signature, ..signed }, &voter_id(7), NOW), Ok(()));
	assert_eq!(check(&signed, &voter_id(8), NOW), Err(LoginError::BadSignature));
}

#[test]
fn an_answer_to_anything_else_is_refused_for_its_reason() {
	use LoginError::{OtherAccount, OtherApplication, OtherChain, OtherChallenge};
	let cases = [
		(with(|it| it.genesis = [2; 32]), OtherChain),
		(with(|it| it.application = application_id("other.example")), OtherApplication),
		(with(|it| it.account = [8; 32]), OtherAccount),
		(with(|it| it.nonce = [6; 32]), OtherChallenge),
		(with(|it| it.issued_at = NOW + 1), OtherChallenge),
	];
	for (other, error) in cases {
		assert_eq!(check(&answer(other), &voter_id(7), NOW), Err(error), "as it is");
		// Who says that he answers this one has signed another.
		let signed = SignedChallenge { challenge: challenge(), ..answer(other) };
		assert_eq!(check(&signed, &voter_id(7), NOW), Err(LoginError::BadSignature));
	}
}

#[test]
fn a_challenge_lives_five_minutes_to_the_millisecond() {
	let signed = answer(challenge());
	for (now, outcome) in [
		(NOW - CLOCK_TOLERANCE - 1, Err(LoginError::FromTheFuture)),
		(NOW - CLOCK_TOLERANCE, Ok(())),
		(NOW + LOGIN_VALID_FOR, Ok(())),
		(NOW + LOGIN_VALID_FOR + 1, Err(LoginError::Expired)),
		(u64::MAX, Err(LoginError::Expired)),
	] {
		assert_eq!(check(&signed, &voter_id(7), now), outcome, "{now}");
	}
	let late = with(|it| it.issued_at = u64::MAX);
	assert_eq!(answer(late).check(&late, &voter_id(7), 0), Err(LoginError::FromTheFuture));
	assert_eq!(answer(late).check(&late, &voter_id(7), u64::MAX), Ok(()));
}

/// All tags have the same length, so what begins with one never begins with another.
#[test]
fn what_is_signed_to_log_in_is_signed_for_nothing_else() {
	let tags = [CARD_TAG, DOCUMENT_TAG, LOGIN_TAG, MINUTES_TAG, SESSION_TAG, STATEMENT_TAG];
	assert_eq!(BTreeSet::from(tags).len(), tags.len());
	let bytes = challenge().bytes();
	assert_eq!((bytes.len(), &bytes[..16]), (152, &LOGIN_TAG[..]));
	// Nor is a statement an answer.
	let statement = Statement {
		genesis: [1; 32],
		act: coop_verify::Act {
			cooperative: 0,
			process: coop_verify::ProcessKind::Admission,
			process_id: 0,
			content: [0; 32],
			signer: voter_id(7),
		},
		signed_at: NOW,
	};
	let signature = Signature::Ed25519(voter(7).sign(&statement.bytes()).into());
	let signed = SignedChallenge { challenge: challenge(), signature };
	assert_eq!(check(&signed, &voter_id(7), NOW), Err(LoginError::BadSignature));
}

#[test]
fn an_application_is_its_address() {
	let all = ["market.example", "Market.example", "market.example.", "https://market.example"];
	assert_eq!(BTreeSet::from(all.map(application_id)).len(), all.len());
	assert_eq!(application_id("рынок.рф"), coop_verify::blake2_256("рынок.рф".as_bytes()));
}

proptest! {
	#[test]
	fn what_is_signed_is_read_as_it_was_written(
		[genesis, application, account, nonce]: [[u8; 32]; 4],
		issued_at: u64,
		bytes in vec(any::<u8>(), 65),
		kind in 0u8..4,
	) {
		let challenge = Challenge { genesis, application, account, issued_at, nonce };
		let length = if kind < 2 { 64 } else { 65 };
		let signature = Signature::from_bytes(&[&[kind], &bytes[..length]].concat()).unwrap();
		let signed = SignedChallenge { challenge, signature };
		let bytes = signed.to_bytes();
		prop_assert_eq!(SignedChallenge::from_bytes(&bytes), Ok(signed));
		let cut = SignedChallenge::from_bytes(&bytes[..bytes.len() - 1]);
		prop_assert_eq!(cut, Err(LoginError::Unreadable));
		let more = SignedChallenge::from_bytes(&[&bytes[..], &[0]].concat());
		prop_assert_eq!(more, Err(LoginError::Unreadable));
	}
}

#[test]
fn errors_say_what_is_wrong() {
	use LoginError::{
		BadSignature, Expired, FromTheFuture, OtherAccount, OtherApplication, OtherChain,
		OtherChallenge, Unreadable,
	};
	let all = [
		OtherChain,
		OtherApplication,
		OtherAccount,
		OtherChallenge,
		FromTheFuture,
		Expired,
		BadSignature,
		Unreadable,
	];
	assert_eq!(BTreeSet::from(all.map(|error| error.to_string())).len(), all.len());
	let refused = Card::from_bytes(b"coop-login/00001").expect_err("it is no card");
	assert_eq!(
		(refused, refused.to_string().as_str()),
		(CardError::BadCard, "the bytes are not a card")
	);
}
