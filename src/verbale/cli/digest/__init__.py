"""The digest: one reading as a page that a person reads in a terminal."""
