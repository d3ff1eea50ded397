//! Who makes the blocks: nominations, votes, session keys, and what the delegates decide together.

use subxt::{
	dynamic::Value,
	utils::{AccountId32, H256},
};

use super::{act, bytes, number, weight_bound, Act};
use crate::node::NodeKeys;

/// More bytes than any motion of a test has.
const LENGTH_BOUND: u32 = 1_000;

/// `Delegates.nominate`, the action of a decision.
pub fn nominate(who: &AccountId32) -> Act {
	act("Delegates", "nominate", vec![("who", bytes(who.0))])
}

/// `Delegates.recall`, the action of a decision.
pub fn recall_nominee() -> Act {
	act("Delegates", "recall", vec![])
}

/// `Delegates.stand`; `node` is the peer id of the node, in bytes.
pub fn stand_as_delegate(node: &[u8]) -> Act {
	act("Delegates", "stand", vec![("node", bytes(node))])
}

/// `Delegates.withdraw`.
pub fn withdraw_candidacy() -> Act {
	act("Delegates", "withdraw", vec![])
}

/// `Delegates.accept`, the call of a motion.
pub fn accept_nominee(candidate: u32) -> Act {
	act("Delegates", "accept", vec![("candidate", number(candidate))])
}

/// `Delegates.refuse`, the call of a motion.
pub fn refuse_nominee(candidate: u32, ground: [u8; 32]) -> Act {
	let fields = vec![("candidate", number(candidate)), ("ground", bytes(ground))];
	act("Delegates", "refuse", fields)
}

/// `Delegates.vote`: approves these candidates and nobody else.
pub fn approve_delegates(cooperative: u32, candidates: &[u32]) -> Act {
	let approvals = Value::unnamed_composite(candidates.iter().map(|candidate| number(*candidate)));
	let fields = vec![("cooperative", number(cooperative)), ("approvals", approvals)];
	act("Delegates", "vote", fields)
}

/// `Session.set_keys`.
pub fn set_keys(made: &NodeKeys) -> Act {
	let keys = [("aura", bytes(made.aura)), ("grandpa", bytes(made.grandpa))];
	let fields = vec![("keys", Value::named_composite(keys)), ("proof", bytes(&made.proof))];
	act("Session", "set_keys", fields)
}

/// `Platform.propose`; a threshold of one is met at once.
pub fn propose_motion(threshold: u32, motion: Act) -> Act {
	let fields = vec![
		("threshold", number(threshold)),
		("proposal", motion.into_value()),
		("length_bound", number(LENGTH_BOUND)),
	];
	act("Platform", "propose", fields)
}

/// `Platform.vote`.
pub fn vote_on_motion(motion: H256, index: u32, approve: bool) -> Act {
	let fields = vec![
		("proposal", bytes(motion.0)),
		("index", number(index)),
		("approve", Value::bool(approve)),
	];
	act("Platform", "vote", fields)
}

/// `Platform.close`.
pub fn close_motion(motion: H256, index: u32) -> Act {
	let fields = vec![
		("proposal_hash", bytes(motion.0)),
		("index", number(index)),
		("proposal_weight_bound", weight_bound()),
		("length_bound", number(LENGTH_BOUND)),
	];
	act("Platform", "close", fields)
}
