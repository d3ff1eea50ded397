#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod document;
mod error;
mod minutes;
mod scale;
mod signature;
mod statement;

pub use document::{
	founding_content, regulations_hash, signature_content, Document, FirstCouncil, Roles,
	DOCUMENT_TAG,
};
pub use error::Error;
pub use minutes::{By, Minutes, SessionMinutes, Vote, Voter, MINUTES_TAG, SESSION_TAG};
pub use signature::{PublicKey, Signature};
pub use statement::{
	acceptance_content, wrapped, Act, JoinForm, ProcessKind, SignedStatement, Statement,
	CLOCK_TOLERANCE, STATEMENT_TAG, VALID_FOR,
};

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

/// What the chain keeps of a person's data: the hash of a random salt followed by the data, in a
/// form that can be made again. When the salt is erased, the hash says nothing more.
pub fn profile_commitment(salt: &[u8; 32], data: &[u8]) -> Hash {
	blake2_256(&[salt.as_slice(), data].concat())
}
