//! A lost key (rules §1.6): the account stays, another key signs for it.

use super::{
	acts::{decide, decide_well, dry, join, DOCUMENT},
	chain::{on_chain, refused, Alice, Bob, Chain, Dave, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD},
	Accounts, Membership, Runtime, RuntimeCall, System,
};
use coop_accounts::Procedure;
use coop_council::Status;
use coop_primitives::{
	providers::{AccountRegistry, MemberInspect},
	DAY,
};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
};
use sp_core::H256;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

/// A member of VOSKHOD whose identity was verified there.
pub(super) fn verified(chain: &mut Chain) -> Newcomer {
	let vera = Newcomer::new(1);
	join(chain, VOSKHOD, &vera);
	let attest = coop_accounts::Call::attest {
		cooperative: VOSKHOD,
		who: vera.account(),
		procedure: Procedure::Video,
		tag: H256::repeat_byte(0x1d),
		expires_at: chain.now + 365 * DAY,
	};
	assert_ok!(chain.send(Alice, attest).unwrap());
	vera
}

fn propose(who: &Newcomer, new_key: &Newcomer) -> RuntimeCall {
	coop_accounts::Call::propose_recovery {
		cooperative: VOSKHOD,
		who: who.account(),
		new_key: new_key.account(),
		document: DOCUMENT,
	}
	.into()
}

/// The council proposes another key for Vera, and its holder accepts it before the registrar.
pub(super) fn recover(chain: &mut Chain, vera: &Newcomer, new_key: &Newcomer) {
	decide_well(chain, VOSKHOD, propose(vera, new_key));
	let acceptance = new_key.acceptance(&vera.account(), VOSKHOD, chain.now);
	assert_ok!(chain.send(Dave, acceptance).unwrap());
}

/// The delay passes, and what is due takes effect.
pub(super) fn after_the_delay(chain: &mut Chain) {
	chain.block_after(8 * DAY);
	chain.next_block();
	chain.next_block();
}

fn new_profile() -> RuntimeCall {
	coop_accounts::Call::update_profile { profile: H256::repeat_byte(0x77) }.into()
}

#[test]
fn a_new_key_signs_for_the_account_and_the_old_one_no_more() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (verified(chain), Newcomer::new(7));
		recover(chain, &vera, &new_key);
		// Until it takes effect the new key signs for nobody.
		assert!(chain.send_by(&new_key, new_profile()).is_err());
		after_the_delay(chain);

		assert_eq!(Accounts::key_of(&vera.account()), new_key.account());
		assert_eq!(
			chain.send_by(&vera, new_profile()),
			Err(TransactionValidityError::Invalid(InvalidTransaction::BadSigner))
		);
		let nonce = System::account_nonce(new_key.account());
		assert_ok!(chain.send_by(&new_key, new_profile()).unwrap());
		assert_eq!(System::account_nonce(new_key.account()), nonce + 1);
		// What she was she is: number, profile, application.
		assert!(Membership::is_active(VOSKHOD, &vera.account()));
		assert_eq!(Membership::number_of(VOSKHOD, &new_key.account()), None);
		let record = coop_accounts::Accounts::<Runtime>::get(vera.account());
		assert_eq!(record.map(|record| record.profile), Some(H256::repeat_byte(0x77)));
	});
}

#[test]
fn who_still_has_the_key_vetoes_and_a_second_proposal_needs_more() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (verified(chain), Newcomer::new(7));
		recover(chain, &vera, &new_key);
		let veto = coop_accounts::Call::veto_recovery { who: vera.account() };
		assert_ok!(chain.send_by(&vera, veto.clone()).unwrap());
		assert_eq!(
			chain.send_by(&vera, veto),
			refused(coop_accounts::Error::<Runtime>::RecoveryNotFound)
		);
		// She was verified by video: that is not enough a second time.
		let status = decide(chain, VOSKHOD, propose(&vera, &new_key));
		let reason = coop_accounts::Error::<Runtime>::InPersonNeeded.into();
		assert_eq!(status, Status::ExecutionFailed { error: reason });
		chain.block_after(8 * DAY);
		chain.next_block();
		assert_eq!(Accounts::key_of(&vera.account()), vera.account());
		assert_ok!(chain.send_by(&vera, new_profile()).unwrap());
	});
}

/// Who left the cooperative that was her home has none any more; where it is proposed she is a member.
#[test]
fn a_veto_is_always_possible_also_without_a_home() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (verified(chain), Newcomer::new(7));
		recover(chain, &vera, &new_key);
		coop_membership::Homes::<Runtime>::remove(vera.account());
		dry(VOSKHOD);
		let veto = coop_accounts::Call::veto_recovery { who: vera.account() };
		assert_ok!(chain.send_by(&vera, veto).unwrap());
	});
}

#[test]
fn statements_are_signed_with_the_present_key() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (verified(chain), Newcomer::new(7));
		recover(chain, &vera, &new_key);
		after_the_delay(chain);
		let old = vera.application(crate::presets::ZARYA, chain.now);
		assert_eq!(chain.send(Dave, old), refused(coop_accounts::Error::<Runtime>::BadSignature));
		let new = new_key.application_of(&vera.account(), crate::presets::ZARYA, chain.now);
		assert_ok!(chain.send(Dave, new).unwrap());
		assert!(Membership::is_applicant(crate::presets::ZARYA, &vera.account()));
	});
}

/// Nobody can name the key of somebody else: whose key it is must say so.
#[test]
fn a_key_that_does_not_accept_becomes_nobodys() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, stranger) = (verified(chain), Newcomer::new(7));
		decide_well(chain, VOSKHOD, propose(&vera, &stranger));
		// Meanwhile the stranger joins as if nothing were.
		join(chain, VOSKHOD, &stranger);
		after_the_delay(chain);
		assert_eq!(Accounts::key_of(&vera.account()), vera.account());
		assert_ok!(chain.send_by(&vera, new_profile()).unwrap());
		assert_ok!(chain.send_by(&stranger, new_profile()).unwrap());
	});
}

/// Who stole the old key may have let himself act for the account in other ways.
#[test]
fn a_proxy_of_the_old_key_acts_no_more() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, new_key) = (verified(chain), Newcomer::new(7));
		// Nobody gives AXON to a person; but then she could not leave the deposit.
		assert_ok!(<crate::Balances as Mutate<_>>::transfer(
			&Alice.to_account_id(),
			&vera.account(),
			100 * crate::configs::AXON,
			Preservation::Preserve,
		));
		let add = pallet_proxy::Call::add_proxy {
			delegate: Bob.to_account_id().into(),
			proxy_type: crate::configs::tools::ProxyType::Any,
			delay: 0,
		};
		assert_ok!(chain.send_by(&vera, add).unwrap());
		let act = || pallet_proxy::Call::proxy {
			real: vera.account().into(),
			force_proxy_type: None,
			call: Box::new(new_profile()),
		};
		assert_ok!(chain.send(Bob, act()).unwrap());

		recover(chain, &vera, &new_key);
		after_the_delay(chain);
		assert_eq!(Accounts::key_of(&vera.account()), new_key.account());
		assert_eq!(chain.send(Bob, act()), refused(pallet_proxy::Error::<Runtime>::NotProxy));
		assert_eq!(crate::Balances::reserved_balance(vera.account()), 0);
	});
}
