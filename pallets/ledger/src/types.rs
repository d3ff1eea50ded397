//! What is kept of the books.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	books::{Direction, Line, Lines, Operation, Process, Purpose, FUNDS},
	DecisionId, DocumentHash, Moment, Money,
};
use scale_info::TypeInfo;

/// What was posted on an account since the books began, in minor units. It only grows, so it must hold
/// more than any one sum.
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
pub struct Turnover {
	/// Дебет.
	pub debit: u128,
	/// Кредит.
	pub credit: u128,
}

/// Millionths of a whole.
pub type Ppm = u32;
/// A whole.
pub const WHOLE: Ppm = 1_000_000;

/// How membership fees are divided among the funds, in millionths of a fee; what is left goes to the
/// economic fund (rules §10.3).
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
pub struct FundShares {
	/// To the indivisible fund.
	pub indivisible: Ppm,
	/// To the reserve fund.
	pub reserve: Ppm,
	/// To the development fund.
	pub development: Ppm,
	/// To the mutual aid fund.
	pub mutual_aid: Ppm,
}

impl FundShares {
	const fn in_order(&self) -> [Ppm; FUNDS - 1] {
		[self.indivisible, self.reserve, self.development, self.mutual_aid]
	}

	/// Whether they are no more than the whole.
	pub fn are_valid(&self) -> bool {
		self.in_order().iter().fold(0u32, |sum, share| sum.saturating_add(*share)) <= WHOLE
	}

	/// Divides a sum among all funds, in their order: each share rounded down, the remainder to the
	/// economic fund. Shares that are more than the whole get nothing once all is given away.
	pub fn divide(&self, sum: Money) -> [Money; FUNDS] {
		let mut parts = [0; FUNDS];
		let mut left = sum;
		for (part, share) in parts.iter_mut().zip(self.in_order()) {
			let wanted = u128::from(sum).saturating_mul(u128::from(share)) / u128::from(WHOLE);
			*part = Money::try_from(wanted).unwrap_or(Money::MAX).min(left);
			left = left.saturating_sub(*part);
		}
		if let Some(economic) = parts.last_mut() {
			*economic = left;
		}
		parts
	}
}

/// A posting (проводка).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Entry<AccountId> {
	/// What happened.
	pub operation: Operation,
	/// The sum, in minor units.
	pub amount: Money,
	/// Whose wallet it moved; the cooperative's own account where it moved nobody's.
	pub who: AccountId,
	/// To what process it belongs.
	pub process: Process,
	/// Hash of the document.
	pub document: DocumentHash,
	/// When it was posted.
	pub at: Moment,
	/// How it was divided among the funds, if it was.
	pub divided: Option<[Money; FUNDS]>,
	/// Whether it was reversed.
	pub reversed: bool,
}

/// How far a payment has come.
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
pub enum Stage {
	/// The council decides about it.
	BeforeCouncil {
		/// Its decision.
		decision: DecisionId,
	},
	/// It waits for the cashier.
	Open {
		/// Of a payment in, the last moment to pay; of one out, when it is due.
		until: Moment,
	},
}

impl Stage {
	/// Until when it is open; `None` while the council decides.
	pub const fn until(&self) -> Option<Moment> {
		match self {
			Self::BeforeCouncil { .. } => None,
			Self::Open { until } => Some(*until),
		}
	}
}

/// A payment under way (платёж).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Payment<AccountId> {
	/// Who pays or is paid; the cooperative's own account where it is nobody on the platform.
	pub who: AccountId,
	/// What for.
	pub purpose: Purpose,
	/// Which way the money goes.
	pub direction: Direction,
	/// What is posted when it is confirmed.
	pub lines: Lines,
	/// Hash of the document on which it stands: application, order, contract.
	pub document: DocumentHash,
	/// How far it has come.
	pub stage: Stage,
}

impl<AccountId> Payment<AccountId> {
	/// The whole sum; `None` when it does not fit.
	pub fn total(&self) -> Option<Money> {
		total(&self.lines)
	}
}

/// The sum of some lines; `None` when it does not fit.
pub fn total(lines: &[Line]) -> Option<Money> {
	lines.iter().try_fold(0, |sum: Money, line| sum.checked_add(line.amount))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn shares(in_order: [Ppm; 4]) -> FundShares {
		let [indivisible, reserve, development, mutual_aid] = in_order;
		FundShares { indivisible, reserve, development, mutual_aid }
	}

	#[test]
	fn a_fee_is_divided_and_the_remainder_goes_to_the_economic_fund() {
		let cases = [
			([0, 0, 0, 0], 1_000, [0, 0, 0, 0, 1_000]),
			([250_000, 250_000, 250_000, 250_000], 1_000, [250, 250, 250, 250, 0]),
			([333_333, 333_333, 333_333, 0], 100, [33, 33, 33, 0, 1]),
			([999_999, 0, 0, 1], 1, [0, 0, 0, 0, 1]),
			([500_000, 100_000, 50_000, 0], 101, [50, 10, 5, 0, 36]),
			([WHOLE, 0, 0, 0], Money::MAX, [Money::MAX, 0, 0, 0, 0]),
		];
		for (in_order, sum, parts) in cases {
			assert_eq!(shares(in_order).divide(sum), parts, "{sum} by {in_order:?}");
		}
	}

	#[test]
	fn shares_are_no_more_than_the_whole() {
		assert!(shares([WHOLE, 0, 0, 0]).are_valid());
		assert!(!shares([WHOLE, 0, 0, 1]).are_valid());
		assert!(!shares([u32::MAX, u32::MAX, 0, 0]).are_valid());
	}

	proptest! {
		#[test]
		fn nothing_is_lost_or_made(in_order in any::<[Ppm; 4]>(), sum in any::<Money>()) {
			let parts = shares(in_order).divide(sum);
			let all: u128 = parts.iter().copied().map(u128::from).sum();
			prop_assert_eq!(all, u128::from(sum));
		}
	}
}
