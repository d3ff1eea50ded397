//! Real `coop-node` processes.
//!
//! A node listens on ports that the operating system chooses, keeps its data in a folder of its
//! own, writes its log to a file beside it, and is killed when its [`Node`] is dropped. The folder
//! stays, and its path is printed, unless the test says that all went well ([`Folder::discard`]).

use std::{
	future::Future,
	net::TcpListener,
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Output, Stdio},
	sync::{
		atomic::{AtomicBool, Ordering},
		Arc,
	},
	time::{Duration, Instant},
};

use nix::{
	sys::signal::{kill, Signal},
	unistd::Pid,
};
use serde_json::{json, Value};
use subxt::utils::AccountId32;
use tempfile::TempDir;

use crate::{http, Result};

/// How long a node may take to answer JSON-RPC after its start, on a busy machine.
pub const START: Duration = Duration::from_secs(240);
/// How long a node may take to stop when it is asked to.
pub const STOP: Duration = Duration::from_secs(60);
/// How long to wait between two looks at something.
const PAUSE: Duration = Duration::from_millis(100);

/// Where the node's program is: `COOP_NODE`, or the debug build in cargo's target folder. Cargo
/// runs tests in the folder of their package, so paths are relative: a program that was built in
/// another clone works too.
pub fn program() -> Result<PathBuf> {
	let workspace = Path::new("..");
	let target = std::env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
	let program = std::env::var_os("COOP_NODE")
		.map_or_else(|| workspace.join(target).join("debug/coop-node"), PathBuf::from);
	if program.is_file() {
		return Ok(program);
	}
	Err(format!(
		"there is no node at {}: build it with `cargo build --workspace --bin coop-node --features \
		 coop-runtime/fast-runtime`, or name one with COOP_NODE",
		program.display()
	)
	.into())
}

/// A port of this machine that nobody listens on at the moment.
pub fn free_port() -> Result<u16> {
	Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Runs the program to its end and returns what it wrote.
pub async fn run(arguments: &[&str]) -> Result<Output> {
	let mut command = tokio::process::Command::new(program()?);
	command.args(arguments).stdin(Stdio::null()).kill_on_drop(true);
	let output = tokio::time::timeout(START, command.output())
		.await
		.map_err(|_| format!("`coop-node {}` runs longer than {START:?}", arguments.join(" ")))?;
	Ok(output?)
}

/// Looks again and again until `look` finds something, at most `patience` long.
pub async fn eventually<T, F>(
	what: &str,
	patience: Duration,
	mut look: impl FnMut() -> F,
) -> Result<T>
where
	F: Future<Output = Result<Option<T>>>,
{
	let start = Instant::now();
	loop {
		let found = look().await;
		if let Ok(Some(found)) = found {
			return Ok(found);
		}
		if start.elapsed() > patience {
			let reason = found.err().map(|error| format!(": {error}")).unwrap_or_default();
			return Err(format!("waited {patience:?} in vain: {what}{reason}").into());
		}
		tokio::time::sleep(PAUSE).await;
	}
}

/// A temporary folder for databases and logs. It stays when a test ends badly.
pub struct Folder {
	folder: Option<TempDir>,
	path: PathBuf,
	done: AtomicBool,
}

impl Folder {
	/// A new empty folder.
	pub fn new() -> Result<Arc<Self>> {
		let folder = tempfile::Builder::new().prefix("coop-tests-").tempdir()?;
		let path = folder.path().to_path_buf();
		Ok(Arc::new(Self { folder: Some(folder), path, done: AtomicBool::new(false) }))
	}

	/// Its path.
	pub fn path(&self) -> &Path {
		&self.path
	}

	/// The path of something in it.
	pub fn join(&self, name: &str) -> PathBuf {
		self.path.join(name)
	}

	/// All went well: the folder is not needed any more.
	pub fn discard(&self) {
		self.done.store(true, Ordering::SeqCst);
	}
}

impl Drop for Folder {
	fn drop(&mut self) {
		if !self.done.load(Ordering::SeqCst) {
			let path = self.folder.take().map(TempDir::keep).unwrap_or_default();
			eprintln!("databases and logs are kept in {}", path.display());
		}
	}
}

/// A running node, or one that ran.
pub struct Node {
	name: String,
	folder: Arc<Folder>,
	arguments: Vec<String>,
	child: Child,
	/// How long its log was when it was started.
	log_start: usize,
	rpc_port: u16,
}

impl Node {
	/// Starts a node called `name` and waits until it answers JSON-RPC. Its data are in a folder
	/// of that name in `folder`, its log beside it.
	pub async fn start(folder: &Arc<Folder>, name: &str, arguments: &[&str]) -> Result<Self> {
		let mut node = Self::spawn(folder, name, arguments)?;
		node.ready().await?;
		Ok(node)
	}

	/// Starts a node without waiting for it.
	pub fn spawn(folder: &Arc<Folder>, name: &str, arguments: &[&str]) -> Result<Self> {
		let data = folder.join(name);
		let data = data.to_str().ok_or("the temporary folder's path is not UTF-8")?;
		let own = ["--base-path", data, "--rpc-port", "0", "--no-telemetry", "--no-mdns"];
		let mut all: Vec<String> = own.iter().chain(arguments).map(|&word| word.into()).collect();
		// One compilation of the runtime serves all nodes.
		let compiled = program()?.with_file_name("compiled-runtimes");
		let compiled = compiled.to_str().ok_or("the path of the node's program is not UTF-8")?;
		for (unless, instead) in [
			("--compiled-runtimes", &["--compiled-runtimes", compiled][..]),
			("--prometheus-port", &["--no-prometheus"][..]),
			("--listen-addr", &["--listen-addr", "/ip4/127.0.0.1/tcp/0"][..]),
		] {
			if !arguments.contains(&unless) {
				all.extend(instead.iter().map(|&word| word.to_owned()));
			}
		}
		let child = Self::process(folder, name, &all)?;
		Ok(Self {
			name: name.into(),
			folder: folder.clone(),
			arguments: all,
			child,
			log_start: 0,
			rpc_port: 0,
		})
	}

	fn process(folder: &Folder, name: &str, arguments: &[String]) -> Result<Child> {
		let path = folder.join(&format!("{name}.log"));
		let log = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
		Ok(Command::new(program()?)
			.args(arguments)
			.stdin(Stdio::null())
			.stdout(log.try_clone()?)
			.stderr(log)
			.spawn()?)
	}

	/// Starts the node again after it ended, with the same data and the same arguments.
	pub async fn restart(&mut self) -> Result<()> {
		if self.ended()?.is_none() {
			return Err(format!("{} still runs", self.name).into());
		}
		self.log_start = self.whole_log().len();
		self.rpc_port = 0;
		self.child = Self::process(&self.folder, &self.name, &self.arguments)?;
		self.ready().await
	}

	/// Waits until it answers JSON-RPC.
	pub async fn ready(&mut self) -> Result<()> {
		let start = Instant::now();
		while self.rpc_port == 0
			|| http::call(self.rpc_port, "system_name", json!([])).await.is_err()
		{
			if let Some(status) = self.ended()? {
				return Err(self.with_log(&format!("{} ended with {status}", self.name)));
			}
			if start.elapsed() > START {
				return Err(self.with_log(&format!("{} does not answer", self.name)));
			}
			tokio::time::sleep(PAUSE).await;
			self.rpc_port = rpc_port(&self.log()).unwrap_or(0);
		}
		Ok(())
	}

	fn with_log(&self, message: &str) -> crate::Mishap {
		let log = self.log();
		let last: Vec<_> = log.lines().rev().take(20).collect();
		let last = last.into_iter().rev().collect::<Vec<_>>().join("\n");
		format!("{message}; the end of its log:\n{last}").into()
	}

	/// The folder that it shares with other nodes of the test.
	pub fn folder(&self) -> &Folder {
		&self.folder
	}

	/// Where its JSON-RPC is.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.rpc_port)
	}

	/// The port of its JSON-RPC.
	pub fn rpc_port(&self) -> u16 {
		self.rpc_port
	}

	fn whole_log(&self) -> String {
		let path = self.folder.join(&format!("{}.log", self.name));
		String::from_utf8_lossy(&std::fs::read(path).unwrap_or_default()).into_owned()
	}

	/// What it has written since its last start.
	pub fn log(&self) -> String {
		self.whole_log().get(self.log_start..).unwrap_or_default().to_owned()
	}

	/// Waits until its log contains `text`.
	pub async fn wait_for_log(&self, text: &str, patience: Duration) -> Result<()> {
		eventually(&format!("'{text}' in the log of {}", self.name), patience, || async {
			Ok(self.log().contains(text).then_some(()))
		})
		.await
		.map_err(|error| self.with_log(&error.to_string()))
	}

	/// Calls a JSON-RPC method.
	pub async fn rpc(&self, method: &str, params: Value) -> Result<Value> {
		http::call(self.rpc_port, method, params)
			.await
			.map_err(|error| format!("{} of {}: {error}", method, self.name).into())
	}

	/// Makes new session keys for `owner`; their secret halves stay in the node.
	pub async fn make_keys(&self, owner: &AccountId32) -> Result<NodeKeys> {
		let owner = format!("0x{}", hex::encode(owner.0));
		let made = self.rpc("author_rotateKeysWithOwner", json!([owner])).await?;
		NodeKeys::read(&made)
	}

	/// Its peer id, in bytes.
	pub async fn peer_id(&self) -> Result<Vec<u8>> {
		let id = self.rpc("system_localPeerId", json!([])).await?;
		let bytes = id.as_str().and_then(base58);
		bytes.ok_or_else(|| format!("{} has no peer id: {id}", self.name).into())
	}

	/// The number of the newest block.
	pub async fn best(&self) -> Result<u64> {
		number(&self.rpc("chain_getHeader", json!([])).await?)
	}

	/// The number of the newest finalised block.
	pub async fn finalised(&self) -> Result<u64> {
		let hash = self.rpc("chain_getFinalizedHead", json!([])).await?;
		number(&self.rpc("chain_getHeader", json!([hash])).await?)
	}

	/// The hash of the block with this number, if there is one.
	pub async fn hash_of(&self, number: u64) -> Result<Option<String>> {
		let hash = self.rpc("chain_getBlockHash", json!([number])).await?;
		Ok(hash.as_str().map(str::to_owned))
	}

	/// Waits until block `number` is finalised.
	pub async fn wait_for_finality(&self, number: u64, patience: Duration) -> Result<u64> {
		eventually(&format!("{} finalises block {number}", self.name), patience, || async move {
			let finalised = self.finalised().await?;
			Ok((finalised >= number).then_some(finalised))
		})
		.await
		.map_err(|error| self.with_log(&error.to_string()))
	}

	/// The status with which it ended, if it has.
	pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
		Ok(self.child.try_wait()?)
	}

	/// Waits until it ends by itself.
	pub async fn wait_for_end(&mut self, patience: Duration) -> Result<ExitStatus> {
		let start = Instant::now();
		loop {
			if let Some(status) = self.ended()? {
				return Ok(status);
			}
			if start.elapsed() > patience {
				return Err(self.with_log(&format!("{} still runs after {patience:?}", self.name)));
			}
			tokio::time::sleep(PAUSE).await;
		}
	}

	/// Asks it to stop, and waits until it has.
	pub async fn stop(&mut self, signal: Signal) -> Result<ExitStatus> {
		self.signal(signal)?;
		self.wait_for_end(STOP).await
	}

	/// Freezes it where it is, as a machine without time for it would.
	pub fn freeze(&self) -> Result<()> {
		self.signal(Signal::SIGSTOP)
	}

	/// Lets it go on after it was frozen.
	pub fn thaw(&self) -> Result<()> {
		self.signal(Signal::SIGCONT)
	}

	fn signal(&self, signal: Signal) -> Result<()> {
		Ok(kill(Pid::from_raw(i32::try_from(self.child.id())?), signal)?)
	}

	/// Ends it as a power failure would.
	pub fn kill(&mut self) -> Result<()> {
		self.child.kill()?;
		self.child.wait()?;
		Ok(())
	}
}

/// Session keys that a node made, and the proof that it has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeKeys {
	/// The key with which it signs blocks.
	pub aura: [u8; 32],
	/// The key with which it votes on finality.
	pub grandpa: [u8; 32],
	/// The proof, for one owner.
	pub proof: Vec<u8>,
}

impl NodeKeys {
	fn read(made: &Value) -> Result<Self> {
		let read = |name: &str| -> Result<Vec<u8>> {
			let text = made[name].as_str().ok_or_else(|| format!("there are no {name}: {made}"))?;
			Ok(hex::decode(text.trim_start_matches("0x"))?)
		};
		let (keys, proof) = (read("keys")?, read("proof")?);
		let (aura, grandpa) = keys.split_first_chunk().ok_or("the keys are too short")?;
		Ok(Self { aura: *aura, grandpa: grandpa.try_into()?, proof })
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		// It may have ended already; then there is nothing to do.
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

/// The block number in a header.
pub(crate) fn number(header: &Value) -> Result<u64> {
	let text = header["number"].as_str().ok_or("there is no such block")?;
	Ok(u64::from_str_radix(text.trim_start_matches("0x"), 16)?)
}

/// What a text in base 58 stands for, as peer ids are written.
fn base58(text: &str) -> Option<Vec<u8>> {
	const DIGITS: &str = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
	// The lowest byte first.
	let mut bytes: Vec<u8> = Vec::new();
	for digit in text.chars() {
		let mut carry = u32::try_from(DIGITS.find(digit)?).ok()?;
		for byte in &mut bytes {
			carry += u32::from(*byte) * 58;
			*byte = carry.to_le_bytes()[0];
			carry >>= 8;
		}
		if carry > 0 {
			bytes.push(carry.to_le_bytes()[0]);
		}
	}
	bytes.extend(text.chars().take_while(|digit| *digit == '1').map(|_| 0));
	bytes.reverse();
	Some(bytes)
}

/// The port that a node has chosen for JSON-RPC, as its log says it.
fn rpc_port(log: &str) -> Option<u16> {
	let (_, addresses) = log.split_once("Running JSON-RPC server: addr=")?;
	let (_, port) = addresses.lines().next()?.split_once("127.0.0.1:")?;
	let digits: String = port.chars().take_while(char::is_ascii_digit).collect();
	digits.parse().ok()
}

#[cfg(test)]
mod tests {
	use super::{base58, rpc_port};

	#[test]
	fn a_peer_id_is_a_wrapped_public_key() {
		let id = base58("12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp");
		let id = id.unwrap_or_default();
		assert_eq!((id.len(), &id[..6]), (38, [0, 36, 8, 1, 18, 32].as_slice()));
		assert_eq!(base58("11"), Some(vec![0, 0]));
		assert_eq!(base58("0"), None);
	}

	#[test]
	fn the_port_is_read_from_the_log() {
		let log = "started\n2026 Running JSON-RPC server: addr=127.0.0.1:4321,[::1]:55\nmore";
		assert_eq!(rpc_port(log), Some(4321));
		assert_eq!(rpc_port("Running JSON-RPC server: addr=127.0.0.1:99,"), Some(99));
		assert_eq!(rpc_port("nothing yet"), None);
	}
}
