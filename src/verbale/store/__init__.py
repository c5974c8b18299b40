"""The ledger: what was read, kept in one place, in SQLite or PostgreSQL."""
