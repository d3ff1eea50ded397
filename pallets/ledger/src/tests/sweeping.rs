//! What is over leaves the state in work that grows with how much it is, not with its square (rules §14.4).
//!
//! What a block removes is a gap until the block ends, and who looks for the first key again steps over
//! all gaps before it. So the sweep walks each list once. Steps are counted, because a clock says
//! something else on every machine.

use crate::{mock::*, Entries, Payments};
use coop_primitives::books::Operation;
use frame_support::assert_ok;
use sp_core::{Blake2Hasher, H256};
use sp_state_machine::{
	DBValue, Ext, OverlayedChanges, TrieBackendBuilder, TrieBackendStorage as Nodes,
};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The nodes of a state, and how many of them were read.
struct Counted<'a, State> {
	state: &'a State,
	reads: &'a AtomicUsize,
}

impl<State: Nodes<Blake2Hasher>> Nodes<Blake2Hasher> for Counted<'_, State> {
	fn get(
		&self,
		key: &H256,
		prefix: (&[u8], Option<u8>),
	) -> Result<Option<DBValue>, sp_state_machine::DefaultError> {
		self.reads.fetch_add(1, Ordering::Relaxed);
		self.state.get(key, prefix)
	}
}

/// What the idle time of a block reads after `past` blocks; then nothing of it is left.
fn reads_of_idle(past: impl FnOnce()) -> usize {
	let mut chain = new_test_ext();
	chain.execute_with(past);
	chain.commit_all().expect("no transaction is open");
	let reads = AtomicUsize::new(0);
	let state = Counted { state: chain.backend.backend_storage(), reads: &reads };
	let backend = TrieBackendBuilder::new(state, *chain.backend.root()).build();
	let mut changes = OverlayedChanges::default();
	let mut block = Ext::new(&mut changes, &backend, None);
	sp_externalities::set_and_run_with_externalities(&mut block, || {
		idle();
		let read = reads.load(Ordering::Relaxed);
		assert_eq!((Entries::<Test>::iter().count(), Payments::<Test>::iter().count()), (0, 0));
		read
	})
}

/// Ten times as many take about ten times the reads; steps over gaps would make it a hundred times.
fn assert_grows_with_number(reads_of: impl Fn(u64) -> usize) {
	let (few, many) = (reads_of(20), reads_of(200));
	assert!(few > 0 && many < 15 * few, "{few} reads for 20, {many} for 200");
}

#[test]
fn old_entries_are_forgotten_in_one_walk() {
	assert_grows_with_number(|entries| {
		reads_of_idle(|| {
			for _ in 0..entries {
				assert_ok!(record(Operation::ReceivedUnexpected, None, 1));
			}
			pass(ENTRIES_KEPT + 1);
		})
	});
}

#[test]
fn payments_that_nobody_made_end_in_one_walk() {
	assert_grows_with_number(|payments| {
		reads_of_idle(|| {
			for n in 0..payments {
				assert_ok!(Ledger::deposit_share(signed(1 + n % LAST_MEMBER), OURS, 1, PAPER));
			}
			pass(PAYMENT_LIFE + 1);
		})
	});
}
