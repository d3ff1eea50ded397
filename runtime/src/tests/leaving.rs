//! Money and leaving, through all rooms (rules §4.4, §4.6, §10).

use super::{
	acts::{approve, decide_well, join, DOCUMENT},
	chain::{on_chain, refused, Alice, Bob, Chain, Charlie, Eve, Newcomer},
};
use crate::{
	calls::Calls,
	presets::{DEVELOPMENT, VOSKHOD},
	Accounts, Balances, Council, Ledger, Membership, Runtime, RuntimeCall,
};
use coop_branches::{Branch, Mandate};
use coop_council::{Decisions, DecisionsMade, Status, Vote};
use coop_membership::{ExitStage, Exits, MemberStatus, Members};
use coop_primitives::{
	books::{Account, WalletKind},
	providers::{
		AccountRegistry, Books, Capacity, CouncilInspect, MemberInspect, Payer, PayingCooperative,
	},
	BoardKind, DecisionKind, Money, DAY,
};
use frame_support::{assert_ok, traits::fungible::Inspect};

/// The latest payment of VOSKHOD goes or comes.
fn cashier_confirms(chain: &mut Chain, amount: Money) {
	let payment = coop_ledger::PaymentsMade::<Runtime>::get(VOSKHOD);
	let (cooperative, document) = (VOSKHOD, DOCUMENT);
	let call = coop_ledger::Call::confirm_payment { cooperative, payment, amount, document };
	assert_ok!(chain.send(Eve, call).unwrap());
}

fn wallet(who: &Newcomer, kind: WalletKind) -> (Money, Money) {
	let wallet = Ledger::wallet(VOSKHOD, &who.account(), kind);
	(wallet.available, wallet.blocked)
}

/// The balance of an account of VOSKHOD, in debit.
fn balance(account: Account) -> i128 {
	let turnover = coop_ledger::Accounts::<Runtime>::get(VOSKHOD, account);
	turnover.debit as i128 - turnover.credit as i128
}

fn leave() -> RuntimeCall {
	coop_membership::Call::leave { cooperative: VOSKHOD, document: DOCUMENT }.into()
}

#[test]
fn a_member_deposits_takes_back_and_leaves_with_all_that_is_his() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		assert_eq!(wallet(&vera, WalletKind::MinimumShare), (30_000, 0));
		assert_eq!((balance(Account::Bank), balance(Account::Funds)), (40_000, -10_000));

		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let deposit = coop_ledger::Call::deposit_share { cooperative, amount: 50_000, document };
		assert_ok!(chain.send_by(&vera, deposit).unwrap());
		cashier_confirms(chain, 50_000);
		let back = coop_ledger::Call::return_share { cooperative, amount: 20_000, document };
		assert_ok!(chain.send_by(&vera, back).unwrap());
		assert_eq!(wallet(&vera, WalletKind::Share), (30_000, 20_000));
		let decision = DecisionsMade::<Runtime>::get(VOSKHOD);
		let record = Decisions::<Runtime>::get(VOSKHOD, decision).unwrap();
		assert_eq!((record.kind, record.sum), (DecisionKind::Payout, Some(20_000)));
		assert_eq!(record.about, Some(vera.account()));
		approve(chain, VOSKHOD, decision);
		cashier_confirms(chain, 20_000);
		assert_eq!(wallet(&vera, WalletKind::Share), (30_000, 0));
		let fee = coop_ledger::Call::convert_share { cooperative, amount: 1_000, document };
		assert_ok!(chain.send_by(&vera, fee).unwrap());

		assert_ok!(chain.send_by(&vera, leave()).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));
		cashier_confirms(chain, 29_000 + 30_000);
		assert!(matches!(
			Members::<Runtime>::get(VOSKHOD, 5).unwrap().status,
			MemberStatus::Left { .. }
		));
		// What stays is what he gave.
		assert_eq!((balance(Account::Bank), balance(Account::Shares)), (11_000, 0));
		assert_eq!(balance(Account::Funds), -11_000);
		// He had no AXON for all that.
		assert_eq!(Balances::balance(&vera.account()), 0);
	});
}

#[test]
fn who_leaves_drops_out_of_the_council_and_its_votes_in_the_same_block() {
	on_chain(DEVELOPMENT, |chain| {
		let bob = Bob.to_account_id();
		let (cooperative, board, subject) = (VOSKHOD, BoardKind::Council, DOCUMENT);
		let propose =
			coop_council::Call::propose { cooperative, board, subject, action: None, life: None };
		assert_ok!(chain.send(Alice, propose).unwrap());
		let vote = |decision, vote| coop_council::Call::vote { cooperative, decision, vote };
		assert_ok!(chain.send(Bob, vote(1, Vote::For)).unwrap());
		assert_ok!(chain.send(Bob, leave()).unwrap());
		assert!(Council::has_seat(VOSKHOD, &bob));
		for who in [Alice, Charlie] {
			assert_ok!(chain.send(who, vote(2, Vote::For)).unwrap());
		}
		assert_ok!(chain.send(Alice, super::acts::sign(VOSKHOD, 2)).unwrap());
		assert!(!Council::has_seat(VOSKHOD, &bob));
		assert!(!Membership::is_active(VOSKHOD, &bob));
		chain.next_block();
		// One of two is not more than half, and the chair has not voted: his vote counts no more.
		let record = Decisions::<Runtime>::get(VOSKHOD, 1).unwrap();
		assert_eq!(record.status, Status::Open);
		assert_eq!(
			chain.send(Bob, vote(1, Vote::For)),
			refused(coop_council::Error::<Runtime>::NotBoardMember)
		);
		assert_ok!(chain.send(Alice, vote(1, Vote::For)).unwrap());
		assert_eq!(Decisions::<Runtime>::get(VOSKHOD, 1).unwrap().status, Status::Approved);
	});
}

#[test]
fn nobody_keeps_who_wants_to_leave() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		assert_ok!(chain.send_by(&vera, leave()).unwrap());
		let decision = DecisionsMade::<Runtime>::get(VOSKHOD);
		for who in [Alice, Bob, Charlie] {
			let (cooperative, vote) = (VOSKHOD, Vote::Against);
			if Decisions::<Runtime>::get(VOSKHOD, decision).unwrap().status == Status::Open {
				let against = coop_council::Call::vote { cooperative, decision, vote };
				assert_ok!(chain.send(who, against).unwrap());
			}
		}
		chain.next_block();
		assert!(Membership::is_active(VOSKHOD, &vera.account()), "refused, but not kept");
		chain.block_after(30 * DAY);
		// That block rotates the session, which takes all its weight; the next ones sweep.
		chain.next_block();
		chain.next_block();
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));
		let exit = Exits::<Runtime>::get(VOSKHOD, 5).unwrap();
		assert!(matches!(exit.stage, ExitStage::Owed { .. }));
		cashier_confirms(chain, 30_000);
		assert_eq!(Membership::number_of(VOSKHOD, &vera.account()), None);
	});
}

/// Within his mandate a representative receives property and gives goods (rules §6.2).
#[test]
fn a_representative_handles_property_and_goods_of_his_branch() {
	on_chain(DEVELOPMENT, |chain| {
		// Nobody founded this branch.
		chain.trust_the_state();
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let representative = Bob.to_account_id();
		let branch = Branch {
			document,
			founded_at: 0,
			private: false,
			closed: false,
			members: 3,
			representative: Some(representative.clone()),
			trusted: Default::default(),
			mandate: Some(Mandate { up_to: 500, until: u64::MAX }),
			elections: 1,
			last_election: None,
		};
		coop_branches::Branches::<Runtime>::insert(VOSKHOD, 1, branch);
		coop_branches::Represents::<Runtime>::insert(VOSKHOD, representative, 1);
		coop_branches::VotingBranch::<Runtime>::insert(VOSKHOD, vera.account(), 1);
		let bob_confirms = |chain: &mut Chain, amount| {
			let payment = coop_ledger::PaymentsMade::<Runtime>::get(VOSKHOD);
			let confirm =
				coop_ledger::Call::confirm_payment { cooperative, payment, amount, document };
			chain.send(Bob, confirm).unwrap()
		};
		for (amount, confirmed) in [(500, true), (501, false)] {
			let offer = coop_ledger::Call::contribute_property { cooperative, amount, document };
			assert_ok!(chain.send_by(&vera, offer).unwrap());
			approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
			assert_eq!(bob_confirms(chain, amount).is_ok(), confirmed);
		}
		let amount = 300;
		let take = coop_ledger::Call::take_goods { cooperative, amount, document };
		assert_ok!(chain.send_by(&vera, take).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		assert_ok!(bob_confirms(chain, amount));
		assert_eq!(wallet(&vera, WalletKind::Share), (200, 0));
		assert_eq!(balance(Account::Goods), 200);
	});
}

/// Who is leaving is no member any more, and needs no AXON to get what is his.
#[test]
fn the_cooperative_pays_for_who_leaves_until_he_has_left() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, stranger) = (Newcomer::new(1), Newcomer::new(2));
		let call = coop_membership::Call::settle_exit { cooperative: VOSKHOD, number: 5 };
		let settle = RuntimeCall::from(call);
		let payer = |who: &Newcomer| Calls::paying(&who.account(), &settle);
		let (cooperative, capacity, user) = (VOSKHOD, Capacity::Member, vera.account());
		let voskhod = Some(Payer { cooperative, capacity, user });
		join(chain, VOSKHOD, &vera);
		assert_ok!(chain.send_by(&vera, leave()).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));
		assert_eq!((payer(&vera), payer(&stranger)), (voskhod, None));
		cashier_confirms(chain, 30_000);
		assert_eq!(payer(&vera), None);
	});
}

#[test]
fn an_unreported_advance_blocks_the_payout_not_the_exit() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let who = Some(vera.account());
		let operation = coop_primitives::books::Operation::AdvanceIssued;
		let advance = coop_ledger::Call::order_payment {
			cooperative,
			operation,
			who: who.clone(),
			amount: 9_000,
			document,
		};
		decide_well(chain, VOSKHOD, advance);
		cashier_confirms(chain, 9_000);
		assert_ok!(chain.send_by(&vera, leave()).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));
		let settle = || coop_membership::Call::settle_exit { cooperative, number: 5 };
		assert_eq!(
			chain.send(Alice, settle()),
			refused(coop_membership::Error::<Runtime>::NotCleared)
		);
		let operation = coop_primitives::books::Operation::AdvanceReported(
			coop_primitives::books::Fund::Economic,
		);
		let report = coop_ledger::Call::post_operation {
			cooperative,
			operation,
			who,
			amount: 9_000,
			document,
		};
		decide_well(chain, VOSKHOD, report);
		assert_ok!(chain.send(Alice, settle()).unwrap());
		cashier_confirms(chain, 30_000);
		assert_eq!(balance(Account::Advances), 0);
	});
}

#[test]
fn a_verified_members_attestation_waits_for_another_cooperative() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let who = vera.account();
		let attest = coop_accounts::Call::attest {
			cooperative: VOSKHOD,
			who: who.clone(),
			procedure: coop_accounts::Procedure::InPerson,
			tag: DOCUMENT,
			expires_at: chain.now + 100 * DAY,
		};
		assert_ok!(chain.send(Alice, attest).unwrap());
		assert!(Accounts::is_verified(&who));
		assert_ok!(chain.send_by(&vera, leave()).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		let record = coop_accounts::Attestations::<Runtime>::get(&who).unwrap();
		assert!(record.orphaned_until.is_some());
		// Who has no home pays himself, and has nothing.
		assert_eq!(Membership::home_of(&who), None);
		assert_eq!(Balances::balance(&who), 0);
	});
}
