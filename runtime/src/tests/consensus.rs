//! Sessions by slot, and who may hold session keys (rules §8.7).

use super::{
	chain::{on_chain, Alice, Bob},
	delegates::node_keys,
};
use crate::{
	configs::{consensus::SlotsPerSession, SLOT_DURATION},
	presets::{DEVELOPMENT, LOCAL},
	Runtime, RuntimeCall, Session, SessionKeys,
};
use sp_runtime::DispatchError;

#[test]
fn a_session_ends_when_its_slots_are_over() {
	on_chain(LOCAL, |chain| {
		let length: u64 = SlotsPerSession::get();
		// To the first slot of a session.
		while !(chain.now / SLOT_DURATION).is_multiple_of(length) {
			chain.next_block();
		}
		let session = Session::current_index();
		for _ in 1..length {
			chain.next_block();
			assert_eq!(Session::current_index(), session);
		}
		chain.next_block();
		assert_eq!(Session::current_index(), session + 1);
		assert_eq!(Session::validators().len(), 4, "the set of the genesis stays");
	});
}

#[test]
fn an_outage_ends_one_session_only() {
	on_chain(LOCAL, |chain| {
		let session = Session::current_index();
		let length: u64 = SlotsPerSession::get();
		chain.block_after(length * SLOT_DURATION * 20);
		assert_eq!(Session::current_index(), session + 1);
	});
}

#[test]
fn a_delegate_rotates_his_keys_with_proof_and_nobody_else_sets_any() {
	on_chain(DEVELOPMENT, |chain| {
		let set = |keys: &SessionKeys, proof: &[u8]| {
			RuntimeCall::Session(pallet_session::Call::set_keys {
				keys: keys.clone(),
				proof: proof.to_vec(),
			})
		};
		let (keys, proof) = node_keys(5, &Alice.to_account_id());
		let invalid: DispatchError = pallet_session::Error::<Runtime>::InvalidProof.into();
		assert_eq!(chain.send(Alice, set(&keys, &[])), Ok(Err(invalid)));
		assert_eq!(chain.send(Bob, set(&keys, &proof)), Ok(Err(invalid)));

		let (bobs, bobs_proof) = node_keys(5, &Bob.to_account_id());
		let none: DispatchError = pallet_session::Error::<Runtime>::NoAssociatedValidatorId.into();
		assert_eq!(chain.send(Bob, set(&bobs, &bobs_proof)), Ok(Err(none)));

		assert_eq!(chain.send(Alice, set(&keys, &proof)), Ok(Ok(())));
		assert_eq!(pallet_session::NextKeys::<Runtime>::get(Alice.to_account_id()), Some(keys));
	});
}

#[test]
fn nobody_leaves_the_set_by_throwing_keys_away() {
	on_chain(LOCAL, |chain| {
		let purge = RuntimeCall::Session(pallet_session::Call::purge_keys {});
		let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
		assert_eq!(chain.send(Alice, purge), Ok(Err(filtered)));
	});
}
