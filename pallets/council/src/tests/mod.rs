//! The rules of boards (rules §5), call by call.

/// The call fails with this error, costs no more than its own weight, and changes nothing.
macro_rules! assert_refused {
	($call:expr, $error:expr $(,)?) => {{
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = root();
		let refusal = $call.expect_err("it is refused");
		assert_eq!(refusal.error, $error.into());
		let own = <() as crate::WeightInfo>::sign().max(<() as crate::WeightInfo>::retry());
		assert!(refusal.post_info.actual_weight.is_none_or(|weight| weight.all_lte(own)));
		assert_eq!(root(), before, "a refused call changed the state");
	}};
}

mod automation;
mod boards;
mod circles;
mod ends;
mod genesis;
mod install;
mod meeting;
mod model;
mod propose;
mod recount;
mod retry;
mod rules_table;
mod sessions;
mod sign;
mod vote;
