# shellcheck shell=bash
# What all scripts share; sourced, never run. It only looks at the machine and sets
# variables, so sourcing it is quick and changes nothing on disk.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { if [ -t 1 ]; then printf '\033[1m==> %s\033[0m\n' "$*"; else printf '==> %s\n' "$*"; fi; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
# The comment at the head of the script that is running is its help.
help() { sed -n '2,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p}' "$0"; }

# rustup's Rust before any other, also in shells that did not read the user's profile.
cargo_bin=${CARGO_HOME:-${HOME:-}/.cargo}/bin
case :$PATH: in *:$cargo_bin:*) ;; *) [ ! -x "$cargo_bin/cargo" ] || PATH=$cargo_bin:$PATH ;; esac

# One target folder, known to all scripts. The builder of the runtime looks for the
# workspace above that folder unless it is told where it is.
case ${CARGO_TARGET_DIR:=$root/target} in /*) ;; *) CARGO_TARGET_DIR=$PWD/$CARGO_TARGET_DIR ;; esac
export CARGO_TARGET_DIR WASM_BUILD_WORKSPACE_HINT="$root"

# The same selection everywhere, so that run, test, demo and CI share one build of the
# dependencies. `fast-runtime` makes sessions and periods short.
# shellcheck disable=SC2034  # used by the scripts that source this file
workspace=(--workspace --features coop-runtime/fast-runtime) node=$CARGO_TARGET_DIR/debug/coop-node

# The runtime is compiled for this target. `setup` installs it; where it had to take the
# second Rust of the Debian packages, the builder of the runtime must be told.
wasm_target=wasm32v1-none
has_wasm_target() { compgen -G "$1/lib/rustlib/$wasm_target/lib/libcore-*.rlib" >/dev/null; }
choose_wasm_toolchain() {
	if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ] || ! have rustc || has_wasm_target "$(rustc --print sysroot)"; then return; fi
	if has_wasm_target /usr && [ "$(rustup run debian rustc --print sysroot 2>/dev/null)" = /usr ]; then
		export WASM_BUILD_TOOLCHAIN=debian
	fi
}
choose_wasm_toolchain

# Installs what is missing.
setup() {
	"$root/scripts/setup"
	choose_wasm_toolchain
}

# Builds the development node: the one command that run, test and localnet have in common.
# With --release it is optimised, and `node` is that one.
build_node() {
	say "Building the node. The first time takes a while (10 to 40 minutes); later only what changed."
	cargo build "${workspace[@]}" "$@" --bin coop-node
	[ "${1:-}" != --release ] || node=$CARGO_TARGET_DIR/release/coop-node
}

# Whether something answers on a local TCP port.
port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# One JSON-RPC call: rpc PORT METHOD [PARAMS]. Prints the answer on one line.
rpc() {
	curl --silent --max-time 2 --write-out '\n' -H 'Content-Type: application/json' \
		-d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$2\",\"params\":${3:-[]}}" "http://127.0.0.1:$1"
}
