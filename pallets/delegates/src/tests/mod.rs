//! When sessions end, who sits, and what of it can be proved.

mod disabled;
mod estimates;
mod rotation;
mod set;
