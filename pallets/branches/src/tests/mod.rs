//! Tests of branches, a file a subject.

mod belonging;
mod electing;
mod electorate;
mod founding;
mod histories;
