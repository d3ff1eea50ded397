//! What a document is, and what its signers will.
//!
//! Written from the documentation, without the code of the chain, so that the two check each other.

use crate::{people::blake2_256, statement::Process};

/// The first bytes of what a document's id is the hash of.
const TAG: &[u8; 16] = b"coop-document/01";

/// As what somebody signs a document: the bit of each role.
pub mod role {
	/// Who made it.
	pub const AUTHOR: u8 = 1;
	/// The chair of the cooperative's council.
	pub const CHAIR: u8 = 2;
	/// The secretary of the council.
	pub const SECRETARY: u8 = 4;
	/// A cashier of the cooperative.
	pub const CASHIER: u8 = 8;
	/// Somebody whom the document names.
	pub const COUNTERPARTY: u8 = 16;
}

/// A document as its author registers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
	/// Number of the template.
	pub template: u32,
	/// Its edition.
	pub edition: u32,
	/// Hash of the content.
	pub content: [u8; 32],
	/// The process to which it belongs, and its number.
	pub process: (Process, u32),
	/// The document that it follows.
	pub follows: Option<[u8; 32]>,
	/// The document that it corrects.
	pub corrects: Option<[u8; 32]>,
	/// The accounts that may sign as counterparties, ascending.
	pub counterparties: Vec<[u8; 32]>,
	/// As what the author signs.
	pub roles: u8,
	/// Hash of the author's handwritten signature.
	pub stroke: Option<[u8; 32]>,
}

impl Form {
	/// The id that the document has on the chain with this first block.
	pub fn id(&self, genesis: [u8; 32], cooperative: u32, author: [u8; 32]) -> [u8; 32] {
		let mut bytes = TAG.to_vec();
		bytes.extend(genesis);
		for number in [cooperative, self.template, self.edition] {
			bytes.extend(number.to_le_bytes());
		}
		bytes.extend(self.content);
		bytes.extend(author);
		bytes.extend(optional(self.follows));
		bytes.extend(optional(self.corrects));
		bytes.extend(length(self.counterparties.len()));
		bytes.extend(self.counterparties.concat());
		blake2_256(&bytes)
	}
}

/// What a signer of a document wills: the `content` of his statement.
pub fn will(document: [u8; 32], roles: u8, stroke: Option<[u8; 32]>) -> [u8; 32] {
	blake2_256(&[document.as_slice(), &[roles], &optional(stroke)].concat())
}

/// Nothing is one byte, 0; something follows a byte of 1.
pub fn optional<const N: usize>(value: Option<[u8; N]>) -> Vec<u8> {
	value.map_or_else(|| vec![0], |value| [&[1], value.as_slice()].concat())
}

/// How many entries a list shorter than 64 has: one byte, shifted by two bits.
pub fn length(entries: usize) -> [u8; 1] {
	let [byte, ..] = (entries << 2).to_le_bytes();
	[byte]
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The example that is written out in the documentation.
	#[test]
	fn a_document_has_the_id_and_its_signer_the_will_that_are_documented() -> crate::Result<()> {
		let bytes = |text: &str| -> crate::Result<[u8; 32]> {
			Ok(hex::decode(text)?.try_into().map_err(|_| "32 bytes")?)
		};
		let author = "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c";
		let form = Form {
			template: 100,
			edition: 1,
			content: [2; 32],
			process: (Process::Decision, 12),
			follows: None,
			corrects: None,
			counterparties: Vec::new(),
			roles: role::AUTHOR,
			stroke: None,
		};
		let id = form.id([1; 32], 3, bytes(author)?);
		let expected = "8b844e53be3a15194ac77dbf97416da5e2230154b343bbe841e01767e2b4c752";
		assert_eq!(id, bytes(expected)?);
		let expected = "8416da7f94a6f0fcb1fd4829c16cfdb4dad18c9ec80df7284afe1dfa10932f8a";
		assert_eq!(will(id, role::CHAIR, Some([0x55; 32])), bytes(expected)?);
		Ok(())
	}
}
