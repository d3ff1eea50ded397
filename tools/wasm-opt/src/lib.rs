//! Takes the debug sections out of a runtime.
//!
//! The builder of the runtime has two wishes of Binaryen: that it strips debug sections, and that it
//! lowers instructions for sign extension. The target `wasm32v1-none` knows no such instructions, so
//! there is nothing to lower, and the executor refuses a runtime that has them. What is left is done
//! here in a page; Binaryen itself is 300 files of C++, a third of the time of a first build. The
//! workspace puts this crate in its place (`[patch.crates-io]`), with the few names that the builder
//! uses.

#![forbid(unsafe_code)]

use std::{fmt, fs, io, path::Path};

/// What every module begins with: a magic number and version 1.
const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";
/// The kind of sections that engines do not need.
const CUSTOM: u8 = 0;

/// What the builder may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
	/// To take out the sections of debuggers.
	StripDwarf,
	/// To replace instructions for sign extension; there are none.
	SignextLowering,
}

/// What is to be done with a module.
#[derive(Clone, Debug, Default)]
pub struct OptimizationOptions {
	strips: bool,
}

impl OptimizationOptions {
	/// Nothing but the passes that are added.
	pub fn new_opt_level_0() -> Self {
		Self::default()
	}

	/// The instructions of the first version of WebAssembly only, as the target has them.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self
	}

	/// Names of functions stay.
	pub fn debug_info(&mut self, _: bool) -> &mut Self {
		self
	}

	/// Does this, too.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		self.strips |= pass == Pass::StripDwarf;
		self
	}

	/// Reads a module from one file and writes it to another, or to the same.
	///
	/// # Errors
	///
	/// When a file cannot be read or written, or is no module.
	pub fn run(
		&self,
		from: impl AsRef<Path>,
		to: impl AsRef<Path>,
	) -> Result<(), OptimizationError> {
		let module = fs::read(from)?;
		let stripped = strip(&module).ok_or(OptimizationError::NoModule)?;
		fs::write(to, if self.strips { stripped } else { module })?;
		Ok(())
	}
}

/// Why nothing was written.
#[derive(Debug)]
pub enum OptimizationError {
	/// The file is no WebAssembly module, or is cut off.
	NoModule,
	/// A file could not be read or written.
	Io(io::Error),
}

impl From<io::Error> for OptimizationError {
	fn from(error: io::Error) -> Self {
		Self::Io(error)
	}
}

impl fmt::Display for OptimizationError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NoModule => formatter.write_str("the file is no WebAssembly module"),
			Self::Io(error) => error.fmt(formatter),
		}
	}
}

impl std::error::Error for OptimizationError {}

/// The module without the sections whose names begin with `.debug_`; `None` when it is no module.
fn strip(module: &[u8]) -> Option<Vec<u8>> {
	let mut rest = module.strip_prefix(&HEADER)?;
	let mut kept = HEADER.to_vec();
	while let Some((kind, after_kind)) = rest.split_first() {
		let (length, body) = number(after_kind)?;
		let (content, next) = body.split_at_checked(length)?;
		let section = rest.get(..rest.len().checked_sub(next.len())?)?;
		if *kind != CUSTOM || !is_for_debuggers(content)? {
			kept.extend_from_slice(section);
		}
		rest = next;
	}
	Some(kept)
}

fn is_for_debuggers(custom: &[u8]) -> Option<bool> {
	let (length, rest) = number(custom)?;
	Some(rest.get(..length)?.starts_with(b".debug_"))
}

/// Reads an unsigned number of at most 32 bits, seven bits a byte, the lowest first.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
	let mut value = 0u64;
	for (index, byte) in bytes.iter().take(5).enumerate() {
		value |= u64::from(byte & 0x7f) << (7 * index);
		if byte & 0x80 == 0 {
			let value = u32::try_from(value).ok()?;
			return Some((usize::try_from(value).ok()?, bytes.get(index + 1..)?));
		}
	}
	None
}

#[cfg(test)]
mod tests {
	use super::*;

	fn section(kind: u8, content: &[u8]) -> Vec<u8> {
		let length = u8::try_from(content.len()).expect("it is short");
		assert!(length < 0x80);
		[&[kind, length], content].concat()
	}

	fn custom(name: &str) -> Vec<u8> {
		let length = u8::try_from(name.len()).expect("it is short");
		section(CUSTOM, &[&[length], name.as_bytes(), b"content"].concat())
	}

	fn module(sections: &[Vec<u8>]) -> Vec<u8> {
		[HEADER.to_vec(), sections.concat()].concat()
	}

	#[test]
	fn only_debug_sections_are_taken_out() {
		let (types, code) = (section(1, &[0]), section(10, b"code"));
		let (names, version) = (custom("name"), custom("runtime_version"));
		let all = [
			types.clone(),
			custom(".debug_info"),
			code.clone(),
			custom(".debug_line"),
			names.clone(),
			version.clone(),
		];
		assert_eq!(strip(&module(&all)), Some(module(&[types, code, names, version])));
		assert_eq!(strip(&HEADER), Some(HEADER.to_vec()));
	}

	#[test]
	fn long_sections_are_measured_right() {
		let content = vec![7; 300];
		// 300 in seven bits a byte.
		let long = [vec![11, 0xac, 0x02], content].concat();
		let whole = module(&[long.clone(), custom(".debug_str")]);
		assert_eq!(strip(&whole), Some(module(&[long])));
	}

	#[test]
	fn what_is_no_module_is_refused() {
		let whole = module(&[section(1, &[0]), custom("name")]);
		for cut in (0..HEADER.len()).chain([9, 10, 12, 15, whole.len() - 1]) {
			assert_eq!(strip(&whole[..cut]), None, "cut off after {cut} bytes");
		}
		assert_eq!(strip(&module(&[vec![1, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]])), None);
		assert_eq!(strip(b"\0asm\x02\0\0\0"), None);
	}

	#[test]
	fn files_are_read_and_written() {
		let file = std::env::temp_dir().join(format!("wasm-opt-{}", std::process::id()));
		let whole = module(&[custom(".debug_info")]);
		fs::write(&file, &whole).expect("there is room");
		let mut options = OptimizationOptions::new_opt_level_0();
		options
			.add_pass(Pass::SignextLowering)
			.debug_info(true)
			.run(&file, &file)
			.expect("a module");
		assert_eq!(fs::read(&file).expect("it is there"), whole);
		options.mvp_features_only().add_pass(Pass::StripDwarf).run(&file, &file).expect("a module");
		assert_eq!(fs::read(&file).expect("it is there"), HEADER);
		fs::write(&file, b"nothing").expect("there is room");
		assert!(matches!(options.run(&file, &file), Err(OptimizationError::NoModule)));
		fs::remove_file(&file).expect("it is there");
	}
}
