//! From the connection agreement to a ready cooperative, and out of the register (rules §3.2).

use crate::{
	pallet::*,
	types::{Agreement, Cooperative, Fault, Founding, Profile, Status},
};
use coop_primitives::{
	providers::{
		AccountRegistry, FoundMembers, InstallCouncil, MemberInspect, OnCooperativeRemoved,
		Regulations, Remains,
	},
	statement::{Act, FoundingForm, ProcessKind},
	AccountKind, CoopId, DocumentHash, FirstCouncil, MemberNumber, StaffRight,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The cooperative stands where it must; if not, the error says what is missing.
	pub(crate) fn ensure_status(
		record: &Cooperative<T::AccountId>,
		wanted: Status,
	) -> DispatchResult {
		let refusal = match record.status {
			status if status == wanted => return Ok(()),
			Status::Blocked => Error::<T>::CooperativeBlocked,
			Status::Pending => Error::<T>::NotActivated,
			Status::Active if wanted == Status::Ready => Error::<T>::NotReady,
			Status::Ready if wanted == Status::Active => Error::<T>::AlreadyReady,
			Status::Active | Status::Ready => Error::<T>::AlreadyActivated,
		};
		Err(refusal.into())
	}

	/// What the cooperative states of itself is well.
	pub(crate) fn ensure_faultless(record: &Cooperative<T::AccountId>) -> DispatchResult {
		let refusal = match record.fault() {
			None => return Ok(()),
			Some(Fault::Contributions) => Error::<T>::InvalidContributions,
			Some(Fault::Country) => Error::<T>::InvalidCountry,
			Some(Fault::Currency) => Error::<T>::InvalidCurrency,
			Some(Fault::FinancialYear) => Error::<T>::InvalidFinancialYear,
			Some(Fault::UtcOffset) => Error::<T>::InvalidUtcOffset,
		};
		Err(refusal.into())
	}

	/// The organisation is an active member of operator and union.
	pub(crate) fn ensure_belongs(account: &T::AccountId) -> DispatchResult {
		let operator = Operator::<T>::get().ok_or(Error::<T>::NoOperator)?;
		let union = Union::<T>::get().ok_or(Error::<T>::NoUnion)?;
		ensure!(T::Members::is_active(operator, account), Error::<T>::NotMemberOfOperator);
		ensure!(T::Members::is_active(union, account), Error::<T>::NotMemberOfUnion);
		Ok(())
	}

	pub(crate) fn do_connect(
		account: T::AccountId,
		profile: Profile,
		agreement: DocumentHash,
	) -> DispatchResult {
		let kind = T::Accounts::kind_of(&account).ok_or(Error::<T>::AccountNotRegistered)?;
		ensure!(kind == AccountKind::Organization, Error::<T>::NotOrganization);
		ensure!(!CooperativeOf::<T>::contains_key(&account), Error::<T>::AlreadyConnected);
		Self::ensure_belongs(&account)?;
		ensure!(profile.settings.domain.is_some(), Error::<T>::NoDomain);
		let record = Cooperative::pending(account.clone(), profile.clone());
		Self::ensure_faultless(&record)?;
		let cooperative = NextCooperative::<T>::get();
		let next = cooperative.checked_add(1).ok_or(Error::<T>::Overflow)?;

		NextCooperative::<T>::put(next);
		Cooperatives::<T>::insert(cooperative, record);
		CooperativeOf::<T>::insert(&account, cooperative);
		let made_at = T::Time::now();
		Agreements::<T>::insert(cooperative, Agreement { document: agreement, made_at });
		Self::deposit_event(Event::CooperativeConnected {
			cooperative,
			account,
			agreement,
			profile,
		});
		Ok(())
	}

	pub(crate) fn do_activate(cooperative: CoopId, by_governance: bool) -> DispatchResult {
		let mut record = Self::record(cooperative)?;
		Self::ensure_status(&record, Status::Pending)?;
		Self::ensure_belongs(&record.account)?;
		if by_governance {
			let agreement = Agreements::<T>::get(cooperative).ok_or(Error::<T>::NotFound)?;
			let until = agreement.made_at.saturating_add(T::OperatorDecidesWithin::get());
			ensure!(T::Time::now() > until, Error::<T>::OperatorMayDecide);
		}
		record.status = Status::Active;
		Cooperatives::<T>::insert(cooperative, record);
		Self::deposit_event(Event::CooperativeActivated { cooperative, by_governance });
		Ok(())
	}

	/// Writes the first council of an active cooperative; whoever signed for another signs anew.
	pub(crate) fn enter_council(
		cooperative: CoopId,
		council: FirstCouncil<T::AccountId>,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(T::Councils::is_well_formed(&council), Error::<T>::CouncilNotWellFormed);
		for who in &council.seats {
			let kind = T::Accounts::kind_of(who).ok_or(Error::<T>::SeatNotRegistered)?;
			ensure!(kind == AccountKind::Person, Error::<T>::SeatNotPerson);
		}
		let founding = council.founding(document);
		let entered = Foundings::<T>::get(cooperative).map(|it| it.hash());
		ensure!(entered != Some(founding), Error::<T>::NothingChanged);

		Foundings::<T>::insert(
			cooperative,
			Founding {
				council: council.clone(),
				document,
				regulations: None,
				signed: Default::default(),
			},
		);
		Self::deposit_event(Event::FirstCouncilEntered {
			cooperative,
			council,
			document,
			founding,
		});
		Ok(())
	}

	/// Signs for a member of the first council. Yields how many members were founded: none, or, with
	/// the last signature, all.
	pub(crate) fn do_sign(
		cooperative: CoopId,
		who: T::AccountId,
		regulations: H256,
		founding_hash: H256,
	) -> Result<MemberNumber, DispatchError> {
		let record = Self::record(cooperative)?;
		Self::ensure_status(&record, Status::Active)?;
		let mut founding = Foundings::<T>::get(cooperative).ok_or(Error::<T>::NoFirstCouncil)?;
		ensure!(founding.council.seats.contains(&who), Error::<T>::NotFounder);
		let current = T::Regulations::current().ok_or(Error::<T>::NoRegulations)?;
		ensure!(regulations == current, Error::<T>::WrongRegulations);
		ensure!(founding_hash == founding.hash(), Error::<T>::WrongFounding);
		if founding.regulations != Some(current) {
			// Who signed other editions has not approved these.
			founding.regulations = Some(current);
			founding.signed = Default::default();
		}
		ensure!(!founding.signed.contains(&who), Error::<T>::AlreadySigned);

		// As many places as there are seats.
		founding.signed.try_push(who.clone()).map_err(|_| Error::<T>::AlreadySigned)?;
		Self::deposit_event(Event::RegulationsSigned {
			cooperative,
			who,
			regulations,
			founding: founding_hash,
		});
		if founding.signed.len() < founding.council.seats.len() {
			Foundings::<T>::insert(cooperative, founding);
			return Ok(0);
		}
		Self::make_ready(cooperative, record, founding, regulations)
	}

	/// Everybody has signed: the founders are members, the council takes office, the cooperative is
	/// ready. What fails undoes the whole extrinsic. Yields how many members were founded.
	fn make_ready(
		cooperative: CoopId,
		mut record: Cooperative<T::AccountId>,
		founding: Founding<T::AccountId>,
		regulations: H256,
	) -> Result<MemberNumber, DispatchError> {
		Self::ensure_belongs(&record.account)?;
		let mut founded = 0;
		for who in &founding.council.seats {
			founded = T::Members::found(cooperative, who, founding.document)?;
		}
		T::Councils::install(cooperative, founding.council, founding.document)?;
		T::Regulations::adopt(cooperative);
		Foundings::<T>::remove(cooperative);
		record.status = Status::Ready;
		Cooperatives::<T>::insert(cooperative, record);
		Self::deposit_event(Event::CooperativeReady { cooperative, regulations });
		Ok(founded)
	}

	/// `who` may bring the signatures of founders to the chain: staff of the operator, because the
	/// cooperative has none yet.
	pub(crate) fn ensure_operators_relay(who: &T::AccountId) -> DispatchResult {
		let rights = Operator::<T>::get().and_then(|operator| Staff::<T>::get(operator, who));
		let rights = rights.unwrap_or_default();
		ensure!(
			rights.contains(StaffRight::Registrar) || rights.contains(StaffRight::Relay),
			Error::<T>::NotRegistrarOrRelay
		);
		Ok(())
	}

	/// What a founder wills when he signs. He signs once, so a statement of his is used once.
	pub(crate) fn founders_act(
		cooperative: CoopId,
		signer: &T::AccountId,
		regulations: H256,
		founding: H256,
	) -> Act<T::AccountId> {
		Act {
			cooperative,
			process: ProcessKind::Founding,
			process_id: cooperative,
			content: FoundingForm { regulations, founding }.content(),
			signer: signer.clone(),
		}
	}

	/// Frees everything that is kept of a cooperative in which no room keeps anything.
	pub(crate) fn remove(cooperative: CoopId, account: &T::AccountId) -> DispatchResult {
		ensure!(!T::Rooms::remains(cooperative), Error::<T>::NotEmpty);
		T::Councils::remove(cooperative);
		T::Regulations::forget(cooperative);
		Self::forget_lost_memberships(cooperative);
		Cooperatives::<T>::remove(cooperative);
		CooperativeOf::<T>::remove(account);
		Agreements::<T>::remove(cooperative);
		Foundings::<T>::remove(cooperative);
		Notices::<T>::remove(cooperative);
		Blocks::<T>::remove(cooperative);
		StaffCount::<T>::remove(cooperative);
		LinkCount::<T>::remove(cooperative);
		T::OnRemoved::cooperative_removed(cooperative);
		Ok(())
	}
}
