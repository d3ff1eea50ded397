//! An organisation signs the connection agreement (rules §3.1, §3.2).

use crate::{
	mock::*, Agreement, Agreements, CooperativeOf, Cooperatives as CooperativesOf, Error, Event,
	FinancialYear, NextCooperative, Profile, Settings, Status,
};
use coop_primitives::{providers::CooperativeInspect, Contributions, CoopId, Money};
use frame_support::{assert_noop, assert_ok};

fn connect(profile: Profile) -> sp_runtime::DispatchResult {
	Cooperatives::connect(signed(COMPANY), profile, AGREEMENT)
}

#[test]
fn a_member_of_operator_and_union_connects_and_is_pending() {
	ExtBuilder::default().build_and_execute(|| {
		join_both(COMPANY);
		assert_ok!(connect(profile()));
		System::assert_last_event(
			Event::CooperativeConnected {
				cooperative: NEW,
				account: COMPANY,
				agreement: AGREEMENT,
				profile: profile(),
			}
			.into(),
		);
		let record = CooperativesOf::<Test>::get(NEW).unwrap();
		assert_eq!((record.account, record.status, record.meta), (COMPANY, Status::Pending, false));
		assert_eq!((record.country, record.currency), (*b"KZ", *b"KZT"));
		assert_eq!((record.persons, record.organizations), (contributions(5), contributions(50)));
		assert_eq!(record.financial_year, FinancialYear { month: 7, day: 1 });
		assert_eq!((record.utc_offset, record.settings), (300, profile().settings));
		assert_eq!(
			Agreements::<Test>::get(NEW),
			Some(Agreement { document: AGREEMENT, made_at: NOW })
		);
		assert_eq!(CooperativeOf::<Test>::get(COMPANY), Some(NEW));
		assert!(Cooperatives::exists(NEW));
		assert!(!Cooperatives::is_ready(NEW));
	});
}

#[test]
fn what_is_missing_is_said() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(connect(profile()), Error::<Test>::NotMemberOfOperator);
		join(SECOND, COMPANY);
		assert_noop!(connect(profile()), Error::<Test>::NotMemberOfOperator);
		leave(SECOND, COMPANY);
		join(FIRST, COMPANY);
		assert_noop!(connect(profile()), Error::<Test>::NotMemberOfUnion);
		join(SECOND, COMPANY);
		assert_ok!(connect(profile()));
	});
}

#[test]
fn a_platform_without_operator_or_union_connects_nobody() {
	for (operator, union, error) in [
		(None, Some(SECOND), Error::<Test>::NoOperator),
		(Some(FIRST), None, Error::<Test>::NoUnion),
	] {
		ExtBuilder { operator, union, ..Default::default() }.build_and_execute(|| {
			join_both(COMPANY);
			assert_noop!(connect(profile()), error);
		});
	}
}

#[test]
fn only_a_registered_organisation_connects() {
	ExtBuilder::default().build_and_execute(|| {
		for (who, error) in
			[(1, Error::<Test>::NotOrganization), (STRANGER, Error::<Test>::AccountNotRegistered)]
		{
			join_both(who);
			assert_noop!(Cooperatives::connect(signed(who), profile(), AGREEMENT), error);
		}
	});
}

#[test]
fn an_organisation_connects_once() {
	ExtBuilder::default().build_and_execute(|| {
		connected(COMPANY);
		assert_noop!(connect(profile()), Error::<Test>::AlreadyConnected);
		// Those of the genesis are connected.
		join_both(ORGANIZATION);
		assert_noop!(
			Cooperatives::connect(signed(ORGANIZATION), profile(), AGREEMENT),
			Error::<Test>::AlreadyConnected
		);
	});
}

#[test]
fn a_profile_must_be_well() {
	ExtBuilder::default().build_and_execute(|| {
		join_both(COMPANY);
		let good = profile();
		let free = Contributions { entrance: 0, minimum_share: 1 };
		let shareless = Contributions { entrance: 1, minimum_share: 0 };
		let enormous = Contributions { entrance: 1, minimum_share: Money::MAX };
		let settings = Settings { domain: None, ..good.settings };
		let cases = [
			(Profile { persons: free, ..good.clone() }, Error::<Test>::InvalidContributions),
			(Profile { persons: enormous, ..good.clone() }, Error::InvalidContributions),
			(Profile { organizations: shareless, ..good.clone() }, Error::InvalidContributions),
			(Profile { country: *b"ru", ..good.clone() }, Error::InvalidCountry),
			(Profile { country: *b"R1", ..good.clone() }, Error::InvalidCountry),
			(Profile { currency: *b"RUb", ..good.clone() }, Error::InvalidCurrency),
			(Profile { currency: [0; 3], ..good.clone() }, Error::InvalidCurrency),
			(
				Profile { financial_year: FinancialYear { month: 2, day: 29 }, ..good.clone() },
				Error::InvalidFinancialYear,
			),
			(Profile { utc_offset: -721, ..good.clone() }, Error::InvalidUtcOffset),
			(Profile { utc_offset: 841, ..good.clone() }, Error::InvalidUtcOffset),
			(Profile { settings, ..good.clone() }, Error::NoDomain),
		];
		for (profile, error) in cases {
			assert_noop!(connect(profile), error);
		}
		assert_ok!(connect(Profile { utc_offset: 840, ..good }));
	});
}

#[test]
fn ids_end_somewhere() {
	ExtBuilder::default().build_and_execute(|| {
		join_both(COMPANY);
		NextCooperative::<Test>::put(CoopId::MAX);
		assert_noop!(connect(profile()), Error::<Test>::Overflow);
	});
}

#[test]
fn a_financial_year_begins_on_a_day_that_every_year_has() {
	for (month, days) in [
		(0, 0),
		(1, 31),
		(2, 28),
		(3, 31),
		(4, 30),
		(5, 31),
		(6, 30),
		(7, 31),
		(8, 31),
		(9, 30),
		(10, 31),
		(11, 30),
		(12, 31),
		(13, 0),
	] {
		for day in 0..=32 {
			let valid = (1..=days).contains(&day);
			assert_eq!(FinancialYear { month, day }.is_valid(), valid, "{day}.{month}");
		}
	}
}
