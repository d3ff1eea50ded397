//! Why something is refused.

use thiserror::Error;

/// Why a signature is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Error {
	/// Signed more than [`VALID_FOR`](crate::VALID_FOR) ago.
	#[error("the statement was signed more than 24 hours ago")]
	Expired,
	/// Signed later than now, by more than [`CLOCK_TOLERANCE`](crate::CLOCK_TOLERANCE).
	#[error("the statement was signed more than a minute in the future")]
	FromTheFuture,
	/// The signature does not fit.
	#[error(
		"the signature does not fit this chain, cooperative, process, content, signer and time"
	)]
	BadSignature,
	/// The bytes end before the signature does.
	#[error("the signature has {found} bytes, it needs {needed}")]
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
}
