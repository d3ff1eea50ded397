//! What is kept of a cooperative.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{AccountKind, Commitment, Contributions, StaffRight};
use scale_info::TypeInfo;

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
	/// Nothing new starts.
	Blocked,
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
		}
	}

	/// What an applicant of this kind pays to join.
	pub fn contributions(&self, kind: AccountKind) -> Contributions {
		match kind {
			AccountKind::Person => self.persons,
			AccountKind::Organization => self.organizations,
		}
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
