//! Who may call what only a council may do.

use crate::Origin;
use coop_primitives::CoopId;
use frame_support::traits::EnsureOrigin;

/// Lets the council of any cooperative pass and yields the cooperative's id. The call compares it
/// with its subject.
pub struct EnsureCouncil;

impl<O> EnsureOrigin<O> for EnsureCouncil
where
	O: Into<Result<Origin, O>> + From<Origin>,
{
	type Success = CoopId;

	fn try_origin(origin: O) -> Result<CoopId, O> {
		origin.into().map(|Origin::Council(cooperative)| cooperative)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::Council(1).into())
	}
}
