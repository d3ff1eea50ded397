//! Keys and signatures of the kinds that the chain knows.

use crate::{blake2_256, statement::wrapped, AccountId, Error, Hash};

/// The context in which sr25519 signatures are made.
const SR25519_CONTEXT: &[u8] = b"substrate";

/// A public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicKey {
	/// Ed25519.
	Ed25519([u8; 32]),
	/// Schnorr signatures on Ristretto.
	Sr25519([u8; 32]),
	/// Secp256k1, compressed; what is signed is hashed with Blake2-256.
	Ecdsa([u8; 33]),
	/// Secp256k1, compressed; what is signed is hashed with Keccak-256.
	Eth([u8; 33]),
}

impl PublicKey {
	/// The account that this key controls, as long as the key of the account is not replaced.
	pub fn account(&self) -> AccountId {
		match self {
			Self::Ed25519(key) | Self::Sr25519(key) => *key,
			Self::Ecdsa(key) => blake2_256(key),
			Self::Eth(key) => {
				// The last 20 bytes of the hash, filled up.
				let mut account = [0xEE; 32];
				let (address, _) = account.split_at_mut(20);
				address.copy_from_slice(keccak_256(key).split_at(12).1);
				account
			}
		}
	}
}

/// A signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
	/// Ed25519.
	Ed25519([u8; 64]),
	/// Schnorr signatures on Ristretto.
	Sr25519([u8; 64]),
	/// Secp256k1 over Blake2-256: `r`, `s`, and which key fits (0–3 or 27–30).
	Ecdsa([u8; 65]),
	/// Secp256k1 over Keccak-256.
	Eth([u8; 65]),
}

impl Signature {
	/// Reads a signature as it stands in a block: one byte for its kind (0 ed25519, 1 sr25519,
	/// 2 ecdsa, 3 eth), then 64 or 65 bytes. Nothing may be missing and nothing may follow.
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
		let Some((kind, rest)) = bytes.split_first() else {
			return Err(Error::Truncated { needed: 65, found: 0 });
		};
		match kind {
			0 => exactly(rest).map(Self::Ed25519),
			1 => exactly(rest).map(Self::Sr25519),
			2 => exactly(rest).map(Self::Ecdsa),
			3 => exactly(rest).map(Self::Eth),
			unknown => Err(Error::UnknownScheme(*unknown)),
		}
	}

	/// The signature as it stands in a block.
	pub fn to_bytes(&self) -> Vec<u8> {
		let (kind, bytes) = match self {
			Self::Ed25519(bytes) => (0, bytes.as_slice()),
			Self::Sr25519(bytes) => (1, bytes.as_slice()),
			Self::Ecdsa(bytes) => (2, bytes.as_slice()),
			Self::Eth(bytes) => (3, bytes.as_slice()),
		};
		[&[kind], bytes].concat()
	}

	/// Whether this is a signature over `message` by the key of which `key` is the account id.
	pub fn verifies(&self, message: &[u8], key: &AccountId) -> bool {
		match self {
			Self::Ed25519(bytes) => ed25519(bytes, message, key).is_some(),
			Self::Sr25519(bytes) => sr25519(bytes, message, key).is_some(),
			Self::Ecdsa(bytes) => recovered(bytes, &blake2_256(message))
				.is_some_and(|public| PublicKey::Ecdsa(public).account() == *key),
			Self::Eth(bytes) => recovered(bytes, &keccak_256(message))
				.is_some_and(|public| PublicKey::Eth(public).account() == *key),
		}
	}

	/// As [`Self::verifies`], whether the signer's wallet wrapped the message or not.
	pub(crate) fn signs(&self, message: &[u8], key: &AccountId) -> bool {
		self.verifies(message, key) || self.verifies(&wrapped(message), key)
	}
}

/// So many bytes, and no others. The byte for the kind is counted in errors.
fn exactly<const N: usize>(bytes: &[u8]) -> Result<[u8; N], Error> {
	let Some((array, rest)) = bytes.split_first_chunk() else {
		return Err(Error::Truncated { needed: N + 1, found: bytes.len() + 1 });
	};
	if rest.is_empty() {
		Ok(*array)
	} else {
		Err(Error::TrailingBytes(rest.len()))
	}
}

fn keccak_256(bytes: &[u8]) -> Hash {
	use sha3::{Digest, Keccak256};
	Keccak256::digest(bytes).into()
}

fn ed25519(signature: &[u8; 64], message: &[u8], key: &AccountId) -> Option<()> {
	let key = ed25519_zebra::VerificationKey::try_from(key.as_slice()).ok()?;
	let signature = ed25519_zebra::Signature::from_bytes(signature);
	key.verify(&signature, message).ok()
}

fn sr25519(signature: &[u8; 64], message: &[u8], key: &AccountId) -> Option<()> {
	let key = schnorrkel::PublicKey::from_bytes(key).ok()?;
	let signature = schnorrkel::Signature::from_bytes(signature).ok()?;
	key.verify_simple(SR25519_CONTEXT, message, &signature).ok()
}

/// The key, compressed, that made a secp256k1 signature over a hash.
fn recovered(signature: &[u8; 65], hash: &Hash) -> Option<[u8; 33]> {
	use k256::ecdsa::{RecoveryId, Signature, VerifyingKey};
	let (numbers, which) = signature.split_at(64);
	let which = which.first()?;
	let mut which = RecoveryId::from_byte(which.checked_sub(27).unwrap_or(*which))?;
	let mut numbers = Signature::from_slice(numbers).ok()?;
	// The chain takes `s` and `-s` alike; `k256` takes the lower one only, with the other point.
	if let Some(lower) = numbers.normalize_s() {
		numbers = lower;
		which = RecoveryId::new(!which.is_y_odd(), which.is_x_reduced());
	}
	let key = VerifyingKey::recover_from_prehash(hash, &numbers, which).ok()?;
	key.to_encoded_point(true).as_bytes().try_into().ok()
}
