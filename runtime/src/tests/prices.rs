//! What acts cost, and that the price list in `docs/axon.md` and `docs/axon.ru.md` says so.

use super::{
	acts::{approve, join, DOCUMENT},
	chain::{extension, on_chain, Alice, Bob, Chain, Charlie, Newcomer},
	meetings::{adopt, convene, form, open, question, vote},
};
use crate::{
	configs::{params::dynamic, AXON},
	presets::{DEVELOPMENT, VOSKHOD},
	Axon, Balance, Balances, Runtime, RuntimeCall, SignedPayload, System, TransactionPayment,
	UncheckedExtrinsic,
};
use codec::Encode;
use coop_council::{Call as Council, DecisionsMade, Vote};
use coop_documents::DocumentForm;
use coop_meetings::{Answer, QuestionKind, SignedBallot};
use coop_primitives::BoardKind;
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	traits::{fungible::Inspect, Get},
};
use sp_core::H256;
use sp_runtime::MultiSignature;

/// What VOSKHOD pays for something.
fn paid(chain: &mut Chain, acts: impl FnOnce(&mut Chain)) -> Balance {
	let resources = || Balances::balance(&Axon::resource_account(VOSKHOD));
	let before = resources();
	acts(chain);
	before - resources()
}

/// What an act costs at most.
fn most(call: impl Into<RuntimeCall>) -> Balance {
	let who = Alice.to_account_id();
	let nonce = System::account_nonce(&who);
	let payload = SignedPayload::new(call.into(), extension(nonce)).expect("it is complete");
	let signature: MultiSignature = payload.using_encoded(|bytes| Alice.sign(bytes)).into();
	let (call, extension, _) = payload.deconstruct();
	let sent = UncheckedExtrinsic::new_signed(call, who.into(), signature, extension);
	TransactionPayment::compute_fee(sent.encoded_size() as u32, &sent.get_dispatch_info(), 0)
}

/// A thousand ballots with ten answers each.
fn bundle() -> coop_meetings::Call<Runtime> {
	let ballot = |number| SignedBallot {
		number,
		meeting: 1,
		cycle: 1,
		agenda: H256::zero(),
		answers: vec![0; 3].try_into().expect("ten answers are three bytes"),
		signed_at: 0,
		wrapped: false,
		signature: MultiSignature::Sr25519([0; 64].into()),
	};
	let ballots = (1..=1_000).map(ballot).collect::<Vec<_>>().try_into().expect("they fit");
	coop_meetings::Call::submit_ballots { cooperative: VOSKHOD, meeting: 1, ballots }
}

fn document() -> coop_documents::Call<Runtime> {
	let form = DocumentForm {
		template: 4,
		edition: 1,
		content: DOCUMENT,
		process: coop_documents::Process {
			kind: coop_primitives::statement::ProcessKind::Document,
			id: 0,
		},
		follows: None,
		corrects: None,
		counterparties: Default::default(),
		roles: Default::default(),
		stroke: None,
	};
	coop_documents::Call::register { cooperative: VOSKHOD, form }
}

/// AXON with four decimals, and roubles with two.
fn sum(amount: Balance) -> String {
	let kopecks = amount * Balance::from(dynamic::axon::Price::get()) / AXON;
	format!("{}.{:04} | {}.{:02}", amount / AXON, amount % AXON, kopecks / 100, kopecks % 100)
}

#[test]
fn the_price_list_is_that_of_the_chain() {
	let mut rows = Vec::new();
	on_chain(DEVELOPMENT, |chain| {
		let admission = paid(chain, |chain| join(chain, VOSKHOD, &Newcomer::new(1)));
		// A decision without automation: proposed, two votes, signed.
		let mut council_vote = 0;
		let decision = paid(chain, |chain| {
			let action = Some(Box::new(frame_system::Call::remark { remark: vec![] }.into()));
			let (cooperative, board, subject) = (VOSKHOD, BoardKind::Council, DOCUMENT);
			let propose = Council::propose { cooperative, board, subject, action, life: None };
			assert_ok!(chain.send(Bob, propose).unwrap());
			let decision = DecisionsMade::<Runtime>::get(VOSKHOD);
			council_vote = paid(chain, |chain| {
				let vote = Council::vote { cooperative, decision, vote: Vote::For };
				assert_ok!(chain.send(Charlie, vote).unwrap());
			});
			approve(chain, VOSKHOD, decision);
		});
		let questions = (0..10).map(|n| question(QuestionKind::FreeText, n, None)).collect();
		let mut meeting = 0;
		let called = paid(chain, |chain| meeting = convene(chain, form(questions)));
		open(chain, meeting);
		let ballot = paid(chain, |chain| {
			assert_ok!(chain.send(Bob, vote(meeting, vec![Answer::For; 10])).unwrap());
		});
		for who in [Alice, Charlie] {
			assert_ok!(chain.send(who, vote(meeting, vec![Answer::For; 10])).unwrap());
		}
		let vera = Newcomer::new(1);
		assert_ok!(chain.send_by(&vera, vote(meeting, vec![Answer::For; 10])).unwrap());
		let adopted = paid(chain, |chain| adopt(chain, meeting));
		let bundle = most(bundle());
		let held = called + adopted + bundle;
		let document = most(document());
		// A month of a cooperative with 500 members.
		let month = 20 * admission + 60 * decision + 1_000 * document + 500 * ballot + held;
		assert!(month < dynamic::axon::SubscriptionPrice::get(), "{month} does not fit");
		for (act, amount) in [
			("admission", admission),
			("decision", decision),
			("vote", council_vote),
			("ballot", ballot),
			("bundled ballot", bundle / 1_000),
			("bundle", bundle),
			("meeting", held),
			("document", document),
			("month", month),
		] {
			rows.push(format!("| {} | <!-- {act} -->", sum(amount)));
		}
	});
	for (name, list) in [
		("docs/axon.md", include_str!("../../../docs/axon.md")),
		("docs/axon.ru.md", include_str!("../../../docs/axon.ru.md")),
	] {
		let written: Vec<_> = list
			.lines()
			.filter(|line| line.contains("<!-- "))
			.filter_map(|line| line.splitn(3, '|').nth(2))
			.map(|rest| format!("|{rest}"))
			.collect();
		assert_eq!(written, rows, "{name} should have\n{}", rows.join("\n"));
	}
}
