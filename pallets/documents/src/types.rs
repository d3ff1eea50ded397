//! What is kept of templates, documents and signatures.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use coop_primitives::{
	statement::{Act, ProcessKind},
	CoopId, DocumentHash, Moment,
};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

/// A template's number, chosen by the union.
pub type TemplateId = u32;
/// An edition of a template: 1, 2, 3, ….
pub type Edition = u32;

/// Most signers that a template may require.
pub const MAX_REQUIRED: u32 = 8;
/// Most counterparties that a document may name.
pub const MAX_COUNTERPARTIES: u32 = 60;
/// Most signatures under one document: its counterparties', and one of each other role.
pub const MAX_SIGNATURES: u32 = 64;
/// Most templates that founders of a cooperative sign.
pub const MAX_FOUNDING: u32 = 16;
/// Most documents that one walk along a process yields.
pub const MAX_WALK: u32 = 1_000;

/// The signers that a template requires.
pub type Required = BoundedVec<SignerRole, ConstU32<MAX_REQUIRED>>;
/// The accounts that a document names as counterparties.
pub type Counterparties<AccountId> = BoundedVec<AccountId, ConstU32<MAX_COUNTERPARTIES>>;
/// The signatures under one document.
pub type Signatures<AccountId> = BoundedVec<DocumentSignature<AccountId>, ConstU32<MAX_SIGNATURES>>;
/// What founders of a cooperative sign: templates with their editions, ascending by template.
pub type Founding = BoundedVec<(TemplateId, Edition), ConstU32<MAX_FOUNDING>>;

/// As what somebody signs (rules §2.1).
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
pub enum SignerRole {
	/// Who made the document.
	Author,
	/// Председатель: the chair of the cooperative's council, or who acts for him.
	Chair,
	/// The secretary of the council.
	Secretary,
	/// A cashier of the cooperative.
	Cashier,
	/// One of the accounts that the document names.
	Counterparty,
}

impl SignerRole {
	/// Every role, in the order of their bits.
	pub const ALL: [Self; 5] =
		[Self::Author, Self::Chair, Self::Secretary, Self::Cashier, Self::Counterparty];
}

/// A set of [`SignerRole`]s: in them all, one signature is given. One byte, one bit each.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Roles(pub u8);

impl Roles {
	const fn bit(role: SignerRole) -> u8 {
		match role {
			SignerRole::Author => 1,
			SignerRole::Chair => 1 << 1,
			SignerRole::Secretary => 1 << 2,
			SignerRole::Cashier => 1 << 3,
			SignerRole::Counterparty => 1 << 4,
		}
	}

	/// The set of one role.
	pub const fn of(role: SignerRole) -> Self {
		Self(Self::bit(role))
	}

	/// The set with the role in it.
	pub const fn with(self, role: SignerRole) -> Self {
		Self(self.0 | Self::bit(role))
	}

	/// Whether the role is in the set.
	pub const fn contains(self, role: SignerRole) -> bool {
		self.0 & Self::bit(role) != 0
	}

	/// Whether there is a role in the set, and nothing else.
	pub const fn are_known(self) -> bool {
		self.0 != 0 && self.0 < 1 << 5
	}

	/// The roles in the set.
	pub fn iter(self) -> impl Iterator<Item = SignerRole> {
		SignerRole::ALL.into_iter().filter(move |role| self.contains(*role))
	}
}

/// The process to which a document belongs (rules §2.2).
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
pub struct Process {
	/// Its kind.
	pub kind: ProcessKind,
	/// Its number in the cooperative; 0 for a document outside of any process, or one that opens
	/// a process.
	pub id: u32,
}

impl Process {
	/// A document outside of any other process has the number 0.
	pub fn is_valid(&self) -> bool {
		self.kind != ProcessKind::Document || self.id == 0
	}

	/// What somebody wills in it.
	pub fn act<AccountId>(
		self,
		cooperative: CoopId,
		content: H256,
		signer: AccountId,
	) -> Act<AccountId> {
		Act { cooperative, process: self.kind, process_id: self.id, content, signer }
	}
}

/// A template (шаблон) of the union.
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
pub struct Template {
	/// Its newest edition.
	pub latest: Edition,
	/// Editions up to this one are withdrawn; 0 when none is.
	pub withdrawn: Edition,
	/// Whether founders of a cooperative sign it.
	pub founding: bool,
}

impl Template {
	/// Whether the edition exists and is not withdrawn.
	pub fn is_in_force(&self, edition: Edition) -> bool {
		edition > self.withdrawn && edition <= self.latest
	}
}

/// An edition (редакция) of a template. It never changes.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct EditionRecord {
	/// Hash of title and text.
	pub title: H256,
	/// Who must sign. A role stands once, the counterparty as often as there must be of them.
	pub required: Required,
	/// When the union published it.
	pub published_at: Moment,
}

impl EditionRecord {
	/// How many signatures in this role are required.
	pub fn needed(&self, role: SignerRole) -> usize {
		self.required.iter().filter(|required| **required == role).count()
	}

	/// Whether these signatures are all that is required.
	pub fn is_satisfied_by<AccountId>(&self, given: &[DocumentSignature<AccountId>]) -> bool {
		SignerRole::ALL.into_iter().all(|role| {
			given.iter().filter(|signature| signature.roles.contains(role)).count()
				>= self.needed(role)
		})
	}
}

/// What an author registers and signs (rules §2.1).
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct DocumentForm<AccountId> {
	/// The template.
	pub template: TemplateId,
	/// The edition with which the cooperative works.
	pub edition: Edition,
	/// Hash of the content, which stays off-chain.
	pub content: DocumentHash,
	/// The process to which it belongs.
	pub process: Process,
	/// The document that it follows in its process.
	pub follows: Option<DocumentHash>,
	/// The document that it corrects.
	pub corrects: Option<DocumentHash>,
	/// Who else may sign it as counterparty, ascending, without the author.
	pub counterparties: Counterparties<AccountId>,
	/// In which roles the author signs; [`SignerRole::Author`] is one of them.
	pub roles: Roles,
	/// Hash of his handwritten signature.
	pub stroke: Option<H256>,
}

impl<AccountId> DocumentForm<AccountId> {
	/// How many counterparties it names.
	pub fn parties(&self) -> u32 {
		u32::try_from(self.counterparties.len()).unwrap_or(MAX_COUNTERPARTIES)
	}
}

/// The first bytes of everything whose hash is a document's id.
pub const DOCUMENT_TAG: [u8; 16] = *b"coop-document/01";

/// What a document's id is the hash of: Blake2-256 of the SCALE encoding, field after field.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct DocumentIdentity<AccountId> {
	/// Always [`DOCUMENT_TAG`].
	pub tag: [u8; 16],
	/// Hash of the chain's first block.
	pub genesis: H256,
	/// The cooperative.
	pub cooperative: CoopId,
	/// The template.
	pub template: TemplateId,
	/// Its edition.
	pub edition: Edition,
	/// Hash of the content.
	pub content: DocumentHash,
	/// Who made it.
	pub author: AccountId,
	/// The document that it follows.
	pub follows: Option<DocumentHash>,
	/// The document that it corrects.
	pub corrects: Option<DocumentHash>,
	/// Who may sign as counterparty.
	pub counterparties: Vec<AccountId>,
}

impl<AccountId: Encode> DocumentIdentity<AccountId> {
	/// The document's id.
	pub fn digest(&self) -> DocumentHash {
		sp_io::hashing::blake2_256(&self.encode()).into()
	}
}

/// The `content` of the [`Statement`](coop_primitives::statement::Statement) that a signer of a
/// document signs: Blake2-256 of the document's id, the byte of his roles, and the SCALE option of
/// the hash of his handwritten signature.
pub fn signature_content(document: DocumentHash, roles: Roles, stroke: Option<H256>) -> H256 {
	sp_io::hashing::blake2_256(&(document, roles, stroke).encode()).into()
}

/// Hash of the regulations which founders sign: Blake2-256 of the SCALE list of template and
/// edition.
pub fn regulations_hash(founding: &[(TemplateId, Edition)]) -> H256 {
	sp_io::hashing::blake2_256(&founding.encode()).into()
}

/// A registered document. It never changes.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Document<AccountId> {
	/// The cooperative.
	pub cooperative: CoopId,
	/// Its number there, from 1.
	pub number: u32,
	/// The template.
	pub template: TemplateId,
	/// Its edition.
	pub edition: Edition,
	/// Hash of the content.
	pub content: DocumentHash,
	/// Who made it.
	pub author: AccountId,
	/// The process to which it belongs.
	pub process: Process,
	/// The document that it follows.
	pub follows: Option<DocumentHash>,
	/// The document that followed the same one before it.
	pub sibling: Option<DocumentHash>,
	/// The document that it corrects.
	pub corrects: Option<DocumentHash>,
	/// Who may sign as counterparty.
	pub counterparties: Counterparties<AccountId>,
	/// When it was registered.
	pub registered_at: Moment,
}

impl<AccountId: Clone> Document<AccountId> {
	/// What its id is the hash of, on the chain with this first block.
	pub fn identity(&self, genesis: H256) -> DocumentIdentity<AccountId> {
		DocumentIdentity {
			tag: DOCUMENT_TAG,
			genesis,
			cooperative: self.cooperative,
			template: self.template,
			edition: self.edition,
			content: self.content,
			author: self.author.clone(),
			follows: self.follows,
			corrects: self.corrects,
			counterparties: self.counterparties.clone().into_inner(),
		}
	}
}

/// A signature under a document.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct DocumentSignature<AccountId> {
	/// Whose.
	pub signer: AccountId,
	/// As what he signed.
	pub roles: Roles,
	/// Hash of his handwritten signature.
	pub stroke: Option<H256>,
	/// When he signed: the block's time, or that of his detached signature.
	pub signed_at: Moment,
}

/// A document with everything that was added to it since.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DocumentState<AccountId> {
	/// The document.
	pub document: Document<AccountId>,
	/// Who signed, in that order; the author first.
	pub signatures: Signatures<AccountId>,
	/// Whether all required signers have signed.
	pub complete: bool,
	/// The document that corrects it.
	pub corrected_by: Option<DocumentHash>,
}

/// The documents that hang together along a process (rules §2.3).
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Chain {
	/// The ids, the nearest first.
	pub documents: Vec<DocumentHash>,
	/// Whether these are all; else there are more than [`MAX_WALK`].
	pub complete: bool,
}

/// A template in the chain specification, in its first edition.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisTemplate {
	/// The template's number.
	pub template: TemplateId,
	/// Hash of title and text.
	pub title: H256,
	/// Who must sign.
	pub required: Vec<SignerRole>,
	/// Whether founders of a cooperative sign it.
	pub founding: bool,
	/// The cooperatives that work with it from the first block.
	pub approved_by: Vec<CoopId>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_set_of_roles_holds_what_was_put_in() {
		for byte in 0..=u8::MAX {
			let roles = Roles(byte);
			assert_eq!(roles.are_known(), (1..32).contains(&byte));
			let again = roles.iter().fold(Roles::default(), Roles::with);
			assert_eq!(again.0, byte & 31);
		}
		for (bit, role) in SignerRole::ALL.into_iter().enumerate() {
			assert_eq!(Roles::of(role).0, 1 << bit);
			assert_eq!(role as usize, bit);
		}
	}

	#[test]
	fn an_edition_is_in_force_until_it_is_withdrawn() {
		let template = Template { latest: 3, withdrawn: 1, founding: false };
		let in_force: Vec<_> = (0..6).filter(|n| template.is_in_force(*n)).collect();
		assert_eq!(in_force, [2, 3]);
	}

	#[test]
	fn one_signature_may_fill_several_roles() {
		use SignerRole::*;
		let edition = |required: &[SignerRole]| EditionRecord {
			title: H256::zero(),
			required: required.to_vec().try_into().unwrap(),
			published_at: 0,
		};
		let signed = |roles: &[Roles]| -> Vec<_> {
			roles
				.iter()
				.zip(1u64..)
				.map(|(roles, signer)| DocumentSignature {
					signer,
					roles: *roles,
					stroke: None,
					signed_at: 0,
				})
				.collect()
		};
		let author = Roles::of(Author);
		let party = Roles::of(Counterparty);
		let cases = [
			(edition(&[]), signed(&[author]), true),
			(edition(&[Author]), signed(&[author]), true),
			(edition(&[Author, Chair]), signed(&[author]), false),
			(edition(&[Author, Chair]), signed(&[author.with(Chair)]), true),
			(edition(&[Chair, Cashier]), signed(&[author, Roles::of(Chair).with(Cashier)]), true),
			(edition(&[Counterparty, Counterparty]), signed(&[author, party]), false),
			(edition(&[Counterparty, Counterparty]), signed(&[author, party, party]), true),
		];
		for (edition, given, satisfied) in cases {
			assert_eq!(edition.is_satisfied_by(&given), satisfied, "{edition:?} {given:?}");
		}
	}

	/// Another implementation can check itself against these bytes.
	#[test]
	fn the_bytes_of_an_identity_are_as_written_down() {
		let identity = DocumentIdentity {
			tag: DOCUMENT_TAG,
			genesis: H256::repeat_byte(1),
			cooperative: 3,
			template: 100,
			edition: 2,
			content: H256::repeat_byte(2),
			author: [4u8; 32],
			follows: None,
			corrects: Some(H256::repeat_byte(5)),
			counterparties: alloc::vec![[6; 32]],
		};
		let bytes = identity.encode();
		assert_eq!(&bytes[..16], b"coop-document/01");
		assert_eq!(&bytes[16..48], &[1; 32]);
		assert_eq!(&bytes[48..60], &[3, 0, 0, 0, 100, 0, 0, 0, 2, 0, 0, 0]);
		assert_eq!(&bytes[60..92], &[2; 32]);
		assert_eq!(&bytes[92..124], &[4; 32]);
		assert_eq!(bytes[124], 0);
		assert_eq!(bytes[125], 1);
		assert_eq!(&bytes[126..158], &[5; 32]);
		assert_eq!(bytes[158], 4);
		assert_eq!(&bytes[159..], &[6; 32]);
		assert_eq!(identity.digest().0, sp_io::hashing::blake2_256(&bytes));
	}
}
