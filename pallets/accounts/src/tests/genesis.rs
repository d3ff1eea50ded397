//! Accounts from the first block.

use crate::{mock::*, AccountRecord, Accounts as AccountsOf};
use coop_primitives::{providers::AccountRegistry, AccountKind};

#[test]
fn genesis_accounts_are_registered() {
	ExtBuilder::default()
		.with(1, AccountKind::Person, profile(1))
		.with(2, AccountKind::Organization, profile(2))
		.build_and_execute(|| {
			let expected = |kind, n| AccountRecord {
				kind,
				profile: profile(n),
				registered_at: START,
				last_statement: 0,
			};
			assert_eq!(AccountsOf::<Test>::get(1), Some(expected(AccountKind::Person, 1)));
			assert_eq!(AccountsOf::<Test>::get(2), Some(expected(AccountKind::Organization, 2)));
			assert_eq!(AccountsOf::<Test>::count(), 2);
			assert_eq!(Accounts::kind_of(&2), Some(AccountKind::Organization));
			assert_eq!(Accounts::kind_of(&3), None);
		});
}

#[test]
#[should_panic(expected = "an account stands twice in the genesis")]
fn an_account_that_stands_twice_stops_the_genesis() {
	ExtBuilder::default()
		.with(1, AccountKind::Person, profile(1))
		.with(1, AccountKind::Organization, profile(2))
		.build();
}
