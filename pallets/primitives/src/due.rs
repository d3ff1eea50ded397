//! What ends next: a storage key that sorts by time.
//!
//! A map `StorageMap<Identity, DueKey, ()>` is walked in the order of its keys, so its first entry
//! is what ends first. A hook takes due entries from the front until its weight is used up and
//! goes on in the next block: bounded work, nobody's help, no cursor (rules §14.4).

use crate::{CoopId, Moment};
use codec::{Decode, Encode, EncodeLike, Error, Input, MaxEncodedLen, Output};
use scale_info::{build::Fields, Path, Type, TypeInfo};

/// When something ends, in which cooperative, and its number there.
///
/// Encoded big-endian, field after field, so that byte order is time order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueKey {
	/// The last millisecond at which the thing is still as it was.
	pub at: Moment,
	/// Whose it is.
	pub cooperative: CoopId,
	/// Its number in that cooperative.
	pub id: u32,
}

impl DueKey {
	/// Whether its time is over at `now`.
	pub fn is_over(&self, now: Moment) -> bool {
		self.at < now
	}
}

impl Encode for DueKey {
	fn size_hint(&self) -> usize {
		16
	}

	fn encode_to<T: Output + ?Sized>(&self, dest: &mut T) {
		dest.write(&self.at.to_be_bytes());
		dest.write(&self.cooperative.to_be_bytes());
		dest.write(&self.id.to_be_bytes());
	}
}

impl Decode for DueKey {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		Ok(Self {
			at: u64::from_be_bytes(Decode::decode(input)?),
			cooperative: u32::from_be_bytes(Decode::decode(input)?),
			id: u32::from_be_bytes(Decode::decode(input)?),
		})
	}
}

impl EncodeLike for DueKey {}

impl MaxEncodedLen for DueKey {
	fn max_encoded_len() -> usize {
		16
	}
}

/// The metadata say bytes, not numbers: a stock client would read numbers little-endian.
impl TypeInfo for DueKey {
	type Identity = Self;

	fn type_info() -> Type {
		Type::builder()
			.path(Path::new("DueKey", module_path!()))
			.docs(&["When something ends, in which cooperative, and its number; big-endian."])
			.composite(
				Fields::named()
					.field(|f| f.ty::<[u8; 8]>().name("at").type_name("Moment"))
					.field(|f| f.ty::<[u8; 4]>().name("cooperative").type_name("CoopId"))
					.field(|f| f.ty::<[u8; 4]>().name("id").type_name("u32")),
			)
	}
}

/// When something ends that belongs to no cooperative: the first key of a double map, whose second
/// key says what ends. Encoded big-endian, so that byte order is time order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueAt(pub Moment);

impl DueAt {
	/// Whether this time, its last millisecond included, is over at `now`.
	pub fn is_over(&self, now: Moment) -> bool {
		self.0 < now
	}
}

impl Encode for DueAt {
	fn size_hint(&self) -> usize {
		8
	}

	fn encode_to<T: Output + ?Sized>(&self, dest: &mut T) {
		dest.write(&self.0.to_be_bytes());
	}
}

impl Decode for DueAt {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		Ok(Self(u64::from_be_bytes(Decode::decode(input)?)))
	}
}

impl EncodeLike for DueAt {}

impl MaxEncodedLen for DueAt {
	fn max_encoded_len() -> usize {
		8
	}
}

/// Bytes in the metadata, as with [`DueKey`].
impl TypeInfo for DueAt {
	type Identity = Self;

	fn type_info() -> Type {
		Type::builder()
			.path(Path::new("DueAt", module_path!()))
			.docs(&["When something ends; big-endian."])
			.composite(Fields::unnamed().field(|f| f.ty::<[u8; 8]>().type_name("Moment")))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn key() -> impl Strategy<Value = DueKey> {
		(any::<u64>(), any::<u32>(), any::<u32>()).prop_map(|(at, cooperative, id)| DueKey {
			at,
			cooperative,
			id,
		})
	}

	proptest! {
		#[test]
		fn byte_order_is_time_order(a in key(), b in key()) {
			prop_assert_eq!(a.cmp(&b), a.encode().cmp(&b.encode()));
		}

		#[test]
		fn decoding_gives_back_the_key(a in key()) {
			prop_assert_eq!(DueKey::decode(&mut &a.encode()[..]), Ok(a));
			prop_assert_eq!(a.encode().len(), DueKey::max_encoded_len());
		}
	}

	proptest! {
		#[test]
		fn a_moment_alone_sorts_and_decodes_too(a in any::<u64>(), b in any::<u64>()) {
			let (a, b) = (DueAt(a), DueAt(b));
			prop_assert_eq!(a.cmp(&b), a.encode().cmp(&b.encode()));
			prop_assert_eq!(DueAt::decode(&mut &a.encode()[..]), Ok(a));
			prop_assert_eq!(a.encode().len(), DueAt::max_encoded_len());
		}
	}

	#[test]
	fn the_last_millisecond_still_counts() {
		let key = DueKey { at: 10, cooperative: 1, id: 1 };
		for (now, over) in [(9, false), (10, false), (11, true)] {
			assert_eq!(key.is_over(now), over);
			assert_eq!(DueAt(10).is_over(now), over);
		}
	}
}
