//! An offender stays disabled (rules §8.9).

use crate::{mock::*, Offenders};
use sp_staking::offence::OffenceSeverity;

#[test]
fn he_does_not_come_back_by_rotating_keys() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		Session::report_offence(3, OffenceSeverity::max_severity());
		assert_eq!(Session::disabled_validators(), [2]);

		set_key(3, 33);
		for _ in 0..4 {
			next_session();
			assert_eq!(Session::disabled_validators(), [2]);
			assert!(Offenders::<Test>::get().is_empty());
		}
	});
}

/// The disabled are counted by their seats, and seats move.
#[test]
fn he_stays_disabled_on_another_seat() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		Session::report_offence(3, OffenceSeverity::max_severity());
		pallet_session::NextKeys::<Test>::remove(1);
		next_session();
		next_session();
		assert_eq!(Session::validators(), [2, 3, 4, 5, 6, 7]);
		assert_eq!(Session::disabled_validators(), [1]);
	});
}

#[test]
fn who_sits_no_more_is_not_disabled_in_anothers_place() {
	ExtBuilder.build_and_execute(|| {
		block_in(FIRST_SLOT);
		Session::report_offence(3, OffenceSeverity::max_severity());
		pallet_session::NextKeys::<Test>::remove(3);
		next_session();
		next_session();
		assert_eq!(Session::validators(), [1, 2, 4, 5, 6, 7]);
		assert!(Session::disabled_validators().is_empty());
	});
}
