//! Representation is handed over with both signatures (rules §1.2).

use crate::{mock::*, Error, Event, LegalForm, Offer, Offers, Procedure, Representations};
use coop_primitives::{providers::AccountRegistry, AccountKind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn offer(who: AccountId, to: AccountId) -> DispatchResult {
	Accounts::offer_representation(signed(who), COMPANY, to)
}

fn accept(who: AccountId) -> DispatchResult {
	Accounts::accept_representation(signed(who), COMPANY)
}

#[test]
fn both_sign_and_the_successor_represents() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(offer(BOB, ANN));
		let until = START + OFFER_LIFE;
		assert_eq!(Offers::<Test>::get(COMPANY), Some(Offer { to: ANN, until }));
		assert_eq!(
			last_event(),
			Event::RepresentationOffered { organization: COMPANY, to: ANN, until }
		);
		// Until he accepts nothing changes.
		assert_eq!(Accounts::representative_of(&COMPANY), Some(BOB));
		assert!(changed().is_empty());

		assert_ok!(accept(ANN));
		assert_eq!(
			last_event(),
			Event::RepresentativeReplaced { organization: COMPANY, old: Some(BOB), new: ANN }
		);
		assert_eq!(Accounts::representative_of(&COMPANY), Some(ANN));
		assert_eq!(changed(), [COMPANY]);
		assert!(!Offers::<Test>::contains_key(COMPANY));
		assert!(!Representations::<Test>::contains_key(BOB));
		assert_eq!(Representations::<Test>::get(ANN), 1);
		assert_noop!(offer(BOB, ANN), Error::<Test>::NotRepresentative);
		assert_ok!(offer(ANN, BOB));
	});
}

#[test]
fn a_new_offer_takes_the_place_of_the_old_one() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(offer(BOB, ANN));
		Now::set(START + 1);
		assert_ok!(offer(BOB, CARL));
		assert_noop!(accept(ANN), Error::<Test>::NotOffered);
		assert_ok!(accept(CARL));
	});
}

#[test]
fn only_the_representative_offers_and_only_to_another_person() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(offer(ANN, BOB), Error::<Test>::NotRepresentative);
		assert_noop!(offer(COMPANY, ANN), Error::<Test>::NotRepresentative);
		assert_noop!(offer(BOB, BOB), Error::<Test>::NothingChanged);
		assert_noop!(offer(BOB, STRANGER), Error::<Test>::NotAPerson);
		assert_noop!(offer(BOB, COOPERATIVE), Error::<Test>::NotAPerson);
		for organization in [ANN, STRANGER] {
			assert_noop!(
				Accounts::offer_representation(signed(BOB), organization, ANN),
				Error::<Test>::NotAnOrganization
			);
		}
		for origin in no_signers() {
			assert_noop!(Accounts::offer_representation(origin, COMPANY, ANN), BadOrigin);
		}
	});
}

#[test]
fn an_offer_can_be_withdrawn() {
	ExtBuilder::house().build_and_execute(|| {
		let withdraw = |who| Accounts::withdraw_offer(signed(who), COMPANY);
		assert_noop!(withdraw(BOB), Error::<Test>::OfferNotFound);
		assert_ok!(offer(BOB, ANN));
		assert_noop!(withdraw(ANN), Error::<Test>::NotRepresentative);
		assert_noop!(Accounts::withdraw_offer(signed(BOB), ANN), Error::<Test>::NotAnOrganization);
		for origin in no_signers() {
			assert_noop!(Accounts::withdraw_offer(origin, COMPANY), BadOrigin);
		}
		assert_ok!(withdraw(BOB));
		assert_eq!(last_event(), Event::OfferWithdrawn { organization: COMPANY, to: ANN });
		assert_noop!(accept(ANN), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn an_offer_ends_after_its_last_millisecond_without_anyones_help() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(offer(BOB, ANN));
		pass(OFFER_LIFE + 1);
		assert_eq!(last_event(), Event::OfferExpired { organization: COMPANY, to: ANN });
		assert_noop!(accept(ANN), Error::<Test>::OfferNotFound);

		assert_ok!(offer(BOB, ANN));
		// Before the chain has found time to end it, it is over too.
		Now::set(Now::get() + OFFER_LIFE + 1);
		assert_noop!(accept(ANN), Error::<Test>::TooLate);
		Now::set(Now::get() - 1);
		idle();
		assert_ok!(accept(ANN));
	});
}

#[test]
fn only_a_verified_member_with_room_accepts() {
	ExtBuilder::house().build_and_execute(|| {
		assert_noop!(accept(ANN), Error::<Test>::OfferNotFound);
		for (to, error) in [(DORA, Error::<Test>::NotVerified), (EVA, Error::NoMembership)] {
			assert_ok!(offer(BOB, to));
			assert_noop!(accept(to), error);
		}
		assert_ok!(attest(FIRST, DORA, Procedure::Video));
		assert_ok!(offer(BOB, DORA));
		assert_ok!(accept(DORA));

		for _ in 0..MAX_ORGANIZATIONS {
			let form = LegalForm::Other;
			assert_ok!(Accounts::register_organization(signed(ANN), form, *b"RU", profile(1)));
		}
		assert_ok!(offer(DORA, ANN));
		assert_noop!(accept(ANN), Error::<Test>::TooManyOrganizations);
		for origin in no_signers() {
			assert_noop!(Accounts::accept_representation(origin, COMPANY), BadOrigin);
		}
	});
}

#[test]
fn one_who_is_no_person_any_more_accepts_nothing() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(offer(BOB, ANN));
		crate::Accounts::<Test>::mutate(ANN, |record| {
			record.as_mut().unwrap().kind = AccountKind::Organization;
		});
		assert_noop!(accept(ANN), Error::<Test>::NotAPerson);
		crate::Accounts::<Test>::mutate(ANN, |record| {
			record.as_mut().unwrap().kind = AccountKind::Person;
		});
	});
}

#[test]
fn the_chair_of_a_cooperative_hands_nothing_over() {
	ExtBuilder::house().organization(COOPERATIVE, Some(DORA)).build_and_execute(|| {
		for who in [CARL, DORA] {
			assert_noop!(
				Accounts::offer_representation(signed(who), COOPERATIVE, ANN),
				Error::<Test>::RepresentedByChair
			);
			assert_noop!(
				Accounts::withdraw_offer(signed(who), COOPERATIVE),
				Error::<Test>::RepresentedByChair
			);
		}
		// Neither when it was offered before there was a chair.
		set_ready(FIRST, false);
		set_chair(FIRST, None);
		assert_ok!(Accounts::offer_representation(signed(DORA), COOPERATIVE, ANN));
		set_ready(FIRST, true);
		set_chair(FIRST, Some(CARL));
		assert_noop!(
			Accounts::accept_representation(signed(ANN), COOPERATIVE),
			Error::<Test>::RepresentedByChair
		);
	});
}
