//! What a member does with his own money (rules §10.3).

use crate::{mock::*, Error, Event, FundShares, Stage, Turnover};
use coop_primitives::books::{
	Account::{self, Bank, Shares},
	Direction, Fund, Operation, Process, Purpose,
	WalletKind::Share,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchError};

#[test]
fn a_deposit_is_in_the_share_when_the_cashier_confirms_it() {
	on_chain(|| {
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 500, PAPER));
		assert_eq!(wallet(1, Share), (0, 0));
		let stage = Stage::Open { until: NOW + PAYMENT_LIFE };
		System::assert_last_event(
			Event::PaymentOpened {
				cooperative: OURS,
				payment: 1,
				who: 1,
				purpose: Purpose::Deposit,
				direction: Direction::In,
				amount: 500,
				document: PAPER,
				stage,
			}
			.into(),
		);
		assert_ok!(confirm(500));
		assert_eq!(wallet(1, Share), (500, 0));
		assert_eq!((balance(Bank), balance(Shares)), (500, -500));
		assert_eq!(heard(), [(OURS, Purpose::Deposit, true)]);
		let posted = Event::Posted {
			cooperative: OURS,
			entry: 1,
			operation: Operation::ShareDeposited,
			debit: Bank,
			credit: Shares,
			amount: 500,
			who: 1,
			process: Process::Payment(1),
			document: PAPER,
			divided: None,
		};
		System::assert_has_event(posted.into());
	});
}

#[test]
fn a_share_is_blocked_granted_and_paid() {
	on_chain(|| {
		pay_in(1, 500);
		let followed = Ledger::return_share(signed(1), OURS, 200, PAPER).unwrap();
		let own = <() as crate::WeightInfo>::return_share();
		assert_eq!(followed.actual_weight, Some(own + AUTOMATED));
		assert_eq!(wallet(1, Share), (300, 200));
		// Before the council has decided, nobody pays.
		assert_noop!(confirm(200), Error::<Test>::NotGranted);
		assert_noop!(
			Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER),
			Error::<Test>::NotGranted
		);
		decide(true);
		System::assert_last_event(
			Event::PaymentGranted { cooperative: OURS, payment: 2, until: NOW + PAYMENT_LIFE }
				.into(),
		);
		assert_noop!(
			Ledger::grant_payment(council(OURS), OURS, last()),
			Error::<Test>::AlreadyGranted
		);
		// A payment out is paid also when it is late.
		pass(10 * PAYMENT_LIFE);
		assert_ok!(confirm(200));
		assert_eq!(wallet(1, Share), (300, 0));
		assert_eq!((balance(Bank), balance(Shares)), (300, -300));
		assert_noop!(confirm(200), Error::<Test>::PaymentOver);
	});
}

#[test]
fn what_the_council_denies_or_the_cashier_cannot_pay_is_free_again() {
	on_chain(|| {
		pay_in(1, 500);
		for grants in [false, true] {
			assert_ok!(Ledger::return_share(signed(1), OURS, 200, PAPER));
			assert_eq!(wallet(1, Share), (300, 200));
			decide(grants);
			if grants {
				assert_ok!(Ledger::refuse_payment(signed(CASHIER), OURS, last(), PAPER));
			}
			assert_eq!(wallet(1, Share), (500, 0));
			assert_noop!(confirm(200), Error::<Test>::PaymentOver);
		}
		let purposes = [(OURS, Purpose::Return, false), (OURS, Purpose::Return, false)];
		assert_eq!(heard()[1..], purposes);
	});
}

#[test]
fn a_fee_is_divided_among_the_funds() {
	on_chain(|| {
		pay_in(1, 500);
		assert_ok!(Ledger::convert_share(signed(1), OURS, 100, PAPER));
		assert_eq!(fund(Fund::Economic), (100, 0));
		let shares = FundShares {
			indivisible: 333_333,
			reserve: 333_333,
			development: 100_000,
			mutual_aid: 0,
		};
		assert_ok!(Ledger::set_fund_shares(meeting(OURS), OURS, shares));
		System::assert_last_event(Event::FundSharesSet { cooperative: OURS, shares }.into());
		assert_ok!(Ledger::convert_share(signed(1), OURS, 100, PAPER));
		let funds: Vec<_> = Fund::ALL.iter().map(|it| fund(*it).0).collect();
		assert_eq!(funds, [33, 33, 10, 0, 124]);
		assert_eq!(wallet(1, Share), (300, 0));
		assert_eq!((balance(Shares), balance(Account::Funds)), (-300, -200));
		// What anybody may read.
		let turnover = |debit, credit| Turnover { debit, credit };
		assert_eq!(
			Ledger::trial_balance(OURS),
			[
				(Bank, turnover(500, 0)),
				(Shares, turnover(200, 500)),
				(Account::Funds, turnover(0, 200)),
			]
		);
		assert_eq!(Ledger::trial_balance(OTHER), []);
		assert_eq!(Ledger::wallets(OURS, 1).len(), 1);
		assert_eq!(Ledger::funds(OURS).iter().map(|(_, it)| it.available).sum::<u64>(), 200);
	});
}

#[test]
fn only_the_meeting_divides_fees_and_never_more_than_the_whole() {
	on_chain(|| {
		let shares = FundShares { reserve: 600_000, ..Default::default() };
		for origin in [council(OURS), signed(1), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Ledger::set_fund_shares(origin, OURS, shares), BadOrigin);
		}
		assert_noop!(
			Ledger::set_fund_shares(meeting(OTHER), OURS, shares),
			Error::<Test>::WrongCooperative
		);
		let too_much = FundShares { development: 400_001, ..shares };
		assert_noop!(
			Ledger::set_fund_shares(meeting(OURS), OURS, too_much),
			Error::<Test>::SharesTooLarge
		);
	});
}

/// What members ask for: money, goods, or that their property is taken.
fn asked(who: RuntimeOrigin, cooperative: u32, sum: u64) -> [Result<(), DispatchError>; 3] {
	[
		Ledger::return_share(who.clone(), cooperative, sum, PAPER),
		Ledger::take_goods(who.clone(), cooperative, sum, PAPER),
		Ledger::contribute_property(who, cooperative, sum, PAPER),
	]
	.map(|result| result.map(|_| ()).map_err(|refusal| refusal.error))
}

/// Three calls of members, with a sum.
fn calls(who: RuntimeOrigin, cooperative: u32, sum: u64) -> [Result<(), DispatchError>; 3] {
	[
		Ledger::deposit_share(who.clone(), cooperative, sum, PAPER),
		Ledger::return_share(who.clone(), cooperative, sum, PAPER)
			.map(|_| ())
			.map_err(|refusal| refusal.error),
		Ledger::convert_share(who, cooperative, sum, PAPER),
	]
}

#[test]
fn what_a_member_may_not_is_refused_and_changes_nothing() {
	on_chain(|| {
		pay_in(1, 500);
		pay_in(2, 500);
		let refused = |who: RuntimeOrigin, cooperative, sum, error: Error<Test>| {
			let error = Err(error.into());
			let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
			assert_eq!(calls(who.clone(), cooperative, sum), [error, error, error]);
			assert_eq!(asked(who, cooperative, sum), [error, error, error]);
			assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), before);
		};
		refused(signed(1), UNKNOWN, 1, Error::CooperativeNotFound);
		refused(signed(STRANGER), OURS, 1, Error::NotMember);
		refused(signed(1), OURS, 0, Error::ZeroAmount);
		Ready::set(vec![OTHER]);
		let [deposit, _, fee] = calls(signed(1), OURS, 1);
		let not_ready = Err(Error::<Test>::CooperativeNotReady.into());
		assert_eq!((deposit, fee), (not_ready, not_ready));
		let property = Ledger::contribute_property(signed(1), OURS, 1, PAPER);
		assert_eq!(property.map(|_| ()).map_err(|refusal| refusal.error), not_ready);
		Ready::set(vec![OURS, OTHER]);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			for result in calls(origin.clone(), OURS, 1).into_iter().chain(asked(origin, OURS, 1)) {
				assert_eq!(result, Err(BadOrigin.into()));
			}
		}
		// More than he has; what another has does not help him, nor what he has elsewhere.
		let [_, back, fee] = calls(signed(1), OURS, 501);
		assert_eq!((back, fee), (Err(NOT_ENOUGH.into()), Err(NOT_ENOUGH.into())));
		let goods = Ledger::take_goods(signed(1), OURS, 501, PAPER);
		assert_eq!(goods.map(|_| ()).map_err(|refusal| refusal.error), Err(NOT_ENOUGH.into()));
		let [_, back, fee] = calls(signed(1), OTHER, 1);
		assert_eq!((back, fee), (Err(NOT_ENOUGH.into()), Err(NOT_ENOUGH.into())));
		// What is blocked cannot be used twice.
		assert_ok!(Ledger::return_share(signed(2), OURS, 300, PAPER));
		assert_eq!(calls(signed(2), OURS, 201)[2], Err(NOT_ENOUGH.into()));
		assert_ok!(Ledger::convert_share(signed(2), OURS, 200, PAPER));
		// A member no more.
		Gone::set(vec![2]);
		assert_noop!(Ledger::convert_share(signed(2), OURS, 1, PAPER), Error::<Test>::NotMember);
	});
}

const NOT_ENOUGH: Error<Test> = Error::NotEnoughInWallet;

#[test]
fn sums_that_do_not_fit_are_refused() {
	on_chain(|| {
		pay_in(1, u64::MAX);
		assert_ok!(Ledger::deposit_share(signed(1), OURS, 1, PAPER));
		assert_noop!(confirm(1), Error::<Test>::Overflow);
		assert_ok!(Ledger::deposit_share(signed(2), OURS, 1, PAPER));
		assert_noop!(confirm(1), Error::<Test>::Overflow);
		// The mistake is put right, and the books go on: turnover holds more than any one sum.
		assert_ok!(Ledger::reverse(council(OURS), OURS, 1, PAPER));
		assert_ok!(confirm(1));
		pay_in(3, u64::MAX - 1);
	});
}
