//! Who votes in a direct meeting, and that changes are announced before they are made (rules §7.6).

use crate::{
	list_hash, mock::*, Call, DirectElectorate, Error, ExitStage, Exits, PaperMember, PaperMembers,
};
use coop_primitives::{
	books::{Wallet, WalletKind},
	providers::{Electorates, FoundMembers},
};
use frame_support::{
	assert_noop, assert_ok, dispatch::GetDispatchInfo, storage::with_storage_layer, weights::Weight,
};

type Direct = DirectElectorate<Test>;

/// Three persons are members of the first cooperative, with the numbers 1 to 3.
fn with_members(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=3 {
			assert_ok!(Membership::found(FIRST, &account(n), DOCUMENT));
		}
		test();
	});
}

fn leave(n: u32) {
	assert_ok!(Membership::leave(signed(&account(n)), FIRST, DOCUMENT).map_err(|it| it.error));
}

/// A list of so many members, which the council approved.
fn list(n: u32) -> PaperMembers<AccountId> {
	let paper = |n| PaperMember {
		who: account(100 + n),
		profile: PROFILE,
		joined_at: NOW,
		document: DOCUMENT,
		minimum_share: 0,
		share: 0,
	};
	let list: PaperMembers<_> = (0..n).map(paper).collect::<Vec<_>>().try_into().expect("few");
	assert_ok!(Membership::set_import(council(FIRST), FIRST, list_hash(&list), true));
	list
}

#[test]
fn active_members_vote_under_their_numbers() {
	with_members(|| {
		assert_eq!((Direct::size(FIRST), Direct::last_number(FIRST)), (3, 3));
		for n in 1..=3 {
			assert_eq!(Direct::voter(FIRST, n), Some(account(n)));
			assert_eq!(Direct::number_of(FIRST, &account(n)), Some(n));
		}
		for unknown in [0, 4] {
			assert_eq!(Direct::voter(FIRST, unknown), None);
		}
		assert_eq!(Direct::number_of(FIRST, &account(4)), None);
		assert_eq!((Direct::size(UNKNOWN), Direct::last_number(UNKNOWN)), (0, 0));
	});
}

#[test]
fn who_leaves_votes_until_it_is_granted_and_his_number_stays_given() {
	with_members(|| {
		// Something of his is not cleared, so he has his number still.
		let who = account(2);
		let wallet = Wallet { available: 1, blocked: 0 };
		Wallets::insert((FIRST, &who, WalletKind::Advance), wallet);
		leave(2);
		assert_eq!(Direct::voter(FIRST, 2), Some(who.clone()));
		assert_ok!(Membership::grant_exit(council(FIRST), FIRST, 2));
		assert!(matches!(Exits::<Test>::get(FIRST, 2).unwrap().stage, ExitStage::Blocked { .. }));
		assert_eq!(Direct::voter(FIRST, 2), None);
		assert_eq!(Direct::number_of(FIRST, &who), None);
		assert_eq!((Direct::size(FIRST), Direct::last_number(FIRST)), (2, 3));
	});
}

#[test]
fn every_admission_is_announced_before_it_is_written() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=2 {
			assert_ok!(apply_relayed(&person(n), FIRST));
			assert_ok!(pay(FIRST, n.into()));
			assert_eq!(announced(FIRST).len(), usize::from(n) - 1);
			assert_ok!(decide(n.into(), true));
		}
		assert_ok!(Membership::found(FIRST, &account(1), DOCUMENT));
		assert_eq!(announced(FIRST), [(0, 0), (1, 1), (2, 2)]);
		// Those of the first block, too.
		assert_eq!(announced(SECOND), [(0, 0), (1, 1)]);
	});
}

#[test]
fn a_list_is_announced_once() {
	with_members(|| {
		let list = list(5);
		assert_ok!(Membership::import(signed(&clerk()), FIRST, list));
		assert_eq!(announced(FIRST)[3..], [(3, 3)]);
		assert_eq!(Direct::size(FIRST), 8);
	});
}

#[test]
fn every_end_of_a_membership_is_announced_before_it_is_written() {
	with_members(|| {
		leave(1);
		assert_eq!(announced(FIRST).len(), 3, "he is a member still");
		assert_ok!(Membership::grant_exit(council(FIRST), FIRST, 1));
		leave(2);
		set_now(NOW + EXIT_WITHIN + 1);
		idle(Weight::MAX);
		assert_ok!(Membership::record_death(council(FIRST), FIRST, 3, DOCUMENT));
		assert_eq!(announced(FIRST)[3..], [(3, 3), (2, 3), (1, 3)]);
	});
}

#[test]
fn what_is_refused_is_not_announced() {
	with_members(|| {
		// The stub writes what it hears: so it heard nothing.
		let error = Error::<Test>::AlreadyMember;
		assert_noop!(Membership::found(FIRST, &account(1), DOCUMENT), error);
		let grant = |number| Membership::grant_exit(council(FIRST), FIRST, number);
		assert_noop!(grant(1), Error::<Test>::ExitNotFound);
		let death = |number| Membership::record_death(council(FIRST), FIRST, number, DOCUMENT);
		assert_noop!(death(9), Error::<Test>::MemberNotFound);
		let list = list(1);
		assert_ok!(Membership::import(signed(&clerk()), FIRST, list.clone()));
		assert_ok!(Membership::set_import(council(FIRST), FIRST, list_hash(&list), true));
		let import = || Membership::import(signed(&clerk()), FIRST, list.clone());
		assert_noop!(with_storage_layer(import), Error::<Test>::AlreadyMember);
		// The books refuse: the exit is undone with its announcement.
		leave(1);
		let wallet = Wallet { available: 1, blocked: 0 };
		Wallets::insert((FIRST, account(1), WalletKind::Share), wallet);
		BooksRefuse::put(());
		assert_noop!(with_storage_layer(|| grant(1)), BOOKS_REFUSE);
	});
}

#[test]
fn whoever_changes_the_electorate_is_charged_for_what_follows() {
	use crate::WeightInfo;
	let weight = |call: Call<Test>| call.get_dispatch_info().call_weight;
	let (cooperative, number, document) = (FIRST, 1, DOCUMENT);
	let admit = Call::admit { cooperative, application: 1 };
	assert_eq!(weight(admit), <() as WeightInfo>::admit() + FIXED);
	let import = Call::import { cooperative, members: PaperMembers::default() };
	assert_eq!(weight(import), <() as WeightInfo>::import(0) + FIXED);
	let end = <() as WeightInfo>::end_membership() + AUTOMATED + FIXED;
	for call in [
		Call::grant_exit { cooperative, number },
		Call::record_death { cooperative, number, document },
		Call::expel { cooperative, number, document },
	] {
		assert_eq!(weight(call), end);
	}
}
