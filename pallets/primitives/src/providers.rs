//! The doors between the rooms: what one pallet may ask of another.

use crate::{
	books::{Line, Lines, PaymentId, Process, Purpose, Wallet, WalletKind},
	quote::Quote,
	statement::{Act, SignedStatement},
	AccountKind, BoardKind, Commitment, Contributions, CoopId, DecisionId, DocumentHash,
	FirstCouncil, MaxCouncilSeats, MemberNumber, Moment, Money, Nature, StaffRight,
};
use frame_support::{weights::Weight, BoundedVec};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

/// The register of accounts (rules §1).
pub trait AccountRegistry<AccountId> {
	/// What kind of account `who` is; `None` when nobody registered it.
	fn kind_of(who: &AccountId) -> Option<AccountKind>;
	/// Registers a natural person with the salted hash of his data.
	fn register_person(who: &AccountId, profile: Commitment) -> DispatchResult;
	/// Notes that a statement which `who` signed at `signed_at` was used. A statement that is not
	/// newer than the last one used is refused, so none is used twice.
	fn note_statement(who: &AccountId, signed_at: Moment) -> DispatchResult;
	/// The key that signs for `who` today: his account id, until the key is replaced (rules §1.6).
	fn key_of(who: &AccountId) -> AccountId;
	/// Whether an attestation of the natural person `who` is valid now (rules §1.3).
	fn is_verified(who: &AccountId) -> bool;
	/// Who acts for an organisation today (rules §1.2).
	fn representative_of(organization: &AccountId) -> Option<AccountId>;
}

/// Where statements that others bring are checked (rules §2.2, §2.4).
pub trait Statements<AccountId, Signature> {
	/// Whether `signed` is for `act`, on this chain, in time, and signed with the key that signs for
	/// the signer today. The error says what is wrong. It is not noted as used.
	fn check(
		act: &Act<AccountId>,
		signed: &SignedStatement<AccountId, Signature>,
	) -> DispatchResult;
}

/// What is known of a cooperative (rules §3).
pub trait CooperativeInspect<AccountId> {
	/// Whether there is a cooperative with this id.
	fn exists(cooperative: CoopId) -> bool;
	/// Whether it admits members, meets and votes (rules §3.2).
	fn is_ready(cooperative: CoopId) -> bool;
	/// Whether it ever did: also when it is blocked now (rules §8.3).
	fn has_been_ready(cooperative: CoopId) -> bool {
		Self::is_ready(cooperative)
	}
	/// Today's contributions for an applicant of this kind.
	fn contributions(cooperative: CoopId, kind: AccountKind) -> Option<Contributions>;
	/// Whether `who` holds `right` in the cooperative.
	fn has_right(cooperative: CoopId, who: &AccountId, right: StaffRight) -> bool;
	/// Whether `who` holds any right there.
	fn is_staff(cooperative: CoopId, who: &AccountId) -> bool;
	/// Its organisation account.
	fn account_of(cooperative: CoopId) -> Option<AccountId>;
	/// The cooperative whose own account this is.
	fn of_account(account: &AccountId) -> Option<CoopId>;
	/// The operator of the platform (rules §3.3).
	fn operator() -> Option<CoopId>;
	/// The union of consumer societies (rules §3.3).
	fn union() -> Option<CoopId>;
	/// The X25519 key to which profiles are sent in fast registration (rules §1.5).
	fn transfer_key(cooperative: CoopId) -> Option<[u8; 32]>;
}

/// Makes a cooperative's first members (rules §3.2).
pub trait FoundMembers<AccountId> {
	/// Makes `who` an active member with the next number.
	fn found(
		cooperative: CoopId,
		who: &AccountId,
		document: DocumentHash,
	) -> Result<MemberNumber, DispatchError>;
}

/// Who leads a cooperative (rules §5.1).
pub trait CouncilInspect<AccountId> {
	/// Who has the chair's rights today. [`AccountRegistry::representative_of`] asks it, so it must not
	/// ask that of a further cooperative with a chair.
	fn chair_of(cooperative: CoopId) -> Option<AccountId>;
	/// Who holds the office of secretary today.
	fn secretary_of(cooperative: CoopId) -> Option<AccountId>;
	/// Whether `who` has a seat on the council.
	fn has_seat(cooperative: CoopId, who: &AccountId) -> bool;
	/// Whether `who` is the deputy key of somebody on a board (rules §5.7).
	fn is_deputy_key(cooperative: CoopId, who: &AccountId) -> bool;
}

/// A cooperative's first council (rules §3.2).
pub trait InstallCouncil<AccountId> {
	/// Whether a council of this composition may be installed: size, no seat twice, officers sit.
	fn is_well_formed(council: &FirstCouncil<AccountId>) -> bool;
	/// Installs it. Every seat is an active member by now.
	/// `document` is the hash of the founding document.
	fn install(
		cooperative: CoopId,
		council: FirstCouncil<AccountId>,
		document: DocumentHash,
	) -> DispatchResult;
	/// Removes the council of a cooperative that is closed.
	fn remove(cooperative: CoopId);
}

/// The documents on which the platform stands (rules §2.1, §3.2).
pub trait Regulations {
	/// Blake2-256 of the SCALE list of `(template, edition)` which founders sign today, in the order
	/// of templates; `None` while the union has published none.
	fn current() -> Option<H256>;
	/// Notes that the cooperative approved the editions of today.
	fn adopt(cooperative: CoopId);
	/// Forgets what a closed cooperative approved.
	fn forget(cooperative: CoopId);
}

/// Hears that a membership ended (rules §4.6). Implemented for tuples.
pub trait OnMemberRemoved<AccountId> {
	/// `who` is no member of the cooperative any more.
	fn member_removed(cooperative: CoopId, who: &AccountId);
	/// And he is dead: what a member keeps who leaves ends, too.
	fn member_died(_cooperative: CoopId, _who: &AccountId) {}
	/// The most that both weigh.
	fn weight() -> Weight;
}

#[impl_trait_for_tuples::impl_for_tuples(8)]
impl<AccountId> OnMemberRemoved<AccountId> for Tuple {
	fn member_removed(cooperative: CoopId, who: &AccountId) {
		for_tuples!( #( Tuple::member_removed(cooperative, who); )* );
	}

	fn member_died(cooperative: CoopId, who: &AccountId) {
		for_tuples!( #( Tuple::member_died(cooperative, who); )* );
	}

	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::weight()); )* );
		weight
	}
}

/// The financial years of cooperatives (rules §3.1, §4.4, §7).
pub trait FinancialYears {
	/// The last millisecond of the cooperative's financial year in which a moment falls.
	fn year_end(cooperative: CoopId, at: Moment) -> Option<Moment>;
	/// The first millisecond, by the cooperative's clocks, of the day that comes so many whole calendar
	/// months after the end of its financial year which ended in the given calendar year: of the
	/// calendar year 2025 and two months, 1 March 2026.
	fn months_after(cooperative: CoopId, year: u16, months: u8) -> Option<Moment>;
}

/// Hears that a person is not verified any more (rules §1.3). Implemented for tuples.
#[impl_trait_for_tuples::impl_for_tuples(8)]
pub trait OnVerificationEnded<AccountId> {
	/// No attestation of `who` is valid any more.
	fn verification_ended(who: &AccountId);
}

/// What follows when somebody else represents an organisation (rules §1.2).
pub trait OnRepresentativeChanged<AccountId> {
	/// Somebody else represents `organization` now.
	fn representative_changed(organization: &AccountId);
	/// The most weight that it takes.
	fn weight() -> Weight;
}

/// Hears that another key signs for a person (rules §1.6). Implemented for tuples.
pub trait OnKeyReplaced<AccountId> {
	/// The old key of `who` was lost or stolen and signs no more: what it gave away ends.
	fn on_key_replaced(who: &AccountId);
	/// The most that [`Self::on_key_replaced`] weighs.
	fn weight() -> Weight {
		Weight::zero()
	}
}

#[impl_trait_for_tuples::impl_for_tuples(8)]
impl<AccountId> OnKeyReplaced<AccountId> for Tuple {
	fn on_key_replaced(who: &AccountId) {
		for_tuples!( #( Tuple::on_key_replaced(who); )* );
	}

	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::weight()); )* );
		weight
	}
}

/// Whether anything of a cooperative is left, so that it cannot be closed (rules §3). Implemented
/// for tuples.
pub trait Remains {
	/// Whether anything of the cooperative is left in this room.
	fn remains(cooperative: CoopId) -> bool;
}

#[impl_trait_for_tuples::impl_for_tuples(8)]
impl Remains for Tuple {
	fn remains(cooperative: CoopId) -> bool {
		for_tuples!( #( if Tuple::remains(cooperative) { return true; } )* );
		false
	}
}

/// What follows when a cooperative is removed from the platform (rules §3). Implemented for tuples.
#[impl_trait_for_tuples::impl_for_tuples(8)]
pub trait OnCooperativeRemoved {
	/// The cooperative is removed; its number is never given again.
	fn cooperative_removed(cooperative: CoopId);
}

/// Who belongs to a cooperative (rules §4).
pub trait MemberInspect<AccountId> {
	/// Whether `who` is an active member.
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool;
	/// The member number of `who`.
	fn number_of(cooperative: CoopId, who: &AccountId) -> Option<MemberNumber>;
	/// Whether `who` has an application under way.
	fn is_applicant(cooperative: CoopId, who: &AccountId) -> bool;
	/// In how many cooperatives `who` is an active member.
	fn memberships_of(who: &AccountId) -> u32;
}

/// How large the electorates of a cooperative are, and who has which number in them (rules §7.6).
///
/// An electorate is made of dense numbers: those of members, or of branches where representatives
/// vote. A number is never given twice, so whoever had one not above the last that was given stood in
/// the register at that moment.
pub trait Electorates<AccountId> {
	/// How many there are now.
	fn size(cooperative: CoopId) -> u32;
	/// The last number that was given.
	fn last_number(cooperative: CoopId) -> u32;
	/// Who votes for a number now; `None` when it is not there any more or nobody votes for it.
	fn voter(cooperative: CoopId, number: u32) -> Option<AccountId>;
	/// The number for which somebody votes now.
	fn number_of(cooperative: CoopId, who: &AccountId) -> Option<u32>;
}

/// Whether a cooperative meets through representatives (rules §6.3).
pub trait Branched {
	/// Whether it does now.
	fn is_branched(cooperative: CoopId) -> bool;
}

/// Hears what happens to the electorates of a cooperative (rules §7.6).
pub trait OnElectorate {
	/// A member or a branch is about to be added or removed. What had to be fixed before now is fixed
	/// now, as it still is.
	fn before_change(cooperative: CoopId);
	/// A branch is closed.
	fn branch_closed(cooperative: CoopId, branch: u32);
	/// The most that [`Self::before_change`] weighs.
	fn weight() -> Weight;
	/// The most that [`Self::branch_closed`] weighs.
	fn weight_of_closing() -> Weight;
}

impl OnElectorate for () {
	fn before_change(_: CoopId) {}
	fn branch_closed(_: CoopId, _: u32) {}
	fn weight() -> Weight {
		Weight::zero()
	}
	fn weight_of_closing() -> Weight {
		Weight::zero()
	}
}

/// Who shall have a seat on a board (rules §5.1).
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	codec::Encode,
	codec::Decode,
	codec::DecodeWithMemTracking,
	scale_info::TypeInfo,
	codec::MaxEncodedLen,
)]
pub struct Appointee<AccountId> {
	/// The natural person.
	pub who: AccountId,
	/// The member organisation that he represents; `None` for who is a member himself.
	pub organization: Option<AccountId>,
}

impl<AccountId> From<AccountId> for Appointee<AccountId> {
	/// Who is a member himself.
	fn from(who: AccountId) -> Self {
		Self { who, organization: None }
	}
}

/// Boards that the general meeting elects (rules §5.1, §7.10).
pub trait BoardElection<AccountId> {
	/// The fewest seats with which a board may decide everything.
	fn smallest(board: BoardKind) -> u32;
	/// Whether the general meeting elects it; else it is appointed.
	fn is_elected(cooperative: CoopId, board: BoardKind) -> bool;
	/// Whether somebody may take a seat on a board now. The error says why not.
	fn may_sit(
		cooperative: CoopId,
		board: BoardKind,
		appointee: &Appointee<AccountId>,
	) -> DispatchResult;
	/// Seats the elected, with their chair. Who is elected again and held the office of deputy chair
	/// or of secretary keeps it, unless he is the chair now.
	fn elect(
		cooperative: CoopId,
		board: BoardKind,
		seats: BoundedVec<Appointee<AccountId>, MaxCouncilSeats>,
		chair: AccountId,
		document: DocumentHash,
	) -> DispatchResult;
	/// The most that [`Self::elect`] weighs.
	fn weight() -> Weight;
}

/// Opens council decisions (rules §5.2).
pub trait CouncilDecisions<AccountId, Call> {
	/// Puts a question to the council. `action` is dispatched with the council's origin once the
	/// chair has signed; `on_refusal` when the decision is rejected, expires or lapses.
	///
	/// Where standing instructions cover all of it, it is approved, signed and executed here and now.
	fn open(
		cooperative: CoopId,
		proposer: &AccountId,
		subject: DocumentHash,
		action: Call,
		on_refusal: Option<Call>,
	) -> Result<Opened, DispatchError>;
	/// The proposer takes a question back that is still open.
	fn withdraw(cooperative: CoopId, proposer: &AccountId, decision: DecisionId) -> DispatchResult;
	/// The number that the next decision of a cooperative gets; what is said of it must be written
	/// before it is opened, because its action may follow at once.
	fn next(cooperative: CoopId) -> Result<DecisionId, DispatchError>;
	/// The most weight of what follows [`Self::open`] at once.
	fn weight_of_automation() -> Weight;
}

/// A decision that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
	/// Its number.
	pub decision: DecisionId,
	/// The weight of what followed at once: signature and action.
	pub weight: Weight,
}

/// In which capacity somebody acts in a cooperative: how much he may use at its expense at once
/// depends on it (rules §4.2, §9.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
	/// He wants to become a member; all applicants share one allowance.
	Applicant,
	/// He shall sit in the first council of this cooperative, which is not ready; all that shall share one
	/// allowance.
	Founder(CoopId),
	/// He is a member, and nothing else.
	Member,
	/// He holds a right or an office there.
	Staff,
}

/// At whose expense somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer<AccountId> {
	/// The cooperative that pays.
	pub cooperative: CoopId,
	/// As what he acts there.
	pub capacity: Capacity,
	/// Whose allowance is used: his own, or that of him for whom he acts. So nobody gets another allowance by
	/// naming proxies or deputy keys.
	pub user: AccountId,
}

/// Finds the cooperative that pays for an operation (rules §9.2).
pub trait PayingCooperative<AccountId, Call> {
	/// The cooperative at whose expense `who` makes `call`: the one that the call concerns, if he acts
	/// there as member, staff, applicant or relay. `None` when he pays himself.
	fn paying(who: &AccountId, call: &Call) -> Option<Payer<AccountId>>;
	/// Whether `who` may always make `call`, also when that cooperative has nothing to pay with
	/// (rules §9.6). Asked only after [`Self::paying`] has found one.
	fn is_protected(who: &AccountId, call: &Call) -> bool;
	/// How much the other two do for `call` at most. Reads no state.
	fn effort(call: &Call) -> Effort;
}

/// How much it takes to find out who pays for a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
	/// How many calls are looked at: the call itself, and what stands within it.
	pub calls: u32,
	/// How many bytes are decoded.
	pub bytes: u32,
}

/// Says what an extrinsic costs and who pays for it (rules §9.9).
pub trait FeeQuotes {
	/// The quote for an encoded extrinsic; `None` when the bytes are none.
	fn quote(extrinsic: &[u8]) -> Option<Quote>;
}

/// Derives what a decision is about from its action (rules §5.1, §5.4, §5.7).
pub trait NatureOfAction<AccountId, Call> {
	/// What a decision with this action is about; `None` when a board cannot decide it, because
	/// the call may end well although part of it failed (rules §5.5).
	fn nature_of(action: &Call) -> Option<Nature<AccountId>>;
}

/// A cooperative's books (rules §10).
pub trait Books<AccountId> {
	/// Applies an operation at once. Fails without effect where something is missing.
	fn apply(
		cooperative: CoopId,
		who: &AccountId,
		line: Line,
		process: Process,
		document: DocumentHash,
	) -> DispatchResult;
	/// Expects a payment from `who`, until a moment; the cashier confirms it.
	fn expect(
		cooperative: CoopId,
		who: &AccountId,
		purpose: Purpose,
		lines: Lines,
		until: Moment,
		document: DocumentHash,
	) -> Result<PaymentId, DispatchError>;
	/// Owes `who` a payment, due at a moment; the cashier confirms that he paid it.
	fn owe(
		cooperative: CoopId,
		who: &AccountId,
		purpose: Purpose,
		lines: Lines,
		due: Moment,
		document: DocumentHash,
	) -> Result<PaymentId, DispatchError>;
	/// What stands in a wallet.
	fn wallet(cooperative: CoopId, who: &AccountId, kind: WalletKind) -> Wallet;
}

/// Who handles payments without being a cashier (rules §6.2).
pub trait Mandates<AccountId> {
	/// Whether `who` may handle a payment of this sum with `member`, now.
	fn may_handle(cooperative: CoopId, who: &AccountId, member: &AccountId, sum: Money) -> bool;
}

/// Hears what became of a payment (rules §10.4).
pub trait OnPayment<AccountId> {
	/// The cashier confirmed the payment with `who`. When this fails, so does the confirmation. Yields
	/// the weight of what followed.
	fn confirmed(
		cooperative: CoopId,
		who: &AccountId,
		purpose: Purpose,
		document: DocumentHash,
	) -> Result<Weight, DispatchError>;
	/// It will not come: nobody paid in time, the payer took it back, the cashier refused it, or the
	/// council did not grant it.
	fn ended(cooperative: CoopId, who: &AccountId, purpose: Purpose);
	/// The most weight of [`Self::confirmed`].
	fn weight() -> Weight;
	/// The most weight of [`Self::ended`].
	fn weight_of_end() -> Weight;
}
