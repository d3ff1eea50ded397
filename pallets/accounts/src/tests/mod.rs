//! What the register of accounts does and refuses.

mod genesis;
mod registration;
mod statements;
mod update_profile;
