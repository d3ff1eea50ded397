//! Checks before anything is started or written.
//!
//! A refusal here costs nothing. Without these checks the parts of the SDK would open another port
//! than the one asked for, listen nowhere, or stop in the middle of a write.

use std::{
	io::ErrorKind,
	net::{IpAddr, SocketAddr, TcpListener, UdpSocket},
	path::{Path, PathBuf},
};

use sc_cli::{Error, Result};
use sc_network::{multiaddr::Protocol, Multiaddr};
use sc_service::{config::PrometheusConfig, Configuration, DatabaseSource};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sp_core::traits::SpawnEssentialNamed;

/// Everything that must hold before a node is started.
pub fn check(config: &Configuration, storage: &StorageMonitorParams) -> Result<()> {
	disk_space(&config.data_path, storage)?;
	data_folder(&config.data_path)?;
	rpc_ports(config)?;
	network_ports(&config.network.listen_addresses)?;
	metrics_port(config.prometheus_config.as_ref())
}

/// Fails unless there is a database to read. Opening one that does not exist would create it.
pub fn require_database(config: &Configuration) -> Result<()> {
	match database_path(&config.database) {
		Some(path) if !path.exists() => Err(Error::Input(format!(
			"there is no database at `{}`: check --chain and --base-path, or start the node first",
			path.display(),
		))),
		_ => Ok(()),
	}
}

/// Fails when the disk is fuller than the operator wants it to be.
pub fn disk_space(folder: &Path, storage: &StorageMonitorParams) -> Result<()> {
	let existing = nearest_existing(folder);
	StorageMonitorService::try_spawn(storage.clone(), existing.clone(), &CheckOnly)
		.map_err(|error| disk_space_error(&existing, &error))
}

/// The sentence for a full disk.
pub fn disk_space_error(folder: &Path, error: &sc_storage_monitor::Error) -> Error {
	use sc_storage_monitor::Error::*;
	Error::Input(match error {
		StorageOutOfSpace(available, required) => format!(
			"the disk with `{}` has {available} MiB free and the node needs {required} MiB: free \
			 some space, use another disk with --base-path, or lower the limit with \
			 --db-storage-threshold",
			folder.display(),
		),
		IOError(error) => {
			format!("the free space of the disk with `{}` is unknown: {error}", folder.display())
		}
	})
}

/// Where the database is, if it is in a folder.
pub fn database_path(source: &DatabaseSource) -> Option<&Path> {
	source.path()
}

/// The folder for the data of the chain must exist and be writable.
fn data_folder(folder: &Path) -> Result<()> {
	let probe = folder.join(".write-check");
	std::fs::create_dir_all(folder)
		.and_then(|()| std::fs::write(&probe, []))
		.and_then(|()| std::fs::remove_file(&probe))
		.map_err(|error| {
			Error::Input(format!(
				"the node cannot write to its folder `{}` ({error}): give it the right to, or \
				 choose another folder with --base-path",
				folder.display(),
			))
		})
}

fn nearest_existing(folder: &Path) -> PathBuf {
	folder.ancestors().find(|path| path.exists()).unwrap_or(Path::new(".")).to_path_buf()
}

/// Lets the storage monitor look at the disk once without watching it: there is no task manager
/// yet at this moment.
#[derive(Clone)]
struct CheckOnly;

impl SpawnEssentialNamed for CheckOnly {
	fn spawn_essential(
		&self,
		_: &'static str,
		_: Option<&'static str>,
		_: futures::future::BoxFuture<'static, ()>,
	) {
	}

	fn spawn_essential_blocking(
		&self,
		_: &'static str,
		_: Option<&'static str>,
		_: futures::future::BoxFuture<'static, ()>,
	) {
	}
}

fn rpc_ports(config: &Configuration) -> Result<()> {
	let endpoints = config.rpc.addr.iter().flatten();
	endpoints.filter(|endpoint| !endpoint.is_optional).try_for_each(|endpoint| {
		tcp_port_is_free(endpoint.listen_addr)
			.map_err(|problem| port_error("JSON-RPC", endpoint.listen_addr, problem, "--rpc-port"))
	})
}

fn metrics_port(config: Option<&PrometheusConfig>) -> Result<()> {
	let Some(config) = config else { return Ok(()) };
	tcp_port_is_free(config.port).map_err(|problem| {
		port_error("Prometheus metrics", config.port, problem, "--prometheus-port")
	})
}

fn network_ports(addresses: &[Multiaddr]) -> Result<()> {
	addresses.iter().filter_map(listen_address).try_for_each(|(transport, address)| {
		let checked = match transport {
			Transport::Tcp => tcp_port_is_free(address),
			Transport::Udp => udp_port_is_free(address),
		};
		checked.map_err(|problem| port_error("network", address, problem, "--port"))
	})
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Transport {
	Tcp,
	Udp,
}

/// The socket behind a multi-address such as `/ip4/0.0.0.0/tcp/30333`, if it has one.
fn listen_address(address: &Multiaddr) -> Option<(Transport, SocketAddr)> {
	let mut parts = address.iter();
	let ip = match parts.next()? {
		Protocol::Ip4(ip) => IpAddr::V4(ip),
		Protocol::Ip6(ip) => IpAddr::V6(ip),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some((Transport::Tcp, SocketAddr::new(ip, port))),
		Protocol::Udp(port) => Some((Transport::Udp, SocketAddr::new(ip, port))),
		_ => None,
	}
}

/// Why a port cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PortProblem {
	InUse,
	Forbidden,
	ForeignAddress,
}

fn tcp_port_is_free(address: SocketAddr) -> std::result::Result<(), PortProblem> {
	port_result(address, TcpListener::bind(address).map(drop))
}

fn udp_port_is_free(address: SocketAddr) -> std::result::Result<(), PortProblem> {
	port_result(address, UdpSocket::bind(address).map(drop))
}

/// Other failures, such as a machine without IPv6, are not for this check to judge.
fn port_result(
	address: SocketAddr,
	result: std::io::Result<()>,
) -> std::result::Result<(), PortProblem> {
	match result.map_err(|error| error.kind()) {
		Err(ErrorKind::AddrInUse) => Err(PortProblem::InUse),
		Err(ErrorKind::PermissionDenied) => Err(PortProblem::Forbidden),
		Err(ErrorKind::AddrNotAvailable) if !address.ip().is_loopback() => {
			Err(PortProblem::ForeignAddress)
		}
		_ => Ok(()),
	}
}

fn port_error(purpose: &str, address: SocketAddr, problem: PortProblem, flag: &str) -> Error {
	let port = address.port();
	Error::Input(match problem {
		PortProblem::InUse => format!(
			"the {purpose} port {port} is already in use, perhaps by another node on this \
			 machine: stop that program or choose another port with {flag}"
		),
		PortProblem::Forbidden => format!(
			"this user may not open the {purpose} port {port}: choose a port above 1023 with {flag}"
		),
		PortProblem::ForeignAddress => format!(
			"the {purpose} address {} does not belong to this machine: choose one that does",
			address.ip(),
		),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn multiaddr(text: &str) -> Multiaddr {
		text.parse().expect("a valid multi-address")
	}

	fn message(result: Result<()>) -> String {
		result.expect_err("the check refuses").to_string()
	}

	#[test]
	fn listen_address_should_be_a_socket_when_the_address_has_one() {
		assert_eq!(
			listen_address(&multiaddr("/ip4/127.0.0.1/tcp/30333/ws")),
			Some((Transport::Tcp, "127.0.0.1:30333".parse().expect("a socket address"))),
		);
		assert_eq!(
			listen_address(&multiaddr("/ip6/::1/udp/30334/webrtc-direct")),
			Some((Transport::Udp, "[::1]:30334".parse().expect("a socket address"))),
		);
		assert_eq!(listen_address(&multiaddr("/dns/example.org/tcp/30333")), None);
	}

	#[test]
	fn port_should_be_refused_when_it_is_taken() {
		let taken = TcpListener::bind("127.0.0.1:0").expect("a free port exists");
		let port = taken.local_addr().expect("it is bound").port();
		let refused = network_ports(&[multiaddr(&format!("/ip4/127.0.0.1/tcp/{port}"))]);
		let message = message(refused);
		assert!(message.contains(&port.to_string()), "{message}");
		assert!(message.contains("--port"), "{message}");
	}

	#[test]
	fn port_should_be_accepted_when_it_is_free() {
		let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
		let port = free.expect("a free port exists").port();
		assert!(network_ports(&[multiaddr(&format!("/ip4/127.0.0.1/tcp/{port}"))]).is_ok());
		assert!(network_ports(&[multiaddr("/ip4/127.0.0.1/tcp/0")]).is_ok());
	}

	#[test]
	fn folder_should_be_refused_when_a_file_is_in_its_place() {
		let file = Path::new("Cargo.toml");
		let message = message(data_folder(file));
		assert!(message.contains("--base-path"), "{message}");
	}

	#[test]
	fn disk_should_be_refused_when_less_is_free_than_required() {
		let folder = Path::new(".");
		let storage = StorageMonitorParams { threshold: u64::MAX, polling_period: 1 };
		let message = message(disk_space(folder, &storage));
		assert!(message.contains("--db-storage-threshold"), "{message}");
	}

	#[test]
	fn disk_should_be_accepted_when_no_limit_is_set() {
		let storage = StorageMonitorParams { threshold: 0, polling_period: 1 };
		assert!(disk_space(Path::new("/folder/that/is/not/there"), &storage).is_ok());
	}
}
