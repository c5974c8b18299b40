"""Proving a ledger: everything in it is recomputed from what it was made of, and compared."""
