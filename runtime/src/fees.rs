//! What an extrinsic costs, in AXON (rules §9).

use crate::{configs::AXON, Balance};
use frame_support::weights::{
	constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightToFee as WeightToFeeTrait,
};
use sp_runtime::SaturatedConversion;

/// The price of one second of a node's work.
pub const PRICE_PER_SECOND: Balance = 10 * AXON;
/// The price of one kibibyte of a block.
pub const PRICE_PER_KIBIBYTE: Balance = AXON / 100;

/// The price of weight: its `ref_time` share of [`PRICE_PER_SECOND`], rounded up.
pub struct WeightToFee;

impl WeightToFeeTrait for WeightToFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		share(PRICE_PER_SECOND, weight.ref_time(), WEIGHT_REF_TIME_PER_SECOND)
	}
}

/// The price of length, which comes as weight: its share of [`PRICE_PER_KIBIBYTE`], rounded up.
pub struct LengthToFee;

impl WeightToFeeTrait for LengthToFee {
	type Balance = Balance;

	fn weight_to_fee(length: &Weight) -> Balance {
		share(PRICE_PER_KIBIBYTE, length.ref_time(), 1024)
	}
}

/// `price · amount / unit`, rounded up: nothing that is used is free.
fn share(price: Balance, amount: u64, unit: u64) -> Balance {
	let amount: Balance = amount.saturated_into();
	let unit: Balance = unit.saturated_into();
	price.saturating_mul(amount).div_ceil(unit)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn prices_are_as_stated_and_rounded_up() {
		let second = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, 0);
		assert_eq!(WeightToFee::weight_to_fee(&second), 10 * AXON);
		assert_eq!(WeightToFee::weight_to_fee(&Weight::from_parts(1, 0)), 1);
		assert_eq!(WeightToFee::weight_to_fee(&Weight::zero()), 0);
		assert_eq!(LengthToFee::weight_to_fee(&Weight::from_parts(1024, 0)), AXON / 100);
		assert_eq!(LengthToFee::weight_to_fee(&Weight::from_parts(1025, 0)), AXON / 100 + 1);
		assert_eq!(
			WeightToFee::weight_to_fee(&Weight::MAX),
			(100_000 * u128::from(u64::MAX)).div_ceil(1_000_000_000_000)
		);
	}
}
