//! What one member may use, and one cooperative of a block (rules §9.4).

use super::acts::*;
use crate::{mock::*, BlockUses, LookedAt, MembersUsed, ACT_TOO_LARGE, OWN_ALLOWANCE_USED_UP};
use coop_primitives::quote::QuotedPayer;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::DispatchClass,
	pallet_prelude::{Get, InvalidTransaction, TransactionValidityError},
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	Config,
};

const USED_UP: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::Custom(OWN_ALLOWANCE_USED_UP));
const NEXT_BLOCK: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources);

fn act_until_refused(who: AccountId, call: &RuntimeCall) -> u128 {
	let mut acts = 0;
	while run(signed(who.clone()), call, None).is_ok() {
		acts += 1;
	}
	assert_noop!(run(signed(who), call, None), USED_UP);
	acts
}

#[test]
fn one_member_does_not_drain_a_cooperative_and_others_go_on() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		let acts = act_until_refused(member(), &call);
		assert!(acts > 10);
		assert_eq!(resources(RICH), ENOUGH - acts * fee(&other_member(), &call));
		assert_ok!(run(signed(other_member()), &call, None));
		// In another cooperative he has another allowance.
		assert_ok!(run(signed(member()), &protected(POOR), None));
		wait(RECOVERY / 2);
		let half = act_until_refused(member(), &call);
		assert!((acts / 2 - 1..=acts / 2 + 1).contains(&half), "{half} of {acts}");
		wait(RECOVERY);
		assert_eq!(act_until_refused(member(), &call), acts);
	});
}

#[test]
fn staff_may_use_more() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		let of_member = act_until_refused(member(), &call);
		let of_staff = act_until_refused(cashier(), &call);
		assert!(of_staff > 4 * of_member, "{of_staff}, {of_member}");
	});
}

/// What nobody pays for has the bounds of a member for everybody.
#[test]
fn of_what_is_protected_staff_do_no_more_than_members() {
	ExtBuilder::default().build_and_execute(|| {
		let of_member = act_until_refused(member(), &protected(POOR));
		assert_eq!(act_until_refused(cashier(), &protected(POOR)), of_member);
	});
}

/// The allowance bounds also what is covered by the quota, and what is protected.
#[test]
fn it_bounds_what_costs_no_axon_too() {
	QuotaWork::set(u64::MAX / 2);
	QuotaBytes::set(u64::MAX / 2);
	ExtBuilder::default().prepaid(&[RICH]).build_and_execute(|| {
		assert!(act_until_refused(member(), &remark(Some(RICH))) > 10);
		assert_eq!(resources(RICH), ENOUGH);
		assert!(act_until_refused(member(), &protected(POOR)) > 10);
	});
}

#[test]
fn who_has_axon_pays_himself_when_his_allowance_is_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		while balance(&rich_member()) == ENOUGH {
			assert_ok!(run(signed(rich_member()), &call, None));
		}
		let before = resources(RICH);
		assert_ok!(run(signed(rich_member()), &call, None));
		assert_eq!(resources(RICH), before);
		// So he is told before; and who has none, that he would be refused.
		let told = |who| Axon::quote_payer(&who, &call, &info(&call), LENGTH as u32);
		assert_eq!(told(rich_member()), QuotedPayer::Signer);
		assert_eq!(told(member()), QuotedPayer::Balance(RICH));
		act_until_refused(member(), &call);
		assert_eq!(told(member()), QuotedPayer::Refused(OWN_ALLOWANCE_USED_UP));
	});
}

/// To wait does not help who does too much at once.
#[test]
fn who_needs_more_than_the_whole_allowance_is_told_so() {
	ExtBuilder::default().build_and_execute(|| {
		MemberAllowance::set(quote(&remark(Some(RICH))) - 1);
		let too_large: TransactionValidityError = InvalidTransaction::Custom(ACT_TOO_LARGE).into();
		assert_noop!(run(signed(member()), &remark(Some(RICH)), None), too_large);
		assert_noop!(run(signed(cashier()), &protected(POOR), None), too_large);
		MemberAllowance::set(quote(&remark(Some(RICH))));
		assert_ok!(run(signed(member()), &remark(Some(RICH)), None));
	});
}

#[test]
fn one_cooperative_does_not_fill_a_block() {
	ExtBuilder::default().prepaid(&[POOR]).build_and_execute(|| {
		let call = remark(Some(RICH));
		BlockCeiling::set(3 * covered_work(&call));
		let mut acts = 0;
		while run(signed(member()), &call, None).is_ok() {
			acts += 1;
		}
		assert!((1..=3).contains(&acts), "{acts}");
		assert_noop!(run(signed(other_member()), &call, None), NEXT_BLOCK);
		// Others have their own part, and the next block has room.
		assert_ok!(run(signed(member()), &remark(Some(POOR)), None));
		assert_ok!(run(signed(rich_stranger()), &call, None));
		System::set_block_number(System::block_number() + 1);
		assert_ok!(run(signed(other_member()), &call, None));
	});
}

#[test]
fn the_first_act_of_a_block_may_be_larger_than_the_ceiling() {
	ExtBuilder::default().build_and_execute(|| {
		BlockCeiling::set(1);
		let call = remark(Some(RICH));
		assert_ok!(run_heavy(signed(member()), &call, 1_000 * DECLARED, None));
		assert_noop!(run(signed(member()), &call, None), NEXT_BLOCK);
	});
}

#[test]
fn what_was_not_needed_of_a_block_is_free_again() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(Some(RICH));
		assert_ok!(run(signed(member()), &call, None));
		let all = BlockUses::<Test>::get(RICH).unwrap().room;
		System::set_block_number(System::block_number() + 1);
		assert_ok!(run(signed(member()), &call, Some(1_000_000)));
		let used = BlockUses::<Test>::get(RICH).unwrap().room;
		assert_eq!(used, all - (DECLARED - 1_000_000));
	});
}

/// What fills a block with bytes counts as what fills it with work.
#[test]
fn one_cooperative_does_not_fill_a_block_with_bytes() {
	QuotaWork::set(u64::MAX / 2);
	QuotaBytes::set(u64::MAX / 2);
	ExtBuilder::default().prepaid(&[POOR, RICH]).build_and_execute(|| {
		let work: BlockWeights = <Test as Config>::BlockWeights::get();
		let bytes: BlockLength = <Test as Config>::BlockLength::get();
		let quarter = *bytes.max.get(DispatchClass::Operational) as usize / 4;
		BlockCeiling::set(work.max_block.ref_time() / 4);
		MemberAllowance::set(u128::MAX / 2);
		let call = remark(Some(RICH));
		let first = priority(member(), &call);
		for who in [member(), other_member()] {
			assert_ok!(run_long(signed(who), &call, quarter / 2));
		}
		assert_noop!(run(signed(member()), &call, None), NEXT_BLOCK);
		assert_ok!(run_long(signed(member()), &remark(Some(POOR)), quarter));
		// It waits behind the others as if it had worked.
		System::set_block_number(System::block_number() + 1);
		assert_eq!(priority(member(), &call), first / 8 * 7);
		// Less bytes than work: the work counts.
		assert_ok!(run_long(signed(member()), &call, 1));
		assert_eq!(BlockUses::<Test>::get(RICH).unwrap().room, covered_work(&call));
	});
}

/// In the pool, what belongs to a cooperative that fills its part of blocks stands behind all others.
#[test]
fn who_uses_much_of_blocks_waits_behind_the_others() {
	ExtBuilder::default().prepaid(&[POOR]).build_and_execute(|| {
		let call = remark(Some(RICH));
		BlockCeiling::set(4 * covered_work(&call));
		let block = |n| System::set_block_number(System::block_number() + n);
		let first = priority(member(), &call);
		assert_eq!(priority(member(), &remark(Some(POOR))), first, "whatever it is paid with");
		// Who pays himself cannot buy himself in.
		assert!(priority(rich_stranger(), &call) < first);
		assert_ok!(run(signed(member()), &call, None));
		block(1);
		let after_one = priority(member(), &call);
		assert!(0 < after_one && after_one < first, "{after_one}");
		assert_eq!(priority(other_member(), &call), after_one, "it is the cooperative's");
		assert_eq!(priority(member(), &remark(Some(POOR))), first);
		while run(signed(member()), &call, None).is_ok() {}
		block(1);
		let flooding = priority(member(), &call);
		assert!(flooding < after_one);
		// A heavier act does not stand behind a lighter one.
		let heavy = heavy(&call, 100 * DECLARED);
		assert_eq!(priority_of(member(), &call, &heavy), flooding);
		// That is forgotten little by little, however much else is in the blocks that follow.
		block(1);
		let later = priority(member(), &call);
		assert!(flooding < later && later < after_one, "{later}");
		block(200);
		assert_eq!(priority(member(), &call), first);
	});
}

/// Who fills his part of each block or of every other one has nothing, or half, of what others have; a block
/// without him, as at the end of a session, is not enough to forget it.
#[test]
fn who_uses_much_of_many_blocks_is_remembered() {
	QuotaWork::set(u64::MAX / 2);
	QuotaBytes::set(u64::MAX / 2);
	for (every, least, most) in [(1, 0, 60), (2, 450, 600), (10, 900, 970)] {
		ExtBuilder::default().prepaid(&[POOR, RICH]).build_and_execute(|| {
			let call = remark(Some(RICH));
			BlockCeiling::set(20 * covered_work(&call));
			MemberAllowance::set(u128::MAX / 2);
			let first = priority(member(), &call);
			for n in 0..100 {
				if n % every == 0 {
					while run(signed(member()), &call, None).is_ok() {}
				}
				System::set_block_number(System::block_number() + 1);
			}
			let left = |priority: u64| priority * 1_000 / first;
			let (mine, others) =
				(left(priority(member(), &call)), left(priority(member(), &remark(Some(POOR)))));
			assert!((least..=most).contains(&mine), "one of {every}: {mine}");
			assert_eq!(others, 1_000);
			// Without the flood it comes back.
			System::set_block_number(System::block_number() + 5);
			assert!(left(priority(member(), &call)) >= mine + (1_000 - mine) / 3);
		});
	}
}

/// What came before a cooperative was known to flood does not keep out what others send a block later; and what
/// others sent waits in front of all that the flood sends after it.
#[test]
fn a_flood_that_begins_is_passed_and_passes_nobody() {
	QuotaWork::set(u64::MAX / 2);
	QuotaBytes::set(u64::MAX / 2);
	ExtBuilder::default().prepaid(&[POOR, RICH]).build_and_execute(|| {
		let (loud, quiet) = (remark(Some(RICH)), remark(Some(POOR)));
		// The quiet ones act in each block, too, and use a fortieth of what they may.
		BlockCeiling::set(40 * covered_work(&loud));
		MemberAllowance::set(u128::MAX / 2);
		let turn = || {
			assert_ok!(run(signed(member()), &quiet, None));
			System::set_block_number(System::block_number() + 1);
		};
		for _ in 0..100 {
			turn();
		}
		let in_pool = |call| in_row(signed(rich_member()), 0).unwrap() + priority(member(), call);
		let (begins, waits) = (in_pool(&loud), in_pool(&quiet));
		assert!(waits < begins, "the quiet ones left less to others");
		for n in 1..=16 {
			while run(signed(member()), &loud, None).is_ok() {}
			turn();
			assert!(in_pool(&quiet) > begins, "{n} blocks later");
			assert!(in_pool(&loud) < waits, "{n} blocks later");
		}
	});
}

/// Nothing is kept of who did not act for long.
#[test]
fn allowances_that_came_back_are_forgotten() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 0..100u8 {
			MembersUsed::<Test>::insert(RICH, AccountId::new([n; 32]), now() + 1);
		}
		MembersUsed::<Test>::insert(POOR, member(), now() + RECOVERY);
		idle();
		assert_eq!(MembersUsed::<Test>::iter().count(), 101);
		wait(1);
		for _ in 0..8 {
			idle();
		}
		let kept: Vec<_> = MembersUsed::<Test>::iter().map(|(id, who, _)| (id, who)).collect();
		assert_eq!(kept, [(POOR, member())]);
		wait(RECOVERY);
		for _ in 0..4 {
			idle();
		}
		assert_eq!(MembersUsed::<Test>::iter().count(), 0);
		idle();
		assert_eq!(LookedAt::<Test>::get(), None);
	});
}
