//! General meetings through all rooms (rules §7).

use super::{
	acts::{decide, decide_well, join, status, DOCUMENT},
	chain::{
		dispatch, events, on_chain, refused, Alice, Bob, Chain, Charlie, Dave, Ferdie, Newcomer,
	},
};
use crate::{
	calls::Calls,
	configs::params::dynamic::meetings::{FreezeBefore, Notice, SignWithin},
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	AccountId, Council, Meetings, Membership, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	System,
};
use coop_council::{DecisionsMade, RefusalGround, Status};
use coop_meetings::{
	pages::pack, Answer, BallotForm, BallotRefusal, Call, Error, Event, MeetingForm, MeetingsMade,
	QuestionForm, QuestionKind, QuestionOfAction, SignedBallot, Stage,
};
use coop_primitives::{
	providers::{CouncilInspect, MemberInspect},
	statement::{wrapped, Act, ProcessKind, Statement},
	BoardKind, Contributions, CoopId, MeetingId, Moment, SECOND,
};
use frame_support::{assert_ok, traits::Get, weights::Weight, BoundedVec};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};
use Answer::{Abstain, Against, For};
use QuestionKind::*;

const LENGTH: Moment = 60 * SECOND;
const BOUND: Weight = Weight::from_parts(100_000_000_000, 10_000_000);

pub(super) type Form = MeetingForm<Box<RuntimeCall>>;

pub(super) fn question(
	kind: QuestionKind,
	document: u8,
	action: Option<RuntimeCall>,
) -> QuestionForm<Box<RuntimeCall>> {
	let document = H256::repeat_byte(document);
	QuestionForm { kind, document, action: action.map(Box::new) }
}

pub(super) fn form(questions: Vec<QuestionForm<Box<RuntimeCall>>>) -> Form {
	let questions = questions.try_into().expect("few questions");
	MeetingForm { annual: None, document: DOCUMENT, length: LENGTH, questions }
}

/// Bob proposes a meeting of VOSKHOD; the council convenes it.
pub(super) fn convene(chain: &mut Chain, form: Form) -> MeetingId {
	let cooperative = VOSKHOD;
	assert_ok!(chain.send(Bob, Call::propose { cooperative, form }).unwrap());
	let meeting = MeetingsMade::<Runtime>::get(cooperative);
	let agenda = record(meeting).agenda;
	let notice: Moment = Notice::get();
	let opens_at = chain.now + notice + LENGTH;
	decide_well(chain, cooperative, Call::convene { cooperative, meeting, agenda, opens_at });
	meeting
}

fn record(meeting: MeetingId) -> coop_meetings::Meeting<AccountId> {
	coop_meetings::Meetings::<Runtime>::get(VOSKHOD, meeting).expect("it was proposed")
}

/// Lets time pass. A block in which a session ends is full, so whatever is due waits for the next.
pub(super) fn wait_until(chain: &mut Chain, moment: Moment) {
	chain.block_after(moment.saturating_sub(chain.now));
	chain.next_block();
	chain.next_block();
}

/// Lets time pass until the meeting is open.
pub(super) fn open(chain: &mut Chain, meeting: MeetingId) {
	let round = *record(meeting).stage.round().expect("it is convened");
	wait_until(chain, round.freezes_at);
	wait_until(chain, round.opens_at);
	assert!(matches!(record(meeting).stage, Stage::Open(_)), "{:?}", record(meeting).stage);
}

/// Lets time pass until the meeting is counted; yields the minutes' hash.
fn count(chain: &mut Chain, meeting: MeetingId) -> H256 {
	if let Some(round) = record(meeting).stage.round() {
		wait_until(chain, round.closes_at + 1);
	}
	match record(meeting).stage {
		Stage::MinutesDrafted { minutes, .. } => minutes,
		other => panic!("no quorum: {other:?}"),
	}
}

pub(super) fn vote(meeting: MeetingId, answers: Vec<Answer>) -> Call<Runtime> {
	let answers = answers.try_into().expect("few items");
	Call::vote { cooperative: VOSKHOD, meeting, cycle: 1, answers }
}

/// Everybody votes so; the council approves the minutes.
fn hold(chain: &mut Chain, meeting: MeetingId) {
	open(chain, meeting);
	let answers = vec![For; record(meeting).items as usize];
	for who in [Alice, Bob, Charlie] {
		assert_ok!(chain.send(who, vote(meeting, answers.clone())).unwrap());
	}
	adopt(chain, meeting);
}

pub(super) fn adopt(chain: &mut Chain, meeting: MeetingId) {
	let minutes = count(chain, meeting);
	let (cooperative, weight_bound) = (VOSKHOD, Weight::from_parts(60_000_000_000, 2_000_000));
	decide_well(
		chain,
		cooperative,
		Call::adopt_minutes { cooperative, meeting, minutes, weight_bound },
	);
	assert!(matches!(record(meeting).stage, Stage::Held { .. }));
}

/// What became of the resolutions that were tried in this block.
fn tried() -> Vec<(u32, sp_runtime::DispatchResult)> {
	events(|event| match event {
		RuntimeEvent::Meetings(Event::ResolutionTried { question, result, .. }) => {
			Some((question, result))
		}
		_ => None,
	})
}

#[test]
fn a_general_meeting_replaces_the_council() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let election = Election { board: BoardKind::Council, seats: 3 };
		let meeting = convene(chain, form(vec![question(election, 1, None)]));
		let stand = |for_chair| Call::stand {
			cooperative: VOSKHOD,
			meeting,
			question: H256::repeat_byte(1),
			organization: None,
			for_chair,
		};
		assert_ok!(chain.send_by(&vera, stand(true)).unwrap());
		assert_ok!(chain.send(Charlie, stand(false)).unwrap());
		assert_ok!(chain.send(Alice, stand(true)).unwrap());
		open(chain, meeting);
		// Seats of Vera, Charlie, Alice; the chair for Vera, for Alice.
		for who in [Bob, Charlie] {
			assert_ok!(chain.send(who, vote(meeting, vec![For, For, For, For, Against])).unwrap());
		}
		let other = vote(meeting, vec![Abstain, For, For, Against, For]);
		assert_ok!(chain.send(Alice, other).unwrap());
		assert_ok!(chain.send_by(&vera, vote(meeting, vec![For; 5])).unwrap());
		assert_eq!(Council::chair_of(VOSKHOD), Some(Alice.to_account_id()));
		adopt(chain, meeting);
		assert_eq!(tried(), [(0, Ok(()))]);
		assert_eq!(Council::chair_of(VOSKHOD), Some(vera.account()));
		let council = Council::board(VOSKHOD, BoardKind::Council).unwrap();
		let seats: Vec<_> = council.seats.iter().map(|seat| seat.who.clone()).collect();
		assert_eq!(seats, [Alice.to_account_id(), Charlie.to_account_id(), vera.account()]);
		// The new council decides, with the new chair.
		let propose = coop_council::Call::propose {
			cooperative: VOSKHOD,
			board: BoardKind::Council,
			subject: DOCUMENT,
			action: None,
			life: None,
		};
		assert_eq!(
			chain.send(Bob, propose.clone()),
			refused(coop_council::Error::<Runtime>::NotBoardMember)
		);
		assert_ok!(chain.send_by(&vera, propose).unwrap());
	});
}

#[test]
fn resolutions_really_happen() {
	on_chain(DEVELOPMENT, |chain| {
		let cooperative = VOSKHOD;
		let charter = H256::repeat_byte(0xC7);
		// A decision that is approved, and not signed.
		let action = RuntimeCall::Council(coop_council::Call::set_life {
			cooperative,
			kind: coop_primitives::DecisionKind::Other,
			life: Some(1_000),
		});
		let propose = coop_council::Call::propose {
			cooperative,
			board: BoardKind::Council,
			subject: DOCUMENT,
			action: Some(Box::new(action)),
			life: None,
		};
		assert_ok!(chain.send(Bob, propose).unwrap());
		let overruled = DecisionsMade::<Runtime>::get(cooperative);

		let set_charter = coop_cooperatives::Call::set_charter { cooperative, charter };
		let contributions = Contributions { entrance: 20_000, minimum_share: 60_000 };
		let set_contributions = coop_cooperatives::Call::set_contributions {
			cooperative,
			persons: contributions,
			organizations: contributions,
		};
		let document = DOCUMENT;
		let overrule = coop_council::Call::overrule { cooperative, decision: overruled, document };
		let who = Charlie.to_account_id();
		let board = BoardKind::Council;
		let remove = coop_council::Call::remove_seat { cooperative, board, who, document };
		let term = coop_membership::Call::set_payout_term { cooperative, term: Some(1_000) };
		let missing = coop_membership::Call::expel { cooperative, number: 2, document };
		let meeting = convene(
			chain,
			form(vec![
				question(Charter, 1, Some(set_charter.into())),
				question(Contributions, 2, Some(set_contributions.into())),
				question(Overrule, 3, Some(overrule.into())),
				question(Expulsion, 4, Some(missing.into())),
				question(Discipline, 5, Some(remove.into())),
				question(Charter, 6, Some(term.into())),
			]),
		);
		hold(chain, meeting);
		let failed = coop_membership::Error::<Runtime>::NotAnnounced.into();
		let ok = Ok(());
		assert_eq!(
			tried(),
			[(0, ok), (1, ok), (2, ok), (3, Err(failed)), (4, ok), (5, ok)],
			"each by itself"
		);
		let profile = coop_cooperatives::Cooperatives::<Runtime>::get(cooperative).unwrap();
		assert_eq!(profile.contributions(coop_primitives::AccountKind::Person), contributions);
		let ground = RefusalGround::Overruled;
		assert!(
			matches!(status(cooperative, overruled), Status::Refused { ground: it, .. } if it == ground)
		);
		assert!(!Council::has_seat(cooperative, &Charlie.to_account_id()));
	});
}

/// Rules §7.4: no council decision can do these.
#[test]
fn what_is_the_meetings_alone_the_council_cannot_decide() {
	on_chain(DEVELOPMENT, |chain| {
		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let calls: [RuntimeCall; 5] = [
			coop_cooperatives::Call::set_charter { cooperative, charter: document }.into(),
			coop_membership::Call::expel { cooperative, number: 2, document }.into(),
			coop_council::Call::overrule { cooperative, decision: 1, document }.into(),
			coop_membership::Call::set_payout_term { cooperative, term: None }.into(),
			Call::set_floors { cooperative, floors: Default::default() }.into(),
		];
		for call in calls {
			let outcome = decide(chain, cooperative, call);
			assert!(
				matches!(outcome, Status::ExecutionFailed { error } if error == sp_runtime::DispatchError::BadOrigin),
				"{outcome:?}"
			);
		}
	});
}

#[test]
fn an_action_stands_under_the_kind_that_it_is() {
	let (cooperative, document) = (VOSKHOD, DOCUMENT);
	let contributions = Contributions { entrance: 1, minimum_share: 1 };
	let charter: RuntimeCall =
		coop_cooperatives::Call::set_charter { cooperative, charter: document }.into();
	let expel: RuntimeCall =
		coop_membership::Call::expel { cooperative, number: 2, document }.into();
	let other: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
	let batch = |calls: Vec<RuntimeCall>| pallet_utility::Call::batch_all { calls }.into();
	let free = vec![Action, Discipline, Overrule, Reorganisation, Liquidation];
	let composition = coop_council::Composition {
		seats: Default::default(),
		chair: Alice.to_account_id(),
		deputy: None,
		secretary: None,
	};
	let set_contributions = coop_cooperatives::Call::set_contributions {
		cooperative,
		persons: contributions,
		organizations: contributions,
	};
	let board = BoardKind::Council;
	let set_board = coop_council::Call::set_board { cooperative, board, composition, document };
	let deep = (0..5).fold(charter.clone(), |call, _| batch(vec![call]));
	let cases: Vec<(RuntimeCall, Vec<QuestionKind>)> = vec![
		(charter.clone(), vec![Charter]),
		(set_contributions.into(), vec![Contributions]),
		(expel.clone(), vec![Expulsion]),
		(
			coop_council::Call::overrule { cooperative, decision: 1, document }.into(),
			vec![Overrule],
		),
		(
			coop_council::Call::remove_seat {
				cooperative,
				board,
				who: Alice.to_account_id(),
				document,
			}
			.into(),
			vec![Discipline],
		),
		(Call::set_floors { cooperative, floors: Default::default() }.into(), vec![Charter]),
		(coop_membership::Call::set_payout_term { cooperative, term: None }.into(), vec![Charter]),
		(
			coop_council::Call::set_executive_election { cooperative, elected: true }.into(),
			vec![Charter],
		),
		(coop_cooperatives::Call::close { cooperative }.into(), vec![Liquidation]),
		(set_board.into(), vec![]),
		(other.clone(), free.clone()),
		(batch(vec![charter.clone(), charter.clone()]), vec![Charter]),
		(batch(vec![charter.clone(), expel]), vec![]),
		(batch(vec![charter.clone(), other.clone()]), vec![]),
		(batch(vec![other.clone(), other.clone()]), free),
		(batch(vec![]), vec![]),
		(deep, vec![]),
		(pallet_utility::Call::batch { calls: vec![other.clone()] }.into(), vec![]),
		(pallet_utility::Call::force_batch { calls: vec![other] }.into(), vec![]),
	];
	let kinds = [
		FreeText,
		AnnualReport,
		AuditConclusion,
		Charter,
		Contributions,
		Election { board: BoardKind::Council, seats: 3 },
		Expulsion,
		Discipline,
		Overrule,
		Reorganisation,
		Liquidation,
		Action,
	];
	for (call, expected) in cases {
		for kind in kinds {
			assert_eq!(Calls::fits(&kind, &call), expected.contains(&kind), "{kind:?} {call:?}");
		}
	}
}

/// A ballot of the first cycle of a meeting.
pub(super) struct Ballot<'a> {
	pub cooperative: CoopId,
	pub meeting: MeetingId,
	pub agenda: H256,
	pub number: u32,
	pub who: AccountId,
	pub answers: &'a [Answer],
	pub now: Moment,
	/// Whether a wallet puts the statement between tags.
	pub wrap: bool,
}

impl Ballot<'_> {
	/// With the voter's signature under the statement, as another program would make both.
	pub(super) fn signed(
		self,
		sign: impl FnOnce(&[u8]) -> MultiSignature,
	) -> SignedBallot<MultiSignature> {
		let Self { cooperative, meeting, agenda, number, who, answers, now, wrap } = self;
		let answers = pack(answers);
		let content = BallotForm { cycle: 1, agenda, number, answers: &answers }.content();
		let (process, process_id) = (ProcessKind::Meeting, meeting);
		let act = Act { cooperative, process, process_id, content, signer: who };
		let statement = Statement { genesis: System::block_hash(0), act, signed_at: now };
		let bytes = if wrap { wrapped(&statement.bytes()) } else { statement.bytes() };
		SignedBallot {
			number,
			meeting,
			cycle: 1,
			agenda,
			answers: BoundedVec::truncate_from(answers),
			signed_at: now,
			wrapped: wrap,
			signature: sign(&bytes),
		}
	}
}

/// In favour of the only item.
fn ballot(
	meeting: MeetingId,
	number: u32,
	who: &AccountId,
	now: Moment,
	wrap: bool,
	sign: impl FnOnce(&[u8]) -> MultiSignature,
) -> SignedBallot<MultiSignature> {
	let (agenda, who, cooperative) = (record(meeting).agenda, who.clone(), VOSKHOD);
	Ballot { cooperative, meeting, agenda, number, who, answers: &[For], now, wrap }.signed(sign)
}

/// A member whose key is of this kind.
fn member(signer: impl Into<MultiSigner>) -> (u32, AccountId) {
	let who = signer.into().into_account();
	let kind = coop_primitives::AccountKind::Person;
	let profile = Default::default();
	let account =
		coop_accounts::AccountRecord { kind, profile, registered_at: 0, last_statement: 0 };
	coop_accounts::Accounts::<Runtime>::insert(&who, account);
	System::inc_providers(&who);
	use coop_primitives::providers::FoundMembers;
	let number = Membership::found(VOSKHOD, &who, DOCUMENT).expect("there is room");
	(number, who)
}

#[test]
fn ballots_with_every_kind_of_signature_come_in_one_bundle() {
	on_chain(DEVELOPMENT, |chain| {
		let sr = sr25519::Pair::from_seed(&[11; 32]);
		let ed = ed25519::Pair::from_seed(&[12; 32]);
		let ec = ecdsa::Pair::from_seed(&[13; 32]);
		let (one, by_sr) = member(sr.public());
		let (two, by_ed) = member(ed.public());
		let (three, by_ec) = member(ec.public());
		let meeting = convene(chain, form(vec![question(FreeText, 1, None)]));
		open(chain, meeting);
		let now = chain.now;
		let good = vec![
			ballot(meeting, one, &by_sr, now, false, |bytes| sr.sign(bytes).into()),
			ballot(meeting, two, &by_ed, now, true, |bytes| ed.sign(bytes).into()),
			ballot(meeting, three, &by_ec, now, true, |bytes| ec.sign(bytes).into()),
		];
		let mut bad = good.clone();
		bad[1].wrapped = false;
		let submit = |ballots: Vec<_>| Call::submit_ballots {
			cooperative: VOSKHOD,
			meeting,
			ballots: ballots.try_into().expect("few ballots"),
		};
		let grant = coop_cooperatives::Call::grant_rights {
			cooperative: VOSKHOD,
			who: Dave.to_account_id(),
			right: coop_primitives::StaffRight::Relay,
		};
		let origin = RuntimeOrigin::from(coop_council::Origin::Council(VOSKHOD));
		// He may have it already.
		let _ = dispatch(origin, grant);
		assert_eq!(chain.send(Bob, submit(good.clone())), refused(Error::<Runtime>::NotRelay));
		assert_ok!(chain.send(Dave, submit(bad)).unwrap());
		let refused = || {
			events(|event| match event {
				RuntimeEvent::Meetings(Event::BallotsSubmitted { refused, .. }) => {
					Some(refused.into_inner())
				}
				_ => None,
			})
		};
		assert_eq!(refused(), [vec![(1, BallotRefusal::BadSignature)]]);
		chain.next_block();
		assert_ok!(chain.send(Dave, submit(good)).unwrap());
		let again = BallotRefusal::AlreadyVoted;
		assert_eq!(refused(), [vec![(0, again), (2, again)]]);
		let tally = coop_meetings::Tallies::<Runtime>::get(VOSKHOD, meeting);
		assert_eq!((tally.ballots, tally.counts[0].in_favour), (3, 3));
	});
}

/// Rules §7.6, with real exits and admissions in the block of the freeze.
#[test]
fn the_electorate_is_what_it_was_at_its_moment() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, late) = (Newcomer::new(1), Newcomer::new(2));
		join(chain, VOSKHOD, &vera);
		let meeting = convene(chain, form(vec![question(FreeText, 1, None)]));
		let before: Moment = FreezeBefore::get();
		let round = *record(meeting).stage.round().unwrap();
		assert_eq!(round.freezes_at + before, round.opens_at);
		// Not into the block itself: one in which a session ends takes no extrinsics.
		chain.block_after(round.freezes_at - chain.now - 4 * SECOND);
		while chain.now < round.freezes_at {
			chain.next_block();
		}
		// The block's own work is not done yet: both happen after the moment.
		let _ = member(ed25519::Pair::from_seed(&[2; 32]).public());
		let council = || RuntimeOrigin::from(coop_council::Origin::Council(VOSKHOD));
		let leave = coop_membership::Call::leave { cooperative: VOSKHOD, document: DOCUMENT };
		assert_ok!(chain.send_by(&vera, leave).unwrap());
		let grant = coop_membership::Call::grant_exit { cooperative: VOSKHOD, number: 5 };
		assert_ok!(dispatch(council(), grant));
		assert!(!Membership::is_active(VOSKHOD, &vera.account()));
		chain.next_block();
		let electorate = record(meeting).stage.round().unwrap().electorate.unwrap();
		assert_eq!((electorate.size, electorate.last_number, electorate.gone), (5, 5, 1));
		wait_until(chain, round.opens_at);
		assert_eq!(
			chain.send_by(&late, vote(meeting, vec![For])),
			refused(Error::<Runtime>::NotEligible)
		);
		assert_ne!(chain.send_by(&vera, vote(meeting, vec![For])), Ok(Ok(())));
	});
}

/// The deadlock guard, with the council's minutes left lying.
#[test]
fn a_member_finalises_what_nobody_signs() {
	on_chain(DEVELOPMENT, |chain| {
		let cooperative = VOSKHOD;
		let floors = coop_meetings::Floors { general: 100_000, of_kinds: Default::default() };
		let set = Call::set_floors { cooperative, floors: floors.clone() };
		let meeting = convene(chain, form(vec![question(Charter, 1, Some(set.into()))]));
		open(chain, meeting);
		for who in [Alice, Bob, Charlie] {
			assert_ok!(chain.send(who, vote(meeting, vec![For])).unwrap());
		}
		let minutes = count(chain, meeting);
		let finalise = || Call::finalise { cooperative, meeting, minutes, weight_bound: BOUND };
		assert_eq!(chain.send(Bob, finalise()), refused(Error::<Runtime>::CouncilStillMay));
		let guard: Moment = SignWithin::get();
		let later = chain.now + guard + LENGTH;
		wait_until(chain, later);
		assert_ok!(chain.send(Bob, finalise()).unwrap());
		assert_eq!(coop_meetings::CharterFloors::<Runtime>::get(cooperative), floors);
	});
}

/// What members called runs on when their cooperative is blocked, at its expense (rules §7.1, §9.6).
#[test]
fn a_petition_is_held_and_takes_effect_in_a_blocked_cooperative() {
	on_chain(DEVELOPMENT, |chain| {
		let (cooperative, meeting) = (ZARYA, 1);
		let block = coop_cooperatives::Call::block { cooperative, document: DOCUMENT };
		assert_ok!(dispatch(coop_delegates::Origin::ProtocolChange, block));
		let floors = coop_meetings::Floors { general: 100_000, of_kinds: Default::default() };
		let set = Call::set_floors { cooperative, floors: floors.clone() };
		let form = form(vec![question(Charter, 1, Some(set.into()))]);
		// Of four members one is a quarter.
		assert_ok!(chain.send(Ferdie, Call::petition { cooperative, form }).unwrap());
		let stage = || {
			coop_meetings::Meetings::<Runtime>::get(cooperative, meeting).map(|record| record.stage)
		};
		let round = *stage().as_ref().and_then(Stage::round).expect("it is convened");
		wait_until(chain, round.freezes_at);
		wait_until(chain, round.opens_at);
		for who in [Alice, Bob, Ferdie] {
			let answers = vec![For].try_into().expect("one item");
			let vote = Call::vote { cooperative, meeting, cycle: 1, answers };
			assert_ok!(chain.send(who, vote).unwrap());
		}
		wait_until(chain, round.closes_at + 1);
		let Some(Stage::MinutesDrafted { minutes, .. }) = stage() else { panic!("{:?}", stage()) };
		let guard: Moment = SignWithin::get();
		let later = chain.now + guard + LENGTH;
		wait_until(chain, later);
		let finalise = Call::finalise { cooperative, meeting, minutes, weight_bound: BOUND };
		assert_ok!(chain.send(Ferdie, finalise).unwrap());
		assert_eq!(coop_meetings::CharterFloors::<Runtime>::get(cooperative), floors);
	});
}

/// The quorum of a meeting, its result and its commitment, counted again from the blocks alone.
#[test]
fn an_auditor_counts_again_from_blocks_alone() {
	on_chain(DEVELOPMENT, |chain| {
		let ed: Vec<_> = (1..=20).map(|n| ed25519::Pair::from_seed(&[100 + n; 32])).collect();
		let members: Vec<_> = ed.iter().map(|key| member(key.public())).collect();
		let meeting = convene(chain, form(vec![question(FreeText, 1, None)]));
		open(chain, meeting);
		let now = chain.now;
		let mut ballots: Vec<_> = members
			.iter()
			.zip(&ed)
			.map(|((number, who), key)| {
				ballot(meeting, *number, who, now, false, |bytes| key.sign(bytes).into())
			})
			.collect();
		ballots[3].signed_at += 1;
		let grant = coop_cooperatives::Call::grant_rights {
			cooperative: VOSKHOD,
			who: Dave.to_account_id(),
			right: coop_primitives::StaffRight::Relay,
		};
		let _ = dispatch(RuntimeOrigin::from(coop_council::Origin::Council(VOSKHOD)), grant);
		// What blocks carry: votes, bundles, and which ballots of a bundle were refused.
		let mut seen: Vec<(u32, Vec<u8>)> = Vec::new();
		assert_ok!(chain.send(Alice, vote(meeting, vec![Against])).unwrap());
		seen.push((1, pack(&[Against])));
		for bundle in ballots.chunks(7) {
			let bundle: BoundedVec<_, _> = bundle.to_vec().try_into().expect("few");
			let submit =
				Call::submit_ballots { cooperative: VOSKHOD, meeting, ballots: bundle.clone() };
			assert_ok!(chain.send(Dave, submit).unwrap());
			let refused = events(|event| match event {
				RuntimeEvent::Meetings(Event::BallotsSubmitted { refused, .. }) => Some(refused),
				_ => None,
			});
			let refused = refused.last().expect("it was brought");
			let counted = (0u32..)
				.zip(&bundle)
				.filter(|(at, _)| !refused.iter().any(|(bad, _)| bad == at))
				.map(|(_, ballot)| (ballot.number, ballot.answers.to_vec()));
			seen.extend(counted);
		}
		let mut commitment = H256::zero();
		for (number, packed) in &seen {
			let bytes = [commitment.as_bytes(), &number.to_le_bytes(), packed].concat();
			commitment = sp_io::hashing::blake2_256(&bytes).into();
		}
		let in_favour = seen.iter().filter(|(_, packed)| packed == &pack(&[For])).count();
		count(chain, meeting);
		let minutes = Meetings::minutes(VOSKHOD, meeting).expect("they are drafted");
		let cycle = minutes.cycles.last().copied().expect("one was held");
		assert_eq!((seen.len(), cycle.ballots, cycle.electorate.size), (20, 20, 24));
		assert_eq!(cycle.commitment, commitment);
		assert_eq!(minutes.counts[0].in_favour as usize, in_favour);
	});
}

/// Somebody whose cooperative pays needs no AXON to vote.
#[test]
fn members_vote_at_the_expense_of_their_cooperative() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		join(chain, VOSKHOD, &vera);
		let meeting = convene(chain, form(vec![question(FreeText, 1, None)]));
		let acknowledge = Call::acknowledge { cooperative: VOSKHOD, meeting, agrees: true };
		assert_ok!(chain.send_by(&vera, acknowledge).unwrap());
		open(chain, meeting);
		assert_ok!(chain.send_by(&vera, vote(meeting, vec![For])).unwrap());
		use frame_support::traits::fungible::Inspect;
		assert_eq!(crate::Balances::balance(&vera.account()), 0);
	});
}

/// A proposal of the council that never becomes a meeting is over by itself.
#[test]
fn approving_what_is_not_there_is_refused() {
	on_chain(DEVELOPMENT, |chain| {
		let cooperative = VOSKHOD;
		let action = Call::adopt_minutes {
			cooperative,
			meeting: 1,
			minutes: H256::zero(),
			weight_bound: Weight::zero(),
		};
		let outcome = decide(chain, cooperative, action);
		let error = Error::<Runtime>::MeetingNotFound.into();
		assert_eq!(outcome, Status::ExecutionFailed { error });
		let decision = DecisionsMade::<Runtime>::get(cooperative);
		assert_eq!(status(cooperative, decision), outcome);
	});
}
