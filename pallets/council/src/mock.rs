//! A small chain with a few councils, for the tests and benchmarks of this pallet.

use crate::{self as coop_council, decisions::Item, try_state, *};
use coop_primitives::{
	providers::{
		AccountRegistry, CooperativeInspect, CouncilInspect, MemberInspect, NatureOfAction,
		OnMemberRemoved,
	},
	AccountKind, BoardKind, Commitment, Contributions, CoopId, DecisionId, DecisionKind,
	DocumentHash, MemberNumber, Moment, Money, Nature, StaffRight, DAY, HOUR,
};
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types,
	traits::{Contains, Get, Hooks, OnIdle},
	weights::Weight,
};
use frame_system::{limits::BlockWeights, EnsureRoot, EnsureRootWithSuccess};
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchResult};

/// Actions for decisions.
#[frame_support::pallet]
pub mod act {
	use super::{CoopId, DecisionKind, Money};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
		pallet_prelude::*,
	};
	use frame_system::{pallet_prelude::*, RawOrigin};
	use sp_runtime::traits::Dispatchable;

	#[pallet::pallet]
	#[pallet::without_storage_info]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = OriginFor<Self>>
			+ GetDispatchInfo;
		type CouncilOrigin: EnsureOrigin<OriginFor<Self>, Success = CoopId>;
		fn open(cooperative: CoopId, kind: DecisionKind) -> DispatchResult;
	}

	/// What councils did.
	#[pallet::storage]
	pub type Done<T> = StorageValue<_, Vec<(CoopId, u32)>, ValueQuery>;

	/// Whether [`Call::act`] fails.
	#[pallet::storage]
	pub type Forbidden<T> = StorageValue<_, bool, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// Acting is forbidden now.
		Forbidden,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Notes that a council acted; where acting is forbidden, fails after having written.
		#[pallet::call_index(0)]
		#[pallet::weight(super::ACT_WEIGHT)]
		pub fn act(origin: OriginFor<T>, what: u32) -> DispatchResult {
			let cooperative = T::CouncilOrigin::ensure_origin(origin)?;
			Done::<T>::append((cooperative, what));
			ensure!(!Forbidden::<T>::get(), Error::<T>::Forbidden);
			Ok(())
		}

		/// Declares one weight and uses another.
		#[pallet::call_index(1)]
		#[pallet::weight(*declared)]
		pub fn weigh(
			origin: OriginFor<T>,
			declared: Weight,
			used: Weight,
		) -> DispatchResultWithPostInfo {
			T::CouncilOrigin::ensure_origin(origin)?;
			let _ = declared;
			Ok(Some(used).into())
		}

		/// Takes many bytes.
		#[pallet::call_index(2)]
		#[pallet::weight(super::ACT_WEIGHT)]
		pub fn write(origin: OriginFor<T>, bytes: Vec<u8>) -> DispatchResult {
			let cooperative = T::CouncilOrigin::ensure_origin(origin)?;
			Done::<T>::append((cooperative, bytes.len() as u32));
			Ok(())
		}

		/// Does something in another's name, whatever comes of it: as calls do that carry a signed
		/// call of somebody else.
		#[pallet::call_index(3)]
		#[pallet::weight(call.get_dispatch_info().call_weight)]
		pub fn relay(
			origin: OriginFor<T>,
			who: T::AccountId,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			let _ = call.dispatch(RawOrigin::Signed(who).into());
			Ok(())
		}

		/// The same as [`Call::act`], in a matter of some kind.
		#[pallet::call_index(5)]
		#[pallet::weight(super::ACT_WEIGHT)]
		pub fn serve(
			origin: OriginFor<T>,
			what: u32,
			kind: DecisionKind,
			about: Option<T::AccountId>,
			sum: Option<Money>,
		) -> DispatchResult {
			let _ = (kind, about, sum);
			Self::act(origin, what)
		}

		/// Opens a decision of the council on the same, as a room would.
		#[pallet::call_index(6)]
		#[pallet::weight(super::ACT_WEIGHT)]
		pub fn open(origin: OriginFor<T>, kind: DecisionKind) -> DispatchResult {
			let cooperative = T::CouncilOrigin::ensure_origin(origin)?;
			T::open(cooperative, kind)
		}

		/// Does several things, all or none.
		#[pallet::call_index(4)]
		#[pallet::weight(calls.iter().fold(Weight::zero(), |sum, call| {
			sum.saturating_add(call.get_dispatch_info().call_weight)
		}))]
		pub fn all(origin: OriginFor<T>, calls: Vec<<T as Config>::RuntimeCall>) -> DispatchResult {
			for call in calls {
				call.dispatch(origin.clone()).map_err(|failure| failure.error)?;
			}
			Ok(())
		}
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeHoldReason,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(3)]
	pub type Council = coop_council;
	#[runtime::pallet_index(4)]
	pub type Act = act;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type BaseCallFilter = Unless;
}

/// Lets calls in unless they are paused.
pub struct Unless;

impl Contains<RuntimeCall> for Unless {
	fn contains(_: &RuntimeCall) -> bool {
		!Paused::get()
	}
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = ();
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = ();
}

impl act::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureCouncil;

	fn open(cooperative: CoopId, kind: DecisionKind) -> DispatchResult {
		let item = Item {
			subject: document(),
			action: Some(act::Call::open { kind }.into()),
			on_refusal: None,
			life: None,
		};
		let board = BoardKind::Council;
		let record = Council::in_office(cooperative, board)?;
		Council::do_open(cooperative, board, &record, &CHAIR, item).map(|_| ())
	}
}

/// What every action declares.
pub const ACT_WEIGHT: Weight = Weight::from_parts(1_000_000, 100);

parameter_types! {
	pub static SmallestCouncil: u32 = 1;
	pub static DefaultLife: Moment = 48 * HOUR;
	pub static LongestLife: Moment = 30 * DAY;
	pub static SignWithin: Moment = 30 * DAY;
	pub static MinutesKept: Moment = 365 * DAY;
	pub static MaxUnderWay: u32 = 100;
	pub static MaxPerProposer: u32 = 10_000;
	pub static MaxAutomatedWeight: Weight = Weight::from_parts(500_000_000, 20_000);
	/// Who represents which organisation.
	pub static Representatives: Vec<(u64, u64)> = vec![];
	/// The cooperatives' own accounts.
	pub static OwnAccounts: Vec<(CoopId, u64)> = vec![];
	/// How often it was asked who represents an organisation.
	pub static Asked: u32 = 0;
	/// Whether all calls are paused.
	pub static Paused: bool = false;
	/// Whose key was replaced, with the new one.
	pub static Recovered: Vec<(u64, u64)> = vec![];
	/// Who is a member no more.
	pub static Gone: Vec<u64> = vec![];
	pub const ResignsWithin: Moment = 30 * DAY;
	pub const LongestMandate: Moment = 365 * DAY;
	pub const OurId: CoopId = OURS;
	pub const MaxActionLength: u32 = 1_024;
	pub const MaxRefusalWeight: Weight = Weight::from_parts(10_000_000_000, 50_000_000);
	/// Cooperatives that are ready.
	pub static Ready: Vec<CoopId> = vec![OURS, OTHER];
}

impl Config for Test {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Natures = Natures;
	type CouncilOrigin = EnsureCouncil;
	/// Root is our general meeting.
	type MeetingOrigin = EnsureRootWithSuccess<u64, OurId>;
	type Accounts = Register;
	type Cooperatives = Register;
	type Members = Register;
	type Time = Timestamp;
	type SmallestCouncil = SmallestCouncil;
	type DefaultLife = DefaultLife;
	type LongestLife = LongestLife;
	type SignWithin = SignWithin;
	type MinutesKept = MinutesKept;
	type MaxUnderWay = MaxUnderWay;
	type MaxPerProposer = MaxPerProposer;
	type MaxAutomatedWeight = MaxAutomatedWeight;
	type ResignsWithin = ResignsWithin;
	type LongestMandate = LongestMandate;
	type MaxActionLength = MaxActionLength;
	type MaxRefusalWeight = MaxRefusalWeight;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Register;
}

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<u64> for Register {
	fn member(_: CoopId, n: u32) -> u64 {
		200 + u64::from(n)
	}
}

/// Every action is of the kind that it says, else of one kind, but one remark that no board can
/// decide.
pub struct Natures;

impl NatureOfAction<u64, RuntimeCall> for Natures {
	fn nature_of(action: &RuntimeCall) -> Option<Nature<u64>> {
		let never = RuntimeCall::System(frame_system::Call::remark { remark: b"never".to_vec() });
		let other = Nature { kind: DecisionKind::Other, about: None, sum: None };
		match action {
			RuntimeCall::Act(act::Call::serve { kind, about, sum, .. }) => {
				Some(Nature { kind: *kind, about: *about, sum: *sum })
			}
			RuntimeCall::Act(act::Call::open { kind }) => Some(Nature { kind: *kind, ..other }),
			action => (*action != never).then_some(other),
		}
	}
}

/// Cooperatives exist up to [`OTHER`]; everybody but [`STRANGER`] is a member. From [`COMPANY`] on
/// there are organisations, from [`ROBOT`] on keys that are nobody's account.
pub struct Register;

impl AccountRegistry<u64> for Register {
	fn kind_of(who: &u64) -> Option<AccountKind> {
		match *who {
			..COMPANY => Some(AccountKind::Person),
			COMPANY..ROBOT => Some(AccountKind::Organization),
			_ => None,
		}
	}
	fn register_person(_: &u64, _: Commitment) -> DispatchResult {
		unreachable!("a board registers nobody")
	}
	fn note_statement(_: &u64, _: Moment) -> DispatchResult {
		unreachable!("a board takes no statements")
	}
	fn key_of(who: &u64) -> u64 {
		Recovered::get().into_iter().find(|(id, _)| id == who).map_or(*who, |(_, key)| key)
	}
	fn is_verified(_: &u64) -> bool {
		false
	}
	/// As the register of accounts has it: the chair of a cooperative, else who is on record.
	fn representative_of(organization: &u64) -> Option<u64> {
		Asked::mutate(|asked| *asked += 1);
		if let Some(cooperative) = Self::of_account(organization) {
			let chair = Council::chair_of(cooperative);
			if chair.is_some() || Self::is_ready(cooperative) {
				return chair;
			}
		}
		Representatives::get()
			.into_iter()
			.find(|(represented, _)| represented == organization)
			.map(|(_, who)| who)
	}
}

impl CooperativeInspect<u64> for Register {
	fn exists(cooperative: CoopId) -> bool {
		(OURS..=OTHER).contains(&cooperative)
	}
	fn is_ready(cooperative: CoopId) -> bool {
		Ready::get().contains(&cooperative)
	}
	fn contributions(_: CoopId, _: AccountKind) -> Option<Contributions> {
		None
	}
	fn has_right(_: CoopId, _: &u64, _: StaffRight) -> bool {
		false
	}
	fn is_staff(_: CoopId, _: &u64) -> bool {
		false
	}
	fn account_of(cooperative: CoopId) -> Option<u64> {
		let mut all = OwnAccounts::get().into_iter();
		all.find(|(id, _)| *id == cooperative).map(|(_, account)| account)
	}
	fn of_account(account: &u64) -> Option<CoopId> {
		let mut all = OwnAccounts::get().into_iter();
		all.find(|(_, own)| own == account).map(|(id, _)| id)
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

impl MemberInspect<u64> for Register {
	fn is_active(_: CoopId, who: &u64) -> bool {
		*who != STRANGER && !Gone::get().contains(who)
	}
	fn number_of(_: CoopId, _: &u64) -> Option<MemberNumber> {
		None
	}
	fn is_applicant(_: CoopId, _: &u64) -> bool {
		false
	}
	fn memberships_of(_: &u64) -> u32 {
		0
	}
}

/// The cooperative of most tests. Its council is 1, 2, 3, …
pub const OURS: CoopId = 1;
/// Another one. Its council is 101, 102, 103.
pub const OTHER: CoopId = 2;
/// The chair of our council.
pub const CHAIR: u64 = 1;
/// The chair of the other council.
pub const OTHER_CHAIR: u64 = 101;
/// Who is no member of anything.
pub const STRANGER: u64 = 99;
/// An organisation.
pub const COMPANY: u64 = 500;
/// A key that is nobody's account.
pub const ROBOT: u64 = 1_000;
/// The time of the first block.
pub const START: Moment = 20_000 * DAY;

/// Builds the chain: by default, our council has three seats.
pub struct ExtBuilder {
	seats: u64,
	deputy: Option<u64>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { seats: 3, deputy: None }
	}
}

impl ExtBuilder {
	/// Our council has so many seats.
	pub fn seats(self, seats: u64) -> Self {
		Self { seats, ..self }
	}

	/// Our council has a deputy chair.
	pub fn deputy(self, deputy: u64) -> Self {
		Self { deputy: Some(deputy), ..self }
	}

	/// The councils of the first block.
	fn councils(&self) -> Vec<GenesisCouncil<u64>> {
		let ours = GenesisCouncil {
			cooperative: OURS,
			seats: (CHAIR..=self.seats).collect(),
			chair: CHAIR,
			deputy: self.deputy,
			secretary: None,
		};
		let other = GenesisCouncil {
			cooperative: OTHER,
			seats: (OTHER_CHAIR..=103).collect(),
			chair: OTHER_CHAIR,
			deputy: None,
			secretary: None,
		};
		vec![ours, other]
	}

	/// The chain's state at [`START`].
	pub fn build(self) -> sp_io::TestExternalities {
		SmallestCouncil::set(1);
		DefaultLife::set(48 * HOUR);
		LongestLife::set(30 * DAY);
		SignWithin::set(30 * DAY);
		MinutesKept::set(365 * DAY);
		MaxUnderWay::set(100);
		MaxPerProposer::set(10_000);
		MaxAutomatedWeight::set(Weight::from_parts(500_000_000, 20_000));
		Representatives::set(vec![]);
		OwnAccounts::set(vec![]);
		Gone::set(vec![]);
		Paused::set(false);
		Ready::set(vec![OURS, OTHER]);
		let genesis = RuntimeGenesisConfig {
			council: coop_council::GenesisConfig { councils: self.councils() },
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(
			genesis.build_storage().expect("the genesis of the tests is valid"),
		);
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(START);
		});
		ext
	}

	/// Runs a test, then checks what must always be true.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			try_state::check::<Test>().expect("what must always be true is true");
		});
	}
}

/// An origin signed by `who`.
pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Origins that are nobody's signature.
pub fn unsigned() -> [RuntimeOrigin; 3] {
	[RuntimeOrigin::none(), RuntimeOrigin::root(), Origin::Council(OURS).into()]
}

/// The origin of our general meeting.
pub fn meeting() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// The origin of a cooperative's council.
pub fn council_of(cooperative: CoopId) -> RuntimeOrigin {
	Origin::Council(cooperative).into()
}

/// The hash of some document.
pub fn document() -> DocumentHash {
	H256::repeat_byte(7)
}

/// An action that notes `what`.
pub fn act(what: u32) -> RuntimeCall {
	act::Call::act { what }.into()
}

/// An action too large for a decision's own record.
pub fn large(bytes: usize) -> RuntimeCall {
	act::Call::write { bytes: vec![1; bytes] }.into()
}

/// What councils did so far.
pub fn done() -> Vec<(CoopId, u32)> {
	act::Done::<Test>::get()
}

/// Makes [`act`] fail from now on, or succeed again.
pub fn forbid(forbidden: bool) {
	act::Forbidden::<Test>::put(forbidden);
}

/// A council member proposes, or, where there is an action on refusal, another room opens.
pub fn open(
	who: u64,
	cooperative: CoopId,
	action: Option<RuntimeCall>,
	on_refusal: Option<RuntimeCall>,
	life: Option<Moment>,
) -> DispatchResult {
	if on_refusal.is_none() {
		let action = action.map(Box::new);
		let board = BoardKind::Council;
		return Council::propose(signed(who), cooperative, board, document(), action, life)
			.map(|_| ())
			.map_err(|refusal| refusal.error);
	}
	let council = Council::in_office(cooperative, BoardKind::Council)?;
	ensure!(council.has_seat(&who), Error::<Test>::NotBoardMember);
	let item = Item { subject: document(), action, on_refusal, life };
	// As an extrinsic of the other room does it.
	frame_support::storage::with_storage_layer(|| {
		Council::do_open(cooperative, BoardKind::Council, &council, &who, item)
	})
	.map(|_| ())
}

/// The chair of our council proposes; yields the decision's number.
pub fn propose(action: Option<RuntimeCall>, on_refusal: Option<RuntimeCall>) -> DecisionId {
	assert_ok!(open(CHAIR, OURS, action, on_refusal, None));
	DecisionsMade::<Test>::get(OURS)
}

/// A member of our council votes.
pub fn vote(who: u64, decision: DecisionId, vote: Vote) -> DispatchResult {
	Council::vote(signed(who), OURS, decision, vote).map(|_| ()).map_err(|refusal| refusal.error)
}

/// Members 1, 2, … vote in favour until a decision of our council is approved.
pub fn approve(decision: DecisionId) {
	for who in CHAIR.. {
		if status(decision) != Status::Open {
			break;
		}
		assert_ok!(vote(who, decision, Vote::For));
	}
	assert_eq!(status(decision), Status::Approved);
}

/// Members 1, 2, … vote against until a decision of our council is rejected.
pub fn reject(decision: DecisionId) {
	for who in CHAIR.. {
		if status(decision) != Status::Open {
			break;
		}
		assert_ok!(vote(who, decision, Vote::Against));
	}
	assert_eq!(status(decision), refused(RefusalGround::Rejected, false));
}

/// The chair of our council signs, with as much weight as it takes.
pub fn sign(decision: DecisionId) {
	assert_ok!(Council::sign(signed(CHAIR), OURS, decision, minutes(decision), Weight::MAX));
}

/// A decision of our council is proposed, approved and signed.
pub fn decide(action: RuntimeCall) -> DecisionId {
	let decision = propose(Some(action), None);
	approve(decision);
	sign(decision);
	decision
}

/// A decision of our council.
pub fn record(decision: DecisionId) -> Decision<u64, ActionOf<Test>> {
	Decisions::<Test>::get(OURS, decision).expect("the decision is in state")
}

/// How far a decision of our council has come.
pub fn status(decision: DecisionId) -> Status {
	record(decision).status
}

/// The status of a refused decision.
pub fn refused(ground: RefusalGround, carried_out: bool) -> Status {
	Status::Refused { ground, carried_out }
}

/// The status of a decision whose action was forbidden.
pub fn failed() -> Status {
	Status::ExecutionFailed { error: forbidden() }
}

/// The error of a forbidden action, as it is read back from state.
pub fn forbidden() -> sp_runtime::DispatchError {
	let mut error = act::Error::<Test>::Forbidden.into();
	if let sp_runtime::DispatchError::Module(module) = &mut error {
		module.message = None;
	}
	error
}

/// The hash of the minutes of an approved decision of our council.
pub fn minutes(decision: DecisionId) -> H256 {
	record(decision).minutes.expect("the decision is approved")
}

/// Now.
pub fn now() -> Moment {
	pallet_timestamp::Now::<Test>::get()
}

/// Lets time pass, without a block's idle time.
pub fn pass(time: Moment) {
	Timestamp::set_timestamp(now() + time);
}

/// The idle time of a block with so much weight left; yields what was used.
pub fn idle_with(limit: Weight) -> Weight {
	<Council as OnIdle<u64>>::on_idle(System::block_number(), limit)
}

/// The idle time of an empty block.
pub fn idle() {
	let weights: BlockWeights = <Test as frame_system::Config>::BlockWeights::get();
	let limit = weights.max_block;
	assert!(idle_with(limit).all_lte(limit));
}

/// Whether a block emitted this event of our pallet.
pub fn emitted(event: Event<Test>) -> bool {
	let event = RuntimeEvent::from(event);
	System::events().iter().any(|record| record.event == event)
}

/// Our council.
pub fn our_council() -> Board<u64> {
	Boards::<Test>::get(OURS, BoardKind::Council).expect("our council is in office")
}

/// Changes our council, and has its open decisions looked at again.
pub fn change_council(change: impl FnOnce(&mut Board<u64>)) {
	Boards::<Test>::mutate(OURS, BoardKind::Council, |council| {
		change(council.as_mut().expect("our council is in office"))
	});
	Council::recount(OURS);
}

/// `who` takes a seat on our council.
pub fn seat(who: u64) {
	let seat = Seat { who, organization: None, since: now() };
	change_council(|council| council.seats.try_push(seat).expect("there is room"));
}

/// Member `who` leaves our cooperative.
pub fn leave(who: u64) {
	Gone::mutate(|gone| gone.push(who));
	Council::member_removed(OURS, &who);
}

/// A composition: the first seat is the chair's.
pub fn composition(seats: &[u64]) -> Composition<u64> {
	let chair = *seats.first().expect("there are seats");
	let seats = seats.iter().copied().map(Appointee::from).collect::<Vec<_>>();
	Composition { seats: seats.try_into().expect("they fit"), chair, deputy: None, secretary: None }
}

/// An action in a matter of some kind.
pub fn serve(what: u32, kind: DecisionKind) -> RuntimeCall {
	act::Call::serve { what, kind, about: None, sum: None }.into()
}

#[test]
fn the_configuration_holds_together() {
	ExtBuilder::default().build_and_execute(<Council as Hooks<u64>>::integrity_test);
}
