//! What acts cost, and that the price list in `docs/axon.md` and `docs/axon.ru.md` says so.

use super::{
	acts::{approve, decide_well, extrinsic, join, resources, DOCUMENT},
	chain::{on_chain, Alice, Bob, Chain, Charlie, Newcomer},
	meetings::{adopt, convene, form, open, question, vote},
};
use crate::{
	configs::{params::dynamic, AXON},
	presets::{DEVELOPMENT, VOSKHOD},
	Axon, Balance, Runtime, RuntimeCall,
};
use codec::Encode;
use coop_axon::{Need, Quota};
use coop_council::{Call as Council, DecisionsMade, Vote};
use coop_documents::DocumentForm;
use coop_meetings::{Answer, QuestionKind, SignedBallot};
use coop_primitives::BoardKind;
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::Get};
use sp_core::H256;
use sp_runtime::MultiSignature;

/// What the acts of a month take of something: of VOSKHOD's AXON, or of its quota.
struct Acts {
	admission: u128,
	decision: u128,
	council_vote: u128,
	ballot: u128,
	/// A meeting with an agenda of ten questions is called.
	called: u128,
	/// Its minutes are adopted.
	adopted: u128,
	/// A thousand ballots at once, at most.
	bundle: u128,
	/// At most.
	document: u128,
}

impl Acts {
	/// Does each, and sees how much less there is left afterwards. What is too large to do stands with
	/// the `most` that it takes.
	fn of(chain: &mut Chain, left: fn() -> u128, most: fn(RuntimeCall) -> u128) -> Self {
		let taken = |chain: &mut Chain, act: &mut dyn FnMut(&mut Chain)| {
			let before = left();
			act(chain);
			before - left()
		};
		let admission = taken(chain, &mut |chain| join(chain, VOSKHOD, &Newcomer::new(1)));
		// A decision without automation: proposed, two votes, signed.
		let mut council_vote = 0;
		let decision = taken(chain, &mut |chain| {
			let action = Some(Box::new(frame_system::Call::remark { remark: vec![] }.into()));
			let (cooperative, board, subject) = (VOSKHOD, BoardKind::Council, DOCUMENT);
			let propose = Council::propose { cooperative, board, subject, action, life: None };
			assert_ok!(chain.send(Bob, propose).unwrap());
			let decision = DecisionsMade::<Runtime>::get(VOSKHOD);
			council_vote = taken(chain, &mut |chain| {
				let vote = Council::vote { cooperative, decision, vote: Vote::For };
				assert_ok!(chain.send(Charlie, vote).unwrap());
			});
			approve(chain, VOSKHOD, decision);
		});
		let mut meeting = 0;
		let called = taken(chain, &mut |chain| {
			let questions = (0..10).map(|n| question(QuestionKind::FreeText, n, None)).collect();
			meeting = convene(chain, form(questions));
		});
		open(chain, meeting);
		let ballot = taken(chain, &mut |chain| {
			assert_ok!(chain.send(Bob, vote(meeting, vec![Answer::For; 10])).unwrap());
		});
		for who in [Alice, Charlie] {
			assert_ok!(chain.send(who, vote(meeting, vec![Answer::For; 10])).unwrap());
		}
		let vera = Newcomer::new(1);
		assert_ok!(chain.send_by(&vera, vote(meeting, vec![Answer::For; 10])).unwrap());
		let adopted = taken(chain, &mut |chain| adopt(chain, meeting));
		let (bundle, document) = (most(bundle().into()), most(document().into()));
		Self { admission, decision, council_vote, ballot, called, adopted, bundle, document }
	}

	fn meeting(&self) -> u128 {
		self.called + self.adopted + self.bundle
	}

	/// A month of a cooperative with 500 members.
	fn month(&self) -> u128 {
		20 * self.admission
			+ 60 * self.decision
			+ 1_000 * self.document
			+ 500 * self.ballot
			+ self.meeting()
	}
}

/// The most that an act needs, with its bytes.
fn need(call: RuntimeCall) -> Need {
	let sent = extrinsic(Alice, call);
	Axon::need(&sent.get_dispatch_info(), sent.encoded_size() as u32)
}

fn axon_left() -> Balance {
	resources(VOSKHOD)
}

fn most_axon(call: RuntimeCall) -> Balance {
	need(call).fee
}

fn quota_left() -> Quota {
	Axon::subscription(VOSKHOD).expect("it runs").left
}

fn work_left() -> u128 {
	quota_left().work.into()
}

fn most_work(call: RuntimeCall) -> u128 {
	need(call).quota.work.into()
}

fn bytes_left() -> u128 {
	quota_left().bytes.into()
}

fn most_bytes(call: RuntimeCall) -> u128 {
	need(call).quota.bytes.into()
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
		let acts = Acts::of(chain, axon_left, most_axon);
		let (bundle, month) = (acts.bundle, acts.month());
		assert!(month < dynamic::axon::SubscriptionPrice::get(), "{month} does not fit");
		for (act, amount) in [
			("admission", acts.admission),
			("decision", acts.decision),
			("vote", acts.council_vote),
			("ballot", acts.ballot),
			("bundled ballot", bundle / 1_000),
			("bundle", bundle),
			("meeting", acts.meeting()),
			("document", acts.document),
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

/// A subscription is enough for a cooperative of 500 members, several times: the last sentence of the
/// price list.
#[test]
fn a_month_takes_a_fifth_of_the_work_of_a_subscription_and_less_of_its_bytes() {
	use dynamic::axon::{QuotaBytes, QuotaWork};
	let of = |whole: fn() -> u64, left: fn() -> u128, most: fn(RuntimeCall) -> u128| {
		let mut month = (0, 0);
		on_chain(DEVELOPMENT, |chain| {
			let (cooperative, periods) = (VOSKHOD, 1);
			decide_well(chain, VOSKHOD, coop_axon::Call::subscribe { cooperative, periods });
			let period = || Axon::subscription(VOSKHOD).map(|subscription| subscription.until);
			let before = (period(), axon_left());
			month = (Acts::of(chain, left, most).month(), whole().into());
			assert_eq!((period(), axon_left()), before, "the quota paid for all, and the same one");
		});
		month
	};
	let (work, of_work): (u128, u128) = of(<QuotaWork as Get<u64>>::get, work_left, most_work);
	let (bytes, of_bytes) = of(<QuotaBytes as Get<u64>>::get, bytes_left, most_bytes);
	assert!(of_work < 6 * work && 4 * work < of_work, "{work} of {of_work}");
	assert!(bytes * of_work < work * of_bytes, "{bytes} of {of_bytes}");
}
