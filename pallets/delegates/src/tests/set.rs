//! Who sits, and with which keys it can be proved later.

use crate::mock::*;
use frame_support::traits::KeyOwnerProofSystem;
use pallet_session::historical::{HistoricalSessions, StoredRange};
use sp_runtime::{key_types::DUMMY, testing::UintAuthorityId};

fn owner_by(proof: sp_session::MembershipProof, key: u64) -> Option<AccountId> {
	Historical::check_proof((DUMMY, UintAuthorityId(key)), proof).map(|(who, ())| who)
}

fn prove(key: u64) -> sp_session::MembershipProof {
	Historical::prove((DUMMY, UintAuthorityId(key))).expect("the key is in use")
}

#[test]
fn everybody_with_keys_in_the_genesis_sits_in_the_order_of_ids() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Session::validators(), DELEGATES);
		block_in(FIRST_SLOT);
		for _ in 0..3 {
			next_session();
			assert_eq!(Session::validators(), DELEGATES);
		}
	});
}

/// Each change costs a new GRANDPA set and so a longer proof of finality.
#[test]
fn without_a_change_nothing_is_reported_as_changed() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		for _ in 0..5 {
			next_session();
			assert!(!pallet_session::QueuedChanged::<Test>::get());
		}
	});
}

#[test]
fn misbehaviour_in_an_earlier_session_can_be_proved_from_the_first_on() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		let proof = prove(3);
		assert_eq!(owner_by(proof.clone(), 3), Some(3));
		next_session();
		next_session();
		assert_eq!(owner_by(proof.clone(), 3), Some(3));
		assert_eq!(owner_by(proof, 99), None);
	});
}

#[test]
fn rotated_keys_take_effect_after_one_full_session_and_can_be_proved_later() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		set_key(2, 22);
		next_session();
		let queued = pallet_session::QueuedKeys::<Test>::get();
		assert_eq!(queued[1], (2, UintAuthorityId(22)));
		assert!(pallet_session::QueuedChanged::<Test>::get());
		next_session();
		assert!(!pallet_session::QueuedChanged::<Test>::get());

		let proof = prove(22);
		next_session();
		assert_eq!(owner_by(proof, 22), Some(2));
		assert_eq!(Session::validators(), DELEGATES);
	});
}

#[test]
fn one_who_has_no_keys_any_more_leaves_with_the_next_but_one_session() {
	// By hand only: nobody can take his keys away while he sits.
	ExtBuilder.build().execute_with(|| {
		block_in(FIRST_SLOT);
		pallet_session::NextKeys::<Test>::remove(7);
		next_session();
		assert_eq!(Session::validators(), DELEGATES);
		next_session();
		assert_eq!(Session::validators(), DELEGATES[..6]);
	});
}

#[test]
fn historical_roots_are_kept_as_long_as_configured() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		for session in 1u32..20 {
			next_session();
			let oldest = session.saturating_sub(SESSIONS_KEPT as u32);
			// The roots of the present and the next session are there already.
			assert_eq!(StoredRange::<Test>::get(), Some((oldest, session + 2)));
			let kept = HistoricalSessions::<Test>::iter().count();
			assert_eq!(u32::try_from(kept), Ok(session + 2 - oldest));
		}
	});
}
