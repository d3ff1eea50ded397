//! AXON is no money between people: on no way does anybody move it by a call of his own (rules §9.1).

use super::{
	acts::{decide, decide_well, resources, status, DOCUMENT},
	axon::brought,
	chain::{
		dispatch, events, on_chain, refused, Alice, Bob, Chain, Charlie, Dave, Eve, Newcomer,
		Outcome,
	},
	meetings::{adopt, convene, form, open, question, vote},
};
use crate::{
	configs::{params::dynamic, tools::ProxyType, AXON},
	presets::{DEVELOPMENT, LOCAL, VOSKHOD, ZARYA},
	AccountId, Address, AllPalletsWithSystem, Axon, Balances, MetaTxExtension, Multisig,
	OriginCaller, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
};
use codec::Encode;
use coop_council::{DecisionsMade, Status};
use coop_meetings::{Answer, QuestionKind};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::Preservation::Preserve,
		Get, GetCallName, PalletsInfoAccess, UnfilteredDispatchable,
	},
	weights::Weight,
};
use frame_system::RawOrigin;
use pallet_balances::{AdjustmentDirection, Call};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	traits::{BlakeTwo256, Hash, TransactionExtension},
	DispatchError, DispatchResult, MultiSignature,
};

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

/// What is said of a call that the filter stopped.
fn stopped() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

fn all_stopped(count: usize) -> Vec<DispatchResult> {
	vec![Err(stopped()); count]
}

fn filtered() -> Outcome {
	refused(stopped())
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
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

/// Tries a way, and looks whether anything came, or was made or ended. What a way says does not matter:
/// some report success although what they wrap failed.
fn nothing_comes(chain: &mut Chain, way: &str, try_it: impl FnOnce(&mut Chain)) {
	let issued = Balances::total_issuance();
	try_it(chain);
	assert_eq!(Balances::total_balance(&receiver()), 0, "{way}");
	assert_eq!(Balances::total_issuance(), issued, "{way}");
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
			assert_eq!(results(), [Err(stopped())]);
		});
	});
}

#[test]
fn no_meta_transaction_opens_it() {
	on_chain(DEVELOPMENT, |chain| {
		let call = brought(signed_by(Alice, transfer()));
		nothing_comes(chain, "meta-transaction", |chain| assert!(chain.send(Bob, call).is_ok()));
		// It is a good one: another call passes.
		let profile = coop_accounts::Call::update_profile { profile: DOCUMENT };
		let call = brought(signed_by(Alice, profile.into()));
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

/// A call may be tried, another one if it fails, or as somebody else.
#[test]
fn no_fallback_and_no_other_origin_opens_it() {
	use pallet_utility::Call::{
		batch_all, dispatch_as, dispatch_as_fallible as as_fallible, if_else, with_weight,
	};
	on_chain(DEVELOPMENT, |chain| {
		let fine = || Box::new(remark());
		let bad = || refused(DispatchError::BadOrigin);
		let root = || Box::new(OriginCaller::system(RawOrigin::Root));
		let bob = || Box::new(OriginCaller::system(RawOrigin::Signed(Bob.to_account_id())));
		for stock in stock_calls() {
			let call = || Box::new(stock.clone());
			let tried = || RuntimeCall::from(if_else { main: call(), fallback: fine() });
			let weighed =
				|| RuntimeCall::from(with_weight { call: call(), weight: Weight::zero() });
			let (main, fallback) = (Box::new(weighed()), Box::new(tried()));
			let ways: [(&str, RuntimeCall, Outcome); 9] = [
				("main", tried(), Ok(Ok(()))),
				("fallback", if_else { main: call(), fallback: call() }.into(), filtered()),
				("main in a batch", batch_all { calls: vec![tried()] }.into(), Ok(Ok(()))),
				("with_weight", weighed(), bad()),
				("behind with_weight", if_else { main, fallback }.into(), Ok(Ok(()))),
				("as root", dispatch_as { as_origin: root(), call: call() }.into(), bad()),
				("as Bob", dispatch_as { as_origin: bob(), call: call() }.into(), bad()),
				("as root or not", as_fallible { as_origin: root(), call: call() }.into(), bad()),
				("as Bob or not", as_fallible { as_origin: bob(), call: call() }.into(), bad()),
			];
			for (way, call, outcome) in ways {
				nothing_comes(chain, way, |chain| {
					assert_eq!(chain.send(Alice, call), outcome, "{way}: {stock:?}");
				});
			}
		}
	});
}

#[test]
fn no_announced_proxy_opens_it() {
	use pallet_proxy::Call::{add_proxy, announce, proxy_announced};
	on_chain(DEVELOPMENT, |chain| {
		let [real, delegate] = [Alice, Bob].map(|key| move || Address::from(key.to_account_id()));
		let (proxy_type, delay) = (ProxyType::Any, 1);
		let add = add_proxy { delegate: delegate(), proxy_type, delay };
		assert_ok!(chain.send(Alice, add).unwrap());
		let calls = || stock_calls().into_iter().chain([remark()]);
		for call in calls() {
			let call_hash = BlakeTwo256::hash_of(&call);
			assert_ok!(chain.send(Bob, announce { real: real(), call_hash }).unwrap());
		}
		chain.next_block();
		nothing_comes(chain, "proxy_announced", |chain| {
			for call in calls().map(Box::new) {
				let (real, delegate) = (real(), delegate());
				let brought = proxy_announced { delegate, real, force_proxy_type: None, call };
				assert_ok!(chain.send(Charlie, brought).unwrap());
			}
		});
		let results = events(|event| match event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
			_ => None,
		});
		// It is a good way: another call passes.
		let mut expected = all_stopped(stock_calls().len());
		expected.push(Ok(()));
		assert_eq!(results, expected);
	});
}

/// What a general meeting resolves is tried at once, and again by anybody.
#[test]
fn no_resolution_of_a_general_meeting_opens_it() {
	on_chain(DEVELOPMENT, |chain| {
		let questions: Vec<_> = (1..)
			.zip(stock_calls())
			.map(|(n, call)| question(QuestionKind::Action, n, Some(call)))
			.collect();
		let count = questions.len();
		let results = || {
			events(|event| match event {
				RuntimeEvent::Meetings(coop_meetings::Event::ResolutionTried {
					result, ..
				}) => Some(result),
				_ => None,
			})
		};
		nothing_comes(chain, "resolution", |chain| {
			let meeting = convene(chain, form(questions));
			open(chain, meeting);
			for who in [Alice, Bob, Charlie] {
				assert_ok!(chain.send(who, vote(meeting, vec![Answer::For; count])).unwrap());
			}
			adopt(chain, meeting);
			assert_eq!(results(), all_stopped(count));
			for question in (0..).take(count) {
				let (cooperative, weight_bound) = (VOSKHOD, BOUND);
				let retry = coop_meetings::Call::retry_resolution {
					cooperative,
					meeting,
					question,
					weight_bound,
				};
				assert_ok!(chain.send(Bob, retry).unwrap());
			}
			assert_eq!(results(), all_stopped(2 * count));
		});
	});
}

/// What the delegates decide together, at once.
#[test]
fn no_motion_of_the_delegates_opens_it() {
	use pallet_collective::Call as Platform;
	on_chain(LOCAL, |chain| {
		nothing_comes(chain, "motion", |chain| {
			for (index, call) in (0..).zip(stock_calls()) {
				let (hash, length_bound) =
					(BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
				let (threshold, proposal) = (4, Box::new(call));
				let propose = Platform::propose { threshold, proposal, length_bound };
				assert_ok!(chain.send(Alice, RuntimeCall::Platform(propose)).unwrap());
				for who in [Alice, Bob, Charlie, Dave] {
					let vote = Platform::vote { proposal: hash, index, approve: true };
					assert_ok!(chain.send(who, RuntimeCall::Platform(vote)).unwrap());
				}
				let (proposal_hash, proposal_weight_bound) = (hash, BOUND);
				let close =
					Platform::close { proposal_hash, index, proposal_weight_bound, length_bound };
				assert_ok!(chain.send(Alice, RuntimeCall::Platform(close)).unwrap());
			}
		});
		let results = events(|event| match event {
			RuntimeEvent::Platform(pallet_collective::Event::Executed { result, .. }) => {
				Some(result)
			}
			_ => None,
		});
		assert_eq!(results, all_stopped(stock_calls().len()));
	});
}

/// What the delegates approve, on its day. Here one delegate is all of them.
#[test]
fn no_change_of_the_protocol_opens_it() {
	use pallet_utility::Call::{batch_all, dispatch_as_fallible, if_else, with_weight};
	on_chain(DEVELOPMENT, |chain| {
		let bad: DispatchResult = Err(DispatchError::BadOrigin);
		let call = || Box::new(transfer());
		let root = Box::new(OriginCaller::system(RawOrigin::Root));
		let stock = stock_calls().into_iter().map(|call| (call, Err(stopped())));
		let wrapped: [(RuntimeCall, DispatchResult); 5] = [
			(batch_all { calls: vec![transfer()] }.into(), Err(stopped())),
			(if_else { main: call(), fallback: call() }.into(), Err(stopped())),
			(with_weight { call: call(), weight: Weight::zero() }.into(), bad),
			(dispatch_as_fallible { as_origin: root, call: call() }.into(), bad),
			// It is a good way: another call passes.
			(batch_all { calls: vec![] }.into(), Ok(())),
		];
		let (changes, expected): (Vec<_>, Vec<_>) = stock.chain(wrapped).unzip();
		nothing_comes(chain, "change", |chain| {
			for change in changes {
				let call = Box::new(change);
				let approve = RuntimeCall::from(coop_delegates::Call::approve_change { call });
				let length_bound = approve.encoded_size() as u32;
				let (threshold, proposal) = (1, Box::new(approve));
				let propose =
					pallet_collective::Call::propose { threshold, proposal, length_bound };
				assert_ok!(chain.send(Alice, RuntimeCall::Platform(propose)).unwrap());
			}
			assert_eq!(coop_delegates::Changes::<Runtime>::count() as usize, expected.len());
			chain.block_after(<dynamic::delegates::ChangeDelay as Get<u64>>::get());
			let mut results = Vec::new();
			// One in a block, and none where a session ends.
			for _ in 0..2 * expected.len() {
				results.extend(chain.look_back(|_| {
					events(|event| match event {
						RuntimeEvent::Delegates(coop_delegates::Event::ChangeEnacted {
							change,
							result,
						}) => Some((change, result)),
						_ => None,
					})
				}));
			}
			let expected: Vec<_> = (1..).zip(expected).collect();
			assert_eq!(results, expected);
		});
	});
}

/// Anybody tries again what a council decided and what failed.
#[test]
fn trying_a_decision_again_opens_nothing() {
	on_chain(DEVELOPMENT, |chain| {
		let failed = Status::ExecutionFailed { error: stopped() };
		let calls = stock_calls();
		for (tried, call) in (1..).zip(calls) {
			nothing_comes(chain, "retry", |chain| {
				assert_eq!(decide(chain, VOSKHOD, call), failed);
				let (cooperative, weight_bound) = (VOSKHOD, BOUND);
				let decision = DecisionsMade::<Runtime>::get(cooperative);
				let retry = coop_council::Call::retry { cooperative, decision, weight_bound };
				assert_ok!(chain.send(Bob, retry).unwrap());
				assert_eq!(status(cooperative, decision), failed);
			});
			let failures = events(|event| match event {
				RuntimeEvent::Council(coop_council::Event::ExecutionFailed { error, .. }) => {
					Some(error)
				}
				_ => None,
			});
			assert_eq!(failures, vec![stopped(); 2 * tried]);
		}
	});
}

/// What a refusal brings about asks no filter. But councils, meetings and delegates are nobody's account.
#[test]
fn past_the_filter_the_chains_own_origins_move_nothing() {
	on_chain(DEVELOPMENT, |chain| {
		let origins: [RuntimeOrigin; 4] = [
			coop_council::Origin::Council(VOSKHOD).into(),
			coop_meetings::Origin::GeneralMeeting(VOSKHOD).into(),
			coop_delegates::Origin::ProtocolChange.into(),
			Delegates::Members(4, 4).into(),
		];
		for origin in origins {
			for call in stock_calls() {
				nothing_comes(chain, "unfiltered", |_| {
					let done = call.clone().dispatch_bypass_filter(origin.clone());
					let error = done.map(|_| ()).map_err(|failure| failure.error);
					assert_eq!(error, Err(DispatchError::BadOrigin), "{call:?}");
				});
			}
		}
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

/// Nothing is lost: what is too little for an account goes to the infrastructure fund.
#[test]
fn the_dust_that_a_gift_leaves_goes_to_the_fund() {
	on_chain(DEVELOPMENT, |chain| {
		// So what its council does costs it no AXON.
		let subscribe = coop_axon::Call::subscribe { cooperative: VOSKHOD, periods: 1 };
		decide_well(chain, VOSKHOD, subscribe);
		chain.next_block();
		let held = || {
			let all = Balances::total_issuance();
			(resources(VOSKHOD), resources(ZARYA), Balances::balance(&Axon::fund_account()), all)
		};
		let (has, had, fund, all) = held();
		let dust = Balances::minimum_balance() - 1;
		let (cooperative, to, amount, document) = (VOSKHOD, ZARYA, has - dust, DOCUMENT);
		decide_well(chain, VOSKHOD, coop_axon::Call::give { cooperative, to, amount, document });
		assert_eq!(held(), (0, had + amount, fund + dust, all));
	});
}

/// Of each it was looked at whether its calls move AXON, and past the filter too. Whoever adds a room looks
/// at it before he writes it down here.
#[test]
fn the_stock_rooms_are_those_that_were_looked_at() {
	let stock: Vec<_> = <AllPalletsWithSystem as PalletsInfoAccess>::infos()
		.into_iter()
		.filter(|room| !room.module_name.starts_with("coop_"))
		.map(|room| room.name)
		.collect();
	let looked_at = [
		"System",
		"Timestamp",
		"Aura",
		"Authorship",
		"Session",
		"Historical",
		"Grandpa",
		"Offences",
		// Shut.
		"Balances",
		"TransactionPayment",
		"Utility",
		// Reserve deposits, and give them back to who left them.
		"Proxy",
		"Multisig",
		// Holds them.
		"Preimage",
		"Scheduler",
		"MetaTx",
		"VerifySignature",
		"Platform",
		"Parameters",
		"SafeMode",
		"TxPause",
		"Migrations",
	];
	assert_eq!(stock, looked_at);
}
