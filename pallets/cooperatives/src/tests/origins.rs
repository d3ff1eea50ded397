//! Every origin is tried on every call: only the right ones pass, and what is refused changes
//! nothing.

use crate::{mock::*, BlockGround, Call, Error, Settings};
use coop_primitives::{CoopId, StaffRight};
use frame_support::{assert_ok, traits::GetCallName};
use sp_core::H256;
use sp_runtime::DispatchError;
use std::collections::BTreeSet;

/// Who may be behind an extrinsic or a decision.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
	Nobody,
	Root,
	Person,
	Founder,
	Relay,
	OwnAccount,
	Company,
	OwnCouncil,
	OperatorsCouncil,
	OtherCouncil,
	OwnMeeting,
	OtherMeeting,
	Governance,
}
use Who::*;

const EVERYBODY: [Who; 13] = [
	Nobody,
	Root,
	Person,
	Founder,
	Relay,
	OwnAccount,
	Company,
	OwnCouncil,
	OperatorsCouncil,
	OtherCouncil,
	OwnMeeting,
	OtherMeeting,
	Governance,
];

/// Everybody who signs: councils, meetings and governance do so in this mock, too.
const SIGNERS: [Who; 11] = [
	Person,
	Founder,
	Relay,
	OwnAccount,
	Company,
	OwnCouncil,
	OperatorsCouncil,
	OtherCouncil,
	OwnMeeting,
	OtherMeeting,
	Governance,
];

const RELAY: u64 = 21;
/// It has not connected.
const NEWCOMER: u64 = COMPANY + 9;

impl Who {
	/// His origin, where the call is about the cooperative `id`.
	fn origin(self, id: CoopId) -> RuntimeOrigin {
		match self {
			Nobody => RuntimeOrigin::none(),
			Root => RuntimeOrigin::root(),
			Person => signed(1),
			Founder => signed(11),
			Relay => signed(RELAY),
			OwnAccount => signed(COMPANY),
			Company => signed(NEWCOMER),
			OwnCouncil => council(id),
			OperatorsCouncil => council(FIRST),
			OtherCouncil => council(SECOND),
			OwnMeeting => meeting(id),
			OtherMeeting => meeting(SECOND),
			Governance => governance(),
		}
	}
}

/// How far the cooperative of the call has come, and what has happened to it.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
	Pending,
	Active,
	Entered,
	Ready,
	Blocked(BlockGround),
	Noticed,
	WithStaff,
	Offered,
	Linked,
}

/// Brings a cooperative there.
fn bring(stage: Stage) -> CoopId {
	match stage {
		Stage::Pending => return connected(COMPANY),
		Stage::Active => return activated(COMPANY),
		Stage::Entered => {
			let id = activated(COMPANY);
			assert_ok!(enter(id, &[11, 12]));
			return id;
		}
		_ => {}
	}
	let id = ready(COMPANY);
	match stage {
		Stage::Blocked(ground) => {
			assert_ok!(Cooperatives::add_ground(id, ground, None));
		}
		Stage::Noticed => {
			assert_ok!(Cooperatives::give_notice(council(FIRST), id, DOCUMENT));
			pass(NOTICE_PERIOD);
		}
		Stage::WithStaff => {
			assert_ok!(Cooperatives::grant_rights(council(id), id, 1, StaffRight::Cashier));
		}
		Stage::Offered | Stage::Linked => {
			assert_ok!(Cooperatives::offer_link(council(FIRST), FIRST, id));
			if stage == Stage::Linked {
				assert_ok!(Cooperatives::accept_link(council(id), id, FIRST));
			}
		}
		_ => {}
	}
	id
}

fn relayed(cooperative: CoopId) -> Call<Test> {
	let signed = detached(11, &statement(cooperative, 11));
	let founding = founding(cooperative).hash();
	let (signer, regulations) = (11, REGULATIONS);
	Call::sign_regulations_relayed { cooperative, signer, regulations, founding, signed }
}

/// A call that would be accepted, made for a cooperative.
type Make = fn(CoopId) -> Call<Test>;

/// Each call, with a cooperative for which it is right, and who may call it.
fn table() -> Vec<(Stage, Make, Vec<Who>)> {
	use Stage::*;
	vec![
		(
			Ready,
			|cooperative| Call::grant_rights { cooperative, who: 1, right: StaffRight::Cashier },
			vec![OwnCouncil],
		),
		(
			WithStaff,
			|cooperative| Call::revoke_rights { cooperative, who: 1, right: StaffRight::Cashier },
			vec![OwnCouncil],
		),
		(Ready, |_| Call::connect { profile: profile(), agreement: AGREEMENT }, vec![Company]),
		(Pending, |cooperative| Call::activate { cooperative }, vec![OperatorsCouncil, Governance]),
		(
			Pending,
			|cooperative| Call::reject { cooperative, document: DOCUMENT },
			vec![OperatorsCouncil],
		),
		(Active, |cooperative| Call::withdraw { cooperative }, vec![OwnAccount]),
		(
			Active,
			|cooperative| Call::install_council {
				cooperative,
				council: council_of(&[11, 12]),
				document: FOUNDING,
			},
			vec![OwnAccount],
		),
		(Entered, signature_of, vec![Founder]),
		(Entered, relayed, vec![Relay]),
		(
			Ready,
			|cooperative| Call::set_settings {
				cooperative,
				settings: Settings { domain: Some(DOCUMENT), transfer_key: None },
			},
			vec![OwnCouncil],
		),
		(
			Ready,
			|cooperative| Call::set_charter { cooperative, charter: H256::zero() },
			vec![OwnMeeting],
		),
		(
			Ready,
			|cooperative| Call::set_contributions {
				cooperative,
				persons: contributions(9),
				organizations: contributions(90),
			},
			vec![OwnMeeting],
		),
		(
			Ready,
			|cooperative| Call::set_financial_year {
				cooperative,
				financial_year: Default::default(),
				utc_offset: 0,
			},
			vec![OwnMeeting],
		),
		(
			Ready,
			|cooperative| Call::give_notice { cooperative, document: DOCUMENT },
			vec![OperatorsCouncil],
		),
		(Noticed, |cooperative| Call::withdraw_notice { cooperative }, vec![OperatorsCouncil]),
		(Noticed, |cooperative| Call::block_unpaid { cooperative }, vec![OperatorsCouncil]),
		(
			Blocked(BlockGround::Unpaid),
			|cooperative| Call::unblock_unpaid { cooperative },
			vec![OperatorsCouncil],
		),
		(Ready, |cooperative| Call::block { cooperative, document: DOCUMENT }, vec![Governance]),
		(
			Blocked(BlockGround::Governance),
			|cooperative| Call::unblock { cooperative },
			vec![Governance],
		),
		(
			Blocked(BlockGround::Membership),
			|cooperative| Call::unblock_rejoined { cooperative },
			SIGNERS.to_vec(),
		),
		(Ready, |cooperative| Call::designate_operator { cooperative }, vec![Governance]),
		(Ready, |cooperative| Call::designate_union { cooperative }, vec![Governance]),
		(Ready, |cooperative| Call::declare_meta { cooperative, meta: true }, vec![OwnCouncil]),
		(Ready, |cooperative| Call::offer_link { cooperative, with: FIRST }, vec![OwnCouncil]),
		(Offered, |cooperative| Call::accept_link { cooperative, with: FIRST }, vec![OwnCouncil]),
		(Linked, |cooperative| Call::end_link { cooperative, with: FIRST }, vec![OwnCouncil]),
		(Ready, |cooperative| Call::close { cooperative }, vec![OwnMeeting, Governance]),
	]
}

/// A refusal because of who calls, not of anything else.
fn is_about_the_caller(error: DispatchError) -> bool {
	let ours = [
		Error::<Test>::WrongCooperative,
		Error::NotOperator,
		Error::NotOwnAccount,
		Error::NotFounder,
		Error::NotRegistrarOrRelay,
		Error::AccountNotRegistered,
		Error::NotOrganization,
		Error::AlreadyConnected,
	];
	error == DispatchError::BadOrigin || ours.into_iter().any(|it| error == it.into())
}

#[test]
fn only_the_right_origins_pass() {
	let mut tried = BTreeSet::new();
	for (stage, make, allowed) in table() {
		for who in EVERYBODY {
			let mut builder = ExtBuilder::default();
			builder.cooperatives[0].meta = true;
			builder.with_staff(&[(RELAY, StaffRight::Relay)]).build_and_execute(|| {
				let id = bring(stage);
				join_both(NEWCOMER);
				pass(OPERATOR_DECIDES + 1);
				pass_offers(id);
				let call = make(id);
				let name = call.get_call_name();
				tried.insert(name);
				let before = root();
				let result = dispatch(who.origin(id), call);
				if allowed.contains(&who) {
					assert_eq!(result, Ok(()), "{name} by {who:?}");
					assert_ne!(root(), before, "{name} by {who:?}");
				} else {
					let error = result.expect_err(name);
					assert!(is_about_the_caller(error), "{name} by {who:?}: {error:?}");
					assert_eq!(root(), before, "{name} by {who:?}");
				}
			});
		}
	}
	let all: BTreeSet<_> = Call::<Test>::get_call_names().iter().copied().collect();
	assert_eq!(tried, all, "a call was not tried");
}

/// Where the time that passed ended an offer's life, it is still in its last millisecond.
fn pass_offers(id: CoopId) {
	if crate::LinkOffers::<Test>::contains_key(FIRST, id) {
		set_now(NOW + OFFER_LIFE);
	}
}
