//! What a call is about: the one place where the rooms' calls are looked into.

use crate::{
	configs::{params::dynamic, tools::ProxyType, AXON},
	AccountId, Accounts, Address, Branches, Cooperatives, Council, Delegates, Ledger, Membership,
	Multisig, Proxy, Runtime, RuntimeCall,
};
use alloc::{boxed::Box, vec::Vec};
#[cfg(not(feature = "runtime-benchmarks"))]
use codec::Decode;
use codec::Encode;
use coop_meetings::{QuestionKind, QuestionOfAction};
use coop_primitives::{
	books::{Direction, Operation},
	providers::{
		AccountRegistry, Capacity, CooperativeInspect, CouncilInspect, Effort, MemberInspect,
		NatureOfAction, Payer, PayingCooperative,
	},
	CoopId, DecisionId, DecisionKind, MemberNumber, Money, Nature, StaffRight,
};
use core::slice::from_ref;
use frame_support::traits::{Get, InstanceFilter};
use sp_runtime::SaturatedConversion;

/// How many wrappers within wrappers are looked through.
const MAX_WRAPPERS: u32 = 4;

/// Looks into calls.
pub struct Calls;

impl NatureOfAction<AccountId, RuntimeCall> for Calls {
	fn nature_of(action: &RuntimeCall) -> Option<Nature<AccountId>> {
		nature_of(action, MAX_WRAPPERS)
	}
}

/// What a decision with this action is about. A batch is of the kind that all its calls are, else of no
/// kind of its own, and about whomever one of them is about; batches within batches only so deep. What is
/// more than any other action, or may be decided when nothing else may, stands alone or among its kind.
fn nature_of(action: &RuntimeCall, wrappers: u32) -> Option<Nature<AccountId>> {
	use coop_accounts::Call as AccountsCall;
	use coop_cooperatives::Call as CooperativesCall;
	use coop_ledger::Call as LedgerCall;
	use coop_meetings::Call as MeetingsCall;
	use coop_membership::Call as MembershipCall;
	use pallet_utility::Call as UtilityCall;
	let mut sum: Option<Money> = None;
	let (kind, about) = match action {
		RuntimeCall::Utility(UtilityCall::batch_all { calls }) => {
			let wrappers = wrappers.checked_sub(1)?;
			let all: Option<Vec<_>> = calls.iter().map(|call| nature_of(call, wrappers)).collect();
			let all = all?;
			let sums: Vec<_> = all.iter().map(|nature| nature.sum).collect();
			let mut kinds = all.iter().map(|nature| nature.kind);
			let first = kinds.next().unwrap_or(DecisionKind::Other);
			let is_uniform = kinds.all(|kind| kind == first);
			let stands_alone =
				|kind: DecisionKind| kind.is_owed_to_members() || !kind.may_be_automated();
			if !is_uniform && all.iter().any(|nature| stands_alone(nature.kind)) {
				return None;
			}
			let kind = if is_uniform { first } else { DecisionKind::Other };
			// Who presides over it must not be the subject of any part.
			let mut subjects = all.into_iter().filter_map(|nature| nature.about);
			let about = subjects.next();
			if subjects.any(|other| Some(&other) != about.as_ref()) {
				return None;
			}
			for part in sums.into_iter().flatten() {
				sum = Some(sum.unwrap_or(0).checked_add(part)?);
			}
			(kind, about)
		}
		// These may report success although something inside them failed.
		RuntimeCall::MetaTx(_) | RuntimeCall::Utility(_) => return None,
		RuntimeCall::Membership(MembershipCall::admit { .. }) => (DecisionKind::Admission, None),
		RuntimeCall::Membership(
			MembershipCall::grant_exit { cooperative, number }
			| MembershipCall::state_obstacle { cooperative, number, .. },
		) => (DecisionKind::Exit, member_of(*cooperative, *number)),
		// He did not ask for it: this is not owed to him.
		RuntimeCall::Membership(
			MembershipCall::record_death { cooperative, number, .. }
			| MembershipCall::announce_expulsion { cooperative, number, .. },
		) => (DecisionKind::Other, member_of(*cooperative, *number)),
		RuntimeCall::Cooperatives(
			CooperativesCall::grant_rights { .. } | CooperativesCall::revoke_rights { .. },
		) => (DecisionKind::Staff, None),
		RuntimeCall::Accounts(
			AccountsCall::propose_recovery { who, .. }
			| AccountsCall::confirm_recovery { who, .. }
			| AccountsCall::veto_recovery_by_council { who, .. }
			| AccountsCall::withdraw_recovery { who, .. },
		) => {
			// Of an organisation it is a matter of who represents it.
			let subject = Accounts::representative_of(who).unwrap_or_else(|| who.clone());
			(DecisionKind::Recovery, Some(subject))
		}
		RuntimeCall::Accounts(AccountsCall::propose_representative { organization, .. }) => {
			(DecisionKind::Recovery, Accounts::representative_of(organization))
		}
		RuntimeCall::Ledger(LedgerCall::grant_payment { cooperative, payment }) => {
			// What is not there yet could be anybody's and any sum.
			let payment = Ledger::payment(*cooperative, *payment)?;
			sum = payment.total();
			let kind = match payment.direction {
				// Somebody waits for his own money.
				Direction::Out => DecisionKind::Payout,
				Direction::In => DecisionKind::Other,
			};
			(kind, Some(payment.who))
		}
		RuntimeCall::Ledger(LedgerCall::reverse { cooperative, entry, .. }) => {
			let entry = coop_ledger::Entries::<Runtime>::get(cooperative, entry)?;
			sum = Some(entry.amount);
			(DecisionKind::Other, Some(entry.who))
		}
		RuntimeCall::Meetings(
			MeetingsCall::convene { .. }
			| MeetingsCall::convene_by_audit { .. }
			| MeetingsCall::decide_change { .. }
			| MeetingsCall::adopt_minutes { .. },
		) => (DecisionKind::Meeting, None),
		RuntimeCall::Branches(coop_branches::Call::set_mandate {
			cooperative,
			branch,
			mandate,
		}) => {
			sum = mandate.as_ref().map(|mandate| mandate.up_to);
			let branch = Branches::branch(*cooperative, *branch);
			(DecisionKind::Other, branch.and_then(|branch| branch.representative))
		}
		RuntimeCall::Axon(
			coop_axon::Call::give { amount, .. } | coop_axon::Call::offer_return { amount, .. },
		) => {
			sum = Some(coop_axon::quota::worth(*amount, dynamic::axon::Price::get(), AXON)?);
			(DecisionKind::Other, None)
		}
		RuntimeCall::Ledger(LedgerCall::order_payment { operation, amount, who, .. }) => {
			sum = Some(*amount);
			let kind = match operation {
				// Whom the cooperative owes, its operator or another, the books do not know.
				Operation::ExpensePaid(_) | Operation::TaxPaid => DecisionKind::Expense,
				_ => DecisionKind::Other,
			};
			(kind, who.clone())
		}
		RuntimeCall::Ledger(LedgerCall::post_operation { amount, who, .. }) => {
			sum = Some(*amount);
			(DecisionKind::Other, who.clone())
		}
		RuntimeCall::Delegates(coop_delegates::Call::nominate { who }) => {
			(DecisionKind::Other, Some(who.clone()))
		}
		_ => (DecisionKind::Other, None),
	};
	Some(Nature { kind, about, sum })
}

impl QuestionOfAction<RuntimeCall> for Calls {
	fn fits(kind: &QuestionKind, action: &RuntimeCall) -> bool {
		fits(kind, action, MAX_WRAPPERS)
	}
}

/// Whether a question of this kind may carry this action (rules §7.4). What is the exclusive competence
/// of the general meeting stands under its own kind, so that everybody sees it on the agenda; a batch
/// stands under the kind of all its calls.
fn fits(kind: &QuestionKind, action: &RuntimeCall, wrappers: u32) -> bool {
	use coop_cooperatives::Call as CooperativesCall;
	use coop_council::Call as CouncilCall;
	use coop_membership::Call as MembershipCall;
	use QuestionKind::*;
	match action {
		RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => {
			let within = |wrappers| calls.iter().all(|call| fits(kind, call, wrappers));
			!calls.is_empty() && wrappers.checked_sub(1).is_some_and(within)
		}
		// These may report success although something inside them failed.
		RuntimeCall::MetaTx(_) | RuntimeCall::Utility(_) => false,
		RuntimeCall::Cooperatives(
			CooperativesCall::set_charter { .. } | CooperativesCall::set_financial_year { .. },
		)
		| RuntimeCall::Council(CouncilCall::set_executive_election { .. })
		| RuntimeCall::Membership(MembershipCall::set_payout_term { .. })
		| RuntimeCall::Meetings(coop_meetings::Call::set_floors { .. }) => matches!(kind, Charter),
		RuntimeCall::Cooperatives(CooperativesCall::set_contributions { .. }) => {
			matches!(kind, Contributions)
		}
		RuntimeCall::Membership(MembershipCall::expel { .. }) => matches!(kind, Expulsion),
		RuntimeCall::Council(CouncilCall::remove_seat { .. }) => matches!(kind, Discipline),
		RuntimeCall::Council(CouncilCall::overrule { .. }) => matches!(kind, Overrule),
		RuntimeCall::Cooperatives(CooperativesCall::close { .. }) => matches!(kind, Liquidation),
		// Boards are elected: candidate by candidate.
		RuntimeCall::Council(CouncilCall::set_board { .. }) => false,
		_ => matches!(kind, Action | Discipline | Overrule | Reorganisation | Liquidation),
	}
}

/// Whose number it is.
fn member_of(cooperative: CoopId, number: MemberNumber) -> Option<AccountId> {
	coop_membership::Members::<Runtime>::get(cooperative, number).map(|member| member.account)
}

impl PayingCooperative<AccountId, RuntimeCall> for Calls {
	fn paying(who: &AccountId, call: &RuntimeCall) -> Option<Payer<AccountId>> {
		paying(who, call, MAX_WRAPPERS)
	}

	fn is_protected(who: &AccountId, call: &RuntimeCall) -> bool {
		is_protected(who, call, MAX_WRAPPERS)
	}

	fn effort(call: &RuntimeCall) -> Effort {
		effort(call, MAX_WRAPPERS)
	}
}

/// How much it takes to find the payer of a call: so many calls as stand within it, the actions of
/// proposals among them, and so many bytes as meta-transactions within it have.
fn effort(call: &RuntimeCall, wrappers: u32) -> Effort {
	let bytes = match call {
		RuntimeCall::MetaTx(meta_tx) => meta_tx.encoded_size().saturated_into(),
		_ => 0,
	};
	let mut effort = Effort { calls: 1, bytes };
	let Some(wrappers) = wrappers.checked_sub(1) else { return effort };
	let wrapper = wrapper(call);
	let calls = match (&wrapper, call) {
		(Some(wrapper), _) => wrapper.calls(),
		// Whether it is protected depends on what is proposed.
		(None, RuntimeCall::Council(coop_council::Call::propose { action: Some(call), .. })) => {
			from_ref(&**call)
		}
		_ => &[],
	};
	for within in calls.iter().map(|call| self::effort(call, wrappers)) {
		effort.calls = effort.calls.saturating_add(within.calls);
		effort.bytes = effort.bytes.saturating_add(within.bytes);
	}
	effort
}

/// A call that carries others, and on whose behalf, as it says itself.
enum Wrapper<'a> {
	/// The same person's.
	Batch(&'a [RuntimeCall]),
	/// Of an organisation.
	Represent { organization: &'a AccountId, call: &'a RuntimeCall },
	/// Of who named him his proxy.
	Proxy { real: &'a AccountId, kind: Option<ProxyType>, call: &'a RuntimeCall },
	/// Of an account that he has with others.
	Multisig { others: &'a [AccountId], threshold: u16, call: &'a RuntimeCall },
	/// Of who signed it with this key.
	MetaTx { key: AccountId, call: Box<RuntimeCall> },
	/// Of somebody, but it cannot be read.
	Unreadable,
}

impl Wrapper<'_> {
	/// What it carries.
	fn calls(&self) -> &[RuntimeCall] {
		match self {
			Self::Batch(calls) => calls,
			Self::Represent { call, .. }
			| Self::Proxy { call, .. }
			| Self::Multisig { call, .. } => from_ref(*call),
			Self::MetaTx { call, .. } => from_ref(&**call),
			Self::Unreadable => &[],
		}
	}
}

/// Which wrapper a call is, if it is one. Reads no state.
fn wrapper(call: &RuntimeCall) -> Option<Wrapper<'_>> {
	use pallet_multisig::Call as MultisigCall;
	use pallet_utility::Call as UtilityCall;
	Some(match call {
		RuntimeCall::Utility(
			UtilityCall::batch { calls }
			| UtilityCall::batch_all { calls }
			| UtilityCall::force_batch { calls },
		) => Wrapper::Batch(calls),
		RuntimeCall::Accounts(coop_accounts::Call::represent { organization, call }) => {
			Wrapper::Represent { organization, call }
		}
		RuntimeCall::Proxy(pallet_proxy::Call::proxy {
			real: Address::Id(real),
			force_proxy_type,
			call,
		}) => Wrapper::Proxy { real, kind: *force_proxy_type, call },
		RuntimeCall::Multisig(MultisigCall::as_multi_threshold_1 { other_signatories, call }) => {
			Wrapper::Multisig { others: other_signatories, threshold: 1, call }
		}
		RuntimeCall::Multisig(MultisigCall::as_multi {
			threshold,
			other_signatories,
			call,
			..
		}) => Wrapper::Multisig { others: other_signatories, threshold: *threshold, call },
		RuntimeCall::MetaTx(call) => match opened(call) {
			Some((key, call)) => Wrapper::MetaTx { key, call: Box::new(call) },
			None => Wrapper::Unreadable,
		},
		_ => return None,
	})
}

/// What stands in a wrapper.
enum Within<'a> {
	/// There is no wrapper: the call itself.
	Nothing,
	/// Calls of the same person.
	All(&'a [RuntimeCall]),
	/// A call of somebody else, whom he may act for.
	As(AccountId, &'a RuntimeCall),
	/// A call of somebody else, which he brings as a relay.
	Brought(AccountId, Box<RuntimeCall>),
	/// A call of somebody else, whom he may not act for.
	Barred,
}

/// Takes one wrapper off a call that `who` makes.
fn within<'a>(who: &AccountId, call: &'a RuntimeCall) -> Within<'a> {
	let Some(wrapper) = wrapper(call) else { return Within::Nothing };
	match wrapper {
		Wrapper::Batch(calls) => Within::All(calls),
		Wrapper::Represent { organization, call } => {
			match Accounts::representative_of(organization) {
				Some(acting) if acting == *who => Within::As(organization.clone(), call),
				_ => Within::Barred,
			}
		}
		Wrapper::Proxy { real, kind, call } => match Proxy::find_proxy(real, who, kind) {
			Ok(found) if found.delay == 0 && found.proxy_type.filter(call) => {
				Within::As(real.clone(), call)
			}
			_ => Within::Barred,
		},
		Wrapper::Multisig { others, threshold, call } => {
			let most: u32 = <Runtime as pallet_multisig::Config>::MaxSignatories::get();
			let are_few = others.len() < most as usize;
			match are_few {
				true => Within::As(together(who, others, threshold), call),
				false => Within::Barred,
			}
		}
		Wrapper::MetaTx { key, call } => match Accounts::acting_account(&key) {
			Some(signer) => Within::Brought(signer, call),
			None => Within::Barred,
		},
		Wrapper::Unreadable => Within::Barred,
	}
}

/// The account that `who` and the others have together.
fn together(who: &AccountId, others: &[AccountId], threshold: u16) -> AccountId {
	let mut all: Vec<_> = others.iter().cloned().chain([who.clone()]).collect();
	all.sort();
	Multisig::multi_account_id(&all, threshold)
}

/// A meta-transaction as its bytes are: the type itself does not let anybody look inside.
#[cfg(not(feature = "runtime-benchmarks"))]
#[derive(Decode)]
struct Opened {
	call: RuntimeCall,
	_version: u8,
	extension: crate::MetaTxExtension,
}

/// The key that signed a meta-transaction, and what was signed. Reads no state.
#[cfg(not(feature = "runtime-benchmarks"))]
fn opened(call: &pallet_meta_tx::Call<Runtime>) -> Option<(AccountId, RuntimeCall)> {
	use pallet_verify_signature::VerifySignature;
	let pallet_meta_tx::Call::dispatch { meta_tx, .. } = call else { return None };
	let depth = frame_support::MAX_EXTRINSIC_DEPTH;
	let Opened { call, extension, .. } =
		codec::DecodeLimit::decode_with_depth_limit(depth, &mut &meta_tx.encode()[..]).ok()?;
	let VerifySignature::Signed { account: key, .. } = extension.0 else { return None };
	Some((key, call))
}

/// In benchmarks it carries no signature.
#[cfg(feature = "runtime-benchmarks")]
fn opened(_: &pallet_meta_tx::Call<Runtime>) -> Option<(AccountId, RuntimeCall)> {
	None
}

/// The cooperative at whose expense `who` makes `call`; for a batch, the one that pays for all of it.
/// A relay brings others' acts at the expense of the cooperative for which he does it.
fn paying(who: &AccountId, call: &RuntimeCall, wrappers: u32) -> Option<Payer<AccountId>> {
	match within(who, call) {
		Within::Nothing => payer(who, call),
		Within::Barred => None,
		Within::As(other, call) => paying(&other, call, wrappers.checked_sub(1)?),
		Within::Brought(signer, call) => {
			let paying = paying(&signer, &call, wrappers.checked_sub(1)?)?;
			Cooperatives::has_right(paying.cooperative, who, StaffRight::Relay).then(|| Payer {
				capacity: Capacity::Staff,
				user: who.clone(),
				..paying
			})
		}
		Within::All(calls) => {
			let wrappers = wrappers.checked_sub(1)?;
			let first = paying(who, calls.first()?, wrappers)?;
			let mut others = calls.iter().skip(1);
			others.all(|call| paying(who, call, wrappers).as_ref() == Some(&first)).then_some(first)
		}
	}
}

/// At whose expense a call without a wrapper is, and as what `who` makes it.
fn payer(who: &AccountId, call: &RuntimeCall) -> Option<Payer<AccountId>> {
	let user = || who.clone();
	if let Some(payer) = for_founder(who, call).or_else(|| for_deputy(who, call)) {
		return Some(payer);
	}
	let belongs = for_one_of_its_own(who, call).map(|cooperative| (cooperative, user()));
	let belongs = belongs.or_else(|| for_a_person(who, call)).map(|(cooperative, user)| {
		let holds = Cooperatives::is_staff(cooperative, who) || Council::sits(cooperative, who);
		let capacity = if holds { Capacity::Staff } else { Capacity::Member };
		Payer { cooperative, capacity, user }
	});
	belongs.or_else(|| {
		let cooperative = for_applicant(who, call)?;
		Some(Payer { cooperative, capacity: Capacity::Applicant, user: user() })
	})
}

/// Whether `who` may always make `call` where he acts, also at the expense of a cooperative that is
/// blocked or has nothing left (rules §9.6). A batch may when all its calls may.
fn is_protected(who: &AccountId, call: &RuntimeCall, wrappers: u32) -> bool {
	use coop_accounts::Call as AccountsCall;
	use coop_axon::Call as AxonCall;
	use coop_council::Call as CouncilCall;
	use coop_ledger::Call as LedgerCall;
	use coop_membership::Call as MembershipCall;
	let deeper = |who: &AccountId, call: &RuntimeCall| {
		wrappers.checked_sub(1).is_some_and(|wrappers| is_protected(who, call, wrappers))
	};
	match within(who, call) {
		Within::Nothing => {}
		Within::Barred => return false,
		Within::As(other, call) => return deeper(&other, call),
		Within::Brought(other, call) => return deeper(&other, &call),
		Within::All(calls) => {
			return !calls.is_empty() && calls.iter().all(|call| deeper(who, call));
		}
	}
	match call {
		// Leaving, and what belongs to it.
		RuntimeCall::Membership(
			MembershipCall::leave { .. }
			| MembershipCall::settle_exit { .. }
			| MembershipCall::answer_expulsion { .. },
		) => true,
		// Getting a share back, and what the cashier pays out.
		RuntimeCall::Ledger(LedgerCall::return_share { .. }) => true,
		RuntimeCall::Ledger(LedgerCall::confirm_payment { cooperative, payment, .. }) => {
			Ledger::payment(*cooperative, *payment)
				.is_some_and(|payment| payment.direction == Direction::Out)
		}
		// Keys, consents, automations.
		RuntimeCall::Accounts(
			AccountsCall::veto_recovery { .. }
			| AccountsCall::accept_key { .. }
			| AccountsCall::revoke_consent { .. },
		)
		| RuntimeCall::Council(CouncilCall::revoke { .. }) => true,
		// Where nobody presides any more, none of this could be signed.
		RuntimeCall::Council(CouncilCall::support_acting_chair { .. }) => true,
		// Convening, running and finalising meetings.
		RuntimeCall::Meetings(_) => true,
		// Votes and signatures that belong to one of these.
		RuntimeCall::Council(
			CouncilCall::vote { cooperative, decision, .. }
			| CouncilCall::sign { cooperative, decision, .. }
			| CouncilCall::vote_by_deputy_key { cooperative, decision, .. }
			| CouncilCall::sign_by_deputy_key { cooperative, decision, .. }
			| CouncilCall::retry { cooperative, decision, .. },
		) => is_operator(*cooperative) || is_protected_decision(*cooperative, *decision),
		RuntimeCall::Council(CouncilCall::propose { cooperative, action, .. }) => {
			let nature = || nature_of(action.as_ref()?, wrappers.checked_sub(1)?);
			is_operator(*cooperative) || nature().is_some_and(|it| it.kind.is_always_possible())
		}
		// Votes for delegates, and the reward that makes their cooperative solvent again.
		RuntimeCall::Delegates(
			coop_delegates::Call::vote { .. } | coop_delegates::Call::claim { .. },
		) => true,
		// The operator sells to who has nothing left.
		RuntimeCall::Axon(AxonCall::sell { .. } | AxonCall::confirm_return { .. }) => true,
		_ => false,
	}
}

/// The operator activates, sells and blocks whatever it has itself (rules §9.5).
fn is_operator(cooperative: CoopId) -> bool {
	Cooperatives::operator() == Some(cooperative)
}

fn is_protected_decision(cooperative: CoopId, decision: DecisionId) -> bool {
	coop_council::Decisions::<Runtime>::get(cooperative, decision)
		.is_some_and(|decision| decision.kind.is_always_possible())
}

fn for_one_of_its_own(who: &AccountId, call: &RuntimeCall) -> Option<CoopId> {
	match call {
		RuntimeCall::Accounts(call) => for_account(who, call),
		RuntimeCall::Cooperatives(call) => for_connecting(who, call),
		RuntimeCall::Membership(call) => for_membership(who, call),
		RuntimeCall::Ledger(call) => for_ledger(who, call),
		RuntimeCall::Branches(call) => for_branches(who, call),
		RuntimeCall::Meetings(call) => for_meetings(who, call),
		RuntimeCall::Council(call) => of_council(who, call),
		RuntimeCall::Documents(call) => for_documents(who, call),
		RuntimeCall::Axon(call) => for_axon(who, call),
		RuntimeCall::Delegates(call) => for_delegates(who, call),
		RuntimeCall::Session(pallet_session::Call::set_keys { .. })
		| RuntimeCall::Platform(
			pallet_collective::Call::propose { .. }
			| pallet_collective::Call::vote { .. }
			| pallet_collective::Call::close { .. },
		) => Delegates::home_of(who),
		_ => None,
	}
}

/// Votes are paid by the cooperative that the voter names; candidates and delegates act at the expense
/// of the one that nominated them, those of the first block of the operator (rules §9.2).
fn for_delegates(who: &AccountId, call: &coop_delegates::Call<Runtime>) -> Option<CoopId> {
	use coop_delegates::Call;
	match call {
		Call::vote { cooperative, .. } => {
			Some(*cooperative).filter(|id| Membership::is_active(*id, who))
		}
		Call::stand { .. } | Call::withdraw {} | Call::claim { .. } => Delegates::home_of(who),
		_ => None,
	}
}

/// An applicant takes back what his application opened, and tries its decision again. Who was invited
/// has his application brought (rules §4.2).
fn for_applicant(who: &AccountId, call: &RuntimeCall) -> Option<CoopId> {
	use coop_council::Call as CouncilCall;
	match call {
		RuntimeCall::Membership(coop_membership::Call::apply_invited {
			cooperative,
			secret,
			..
		}) => Some(*cooperative).filter(|id| Membership::is_invited(*id, secret)),
		RuntimeCall::Ledger(coop_ledger::Call::cancel_payment { cooperative, .. })
		| RuntimeCall::Council(
			CouncilCall::retry { cooperative, .. } | CouncilCall::withdraw { cooperative, .. },
		) => Some(*cooperative).filter(|id| Membership::is_applicant(*id, who)),
		_ => None,
	}
}

/// Whether `who` acts there as member or staff (rules §9.2).
fn belongs_to(cooperative: CoopId, who: &AccountId) -> bool {
	Membership::is_active(cooperative, who) || Cooperatives::is_staff(cooperative, who)
}

/// The first cooperative that `who` joined, and whose allowance is used there. Of an organisation that joined
/// none, both are its representative's: he may have many.
fn home_of(who: &AccountId) -> Option<(CoopId, AccountId)> {
	let own = Membership::home_of(who).map(|home| (home, who.clone()));
	own.or_else(|| {
		let representative = Accounts::representative_of(who)?;
		Some((Membership::home_of(&representative)?, representative))
	})
}

/// What somebody does as a person is paid by his home, and so is what he does where he does not belong:
/// who applies does not yet, and documents stay for ever, though anybody can make himself an applicant.
fn for_a_person(who: &AccountId, call: &RuntimeCall) -> Option<(CoopId, AccountId)> {
	use coop_accounts::Call as AccountsCall;
	use coop_cooperatives::Call as CooperativesCall;
	use coop_documents::Call as DocumentsCall;
	match call {
		RuntimeCall::Accounts(
			AccountsCall::update_profile { .. }
			| AccountsCall::register_organization { .. }
			| AccountsCall::offer_representation { .. }
			| AccountsCall::withdraw_offer { .. }
			| AccountsCall::accept_representation { .. },
		)
		| RuntimeCall::Cooperatives(
			CooperativesCall::connect { .. }
			| CooperativesCall::install_council { .. }
			| CooperativesCall::withdraw { .. }
			| CooperativesCall::unblock_rejoined { .. },
		)
		| RuntimeCall::Membership(coop_membership::Call::apply { .. })
		| RuntimeCall::Documents(
			DocumentsCall::register { .. }
			| DocumentsCall::register_relayed { .. }
			| DocumentsCall::sign { .. }
			| DocumentsCall::sign_relayed { .. },
		) => home_of(who),
		// Who has no home any more is a member where his recovery was proposed.
		RuntimeCall::Accounts(AccountsCall::veto_recovery { who: subject }) => home_of(who)
			.or_else(|| {
				let proposed = coop_accounts::Recoveries::<Runtime>::get(subject)?;
				belongs_to(proposed.cooperative, who).then(|| (proposed.cooperative, who.clone()))
			}),
		_ => None,
	}
}

/// Verifiers act for their cooperative, and members where they gave their profile.
fn for_account(who: &AccountId, call: &coop_accounts::Call<Runtime>) -> Option<CoopId> {
	use coop_accounts::Call;
	match call {
		Call::attest { cooperative, .. }
		| Call::adopt_attestation { cooperative, .. }
		| Call::accept_key { cooperative, .. } => Some(*cooperative).filter(|id| belongs_to(*id, who)),
		Call::grant_consent { from, .. } | Call::revoke_consent { from, .. } => {
			Some(*from).filter(|id| belongs_to(*id, who))
		}
		_ => None,
	}
}

/// Those who shall be the first council of a cooperative sign at the expense of the operator (rules §9.2),
/// together within one allowance.
fn for_founder(who: &AccountId, call: &RuntimeCall) -> Option<Payer<AccountId>> {
	match call {
		RuntimeCall::Cooperatives(coop_cooperatives::Call::sign_regulations {
			cooperative,
			..
		}) if Cooperatives::is_founder(*cooperative, who.clone()) => {
			let capacity = Capacity::Founder(*cooperative);
			Some(Payer { cooperative: Cooperatives::operator()?, capacity, user: who.clone() })
		}
		_ => None,
	}
}

/// Until a cooperative is ready, the operator pays for its connection (rules §9.2): for its
/// organisation, when it is a member of the operator.
fn for_connecting(who: &AccountId, call: &coop_cooperatives::Call<Runtime>) -> Option<CoopId> {
	use coop_cooperatives::Call;
	let operator = Cooperatives::operator()?;
	match call {
		Call::connect { .. } | Call::install_council { .. } | Call::withdraw { .. } => {
			Some(operator).filter(|id| Membership::is_active(*id, who))
		}
		Call::sign_regulations_relayed { .. } => Some(operator).filter(|id| belongs_to(*id, who)),
		_ => None,
	}
}

/// All that members and registrars do about memberships.
fn for_membership(who: &AccountId, call: &coop_membership::Call<Runtime>) -> Option<CoopId> {
	use coop_membership::Call;
	match call {
		Call::apply_relayed { cooperative, .. }
		| Call::apply_invited { cooperative, .. }
		| Call::invite { cooperative, .. }
		| Call::withdraw_invitation { cooperative, .. }
		| Call::import { cooperative, .. }
		| Call::leave { cooperative, .. }
		| Call::stay { cooperative }
		| Call::answer_expulsion { cooperative, .. }
		| Call::choose_home { cooperative } => Some(*cooperative).filter(|id| belongs_to(*id, who)),
		// Also who is leaving, and waits for his money.
		Call::settle_exit { cooperative, .. } => Some(*cooperative)
			.filter(|id| belongs_to(*id, who) || Membership::number_of(*id, who).is_some()),
		_ => None,
	}
}

/// All that members and cashiers do in the books.
fn for_ledger(who: &AccountId, call: &coop_ledger::Call<Runtime>) -> Option<CoopId> {
	use coop_ledger::Call;
	match call {
		Call::cancel_payment { cooperative, .. }
		| Call::deposit_share { cooperative, .. }
		| Call::return_share { cooperative, .. }
		| Call::contribute_property { cooperative, .. }
		| Call::take_goods { cooperative, .. }
		| Call::convert_share { cooperative, .. }
		| Call::confirm_payment { cooperative, .. }
		| Call::refuse_payment { cooperative, .. }
		| Call::record { cooperative, .. }
		| Call::return_receipt { cooperative, .. } => {
			Some(*cooperative).filter(|id| belongs_to(*id, who))
		}
		_ => None,
	}
}

/// All that members do in their branches.
fn for_branches(who: &AccountId, call: &coop_branches::Call<Runtime>) -> Option<CoopId> {
	use coop_branches::Call;
	match call {
		Call::propose_branch { cooperative, .. }
		| Call::join_founding { cooperative, .. }
		| Call::leave_founding { cooperative }
		| Call::choose_branch { cooperative, .. }
		| Call::set_participation { cooperative, .. }
		| Call::set_listed { cooperative, .. }
		| Call::call_election { cooperative }
		| Call::vote { cooperative, .. }
		| Call::resign { cooperative }
		| Call::name_trusted { cooperative, .. } => Some(*cooperative).filter(|id| belongs_to(*id, who)),
		_ => None,
	}
}

/// All that members do at their general meetings, and who brings their ballots.
fn for_meetings(who: &AccountId, call: &coop_meetings::Call<Runtime>) -> Option<CoopId> {
	use coop_meetings::Call;
	match call {
		Call::propose { cooperative, .. }
		| Call::petition { cooperative, .. }
		| Call::support_petition { cooperative, .. }
		| Call::acknowledge { cooperative, .. }
		| Call::propose_change { cooperative, .. }
		| Call::support_change { cooperative, .. }
		| Call::stand { cooperative, .. }
		| Call::stand_down { cooperative, .. }
		| Call::sign_agenda { cooperative, .. }
		| Call::vote { cooperative, .. }
		| Call::submit_ballots { cooperative, .. }
		| Call::progress { cooperative, .. }
		| Call::finalise { cooperative, .. }
		| Call::retry_resolution { cooperative, .. } => {
			// Who sits for an organisation is perhaps no member himself.
			let sits = || Council::sits(*cooperative, who);
			Some(*cooperative).filter(|id| belongs_to(*id, who) || sits())
		}
		_ => None,
	}
}

/// A deputy key acts for who gave it a mandate for such decisions, within his allowance.
fn for_deputy(key: &AccountId, call: &RuntimeCall) -> Option<Payer<AccountId>> {
	use coop_council::Call;
	let RuntimeCall::Council(
		Call::vote_by_deputy_key { cooperative, decision, principal, .. }
		| Call::sign_by_deputy_key { cooperative, decision, principal, .. },
	) = call
	else {
		return None;
	};
	let is_deputy = Council::is_deputy_key(*cooperative, key)
		&& Council::is_deputy_of(*cooperative, *decision, key, principal);
	is_deputy.then(|| Payer {
		cooperative: *cooperative,
		capacity: Capacity::Staff,
		user: principal.clone(),
	})
}

/// Who sits on a board acts at the expense of its cooperative.
fn of_council(who: &AccountId, call: &coop_council::Call<Runtime>) -> Option<CoopId> {
	use coop_council::Call;
	match call {
		Call::retry { cooperative, .. } | Call::withdraw { cooperative, .. } => {
			Some(*cooperative).filter(|id| belongs_to(*id, who))
		}
		Call::propose { cooperative, .. }
		| Call::vote { cooperative, .. }
		| Call::sign { cooperative, .. }
		| Call::instruct { cooperative, .. }
		| Call::revoke { cooperative, .. }
		| Call::resign { cooperative, .. }
		| Call::support_acting_chair { cooperative, .. }
		| Call::open_session { cooperative, .. }
		| Call::sign_session { cooperative, .. } => {
			// Who sits for an organisation is perhaps no member himself.
			let sits = || Council::sits(*cooperative, who);
			Some(*cooperative).filter(|id| belongs_to(*id, who) || sits())
		}
		_ => None,
	}
}

/// Documents of members and staff.
fn for_documents(who: &AccountId, call: &coop_documents::Call<Runtime>) -> Option<CoopId> {
	use coop_documents::Call;
	match call {
		Call::register { cooperative, .. }
		| Call::register_relayed { cooperative, .. }
		| Call::sign { cooperative, .. }
		| Call::sign_relayed { cooperative, .. } => Some(*cooperative).filter(|id| belongs_to(*id, who)),
		_ => None,
	}
}

/// The operator pays for what its cashier does about AXON (rules §9.5).
fn for_axon(who: &AccountId, call: &coop_axon::Call<Runtime>) -> Option<CoopId> {
	use coop_axon::Call;
	match call {
		Call::sell { .. } | Call::confirm_return { .. } => {
			Cooperatives::operator().filter(|id| belongs_to(*id, who))
		}
		_ => None,
	}
}
