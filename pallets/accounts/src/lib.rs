//! # Accounts
//!
//! One account per person or organisation on the whole platform, used in every cooperative
//! (rules §1.1).
//!
//! ## Life of an account
//!
//! 1. A person makes a key on his own device and signs a statement. A cooperative's registrar
//!    brings it to the chain; the account is registered with a salted hash of the person's data
//!    ([`Event::AccountRegistered`]). From then on the person signs his own extrinsics.
//! 2. A registered account holds a provider reference and is never reaped: it needs no AXON, and
//!    its nonce never starts again.
//! 3. When the data behind the hash change, the person sets a new hash ([`Call::update_profile`]).
//! 4. A cooperative to which he belongs attests that he is who he says he is ([`Call::attest`]).
//!
//! No personal data are in state, calls or events (rules §1.4).
//!
//! ## Organisations
//!
//! A verified person who is a member of some cooperative registers an organisation
//! ([`Call::register_organization`]). Its account has no key: its representative acts for it
//! ([`Call::represent`]). He hands over by an offer that the successor accepts, so both sign
//! ([`Call::offer_representation`], [`Call::accept_representation`]). For the account of a
//! cooperative with a council its chair in office acts, changing in the same block (rules §1.2).
//!
//! ## Attestations
//!
//! ```text
//! attest ─► valid ─► announced 30 days before ─► ended
//!             │  ▲
//!     leaves  │  │ another cooperative of his adopts it
//!             ▼  │
//!           orphaned ─► nobody adopts it in 30 days: ended
//! ```
//!
//! One a person, with a tag that no other person's attestation may have (rules §1.3).
//!
//! ## Recovery
//!
//! ```text
//! council proposes ─► 7 days ─► the new key signs for the account
//!                       │
//!                       └─ veto, once ─► seen in person ─► council proposes ─► a second council
//!                                          confirms ─► 7 days ─► the new key signs
//! ```
//!
//! Before it signs the new key must have accepted: who holds it signs a statement, and a relay of the
//! cooperative brings it ([`Call::accept_key`]). Else a council could name what is nobody's key, or
//! somebody else's account. A proposal alone keeps nothing and is in nobody's way. The council that
//! proposed may withdraw ([`Call::withdraw_recovery`]).
//!
//! The account id stays the person's identity for ever, so roles, memberships and votes need not be
//! moved: another key signs for it. The transaction extension [`ActAs`] turns the key that signed
//! into the account for which it signs. An organisation whose representative is gone gets another
//! one in the same way (rules §1.6).
//!
//! ## Used statements
//!
//! A statement that another brings to the chain (`coop_primitives::statement`) is used once: each
//! must be newer than the last one that the same account used. It is checked with the account's
//! present key.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use extension::ActAs;
pub use pallet::*;
pub use types::{
	AccountRecord, Attestation, Consent, End, GenesisAttestation, GenesisOrganization, LegalForm,
	Offer, Organization, Procedure, Recovery, Stage, Successor,
};
pub use weights::WeightInfo;

mod attestations;
mod consents;
mod extension;
mod organizations;
mod recovery;
mod statements;
mod sweep;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
pub mod try_state;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::boxed::Box;
	use coop_primitives::{
		due::DueAt,
		providers::{
			AccountRegistry, CooperativeInspect, CouncilInspect, MemberInspect, OnKeyReplaced,
			OnMemberRemoved, OnRepresentativeChanged, OnVerificationEnded,
		},
		statement::SignedStatement,
		AccountKind, Commitment, CoopId, DocumentHash, Moment,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{Contains, IsSubType, Time},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::traits::{Dispatchable, IdentifyAccount, Verify};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>, Hash = H256> {
		/// All calls of the runtime: what a representative does for an organisation.
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo
			+ From<frame_system::Call<Self>>
			+ IsSubType<Call<Self>>
			+ IsType<<Self as frame_system::Config>::RuntimeCall>;
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// What a representative may do for an organisation, beside the filter of all calls. What
		/// would give its powers away for longer than he has them, such as a proxy, is left out, so
		/// that a handover hands over everything.
		type RepresentationFilter: Contains<<Self as Config>::RuntimeCall>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The cooperatives' councils.
		type Councils: CouncilInspect<Self::AccountId>;
		/// The registers of members.
		type Members: MemberInspect<Self::AccountId>;
		/// Hears that a person is not verified any more.
		type OnVerificationEnded: OnVerificationEnded<Self::AccountId>;
		/// Hears that another key signs for a person. Whom the old key let act for him, such as a
		/// proxy, must not outlast it: the thief of a key sets one up first.
		type OnKeyReplaced: OnKeyReplaced<Self::AccountId>;
		/// What follows when somebody else represents an organisation.
		type OnRepresentativeChanged: OnRepresentativeChanged<Self::AccountId>;
		/// A signature that a new key gives apart from an extrinsic.
		type Signature: Parameter + Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>>;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// How long an offer to represent an organisation lives, in milliseconds.
		type OfferLife: Get<Moment>;
		/// How long an attestation may be valid, in milliseconds.
		type LongestAttestation: Get<Moment>;
		/// How long before its expiry an attestation is announced, in milliseconds (rules §1.3).
		type ExpiryNotice: Get<Moment>;
		/// How long an attestation of somebody who left may be taken over, in milliseconds
		/// (rules §1.3).
		type AdoptionPeriod: Get<Moment>;
		/// How long a consent may hold, in milliseconds.
		type LongestConsent: Get<Moment>;
		/// How long a recovery waits before it takes effect, in milliseconds (rules §1.6).
		type RecoveryDelay: Get<Moment>;
		/// How long a second council may take to confirm a recovery, in milliseconds.
		type ConfirmationPeriod: Get<Moment>;
		/// Most organisations that one person represents.
		#[pallet::constant]
		type MaxOrganizations: Get<u32>;
		/// Most consents of one member.
		#[pallet::constant]
		type MaxConsents: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<
			Self::AccountId,
			<Self as Config>::RuntimeCall,
			Self::Signature,
		>;
	}

	/// Every registered account. Paid by the cooperative whose registrar brings the person, or by
	/// who registers the organisation.
	#[pallet::storage]
	pub type Accounts<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, T::AccountId, AccountRecord>;

	/// Legal form and country of the organisations that were registered by a person. At most
	/// [`Config::MaxOrganizations`] at a time for each representative, who pays.
	#[pallet::storage]
	pub type Organizations<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Organization>;

	/// How many organisations persons registered: the number of the last one.
	#[pallet::storage]
	pub type OrganizationsMade<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// Who represents an organisation, unless the chair of the cooperative whose account it is does.
	/// One entry an organisation; paid by the representative.
	#[pallet::storage]
	pub type Representatives<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// How many organisations a person represents.
	#[pallet::storage]
	pub type Representations<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// Offers to represent an organisation. One an organisation, which pays.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Offer<T::AccountId>>;

	/// The attestation of a person. One a person; paid by the cooperative that attests.
	#[pallet::storage]
	pub type Attestations<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Attestation<T::AccountId>>;

	/// Whose attestation has this tag. One an attestation.
	#[pallet::storage]
	pub type Tags<T: Config> = StorageMap<_, Blake2_128Concat, H256, T::AccountId>;

	/// A member's consents. At most [`Config::MaxConsents`]; paid by the cooperative that he leaves
	/// his profile with.
	#[pallet::storage]
	pub type Consents<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<Consent, T::MaxConsents>,
		ValueQuery,
	>;

	/// The key that signs for an account, where it is not the account id itself. One an account; paid
	/// by the cooperative whose council decided the recovery.
	#[pallet::storage]
	pub type Keys<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// For which account a key signs or, if it was replaced since, has signed. One entry for each
	/// recovery of a key that took effect; paid as [`Keys`]. Never removed: no key serves twice.
	#[pallet::storage]
	pub type AccountOfKey<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// For which account a key is kept that accepted a recovery under way. One a recovery; paid as
	/// [`Recoveries`].
	#[pallet::storage]
	pub type AcceptedKeys<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// Recoveries under way. One an account; paid by the cooperative whose council proposed it.
	#[pallet::storage]
	pub type Recoveries<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Recovery<T::AccountId>>;

	/// When a recovery of an account was vetoed, until another one takes effect. One an account; paid
	/// by whoever vetoed.
	#[pallet::storage]
	pub type Vetoes<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Moment>;

	/// What ends, in the order of time. One entry for each offer, attestation, consent and recovery.
	#[pallet::storage]
	pub type Due<T: Config> =
		StorageDoubleMap<_, Identity, DueAt, Blake2_128Concat, End<T::AccountId>, (), OptionQuery>;

	/// Accounts that exist from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Who, of what kind, with which hash of its data.
		pub accounts: alloc::vec::Vec<(T::AccountId, AccountKind, Commitment)>,
		/// What is known of the organisations among them.
		#[serde(default)]
		pub organizations: alloc::vec::Vec<GenesisOrganization<T::AccountId>>,
		/// The persons among them who are verified.
		#[serde(default)]
		pub verified: alloc::vec::Vec<GenesisAttestation<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (who, kind, profile) in &self.accounts {
				assert!(
					Pallet::<T>::register(who, *kind, *profile).is_ok(),
					"an account stands twice in the genesis",
				);
			}
			for genesis in &self.organizations {
				Pallet::<T>::build_organization(genesis);
			}
			for genesis in &self.verified {
				Pallet::<T>::build_attestation(genesis);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was registered.
		AccountRegistered {
			/// The account.
			who: T::AccountId,
			/// Its kind.
			kind: AccountKind,
			/// Salted hash of its data.
			profile: Commitment,
		},
		/// The hash of an account's data was replaced.
		ProfileUpdated {
			/// The account.
			who: T::AccountId,
			/// The new hash.
			profile: Commitment,
		},
		/// A person registered an organisation, which he represents.
		OrganizationRegistered {
			/// Its account, which has no key.
			organization: T::AccountId,
			/// Its legal form.
			form: LegalForm,
			/// Code of its country.
			country: [u8; 2],
			/// Who represents it.
			representative: T::AccountId,
		},
		/// A representative acted for an organisation.
		OrganizationActed {
			/// The organisation.
			organization: T::AccountId,
			/// Who acted.
			representative: T::AccountId,
		},
		/// A representative offered another person to represent the organisation.
		RepresentationOffered {
			/// The organisation.
			organization: T::AccountId,
			/// To whom it was offered.
			to: T::AccountId,
			/// The last moment to accept.
			until: Moment,
		},
		/// An offer was withdrawn.
		OfferWithdrawn {
			/// The organisation.
			organization: T::AccountId,
			/// To whom it had been offered.
			to: T::AccountId,
		},
		/// An offer was not accepted in time.
		OfferExpired {
			/// The organisation.
			organization: T::AccountId,
			/// To whom it had been offered.
			to: T::AccountId,
		},
		/// An organisation got another representative.
		RepresentativeReplaced {
			/// The organisation.
			organization: T::AccountId,
			/// Who represented it.
			old: Option<T::AccountId>,
			/// Who represents it now.
			new: T::AccountId,
		},
		/// A cooperative attested who a person is.
		Attested {
			/// The person.
			who: T::AccountId,
			/// The cooperative.
			cooperative: CoopId,
			/// Who verified him.
			verifier: T::AccountId,
			/// How.
			procedure: Procedure,
			/// Keyed hash of his identity number.
			tag: H256,
			/// The last moment at which it is valid.
			expires_at: Moment,
		},
		/// An attestation ends soon.
		AttestationExpiring {
			/// The person.
			who: T::AccountId,
			/// The cooperative that attested.
			cooperative: CoopId,
			/// The last moment at which it is valid.
			expires_at: Moment,
		},
		/// A person left the cooperative that attested; another one may take the attestation over.
		AttestationOrphaned {
			/// The person.
			who: T::AccountId,
			/// The cooperative that he left.
			cooperative: CoopId,
			/// The last moment to take it over.
			until: Moment,
		},
		/// A cooperative took over the attestation of a person who had left another one.
		AttestationAdopted {
			/// The person.
			who: T::AccountId,
			/// The cooperative that answers for it now.
			cooperative: CoopId,
			/// Who verified him there.
			verifier: T::AccountId,
		},
		/// The time of an attestation is over.
		AttestationEnded {
			/// The person.
			who: T::AccountId,
			/// The cooperative that had attested.
			cooperative: CoopId,
		},
		/// A council took an attestation of its cooperative back.
		AttestationRevoked {
			/// The person.
			who: T::AccountId,
			/// The cooperative.
			cooperative: CoopId,
		},
		/// A member consented that a cooperative gives his profile to another.
		ConsentGranted {
			/// The member.
			member: T::AccountId,
			/// Who has the profile.
			from: CoopId,
			/// Who may receive it.
			to: CoopId,
			/// Salted hash of what may be given.
			profile: Commitment,
			/// The X25519 key to which it may be encrypted.
			key: [u8; 32],
			/// The last moment at which the consent holds.
			expires_at: Moment,
		},
		/// A member took a consent back.
		ConsentRevoked {
			/// The member.
			member: T::AccountId,
			/// Who has the profile.
			from: CoopId,
			/// Who may not receive it any more.
			to: CoopId,
		},
		/// A consent ended: its time is over, or the member left the cooperative with his profile.
		ConsentEnded {
			/// The member.
			member: T::AccountId,
			/// Who has the profile.
			from: CoopId,
			/// Who may not receive it any more.
			to: CoopId,
		},
		/// A council proposed a new key for a person.
		RecoveryProposed {
			/// The person's account.
			who: T::AccountId,
			/// The cooperative whose council proposed it.
			cooperative: CoopId,
			/// The key that signs for him.
			old_key: T::AccountId,
			/// The key that is to sign for him.
			new_key: T::AccountId,
			/// Hash of the document with the grounds.
			document: DocumentHash,
			/// How long it can be vetoed, or must be confirmed.
			stage: Stage,
		},
		/// A council proposed another representative for an organisation.
		RepresentativeProposed {
			/// The organisation.
			organization: T::AccountId,
			/// The cooperative whose council proposed it.
			cooperative: CoopId,
			/// Who represents it.
			old: Option<T::AccountId>,
			/// Who is to represent it.
			new: T::AccountId,
			/// Hash of the document with the grounds.
			document: DocumentHash,
			/// How long it can be vetoed, or must be confirmed.
			stage: Stage,
		},
		/// A new key accepted to sign for a person, and is kept for him.
		KeyAccepted {
			/// The cooperative whose council proposed it.
			cooperative: CoopId,
			/// The person's account.
			who: T::AccountId,
			/// The key that is to sign for him.
			key: T::AccountId,
		},
		/// A recovery that nobody had confirmed gave way to the proposal of another cooperative.
		RecoverySuperseded {
			/// The account.
			who: T::AccountId,
			/// The cooperative whose proposal is over.
			cooperative: CoopId,
		},
		/// The council that had proposed a recovery took it back. This is no veto.
		RecoveryWithdrawn {
			/// The account.
			who: T::AccountId,
			/// The cooperative whose council withdrew.
			cooperative: CoopId,
		},
		/// A recovery was vetoed and is over.
		RecoveryVetoed {
			/// The account.
			who: T::AccountId,
			/// The cooperative whose council vetoed; `None` when the old key or representative did.
			cooperative: Option<CoopId>,
		},
		/// A second council confirmed a recovery.
		RecoveryConfirmed {
			/// The account.
			who: T::AccountId,
			/// The cooperative whose council confirmed it.
			cooperative: CoopId,
			/// After this moment it takes effect.
			effective_at: Moment,
		},
		/// No second council confirmed a recovery in time; it is over.
		RecoveryNotConfirmed {
			/// The account.
			who: T::AccountId,
		},
		/// A recovery could not take effect when its time came: the new key had not accepted, or what
		/// it needed was there no more. It is over and has changed nothing. This is no veto.
		RecoveryFailed {
			/// The account.
			who: T::AccountId,
			/// Why.
			error: DispatchError,
		},
		/// Another key signs for a person from now on.
		KeyReplaced {
			/// The person's account.
			who: T::AccountId,
			/// The key that signed for him.
			old_key: T::AccountId,
			/// The key that signs for him now.
			new_key: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account is registered already.
		AlreadyExists,
		/// The account is not registered.
		NotFound,
		/// The statement was signed for another chain.
		StatementForOtherChain,
		/// The statement was signed for another cooperative.
		StatementForOtherCooperative,
		/// The statement was signed for another process.
		StatementForOtherProcess,
		/// The statement is that of another signer.
		StatementOfOtherSigner,
		/// The statement was signed for something else: another document, in another role, with another
		/// handwritten signature, with other data, for another founding or another account.
		StatementForOtherContent,
		/// The statement was signed more than 24 hours ago.
		StatementExpired,
		/// The statement was signed more than a minute in the future.
		StatementFromTheFuture,
		/// The signature is not that of the signer's present key under this statement.
		BadSignature,
		/// The statement is not newer than the last one this account used.
		StatementAlreadyUsed,
		/// What is to be set equals what is set.
		NothingChanged,
		/// The account is not that of a registered natural person.
		NotAPerson,
		/// The account is not that of a registered organisation.
		NotAnOrganization,
		/// No attestation of the person is valid.
		NotVerified,
		/// The account is an active member of no cooperative.
		NoMembership,
		/// The account is not an active member of this cooperative.
		NotMember,
		/// A country has a code of two letters A–Z.
		BadCountry,
		/// The person represents as many organisations as one may.
		TooManyOrganizations,
		/// The caller does not represent this organisation.
		NotRepresentative,
		/// The chair of the cooperative whose account it is represents the organisation: he changes
		/// with the council only.
		RepresentedByChair,
		/// There is no offer to represent this organisation.
		OfferNotFound,
		/// The offer was made to somebody else.
		NotOffered,
		/// The time for it is over.
		TooLate,
		/// The cooperative is not ready.
		CooperativeNotReady,
		/// The caller is not a verifier of the cooperative.
		NotVerifier,
		/// Nobody attests who he himself is, nor does an organisation that he represents.
		SelfAttestation,
		/// It would be over at once.
		ExpiryNotInFuture,
		/// It would last longer than it may.
		ExpiryTooFar,
		/// Another person was attested with this tag: one person, one verified account.
		TagInUse,
		/// Another cooperative attested for longer; only that one may shorten it.
		WouldShorten,
		/// The person has no attestation.
		AttestationNotFound,
		/// The cooperative that attested still answers for it.
		NotOrphaned,
		/// The cooperative does not answer for a valid attestation of the person.
		NotAttestor,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// It takes two cooperatives.
		SameCooperative,
		/// The receiving cooperative has published no transfer key.
		NoTransferKey,
		/// The key is not the one that the receiving cooperative has published.
		WrongTransferKey,
		/// The member has given this consent already.
		AlreadyConsented,
		/// The member has given as many consents as one may.
		TooManyConsents,
		/// The member has not given this consent.
		ConsentNotFound,
		/// The key is a registered account.
		KeyRegistered,
		/// The key signs, or has signed, for an account.
		KeyInUse,
		/// The key has accepted to sign for an account in a recovery under way.
		KeyReserved,
		/// The new key has accepted already.
		AlreadyAccepted,
		/// The new key has not accepted to sign for the account.
		NotAccepted,
		/// No cooperative answers for a valid attestation of the person any more.
		NoAttestor,
		/// Another cooperative proposed the recovery.
		NotProposer,
		/// The caller is neither registrar nor relay of the cooperative.
		NotRegistrarOrRelay,
		/// A recovery of this account is under way.
		RecoveryUnderWay,
		/// No recovery of this account is under way.
		RecoveryNotFound,
		/// Only the account itself, or the organisation's representative, may veto so.
		NotEntitled,
		/// A recovery can be vetoed once: this one was proposed after a veto.
		CannotVeto,
		/// After a veto the person must be verified in person before a recovery is proposed again.
		InPersonNeeded,
		/// The recovery needs no confirmation, or has it.
		ConfirmationNotNeeded,
		/// Only the council of another cooperative of the account may confirm; where there is none,
		/// and in any case after half of the time, that of the union, or of the operator if the union
		/// proposed.
		CannotConfirm,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Replaces the salted hash of the caller's data.
		///
		/// - `profile`: Blake2-256 of salt and canonical content.
		///
		/// Called by the registered account itself. Emits [`Event::ProfileUpdated`]. Fails with
		/// [`Error::NotFound`], [`Error::NothingChanged`]. Rules §1.4.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::update_profile())]
		pub fn update_profile(origin: OriginFor<T>, profile: Commitment) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Accounts::<T>::try_mutate(&who, |record| -> DispatchResult {
				let record = record.as_mut().ok_or(Error::<T>::NotFound)?;
				ensure!(record.profile != profile, Error::<T>::NothingChanged);
				record.profile = profile;
				Ok(())
			})?;
			Self::deposit_event(Event::ProfileUpdated { who, profile });
			Ok(())
		}

		/// Registers an organisation, which the caller represents from now on.
		///
		/// Its account id is the Blake2-256 hash of the 17 bytes `coop/organisation`, the hash of the
		/// chain's first block, and the organisation's number, four bytes, little-endian. Nobody has a
		/// key to it.
		///
		/// - `form`: its legal form.
		/// - `country`: ISO 3166-1 alpha-2 code, two letters A–Z.
		/// - `profile`: salted hash of its data.
		///
		/// Called by a verified natural person who is an active member of some cooperative. Emits
		/// [`Event::AccountRegistered`], [`Event::OrganizationRegistered`]. Fails with
		/// [`Error::NotAPerson`], [`Error::NotVerified`], [`Error::NoMembership`],
		/// [`Error::TooManyOrganizations`], [`Error::BadCountry`], [`Error::Overflow`].
		/// Rules §1.1, §1.2.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::register_organization())]
		pub fn register_organization(
			origin: OriginFor<T>,
			form: LegalForm,
			country: [u8; 2],
			profile: Commitment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_organization(who, form, country, profile)
		}

		/// Acts for an organisation: dispatches `call` as if it had signed it.
		///
		/// What the caller may not call himself he may not call for it either; neither may he act for
		/// an organisation through an organisation, nor call what [`Config::RepresentationFilter`]
		/// leaves out. If `call` fails, this fails with its error, and nothing has changed.
		///
		/// Called by the representative of the organisation. Emits [`Event::OrganizationActed`] after
		/// the events of `call`. Fails with [`Error::NotRepresentative`], with `CallFiltered` of the
		/// system, and as `call` does. Rules §1.2.
		#[pallet::call_index(2)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::represent().saturating_add(info.call_weight), info.class)
		})]
		pub fn represent(
			origin: OriginFor<T>,
			organization: T::AccountId,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			Self::do_represent(origin, organization, *call)
		}

		/// Offers another person to represent the organisation. The offer takes the place of an older
		/// one and lives for [`Config::OfferLife`].
		///
		/// Called by the representative. Emits [`Event::RepresentationOffered`]. Fails with
		/// [`Error::NotAnOrganization`], [`Error::RepresentedByChair`], [`Error::NotRepresentative`],
		/// [`Error::NothingChanged`] when he offers it to himself, [`Error::NotAPerson`]. Rules §1.2.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::offer_representation())]
		pub fn offer_representation(
			origin: OriginFor<T>,
			organization: T::AccountId,
			to: T::AccountId,
		) -> DispatchResult {
			Self::do_offer(ensure_signed(origin)?, organization, to)
		}

		/// Takes an offer to represent an organisation back.
		///
		/// Called by the representative. Emits [`Event::OfferWithdrawn`]. Fails with
		/// [`Error::NotAnOrganization`], [`Error::RepresentedByChair`], [`Error::NotRepresentative`],
		/// [`Error::OfferNotFound`]. Rules §1.2.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(origin: OriginFor<T>, organization: T::AccountId) -> DispatchResult {
			Self::do_withdraw_offer(ensure_signed(origin)?, organization)
		}

		/// Accepts an offer: the caller represents the organisation from now on.
		///
		/// Called by the person to whom it was offered, verified and an active member of some
		/// cooperative. Emits [`Event::RepresentativeReplaced`]. Fails with [`Error::OfferNotFound`],
		/// [`Error::NotOffered`], [`Error::TooLate`], [`Error::RepresentedByChair`],
		/// [`Error::NotAPerson`], [`Error::NotVerified`], [`Error::NoMembership`],
		/// [`Error::TooManyOrganizations`]. Rules §1.2.
		#[pallet::call_index(5)]
		#[pallet::weight(
			T::WeightInfo::accept_representation()
				.saturating_add(T::OnRepresentativeChanged::weight())
		)]
		pub fn accept_representation(
			origin: OriginFor<T>,
			organization: T::AccountId,
		) -> DispatchResult {
			Self::do_accept(ensure_signed(origin)?, organization)
		}

		/// Attests that a person is who he says he is, or renews this.
		///
		/// - `cooperative`: of which he is an active member, and which answers for it.
		/// - `procedure`: how he was verified.
		/// - `tag`: keyed hash of his identity number; the key is the union's.
		/// - `expires_at`: the last moment at which it is valid, at most
		///   [`Config::LongestAttestation`] from now.
		///
		/// A person has one attestation: a new one takes the place of the old one. A cooperative that
		/// is not ready, because it is blocked, renews only what it still answers for.
		///
		/// Called by a verifier of the cooperative. Emits [`Event::Attested`]. Fails with
		/// [`Error::NotVerifier`], [`Error::CooperativeNotReady`], [`Error::SelfAttestation`],
		/// [`Error::NotMember`], [`Error::NotAPerson`], [`Error::ExpiryNotInFuture`],
		/// [`Error::ExpiryTooFar`], [`Error::WouldShorten`], [`Error::TagInUse`]. Rules §1.3.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			procedure: Procedure,
			tag: H256,
			expires_at: Moment,
		) -> DispatchResult {
			let verifier = ensure_signed(origin)?;
			Self::do_attest(verifier, cooperative, who, procedure, tag, expires_at)
		}

		/// Takes over the attestation of a person who left the cooperative that had attested.
		/// Procedure, times and tag stay.
		///
		/// Called by a verifier of a cooperative of which the person is an active member. Emits
		/// [`Event::AttestationAdopted`]. Fails with [`Error::NotVerifier`],
		/// [`Error::CooperativeNotReady`], [`Error::SelfAttestation`], [`Error::NotMember`],
		/// [`Error::AttestationNotFound`], [`Error::NotOrphaned`], [`Error::TooLate`]. Rules §1.3.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::adopt_attestation())]
		pub fn adopt_attestation(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
		) -> DispatchResult {
			Self::do_adopt(ensure_signed(origin)?, cooperative, who)
		}

		/// Takes an attestation back, at once.
		///
		/// Called by the council of the cooperative that answers for it. Emits
		/// [`Event::AttestationRevoked`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::AttestationNotFound`], [`Error::NotAttestor`]. Rules §1.3.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::revoke_attestation())]
		pub fn revoke_attestation(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_revoke_attestation(cooperative, who)
		}

		/// Consents that a cooperative gives the caller's profile to another one, encrypted to its
		/// key. It spares him the typing, not the other council's decision.
		///
		/// - `from`: who has the profile.
		/// - `to`: who may receive it.
		/// - `profile`: salted hash of exactly what may be given.
		/// - `key`: the X25519 key that `to` has published.
		/// - `expires_at`: the last moment at which the consent holds, at most
		///   [`Config::LongestConsent`] from now.
		///
		/// Called by an active member of `from`. Emits [`Event::ConsentGranted`]. Fails with
		/// [`Error::NotMember`], [`Error::SameCooperative`], [`Error::CooperativeNotReady`],
		/// [`Error::NoTransferKey`], [`Error::WrongTransferKey`], [`Error::ExpiryNotInFuture`],
		/// [`Error::ExpiryTooFar`], [`Error::AlreadyConsented`], [`Error::TooManyConsents`].
		/// Rules §1.5.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::grant_consent())]
		pub fn grant_consent(
			origin: OriginFor<T>,
			from: CoopId,
			to: CoopId,
			profile: Commitment,
			key: [u8; 32],
			expires_at: Moment,
		) -> DispatchResult {
			Self::do_grant_consent(ensure_signed(origin)?, from, to, profile, key, expires_at)
		}

		/// Takes a consent back, at once.
		///
		/// Called by the member who gave it. Emits [`Event::ConsentRevoked`]. Fails with
		/// [`Error::ConsentNotFound`]. Rules §1.5.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::revoke_consent())]
		pub fn revoke_consent(origin: OriginFor<T>, from: CoopId, to: CoopId) -> DispatchResult {
			Self::do_revoke_consent(ensure_signed(origin)?, from, to)
		}

		/// Proposes a new key for a person who has lost his.
		///
		/// - `cooperative`: which answers for his valid attestation.
		/// - `new_key`: signs for nobody, and no account is registered under it.
		/// - `document`: hash of the document with the grounds.
		///
		/// The proposal keeps nothing for the key, which must accept ([`Call::accept_key`]). Takes
		/// effect by itself after [`Config::RecoveryDelay`], unless it is vetoed, if the key has
		/// accepted and a cooperative still answers for his valid attestation. After a veto he must
		/// have been verified in person, and a second council must confirm the proposal within
		/// [`Config::ConfirmationPeriod`]; until then it gives way to the proposal of another
		/// cooperative.
		///
		/// Called by the cooperative's council. Emits [`Event::RecoveryProposed`], after
		/// [`Event::RecoverySuperseded`] if another one gives way, and [`Event::KeyReplaced`],
		/// [`Event::RecoveryFailed`] or [`Event::RecoveryNotConfirmed`] in the end. Fails with
		/// [`Error::WrongCooperative`], [`Error::NotAPerson`], [`Error::NotAttestor`],
		/// [`Error::RecoveryUnderWay`], [`Error::KeyRegistered`], [`Error::KeyInUse`],
		/// [`Error::KeyReserved`], [`Error::InPersonNeeded`]. Rules §1.6.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::propose_recovery())]
		pub fn propose_recovery(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			new_key: T::AccountId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_propose_recovery(cooperative, who, new_key, document)
		}

		/// Proposes another representative for an organisation whose representative is gone.
		///
		/// - `cooperative`: of which the organisation is an active member.
		/// - `new_representative`: a verified natural person, an active member of some cooperative.
		/// - `document`: hash of the document with the grounds.
		///
		/// Goes on as [`Call::propose_recovery`]. After a veto it is the new representative who must
		/// have been verified in person.
		///
		/// Called by the cooperative's council. Emits [`Event::RepresentativeProposed`], after
		/// [`Event::RecoverySuperseded`] if another proposal gives way, and
		/// [`Event::RepresentativeReplaced`], [`Event::RecoveryFailed`] or
		/// [`Event::RecoveryNotConfirmed`] in the end. Fails with [`Error::WrongCooperative`],
		/// [`Error::NotAnOrganization`], [`Error::NotMember`], [`Error::RepresentedByChair`],
		/// [`Error::RecoveryUnderWay`], [`Error::NothingChanged`], [`Error::NotAPerson`],
		/// [`Error::NotVerified`], [`Error::NoMembership`], [`Error::TooManyOrganizations`],
		/// [`Error::InPersonNeeded`]. Rules §1.6.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::propose_representative())]
		pub fn propose_representative(
			origin: OriginFor<T>,
			cooperative: CoopId,
			organization: T::AccountId,
			new_representative: T::AccountId,
			document: DocumentHash,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_propose_representative(cooperative, organization, new_representative, document)
		}

		/// Vetoes a recovery: it is over.
		///
		/// Called by the account itself with its present key, or by the organisation's
		/// representative, before the recovery takes effect; once. Emits [`Event::RecoveryVetoed`].
		/// Fails with [`Error::NotEntitled`], [`Error::RecoveryNotFound`], [`Error::CannotVeto`],
		/// [`Error::TooLate`]. Rules §1.6.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::veto_recovery())]
		pub fn veto_recovery(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			Self::do_veto(ensure_signed(origin)?, who)
		}

		/// Vetoes a recovery that another cooperative proposed: it is over.
		///
		/// Called by the council of a cooperative of which the account is an active member, before the
		/// recovery takes effect; once. Emits [`Event::RecoveryVetoed`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::RecoveryNotFound`], [`Error::SameCooperative`],
		/// [`Error::NotMember`], [`Error::CannotVeto`], [`Error::TooLate`]. Rules §1.6.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::veto_recovery_by_council())]
		pub fn veto_recovery_by_council(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_veto_by_council(cooperative, who)
		}

		/// Confirms a recovery that was proposed after a veto. It takes effect by itself after
		/// [`Config::RecoveryDelay`] and cannot be vetoed.
		///
		/// Called by the council of another cooperative of the account; where there is none, and in any
		/// case after half of [`Config::ConfirmationPeriod`], of the union, or of the operator if the
		/// union proposed. Emits [`Event::RecoveryConfirmed`]. Fails
		/// with [`Error::WrongCooperative`], [`Error::RecoveryNotFound`],
		/// [`Error::ConfirmationNotNeeded`], [`Error::TooLate`], [`Error::CannotConfirm`].
		/// Rules §1.6.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::confirm_recovery())]
		pub fn confirm_recovery(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_confirm(cooperative, who)
		}

		/// Brings the acceptance of a new key: who holds it wants to sign for the person with it. From
		/// now on the key is kept for him.
		///
		/// - `cooperative`: whose council proposed the recovery.
		/// - `who`: the person whose key was lost.
		/// - `signed`: the statement with this cooperative, process `Recovery`, process id 0, the new
		///   key as signer, and as content Blake2-256 of `who` followed by the new key; signed by
		///   the new key.
		///
		/// Called by a registrar or relay of the cooperative, before the recovery takes effect; once.
		/// Emits [`Event::KeyAccepted`]. Fails with [`Error::NotRegistrarOrRelay`],
		/// [`Error::RecoveryNotFound`], [`Error::NotProposer`], [`Error::TooLate`],
		/// [`Error::NotAPerson`] for the recovery of an organisation, [`Error::AlreadyAccepted`],
		/// [`Error::KeyRegistered`], [`Error::KeyInUse`], [`Error::KeyReserved`],
		/// and with what is wrong with the statement, from [`Error::StatementForOtherChain`] to
		/// [`Error::BadSignature`]. Rules §1.6, §2.4.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::accept_key())]
		pub fn accept_key(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResult {
			Self::do_accept_key(ensure_signed(origin)?, cooperative, who, signed)
		}

		/// Takes a recovery back: it is over. This is no veto.
		///
		/// Called by the council of the cooperative that proposed, before the recovery takes effect.
		/// Emits [`Event::RecoveryWithdrawn`]. Fails with [`Error::WrongCooperative`],
		/// [`Error::RecoveryNotFound`], [`Error::NotProposer`], [`Error::TooLate`]. Rules §1.6.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::withdraw_recovery())]
		pub fn withdraw_recovery(
			origin: OriginFor<T>,
			cooperative: CoopId,
			who: T::AccountId,
		) -> DispatchResult {
			Self::ensure_council(origin, cooperative)?;
			Self::do_withdraw_recovery(cooperative, who)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Who acts for an organisation today (rules §1.2).
		pub fn representative(organization: T::AccountId) -> Option<T::AccountId> {
			Self::acting_for(&organization)
		}

		/// Until when the valid attestation of a person holds, if nobody renews or takes it over;
		/// `None` when he is not verified (rules §1.3).
		pub fn verified_until(who: T::AccountId) -> Option<Moment> {
			Attestations::<T>::get(who)
				.filter(|record| record.is_valid(T::Time::now()))
				.map(|record| record.until())
		}

		/// The consent that holds now between two cooperatives (rules §1.5).
		pub fn consent(member: T::AccountId, from: CoopId, to: CoopId) -> Option<Consent> {
			let now = T::Time::now();
			Consents::<T>::get(member).into_iter().find(|consent| {
				(consent.from, consent.to) == (from, to) && consent.expires_at >= now
			})
		}

		/// The key that signs for an account today (rules §1.6).
		pub fn signing_key(who: T::AccountId) -> T::AccountId {
			Self::present_key(&who)
		}

		/// The account for which a key signs today: the key itself, if it is no other's key; `None`
		/// when it was replaced (rules §1.6).
		pub fn account_of_signer(key: T::AccountId) -> Option<T::AccountId> {
			Self::acting_account(&key)
		}
	}

	impl<T: Config> Pallet<T> {
		fn ensure_council(origin: OriginFor<T>, cooperative: CoopId) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			Ok(())
		}

		pub(crate) fn register(
			who: &T::AccountId,
			kind: AccountKind,
			profile: Commitment,
		) -> DispatchResult {
			ensure!(!Accounts::<T>::contains_key(who), Error::<T>::AlreadyExists);
			ensure!(!AccountOfKey::<T>::contains_key(who), Error::<T>::KeyInUse);
			ensure!(!AcceptedKeys::<T>::contains_key(who), Error::<T>::KeyReserved);
			let registered_at = T::Time::now();
			Accounts::<T>::insert(
				who,
				AccountRecord { kind, profile, registered_at, last_statement: 0 },
			);
			frame_system::Pallet::<T>::inc_providers(who);
			Self::deposit_event(Event::AccountRegistered { who: who.clone(), kind, profile });
			Ok(())
		}

		fn build_organization(genesis: &GenesisOrganization<T::AccountId>) {
			let GenesisOrganization { account, form, country, representative } = genesis;
			assert!(
				Self::ensure_kind(account, AccountKind::Organization).is_ok()
					&& country.iter().all(u8::is_ascii_uppercase),
				"a genesis organisation needs a registered account and a country",
			);
			assert!(
				!Organizations::<T>::contains_key(account),
				"an organisation stands twice in the genesis",
			);
			Organizations::<T>::insert(account, Organization { form: *form, country: *country });
			if let Some(representative) = representative {
				assert!(
					Self::ensure_kind(representative, AccountKind::Person).is_ok()
						&& Representations::<T>::get(representative) < T::MaxOrganizations::get(),
					"a genesis representative is a registered person with few organisations",
				);
				Self::set_representative(account, representative);
			}
		}

		fn build_attestation(genesis: &GenesisAttestation<T::AccountId>) {
			let GenesisAttestation { account, cooperative, procedure, tag, expires_at } = genesis;
			assert!(
				Self::ensure_kind(account, AccountKind::Person).is_ok(),
				"only a registered person is verified in the genesis",
			);
			assert!(
				!Attestations::<T>::contains_key(account) && !Tags::<T>::contains_key(tag),
				"a verified person or his tag stands twice in the genesis",
			);
			Self::set_attestation(
				account,
				Attestation::new(*cooperative, None, *procedure, *tag, T::Time::now(), *expires_at),
			);
		}
	}

	impl<T: Config> AccountRegistry<T::AccountId> for Pallet<T> {
		fn kind_of(who: &T::AccountId) -> Option<AccountKind> {
			Accounts::<T>::get(who).map(|record| record.kind)
		}

		fn register_person(who: &T::AccountId, profile: Commitment) -> DispatchResult {
			Self::register(who, AccountKind::Person, profile)
		}

		fn note_statement(who: &T::AccountId, signed_at: Moment) -> DispatchResult {
			Accounts::<T>::try_mutate(who, |record| {
				let record = record.as_mut().ok_or(Error::<T>::NotFound)?;
				ensure!(signed_at > record.last_statement, Error::<T>::StatementAlreadyUsed);
				record.last_statement = signed_at;
				Ok(())
			})
		}

		fn key_of(who: &T::AccountId) -> T::AccountId {
			Self::present_key(who)
		}

		fn is_verified(who: &T::AccountId) -> bool {
			Self::is_verified_now(who)
		}

		fn representative_of(organization: &T::AccountId) -> Option<T::AccountId> {
			Self::acting_for(organization)
		}
	}

	impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
		fn member_removed(cooperative: CoopId, who: &T::AccountId) {
			Self::orphan_attestation(cooperative, who);
			Self::end_consents_of_leaver(cooperative, who);
		}

		fn weight() -> Weight {
			T::WeightInfo::member_removed()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::sweep(T::Time::now(), &mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
