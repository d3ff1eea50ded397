//! Signs acts, sends them to a chain, and reads what became of them.
//!
//! Everything is encoded and decoded with the chain's own metadata.

use std::{collections::BTreeMap, fmt, time::Duration};

use serde_json::{json, Value as Json};
use subxt::{
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	dynamic::Value,
	events::{DecodeAsEvent, Events},
	ext::{
		frame_decode::storage::encode_storage_key_prefix, scale_decode::DecodeAsType,
		scale_value::Composite,
	},
	rpcs::client::{rpc_params, RpcClient},
	tx::{DynamicPayload, TransactionStatus},
	utils::{AccountId32, H256},
	OnlineClient, SubstrateConfig,
};
use tokio::time::timeout;

use crate::{people::Person, Result};

/// How long an act may take until it is final.
const FINALITY: Duration = Duration::from_secs(180);

/// The chain as it was at one block.
pub type AtBlock = ClientAtBlock<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;
/// Something that a person may sign.
pub type Act = DynamicPayload<Composite<()>>;

/// What can be done on the chain, in the words of its metadata.
pub mod acts {
	use subxt::{
		dynamic::{tx, Value},
		ext::scale_value::Composite,
		utils::{AccountId32, MultiSignature},
	};

	use super::Act;
	use crate::statement::SignedApplication;

	/// More weight than any action of a decision needs; what is not used is given back.
	const WEIGHT_BOUND: [(&str, u64); 2] = [("ref_time", 20_000_000_000), ("proof_size", 1 << 20)];

	fn act(pallet: &str, call: &str, fields: Vec<(&str, Value)>) -> Act {
		let named = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
		tx(pallet, call, Composite::Named(named))
	}

	fn number(number: impl Into<u128>) -> Value {
		Value::u128(number.into())
	}

	fn option(value: Option<Value>) -> Value {
		match value {
			Some(value) => Value::unnamed_variant("Some", [value]),
			None => Value::unnamed_variant("None", []),
		}
	}

	fn weight_bound() -> Value {
		Value::named_composite(WEIGHT_BOUND.map(|(name, value)| (name, number(value))))
	}

	/// `Membership.apply`.
	pub fn apply(cooperative: u32, document: [u8; 32]) -> Act {
		let fields =
			vec![("cooperative", number(cooperative)), ("document", Value::from_bytes(document))];
		act("Membership", "apply", fields)
	}

	/// `Membership.apply_relayed`, to `cooperative`, whatever the application itself says.
	pub fn apply_relayed(cooperative: u32, paper: &SignedApplication) -> Act {
		let (scheme, signature) = match &paper.signature {
			MultiSignature::Ed25519(bytes) => ("Ed25519", bytes.to_vec()),
			MultiSignature::Sr25519(bytes) => ("Sr25519", bytes.to_vec()),
			MultiSignature::Ecdsa(bytes) => ("Ecdsa", bytes.to_vec()),
		};
		let application = &paper.application;
		let form = [
			("document", Value::from_bytes(application.form.document)),
			("profile", Value::from_bytes(application.form.profile)),
		];
		let detached = [
			("signed_at", number(application.signed_at)),
			("signature", Value::unnamed_variant(scheme, [Value::from_bytes(signature)])),
		];
		let fields = vec![
			("cooperative", number(cooperative)),
			("applicant", Value::from_bytes(application.applicant)),
			("form", Value::named_composite(form)),
			("signature", Value::named_composite(detached)),
		];
		act("Membership", "apply_relayed", fields)
	}

	/// `Membership.confirm_payment`; `received` in kopecks.
	pub fn confirm_payment(
		cooperative: u32,
		application: u32,
		received: u64,
		document: [u8; 32],
	) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("application", number(application)),
			("received", number(received)),
			("document", Value::from_bytes(document)),
		];
		act("Membership", "confirm_payment", fields)
	}

	/// `Membership.admit`, the action of a decision.
	pub fn admit(cooperative: u32, application: u32) -> Act {
		let fields =
			vec![("cooperative", number(cooperative)), ("application", number(application))];
		act("Membership", "admit", fields)
	}

	/// `Cooperatives.grant_rights`, the action of a decision.
	pub fn grant_rights(cooperative: u32, who: &AccountId32, right: &str) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("who", Value::from_bytes(who.0)),
			("right", Value::unnamed_variant(right, [])),
		];
		act("Cooperatives", "grant_rights", fields)
	}

	/// `Council.propose`; `life` in milliseconds.
	pub fn propose(
		cooperative: u32,
		subject: [u8; 32],
		action: Option<Act>,
		life: Option<u64>,
	) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("subject", Value::from_bytes(subject)),
			("action", option(action.map(Act::into_value))),
			("life", option(life.map(number))),
		];
		act("Council", "propose", fields)
	}

	/// `Council.vote`; `vote` is `For`, `Against` or `Abstain`.
	pub fn vote(cooperative: u32, decision: u32, vote: &str) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("decision", number(decision)),
			("vote", Value::unnamed_variant(vote, [])),
		];
		act("Council", "vote", fields)
	}

	/// `Council.sign`.
	pub fn sign(cooperative: u32, decision: u32, minutes: [u8; 32]) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("decision", number(decision)),
			("minutes", Value::from_bytes(minutes)),
			("weight_bound", weight_bound()),
		];
		act("Council", "sign", fields)
	}

	/// `Council.retry`.
	pub fn retry(cooperative: u32, decision: u32) -> Act {
		let fields = vec![
			("cooperative", number(cooperative)),
			("decision", number(decision)),
			("weight_bound", weight_bound()),
		];
		act("Council", "retry", fields)
	}

	/// `Accounts.update_profile`.
	pub fn update_profile(profile: [u8; 32]) -> Act {
		act("Accounts", "update_profile", vec![("profile", Value::from_bytes(profile))])
	}
}

macro_rules! events {
	($($(#[$doc:meta])* $pallet:ident.$name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
		$(
			$(#[$doc])*
			#[derive(Clone, Debug, DecodeAsType)]
			#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
			pub struct $name {
				$($(#[$field_doc])* pub $field: $type,)*
			}

			impl DecodeAsEvent for $name {
				fn is_event(pallet: &str, event: &str) -> bool {
					pallet == stringify!($pallet) && event == stringify!($name)
				}
			}
		)*
	};
}

/// What the chain reports. Only fields that a story looks at are read.
// The derived code seems to import a path that the compiler does not see used.
#[allow(missing_docs, unused_imports)]
pub mod events {
	use super::*;

	events! {
		Accounts.AccountRegistered { who: AccountId32, profile: H256, }
		Cooperatives.RightGranted { cooperative: u32, who: AccountId32, }
		Membership.ApplicationOpened {
			cooperative: u32,
			application: u32,
			applicant: AccountId32,
			document: H256,
			entrance: u64,
			minimum_share: u64,
			pay_until: u64,
		}
		Membership.PaymentConfirmed { cooperative: u32, application: u32, decision: u32, document: H256, }
		Membership.InvoiceExpired { cooperative: u32, application: u32, applicant: AccountId32, }
		Membership.MemberAdmitted { cooperative: u32, application: u32, who: AccountId32, number: u32, }
		Membership.ApplicationRefused {
			cooperative: u32,
			application: u32,
			applicant: AccountId32,
			refund: u64,
		}
		Council.DecisionOpened { cooperative: u32, decision: u32, subject: H256, expires_at: u64, }
		Council.Approved { cooperative: u32, decision: u32, minutes: H256, sign_until: u64, }
		Council.Signed { cooperative: u32, decision: u32, chair: AccountId32, minutes: H256, }
		Council.Executed { cooperative: u32, decision: u32, }
		Council.ExecutionFailed { cooperative: u32, decision: u32, error: Value, }
		Council.Refused { cooperative: u32, decision: u32, ground: Value, }
		TransactionPayment.TransactionFeePaid { who: AccountId32, actual_fee: u128, }
	}
}

/// Which block something happened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
	/// Its number.
	pub number: u64,
	/// Its hash.
	pub hash: H256,
	/// The block before it.
	pub parent: H256,
}

/// What became of an act that is in a final block.
#[derive(Debug)]
pub struct Receipt {
	/// The block.
	pub block: Block,
	/// Who paid for it.
	pub payer: AccountId32,
	/// How much, in ten-thousandths of an AXON.
	pub fee: u128,
	/// Everything that happened in the block.
	pub events: Events<SubstrateConfig>,
}

/// The one event of this kind that is meant.
pub fn the<E: DecodeAsEvent + fmt::Debug>(
	events: &Events<SubstrateConfig>,
	is_meant: impl Fn(&E) -> bool,
) -> Result<E> {
	let mut found = events.find::<E>().collect::<Result<Vec<_>, _>>()?;
	found.retain(is_meant);
	match (found.pop(), found.is_empty()) {
		(Some(event), true) => Ok(event),
		(last, _) => Err(format!(
			"one {} was expected in the block, not {} ({last:?})",
			std::any::type_name::<E>().rsplit("::").next().unwrap_or_default(),
			found.len() + usize::from(last.is_some()),
		)
		.into()),
	}
}

/// Why an act did not succeed.
#[derive(Debug)]
pub struct Refusal {
	/// The error's pallet and name, or what the transaction pool said.
	pub error: String,
	/// The receipt of an act that failed in a block; none when it came into no block.
	pub receipt: Option<Receipt>,
}

/// What became of an act.
pub type Outcome = std::result::Result<Receipt, Refusal>;

/// A chain that is reached by JSON-RPC.
pub struct Chain {
	api: OnlineClient<SubstrateConfig>,
	rpc: RpcClient,
}

impl Chain {
	/// Connects to the node at `url`.
	pub async fn connect(url: &str) -> Result<Self> {
		let rpc = RpcClient::from_insecure_url(url).await?;
		let api = OnlineClient::from_rpc_client(rpc.clone()).await?;
		Ok(Self { api, rpc })
	}

	/// The client beneath.
	pub fn api(&self) -> &OnlineClient<SubstrateConfig> {
		&self.api
	}

	/// Calls a JSON-RPC method with parameters by position.
	pub async fn call(&self, method: &str, params: Vec<Json>) -> Result<Json> {
		let mut all = rpc_params![];
		for param in params {
			all.push(param)?;
		}
		let answer = timeout(FINALITY, self.rpc.request(method, all)).await;
		Ok(answer.map_err(|_| format!("{method} was not answered within {FINALITY:?}"))??)
	}

	/// The hash of the chain's first block.
	pub fn genesis(&self) -> [u8; 32] {
		self.api.genesis_hash().0
	}

	/// The chain at its newest block.
	pub async fn newest(&self) -> Result<AtBlock> {
		let hash = self.call("chain_getBlockHash", vec![]).await?;
		Ok(self.api.at_block(serde_json::from_value::<H256>(hash)?).await?)
	}

	/// The chain at the block with this hash.
	pub async fn at(&self, hash: H256) -> Result<AtBlock> {
		Ok(self.api.at_block(hash).await?)
	}

	/// Reads a value of the state; `None` when there is none and no default.
	pub async fn read<T: DecodeAsType>(
		&self,
		at: &AtBlock,
		entry: (&str, &str),
		keys: Vec<Value>,
	) -> Result<Option<T>> {
		match at.storage().try_fetch(entry, keys).await? {
			Some(value) => Ok(Some(value.decode_as::<T>()?)),
			None => Ok(None),
		}
	}

	/// The chain's time at a block, in milliseconds since 1970 UTC.
	pub async fn time(&self, at: &AtBlock) -> Result<u64> {
		let now = self.read(at, ("Timestamp", "Now"), vec![]).await?;
		now.ok_or_else(|| "the chain has no time".into())
	}

	/// How much AXON an account may spend, in ten-thousandths.
	pub async fn balance(&self, at: &AtBlock, who: &AccountId32) -> Result<u128> {
		let account: Account = self
			.read(at, ("System", "Account"), vec![Value::from_bytes(who.0)])
			.await?
			.ok_or("an account always has a default")?;
		Ok(account.data.free)
	}

	/// Moves the clock of a chain without consensus, without making a block.
	pub async fn travel(&self, milliseconds: u64) -> Result<()> {
		self.call("dev_timeTravel", vec![json!(milliseconds)]).await?;
		Ok(())
	}

	/// Makes an empty final block on a chain without consensus.
	pub async fn make_block(&self) -> Result<(Block, Events<SubstrateConfig>)> {
		let answer =
			self.call("engine_createBlock", vec![json!(true), json!(true), Json::Null]).await?;
		let hash: H256 = serde_json::from_value(answer["hash"].clone())?;
		let at = self.at(hash).await?;
		Ok((block(&at).await?, at.events().fetch().await?))
	}

	/// Signs an act, sends it, and waits until it is final or refused.
	pub async fn act(&self, who: &Person, act: &Act) -> Result<Outcome> {
		let deadline = timeout(FINALITY, self.submit(who, act)).await;
		deadline.map_err(|_| {
			let (pallet, call) = (act.pallet_name(), act.call_name());
			format!("{pallet}.{call} by {} was not final within {FINALITY:?}", who.name)
		})?
	}

	async fn submit(&self, who: &Person, act: &Act) -> Result<Outcome> {
		let at = self.newest().await?;
		let params = Default::default();
		let signed = at.tx().create_signable(act, &who.account(), params).await?.sign(who)?;
		let mut progress = match signed.submit_and_watch().await {
			Ok(progress) => progress,
			Err(error) => return Ok(Err(not_let_in(error.to_string()))),
		};
		while let Some(status) = progress.next().await {
			match status? {
				TransactionStatus::InFinalizedBlock(inclusion) => {
					let at = self.at(inclusion.block_hash()).await?;
					let own = inclusion.fetch_events().await?;
					let fee = own
						.find_first::<events::TransactionFeePaid>()
						.ok_or("nobody paid for the act")??;
					let receipt = Receipt {
						block: block(&at).await?,
						payer: fee.who,
						fee: fee.actual_fee,
						events: at.events().fetch().await?,
					};
					return Ok(match inclusion.wait_for_success().await {
						Ok(_) => Ok(receipt),
						Err(error) => Err(Refusal { error: name(error), receipt: Some(receipt) }),
					});
				}
				TransactionStatus::Error { message }
				| TransactionStatus::Invalid { message }
				| TransactionStatus::Dropped { message } => return Ok(Err(not_let_in(message))),
				_ => {}
			}
		}
		Err("the node stopped telling what became of the act".into())
	}

	/// The whole state at a block, but for what changes in every block.
	pub async fn state(&self, at: H256) -> Result<State> {
		let mut state = State::default();
		let mut last = Json::Null;
		loop {
			let params = vec![json!("0x"), json!(PAGE), last.clone(), json!(at)];
			let page: Vec<String> =
				serde_json::from_value(self.call("state_getKeysPaged", params).await?)?;
			let Some(end) = page.last() else { return Ok(state) };
			last = json!(end);
			let keys: Vec<_> = page.iter().filter(|key| is_kept(key)).collect();
			let answer = self.call("state_queryStorageAt", vec![json!(keys), json!(at)]).await?;
			let changes: Vec<(String, Option<String>)> =
				serde_json::from_value(answer[0]["changes"].clone())?;
			for (key, value) in changes {
				state.put(&key, &value.unwrap_or_default())?;
			}
		}
	}
}

/// How many keys are asked for at once.
const PAGE: u32 = 500;

/// An entry that counts blocks, in a pallet that is still otherwise.
const BLOCK_COUNTER: (&str, &str) = ("Scheduler", "IncompleteSince");

/// Pallets whose state changes by itself, with every block or session.
const RESTLESS: [&str; 9] = [
	"System",
	"Timestamp",
	"Aura",
	"Authorship",
	"Session",
	"Historical",
	"Grandpa",
	"Delegates",
	"TransactionPayment",
];

/// The part of an account's record that fees touch.
#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct Account {
	data: AccountData,
}

#[derive(DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
struct AccountData {
	free: u128,
}

/// A state without what changes by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
	/// Accounts by id: nonce and free balance apart from the rest of the record.
	accounts: BTreeMap<[u8; 32], (u32, u128, Vec<u8>)>,
	/// All else.
	entries: BTreeMap<String, String>,
}

impl State {
	fn put(&mut self, key: &str, value: &str) -> Result<()> {
		let Some(account) = key.strip_prefix(&account_prefix()) else {
			self.entries.insert(key.into(), value.into());
			return Ok(());
		};
		// The key ends with the account's id, after 16 bytes of its hash.
		let id = hex::decode(account.get(32..).unwrap_or_default())?;
		let id: [u8; 32] = id.try_into().map_err(|_| "an account's id has 32 bytes")?;
		// Nonce and three counters of 4 bytes each; then the free balance in 16 bytes.
		let record = hex::decode(value.trim_start_matches("0x"))?;
		let (nonce, rest) = record.split_first_chunk::<4>().ok_or("the record is too short")?;
		let (counters, rest) = rest.split_first_chunk::<12>().ok_or("the record is too short")?;
		let (free, rest) = rest.split_first_chunk::<16>().ok_or("the record is too short")?;
		let rest = [counters.as_slice(), rest].concat();
		let entry = (u32::from_le_bytes(*nonce), u128::from_le_bytes(*free), rest);
		self.accounts.insert(id, entry);
		Ok(())
	}

	/// Says what is different in `after` beside what every failed act leaves: the signer's nonce
	/// is one higher, and `fee` has moved from the payer to one other account.
	pub fn difference(
		&self,
		after: &State,
		signer: &AccountId32,
		payer: &AccountId32,
		fee: u128,
	) -> Vec<String> {
		let mut found = Vec::new();
		let keys = self.entries.keys().chain(after.entries.keys());
		for key in keys {
			if self.entries.get(key) != after.entries.get(key) {
				found.push(format!("the entry {key} of the state"));
			}
		}
		if self.accounts.keys().ne(after.accounts.keys()) {
			found.push("which accounts there are".into());
		}
		let mut receivers = 0;
		for (id, (nonce, free, rest)) in &self.accounts {
			let Some((new_nonce, new_free, new_rest)) = after.accounts.get(id) else { continue };
			let who = AccountId32(*id);
			let expected_nonce = nonce + u32::from(who == *signer);
			if *new_nonce != expected_nonce {
				found.push(format!("the nonce of {who}: {nonce}, now {new_nonce}"));
			}
			if who == *payer {
				if free.checked_sub(*new_free) != Some(fee) {
					found.push(format!("the balance of the payer: {free}, now {new_free}"));
				}
			} else if new_free.checked_sub(*free) == Some(fee) {
				receivers += 1;
			} else if new_free != free {
				found.push(format!("the balance of {who}: {free}, now {new_free}"));
			}
			if new_rest != rest {
				found.push(format!("the record of {who}"));
			}
		}
		if receivers != 1 && fee > 0 {
			found.push(format!("the fee went to {receivers} accounts"));
		}
		found.sort();
		found.dedup();
		found
	}

	/// The pallets whose state is different in `after`, but for `expected` ones.
	pub fn changed_pallets(&self, after: &State, expected: &[&str]) -> Vec<String> {
		let keys = self.entries.keys().chain(after.entries.keys());
		let mut changed: Vec<_> = keys
			.filter(|key| self.entries.get(*key) != after.entries.get(*key))
			.filter(|key| !expected.iter().any(|name| key.starts_with(&hex_prefix(name, "", 16))))
			.cloned()
			.collect();
		changed.sort();
		changed.dedup();
		changed
	}

	/// How many entries there are.
	pub fn len(&self) -> usize {
		self.accounts.len() + self.entries.len()
	}

	/// Whether there is no entry.
	pub fn is_empty(&self) -> bool {
		self.len() == 0
	}
}

fn hex_prefix(pallet: &str, entry: &str, bytes: usize) -> String {
	let prefix = encode_storage_key_prefix(pallet, entry);
	format!("0x{}", hex::encode(&prefix[..bytes]))
}

fn account_prefix() -> String {
	hex_prefix("System", "Account", 32)
}

/// Whether an entry of the state belongs into a [`State`].
fn is_kept(key: &str) -> bool {
	let well_known = key.starts_with(&format!("0x{}", hex::encode(":")));
	let restless = RESTLESS.iter().any(|pallet| key.starts_with(&hex_prefix(pallet, "", 16)));
	let counter = key == hex_prefix(BLOCK_COUNTER.0, BLOCK_COUNTER.1, 32);
	key.starts_with(&account_prefix()) || !(well_known || restless || counter)
}

async fn block(at: &AtBlock) -> Result<Block> {
	let header = at.block_header().await?;
	Ok(Block { number: header.number, hash: at.block_hash(), parent: header.parent_hash })
}

fn not_let_in(error: String) -> Refusal {
	Refusal { error, receipt: None }
}

/// `Pallet.Name` of a dispatch error, for example `Council.AlreadyVoted` or `BadOrigin`.
fn name(error: subxt::error::TransactionEventsError) -> String {
	use subxt::error::{DispatchError, TransactionEventsError};
	match error {
		TransactionEventsError::ExtrinsicFailed(DispatchError::Module(error)) => {
			error.details_string().replace("::", ".")
		}
		TransactionEventsError::ExtrinsicFailed(error) => format!("{error:?}"),
		error => error.to_string(),
	}
}
