//! What is always true of the accounts.

use crate::{Accounts, Config};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// Every registered account holds a provider reference, so it is never reaped.
pub(crate) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	for who in Accounts::<T>::iter_keys() {
		ensure!(
			frame_system::Pallet::<T>::providers(&who) > 0,
			"a registered account has no provider reference"
		);
	}
	Ok(())
}
