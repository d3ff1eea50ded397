//! What other rooms may ask.

use crate::{mock::*, Cooperatives as CooperativesOf, Status};
use coop_primitives::{providers::CooperativeInspect, AccountKind};

#[test]
fn only_a_ready_cooperative_is_ready() {
	ExtBuilder::default().build_and_execute(|| {
		for (status, ready) in [
			(Status::Pending, false),
			(Status::Active, false),
			(Status::Ready, true),
			(Status::Blocked, false),
		] {
			CooperativesOf::<Test>::mutate(FIRST, |record| {
				record.as_mut().unwrap().status = status
			});
			assert!(Cooperatives::exists(FIRST));
			assert_eq!(Cooperatives::is_ready(FIRST), ready, "{status:?}");
		}
		assert!(!Cooperatives::exists(UNKNOWN));
		assert!(!Cooperatives::is_ready(UNKNOWN));
	});
}

#[test]
fn contributions_depend_on_who_joins() {
	ExtBuilder::default().build_and_execute(|| {
		for (kind, expected) in [
			(AccountKind::Person, contributions(100)),
			(AccountKind::Organization, contributions(1_000)),
		] {
			assert_eq!(Cooperatives::contributions(FIRST, kind), Some(expected));
			assert_eq!(Cooperatives::contributions(UNKNOWN, kind), None);
		}
	});
}
