//! Changes of the protocol wait a day between approval and effect (rules §8.11).

use crate::{
	mock::*, types::MAX_CHANGE_LENGTH, Changes, ChangesDue, ChangesMade, Error, Event, Origin,
	MAX_PENDING_CHANGES,
};
use codec::Encode;
use coop_primitives::due::DueAt;
use frame_support::{assert_noop, assert_ok, traits::Get, weights::Weight};
use sp_runtime::testing::H256;
use sp_runtime::{traits::BadOrigin, DispatchError, DispatchResult};

const HASH: H256 = H256::repeat_byte(7);

fn upgrade() -> RuntimeCall {
	RuntimeCall::Delegates(crate::Call::authorize_upgrade { code_hash: HASH })
}

fn remark(length: usize) -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark { remark: vec![0; length] })
}

fn approve(call: RuntimeCall) -> DispatchResult {
	Delegates::approve_change(supermajority(), Box::new(call))
}

fn is_authorized() -> bool {
	System::authorized_upgrade().is_some()
}

/// What came of changes in the present block.
fn enacted() -> Vec<(u32, DispatchResult)> {
	let of = |event| match event {
		Event::ChangeEnacted { change, result } => Some((change, result)),
		_ => None,
	};
	events().into_iter().filter_map(of).collect()
}

/// The next block, with the day of all approved changes behind it.
fn next_block() {
	block_in(now() / SLOT + 1);
}

// Approval.

#[test]
fn what_70_percent_approve_waits_for_its_day() {
	on_chain(|| {
		assert_ok!(approve(upgrade()));
		let at = now() + CHANGE_DELAY;
		System::assert_last_event(Event::ChangeApproved { change: 1, at }.into());
		let pending = Changes::<Test>::get(1).unwrap();
		assert_eq!((pending.at, pending.call.to_vec()), (at, upgrade().encode()));
		assert_ok!(approve(upgrade()));
		assert_eq!((Changes::<Test>::count(), ChangesMade::<Test>::get()), (2, 2));
		assert!(!is_authorized());
	});
}

#[test]
fn only_70_percent_approve_a_change() {
	on_chain(|| {
		let change = || Box::new(upgrade());
		let day_has_come = RuntimeOrigin::from(Origin::ProtocolChange);
		let others =
			[signed(1), majority(), RuntimeOrigin::root(), RuntimeOrigin::none(), day_has_come];
		for origin in others {
			assert_noop!(Delegates::approve_change(origin, change()), BadOrigin);
		}
	});
}

#[test]
fn a_change_has_at_most_so_many_bytes() {
	on_chain(|| {
		// Two bytes name the call, and two give the length.
		let most = MAX_CHANGE_LENGTH as usize - 4;
		assert_noop!(approve(remark(most + 1)), Error::<Test>::ChangeTooLong);
		assert_eq!(remark(most).encoded_size(), MAX_CHANGE_LENGTH as usize);
		assert_ok!(approve(remark(most)));
	});
}

#[test]
fn a_change_is_not_too_heavy() {
	on_chain(|| {
		let heavy = |subkeys| {
			RuntimeCall::System(frame_system::Call::kill_prefix { prefix: vec![1], subkeys })
		};
		assert_noop!(approve(heavy(u32::MAX)), Error::<Test>::ChangeTooHeavy);
		assert_ok!(approve(heavy(1)));
	});
}

#[test]
fn at_most_a_hundred_changes_wait() {
	on_chain(|| {
		for _ in 0..MAX_PENDING_CHANGES {
			assert_ok!(approve(upgrade()));
		}
		assert_noop!(approve(upgrade()), Error::<Test>::TooManyChanges);
		assert_ok!(Delegates::stop_change(majority(), 50));
		assert_ok!(approve(upgrade()));
	});
}

#[test]
fn numbers_of_changes_do_not_begin_anew() {
	on_chain(|| {
		ChangesMade::<Test>::put(u32::MAX);
		assert_noop!(approve(upgrade()), Error::<Test>::Overflow);
	});
}

// Stopping.

#[test]
fn more_than_half_stop_a_change_before_its_day() {
	on_chain(|| {
		assert_ok!(approve(upgrade()));
		for origin in [signed(1), supermajority(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::stop_change(origin, 1), BadOrigin);
		}
		assert_noop!(Delegates::stop_change(majority(), 2), Error::<Test>::ChangeNotFound);
		assert_ok!(Delegates::stop_change(majority(), 1));
		System::assert_last_event(Event::ChangeStopped { change: 1 }.into());
		assert_noop!(Delegates::stop_change(majority(), 1), Error::<Test>::ChangeNotFound);
		wait(CHANGE_DELAY);
		next_block();
		assert_eq!((enacted(), is_authorized()), (vec![], false));
	});
}

#[test]
fn what_took_effect_cannot_be_stopped() {
	on_chain(|| {
		assert_ok!(approve(upgrade()));
		wait(CHANGE_DELAY);
		next_block();
		assert_noop!(Delegates::stop_change(majority(), 1), Error::<Test>::ChangeNotFound);
	});
}

// Effect.

#[test]
fn a_change_takes_effect_on_its_day() {
	on_chain(|| {
		assert_ok!(approve(upgrade()));
		// Twenty and a half seconds later: the block of the twentieth is too early.
		let slot = now() / SLOT;
		block_in(slot + 20);
		assert_eq!((enacted(), is_authorized()), (vec![], false));
		block_in(slot + 21);
		assert_eq!((enacted(), is_authorized()), (vec![(1, Ok(()))], true));
		System::assert_has_event(
			frame_system::Event::UpgradeAuthorized { code_hash: HASH, check_version: true }.into(),
		);
		assert_eq!((Changes::<Test>::count(), ChangesDue::<Test>::iter().count()), (0, 0));
		block_in(slot + 22);
		assert_eq!(enacted(), []);
	});
}

#[test]
fn a_change_takes_effect_not_a_millisecond_before_its_time() {
	for (late, done) in [(0, true), (1, false)] {
		on_chain(|| {
			assert_ok!(approve(upgrade()));
			let slot = now() / SLOT + 30;
			let mut pending = Delegates::take_change(1).unwrap();
			pending.at = slot * SLOT + late;
			ChangesDue::<Test>::insert(DueAt(pending.at), 1, ());
			Changes::<Test>::insert(1, pending);
			block_in(slot);
			assert_eq!(is_authorized(), done, "{late} ms late");
		});
	}
}

#[test]
fn a_change_that_fails_is_told_and_over() {
	on_chain(|| {
		// Not what a change of the protocol may do.
		assert_ok!(approve(RuntimeCall::Delegates(crate::Call::accept { candidate: 1 })));
		let kept = (Delegates::candidate(1), Delegates::managing());
		wait(CHANGE_DELAY);
		next_block();
		assert_eq!(enacted(), [(1, Err(BadOrigin.into()))]);
		assert_eq!((Delegates::candidate(1), Delegates::managing()), kept);
		assert_eq!((Changes::<Test>::count(), ChangesDue::<Test>::iter().count()), (0, 0));
	});
}

#[test]
fn a_change_that_cannot_be_read_any_more_is_told_and_over() {
	on_chain(|| {
		for bytes in [vec![], vec![255; 40], [upgrade().encode(), vec![0]].concat()] {
			assert_ok!(approve(upgrade()));
			let number = ChangesMade::<Test>::get();
			Changes::<Test>::mutate(number, |pending| {
				pending.as_mut().unwrap().call = bytes.try_into().unwrap();
			});
			wait(CHANGE_DELAY);
			next_block();
			assert_eq!(enacted(), [(number, Err(DispatchError::Corruption))]);
		}
		assert!(!is_authorized());
	});
}

#[test]
fn calls_in_a_change_do_not_lie_too_deep_in_each_other() {
	on_chain(|| {
		let nested = |depth| {
			(0..depth).fold(upgrade(), |call, _| {
				RuntimeCall::Delegates(crate::Call::approve_change { call: Box::new(call) })
			})
		};
		// What can be read fails for another reason.
		for (depth, failure) in [(3, BadOrigin.into()), (40, DispatchError::Corruption)] {
			assert_ok!(approve(nested(depth)));
			wait(CHANGE_DELAY);
			next_block();
			assert_eq!(enacted(), [(ChangesMade::<Test>::get(), Err(failure))]);
		}
	});
}

#[test]
fn one_change_takes_effect_in_a_block_the_earliest_first() {
	on_chain(|| {
		assert_ok!(approve(remark(1)));
		next_block();
		assert_ok!(approve(upgrade()));
		assert_ok!(approve(remark(2)));
		wait(CHANGE_DELAY);
		for change in 1..=3 {
			next_block();
			assert_eq!(enacted(), [(change, Ok(()))]);
		}
		next_block();
		assert_eq!(enacted(), []);
	});
}

#[test]
fn a_change_waits_for_a_block_that_is_not_half_full() {
	on_chain(|| {
		assert_ok!(approve(upgrade()));
		wait(CHANGE_DELAY);
		let weights: frame_system::limits::BlockWeights =
			<Test as frame_system::Config>::BlockWeights::get();
		let fill = |weight: Weight| System::set_block_consumed_resources(weight, 0);
		let half = weights.max_block / 2;
		fill(half + Weight::from_parts(1, 0));
		next_block();
		assert_eq!(enacted(), []);
		fill(half);
		next_block();
		assert_eq!(enacted(), [(1, Ok(()))]);
	});
}

#[test]
fn a_hook_is_charged_for_what_it_did() {
	use crate::WeightInfo;
	use frame_support::{dispatch::GetDispatchInfo, traits::Hooks};
	on_chain(|| {
		let looked = <() as WeightInfo>::look_for_change();
		assert_eq!(Delegates::on_initialize(9), looked);
		assert_ok!(approve(upgrade()));
		wait(CHANGE_DELAY);
		let taken = looked + <() as WeightInfo>::take_change();
		let done = upgrade().get_dispatch_info().call_weight;
		assert_eq!(Delegates::on_initialize(9), taken + done);
	});
}

// The upgrade.

#[test]
fn only_a_change_whose_day_has_come_authorises_an_upgrade() {
	on_chain(|| {
		for origin in [
			signed(1),
			majority(),
			supermajority(),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
			authorized(),
		] {
			assert_noop!(Delegates::authorize_upgrade(origin, HASH), BadOrigin);
		}
		assert_ok!(Delegates::authorize_upgrade(Origin::ProtocolChange.into(), HASH));
		let authorized = System::authorized_upgrade().unwrap();
		assert_eq!(*authorized.code_hash(), HASH);
	});
}
