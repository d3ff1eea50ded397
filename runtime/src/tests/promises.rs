//! What is promised to who signs and who pays, to the unit: quotes are what is taken, a later pipeline
//! takes what was signed for the first one, and a tact issues what its figures say (rules §9.7 to §9.9).

use super::{
	acts::{decide_well, dry, extrinsic, resources, DOCUMENT},
	chain::{events, extension, genesis, on_chain, on_genesis, Alice, Bob, Chain, Eve, Ferdie},
	delegates::end_session,
};
use crate::{
	configs::{params::dynamic, AXON},
	fees,
	presets::{DEVELOPMENT, RUS, VOSKHOD, ZARYA},
	Address, Axon, Balance, Balances, Delegates, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	Session, Signature, System, TxExtension, UncheckedExtrinsic,
};
use codec::{Decode, Encode};
use coop_axon::{Event, Quota};
use coop_primitives::{quote::QuotedPayer, CoopId, Money};
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	storage::{with_transaction, TransactionOutcome},
	traits::{fungible::Inspect, Get},
};
use pallet_verify_signature::VerifySignature;
use sp_consensus_aura::sr25519::AuthorityPair as AuraPair;
use sp_core::{Pair, H256};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{self, Preamble},
	traits::{
		Applyable, Checkable, DispatchTransaction, ExtensionVariant, PipelineAtVers,
		TransactionExtension,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ApplyExtrinsicResult, DispatchError, MultiSignature, StateVersion,
};

/// What `act` yields; the state stays as it was.
pub(super) fn tried<T>(act: impl FnOnce() -> T) -> T {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act())))
		.expect("transactions are not that deep")
}

fn subscribe(cooperative: CoopId, periods: u32) -> RuntimeCall {
	coop_axon::Call::subscribe { cooperative, periods }.into()
}

// --- Quotes -----------------------------------------------------------------------------------

/// What those have who may pay, or what was taken from them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Purses {
	signer: Balance,
	cooperative: Balance,
	quota: Quota,
}

impl Purses {
	fn of(signer: Sr25519Keyring, cooperative: CoopId) -> Self {
		let subscription = Axon::subscription(cooperative);
		Self {
			signer: Balances::balance(&signer.to_account_id()),
			cooperative: resources(cooperative),
			quota: subscription.map(|subscription| subscription.left).unwrap_or_default(),
		}
	}

	/// What was taken until later; nobody may have got anything.
	fn less(self, later: Self) -> Self {
		Self {
			signer: self.signer - later.signer,
			cooperative: self.cooperative - later.cooperative,
			quota: Quota {
				work: self.quota.work - later.quota.work,
				bytes: self.quota.bytes - later.quota.bytes,
			},
		}
	}
}

/// Asks what a call costs and who pays, in every way there is; looks what all extensions together take
/// before it is carried out; and sends it. What comes back only lowers what was taken.
fn costs_what_was_said(
	chain: &mut Chain,
	who: Sr25519Keyring,
	cooperative: CoopId,
	call: RuntimeCall,
	payer: QuotedPayer,
) {
	use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_api::TransactionPaymentApiV4 as Api;
	let sent = extrinsic(who, call.clone());
	let (length, info) = (sent.encoded_size(), sent.get_dispatch_info());
	let len = length as u32;
	let quote = fees::quote(&sent, len);
	assert_eq!(quote.payer, payer);
	assert!(quote.fee > 0);
	assert_eq!(Axon::quote_fee(sent.encode()), Some(quote));
	let told = <Runtime as Api<crate::Block, Balance>>::query_info(sent.clone(), len);
	let details = <Runtime as Api<crate::Block, Balance>>::query_fee_details(sent.clone(), len);
	assert_eq!(details.final_fee(), told.partial_fee);
	// The weight that is told is without that of any extrinsic.
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	let every = limits.get(info.class).base_extrinsic.ref_time();
	assert_eq!(told.weight.ref_time() + every, quote.work);

	let before = Purses::of(who, cooperative);
	let taken = tried(|| {
		let Preamble::Signed(_, _, extension) = sent.preamble else { panic!("it is signed") };
		let origin = RuntimeOrigin::signed(who.to_account_id());
		// As long as it lives, nothing of what was taken is spent or given back.
		let _prepared = extension
			.validate_and_prepare(origin, &sent.function, &info, length, 0)
			.expect("it is good");
		before.less(Purses::of(who, cooperative))
	});
	assert_eq!(Purses::of(who, cooperative), before, "it was only tried");
	let work = quote.work;
	let expected = match payer {
		QuotedPayer::Signer => Purses { signer: quote.fee, ..Default::default() },
		QuotedPayer::Balance(_) => Purses { cooperative: quote.fee, ..Default::default() },
		QuotedPayer::Quota(_) => {
			Purses { quota: Quota { work, bytes: len.into() }, ..Default::default() }
		}
		_ => Purses::default(),
	};
	assert_eq!(taken, expected);
	assert_eq!(taken.signer, told.partial_fee, "what the signer was told is his part");

	assert!(chain.send(who, call).is_ok());
	let spent = before.less(Purses::of(who, cooperative));
	assert!(
		spent.signer <= taken.signer
			&& spent.cooperative <= taken.cooperative
			&& spent.quota.work <= taken.quota.work
			&& spent.quota.bytes == taken.quota.bytes,
		"{spent:?} of {taken:?}"
	);
	let costs_nothing = taken == Purses::default();
	assert_eq!(spent == Purses::default(), costs_nothing, "{spent:?} of {taken:?}");
	assert_eq!(spent == taken, costs_nothing, "something comes back: {spent:?} of {taken:?}");
	// And the chain says so itself.
	let said = events(|event| match event {
		RuntimeEvent::TransactionPayment(
			pallet_transaction_payment::Event::TransactionFeePaid { actual_fee, .. },
		) => Some((actual_fee, Quota::default())),
		RuntimeEvent::Axon(Event::Covered { used, is_protected, .. }) => {
			Some((0, if is_protected { Quota::default() } else { used }))
		}
		_ => None,
	});
	assert_eq!(said.last(), Some(&(spent.signer + spent.cooperative, spent.quota)));
}

/// With each of the four means.
#[test]
fn quotes_are_what_all_extensions_take_to_the_unit() {
	on_chain(DEVELOPMENT, |chain| {
		decide_well(chain, RUS, subscribe(RUS, 1));
		// The second call fails and the third is never made, so much comes back.
		let batch = |cooperative| {
			let choose_home = || coop_membership::Call::choose_home { cooperative };
			let vote = coop_council::Vote::Against;
			let vote = coop_council::Call::vote { cooperative, decision: 1, vote };
			let calls = vec![choose_home().into(), vote.into(), choose_home().into()];
			RuntimeCall::from(pallet_utility::Call::batch { calls })
		};
		// Ferdie belongs to Zarya alone.
		costs_what_was_said(chain, Ferdie, VOSKHOD, batch(VOSKHOD), QuotedPayer::Signer);
		costs_what_was_said(chain, Bob, RUS, batch(RUS), QuotedPayer::Quota(RUS));
		costs_what_was_said(chain, Ferdie, ZARYA, batch(ZARYA), QuotedPayer::Balance(ZARYA));
		dry(ZARYA);
		let leave = coop_membership::Call::leave { cooperative: ZARYA, document: DOCUMENT };
		costs_what_was_said(chain, Ferdie, ZARYA, leave.into(), QuotedPayer::Protection(ZARYA));
	});
}

// --- Pipelines --------------------------------------------------------------------------------

/// A pipeline that there is not yet: in front of the first one a signature of whatever kind.
type LaterExtension = (VerifySignature<Runtime>, TxExtension);

/// An extrinsic of a runtime that offers version 0 of the pipeline, as it is, and another one.
type Offering<const VERSION: u8> = generic::UncheckedExtrinsic<
	Address,
	RuntimeCall,
	Signature,
	TxExtension,
	PipelineAtVers<VERSION, LaterExtension>,
>;

/// Checks an extrinsic and carries it out, as the chain does.
fn carried_out<T>(extrinsic: T) -> ApplyExtrinsicResult
where
	T: Encode + Checkable<frame_system::ChainContext<Runtime>>,
	T::Checked: Applyable<Call = RuntimeCall> + GetDispatchInfo,
{
	let length = extrinsic.encoded_size();
	let checked = extrinsic.check(&Default::default())?;
	let info = checked.get_dispatch_info();
	let outcome = checked.apply::<Runtime>(&info, length)?;
	Ok(outcome.map(|_| ()).map_err(|refusal| refusal.error))
}

/// A call of the pipeline `VERSION`, signed for the pipeline `signed_for`.
fn general<const VERSION: u8>(
	signer: Sr25519Keyring,
	call: RuntimeCall,
	signed_for: u8,
) -> Offering<VERSION> {
	let who = signer.to_account_id();
	let first = extension(System::account_nonce(&who));
	let implicit =
		<TxExtension as TransactionExtension<RuntimeCall>>::implicit(&first).expect("all is known");
	let signature: MultiSignature = (signed_for, &call, &first, implicit)
		.using_encoded(|bytes| signer.sign(&sp_io::hashing::blake2_256(bytes)))
		.into();
	let verify = VerifySignature::new_with_signature(signature, who);
	let pipeline = PipelineAtVers::new((verify, first));
	Offering::<VERSION>::from_parts(call, Preamble::General(ExtensionVariant::Other(pipeline)))
}

/// An extrinsic behind its length.
fn behind_length(mut bytes: &[u8]) -> &[u8] {
	codec::Compact::<u32>::decode(&mut bytes).expect("it begins with its length");
	bytes
}

fn read<T: Decode>(bytes: &[u8]) -> Result<T, codec::Error> {
	T::decode(&mut &bytes[..])
}

/// That these bytes are of a version which is not offered.
fn is_unknown<T: Decode>(bytes: &[u8]) -> bool {
	let error = read::<T>(bytes).err().map(|error| error.to_string());
	error.is_some_and(|error| error.contains("Invalid extension version"))
}

fn invalid(why: InvalidTransaction) -> ApplyExtrinsicResult {
	Err(TransactionValidityError::Invalid(why))
}

/// What comes of an extrinsic, and the whole state after it, events and all.
fn effect(apply: impl FnOnce() -> ApplyExtrinsicResult) -> (ApplyExtrinsicResult, Vec<u8>) {
	tried(|| (apply(), sp_io::storage::root(StateVersion::V1)))
}

fn update_profile() -> RuntimeCall {
	coop_accounts::Call::update_profile { profile: DOCUMENT }.into()
}

fn has_updated_profile(who: Sr25519Keyring) -> bool {
	let record = coop_accounts::Accounts::<Runtime>::get(who.to_account_id());
	record.expect("he has an account").profile == DOCUMENT
}

/// Who signs for version 0 of the pipeline goes on unchanged when there is a version 1: the same bytes
/// are read, checked and carried out, and leave the same state.
#[test]
fn a_later_pipeline_takes_what_was_signed_for_the_first() {
	on_chain(DEVELOPMENT, |_| {
		let sent = extrinsic(Ferdie, update_profile()).encode();
		let present: UncheckedExtrinsic = read(&sent).expect("it was made for it");
		let later: Offering<1> = read(&sent).expect("the bytes are the same");
		assert_eq!(later.encode(), sent);
		let mut forged = later.clone();
		if let Preamble::Signed(signer, ..) = &mut forged.preamble {
			*signer = Bob.to_account_id().into();
		}
		let nothing = effect(|| Ok(Ok(())));
		let by_present = effect(|| carried_out(present));
		let by_later = effect(|| carried_out(later.clone()));
		assert_eq!(by_later, by_present);
		assert_ne!(by_later, nothing);

		let bad_proof = invalid(InvalidTransaction::BadProof);
		assert_eq!(carried_out(forged), bad_proof);
		assert!(!has_updated_profile(Ferdie));
		assert_eq!(carried_out(later), Ok(Ok(())));
		assert!(has_updated_profile(Ferdie));
	});
}

/// And who signs for version 1 is served by a runtime that offers it, and by no other.
#[test]
fn each_runtime_takes_the_pipelines_that_it_offers() {
	on_chain(DEVELOPMENT, |_| {
		let ferdie = Ferdie.to_account_id();
		let sent = general::<1>(Ferdie, update_profile(), 1).encode();
		// Format 5, without a signature of its own; and the version.
		assert_eq!(behind_length(&sent)[..2], [0b0100_0101, 1]);
		assert!(is_unknown::<UncheckedExtrinsic>(&sent));
		let later: Offering<1> = read(&sent).expect("it is offered");
		assert_eq!(later.encode(), sent);

		// A signature is good for one version alone.
		let other = general::<1>(Ferdie, update_profile(), 0);
		let bad_proof = invalid(InvalidTransaction::BadProof);
		assert_eq!(carried_out(other), bad_proof);

		let (nonce, before) = (System::account_nonce(&ferdie), resources(ZARYA));
		let own = Balances::balance(&ferdie);
		assert!(!has_updated_profile(Ferdie));
		assert_eq!(carried_out(later.clone()), Ok(Ok(())));
		assert!(has_updated_profile(Ferdie));
		// The extensions of the first pipeline within it did their work.
		assert_eq!(System::account_nonce(&ferdie), nonce + 1);
		assert!(resources(ZARYA) < before);
		assert_eq!(Balances::balance(&ferdie), own);
		let stale = invalid(InvalidTransaction::Stale);
		assert_eq!(carried_out(later), stale);

		let newer = general::<2>(Ferdie, update_profile(), 2).encode();
		assert!(read::<Offering<2>>(&newer).is_ok());
		assert!(is_unknown::<Offering<1>>(&newer));
		assert!(is_unknown::<UncheckedExtrinsic>(&newer));
	});
}

/// Without a signature version 0 takes what authorizes itself, and nothing else; so it stays.
#[test]
fn what_nobody_signed_must_authorize_itself_in_both_pipelines() {
	on_chain(DEVELOPMENT, |_| {
		let alice = Alice.to_account_id();
		let candidate = coop_delegates::NumberOf::<Runtime>::get(&alice).expect("she sits");
		let session = Session::current_index();
		let payload = Delegates::heartbeat_payload(candidate, session);
		let signature = AuraPair::from(Alice.pair()).sign(&payload);
		let heartbeat = coop_delegates::Call::heartbeat { candidate, session, signature };
		let unknown = invalid(InvalidTransaction::UnknownOrigin);
		for (call, outcome) in [(update_profile(), unknown), (heartbeat.into(), Ok(Ok(())))] {
			let sent = UncheckedExtrinsic::new_transaction(call, extension(0)).encode();
			assert_eq!(behind_length(&sent)[..2], [0b0100_0101, 0]);
			let present: UncheckedExtrinsic = read(&sent).expect("it is offered");
			let later: Offering<1> = read(&sent).expect("it is offered still");
			assert_eq!(later.encode(), sent);
			let by_present = effect(|| carried_out(present));
			let by_later = effect(|| carried_out(later));
			assert_eq!(by_present.0, outcome);
			assert_eq!(by_later, by_present);
		}
	});
}

// --- Sessions ---------------------------------------------------------------------------------

/// Lets the session end. Yields what the chain says about AXON in the block that ends it.
fn said_at_the_end_of_session(chain: &mut Chain) -> Vec<Event<Runtime>> {
	end_session(chain);
	events(|event| match event {
		RuntimeEvent::Axon(event) => Some(event),
		_ => None,
	})
}

/// What a council paid for a subscription comes to who makes the blocks, a part with each session.
#[test]
fn each_session_pays_a_part_of_subscriptions_to_the_delegates() {
	on_chain(DEVELOPMENT, |chain| {
		decide_well(chain, ZARYA, subscribe(ZARYA, 1));
		let number = coop_delegates::NumberOf::<Runtime>::get(Alice.to_account_id());
		let number = number.expect("she sits");
		let earned = || coop_delegates::Unclaimed::<Runtime>::get(number);
		let held =
			|| [Axon::pool_account(), Axon::pot_account()].map(|who| Balances::balance(&who));
		let price: Balance = dynamic::axon::SubscriptionPrice::get();
		let [pool, pot] = held();
		assert_eq!((pool, earned()), (price, 0));

		let sessions: u32 = dynamic::axon::PoolSessions::get();
		let amount = price / Balance::from(sessions);
		assert_eq!(said_at_the_end_of_session(chain), [Event::PoolPaid { amount }]);
		assert_eq!(held(), [price - amount, pot + amount]);
		// The least sum of an account stays, and a tenth, because nobody stands in reserve.
		let divided = pot + amount - Balances::minimum_balance();
		assert_eq!(earned(), divided - divided / 10);
	});
}

// --- Emission ---------------------------------------------------------------------------------

/// What there is: in the infrastructure fund, and in all.
fn stock() -> (Balance, Balance) {
	(Balances::balance(&Axon::fund_account()), Balances::total_issuance())
}

/// How a tact ended.
#[derive(Debug, PartialEq)]
struct Ended {
	tact: u32,
	collected: Balance,
	minted: Balance,
	sold: Balance,
	guarded: Balance,
}

/// Lets the tact end. Yields what the chain says about it, and what it issued before.
fn end_tact(chain: &mut Chain) -> (Ended, Balance) {
	chain.block_after(dynamic::axon::TactLength::get());
	let mut issued = 0;
	// In the block of a rotation there is no room for it.
	for _ in 0..3 {
		let (parts, ended) = chain.look_back(|_| {
			let parts = events(|event| match event {
				RuntimeEvent::Axon(Event::Issued { amount, .. }) => Some(amount),
				_ => None,
			});
			let ended = events(|event| match event {
				RuntimeEvent::Axon(Event::TactEnded {
					tact,
					collected,
					minted,
					sold,
					guarded,
					..
				}) => Some(Ended { tact, collected, minted, sold, guarded }),
				_ => None,
			});
			(parts, ended)
		});
		issued += parts.into_iter().sum::<Balance>();
		if let Some(ended) = ended.into_iter().next() {
			return (ended, issued);
		}
	}
	panic!("the tact does not end");
}

/// The cashier sells so much that the fund does not hold as much again, or less than ten subscriptions
/// cost: what it lacks is issued, and nothing else.
#[test]
fn the_fund_is_filled_up_by_what_it_lacks() {
	on_chain(DEVELOPMENT, |chain| {
		// The first block begins the first tact.
		chain.next_block();
		// What is sold, and the least that the fund holds afterwards. It begins with 9550 AXON.
		for (tact, sold, least) in [(1u8, 5_000u32, 5_000u32), (2, 2_600, 2_600), (3, 1_200, 1_500)]
		{
			let price: Money = dynamic::axon::Price::get();
			let paid = price * Money::from(sold);
			let (sold, least) = (Balance::from(sold) * AXON, Balance::from(least) * AXON);
			let (_, issued) = stock();
			let before = [VOSKHOD, ZARYA].map(resources);
			let document = H256::repeat_byte(tact);
			let sell = coop_axon::Call::sell { cooperative: ZARYA, paid, document };
			assert_ok!(chain.send(Eve, sell).unwrap());
			assert_eq!(resources(ZARYA), before[1] + sold);
			let fee = before[0] - resources(VOSKHOD);
			let (fund, _) = stock();
			assert!(fee > 0 && fund < least);

			let (ended, minted) = end_tact(chain);
			let (tact, guarded) = (tact.into(), least - fund);
			assert_eq!(ended, Ended { tact, collected: fee, minted: 0, sold, guarded });
			assert_eq!(minted, 0);
			assert_eq!(stock(), (least, issued + guarded));
		}
	});
}

/// Of little AXON much is collected: the tact issues `1.618 · Q − V` to the fund.
#[test]
fn a_tact_issues_by_what_was_collected() {
	let cooperatives = [VOSKHOD, RUS, ZARYA];
	let (each, of_fund) = (2_000 * AXON, 10 * AXON);
	let mut config = genesis(DEVELOPMENT);
	config.balances.balances = cooperatives
		.map(|cooperative| (Axon::resource_account(cooperative), each))
		.into_iter()
		.chain([(Axon::fund_account(), of_fund)])
		.collect();
	on_genesis(
		&config,
		|| (),
		|chain| {
			chain.next_block();
			let (_, all) = stock();
			assert_eq!(all, 3 * each + of_fund);
			// The period that runs, and all that may be paid in advance.
			for cooperative in cooperatives {
				decide_well(chain, cooperative, subscribe(cooperative, 13));
			}
			let left: Balance = cooperatives.into_iter().map(resources).sum();
			let collected = 3 * each - left;
			let price: Balance = dynamic::axon::SubscriptionPrice::get();
			assert!(collected > 3 * 13 * price, "and fees");
			let due = collected * 1_618 / 1_000 - all;
			assert!(due > 3_000 * AXON);
			let (fund, _) = stock();

			// At the end of the session, long before that of the tact.
			let (tact, amount) = (1, due);
			let said = said_at_the_end_of_session(chain);
			assert!(said.contains(&Event::Issued { tact, amount }), "{said:?}");
			assert_eq!(stock(), (fund + due, all + due));

			let (ended, issued) = end_tact(chain);
			let minted = due;
			assert_eq!(ended, Ended { tact, collected, minted, sold: 0, guarded: 0 });
			assert_eq!(issued, 0, "nothing was left to be issued");
			assert_eq!(stock(), (fund + due, all + due));
			let next = coop_axon::CurrentTact::<Runtime>::get().expect("one is under way");
			assert_eq!((next.number, next.issued, next.minted), (2, all + due, 0));
			chain.next_block();
		},
	);
}
