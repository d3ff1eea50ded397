//! How a membership ends: exit, death, expulsion (rules §4.4–4.6).

use crate::{
	mock::*, ActiveMembers, Call, Error, Event, ExitPolicy, ExitStage, Exits, ExitsDue, Expulsions,
	Homes, MemberStatus, Members, MembershipsOf, PayoutTerms, MAX_PAYOUT_TERM,
};
use coop_primitives::{
	books::{Line, Operation, Process, Purpose, Wallet, WalletKind},
	providers::{MemberInspect, OnCooperativeRemoved, OnPayment, Remains},
	Ground, Money,
};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer, weights::Weight};
use sp_runtime::{DispatchError, DispatchError::BadOrigin, DispatchResult};

const DUE: u64 = YEAR_END + PAID_WITHIN;

fn leave(n: u8) -> DispatchResult {
	with_storage_layer(|| Membership::leave(signed(&person(n).account()), FIRST, DOCUMENT))
		.map(|_| ())
		.map_err(|refusal: sp_runtime::DispatchErrorWithPostInfo<_>| refusal.error)
}

/// Persons 1 and 2 are members of the first cooperative, with the numbers 1 and 2.
fn with_members(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=2 {
			assert_ok!(apply_relayed(&person(n), FIRST));
			assert_ok!(pay(FIRST, n.into()));
			assert_ok!(decide(n.into(), true));
			endow(n, WalletKind::MinimumShare, PERSONS.minimum_share, 0);
		}
		System::reset_events();
		test();
	});
}

/// Something stands in a wallet.
fn endow(n: u8, kind: WalletKind, available: Money, blocked: Money) {
	Wallets::insert((FIRST, person(n).account(), kind), Wallet { available, blocked });
}

fn status(number: u32) -> MemberStatus {
	Members::<Test>::get(FIRST, number).expect("it was given").status
}

fn stage(number: u32) -> ExitStage {
	Exits::<Test>::get(FIRST, number).expect("he is leaving").stage
}

/// The payment of what was due is confirmed.
fn paid_out(number: u32) -> Result<Weight, DispatchError> {
	let who = Members::<Test>::get(FIRST, number).expect("it was given").account;
	for kind in [WalletKind::Share, WalletKind::MinimumShare] {
		Wallets::mutate((FIRST, who.clone(), kind), |wallet| {
			if let Some(wallet) = wallet {
				wallet.available = 0;
			}
		});
	}
	Membership::confirmed(FIRST, &person(1).account(), Purpose::Exit(number), RECEIPT)
}

#[test]
fn who_leaves_is_no_member_from_the_grant_on_and_gone_when_he_is_paid() {
	with_members(|| {
		let who = person(1).account();
		endow(1, WalletKind::Share, 500, 0);
		assert_ok!(leave(1));
		let (number, until) = (1, NOW + EXIT_WITHIN);
		let asked = Event::ExitAsked {
			cooperative: FIRST,
			number,
			who: who.clone(),
			document: DOCUMENT,
			decision: Some(3),
			until,
		};
		System::assert_has_event(asked.into());
		let action = Call::grant_exit { cooperative: FIRST, number };
		assert_eq!(Decisions::get(3).unwrap().action, RuntimeCall::Membership(action));
		// He is a member still.
		assert!(Membership::is_active(FIRST, &who));
		assert_noop!(leave(1), Error::<Test>::AlreadyLeaving);

		set_now(NOW + 5);
		assert_ok!(decide(3, true));
		assert!(!Membership::is_active(FIRST, &who));
		assert_eq!(removed(), [(FIRST, who.clone())]);
		let ground = Ground::Wish;
		assert_eq!(status(1), MemberStatus::Leaving { ground, since: NOW + 5 });
		assert_eq!((ActiveMembers::<Test>::get(FIRST), MembershipsOf::<Test>::get(&who)), (1, 0));
		assert_eq!(Homes::<Test>::get(&who), None);
		// Both shares are owed.
		let due = Told::Owed {
			cooperative: FIRST,
			who: who.clone(),
			purpose: Purpose::Exit(1),
			lines: lines([
				(Operation::MinimumShareReturned, PERSONS.minimum_share),
				(Operation::ShareReturned, 500),
			]),
			due: DUE,
		};
		assert_eq!(told().last(), Some(&due));
		assert_noop!(decide(3, true), Error::<Test>::AlreadyGranted);
		assert_noop!(leave(1), Error::<Test>::NotActive);
		// He joins again only when it is over.
		set_now(NOW + 6);
		assert_noop!(apply_relayed(&person(1), FIRST), Error::<Test>::AlreadyMember);

		assert_ok!(paid_out(1));
		assert_eq!(status(1), MemberStatus::Left { ground, at: NOW + 6 });
		System::assert_last_event(
			Event::MemberLeft { cooperative: FIRST, number, who: who.clone(), ground }.into(),
		);
		assert_eq!(Membership::number_of(FIRST, &who), None);
		assert_eq!((Exits::<Test>::iter().count(), ExitsDue::<Test>::iter().count()), (0, 0));
		// His number is never given again.
		assert_ok!(apply_relayed(&person(1), FIRST));
		assert_ok!(pay(FIRST, 3));
		assert_ok!(decide(4, true));
		assert_eq!(Membership::number_of(FIRST, &who), Some(3));
	});
}

#[test]
fn without_the_council_an_exit_is_granted_by_itself_to_the_millisecond() {
	with_members(|| {
		assert_ok!(leave(1));
		set_now(NOW + EXIT_WITHIN);
		idle(Weight::MAX);
		assert_eq!(status(1), MemberStatus::Active);
		set_now(NOW + EXIT_WITHIN + 1);
		assert_eq!(idle(Weight::from_parts(1, 1)), Weight::zero());
		assert_eq!(status(1), MemberStatus::Active);
		idle(Weight::MAX);
		assert!(matches!(status(1), MemberStatus::Leaving { ground: Ground::Wish, .. }));
		assert!(matches!(stage(1), ExitStage::Owed { .. }));
	});
}

#[test]
fn a_council_that_takes_no_questions_keeps_nobody() {
	with_members(|| {
		fill_council();
		set_ready(FIRST, false);
		assert_ok!(leave(1));
		set_now(NOW + EXIT_WITHIN + 1);
		idle(Weight::MAX);
		assert!(!Membership::is_active(FIRST, &person(1).account()));
	});
}

#[test]
fn the_council_states_what_blocks_an_exit_and_keeps_nobody_by_it() {
	with_members(|| {
		let state = |origin, number| Membership::state_obstacle(origin, FIRST, number, DOCUMENT);
		assert_noop!(state(council(FIRST), 1), Error::<Test>::ExitNotFound);
		assert_ok!(leave(1));
		assert_noop!(state(council(SECOND), 1), Error::<Test>::WrongCooperative);
		for origin in [signed(&clerk()), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(state(origin, 1), BadOrigin);
		}
		assert_ok!(state(council(FIRST), 1));
		let (number, document) = (1, DOCUMENT);
		System::assert_last_event(
			Event::ObstacleStated { cooperative: FIRST, number, document }.into(),
		);
		set_now(NOW + EXIT_WITHIN + 1);
		idle(Weight::MAX);
		assert!(!Membership::is_active(FIRST, &person(1).account()));
	});
}

#[test]
fn he_may_change_his_mind_until_it_is_granted() {
	with_members(|| {
		let stay = |n: u8| Membership::stay(signed(&person(n).account()), FIRST);
		assert_noop!(stay(1), Error::<Test>::ExitNotFound);
		assert_noop!(stay(9), Error::<Test>::MemberNotFound);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::stay(origin, FIRST), BadOrigin);
		}
		assert_ok!(leave(1));
		assert_ok!(stay(1));
		let (number, who) = (1, person(1).account());
		System::assert_last_event(Event::ExitWithdrawn { cooperative: FIRST, number, who }.into());
		assert_eq!(ExitsDue::<Test>::iter().count(), 0);
		// The question is taken back, so nobody fills the council with questions.
		assert_eq!(Withdrawn::get(), Some(vec![3]));
		// What the council decides about it has no effect any more.
		assert_noop!(decide(3, true), Error::<Test>::ExitNotFound);
		assert_ok!(leave(1));
		assert_ok!(decide(4, true));
		assert_noop!(stay(1), Error::<Test>::AlreadyGranted);
	});
}

#[test]
fn an_advance_blocks_the_payment_until_it_is_cleared() {
	with_members(|| {
		endow(1, WalletKind::Share, 500, 0);
		endow(1, WalletKind::Advance, 70, 0);
		let settle = |number| Membership::settle_exit(signed(&clerk()), FIRST, number);
		assert_noop!(settle(1), Error::<Test>::ExitNotFound);
		assert_ok!(leave(1));
		assert_noop!(settle(1), Error::<Test>::NothingToSettle);
		assert_ok!(decide(3, true));
		// No member any more, but not paid yet.
		assert!(!Membership::is_active(FIRST, &person(1).account()));
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE });
		assert_noop!(settle(1), Error::<Test>::NotCleared);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Membership::settle_exit(origin, FIRST, 1), BadOrigin);
		}
		endow(1, WalletKind::Advance, 0, 0);
		// A payment of his share that is under way blocks it, too.
		endow(1, WalletKind::Share, 400, 100);
		assert_noop!(settle(1), Error::<Test>::NotCleared);
		endow(1, WalletKind::Share, 400, 0);
		assert_ok!(settle(1));
		assert!(matches!(stage(1), ExitStage::Owed { .. }));
		assert_noop!(settle(1), Error::<Test>::NothingToSettle);
	});
}

#[test]
fn what_is_not_cleared_when_all_is_due_is_deducted() {
	with_members(|| {
		endow(1, WalletKind::Share, 500, 0);
		endow(1, WalletKind::Advance, 620, 0);
		assert_ok!(leave(1));
		assert_ok!(decide(3, true));
		set_now(DUE);
		idle(Weight::MAX);
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE });
		set_now(DUE + 1);
		idle(Weight::MAX);
		let deducted = |operation, amount| Told::Applied {
			cooperative: FIRST,
			who: person(1).account(),
			line: Line { operation, amount },
			process: Process::Exit(1),
		};
		let told = told();
		let at = told.len() - 3;
		assert_eq!(told[at], deducted(Operation::AdvanceDeducted, 500));
		assert_eq!(told[at + 1], deducted(Operation::AdvanceDeductedFromMinimum, 120));
	});
}

/// A part of his share waits for a payment of its own, and the cashier takes his time.
#[test]
fn what_another_payment_waits_for_is_left_to_it_and_never_lost() {
	with_members(|| {
		let who = person(1).account();
		let ended = || Membership::ended(FIRST, &who, Purpose::Return);
		endow(1, WalletKind::Share, 400, 100);
		assert_ok!(leave(1));
		assert_ok!(decide(3, true));
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE });
		// When all is due, the rest is owed.
		set_now(DUE + 1);
		idle(Weight::MAX);
		assert!(matches!(stage(1), ExitStage::Owed { .. }));
		// It is paid, but the other payment is still under way: he has not left.
		assert_ok!(paid_out(1));
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE + 1 });
		set_now(DUE + 2);
		idle(Weight::MAX);
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE + 2 + EXIT_WITHIN });
		// The cashier refuses the other payment: what it blocked is his, and owed at once.
		endow(1, WalletKind::Share, 100, 0);
		ended();
		assert!(matches!(stage(1), ExitStage::Owed { .. }));
		let lines = lines([(Operation::ShareReturned, 100)]);
		assert!(matches!(told().last(), Some(Told::Owed { lines: owed, .. }) if *owed == lines));
		assert_ok!(paid_out(1));
		assert!(matches!(status(1), MemberStatus::Left { .. }));
		// Of somebody who is not leaving nothing follows.
		let other = person(2).account();
		Membership::ended(FIRST, &other, Purpose::Return);
		assert!(Membership::is_active(FIRST, &other));
	});
}

/// Before all is due, too.
#[test]
fn when_the_last_payment_of_his_share_is_over_all_is_owed_at_once() {
	with_members(|| {
		let who = person(1).account();
		endow(1, WalletKind::Share, 400, 100);
		assert_ok!(leave(1));
		assert_ok!(decide(3, true));
		assert_eq!(stage(1), ExitStage::Blocked { due: DUE });
		endow(1, WalletKind::Share, 400, 0);
		let followed = Membership::confirmed(FIRST, &who, Purpose::Return, RECEIPT).unwrap();
		assert!(followed.all_gt(Weight::zero()));
		assert!(matches!(stage(1), ExitStage::Owed { .. }));
	});
}

#[test]
fn a_step_that_fails_is_tried_again() {
	with_members(|| {
		let failed = Event::ExitFailed { cooperative: FIRST, number: 1, error: BOOKS_REFUSE };
		BooksRefuse::put(());
		assert_ok!(leave(1));
		set_now(NOW + EXIT_WITHIN + 1);
		idle(Weight::MAX);
		System::assert_last_event(failed.into());
		// Nothing of it happened, and the next try is near.
		assert!(Membership::is_active(FIRST, &person(1).account()));
		let until = NOW + 2 * EXIT_WITHIN + 1;
		assert_eq!(stage(1), ExitStage::Asked { until });
		BooksRefuse::kill();
		set_now(until + 1);
		idle(Weight::MAX);
		assert!(!Membership::is_active(FIRST, &person(1).account()));
	});
}

#[test]
fn who_has_nothing_is_gone_at_once() {
	with_members(|| {
		endow(1, WalletKind::MinimumShare, 0, 0);
		assert_ok!(leave(1));
		assert_ok!(decide(3, true));
		assert!(matches!(status(1), MemberStatus::Left { .. }));
		assert_eq!(Exits::<Test>::iter().count(), 0);
	});
}

#[test]
fn who_died_sits_nowhere_and_his_heirs_are_owed() {
	with_members(|| {
		let record = |origin, number| Membership::record_death(origin, FIRST, number, DOCUMENT);
		assert_noop!(record(council(SECOND), 1), Error::<Test>::WrongCooperative);
		assert_noop!(record(council(FIRST), 9), Error::<Test>::MemberNotFound);
		for origin in [signed(&clerk()), meeting(FIRST), RuntimeOrigin::root()] {
			assert_noop!(record(origin, 1), BadOrigin);
		}
		// Also one who had asked to leave.
		assert_ok!(leave(1));
		assert_ok!(record(council(FIRST), 1));
		assert_eq!(status(1), MemberStatus::Leaving { ground: Ground::Death, since: NOW });
		assert_eq!(removed(), [(FIRST, person(1).account())]);
		assert_eq!(Dead::get(), Some(vec![(FIRST, person(1).account())]));
		assert_eq!(ExitsDue::<Test>::iter().count(), 0);
		assert_noop!(record(council(FIRST), 1), Error::<Test>::NotActive);
		assert_ok!(paid_out(1));
		assert!(matches!(status(1), MemberStatus::Left { ground: Ground::Death, .. }));
	});
}

#[test]
fn the_meeting_expels_whom_it_told_twenty_days_before() {
	with_members(|| {
		let announce =
			|origin, number| Membership::announce_expulsion(origin, FIRST, number, DOCUMENT);
		let expel = |origin, number| Membership::expel(origin, FIRST, number, DOCUMENT);
		let answer =
			|n: u8| Membership::answer_expulsion(signed(&person(n).account()), FIRST, DOCUMENT);
		assert_noop!(expel(meeting(FIRST), 1), Error::<Test>::NotAnnounced);
		assert_noop!(answer(1), Error::<Test>::NotAnnounced);
		assert_noop!(announce(council(SECOND), 1), Error::<Test>::WrongCooperative);
		assert_noop!(announce(council(FIRST), 9), Error::<Test>::MemberNotFound);
		assert_noop!(announce(signed(&clerk()), 1), BadOrigin);
		assert_ok!(announce(council(FIRST), 1));
		let from = NOW + EXPULSION_NOTICE;
		assert_eq!(Expulsions::<Test>::get(FIRST, 1), Some(from));
		assert_noop!(announce(council(FIRST), 1), Error::<Test>::AlreadyAnnounced);
		assert_ok!(answer(1));
		let (number, document) = (1, DOCUMENT);
		System::assert_last_event(
			Event::ExpulsionAnswered { cooperative: FIRST, number, document }.into(),
		);
		assert_noop!(answer(2), Error::<Test>::NotAnnounced);
		assert_noop!(answer(9), Error::<Test>::MemberNotFound);

		set_now(from - 1);
		assert_noop!(expel(meeting(FIRST), 1), Error::<Test>::TooEarly);
		set_now(from);
		assert_noop!(expel(meeting(SECOND), 1), Error::<Test>::WrongCooperative);
		for origin in [council(FIRST), signed(&clerk()), RuntimeOrigin::root()] {
			assert_noop!(expel(origin, 1), BadOrigin);
		}
		assert_ok!(expel(meeting(FIRST), 1));
		assert_eq!(status(1), MemberStatus::Leaving { ground: Ground::Expulsion, since: from });
		assert_eq!(Expulsions::<Test>::iter().count(), 0);
		assert_noop!(announce(council(FIRST), 1), Error::<Test>::NotActive);
	});
}

#[test]
fn an_announcement_is_good_for_its_time() {
	with_members(|| {
		let announce = |origin| Membership::announce_expulsion(origin, FIRST, 1, DOCUMENT);
		let expel = || Membership::expel(meeting(FIRST), FIRST, 1, DOCUMENT);
		assert_noop!(announce(meeting(SECOND)), Error::<Test>::WrongCooperative);
		// The meeting needs no council for it.
		assert_ok!(announce(meeting(FIRST)));
		let last = NOW + EXPULSION_NOTICE + EXPULSION_WITHIN;
		set_now(last);
		assert_noop!(announce(council(FIRST)), Error::<Test>::AlreadyAnnounced);
		set_now(last + 1);
		assert_noop!(expel(), Error::<Test>::AnnouncementOver);
		assert_ok!(announce(council(FIRST)));
		assert_noop!(expel(), Error::<Test>::TooEarly);
		set_now(last + 1 + EXPULSION_NOTICE);
		assert_ok!(expel());
	});
}

#[test]
fn only_a_member_leaves_and_only_his_own_way() {
	with_members(|| {
		assert_noop!(leave(9), Error::<Test>::MemberNotFound);
		let elsewhere = Membership::leave(signed(&person(1).account()), SECOND, DOCUMENT);
		assert_eq!(elsewhere.unwrap_err().error, Error::<Test>::MemberNotFound.into());
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = Membership::leave(origin, FIRST, DOCUMENT).unwrap_err();
			assert_eq!(refused.error, BadOrigin);
		}
		assert_ok!(leave(1));
		for origin in [signed(&clerk()), meeting(FIRST), RuntimeOrigin::root()] {
			assert_noop!(Membership::grant_exit(origin, FIRST, 1), BadOrigin);
		}
		assert_noop!(
			Membership::grant_exit(council(SECOND), FIRST, 1),
			Error::<Test>::WrongCooperative
		);
		assert_noop!(Membership::grant_exit(council(FIRST), FIRST, 2), Error::<Test>::ExitNotFound);
	});
}

#[test]
fn who_left_his_home_chooses_another() {
	with_members(|| {
		set_now(NOW + 1);
		assert_ok!(apply_relayed(&person(1), SECOND));
		assert_ok!(pay(SECOND, 1));
		assert_ok!(decide(3, true));
		let who = person(1).account();
		assert_eq!(Homes::<Test>::get(&who), Some(FIRST));
		assert_ok!(leave(1));
		assert_ok!(decide(4, true));
		assert_eq!((Homes::<Test>::get(&who), MembershipsOf::<Test>::get(&who)), (None, 1));
		let choose = |n: u8, home| Membership::choose_home(signed(&person(n).account()), home);
		assert_noop!(choose(1, FIRST), Error::<Test>::NotActive);
		assert_noop!(choose(2, SECOND), Error::<Test>::MemberNotFound);
		assert_noop!(Membership::choose_home(RuntimeOrigin::root(), SECOND), BadOrigin);
		assert_ok!(choose(1, SECOND));
		assert_eq!(Homes::<Test>::get(&who), Some(SECOND));
		System::assert_last_event(Event::HomeChosen { cooperative: SECOND, who }.into());
	});
}

#[test]
fn a_cooperative_with_an_exit_under_way_is_not_closed() {
	with_members(|| {
		for n in 1..=2 {
			assert_ok!(leave(n));
			assert_ok!(decide(2 + u32::from(n), true));
		}
		assert_eq!(ActiveMembers::<Test>::get(FIRST), 0);
		assert!(Membership::remains(FIRST));
		assert_ok!(paid_out(1));
		assert_ok!(paid_out(2));
		assert!(!Membership::remains(FIRST));
	});
}

fn set_term(origin: RuntimeOrigin, term: Option<u64>) -> DispatchResult {
	Membership::set_payout_term(origin, FIRST, term)
}

#[test]
fn the_charter_says_until_when_who_left_is_paid() {
	with_members(|| {
		let due = || match told().last() {
			Some(Told::Owed { due, .. }) => *due,
			other => panic!("nothing is owed but {other:?}"),
		};
		// Who asked before, but is not granted yet.
		assert_ok!(leave(1));
		assert_ok!(set_term(meeting(FIRST), Some(MAX_PAYOUT_TERM)));
		let term = Some(MAX_PAYOUT_TERM);
		System::assert_last_event(Event::PayoutTermSet { cooperative: FIRST, term }.into());
		assert_ok!(decide(3, true));
		assert_eq!(due(), YEAR_END + MAX_PAYOUT_TERM);
		// A debt keeps its date.
		assert_ok!(set_term(meeting(FIRST), Some(0)));
		assert_eq!(due(), YEAR_END + MAX_PAYOUT_TERM);
		assert_ok!(Membership::record_death(council(FIRST), FIRST, 2, DOCUMENT));
		assert_eq!(due(), YEAR_END);
		// Elsewhere it is as anywhere, and here again, too.
		let (cooperative, ground) = (SECOND, Ground::Death);
		let who = founders()[0].clone();
		assert_ok!(Membership::record_death(council(SECOND), SECOND, 1, DOCUMENT));
		System::assert_has_event(
			Event::MembershipEnded {
				cooperative,
				number: 1,
				who,
				ground,
				document: DOCUMENT,
				due: DUE,
			}
			.into(),
		);
		assert_ok!(set_term(meeting(FIRST), None));
		assert_eq!(PayoutTerms::<Test>::iter().count(), 0);
	});
}

#[test]
fn only_the_meeting_sets_a_term_and_at_most_a_year() {
	with_members(|| {
		for origin in [council(FIRST), signed(&clerk()), RuntimeOrigin::root()] {
			assert_noop!(set_term(origin, None), BadOrigin);
		}
		assert_noop!(set_term(meeting(SECOND), None), Error::<Test>::WrongCooperative);
		let too_long = Some(MAX_PAYOUT_TERM + 1);
		assert_noop!(set_term(meeting(FIRST), too_long), Error::<Test>::PayoutTermTooLong);
		// With the cooperative it is forgotten.
		assert_ok!(set_term(meeting(FIRST), Some(5)));
		assert_ok!(Membership::set_payout_term(meeting(SECOND), SECOND, Some(6)));
		Membership::cooperative_removed(FIRST);
		assert_eq!(PayoutTerms::<Test>::iter().collect::<Vec<_>>(), [(SECOND, 6)]);
	});
}

/// Every kind of wallet has its policy.
#[test]
fn the_exit_policy_is_that_of_the_rules() {
	let policies = [
		(WalletKind::MinimumShare, ExitPolicy::Collect),
		(WalletKind::Share, ExitPolicy::Collect),
		(WalletKind::Program(1), ExitPolicy::ReturnToShare),
		(WalletKind::Settlement, ExitPolicy::Untouched),
		(WalletKind::Advance, ExitPolicy::Block),
	];
	for (kind, policy) in policies {
		assert_eq!(ExitPolicy::of(kind), policy, "{kind:?}");
	}
}
