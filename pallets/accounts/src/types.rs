//! What is kept of accounts, organisations, attestations, consents and recoveries.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{AccountKind, Commitment, CoopId, DocumentHash, Moment};
use scale_info::TypeInfo;
use sp_core::H256;

/// A registered account (rules §1.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct AccountRecord {
	/// Person or organisation.
	pub kind: AccountKind,
	/// Salted hash of the account's data.
	pub profile: Commitment,
	/// When it was registered.
	pub registered_at: Moment,
	/// Signing time of the newest statement that was used; 0 when none was.
	pub last_statement: Moment,
}

/// What the law calls an organisation (rules §1.1).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	serde::Serialize,
	serde::Deserialize,
)]
pub enum LegalForm {
	/// A company.
	Company,
	/// A sole trader.
	SoleTrader,
	/// A cooperative.
	Cooperative,
	/// Any other legal person.
	Other,
}

/// What is known of an organisation (rules §1.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Organization {
	/// Its legal form.
	pub form: LegalForm,
	/// ISO 3166-1 alpha-2 code of the country where it is registered, two letters A–Z.
	pub country: [u8; 2],
}

/// An offer to represent an organisation from now on (rules §1.2).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Offer<AccountId> {
	/// To whom it is made.
	pub to: AccountId,
	/// The last moment to accept it.
	pub until: Moment,
}

/// How a person was verified (rules §1.3).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	serde::Serialize,
	serde::Deserialize,
)]
pub enum Procedure {
	/// He came with his papers.
	InPerson,
	/// He signed with a qualified electronic signature.
	QualifiedSignature,
	/// He was seen and heard over video.
	Video,
	/// A bank vouches for him.
	Bank,
}

/// A cooperative attests that a person is who he says he is (rules §1.3).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Attestation<AccountId> {
	/// The cooperative that answers for it.
	pub cooperative: CoopId,
	/// Who verified him there; `None` in the first block.
	pub verifier: Option<AccountId>,
	/// How.
	pub procedure: Procedure,
	/// Keyed hash of his identity number, the same whichever cooperative makes it.
	pub tag: H256,
	/// When he was verified.
	pub attested_at: Moment,
	/// The last moment at which it is valid.
	pub expires_at: Moment,
	/// Since he left the cooperative: the last moment at which another may take it over.
	pub orphaned_until: Option<Moment>,
	/// Whether the coming expiry was announced.
	pub announced: bool,
	/// After which moment something happens to it next, as it stands in the order of ends: what it
	/// is counted from may be changed meanwhile.
	pub due: Moment,
}

impl<AccountId> Attestation<AccountId> {
	/// One that was made at `attested_at` and not yet written.
	pub(crate) fn new(
		cooperative: CoopId,
		verifier: Option<AccountId>,
		procedure: Procedure,
		tag: H256,
		attested_at: Moment,
		expires_at: Moment,
	) -> Self {
		Self {
			cooperative,
			verifier,
			procedure,
			tag,
			attested_at,
			expires_at,
			orphaned_until: None,
			announced: false,
			due: expires_at,
		}
	}

	/// The last moment at which it is valid, if nobody takes it over.
	pub fn until(&self) -> Moment {
		self.orphaned_until.map_or(self.expires_at, |until| until.min(self.expires_at))
	}

	/// Whether it is valid at `now`.
	pub fn is_valid(&self, now: Moment) -> bool {
		now <= self.until()
	}

	/// After which moment something happens to it next, when its expiry is announced `notice`
	/// before.
	pub(crate) fn next_due(&self, notice: Moment) -> Moment {
		match self.announced {
			true => self.until(),
			false => self.until().min(self.expires_at.saturating_sub(notice)),
		}
	}
}

/// A member's consent that one cooperative gives his profile to another (rules §1.5).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Consent {
	/// Who has the profile.
	pub from: CoopId,
	/// Who may receive it.
	pub to: CoopId,
	/// Salted hash of exactly what may be given.
	pub profile: Commitment,
	/// The receiver's X25519 key, to which alone it may be encrypted.
	pub key: [u8; 32],
	/// The last moment at which the consent holds.
	pub expires_at: Moment,
}

/// What is replaced by a recovery (rules §1.6).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Successor<AccountId> {
	/// A person's new key.
	Key {
		/// The key.
		key: AccountId,
		/// Whether who holds the key has shown it by a signature. Until then nothing is kept for it,
		/// and it does not take effect.
		accepted: bool,
	},
	/// An organisation's new representative.
	Representative(AccountId),
}

/// How far a recovery has come (rules §1.6).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Stage {
	/// Takes effect after this moment; until then it can be vetoed.
	Open {
		/// The last moment for a veto.
		until: Moment,
	},
	/// Proposed after a veto: a second council must confirm it.
	Unconfirmed {
		/// The last moment to confirm it.
		until: Moment,
		/// From this moment the union, or the operator if the union proposed, may confirm it too.
		last_resort_from: Moment,
	},
	/// Confirmed: takes effect after this moment, and cannot be vetoed.
	Confirmed {
		/// The last moment at which all is as it was.
		until: Moment,
	},
}

impl Stage {
	/// The last moment of this stage.
	pub fn until(&self) -> Moment {
		match self {
			Self::Open { until } | Self::Unconfirmed { until, .. } | Self::Confirmed { until } => {
				*until
			}
		}
	}
}

/// A recovery under way (rules §1.6).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Recovery<AccountId> {
	/// The cooperative whose council proposed it.
	pub cooperative: CoopId,
	/// What takes the place of the old key or representative.
	pub successor: Successor<AccountId>,
	/// Hash of the document with the grounds.
	pub document: DocumentHash,
	/// How far it has come.
	pub stage: Stage,
}

/// What ends by itself (rules §14.4).
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum End<AccountId> {
	/// The offer to represent this organisation.
	Offer(AccountId),
	/// This person's attestation, or the time before its expiry is announced.
	Attestation(AccountId),
	/// A member's consent.
	Consent {
		/// The member.
		member: AccountId,
		/// Who has the profile.
		from: CoopId,
		/// Who may receive it.
		to: CoopId,
	},
	/// The stage of this account's recovery.
	Recovery(AccountId),
}

/// An organisation in the chain specification.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisOrganization<AccountId> {
	/// Its registered account.
	pub account: AccountId,
	/// Its legal form.
	pub form: LegalForm,
	/// ISO 3166-1 alpha-2 code of its country.
	pub country: [u8; 2],
	/// Who acts for it, unless a cooperative's chair does.
	pub representative: Option<AccountId>,
}

/// A verified person in the chain specification.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisAttestation<AccountId> {
	/// The person's registered account.
	pub account: AccountId,
	/// The cooperative that answers for it.
	pub cooperative: CoopId,
	/// How he was verified.
	pub procedure: Procedure,
	/// Keyed hash of his identity number.
	pub tag: H256,
	/// The last moment at which it is valid, in milliseconds since 1970 UTC.
	pub expires_at: Moment,
}
