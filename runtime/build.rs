//! Builds the runtime for the target on which every node executes it.

use std::env;

fn main() {
	// Every start of a node compiles the runtime to machine code, and tests start many: a small,
	// optimised runtime also where everything else is built for development.
	let development = env::var("PROFILE").as_deref() == Ok("debug");
	if development && env::var_os("WASM_BUILD_TYPE").is_none() {
		env::set_var("WASM_BUILD_TYPE", "release");
		env::set_var("WASM_BUILD_RUSTFLAGS", "-Copt-level=s");
	}

	#[cfg(all(feature = "std", feature = "metadata-hash"))]
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("AXON", 4)
		.build();

	#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}
