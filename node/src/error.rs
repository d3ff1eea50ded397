//! Turns every error into one sentence that an operator can act upon.

use sc_cli::Error;

/// One line without the wrappers and line breaks that the error types put around a message.
pub fn sentence(error: &Error) -> String {
	let text = match error {
		Error::Input(text) => text.clone(),
		Error::Service(error) => service_sentence(error),
		Error::NetworkKeyNotFound(path) => format!(
			"this validator has no network key at `{}`; create one with `coop-node key \
			 generate-node-key --chain <the same chain> --base-path <the same folder>`, or name \
			 an existing one with --node-key-file",
			path.display(),
		),
		Error::KeyTypeInvalid => "the key type must have exactly four letters".into(),
		Error::Client(error) => client_sentence(error),
		Error::HexDataConversion(_) => "the given data is not valid hexadecimal text".into(),
		other => other.to_string(),
	};
	one_line(&text)
}

/// Leaves out the words `Other:` and `Application:`, which tell an operator nothing.
fn service_sentence(error: &sc_service::Error) -> String {
	match error {
		sc_service::Error::Other(text) => text.clone(),
		sc_service::Error::Application(error) if is_port_in_use(error.as_ref()) => {
			"a port is already in use, perhaps by another node on this machine: stop that program \
			 or choose other ports with --rpc-port, --port and --prometheus-port"
				.into()
		}
		sc_service::Error::Application(error) => error.to_string(),
		sc_service::Error::Client(error) => client_sentence(error),
		other => other.to_string(),
	}
}

/// Whether somebody took a port between the check before the start and the start.
fn is_port_in_use(error: &(dyn std::error::Error + 'static)) -> bool {
	error
		.downcast_ref::<std::io::Error>()
		.is_some_and(|error| error.kind() == std::io::ErrorKind::AddrInUse)
}

fn client_sentence(error: &sp_blockchain::Error) -> String {
	if is_database_in_use(error) {
		"this database is in use by another node: stop that node, or choose another folder with \
		 --base-path"
			.into()
	} else {
		error.to_string()
	}
}

/// Whether the database is locked by another process. The SDK says so only in words.
pub fn is_database_in_use(error: &sp_blockchain::Error) -> bool {
	error.to_string().contains("Database file is in use")
}

fn one_line(text: &str) -> String {
	text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn sentence_should_be_one_line_when_the_error_has_several() {
		let error = Error::NetworkKeyNotFound("keys/secret_ed25519".into());
		let text = sentence(&error);
		assert!(!text.contains('\n'));
		assert!(text.contains("`keys/secret_ed25519`"));
	}

	#[test]
	fn sentence_should_drop_wrappers_when_the_service_fails() {
		let error = Error::Service(sc_service::Error::Other("the disk is full".into()));
		assert_eq!(sentence(&error), "the disk is full");
	}

	#[test]
	fn sentence_should_say_what_to_do_when_a_port_was_taken_meanwhile() {
		let taken = std::io::Error::from(std::io::ErrorKind::AddrInUse);
		let error = Error::Service(sc_service::Error::Application(taken.into()));
		assert!(sentence(&error).contains("--rpc-port"));
	}

	#[test]
	fn sentence_should_say_what_to_do_when_the_database_is_in_use() {
		let locked = sp_blockchain::Error::Backend("Database file is in use. (os error 11)".into());
		let text = sentence(&Error::Service(sc_service::Error::Client(locked)));
		assert!(text.contains("stop that node"), "{text}");
	}

	#[test]
	fn sentence_should_keep_the_input_message_as_it_is() {
		assert_eq!(sentence(&Error::Input("choose a chain".into())), "choose a chain");
	}
}
