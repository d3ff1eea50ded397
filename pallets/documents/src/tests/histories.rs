//! Whatever people and councils do, the register does as a small model.

use crate::{
	mock::*, Counterparties, DocumentCount, DocumentForm, Process, Required, Roles, SignaturesOf,
	SignerRole,
};
use coop_primitives::{statement::ProcessKind, DocumentHash};
use frame_support::assert_ok;
use proptest::prelude::*;
use sp_core::H256;
use std::collections::{BTreeMap, BTreeSet};
use SignerRole::*;

/// Two templates; what each edition requires depends on its number.
const TEMPLATES: [u32; 2] = [1, 2];

fn requirements(edition: u32) -> Required {
	match edition % 3 {
		0 => Required::default(),
		1 => required(&[Author, Chair]),
		_ => required(&[Cashier, Counterparty]),
	}
}

/// Who acts: the author, the chair, the cashier, a party, the clerk.
const PEOPLE: u8 = 5;

fn person(n: u8) -> Key {
	match n {
		0 => author(),
		1 => chair(),
		2 => cashier(),
		3 => party(1),
		_ => clerk(),
	}
}

#[derive(Clone, Copy, Debug)]
enum Act {
	Publish(u32),
	Withdraw(u32),
	Approve(u32, u32),
	Register {
		who: u8,
		template: u32,
		edition: u32,
		content: u8,
		follows: Option<u8>,
		corrects: Option<u8>,
		roles: u8,
		relayed: bool,
	},
	Sign {
		who: u8,
		document: u8,
		roles: u8,
		relayed: bool,
	},
}

fn act() -> impl Strategy<Value = Act> {
	let template = prop::sample::select(TEMPLATES.to_vec());
	let older = || prop::option::weighted(0.4, 0u8..12);
	let register =
		(0..PEOPLE, template.clone(), 1u32..4, 0u8..4, older(), older(), 0u8..34, any::<bool>());
	prop_oneof![
		1 => template.clone().prop_map(Act::Publish),
		1 => prop::sample::select(TEMPLATES.to_vec()).prop_map(Act::Withdraw),
		3 => (template, 1u32..4).prop_map(|(template, edition)| Act::Approve(template, edition)),
		8 => register.prop_map(
			|(who, template, edition, content, follows, corrects, roles, relayed)| {
				// Mostly as it should be.
				let roles = if roles > 8 { 1 } else { roles };
				Act::Register {
					who, template, edition, content, follows, corrects, roles, relayed,
				}
			}
		),
		10 => (0..PEOPLE, 0u8..12, 0u8..34, any::<bool>()).prop_map(
			|(who, document, roles, relayed)| {
				let own = [1, 2, 8, 16, 1][usize::from(who)];
				let roles = if roles > 8 { own } else { roles };
				Act::Sign { who, document, roles, relayed }
			}
		),
	]
}

#[derive(Clone, Debug)]
struct Paper {
	id: DocumentHash,
	form: DocumentForm<AccountId>,
	author: u8,
	signed: Vec<(u8, u8)>,
	corrected: bool,
}

impl Paper {
	fn is_complete(&self) -> bool {
		requirements(self.form.edition)
			.iter()
			.all(|role| self.signed.iter().any(|(_, roles)| Roles(*roles).contains(*role)))
	}

	/// Whether somebody may sign now.
	fn takes(&self, who: u8, roles: u8) -> bool {
		let holds = |role| match role {
			Author => who == self.author,
			Chair => who == 1,
			Secretary => false,
			Cashier => who == 2,
			Counterparty => who == 3 && !self.form.counterparties.is_empty(),
		};
		let free = |role| {
			role == Counterparty
				|| self.signed.iter().all(|(_, roles)| !Roles(*roles).contains(role))
		};
		!self.corrected
			&& (1..32).contains(&roles)
			&& self.signed.iter().all(|(other, _)| *other != who)
			&& Roles(roles).iter().all(|role| holds(role) && free(role))
	}
}

#[derive(Default)]
struct Model {
	/// Latest and withdrawn edition of each template.
	templates: BTreeMap<u32, (u32, u32)>,
	approved: BTreeMap<u32, u32>,
	papers: Vec<Paper>,
}

impl Model {
	fn is_in_force(&self, template: u32, edition: u32) -> bool {
		let (latest, withdrawn) = self.templates.get(&template).copied().unwrap_or_default();
		withdrawn < edition && edition <= latest
	}

	fn nth(&self, n: u8) -> Option<&Paper> {
		self.papers.get(usize::from(n))
	}

	fn form(&self, act: Act) -> Option<(u8, DocumentForm<AccountId>)> {
		let Act::Register { who, template, edition, content, follows, corrects, roles, .. } = act
		else {
			return None;
		};
		let id =
			|n: Option<u8>| n.map(|n| self.nth(n).map_or(H256::repeat_byte(n), |paper| paper.id));
		// The party is its own author's counterparty never.
		let parties = if who == 3 { vec![] } else { vec![party(1).account()] };
		let form = DocumentForm {
			template,
			edition,
			content: H256::repeat_byte(content),
			process: Process { kind: ProcessKind::Meeting, id: content.into() },
			follows: id(follows),
			corrects: id(corrects),
			counterparties: Counterparties::try_from(parties).expect("few"),
			roles: Roles(roles),
			stroke: None,
		};
		Some((who, form))
	}

	/// Whether the act succeeds; if so the model follows.
	fn follow(&mut self, act: Act) -> bool {
		match act {
			Act::Publish(template) => {
				let record = self.templates.entry(template).or_default();
				let may = record.0 < MAX_EDITIONS;
				record.0 += u32::from(may);
				may
			}
			Act::Withdraw(template) => match self.templates.get_mut(&template) {
				Some((latest, withdrawn)) if *withdrawn < *latest => {
					*withdrawn = *latest;
					true
				}
				_ => false,
			},
			Act::Approve(template, edition) => {
				let may = self.is_in_force(template, edition)
					&& self.approved.get(&template) != Some(&edition);
				if may {
					self.approved.insert(template, edition);
				}
				may
			}
			Act::Register { follows, corrects, roles, .. } => {
				let (author, form) = self.form(act).expect("it is one");
				let id = Documents::document_id(FIRST, person(author).account(), form.clone());
				let involved = [0, 1, 4].contains(&author);
				let edition = self.approved.get(&form.template) == Some(&form.edition)
					&& self.is_in_force(form.template, form.edition);
				let new = self.papers.iter().all(|paper| paper.id != id);
				let known = |n: Option<u8>| n.is_none_or(|n| self.nth(n).is_some());
				let corrector = corrects
					.and_then(|n| self.nth(n))
					.is_none_or(|old| !old.corrected && (old.author == author || author == 4));
				let paper =
					Paper { id, form, author, signed: vec![(author, roles)], corrected: false };
				let blank = Paper { signed: vec![], ..paper.clone() };
				let may = involved
					&& edition && new
					&& known(follows)
					&& known(corrects)
					&& corrector && Roles(roles).contains(Author)
					&& blank.takes(author, roles);
				if may {
					if let Some(old) = corrects.and_then(|n| self.papers.get_mut(usize::from(n))) {
						old.corrected = true;
					}
					self.papers.push(paper);
				}
				may
			}
			Act::Sign { who, document, roles, .. } => {
				let paper = self.papers.get_mut(usize::from(document));
				let Some(paper) = paper.filter(|paper| paper.takes(who, roles)) else {
					return false;
				};
				paper.signed.push((who, roles));
				true
			}
		}
	}
}

fn perform(model: &Model, act: Act) -> bool {
	let union = council(UNION);
	match act {
		Act::Publish(template) => {
			let next = model.templates.get(&template).map_or(1, |(latest, _)| latest + 1);
			let required = requirements(next);
			Documents::publish_template(union, template, H256::zero(), required, false).is_ok()
		}
		Act::Withdraw(template) => Documents::withdraw_template(union, template).is_ok(),
		Act::Approve(template, edition) => {
			Documents::approve_edition(council(FIRST), FIRST, template, edition).is_ok()
		}
		Act::Register { relayed, .. } => {
			let (who, form) = model.form(act).expect("it is one");
			let key = person(who);
			if relayed {
				let signature = detached(&key, &own_statement(&key, &form));
				let by = signed(&relay().account());
				Documents::register_relayed(by, FIRST, key.account(), form, signature).is_ok()
			} else {
				Documents::register(signed(&key.account()), FIRST, form).is_ok()
			}
		}
		Act::Sign { who, document, roles, relayed } => {
			let key = person(who);
			let paper = model.nth(document);
			let id = paper.map_or(H256::repeat_byte(document), |paper| paper.id);
			let roles = Roles(roles);
			if relayed {
				let process = paper.map_or(letter(1).process, |paper| paper.form.process);
				let will = statement(&key, FIRST, process, id, roles, None);
				let (by, signature) = (signed(&relay().account()), detached(&key, &will));
				let who = key.account();
				Documents::sign_relayed(by, FIRST, id, who, roles, None, signature).is_ok()
			} else {
				Documents::sign(signed(&key.account()), FIRST, id, roles, None).is_ok()
			}
		}
	}
}

/// All that hang together with the paper, by the model.
fn chain(model: &Model, start: DocumentHash) -> BTreeSet<DocumentHash> {
	let mut all = BTreeSet::from([start]);
	loop {
		let before = all.len();
		for paper in &model.papers {
			for other in [paper.form.follows, paper.form.corrects].into_iter().flatten() {
				if all.contains(&paper.id) || all.contains(&other) {
					all.extend([paper.id, other]);
				}
			}
		}
		if all.len() == before {
			return all;
		}
	}
}

fn agree(model: &Model) {
	assert_eq!(DocumentCount::<Test>::get(FIRST) as usize, model.papers.len());
	for paper in &model.papers {
		let state = Documents::document(paper.id).expect("it is registered");
		assert_eq!(state.complete, paper.is_complete());
		assert_eq!(state.corrected_by.is_some(), paper.corrected);
		let signed: Vec<_> = SignaturesOf::<Test>::get(paper.id)
			.into_iter()
			.map(|signature| (signature.signer, signature.roles.0))
			.collect();
		let expected: Vec<_> =
			paper.signed.iter().map(|(who, roles)| (person(*who).account(), *roles)).collect();
		assert_eq!(signed, expected);
		let walked: BTreeSet<_> = Documents::chain(paper.id).documents.into_iter().collect();
		assert_eq!(walked, chain(model, paper.id));
	}
	let ids: Vec<_> = model.papers.iter().map(|paper| paper.id).collect();
	assert_eq!(Documents::documents(FIRST, 1), ids);
	for template in TEMPLATES {
		let approved = model.approved.get(&template).copied();
		assert_eq!(Documents::approved_edition(FIRST, template), approved);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn the_register_does_as_the_model(acts in prop::collection::vec(act(), 1..120)) {
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::default();
			for template in TEMPLATES {
				for act in [Act::Publish(template), Act::Approve(template, 1)] {
					assert!(perform(&model, act));
					assert!(model.follow(act));
				}
			}
			for act in acts {
				let done = perform(&model, act);
				assert_eq!(done, model.follow(act), "{act:?}");
			}
			agree(&model);
			assert_ok!(crate::try_state::check::<Test>());
		});
	}
}
