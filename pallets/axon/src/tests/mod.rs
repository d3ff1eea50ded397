//! Tests of AXON, a file a subject.

mod acts;

mod accounts;
mod charging;
mod guards;
mod means;
mod nonce;
mod pots;
mod subscriptions;
mod tacts;
mod trade;
