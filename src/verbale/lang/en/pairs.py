"""``The two Ministers held talks``: which two are meant, where the sentence names neither."""

from typing import Final

from verbale.attribute.draft import Who
from verbale.extract.cast import BOTH, PRONOUN, Figure
from verbale.lang.en.heads import Event
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.words import words
from verbale.text.units import Unit

NEAR: Final = 10  # units on each side of the verb that tell of another time
MOST: Final = 24  # figures of a text among whom the two are looked for
# Words for the holders of one office, and what the title of each holds.
OFFICES: Final[dict[str, str]] = {
    "ministers": "minister",
    "speakers": "speaker",
    "presidents": "president",
    "ambassadors": "ambassador",
    "governors": "governor",
    "mayors": "mayor",
    "rectors": "rector",
    "secretaries": "secretary",
    "commissioners": "commissioner",
    "chairmen": "chairman",
}
OVER: Final = words("prime deputy vice assistant under")  # those whom the bare word does not mean
SPOKE_OF: Final = frozenset({"last", "previously", "before", "since", "already", "regularly", "often"})


def pair(discourse: Discourse, event: Event, tokens: list[Unit]) -> list[Who]:
    """The two of whom ``the two Ministers``, ``the two sides`` or ``they`` tells that they met.

    They are two that the sentence before names, else the only two of the text who hold such an office.
    """
    refs = event.refs
    if event.passive or len(refs) != 1 or refs[0].kind not in (BOTH, PRONOUN) or refs[0].name == "event":
        return []
    if any(u.low in SPOKE_OF for u in tokens[max(0, event.start - NEAR) : event.end + NEAR]):
        return []
    phrase = discourse.text[refs[0].start : refs[0].end].lower().split()
    beside = list(dict.fromkeys(discourse.beside))
    word = OFFICES.get(phrase[-1]) if phrase else None
    if word is None:
        return list[Who](_in_order(beside)) if len(beside) == 2 else []
    prime = "prime" in phrase
    for group in (beside, discourse.recent, discourse.cast.figures[:MOST]):
        found = [f for f in group if _holds(f, word, prime)]
        if len(found) == 2:
            return list[Who](_in_order(found))
        if len(found) > 2:
            return []
    return []


def _in_order(found: list[Figure]) -> list[Figure]:
    """The side named first is the first."""
    return sorted(found, key=lambda f: f.number)


def _holds(figure: Figure, word: str, prime: bool) -> bool:
    """Whether one of the figure's titles is such an office, and none above or below it."""
    for office in figure.offices:
        title = office.title.lower().replace("-", " ").split()
        if word in title and ("prime" in title if prime else OVER.isdisjoint(title)):
            return True
    return False
