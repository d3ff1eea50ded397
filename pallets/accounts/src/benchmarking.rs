//! How long the calls take.
//!
//! The genesis needs the cooperative whose council the origin of benchmarks is, ready, with an
//! account of its own and a council; its chair is a registered person.

use super::*;
use crate::{AcceptedKeys, AccountOfKey, Due, Keys, Offers, Recoveries, Representatives, Vetoes};
use alloc::boxed::Box;
use codec::Encode;
use coop_primitives::{
	providers::{AccountRegistry, CooperativeInspect, OnMemberRemoved},
	statement::{wrapped, SignedStatement, Statement},
	AccountKind, Commitment, CoopId, DocumentHash, Moment,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get, Time},
	weights::WeightMeter,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, RuntimeCall, Signature> {
	/// Makes `who`, registered or not, an active member of the cooperative.
	fn make_member(cooperative: CoopId, who: &AccountId);
	/// Somebody who is verifier of the cooperative.
	fn verifier(cooperative: CoopId) -> AccountId;
	/// The cooperative publishes its key for fast registration.
	fn publish_transfer_key(cooperative: CoopId, key: [u8; 32]);
	/// Somebody who is relay of the cooperative.
	fn relay(cooperative: CoopId) -> AccountId;
	/// A call that succeeds when its representative makes it for this organisation.
	fn call_of_organization(organization: &AccountId) -> RuntimeCall;
	/// A key that nobody uses yet and that signs in the slowest way that wallets know.
	fn new_key() -> AccountId;
	/// The signature of this key over these bytes.
	fn sign(key: &AccountId, bytes: &[u8]) -> Signature;
}

/// No cooperative of the genesis has this id.
const FOREIGN: CoopId = 1_000;
const TAG: H256 = H256::repeat_byte(0x7A);
const DOCUMENT: DocumentHash = DocumentHash::repeat_byte(0xD0);

/// The council's origin and its cooperative.
fn council<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, cooperative))
}

fn signed<AccountId>(who: &AccountId) -> RawOrigin<AccountId>
where
	AccountId: Clone,
{
	RawOrigin::Signed(who.clone())
}

/// A registered person who is a member of the cooperative and of a foreign one, attested there.
fn person<T: Config>(n: u32, attestor: CoopId) -> Result<T::AccountId, BenchmarkError> {
	let (_, cooperative) = council::<T>()?;
	let who: T::AccountId = account("person", n, 0);
	Pallet::<T>::register_person(&who, Commitment::repeat_byte(1))?;
	T::BenchmarkHelper::make_member(cooperative, &who);
	T::BenchmarkHelper::make_member(FOREIGN, &who);
	let now = T::Time::now();
	let record = Attestation::new(
		attestor,
		None,
		Procedure::InPerson,
		n.using_encoded(sp_io::hashing::blake2_256).into(),
		now.saturating_add(1),
		now.saturating_add(T::LongestAttestation::get()),
	);
	Pallet::<T>::set_attestation(&who, record);
	Ok(who)
}

/// An organisation, its representative and another person.
type Company<AccountId> = (AccountId, AccountId, AccountId);

/// Two verified persons, and an organisation that the first represents and that is a member.
fn company<T: Config>() -> Result<Company<T::AccountId>, BenchmarkError> {
	let (_, cooperative) = council::<T>()?;
	let (representative, successor) = (person::<T>(1, cooperative)?, person::<T>(2, cooperative)?);
	let organization: T::AccountId = account("organisation", 0, 0);
	Pallet::<T>::register(&organization, AccountKind::Organization, Commitment::repeat_byte(3))?;
	Pallet::<T>::set_representative(&organization, &representative);
	T::BenchmarkHelper::make_member(cooperative, &organization);
	Ok((organization, representative, successor))
}

fn until<T: Config>(time: Moment) -> Moment {
	T::Time::now().saturating_add(time)
}

/// A recovery of `who` that another cooperative proposed.
fn recovery<T: Config>(who: &T::AccountId, successor: Successor<T::AccountId>, stage: Stage) {
	recovery_by::<T>(FOREIGN, who, successor, stage);
}

fn recovery_by<T: Config>(
	cooperative: CoopId,
	who: &T::AccountId,
	successor: Successor<T::AccountId>,
	stage: Stage,
) {
	if let Successor::Key { key, accepted: true } = &successor {
		AcceptedKeys::<T>::insert(key, who);
	}
	Pallet::<T>::schedule(stage.until(), End::Recovery(who.clone()));
	Recoveries::<T>::insert(who, Recovery { cooperative, successor, document: DOCUMENT, stage });
}

/// A key that has accepted.
fn accepted<T: Config>(n: u32) -> Successor<T::AccountId> {
	Successor::Key { key: account("key", n, 0), accepted: true }
}

fn unconfirmed<T: Config>() -> Stage {
	let until = until::<T>(T::ConfirmationPeriod::get());
	Stage::Unconfirmed { until, last_resort_from: until }
}

fn open<T: Config>() -> Stage {
	Stage::Open { until: until::<T>(T::RecoveryDelay::get()) }
}

/// As much time passes as any end takes; one of them is looked at.
fn sweep_one<T: Config>() {
	let mut meter = WeightMeter::with_limit(Pallet::<T>::step());
	Pallet::<T>::sweep(Moment::MAX, &mut meter);
}

/// Nothing of the genesis ends before what the benchmark made.
fn clear_due<T: Config>() {
	let _ = Due::<T>::clear(u32::MAX, None);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn update_profile() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		Pallet::<T>::register_person(&who, Commitment::repeat_byte(1))?;
		let profile = Commitment::repeat_byte(2);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), profile);

		assert_eq!(Accounts::<T>::get(&who).map(|record| record.profile), Some(profile));
		Ok(())
	}

	#[benchmark]
	fn register_organization() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;

		#[extrinsic_call]
		_(signed(&who), LegalForm::Company, *b"RU", Commitment::repeat_byte(2));

		assert_eq!(Representations::<T>::get(&who), 1);
		Ok(())
	}

	/// The chair of a cooperative acts for its account: more is asked than of a representative.
	#[benchmark]
	fn represent() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let stop = BenchmarkError::Stop("the cooperative needs an account and a chair");
		let organization = T::Cooperatives::account_of(cooperative).ok_or(stop)?;
		let stop = BenchmarkError::Stop("the cooperative needs an account and a chair");
		let chair = Pallet::<T>::acting_for(&organization).ok_or(stop)?;
		let call = Box::new(T::BenchmarkHelper::call_of_organization(&organization));

		#[extrinsic_call]
		_(signed(&chair), organization, call);

		Ok(())
	}

	#[benchmark]
	fn offer_representation() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		// An older offer gives way.
		Pallet::<T>::do_offer(representative.clone(), organization.clone(), successor.clone())?;

		#[extrinsic_call]
		_(signed(&representative), organization.clone(), successor);

		assert!(Offers::<T>::contains_key(organization));
		Ok(())
	}

	#[benchmark]
	fn withdraw_offer() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		Pallet::<T>::do_offer(representative.clone(), organization.clone(), successor)?;

		#[extrinsic_call]
		_(signed(&representative), organization.clone());

		assert!(!Offers::<T>::contains_key(organization));
		Ok(())
	}

	#[benchmark]
	fn accept_representation() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		Pallet::<T>::do_offer(representative, organization.clone(), successor.clone())?;

		#[extrinsic_call]
		_(signed(&successor), organization.clone());

		assert_eq!(Representatives::<T>::get(organization), Some(successor));
		Ok(())
	}

	/// A renewal with another tag.
	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		let verifier = T::BenchmarkHelper::verifier(cooperative);
		let expires_at = until::<T>(T::LongestAttestation::get());

		#[extrinsic_call]
		_(signed(&verifier), cooperative, who.clone(), Procedure::Bank, TAG, expires_at);

		assert_eq!(Tags::<T>::get(TAG), Some(who));
		Ok(())
	}

	#[benchmark]
	fn adopt_attestation() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, FOREIGN)?;
		Pallet::<T>::orphan_attestation(FOREIGN, &who);
		let verifier = T::BenchmarkHelper::verifier(cooperative);

		#[extrinsic_call]
		_(signed(&verifier), cooperative, who.clone());

		assert_eq!(Pallet::<T>::attestor_of(&who), Some(cooperative));
		Ok(())
	}

	#[benchmark]
	fn revoke_attestation() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone());

		assert!(!Pallet::<T>::is_verified(&who));
		Ok(())
	}

	/// The last consent that the member may give.
	#[benchmark]
	fn grant_consent() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		T::BenchmarkHelper::publish_transfer_key(cooperative, [1; 32]);
		let (profile, expires_at) = (Commitment::repeat_byte(2), until::<T>(1));
		for from in (FOREIGN.saturating_add(1)..)
			.take(usize::try_from(T::MaxConsents::get().saturating_sub(1)).unwrap_or_default())
		{
			T::BenchmarkHelper::make_member(from, &who);
			let member = who.clone();
			Pallet::<T>::do_grant_consent(member, from, cooperative, profile, [1; 32], expires_at)?;
		}

		#[extrinsic_call]
		_(signed(&who), FOREIGN, cooperative, profile, [1; 32], expires_at);

		assert!(Pallet::<T>::consent(who, FOREIGN, cooperative).is_some());
		Ok(())
	}

	#[benchmark]
	fn revoke_consent() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		T::BenchmarkHelper::publish_transfer_key(cooperative, [1; 32]);
		let (profile, expires_at) = (Commitment::repeat_byte(2), until::<T>(1));
		let member = who.clone();
		Pallet::<T>::do_grant_consent(member, FOREIGN, cooperative, profile, [1; 32], expires_at)?;

		#[extrinsic_call]
		_(signed(&who), FOREIGN, cooperative);

		assert!(!Consents::<T>::contains_key(who));
		Ok(())
	}

	/// After a veto, in the place of another cooperative's proposal: more is asked than the first
	/// time.
	#[benchmark]
	fn propose_recovery() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		Vetoes::<T>::insert(&who, T::Time::now());
		recovery::<T>(&who, accepted::<T>(1), unconfirmed::<T>());
		let key: T::AccountId = account("key", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone(), key, DOCUMENT);

		assert!(Recoveries::<T>::get(who).is_some_and(|it| it.cooperative == cooperative));
		Ok(())
	}

	#[benchmark]
	fn propose_representative() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let (organization, _, successor) = company::<T>()?;
		Vetoes::<T>::insert(&organization, T::Time::now());
		let other = Successor::Representative(successor.clone());
		recovery::<T>(&organization, other, unconfirmed::<T>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, organization.clone(), successor, DOCUMENT);

		assert!(Recoveries::<T>::get(organization).is_some_and(|it| it.cooperative == cooperative));
		Ok(())
	}

	/// By the representative: more is asked than of a person who vetoes for himself.
	#[benchmark]
	fn veto_recovery() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		recovery::<T>(&organization, Successor::Representative(successor), open::<T>());

		#[extrinsic_call]
		_(signed(&representative), organization.clone());

		assert!(Vetoes::<T>::contains_key(organization));
		Ok(())
	}

	#[benchmark]
	fn veto_recovery_by_council() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		recovery::<T>(&who, accepted::<T>(0), open::<T>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone());

		assert!(Vetoes::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn confirm_recovery() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		recovery::<T>(&who, accepted::<T>(0), unconfirmed::<T>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone());

		let stage = Recoveries::<T>::get(who).map(|recovery| recovery.stage);
		assert!(matches!(stage, Some(Stage::Confirmed { .. })));
		Ok(())
	}

	/// As a wallet signs: both forms of the bytes are tried.
	#[benchmark]
	fn accept_key() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		let relay = T::BenchmarkHelper::relay(cooperative);
		let key = T::BenchmarkHelper::new_key();
		let successor = Successor::Key { key: key.clone(), accepted: false };
		recovery_by::<T>(cooperative, &who, successor, open::<T>());
		let statement = Statement {
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32)),
			act: Pallet::<T>::acceptance(cooperative, &who, &key),
			signed_at: T::Time::now(),
		};
		let signature = T::BenchmarkHelper::sign(&key, &wrapped(&statement.bytes()));
		let statement = SignedStatement { statement, signature };

		#[extrinsic_call]
		_(signed(&relay), cooperative, who.clone(), statement);

		assert_eq!(AcceptedKeys::<T>::get(key), Some(who));
		Ok(())
	}

	#[benchmark]
	fn withdraw_recovery() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		recovery_by::<T>(cooperative, &who, accepted::<T>(0), open::<T>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, who.clone());

		assert!(!Recoveries::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn end_offer() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		clear_due::<T>();
		Pallet::<T>::do_offer(representative, organization.clone(), successor)?;

		#[block]
		{
			sweep_one::<T>();
		}

		assert!(!Offers::<T>::contains_key(organization));
		Ok(())
	}

	#[benchmark]
	fn announce_expiry() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		clear_due::<T>();
		let who = person::<T>(1, cooperative)?;
		let expires_at = Attestations::<T>::get(&who).map(|record| record.expires_at);
		let soon = expires_at.unwrap_or_default();
		let mut meter = WeightMeter::with_limit(Pallet::<T>::step());

		#[block]
		{
			Pallet::<T>::sweep(soon, &mut meter);
		}

		assert!(Attestations::<T>::get(&who).is_some_and(|record| record.announced));
		Ok(())
	}

	#[benchmark]
	fn end_attestation() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		clear_due::<T>();
		let who = person::<T>(1, cooperative)?;

		#[block]
		{
			sweep_one::<T>();
		}

		assert!(!Attestations::<T>::contains_key(&who));
		Ok(())
	}

	/// Who leaves was attested there, and all his consents are for what it has of him.
	#[benchmark]
	fn member_removed() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		let (profile, expires_at) = (Commitment::repeat_byte(2), until::<T>(1));
		let most = usize::try_from(T::MaxConsents::get()).unwrap_or_default();
		let consents = (FOREIGN..).take(most).map(|to| Consent {
			from: cooperative,
			to,
			profile,
			key: [1; 32],
			expires_at,
		});
		for consent in consents {
			let (member, from, to) = (who.clone(), consent.from, consent.to);
			Pallet::<T>::schedule(expires_at, End::Consent { member, from, to });
			Consents::<T>::try_append(&who, consent).map_err(|()| "too many consents")?;
		}

		#[block]
		{
			<Pallet<T> as OnMemberRemoved<_>>::member_removed(cooperative, &who);
		}

		assert!(!Consents::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn end_consent() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		clear_due::<T>();
		T::BenchmarkHelper::publish_transfer_key(cooperative, [1; 32]);
		let (profile, expires_at) = (Commitment::repeat_byte(2), until::<T>(1));
		let member = who.clone();
		Pallet::<T>::do_grant_consent(member, FOREIGN, cooperative, profile, [1; 32], expires_at)?;

		#[block]
		{
			sweep_one::<T>();
		}

		assert!(!Consents::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn replace_key() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = person::<T>(1, cooperative)?;
		clear_due::<T>();
		Vetoes::<T>::insert(&who, T::Time::now());
		let key: T::AccountId = account("key", 0, 0);
		recovery::<T>(&who, accepted::<T>(0), open::<T>());

		#[block]
		{
			sweep_one::<T>();
		}

		assert_eq!(Pallet::<T>::acting_account(&key), Some(who));
		Ok(())
	}

	#[benchmark]
	fn replace_representative() -> Result<(), BenchmarkError> {
		let (organization, representative, successor) = company::<T>()?;
		clear_due::<T>();
		Pallet::<T>::do_offer(representative, organization.clone(), successor.clone())?;
		clear_due::<T>();
		Vetoes::<T>::insert(&organization, T::Time::now());
		let new = Successor::Representative(successor.clone());
		// The successor stays verified for as long as this is looked at.
		recovery::<T>(&organization, new, open::<T>());

		#[block]
		{
			sweep_one::<T>();
		}

		assert_eq!(Representatives::<T>::get(organization), Some(successor));
		Ok(())
	}

	#[benchmark]
	fn act_as() -> Result<(), BenchmarkError> {
		let (who, key): (T::AccountId, T::AccountId) = (account("who", 0, 0), account("key", 0, 0));
		Keys::<T>::insert(&who, &key);
		AccountOfKey::<T>::insert(&key, &who);
		let acting;

		#[block]
		{
			acting = Pallet::<T>::acting_account(&key);
		}

		assert_eq!(acting, Some(who));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::house().build(), crate::mock::Test);
}
