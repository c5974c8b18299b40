"""Tables of phrases, written as running text."""


def phrase_set(listed: str) -> frozenset[str]:
    """The phrases of a text that lists them with ``|`` between them."""
    return frozenset(phrase.strip() for phrase in listed.split("|"))
