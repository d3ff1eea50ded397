//! Councils of the first block.

use crate::{mock::*, Boards, GenesisCouncil};
use coop_primitives::{BoardKind, CoopId};
use frame_support::traits::BuildGenesisConfig;

fn council(cooperative: CoopId, seats: Vec<u64>, chair: u64) -> GenesisCouncil<u64> {
	GenesisCouncil { cooperative, seats, chair, deputy: None, secretary: None }
}

/// Whether a chain with this council can begin where councils have at least three seats.
fn begins(council: GenesisCouncil<u64>) -> bool {
	SmallestCouncil::set(3);
	let genesis = crate::GenesisConfig::<Test> { councils: vec![council] };
	let mut ext = sp_io::TestExternalities::default();
	std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| ext.execute_with(|| genesis.build())))
		.is_ok()
}

#[test]
fn genesis_should_seat_the_councils() {
	ExtBuilder::default().seats(4).deputy(2).build_and_execute(|| {
		let council = our_council();
		assert!(council.seats.iter().map(|seat| seat.who).eq(1..=4));
		assert_eq!((council.chair, council.deputy, council.secretary), (Some(1), Some(2), None));
		assert!(Boards::<Test>::contains_key(OTHER, BoardKind::Council));
	});
}

#[test]
fn genesis_should_begin_with_3_to_21_seats() {
	for (seats, fits) in [(2, false), (3, true), (21, true), (22, false)] {
		assert_eq!(begins(council(OURS, (1..=seats).collect(), 1)), fits, "{seats} seats");
	}
}

#[test]
fn genesis_should_be_refused_when_a_council_is_not_well_formed() {
	let good = council(OURS, vec![1, 2, 3], 1);
	assert!(begins(good.clone()));
	let bad = [
		("unknown cooperative", council(3, vec![1, 2, 3], 1)),
		("somebody sits twice", council(OURS, vec![1, 2, 3, 2], 1)),
		("the chair has no seat", council(OURS, vec![1, 2, 3], 4)),
		("no member of the cooperative", council(OURS, vec![1, 2, STRANGER], 1)),
		("the deputy has no seat", GenesisCouncil { deputy: Some(4), ..good.clone() }),
		("the secretary has no seat", GenesisCouncil { secretary: Some(4), ..good }),
	];
	for (what, council) in bad {
		assert!(!begins(council), "{what}");
	}
}
