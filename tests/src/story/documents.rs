//! Documents and the signatures under them: good ones, forged ones, broken ones.

use cucumber::{then, when};
use subxt::utils::{AccountId32, H256};

use super::{
	checks::same,
	joining::HOUR,
	names::{Cooperative, Flaw, Name, Role},
	state::{Document, DocumentSignature},
	Story,
};
use crate::{
	chain::{acts, events, the, Act},
	documents::{role, will, Form},
	people::Person,
	statement::{Process, Signed, Statement},
	Result,
};

/// The union's template of an agreement: its author, the chair and a counterparty sign it.
const AGREEMENT: u32 = 4;
/// A chain with another first block.
const OTHER_CHAIN: [u8; 32] = [7; 32];
/// The bytes before an extrinsic that say how long it is.
const LENGTH: usize = 2;

/// A document that somebody has drawn up.
#[derive(Clone, Debug)]
pub struct Deed {
	cooperative: u32,
	author: Person,
	form: Form,
	id: [u8; 32],
	/// The signature that was given last, apart from the chain.
	given: Option<Given>,
}

#[derive(Clone, Debug)]
struct Given {
	signer: Person,
	roles: u8,
	signed: Signed,
}

impl Deed {
	/// Hash of the handwritten signature that goes with a role.
	fn stroke(&self, roles: u8) -> Option<[u8; 32]> {
		self.form.stroke.filter(|_| roles & role::AUTHOR != 0)
	}

	/// Somebody's own extrinsic with his signature.
	fn direct(&self, roles: u8) -> Act {
		match roles & role::AUTHOR {
			0 => acts::sign_document(self.cooperative, self.id, roles, self.stroke(roles)),
			_ => acts::register_document(self.cooperative, &self.form),
		}
	}

	/// The extrinsic by which staff bring the signature that was given last.
	fn relayed(&self) -> Result<Act> {
		let Given { signer, roles, signed } = self.given.as_ref().ok_or("nobody has signed")?;
		let (cooperative, account) = (self.cooperative, signer.account());
		Ok(match roles & role::AUTHOR {
			0 => {
				let stroke = self.stroke(*roles);
				acts::sign_document_relayed(cooperative, self.id, &account, *roles, stroke, signed)
			}
			_ => acts::register_document_relayed(cooperative, &account, &self.form, signed),
		})
	}

	/// What a signer wills, with a flaw if it is to have one.
	fn statement(&self, genesis: [u8; 32], signer: [u8; 32], roles: u8, now: u64) -> Statement {
		Statement {
			genesis,
			cooperative: self.cooperative,
			process: self.form.process,
			content: will(self.id, roles, self.stroke(roles)),
			signer,
			signed_at: now,
		}
	}
}

impl Story {
	fn deed(&self) -> Result<Deed> {
		self.matter.deed.clone().ok_or_else(|| "nobody has drawn up a document".into())
	}

	/// Signs the document apart from the chain.
	async fn give(&mut self, name: &Name, role: Role, flaw: Option<Flaw>) -> Result<()> {
		let (deed, signer) = (self.deed()?, self.person(name)?);
		let (roles, now) = (role.0, self.now().await?);
		let mut willed = deed.statement(self.chain.genesis(), signer.account().0, roles, now);
		let mut key = signer.clone();
		match flaw {
			None => {}
			Some(Flaw::Chain) => willed.genesis = OTHER_CHAIN,
			Some(Flaw::Cooperative) => willed.cooperative += 1,
			Some(Flaw::Process) => willed.process = (Process::Decision, 1),
			Some(Flaw::Document) => {
				let form =
					Form { content: self.document("another agreement"), ..deed.form.clone() };
				let author = deed.author.account().0;
				let other = form.id(willed.genesis, deed.cooperative, author);
				willed.content = will(other, roles, deed.stroke(roles));
			}
			Some(Flaw::Role) => {
				let other = if roles == role::CHAIR { role::SECRETARY } else { role::CHAIR };
				willed.content = will(deed.id, other, deed.stroke(roles));
			}
			Some(Flaw::Handwriting) => {
				let stroke = Some(self.document("another handwritten signature"));
				willed.content = will(deed.id, roles, stroke);
			}
			Some(Flaw::Name) => willed.signer = self.account(&Name("Ferdie".into()))?.0,
			Some(Flaw::Key) => key = Person::newcomer("a stranger", &self.salt),
			Some(Flaw::Time) => willed.signed_at -= 1_000,
			Some(Flaw::Old) => willed.signed_at -= 25 * HOUR,
			Some(Flaw::Ahead) => willed.signed_at += HOUR,
		}
		let mut signed = willed.signed_by(&key);
		if flaw == Some(Flaw::Time) {
			signed.statement.signed_at = now;
		}
		self.matter.deed = Some(Deed { given: Some(Given { signer, roles, signed }), ..deed });
		Ok(())
	}

	/// Sends an extrinsic whose last byte is missing, as `who` signed it. However its length is
	/// told, it must not be understood.
	async fn send_truncated(&mut self, who: &Person, act: Act) -> Result<()> {
		self.nothing_is_left_open()?;
		let mut bytes = self.chain.encoded(who, &act).await?;
		bytes.pop();
		match self.chain.send(bytes.clone()).await? {
			Err(refusal) if refusal.error.contains("cannot be decoded") => {}
			other => return Err(format!("what is too short was not refused: {other:?}").into()),
		}
		// The length as the bytes now are: four times that and 1, little-endian.
		let body = bytes.split_off(LENGTH);
		let length = u16::try_from(body.len())?.checked_mul(4).ok_or("it is too long")? + 1;
		let outcome = self.chain.send([length.to_le_bytes().to_vec(), body].concat()).await?;
		self.note_try(who, outcome)
	}
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} draws up an agreement with {person} in {cooperative}")]
async fn draw_up(story: &mut Story, name: Name, with: Name, of: Cooperative) -> Result<()> {
	let author = story.person(&name)?;
	let form = Form {
		template: AGREEMENT,
		edition: 1,
		content: story.document("agreement"),
		process: (Process::Document, 0),
		follows: None,
		corrects: None,
		counterparties: vec![story.account(&with)?.0],
		roles: role::AUTHOR,
		stroke: Some(story.document("handwritten signature")),
	};
	let id = form.id(story.chain.genesis(), of.0, author.account().0);
	story.matter.deed = Some(Deed { cooperative: of.0, author, form, id, given: None });
	Ok(())
}

#[when(expr = "{person} signs the document as {role}")]
async fn give(story: &mut Story, name: Name, role: Role) -> Result<()> {
	story.give(&name, role, None).await
}

#[when(expr = "{person} signs the document as {role}, but {flaw}")]
async fn give_with_flaw(story: &mut Story, name: Name, role: Role, flaw: Flaw) -> Result<()> {
	story.give(&name, role, Some(flaw)).await
}

#[when(expr = "{person} brings the signature to the chain")]
async fn bring(story: &mut Story, name: Name) -> Result<()> {
	let (relay, act) = (story.person(&name)?, story.deed()?.relayed()?);
	story.perform(&relay, act).await
}

#[when(expr = "{person} tries to bring the signature to the chain")]
async fn try_to_bring(story: &mut Story, name: Name) -> Result<()> {
	let (relay, act) = (story.person(&name)?, story.deed()?.relayed()?);
	story.attempt(&relay, act).await
}

#[when(expr = "{person} tries to bring the signature to the chain without its last byte")]
async fn bring_truncated(story: &mut Story, name: Name) -> Result<()> {
	let (relay, act) = (story.person(&name)?, story.deed()?.relayed()?);
	story.send_truncated(&relay, act).await
}

#[when(expr = "{person} registers the document on the chain")]
async fn register(story: &mut Story, name: Name) -> Result<()> {
	let (author, act) = (story.person(&name)?, story.deed()?.direct(role::AUTHOR));
	story.perform(&author, act).await
}

#[when(expr = "{person} tries to register the document on the chain")]
async fn try_to_register(story: &mut Story, name: Name) -> Result<()> {
	let (author, act) = (story.person(&name)?, story.deed()?.direct(role::AUTHOR));
	story.attempt(&author, act).await
}

#[when(expr = "{person} tries to register the document on the chain without its last byte")]
async fn register_truncated(story: &mut Story, name: Name) -> Result<()> {
	let (author, act) = (story.person(&name)?, story.deed()?.direct(role::AUTHOR));
	story.send_truncated(&author, act).await
}

#[when(expr = "{person} signs the document on the chain as {role}")]
async fn sign(story: &mut Story, name: Name, role: Role) -> Result<()> {
	let (signer, act) = (story.person(&name)?, story.deed()?.direct(role.0));
	story.perform(&signer, act).await
}

#[when(expr = "{person} tries to sign the document on the chain as {role}")]
async fn try_to_sign(story: &mut Story, name: Name, role: Role) -> Result<()> {
	let (signer, act) = (story.person(&name)?, story.deed()?.direct(role.0));
	story.attempt(&signer, act).await
}

#[when(expr = "{person} tries to sign the document on the chain as {role} without the last byte")]
async fn sign_truncated(story: &mut Story, name: Name, role: Role) -> Result<()> {
	let (signer, act) = (story.person(&name)?, story.deed()?.direct(role.0));
	story.send_truncated(&signer, act).await
}

#[when(expr = "{person} tries to sign the document on the chain as {role} in the name of {person}")]
async fn forge(story: &mut Story, name: Name, role: Role, victim: Name) -> Result<()> {
	let (forger, victim) = (story.person(&name)?, story.person(&victim)?);
	let (act, genesis) = (story.deed()?.direct(role.0), story.chain.genesis());
	let bytes = story.chain.forge(&act, &victim, &forger, genesis).await?;
	let outcome = story.chain.send(bytes).await?;
	story.note_try(&forger, outcome)
}

#[when(expr = "{person} tries to use what he/she signed as {role} for another chain")]
async fn replay(story: &mut Story, name: Name, role: Role) -> Result<()> {
	let person = story.person(&name)?;
	let act = story.deed()?.direct(role.0);
	let bytes = story.chain.forge(&act, &person, &person, OTHER_CHAIN).await?;
	let outcome = story.chain.send(bytes).await?;
	story.note_try(&person, outcome)
}

// --- What must be true --------------------------------------------------------------------------

async fn document(story: &Story) -> Result<Option<Document>> {
	story.read("Documents", "Documents", vec![bytes(story.deed()?.id)]).await
}

async fn signatures(story: &Story) -> Result<Vec<DocumentSignature>> {
	let found = story.read("Documents", "SignaturesOf", vec![bytes(story.deed()?.id)]).await?;
	Ok(found.unwrap_or_default())
}

fn bytes(bytes: [u8; 32]) -> subxt::dynamic::Value {
	subxt::dynamic::Value::from_bytes(bytes)
}

#[then(expr = "the document is registered")]
async fn is_registered(story: &mut Story) -> Result<()> {
	let deed = story.deed()?;
	let event: events::DocumentRegistered = story.the()?;
	same("its cooperative", event.cooperative, deed.cooperative)?;
	same("its id", event.document, H256(deed.id))?;
	let expected = Document {
		cooperative: deed.cooperative,
		number: event.number,
		template: deed.form.template,
		edition: deed.form.edition,
		content: H256(deed.form.content),
		author: deed.author.account(),
		counterparties: deed.form.counterparties.iter().map(|who| AccountId32(*who)).collect(),
	};
	same("the document", document(story).await?, Some(expected))
}

#[then(expr = "the document is not registered")]
async fn is_not_registered(story: &mut Story) -> Result<()> {
	same("the document", document(story).await?, None)
}

#[then(expr = "{person} has signed the document as {role}")]
async fn has_signed(story: &mut Story, name: Name, role: Role) -> Result<()> {
	let (deed, signer) = (story.deed()?, story.account(&name)?);
	let event = the(&story.last()?.events, |event: &events::DocumentSigned| {
		event.signer == signer && event.document.0 == deed.id
	})?;
	same("the cooperative", event.cooperative, deed.cooperative)?;
	// Brought by somebody else, it counts from the time that the signer named.
	let own = deed.given.as_ref().filter(|given| given.signer.account() == signer);
	let at = match own {
		Some(given) => given.signed.statement.signed_at,
		None => story.chain.time(&story.chain.at(story.last()?.block.hash).await?).await?,
	};
	let expected = DocumentSignature {
		signer,
		roles: (role.0,),
		stroke: deed.stroke(role.0).map(H256),
		signed_at: at,
	};
	same("the last signature", signatures(story).await?.pop(), Some(expected))
}

#[then(expr = "the document has {int} signature(s)")]
async fn has_signatures(story: &mut Story, count: usize) -> Result<()> {
	same("signatures", signatures(story).await?.len(), count)
}

#[then(expr = "the document is complete")]
async fn is_complete(story: &mut Story) -> Result<()> {
	let event: events::DocumentCompleted = story.the()?;
	same("what is complete", event.document, H256(story.deed()?.id))
}

#[then(expr = "the document is not complete")]
async fn is_not_complete(story: &mut Story) -> Result<()> {
	same("whether it is complete", story.happened::<events::DocumentCompleted>()?, false)
}
