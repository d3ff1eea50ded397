//! Who pays (rules §9.2), and that nothing is burnt (rules §9.8).

use super::chain::{on_chain, Alice, Bob, Ferdie, Newcomer};
use crate::{
	calls::Calls,
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	Axon, Balances, Runtime, RuntimeCall,
};
use coop_council::Vote;
use coop_primitives::providers::ConcernedCooperative;
use frame_support::traits::fungible::Inspect;
use sp_runtime::{
	traits::Zero,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchError,
};

fn vote(cooperative: u32) -> RuntimeCall {
	RuntimeCall::Council(coop_council::Call::vote { cooperative, decision: 1, vote: Vote::For })
}

fn remark() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark { remark: vec![] })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

#[test]
fn a_batch_concerns_the_cooperative_that_all_its_calls_name() {
	let nested = |depth| (0..depth).fold(vote(7), |call, _| batch(vec![call]));
	let cases = [
		(vote(7), Some(7)),
		(remark(), None),
		(batch(vec![vote(7), vote(7)]), Some(7)),
		(batch(vec![vote(7), vote(8)]), None),
		(batch(vec![vote(7), remark()]), None),
		(batch(vec![]), None),
		(nested(4), Some(7)),
		(nested(5), None),
	];
	for (call, expected) in cases {
		assert_eq!(Calls::concerned(&call), expected, "{call:?}");
	}
}

#[test]
fn a_stranger_cannot_spend_a_cooperatives_axon() {
	on_chain(DEVELOPMENT, |chain| {
		let resources = || Balances::balance(&Axon::resource_account(VOSKHOD));
		let before = resources();
		// Ferdie belongs to Zarya only: he pays for himself.
		let own = Balances::balance(&Ferdie.to_account_id());
		assert!(chain.send(Ferdie, vote(VOSKHOD)).is_ok());
		assert_eq!(resources(), before);
		assert!(Balances::balance(&Ferdie.to_account_id()) < own);
		// In his own cooperative he does not.
		let own = Balances::balance(&Ferdie.to_account_id());
		assert!(chain.send(Ferdie, vote(ZARYA)).is_ok());
		assert_eq!(Balances::balance(&Ferdie.to_account_id()), own);
	});
}

#[test]
fn who_has_neither_standing_nor_axon_is_refused_before_execution() {
	on_chain(DEVELOPMENT, |chain| {
		let nobody = Newcomer::new(9);
		// Not registered: no nonce to check.
		assert_eq!(
			chain.send_by(&nobody, vote(VOSKHOD)),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))
		);
	});
}

#[test]
fn fees_go_to_the_fund_and_nothing_is_burnt() {
	on_chain(DEVELOPMENT, |chain| {
		let issuance = Balances::total_issuance();
		let fund = Balances::balance(&Axon::fund_account());
		assert!(chain.send(Bob, vote(VOSKHOD)).is_ok());
		chain.next_block();
		assert_eq!(Balances::total_issuance(), issuance);
		assert!(Balances::balance(&Axon::fund_account()) > fund);
	});
}

#[test]
fn axon_cannot_be_burnt() {
	on_chain(DEVELOPMENT, |chain| {
		let burn =
			RuntimeCall::Balances(pallet_balances::Call::burn { value: 1, keep_alive: true });
		let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
		assert_eq!(chain.send(Alice, burn), Ok(Err(filtered)));
		assert!(!Balances::total_issuance().is_zero());
	});
}
