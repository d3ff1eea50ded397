//! Each rule by an example, each call with its errors and origins, and random histories beside a model.

mod candidates;
mod disabled;
mod double_blocks;
mod estimates;
mod heartbeats;
mod model;
mod performance;
mod protocol;
mod random;
mod rewards;
mod rotation;
mod seats;
mod set;
mod voting;
