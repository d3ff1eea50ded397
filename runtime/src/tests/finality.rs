//! Justifications of finality, as GRANDPA makes and checks them, in `coop-verify` (rules §1.7).

use super::chain::on_chain;
use crate::{presets::LOCAL, Grandpa, Header};
use codec::{DecodeAll, Encode};
use coop_verify::{Block, FinalityError, Justification, VoterSet};
use finality_grandpa::{validate_commit, voter_set, Chain, Error, SignedPrecommit};
use serde_json::Value;
use sp_consensus_grandpa::{
	check_message_signature, localized_payload, AuthorityId, AuthorityList, AuthoritySignature,
	Commit, GrandpaJustification, Message, Precommit, RoundNumber, SetId, SignatureResult,
};
use sp_core::H256;
use sp_keyring::Ed25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};

const ROUND: RoundNumber = 5;

/// A vote, as the SDK has it.
type Vote = SignedPrecommit<H256, u32, AuthoritySignature, AuthorityId>;

/// A block of the local chain, and its voters as the runtime tells them: Alice, Bob, Charlie, Dave.
fn block() -> (Header, VoterSet, SetId) {
	let mut found = None;
	on_chain(LOCAL, |chain| {
		let id = Grandpa::current_set_id();
		let voters = VoterSet::from_bytes(id, &Grandpa::grandpa_authorities().encode());
		let header = chain.look_back(Header::clone);
		found = Some((header, voters.expect("the runtime's list is one"), id));
	});
	found.expect("the chain has run")
}

/// The votes of these people for blocks, as the SDK signs them.
fn votes(of: &[(Ed25519Keyring, &Header)], round: RoundNumber, set: SetId) -> Vec<Vote> {
	of.iter()
		.map(|(voter, header)| {
			let precommit =
				Precommit::<Header> { target_hash: header.hash(), target_number: header.number };
			let message = Message::<Header>::Precommit(precommit.clone());
			let payload = localized_payload(round, set, &message);
			let signature = voter.sign(&payload).into();
			SignedPrecommit { precommit, signature, id: voter.public().into() }
		})
		.collect()
}

/// What the library says of a justification of a block in the round [`ROUND`].
fn check(
	target: &Header,
	precommits: Vec<Vote>,
	votes_ancestries: Vec<Header>,
	set: &VoterSet,
) -> Result<Block, FinalityError> {
	let (target_hash, target_number) = (target.hash(), target.number);
	let commit = Commit::<Header> { target_hash, target_number, precommits };
	let justification = GrandpaJustification { round: ROUND, commit, votes_ancestries };
	Justification::from_bytes(&justification.encode())?.check(set)
}

/// The header of a block after another one.
fn after(header: &Header) -> Header {
	Header {
		number: header.number + 1,
		parent_hash: header.hash(),
		digest: Default::default(),
		..header.clone()
	}
}

#[test]
fn a_justification_of_the_chain_shows_that_a_block_is_final() {
	let (header, set, id) = block();
	let next = after(&header);
	let shown = Ok(Block { number: header.number, hash: header.hash().0 });
	let by = |of: &[_]| check(&header, votes(of, ROUND, id), vec![], &set);
	assert_eq!(by(&[(Alice, &header), (Bob, &header), (Dave, &header)]), shown);
	let mixed = votes(&[(Alice, &header), (Bob, &next), (Charlie, &header)], ROUND, id);
	assert_eq!(check(&header, mixed, vec![next], &set), shown);
}

#[test]
fn what_shows_less_is_refused() {
	let (header, set, id) = block();
	let next = after(&header);
	let key = |who: Ed25519Keyring| who.public().0;
	let few = FinalityError::TooFewVotes { found: 2, needed: 3 };
	let three = [(Alice, &header), (Bob, &header), (Charlie, &header)];
	let by = |of: &[_]| check(&header, votes(of, ROUND, id), vec![], &set);
	assert_eq!(by(&three[1..]), Err(few));
	assert_eq!(by(&[three[0], three[1], three[1]]), Err(few));
	let stranger = [three[0], three[1], three[2], (Eve, &header)];
	assert_eq!(by(&stranger), Err(FinalityError::Stranger(key(Eve))));
	let later = [three[0], three[1], (Dave, &next)];
	assert_eq!(by(&later), Err(FinalityError::OtherBlock(key(Dave))));
	let forged = Err(FinalityError::BadSignature(key(Alice)));
	assert_eq!(check(&header, votes(&three, ROUND + 1, id), vec![], &set), forged);
	assert_eq!(check(&header, votes(&three, ROUND, id + 1), vec![], &set), forged);
	let other = check(&next, votes(&three, ROUND, id), vec![], &set);
	assert_eq!(other, Err(FinalityError::OtherBlock(key(Alice))));
	let unused = check(&header, votes(&three, ROUND, id), vec![next], &set);
	assert_eq!(unused, Err(FinalityError::UnusedHeaders));
}

/// Headers, from which the way from one block to another is found.
struct Ways<'a>(&'a [Header]);

impl Chain<H256, u32> for Ways<'_> {
	fn ancestry(&self, base: H256, block: H256) -> Result<Vec<H256>, Error> {
		let mut way = Vec::new();
		let mut at = block;
		while at != base {
			let header = self.0.iter().find(|header| header.hash() == at);
			at = header.ok_or(Error::NotDescendent)?.parent_hash;
			way.push(at);
		}
		way.pop();
		Ok(way)
	}
}

/// Whether GRANDPA takes a justification.
fn is_good(bytes: &[u8], set: SetId, voters: AuthorityList) -> bool {
	let Ok(GrandpaJustification::<Header> { round, commit, votes_ancestries }) =
		DecodeAll::decode_all(&mut &bytes[..])
	else {
		return false;
	};
	let voters = voter_set::VoterSet::new(voters).expect("there are voters");
	let is_valid = validate_commit(&commit, &voters, &Ways(&votes_ancestries))
		.is_ok_and(|result| result.is_valid());
	let is_signed = commit.precommits.iter().all(|vote| {
		let message = Message::<Header>::Precommit(vote.precommit.clone());
		let result = check_message_signature(&message, &vote.id, &vote.signature, round, set);
		result == SignatureResult::Valid
	});
	is_valid && is_signed
}

/// The test vectors of `coop-verify`. GRANDPA overlooks who is no voter, and what headers are not
/// needed is looked at elsewhere in the node.
#[test]
fn grandpa_judges_the_vectors_as_the_library() {
	let all: Value =
		serde_json::from_str(include_str!("../../../verify/tests/vectors.json")).unwrap();
	let bytes = |value: &Value| hex::decode(value.as_str().unwrap()).unwrap();
	for vector in all["justifications"].as_array().unwrap() {
		let voters = AuthorityList::decode_all(&mut &bytes(&vector["voters"])[..]).unwrap();
		let set = vector["set"].as_u64().unwrap();
		let taken = is_good(&bytes(&vector["justification"]), set, voters);
		let expected =
			["good", "stranger", "unusedHeaders"].contains(&vector["outcome"].as_str().unwrap());
		assert_eq!(taken, expected, "{}", vector["name"]);
	}
}
