//! Made-up personal data.

use crate::people::blake2_256;

/// Personal data of a person, an organisation or a document, and the salt of their hash.
#[derive(Clone, Debug)]
pub struct Dossier {
	facts: Vec<(&'static str, String)>,
	salt: [u8; 32],
}

impl Dossier {
	/// The data of a person. The same again only with the same seed.
	pub fn of_person(name: &str, seed: &[u8]) -> Self {
		let mut draw = Draw::new("person", name, seed);
		Self { facts: person(&mut draw), salt: draw.bytes() }
	}

	/// The data of an organisation and its director.
	pub fn of_organisation(name: &str, seed: &[u8]) -> Self {
		let mut draw = Draw::new("organisation", name, seed);
		let mut facts = organisation(&mut draw);
		facts.extend(person(&mut draw));
		Self { facts, salt: draw.bytes() }
	}

	/// The text of a document, with the data of somebody who is named in it.
	pub fn of_document(title: &str, seed: &[u8]) -> Self {
		let mut draw = Draw::new("document", title, seed);
		let mut facts = document(&mut draw);
		facts.extend(person(&mut draw));
		Self { facts, salt: draw.bytes() }
	}

	/// What nobody may find on a chain.
	pub fn strings(&self) -> impl Iterator<Item = &str> {
		self.facts.iter().map(|(_, value)| value.as_str())
	}

	/// The salt of its hash, which nobody may find on a chain either.
	pub fn salt(&self) -> [u8; 32] {
		self.salt
	}

	/// The data in a form that can be made again.
	pub fn content(&self) -> Vec<u8> {
		let lines = self.facts.iter().map(|(name, value)| format!("{name}: {value}\n"));
		lines.collect::<String>().into_bytes()
	}

	/// What the chain is told: Blake2-256 of the salt followed by the data.
	pub fn commitment(&self) -> [u8; 32] {
		blake2_256(&[self.salt.as_slice(), &self.content()].concat())
	}

	/// The tag of a person's identity: a hash of his number for taxes, keyed with the union's key.
	pub fn identity_tag(&self) -> [u8; 32] {
		const KEY_OF_THE_UNION: &[u8] = b"a key that only the union has";
		let number = self.facts.iter().find(|(name, _)| *name == "ИНН");
		let number = number.map(|(_, value)| value.as_str()).unwrap_or_default();
		blake2_256(&[KEY_OF_THE_UNION, number.as_bytes()].concat())
	}
}

type Fact = (&'static str, String);

fn person(draw: &mut Draw) -> Vec<Fact> {
	const NAMES: [(&str, &str); 6] = [
		("Наталья", "Н."),
		("Вера Мария", "В. М."),
		("Павел", "П."),
		("Борис", "Б."),
		("Галина", "Г."),
		("Святослав", "С."),
	];
	let (name, initial) = draw.one_of(&NAMES);
	let surname = format!("{}ов", draw.word(3));
	let patronymic = format!("{}ович", draw.word(2));
	let (day, month, year) = (draw.between(1, 28), draw.between(1, 12), draw.between(1940, 2005));
	let (series, passport, inn) = (draw.digits(4), draw.digits(6), draw.digits(12));
	let phone = draw.digits(9);
	let (town, street) = (draw.word(3), draw.word(4));
	let (house, flat, post) = (draw.between(1, 99), draw.between(1, 400), draw.digits(6));
	let (code, login) = (draw.digits(3), draw.latin(10));
	vec![
		("фамилия, имя, отчество", format!("{surname} {name} {patronymic}")),
		("фамилия", surname.clone()),
		("отчество", patronymic.clone()),
		("кратко", format!("{surname} {initial}")),
		("дата рождения", format!("{day:02}.{month:02}.{year}")),
		("дата рождения в анкете", format!("{year}-{month:02}-{day:02}")),
		("место рождения", format!("село {}ово", draw.word(3))),
		("паспорт", format!("{series} {passport}")),
		("паспорт в анкете", format!("{series}{passport}")),
		("кем выдан", format!("ОВД района {}ский, код 7{code}-{code}", draw.word(3))),
		("ИНН", inn),
		("СНИЛС", format!("{}-{}-{} {}", draw.digits(3), code, draw.digits(3), draw.digits(2))),
		("телефон", format!("+7 9{} {}-{}", &phone[..2], &phone[2..5], &phone[5..])),
		("телефон в анкете", format!("+79{phone}")),
		("почта", format!("{login}@example.com")),
		("имя в мессенджере", format!("@{login}")),
		("город", format!("{post}, г. {town}ск")),
		("улица", format!("ул. {street}ская, д. {house}, кв. {flat}")),
		("адрес", format!("{post}, г. {town}ск, ул. {street}ская, д. {house}, кв. {flat}")),
		("лицевой счёт", draw.digits(20)),
		("карта", draw.digits(16)),
		("полис", draw.digits(15)),
		("место работы", format!("ООО «{}»", draw.word(5))),
		("кодовое слово", draw.word(5)),
	]
}

fn organisation(draw: &mut Draw) -> Vec<Fact> {
	vec![
		("наименование", format!("ООО «{}»", draw.word(4))),
		("ОГРН", draw.digits(13)),
		("ИНН организации", draw.digits(10)),
		("КПП", draw.digits(9)),
		("расчётный счёт", draw.digits(20)),
		("юридический адрес", format!("г. {}ск, ул. {}ская", draw.word(3), draw.word(4))),
	]
}

fn document(draw: &mut Draw) -> Vec<Fact> {
	let (year, day) = (draw.between(2020, 2026), draw.between(1, 28));
	vec![
		("номер", format!("№ {}-{}/{}", draw.digits(4), draw.latin(4), year)),
		("составлен", format!("г. {}ск, {day} марта {year} года", draw.word(3))),
		("сумма и назначение", format!("{} руб. {}", draw.digits(7), draw.word(6))),
		("доверенность", format!("{}АА{}", draw.digits(2), draw.digits(7))),
	]
}

/// Draws whatever is wanted from a seed.
struct Draw {
	seed: [u8; 32],
	drawn: u64,
}

impl Draw {
	fn new(kind: &str, name: &str, seed: &[u8]) -> Self {
		let seed = blake2_256(&[kind.as_bytes(), b"/", name.as_bytes(), b"/", seed].concat());
		Self { seed, drawn: 0 }
	}

	fn bytes(&mut self) -> [u8; 32] {
		self.drawn += 1;
		blake2_256(&[self.seed.as_slice(), &self.drawn.to_le_bytes()].concat())
	}

	fn below(&mut self, limit: u64) -> u64 {
		let [a, b, c, d, ..] = self.bytes();
		u64::from(u32::from_le_bytes([a, b, c, d])) % limit.max(1)
	}

	fn between(&mut self, from: u64, to: u64) -> u64 {
		from + self.below(to - from + 1)
	}

	fn one_of<T: Copy + Default>(&mut self, all: &[T]) -> T {
		let drawn = usize::try_from(self.below(all.len() as u64)).unwrap_or_default();
		all.get(drawn).copied().unwrap_or_default()
	}

	/// As many digits, the first of which is not 0.
	fn digits(&mut self, count: usize) -> String {
		let mut digits = self.between(1, 9).to_string();
		while digits.len() < count {
			digits.push_str(&self.below(10).to_string());
		}
		digits
	}

	/// So many syllables of a made-up Russian word.
	fn word(&mut self, syllables: usize) -> String {
		const FIRST: [&str; 10] =
			["Бе", "Вер", "Гра", "Дол", "Заре", "Ки", "Лу", "Мо", "Рос", "Тю"];
		const NEXT: [&str; 12] =
			["бор", "вин", "гор", "дар", "жан", "ко", "лез", "мир", "нич", "пол", "ран", "сов"];
		let mut word = self.one_of(&FIRST).to_owned();
		for _ in 1..syllables {
			word.push_str(self.one_of(&NEXT));
		}
		word
	}

	/// So many Latin letters.
	fn latin(&mut self, count: usize) -> String {
		let letters =
			(0..count).map(|_| char::from(b'a' + u8::try_from(self.below(26)).unwrap_or(0)));
		letters.collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn every_dossier_has_twenty_strings_of_its_own() {
		let dossiers = [
			Dossier::of_person("Natalia", b"1"),
			Dossier::of_person("Natalia", b"2"),
			Dossier::of_organisation("Romashka", b"1"),
			Dossier::of_document("application", b"1"),
			Dossier::of_document("application", b"2"),
		];
		for dossier in &dossiers {
			assert!(dossier.strings().collect::<BTreeSet<_>>().len() >= 20);
			// Shorter ones might be anywhere by chance.
			assert!(dossier.strings().all(|text| text.len() >= 8), "{dossier:?}");
		}
		let hashes: BTreeSet<_> = dossiers.iter().map(Dossier::commitment).collect();
		assert_eq!(hashes.len(), dossiers.len());
	}

	#[test]
	fn a_hash_is_that_of_salt_and_data() {
		let dossier = Dossier::of_person("Natalia", b"1");
		let again = Dossier::of_person("Natalia", b"1");
		assert_eq!(dossier.commitment(), again.commitment());
		let bytes = [dossier.salt().to_vec(), dossier.content()].concat();
		assert_eq!(dossier.commitment(), blake2_256(&bytes));
	}
}
