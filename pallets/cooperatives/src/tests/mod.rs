//! What the register of cooperatives does and refuses.

mod activate;
mod blocks;
mod close;
mod connect;
mod founding;
mod genesis;
mod grant_rights;
mod histories;
mod inspect;
mod links;
mod membership;
mod origins;
mod revoke_rights;
mod rights;
mod settings;
mod staff_histories;
