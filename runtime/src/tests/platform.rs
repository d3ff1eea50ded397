//! Platform governance without a superuser (rules §8.11).

use super::chain::{on_chain, Alice, Bob, Chain, Charlie, Dave};
use crate::{
	configs::params::{dynamic, RuntimeParameters},
	presets::LOCAL,
	Runtime, RuntimeCall, SafeMode,
};
use codec::Encode;
use frame_support::{assert_ok, traits::Get, weights::Weight};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};

const BOUND: Weight = Weight::from_parts(100_000_000_000, 1_000_000);

/// Puts a motion that needs three of the four delegates, lets some of them vote for it, and closes
/// it. Yields whether it was carried out.
fn motion(chain: &mut Chain, call: RuntimeCall, ayes: &[Sr25519Keyring]) -> bool {
	let length = call.encoded_size() as u32;
	let hash = BlakeTwo256::hash_of(&call);
	let propose = RuntimeCall::Platform(pallet_collective::Call::propose {
		threshold: 3,
		proposal: Box::new(call),
		length_bound: length,
	});
	assert_ok!(chain.send(Alice, propose).unwrap());
	let index =
		pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get() - 1;
	for who in ayes {
		let vote = RuntimeCall::Platform(pallet_collective::Call::vote {
			proposal: hash,
			index,
			approve: true,
		});
		assert_ok!(chain.send(*who, vote).unwrap());
	}
	let close = RuntimeCall::Platform(pallet_collective::Call::close {
		proposal_hash: hash,
		index,
		proposal_weight_bound: BOUND,
		length_bound: length,
	});
	chain.send(Alice, close).unwrap().is_ok()
}

fn smallest_council(value: u32) -> RuntimeCall {
	RuntimeCall::Parameters(pallet_parameters::Call::set_parameter {
		key_value: RuntimeParameters::Council(dynamic::council::Parameters::SmallestCouncil(
			dynamic::council::SmallestCouncil,
			Some(value),
		)),
	})
}

fn approve(change: RuntimeCall) -> RuntimeCall {
	coop_delegates::Call::approve_change { call: Box::new(change) }.into()
}

#[test]
fn three_of_four_delegates_change_a_parameter_a_day_later_and_two_do_not() {
	on_chain(LOCAL, |chain| {
		let now = || <dynamic::council::SmallestCouncil as Get<u32>>::get();
		let before = now();
		assert!(!motion(chain, approve(smallest_council(5)), &[Alice, Bob]));
		assert!(motion(chain, approve(smallest_council(6)), &[Alice, Bob, Charlie]));
		let approved_at = chain.now;
		let delay: u64 = <dynamic::delegates::ChangeDelay as Get<u64>>::get();
		while chain.now + crate::configs::SLOT_DURATION < approved_at + delay {
			chain.next_block();
			assert_eq!(now(), before);
		}
		// The block of its day may be one that ends a session, which has no room.
		chain.next_block();
		chain.next_block();
		assert_eq!(now(), 6);
	});
}

/// Also all of them together do nothing at once.
#[test]
fn no_majority_changes_a_parameter_at_once() {
	on_chain(LOCAL, |chain| {
		let before = <dynamic::council::SmallestCouncil as Get<u32>>::get();
		motion(chain, smallest_council(6), &[Alice, Bob, Charlie, Dave]);
		assert_eq!(<dynamic::council::SmallestCouncil as Get<u32>>::get(), before);
	});
}

#[test]
fn nobody_alone_changes_a_parameter() {
	on_chain(LOCAL, |chain| {
		assert_eq!(chain.send(Alice, smallest_council(7)), Ok(Err(DispatchError::BadOrigin)));
	});
}

#[test]
fn delegates_stop_the_chain_and_start_it_again() {
	on_chain(LOCAL, |chain| {
		let enter = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {});
		assert!(motion(chain, enter, &[Alice, Bob, Dave]));
		assert!(SafeMode::is_entered());
		let vote = || {
			RuntimeCall::Council(coop_council::Call::vote {
				cooperative: 1,
				decision: 1,
				vote: coop_council::Vote::For,
			})
		};
		let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
		assert_eq!(chain.send(Alice, vote()), Ok(Err(filtered)));
		chain.next_block();
		let exit = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {});
		assert!(motion(chain, exit, &[Alice, Bob, Charlie]));
		assert_ne!(chain.send(Alice, vote()), Ok(Err(filtered)));
	});
}

#[test]
fn nobody_can_buy_a_halt() {
	on_chain(LOCAL, |chain| {
		let enter = RuntimeCall::SafeMode(pallet_safe_mode::Call::enter {});
		let refused: DispatchError = pallet_safe_mode::Error::<Runtime>::NotConfigured.into();
		assert_eq!(chain.send(Alice, enter), Ok(Err(refused)));
	});
}
