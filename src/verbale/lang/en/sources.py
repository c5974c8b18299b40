"""Clauses that name the house's source (``, the ministry said in a statement``): no part of a content."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN
from verbale.lang.en.words import ref_of, words
from verbale.text.units import Unit

# Who reports from outside the room, in print.
HOUSES: Final = words("""
    ministry office agency newspaper news statement release readout website communiqué report reports
    media press kremlin embassy department broadcaster television radio portal daily paper spokesperson
    spokesman spokeswoman officials official sources source house mofa mfa palace government
""")
PRINT: Final = words("""
    agency newspaper news statement release readout website communiqué report reports media press
    broadcaster television radio portal daily paper sources officials
""")
SAYS: Final = words("""
    said says reported reports read reads added adds noted notes stated announced quoted wrote tweeted
    posted reveals showed shows
""")
# Verbs that only the press uses of itself.
REPORTS: Final = words("reported reports tweeted quoted")
LONGEST: Final = 9  # units of the noun phrase


def source_at(tokens: list[Unit]) -> tuple[int, bool]:
    """Where a clause that names the source begins (its comma), and whether it is surely one; 0 for none."""
    for k in range(3, len(tokens) - 1):
        if tokens[k].low != "," or tokens[k - 1].inner is not None:
            continue
        if "accordto" in tokens[k + 1].kinds:
            if _outside(tokens, k + 2):
                return k, True
            continue
        found = _said(tokens, k + 1) or _inverted(tokens, k + 1)
        if found:
            return k, found == 2
    return 0, False


def _outside(tokens: list[Unit], k: int) -> bool:
    """Whether the noun phrase at ``k`` is no participant."""
    ref = ref_of(tokens[k]) if k < len(tokens) else None
    return k < len(tokens) and (ref is None or ref.kind not in (PERSON, OFFICE, PRONOUN))


def _said(tokens: list[Unit], k: int) -> int:
    """``the ministry said``, ``his office said in a statement``, ``VietnamPlus reported``: 2 if it can be
    nothing else, 1 if it is likely.
    """
    end = min(k + LONGEST, len(tokens))
    verb = next((x for x in range(k + 1, end) if tokens[x].low in SAYS and tokens[x].ref is None), None)
    if verb is None or any(u.low in (",", ";", "that", "and") or "aux" in u.kinds for u in tokens[k:verb]):
        return 0
    if not _closes(tokens, verb + 1):
        return 0
    phrase = tokens[k:verb]
    refs = [r for u in phrase if (r := ref_of(u)) is not None]
    if any(r.kind in (PERSON, PRONOUN) and r.name != "it" for r in refs):
        return 0
    names = {w for u in phrase for w in u.low.replace("’", " ").split()}
    if names & PRINT or tokens[verb].low in REPORTS:
        return 2
    if any(r.kind == OFFICE for r in refs):
        return 0
    if len(phrase) == 1 and refs and refs[0].kind == BODY and tokens[verb].low == "said":
        return int(_others_before(tokens, k))
    it = len(phrase) == 1 and phrase[0].low == "it"
    acronym = len(phrase) == 2 and phrase[0].low == "the" and phrase[1].cap and not phrase[1].kinds
    if acronym and phrase[1].ref is None and tokens[verb].low == "said":
        return 1
    return 1 if it or names & HOUSES else 0


def _others_before(tokens: list[Unit], k: int) -> bool:
    """Whether people or both sides stand before: then a body after the comma only tells of them."""
    refs = [r for u in tokens[: k - 1] if (r := ref_of(u)) is not None]
    return any(r.kind in (PERSON, OFFICE, BOTH) for r in refs[:1]) or (
        len(refs) > 1 and tokens[1].low == "and"
    )


def _inverted(tokens: list[Unit], k: int) -> int:
    """``, reported the People's Army newspaper.``, ``, read a statement issued by the ministry``."""
    if tokens[k].low not in SAYS or tokens[k].ref is not None:
        return 0
    after = tokens[k + 1 : k + LONGEST]
    if any((r := ref_of(u)) is not None and r.kind in (PERSON, OFFICE, PRONOUN) for u in after[:2]):
        return 0
    names = {w for u in after for w in u.low.split()}
    return 2 if names & PRINT and not any(u.low == "that" for u in after) else 0


def _closes(tokens: list[Unit], k: int) -> bool:
    """Nothing but a day or ``in a statement`` follows up to the end or a comma."""
    if k >= len(tokens) or not tokens[k].word:
        return True
    if tokens[k].low not in ("in", "on", "to", "via", "late", "early", "here", "earlier") and not (
        {"dayword", "weekday", "adv"} & tokens[k].kinds.keys()
    ):
        return False
    return not any(u.low in ("that", ";") for u in tokens[k : k + 12])
