//! The shared test vectors: `pallets/documents` checks the same file with the chain's own code.

use coop_verify::{
	acceptance_content, founding_content, profile_commitment, regulations_hash, signature_content,
	Act, By, Document, Error, FirstCouncil, JoinForm, Minutes, ProcessKind, PublicKey, Roles,
	SessionMinutes, Signature, SignedStatement, Statement, Vote, Voter,
};
use serde_json::Value;

fn vectors() -> Value {
	serde_json::from_str(include_str!("vectors.json")).unwrap()
}

/// The entries of one kind: never none.
fn each(kind: &str) -> Vec<Value> {
	let list = vectors()[kind].as_array().unwrap().clone();
	assert!(!list.is_empty());
	list
}

fn bytes(value: &Value) -> Vec<u8> {
	hex::decode(value.as_str().unwrap()).unwrap()
}

fn hash(value: &Value) -> [u8; 32] {
	bytes(value).try_into().unwrap()
}

fn option(value: &Value) -> Option<[u8; 32]> {
	(!value.is_null()).then(|| hash(value))
}

fn number(value: &Value) -> u32 {
	value.as_u64().unwrap().try_into().unwrap()
}

fn byte(value: &Value) -> u8 {
	value.as_u64().unwrap().try_into().unwrap()
}

#[test]
fn keys_control_their_accounts() {
	for key in each("keys") {
		let public = bytes(&key["public"]);
		let public = match key["scheme"].as_str().unwrap() {
			"ed25519" => PublicKey::Ed25519(public.try_into().unwrap()),
			"sr25519" => PublicKey::Sr25519(public.try_into().unwrap()),
			"ecdsa" => PublicKey::Ecdsa(public.try_into().unwrap()),
			"eth" => PublicKey::Eth(public.try_into().unwrap()),
			other => panic!("{other}"),
		};
		assert_eq!(public.account(), hash(&key["account"]), "{key}");
	}
}

#[test]
fn profiles_and_join_forms_have_their_hashes() {
	for vector in each("profiles") {
		let commitment = profile_commitment(&hash(&vector["salt"]), &bytes(&vector["data"]));
		assert_eq!(commitment, hash(&vector["commitment"]));
	}
	for vector in each("joinForms") {
		let form =
			JoinForm { document: hash(&vector["document"]), profile: hash(&vector["profile"]) };
		assert_eq!(form.content(), hash(&vector["content"]));
	}
}

#[test]
fn documents_have_their_ids() {
	for vector in each("documents") {
		let counterparties = vector["counterparties"].as_array().unwrap();
		let document = Document {
			genesis: hash(&vector["genesis"]),
			cooperative: number(&vector["cooperative"]),
			template: number(&vector["template"]),
			edition: number(&vector["edition"]),
			content: hash(&vector["content"]),
			author: hash(&vector["author"]),
			follows: option(&vector["follows"]),
			corrects: option(&vector["corrects"]),
			counterparties: counterparties.iter().map(hash).collect(),
		};
		assert_eq!(document.bytes(), bytes(&vector["bytes"]), "{}", vector["name"]);
		assert_eq!(document.digest(), hash(&vector["digest"]), "{}", vector["name"]);
	}
}

#[test]
fn what_signers_will_has_its_hash() {
	for vector in each("signatureContents") {
		let stroke = option(&vector["stroke"]);
		let roles = Roles(byte(&vector["roles"]));
		let content = signature_content(&hash(&vector["document"]), roles, stroke.as_ref());
		assert_eq!(content, hash(&vector["content"]));
	}
	for vector in each("acceptances") {
		let content = acceptance_content(&hash(&vector["who"]), &hash(&vector["newKey"]));
		assert_eq!(content, hash(&vector["content"]));
	}
	for vector in each("regulations") {
		let editions = vector["editions"].as_array().unwrap();
		let editions: Vec<_> =
			editions.iter().map(|pair| (number(&pair[0]), number(&pair[1]))).collect();
		assert_eq!(regulations_hash(&editions), hash(&vector["hash"]));
	}
	for vector in each("foundings") {
		let council = FirstCouncil {
			seats: vector["seats"].as_array().unwrap().iter().map(hash).collect(),
			chair: hash(&vector["chair"]),
			deputy: option(&vector["deputy"]),
			secretary: option(&vector["secretary"]),
		};
		let founding = council.founding(&hash(&vector["document"]));
		assert_eq!(founding, hash(&vector["founding"]));
		let content = founding_content(&hash(&vector["regulations"]), &founding);
		assert_eq!(content, hash(&vector["content"]));
	}
}

#[test]
fn minutes_have_their_hash() {
	for vector in each("minutes") {
		let voter = |voter: &Value| Voter {
			who: hash(&voter["who"]),
			vote: match voter["vote"].as_str().unwrap() {
				"silent" => None,
				"for" => Some(Vote::For),
				"against" => Some(Vote::Against),
				"abstain" => Some(Vote::Abstain),
				other => panic!("{other}"),
			},
			by: match voter["by"].as_str().unwrap() {
				"himself" => By::Himself,
				"instruction" => By::Instruction,
				"deputyKey" => By::DeputyKey(hash(&voter["key"])),
				other => panic!("{other}"),
			},
		};
		let minutes = Minutes {
			genesis: hash(&vector["genesis"]),
			cooperative: number(&vector["cooperative"]),
			board: byte(&vector["board"]),
			decision: number(&vector["decision"]),
			kind: byte(&vector["kind"]),
			proposer: hash(&vector["proposer"]),
			subject: hash(&vector["subject"]),
			action: option(&vector["action"]),
			on_refusal: option(&vector["onRefusal"]),
			proposed_at: vector["proposedAt"].as_u64().unwrap(),
			voters: vector["voters"].as_array().unwrap().iter().map(voter).collect(),
			decided_at: vector["decidedAt"].as_u64(),
		};
		assert_eq!(minutes.bytes(), bytes(&vector["bytes"]));
		assert_eq!(minutes.hash(), hash(&vector["hash"]));
	}
}

#[test]
fn minutes_of_sessions_have_their_hash() {
	for vector in each("sessions") {
		let decision = |one: &Value| (number(&one["decision"]), hash(&one["minutes"]));
		let minutes = SessionMinutes {
			genesis: hash(&vector["genesis"]),
			cooperative: number(&vector["cooperative"]),
			board: byte(&vector["board"]),
			session: number(&vector["session"]),
			agenda: hash(&vector["agenda"]),
			decisions: vector["decisions"].as_array().unwrap().iter().map(decision).collect(),
		};
		assert_eq!(minutes.bytes(), bytes(&vector["bytes"]));
		assert_eq!(minutes.hash(), hash(&vector["hash"]));
	}
}

fn act(vector: &Value) -> Act {
	Act {
		cooperative: number(&vector["cooperative"]),
		process: ProcessKind::from_byte(byte(&vector["process"])).unwrap(),
		process_id: number(&vector["processId"]),
		content: hash(&vector["content"]),
		signer: hash(&vector["signer"]),
	}
}

fn statement(vector: &Value) -> Statement {
	let signed_at = vector["signedAt"].as_u64().unwrap();
	Statement { genesis: hash(&vector["genesis"]), act: act(vector), signed_at }
}

fn name_of(outcome: Result<(), Error>) -> &'static str {
	match outcome {
		Ok(()) => "good",
		Err(Error::OtherChain) => "otherChain",
		Err(Error::OtherCooperative) => "otherCooperative",
		Err(Error::OtherProcess) => "otherProcess",
		Err(Error::OtherSigner) => "otherSigner",
		Err(Error::OtherContent) => "otherContent",
		Err(Error::Expired) => "expired",
		Err(Error::FromTheFuture) => "fromTheFuture",
		Err(Error::BadSignature) => "badSignature",
		Err(Error::Truncated { .. }) => "truncated",
		Err(Error::TrailingBytes(_)) => "trailingBytes",
		Err(Error::UnknownScheme(_)) => "unknownScheme",
		Err(Error::UnknownProcess(_)) => "unknownProcess",
	}
}

#[test]
fn statements_have_their_bytes() {
	for vector in each("statements") {
		let expected = bytes(&vector["bytes"]);
		assert_eq!(expected.len(), 129);
		assert_eq!(statement(&vector).bytes(), expected, "{}", vector["name"]);
	}
}

/// Each is brought for what it says.
#[test]
fn signatures_are_good_or_refused_for_their_reason() {
	let statements = each("statements");
	for (vector, of) in each("signatures").iter().zip(&statements) {
		assert_eq!(vector["name"], of["name"]);
		let (key, now) = (hash(&vector["key"]), vector["now"].as_u64().unwrap());
		let statement = statement(of);
		let outcome = Signature::from_bytes(&bytes(&vector["signature"])).and_then(|signature| {
			let signed = SignedStatement { statement, signature };
			signed.check(&statement.genesis, &statement.act, &key, now)
		});
		assert_eq!(name_of(outcome), vector["outcome"], "{}", vector["name"]);
	}
}

#[test]
fn what_is_brought_is_good_or_refused_for_its_reason() {
	for vector in each("brought") {
		let (key, now) = (hash(&vector["key"]), vector["now"].as_u64().unwrap());
		let outcome = SignedStatement::from_bytes(&bytes(&vector["signed"]))
			.and_then(|signed| signed.check(&hash(&vector["genesis"]), &act(&vector), &key, now));
		assert_eq!(name_of(outcome), vector["outcome"], "{}", vector["name"]);
	}
}
