//! Whatever councils grant and revoke, staff are who they should be.

use crate::{mock::*, StaffCount};
use coop_primitives::{providers::CooperativeInspect, CoopId, StaffRight};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug)]
struct Act {
	grant: bool,
	council: CoopId,
	cooperative: CoopId,
	who: AccountId,
	right: StaffRight,
}

fn act() -> impl Strategy<Value = Act> {
	let right = prop::sample::select(EVERY_RIGHT.to_vec());
	// Mostly the right council and a known account.
	let council = prop::sample::select(vec![FIRST, FIRST, FIRST, SECOND]);
	let cooperative = prop::sample::select(vec![FIRST, FIRST, FIRST, SECOND, UNKNOWN]);
	let who = prop::sample::select(vec![1, 2, 3, 4, 5, 6, STRANGER]);
	(any::<bool>(), council, cooperative, who, right).prop_map(
		|(grant, council, cooperative, who, right)| Act { grant, council, cooperative, who, right },
	)
}

/// Who holds which right where.
type Model = BTreeSet<(CoopId, AccountId, StaffRight)>;

fn staff(model: &Model, cooperative: CoopId) -> BTreeSet<AccountId> {
	model.iter().filter(|(id, ..)| *id == cooperative).map(|(_, who, _)| *who).collect()
}

/// Whether the act succeeds; if so the model follows.
fn apply(model: &mut Model, act: Act) -> bool {
	let Act { grant, council, cooperative, who, right } = act;
	if council != cooperative {
		return false;
	}
	if !grant {
		return model.remove(&(cooperative, who, right));
	}
	let staff = staff(model, cooperative);
	let has_room = staff.contains(&who) || staff.len() < MAX_STAFF as usize;
	who != STRANGER && has_room && model.insert((cooperative, who, right))
}

proptest! {
	#[test]
	fn staff_follow_the_model(acts in prop::collection::vec(act(), 1..80)) {
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::new();
			for act in acts {
				let Act { grant, council: by, cooperative, who, right } = act;
				let result = if grant {
					Cooperatives::grant_rights(council(by), cooperative, who, right)
				} else {
					Cooperatives::revoke_rights(council(by), cooperative, who, right)
				};
				assert_eq!(result.is_ok(), apply(&mut model, act), "{act:?}: {result:?}");
				assert_eq!(
					Cooperatives::has_right(cooperative, &who, right),
					model.contains(&(cooperative, who, right))
				);
			}
			for id in [FIRST, SECOND] {
				assert_eq!(StaffCount::<Test>::get(id) as usize, staff(&model, id).len());
			}
		});
	}
}
