//! Accounts without private keys (rules §9.2, §9.5).

use crate::mock::*;
use std::collections::BTreeSet;

#[test]
fn every_cooperative_and_every_pot_have_accounts_of_their_own() {
	let ids = (0..1_000).chain([u32::MAX - 1, u32::MAX]);
	let accounts: BTreeSet<_> = ids.map(Axon::resource_account).chain(without_number()).collect();
	assert_eq!(accounts.len(), 1_005);
}

fn without_number() -> [AccountId; 3] {
	[Axon::fund_account(), Axon::pot_account(), Axon::pool_account()]
}

/// Whoever holds AXON there finds it again only if these bytes never change.
#[test]
fn the_accounts_are_as_written_down() {
	let account = Axon::resource_account(0x0403_0201);
	let bytes: &[u8] = account.as_ref();
	assert_eq!(&bytes[..16], b"modlcoop/axn\x01\x02\x03\x04");
	assert_eq!(&bytes[16..], [0; 16]);

	let names: [&[u8]; 3] = [b"modlcoop/fnd", b"modlcoop/pot", b"modlcoop/sub"];
	for (account, name) in without_number().iter().zip(names) {
		let bytes: &[u8] = account.as_ref();
		assert_eq!(&bytes[..12], name);
		assert_eq!(&bytes[12..], [0; 20]);
	}
}
