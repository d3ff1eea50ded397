//! The rules of councils (rules §5), call by call.

mod ends;
mod genesis;
mod model;
mod propose;
mod retry;
mod rules_table;
mod sign;
mod vote;
