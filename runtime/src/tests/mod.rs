//! Rules across rooms, with real blocks and signed extrinsics through all extensions.

mod acts;
mod chain;

mod automation;
#[cfg(not(feature = "runtime-benchmarks"))] // There a meta-transaction has no signature.
mod axon;
mod card;
#[cfg(not(feature = "runtime-benchmarks"))] // There a meta-transaction has no signature.
mod circulation;
mod connecting;
mod consensus;
mod delegates;
mod delegation;
mod fees;
mod finality;
mod inviting;
mod joining;
mod leaving;
mod meetings;
mod million;
mod mutual_seats;
mod natures;
mod origins;
#[cfg(not(feature = "runtime-benchmarks"))] // It shares helpers with `axon`.
mod payers;
mod platform;
mod presets;
mod prices;
#[cfg(not(feature = "runtime-benchmarks"))] // It shares helpers with `axon`.
mod promises;
#[cfg(not(feature = "runtime-benchmarks"))] // It shares helpers with `axon`.
mod protected;
#[cfg(not(feature = "runtime-benchmarks"))] // It shares helpers with `protected`.
mod protected_meetings;
mod recovery;
#[cfg(not(feature = "runtime-benchmarks"))] // It shares helpers with `promises`.
mod refusals;
mod registers;
mod size;
