//! The runtime of the Cooperative Economy chain.
//!
//! This file is the list of rooms. How each is furnished stands in [`configs`], one file a topic;
//! what the node may ask is in [`apis`]; the first block of each chain is in [`presets`].

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// The macros of the SDK make public items without a word.
#![allow(missing_docs)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod calls;
pub mod configs;
pub mod fees;
pub mod presets;
mod registers;

#[cfg(test)]
mod tests;

use alloc::vec::Vec;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use configs::{params, platform::PlatformMajority, system::MetaTxExtension};
pub use coop_primitives as primitives;
pub use pallet_balances::Call as BalancesCall;
pub use pallet_timestamp::Call as TimestampCall;

/// Somebody's signature on an extrinsic: sr25519, ed25519 or ecdsa.
pub type Signature = MultiSignature;
/// An account's id.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// An amount of AXON in its smallest unit, a ten-thousandth.
pub type Balance = u128;
/// How many extrinsics an account has sent.
pub type Nonce = u32;
/// A hash.
pub type Hash = sp_core::H256;
/// A block's number.
pub type BlockNumber = u32;
/// How an extrinsic names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A block with its signature parts in it.
pub type SignedBlock = generic::SignedBlock<Block>;

/// What wraps every extrinsic, version 0 of the pipeline, in this order for ever.
///
/// A later pipeline gets a number of its own in the last parameter of [`UncheckedExtrinsic`]; those
/// who sign for version 0 go on unchanged.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	coop_axon::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	coop_accounts::ActAs<Runtime>,
	coop_axon::ChargeResources<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// An extrinsic as it travels.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What is signed.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;
/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Types for parts of the node that need not know the runtime.
pub mod opaque {
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// A header as the node sees it.
	pub type Header = super::Header;
	/// A block as the node sees it.
	pub type Block = sp_runtime::generic::Block<Header, UncheckedExtrinsic>;
	/// A block's id as the node sees it.
	pub type BlockId = sp_runtime::generic::BlockId<Block>;
}

impl_opaque_keys! {
	/// The keys with which a delegate makes blocks and votes on their finality.
	pub struct SessionKeys {
		/// Makes blocks.
		pub aura: Aura,
		/// Votes on finality.
		pub grandpa: Grandpa,
	}
}

/// Name and versions of this runtime.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: alloc::borrow::Cow::Borrowed("coop"),
	impl_name: alloc::borrow::Cow::Borrowed("coop-node"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	/// The runtime.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// Ground: blocks, time, who makes them. The order Timestamp, Aura, Authorship, Session, Grandpa
	// decides whom the block of a rotation is credited to.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(3)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(4)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(5)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(6)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(7)]
	pub type Offences = pallet_offences;

	// AXON: the token for computing resources, and who pays with it.
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;

	// Tools that any account may use.
	#[runtime::pallet_index(20)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(21)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(22)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(23)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(24)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(25)]
	pub type MetaTx = pallet_meta_tx;
	#[runtime::pallet_index(26)]
	pub type VerifySignature = pallet_verify_signature;

	// The platform: the delegates' council, and what it looks after.
	#[runtime::pallet_index(30)]
	pub type Platform = pallet_collective<Instance1>;
	#[runtime::pallet_index(31)]
	pub type Parameters = pallet_parameters;
	#[runtime::pallet_index(32)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(33)]
	pub type TxPause = pallet_tx_pause;
	#[runtime::pallet_index(34)]
	pub type Migrations = pallet_migrations;

	// Cooperation: what this chain is for.
	#[runtime::pallet_index(50)]
	pub type Accounts = coop_accounts;
	#[runtime::pallet_index(51)]
	pub type Cooperatives = coop_cooperatives;
	#[runtime::pallet_index(52)]
	pub type Membership = coop_membership;
	#[runtime::pallet_index(53)]
	pub type Council = coop_council;
	#[runtime::pallet_index(54)]
	pub type Delegates = coop_delegates;
	#[runtime::pallet_index(55)]
	pub type Axon = coop_axon;
	#[runtime::pallet_index(56)]
	pub type Documents = coop_documents;
	#[runtime::pallet_index(57)]
	pub type Ledger = coop_ledger;
	#[runtime::pallet_index(58)]
	pub type Branches = coop_branches;
	#[runtime::pallet_index(59)]
	pub type Meetings = coop_meetings;
}
