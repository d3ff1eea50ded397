//! A verified member registers an organisation (rules §1.1, §1.2).

use crate::{
	mock::*, organizations::ORGANIZATION_TAG, Accounts as AccountsOf, Error, Event, LegalForm,
	Organization, Organizations, OrganizationsMade, Representations, Representatives,
};
use codec::Encode;
use coop_primitives::{providers::AccountRegistry, AccountKind};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchError::BadOrigin, DispatchResult};

fn register(who: AccountId) -> DispatchResult {
	register_in(who, *b"RU")
}

fn register_in(who: AccountId, country: [u8; 2]) -> DispatchResult {
	Accounts::register_organization(signed(who), LegalForm::SoleTrader, country, profile(60))
}

#[test]
fn a_verified_member_registers_an_organisation_and_represents_it() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(register(ANN));
		let organization = Accounts::organization_account(1).unwrap();
		assert_eq!(Accounts::kind_of(&organization), Some(AccountKind::Organization));
		assert_eq!(AccountsOf::<Test>::get(organization).unwrap().profile, profile(60));
		assert_eq!(
			Organizations::<Test>::get(organization),
			Some(Organization { form: LegalForm::SoleTrader, country: *b"RU" })
		);
		assert_eq!(Accounts::representative(organization), Some(ANN));
		assert_eq!(System::providers(&organization), 1);
		assert_eq!(
			last_event(),
			Event::OrganizationRegistered {
				organization,
				form: LegalForm::SoleTrader,
				country: *b"RU",
				representative: ANN,
			}
		);
		// He keeps his own account, and may have several organisations.
		assert_eq!(Accounts::kind_of(&ANN), Some(AccountKind::Person));
		assert_ok!(register(ANN));
		assert_ne!(Accounts::organization_account(2).unwrap(), organization);
		assert_eq!(Representations::<Test>::get(ANN), 2);
	});
}

/// Another implementation can find an organisation's account id.
#[test]
fn the_account_id_is_as_written_down() {
	ExtBuilder::house().build_and_execute(|| {
		let genesis: H256 = System::block_hash(0);
		let mut bytes = b"coop/organisation".to_vec();
		bytes.extend_from_slice(genesis.as_bytes());
		bytes.extend_from_slice(&[7, 0, 0, 0]);
		assert_eq!(bytes, (ORGANIZATION_TAG, genesis, 7u32).encode());
		let hash = sp_io::hashing::blake2_256(&bytes);
		let account = AccountId::from_le_bytes(hash[..8].try_into().unwrap());
		assert_eq!(Accounts::organization_account(7), Ok(account));
	});
}

#[test]
fn who_is_not_a_verified_member_is_refused() {
	ExtBuilder::house().build_and_execute(|| {
		for (who, error) in [
			(STRANGER, Error::<Test>::NotAPerson),
			(COMPANY, Error::NotAPerson),
			(DORA, Error::NotVerified),
			(EVA, Error::NoMembership),
		] {
			assert_noop!(register(who), error);
		}
		Now::set(EXPIRY);
		assert_ok!(register(ANN));
		Now::set(EXPIRY + 1);
		assert_noop!(register(ANN), Error::<Test>::NotVerified);
	});
}

#[test]
fn a_country_has_two_capital_letters() {
	ExtBuilder::house().build_and_execute(|| {
		for country in [*b"ru", *b"R1", *b"R ", [0, 0], [b'A' - 1, b'Z'], [b'A', b'Z' + 1]] {
			assert_noop!(register_in(ANN, country), Error::<Test>::BadCountry);
		}
		assert_ok!(register_in(ANN, *b"AZ"));
	});
}

#[test]
fn nobody_represents_more_than_the_most() {
	ExtBuilder::house().build_and_execute(|| {
		for _ in 0..MAX_ORGANIZATIONS {
			assert_ok!(register(ANN));
		}
		assert_noop!(register(ANN), Error::<Test>::TooManyOrganizations);
		// Others are not hindered.
		assert_ok!(register(BOB));
	});
}

#[test]
fn the_last_number_is_not_passed() {
	ExtBuilder::house().build().execute_with(|| {
		OrganizationsMade::<Test>::put(u32::MAX);
		assert_noop!(register(ANN), Error::<Test>::Overflow);
	});
}

#[test]
fn an_account_that_exists_is_not_taken() {
	ExtBuilder::house().build_and_execute(|| {
		let taken = Accounts::organization_account(1).unwrap();
		assert_ok!(Accounts::register_person(&taken, profile(1)));
		assert_noop!(register(ANN), Error::<Test>::AlreadyExists);
	});
}

#[test]
fn nobody_but_a_signer_registers() {
	ExtBuilder::house().build_and_execute(|| {
		for origin in no_signers() {
			assert_noop!(
				Accounts::register_organization(origin, LegalForm::Other, *b"RU", profile(60)),
				BadOrigin
			);
		}
	});
}

#[test]
fn a_wrong_count_is_noticed() {
	ExtBuilder::house().build().execute_with(|| {
		assert_ok!(register(ANN));
		Representations::<Test>::insert(ANN, 2);
		assert!(crate::try_state::check::<Test>().is_err());
		Representations::<Test>::insert(ANN, 1);
		assert_ok!(crate::try_state::check::<Test>());
		Representatives::<Test>::insert(ANN, BOB);
		assert_eq!(
			crate::try_state::check::<Test>(),
			Err(DispatchError::Other("not an organisation"))
		);
	});
}
