//! At whose expense an act is: whoever makes it, within whatever it stands, and as what (rules §9.2).

use super::{
	acts::{decide_well, empty, DOCUMENT},
	axon::{batch, brought, multisig, proxy, vote},
	chain::{on_chain, Alice, Bob, Charlie, Dave, Eve, Ferdie, Newcomer},
	circulation::signed_by,
	delegates::set_figure,
};
use crate::{
	calls::Calls,
	configs::{params::dynamic, tools::ProxyType, AXON},
	params::RuntimeParameters,
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	AccountId, AllPalletsWithSystem, Cooperatives, Council, Multisig, Runtime, RuntimeCall,
};
use codec::{Decode, Encode};
use coop_axon::{MembersUsed, OWN_ALLOWANCE_USED_UP};
use coop_cooperatives::{Founding, Foundings, Staff};
use coop_membership::invitation_hash;
use coop_primitives::{
	providers::{
		Appointee, BoardElection, Capacity, CooperativeInspect, Effort, Payer, PayingCooperative,
	},
	BoardKind, CoopId, FirstCouncil, StaffRight,
};
use frame_support::{
	assert_ok,
	traits::{CallMetadata, GetCallMetadata, PalletsInfoAccess},
	BoundedVec,
};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::transaction_validity::InvalidTransaction;
use std::collections::BTreeMap;

fn paying(who: Sr25519Keyring, call: &RuntimeCall) -> Option<Payer<AccountId>> {
	Calls::paying(&who.to_account_id(), call)
}

/// The own account of Zarya.
fn zarya() -> AccountId {
	Cooperatives::account_of(ZARYA).expect("it has an account")
}

// --- Wrappers ---------------------------------------------------------------------------------

/// Puts a call into a wrapper.
type Wrap = fn(RuntimeCall) -> RuntimeCall;

fn in_batch(call: RuntimeCall) -> RuntimeCall {
	batch(vec![call])
}

/// Alice signs it, and brings it as a relay.
fn relayed(call: RuntimeCall) -> RuntimeCall {
	brought(signed_by(Alice, call))
}

/// Alice, its chair, makes it for Zarya.
fn for_zarya(call: RuntimeCall) -> RuntimeCall {
	let (organization, call) = (zarya(), Box::new(call));
	coop_accounts::Call::represent { organization, call }.into()
}

/// A proxy makes it for Alice.
fn for_alice(call: RuntimeCall) -> RuntimeCall {
	proxy(Alice, call)
}

/// Alice makes it for what she and Bob have together.
fn together(call: RuntimeCall) -> RuntimeCall {
	multisig(Bob, call)
}

#[test]
fn four_wrappers_of_whatever_kind_are_looked_through_and_no_more() {
	on_chain(DEVELOPMENT, |chain| {
		let mut both = [Alice, Bob].map(|key| key.to_account_id());
		both.sort();
		let theirs = Multisig::multi_account_id(&both, 1);
		for delegate in [zarya(), theirs.clone()] {
			let (delegate, proxy_type, delay) = (delegate.into(), ProxyType::Any, 0);
			let add = pallet_proxy::Call::add_proxy { delegate, proxy_type, delay };
			assert_ok!(chain.send(Alice, add).unwrap());
		}
		let rights = Staff::<Runtime>::get(VOSKHOD, Eve.to_account_id());
		Staff::<Runtime>::set(VOSKHOD, &theirs, rights);
		let ways: [(&str, [Wrap; 5]); 5] = [
			("batches", [in_batch; 5]),
			("what a relay brings", [relayed; 5]),
			("organisation and proxy", [for_zarya, for_alice, for_zarya, for_alice, for_zarya]),
			("multisig and proxy", [together, for_alice, together, for_alice, together]),
			("one of each", [in_batch, relayed, for_zarya, for_alice, together]),
		];
		for (way, wraps) in ways {
			for depth in 0..=wraps.len() {
				let wraps = wraps[..depth].iter().rev();
				let call = wraps.fold(vote(VOSKHOD), |call, wrap| wrap(call));
				let payer = paying(Alice, &call).map(|payer| payer.cooperative);
				assert_eq!(payer, (depth <= 4).then_some(VOSKHOD), "{way}: {depth}");
			}
		}
		Staff::<Runtime>::remove(VOSKHOD, &theirs);
	});
}

/// What is opened counts in bytes, at each depth; and all that stands within, in calls.
#[test]
fn the_effort_is_all_that_is_opened_and_looked_at() {
	on_chain(DEVELOPMENT, |_| {
		// All but the index of the room.
		let bytes = |call: &RuntimeCall| call.encoded_size() as u32 - 1;
		let once = relayed(vote(ZARYA));
		let twice = relayed(once.clone());
		let calls = vec![once.clone(), twice.clone()];
		let both = batch(calls);
		let (of_once, of_twice) = (bytes(&once), bytes(&twice) + bytes(&once));
		for (call, calls, bytes) in [
			(vote(ZARYA), 1, 0),
			(for_zarya(vote(ZARYA)), 2, 0),
			(once, 2, of_once),
			(twice, 3, of_twice),
			(both, 6, of_once + of_twice),
		] {
			assert_eq!(Calls::effort(&call), Effort { calls, bytes }, "{call:?}");
		}
	});
}

// --- Rights -----------------------------------------------------------------------------------

/// Relays, registrars and cashiers act where they are that, and nowhere else.
#[test]
fn who_has_rights_in_one_cooperative_spends_nothing_of_another() {
	on_chain(DEVELOPMENT, |chain| {
		for right in [StaffRight::Relay, StaffRight::Registrar, StaffRight::Cashier] {
			let (cooperative, who) = (ZARYA, Ferdie.to_account_id());
			let grant = coop_cooperatives::Call::grant_rights { cooperative, who, right };
			decide_well(chain, ZARYA, grant);
		}
		let now = chain.now;
		let acts = |cooperative: CoopId| -> [RuntimeCall; 4] {
			let (payment, amount, document, invitation) = (1, 1, DOCUMENT, DOCUMENT);
			[
				brought(signed_by(Alice, vote(cooperative))),
				Newcomer::new(1).application(cooperative, now),
				coop_membership::Call::invite { cooperative, invitation }.into(),
				coop_ledger::Call::confirm_payment { cooperative, payment, amount, document }
					.into(),
			]
		};
		let (cooperative, capacity, user) = (ZARYA, Capacity::Staff, Ferdie.to_account_id());
		let own = Payer { cooperative, capacity, user };
		for call in acts(ZARYA) {
			assert_eq!(paying(Ferdie, &call), Some(own.clone()), "{call:?}");
		}
		// Only the operator's cashier sells.
		let sell = coop_axon::Call::sell { cooperative: ZARYA, paid: 1, document: DOCUMENT };
		let sell = RuntimeCall::from(sell);
		for call in [VOSKHOD, RUS].into_iter().flat_map(acts).chain([sell]) {
			assert_eq!(paying(Ferdie, &call), None, "{call:?}");
		}
		// And of the staff of Zarya only its relays bring what others signed.
		let act = brought(signed_by(Alice, vote(ZARYA)));
		for who in [Dave, Eve] {
			assert_eq!(paying(who, &act), None, "{who:?}");
		}
	});
}

/// What he brings uses nothing of those who signed it.
#[test]
fn a_relay_brings_until_his_own_allowance_is_used_up() {
	use dynamic::axon::{Parameters, StaffAllowance};
	on_chain(DEVELOPMENT, |chain| {
		let [bob, ferdie] = [Bob, Ferdie].map(|key| key.to_account_id());
		let (cooperative, who, right) = (ZARYA, ferdie.clone(), StaffRight::Relay);
		let grant = coop_cooperatives::Call::grant_rights { cooperative, who, right };
		decide_well(chain, ZARYA, grant);
		let allowance = Parameters::StaffAllowance(StaffAllowance, Some(AXON / 2));
		set_figure(RuntimeParameters::Axon(allowance));
		empty(&ferdie);

		let act = || RuntimeCall::from(coop_membership::Call::choose_home { cooperative });
		let used_by_bob = || MembersUsed::<Runtime>::get(ZARYA, &bob);
		let (before, mut acts) = (used_by_bob(), 0);
		let refusal = loop {
			match chain.send(Ferdie, brought(signed_by(Bob, act()))) {
				Ok(outcome) => {
					assert_ok!(outcome);
				}
				refusal => break refusal,
			}
			acts += 1;
			assert!(acts < 100);
		};
		let used_up = InvalidTransaction::Custom(OWN_ALLOWANCE_USED_UP);
		assert_eq!(refusal, Err(used_up.into()));
		assert!(acts > 1);
		assert_eq!(used_by_bob(), before);
		assert!(chain.send(Bob, act()).is_ok());
	});
}

/// All who do so in one cooperative share its allowance, which is not that of members.
#[test]
fn who_shall_sit_in_a_first_council_signs_for_it_at_the_operators_expense() {
	/// The id that the next cooperative gets.
	const VESNA: CoopId = 4;
	let sign = |cooperative| {
		let (regulations, founding) = (H256::zero(), H256::zero());
		let sign = coop_cooperatives::Call::sign_regulations { cooperative, regulations, founding };
		RuntimeCall::from(sign)
	};
	on_chain(DEVELOPMENT, |_| {
		let vera = Newcomer::new(1).account();
		let council = FirstCouncil {
			seats: BoundedVec::truncate_from(vec![vera.clone()]),
			chair: vera.clone(),
			deputy: None,
			secretary: None,
		};
		let (document, signed) = (DOCUMENT, Default::default());
		let founding = Founding { council, document, regulations: None, signed };
		Foundings::<Runtime>::insert(VESNA, founding);

		let (cooperative, capacity, user) = (VOSKHOD, Capacity::Founder(VESNA), vera.clone());
		let founder = Payer { cooperative, capacity, user };
		assert_eq!(Calls::paying(&vera, &sign(VESNA)), Some(founder));
		for call in [sign(ZARYA), vote(VESNA), vote(VOSKHOD)] {
			assert_eq!(Calls::paying(&vera, &call), None, "{call:?}");
		}
		assert_eq!(paying(Ferdie, &sign(VESNA)), None, "he shall not sit");
		Foundings::<Runtime>::remove(VESNA);
	});
}

// --- Every call -------------------------------------------------------------------------------

/// Who pays when somebody makes a call with this cooperative as its first argument:
/// 1. a member of Zarya, there;
/// 2. its cashier, who is no member of any;
/// 3. its chair, who is on the staff of all three, a delegate of the first block, and at home in RUS;
/// 4. the member of Zarya in VOSKHOD, where he is nobody;
/// 5. who applied in Zarya, there;
/// 6. who is nobody anywhere, in Zarya; but he has the secret of an invitation;
/// 7. the member of Zarya in VOSKHOD, where he now sits for Zarya, whose chair he is.
type Payers = [Option<CoopId>; 7];

const O: Option<CoopId> = None;
const V: Option<CoopId> = Some(VOSKHOD);
const R: Option<CoopId> = Some(RUS);
const Z: Option<CoopId> = Some(ZARYA);

/// The cooperative itself, for members and staff.
const BELONGS: Payers = [Z, Z, Z, O, O, O, O];
/// And for who sits there for another one.
const SITS: Payers = [Z, Z, Z, O, O, O, V];
/// And for who applied.
const APPLIED: Payers = [Z, Z, Z, O, Z, O, O];
/// And for who was invited.
const INVITED: Payers = [Z, Z, Z, O, Z, Z, O];
/// The cooperative itself, for members.
const VOTES: Payers = [Z, O, Z, O, O, O, O];
/// The home.
const HOME: Payers = [Z, O, R, Z, O, O, Z];
/// The cooperative itself, else the home.
const SIGNS: Payers = [Z, Z, Z, Z, O, O, Z];
/// The operator for its members, else the home.
const CONNECTS: Payers = [Z, O, V, Z, O, O, Z];
/// The operator, for its members and staff.
const OPERATES: Payers = [O, V, V, O, O, O, O];
/// Who nominated; those of the first block the operator.
const STANDS: Payers = [O, O, V, O, O, O, O];

/// Every call that is not always at its signer's own expense.
const PAID: &[(Payers, &str, &str)] = &[
	(BELONGS, "Accounts", "attest adopt_attestation accept_key grant_consent revoke_consent"),
	(HOME, "Accounts", "update_profile register_organization offer_representation"),
	(HOME, "Accounts", "withdraw_offer accept_representation veto_recovery"),
	(CONNECTS, "Cooperatives", "connect install_council withdraw"),
	(OPERATES, "Cooperatives", "sign_regulations_relayed"),
	(HOME, "Cooperatives", "unblock_rejoined"),
	(HOME, "Membership", "apply"),
	(BELONGS, "Membership", "apply_relayed invite withdraw_invitation import leave stay"),
	(BELONGS, "Membership", "answer_expulsion settle_exit choose_home"),
	(INVITED, "Membership", "apply_invited"),
	(BELONGS, "Ledger", "deposit_share return_share contribute_property take_goods"),
	(BELONGS, "Ledger", "convert_share confirm_payment refuse_payment record return_receipt"),
	(APPLIED, "Ledger", "cancel_payment"),
	(BELONGS, "Branches", "propose_branch join_founding leave_founding choose_branch"),
	(BELONGS, "Branches", "set_participation set_listed call_election vote resign name_trusted"),
	(SITS, "Council", "propose vote sign instruct revoke resign support_acting_chair"),
	(SITS, "Council", "open_session sign_session"),
	(APPLIED, "Council", "retry withdraw"),
	(SITS, "Meetings", "propose petition support_petition acknowledge propose_change"),
	(SITS, "Meetings", "support_change stand stand_down sign_agenda vote submit_ballots"),
	(SITS, "Meetings", "progress finalise retry_resolution"),
	(SIGNS, "Documents", "register register_relayed sign sign_relayed"),
	(OPERATES, "Axon", "sell confirm_return"),
	(VOTES, "Delegates", "vote"),
	(STANDS, "Delegates", "stand withdraw claim"),
	(STANDS, "Session", "set_keys"),
	(STANDS, "Platform", "propose vote close"),
];

/// A call with arguments of zero bytes, but for the first one.
fn example(room: u8, call: u8, first: u8) -> Option<RuntimeCall> {
	let bytes = [&[room, call, first][..], &[0; 1_000]].concat();
	RuntimeCall::decode(&mut &bytes[..]).ok()
}

/// Every call of the chain. Most begin with the id of a cooperative, which is this one; where that is no
/// argument, zeros are.
fn examples(cooperative: CoopId) -> Vec<RuntimeCall> {
	let first = u8::try_from(cooperative).expect("its id is small");
	let rooms = <AllPalletsWithSystem as PalletsInfoAccess>::infos();
	let rooms = rooms.iter().map(|room| u8::try_from(room.index).expect("an index is a byte"));
	rooms
		.flat_map(|room| (0..=u8::MAX).map(move |call| (room, call)))
		.filter_map(|(room, call)| example(room, call, first).or_else(|| example(room, call, 0)))
		.collect()
}

/// What somebody does at the expense of a cooperative, and of which; always as the same.
fn paid(who: &AccountId, cooperative: CoopId, capacity: Capacity) -> Vec<(String, CoopId)> {
	let mut paid = Vec::new();
	for call in examples(cooperative) {
		let Some(payer) = Calls::paying(who, &call) else { continue };
		let CallMetadata { pallet_name, function_name } = call.get_call_metadata();
		let name = format!("{pallet_name}.{function_name}");
		assert_eq!((payer.capacity, &payer.user), (capacity, who), "{name}");
		paid.push((name, payer.cooperative));
	}
	paid
}

/// The meeting of a cooperative has elected its council. The first one is the chair.
fn elected(cooperative: CoopId, seats: Vec<Appointee<AccountId>>) {
	let chair = seats[0].who.clone();
	let seats = seats.try_into().expect("they fit");
	assert_ok!(Council::elect(cooperative, BoardKind::Council, seats, chair, DOCUMENT));
}

#[test]
fn each_call_is_paid_by_whom_the_table_names() {
	use Capacity::{Applicant, Member, Staff};
	on_chain(DEVELOPMENT, |chain| {
		let (vera, oleg) = (Newcomer::new(1), Newcomer::new(2));
		let application = vera.application(ZARYA, chain.now);
		assert_ok!(chain.send(Dave, application).unwrap());
		let (cooperative, invitation) = (ZARYA, invitation_hash(&[0; 32]));
		let invite = coop_membership::Call::invite { cooperative, invitation };
		assert_ok!(chain.send(Dave, invite).unwrap());
		let home = coop_membership::Call::choose_home { cooperative: RUS };
		assert_ok!(chain.send(Alice, home).unwrap());
		let [alice, eve, ferdie] = [Alice, Eve, Ferdie].map(|key| key.to_account_id());
		let mut columns = vec![
			paid(&ferdie, ZARYA, Member),
			paid(&eve, ZARYA, Staff),
			paid(&alice, ZARYA, Staff),
			paid(&ferdie, VOSKHOD, Member),
			paid(&vera.account(), ZARYA, Applicant),
			paid(&oleg.account(), ZARYA, Applicant),
		];
		let himself = |key: Sr25519Keyring| Appointee::from(key.to_account_id());
		elected(ZARYA, vec![himself(Ferdie), himself(Bob), himself(Charlie)]);
		let guest = Appointee { who: ferdie.clone(), organization: Some(zarya()) };
		elected(VOSKHOD, vec![himself(Alice), himself(Bob), himself(Charlie), guest]);
		columns.push(paid(&ferdie, VOSKHOD, Staff));

		let mut found = BTreeMap::<String, Payers>::new();
		for (n, column) in columns.into_iter().enumerate() {
			for (call, cooperative) in column {
				found.entry(call).or_default()[n] = Some(cooperative);
			}
		}
		let written: BTreeMap<_, _> = PAID
			.iter()
			.flat_map(|(payers, room, calls)| {
				calls.split(' ').map(move |call| (format!("{room}.{call}"), *payers))
			})
			.collect();
		for call in found.keys().chain(written.keys()) {
			assert_eq!(found.get(call), written.get(call), "{call}");
		}
	});
}
