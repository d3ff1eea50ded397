//! What is kept of councils and their decisions.

use crate::{
	decide::{Chair, Tally},
	Config,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	providers::Appointee, BoardKind, CoopId, DecisionId, DecisionKind, DocumentHash, FirstCouncil,
	MaxCouncilSeats, Moment, Money, MAX_COUNCIL_SEATS,
};
use frame_support::{
	traits::{Bounded, ConstU32},
	BoundedVec,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchError;

/// A decision's action as it is stored: itself when small, else its hash.
pub type ActionOf<T> = Bounded<<T as Config>::RuntimeCall, <T as frame_system::Config>::Hashing>;

/// A seat on a board.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Seat<AccountId> {
	/// The natural person who holds it.
	pub who: AccountId,
	/// The member organisation that he represents; `None` for who is a member himself.
	pub organization: Option<AccountId>,
	/// Since when he has been sitting without a break.
	pub since: Moment,
}

/// Most seats that may be held for one organisation, on all boards of all cooperatives.
pub const MAX_SEATS_OF_ORGANIZATION: u32 = 16;

/// An office on a board (rules §5.1).
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
pub enum Office {
	/// Председатель.
	Chair,
	/// Заместитель председателя.
	Deputy,
	/// Секретарь.
	Secretary,
}

impl Office {
	/// Every office.
	pub const ALL: [Self; 3] = [Self::Chair, Self::Deputy, Self::Secretary];
}

/// Whom a board shall consist of: seats, and exactly one chair.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Composition<AccountId> {
	/// The seats; nobody and no organisation twice.
	pub seats: BoundedVec<Appointee<AccountId>, MaxCouncilSeats>,
	/// The chair, who holds a seat.
	pub chair: AccountId,
	/// The deputy chair, who holds a seat and is not the chair.
	pub deputy: Option<AccountId>,
	/// The secretary, who holds a seat.
	pub secretary: Option<AccountId>,
}

/// Who sits on a board, and in which office (rules §5.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Board<AccountId> {
	/// Who holds a seat.
	pub seats: BoundedVec<Seat<AccountId>, MaxCouncilSeats>,
	/// The chair (председатель); `None` while the office is vacant.
	pub chair: Option<AccountId>,
	/// The deputy chair, who acts with all the chair's rights when the chair cannot.
	pub deputy: Option<AccountId>,
	/// The secretary.
	pub secretary: Option<AccountId>,
	/// Whom the others elected to act for the chair where there is no deputy.
	pub acting: Option<AccountId>,
	/// The offices from which somebody resigned, each with its last moment.
	pub resignations: BoundedVec<(Office, Moment), ConstU32<3>>,
}

impl<AccountId: Clone + PartialEq> Board<AccountId> {
	/// Whether `who` holds a seat.
	pub fn has_seat(&self, who: &AccountId) -> bool {
		self.seats.iter().any(|seat| seat.who == *who)
	}

	/// Whether `who` has been holding a seat without a break since this moment: so he is among the
	/// voters of a decision that began then.
	pub(crate) fn sits_since(&self, who: &AccountId, moment: Moment) -> bool {
		self.seats.iter().any(|seat| seat.who == *who && seat.since <= moment)
	}

	/// Who holds an office.
	pub fn officer(&self, office: Office) -> Option<&AccountId> {
		match office {
			Office::Chair => self.chair.as_ref(),
			Office::Deputy => self.deputy.as_ref(),
			Office::Secretary => self.secretary.as_ref(),
		}
	}

	/// Who signs and whose vote breaks a tie: the chair; when the office is vacant or the matter is his
	/// own, the deputy, or else whom the others elected.
	pub fn presiding(&self, about: Option<&AccountId>) -> Option<&AccountId> {
		self.may_preside().find(|who| Some(*who) != about)
	}

	/// Who may preside, the first before the others.
	pub(crate) fn may_preside(&self) -> impl Iterator<Item = &AccountId> {
		[&self.chair, &self.deputy, &self.acting].into_iter().flatten()
	}

	/// Whether the holder of an office resigned from it.
	pub(crate) fn has_resigned(&self, office: Office) -> bool {
		self.resignations.iter().any(|(resigned, _)| *resigned == office)
	}

	/// Vacates the offices whose last moment is over, and yields them with it.
	pub(crate) fn end_terms(&mut self, now: Moment) -> Vec<(Office, Moment)> {
		let over = |(_, until): &(Office, Moment)| *until < now;
		let ended: Vec<_> = self.resignations.iter().filter(|term| over(term)).copied().collect();
		self.resignations.retain(|term| !over(term));
		for (office, _) in &ended {
			match office {
				Office::Chair => self.chair = None,
				Office::Deputy => self.deputy = None,
				Office::Secretary => self.secretary = None,
			}
		}
		ended
	}

	/// Keeps some seats; who loses his seat loses his offices.
	pub(crate) fn retain_seats(&mut self, keep: impl Fn(&Seat<AccountId>) -> bool) {
		self.seats.retain(|seat| keep(seat));
		let sits = |who: &AccountId| self.seats.iter().any(|seat| seat.who == *who);
		for officer in [&mut self.chair, &mut self.deputy, &mut self.secretary, &mut self.acting] {
			officer.take_if(|who| !sits(who));
		}
	}

	/// Enough seats, nobody and no organisation twice, every officer holds a seat, and chair and
	/// deputy are two.
	pub fn is_well_formed(&self, smallest: u32) -> bool {
		let once = |is_same: &dyn Fn(&Seat<AccountId>, &Seat<AccountId>) -> bool| {
			let mut others = self.seats.iter();
			core::iter::from_fn(|| {
				others.next().map(|seat| !others.clone().any(|other| is_same(seat, other)))
			})
			.all(|once| once)
		};
		let nobody_twice = once(&|one, other| one.who == other.who);
		let no_organization_twice = once(&|one, other| {
			one.organization.is_some() && one.organization == other.organization
		});
		let officers = [&self.chair, &self.deputy, &self.secretary, &self.acting];
		nobody_twice
			&& no_organization_twice
			&& self.seats.len() >= smallest as usize
			&& officers.into_iter().flatten().all(|who| self.has_seat(who))
			&& (self.chair.is_none() || self.chair != self.deputy)
	}

	/// The voters of a decision that is opened now.
	pub(crate) fn voters(&self) -> Voters<AccountId> {
		let voter =
			|seat: &Seat<AccountId>| Voter { who: seat.who.clone(), vote: None, by: By::Himself };
		Voters::truncate_from(self.seats.iter().map(voter).collect())
	}

	/// The voters of a decision who still sit.
	pub(crate) fn sitting<'a, Action>(
		&'a self,
		decision: &'a Decision<AccountId, Action>,
	) -> impl Iterator<Item = &'a Voter<AccountId>> {
		let sits = |voter: &&Voter<_>| self.sits_since(&voter.who, decision.voting_since);
		decision.voters.iter().filter(sits)
	}

	/// Counts the voters of a decision who still sit (rules §5.3).
	pub(crate) fn tally<Action>(&self, decision: &Decision<AccountId, Action>) -> Tally {
		let sitting = || self.sitting(decision);
		// At most `MAX_COUNCIL_SEATS`, so no number is cut.
		let count = |vote| {
			sitting()
				.filter(|voter| voter.vote == vote)
				.take(MAX_COUNCIL_SEATS as usize)
				.fold(0u32, |n, _| n.saturating_add(1))
		};
		let (in_favour, silent) = (count(Some(Vote::For)), count(None));
		let cast = count(Some(Vote::Against)).saturating_add(count(Some(Vote::Abstain)));
		let chair = self.presiding(decision.about.as_ref());
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

impl<AccountId: PartialEq> Composition<AccountId> {
	/// The board that takes office now. Who has a seat on the former one keeps it.
	pub(crate) fn take_office(
		self,
		now: Moment,
		former: Option<&Board<AccountId>>,
	) -> Board<AccountId> {
		let Self { seats, chair, deputy, secretary } = self;
		let since = |who: &AccountId| {
			let mut kept = former.iter().flat_map(|former| &former.seats);
			kept.find(|seat| seat.who == *who).map_or(now, |seat| seat.since)
		};
		let seated = seats.into_iter().map(|Appointee { who, organization }| Seat {
			since: since(&who),
			who,
			organization,
		});
		Board {
			seats: BoundedVec::truncate_from(seated.collect()),
			chair: Some(chair),
			deputy,
			secretary,
			acting: None,
			resignations: BoundedVec::new(),
		}
	}
}

impl<AccountId> From<FirstCouncil<AccountId>> for Composition<AccountId> {
	fn from(first: FirstCouncil<AccountId>) -> Self {
		let FirstCouncil { seats, chair, deputy, secretary } = first;
		let seats = seats.into_iter().map(Appointee::from).collect();
		Self { seats: BoundedVec::truncate_from(seats), chair, deputy, secretary }
	}
}

impl<AccountId: Clone> TryFrom<&GenesisCouncil<AccountId>> for Composition<AccountId> {
	type Error = ();

	fn try_from(genesis: &GenesisCouncil<AccountId>) -> Result<Self, ()> {
		let seats: Vec<_> = genesis.seats.iter().cloned().map(Appointee::from).collect();
		Ok(Self {
			seats: seats.try_into().map_err(|_| ())?,
			chair: genesis.chair.clone(),
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

/// A board has changed, and its cooperative's open decisions are looked at again.
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
pub struct Recount {
	/// The first change that is not worked off.
	pub since: Moment,
	/// The decision that was looked at last; 0 for none.
	pub after: DecisionId,
	/// The first change since this round began.
	pub again: Option<Moment>,
}

/// How far somebody may be served without his hand (rules §5.7).
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
pub struct Mandate {
	/// The highest sum, in minor units. Without it, nothing that moves money is covered.
	pub up_to: Option<Money>,
	/// The last moment of the mandate.
	pub until: Moment,
	/// Whether it covers the chair's signature, too, whenever its giver presides.
	pub signs: bool,
}

impl Mandate {
	/// Whether it covers a decision that moves this sum, at this time.
	pub fn covers(&self, sum: Option<Money>, now: Moment) -> bool {
		now <= self.until && sum.is_none_or(|sum| self.up_to.is_some_and(|up_to| sum <= up_to))
	}
}

/// A mandate of a board member for one kind of decisions.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Standing<AccountId> {
	/// The board member, who stays responsible.
	pub who: AccountId,
	/// The key that may act for him; `None` for a standing instruction: vote in favour at once.
	pub key: Option<AccountId>,
	/// How far.
	pub mandate: Mandate,
	/// The key that signed for him when he gave it. With another key, after a recovery, it serves
	/// nobody: perhaps a thief gave it.
	pub given_with: AccountId,
}

impl<AccountId: PartialEq> Standing<AccountId> {
	/// Whether it is that of `who`, for this key or, with none, as his instruction, and covers a decision
	/// that moves this sum, at this time.
	pub(crate) fn serves(
		&self,
		who: &AccountId,
		key: Option<&AccountId>,
		sum: Option<Money>,
		now: Moment,
	) -> bool {
		self.who == *who && self.key.as_ref() == key && self.mandate.covers(sum, now)
	}
}

/// What is known of a deputy key in a cooperative.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Deputy {
	/// How many mandates it has.
	pub mandates: u32,
	/// The last moment of the longest that it ever had.
	pub until: Moment,
}

/// Whose hand it was (rules §5.7).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum By<AccountId> {
	/// His own.
	Himself,
	/// Nobody's: his standing instruction.
	Instruction,
	/// That of his deputy key.
	DeputyKey(AccountId),
}

/// A board member's will.
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

/// The voters of one decision.
pub type Voters<AccountId> = BoundedVec<Voter<AccountId>, MaxCouncilSeats>;

/// A voter of one decision.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Voter<AccountId> {
	/// The board member.
	pub who: AccountId,
	/// His vote, once cast.
	pub vote: Option<Vote>,
	/// Whose hand cast it.
	pub by: By<AccountId>,
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
	/// Whose hand it was.
	pub by: By<AccountId>,
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
	/// Its proposer took it back.
	Withdrawn,
	/// The general meeting overruled it before it was executed (rules §7.4).
	Overruled,
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
	/// The board votes.
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

impl Status {
	/// Whether nothing more happens to it: executed, or refused with its action on refusal carried out.
	pub fn is_over(&self) -> bool {
		matches!(self, Self::Executed | Self::Refused { carried_out: true, .. })
	}
}

/// A decision (решение).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Decision<AccountId, Action> {
	/// The board that decides.
	pub board: BoardKind,
	/// Who proposed it.
	pub proposer: AccountId,
	/// What it is about.
	pub kind: DecisionKind,
	/// Whose own matter it is.
	pub about: Option<AccountId>,
	/// The sum that it moves, in minor units.
	pub sum: Option<Money>,
	/// Hash of the subject document.
	pub subject: DocumentHash,
	/// What is done when the chair has signed.
	pub action: Option<Action>,
	/// What is done on refusal.
	pub on_refusal: Option<Action>,
	/// When it was opened.
	pub proposed_at: Moment,
	/// When its present voters got it: when it was opened, or restarted because none of the former
	/// ones sits any more.
	pub voting_since: Moment,
	/// The board of that moment, and who voted how.
	pub voters: Voters<AccountId>,
	/// The session on whose agenda it stands.
	pub session: Option<SessionId>,
	/// How far it has come.
	pub status: Status,
	/// The last millisecond of its present status; then the sweep takes it.
	pub due: Moment,
	/// When it was approved, or else refused before the end of its time.
	pub decided_at: Option<Moment>,
	/// Hash of its minutes, once approved.
	pub minutes: Option<H256>,
	/// The chair's signature.
	pub signature: Option<Signature<AccountId>>,
}

/// A session's number in its cooperative.
pub type SessionId = u32;
/// Most decisions on the agenda of one session.
pub const MAX_AGENDA: u32 = 32;

/// A session of a board (заседание): one agenda and one set of minutes (rules §5.2).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Session {
	/// The board.
	pub board: BoardKind,
	/// Hash of the agenda.
	pub agenda: DocumentHash,
	/// What stands on it, until the minutes of each leave the state.
	pub decisions: BoundedVec<DecisionId, ConstU32<MAX_AGENDA>>,
	/// Whether its minutes are signed.
	pub signed: bool,
}

/// The first bytes of the minutes of all sessions.
pub const SESSION_TAG: [u8; 16] = *b"coop-session/001";

/// The minutes of a session: what the chair signs for all that stands on its agenda.
///
/// Their hash is Blake2-256 of the SCALE encoding, field after field.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SessionMinutes {
	/// Always the text `coop-session/001`.
	pub tag: [u8; 16],
	/// Hash of the chain's first block.
	pub genesis: H256,
	/// The cooperative.
	pub cooperative: CoopId,
	/// The board.
	pub board: BoardKind,
	/// The session's number.
	pub session: SessionId,
	/// Hash of the agenda.
	pub agenda: DocumentHash,
	/// Each decision with the hash of its minutes.
	pub decisions: Vec<(DecisionId, H256)>,
}

impl SessionMinutes {
	/// The hash that the chair signs.
	pub fn hash(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
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
	/// The board.
	pub board: BoardKind,
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
	pub voters: Voters<AccountId>,
	/// When it was decided.
	pub decided_at: Option<Moment>,
}

impl<AccountId: Encode> Minutes<AccountId> {
	/// The hash that the chair signs.
	pub fn hash(&self) -> H256 {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}
