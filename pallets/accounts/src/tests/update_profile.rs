//! Replacing the hash of one's data (rules §1.4).

use crate::{mock::*, AccountRecord, Accounts as AccountsOf, Error, Event};
use coop_primitives::{providers::AccountRegistry, AccountKind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn with_person() -> ExtBuilder {
	ExtBuilder::default().with(1, AccountKind::Person, profile(1))
}

#[test]
fn the_account_itself_sets_a_new_hash_and_nothing_else() {
	with_person().build_and_execute(|| {
		assert_ok!(Accounts::note_statement(&1, 7));
		let before = AccountsOf::<Test>::get(1).unwrap();
		Now::set(START + 1);

		assert_ok!(Accounts::update_profile(RuntimeOrigin::signed(1), profile(2)));

		let after = AccountRecord { profile: profile(2), ..before };
		assert_eq!(AccountsOf::<Test>::get(1), Some(after));
		System::assert_last_event(Event::ProfileUpdated { who: 1, profile: profile(2) }.into());
	});
}

#[test]
fn an_organisation_does_so_too() {
	ExtBuilder::default().with(2, AccountKind::Organization, profile(1)).build_and_execute(|| {
		assert_ok!(Accounts::update_profile(RuntimeOrigin::signed(2), profile(2)));
		assert_eq!(Accounts::kind_of(&2), Some(AccountKind::Organization));
	});
}

#[test]
fn an_account_that_is_not_registered_is_refused() {
	with_person().build_and_execute(|| {
		assert_noop!(
			Accounts::update_profile(RuntimeOrigin::signed(9), profile(2)),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn the_same_hash_is_refused() {
	with_person().build_and_execute(|| {
		assert_noop!(
			Accounts::update_profile(RuntimeOrigin::signed(1), profile(1)),
			Error::<Test>::NothingChanged
		);
	});
}

#[test]
fn nobody_else_may_call_it() {
	with_person().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Accounts::update_profile(origin, profile(2)), BadOrigin);
		}
	});
}
