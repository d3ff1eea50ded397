//! Who may call what only a council, or only an audit commission, may do.

use crate::Origin;
use coop_primitives::{BoardKind, CoopId};
use frame_support::traits::EnsureOrigin;

impl Origin {
	/// The origin of a cooperative's board.
	pub fn of(board: BoardKind, cooperative: CoopId) -> Self {
		match board {
			BoardKind::Council => Self::Council(cooperative),
			BoardKind::Executive => Self::Executive(cooperative),
			BoardKind::Audit => Self::Audit(cooperative),
		}
	}
}

/// Lets the council of any cooperative pass and yields the cooperative's id. The call compares it
/// with its subject.
pub struct EnsureCouncil;

impl<O> EnsureOrigin<O> for EnsureCouncil
where
	O: Into<Result<Origin, O>> + From<Origin>,
{
	type Success = CoopId;

	fn try_origin(origin: O) -> Result<CoopId, O> {
		match origin.into()? {
			Origin::Council(cooperative) => Ok(cooperative),
			other => Err(other.into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::Council(1).into())
	}
}

/// Lets the audit commission of any cooperative pass and yields the cooperative's id. The call
/// compares it with its subject.
pub struct EnsureAudit;

impl<O> EnsureOrigin<O> for EnsureAudit
where
	O: Into<Result<Origin, O>> + From<Origin>,
{
	type Success = CoopId;

	fn try_origin(origin: O) -> Result<CoopId, O> {
		match origin.into()? {
			Origin::Audit(cooperative) => Ok(cooperative),
			other => Err(other.into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::Audit(1).into())
	}
}
