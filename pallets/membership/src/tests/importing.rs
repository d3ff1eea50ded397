//! Members who joined on paper (rules §4.7).

use crate::{
	list_hash, mock::*, Error, Event, Imports, Members, NumbersGiven, PaperMember, PaperMembers,
	MAX_IMPORTED,
};
use coop_primitives::{
	books::{Line, Operation, Process},
	providers::{AccountRegistry, MemberInspect},
};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

fn paper(n: u32) -> PaperMember<AccountId> {
	PaperMember {
		who: account(n),
		profile: PROFILE,
		joined_at: NOW - u64::from(n),
		document: DOCUMENT,
		minimum_share: 300,
		share: u64::from(n) * 10,
	}
}

fn list(members: impl IntoIterator<Item = PaperMember<AccountId>>) -> PaperMembers<AccountId> {
	members.into_iter().collect::<Vec<_>>().try_into().expect("as many as allowed")
}

fn approve(list: &PaperMembers<AccountId>) -> DispatchResult {
	Membership::set_import(council(FIRST), FIRST, list_hash(list), true)
}

fn import(list: &PaperMembers<AccountId>) -> DispatchResult {
	with_storage_layer(|| Membership::import(signed(&clerk()), FIRST, list.clone()))
}

#[test]
fn an_approved_list_makes_all_of_them_members_with_their_balances() {
	ExtBuilder::default().build_and_execute(|| {
		let list = list([paper(0), paper(1), paper(2)]);
		assert_noop!(import(&list), Error::<Test>::ImportNotApproved);
		assert_ok!(approve(&list));
		assert_ok!(import(&list));
		for (n, number) in [(0, 1), (1, 2), (2, 3)] {
			let who = account(n);
			assert!(Membership::is_active(FIRST, &who));
			assert_eq!(Membership::number_of(FIRST, &who), Some(number));
			assert_eq!(Members::<Test>::get(FIRST, number).unwrap().joined_at, NOW - u64::from(n));
			assert!(House::kind_of(&who).is_some());
			System::assert_has_event(
				Event::MemberImported {
					cooperative: FIRST,
					who,
					number,
					joined_at: NOW - u64::from(n),
				}
				.into(),
			);
		}
		let opened = |n, operation, amount| Told::Applied {
			cooperative: FIRST,
			who: account(n),
			line: Line { operation, amount },
			process: Process::Import,
		};
		// The first had nothing beyond the minimum share.
		assert_eq!(
			told(),
			[
				opened(0, Operation::OpeningMinimumShare, 300),
				opened(1, Operation::OpeningMinimumShare, 300),
				opened(1, Operation::OpeningShare, 10),
				opened(2, Operation::OpeningMinimumShare, 300),
				opened(2, Operation::OpeningShare, 20),
			]
		);
		// Once.
		assert_noop!(import(&list), Error::<Test>::ImportNotApproved);
		assert_ok!(approve(&list));
		assert_noop!(import(&list), Error::<Test>::AlreadyMember);
	});
}

#[test]
fn five_hundred_at_once_and_all_or_none() {
	ExtBuilder::default().build_and_execute(|| {
		let mut many: Vec<_> = (0..MAX_IMPORTED).map(paper).collect();
		many.last_mut().unwrap().joined_at = NOW + 1;
		let wrong = list(many.clone());
		assert_ok!(approve(&wrong));
		assert_noop!(import(&wrong), Error::<Test>::JoinedInFuture);
		many.last_mut().unwrap().joined_at = NOW;
		let right = list(many.clone());
		// Another list than the one that was approved.
		assert_noop!(import(&right), Error::<Test>::ImportNotApproved);
		assert_ok!(approve(&right));
		assert_ok!(import(&right));
		assert_eq!(NumbersGiven::<Test>::get(FIRST), MAX_IMPORTED);
		many.push(paper(MAX_IMPORTED));
		assert!(PaperMembers::try_from(many).is_err());
	});
}

#[test]
fn an_applicant_is_not_imported() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(apply_relayed(&person(1), FIRST));
		let list = list([PaperMember { who: person(1).account(), ..paper(1) }]);
		assert_ok!(approve(&list));
		assert_noop!(import(&list), Error::<Test>::AlreadyApplied);
	});
}

#[test]
fn the_council_approves_and_a_registrar_brings() {
	ExtBuilder::default().build_and_execute(|| {
		let list = list([paper(1)]);
		let hash = list_hash(&list);
		let set = |origin, cooperative, approved| {
			Membership::set_import(origin, cooperative, hash, approved)
		};
		assert_noop!(set(council(SECOND), FIRST, true), Error::<Test>::WrongCooperative);
		assert_noop!(set(council(UNKNOWN), UNKNOWN, true), Error::<Test>::CooperativeNotFound);
		assert_noop!(set(council(FIRST), FIRST, false), Error::<Test>::NothingChanges);
		for origin in [signed(&clerk()), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(set(origin, FIRST, true), BadOrigin);
		}
		assert_ok!(set(council(FIRST), FIRST, true));
		assert_noop!(set(council(FIRST), FIRST, true), Error::<Test>::NothingChanges);
		System::assert_last_event(
			Event::ImportSet { cooperative: FIRST, list: hash, approved: true }.into(),
		);
		for who in [relay(), second_clerk(), person(1).account()] {
			assert_noop!(
				Membership::import(signed(&who), FIRST, list.clone()),
				Error::<Test>::NotRegistrarOrRelay
			);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::import(origin, FIRST, list.clone()), BadOrigin);
		}
		// What is approved here is not approved elsewhere.
		assert_noop!(
			Membership::import(signed(&second_clerk()), SECOND, list.clone()),
			Error::<Test>::ImportNotApproved
		);
		assert_ok!(set(council(FIRST), FIRST, false));
		assert_eq!(Imports::<Test>::iter().count(), 0);
		assert_noop!(import(&list), Error::<Test>::ImportNotApproved);
		set_ready(FIRST, false);
		assert_noop!(set(council(FIRST), FIRST, true), Error::<Test>::CooperativeNotReady);
		assert_noop!(import(&list), Error::<Test>::CooperativeNotReady);
	});
}
