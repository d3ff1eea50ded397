//! AXON is no money between people: on no way does anybody move it by a call of his own (rules §9.1).

use super::{
	acts::{decide, DOCUMENT},
	chain::{dispatch, events, on_chain, refused, Alice, Bob, Chain, Charlie, Eve, Newcomer},
};
use crate::{
	configs::{tools::ProxyType, AXON},
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	AccountId, Axon, Balances, MetaTxExtension, Multisig, Runtime, RuntimeCall, RuntimeEvent,
	System,
};
use codec::Encode;
use coop_council::Status;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::Preservation::Preserve,
		GetCallName,
	},
	weights::Weight,
};
use pallet_balances::{AdjustmentDirection, Call};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{generic::Era, traits::TransactionExtension, DispatchError, MultiSignature};

const SUM: u128 = AXON;
const BOUND: Weight = Weight::from_parts(10_000_000_000, 1_000_000);

type Delegates = pallet_collective::RawOrigin<AccountId, pallet_collective::Instance1>;

/// Whom everybody wants to send AXON to.
fn receiver() -> AccountId {
	Newcomer::new(9).account()
}

fn transfer() -> RuntimeCall {
	Call::transfer_allow_death { dest: receiver().into(), value: SUM }.into()
}

fn filtered() -> super::chain::Outcome {
	refused(frame_system::Error::<Runtime>::CallFiltered)
}

/// Every call with which the stock room moves, makes or ends AXON.
fn stock_calls() -> Vec<RuntimeCall> {
	let value = SUM;
	let dest = || receiver().into();
	let who = || Alice.to_account_id().into();
	let direction = AdjustmentDirection::Increase;
	[
		Call::transfer_allow_death { dest: dest(), value },
		Call::transfer_keep_alive { dest: dest(), value },
		Call::transfer_all { dest: dest(), keep_alive: true },
		Call::force_transfer { source: who(), dest: dest(), value },
		Call::force_unreserve { who: who(), amount: 1 },
		Call::force_set_balance { who: dest(), new_free: value },
		Call::force_adjust_total_issuance { direction, delta: value },
		Call::burn { value, keep_alive: true },
		Call::upgrade_accounts { who: vec![Alice.to_account_id()] },
	]
	.map(RuntimeCall::from)
	.into()
}

/// Tries a way, and looks whether anything came. What a way says does not matter: some report success
/// although what they wrap failed.
fn nothing_comes(chain: &mut Chain, way: &str, try_it: impl FnOnce(&mut Chain)) {
	try_it(chain);
	assert_eq!(Balances::total_balance(&receiver()), 0, "{way}");
}

#[test]
fn every_stock_call_is_shut() {
	on_chain(DEVELOPMENT, |chain| {
		let calls = stock_calls();
		// A newer SDK may bring more: they are shut too, but should stand here.
		assert_eq!(calls.len(), Call::<Runtime>::get_call_names().len());
		for call in calls {
			assert_eq!(chain.send(Alice, call.clone()), filtered(), "{call:?}");
		}
		assert_eq!(Balances::total_balance(&receiver()), 0);
	});
}

#[test]
fn no_batch_opens_it() {
	use pallet_utility::Call::{as_derivative, batch, batch_all, force_batch};
	on_chain(DEVELOPMENT, |chain| {
		let calls = || vec![transfer()];
		let nested = batch_all { calls: vec![batch { calls: calls() }.into()] };
		assert_eq!(chain.send(Alice, batch_all { calls: calls() }), filtered());
		let derived = as_derivative { index: 0, call: Box::new(transfer()) };
		assert_eq!(chain.send(Alice, derived), filtered());
		for (way, call) in [
			("batch", batch { calls: calls() }),
			("force_batch", force_batch { calls: calls() }),
			("nested", nested),
		] {
			nothing_comes(chain, way, |chain| assert!(chain.send(Alice, call).is_ok()));
		}
	});
}

#[test]
fn no_proxy_opens_it() {
	on_chain(DEVELOPMENT, |chain| {
		for proxy_type in [ProxyType::Any, ProxyType::NonTransfer, ProxyType::Delegate] {
			let delegate = Bob.to_account_id().into();
			let add = pallet_proxy::Call::add_proxy { delegate, proxy_type, delay: 0 };
			assert_ok!(chain.send(Alice, add).unwrap());
		}
		for force_proxy_type in [None, Some(ProxyType::Any), Some(ProxyType::NonTransfer)] {
			nothing_comes(chain, "proxy", |chain| {
				let (real, call) = (Alice.to_account_id().into(), Box::new(transfer()));
				let proxy = pallet_proxy::Call::proxy { real, force_proxy_type, call };
				assert_ok!(chain.send(Bob, proxy).unwrap());
			});
		}
	});
}

#[test]
fn no_multisig_opens_it() {
	use pallet_multisig::Call::{as_multi, as_multi_threshold_1};
	on_chain(DEVELOPMENT, |chain| {
		let (alice, bob) = (Alice.to_account_id(), Bob.to_account_id());
		let mut both = [alice.clone(), bob.clone()];
		both.sort();
		for threshold in [1, 2] {
			let together = Multisig::multi_account_id(&both, threshold);
			assert_ok!(<Balances as Mutate<_>>::transfer(&alice, &together, 10 * SUM, Preserve));
		}
		let alone = as_multi_threshold_1 {
			other_signatories: vec![bob.clone()],
			call: Box::new(transfer()),
		};
		assert_eq!(chain.send(Alice, alone), filtered());
		let together = |other, maybe_timepoint| as_multi {
			threshold: 2,
			other_signatories: vec![other],
			maybe_timepoint,
			call: Box::new(transfer()),
			max_weight: BOUND,
		};
		let results = || {
			events(|event| match event {
				RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted {
					result, ..
				}) => Some(result),
				_ => None,
			})
		};
		nothing_comes(chain, "as_multi", |chain| {
			let at = Multisig::timepoint();
			assert_ok!(chain.send(Alice, together(bob, None)).unwrap());
			assert_ok!(chain.send(Bob, together(alice, Some(at))).unwrap());
			let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
			assert_eq!(results(), [Err(filtered)]);
		});
	});
}

fn bring(meta_tx: pallet_meta_tx::MetaTxFor<Runtime>) -> RuntimeCall {
	let meta_tx_encoded_len = meta_tx.encoded_size() as u32;
	pallet_meta_tx::Call::dispatch { meta_tx: Box::new(meta_tx), meta_tx_encoded_len }.into()
}

#[test]
fn no_meta_transaction_opens_it() {
	on_chain(DEVELOPMENT, |chain| {
		let call = bring(signed_by(Alice, transfer()));
		nothing_comes(chain, "meta-transaction", |chain| assert!(chain.send(Bob, call).is_ok()));
		// It is a good one: another call passes.
		let profile = coop_accounts::Call::update_profile { profile: DOCUMENT };
		let call = bring(signed_by(Alice, profile.into()));
		assert_ok!(chain.send(Bob, call).unwrap());
		let record = coop_accounts::Accounts::<Runtime>::get(Alice.to_account_id());
		assert_eq!(record.map(|record| record.profile), Some(DOCUMENT));
	});
}

/// What somebody signs so that another brings it.
pub(super) fn signed_by(
	signer: Sr25519Keyring,
	call: RuntimeCall,
) -> pallet_meta_tx::MetaTxFor<Runtime> {
	let who = signer.to_account_id();
	let rest = (
		pallet_meta_tx::MetaTxMarker::<Runtime>::new(),
		frame_system::CheckNonZeroSender::<Runtime>::new(),
		frame_system::CheckSpecVersion::<Runtime>::new(),
		frame_system::CheckTxVersion::<Runtime>::new(),
		frame_system::CheckGenesis::<Runtime>::new(),
		frame_system::CheckMortality::<Runtime>::from(Era::Immortal),
		frame_system::CheckNonce::<Runtime>::from(System::account_nonce(&who)),
		coop_accounts::ActAs::<Runtime>::new(),
	);
	let implicit = rest.implicit().expect("all is known");
	let signature: MultiSignature = (0u8, &call, &rest, implicit)
		.using_encoded(|bytes| signer.sign(&sp_io::hashing::blake2_256(bytes)))
		.into();
	let verify =
		pallet_verify_signature::VerifySignature::<Runtime>::new_with_signature(signature, who);
	let (a, b, c, d, e, f, g, h) = rest;
	let extension: MetaTxExtension = (verify, a, b, c, d, e, f, g, h);
	pallet_meta_tx::MetaTxFor::<Runtime>::new(call, 0, extension)
}

#[test]
fn no_decision_motion_or_schedule_opens_it() {
	on_chain(DEVELOPMENT, |chain| {
		let status = decide(chain, VOSKHOD, transfer());
		assert!(matches!(status, Status::ExecutionFailed { .. }), "{status:?}");
		nothing_comes(chain, "decision", |_| ());
		let schedule = || pallet_scheduler::Call::schedule {
			when: System::block_number() + 1,
			maybe_periodic: None,
			priority: 0,
			call: Box::new(transfer()),
		};
		nothing_comes(chain, "schedule", |chain| {
			assert_ok!(dispatch(Delegates::Members(1, 1), schedule()));
			chain.next_block();
			chain.next_block();
		});
		// Nobody else schedules anything.
		assert_eq!(chain.send(Alice, schedule()), refused(DispatchError::BadOrigin));
	});
}

#[test]
fn no_organisation_opens_it() {
	use coop_primitives::providers::CooperativeInspect;
	on_chain(DEVELOPMENT, |chain| {
		let organization = crate::Cooperatives::account_of(ZARYA).expect("it has an account");
		let alice = Alice.to_account_id();
		assert_ok!(<Balances as Mutate<_>>::transfer(&alice, &organization, 10 * SUM, Preserve));
		nothing_comes(chain, "represent", |chain| {
			let call = Box::new(transfer());
			let represent = coop_accounts::Call::represent { organization, call };
			assert!(chain.send(Alice, represent).unwrap().is_err());
		});
	});
}

/// Nobody but its council moves a cooperative's AXON, and nobody but the operator's cashier the fund's.
#[test]
fn the_accounts_without_keys_are_nobodys() {
	on_chain(DEVELOPMENT, |chain| {
		for real in [
			Axon::resource_account(VOSKHOD),
			Axon::fund_account(),
			Axon::pool_account(),
			Axon::pot_account(),
		] {
			let (real, call) = (real.into(), Box::new(transfer()));
			let proxy = pallet_proxy::Call::proxy { real, force_proxy_type: None, call };
			let outcome = chain.send(Alice, proxy);
			assert_eq!(outcome, refused(pallet_proxy::Error::<Runtime>::NotProxy));
		}
		let (cooperative, to, amount, document) = (VOSKHOD, ZARYA, SUM, DOCUMENT);
		let give = coop_axon::Call::give { cooperative, to, amount, document };
		assert_eq!(chain.send(Alice, give), refused(DispatchError::BadOrigin));
		let sell = coop_axon::Call::sell { cooperative: ZARYA, paid: 1_000, document };
		let outcome = chain.send(Charlie, sell);
		assert_eq!(outcome, refused(coop_axon::Error::<Runtime>::NotCashier));
	});
}

/// Deposits stay with who left them.
#[test]
fn holds_and_reserves_of_other_rooms_still_work() {
	on_chain(DEVELOPMENT, |chain| {
		let reserved = || Balances::reserved_balance(Eve.to_account_id());
		let delegate = || Bob.to_account_id().into();
		let (proxy_type, delay) = (ProxyType::Any, 0);
		let add = pallet_proxy::Call::add_proxy { delegate: delegate(), proxy_type, delay };
		assert_ok!(chain.send(Eve, add).unwrap());
		assert!(reserved() > 0);
		let remove = pallet_proxy::Call::remove_proxy { delegate: delegate(), proxy_type, delay };
		assert_ok!(chain.send(Eve, remove).unwrap());
		assert_eq!(reserved(), 0);

		let note = pallet_preimage::Call::note_preimage { bytes: vec![7; 100] };
		assert_ok!(chain.send(Eve, note).unwrap());
		assert!(reserved() > 0);
		let hash = sp_io::hashing::blake2_256(&[7; 100]).into();
		assert_ok!(chain.send(Eve, pallet_preimage::Call::unnote_preimage { hash }).unwrap());
		assert_eq!(reserved(), 0);
	});
}
