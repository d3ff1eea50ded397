//! How one becomes a member, and what is refused on the way.

mod admit;
mod apply;
mod apply_relayed;
mod electorate;
mod founding;
mod genesis;
mod histories;
mod importing;
mod inviting;
mod itself;
mod joining;
mod leaving;
mod paid;
mod refuse;
