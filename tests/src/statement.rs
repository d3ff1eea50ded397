//! What somebody signs when a registrar brings his application to the chain.
//!
//! Written from the documentation, without the code of the chain, so that the two check each
//! other: 16 bytes of tag, the hash of the first block, the cooperative, the kind of process, the
//! process's id, the hash of what is willed, the signer's account and the time of signing; numbers
//! are little-endian.

use subxt::utils::MultiSignature;

use crate::people::{blake2_256, Person};

/// The first bytes of every statement.
const TAG: &[u8; 16] = b"coop-statement/1";
/// The kind of process that joining is.
const ADMISSION: u8 = 0;

/// What an application says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
	/// Hash of the application document.
	pub document: [u8; 32],
	/// Salted hash of the applicant's data.
	pub profile: [u8; 32],
}

impl Form {
	/// The form of an application whose document and data nobody else has.
	pub fn of(applicant: &Person, cooperative: u32, signed_at: u64) -> Self {
		let hash_of = |what: &str| {
			let account = hex::encode(applicant.account().0);
			blake2_256(format!("{what}/{account}/{cooperative}/{signed_at}").as_bytes())
		};
		Self { document: hash_of("application"), profile: hash_of("profile") }
	}
}

/// An application with everything that its signature covers.
#[derive(Clone, Debug)]
pub struct Application {
	/// Hash of the chain's first block.
	pub genesis: [u8; 32],
	/// Which cooperative is to admit him.
	pub cooperative: u32,
	/// What it says.
	pub form: Form,
	/// Whose account it names.
	pub applicant: [u8; 32],
	/// When it was signed, in milliseconds since 1970 UTC.
	pub signed_at: u64,
}

impl Application {
	/// The bytes to sign.
	pub fn bytes(&self) -> Vec<u8> {
		let content = blake2_256(&[self.form.document, self.form.profile].concat());
		let opens_a_process = 0u32;
		[
			TAG.as_slice(),
			&self.genesis,
			&self.cooperative.to_le_bytes(),
			&[ADMISSION],
			&opens_a_process.to_le_bytes(),
			&content,
			&self.applicant,
			&self.signed_at.to_le_bytes(),
		]
		.concat()
	}

	/// Signs it as it is.
	pub fn signed_by(self, signer: &Person) -> SignedApplication {
		let signature = signer.signature(&self.bytes());
		SignedApplication { application: self, signature }
	}

	/// Signs it as wallets do that wrap what they sign.
	pub fn signed_in_a_wallet_by(self, signer: &Person) -> SignedApplication {
		let wrapped = [b"<Bytes>".as_slice(), &self.bytes(), b"</Bytes>"].concat();
		let signature = signer.signature(&wrapped);
		SignedApplication { application: self, signature }
	}
}

/// An application as a registrar gets it.
#[derive(Clone, Debug)]
pub struct SignedApplication {
	/// What was signed.
	pub application: Application,
	/// The applicant's signature.
	pub signature: MultiSignature,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_bytes_are_as_documented() {
		let application = Application {
			genesis: [1; 32],
			cooperative: 3,
			form: Form { document: [2; 32], profile: [3; 32] },
			applicant: [4; 32],
			signed_at: 0x0102_0304_0506_0708,
		};
		let bytes = application.bytes();
		assert_eq!(bytes.len(), 16 + 32 + 4 + 1 + 4 + 32 + 32 + 8);
		assert!(bytes.starts_with(b"coop-statement/1"));
		assert_eq!(bytes[48..57], [3, 0, 0, 0, 0, 0, 0, 0, 0]);
		assert_eq!(bytes[121..], [8, 7, 6, 5, 4, 3, 2, 1]);
	}
}
