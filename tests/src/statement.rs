//! What somebody signs when staff bring his act to the chain.
//!
//! Written from the documentation, without the code of the chain, so that the two check each
//! other: 16 bytes of tag, the hash of the first block, the cooperative, the kind of process, the
//! process's id, the hash of what is willed, the signer's account and the time of signing; numbers
//! are little-endian.

use subxt::utils::MultiSignature;

use crate::people::{blake2_256, Person};

/// The first bytes of every statement.
const TAG: &[u8; 16] = b"coop-statement/1";

/// A kind of process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Process {
	/// Joining a cooperative.
	Admission,
	/// Founding one.
	Founding,
	/// A document outside of any process.
	Document,
	/// A decision of a council.
	Decision,
	/// A general meeting.
	Meeting,
	/// The recovery of a key.
	Recovery,
}

impl Process {
	/// The byte that stands for it.
	pub fn byte(self) -> u8 {
		match self {
			Self::Admission => 0,
			Self::Founding => 1,
			Self::Document => 2,
			Self::Decision => 3,
			Self::Meeting => 4,
			Self::Recovery => 5,
		}
	}

	/// Its name in the metadata.
	pub fn name(self) -> &'static str {
		match self {
			Self::Admission => "Admission",
			Self::Founding => "Founding",
			Self::Document => "Document",
			Self::Decision => "Decision",
			Self::Meeting => "Meeting",
			Self::Recovery => "Recovery",
		}
	}
}

/// One expression of will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
	/// Hash of the chain's first block.
	pub genesis: [u8; 32],
	/// The cooperative.
	pub cooperative: u32,
	/// The process, and its number or 0.
	pub process: (Process, u32),
	/// Hash of what is willed.
	pub content: [u8; 32],
	/// Whose account it names.
	pub signer: [u8; 32],
	/// When it was signed, in milliseconds since 1970 UTC.
	pub signed_at: u64,
}

impl Statement {
	/// The bytes to sign.
	pub fn bytes(&self) -> Vec<u8> {
		[
			TAG.as_slice(),
			&self.genesis,
			&self.cooperative.to_le_bytes(),
			&[self.process.0.byte()],
			&self.process.1.to_le_bytes(),
			&self.content,
			&self.signer,
			&self.signed_at.to_le_bytes(),
		]
		.concat()
	}

	/// Signs it as it is, with whoever's key.
	pub fn signed_by(self, signer: &Person) -> Signed {
		Signed { signature: signer.signature(&self.bytes()), statement: self }
	}

	/// Signs it as wallets do that wrap what they sign.
	pub fn signed_in_a_wallet_by(self, signer: &Person) -> Signed {
		let wrapped = [b"<Bytes>".as_slice(), &self.bytes(), b"</Bytes>"].concat();
		Signed { signature: signer.signature(&wrapped), statement: self }
	}
}

/// A statement with the signature under it, as staff get it.
#[derive(Clone, Debug)]
pub struct Signed {
	/// What is said to have been signed.
	pub statement: Statement,
	/// The signature.
	pub signature: MultiSignature,
}

/// What an application says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
	/// Hash of the application document.
	pub document: [u8; 32],
	/// Salted hash of the applicant's data.
	pub profile: [u8; 32],
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
	/// What is signed.
	pub fn statement(&self) -> Statement {
		Statement {
			genesis: self.genesis,
			cooperative: self.cooperative,
			// It opens a process, which has no number yet.
			process: (Process::Admission, 0),
			content: blake2_256(&[self.form.document, self.form.profile].concat()),
			signer: self.applicant,
			signed_at: self.signed_at,
		}
	}

	/// Signs it as it is.
	pub fn signed_by(self, signer: &Person) -> SignedApplication {
		SignedApplication { signed: self.statement().signed_by(signer), application: self }
	}

	/// Signs it as wallets do that wrap what they sign.
	pub fn signed_in_a_wallet_by(self, signer: &Person) -> SignedApplication {
		let signed = self.statement().signed_in_a_wallet_by(signer);
		SignedApplication { signed, application: self }
	}
}

/// An application as a registrar gets it.
#[derive(Clone, Debug)]
pub struct SignedApplication {
	/// What it says.
	pub application: Application,
	/// What was signed.
	pub signed: Signed,
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
		let bytes = application.statement().bytes();
		assert_eq!(bytes.len(), 16 + 32 + 4 + 1 + 4 + 32 + 32 + 8);
		assert!(bytes.starts_with(b"coop-statement/1"));
		assert_eq!(bytes[48..57], [3, 0, 0, 0, 0, 0, 0, 0, 0]);
		assert_eq!(bytes[121..], [8, 7, 6, 5, 4, 3, 2, 1]);
	}
}
