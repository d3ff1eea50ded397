//! What the register of accounts does and refuses.

mod acceptance;
mod attest;
mod attestation_ends;
mod consents;
mod extension;
mod genesis;
mod handover;
mod histories;
mod key_recovery;
mod register_organization;
mod registration;
mod represent;
mod representative_recovery;
mod second_recovery;
mod statements;
mod update_profile;
