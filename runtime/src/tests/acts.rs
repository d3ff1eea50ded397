//! What councils, cashiers and representatives do in the tests, each act an extrinsic of its own; and how a
//! cooperative loses what it could pay with.

use super::chain::{extension, Alice, Bob, Chain, Charlie, Dave, Eve, Newcomer, Outcome};
use crate::{
	AccountId, Axon, Balance, Balances, Runtime, RuntimeCall, SignedPayload, System,
	UncheckedExtrinsic,
};
use codec::Encode;
use coop_council::{Decisions, DecisionsMade, Status, Vote};
use coop_membership::{ApplicationOf, Applications, Stage};
use coop_primitives::{ApplicationId, BoardKind, CoopId, DecisionId, Money};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Expendable},
	},
	weights::Weight,
};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

/// Somebody's document.
pub const DOCUMENT: H256 = H256::repeat_byte(0xd0);

/// Signs the minutes of a decision.
pub fn sign(cooperative: CoopId, decision: DecisionId) -> RuntimeCall {
	let record = Decisions::<Runtime>::get(cooperative, decision);
	RuntimeCall::Council(coop_council::Call::sign {
		cooperative,
		decision,
		minutes: record.and_then(|record| record.minutes).unwrap_or_default(),
		weight_bound: Weight::from_parts(80_000_000_000, 4_000_000),
	})
}

/// Two or three vote in favour, as many as it takes, and the chair signs.
pub fn approve(chain: &mut Chain, cooperative: CoopId, decision: DecisionId) {
	for who in [Bob, Charlie, Dave] {
		if status(cooperative, decision) == Status::Open {
			let vote = Vote::For;
			let vote = coop_council::Call::vote { cooperative, decision, vote };
			assert_ok!(chain.send(who, vote).unwrap());
		}
	}
	assert_ok!(chain.send(Alice, sign(cooperative, decision)).unwrap());
}

/// Where a decision stands.
pub fn status(cooperative: CoopId, decision: DecisionId) -> Status {
	Decisions::<Runtime>::get(cooperative, decision).expect("the decision exists").status
}

/// The council of a cooperative decides that `action` be done; returns how that went.
pub fn decide(chain: &mut Chain, cooperative: CoopId, action: impl Into<RuntimeCall>) -> Status {
	let action = Some(Box::new(action.into()));
	let (board, subject) = (BoardKind::Council, DOCUMENT);
	let propose = coop_council::Call::propose { cooperative, board, subject, action, life: None };
	assert_ok!(chain.send(Bob, propose).unwrap());
	let decision = DecisionsMade::<Runtime>::get(cooperative);
	approve(chain, cooperative, decision);
	status(cooperative, decision)
}

/// As [`decide`], and it succeeds.
pub fn decide_well(chain: &mut Chain, cooperative: CoopId, action: impl Into<RuntimeCall>) {
	assert_eq!(decide(chain, cooperative, action), Status::Executed);
}

/// The cashier's word that an application's invoice is paid.
pub fn pay(cooperative: CoopId, application: ApplicationId, amount: Money) -> RuntimeCall {
	let record = Applications::<Runtime>::get(cooperative, application);
	let payment = match record.map(|record| record.stage) {
		Some(Stage::Invoiced { payment }) => payment,
		_ => 0,
	};
	coop_ledger::Call::confirm_payment { cooperative, payment, amount, document: DOCUMENT }.into()
}

/// The applicant pays, and the council admits him.
pub fn admit(chain: &mut Chain, cooperative: CoopId, who: &AccountId) {
	let application = ApplicationOf::<Runtime>::get(cooperative, who).expect("he has applied");
	let record = Applications::<Runtime>::get(cooperative, application).expect("it is open");
	let amount = record.contributions.total().expect("the sum fits");
	assert_ok!(chain.send(Eve, pay(cooperative, application, amount)).unwrap());
	let record = Applications::<Runtime>::get(cooperative, application).expect("it is open");
	let Stage::BeforeCouncil { decision } = record.stage else { panic!("it is not paid") };
	approve(chain, cooperative, decision);
}

/// A newcomer joins a cooperative.
pub fn join(chain: &mut Chain, cooperative: CoopId, who: &Newcomer) {
	let application = who.application(cooperative, chain.now);
	assert_ok!(chain.send(Dave, application).unwrap());
	admit(chain, cooperative, &who.account());
}

/// Does something as an organisation.
pub fn represent(
	chain: &mut Chain,
	who: &Newcomer,
	organization: &AccountId,
	call: impl Into<RuntimeCall>,
) -> Outcome {
	let (organization, call) = (organization.clone(), Box::new(call.into()));
	chain.send_by(who, coop_accounts::Call::represent { organization, call })
}

/// How much AXON a cooperative has for its people's acts.
pub fn resources(cooperative: CoopId) -> Balance {
	Balances::balance(&Axon::resource_account(cooperative))
}

/// Sends all AXON of an account to the fund.
pub fn empty(from: &AccountId) {
	let all = Balances::reducible_balance(from, Expendable, Polite);
	assert_ok!(<Balances as Mutate<_>>::transfer(from, &Axon::fund_account(), all, Expendable));
}

/// The quota of a cooperative is used up.
pub fn use_up(cooperative: CoopId) {
	coop_axon::Subscriptions::<Runtime>::mutate_extant(cooperative, |subscription| {
		subscription.left = Default::default();
	});
}

/// And its AXON.
pub fn dry(cooperative: CoopId) {
	use_up(cooperative);
	empty(&Axon::resource_account(cooperative));
}

/// A call as it is sent.
pub fn extrinsic(signer: Sr25519Keyring, call: RuntimeCall) -> UncheckedExtrinsic {
	let who = signer.to_account_id();
	let nonce = System::account_nonce(&who);
	let payload = SignedPayload::new(call, extension(nonce)).expect("the payload is complete");
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	UncheckedExtrinsic::new_signed(call, who.into(), signature.into(), extension)
}
