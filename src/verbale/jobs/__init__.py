"""Work on many documents: reading them in a pool, putting them into a ledger."""
