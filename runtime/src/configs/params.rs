//! Figures that the platform's delegates may change (rules §15). None is buried in code.

use super::{real_or_fast, AXON};
use crate::{Balance, Runtime};
use coop_primitives::{Moment, Money, DAY, HOUR, MINUTE, SECOND};
use frame_support::dynamic_params::{dynamic_pallet_params, dynamic_params};

/// The figures, in groups. The defaults hold until they are changed.
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic {
	use super::*;

	/// Councils and their decisions.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod council {
		use super::*;

		/// Smallest council.
		#[codec(index = 0)]
		pub static SmallestCouncil: u32 = real_or_fast(3, 1);
		/// How long a decision is open unless its proposer says otherwise, in milliseconds.
		#[codec(index = 1)]
		pub static DefaultLife: Moment = real_or_fast(48 * HOUR, 10 * MINUTE);
		/// The longest a decision may be open, in milliseconds.
		#[codec(index = 2)]
		pub static LongestLife: Moment = real_or_fast(30 * DAY, HOUR);
		/// How long an approved decision may be signed, in milliseconds.
		#[codec(index = 3)]
		pub static SignWithin: Moment = real_or_fast(30 * DAY, HOUR);
		/// How long minutes stay in state, in milliseconds.
		#[codec(index = 4)]
		pub static MinutesKept: Moment = 365 * DAY;
		/// How long an officer who resigned stays in office at most, in milliseconds.
		#[codec(index = 5)]
		pub static ResignsWithin: Moment = real_or_fast(30 * DAY, HOUR);
		/// How far ahead a mandate may end, in milliseconds.
		#[codec(index = 6)]
		pub static LongestMandate: Moment = 365 * DAY;
	}

	/// Applications and members.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod membership {
		use super::*;

		/// How long an invoice may stay unpaid, in milliseconds.
		#[codec(index = 0)]
		pub static InvoiceLife: Moment = 14 * DAY;
		/// How long a cooperative may take to return the money of a refused applicant, in
		/// milliseconds.
		#[codec(index = 1)]
		pub static RefundWithin: Moment = 10 * DAY;
		/// After what time an exit is granted by itself, in milliseconds.
		#[codec(index = 2)]
		pub static ExitWithin: Moment = real_or_fast(30 * DAY, 5 * MINUTE);
		/// How long after the end of the financial year all must be paid to who left, in
		/// milliseconds.
		#[codec(index = 3)]
		pub static PaidWithin: Moment = real_or_fast(90 * DAY, 5 * MINUTE);
		/// How long before the meeting decides a member is told that it may expel him, in
		/// milliseconds.
		#[codec(index = 4)]
		pub static ExpulsionNotice: Moment = 20 * DAY;
		/// How long after that it may, in milliseconds.
		#[codec(index = 6)]
		pub static ExpulsionWithin: Moment = 180 * DAY;
		/// How long an invitation is good, in milliseconds.
		#[codec(index = 5)]
		pub static InvitationLife: Moment = 30 * DAY;
	}

	/// Persons and organisations. All in milliseconds.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod accounts {
		use super::*;

		/// How long an offer to represent an organisation may be accepted.
		#[codec(index = 0)]
		pub static OfferLife: Moment = 7 * DAY;
		/// The longest an attestation may be valid.
		#[codec(index = 1)]
		pub static LongestAttestation: Moment = 5 * 365 * DAY;
		/// How long before its expiry an attestation is announced.
		#[codec(index = 2)]
		pub static ExpiryNotice: Moment = 30 * DAY;
		/// How long another cooperative may take over the attestation of somebody who left.
		#[codec(index = 3)]
		pub static AdoptionPeriod: Moment = 30 * DAY;
		/// The longest a consent to fast registration may hold.
		#[codec(index = 4)]
		pub static LongestConsent: Moment = 365 * DAY;
		/// How long a recovery waits for a veto.
		#[codec(index = 5)]
		pub static RecoveryDelay: Moment = real_or_fast(7 * DAY, MINUTE);
		/// How long a second council may take to confirm a recovery.
		#[codec(index = 6)]
		pub static ConfirmationPeriod: Moment = 30 * DAY;
	}

	/// Cooperatives on the platform. All in milliseconds.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod cooperatives {
		use super::*;

		/// How long the operator alone decides on a connection.
		#[codec(index = 0)]
		pub static OperatorDecidesWithin: Moment = 30 * DAY;
		/// The time between a notice of unpaid resources and a block.
		#[codec(index = 1)]
		pub static NoticePeriod: Moment = 30 * DAY;
		/// How long after the loss of a membership a cooperative is blocked.
		#[codec(index = 2)]
		pub static RejoinWithin: Moment = 90 * DAY;
		/// How long cooperatives have to join a new operator or union.
		#[codec(index = 3)]
		pub static JoinWithin: Moment = 180 * DAY;
		/// How long an offered link may be accepted.
		#[codec(index = 4)]
		pub static LinkOfferLife: Moment = 30 * DAY;
	}

	/// AXON: prices, subscriptions, allowances, emission. Sums of AXON in its smallest unit.
	#[dynamic_pallet_params]
	#[codec(index = 6)]
	pub mod axon {
		use super::*;

		/// What the applicants of a cooperative may use of its AXON at once.
		#[codec(index = 0)]
		pub static ApplicantsAllowance: Balance = 2 * AXON;
		/// In what time all of an allowance comes back, in milliseconds.
		#[codec(index = 1)]
		pub static AllowancePeriod: Moment = DAY;
		/// What a member may use of it at once.
		#[codec(index = 2)]
		pub static MemberAllowance: Balance = real_or_fast(2 * AXON, 20 * AXON);
		/// What may who holds a right or an office, among them relays.
		#[codec(index = 3)]
		pub static StaffAllowance: Balance = real_or_fast(50 * AXON, 10_000 * AXON);
		/// The work of a block at the expense of one cooperative, in picoseconds.
		#[codec(index = 4)]
		pub static BlockCeiling: u64 = real_or_fast(250_000_000_000, 1_000_000_000_000);
		/// What AXON costs, in kopecks.
		#[codec(index = 5)]
		pub static Price: Money = 1_000;
		/// What a period of a subscription costs.
		#[codec(index = 6)]
		pub static SubscriptionPrice: Balance = 150 * AXON;
		/// How long a period is, in milliseconds.
		#[codec(index = 7)]
		pub static SubscriptionPeriod: Moment = real_or_fast(30 * DAY, 10 * MINUTE);
		/// How long before its end a period is announced to end, in milliseconds.
		#[codec(index = 8)]
		pub static SubscriptionNotice: Moment = real_or_fast(3 * DAY, 2 * MINUTE);
		/// The work that a period covers, in picoseconds.
		#[codec(index = 9)]
		pub static QuotaWork: u64 = 15_000_000_000_000;
		/// The bytes that a period covers.
		#[codec(index = 10)]
		pub static QuotaBytes: u64 = 10 * 1024 * 1024;
		/// What the delegates' pot gets of a fee, in millionths.
		#[codec(index = 11)]
		pub static DelegatesShare: u32 = 900_000;
		/// A session gets one part in so many of the pool: about as many as a period has sessions.
		#[codec(index = 12)]
		pub static PoolSessions: u32 = real_or_fast(4_320, 30);
		/// The most AXON that there may ever be.
		#[codec(index = 13)]
		pub static MaximumIssue: Balance = 1_000_000_000 * AXON;
		/// How long a tact is, in milliseconds.
		#[codec(index = 14)]
		pub static TactLength: Moment = real_or_fast(30 * DAY, 10 * MINUTE);
		/// How many times what was collected in a tact there may be, in millionths.
		#[codec(index = 15)]
		pub static EmissionFactor: u32 = 1_618_000;
		/// For how many subscriptions the infrastructure fund always holds AXON.
		#[codec(index = 16)]
		pub static FundReserve: u32 = 10;
		/// The price of one second of a node's work.
		#[codec(index = 17)]
		pub static PricePerSecond: Balance = 10 * AXON;
		/// The price of one kibibyte of a block.
		#[codec(index = 18)]
		pub static PricePerKibibyte: Balance = AXON / 100;
	}

	/// Branches. All in milliseconds.
	#[dynamic_pallet_params]
	#[codec(index = 5)]
	pub mod branches {
		use super::*;

		/// How long founders may be found.
		#[codec(index = 0)]
		pub static FoundingLife: Moment = 30 * DAY;
		/// How long a ballot lasts.
		#[codec(index = 1)]
		pub static BallotLife: Moment = real_or_fast(7 * DAY, 10 * MINUTE);
		/// How long after an election the next may be called while there is a representative.
		#[codec(index = 2)]
		pub static ElectionSpacing: Moment = 90 * DAY;
	}

	/// General meetings. Times in milliseconds, shares in millionths.
	#[dynamic_pallet_params]
	#[codec(index = 7)]
	pub mod meetings {
		use super::*;

		/// The quorum of the first cycle.
		#[codec(index = 0)]
		pub static FirstQuorum: u32 = 750_000;
		/// The quorum of the second cycle; each later one has half of the one before.
		#[codec(index = 1)]
		pub static SecondQuorum: u32 = 500_000;
		/// How long before it opens a meeting is convened.
		#[codec(index = 2)]
		pub static Notice: Moment = real_or_fast(10 * DAY, MINUTE);
		/// The same, for reorganisation and liquidation.
		#[codec(index = 3)]
		pub static ReorganisationNotice: Moment = real_or_fast(30 * DAY, 3 * MINUTE);
		/// The longest notice of an extraordinary meeting.
		#[codec(index = 4)]
		pub static LongestNotice: Moment = 180 * DAY;
		/// How long before the opening agenda and electorate are fixed.
		#[codec(index = 5)]
		pub static FreezeBefore: Moment = real_or_fast(3 * DAY, 20 * SECOND);
		/// The shortest time to vote.
		#[codec(index = 6)]
		pub static ShortestVoting: Moment = real_or_fast(HOUR, 10 * SECOND);
		/// The longest time to vote.
		#[codec(index = 7)]
		pub static LongestVoting: Moment = 30 * DAY;
		/// How long the council may take to convene a proposed meeting.
		#[codec(index = 8)]
		pub static ProposedFor: Moment = real_or_fast(30 * DAY, HOUR);
		/// How long supporters of a petition may be found.
		#[codec(index = 9)]
		pub static PetitionFor: Moment = real_or_fast(30 * DAY, HOUR);
		/// The share of the members that a petition needs.
		#[codec(index = 10)]
		pub static PetitionShare: u32 = 250_000;
		/// The share of those who agreed with the agenda that a change of it needs.
		#[codec(index = 11)]
		pub static AmendmentShare: u32 = 100_000;
		/// How many whole months after the financial year the annual meeting may open.
		#[codec(index = 12)]
		pub static AnnualFromMonth: u8 = real_or_fast(2, 0);
		/// How many whole months after the financial year it is late.
		#[codec(index = 13)]
		pub static AnnualUntilMonth: u8 = real_or_fast(6, u8::MAX);
		/// How long council and chair may take with the minutes until any member may finalise them.
		#[codec(index = 14)]
		pub static SignWithin: Moment = real_or_fast(30 * DAY, 5 * MINUTE);
		/// How long a failed resolution may be tried again.
		#[codec(index = 15)]
		pub static RetryWithin: Moment = real_or_fast(30 * DAY, HOUR);
		/// How long agenda, changes and ballots stay in the state.
		#[codec(index = 16)]
		pub static RecordsKept: Moment = 365 * DAY;
	}

	/// Delegates. Times in milliseconds, shares in millionths.
	#[dynamic_pallet_params]
	#[codec(index = 8)]
	pub mod delegates {
		use super::*;

		/// How many managing delegates there may be, at most 21.
		#[codec(index = 0)]
		pub static Seats: u32 = real_or_fast(21, 4);
		/// How many may stand in reserve, at most 150.
		#[codec(index = 1)]
		pub static Reserves: u32 = real_or_fast(150, 4);
		/// Whether organisations vote, too.
		#[codec(index = 3)]
		pub static OrganizationsVote: bool = false;
		/// After what time a nomination that nobody refused is accepted.
		#[codec(index = 4)]
		pub static AcceptedAfter: Moment = real_or_fast(14 * DAY, MINUTE);
		/// Most seats that change by vote in the period.
		#[codec(index = 5)]
		pub static ChangesByVote: u32 = real_or_fast(6, 1);
		/// In what period.
		#[codec(index = 6)]
		pub static VotePeriod: Moment = real_or_fast(DAY, 20 * SECOND);
		/// The first time on the bench; doubled each further time.
		#[codec(index = 7)]
		pub static Bench: Moment = real_or_fast(HOUR, MINUTE);
		/// The longest time on the bench.
		#[codec(index = 8)]
		pub static LongestBench: Moment = real_or_fast(7 * DAY, 10 * MINUTE);
		/// How old the last heartbeat of a live node may be.
		#[codec(index = 9)]
		pub static HeartbeatLife: Moment = real_or_fast(HOUR, MINUTE);
		/// How much of the pot live reserves share.
		#[codec(index = 10)]
		pub static ReserveShare: u32 = 100_000;
		/// How long after its approval a change of the protocol takes effect.
		#[codec(index = 12)]
		pub static ChangeDelay: Moment = real_or_fast(DAY, MINUTE);
	}

	/// The books. All in milliseconds.
	#[dynamic_pallet_params]
	#[codec(index = 4)]
	pub mod ledger {
		use super::*;

		/// How long a deposit may stay unpaid, and after what time a payment out is due.
		#[codec(index = 0)]
		pub static PaymentLife: Moment = 14 * DAY;
		/// How long postings stay in state, and may be reversed.
		#[codec(index = 1)]
		pub static EntriesKept: Moment = 365 * DAY;
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		RuntimeParameters::Council(dynamic::council::Parameters::SmallestCouncil(
			dynamic::council::SmallestCouncil,
			Some(3),
		))
	}
}
