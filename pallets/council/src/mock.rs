//! A small chain with a few councils, for the tests and benchmarks of this pallet.

use crate::{self as coop_council, try_state, *};
use coop_primitives::{
	providers::{CooperativeInspect, KindOfAction, MemberInspect},
	AccountKind, Contributions, CoopId, DecisionId, DecisionKind, DocumentHash, MemberNumber,
	Moment, StaffRight, DAY, HOUR,
};
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types,
	traits::{Get, Hooks, OnIdle},
	weights::Weight,
};
use frame_system::{limits::BlockWeights, EnsureRoot};
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchResult};

/// Actions for decisions.
#[frame_support::pallet]
pub mod act {
	use super::CoopId;
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
	pub const MaxActionLength: u32 = 1_024;
	pub const MaxRefusalWeight: Weight = Weight::from_parts(1_000_000_000, 50_000);
	/// Cooperatives that are ready.
	pub static Ready: Vec<CoopId> = vec![OURS, OTHER];
}

impl Config for Test {
	type RuntimeCall = RuntimeCall;
	type Preimages = Preimage;
	type Kinds = Kinds;
	type Cooperatives = Register;
	type Members = Register;
	type Time = Timestamp;
	type SmallestCouncil = SmallestCouncil;
	type DefaultLife = DefaultLife;
	type LongestLife = LongestLife;
	type SignWithin = SignWithin;
	type MinutesKept = MinutesKept;
	type MaxUnderWay = MaxUnderWay;
	type MaxActionLength = MaxActionLength;
	type MaxRefusalWeight = MaxRefusalWeight;
	type WeightInfo = ();
}

/// Every action is of one kind, but one remark that no council can decide.
pub struct Kinds;

impl KindOfAction<RuntimeCall> for Kinds {
	fn kind_of(action: &RuntimeCall) -> Option<DecisionKind> {
		let never = RuntimeCall::System(frame_system::Call::remark { remark: b"never".to_vec() });
		(*action != never).then_some(DecisionKind::Other)
	}
}

/// Cooperatives exist up to [`OTHER`]; everybody but [`STRANGER`] is a member.
pub struct Register;

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

impl MemberInspect<u64> for Register {
	fn is_active(_: CoopId, who: &u64) -> bool {
		*who != STRANGER
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
		return Council::propose(signed(who), cooperative, document(), action, life);
	}
	let council = Councils::<Test>::get(cooperative).ok_or(Error::<Test>::CouncilNotFound)?;
	ensure!(council.has_seat(&who), Error::<Test>::NotCouncilMember);
	let life = life.unwrap_or_else(DefaultLife::get);
	// As an extrinsic of the other room does it.
	frame_support::storage::with_storage_layer(|| {
		Council::do_open(cooperative, &council, &who, document(), action, on_refusal, life)
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
	Council::vote(signed(who), OURS, decision, vote)
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

/// Changes our council as a general meeting does.
pub fn change_council(change: impl FnOnce(&mut crate::Council<u64>)) {
	Councils::<Test>::mutate(OURS, |council| {
		change(council.as_mut().expect("our council is in office"))
	});
}

/// Member `who` leaves our council.
pub fn leave(who: u64) {
	change_council(|council| {
		council.seats.retain(|seat| *seat != who);
		for office in [&mut council.chair, &mut council.deputy] {
			office.take_if(|officer| *officer == who);
		}
	});
}

#[test]
fn the_configuration_holds_together() {
	ExtBuilder::default().build_and_execute(<Council as Hooks<u64>>::integrity_test);
}
