"""The common names of states and organisations that the lexicons know."""

from typing import Final

from verbale.lexicon.lexicon import lexicon
from verbale.text.fold import fold

# Kinds of phrase whose value is a party, where it is a name (of some, the value is a class: ``academy``).
_KINDS: Final = ("state", "nation", "body", "org")


def common_name(name: str, language: str | None) -> str:
    """The English short name of a state or organisation that the lexicon knows, else the name itself."""
    try:
        known = lexicon(language or "").index.get(fold(name), {})
    except (ImportError, FileNotFoundError):  # a language that is not read
        return name
    values = (known[kind].value for kind in _KINDS if kind in known)
    return next((value for value in values if value[:1].isupper()), name)
