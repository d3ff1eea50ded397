//! Headers, and votes that make their blocks final.

mod builders;

use builders::{header, justification, list, named, vote, voter_id, voters};
use coop_verify::{
	blake2_256, encode_header, Block, FinalityError, Header, Justification, VoterSet,
};
use proptest::{collection::vec, prelude::*};

/// Blocks 9 to 12 on each other, and another one on 10.
struct Fork {
	headers: [Vec<u8>; 4],
	other: Vec<u8>,
}

fn fork() -> Fork {
	let nine = header(9, [1; 32], [2; 32]);
	let ten = header(10, blake2_256(&nine), [2; 32]);
	let eleven = header(11, blake2_256(&ten), [2; 32]);
	let twelve = header(12, blake2_256(&eleven), [2; 32]);
	let other = header(11, blake2_256(&ten), [4; 32]);
	Fork { headers: [nine, ten, eleven, twelve], other }
}

/// A block as votes name it.
fn block(header: &[u8]) -> Vec<u8> {
	let Block { number, hash } = Header::from_bytes(header).expect("it is a header").block;
	named(hash, number)
}

fn check(bytes: &[u8], set: &VoterSet) -> Result<Block, FinalityError> {
	Justification::from_bytes(bytes)?.check(set)
}

const ROUND: u64 = 300;
const SET: u64 = 7;

/// Votes of these voters for a block.
fn votes(seeds: impl IntoIterator<Item = u8>, block: &[u8]) -> Vec<Vec<u8>> {
	seeds.into_iter().map(|seed| vote(seed, block, ROUND, SET)).collect()
}

#[test]
fn a_header_tells_its_block_parent_and_state() {
	for number in [0, 63, 64, 16_383, 16_384, 1 << 30, u32::MAX] {
		let bytes = header(number, [1; 32], [2; 32]);
		let block = Block { number, hash: blake2_256(&bytes) };
		let read = Header { block, parent: [1; 32], state_root: [2; 32] };
		assert_eq!(Header::from_bytes(&bytes), Some(read));
		assert_eq!(Header::from_bytes(&[&bytes[..], &[0]].concat()), None);
		for cut in 0..bytes.len() {
			assert_eq!(Header::from_bytes(&bytes[..cut]), None, "{cut}");
		}
	}
	let digest = [vec![8], [&[0][..], &list(b"other")].concat()];
	for digest in [&digest[..], &[]] {
		let bytes = encode_header(&[1; 32], 1 << 30, &[2; 32], &[3; 32], digest);
		let read = Header::from_bytes(&bytes).expect("it is a header");
		assert_eq!((read.block.number, read.parent), (1 << 30, [1; 32]));
		assert_eq!((read.state_root, bytes.len()), ([2; 32], 102 + digest.concat().len()));
	}
	let mut bytes = header(1, [1; 32], [2; 32]);
	// The kind of the first item of the digest.
	bytes[98] = 1;
	assert_eq!(Header::from_bytes(&bytes), None);
}

#[test]
fn enough_votes_make_a_block_final() {
	let Fork { headers, .. } = fork();
	let ten = block(&headers[1]);
	// How many of how many there must be.
	for (all, least) in [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 5), (7, 5), (21, 15)] {
		let set = voters(SET, 0..all);
		let enough = justification(ROUND, &ten, &votes(0..least, &ten), &[]);
		let hash = blake2_256(&headers[1]);
		assert_eq!(check(&enough, &set), Ok(Block { number: 10, hash }), "{least} of {all}");
		let few = justification(ROUND, &ten, &votes(1..least, &ten), &[]);
		let (found, needed) = (u64::from(least) - 1, u64::from(least));
		assert_eq!(check(&few, &set), Err(FinalityError::TooFewVotes { found, needed }));
	}
}

#[test]
fn weights_count_and_not_heads() {
	let ten = block(&fork().headers[1]);
	let mut set = voters(SET, 0..4);
	set.voters[0].1 = 100;
	let by = |seeds: &[u8]| justification(ROUND, &ten, &votes(seeds.iter().copied(), &ten), &[]);
	assert!(check(&by(&[0]), &set).is_ok());
	let few = FinalityError::TooFewVotes { found: 3, needed: 69 };
	assert_eq!(check(&by(&[1, 2, 3]), &set), Err(few));
	// Who has no weight is no voter; who stands twice has both weights.
	set.voters[3].1 = 0;
	assert_eq!(check(&by(&[0, 3]), &set), Err(FinalityError::Stranger(voter_id(3))));
	let twice = VoterSet { id: SET, voters: [0, 1, 0].map(|seed| (voter_id(seed), 5)).to_vec() };
	let few = FinalityError::TooFewVotes { found: 10, needed: 11 };
	assert_eq!(check(&by(&[0]), &twice), Err(few));
	let none = VoterSet { id: SET, voters: vec![(voter_id(0), 0)] };
	let much = VoterSet { id: SET, voters: [0, 1].map(|seed| (voter_id(seed), u64::MAX)).to_vec() };
	for set in [none, much] {
		assert_eq!(check(&by(&[]), &set), Err(FinalityError::BadVoterSet));
	}
}

#[test]
fn who_votes_twice_counts_once() {
	let Fork { headers: [_, ten, eleven, _], .. } = fork();
	let (ten, on_ten) = (block(&ten), [eleven]);
	let both = [&votes([0, 1, 1], &ten)[..], &votes([1], &block(&on_ten[0]))].concat();
	let few = FinalityError::TooFewVotes { found: 2, needed: 3 };
	let bytes = justification(ROUND, &ten, &both, &on_ten);
	assert_eq!(check(&bytes, &voters(SET, 0..4)), Err(few));
	// Somebody who contradicts himself does not spoil the votes of the others.
	let all = [&both[..], &votes([2], &ten)].concat();
	assert!(check(&justification(ROUND, &ten, &all, &on_ten), &voters(SET, 0..4)).is_ok());
}

#[test]
fn a_vote_for_a_later_block_is_one_for_this_block() {
	let Fork { headers: [nine, ten, eleven, twelve], other } = fork();
	let set = voters(SET, 0..4);
	let mixed = [
		votes([0], &block(&ten)),
		votes([1], &block(&twelve)),
		votes([2], &block(&eleven)),
		votes([3], &block(&other)),
	]
	.concat();
	let hash = blake2_256(&ten);
	let by = |headers: &[&Vec<u8>]| {
		let headers: Vec<_> = headers.iter().map(|header| header.to_vec()).collect();
		check(&justification(ROUND, &block(&ten), &mixed, &headers), &set)
	};
	let outcome = by(&[&twelve, &other, &eleven]);
	assert_eq!(outcome, Ok(Block { number: 10, hash }));
	// The way must be whole, and nothing beside it.
	assert_eq!(by(&[&twelve, &other]), Err(FinalityError::OtherBlock(voter_id(1))));
	assert_eq!(by(&[&twelve, &eleven]), Err(FinalityError::OtherBlock(voter_id(3))));
	for extra in [&nine, &ten, &other] {
		let outcome = by(&[&twelve, &other, &eleven, extra]);
		assert_eq!(outcome, Err(FinalityError::UnusedHeaders));
	}
}

#[test]
fn votes_for_other_blocks_do_not_count() {
	let Fork { headers: [nine, ten, eleven, _], other } = fork();
	let set = voters(SET, 0..4);
	let of_zero = FinalityError::OtherBlock(voter_id(0));
	let for_eleven = votes(0..4, &block(&eleven));
	let by = |block: &[u8], headers: &[Vec<u8>]| {
		check(&justification(ROUND, block, &for_eleven, headers), &set)
	};
	// Beside it, after it, and none at all.
	assert_eq!(by(&block(&other), &[]), Err(of_zero));
	assert_eq!(by(&block(&other), &[eleven.clone(), ten.clone()]), Err(of_zero));
	let lower = justification(ROUND, &block(&ten), &votes(0..4, &block(&nine)), &[]);
	assert_eq!(check(&lower, &set), Err(of_zero));
	// The number is that of the block, too.
	let numbered = |n| named(blake2_256(&eleven), n);
	assert_eq!(by(&numbered(12), &[]), Err(of_zero));
	let wrong = votes(0..4, &numbered(12));
	for number in [10, 11] {
		let of_ten = named(blake2_256(&ten), number);
		let bytes = justification(ROUND, &of_ten, &wrong, std::slice::from_ref(&eleven));
		assert_eq!(check(&bytes, &set), Err(of_zero));
	}
	let on_ten = [eleven.clone()];
	assert_eq!(by(&named(blake2_256(&ten), 9), &on_ten), Err(of_zero));
	assert!(by(&block(&ten), &on_ten).is_ok());
}

#[test]
fn a_vote_is_good_in_its_round_and_set_and_of_its_voter() {
	let ten = block(&fork().headers[1]);
	let set = voters(SET, 0..4);
	let good = votes(0..3, &ten);
	let at = |round, votes: &[Vec<u8>]| justification(round, &ten, votes, &[]);
	assert!(check(&at(ROUND, &good), &set).is_ok());
	let forged = |seed| Err(FinalityError::BadSignature(voter_id(seed)));
	assert_eq!(check(&at(ROUND + 1, &good), &set), forged(0));
	assert_eq!(check(&at(ROUND, &good), &voters(SET + 1, 0..4)), forged(0));
	let mut changed = good.clone();
	// A byte of the signature.
	changed[1][40] ^= 1;
	assert_eq!(check(&at(ROUND, &changed), &set), forged(1));
	let mut taken = good.clone();
	let id = taken[2].len() - 32;
	taken[2][id..].copy_from_slice(&voter_id(3));
	assert_eq!(check(&at(ROUND, &taken), &set), forged(3));
	let stranger = [&good[..], &votes([9], &ten)].concat();
	assert_eq!(check(&at(ROUND, &stranger), &set), Err(FinalityError::Stranger(voter_id(9))));
}

#[test]
fn voters_and_proofs_are_read_as_the_node_gives_them() {
	let set = voters(SET, 0..3);
	let one = |(id, weight): &([u8; 32], u64)| [&id[..], &weight.to_le_bytes()].concat();
	let bytes = [vec![12], set.voters.iter().map(one).collect::<Vec<_>>().concat()].concat();
	assert_eq!(VoterSet::from_bytes(SET, &bytes), Ok(set.clone()));
	let cut = VoterSet::from_bytes(SET, &bytes[..bytes.len() - 1]);
	assert_eq!(cut, Err(FinalityError::BadVoterSet));
	let more = VoterSet::from_bytes(SET, &[&bytes[..], &[0]].concat());
	assert_eq!(more, Err(FinalityError::BadVoterSet));

	let Fork { headers, .. } = fork();
	let ten = block(&headers[1]);
	let whole = justification(ROUND, &ten, &votes(0..3, &ten), &[]);
	let hash = blake2_256(&headers[1]);
	// After it come the headers that lead to it.
	let proof = [&hash[..], &list(&whole), &[4], &headers[1]].concat();
	let read = Justification::from_finality_proof(&proof).and_then(|one| one.check(&set));
	assert_eq!(read, Ok(Block { number: 10, hash }));
	let of_other = [&[0; 32], &proof[32..]].concat();
	for broken in [&of_other[..], &proof[..40], &whole] {
		let outcome = Justification::from_finality_proof(broken);
		assert_eq!(outcome, Err(FinalityError::Unreadable));
	}
}

proptest! {
	#[test]
	fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
		let _ = Header::from_bytes(&bytes);
		prop_assert_eq!(Justification::from_bytes(&bytes), Err(FinalityError::Unreadable));
	}

	/// Whatever is changed in a justification, cut from it or added to it, it shows no other block.
	#[test]
	fn nobody_is_deceived(place: prop::sample::Index, change in 1u8.., cut: prop::sample::Index) {
		let Fork { headers: [_, ten, eleven, _], .. } = fork();
		let set = voters(SET, 0..4);
		let votes = [votes([0, 1], &block(&ten)), votes([2], &block(&eleven))].concat();
		let mut bytes = justification(ROUND, &block(&ten), &votes, &[eleven]);
		let cut = &bytes[..cut.index(bytes.len())];
		prop_assert_eq!(check(cut, &set), Err(FinalityError::Unreadable));
		let more = [&bytes[..], &[0]].concat();
		prop_assert_eq!(check(&more, &set), Err(FinalityError::Unreadable));
		let place = place.index(bytes.len());
		bytes[place] ^= change;
		prop_assert!(check(&bytes, &set).is_err());
	}
}
