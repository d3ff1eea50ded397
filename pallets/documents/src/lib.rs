//! # Documents
//!
//! What people put their names to: templates, documents and the signatures under them (rules §2).
//!
//! The content of a document stays off-chain. On the chain are its hash, who made it, by which
//! template, who signed it as what and when, and where it stands in its process.
//!
//! ## Templates
//!
//! The council of the union publishes templates ([`Call::publish_template`]); publishing one again
//! makes its next edition. A cooperative works with the edition that its own council approved
//! ([`Call::approve_edition`]), also when there is a newer one. Withdrawing a template
//! ([`Call::withdraw_template`]) ends all its editions so far; documents that were made by them
//! stay, new ones are not taken. Templates marked as founding are the regulations which the founders
//! of a cooperative sign (rules §3.2): [`Regulations`](coop_primitives::providers::Regulations).
//!
//! ## Life of a document
//!
//! ```text
//! registered, signed by its author ─► signed by others ─► complete: all required roles have signed
//!        │                                                    │
//!        └─────────── corrected by another document ◄─────────┘
//! ```
//!
//! 1. Its author **registers** it ([`Call::register`]); to register is to sign. Its id is the hash of
//!    [`DocumentIdentity`]: chain, cooperative, template and edition, content, author, what it follows and
//!    corrects, and its counterparties.
//! 2. Others **sign** it ([`Call::sign`]): the chair, the secretary, a cashier, and those whom it
//!    names as counterparties. An account signs once, in all its roles together; an office
//!    signs once, whoever holds it.
//! 3. It is **complete** with the last signature that its edition requires
//!    ([`Event::DocumentCompleted`]).
//! 4. It is never altered or removed. A mistake is **corrected** by a new document that names the
//!    old one; from then on the old one takes no more signatures (rules §2.5).
//!
//! Documents of one process hang together: each names the one that it follows, and each can be
//! reached from any other ([`Pallet::chain`], rules §2.3).
//!
//! ## Two ways
//!
//! Each act comes as the person's own extrinsic, or with his detached signature over a
//! [`Statement`](coop_primitives::statement::Statement), brought by staff of the cooperative
//! ([`Call::register_relayed`], [`Call::sign_relayed`]). Both give the same state (rules §2.4). A
//! statement cannot be used twice: a document is registered once and signed by an account once.
//!
//! Documents are registered and signed also while a cooperative is blocked, because exits and
//! payouts go on then (rules §3.4); nothing begins by a document alone.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{
	regulations_hash, signature_content, Chain, Counterparties, Document, DocumentForm,
	DocumentIdentity, DocumentSignature, DocumentState, Edition, EditionRecord, Founding,
	GenesisTemplate, Process, Required, Roles, Signatures, SignerRole, Template, TemplateId,
	DOCUMENT_TAG, MAX_COUNTERPARTIES, MAX_FOUNDING, MAX_REQUIRED, MAX_SIGNATURES, MAX_WALK,
};
pub use weights::WeightInfo;

mod registry;
mod signing;
mod templates;
mod types;
mod walk;
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
	use coop_primitives::{
		providers::{
			AccountRegistry, CooperativeInspect, CouncilInspect, MemberInspect, Statements,
		},
		statement::SignedStatement,
		CoopId, DocumentHash, Moment,
	};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The editions that a cooperative's council approved, one a template.
	pub type ApprovedEditions<T> = BoundedBTreeMap<TemplateId, Edition, <T as Config>::MaxApproved>;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>, Hash = H256> {
		/// A cooperative's council, after its chair has signed. Yields the cooperative.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = CoopId>;
		/// The register of accounts.
		type Accounts: AccountRegistry<Self::AccountId>
			+ Statements<Self::AccountId, Self::Signature>;
		/// The register of cooperatives.
		type Cooperatives: CooperativeInspect<Self::AccountId>;
		/// The register of members.
		type Members: MemberInspect<Self::AccountId>;
		/// Who holds the offices of a cooperative.
		type Councils: CouncilInspect<Self::AccountId>;
		/// A person's signature under a statement.
		type Signature: Parameter + MaxEncodedLen;
		/// The chain's clock, in milliseconds.
		type Time: Time<Moment = Moment>;
		/// Most templates.
		#[pallet::constant]
		type MaxTemplates: Get<u32>;
		/// Most editions of one template.
		#[pallet::constant]
		type MaxEditions: Get<u32>;
		/// Most templates with which one cooperative works; not less than [`MAX_FOUNDING`].
		#[pallet::constant]
		type MaxApproved: Get<u32>;
		/// Most documents of one cooperative.
		#[pallet::constant]
		type MaxDocuments: Get<u32>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// What benchmarks need of other rooms.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::RuntimeOrigin>;
	}

	/// The templates. At most [`Config::MaxTemplates`]; paid by the union.
	#[pallet::storage]
	pub type Templates<T: Config> = CountedStorageMap<_, Blake2_128Concat, TemplateId, Template>;

	/// Every edition ever published. At most [`Config::MaxEditions`] a template; paid by the union.
	#[pallet::storage]
	pub type Editions<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		TemplateId,
		Identity,
		Edition,
		EditionRecord,
		OptionQuery,
	>;

	/// What founders of a cooperative sign today, ascending by template. At most [`MAX_FOUNDING`].
	#[pallet::storage]
	pub type FoundingEditions<T: Config> = StorageValue<_, Founding, ValueQuery>;

	/// The editions that a cooperative's council approved. At most [`Config::MaxApproved`] a
	/// cooperative, which pays.
	#[pallet::storage]
	pub type Approved<T: Config> = StorageMap<_, Identity, CoopId, ApprovedEditions<T>, ValueQuery>;

	/// Every document, by its id, for ever. At most [`Config::MaxDocuments`] a cooperative, which
	/// pays for each with the fee of its registration.
	#[pallet::storage]
	pub type Documents<T: Config> = StorageMap<_, Identity, DocumentHash, Document<T::AccountId>>;

	/// The signatures under a document; the first is its author's. At most [`MAX_SIGNATURES`]; paid
	/// by the cooperative with the fee of each.
	#[pallet::storage]
	pub type SignaturesOf<T: Config> =
		StorageMap<_, Identity, DocumentHash, Signatures<T::AccountId>, ValueQuery>;

	/// The last of the documents that follow a document; each names the one before it. At most one
	/// entry a document.
	#[pallet::storage]
	pub type LastFollower<T: Config> = StorageMap<_, Identity, DocumentHash, DocumentHash>;

	/// The document that corrects a document. At most one entry a document.
	#[pallet::storage]
	pub type Corrections<T: Config> = StorageMap<_, Identity, DocumentHash, DocumentHash>;

	/// A cooperative's documents by their numbers, from 1, without gaps.
	#[pallet::storage]
	pub type Numbered<T: Config> =
		StorageDoubleMap<_, Identity, CoopId, Identity, u32, DocumentHash, OptionQuery>;

	/// How many documents a cooperative has: the last number given.
	#[pallet::storage]
	pub type DocumentCount<T: Config> = StorageMap<_, Identity, CoopId, u32, ValueQuery>;

	/// Templates from the first block, in their first edition.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The templates.
		pub templates: alloc::vec::Vec<GenesisTemplate>,
		/// No more fields.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for genesis in &self.templates {
				assert!(
					!Templates::<T>::contains_key(genesis.template)
						&& Pallet::<T>::publish_first(genesis).is_ok(),
					"a genesis template has a number of its own, few enough signers, no office twice",
				);
				for cooperative in &genesis.approved_by {
					assert!(
						T::Cooperatives::exists(*cooperative)
							&& Pallet::<T>::set_approved(*cooperative, genesis.template, 1).is_ok(),
						"a genesis template is approved once by cooperatives that exist",
					);
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The union published an edition of a template.
		TemplatePublished {
			/// The template.
			template: TemplateId,
			/// The edition.
			edition: Edition,
			/// Hash of title and text.
			title: H256,
			/// Who must sign.
			required: Required,
			/// Whether founders of a cooperative sign it.
			founding: bool,
		},
		/// The union withdrew a template with all its editions.
		TemplateWithdrawn {
			/// The template.
			template: TemplateId,
			/// The last edition that is withdrawn.
			edition: Edition,
		},
		/// A cooperative works with this edition from now on.
		EditionApproved {
			/// The cooperative.
			cooperative: CoopId,
			/// The template.
			template: TemplateId,
			/// The edition.
			edition: Edition,
		},
		/// A cooperative was closed; what it had approved is forgotten.
		EditionsForgotten {
			/// The cooperative.
			cooperative: CoopId,
		},
		/// A document was registered.
		DocumentRegistered {
			/// The cooperative.
			cooperative: CoopId,
			/// The document's id.
			document: DocumentHash,
			/// Its number in the cooperative.
			number: u32,
			/// The template.
			template: TemplateId,
			/// Its edition.
			edition: Edition,
			/// Hash of the content.
			content: DocumentHash,
			/// Who made it.
			author: T::AccountId,
			/// The process to which it belongs.
			process: Process,
			/// The document that it follows.
			follows: Option<DocumentHash>,
			/// The document that it corrects.
			corrects: Option<DocumentHash>,
			/// Who may sign as counterparty.
			counterparties: Counterparties<T::AccountId>,
		},
		/// Somebody signed a document.
		DocumentSigned {
			/// The cooperative.
			cooperative: CoopId,
			/// The document.
			document: DocumentHash,
			/// Who signed.
			signer: T::AccountId,
			/// As what.
			roles: Roles,
			/// Hash of his handwritten signature.
			stroke: Option<H256>,
			/// When he signed.
			signed_at: Moment,
		},
		/// All signers whom the edition requires have signed.
		DocumentCompleted {
			/// The cooperative.
			cooperative: CoopId,
			/// The document.
			document: DocumentHash,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no cooperative with this id.
		CooperativeNotFound,
		/// The cooperative is not ready: it approves no editions now.
		CooperativeNotReady,
		/// The decision belongs to the council of another cooperative.
		WrongCooperative,
		/// Only the council of the union publishes and withdraws templates.
		NotTheUnion,
		/// There is no such template.
		TemplateNotFound,
		/// There is no such edition of the template.
		EditionNotFound,
		/// The union has withdrawn this edition.
		EditionWithdrawn,
		/// No edition of the template is left to withdraw.
		AlreadyWithdrawn,
		/// The cooperative works with this edition already.
		AlreadyApproved,
		/// The cooperative's council approved no edition of this template, or another one.
		EditionNotApproved,
		/// An office can be required once only.
		RoleTwice,
		/// There are as many templates as there may be.
		TooManyTemplates,
		/// The template has as many editions as it may have.
		TooManyEditions,
		/// Founders sign as many templates as they may have to.
		TooManyFounding,
		/// The cooperative works with as many templates as it may.
		TooManyApproved,
		/// The cooperative has as many documents as it may have.
		TooManyDocuments,
		/// There is no such document.
		DocumentNotFound,
		/// The document was registered already.
		AlreadyRegistered,
		/// A document outside of any process has the process number 0.
		WrongProcess,
		/// The author is neither active member nor applicant nor document clerk of the cooperative.
		AuthorNotInvolved,
		/// The author must sign as author, too.
		AuthorRoleMissing,
		/// Counterparties stand in ascending order, nobody twice, the author not among them.
		CounterpartiesNotInOrder,
		/// The document names fewer counterparties than its edition requires.
		TooFewCounterparties,
		/// There is no document with the id of the one that this follows.
		FollowedNotFound,
		/// There is no document with the id of the one that this corrects.
		CorrectedNotFound,
		/// The document belongs to another cooperative.
		OtherCooperative,
		/// Only its author or a document clerk corrects a document.
		NotCorrector,
		/// The document was corrected already.
		AlreadyCorrected,
		/// The caller is neither registrar nor relay nor document clerk of the cooperative.
		NotRelay,
		/// The signer's account is not registered.
		AccountNotRegistered,
		/// The account has signed this document.
		AlreadySigned,
		/// No role is named, or one that does not exist.
		UnknownRole,
		/// The signer does not hold all roles in which he signs.
		NotInRole,
		/// Somebody signed in this office already.
		OfficeSigned,
		/// The document has as many signatures as it may have.
		TooManySignatures,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Publishes a template, or the next edition of one.
		///
		/// - `template`: its number; the union chooses it.
		/// - `title`: hash of title and text.
		/// - `required`: who must sign. An office stands once; the counterparty stands as often as
		///   there must be of them. The author signs always.
		/// - `founding`: whether founders of a cooperative sign it.
		///
		/// Called by the union's council. Emits [`Event::TemplatePublished`]. Fails with
		/// [`Error::NotTheUnion`], [`Error::RoleTwice`], [`Error::TooManyTemplates`],
		/// [`Error::TooManyEditions`], [`Error::TooManyFounding`]. Rules §2.1.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::publish_template())]
		pub fn publish_template(
			origin: OriginFor<T>,
			template: TemplateId,
			title: H256,
			required: Required,
			founding: bool,
		) -> DispatchResult {
			Self::ensure_union(origin)?;
			Self::publish(template, title, required, founding)
		}

		/// Withdraws a template: all its editions so far.
		///
		/// No cooperative can approve them any more, and no new documents are made by them. What is
		/// registered stays and can be signed. A later edition is in force again.
		///
		/// Called by the union's council. Emits [`Event::TemplateWithdrawn`]. Fails with
		/// [`Error::NotTheUnion`], [`Error::TemplateNotFound`], [`Error::AlreadyWithdrawn`].
		/// Rules §2.1.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_template())]
		pub fn withdraw_template(origin: OriginFor<T>, template: TemplateId) -> DispatchResult {
			Self::ensure_union(origin)?;
			Self::withdraw(template)
		}

		/// Makes an edition of a template the one with which the cooperative works.
		///
		/// Called by the cooperative's council. Emits [`Event::EditionApproved`]. Fails with
		/// [`Error::WrongCooperative`], [`Error::CooperativeNotFound`],
		/// [`Error::CooperativeNotReady`], [`Error::TemplateNotFound`], [`Error::EditionNotFound`],
		/// [`Error::EditionWithdrawn`], [`Error::AlreadyApproved`], [`Error::TooManyApproved`].
		/// Rules §2.1.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::approve_edition())]
		pub fn approve_edition(
			origin: OriginFor<T>,
			cooperative: CoopId,
			template: TemplateId,
			edition: Edition,
		) -> DispatchResult {
			let council = T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(council == cooperative, Error::<T>::WrongCooperative);
			ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
			ensure!(T::Cooperatives::is_ready(cooperative), Error::<T>::CooperativeNotReady);
			Self::ensure_in_force(template, edition)?;
			Self::set_approved(cooperative, template, edition)
		}

		/// Registers a document with one's own signature.
		///
		/// - `form`: the document, and as what its author signs it.
		///
		/// Called by its author: an active member, an applicant or a document clerk of the
		/// cooperative. Emits [`Event::DocumentRegistered`], [`Event::DocumentSigned`], and
		/// [`Event::DocumentCompleted`] when nobody else must sign. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::AuthorNotInvolved`], [`Error::WrongProcess`],
		/// [`Error::EditionNotApproved`], [`Error::TemplateNotFound`], [`Error::EditionNotFound`],
		/// [`Error::EditionWithdrawn`], [`Error::CounterpartiesNotInOrder`],
		/// [`Error::TooFewCounterparties`], [`Error::AlreadyRegistered`],
		/// [`Error::FollowedNotFound`], [`Error::CorrectedNotFound`], [`Error::OtherCooperative`],
		/// [`Error::NotCorrector`], [`Error::AlreadyCorrected`], [`Error::UnknownRole`],
		/// [`Error::AuthorRoleMissing`], [`Error::NotInRole`], [`Error::TooManyDocuments`].
		/// Rules §2.1, §2.3, §2.5.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::register(form.parties()))]
		pub fn register(
			origin: OriginFor<T>,
			cooperative: CoopId,
			form: DocumentForm<T::AccountId>,
		) -> DispatchResult {
			let author = ensure_signed(origin)?;
			ensure!(T::Cooperatives::exists(cooperative), Error::<T>::CooperativeNotFound);
			Self::do_register(cooperative, author, form, T::Time::now())
		}

		/// Brings a document to the chain that its author signed elsewhere.
		///
		/// - `author`: who made it.
		/// - `form`: the document, and as what its author signs it.
		/// - `signed`: the statement that he signed, with the form's process and the
		///   [`signature_content`] of the document's id, the form's roles and stroke.
		///
		/// Called by a registrar, relay or document clerk of the cooperative. Emits the same as
		/// [`Call::register`]. Fails as [`Call::register`] does, with [`Error::NotRelay`], and with what
		/// the register of accounts finds wrong with the statement.
		/// Rules §2.2, §2.4.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::register_relayed(form.parties()))]
		pub fn register_relayed(
			origin: OriginFor<T>,
			cooperative: CoopId,
			author: T::AccountId,
			form: DocumentForm<T::AccountId>,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResult {
			Self::ensure_relay(origin, cooperative)?;
			let document = Self::identity_of(cooperative, &author, &form).digest();
			let content = signature_content(document, form.roles, form.stroke);
			T::Accounts::check(&form.process.act(cooperative, content, author.clone()), &signed)?;
			Self::do_register(cooperative, author, form, signed.statement.signed_at)
		}

		/// Signs a document.
		///
		/// - `document`: its id.
		/// - `roles`: as what the caller signs; he must hold all these roles now.
		/// - `stroke`: hash of his handwritten signature.
		///
		/// Called by a registered account: the chair, the secretary or a cashier of the cooperative,
		/// or a counterparty whom the document names. Emits [`Event::DocumentSigned`], and
		/// [`Event::DocumentCompleted`] with the last required signature. Fails with
		/// [`Error::CooperativeNotFound`], [`Error::DocumentNotFound`],
		/// [`Error::OtherCooperative`], [`Error::AlreadyCorrected`],
		/// [`Error::AccountNotRegistered`], [`Error::AlreadySigned`], [`Error::UnknownRole`],
		/// [`Error::NotInRole`], [`Error::OfficeSigned`], [`Error::TooManySignatures`].
		/// Rules §2.2.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::sign())]
		pub fn sign(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
			roles: Roles,
			stroke: Option<H256>,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let record = Self::document_of(cooperative, document)?;
			let signed_at = T::Time::now();
			Self::add_signature(document, &record, signer, roles, stroke, signed_at)
		}

		/// Brings a signature to the chain that somebody gave elsewhere.
		///
		/// - `document`, `roles`, `stroke`: as in [`Call::sign`].
		/// - `signer`: who signed.
		/// - `signed`: the statement that he signed, with the document's process and the
		///   [`signature_content`] of the document's id, the roles and the stroke.
		///
		/// Called by a registrar, relay or document clerk of the cooperative. Emits the same as
		/// [`Call::sign`]. Fails as [`Call::sign`] does, with [`Error::NotRelay`], and with what the
		/// register of accounts finds wrong with the statement.
		/// Rules §2.2, §2.4.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::sign_relayed())]
		pub fn sign_relayed(
			origin: OriginFor<T>,
			cooperative: CoopId,
			document: DocumentHash,
			signer: T::AccountId,
			roles: Roles,
			stroke: Option<H256>,
			signed: SignedStatement<T::AccountId, T::Signature>,
		) -> DispatchResult {
			Self::ensure_relay(origin, cooperative)?;
			let record = Self::document_of(cooperative, document)?;
			let content = signature_content(document, roles, stroke);
			T::Accounts::check(&record.process.act(cooperative, content, signer.clone()), &signed)?;
			let signed_at = signed.statement.signed_at;
			Self::add_signature(document, &record, signer, roles, stroke, signed_at)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The id that a document of this author has on this chain.
		pub fn document_id(
			cooperative: CoopId,
			author: T::AccountId,
			form: DocumentForm<T::AccountId>,
		) -> DocumentHash {
			Self::identity_of(cooperative, &author, &form).digest()
		}

		/// A document with its signatures, whether it is complete, and what corrects it.
		pub fn document(document: DocumentHash) -> Option<DocumentState<T::AccountId>> {
			Self::state_of(document)
		}

		/// The documents of a cooperative from a number on, at most [`MAX_WALK`] of them.
		pub fn documents(cooperative: CoopId, from: u32) -> alloc::vec::Vec<DocumentHash> {
			(from.max(1)..=u32::MAX)
				.take(MAX_WALK as usize)
				.map_while(|number| Numbered::<T>::get(cooperative, number))
				.collect()
		}

		/// The document itself and all that hang together with it: what it follows and what follows
		/// it, what it corrects and what corrects it, and so on; at most [`MAX_WALK`] of them.
		pub fn chain(document: DocumentHash) -> Chain {
			Self::walk(document)
		}

		/// The edition of a template with which a cooperative works.
		pub fn approved_edition(cooperative: CoopId, template: TemplateId) -> Option<Edition> {
			Approved::<T>::get(cooperative).get(&template).copied()
		}

		/// What founders of a cooperative sign today.
		pub fn regulations() -> Option<H256> {
			<Self as coop_primitives::providers::Regulations>::current()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MaxApproved::get() >= MAX_FOUNDING,
				"a new cooperative has room for all that its founders sign",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
