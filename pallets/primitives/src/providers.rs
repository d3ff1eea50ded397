//! The doors between the rooms: what one pallet may ask of another.

use crate::{
	AccountKind, Commitment, Contributions, CoopId, DecisionId, DecisionKind, DocumentHash,
	MemberNumber, Moment, StaffRight,
};
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
}

/// What is known of a cooperative (rules §3).
pub trait CooperativeInspect<AccountId> {
	/// Whether there is a cooperative with this id.
	fn exists(cooperative: CoopId) -> bool;
	/// Whether it admits members, meets and votes (rules §3.2).
	fn is_ready(cooperative: CoopId) -> bool;
	/// Today's contributions for an applicant of this kind.
	fn contributions(cooperative: CoopId, kind: AccountKind) -> Option<Contributions>;
	/// Whether `who` holds `right` in the cooperative.
	fn has_right(cooperative: CoopId, who: &AccountId, right: StaffRight) -> bool;
	/// Whether `who` holds any right there.
	fn is_staff(cooperative: CoopId, who: &AccountId) -> bool;
}

/// Who belongs to a cooperative (rules §4).
pub trait MemberInspect<AccountId> {
	/// Whether `who` is an active member.
	fn is_active(cooperative: CoopId, who: &AccountId) -> bool;
	/// The member number of `who`.
	fn number_of(cooperative: CoopId, who: &AccountId) -> Option<MemberNumber>;
	/// Whether `who` has an application under way.
	fn is_applicant(cooperative: CoopId, who: &AccountId) -> bool;
}

/// Opens council decisions (rules §5.2).
pub trait CouncilDecisions<AccountId, Call> {
	/// Puts a question to the council. `action` is dispatched with the council's origin once the
	/// chair has signed; `on_refusal` when the decision is rejected, expires or lapses.
	fn open(
		cooperative: CoopId,
		proposer: &AccountId,
		subject: DocumentHash,
		action: Call,
		on_refusal: Option<Call>,
	) -> Result<DecisionId, DispatchError>;
}

/// Finds the cooperative that an extrinsic concerns (rules §9.2).
pub trait ConcernedCooperative<Call> {
	/// The cooperative named in the call, looking through wrappers to a limited depth; `None`
	/// when the call concerns none or several.
	fn concerned(call: &Call) -> Option<CoopId>;
}

/// Whether somebody acts in a cooperative, so that it pays for his operations (rules §9.2).
pub trait Standing<AccountId> {
	/// Whether `who` acts there as member, staff, applicant or relay.
	fn acts_in(cooperative: CoopId, who: &AccountId) -> bool;
}

/// Derives what a decision is about from its action (rules §5.4, §5.7).
pub trait KindOfAction<Call> {
	/// The kind of a decision with this action; `None` when a council cannot decide it, because
	/// the call may end well although part of it failed (rules §5.5).
	fn kind_of(action: &Call) -> Option<DecisionKind>;
}
