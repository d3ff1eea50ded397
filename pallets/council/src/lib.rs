//! # Council
//!
//! The organ through which a cooperative acts every day: decisions by vote, which take effect with
//! the chair's signature (rules §5).
//!
//! ## Life of a decision
//!
//! ```text
//!                      ┌─► Approved ── chair signs ─► Executed
//!                      │      │            └────────► ExecutionFailed ── anyone retries ─► Executed
//! Open ── votes ───────┤      └── not signed in time ─► Lapsed ───────────┐
//!   │                  └─► Rejected ──────────────────────────────────────┤
//!   └── time over ───────► Expired ───────────────────────────────────────┴─► action on refusal
//! ```
//!
//! 1. A decision is **opened** by an application of another room
//!    ([`CouncilDecisions`](coop_primitives::providers::CouncilDecisions)) or by a council member
//!    ([`Call::propose`]). It holds the hash of its subject document, an action, and perhaps an
//!    action for the case of refusal. Its voters are the council of that moment.
//! 2. Voters **vote** once, finally ([`Call::vote`]). After each vote [`decide::outcome`] looks
//!    whether the decision is certain.
//! 3. On approval the **minutes** are complete. The chair signs exactly these minutes
//!    ([`Call::sign`]); the signature executes the action, with the council's origin, in the same
//!    extrinsic. Without his signature nothing takes effect.
//! 4. What fails leaves no trace but its error and may be tried again by anyone ([`Call::retry`]).
//! 5. What is rejected, expires or lapses runs its action on refusal in [`Hooks::on_idle`], in
//!    bounded steps. There, too, minutes older than [`Config::MinutesKept`] leave the state.
//!
//! [`Hooks::on_idle`]: frame_support::traits::Hooks::on_idle

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use origin::EnsureCouncil;
pub use pallet::*;
pub use types::{
	ActionOf, Council, Decision, GenesisCouncil, Minutes, RefusalGround, Signature, Status, Vote,
	Voter,
};
pub use weights::WeightInfo;

pub mod decide;
mod origin;
mod sweep;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
pub mod try_state;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::decide::Outcome;
	use alloc::boxed::Box;
	use coop_primitives::{
		due::DueKey,
		providers::{
			CooperativeInspect, CouncilDecisions, CouncilInspect, InstallCouncil, KindOfAction,
			MemberInspect, Remains,
		},
		CoopId, DecisionId, DecisionKind, DocumentHash, FirstCouncil, Moment,
	};
	use frame_support::{
		dispatch::{
			DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo, WithPostDispatchInfo,
		},
		pallet_prelude::*,
		storage::with_storage_layer,
		traits::{Bounded, QueryPreimage, StorePreimage, Time},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::traits::{Dispatchable, Hash};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeOrigin: From<Origin>,
		Hash = H256,
	>
	{
		/// All calls of the runtime: what a decision may do.
		type RuntimeCall: Parameter
			+ Dispatchable<
				RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin,
				PostInfo = PostDispatchInfo,
			> + GetDispatchInfo;
		/// Keeps actions that are too large for the decision's own record.
		type Preimages: QueryPreimage<H = Self::Hashing> + StorePreimage;
		/// Derives the kind of a decision from its action.
		type Kinds: KindOfAction<<Self as Config>::RuntimeCall>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// Smallest council (rules §5.1).
		type SmallestCouncil: Get<u32>;
		/// How long a decision is open unless its proposer says otherwise (rules §5.4).
		type DefaultLife: Get<Moment>;
		/// The longest a decision may be open (rules §5.4).
		type LongestLife: Get<Moment>;
		/// How long an approved decision may be signed and a failed one retried (rules §5.5).
		type SignWithin: Get<Moment>;
		/// How long minutes stay in state (rules §5.9).
		type MinutesKept: Get<Moment>;
		/// Most decisions under way in one cooperative.
		#[pallet::constant]
		type MaxUnderWay: Get<u32>;
		/// Most bytes of an encoded action.
		#[pallet::constant]
		type MaxActionLength: Get<u32>;
		/// Most weight that an action on refusal may declare; it runs without anyone's extrinsic.
		#[pallet::constant]
		type MaxRefusalWeight: Get<Weight>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The council of each cooperative. One entry a cooperative, which pays.
	#[pallet::storage]
	pub type Councils<T: Config> = StorageMap<_, Identity, CoopId, Council<T::AccountId>>;

	/// Decisions, until their minutes are [`Config::MinutesKept`] old. Paid by the cooperative.
	#[pallet::storage]
	pub type Decisions<T: Config> = StorageDoubleMap<
		_,
		Identity,
		CoopId,
		Identity,
		DecisionId,
		Decision<T::AccountId, ActionOf<T>>,
		OptionQuery,
	>;

	/// How many decisions a cooperative ever opened: the last id given.
	#[pallet::storage]
	pub type DecisionsMade<T: Config> = StorageMap<_, Identity, CoopId, DecisionId, ValueQuery>;

	/// How many decisions of a cooperative are not over: neither executed, nor refused with their
	/// action on refusal carried out. At most [`Config::MaxUnderWay`].
	#[pallet::storage]
	pub type UnderWay<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// What is to be done with which decision next, in the order of time. One entry a decision.
	#[pallet::storage]
	pub type Due<T: Config> = StorageMap<_, Identity, DueKey, ()>;

	/// Councils from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// One council a cooperative; its seats are members of it.
		pub councils: alloc::vec::Vec<GenesisCouncil<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for genesis in &self.councils {
				let council = Council::try_from(genesis);
				assert!(
					council.as_ref().is_ok_and(|council| {
						council.is_well_formed(T::SmallestCouncil::get()) &&
							T::Cooperatives::exists(genesis.cooperative) &&
							council
								.seats
								.iter()
								.all(|who| T::Members::is_active(genesis.cooperative, who))
					}),
					"a genesis council needs a cooperative, enough seats held by different members \
					 of it, and a chair among them",
				);
				Councils::<T>::set(genesis.cooperative, council.ok());
			}
		}
	}

	/// The council of a cooperative, after its chair has signed.
	#[pallet::origin]
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub enum Origin {
		/// The council of this cooperative.
		Council(CoopId),
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A decision was opened.
		DecisionOpened {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision's number.
			decision: DecisionId,
			/// Who proposed it: an applicant or a council member.
			proposer: T::AccountId,
			/// What it is about.
			kind: DecisionKind,
			/// Hash of its subject document.
			subject: DocumentHash,
			/// Hash of its encoded action.
			action: Option<H256>,
			/// The last moment to vote.
			expires_at: Moment,
		},
		/// A council member voted.
		Voted {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Who voted.
			who: T::AccountId,
			/// How.
			vote: Vote,
		},
		/// A decision was approved and waits for the chair's signature.
		Approved {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Hash of the minutes, which the chair signs.
			minutes: H256,
			/// The last moment to sign.
			sign_until: Moment,
		},
		/// The chair signed the minutes.
		Signed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// The chair, or who acts for him.
			chair: T::AccountId,
			/// Hash of the minutes.
			minutes: H256,
		},
		/// The action took effect.
		Executed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
		},
		/// The action failed and left nothing in the state; anyone may try again.
		ExecutionFailed {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Why.
			error: DispatchError,
			/// The last moment to try again.
			retry_until: Moment,
		},
		/// A decision was refused.
		Refused {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// Voted down, not voted in time, or not signed in time.
			ground: RefusalGround,
		},
		/// The action on refusal was carried out, or failed and left nothing in the state.
		RefusalCarriedOut {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
			/// How it ended.
			result: DispatchResult,
		},
		/// The minutes of a decision were kept long enough and left the state.
		MinutesRemoved {
			/// The cooperative.
			cooperative: CoopId,
			/// The decision.
			decision: DecisionId,
		},
		/// A cooperative's first council took office.
		CouncilInstalled {
			/// The cooperative.
			cooperative: CoopId,
			/// Seats and officers.
			council: FirstCouncil<T::AccountId>,
		},
		/// The council of a cooperative that is closed is removed.
		CouncilRemoved {
			/// The cooperative.
			cooperative: CoopId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id, or it has no council.
		CouncilNotFound,
		/// The cooperative is not ready: its council cannot decide now.
		CooperativeNotReady,
		/// There is no such decision, or its minutes have left the state.
		DecisionNotFound,
		/// The caller has no seat on this council.
		NotCouncilMember,
		/// The caller took his seat after the decision was opened.
		NotVoter,
		/// The caller has voted on this decision; votes are final.
		AlreadyVoted,
		/// The decision is not open any more.
		NotOpen,
		/// The decision's time is over.
		Expired,
		/// The decision is not approved.
		NotApproved,
		/// The decision is signed already.
		AlreadySigned,
		/// The caller is not the chair, nor the deputy of a council without chair.
		NotChair,
		/// The hash is not that of this decision's minutes.
		WrongMinutes,
		/// The decision's action did not fail.
		NothingToRetry,
		/// The action needs more weight than the caller allows.
		WeightBoundTooLow,
		/// The asked life of the decision is zero or longer than allowed.
		LifeOutOfBounds,
		/// The encoded action is longer than allowed.
		ActionTooLong,
		/// The action on refusal may need more weight than allowed.
		RefusalTooHeavy,
		/// A council cannot decide this: it could be done in part, or its failure would not show.
		ActionNotAllowed,
		/// The cooperative has as many decisions under way as it may have.
		TooManyDecisions,
		/// The stored action cannot be read.
		ActionUnavailable,
		/// A number does not fit.
		Overflow,
		/// The cooperative has a council already.
		AlreadyInstalled,
		/// The council is too small, somebody sits twice, or an officer has no seat.
		NotWellFormed,
		/// The holder of a seat is no active member of the cooperative.
		SeatNotMember,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Puts an item to the council.
		///
		/// - `subject`: hash of the document that says what is to be decided.
		/// - `action`: what is done on approval; without one the item is a resolution in words.
		/// - `life`: how long it is open, in milliseconds; by default [`Config::DefaultLife`].
		///
		/// An item of a council member has no action on refusal: it would take effect without a
		/// vote and without the chair's signature.
		///
		/// Called by a council member. Emits [`Event::DecisionOpened`]. Fails with
		/// [`Error::CouncilNotFound`], [`Error::NotCouncilMember`], [`Error::CooperativeNotReady`],
		/// [`Error::LifeOutOfBounds`], [`Error::ActionNotAllowed`], [`Error::ActionTooLong`],
		/// [`Error::TooManyDecisions`], [`Error::Overflow`]. Rules §5.2, §5.5.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(
			origin: OriginFor<T>,
			cooperative: CoopId,
			subject: DocumentHash,
			action: Option<Box<<T as Config>::RuntimeCall>>,
			life: Option<Moment>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let council = Self::council(cooperative)?;
			ensure!(council.has_seat(&who), Error::<T>::NotCouncilMember);
			let life = life.unwrap_or_else(T::DefaultLife::get);
			let action = action.map(|call| *call);
			Self::do_open(cooperative, &council, &who, subject, action, None, life)?;
			Ok(())
		}

		/// Votes on an open decision, once and finally.
		///
		/// Called by a member of the council that was in office when the decision was opened and
		/// still is. Emits [`Event::Voted`], and [`Event::Approved`] or [`Event::Refused`] when the
		/// outcome is certain. Fails with [`Error::CouncilNotFound`], [`Error::NotCouncilMember`],
		/// [`Error::DecisionNotFound`], [`Error::NotOpen`], [`Error::Expired`],
		/// [`Error::NotVoter`], [`Error::AlreadyVoted`], [`Error::Overflow`]. Rules §5.3, §5.4.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			vote: Vote,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let council = Self::council(cooperative)?;
			ensure!(council.has_seat(&who), Error::<T>::NotCouncilMember);
			let mut record = Self::decision(cooperative, decision)?;
			ensure!(record.status == Status::Open, Error::<T>::NotOpen);
			ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
			let voter = record.voters.iter_mut().find(|voter| voter.who == who);
			let voter = voter.ok_or(Error::<T>::NotVoter)?;
			ensure!(voter.vote.is_none(), Error::<T>::AlreadyVoted);

			voter.vote = Some(vote);
			Self::deposit_event(Event::Voted { cooperative, decision, who, vote });
			Self::evaluate(cooperative, decision, &council, &mut record)?;
			Decisions::<T>::insert(cooperative, decision, record);
			Ok(())
		}

		/// Signs the minutes of an approved decision and executes its action.
		///
		/// - `minutes`: the hash of the minutes as [`Event::Approved`] gave it, so that the chair
		///   signs exactly what he has seen.
		/// - `weight_bound`: how much weight the action may need; what is not used is refunded.
		///
		/// Called by the chair, or the deputy when there is no chair. Emits [`Event::Signed`] and
		/// [`Event::Executed`] or [`Event::ExecutionFailed`]. Fails with
		/// [`Error::CouncilNotFound`], [`Error::DecisionNotFound`], [`Error::AlreadySigned`],
		/// [`Error::NotApproved`], [`Error::Expired`], [`Error::NotChair`],
		/// [`Error::WrongMinutes`], [`Error::WeightBoundTooLow`], [`Error::ActionUnavailable`].
		/// Rules §5.5.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::sign().saturating_add(*weight_bound))]
		pub fn sign(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			minutes: H256,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			let chair = ensure_signed(origin)?;
			let own = T::WeightInfo::sign();
			let used = Self::do_sign(chair, cooperative, decision, minutes, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}

		/// Tries an action again that failed when the chair signed.
		///
		/// - `weight_bound`: how much weight the action may need; what is not used is refunded.
		///
		/// Called by anyone with a signature. Emits [`Event::Executed`] or
		/// [`Event::ExecutionFailed`]. Fails with [`Error::DecisionNotFound`],
		/// [`Error::NothingToRetry`], [`Error::Expired`], [`Error::WeightBoundTooLow`],
		/// [`Error::ActionUnavailable`]. Rules §5.5.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::retry().saturating_add(*weight_bound))]
		pub fn retry(
			origin: OriginFor<T>,
			cooperative: CoopId,
			decision: DecisionId,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let own = T::WeightInfo::retry();
			let used = Self::do_retry(cooperative, decision, weight_bound)
				.map_err(|refusal| refusal.with_weight(own))?;
			Ok(Some(own.saturating_add(used)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The minutes of a decision as they stand; their hash is what the chair signs.
		pub fn minutes(cooperative: CoopId, decision: DecisionId) -> Option<Minutes<T::AccountId>> {
			Decisions::<T>::get(cooperative, decision)
				.map(|record| Self::minutes_of(cooperative, decision, &record))
		}
	}

	impl<T: Config> Pallet<T> {
		fn council(cooperative: CoopId) -> Result<Council<T::AccountId>, DispatchError> {
			Councils::<T>::get(cooperative).ok_or_else(|| Error::<T>::CouncilNotFound.into())
		}

		fn decision(
			cooperative: CoopId,
			decision: DecisionId,
		) -> Result<Decision<T::AccountId, ActionOf<T>>, DispatchError> {
			Decisions::<T>::get(cooperative, decision)
				.ok_or_else(|| Error::<T>::DecisionNotFound.into())
		}

		/// Signs for the acting chair and executes. Yields the weight of the action.
		fn do_sign(
			chair: T::AccountId,
			cooperative: CoopId,
			decision: DecisionId,
			minutes: H256,
			weight_bound: Weight,
		) -> Result<Weight, DispatchError> {
			let council = Self::council(cooperative)?;
			let mut record = Self::decision(cooperative, decision)?;
			ensure!(record.signature.is_none(), Error::<T>::AlreadySigned);
			ensure!(record.status == Status::Approved, Error::<T>::NotApproved);
			ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
			ensure!(council.acting_chair() == Some(&chair), Error::<T>::NotChair);
			ensure!(record.minutes == Some(minutes), Error::<T>::WrongMinutes);

			record.signature = Some(Signature { chair: chair.clone(), at: T::Time::now() });
			Self::deposit_event(Event::Signed { cooperative, decision, chair, minutes });
			Self::execute(cooperative, decision, record, weight_bound)
		}

		/// Executes a failed action again. Yields its weight.
		fn do_retry(
			cooperative: CoopId,
			decision: DecisionId,
			weight_bound: Weight,
		) -> Result<Weight, DispatchError> {
			let record = Self::decision(cooperative, decision)?;
			ensure!(
				matches!(record.status, Status::ExecutionFailed { .. }),
				Error::<T>::NothingToRetry
			);
			ensure!(T::Time::now() <= record.due, Error::<T>::Expired);
			Self::execute(cooperative, decision, record, weight_bound)
		}

		/// Opens a decision. Only rooms give an action on refusal, never a council member.
		#[allow(clippy::too_many_arguments)]
		pub(crate) fn do_open(
			cooperative: CoopId,
			council: &Council<T::AccountId>,
			proposer: &T::AccountId,
			subject: DocumentHash,
			action: Option<<T as Config>::RuntimeCall>,
			on_refusal: Option<<T as Config>::RuntimeCall>,
			life: Moment,
		) -> Result<DecisionId, DispatchError> {
			ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
			ensure!(life > 0 && life <= T::LongestLife::get(), Error::<T>::LifeOutOfBounds);
			if let Some(call) = &on_refusal {
				let weight = call.get_dispatch_info().call_weight;
				ensure!(weight.all_lte(T::MaxRefusalWeight::get()), Error::<T>::RefusalTooHeavy);
			}
			let under_way = UnderWay::<T>::get(cooperative);
			ensure!(under_way < T::MaxUnderWay::get(), Error::<T>::TooManyDecisions);
			let decision =
				DecisionsMade::<T>::get(cooperative).checked_add(1).ok_or(Error::<T>::Overflow)?;
			let now = T::Time::now();
			let expires_at = now.checked_add(life).ok_or(Error::<T>::Overflow)?;
			let kind = match &action {
				Some(call) => T::Kinds::kind_of(call).ok_or(Error::<T>::ActionNotAllowed)?,
				None => DecisionKind::FreeItem,
			};
			let action = action.map(Self::store_action).transpose()?;
			let on_refusal = on_refusal.map(Self::store_action).transpose()?;

			DecisionsMade::<T>::insert(cooperative, decision);
			UnderWay::<T>::insert(cooperative, under_way.saturating_add(1));
			Due::<T>::insert(DueKey { at: expires_at, cooperative, id: decision }, ());
			Self::deposit_event(Event::DecisionOpened {
				cooperative,
				decision,
				proposer: proposer.clone(),
				kind,
				subject,
				action: action.as_ref().map(Bounded::hash),
				expires_at,
			});
			Decisions::<T>::insert(
				cooperative,
				decision,
				Decision {
					proposer: proposer.clone(),
					kind,
					subject,
					action,
					on_refusal,
					proposed_at: now,
					voters: council.voters(),
					status: Status::Open,
					due: expires_at,
					decided_at: None,
					minutes: None,
					signature: None,
				},
			);
			Ok(decision)
		}

		/// Keeps an action in the decision when it is small, else as a preimage.
		///
		/// Requested before it is noted, because noting counts no request where one stands
		/// already: so each decision holds an action that several share.
		fn store_action(call: <T as Config>::RuntimeCall) -> Result<ActionOf<T>, DispatchError> {
			let bytes = call.encode();
			let len = u32::try_from(bytes.len()).map_err(|_| Error::<T>::ActionTooLong)?;
			ensure!(len <= T::MaxActionLength::get(), Error::<T>::ActionTooLong);
			match bytes.try_into() {
				Ok(inline) => Ok(Bounded::Inline(inline)),
				Err(bytes) => {
					let action = T::Preimages::pick(T::Hashing::hash(&bytes), len);
					T::Preimages::note(bytes.into())?;
					Ok(action)
				}
			}
		}

		/// Looks whether the decision is certain now (rules §5.3).
		fn evaluate(
			cooperative: CoopId,
			decision: DecisionId,
			council: &Council<T::AccountId>,
			record: &mut Decision<T::AccountId, ActionOf<T>>,
		) -> DispatchResult {
			let now = T::Time::now();
			match decide::outcome(&council.tally(&record.voters)) {
				Outcome::Open => {}
				Outcome::Approved => {
					let sign_until =
						now.checked_add(T::SignWithin::get()).ok_or(Error::<T>::Overflow)?;
					record.status = Status::Approved;
					record.decided_at = Some(now);
					let minutes = Self::minutes_of(cooperative, decision, record).hash();
					record.minutes = Some(minutes);
					Self::set_due(cooperative, decision, record, sign_until);
					Self::deposit_event(Event::Approved {
						cooperative,
						decision,
						minutes,
						sign_until,
					});
				}
				Outcome::Rejected => {
					let ground = RefusalGround::Rejected;
					record.status = Status::Refused { ground, carried_out: false };
					record.decided_at = Some(now);
					// In the past, so that this block's `on_idle` carries out the refusal.
					Self::set_due(cooperative, decision, record, now.saturating_sub(1));
					Self::deposit_event(Event::Refused { cooperative, decision, ground });
				}
			}
			Ok(())
		}

		/// What the chair signs.
		fn minutes_of(
			cooperative: CoopId,
			decision: DecisionId,
			record: &Decision<T::AccountId, ActionOf<T>>,
		) -> Minutes<T::AccountId> {
			Minutes {
				tag: types::MINUTES_TAG,
				genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32)),
				cooperative,
				decision,
				kind: record.kind,
				proposer: record.proposer.clone(),
				subject: record.subject,
				action: record.action.as_ref().map(Bounded::hash),
				on_refusal: record.on_refusal.as_ref().map(Bounded::hash),
				proposed_at: record.proposed_at,
				voters: record.voters.clone(),
				decided_at: record.decided_at,
			}
		}

		/// Executes the action of a signed decision and writes how it ended. Yields the weight of
		/// the action.
		///
		/// The good end is written before the action runs, and undone with it when it fails:
		/// whatever the action does, it finds a decision that can be neither signed nor retried.
		fn execute(
			cooperative: CoopId,
			decision: DecisionId,
			mut record: Decision<T::AccountId, ActionOf<T>>,
			weight_bound: Weight,
		) -> Result<Weight, DispatchError> {
			let action = record.action.as_ref();
			let action = action.map(|it| Self::read_action(it, weight_bound)).transpose()?;
			let mut used = Weight::zero();
			let result = with_storage_layer(|| {
				Self::conclude(cooperative, decision, record.clone(), Status::Executed);
				let Some(action) = action else { return Ok(()) };
				let (result, weight) = Self::dispatch_action(cooperative, action);
				used = weight;
				result
			});
			match result {
				Ok(()) => Self::deposit_event(Event::Executed { cooperative, decision }),
				Err(error) => {
					record.status = Status::ExecutionFailed { error };
					let retry_until = record.due;
					Decisions::<T>::insert(cooperative, decision, record);
					Self::deposit_event(Event::ExecutionFailed {
						cooperative,
						decision,
						error,
						retry_until,
					});
				}
			}
			Ok(used)
		}

		/// Reads a stored action and the weight that it declares, at most `weight_bound`.
		pub(crate) fn read_action(
			action: &ActionOf<T>,
			weight_bound: Weight,
		) -> Result<(<T as Config>::RuntimeCall, Weight), DispatchError> {
			let (call, _) = T::Preimages::peek::<<T as Config>::RuntimeCall>(action)
				.map_err(|_| Error::<T>::ActionUnavailable)?;
			let declared = call.get_dispatch_info().call_weight;
			ensure!(declared.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);
			Ok((call, declared))
		}

		/// Dispatches an action with the council's origin. Yields how it ended and the weight it
		/// used. A failed one leaves nothing in state: every call runs in a storage layer.
		pub(crate) fn dispatch_action(
			cooperative: CoopId,
			(call, declared): (<T as Config>::RuntimeCall, Weight),
		) -> (DispatchResult, Weight) {
			let result = call.dispatch(Origin::Council(cooperative).into());
			let post = match &result {
				Ok(post) => post,
				Err(failure) => &failure.post_info,
			};
			let used = post.actual_weight.unwrap_or(declared).min(declared);
			(result.map(|_| ()).map_err(|failure| failure.error), used)
		}

		/// Writes how a decision ended. Nothing more happens to it but that its minutes leave the
		/// state one day.
		pub(crate) fn conclude(
			cooperative: CoopId,
			decision: DecisionId,
			mut record: Decision<T::AccountId, ActionOf<T>>,
			status: Status,
		) {
			record.status = status;
			UnderWay::<T>::mutate(cooperative, |n| *n = n.saturating_sub(1));
			let until = T::Time::now().saturating_add(T::MinutesKept::get());
			Self::set_due(cooperative, decision, &mut record, until);
			Decisions::<T>::insert(cooperative, decision, record);
		}

		/// Moves the decision's entry in [`Due`].
		pub(crate) fn set_due(
			cooperative: CoopId,
			decision: DecisionId,
			record: &mut Decision<T::AccountId, ActionOf<T>>,
			at: Moment,
		) {
			Due::<T>::remove(DueKey { at: record.due, cooperative, id: decision });
			Due::<T>::insert(DueKey { at, cooperative, id: decision }, ());
			record.due = at;
		}
	}

	impl<T: Config> CouncilDecisions<T::AccountId, <T as Config>::RuntimeCall> for Pallet<T> {
		fn open(
			cooperative: CoopId,
			proposer: &T::AccountId,
			subject: DocumentHash,
			action: <T as Config>::RuntimeCall,
			on_refusal: Option<<T as Config>::RuntimeCall>,
		) -> Result<DecisionId, DispatchError> {
			let council = Self::council(cooperative)?;
			let life = T::DefaultLife::get();
			Self::do_open(cooperative, &council, proposer, subject, Some(action), on_refusal, life)
		}
	}

	impl<T: Config> CouncilInspect<T::AccountId> for Pallet<T> {
		fn chair_of(cooperative: CoopId) -> Option<T::AccountId> {
			Councils::<T>::get(cooperative)?.acting_chair().cloned()
		}

		fn secretary_of(cooperative: CoopId) -> Option<T::AccountId> {
			Councils::<T>::get(cooperative)?.secretary
		}

		fn has_seat(cooperative: CoopId, who: &T::AccountId) -> bool {
			Councils::<T>::get(cooperative).is_some_and(|council| council.has_seat(who))
		}
	}

	impl<T: Config> InstallCouncil<T::AccountId> for Pallet<T> {
		/// As many seats as [`Config::SmallestCouncil`] says, nobody twice, and officers who sit.
		fn is_well_formed(council: &FirstCouncil<T::AccountId>) -> bool {
			Council::from(council.clone()).is_well_formed(T::SmallestCouncil::get())
		}

		/// Emits [`Event::CouncilInstalled`]. Fails with [`Error::AlreadyInstalled`],
		/// [`Error::NotWellFormed`], [`Error::SeatNotMember`]. Rules §3.2, §5.1.
		fn install(cooperative: CoopId, council: FirstCouncil<T::AccountId>) -> DispatchResult {
			ensure!(!Councils::<T>::contains_key(cooperative), Error::<T>::AlreadyInstalled);
			ensure!(Self::is_well_formed(&council), Error::<T>::NotWellFormed);
			let is_member = |who| T::Members::is_active(cooperative, who);
			ensure!(council.seats.iter().all(is_member), Error::<T>::SeatNotMember);
			Councils::<T>::insert(cooperative, Council::from(council.clone()));
			Self::deposit_event(Event::CouncilInstalled { cooperative, council });
			Ok(())
		}

		/// Emits [`Event::CouncilRemoved`] where there is one.
		fn remove(cooperative: CoopId) {
			if Councils::<T>::take(cooperative).is_some() {
				Self::deposit_event(Event::CouncilRemoved { cooperative });
			}
		}
	}

	impl<T: Config> Remains for Pallet<T> {
		/// Decisions under way. The council itself leaves with its cooperative, and minutes when
		/// they are old enough.
		fn remains(cooperative: CoopId) -> bool {
			UnderWay::<T>::get(cooperative) > 0
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::sweep(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(T::DefaultLife::get() <= T::LongestLife::get());
			assert!(T::SmallestCouncil::get() >= 1);
			assert!(T::SmallestCouncil::get() <= coop_primitives::MAX_COUNCIL_SEATS);
			let block = T::BlockWeights::get().max_block;
			assert!(Self::heaviest_step().all_lte(block), "a sweep would never begin");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
