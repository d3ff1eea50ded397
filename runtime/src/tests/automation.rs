//! Decisions by standing instruction and deputy key, through all rooms (rules §5.7, §9.2).

use super::{
	acts::pay,
	chain::{on_chain, Alice, Bob, Chain, Charlie, Dave, Eve, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD},
	AccountId, Axon, Balances, Council, Membership, Runtime, RuntimeCall, System,
};
use coop_council::{By, Decisions, DecisionsMade, Mandate, Status, Vote};
use coop_primitives::{
	providers::{CouncilInspect, MemberInspect},
	BoardKind, DecisionKind, DAY,
};
use frame_support::{assert_ok, traits::fungible::Inspect};
use sp_keyring::Sr25519Keyring;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

fn instruct(chain: &mut Chain, who: Sr25519Keyring, key: Option<&Newcomer>, signs: bool) {
	let mandate = Mandate { up_to: None, until: chain.now + DAY, signs };
	let call = coop_council::Call::instruct {
		cooperative: VOSKHOD,
		board: BoardKind::Council,
		kind: DecisionKind::Admission,
		key: key.map(Newcomer::account),
		mandate,
	};
	assert_ok!(chain.send(who, call).unwrap());
}

/// A newcomer applies, and the cashier confirms his payment; returns the decision.
fn apply_and_pay(chain: &mut Chain, who: &Newcomer) -> u32 {
	let application = who.application(VOSKHOD, chain.now);
	assert_ok!(chain.send(Dave, application).unwrap());
	let id = coop_membership::ApplicationOf::<Runtime>::get(VOSKHOD, who.account()).unwrap();
	assert_ok!(chain.send(Eve, pay(VOSKHOD, id, 40_000)).unwrap());
	DecisionsMade::<Runtime>::get(VOSKHOD)
}

fn vote_as(decision: u32, principal: Sr25519Keyring) -> RuntimeCall {
	coop_council::Call::vote_by_deputy_key {
		cooperative: VOSKHOD,
		decision,
		principal: principal.to_account_id(),
		vote: Vote::For,
	}
	.into()
}

#[test]
fn an_applicant_is_a_member_in_the_extrinsic_that_confirms_his_payment() {
	on_chain(DEVELOPMENT, |chain| {
		let resources = || Balances::balance(&Axon::resource_account(VOSKHOD));
		let cost = |chain: &mut Chain, who: &Newcomer| {
			let before = (resources(), System::block_weight().total());
			let decision = apply_and_pay(chain, who);
			let after = (resources(), System::block_weight().total());
			(decision, before.0 - after.0, after.1 - before.1)
		};
		let (decision, by_hand, weight_by_hand) = cost(chain, &Newcomer::new(1));
		let record = Decisions::<Runtime>::get(VOSKHOD, decision).unwrap();
		assert_eq!(record.status, Status::Open);

		instruct(chain, Alice, None, true);
		instruct(chain, Bob, None, false);
		let vera = Newcomer::new(2);
		let (decision, automated, weight) = cost(chain, &vera);
		assert!(Membership::is_active(VOSKHOD, &vera.account()));
		let record = Decisions::<Runtime>::get(VOSKHOD, decision).unwrap();
		assert_eq!(record.status, Status::Executed);
		assert_eq!(record.signature.unwrap().by, By::Instruction);

		// What followed is weighed and paid, but no more than that.
		let most = <Runtime as coop_council::Config>::MaxAutomatedWeight::get();
		assert!(weight.ref_time() > weight_by_hand.ref_time());
		assert!((weight - weight_by_hand).ref_time() < most.ref_time());
		assert!(automated > by_hand);
	});
}

#[test]
fn a_deputy_key_acts_at_the_expense_of_the_cooperative_until_it_is_revoked() {
	on_chain(DEVELOPMENT, |chain| {
		let (robot, vera) = (Newcomer::new(7), Newcomer::new(1));
		instruct(chain, Alice, None, true);
		instruct(chain, Charlie, Some(&robot), false);
		let decision = apply_and_pay(chain, &vera);
		// For who gave it nothing it cannot act, and nobody pays for the attempt.
		let nobody_pays = Err(TransactionValidityError::Invalid(InvalidTransaction::Payment));
		assert_eq!(chain.send_by(&robot, vote_as(decision, Bob)), nobody_pays);
		// It uses the allowance of its giver.
		let used = |who: AccountId| coop_axon::MembersUsed::<Runtime>::get(VOSKHOD, who);
		let before = used(Charlie.to_account_id());
		assert_ok!(chain.send_by(&robot, vote_as(decision, Charlie)).unwrap());
		assert!(Membership::is_active(VOSKHOD, &vera.account()));
		assert!(used(Charlie.to_account_id()) > before);
		assert_eq!(used(robot.account()), 0);
		assert_eq!(Balances::balance(&robot.account()), 0);
		let voter = Decisions::<Runtime>::get(VOSKHOD, decision).unwrap().voters[2].clone();
		assert_eq!(voter.by, By::DeputyKey(robot.account()));

		// Nothing else is paid for it.
		let remark = frame_system::Call::remark { remark: vec![] };
		assert_eq!(chain.send_by(&robot, remark), nobody_pays);
		let revoke = coop_council::Call::revoke {
			cooperative: VOSKHOD,
			board: BoardKind::Council,
			kind: DecisionKind::Admission,
			key: Some(robot.account()),
		};
		assert_ok!(chain.send(Charlie, revoke).unwrap());
		assert!(!Council::is_deputy_key(VOSKHOD, &robot.account()));
		let again = apply_and_pay(chain, &Newcomer::new(2));
		assert_eq!(chain.send_by(&robot, vote_as(again, Charlie)), nobody_pays);
	});
}
