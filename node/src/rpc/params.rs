//! Reads the parameters of our own methods and names the wrong one.

use jsonrpsee::types::{error::INVALID_PARAMS_CODE, ErrorObjectOwned, Params};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The parameters of one call: by position (`[1, "a"]`) or by name (`{"count": 1}`).
pub struct Arguments {
	values: Map<String, Value>,
}

impl Arguments {
	/// Reads the parameters of a method whose parameters are called `names`, in this order.
	///
	/// Fails when the method has no such parameter.
	pub fn read(params: &Params<'_>, names: &[&str]) -> Result<Self, ErrorObjectOwned> {
		let raw = params.as_str().unwrap_or("[]");
		let value = serde_json::from_str(raw)
			.map_err(|error| invalid(format!("the parameters are not valid JSON: {error}")))?;
		let values = match value {
			Value::Null => Map::new(),
			Value::Array(values) => by_position(values, names)?,
			Value::Object(values) => by_name(values, names)?,
			_ => return Err(invalid("the parameters must be an array or an object".into())),
		};
		Ok(Self { values })
	}

	/// The parameter `name`, which must be given.
	pub fn required<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, ErrorObjectOwned> {
		self.optional(name)?.ok_or_else(|| invalid(format!("the parameter `{name}` is missing")))
	}

	/// The parameter `name`, if it is given and not `null`.
	pub fn optional<T: DeserializeOwned>(
		&mut self,
		name: &str,
	) -> Result<Option<T>, ErrorObjectOwned> {
		match self.values.remove(name) {
			None | Some(Value::Null) => Ok(None),
			Some(value) => serde_json::from_value(value)
				.map(Some)
				.map_err(|error| invalid(format!("the parameter `{name}` is wrong: {error}"))),
		}
	}
}

/// The error for a wrong parameter: code -32602 of JSON-RPC.
pub fn invalid(message: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(INVALID_PARAMS_CODE, message, None::<()>)
}

fn by_position(values: Vec<Value>, names: &[&str]) -> Result<Map<String, Value>, ErrorObjectOwned> {
	if values.len() > names.len() {
		return Err(invalid(format!(
			"there are {} parameters and at most {} are expected ({})",
			values.len(),
			names.len(),
			names.join(", "),
		)));
	}
	Ok(names.iter().map(|name| name.to_string()).zip(values).collect())
}

fn by_name(
	values: Map<String, Value>,
	names: &[&str],
) -> Result<Map<String, Value>, ErrorObjectOwned> {
	match values.keys().find(|key| !names.contains(&key.as_str())) {
		Some(unknown) => Err(invalid(format!(
			"there is no parameter `{unknown}`; expected: {}",
			names.join(", "),
		))),
		None => Ok(values),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const NAMES: &[&str] = &["count", "label"];

	fn read(raw: &str) -> Result<Arguments, ErrorObjectOwned> {
		Arguments::read(&Params::new(Some(raw)), NAMES)
	}

	fn count(raw: &str) -> Result<u64, String> {
		read(raw)
			.and_then(|mut arguments| arguments.required("count"))
			.map_err(|error| error.message().to_owned())
	}

	#[test]
	fn parameter_should_be_read_when_given_by_position_or_by_name() {
		assert_eq!(count("[7]"), Ok(7));
		assert_eq!(count(r#"[7, "a"]"#), Ok(7));
		assert_eq!(count(r#"{"count": 7}"#), Ok(7));
	}

	#[test]
	fn parameter_should_be_named_when_it_is_missing() {
		for raw in ["[]", "{}", "[null]", "null"] {
			assert_eq!(count(raw), Err("the parameter `count` is missing".into()), "{raw}");
		}
		let mut arguments = Arguments::read(&Params::new(None), NAMES).expect("none are given");
		assert!(arguments.required::<u64>("count").is_err());
	}

	#[test]
	fn parameter_should_be_named_when_it_has_the_wrong_type() {
		for raw in [r#"["seven"]"#, "[-1]", "[1.5]", r#"{"count": true}"#] {
			let message = count(raw).expect_err("not a whole number");
			assert!(message.contains("`count`"), "{raw}: {message}");
		}
	}

	#[test]
	fn parameters_should_be_refused_when_there_are_too_many() {
		let message = count(r#"[1, "a", 2]"#).expect_err("the third is unknown");
		assert!(message.contains("count, label"), "{message}");
	}

	#[test]
	fn parameters_should_be_refused_when_one_is_unknown() {
		let message = count(r#"{"cuont": 1}"#).expect_err("a spelling mistake");
		assert!(message.contains("`cuont`"), "{message}");
	}

	#[test]
	fn optional_parameter_should_be_absent_when_null_or_not_given() {
		for raw in ["[1]", "[1, null]", r#"{"count": 1}"#] {
			let label = read(raw).and_then(|mut arguments| arguments.optional::<String>("label"));
			assert_eq!(label.expect("nothing is wrong"), None, "{raw}");
		}
	}

	#[test]
	fn error_should_have_the_code_of_json_rpc() {
		assert_eq!(invalid("wrong".into()).code(), -32602);
	}
}
