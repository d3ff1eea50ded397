//! What an extrinsic costs, in AXON (rules §9), and who pays for it.

use crate::{
	configs::{
		params::dynamic,
		system::{RuntimeBlockLength, RuntimeBlockWeights},
	},
	AccountId, Accounts, Address, Axon, Balance, Runtime, RuntimeCall, UncheckedExtrinsic,
};
use codec::DecodeLimit;
use coop_axon::Need;
use coop_primitives::{
	providers::FeeQuotes,
	quote::{Quote, QuotedPayer},
};
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo},
	traits::Get,
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightToFee as WeightToFeeTrait},
	MAX_EXTRINSIC_DEPTH,
};
use frame_system::offchain::CreateAuthorizedTransaction;
use sp_runtime::{generic::Preamble, traits::TransactionExtension, SaturatedConversion};

/// The price of weight: the share that its `ref_time` has of a second, rounded up.
pub struct WeightToFee;

impl WeightToFeeTrait for WeightToFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let price = dynamic::axon::PricePerSecond::get();
		share(price, weight.ref_time(), WEIGHT_REF_TIME_PER_SECOND)
	}
}

/// The price of length, which comes as weight: the share that it has of a kibibyte, rounded up.
pub struct LengthToFee;

impl WeightToFeeTrait for LengthToFee {
	type Balance = Balance;

	fn weight_to_fee(length: &Weight) -> Balance {
		share(dynamic::axon::PricePerKibibyte::get(), length.ref_time(), 1024)
	}
}

/// `price · amount / unit`, rounded up: nothing that is used is free.
fn share(price: Balance, amount: u64, unit: u64) -> Balance {
	let amount: Balance = amount.saturated_into();
	let unit: Balance = unit.saturated_into();
	price.saturating_mul(amount).div_ceil(unit)
}

/// Opens extrinsics.
pub struct Quotes;

impl FeeQuotes for Quotes {
	fn quote(mut extrinsic: &[u8]) -> Option<Quote> {
		let len = u32::try_from(extrinsic.len()).ok()?;
		let extrinsic =
			UncheckedExtrinsic::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut extrinsic);
		Some(quote(&extrinsic.ok()?, len))
	}
}

/// What an extrinsic costs at most, to the unit what is taken before it is carried out, and who pays.
pub fn quote(extrinsic: &UncheckedExtrinsic, len: u32) -> Quote {
	let info = extrinsic.get_dispatch_info();
	let Need { fee, quota } = Axon::need(&info, len);
	match signer_of(extrinsic) {
		// What is too large for a block is refused before anybody looks for its payer, here as in the pool.
		Some(_) if !fits_a_block(&info, len) => {
			Quote { fee, work: quota.work, payer: QuotedPayer::Refused(0) }
		}
		Some(signer) => {
			let payer = Axon::quote_payer(&signer, &extrinsic.function, &info, len);
			Quote { fee, work: quota.work, payer }
		}
		None => Quote { fee: 0, work: quota.work, payer: QuotedPayer::Nobody },
	}
}

fn fits_a_block(info: &DispatchInfo, len: u32) -> bool {
	let most = RuntimeBlockWeights::get().get(info.class).max_extrinsic;
	most.is_none_or(|most| info.total_weight().all_lte(most))
		&& len <= *RuntimeBlockLength::get().max.get(info.class)
}

/// What a call declares in an extrinsic, with what the extensions need for it.
pub fn declared(call: &RuntimeCall) -> DispatchInfo {
	let extensions = <Runtime as CreateAuthorizedTransaction<RuntimeCall>>::create_extension();
	let extension_weight = extensions.weight(call);
	DispatchInfo { extension_weight, ..call.get_dispatch_info() }
}

/// Whether a cooperative pays for an extrinsic, so that it costs its signer nothing. So wallets with
/// empty accounts do not refuse to send it.
pub fn is_covered(extrinsic: &UncheckedExtrinsic, len: u32) -> bool {
	use QuotedPayer::{Balance, Protection, Quota};
	matches!(quote(extrinsic, len).payer, Quota(_) | Balance(_) | Protection(_))
}

/// The account for which a signed extrinsic acts; `None` when it is unsigned, or its key serves no account.
fn signer_of(extrinsic: &UncheckedExtrinsic) -> Option<AccountId> {
	match &extrinsic.preamble {
		Preamble::Signed(Address::Id(key), ..) => Accounts::acting_account(key),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::configs::AXON;

	#[test]
	fn prices_are_as_stated_and_rounded_up() {
		sp_io::TestExternalities::default().execute_with(|| {
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
		});
	}
}
