//! Records the commit that the node is built from, for `--version` and telemetry.
//!
//! Outside of a git checkout (a source archive, for example) the commit reads as zeros.

use substrate_build_script_utils::{generate_cargo_keys, rerun_if_git_head_changed};

fn main() {
	generate_cargo_keys();
	rerun_if_git_head_changed();
}
