//! No cooperative is a member of itself, whichever way it would come in (rules §5.1).

use crate::{
	invitation_hash, list_hash, mock::*, Error, GenesisConfig, GenesisMember, Numbers, PaperMember,
	PaperMembers, Secret,
};
use coop_primitives::{
	providers::{FoundMembers, MemberInspect},
	AccountKind, CoopId,
};
use frame_support::{
	assert_noop, assert_ok, storage::with_storage_layer, traits::BuildGenesisConfig,
};
use sp_runtime::DispatchError;

/// The first cooperative has this account, which is registered.
fn own(key: &Key) -> AccountId {
	let kind = AccountKind::Organization;
	let own = key.account();
	Register::insert(&own, StubAccount { kind, profile: PROFILE, last_statement: 0 });
	OwnAccounts::insert(FIRST, &own);
	own
}

fn is_nothing_of(cooperative: CoopId, who: &AccountId) -> bool {
	!Membership::is_applicant(cooperative, who) && !Numbers::<Test>::contains_key(cooperative, who)
}

#[test]
fn it_does_not_apply() {
	ExtBuilder::default().build_and_execute(|| {
		let own = own(&person(1));
		let refused: DispatchError = Error::<Test>::MemberOfItself.into();
		assert_noop!(Membership::apply(signed(&own), FIRST, DOCUMENT), refused);
		// It may join another one, and another one may join it.
		assert_ok!(Membership::apply(signed(&own), SECOND, DOCUMENT));
		let [founder, _] = founders();
		assert_ok!(Membership::apply(signed(&founder), FIRST, DOCUMENT));
	});
}

#[test]
fn nobody_brings_its_application() {
	ExtBuilder::default().build_and_execute(|| {
		let own = own(&person(1));
		let refused: DispatchError = Error::<Test>::MemberOfItself.into();
		assert_noop!(with_storage_layer(|| apply_relayed(&person(1), FIRST)), refused);

		let secret: Secret = [7; 32];
		assert_ok!(Membership::invite(signed(&clerk()), FIRST, invitation_hash(&secret)));
		let application = sign(&person(1), &statement(own.clone(), FIRST));
		let bring = || {
			let (who, signed_by) = (own.clone(), application.clone());
			Membership::apply_invited(signed(&account(99)), FIRST, who, FORM, signed_by, secret)
		};
		assert_noop!(with_storage_layer(bring), refused);
		// Nothing is used up.
		assert!(Membership::is_invited(FIRST, &secret) && is_nothing_of(FIRST, &own));
	});
}

#[test]
fn it_stands_on_no_list_of_paper_members() {
	ExtBuilder::default().build_and_execute(|| {
		let own = own(&person(1));
		let paper = |who| PaperMember {
			who,
			profile: PROFILE,
			joined_at: NOW,
			document: DOCUMENT,
			minimum_share: 300,
			share: 0,
		};
		let members: PaperMembers<_> =
			vec![paper(account(1)), paper(own.clone())].try_into().expect("two are few");
		let list = list_hash(&members);
		assert_ok!(Membership::set_import(council(FIRST), FIRST, list, true));
		let import = || Membership::import(signed(&clerk()), FIRST, members.clone());
		assert_noop!(with_storage_layer(import), Error::<Test>::MemberOfItself);
		assert!(is_nothing_of(FIRST, &account(1)), "all or none");
	});
}

/// Nor does it found itself, and an application that stands in the state from before is not admitted.
#[test]
fn it_gets_no_number() {
	ExtBuilder::default().build_and_execute(|| {
		let who = person(1).account();
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 1));
		own(&person(1));
		let refused: DispatchError = Error::<Test>::MemberOfItself.into();
		assert_noop!(Membership::found(FIRST, &who, DOCUMENT), refused);
		assert_noop!(with_storage_layer(|| decide(1, true)), refused);
		assert_ok!(Membership::found(SECOND, &who, DOCUMENT));
		// The council may refuse it.
		assert_ok!(decide(1, false));
		assert!(is_nothing_of(FIRST, &who));
	});
}

#[test]
#[should_panic(expected = "or a cooperative among its own members")]
fn it_stops_the_genesis() {
	ExtBuilder::default().build_and_execute(|| {
		let (cooperative, document) = (FIRST, DOCUMENT);
		let account = own(&person(1));
		let members = vec![GenesisMember { cooperative, account, document }];
		GenesisConfig::<Test> { members }.build();
	});
}
