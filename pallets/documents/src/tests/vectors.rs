//! The shared test vectors, checked with the chain's own code. The library `coop-verify` checks the
//! same file.

use crate::{mock::Signed, regulations_hash, signature_content, DocumentIdentity, Roles};
use codec::{Compact, Decode, DecodeAll, Encode};
use coop_primitives::{
	statement::{Act, FoundingForm, JoinForm, ProcessKind, Refusal, SignedStatement, Statement},
	FirstCouncil,
};
use serde_json::Value;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::IdentifyAccount, AccountId32, MultiSignature, MultiSigner};

fn each(kind: &str) -> Vec<Value> {
	let vectors: Value =
		serde_json::from_str(include_str!("../../../../verify/tests/vectors.json")).unwrap();
	let list = vectors[kind].as_array().unwrap().clone();
	assert!(!list.is_empty());
	list
}

fn bytes(value: &Value) -> Vec<u8> {
	hex::decode(value.as_str().unwrap()).unwrap()
}

fn hash(value: &Value) -> H256 {
	H256::from_slice(&bytes(value))
}

fn account(value: &Value) -> AccountId32 {
	AccountId32::new(hash(value).0)
}

fn option(value: &Value) -> Option<H256> {
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
		let seed = hash(&key["seed"]).0;
		let public = bytes(&key["public"]);
		let signer = match key["scheme"].as_str().unwrap() {
			"ed25519" => MultiSigner::from(ed25519::Pair::from_seed(&seed).public()),
			"sr25519" => MultiSigner::from(sr25519::Pair::from_seed(&seed).public()),
			"ecdsa" => MultiSigner::from(ecdsa::Pair::from_seed(&seed).public()),
			"eth" => MultiSigner::Eth(ecdsa::KeccakPair::from_seed(&seed).public()),
			other => panic!("{other}"),
		};
		assert_eq!(signer.encode()[1..], public, "{key}");
		assert_eq!(signer.into_account(), account(&key["account"]), "{key}");
	}
}

#[test]
fn profiles_and_join_forms_have_their_hashes() {
	for vector in each("profiles") {
		let commitment = blake2_256(&[bytes(&vector["salt"]), bytes(&vector["data"])].concat());
		assert_eq!(H256(commitment), hash(&vector["commitment"]));
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
		let identity = DocumentIdentity {
			tag: crate::DOCUMENT_TAG,
			genesis: hash(&vector["genesis"]),
			cooperative: number(&vector["cooperative"]),
			template: number(&vector["template"]),
			edition: number(&vector["edition"]),
			content: hash(&vector["content"]),
			author: account(&vector["author"]),
			follows: option(&vector["follows"]),
			corrects: option(&vector["corrects"]),
			counterparties: vector["counterparties"]
				.as_array()
				.unwrap()
				.iter()
				.map(account)
				.collect(),
		};
		assert_eq!(identity.encode(), bytes(&vector["bytes"]), "{}", vector["name"]);
		assert_eq!(identity.digest(), hash(&vector["digest"]), "{}", vector["name"]);
	}
}

#[test]
fn what_signers_will_has_its_hash() {
	for vector in each("signatureContents") {
		let roles = Roles(byte(&vector["roles"]));
		let stroke = option(&vector["stroke"]);
		let content = signature_content(hash(&vector["document"]), roles, stroke);
		assert_eq!(content, hash(&vector["content"]));
	}
	for vector in each("regulations") {
		let editions = vector["editions"].as_array().unwrap();
		let editions: Vec<_> =
			editions.iter().map(|pair| (number(&pair[0]), number(&pair[1]))).collect();
		assert_eq!(regulations_hash(&editions), hash(&vector["hash"]));
	}
	for vector in each("foundings") {
		let seats: Vec<_> = vector["seats"].as_array().unwrap().iter().map(account).collect();
		let council = FirstCouncil {
			seats: seats.try_into().unwrap(),
			chair: account(&vector["chair"]),
			deputy: option(&vector["deputy"]).map(|who| AccountId32::new(who.0)),
			secretary: option(&vector["secretary"]).map(|who| AccountId32::new(who.0)),
		};
		let founding = council.founding(hash(&vector["document"]));
		assert_eq!(founding, hash(&vector["founding"]));
		let form = FoundingForm { regulations: hash(&vector["regulations"]), founding };
		assert_eq!(form.content(), hash(&vector["content"]));
	}
}

/// Written out with the chain's codec, because the councils' own type is in another room.
#[test]
fn minutes_have_their_hash() {
	for vector in each("minutes") {
		let voter = |voter: &Value| {
			let vote = match voter["vote"].as_str().unwrap() {
				"silent" => None,
				"for" => Some(0u8),
				"against" => Some(1),
				"abstain" => Some(2),
				other => panic!("{other}"),
			};
			let by = match voter["by"].as_str().unwrap() {
				"himself" => vec![0],
				"instruction" => vec![1],
				"deputyKey" => [vec![2], bytes(&voter["key"])].concat(),
				other => panic!("{other}"),
			};
			[(account(&voter["who"]), vote).encode(), by].concat()
		};
		let voters: Vec<_> = vector["voters"].as_array().unwrap().iter().map(voter).collect();
		let head = (
			*b"coop-minutes/001",
			hash(&vector["genesis"]),
			number(&vector["cooperative"]),
			byte(&vector["board"]),
			number(&vector["decision"]),
			byte(&vector["kind"]),
			account(&vector["proposer"]),
			hash(&vector["subject"]),
		);
		let tail = (
			option(&vector["action"]),
			option(&vector["onRefusal"]),
			vector["proposedAt"].as_u64().unwrap(),
		);
		let length = Compact(u32::try_from(voters.len()).unwrap()).encode();
		let decided_at = vector["decidedAt"].as_u64().encode();
		let encoded = [(head, tail).encode(), length, voters.concat(), decided_at].concat();
		assert_eq!(encoded, bytes(&vector["bytes"]));
		assert_eq!(H256(blake2_256(&encoded)), hash(&vector["hash"]));
	}
}

#[test]
fn minutes_of_sessions_have_their_hash() {
	for vector in each("sessions") {
		let decision = |one: &Value| (number(&one["decision"]), hash(&one["minutes"]));
		let decisions: Vec<_> =
			vector["decisions"].as_array().unwrap().iter().map(decision).collect();
		let encoded = (
			*b"coop-session/001",
			hash(&vector["genesis"]),
			number(&vector["cooperative"]),
			byte(&vector["board"]),
			number(&vector["session"]),
			hash(&vector["agenda"]),
			decisions,
		)
			.encode();
		assert_eq!(encoded, bytes(&vector["bytes"]));
		assert_eq!(H256(blake2_256(&encoded)), hash(&vector["hash"]));
	}
}

fn act(vector: &Value) -> Act<AccountId32> {
	Act {
		cooperative: number(&vector["cooperative"]),
		process: ProcessKind::decode(&mut &[byte(&vector["process"])][..]).unwrap(),
		process_id: number(&vector["processId"]),
		content: hash(&vector["content"]),
		signer: account(&vector["signer"]),
	}
}

fn statement(vector: &Value) -> Statement<AccountId32> {
	let signed_at = vector["signedAt"].as_u64().unwrap();
	Statement { genesis: hash(&vector["genesis"]), act: act(vector), signed_at }
}

fn name_of(outcome: Result<(), Refusal>) -> &'static str {
	match outcome {
		Ok(()) => "good",
		Err(Refusal::OtherChain) => "otherChain",
		Err(Refusal::OtherCooperative) => "otherCooperative",
		Err(Refusal::OtherProcess) => "otherProcess",
		Err(Refusal::OtherSigner) => "otherSigner",
		Err(Refusal::OtherContent) => "otherContent",
		Err(Refusal::Expired) => "expired",
		Err(Refusal::FromTheFuture) => "fromTheFuture",
		Err(Refusal::BadSignature) => "badSignature",
	}
}

/// What cannot be read is one refusal for the chain, whatever is wrong with it.
fn expected(vector: &Value) -> &str {
	match vector["outcome"].as_str().unwrap() {
		"truncated" | "trailingBytes" | "unknownScheme" | "unknownProcess" => "not read",
		other => other,
	}
}

#[test]
fn statements_have_their_bytes() {
	for vector in each("statements") {
		assert_eq!(statement(&vector).bytes(), bytes(&vector["bytes"]), "{}", vector["name"]);
	}
}

/// Each is brought for what it says.
#[test]
fn signatures_are_good_or_refused_for_their_reason() {
	let statements = each("statements");
	let vectors = each("signatures");
	assert_eq!(statements.len(), vectors.len());
	for (vector, of) in vectors.iter().zip(&statements) {
		assert_eq!(vector["name"], of["name"]);
		let (key, now) = (account(&vector["key"]), vector["now"].as_u64().unwrap());
		let statement = statement(of);
		let outcome = match MultiSignature::decode_all(&mut &bytes(&vector["signature"])[..]) {
			Err(_) => "not read",
			Ok(signature) => {
				let signed = SignedStatement { statement: statement.clone(), signature };
				name_of(signed.check(statement.genesis, &statement.act, &key, now))
			}
		};
		assert_eq!(outcome, expected(vector), "{}", vector["name"]);
	}
}

#[test]
fn what_is_brought_is_good_or_refused_for_its_reason() {
	for vector in each("brought") {
		let (key, now) = (account(&vector["key"]), vector["now"].as_u64().unwrap());
		let outcome = match Signed::decode_all(&mut &bytes(&vector["signed"])[..]) {
			Err(_) => "not read",
			Ok(signed) => name_of(signed.check(hash(&vector["genesis"]), &act(&vector), &key, now)),
		};
		assert_eq!(outcome, expected(&vector), "{}", vector["name"]);
	}
}
