//! The registers as anybody reads them (rules §4, §6, §10.6).

use super::{
	acts::{approve, decide_well, join, DOCUMENT},
	chain::{on_chain, Alice, Bob, Charlie, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, VOSKHOD},
	registers, Branches, Runtime,
};
use coop_council::DecisionsMade;
use coop_primitives::{
	books::{Wallet, WalletKind},
	Ground,
};
use coop_runtime_api::{MemberFilter, Standing};
use frame_support::{assert_ok, traits::Get};

fn numbers(filter: MemberFilter) -> Vec<u32> {
	let page = registers::members(VOSKHOD, filter, 0, 100);
	assert_eq!(page.next, None);
	page.items.into_iter().map(|card| card.number).collect()
}

#[test]
fn members_are_read_page_by_page_with_filters() {
	on_chain(DEVELOPMENT, |chain| {
		let vera = Newcomer::new(1);
		let began = chain.now;
		join(chain, VOSKHOD, &vera);
		let all = MemberFilter::default();
		assert_eq!(numbers(all), [1, 2, 3, 4, 5]);
		let first = registers::members(VOSKHOD, all, 0, 2);
		assert_eq!((first.items.len(), first.next), (2, Some(2)));
		let second = registers::members(VOSKHOD, all, 2, 2);
		assert_eq!(second.items.first().map(|card| card.number), Some(3));
		assert_eq!(numbers(MemberFilter { joined_since: Some(began), ..all }), [5]);

		let card = registers::member(VOSKHOD, 5).expect("she is a member");
		assert_eq!((card.account, card.standing), (vera.account(), Standing::Active));
		let share = Wallet { available: 30_000, blocked: 0 };
		assert_eq!(card.wallets, [(WalletKind::MinimumShare, share)]);

		let (cooperative, document) = (VOSKHOD, DOCUMENT);
		let leave = coop_membership::Call::leave { cooperative, document };
		assert_ok!(chain.send_by(&vera, leave).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		assert_eq!(numbers(MemberFilter { standing: Some(Standing::Leaving), ..all }), [5]);
		assert_eq!(numbers(MemberFilter { standing: Some(Standing::Active), ..all }), [1, 2, 3, 4]);
		assert_eq!(registers::member(VOSKHOD, 6), None);
		// What was posted can be read, too.
		let trial_balance = registers::trial_balance(VOSKHOD);
		let rows: Vec<_> =
			trial_balance.iter().map(|row| (row.number, row.debit, row.credit)).collect();
		assert_eq!(rows, [(51, 40_000, 0), (76, 40_000, 40_000), (80, 0, 30_000), (86, 0, 10_000)]);
		let under_way = registers::payments(VOSKHOD, Some(vera.account()), 0, 100).items;
		let sums: Vec<_> = under_way.iter().map(|it| (it.payment, it.amount)).collect();
		assert_eq!(sums, [(2, 30_000)]);
		let card = registers::member(VOSKHOD, 5).expect("she was a member");
		assert_eq!((card.ground, card.due), (Some(Ground::Wish), under_way[0].until));
		assert_eq!(registers::postings(VOSKHOD, Some(Alice.to_account_id()), 0, 100).items, []);
		let postings = registers::postings(VOSKHOD, Some(vera.account()), 0, 100).items;
		let accounts: Vec<_> = postings.iter().map(|it| (it.debit, it.credit, it.amount)).collect();
		assert_eq!(
			accounts,
			[(51, 76, 10_000), (51, 76, 30_000), (76, 86, 10_000), (76, 80, 30_000)]
		);
	});
}

#[test]
fn a_cooperative_grows_to_three_branches() {
	on_chain(DEVELOPMENT, |chain| {
		let people: Vec<_> = (1..=9).map(Newcomer::new).collect();
		for who in &people {
			join(chain, VOSKHOD, who);
		}
		let (cooperative, document, private) = (VOSKHOD, DOCUMENT, false);
		for (founders, n) in people.chunks(3).zip(1..) {
			assert!(!Branches::is_branched(VOSKHOD));
			let propose = coop_branches::Call::propose_branch { cooperative, document, private };
			assert_ok!(chain.send_by(&founders[0], propose).unwrap());
			for who in &founders[1..] {
				let join = coop_branches::Call::join_founding { cooperative, founding: n };
				assert_ok!(chain.send_by(who, join).unwrap());
			}
			approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		}
		assert!(Branches::is_branched(VOSKHOD));
		for who in [Alice, Bob, Charlie] {
			let choose = coop_branches::Call::choose_branch { cooperative, branch: Some(2) };
			assert_ok!(chain.send(who, choose).unwrap());
		}
		// The second branch elects its representative.
		let second = &people[3..6];
		let call = coop_branches::Call::call_election { cooperative };
		assert_ok!(chain.send_by(&second[0], call).unwrap());
		let candidate = second[1].account();
		for who in second {
			let vote = coop_branches::Call::vote { cooperative, candidate: candidate.clone() };
			assert_ok!(chain.send_by(who, vote).unwrap());
		}
		let vote = coop_branches::Call::vote { cooperative, candidate: candidate.clone() };
		assert_ok!(chain.send(Alice, vote).unwrap());
		chain.block_after(crate::configs::params::dynamic::branches::BallotLife::get());
		for _ in 0..3 {
			chain.next_block();
		}
		let cards = registers::branches(VOSKHOD, 0, 10).items;
		let told: Vec<_> =
			cards.iter().map(|card| (card.members, card.representative.clone())).collect();
		assert_eq!(told, [(3, None), (6, Some(candidate.clone())), (3, None)]);
		let of_second = MemberFilter { branch: Some(Some(2)), ..Default::default() };
		assert_eq!(numbers(of_second).len(), 6);
		// Dave has not chosen one.
		let of_none = MemberFilter { branch: Some(None), ..Default::default() };
		assert_eq!(numbers(of_none), [4]);

		// Who leaves the cooperative leaves branch and office in the same block.
		let leave = coop_membership::Call::leave { cooperative, document };
		assert_ok!(chain.send_by(&second[1], leave).unwrap());
		approve(chain, VOSKHOD, DecisionsMade::<Runtime>::get(VOSKHOD));
		let card = registers::branches(VOSKHOD, 1, 1).items.remove(0);
		assert_eq!((card.members, card.representative), (5, None));
		// With two branches it is not branched any more.
		let close = coop_branches::Call::close_branch { cooperative, branch: 3 };
		decide_well(chain, VOSKHOD, close);
		assert!(!Branches::is_branched(VOSKHOD));
	});
}
