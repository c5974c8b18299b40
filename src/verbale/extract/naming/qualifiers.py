"""Whose body it is, where the text says so beside its name: ``Czech Ministry of ...``, ``Bộ Ngoại giao Hà Lan``."""

import re
from typing import Final, NamedTuple

from verbale.catalogue.catalogue import catalogue, folded

LONGEST: Final = 5  # words of a state's name
_WORDS: Final = re.compile(r"[\w'’.-]+(?:\s[\w'’.-]+){0,4}")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_FOLLOWS: Final = re.compile(r"\s(?:of\s(?:the\s)?|của\s(?:nước\s)?)?")


class Whose(NamedTuple):
    """The span of a name together with what says whose body it is, and the state's English short name."""

    start: int
    end: int
    party: str


def state_at(text: str, at: int) -> tuple[str, int] | None:
    """The state whose name begins at ``at`` with a capital, and where the name ends; the longest that fits."""
    match = _WORDS.match(text, at)
    if match is None or not text[at].isupper():
        return None
    names, words = catalogue().state_names, match.group().split(" ")
    for n in range(min(LONGEST, len(words)), 0, -1):
        raw = " ".join(words[:n]).rstrip(".'’")
        if state := names.get(folded(raw)):
            return state, at + len(raw)
    return None


def qualified(text: str, start: int, end: int) -> Whose | None:
    """What stands before or after a body's name and says whose it is; None where nothing does."""
    inner = _inside(text, start, end)
    if inner is not None:
        return Whose(start, end, inner)
    follows = _FOLLOWS.match(text, end)
    if follows is not None and "\n" not in follows.group():
        found = state_at(text, follows.end())
        if found is not None and not _goes_on(text, found[1]):
            return Whose(start, found[1], found[0])
    return _before(text, start, end)


def _goes_on(text: str, end: int) -> bool:
    """Whether more of a name follows that is no state's: ``Lào Cai``, ``Anh Tuấn``."""
    return bool(re.match(r"\s[^\W\d_a-zà-ỹ]\w*", text[end : end + 30])) and _one_word(text, end)


def _one_word(text: str, end: int) -> bool:
    return " " not in text[max(0, end - 4) : end] and text[max(0, end - 4) : end].strip() != ""


def _before(text: str, start: int, end: int) -> Whose | None:
    """``Czech Ministry``, ``Vietnam's Ministry``: an adjective belongs to the name, a possessor does not."""
    if text[start - 1 : start] != " ":
        return None
    words = text[max(0, start - 60) : start - 1].rsplit("\n", 1)[-1].split(" ")[-3:]
    for n in range(len(words), 0, -1):
        raw = " ".join(words[-n:])
        bare = _POSSESSIVE.sub("", raw)
        if raw[:1].isupper() and (state := catalogue().state_names.get(folded(bare))):
            return Whose(start if bare != raw else start - 1 - len(raw), end, state)
    return None


def _inside(text: str, start: int, end: int) -> str | None:
    """The state that a name ends with or begins with: ``Danish Agency``, ``Bộ Nội vụ Cộng hòa Séc``."""
    words = text[start:end].split(" ")
    names = catalogue().state_names
    for n in range(min(LONGEST, len(words) - 1), 0, -1):
        for raw in (" ".join(words[-n:]), " ".join(words[:n])):
            if raw[:1].isupper() and (state := names.get(folded(raw))):
                return state
    return None
