"""Word lists, written as running text."""


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a text that is a list of words."""
    return frozenset(listed.split())
