//! What the register of cooperatives does and refuses.

mod genesis;
mod grant_rights;
mod inspect;
mod revoke_rights;
mod rights;
mod staff_histories;
