//! Accounts without private keys (rules §9.2, §9.5).

use crate::mock::*;
use std::collections::BTreeSet;

#[test]
fn every_cooperative_and_the_fund_have_accounts_of_their_own() {
	let ids = (0..1_000).chain([u32::MAX - 1, u32::MAX]);
	let accounts: BTreeSet<_> =
		ids.map(Axon::resource_account).chain([Axon::fund_account()]).collect();
	assert_eq!(accounts.len(), 1_003);
}

/// Whoever holds AXON there finds it again only if these bytes never change.
#[test]
fn the_accounts_are_as_written_down() {
	let account = Axon::resource_account(0x0403_0201);
	let bytes: &[u8] = account.as_ref();
	assert_eq!(&bytes[..16], b"modlcoop/axn\x01\x02\x03\x04");
	assert_eq!(&bytes[16..], [0; 16]);

	let account = Axon::fund_account();
	let bytes: &[u8] = account.as_ref();
	assert_eq!(&bytes[..12], b"modlcoop/fnd");
	assert_eq!(&bytes[12..], [0; 20]);
}
