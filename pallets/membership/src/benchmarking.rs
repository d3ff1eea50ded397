//! How long the calls take.
//!
//! The genesis needs the cooperative whose council the origin of benchmarks is, ready and with a
//! council, and the clerk that [`BenchmarkHelper`] names. The host needs a keystore.

use super::*;
use coop_primitives::{
	books::{Line, Operation, Process, Purpose},
	due::DueKey,
	providers::{AccountRegistry, Books, MemberInspect, OnPayment},
	statement::{wrapped, Act, JoinForm, ProcessKind, SignedStatement, Statement},
	ApplicationId, CoopId, DocumentHash, Ground, MemberNumber,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Time},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::crypto::KeyTypeId;
use sp_io::{
	crypto::{sr25519_generate, sr25519_sign},
	hashing::blake2_256,
};
use sp_runtime::{traits::IdentifyAccount, AccountId32, MultiSignature, MultiSigner};

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId> {
	/// Somebody who is registrar and relay of the cooperative.
	fn clerk(cooperative: CoopId) -> AccountId;
}

const KEYS: KeyTypeId = KeyTypeId(*b"coop");

fn document() -> DocumentHash {
	DocumentHash::repeat_byte(0xD0)
}

fn form() -> JoinForm {
	JoinForm { document: document(), profile: DocumentHash::repeat_byte(0xAB) }
}

/// The council's origin and its cooperative.
fn council<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, cooperative))
}

/// A registered person who is a member of another cooperative.
fn newcomer<T: Config>(cooperative: CoopId) -> Result<T::AccountId, BenchmarkError> {
	let who = account("applicant", 0, 0);
	T::Accounts::register_person(&who, form().profile)?;
	Pallet::<T>::add_member(cooperative.saturating_add(1), &who, document())?;
	Ok(who)
}

/// An application that waits for its payment.
fn application<T: Config>(
	cooperative: CoopId,
) -> Result<(ApplicationId, T::AccountId), BenchmarkError> {
	let who = newcomer::<T>(cooperative)?;
	Pallet::<T>::apply(RawOrigin::Signed(who.clone()).into(), cooperative, document())?;
	Ok((ApplicationsMade::<T>::get(cooperative), who))
}

/// An application that waits for the council.
fn paid_application<T: Config>(
	cooperative: CoopId,
) -> Result<(ApplicationId, T::AccountId), BenchmarkError> {
	let (application, who) = application::<T>(cooperative)?;
	let record = Applications::<T>::get(cooperative, application).ok_or("no application")?;
	for (operation, amount) in [
		(Operation::EntranceReceived, record.contributions.entrance),
		(Operation::MinimumShareReceived, record.contributions.minimum_share),
	] {
		let (line, process) = (Line { operation, amount }, Process::Joining(application));
		T::Books::apply(cooperative, &who, line, process, document())?;
	}
	Pallet::<T>::confirmed(cooperative, &who, Purpose::Joining(application), document())?;
	Ok((application, who))
}

/// A member with both shares; the cooperative is another one's home, too.
fn member<T: Config>(cooperative: CoopId) -> Result<(T::AccountId, MemberNumber), BenchmarkError> {
	let who: T::AccountId = account("member", 0, 0);
	T::Accounts::register_person(&who, form().profile)?;
	let number = Pallet::<T>::add_member(cooperative, &who, document())?;
	for operation in [
		Operation::MinimumShareReceived,
		Operation::MinimumShareCredited,
		Operation::ShareDeposited,
	] {
		let (line, process) = (Line { operation, amount: 1_000 }, Process::Member);
		T::Books::apply(cooperative, &who, line, process, document())?;
	}
	Ok((who, number))
}

/// A member who asked to leave.
fn leaver<T: Config>(cooperative: CoopId) -> Result<(T::AccountId, MemberNumber), BenchmarkError> {
	let (who, number) = member::<T>(cooperative)?;
	Pallet::<T>::leave(RawOrigin::Signed(who.clone()).into(), cooperative, document())
		.map_err(|refusal| refusal.error)?;
	Ok((who, number))
}

/// His exit is granted, and is not settled yet.
fn grant_blocked<T: Config>(
	cooperative: CoopId,
	number: MemberNumber,
) -> Result<(), BenchmarkError> {
	let due = T::Time::now().saturating_add(1);
	Exits::<T>::mutate(cooperative, number, |exit| {
		if let Some(exit) = exit {
			if let ExitStage::Asked { until } = exit.stage {
				ExitsDue::<T>::remove(DueKey { at: until, cooperative, id: number });
			}
			exit.stage = ExitStage::Blocked { due };
		}
	});
	Members::<T>::mutate(cooperative, number, |member| {
		if let Some(member) = member {
			member.status = MemberStatus::Leaving { ground: Ground::Wish, since: 0 };
		}
	});
	Ok(())
}

/// A new person's application as a wallet signs it that wraps the bytes: the raw form is tried
/// first, so this is the slowest way.
fn signed_application<T: Config>(
	cooperative: CoopId,
) -> Result<SignedStatement<AccountId32, MultiSignature>, BenchmarkError> {
	let public = sr25519_generate(KEYS, None);
	let signer: AccountId32 = MultiSigner::Sr25519(public).into_account();
	// Later than any statement that was used, also where the clock shows 0.
	let signed_at = T::Time::now().saturating_add(1);
	let statement = Statement {
		genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32)),
		act: Act {
			cooperative,
			process: ProcessKind::Admission,
			process_id: 0,
			content: form().content(),
			signer,
		},
		signed_at,
	};
	let signature = sr25519_sign(KEYS, &public, &wrapped(&statement.bytes()))
		.ok_or(BenchmarkError::Stop("the host has no keystore"))?;
	Ok(SignedStatement { statement, signature: signature.into() })
}

#[benchmarks(where T: Config<Signature = MultiSignature> + frame_system::Config<AccountId = AccountId32>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn apply() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let who = newcomer::<T>(cooperative)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), cooperative, document());

		assert!(Pallet::<T>::is_applicant(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn apply_relayed() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let signed = signed_application::<T>(cooperative)?;
		let who = signed.statement.act.signer.clone();
		let clerk = RawOrigin::Signed(T::BenchmarkHelper::clerk(cooperative));

		#[extrinsic_call]
		_(clerk, cooperative, who.clone(), form(), signed);

		assert!(Pallet::<T>::is_applicant(cooperative, &who));
		Ok(())
	}

	/// An invoice is paid: a decision is opened.
	#[benchmark]
	fn paid() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (application, who) = application::<T>(cooperative)?;

		#[block]
		{
			Pallet::<T>::confirmed(cooperative, &who, Purpose::Joining(application), document())?;
		}

		let stage = Applications::<T>::get(cooperative, application).map(|record| record.stage);
		assert!(matches!(stage, Some(Stage::BeforeCouncil { .. })));
		Ok(())
	}

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let (application, who) = paid_application::<T>(cooperative)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, application);

		assert!(Pallet::<T>::is_active(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let (application, who) = paid_application::<T>(cooperative)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, application);

		assert!(!Pallet::<T>::is_applicant(cooperative, &who));
		Ok(())
	}

	/// An invoice will not be paid.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (application, who) = application::<T>(cooperative)?;

		#[block]
		{
			Pallet::<T>::ended(cooperative, &who, Purpose::Joining(application));
		}

		assert!(!Pallet::<T>::is_applicant(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn leave() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, number) = member::<T>(cooperative)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), cooperative, document());

		assert!(Exits::<T>::contains_key(cooperative, number));
		Ok(())
	}

	#[benchmark]
	fn stay() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, number) = leaver::<T>(cooperative)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), cooperative);

		assert!(!Exits::<T>::contains_key(cooperative, number));
		Ok(())
	}

	/// Both shares are owed. What follows in other rooms is weighed there.
	#[benchmark]
	fn end_membership() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (_, number) = leaver::<T>(cooperative)?;

		#[block]
		{
			Pallet::<T>::do_grant_exit(cooperative, number)?;
		}

		let exit = Exits::<T>::get(cooperative, number);
		assert!(exit.is_none_or(|exit| matches!(exit.stage, ExitStage::Owed { .. })));
		Ok(())
	}

	#[benchmark]
	fn settle_exit() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, number) = leaver::<T>(cooperative)?;
		grant_blocked::<T>(cooperative, number)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), cooperative, number);

		let exit = Exits::<T>::get(cooperative, number);
		assert!(exit.is_none_or(|exit| matches!(exit.stage, ExitStage::Owed { .. })));
		Ok(())
	}

	#[benchmark]
	fn state_obstacle() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let (_, number) = leaver::<T>(cooperative)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, number, document());

		Ok(())
	}

	#[benchmark]
	fn announce_expulsion() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let (_, number) = member::<T>(cooperative)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, number, document());

		assert!(Expulsions::<T>::contains_key(cooperative, number));
		Ok(())
	}

	#[benchmark]
	fn answer_expulsion() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, number) = member::<T>(cooperative)?;
		Pallet::<T>::do_announce_expulsion(cooperative, number, document())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), cooperative, document());

		Ok(())
	}

	#[benchmark]
	fn choose_home() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, _) = member::<T>(cooperative)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), cooperative);

		assert_eq!(Homes::<T>::get(who), Some(cooperative));
		Ok(())
	}

	/// What was due is paid, but something more has become free since, and is owed.
	#[benchmark]
	fn paid_out() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let (who, number) = leaver::<T>(cooperative)?;
		grant_blocked::<T>(cooperative, number)?;

		#[block]
		{
			Pallet::<T>::confirmed(cooperative, &who, Purpose::Exit(number), document())?;
		}

		let exit = Exits::<T>::get(cooperative, number);
		assert!(exit.is_none_or(|exit| matches!(exit.stage, ExitStage::Owed { .. })));
		Ok(())
	}

	/// The last list that may wait.
	#[benchmark]
	fn set_import() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		let others = (1..MAX_IMPORTS).map(|n| blake2_256(&n.to_le_bytes()).into()).collect();
		Imports::<T>::insert(cooperative, BoundedVec::truncate_from(others));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, document(), true);

		assert!(Imports::<T>::get(cooperative).contains(&document()));
		Ok(())
	}

	/// So many whose accounts are new, each with both balances.
	#[benchmark]
	fn import(n: Linear<1, MAX_IMPORTED>) -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let clerk = T::BenchmarkHelper::clerk(cooperative);
		let member = |n| PaperMember {
			who: account("paper", n, 0),
			profile: form().profile,
			joined_at: 0,
			document: document(),
			minimum_share: 1_000,
			share: 1_000,
		};
		let list: PaperMembers<T::AccountId> =
			PaperMembers::truncate_from((0..n).map(member).collect());
		Pallet::<T>::do_set_import(cooperative, list_hash(&list), true)?;
		let given = NumbersGiven::<T>::get(cooperative);

		#[extrinsic_call]
		_(RawOrigin::Signed(clerk), cooperative, list);

		assert_eq!(NumbersGiven::<T>::get(cooperative), given.saturating_add(n));
		Ok(())
	}

	#[benchmark]
	fn invite() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let clerk = RawOrigin::Signed(T::BenchmarkHelper::clerk(cooperative));

		#[extrinsic_call]
		_(clerk, cooperative, document());

		assert!(Invitations::<T>::contains_key(cooperative, document()));
		Ok(())
	}

	#[benchmark]
	fn withdraw_invitation() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		Pallet::<T>::do_invite(cooperative, document())?;
		let clerk = RawOrigin::Signed(T::BenchmarkHelper::clerk(cooperative));

		#[extrinsic_call]
		_(clerk, cooperative, document());

		assert!(!Invitations::<T>::contains_key(cooperative, document()));
		Ok(())
	}

	#[benchmark]
	fn apply_invited() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let secret = [7; 32];
		Pallet::<T>::do_invite(cooperative, invitation_hash(&secret))?;
		let signed = signed_application::<T>(cooperative)?;
		let who = signed.statement.act.signer.clone();
		let anybody = RawOrigin::Signed(account("anybody", 0, 0));

		#[extrinsic_call]
		_(anybody, cooperative, who.clone(), form(), signed, secret);

		assert!(Pallet::<T>::is_applicant(cooperative, &who));
		Ok(())
	}

	#[benchmark]
	fn set_payout_term() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let cooperative = T::MeetingOrigin::ensure_origin(origin.clone())
			.map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, Some(MAX_PAYOUT_TERM));

		assert_eq!(PayoutTerms::<T>::get(cooperative), Some(MAX_PAYOUT_TERM));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
