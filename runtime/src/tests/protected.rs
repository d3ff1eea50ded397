//! What is always possible (rules §9.6), each as it is really done, through all rooms, in a cooperative that
//! is blocked and has neither quota nor AXON. General meetings have a file of their own.

use super::{
	acts::{approve, decide, decide_well, dry, join, resources, sign, status, DOCUMENT},
	axon::{brought, means},
	chain::{
		dispatch, on_chain, refused, Alice, Bob, Chain, Charlie, Dave, Eve, Ferdie, Newcomer,
		Outcome,
	},
	circulation::signed_by,
	delegates::set_figure,
};
use crate::{
	configs::{tools::ProxyType, AXON},
	params::RuntimeParameters,
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	AccountId, Accounts, Balances, Cooperatives, Council, Ledger, Membership, Runtime, RuntimeCall,
};
use coop_accounts::{Call as AccountsCall, Procedure};
use coop_axon::{Means, COOPERATIVE_DRY, OWN_ALLOWANCE_USED_UP};
use coop_cooperatives::Call as CooperativesCall;
use coop_council::{Call as CouncilCall, Decisions, DecisionsMade, Mandate, Status, Vote};
use coop_ledger::{Call as LedgerCall, PaymentsMade};
use coop_meetings::Call as MeetingsCall;
use coop_membership::{Call as MembershipCall, Exits};
use coop_primitives::{
	books::{Fund, Operation, WalletKind},
	providers::{AccountRegistry, Books, CooperativeInspect, FoundMembers, MemberInspect},
	BoardKind, CoopId, DecisionKind, Money, StaffRight, DAY,
};
use frame_support::{assert_ok, traits::fungible::Inspect, weights::Weight};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::transaction_validity::InvalidTransaction;

/// What a person pays for membership in Zarya, in kopecks: fee and minimum share.
const ENTRANCE: Money = 20_000;
const SHARE: Money = 50_000;
/// What Vera gets to spend for the cooperative.
const ADVANCE: Money = 9_000;
/// What an action may need.
pub(super) const WEIGHT_BOUND: Weight = Weight::from_parts(60_000_000_000, 2_000_000);

/// Vera joins Zarya, and more is prepared there; then it is blocked and loses all that it could pay with.
/// What is done afterwards costs nobody anything.
pub(super) fn in_need(
	prepare: impl FnOnce(&mut Chain, &Newcomer),
	test: impl FnOnce(&mut Chain, &Newcomer),
) {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, ZARYA, &vera);
		prepare(chain, &vera);
		let block = CooperativesCall::block { cooperative: ZARYA, document: DOCUMENT };
		assert_ok!(dispatch(coop_delegates::Origin::ProtocolChange, block));
		dry(ZARYA);
		chain.next_block();
		assert!(!Cooperatives::is_ready(ZARYA));

		let all = || {
			let keys = [Alice, Bob, Charlie, Dave, Eve, Ferdie].map(|key| key.to_account_id());
			let sum: u128 = keys.iter().map(Balances::total_balance).sum();
			(sum, Balances::total_balance(&vera.account()), resources(VOSKHOD), resources(RUS))
		};
		let before = all();
		waits(chain, Ferdie, deposit());
		test(chain, &vera);
		assert_eq!((all(), resources(ZARYA)), (before, 0), "somebody paid");
	});
}

pub(super) fn nothing(_: &mut Chain, _: &Newcomer) {}

/// What can wait is refused.
fn waits(chain: &mut Chain, who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
	let call = call.into();
	let dry = InvalidTransaction::Custom(COOPERATIVE_DRY).into();
	assert_eq!(chain.send(who, call.clone()), Err(dry), "{call:?}");
}

fn deposit() -> LedgerCall<Runtime> {
	LedgerCall::deposit_share { cooperative: ZARYA, amount: 1, document: DOCUMENT }
}

/// The council of Zarya approves what was opened last.
fn approve_last(chain: &mut Chain) {
	approve(chain, ZARYA, DecisionsMade::<Runtime>::get(ZARYA));
}

/// The cashier confirms the latest payment of Zarya.
fn confirm(chain: &mut Chain, amount: Money) {
	let (cooperative, document) = (ZARYA, DOCUMENT);
	let payment = PaymentsMade::<Runtime>::get(cooperative);
	let confirm = LedgerCall::confirm_payment { cooperative, payment, amount, document };
	assert_ok!(chain.send(Eve, confirm).unwrap());
}

fn leave() -> MembershipCall<Runtime> {
	MembershipCall::leave { cooperative: ZARYA, document: DOCUMENT }
}

#[test]
fn a_member_leaves_and_is_paid() {
	in_need(nothing, |chain, vera| {
		assert_ok!(chain.send_by(vera, leave()).unwrap());
		approve_last(chain);
		assert!(!Membership::is_active(ZARYA, &vera.account()));
		confirm(chain, SHARE);
		assert_eq!(Membership::number_of(ZARYA, &vera.account()), None);
	});
}

fn advance(chain: &mut Chain, vera: &Newcomer) {
	let order = LedgerCall::order_payment {
		cooperative: ZARYA,
		operation: Operation::AdvanceIssued,
		who: Some(vera.account()),
		amount: ADVANCE,
		document: DOCUMENT,
	};
	decide_well(chain, ZARYA, order);
	confirm(chain, ADVANCE);
}

/// Nobody decides; what he owes is deducted when all is due.
#[test]
fn a_member_leaves_though_nobody_grants_it_and_is_paid_what_is_left() {
	in_need(advance, |chain, vera| {
		let number = Membership::number_of(ZARYA, &vera.account()).expect("she is a member");
		assert_ok!(chain.send_by(vera, leave()).unwrap());
		chain.block_after(31 * DAY);
		chain.next_block();
		chain.next_block();
		assert!(!Membership::is_active(ZARYA, &vera.account()));
		let settle = MembershipCall::settle_exit { cooperative: ZARYA, number };
		let not_cleared = coop_membership::Error::<Runtime>::NotCleared;
		assert_eq!(chain.send(Ferdie, settle), refused(not_cleared));
		// After the end of the year and its term.
		chain.block_after(500 * DAY);
		chain.next_block();
		chain.next_block();
		confirm(chain, SHARE - ADVANCE);
		assert_eq!(Membership::number_of(ZARYA, &vera.account()), None);
	});
}

/// She is no member any more, and says herself that nothing is left to clear.
#[test]
fn who_has_cleared_all_settles_her_exit_and_is_paid() {
	let leave_and_report = |chain: &mut Chain, vera: &Newcomer| {
		advance(chain, vera);
		assert_ok!(chain.send_by(vera, leave()).unwrap());
		approve_last(chain);
		let report = LedgerCall::post_operation {
			cooperative: ZARYA,
			operation: Operation::AdvanceReported(Fund::Economic),
			who: Some(vera.account()),
			amount: ADVANCE,
			document: DOCUMENT,
		};
		decide_well(chain, ZARYA, report);
	};
	in_need(leave_and_report, |chain, vera| {
		let number = Membership::number_of(ZARYA, &vera.account()).expect("she is leaving");
		let settle = MembershipCall::settle_exit { cooperative: ZARYA, number };
		assert_ok!(chain.send_by(vera, settle).unwrap());
		confirm(chain, SHARE);
		assert_eq!(Membership::number_of(ZARYA, &vera.account()), None);
	});
}

#[test]
fn a_member_answers_to_his_expulsion() {
	let announce = |chain: &mut Chain, vera: &Newcomer| {
		let number = Membership::number_of(ZARYA, &vera.account()).expect("she is a member");
		let (cooperative, document) = (ZARYA, DOCUMENT);
		decide_well(
			chain,
			ZARYA,
			MembershipCall::announce_expulsion { cooperative, number, document },
		);
	};
	in_need(announce, |chain, vera| {
		let answer = MembershipCall::answer_expulsion { cooperative: ZARYA, document: DOCUMENT };
		assert_ok!(chain.send_by(vera, answer).unwrap());
	});
}

#[test]
fn a_member_gets_a_share_back() {
	const MORE: Money = 30_000;
	let deposit = |chain: &mut Chain, vera: &Newcomer| {
		let (cooperative, document) = (ZARYA, DOCUMENT);
		let deposit = LedgerCall::deposit_share { cooperative, amount: MORE, document };
		assert_ok!(chain.send_by(vera, deposit).unwrap());
		confirm(chain, MORE);
	};
	in_need(deposit, |chain, vera| {
		let (cooperative, document) = (ZARYA, DOCUMENT);
		let back = LedgerCall::return_share { cooperative, amount: MORE, document };
		assert_ok!(chain.send_by(vera, back).unwrap());
		approve_last(chain);
		confirm(chain, MORE);
		let wallet = Ledger::wallet(ZARYA, &vera.account(), WalletKind::Share);
		assert_eq!((wallet.available, wallet.blocked), (0, 0));
	});
}

fn verify(chain: &mut Chain, vera: &Newcomer) {
	verify_in(ZARYA, chain, vera);
}

fn verify_in(cooperative: CoopId, chain: &mut Chain, vera: &Newcomer) {
	let attest = AccountsCall::attest {
		cooperative,
		who: vera.account(),
		procedure: Procedure::InPerson,
		tag: H256::repeat_byte(0x1d),
		expires_at: chain.now + 365 * DAY,
	};
	assert_ok!(chain.send(Alice, attest).unwrap());
}

/// The council of a cooperative proposes another key for Vera.
fn propose_key(cooperative: CoopId, chain: &mut Chain, vera: &Newcomer, new_key: &Newcomer) {
	let (who, new_key, document) = (vera.account(), new_key.account(), DOCUMENT);
	let propose = AccountsCall::propose_recovery { cooperative, who, new_key, document };
	decide_well(chain, cooperative, propose);
}

#[test]
fn a_lost_key_is_recovered() {
	in_need(verify, |chain, vera| {
		let new_key = Newcomer::new(7);
		propose_key(ZARYA, chain, vera, &new_key);
		let acceptance = new_key.acceptance(&vera.account(), ZARYA, chain.now);
		assert_ok!(chain.send(Dave, acceptance).unwrap());
		chain.block_after(8 * DAY);
		chain.next_block();
		chain.next_block();
		assert_eq!(Accounts::key_of(&vera.account()), new_key.account());
	});
}

fn nothing_is_recovered(chain: &mut Chain, vera: &Newcomer) {
	chain.block_after(8 * DAY);
	chain.next_block();
	chain.next_block();
	assert_eq!(Accounts::key_of(&vera.account()), vera.account());
}

#[test]
fn a_recovery_is_stopped_by_its_owner() {
	in_need(verify, |chain, vera| {
		let who = vera.account();
		propose_key(ZARYA, chain, vera, &Newcomer::new(7));
		assert_ok!(chain.send_by(vera, AccountsCall::veto_recovery { who }).unwrap());
		nothing_is_recovered(chain, vera);
	});
}

/// The council of another cooperative proposed it.
#[test]
fn a_recovery_is_stopped_by_the_council() {
	let propose = |chain: &mut Chain, vera: &Newcomer| {
		// What she signs now is later than what she signed for Zarya.
		chain.next_block();
		join(chain, VOSKHOD, vera);
		verify_in(VOSKHOD, chain, vera);
		propose_key(VOSKHOD, chain, vera, &Newcomer::new(7));
	};
	in_need(propose, |chain, vera| {
		let (cooperative, who) = (ZARYA, vera.account());
		decide_well(chain, ZARYA, AccountsCall::veto_recovery_by_council { cooperative, who });
		nothing_is_recovered(chain, vera);
	});
}

/// Somebody of the council of Zarya lets decisions of a kind be voted for and signed for him.
fn instruct(chain: &mut Chain, who: Sr25519Keyring, kind: DecisionKind, key: Option<AccountId>) {
	let mandate = Mandate { up_to: None, until: chain.now + DAY, signs: true };
	let (cooperative, board) = (ZARYA, BoardKind::Council);
	let instruct = CouncilCall::instruct { cooperative, board, kind, key, mandate };
	assert_ok!(chain.send(who, instruct).unwrap());
}

#[test]
fn consents_and_automations_are_revoked() {
	let kind = DecisionKind::Admission;
	let agree = |chain: &mut Chain, vera: &Newcomer| {
		let key = [5; 32];
		coop_cooperatives::Cooperatives::<Runtime>::mutate(RUS, |record| {
			record.as_mut().expect("it exists").settings.transfer_key = Some(key);
		});
		let (profile, expires_at) = (H256::repeat_byte(0x77), chain.now + DAY);
		let consent =
			AccountsCall::grant_consent { from: ZARYA, to: RUS, profile, key, expires_at };
		assert_ok!(chain.send_by(vera, consent).unwrap());
		instruct(chain, Charlie, kind, None);
	};
	in_need(agree, |chain, vera| {
		let consent = AccountsCall::revoke_consent { from: ZARYA, to: RUS };
		assert_ok!(chain.send_by(vera, consent).unwrap());
		let (cooperative, board) = (ZARYA, BoardKind::Council);
		let revoke = CouncilCall::revoke { cooperative, board, kind, key: None };
		assert_ok!(chain.send(Charlie, revoke).unwrap());
	});
}

#[test]
fn a_deputy_key_votes_and_signs() {
	let robot = Newcomer::new(9);
	let council = [Bob, Charlie];
	let give = |chain: &mut Chain, _: &Newcomer| {
		for who in council.into_iter().chain([Alice]) {
			instruct(chain, who, DecisionKind::Exit, Some(robot.account()));
		}
	};
	in_need(give, |chain, vera| {
		assert_ok!(chain.send_by(vera, leave()).unwrap());
		let (cooperative, decision) = (ZARYA, DecisionsMade::<Runtime>::get(ZARYA));
		for who in council {
			if status(cooperative, decision) == Status::Open {
				let (principal, vote) = (who.to_account_id(), Vote::For);
				let vote =
					CouncilCall::vote_by_deputy_key { cooperative, decision, principal, vote };
				assert_ok!(chain.send_by(&robot, vote).unwrap());
			}
		}
		let record = Decisions::<Runtime>::get(cooperative, decision).expect("it is approved");
		let sign = CouncilCall::sign_by_deputy_key {
			cooperative,
			decision,
			principal: Alice.to_account_id(),
			minutes: record.minutes.expect("they are drafted"),
			weight_bound: WEIGHT_BOUND,
		};
		assert_ok!(chain.send_by(&robot, sign).unwrap());
		assert!(!Membership::is_active(ZARYA, &vera.account()));
	});
}

#[test]
fn what_failed_is_tried_again() {
	in_need(nothing, |chain, _| {
		let (cooperative, right) = (ZARYA, StaffRight::Cashier);
		let who = Ferdie.to_account_id();
		let revoke = CooperativesCall::revoke_rights { cooperative, who: who.clone(), right };
		let failed = decide(chain, ZARYA, revoke);
		assert!(matches!(failed, Status::ExecutionFailed { .. }), "he has no right: {failed:?}");
		let decision = DecisionsMade::<Runtime>::get(ZARYA);
		decide_well(chain, ZARYA, CooperativesCall::grant_rights { cooperative, who, right });
		let retry = CouncilCall::retry { cooperative, decision, weight_bound: WEIGHT_BOUND };
		assert_ok!(chain.send(Ferdie, retry).unwrap());
		assert_eq!(status(ZARYA, decision), Status::Executed);
	});
}

#[test]
fn members_vote_for_delegates() {
	in_need(verify, |chain, vera| {
		let approvals = vec![1].try_into().expect("one is few");
		let vote = coop_delegates::Call::vote { cooperative: ZARYA, approvals };
		assert_ok!(chain.send_by(vera, vote).unwrap());
	});
}

/// So a blocked cooperative pays its debts and taxes, and what it bought can be used.
#[test]
fn a_cooperative_pays_taxes_and_the_operator_and_gets_axon() {
	const TAX: Money = 700;
	let owe = |chain: &mut Chain, _: &Newcomer| {
		let post = LedgerCall::post_operation {
			cooperative: ZARYA,
			operation: Operation::TaxAccrued(Fund::Economic),
			who: None,
			amount: TAX,
			document: DOCUMENT,
		};
		decide_well(chain, ZARYA, post);
	};
	in_need(owe, |chain, _| {
		let expense = Operation::ExpensePaid(Fund::Economic);
		for (operation, amount) in [(expense, ENTRANCE / 4), (Operation::TaxPaid, TAX)] {
			let (cooperative, who, document) = (ZARYA, None, DOCUMENT);
			let order = LedgerCall::order_payment { cooperative, operation, who, amount, document };
			decide_well(chain, cooperative, order);
			confirm(chain, amount);
		}
	});
	on_chain(DEVELOPMENT, |chain| {
		dry(ZARYA);
		let (cooperative, paid, document) = (ZARYA, ENTRANCE / 4, DOCUMENT);
		let sell = coop_axon::Call::sell { cooperative, paid, document };
		assert_ok!(chain.send(Eve, sell).unwrap());
		let deposit = LedgerCall::deposit_share { cooperative, amount: 1, document };
		assert_ok!(chain.send(Ferdie, deposit).unwrap());
		assert!(resources(ZARYA) > 0);
	});
}

/// Where nobody presides any more, the council agrees on who does.
#[test]
fn a_council_gets_somebody_who_presides() {
	let (cooperative, board) = (ZARYA, BoardKind::Council);
	let without_deputy = |chain: &mut Chain, _: &Newcomer| {
		let (deputy, secretary, document) = (None, None, DOCUMENT);
		let set = CouncilCall::set_officers { cooperative, board, deputy, secretary, document };
		decide_well(chain, cooperative, set);
	};
	in_need(without_deputy, |chain, _| {
		for who in [Bob, Charlie] {
			let candidate = Charlie.to_account_id();
			let support = CouncilCall::support_acting_chair { cooperative, board, candidate };
			assert_ok!(chain.send(who, support).unwrap());
		}
		let council = Council::board(cooperative, board).expect("there is one");
		assert_eq!(council.acting, Some(Charlie.to_account_id()));
	});
}

/// Where the cashier is gone, the council names another one.
#[test]
fn a_cooperative_gets_the_staff_that_all_this_needs() {
	in_need(nothing, |chain, vera| {
		let (cooperative, right) = (ZARYA, StaffRight::Cashier);
		let who = Eve.to_account_id();
		decide_well(chain, ZARYA, CooperativesCall::revoke_rights { cooperative, who, right });
		let who = Ferdie.to_account_id();
		decide_well(chain, ZARYA, CooperativesCall::grant_rights { cooperative, who, right });
		assert_ok!(chain.send_by(vera, leave()).unwrap());
		approve_last(chain);
		let payment = PaymentsMade::<Runtime>::get(ZARYA);
		let (amount, document) = (SHARE, DOCUMENT);
		let confirm = LedgerCall::confirm_payment { cooperative, payment, amount, document };
		assert_ok!(chain.send(Ferdie, confirm).unwrap());
	});
}

/// Neither owed to anybody nor needed for it.
#[test]
fn what_can_wait_is_refused_also_when_it_was_begun_before() {
	let begin = |chain: &mut Chain, vera: &Newcomer| {
		let remark = RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
		for action in [None, Some(Box::new(remark))] {
			let (cooperative, board, subject) = (ZARYA, BoardKind::Council, DOCUMENT);
			let propose = CouncilCall::propose { cooperative, board, subject, action, life: None };
			assert_ok!(chain.send(Bob, propose).unwrap());
		}
		assert_ok!(chain.send_by(vera, deposit()).unwrap());
	};
	in_need(begin, |chain, _| {
		let (cooperative, amount, document) = (ZARYA, 1, DOCUMENT);
		let payment = PaymentsMade::<Runtime>::get(cooperative);
		let confirm = LedgerCall::confirm_payment { cooperative, payment, amount, document };
		waits(chain, Eve, confirm);
		let last = DecisionsMade::<Runtime>::get(cooperative);
		for (decision, kind) in [(last - 1, DecisionKind::FreeItem), (last, DecisionKind::Other)] {
			let record = Decisions::<Runtime>::get(cooperative, decision);
			assert_eq!(record.map(|record| record.kind), Some(kind));
			waits(chain, Bob, CouncilCall::vote { cooperative, decision, vote: Vote::For });
			waits(chain, Alice, sign(cooperative, decision));
			let weight_bound = WEIGHT_BOUND;
			waits(chain, Ferdie, CouncilCall::retry { cooperative, decision, weight_bound });
		}
	});
}

/// An organisation, a proxy without delay, and a relay.
#[test]
fn what_is_always_possible_is_so_within_wrappers() {
	let organization = || Cooperatives::account_of(RUS).expect("it has an account");
	let prepare = |chain: &mut Chain, _: &Newcomer| {
		Membership::found(ZARYA, &organization(), DOCUMENT).expect("there is room");
		let delegate = Eve.to_account_id().into();
		let add = pallet_proxy::Call::add_proxy { delegate, proxy_type: ProxyType::Any, delay: 0 };
		assert_ok!(chain.send(Ferdie, add).unwrap());
	};
	in_need(prepare, |chain, _| {
		let call = || Box::new(RuntimeCall::from(leave()));
		let represent = AccountsCall::represent { organization: organization(), call: call() };
		let real = Ferdie.to_account_id().into();
		let proxy = pallet_proxy::Call::proxy { real, force_proxy_type: None, call: call() };
		let ways: [(AccountId, Sr25519Keyring, RuntimeCall); 3] = [
			(organization(), Alice, represent.into()),
			(Ferdie.to_account_id(), Eve, proxy.into()),
			(Charlie.to_account_id(), Alice, brought(signed_by(Charlie, leave().into()))),
		];
		for (leaver, who, call) in ways {
			assert_eq!(means(&who.to_account_id(), &call), Some(Means::Protection), "{call:?}");
			assert_ok!(chain.send(who, call.clone()).unwrap());
			let number = Membership::number_of(ZARYA, &leaver).expect("he is a member");
			assert!(Exits::<Runtime>::contains_key(ZARYA, number), "{call:?}");
		}
	});
}

/// Acts until an allowance is used up, which is soon.
fn use_up_allowance(chain: &mut Chain, act: impl Fn(&mut Chain) -> Outcome) {
	let mut acts = 0;
	while act(chain).is_ok() {
		acts += 1;
		assert!(acts < 100);
	}
	assert!(acts > 1, "{acts}");
	let used_up = InvalidTransaction::Custom(OWN_ALLOWANCE_USED_UP).into();
	assert_eq!(act(chain), Err(used_up));
}

/// What nobody pays for has an end: the allowance of a member, for everybody.
#[test]
fn what_is_always_possible_is_bounded() {
	use crate::configs::params::dynamic::axon::{MemberAllowance, Parameters};
	in_need(nothing, |chain, vera| {
		let allowance = Parameters::MemberAllowance(MemberAllowance, Some(AXON / 4));
		set_figure(RuntimeParameters::Axon(allowance));
		let support = || MeetingsCall::support_petition { cooperative: ZARYA, meeting: 1 };
		use_up_allowance(chain, |chain| chain.send_by(vera, support()));
		// A relay, too, though staff may use far more.
		use_up_allowance(chain, |chain| {
			chain.send(Alice, brought(signed_by(Ferdie, support().into())))
		});
	});
}
