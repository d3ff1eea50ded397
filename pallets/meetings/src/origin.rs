//! Who may call what only a general meeting may do.

use crate::Origin;
use coop_primitives::CoopId;
use frame_support::traits::EnsureOrigin;

/// Lets the general meeting of any cooperative pass and yields the cooperative's id. The call compares
/// it with its subject.
pub struct EnsureMeeting;

impl<O> EnsureOrigin<O> for EnsureMeeting
where
	O: Into<Result<Origin, O>> + From<Origin>,
{
	type Success = CoopId;

	fn try_origin(origin: O) -> Result<CoopId, O> {
		origin.into().map(|Origin::GeneralMeeting(cooperative)| cooperative)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::GeneralMeeting(1).into())
	}
}
