//! How long the calls take.
//!
//! The genesis needs the cooperative whose council the origin of benchmarks is, ready, and the
//! union. The host needs a keystore.

use super::*;
use alloc::{vec, vec::Vec};
use coop_primitives::{
	providers::AccountRegistry,
	statement::{wrapped, ProcessKind, SignedStatement, Statement},
	Commitment, CoopId, DocumentHash,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, Time};
use frame_system::RawOrigin;
use sp_core::{crypto::KeyTypeId, sr25519, H256};
use sp_io::crypto::{sr25519_generate, sr25519_sign};
use sp_runtime::{traits::IdentifyAccount, AccountId32, MultiSignature, MultiSigner};

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId, Origin> {
	/// The origin of the union's council.
	fn union_council() -> Origin;
	/// Makes a registered account document clerk and cashier of the cooperative.
	fn make_clerk(cooperative: CoopId, who: &AccountId);
}

const KEYS: KeyTypeId = KeyTypeId(*b"coop");
/// The template of all benchmarks.
const TEMPLATE: TemplateId = 1_000_000;

fn hash(byte: u8) -> DocumentHash {
	DocumentHash::repeat_byte(byte)
}

/// The council's origin and its cooperative.
fn council<T: Config>() -> Result<(T::RuntimeOrigin, CoopId), BenchmarkError> {
	let origin =
		T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
	let cooperative =
		T::CouncilOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, cooperative))
}

/// As many signers as a template may require.
fn required() -> Required {
	use SignerRole::*;
	let roles = vec![Author, Chair, Secretary, Cashier, Counterparty, Counterparty];
	Required::truncate_from(roles)
}

fn publish<T: Config>(required: Required) -> Result<(), BenchmarkError> {
	Pallet::<T>::publish_template(
		T::BenchmarkHelper::union_council(),
		TEMPLATE,
		hash(1),
		required,
		false,
	)?;
	Ok(())
}

/// The cooperative works with as many templates as it may, and with one of these.
fn approve<T: Config>(cooperative: CoopId) -> Result<(), BenchmarkError> {
	publish::<T>(Required::default())?;
	Approved::<T>::mutate(cooperative, |approved| {
		// With room for one more; some may be there from the first block.
		let room = T::MaxApproved::get().saturating_sub(1);
		for (other, _) in (1u32..).zip(approved.len()..room as usize) {
			let _ = approved.try_insert(TEMPLATE.saturating_add(other), 1);
		}
	});
	Pallet::<T>::set_approved(cooperative, TEMPLATE, 1)?;
	Ok(())
}

fn clerk<T: Config>(cooperative: CoopId, who: &T::AccountId) -> Result<(), BenchmarkError> {
	if T::Accounts::kind_of(who).is_none() {
		T::Accounts::register_person(who, Commitment::repeat_byte(1))?;
	}
	T::BenchmarkHelper::make_clerk(cooperative, who);
	Ok(())
}

fn form<AccountId>(content: u8) -> DocumentForm<AccountId> {
	DocumentForm {
		template: TEMPLATE,
		edition: 1,
		content: hash(content),
		process: Process { kind: ProcessKind::Document, id: 0 },
		follows: None,
		corrects: None,
		counterparties: Default::default(),
		roles: Roles::of(SignerRole::Author),
		stroke: Some(hash(9)),
	}
}

/// A document with so many counterparties that follows one which has a follower, and corrects
/// another.
fn linked_form<T: Config>(
	cooperative: CoopId,
	author: &T::AccountId,
	counterparties: u32,
) -> Result<DocumentForm<T::AccountId>, BenchmarkError> {
	let by = || RawOrigin::Signed(author.clone()).into();
	let first = form(1);
	let follows = Pallet::<T>::document_id(cooperative, author.clone(), first.clone());
	Pallet::<T>::register(by(), cooperative, first)?;
	let second = DocumentForm { follows: Some(follows), ..form(2) };
	let corrects = Pallet::<T>::document_id(cooperative, author.clone(), second.clone());
	Pallet::<T>::register(by(), cooperative, second)?;
	let mut others: Vec<T::AccountId> =
		(0..counterparties).map(|n| account("counterparty", n, 0)).collect();
	others.sort();
	Ok(DocumentForm {
		follows: Some(follows),
		corrects: Some(corrects),
		counterparties: Counterparties::truncate_from(others),
		..form(3)
	})
}

/// A document that lacks one signature only, by its template and by the number it may have.
fn almost_complete<T: Config>(
	cooperative: CoopId,
	author: &T::AccountId,
) -> Result<DocumentHash, BenchmarkError> {
	let form = linked_form::<T>(cooperative, author, MAX_COUNTERPARTIES)?;
	let document = Pallet::<T>::document_id(cooperative, author.clone(), form.clone());
	Pallet::<T>::register(RawOrigin::Signed(author.clone()).into(), cooperative, form)?;
	Editions::<T>::mutate(TEMPLATE, 1, |edition| {
		if let Some(edition) = edition {
			edition.required = required();
		}
	});
	SignaturesOf::<T>::mutate(document, |given| {
		use SignerRole::*;
		let offices = [Roles::of(Chair), Roles::of(Secretary)];
		let all =
			offices.into_iter().chain((0..MAX_COUNTERPARTIES).map(|_| Roles::of(Counterparty)));
		for (roles, n) in all.zip(0u32..) {
			let signer = account("signer", n, 0);
			let signature =
				DocumentSignature { signer, roles, stroke: Some(hash(9)), signed_at: 0 };
			let _ = given.try_push(signature);
		}
	});
	Ok(document)
}

/// A key of the host, and its account.
fn key() -> (sr25519::Public, AccountId32) {
	let public = sr25519_generate(KEYS, None);
	(public, MultiSigner::Sr25519(public).into_account())
}

/// A signature under a document, as a wallet gives it that wraps the bytes: the raw form is tried
/// first, so this is the slowest way.
fn signature<T: Config<AccountId = AccountId32>>(
	cooperative: CoopId,
	document: DocumentHash,
	roles: Roles,
	stroke: Option<H256>,
	(public, signer): (sr25519::Public, AccountId32),
) -> Result<SignedStatement<AccountId32, MultiSignature>, BenchmarkError> {
	let process = Process { kind: ProcessKind::Document, id: 0 };
	let statement = Statement {
		genesis: Pallet::<T>::genesis(),
		act: process.act(cooperative, signature_content(document, roles, stroke), signer),
		signed_at: T::Time::now(),
	};
	let signature = sr25519_sign(KEYS, &public, &wrapped(&statement.bytes()))
		.ok_or(BenchmarkError::Stop("the host has no keystore"))?;
	Ok(SignedStatement { statement, signature: signature.into() })
}

#[benchmarks(where T: Config<Signature = MultiSignature> + frame_system::Config<AccountId = AccountId32>)]
mod benchmarks {
	use super::*;

	/// The next edition of the last of the founding templates.
	#[benchmark]
	fn publish_template() -> Result<(), BenchmarkError> {
		let union = T::BenchmarkHelper::union_council();
		let room = (MAX_FOUNDING as usize).saturating_sub(FoundingEditions::<T>::get().len());
		for (n, _) in (1u32..).zip(0..room) {
			let template = TEMPLATE.saturating_add(n);
			let required = required();
			Pallet::<T>::publish_template(union.clone(), template, hash(1), required, true)?;
		}
		let template = TEMPLATE.saturating_add(1);

		#[extrinsic_call]
		_(union as T::RuntimeOrigin, template, hash(2), required(), true);

		assert_eq!(Templates::<T>::get(template).map(|record| record.latest), Some(2));
		Ok(())
	}

	#[benchmark]
	fn withdraw_template() -> Result<(), BenchmarkError> {
		let union = T::BenchmarkHelper::union_council();
		publish::<T>(required())?;

		#[extrinsic_call]
		_(union as T::RuntimeOrigin, TEMPLATE);

		assert_eq!(Templates::<T>::get(TEMPLATE).map(|record| record.withdrawn), Some(1));
		Ok(())
	}

	#[benchmark]
	fn approve_edition() -> Result<(), BenchmarkError> {
		let (origin, cooperative) = council::<T>()?;
		approve::<T>(cooperative)?;
		publish::<T>(required())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, cooperative, TEMPLATE, 2);

		assert_eq!(Pallet::<T>::approved_edition(cooperative, TEMPLATE), Some(2));
		Ok(())
	}

	#[benchmark]
	fn register(c: Linear<0, MAX_COUNTERPARTIES>) -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let author: T::AccountId = whitelisted_caller();
		approve::<T>(cooperative)?;
		clerk::<T>(cooperative, &author)?;
		let form = linked_form::<T>(cooperative, &author, c)?;
		let document = Pallet::<T>::document_id(cooperative, author.clone(), form.clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(author), cooperative, form);

		assert!(Documents::<T>::contains_key(document));
		Ok(())
	}

	#[benchmark]
	fn register_relayed(c: Linear<0, MAX_COUNTERPARTIES>) -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let relay: T::AccountId = whitelisted_caller();
		let (public, author) = key();
		approve::<T>(cooperative)?;
		clerk::<T>(cooperative, &relay)?;
		clerk::<T>(cooperative, &author)?;
		let form = linked_form::<T>(cooperative, &author, c)?;
		let document = Pallet::<T>::document_id(cooperative, author.clone(), form.clone());
		let signer = (public, author.clone());
		let signature = signature::<T>(cooperative, document, form.roles, form.stroke, signer)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(relay), cooperative, author, form, signature);

		assert!(Documents::<T>::contains_key(document));
		Ok(())
	}

	/// The last signature that a document may have.
	#[benchmark]
	fn sign() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let author: T::AccountId = account("author", 0, 0);
		let cashier: T::AccountId = whitelisted_caller();
		approve::<T>(cooperative)?;
		clerk::<T>(cooperative, &author)?;
		clerk::<T>(cooperative, &cashier)?;
		let document = almost_complete::<T>(cooperative, &author)?;
		let roles = Roles::of(SignerRole::Cashier);

		#[extrinsic_call]
		_(RawOrigin::Signed(cashier), cooperative, document, roles, Some(hash(9)));

		assert!(Pallet::<T>::document(document).is_some_and(|state| state.complete));
		Ok(())
	}

	#[benchmark]
	fn sign_relayed() -> Result<(), BenchmarkError> {
		let (_, cooperative) = council::<T>()?;
		let author: T::AccountId = account("author", 0, 0);
		let relay: T::AccountId = whitelisted_caller();
		let (public, cashier) = key();
		approve::<T>(cooperative)?;
		clerk::<T>(cooperative, &author)?;
		clerk::<T>(cooperative, &relay)?;
		clerk::<T>(cooperative, &cashier)?;
		let document = almost_complete::<T>(cooperative, &author)?;
		let roles = Roles::of(SignerRole::Cashier);
		let stroke = Some(hash(9));
		let signer = (public, cashier.clone());
		let signature = signature::<T>(cooperative, document, roles, stroke, signer)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(relay), cooperative, document, cashier, roles, stroke, signature);

		assert!(Pallet::<T>::document(document).is_some_and(|state| state.complete));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
