//! Whatever members, councils and time do, what is always true stays true.

use crate::mock::*;
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use sp_runtime::DispatchResult;

#[derive(Clone, Debug)]
enum Act {
	Propose(u64, bool),
	Join(u64, u32),
	LeaveFounding(u64),
	Decide(bool),
	Choose(u64, Option<u32>),
	TakePart(u64, u32, bool),
	List(u32, u64, bool),
	Assign(u64, u32),
	Call(u64),
	Vote(u64, u64),
	Resign(u64),
	Trust(u64, Vec<u64>),
	Close(u32),
	Leave(u64),
	Pass(u64),
}

fn act() -> impl Strategy<Value = Act> {
	let who = || 1..=12u64;
	let branch = || 1..=4u32;
	prop_oneof![
		2 => (who(), any::<bool>()).prop_map(|(who, private)| Act::Propose(who, private)),
		6 => (who(), 1..=6u32).prop_map(|(who, founding)| Act::Join(who, founding)),
		1 => who().prop_map(Act::LeaveFounding),
		3 => prop::bool::weighted(0.8).prop_map(Act::Decide),
		6 => (who(), prop::option::weighted(0.9, branch())).prop_map(|(who, to)| Act::Choose(who, to)),
		1 => (who(), branch(), any::<bool>()).prop_map(|(who, to, yes)| Act::TakePart(who, to, yes)),
		1 => (branch(), who(), any::<bool>()).prop_map(|(to, who, yes)| Act::List(to, who, yes)),
		1 => (who(), branch()).prop_map(|(who, to)| Act::Assign(who, to)),
		3 => who().prop_map(Act::Call),
		12 => (who(), who()).prop_map(|(who, candidate)| Act::Vote(who, candidate)),
		1 => who().prop_map(Act::Resign),
		1 => (who(), prop::collection::vec(who(), 0..=3)).prop_map(|(who, trusted)| Act::Trust(who, trusted)),
		1 => branch().prop_map(Act::Close),
		1 => who().prop_map(Act::Leave),
		2 => (0..=BALLOT_LIFE + 1).prop_map(Act::Pass),
	]
}

fn perform(act: Act) -> DispatchResult {
	with_storage_layer(|| match act {
		Act::Propose(who, private) => Branches::propose_branch(signed(who), OURS, PAPER, private),
		Act::Join(who, founding) => join(who, founding),
		Act::LeaveFounding(who) => Branches::leave_founding(signed(who), OURS),
		Act::Decide(_) if decisions().is_empty() => Ok(()),
		Act::Decide(grants) => decide(grants),
		Act::Choose(who, branch) => Branches::choose_branch(signed(who), OURS, branch),
		Act::TakePart(who, branch, yes) => {
			Branches::set_participation(signed(who), OURS, branch, yes)
		}
		Act::List(branch, who, yes) => Branches::set_listed(council(OURS), OURS, branch, who, yes),
		Act::Assign(who, branch) => Branches::assign(council(OURS), OURS, who, branch),
		Act::Call(who) => Branches::call_election(signed(who), OURS),
		Act::Vote(who, candidate) => vote(who, candidate),
		Act::Resign(who) => Branches::resign(signed(who), OURS),
		Act::Trust(who, trusted) => {
			Branches::name_trusted(signed(who), OURS, trusted.try_into().expect("few"))
		}
		Act::Close(branch) => Branches::close_branch(council(OURS), OURS, branch),
		Act::Leave(who) => {
			leave(who);
			Ok(())
		}
		Act::Pass(time) => {
			pass(time);
			idle();
			Ok(())
		}
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn every_history_keeps_the_books_of_branches(acts in prop::collection::vec(act(), 1..150)) {
		Gone::set(vec![]);
		on_chain(|| {
			for act in acts {
				let told = format!("{act:?}");
				let _ = perform(act);
				crate::try_state::check::<Test>().unwrap_or_else(|error| panic!("{error:?} after {told}"));
			}
		});
	}
}
