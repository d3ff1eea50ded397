//! Who pays (rules §9.2), and that nothing is burnt (rules §9.8).

use super::{
	acts::{decide_well, extrinsic},
	chain::{on_chain, Alice, Bob, Eve, Ferdie, Newcomer},
	delegates::node_keys,
};
use crate::{
	calls::Calls,
	fees,
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	AccountId, Axon, Balance, Balances, Block, Cooperatives, Membership, Runtime, RuntimeCall,
};
use codec::Encode;
use coop_council::Vote;
use coop_primitives::{
	providers::{CooperativeInspect, MemberInspect, PayingCooperative},
	quote::QuotedPayer,
	CoopId,
};
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::fungible::Inspect};
use sp_keyring::Sr25519Keyring;
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

/// At whose expense somebody makes a call.
fn paying(who: Sr25519Keyring, call: &RuntimeCall) -> Option<CoopId> {
	Calls::paying(&who.to_account_id(), call).map(|payer| payer.cooperative)
}

#[test]
fn a_batch_is_paid_by_the_cooperative_that_all_its_calls_name() {
	let nested = |depth| (0..depth).fold(vote(ZARYA), |call, _| batch(vec![call]));
	let cases = [
		(vote(ZARYA), Some(ZARYA)),
		(remark(), None),
		(batch(vec![vote(ZARYA), vote(ZARYA)]), Some(ZARYA)),
		(batch(vec![vote(ZARYA), vote(VOSKHOD)]), None),
		(batch(vec![vote(ZARYA), remark()]), None),
		(batch(vec![]), None),
		(nested(4), Some(ZARYA)),
		(nested(5), None),
	];
	on_chain(DEVELOPMENT, |_| {
		for (call, expected) in &cases {
			assert_eq!(paying(Alice, call), *expected, "{call:?}");
		}
	});
}

#[test]
fn the_home_of_a_member_pays_for_what_he_does_as_a_person() {
	on_chain(DEVELOPMENT, |_| {
		let profile = RuntimeCall::Accounts(coop_accounts::Call::update_profile {
			profile: Default::default(),
		});
		let apply = RuntimeCall::Membership(coop_membership::Call::apply {
			cooperative: VOSKHOD,
			document: Default::default(),
		});
		for call in [profile, apply] {
			assert_eq!(paying(Alice, &call), Some(VOSKHOD), "{call:?}");
			assert_eq!(paying(Ferdie, &call), Some(ZARYA), "{call:?}");
			// A cashier who is a member nowhere.
			assert_eq!(paying(Eve, &call), None, "{call:?}");
		}
	});
}

/// What a candidate or delegate does as such; those of the first block are the operator's.
#[test]
fn who_nominated_a_delegate_pays_for_what_he_does_as_such() {
	use coop_delegates::Call as DelegatesCall;
	use pallet_collective::Call as PlatformCall;
	on_chain(DEVELOPMENT, |chain| {
		let (keys, proof) = node_keys(5, &Alice.to_account_id());
		let (threshold, length_bound, proposal_hash) = (1, 100, Default::default());
		let calls: [RuntimeCall; 7] = [
			DelegatesCall::stand { node: Default::default() }.into(),
			DelegatesCall::withdraw {}.into(),
			DelegatesCall::claim { candidate: 1 }.into(),
			pallet_session::Call::set_keys { keys, proof }.into(),
			RuntimeCall::Platform(PlatformCall::propose {
				threshold,
				proposal: Box::new(remark()),
				length_bound,
			}),
			RuntimeCall::Platform(PlatformCall::vote {
				proposal: proposal_hash,
				index: 0,
				approve: true,
			}),
			RuntimeCall::Platform(PlatformCall::close {
				proposal_hash,
				index: 0,
				proposal_weight_bound: Zero::zero(),
				length_bound,
			}),
		];
		let payers = |who| calls.each_ref().map(|call| paying(who, call));
		assert_eq!(payers(Alice), [Some(VOSKHOD); 7]);
		assert_eq!(payers(Ferdie), [None; 7], "he stands for nobody");
		decide_well(chain, ZARYA, DelegatesCall::nominate { who: Ferdie.to_account_id() });
		assert_eq!(payers(Ferdie), [Some(ZARYA); 7]);
	});
}

/// Documents stay for ever, and anybody can make himself an applicant.
#[test]
fn an_applicant_makes_no_documents_at_the_cooperatives_expense() {
	on_chain(DEVELOPMENT, |chain| {
		let apply = coop_membership::Call::apply {
			cooperative: VOSKHOD,
			document: sp_core::H256::repeat_byte(1),
		};
		assert_ok!(chain.send(Ferdie, apply).unwrap());
		assert!(Membership::is_applicant(VOSKHOD, &Ferdie.to_account_id()));
		let sign = RuntimeCall::Documents(coop_documents::Call::sign {
			cooperative: VOSKHOD,
			document: Default::default(),
			roles: Default::default(),
			stroke: None,
		});
		// What concerns his application, and nothing else of the council.
		let withdraw = RuntimeCall::Council(coop_council::Call::withdraw {
			cooperative: VOSKHOD,
			decision: 1,
		});
		assert_eq!(paying(Ferdie, &withdraw), Some(VOSKHOD));
		assert_eq!(paying(Ferdie, &vote(VOSKHOD)), None);
		assert_eq!(paying(Ferdie, &sign), Some(ZARYA));
		assert_eq!(paying(Alice, &sign), Some(VOSKHOD));
	});
}

#[test]
fn only_the_representative_acts_at_the_expense_of_an_organisation() {
	on_chain(DEVELOPMENT, |_| {
		let organization = Cooperatives::account_of(ZARYA).expect("Zarya has an account");
		let call = |inner| {
			RuntimeCall::Accounts(coop_accounts::Call::represent {
				organization: organization.clone(),
				call: Box::new(inner),
			})
		};
		// The chair of Zarya is Alice; Zarya is a member of the operator.
		assert_eq!(paying(Alice, &call(vote(VOSKHOD))), Some(VOSKHOD));
		assert_eq!(paying(Bob, &call(vote(VOSKHOD))), None);
		assert_eq!(paying(Alice, &call(remark())), None);
	});
}

/// He may have many of them; what belongs to no cooperative itself acts at the expense of his home.
#[test]
fn organisations_use_the_allowance_of_their_representative() {
	on_chain(DEVELOPMENT, |chain| {
		let register = coop_accounts::Call::register_organization {
			form: coop_accounts::LegalForm::Company,
			country: *b"RU",
			profile: Default::default(),
		};
		assert_ok!(chain.send(Ferdie, register).unwrap());
		let ferdie = Ferdie.to_account_id();
		let mut represented = coop_accounts::Representatives::<Runtime>::iter();
		let (organization, _) = represented.find(|(_, who)| *who == ferdie).expect("his own");
		let zarya = Cooperatives::account_of(ZARYA).expect("Zarya has an account");
		let profile =
			RuntimeCall::from(coop_accounts::Call::update_profile { profile: Default::default() });
		let payer = |who: &AccountId, call| Calls::paying(who, call).expect("a cooperative pays");
		let own = payer(&organization, &profile);
		assert_eq!((own.cooperative, own.user), (ZARYA, ferdie));
		// Zarya is a member of the operator, where it has its own.
		let member = payer(&zarya, &vote(VOSKHOD));
		assert_eq!((member.cooperative, member.user), (VOSKHOD, zarya));
	});
}

/// Before anybody looks through it for who pays: the pool refuses it, too.
#[test]
fn of_what_no_block_takes_no_payer_is_looked_for() {
	on_chain(DEVELOPMENT, |_| {
		let payer = |calls| {
			let extrinsic = extrinsic(Alice, batch(vec![vote(ZARYA); calls]));
			fees::quote(&extrinsic, extrinsic.encoded_size() as u32).payer
		};
		assert_eq!(payer(1), QuotedPayer::Balance(ZARYA));
		assert_eq!(payer(10_000), QuotedPayer::Refused(0));
		let remark = frame_system::Call::remark { remark: vec![0; 5 * 1024 * 1024] };
		let long = extrinsic(Alice, remark.into());
		let length = long.encoded_size() as u32;
		assert_eq!(fees::quote(&long, length).payer, QuotedPayer::Refused(0));
	});
}

/// A call that nobody signed yet is told with all that its extrinsic is charged for.
#[test]
fn a_call_is_quoted_as_its_extrinsic() {
	use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_call_api::TransactionPaymentCallApiV3 as Api;
	on_chain(DEVELOPMENT, |_| {
		for call in [vote(ZARYA), batch(vec![vote(ZARYA); 3]), remark()] {
			let extrinsic = extrinsic(Alice, call.clone());
			let length = extrinsic.encoded_size() as u32;
			let quote = fees::quote(&extrinsic, length);
			let info = <Runtime as Api<Block, Balance, RuntimeCall>>::query_call_info(
				call.clone(),
				length,
			);
			let details =
				<Runtime as Api<Block, Balance, RuntimeCall>>::query_call_fee_details(call, length);
			assert_eq!(info.partial_fee, quote.fee);
			assert_eq!(details.final_fee(), quote.fee);
			assert_eq!(info.weight, extrinsic.get_dispatch_info().total_weight());
		}
	});
}

/// Not only in the first block: once, the multiplier of fees fell to zero with the second.
#[test]
fn what_is_done_is_paid_by_its_work_in_every_block() {
	use crate::fees::WeightToFee;
	use coop_council::WeightInfo;
	use frame_support::weights::WeightToFee as _;
	type Weights = coop_council::weights::SubstrateWeight<Runtime>;
	on_chain(DEVELOPMENT, |chain| {
		let work = WeightToFee::weight_to_fee(&Weights::vote());
		let resources = || Balances::balance(&Axon::resource_account(ZARYA));
		let mut bills = Vec::new();
		for _ in 0..4 {
			let before = resources();
			assert!(chain.send(Ferdie, vote(ZARYA)).is_ok());
			bills.push(before - resources());
			chain.next_block();
		}
		assert!(bills.iter().all(|bill| *bill > work && *bill == bills[0]), "{work}: {bills:?}");
	});
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
fn fees_stay_on_the_chain_and_nothing_is_burnt() {
	on_chain(DEVELOPMENT, |chain| {
		let issuance = Balances::total_issuance();
		let kept =
			|| Balances::balance(&Axon::fund_account()) + Balances::balance(&Axon::pot_account());
		let (before, resources) = (kept(), Balances::balance(&Axon::resource_account(VOSKHOD)));
		assert!(chain.send(Bob, vote(VOSKHOD)).is_ok());
		let paid = resources - Balances::balance(&Axon::resource_account(VOSKHOD));
		assert_eq!(kept(), before + paid);
		chain.next_block();
		assert_eq!(Balances::total_issuance(), issuance);
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
