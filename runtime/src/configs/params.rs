//! Figures that the platform's delegates may change (rules §15). None is buried in code.

use super::real_or_fast;
use crate::Runtime;
use coop_primitives::{Moment, DAY, HOUR, MINUTE};
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
	}

	/// Applications and members.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod membership {
		use super::*;

		/// How long an invoice may stay unpaid, in milliseconds.
		#[codec(index = 0)]
		pub static InvoiceLife: Moment = 14 * DAY;
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
