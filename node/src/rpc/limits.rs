//! Limits of the JSON-RPC server that the SDK leaves open.
//!
//! A server that only this machine can reach keeps the defaults of the SDK. A server that others
//! can reach gets a limit of calls and of batches, unless the operator gives his own.

use std::num::NonZeroU32;

use sc_cli::RpcParams;
use sc_service::config::{RpcBatchRequestConfig, RpcConfiguration, RpcEndpoint};

/// Calls per minute and connection on a server that others can reach: a hundred a second.
const PUBLIC_CALLS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(6_000).expect("it is not zero");

/// Calls in one batch on a server that others can reach.
const PUBLIC_BATCH_LENGTH: u32 = 100;

/// Applies the limits to every endpoint of the server.
pub fn apply(params: &RpcParams, config: &mut RpcConfiguration) {
	let described_by_hand = !params.experimental_rpc_endpoint.is_empty();
	let endpoints = config.addr.iter_mut().flatten();
	endpoints.for_each(|endpoint| limit(endpoint, described_by_hand));
}

fn limit(endpoint: &mut RpcEndpoint, described_by_hand: bool) {
	if !described_by_hand {
		// Better no server than one on a port that nobody knows.
		endpoint.retry_random_port = false;
	}
	if endpoint.listen_addr.ip().is_loopback() {
		return;
	}
	endpoint.rate_limit.get_or_insert(PUBLIC_CALLS_PER_MINUTE);
	if matches!(endpoint.batch_config, RpcBatchRequestConfig::Unlimited) {
		endpoint.batch_config = RpcBatchRequestConfig::Limit(PUBLIC_BATCH_LENGTH);
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;
	use sc_cli::{CliConfiguration, RunCmd};

	fn endpoints(flags: &[&str]) -> Vec<RpcEndpoint> {
		let command = RunCmd::parse_from([&["coop-node"], flags].concat());
		let endpoints = command.rpc_addr(9944).expect("the flags are valid");
		let mut endpoints: Vec<RpcEndpoint> =
			endpoints.into_iter().flatten().map(Into::into).collect();
		let described_by_hand = !command.rpc_params.experimental_rpc_endpoint.is_empty();
		endpoints.iter_mut().for_each(|endpoint| limit(endpoint, described_by_hand));
		endpoints
	}

	#[test]
	fn endpoint_should_keep_the_defaults_when_only_this_machine_reaches_it() {
		for endpoint in endpoints(&[]) {
			assert_eq!(endpoint.rate_limit, None);
			assert!(matches!(endpoint.batch_config, RpcBatchRequestConfig::Unlimited));
		}
	}

	#[test]
	fn endpoint_should_never_move_to_a_random_port() {
		for endpoint in endpoints(&[]) {
			assert!(!endpoint.retry_random_port);
		}
	}

	#[test]
	fn endpoint_should_be_limited_when_others_reach_it() {
		for endpoint in endpoints(&["--rpc-external"]) {
			assert_eq!(endpoint.rate_limit, Some(PUBLIC_CALLS_PER_MINUTE));
			assert!(matches!(endpoint.batch_config, RpcBatchRequestConfig::Limit(100)));
		}
	}

	#[test]
	fn endpoint_should_keep_the_limits_that_the_operator_gives() {
		let flags = ["--rpc-external", "--rpc-rate-limit", "5", "--rpc-max-batch-request-len", "7"];
		for endpoint in endpoints(&flags) {
			assert_eq!(endpoint.rate_limit, NonZeroU32::new(5));
			assert!(matches!(endpoint.batch_config, RpcBatchRequestConfig::Limit(7)));
		}
	}

	#[test]
	fn endpoint_should_keep_its_random_port_when_the_operator_asks_for_it() {
		let flags =
			["--experimental-rpc-endpoint", "listen-addr=127.0.0.1:9944,retry-random-port=true"];
		assert!(endpoints(&flags).iter().all(|endpoint| endpoint.retry_random_port));
	}
}
