//! Who pays, and what is refused when nobody can.

mod accounts;
mod charging;
