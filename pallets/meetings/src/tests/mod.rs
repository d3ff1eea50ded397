//! One file a step of a meeting's life.

mod agenda;
mod ballots;
mod bundles;
mod convening;
mod course;
mod electing;
mod model;
mod random;
mod resolving;
mod vectors;
