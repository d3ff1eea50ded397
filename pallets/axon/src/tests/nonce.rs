//! How far ahead of the chain somebody may sign (rules §9.4).

use super::acts::*;
use crate::{extension::MOST_SPARED, mock::*, CheckNonce, MOST_WAITING, TOO_FAR_AHEAD};
use codec::Encode;
use frame_support::{
	dispatch::DispatchInfo,
	pallet_prelude::{InvalidTransaction, TransactionPriority},
};
use sp_runtime::traits::{DispatchTransaction, TransactionExtension};

/// What one block more is worth.
const FOR_EACH_BLOCK: TransactionPriority = MOST_SPARED / 20;

type Nonce = <Test as frame_system::Config>::Nonce;

const FAR: InvalidTransaction = InvalidTransaction::Custom(TOO_FAR_AHEAD);

#[test]
fn only_so_many_extrinsics_of_an_account_wait_for_each_other() {
	ExtBuilder::default().build_and_execute(|| {
		let who = signed(rich_member());
		assert!(in_row(who.clone(), 0).is_ok());
		assert!(in_row(who.clone(), MOST_WAITING - 1).is_ok());
		assert_eq!(in_row(who.clone(), MOST_WAITING), Err(FAR.into()));
		assert_eq!(in_row(who.clone(), u32::MAX), Err(FAR.into()));
		// When one is in a block, another one may come.
		System::inc_account_nonce(rich_member());
		assert!(in_row(who.clone(), MOST_WAITING).is_ok());
		assert_eq!(in_row(who.clone(), MOST_WAITING + 1), Err(FAR.into()));
		assert_eq!(in_row(who, 0), Err(InvalidTransaction::Stale.into()));
		// What nobody signed has no nonce.
		assert!(in_row(RuntimeOrigin::root(), u32::MAX).is_ok());
	});
}

/// Whoever sends much stands behind the first act of everybody else.
#[test]
fn what_waits_for_others_of_its_row_has_less_priority() {
	ExtBuilder::default().build_and_execute(|| {
		let of = |nonce| in_row(signed(rich_member()), nonce).unwrap();
		let row: Vec<_> = (0..MOST_WAITING).map(of).collect();
		assert!(row.is_sorted_by(|a, b| a > b), "{row:?}");
		assert!(row.iter().all(|priority| *priority > 0));
		// It weighs as much as what the cooperative left of a block, not more.
		let of_blocks = System::block_number() * FOR_EACH_BLOCK;
		assert_eq!(priority(member(), &remark(Some(RICH))), row[0] - of_blocks);
		assert_eq!(in_row(RuntimeOrigin::root(), 0), Ok(0));
	});
}

/// What the pool looked at a block later stands before it, by less than a part of a block weighs.
#[test]
fn what_comes_later_has_more_priority() {
	ExtBuilder::default().build_and_execute(|| {
		let at = |block: u64| {
			System::set_block_number(block);
			in_row(signed(rich_member()), 0).unwrap()
		};
		assert_eq!(at(2) - at(1), FOR_EACH_BLOCK);
		// For as long as a chain may live, and behind what nobody signed.
		let last = at(u32::MAX.into());
		assert_eq!(last - at(u64::from(u32::MAX) - 1), FOR_EACH_BLOCK);
		assert!(last < TransactionPriority::MAX / 4);
	});
}

/// One at a time gets into a block, each in its turn.
#[test]
fn in_a_block_they_come_one_after_the_other() {
	ExtBuilder::default().build_and_execute(|| {
		let run = |nonce: u32| {
			CheckNonce::<Test>::from(Nonce::from(nonce))
				.validate_and_prepare(
					signed(rich_member()),
					&remark(None),
					&DispatchInfo::default(),
					100,
					0,
				)
				.map(|_| ())
		};
		assert_eq!(run(1), Err(InvalidTransaction::Future.into()));
		assert!(run(0).is_ok());
		assert_eq!(System::account_nonce(rich_member()), 1);
		assert!(run(1).is_ok());
	});
}

/// Wallets find it in the metadata by its name, and encode the nonce as for the stock one.
#[test]
fn it_looks_like_the_stock_extension() {
	type Stock = frame_system::CheckNonce<Test>;
	type Ours = CheckNonce<Test>;
	let name = <Ours as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	assert_eq!(name, <Stock as TransactionExtension<RuntimeCall>>::IDENTIFIER);
	for nonce in [0_u32, 63, 64, 70_000] {
		let (ours, stock) = (Ours::from(Nonce::from(nonce)), Stock::from(Nonce::from(nonce)));
		assert_eq!(ours.encode(), stock.encode());
		assert_eq!(ours.weight(&remark(None)), stock.weight(&remark(None)));
	}
}
