//! What is always true of templates, documents and signatures.

use crate::{
	Approved, Config, Corrections, DocumentCount, Documents, Editions, FoundingEditions,
	LastFollower, Numbered, Pallet, SignaturesOf, SignerRole, Templates,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use coop_primitives::DocumentHash;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

/// Fails with the first invariant that does not hold; see rules §14.
pub fn check<T: Config>() -> Result<(), TryRuntimeError> {
	editions_are_dense::<T>()?;
	regulations_are_the_founding_templates::<T>()?;
	approved_editions_exist::<T>()?;
	ids_are_the_hashes::<T>()?;
	numbers_are_dense::<T>()?;
	links_agree::<T>()?;
	signatures_are_in_order::<T>()
}

/// Each template has the editions 1 to its latest, and no edition is without a template.
fn editions_are_dense<T: Config>() -> Result<(), TryRuntimeError> {
	let mut editions = 0usize;
	for (id, template) in Templates::<T>::iter() {
		ensure!(
			template.latest >= 1 && template.latest <= T::MaxEditions::get(),
			"a template has no edition, or too many"
		);
		ensure!(template.withdrawn <= template.latest, "an edition was withdrawn before its time");
		for edition in 1..=template.latest {
			ensure!(Editions::<T>::contains_key(id, edition), "an edition is missing");
			editions = editions.saturating_add(1);
		}
	}
	ensure!(Editions::<T>::iter().count() == editions, "an edition belongs to no template");
	ensure!(Templates::<T>::count() <= T::MaxTemplates::get(), "more templates than allowed");
	Ok(())
}

/// The regulations are the latest editions of the founding templates that are in force, ascending.
fn regulations_are_the_founding_templates<T: Config>() -> Result<(), TryRuntimeError> {
	let founding: BTreeSet<_> = Templates::<T>::iter()
		.filter(|(_, template)| template.founding && template.is_in_force(template.latest))
		.map(|(id, template)| (id, template.latest))
		.collect();
	ensure!(
		FoundingEditions::<T>::get().into_inner() == founding.into_iter().collect::<Vec<_>>(),
		"the regulations are not the founding templates"
	);
	Ok(())
}

/// Cooperatives work with editions that were published.
fn approved_editions_exist<T: Config>() -> Result<(), TryRuntimeError> {
	for (_, approved) in Approved::<T>::iter() {
		ensure!(!approved.is_empty(), "an entry without an approved edition");
		ensure!(
			approved
				.iter()
				.all(|(template, edition)| Editions::<T>::contains_key(template, edition)),
			"a cooperative works with an edition that does not exist"
		);
	}
	Ok(())
}

/// The id of every document is the hash of what it says; nothing was altered.
fn ids_are_the_hashes<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, record) in Documents::<T>::iter() {
		ensure!(
			record.identity(Pallet::<T>::genesis()).digest() == id,
			"a document is not what it was when it was registered"
		);
		ensure!(
			Editions::<T>::contains_key(record.template, record.edition),
			"a document was made by an edition that does not exist"
		);
		ensure!(record.process.is_valid(), "a document stands in a wrong process");
	}
	Ok(())
}

/// A cooperative's documents have the numbers from 1 to their count.
fn numbers_are_dense<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counts = BTreeMap::<_, u32>::new();
	for (id, record) in Documents::<T>::iter() {
		ensure!(
			Numbered::<T>::get(record.cooperative, record.number) == Some(id),
			"a document's number points to another"
		);
		ensure!(
			(1..=DocumentCount::<T>::get(record.cooperative)).contains(&record.number),
			"a document has a number that was never given"
		);
		let n = counts.entry(record.cooperative).or_default();
		*n = n.saturating_add(1);
	}
	ensure!(
		DocumentCount::<T>::iter().collect::<BTreeMap<_, _>>() == counts,
		"the numbers of documents have gaps"
	);
	ensure!(
		Numbered::<T>::iter().count() == Documents::<T>::iter().count(),
		"a number points to no document"
	);
	ensure!(counts.values().all(|n| *n <= T::MaxDocuments::get()), "more documents than allowed");
	Ok(())
}

/// From the last of its followers, sibling after sibling, all that follow a document are reached;
/// corrections point to what they correct. All links stay in one cooperative.
fn links_agree<T: Config>() -> Result<(), TryRuntimeError> {
	let mut followers = BTreeMap::<DocumentHash, BTreeSet<DocumentHash>>::new();
	let mut corrections = BTreeMap::new();
	for (id, record) in Documents::<T>::iter() {
		for other in record.follows.iter().chain(&record.corrects) {
			ensure!(
				Documents::<T>::get(other)
					.is_some_and(|other| other.cooperative == record.cooperative
						&& other.number < record.number),
				"a link leads to no earlier document of the cooperative"
			);
		}
		if let Some(followed) = record.follows {
			followers.entry(followed).or_default().insert(id);
		}
		if let Some(corrected) = record.corrects {
			ensure!(corrections.insert(corrected, id).is_none(), "a document is corrected twice");
		}
	}
	ensure!(
		Corrections::<T>::iter().collect::<BTreeMap<_, _>>() == corrections,
		"corrections do not lead there and back"
	);
	ensure!(
		LastFollower::<T>::iter().count() == followers.len(),
		"a document is followed by nothing that follows it"
	);
	for (followed, expected) in followers {
		let mut reached = BTreeSet::new();
		let mut next = LastFollower::<T>::get(followed);
		while let Some(id) = next.filter(|id| reached.insert(*id)) {
			next = Documents::<T>::get(id).and_then(|record| record.sibling);
		}
		ensure!(reached == expected, "not all that follow a document are reached from it");
	}
	Ok(())
}

/// The author signed first, nobody twice, no office twice, counterparties are those who are named.
fn signatures_are_in_order<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, record) in Documents::<T>::iter() {
		let given = SignaturesOf::<T>::get(id);
		let first = given.first().ok_or("a document without signature")?;
		ensure!(
			first.signer == record.author && first.roles.contains(SignerRole::Author),
			"the first signature is not the author's"
		);
		let signers: BTreeSet<_> = given.iter().map(|signature| &signature.signer).collect();
		ensure!(signers.len() == given.len(), "an account signed twice");
		for role in SignerRole::ALL {
			let mut in_role = given.iter().filter(|signature| signature.roles.contains(role));
			if role == SignerRole::Counterparty {
				ensure!(
					in_role.all(|signature| record.counterparties.contains(&signature.signer)),
					"a counterparty signed who is not named"
				);
			} else {
				ensure!(in_role.count() <= 1, "an office signed twice");
			}
		}
		ensure!(given.iter().all(|signature| signature.roles.are_known()), "an unknown role");
	}
	ensure!(
		SignaturesOf::<T>::iter().count() == Documents::<T>::iter().count(),
		"signatures under no document"
	);
	Ok(())
}
