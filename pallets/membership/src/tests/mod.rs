//! How one becomes a member, and what is refused on the way.

mod admit;
mod apply;
mod apply_relayed;
mod confirm_payment;
mod founding;
mod genesis;
mod histories;
mod joining;
mod refuse;
mod unpaid;
