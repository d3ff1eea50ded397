//! Whatever is signed is read back as it was, and each field counts.

use coop_verify::{
	profile_commitment, signature_content, Act, Document, Error, ProcessKind, Roles, Signature,
	SignedStatement, Statement,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn signature() -> impl Strategy<Value = Signature> {
	let long = prop::collection::vec(any::<u8>(), 65).prop_map(|bytes| bytes.try_into().unwrap());
	(0u8..4, long).prop_map(|(kind, bytes): (u8, [u8; 65])| {
		let short = *bytes.first_chunk().unwrap();
		match kind {
			0 => Signature::Ed25519(short),
			1 => Signature::Sr25519(short),
			2 => Signature::Ecdsa(bytes),
			_ => Signature::Eth(bytes),
		}
	})
}

fn signed() -> impl Strategy<Value = SignedStatement> {
	let ids = (any::<[u32; 2]>(), 0u8..6, any::<u64>());
	(any::<[[u8; 32]; 3]>(), ids, signature()).prop_map(
		|(
			[genesis, content, signer],
			([cooperative, process_id], process, signed_at),
			signature,
		)| {
			let process = ProcessKind::from_byte(process).unwrap();
			let act = Act { cooperative, process, process_id, content, signer };
			SignedStatement { statement: Statement { genesis, act, signed_at }, signature }
		},
	)
}

proptest! {
	#[test]
	fn what_is_signed_is_read_as_it_was_written(signed in signed()) {
		let signature = signed.signature;
		prop_assert_eq!(Signature::from_bytes(&signature.to_bytes()), Ok(signature));
		prop_assert_eq!(SignedStatement::from_bytes(&signed.to_bytes()), Ok(signed));
	}

	#[test]
	fn nothing_may_be_missing_and_nothing_may_follow(signed in signed(), cut in 0usize..186) {
		let bytes = signed.to_bytes();
		let cut = cut.min(bytes.len() - 1);
		let refused = SignedStatement::from_bytes(&bytes[..cut]);
		prop_assert!(matches!(refused, Err(Error::Truncated { .. })), "{:?}", refused);
		let longer = [&bytes[..], &[0; 3]].concat();
		prop_assert_eq!(SignedStatement::from_bytes(&longer), Err(Error::TrailingBytes(3)));
	}

	#[test]
	fn only_known_processes_are_read(signed in signed(), process in 6u8..) {
		let mut bytes = signed.to_bytes();
		bytes[36] = process;
		let refused = SignedStatement::from_bytes(&bytes);
		prop_assert_eq!(refused, Err(Error::UnknownProcess(process)));
	}

	/// No input makes it panic, and a random signature is never good.
	#[test]
	fn a_random_signature_is_refused(signature in signature(), key: [u8; 32], message: [u8; 16]) {
		prop_assert!(!signature.verifies(&message, &key));
	}
}

#[test]
fn each_field_of_a_document_counts() {
	let document = Document {
		genesis: [1; 32],
		cooperative: 2,
		template: 3,
		edition: 4,
		content: [5; 32],
		author: [6; 32],
		follows: None,
		corrects: None,
		counterparties: vec![],
	};
	let all = [
		document.clone(),
		Document { genesis: [0; 32], ..document.clone() },
		Document { cooperative: 0, ..document.clone() },
		Document { template: 0, ..document.clone() },
		Document { edition: 0, ..document.clone() },
		Document { content: [0; 32], ..document.clone() },
		Document { author: [0; 32], ..document.clone() },
		Document { follows: Some([0; 32]), ..document.clone() },
		Document { corrects: Some([0; 32]), ..document.clone() },
		Document { counterparties: vec![[0; 32]], ..document },
	];
	let ids: BTreeSet<_> = all.iter().map(Document::digest).collect();
	assert_eq!(ids.len(), all.len());
}

#[test]
fn each_part_of_a_signers_will_counts() {
	let document = [1; 32];
	let all = [
		signature_content(&document, Roles::AUTHOR, None),
		signature_content(&[2; 32], Roles::AUTHOR, None),
		signature_content(&document, Roles::CHAIR, None),
		signature_content(&document, Roles::AUTHOR.and(Roles::CHAIR), None),
		signature_content(&document, Roles::AUTHOR, Some(&[0; 32])),
		signature_content(&document, Roles::AUTHOR, Some(&[1; 32])),
	];
	assert_eq!(BTreeSet::from(all).len(), all.len());
}

#[test]
fn a_commitment_depends_on_salt_and_data() {
	let all = [
		profile_commitment(&[1; 32], b"data"),
		profile_commitment(&[2; 32], b"data"),
		profile_commitment(&[1; 32], b"Data"),
	];
	assert_eq!(BTreeSet::from(all).len(), all.len());
}

#[test]
fn kinds_of_processes_keep_their_bytes() {
	for byte in 0..=u8::MAX {
		let kind = ProcessKind::from_byte(byte);
		assert_eq!(kind.map(ProcessKind::byte), (byte < 6).then_some(byte));
	}
}

#[test]
fn time_does_not_overflow() {
	let act = Act {
		cooperative: 0,
		process: ProcessKind::Admission,
		process_id: 0,
		content: [0; 32],
		signer: [0; 32],
	};
	let check = |signed_at, now| {
		let statement = Statement { genesis: [0; 32], act, signed_at };
		let signed = SignedStatement { statement, signature: Signature::Ed25519([0; 64]) };
		signed.check(&[0; 32], &act, &[2; 32], now)
	};
	assert_eq!(check(u64::MAX, 0), Err(Error::FromTheFuture));
	assert_eq!(check(u64::MAX, u64::MAX), Err(Error::BadSignature));
	assert_eq!(check(0, u64::MAX), Err(Error::Expired));
}

#[test]
fn errors_say_what_is_wrong() {
	let messages = [
		Error::OtherChain,
		Error::OtherCooperative,
		Error::OtherProcess,
		Error::OtherSigner,
		Error::OtherContent,
		Error::UnknownProcess(9),
		Error::Expired,
		Error::FromTheFuture,
		Error::BadSignature,
		Error::Truncated { needed: 65, found: 3 },
		Error::TrailingBytes(2),
		Error::UnknownScheme(9),
	]
	.map(|error| error.to_string());
	assert_eq!(BTreeSet::from(messages.clone()).len(), messages.len());
	assert_eq!(messages[9], "there are 3 bytes, 65 are needed");
}
