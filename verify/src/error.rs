//! Why something is refused.

use thiserror::Error;

/// Why a signed statement is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Error {
	/// It is for another chain.
	#[error("the statement was signed for another chain")]
	OtherChain,
	/// It is for another cooperative.
	#[error("the statement was signed for another cooperative")]
	OtherCooperative,
	/// It is for another process.
	#[error("the statement was signed for another process")]
	OtherProcess,
	/// It is of another signer.
	#[error("the statement is that of another signer")]
	OtherSigner,
	/// Something else is willed.
	#[error(
		"the statement was signed for another document, role, stroke, profile, founding or account"
	)]
	OtherContent,
	/// Signed more than [`VALID_FOR`](crate::VALID_FOR) ago.
	#[error("the statement was signed more than 24 hours ago")]
	Expired,
	/// Signed later than now, by more than [`CLOCK_TOLERANCE`](crate::CLOCK_TOLERANCE).
	#[error("the statement was signed more than a minute in the future")]
	FromTheFuture,
	/// The signature is not that of the key under this statement.
	#[error("the signature is not that of the signer's key under this statement")]
	BadSignature,
	/// The bytes end too early.
	#[error("there are {found} bytes, {needed} are needed")]
	Truncated {
		/// How many bytes it needs.
		needed: usize,
		/// How many there are.
		found: usize,
	},
	/// Something follows the signature.
	#[error("{0} bytes follow the signature")]
	TrailingBytes(usize),
	/// The first byte names no kind of signature.
	#[error("there is no kind of signature with the number {0}")]
	UnknownScheme(u8),
	/// No kind of process has this byte.
	#[error("there is no kind of process with the number {0}")]
	UnknownProcess(u8),
}
