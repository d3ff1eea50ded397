//! AXON: who paid for an act, what a cooperative can pay with, and what somebody signs for another to
//! bring.

// The derived code imports a path that the compiler does not see used.
#![allow(missing_docs, unused_imports)]

use subxt::{
	dynamic::Value,
	ext::scale_decode::DecodeAsType,
	extrinsics::ExtrinsicEvents,
	utils::{AccountId32, H256},
	SubstrateConfig,
};

use super::{acts, events, Act, Chain};
use crate::{
	documents::length,
	people::{blake2_256, Person},
	Result,
};

/// Smallest units of an AXON.
pub const AXON: u128 = 10_000;
/// The version of what is signed around a call.
const VERSION: u8 = 0;
/// What marks a signature as one that somebody else brings.
const MARK: &[u8; 8] = b"_meta_tx";
/// What is signed never runs out.
const IMMORTAL: u8 = 0;

/// Work, in picoseconds, and bytes of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Quota {
	pub work: u64,
	pub bytes: u64,
}

/// A subscription that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Subscription {
	pub until: u64,
	pub left: Quota,
	pub prepaid: u32,
	pub renews: bool,
}

/// What a cooperative can pay with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Means {
	/// Its AXON, in ten-thousandths.
	pub axon: u128,
	/// Its subscription.
	pub subscription: Option<Subscription>,
}

impl Means {
	/// What is left of its quota.
	pub fn quota(&self) -> Quota {
		self.subscription.map_or(Quota { work: 0, bytes: 0 }, |running| running.left)
	}
}

/// The account that holds a cooperative's AXON: "modl", the id of the pallet's accounts, the
/// cooperative's number, and zeros.
pub fn resource_account(cooperative: u32) -> AccountId32 {
	let mut bytes = [0; 32];
	bytes[..12].copy_from_slice(b"modlcoop/axn");
	bytes[12..16].copy_from_slice(&cooperative.to_le_bytes());
	AccountId32(bytes)
}

/// Who paid for an act, by what happened in it, and how much. A cooperative that has a quota, or that
/// has nothing while the act is always possible, pays no AXON.
pub(super) fn payment(own: &ExtrinsicEvents<SubstrateConfig>) -> Result<(AccountId32, u128)> {
	if let Some(paid) = own.find_first::<events::TransactionFeePaid>() {
		let paid = paid?;
		return Ok((paid.who, paid.actual_fee));
	}
	let covered = own.find_first::<events::Covered>().ok_or("nobody paid for the act")??;
	Ok((resource_account(covered.cooperative), 0))
}

impl Chain {
	/// What a cooperative could pay with after a block.
	pub async fn means(&self, block: H256, cooperative: u32) -> Result<Means> {
		let (at, key) = (self.at(block).await?, vec![Value::u128(cooperative.into())]);
		Ok(Means {
			axon: self.balance(&at, &resource_account(cooperative)).await?,
			subscription: self.read(&at, ("Axon", "Subscriptions"), key).await?,
		})
	}

	/// The act by which anybody brings to the chain what `who` wills, signed with the key of `signer`.
	/// The hash of the following is signed: a version, the call, the lifetime and the number of the act;
	/// then a mark, the versions of the chain, and twice its first block.
	pub async fn brought(&self, who: &Person, signer: &Person, willed: Act) -> Result<Act> {
		let at = self.newest().await?;
		let nonce = at.tx().account_nonce(&who.public_key()).await?;
		if nonce >= 64 {
			return Err(
				format!("{} has signed so much that a byte does not hold it", who.name).into()
			);
		}
		let genesis = self.genesis();
		let hash = blake2_256(
			&[
				[VERSION].as_slice(),
				&at.tx().call_data(&willed)?,
				&[IMMORTAL],
				&length(usize::try_from(nonce)?),
				MARK,
				&at.spec_version().to_le_bytes(),
				&at.transaction_version().to_le_bytes(),
				&genesis,
				&genesis,
			]
			.concat(),
		);
		Ok(acts::bring(willed, &who.public_key(), &signer.signature(&hash), nonce))
	}
}
