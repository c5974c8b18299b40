"""Typed, immutable records."""
