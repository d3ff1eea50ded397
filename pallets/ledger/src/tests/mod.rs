//! Tests of the books, a file a subject.

mod council;
mod members;
mod payments;
mod random;
mod rooms;
mod sweeping;
