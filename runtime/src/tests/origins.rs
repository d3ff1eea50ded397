//! Every call of our rooms, tried by every origin. `docs/origins.md` says who may call what; here it
//! is compared with what the chain does.

use super::chain::{on_chain, Alice};
use crate::{
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	AccountId, RuntimeCall, RuntimeOrigin,
};
use codec::Decode;
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::{GetCallIndex, GetCallName, PalletInfoAccess},
};
use pallet_collective::RawOrigin;
use sp_runtime::{traits::Dispatchable, DispatchError, ModuleError};

/// What stands in the table for each origin, in this order.
fn origins() -> [(&'static str, RuntimeOrigin); 10] {
	let council = |cooperative| coop_council::Origin::Council(cooperative).into();
	[
		("nobody", RuntimeOrigin::none()),
		("signed", RuntimeOrigin::signed(Alice.to_account_id())),
		("council", council(ZARYA)),
		("audit", coop_council::Origin::Audit(ZARYA).into()),
		("meeting", coop_meetings::Origin::GeneralMeeting(ZARYA).into()),
		("operator", council(VOSKHOD)),
		("union", council(RUS)),
		("platform", RawOrigin::<AccountId, pallet_collective::Instance1>::Members(3, 4).into()),
		("protocol", coop_delegates::Origin::ProtocolChange.into()),
		("root", RuntimeOrigin::root()),
	]
}

/// All calls of a room: name and index, as the metadata give them.
fn calls<Call: GetCallName + GetCallIndex>() -> Vec<Indexed<u8>> {
	Call::get_call_names().iter().copied().zip(Call::get_call_indices().iter().copied()).collect()
}

/// Name of a room or of a call, and its index.
type Indexed<Index> = (&'static str, Index);

/// All rooms and their calls.
fn rooms() -> Vec<(Indexed<usize>, Vec<Indexed<u8>>)> {
	use crate::{
		Accounts, Axon, Branches, Cooperatives, Council, Delegates, Documents, Ledger, Meetings,
		Membership, Runtime,
	};
	macro_rules! room {
		($pallet:ident, $crate_name:ident) => {
			(($pallet::name(), $pallet::index()), calls::<$crate_name::Call<Runtime>>())
		};
	}
	vec![
		room!(Accounts, coop_accounts),
		room!(Cooperatives, coop_cooperatives),
		room!(Membership, coop_membership),
		room!(Ledger, coop_ledger),
		room!(Branches, coop_branches),
		room!(Council, coop_council),
		room!(Meetings, coop_meetings),
		room!(Documents, coop_documents),
		room!(Delegates, coop_delegates),
		room!(Axon, coop_axon),
	]
}

/// The call with arguments of zero bytes, but for the first one: most begin with the id of a
/// cooperative, which is Zarya. Where that is no argument, zeros are.
fn example(room: usize, call: u8) -> RuntimeCall {
	let room = u8::try_from(room).expect("a room's index is a byte");
	let zarya = u8::try_from(ZARYA).expect("its id is small");
	let decode = |first| {
		let bytes = [&[room, call, first][..], &[0; 1_000]].concat();
		RuntimeCall::decode(&mut &bytes[..])
	};
	decode(zarya).or_else(|_| decode(0)).expect("zeros are arguments")
}

/// Whether the origin is let in; what else is wrong with the arguments does not matter.
fn is_let_in(origin: RuntimeOrigin, call: RuntimeCall) -> bool {
	let outcome = with_transaction(|| {
		let outcome = call.dispatch(origin).map(|_| ()).map_err(|failure| failure.error);
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(outcome))
	});
	match outcome.expect("there is room for a transaction") {
		Err(DispatchError::BadOrigin) => false,
		Err(DispatchError::Module(ModuleError { message: Some(reason), .. })) => {
			!["WrongCooperative", "NotOperator", "NotTheUnion"].contains(&reason)
		}
		_ => true,
	}
}

#[test]
fn every_call_lets_in_those_whom_the_table_names() {
	let document = include_str!("../../../docs/origins.md");
	let mut written = document
		.lines()
		.filter(|line| line.starts_with("| `"))
		.map(|line| line.split('|').map(str::trim).skip(1).take(2).collect::<Vec<_>>().join(" | "))
		.collect::<Vec<_>>();
	let mut found = Vec::new();
	on_chain(DEVELOPMENT, |_| {
		for ((name, room), calls) in rooms() {
			for (call_name, call) in calls {
				let let_in = origins()
					.into_iter()
					.filter(|(_, origin)| is_let_in(origin.clone(), example(room, call)))
					.map(|(name, _)| name)
					.collect::<Vec<_>>();
				found.push(format!("`{name}.{call_name}` | {}", let_in.join(", ")));
			}
		}
	});
	written.sort();
	found.sort();
	assert_eq!(written, found, "docs/origins.md should have the rows\n{}", found.join("\n"));
}
