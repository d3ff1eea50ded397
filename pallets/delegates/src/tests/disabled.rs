//! An offender stays disabled as long as he sits (rules §8.9).

use crate::{mock::*, Offenders};
use frame_support::assert_ok;

#[test]
fn he_does_not_come_back_by_rotating_keys() {
	on_chain(|| {
		offend(3);
		assert_eq!(Session::disabled_validators(), [2]);
		set_key(3, 33);
		for _ in 0..4 {
			next_session();
			assert_eq!(Session::disabled_validators(), [2]);
		}
	});
}

/// Any change of the set enables the disabled, so he is disabled again.
#[test]
fn he_does_not_come_back_when_others_change() {
	on_chain(|| {
		Figures::mutate(|figures| figures.by_vote = 1);
		offend(3);
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		// The candidate takes the offender's seat; with another one somebody else's would go.
		let other = candidate(9, 9);
		votes(200, 2, &[other]);
		next_session();
		assert_eq!(seated(), [1, 2, 9, 4, 5, 6, 8]);
		assert_eq!(Session::disabled_validators(), [2]);
		next_session();
		assert_eq!(Session::validators(), [1, 2, 9, 4, 5, 6, 8]);
		assert!(Session::disabled_validators().is_empty(), "nobody is disabled in his place");
	});
}

#[test]
fn at_most_a_third_is_disabled() {
	on_chain(|| {
		[3, 4, 5].into_iter().for_each(offend);
		assert_eq!(Session::disabled_validators(), [2, 3]);
		assert_eq!(Offenders::<Test>::iter().count(), 3);
	});
}

#[test]
fn whom_governance_takes_in_again_is_not_disabled_with_the_next_set() {
	on_chain(|| {
		offend(3);
		assert_ok!(Delegates::readmit(majority(), 3));
		set_key(1, 11);
		next_session();
		next_session();
		assert_eq!(Session::validators(), DELEGATES);
		assert!(Session::disabled_validators().is_empty());
	});
}
