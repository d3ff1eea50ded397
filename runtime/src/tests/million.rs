//! A general meeting of a very large cooperative, with signed ballots in bundles (rules §7).

use super::{
	acts::{decide_well, DOCUMENT},
	chain::{dispatch, on_filled_chain, Bob, Chain, Dave},
	meetings::Ballot,
};
use crate::{
	configs::{params::dynamic::meetings::Notice, system::BLOCK_WEIGHT},
	presets::{DEVELOPMENT, VOSKHOD},
	AccountId, Meetings, Runtime, RuntimeOrigin,
};
use codec::Encode;
use coop_meetings::{
	Answer, Call, MeetingForm, MeetingsMade, QuestionForm, QuestionKind, SignedBallot, Stage,
	Tallies, MAX_BALLOTS,
};
use coop_membership::{ActiveMembers, Member, MemberStatus, Members, NumbersGiven};
use coop_primitives::{MeetingId, Moment, DAY, SECOND};
use frame_support::{assert_ok, traits::Get, weights::Weight, BoundedVec};
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};
use std::cell::Cell;

const ITEMS: u8 = 10;

/// How many members: a million, or as many as `COOP_MEMBERS` says.
fn members() -> u32 {
	std::env::var("COOP_MEMBERS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000)
}

fn key(number: u32) -> ed25519::Pair {
	ed25519::Pair::from_seed(&sp_io::hashing::blake2_256(&number.to_le_bytes()))
}

fn account(number: u32) -> AccountId {
	MultiSigner::from(key(number).public()).into_account()
}

/// The members from the number `first` up to `last`, without the way that each of them went.
fn fill(first: u32, last: u32) {
	for number in first..=last {
		let (status, joined_at, document) = (MemberStatus::Active, 1, DOCUMENT);
		let account = account(number);
		Members::<Runtime>::insert(
			VOSKHOD,
			number,
			Member { account, status, joined_at, document },
		);
	}
	NumbersGiven::<Runtime>::insert(VOSKHOD, last);
	ActiveMembers::<Runtime>::mutate(VOSKHOD, |count| *count += last + 1 - first);
}

/// What the member with this number says to an item: everybody something else, so that a ballot that
/// were lost or changed would show.
fn answer(number: u32, item: u32) -> Answer {
	match number.wrapping_mul(2_654_435_761).rotate_left(item) % 5 {
		0 | 1 => Answer::For,
		2 | 3 => Answer::Against,
		_ => Answer::Abstain,
	}
}

fn answers(number: u32) -> Vec<Answer> {
	(0..ITEMS.into()).map(|item| answer(number, item)).collect()
}

fn ballot(
	meeting: MeetingId,
	agenda: H256,
	number: u32,
	now: Moment,
) -> SignedBallot<MultiSignature> {
	let (key, who) = (key(number), account(number));
	let (cooperative, answers, wrap) = (VOSKHOD, &answers(number)[..], false);
	Ballot { cooperative, meeting, agenda, number, who, answers, now, wrap }
		.signed(|bytes| key.sign(bytes).into())
}

/// Convenes a meeting with ten questions and lets time pass until it is open.
fn opened(chain: &mut Chain) -> MeetingId {
	let cooperative = VOSKHOD;
	let question = |byte| QuestionForm {
		kind: QuestionKind::FreeText,
		document: H256::repeat_byte(byte),
		action: None,
	};
	let questions = (1..=ITEMS).map(question).collect::<Vec<_>>().try_into().expect("few");
	let length = DAY;
	let form = MeetingForm { annual: None, document: DOCUMENT, length, questions };
	assert_ok!(chain.send(Bob, Call::propose { cooperative, form }).unwrap());
	let meeting = MeetingsMade::<Runtime>::get(cooperative);
	let agenda = record(meeting).agenda;
	let notice: Moment = Notice::get();
	let opens_at = chain.now + notice + 60 * SECOND;
	decide_well(chain, cooperative, Call::convene { cooperative, meeting, agenda, opens_at });
	for moment in [record(meeting).stage.round().expect("it is convened").freezes_at, opens_at] {
		chain.block_after(moment.saturating_sub(chain.now));
		chain.next_block();
		chain.next_block();
	}
	assert!(matches!(record(meeting).stage, Stage::Open(_)));
	meeting
}

fn record(meeting: MeetingId) -> coop_meetings::Meeting<AccountId> {
	coop_meetings::Meetings::<Runtime>::get(VOSKHOD, meeting).expect("it was proposed")
}

/// The bytes that the ballots of a meeting take in the state, keys and values.
fn bytes_of_pages(meeting: MeetingId) -> usize {
	let pages = coop_meetings::Pages::<Runtime>::iter_prefix((VOSKHOD, meeting));
	pages.map(|(_, page)| 48 + page.encoded_size()).sum()
}

/// The weight of the present block when it is over; a block in which a session ends counts as full.
fn end_block(chain: &mut Chain) -> Weight {
	chain.look_back(|_| frame_system::BlockWeight::<Runtime>::get().total())
}

/// Takes some minutes; `COOP_MEMBERS` makes it smaller.
#[test]
fn a_large_cooperative_meets() {
	let members = members();
	let began = std::time::Instant::now();
	let given = Cell::new(0);
	let fill = || {
		given.set(NumbersGiven::<Runtime>::get(VOSKHOD));
		fill(given.get() + 1, members);
	};
	on_filled_chain(DEVELOPMENT, fill, |chain| {
		chain.trust_the_state();
		let first = given.get() + 1;
		let grant = coop_cooperatives::Call::grant_rights {
			cooperative: VOSKHOD,
			who: sp_keyring::Sr25519Keyring::Dave.to_account_id(),
			right: coop_primitives::StaffRight::Relay,
		};
		// He may have it already.
		let _ = dispatch(RuntimeOrigin::from(coop_council::Origin::Council(VOSKHOD)), grant);
		let meeting = opened(chain);
		let agenda = record(meeting).agenda;
		let mut numbers = first..=members;
		let mut bundles = 0;
		loop {
			let ballots: Vec<_> = numbers
				.by_ref()
				.take(MAX_BALLOTS as usize)
				.map(|number| ballot(meeting, agenda, number, chain.now))
				.collect();
			if ballots.is_empty() {
				break;
			}
			let ballots = BoundedVec::truncate_from(ballots);
			let submit = Call::submit_ballots { cooperative: VOSKHOD, meeting, ballots };
			// When a block is full, the next one takes it, unless a session ends there.
			let sent = (0..3).find_map(|_| {
				let sent = chain.send(Dave, submit.clone());
				sent.map_err(|_| chain.next_block()).ok()
			});
			assert_ok!(sent.expect("there is room in an empty block"));
			bundles += 1;
		}
		chain.next_block();
		let cast = members + 1 - first;
		assert_eq!(Tallies::<Runtime>::get(VOSKHOD, meeting).ballots, cast);
		let bytes = bytes_of_pages(meeting);
		println!(
			"{members} members, {bundles} bundles, {bytes} bytes of ballots, {:?}",
			began.elapsed()
		);
		assert!(bytes <= members as usize * 3, "{bytes}");

		let closes_at = record(meeting).stage.round().expect("it is open").closes_at;
		chain.block_after(closes_at + 1 - chain.now);
		chain.next_block();
		let half = BLOCK_WEIGHT.ref_time() / 2;
		let closing = end_block(chain).ref_time();
		assert!(matches!(record(meeting).stage, Stage::MinutesDrafted { .. }));
		assert!(closing <= half, "{closing}");

		let minutes = Meetings::minutes(VOSKHOD, meeting).expect("they are drafted");
		for (item, count) in (0..).zip(&minutes.counts) {
			let of = |wanted| (first..=members).filter(|n| answer(*n, item) == wanted).count();
			let found = (count.in_favour as usize, count.against as usize);
			assert_eq!(found, (of(Answer::For), of(Answer::Against)), "item {item}");
		}
		let cycle = minutes.cycles.last().expect("one was held");
		assert_eq!((cycle.ballots, cycle.electorate.size), (cast, members));

		// A year later its pages leave the state, some in every block.
		let weight_bound = Weight::zero();
		let (cooperative, minutes) = (VOSKHOD, minutes.hash());
		decide_well(
			chain,
			cooperative,
			Call::adopt_minutes { cooperative, meeting, minutes, weight_bound },
		);
		chain.block_after(31 * DAY);
		chain.next_block();
		chain.block_after(366 * DAY);
		chain.next_block();
		let mut blocks = 0;
		while bytes_of_pages(meeting) > 0 {
			let weight = end_block(chain).ref_time();
			// The block in which a session ends does nothing else.
			assert!(weight <= half || weight >= BLOCK_WEIGHT.ref_time(), "{weight}");
			blocks += 1;
			assert!(blocks < 1_000, "the pages never leave");
		}
		println!("swept in {blocks} blocks, {:?} in all", began.elapsed());
	});
}
