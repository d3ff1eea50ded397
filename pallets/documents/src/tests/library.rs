//! The library `coop-verify` and the chain come to the same results, whatever they are given.

use crate::{regulations_hash, signature_content, DocumentIdentity, Roles, DOCUMENT_TAG};
use codec::{Decode, DecodeAll, Encode};
use coop_primitives::statement::{
	wrapped, Act, JoinForm, ProcessKind, Refusal, SignedStatement, Statement, CLOCK_TOLERANCE,
	VALID_FOR,
};
use coop_verify::Error;
use proptest::prelude::*;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{traits::IdentifyAccount, AccountId32, MultiSignature, MultiSigner};

type Hash = [u8; 32];

fn h256(hash: Option<Hash>) -> Option<H256> {
	hash.map(H256)
}

/// A statement as the chain writes it and as the library does.
fn statements() -> impl Strategy<Value = (Statement<AccountId32>, coop_verify::Statement)> {
	let ids = (any::<u32>(), 0u8..6, any::<u32>(), any::<u64>());
	(any::<[Hash; 3]>(), ids).prop_map(
		|([genesis, content, signer], (cooperative, process, process_id, signed_at))| {
			let act = Act {
				cooperative,
				process: ProcessKind::decode(&mut &[process][..]).expect("there are six"),
				process_id,
				content: H256(content),
				signer: AccountId32::new(signer),
			};
			let ours = Statement { genesis: H256(genesis), act, signed_at };
			let act = coop_verify::Act {
				cooperative,
				process: coop_verify::ProcessKind::from_byte(process).expect("there are six"),
				process_id,
				content,
				signer,
			};
			(ours, coop_verify::Statement { genesis, act, signed_at })
		},
	)
}

/// What somebody does with a signature before it is checked.
#[derive(Clone, Copy, Debug)]
enum Damage {
	None,
	/// One bit of the encoded signature changes.
	Bit(usize),
	/// It is checked with another key.
	Key(Hash),
	/// The last byte, which says which point fits an ecdsa signature, is another.
	Last(u8),
	/// Bytes are missing at its end.
	Cut(usize),
	/// A byte follows.
	More(u8),
}

fn damage() -> impl Strategy<Value = Damage> {
	prop_oneof![
		2 => Just(Damage::None),
		3 => (0usize..66 * 8).prop_map(Damage::Bit),
		1 => any::<Hash>().prop_map(Damage::Key),
		2 => any::<u8>().prop_map(Damage::Last),
		1 => (1usize..66).prop_map(Damage::Cut),
		1 => any::<u8>().prop_map(Damage::More),
	]
}

/// A key of one of the four kinds signs; yields its account, too.
fn signed(kind: u8, seed: Hash, message: &[u8]) -> (AccountId32, MultiSignature) {
	match kind {
		0 => {
			let pair = ed25519::Pair::from_seed(&seed);
			(MultiSigner::from(pair.public()).into_account(), pair.sign(message).into())
		}
		1 => {
			let pair = sr25519::Pair::from_seed(&seed);
			(MultiSigner::from(pair.public()).into_account(), pair.sign(message).into())
		}
		2 => {
			let pair = ecdsa::Pair::from_seed(&seed);
			(MultiSigner::from(pair.public()).into_account(), pair.sign(message).into())
		}
		_ => {
			let pair = ecdsa::KeccakPair::from_seed(&seed);
			let signature = MultiSignature::Eth(pair.sign(message));
			(MultiSigner::Eth(pair.public()).into_account(), signature)
		}
	}
}

/// Both read the same statement, followed by these bytes as its signature, check it against what is
/// willed, and come to the same end.
fn agree(
	willed: &(Statement<AccountId32>, coop_verify::Statement),
	ours: &Statement<AccountId32>,
	bytes: &[u8],
	key: &AccountId32,
	now: u64,
) -> Result<(), TestCaseError> {
	let bytes = [&ours.encode(), bytes].concat();
	let read = SignedStatement::<_, MultiSignature>::decode_all(&mut &bytes[..]);
	let chain = read.map(|signed| signed.check(willed.0.genesis, &willed.0.act, key, now));
	let key: &Hash = key.as_ref();
	let library = coop_verify::SignedStatement::from_bytes(&bytes)
		.and_then(|signed| signed.check(&willed.1.genesis, &willed.1.act, key, now));
	let same = matches!(
		(&chain, library),
		(Ok(Ok(())), Ok(()))
			| (Ok(Err(Refusal::OtherChain)), Err(Error::OtherChain))
			| (Ok(Err(Refusal::OtherCooperative)), Err(Error::OtherCooperative))
			| (Ok(Err(Refusal::OtherProcess)), Err(Error::OtherProcess))
			| (Ok(Err(Refusal::OtherSigner)), Err(Error::OtherSigner))
			| (Ok(Err(Refusal::OtherContent)), Err(Error::OtherContent))
			| (Ok(Err(Refusal::Expired)), Err(Error::Expired))
			| (Ok(Err(Refusal::FromTheFuture)), Err(Error::FromTheFuture))
			| (Ok(Err(Refusal::BadSignature)), Err(Error::BadSignature))
			| (
				Err(_),
				Err(Error::Truncated { .. } | Error::TrailingBytes(_) | Error::UnknownScheme(_)),
			)
	);
	prop_assert!(same, "chain: {:?}, library: {:?}", chain, library);
	Ok(())
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(512))]

	#[test]
	fn statements_have_the_same_bytes((ours, theirs) in statements()) {
		prop_assert_eq!(ours.bytes(), theirs.bytes());
		prop_assert_eq!(wrapped(&ours.bytes()), coop_verify::wrapped(&theirs.bytes()));
	}

	#[test]
	fn documents_have_the_same_id(
		genesis: Hash,
		[cooperative, template, edition]: [u32; 3],
		[content, author]: [Hash; 2],
		follows: Option<Hash>,
		corrects: Option<Hash>,
		counterparties in prop::collection::vec(any::<Hash>(), 0..70),
	) {
		let ours = DocumentIdentity {
			tag: DOCUMENT_TAG,
			genesis: H256(genesis),
			cooperative,
			template,
			edition,
			content: H256(content),
			author: AccountId32::new(author),
			follows: h256(follows),
			corrects: h256(corrects),
			counterparties: counterparties.iter().copied().map(AccountId32::new).collect(),
		};
		let theirs = coop_verify::Document {
			genesis,
			cooperative,
			template,
			edition,
			content,
			author,
			follows,
			corrects,
			counterparties,
		};
		prop_assert_eq!(ours.encode(), theirs.bytes());
		prop_assert_eq!(ours.digest().0, theirs.digest());
	}

	#[test]
	fn contents_have_the_same_hash(
		[document, profile]: [Hash; 2],
		roles: u8,
		stroke: Option<Hash>,
		editions in prop::collection::vec(any::<(u32, u32)>(), 0..80),
	) {
		prop_assert_eq!(
			signature_content(H256(document), Roles(roles), h256(stroke)).0,
			coop_verify::signature_content(&document, coop_verify::Roles(roles), stroke.as_ref())
		);
		let form = JoinForm { document: H256(document), profile: H256(profile) };
		prop_assert_eq!(form.content().0, coop_verify::JoinForm { document, profile }.content());
		prop_assert_eq!(regulations_hash(&editions).0, coop_verify::regulations_hash(&editions));
	}

	/// Signatures of all kinds, whole and damaged, at all times.
	#[test]
	fn signatures_are_judged_alike(
		(ours, theirs) in statements(),
		kind in 0u8..4,
		seed in any::<Hash>().prop_filter("a key", |seed| seed[0] != 0xff && *seed != [0; 32]),
		wrap: bool,
		damage in damage(),
		later in prop_oneof![
			3 => 0..=VALID_FOR + 1,
			1 => VALID_FOR - 1..=VALID_FOR + 2,
		],
		early in prop_oneof![4 => Just(0), 1 => CLOCK_TOLERANCE - 1..=CLOCK_TOLERANCE + 2],
	) {
		let bytes = if wrap { wrapped(&ours.bytes()) } else { ours.bytes() };
		let (mut key, signature) = signed(kind, seed, &bytes);
		let mut bytes = signature.encode();
		match damage {
			Damage::None => {}
			Damage::Bit(bit) => {
				let index = bit / 8 % bytes.len();
				bytes[index] ^= 1 << (bit % 8);
			}
			Damage::Key(other) => key = AccountId32::new(other),
			Damage::Last(last) => *bytes.last_mut().expect("there is one") = last,
			Damage::Cut(length) => bytes.truncate(bytes.len().saturating_sub(length)),
			Damage::More(byte) => bytes.push(byte),
		}
		let now = ours.signed_at.saturating_add(later).saturating_sub(early);
		agree(&(ours.clone(), theirs), &ours, &bytes, &key, now)?;
	}

	/// Each field of what is brought is that of one act or of another one.
	#[test]
	fn other_acts_are_judged_alike(
		one in statements(),
		two in statements(),
		same: [bool; 6],
		forged: bool,
		late: bool,
	) {
		let mut brought = two.0.clone();
		let (ours, act) = (&one.0, &mut brought.act);
		let [genesis, cooperative, process, process_id, content, signer] = same;
		if genesis { brought.genesis = ours.genesis }
		if cooperative { act.cooperative = ours.act.cooperative }
		if process { act.process = ours.act.process }
		if process_id { act.process_id = ours.act.process_id }
		if content { act.content = ours.act.content }
		if signer { act.signer = ours.act.signer.clone() }
		let (key, signature) = signed(0, [7; 32], &brought.bytes());
		let mut bytes = signature.encode();
		bytes[9] ^= u8::from(forged);
		let later = if late { VALID_FOR + 1 } else { 0 };
		agree(&one, &brought, &bytes, &key, brought.signed_at.saturating_add(later))?;
	}

	/// Bytes that nobody signed, as signature and as key.
	#[test]
	fn nonsense_is_judged_alike(
		(ours, theirs) in statements(),
		kind in 0u8..6,
		bytes in prop::collection::vec(any::<u8>(), 60..70),
		key: Hash,
		neutral: bool,
	) {
		let mut bytes = bytes;
		if neutral {
			bytes.iter_mut().for_each(|byte| *byte = 0);
			bytes[0] = 1;
		}
		bytes.insert(0, kind);
		agree(&(ours.clone(), theirs), &ours, &bytes, &AccountId32::new(key), ours.signed_at)?;
	}
}

/// Keys and first halves of signatures that are points of small order, encoded in all ways that
/// are known to be read differently by different implementations of ed25519.
#[test]
fn points_of_small_order_are_judged_alike() {
	let points = [
		"0100000000000000000000000000000000000000000000000000000000000000",
		"0100000000000000000000000000000000000000000000000000000000000080",
		"0000000000000000000000000000000000000000000000000000000000000000",
		"0000000000000000000000000000000000000000000000000000000000000080",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
	];
	let points = points.map(|point| -> Hash { hex::decode(point).unwrap().try_into().unwrap() });
	let mut good = 0;
	for key in points {
		let act = Act {
			cooperative: 1,
			process: ProcessKind::Document,
			process_id: 0,
			content: H256::zero(),
			signer: AccountId32::new(key),
		};
		let ours = Statement { genesis: H256::zero(), act: act.clone(), signed_at: 0 };
		let theirs = coop_verify::Act {
			cooperative: 1,
			process: coop_verify::ProcessKind::Document,
			process_id: 0,
			content: [0; 32],
			signer: key,
		};
		let theirs = coop_verify::Statement { genesis: [0; 32], act: theirs, signed_at: 0 };
		let willed = (ours.clone(), theirs);
		for r in points {
			let bytes = [&[0], &r[..], &[0; 32]].concat();
			agree(&willed, &ours, &bytes, &act.signer, 0).unwrap();
			let signature = MultiSignature::decode_all(&mut &bytes[..]).unwrap();
			let signed = SignedStatement { statement: ours.clone(), signature };
			good += u32::from(signed.check(H256::zero(), &act, &act.signer, 0).is_ok());
		}
	}
	// ZIP-215 takes them all.
	assert_eq!(good, 14 * 14);
}
