//! Sets of rights, tried out completely.

use crate::{mock::EVERY_RIGHT, Rights};
use codec::{Decode, Encode};
use coop_primitives::StaffRight;
use std::collections::BTreeSet;

/// Every set with its members.
fn every_set() -> impl Iterator<Item = (Rights, BTreeSet<StaffRight>)> {
	(0u8..1 << EVERY_RIGHT.len()).map(|bits| {
		let members: BTreeSet<_> = EVERY_RIGHT
			.into_iter()
			.enumerate()
			.filter(|(n, _)| bits & (1 << n) != 0)
			.map(|(_, right)| right)
			.collect();
		(members.iter().fold(Rights::default(), |set, right| set.with(*right)), members)
	})
}

#[test]
fn a_set_holds_exactly_its_members() {
	for (set, members) in every_set() {
		for right in EVERY_RIGHT {
			assert_eq!(set.contains(right), members.contains(&right));
		}
		assert_eq!(set.is_empty(), members.is_empty());
	}
}

#[test]
fn adding_and_removing_touch_one_right_only() {
	for (set, members) in every_set() {
		for right in EVERY_RIGHT {
			for other in EVERY_RIGHT {
				let had = members.contains(&other);
				assert_eq!(set.with(right).contains(other), had || other == right);
				assert_eq!(set.without(right).contains(other), had && other != right);
			}
		}
	}
}

#[test]
fn different_sets_are_different_bytes() {
	let encoded: BTreeSet<_> = every_set().map(|(set, _)| set.encode()).collect();
	assert_eq!(encoded.len(), 64);
	for (set, _) in every_set() {
		assert_eq!(Rights::decode(&mut &set.encode()[..]), Ok(set));
	}
}
