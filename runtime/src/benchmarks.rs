//! Which rooms are measured by `scripts/bench`.

frame_benchmarking::define_benchmarks!(
	[coop_accounts, Accounts]
	[coop_cooperatives, Cooperatives]
	[coop_membership, Membership]
	[coop_ledger, Ledger]
	[coop_branches, Branches]
	[coop_council, Council]
	[coop_meetings, Meetings]
	[coop_documents, Documents]
	[coop_delegates, Delegates]
	[coop_axon, Axon]
	// To see what our calls cost beside a transfer.
	[pallet_balances, Balances]
);
