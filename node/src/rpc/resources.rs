//! The namespace `coop_`: what an extrinsic costs, and who pays (rules §9.9).

use std::sync::Arc;

use codec::DecodeLimit;
use coop_primitives::quote::{Quote, QuotedPayer};
use coop_runtime::{opaque::Block, Hash, UncheckedExtrinsic};
use coop_runtime_api::ResourcesApi;
use frame_support::MAX_EXTRINSIC_DEPTH;
use jsonrpsee::{
	core::RegisterMethodError,
	types::{error::INTERNAL_ERROR_CODE, ErrorObjectOwned},
	RpcModule,
};
use serde::Serialize;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::Bytes;
use sp_runtime::OpaqueExtrinsic;

use super::params::{invalid, Arguments};

/// The answer of `coop_quoteFee`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Answer {
	/// The most that it costs where there is no quota, in the smallest unit of AXON, as decimal digits: the
	/// number may be larger than JavaScript counts.
	fee: String,
	/// The most work that it needs, in picoseconds.
	work: u64,
	/// Who pays.
	payer: Payer,
}

/// Who pays for an extrinsic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Payer {
	/// Nobody: it is not signed.
	Nobody,
	/// Its signer.
	Signer,
	/// A cooperative, with its quota.
	Quota { cooperative: u32 },
	/// A cooperative, with its AXON.
	Balance { cooperative: u32 },
	/// Nobody: it is always possible.
	Protection { cooperative: u32 },
	/// Nobody: it would be refused.
	Refused { code: u8, reason: &'static str },
}

impl From<Quote> for Answer {
	fn from(Quote { fee, work, payer }: Quote) -> Self {
		let payer = match payer {
			QuotedPayer::Nobody => Payer::Nobody,
			QuotedPayer::Signer => Payer::Signer,
			QuotedPayer::Quota(cooperative) => Payer::Quota { cooperative },
			QuotedPayer::Balance(cooperative) => Payer::Balance { cooperative },
			QuotedPayer::Protection(cooperative) => Payer::Protection { cooperative },
			QuotedPayer::Refused(code) => Payer::Refused { code, reason: reason(code) },
		};
		Self { fee: fee.to_string(), work, payer }
	}
}

/// Why it would be refused, and what helps.
fn reason(code: u8) -> &'static str {
	match code {
		coop_axon::ALLOWANCE_USED_UP => {
			"the allowance of all applicants, or founders, of the cooperative is used up: try again later"
		}
		coop_axon::OWN_ALLOWANCE_USED_UP => {
			"the signer's allowance is used up: try again later, all of it comes back within a day"
		}
		coop_axon::COOPERATIVE_DRY => {
			"the cooperative has neither quota nor AXON left: it has to buy AXON"
		}
		coop_axon::ACT_TOO_LARGE => {
			"it needs more than the whole allowance of who acts: do it in smaller parts"
		}
		_ => "it would be refused",
	}
}

/// Builds the method:
///
/// - `coop_quoteFee(extrinsic: bytes, at: hash or null) -> Answer` says what a signed extrinsic costs at most,
///   to the unit what is taken before it is carried out, and who pays as things are in the block `at`, or in
///   the best block. It asks the runtime interface `ResourcesApi`. Fails when the bytes are no extrinsic, and
///   when the node does not know the block.
pub fn module<Client>(client: Arc<Client>) -> Result<RpcModule<Arc<Client>>, RegisterMethodError>
where
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ResourcesApi<Block>,
{
	let mut module = RpcModule::new(client);
	module.register_blocking_method("coop_quoteFee", |params, client, _| {
		let mut arguments = Arguments::read(&params, &["extrinsic", "at"])?;
		let Bytes(bytes) = arguments.required("extrinsic")?;
		let at: Option<Hash> = arguments.optional("at")?;
		let extrinsic = read(&bytes)?;
		let len = u32::try_from(bytes.len()).map_err(|_| invalid("it is too long".into()))?;
		let at = at.unwrap_or_else(|| client.info().best_hash);
		match client.runtime_api().quote_fee(at, extrinsic, len) {
			Ok(quote) => Ok(Answer::from(quote)),
			Err(error) => Err(ErrorObjectOwned::owned(
				INTERNAL_ERROR_CODE,
				format!("the quote cannot be had in block {at}: {error}"),
				None::<()>,
			)),
		}
	})?;
	Ok(module)
}

/// The bytes are an extrinsic, complete and nothing more.
fn read(bytes: &[u8]) -> Result<OpaqueExtrinsic, ErrorObjectOwned> {
	UncheckedExtrinsic::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
		.map(OpaqueExtrinsic::from)
		.map_err(|error| {
			invalid(format!("the parameter `extrinsic` is no encoded extrinsic: {error}"))
		})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn answer(payer: QuotedPayer) -> serde_json::Value {
		let quote = Quote { fee: u128::MAX, work: 7, payer };
		serde_json::to_value(Answer::from(quote)).expect("it is JSON")
	}

	#[test]
	fn a_quote_should_say_who_pays() {
		let json = answer(QuotedPayer::Quota(3));
		assert_eq!(json["fee"], "340282366920938463463374607431768211455");
		assert_eq!(json["work"], 7);
		let said = |payer| answer(payer)["payer"].to_string();
		assert_eq!(said(QuotedPayer::Nobody), r#"{"kind":"nobody"}"#);
		assert_eq!(said(QuotedPayer::Signer), r#"{"kind":"signer"}"#);
		assert_eq!(said(QuotedPayer::Quota(3)), r#"{"cooperative":3,"kind":"quota"}"#);
		assert_eq!(said(QuotedPayer::Balance(3)), r#"{"cooperative":3,"kind":"balance"}"#);
		assert_eq!(said(QuotedPayer::Protection(3)), r#"{"cooperative":3,"kind":"protection"}"#);
	}

	#[test]
	fn a_quote_should_say_why_it_would_be_refused_and_what_helps() {
		let codes = [
			coop_axon::ALLOWANCE_USED_UP,
			coop_axon::OWN_ALLOWANCE_USED_UP,
			coop_axon::COOPERATIVE_DRY,
			coop_axon::ACT_TOO_LARGE,
		];
		let helps = ["later", "within a day", "buy AXON", "smaller parts"];
		for (code, help) in codes.into_iter().zip(helps) {
			let payer = answer(QuotedPayer::Refused(code))["payer"].clone();
			assert_eq!(payer["code"], code);
			let reason = payer["reason"].as_str().expect("there is a reason");
			assert!(reason.contains(help), "{reason}");
		}
	}

	#[test]
	fn what_is_no_extrinsic_should_be_refused() {
		for bytes in [&[][..], &[0], &[4, 0, 0], &[255; 40]] {
			let error = read(bytes).expect_err("it is none");
			assert!(error.message().contains("`extrinsic`"), "{error}");
		}
	}
}
