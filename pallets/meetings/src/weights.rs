//! Weights of the calls. Estimates from their reads and writes, to be replaced by `scripts/bench`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

pub trait WeightInfo {
	fn propose() -> Weight;
	fn petition() -> Weight;
	fn support_petition() -> Weight;
	fn convene() -> Weight;
	fn convene_by_audit() -> Weight;
	fn cancel() -> Weight;
	fn acknowledge() -> Weight;
	fn propose_change() -> Weight;
	fn support_change() -> Weight;
	fn decide_change() -> Weight;
	fn stand() -> Weight;
	fn stand_down() -> Weight;
	fn sign_agenda() -> Weight;
	fn vote() -> Weight;
	fn submit_sr25519(n: u32) -> Weight;
	fn submit_ed25519(n: u32) -> Weight;
	fn submit_ecdsa(n: u32) -> Weight;
	/// As many sr25519 ballots, each on a page of its own.
	fn submit_pages(p: u32) -> Weight;
	fn adopt_minutes() -> Weight;
	fn finalise() -> Weight;
	fn retry_resolution() -> Weight;
	fn set_floors() -> Weight;
	fn freeze() -> Weight;
	fn open() -> Weight;
	fn close() -> Weight;
	fn end() -> Weight;
	fn sweep_entry() -> Weight;
	fn before_change() -> Weight;
	fn note_gone() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);

/// Names, nanoseconds, reads, writes.
macro_rules! estimates {
	($db:ty: $($name:ident $micros:literal $reads:literal $writes:literal;)*) => {
		$(fn $name() -> Weight {
			Weight::from_parts($micros * 1_000_000, $reads * 2_500)
				.saturating_add(<$db>::get().reads_writes($reads, $writes))
		})*
		fn submit_sr25519(n: u32) -> Weight {
			ballots::<$db>(65, n)
		}
		fn submit_ed25519(n: u32) -> Weight {
			ballots::<$db>(65, n)
		}
		fn submit_ecdsa(n: u32) -> Weight {
			ballots::<$db>(60, n)
		}
		fn submit_pages(p: u32) -> Weight {
			let pages = <$db>::get().reads_writes(1, 1).saturating_mul(p.into());
			ballots::<$db>(65, p).saturating_add(pages)
		}
	};
}

/// A bundle of so many ballots, each with its signature check and the reads of voter and key.
fn ballots<Db: Get<frame_support::weights::RuntimeDbWeight>>(micros: u64, n: u32) -> Weight {
	let each = Weight::from_parts(micros * 1_000_000, 2_500).saturating_add(Db::get().reads(2));
	Weight::from_parts(60_000_000, 10_000)
		.saturating_add(Db::get().reads_writes(5, 3))
		.saturating_add(each.saturating_mul(n.into()))
}

macro_rules! all {
	($db:ty) => {
		estimates! { $db:
			propose 120 10 8;
			petition 140 22 9;
			support_petition 50 8 6;
			convene 50 7 5;
			convene_by_audit 130 12 9;
			cancel 60 8 8;
			acknowledge 30 5 2;
			propose_change 90 8 6;
			support_change 40 7 3;
			decide_change 60 5 4;
			stand 80 14 2;
			stand_down 40 3 2;
			sign_agenda 30 4 1;
			vote 60 10 5;
			adopt_minutes 200 42 10;
			finalise 210 46 10;
			retry_resolution 60 8 2;
			set_floors 20 1 1;
			freeze 400 50 70;
			open 25 2 3;
			close 300 10 8;
			end 150 6 70;
			sweep_entry 10 1 1;
			before_change 25 6 1;
			note_gone 25 5 4;
		}
	};
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	all!(T::DbWeight);
}

impl WeightInfo for () {
	all!(ParityDbWeight);
}
