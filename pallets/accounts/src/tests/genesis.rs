//! Accounts from the first block.

use crate::{
	mock::*, AccountRecord, Accounts as AccountsOf, Attestation, Attestations, LegalForm,
	Organization, Organizations, Procedure, Representations,
};
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

#[test]
fn genesis_organisations_have_form_country_and_representative() {
	ExtBuilder::house().organization(COOPERATIVE, None).build_and_execute(|| {
		let expected = Organization { form: LegalForm::Company, country: *b"RU" };
		assert_eq!(Organizations::<Test>::get(COMPANY), Some(expected.clone()));
		assert_eq!(Organizations::<Test>::get(COOPERATIVE), Some(expected));
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		assert_eq!(Representations::<Test>::get(BOB), 1);
	});
}

#[test]
fn genesis_persons_are_verified() {
	ExtBuilder::house().build_and_execute(|| {
		let expected = Attestation {
			cooperative: FIRST,
			verifier: None,
			procedure: Procedure::InPerson,
			tag: tag(ANN),
			attested_at: START,
			expires_at: EXPIRY,
			orphaned_until: None,
			announced: false,
			due: EXPIRY - NOTICE,
		};
		assert_eq!(Attestations::<Test>::get(ANN), Some(expected));
		assert!(Accounts::is_verified(&ANN));
		assert!(!Accounts::is_verified(&DORA));
	});
}

#[test]
#[should_panic(expected = "a genesis organisation needs a registered account and a country")]
fn a_person_is_no_organisation_in_the_genesis() {
	ExtBuilder::house().organization(ANN, None).build();
}

#[test]
#[should_panic(expected = "an organisation stands twice in the genesis")]
fn an_organisation_that_stands_twice_stops_the_genesis() {
	ExtBuilder::house().organization(COMPANY, None).build();
}

#[test]
#[should_panic(expected = "a genesis representative is a registered person")]
fn an_organisation_represents_nobody_in_the_genesis() {
	ExtBuilder::house().organization(COOPERATIVE, Some(COMPANY)).build();
}

#[test]
#[should_panic(expected = "only a registered person is verified in the genesis")]
fn an_organisation_is_not_verified_in_the_genesis() {
	ExtBuilder::house().verified(COMPANY, FIRST, tag(COMPANY)).build();
}

#[test]
#[should_panic(expected = "a verified person or his tag stands twice in the genesis")]
fn a_tag_that_stands_twice_stops_the_genesis() {
	ExtBuilder::house().verified(DORA, FIRST, tag(ANN)).build();
}
