//! How ballots lie in the state (rules §7.9, §7.13): member after member, two bits an item.
//!
//! A voter's **cell** holds two bits for each item of the ballot. As many whole cells as fit make a
//! page of at most [`PAGE_BYTES`]; so one page is touched per ballot, whatever the number of items.
//! The cell of voter `v` (from 0) on its page begins at bit `(v mod cells of a page) · 2 · items`. Bit
//! `b` of a page is bit `b mod 8`, counted from the least significant, of byte `b / 8`. The answers of a
//! ballot are packed in the same way, from bit 0 on.

use alloc::{vec, vec::Vec};

/// Most bytes of a page.
pub const PAGE_BYTES: u32 = 1_024;
/// Bits of an answer.
const BITS: u32 = 2;
/// Bits of a byte.
const BYTE: u32 = 8;

/// What a voter says to one item.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	codec::Encode,
	codec::Decode,
	codec::DecodeWithMemTracking,
	scale_info::TypeInfo,
	codec::MaxEncodedLen,
)]
pub enum Answer {
	/// Против.
	#[codec(index = 1)]
	Against,
	/// За.
	#[codec(index = 2)]
	For,
	/// Воздержался.
	#[codec(index = 3)]
	Abstain,
}

impl Answer {
	/// Its two bits.
	pub fn bits(self) -> u8 {
		match self {
			Self::Against => 1,
			Self::For => 2,
			Self::Abstain => 3,
		}
	}

	/// The answer of two bits; `None` for no answer.
	pub fn from_bits(bits: u8) -> Option<Self> {
		match bits {
			1 => Some(Self::Against),
			2 => Some(Self::For),
			3 => Some(Self::Abstain),
			_ => None,
		}
	}
}

/// Where the cells of voters lie when a ballot has so many items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
	items: u32,
}

impl Layout {
	/// The layout for ballots of so many items, at least one.
	pub fn of(items: u32) -> Self {
		Self { items: items.max(1) }
	}

	/// Bits of a cell.
	fn width(self) -> u32 {
		self.items.saturating_mul(BITS)
	}

	/// Voters on a page.
	pub fn cells(self) -> u32 {
		(PAGE_BYTES * BYTE).checked_div(self.width()).unwrap_or(1).max(1)
	}

	/// Bytes of a page.
	pub fn page_bytes(self) -> u32 {
		self.cells().saturating_mul(self.width()).div_ceil(BYTE)
	}

	/// Bytes of a ballot's packed answers.
	pub fn answer_bytes(self) -> u32 {
		self.width().div_ceil(BYTE)
	}

	/// The page of the voter with this number (from 1).
	pub fn page_of(self, number: u32) -> u32 {
		number.saturating_sub(1).checked_div(self.cells()).unwrap_or(0)
	}

	/// The first bit of his cell on its page.
	fn start(self, number: u32) -> u32 {
		let cell = number.saturating_sub(1).checked_rem(self.cells()).unwrap_or(0);
		cell.saturating_mul(self.width())
	}

	/// Whether his cell is empty.
	pub fn is_empty(self, page: &[u8], number: u32) -> bool {
		// Whoever answered has answered the first item.
		bits(page, self.start(number)) == 0
	}

	/// His answers, packed, if he voted.
	pub fn read(self, page: &[u8], number: u32) -> Option<Vec<u8>> {
		number.checked_sub(1)?;
		let answers = (0..self.items).map(|item| {
			Answer::from_bits(bits(
				page,
				self.start(number).saturating_add(item.saturating_mul(BITS)),
			))
		});
		answers.collect::<Option<Vec<_>>>().map(|answers| pack(&answers))
	}

	/// Writes packed answers into his cell, which is empty. A short page grows to its full length.
	pub fn write(self, page: &mut Vec<u8>, number: u32, packed: &[u8]) {
		page.resize(self.page_bytes() as usize, 0);
		let start = self.start(number);
		let shift = start % BYTE;
		let mut at = (start / BYTE) as usize;
		for byte in packed {
			let wide = u16::from(*byte) << shift;
			for part in wide.to_le_bytes() {
				// The upper part of the last byte may lie beyond the page; it is empty then.
				if let Some(target) = page.get_mut(at) {
					*target |= part;
				}
				at = at.saturating_add(1);
			}
			at = at.saturating_sub(1);
		}
	}

	/// Empties his cell.
	pub fn clear(self, page: &mut [u8], number: u32) {
		for item in 0..self.items {
			let at = self.start(number).saturating_add(item.saturating_mul(BITS));
			if let Some(byte) = page.get_mut((at / BYTE) as usize) {
				*byte &= !(0b11 << (at % BYTE));
			}
		}
	}

	/// The answers, item after item, if they are complete: as many as there are items, none missing,
	/// nothing behind.
	pub fn answers(self, packed: &[u8]) -> Option<Vec<Answer>> {
		if packed.len() != self.answer_bytes() as usize {
			return None;
		}
		let behind = packed.last().copied().unwrap_or(0).checked_shr(match self.width() % BYTE {
			0 => BYTE,
			used => used,
		});
		if behind.unwrap_or(0) != 0 {
			return None;
		}
		(0..self.items)
			.map(|item| Answer::from_bits(bits(packed, item.saturating_mul(BITS))))
			.collect()
	}
}

/// Two bits from bit `at` on, which is even.
fn bits(bytes: &[u8], at: u32) -> u8 {
	let byte = bytes.get((at / BYTE) as usize).copied().unwrap_or(0);
	(byte >> (at % BYTE)) & 0b11
}

/// Packs answers as they travel and lie in the state.
pub fn pack(answers: &[Answer]) -> Vec<u8> {
	let mut packed = vec![0u8; answers.len().div_ceil((BYTE / BITS) as usize)];
	for (item, answer) in (0u32..).zip(answers) {
		let at = item.saturating_mul(BITS);
		if let Some(byte) = packed.get_mut((at / BYTE) as usize) {
			*byte |= answer.bits() << (at % BYTE);
		}
	}
	packed
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use Answer::{Abstain, Against, For};

	#[test]
	fn a_page_holds_whole_cells() {
		// Items, voters on a page, bytes of a page, bytes of a ballot.
		let cases = [
			(1, 4_096, 1_024, 1),
			(2, 2_048, 1_024, 1),
			(3, 1_365, 1_024, 1),
			(5, 819, 1_024, 2),
			(10, 409, 1_023, 3),
			(32, 128, 1_024, 8),
			(127, 32, 1_016, 32),
			(128, 32, 1_024, 32),
		];
		for (items, cells, page, ballot) in cases {
			let layout = Layout::of(items);
			let found = (layout.cells(), layout.page_bytes(), layout.answer_bytes());
			assert_eq!(found, (cells, page, ballot), "{items} items");
		}
	}

	/// Another implementation can check itself against these bytes.
	#[test]
	fn the_bits_lie_as_written_down() {
		assert_eq!(pack(&[For]), [0b10]);
		assert_eq!(pack(&[Against, For, Abstain]), [0b11_10_01]);
		assert_eq!(pack(&[For, For, For, For, Against]), [0b10_10_10_10, 0b01]);
		let layout = Layout::of(3);
		let mut page = Vec::new();
		layout.write(&mut page, 2, &pack(&[Against, For, Abstain]));
		assert_eq!(page.len(), 1_024);
		assert_eq!(page[..3], [0b01_00_00_00, 0b11_10, 0]);
		assert_eq!(layout.read(&page, 2), Some(vec![0b11_10_01]));
		assert_eq!((layout.read(&page, 1), layout.read(&page, 3)), (None, None));
	}

	#[test]
	fn the_last_voter_of_a_page_and_the_first_of_the_next_do_not_meet() {
		for items in 1..=128 {
			let layout = Layout::of(items);
			let last = layout.cells();
			assert_eq!((layout.page_of(last), layout.page_of(last + 1)), (0, 1), "{items}");
			assert_eq!((layout.page_of(1), layout.page_of(0)), (0, 0), "{items}");
			let packed = pack(&vec![Abstain; items as usize]);
			let mut page = Vec::new();
			layout.write(&mut page, last, &packed);
			assert_eq!(page.len(), layout.page_bytes() as usize, "{items}");
			assert_eq!(layout.read(&page, last), Some(packed), "{items}");
		}
	}

	#[test]
	fn answers_must_be_complete() {
		let layout = Layout::of(3);
		let cases: [(&[u8], bool); 7] = [
			(&[0b11_10_01], true),
			(&[0b00_10_01], false),
			(&[0b11_10_00], false),
			(&[0b01_11_10_01], false),
			(&[], false),
			(&[0b11_10_01, 0], false),
			(&[0b11_00_01], false),
		];
		for (packed, complete) in cases {
			assert_eq!(layout.answers(packed).is_some(), complete, "{packed:?}");
		}
		assert_eq!(layout.answers(&[0b11_10_01]), Some(vec![Against, For, Abstain]));
		assert_eq!(Layout::of(4).answers(&[0b01_11_10_01]).map(|all| all.len()), Some(4));
	}

	fn answer() -> impl Strategy<Value = Answer> {
		prop_oneof![Just(Against), Just(For), Just(Abstain)]
	}

	proptest! {
		/// Against a table of voters and answers.
		#[test]
		fn everybody_finds_his_own_answers(
			items in 1u32..=128,
			mut ballots in proptest::collection::btree_map(
				1u32..5_000,
				proptest::collection::vec(answer(), 128),
				0..60,
			),
		) {
			let layout = Layout::of(items);
			let mut pages = std::collections::BTreeMap::<u32, Vec<u8>>::new();
			for (number, answers) in &ballots {
				let page = pages.entry(layout.page_of(*number)).or_default();
				prop_assert!(layout.is_empty(page, *number));
				let packed = pack(&answers[..items as usize]);
				let unpacked = layout.answers(&packed);
				prop_assert_eq!(unpacked.as_deref(), Some(&answers[..items as usize]));
				layout.write(page, *number, &packed);
			}
			let none = Vec::new();
			if let Some(number) = ballots.keys().next().copied() {
				let page = pages.entry(layout.page_of(number)).or_default();
				layout.clear(page, number);
				ballots.remove(&number);
			}
			for number in 1..5_000 {
				let page = pages.get(&layout.page_of(number)).unwrap_or(&none);
				let expected = ballots.get(&number).map(|all| pack(&all[..items as usize]));
				prop_assert_eq!(layout.is_empty(page, number), expected.is_none());
				prop_assert_eq!(layout.read(page, number), expected);
			}
		}
	}
}
