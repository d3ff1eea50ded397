//! Others sign a document (rules §2.2).

use crate::{mock::*, Error, Event, Roles, SignaturesOf, SignerRole};
use coop_primitives::StaffRight;
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use SignerRole::*;

#[test]
fn a_document_is_complete_when_all_who_must_have_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let signers = [
			(cashier(), Cashier),
			(party(1), Counterparty),
			(chair(), Chair),
			(secretary(), Secretary),
			(party(3), Counterparty),
		];
		for (n, (key, role)) in (1..).zip(signers) {
			assert!(!Documents::document(document).unwrap().complete);
			set_now(NOW + n);
			System::reset_events();
			assert_ok!(sign(&key, document, role));
			let signed = Event::DocumentSigned {
				cooperative: FIRST,
				document,
				signer: key.account(),
				roles: Roles::of(role),
				stroke: None,
				signed_at: NOW + n,
			};
			assert_eq!(events()[0], signed);
			assert_eq!(events().len(), if n == 5 { 2 } else { 1 });
		}
		System::assert_last_event(Event::DocumentCompleted { cooperative: FIRST, document }.into());
		assert!(Documents::document(document).unwrap().complete);
		// One more may sign, and completes nothing again.
		System::reset_events();
		assert_ok!(sign(&party(2), document, Counterparty));
		assert_eq!(events().len(), 1);
		assert_eq!(SignaturesOf::<Test>::get(document).len(), 7);
	});
}

#[test]
fn one_signature_is_given_in_several_roles() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		grant(FIRST, &chair().account(), StaffRight::Cashier);
		let roles = Roles::of(Chair).with(Cashier);
		let stroke = Some(H256::repeat_byte(7));
		let by = signed(&chair().account());
		assert_ok!(Documents::sign(by, FIRST, document, roles, stroke));
		let given = SignaturesOf::<Test>::get(document);
		assert_eq!((given[1].roles, given[1].stroke), (roles, stroke));
		assert_noop!(sign(&cashier(), document, Cashier), Error::<Test>::OfficeSigned);
		for (key, role) in
			[(secretary(), Secretary), (party(1), Counterparty), (party(2), Counterparty)]
		{
			assert_ok!(sign(&key, document, role));
		}
		assert!(Documents::document(document).unwrap().complete);
	});
}

#[test]
fn an_account_signs_once() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		assert_ok!(sign(&chair(), document, Chair));
		for role in SignerRole::ALL {
			assert_noop!(sign(&chair(), document, role), Error::<Test>::AlreadySigned);
			assert_noop!(sign(&author(), document, role), Error::<Test>::AlreadySigned);
		}
		// Under another document it may.
		let other = registered(contract(2));
		assert_ok!(sign(&chair(), other, Chair));
	});
}

#[test]
fn an_office_signs_once_whoever_holds_it() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		assert_ok!(sign(&chair(), document, Chair));
		set_chair(FIRST, Some(secretary().account()));
		assert_noop!(sign(&secretary(), document, Chair), Error::<Test>::OfficeSigned);
		let both = Roles::of(Chair).with(Secretary);
		assert_noop!(
			Documents::sign(signed(&secretary().account()), FIRST, document, both, None),
			Error::<Test>::OfficeSigned
		);
		assert_ok!(sign(&secretary(), document, Secretary));
	});
}

#[test]
fn everybody_signs_in_his_own_roles_only() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		let people = [
			(chair(), Some(Chair)),
			(secretary(), Some(Secretary)),
			(cashier(), Some(Cashier)),
			(party(1), Some(Counterparty)),
			(party(4), None),
			(clerk(), None),
			(second_clerk(), None),
		];
		for (key, own) in people {
			for role in SignerRole::ALL.into_iter().filter(|role| Some(*role) != own) {
				assert_noop!(sign(&key, document, role), Error::<Test>::NotInRole);
				// Nor together with his own.
				let roles = own.map_or(Roles::of(role), |own| Roles::of(own).with(role));
				assert_noop!(
					Documents::sign(signed(&key.account()), FIRST, document, roles, None),
					Error::<Test>::NotInRole
				);
			}
			if let Some(own) = own {
				assert_ok!(sign(&key, document, own));
			}
		}
	});
}

#[test]
fn who_left_an_office_does_not_sign_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		set_chair(FIRST, None);
		assert_noop!(sign(&chair(), document, Chair), Error::<Test>::NotInRole);
		revoke(FIRST, &cashier().account(), StaffRight::Cashier);
		assert_noop!(sign(&cashier(), document, Cashier), Error::<Test>::NotInRole);
	});
}

#[test]
fn roles_that_do_not_exist_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let document = registered(contract(1));
		for roles in [Roles(0), Roles(32), Roles(2 | 64), Roles(255)] {
			assert_noop!(
				Documents::sign(signed(&chair().account()), FIRST, document, roles, None),
				Error::<Test>::UnknownRole
			);
		}
	});
}

#[test]
fn a_signer_is_registered() {
	ExtBuilder::default().build_and_execute(|| {
		let counterparties = vec![stranger().account()].try_into().unwrap();
		let form = crate::DocumentForm { counterparties, ..letter(1) };
		let document = registered(form);
		assert_noop!(
			sign(&stranger(), document, Counterparty),
			Error::<Test>::AccountNotRegistered
		);
	});
}

#[test]
fn what_is_not_there_or_elsewhere_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		let unknown = H256::repeat_byte(1);
		assert_noop!(sign(&chair(), unknown, Chair), Error::<Test>::DocumentNotFound);
		let document = registered(contract(1));
		let by = |cooperative| {
			let roles = Roles::of(Counterparty);
			Documents::sign(signed(&party(1).account()), cooperative, document, roles, None)
		};
		assert_noop!(by(SECOND), Error::<Test>::OtherCooperative);
		assert_noop!(by(UNKNOWN), Error::<Test>::CooperativeNotFound);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Documents::sign(origin, FIRST, document, Roles::of(Counterparty), None),
				BadOrigin
			);
		}
		close(FIRST);
		assert_noop!(by(FIRST), Error::<Test>::CooperativeNotFound);
	});
}

#[test]
fn a_document_has_room_for_all_who_may_sign_it() {
	ExtBuilder::default().build_and_execute(|| {
		let key = |n: u32| {
			let mut bytes = [0x22; 32];
			bytes[..4].copy_from_slice(&n.to_be_bytes());
			AccountId::new(bytes)
		};
		let parties: Vec<_> = (0..crate::MAX_COUNTERPARTIES).map(key).collect();
		let counterparties = parties.clone().try_into().unwrap();
		let document = registered(crate::DocumentForm { counterparties, ..contract(1) });
		for who in parties {
			admit(SECOND, &who);
			let roles = Roles::of(Counterparty);
			assert_ok!(Documents::sign(signed(&who), FIRST, document, roles, None));
		}
		for (key, role) in [(chair(), Chair), (secretary(), Secretary), (cashier(), Cashier)] {
			assert_ok!(sign(&key, document, role));
		}
		assert_eq!(SignaturesOf::<Test>::get(document).len() as u32, crate::MAX_SIGNATURES);
	});
}
