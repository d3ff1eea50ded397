//! Tests of the whole system: real node processes, real signed extrinsics, real networks.
//!
//! | Module | What it holds |
//! |---|---|
//! | [`node`] | starts `coop-node` processes, watches their logs, stops or kills them |
//! | [`http`] | the few lines of HTTP that JSON-RPC and metrics need |
//! | [`chain`] | signs acts, sends them, and reads what became of them |
//! | [`people`] | the people of the test chains and newcomers, with their keys |
//! | [`statement`] | the bytes that somebody signs for staff to bring, written down a second time |
//! | [`ballots`] | what a voter of a general meeting signs, in the same way |
//! | [`documents`] | ids of documents and what their signers will, in the same way |
//! | [`founding`] | what founders of a cooperative sign, in the same way |
//! | [`privacy`] | made-up personal data, and the search for them on a chain |
//! | [`story`] | the words of the features in `tests/stories`, and what they mean |
//! | [`crowd`] | many members on one node, for whoever measures |
//! | [`watch`] | looks how far finality stays behind while a test goes on |
//! | [`play`] | plays a feature against a running chain and tells it |
//!
//! Nothing here depends on the runtime or its pallets: whatever is known of the chain comes from
//! its metadata and from the documentation, as with any other client. Cards are checked with the
//! library `coop-verify`, as applications do.

pub mod ballots;
pub mod chain;
pub mod crowd;
pub mod documents;
pub mod founding;
pub mod http;
pub mod node;
pub mod people;
pub mod play;
pub mod privacy;
pub mod statement;
pub mod story;
pub mod watch;

/// What went wrong, in words for whoever reads the test's output.
pub type Mishap = Box<dyn std::error::Error + Send + Sync>;
/// The outcome of whatever may go wrong.
pub type Result<T, E = Mishap> = std::result::Result<T, E>;
