//! What a decision is about, by its action: of what kind it is, whose own matter, and what sum it moves
//! (rules §5.1, §5.7).

use super::{
	acts::DOCUMENT,
	chain::{on_chain, on_chain_with, Bob, Eve},
};
use crate::{
	calls::Calls,
	presets::{DEVELOPMENT, VOSKHOD},
	AccountId, Runtime, RuntimeCall,
};
use coop_branches::{Branch, Mandate};
use coop_primitives::{books::Operation, providers::NatureOfAction, DecisionKind, Nature};
use frame_support::assert_ok;

fn nature_of(action: impl Into<RuntimeCall>) -> Option<Nature<AccountId>> {
	Calls::nature_of(&action.into())
}

#[test]
fn a_reversal_is_the_matter_of_whose_wallet_it_moves() {
	on_chain(DEVELOPMENT, |chain| {
		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let (operation, amount) = (Operation::ReceivedUnexpected, 500);
		let who = Some(Bob.to_account_id());
		let about = who.clone();
		let record = coop_ledger::Call::record { cooperative, operation, who, amount, document };
		assert_ok!(chain.send(Eve, record).unwrap());
		let reverse = |entry| coop_ledger::Call::reverse { cooperative, entry, document };
		let own = Nature { kind: DecisionKind::Other, about, sum: Some(500) };
		assert_eq!(nature_of(reverse(1)), Some(own));
		// What is not there yet could be anybody's and any sum.
		assert_eq!(nature_of(reverse(2)), None);
	});
}

#[test]
fn a_payment_that_is_not_there_yet_has_no_nature() {
	on_chain(DEVELOPMENT, |_| {
		let grant = coop_ledger::Call::grant_payment { cooperative: VOSKHOD, payment: 1 };
		assert_eq!(nature_of(grant), None);
	});
}

/// To give a share back is owed; to take property for one is not, whatever its value.
#[test]
fn property_that_a_member_offers_is_no_payout() {
	on_chain(DEVELOPMENT, |chain| {
		let (cooperative, amount, document) = (VOSKHOD, 500, DOCUMENT);
		let offer = coop_ledger::Call::contribute_property { cooperative, amount, document };
		assert_ok!(chain.send(Bob, offer).unwrap());
		let grant = coop_ledger::Call::grant_payment { cooperative, payment: 1 };
		let about = Some(Bob.to_account_id());
		let nature = Nature { kind: DecisionKind::Other, about, sum: Some(amount) };
		assert_eq!(nature_of(grant), Some(nature));
	});
}

/// Nobody presides over how far he is trusted himself.
#[test]
fn a_mandate_is_the_matter_of_who_represents_the_branch() {
	// Nobody founded this branch, so no block ends here, after which the state would be looked at.
	on_chain_with(DEVELOPMENT, |_| {
		let about = Some(Bob.to_account_id());
		let branch = Branch {
			document: DOCUMENT,
			founded_at: 0,
			private: false,
			closed: false,
			members: 3,
			representative: about.clone(),
			trusted: Default::default(),
			mandate: None,
			elections: 1,
			last_election: None,
		};
		coop_branches::Branches::<Runtime>::insert(VOSKHOD, 1, branch);
		let given = Some(Mandate { up_to: 500, until: 0 });
		let cases =
			[(1, given, about.clone(), Some(500)), (1, None, about, None), (2, None, None, None)];
		for (branch, mandate, about, sum) in cases {
			let cooperative = VOSKHOD;
			let set = coop_branches::Call::set_mandate { cooperative, branch, mandate };
			assert_eq!(nature_of(set), Some(Nature { kind: DecisionKind::Other, about, sum }));
		}
	});
}

/// An exit is owed to him, also when the board is too small for all else; what he did not ask for is not.
#[test]
fn how_a_membership_ends_is_the_members_own_matter() {
	use coop_membership::Call;
	on_chain(DEVELOPMENT, |_| {
		let (cooperative, number, document) = (VOSKHOD, 2, DOCUMENT);
		let about = Some(Bob.to_account_id());
		for (call, kind) in [
			(Call::grant_exit { cooperative, number }, DecisionKind::Exit),
			(Call::state_obstacle { cooperative, number, document }, DecisionKind::Exit),
			(Call::record_death { cooperative, number, document }, DecisionKind::Other),
			(Call::announce_expulsion { cooperative, number, document }, DecisionKind::Other),
		] {
			let own = Nature { kind, about: about.clone(), sum: None };
			assert_eq!(nature_of(call), Some(own), "{kind:?}");
		}
	});
}
