//! What the calls and the hook of this pallet cost in the worst case.
//!
//! Cooperative 1 is taken as ready, with a council: it is so in the genesis of the development preset,
//! with which the runtime's benchmarks begin, and in this pallet's mock. What follows in other rooms is
//! weighed there.

use super::*;
use coop_primitives::{
	books::{Fund, Line, Operation, PaymentId, Process, Purpose, WalletKind, FUNDS, MAX_LINES},
	providers::Books,
	CoopId, DocumentHash, Money,
};
use frame_benchmarking::v2::*;
use frame_support::{traits::EnsureOrigin, BoundedVec};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

const COOPERATIVE: CoopId = 1;
const SUM: Money = 1_000_000;

/// What benchmarks need of other rooms.
pub trait BenchmarkHelper<AccountId> {
	/// A cashier of the cooperative.
	fn cashier(cooperative: CoopId) -> AccountId;
	/// An active member of it.
	fn member(cooperative: CoopId) -> AccountId;
}

fn paper() -> DocumentHash {
	DocumentHash::repeat_byte(7)
}

fn cashier<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(T::BenchmarkHelper::cashier(COOPERATIVE))
}

fn member<T: Config>() -> T::AccountId {
	T::BenchmarkHelper::member(COOPERATIVE)
}

/// Posts something, whoever may cause it.
fn apply<T: Config>(operation: Operation) -> Result<(), DispatchError> {
	let line = Line { operation, amount: SUM };
	Pallet::<T>::apply(COOPERATIVE, &member::<T>(), line, Process::Council, paper())
}

/// A member has a share, every fund has something, and the bank has it all.
fn endow<T: Config>() -> Result<(), DispatchError> {
	FundSharesOf::<T>::insert(
		COOPERATIVE,
		FundShares { indivisible: 1, reserve: 1, development: 1, mutual_aid: 1 },
	);
	apply::<T>(Operation::ShareDeposited)?;
	for fund in Fund::ALL {
		apply::<T>(Operation::OpeningFund(*fund))?;
		apply::<T>(Operation::ReceivedUnexpected)?;
	}
	Ok(())
}

/// Opens a payment with as many operations as there may be.
fn longest<T: Config>(purpose: Purpose) -> Result<PaymentId, DispatchError> {
	let line = Line { operation: Operation::ReceivedUnexpected, amount: SUM };
	let lines = BoundedVec::truncate_from(alloc::vec![line; MAX_LINES as usize]);
	let until = Pallet::<T>::payable_until()?;
	Pallet::<T>::expect(COOPERATIVE, &member::<T>(), purpose, lines, until, paper())
}

/// A member asked for his share.
fn asked<T: Config>() -> Result<PaymentId, DispatchError> {
	endow::<T>()?;
	Pallet::<T>::return_share(RawOrigin::Signed(member::<T>()).into(), COOPERATIVE, SUM, paper())
		.map_err(|refusal| refusal.error)?;
	Ok(PaymentsMade::<T>::get(COOPERATIVE))
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

fn share<T: Config>() -> (Money, Money) {
	let wallet = Pallet::<T>::wallet(COOPERATIVE, &member::<T>(), WalletKind::Share);
	(wallet.available, wallet.blocked)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn deposit_share() -> Result<(), BenchmarkError> {
		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, SUM, paper());

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	#[benchmark]
	fn return_share() -> Result<(), BenchmarkError> {
		endow::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, SUM, paper());

		assert_eq!(share::<T>(), (0, SUM));
		Ok(())
	}

	#[benchmark]
	fn contribute_property() -> Result<(), BenchmarkError> {
		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, SUM, paper());

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	#[benchmark]
	fn take_goods() -> Result<(), BenchmarkError> {
		endow::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, SUM, paper());

		assert_eq!(share::<T>(), (0, SUM));
		Ok(())
	}

	/// All funds get a part.
	#[benchmark]
	fn convert_share() -> Result<(), BenchmarkError> {
		endow::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, SUM, paper());

		assert_eq!(share::<T>(), (0, 0));
		Ok(())
	}

	#[benchmark]
	fn cancel_payment() -> Result<(), BenchmarkError> {
		let payment = longest::<T>(Purpose::Deposit)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(member::<T>()), COOPERATIVE, payment);

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	/// With as many operations as there may be.
	#[benchmark]
	fn confirm_payment() -> Result<(), BenchmarkError> {
		let payment = longest::<T>(Purpose::Deposit)?;
		let sum = SUM.saturating_mul(MAX_LINES.into());

		#[extrinsic_call]
		_(cashier::<T>(), COOPERATIVE, payment, sum, paper());

		assert_eq!(EntriesMade::<T>::get(COOPERATIVE), MAX_LINES);
		Ok(())
	}

	#[benchmark]
	fn refuse_payment() -> Result<(), BenchmarkError> {
		let payment = asked::<T>()?;
		Pallet::<T>::do_grant(COOPERATIVE, payment)?;

		#[extrinsic_call]
		_(cashier::<T>(), COOPERATIVE, payment, paper());

		assert_eq!(share::<T>(), (SUM, 0));
		Ok(())
	}

	#[benchmark]
	fn record() -> Result<(), BenchmarkError> {
		let who = Some(member::<T>());

		#[extrinsic_call]
		_(cashier::<T>(), COOPERATIVE, Operation::ReceivedUnexpected, who, SUM, paper());

		assert_eq!(EntriesMade::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	#[benchmark]
	fn return_receipt() -> Result<(), BenchmarkError> {
		apply::<T>(Operation::ReceivedUnexpected)?;

		#[extrinsic_call]
		_(cashier::<T>(), COOPERATIVE, Some(member::<T>()), SUM, paper());

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	#[benchmark]
	fn grant_payment() -> Result<(), BenchmarkError> {
		let payment = asked::<T>()?;
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, payment);

		let granted = Payments::<T>::get(COOPERATIVE, payment);
		assert!(granted.is_some_and(|payment| matches!(payment.stage, Stage::Open { .. })));
		Ok(())
	}

	#[benchmark]
	fn deny_payment() -> Result<(), BenchmarkError> {
		let payment = asked::<T>()?;
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, payment);

		assert_eq!(share::<T>(), (SUM, 0));
		Ok(())
	}

	/// An advance is reported: two places lose.
	#[benchmark]
	fn post_operation() -> Result<(), BenchmarkError> {
		endow::<T>()?;
		apply::<T>(Operation::AdvanceIssued)?;
		let (origin, who) = (council::<T>()?, Some(member::<T>()));
		let operation = Operation::AdvanceReported(Fund::Economic);
		let made = EntriesMade::<T>::get(COOPERATIVE);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, operation, who, SUM, paper());

		assert_eq!(EntriesMade::<T>::get(COOPERATIVE), made.saturating_add(1));
		Ok(())
	}

	#[benchmark]
	fn order_payment() -> Result<(), BenchmarkError> {
		endow::<T>()?;
		let origin = council::<T>()?;
		let operation = Operation::ExpensePaid(Fund::Reserve);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, operation, None, SUM, paper());

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 1);
		Ok(())
	}

	/// A fee that was divided among all funds.
	#[benchmark]
	fn reverse() -> Result<(), BenchmarkError> {
		endow::<T>()?;
		apply::<T>(Operation::ShareToFee)?;
		let (origin, entry) = (council::<T>()?, EntriesMade::<T>::get(COOPERATIVE));
		let divided = Entries::<T>::get(COOPERATIVE, entry).and_then(|entry| entry.divided);
		assert_eq!(
			divided.map(|parts| parts.iter().filter(|part| **part > 0).count()),
			Some(FUNDS)
		);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, entry, paper());

		assert_eq!(share::<T>(), (SUM, 0));
		Ok(())
	}

	#[benchmark]
	fn set_fund_shares() -> Result<(), BenchmarkError> {
		let origin =
			T::MeetingOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, COOPERATIVE, FundShares::default());

		assert!(FundSharesOf::<T>::contains_key(COOPERATIVE));
		Ok(())
	}

	#[benchmark]
	fn expire() -> Result<(), BenchmarkError> {
		longest::<T>(Purpose::Deposit)?;

		#[block]
		{
			if let Some(key) = PaymentsDue::<T>::iter_keys().next() {
				Pallet::<T>::expire(key);
			}
		}

		assert_eq!(PaymentsUnderWay::<T>::get(COOPERATIVE), 0);
		Ok(())
	}

	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		apply::<T>(Operation::ShareDeposited)?;

		#[block]
		{
			let mut due = EntriesDue::<T>::iter_keys();
			due.next().into_iter().for_each(Pallet::<T>::forget);
		}

		assert_eq!(Entries::<T>::iter().count(), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
