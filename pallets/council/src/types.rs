//! What is kept of councils and their decisions.

use crate::{
	decide::{Chair, Tally},
	Config,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	CoopId, DecisionId, DecisionKind, DocumentHash, FirstCouncil, MaxCouncilSeats, Moment,
	MAX_COUNCIL_SEATS,
};
use frame_support::{traits::Bounded, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchError;

/// A decision's action as it is stored: itself when small, else its hash.
pub type ActionOf<T> = Bounded<<T as Config>::RuntimeCall, <T as frame_system::Config>::Hashing>;

/// Who sits on a council, and in which office (rules §5.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Council<AccountId> {
	/// Who holds a seat.
	pub seats: BoundedVec<AccountId, MaxCouncilSeats>,
	/// The chair (председатель); `None` while the office is vacant.
	pub chair: Option<AccountId>,
	/// The deputy chair, who acts with all the chair's rights while there is none.
	pub deputy: Option<AccountId>,
	/// The secretary.
	pub secretary: Option<AccountId>,
}

impl<AccountId: Clone + PartialEq> Council<AccountId> {
	/// Whether `who` holds a seat.
	pub fn has_seat(&self, who: &AccountId) -> bool {
		self.seats.contains(who)
	}

	/// Who signs and whose vote breaks a tie: the chair, or the deputy while there is no chair.
	pub fn acting_chair(&self) -> Option<&AccountId> {
		self.chair.as_ref().or(self.deputy.as_ref())
	}

	/// Enough seats, nobody twice, and every officer holds a seat.
	pub fn is_well_formed(&self, smallest: u32) -> bool {
		let mut others = self.seats.iter();
		let nobody_twice = core::iter::from_fn(|| {
			others.next().map(|who| !others.clone().any(|other| other == who))
		})
		.all(|once| once);
		let officers = [&self.chair, &self.deputy, &self.secretary];
		nobody_twice
			&& self.seats.len() >= smallest as usize
			&& officers.into_iter().flatten().all(|who| self.has_seat(who))
	}

	/// The voters of a decision that is opened now.
	pub(crate) fn voters(&self) -> BoundedVec<Voter<AccountId>, MaxCouncilSeats> {
		let voters: Vec<_> =
			self.seats.iter().map(|who| Voter { who: who.clone(), vote: None }).collect();
		BoundedVec::truncate_from(voters)
	}

	/// Counts those voters who still sit (rules §5.3).
	pub(crate) fn tally(&self, voters: &[Voter<AccountId>]) -> Tally {
		let sitting = || voters.iter().filter(|voter| self.has_seat(&voter.who));
		// At most `MAX_COUNCIL_SEATS`, so no number is cut.
		let count = |vote| {
			sitting()
				.filter(|voter| voter.vote == vote)
				.take(MAX_COUNCIL_SEATS as usize)
				.fold(0u32, |n, _| n.saturating_add(1))
		};
		let (in_favour, silent) = (count(Some(Vote::For)), count(None));
		let cast = count(Some(Vote::Against)).saturating_add(count(Some(Vote::Abstain)));
		let chair = self.acting_chair();
		let chair = match sitting().find(|voter| Some(&voter.who) == chair).map(|v| v.vote) {
			Some(Some(Vote::For)) => Chair::InFavour,
			Some(None) => Chair::Silent,
			_ => Chair::NotInFavour,
		};
		Tally {
			voters: in_favour.saturating_add(silent).saturating_add(cast),
			in_favour,
			silent,
			chair,
		}
	}
}

impl<AccountId> From<FirstCouncil<AccountId>> for Council<AccountId> {
	fn from(first: FirstCouncil<AccountId>) -> Self {
		let FirstCouncil { seats, chair, deputy, secretary } = first;
		Self { seats, chair: Some(chair), deputy, secretary }
	}
}

impl<AccountId: Clone> TryFrom<&GenesisCouncil<AccountId>> for Council<AccountId> {
	type Error = ();

	fn try_from(genesis: &GenesisCouncil<AccountId>) -> Result<Self, ()> {
		Ok(Self {
			seats: genesis.seats.clone().try_into().map_err(|_| ())?,
			chair: Some(genesis.chair.clone()),
			deputy: genesis.deputy.clone(),
			secretary: genesis.secretary.clone(),
		})
	}
}

/// A council in the chain specification.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisCouncil<AccountId> {
	/// Whose council it is.
	pub cooperative: CoopId,
	/// Who holds a seat; members of the cooperative.
	pub seats: Vec<AccountId>,
	/// The chair.
	pub chair: AccountId,
	/// The deputy chair.
	pub deputy: Option<AccountId>,
	/// The secretary.
	pub secretary: Option<AccountId>,
}

/// A council member's will.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Vote {
	/// За.
	For,
	/// Против.
	Against,
	/// Воздержался.
	Abstain,
}

/// A voter of one decision.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Voter<AccountId> {
	/// The council member.
	pub who: AccountId,
	/// His vote, once cast.
	pub vote: Option<Vote>,
}

/// The chair's signature.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Signature<AccountId> {
	/// Who signed.
	pub chair: AccountId,
	/// When.
	pub at: Moment,
}

/// Why a decision was refused.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum RefusalGround {
	/// It could no longer be approved.
	Rejected,
	/// Its time was over before it was approved.
	Expired,
	/// It was approved, but not signed and executed in time.
	Lapsed,
}

/// How far a decision has come.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Status {
	/// The council votes.
	Open,
	/// Waits for the chair's signature.
	Approved,
	/// Signed, and its action took effect.
	Executed,
	/// Signed; its action failed and may be tried again.
	ExecutionFailed {
		/// Why it failed last.
		error: DispatchError,
	},
	/// Refused.
	Refused {
		/// Why.
		ground: RefusalGround,
		/// Whether the action on refusal, if there is one, has run.
		carried_out: bool,
	},
}

/// A decision (решение).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Decision<AccountId, Action> {
	/// Who proposed it.
	pub proposer: AccountId,
	/// What it is about.
	pub kind: DecisionKind,
	/// Hash of the subject document.
	pub subject: DocumentHash,
	/// What is done when the chair has signed.
	pub action: Option<Action>,
	/// What is done on refusal.
	pub on_refusal: Option<Action>,
	/// When it was opened.
	pub proposed_at: Moment,
	/// The council of that moment, and who voted how.
	pub voters: BoundedVec<Voter<AccountId>, MaxCouncilSeats>,
	/// How far it has come.
	pub status: Status,
	/// The last millisecond of its present status; then the sweep takes it.
	pub due: Moment,
	/// When it was approved or rejected by votes.
	pub decided_at: Option<Moment>,
	/// Hash of its minutes, once approved.
	pub minutes: Option<H256>,
	/// The chair's signature.
	pub signature: Option<Signature<AccountId>>,
}

/// The first bytes of all minutes.
pub const MINUTES_TAG: [u8; 16] = *b"coop-minutes/001";

/// The minutes of a decision (протокол): what the chair signs (rules §5.5, §5.9).
///
/// Their hash is Blake2-256 of the SCALE encoding, field after field.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Minutes<AccountId> {
	/// Always the text `coop-minutes/001`.
	pub tag: [u8; 16],
	/// Hash of the chain's first block.
	pub genesis: H256,
	/// The cooperative.
	pub cooperative: CoopId,
	/// The decision's number.
	pub decision: DecisionId,
	/// What it is about.
	pub kind: DecisionKind,
	/// Who proposed it.
	pub proposer: AccountId,
	/// Hash of the subject document.
	pub subject: DocumentHash,
	/// Hash of the encoded action.
	pub action: Option<H256>,
	/// Hash of the encoded action on refusal.
	pub on_refusal: Option<H256>,
	/// When it was opened.
	pub proposed_at: Moment,
	/// Who voted how.
	pub voters: BoundedVec<Voter<AccountId>, MaxCouncilSeats>,
	/// When it was decided.
	pub decided_at: Option<Moment>,
}

impl<AccountId: Encode> Minutes<AccountId> {
	/// The hash that the chair signs.
	pub fn hash(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}
