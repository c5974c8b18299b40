"""Places and firms that a text names in full once, and that later speak under their bare name."""

import re
from bisect import bisect_right
from typing import Final

from verbale.extract.cast import BODY, Figure
from verbale.lang.en.mention import Mention
from verbale.text.page import Page

KINDS: Final = (
    "Province", "City", "County", "Prefecture", "Municipality", "District", "Canton", "Oblast",
    "Governorate", "Voivodeship",
)  # fmt: skip
PLACE: Final = re.compile(
    r"\b((?:[^\W\d_a-z][^\W\d_]+[ -]){0,2}[^\W\d_a-z][^\W\d_]+) (?:" + "|".join(KINDS) + r")\b"
)
# What a firm is called without: the last word of its full name.
FORMS: Final = frozenset(
    [
        "Berhad",
        "Bhd",
        "Ltd",
        "Limited",
        "Inc",
        "GmbH",
        "AG",
        "SA",
        "Corporation",
        "Company",
        "Group",
        "Holdings",
    ]
)
BLANKS: Final = "\xa0\u202f\u2009"
FEW: Final = 40  # names that are looked for


def houses(page: Page, figures: list[Figure], refs: list[list[Mention]]) -> None:
    """Add to each line's mentions the bare names of places and firms that nothing else covers."""
    text = page.text
    for blank in BLANKS:
        text = text.replace(blank, " ")
    names: dict[str, None] = {}
    if any(kind in text for kind in KINDS):
        names = dict.fromkeys(
            m[1] for m in PLACE.finditer(text) if m[1].split()[0] not in ("The", "People's", "Party", "Ho")
        )
    for figure in figures:
        for body in (o.body for o in figure.offices if o.body):
            words = body.split()
            if len(words) > 1 and words[-1] in FORMS:
                names.update({" ".join(words): None, " ".join(words[:-1]): None})
    if not names:
        return
    people = {w for f in figures for w in f.name.split()}
    wanted = [re.escape(n) for n in list(names)[:FEW] if n not in people]
    if not wanted:
        return
    finder = re.compile(r"\b(?:" + "|".join(sorted(wanted, key=len, reverse=True)) + r")\b(?= [a-z])")
    for line, (start, end) in zip(refs, page.lines, strict=True):
        starts = [m.start for m in line]
        more = []
        for found in finder.finditer(text, start, end):
            k = bisect_right(starts, found.start()) - 1
            if k >= 0 and line[k].start == found.start() and "city" in line[k].kinds:
                line[k].kinds = {}  # a city that has a government of its own here
            elif (k < 0 or line[k].end <= found.start()) and not (
                k + 1 < len(line) and line[k + 1].start < found.end()
            ):
                more.append(Mention(BODY, found.start(), found.end(), name=found[0]))
        if more:
            line[:] = sorted([*line, *more], key=lambda m: m.start)
