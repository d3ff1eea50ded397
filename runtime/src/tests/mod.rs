//! Rules across rooms, with real blocks and signed extrinsics through all extensions.

mod chain;

mod consensus;
mod fees;
mod joining;
mod platform;
mod presets;
