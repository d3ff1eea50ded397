//! One file a step of a meeting's life.

mod agenda;
mod ballots;
mod bundles;
mod convening;
mod course;
mod electing;
mod resolving;
mod vectors;
