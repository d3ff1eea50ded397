//! Acts as the chain runs them: validated, prepared, dispatched, settled.

use crate::{mock::*, Balance, ChargeResources, CheckNonce, Verdict, WeightInfo};
use coop_primitives::CoopId;
use frame_support::traits::Get as _;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionPriority, TransactionSource, TransactionValidityError},
	weights::Weight,
};
use sp_runtime::traits::{DispatchTransaction, TransactionExtension};

pub const LENGTH: usize = 100;
pub const DECLARED: u64 = 5_000_000;

pub type Extension = ChargeResources<Test>;

/// What a call of the weight [`DECLARED`] declares.
pub fn info(call: &RuntimeCall) -> DispatchInfo {
	heavy(call, DECLARED)
}

/// The same with another weight.
pub fn heavy(call: &RuntimeCall, declared: u64) -> DispatchInfo {
	DispatchInfo {
		call_weight: Weight::from_parts(declared, 0),
		extension_weight: Extension::new().weight(call),
		..call.get_dispatch_info()
	}
}

pub fn length() -> u32 {
	u32::try_from(LENGTH).unwrap()
}

/// What a call costs at most.
pub fn quote(call: &RuntimeCall) -> Balance {
	TransactionPayment::compute_fee(length(), &info(call), 0)
}

/// Who would pay for it now.
pub fn verdict(
	who: &AccountId,
	call: &RuntimeCall,
) -> Result<Verdict<AccountId>, TransactionValidityError> {
	Axon::verdict(who, call, &info(call), length())
}

/// What it costs when it needs all of its weight: less what its branch of the extension does not need.
pub fn fee(who: &AccountId, call: &RuntimeCall) -> Balance {
	let branch = match verdict(who, call) {
		Ok(Verdict::Signer(_)) => <() as WeightInfo>::signer_pays(),
		_ => <() as WeightInfo>::balance_pays(),
	};
	quote(call) - Balance::from(unneeded(branch))
}

/// The work that this branch of the extension leaves of what any declares.
pub fn unneeded(branch: Weight) -> u64 {
	let branches = [
		<() as WeightInfo>::signer_pays(),
		<() as WeightInfo>::quota_pays(),
		<() as WeightInfo>::balance_pays(),
		<() as WeightInfo>::nobody_pays(),
	];
	let dearest = branches.iter().map(Weight::ref_time).max().expect("there are some");
	dearest - branch.ref_time()
}

/// The priority that its payer gives a call in the pool.
pub fn priority(who: AccountId, call: &RuntimeCall) -> TransactionPriority {
	priority_of(who, call, &info(call))
}

/// The same with what it declares.
pub fn priority_of(who: AccountId, call: &RuntimeCall, info: &DispatchInfo) -> TransactionPriority {
	let source = TransactionSource::External;
	let valid = Extension::new().validate_only(signed(who), call, info, LENGTH, source, 0);
	valid.expect("it is good").0.priority
}

/// The priority that an extrinsic has there by its nonce, and the block.
pub fn in_row(
	origin: RuntimeOrigin,
	nonce: u32,
) -> Result<TransactionPriority, TransactionValidityError> {
	let (call, source) = (remark(None), TransactionSource::External);
	let valid = CheckNonce::<Test>::from(nonce).validate_only(
		origin,
		&call,
		&info(&call),
		LENGTH,
		source,
		0,
	);
	valid.map(|(valid, ..)| valid.priority)
}

/// Runs an extrinsic that needs so much of its weight; `None` for all of it.
pub fn run(
	origin: RuntimeOrigin,
	call: &RuntimeCall,
	used: Option<u64>,
) -> Result<(), TransactionValidityError> {
	run_heavy(origin, call, DECLARED, used)
}

/// The same, with another declared weight.
pub fn run_heavy(
	origin: RuntimeOrigin,
	call: &RuntimeCall,
	declared: u64,
	used: Option<u64>,
) -> Result<(), TransactionValidityError> {
	let actual_weight = used.map(|used| Weight::from_parts(used, 0));
	let post = PostDispatchInfo { actual_weight, ..Default::default() };
	Extension::new()
		.test_run(origin, call, &heavy(call, declared), LENGTH, 0, |_| Ok(post))
		.map(|_| ())
}

/// Runs an extrinsic of so many bytes.
pub fn run_long(
	origin: RuntimeOrigin,
	call: &RuntimeCall,
	bytes: usize,
) -> Result<(), TransactionValidityError> {
	Extension::new()
		.test_run(origin, call, &info(call), bytes, 0, |_| Ok(PostDispatchInfo::default()))
		.map(|_| ())
}

/// Somebody makes a remark about a cooperative, or about none; yields what it costs.
pub fn pay(
	signer: AccountId,
	cooperative: Option<CoopId>,
) -> Result<Balance, TransactionValidityError> {
	let call = remark(cooperative);
	let fee = fee(&signer, &call);
	run(signed(signer), &call, None).map(|()| fee)
}

/// The work of a remark that needs all of its weight, when a quota covers it.
pub fn covered_work(call: &RuntimeCall) -> u64 {
	let limits: frame_system::limits::BlockWeights =
		<Test as frame_system::Config>::BlockWeights::get();
	let every = limits.get(frame_support::dispatch::DispatchClass::Normal).base_extrinsic;
	let unneeded = unneeded(<() as WeightInfo>::quota_pays());
	info(call).total_weight().saturating_add(every).ref_time() - unneeded
}
