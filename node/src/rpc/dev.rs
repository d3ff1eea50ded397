//! The namespace `dev_`: time travel for tests. It exists only on a node with `--sealing`.

use jsonrpsee::{core::RegisterMethodError, types::ErrorObjectOwned, RpcModule};
use sc_rpc_api::check_if_safe;

use super::params::{invalid, Arguments};
use crate::manual_seal::Clock;

/// Builds the methods:
///
/// - `dev_timeTravel(milliseconds: u64) -> u64` moves the clock forward, so that the next block is
///   at least that much later, and returns by how much the clock is ahead of the wall clock in
///   all. Fails when it would be more than [`crate::manual_seal::MAX_OFFSET`] ahead.
pub fn module(clock: Clock) -> Result<RpcModule<Clock>, RegisterMethodError> {
	let mut module = RpcModule::new(clock);
	module.register_method("dev_timeTravel", |params, clock, extensions| {
		check_if_safe(extensions)?;
		let milliseconds = Arguments::read(&params, &["milliseconds"])?.required("milliseconds")?;
		clock
			.travel(milliseconds)
			.map_err(|error| invalid(format!("the parameter `milliseconds` is wrong: {error}")))
			as Result<u64, ErrorObjectOwned>
	})?;
	Ok(module)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sc_rpc_api::DenyUnsafe;

	fn call(deny: DenyUnsafe, params: &str) -> String {
		let mut module = module(Clock::default()).expect("the names are unique");
		module.extensions_mut().insert(deny);
		let request =
			format!(r#"{{"jsonrpc":"2.0","id":1,"method":"dev_timeTravel","params":{params}}}"#);
		let answer = futures::executor::block_on(module.raw_json_request(&request, 1));
		answer.expect("the request is valid JSON-RPC").0
	}

	#[test]
	fn time_travel_should_return_the_whole_offset() {
		assert!(call(DenyUnsafe::No, "[86400000]").contains(r#""result":86400000"#));
	}

	#[test]
	fn time_travel_should_name_the_parameter_when_it_is_wrong() {
		for params in ["[]", r#"["tomorrow"]"#, "[-1]", "[18446744073709551615]"] {
			let answer = call(DenyUnsafe::No, params);
			assert!(answer.contains("-32602"), "{answer}");
			assert!(answer.contains("`milliseconds`"), "{answer}");
		}
	}

	#[test]
	fn time_travel_should_be_refused_when_called_from_outside() {
		assert!(call(DenyUnsafe::Yes, "[1]").contains("error"));
	}
}
