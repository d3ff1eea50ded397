//! A representative acts for an organisation (rules §1.2).

use crate::{mock::*, Accounts as AccountsOf, Call, Error, Event, WeightInfo};
use coop_primitives::providers::AccountRegistry;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays},
	traits::{fungible::Mutate, OriginTrait},
	weights::Weight,
};
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};

fn update() -> RuntimeCall {
	Call::update_profile { profile: profile(99) }.into()
}

fn represent(
	who: AccountId,
	organization: AccountId,
	call: RuntimeCall,
) -> DispatchResultWithPostInfo {
	represent_from(signed(who), organization, call)
}

fn represent_from(
	origin: RuntimeOrigin,
	organization: AccountId,
	call: RuntimeCall,
) -> DispatchResultWithPostInfo {
	Accounts::represent(origin, organization, Box::new(call))
}

/// How a refused call ended.
fn error(result: DispatchResultWithPostInfo) -> sp_runtime::DispatchError {
	result.unwrap_err().error
}

fn own() -> Weight {
	<() as WeightInfo>::represent()
}

#[test]
fn the_representative_acts_as_the_organisation() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(represent(BOB, COMPANY, update()));
		assert_eq!(AccountsOf::<Test>::get(COMPANY).unwrap().profile, profile(99));
		assert_eq!(AccountsOf::<Test>::get(BOB).unwrap().profile, profile(2));
		assert_eq!(
			events(),
			[
				Event::ProfileUpdated { who: COMPANY, profile: profile(99) },
				Event::OrganizationActed { organization: COMPANY, representative: BOB },
			]
		);
	});
}

#[test]
fn the_chair_in_office_acts_for_his_cooperative_and_changes_in_the_same_block() {
	ExtBuilder::house().organization(COOPERATIVE, Some(DORA)).build_and_execute(|| {
		assert_eq!(Accounts::representative_of(&COOPERATIVE), Some(CARL));
		assert_ok!(represent(CARL, COOPERATIVE, update()));
		set_chair(FIRST, Some(ANN));
		assert_noop!(
			represent(CARL, COOPERATIVE, update()).map_err(|failed| failed.error),
			Error::<Test>::NotRepresentative
		);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), Some(ANN));
		// Who represented it before it had a council does so no more, and nobody does without a chair.
		set_chair(FIRST, None);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), None);
	});
}

#[test]
fn a_blocked_cooperative_keeps_its_chair_and_one_that_connects_has_its_representative() {
	ExtBuilder::house().organization(COOPERATIVE, Some(DORA)).build_and_execute(|| {
		set_ready(FIRST, false);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), Some(CARL));
		set_chair(FIRST, None);
		assert_eq!(Accounts::representative_of(&COOPERATIVE), Some(DORA));
	});
}

#[test]
fn nobody_else_acts_for_it() {
	ExtBuilder::house().build_and_execute(|| {
		for (who, organization) in
			[(ANN, COMPANY), (COMPANY, COMPANY), (BOB, COOPERATIVE), (BOB, BOB), (BOB, STRANGER)]
		{
			let refused = represent(who, organization, update());
			let failed = refused.unwrap_err();
			assert_eq!(failed.error, Error::<Test>::NotRepresentative.into());
			// Only the look is paid.
			assert_eq!(failed.post_info.actual_weight, Some(own()));
		}
		for origin in no_signers() {
			assert_eq!(error(represent_from(origin, COMPANY, update())), BadOrigin);
		}
		assert_eq!(events(), []);
	});
}

#[test]
fn a_failure_within_fails_it_and_nothing_has_changed() {
	ExtBuilder::house().build_and_execute(|| {
		let call = RuntimeCall::Utility(pallet_utility::Call::batch_all {
			calls: vec![update(), update()],
		});
		let call = Call::<Test>::represent { organization: COMPANY, call: Box::new(call) };
		assert_noop!(
			RuntimeCall::from(call).dispatch(signed(BOB)).map_err(|failed| failed.error),
			Error::<Test>::NothingChanged
		);
	});
}

#[test]
fn it_declares_the_weight_of_both_and_gives_back_what_was_not_used() {
	ExtBuilder::house().build_and_execute(|| {
		let update_weight = <() as WeightInfo>::update_profile();
		let call: RuntimeCall =
			Call::represent { organization: COMPANY, call: Box::new(update()) }.into();
		let info = call.get_dispatch_info();
		assert_eq!(info.call_weight, own() + update_weight);
		assert_eq!(info.class, update().get_dispatch_info().class);
		let done = call.dispatch(signed(BOB)).unwrap();
		assert_eq!(done.actual_weight, Some(own() + update_weight));
		assert_eq!(done.pays_fee, Pays::Yes);

		// A batch tells how much it used.
		let batch = RuntimeCall::Utility(pallet_utility::Call::batch {
			calls: vec![update(), update(), update(), update()],
		});
		let declared = batch.get_dispatch_info().call_weight;
		let done = represent(BOB, COMPANY, batch).unwrap();
		assert!(done.actual_weight.unwrap().all_lt(own() + declared));

		let failed = represent(BOB, COMPANY, update()).unwrap_err();
		assert_eq!(failed.post_info.actual_weight, Some(own() + update_weight));
	});
}

#[test]
fn nobody_acts_through_two_organisations() {
	ExtBuilder::house().build_and_execute(|| {
		let inner: RuntimeCall =
			Call::represent { organization: COMPANY, call: Box::new(update()) }.into();
		let batch =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![inner.clone()] });
		for call in [inner, batch] {
			assert_eq!(
				error(represent(BOB, COMPANY, call)),
				frame_system::Error::<Test>::CallFiltered.into()
			);
		}
		assert_eq!(events(), []);
	});
}

#[test]
fn what_nobody_may_call_is_refused_for_an_organisation_too() {
	ExtBuilder::house().build_and_execute(|| {
		assert_ok!(Balances::mint_into(&COMPANY, 100));
		let burn =
			RuntimeCall::Balances(pallet_balances::Call::burn { value: 1, keep_alive: false });
		let lasting = RuntimeCall::System(frame_system::Call::remark_with_event { remark: vec![] });
		for call in [burn, lasting.clone()] {
			let batch =
				RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![call.clone()] });
			for call in [call, batch] {
				assert_eq!(
					error(represent(BOB, COMPANY, call)),
					frame_system::Error::<Test>::CallFiltered.into()
				);
			}
		}
		// Himself he may.
		assert_ok!(lasting.dispatch(signed(BOB)));
		assert_eq!(Balances::free_balance(COMPANY), 100);
	});
}

#[test]
fn who_is_restricted_himself_stays_so() {
	ExtBuilder::house().build_and_execute(|| {
		let mut origin = signed(BOB);
		origin
			.add_filter(|call| !matches!(call, RuntimeCall::Accounts(Call::update_profile { .. })));
		assert_eq!(
			error(represent_from(origin, COMPANY, update())),
			frame_system::Error::<Test>::CallFiltered.into()
		);
	});
}
