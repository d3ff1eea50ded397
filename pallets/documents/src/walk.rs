//! From any document to all that hang together with it (rules §2.3).

use crate::{Chain, Config, Corrections, Documents, LastFollower, Pallet, MAX_WALK};
use alloc::{
	collections::{BTreeSet, VecDeque},
	vec::Vec,
};
use coop_primitives::DocumentHash;

impl<T: Config> Pallet<T> {
	/// Looks at every neighbour of every document once, the nearest first. For reading only: no
	/// call and no hook walks.
	pub(crate) fn walk(start: DocumentHash) -> Chain {
		let mut seen = BTreeSet::new();
		let mut next = VecDeque::new();
		let mut documents = Vec::new();
		if Documents::<T>::contains_key(start) {
			seen.insert(start);
			next.push_back(start);
		}
		while let Some(document) = next.pop_front() {
			if documents.len() >= MAX_WALK as usize {
				return Chain { documents, complete: false };
			}
			documents.push(document);
			for other in Self::neighbours(document) {
				if seen.insert(other) {
					next.push_back(other);
				}
			}
		}
		Chain { documents, complete: true }
	}

	/// What a document follows and corrects, what corrects it, its elder sibling, and the last of
	/// those that follow it. The others that follow it are reached from sibling to sibling.
	fn neighbours(document: DocumentHash) -> impl Iterator<Item = DocumentHash> {
		let record = Documents::<T>::get(document);
		let named = record.map(|record| [record.follows, record.corrects, record.sibling]);
		named
			.into_iter()
			.flatten()
			.chain([Corrections::<T>::get(document), LastFollower::<T>::get(document)])
			.flatten()
	}
}
