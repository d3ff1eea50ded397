//! What the council sets, and what the general meeting sets (rules §3.7).

use crate::{
	mock::*, Cooperative, Cooperatives as CooperativesOf, Error, Event, FinancialYear, Settings,
	Status,
};
use coop_primitives::{
	providers::{CooperativeInspect, FinancialYears},
	AccountKind, Contributions, DAY, HOUR,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

const SETTINGS: Settings =
	Settings { domain: Some(H256::repeat_byte(1)), transfer_key: Some([2; 32]) };
const YEAR: FinancialYear = FinancialYear { month: 4, day: 30 };

fn record() -> Cooperative<AccountId> {
	CooperativesOf::<Test>::get(FIRST).unwrap()
}

#[test]
fn the_council_sets_domain_and_transfer_key() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Cooperatives::transfer_key(FIRST), None);
		assert_ok!(Cooperatives::set_settings(council(FIRST), FIRST, SETTINGS));
		System::assert_last_event(
			Event::SettingsChanged { cooperative: FIRST, settings: SETTINGS }.into(),
		);
		assert_eq!(record().settings, SETTINGS);
		assert_eq!(Cooperatives::transfer_key(FIRST), Some([2; 32]));
		assert_eq!(Cooperatives::transfer_key(SECOND), None);
		assert_eq!(Cooperatives::transfer_key(UNKNOWN), None);
		assert_noop!(
			Cooperatives::set_settings(council(FIRST), FIRST, SETTINGS),
			Error::<Test>::NothingChanged
		);
		// A connected cooperative has a domain (rules §3.1).
		let without = Settings { domain: None, ..SETTINGS };
		assert_noop!(
			Cooperatives::set_settings(council(FIRST), FIRST, without),
			Error::<Test>::NoDomain
		);
		assert_noop!(
			Cooperatives::set_settings(council(SECOND), FIRST, Settings::default()),
			Error::<Test>::WrongCooperative
		);
		assert_noop!(
			Cooperatives::set_settings(council(UNKNOWN), UNKNOWN, SETTINGS),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn only_a_ready_cooperative_has_a_council_that_sets() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		for (status, error) in [
			(Status::Pending, Error::<Test>::NotActivated),
			(Status::Active, Error::<Test>::NotReady),
			(Status::Blocked, Error::<Test>::CooperativeBlocked),
		] {
			set_status(id, status);
			assert_noop!(Cooperatives::set_settings(council(id), id, SETTINGS), error);
			let error = Cooperatives::set_settings(council(id), id, SETTINGS).unwrap_err();
			assert_noop!(Cooperatives::declare_meta(council(id), id, true), error);
		}
		set_status(id, Status::Ready);
	});
}

#[test]
fn the_general_meeting_sets_charter_contributions_and_financial_year() {
	ExtBuilder::default().build_and_execute(|| {
		let (persons, organizations) = (contributions(7), contributions(70));
		assert_ok!(Cooperatives::set_charter(meeting(FIRST), FIRST, DOCUMENT));
		assert_ok!(Cooperatives::set_contributions(meeting(FIRST), FIRST, persons, organizations));
		assert_ok!(Cooperatives::set_financial_year(meeting(FIRST), FIRST, YEAR, -720));
		assert_eq!(
			events(),
			[
				Event::CharterChanged { cooperative: FIRST, charter: DOCUMENT },
				Event::ContributionsChanged { cooperative: FIRST, persons, organizations },
				Event::FinancialYearChanged {
					cooperative: FIRST,
					financial_year: YEAR,
					utc_offset: -720
				},
			]
		);
		assert_eq!((record().charter, record().financial_year), (DOCUMENT, YEAR));
		assert_eq!(record().utc_offset, -720);
		assert_eq!(Cooperatives::contributions(FIRST, AccountKind::Person), Some(persons));
		assert_eq!(
			Cooperatives::contributions(FIRST, AccountKind::Organization),
			Some(organizations)
		);
	});
}

#[test]
fn a_meeting_sets_what_is_new_and_well_in_its_own_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		let record = record();
		let (persons, organizations) = (record.persons, record.organizations);
		let (year, offset) = (record.financial_year, record.utc_offset);
		let charter = record.charter;
		let free = Contributions { entrance: 0, ..persons };
		let cases = [
			(FIRST, FIRST, Error::<Test>::NothingChanged),
			(SECOND, FIRST, Error::WrongCooperative),
			(UNKNOWN, UNKNOWN, Error::NotFound),
		];
		for (by, id, error) in cases {
			let error = sp_runtime::DispatchError::from(error);
			let by = || meeting(by);
			assert_noop!(Cooperatives::set_charter(by(), id, charter), error);
			assert_noop!(Cooperatives::set_contributions(by(), id, persons, organizations), error);
			assert_noop!(Cooperatives::set_financial_year(by(), id, year, offset), error);
		}
		assert_noop!(
			Cooperatives::set_contributions(meeting(FIRST), FIRST, free, organizations),
			Error::<Test>::InvalidContributions
		);
		let never = FinancialYear { month: 13, day: 1 };
		assert_noop!(
			Cooperatives::set_financial_year(meeting(FIRST), FIRST, never, offset),
			Error::<Test>::InvalidFinancialYear
		);
		assert_noop!(
			Cooperatives::set_financial_year(meeting(FIRST), FIRST, YEAR, 841),
			Error::<Test>::InvalidUtcOffset
		);
	});
}

/// A meeting may run while the cooperative is blocked (rules §7.1).
#[test]
fn the_meeting_of_a_blocked_cooperative_sets_too() {
	ExtBuilder::default().build_and_execute(|| {
		let id = ready(COMPANY);
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_ok!(Cooperatives::set_charter(meeting(id), id, DOCUMENT));
		assert_eq!(status(id), Status::Blocked);
	});
}

#[test]
fn a_meta_cooperative_declares_itself() {
	ExtBuilder::default().build_and_execute(|| {
		for meta in [true, false] {
			assert_ok!(Cooperatives::declare_meta(council(FIRST), FIRST, meta));
			System::assert_last_event(Event::MetaDeclared { cooperative: FIRST, meta }.into());
			assert_eq!(record().meta, meta);
			assert_noop!(
				Cooperatives::declare_meta(council(FIRST), FIRST, meta),
				Error::<Test>::NothingChanged
			);
		}
		assert_noop!(
			Cooperatives::declare_meta(council(SECOND), FIRST, true),
			Error::<Test>::WrongCooperative
		);
		assert_noop!(
			Cooperatives::declare_meta(council(UNKNOWN), UNKNOWN, true),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn months_are_counted_from_the_end_of_the_cooperatives_own_financial_year() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Cooperatives::set_financial_year(meeting(FIRST), FIRST, YEAR, -720));
		// It ends on 29 April 2025; midnight is twelve hours later than in Greenwich.
		let on_30_june = 20_269 * DAY + 12 * HOUR;
		assert_eq!(Cooperatives::months_after(FIRST, 2025, 2), Some(on_30_june));
		assert_eq!(Cooperatives::months_after(UNKNOWN, 2025, 2), None);
	});
}
