//! What is kept of a cooperative.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	AccountKind, Commitment, Contributions, CoopId, DocumentHash, FirstCouncil, MaxCouncilSeats,
	Moment, StaffRight,
};
use frame_support::BoundedVec;
use scale_info::TypeInfo;
use sp_core::H256;

/// What kind of cooperative it is (rules §3.1).
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
	serde::Serialize,
	serde::Deserialize,
)]
pub enum CooperativeKind {
	/// Потребительский.
	Consumer,
	/// Производственный.
	Production,
	/// Сельскохозяйственный.
	Agricultural,
	/// Строительный.
	Construction,
	/// Союз.
	Union,
	/// Некоммерческая организация.
	NonProfit,
}

/// Where a cooperative stands on the platform (rules §3.2, §3.4).
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
	/// The connection agreement is signed; the operator has not activated it.
	Pending,
	/// Activated; its council is being installed.
	Active,
	/// Admits members, meets and votes.
	Ready,
	/// Nothing new starts. Why, and what it was before, stands in
	/// [`Blocks`](crate::pallet::Blocks).
	Blocked,
}

/// The day on which a financial year begins, in every year (rules §3.1).
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
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FinancialYear {
	/// Month, from 1 to 12.
	pub month: u8,
	/// Day of the month, from 1.
	pub day: u8,
}

impl FinancialYear {
	/// Whether every year has this day; so 29 February is none.
	pub fn is_valid(&self) -> bool {
		let days = match self.month {
			2 => 28,
			4 | 6 | 9 | 11 => 30,
			1..=12 => 31,
			_ => 0,
		};
		(1..=days).contains(&self.day)
	}

	/// The last millisecond of the financial year in which a moment falls, by clocks that are so many
	/// minutes ahead of UTC; `None` beyond what a calendar holds.
	pub fn end(&self, utc_offset: i16, at: Moment) -> Option<Moment> {
		let local = i64::try_from(at).ok()?.checked_add(ahead(utc_offset))?;
		let today = DateTime::from_timestamp_millis(local)?.date_naive();
		let next = match self.start(today.year())? {
			this_year if today < this_year => this_year,
			_ => self.start(today.year().checked_add(1)?)?,
		};
		midnight(utc_offset, next)?.checked_sub(1)
	}

	/// The first millisecond, by clocks that are so many minutes ahead of UTC, of the day that comes so
	/// many calendar months after the end of the financial year whose last day lies in `year`. Where the
	/// month is too short for that day, its last day; `None` beyond what a calendar holds.
	pub fn months_after(&self, utc_offset: i16, year: u16, months: u8) -> Option<Moment> {
		let this_year = self.start(i32::from(year))?;
		let ends_this_year = this_year.pred_opt()?.year() == i32::from(year);
		let next = match ends_this_year {
			true => this_year,
			false => self.start(i32::from(year).checked_add(1)?)?,
		};
		midnight(utc_offset, next.checked_add_months(Months::new(u32::from(months)))?)
	}

	/// The day of a calendar year on which a financial year begins.
	fn start(&self, year: i32) -> Option<NaiveDate> {
		NaiveDate::from_ymd_opt(year, u32::from(self.month), u32::from(self.day))
	}
}

/// How many milliseconds clocks are ahead of UTC that are so many minutes ahead.
fn ahead(utc_offset: i16) -> i64 {
	i64::from(utc_offset).saturating_mul(60_000)
}

/// The first millisecond of a day by clocks that are so many minutes ahead of UTC; `None` before 1970.
fn midnight(utc_offset: i16, day: NaiveDate) -> Option<Moment> {
	let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
	u64::try_from(midnight.checked_sub(ahead(utc_offset))?).ok()
}

impl Default for FinancialYear {
	/// The calendar year.
	fn default() -> Self {
		Self { month: 1, day: 1 }
	}
}

/// Moscow time, in minutes ahead of UTC.
pub(crate) const fn moscow() -> i16 {
	3 * 60
}

/// Whether clocks anywhere are so many minutes ahead of UTC.
pub(crate) fn is_utc_offset(minutes: i16) -> bool {
	(-12 * 60..=14 * 60).contains(&minutes)
}

/// What a cooperative states of itself when it connects (rules §3.1, §3.2).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Profile {
	/// Its kind.
	pub kind: CooperativeKind,
	/// Country, ISO 3166-1 alpha-2: two capital letters.
	pub country: [u8; 2],
	/// Currency of its sums, ISO 4217: three capital letters.
	pub currency: [u8; 3],
	/// What a natural person pays to join.
	pub persons: Contributions,
	/// What an organisation pays to join.
	pub organizations: Contributions,
	/// Hash of the charter (устав).
	pub charter: DocumentHash,
	/// When its financial year begins.
	pub financial_year: FinancialYear,
	/// Its clocks, in minutes ahead of UTC.
	pub utc_offset: i16,
	/// What its council can change later.
	pub settings: Settings,
}

/// The working settings of a cooperative, which its council sets (rules §3.7).
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
pub struct Settings {
	/// Hash of the name of its internet domain.
	pub domain: Option<H256>,
	/// The X25519 key to which profiles are sent in fast registration (rules §1.5).
	pub transfer_key: Option<[u8; 32]>,
}

/// What is wrong with a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
	/// A contribution is zero, or a sum does not fit.
	Contributions,
	/// The country is not two capital letters.
	Country,
	/// The currency is not three capital letters.
	Currency,
	/// The financial year begins on a day that not every year has.
	FinancialYear,
	/// No clock anywhere is so far from UTC.
	UtcOffset,
}

/// A cooperative (rules §3.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Cooperative<AccountId> {
	/// Its organisation account.
	pub account: AccountId,
	/// Its kind.
	pub kind: CooperativeKind,
	/// Where it stands.
	pub status: Status,
	/// Country, ISO 3166-1 alpha-2.
	pub country: [u8; 2],
	/// Currency of its sums, ISO 4217.
	pub currency: [u8; 3],
	/// What a natural person pays to join.
	pub persons: Contributions,
	/// What an organisation pays to join.
	pub organizations: Contributions,
	/// Hash of the charter (устав).
	pub charter: Commitment,
	/// When its financial year begins.
	pub financial_year: FinancialYear,
	/// Its clocks, in minutes ahead of UTC.
	pub utc_offset: i16,
	/// What its council sets.
	pub settings: Settings,
	/// Whether it is a meta-cooperative (rules §3.5).
	pub meta: bool,
}

impl<AccountId: Clone> Cooperative<AccountId> {
	pub(crate) fn from_genesis(genesis: &GenesisCooperative<AccountId>) -> Self {
		Self {
			account: genesis.account.clone(),
			kind: genesis.kind,
			status: Status::Ready,
			country: genesis.country,
			currency: genesis.currency,
			persons: genesis.persons,
			organizations: genesis.organizations,
			charter: genesis.charter,
			financial_year: genesis.financial_year,
			utc_offset: genesis.utc_offset,
			settings: Settings { domain: genesis.domain, transfer_key: genesis.transfer_key },
			meta: genesis.meta,
		}
	}

	/// One that has just signed the connection agreement.
	pub(crate) fn pending(account: AccountId, profile: Profile) -> Self {
		Self {
			account,
			kind: profile.kind,
			status: Status::Pending,
			country: profile.country,
			currency: profile.currency,
			persons: profile.persons,
			organizations: profile.organizations,
			charter: profile.charter,
			financial_year: profile.financial_year,
			utc_offset: profile.utc_offset,
			settings: profile.settings,
			meta: false,
		}
	}

	/// What an applicant of this kind pays to join.
	pub fn contributions(&self, kind: AccountKind) -> Contributions {
		match kind {
			AccountKind::Person => self.persons,
			AccountKind::Organization => self.organizations,
		}
	}

	/// What is wrong with what it states of itself; nothing, when all is well.
	pub fn fault(&self) -> Option<Fault> {
		let checks = [
			(self.persons.are_valid() && self.organizations.are_valid(), Fault::Contributions),
			(self.country.iter().all(u8::is_ascii_uppercase), Fault::Country),
			(self.currency.iter().all(u8::is_ascii_uppercase), Fault::Currency),
			(self.financial_year.is_valid(), Fault::FinancialYear),
			(is_utc_offset(self.utc_offset), Fault::UtcOffset),
		];
		checks.into_iter().find(|(is_well, _)| !is_well).map(|(_, fault)| fault)
	}
}

/// A cooperative in the chain specification.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisCooperative<AccountId> {
	/// Its organisation account.
	pub account: AccountId,
	/// Its kind.
	pub kind: CooperativeKind,
	/// Country, ISO 3166-1 alpha-2.
	pub country: [u8; 2],
	/// Currency, ISO 4217.
	pub currency: [u8; 3],
	/// What a natural person pays to join.
	pub persons: Contributions,
	/// What an organisation pays to join.
	pub organizations: Contributions,
	/// Hash of the charter.
	pub charter: Commitment,
	/// Its staff.
	pub staff: alloc::vec::Vec<(AccountId, StaffRight)>,
	/// When its financial year begins; unless said, on 1 January.
	#[serde(default)]
	pub financial_year: FinancialYear,
	/// Its clocks, in minutes ahead of UTC; unless said, those of Moscow.
	#[serde(default = "moscow")]
	pub utc_offset: i16,
	/// Hash of the name of its domain.
	#[serde(default)]
	pub domain: Option<H256>,
	/// Its X25519 key for fast registration.
	#[serde(default)]
	pub transfer_key: Option<[u8; 32]>,
	/// Whether it is a meta-cooperative.
	#[serde(default)]
	pub meta: bool,
}

/// The connection agreement (договор о подключении; rules §3.2).
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
pub struct Agreement {
	/// Hash of the document.
	pub document: DocumentHash,
	/// When the cooperative's representative signed it on the chain.
	pub made_at: Moment,
}

/// A cooperative's first council, on its way into office (rules §3.2).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Founding<AccountId> {
	/// The council.
	pub council: FirstCouncil<AccountId>,
	/// Hash of the founding document.
	pub document: DocumentHash,
	/// The editions of the regulations that those below signed.
	pub regulations: Option<H256>,
	/// Who has signed.
	pub signed: BoundedVec<AccountId, MaxCouncilSeats>,
}

impl<AccountId: Encode> Founding<AccountId> {
	/// What its members sign besides the regulations.
	pub fn hash(&self) -> H256 {
		self.council.founding(self.document)
	}
}

/// A notice of unpaid resources (rules §3.4).
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
pub struct Notice {
	/// Hash of the document.
	pub document: DocumentHash,
	/// When it was given.
	pub given_at: Moment,
	/// From when on the operator may block, as the cooperative was told.
	pub block_from: Moment,
}

/// Why a cooperative is blocked (rules §3.3, §3.4).
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
pub enum BlockGround {
	/// Platform governance decided so.
	Governance,
	/// Its resources are not paid.
	Unpaid,
	/// It is no member of the operator or of the union.
	Membership,
}

/// A set of [`BlockGround`]s, one bit each. Each is lifted by itself.
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
pub struct Grounds(u8);

impl Grounds {
	const fn bit(ground: BlockGround) -> u8 {
		match ground {
			BlockGround::Governance => 1,
			BlockGround::Unpaid => 1 << 1,
			BlockGround::Membership => 1 << 2,
		}
	}

	/// Whether the ground is in the set.
	pub const fn contains(self, ground: BlockGround) -> bool {
		self.0 & Self::bit(ground) != 0
	}

	/// The set with the ground in it.
	pub const fn with(self, ground: BlockGround) -> Self {
		Self(self.0 | Self::bit(ground))
	}

	/// The set without the ground.
	pub const fn without(self, ground: BlockGround) -> Self {
		Self(self.0 & !Self::bit(ground))
	}

	/// Whether no ground is in the set.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}
}

/// A block (rules §3.4).
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
pub struct Block {
	/// What the cooperative was before, and is again when no ground is left.
	pub before: Status,
	/// Since when.
	pub since: Moment,
	/// Why.
	pub grounds: Grounds,
}

/// A cooperative of which all others are members (rules §3.2, §3.3).
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
pub enum Body {
	/// The operator.
	Operator,
	/// The union.
	Union,
}

impl Body {
	/// Both of them.
	pub const BOTH: [Self; 2] = [Self::Operator, Self::Union];

	/// Its number in the queue of deadlines.
	pub(crate) const fn number(self) -> u32 {
		match self {
			Self::Operator => 0,
			Self::Union => 1,
		}
	}

	/// The body with this number.
	pub(crate) fn numbered(number: u32) -> Option<Self> {
		Self::BOTH.into_iter().find(|body| body.number() == number)
	}
}

/// The time that all cooperatives have to join a new operator or union (rules §3.3).
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
pub struct Designation {
	/// The last moment to join.
	pub join_until: Moment,
	/// Afterwards all are looked at, in the order of their ids: this one is next.
	pub next: CoopId,
}

/// A set of [`StaffRight`]s, one bit each.
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
pub struct Rights(u8);

impl Rights {
	const fn bit(right: StaffRight) -> u8 {
		match right {
			StaffRight::Registrar => 1,
			StaffRight::Cashier => 1 << 1,
			StaffRight::Verifier => 1 << 2,
			StaffRight::DocumentClerk => 1 << 3,
			StaffRight::BranchClerk => 1 << 4,
			StaffRight::Relay => 1 << 5,
		}
	}

	/// Whether the right is in the set.
	pub const fn contains(self, right: StaffRight) -> bool {
		self.0 & Self::bit(right) != 0
	}

	/// The set with the right in it.
	pub const fn with(self, right: StaffRight) -> Self {
		Self(self.0 | Self::bit(right))
	}

	/// The set without the right.
	pub const fn without(self, right: StaffRight) -> Self {
		Self(self.0 & !Self::bit(right))
	}

	/// Whether no right is in the set.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A moment by the clocks of UTC.
	fn utc(text: &str) -> Moment {
		let at = DateTime::parse_from_rfc3339(text).expect("a moment");
		u64::try_from(at.timestamp_millis()).expect("after 1970")
	}

	#[test]
	fn a_financial_year_ends_before_midnight_by_the_cooperatives_clocks() {
		let calendar = FinancialYear { month: 1, day: 1 };
		let july = FinancialYear { month: 7, day: 1 };
		let cases = [
			(calendar, 0, "2026-06-15T12:00:00Z", "2026-12-31T23:59:59.999Z"),
			(calendar, 0, "2026-12-31T23:59:59.999Z", "2026-12-31T23:59:59.999Z"),
			(calendar, 0, "2027-01-01T00:00:00Z", "2027-12-31T23:59:59.999Z"),
			// Midnight in Moscow is three hours earlier than in Greenwich.
			(calendar, 180, "2026-12-31T20:59:59.999Z", "2026-12-31T20:59:59.999Z"),
			(calendar, 180, "2026-12-31T21:00:00Z", "2027-12-31T20:59:59.999Z"),
			(calendar, -300, "2027-01-01T04:59:59.999Z", "2027-01-01T04:59:59.999Z"),
			(july, 0, "2026-06-30T23:59:59.999Z", "2026-06-30T23:59:59.999Z"),
			(july, 0, "2026-07-01T00:00:00Z", "2027-06-30T23:59:59.999Z"),
			// Leap years.
			(
				FinancialYear { month: 3, day: 1 },
				0,
				"2028-02-29T10:00:00Z",
				"2028-02-29T23:59:59.999Z",
			),
			(
				FinancialYear { month: 2, day: 28 },
				0,
				"2028-02-28T00:00:00Z",
				"2029-02-27T23:59:59.999Z",
			),
		];
		for (year, offset, at, end) in cases {
			assert_eq!(year.end(offset, utc(at)), Some(utc(end)), "{year:?} {offset} {at}");
		}
		assert_eq!(calendar.end(0, Moment::MAX), None);
	}

	#[test]
	fn months_after_a_financial_year_are_counted_by_the_cooperatives_clocks() {
		let starts = |month, day| FinancialYear { month, day };
		let calendar = starts(1, 1);
		let cases = [
			// An annual meeting opens from the first of these moments to the last before the second.
			(calendar, 180, 2025, 2, "2026-03-01T00:00:00+03:00"),
			(calendar, 180, 2025, 6, "2026-07-01T00:00:00+03:00"),
			(calendar, 0, 2025, 0, "2026-01-01T00:00:00Z"),
			(calendar, -300, 2025, 2, "2026-03-01T00:00:00-05:00"),
			(calendar, 840, 2025, 2, "2026-03-01T00:00:00+14:00"),
			(calendar, -720, 2025, 12, "2027-01-01T00:00:00-12:00"),
			(calendar, 0, 2025, 25, "2028-02-01T00:00:00Z"),
			// It ends on 30 June 2025.
			(starts(7, 1), 180, 2025, 2, "2025-09-01T00:00:00+03:00"),
			(starts(7, 1), 180, 2025, 6, "2026-01-01T00:00:00+03:00"),
			// On 1 January, and on 30 December.
			(starts(1, 2), 0, 2025, 2, "2025-03-02T00:00:00Z"),
			(starts(12, 31), 0, 2025, 2, "2026-02-28T00:00:00Z"),
			// Months that are too short.
			(starts(1, 31), 0, 2026, 1, "2026-02-28T00:00:00Z"),
			(starts(1, 31), 0, 2028, 1, "2028-02-29T00:00:00Z"),
			(starts(1, 31), 0, 2026, 2, "2026-03-31T00:00:00Z"),
			(starts(1, 31), 0, 2026, 3, "2026-04-30T00:00:00Z"),
			(starts(2, 28), 0, 2028, 12, "2029-02-28T00:00:00Z"),
			(starts(3, 1), -300, 2028, 0, "2028-03-01T00:00:00-05:00"),
			(starts(2, 29), 0, 2028, 12, "2029-02-28T00:00:00Z"),
		];
		for (year, offset, ended, months, at) in cases {
			let found = year.months_after(offset, ended, months);
			assert_eq!(found, Some(utc(at)), "{year:?} {offset} {ended} {months}");
		}
		// No year begins on a day that it does not have, and no clock shows a time before 1970.
		assert_eq!(starts(2, 29).months_after(0, 2026, 0), None);
		assert_eq!(calendar.months_after(0, 1900, 2), None);
		assert_eq!(calendar.months_after(0, 0, 0), None);
		assert!(calendar.months_after(0, u16::MAX, u8::MAX).is_some());
	}

	/// Both count by the same years.
	#[test]
	fn a_year_begins_in_the_millisecond_after_the_end_of_the_one_before() {
		for (month, day) in [(1, 1), (1, 2), (2, 28), (3, 1), (7, 1), (12, 31)] {
			let year = FinancialYear { month, day };
			for (offset, ended) in [(0, 2026), (180, 2027), (-720, 2028), (840, 2029)] {
				let next = year.months_after(offset, ended, 0).expect("a moment");
				let following = year.months_after(offset, ended + 1, 0).expect("a moment");
				assert_eq!(year.end(offset, next - 1), Some(next - 1), "{year:?} {ended}");
				assert_eq!(year.end(offset, next), Some(following - 1), "{year:?} {ended}");
			}
		}
	}
}
