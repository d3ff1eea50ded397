//! The digital card: a membership as account, cooperative and number, with a proof against a final
//! block (rules §1.7).

use crate::{
	blake2_128,
	header::Header,
	scale::{Decoder, Encoder},
	trie::{StorageProof, TrieError},
	AccountId, Hash, Moment,
};
use thiserror::Error;

/// The first bytes of every card.
pub const CARD_TAG: [u8; 16] = *b"coop-card/000001";
/// The most bytes of a proof that are read.
pub const MAX_PROOF: usize = 64 * 1024;

// The first bytes of the storage keys: the hashes (twox-128) of the names of pallet and entry. Constants,
// so that nothing need be able to make them; a test of the runtime compares them with the chain's.

/// `Membership.Members`.
const MEMBERS: [u8; 32] = [
	0x2c, 0xe4, 0x61, 0x32, 0x9f, 0xdf, 0x4b, 0xe1, 0x2b, 0xce, 0x01, 0xaf, 0xc0, 0xaf, 0x09, 0xbc,
	0xba, 0x7f, 0xb8, 0x74, 0x57, 0x35, 0xdc, 0x3b, 0xe2, 0xa2, 0xc6, 0x1a, 0x72, 0xc3, 0x9e, 0x78,
];
/// `Accounts.Accounts`.
const ACCOUNTS: [u8; 32] = [
	0x8e, 0xe7, 0x41, 0x8a, 0x65, 0x31, 0x17, 0x3d, 0x60, 0xd1, 0xf6, 0xa8, 0x2d, 0x8f, 0x4d, 0x51,
	0x8e, 0xe7, 0x41, 0x8a, 0x65, 0x31, 0x17, 0x3d, 0x60, 0xd1, 0xf6, 0xa8, 0x2d, 0x8f, 0x4d, 0x51,
];
/// `Accounts.Keys`.
const KEYS: [u8; 32] = [
	0x8e, 0xe7, 0x41, 0x8a, 0x65, 0x31, 0x17, 0x3d, 0x60, 0xd1, 0xf6, 0xa8, 0x2d, 0x8f, 0x4d, 0x51,
	0x9f, 0x99, 0xa2, 0xce, 0x71, 0x1f, 0x3a, 0x31, 0xb2, 0xfc, 0x05, 0x60, 0x4c, 0x93, 0xf1, 0x79,
];
/// `Timestamp.Now`.
const NOW: [u8; 32] = [
	0xf0, 0xc3, 0x65, 0xc3, 0xcf, 0x59, 0xd6, 0x71, 0xeb, 0x72, 0xda, 0x0e, 0x7a, 0x41, 0x13, 0xc4,
	0x9f, 0x1f, 0x05, 0x15, 0xf4, 0x62, 0xcd, 0xcf, 0x84, 0xe0, 0xf1, 0xd6, 0x04, 0x5d, 0xfc, 0xbb,
];

/// Why a card is not good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CardError {
	/// The bytes are not a card.
	#[error("the bytes are not a card")]
	BadCard,
	/// The bytes are not a proof.
	#[error("the bytes are not a proof of a card")]
	BadProof,
	/// There are more than [`MAX_PROOF`] bytes.
	#[error("the proof has {0} bytes, more than {MAX_PROOF}")]
	TooLong(usize),
	/// It is for another chain.
	#[error("the card is for another chain")]
	OtherChain,
	/// The proof is from another block than the final one.
	#[error("the header is not that of the final block")]
	OtherBlock,
	/// The header cannot be read, although it is that of the block.
	#[error("the header of the final block cannot be read")]
	BadHeader,
	/// The nodes do not prove what is in the state.
	#[error(transparent)]
	Unproved(#[from] TrieError),
	/// The cooperative has not given this number.
	#[error("the cooperative has no member with this number")]
	NoMember,
	/// The number is somebody else's.
	#[error("the number belongs to another account")]
	OtherAccount,
	/// The member has left, and all was paid to him.
	#[error("the membership ended at {at}")]
	Ended {
		/// When.
		at: Moment,
	},
	/// The state has something that this library cannot read: it is of another version than the
	/// chain.
	#[error("what the state has of {0} is of another form than this library knows")]
	Unreadable(&'static str),
}

/// Whose membership is shown. The bytes are few enough for a square code; they prove nothing without a
/// [`CardProof`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// The member's account.
	pub account: AccountId,
	/// The cooperative.
	pub cooperative: u32,
	/// The member's number in it.
	pub member: u32,
}

/// What shows that a card is good: made from the state after one block, which anybody can ask a node
/// for. Who brings it need not be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardProof {
	/// The header of the block, as the chain encodes it.
	pub header: Vec<u8>,
	/// The nodes of the trie, as `state_getReadProof` gives them for [`Card::storage_keys`].
	pub nodes: Vec<Vec<u8>>,
}

/// Why a membership ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
	/// The member wishes it.
	Wish,
	/// The member died.
	Death,
	/// The general meeting expelled the member.
	Expulsion,
}

/// Where a membership stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
	/// A member with all rights.
	Active,
	/// No member any more, but what is due is not paid yet.
	Leaving {
		/// Why.
		ground: Ground,
		/// Since when.
		since: Moment,
	},
}

/// What a good card shows, as it was after the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
	/// The number of the block.
	pub block: u32,
	/// The time of the block.
	pub at: Moment,
	/// Where the membership stands.
	pub standing: Standing,
	/// When it began.
	pub joined_at: Moment,
	/// Hash of the application.
	pub document: Hash,
	/// The account id of the key that signs for the member: his own, until it was replaced. `None` for an
	/// organisation, which has no key; its representative logs in as himself.
	pub key: Option<AccountId>,
}

impl Card {
	/// The card's bytes, 88 of them.
	pub fn to_bytes(&self) -> Vec<u8> {
		Encoder::default()
			.bytes(&CARD_TAG)
			.bytes(&self.genesis)
			.bytes(&self.account)
			.number(self.cooperative)
			.number(self.member)
			.finish()
	}

	/// Reads a card.
	///
	/// # Errors
	///
	/// [`CardError::BadCard`] when the bytes are not 88, or do not begin with [`CARD_TAG`].
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, CardError> {
		Self::read(bytes).ok_or(CardError::BadCard)
	}

	fn read(bytes: &[u8]) -> Option<Self> {
		let mut from = Decoder::new(bytes);
		from.array().filter(|tag| *tag == CARD_TAG)?;
		let card = Self {
			genesis: from.array()?,
			account: from.array()?,
			cooperative: from.number()?,
			member: from.number()?,
		};
		from.end()?;
		Some(card)
	}

	/// What to ask a node for, with `state_getReadProof` at a final block: the member, the member's
	/// account, the key that signs for it, and the time.
	pub fn storage_keys(&self) -> [Vec<u8>; 4] {
		[self.member_key(), self.of_account(&ACCOUNTS), self.of_account(&KEYS), NOW.to_vec()]
	}

	fn member_key(&self) -> Vec<u8> {
		Encoder::default().bytes(&MEMBERS).number(self.cooperative).number(self.member).finish()
	}

	fn of_account(&self, prefix: &[u8]) -> Vec<u8> {
		[prefix, &blake2_128(&self.account), &self.account].concat()
	}

	/// Checks that the card is good after a block of which the caller knows that it is final, from
	/// a node of his own, a light client or a
	/// [`Justification`](crate::Justification), on the chain with this `genesis`.
	///
	/// It does not show that whoever brings the card is the member: that takes a
	/// [`SignedChallenge`](crate::SignedChallenge).
	///
	/// # Errors
	///
	/// In this order: [`CardError::OtherChain`], [`CardError::OtherBlock`],
	/// [`CardError::BadHeader`]; then, when the nodes do not tell, [`CardError::Unproved`];
	/// [`CardError::NoMember`], [`CardError::Unreadable`], [`CardError::OtherAccount`],
	/// [`CardError::Ended`].
	pub fn check(
		&self,
		genesis: &Hash,
		finalised: &Hash,
		proof: &CardProof,
	) -> Result<Membership, CardError> {
		if self.genesis != *genesis {
			return Err(CardError::OtherChain);
		}
		if crate::blake2_256(&proof.header) != *finalised {
			return Err(CardError::OtherBlock);
		}
		let header = Header::from_bytes(&proof.header).ok_or(CardError::BadHeader)?;
		let state = StorageProof::new(proof.nodes.iter().map(Vec::as_slice));
		let root = &header.state_root;
		let member = state.read(root, &self.member_key())?.ok_or(CardError::NoMember)?;
		let member = Member::read(member).ok_or(CardError::Unreadable("the member"))?;
		if member.account != self.account {
			return Err(CardError::OtherAccount);
		}
		let standing = match member.status {
			Status::Standing(standing) => standing,
			Status::Left { at } => return Err(CardError::Ended { at }),
		};
		let account = state.read(root, &self.of_account(&ACCOUNTS))?;
		let key = state.read(root, &self.of_account(&KEYS))?;
		let time = state.read(root, &NOW)?;
		Ok(Membership {
			block: header.block.number,
			at: time
				.and_then(whole)
				.map(u64::from_le_bytes)
				.ok_or(CardError::Unreadable("the time"))?,
			standing,
			joined_at: member.joined_at,
			document: member.document,
			key: match account.and_then(kind).ok_or(CardError::Unreadable("the account"))? {
				Kind::Organization => None,
				Kind::Person => Some(match key {
					None => self.account,
					Some(key) => whole(key).ok_or(CardError::Unreadable("the key"))?,
				}),
			},
		})
	}
}

impl CardProof {
	/// The proof as it travels: header and nodes as lists of bytes in SCALE, one after the other.
	pub fn to_bytes(&self) -> Vec<u8> {
		let list = |fields: Encoder, bytes: &Vec<u8>| fields.length(bytes.len()).bytes(bytes);
		let fields = list(Encoder::default(), &self.header).length(self.nodes.len());
		self.nodes.iter().fold(fields, list).finish()
	}

	/// Reads a proof.
	///
	/// # Errors
	///
	/// [`CardError::TooLong`], [`CardError::BadProof`].
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, CardError> {
		if bytes.len() > MAX_PROOF {
			return Err(CardError::TooLong(bytes.len()));
		}
		Self::read(bytes).ok_or(CardError::BadProof)
	}

	fn read(bytes: &[u8]) -> Option<Self> {
		let mut from = Decoder::new(bytes);
		let header = from.list()?.to_vec();
		let nodes = (0..from.length()?).map(|_| from.list().map(<[u8]>::to_vec));
		let nodes = nodes.collect::<Option<_>>()?;
		from.end()?;
		Some(Self { header, nodes })
	}
}

/// What the chain keeps of a member.
struct Member {
	account: AccountId,
	status: Status,
	joined_at: Moment,
	document: Hash,
}

enum Status {
	Standing(Standing),
	Left { at: Moment },
}

impl Member {
	fn read(bytes: &[u8]) -> Option<Self> {
		let mut from = Decoder::new(bytes);
		let member = Self {
			account: from.array()?,
			status: Status::read(&mut from)?,
			joined_at: from.moment()?,
			document: from.array()?,
		};
		from.end()?;
		Some(member)
	}
}

impl Status {
	fn read(from: &mut Decoder<'_>) -> Option<Self> {
		match from.byte()? {
			0 => Some(Self::Standing(Standing::Active)),
			1 => {
				let ground = Ground::read(from)?;
				Some(Self::Standing(Standing::Leaving { ground, since: from.moment()? }))
			}
			2 => Ground::read(from).and_then(|_| Some(Self::Left { at: from.moment()? })),
			_ => None,
		}
	}
}

impl Ground {
	fn read(from: &mut Decoder<'_>) -> Option<Self> {
		match from.byte()? {
			0 => Some(Self::Wish),
			1 => Some(Self::Death),
			2 => Some(Self::Expulsion),
			_ => None,
		}
	}
}

/// Whose account it is.
enum Kind {
	Person,
	Organization,
}

/// What the record of an account begins with; the hashes and times that follow are not needed.
fn kind(record: &[u8]) -> Option<Kind> {
	match record.first()? {
		0 => Some(Kind::Person),
		1 => Some(Kind::Organization),
		_ => None,
	}
}

/// All of a value, which has so many bytes and no others.
fn whole<const N: usize>(value: &[u8]) -> Option<[u8; N]> {
	value.try_into().ok()
}
