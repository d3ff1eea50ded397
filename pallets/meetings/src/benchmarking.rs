//! What the calls, the steps and the hooks of this pallet cost in the worst case.
//!
//! Cooperative 1 is taken as ready, with a council: it is so in the genesis of the development preset,
//! with which the runtime's benchmarks begin, and in this pallet's mock.

use super::*;
use crate::{
	pages::pack,
	types::{Phase, Round},
};
use alloc::{boxed::Box, vec, vec::Vec};
use coop_primitives::{
	providers::{Appointee, Electorates, OnElectorate, OnMemberRemoved},
	statement::{wrapped, Act, ProcessKind, Scheme, Statement},
	BoardKind, CoopId, DocumentHash, MeetingId, Moment,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::{traits::Verify, DispatchError};

const COOPERATIVE: CoopId = 1;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Signature, Call> {
	/// A natural person who is an active member of the cooperative, for each number another one.
	fn member(cooperative: CoopId, n: u32) -> AccountId;
	/// A council member.
	fn seat(cooperative: CoopId) -> AccountId;
	/// The chair of the council.
	fn chair(cooperative: CoopId) -> AccountId;
	/// Who may bring ballots.
	fn relay(cooperative: CoopId) -> AccountId;
	/// Makes an active member with this number and a key of this scheme, and signs what he wills.
	fn sign(
		cooperative: CoopId,
		number: u32,
		scheme: Scheme,
		bytes: &dyn Fn(&AccountId) -> Vec<u8>,
	) -> Signature;
	/// An action that a meeting may take, too long to be kept in an agenda; for each number another one.
	fn action(n: u32) -> Call;
	/// Time passes.
	fn pass(time: Moment);
}

fn paper(n: u32) -> DocumentHash {
	sp_io::hashing::blake2_256(&n.to_le_bytes()).into()
}

fn member<T: Config>(n: u32) -> T::AccountId {
	T::BenchmarkHelper::member(COOPERATIVE, n)
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// As many questions with actions as an agenda has room for.
fn form<T: Config>(first: u32, questions: u32) -> MeetingForm<Box<CallOf<T>>> {
	let question = |n: u32| QuestionForm {
		kind: QuestionKind::Action,
		document: paper(first.saturating_add(n)),
		action: Some(Box::new(T::BenchmarkHelper::action(first.saturating_add(n)))),
	};
	let questions = BoundedVec::truncate_from((0..questions).map(question).collect());
	MeetingForm { annual: None, document: paper(0), length: T::ShortestVoting::get(), questions }
}

/// A meeting that a council member proposed, with so many questions.
fn proposed<T: Config>(questions: u32) -> Result<MeetingId, DispatchError> {
	let seat = T::BenchmarkHelper::seat(COOPERATIVE);
	let first = MeetingsMade::<T>::get(COOPERATIVE).saturating_mul(100);
	Pallet::<T>::do_propose(seat, COOPERATIVE, form::<T>(first, questions))?;
	Ok(MeetingsMade::<T>::get(COOPERATIVE))
}

/// One that is convened.
fn convened<T: Config>(questions: u32) -> Result<MeetingId, DispatchError> {
	let meeting = proposed::<T>(questions)?;
	let agenda = Pallet::<T>::meeting(COOPERATIVE, meeting)?.agenda;
	let opens_at = T::Time::now().saturating_add(T::Notice::get());
	Pallet::<T>::do_convene(COOPERATIVE, meeting, agenda, opens_at)?;
	Ok(meeting)
}

/// Puts as many changes before the council as it can have.
fn full_of_changes<T: Config>(meeting: MeetingId) -> Result<(), DispatchError> {
	for n in 0..MAX_UNDECIDED {
		let who = member::<T>(1_000u32.saturating_add(n));
		let question = QuestionForm {
			kind: QuestionKind::Action,
			document: paper(5_000u32.saturating_add(n)),
			action: Some(Box::new(T::BenchmarkHelper::action(5_000u32.saturating_add(n)))),
		};
		Pallet::<T>::do_propose_change(who, COOPERATIVE, meeting, ChangeForm::Add(question))?;
	}
	Ok(())
}

/// Fills an agenda with candidates of an election, up to so many items.
fn candidates<T: Config>(meeting: MeetingId, items: u32) -> Result<DocumentHash, DispatchError> {
	let mut record = Pallet::<T>::meeting(COOPERATIVE, meeting)?;
	let mut agenda = Pallet::<T>::agenda_of(COOPERATIVE, meeting)?;
	let kind = QuestionKind::Election { board: BoardKind::Council, seats: 21 };
	let document = paper(9_999);
	agenda
		.questions
		.try_push(Question { kind, document, action: None })
		.map_err(|_| "no room for an election")?;
	let number = T::MemberElectorate::last_number(COOPERATIVE);
	while agenda.size().saturating_add(2) <= items {
		let n = u32::try_from(agenda.candidates.len()).map_err(|_| "too many")?;
		let appointee =
			Appointee { who: member::<T>(2_000u32.saturating_add(n)), organization: None };
		let number = number.saturating_add(n);
		let candidate = Candidate { question: document, appointee, number, for_chair: true };
		agenda.candidates.try_push(candidate).map_err(|_| "no room for a candidate")?;
	}
	record.agenda = agenda.hash();
	record.items = agenda.size();
	Agendas::<T>::insert(COOPERATIVE, meeting, agenda);
	Meetings::<T>::insert(COOPERATIVE, meeting, record);
	Ok(document)
}

/// The round of a meeting.
fn round<T: Config>(meeting: MeetingId) -> Result<Round, DispatchError> {
	let record = Pallet::<T>::meeting(COOPERATIVE, meeting)?;
	Ok(*record.stage.round().ok_or("not convened")?)
}

/// Takes the next step of a meeting, whatever the clock says.
fn step<T: Config>(meeting: MeetingId) -> Result<(), DispatchError> {
	let due = Pallet::<T>::meeting(COOPERATIVE, meeting)?.due.ok_or("nothing due")?;
	Pallet::<T>::step(coop_primitives::due::DueKey {
		at: due,
		cooperative: COOPERATIVE,
		id: meeting,
	});
	Ok(())
}

/// A meeting that is open now, with as many items as a ballot may have, and an electorate so large that
/// nobody closes it early.
fn opened<T: Config>() -> Result<MeetingId, DispatchError> {
	let meeting = convened::<T>(1)?;
	candidates::<T>(meeting, MAX_ITEMS)?;
	step::<T>(meeting)?;
	step::<T>(meeting)?;
	open_for_all::<T>(meeting);
	Ok(meeting)
}

/// Everybody is in the electorate of an open meeting, and it opened now.
fn open_for_all<T: Config>(meeting: MeetingId) {
	Meetings::<T>::mutate(COOPERATIVE, meeting, |record| {
		if let Some(Meeting { stage: Stage::Open(round), .. }) = record {
			round.opens_at = T::Time::now();
			if let Some(electorate) = &mut round.electorate {
				electorate.last_number = u32::MAX;
				electorate.size = u32::MAX;
			}
		}
	});
}

fn answers<T: Config>(meeting: MeetingId) -> Result<Vec<Answer>, DispatchError> {
	Ok(vec![Answer::For; Pallet::<T>::meeting(COOPERATIVE, meeting)?.items as usize])
}

/// So many ballots of members with these numbers.
fn ballots<T: Config>(
	meeting: MeetingId,
	scheme: Scheme,
	numbers: impl Iterator<Item = u32>,
) -> Result<BallotsOf<T>, DispatchError> {
	let agenda = Pallet::<T>::meeting(COOPERATIVE, meeting)?.agenda;
	let cycle = round::<T>(meeting)?.cycle;
	let answers = BoundedVec::truncate_from(pack(&answers::<T>(meeting)?));
	let signed_at: Moment = T::Time::now();
	let ballot = |number| {
		let content = BallotForm { cycle, agenda, number, answers: &answers }.content();
		let bytes = |signer: &T::AccountId| {
			let act = Act {
				cooperative: COOPERATIVE,
				process: ProcessKind::Meeting,
				process_id: meeting,
				content,
				signer: signer.clone(),
			};
			wrapped(&Statement { genesis: Pallet::<T>::genesis(), act, signed_at }.bytes())
		};
		SignedBallot {
			number,
			meeting,
			cycle,
			agenda,
			answers: answers.clone(),
			signed_at,
			wrapped: true,
			signature: T::BenchmarkHelper::sign(COOPERATIVE, number, scheme, &bytes),
		}
	};
	Ok(BoundedVec::truncate_from(numbers.map(ballot).collect()))
}

/// The first number that the benchmarks give to voters.
const FIRST: u32 = 100_001;
/// How many ballots are measured: each costs as much as the next, and larger bundles take hours.
const SAMPLE: u32 = 100;

/// An open meeting with so many questions and no election.
fn short<T: Config>(questions: u32) -> Result<MeetingId, DispatchError> {
	let meeting = convened::<T>(questions)?;
	step::<T>(meeting)?;
	step::<T>(meeting)?;
	open_for_all::<T>(meeting);
	Ok(meeting)
}

/// A bundle of so many ballots, side by side.
fn bundle<T: Config>(
	meeting: MeetingId,
	scheme: Scheme,
	n: u32,
) -> Result<BallotsOf<T>, DispatchError> {
	ballots::<T>(meeting, scheme, (0..n).map(|n| FIRST.saturating_add(n)))
}

/// Most questions whose answers are one byte.
const SHORT: u32 = 4;

/// So many statements as ballots are, with their signers and signatures.
fn statements<T: Config>(scheme: Scheme, n: u32) -> Vec<(Vec<u8>, T::AccountId, T::Signature)> {
	let made = |n: u32| {
		let signer = core::cell::RefCell::new(None);
		let bytes = |who: &T::AccountId| {
			let bytes = vec![7; STATEMENT];
			*signer.borrow_mut() = Some((bytes.clone(), who.clone()));
			bytes
		};
		let signature =
			T::BenchmarkHelper::sign(COOPERATIVE, FIRST.saturating_add(n), scheme, &bytes);
		let (bytes, who) = signer.take()?;
		Some((bytes, who, signature))
	};
	(0..n).filter_map(made).collect()
}

/// Bytes of a statement that a wallet wrapped.
const STATEMENT: usize = 148;

/// Checks signatures and does nothing else.
fn check<T: Config>(statements: Vec<(Vec<u8>, T::AccountId, T::Signature)>) {
	for (bytes, who, signature) in statements {
		assert!(signature.verify(bytes.as_slice(), &who));
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn propose() {
		let seat = T::BenchmarkHelper::seat(COOPERATIVE);

		#[extrinsic_call]
		_(RawOrigin::Signed(seat), COOPERATIVE, form::<T>(0, MAX_QUESTIONS));

		assert_eq!(MeetingsMade::<T>::get(COOPERATIVE), 1);
	}

	#[benchmark]
	fn petition() -> Result<(), BenchmarkError> {
		for n in 0..50 {
			member::<T>(500u32.saturating_add(n));
		}
		let others = 3;
		for n in 1..=others {
			Pallet::<T>::do_petition(member::<T>(n), COOPERATIVE, form::<T>(n, 1))?;
		}
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, form::<T>(100, MAX_QUESTIONS));

		assert_eq!(MeetingsMade::<T>::get(COOPERATIVE), others.saturating_add(1));
		Ok(())
	}

	#[benchmark]
	fn support_petition() -> Result<(), BenchmarkError> {
		for n in 0..50 {
			member::<T>(500u32.saturating_add(n));
		}
		Pallet::<T>::do_petition(member::<T>(0), COOPERATIVE, form::<T>(0, MAX_QUESTIONS))?;
		Meetings::<T>::mutate(COOPERATIVE, 1, |record| {
			if let Some(record) = record {
				record.supporters = T::MemberElectorate::size(COOPERATIVE);
			}
		});
		let caller = RawOrigin::Signed(member::<T>(1));

		#[extrinsic_call]
		_(caller, COOPERATIVE, 1);

		assert!(round::<T>(1).is_ok());
		Ok(())
	}

	#[benchmark]
	fn convene() -> Result<(), BenchmarkError> {
		let meeting = proposed::<T>(MAX_QUESTIONS.saturating_sub(1))?;
		full_of_changes::<T>(meeting)?;
		let agenda = Pallet::<T>::meeting(COOPERATIVE, meeting)?.agenda;
		let opens_at = T::Time::now().saturating_add(T::Notice::get());
		let council = council::<T>()?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, COOPERATIVE, meeting, agenda, opens_at);

		assert!(round::<T>(meeting).is_ok());
		Ok(())
	}

	#[benchmark]
	fn convene_by_audit() -> Result<(), BenchmarkError> {
		let audit =
			T::AuditOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let opens_at = T::Time::now().saturating_add(T::Notice::get());

		#[extrinsic_call]
		_(audit as T::RuntimeOrigin, COOPERATIVE, form::<T>(0, MAX_QUESTIONS), opens_at);

		assert!(round::<T>(1).is_ok());
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(1))?;
		candidates::<T>(meeting, MAX_ITEMS)?;
		Agendas::<T>::mutate(COOPERATIVE, meeting, |agenda| {
			if let Some(agenda) = agenda {
				agenda.questions.pop();
			}
		});
		full_of_changes::<T>(meeting)?;
		let council = council::<T>()?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, COOPERATIVE, meeting, paper(1));

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage.is_over());
		Ok(())
	}

	#[benchmark]
	fn acknowledge() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS)?;
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, true);

		assert_eq!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.agreed, 1);
		Ok(())
	}

	#[benchmark]
	fn propose_change() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(2))?;
		candidates::<T>(meeting, MAX_ITEMS.saturating_sub(2))?;
		let action = Some(Box::new(T::BenchmarkHelper::action(7_000)));
		let question = QuestionForm { kind: QuestionKind::Action, document: paper(7_000), action };
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, ChangeForm::Add(question));

		assert_eq!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.undecided.len(), 1);
		Ok(())
	}

	#[benchmark]
	fn support_change() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(1)?;
		Meetings::<T>::mutate(COOPERATIVE, meeting, |record| {
			if let Some(record) = record {
				record.agreed = 11;
			}
		});
		let question =
			QuestionForm { kind: QuestionKind::FreeText, document: paper(7_000), action: None };
		let change = ChangeForm::Add(question);
		Pallet::<T>::do_propose_change(member::<T>(0), COOPERATIVE, meeting, change)?;
		let caller = RawOrigin::Signed(member::<T>(1));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, 1);

		assert_eq!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.undecided.len(), 1);
		Ok(())
	}

	#[benchmark]
	fn decide_change() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(2))?;
		candidates::<T>(meeting, MAX_ITEMS.saturating_sub(2))?;
		full_of_changes::<T>(meeting)?;
		let council = council::<T>()?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, COOPERATIVE, meeting, 1, None);

		assert_eq!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.undecided.len(), 31);
		Ok(())
	}

	#[benchmark]
	fn stand() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(2))?;
		let election = candidates::<T>(meeting, MAX_ITEMS.saturating_sub(2))?;
		let before = Pallet::<T>::meeting(COOPERATIVE, meeting)?.items;
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, election, None, true);

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.items > before);
		Ok(())
	}

	#[benchmark]
	fn stand_down() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(2))?;
		let election = candidates::<T>(meeting, MAX_ITEMS.saturating_sub(2))?;
		let who = member::<T>(0);
		Pallet::<T>::do_stand(who.clone(), COOPERATIVE, meeting, election, None, true)?;
		let before = Pallet::<T>::meeting(COOPERATIVE, meeting)?.items;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), COOPERATIVE, meeting, election);

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.items < before);
		Ok(())
	}

	#[benchmark]
	fn sign_agenda() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(1)?;
		step::<T>(meeting)?;
		let agenda = Pallet::<T>::meeting(COOPERATIVE, meeting)?.agenda;
		let chair = T::BenchmarkHelper::chair(COOPERATIVE);

		#[extrinsic_call]
		_(RawOrigin::Signed(chair), COOPERATIVE, meeting, agenda);

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.agenda_signed_by.is_some());
		Ok(())
	}

	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let meeting = opened::<T>()?;
		let (first, second) = (member::<T>(0), member::<T>(1));
		let answers = answers::<T>(meeting)?;
		Pallet::<T>::do_vote(first, COOPERATIVE, meeting, 1, &answers)?;
		let answers = BoundedVec::truncate_from(answers);

		#[extrinsic_call]
		_(RawOrigin::Signed(second), COOPERATIVE, meeting, 1, answers);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, 2);
		Ok(())
	}

	/// Ballots with one byte of answers, side by side.
	#[benchmark]
	fn submit_sr25519(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(SHORT)?;
		let bundle = bundle::<T>(meeting, Scheme::Sr25519, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, n);
		Ok(())
	}

	/// The same.
	#[benchmark]
	fn submit_ed25519(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(SHORT)?;
		let bundle = bundle::<T>(meeting, Scheme::Ed25519, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, n);
		Ok(())
	}

	/// The same.
	#[benchmark]
	fn submit_ecdsa(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(SHORT)?;
		let bundle = bundle::<T>(meeting, Scheme::Ecdsa, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, n);
		Ok(())
	}

	/// Ballots with as many items as there may be.
	#[benchmark]
	fn submit_long(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = opened::<T>()?;
		let bundle = bundle::<T>(meeting, Scheme::Sr25519, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, n);
		Ok(())
	}

	/// Ballots to ten questions, to compare them with [`check_sr25519`].
	#[benchmark(extra)]
	fn ten_sr25519(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(10)?;
		let bundle = bundle::<T>(meeting, Scheme::Sr25519, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		Ok(())
	}

	/// The bare checks of as many signatures.
	#[benchmark(extra)]
	fn check_sr25519(n: Linear<0, SAMPLE>) {
		let statements = statements::<T>(Scheme::Sr25519, n);

		#[block]
		{
			check::<T>(statements);
		}
	}

	/// Ballots to ten questions, to compare them with [`check_ed25519`].
	#[benchmark(extra)]
	fn ten_ed25519(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(10)?;
		let bundle = bundle::<T>(meeting, Scheme::Ed25519, n)?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		Ok(())
	}

	/// The bare checks of as many signatures.
	#[benchmark(extra)]
	fn check_ed25519(n: Linear<0, SAMPLE>) {
		let statements = statements::<T>(Scheme::Ed25519, n);

		#[block]
		{
			check::<T>(statements);
		}
	}

	/// Each ballot lies on a page of its own, which is full but for this ballot.
	#[benchmark]
	fn submit_pages(n: Linear<0, SAMPLE>) -> Result<(), BenchmarkError> {
		let meeting = short::<T>(SHORT)?;
		let layout = Pallet::<T>::meeting(COOPERATIVE, meeting)?.layout();
		let numbers = || (0..n).map(|n| FIRST.saturating_add(n.saturating_mul(layout.cells())));
		let packed = pack(&answers::<T>(meeting)?);
		for number in numbers() {
			let page = layout.page_of(number);
			let mut bytes = Vec::new();
			for cell in 0..layout.cells() {
				let other =
					page.saturating_mul(layout.cells()).saturating_add(cell).saturating_add(1);
				if other != number {
					layout.write(&mut bytes, other, &packed);
				}
			}
			Pages::<T>::insert((COOPERATIVE, meeting, 1, page), Page::truncate_from(bytes));
		}
		let bundle = ballots::<T>(meeting, Scheme::Sr25519, numbers())?;
		let relay = T::BenchmarkHelper::relay(COOPERATIVE);

		#[extrinsic_call]
		submit_ballots(RawOrigin::Signed(relay), COOPERATIVE, meeting, bundle);

		assert_eq!(Tallies::<T>::get(COOPERATIVE, meeting).ballots, n);
		Ok(())
	}

	/// All questions were refused: what resolutions weigh is charged besides.
	fn counted<T: Config>() -> Result<(MeetingId, H256), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(1))?;
		candidates::<T>(meeting, MAX_ITEMS)?;
		step::<T>(meeting)?;
		step::<T>(meeting)?;
		Tallies::<T>::mutate(COOPERATIVE, meeting, |tally| tally.ballots = 1_000_000);
		step::<T>(meeting)?;
		match Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage {
			Stage::MinutesDrafted { minutes, .. } => Ok((meeting, minutes)),
			_ => Err("the meeting was not counted".into()),
		}
	}

	#[benchmark]
	fn adopt_minutes() -> Result<(), BenchmarkError> {
		let (meeting, minutes) = counted::<T>()?;
		let council = council::<T>()?;

		#[extrinsic_call]
		_(council as T::RuntimeOrigin, COOPERATIVE, meeting, minutes, Weight::zero());

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage.is_over());
		// The election came to nothing, so another is proposed.
		assert_eq!(MeetingsMade::<T>::get(COOPERATIVE), 2);
		Ok(())
	}

	#[benchmark]
	fn finalise() -> Result<(), BenchmarkError> {
		let (meeting, minutes) = counted::<T>()?;
		T::BenchmarkHelper::pass(T::SignWithin::get().saturating_add(1));
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, minutes, Weight::zero());

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage.is_over());
		Ok(())
	}

	#[benchmark]
	fn retry_resolution() -> Result<(), BenchmarkError> {
		let (meeting, minutes) = counted::<T>()?;
		Pallet::<T>::do_adopt(COOPERATIVE, meeting, minutes, Weight::zero())?;
		Outcomes::<T>::mutate(COOPERATIVE, meeting, |outcomes| {
			if let Some(outcome) = outcomes.get_mut(0) {
				let error = DispatchError::Other("");
				outcome.execution = Execution::Failed { error };
			}
		});
		let caller = RawOrigin::Signed(member::<T>(0));

		#[extrinsic_call]
		_(caller, COOPERATIVE, meeting, 0, Weight::zero());

		let outcome = Outcomes::<T>::get(COOPERATIVE, meeting).first().cloned();
		assert_eq!(outcome.map(|outcome| outcome.execution), Some(Execution::Executed));
		Ok(())
	}

	#[benchmark]
	fn set_floors() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		use QuestionKind::*;
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
		let of_kinds = kinds.into_iter().map(|kind| (kind, 500_000)).collect();
		let floors = Floors { general: 400_000, of_kinds: BoundedVec::truncate_from(of_kinds) };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, floors.clone());

		assert_eq!(CharterFloors::<T>::get(COOPERATIVE), floors);
		Ok(())
	}

	/// With as many changes before the council as there can be, all of which are included.
	#[benchmark]
	fn freeze() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(1)?;
		candidates::<T>(meeting, MAX_ITEMS.saturating_sub(MAX_QUESTIONS))?;
		full_of_changes::<T>(meeting)?;

		#[block]
		{
			step::<T>(meeting)?;
		}

		assert!(round::<T>(meeting)?.electorate.is_some());
		Ok(())
	}

	#[benchmark]
	fn open() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS)?;
		step::<T>(meeting)?;

		#[block]
		{
			step::<T>(meeting)?;
		}

		assert!(matches!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage, Stage::Open(_)));
		Ok(())
	}

	/// A quorum, and a full ballot to count.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let meeting = convened::<T>(MAX_QUESTIONS.saturating_sub(1))?;
		candidates::<T>(meeting, MAX_ITEMS)?;
		step::<T>(meeting)?;
		step::<T>(meeting)?;
		Tallies::<T>::mutate(COOPERATIVE, meeting, |tally| {
			tally.ballots = 1_000_000;
			tally.counts.iter_mut().for_each(|count| count.in_favour = 999_999);
		});

		#[block]
		{
			step::<T>(meeting)?;
		}

		assert_eq!(Outcomes::<T>::get(COOPERATIVE, meeting).len() as u32, MAX_QUESTIONS);
		Ok(())
	}

	/// A proposed meeting whose actions and changes are forgotten.
	#[benchmark]
	fn end() -> Result<(), BenchmarkError> {
		let meeting = proposed::<T>(MAX_QUESTIONS.saturating_sub(1))?;
		full_of_changes::<T>(meeting)?;

		#[block]
		{
			step::<T>(meeting)?;
		}

		assert!(Pallet::<T>::meeting(COOPERATIVE, meeting)?.stage.is_over());
		Ok(())
	}

	#[benchmark]
	fn sweep_entry() -> Result<(), BenchmarkError> {
		let meeting = proposed::<T>(1)?;
		let page = Page::truncate_from(vec![7; pages::PAGE_BYTES as usize]);
		Pages::<T>::insert((COOPERATIVE, meeting, 1, 0), page);
		Sweeping::<T>::insert(COOPERATIVE, meeting, ());

		#[block]
		{
			Pallet::<T>::sweep(&mut frame_support::weights::WeightMeter::new());
		}

		assert_eq!(Sweeping::<T>::iter().count(), 0);
		Ok(())
	}

	#[benchmark]
	fn before_change() -> Result<(), BenchmarkError> {
		let (initiator, phase) = (Initiator::Audit, Phase::Freezes(T::Time::now()));
		let of = |meeting| UnderWay { meeting, initiator: initiator.clone(), phase };
		let all = (1..=MAX_UNDER_WAY).map(of).collect();
		MeetingsUnderWay::<T>::insert(COOPERATIVE, BoundedVec::truncate_from(all));

		#[block]
		{
			Pallet::<T>::before_change(COOPERATIVE);
		}

		let under_way = MeetingsUnderWay::<T>::get(COOPERATIVE);
		assert!(under_way.iter().all(|it| matches!(it.phase, Phase::Counted(_))));
		Ok(())
	}

	/// One meeting under way.
	#[benchmark]
	fn note_gone() -> Result<(), BenchmarkError> {
		let meeting = opened::<T>()?;
		let who = member::<T>(0);

		#[block]
		{
			Pallet::<T>::member_removed(COOPERATIVE, &who);
		}

		let electorate = round::<T>(meeting)?.electorate;
		assert_eq!(electorate.map(|electorate| electorate.gone), Some(1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(10), crate::mock::Test);
}
