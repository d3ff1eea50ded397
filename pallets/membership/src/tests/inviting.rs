//! Who is invited needs no other countersignature (rules §4.2).

use crate::{
	invitation_hash, mock::*, Error, Event, Invitations, InvitationsDue, InvitationsOpen, Secret,
	WeightInfo,
};
use coop_primitives::{providers::MemberInspect, statement::Refusal, CoopId};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer, weights::Weight};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const SECRET: Secret = [7; 32];

fn invitation() -> H256 {
	invitation_hash(&SECRET)
}

fn invite() -> DispatchResult {
	Membership::invite(signed(&clerk()), FIRST, invitation())
}

/// Somebody who acts nowhere brings what the person signs now.
fn bring(key: &Key, cooperative: CoopId, secret: Secret) -> DispatchResult {
	let application = sign(key, &statement(key.account(), cooperative));
	bring_signed(key, cooperative, secret, application)
}

fn bring_signed(
	key: &Key,
	cooperative: CoopId,
	secret: Secret,
	application: Signed,
) -> DispatchResult {
	let anybody = signed(&account(99));
	with_storage_layer(|| {
		let who = key.account();
		Membership::apply_invited(anybody, cooperative, who, FORM, application, secret)
	})
}

#[test]
fn with_an_invitation_anybody_brings_one_application() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(invite());
		let until = NOW + INVITATION_LIFE;
		let invited = Event::Invited { cooperative: FIRST, invitation: invitation(), until };
		assert_eq!(events(), [invited]);
		assert!(Membership::is_invited(FIRST, &SECRET));

		assert_ok!(bring(&person(1), FIRST, SECRET));
		assert!(Membership::is_applicant(FIRST, &person(1).account()));
		// The account is registered, and the invitation used up.
		assert!(Register::contains_key(person(1).account()));
		assert!(!Membership::is_invited(FIRST, &SECRET));
		assert_noop!(bring(&person(2), FIRST, SECRET), Error::<Test>::InvitationNotFound);
		assert!(!InvitationsOpen::<Test>::contains_key(FIRST));
	});
}

#[test]
fn the_hash_is_as_written_down() {
	assert_eq!(
		invitation(),
		H256(sp_io::hashing::blake2_256(&SECRET)),
		"Blake2-256 of the 32 bytes of the secret"
	);
}

#[test]
fn only_registrars_and_relays_of_a_ready_cooperative_invite() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [account(1), founders()[0].clone(), second_clerk()] {
			assert_noop!(
				Membership::invite(signed(&who), FIRST, invitation()),
				Error::<Test>::NotRegistrarOrRelay
			);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::invite(origin, FIRST, invitation()), BadOrigin);
		}
		assert_noop!(
			Membership::invite(signed(&clerk()), UNKNOWN, invitation()),
			Error::<Test>::CooperativeNotFound
		);
		set_ready(FIRST, false);
		assert_noop!(invite(), Error::<Test>::CooperativeNotReady);
		set_ready(FIRST, true);
		assert_ok!(Membership::invite(signed(&relay()), FIRST, invitation()));
		assert_noop!(invite(), Error::<Test>::AlreadyInvited);
	});
}

#[test]
fn a_cooperative_has_not_too_many_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let nth = |n: u32| invitation_hash(&[u8::try_from(n).expect("few"); 32]);
		for n in 0..MAX_INVITATIONS {
			assert_ok!(Membership::invite(signed(&clerk()), FIRST, nth(n)));
		}
		let one_more = nth(MAX_INVITATIONS);
		assert_noop!(
			Membership::invite(signed(&clerk()), FIRST, one_more),
			Error::<Test>::TooManyInvitations
		);
		// Another cooperative has its own.
		assert_ok!(Membership::invite(signed(&second_clerk()), SECOND, one_more));
		assert_ok!(Membership::withdraw_invitation(signed(&clerk()), FIRST, nth(0)));
		assert_ok!(Membership::invite(signed(&clerk()), FIRST, one_more));
	});
}

#[test]
fn registrars_and_relays_take_it_back() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(invite());
		let withdraw = |origin| Membership::withdraw_invitation(origin, FIRST, invitation());
		for who in [account(1), second_clerk()] {
			assert_noop!(withdraw(signed(&who)), Error::<Test>::NotRegistrarOrRelay);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(withdraw(origin), BadOrigin);
		}
		// Also when the cooperative is blocked.
		set_ready(FIRST, false);
		assert_ok!(withdraw(signed(&relay())));
		assert_noop!(withdraw(signed(&relay())), Error::<Test>::InvitationNotFound);
		set_ready(FIRST, true);
		assert_noop!(bring(&person(1), FIRST, SECRET), Error::<Test>::InvitationNotFound);
	});
}

#[test]
fn it_is_good_for_its_cooperative_and_secret_only() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(invite());
		assert_noop!(bring(&person(1), SECOND, SECRET), Error::<Test>::InvitationNotFound);
		assert_noop!(bring(&person(1), FIRST, [8; 32]), Error::<Test>::InvitationNotFound);
		// The hash is on the chain; it is not the secret.
		assert_noop!(bring(&person(1), FIRST, invitation().0), Error::<Test>::InvitationNotFound);
		assert_ok!(bring(&person(1), FIRST, SECRET));
	});
}

/// And what is refused leaves the invitation as it was.
#[test]
fn who_was_invited_must_have_signed_himself() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(invite());
		let (key, thief) = (person(1), person(2));
		let forged = sign(&thief, &statement(key.account(), FIRST));
		assert_noop!(bring_signed(&key, FIRST, SECRET, forged), refused(Refusal::BadSignature));
		let elsewhere = sign(&key, &statement(key.account(), SECOND));
		assert_noop!(
			bring_signed(&key, FIRST, SECRET, elsewhere),
			refused(Refusal::OtherCooperative)
		);
		assert_ok!(apply_relayed(&key, FIRST));
		set_now(NOW + 1);
		assert_noop!(bring(&key, FIRST, SECRET), Error::<Test>::AlreadyApplied);
		set_ready(FIRST, false);
		assert_noop!(bring(&thief, FIRST, SECRET), Error::<Test>::CooperativeNotReady);
		assert_noop!(bring(&thief, UNKNOWN, SECRET), Error::<Test>::CooperativeNotFound);
		let application = sign(&thief, &statement(thief.account(), FIRST));
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let (who, application) = (thief.account(), application.clone());
			assert_noop!(
				Membership::apply_invited(origin, FIRST, who, FORM, application, SECRET),
				BadOrigin
			);
		}
		assert!(Invitations::<Test>::contains_key(FIRST, invitation()));
	});
}

#[test]
fn it_ends_after_its_last_millisecond_without_anyones_help() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(invite());
		set_now(NOW + INVITATION_LIFE);
		idle(Weight::MAX);
		assert!(Membership::is_invited(FIRST, &SECRET));
		set_now(NOW + INVITATION_LIFE + 1);
		// It is over although nobody has cleared it away yet.
		assert!(!Membership::is_invited(FIRST, &SECRET));
		assert_noop!(bring(&person(1), FIRST, SECRET), Error::<Test>::InvitationNotFound);
		idle(Weight::MAX);
		let ended = Event::InvitationEnded { cooperative: FIRST, invitation: invitation() };
		assert_eq!(events().last(), Some(&ended));
		assert_eq!(Invitations::<Test>::iter().count(), 0);
	});
}

#[test]
fn many_ends_are_worked_off_as_far_as_the_weight_goes() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 0..10 {
			assert_ok!(Membership::invite(signed(&clerk()), FIRST, invitation_hash(&[n; 32])));
		}
		set_now(NOW + INVITATION_LIFE + 1);
		let left = || InvitationsDue::<Test>::iter_keys().count();
		let one = <() as WeightInfo>::withdraw_invitation();
		// The look at the ends of exits, then three invitations.
		let look = <() as WeightInfo>::end_membership() + AUTOMATED + FIXED;
		assert!(idle(look + one * 3).all_lte(look + one * 3));
		assert_eq!(left(), 7);
		assert_eq!(idle(Weight::zero()), Weight::zero());
		idle(Weight::MAX);
		assert_eq!(left(), 0);
	});
}
