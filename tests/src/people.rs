//! The people of the test chains, and newcomers.
//!
//! Alice to Ferdie have the well-known sr25519 test keys. A newcomer makes an ed25519 key of his
//! own from his name and a salt, so that he is new on a chain where the same story was played
//! before. His account is named after his first key, and stays when he gets another one.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use subxt::{
	config::{substrate::BlakeTwo256, Hasher},
	tx::Signer,
	utils::{AccountId32, MultiSignature},
	SubstrateConfig,
};
use subxt_signer::sr25519::{dev, Keypair};

/// Somebody with a key.
#[derive(Clone)]
pub struct Person {
	/// What the stories call him.
	pub name: String,
	account: AccountId32,
	key: Key,
}

#[derive(Clone)]
enum Key {
	Sr25519(Box<Keypair>),
	Ed25519(Box<SigningKey>),
}

impl Key {
	fn public(&self) -> AccountId32 {
		AccountId32(match self {
			Self::Sr25519(pair) => pair.public_key().0,
			Self::Ed25519(pair) => pair.verifying_key().to_bytes(),
		})
	}
}

impl Person {
	/// Somebody who is on every test chain from the first block, by his English or Russian name.
	pub fn of_genesis(name: &str) -> Option<Self> {
		let pair = match name {
			"Alice" | "Алиса" => dev::alice(),
			"Bob" | "Боб" => dev::bob(),
			"Charlie" | "Чарли" => dev::charlie(),
			"Dave" | "Дейв" => dev::dave(),
			"Eve" | "Ева" => dev::eve(),
			"Ferdie" | "Ферди" => dev::ferdie(),
			_ => return None,
		};
		Some(Self::new(name, Key::Sr25519(Box::new(pair))))
	}

	/// Somebody who is new wherever `salt` was not used before.
	pub fn newcomer(name: &str, salt: &[u8]) -> Self {
		let seed = blake2_256(&[b"coop-newcomer/", name.as_bytes(), b"/", salt].concat());
		Self::new(name, Key::Ed25519(Box::new(SigningKey::from_bytes(&seed))))
	}

	fn new(name: &str, key: Key) -> Self {
		Self { name: name.to_owned(), account: key.public(), key }
	}

	/// The same person with another key.
	pub fn with_key_of(&self, other: &Self) -> Self {
		Self { key: other.key.clone(), ..self.clone() }
	}

	/// His account: the public key that he had first.
	pub fn account(&self) -> AccountId32 {
		self.account
	}

	/// His public key, which is the address of what he signs.
	pub fn public_key(&self) -> AccountId32 {
		self.key.public()
	}

	/// His signature over these bytes.
	pub fn signature(&self, bytes: &[u8]) -> MultiSignature {
		match &self.key {
			Key::Sr25519(pair) => MultiSignature::Sr25519(pair.sign(bytes).0),
			Key::Ed25519(pair) => MultiSignature::Ed25519(pair.sign(bytes).to_bytes()),
		}
	}
}

impl fmt::Debug for Person {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "{} ({})", self.name, self.account())
	}
}

impl Signer<SubstrateConfig> for Person {
	fn account_id(&self) -> AccountId32 {
		self.public_key()
	}

	fn sign(&self, payload: &[u8]) -> MultiSignature {
		self.signature(payload)
	}
}

/// The hash that the chain uses everywhere.
pub fn blake2_256(bytes: &[u8]) -> [u8; 32] {
	BlakeTwo256.hash(bytes).0
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_newcomer_has_the_same_key_again_only_with_the_same_salt() {
		let account = |name, salt: &[u8]| Person::newcomer(name, salt).account();
		assert_eq!(account("Natalia", b"1"), account("Natalia", b"1"));
		assert_ne!(account("Natalia", b"1"), account("Natalia", b"2"));
		assert_ne!(account("Natalia", b"1"), account("Pavel", b"1"));
	}

	#[test]
	fn who_gets_a_new_key_keeps_the_account() {
		let (old, other) = (Person::newcomer("Vera", b"1"), Person::newcomer("Vera", b"2"));
		let new = old.with_key_of(&other);
		assert_eq!(new.account(), old.account());
		assert_eq!(new.public_key(), other.public_key());
		assert_ne!(new.public_key(), old.public_key());
	}

	#[test]
	fn people_of_the_genesis_have_two_names_and_one_key() {
		for (english, russian) in [
			("Alice", "Алиса"),
			("Bob", "Боб"),
			("Charlie", "Чарли"),
			("Dave", "Дейв"),
			("Eve", "Ева"),
			("Ferdie", "Ферди"),
		] {
			let account = |name| Person::of_genesis(name).map(|person| person.account());
			assert!(account(english).is_some());
			assert_eq!(account(english), account(russian));
		}
		assert!(Person::of_genesis("Natalia").is_none());
	}
}
