"""How two written names of a person compare: full and short, without a middle name, without diacritics, family name
first or last, transliterated; and how common a name is.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final, Literal

from verbale.catalogue.catalogue import catalogue
from verbale.text.fold import plain

How = Literal["equal", "turned", "shorter", "initials", "sounds", "one word", "no"]
ALIKE: Final = 0.66  # of two sounds that are one name in two spellings
VOWELS: Final = (
    0.05  # what their letters may be less alike than their consonants: vowels are heard, not spelled
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HYPHENED: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
PARTICLES: Final = frozenset("van von de da do dos der den del di la le al el bin ibn ter ten".split())
# Sounds that transliteration mixes up, as one letter each; what has no place in a Vietnamese syllable falls away.
_SOUNDS: Final = (
    ("sch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("zh", "s"), ("gi", "s"), ("ts", "s"), ("ph", "f"),
    ("kh", "k"), ("gh", "k"), ("th", "t"), ("nh", "n"), ("ng", "n"), ("qu", "k"), ("x", "s"), ("z", "s"),
    ("j", "s"), ("c", "k"), ("q", "k"), ("g", "k"), ("v", "f"), ("b", "f"), ("p", "f"), ("w", "f"), ("d", "t"),
    ("m", "n"), ("r", "l"), ("h", ""), ("y", "i"),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, without diacritics and case; a hyphened transliteration (``A-i-gê-rim``) is one word."""
    joined = _HYPHENED.sub(lambda m: m.group().replace("-", ""), name)
    return tuple(plain(m.group()).replace("’", "'") for m in _WORD.finditer(joined))


def transliterated(name: str) -> bool:
    """Whether a name is spelled in Vietnamese syllables: ``Xây-tơ-ca-li``."""
    return any(m.group().count("-") >= 1 and m.group()[1:].islower() for m in _HYPHENED.finditer(name))


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The consonants of a word, those alike as one letter, and whether it begins with a vowel (``a``)."""
    low = plain(word)
    for spelled, heard in _SOUNDS:
        low = low.replace(spelled, heard)
    first = "a" if low[:1] in "aeiou" else ""
    bones = re.sub(r"[aeiou']", "", low)
    return first + re.sub(r"(.)\1+", r"\1", bones)


def compare(one: str, two: str) -> How:
    """How two names are one, if they may be."""
    a, b = words(one), words(two)
    if not a or not b:
        return "no"
    if a == b or "".join(a) == "".join(b):
        return "equal"
    if sorted(a) == sorted(b):
        return "turned"
    if transliterated(one) != transliterated(two):
        return "sounds" if _sounds(a, b) else "no"
    return _part(*sorted((a, b), key=lambda n: (len(n), n)))


def _part(short: tuple[str, ...], long: tuple[str, ...]) -> How:
    """Of a name with fewer words: its first and last are the other's, or one of them is all it has."""
    core = [w for w in short if w not in PARTICLES]
    if len(core) == 1:
        return "one word" if core[0] in (long[0], long[-1]) or short[0] in long else "no"
    if len(long) > len(short) and _inside(short, long):
        outer = short[0] == long[0] or (short[-1] == long[-1] and short[-1] not in PARTICLES)
        return "shorter" if outer else "no"
    if any(len(w) == 1 for w in (*short, *long)) and _initials(short, long):
        return "initials"
    return "no"


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words stand in the other name in their order, any between left out."""
    rest = iter(long)
    return all(word in rest for word in short)


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``P. Kaimana``, ``Penelope A. Kaimana``: initials stand for words or fall away; the rest is the same."""
    full = [tuple(w for w in name if len(w) > 1) for name in (short, long)]
    if min(map(len, full)) >= 2:
        return _inside(*sorted(full, key=len)) and full[0][-1] == full[1][-1]
    return short[-1] == long[-1] and short[0][0] == long[0][0]


def _sounds(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether every word of the shorter name sounds like one of the other's, in order."""
    short, long = sorted((a, b), key=len)
    rest = list(long)
    for word in short:
        likeness = [_likeness(word, other) for other in rest]
        best = max(likeness, default=0.0)
        if best < ALIKE:
            return False
        del rest[: likeness.index(best) + 1]
    return len(short) > 1 or len(long) == 1


@lru_cache(maxsize=50_000)
def _likeness(word: str, other: str) -> float:
    """How alike two words sound: their consonants, and all letters; no less than either; 0 if they begin apart."""
    bones, bare = (sound(word), sound(other)), (_voiced(word), _voiced(other))
    if bones[0][:1] != bones[1][:1]:
        return 0.0
    letters = SequenceMatcher(None, *bare).ratio() + VOWELS
    return min(SequenceMatcher(None, *bones).ratio(), letters)


def _voiced(word: str) -> str:
    """A word with its vowels, consonants alike as one letter."""
    low = plain(word)
    for spelled, heard in _SOUNDS:
        low = low.replace(spelled, heard)
    return re.sub(r"(.)\1+", r"\1", low)


@cache
def _common() -> tuple[frozenset[str], ...]:
    there, here = catalogue().elsewhere, catalogue().vietnamese
    return tuple(map(frozenset, (here.surnames, here.middle, here.given, there.surnames, there.given)))


def common(name: str) -> float:
    """How common a name is: 1 where every word is borne by many, 0.5 where the family name and one more are."""
    said = words(name)
    surnames, middle, given, others, first_names = _common()
    if len(said) < 2:
        return 1.0
    if said[0] in surnames and len(said) <= 4 and said[-1] in given:
        inner = said[1:-1]
        return 1.0 if all(w in middle or w in given for w in inner) else 0.5
    if said[-1] in others or said[0] in others:
        rest = [w for w in said if w not in others]
        return 1.0 if not rest or all(w in first_names for w in rest) else 0.5 if len(said) == 2 else 0.0
    return 0.0


@cache
def _surnames() -> frozenset[str]:
    here = catalogue().vietnamese
    return frozenset((*here.surnames, *here.rarer))


def vietnamese(name: str) -> bool:
    """Whether a name looks Vietnamese: a family name of Viet Nam and syllables after it, none hyphened."""
    said = words(name)
    return (
        2 <= len(said) <= 5 and said[0] in _surnames() and "-" not in name
        and all(_SYLLABLE.fullmatch(w) for w in said)
    )  # fmt: skip


_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnpqrstvxy])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
