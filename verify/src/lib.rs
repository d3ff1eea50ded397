#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod card;
mod document;
mod error;
mod finality;
mod header;
mod login;
mod minutes;
mod scale;
mod signature;
mod statement;
mod trie;

pub use card::{Card, CardError, CardProof, Ground, Membership, Standing, CARD_TAG, MAX_PROOF};
pub use document::{
	founding_content, regulations_hash, signature_content, Document, FirstCouncil, Roles,
	DOCUMENT_TAG,
};
pub use error::Error;
pub use finality::{FinalityError, Justification, VoterId, VoterSet};
pub use header::{encode_header, Block, Header};
pub use login::{
	application_id, Challenge, LoginError, SignedChallenge, LOGIN_TAG, LOGIN_VALID_FOR,
};
pub use minutes::{By, Minutes, SessionMinutes, Vote, Voter, MINUTES_TAG, SESSION_TAG};
pub use signature::{PublicKey, Signature};
pub use statement::{
	acceptance_content, wrapped, Act, JoinForm, ProcessKind, SignedStatement, Statement,
	CLOCK_TOLERANCE, STATEMENT_TAG, VALID_FOR,
};
pub use trie::{StorageProof, TrieError};

/// The result of Blake2-256.
pub type Hash = [u8; 32];
/// An account on the chain.
pub type AccountId = [u8; 32];
/// Milliseconds since 1970-01-01 00:00 UTC.
pub type Moment = u64;

/// Blake2b with a result of 256 bits: every hash on the chain that is not said to be another.
pub fn blake2_256(bytes: &[u8]) -> Hash {
	use blake2::{digest::consts::U32, Blake2b, Digest};
	Blake2b::<U32>::digest(bytes).into()
}

/// Blake2b with a result of 128 bits, which stands before an account in the keys of the state.
fn blake2_128(bytes: &[u8]) -> [u8; 16] {
	use blake2::{digest::consts::U16, Blake2b, Digest};
	Blake2b::<U16>::digest(bytes).into()
}

/// A hash as text.
fn hex(hash: &Hash) -> String {
	hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the chain keeps of a person's data: the hash of a random salt followed by the data, in a
/// form that can be made again. When the salt is erased, the hash says nothing more.
pub fn profile_commitment(salt: &[u8; 32], data: &[u8]) -> Hash {
	blake2_256(&[salt.as_slice(), data].concat())
}
