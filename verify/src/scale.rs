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

	/// How many entries follow, in the compact form.
	pub(crate) fn length(self, length: usize) -> Self {
		self.compact(u32::try_from(length).unwrap_or(u32::MAX))
	}

	/// A number in the compact form: one, two or four bytes, or five.
	pub(crate) fn compact(self, n: u32) -> Self {
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

/// Bytes that are read field after field. What is `None` is missing, or not written as it must be.
#[derive(Clone, Copy)]
pub(crate) struct Decoder<'a>(&'a [u8]);

impl<'a> Decoder<'a> {
	pub(crate) fn new(bytes: &'a [u8]) -> Self {
		Self(bytes)
	}

	pub(crate) fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
		let (taken, rest) = self.0.split_at_checked(count)?;
		self.0 = rest;
		Some(taken)
	}

	pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
		let (taken, rest) = self.0.split_first_chunk()?;
		self.0 = rest;
		Some(*taken)
	}

	pub(crate) fn byte(&mut self) -> Option<u8> {
		self.array().map(|[byte]| byte)
	}

	pub(crate) fn number(&mut self) -> Option<u32> {
		self.array().map(u32::from_le_bytes)
	}

	pub(crate) fn moment(&mut self) -> Option<u64> {
		self.array().map(u64::from_le_bytes)
	}

	/// A number in the compact form, which must be the shortest.
	pub(crate) fn compact(&mut self) -> Option<u32> {
		let first = *self.0.first()?;
		let (number, least) = match first & 3 {
			0 => (u32::from(self.byte()? >> 2), 0),
			1 => (u32::from(self.array().map(u16::from_le_bytes)? >> 2), 0x40),
			2 => (self.number()? >> 2, 0x4000),
			_ => {
				self.byte().filter(|byte| *byte == 3)?;
				(self.number()?, 0x4000_0000)
			}
		};
		(number >= least).then_some(number)
	}

	/// How many entries follow, in the compact form.
	pub(crate) fn length(&mut self) -> Option<usize> {
		self.compact()?.try_into().ok()
	}

	/// Bytes with their number before them.
	pub(crate) fn list(&mut self) -> Option<&'a [u8]> {
		let length = self.length()?;
		self.bytes(length)
	}

	pub(crate) fn rest(&self) -> &'a [u8] {
		self.0
	}

	/// That nothing follows.
	pub(crate) fn end(&self) -> Option<()> {
		self.0.is_empty().then_some(())
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
			let mut read = Decoder::new(bytes);
			assert_eq!((read.length(), read.end()), (Some(length), Some(())), "{length}");
		}
	}

	#[test]
	fn a_compact_number_is_as_short_as_it_can_be() {
		let others: [&[u8]; 7] = [
			&[],
			&[1],
			&[1, 0],
			&[253, 0],
			&[2, 0, 0, 0],
			&[3, 255, 255, 255, 63],
			&[7, 0, 0, 0, 64, 0],
		];
		for bytes in others {
			assert_eq!(Decoder::new(bytes).compact(), None, "{bytes:?}");
		}
	}
}
