//! Documents, and what their signers will.

use crate::{blake2_256, scale::Encoder, AccountId, Hash};

/// The first bytes of everything whose hash is a document's id.
pub const DOCUMENT_TAG: [u8; 16] = *b"coop-document/01";

/// What a document's id is the hash of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// The cooperative.
	pub cooperative: u32,
	/// The template.
	pub template: u32,
	/// Its edition.
	pub edition: u32,
	/// Hash of the content.
	pub content: Hash,
	/// Who made it.
	pub author: AccountId,
	/// The document that it follows.
	pub follows: Option<Hash>,
	/// The document that it corrects.
	pub corrects: Option<Hash>,
	/// Who may sign as counterparty, ascending.
	pub counterparties: Vec<AccountId>,
}

impl Document {
	/// The bytes whose hash is the id.
	pub fn bytes(&self) -> Vec<u8> {
		let fields = Encoder::default()
			.bytes(&DOCUMENT_TAG)
			.bytes(&self.genesis)
			.number(self.cooperative)
			.number(self.template)
			.number(self.edition)
			.bytes(&self.content)
			.bytes(&self.author)
			.option(self.follows.as_ref())
			.option(self.corrects.as_ref())
			.length(self.counterparties.len());
		self.counterparties.iter().fold(fields, |fields, who| fields.bytes(who)).finish()
	}

	/// The document's id.
	pub fn digest(&self) -> Hash {
		blake2_256(&self.bytes())
	}
}

/// As what somebody signs a document: one byte, one bit for each role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles(pub u8);

impl Roles {
	/// Who made the document.
	pub const AUTHOR: Self = Self(1);
	/// The chair of the council.
	pub const CHAIR: Self = Self(2);
	/// The secretary of the council.
	pub const SECRETARY: Self = Self(4);
	/// A cashier.
	pub const CASHIER: Self = Self(8);
	/// One of those whom the document names.
	pub const COUNTERPARTY: Self = Self(16);

	/// Both sets in one.
	pub const fn and(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}
}

/// The `content` of the statement by which somebody signs a document in these roles, perhaps with
/// the hash of his handwritten signature.
pub fn signature_content(document: &Hash, roles: Roles, stroke: Option<&Hash>) -> Hash {
	blake2_256(&Encoder::default().bytes(document).byte(roles.0).option(stroke).finish())
}

/// The hash of the regulations which founders sign: templates with their editions, ascending.
pub fn regulations_hash(editions: &[(u32, u32)]) -> Hash {
	let fields = Encoder::default().length(editions.len());
	let fields = editions
		.iter()
		.fold(fields, |fields, (template, edition)| fields.number(*template).number(*edition));
	blake2_256(&fields.finish())
}

/// The council with which a cooperative begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCouncil {
	/// The seats, in the order in which their holders get member numbers.
	pub seats: Vec<AccountId>,
	/// The chair.
	pub chair: AccountId,
	/// The deputy chair.
	pub deputy: Option<AccountId>,
	/// The secretary.
	pub secretary: Option<AccountId>,
}

impl FirstCouncil {
	/// What its members sign: the hash of the founding document with this council.
	pub fn founding(&self, document: &Hash) -> Hash {
		let fields = Encoder::default().bytes(document).length(self.seats.len());
		let fields = self.seats.iter().fold(fields, |fields, who| fields.bytes(who));
		let fields =
			fields.bytes(&self.chair).option(self.deputy.as_ref()).option(self.secretary.as_ref());
		blake2_256(&fields.finish())
	}
}

/// The `content` of the statement by which a founder signs the regulations and the founding of his
/// cooperative.
pub fn founding_content(regulations: &Hash, founding: &Hash) -> Hash {
	blake2_256(&[*regulations, *founding].concat())
}
