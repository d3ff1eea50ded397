//! Consents for fast registration (rules §1.5).

use crate::{mock::*, Consent, Consents, Due, Error, Event};
use coop_primitives::{CoopId, Moment, DAY};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const UNTIL: Moment = START + DAY;

fn grant(who: AccountId, from: CoopId, to: CoopId) -> DispatchResult {
	grant_until(who, from, to, UNTIL)
}

fn grant_until(who: AccountId, from: CoopId, to: CoopId, until: Moment) -> DispatchResult {
	Accounts::grant_consent(signed(who), from, to, profile(8), TRANSFER_KEY, until)
}

fn revoke(who: AccountId, from: CoopId, to: CoopId) -> DispatchResult {
	Accounts::revoke_consent(signed(who), from, to)
}

#[test]
fn a_member_consents_and_takes_it_back() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(grant(BOB, FIRST, SECOND));
		let consent = Consent {
			from: FIRST,
			to: SECOND,
			profile: profile(8),
			key: TRANSFER_KEY,
			expires_at: UNTIL,
		};
		assert_eq!(Accounts::consent(BOB, FIRST, SECOND), Some(consent));
		assert_eq!(
			last_event(),
			Event::ConsentGranted {
				member: BOB,
				from: FIRST,
				to: SECOND,
				profile: profile(8),
				key: TRANSFER_KEY,
				expires_at: UNTIL,
			}
		);
		assert_eq!(Accounts::consent(BOB, SECOND, FIRST), None);

		assert_noop!(revoke(BOB, SECOND, FIRST), Error::<Test>::ConsentNotFound);
		assert_noop!(revoke(ANN, FIRST, SECOND), Error::<Test>::ConsentNotFound);
		for origin in no_signers() {
			assert_noop!(Accounts::revoke_consent(origin, FIRST, SECOND), BadOrigin);
		}
		assert_ok!(revoke(BOB, FIRST, SECOND));
		assert_eq!(last_event(), Event::ConsentRevoked { member: BOB, from: FIRST, to: SECOND });
		assert_eq!(Accounts::consent(BOB, FIRST, SECOND), None);
		assert!(!Consents::<Test>::contains_key(BOB));
		assert_noop!(revoke(BOB, FIRST, SECOND), Error::<Test>::ConsentNotFound);
	});
}

#[test]
fn it_needs_a_member_and_two_cooperatives_of_which_one_is_ready_to_receive() {
	ExtBuilder::house().build_and_execute(|| {
		for who in [CARL, STRANGER, EVA] {
			assert_noop!(grant(who, FIRST, SECOND), Error::<Test>::NotMember);
		}
		for origin in no_signers() {
			assert_noop!(
				Accounts::grant_consent(origin, FIRST, SECOND, profile(8), TRANSFER_KEY, UNTIL),
				BadOrigin
			);
		}
		assert_noop!(grant(BOB, FIRST, FIRST), Error::<Test>::SameCooperative);
		assert_noop!(grant(BOB, FIRST, UNKNOWN), Error::<Test>::CooperativeNotReady);
		set_ready(SECOND, false);
		assert_noop!(grant(BOB, FIRST, SECOND), Error::<Test>::CooperativeNotReady);
	});
}

#[test]
fn it_names_the_key_that_is_published() {
	ExtBuilder::house().build_and_execute(|| {
		publish(SECOND, Some([1; 32]));
		assert_noop!(grant(BOB, FIRST, SECOND), Error::<Test>::WrongTransferKey);
		publish(SECOND, None);
		assert_noop!(grant(BOB, FIRST, SECOND), Error::<Test>::NoTransferKey);
	});
}

#[test]
fn it_lasts_a_year_at_most() {
	ExtBuilder::house().build_and_execute(|| {
		for until in [0, START] {
			assert_noop!(grant_until(BOB, FIRST, SECOND, until), Error::<Test>::ExpiryNotInFuture);
		}
		for until in [START + LONGEST_CONSENT + 1, u64::MAX] {
			assert_noop!(grant_until(BOB, FIRST, SECOND, until), Error::<Test>::ExpiryTooFar);
		}
		assert_ok!(grant_until(BOB, FIRST, SECOND, START + LONGEST_CONSENT));
	});
}

#[test]
fn there_is_one_for_each_pair_and_not_too_many() {
	ExtBuilder::house().build_and_execute(|| {
		publish(UNION, Some(TRANSFER_KEY));
		publish(OPERATOR, Some(TRANSFER_KEY));
		assert_ok!(grant(ANN, FIRST, SECOND));
		assert_noop!(grant_until(ANN, FIRST, SECOND, UNTIL + 1), Error::<Test>::AlreadyConsented);
		assert_ok!(grant(ANN, SECOND, UNION));
		assert_noop!(grant(ANN, FIRST, OPERATOR), Error::<Test>::TooManyConsents);
		// Everyone has his own.
		assert_ok!(grant(BOB, FIRST, OPERATOR));
		assert_ok!(revoke(ANN, FIRST, SECOND));
		assert_ok!(grant(ANN, FIRST, OPERATOR));
	});
}

#[test]
fn it_ends_after_its_last_millisecond_without_anyones_help() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(grant(BOB, FIRST, SECOND));
		Now::set(UNTIL);
		idle();
		assert!(Accounts::consent(BOB, FIRST, SECOND).is_some());
		Now::set(UNTIL + 1);
		assert_eq!(Accounts::consent(BOB, FIRST, SECOND), None);
		idle();
		assert_eq!(last_event(), Event::ConsentEnded { member: BOB, from: FIRST, to: SECOND });
		assert!(!Consents::<Test>::contains_key(BOB));
	});
}

#[test]
fn one_that_is_over_does_not_hinder_a_new_one() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(grant(BOB, FIRST, SECOND));
		Now::set(UNTIL + 1);
		assert_ok!(grant_until(BOB, FIRST, SECOND, UNTIL + DAY));
		idle();
		assert!(Accounts::consent(BOB, FIRST, SECOND).is_some());
	});
}

#[test]
fn it_ends_when_the_member_leaves_the_cooperative_with_his_profile() {
	ExtBuilder::house().build_and_execute(|| {
		publish(FIRST, Some(TRANSFER_KEY));
		let ends = Due::<Test>::iter().count();
		assert_ok!(grant(ANN, FIRST, SECOND));
		assert_ok!(grant(ANN, SECOND, FIRST));
		leave(FIRST, ANN);
		assert_eq!(last_event(), Event::ConsentEnded { member: ANN, from: FIRST, to: SECOND });
		assert_eq!(Accounts::consent(ANN, FIRST, SECOND), None);
		assert!(Accounts::consent(ANN, SECOND, FIRST).is_some());
		assert_eq!(Due::<Test>::iter().count(), ends + 1);
	});
}
