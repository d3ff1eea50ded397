//! Whatever is signed is read back as it was, and each field counts.

use coop_verify::{
	profile_commitment, signature_content, DetachedSignature, Document, Error, ProcessKind, Roles,
	Signature, Statement,
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

proptest! {
	#[test]
	fn a_signature_is_read_as_it_was_written(signature in signature(), signed_at: u64) {
		prop_assert_eq!(Signature::from_bytes(&signature.to_bytes()), Ok(signature));
		let detached = DetachedSignature { signed_at, signature };
		prop_assert_eq!(DetachedSignature::from_bytes(&detached.to_bytes()), Ok(detached));
	}

	#[test]
	fn nothing_may_be_missing_and_nothing_may_follow(signature in signature(), cut in 0usize..73) {
		let bytes = DetachedSignature { signed_at: 1, signature }.to_bytes();
		let cut = cut.min(bytes.len() - 1);
		let refused = DetachedSignature::from_bytes(&bytes[..cut]);
		prop_assert!(matches!(refused, Err(Error::Truncated { .. })), "{:?}", refused);
		let longer = [&bytes[..], &[0; 3]].concat();
		prop_assert_eq!(DetachedSignature::from_bytes(&longer), Err(Error::TrailingBytes(3)));
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
	let statement = Statement {
		genesis: [0; 32],
		cooperative: 0,
		process: ProcessKind::Admission,
		process_id: 0,
		content: [0; 32],
		signer: [0; 32],
		signed_at: u64::MAX,
	};
	let signature = Signature::Ed25519([0; 64]);
	let key = [2; 32];
	assert_eq!(statement.check(&signature, &key, 0), Err(Error::FromTheFuture));
	assert_eq!(statement.check(&signature, &key, u64::MAX), Err(Error::BadSignature));
	let early = Statement { signed_at: 0, ..statement };
	assert_eq!(early.check(&signature, &key, u64::MAX), Err(Error::Expired));
}

#[test]
fn errors_say_what_is_wrong() {
	let messages = [
		Error::Expired,
		Error::FromTheFuture,
		Error::BadSignature,
		Error::Truncated { needed: 65, found: 3 },
		Error::TrailingBytes(2),
		Error::UnknownScheme(9),
	]
	.map(|error| error.to_string());
	assert_eq!(BTreeSet::from(messages.clone()).len(), messages.len());
	assert_eq!(messages[3], "the signature has 3 bytes, it needs 65");
}
