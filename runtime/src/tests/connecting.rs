//! From a company without a cooperative to a ready cooperative (rules §3.2), in real blocks.

use super::{
	acts::{admit, decide_well, dry, join, represent, resources, DOCUMENT},
	chain::{events, on_chain, refused, Alice, Chain, Newcomer},
};
use crate::{
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	AccountId, Axon, Balances, Cooperatives, Documents, Membership, Runtime, RuntimeCall,
	RuntimeEvent,
};
use coop_accounts::{LegalForm, Procedure};
use coop_cooperatives::{CooperativeKind, FinancialYear, Profile, Settings, Status};
use coop_primitives::{
	providers::{CooperativeInspect, CouncilInspect, MemberInspect, Regulations},
	Contributions, CoopId, FirstCouncil, DAY,
};
use frame_support::{assert_ok, traits::fungible::Inspect, BoundedVec};
use sp_core::H256;

/// The id that the next cooperative gets.
const VESNA: CoopId = 4;

fn profile() -> Profile {
	let contributions = |n| Contributions { entrance: n, minimum_share: n };
	Profile {
		kind: CooperativeKind::Consumer,
		country: *b"RU",
		currency: *b"RUB",
		persons: contributions(10_000),
		organizations: contributions(100_000),
		charter: DOCUMENT,
		financial_year: FinancialYear { month: 1, day: 1 },
		utc_offset: 180,
		settings: Settings { domain: Some(H256::repeat_byte(0xd1)), transfer_key: None },
	}
}

fn connect() -> RuntimeCall {
	coop_cooperatives::Call::connect { profile: profile(), agreement: DOCUMENT }.into()
}

fn apply(cooperative: CoopId) -> RuntimeCall {
	coop_membership::Call::apply { cooperative, document: DOCUMENT }.into()
}

/// A verified member, and the organisation that he registers.
fn director(chain: &mut Chain) -> (Newcomer, AccountId) {
	let vera = Newcomer::new(1);
	join(chain, VOSKHOD, &vera);
	let register = coop_accounts::Call::register_organization {
		form: LegalForm::Cooperative,
		country: *b"RU",
		profile: H256::repeat_byte(0x0e),
	};
	let unverified = coop_accounts::Error::<Runtime>::NotVerified;
	assert_eq!(chain.send_by(&vera, register.clone()), refused(unverified));

	let attest = coop_accounts::Call::attest {
		cooperative: VOSKHOD,
		who: vera.account(),
		procedure: Procedure::InPerson,
		tag: H256::repeat_byte(0x1d),
		expires_at: chain.now + 365 * DAY,
	};
	assert_ok!(chain.send(Alice, attest).unwrap());
	assert_ok!(chain.send_by(&vera, register).unwrap());
	let registered = events(|event| match event {
		RuntimeEvent::Accounts(coop_accounts::Event::OrganizationRegistered {
			organization,
			..
		}) => Some(organization),
		_ => None,
	});
	let [organization] = &registered[..] else { panic!("one organisation is registered") };
	(vera, organization.clone())
}

/// The first council: Vera and two newcomers, all members of VOSKHOD.
fn first_council(chain: &mut Chain, vera: &Newcomer) -> ([Newcomer; 2], FirstCouncil<AccountId>) {
	let others = [Newcomer::new(2), Newcomer::new(3)];
	others.iter().for_each(|who| join(chain, VOSKHOD, who));
	let seats = [vera, &others[0], &others[1]].map(Newcomer::account);
	let council = FirstCouncil {
		chair: seats[0].clone(),
		deputy: None,
		secretary: Some(seats[1].clone()),
		seats: BoundedVec::truncate_from(seats.to_vec()),
	};
	(others, council)
}

fn sign_regulations(cooperative: CoopId) -> RuntimeCall {
	coop_cooperatives::Call::sign_regulations {
		cooperative,
		regulations: Documents::current().expect("the genesis has regulations"),
		founding: Cooperatives::founding(cooperative).expect("a council is on its way"),
	}
	.into()
}

#[test]
fn a_company_becomes_a_ready_cooperative() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, organization) = director(chain);
		let act =
			|chain: &mut Chain, call: RuntimeCall| represent(chain, &vera, &organization, call);

		// Each step is refused while the one before it is missing, and the error says which.
		type Error = coop_cooperatives::Error<Runtime>;
		assert_eq!(act(chain, connect()), refused(Error::NotMemberOfOperator));
		assert_ok!(act(chain, apply(VOSKHOD)).unwrap());
		admit(chain, VOSKHOD, &organization);
		assert_eq!(act(chain, connect()), refused(Error::NotMemberOfUnion));
		assert_ok!(act(chain, apply(RUS)).unwrap());
		admit(chain, RUS, &organization);
		chain.next_block();

		assert_ok!(act(chain, connect()).unwrap());
		assert_eq!(Cooperatives::of_account(&organization), Some(VESNA));
		let (others, council) = first_council(chain, &vera);
		let install = RuntimeCall::from(coop_cooperatives::Call::install_council {
			cooperative: VESNA,
			council: council.clone(),
			document: DOCUMENT,
		});
		assert_eq!(act(chain, install.clone()), refused(Error::NotActivated));
		decide_well(chain, VOSKHOD, coop_cooperatives::Call::activate { cooperative: VESNA });
		chain.next_block();
		assert_ok!(act(chain, install).unwrap());

		// Everybody signs for himself, and the operator pays.
		for who in [&vera, &others[0], &others[1]] {
			assert!(!Cooperatives::is_ready(VESNA));
			assert_eq!(Membership::number_of(VESNA, &who.account()), None);
			let before = Balances::balance(&Axon::resource_account(VOSKHOD));
			assert_ok!(chain.send_by(who, sign_regulations(VESNA)).unwrap());
			assert!(Balances::balance(&Axon::resource_account(VOSKHOD)) < before);
			assert_eq!(Balances::balance(&who.account()), 0);
		}

		assert!(Cooperatives::is_ready(VESNA));
		let numbers = council.seats.iter().map(|who| Membership::number_of(VESNA, who));
		assert_eq!(numbers.collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
		assert_eq!(crate::Council::chair_of(VESNA), Some(vera.account()));
		// Its council decides at once.
		let approved = coop_documents::Approved::<Runtime>::get(VESNA);
		assert!(!approved.is_empty(), "the editions of the regulations are approved");
	});
}

/// A company, member of operator and union, asks for a cooperative of its own; its account.
fn ask(chain: &mut Chain) -> AccountId {
	let (vera, organization) = director(chain);
	for cooperative in [VOSKHOD, RUS] {
		assert_ok!(represent(chain, &vera, &organization, apply(cooperative)).unwrap());
		admit(chain, cooperative, &organization);
		chain.next_block();
	}
	assert_ok!(represent(chain, &vera, &organization, connect()).unwrap());
	organization
}

/// What the operator decides for others it always can (rules §9.5).
#[test]
fn an_operator_without_axon_activates_and_blocks() {
	on_chain(DEVELOPMENT, |chain| {
		ask(chain);
		dry(VOSKHOD);
		decide_well(chain, VOSKHOD, coop_cooperatives::Call::activate { cooperative: VESNA });

		let (cooperative, document) = (ZARYA, DOCUMENT);
		let notice = coop_cooperatives::Call::give_notice { cooperative, document };
		decide_well(chain, VOSKHOD, notice);
		let notice = coop_cooperatives::Notices::<Runtime>::get(ZARYA).expect("it was given");
		chain.block_after(notice.block_from - chain.now);
		chain.next_block();
		chain.next_block();
		decide_well(chain, VOSKHOD, coop_cooperatives::Call::block_unpaid { cooperative });
		assert!(!Cooperatives::is_ready(ZARYA));
		decide_well(chain, VOSKHOD, coop_cooperatives::Call::unblock_unpaid { cooperative });
		assert!(Cooperatives::is_ready(ZARYA));
		assert_eq!(resources(VOSKHOD), 0);
	});
}

/// What AXON it has holds nothing back.
#[test]
fn what_axon_a_removed_cooperative_has_goes_to_the_fund() {
	on_chain(DEVELOPMENT, |chain| {
		let organization = ask(chain);
		let resources = Axon::resource_account(VESNA);
		// 12.34 roubles at 10 an AXON.
		let gift = 12_340;
		let sell = coop_axon::Call::sell { cooperative: VESNA, paid: 1_234, document: DOCUMENT };
		assert_ok!(chain.send(Alice, sell).unwrap());
		assert_eq!(Balances::balance(&resources), gift);

		let fund = Balances::balance(&Axon::fund_account());
		let reject = coop_cooperatives::Call::reject { cooperative: VESNA, document: DOCUMENT };
		decide_well(chain, VOSKHOD, reject);
		chain.next_block();
		assert_eq!(Balances::balance(&resources), 0);
		assert!(Balances::balance(&Axon::fund_account()) >= fund + gift);
		assert_eq!(Cooperatives::of_account(&organization), None);
	});
}

#[test]
fn the_union_and_the_operator_need_not_connect() {
	on_chain(DEVELOPMENT, |chain| {
		for cooperative in [VOSKHOD, RUS] {
			let record = coop_cooperatives::Cooperatives::<Runtime>::get(cooperative);
			assert_eq!(record.map(|record| record.status), Some(Status::Ready));
		}
		chain.next_block();
	});
}
