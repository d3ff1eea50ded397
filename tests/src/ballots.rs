//! What a voter of a general meeting wills, and how his answers are packed.
//!
//! Written from the documentation, without the code of the chain, so that the two check each other.

use crate::{
	documents::length,
	people::{blake2_256, Person},
	statement::{Process, Signed, Statement},
};

/// What a voter says to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
	/// Against it.
	Against,
	/// In favour.
	For,
	/// Neither.
	Abstain,
}

impl Answer {
	/// Its name in the metadata.
	pub fn name(self) -> &'static str {
		match self {
			Self::Against => "Against",
			Self::For => "For",
			Self::Abstain => "Abstain",
		}
	}

	/// The two bits that stand for it.
	fn bits(self) -> u8 {
		match self {
			Self::Against => 1,
			Self::For => 2,
			Self::Abstain => 3,
		}
	}
}

/// Answers, four in a byte, from the least significant bits on.
pub fn pack(answers: &[Answer]) -> Vec<u8> {
	let byte = |four: &[Answer]| four.iter().rev().fold(0, |byte, one| byte << 2 | one.bits());
	answers.chunks(4).map(byte).collect()
}

/// The commitment to all ballots so far, when one more is counted. It begins with zeroes.
pub fn commitment(before: [u8; 32], number: u32, packed: &[u8]) -> [u8; 32] {
	blake2_256(&[before.as_slice(), &number.to_le_bytes(), packed].concat())
}

/// A ballot with everything that its signature covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
	/// Hash of the chain's first block.
	pub genesis: [u8; 32],
	/// The cooperative.
	pub cooperative: u32,
	/// The meeting's number.
	pub meeting: u32,
	/// The cycle.
	pub cycle: u32,
	/// Hash of the agenda.
	pub agenda: [u8; 32],
	/// For which number: the voter's, or that of the branch that he represents.
	pub number: u32,
	/// The packed answers.
	pub answers: Vec<u8>,
	/// Whose account it names.
	pub voter: [u8; 32],
	/// When it was signed, in milliseconds since 1970 UTC.
	pub signed_at: u64,
}

impl Ballot {
	/// What the voter wills.
	fn content(&self) -> [u8; 32] {
		let mut bytes = self.cycle.to_le_bytes().to_vec();
		bytes.extend(self.agenda);
		bytes.extend(self.number.to_le_bytes());
		bytes.extend(length(self.answers.len()));
		bytes.extend(&self.answers);
		blake2_256(&bytes)
	}

	/// What is signed.
	pub fn statement(&self) -> Statement {
		Statement {
			genesis: self.genesis,
			cooperative: self.cooperative,
			process: (Process::Meeting, self.meeting),
			content: self.content(),
			signer: self.voter,
			signed_at: self.signed_at,
		}
	}

	/// Signs it as it is, with whoever's key.
	pub fn signed_by(self, signer: &Person) -> SignedBallot {
		SignedBallot { signed: self.statement().signed_by(signer), ballot: self }
	}
}

/// A ballot as a relay gets it.
#[derive(Clone, Debug)]
pub struct SignedBallot {
	/// What it says.
	pub ballot: Ballot,
	/// What was signed.
	pub signed: Signed,
}

#[cfg(test)]
mod tests {
	use super::*;
	use Answer::{Abstain, Against, For};

	#[test]
	fn answers_are_packed_as_documented() {
		let answers = [For, Against, Abstain, For, For];
		assert_eq!(pack(&answers), [0b10_11_01_10, 0b10]);
	}

	#[test]
	fn the_bytes_are_as_documented() {
		let ballot = Ballot {
			genesis: [1; 32],
			cooperative: 3,
			meeting: 5,
			cycle: 2,
			agenda: [7; 32],
			number: 0x0102_0304,
			answers: vec![0b10_11_01_10, 0b10],
			voter: [4; 32],
			signed_at: 9,
		};
		let bytes = [&[2, 0, 0, 0][..], &[7; 32], &[4, 3, 2, 1], &[2 << 2], &[0b10_11_01_10, 0b10]]
			.concat();
		let content = blake2_256(&bytes);
		let expected = [
			b"coop-statement/1".as_slice(),
			&[1; 32],
			&[3, 0, 0, 0],
			&[4],
			&[5, 0, 0, 0],
			&content,
			&[4; 32],
			&[9, 0, 0, 0, 0, 0, 0, 0],
		]
		.concat();
		assert_eq!(ballot.statement().bytes(), expected);
	}
}
