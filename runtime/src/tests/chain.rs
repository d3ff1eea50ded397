//! A chain in memory: the genesis of a preset, then block after block as a node makes them.

use crate::{
	configs::SLOT_DURATION, presets, AccountId, Executive, Header, Nonce, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeGenesisConfig, SignedPayload, System, TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use coop_primitives::{
	statement::{acceptance_content, Act, JoinForm, ProcessKind, SignedStatement, Statement},
	CoopId, Moment,
};
use frame_support::traits::BuildGenesisConfig;
use sp_core::{ed25519, Pair, H256};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{Digest, DigestItem, Era},
	traits::{Dispatchable, Header as _},
	transaction_validity::TransactionValidityError,
	DispatchError, DispatchResult, MultiSignature, MultiSigner,
};

pub use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};

/// What a chain makes of a sent extrinsic.
pub type Outcome = Result<DispatchResult, TransactionValidityError>;

/// The chain of a preset.
pub struct Chain {
	/// The time of the present block.
	pub now: Moment,
	header: Header,
	trusted: bool,
}

/// Runs `test` on a new chain of `preset` and looks, after every block and at the end, whether all
/// rooms are in order.
pub fn on_chain(preset: &str, test: impl FnOnce(&mut Chain)) {
	on_chain_with(preset, |chain| {
		test(chain);
		chain.next_block();
	});
}

/// As [`on_chain`], without a last block; yields the state.
pub fn on_chain_with(preset: &str, test: impl FnOnce(&mut Chain)) -> sp_io::TestExternalities {
	on_filled_chain(preset, || (), test)
}

/// As [`on_chain_with`], with a state that `fill` adds to. What it writes lies in the trie, so that the
/// roots of blocks do not cost more because of it.
pub fn on_filled_chain(
	preset: &str,
	fill: impl FnOnce(),
	test: impl FnOnce(&mut Chain),
) -> sp_io::TestExternalities {
	on_genesis(&genesis(preset), fill, test)
}

/// As [`on_filled_chain`], with a genesis of one's own.
pub fn on_genesis(
	config: &RuntimeGenesisConfig,
	fill: impl FnOnce(),
	test: impl FnOnce(&mut Chain),
) -> sp_io::TestExternalities {
	let mut state = sp_io::TestExternalities::new_empty();
	state.register_extension(sp_core::traits::ReadRuntimeVersionExt::new(NextVersion));
	let mut chain = state.execute_with(|| {
		config.build();
		let header = Header::new(
			0,
			Default::default(),
			Default::default(),
			Default::default(),
			Default::default(),
		);
		// As a node writes it: the hash of the first block, which statements are bound to.
		frame_system::BlockHash::<Runtime>::insert(0, header.hash());
		let mut chain = Chain { now: 1_800_000_000_000, header, trusted: false };
		chain.next_block();
		fill();
		chain
	});
	state.commit_all().expect("no transaction is open");
	state.execute_with(|| test(&mut chain));
	state
}

/// What a chain reads of the version of new code: that of this runtime's successor.
struct NextVersion;

impl sp_core::traits::ReadRuntimeVersion for NextVersion {
	fn read_runtime_version(
		&self,
		_: &[u8],
		_: &mut dyn sp_core::traits::Externalities,
	) -> Result<Vec<u8>, String> {
		let spec_version = crate::VERSION.spec_version + 1;
		Ok(sp_version::RuntimeVersion { spec_version, ..crate::VERSION }.encode())
	}
}

/// The genesis configuration of a preset.
pub fn genesis(preset: &str) -> RuntimeGenesisConfig {
	let patch = presets::get_preset(&preset.into()).expect("the preset exists");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("serialises");
	merge(&mut config, serde_json::from_slice(&patch).expect("a preset is JSON"));
	serde_json::from_value(config).expect("a preset is a genesis configuration")
}

fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(into, patch) => *into = patch,
	}
}

impl Chain {
	/// Ends the present block, if one is being made, and begins the next slot's.
	pub fn next_block(&mut self) {
		self.block_after(SLOT_DURATION);
	}

	/// Ends the present block and begins one at least `passed` milliseconds later.
	pub fn block_after(&mut self, passed: Moment) {
		if self.header.number > 0 {
			self.end_block();
		}
		self.begin_block_after(passed);
	}

	/// Ends the present block, looks at it and at the state after it, and begins the next slot's.
	pub fn look_back<T>(&mut self, look: impl FnOnce(&Header) -> T) -> T {
		self.end_block();
		let seen = look(&self.header);
		self.begin_block_after(SLOT_DURATION);
		seen
	}

	fn end_block(&mut self) {
		self.header = Executive::finalize_block();
		if !self.trusted {
			check_state();
		}
	}

	/// Looks at the invariants no more: of a state that was filled by hand, or is too large to look
	/// through after every block.
	pub fn trust_the_state(&mut self) {
		self.trusted = true;
	}

	fn begin_block_after(&mut self, passed: Moment) {
		self.now += passed.max(SLOT_DURATION).div_ceil(SLOT_DURATION) * SLOT_DURATION;
		// Who is disabled makes no blocks: his slots stay empty.
		while is_disabled(self.now / SLOT_DURATION) {
			self.now += SLOT_DURATION;
		}
		let slot = self.now / SLOT_DURATION;
		let digest = Digest {
			logs: vec![DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot.encode())],
		};
		let header = Header::new(
			self.header.number + 1,
			Default::default(),
			Default::default(),
			self.header.hash(),
			digest,
		);
		Executive::initialize_block(&header);
		self.header = header;
		let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: self.now });
		Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time))
			.expect("the time is an inherent")
			.expect("the time can be set");
	}

	/// Sends `call`, signed by a test key.
	pub fn send(&mut self, signer: Sr25519Keyring, call: impl Into<RuntimeCall>) -> Outcome {
		let who = signer.to_account_id();
		self.send_signed(who, call.into(), |payload| signer.sign(payload).into())
	}

	/// Sends `call`, signed by a newcomer.
	pub fn send_by(&mut self, signer: &Newcomer, call: impl Into<RuntimeCall>) -> Outcome {
		self.send_signed(signer.account(), call.into(), |payload| signer.0.sign(payload).into())
	}

	/// Sends `call`, signed by somebody with an sr25519 key.
	pub fn send_with(
		&mut self,
		key: &sp_core::sr25519::Pair,
		call: impl Into<RuntimeCall>,
	) -> Outcome {
		let who = AccountId::from(key.public());
		self.send_signed(who, call.into(), |payload| key.sign(payload).into())
	}

	fn send_signed(
		&mut self,
		who: AccountId,
		call: RuntimeCall,
		sign: impl FnOnce(&[u8]) -> MultiSignature,
	) -> Outcome {
		let nonce = System::account_nonce(&who);
		let payload = SignedPayload::new(call, extension(nonce)).expect("the payload is complete");
		let signature = payload.using_encoded(sign);
		let (call, extension, _) = payload.deconstruct();
		Executive::apply_extrinsic(UncheckedExtrinsic::new_signed(
			call,
			who.into(),
			signature,
			extension,
		))
	}
}

/// Whether the delegate is disabled whose slot it is.
fn is_disabled(slot: u64) -> bool {
	let delegates = crate::Session::validators().len() as u64;
	let position = slot.checked_rem(delegates).unwrap_or(0) as u32;
	crate::Session::disabled_validators().contains(&position)
}

/// All extensions as a wallet fills them in.
pub fn extension(nonce: Nonce) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		coop_axon::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		coop_accounts::ActAs::new(),
		coop_axon::ChargeResources::new(),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A person who is not on the chain yet.
pub struct Newcomer(ed25519::Pair);

impl Newcomer {
	/// Somebody with a key of his own.
	pub fn new(seed: u8) -> Self {
		Self(ed25519::Pair::from_seed(&[seed; 32]))
	}

	/// His account.
	pub fn account(&self) -> AccountId {
		use sp_runtime::traits::IdentifyAccount;
		MultiSigner::from(self.0.public()).into_account()
	}

	/// A statement on this chain, signed with his key.
	fn signed(
		&self,
		act: Act<AccountId>,
		now: Moment,
	) -> SignedStatement<AccountId, MultiSignature> {
		let statement = Statement { genesis: System::block_hash(0), act, signed_at: now };
		SignedStatement { signature: self.0.sign(&statement.bytes()).into(), statement }
	}

	/// That his key will sign for `who` from now on, as the registrar brings it.
	pub fn acceptance(&self, who: &AccountId, cooperative: CoopId, now: Moment) -> RuntimeCall {
		let act = Act {
			cooperative,
			process: ProcessKind::Recovery,
			process_id: 0,
			content: acceptance_content(who, &self.account()),
			signer: self.account(),
		};
		RuntimeCall::Accounts(coop_accounts::Call::accept_key {
			cooperative,
			who: who.clone(),
			signed: self.signed(act, now),
		})
	}

	/// His application to a cooperative, as the registrar brings it.
	pub fn application(&self, cooperative: CoopId, now: Moment) -> RuntimeCall {
		self.application_of(&self.account(), cooperative, now)
	}

	/// The application of an account for which his key signs.
	pub fn application_of(
		&self,
		applicant: &AccountId,
		cooperative: CoopId,
		now: Moment,
	) -> RuntimeCall {
		let form = JoinForm { document: H256::repeat_byte(0xd0), profile: H256::repeat_byte(0xf0) };
		let act = Act {
			cooperative,
			process: ProcessKind::Admission,
			process_id: 0,
			content: form.content(),
			signer: applicant.clone(),
		};
		RuntimeCall::Membership(coop_membership::Call::apply_relayed {
			cooperative,
			applicant: applicant.clone(),
			form,
			signed: self.signed(act, now),
		})
	}
}

/// The events of the present block that `pick` recognises.
pub fn events<T>(pick: impl Fn(RuntimeEvent) -> Option<T>) -> Vec<T> {
	System::events().into_iter().filter_map(|record| pick(record.event)).collect()
}

/// The error as an outcome carries it.
pub fn refused(error: impl Into<DispatchError>) -> Outcome {
	Ok(Err(error.into()))
}

/// Every room states its invariants; all must hold, and no AXON may be created or lost.
pub fn check_state() {
	for (room, state) in [
		("accounts", coop_accounts::try_state::check::<Runtime>()),
		("axon", coop_axon::try_state::check::<Runtime>()),
		("cooperatives", coop_cooperatives::try_state::check::<Runtime>()),
		("branches", coop_branches::try_state::check::<Runtime>()),
		("council", coop_council::try_state::check::<Runtime>()),
		("delegates", coop_delegates::try_state::check::<Runtime>()),
		("documents", coop_documents::try_state::check::<Runtime>()),
		("ledger", coop_ledger::try_state::check::<Runtime>()),
		("meetings", coop_meetings::try_state::check::<Runtime>()),
		("membership", coop_membership::try_state::check::<Runtime>()),
	] {
		state.unwrap_or_else(|error| panic!("{room}: {error:?}"));
	}
	let held: u128 = frame_system::Account::<Runtime>::iter_values()
		.map(|account| account.data.free + account.data.reserved)
		.sum();
	assert_eq!(held, crate::Balances::total_issuance(), "AXON was created or lost");
}

/// Dispatches a call without an extrinsic, for origins that nobody can sign for.
pub fn dispatch(
	origin: impl Into<crate::RuntimeOrigin>,
	call: impl Into<RuntimeCall>,
) -> DispatchResult {
	call.into().dispatch(origin.into()).map(|_| ()).map_err(|failure| failure.error)
}
