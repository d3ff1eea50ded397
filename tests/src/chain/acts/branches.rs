//! What members do in branches, and how they come to the chain from paper.

use subxt::utils::AccountId32;

use super::{act, brought, bytes, number, Act, Value};
use crate::statement::SignedApplication;

/// A member who joined on paper; sums in kopecks.
#[derive(Clone, Copy, Debug)]
pub struct PaperMember {
	/// His account.
	pub who: AccountId32,
	/// The salted hash of his data.
	pub profile: [u8; 32],
	/// When he joined.
	pub joined_at: u64,
	/// Hash of the document.
	pub document: [u8; 32],
	/// His minimum share.
	pub minimum_share: u64,
	/// The rest of his share.
	pub share: u64,
}

impl PaperMember {
	fn value(&self) -> Value {
		Value::named_composite([
			("who", bytes(self.who.0)),
			("profile", bytes(self.profile)),
			("joined_at", number(self.joined_at)),
			("document", bytes(self.document)),
			("minimum_share", number(self.minimum_share)),
			("share", number(self.share)),
		])
	}

	/// As the chain encodes it, field after field.
	pub fn encoded(&self) -> Vec<u8> {
		let numbers = [self.minimum_share, self.share].map(u64::to_le_bytes).concat();
		let joined_at = self.joined_at.to_le_bytes();
		[&self.who.0[..], &self.profile, &joined_at, &self.document, &numbers].concat()
	}
}

/// `Membership.set_import`, the action of a decision.
pub fn approve_list(cooperative: u32, list: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("list", bytes(list)),
		("approved", Value::bool(true)),
	];
	act("Membership", "set_import", fields)
}

/// `Membership.import`.
pub fn import(cooperative: u32, members: &[PaperMember]) -> Act {
	let members = Value::unnamed_composite(members.iter().map(PaperMember::value));
	act("Membership", "import", vec![("cooperative", number(cooperative)), ("members", members)])
}

/// `Membership.invite`.
pub fn invite(cooperative: u32, invitation: [u8; 32]) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("invitation", bytes(invitation))];
	act("Membership", "invite", fields)
}

/// `Membership.apply_invited`.
pub fn apply_invited(cooperative: u32, paper: &SignedApplication, secret: [u8; 32]) -> Act {
	let mut fields = brought(cooperative, paper);
	fields.push(("secret", bytes(secret)));
	act("Membership", "apply_invited", fields)
}

/// `Branches.propose_branch`, open to everybody.
pub fn propose_branch(cooperative: u32, document: [u8; 32]) -> Act {
	let fields = vec![
		("cooperative", number(cooperative)),
		("document", bytes(document)),
		("private", Value::bool(false)),
	];
	act("Branches", "propose_branch", fields)
}

/// `Branches.join_founding`.
pub fn join_founding(cooperative: u32, founding: u32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("founding", number(founding))];
	act("Branches", "join_founding", fields)
}

/// `Branches.call_election`.
pub fn call_election(cooperative: u32) -> Act {
	act("Branches", "call_election", vec![("cooperative", number(cooperative))])
}

/// `Branches.vote`.
pub fn vote_for_representative(cooperative: u32, candidate: &AccountId32) -> Act {
	let fields = vec![("cooperative", number(cooperative)), ("candidate", bytes(candidate.0))];
	act("Branches", "vote", fields)
}

/// `Branches.resign`.
pub fn resign_as_representative(cooperative: u32) -> Act {
	act("Branches", "resign", vec![("cooperative", number(cooperative))])
}
