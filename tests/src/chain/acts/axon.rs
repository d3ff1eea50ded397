//! What cooperatives and the operator do with AXON, and the wrappers in which an act may stand.

use subxt::{
	dynamic::Value,
	utils::{AccountId32, MultiSignature},
};

use super::{act, bytes, number, option, signature, variant, Act};

/// More bytes than anything that is brought has.
const LENGTH_BOUND: u32 = 1_000;

/// `Axon.subscribe`, the action of a decision.
pub fn subscribe(cooperative: u32, periods: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("periods", number(periods))];
	act("Axon", "subscribe", fields)
}

/// `Axon.set_renewal`, the action of a decision.
pub fn set_renewal(cooperative: u32, renews: bool) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("renews", Value::bool(renews))];
	act("Axon", "set_renewal", fields)
}

/// `Axon.give`, the action of a decision; `amount` in ten-thousandths.
pub fn give_axon(cooperative: u32, to: u32, amount: u128, document: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("to", number(to)),
		("amount", number(amount)),
		("document", bytes(document)),
	];
	act("Axon", "give", fields)
}

/// `Parameters.set_parameter` of the group `Axon`, the call of a change of the protocol.
pub fn set_axon_parameter(name: &str, value: impl Into<u128>) -> Act {
	let key = Value::unnamed_composite([]);
	let parameter = Value::unnamed_variant(name, [key, option(Some(number(value)))]);
	let key_value = Value::unnamed_variant("Axon", [parameter]);
	act("Parameters", "set_parameter", vec![("key_value", key_value)])
}

/// `Delegates.approve_change`, the call of a motion.
pub fn approve_change(call: Act) -> Act {
	act("Delegates", "approve_change", vec![("call", call.into_value())])
}

/// `Membership.choose_home`.
pub fn choose_home(cooperative: u32) -> Act {
	act("Membership", "choose_home", vec![("cooperative", number(cooperative))])
}

/// A call of the stock room by which AXON would be sent, for example `transfer_keep_alive`.
pub fn transfer(call: &str, to: &AccountId32, amount: u128) -> Act {
	let rest = match call {
		"transfer_all" => ("keep_alive", Value::bool(true)),
		_ => ("value", number(amount)),
	};
	act("Balances", call, vec![("dest", address(to)), rest])
}

/// `Balances.force_transfer`.
pub fn force_transfer(from: &AccountId32, to: &AccountId32, amount: u128) -> Act {
	let fields = vec![("source", address(from)), ("dest", address(to)), ("value", number(amount))];
	act("Balances", "force_transfer", fields)
}

fn address(who: &AccountId32) -> Value {
	Value::unnamed_variant("Id", [bytes(who.0)])
}

/// `Utility.batch_all`.
pub fn batch(calls: Vec<Act>) -> Act {
	let calls = Value::unnamed_composite(calls.into_iter().map(Act::into_value));
	act("Utility", "batch_all", vec![("calls", calls)])
}

/// `Proxy.proxy`.
pub fn as_proxy(of: &AccountId32, call: Act) -> Act {
	let fields = vec![
		("real", address(of)),
		("force_proxy_type", option(None)),
		("call", call.into_value()),
	];
	act("Proxy", "proxy", fields)
}

/// `Multisig.as_multi_threshold_1`: on the account that two have together.
pub fn together_with(other: &AccountId32, call: Act) -> Act {
	let others = Value::unnamed_composite([bytes(other.0)]);
	let fields = vec![("other_signatories", others), ("call", call.into_value())];
	act("Multisig", "as_multi_threshold_1", fields)
}

/// `MetaTx.dispatch`: brings what somebody signed; it never runs out, and is good for this nonce.
pub fn bring(call: Act, who: &AccountId32, signed: &MultiSignature, nonce: u64) -> Act {
	let verify = Value::named_variant(
		"Signed",
		[("signature", signature(signed)), ("account", bytes(who.0))],
	);
	let of = |fields: Vec<Value>| Value::unnamed_composite(fields);
	let extension = of(vec![
		verify,
		of(vec![]),
		of(vec![]),
		of(vec![]),
		of(vec![]),
		of(vec![]),
		of(vec![variant("Immortal")]),
		of(vec![number(nonce)]),
		of(vec![]),
	]);
	let meta_tx = Value::named_composite([
		("call", call.into_value()),
		("extension_version", number(0u8)),
		("extension", extension),
	]);
	let fields = vec![("meta_tx", meta_tx), ("meta_tx_encoded_len", number(LENGTH_BOUND))];
	act("MetaTx", "dispatch", fields)
}
