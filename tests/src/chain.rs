//! Signs acts, sends them to a chain, and reads what became of them.
//!
//! Everything is encoded and decoded with the chain's own metadata.

use std::{fmt, time::Duration};

use serde_json::{json, Value as Json};
use subxt::{
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	config::SubstrateExtrinsicParamsBuilder,
	dynamic::Value,
	events::{DecodeAsEvent, Events},
	ext::{scale_decode::DecodeAsType, scale_value::Composite},
	rpcs::client::{rpc_params, RpcClient},
	tx::{DynamicPayload, SubmittableTransaction, TransactionStatus},
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

pub mod acts;
pub mod axon;
pub mod delegates;
pub mod events;
mod proofs;
mod state;

pub use state::{hex_prefix, State};

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

/// The one event of this kind that is meant, of those in one or several blocks.
pub fn the<E: DecodeAsEvent + fmt::Debug>(
	events: &[Events<SubstrateConfig>],
	is_meant: impl Fn(&E) -> bool,
) -> Result<E> {
	let found = events.iter().flat_map(|events| events.find::<E>());
	let mut found = found.collect::<Result<Vec<_>, _>>()?;
	found.retain(is_meant);
	match (found.pop(), found.is_empty()) {
		(Some(event), true) => Ok(event),
		(last, _) => Err(format!(
			"one {} was expected, not {} ({last:?})",
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

/// An act that is ready to be sent.
type Submittable =
	SubmittableTransaction<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;

/// How many keys of the state are asked for at once.
const PAGE: u32 = 500;

/// What became of an act.
pub type Outcome = std::result::Result<Receipt, Refusal>;

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

	/// How many extrinsics wait for a block.
	pub async fn waiting(&self) -> Result<usize> {
		let waiting = self.call("author_pendingExtrinsics", vec![]).await?;
		Ok(waiting.as_array().ok_or("the node does not tell what waits")?.len())
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
		self.follow(self.sign(who, act).await?).await
	}

	async fn sign(&self, who: &Person, act: &Act) -> Result<Submittable> {
		let at = self.newest().await?;
		let params = Default::default();
		Ok(at.tx().create_signable(act, &who.public_key(), params).await?.sign(who)?)
	}

	/// The bytes of an act that somebody has signed.
	pub async fn encoded(&self, who: &Person, act: &Act) -> Result<Vec<u8>> {
		Ok(self.sign(who, act).await?.into_encoded())
	}

	/// The bytes of the same act, signed by each of many people who never signed one before.
	pub async fn encoded_by_each(&self, people: &[Person], act: &Act) -> Result<Vec<Vec<u8>>> {
		let at = self.newest().await?;
		let mut all = Vec::new();
		for who in people {
			let params = SubstrateExtrinsicParamsBuilder::new().nonce(0).build();
			let signable = at.tx().create_signable(act, &who.public_key(), params).await;
			all.push(signable?.sign(who)?.into_encoded());
		}
		Ok(all)
	}

	/// The bytes of acts that somebody has signed to be done one after the other.
	pub async fn encoded_in_a_row(&self, who: &Person, acts: &[Act]) -> Result<Vec<Vec<u8>>> {
		let at = self.newest().await?;
		let first = at.tx().account_nonce(&who.public_key()).await?;
		let mut all = Vec::new();
		for (nonce, act) in (first..).zip(acts) {
			let params = SubstrateExtrinsicParamsBuilder::new().nonce(nonce).build();
			let signable = at.tx().create_signable(act, &who.public_key(), params).await;
			all.push(signable?.sign(who)?.into_encoded());
		}
		Ok(all)
	}

	/// Makes an act that says it was signed by `who`, but is signed with the key of `signer`, or on
	/// the chain with another first block.
	pub async fn forge(
		&self,
		act: &Act,
		who: &Person,
		signer: &Person,
		genesis: [u8; 32],
	) -> Result<Vec<u8>> {
		let at = self.newest().await?;
		let params = Default::default();
		let mut made = at.tx().create_signable(act, &who.public_key(), params).await?;
		let mut payload = made.signer_payload()?;
		let places = (0..payload.len().saturating_sub(31))
			.filter(|start| payload[*start..start + 32] == self.genesis())
			.collect::<Vec<_>>();
		if places.is_empty() {
			return Err("what is signed does not show the first block".into());
		}
		for start in places {
			payload[start..start + 32].copy_from_slice(&genesis);
		}
		let signature = signer.signature(&payload);
		let signed = made.sign_with_account_and_signature(&who.public_key(), &signature)?;
		Ok(signed.into_encoded())
	}

	/// Sends the bytes of an act as they are, and waits until it is final or refused.
	pub async fn send(&self, bytes: Vec<u8>) -> Result<Outcome> {
		let at = self.newest().await?;
		let sent = timeout(FINALITY, self.follow(at.tx().from_bytes(bytes))).await;
		sent.map_err(|_| format!("what was sent was not final within {FINALITY:?}"))?
	}

	async fn follow(&self, sent: Submittable) -> Result<Outcome> {
		let mut progress = match sent.submit_and_watch().await {
			Ok(progress) => progress,
			Err(error) => return Ok(Err(not_let_in(error.to_string()))),
		};
		while let Some(status) = progress.next().await {
			match status? {
				TransactionStatus::InFinalizedBlock(inclusion) => {
					let at = self.at(inclusion.block_hash()).await?;
					let own = inclusion.fetch_events().await?;
					let (payer, fee) = axon::payment(&own)?;
					let receipt = Receipt {
						block: block(&at).await?,
						payer,
						fee,
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

	/// Looks at every entry of the state at a block whose key, as hexadecimal text, is to be kept.
	/// What is shown is key and value as hexadecimal text.
	pub async fn walk_state(
		&self,
		at: H256,
		is_kept: impl Fn(&str) -> bool,
		mut show: impl FnMut(&str, &str) -> Result<()>,
	) -> Result<()> {
		let mut last = Json::Null;
		loop {
			let params = vec![json!("0x"), json!(PAGE), last.clone(), json!(at)];
			let page: Vec<String> =
				serde_json::from_value(self.call("state_getKeysPaged", params).await?)?;
			let Some(end) = page.last() else { return Ok(()) };
			last = json!(end);
			let keys: Vec<_> = page.iter().filter(|key| is_kept(key)).collect();
			let answer = self.call("state_queryStorageAt", vec![json!(keys), json!(at)]).await?;
			let changes: Vec<(String, Option<String>)> =
				serde_json::from_value(answer[0]["changes"].clone())?;
			for (key, value) in changes {
				show(&key, &value.unwrap_or_default())?;
			}
		}
	}
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
