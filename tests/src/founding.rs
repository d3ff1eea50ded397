//! What a new cooperative states of itself, and what the members of its first council sign.
//!
//! Written from the documentation, without the code of the chain, so that the two check each other.

use crate::{
	documents::{length, optional},
	people::blake2_256,
	statement::{Process, Statement},
};

/// What a cooperative states of itself when it connects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
	/// Entrance and minimum share contribution of a person, in kopecks.
	pub persons: (u64, u64),
	/// The same of an organisation.
	pub organizations: (u64, u64),
	/// Hash of the charter.
	pub charter: [u8; 32],
	/// Hash of its internet domain.
	pub domain: Option<[u8; 32]>,
	/// The key to which profiles are sent in fast registration.
	pub transfer_key: Option<[u8; 32]>,
}

/// The council with which a cooperative begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCouncil {
	/// The seats, in the order of the member numbers.
	pub seats: Vec<[u8; 32]>,
	/// The chair.
	pub chair: [u8; 32],
	/// The deputy chair.
	pub deputy: Option<[u8; 32]>,
	/// The secretary.
	pub secretary: Option<[u8; 32]>,
	/// Hash of the founding document.
	pub document: [u8; 32],
}

impl FirstCouncil {
	/// What each of its members signs besides the regulations.
	pub fn founding(&self) -> [u8; 32] {
		let mut bytes = self.document.to_vec();
		bytes.extend(length(self.seats.len()));
		bytes.extend(self.seats.concat());
		bytes.extend(self.chair);
		bytes.extend(optional(self.deputy));
		bytes.extend(optional(self.secretary));
		blake2_256(&bytes)
	}
}

/// The hash of regulations: of templates and editions, ascending by template.
pub fn regulations(editions: &[(u32, u32)]) -> [u8; 32] {
	let mut bytes = length(editions.len()).to_vec();
	for (template, edition) in editions {
		bytes.extend(template.to_le_bytes());
		bytes.extend(edition.to_le_bytes());
	}
	blake2_256(&bytes)
}

/// What a founder signs when somebody else brings it to the chain.
pub fn statement(
	genesis: [u8; 32],
	cooperative: u32,
	regulations: [u8; 32],
	founding: [u8; 32],
	signer: [u8; 32],
	signed_at: u64,
) -> Statement {
	let content = blake2_256(&[regulations, founding].concat());
	let process = (Process::Founding, cooperative);
	Statement { genesis, cooperative, process, content, signer, signed_at }
}

#[cfg(test)]
mod tests {
	use super::*;

	/// From the test vectors of `verify`.
	#[test]
	fn regulations_and_founding_are_as_in_the_test_vectors() {
		let hash = regulations(&[(1, 1), (2, 5), (300, 70_000)]);
		let expected = "a990e01cf5e20462bc90337fbf2f8d5036c3d8f21ec3aac5d71fd2b3a18c07c1";
		assert_eq!(hex::encode(hash), expected);
		let council = FirstCouncil {
			seats: vec![[0xa1; 32], [0xb2; 32], [0xc3; 32]],
			chair: [0xa1; 32],
			deputy: Some([0xb2; 32]),
			secretary: Some([0xc3; 32]),
			document: [0x44; 32],
		};
		let expected = "df1c562c1362809f981e3ebee979f4aeeadeb4bb17d2b0dbb067f6906c2d697b";
		assert_eq!(hex::encode(council.founding()), expected);
		let willed = statement([1; 32], 3, hash, council.founding(), [4; 32], 5);
		let expected = "5cda552bcb54c5e609e662991cbc1928eae24e297858d1f7bed9318bd9ced1e6";
		assert_eq!(hex::encode(willed.content), expected);
	}
}
