//! A chain with this room alone. Registers, boards and the clock are stubs.

use crate::{
	self as coop_meetings, pages::pack, try_state, Answer, BallotForm, ChangeForm, Config,
	EnsureMeeting, MeetingForm, Meetings as Records, QuestionForm, QuestionKind, QuestionOfAction,
	SignedBallot, Stage,
};
use coop_primitives::{
	providers::{
		AccountRegistry, Appointee, BoardElection, Branched, CooperativeInspect, CouncilInspect,
		Electorates, FinancialYears, MemberInspect, OnElectorate, OnMemberRemoved,
	},
	statement::{wrapped, Act, ProcessKind, Statement},
	AccountKind, BoardKind, Commitment, Contributions, CoopId, DocumentHash, MaxCouncilSeats,
	MeetingId, MemberNumber, Moment, StaffRight, DAY, HOUR,
};
use core::cell::RefCell;
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{EnsureOrigin, Hooks, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::{EnsureRoot, RawOrigin};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_runtime::{testing::TestSignature, BuildStorage, DispatchError, DispatchResult};
use std::collections::BTreeMap;

/// An action that only a general meeting may take.
#[frame_support::pallet]
pub mod act {
	use coop_primitives::CoopId;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		type MeetingOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
	}

	/// What was done for whom.
	#[pallet::storage]
	pub type Done<T: Config> =
		StorageValue<_, BoundedVec<(CoopId, u32), ConstU32<100>>, ValueQuery>;
	/// Actions fail that are below it.
	#[pallet::storage]
	pub type Fails<T: Config> = StorageValue<_, u32, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// As the test wants it.
		Failed,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Does something; `padding` makes it long.
		#[pallet::call_index(0)]
		#[pallet::weight(super::ACT_WEIGHT)]
		pub fn act(
			origin: OriginFor<T>,
			what: u32,
			padding: BoundedVec<u8, ConstU32<2_000>>,
		) -> DispatchResult {
			let cooperative = T::MeetingOrigin::ensure_origin(origin)?;
			let _ = padding;
			Done::<T>::try_append((cooperative, what)).map_err(|()| Error::<T>::Failed)?;
			ensure!(what >= Fails::<T>::get(), Error::<T>::Failed);
			Ok(())
		}

		/// Declares more than any resolution may.
		#[pallet::call_index(1)]
		#[pallet::weight(Weight::MAX)]
		pub fn heavy(_origin: OriginFor<T>) -> DispatchResult {
			Ok(())
		}
	}
}

/// What an action declares.
pub const ACT_WEIGHT: Weight = Weight::from_parts(1_000_000, 100);

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction,
		RuntimeHoldReason
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(2)]
	pub type Meetings = coop_meetings;
	#[runtime::pallet_index(3)]
	pub type Acts = act;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = ();
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = ();
}

impl act::Config for Test {
	type MeetingOrigin = EnsureMeeting;
}

/// What the clock shows when a test begins: 1 March 2026.
pub const NOW: Moment = 20_513 * DAY;
pub const NOTICE: Moment = 10 * DAY;
pub const LONG_NOTICE: Moment = 30 * DAY;
pub const FREEZE_BEFORE: Moment = 3 * DAY;
pub const LENGTH: Moment = DAY;
pub const PROPOSED_FOR: Moment = 30 * DAY;
pub const PETITION_FOR: Moment = 30 * DAY;
pub const SIGN_WITHIN: Moment = 30 * DAY;
pub const RETRY_WITHIN: Moment = 30 * DAY;
pub const RECORDS_KEPT: Moment = 365 * DAY;

/// Two cooperatives.
pub const OURS: CoopId = 1;
pub const OTHER: CoopId = 2;
/// The chair of both, and another council member. Both are members of ours.
pub const CHAIR: u64 = 1;
pub const SEAT: u64 = 2;
/// The first account that is an organisation.
pub const COMPANY: u64 = 10_000;
/// No member.
pub const STRANGER: u64 = 20_000;
/// May relay for ours.
pub const RELAY: u64 = 20_001;
/// The council and the audit commission of a cooperative sign as these and its id.
pub const COUNCIL: u64 = 30_000;
pub const AUDIT: u64 = 40_000;
/// The document of everything.
pub const PAPER: DocumentHash = H256::repeat_byte(0xD0);

/// A cooperative as the stubs know it.
#[derive(Clone, Debug, Default)]
pub struct Register {
	/// By number, from 1: who has it, and whether he is active.
	pub members: Vec<(u64, bool)>,
	/// The present number of an account.
	pub numbers: BTreeMap<u64, u32>,
	/// How many are active.
	pub active: u32,
	/// By number, from 1: whether a branch is open, and its representative.
	pub branches: Vec<(bool, Option<u64>)>,
}

thread_local! {
	static REGISTERS: RefCell<BTreeMap<CoopId, Register>> = const { RefCell::new(BTreeMap::new()) };
}

parameter_types! {
	pub static Clock: Moment = NOW;
	/// Who lost his key, with the new one.
	pub static Recovered: Vec<(u64, u64)> = vec![];
	/// Who may sit on no board.
	pub static Barred: Vec<u64> = vec![];
	pub static BigResolution: Weight = Weight::from_parts(10_000_000, 100_000);
	pub const First: u32 = 750_000;
	pub const Second: u32 = 500_000;
	pub const Quarter: u32 = 250_000;
	pub const Tenth: u32 = 100_000;
	pub const Two: u8 = 2;
	pub const Six: u8 = 6;
	pub const Notice: Moment = NOTICE;
	pub const LongNotice: Moment = LONG_NOTICE;
	pub const LongestNotice: Moment = 180 * DAY;
	pub const FreezeBefore: Moment = FREEZE_BEFORE;
	pub const ShortestVoting: Moment = HOUR;
	pub const LongestVoting: Moment = 30 * DAY;
	pub const ProposedFor: Moment = PROPOSED_FOR;
	pub const PetitionFor: Moment = PETITION_FOR;
	pub const SignWithin: Moment = SIGN_WITHIN;
	pub const RetryWithin: Moment = RETRY_WITHIN;
	pub const RecordsKept: Moment = RECORDS_KEPT;
	pub const MaxActionLength: u32 = 1_024;
}

#[storage_alias]
type Seated = StorageValue<Stub, Vec<(CoopId, BoardKind, Vec<u64>, u64)>>;

/// The boards that were elected: cooperative, board, seats, chair.
pub fn seated() -> Vec<(CoopId, BoardKind, Vec<u64>, u64)> {
	Seated::get().unwrap_or_default()
}

/// The stub of everything else in the house.
pub struct House;

fn with<R>(cooperative: CoopId, look: impl FnOnce(&mut Register) -> R) -> R {
	REGISTERS.with_borrow_mut(|all| look(all.entry(cooperative).or_default()))
}

impl Time for House {
	type Moment = Moment;

	fn now() -> Moment {
		Clock::get()
	}
}

impl AccountRegistry<u64> for House {
	fn kind_of(who: &u64) -> Option<AccountKind> {
		match *who {
			..COMPANY => Some(AccountKind::Person),
			COMPANY..STRANGER => Some(AccountKind::Organization),
			_ => None,
		}
	}
	fn register_person(_: &u64, _: Commitment) -> DispatchResult {
		unreachable!("a meeting registers nobody")
	}
	fn note_statement(_: &u64, _: Moment) -> DispatchResult {
		unreachable!("a ballot is noted on its page")
	}
	fn key_of(who: &u64) -> u64 {
		Recovered::get().into_iter().find(|(id, _)| id == who).map_or(*who, |(_, key)| key)
	}
	fn is_verified(_: &u64) -> bool {
		false
	}
	fn representative_of(_: &u64) -> Option<u64> {
		None
	}
}

impl CooperativeInspect<u64> for House {
	fn exists(cooperative: CoopId) -> bool {
		[OURS, OTHER].contains(&cooperative)
	}
	fn is_ready(cooperative: CoopId) -> bool {
		Self::exists(cooperative)
	}
	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}
	fn has_right(cooperative: CoopId, who: &u64, right: StaffRight) -> bool {
		(cooperative, *who, right) == (OURS, RELAY, StaffRight::Relay)
	}
	fn is_staff(_: CoopId, who: &u64) -> bool {
		*who == RELAY
	}
	fn account_of(_: CoopId) -> Option<u64> {
		None
	}
	fn of_account(_: &u64) -> Option<CoopId> {
		None
	}
	fn operator() -> Option<CoopId> {
		None
	}
	fn union() -> Option<CoopId> {
		None
	}
	fn transfer_key(_: CoopId) -> Option<[u8; 32]> {
		None
	}
}

impl MemberInspect<u64> for House {
	fn is_active(cooperative: CoopId, who: &u64) -> bool {
		with(cooperative, |register| {
			let number = register.numbers.get(who);
			number.is_some_and(|number| register.members[*number as usize - 1].1)
		})
	}
	fn number_of(cooperative: CoopId, who: &u64) -> Option<MemberNumber> {
		with(cooperative, |register| register.numbers.get(who).copied())
	}
	fn is_applicant(_: CoopId, _: &u64) -> bool {
		false
	}
	fn memberships_of(_: &u64) -> u32 {
		0
	}
}

impl Electorates<u64> for House {
	fn size(cooperative: CoopId) -> u32 {
		with(cooperative, |register| register.active)
	}
	fn last_number(cooperative: CoopId) -> u32 {
		with(cooperative, |register| register.members.len() as u32)
	}
	fn voter(cooperative: CoopId, number: u32) -> Option<u64> {
		with(cooperative, |register| {
			let (who, active) = *register.members.get((number as usize).checked_sub(1)?)?;
			active.then_some(who)
		})
	}
	fn number_of(cooperative: CoopId, who: &u64) -> Option<u32> {
		<Self as MemberInspect<u64>>::number_of(cooperative, who)
			.filter(|_| Self::is_active(cooperative, who))
	}
}

/// Branches as voters.
pub struct BranchRegister;

impl Branched for BranchRegister {
	fn is_branched(cooperative: CoopId) -> bool {
		Self::size(cooperative) >= 3
	}
}

impl Electorates<u64> for BranchRegister {
	fn size(cooperative: CoopId) -> u32 {
		with(cooperative, |it| it.branches.iter().filter(|(open, _)| *open).count() as u32)
	}
	fn last_number(cooperative: CoopId) -> u32 {
		with(cooperative, |register| register.branches.len() as u32)
	}
	fn voter(cooperative: CoopId, number: u32) -> Option<u64> {
		with(cooperative, |register| {
			let (open, representative) =
				*register.branches.get((number as usize).checked_sub(1)?)?;
			representative.filter(|_| open)
		})
	}
	fn number_of(cooperative: CoopId, who: &u64) -> Option<u32> {
		(1..=Self::last_number(cooperative))
			.find(|number| Self::voter(cooperative, *number) == Some(*who))
	}
}

impl CouncilInspect<u64> for House {
	fn chair_of(_: CoopId) -> Option<u64> {
		Some(CHAIR)
	}
	fn secretary_of(_: CoopId) -> Option<u64> {
		None
	}
	fn has_seat(cooperative: CoopId, who: &u64) -> bool {
		cooperative == OURS && [CHAIR, SEAT].contains(who)
	}
	fn is_deputy_key(_: CoopId, _: &u64) -> bool {
		false
	}
}

/// Why somebody may not sit.
pub const UNFIT: DispatchError = DispatchError::Other("barred");

impl BoardElection<u64> for House {
	fn smallest(board: BoardKind) -> u32 {
		if board == BoardKind::Audit {
			1
		} else {
			3
		}
	}
	fn is_elected(_: CoopId, board: BoardKind) -> bool {
		board != BoardKind::Executive
	}
	fn may_sit(cooperative: CoopId, _: BoardKind, appointee: &Appointee<u64>) -> DispatchResult {
		let member = appointee.organization.unwrap_or(appointee.who);
		let barred = Barred::get().contains(&appointee.who);
		frame_support::ensure!(Self::is_active(cooperative, &member) && !barred, UNFIT);
		Ok(())
	}
	fn elect(
		cooperative: CoopId,
		board: BoardKind,
		seats: BoundedVec<Appointee<u64>, MaxCouncilSeats>,
		chair: u64,
		_: DocumentHash,
	) -> DispatchResult {
		let mut all = seated();
		all.push((cooperative, board, seats.iter().map(|seat| seat.who).collect(), chair));
		Seated::put(all);
		Ok(())
	}
	fn weight() -> Weight {
		ACT_WEIGHT
	}
}

impl FinancialYears for House {
	fn year_end(_: CoopId, _: Moment) -> Option<Moment> {
		None
	}
	/// Calendar years and months of thirty days.
	fn months_after(_: CoopId, year: u16, months: u8) -> Option<Moment> {
		let year = Moment::from(year.checked_sub(2025)?);
		Some(NOW + year * 365 * DAY + (Moment::from(months).checked_sub(2)?) * 30 * DAY)
	}
}

/// Any kind may carry an action, but one that the test forbids.
pub const FORBIDDEN: u32 = 666;

impl QuestionOfAction<RuntimeCall> for House {
	fn fits(_: &QuestionKind, action: &RuntimeCall) -> bool {
		!matches!(action, RuntimeCall::Acts(act::Call::act { what: FORBIDDEN, .. }))
	}
}

/// Signs with a number: a board of the cooperative whose id is added to it.
pub struct Board<const BASE: u64>;

impl<const BASE: u64> EnsureOrigin<RuntimeOrigin> for Board<BASE> {
	type Success = CoopId;

	fn try_origin(origin: RuntimeOrigin) -> Result<CoopId, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(who)) if (BASE + 1..BASE + 10).contains(&who) => {
				Ok((who - BASE) as CoopId)
			}
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(BASE + 1))
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, TestSignature, RuntimeCall> for House {
	fn member(cooperative: CoopId, n: u32) -> u64 {
		let who = 100 + u64::from(n);
		if !Self::is_active(cooperative, &who) {
			join(cooperative, who);
		}
		who
	}
	fn pass(time: Moment) {
		pass(time);
	}
	fn seat(_: CoopId) -> u64 {
		SEAT
	}
	fn chair(_: CoopId) -> u64 {
		CHAIR
	}
	fn relay(_: CoopId) -> u64 {
		RELAY
	}
	fn sign(
		cooperative: CoopId,
		number: u32,
		_: coop_primitives::statement::Scheme,
		bytes: &dyn Fn(&u64) -> Vec<u8>,
	) -> TestSignature {
		let who = u64::from(number);
		with(cooperative, |register| {
			register.members.resize(number as usize, (STRANGER, false));
			register.members[number as usize - 1] = (who, true);
			register.numbers.insert(who, number);
			register.active += 1;
		});
		TestSignature(who, bytes(&who))
	}
	fn action(n: u32) -> RuntimeCall {
		act::Call::act { what: n, padding: vec![0; 500].try_into().expect("it fits") }.into()
	}
}

impl Config for Test {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Questions = House;
	type CouncilOrigin = Board<COUNCIL>;
	type AuditOrigin = Board<AUDIT>;
	type MeetingOrigin = EnsureMeeting;
	type Accounts = House;
	type Cooperatives = House;
	type Members = House;
	type MemberElectorate = House;
	type BranchElectorate = BranchRegister;
	type Branches = BranchRegister;
	type Councils = House;
	type Boards = House;
	type Years = House;
	type Signature = TestSignature;
	type Time = House;
	type FirstQuorum = First;
	type SecondQuorum = Second;
	type Notice = Notice;
	type ReorganisationNotice = LongNotice;
	type LongestNotice = LongestNotice;
	type FreezeBefore = FreezeBefore;
	type ShortestVoting = ShortestVoting;
	type LongestVoting = LongestVoting;
	type ProposedFor = ProposedFor;
	type PetitionFor = PetitionFor;
	type PetitionShare = Quarter;
	type AmendmentShare = Tenth;
	type AnnualFromMonth = Two;
	type AnnualUntilMonth = Six;
	type SignWithin = SignWithin;
	type RetryWithin = RetryWithin;
	type RecordsKept = RecordsKept;
	type MaxActionLength = MaxActionLength;
	type MaxResolutionWeight = BigResolution;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = House;
}

/// Our cooperative with members 1 to `members`, and another with the same ten.
pub fn new_test_ext(members: u64) -> TestExternalities {
	REGISTERS.set(BTreeMap::new());
	Clock::set(NOW);
	Recovered::set(vec![]);
	Barred::set(vec![]);
	let mut ext: TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is good").into();
	ext.execute_with(|| {
		System::set_block_number(1);
		(1..=members).for_each(|who| join(OURS, who));
		(1..=10).for_each(|who| join(OTHER, who));
	});
	ext
}

/// Runs a test, then looks whether all invariants hold.
pub fn run(members: u64, test: impl FnOnce()) {
	new_test_ext(members).execute_with(|| {
		test();
		assert_ok!(try_state::check::<Test>());
	});
}

/// Somebody becomes a member.
pub fn join(cooperative: CoopId, who: u64) {
	Meetings::before_change(cooperative);
	with(cooperative, |register| {
		register.members.push((who, true));
		register.numbers.insert(who, register.members.len() as u32);
		register.active += 1;
	});
}

/// Somebody is a member no more; he keeps his number while his money is paid out.
pub fn leave(cooperative: CoopId, who: u64) {
	Meetings::before_change(cooperative);
	with(cooperative, |register| {
		let number = register.numbers[&who] as usize;
		assert!(std::mem::replace(&mut register.members[number - 1].1, false));
		register.active -= 1;
	});
	Meetings::member_removed(cooperative, &who);
}

/// A branch is founded. Yields its number.
pub fn found_branch(cooperative: CoopId, representative: Option<u64>) -> u32 {
	Meetings::before_change(cooperative);
	with(cooperative, |register| {
		register.branches.push((true, representative));
		register.branches.len() as u32
	})
}

/// A branch is closed.
pub fn close_branch(cooperative: CoopId, branch: u32) {
	Meetings::before_change(cooperative);
	with(cooperative, |register| register.branches[branch as usize - 1].0 = false);
	Meetings::branch_closed(cooperative, branch);
}

/// A branch gets another representative.
pub fn represent(cooperative: CoopId, branch: u32, representative: Option<u64>) {
	with(cooperative, |register| register.branches[branch as usize - 1].1 = representative);
}

/// Ends the block at the clock's time.
pub fn end_block() {
	let block = System::block_number();
	Meetings::on_idle(block, Weight::MAX);
	System::set_block_number(block + 1);
	System::reset_events();
}

/// Sets the clock, and ends a block there.
pub fn at(moment: Moment) {
	assert!(moment >= Clock::get(), "the clock does not go back");
	Clock::set(moment);
	end_block();
}

/// Lets time pass, and ends a block.
pub fn pass(time: Moment) {
	at(Clock::get() + time);
}

/// A question in words with a document of its own.
pub fn question(kind: QuestionKind, document: u8) -> QuestionForm<Box<RuntimeCall>> {
	let document = H256::repeat_byte(document);
	let action = kind.needs_action().then(|| Box::new(acting(document.0[0].into())));
	QuestionForm { kind, document, action }
}

/// An action.
pub fn acting(what: u32) -> RuntimeCall {
	act::Call::act { what, padding: Default::default() }.into()
}

/// A meeting with these questions.
pub fn form(questions: Vec<QuestionForm<Box<RuntimeCall>>>) -> MeetingForm<Box<RuntimeCall>> {
	let questions = questions.try_into().expect("few questions");
	MeetingForm { annual: None, document: PAPER, length: LENGTH, questions }
}

/// A meeting with one question in words.
pub fn simple() -> MeetingForm<Box<RuntimeCall>> {
	form(vec![question(QuestionKind::FreeText, 1)])
}

/// A change that adds a question.
pub fn adding(kind: QuestionKind, document: u8) -> ChangeForm<Box<RuntimeCall>> {
	ChangeForm::Add(question(kind, document))
}

pub fn council(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL + u64::from(cooperative))
}

pub fn audit(cooperative: CoopId) -> RuntimeOrigin {
	RuntimeOrigin::signed(AUDIT + u64::from(cooperative))
}

pub fn by(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Proposes a meeting. Yields its number.
pub fn proposed(form: MeetingForm<Box<RuntimeCall>>) -> MeetingId {
	assert_ok!(Meetings::propose(by(SEAT), OURS, form));
	crate::MeetingsMade::<Test>::get(OURS)
}

/// The hash of the agenda as it stands.
pub fn agenda(meeting: MeetingId) -> H256 {
	record(meeting).agenda
}

pub fn record(meeting: MeetingId) -> crate::Meeting<u64> {
	Records::<Test>::get(OURS, meeting).expect("the meeting was proposed")
}

pub fn stage(meeting: MeetingId) -> Stage {
	record(meeting).stage
}

/// Proposes a meeting and convenes it with the shortest notice.
pub fn convened(form: MeetingForm<Box<RuntimeCall>>) -> MeetingId {
	let long = form.questions.iter().any(|question| question.kind.is_reorganisation());
	let notice = if long { LONG_NOTICE } else { NOTICE };
	let meeting = proposed(form);
	let opens_at = Clock::get() + notice;
	assert_ok!(Meetings::convene(council(OURS), OURS, meeting, agenda(meeting), opens_at));
	meeting
}

/// Brings a convened meeting to the moment at which its electorate is fixed.
pub fn freeze(meeting: MeetingId) {
	at(stage(meeting).round().expect("it is convened").freezes_at);
	assert!(matches!(stage(meeting), Stage::AgendaFixed(_)), "{:?}", stage(meeting));
}

/// Brings a convened meeting to the first moment to vote.
pub fn open(meeting: MeetingId) {
	if let Stage::Convened(_) = stage(meeting) {
		freeze(meeting);
	}
	at(stage(meeting).round().expect("it is convened").opens_at);
	assert!(matches!(stage(meeting), Stage::Open(_)), "{:?}", stage(meeting));
}

/// Convenes a meeting and brings it to the first moment to vote.
pub fn opened(form: MeetingForm<Box<RuntimeCall>>) -> MeetingId {
	let meeting = convened(form);
	open(meeting);
	meeting
}

/// Brings an open meeting past its last moment to vote.
pub fn close(meeting: MeetingId) {
	at(stage(meeting).round().expect("it is open").closes_at + 1);
}

/// Votes with the same answer to every item.
pub fn vote(meeting: MeetingId, who: u64, answer: Answer) -> DispatchResult {
	let record = record(meeting);
	let cycle = record.stage.round().expect("it is open").cycle;
	let answers = vec![answer; record.items as usize].try_into().expect("few items");
	Meetings::vote(by(who), OURS, meeting, cycle, answers)
}

/// Lets members vote so.
pub fn vote_all(meeting: MeetingId, who: impl IntoIterator<Item = u64>, answer: Answer) {
	for who in who {
		assert_ok!(vote(meeting, who, answer));
	}
}

/// The minutes' hash of a meeting that was counted.
pub fn drafted(meeting: MeetingId) -> H256 {
	match stage(meeting) {
		Stage::MinutesDrafted { minutes, .. } => minutes,
		other => panic!("no minutes: {other:?}"),
	}
}

/// Lets the council approve the minutes.
pub fn adopt(meeting: MeetingId) {
	let minutes = drafted(meeting);
	assert_ok!(Meetings::adopt_minutes(council(OURS), OURS, meeting, minutes, Weight::MAX));
}

/// A ballot of `who` for a number, signed now with his present key.
pub fn ballot(
	meeting: MeetingId,
	number: u32,
	who: u64,
	answers: &[Answer],
) -> SignedBallot<TestSignature> {
	let record = record(meeting);
	let cycle = record.stage.round().expect("it is open").cycle;
	let answers = BoundedVec::truncate_from(pack(answers));
	let signature = TestSignature(0, vec![]);
	let mut ballot = SignedBallot {
		number,
		meeting,
		cycle,
		agenda: record.agenda,
		answers,
		signed_at: Clock::get(),
		wrapped: false,
		signature,
	};
	sign(&mut ballot, OURS, who);
	ballot
}

/// Signs a ballot as it is.
pub fn sign(ballot: &mut SignedBallot<TestSignature>, cooperative: CoopId, who: u64) {
	let SignedBallot { number, meeting, cycle, agenda, answers, signed_at, .. } = ballot.clone();
	let content = BallotForm { cycle, agenda, number, answers: &answers }.content();
	let act = Act {
		cooperative,
		process: ProcessKind::Meeting,
		process_id: meeting,
		content,
		signer: who,
	};
	let bytes = Statement { genesis: System::block_hash(0), act, signed_at }.bytes();
	let bytes = if ballot.wrapped { wrapped(&bytes) } else { bytes };
	ballot.signature = TestSignature(House::key_of(&who), bytes);
}

/// What was done by resolutions.
pub fn done() -> Vec<(CoopId, u32)> {
	act::Done::<Test>::get().into_inner()
}

/// Whether an event of ours happened since the last block.
pub fn happened(wanted: impl Fn(&crate::Event<Test>) -> bool) -> bool {
	System::events().into_iter().any(|record| match record.event {
		RuntimeEvent::Meetings(event) => wanted(&event),
		_ => false,
	})
}
