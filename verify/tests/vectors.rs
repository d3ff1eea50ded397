//! The shared test vectors: `pallets/documents` checks the same file with the chain's own code.

use coop_verify::{
	acceptance_content, application_id, founding_content, profile_commitment, regulations_hash,
	signature_content, Act, By, Card, CardError, CardProof, Challenge, Document, Error,
	FinalityError, FirstCouncil, JoinForm, Justification, LoginError, Minutes, ProcessKind,
	PublicKey, Roles, SessionMinutes, Signature, SignedChallenge, SignedStatement, Standing,
	Statement, Vote, Voter, VoterSet,
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

#[test]
fn applications_have_their_ids() {
	for vector in each("applications") {
		let address = vector["address"].as_str().unwrap();
		assert_eq!(application_id(address), hash(&vector["id"]), "{address}");
	}
}

#[test]
fn logins_are_good_or_refused_for_their_reason() {
	for vector in each("logins") {
		let issued = Challenge {
			genesis: hash(&vector["genesis"]),
			application: hash(&vector["application"]),
			account: hash(&vector["account"]),
			issued_at: vector["issuedAt"].as_u64().unwrap(),
			nonce: hash(&vector["nonce"]),
		};
		assert_eq!(issued.bytes(), bytes(&vector["bytes"]));
		let (key, now) = (hash(&vector["key"]), vector["now"].as_u64().unwrap());
		let outcome = SignedChallenge::from_bytes(&bytes(&vector["signed"]))
			.and_then(|signed| signed.check(&issued, &key, now));
		let name = match outcome {
			Ok(()) => "good",
			Err(LoginError::OtherChain) => "otherChain",
			Err(LoginError::OtherApplication) => "otherApplication",
			Err(LoginError::OtherAccount) => "otherAccount",
			Err(LoginError::OtherChallenge) => "otherChallenge",
			Err(LoginError::FromTheFuture) => "fromTheFuture",
			Err(LoginError::Expired) => "expired",
			Err(LoginError::BadSignature) => "badSignature",
			Err(LoginError::Unreadable) => "unreadable",
		};
		assert_eq!(name, vector["outcome"], "{}", vector["name"]);
	}
}

/// Each is checked on the chain of the first.
#[test]
fn cards_are_good_or_refused_for_their_reason() {
	let cards = each("cards");
	let genesis = hash(&cards[0]["genesis"]);
	for vector in cards {
		let card = Card {
			genesis: hash(&vector["genesis"]),
			account: hash(&vector["account"]),
			cooperative: number(&vector["cooperative"]),
			member: number(&vector["member"]),
		};
		assert_eq!(card.to_bytes(), bytes(&vector["bytes"]));
		let keys = vector["storageKeys"].as_array().unwrap();
		assert_eq!(card.storage_keys().to_vec(), keys.iter().map(bytes).collect::<Vec<_>>());
		let proof = CardProof::from_bytes(&bytes(&vector["proof"])).unwrap();
		let outcome = card.check(&genesis, &hash(&vector["finalised"]), &proof);
		let name = match outcome {
			Ok(shown) => {
				assert_eq!(shown.block, number(&vector["block"]));
				assert_eq!(Some(shown.at), vector["at"].as_u64());
				assert_eq!(Some(shown.joined_at), vector["joinedAt"].as_u64());
				assert_eq!(shown.document, hash(&vector["document"]));
				assert_eq!(shown.key, option(&vector["key"]));
				match shown.standing {
					Standing::Active => "active",
					Standing::Leaving { .. } => "leaving",
				}
			}
			Err(CardError::OtherChain) => "otherChain",
			Err(CardError::OtherBlock) => "otherBlock",
			Err(CardError::BadHeader) => "badHeader",
			Err(CardError::Unproved(_)) => "unproved",
			Err(CardError::NoMember) => "noMember",
			Err(CardError::OtherAccount) => "otherAccount",
			Err(CardError::Ended { .. }) => "ended",
			Err(CardError::Unreadable(_)) => "unreadable",
			Err(CardError::BadCard | CardError::BadProof | CardError::TooLong(_)) => "not read",
		};
		assert_eq!(name, vector["outcome"], "{}", vector["name"]);
	}
}

#[test]
fn justifications_are_good_or_refused_for_their_reason() {
	for vector in each("justifications") {
		let id = vector["set"].as_u64().unwrap();
		let set = VoterSet::from_bytes(id, &bytes(&vector["voters"])).unwrap();
		let check = |read: Result<Justification, _>| read.and_then(|one| one.check(&set));
		let outcome = check(Justification::from_bytes(&bytes(&vector["justification"])));
		let proof = bytes(&vector["finalityProof"]);
		assert_eq!(outcome, check(Justification::from_finality_proof(&proof)));
		let name = match outcome {
			Ok(block) => {
				assert_eq!(block.number, number(&vector["number"]));
				assert_eq!(block.hash, hash(&vector["hash"]));
				"good"
			}
			Err(FinalityError::Unreadable) => "unreadable",
			Err(FinalityError::BadVoterSet) => "badVoterSet",
			Err(FinalityError::Stranger(_)) => "stranger",
			Err(FinalityError::BadSignature(_)) => "badSignature",
			Err(FinalityError::OtherBlock(_)) => "otherBlock",
			Err(FinalityError::UnusedHeaders) => "unusedHeaders",
			Err(FinalityError::TooFewVotes { .. }) => "tooFewVotes",
		};
		assert_eq!(name, vector["outcome"], "{}", vector["name"]);
	}
}
