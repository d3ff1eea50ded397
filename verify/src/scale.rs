//! The little of the SCALE encoding that is needed here.

use crate::Hash;

/// Bytes that grow field after field.
#[derive(Default)]
pub(crate) struct Encoder(Vec<u8>);

impl Encoder {
	pub(crate) fn bytes(mut self, bytes: &[u8]) -> Self {
		self.0.extend_from_slice(bytes);
		self
	}

	pub(crate) fn byte(self, byte: u8) -> Self {
		self.bytes(&[byte])
	}

	pub(crate) fn number(self, number: u32) -> Self {
		self.bytes(&number.to_le_bytes())
	}

	pub(crate) fn moment(self, moment: u64) -> Self {
		self.bytes(&moment.to_le_bytes())
	}

	pub(crate) fn option(self, hash: Option<&Hash>) -> Self {
		match hash {
			None => self.byte(0),
			Some(hash) => self.byte(1).bytes(hash),
		}
	}

	/// How many entries follow, in the compact form: one, two or four bytes, or five.
	pub(crate) fn length(self, length: usize) -> Self {
		let n = u32::try_from(length).unwrap_or(u32::MAX);
		match n {
			0..=0x3f => self.bytes(&(n << 2).to_le_bytes()[..1]),
			0x40..=0x3fff => self.bytes(&(n << 2 | 1).to_le_bytes()[..2]),
			0x4000..=0x3fff_ffff => self.number(n << 2 | 2),
			_ => self.byte(3).number(n),
		}
	}

	pub(crate) fn finish(self) -> Vec<u8> {
		self.0
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn lengths_are_compact() {
		let cases: [(usize, &[u8]); 7] = [
			(0, &[0]),
			(1, &[4]),
			(63, &[252]),
			(64, &[1, 1]),
			(16_383, &[253, 255]),
			(16_384, &[2, 0, 1, 0]),
			(1_073_741_824, &[3, 0, 0, 0, 64]),
		];
		for (length, bytes) in cases {
			assert_eq!(Encoder::default().length(length).finish(), bytes, "{length}");
		}
	}
}
