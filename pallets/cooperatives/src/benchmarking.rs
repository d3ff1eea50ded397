//! How long the calls and the steps of the hook take.
//!
//! The genesis needs the cooperative whose council the origin of benchmarks is, with room for one
//! more staff account and without links, and another one that is the union.

use super::*;
use alloc::vec::Vec;
use coop_primitives::{
	providers::{AccountRegistry, FoundMembers, OnMemberRemoved, Regulations},
	statement::{wrapped, FoundingForm, SignedStatement, Statement},
	Commitment, Contributions, CoopId, DocumentHash, FirstCouncil, Moment, StaffRight,
	MAX_COUNCIL_SEATS,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get, Time},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Signature> {
	/// A registered organisation that is no cooperative.
	fn organization() -> AccountId;
	/// From now on there are regulations to sign.
	fn publish_regulations();
	/// A registered person who can sign, in the slowest way that wallets know.
	fn signer() -> AccountId;
	/// His signature over these bytes.
	fn sign(who: &AccountId, bytes: &[u8]) -> Signature;
}

fn document() -> DocumentHash {
	DocumentHash::repeat_byte(0xD0)
}

/// A council's origin and its cooperative.
fn council<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, cooperative))
}

/// As [`council`], and a registered account.
fn council_and_person<T: Config>(
) -> Result<(T::RuntimeOrigin, CoopId, T::AccountId), BenchmarkError> {
	let (origin, cooperative) = council::<T>()?;
	let who = account("clerk", 0, 0);
	T::Accounts::register_person(&who, Commitment::repeat_byte(1))?;
	Ok((origin, cooperative, who))
}

/// The origin of the operator's council.
fn operators_council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	let (origin, cooperative) = council::<T>()?;
	Operator::<T>::put(cooperative);
	Ok(origin)
}

/// A general meeting's origin and its cooperative.
fn meeting<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::MeetingOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::MeetingOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, cooperative))
}

/// The origin of platform governance.
fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn contributions(entrance: u64) -> Contributions {
	Contributions { entrance, minimum_share: 300 }
}

fn profile() -> Profile {
	Profile {
		kind: CooperativeKind::Consumer,
		country: *b"RU",
		currency: *b"RUB",
		persons: contributions(100),
		organizations: contributions(1_000),
		charter: document(),
		financial_year: FinancialYear { month: 7, day: 1 },
		utc_offset: 180,
		settings: Settings { domain: Some(document()), transfer_key: Some([1; 32]) },
	}
}

/// An organisation that may connect: a member of operator and union.
fn organization<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	operators_council::<T>()?;
	let who = T::BenchmarkHelper::organization();
	for body in [Operator::<T>::get(), Union::<T>::get()].into_iter().flatten() {
		T::Members::found(body, &who, document())?;
	}
	Ok(who)
}

/// A cooperative that waits for the operator, and its account.
fn pending<T: Config>() -> Result<(CoopId, T::AccountId), BenchmarkError> {
	let who = organization::<T>()?;
	let id = NextCooperative::<T>::get();
	Pallet::<T>::connect(RawOrigin::Signed(who.clone()).into(), profile(), document())?;
	Ok((id, who))
}

/// A cooperative that stands so, and its account.
fn standing<T: Config>(status: Status) -> Result<(CoopId, T::AccountId), BenchmarkError> {
	let (id, who) = pending::<T>()?;
	Cooperatives::<T>::mutate(id, |record| {
		if let Some(record) = record {
			record.status = status;
			record.meta = true;
		}
	});
	Ok((id, who))
}

/// So many registered persons; the first of them can sign.
fn founders<T: Config>(n: u32) -> Result<Vec<T::AccountId>, BenchmarkError> {
	let mut seats = Vec::from([T::BenchmarkHelper::signer()]);
	for i in 1..n {
		let who: T::AccountId = account("founder", i, 0);
		T::Accounts::register_person(&who, Commitment::repeat_byte(1))?;
		seats.push(who);
	}
	Ok(seats)
}

fn first_council<AccountId: Clone>(
	seats: &[AccountId],
) -> Result<FirstCouncil<AccountId>, BenchmarkError> {
	let chair = seats.first().cloned().ok_or("no seats")?;
	Ok(FirstCouncil {
		seats: BoundedVec::truncate_from(seats.to_vec()),
		deputy: seats.get(1).cloned(),
		secretary: Some(chair.clone()),
		chair,
	})
}

/// A cooperative whose first council is entered, one of its members, who can sign, and what he
/// signs. With his signature so many members are founded: none, or all, when he is the last.
fn founding<T: Config>(n: u32) -> Result<(CoopId, T::AccountId, FoundingForm), BenchmarkError> {
	T::BenchmarkHelper::publish_regulations();
	let (id, who) = standing::<T>(Status::Active)?;
	// Where nobody is founded, the council has the most seats, and nobody has signed. One or two are
	// no council.
	let seats = founders::<T>(if n == 0 { MAX_COUNCIL_SEATS } else { n.max(3) })?;
	let council = first_council(&seats)?;
	Pallet::<T>::install_council(RawOrigin::Signed(who).into(), id, council, document())?;
	let regulations = T::Regulations::current().ok_or("no regulations")?;
	let founding = Foundings::<T>::get(id).ok_or("no founding")?.hash();
	if n > 0 {
		for other in seats.iter().skip(1) {
			let origin = RawOrigin::Signed(other.clone()).into();
			Pallet::<T>::sign_regulations(origin, id, regulations, founding)
				.map_err(|failure| failure.error)?;
		}
	}
	let signer = seats.first().cloned().ok_or("no seats")?;
	Ok((id, signer, FoundingForm { regulations, founding }))
}

/// Whether the signature had the effect that so many founded members say.
fn has_signed<T: Config>(id: CoopId, n: u32) -> bool {
	match Foundings::<T>::get(id) {
		Some(founding) => n == 0 && founding.signed.len() == 1,
		None => Pallet::<T>::record(id).is_ok_and(|record| record.status == Status::Ready),
	}
}

fn is_blocked<T: Config>(id: CoopId) -> bool {
	Blocks::<T>::contains_key(id)
}

/// Longer than anything here takes.
fn afterwards<T: Config>() -> Moment {
	let longest = T::JoinWithin::get().max(T::RejoinWithin::get()).max(T::OfferLife::get());
	T::Time::now().saturating_add(longest).saturating_add(1)
}

/// Lets the agreement and the notice of a cooperative be older than any term.
fn age<T: Config>(id: CoopId) {
	Agreements::<T>::mutate(id, |agreement| {
		if let Some(agreement) = agreement {
			agreement.made_at = 0;
		}
	});
	Notices::<T>::mutate(id, |notice| {
		if let Some(notice) = notice {
			notice.block_from = 0;
		}
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn grant_rights() -> Result<(), BenchmarkError> {
		let (origin, cooperative, who) = council_and_person::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone(), StaffRight::Cashier);

		assert!(Staff::<T>::contains_key(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn revoke_rights() -> Result<(), BenchmarkError> {
		let (origin, cooperative, who) = council_and_person::<T>()?;
		Pallet::<T>::grant_rights(origin.clone(), cooperative, who.clone(), StaffRight::Cashier)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone(), StaffRight::Cashier);

		assert!(!Staff::<T>::contains_key(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn connect() -> Result<(), BenchmarkError> {
		let who = organization::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), profile(), document());

		assert!(CooperativeOf::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn activate() -> Result<(), BenchmarkError> {
		let (id, _) = pending::<T>()?;
		let origin = operators_council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.status == Status::Active));
		Ok(())
	}

	#[benchmark]
	fn reject() -> Result<(), BenchmarkError> {
		let (id, _) = pending::<T>()?;
		let origin = operators_council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, document());

		assert!(!Cooperatives::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (id, ..) = founding::<T>(0)?;
		let who = Pallet::<T>::record(id)?.account;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!Cooperatives::<T>::contains_key(id));
		Ok(())
	}

	/// The largest council in place of another one.
	#[benchmark]
	fn install_council() -> Result<(), BenchmarkError> {
		let (id, ..) = founding::<T>(0)?;
		let who = Pallet::<T>::record(id)?.account;
		let council = Foundings::<T>::get(id).ok_or("no founding")?.council;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, council, H256::zero());

		assert!(Foundings::<T>::get(id).is_some_and(|it| it.document == H256::zero()));
		Ok(())
	}

	/// With the last signature so many members are founded; else none.
	#[benchmark]
	fn sign_regulations(n: Linear<0, MAX_COUNCIL_SEATS>) -> Result<(), BenchmarkError> {
		// No council is so small.
		let n = if n == 0 { 0 } else { n.max(3) };
		let (id, who, form) = founding::<T>(n)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, form.regulations, form.founding);

		assert!(has_signed::<T>(id, n));
		Ok(())
	}

	/// As a wallet signs: both forms of the bytes are tried.
	#[benchmark]
	fn sign_regulations_relayed(n: Linear<0, MAX_COUNCIL_SEATS>) -> Result<(), BenchmarkError> {
		let n = if n == 0 { 0 } else { n.max(3) };
		let (id, who, form) = founding::<T>(n)?;
		let (origin, operator, relay) = council_and_person::<T>()?;
		Pallet::<T>::grant_rights(origin, operator, relay.clone(), StaffRight::Relay)?;
		// Later than any statement that was used, also where the clock shows 0.
		let signed_at = T::Time::now().saturating_add(1);
		let statement = Statement {
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32)),
			act: Pallet::<T>::founders_act(id, &who, form.regulations, form.founding),
			signed_at,
		};
		let signature = T::BenchmarkHelper::sign(&who, &wrapped(&statement.bytes()));
		let statement = SignedStatement { statement, signature };

		#[extrinsic_call]
		_(RawOrigin::Signed(relay), id, who, form.regulations, form.founding, statement);

		assert!(has_signed::<T>(id, n));
		Ok(())
	}

	#[benchmark]
	fn set_settings() -> Result<(), BenchmarkError> {
		let (origin, id) = council::<T>()?;
		let settings = Settings { domain: Some(document()), transfer_key: Some([7; 32]) };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, settings);

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.settings == settings));
		Ok(())
	}

	#[benchmark]
	fn set_charter() -> Result<(), BenchmarkError> {
		let (origin, id) = meeting::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, document());

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.charter == document()));
		Ok(())
	}

	#[benchmark]
	fn set_contributions() -> Result<(), BenchmarkError> {
		let (origin, id) = meeting::<T>()?;
		let (persons, organizations) = (contributions(7), contributions(70));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, persons, organizations);

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.persons == persons));
		Ok(())
	}

	#[benchmark]
	fn set_financial_year() -> Result<(), BenchmarkError> {
		let (origin, id) = meeting::<T>()?;
		let year = FinancialYear { month: 2, day: 28 };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, year, -720);

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.financial_year == year));
		Ok(())
	}

	#[benchmark]
	fn give_notice() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = operators_council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, document());

		assert!(Notices::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn withdraw_notice() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = operators_council::<T>()?;
		Pallet::<T>::do_give_notice(id, document())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!Notices::<T>::contains_key(id));
		Ok(())
	}

	/// The clock of benchmarks may show less than the term, so the term is taken as over.
	#[benchmark]
	fn block_unpaid() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		operators_council::<T>()?;
		Pallet::<T>::do_give_notice(id, document())?;
		age::<T>(id);

		#[block]
		{
			let _ = Operator::<T>::get();
			if let Some(notice) = Notices::<T>::take(id) {
				Pallet::<T>::add_ground(id, BlockGround::Unpaid, Some(notice.document))?;
			}
		}

		assert!(is_blocked::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn unblock_unpaid() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = operators_council::<T>()?;
		Pallet::<T>::add_ground(id, BlockGround::Unpaid, None)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!is_blocked::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn block() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, document());

		assert!(is_blocked::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn unblock() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = governance::<T>()?;
		Pallet::<T>::add_ground(id, BlockGround::Governance, None)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!is_blocked::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn unblock_rejoined() -> Result<(), BenchmarkError> {
		let (id, who) = standing::<T>(Status::Ready)?;
		Pallet::<T>::add_ground(id, BlockGround::Membership, None)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!is_blocked::<T>(id));
		Ok(())
	}

	/// A cooperative that had a notice and a term to join again.
	#[benchmark]
	fn designate() -> Result<(), BenchmarkError> {
		let (id, who) = standing::<T>(Status::Ready)?;
		let union = Union::<T>::get().ok_or("no union")?;
		Pallet::<T>::do_give_notice(id, document())?;
		Pallet::<T>::note_lost_membership(union, &who);

		#[block]
		{
			Pallet::<T>::designate(Body::Union, id)?;
		}

		assert_eq!(Union::<T>::get(), Some(id));
		Ok(())
	}

	#[benchmark]
	fn declare_meta() -> Result<(), BenchmarkError> {
		let (origin, id) = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, true);

		assert!(Cooperatives::<T>::get(id).is_some_and(|c| c.meta));
		Ok(())
	}

	#[benchmark]
	fn offer_link() -> Result<(), BenchmarkError> {
		let (other, _) = standing::<T>(Status::Ready)?;
		let (origin, id) = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, other);

		assert!(LinkOffers::<T>::contains_key(id, other));
		Ok(())
	}

	#[benchmark]
	fn accept_link() -> Result<(), BenchmarkError> {
		let (other, _) = standing::<T>(Status::Ready)?;
		let (origin, id) = council::<T>()?;
		Pallet::<T>::do_offer_link(other, id)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, other);

		assert!(Links::<T>::contains_key(id, other));
		Ok(())
	}

	#[benchmark]
	fn end_link() -> Result<(), BenchmarkError> {
		let (other, _) = standing::<T>(Status::Ready)?;
		let (origin, id) = council::<T>()?;
		Pallet::<T>::do_offer_link(other, id)?;
		Pallet::<T>::do_accept_link(id, other)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, other);

		assert!(!Links::<T>::contains_key(id, other));
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		let origin = governance::<T>()?;
		Pallet::<T>::do_give_notice(id, document())?;
		Pallet::<T>::add_ground(id, BlockGround::Governance, None)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!Cooperatives::<T>::contains_key(id));
		Ok(())
	}

	/// One offer that is over, and the look at what comes next.
	#[benchmark]
	fn end_offer() -> Result<(), BenchmarkError> {
		let (other, _) = standing::<T>(Status::Ready)?;
		let (_, id) = council::<T>()?;
		Pallet::<T>::do_offer_link(other, id)?;
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::end_offers(afterwards::<T>(), &mut meter);
		}

		assert!(!LinkOffers::<T>::contains_key(other, id));
		Ok(())
	}

	/// One cooperative that has not joined again, and the look at what comes next.
	#[benchmark]
	fn judge_lost_membership() -> Result<(), BenchmarkError> {
		let (id, who) = standing::<T>(Status::Ready)?;
		let (new_union, _) = another_union::<T>(id)?;
		Pallet::<T>::note_lost_membership(new_union, &who);
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::judge_lost_memberships(afterwards::<T>(), &mut meter);
		}

		assert!(is_blocked::<T>(id));
		Ok(())
	}

	/// A cooperative that leaves the union, for the second time; and as if it were somebody who died with
	/// all rights of staff.
	#[benchmark]
	fn member_removed() -> Result<(), BenchmarkError> {
		let (id, who) = standing::<T>(Status::Ready)?;
		let (new_union, _) = another_union::<T>(id)?;
		Pallet::<T>::note_lost_membership(new_union, &who);
		let all = StaffRight::ALL.into_iter().fold(Rights::default(), |all, right| all.with(right));
		Pallet::<T>::set_rights(new_union, &who, all)?;

		#[block]
		{
			<Pallet<T> as OnMemberRemoved<_>>::member_removed(new_union, &who);
			<Pallet<T> as OnMemberRemoved<_>>::member_died(new_union, &who);
		}

		assert!(!Staff::<T>::contains_key(new_union, &who));

		assert!(RejoinUntil::<T>::contains_key(id, Body::Union));
		Ok(())
	}

	/// The last cooperative to look at; it has not joined the new union.
	#[benchmark]
	fn judge_after_designation() -> Result<(), BenchmarkError> {
		let (id, _) = standing::<T>(Status::Ready)?;
		another_union::<T>(id)?;
		NextCooperative::<T>::put(id.saturating_add(1));
		Designated::<T>::put(Designation { join_until: 0, next: id });
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::judge_after_designation(afterwards::<T>(), &mut meter);
		}

		assert!(is_blocked::<T>(id));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}

/// A union of which nobody is a member: a copy of this cooperative under the next number.
fn another_union<T: Config>(id: CoopId) -> Result<(CoopId, T::AccountId), BenchmarkError> {
	let mut record = Pallet::<T>::record(id)?;
	let union = NextCooperative::<T>::get();
	record.account = account("union", 0, 0);
	let who = record.account.clone();
	Cooperatives::<T>::insert(union, record);
	NextCooperative::<T>::put(union.saturating_add(1));
	Union::<T>::put(union);
	Ok((union, who))
}
