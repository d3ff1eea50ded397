//! Logging in to an application: a challenge that a member signs (rules §1.7).

use crate::{
	blake2_256,
	scale::{Decoder, Encoder},
	statement::CLOCK_TOLERANCE,
	AccountId, Hash, Moment, Signature,
};
use thiserror::Error;

/// The first bytes of every challenge. No statement begins so, and no extrinsic: what a member signs to
/// log in is good for nothing else.
pub const LOGIN_TAG: [u8; 16] = *b"coop-login/00001";
/// How long after it was issued a challenge may be answered: five minutes.
pub const LOGIN_VALID_FOR: Moment = 5 * 60 * 1_000;

/// Why a login is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LoginError {
	/// It is for another chain.
	#[error("the login was signed for another chain")]
	OtherChain,
	/// It is for another application.
	#[error("the login was signed for another application")]
	OtherApplication,
	/// It is of another account.
	#[error("the login is that of another account")]
	OtherAccount,
	/// It answers another challenge of this application to this account.
	#[error("the login answers another challenge")]
	OtherChallenge,
	/// Issued later than now, by more than [`CLOCK_TOLERANCE`].
	#[error("the challenge was issued more than a minute in the future")]
	FromTheFuture,
	/// Issued more than [`LOGIN_VALID_FOR`] ago.
	#[error("the challenge was issued more than five minutes ago")]
	Expired,
	/// The signature is not that of the key under this challenge.
	#[error("the signature is not that of the account's key under this challenge")]
	BadSignature,
	/// The bytes are not a challenge with a signature.
	#[error("the bytes are not a signed challenge")]
	Unreadable,
}

/// What an application gives a member to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// The application: see [`application_id`].
	pub application: Hash,
	/// Who logs in.
	pub account: AccountId,
	/// When the application issued it.
	pub issued_at: Moment,
	/// Random, and never given twice.
	pub nonce: [u8; 32],
}

/// The hash of an application's address, as the person sees it: for a site its host in lower case,
/// without scheme, port and path. Whoever signs makes it from the address that he is connected to, so
/// that nobody else can pass a challenge on to him.
pub fn application_id(address: &str) -> Hash {
	blake2_256(address.as_bytes())
}

impl Challenge {
	/// The bytes to sign, 152 of them.
	pub fn bytes(&self) -> Vec<u8> {
		[LOGIN_TAG.as_slice(), &self.to_bytes()].concat()
	}

	/// All but the tag.
	fn to_bytes(self) -> Vec<u8> {
		Encoder::default()
			.bytes(&self.genesis)
			.bytes(&self.application)
			.bytes(&self.account)
			.moment(self.issued_at)
			.bytes(&self.nonce)
			.finish()
	}

	fn read(from: &mut Decoder<'_>) -> Option<Self> {
		Some(Self {
			genesis: from.array()?,
			application: from.array()?,
			account: from.array()?,
			issued_at: from.moment()?,
			nonce: from.array()?,
		})
	}
}

/// A challenge with the signature under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedChallenge {
	/// What was signed.
	pub challenge: Challenge,
	/// The signature over [`Challenge::bytes`], wrapped or not.
	pub signature: Signature,
}

impl SignedChallenge {
	/// The challenge without its tag, 136 bytes, then the signature.
	pub fn to_bytes(&self) -> Vec<u8> {
		[self.challenge.to_bytes(), self.signature.to_bytes()].concat()
	}

	/// Reads a signed challenge.
	///
	/// # Errors
	///
	/// [`LoginError::Unreadable`].
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoginError> {
		let mut from = Decoder::new(bytes);
		let challenge = Challenge::read(&mut from).ok_or(LoginError::Unreadable)?;
		let signature = Signature::from_bytes(from.rest()).map_err(|_| LoginError::Unreadable)?;
		Ok(Self { challenge, signature })
	}

	/// Checks that this answers the challenge that the application issued, in time, with the key
	/// that signs for the account: the one that a good [`Card`](crate::Card) shows.
	///
	/// The application keeps `issued` until it was answered or its time is over, and then forgets it: a
	/// library cannot remember which challenge was used.
	///
	/// # Errors
	///
	/// All of [`LoginError`] but [`LoginError::Unreadable`], in the order in which they are listed.
	pub fn check(
		&self,
		issued: &Challenge,
		key: &AccountId,
		now: Moment,
	) -> Result<(), LoginError> {
		let Challenge { genesis, application, account, issued_at, .. } = self.challenge;
		if genesis != issued.genesis {
			return Err(LoginError::OtherChain);
		}
		if application != issued.application {
			return Err(LoginError::OtherApplication);
		}
		if account != issued.account {
			return Err(LoginError::OtherAccount);
		}
		if self.challenge != *issued {
			return Err(LoginError::OtherChallenge);
		}
		if issued_at > now.saturating_add(CLOCK_TOLERANCE) {
			return Err(LoginError::FromTheFuture);
		}
		if now.saturating_sub(issued_at) > LOGIN_VALID_FOR {
			return Err(LoginError::Expired);
		}
		if self.signature.signs(&self.challenge.bytes(), key) {
			Ok(())
		} else {
			Err(LoginError::BadSignature)
		}
	}
}
