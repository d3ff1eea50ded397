//! Cooperatives on each other's boards (rules §5.1): members act, councils decide, blocks go on.

use super::{
	acts::{sign, status, DOCUMENT},
	chain::{on_chain, refused, Alice, Bob, Chain, Charlie, Ferdie},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	AccountId, Accounts, Balances, Cooperatives, Council, Membership, Runtime, RuntimeCall,
};
use coop_council::{Boards, DecisionsMade, Recounts, Seat, SeatsFor, Status, Vote};
use coop_primitives::{
	providers::{
		AccountRegistry, Appointee, BoardElection, CooperativeInspect, CouncilInspect, FoundMembers,
	},
	BoardKind, CoopId, DecisionId, DecisionKind,
};
use frame_support::{assert_ok, traits::fungible::Inspect};
use sp_keyring::Sr25519Keyring;

/// The own account of a cooperative.
fn own(cooperative: CoopId) -> AccountId {
	Cooperatives::account_of(cooperative).expect("the cooperative exists")
}

/// `who` sits as a member himself.
fn himself(who: Sr25519Keyring) -> Appointee<AccountId> {
	who.to_account_id().into()
}

/// `who` sits for a cooperative.
fn of(cooperative: CoopId, who: Sr25519Keyring) -> Appointee<AccountId> {
	Appointee { who: who.to_account_id(), organization: Some(own(cooperative)) }
}

/// The meeting of a cooperative has elected its council. The first one is the chair.
fn elected<const N: usize>(cooperative: CoopId, seats: [Appointee<AccountId>; N]) {
	let chair = seats[0].who.clone();
	let seats = seats.to_vec().try_into().expect("they fit");
	assert_ok!(Council::elect(cooperative, BoardKind::Council, seats, chair, DOCUMENT));
}

/// VOSKHOD and Zarya are members of each other, and each has the other's chair on its council, for his
/// cooperative: Alice chairs VOSKHOD, Ferdie Zarya.
fn each_others_chairs() {
	assert_ok!(Membership::found(ZARYA, &own(VOSKHOD), DOCUMENT));
	elected(ZARYA, [himself(Ferdie), himself(Bob), himself(Charlie)]);
	elected(VOSKHOD, [himself(Alice), himself(Bob), himself(Charlie), of(ZARYA, Ferdie)]);
	elected(ZARYA, [himself(Ferdie), himself(Bob), himself(Charlie), of(VOSKHOD, Alice)]);
}

/// Somebody puts something to a council; yields its number.
fn propose(
	chain: &mut Chain,
	who: Sr25519Keyring,
	cooperative: CoopId,
	action: Option<RuntimeCall>,
) -> DecisionId {
	let (board, subject, action) = (BoardKind::Council, DOCUMENT, action.map(Box::new));
	let propose = coop_council::Call::propose { cooperative, board, subject, action, life: None };
	assert_ok!(chain.send(who, propose).unwrap());
	DecisionsMade::<Runtime>::get(cooperative)
}

fn vote(chain: &mut Chain, who: Sr25519Keyring, cooperative: CoopId, decision: DecisionId) {
	let vote = coop_council::Call::vote { cooperative, decision, vote: Vote::For };
	assert_ok!(chain.send(who, vote).unwrap());
}

/// How long decisions on staff are open, as a council sets it.
fn set_life(cooperative: CoopId) -> RuntimeCall {
	let (kind, life) = (DecisionKind::Staff, Some(1_000));
	coop_council::Call::set_life { cooperative, kind, life }.into()
}

#[test]
fn with_each_others_chairs_members_act_and_councils_decide() {
	on_chain(DEVELOPMENT, |chain| {
		each_others_chairs();
		chain.next_block();
		let (alice, ferdie) = (Alice.to_account_id(), Ferdie.to_account_id());
		assert!(Council::sits(VOSKHOD, &ferdie) && Council::sits(ZARYA, &alice));
		assert_eq!(Council::chair_of(VOSKHOD), Some(alice.clone()));
		assert_eq!(Council::chair_of(ZARYA), Some(ferdie.clone()));
		assert_eq!(Accounts::representative_of(&own(VOSKHOD)), Some(alice.clone()));

		// Whoever sends anything there is asked whether he sits, before it is in a block.
		for who in [Alice, Bob, Charlie] {
			let (cooperative, amount, document) = (VOSKHOD, 1_000, DOCUMENT);
			let deposit = coop_ledger::Call::deposit_share { cooperative, amount, document };
			assert_ok!(chain.send(who, deposit).unwrap());
			let home = coop_membership::Call::choose_home { cooperative: ZARYA };
			assert_ok!(chain.send(who, home).unwrap());
		}
		chain.next_block();

		// Each of the two is opened by who came from the other one, and he votes.
		for (cooperative, chair, guest) in [(VOSKHOD, Alice, Ferdie), (ZARYA, Ferdie, Alice)] {
			let before = Balances::balance(&guest.to_account_id());
			let decision = propose(chain, guest, cooperative, Some(set_life(cooperative)));
			vote(chain, guest, cooperative, decision);
			// He has AXON himself, but sits there: the cooperative pays.
			assert_eq!(Balances::balance(&guest.to_account_id()), before);
			vote(chain, Bob, cooperative, decision);
			assert_eq!(status(cooperative, decision), Status::Open);
			chain.next_block();
			vote(chain, Charlie, cooperative, decision);
			assert_eq!(status(cooperative, decision), Status::Approved);
			assert_ok!(chain.send(chair, sign(cooperative, decision)).unwrap());
			assert_eq!(status(cooperative, decision), Status::Executed);
			chain.next_block();
		}

		// The chairs act for their cooperatives as before.
		for (organization, chair) in [(own(VOSKHOD), Alice), (own(ZARYA), Ferdie)] {
			let update = coop_accounts::Call::update_profile { profile: DOCUMENT };
			let call = Box::new(RuntimeCall::Accounts(update));
			let act = coop_accounts::Call::represent { organization, call };
			assert_ok!(chain.send(chair, act).unwrap());
		}
	});
}

/// A recount is worked off while a block ends, where nothing may go wrong.
#[test]
fn with_each_others_chairs_recounts_are_worked_off() {
	on_chain(DEVELOPMENT, |chain| {
		each_others_chairs();
		chain.next_block();
		let decisions = [VOSKHOD, ZARYA].map(|cooperative| {
			let decision = propose(chain, Bob, cooperative, None);
			for who in [Bob, Charlie] {
				vote(chain, who, cooperative, decision);
			}
			decision
		});
		let statuses =
			|| [(VOSKHOD, decisions[0]), (ZARYA, decisions[1])].map(|(id, n)| status(id, n));
		let nothing_waits = |chain: &mut Chain| {
			// A block that rotates the session takes all its weight; the next ones sweep.
			(0..3).for_each(|_| chain.next_block());
			assert!(![VOSKHOD, ZARYA].into_iter().any(Recounts::<Runtime>::contains_key));
		};
		// Both boards change, and are the same: two of four each, without the chair.
		elected(VOSKHOD, [himself(Alice), himself(Bob), himself(Charlie), of(ZARYA, Ferdie)]);
		elected(ZARYA, [himself(Ferdie), himself(Bob), himself(Charlie), of(VOSKHOD, Alice)]);
		assert!([VOSKHOD, ZARYA].into_iter().all(Recounts::<Runtime>::contains_key));
		nothing_waits(chain);
		assert_eq!(statuses(), [Status::Open, Status::Open]);

		// Zarya elects another chair: Ferdie's seat in VOSKHOD is gone at once, and of three, two are
		// enough. In Zarya Charlie presides now, and was in favour.
		elected(ZARYA, [himself(Charlie), himself(Bob), himself(Ferdie), of(VOSKHOD, Alice)]);
		assert!(!Council::sits(VOSKHOD, &Ferdie.to_account_id()));
		nothing_waits(chain);
		assert_eq!(statuses(), [Status::Approved, Status::Approved]);
		for (cooperative, chair, n) in [(VOSKHOD, Alice, 0), (ZARYA, Charlie, 1)] {
			assert_ok!(chain.send(chair, sign(cooperative, decisions[n])).unwrap());
		}
		assert_eq!(statuses(), [Status::Executed, Status::Executed]);
	});
}

#[test]
fn no_cooperative_becomes_a_member_of_itself() {
	on_chain(DEVELOPMENT, |chain| {
		let apply = |cooperative| {
			let apply = coop_membership::Call::apply { cooperative, document: DOCUMENT };
			let (organization, call) = (own(VOSKHOD), Box::new(RuntimeCall::Membership(apply)));
			coop_accounts::Call::represent { organization, call }
		};
		let itself = coop_membership::Error::<Runtime>::MemberOfItself;
		assert_eq!(chain.send(Alice, apply(VOSKHOD)), refused(itself));
		assert_ok!(chain.send(Alice, apply(ZARYA)).unwrap());
	});
}

/// It may stand in the state from before.
#[test]
fn a_cooperative_with_a_seat_on_its_own_board_goes_on() {
	on_chain(DEVELOPMENT, |chain| {
		let (board, organization) = (BoardKind::Council, own(VOSKHOD));
		Boards::<Runtime>::mutate(VOSKHOD, board, |council| {
			let council = council.as_mut().expect("it is in office");
			let alice = |seat: &&mut Seat<AccountId>| seat.who == Alice.to_account_id();
			let seat = council.seats.iter_mut().find(alice).expect("she sits");
			seat.organization = Some(organization.clone());
		});
		assert_ok!(SeatsFor::<Runtime>::try_append(&organization, (VOSKHOD, board)));
		assert!(Council::sits(VOSKHOD, &Alice.to_account_id()));
		assert_eq!(Council::chair_of(VOSKHOD), Some(Alice.to_account_id()));

		let decision = propose(chain, Alice, VOSKHOD, Some(set_life(VOSKHOD)));
		chain.next_block();
		for who in [Alice, Bob] {
			vote(chain, who, VOSKHOD, decision);
		}
		assert_ok!(chain.send(Alice, sign(VOSKHOD, decision)).unwrap());
		assert_eq!(status(VOSKHOD, decision), Status::Executed);
		let open = propose(chain, Bob, VOSKHOD, None);
		let (cooperative, deputy, document) = (VOSKHOD, Some(Charlie.to_account_id()), DOCUMENT);
		let officers = coop_council::Call::set_officers {
			cooperative,
			board,
			deputy,
			secretary: None,
			document,
		};
		super::acts::decide_well(chain, VOSKHOD, officers);
		(0..3).for_each(|_| chain.next_block());
		assert!(!Recounts::<Runtime>::contains_key(VOSKHOD));
		assert_eq!(status(VOSKHOD, open), Status::Open);
	});
}
