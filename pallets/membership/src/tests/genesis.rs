//! Members from the first block.

use crate::{mock::*, ActiveMembers, Members};
use coop_primitives::providers::MemberInspect;

#[test]
fn genesis_members_are_numbered_in_their_order() {
	let [one, two] = founders();
	ExtBuilder {
		members: vec![(SECOND, two.clone()), (FIRST, one.clone()), (SECOND, one.clone())],
	}
	.build_and_execute(|| {
		assert_eq!(Membership::number_of(SECOND, &two), Some(1));
		assert_eq!(Membership::number_of(SECOND, &one), Some(2));
		assert_eq!(Membership::number_of(FIRST, &one), Some(1));
		assert!(!Membership::is_active(FIRST, &two));
		assert_eq!(ActiveMembers::<Test>::get(SECOND), 2);
		assert_eq!(Members::<Test>::get(SECOND, 1).unwrap().document, DOCUMENT);
	});
}

#[test]
#[should_panic(expected = "a member stands twice in the genesis")]
fn a_member_who_stands_twice_stops_the_genesis() {
	let [one, _] = founders();
	ExtBuilder { members: vec![(FIRST, one.clone()), (FIRST, one)] }.build();
}

#[test]
#[should_panic(expected = "a genesis member needs a cooperative and a registered account")]
fn a_member_of_no_cooperative_stops_the_genesis() {
	let [one, _] = founders();
	ExtBuilder { members: vec![(UNKNOWN, one)] }.build();
}

#[test]
#[should_panic(expected = "a genesis member needs a cooperative and a registered account")]
fn a_member_who_is_not_registered_stops_the_genesis() {
	ExtBuilder { members: vec![(FIRST, account(1))] }.build();
}
