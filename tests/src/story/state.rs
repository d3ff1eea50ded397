//! What the stories look at in the chain's state, and how it is found there.

// The derived code imports a path that the compiler does not see used.
#![allow(unused_imports)]

use subxt::{
	dynamic::Value,
	ext::scale_decode::DecodeAsType,
	utils::{AccountId32, H256},
};

use super::Story;
use crate::{
	documents::{length, optional},
	people::blake2_256,
	Result,
};

macro_rules! of_the_state {
	($($(#[$doc:meta])* $kind:ident $name:ident { $($body:tt)* })*) => {
		$(
			$(#[$doc])*
			#[derive(Clone, Debug, PartialEq, DecodeAsType)]
			#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
			#[allow(missing_docs)]
			pub $kind $name { $($body)* }
		)*
	};
}

pub(super) use of_the_state;

of_the_state! {
	/// A registered account.
	struct AccountRecord {
		pub kind: AccountKind,
		pub profile: H256,
		pub last_statement: u64,
	}
	/// Whom an account belongs to.
	enum AccountKind { Person, Organization }
	/// What joining costs.
	struct Contributions { pub entrance: u64, pub minimum_share: u64, }
	/// A cooperative's record.
	struct Cooperative {
		pub account: AccountId32,
		pub status: Standing,
		pub persons: Contributions,
		pub organizations: Contributions,
		pub charter: H256,
	}
	/// Where a cooperative stands.
	enum Standing { Pending, Active, Ready, Blocked }
	/// A recovery under way.
	struct Recovery { pub cooperative: u32, pub stage: RecoveryStage, }
	/// How far a recovery has come.
	enum RecoveryStage {
		Open { until: u64 },
		Unconfirmed { until: u64 },
		Confirmed { until: u64 },
	}
	/// A consent to fast registration.
	struct Consent { pub from: u32, pub to: u32, pub profile: H256, pub key: [u8; 32], }
	/// How somebody was verified.
	struct Attestation { pub cooperative: u32, pub verifier: Option<AccountId32>, pub tag: H256, }
	/// A document.
	struct Document {
		pub cooperative: u32,
		pub number: u32,
		pub template: u32,
		pub edition: u32,
		pub content: H256,
		pub author: AccountId32,
		pub counterparties: Vec<AccountId32>,
	}
	/// A signature under a document.
	struct DocumentSignature {
		pub signer: AccountId32,
		pub roles: (u8,),
		pub stroke: Option<H256>,
		pub signed_at: u64,
	}
	/// An application under way.
	struct Application {
		pub applicant: AccountId32,
		pub document: H256,
		pub contributions: Contributions,
		pub stage: Stage,
	}
	/// How far an application has come.
	enum Stage { Invoiced { payment: u32 }, BeforeCouncil { decision: u32 } }
	/// What stands in a wallet, in kopecks.
	struct Wallet { pub available: u64, pub blocked: u64, }
	/// A branch as the register shows it.
	struct BranchCard {
		pub branch: u32,
		pub closed: bool,
		pub members: u32,
		pub representative: Option<AccountId32>,
	}
	/// A member's record.
	struct Member {
		pub account: AccountId32,
		pub status: MemberStatus,
		pub joined_at: u64,
		pub document: H256,
	}
	/// Where a membership stands.
	enum MemberStatus { Active, Leaving { since: u64 }, Left { at: u64 } }
	/// Who sits on a board.
	struct Board { pub seats: Vec<Seat>, pub chair: Option<AccountId32>, }
	/// A seat on a board.
	struct Seat { pub who: AccountId32, pub organization: Option<AccountId32>, }
	/// A decision's record.
	struct Decision {
		pub board: BoardKind,
		pub proposer: AccountId32,
		pub kind: DecisionKind,
		pub subject: H256,
		pub action: Option<Action>,
		pub on_refusal: Option<Action>,
		pub proposed_at: u64,
		pub voters: Vec<Voter>,
		pub status: Status,
		pub decided_at: Option<u64>,
		pub minutes: Option<H256>,
		pub signature: Option<Signature>,
	}
	/// What a decision is about.
	enum DecisionKind { FreeItem, Admission, Staff, Other, Recovery, Exit, Payout, Meeting, Expense }
	/// A board of a cooperative.
	enum BoardKind { Council, Executive, Audit }
	/// A decision's action: itself when it is small, else its hash.
	enum Action { Legacy { hash: H256 }, Inline(Vec<u8>), Lookup { hash: H256 } }
	/// A voter of a decision.
	struct Voter { pub who: AccountId32, pub vote: Option<Vote>, pub by: By, }
	/// Whose hand it was.
	enum By { Himself, Instruction, DeputyKey(AccountId32) }
	/// How somebody voted.
	enum Vote { For, Against, Abstain }
	/// How far a decision has come.
	enum Status {
		Open,
		Approved,
		Executed,
		ExecutionFailed {},
		Refused { ground: Ground, carried_out: bool },
	}
	/// Why a decision was refused.
	enum Ground { Rejected, Expired, Lapsed, Withdrawn, Overruled }
	/// The chair's signature.
	struct Signature { pub chair: AccountId32, pub by: By, }
}

/// A part of a register.
#[derive(Clone, Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Page<Item> {
	/// What was found.
	pub items: Vec<Item>,
	/// After what the next page begins.
	pub next: Option<u32>,
}

/// An account as a key of the state.
pub fn key(who: &AccountId32) -> Value {
	Value::from_bytes(who.0)
}

/// A number as a key of the state.
pub fn id(number: u32) -> Value {
	Value::u128(number.into())
}

impl Decision {
	/// The hash of its minutes, put together from the record as the documentation of the minutes
	/// says: field after field, numbers little-endian. This is what the chair signs.
	pub fn minutes_hash(&self, genesis: [u8; 32], cooperative: u32, decision: u32) -> H256 {
		let mut bytes = b"coop-minutes/001".to_vec();
		bytes.extend(genesis);
		bytes.extend(cooperative.to_le_bytes());
		bytes.push(self.board.byte());
		bytes.extend(decision.to_le_bytes());
		bytes.push(match self.kind {
			DecisionKind::FreeItem => 0,
			DecisionKind::Admission => 1,
			DecisionKind::Staff => 2,
			DecisionKind::Other => 3,
			DecisionKind::Recovery => 4,
			DecisionKind::Exit => 5,
			DecisionKind::Payout => 6,
			DecisionKind::Meeting => 7,
			DecisionKind::Expense => 8,
		});
		bytes.extend(self.proposer.0);
		bytes.extend(self.subject.0);
		bytes.extend(optional(self.action.as_ref().map(Action::hash)));
		bytes.extend(optional(self.on_refusal.as_ref().map(Action::hash)));
		bytes.extend(self.proposed_at.to_le_bytes());
		bytes.extend(length(self.voters.len()));
		for Voter { who, vote, by } in &self.voters {
			bytes.extend(who.0);
			bytes.extend(optional(vote.as_ref().map(|vote| match vote {
				Vote::For => [0],
				Vote::Against => [1],
				Vote::Abstain => [2],
			})));
			match by {
				By::Himself => bytes.push(0),
				By::Instruction => bytes.push(1),
				By::DeputyKey(key) => {
					bytes.push(2);
					bytes.extend(key.0);
				}
			}
		}
		bytes.extend(optional(self.decided_at.map(u64::to_le_bytes)));
		H256(blake2_256(&bytes))
	}
}

impl BoardKind {
	/// The byte that stands for it.
	pub fn byte(&self) -> u8 {
		match self {
			Self::Council => 0,
			Self::Executive => 1,
			Self::Audit => 2,
		}
	}
}

impl Action {
	/// The hash of the encoded call.
	pub fn hash(&self) -> [u8; 32] {
		match self {
			Self::Legacy { hash } | Self::Lookup { hash } => hash.0,
			Self::Inline(call) => blake2_256(call),
		}
	}
}

impl Story {
	/// Reads a value of the state at the newest block that the story knows of.
	pub async fn read<T: DecodeAsType>(
		&self,
		pallet: &str,
		entry: &str,
		keys: Vec<Value>,
	) -> Result<Option<T>> {
		let at = match self.seen {
			Some(block) => self.chain.at(block).await?,
			None => self.chain.newest().await?,
		};
		self.chain.read(&at, (pallet, entry), keys).await
	}

	/// Reads a value of the state before something happened last.
	pub async fn read_before<T: DecodeAsType>(
		&self,
		pallet: &str,
		entry: &str,
		keys: Vec<Value>,
	) -> Result<Option<T>> {
		let at = self.chain.at(self.last()?.block.parent).await?;
		self.chain.read(&at, (pallet, entry), keys).await
	}

	/// The account's record.
	pub async fn account_record(&self, who: &AccountId32) -> Result<Option<AccountRecord>> {
		self.read("Accounts", "Accounts", vec![key(who)]).await
	}

	/// His member number.
	pub async fn number_of(&self, cooperative: u32, who: &AccountId32) -> Result<Option<u32>> {
		self.read("Membership", "Numbers", vec![id(cooperative), key(who)]).await
	}

	/// His application under way.
	pub async fn application_of(&self, cooperative: u32, who: &AccountId32) -> Result<Option<u32>> {
		self.read("Membership", "ApplicationOf", vec![id(cooperative), key(who)]).await
	}

	/// An application by its number.
	pub async fn application_record(
		&self,
		cooperative: u32,
		application: u32,
	) -> Result<Option<Application>> {
		self.read("Membership", "Applications", vec![id(cooperative), id(application)]).await
	}

	/// The decision that the story is about.
	pub async fn decision_record(&self) -> Result<Decision> {
		let (cooperative, decision) = (self.matter.cooperative, self.decision()?);
		self.read("Council", "Decisions", vec![id(cooperative), id(decision)])
			.await?
			.ok_or_else(|| format!("there is no decision {decision}").into())
	}

	/// A cooperative's record.
	pub async fn cooperative_record(&self, cooperative: u32) -> Result<Cooperative> {
		let record = self.read("Cooperatives", "Cooperatives", vec![id(cooperative)]).await?;
		record.ok_or_else(|| format!("there is no cooperative {cooperative}").into())
	}

	/// Who sits on a cooperative's council.
	pub async fn council_of(&self, cooperative: u32) -> Result<Board> {
		self.board_of(cooperative, "Council").await
	}

	/// Who sits on a board: `Council`, `Executive` or `Audit`.
	pub async fn board_of(&self, cooperative: u32, board: &str) -> Result<Board> {
		let kind = Value::unnamed_variant(board, []);
		let record = self.read("Council", "Boards", vec![id(cooperative), kind]).await?;
		record.ok_or_else(|| format!("cooperative {cooperative} has no {board}").into())
	}
}
