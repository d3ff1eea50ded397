//! The searcher for personal data finds what is on a chain: strings that the test itself puts there.

use coop_tests::{
	chain::{acts, Act, Chain},
	node::{Folder, Node},
	people::{blake2_256, Person},
	privacy::{Dossier, Findings, Search},
	Result,
};

/// What a search of the whole chain comes to.
async fn search(chain: &Chain, planted: &[Dossier]) -> Result<Findings> {
	let mut search = Search::new(planted)?;
	search.read(chain).await?;
	Ok(search.findings())
}

async fn perform(chain: &Chain, who: &Person, act: Act) -> Result<()> {
	chain.act(who, &act).await?.map(|_| ()).map_err(|refusal| refusal.error.into())
}

#[tokio::test]
async fn what_is_on_a_chain_is_found_wherever_and_however_it_is_written() -> Result<()> {
	let folder = Folder::new()?;
	let arguments = ["--dev", "--sealing", "instant", "--state-pruning", "archive"];
	let node = Node::start(&folder, "node", &arguments).await?;
	let chain = Chain::connect(&node.url()).await?;
	chain.make_block().await?;
	let alice = Person::of_genesis("Alice").ok_or("Alice has a key")?;
	let dossier = Dossier::of_person("Natalia", b"a throw-away chain");
	let planted = std::slice::from_ref(&dossier);
	let strings: Vec<_> = dossier.strings().collect();
	let [first, second, third, fourth, fifth, ..] = strings[..] else {
		return Err("a person has at least five secrets".into());
	};

	// Only the salted hash is given to the chain: nothing else is found.
	perform(&chain, &alice, acts::update_profile(dossier.commitment())).await?;
	let findings = search(&chain, planted).await?;
	assert_eq!(findings.secrets().count(), 0);
	assert_eq!(findings.hashes(), 1);
	findings.saw_the_hashes(1)?;

	// Text in a block, in several forms; the event of a remark tells its hash without salt.
	let utf16: Vec<u8> = second.encode_utf16().flat_map(u16::to_le_bytes).collect();
	let texts = [
		first.as_bytes().to_vec(),
		utf16,
		hex::encode_upper(third).into_bytes(),
		blake2_256(fourth.as_bytes()).to_vec(),
	];
	for text in &texts {
		perform(&chain, &alice, acts::remark(text)).await?;
	}
	// A hash without salt in the state.
	perform(&chain, &alice, acts::update_profile(blake2_256(fifth.as_bytes()))).await?;

	let findings = search(&chain, planted).await?;
	let found: Vec<_> = findings.secrets().collect();
	for expected in [
		format!("{first:?} as UTF-8 in Body"),
		format!("{first:?} as Blake2-256 hash in Events"),
		format!("{second:?} as UTF-16 in Body"),
		format!("{third:?} as hexadecimal UTF-8 in Body"),
		format!("{fourth:?} as Blake2-256 hash in Body"),
		format!("{fifth:?} as Blake2-256 hash in Body"),
		format!("{fifth:?} as Blake2-256 hash in Events"),
		format!("{fifth:?} as Blake2-256 hash in State"),
	] {
		assert!(found.contains(&expected.as_str()), "{expected} is not among {found:#?}");
	}
	assert!(findings.verdict().is_err());
	folder.discard();
	Ok(())
}
