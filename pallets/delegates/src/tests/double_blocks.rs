//! Two blocks in one slot, how they are proven, and what follows (rules §8.9).

use crate::{mock::*, Error, Event, Offenders};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
};
use frame_system::pallet_prelude::HeaderFor;
use pallet_offences::Reports;
use sp_runtime::{
	key_types::DUMMY,
	testing::UintAuthorityId,
	traits::{BadOrigin, Header},
	ConsensusEngineId, Digest, DigestItem,
};
use sp_session::MembershipProof;

const AURA: ConsensusEngineId = *b"aura";
/// A slot in which somebody made two blocks.
const TWICE: u64 = FIRST_SLOT;

/// The header of a block of this slot on that parent, without seal.
fn header(slot: u64, parent: u8) -> HeaderFor<Test> {
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA, slot.encode())] };
	let parent = sp_runtime::testing::H256::repeat_byte(parent);
	Header::new(7, Default::default(), Default::default(), parent, digest)
}

fn sealed(mut header: HeaderFor<Test>, key: u64) -> HeaderFor<Test> {
	let seal = sign(key, header.hash().as_ref());
	header.digest_mut().push(DigestItem::Seal(AURA, seal.encode()));
	header
}

fn block(slot: u64, parent: u8, key: u64) -> HeaderFor<Test> {
	sealed(header(slot, parent), key)
}

fn prove(key: u64) -> MembershipProof {
	use frame_support::traits::KeyOwnerProofSystem;
	Historical::prove((DUMMY, UintAuthorityId(key))).expect("the key is in use")
}

fn report(
	[first, second]: [HeaderFor<Test>; 2],
	key: u64,
	proof: MembershipProof,
) -> DispatchResultWithPostInfo {
	Delegates::report_double_block(
		signed(99),
		Box::new(first),
		Box::new(second),
		UintAuthorityId(key),
		proof,
	)
}

fn two_blocks(slot: u64, key: u64) -> [HeaderFor<Test>; 2] {
	[block(slot, 1, key), block(slot, 2, key)]
}

/// Somebody made two blocks in a slot, and it is proven at once.
fn report_at_once(slot: u64, key: u64) -> DispatchResultWithPostInfo {
	report(two_blocks(slot, key), key, prove(key))
}

fn is_offender(who: AccountId) -> bool {
	Offenders::<Test>::contains_key(who)
}

#[test]
fn who_made_two_blocks_in_a_slot_is_disabled_at_once() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		System::assert_has_event(Event::OffenceProven { who: 3, forfeited: 0 }.into());
		assert!(is_offender(3) && record(3).offended);
		assert_eq!(Session::disabled_validators(), [2]);
		assert_eq!(Reports::<Test>::iter_values().next().unwrap().reporters, [99]);
	});
}

#[test]
fn the_measure_is_that_of_finality() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		// (3 · 1 / 7)².
		let share = sp_runtime::Perbill::from_rational(3u32, 7).square();
		let severity = sp_staking::offence::OffenceSeverity(share);
		assert_eq!(Offenders::<Test>::get(3), Some(severity));
	});
}

#[test]
fn what_is_proven_and_new_is_reported_for_nothing() {
	on_chain(|| {
		assert_eq!(report_at_once(TWICE, 3).unwrap().pays_fee, Pays::No);
		assert_eq!(report_at_once(TWICE, 3).unwrap_err().post_info.pays_fee, Pays::Yes);
	});
}

#[test]
fn anybody_reports_but_somebody() {
	on_chain(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let [first, second] = two_blocks(TWICE, 3).map(Box::new);
			let (key, proof) = (UintAuthorityId(3), prove(3));
			assert_noop!(
				Delegates::report_double_block(origin, first, second, key, proof),
				BadOrigin
			);
		}
	});
}

#[test]
fn one_block_twice_is_no_offence() {
	on_chain(|| {
		let same = [block(TWICE, 1, 3), block(TWICE, 1, 3)];
		assert_noop!(report(same, 3, prove(3)), Error::<Test>::SameBlock);
	});
}

#[test]
fn blocks_of_two_slots_are_no_offence() {
	on_chain(|| {
		let refused = |blocks| {
			assert_noop!(report(blocks, 3, prove(3)), Error::<Test>::NotSameSlot);
		};
		refused([block(TWICE, 1, 3), block(TWICE + 7, 1, 3)]);
		// A header that names no slot, or none of Aura's, or nothing that could be one.
		let with = |logs: Vec<DigestItem>| {
			let mut header = header(TWICE, 3);
			header.digest_mut().logs = logs;
			sealed(header, 3)
		};
		for logs in [
			vec![],
			vec![DigestItem::PreRuntime(*b"babe", TWICE.encode())],
			vec![DigestItem::Consensus(AURA, TWICE.encode())],
			vec![DigestItem::PreRuntime(AURA, vec![1])],
		] {
			refused([with(logs.clone()), block(TWICE, 1, 3)]);
			refused([block(TWICE, 1, 3), with(logs)]);
		}
	});
}

#[test]
fn both_blocks_must_be_sealed_with_the_key() {
	on_chain(|| {
		let good = || block(TWICE, 1, 3);
		// By somebody else, not at all, for another block, with something behind, by another engine.
		let mut other = header(TWICE, 2);
		other.digest_mut().push(good().digest().logs.last().unwrap().clone());
		let mut behind = block(TWICE, 2, 3);
		behind.digest_mut().push(DigestItem::Other(vec![]));
		let mut engine = header(TWICE, 2);
		let seal = sign(3, engine.hash().as_ref());
		engine.digest_mut().push(DigestItem::Seal(*b"babe", seal.encode()));
		let mut broken = header(TWICE, 2);
		broken.digest_mut().push(DigestItem::Seal(AURA, vec![]));
		for bad in [block(TWICE, 2, 4), header(TWICE, 2), other, behind, engine, broken] {
			for blocks in [[good(), bad.clone()], [bad, good()]] {
				assert_noop!(report(blocks, 3, prove(3)), Error::<Test>::BadSeal);
			}
		}
	});
}

#[test]
fn it_must_be_shown_whose_the_key_was() {
	on_chain(|| {
		let refused = |key, proof| {
			let blocks = two_blocks(TWICE, key);
			assert_noop!(report(blocks, key, proof), Error::<Test>::BadKeyProof);
		};
		refused(99, prove(3));
		refused(3, MembershipProof { validator_count: 6, ..prove(3) });
		refused(3, MembershipProof { session: 9, ..prove(3) });
		refused(3, MembershipProof { trie_nodes: vec![], ..prove(3) });
		// Who stands in reserve makes no blocks.
		candidate(8, 8);
		refused(8, prove(3));
	});
}

#[test]
fn it_can_be_proven_later_also_after_the_key_was_changed() {
	on_chain(|| {
		let proof = prove(3);
		set_key(3, 33);
		for _ in 0..4 {
			next_session();
		}
		assert_ok!(report(two_blocks(TWICE, 3), 3, proof));
		assert!(is_offender(3));
		assert_eq!(Session::disabled_validators(), [2]);
	});
}

#[test]
fn it_can_be_proven_also_of_who_sits_no_more() {
	on_chain(|| {
		let proof = prove(7);
		let number = candidate(8, 8);
		votes(100, 1, &[number]);
		next_session();
		next_session();
		assert!(!Session::validators().contains(&7));
		assert_ok!(report(two_blocks(TWICE, 7), 7, proof));
		assert!(record(7).offended);
		assert!(Session::disabled_validators().is_empty());
	});
}

#[test]
fn it_can_be_proven_as_long_as_roots_are_kept() {
	on_chain(|| {
		let proof = prove(3);
		for _ in 0..SESSIONS_KEPT {
			next_session();
		}
		let late = proof.clone();
		next_session();
		assert_noop!(report(two_blocks(TWICE, 3), 3, late), Error::<Test>::BadKeyProof);
	});
	on_chain(|| {
		let proof = prove(3);
		for _ in 0..SESSIONS_KEPT {
			next_session();
		}
		assert_ok!(report(two_blocks(TWICE, 3), 3, proof));
	});
}

#[test]
fn an_offence_is_reported_once() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		assert_noop!(report_at_once(TWICE, 3), Error::<Test>::KnownOffence);
		assert_ok!(Delegates::readmit(majority(), 3));
		assert_noop!(report_at_once(TWICE, 3), Error::<Test>::KnownOffence);
	});
}

/// Otherwise he could fill the chain with proofs against himself, for nothing.
#[test]
fn one_offence_is_enough_until_governance_takes_the_offender_in_again() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		assert_noop!(report_at_once(TWICE + 7, 3), Error::<Test>::KnownOffence);
		assert_ok!(Delegates::readmit(majority(), 3));
		assert_ok!(report_at_once(TWICE + 14, 3));
		assert!(is_offender(3));
	});
}

/// All who did the same in the same place are named with each report.
#[test]
fn whom_governance_took_in_again_is_not_drawn_in_by_another_one() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		assert_ok!(Delegates::readmit(majority(), 3));
		System::reset_events();
		assert_ok!(report_at_once(TWICE, 4));
		assert!(is_offender(4) && !is_offender(3) && !record(3).offended);
		assert_eq!(events(), [Event::OffenceProven { who: 4, forfeited: 0 }]);
	});
}

#[test]
fn what_several_did_in_the_same_place_is_graver_for_all() {
	on_chain(|| {
		assert_ok!(report_at_once(TWICE, 3));
		let alone = Offenders::<Test>::get(3);
		assert_ok!(report_at_once(TWICE, 4));
		assert!(Offenders::<Test>::get(3) > alone);
		assert_eq!(Offenders::<Test>::get(3), Offenders::<Test>::get(4));
	});
}

#[test]
fn governance_takes_an_offender_in_again() {
	on_chain(|| {
		assert_noop!(Delegates::readmit(majority(), 3), Error::<Test>::NotOffender);
		offend(3);
		for origin in [signed(3), supermajority(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Delegates::readmit(origin, 3), BadOrigin);
		}
		assert_ok!(Delegates::readmit(majority(), 3));
		System::assert_last_event(Event::Readmitted { who: 3 }.into());
		assert!(!is_offender(3) && !record(3).offended);
		assert_noop!(Delegates::readmit(majority(), 3), Error::<Test>::NotOffender);
	});
}

#[test]
fn also_who_is_no_candidate_any_more_is_taken_in_again() {
	on_chain(|| {
		offend(3);
		assert_ok!(Delegates::withdraw(signed(3)));
		assert_ok!(Delegates::readmit(majority(), 3));
		assert!(!is_offender(3));
	});
}
