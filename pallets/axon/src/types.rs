//! What this room keeps.

use crate::{Balance, Quota};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{Moment, Money};
use scale_info::TypeInfo;

/// A cooperative's subscription (rules §9.3).
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
pub struct Subscription {
	/// The last millisecond of the present period.
	pub until: Moment,
	/// What is left of its quota.
	pub left: Quota,
	/// How many further periods are paid.
	pub prepaid: u32,
	/// Whether a period that is not paid yet is bought when it begins.
	pub renews: bool,
}

/// A tact of emission under way (rules §9.7). Sums are in the smallest unit of AXON.
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
pub struct Tact {
	/// Its number, from 1. Tacts that nobody noticed are not counted.
	pub number: u32,
	/// When it began.
	pub start: Moment,
	/// V: all AXON that there was then.
	pub issued: Balance,
	/// Q: fees and subscriptions collected since.
	pub collected: Balance,
	/// What was issued for them since.
	pub minted: Balance,
	/// What was sold since.
	pub sold: Balance,
}

/// AXON that a cooperative wants to give back for money (rules §9.5). It lies on hold until then.
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
pub struct Return {
	/// How much AXON, in its smallest unit.
	pub amount: Balance,
	/// What the operator owes for it, in minor units, at the price of the day it was offered.
	pub worth: Money,
}

/// What a cooperative used of blocks (rules §9.4).
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
pub struct BlockUse<BlockNumber> {
	/// The block in which it was last charged.
	pub block: BlockNumber,
	/// What its acts took of that block, by work or by bytes ([`Quota::room`]), in picoseconds.
	pub room: u64,
	/// What they took of earlier blocks as far as it still counts: with each block a part of it is forgotten.
	pub before: u64,
}
