//! The first story: an applicant becomes a member by council decision (rules §4.1, §5).

use super::acts::pay;
use super::chain::{events, on_chain, refused, Alice, Bob, Chain, Charlie, Dave, Eve, Newcomer};
use crate::{
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	Accounts, Axon, Balances, Membership, Runtime, RuntimeCall, RuntimeEvent, System,
};
use coop_council::{Decisions, RefusalGround, Status, Vote};
use coop_primitives::{
	providers::{AccountRegistry, MemberInspect},
	BoardKind, CoopId, DecisionId, DAY,
};
use frame_support::{assert_ok, traits::fungible::Inspect, weights::Weight};
use sp_core::H256;
use sp_runtime::transaction_validity::InvalidTransaction;

const PAYMENT: H256 = H256::repeat_byte(0xca);
const BOUND: Weight = Weight::from_parts(10_000_000_000, 1_000_000);

fn vote(cooperative: CoopId, decision: DecisionId, vote: Vote) -> RuntimeCall {
	RuntimeCall::Council(coop_council::Call::vote { cooperative, decision, vote })
}

fn sign(cooperative: CoopId, decision: DecisionId) -> RuntimeCall {
	let record = Decisions::<Runtime>::get(cooperative, decision);
	RuntimeCall::Council(coop_council::Call::sign {
		cooperative,
		decision,
		minutes: record.and_then(|record| record.minutes).unwrap_or_default(),
		weight_bound: BOUND,
	})
}

fn status(cooperative: CoopId, decision: DecisionId) -> Status {
	Decisions::<Runtime>::get(cooperative, decision).expect("the decision exists").status
}

/// Brings a newcomer's application up to the council's decision, which is the first one.
fn before_council(chain: &mut Chain, cooperative: CoopId, newcomer: &Newcomer, due: u64) {
	let application = newcomer.application(cooperative, chain.now);
	assert_ok!(chain.send(Dave, application).unwrap());
	assert_ok!(chain.send(Eve, pay(cooperative, 1, due)).unwrap());
	assert_eq!(status(cooperative, 1), Status::Open);
}

#[test]
fn an_applicant_becomes_a_member_by_decision_and_signature() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		assert!(Accounts::kind_of(&vera.account()).is_some());

		chain.next_block();
		assert_ok!(chain.send(Bob, vote(VOSKHOD, 1, Vote::For)).unwrap());
		assert_eq!(status(VOSKHOD, 1), Status::Open);
		assert_ok!(chain.send(Alice, vote(VOSKHOD, 1, Vote::For)).unwrap());
		assert_eq!(status(VOSKHOD, 1), Status::Approved);
		assert!(!Membership::is_active(VOSKHOD, &vera.account()), "no effect without signature");

		chain.next_block();
		assert_ok!(chain.send(Alice, sign(VOSKHOD, 1)).unwrap());
		assert_eq!(status(VOSKHOD, 1), Status::Executed);
		assert_eq!(Membership::number_of(VOSKHOD, &vera.account()), Some(5));
		let admitted = events(|event| match event {
			RuntimeEvent::Membership(coop_membership::Event::MemberAdmitted {
				who,
				number,
				..
			}) => Some((who, number)),
			_ => None,
		});
		assert_eq!(admitted, [(vera.account(), 5)]);
	});
}

#[test]
fn a_member_without_axon_signs_for_himself_and_the_cooperative_pays() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		let before = Balances::balance(&Axon::resource_account(VOSKHOD));

		// Vera may take back what her application opened; with the council's vote she has no business.
		let outcome = chain.send_by(&vera, vote(VOSKHOD, 1, Vote::For));
		assert_eq!(outcome, Err(InvalidTransaction::Payment.into()));
		let withdraw = coop_council::Call::withdraw { cooperative: VOSKHOD, decision: 1 };
		assert_ok!(chain.send_by(&vera, withdraw.clone()).unwrap());
		assert_eq!(Balances::balance(&vera.account()), 0);
		assert_eq!(System::account_nonce(vera.account()), 1);
		let after = Balances::balance(&Axon::resource_account(VOSKHOD));
		assert!(after < before);

		// What is refused is included and paid as well.
		let again = chain.send_by(&vera, withdraw);
		assert_eq!(again, refused(coop_council::Error::<Runtime>::NotOpen));
		assert!(Balances::balance(&Axon::resource_account(VOSKHOD)) < after);
	});
}

#[test]
fn a_refused_applicant_may_apply_again() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		assert_ok!(chain.send(Bob, vote(VOSKHOD, 1, Vote::Against)).unwrap());
		assert_ok!(chain.send(Charlie, vote(VOSKHOD, 1, Vote::Abstain)).unwrap());
		chain.next_block();
		assert_eq!(
			status(VOSKHOD, 1),
			Status::Refused { ground: RefusalGround::Rejected, carried_out: true }
		);
		assert!(!Membership::is_applicant(VOSKHOD, &vera.account()));
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));

		let again = vera.application(VOSKHOD, chain.now);
		assert_ok!(chain.send(Dave, again).unwrap());
		assert!(Membership::is_applicant(VOSKHOD, &vera.account()));
	});
}

#[test]
fn an_application_that_nobody_decides_ends_by_itself() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		chain.block_after(31 * DAY);
		// That block rotates the session, which takes all its weight; the next one sweeps.
		chain.next_block();
		chain.next_block();
		assert_eq!(
			status(VOSKHOD, 1),
			Status::Refused { ground: RefusalGround::Expired, carried_out: true }
		);
		assert!(!Membership::is_applicant(VOSKHOD, &vera.account()));
	});
}

#[test]
fn an_unpaid_invoice_ends_by_itself() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		let application = vera.application(VOSKHOD, chain.now);
		assert_ok!(chain.send(Dave, application).unwrap());
		chain.block_after(14 * DAY);
		assert!(Membership::is_applicant(VOSKHOD, &vera.account()));
		chain.next_block();
		chain.next_block();
		assert!(!Membership::is_applicant(VOSKHOD, &vera.account()));
	});
}

#[test]
fn the_chair_breaks_a_tie() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, RUS, &vera, 40_000);
		assert_ok!(chain.send(Bob, vote(RUS, 1, Vote::Against)).unwrap());
		assert_ok!(chain.send(Charlie, vote(RUS, 1, Vote::Against)).unwrap());
		assert_ok!(chain.send(Dave, vote(RUS, 1, Vote::For)).unwrap());
		assert_eq!(status(RUS, 1), Status::Open);
		assert_ok!(chain.send(Alice, vote(RUS, 1, Vote::For)).unwrap());
		assert_eq!(status(RUS, 1), Status::Approved);
	});
}

#[test]
fn a_tie_against_the_chair_is_a_refusal() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, RUS, &vera, 40_000);
		assert_ok!(chain.send(Alice, vote(RUS, 1, Vote::Against)).unwrap());
		assert_ok!(chain.send(Bob, vote(RUS, 1, Vote::For)).unwrap());
		assert_eq!(status(RUS, 1), Status::Open);
		assert_ok!(chain.send(Charlie, vote(RUS, 1, Vote::Against)).unwrap());
		assert!(matches!(status(RUS, 1), Status::Refused { ground: RefusalGround::Rejected, .. }));
	});
}

#[test]
fn what_is_refused_says_why_and_changes_nothing() {
	use coop_council::Error as Council;
	use coop_ledger::Error as Books;
	use coop_membership::Error as Joining;
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		assert_ok!(chain.send(Bob, vote(VOSKHOD, 1, Vote::For)).unwrap());
		let decision = || Decisions::<Runtime>::get(VOSKHOD, 1);
		let before = decision();

		let again = |payment| {
			let (cooperative, amount, document) = (VOSKHOD, 40_000, PAYMENT);
			coop_ledger::Call::confirm_payment { cooperative, payment, amount, document }.into()
		};
		let application = vera.application(VOSKHOD, chain.now + 1);
		let cases: Vec<(_, RuntimeCall, sp_runtime::DispatchError)> = vec![
			(Bob, vote(VOSKHOD, 1, Vote::For), Council::<Runtime>::AlreadyVoted.into()),
			(Dave, vote(VOSKHOD, 1, Vote::For), Council::<Runtime>::NotBoardMember.into()),
			(Alice, vote(ZARYA, 1, Vote::For), Council::<Runtime>::DecisionNotFound.into()),
			(Alice, vote(VOSKHOD, 2, Vote::For), Council::<Runtime>::DecisionNotFound.into()),
			(Alice, vote(99, 1, Vote::For), Council::<Runtime>::DecisionNotFound.into()),
			(Alice, sign(VOSKHOD, 1), Council::<Runtime>::NotApproved.into()),
			(Eve, again(1), Books::<Runtime>::PaymentOver.into()),
			(Eve, again(2), Books::<Runtime>::PaymentNotFound.into()),
			(Dave, application, Joining::<Runtime>::AlreadyApplied.into()),
		];
		for (who, call, error) in cases {
			let name = format!("{call:?}");
			assert_eq!(chain.send(who, call), Ok(Err(error)), "{name}");
			assert_eq!(decision(), before, "{name}");
		}
	});
}

#[test]
fn nobody_but_the_council_admits() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		before_council(chain, VOSKHOD, &vera, 40_000);
		let admit = || coop_membership::Call::admit { cooperative: VOSKHOD, application: 1 };
		assert_eq!(
			chain.send(Alice, RuntimeCall::Membership(admit())),
			refused(sp_runtime::DispatchError::BadOrigin)
		);
		let other = coop_council::Origin::Council(ZARYA);
		assert_eq!(
			super::chain::dispatch(other, RuntimeCall::Membership(admit())),
			Err(coop_membership::Error::<Runtime>::WrongCooperative.into())
		);
	});
}

#[test]
fn a_council_cannot_decide_what_may_fail_in_part() {
	use frame_support::assert_noop;
	let remark = || RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	let propose = |action: RuntimeCall| {
		RuntimeCall::Council(coop_council::Call::propose {
			cooperative: VOSKHOD,
			board: BoardKind::Council,
			subject: PAYMENT,
			action: Some(Box::new(action)),
			life: None,
		})
	};
	let batch = || RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![remark()] });
	let all = |calls| RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
	let if_else = || {
		let (main, fallback) = (Box::new(remark()), Box::new(remark()));
		RuntimeCall::Utility(pallet_utility::Call::if_else { main, fallback })
	};
	on_chain(DEVELOPMENT, |_| {
		let alice = || crate::RuntimeOrigin::signed(Alice.to_account_id());
		for action in [batch(), if_else(), all(vec![remark(), batch()])] {
			assert_noop!(
				super::chain::dispatch(alice(), propose(action)),
				coop_council::Error::<Runtime>::ActionNotAllowed
			);
		}
		assert_ok!(super::chain::dispatch(alice(), propose(all(vec![remark()]))));
		// Batches in batches only so deep.
		let nested = |depth| (0..depth).fold(remark(), |call, _| all(vec![call]));
		assert_ok!(super::chain::dispatch(alice(), propose(nested(4))));
		assert_noop!(
			super::chain::dispatch(alice(), propose(nested(5))),
			coop_council::Error::<Runtime>::ActionNotAllowed
		);
	});
}

/// What may be decided when nothing else may, or by nobody's instruction, carries nothing else along.
#[test]
fn a_batch_is_of_the_kind_of_all_its_calls() {
	use crate::calls::Calls;
	use coop_primitives::{providers::NatureOfAction, DecisionKind, StaffRight};
	let all = |calls| RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
	let remark = || RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	let staff = || {
		let (cooperative, right) = (VOSKHOD, StaffRight::Cashier);
		let who = Bob.to_account_id();
		RuntimeCall::Cooperatives(coop_cooperatives::Call::grant_rights { cooperative, who, right })
	};
	let veto = || {
		let (cooperative, who) = (VOSKHOD, Bob.to_account_id());
		RuntimeCall::Accounts(coop_accounts::Call::veto_recovery_by_council { cooperative, who })
	};
	let kind = |call: RuntimeCall| Calls::nature_of(&call).map(|nature| nature.kind);
	on_chain(DEVELOPMENT, |_| {
		assert_eq!(kind(all(vec![staff(), staff()])), Some(DecisionKind::Staff));
		assert_eq!(kind(all(vec![staff(), remark()])), Some(DecisionKind::Other));
		assert_eq!(kind(all(vec![veto(), veto()])), Some(DecisionKind::Recovery));
		for mixed in
			[vec![veto(), remark()], vec![remark(), veto()], vec![remark(), all(vec![veto()])]]
		{
			assert_eq!(kind(all(mixed)), None);
		}
		let about = Calls::nature_of(&all(vec![veto()])).unwrap().about;
		assert_eq!(about, Some(Bob.to_account_id()));
		// Nobody presides over his own matter because another one stands before it.
		let other = || {
			let (cooperative, who) = (VOSKHOD, Alice.to_account_id());
			let call = coop_accounts::Call::veto_recovery_by_council { cooperative, who };
			RuntimeCall::Accounts(call)
		};
		assert_eq!(kind(all(vec![veto(), other()])), None);
	});
}

/// Who represents an organisation does not preside over what takes it from him.
#[test]
fn a_recovery_for_an_organisation_is_its_representatives_own_matter() {
	use crate::{calls::Calls, Cooperatives};
	use coop_accounts::Call;
	use coop_primitives::{
		providers::{CooperativeInspect, NatureOfAction},
		DecisionKind, Nature,
	};
	on_chain(DEVELOPMENT, |_| {
		// The chair of Zarya is Alice.
		let organization = Cooperatives::account_of(ZARYA).expect("Zarya has an account");
		let (cooperative, who, document) = (VOSKHOD, organization.clone(), PAYMENT);
		let new_representative = Bob.to_account_id();
		let about = Some(Alice.to_account_id());
		let own = Nature { kind: DecisionKind::Recovery, about, sum: None };
		for call in [
			Call::propose_representative {
				cooperative,
				organization,
				new_representative,
				document,
			},
			Call::veto_recovery_by_council { cooperative, who: who.clone() },
			Call::withdraw_recovery { cooperative, who: who.clone() },
			Call::confirm_recovery { cooperative, who },
		] {
			assert_eq!(Calls::nature_of(&RuntimeCall::Accounts(call)), Some(own.clone()));
		}
	});
}

#[test]
fn a_refused_signature_costs_its_own_weight_only() {
	on_chain(DEVELOPMENT, |chain| {
		let resources = || Balances::balance(&Axon::resource_account(VOSKHOD));
		let retry = |weight_bound| {
			RuntimeCall::Council(coop_council::Call::retry {
				cooperative: VOSKHOD,
				decision: 99,
				weight_bound,
			})
		};
		let mut costs = |bound| {
			let before = resources();
			assert!(chain.send(Alice, retry(bound)).unwrap().is_err());
			before - resources()
		};
		// The bounds take the same number of bytes.
		let little = costs(Weight::from_parts(1_100_000_000, 70_000));
		let much = costs(Weight::from_parts(500_000_000_000, 70_000));
		assert!(much <= little + 20, "{much} against {little}");
	});
}
