//! What members can do about general meetings in a cooperative that is blocked and has neither quota nor AXON
//! (rules §7, §9.6), each as it is really done.

use super::{
	acts::{decide_well, sign, status, DOCUMENT},
	axon::means,
	chain::{Alice, Bob, Chain, Charlie, Ferdie},
	delegates::set_figure,
	meetings::{form, question, wait_until, Ballot},
	protected::{in_need, nothing, WEIGHT_BOUND},
};
use crate::{
	configs::params::dynamic::meetings::{AmendmentShare, Parameters, SignWithin},
	params::RuntimeParameters,
	presets::ZARYA,
	AccountId, Council, Membership, Runtime, RuntimeCall,
};
use coop_axon::Means;
use coop_cooperatives::Call as CooperativesCall;
use coop_council::{Call as CouncilCall, DecisionsMade, Status, Vote};
use coop_meetings::{
	Answer, Call, ChangeForm, CharterFloors, Execution, Floors, Meeting, Meetings, MeetingsMade,
	Outcome, Outcomes, QuestionKind, SignedBallot, Stage,
};
use coop_primitives::{
	providers::MemberInspect, BoardKind, MeetingId, Moment, StaffRight, DAY, SECOND,
};
use frame_support::{assert_ok, traits::Get};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::MultiSignature;

/// To floors, rights, a seat and its chair, and a question that was added.
const IN_FAVOUR: [Answer; 5] = [Answer::For; 5];

/// Somebody does it, and nobody pays.
fn does(chain: &mut Chain, who: Sr25519Keyring, call: Call<Runtime>) {
	let call = RuntimeCall::from(call);
	assert_eq!(means(&who.to_account_id(), &call), Some(Means::Protection), "{call:?}");
	assert_ok!(chain.send(who, call).unwrap());
}

fn meeting_of(meeting: MeetingId) -> Meeting<AccountId> {
	Meetings::<Runtime>::get(ZARYA, meeting).expect("it is wanted")
}

fn minutes_of(meeting: MeetingId) -> H256 {
	match meeting_of(meeting).stage {
		Stage::MinutesDrafted { minutes, .. } => minutes,
		other => panic!("{other:?}"),
	}
}

fn vote(meeting: MeetingId, answers: &[Answer]) -> Call<Runtime> {
	let answers = answers.to_vec().try_into().expect("few items");
	Call::vote { cooperative: ZARYA, meeting, cycle: 1, answers }
}

/// What a voter signs so that a relay brings it.
fn ballot(who: Sr25519Keyring, meeting: MeetingId, now: Moment) -> SignedBallot<MultiSignature> {
	let (cooperative, signer) = (ZARYA, who.to_account_id());
	let number = Membership::number_of(cooperative, &signer).expect("he is a member");
	let (agenda, answers, wrap) = (meeting_of(meeting).agenda, &IN_FAVOUR[..], false);
	Ballot { cooperative, meeting, agenda, number, who: signer, answers, now, wrap }
		.signed(|bytes| who.sign(bytes).into())
}

/// Proposed, convened, held, its minutes approved; and members run it where nobody else does.
#[test]
fn a_general_meeting_is_convened_held_and_takes_effect() {
	in_need(nothing, |chain, vera| {
		let (cooperative, meeting, weight_bound) = (ZARYA, 1, WEIGHT_BOUND);
		let floors = Floors { general: 100_000, of_kinds: Default::default() };
		let set = Call::set_floors { cooperative, floors: floors.clone() };
		let form = form(vec![question(QuestionKind::Charter, 1, Some(set.into()))]);
		does(chain, Bob, Call::propose { cooperative, form });
		let (agenda, opens_at) = (meeting_of(meeting).agenda, chain.now + 30 * DAY);
		let convene = Call::convene { cooperative, meeting, agenda, opens_at };
		decide_well(chain, cooperative, convene);
		let round = *meeting_of(meeting).stage.round().expect("it is convened");
		wait_until(chain, round.freezes_at);
		wait_until(chain, round.opens_at);
		for who in [Alice, Bob, Charlie, Ferdie] {
			does(chain, who, vote(meeting, &[Answer::For]));
		}
		assert_ok!(chain.send_by(vera, vote(meeting, &[Answer::For])).unwrap());
		wait_until(chain, round.closes_at + 1);
		let minutes = minutes_of(meeting);
		let adopt = Call::adopt_minutes { cooperative, meeting, minutes, weight_bound };
		decide_well(chain, cooperative, adopt);
		assert_eq!(CharterFloors::<Runtime>::get(cooperative), floors);
	});
}

/// All calls that members, their chair and their relay have, but those with which a council calls a meeting.
#[test]
fn members_call_a_meeting_that_elects_and_resolves() {
	in_need(nothing, |chain, vera| {
		let (cooperative, meeting, weight_bound) = (ZARYA, 1, WEIGHT_BOUND);
		// One supporter of a change is too few then, when three agree with the agenda.
		let share = Parameters::AmendmentShare(AmendmentShare, Some(500_000));
		set_figure(RuntimeParameters::Meetings(share));

		let floors = Floors { general: 100_000, of_kinds: Default::default() };
		let set = Call::set_floors { cooperative, floors: floors.clone() };
		let (who, right) = (Ferdie.to_account_id(), StaffRight::Cashier);
		let revoke = CooperativesCall::revoke_rights { cooperative, who: who.clone(), right };
		let board = BoardKind::Audit;
		let wanted = form(vec![
			question(QuestionKind::Charter, 1, Some(set.into())),
			question(QuestionKind::Action, 2, Some(revoke.into())),
			question(QuestionKind::Election { board, seats: 1 }, 3, None),
		]);
		does(chain, Ferdie, Call::petition { cooperative, form: wanted });
		let support = Call::support_petition { cooperative, meeting };
		assert_ok!(chain.send_by(vera, support).unwrap());
		let round = *meeting_of(meeting).stage.round().expect("two of five are enough");

		for who in [Alice, Bob, Charlie] {
			does(chain, who, Call::acknowledge { cooperative, meeting, agrees: true });
		}
		let change = ChangeForm::Add(question(QuestionKind::FreeText, 4, None));
		does(chain, Ferdie, Call::propose_change { cooperative, meeting, change });
		let (proposal, refusal) = (1, None);
		let support = Call::support_change { cooperative, meeting, proposal };
		assert_ok!(chain.send_by(vera, support).unwrap());
		let include = Call::decide_change { cooperative, meeting, proposal, refusal };
		decide_well(chain, cooperative, include);
		let election = H256::repeat_byte(3);
		let stand = || Call::stand {
			cooperative,
			meeting,
			question: election,
			organization: None,
			for_chair: true,
		};
		does(chain, Ferdie, stand());
		does(chain, Ferdie, Call::stand_down { cooperative, meeting, question: election });
		assert_ok!(chain.send_by(vera, stand()).unwrap());

		wait_until(chain, round.freezes_at);
		let agenda = meeting_of(meeting).agenda;
		does(chain, Alice, Call::sign_agenda { cooperative, meeting, agenda });
		wait_until(chain, round.opens_at);
		does(chain, Alice, vote(meeting, &IN_FAVOUR));
		does(chain, Charlie, vote(meeting, &IN_FAVOUR));
		assert_ok!(chain.send_by(vera, vote(meeting, &IN_FAVOUR)).unwrap());
		let now = chain.now;
		let ballots = [Bob, Ferdie].map(|who| ballot(who, meeting, now)).to_vec();
		let ballots = ballots.try_into().expect("few ballots");
		does(chain, Alice, Call::submit_ballots { cooperative, meeting, ballots });
		// All have voted.
		does(chain, Ferdie, Call::progress { cooperative, meeting });

		let minutes = minutes_of(meeting);
		let guard: Moment = SignWithin::get();
		let later = chain.now + guard + SECOND;
		wait_until(chain, later);
		does(chain, Ferdie, Call::finalise { cooperative, meeting, minutes, weight_bound });
		assert_eq!(CharterFloors::<Runtime>::get(cooperative), floors);
		let commission = Council::board(cooperative, board).expect("it was elected");
		assert_eq!(commission.chair, Some(vera.account()));

		// He had no right that could be revoked; now he has.
		decide_well(chain, cooperative, CooperativesCall::grant_rights { cooperative, who, right });
		let again = Call::retry_resolution { cooperative, meeting, question: 1, weight_bound };
		does(chain, Bob, again);
		let outcomes = Outcomes::<Runtime>::get(cooperative, meeting);
		let is_done = |it: &Outcome| it.execution == Execution::Executed;
		assert!(outcomes.iter().all(is_done), "{outcomes:?}");

		// The commission calls the next meeting.
		let wanted = form(vec![question(QuestionKind::FreeText, 1, None)]);
		let opens_at = chain.now + 30 * DAY;
		let convene = Call::convene_by_audit { cooperative, form: wanted, opens_at };
		let (subject, action) = (DOCUMENT, Some(Box::new(RuntimeCall::from(convene))));
		let propose = CouncilCall::propose { cooperative, board, subject, action, life: None };
		assert_ok!(chain.send_by(vera, propose).unwrap());
		let decision = DecisionsMade::<Runtime>::get(cooperative);
		let vote = CouncilCall::vote { cooperative, decision, vote: Vote::For };
		assert_ok!(chain.send_by(vera, vote).unwrap());
		assert_ok!(chain.send_by(vera, sign(cooperative, decision)).unwrap());
		assert_eq!(status(cooperative, decision), Status::Executed);
		assert_eq!(MeetingsMade::<Runtime>::get(cooperative), 2);
	});
}
