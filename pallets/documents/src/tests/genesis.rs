//! Templates of the first block.

use crate::{mock::*, GenesisTemplate, SignerRole};
use coop_primitives::providers::Regulations;
use sp_core::H256;

fn template(template: u32) -> GenesisTemplate {
	GenesisTemplate {
		template,
		title: H256::repeat_byte(1),
		required: vec![SignerRole::Chair],
		founding: true,
		approved_by: vec![UNION],
	}
}

#[test]
fn templates_are_published_and_approved_from_the_first_block() {
	ExtBuilder { templates: vec![template(1), template(2)] }.build_and_execute(|| {
		assert_eq!(Documents::approved_edition(UNION, 1), Some(1));
		assert_eq!(Documents::approved_edition(FIRST, 1), None);
		assert_eq!(Documents::current(), Some(crate::regulations_hash(&[(1, 1), (2, 1)])));
	});
}

#[test]
#[should_panic(expected = "a genesis template has a number of its own")]
fn a_template_stands_once() {
	ExtBuilder { templates: vec![template(LETTER)] }.build();
}

#[test]
#[should_panic(expected = "no office twice")]
fn an_office_is_required_once() {
	let required = vec![SignerRole::Chair, SignerRole::Chair];
	ExtBuilder { templates: vec![GenesisTemplate { required, ..template(1) }] }.build();
}

#[test]
#[should_panic(expected = "few enough signers")]
fn signers_are_as_many_as_allowed() {
	let required = vec![SignerRole::Counterparty; 9];
	ExtBuilder { templates: vec![GenesisTemplate { required, ..template(1) }] }.build();
}

#[test]
#[should_panic(expected = "approved once by cooperatives that exist")]
fn nobody_else_approves() {
	let approved_by = vec![UNKNOWN];
	ExtBuilder { templates: vec![GenesisTemplate { approved_by, ..template(1) }] }.build();
}

#[test]
#[should_panic(expected = "approved once by cooperatives that exist")]
fn nobody_approves_twice() {
	let approved_by = vec![FIRST, FIRST];
	ExtBuilder { templates: vec![GenesisTemplate { approved_by, ..template(1) }] }.build();
}

#[test]
fn the_chain_specification_says_it_in_words() {
	let json = serde_json::to_value(template(1)).unwrap();
	assert_eq!(json["approvedBy"], serde_json::json!([3]));
	assert_eq!(json["required"], serde_json::json!(["Chair"]));
	let again: GenesisTemplate = serde_json::from_value(json).unwrap();
	assert_eq!(again.template, 1);
}
