//! What is registered and signed, by whom, and what is refused.

mod approve_edition;
mod genesis;
mod histories;
mod library;
mod links;
mod register;
mod relayed;
mod sign;
mod templates;
mod two_ways;
mod vectors;
