//! Tests of branches, a file a subject.

mod belonging;
mod electing;
mod founding;
mod histories;
