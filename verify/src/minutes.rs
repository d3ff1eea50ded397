//! The minutes of a board's decision, and of its session: what the chair signs.

use crate::{blake2_256, scale::Encoder, AccountId, Hash, Moment};

/// The first bytes of all minutes.
pub const MINUTES_TAG: [u8; 16] = *b"coop-minutes/001";

/// The first bytes of the minutes of all sessions.
pub const SESSION_TAG: [u8; 16] = *b"coop-session/001";

/// A board member's will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
	/// In favour.
	For,
	/// Against.
	Against,
	/// Abstained.
	Abstain,
}

impl Vote {
	fn byte(self) -> u8 {
		match self {
			Self::For => 0,
			Self::Against => 1,
			Self::Abstain => 2,
		}
	}
}

/// Whose hand it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
	/// His own.
	Himself,
	/// Nobody's: his standing instruction.
	Instruction,
	/// That of his deputy key.
	DeputyKey(AccountId),
}

/// A voter of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voter {
	/// The board member.
	pub who: AccountId,
	/// How he voted; `None` when he did not.
	pub vote: Option<Vote>,
	/// Whose hand cast the vote; his own, when there is none.
	pub by: By,
}

/// The minutes of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// The cooperative.
	pub cooperative: u32,
	/// The byte of the board: 0 council, 1 executive board, 2 audit commission.
	pub board: u8,
	/// The decision's number.
	pub decision: u32,
	/// The byte of its kind, see `docs/statements.md`.
	pub kind: u8,
	/// Who proposed it.
	pub proposer: AccountId,
	/// Hash of the subject document.
	pub subject: Hash,
	/// Blake2-256 of the encoded action.
	pub action: Option<Hash>,
	/// Blake2-256 of the encoded action on refusal.
	pub on_refusal: Option<Hash>,
	/// When it was opened.
	pub proposed_at: Moment,
	/// Who voted how, in the order of the seats.
	pub voters: Vec<Voter>,
	/// When it was decided.
	pub decided_at: Option<Moment>,
}

impl Minutes {
	/// The bytes whose hash the chair signs.
	pub fn bytes(&self) -> Vec<u8> {
		let fields = Encoder::default()
			.bytes(&MINUTES_TAG)
			.bytes(&self.genesis)
			.number(self.cooperative)
			.byte(self.board)
			.number(self.decision)
			.byte(self.kind)
			.bytes(&self.proposer)
			.bytes(&self.subject)
			.option(self.action.as_ref())
			.option(self.on_refusal.as_ref())
			.moment(self.proposed_at)
			.length(self.voters.len());
		let fields = self.voters.iter().fold(fields, |fields, voter| {
			let fields = fields.bytes(&voter.who);
			let fields = match voter.vote {
				None => fields.byte(0),
				Some(vote) => fields.byte(1).byte(vote.byte()),
			};
			match voter.by {
				By::Himself => fields.byte(0),
				By::Instruction => fields.byte(1),
				By::DeputyKey(key) => fields.byte(2).bytes(&key),
			}
		});
		match self.decided_at {
			None => fields.byte(0),
			Some(moment) => fields.byte(1).moment(moment),
		}
		.finish()
	}

	/// The hash that the chair signs.
	pub fn hash(&self) -> Hash {
		blake2_256(&self.bytes())
	}
}

/// The minutes of a session: what the chair signs for all that stands on its agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionMinutes {
	/// Hash of the chain's first block.
	pub genesis: Hash,
	/// The cooperative.
	pub cooperative: u32,
	/// The byte of the board.
	pub board: u8,
	/// The session's number.
	pub session: u32,
	/// Hash of the agenda.
	pub agenda: Hash,
	/// Each decision with the hash of its minutes.
	pub decisions: Vec<(u32, Hash)>,
}

impl SessionMinutes {
	/// The bytes whose hash the chair signs.
	pub fn bytes(&self) -> Vec<u8> {
		let fields = Encoder::default()
			.bytes(&SESSION_TAG)
			.bytes(&self.genesis)
			.number(self.cooperative)
			.byte(self.board)
			.number(self.session)
			.bytes(&self.agenda)
			.length(self.decisions.len());
		let decision =
			|fields: Encoder, (id, minutes): &(u32, Hash)| fields.number(*id).bytes(minutes);
		self.decisions.iter().fold(fields, decision).finish()
	}

	/// The hash that the chair signs.
	pub fn hash(&self) -> Hash {
		blake2_256(&self.bytes())
	}
}
