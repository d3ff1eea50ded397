//! What cannot be paid is refused in the pool as in a block, for the same reason; what only finds no room in
//! this block waits in the pool (rules §9.3, §9.4).

use super::{
	acts::{dry, empty, extrinsic, DOCUMENT},
	axon::choose_home,
	chain::{on_chain, Bob, Ferdie},
	delegates::set_figure,
	promises::tried,
};
use crate::{
	configs::params::dynamic,
	params::RuntimeParameters,
	presets::{DEVELOPMENT, VOSKHOD, ZARYA},
	Executive, Runtime, RuntimeCall, System, UncheckedExtrinsic,
};
use coop_axon::{
	ApplicantsUsed, MembersUsed, ACT_TOO_LARGE, ALLOWANCE_USED_UP, COOPERATIVE_DRY, MOST_WAITING,
	OWN_ALLOWANCE_USED_UP, TOO_FAR_AHEAD,
};
use coop_primitives::Moment;
use frame_support::{assert_ok, traits::Get};
use sp_runtime::{
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
	},
	ApplyExtrinsicResult,
};

/// What the pool says to an extrinsic after the present block.
fn in_pool(sent: &UncheckedExtrinsic) -> TransactionValidity {
	let (source, parent) = (TransactionSource::External, Default::default());
	tried(|| Executive::validate_transaction(source, sent.clone(), parent))
}

/// What would come of it in the present block.
fn in_block(sent: &UncheckedExtrinsic) -> ApplyExtrinsicResult {
	tried(|| Executive::apply_extrinsic(sent.clone()))
}

/// Ferdie's call is taken by both; after `change` both refuse it for this reason.
fn is_refused(call: impl Into<RuntimeCall>, why: InvalidTransaction, change: impl FnOnce()) {
	let sent = extrinsic(Ferdie, call.into());
	assert!(in_pool(&sent).is_ok() && in_block(&sent).is_ok());
	tried(|| {
		change();
		let refusal = TransactionValidityError::Invalid(why);
		assert_eq!(in_pool(&sent), Err(refusal));
		assert_eq!(in_block(&sent), Err(refusal));
	});
}

#[test]
fn pool_and_block_refuse_for_the_same_reason() {
	use dynamic::axon::{AllowancePeriod, MemberAllowance, Parameters};
	use InvalidTransaction::{Custom, Payment};
	on_chain(DEVELOPMENT, |chain| {
		let ferdie = Ferdie.to_account_id();
		let apply = coop_membership::Call::apply { cooperative: VOSKHOD, document: DOCUMENT };
		assert_ok!(chain.send(Ferdie, apply).unwrap());
		let period: Moment = AllowancePeriod::get();
		let back_at = chain.now + period;

		let withdraw = coop_council::Call::withdraw { cooperative: VOSKHOD, decision: 99 };
		is_refused(withdraw, Custom(ALLOWANCE_USED_UP), || {
			ApplicantsUsed::<Runtime>::insert(VOSKHOD, back_at);
			empty(&ferdie);
		});
		is_refused(choose_home(), Custom(OWN_ALLOWANCE_USED_UP), || {
			MembersUsed::<Runtime>::insert(ZARYA, &ferdie, back_at);
			empty(&ferdie);
		});
		is_refused(choose_home(), Custom(ACT_TOO_LARGE), || {
			let allowance = Parameters::MemberAllowance(MemberAllowance, Some(1));
			set_figure(RuntimeParameters::Axon(allowance));
			empty(&ferdie);
		});
		// Also who has AXON himself.
		is_refused(choose_home(), Custom(COOPERATIVE_DRY), || dry(ZARYA));
		let remark = frame_system::Call::remark { remark: vec![] };
		is_refused(remark, Payment, || empty(&ferdie));
	});
}

/// Who signs ahead waits in the pool for what comes before.
#[test]
fn pool_and_block_refuse_who_signs_too_far_ahead() {
	on_chain(DEVELOPMENT, |_| {
		let ahead = |places: u32| {
			tried(|| {
				(0..places).for_each(|_| System::inc_account_nonce(Ferdie.to_account_id()));
				extrinsic(Ferdie, choose_home())
			})
		};
		let last = ahead(MOST_WAITING - 1);
		assert!(in_pool(&last).is_ok());
		assert_eq!(in_block(&last), Err(InvalidTransaction::Future.into()));
		let further = ahead(MOST_WAITING);
		let refusal = TransactionValidityError::Invalid(InvalidTransaction::Custom(TOO_FAR_AHEAD));
		assert_eq!(in_pool(&further), Err(refusal));
		assert_eq!(in_block(&further), Err(refusal));
	});
}

/// A cooperative has used its part of the block; the pool keeps what comes for the next one.
#[test]
fn what_finds_no_room_in_this_block_waits_in_the_pool() {
	use dynamic::axon::{BlockCeiling, Parameters};
	on_chain(DEVELOPMENT, |chain| {
		let ceiling = Parameters::BlockCeiling(BlockCeiling, Some(1));
		set_figure(RuntimeParameters::Axon(ceiling));
		// The first act in a block may be larger.
		assert_ok!(chain.send(Ferdie, choose_home()).unwrap());
		let sent = extrinsic(Bob, choose_home());
		assert_eq!(in_block(&sent), Err(InvalidTransaction::ExhaustsResources.into()));
		assert!(in_pool(&sent).is_ok());
		chain.next_block();
		assert_eq!(in_block(&sent), Ok(Ok(())));
	});
}
