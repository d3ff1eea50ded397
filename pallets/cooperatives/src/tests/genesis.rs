//! Cooperatives from the first block.

use crate::{
	mock::*, CooperativeOf, Cooperatives as CooperativesOf, FinancialYear, GenesisCooperative,
	NextCooperative, Operator, StaffCount, Status, Union,
};
use coop_primitives::{providers::CooperativeInspect, Contributions, Money, StaffRight};

#[test]
fn genesis_cooperatives_are_ready_and_numbered_from_one() {
	ExtBuilder::default().build_and_execute(|| {
		for (id, account) in [(FIRST, ORGANIZATION), (SECOND, ORGANIZATION + 1)] {
			let record = CooperativesOf::<Test>::get(id).unwrap();
			assert_eq!((record.account, record.status), (account, Status::Ready));
			assert_eq!(CooperativeOf::<Test>::get(account), Some(id));
		}
		assert_eq!(NextCooperative::<Test>::get(), UNKNOWN);
		assert_eq!(Operator::<Test>::get(), Some(FIRST));
		assert_eq!(Union::<Test>::get(), Some(SECOND));
	});
}

#[test]
fn a_chain_may_begin_without_cooperatives() {
	ExtBuilder { cooperatives: Vec::new(), operator: None, union: None }
		.build_and_execute(|| assert_eq!(NextCooperative::<Test>::get(), 1));
}

#[test]
fn genesis_staff_hold_their_rights_and_are_counted_once() {
	ExtBuilder::default()
		.with_staff(&[(1, StaffRight::Registrar), (1, StaffRight::Cashier), (2, StaffRight::Relay)])
		.build_and_execute(|| {
			assert!(Cooperatives::has_right(FIRST, &1, StaffRight::Registrar));
			assert!(Cooperatives::has_right(FIRST, &1, StaffRight::Cashier));
			assert!(Cooperatives::has_right(FIRST, &2, StaffRight::Relay));
			assert!(!Cooperatives::is_staff(SECOND, &1));
			assert_eq!(StaffCount::<Test>::get(FIRST), 2);
		});
}

fn with_contributions(persons: Contributions, organizations: Contributions) -> ExtBuilder {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[1].persons = persons;
	builder.cooperatives[1].organizations = organizations;
	builder
}

#[test]
#[should_panic(expected = "contributions of a genesis cooperative must be more than zero")]
fn a_person_who_pays_no_entrance_stops_the_genesis() {
	let free = Contributions { entrance: 0, minimum_share: 1 };
	with_contributions(free, contributions(1)).build();
}

#[test]
#[should_panic(expected = "contributions of a genesis cooperative must be more than zero")]
fn an_organisation_without_share_stops_the_genesis() {
	let shareless = Contributions { entrance: 1, minimum_share: 0 };
	with_contributions(contributions(1), shareless).build();
}

#[test]
#[should_panic(expected = "contributions of a genesis cooperative must be more than zero")]
fn a_sum_that_does_not_fit_stops_the_genesis() {
	let enormous = Contributions { entrance: 1, minimum_share: Money::MAX };
	with_contributions(enormous, contributions(1)).build();
}

#[test]
#[should_panic(expected = "a genesis cooperative needs a registered organisation account")]
fn a_person_in_place_of_the_organisation_stops_the_genesis() {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[0].account = 1;
	builder.build();
}

#[test]
#[should_panic(expected = "a genesis cooperative needs a registered organisation account")]
fn an_unknown_organisation_stops_the_genesis() {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[0].account = STRANGER;
	builder.build();
}

#[test]
#[should_panic(expected = "an account stands for two genesis cooperatives")]
fn an_account_that_stands_twice_stops_the_genesis() {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[1].account = ORGANIZATION;
	builder.build();
}

#[test]
#[should_panic(expected = "country, currency, financial year or UTC offset")]
fn a_currency_that_is_none_stops_the_genesis() {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[1].currency = *b"rub";
	builder.build();
}

#[test]
#[should_panic(expected = "country, currency, financial year or UTC offset")]
fn a_financial_year_that_never_begins_stops_the_genesis() {
	let mut builder = ExtBuilder::default();
	builder.cooperatives[0].financial_year = FinancialYear { month: 6, day: 31 };
	builder.build();
}

/// A chain specification without the newer fields means Moscow's calendar year.
#[test]
fn what_a_chain_specification_does_not_say_has_a_default() {
	let full = serde_json::to_value(cooperative(ORGANIZATION)).unwrap();
	let mut brief = full.clone();
	for field in ["financialYear", "utcOffset", "domain", "transferKey", "meta"] {
		assert!(brief.as_object_mut().unwrap().remove(field).is_some(), "{field}");
	}
	let read: GenesisCooperative<AccountId> = serde_json::from_value(brief).unwrap();
	assert_eq!(serde_json::to_value(read).unwrap(), full);
}

#[test]
#[should_panic(expected = "staff of a genesis cooperative must be registered")]
fn unknown_staff_stop_the_genesis() {
	ExtBuilder::default().with_staff(&[(STRANGER, StaffRight::Cashier)]).build();
}

#[test]
#[should_panic(expected = "too many staff accounts in a genesis cooperative")]
fn too_many_staff_stop_the_genesis() {
	let staff: Vec<_> = (0..=MAX_STAFF).map(|n| (n.into(), StaffRight::Cashier)).collect();
	ExtBuilder::default().with_staff(&staff).build();
}

#[test]
#[should_panic(expected = "operator and union must exist")]
fn an_unknown_operator_stops_the_genesis() {
	ExtBuilder { operator: Some(UNKNOWN), ..Default::default() }.build();
}

#[test]
#[should_panic(expected = "operator and union must exist")]
fn an_unknown_union_stops_the_genesis() {
	ExtBuilder { union: Some(0), ..Default::default() }.build();
}
