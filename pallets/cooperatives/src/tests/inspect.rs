//! What other rooms may ask.

use crate::{mock::*, Status};
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
			set_status(FIRST, status);
			assert!(Cooperatives::exists(FIRST));
			assert_eq!(Cooperatives::is_ready(FIRST), ready, "{status:?}");
		}
		set_status(FIRST, Status::Ready);
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

#[test]
fn an_account_stands_for_its_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		for (id, account) in [(FIRST, ORGANIZATION), (SECOND, ORGANIZATION + 1), (id, COMPANY)] {
			assert_eq!(Cooperatives::account_of(id), Some(account));
			assert_eq!(Cooperatives::of_account(&account), Some(id));
		}
		assert_eq!(Cooperatives::account_of(id + 1), None);
		assert_eq!(Cooperatives::of_account(&1), None);
	});
}

#[test]
fn operator_and_union_are_told() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Cooperatives::operator(), Some(FIRST));
		assert_eq!(Cooperatives::union(), Some(SECOND));
	});
}
