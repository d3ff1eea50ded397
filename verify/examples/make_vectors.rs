//! Makes `tests/vectors.json`: `cargo run -p coop-verify --example make_vectors > vectors.json`.
//!
//! The sr25519 signatures differ each time it runs, all else is the same.

#[path = "../tests/builders/mod.rs"]
mod builders;

use builders::{block, header, justification, list, member, named, record, values, vote, voter_id};
use coop_verify::{
	acceptance_content, application_id, blake2_256, founding_content, profile_commitment,
	regulations_hash, signature_content, wrapped, AccountId, Act, By, Card, CardProof, Challenge,
	Document, FirstCouncil, Hash, JoinForm, Minutes, ProcessKind, PublicKey, Roles, SessionMinutes,
	Signature, SignedChallenge, SignedStatement, Statement, Vote, Voter, CLOCK_TOLERANCE,
	LOGIN_VALID_FOR, VALID_FOR,
};
use hex::encode;
use serde_json::{json, Value};

/// A key pair of one of the four kinds.
enum Pair {
	Ed25519(ed25519_zebra::SigningKey),
	Sr25519(Box<schnorrkel::Keypair>),
	Ecdsa(k256::ecdsa::SigningKey),
	Eth(k256::ecdsa::SigningKey),
}

impl Pair {
	fn of(scheme: &str, seed: [u8; 32]) -> Self {
		let secp = || k256::ecdsa::SigningKey::from_slice(&seed).expect("the seed is a key");
		match scheme {
			"ed25519" => Self::Ed25519(ed25519_zebra::SigningKey::from(seed)),
			"sr25519" => {
				let mini = schnorrkel::MiniSecretKey::from_bytes(&seed).expect("it has 32 bytes");
				Self::Sr25519(Box::new(mini.expand_to_keypair(schnorrkel::ExpansionMode::Ed25519)))
			}
			"ecdsa" => Self::Ecdsa(secp()),
			_ => Self::Eth(secp()),
		}
	}

	fn public(&self) -> PublicKey {
		let compressed = |key: &k256::ecdsa::SigningKey| {
			let point = key.verifying_key().to_encoded_point(true);
			point.as_bytes().try_into().expect("it has 33 bytes")
		};
		match self {
			Self::Ed25519(key) => PublicKey::Ed25519(key.verification_key().into()),
			Self::Sr25519(pair) => PublicKey::Sr25519(pair.public.to_bytes()),
			Self::Ecdsa(key) => PublicKey::Ecdsa(compressed(key)),
			Self::Eth(key) => PublicKey::Eth(compressed(key)),
		}
	}

	fn account(&self) -> AccountId {
		self.public().account()
	}

	fn sign(&self, message: &[u8]) -> Signature {
		let recoverable = |key: &k256::ecdsa::SigningKey, hash: Hash| {
			let (numbers, which) = key.sign_prehash_recoverable(&hash).expect("it is signed");
			let mut bytes = [0; 65];
			bytes[..64].copy_from_slice(&numbers.to_bytes());
			bytes[64] = which.to_byte();
			bytes
		};
		match self {
			Self::Ed25519(key) => Signature::Ed25519(key.sign(message).to_bytes()),
			Self::Sr25519(pair) => {
				Signature::Sr25519(pair.sign_simple(b"substrate", message).to_bytes())
			}
			Self::Ecdsa(key) => Signature::Ecdsa(recoverable(key, blake2_256(message))),
			Self::Eth(key) => {
				use sha3::{Digest, Keccak256};
				Signature::Eth(recoverable(key, Keccak256::digest(message).into()))
			}
		}
	}
}

/// The same ecdsa signature with the other `s`.
fn other_s(signature: Signature) -> Signature {
	let Signature::Ecdsa(bytes) = signature else { return signature };
	let numbers = k256::ecdsa::Signature::from_slice(&bytes[..64]).expect("it was made");
	let (r, s) = numbers.split_scalars();
	let other = k256::ecdsa::Signature::from_scalars(r.to_bytes(), (-s).to_bytes());
	let mut bytes = [&other.expect("it is one").to_bytes()[..], &[bytes[64] ^ 1]].concat();
	bytes.insert(0, 2);
	Signature::from_bytes(&bytes).expect("it has 65 bytes")
}

fn hex_of(hash: Option<Hash>) -> Value {
	hash.map_or(Value::Null, |hash| encode(hash).into())
}

fn statement_json(name: &str, statement: &Statement) -> Value {
	json!({
		"name": name,
		"genesis": encode(statement.genesis),
		"cooperative": statement.act.cooperative,
		"process": statement.act.process.byte(),
		"processId": statement.act.process_id,
		"content": encode(statement.act.content),
		"signer": encode(statement.act.signer),
		"signedAt": statement.signed_at,
		"bytes": encode(statement.bytes()),
	})
}

fn document_json(name: &str, document: &Document) -> Value {
	json!({
		"name": name,
		"genesis": encode(document.genesis),
		"cooperative": document.cooperative,
		"template": document.template,
		"edition": document.edition,
		"content": encode(document.content),
		"author": encode(document.author),
		"follows": hex_of(document.follows),
		"corrects": hex_of(document.corrects),
		"counterparties": document.counterparties.iter().map(encode).collect::<Vec<_>>(),
		"bytes": encode(document.bytes()),
		"digest": encode(document.digest()),
	})
}

fn documents(author: AccountId) -> Vec<(&'static str, Document)> {
	let plain = Document {
		genesis: [1; 32],
		cooperative: 3,
		template: 100,
		edition: 1,
		content: [2; 32],
		author,
		follows: None,
		corrects: None,
		counterparties: vec![],
	};
	let following = Document {
		template: 101,
		edition: 7,
		content: [3; 32],
		follows: Some(plain.digest()),
		counterparties: vec![[5; 32], [6; 32]],
		..plain.clone()
	};
	let correcting =
		Document { edition: 2, content: [4; 32], corrects: Some(plain.digest()), ..plain.clone() };
	let many =
		Document { counterparties: (10..70).map(|n| [n; 32]).collect(), ..following.clone() };
	vec![
		("plain", plain),
		("following, with counterparties", following),
		("correcting", correcting),
		("with as many counterparties as there may be", many),
	]
}

fn minutes() -> Minutes {
	Minutes {
		genesis: [1; 32],
		cooperative: 3,
		board: 0,
		decision: 1,
		kind: 1,
		proposer: [4; 32],
		subject: [2; 32],
		action: Some(blake2_256(&hex::decode("34030300000001000000").expect("hex"))),
		on_refusal: Some(blake2_256(&hex::decode("34040300000001000000").expect("hex"))),
		proposed_at: 3_600_000_000,
		voters: vec![
			Voter { who: [0xa1; 32], vote: None, by: By::Himself },
			Voter { who: [0xb2; 32], vote: Some(Vote::For), by: By::Himself },
			Voter { who: [0xc3; 32], vote: Some(Vote::For), by: By::Himself },
		],
		decided_at: Some(3_600_060_000),
	}
}

fn minutes_json(minutes: &Minutes) -> Value {
	let voters: Vec<_> = minutes
		.voters
		.iter()
		.map(|voter| {
			let vote = match voter.vote {
				None => "silent",
				Some(Vote::For) => "for",
				Some(Vote::Against) => "against",
				Some(Vote::Abstain) => "abstain",
			};
			let (by, key) = match voter.by {
				By::Himself => ("himself", None),
				By::Instruction => ("instruction", None),
				By::DeputyKey(key) => ("deputyKey", Some(key)),
			};
			json!({ "who": encode(voter.who), "vote": vote, "by": by, "key": hex_of(key) })
		})
		.collect();
	json!({
		"genesis": encode(minutes.genesis),
		"cooperative": minutes.cooperative,
		"board": minutes.board,
		"decision": minutes.decision,
		"kind": minutes.kind,
		"proposer": encode(minutes.proposer),
		"subject": encode(minutes.subject),
		"action": hex_of(minutes.action),
		"onRefusal": hex_of(minutes.on_refusal),
		"proposedAt": minutes.proposed_at,
		"voters": voters,
		"decidedAt": minutes.decided_at,
		"bytes": encode(minutes.bytes()),
		"hash": encode(minutes.hash()),
	})
}

/// Signatures with what comes of checking them.
#[derive(Default)]
struct Signatures {
	statements: Vec<Value>,
	checks: Vec<Value>,
	brought: Vec<Value>,
}

/// The same statement with another act.
fn with(statement: Statement, change: impl FnOnce(&mut Act)) -> Statement {
	let mut other = statement;
	change(&mut other.act);
	other
}

impl Signatures {
	fn check(
		&mut self,
		name: &str,
		statement: &Statement,
		key: AccountId,
		now: u64,
		signature: Vec<u8>,
		outcome: &str,
	) {
		self.statements.push(statement_json(name, statement));
		self.checks.push(json!({
			"name": name,
			"key": encode(key),
			"now": now,
			"signature": encode(signature),
			"outcome": outcome,
		}));
	}

	/// What is good, and everything that is not, with keys of one kind.
	fn of_scheme(&mut self, scheme: &str, pair: &Pair, good: Statement) {
		let key = pair.account();
		let at = good.signed_at;
		let signed = |statement: &Statement| pair.sign(&statement.bytes()).to_bytes();
		let sign = signed(&good);
		let mut check = |name: &str, statement: Statement, now, signature: Vec<u8>, outcome| {
			let name = format!("{scheme}: {name}");
			self.check(&name, &statement, key, now, signature, outcome);
		};
		check("good", good, at, sign.clone(), "good");
		let in_wallet = pair.sign(&wrapped(&good.bytes())).to_bytes();
		check("wrapped by a wallet", good, at, in_wallet, "good");
		let now = [
			("a clock that is just not too fast", at - CLOCK_TOLERANCE, "good"),
			("from the future", at - CLOCK_TOLERANCE - 1, "fromTheFuture"),
			("in its last millisecond", at + VALID_FOR, "good"),
			("expired", at + VALID_FOR + 1, "expired"),
		];
		for (name, now, outcome) in now {
			check(name, good, now, sign.clone(), outcome);
		}
		let others = [
			("of another chain", Statement { genesis: [9; 32], ..good }),
			("of another cooperative", with(good, |act| act.cooperative += 1)),
			("of another kind of process", with(good, |act| act.process = ProcessKind::Meeting)),
			("of another process", with(good, |act| act.process_id += 1)),
			("of another document", with(good, |act| act.content = [9; 32])),
			("of another signer", with(good, |act| act.signer = [9; 32])),
			("of another time", Statement { signed_at: at - 1, ..good }),
		];
		for (name, other) in others {
			check(name, good, at, signed(&other), "badSignature");
		}
		let mut flipped = sign.clone();
		flipped[10] ^= 1;
		check("with one bit changed", good, at, flipped, "badSignature");
		check("truncated", good, at, sign[..sign.len() - 1].to_vec(), "truncated");
		check("of the kind only", good, at, sign[..1].to_vec(), "truncated");
		check("with a byte too many", good, at, [&sign[..], &[0]].concat(), "trailingBytes");
		check("of no known kind", good, at, [&[4], &sign[1..]].concat(), "unknownScheme");
		let mut other_kind = sign.clone();
		other_kind[0] = if sign.len() == 66 { 5 - sign[0] } else { 1 - sign[0] };
		check("taken for another kind", good, at, other_kind, "badSignature");
	}

	/// What becomes of a signed statement that is brought for this act, with keys of one kind.
	fn brought(&mut self, scheme: &str, pair: &Pair, good: Statement) {
		let signed = |statement: Statement| {
			let signature = pair.sign(&statement.bytes());
			SignedStatement { statement, signature }.to_bytes()
		};
		let whole = signed(good);
		let mut no_process = whole.clone();
		no_process[36] = 6;
		let mut redated = whole.clone();
		redated[105] ^= 1;
		let all_wrong = Statement { genesis: [9; 32], ..with(good, |act| act.signer = [9; 32]) };
		let mut all_but_chain = all_wrong;
		all_but_chain.genesis = good.genesis;
		let cases = [
			("good", whole.clone(), "good"),
			("for another chain", signed(Statement { genesis: [9; 32], ..good }), "otherChain"),
			(
				"for another cooperative",
				signed(with(good, |act| act.cooperative += 1)),
				"otherCooperative",
			),
			(
				"for another kind of process",
				signed(with(good, |act| act.process = ProcessKind::Meeting)),
				"otherProcess",
			),
			("for another process", signed(with(good, |act| act.process_id += 1)), "otherProcess"),
			("of another signer", signed(with(good, |act| act.signer = [9; 32])), "otherSigner"),
			(
				"for another document",
				signed(with(good, |act| act.content = [9; 32])),
				"otherContent",
			),
			("for another chain and signer", signed(all_wrong), "otherChain"),
			(
				"for another document and signer",
				signed(with(all_but_chain, |act| act.content = [9; 32])),
				"otherSigner",
			),
			(
				"expired and for another document",
				signed(Statement { signed_at: 0, ..with(good, |act| act.content = [9; 32]) }),
				"otherContent",
			),
			("expired", signed(Statement { signed_at: 0, ..good }), "expired"),
			("with another time than was signed", redated, "badSignature"),
			("truncated in the statement", whole[..100].to_vec(), "truncated"),
			("truncated in the signature", whole[..whole.len() - 1].to_vec(), "truncated"),
			("with a byte too many", [&whole[..], &[0]].concat(), "trailingBytes"),
			("in no known process", no_process, "unknownProcess"),
		];
		for (name, signed, outcome) in cases {
			self.brought.push(json!({
				"name": format!("{scheme}: {name}"),
				"genesis": encode(good.genesis),
				"cooperative": good.act.cooperative,
				"process": good.act.process.byte(),
				"processId": good.act.process_id,
				"content": encode(good.act.content),
				"signer": encode(good.act.signer),
				"key": encode(pair.account()),
				"now": good.signed_at,
				"signed": encode(signed),
				"outcome": outcome,
			}));
		}
	}
}

/// Logins to one application with keys of one kind, and what comes of them.
fn logins(scheme: &str, pair: &Pair) -> Vec<Value> {
	let issued = Challenge {
		genesis: [1; 32],
		application: application_id("market.example"),
		account: pair.account(),
		issued_at: 1_800_000_000_000,
		nonce: [5; 32],
	};
	let at = issued.issued_at;
	let answer = |challenge: Challenge| {
		let signature = pair.sign(&challenge.bytes());
		SignedChallenge { challenge, signature }.to_bytes()
	};
	let signature = pair.sign(&wrapped(&issued.bytes()));
	let in_wallet = SignedChallenge { challenge: issued, signature }.to_bytes();
	let good = answer(issued);
	let mut of_statement = issued.bytes();
	of_statement.splice(..16, *b"coop-statement/1");
	let signature = pair.sign(&of_statement);
	let under_a_statement = SignedChallenge { challenge: issued, signature }.to_bytes();
	let mut redated = good.clone();
	redated[96] ^= 1;
	let other = application_id("other.example");
	let cases = [
		("good", at, good.clone(), "good"),
		("wrapped by a wallet", at, in_wallet, "good"),
		("a clock that is just not too slow", at - CLOCK_TOLERANCE, good.clone(), "good"),
		("from the future", at - CLOCK_TOLERANCE - 1, good.clone(), "fromTheFuture"),
		("in its last millisecond", at + LOGIN_VALID_FOR, good.clone(), "good"),
		("expired", at + LOGIN_VALID_FOR + 1, good.clone(), "expired"),
		("for another chain", at, answer(Challenge { genesis: [2; 32], ..issued }), "otherChain"),
		(
			"for another application",
			at,
			answer(Challenge { application: other, ..issued }),
			"otherApplication",
		),
		(
			"of another account",
			at,
			answer(Challenge { account: [8; 32], ..issued }),
			"otherAccount",
		),
		("to another nonce", at, answer(Challenge { nonce: [6; 32], ..issued }), "otherChallenge"),
		("with another time than was issued", at, redated, "otherChallenge"),
		("signed under another tag", at, under_a_statement, "badSignature"),
		("truncated", at, good[..good.len() - 1].to_vec(), "unreadable"),
		("with a byte too many", at, [&good[..], &[0]].concat(), "unreadable"),
	];
	let json = |(name, now, signed, outcome): (&str, u64, Vec<u8>, &str)| {
		json!({
			"name": format!("{scheme}: {name}"),
			"genesis": encode(issued.genesis),
			"application": encode(issued.application),
			"account": encode(issued.account),
			"issuedAt": issued.issued_at,
			"nonce": encode(issued.nonce),
			"bytes": encode(issued.bytes()),
			"signed": encode(signed),
			"key": encode(pair.account()),
			"now": now,
			"outcome": outcome,
		})
	};
	cases.into_iter().map(json).collect()
}

/// Cards with proofs, and what comes of checking them against a block of each state.
fn cards() -> Vec<Value> {
	let card = builders::CARD;
	let keys = card.storage_keys();
	let with = |key: usize, value: Vec<u8>| {
		let mut values = values();
		values.insert(keys[key].clone(), value);
		block(&values)
	};
	let since = 1_750_000_000_000u64.to_le_bytes();
	let status = |status: u8| member(card.account, &[&[status, 0][..], &since].concat());
	let good = block(&values());
	let of_other = (good.0, with(2, vec![8; 32]).1);
	let mut tampered = good.clone();
	// The member's record, or what has its hash, is changed.
	let of_member = tampered.1.nodes.iter_mut().find(|node| node.starts_with(&card.account));
	if let Some(last) = of_member.and_then(|node| node.last_mut()) {
		*last ^= 1;
	}
	let cases = [
		("good", card, good.clone(), "active"),
		("of somebody who is leaving", card, with(0, status(1)), "leaving"),
		("of somebody who has left", card, with(0, status(2)), "ended"),
		("with a replaced key", card, with(2, vec![8; 32]), "active"),
		("of an organisation", card, with(1, record(1)), "active"),
		("of another chain", Card { genesis: [2; 32], ..card }, good.clone(), "otherChain"),
		("with a number that was not given", Card { member: 6, ..card }, good.clone(), "noMember"),
		("of another cooperative", Card { cooperative: 2, ..card }, good.clone(), "noMember"),
		("with another's number", Card { member: 100, ..card }, good.clone(), "otherAccount"),
		("with a proof from another block", card, of_other, "otherBlock"),
		("with a changed proof", card, tampered, "unproved"),
		("with a member in another form", card, with(0, vec![7; 80]), "unreadable"),
	];
	let json =
		|(name, card, (finalised, proof), outcome): (&str, Card, (Hash, CardProof), &str)| {
			let shown = card.check(&builders::GENESIS, &finalised, &proof).ok();
			json!({
				"name": name,
				"genesis": encode(card.genesis),
				"account": encode(card.account),
				"cooperative": card.cooperative,
				"member": card.member,
				"bytes": encode(card.to_bytes()),
				"storageKeys": card.storage_keys().map(encode),
				"finalised": encode(finalised),
				"proof": encode(proof.to_bytes()),
				"outcome": outcome,
				"block": shown.map(|shown| shown.block),
				"at": shown.map(|shown| shown.at),
				"joinedAt": shown.map(|shown| shown.joined_at),
				"document": hex_of(shown.map(|shown| shown.document)),
				"key": hex_of(shown.and_then(|shown| shown.key)),
			})
		};
	cases.into_iter().map(json).collect()
}

/// Justifications of block 10 by a set of four voters.
fn justifications() -> Vec<Value> {
	let (round, set) = (300, 7);
	let ten = header(10, [1; 32], [2; 32]);
	let eleven = header(11, blake2_256(&ten), [2; 32]);
	let named = |header: &[u8], number| named(blake2_256(header), number);
	let (of_ten, of_eleven) = (named(&ten, 10), named(&eleven, 11));
	let votes = |seeds: &[u8], block: &[u8], set| {
		seeds.iter().map(|seed| vote(*seed, block, round, set)).collect::<Vec<_>>()
	};
	let good = votes(&[0, 1, 2], &of_ten, set);
	let next = [eleven];
	let later = [votes(&[0, 1], &of_ten, set), votes(&[2], &of_eleven, set)].concat();
	let stranger = [&good[..], &votes(&[9], &of_ten, set)].concat();
	let one = |round, votes: &[Vec<u8>], headers: &[Vec<u8>]| {
		justification(round, &of_ten, votes, headers)
	};
	let whole = one(round, &good, &[]);
	let cases = [
		("by three of four", whole.clone(), "good"),
		("with a vote for the next block", one(round, &later, &next), "good"),
		("without the way from the next block", one(round, &later, &[]), "otherBlock"),
		("with a header that shows nothing", one(round, &good, &next), "unusedHeaders"),
		("by two of four", one(round, &good[1..], &[]), "tooFewVotes"),
		(
			"by two of four, one of them twice",
			one(round, &[&good[1..], &good[2..]].concat(), &[]),
			"tooFewVotes",
		),
		("with a stranger", one(round, &stranger, &[]), "stranger"),
		("said to be of another round", one(round + 1, &good, &[]), "badSignature"),
		("of another set", one(round, &votes(&[0, 1, 2], &of_ten, set + 1), &[]), "badSignature"),
		("truncated", whole[..whole.len() - 1].to_vec(), "unreadable"),
		("with a byte too many", [&whole[..], &[0]].concat(), "unreadable"),
	];
	let voters: Vec<_> =
		(0..4).flat_map(|seed| [&voter_id(seed)[..], &1u64.to_le_bytes()].concat()).collect();
	let json = |(name, bytes, outcome): (&str, Vec<u8>, &str)| {
		json!({
			"name": name,
			"set": set,
			"voters": encode([vec![16], voters.clone()].concat()),
			"justification": encode(&bytes),
			"finalityProof": encode([&blake2_256(&ten)[..], &list(&bytes), &[0]].concat()),
			"number": 10,
			"hash": encode(blake2_256(&ten)),
			"outcome": outcome,
		})
	};
	cases.into_iter().map(json).collect()
}

fn main() {
	let pairs = [("ed25519", [7; 32]), ("sr25519", [8; 32]), ("ecdsa", [9; 32]), ("eth", [10; 32])];
	let pairs = pairs.map(|(scheme, seed)| (scheme, seed, Pair::of(scheme, seed)));
	let keys: Vec<_> = pairs
		.iter()
		.map(|(scheme, seed, pair)| {
			let public = match pair.public() {
				PublicKey::Ed25519(key) | PublicKey::Sr25519(key) => encode(key),
				PublicKey::Ecdsa(key) | PublicKey::Eth(key) => encode(key),
			};
			let account = encode(pair.account());
			json!({ "scheme": scheme, "seed": encode(seed), "public": public, "account": account })
		})
		.collect();

	let form = JoinForm { document: [2; 32], profile: [3; 32] };
	let documents = documents(pairs[0].2.account());
	let digest = documents[0].1.digest();
	let roles = Roles::AUTHOR.and(Roles::CHAIR);
	let contents = [
		(digest, Roles::AUTHOR, None),
		(digest, roles, Some([0x55; 32])),
		(digest, Roles::COUNTERPARTY, Some([0; 32])),
	];
	let editions = [(1, 1), (2, 5), (300, 70_000)];
	let regulations = regulations_hash(&editions);

	let mut signatures = Signatures::default();
	let mut answers = vec![];
	for (scheme, _, pair) in &pairs {
		let act = Act {
			cooperative: 3,
			process: ProcessKind::Decision,
			process_id: 12,
			content: signature_content(&digest, Roles::CHAIR, Some(&[0x55; 32])),
			signer: pair.account(),
		};
		let good = Statement { genesis: [1; 32], act, signed_at: 1_800_000_000_000 };
		signatures.of_scheme(scheme, pair, good);
		signatures.brought(scheme, pair, good);
		answers.extend(logins(scheme, pair));
	}
	let act = Act {
		cooperative: 3,
		process: ProcessKind::Admission,
		process_id: 0,
		content: form.content(),
		signer: pairs[0].2.account(),
	};
	let good = Statement { genesis: [1; 32], act, signed_at: 3_600_000_000 };
	let at = good.signed_at;
	let sign = pairs[0].2.sign(&good.bytes()).to_bytes();
	let key = good.act.signer;
	signatures.check("the application of docs/statements.md", &good, key, at, sign.clone(), "good");
	signatures.check("checked with another key", &good, [6; 32], at, sign, "badSignature");
	let new_key = &pairs[1].2;
	let sign = new_key.sign(&good.bytes()).to_bytes();
	let name = "by the key that replaced the signer's";
	signatures.check(name, &good, new_key.account(), at, sign, "good");

	let good = with(good, |act| act.signer = pairs[2].2.account());
	let Signature::Ecdsa(low) = pairs[2].2.sign(&good.bytes()) else { return };
	let Signature::Ecdsa(high) = other_s(Signature::Ecdsa(low)) else { return };
	let with_last = |bytes: [u8; 65], last| {
		let mut bytes = bytes;
		bytes[64] = last;
		Signature::Ecdsa(bytes).to_bytes()
	};
	let order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
	let with_r = |r: &str| {
		let r = hex::decode(r).expect("hex");
		[&[2], &r[..], &low[32..]].concat()
	};
	let edges = [
		("ecdsa: with the higher s", with_last(high, high[64]), "good"),
		("ecdsa: counted from 27", with_last(low, low[64] + 27), "good"),
		("ecdsa: the higher s, counted from 27", with_last(high, high[64] + 27), "good"),
		("ecdsa: the other point", with_last(low, low[64] ^ 1), "badSignature"),
		("ecdsa: a point beyond the order", with_last(low, low[64] + 2), "badSignature"),
		("ecdsa: no such point", with_last(low, 4), "badSignature"),
		("ecdsa: no such point, counted from 27", with_last(low, 31), "badSignature"),
		("ecdsa: neither counted from 0 nor from 27", with_last(low, 26), "badSignature"),
		("ecdsa: r is 0", with_r(&"00".repeat(32)), "badSignature"),
		("ecdsa: r is the order", with_r(order), "badSignature"),
	];
	for (name, signature, outcome) in edges {
		signatures.check(name, &good, good.act.signer, at, signature, outcome);
	}

	// ZIP-215: points of small order are taken, and the equation is multiplied by 8.
	let small = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a";
	let small: AccountId = hex::decode(small).expect("hex").try_into().expect("32 bytes");
	let good = with(good, |act| act.signer = small);
	let mut neutral = [0; 64];
	neutral[0] = 1;
	let sign = Signature::Ed25519(neutral).to_bytes();
	signatures.check("ed25519: a key of small order", &good, small, at, sign, "good");
	let mut too_large = neutral;
	too_large[32..].copy_from_slice(&[0xff; 32]);
	let sign = Signature::Ed25519(too_large).to_bytes();
	signatures.check("ed25519: s is not reduced", &good, small, at, sign, "badSignature");
	let good = with(good, |act| act.signer = pairs[1].2.account());
	let mut unmarked = pairs[1].2.sign(&good.bytes()).to_bytes();
	if let Some(last) = unmarked.last_mut() {
		*last &= 0x7f;
	}
	let name = "sr25519: without its mark";
	signatures.check(name, &good, good.act.signer, at, unmarked, "badSignature");

	let minutes = minutes();
	let open = Minutes {
		action: None,
		on_refusal: None,
		decided_at: None,
		kind: 0,
		board: 2,
		voters: vec![
			Voter { who: [0xa1; 32], vote: Some(Vote::Against), by: By::Instruction },
			Voter { who: [0xb2; 32], vote: Some(Vote::Abstain), by: By::DeputyKey([0xee; 32]) },
		],
		..minutes.clone()
	};
	let session = SessionMinutes {
		genesis: [1; 32],
		cooperative: 3,
		board: 0,
		session: 7,
		agenda: [9; 32],
		decisions: vec![(1, minutes.hash()), (300, open.hash())],
	};
	let seats = vec![[0xa1; 32], [0xb2; 32], [0xc3; 32]];
	let plain = FirstCouncil { seats, chair: [0xa1; 32], deputy: None, secretary: None };
	let (deputy, secretary) = (Some([0xb2; 32]), Some([0xc3; 32]));
	let councils = [plain.clone(), FirstCouncil { deputy, secretary, ..plain }];
	let data = "Иванов Иван".as_bytes();
	let addresses = ["market.example", "рынок.рф"];
	let vectors = json!({
		"about": "Bytes and signatures with their results; see docs/documents.md. All bytes are hexadecimal.",
		"keys": keys,
		"profiles": [{
			"salt": encode([0x11; 32]),
			"data": encode(data),
			"commitment": encode(profile_commitment(&[0x11; 32], data)),
		}],
		"joinForms": [{
			"document": encode(form.document),
			"profile": encode(form.profile),
			"content": encode(form.content()),
		}],
		"acceptances": [{
			"who": encode([2; 32]),
			"newKey": encode([3; 32]),
			"content": encode(acceptance_content(&[2; 32], &[3; 32])),
		}],
		"documents": documents
			.iter()
			.map(|(name, document)| document_json(name, document))
			.collect::<Vec<_>>(),
		"signatureContents": contents.map(|(document, roles, stroke)| json!({
			"document": encode(document),
			"roles": roles.0,
			"stroke": hex_of(stroke),
			"content": encode(signature_content(&document, roles, stroke.as_ref())),
		})),
		"regulations": [{ "editions": editions, "hash": encode(regulations) }],
		"foundings": councils.map(|council| {
			let founding = council.founding(&[0x44; 32]);
			json!({
				"regulations": encode(regulations),
				"document": encode([0x44; 32]),
				"seats": council.seats.iter().map(encode).collect::<Vec<_>>(),
				"chair": encode(council.chair),
				"deputy": hex_of(council.deputy),
				"secretary": hex_of(council.secretary),
				"founding": encode(founding),
				"content": encode(founding_content(&regulations, &founding)),
			})
		}),
		"minutes": [minutes_json(&minutes), minutes_json(&open)],
		"sessions": [{
			"genesis": encode(session.genesis),
			"cooperative": session.cooperative,
			"board": session.board,
			"session": session.session,
			"agenda": encode(session.agenda),
			"decisions": session
				.decisions
				.iter()
				.map(|(id, minutes)| json!({ "decision": id, "minutes": encode(minutes) }))
				.collect::<Vec<_>>(),
			"bytes": encode(session.bytes()),
			"hash": encode(session.hash()),
		}],
		"statements": signatures.statements,
		"signatures": signatures.checks,
		"brought": signatures.brought,
		"applications": addresses
			.map(|address| json!({ "address": address, "id": encode(application_id(address)) })),
		"logins": answers,
		"cards": cards(),
		"justifications": justifications(),
	});
	println!("{}", serde_json::to_string_pretty(&vectors).expect("it is JSON"));
}
