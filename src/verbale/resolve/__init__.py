"""Who is who: one actor for a person or body over all documents. Pure: no store, no clock, no network."""
