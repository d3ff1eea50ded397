//! A million random operations, compared with a plain model of the books; the invariants hold after all
//! of them (rules §10.5).

use crate::{mock::*, Accounts, EntriesMade, FundShares, Payments, PaymentsMade};
use coop_primitives::{
	books::{
		Account,
		Fund::{self, *},
		Operation::{self, *},
		WalletKind::{self, *},
	},
	providers::Books,
};
use frame_support::storage::with_storage_layer;
use proptest::{
	prelude::*,
	strategy::ValueTree,
	test_runner::{Config as Settings, RngAlgorithm, TestRng, TestRunner},
};
use std::collections::BTreeMap;

/// What may happen. Payments and entries are named by how many came after them.
#[derive(Clone, Debug)]
enum Step {
	Deposit(u64, u64),
	Ask(Operation, u64, u64),
	Convert(u64, u64),
	Cancel(u64, u32),
	Confirm(u32, bool),
	Refuse(u32),
	SendBack(u64, u64),
	Decide(u32, bool),
	Post(Operation, u64, u64),
	Order(Operation, u64, u64),
	Record(Operation, u64, u64),
	Reverse(u32),
	Divide([u32; 4]),
}

/// Where money stands: in somebody's wallet, or in a fund; to be used, or blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum At {
	Wallet(u64, WalletKind, bool),
	Fund(Fund, bool),
}
use At::{Fund as F, Wallet as W};

/// A posting: accounts and moves.
#[derive(Clone, Debug)]
struct Posted {
	accounts: (u8, u8),
	moves: Vec<(At, i128)>,
	sum: i128,
	reversible: bool,
	opening: Option<(Operation, u64)>,
}

/// A payment under way.
#[derive(Clone, Debug)]
struct Pay {
	who: u64,
	operation: Operation,
	sum: u64,
	before_council: bool,
}

/// The books, in the plainest way.
#[derive(Clone, Default)]
struct Model {
	accounts: BTreeMap<u8, (i128, i128)>,
	places: BTreeMap<At, i128>,
	shares: [u32; 4],
	entries: Vec<Posted>,
	payments: Vec<Option<Pay>>,
	opened: Vec<(Operation, u64)>,
}

impl Model {
	/// What an operation does: debit, credit, and who gains and loses what.
	fn posting(&self, operation: Operation, who: u64, sum: u64) -> Posted {
		let s = i128::from(sum);
		let own = own(OURS);
		let (accounts, moves) = match operation {
			ShareDeposited => ((51, 80), vec![(W(who, Share, false), s)]),
			ShareReturned => ((80, 51), vec![(W(who, Share, true), -s)]),
			ShareToFee => {
				let mut moves = vec![(W(who, Share, false), -s)];
				let mut left = s;
				for (fund, share) in
					[Indivisible, Reserve, Development, MutualAid].into_iter().zip(self.shares)
				{
					let part = s * i128::from(share) / 1_000_000;
					left -= part;
					moves.push((F(fund, false), part));
				}
				moves.push((F(Economic, false), left));
				((80, 86), moves)
			}
			PropertyContributed => ((10, 80), vec![(W(who, Share, false), s)]),
			GoodsIssued => ((80, 10), vec![(W(who, Share, true), -s)]),
			ExpensePaid(fund) => ((86, 51), vec![(F(fund, true), -s)]),
			TaxAccrued(fund) => ((86, 68), vec![(F(fund, false), -s)]),
			TaxPaid => ((68, 51), vec![]),
			AdvanceIssued => ((71, 51), vec![(W(who, Advance, false), s)]),
			AdvanceReported(fund) => {
				((86, 71), vec![(F(fund, false), -s), (W(who, Advance, false), -s)])
			}
			AdvanceReturned => ((51, 71), vec![(W(who, Advance, false), -s)]),
			ReceivedUnexpected => ((51, 76), vec![(W(who, Settlement, false), s)]),
			UnexpectedReturned => ((76, 51), vec![(W(who, Settlement, true), -s)]),
			CashDrawn => ((50, 51), vec![]),
			CashBanked => ((51, 50), vec![]),
			OpeningMinimumShare => ((0, 80), vec![(W(who, MinimumShare, false), s)]),
			OpeningShare => ((0, 80), vec![(W(who, Share, false), s)]),
			OpeningBank => ((51, 0), vec![]),
			OpeningCash => ((50, 0), vec![]),
			OpeningGoods => ((10, 0), vec![]),
			OpeningFund(fund) => ((0, 86), vec![(F(fund, false), s)]),
			other => unreachable!("{other:?} belongs to another room"),
		};
		let reversible = operation != UnexpectedReturned;
		let is_opening = accounts.0 == 0 || accounts.1 == 0;
		let whose = if operation.has_owner() { who } else { own };
		let opening = is_opening.then_some((operation, whose));
		Posted { accounts, moves, sum: s, reversible, opening }
	}

	/// Does it, if nothing falls below nothing.
	fn apply(&mut self, posted: Posted) -> bool {
		let mut next = self.clone_sums();
		let (debit, credit) = posted.accounts;
		next.accounts.entry(debit).or_default().0 += posted.sum;
		next.accounts.entry(credit).or_default().1 += posted.sum;
		for (at, sum) in &posted.moves {
			*next.places.entry(*at).or_default() += sum;
		}
		let fits = next.places.values().all(|sum| *sum >= 0)
			&& next.accounts.iter().all(|(account, (debit, credit))| match account {
				10 | 50 | 51 | 71 => debit >= credit,
				68 | 76 | 80 | 86 => credit >= debit,
				_ => true,
			});
		if fits {
			(self.accounts, self.places) = (next.accounts, next.places);
			self.entries.push(posted);
		}
		fits
	}

	fn clone_sums(&self) -> Self {
		let (accounts, places) = (self.accounts.clone(), self.places.clone());
		Self { accounts, places, ..Default::default() }
	}

	/// Moves a sum between the parts of a place.
	fn block(&mut self, operation: Operation, who: u64, sum: u64, blocks: bool) -> bool {
		let at = |blocked| match operation {
			ShareReturned | GoodsIssued => Some(W(who, Share, blocked)),
			UnexpectedReturned => Some(W(who, Settlement, blocked)),
			ExpensePaid(fund) => Some(F(fund, blocked)),
			_ => None,
		};
		let (Some(from), Some(to)) = (at(!blocks), at(blocks)) else { return true };
		let there = self.places.entry(from).or_default();
		if *there < i128::from(sum) {
			return false;
		}
		*there -= i128::from(sum);
		*self.places.entry(to).or_default() += i128::from(sum);
		true
	}

	fn open(&mut self, who: u64, operation: Operation, sum: u64) -> bool {
		let under_way = || self.payments.iter().flatten();
		let is_deposit = |operation| matches!(operation, ShareDeposited | PropertyContributed);
		let is_own = |it| is_deposit(it) || matches!(it, ShareReturned | GoodsIssued);
		let his = under_way().filter(|it| it.who == who && is_own(it.operation)).count();
		let most = MaxPayments::get() / if is_deposit(operation) { 2 } else { 1 };
		let allowed = sum > 0
			&& under_way().count() < most as usize
			&& (!is_own(operation) || his < MAX_PAYMENTS_OF as usize)
			&& self.block(operation, who, sum, true);
		if allowed {
			let before_council = is_own(operation) && operation != ShareDeposited;
			self.payments.push(Some(Pay { who, operation, sum, before_council }));
		}
		allowed
	}

	/// The payment that came so many before the last.
	fn payment(&mut self, back: u32) -> Option<&mut Option<Pay>> {
		let n = self.payments.len().checked_sub(back as usize + 1)?;
		self.payments.get_mut(n).filter(|it| it.is_some())
	}

	fn end(&mut self, back: u32) -> bool {
		let Some(pay) = self.payment(back).and_then(Option::take) else { return false };
		self.block(pay.operation, pay.who, pay.sum, false)
	}

	/// Does a step; yields whether it is allowed.
	fn take(&mut self, step: &Step) -> bool {
		match step.clone() {
			Step::Deposit(who, sum) => self.open(who, ShareDeposited, sum),
			Step::Ask(operation, who, sum) => self.open(who, operation, sum),
			Step::SendBack(who, sum) => self.open(who, UnexpectedReturned, sum),
			Step::Order(operation, who, sum) => {
				let who = if operation.has_owner() { who } else { own(OURS) };
				self.open(who, operation, sum)
			}
			Step::Convert(who, sum) => {
				sum > 0 && {
					let posted = self.posting(ShareToFee, who, sum);
					self.apply(posted)
				}
			}
			Step::Cancel(who, back) => {
				let pay = self.payment(back).cloned().flatten();
				let is_in = |it| matches!(it, ShareDeposited | PropertyContributed);
				let may = pay
					.is_some_and(|it| it.who == who && is_in(it.operation) && !it.before_council);
				may && self.end(back)
			}
			Step::Confirm(back, exactly) => {
				let Some(pay) = self.payment(back).cloned().flatten() else { return false };
				let posted = self.posting(pay.operation, pay.who, pay.sum);
				let done = exactly && !pay.before_council && self.apply(posted);
				if done {
					self.payment(back).map(Option::take);
				}
				done
			}
			Step::Refuse(back) => {
				let pay = self.payment(back).cloned().flatten();
				pay.is_some_and(|it| !it.before_council) && self.end(back)
			}
			Step::Decide(back, grants) => {
				let Some(Some(pay)) = self.payment(back) else { return false };
				if !pay.before_council {
					return false;
				}
				pay.before_council = false;
				grants || self.end(back)
			}
			Step::Post(operation, who, sum) | Step::Record(operation, who, sum) => {
				let posted = self.posting(operation, who, sum);
				let opening = posted.opening;
				let twice = opening.is_some_and(|it| self.opened.contains(&it));
				let done = sum > 0 && !twice && self.apply(posted);
				self.opened.extend(opening.filter(|_| done));
				done
			}
			Step::Reverse(back) => {
				let Some(n) = self.entries.len().checked_sub(back as usize + 1) else {
					return false;
				};
				let Posted { accounts: (debit, credit), moves, sum, reversible, opening } =
					self.entries[n].clone();
				let back = |(at, sum): (At, i128)| match at {
					W(who, kind, _) => (W(who, kind, false), -sum),
					F(fund, _) => (F(fund, false), -sum),
				};
				let moves = moves.into_iter().map(back).collect();
				let accounts = (credit, debit);
				let mirror = Posted { accounts, moves, sum, reversible: false, opening: None };
				let done = reversible && self.apply(mirror);
				if done {
					self.entries[n].reversible = false;
					self.opened.retain(|it| Some(*it) != opening);
				}
				done
			}
			Step::Divide(shares) => {
				let fits = shares.iter().map(|it| u64::from(*it)).sum::<u64>() <= 1_000_000;
				if fits {
					self.shares = shares;
				}
				fits
			}
		}
	}
}

/// The same step on the chain; yields whether it is allowed.
fn take(step: &Step) -> bool {
	let back = |made: u32, back: u32| made.saturating_sub(back);
	let payment = |n| back(PaymentsMade::<Test>::get(OURS), n);
	let owner = |operation: Operation, who| operation.has_owner().then_some(who);
	let done = with_storage_layer(|| match step.clone() {
		Step::Deposit(who, sum) => Ledger::deposit_share(signed(who), OURS, sum, PAPER),
		Step::Ask(operation, who, sum) => match operation {
			ShareReturned => Ledger::return_share(signed(who), OURS, sum, PAPER),
			GoodsIssued => Ledger::take_goods(signed(who), OURS, sum, PAPER),
			_ => Ledger::contribute_property(signed(who), OURS, sum, PAPER),
		}
		.map(|_| ())
		.map_err(|refusal| refusal.error),
		Step::Convert(who, sum) => Ledger::convert_share(signed(who), OURS, sum, PAPER),
		Step::Cancel(who, n) => Ledger::cancel_payment(signed(who), OURS, payment(n)),
		Step::Confirm(n, exactly) => {
			let due = Payments::<Test>::get(OURS, payment(n)).and_then(|it| it.total());
			confirm_as(CASHIER, payment(n), due.unwrap_or(1) + u64::from(!exactly))
		}
		Step::Refuse(n) => Ledger::refuse_payment(signed(CASHIER), OURS, payment(n), PAPER),
		Step::SendBack(who, sum) => {
			Ledger::return_receipt(signed(CASHIER), OURS, Some(who), sum, PAPER)
		}
		Step::Decide(n, true) => Ledger::grant_payment(council(OURS), OURS, payment(n)),
		Step::Decide(n, false) => Ledger::deny_payment(council(OURS), OURS, payment(n)),
		Step::Post(operation, who, sum) => post(operation, owner(operation, who), sum),
		Step::Order(operation, who, sum) => order(operation, owner(operation, who), sum),
		Step::Record(operation, who, sum) => record(operation, owner(operation, who), sum),
		Step::Reverse(n) => {
			let entry = back(EntriesMade::<Test>::get(OURS), n);
			Ledger::reverse(council(OURS), OURS, entry, PAPER)
		}
		Step::Divide([indivisible, reserve, development, mutual_aid]) => {
			let shares = FundShares { indivisible, reserve, development, mutual_aid };
			Ledger::set_fund_shares(meeting(OURS), OURS, shares)
		}
	});
	done.is_ok()
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 1..=3u64;
	let sum = || prop_oneof![12 => 1..=40u64, 1 => Just(0)];
	let fund = || prop::sample::select(Fund::ALL.to_vec());
	let back = || 0..=4u32;
	let posted = prop_oneof![
		3 => fund().prop_map(TaxAccrued),
		3 => fund().prop_map(AdvanceReported),
		1 => Just(OpeningMinimumShare),
		1 => Just(OpeningShare),
		1 => Just(OpeningBank),
		1 => Just(OpeningCash),
		1 => Just(OpeningGoods),
		1 => fund().prop_map(OpeningFund),
	];
	let ordered = prop_oneof![fund().prop_map(ExpensePaid), Just(TaxPaid), Just(AdvanceIssued)];
	let recorded =
		prop::sample::select(vec![ReceivedUnexpected, AdvanceReturned, CashDrawn, CashBanked]);
	let share = || prop_oneof![0..=300_000u32, Just(333_333)];
	prop_oneof![
		8 => (who(), sum()).prop_map(|(who, sum)| Step::Deposit(who, sum)),
		3 => (who(), sum()).prop_map(|(who, sum)| Step::Ask(ShareReturned, who, sum)),
		2 => (who(), sum()).prop_map(|(who, sum)| Step::Ask(PropertyContributed, who, sum)),
		1 => (who(), sum()).prop_map(|(who, sum)| Step::Ask(GoodsIssued, who, sum)),
		4 => (who(), sum()).prop_map(|(who, sum)| Step::Convert(who, sum)),
		1 => (who(), back()).prop_map(|(who, n)| Step::Cancel(who, n)),
		16 => (back(), prop::bool::weighted(0.95)).prop_map(|(n, exact)| Step::Confirm(n, exact)),
		2 => back().prop_map(Step::Refuse),
		2 => (who(), sum()).prop_map(|(who, sum)| Step::SendBack(who, sum)),
		6 => (back(), prop::bool::weighted(0.7)).prop_map(|(n, grants)| Step::Decide(n, grants)),
		4 => (posted, who(), sum()).prop_map(|(it, who, sum)| Step::Post(it, who, sum)),
		4 => (ordered, who(), sum()).prop_map(|(it, who, sum)| Step::Order(it, who, sum)),
		7 => (recorded, who(), sum()).prop_map(|(it, who, sum)| Step::Record(it, who, sum)),
		1 => back().prop_map(Step::Reverse),
		1 => [share(), share(), share(), share()].prop_map(Step::Divide),
	]
}

/// The chain is as the model has it.
fn compare(model: &Model, told: &str) {
	for account in Account::ALL {
		let on_chain = Accounts::<Test>::get(OURS, account);
		let expected = model.accounts.get(&account.number()).copied().unwrap_or_default();
		let on_chain = (on_chain.debit as i128, on_chain.credit as i128);
		assert_eq!(on_chain, expected, "{account:?} {told}");
	}
	for (at, sum) in &model.places {
		let (wallet, blocked) = match *at {
			W(who, kind, blocked) => (Ledger::wallet(OURS, &who, kind), blocked),
			F(of, blocked) => (crate::Funds::<Test>::get(OURS, of).unwrap_or_default(), blocked),
		};
		let there = if blocked { wallet.blocked } else { wallet.available };
		assert_eq!(i128::from(there), *sum, "{at:?} {told}");
	}
}

/// A history from a seed; yields how many steps were allowed.
fn history(seed: u8) -> u32 {
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
	let mut runner = TestRunner::new_with_rng(Settings::default(), rng);
	let steps = step();
	let mut allowed = 0;
	on_chain(|| {
		let mut model = Model::default();
		for n in 0..STEPS {
			let step = steps.new_tree(&mut runner).expect("a step").current();
			let told = format!("seed {seed}, step {n}: {step:?}");
			let done = take(&step);
			assert_eq!(done, model.take(&step), "{told}");
			allowed += u32::from(done);
			if n % 16 == 0 {
				compare(&model, &told);
			}
			if n % 1_000 == 0 {
				System::reset_events();
				crate::try_state::check::<Test>().expect("the books are right");
			}
		}
		compare(&model, "at the end");
	});
	allowed
}

/// A hundred histories: the seeds are their numbers.
const HISTORIES: u8 = 100;
const STEPS: u32 = 10_000;

#[test]
fn a_million_operations_keep_the_books() {
	let allowed: u32 = (0..HISTORIES).map(history).sum();
	// The histories are not empty: a good part of all steps is allowed.
	assert!(allowed > 200_000, "{allowed} steps");
}
