//! The union publishes and withdraws templates; the founding ones are the regulations (rules §2.1).

use crate::{mock::*, Editions, Error, Event, FoundingEditions, SignerRole, Template, Templates};
use codec::Encode;
use coop_primitives::providers::Regulations;
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const TITLE: H256 = H256::repeat_byte(0x71);

fn publish(template: u32, founding: bool) -> DispatchResult {
	Documents::publish_template(council(UNION), template, TITLE, contract_signers(), founding)
}

fn withdraw(template: u32) -> DispatchResult {
	Documents::withdraw_template(council(UNION), template)
}

#[test]
fn publishing_again_makes_the_next_edition() {
	ExtBuilder::default().build_and_execute(|| {
		for edition in 1..=MAX_EDITIONS {
			set_now(NOW + u64::from(edition));
			assert_ok!(publish(1, false));
			System::assert_last_event(
				Event::TemplatePublished {
					template: 1,
					edition,
					title: TITLE,
					required: contract_signers(),
					founding: false,
				}
				.into(),
			);
			let record = Editions::<Test>::get(1, edition).unwrap();
			assert_eq!((record.title, record.published_at), (TITLE, NOW + u64::from(edition)));
			assert_eq!(record.required, contract_signers());
		}
		let template = Template { latest: MAX_EDITIONS, withdrawn: 0, founding: false };
		assert_eq!(Templates::<Test>::get(1), Some(template));
		assert_noop!(publish(1, false), Error::<Test>::TooManyEditions);
	});
}

#[test]
fn an_office_is_required_once_and_counterparties_as_often_as_needed() {
	ExtBuilder::default().build_and_execute(|| {
		use SignerRole::*;
		for office in [Author, Chair, Secretary, Cashier] {
			let twice = required(&[office, Counterparty, office]);
			assert_noop!(
				Documents::publish_template(council(UNION), 1, TITLE, twice, false),
				Error::<Test>::RoleTwice
			);
		}
		let parties = required(&[Counterparty; 8]);
		assert_ok!(Documents::publish_template(council(UNION), 1, TITLE, parties, false));
	});
}

#[test]
fn templates_are_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		for template in 0..MAX_TEMPLATES - 2 {
			assert_ok!(publish(template, false));
		}
		assert_noop!(publish(99, false), Error::<Test>::TooManyTemplates);
		// A further edition needs no room.
		assert_ok!(publish(0, false));
	});
}

#[test]
fn a_withdrawn_template_is_in_force_again_with_its_next_edition() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(publish(1, false));
		assert_ok!(publish(1, false));
		assert_ok!(withdraw(1));
		System::assert_last_event(Event::TemplateWithdrawn { template: 1, edition: 2 }.into());
		let in_force = |edition| Templates::<Test>::get(1).unwrap().is_in_force(edition);
		assert!(!in_force(1) && !in_force(2));
		assert_noop!(withdraw(1), Error::<Test>::AlreadyWithdrawn);

		assert_ok!(publish(1, false));
		assert!(!in_force(1) && !in_force(2) && in_force(3));
		assert_ok!(withdraw(1));
	});
}

#[test]
fn what_does_not_exist_is_not_withdrawn() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(withdraw(1), Error::<Test>::TemplateNotFound);
	});
}

#[test]
fn nobody_but_the_council_of_the_union_may_call_it() {
	ExtBuilder::default().build_and_execute(|| {
		let publish =
			|origin| Documents::publish_template(origin, 1, TITLE, contract_signers(), false);
		let withdraw = |origin| Documents::withdraw_template(origin, LETTER);
		for other in [FIRST, SECOND, UNKNOWN] {
			assert_noop!(publish(council(other)), Error::<Test>::NotTheUnion);
			assert_noop!(withdraw(council(other)), Error::<Test>::NotTheUnion);
		}
		let somebody = signed(&chair().account());
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none(), somebody] {
			assert_noop!(publish(origin.clone()), BadOrigin);
			assert_noop!(withdraw(origin), BadOrigin);
		}
		dissolve_union();
		assert_noop!(publish(council(UNION)), Error::<Test>::NotTheUnion);
	});
}

#[test]
fn regulations_are_the_latest_editions_of_founding_templates() {
	ExtBuilder::default().build_and_execute(|| {
		let hash =
			|list: &[(u32, u32)]| Some(H256(sp_io::hashing::blake2_256(&list.to_vec().encode())));
		assert_eq!(Documents::current(), None);
		assert_eq!(Documents::regulations(), None);
		assert_ok!(publish(7, true));
		assert_eq!(Documents::current(), hash(&[(7, 1)]));
		assert_ok!(publish(3, true));
		assert_ok!(publish(5, false));
		assert_ok!(publish(9, true));
		assert_eq!(Documents::current(), hash(&[(3, 1), (7, 1), (9, 1)]));
		assert_ok!(publish(7, true));
		assert_eq!(Documents::current(), hash(&[(3, 1), (7, 2), (9, 1)]));
		// Withdrawn, or founding no more, it is not among them.
		assert_ok!(withdraw(3));
		assert_eq!(Documents::current(), hash(&[(7, 2), (9, 1)]));
		assert_ok!(publish(9, false));
		assert_eq!(Documents::current(), hash(&[(7, 2)]));
		assert_ok!(publish(3, true));
		assert_eq!(Documents::regulations(), hash(&[(3, 2), (7, 2)]));
		assert_ok!(withdraw(3));
		assert_ok!(withdraw(7));
		assert_eq!(Documents::current(), None);
	});
}

#[test]
fn founding_templates_are_as_many_as_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		for template in 0..crate::MAX_FOUNDING {
			assert_ok!(publish(template, true));
		}
		assert_noop!(publish(50, true), Error::<Test>::TooManyFounding);
		assert_ok!(publish(0, true));
		assert_ok!(withdraw(1));
		assert_ok!(publish(50, true));
	});
}

#[test]
fn a_new_cooperative_works_with_the_regulations_until_it_is_closed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(publish(7, true));
		assert_ok!(publish(3, true));
		assert_ok!(publish(3, true));
		assert_ok!(publish(4, false));
		Documents::adopt(UNION);
		assert_eq!(Documents::approved_edition(UNION, 3), Some(2));
		assert_eq!(Documents::approved_edition(UNION, 7), Some(1));
		assert_eq!(Documents::approved_edition(UNION, 4), None);
		let approved = Event::EditionApproved { cooperative: UNION, template: 3, edition: 2 };
		assert!(events().contains(&approved));
		// What comes later is its council's choice.
		assert_ok!(publish(7, true));
		assert_eq!(Documents::approved_edition(UNION, 7), Some(1));

		Documents::forget(UNION);
		System::assert_last_event(Event::EditionsForgotten { cooperative: UNION }.into());
		assert_eq!(Documents::approved_edition(UNION, 3), None);
		let before = events();
		Documents::forget(UNION);
		assert_eq!(events(), before);
		assert_eq!(FoundingEditions::<Test>::get().len(), 2);
	});
}
