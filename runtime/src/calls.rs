//! What a call is about: the one place where the rooms' calls are looked into.

use crate::{AccountId, Cooperatives, Membership, Runtime, RuntimeCall};
use coop_primitives::{
	providers::{ConcernedCooperative, CooperativeInspect, KindOfAction, MemberInspect, Standing},
	CoopId, DecisionKind,
};

/// How many batches within batches are looked through.
const MAX_WRAPPERS: u32 = 4;

/// Looks into calls.
pub struct Calls;

impl KindOfAction<RuntimeCall> for Calls {
	fn kind_of(action: &RuntimeCall) -> Option<DecisionKind> {
		use coop_cooperatives::Call as CooperativesCall;
		use coop_membership::Call as MembershipCall;
		use pallet_utility::Call as UtilityCall;
		let kind = match action {
			// These report success although something inside them failed.
			RuntimeCall::MetaTx(_)
			| RuntimeCall::Utility(UtilityCall::batch { .. } | UtilityCall::force_batch { .. }) => {
				return None;
			}
			RuntimeCall::Utility(UtilityCall::batch_all { calls }) => {
				let all = calls.iter().all(|call| Self::kind_of(call).is_some());
				return all.then_some(DecisionKind::Other);
			}
			RuntimeCall::Membership(MembershipCall::admit { .. }) => DecisionKind::Admission,
			RuntimeCall::Cooperatives(
				CooperativesCall::grant_rights { .. } | CooperativesCall::revoke_rights { .. },
			) => DecisionKind::Staff,
			_ => DecisionKind::Other,
		};
		Some(kind)
	}
}

impl ConcernedCooperative<RuntimeCall> for Calls {
	fn concerned(call: &RuntimeCall) -> Option<CoopId> {
		concerned(call, MAX_WRAPPERS)
	}
}

/// The cooperative that a call names; for a batch, the one that all its calls name.
fn concerned(call: &RuntimeCall, wrappers: u32) -> Option<CoopId> {
	let within = |inner: &RuntimeCall| concerned(inner, wrappers.checked_sub(1)?);
	match call {
		RuntimeCall::Membership(call) => of_membership(call),
		RuntimeCall::Council(call) => of_council(call),
		RuntimeCall::Utility(
			pallet_utility::Call::batch { calls }
			| pallet_utility::Call::batch_all { calls }
			| pallet_utility::Call::force_batch { calls },
		) => {
			let first = within(calls.first()?)?;
			calls.iter().skip(1).all(|call| within(call) == Some(first)).then_some(first)
		}
		_ => None,
	}
}

fn of_membership(call: &coop_membership::Call<Runtime>) -> Option<CoopId> {
	use coop_membership::Call;
	match call {
		Call::apply { cooperative, .. }
		| Call::apply_relayed { cooperative, .. }
		| Call::confirm_payment { cooperative, .. } => Some(*cooperative),
		_ => None,
	}
}

fn of_council(call: &coop_council::Call<Runtime>) -> Option<CoopId> {
	use coop_council::Call;
	match call {
		Call::propose { cooperative, .. }
		| Call::vote { cooperative, .. }
		| Call::sign { cooperative, .. }
		| Call::retry { cooperative, .. } => Some(*cooperative),
		_ => None,
	}
}

impl Standing<AccountId> for Calls {
	fn acts_in(cooperative: CoopId, who: &AccountId) -> bool {
		Membership::is_active(cooperative, who)
			|| Cooperatives::is_staff(cooperative, who)
			|| Membership::is_applicant(cooperative, who)
	}
}
