//! The few lines of HTTP/1.1 that JSON-RPC and metrics need.

use std::{fmt, time::Duration};

use serde_json::{json, Value};
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::TcpStream,
	time::timeout,
};

use crate::Result;

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// The error of a JSON-RPC answer.
#[derive(Clone, Debug, PartialEq)]
pub struct RpcError {
	/// The code, for example -32602 for wrong parameters.
	pub code: i64,
	/// The message with the data behind it, if there are any.
	pub message: String,
}

impl fmt::Display for RpcError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "JSON-RPC error {}: {}", self.code, self.message)
	}
}

impl std::error::Error for RpcError {}

/// The body of `GET path` from a server on this machine.
pub async fn get(port: u16, path: &str) -> Result<String> {
	let head =
		format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
	request(port, &head).await
}

/// Calls a JSON-RPC method. `params` is an array or, for parameters by name, an object.
pub async fn call(port: u16, method: &str, params: Value) -> Result<Value> {
	let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
	let answer: Value = serde_json::from_str(&post(port, &body.to_string()).await?)?;
	match answer.get("error") {
		Some(error) => {
			let text = |name| error[name].as_str().unwrap_or_default().to_owned();
			let message = [text("message"), text("data")].join(" ").trim().to_owned();
			Err(Box::new(RpcError { code: error["code"].as_i64().unwrap_or_default(), message }))
		}
		None => Ok(answer["result"].clone()),
	}
}

/// The answer to `body`, which is sent as it is: it need not be valid JSON.
pub async fn post(port: u16, body: &str) -> Result<String> {
	let length = body.len();
	request(
		port,
		&format!(
			"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
			 Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
		),
	)
	.await
}

async fn request(port: u16, text: &str) -> Result<String> {
	let exchange = async {
		let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
		stream.write_all(text.as_bytes()).await?;
		let mut answer = Vec::new();
		stream.read_to_end(&mut answer).await?;
		std::io::Result::Ok(String::from_utf8_lossy(&answer).into_owned())
	};
	let answer = timeout(PATIENCE, exchange)
		.await
		.map_err(|_| format!("the server on port {port} gave no answer within {PATIENCE:?}"))??;
	let (head, body) =
		answer.split_once("\r\n\r\n").ok_or("the server's answer has no head and body")?;
	if head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
		return Ok(unchunked(body));
	}
	Ok(body.to_owned())
}

/// Puts the chunks of a body together.
fn unchunked(mut body: &str) -> String {
	let mut whole = String::new();
	while let Some((length, rest)) = body.split_once("\r\n") {
		let length = usize::from_str_radix(length.trim(), 16).unwrap_or_default();
		let Some(chunk) = rest.get(..length).filter(|chunk| !chunk.is_empty()) else { break };
		whole.push_str(chunk);
		body = rest.get(length + 2..).unwrap_or_default();
	}
	whole
}

#[cfg(test)]
mod tests {
	use super::unchunked;

	#[test]
	fn chunks_are_put_together() {
		assert_eq!(unchunked("4\r\ncoop\r\n5\r\n-node\r\n0\r\n\r\n"), "coop-node");
		assert_eq!(unchunked("0\r\n\r\n"), "");
	}
}
