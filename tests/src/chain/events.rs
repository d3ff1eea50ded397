//! What the chain reports. Only fields that a story looks at are read.

// The derived code imports a path that the compiler does not see used.
#![allow(missing_docs, unused_imports)]

use subxt::{
	dynamic::Value,
	events::DecodeAsEvent,
	ext::scale_decode::DecodeAsType,
	utils::{AccountId32, H256},
};

use super::axon::Quota;

/// The accounts of the books that stories name.
#[derive(Clone, Copy, Debug, PartialEq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub enum Account {
	Bank,
	Settlements,
	Shares,
	Funds,
}

impl Account {
	/// The number by which accountants know it.
	pub const fn number(self) -> u64 {
		match self {
			Self::Bank => 51,
			Self::Settlements => 76,
			Self::Shares => 80,
			Self::Funds => 86,
		}
	}
}

/// Why a ballot of a bundle does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub enum BallotRefusal {
	OutOfOrder,
	OtherMeeting,
	OtherCycle,
	OtherAgenda,
	Incomplete,
	FromTheFuture,
	Expired,
	NotEligible,
	AlreadyVoted,
	BadSignature,
}

/// Why a candidacy is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub enum EndReason {
	Withdrawn,
	Recalled,
	Refused(H256),
	MembershipEnded,
}

macro_rules! events {
	($($(#[$doc:meta])* $pallet:ident.$name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
		$(
			$(#[$doc])*
			#[derive(Clone, Debug, DecodeAsType)]
			#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
			pub struct $name {
				$($(#[$field_doc])* pub $field: $type,)*
			}

			impl DecodeAsEvent for $name {
				fn is_event(pallet: &str, event: &str) -> bool {
					pallet == stringify!($pallet) && event == stringify!($name)
				}
			}
		)*
	};
}

events! {
	Accounts.AccountRegistered { who: AccountId32, profile: H256, }
	Accounts.OrganizationRegistered { organization: AccountId32, representative: AccountId32, }
	Accounts.RepresentativeReplaced {
		organization: AccountId32,
		old: Option<AccountId32>,
		new: AccountId32,
	}
	Accounts.RepresentationOffered { organization: AccountId32, to: AccountId32, until: u64, }
	Accounts.Attested { who: AccountId32, cooperative: u32, verifier: AccountId32, }
	Accounts.RecoveryVetoed { who: AccountId32, cooperative: Option<u32>, }
	Accounts.KeyReplaced { who: AccountId32, old_key: AccountId32, new_key: AccountId32, }
	Cooperatives.RightGranted { cooperative: u32, who: AccountId32, }
	Cooperatives.CooperativeConnected { cooperative: u32, account: AccountId32, agreement: H256, }
	Cooperatives.CooperativeActivated { cooperative: u32, by_governance: bool, }
	Cooperatives.FirstCouncilEntered { cooperative: u32, document: H256, founding: H256, }
	Cooperatives.RegulationsSigned {
		cooperative: u32,
		who: AccountId32,
		regulations: H256,
		founding: H256,
	}
	Cooperatives.CooperativeReady { cooperative: u32, regulations: H256, }
	Documents.DocumentRegistered { cooperative: u32, document: H256, number: u32, }
	Documents.DocumentSigned { cooperative: u32, document: H256, signer: AccountId32, }
	Documents.DocumentCompleted { cooperative: u32, document: H256, }
	Membership.ApplicationOpened {
		cooperative: u32,
		application: u32,
		applicant: AccountId32,
		document: H256,
		entrance: u64,
		minimum_share: u64,
		payment: u32,
		pay_until: u64,
	}
	Membership.ApplicationPaid { cooperative: u32, application: u32, decision: u32, document: H256, }
	Membership.ApplicationClosed { cooperative: u32, application: u32, applicant: AccountId32, }
	Membership.MemberAdmitted { cooperative: u32, application: u32, who: AccountId32, number: u32, }
	Membership.MembershipEnded { cooperative: u32, number: u32, who: AccountId32, }
	Membership.MemberLeft { cooperative: u32, number: u32, who: AccountId32, }
	Membership.ApplicationRefused {
		cooperative: u32,
		application: u32,
		applicant: AccountId32,
		refund: u64,
		payment: u32,
	}
	Branches.BranchProposed { cooperative: u32, founding: u32, who: AccountId32, }
	Branches.BallotOpened { cooperative: u32, branch: u32, until: u64, }
	Ledger.PaymentOpened { cooperative: u32, payment: u32, who: AccountId32, amount: u64, }
	Ledger.PaymentConfirmed { cooperative: u32, payment: u32, who: AccountId32, }
	Ledger.Posted { cooperative: u32, debit: Account, credit: Account, amount: u64, who: AccountId32, }
	Ledger.PaymentExpired { cooperative: u32, payment: u32, }
	Axon.Subscribed { cooperative: u32, periods: u32, price: u128, prepaid: u32, }
	Axon.PeriodBegan { cooperative: u32, until: u64, quota: Quota, price: u128, prepaid: u32, }
	Axon.PeriodEnding { cooperative: u32, until: u64, is_followed: bool, }
	Axon.SubscriptionEnded { cooperative: u32, }
	Axon.Sold { cooperative: u32, amount: u128, paid: u64, document: H256, }
	Axon.Given { cooperative: u32, to: u32, amount: u128, }
	Axon.Covered { cooperative: u32, who: AccountId32, used: Quota, is_protected: bool, }
	Council.DecisionOpened { cooperative: u32, decision: u32, subject: H256, expires_at: u64, }
	Council.Approved { cooperative: u32, decision: u32, minutes: H256, sign_until: u64, }
	Council.Signed { cooperative: u32, decision: u32, chair: AccountId32, minutes: H256, }
	Council.Executed { cooperative: u32, decision: u32, }
	Council.ExecutionFailed { cooperative: u32, decision: u32, error: Value, }
	Council.Refused { cooperative: u32, decision: u32, ground: Value, }
	Delegates.Nominated {
		cooperative: u32,
		who: AccountId32,
		candidate: u32,
		accepted_from: u64,
	}
	Delegates.Accepted { candidate: u32, }
	Delegates.ChangeApproved { change: u32, at: u64, }
	Delegates.ChangeEnacted { change: u32, }
	Delegates.CandidacyEnded { who: AccountId32, candidate: u32, reason: EndReason, }
	Platform.Proposed { account: AccountId32, proposal_index: u32, proposal_hash: H256, }
	Meetings.MeetingProposed { cooperative: u32, meeting: u32, agenda: H256, }
	Meetings.PetitionSupported { cooperative: u32, meeting: u32, supporters: u32, members: u32, }
	Meetings.CycleScheduled {
		cooperative: u32,
		meeting: u32,
		cycle: u32,
		agenda: H256,
		opens_at: u64,
		closes_at: u64,
	}
	Meetings.NoticeAcknowledged { cooperative: u32, meeting: u32, number: u32, agrees: bool, }
	Meetings.ChangeProposed { cooperative: u32, meeting: u32, proposal: u32, number: u32, }
	Meetings.ElectorateFixed { cooperative: u32, meeting: u32, agenda: H256, size: u32, needed: u32, }
	Meetings.AgendaSigned { cooperative: u32, meeting: u32, agenda: H256, chair: AccountId32, }
	Meetings.Voted {
		cooperative: u32,
		meeting: u32,
		cycle: u32,
		number: u32,
		who: AccountId32,
		commitment: H256,
	}
	Meetings.BallotsSubmitted {
		cooperative: u32,
		meeting: u32,
		relay: AccountId32,
		refused: Vec<(u32, BallotRefusal)>,
		ballots: u32,
		commitment: H256,
	}
	Meetings.CycleClosed {
		cooperative: u32,
		meeting: u32,
		cycle: u32,
		ballots: u32,
		reached: bool,
		commitment: H256,
	}
	Meetings.MinutesDrafted { cooperative: u32, meeting: u32, minutes: H256, }
	Meetings.MeetingHeld { cooperative: u32, meeting: u32, minutes: H256, }
	Meetings.FinalisedByMember { cooperative: u32, meeting: u32, who: AccountId32, }
	TransactionPayment.TransactionFeePaid { who: AccountId32, actual_fee: u128, }
}

/// A motion of the delegates was carried out, well or not. A decision's event has the same name.
#[derive(Clone, Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct MotionExecuted {
	pub proposal_hash: H256,
	pub result: Value,
}

impl DecodeAsEvent for MotionExecuted {
	fn is_event(pallet: &str, event: &str) -> bool {
		(pallet, event) == ("Platform", "Executed")
	}
}
