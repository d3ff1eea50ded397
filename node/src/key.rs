//! The `key` subcommands.
//!
//! They are those of the SDK but for `insert`, which is our own: the SDK stores a key of any type
//! and scheme, and a validator with a mistyped key would start and silently make no blocks.

use clap::{ArgMatches, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use sc_cli::{
	utils::{pair_from_suri, read_uri},
	CryptoScheme, Error, KeySubcommand, KeystoreParams, Result, SharedParams, SubstrateCli,
};
use sc_keystore::LocalKeystore;
use sc_service::{config::KeystoreConfig, BasePath};
use sp_core::{
	crypto::{key_types, KeyTypeId, SecretString},
	ed25519, sr25519, Pair,
};
use sp_keystore::Keystore;

use crate::cli::Cli;

/// Make, inspect and store keys.
#[derive(Debug)]
pub enum KeyCommand {
	/// Store a session key of a validator in the keystore of the node.
	Insert(InsertKeyCmd),
	/// Everything else.
	Sdk(KeySubcommand),
}

const INSERT: &str = "insert";
const GENERATE_NODE_KEY: &str = "generate-node-key";

impl Subcommand for KeyCommand {
	fn augment_subcommands(command: Command) -> Command {
		KeySubcommand::augment_subcommands(command)
			.mut_subcommand(INSERT, |_| InsertKeyCmd::command().name(INSERT))
			// In a base path the key lies in the folder of its chain.
			.mut_subcommand(GENERATE_NODE_KEY, |command| {
				command
					.mut_arg("base_path", |argument| argument.requires("chain"))
					.mut_arg("default_base_path", |argument| argument.requires("chain"))
			})
	}

	fn augment_subcommands_for_update(command: Command) -> Command {
		Self::augment_subcommands(command)
	}

	fn has_subcommand(name: &str) -> bool {
		KeySubcommand::has_subcommand(name)
	}
}

impl FromArgMatches for KeyCommand {
	fn from_arg_matches(matches: &ArgMatches) -> clap::error::Result<Self> {
		match matches.subcommand() {
			Some((INSERT, matches)) => InsertKeyCmd::from_arg_matches(matches).map(Self::Insert),
			_ => KeySubcommand::from_arg_matches(matches).map(Self::Sdk),
		}
	}

	fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> clap::error::Result<()> {
		*self = Self::from_arg_matches(matches)?;
		Ok(())
	}
}

impl KeyCommand {
	/// Runs the subcommand.
	pub fn run(&self, cli: &Cli) -> Result<()> {
		match self {
			Self::Insert(command) => command.run(cli),
			Self::Sdk(KeySubcommand::GenerateNodeKey(command)) => {
				let chain = command.chain.as_ref().map(|chain| cli.load_spec(chain)).transpose()?;
				let folder = chain.map(|chain| chain.id().to_owned()).unwrap_or_default();
				command.run(&folder, &Cli::executable_name())
			}
			Self::Sdk(command) => command.run(cli),
		}
	}
}

/// Store a session key of a validator in the keystore of the node.
#[derive(Clone, Debug, Parser)]
pub struct InsertKeyCmd {
	/// The secret: a phrase, a seed, or the name of a file with one of them.
	///
	/// You are asked for it when it is not given.
	#[arg(long)]
	pub suri: Option<String>,

	/// What the key is for: `aura` (making blocks) or `gran` (making blocks final).
	#[arg(long, value_name = "TYPE")]
	pub key_type: String,

	/// The cryptography of the key. It follows from the type and need not be given.
	#[arg(long, value_name = "SCHEME", value_enum, ignore_case = true)]
	pub scheme: Option<CryptoScheme>,

	#[allow(missing_docs)]
	#[clap(flatten)]
	pub shared_params: SharedParams,

	#[allow(missing_docs)]
	#[clap(flatten)]
	pub keystore_params: KeystoreParams,
}

impl InsertKeyCmd {
	fn run(&self, cli: &Cli) -> Result<()> {
		let key_type = SessionKeyType::parse(&self.key_type)?;
		key_type.ensure_scheme(self.scheme)?;
		let (keystore, password) = self.open_keystore(cli)?;
		let suri = read_uri(self.suri.as_ref())?;
		let public = key_type.public(&suri, password)?;
		keystore
			.insert(key_type.id(), &suri, &public)
			.map_err(|()| Error::Input("the key cannot be written to the keystore".into()))
	}

	fn open_keystore(&self, cli: &Cli) -> Result<(LocalKeystore, Option<SecretString>)> {
		let chain = self.shared_params.chain_id(self.shared_params.is_dev());
		let chain_spec = cli.load_spec(&chain)?;
		let base_path = self
			.shared_params
			.base_path()?
			.unwrap_or_else(|| BasePath::from_project("", "", &Cli::executable_name()));
		match self.keystore_params.keystore_config(&base_path.config_dir(chain_spec.id()))? {
			KeystoreConfig::Path { path, password } => {
				Ok((LocalKeystore::open(path, password.clone())?, password))
			}
			KeystoreConfig::InMemory => Ok((LocalKeystore::in_memory(), None)),
		}
	}
}

/// The session keys that the runtime knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SessionKeyType {
	/// Signs blocks.
	Aura,
	/// Signs votes on finality.
	Grandpa,
}

impl SessionKeyType {
	fn parse(text: &str) -> Result<Self> {
		match text {
			"aura" => Ok(Self::Aura),
			"gran" => Ok(Self::Grandpa),
			unknown => Err(Error::Input(format!(
				"there is no key type `{unknown}`: --key-type takes aura (making blocks) or gran \
				 (making blocks final)"
			))),
		}
	}

	fn id(self) -> KeyTypeId {
		match self {
			Self::Aura => key_types::AURA,
			Self::Grandpa => key_types::GRANDPA,
		}
	}

	/// The type as it is written on the command line.
	fn name(self) -> &'static str {
		match self {
			Self::Aura => "aura",
			Self::Grandpa => "gran",
		}
	}

	fn scheme(self) -> CryptoScheme {
		match self {
			Self::Aura => CryptoScheme::Sr25519,
			Self::Grandpa => CryptoScheme::Ed25519,
		}
	}

	fn ensure_scheme(self, given: Option<CryptoScheme>) -> Result<()> {
		let expected = self.scheme();
		match given {
			Some(scheme) if scheme != expected => Err(Error::Input(format!(
				"a `{}` key has the scheme {}, not {}: correct --scheme or leave it out",
				self.name(),
				scheme_name(&expected),
				scheme_name(&scheme),
			))),
			_ => Ok(()),
		}
	}

	/// The public key that belongs to the secret.
	fn public(self, suri: &str, password: Option<SecretString>) -> Result<Vec<u8>> {
		let public =
			match self {
				Self::Aura => pair_from_suri::<sr25519::Pair>(suri, password)
					.map(|pair| pair.public().0.to_vec()),
				Self::Grandpa => pair_from_suri::<ed25519::Pair>(suri, password)
					.map(|pair| pair.public().0.to_vec()),
			};
		// The SDK's error would show the secret's flaw in the words of a program.
		public.map_err(|_| {
			Error::Input(
				"the secret is wrong: --suri takes a phrase of 12 to 24 words, a seed of 32 bytes \
				 as 0x and 64 hexadecimal digits, or the name of a file with one of them"
					.into(),
			)
		})
	}
}

/// The scheme as it is written on the command line.
fn scheme_name(scheme: &CryptoScheme) -> String {
	scheme.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn key_type_should_be_known_when_the_runtime_uses_it() {
		assert_eq!(SessionKeyType::parse("aura").ok(), Some(SessionKeyType::Aura));
		assert_eq!(SessionKeyType::parse("gran").ok(), Some(SessionKeyType::Grandpa));
	}

	#[test]
	fn key_type_should_be_refused_when_the_runtime_does_not_use_it() {
		for wrong in ["babe", "imon", "aur", "AURA", ""] {
			let message = SessionKeyType::parse(wrong).expect_err("not a session key").to_string();
			assert!(message.contains(&format!("`{wrong}`")), "{message}");
		}
	}

	#[test]
	fn scheme_should_follow_the_key_type() {
		assert!(SessionKeyType::Aura.ensure_scheme(None).is_ok());
		assert!(SessionKeyType::Aura.ensure_scheme(Some(CryptoScheme::Sr25519)).is_ok());
		assert!(SessionKeyType::Grandpa.ensure_scheme(Some(CryptoScheme::Ed25519)).is_ok());
	}

	#[test]
	fn scheme_should_be_refused_when_it_does_not_fit() {
		let error = SessionKeyType::Grandpa.ensure_scheme(Some(CryptoScheme::Sr25519));
		let message = error.expect_err("GRANDPA signs with ed25519").to_string();
		assert!(message.contains("ed25519, not sr25519"), "{message}");
	}

	#[test]
	fn public_keys_should_differ_when_the_schemes_differ() {
		let aura = SessionKeyType::Aura.public("//Alice", None).expect("a well-known secret");
		let grandpa = SessionKeyType::Grandpa.public("//Alice", None).expect("a well-known secret");
		assert_ne!(aura, grandpa);
	}

	#[test]
	fn public_key_should_be_refused_when_the_secret_is_wrong() {
		let error = SessionKeyType::Aura.public("no such phrase", None);
		assert!(error.expect_err("it is no phrase").to_string().contains("--suri"));
	}
}
