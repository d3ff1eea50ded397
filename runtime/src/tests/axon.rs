//! Subscriptions, dry cooperatives, protected operations, quotes, and who tries to spend what is not his
//! (rules §9).

use super::{
	acts::{approve, decide_well, dry, empty, extrinsic, resources, use_up, DOCUMENT},
	chain::{on_chain, Alice, Bob, Charlie, Dave, Eve, Ferdie, Newcomer},
	circulation::signed_by,
	delegates::set_figure,
};
use crate::{
	calls::Calls,
	configs::{params::dynamic, system::BLOCK_WEIGHT, tools::ProxyType, AXON},
	fees,
	params::RuntimeParameters,
	presets::{DEVELOPMENT, RUS, STAGING, VOSKHOD, ZARYA},
	AccountId, Axon, Balance, Balances, Membership, MetaTxExtension, Multisig, Runtime,
	RuntimeCall, UncheckedExtrinsic,
};
use codec::{Decode, Encode};
use coop_axon::{Means, Verdict, COOPERATIVE_DRY, OWN_ALLOWANCE_USED_UP};
use coop_council::{DecisionsMade, Vote};
use coop_primitives::{
	providers::{Capacity, CooperativeInspect, MemberInspect, Payer, PayingCooperative},
	quote::QuotedPayer,
	BoardKind, CoopId,
};
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	traits::{fungible::Inspect, Get},
	weights::Weight,
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

const DRY: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Custom(COOPERATIVE_DRY));

type MetaTx = pallet_meta_tx::MetaTxFor<Runtime>;

pub(super) fn vote(cooperative: CoopId) -> RuntimeCall {
	coop_council::Call::vote { cooperative, decision: 1, vote: Vote::For }.into()
}

pub(super) fn choose_home() -> RuntimeCall {
	coop_membership::Call::choose_home { cooperative: ZARYA }.into()
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

pub(super) fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

/// What a wallet is told that its owner pays at most.
fn quoted(extrinsic: &UncheckedExtrinsic) -> Balance {
	use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_api::TransactionPaymentApiV4 as Api;
	let len = extrinsic.encoded_size() as u32;
	let info = <Runtime as Api<crate::Block, Balance>>::query_info(extrinsic.clone(), len);
	let details =
		<Runtime as Api<crate::Block, Balance>>::query_fee_details(extrinsic.clone(), len);
	assert_eq!(details.final_fee(), info.partial_fee, "both say the same");
	// And so does the chain's own question, which says who pays, too.
	let quote = fees::quote(extrinsic, len);
	assert_eq!(Axon::quote_fee(extrinsic.encode()), Some(quote), "the view function too");
	let of_signer = if quote.payer == QuotedPayer::Signer { quote.fee } else { 0 };
	if !matches!(quote.payer, QuotedPayer::Refused(_)) {
		assert_eq!(info.partial_fee, of_signer);
	}
	info.partial_fee
}

/// Who would pay for an extrinsic.
fn payer(signer: Sr25519Keyring, call: RuntimeCall) -> QuotedPayer {
	let extrinsic = extrinsic(signer, call);
	fees::quote(&extrinsic, extrinsic.encoded_size() as u32).payer
}

/// With what a cooperative would pay for a call; `None` when it does not.
pub(super) fn means(who: &AccountId, call: &RuntimeCall) -> Option<Means> {
	match Axon::quote(who, call, &call.get_dispatch_info(), 200) {
		Ok(Verdict::Cooperative(charge)) => Some(charge.means),
		_ => None,
	}
}

fn subscribe(cooperative: CoopId) -> RuntimeCall {
	coop_axon::Call::subscribe { cooperative, periods: 1 }.into()
}

#[test]
fn a_council_subscribes_and_within_the_quota_nothing_is_charged() {
	on_chain(DEVELOPMENT, |chain| {
		decide_well(chain, ZARYA, subscribe(ZARYA));
		chain.next_block();
		let (before, pool) = (resources(ZARYA), Balances::balance(&Axon::pool_account()));
		assert_eq!(pool, 150 * AXON);
		let quota = || Axon::subscription(ZARYA).expect("it runs").left;
		let left = quota();
		assert!(chain.send(Ferdie, vote(ZARYA)).is_ok());
		assert_eq!(resources(ZARYA), before);
		assert!(quota().work < left.work && quota().bytes < left.bytes);
	});
}

#[test]
fn cooperatives_of_a_real_chain_begin_with_a_prepaid_period() {
	on_chain(STAGING, |chain| {
		chain.next_block();
		for cooperative in [VOSKHOD, RUS, ZARYA] {
			let subscription = Axon::subscription(cooperative).expect("it runs");
			assert_eq!(subscription.left.work, dynamic::axon::QuotaWork::get());
			assert_eq!(resources(cooperative), 0);
		}
		assert_eq!(Balances::balance(&Axon::pool_account()), 450 * AXON);
	});
}

#[test]
fn a_period_ends_and_is_renewed_by_itself() {
	on_chain(DEVELOPMENT, |chain| {
		decide_well(chain, RUS, subscribe(RUS));
		let (before, first) = (resources(RUS), Axon::subscription(RUS).expect("it runs"));
		chain.block_after(dynamic::axon::SubscriptionPeriod::get());
		// A rotation leaves no room for anything else in its block; the next one does it.
		chain.next_block();
		chain.next_block();
		let second = Axon::subscription(RUS).expect("it runs");
		assert!(second.until > first.until);
		assert_eq!(resources(RUS), before - 150 * AXON);
		dry(RUS);
		chain.block_after(2 * dynamic::axon::SubscriptionPeriod::get());
		chain.next_block();
		chain.next_block();
		assert_eq!(Axon::subscription(RUS), None);
	});
}

/// A cooperative runs out of quota, pays by balance, runs dry; and its members can still leave.
#[test]
fn members_of_a_dry_cooperative_can_still_leave() {
	on_chain(DEVELOPMENT, |chain| {
		let ferdie = Ferdie.to_account_id();
		decide_well(chain, ZARYA, subscribe(ZARYA));
		assert_eq!(means(&ferdie, &choose_home()), Some(Means::Quota));
		use_up(ZARYA);
		assert_eq!(means(&ferdie, &choose_home()), Some(Means::Balance));
		dry(ZARYA);
		assert_eq!(chain.send(Ferdie, choose_home()), Err(DRY));

		let before = Balances::total_balance(&ferdie);
		let leave = coop_membership::Call::leave { cooperative: ZARYA, document: DOCUMENT };
		assert_ok!(chain.send(Ferdie, leave).unwrap());
		// And the council decides, without AXON too.
		approve(chain, ZARYA, DecisionsMade::<Runtime>::get(ZARYA));
		assert!(!Membership::is_active(ZARYA, &ferdie));
		assert_eq!(Balances::total_balance(&ferdie), before);
		assert_eq!(resources(ZARYA), 0);
	});
}

/// The acts of rules §9.6, each by who does it.
fn protected() -> Vec<(Sr25519Keyring, RuntimeCall)> {
	use coop_accounts::Call as Accounts;
	use coop_ledger::Call as Ledger;
	use coop_meetings::Call as Meetings;
	use coop_membership::Call as Membership;
	let (cooperative, document, meeting) = (ZARYA, DOCUMENT, 1);
	let (who, right) = (Ferdie.to_account_id(), coop_primitives::StaffRight::Cashier);
	let grant_rights = coop_cooperatives::Call::grant_rights { cooperative, who, right };
	let account = Ferdie.to_account_id();
	vec![
		(Ferdie, Membership::leave { cooperative, document }.into()),
		(Ferdie, Membership::settle_exit { cooperative, number: 4 }.into()),
		(Ferdie, Membership::answer_expulsion { cooperative, document }.into()),
		(Ferdie, Ledger::return_share { cooperative, amount: 1, document }.into()),
		(Ferdie, Accounts::veto_recovery { who: account }.into()),
		(Ferdie, Accounts::revoke_consent { from: ZARYA, to: RUS }.into()),
		(Ferdie, Meetings::support_petition { cooperative, meeting }.into()),
		(Ferdie, Meetings::progress { cooperative, meeting }.into()),
		(Ferdie, Meetings::sign_agenda { cooperative, meeting, agenda: document }.into()),
		(Bob, propose(Membership::grant_exit { cooperative, number: 4 }.into())),
		(Bob, propose(grant_rights.into())),
	]
}

fn propose(action: RuntimeCall) -> RuntimeCall {
	let (board, action) = (BoardKind::Council, Some(Box::new(action)));
	coop_council::Call::propose { cooperative: ZARYA, board, subject: DOCUMENT, action, life: None }
		.into()
}

/// Acts that are like them, and can wait.
fn unprotected() -> Vec<(Sr25519Keyring, RuntimeCall)> {
	use coop_ledger::Call as Ledger;
	let (cooperative, document, amount) = (ZARYA, DOCUMENT, 1);
	vec![
		(Ferdie, choose_home()),
		(Ferdie, coop_membership::Call::stay { cooperative }.into()),
		(Ferdie, Ledger::deposit_share { cooperative, amount, document }.into()),
		(Eve, Ledger::confirm_payment { cooperative, payment: 9, amount, document }.into()),
		(Ferdie, coop_accounts::Call::update_profile { profile: document }.into()),
		(Bob, vote(ZARYA)),
		(Bob, propose(remark())),
		(Bob, propose(subscribe(ZARYA))),
	]
}

#[test]
fn what_is_always_possible() {
	on_chain(DEVELOPMENT, |_| {
		dry(ZARYA);
		for (who, call) in protected() {
			let who = who.to_account_id();
			assert_eq!(means(&who, &call), Some(Means::Protection), "{call:?}");
			// In a batch as well, but not in one with anything else.
			let alone = batch(vec![call.clone()]);
			assert_eq!(means(&who, &alone), Some(Means::Protection), "{call:?}");
			assert_eq!(means(&who, &batch(vec![call, choose_home()])), None);
		}
		for (who, call) in unprotected() {
			let verdict = Axon::quote(&who.to_account_id(), &call, &call.get_dispatch_info(), 200);
			assert_eq!(verdict, Err(DRY), "{call:?}");
		}
	});
}

/// The operator sells to who has nothing left, also when it has nothing itself.
#[test]
fn the_operator_sells_and_takes_back_without_axon() {
	on_chain(DEVELOPMENT, |chain| {
		let offer = coop_axon::Call::offer_return { cooperative: RUS, amount: AXON };
		decide_well(chain, RUS, offer);
		dry(VOSKHOD);
		dry(ZARYA);
		let (cooperative, document) = (RUS, sp_core::H256::repeat_byte(2));
		let confirm = coop_axon::Call::confirm_return { cooperative, document };
		assert_ok!(chain.send(Eve, confirm).unwrap());
		let (cooperative, document) = (ZARYA, DOCUMENT);
		let sell = coop_axon::Call::sell { cooperative, paid: 150_000, document };
		assert_ok!(chain.send(Eve, sell).unwrap());
		assert_eq!(resources(ZARYA), 150 * AXON);
		assert_eq!(resources(VOSKHOD), 0);
		// Anything else its staff may not.
		let document = coop_documents::Call::sign {
			cooperative: VOSKHOD,
			document,
			roles: Default::default(),
			stroke: None,
		};
		assert_eq!(chain.send(Dave, document), Err(DRY));
	});
}

#[test]
fn a_fee_goes_to_the_delegates_and_a_tenth_to_the_fund() {
	on_chain(DEVELOPMENT, |chain| {
		let pots =
			|| (Balances::balance(&Axon::pot_account()), Balances::balance(&Axon::fund_account()));
		let (before, (pot, fund)) = (resources(ZARYA), pots());
		assert!(chain.send(Ferdie, vote(ZARYA)).is_ok());
		let fee = before - resources(ZARYA);
		assert_eq!(pots(), (pot + fee * 9 / 10, fund + fee - fee * 9 / 10));
	});
}

/// What a signer is told is what is taken from him before his act, to the unit, and it only falls.
#[test]
fn quotes_are_what_is_taken_and_nothing_where_a_cooperative_pays() {
	on_chain(DEVELOPMENT, |chain| {
		for call in [vote(VOSKHOD), remark()] {
			let sent = extrinsic(Ferdie, call.clone());
			let quote = quoted(&sent);
			let before = Balances::balance(&Ferdie.to_account_id());
			assert!(chain.send(Ferdie, call).is_ok());
			let paid = before - Balances::balance(&Ferdie.to_account_id());
			assert!(0 < paid && paid < quote, "{paid} of {quote}");
		}
		// By balance, by quota, by protection.
		decide_well(chain, RUS, subscribe(RUS));
		assert_eq!(quoted(&extrinsic(Ferdie, vote(ZARYA))), 0);
		assert_eq!(payer(Ferdie, vote(ZARYA)), QuotedPayer::Balance(ZARYA));
		assert_eq!(quoted(&extrinsic(Bob, vote(RUS))), 0);
		assert_eq!(payer(Bob, vote(RUS)), QuotedPayer::Quota(RUS));
		dry(ZARYA);
		let leave = coop_membership::Call::leave { cooperative: ZARYA, document: DOCUMENT };
		assert_eq!(quoted(&extrinsic(Ferdie, leave.into())), 0);
		let leave = coop_membership::Call::leave { cooperative: ZARYA, document: DOCUMENT };
		assert_eq!(payer(Ferdie, leave.into()), QuotedPayer::Protection(ZARYA));
		// What is refused has a price.
		assert_eq!(payer(Ferdie, vote(ZARYA)), QuotedPayer::Refused(COOPERATIVE_DRY));
		assert_eq!(payer(Ferdie, vote(VOSKHOD)), QuotedPayer::Signer);
		assert!(quoted(&extrinsic(Ferdie, vote(ZARYA))) > 0);
		assert_eq!(Axon::quote_fee(vec![1, 2, 3]), None, "these bytes are none");
		let unsigned = fees::quote(&UncheckedExtrinsic::new_bare(remark()), 4);
		assert_eq!((unsigned.payer, unsigned.fee), (QuotedPayer::Nobody, 0));
	});
}

#[test]
fn a_member_uses_his_allowance_and_no_more() {
	use dynamic::axon::{MemberAllowance, Parameters};
	on_chain(DEVELOPMENT, |chain| {
		let allowance = Parameters::MemberAllowance(MemberAllowance, Some(AXON / 10));
		set_figure(RuntimeParameters::Axon(allowance));
		let ferdie = Ferdie.to_account_id();
		let own = Balances::balance(&ferdie);
		let mut acts = 0;
		while Balances::balance(&ferdie) == own {
			assert!(chain.send(Ferdie, choose_home()).is_ok());
			acts += 1;
			assert!(acts < 100);
		}
		// From then on he pays himself; who has no AXON is told why.
		assert!(acts > 1);
		empty(&ferdie);
		let code = InvalidTransaction::Custom(OWN_ALLOWANCE_USED_UP);
		assert_eq!(chain.send(Ferdie, choose_home()), Err(code.into()));
		chain.block_after(dynamic::axon::AllowancePeriod::get());
		// The block of a rotation has room for nothing else.
		chain.next_block();
		assert!(chain.send(Ferdie, choose_home()).is_ok());
	});
}

#[test]
fn the_cooperative_pays_for_what_stands_in_a_wrapper() {
	on_chain(DEVELOPMENT, |chain| {
		let pays =
			|who: Sr25519Keyring, call: &RuntimeCall| Calls::paying(&who.to_account_id(), call);
		let delegate = Eve.to_account_id().into();
		let add = pallet_proxy::Call::add_proxy { delegate, proxy_type: ProxyType::Any, delay: 0 };
		assert_ok!(chain.send(Ferdie, add).unwrap());
		let (cooperative, capacity, user) = (ZARYA, Capacity::Member, Ferdie.to_account_id());
		let member = Payer { cooperative, capacity, user };
		// A proxy uses the allowance of who named him.
		assert_eq!(pays(Eve, &proxy(Ferdie, choose_home())), Some(member.clone()));
		// A relay brings what a member signed; its own allowance is used.
		let (capacity, user) = (Capacity::Staff, Alice.to_account_id());
		let relay = Payer { capacity, user, ..member };
		assert_eq!(pays(Alice, &brought(signed_by(Ferdie, choose_home()))), Some(relay.clone()));
		let before = (resources(ZARYA), Balances::balance(&Alice.to_account_id()));
		assert_ok!(chain.send(Alice, brought(signed_by(Ferdie, choose_home()))).unwrap());
		assert!(resources(ZARYA) < before.0);
		assert_eq!(Balances::balance(&Alice.to_account_id()), before.1);
		// What two have together is no member, unless it joined; here it is on the staff.
		assert_eq!(pays(Alice, &multisig(Bob, choose_home())), None);
		let mut both = [Alice, Bob].map(|key| key.to_account_id());
		both.sort();
		let theirs = Multisig::multi_account_id(&both, 2);
		let sign = coop_documents::Call::sign {
			cooperative: ZARYA,
			document: DOCUMENT,
			roles: Default::default(),
			stroke: None,
		};
		let sign = RuntimeCall::from(sign);
		let (other_signatories, max_weight) = (vec![Bob.to_account_id()], Weight::MAX);
		let call_hash = sign.using_encoded(sp_io::hashing::blake2_256);
		let second = pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: other_signatories.clone(),
			maybe_timepoint: None,
			call: Box::new(sign.clone()),
			max_weight,
		}
		.into();
		let first = pallet_multisig::Call::approve_as_multi {
			threshold: 2,
			other_signatories,
			maybe_timepoint: None,
			call_hash,
			max_weight,
		}
		.into();
		assert_eq!(pays(Alice, &second), None);
		let rights = coop_cooperatives::Staff::<Runtime>::get(ZARYA, Eve.to_account_id());
		coop_cooperatives::Staff::<Runtime>::set(ZARYA, &theirs, rights);
		assert_eq!(pays(Alice, &second), Some(Payer { user: theirs.clone(), ..relay }));
		assert_eq!(pays(Alice, &first), None, "nobody knows yet what it is about");
		coop_cooperatives::Staff::<Runtime>::remove(ZARYA, &theirs);

		// More than there may be are not even put in order.
		let most: u32 = <Runtime as pallet_multisig::Config>::MaxSignatories::get();
		let most = most as u8;
		for (others, is_paid) in [(most - 1, true), (most, false)] {
			let others: Vec<_> = (1..=others).map(|n| AccountId::new([n; 32])).collect();
			let mut all = others.clone();
			all.push(Alice.to_account_id());
			all.sort();
			let theirs = Multisig::multi_account_id(&all, 1);
			coop_cooperatives::Staff::<Runtime>::set(ZARYA, &theirs, rights);
			let (other_signatories, call) = (others, Box::new(sign.clone()));
			let act = pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call };
			assert_eq!(pays(Alice, &act.into()).is_some(), is_paid);
			coop_cooperatives::Staff::<Runtime>::remove(ZARYA, &theirs);
		}
	});
}

/// What is looked at to find out whether an act is protected is declared, at each depth.
#[test]
fn nothing_is_looked_at_that_is_not_weighed() {
	on_chain(DEVELOPMENT, |_| {
		let exits = (1_001..1_004)
			.map(|number| coop_membership::Call::grant_exit { cooperative: ZARYA, number }.into());
		let propose = RuntimeCall::from(coop_council::Call::propose {
			cooperative: ZARYA,
			board: BoardKind::Council,
			subject: DOCUMENT,
			action: Some(Box::new(batch(exits.collect()))),
			life: None,
		});
		for depth in 0..5 {
			let call = (0..depth).fold(propose.clone(), |call, _| batch(vec![call]));
			let is_protected = Calls::is_protected(&Bob.to_account_id(), &call);
			assert_eq!(is_protected, depth < 3, "{depth}");
			// The wrappers, the proposal, its batch, and three exits.
			assert!(!is_protected || Calls::effort(&call).calls == depth + 5, "{depth}");
		}
	});
}

pub(super) fn proxy(real: Sr25519Keyring, call: RuntimeCall) -> RuntimeCall {
	let (real, call) = (real.to_account_id().into(), Box::new(call));
	pallet_proxy::Call::proxy { real, force_proxy_type: None, call }.into()
}

pub(super) fn multisig(other: Sr25519Keyring, call: RuntimeCall) -> RuntimeCall {
	let (other_signatories, call) = (vec![other.to_account_id()], Box::new(call));
	pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call }.into()
}

/// What somebody signed, as a relay brings it.
pub(super) fn brought(meta_tx: MetaTx) -> RuntimeCall {
	let meta_tx_encoded_len = meta_tx.encoded_size() as u32;
	pallet_meta_tx::Call::dispatch { meta_tx: Box::new(meta_tx), meta_tx_encoded_len }.into()
}

/// A meta-transaction without its signature.
fn unsigned(call: RuntimeCall) -> MetaTx {
	let (bytes, length) = (signed_by(Alice, call.clone()).encode(), call.encoded_size());
	// After the call comes the version of the extension.
	let mut rest = &bytes[length + 1..];
	let (_, a, b, c, d, e, f, g, h) = MetaTxExtension::decode(&mut rest).expect("it is one");
	let none = pallet_verify_signature::VerifySignature::new_disabled();
	MetaTx::new(call, 0, (none, a, b, c, d, e, f, g, h))
}

/// More than ten ways; none costs another cooperative anything.
#[test]
fn nobody_spends_anothers_quota() {
	on_chain(DEVELOPMENT, |chain| {
		decide_well(chain, RUS, subscribe(RUS));
		// Ferdie belongs to Zarya alone. Alice, Bob and Charlie sit in the union, which has a quota.
		let organization = crate::Cooperatives::account_of(RUS).expect("it has an account");
		let deep = |n| (0..n).fold(vote(RUS), |call, _| batch(vec![call]));
		let delegate = Ferdie.to_account_id().into();
		let (proxy_type, delay) = (ProxyType::Any, 1_000);
		let delayed = pallet_proxy::Call::add_proxy { delegate, proxy_type, delay };
		assert_ok!(chain.send(Charlie, delayed).unwrap());
		let application = Newcomer::new(1).application(RUS, chain.now);
		let represent = coop_accounts::Call::represent { organization, call: Box::new(vote(RUS)) };
		let sell = coop_axon::Call::sell { cooperative: ZARYA, paid: 1, document: DOCUMENT };
		let meeting = coop_meetings::Call::progress { cooperative: RUS, meeting: 1 };
		let rejoined = coop_cooperatives::Call::unblock_rejoined { cooperative: RUS };
		let ways: [(&str, RuntimeCall); 15] = [
			("votes where he is nobody", vote(RUS)),
			("in a batch", batch(vec![vote(RUS)])),
			("behind an act of his own", batch(vec![choose_home(), vote(RUS)])),
			("deep inside", deep(4)),
			("too deep inside", deep(40)),
			("as its organisation", represent.into()),
			("as a proxy whom nobody named", proxy(Alice, vote(RUS))),
			("as a proxy who has to wait", proxy(Charlie, vote(RUS))),
			("together with one of the council", multisig(Alice, vote(RUS))),
			("with what another signed, as no relay", brought(signed_by(Alice, vote(RUS)))),
			("with what nobody signed", brought(unsigned(vote(RUS)))),
			("with an application, as no registrar", application),
			("as a cashier", sell.into()),
			("at a meeting", meeting.into()),
			("as one who helps", rejoined.into()),
		];
		let left = || {
			let quota = Axon::subscription(RUS).expect("it runs").left;
			(quota, resources(RUS), resources(VOSKHOD))
		};
		let before = left();
		for (way, call) in ways {
			let payer = Calls::paying(&Ferdie.to_account_id(), &call);
			assert!(
				payer.as_ref().is_none_or(|payer| payer.cooperative == ZARYA),
				"{way}: {payer:?}"
			);
			let _ = chain.send(Ferdie, call);
			assert_eq!(left(), before, "{way}");
			chain.next_block();
		}
	});
}

/// A cooperative that fills blocks leaves room for the others.
#[test]
fn one_cooperative_has_a_part_of_each_block() {
	use dynamic::axon::{BlockCeiling, Parameters};
	on_chain(DEVELOPMENT, |chain| {
		let ceiling = Parameters::BlockCeiling(BlockCeiling, Some(BLOCK_WEIGHT.ref_time() / 100));
		set_figure(RuntimeParameters::Axon(ceiling));
		let full = Err(InvalidTransaction::ExhaustsResources.into());
		let mut acts = 0;
		loop {
			match chain.send(Ferdie, choose_home()) {
				Ok(_) => acts += 1,
				refusal => break assert_eq!(refusal, full),
			}
			assert!(acts < 1_000);
		}
		assert!(acts > 0);
		assert!(chain.send(Bob, vote(RUS)).is_ok(), "others go on");
		let used = coop_axon::BlockUses::<Runtime>::get(ZARYA).expect("it acted").room;
		assert!(used <= BLOCK_WEIGHT.ref_time() / 100);
		chain.next_block();
		assert!(chain.send(Ferdie, choose_home()).is_ok());
	});
}

/// Tacts turn, and what is paid moves; the sum stays.
#[test]
fn issuance_grows_by_emission_alone() {
	on_chain(DEVELOPMENT, |chain| {
		let issued = Balances::total_issuance();
		for _ in 0..3 {
			assert!(chain.send(Ferdie, vote(ZARYA)).is_ok());
			chain.block_after(dynamic::axon::TactLength::get());
			// The block of a rotation has room for nothing else.
			chain.next_block();
		}
		chain.next_block();
		// Little was collected, and the fund holds enough.
		assert_eq!(Balances::total_issuance(), issued);
		let tact = coop_axon::CurrentTact::<Runtime>::get().expect("one is under way");
		assert!(tact.number >= 3);
	});
}
