"""Vietnamese from before Unicode: TCVN3 (``.VnTime`` fonts) and VNI (``VNI-Times`` fonts).

Both write Vietnamese with Latin-1's characters, so that a text in them can come in any file: as old
bytes, or as Unicode that only looks right in its font (``Thø tr­ëng``, ``Thöù tröôûng``).
"""

import re
from collections.abc import Callable
from functools import cache

from verbale.text.load.normal import normal_form
from verbale.text.load.syllable import accented_words

TABLES = ("tcvn3", "vni")
_SAMPLE = 20_000
_ENOUGH_WORDS = 6
_ENOUGH_SHARE = 0.85
_LATIN1 = re.compile("[\x80-\xff]")
# Letters that only Vietnamese in Unicode has: a line with one of them needs no mending.
_MODERN = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_CAPITALS = re.compile(r"\w+")
# What the library's VNI table leaves out: ẳ, ỵ as one sign, capital Í and Ì are as in Latin-1.
_VNI_MISSING = (("aú", "ẳ"), ("AÚ", "Ẳ"), ("î", "ỵ"), ("Î", "Ỵ"))
# A PDF's font turns TCVN3's ư and ã into a minus sign and a dot; beside a letter they are letters.
_PDF_SIGN = r"(?<=[^\W\d_])[\u2212\u2219]|[\u2212\u2219](?=[^\W\d_])"


def convert(text: str, table: str) -> str:
    """Turn text written for a TCVN3 or VNI font into Unicode, NFC; ``table`` is one of ``TABLES``."""
    converted = normal_form(_converter(table)(text))
    return _raise_capitals(converted) if table == "tcvn3" else converted


@cache
def _converter(table: str) -> Callable[[str], str]:
    """Build the one-pass replacement from the library's table (imported here: it is large)."""
    from viparse.normalize.tcvn3 import TCVN3
    from viparse.normalize.vni import VNI

    pairs = dict(TCVN3.pairs) if table == "tcvn3" else _vni_pairs(dict(VNI.pairs))
    longest_first = sorted(pairs, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, longest_first))
    if table == "tcvn3":
        alternatives += f"|{_PDF_SIGN}"
        pairs |= {"\u2212": "ư", "\u2219": "ã"}
    pattern = re.compile(alternatives)
    return lambda text: pattern.sub(lambda match: pairs[match.group()], text)


def _vni_pairs(pairs: dict[str, str]) -> dict[str, str]:
    """Complete the VNI table, also with a capital whose mark was typed small (``Aù`` for ``Á``)."""
    pairs.update(_VNI_MISSING)
    for written, letter in list(pairs.items()):
        if len(written) == 2 and written.isupper():
            pairs.setdefault(written[0] + written[1].lower(), letter)
    return pairs


def _raise_capitals(text: str) -> str:
    """Give words typed in capitals capital accented letters too: TCVN3 has none (``NGOạI`` to ``NGOẠI``)."""
    return "\n".join(_raise_line(line) for line in text.split("\n"))


def _raise_line(line: str) -> str:
    plain = [letter for letter in line if letter.isalpha() and letter.isascii()]
    if len(plain) >= 4 and all(letter.isupper() for letter in plain):
        return line.upper()
    return _CAPITALS.sub(lambda match: _raise_word(match.group()), line)


def _raise_word(word: str) -> str:
    plain = [letter for letter in word if letter.isalpha() and letter.isascii()]
    return word.upper() if len(plain) >= 2 and all(letter.isupper() for letter in plain) else word


def mend_legacy(text: str) -> tuple[str, str | None]:
    """Convert the lines of a Unicode text that were written for an old font; return the table used, or None.

    Only lines without any modern Vietnamese letter are touched, and only if, taken together, they turn
    into Vietnamese syllables almost throughout.
    """
    if text.isascii() or len(_LATIN1.findall(text)) < _ENOUGH_WORDS:
        return text, None
    lines = text.split("\n")
    suspects = [
        number for number, line in enumerate(lines) if _LATIN1.search(line) and not _MODERN.search(line)
    ]
    sample = "\n".join(lines[number] for number in suspects)[:_SAMPLE]
    if len(_LATIN1.findall(sample)) < _ENOUGH_WORDS:
        return text, None
    found = _table_of(sample)
    if found is None:
        return text, None
    for number in suspects:
        lines[number] = convert(lines[number], found)
    return "\n".join(lines), found


def _table_of(sample: str) -> str | None:
    """Return the table under which a sample is Vietnamese, if it is under one and not as it stands."""
    as_is = accented_words(sample)
    best: tuple[float, str | None] = (share(*as_is), None)
    for table in TABLES:
        good, bad = accented_words(convert(sample, table))
        if good >= _ENOUGH_WORDS and share(good, bad) >= _ENOUGH_SHARE:
            best = max(best, (share(good, bad), table), key=lambda found: found[0])
    return best[1]


def share(good: int, bad: int) -> float:
    """Return the share of accented words that are possible syllables, 0 if there are none."""
    return good / (good + bad) if good + bad else 0.0
